package own

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/own/actref"
)

// hold audits one own post with every rule of the family in the night behind it.
func hold(text string, posted civil.Day, archive *audit.Archive) audit.Log {
	return holdOn(text, posted, posted.Add(1), archive)
}

// holdOn does so in the night of another day.
func holdOn(text string, posted, now civil.Day, archive *audit.Archive) audit.Log {
	return holdIn(text, posted, settingOn(posted, now, archive))
}

// settingOn is the audit of a day under a policy of its own.
func settingOn(posted, now civil.Day, archive *audit.Archive) audit.Setting {
	policy := &audit.Policy{
		ID: "esempio", Comune: "Esempio",
		Clauses: []audit.Clause{{ID: "esempio/regole/1", Binds: []audit.Addressee{audit.Own}, Rules: []string{UnpublishedAct, Confidential, Licence}}},
		Settings: audit.Settings{
			PublicityMoment: "publication", GraceDays: 5, Licence: audit.Licence{Expected: "CC-BY-ND-3.0-IT", Notice: "page"},
		},
	}
	return audit.Setting{
		Page: audit.Page{ID: "p1", Name: "Comune di Esempio"}, Policy: policy, Archive: archive,
		Now: now.At(3, 0), Period: civil.Single(posted),
	}
}

// holdIn audits one post.
func holdIn(text string, posted civil.Day, set audit.Setting) audit.Log {
	c := &audit.Content{ID: "p1_1", PostID: "p1_1", Page: "p1", Kind: audit.OwnPost, Text: text, CreatedAt: posted.At(10, 0)}
	return audit.New(set, Rules()).Content(c, c, nil)
}

// texts are those of the proofs: every way of telling an act that the rule knows.
func texts() []string {
	var out []string
	for _, r := range Rules() {
		for _, ex := range append(r.Proof.Hits, r.Proof.Spares...) {
			out = append(out, ex.Text)
		}
	}
	return out
}

// TestEmptyArchiveTellsNothing holds that without an albo a numbered reference
// is class G and nothing else, a gap each time, and never a finding.
func TestEmptyArchiveTellsNothing(t *testing.T) {
	posted := civil.NewDay(2026, 11, 20)
	for _, text := range texts() {
		l := hold(text, posted, audit.NewArchive(nil, nil))
		told := 0
		for _, check := range l.Acts {
			if check.Class == audit.ClassF {
				told++ // a future act or a draft needs no albo
				continue
			}
			if check.Class != audit.ClassG || check.Cause == "" {
				t.Errorf("%q: class %s, cause %q without any albo", text, check.Class, check.Cause)
			}
		}
		for _, f := range l.Findings {
			if f.Rule == UnpublishedAct && f.Category != categories[audit.ClassF] {
				t.Errorf("%q: finding %q without any albo", text, f.Category)
			}
		}
		if causes := gapsOf(l); len(l.Acts) > told && causes == 0 {
			t.Errorf("%q: references and no gap", text)
		}
	}
}

func gapsOf(l audit.Log) int {
	n := 0
	for _, g := range l.Gaps {
		if g.Rule == UnpublishedAct {
			n++
		}
	}
	return n
}

// TestNeverConformingUncovered plays random albi, with random days not read: a
// post of a day not read is never conforming, and neither is one before the
// publication.
func TestNeverConformingUncovered(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2026))
	conforming := 0
	for range 1500 {
		var list []audit.Act
		for n := 200; n < 200+rnd.IntN(6); n++ {
			date := day(1+rnd.IntN(28), time.November)
			list = append(list, act(audit.Deliberazione, audit.Giunta, n, date, date.Add(rnd.IntN(5)), "Approvazione del piano neve comunale"))
		}
		covered, days := map[civil.Day]bool{}, []civil.Day(nil)
		for d := day(1, time.October); d.Before(day(1, time.December)); d = d.Add(1) {
			if rnd.IntN(4) > 0 {
				covered[d], days = true, append(days, d)
			}
		}
		posted := day(1+rnd.IntN(28), time.November)
		text := fmt.Sprintf("Con delibera di Giunta n. %d il piano neve. La Giunta ha approvato il piano neve comunale.", 198+rnd.IntN(10))
		for _, check := range hold(text, posted, audit.NewArchive(list, days)).Acts {
			if !check.Class.Conforming() {
				continue
			}
			conforming++
			if !covered[posted] || check.Match == nil || check.Match.PublishedFrom.After(posted) {
				t.Fatalf("post of %s (day read: %t) is class %s, matched %+v", posted, covered[posted], check.Class, check.Match)
			}
		}
	}
	if conforming < 60 {
		t.Errorf("only %d conforming references were played: the test shows nothing", conforming)
	}
}

// TestSpansPointIntoTheText holds it for both rules, whatever stands before the telling.
func TestSpansPointIntoTheText(t *testing.T) {
	for _, text := range texts() {
		for _, before := range []string{"", "👩🏽‍🚒 Perché? È così.\n", "\u200b𝗔𝘃𝘃𝗶𝘀𝗼! "} {
			s := before + text
			l := hold(s, civil.NewDay(2026, 11, 20), audit.NewArchive(nil, []civil.Day{civil.NewDay(2026, 11, 20)}))
			n := utf8.RuneCountInString(s)
			for _, f := range l.Findings {
				for _, e := range f.Evidence {
					if e.Start < 0 || e.End > n || e.Start > e.End {
						t.Errorf("%q: evidence %+v outside %d code points", s, e, n)
					} else if e.End > 0 && !strings.Contains(s, e.Masked) {
						t.Errorf("%q: evidence %q is not in the text", s, e.Masked)
					}
				}
			}
		}
	}
}

// TestStableKeys holds that an audit made twice speaks with the same fingerprints, each once.
func TestStableKeys(t *testing.T) {
	text := strings.Join(texts(), "\n")
	archive := audit.NewArchive(nil, []civil.Day{civil.NewDay(2026, 11, 19), civil.NewDay(2026, 11, 20)})
	seen := map[string]bool{}
	for _, f := range hold(text, civil.NewDay(2026, 11, 20), archive).Findings {
		if seen[f.Fingerprint] {
			t.Errorf("%s %q: fingerprint used twice (key %q)", f.Rule, f.Category, f.Key)
		}
		seen[f.Fingerprint] = true
	}
	for _, f := range hold(text, civil.NewDay(2026, 11, 20), archive).Findings {
		if !seen[f.Fingerprint] {
			t.Errorf("%s: key %q was not there the first time", f.Rule, f.Key)
		}
	}
}

// TestRecord holds what an act check tells: the fixture 21 of the reference.
func TestRecord(t *testing.T) {
	archive := audit.NewArchive([]audit.Act{neve()}, days(day(5, 11), day(20, 11)))
	l := hold("Con delibera di Giunta n. 210 del 18/11/2026 approvato il piano neve", day(19, 11), archive)
	if len(l.Acts) != 1 || len(l.Findings) != 1 {
		t.Fatalf("%d checks, %d findings", len(l.Acts), len(l.Findings))
	}
	c, f := l.Acts[0], l.Findings[0]
	if c.Class != audit.ClassB || c.Lead != 1 || c.Match == nil || c.Match.Number != 210 || c.CheckedAt.IsZero() || c.Reference.Text != "delibera di Giunta n. 210 del 18/11/2026" {
		t.Errorf("check %+v", c)
	}
	if f.Severity != audit.Medium || f.Method != audit.Automatic || f.Law[0] != publication || len(f.Exceptions) != len(actref.Exceptions()) ||
		!strings.Contains(f.Evidence[0].Note, "deliberazione di Giunta n. 210/2026 del 18/11/2026, in pubblicazione dal 20/11/2026") {
		t.Errorf("finding %+v", f)
	}
}

func days(from, to civil.Day) []civil.Day {
	var out []civil.Day
	for d := from; !d.After(to); d = d.Add(1) {
		out = append(out, d)
	}
	return out
}

func FuzzRules(f *testing.F) {
	for _, s := range texts() {
		f.Add(s)
	}
	archive := audit.NewArchive([]audit.Act{neve()}, days(day(5, 11), day(21, 11)))
	f.Fuzz(func(t *testing.T, s string) {
		n := utf8.RuneCountInString(s)
		l := hold(s, day(20, 11), archive)
		for _, c := range l.Acts {
			if c.Reference.Span.End > n {
				t.Errorf("%q: span %v outside", s, c.Reference.Span)
			}
		}
		for _, x := range l.Findings {
			for _, e := range x.Evidence {
				if e.End > n || e.Start > e.End {
					t.Errorf("%q: evidence %v outside", s, e.Span)
				}
			}
		}
	})
}
