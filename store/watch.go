package store

import (
	"context"
	"database/sql"
	"time"

	"vigilia/audit"
)

// SaveWatch remembers how a post was when its comments were last read. Stored
// and Reread are not kept: Watches works them out.
func (s *Store) SaveWatch(ctx context.Context, w audit.Watch) error {
	return s.write(ctx, "watch of "+w.PostID, func(tx *sql.Tx) error { return saveWatch(ctx, tx, w) })
}

func saveWatch(ctx context.Context, tx *sql.Tx, w audit.Watch) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO watches (post_id, page, created_at, updated_at, total, newest) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (post_id) DO UPDATE SET page = excluded.page, created_at = excluded.created_at,
			updated_at = excluded.updated_at, total = excluded.total, newest = excluded.newest`,
		valid(w.PostID), valid(w.Page), w.CreatedAt.UnixMicro(), instant(w.UpdatedAt), w.Total, instant(w.Newest))
	return err
}

// Watches returns the watched posts of a page published since the given instant
// and not gone, oldest first. Stored counts the comments that are there, hidden
// ones too. Reread is true while a comment published since recent is visible with
// a finding of severity media or higher that no one has rejected: whether it is
// still there is asked every night, at the price of a call.
func (s *Store) Watches(ctx context.Context, page string, since, recent time.Time) ([]audit.Watch, error) {
	var watches []audit.Watch
	err := s.rows(ctx, "watches of page "+page, func(r *sql.Rows) error {
		var w audit.Watch
		var created int64
		var updated, newest sql.NullInt64
		err := r.Scan(&w.PostID, &w.Page, &created, &updated, &w.Total, &newest, &w.Stored, &w.Reread)
		w.CreatedAt, w.UpdatedAt, w.Newest = time.UnixMicro(created).UTC(), moment(updated), moment(newest)
		watches = append(watches, w)
		return err
	}, `
		SELECT w.post_id, w.page, w.created_at, w.updated_at, w.total, w.newest,
			(SELECT count(*) FROM contents c WHERE c.post_id = w.post_id AND c.id <> c.post_id AND c.gone_at IS NULL),
			EXISTS (
				SELECT 1 FROM contents c JOIN findings f ON f.content_id = c.id `+standingDecision+`
				WHERE c.post_id = w.post_id AND c.id <> c.post_id AND c.hidden_at IS NULL AND c.gone_at IS NULL
					AND c.created_at >= ?5 AND f.withdrawn_at IS NULL AND f.severity >= ?3 AND d.outcome IS NOT ?4)
		FROM watches w LEFT JOIN contents p ON p.id = w.post_id
		WHERE w.page = ?1 AND w.created_at >= ?2 AND p.gone_at IS NULL
		ORDER BY w.created_at, w.post_id`,
		page, since.UnixMicro(), int(audit.Medium), string(audit.Rejected), recent.UnixMicro())
	return watches, err
}
