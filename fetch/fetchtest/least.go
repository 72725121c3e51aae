package fetchtest

import (
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/fetch"
)

// Least is the smallest number of HTTP requests with which a job can be read
// as the world stands: the token's inspection, the page, its four lists a
// hundred posts at a time, the comments of every post that moved (only the new
// ones where the counts explain themselves), the photos of those posts fifty at
// a time, the accounts from which posts were shared, the watched posts that no list
// shows, and, if the job asks for it, the list of blocks.
func (s *Server) Least(job fetch.Job) int {
	l := least{s: s, now: s.Now(), job: job, watched: map[string]audit.Watch{}, listed: map[string]bool{}, owners: map[string]bool{}}
	for _, w := range job.Watched {
		l.watched[w.PostID] = w
	}
	n := 2 + s.exchanges(job)
	p := s.ix.pages[job.PageID]
	for _, edge := range []string{"published_posts", "video_reels", "visitor_posts", "tagged"} {
		n += max(1, ceil(l.list(p.edges[edge], edge), 100))
	}
	if job.Blocked {
		n += max(1, ceil(len(p.blocks(l.now)), 100))
	}
	missing := 0
	for _, w := range job.Watched {
		if !l.listed[w.PostID] {
			missing++
		}
	}
	return n + l.calls + ceil(l.photos, 50) + ceil(len(l.owners), 50) + ceil(missing, 50)
}

// exchanges is the call by which a user's token becomes a page's.
func (s *Server) exchanges(job fetch.Job) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if t := s.tokens[job.Token.Reveal()]; t != nil && t.Kind != PageToken {
		return 1
	}
	return 0
}

type least struct {
	s       *Server
	now     time.Time
	job     fetch.Job
	watched map[string]audit.Watch
	listed  map[string]bool
	calls   int // for comments
	photos  int
	owners  map[string]bool // of shared posts, to be asked for
}

func ceil(n, size int) int { return (n + size - 1) / size }

// list counts the posts of an edge in the window, and what they need.
func (l *least) list(edge []*object, name string) int {
	n := 0
	for _, o := range edge {
		p := o.post
		if !o.there(l.now) || p.Unpublished || p.Expired || p.At.Before(l.job.Since.Start()) || !p.At.Before(l.job.Day.End()) {
			continue
		}
		n++
		l.listed[o.id] = true
		l.share(o)
		if name != "tagged" {
			l.below(o)
		}
	}
	return n
}

// share adds the account of which a shared post does not tell enough.
func (l *least) share(o *object) {
	owner, _, ok := strings.Cut(o.post.Original, "_")
	a := l.s.ix.others[owner]
	if ok && o.post.Kind == Published && owner != o.page.ID && !(a != nil && a.Told) && !l.job.Originals[o.id] {
		l.owners[owner] = true
	}
}

// below adds what a post's comments and photos need.
func (l *least) below(o *object) {
	total := o.all.count(l.now) + o.post.Phantom
	w, known := l.watched[o.id]
	moved := !known || w.Reread || w.Total != total || !w.UpdatedAt.Equal(o.updated(l.now).Truncate(time.Second))
	today := !o.post.At.Before(l.job.Day.Start())
	if o.post.Kind == Published && (moved || today) {
		l.photos += len(o.post.Photos)
	}
	if !moved {
		return
	}
	l.calls += l.thread(o, w, known, total)
	if o.post.Kind == Published && len(o.post.Photos) > 1 {
		for i := range o.post.Photos {
			l.calls += ceil(l.s.ix.objects[o.post.Photos[i].ID].all.count(l.now), 100)
		}
	}
}

func (l *least) thread(o *object, w audit.Watch, known bool, total int) int {
	if total == 0 && w.Total == 0 && w.Stored == 0 {
		return 0
	}
	fresh := o.all.count(l.now) - o.all.standing(w.Newest, l.now)
	if known && !w.Reread && w.Stored <= w.Total && w.Total+fresh == total {
		return max(1, ceil(fresh, 100))
	}
	return max(1, ceil(o.all.count(l.now), 100))
}

// standing is how many comments published until an instant stand now.
func (t *thread) standing(until, now time.Time) int {
	if until.IsZero() {
		return 0
	}
	n := 0
	for _, c := range t.list[:upTo(t.born, until)] {
		if there(c.At, c.RemovedAt, now) {
			n++
		}
	}
	return n
}
