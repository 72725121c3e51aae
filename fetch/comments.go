package fetch

import (
	"context"
	"fmt"
	"time"

	"vigilia/audit"
)

// overlap is how far behind the newest comment of an earlier night the reading
// goes on, since servers do not list at once what was written at once. What
// appears later than that is told by the count.
const overlap = 10 * time.Minute

// maxFailures is how many posts in a row may fail before the comments are given up for the night.
const maxFailures = 3

func commentFields() *fieldSet {
	return &fieldSet{
		must: []string{"id", "created_time", "message"},
		may: []string{"permalink_url", "message_tags", "attachment{media_type,type,url,unshimmed_url,title,description,target{id,url,unshimmed_url}}",
			"is_hidden", "parent{id}", "from{id,name}"},
	}
}

// moved reports whether something may have happened below a post since its
// comments were last read: the platform has no list of new comments.
func (n *night) moved(p *post) bool {
	w, known := n.watched[p.id]
	return !known || w.Reread || p.total < 0 || p.total != w.Total || !p.updated.Equal(w.UpdatedAt)
}

// readComments reads the comments of every post that moved.
func (n *night) readComments(ctx context.Context) error {
	if n.proof.Doubt != "" {
		n.lacking(audit.SourceComments, n.proof.Doubt)
	}
	n.row(audit.SourceComments).Expected = 0
	failed := 0
	for _, p := range n.posts {
		if !n.moved(p) {
			continue
		}
		err := n.readBelow(ctx, p)
		f := asFault(err)
		switch {
		case err == nil:
			failed = 0
			continue
		case fatal(err):
			return err
		case f.Kind == Gone: // deleted since it was listed: nothing is left to read
			continue
		}
		n.lacking(audit.SourceComments, fmt.Sprintf("i commenti di alcuni post non sono stati letti: %s", f.Sentence()))
		n.notice(true, fmt.Sprintf("i commenti del post %s non sono stati letti: %s", p.id, f.Sentence()))
		if failed++; failed == maxFailures {
			break
		}
	}
	if err := n.settleDoubts(ctx); err != nil {
		return err
	}
	n.expectComments()
	n.done(audit.SourceComments)
	return nil
}

// expectComments turns the shortfall gathered so far into the platform's number.
func (n *night) expectComments() {
	r := n.row(audit.SourceComments)
	if r.Expected >= 0 {
		r.Expected += r.Read
	}
}

// readBelow reads what stands below one post: its own comments, and those
// of the single photos of an album.
func (n *night) readBelow(ctx context.Context, p *post) error {
	w, known := n.watched[p.id]
	t := &thread{night: n, post: p, object: p.object, start: n.c.cfg.Now(), watch: w, known: known, total: p.total, full: true}
	if p.total != 0 || w.Total != 0 || w.Stored != 0 {
		if err := t.read(ctx); err != nil {
			return err
		}
	}
	t.whole, t.doubtful = t.full && !p.uncounted, t.empty() && !t.explained()
	for _, a := range p.found {
		ph := &thread{night: n, post: p, object: a.id, start: t.start, total: a.total, full: true}
		if err := ph.read(ctx); err != nil {
			return err
		}
		ph.commit()
		t.bad += ph.bad
		t.doubtful = t.doubtful || ph.empty()
	}
	if p.uncounted {
		n.lacking(audit.SourceComments, "i commenti alle singole fotografie di alcuni album non sono leggibili")
	}
	t.commit()
	switch {
	case t.bad > 0: // not remembered as read: the next night reads it again
		n.lacking(audit.SourceComments, "alcuni commenti sono giunti senza identificativo o senza data")
		return nil
	case t.doubtful:
		n.doubts = append(n.doubts, t)
		return nil
	}
	return t.finish(ctx)
}

// settleDoubts decides about the lists that were empty although the platform
// counts comments. That is what a wrong token reads; but it is also what is
// left of a single private comment. They are believed if the same token read
// comments elsewhere tonight, and nothing below the post was ever read.
func (n *night) settleDoubts(ctx context.Context) error {
	for _, t := range n.doubts {
		if !n.heard || t.watch.Stored > 0 {
			n.lacking(audit.SourceComments, "la piattaforma dichiara dei commenti ma non ne ha restituito alcuno per alcuni post")
			continue
		}
		if err := t.finish(ctx); err != nil {
			return err
		}
	}
	return nil
}

// finish says what was read and remembers it.
func (t *thread) finish(ctx context.Context) error {
	if t.whole && t.proof.Moderate {
		if err := t.sink.SweptComments(ctx, t.job.PageID, t.post.id, t.start); err != nil {
			return err
		}
	}
	return t.sink.Watched(ctx, t.remember())
}

// thread is the reading of one list of comments.
type thread struct {
	*night
	post   *post
	object string // whose comments: the post, or a photo of it
	start  time.Time
	watch  audit.Watch // of earlier nights
	known  bool

	total        int // the platform's count, -1 if it gives none
	seen, fresh  int
	newest, last time.Time
	disordered   bool // the list is not newest first, so that no early end can be trusted
	full         bool // read to the true end
	whole        bool // and so were the single photos
	doubtful     bool // empty against the platform's own count
	bad          int  // comments without id or date
	row          audit.Coverage
	seam         seam
}

func (t *thread) read(ctx context.Context) error {
	e := &edge{path: t.object + "/comments", fields: commentFields(), limit: 100, params: map[string]string{
		"filter": "stream", "order": "reverse_chronological", "summary": "true",
	}}
	err := readEdge(ctx, t.reader, e, func(pg *pageOf[wireComment]) (bool, error) {
		if pg.first {
			t.begin(pg.Summary)
		}
		if err := t.take(ctx, pg.Data); err != nil {
			return false, err
		}
		t.full = !t.enough()
		return t.full, nil
	})
	for _, f := range e.fields.dropped {
		t.lacking(audit.SourceComments, "la piattaforma non ha fornito il campo "+f+" dei commenti")
	}
	return err
}

// begin forgets what was counted, at the start and when the list is started again.
func (t *thread) begin(s *summary) {
	t.seen, t.fresh, t.bad, t.row = 0, 0, 0, audit.Coverage{}
	t.newest, t.last, t.disordered, t.seam = time.Time{}, time.Time{}, false, seam{}
	t.total = s.total()
}

// enough reports whether the rest of the list is known: the reading is past the
// newest comment of the earlier night, and the count is explained by the
// comments that are new. If one was deleted it is not, and the list is read to its end.
func (t *thread) enough() bool {
	w := &t.watch
	return t.known && !w.Reread && !t.disordered && t.bad == 0 && !w.Newest.IsZero() &&
		w.Stored <= w.Total && w.Total+t.fresh == t.total &&
		t.last.Before(w.Newest.Add(-overlap))
}

func (t *thread) take(ctx context.Context, list []wireComment) error {
	out := make([]audit.Content, 0, len(list))
	t.seam.turn()
	for i := range list {
		w := &list[i]
		if w.ID == "" || w.Created.IsZero() {
			t.bad++
			continue
		}
		c := t.content(w)
		if t.seam.met(c.ID) {
			continue
		}
		t.note(&c)
		out = append(out, c)
	}
	return t.give(ctx, out)
}

// note accounts for one comment.
func (t *thread) note(c *audit.Content) {
	at := c.CreatedAt
	if !t.last.IsZero() && at.After(t.last) {
		t.disordered = true
	}
	t.last = at
	if at.After(t.newest) {
		t.newest = at
	}
	if at.After(t.watch.Newest) {
		t.fresh++
	}
	t.seen++
	t.heard = true
	t.count(&t.row, c)
}

func (t *thread) content(w *wireComment) audit.Content {
	text := clean(w.Message)
	now := t.c.cfg.Now()
	c := audit.Content{
		ID: commentID(string(w.ID), t.object), Page: t.job.PageID, Kind: audit.Comment, PostID: t.post.id,
		Author: w.From.author(), CreatedAt: w.Created.Time, Text: text, Permalink: w.Permalink,
		Tagged: tagged(text, w.Tags), Comments: -1, FirstSeen: now, LastSeen: now,
	}
	if t.self[c.Author.ID] {
		c.Kind = audit.OwnReply
	}
	if w.Parent != nil {
		c.ParentID = commentID(string(w.Parent.ID), t.object)
	}
	if w.Attachment != nil {
		c.Attachments = attachments([]wireAttachment{*w.Attachment})
	}
	if w.Hidden {
		c.HiddenAt = now
	}
	return c
}

// empty reports whether nothing was given although the platform counts comments.
func (t *thread) empty() bool { return t.full && t.seen == 0 && t.total > 0 }

// explained reports whether the count is what earlier nights could not read either.
func (t *thread) explained() bool { return t.known && t.total == t.watch.Total-t.watch.Stored }

// commit adds what was counted to the night's account.
func (t *thread) commit() {
	r := t.night.row(audit.SourceComments)
	r.Read += t.row.Read
	r.Unauthored += t.row.Unauthored
	r.Textless += t.row.Textless
	switch missing := t.shortfall(); {
	case t.total < 0:
		r.Expected = -1
	case r.Expected >= 0:
		r.Expected += missing
	}
}

// shortfall is how many comments the platform counts and does not give:
// private or withheld ones. It is reported, not chased.
func (t *thread) shortfall() int {
	if t.full {
		return max(0, t.total-t.seen)
	}
	return max(0, t.watch.Total-t.watch.Stored)
}

// remember is what the next night needs to know.
func (t *thread) remember() audit.Watch {
	w := audit.Watch{
		Page: t.job.PageID, PostID: t.post.id, CreatedAt: t.post.created, UpdatedAt: t.post.updated,
		Total: t.total, Newest: t.newest, Stored: t.seen,
	}
	if !t.full {
		w.Stored = t.watch.Stored + t.fresh
	}
	if w.Newest.Before(t.watch.Newest) && !t.full {
		w.Newest = t.watch.Newest
	}
	return w
}

// seam remembers the ids of this page and the one before, since a list that
// changes while it is read shows an item on both sides of a page's edge.
type seam struct{ before, now map[string]struct{} }

func (s *seam) turn() {
	s.before, s.now = s.now, s.before
	if s.now == nil {
		s.now = make(map[string]struct{}, 100)
	}
	clear(s.now)
}

func (s *seam) met(id string) bool {
	if _, ok := s.before[id]; ok {
		return true
	}
	_, ok := s.now[id]
	s.now[id] = struct{}{}
	return ok
}
