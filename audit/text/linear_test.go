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
	"ab#i", "0a0", "1a2b", "🇮", "🇮🇹", "👨\u200d", "👩\u200d👧", "x ", "k ", "nn ", "sonodegli", "glizingari ", "gligligli", "a*b*", "chi dice che ", "chi odia ", "dire ", "basta insulti contro ", "è vergognoso ", "nessuno ",
	"smettetela di chiamarli ", "il film A", "cosa significa ", "non è vero che ", "frasi come ", "chiamarli",
}

func TestLongHostileTextsHaveSoundTokens(t *testing.T) {
	for _, piece := range hostile {
		p := text.Parse(strings.Repeat(piece, 1<<16/len(piece)))
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

// The scanner looks at every code point a bounded number of times: twice the text
// is at most twice the looks, and no text takes more than the longest address
// (a local part and a host) for each of its code points.
func TestWorkIsLinear(t *testing.T) {
	for _, piece := range hostile {
		n := 1 << 14 / len(piece)
		once, runes := text.Steps(strings.Repeat(piece, n))
		twice, _ := text.Steps(strings.Repeat(piece, 2*n))
		if limit := 200 * (runes + 1); once > limit {
			t.Errorf("%q: %d looks at %d code points", piece, once, runes)
		}
		if limit := 2*once + once/8 + 1000; twice > limit {
			t.Errorf("%q: %d looks, and %d at twice the text", piece, once, twice)
		}
	}
}

func TestHostileTextsAreSound(t *testing.T) {
	for _, a := range hostile {
		for _, b := range hostile {
			sound(t, strings.Repeat(a+b, 3))
			settled(t, strings.Repeat(a+b, 3))
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
