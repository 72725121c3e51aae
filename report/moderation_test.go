package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/reporttest"
)

// The themes of the removals make their number, which the volumes tell as well.
func TestThemesMakeTheRemovals(t *testing.T) {
	m := report.Internal(reporttest.Month()).Moderation
	sum := 0
	for _, r := range m.Themes {
		sum += whole(t, r.Count)
	}
	if got := whole(t, m.Unexplained); sum != got || sum == 0 {
		t.Errorf("the themes make %d removals of %d", sum, got)
	}
	if hidden, absent := whole(t, m.Hidden), whole(t, m.Absent); hidden+absent != whole(t, m.Gone) {
		t.Errorf("%d hidden and %d absent make not %s", hidden, absent, m.Gone)
	}
}

// No theme of a published table is small, whatever the numbers, and what the
// table tells does not exceed what there is.
func TestPublicThemesAreBroad(t *testing.T) {
	posts := []string{"Raccolta dei rifiuti e cassonetti", "Asfaltatura delle strade", "Scuola e mensa scolastica", "Avviso", "Concerto in piazza, festa e sagra"}
	for seed := range 33 {
		m := reporttest.Month()
		m.Removals = nil
		sum := 0
		for i, p := range posts {
			n := seed * (i + 3) % 11
			sum += n
			if n > 0 {
				m.Removals = append(m.Removals, audit.Removal{Page: m.Pages[0].ID, Day: m.Period.From, Post: p, Count: n})
			}
		}
		told := 0
		for _, r := range report.Public(m).Moderation.Themes {
			n := whole(t, r.Count)
			if told += n; n < report.Few {
				t.Fatalf("%v: a theme of %d", m.Removals, n)
			}
		}
		if told != 0 && told != sum {
			t.Fatalf("%v: the table tells %d of %d", m.Removals, told, sum)
		}
	}
}

// The themes together are the removals of the period: where a week withholds its
// own, they would give it back, and are not told.
func TestThemesDoNotTellAWeek(t *testing.T) {
	for _, small := range []int{0, 2} {
		m := reporttest.Month()
		for i := range m.Volumes {
			m.Volumes[i].GoneClean = 0
		}
		m.Volumes = append(m.Volumes,
			audit.Volume{Page: m.Pages[0].ID, Day: m.Period.From, Kind: audit.Comment, GoneClean: small},
			audit.Volume{Page: m.Pages[0].ID, Day: m.Period.To, Kind: audit.Comment, GoneClean: 10})
		m.Removals = []audit.Removal{{Page: m.Pages[0].ID, Day: m.Period.To, Post: "Asfaltatura delle strade", Count: 10 + small}}
		if got := report.Public(m).Moderation; (len(got.Themes) > 0) != (small == 0) {
			t.Errorf("a week of %d: themes %v beside %s removals", small, got.Themes, got.Unexplained)
		}
	}
}

// A clause on blocks has a figure only where the list was read; what was not read
// says so, and a policy that does not ask for it says nothing.
func TestBlocks(t *testing.T) {
	outcome := func(m *report.Material) (verdict audit.Verdict, sentence string) {
		in := report.Internal(m)
		for _, c := range in.Clauses {
			if c.Clause == "borgosereno/presidio/7" {
				verdict = c.Verdict
			}
		}
		i := slices.IndexFunc(in.Moderation.Sentences, func(s string) bool { return strings.Contains(s, "locchi") })
		if i >= 0 {
			sentence = in.Moderation.Sentences[i]
		}
		return verdict, sentence
	}
	read := func() *report.Material {
		m := reporttest.Month()
		m.Gaps = nil
		for i := range m.Coverage {
			m.Coverage[i].Complete, m.Coverage[i].Cause = true, ""
		}
		return m
	}
	m := read()
	if v, s := outcome(m); v != audit.Figure || !strings.Contains(s, "nell'elenco della pagina: 7.") {
		t.Errorf("read: %v, %q", v, s)
	}
	m.Blocks = nil
	if v, s := outcome(m); v != audit.Figure || !strings.Contains(s, "non risultano voci nuove") {
		t.Errorf("read, and nobody on it: %v, %q", v, s)
	}
	for i := range m.Coverage {
		if c := &m.Coverage[i]; c.Source == audit.SourceBlocked && c.Day == civil.NewDay(2026, 11, 9) {
			c.Complete, c.Cause = false, "manca un permesso per questa lettura"
		}
	}
	if v, s := outcome(m); v != audit.NotVerified || !strings.Contains(s, "manca un permesso") {
		t.Errorf("a token that may not read it: %v, %q", v, s)
	}
	m.Policy.Clauses = slices.DeleteFunc(m.Policy.Clauses, func(c audit.Clause) bool { return slices.Contains(c.Rules, "moderation.warning_before_block") })
	if _, s := outcome(m); s != "" {
		t.Errorf("nobody asked: %q", s)
	}
}

// In public the blocks obey the rule of small numbers.
func TestPublicBlocksAreWithheld(t *testing.T) {
	m := reporttest.Month()
	b := report.Public(m).Moderation.Blocks
	for _, c := range []report.Count{b.New, b.Warned, b.Grave, b.Unwarned, b.Unknown} {
		if n, told := c.Int(); told && n > 0 && n < report.Few {
			t.Errorf("%+v: a count of %d", b, n)
		}
	}
	m.Blocks = m.Blocks[:2]
	if b := report.Public(m).Moderation.Blocks; b.New.String() != "<5" {
		t.Errorf("two blocks are told as %s", b.New)
	}
}

// Without a timetable nothing is measured in hours of presidio, and the clause says so.
func TestPresidioNeedsATimetable(t *testing.T) {
	m := reporttest.Month()
	for i := range m.Rules {
		if m.Rules[i].ID == "service.monitoring_hours" {
			m.Rules[i].Lacks = func(s *audit.Settings) string {
				if len(s.Hours) == 0 {
					return "orario di presidio non configurato (hours)"
				}
				return ""
			}
		}
	}
	m.Policy.Settings.Hours = nil
	in := report.Internal(m)
	i := slices.IndexFunc(in.Clauses, func(c report.ClauseRow) bool { return c.Clause == "borgosereno/presidio/1" })
	if c := in.Clauses[i]; c.Verdict != audit.NotVerified || !strings.Contains(c.Note, "orario di presidio non configurato") {
		t.Errorf("%v, %q", c.Verdict, c.Note)
	}
	if in.Duty.InHours != "n.d." || in.Duty.LateReplies.Shown != "n.d." || in.Answers.DutyMedian.Known {
		t.Errorf("figures without hours: %+v", in.Duty)
	}
}

// Copertura della rilevazione (reference on compliance, §2.7): expected and read,
// what could not be read, shares without author and without text, each source by
// itself, and private messages named as excluded; it comes before every result.
func TestDefinitionOfCompleteness(t *testing.T) {
	in := report.Internal(reporttest.Month())
	c := in.Front.Completeness
	var labels []string
	for _, s := range c.Sources {
		labels = append(labels, s.Label)
	}
	for _, want := range []string{"Commenti", "Reel e video", "Post dei visitatori", "Testi alternativi", "Albo pretorio", "Elenco dei blocchi"} {
		if !slices.Contains(labels, want) {
			t.Errorf("%q is not among the sources: %v", want, labels)
		}
	}
	if c.NoAuthor == 0 || c.NoText == 0 || len(c.Missing) == 0 || c.AlboDays >= c.Days {
		t.Errorf("%+v", c)
	}
	said := strings.ToLower(fmt.Sprint(in.Front.Limits, in.Front.Method))
	if !strings.Contains(said, "messaggi privati") || !strings.Contains(said, "immagini") {
		t.Error("private messages and pictures are not named among what is not read")
	}
}
