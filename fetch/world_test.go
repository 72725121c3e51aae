package fetch_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch"
	"vigilia/fetch/fetchtest"
)

const pageID = "104000000000001"

func day() civil.Day { return civil.NewDay(2026, 11, 20) }

// book is a sink that keeps everything.
type book struct {
	mu            sync.Mutex
	page          audit.Page
	contents      map[string]audit.Content
	given         int // contents received, repetitions included
	watches       map[string]audit.Watch
	swept         map[string]bool
	sweptPosts    int
	failOn        string // a content whose arrival is an error
	sweptComments int
	blocked       []string
	blockedRead   int
}

func newBook() *book {
	return &book{contents: map[string]audit.Content{}, watches: map[string]audit.Watch{}, swept: map[string]bool{}}
}

func (b *book) Page(_ context.Context, p audit.Page) error { b.page = p; return nil }

func (b *book) Contents(_ context.Context, list []audit.Content) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, c := range list {
		if c.ID == b.failOn {
			return errDisk
		}
		b.given++
		b.contents[c.ID] = c
	}
	return nil
}

var errDisk = fmt.Errorf("disco pieno")

func (b *book) Watched(_ context.Context, w audit.Watch) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.watches[w.PostID] = w
	return nil
}

func (b *book) SweptComments(_ context.Context, _, post string, _ time.Time) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.swept[post] = true
	b.sweptComments++
	return nil
}

func (*book) Rest(context.Context) error { return nil }

func (b *book) SweptPosts(_ context.Context, _ string, _, _, _ time.Time) error {
	b.sweptPosts++
	return nil
}

func (b *book) Blocked(_ context.Context, _ string, ids []string) error {
	b.blocked, b.blockedRead = ids, b.blockedRead+1
	return nil
}

// list returns the watches, for the job of the next night.
func (b *book) list() []audit.Watch {
	var out []audit.Watch
	for _, w := range b.watches {
		out = append(out, w)
	}
	return out
}

// waits is a clock that passes at once, and the server's with it.
type waits struct {
	mu    sync.Mutex
	total time.Duration
	n     int
	s     *fetchtest.Server
	move  bool
}

func (w *waits) wait(ctx context.Context, d time.Duration) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.total += d
	w.n++
	if w.move {
		w.s.Advance(d)
	}
	return ctx.Err()
}

// stage is a world, the server that shows it, and a client.
type stage struct {
	t      testing.TB
	server *fetchtest.Server
	client *fetch.Client
	waits  *waits
}

func newStage(t testing.TB, w *fetchtest.World, change func(*fetchtest.Switches), tune ...func(*fetch.Config)) *stage {
	t.Helper()
	s := fetchtest.New(t, w)
	if change != nil {
		s.Switch(change)
	}
	wt := &waits{s: s}
	cfg := fetch.Config{BaseURL: s.URL, AppID: fetchtest.AppID, AppSecret: fetchtest.AppSecret, Now: s.Now, Wait: wt.wait}
	for _, f := range tune {
		f(&cfg)
	}
	c, err := fetch.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return &stage{t: t, server: s, client: c, waits: wt}
}

func (s *stage) job(watched ...audit.Watch) fetch.Job {
	return fetch.Job{PageID: pageID, Token: fetch.Secret(s.server.Token(pageID)), Day: day(), Since: day().Add(-60), Watched: watched}
}

// night reads one night and fails the test on an error.
func (s *stage) night(job fetch.Job) (*book, fetch.Night) {
	s.t.Helper()
	b := newBook()
	n, err := s.client.Night(context.Background(), job, b)
	if err != nil {
		s.t.Fatalf("Night: %v", err)
	}
	return b, n
}

func row(n fetch.Night, s audit.Source) audit.Coverage {
	for _, r := range n.Coverage {
		if r.Source == s {
			return r
		}
	}
	return audit.Coverage{Cause: "nessuna riga"}
}

func at(hour, minute int) time.Time { return day().At(hour, minute) }

var people = []*fetchtest.Person{
	{ID: "7000000000000001", Name: "Maria Inventata"},
	{ID: "7000000000000002", Name: "Paolo Immaginato"},
}

// square is a page with one of everything.
func square() *fetchtest.World {
	p := &fetchtest.Page{
		ID: pageID, ProfileID: "122090000000000001", Name: "Comune di Borgo Sereno", Username: "ComuneBorgoSereno",
		About: "Pagina istituzionale. Regole: https://www.comune.borgosereno.example/social.", Website: "www.comune.borgosereno.example",
		Emails: []string{"comunicazione@comune.borgosereno.example"}, Phone: "0372 000000",
	}
	p.Posts = []*fetchtest.Post{
		{ID: pageID + "_501", At: at(9, 0), Text: "Allerta meteo: scuole chiuse",
			Photos:   []fetchtest.Photo{{ID: "801", Alt: "Mappa dell'allerta"}, {ID: "802", AltAuto: "Può essere un'immagine di nuvole", Comments: []*fetchtest.Comment{comment("802", 1, at(9, 30), "Si legge male")}}},
			Comments: []*fetchtest.Comment{comment("501", 1, at(9, 10), "A che ora riaprono?"), reply("501", 2, 1, at(9, 20), "Domani alle 8")}},
		{ID: pageID + "_502", At: at(9, 0).AddDate(0, 0, -10), Text: "Mercato settimanale", Link: &fetchtest.Link{URL: "https://www.comune.borgosereno.example/mercato?a=1&b=2", Title: "Mercato"},
			Comments: []*fetchtest.Comment{comment("502", 1, at(10, 0).AddDate(0, 0, -9), "Bene")}},
		{ID: pageID + "_503", Kind: fetchtest.Reel, At: at(11, 0), Text: "Il video della festa", Comments: []*fetchtest.Comment{comment("503", 1, at(11, 5), "Bella")}},
		{ID: pageID + "_504", Kind: fetchtest.VisitorPost, From: people[0], At: at(12, 0), Text: "Buca in via Roma"},
		{ID: pageID + "_505", Kind: fetchtest.Tagged, From: people[1], At: at(13, 0), Text: "Grazie al Comune"},
	}
	return &fetchtest.World{Pages: []*fetchtest.Page{p}}
}

func comment(post string, n int, at time.Time, text string) *fetchtest.Comment {
	return &fetchtest.Comment{ID: fmt.Sprintf("%s_%d", post, 900000+n), From: people[n%2], At: at, Text: text}
}

func reply(post string, n, to int, at time.Time, text string) *fetchtest.Comment {
	return &fetchtest.Comment{ID: fmt.Sprintf("%s_%d", post, 900000+n), Parent: fmt.Sprintf("%s_%d", post, 900000+to), ByPage: true, At: at, Text: text}
}

// crowd is a page with one post of the day and n comments below it.
func crowd(n int) *fetchtest.World {
	w := square()
	p := &fetchtest.Post{ID: pageID + "_600", At: at(6, 0), Text: "Bilancio"}
	for i := range n {
		p.Comments = append(p.Comments, comment("600", i, at(6, 1).Add(time.Duration(i)*time.Second/2), fmt.Sprintf("Commento numero %d sul bilancio comunale, con qualche parola in più", i)))
	}
	w.Pages[0].Posts = []*fetchtest.Post{p}
	return w
}
