package attack

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
	c := threatCheck{list: threats.Lexicon(), marks: telling(), forms: conjugated()}
	return &tenortest.Reading{Rule: "tone.threat", Scheme: scheme(), Least: 9, Units: func(t *text.Text) []tenor.Unit { return c.tenorUnits(t, make([]tenor.Unit, len(t.Tokens))) }}
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
	texts = append(texts, tenortest.Proof("tone.threat", Rules()[0].Proof)...)
	texts = append(texts, tenortest.Lines(t, nil, "../tone/testdata/innocent_*.txt", "../attack/testdata/ordinary.txt")...)
	texts = append(texts, tenortest.Texts(nil, veiledThreats...)...)
	for _, line := range strings.Split(strings.TrimSpace(threatTrials), "\n") {
		if s, silent := strings.CutPrefix(line, "- "); silent {
			texts = append(texts, tenortest.Texts(nil, s)...)
		} else {
			texts = append(texts, tenortest.Texts([]string{"tone.threat"}, s)...)
		}
	}
	return texts
}
