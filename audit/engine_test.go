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

// TestFeeds: what derived rules are computed from is logged also where a policy
// cites only those.
func TestFeeds(t *testing.T) {
	ran := false
	feeder := Rule{ID: "x.feeder", Feeds: []string{"x.derived"}, Subjects: []Kind{Comment}, Start: func(*Setting) Checker {
		return CheckFunc(func(*Subject, *Log) { ran = true })
	}}
	for rule, want := range map[string]bool{"x.derived": true, "x.feeder": true, "x.other": false} {
		ran = false
		p := &Policy{Clauses: []Clause{{ID: "e/1", Binds: []Addressee{Org}, Rules: []string{rule}}}}
		New(Setting{Policy: p}, []Rule{feeder, {ID: "x.derived", Derived: true}}).Content(&Content{ID: "c", Kind: Comment}, nil, nil)
		if ran != want {
			t.Errorf("a policy that cites %s: ran %v", rule, ran)
		}
	}
}

// TestAbove: a rule sees the earlier contents of the same post with findings from
// media up, and nothing of another post.
func TestAbove(t *testing.T) {
	above := map[string]int{}
	rules := []Rule{
		{ID: "x.finds", Subjects: []Kind{Comment}, Start: func(*Setting) Checker {
			return CheckFunc(func(s *Subject, l *Log) {
				if s.Text != "" {
					l.Find(Hit{Severity: map[string]Severity{"mild": Minor, "grave": Serious}[s.Text]})
				}
			})
		}},
		{ID: "x.looks", Subjects: []Kind{Comment}, Start: func(*Setting) Checker {
			return CheckFunc(func(s *Subject, l *Log) { above[s.ID] = len(s.Above) })
		}},
	}
	p := &Policy{Clauses: []Clause{{ID: "e/1", Binds: []Addressee{Citizen}, Rules: []string{"x.finds", "x.looks"}}}}
	a := New(Setting{Policy: p}, rules)
	for _, c := range []Content{
		{ID: "a", PostID: "1", Text: "grave"}, {ID: "b", PostID: "1", Text: "mild"}, {ID: "c", PostID: "1"}, {ID: "d", PostID: "2"},
		{ID: "e", Text: "grave"}, {ID: "f"}, // below no post that is known
	} {
		c.Kind = Comment
		a.Content(&c, nil, nil)
	}
	want := map[string]int{"a": 0, "b": 1, "c": 1, "d": 0, "e": 0, "f": 0}
	for id, n := range want {
		if above[id] != n {
			t.Errorf("%s sees %d contents above it, want %d", id, above[id], n)
		}
	}
}

// TestAside: what a rule says of a content aside goes nowhere, and what it says there of
// another comes with the next content.
func TestAside(t *testing.T) {
	p := policyOf(Clause{ID: "x/y/1", Binds: []Addressee{Citizen}, Rules: []string{"a.one"}})
	late := &Content{ID: "late", Kind: Comment}
	rule := Rule{ID: "a.one", Subjects: []Kind{Comment}, Start: func(*Setting) Checker {
		return CheckFunc(func(s *Subject, l *Log) {
			l.Find(Hit{Severity: Medium})
			l.Gap("causa")
			if s.Aside {
				l.FindOn(late, Hit{Severity: Medium})
				l.Request(Request{ContentID: s.ID})
			}
		})
	}}
	a := New(settingOf(p), []Rule{rule})
	a.Aside(&Content{ID: "before", PostID: "p", Kind: Comment}, nil, nil)
	log := a.Content(&Content{ID: "c", PostID: "p", Kind: Comment}, nil, nil)
	if len(log.Findings) != 2 || log.Findings[0].ContentID != late.ID || log.Findings[1].ContentID != "c" || len(log.Gaps) != 1 || len(log.Requests) != 0 {
		t.Errorf("told %+v", log)
	}
	if above := a.flagged; len(above) != 2 || above[0].Content.ID != "before" || len(above[1].Found) != 1 {
		t.Errorf("above the next content stand %+v", above)
	}
	if last := a.Finish(); len(last.Findings)+len(last.Gaps) != 0 {
		t.Errorf("left over: %+v", last)
	}
}
