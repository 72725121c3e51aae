package fetch_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/fetch"
	"vigilia/fetch/fetchtest"
)

// town is a world of n pages, each with one post and twenty comments.
func town(n int) *fetchtest.World {
	w := &fetchtest.World{}
	for i := range n {
		id := fmt.Sprintf("10400000000001%d", i)
		post := &fetchtest.Post{ID: id + "_" + fmt.Sprint(600+i), At: at(9, 0), Text: "Avviso"}
		for k := range 20 {
			post.Comments = append(post.Comments, comment(fmt.Sprint(600+i), k, at(10, k), "Commento"))
		}
		w.Pages = append(w.Pages, &fetchtest.Page{ID: id, Name: fmt.Sprintf("Pagina %d", i), Posts: []*fetchtest.Post{post}})
	}
	return w
}

func (s *stage) jobs(w *fetchtest.World) []fetch.Job {
	var jobs []fetch.Job
	for _, p := range w.Pages {
		jobs = append(jobs, fetch.Job{PageID: p.ID, Token: fetch.Secret(s.server.Token(p.ID)), Day: day(), Since: day().Add(-30)})
	}
	return jobs
}

func (s *stage) nights(w *fetchtest.World, limit int) (map[string]*book, []fetch.Outcome) {
	books := map[string]*book{}
	for _, p := range w.Pages {
		books[p.ID] = newBook()
	}
	out := s.client.Nights(context.Background(), s.jobs(w), func(j fetch.Job) fetch.Sink { return books[j.PageID] }, limit)
	return books, out
}

func TestNightsSideBySide(t *testing.T) {
	w := town(5)
	s := newStage(t, w, nil)
	bad := w.Pages[2].ID
	s.server.AddToken(fetchtest.Token{Value: s.server.Token(bad), Kind: fetchtest.PageToken, Page: bad, Fault: &fetchtest.ErrNoRole})
	books, out := s.nights(w, 3)
	for i, o := range out {
		id := w.Pages[i].ID
		if o.Job.PageID != id {
			t.Fatalf("outcome %d is of page %s", i, o.Job.PageID)
		}
		if id == bad {
			if o.Err == nil || !strings.Contains(o.Err.Error(), bad) || len(books[id].contents) != 0 {
				t.Errorf("page %s: error %v", id, o.Err)
			}
			continue
		}
		if o.Err != nil || len(books[id].contents) != 21 || !row(o.Night, audit.SourceComments).Complete {
			t.Errorf("page %s: error %v, %d contents", id, o.Err, len(books[id].contents))
		}
	}
}

func TestParkedPageIsReadAtTheEnd(t *testing.T) {
	w := town(3)
	first := w.Pages[0].ID
	s := newStage(t, w, func(sw *fetchtest.Switches) {
		sw.Throttle = &fetchtest.Throttle{Page: first, After: 5, Minutes: 19}
	})
	s.waits.move = true
	books, out := s.nights(w, 2)
	o := out[0]
	if o.Err != nil || !o.Night.Parked.IsZero() || len(books[first].contents) != 21 {
		t.Errorf("error %v, parked until %v, %d contents", o.Err, o.Night.Parked, len(books[first].contents))
	}
	if r := row(o.Night, audit.SourceComments); !r.Complete || r.Read != 20 {
		t.Errorf("comments %+v", r)
	}
	for _, n := range o.Night.Notices {
		if n.Grave {
			t.Errorf("what was read in the end is told as not looked at: %q", n.Text)
		}
	}
	if s.waits.total < 19*time.Minute || s.waits.total > 21*time.Minute {
		t.Errorf("waited %v for 19 minutes", s.waits.total)
	}
}

func TestParkedPageIsLeftForLater(t *testing.T) {
	w := town(2)
	first := w.Pages[0].ID
	s := newStage(t, w, func(sw *fetchtest.Switches) {
		sw.Throttle = &fetchtest.Throttle{Page: first, After: 5, Minutes: 240}
	})
	s.waits.move = true
	_, out := s.nights(w, 2)
	o := out[0]
	if o.Err != nil || o.Night.Parked.IsZero() || s.waits.n != 0 {
		t.Errorf("error %v, parked until %v, waited %d times", o.Err, o.Night.Parked, s.waits.n)
	}
	if r := row(o.Night, audit.SourceComments); r.Complete || !strings.Contains(r.Cause, "limite") {
		t.Errorf("comments %+v", r)
	}
	if !noticed(o.Night.Notices, "rinviata a una prossima esecuzione") {
		t.Errorf("notices %v", o.Night.Notices)
	}
	if row(out[1].Night, audit.SourceComments).Cause != "" {
		t.Errorf("the other page: %+v", out[1].Night.Coverage)
	}
}

// TestAppLimitParksEveryPage sees that no page calls on once the app is blocked.
func TestAppLimitParksEveryPage(t *testing.T) {
	w := town(4)
	s := newStage(t, w, func(sw *fetchtest.Switches) {
		sw.Throttle = &fetchtest.Throttle{After: 3, Code: 4, Minutes: 300}
	})
	_, out := s.nights(w, 1)
	for _, o := range out {
		if o.Err != nil || o.Night.Parked.IsZero() {
			t.Errorf("page %s: error %v, parked until %v", o.Job.PageID, o.Err, o.Night.Parked)
		}
	}
	if s.server.Calls() != 5 { // the inspection, three that passed, the one that was refused
		t.Errorf("%d calls; a blocked app is not to be called", s.server.Calls())
	}
}

// TestNightsKeepTheLimit lets no call through before as many pages as the limit
// allows have made their first, and counts that there are never more.
func TestNightsKeepTheLimit(t *testing.T) {
	const limit = 3
	w := town(6)
	var together sync.WaitGroup
	together.Add(limit)
	var first, now, most atomic.Int32
	s := newStage(t, w, nil, func(c *fetch.Config) {
		c.Transport = roundTrip(func(r *http.Request) (*http.Response, error) {
			n := now.Add(1)
			defer now.Add(-1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			if first.Add(1) <= limit {
				together.Done()
			}
			together.Wait()
			return http.DefaultTransport.RoundTrip(r)
		})
	})
	_, out := s.nights(w, limit)
	for _, o := range out {
		if o.Err != nil {
			t.Error(o.Err)
		}
	}
	if most.Load() != limit {
		t.Errorf("%d pages at once, limit %d", most.Load(), limit)
	}
}
