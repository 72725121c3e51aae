package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// Attest keeps what was attested, read back at an instant. One that says the same as
// the standing one is not kept again; of one whose notes were purged they stay away.
func (s *Store) Attest(ctx context.Context, attestations []audit.Attestation, at time.Time) error {
	return s.write(ctx, "attestations", func(tx *sql.Tx) error {
		for _, a := range attestations {
			if a.Period.IsZero() {
				return fmt.Errorf("attestation of %s: %w", a.Clause, errNoPeriod)
			}
			_, err := tx.ExecContext(ctx, `
				INSERT INTO attestations (clause, from_day, to_day, outcome, on_day, notes, at)
				SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
				WHERE NOT EXISTS (SELECT 1 FROM (`+standingAttestation+`) WHERE outcome = ?4 AND on_day = ?5 AND (notes = ?6 OR purged_at IS NOT NULL))
				ON CONFLICT DO UPDATE SET outcome = excluded.outcome, on_day = excluded.on_day, notes = excluded.notes`,
				valid(a.Clause), a.Period.From.String(), a.Period.To.String(), valid(a.Outcome), dayOrNone(a.On), valid(a.Notes), at.UnixMicro())
			if err != nil {
				return fmt.Errorf("attestation of %s: %w", a.Clause, err)
			}
		}
		return nil
	})
}

// standingAttestation is the newest of clause ?1 for the period from ?2 to ?3.
const standingAttestation = `SELECT outcome, on_day, notes, purged_at FROM attestations
	WHERE clause = ?1 AND from_day = ?2 AND to_day = ?3 ORDER BY at DESC LIMIT 1`

func dayOrNone(d civil.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// Attestations returns what stands attested for exactly the period. Order: clause.
func (s *Store) Attestations(ctx context.Context, p civil.Period) ([]audit.Attestation, error) {
	var out []audit.Attestation
	err := s.rows(ctx, "attestations "+p.Italian(), func(r *sql.Rows) error {
		a := audit.Attestation{Period: p}
		var on string
		if err := r.Scan(&a.Clause, &a.Outcome, &on, &a.Notes); err != nil {
			return err
		}
		if on != "" {
			var err error
			if a.On, err = dayOf(on); err != nil {
				return err
			}
		}
		out = append(out, a)
		return nil
	}, `SELECT clause, outcome, on_day, notes FROM attestations a
		WHERE from_day = ?1 AND to_day = ?2 AND at = (SELECT max(at) FROM attestations b
			WHERE b.clause = a.clause AND b.from_day = ?1 AND b.to_day = ?2)
		ORDER BY clause`, p.From.String(), p.To.String())
	return out, err
}
