package text

import (
	_ "embed"
	"strings"
	"sync"
)

// lessico.txt lists common words: a heading in brackets names the endings that
// the stems below it take.
//
//go:embed lessico.txt
var lessico string

var dictionary = sync.OnceValue(func() map[string]struct{} { return grow(lessico) })

// Known reports whether a folded word is a common Italian one: not a damaged
// form of something else. The list is made for that question alone; a word that
// is missing from it is only unknown, not wrong.
func Known(norm string) bool {
	_, ok := dictionary()[norm]
	return ok
}

// Known reports whether token i is a common Italian word, see the function of
// the same name. The answer is kept.
func (t *Text) Known(i int) bool {
	tok := &t.Tokens[i]
	if !tok.Has(looked) {
		tok.Flags |= looked
		if Known(tok.Norm) {
			tok.Flags |= known
		}
	}
	return tok.Has(known)
}

// grow makes the forms of every stem with the endings of its section.
func grow(list string) map[string]struct{} {
	words := make(map[string]struct{}, 40000)
	endings := []string{""}
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == ';':
		case line[0] == '[':
			endings = strings.Split(strings.Trim(line, "[]"), ",")
		default:
			for _, stem := range strings.Fields(line) {
				growStem(words, stem, endings)
			}
		}
	}
	return words
}

func growStem(words map[string]struct{}, stem string, endings []string) {
	for _, e := range endings {
		e = strings.TrimSpace(e)
		if e != "" && (e[0] == 'e' || e[0] == 'i') && (strings.HasSuffix(stem, "c") || strings.HasSuffix(stem, "g")) {
			words[stem+"h"+e] = struct{}{} // banca, banche: keep both spellings
		}
		words[stem+e] = struct{}{}
	}
}
