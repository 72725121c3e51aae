package store

import (
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

func TestActionsStandAsLastWritten(t *testing.T) {
	s := open(t)
	p := civil.Period{From: civil.NewDay(2026, 10, 1), To: civil.NewDay(2026, 10, 31)}
	a := audit.Action{ID: "own-data/2026-10-01/2026-10-31", Key: "own-data", Period: p, Office: "URP", State: audit.Proposed, Origin: "r", Clauses: "x/1"}
	b := audit.Action{ID: "ufficio/2026-10-01/2026-10-31/1a2b3c4d", Period: p, Text: "Formare il personale", State: audit.UnderWay, Due: civil.NewDay(2026, 12, 1)}
	check(t, s.KeepActions(t.Context(), []audit.Action{b, a}, night))
	equal(t, []audit.Action{a, b}, must(s.Actions(t.Context(), p.To))(t))
	if early := must(s.Actions(t.Context(), p.To.Add(-1)))(t); len(early) != 0 {
		t.Errorf("actions of a report that was not there yet: %v", early)
	}
	done := a
	done.State, done.Due = audit.Done, civil.NewDay(2026, 11, 20)
	check(t, s.KeepActions(t.Context(), []audit.Action{done}, night.Add(time.Hour)))
	check(t, s.KeepActions(t.Context(), []audit.Action{done}, night.Add(2*time.Hour)))
	equal(t, []audit.Action{done, b}, must(s.Actions(t.Context(), p.To))(t))
	var rows int
	check(t, s.w.QueryRow(`SELECT count(*) FROM actions`).Scan(&rows))
	if rows != 3 {
		t.Errorf("%d rows for two actions of which one moved once", rows)
	}
	if err := s.KeepActions(t.Context(), []audit.Action{{ID: "x"}}, night); err == nil {
		t.Error("an action of no report was kept")
	}
}

// The words of an action that is open go as well, when nobody has worked on it for the whole term: counted from
// when the office last wrote of it or from its own term, which counts no further ahead than anything may be kept.
func TestPurgeOfOpenActions(t *testing.T) {
	const term = 730
	ends := func(d civil.Day) int { // on which day after the period the words are gone
		s := open(t)
		a := audit.Action{ID: "ufficio/a", Period: civil.Single(day), Text: "Formare il signor Pratofiorito", State: audit.UnderWay, Due: d}
		check(t, s.KeepActions(t.Context(), []audit.Action{a}, day.Add(100).At(12, 0)))
		first, last := 0, 3000 // the days between which it happens
		for last-first > 1 {
			mid := (first + last) / 2
			p := purging(day.Add(mid))
			p.Terms.Notes, p.Dry = term, true
			if must(s.Purge(t.Context(), p))(t)[PurgedNotes] > 0 {
				last = mid
			} else {
				first = mid
			}
		}
		p := purging(day.Add(last))
		p.Terms.Notes = term
		must(s.Purge(t.Context(), p))(t)
		a.Text = ""
		equal(t, []audit.Action{a}, must(s.Actions(t.Context(), day))(t)) // it stays open, without words
		return last
	}
	without := ends(civil.Day{})
	if without != 100+term-1 {
		t.Errorf("without a term of its own: gone after %d days, want %d", without, 100+term-1)
	}
	for due, later := range map[int]int{-50: 0, 50: 0, 100: 0, 101: 1, 400: 300, 100 + LongestTerm: LongestTerm, 9999: LongestTerm} {
		if got := ends(day.Add(due)); got != without+later {
			t.Errorf("due after %d days: gone after %d, want %d", due, got, without+later)
		}
	}
}

// What the office wrote for an action is forgotten when its term is over and the
// action is closed: one that is open, and whose own term is to come, is carried over with its words.
func TestPurgeOfActions(t *testing.T) {
	s := open(t)
	p := civil.Single(day)
	a := audit.Action{ID: "ufficio/a", Period: p, Text: "Sentire la signora Quaglia", State: audit.Done}
	b := audit.Action{ID: "ufficio/b", Period: p, Text: "Formare il signor Pratofiorito", State: audit.UnderWay, Due: day.Add(900)}
	check(t, s.KeepActions(t.Context(), []audit.Action{a, b}, night))
	earlier := b
	b.Text = "Formare il personale"
	check(t, s.KeepActions(t.Context(), []audit.Action{b}, night.Add(time.Hour)))
	for _, later := range []int{10, 800, 801} {
		must(s.Purge(t.Context(), purging(day.Add(later))))(t)
		want := []audit.Action{a, b}
		if later >= 800 {
			want[0].Text = ""
		}
		equal(t, want, must(s.Actions(t.Context(), p.To))(t))
		if later >= 800 { // the workbook that is read again brings nothing back
			check(t, s.KeepActions(t.Context(), []audit.Action{a}, night.Add(2*time.Hour)))
		}
	}
	var left int
	check(t, s.w.QueryRow(`SELECT count(*) FROM actions WHERE action = ?`, earlier.Text).Scan(&left))
	if left != 0 {
		t.Error("words that the office has replaced are still kept")
	}
}
