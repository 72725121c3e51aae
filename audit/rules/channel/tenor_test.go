package channel

import (
	"flag"
	"slices"
	"strings"
	"testing"

	"vigilia/audit/tenor"
	"vigilia/audit/tenor/tenortest"
	"vigilia/audit/text"
)

var update = flag.Bool("update", false, "fit tenor.model anew")

// TestTenorModel holds the model against the texts on which it was fitted, those of the
// corpus that are labelled for all rules and the proofs: whoever changes them fits it anew
// with -update.
func TestTenorModel(t *testing.T) {
	const report, ask = "channel.complaint", "channel.assistance"
	var texts []tenortest.Labelled
	for _, set := range []string{"first", "second", "third", "fourth", "fifth", "citizens", "citizens-third", "citizens-fourth", "plain"} {
		texts = append(texts, tenortest.Sets(t, "../../testdata/corpus/"+set+".jsonl")...)
	}
	texts = slices.Concat(texts, unsure(ask, tenortest.Proof(report, complaintProof())), unsure(report, tenortest.Proof(ask, assistanceProof())),
		unsure(ask, complaining(ordinary)), unsure(ask, complaining(cases)))
	reading := &tenortest.Reading{Rules: []string{report, ask}, Scheme: wording(), Least: 3, Units: func(t *text.Text) []tenor.Unit {
		return tenorUnits(t, make([]tenor.Unit, len(t.Tokens)))
	}}
	reading.Hold(t, texts, "tenor.model", sounds, *update)
}

// complaining returns the lines of a list, labelled as its sections tell; those of other rules may be
// reports of a disservice as well, and are left out.
func complaining(list string) (out []tenortest.Labelled) {
	section := ""
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == ';':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
		case section == "disservizi", section == "channel.complaint":
			out = append(out, tenortest.Texts([]string{"channel.complaint"}, line)...)
		case section == "none", section == "altro":
			out = append(out, tenortest.Texts(nil, line)...)
		}
	}
	return out
}

// unsure marks the proofs of one rule, which say nothing of another.
func unsure(other string, texts []tenortest.Labelled) []tenortest.Labelled {
	for i := range texts {
		texts[i].Maybe = []string{other}
	}
	return texts
}
