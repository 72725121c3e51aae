package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// KeepActions keeps corrective actions as an office has them, read back at an
// instant. One that is as the standing one is not kept again, nor are its words if
// they were purged meanwhile: only those of the office have them.
func (s *Store) KeepActions(ctx context.Context, actions []audit.Action, at time.Time) error {
	return s.write(ctx, "actions", func(tx *sql.Tx) error {
		for _, a := range actions {
			if a.Period.IsZero() {
				return fmt.Errorf("action %s: %w", a.ID, errNoPeriod)
			}
			_, err := tx.ExecContext(ctx, `
				INSERT INTO actions (id, key, from_day, to_day, action, office, due, state, origin, clauses, at)
				SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
				WHERE NOT EXISTS (SELECT 1 FROM (SELECT * FROM actions WHERE id = ?1 ORDER BY at DESC LIMIT 1)
					WHERE (action = ?5 OR key = '' AND action = '') AND office = ?6 AND due = ?7 AND state = ?8)
				ON CONFLICT DO UPDATE SET action = excluded.action, office = excluded.office, due = excluded.due, state = excluded.state`,
				valid(a.ID), valid(a.Key), a.Period.From.String(), a.Period.To.String(), valid(a.Text), valid(a.Office), dayOrNone(a.Due),
				string(a.State), valid(a.Origin), valid(a.Clauses), at.UnixMicro())
			if err != nil {
				return fmt.Errorf("action %s: %w", a.ID, err)
			}
		}
		return nil
	})
}

// Actions returns the corrective actions of the reports whose period ends by a day, as
// they stand. Order: period, id.
func (s *Store) Actions(ctx context.Context, by civil.Day) ([]audit.Action, error) {
	var out []audit.Action
	err := s.rows(ctx, "actions to "+by.Italian(), func(r *sql.Rows) error {
		var a audit.Action
		var from, to, due string
		if err := r.Scan(&a.ID, &a.Key, &from, &to, &a.Text, &a.Office, &due, &a.State, &a.Origin, &a.Clauses); err != nil {
			return err
		}
		for day, text := range map[*civil.Day]string{&a.Period.From: from, &a.Period.To: to, &a.Due: due} {
			if text == "" {
				continue
			}
			var err error
			if *day, err = dayOf(text); err != nil {
				return err
			}
		}
		out = append(out, a)
		return nil
	}, `SELECT id, key, from_day, to_day, action, office, due, state, origin, clauses FROM actions a
		WHERE to_day <= ? AND at = (SELECT max(n.at) FROM actions n WHERE n.id = a.id) ORDER BY to_day, from_day, id`, by.String())
	return out, err
}
