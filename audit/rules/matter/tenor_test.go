package matter_test

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/rules/channel"
	"vigilia/audit/rules/content"
	"vigilia/audit/rules/matter"
	"vigilia/audit/rules/person"
	"vigilia/audit/tenor"
	"vigilia/audit/tenor/tenortest"
	"vigilia/audit/text"
)

var update = flag.Bool("update", false, "fit matter.model anew")

// partial are the sets of the corpus that are not labelled for the rules of the model.
var partial = []string{"comments", "everyday", "suite", "templates"}

// TestTenorModel holds the model against the texts on which it was fitted, those of the
// corpus that are labelled for all rules, the proofs and the texts of tests: whoever changes
// them fits it anew with -update.
func TestTenorModel(t *testing.T) {
	texts := labelled(t)
	for _, r := range list() {
		texts = append(texts, only(r.ID, tenortest.Proof(r.ID, r.Proof))...)
	}
	texts = append(texts, sections(t, "../channel/testdata/cases.txt")...)
	texts = append(texts, tried(t, "../content/testdata/suggested.txt", "||", "")...)
	texts = append(texts, tried(t, "../person/testdata/told.txt", "|", "pii.")...)
	texts = append(texts, silent("channel.", tenortest.Lines(t, nil, "../person/testdata/silent.txt"))...)
	texts = append(texts, silent("channel.", tenortest.Lines(t, nil, "../content/testdata/ordinary.txt"))...)
	reading().Hold(t, texts, "matter.model", matter.Sounds, *update)
}

// reading is how the rules read texts.
func reading() *tenortest.Reading {
	return &tenortest.Reading{Rules: matter.IDs(), Scheme: matter.Wording(), Least: 8, Units: func(l *tenortest.Labelled) []tenor.Unit {
		t := text.Parse(l.Text)
		return matter.Units(t, make([]tenor.Unit, len(t.Tokens)))
	}}
}

// list returns the rules of the model.
func list() []audit.Rule {
	return slices.DeleteFunc(slices.Concat(person.Rules(), content.Rules(), channel.Rules()), func(r audit.Rule) bool { return !slices.Contains(matter.IDs(), r.ID) })
}

// labelled returns the sets of the corpus that are labelled for all rules.
func labelled(t *testing.T) (out []tenortest.Labelled) {
	const corpus = "../../testdata/corpus/"
	files, err := os.ReadDir(corpus)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if name := f.Name(); strings.HasSuffix(name, ".jsonl") && !slices.ContainsFunc(partial, func(p string) bool { return strings.HasPrefix(name, p) }) {
			out = append(out, tenortest.Sets(t, corpus+name)...)
		}
	}
	return out
}

// only marks texts that were written for one rule as unsure for the others.
func only(rule string, texts []tenortest.Labelled) []tenortest.Labelled {
	for i := range texts {
		texts[i].Maybe = slices.DeleteFunc(matter.IDs(), func(id string) bool { return id == rule })
	}
	return texts
}

// silent marks texts in which nothing but what rules of a family look for may stand.
func silent(family string, texts []tenortest.Labelled) []tenortest.Labelled {
	for i := range texts {
		texts[i].Maybe = slices.DeleteFunc(matter.IDs(), func(id string) bool { return !strings.HasPrefix(id, family) })
	}
	return texts
}

// lines returns those of a file that are no remarks.
func lines(t *testing.T, file string) (out []string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != ';' {
			out = append(out, line)
		}
	}
	return out
}

// sections returns the texts of a file under the names of the rules that must speak.
func sections(t *testing.T, file string) (out []tenortest.Labelled) {
	rule := ""
	for _, line := range lines(t, file) {
		if name, ok := strings.CutPrefix(line, "["); ok {
			rule = strings.TrimSuffix(name, "]")
		} else if slices.Contains(matter.IDs(), rule) {
			out = append(out, only(rule, tenortest.Texts([]string{rule}, line))...)
		}
	}
	return out
}

// tried returns the texts of a file whose lines begin with the rule that must speak.
func tried(t *testing.T, file, bar, family string) (out []tenortest.Labelled) {
	for _, line := range lines(t, file) {
		rule, comment, ok := strings.Cut(line, bar)
		if rule = family + rule; ok && slices.Contains(matter.IDs(), rule) {
			out = append(out, only(rule, tenortest.Texts([]string{rule}, comment))...)
		}
	}
	return out
}
