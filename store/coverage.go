package store

import (
	"context"
	"database/sql"
	"fmt"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// SaveCoverage keeps what a run read of its sources, all of it or nothing.
func (s *Store) SaveCoverage(ctx context.Context, runID int64, rows []audit.Coverage) error {
	return s.write(ctx, fmt.Sprintf("coverage of run %d", runID), func(tx *sql.Tx) error {
		for _, c := range rows {
			_, err := tx.ExecContext(ctx, `
				INSERT INTO coverage (page, day, source, name, run, expected, read, unauthored, textless, complete, cause)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT (page, day, source, name, run) DO UPDATE SET expected = excluded.expected, read = excluded.read,
					unauthored = excluded.unauthored, textless = excluded.textless, complete = excluded.complete, cause = excluded.cause`,
				valid(c.Page), c.Day.String(), string(c.Source), valid(c.Name), runID,
				c.Expected, c.Read, c.Unauthored, c.Textless, c.Complete, valid(c.Cause))
			if err != nil {
				return fmt.Errorf("page %s, day %s, source %s: %w", c.Page, c.Day, c.Source, err)
			}
		}
		return nil
	})
}

// Coverage returns how much was read of each source of the pages, and of the
// sources that belong to no page, on the days of the period: of the runs that
// tried, the newest that read to the end, and the newest of all if none did. A
// source and day without a row was never tried. Order: page, day, source, name.
func (s *Store) Coverage(ctx context.Context, pages []string, p civil.Period) ([]audit.Coverage, error) {
	var rows []audit.Coverage
	err := s.rows(ctx, "coverage "+p.Italian(), func(r *sql.Rows) error {
		var c audit.Coverage
		var day string
		err := r.Scan(&c.Page, &day, &c.Source, &c.Name, &c.Expected, &c.Read, &c.Unauthored, &c.Textless, &c.Complete, &c.Cause)
		if err != nil {
			return err
		}
		c.Day, err = dayOf(day)
		rows = append(rows, c)
		return err
	}, `
		SELECT page, day, source, name, expected, read, unauthored, textless, complete, cause FROM (
			SELECT *, row_number() OVER (PARTITION BY page, day, source, name ORDER BY complete DESC, run DESC) AS place
			FROM coverage
			WHERE (page = '' OR page IN (SELECT value FROM json_each(?))) AND day BETWEEN ? AND ?)
		WHERE place = 1
		ORDER BY page, day, source, name`, record(pages), p.From.String(), p.To.String())
	return rows, err
}
