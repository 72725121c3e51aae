package store

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"vigilia/audit/civil"
)

// PurgeRecord is one line of the register of what was forgotten.
type PurgeRecord struct {
	At     time.Time
	Day    civil.Day // of the night that forgot it, or of the request
	Person bool      // a person asked for it (GDPR art. 17); else terms were over
	Counts PurgeCounts
}

// PurgeRegister returns what was forgotten on the days of a period, oldest first.
func (s *Store) PurgeRegister(ctx context.Context, p civil.Period) ([]PurgeRecord, error) {
	var out []PurgeRecord
	err := s.rows(ctx, "register of purges "+p.Italian(), func(r *sql.Rows) error {
		var line PurgeRecord
		var at int64
		var day, reason string
		err := r.Scan(&at, &day, &reason, jsonInto(&line.Counts))
		if err == nil {
			line.Day, err = dayOf(day)
		}
		line.At, line.Person = time.UnixMicro(at).UTC(), reason == forPerson
		out = append(out, line)
		return err
	}, `SELECT at, day, reason, counts FROM purges WHERE day BETWEEN ? AND ? ORDER BY id`, p.From.String(), p.To.String())
	return out, err
}

// Dispose enters internal documents whose term is over into the register, before they
// are removed, and out of what Verify looks for. One that is there already stays with
// the day that entered it.
func (s *Store) Dispose(ctx context.Context, day civil.Day, names []string) error {
	if len(names) == 0 {
		return nil
	}
	return s.write(ctx, "disposal of documents", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO disposals (name, day) SELECT DISTINCT value, ?2 FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`,
			record(slices.Clone(names)), day.String())
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM documents WHERE folder = '' AND name IN (SELECT value FROM json_each(?))`, record(slices.Clone(names)))
		return err
	})
}

// Disposed counts the internal documents that the days of a period disposed of.
func (s *Store) Disposed(ctx context.Context, p civil.Period) (n int, err error) {
	err = s.r.QueryRowContext(ctx, `SELECT count(*) FROM disposals WHERE day BETWEEN ? AND ?`, p.From.String(), p.To.String()).Scan(&n)
	return n, s.explain(err)
}
