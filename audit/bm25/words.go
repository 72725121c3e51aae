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
			out[stemmed(w)] = true
		}
	}
	return out
})

// term is one word of a text.
type term struct {
	stem string
	// name is true for a word written with a capital where a small letter was due.
	name bool
}

// Query is a sentence made ready to be searched for.
type Query struct{ terms []term }

// NewQuery returns the query of a sentence, of at most limit different words.
func NewQuery(sentence string, limit int) Query {
	var q Query
	seen := map[string]bool{}
	shouted := strings.ToUpper(sentence) == sentence
	opens := true
	scan(sentence, func(word string, capital bool) bool {
		s := stemmed(word)
		if !idle()[s] && !seen[s] {
			seen[s] = true
			q.terms = append(q.terms, term{s, capital && !opens && !shouted && unicode.IsLetter(rune(word[0]))})
		}
		opens = false
		return len(q.terms) < limit
	})
	return q
}

// Words returns how many different words of the query tell a subject.
func (q Query) Words() int { return len(q.terms) }

// stemmed returns the stem of a folded word; numbers stay as they are.
func stemmed(word string) string {
	if word[0] <= '9' {
		return word
	}
	return text.Stem(word)
}

// scan yields the words of at least three letters and the numbers of a text,
// in small letters and without accents, until yield says no more.
func scan(s string, yield func(word string, capital bool) bool) {
	if !plain(s) {
		s = norm.NFKD.String(s)
	}
	var buf [64]byte
	word, capital, digits := buf[:0], false, false
	flush := func() bool {
		w := word
		word = buf[:0]
		return len(w) < 3 && !digits || len(w) == 0 || yield(string(w), capital)
	}
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case r >= '0' && r <= '9', unicode.IsLetter(r) && r < 0x250:
			number := r <= '9'
			if len(word) > 0 && number != digits && !flush() {
				return
			}
			if len(word) == 0 {
				capital, digits = unicode.IsUpper(r), number
			}
			if len(word) < 40 {
				word = append(word, string(unicode.ToLower(r))...)
			}
		default:
			if !flush() {
				return
			}
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
