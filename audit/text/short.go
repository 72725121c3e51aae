package text

import (
	_ "embed"
	"slices"
	"strings"
)

// short.txt lists how people shorten words.
//
//go:embed short.txt
var shortList string

var shortened = func() map[string]string {
	m := make(map[string]string, 100)
	for line := range strings.Lines(shortList) {
		full, forms, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || full[0] == ';' {
			continue
		}
		for _, f := range strings.Fields(forms) {
			m[f] = full
		}
	}
	return m
}()

const longestShort = 7

// lengthen writes out shortened words, and c or ch for k where that makes a word.
func lengthen(toks []Token) {
	if len(toks) == 1 {
		return
	}
	for i := range toks {
		t := &toks[i]
		if t.Kind != Word || t.Has(Hashtag|Elided) {
			continue
		}
		odd, k := oddity(t.Norm)
		if odd && len(t.Norm) <= longestShort {
			if full, ok := shortened[t.Norm]; ok && amongWords(toks, i) {
				t.Norm = full
				continue
			}
		}
		if k {
			withoutK(t)
		}
	}
}

// oddity reports a word as Italian words are not: with a k, which it tells, an x
// in front, or no vowel.
func oddity(w string) (odd, k bool) {
	vowel := false
	for i := range len(w) {
		vowel = vowel || isVowel(w[i])
		k = k || w[i] == 'k'
	}
	return k || !vowel || w[0] == 'x', k
}

// amongWords reports whether token i stands in a clause of words, not beside a
// number nor alone: "x favore", but "4 x 4", "nn. 3", "x".
func amongWords(toks []Token, i int) bool {
	t := &toks[i]
	before, after := i > 0 && t.Before <= Comma, i+1 < len(toks) && toks[i+1].Before <= Comma
	if before && !spoken(&toks[i-1]) || after && !spoken(&toks[i+1]) {
		return false
	}
	if len(t.Norm) == 1 {
		return after && toks[i+1].Before == Space && t.Before >= Space && !amongLetters(toks, i)
	}
	return before || after
}

// amongLetters reports whether token i stands in a row of five or more single letters and
// digits, which may be spelled and are no words.
func amongLetters(toks []Token, i int) bool {
	const row = 5
	n := 1
	for k := i - 1; k >= 0 && n < row && len(toks[k].Norm) == 1; k-- {
		n++
	}
	for k := i + 1; k < len(toks) && n < row && len(toks[k].Norm) == 1; k++ {
		n++
	}
	return n == row
}

// spoken reports a token that is read as a word.
func spoken(t *Token) bool {
	switch t.Kind {
	case Word, Masked:
		return true
	case Emoji:
		return t.Norm[0] >= 'a' && t.Norm[0] <= 'z'
	}
	return false
}

// withoutK writes c or ch for k in a word that no dictionary knows, if it knows the
// result: "perkè", "skifo", "kiamare", but not "kebab".
func withoutK(t *Token) {
	if len(t.Norm) < 3 || len(t.Norm) > longestRead/2 || Known(t.Norm) {
		return
	}
	var b [longestRead]byte
	if w := appendWithoutK(b[:0], t.Norm); Known(string(w)) && shortened[string(w)] == "" && slices.ContainsFunc(w, isVowel) {
		t.Norm = string(w)
	}
}

// appendWithoutK appends w with its k written as Italian does: ch before e and i, else c.
func appendWithoutK(dst []byte, w string) []byte {
	for i := range len(w) {
		switch {
		case w[i] != 'k':
			dst = append(dst, w[i])
		case i+1 < len(w) && (w[i+1] == 'e' || w[i+1] == 'i'):
			dst = append(dst, 'c', 'h')
		default:
			dst = append(dst, 'c')
		}
	}
	return dst
}
