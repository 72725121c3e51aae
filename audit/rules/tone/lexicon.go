package tone

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	_ "embed"

	"vigilia/audit/text"
)

// tier says what an entry needs to be a finding; insult.txt explains the letters.
type tier byte

const (
	alone     tier = 'A'
	directed  tier = 'B'
	political tier = 'P'
	named     tier = 'D'
	literal   tier = 'C'
	spared    tier = 'S'
)

// term is what the lexicon knows of an entry.
type term struct {
	tier     tier
	weight   float64 // the score of a hit on nobody in particular
	register string
	category string
	cancels  []cancel
}

// cancel is a word that, near an entry, tells of another meaning.
type cancel struct {
	word   string
	prefix bool // any word that begins so
	before bool // counts only before the entry
	after  bool // counts only behind it
}

//go:embed insult.txt
var insultList string

//go:embed profanity.txt
var profanityList string

var (
	insults   = sync.OnceValue(func() *text.Lexicon[*term] { return mustCompile("insult.txt", insultList) })
	vulgarity = sync.OnceValue(func() *text.Lexicon[*term] { return mustCompile("profanity.txt", profanityList) })
)

// mustCompile reads an embedded list. A list that cannot be read is an error of
// the build, which the tests find.
func mustCompile(name, list string) *text.Lexicon[*term] {
	entries, err := read(list)
	if err == nil {
		var lex *text.Lexicon[*term]
		if lex, err = text.NewLexicon(entries); err == nil {
			return lex
		}
	}
	panic(fmt.Sprintf("%s: %v", name, err))
}

// read parses a list in the form that insult.txt describes.
func read(list string) ([]text.Entry[*term], error) {
	var out []text.Entry[*term]
	var section term
	for n, line := range strings.Split(list, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == ';':
		case line[0] == '=':
			var err error
			if section, err = heading(line[1:]); err != nil {
				return nil, fmt.Errorf("riga %d: %w", n+1, err)
			}
		default:
			for _, e := range strings.Split(line, ";") {
				out = appendEntry(out, e, section)
			}
		}
	}
	return out, nil
}

// heading reads "A 0.85 italiano · epiteto".
func heading(s string) (term, error) {
	front, category, ok := strings.Cut(s, " · ")
	f := strings.Fields(front)
	if !ok || len(f) < 3 || len(f[0]) != 1 {
		return term{}, fmt.Errorf("intestazione %q: servono fascia, peso, registro e categoria", s)
	}
	weight, err := strconv.ParseFloat(f[1], 64)
	if err != nil {
		return term{}, fmt.Errorf("intestazione %q: %w", s, err)
	}
	switch t := tier(f[0][0]); t {
	case alone, directed, political, named, literal, spared:
		return term{tier: t, weight: weight, register: strings.Join(f[2:], " "), category: category}, nil
	}
	return term{}, fmt.Errorf("intestazione %q: fascia sconosciuta", s)
}

func appendEntry(out []text.Entry[*term], e string, section term) []text.Entry[*term] {
	pattern, tail, _ := strings.Cut(e, "~")
	if pattern = strings.TrimSpace(pattern); pattern == "" {
		return out
	}
	t := section
	for _, f := range strings.Fields(tail) {
		var c cancel
		f, c.before = strings.CutPrefix(f, "<")
		f, c.after = strings.CutPrefix(f, ">")
		c.word, c.prefix = strings.CutSuffix(f, "*")
		t.cancels = append(t.cancels, c)
	}
	return append(out, text.Entry[*term]{Pattern: pattern, Strong: t.tier == alone, Value: &t})
}

// reach is how far, in words, another meaning is looked for.
const reach = 8

// cancelled reports whether a word near [from, to) tells of another meaning. What
// counts only before or behind must stand in the same sentence, and closer.
func (t *term) cancelled(p *text.Text, from, to int) bool {
	if len(t.cancels) == 0 {
		return false
	}
	for i := max(0, from-reach); i < min(len(p.Tokens), to+reach); i++ {
		if i >= from && i < to {
			continue
		}
		for _, c := range t.cancels {
			if c.holds(p, i, from, to) {
				return true
			}
		}
	}
	return false
}

func (c *cancel) holds(p *text.Text, i, from, to int) bool {
	switch {
	case c.before && (i > from || from-i > reach/2 || sentenceBetween(p, i, from)):
		return false
	case c.after && (i < to || i-to > 1):
		return false
	case c.prefix:
		return strings.HasPrefix(p.Tokens[i].Norm, c.word)
	}
	return p.Tokens[i].Norm == c.word
}

func sentenceBetween(p *text.Text, i, j int) bool {
	for k := i + 1; k <= j; k++ {
		if p.Tokens[k].Before.Ends() {
			return true
		}
	}
	return false
}
