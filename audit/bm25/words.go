package bm25

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"vigilia/audit/text"
)

// idleWords stand in every act or every piece of news, and tell no subject.
//
//go:embed idle.txt
var idleWords string

// idle holds the stems of the idle words.
var idle = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(idleWords) {
		line, _, _ = strings.Cut(line, "#")
		for w := range strings.FieldsSeq(line) {
			out[stem(fold(w))] = true
		}
	}
	return out
})

//go:embed same.txt
var sameWords string

// same maps the stems of words that say one thing to one of them.
var same = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(sameWords) {
		line, _, _ = strings.Cut(line, "#")
		first := ""
		for w := range strings.FieldsSeq(line) {
			s := text.Stem(fold(w))
			if first == "" {
				first = s
			}
			out[s] = first
		}
	}
	return out
})

// stem returns what a word is indexed by.
func stem(word string) string {
	s := text.Stem(word)
	if first, known := same()[s]; known {
		return first
	}
	return s
}

// fold drops the accents of a word in small letters.
func fold(word string) string {
	out := word
	scan(word, func(w string, _ bool) bool {
		out = w
		return false
	})
	return out
}

// term is one word of a text.
type term struct {
	stem string
	// name is true for a word written with a capital where a small letter was due.
	name bool
}

// Query is a sentence made ready to be searched for.
type Query struct{ terms []term }

// NewQuery returns the query of a sentence, of at most limit different words.
// Who speaks of an act is no part of its subject: a name behind an office
// («l'assessora Bianchi») is passed over.
func NewQuery(sentence string, limit int) Query {
	var q Query
	seen := map[string]bool{}
	shouted := strings.ToUpper(sentence) == sentence
	opens, officer := true, false
	scan(sentence, func(word string, capital bool) bool {
		name := capital && !opens && !shouted
		opens = false
		if officer = office(word) || officer && name; officer {
			return true
		}
		if s := stem(word); !idle()[s] && !seen[s] {
			seen[s] = true
			q.terms = append(q.terms, term{s, name})
		}
		return len(q.terms) < limit
	})
	return q
}

// office reports whether a word names an office or trade before a person's name.
func office(word string) bool {
	switch strings.TrimRight(word, "aeio") {
	case "assessor", "sindac", "vicesindac", "consiglier", "president", "capogrupp", "dirigent", "responsabil", "dottor", "dottoress", "dott", "ing", "arch", "geom", "ministr":
		return true
	}
	return false
}

// Words returns how many different words of the query tell a subject.
func (q Query) Words() int { return len(q.terms) }

// Words returns the stems of the words that tell the subject of a text, each once.
func Words(s string) []string {
	q := NewQuery(s, 1000)
	out := make([]string, len(q.terms))
	for i, t := range q.terms {
		out[i] = t.stem
	}
	return out
}

// scan yields the words of at least three letters of a text, in small letters
// and without accents, until yield says no more. Numbers tell no subject: years
// and parts of a work are for whoever asks to compare.
func scan(s string, yield func(word string, capital bool) bool) {
	if !plain(s) {
		s = norm.NFKD.String(s)
	}
	var buf [64]byte
	word, capital := buf[:0], false
	flush := func() bool {
		w := word
		word = buf[:0]
		return len(w) < 3 || yield(string(w), capital)
	}
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case unicode.IsLetter(r) && r < 0x250:
			if len(word) == 0 {
				capital = unicode.IsUpper(r)
			}
			if len(word) < 40 {
				word = append(word, string(unicode.ToLower(r))...)
			}
		case !flush():
			return
		}
	}
	flush()
}

// plain reports whether a text holds only unaccented letters and signs.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
