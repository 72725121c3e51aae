package spam

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
)

func TestProofs(t *testing.T) {
	for _, r := range Rules() {
		if err := audit.Prove(r, func(id string) (*audit.Policy, error) { return nil, fmt.Errorf("policy %q not asked for", id) }); err != nil {
			t.Error(err)
		}
	}
}

const lamps = "I lampioni di via Garibaldi sono spenti da settimane"

var morning = time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)

// written is one time that a text was written.
type written struct {
	author, post string
	after        time.Duration
	text         string
}

func (w written) content(i int) *audit.Content {
	text := w.text
	if text == "" {
		text = lamps
	}
	return &audit.Content{ID: fmt.Sprint("c", i), PostID: w.post, Kind: audit.Comment, Author: audit.Author{ID: w.author}, CreatedAt: morning.Add(w.after), Text: text}
}

func newAudit(r audit.Repeat) *audit.Audit {
	return audit.New(audit.Setting{
		Page: audit.Page{ID: "p1"}, Archive: audit.NewArchive(nil, nil), Period: civil.Single(civil.NewDay(2026, 11, 20)),
		Policy: &audit.Policy{Settings: audit.Settings{Repeat: r, Informative: []string{"spam.repeat"}}},
	}, Rules())
}

// spoken returns which of the contents were found, and how.
func spoken(ws []written) map[string]audit.Method {
	a := newAudit(audit.Repeat{Runes: 25, Count: 3, Days: 7})
	out := map[string]audit.Method{}
	for i, w := range ws {
		for _, f := range a.Content(w.content(i), nil, nil).Findings {
			out[f.ContentID] = f.Method
		}
	}
	return out
}

func TestWindows(t *testing.T) {
	day := 24 * time.Hour
	sure, weak := audit.Automatic, audit.Assisted
	for _, tt := range []struct {
		name string
		in   []written
		want map[string]audit.Method
	}{
		{"the third and each later one", []written{{"u", "a", 0, ""}, {"u", "a", time.Hour, ""}, {"u", "a", 2 * time.Hour, ""}, {"u", "b", 3 * time.Hour, ""}},
			map[string]audit.Method{"c2": sure, "c3": sure}},
		{"across posts, out of order of time", []written{{"u", "a", 2 * day, ""}, {"u", "b", 0, ""}, {"u", "c", day, ""}}, map[string]audit.Method{"c2": sure}},
		{"too far apart", []written{{"u", "a", 0, ""}, {"u", "b", 5 * day, ""}, {"u", "c", 10 * day, ""}}, map[string]audit.Method{}},
		{"either side of one, but in no window of seven days", []written{{"u", "a", 0, ""}, {"u", "b", 8 * day, ""}, {"u", "c", 4 * day, ""}}, map[string]audit.Method{}},
		{"seven days to the second", []written{{"u", "a", 0, ""}, {"u", "b", 3 * day, ""}, {"u", "c", 7 * day, ""}}, map[string]audit.Method{"c2": sure}},
		{"three authors agree", []written{{"u", "a", 0, ""}, {"v", "b", day, ""}, {"w", "c", day, ""}}, map[string]audit.Method{}},
		{"sent twice within a minute", []written{{"u", "a", 0, ""}, {"u", "a", 30 * time.Second, ""}, {"u", "a", day, ""}}, map[string]audit.Method{}},
		{"within a minute below three posts", []written{{"u", "a", 0, ""}, {"u", "b", 20 * time.Second, ""}, {"u", "c", 40 * time.Second, ""}}, map[string]audit.Method{"c2": sure}},
		{"authors withheld, several threads", []written{{"", "a", 0, ""}, {"", "b", day, ""}, {"", "c", day, ""}}, map[string]audit.Method{"c2": weak}},
		{"authors withheld, one thread", []written{{"", "a", 0, ""}, {"", "a", time.Hour, ""}, {"", "a", day, ""}}, map[string]audit.Method{}},
		{"authors withheld, not exact", []written{{"", "a", 0, lamps + "!"}, {"", "b", day, lamps + "?!"}, {"", "c", day, lamps}}, map[string]audit.Method{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, spoken(tt.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReplyTagsDoNotDisguise(t *testing.T) {
	a := newAudit(audit.Repeat{Runes: 25, Count: 3, Days: 7})
	var found []audit.Finding
	for i, name := range []string{"Anna Verdi", "Ugo Neri", "Sara Gialli Bianchi"} {
		c := written{"u", "a", time.Duration(i) * time.Hour, name + " " + lamps}.content(i)
		c.Tagged = []string{name}
		found = append(found, a.Content(c, nil, nil).Findings...)
	}
	if len(found) != 1 || found[0].Evidence[0].Note != "3 occorrenze in 7 giorni, una discussione" {
		t.Errorf("found %+v", found)
	}
}

func TestSameAuditSameFindings(t *testing.T) {
	in := []written{{"u", "a", 0, ""}, {"u", "b", time.Hour, ""}, {"u", "c", 2 * time.Hour, ""}}
	tell := func() (out []audit.Finding) {
		a := newAudit(audit.Repeat{})
		for i, w := range in {
			out = append(out, a.Content(w.content(i), nil, nil).Findings...)
		}
		return out
	}
	if diff := cmp.Diff(tell(), tell()); diff != "" {
		t.Error(diff)
	}
}

// BenchmarkRepeats reports the memory that a hundred thousand contents leave behind.
func BenchmarkRepeats(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c := newRepeats(audit.Repeat{})
		for i := range 100_000 {
			c.note(uint64(i)*prime, morning, uint64(i%300))
		}
	}
}

func FuzzRepeats(f *testing.F) {
	f.Add(lamps, "u", int64(0))
	f.Add("Come mai??", "", int64(-5))
	f.Fuzz(func(t *testing.T, s, author string, at int64) {
		a := newAudit(audit.Repeat{Runes: 1, Count: 2, Days: 1})
		for i := range 3 {
			c := written{author, fmt.Sprint(i), 0, s}.content(i)
			c.CreatedAt = time.Unix(at%(1<<40), 0)
			for _, found := range a.Content(c, nil, nil).Findings {
				if e := found.Evidence[0]; e.Start != 0 || e.End != len([]rune(c.Text)) {
					t.Fatalf("span %v of %q", e.Span, c.Text)
				}
			}
		}
	})
}
