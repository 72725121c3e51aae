package text_test

import (
	"strings"
	"testing"

	"vigilia/audit/text"
)

// hostile are pieces that, repeated, make careless readers look back or ahead
// over and over.
var hostile = []string{
	"\u0301", "\x00", "\u202e", "\u200b", "a", "aA", " ", "\n", "a ", "a.", "a-", "a'", "'a ", "*", "a*", "**a", "…", "...", "a...b", "a..", "#", "#a", "#aB", "@", "@a", "a@", "a@a.", "$", "$a", "!", "a!",
	"0", "0a", "a0", "0.", "0,0", "http://", "www.", "www.a.", "a.it/", "a/", "\"", "\"a\" ", "«", "»", "«a", "“", "'", "’", ":", "dice: ", "non ", "non sei ", "che ", "che a che ", "mi hanno dato del ", "come un ",
	"сука", "аa", "ﷺ", "🤡", "🤡👍🏽", "\xff", "ß", "xxiii", "s t r ", "z.z.", "_", "a_", "mm__", "m%", "%&a",
}

// A reader that takes quadratic time does not come to the end of these.
func TestLongHostileTextsComeToAnEnd(t *testing.T) {
	for _, piece := range hostile {
		s := strings.Repeat(piece, 1<<18/len(piece))
		p := text.Parse(s)
		if len(p.Tokens) > len(p.Runes) {
			t.Errorf("%q: %d tokens in %d code points", piece, len(p.Tokens), len(p.Runes))
		}
		end := 0
		for i, tok := range p.Tokens {
			if tok.Start < end || tok.End <= tok.Start || tok.End > len(p.Runes) {
				t.Fatalf("%q: token %d at [%d,%d) after %d", piece, i, tok.Start, tok.End, end)
			}
			end = tok.End
		}
	}
}

func TestHostileTextsAreSound(t *testing.T) {
	for _, a := range hostile {
		for _, b := range hostile {
			sound(t, strings.Repeat(a+b, 3))
		}
	}
}

// The norms grow with the text and no faster; the longest ligature of Unicode
// reads as fifteen letters of two bytes.
func TestNormsStayShort(t *testing.T) {
	for _, piece := range hostile {
		p := text.Parse(strings.Repeat(piece, 4096))
		total := 0
		for _, tok := range p.Tokens {
			total += len(tok.Norm)
		}
		if limit := 64 * (len(p.Runes) + 1); total > limit {
			t.Errorf("%q: %d bytes of norms for %d code points", piece, total, len(p.Runes))
		}
	}
}
