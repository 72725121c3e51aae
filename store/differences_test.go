package store

import (
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// differences audits the page again, tells what that changes, and leaves everything as it was.
func differences(t *testing.T, s *Store, at time.Time, r *results) []Difference {
	t.Helper()
	tx := must(s.BeginAudit(t.Context(), 0, page, civil.Single(day), at))(t)
	defer tx.Rollback()
	for _, id := range r.order {
		check(t, tx.Add(id, r.logs[id]))
	}
	check(t, tx.Finish(r.end))
	return must(tx.Differences())(t)
}

// TestDifferences: an audit that is not committed tells what it would change,
// against which version, severity and text, and changes nothing.
func TestDifferences(t *testing.T) {
	s := open(t)
	a, b, c := comment(1, 1, "Uno"), comment(1, 2, "Due"), comment(1, 3, "Tre")
	save(t, s, night, post(1, "Post"), a, b, c)
	was := func(c audit.Content) audit.Finding {
		f := finding(c, "tone.insult", audit.Medium)
		f.Digest = c.Digest()
		return f
	}
	same, lost := was(a), was(b)
	writeAudit(t, s, night, new(results).
		add(a.ID, audit.Log{Findings: []audit.Finding{same}}).
		add(b.ID, audit.Log{Findings: []audit.Finding{lost}}).add(c.ID, audit.Log{}))
	b.Text = "Due, corretto"
	save(t, s, night.Add(time.Minute), b)

	worse, fresh := same, was(c)
	worse.Severity, worse.RuleVersion = audit.Serious, 2
	again := new(results).
		add(a.ID, audit.Log{Findings: []audit.Finding{worse}}).add(b.ID, audit.Log{}).
		add(c.ID, audit.Log{Findings: []audit.Finding{fresh}})
	got := differences(t, s, night.Add(time.Hour), again)
	common := func(c audit.Content, d Difference) Difference {
		d.Rule, d.Page, d.ContentID, d.Kind, d.Day = "tone.insult", page, c.ID, c.Kind, c.Day()
		d.Fingerprint, d.Category = was(c).Fingerprint, was(c).Category
		return d
	}
	equal(t, []Difference{
		common(a, Difference{Change: audit.Changed, Version: 2, Severity: audit.Serious, VersionBefore: same.RuleVersion, SeverityBefore: audit.Medium}),
		common(b, Difference{Change: audit.Withdrawn, Version: lost.RuleVersion, Severity: audit.Medium,
			VersionBefore: lost.RuleVersion, SeverityBefore: audit.Medium, TextChanged: true}),
		common(c, Difference{Change: audit.Found, Version: fresh.RuleVersion, Severity: audit.Medium}),
	}, got)
	equal(t, []string{"found 01:00 media"}, changes(t, s, same.Fingerprint))
	if len(cases(t, s)) != 2 {
		t.Error("telling the differences changed the findings that stand")
	}
	writeAudit(t, s, night.Add(2*time.Hour), again)
	if got := differences(t, s, night.Add(3*time.Hour), again); len(got) != 0 {
		t.Errorf("the same audit again differs: %v", got)
	}
}

// TestReauditsAreNoNights: what is looked at again on request is recorded apart.
func TestReauditsAreNoNights(t *testing.T) {
	s := open(t)
	id := beginRun(t, s, night)
	check(t, s.EndRun(t.Context(), audit.Run{ID: id, Day: day, EndedAt: night, State: audit.Partial}))
	period := civil.Period{From: day.Add(-3), To: day}
	again := audit.Run{Day: day, Again: period, StartedAt: night.Add(time.Hour), State: audit.Running}
	again.ID = must(s.BeginRun(t.Context(), again))(t)
	again.State, again.EndedAt = audit.Complete, night.Add(2*time.Hour)
	check(t, s.EndRun(t.Context(), again))

	if last := must(s.LastRun(t.Context(), day))(t); last.ID != id || last.State != audit.Partial {
		t.Errorf("the last night is %+v", last)
	}
	if nights := must(s.Runs(t.Context(), period))(t); len(nights) != 1 || nights[0].ID != id {
		t.Errorf("nights: %+v", nights)
	}
	for _, p := range []civil.Period{period, civil.Single(day.Add(-3)), {From: day.Add(-9), To: day.Add(-1)}} {
		if got := must(s.Reaudits(t.Context(), p))(t); len(got) != 1 || got[0].Again != period || got[0].State != audit.Complete {
			t.Errorf("re-audits %s: %+v", p.Italian(), got)
		}
	}
	for _, p := range []civil.Period{civil.Single(day.Add(1)), civil.Single(day.Add(-4))} {
		if got := must(s.Reaudits(t.Context(), p))(t); len(got) != 0 {
			t.Errorf("re-audits %s: %+v", p.Italian(), got)
		}
	}
}

// TestHistories gives only findings to which something happened.
func TestHistories(t *testing.T) {
	s := open(t)
	a, b := comment(1, 1, "Uno"), comment(1, 2, "Due")
	save(t, s, night, post(1, "Post"), a, b)
	quiet, moved := finding(a, "tone.insult", audit.Medium), finding(b, "tone.insult", audit.Medium)
	write := func(at time.Time) {
		writeAudit(t, s, at, new(results).add(a.ID, audit.Log{Findings: []audit.Finding{quiet}}).add(b.ID, audit.Log{Findings: []audit.Finding{moved}}))
	}
	write(night)
	moved.Severity = audit.Critical
	write(night.Add(time.Hour))
	got := must(s.Histories(t.Context(), []string{page}, civil.Single(day)))(t)
	if len(got) != 1 || len(got[moved.Fingerprint]) != 2 {
		t.Errorf("histories: %v", got)
	}
}
