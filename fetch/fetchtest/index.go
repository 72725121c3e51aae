package fetchtest

import (
	"slices"
	"sort"
	"strings"
	"time"
)

// index is the world made quick to look things up in, at any instant.
type index struct {
	pages   map[string]*pageIndex
	objects map[string]*object // posts, reels and photos by every id they answer to
	others  map[string]*Account
}

type pageIndex struct {
	*Page
	edges map[string][]*object // newest first
}

// object is something that comments hang from.
type object struct {
	page    *Page
	post    *Post
	photo   *Photo // nil for posts and reels
	id      string
	all     thread // filter=stream
	top     thread // filter=toplevel
	changes []int64
	parents map[string]string // the top-level comment above each reply
}

// thread is a list of comments in order of time.
type thread struct {
	list    []*Comment
	born    []int64 // instants at which one appears, in order
	removed []int64 // instants at which one is removed, in order
}

func newIndex(w *World) *index {
	ix := &index{pages: map[string]*pageIndex{}, objects: map[string]*object{}, others: map[string]*Account{}}
	for _, a := range w.Accounts {
		ix.others[a.ID] = a
	}
	for _, p := range w.Pages {
		pi := &pageIndex{Page: p, edges: map[string][]*object{}}
		ix.pages[p.ID] = pi
		for _, post := range p.Posts {
			ix.addPost(pi, post)
		}
		for _, list := range pi.edges {
			slices.SortStableFunc(list, func(a, b *object) int { return b.post.At.Compare(a.post.At) })
		}
	}
	return ix
}

// edgesOf names the lists on which a post of each kind appears.
func edgesOf(k PostKind) []string {
	switch k {
	case Reel:
		return []string{"video_reels"}
	case VisitorPost:
		return []string{"visitor_posts", "feed"}
	case Tagged:
		return []string{"tagged", "feed"}
	}
	return []string{"published_posts", "posts", "feed"}
}

func (ix *index) addPost(p *pageIndex, post *Post) {
	o := newObject(p.Page, post, nil, post.Comments)
	o.id = post.ID
	if post.Kind == Reel { // a video is known by its own id alone
		o.id = last(post.ID)
	}
	ix.objects[o.id] = o
	for _, e := range edgesOf(post.Kind) {
		p.edges[e] = append(p.edges[e], o)
	}
	for i := range post.Photos {
		ph := &post.Photos[i]
		list := ph.Comments
		if len(post.Photos) == 1 { // a single photo and its post share their comments
			list = post.Comments
		}
		po := newObject(p.Page, post, ph, list)
		po.id = ph.ID
		ix.objects[ph.ID] = po
	}
}

func newObject(p *Page, post *Post, ph *Photo, comments []*Comment) *object {
	o := &object{page: p, post: post, photo: ph, parents: map[string]string{}}
	list := slices.Clone(comments)
	slices.SortStableFunc(list, func(a, b *Comment) int { return a.At.Compare(b.At) })
	byID := map[string]*Comment{}
	var top []*Comment
	for _, c := range list {
		if c.Parent == "" {
			top = append(top, c)
			continue
		}
		byID[c.ID] = c
	}
	for id, c := range byID {
		o.parents[id] = root(byID, c.Parent)
	}
	o.all, o.top = newThread(list), newThread(top)
	o.changes = changes(post, list)
	return o
}

// root climbs to the top-level comment: the platform knows two levels only.
func root(replies map[string]*Comment, id string) string {
	for range len(replies) + 1 {
		c, reply := replies[id]
		if !reply {
			return id
		}
		id = c.Parent
	}
	return id
}

func newThread(list []*Comment) thread {
	t := thread{list: list, born: make([]int64, len(list))}
	for i, c := range list {
		t.born[i] = c.At.UnixNano()
		if !c.RemovedAt.IsZero() {
			t.removed = append(t.removed, max(c.RemovedAt.UnixNano(), t.born[i]))
		}
	}
	slices.Sort(t.removed)
	return t
}

// changes are the instants that move a post's updated_time: publication,
// edits, and comments. Hiding and deleting do not.
func changes(p *Post, comments []*Comment) []int64 {
	out := []int64{p.At.UnixNano()}
	for _, e := range p.Edits {
		out = append(out, e.At.UnixNano())
	}
	for _, c := range comments {
		out = append(out, c.At.UnixNano())
	}
	slices.Sort(out)
	return out
}

// upTo is how many of the sorted instants are not after now.
func upTo(list []int64, now time.Time) int {
	n := now.UnixNano()
	return sort.Search(len(list), func(i int) bool { return list[i] > n })
}

// count is how many comments stand at an instant.
func (t *thread) count(now time.Time) int { return upTo(t.born, now) - upTo(t.removed, now) }

func (o *object) updated(now time.Time) time.Time {
	i := upTo(o.changes, now)
	if i == 0 {
		return o.post.At
	}
	return time.Unix(0, o.changes[i-1]).UTC()
}

// there reports whether something published at and removed at stands at an instant.
func there(at, removed, now time.Time) bool {
	return !at.After(now) && (removed.IsZero() || removed.After(now))
}

func (o *object) there(now time.Time) bool { return there(o.post.At, o.post.RemovedAt, now) }

// textAt is the text that stands at an instant.
func textAt(text string, edits []Edit, now time.Time) string {
	var at time.Time
	for _, e := range edits {
		if !e.At.After(now) && !e.At.Before(at) {
			text, at = e.Text, e.At
		}
	}
	return text
}

func hidden(at, now time.Time) bool { return !at.IsZero() && !at.After(now) }

func last(id string) string { return id[strings.LastIndexByte(id, '_')+1:] }
