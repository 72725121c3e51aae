package tone

import (
	"flag"
	"strings"
	"testing"

	"vigilia/audit/tenor"
	"vigilia/audit/tenor/tenortest"
	"vigilia/audit/text"
)

var update = flag.Bool("update", false, "fit tenor.model anew")

// reading is how the rule reads texts for its model.
func reading() *tenortest.Reading {
	list := insults.Lexicon()
	return &tenortest.Reading{Rules: []string{"tone.insult"}, Scheme: scheme(), Least: 9, Units: func(l *tenortest.Labelled) []tenor.Unit {
		t := text.Parse(l.Text)
		return tenorUnits(t, list, make([]tenor.Unit, len(t.Tokens)))
	}}
}

// TestTenorModel holds the model against the texts on which it was fitted: whoever
// changes them, or what the lists say of their words, fits it anew with -update.
func TestTenorModel(t *testing.T) {
	reading().Hold(t, known(t), "tenor.model", sounds, *update)
}

// known returns the texts on which the model is fitted: the labelled sets, the proofs of the
// rule, and the lists of its tests.
func known(t *testing.T) []tenortest.Labelled {
	texts := tenortest.Sets(t, "../../testdata/corpus/*.jsonl", "../../testdata/tenor/*.jsonl")
	texts = append(texts, tenortest.Proof("tone.insult", Rules()[0].Proof)...)
	texts = append(texts, tenortest.Lines(t, nil, "../tone/testdata/innocent_*.txt", "../attack/testdata/ordinary.txt", "testdata/profanity_affection.txt")...)
	texts = append(texts, tenortest.Lines(t, []string{"tone.insult"}, "testdata/offensive_*.txt")...)
	texts = append(texts, tenortest.Texts(nil, strings.Split(strings.TrimSpace(ordinary), "\n")...)...)
	return texts
}
