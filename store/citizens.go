package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// errEnough ends a reading that its listener wants no more of.
var errEnough = errors.New("enough")

// Surroundings say what citizens wrote around the contents to audit of a page.
type Surroundings struct {
	Page   string
	Others []string     // the comune's other pages
	Period civil.Period // under audit
	Before int          // days before the period, of all pages
	After  int          // days after it, of all pages
}

// Around shows visit what citizens published in the days of a period and around them:
// all of it on the other pages, and on the page itself what Subjects does not yield. It
// tells who, where, when and the newest text, and when the post above was published,
// zero if that is not known; nothing else of what stands around. What is gone since was
// written all the same. It ends when visit returns false.
//
// The pages come one after the other, the page itself last, each post by post in order
// of publication and its comments in order of time, as in Subjects.
func (s *Store) Around(ctx context.Context, a Surroundings, visit func(c *audit.Content, posted time.Time) bool) error {
	if a.Period.IsZero() {
		return errNoPeriod
	}
	tx, err := s.r.BeginTx(ctx, nil)
	if err != nil {
		return s.explain(fmt.Errorf("contents around %s: %w", a.Period.Italian(), err))
	}
	defer tx.Rollback() // it has only read
	from, _ := a.Period.Bounds()
	w := aroundWalk{ctx: ctx, tx: tx, visit: visit, own: []any{a.Page, a.Period.From.String(), a.Period.To.String(), from.UnixMicro(), a.Period.To.Add(1).End().UnixMicro()},
		days: []any{a.Period.From.Add(-a.Before).String(), a.Period.To.Add(a.After).String(), string(audit.Comment), string(audit.VisitorPost)}}
	for _, page := range a.Others {
		if err = w.page(page, aroundElsewhere); err != nil {
			break
		}
	}
	if err == nil {
		err = w.page(a.Page, aroundHere)
	}
	if err == nil || errors.Is(err, errEnough) {
		return nil
	}
	return s.explain(fmt.Errorf("contents around %s: %w", a.Period.Italian(), err))
}

// aroundWalk is one pass over what stands around a period, in one snapshot of the archive.
type aroundWalk struct {
	ctx       context.Context // of the snapshot
	tx        *sql.Tx
	own, days []any // ?1 to ?5 of due; ?6 to ?9: first and last day, the two kinds
	visit     func(*audit.Content, time.Time) bool
}

// ?10 is the page, ?11 the post.
const (
	aroundPosts = `
		SELECT w.post_id, coalesce(p.created_at, 0)
		FROM (SELECT DISTINCT c.post_id FROM contents c WHERE c.page = ?10 AND c.day BETWEEN ?6 AND ?7 AND c.kind IN (?8, ?9)) w
		LEFT JOIN contents p ON p.id = w.post_id
		ORDER BY 2, 1`
	aroundElsewhere = `
		SELECT c.id, c.page, c.kind, c.parent_id, c.author, c.author_name, c.created_at, c.text, c.tagged
		FROM contents c
		WHERE c.post_id = ?11 AND +c.page = ?10 AND +c.day BETWEEN ?6 AND ?7 AND c.kind IN (?8, ?9) AND c.purged_at IS NULL`
	aroundHere = aroundElsewhere + ` AND NOT (` + due + `)`
	inOrder    = ` ORDER BY c.created_at, c.id`
)

func (w *aroundWalk) page(page, query string) error {
	args := append(append(w.own[:5:5], w.days...), page)
	one, err := w.tx.PrepareContext(w.ctx, query+inOrder)
	if err != nil {
		return err
	}
	defer one.Close()
	return eachRow(w.ctx, w.tx, "posts", func(r *sql.Rows) error {
		var post string
		var at int64
		if err := r.Scan(&post, &at); err != nil {
			return err
		}
		return w.post(one, append(args[:10:10], post), post, at)
	}, aroundPosts, args...)
}

func (w *aroundWalk) post(query *sql.Stmt, args []any, post string, at int64) error {
	var posted time.Time
	if at != 0 {
		posted = time.UnixMicro(at).UTC()
	}
	rows, err := query.QueryContext(w.ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		c := &audit.Content{PostID: post}
		var at int64
		if err := rows.Scan(&c.ID, &c.Page, &c.Kind, &c.ParentID, &c.Author.ID, &c.Author.Name, &at, &c.Text, jsonInto(&c.Tagged)); err != nil {
			return err
		}
		c.CreatedAt = time.UnixMicro(at).UTC()
		if !w.visit(c, posted) {
			return errEnough
		}
	}
	return rows.Err()
}
