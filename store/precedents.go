package store

import (
	"context"
	"database/sql"
	"fmt"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// Precedents returns the findings that a person confirmed, also where the text
// has changed since, on contents published from a day on, by the pseudonym of their author: on every
// page of the comune, oldest first. Contents whose author was withheld have none.
func (s *Store) Precedents(ctx context.Context, from civil.Day) (map[string][]audit.Precedent, error) {
	record := map[string][]audit.Precedent{}
	err := s.rows(ctx, "confirmed findings from "+from.String(), func(r *sql.Rows) error {
		var author, day string
		var p audit.Precedent
		if err := r.Scan(&author, &p.ContentID, &p.Rule, &p.Severity, &day); err != nil {
			return err
		}
		var err error
		if p.Day, err = civil.Parse(day); err != nil {
			return fmt.Errorf("day of %s: %w", p.ContentID, err)
		}
		record[author] = append(record[author], p)
		return nil
	}, precedentsQuery, from.String(), string(audit.Confirmed))
	return record, err
}

const precedentsQuery = `
	SELECT c.author, c.id, f.rule, f.severity, c.day
	FROM ` + everDecided + `CROSS JOIN contents c ON c.id = f.content_id ` + standingDecision + `
	WHERE c.author <> '' AND c.day >= ?1 AND d.outcome = ?2
	ORDER BY c.created_at, c.id, f.rule, f.fingerprint`
