package service

import (
	"testing"

	"vigilia/audit"
	"vigilia/audit/text"
)

func TestProof(t *testing.T) {
	for _, r := range Rules() {
		if err := audit.Prove(r, nil); err != nil {
			t.Error(err)
		}
	}
}

func TestClassifyKind(t *testing.T) {
	for _, c := range []struct {
		text string
		want audit.RequestKind
	}{
		{"Dove trovo il modulo per la residenza?", audit.Question},
		{"nn riesco a prenotare la CIE, mi aiutate?", audit.Help},
		{"In piazza Mazzini c'è un lampione rotto. Quando lo riparate?", audit.Report},
		{"Contattatemi per la mia pratica, quando aprite?", audit.Help},
		{"non hanno ritirato il vetro", audit.Report},
		{"Vi ringrazio per la serata", ""},
		{"", ""},
	} {
		got, ok := Classify(text.Parse(c.text))
		if got != c.want || ok != (c.want != "") {
			t.Errorf("Classify(%q) = %q, %v; want %q", c.text, got, ok, c.want)
		}
	}
}

// FuzzClassify: no text makes it fail, and a mark at the end never turns a
// report into nothing.
func FuzzClassify(f *testing.F) {
	for _, ex := range append(coverageProof().Hits, coverageProof().Spares...) {
		f.Add(ex.Text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		kind, ok := Classify(text.Parse(s))
		if ok == (kind == "") {
			t.Fatalf("Classify(%q) = %q, %v", s, kind, ok)
		}
	})
}
