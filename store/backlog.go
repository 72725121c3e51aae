package store

import (
	"context"
	"database/sql"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// backlogQuery counts by rule what nobody decided: ?1 pages, ?2 the day before which
// the contents were published. Acts that may still come are counted elsewhere.
const backlogQuery = `
	SELECT f.rule, count(*), min(c.day), max(f.severity)
	FROM findings f JOIN contents c ON c.id = f.content_id
	WHERE f.withdrawn_at IS NULL AND f.waiting = 0 AND f.page IN ` + inPages + ` AND c.day < ?2
		AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.fingerprint = f.fingerprint)
	GROUP BY f.rule ORDER BY f.rule`

// Backlog counts, by rule, the findings that stand on contents published before a
// day and that nobody has decided, however old. Order: rule.
func (s *Store) Backlog(ctx context.Context, pages []string, before civil.Day) ([]audit.Backlog, error) {
	var backlog []audit.Backlog
	err := s.rows(ctx, "backlog before "+before.String(), func(r *sql.Rows) error {
		var b audit.Backlog
		var day string
		if err := r.Scan(&b.Rule, &b.Count, &day, &b.Worst); err != nil {
			return err
		}
		var err error
		b.Oldest, err = dayOf(day)
		backlog = append(backlog, b)
		return err
	}, backlogQuery, record(append([]string{}, pages...)), before.String())
	return backlog, err
}
