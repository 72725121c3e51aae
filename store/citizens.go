package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// errEnough ends a reading that its listener wants no more of.
var errEnough = errors.New("enough")

// Citizens shows visit what citizens published on the pages in the period, as far
// as it is still there, until it returns false: who, where, when and the newest
// text, and nothing of what stands around it. It is one reading, for rules that
// compare the contents of one page with those of the others.
func (s *Store) Citizens(ctx context.Context, pages []string, p civil.Period, visit func(*audit.Content) bool) error {
	from, _ := p.Bounds()
	err := s.rows(ctx, "citizens' contents "+p.Italian(), func(r *sql.Rows) error {
		var c audit.Content
		var at int64
		if err := r.Scan(&c.ID, &c.Page, &c.Kind, &c.PostID, &c.ParentID, &c.Author.ID, &c.Author.Name, &at, &c.Text, jsonInto(&c.Tagged)); err != nil {
			return err
		}
		c.CreatedAt = time.UnixMicro(at).UTC()
		if !visit(&c) {
			return errEnough
		}
		return nil
	}, `
		SELECT c.id, c.page, c.kind, c.post_id, c.parent_id, c.author, c.author_name, c.created_at, c.text, c.tagged
		FROM contents c
		WHERE `+ofPeriod+` AND c.kind IN (?4, ?5) AND c.purged_at IS NULL AND (c.gone_at IS NULL OR c.gone_at >= ?6)
		ORDER BY c.page, c.day, c.kind, c.post_id, c.id`, periodArgs(pages, p, string(audit.Comment), string(audit.VisitorPost), from.UnixMicro())...)
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}
