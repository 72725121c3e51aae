package hate

import (
	"fmt"
	"strings"

	"vigilia/audit/text"
)

// class is a set of the classes that words.txt and guards.txt define.
type class uint64

// vocabulary is a list of words and phrases by class, compiled.
type vocabulary struct {
	bits   map[string]class // of the names of classes
	single map[string]class // words of one token
	lex    *text.Lexicon[class]
}

// readVocabulary compiles a list: "= name" opens a class ("!" behind it: damaged
// words reach it too), "= + a b" goes on in those that stand, a line with "-" lists plain words, any other holds entries
// separated by ";" in the syntax of text.Entry. ";" at the beginning is a comment.
func readVocabulary(name, source string) (*vocabulary, error) {
	v := &vocabulary{bits: map[string]class{}, single: map[string]class{}}
	r := vocabularyReader{v: v, strong: map[string]bool{}, phrases: map[string]class{}}
	for n, line := range strings.Split(source, "\n") {
		if err := r.line(strings.TrimSpace(line)); err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", name, n+1, err)
		}
	}
	lex, err := text.NewLexicon(r.compiled())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	v.lex = lex
	return v, nil
}

type vocabularyReader struct {
	v       *vocabulary
	class   class // under which the reader stands
	mends   bool
	order   []string // entries, as they come
	phrases map[string]class
	strong  map[string]bool
}

func (r *vocabularyReader) line(line string) error {
	switch {
	case line == "" || line[0] == ';':
		return nil
	case line[0] == '=':
		name, mends := strings.CutSuffix(strings.TrimSpace(line[1:]), "!")
		if names, more := strings.CutPrefix(name, "+"); more {
			return r.further(strings.Fields(names))
		}
		if r.v.bits[name] != 0 || len(r.v.bits) >= firstMark {
			return fmt.Errorf("class %q stands twice, or is one too many", name)
		}
		r.class, r.mends = 1<<len(r.v.bits), mends
		r.v.bits[name] = r.class
		return nil
	case r.class == 0:
		return fmt.Errorf("words before a class")
	case line[0] == '-':
		for _, w := range strings.Fields(line[1:]) {
			r.word(w)
		}
		return nil
	}
	for _, e := range strings.Split(line, ";") {
		if err := r.entry(strings.TrimSpace(e)); err != nil {
			return err
		}
	}
	return nil
}

// further lets the entries that follow be of all the classes named, which stand already.
func (r *vocabularyReader) further(names []string) error {
	r.class, r.mends = 0, false
	for _, name := range names {
		if r.v.bits[name] == 0 {
			return fmt.Errorf("class %q does not stand yet", name)
		}
		r.class |= r.v.bits[name]
	}
	return nil
}

func (r *vocabularyReader) entry(e string) error {
	if strings.ContainsRune(e, ' ') {
		if r.phrases[e] == 0 {
			r.order = append(r.order, e)
		}
		r.phrases[e] |= r.class
		return nil
	}
	words, err := alternatives(e)
	for _, w := range words {
		r.word(w)
	}
	return err
}

func (r *vocabularyReader) word(w string) {
	if r.v.single[w] == 0 {
		r.order = append(r.order, w)
	}
	r.v.single[w] |= r.class
	r.strong[w] = r.strong[w] || r.mends
}

func (r *vocabularyReader) compiled() []text.Entry[class] {
	out := make([]text.Entry[class], 0, len(r.order))
	for _, e := range r.order {
		if c := r.phrases[e]; c != 0 {
			out = append(out, text.Entry[class]{Pattern: e, Value: c})
			continue
		}
		out = append(out, text.Entry[class]{Pattern: e, Strong: r.strong[e], Value: r.v.single[e]})
	}
	return out
}

// alternatives writes out the bars and the braces of one word.
func alternatives(e string) ([]string, error) {
	var out []string
	for _, w := range strings.Split(e, "|") {
		head, tail, braced := strings.Cut(w, "{")
		if !braced {
			if w != "" {
				out = append(out, w)
			}
			continue
		}
		inner, rest, closed := strings.Cut(tail, "}")
		if !closed {
			return nil, fmt.Errorf("brace not closed in %q", w)
		}
		for _, mid := range strings.Split(inner, ",") {
			out = append(out, head+mid+rest)
		}
	}
	return out, nil
}
