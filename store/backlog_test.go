package store

import (
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// TestBacklog: what nobody decided, on contents from before a day: not what is
// decided, withdrawn, waiting for the albo, or on another page.
func TestBacklog(t *testing.T) {
	s := open(t)
	p := post(1, "testo")
	texts := []audit.Content{p, comment(1, 1, "a"), comment(1, 2, "b"), comment(1, 3, "c"), comment(1, 4, "d")}
	save(t, s, night, texts...)
	var fs []audit.Finding
	r := &results{}
	for i, c := range texts {
		f := finding(c, "tone.insult", audit.Severity(1+i%3))
		f.Waiting = i == 3
		fs = append(fs, f)
		r.add(c.ID, audit.Log{Findings: []audit.Finding{f}})
	}
	writeAudit(t, s, night, r)
	backlog := func(pages []string, before civil.Day) []audit.Backlog {
		return must(s.Backlog(t.Context(), pages, before))(t)
	}
	equal(t, []audit.Backlog{{Rule: "tone.insult", Count: 4, Oldest: day, Worst: 3}}, backlog([]string{page}, day.Add(1)))
	check(t, s.Decide(t.Context(), []audit.Decision{{Fingerprint: fs[2].Fingerprint, Outcome: audit.Rejected, At: night}}))
	equal(t, []audit.Backlog{{Rule: "tone.insult", Count: 3, Oldest: day, Worst: 2}}, backlog([]string{page}, day.Add(1)))
	writeAudit(t, s, after(1), (&results{}).add(texts[0].ID, audit.Log{Findings: fs[:1]}).add(texts[1].ID, audit.Log{})) // no longer found
	equal(t, 2, backlog([]string{page}, day.Add(1))[0].Count)
	if got := backlog([]string{page}, day); len(got) > 0 {
		t.Errorf("on the day itself: %v", got)
	}
	if got := backlog([]string{other}, day.Add(1)); len(got) > 0 {
		t.Errorf("on another page: %v", got)
	}
}
