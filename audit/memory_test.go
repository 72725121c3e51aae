package audit

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"vigilia/audit/civil"
	"vigilia/audit/lexicon"
)

// counted is a rule that speaks of what it reads, and counts how often it was asked.
func counted(id string, alone bool, asked *int) Rule {
	return Rule{
		ID: id, Version: 1, Method: Assisted, Subjects: []Kind{Comment}, Alone: alone,
		Start: func(set *Setting) Checker {
			return CheckFunc(func(s *Subject, l *Log) {
				*asked++
				if len(s.Text) > 4 {
					l.Find(Hit{Key: id, Severity: Medium, Category: s.Text + s.Author.Name, Evidence: []Evidence{{Masked: "m"}}})
				} else {
					l.Hint(Hit{Category: s.Text})
				}
			})
		},
	}
}

var sameFindings = cmp.Options{cmpopts.IgnoreUnexported(Log{})}

// TestMemoryLooksAnewAtWhatIsNew: what a rule that stands alone reads is the same, or it
// is asked again; the others are always asked.
func TestMemoryLooksAnewAtWhatIsNew(t *testing.T) {
	at := civil.NewDay(2026, 11, 20).At(10, 0)
	said := func(id, text string) *Content {
		return &Content{ID: id, Page: "p1", Kind: Comment, PostID: "p1_1", Author: Author{ID: "u1", Name: "Ada"}, CreatedAt: at, Text: text,
			Attachments: []Attachment{{Type: "photo", ID: "7"}}}
	}
	policy := policyOf(Clause{ID: "x/y/1", Binds: []Addressee{Citizen}, Rules: []string{"a.alone", "a.other"}})
	type scene struct {
		set          Setting
		post, parent *Content
		c            *Content
	}
	for _, k := range []struct {
		name   string
		change func(*scene)
		again  bool
	}{
		{"nothing", func(*scene) {}, false},
		{"read again, with an answer below it", func(s *scene) {
			s.c.LastSeen, s.c.ShownAt, s.c.Comments, s.post.Comments, s.post.UpdatedAt = at, at, 4, 9, at.Add(time.Hour)
		}, false},
		{"another night", func(s *scene) { s.set.Now, s.set.Period = at, civil.Single(civil.NewDay(2026, 12, 1)) }, false},
		{"a new act", func(s *scene) { s.set.Archive = NewArchive([]Act{{Source: "albo"}}, nil) }, false},
		{"its text", func(s *scene) { s.c.Text += "!" }, true},
		{"its author", func(s *scene) { s.c.Author.ID = "u2" }, true},
		{"what the author is called", func(s *scene) { s.c.Author = Author{ID: "u1"} }, true},
		{"what it tags", func(s *scene) { s.c.Tagged = []string{"Ugo"} }, true},
		{"what hangs from it", func(s *scene) { s.c.Attachments = []Attachment{{Type: "photo", ID: "7", AltAuto: "una piazza"}} }, true},
		{"what was read in its picture", func(s *scene) {
			s.c.Attachments = []Attachment{{Type: "photo", ID: "7", Picture: Picture{Read: true, Text: "avviso"}}}
		}, true},
		{"the post above it", func(s *scene) { s.post.Text = "Avviso corretto" }, true},
		{"a post that is known now", func(s *scene) { s.post = nil }, true},
		{"the comment that it answers", func(s *scene) { s.parent.Text = "altro" }, true},
		{"a parent that is known now", func(s *scene) { s.parent = nil }, true},
		{"the policy", func(s *scene) {
			s.set.Policy = policyOf(Clause{ID: "x/y/2", Binds: []Addressee{Citizen}, Rules: []string{"a.alone", "a.other"}})
		}, true},
		{"an equal policy", func(s *scene) { p := *policy; s.set.Policy = &p }, false},
		{"the office's words", func(s *scene) { s.set.Office = &lexicon.Office{} }, true},
		{"the page", func(s *scene) { s.set.Page.Name = "Comune" }, true},
	} {
		t.Run(k.name, func(t *testing.T) {
			var alone, other int
			rules := []Rule{counted("a.alone", true, &alone), counted("a.other", false, &other)}
			memory := &Memory{}
			look := func(s scene) []Log {
				s.set.Memory = memory
				a := New(s.set, rules)
				return []Log{a.Content(s.c, s.post, s.parent), a.Content(said("c2", "due"), s.post, nil)}
			}
			fresh := func() scene {
				post := &Content{ID: "p1_1", Page: "p1", Kind: OwnPost, PostID: "p1_1", CreatedAt: at, Text: "Avviso"}
				return scene{settingOf(policy), post, said("c0", "prima"), said("c1", "testo")}
			}
			look(fresh())
			changed := fresh()
			k.change(&changed)
			before := alone
			got := look(changed)
			if other != 4 {
				t.Errorf("the other rule was asked %d times, want 4", other)
			}
			if asked := alone - before; k.again != (asked > 0) {
				t.Errorf("the rule was asked %d times again", asked)
			}
			memory = nil
			if diff := cmp.Diff(look(changed), got, sameFindings); diff != "" {
				t.Errorf("-looked at, +remembered:\n%s", diff)
			}
		})
	}
}

// What an audit does not meet is forgotten, and no more is held than the bound.
func TestMemoryHoldsTheLastAudit(t *testing.T) {
	var asked, other int
	rules := []Rule{counted("a.alone", true, &asked), counted("a.other", false, &other)}
	policy := policyOf(Clause{ID: "x/y/1", Binds: []Addressee{Citizen}, Rules: []string{"a.alone", "a.other"}})
	memory := &Memory{}
	look := func(ids ...int) {
		set := settingOf(policy)
		set.Memory = memory
		a := New(set, rules)
		for _, id := range ids {
			a.Content(&Content{ID: fmt.Sprint(id), Kind: Comment, Text: "testo"}, nil, nil)
		}
	}
	look(1, 2)
	look(2, 3) // 3
	look(1, 2) // 1
	if asked != 4 || memory.Kept() != 2 {
		t.Errorf("asked %d times, want 4; kept %d", asked, memory.Kept())
	}
	many := make([]int, mostRemembered+100)
	for i := range many {
		many[i] = i
	}
	look(many...)
	if len(memory.now) != mostRemembered {
		t.Errorf("%d contents are held", len(memory.now))
	}
}

// A rule that stands alone is told nothing else, whether anything is remembered or not.
func TestAloneIsToldNothingElse(t *testing.T) {
	loud, first := fixed("a.loud", []Kind{Comment}, Hit{Severity: Serious}), fixed("a.first", []Kind{Comment}, Hit{Severity: Medium})
	first.Alone = true
	curious := Rule{ID: "a.curious", Subjects: []Kind{Comment}, Alone: true, Start: func(set *Setting) Checker {
		if set.Archive != nil || !set.Now.IsZero() || !set.Period.IsZero() || set.Record != nil || set.Judged != nil || set.Siblings != nil ||
			set.Around != nil || set.Memory != nil || len(set.Contacts.Emails) > 0 || len(set.Published) > 0 {
			t.Errorf("it may know %+v", set)
		}
		if set.Page.ID == "" || set.Policy == nil {
			t.Error("it knows neither page nor policy")
		}
		return CheckFunc(func(s *Subject, _ *Log) {
			if len(s.Found) != 1 || s.Found[0].Rule != "a.first" || s.Found[0].ContentID != s.ID || len(s.Above) > 0 {
				t.Errorf("it sees found: %v, above: %v", s.Found, s.Above)
			}
		})
	}}
	set := settingOf(policyOf(Clause{ID: "x/y/1", Binds: []Addressee{Citizen}, Rules: []string{"a.loud", "a.first", "a.curious"}}))
	set.Now, set.Record, set.Judged, set.Siblings = time.Now(), map[string][]Precedent{}, map[string][]Judged{}, []Page{{}}
	set.Contacts.Emails = []string{"a@b.example"}
	a := New(set, []Rule{loud, first, curious})
	for i := range 2 {
		a.Content(&Content{ID: fmt.Sprint(i), Kind: Comment, PostID: "p"}, nil, nil)
	}
}
