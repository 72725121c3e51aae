package hate

import (
	"cmp"
	"flag"
	"testing"

	"vigilia/audit/tenor"
	"vigilia/audit/tenor/tenortest"
	"vigilia/audit/text"
)

var update = flag.Bool("update", false, "fit tenor.model anew")

// reading is how the rule reads texts for its model: those that name no group with the
// name of the one that stands above them, and those without any too.
func reading() *tenortest.Reading {
	c := &check{slurs: slurs.Lexicon(), groups: groups.Lexicon(), grammar: language()}
	return &tenortest.Reading{Rules: []string{id}, Scheme: scheme(), Least: 9, Units: func(l *tenortest.Labelled) []tenor.Unit {
		t := text.Parse(l.Text)
		m := mentionsIn(t, c.slurs, c.groups)
		if len(m) == 0 {
			t = text.Parse(cmp.Or(c.names(l.Parent), c.names(l.Post)) + l.Text)
			m = mentionsIn(t, c.slurs, c.groups)
		}
		s := &scene{grammar: c.grammar, t: t}
		if len(m) > 0 {
			s = newScene(c.grammar, t, m)
		} else {
			for i := range t.Tokens {
				s.units = append(s.units, s.cut(i))
			}
		}
		return s.tenorUnits(make([]tenor.Unit, len(s.units)))
	}}
}

// TestTenorModel holds the model against the texts on which it was fitted: whoever
// changes them, or what the lists say of their words, fits it anew with -update.
func TestTenorModel(t *testing.T) {
	reading().Hold(t, known(t), "tenor.model", sounds, *update)
}

// known returns the texts on which the model is fitted: the labelled sets, the proofs of the
// rule, and what was written against it.
func known(t *testing.T) []tenortest.Labelled {
	texts := tenortest.Sets(t, "../../testdata/corpus/*.jsonl", "../../testdata/tenor/*.jsonl")
	texts = append(texts, tenortest.Proof(id, Rules()[0].Proof)...)
	texts = append(texts, tenortest.Lines(t, nil, "../tone/testdata/innocent_*.txt", "../attack/testdata/ordinary.txt")...)
	texts = append(texts, tenortest.Texts(nil, lines(ordinary)...)...)
	for _, set := range all {
		texts = append(texts, tenortest.Texts([]string{id}, lines(set.hateful)...)...)
		texts = append(texts, tenortest.Texts(nil, lines(set.innocent)...)...)
	}
	for _, f := range functions {
		var labels []string
		if f.hateful {
			labels = []string{id}
		}
		for _, tpl := range f.templates {
			for _, p := range protected {
				texts = append(texts, tenortest.Texts(labels, p.fill(tpl))...)
			}
		}
	}
	return texts
}
