package audit

import (
	"strings"
	"testing"
)

func activeRule(id string) *Rule {
	return &Rule{ID: id, Start: func(*Setting) Checker { return CheckFunc(func(*Subject, *Log) {}) }}
}

func TestJudge(t *testing.T) {
	rules := map[string]*Rule{"a.one": activeRule("a.one"), "a.two": activeRule("a.two"), "a.none": {ID: "a.none"}}
	clause := func(m Method, ids ...string) Clause { return Clause{ID: "x/y/1", Method: m, Rules: ids} }
	for _, tc := range []struct {
		name    string
		clause  Clause
		tallies map[string]Tally
		want    Verdict
		note    string
	}{
		{"nobody looked", clause(Automatic, "a.one"), nil, NotVerified, "regola non eseguita: a.one"},
		{"clean and looked at", clause(Automatic, "a.one"), map[string]Tally{"a.one": {Looked: true}}, Conforming, ""},
		{"one of two did not look", clause(Automatic, "a.one", "a.two"), map[string]Tally{"a.one": {Looked: true}, "a.two": {Causes: []string{"albo non letto"}}}, NotVerified, "albo non letto"},
		{"an inactive rule", clause(Assisted, "a.one", "a.none"), map[string]Tally{"a.one": {Looked: true}, "a.none": {Looked: true}}, NotVerified, "regola non attiva: a.none"},
		{"a rule that nobody wrote", clause(Assisted, "a.four"), map[string]Tally{"a.four": {Looked: true}}, NotVerified, "regola non attiva: a.four"},
		{"findings stand though a rule is inactive", clause(Assisted, "a.one", "a.none"), map[string]Tally{"a.one": {Looked: true, Detected: 2}}, WithFindings, "regola non attiva: a.none"},
		{"findings stand though part was not read", clause(Automatic, "a.one"), map[string]Tally{"a.one": {Detected: 1, Causes: []string{"un giorno non letto"}}}, WithFindings, "un giorno non letto"},
		{"every finding rejected", clause(Automatic, "a.one"), map[string]Tally{"a.one": {Looked: true, Detected: 2, Rejected: 2}}, Conforming, ""},
		{"every finding rejected, part not read", clause(Automatic, "a.one"), map[string]Tally{"a.one": {Detected: 2, Rejected: 2, Causes: []string{"c"}}}, NotVerified, "c"},
		{"a measure", clause(Measured, "a.one"), map[string]Tally{"a.one": {Looked: true}}, Figure, ""},
		{"only a person can say", Clause{ID: "x/y/2", Method: Manual, Attests: []string{"attest.roles"}, Reason: "atto interno"}, nil, ToAttest, ""},
		{"a disclaimer", Clause{ID: "x/y/3", Method: Manual, Attests: []string{"attest.disclaimer"}, Reason: "dichiarazione"}, nil, Declarative, ""},
	} {
		got := Judge(tc.clause, rules, tc.tallies)
		if got.Verdict != tc.want || !strings.Contains(got.Note(), tc.note) {
			t.Errorf("%s: %s (%s), want %s (%s)", tc.name, got.Verdict, got.Note(), tc.want, tc.note)
		}
	}
}

// TestZeroValuesAreNotClean holds the promise on which everything else rests.
func TestZeroValuesAreNotClean(t *testing.T) {
	if v := (Outcome{}).Verdict; v != NotVerified || v.String() != "non verificabile" {
		t.Errorf("the zero verdict reads %q", v)
	}
	if (Tally{}).Looked || (Coverage{}).Complete {
		t.Error("a zero value claims to have looked")
	}
	if s := Verdict(99).String(); s != "non verificabile" {
		t.Errorf("an unknown verdict reads %q", s)
	}
}
