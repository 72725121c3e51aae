package attack

import (
	"flag"
	"slices"
	"strings"
	"testing"

	"vigilia/audit/policies"
	"vigilia/audit/tenor"
	"vigilia/audit/tenor/tenortest"
	"vigilia/audit/text"
)

var update = flag.Bool("update", false, "fit the models anew")

// violence is how tone.threat reads texts for its model.
func violence() *tenortest.Reading {
	c := threatCheck{list: threats.Lexicon(), marks: telling(), forms: conjugated()}
	return &tenortest.Reading{Rules: []string{"tone.threat"}, Scheme: scheme(), Least: 9, Units: func(l *tenortest.Labelled) []tenor.Unit {
		t := text.Parse(l.Text)
		return c.tenorUnits(t, make([]tenor.Unit, len(t.Tokens)))
	}}
}

// listening is how the rules on what is said of persons read texts for their model.
func listening() *tenortest.Reading {
	h := newHearing(attacks.Lexicon(), accusations.Lexicon())
	return &tenortest.Reading{Rules: []string{"tone.personal_attack", "tone.defamation"}, Scheme: ofPersons(), Least: 8, Units: func(l *tenortest.Labelled) []tenor.Unit {
		t := text.Parse(l.Text)
		return h.units(&attackReader{reader: reader{t: t, marks: telling()}, answers: l.Parent != ""}, make([]tenor.Unit, len(t.Tokens)))
	}}
}

// TestTenorModel holds the models against the texts on which they were fitted: whoever
// changes them, or what the lists say of their words, fits them anew with -update.
func TestTenorModel(t *testing.T) {
	texts := tenortest.Sets(t, "../../testdata/corpus/*.jsonl", "../../testdata/tenor/*.jsonl")
	texts = append(texts, tenortest.Lines(t, nil, "../tone/testdata/innocent_*.txt", "../attack/testdata/ordinary.txt")...)
	for _, id := range policies.IDs() {
		texts = append(texts, clauses(t, id)...)
	}
	violence().Hold(t, slices.Concat(texts, tenortest.Texts(nil, veiledThreats...), firm("tone.threat", 0, threatTrials)), "tenor.model", sounds, *update)
	texts = append(texts, only("tone.defamation", firm("tone.personal_attack", 1, attackTrials))...)
	texts = append(texts, only("tone.personal_attack", firm("tone.defamation", 2, accuseTrials))...)
	listening().Hold(t, undecided(texts), "person.model", personSounds, *update)
}

// undecided marks as unsure whether texts attack persons that were labelled for an insult or
// for hate and not for an attack: many do, and not all who label say both.
func undecided(texts []tenortest.Labelled) []tenortest.Labelled {
	for i := range texts {
		l := &texts[i]
		if slices.Contains(l.Labels, "tone.insult") || slices.Contains(l.Labels, "hate.discrimination") {
			l.Maybe = append(l.Maybe, "tone.personal_attack")
		}
	}
	return texts
}

// only marks texts that were labelled for one rule as unsure for another.
func only(other string, texts []tenortest.Labelled) []tenortest.Labelled {
	for i := range texts {
		texts[i].Maybe = []string{other}
	}
	return texts
}

// clauses returns what the clauses of a policy say: none of it offends.
func clauses(t *testing.T, id string) (texts []tenortest.Labelled) {
	p, err := policies.Load(id)
	if err != nil {
		t.Fatal(err)
	}
	for i := range p.Clauses {
		texts = append(texts, tenortest.Texts(nil, p.Clauses[i].Paraphrase)...)
	}
	return texts
}

// firm returns the proof of rule i and the list of its tests.
func firm(rule string, i int, trials string) []tenortest.Labelled {
	texts := tenortest.Proof(rule, Rules()[i].Proof)
	for line := range strings.Lines(strings.TrimSpace(trials)) {
		if s, silent := strings.CutPrefix(strings.TrimSpace(line), "- "); silent {
			texts = append(texts, tenortest.Texts(nil, s)...)
		} else {
			texts = append(texts, tenortest.Texts([]string{rule}, strings.TrimSpace(line))...)
		}
	}
	return texts
}
