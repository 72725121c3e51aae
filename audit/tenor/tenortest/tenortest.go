// Package tenortest fits the models of package tenor, and holds them against the labelled
// texts on which they were fitted. Only tests use it.
package tenortest

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/tenor"
	"vigilia/audit/text"
)

// Reading is how a rule reads texts for its model.
type Reading struct {
	Rule   string
	Scheme *tenor.Scheme
	Units  func(*text.Text) []tenor.Unit
	Least  int // in how many texts a feature stands at least that is to be weighed
}

// Labelled is one line of a labelled set.
type Labelled struct {
	Text          string
	Labels, Maybe []string
	Firm          bool // a text of a proof or a test, which is what a rule promises
}

// Example returns the text as the rule reads it; false if careful persons disagree about it.
func (r *Reading) Example(l *Labelled) (tenor.Example, bool) {
	yes := slices.Contains(l.Labels, r.Rule)
	if !yes && slices.Contains(l.Maybe, r.Rule) {
		return tenor.Example{}, false
	}
	e := tenor.Example{Units: r.Units(text.Parse(l.Text)), Yes: yes, Times: 1}
	if l.Firm {
		e.Times = firm
	}
	return e, true
}

// firm is how often the texts of proofs and tests count.
const firm = 4

// Sets reads the labelled sets that match patterns of package filepath.
func Sets(t testing.TB, patterns ...string) (out []Labelled) {
	for _, p := range patterns {
		files, err := filepath.Glob(p)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no labelled texts (%v)", p, err)
		}
		for _, file := range files {
			out = append(out, set(t, file)...)
		}
	}
	return out
}

// set reads one labelled set.
func set(t testing.TB, file string) (out []Labelled) {
	in, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	for lines := json.NewDecoder(in); ; {
		var l Labelled
		switch err := lines.Decode(&l); err {
		case nil:
			out = append(out, l)
		case io.EOF:
			return out
		default:
			t.Fatalf("%s: %v", file, err)
		}
	}
}

// Lines returns the lines of the files that match patterns, all of them firm, with the same
// labels; ";" begins a line that is none.
func Lines(t testing.TB, labels []string, patterns ...string) (out []Labelled) {
	for _, p := range patterns {
		files, err := filepath.Glob(p)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no lists (%v)", p, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(data)) {
				if line = strings.TrimSpace(line); line != "" && line[0] != ';' {
					out = append(out, Texts(labels, line)...)
				}
			}
		}
	}
	return out
}

// Texts returns firm texts with the same labels.
func Texts(labels []string, texts ...string) (out []Labelled) {
	for _, s := range texts {
		out = append(out, Labelled{Text: s, Labels: labels, Firm: true})
	}
	return out
}

// Proof returns the texts of a rule's proof.
func Proof(rule string, p audit.Proof) (out []Labelled) {
	for _, ex := range p.Hits {
		out = append(out, Texts([]string{rule}, ex.Text)...)
	}
	for _, ex := range p.Spares {
		out = append(out, Texts(nil, ex.Text)...)
	}
	return out
}

// Examples reads texts as the rule does, and tells in the card of a model what they are.
func (r *Reading) Examples(texts []Labelled) ([]tenor.Example, tenor.Card) {
	var out []tenor.Example
	card := tenor.Card{Rule: r.Rule}
	sum := sha256.New()
	fmt.Fprintln(sum, *r.Scheme, r.Least)
	for i := range texts {
		e, ok := r.Example(&texts[i])
		if !ok {
			continue
		}
		describe(sum, &e)
		out = append(out, e)
		if e.Yes {
			card.Yes++
		}
	}
	card.Texts = len(out)
	card.Corpus = hex.EncodeToString(sum.Sum(nil)[:8])
	return out, card
}

// describe writes what a model is told of an example.
func describe(w io.Writer, e *tenor.Example) {
	fmt.Fprintln(w, e.Yes, e.Times)
	for _, u := range e.Units {
		fmt.Fprintln(w, u)
	}
}

// Hold holds a model against the texts on which it was fitted, or fits it on them and writes
// its file anew.
func (r *Reading) Hold(t testing.TB, texts []Labelled, file string, model func() *tenor.Model, anew bool) {
	examples, card := r.Examples(texts)
	if !anew {
		if got := model().Card; got != card {
			t.Errorf("%s was fitted on %+v, not on %+v: run with -update", file, got, card)
		}
		return
	}
	data, err := tenor.Fit(examples, r.Scheme, card, r.Least).MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
