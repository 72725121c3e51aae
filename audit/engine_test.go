package audit

import (
	"testing"
	"time"

	"vigilia/audit/civil"
)

func fixed(id string, subjects []Kind, hit Hit) Rule {
	return Rule{
		ID: id, Version: 3, Method: Assisted, Subjects: subjects,
		Start: func(*Setting) Checker { return CheckFunc(func(_ *Subject, l *Log) { l.Find(hit) }) },
	}
}

func policyOf(clauses ...Clause) *Policy { return &Policy{ID: "x", Clauses: clauses} }

func settingOf(p *Policy) Setting {
	return Setting{Page: Page{ID: "p1"}, Policy: p, Archive: NewArchive(nil, nil), Period: civil.Single(civil.NewDay(2026, 11, 20))}
}

func TestFindingCitesTheClausesThatConcernIt(t *testing.T) {
	p := policyOf(
		Clause{ID: "x/citizens/1", Binds: []Addressee{Citizen, Visitor}, Rules: []string{"a.one"}},
		Clause{ID: "x/citizens/2", Binds: []Addressee{Citizen}, Rules: []string{"a.one"}},
		Clause{ID: "x/staff/1", Binds: []Addressee{Staff}, Rules: []string{"a.one"}},
		Clause{ID: "x/org/1", Binds: []Addressee{Org}, Rules: []string{"a.one"}},
		Clause{ID: "x/other/1", Binds: []Addressee{Citizen}, Rules: []string{"a.two"}},
	)
	a := New(settingOf(p), []Rule{fixed("a.one", Kinds(), Hit{Severity: Medium, Law: []string{"legge/cpp/331"}})})
	for kind, want := range map[Kind][]string{
		Comment:     {"x/citizens/1", "x/citizens/2", "x/org/1", "legge/cpp/331"},
		VisitorPost: {"x/citizens/1", "x/org/1", "legge/cpp/331"},
		OwnPost:     {"x/staff/1", "x/org/1", "legge/cpp/331"},
		OwnReply:    {"x/staff/1", "x/org/1", "legge/cpp/331"},
	} {
		log := a.Content(&Content{ID: "c", Kind: kind, Text: "testo"}, nil, nil)
		if len(log.Findings) != 1 {
			t.Fatalf("%s: %d findings", kind, len(log.Findings))
		}
		got := log.Findings[0].Clauses
		if len(got) != len(want) {
			t.Fatalf("%s: clauses %v, want %v", kind, got, want)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: clauses %v, want %v", kind, got, want)
			}
		}
	}
}

func TestFingerprintSurvivesRulesAndEdits(t *testing.T) {
	p := policyOf(Clause{ID: "x/y/1", Binds: []Addressee{Citizen}, Rules: []string{"a.one"}})
	first := fixed("a.one", []Kind{Comment}, Hit{Key: "k", Severity: Medium})
	second := first
	second.Version = 4
	one := New(settingOf(p), []Rule{first}).Content(&Content{ID: "c", Kind: Comment, Text: "prima"}, nil, nil).Findings[0]
	two := New(settingOf(p), []Rule{second}).Content(&Content{ID: "c", Kind: Comment, Text: "dopo"}, nil, nil).Findings[0]
	other := New(settingOf(p), []Rule{first}).Content(&Content{ID: "d", Kind: Comment, Text: "prima"}, nil, nil).Findings[0]
	if one.Fingerprint != two.Fingerprint || one.Fingerprint == other.Fingerprint {
		t.Errorf("fingerprints %s %s %s", one.Fingerprint, two.Fingerprint, other.Fingerprint)
	}
	if one.Digest == two.Digest {
		t.Error("two texts, one digest")
	}
}

func TestRuleWithoutClauseIsOnlyInformative(t *testing.T) {
	p := policyOf(Clause{ID: "x/y/1", Binds: []Addressee{Citizen}, Rules: []string{"a.two"}})
	rule := fixed("a.one", []Kind{Comment}, Hit{Severity: Serious})
	c := &Content{ID: "c", Kind: Comment}
	if got := New(settingOf(p), []Rule{rule}).Content(c, nil, nil); len(got.Findings) != 0 {
		t.Error("a rule that nothing asks for spoke")
	}
	p.Settings.Informative = []string{"a.one"}
	got := New(settingOf(p), []Rule{rule}).Content(c, nil, nil)
	if len(got.Findings) != 1 || got.Findings[0].Severity != Informative || len(got.Findings[0].Clauses) != 0 {
		t.Errorf("got %+v", got.Findings)
	}
}

func TestWithheldAuthorIsAGap(t *testing.T) {
	p := policyOf(Clause{ID: "x/y/1", Binds: []Addressee{Citizen}, Rules: []string{"a.one"}})
	rule := fixed("a.one", []Kind{Comment}, Hit{})
	rule.Author = true
	got := New(settingOf(p), []Rule{rule}).Content(&Content{ID: "c", Kind: Comment, CreatedAt: time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)}, nil, nil)
	if len(got.Findings) != 0 || len(got.Gaps) != 1 || got.Gaps[0].ContentID != "c" || got.Gaps[0].Rule != "a.one" {
		t.Errorf("got %+v", got)
	}
}

func TestProveCatchesBadProofs(t *testing.T) {
	rule := Rule{ID: "a.one", Method: Assisted, Subjects: []Kind{Comment}, Start: func(*Setting) Checker {
		return CheckFunc(func(s *Subject, l *Log) {
			if s.Text == "sì" {
				l.Find(Hit{Severity: Minor})
			}
		})
	}}
	serious := Serious
	for name, proof := range map[string]Proof{
		"no near miss":       {Hits: []Example{{Text: "sì"}}},
		"no hit":             {Spares: []Example{{Text: "no"}}},
		"a hit that spares":  {Hits: []Example{{Text: "no"}}, Spares: []Example{{Text: "no"}}},
		"a near miss hit":    {Hits: []Example{{Text: "sì"}}, Spares: []Example{{Text: "sì"}}},
		"the wrong severity": {Hits: []Example{{Text: "sì", Severity: &serious}}, Spares: []Example{{Text: "no"}}},
	} {
		rule.Proof = proof
		if Prove(rule, nil) == nil {
			t.Errorf("%s: the proof passed", name)
		}
	}
	rule.Proof = Proof{Hits: []Example{{Text: "sì"}}, Spares: []Example{{Text: "no"}}}
	if err := Prove(rule, nil); err != nil {
		t.Error(err)
	}
}

func TestArchiveOfNothingCoversNothing(t *testing.T) {
	a := NewArchive([]Act{{Type: Deliberazione, Number: 7}}, nil)
	if a.Covers(civil.NewDay(2026, 11, 20)) || !a.First().IsZero() {
		t.Error("an archive without readings covers a day")
	}
	if got := a.Numbered(Deliberazione, 7); len(got) != 1 || got[0].Number != 7 {
		t.Errorf("got %v", got)
	}
}
