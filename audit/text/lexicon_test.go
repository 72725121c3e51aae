package text_test

import (
	"fmt"
	"strings"
	"testing"

	"vigilia/audit/text"
)

func lexicon(t *testing.T, patterns ...string) *text.Lexicon[string] {
	t.Helper()
	var entries []text.Entry[string]
	for _, p := range patterns {
		entries = append(entries, text.Entry[string]{Pattern: p, Strong: true, Value: p})
	}
	lex, err := text.NewLexicon(entries)
	if err != nil {
		t.Fatal(err)
	}
	return lex
}

func found(lex *text.Lexicon[string], s string) string {
	var out []string
	p := text.Parse(s)
	lex.Find(p, func(f text.Found[string]) { out = append(out, f.Entry.Value+"="+p.Slice(f.From, f.To)) })
	return strings.Join(out, " ")
}

func TestAnyWordMayBeMissing(t *testing.T) {
	lex := lexicon(t, "vai _? a casa", "torna _ paese")
	for in, want := range map[string]string{
		"vai a casa":                "vai _? a casa=vai a casa",
		"vai subito a casa":         "vai _? a casa=vai subito a casa",
		"vai tutti subito a casa":   "",
		"torna al paese":            "torna _ paese=torna al paese",
		"torna paese":               "",
		"vai 3 a casa, vai a c*sa!": "vai _? a casa=vai a c*sa",
	} {
		if got := found(lex, in); got != want {
			t.Errorf("%q: found %q, want %q", in, got, want)
		}
	}
}

// A first word with many phrases is looked up by the second; what is found is the
// same: the longest, and of those the first in the list.
func TestBusyFirstWords(t *testing.T) {
	patterns := []string{"sei"}
	for i := range 20 {
		patterns = append(patterns, fmt.Sprintf("sei parola%c", 'a'+i))
	}
	patterns = append(patterns, "sei un? asino", "sei _ bue", "sei un asino", "sei proprio|davvero scemo")
	lex := lexicon(t, patterns...)
	for in, want := range map[string]string{
		"sei":                   "sei=sei",
		"sei parolac":           "sei parolac=sei parolac",
		"sei. Parolac":          "sei=sei",
		"sei un asino":          "sei un? asino=sei un asino",
		"sei asino":             "sei un? asino=sei asino",
		"sei un bue":            "sei _ bue=sei un bue",
		"sei davvero scemo":     "sei proprio|davvero scemo=sei davvero scemo",
		"sei dav... scemo":      "sei proprio|davvero scemo=sei dav... scemo",
		"sei d*vvero scemo":     "sei proprio|davvero scemo=sei d*vvero scemo",
		"s*i davvero scemo":     "sei proprio|davvero scemo=s*i davvero scemo",
		"ma sei, davvero scemo": "sei proprio|davvero scemo=sei, davvero scemo",
	} {
		if got := found(lex, in); got != want {
			t.Errorf("%q: found %q, want %q", in, got, want)
		}
	}
}

func TestFindStops(t *testing.T) {
	lex, n := lexicon(t, "asino"), 0
	lex.Find(text.Parse(strings.Repeat("asino ", 20_000)), func(text.Found[string]) { n++ })
	if n == 0 || n > 2000 {
		t.Errorf("%d entries of one text were read", n)
	}
}

func TestIndex(t *testing.T) {
	known := map[string]int{"sindaco": 1, "piu": 2, "🤡": 3, "": 4}
	x := text.NewIndex(known)
	for w, v := range known {
		if got := x.Get(w); got != v {
			t.Errorf("Get(%q) = %d, want %d", w, got, v)
		}
	}
	if x.Get("vicesindaco") != 0 {
		t.Error("an unknown word is known")
	}
	p := text.Parse("Il SINDACO non c'è più")
	sum := 0
	for i := range p.Tokens {
		sum += x.Of(&p.Tokens[i])
	}
	if sum != 3 {
		t.Errorf("the tokens add up to %d, want 3", sum)
	}
	if empty := text.NewIndex(map[string]bool{}); empty.Of(&p.Tokens[0]) || empty.Get("il") {
		t.Error("an empty index knows a word")
	}
}
