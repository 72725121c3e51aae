package text_test

import (
	"testing"
	"unicode/utf8"

	"vigilia/audit/text"
)

// sound checks what must hold for every text.
func sound(t *testing.T, s string) {
	t.Helper()
	p := text.Parse(s)
	end := 0
	for i, tok := range p.Tokens {
		if tok.Start < end || tok.End <= tok.Start || tok.End > len(p.Runes) {
			t.Fatalf("token %d of %.80q: [%d,%d) after %d of %d", i, s, tok.Start, tok.End, end, len(p.Runes))
		}
		if tok.Norm == "" || !utf8.ValidString(tok.Norm) {
			t.Fatalf("token %d of %.80q: norm %q", i, s, tok.Norm)
		}
		end = tok.End
		p.Known(i)
	}
}

// settled holds that folding what was folded changes nothing.
func settled(t *testing.T, s string) {
	t.Helper()
	if once := text.Fold(s); text.Fold(once) != once {
		t.Fatalf("folding %.80q again changes %.200q into %.200q", s, once, text.Fold(once))
	}
}

func FuzzParse(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) { sound(t, s) })
}

func FuzzFold(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) { settled(t, s) })
}

func seed(f *testing.F) {
	for _, s := range []string{
		"", "Sei uno str0nz0!", "m…a c**o st***o vaffa… m@#%a", "s t r o n z o c.a.z.z.o", "stronzoooo caaaazzo XXIII", "e' perche' un'idea l'all' po'",
		"«quoted» “so” \"so\" 'so' ha scritto: no", "#VotaRossi @mario.rossi x@y.it http://a.it/b?c=d. www.x.it", "🖕💩🤡👍🏽🇮🇹", "ѕtrоnzо 𝓼𝓽 ß æ ĳ ŉ ﷺ ½ ™ İ", "\xff\xfe\x00\u202e\u0301",
		"a-b-c-d 1-2 10:30 12/11/2026 AB123CD 90enne", "..,.a...b…c!!d??e--f__g", "$a @b €c *d* **e** f** g*", "non sei uno stupido mi hanno dato del cretino che scemo che sono",
	} {
		f.Add(s)
	}
}
