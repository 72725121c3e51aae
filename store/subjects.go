package store

import (
	"context"
	"database/sql"
	"fmt"
	"iter"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// Subject is a content to audit, with what stands around it.
type Subject struct {
	Content *audit.Content
	Post    *audit.Content // the post it hangs from, itself for a post; nil if it was never read
	Parent  *audit.Content // the comment it answers; nil if none, or never read
}

// Subjects yields what there is to audit of a page for a period: the contents
// published in it, unless they were gone before it began, and those of any age
// whose text changed or was first read from the beginning of the period until
// the end of the day after it, when the night that audits it reads. Purged
// contents are left out: there is nothing left to look at.
//
// They come post by post, in order of publication of the posts; of each the
// post first, if it is itself to be audited, then the comments in order of time.
// All are of one instant, whatever is written meanwhile. At most a few hundred
// contents are in memory at once. The first error ends the sequence.
func (s *Store) Subjects(ctx context.Context, page string, p civil.Period) iter.Seq2[Subject, error] {
	return func(yield func(Subject, error) bool) {
		err := s.subjects(ctx, page, p, func(sub Subject) bool { return yield(sub, nil) })
		if err != nil {
			yield(Subject{}, s.explain(fmt.Errorf("contents of page %s to audit: %w", page, err)))
		}
	}
}

// subjectWalk is one pass over the subjects, in one snapshot of the archive.
type subjectWalk struct {
	tx      *sql.Tx
	page    string
	args    []any // of dueContents
	stopped bool
	yield   func(Subject) bool
}

// due selects the contents to audit: ?1 page, ?2 and ?3 first and last day, ?4
// beginning of the period, ?5 end of the day after it.
const due = `c.page = ?1 AND c.purged_at IS NULL AND (c.gone_at IS NULL OR c.gone_at >= ?4) AND (
	c.day BETWEEN ?2 AND ?3 OR c.text_seen >= ?4 AND c.text_seen < ?5
	OR c.edits > 0 AND EXISTS (SELECT 1 FROM content_versions v WHERE v.content_id = c.id AND v.last_seen >= ?4 AND v.last_seen < ?5))`

// duePosts selects the posts with something to audit, each branch by an index of its own.
const duePosts = `SELECT p.post_id FROM (
		SELECT c.post_id FROM contents c WHERE c.page = ?1 AND c.day BETWEEN ?2 AND ?3
		UNION SELECT c.post_id FROM contents c WHERE c.page = ?1 AND c.text_seen >= ?4 AND c.text_seen < ?5
		UNION SELECT c.post_id FROM content_versions v JOIN contents c ON c.id = v.content_id
			WHERE c.page = ?1 AND v.last_seen >= ?4 AND v.last_seen < ?5) p
	LEFT JOIN contents c ON c.id = p.post_id
	ORDER BY coalesce(c.created_at, 0), p.post_id`

func (s *Store) subjects(ctx context.Context, page string, p civil.Period, yield func(Subject) bool) error {
	if p.IsZero() {
		return nil
	}
	tx, err := s.r.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // it has only read
	from, _ := p.Bounds()
	w := &subjectWalk{tx: tx, page: page, yield: yield,
		args: []any{page, p.From.String(), p.To.String(), from.UnixMicro(), p.To.Add(1).End().UnixMicro()}}
	posts, err := tx.QueryContext(ctx, duePosts, w.args...)
	if err != nil {
		return err
	}
	defer posts.Close()
	for posts.Next() && !w.stopped {
		var id string
		if err := posts.Scan(&id); err != nil {
			return err
		}
		if err := w.post(ctx, id); err != nil {
			return fmt.Errorf("post %s: %w", id, err)
		}
	}
	return posts.Err()
}

// post yields what there is to audit of one post.
func (w *subjectWalk) post(ctx context.Context, id string) error {
	post, err := contentByID(ctx, w.tx, id)
	if err != nil {
		return err
	}
	parents := parentCache{tx: w.tx, known: make(map[string]*audit.Content)}
	rows, err := w.tx.QueryContext(ctx, `SELECT `+contentColumns+` FROM contents c WHERE c.post_id = ?6 AND `+due+`
		ORDER BY c.id <> c.post_id, c.created_at, c.id`, append(w.args[:5:5], id)...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() && !w.stopped {
		c, err := scanContent(ctx, w.tx, rows)
		if err != nil {
			return err
		}
		sub := Subject{Content: c, Post: post}
		if c.ID == id {
			sub.Content = post
		} else if sub.Parent, err = parents.find(ctx, c.ParentID); err != nil {
			return err
		}
		w.stopped = !w.yield(sub)
	}
	return rows.Err()
}

// parentCache remembers the comments that were answered lately.
type parentCache struct {
	tx    *sql.Tx
	known map[string]*audit.Content
}

func (p *parentCache) find(ctx context.Context, id string) (*audit.Content, error) {
	if id == "" {
		return nil, nil
	}
	if c, ok := p.known[id]; ok {
		return c, nil
	}
	const most = 256
	if len(p.known) == most {
		clear(p.known)
	}
	c, err := contentByID(ctx, p.tx, id)
	if err == nil {
		p.known[id] = c
	}
	return c, err
}
