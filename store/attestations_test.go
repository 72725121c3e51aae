package store

import (
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// TestAttestations: the newest stands, for its own period, and reading the same
// workbook twice keeps nothing twice.
func TestAttestations(t *testing.T) {
	s := open(t)
	month := civil.Period{From: day.Add(-20), To: day}
	yes := audit.Attestation{Clause: "pero/premessa/1", Period: month, Outcome: "Sì", On: day, Notes: "atto n. 4"}
	part := audit.Attestation{Clause: "pero/team/1", Period: month, Outcome: "In parte"}
	for range 2 {
		check(t, s.Attest(t.Context(), []audit.Attestation{yes, part}, night))
	}
	check(t, s.Attest(t.Context(), []audit.Attestation{yes, part}, night.Add(time.Hour)))
	equal(t, []audit.Attestation{yes, part}, must(s.Attestations(t.Context(), month))(t))
	var kept int
	check(t, s.r.QueryRow(`SELECT count(*) FROM attestations`).Scan(&kept))
	if kept != 2 {
		t.Errorf("%d rows kept, want 2", kept)
	}
	no := yes
	no.Outcome, no.On = "No", civil.Day{}
	check(t, s.Attest(t.Context(), []audit.Attestation{no}, night.Add(2*time.Hour)))
	equal(t, []audit.Attestation{no, part}, must(s.Attestations(t.Context(), month))(t))
	if got := must(s.Attestations(t.Context(), civil.Single(day)))(t); got != nil {
		t.Errorf("another period: %v", got)
	}
	if err := s.Attest(t.Context(), []audit.Attestation{{Clause: "x/1", Outcome: "Sì"}}, night); err == nil {
		t.Error("an attestation without period was kept")
	}
}
