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
