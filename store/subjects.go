package store

import (
	"context"
	"database/sql"
	"errors"
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
	Aside   bool           // not itself to be audited: it stands in one conversation with what is
}

var errNoPeriod = errors.New("the period holds no day")

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
	return s.conversations(ctx, page, p, civil.Day{})
}

// Conversations yields the Subjects, and among them, aside, whatever else was published
// up to a day below the same posts, the post included. What is gone since is there too:
// a conversation is what was written, whichever night looks at it.
func (s *Store) Conversations(ctx context.Context, page string, p civil.Period, until civil.Day) iter.Seq2[Subject, error] {
	return s.conversations(ctx, page, p, until)
}

func (s *Store) conversations(ctx context.Context, page string, p civil.Period, until civil.Day) iter.Seq2[Subject, error] {
	return func(yield func(Subject, error) bool) {
		more := true
		err := s.subjects(ctx, page, p, until, func(sub Subject) bool {
			more = yield(sub, nil)
			return more
		})
		if err != nil && more { // whoever has stopped listening is told nothing more
			yield(Subject{}, s.explain(fmt.Errorf("contents of page %s to audit: %w", page, err)))
		}
	}
}

// subjectWalk is one pass over the subjects, in one snapshot of the archive.
type subjectWalk struct {
	tx       *sql.Tx
	one      *sql.Stmt // a content by id
	itself   *sql.Stmt // whether a post is due
	comments *sql.Stmt // what is due below a post
	args     []any     // ?1 to ?5 of due
	until    string    // the last day of what is yielded aside, "" for none
	stopped  bool
	yield    func(Subject) bool
}

// due is the condition of what is to be audited: ?1 page, ?2 and ?3 first and
// last day, ?4 beginning of the period, ?5 end of the day after it.
const due = `c.page = ?1 AND c.purged_at IS NULL AND (c.gone_at IS NULL OR c.gone_at >= ?4) AND (
	c.day BETWEEN ?2 AND ?3 OR c.text_seen >= ?4 AND c.text_seen < ?5
	OR c.edits > 0 AND EXISTS (SELECT 1 FROM content_versions v WHERE v.content_id = c.id AND v.last_seen >= ?4 AND v.last_seen < ?5))`

// duePosts selects the posts with something to audit, each branch by an index of its own.
const duePosts = `SELECT p.post_id FROM (
		SELECT c.post_id FROM contents c WHERE c.page = ?1 AND c.day BETWEEN ?2 AND ?3
		UNION SELECT c.post_id FROM contents c WHERE c.page = ?1 AND c.text_seen >= ?4 AND c.text_seen < ?5
		UNION SELECT c.post_id FROM content_versions v CROSS JOIN contents c ON c.id = v.content_id -- in this order
			WHERE c.page = ?1 AND v.last_seen >= ?4 AND v.last_seen < ?5) p
	LEFT JOIN contents c ON c.id = p.post_id
	ORDER BY coalesce(c.created_at, 0), p.post_id`

func (s *Store) subjects(ctx context.Context, page string, p civil.Period, until civil.Day, yield func(Subject) bool) error {
	if p.IsZero() {
		return errNoPeriod // no period is no answer, least of all "nothing to audit"
	}
	tx, err := s.r.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // it has only read
	from, _ := p.Bounds()
	w := &subjectWalk{tx: tx, yield: yield,
		args: []any{page, p.From.String(), p.To.String(), from.UnixMicro(), p.To.Add(1).End().UnixMicro()}}
	if !until.IsZero() {
		w.until = until.String()
	}
	if err := w.prepare(ctx); err != nil {
		return err
	}
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

// The comments come in the order of their index: sorting those of one great
// post would take memory for all of them. The unary plus keeps the planner on it.
const (
	dueItself   = `SELECT EXISTS (SELECT 1 FROM contents c WHERE c.id = ?6 AND c.id = c.post_id AND ` + due + `)`
	dueComments = `SELECT ` + contentColumns + `, NOT (` + due + `) AS aside FROM contents c
		WHERE c.post_id = ?6 AND c.id <> c.post_id AND +c.page = ?1 AND c.purged_at IS NULL AND (c.day <= ?7 OR +` + due + `)
		ORDER BY c.created_at, c.id`
)

func (w *subjectWalk) prepare(ctx context.Context) (err error) {
	for _, p := range []struct {
		stmt  **sql.Stmt
		query string
	}{{&w.one, contentQuery}, {&w.itself, dueItself}, {&w.comments, dueComments}} {
		if *p.stmt, err = w.tx.PrepareContext(ctx, p.query); err != nil {
			return err
		}
	}
	return nil
}

// content returns nil for a content that is not stored.
func (w *subjectWalk) content(ctx context.Context, id string) (*audit.Content, error) {
	return oneContent(ctx, w.tx, id, w.one.QueryRowContext(ctx, id))
}

// post yields what there is to audit of one post.
func (w *subjectWalk) post(ctx context.Context, id string) error {
	post, err := w.content(ctx, id)
	if err != nil {
		return err
	}
	args := append(w.args[:5:5], id)
	var itself bool
	if err := w.itself.QueryRowContext(ctx, args...).Scan(&itself); err != nil {
		return err
	}
	if itself || w.aside(post) {
		if w.stopped = !w.yield(Subject{Content: post, Post: post, Aside: !itself}); w.stopped {
			return nil
		}
	}
	return w.below(ctx, post, append(args, w.until))
}

// aside reports whether a post that is not due itself is there for what is. One without
// words (a purged one, too) has nothing to say to anybody.
func (w *subjectWalk) aside(post *audit.Content) bool {
	return w.until != "" && post != nil && post.Text != "" && post.Day().String() <= w.until
}

// below yields the comments to audit of one post, which may be unknown.
func (w *subjectWalk) below(ctx context.Context, post *audit.Content, args []any) error {
	parents := parentCache{walk: w, known: make(map[string]*audit.Content)}
	rows, err := w.comments.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() && !w.stopped {
		if err := ctx.Err(); err != nil {
			return err
		}
		var aside bool
		c, err := scanContent(ctx, w.tx, rows, &aside)
		if err != nil {
			return err
		}
		parent, err := parents.find(ctx, c.ParentID)
		if err != nil {
			return err
		}
		w.stopped = !w.yield(Subject{Content: c, Post: post, Parent: parent, Aside: aside})
	}
	return rows.Err()
}

// parentCache remembers the comments that were answered lately.
type parentCache struct {
	walk  *subjectWalk
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
	c, err := p.walk.content(ctx, id)
	if err == nil {
		p.known[id] = c
	}
	return c, err
}
