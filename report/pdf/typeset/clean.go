package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxMarks is how many combining marks one character may carry. Languages need
// three at most; more is a way to cover what stands above and below.
const maxMarks = 4

// floodNote stands where combining marks were left out.
const floodNote = "[…]"

// clean returns s with everything taken out that draws nothing, draws outside
// its line or turns the order of what follows: control characters, NUL, bidi
// controls, joiners, variation selectors, skin tones, floods of combining
// marks. Line ends become '\n', flags two letters, bad UTF-8 U+FFFD.
func clean(s string) string {
	if plain(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	var b strings.Builder
	b.Grow(len(s))
	marks, flooded := 0, false
	for _, r := range s {
		if r = replace(r); r < 0 {
			continue
		}
		if !unicode.Is(unicode.M, r) {
			if flooded {
				b.WriteString(floodNote)
			}
			marks, flooded = 0, false
		} else if marks++; marks > maxMarks {
			flooded = true
			continue
		}
		b.WriteRune(r)
	}
	if flooded {
		b.WriteString(floodNote)
	}
	return norm.NFC.String(b.String())
}

// plain reports whether s needs no cleaning: printable ASCII and line feeds.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c < ' ' && c != '\n' || c == 0x7F {
			return false
		}
	}
	return true
}

// replace returns what is set in place of r, -1 for nothing.
func replace(r rune) rune {
	switch {
	case r == '\n', r >= ' ' && r < 0x7F:
		return r
	case r == '\t':
		return ' '
	case r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
		return '\n'
	case r == '\u202F':
		return '\u00A0'
	case r != '\u00A0' && unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.In(r, unicode.Cc, unicode.Cf), unicode.Is(unicode.Variation_Selector, r):
		return -1 // controls, bidi controls, joiners, soft hyphens, tags
	case r == '\u034F', r >= 0x1F3FB && r <= 0x1F3FF:
		return -1 // grapheme joiner, skin tones
	case r >= 0x1F1E6 && r <= 0x1F1FF:
		return 'A' + r - 0x1F1E6 // the two letters of a flag
	}
	return r
}
