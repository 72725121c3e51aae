package fetch_test

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/fetch"
	"vigilia/fetch/fetchtest"
)

// busy is a page on its second day: many posts, of which some are new, some
// moved, some lost a comment, and some did not move at all.
func busy() *fetchtest.World {
	w := square()
	p := w.Pages[0]
	p.Posts = nil
	next := day().Add(1)
	for i := range 130 {
		id := fmt.Sprint(1000 + i)
		post := &fetchtest.Post{ID: pageID + "_" + id, At: at(8, 0).Add(-time.Duration(i) * 7 * time.Hour), Text: "Avviso"}
		for k := range 5 * (i % 60) {
			post.Comments = append(post.Comments, comment(id, k, post.At.Add(time.Duration(k)*time.Minute), "Commento"))
		}
		switch i % 4 {
		case 0: // new comments, one in twelve posts more than a page of them
			for k := range 10 + 200*((i/4)%12/11) {
				post.Comments = append(post.Comments, comment(id, 5000+k, next.At(9, 0).Add(time.Duration(k)*time.Second), "Nuovo"))
			}
		case 1:
			if len(post.Comments) > 0 && i%3 == 0 {
				post.Comments[0].RemovedAt = next.At(10, 0)
			}
		}
		p.Posts = append(p.Posts, post)
	}
	for i := range 6 {
		id := fmt.Sprint(2000 + i)
		p.Posts = append(p.Posts, &fetchtest.Post{ID: pageID + "_" + id, At: next.At(8+i, 0), Text: "Novità",
			Photos: []fetchtest.Photo{{ID: "3" + id, Alt: "Foto"}}, Comments: []*fetchtest.Comment{comment(id, 1, next.At(20, 0), "Bene")}})
	}
	return w
}

// TestEconomy holds the client against the least number of calls, on a first
// night that reads everything and on the one after it.
func TestEconomy(t *testing.T) {
	s := newStage(t, busy(), nil)
	s.server.SetNow(day().End().Add(time.Hour))
	job := s.job()
	first, n := s.night(job)
	within(t, "first night", n.Calls, s.server.Least(job))

	s.server.SetNow(day().Add(1).End().Add(time.Hour))
	job = s.job(first.list()...)
	job.Day = day().Add(1)
	second, n := s.night(job)
	within(t, "second night", n.Calls, s.server.Least(job))

	got := row(n, audit.SourceComments)
	if want := 33*10 + 200*2 + 6; got.Read != want || !got.Complete {
		t.Errorf("comments of the second day: %+v, want %d", got, want)
	}
	for id, w := range first.watches { // what was not read again stands as it was
		if _, again := second.watches[id]; !again {
			second.watches[id] = w
		}
	}
	s.server.Forget(true)
	job.Watched = second.list()
	third, n := s.night(job)
	if n.Calls > 8 || len(third.watches) != 0 { // two pages of posts, the photos of the day
		t.Errorf("nothing new, and %d calls, %d posts read again", n.Calls, len(third.watches))
	}
}

func within(t *testing.T, what string, calls, least int) {
	t.Helper()
	t.Logf("%s: %d calls, at least %d", what, calls, least)
	if float64(calls) > 1.15*float64(least) || calls < least {
		t.Errorf("%s: %d calls, at least %d, at most 1.15 times that", what, calls, least)
	}
}

// TestLongThreadStopsEarly reads only the new comments of a long thread while
// the count explains itself, and all of it as soon as it does not.
func TestLongThreadStopsEarly(t *testing.T) {
	next := day().Add(1)
	for _, tt := range []struct {
		name   string
		change func(*fetchtest.Post)
		given  int
		swept  bool
	}{
		{"three new", func(p *fetchtest.Post) {
			for k := range 3 {
				p.Comments = append(p.Comments, comment("600", 9000+k, next.At(9, k), "Nuovo"))
			}
		}, 100, false},
		{"one new, one gone", func(p *fetchtest.Post) {
			p.Comments[0].RemovedAt = next.At(8, 0)
			p.Comments = append(p.Comments, comment("600", 9000, next.At(9, 0), "Nuovo"))
		}, 900, true},
		{"three new, and some counted but not given", func(p *fetchtest.Post) {
			p.Phantom = 5
			for k := range 3 {
				p.Comments = append(p.Comments, comment("600", 9000+k, next.At(9, k), "Nuovo"))
			}
		}, 100, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := crowd(900)
			post := w.Pages[0].Posts[0]
			for i, c := range post.Comments { // over the whole day
				c.At = at(6, 1).Add(time.Duration(i) * time.Minute)
			}
			tt.change(post)
			s := newStage(t, w, nil)
			s.server.SetNow(next.Start().Add(2 * time.Hour))
			first, _ := s.night(s.job())
			s.server.SetNow(next.End().Add(2 * time.Hour))
			job := s.job(first.list()...)
			job.Day = next
			b, n := s.night(job)
			if got := b.given - 1; got < tt.given || got > tt.given+400 || b.swept[post.ID] != tt.swept {
				t.Errorf("%d comments given, swept %v; want about %d, %v", got, b.swept, tt.given, tt.swept)
			}
			if r := row(n, audit.SourceComments); r.Expected-r.Read != post.Phantom || !r.Complete {
				t.Errorf("comments %+v", r)
			}
		})
	}
}

// drain is a sink that keeps nothing.
type drain struct {
	n    int
	peak uint64
	each int // contents between two looks at the heap; 0 never looks
	next int
}

func (d *drain) Page(context.Context, audit.Page) error { return nil }
func (d *drain) Contents(_ context.Context, list []audit.Content) error {
	d.n += len(list)
	if d.each > 0 && d.n >= d.next {
		d.next = d.n + d.each
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		d.peak = max(d.peak, m.HeapAlloc)
	}
	return nil
}
func (d *drain) Watched(context.Context, audit.Watch) error                     { return nil }
func (d *drain) SweptComments(context.Context, string, string, time.Time) error { return nil }
func (d *drain) Blocked(context.Context, string, []string) error                { return nil }
func (*drain) Rest(context.Context) error                                       { return nil }

func (d *drain) SweptPosts(context.Context, string, time.Time, time.Time, time.Time) error {
	return nil
}

// BenchmarkNight reads a night of ten thousand comments at zero latency.
func BenchmarkNight(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := newStage(b, crowd(n), nil)
			s.server.SetNow(day().Add(1).Start().Add(24 * time.Hour))
			s.server.Forget(false)
			job := s.job()
			b.ReportAllocs()
			b.ResetTimer()
			for range b.N {
				d := &drain{}
				if _, err := s.client.Night(context.Background(), job, d); err != nil || d.n != n+1 {
					b.Fatalf("%d contents, error %v", d.n, err)
				}
			}
			b.ReportMetric(float64((n+1)*b.N)/b.Elapsed().Seconds(), "contents/s")
		})
	}
}

// BenchmarkHeap shows how much the live heap grows over what it was before the
// night: not with the number of comments.
func BenchmarkHeap(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := newStage(b, crowd(n), nil)
			s.server.SetNow(day().Add(1).Start().Add(24 * time.Hour))
			s.server.Forget(false)
			for range b.N {
				b.ReportMetric(growth(b, s, s.job(), n), "peak-kB")
			}
		})
	}
}

func growth(tb testing.TB, s *stage, job fetch.Job, n int) float64 {
	runtime.GC()
	debug.FreeOSMemory()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	d := &drain{each: max(100, n/20)}
	if _, err := s.client.Night(context.Background(), job, d); err != nil || d.n != n+1 {
		tb.Fatalf("%d contents, error %v", d.n, err)
	}
	if d.peak < m.HeapAlloc {
		return 0
	}
	return float64(d.peak-m.HeapAlloc) / 1024
}

// TestHeapIsFlat holds the live heap of twenty times the comments against the same bound.
func TestHeapIsFlat(t *testing.T) {
	const bound = 2048 // kB; the answer of a page is about 60
	for _, n := range []int{1_000, 20_000} {
		s := newStage(t, crowd(n), nil)
		s.server.SetNow(day().Add(1).Start().Add(24 * time.Hour))
		s.server.Forget(false)
		if kb := growth(t, s, s.job(), n); kb > bound {
			t.Errorf("%d comments: the heap grew by %.0f kB, bound %d", n, kb, bound)
		}
	}
}

// BenchmarkSixWeeks plays forty-two nights of three pages, as the demonstration does.
func BenchmarkSixWeeks(b *testing.B) {
	w := town(3)
	for i, p := range w.Pages {
		p.Posts = nil
		for k := range 3 * 42 {
			id := fmt.Sprint(10000*(i+1) + k)
			post := &fetchtest.Post{ID: p.ID + "_" + id, At: day().At(8+k%3*4, 0).AddDate(0, 0, k/3-41), Text: "Avviso",
				Photos: []fetchtest.Photo{{ID: "7" + id, Alt: "Foto"}}}
			for c := range 15 {
				post.Comments = append(post.Comments, comment(id, c, post.At.Add(time.Duration(c*c)*time.Hour/8), "Commento"))
			}
			p.Posts = append(p.Posts, post)
		}
	}
	for range b.N {
		s := newStage(b, w, nil)
		s.server.Forget(false)
		watched := map[string]map[string]audit.Watch{}
		for n := range 42 {
			d := day().Add(n - 41)
			s.server.SetNow(d.End().Add(2 * time.Hour))
			jobs := s.jobs(w)
			books := map[string]*book{}
			for i := range jobs {
				jobs[i].Day, jobs[i].Since = d, d.Add(-60)
				for _, w := range watched[jobs[i].PageID] {
					jobs[i].Watched = append(jobs[i].Watched, w)
				}
				books[jobs[i].PageID] = newBook()
			}
			for _, o := range s.client.Nights(context.Background(), jobs, func(j fetch.Job) fetch.Sink { return books[j.PageID] }, 3) {
				if o.Err != nil {
					b.Fatal(o.Err)
				}
				if watched[o.Job.PageID] == nil {
					watched[o.Job.PageID] = map[string]audit.Watch{}
				}
				for id, w := range books[o.Job.PageID].watches {
					watched[o.Job.PageID][id] = w
				}
			}
		}
		b.ReportMetric(float64(s.server.Calls())/42/3, "calls/night")
	}
}
