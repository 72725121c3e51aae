package author

import (
	"vigilia/audit/audittest"

	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/tone"
)

func TestProofs(t *testing.T) { audittest.Proofs(t, Rules(), 20) }

func TestLists(t *testing.T) {
	audittest.Lists(t, pseudonyms, provocations)
}

var (
	day   = civil.NewDay(2026, 11, 20)
	start = day.At(9, 0)
)

// setting is one under which the rules of the family run, and those on tone.
func setting(rules []audit.Rule) audit.Setting {
	c := audit.Clause{ID: "esempio/1", Binds: []audit.Addressee{audit.Citizen, audit.Visitor}, Method: audit.Assisted}
	for _, r := range rules {
		c.Rules = append(c.Rules, r.ID)
	}
	return audit.Setting{
		Page: audit.Page{ID: "p1"}, Archive: audit.NewArchive(nil, nil), Period: civil.Single(day), Now: day.End(),
		Policy: &audit.Policy{ID: "esempio", Clauses: []audit.Clause{c}, Settings: audit.Settings{Recidivism: audit.Recidivism{Count: 2, Days: 30}}},
	}
}

func comment(id, post, author string, minute int, s string) *audit.Content {
	return &audit.Content{ID: id, PostID: post, Page: "p1", Kind: audit.Comment, Text: s, CreatedAt: start.Add(time.Duration(minute) * time.Minute), Author: audit.Author{ID: author, Name: "Anna Prova"}}
}

// run audits contents and returns the findings of one rule at the end.
func run(set audit.Setting, rules []audit.Rule, rule string, cs ...*audit.Content) []audit.Finding {
	a := audit.New(set, rules)
	var out []audit.Finding
	for _, c := range cs {
		out = append(out, a.Content(c, nil, nil).Findings...)
	}
	out = append(out, a.Finish().Findings...)
	return slices.DeleteFunc(out, func(f audit.Finding) bool { return f.Rule != rule })
}

func TestHostileContributionsCount(t *testing.T) {
	rules := slices.Concat(tone.Rules(), Rules())
	var cs []*audit.Content
	for i, s := range []string{"sei un cretino", "siete degli idioti", "taci imbecille", "Il piano è uscito ieri", "razza di deficienti"} {
		cs = append(cs, comment(fmt.Sprint("c", i), "p1_1", "u1", i, s))
	}
	got := run(setting(rules), rules, "conduct.trolling", cs...)
	if len(got) != 1 || got[0].ContentID != "c4" {
		t.Fatalf("findings %+v, want one on the last content", got)
	}
	if note := got[0].Evidence[0].Note; !strings.HasPrefix(note, "4 ostili, 0 provocatori, 0 identici (80 per cento)") {
		t.Errorf("evidence %q", note)
	}
	if mild := run(setting(Rules()), Rules(), "conduct.trolling", cs...); len(mild) != 0 {
		t.Errorf("without the rules on tone nothing tells that they are hostile: %+v", mild)
	}
}

func TestSeriesEnds(t *testing.T) {
	taunts := []string{"ahahah", "rosicate", "ridicoli", "poveretti"}
	for name, c := range map[string]struct {
		post   func(int) string
		author func(int) string
		every  int // minutes
		want   int
	}{
		"one author, one post": {func(int) string { return "p1_1" }, func(int) string { return "u1" }, 5, 1},
		"two posts":            {func(i int) string { return fmt.Sprint("p1_", i/2) }, func(int) string { return "u1" }, 5, 0},
		"two authors":          {func(int) string { return "p1_1" }, func(i int) string { return fmt.Sprint("u", i%2) }, 5, 0},
		"days between":         {func(int) string { return "p1_1" }, func(int) string { return "u1" }, 60 * 72, 0},
	} {
		var cs []*audit.Content
		for i, s := range taunts {
			cs = append(cs, comment(fmt.Sprint("c", i), c.post(i), c.author(i), i*c.every, s))
		}
		if got := run(setting(Rules()), Rules(), "conduct.trolling", cs...); len(got) != c.want {
			t.Errorf("%s: %d findings, want %d", name, len(got), c.want)
		}
	}
}

func TestAnonymousSpeaksOnceOnTheEarliest(t *testing.T) {
	var cs []*audit.Content
	for i, minute := range []int{30, 10, 20} {
		c := comment(fmt.Sprint("c", i), fmt.Sprint("p1_", i), "u1", minute, "Bravi")
		c.Author.Name = "Zorro_75"
		cs = append(cs, c)
	}
	got := run(setting(Rules()), Rules(), "author.anonymous", cs...)
	if len(got) != 1 || got[0].ContentID != "c1" || got[0].Evidence[0].Masked != "Z*******" {
		t.Errorf("findings %+v, want one on c1", got)
	}
}

func TestAnonymousWithoutName(t *testing.T) {
	for author, want := range map[audit.Author]string{
		{ID: "u1"}:                     "nome dell'autore non disponibile",
		{}:                             "autore non disponibile",
		{ID: "u1", Name: "Anna Prova"}: "",
	} {
		c := comment("c1", "p1_1", "", 0, "Bravi")
		c.Author = author
		log := audit.New(setting(Rules()), Rules()).Content(c, nil, nil)
		cause := ""
		for _, g := range log.Gaps {
			if g.Rule == "author.anonymous" {
				cause = g.Cause
			}
		}
		if cause != want {
			t.Errorf("%+v: gap %q, want %q", author, cause, want)
		}
	}
}

func TestRecidivismSpeaksOnceOnTheContentThatCounts(t *testing.T) {
	set := setting(Rules())
	set.Record = map[string][]audit.Precedent{"u1": {
		{ContentID: "old", Severity: audit.Serious, Day: day.Add(-3)},
		{ContentID: "c1", Severity: audit.Medium, Day: day},
		{ContentID: "c1", Severity: audit.Serious, Day: day},
	}}
	cs := []*audit.Content{comment("c0", "p1_1", "u1", 0, "Uno"), comment("c1", "p1_1", "u1", 1, "Due"), comment("c2", "p1_1", "u1", 2, "Tre"), comment("c3", "p1_1", "u2", 3, "Quattro")}
	got := run(set, Rules(), "author.recidivism", cs...)
	if len(got) != 1 {
		t.Fatalf("%d findings, want one", len(got))
	}
	want := audit.Evidence{
		Span: audit.Span{Start: 0, End: 3}, Masked: "2 contributi con rilievi confermati",
		Note: "in 30 giorni, soglia dell'Ente 2: 17/11/2026, 20/11/2026",
	}
	if d := cmp.Diff(want, got[0].Evidence[0]); d != "" || got[0].ContentID != "c1" {
		t.Errorf("on %s (-want +got):\n%s", got[0].ContentID, d)
	}
}

func TestSameFindingsInAnyOrder(t *testing.T) {
	var cs []*audit.Content
	for p := range 20 {
		for i, s := range []string{"ahahah", "rosicate", "ridicoli", "poveretti"} {
			for u := range 3 {
				c := comment(fmt.Sprintf("c%d-%d-%d", p, i, u), fmt.Sprint("p1_", p), fmt.Sprint("u", u), i, s)
				c.Author.Name = fmt.Sprint("Ombra", u)
				cs = append(cs, c)
			}
		}
	}
	first := run(setting(Rules()), Rules(), "conduct.trolling", cs...)
	if len(first) != 60 {
		t.Fatalf("%d findings, want 60", len(first))
	}
	for range 5 {
		if d := cmp.Diff(first, run(setting(Rules()), Rules(), "conduct.trolling", cs...)); d != "" {
			t.Fatalf("another run says otherwise:\n%s", d)
		}
	}
}

func FuzzNames(f *testing.F) {
	for _, ex := range anonymousProof().Hits {
		f.Add(ex.Author)
	}
	f.Add("\xff\xfe A\u0301 🤡")
	r := nameReader{pseudonyms.Lexicon()}
	f.Fuzz(func(t *testing.T, name string) {
		got := r.judge(name)
		if (got.why == "") != (got.score == 0) {
			t.Errorf("%q: %+v", name, got)
		}
		if m := masked(name); strings.ContainsAny(strings.TrimPrefix(m, firstRune(m)), "abcdefghilmnopqrstuvz") {
			t.Errorf("%q: shown as %q", name, m)
		}
	})
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

func BenchmarkAuthor(b *testing.B) {
	a := audit.New(setting(Rules()), Rules())
	names := []string{"Anna Prova", "Ugo Esempio", "Pro Loco Borgo", "Carla De Prova"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		c := comment("c", fmt.Sprint("p", i/50), fmt.Sprint("u", i%40), 0, "Buongiorno, vorrei sapere perché in via Garibaldi non è ancora passata la raccolta, grazie!")
		c.Author.Name = names[i%4]
		a.Content(c, nil, nil)
	}
}
