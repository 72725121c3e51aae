package store

import (
	"context"
	"database/sql"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// goneClean is the condition of a content that is gone or hidden and never had a
// finding; goneAlong of one that went with the post on which it stood: that is no
// moderation of comments. They stay separate because a report counts them apart.
const (
	goneClean = `(c.hidden_at IS NOT NULL OR c.gone_at IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM findings f WHERE f.content_id = c.id)`
	goneAlong = `(c.gone_at IS NOT NULL AND c.id <> c.post_id AND EXISTS (
		SELECT 1 FROM contents p WHERE p.id = c.post_id AND p.gone_at IS NOT NULL AND p.gone_at <= c.gone_at))`
)

// Removals returns what citizens published in the period and then was hidden or
// gone without ever having had a finding, counted by page, day and post. Of the
// contents themselves it tells nothing, and of the posts the words of the page's own
// alone: what is forgotten later must not change a report. Order: page, day, post.
func (s *Store) Removals(ctx context.Context, pages []string, p civil.Period) ([]audit.Removal, error) {
	var removals []audit.Removal
	err := s.rows(ctx, "removals "+p.Italian(), func(r *sql.Rows) error {
		var m audit.Removal
		var day string
		if err := r.Scan(&m.Page, &day, &m.Post, &m.Visitor, &m.WithPost, &m.Count); err != nil {
			return err
		}
		var err error
		m.Day, err = dayOf(day)
		removals = append(removals, m)
		return err
	}, `
		SELECT w.page, w.day, CASE p.kind WHEN ?6 THEN p.text ELSE '' END, w.post_id = w.id OR coalesce(p.kind = ?5, 0), w.along, count(*)
		FROM (SELECT c.page, c.day, c.post_id, CASE WHEN c.id = c.post_id THEN c.id ELSE '' END AS id, `+goneAlong+` AS along
			FROM contents c WHERE `+ofPeriod+` AND c.kind IN (?4, ?5) AND `+goneClean+`) w
		LEFT JOIN contents p ON p.id = w.post_id
		GROUP BY w.page, w.day, w.post_id, w.id, w.along ORDER BY w.page, w.day, w.post_id, w.id, w.along`,
		periodArgs(pages, p, string(audit.Comment), string(audit.VisitorPost), string(audit.OwnPost))...)
	return removals, err
}
