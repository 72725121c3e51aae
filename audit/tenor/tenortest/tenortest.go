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
	"reflect"
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/tenor"
)

// Reading is how rules read texts for their model.
type Reading struct {
	Rules  []string
	Scheme *tenor.Scheme
	Units  func(*Labelled) []tenor.Unit
	Least  int // in how many texts a feature stands at least that is to be weighed
}

// Labelled is one line of a labelled set.
type Labelled struct {
	Text          string
	Post          string `json:"post_text"`   // below which it stands, if any
	Parent        string `json:"parent_text"` // what it answers, if anything
	Labels, Maybe []string
	Firm          bool // a text of a proof or a test, which is what a rule promises
}

// label says whether a rule ought to find the text.
func (l *Labelled) label(rule string) tenor.Label {
	switch {
	case slices.Contains(l.Labels, rule):
		return tenor.Yes
	case slices.Contains(l.Maybe, rule):
		return tenor.Unsure
	}
	return tenor.No
}

// Example returns the text as the rules read it.
func (r *Reading) Example(l *Labelled) tenor.Example {
	e := tenor.Example{Units: r.Units(l), Times: 1}
	for _, rule := range r.Rules {
		e.Labels = append(e.Labels, l.label(rule))
	}
	if l.Firm {
		e.Times = firm
	}
	return e
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
		out = append(out, Labelled{Text: ex.Text, Post: ex.Post, Parent: ex.Parent, Labels: []string{rule}, Firm: true})
	}
	for _, ex := range p.Spares {
		out = append(out, Labelled{Text: ex.Text, Post: ex.Post, Parent: ex.Parent, Firm: true})
	}
	return out
}

// Examples reads texts as the rules do, but for those about which careful persons disagree
// whatever the rule, and tells in the card of a model what they are.
func (r *Reading) Examples(texts []Labelled) ([]tenor.Example, tenor.Card) {
	var out []tenor.Example
	card := tenor.Card{Rules: r.Rules, Texts: make([]int, len(r.Rules)), Yes: make([]int, len(r.Rules))}
	sum := sha256.New()
	fmt.Fprintln(sum, *r.Scheme, r.Least)
	for i := range texts {
		e := r.Example(&texts[i])
		if !slices.ContainsFunc(e.Labels, func(l tenor.Label) bool { return l != tenor.Unsure }) {
			continue
		}
		describe(sum, &e)
		out = append(out, e)
		for k, l := range e.Labels {
			if l != tenor.Unsure {
				card.Texts[k]++
			}
			if l == tenor.Yes {
				card.Yes[k]++
			}
		}
	}
	card.Corpus = hex.EncodeToString(sum.Sum(nil)[:8])
	return out, card
}

// describe writes what a model is told of an example.
func describe(w io.Writer, e *tenor.Example) {
	fmt.Fprintln(w, e.Labels, e.Times)
	for _, u := range e.Units {
		fmt.Fprintln(w, u)
	}
}

// Hold holds a model against the texts on which it was fitted, or fits it on them and writes
// its file anew.
func (r *Reading) Hold(t testing.TB, texts []Labelled, file string, model func() *tenor.Model, anew bool) {
	examples, card := r.Examples(texts)
	if !anew {
		if got := model().Card; !reflect.DeepEqual(got, card) {
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
