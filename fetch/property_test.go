package fetch_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/fetch/fetchtest"
)

// shelf keeps contents as a store does: what a sweep does not find is gone.
type shelf struct {
	*book
	gone map[string]bool
}

func (s *shelf) Contents(ctx context.Context, list []audit.Content) error {
	for _, c := range list {
		delete(s.gone, c.ID)
	}
	return s.book.Contents(ctx, list)
}

func (s *shelf) SweptComments(_ context.Context, _, post string, since time.Time) error {
	for id, c := range s.contents {
		if !isPost(&c) && c.PostID == post && c.LastSeen.Before(since) {
			s.gone[id] = true
		}
	}
	return nil
}

func (*shelf) Rest(context.Context) error { return nil }

func (s *shelf) SweptPosts(_ context.Context, _ string, from, to, since time.Time) error {
	for id, c := range s.contents {
		if isPost(&c) && !c.CreatedAt.Before(from) && c.CreatedAt.Before(to) && c.LastSeen.Before(since) {
			s.gone[id] = true
		}
	}
	return nil
}

func isPost(c *audit.Content) bool { return c.ID == c.PostID }

// watched leaves out the posts that are gone, as a store does.
func (s *shelf) watched() []audit.Watch {
	var out []audit.Watch
	for id, w := range s.watches {
		if !s.gone[id] {
			out = append(out, w)
		}
	}
	return out
}

// standing are the ids that a reader of the store would find.
func (s *shelf) standing() map[string]string {
	out := map[string]string{}
	for id, c := range s.contents {
		if !s.gone[id] && (isPost(&c) || !s.gone[c.PostID]) {
			out[id] = c.Text
		}
	}
	return out
}

// life makes a page on which things happen over some days: posts of every
// kind, comments on old and new ones, some deleted again.
func life(r *rand.Rand, days int) *fetchtest.World {
	w := square()
	p := w.Pages[0]
	p.Posts = nil
	span := time.Duration(days) * 24 * time.Hour
	start := day().Start()
	moment := func(after time.Time) time.Time {
		left := start.Add(span).Sub(after)
		return after.Add(time.Duration(r.Int64N(int64(left)))).Truncate(time.Second)
	}
	for i := range 25 {
		id := fmt.Sprint(1000 + i)
		post := &fetchtest.Post{ID: pageID + "_" + id, Kind: fetchtest.PostKind(r.IntN(3)), At: moment(start), Text: "Post " + id, Phantom: r.IntN(2) * r.IntN(3)}
		if post.Kind == fetchtest.VisitorPost {
			post.From = people[0]
		}
		for k := range r.IntN(60) * r.IntN(5) {
			c := comment(id, k, moment(post.At), "Commento")
			if k > 0 && r.IntN(4) == 0 {
				c.Parent = fmt.Sprintf("%s_%d", id, 900000+r.IntN(k))
			}
			if r.IntN(6) == 0 {
				c.RemovedAt = moment(c.At)
			}
			post.Comments = append(post.Comments, c)
		}
		if r.IntN(8) == 0 {
			post.RemovedAt = moment(post.At)
		}
		p.Posts = append(p.Posts, post)
	}
	return w
}

// truth is what stands on the page at an instant.
func truth(w *fetchtest.World, now time.Time) map[string]string {
	there := func(at, removed time.Time) bool {
		return !at.After(now) && (removed.IsZero() || removed.After(now))
	}
	out := map[string]string{}
	for _, p := range w.Pages[0].Posts {
		if !there(p.At, p.RemovedAt) {
			continue
		}
		id := p.ID
		if p.Kind == fetchtest.Reel {
			id = p.ID[len(pageID)+1:]
		}
		out[id] = p.Text
		for _, c := range p.Comments {
			if there(c.At, c.RemovedAt) {
				out[c.ID] = c.Text
			}
		}
	}
	return out
}

// TestStoreFollowsThePage: whatever happens on a page, and however the
// platform tells it, after each night the store holds what stands on the page.
func TestStoreFollowsThePage(t *testing.T) {
	const days = 4
	for seed := range uint64(12) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 1))
			w := life(r, days)
			s := newStage(t, w, func(sw *fetchtest.Switches) {
				sw.EmptyPages, sw.Shuffle, sw.LongIDs = r.IntN(2) == 0, r.IntN(2) == 0, r.IntN(2) == 0
				sw.ChronologicalOnly, sw.ErrorsUnder200 = r.IntN(4) == 0, r.IntN(2) == 0
				sw.ShortPages, sw.DeadCursors = r.IntN(2)*(1+r.IntN(30)), r.IntN(2)
				sw.ReduceAbove = r.IntN(2) * (1 + r.IntN(60))
			})
			shelf := &shelf{newBook(), map[string]bool{}}
			for n := range days {
				now := day().Add(n).End()
				s.server.SetNow(now)
				job := s.job(shelf.watched()...)
				job.Day = day().Add(n)
				night, err := s.client.Night(context.Background(), job, shelf)
				if err != nil {
					t.Fatal(err)
				}
				for _, row := range night.Coverage {
					if !row.Complete {
						t.Errorf("night %d: %s: %s", n, row.Source, row.Cause)
					}
				}
				if d := cmp.Diff(truth(w, now), shelf.standing()); d != "" {
					t.Fatalf("night %d (-page +store):\n%s", n, d)
				}
			}
		})
	}
}
