package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/fetch"
	"vigilia/fetch/fetchtest"
)

// echo reads a picture as its own bytes, and remembers how many it was shown.
type echo struct{ shown int }

type illegible struct{}

func (illegible) Error() string    { return "illegible" }
func (illegible) Sentence() string { return "l'immagine è incompleta o danneggiata" }

func (e *echo) Read(_ context.Context, raw []byte) (string, error) {
	e.shown++
	text := strings.TrimPrefix(string(raw), gif)
	if text == "rotta" {
		return "", fmt.Errorf("read: %w", illegible{})
	}
	return text, nil
}

// gif is how a picture begins, for those who look at nothing else.
const gif = "GIF89a"

func withPicture(id, file string) fetchtest.Photo {
	return fetchtest.Photo{ID: id, Picture: []byte(file)}
}

// pinned is a page whose post of the day shows the photos.
func pinned(photos ...fetchtest.Photo) *fetchtest.World {
	w := square()
	w.Pages[0].Posts[0].Photos = photos
	return w
}

// seen returns what came of the pictures of the post of the day.
func seen(b *book) map[string]audit.Picture {
	out := map[string]audit.Picture{}
	for _, a := range b.contents[pageID+"_501"].Attachments {
		out[a.ID] = a.Picture
	}
	return out
}

func TestPicturesAreRead(t *testing.T) {
	const because = "testo di un'immagine non letto: "
	elsewhere := func(address string) fetchtest.Photo {
		p := withPicture("802", gif)
		p.Elsewhere = address
		return p
	}
	for name, tt := range map[string]struct {
		photo fetchtest.Photo
		want  audit.Picture
		sw    func(*fetchtest.Switches)
	}{
		"words":         {photo: withPicture("802", gif+"Rossi Anna"), want: audit.Picture{Read: true, Text: "Rossi Anna"}},
		"no words":      {photo: withPicture("802", gif), want: audit.Picture{Read: true}},
		"not a picture": {photo: withPicture("802", "%PDF-1.7"), want: audit.Picture{Cause: because + "il file non è un'immagine"}},
		"truncated":     {photo: withPicture("802", gif+"rotta"), want: audit.Picture{Cause: because + "l'immagine è incompleta o danneggiata"}},
		"gone":          {photo: fetchtest.Photo{ID: "802"}, want: audit.Picture{Cause: because + "l'immagine non si trova più all'indirizzo indicato dalla piattaforma"}},
		"too large":     {photo: withPicture("802", gif+strings.Repeat("a", 3<<20)), want: audit.Picture{Cause: because + "l'immagine supera i 2 MB ammessi"}},
		"in the clear":  {photo: elsewhere("http://altrove.example/a.jpg"), want: audit.Picture{Cause: because + "l'indirizzo indicato dalla piattaforma non è ammesso"}},
		"another site":  {photo: elsewhere("https://altrove.example/fbcdn.net/a.jpg"), want: audit.Picture{Cause: because + "l'indirizzo indicato dalla piattaforma non è ammesso"}},
		"like the site": {photo: elsewhere("https://xfbcdn.net/a.jpg"), want: audit.Picture{Cause: because + "l'indirizzo indicato dalla piattaforma non è ammesso"}},
		"inner address": {photo: elsewhere("https://169.254.169.254/latest"), want: audit.Picture{Cause: because + "l'indirizzo indicato dalla piattaforma non è ammesso"}},
		"a file":        {photo: elsewhere("file:///etc/passwd"), want: audit.Picture{Cause: because + "l'indirizzo indicato dalla piattaforma non è ammesso"}},
		"no address":    {photo: elsewhere("://"), want: audit.Picture{Cause: because + "l'indirizzo indicato dalla piattaforma non è ammesso"}},
		"server down": {photo: withPicture("802", gif), sw: func(s *fetchtest.Switches) {
			s.Incidents = []fetchtest.Incident{{Path: "/pictures/802", Do: fetchtest.Gateway502}}
		}, want: audit.Picture{Cause: because + "il server delle immagini ha risposto con lo stato 502"}},
		"cut": {photo: withPicture("802", gif), sw: func(s *fetchtest.Switches) {
			s.Incidents = []fetchtest.Incident{{Path: "/pictures/802", Do: fetchtest.CutBody}}
		}, want: audit.Picture{Cause: because + "il collegamento con il server delle immagini si è interrotto"}},
		"silent": {photo: withPicture("802", gif), sw: func(s *fetchtest.Switches) {
			s.Incidents = []fetchtest.Incident{{Path: "/pictures/802", Do: fetchtest.Slow}}
		}, want: audit.Picture{Cause: because + "il server delle immagini non ha risposto nel tempo previsto"}},
		"addresses refused": {photo: withPicture("802", gif), sw: func(s *fetchtest.Switches) {
			s.Refuse = map[string]fetchtest.APIError{"field:images": fetchtest.ErrPerm}
		}, want: audit.Picture{}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t, pinned(withPicture("801", gif+"Buona"), tt.photo), tt.sw)
			reader := &echo{}
			job := s.job()
			job.Pictures = &fetch.Pictures{Reader: reader, Since: day(), MaxBytes: 2 << 20, Timeout: 5 * time.Second}
			if name == "silent" {
				job.Pictures.Timeout = 200 * time.Millisecond
			}
			b, n := s.night(job)
			got := seen(b)
			if name == "addresses refused" {
				if p := got["802"]; p.Read || !strings.HasPrefix(p.Cause, because) {
					t.Errorf("got %+v", p)
				}
			} else if got["802"] != tt.want || got["801"] != (audit.Picture{Read: true, Text: "Buona"}) {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
			if r := row(n, audit.SourceAlt); !r.Complete {
				t.Errorf("the alternative texts suffer: %+v", r)
			}
		})
	}
}

func TestNoTokenGoesToThePictures(t *testing.T) {
	s := newStage(t, pinned(withPicture("801", gif)), nil)
	job := s.job()
	job.Pictures = &fetch.Pictures{Reader: &echo{}, Since: day()}
	s.night(job)
	asked := 0
	for _, r := range s.server.Requests() {
		if strings.HasPrefix(r.Path, "/pictures/") {
			asked++
			if r.Token != "" || r.TokenInURL || strings.Contains(r.URL, "?") {
				t.Errorf("a secret goes with %s", r.URL)
			}
		}
	}
	if asked != 1 {
		t.Errorf("%d pictures asked for", asked)
	}
}

func TestPicturesAreReadOnce(t *testing.T) {
	for name, tt := range map[string]struct {
		pictures fetch.Pictures
		want     int
	}{
		"known":       {fetch.Pictures{Since: day(), Known: map[string]bool{"801": true}}, 0},
		"too old":     {fetch.Pictures{Since: day().Add(1)}, 0},
		"not yet":     {fetch.Pictures{Since: day().Add(-20)}, 1},
		"out of time": {fetch.Pictures{Since: day(), Budget: time.Nanosecond}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t, pinned(withPicture("801", gif)), nil)
			reader, job := &echo{}, s.job()
			tt.pictures.Reader = reader
			job.Pictures = &tt.pictures
			b, _ := s.night(job)
			if reader.shown != tt.want || (seen(b)["801"].Read != (tt.want > 0)) {
				t.Errorf("shown %d, %+v", reader.shown, seen(b))
			}
		})
	}
}

// stopwatch runs a second at each look.
type stopwatch struct{ now time.Time }

func (w *stopwatch) Now() time.Time { w.now = w.now.Add(time.Second); return w.now }

func TestPicturesHaveABudget(t *testing.T) {
	watch := &stopwatch{now: day().End()}
	s := newStage(t, pinned(withPicture("801", gif+"uno"), withPicture("802", gif+"due"), withPicture("803", gif+"tre")), nil, func(c *fetch.Config) { c.Now = watch.Now })
	job := s.job()
	job.Pictures = &fetch.Pictures{Reader: &echo{}, Since: day(), Budget: 3 * time.Second}
	b, _ := s.night(job)
	got := seen(b)
	late := audit.Picture{Cause: "testo di un'immagine non letto: il tempo previsto per le immagini di una notte è terminato"}
	if !got["801"].Read || got["803"] != late {
		t.Errorf("got %+v", got)
	}
}

func TestInterruptedPictures(t *testing.T) {
	s := newStage(t, pinned(withPicture("801", gif)), nil)
	ctx, cancel := context.WithCancel(context.Background())
	job := s.job()
	job.Pictures = &fetch.Pictures{Reader: readerFunc(func() (string, error) { cancel(); return "", ctx.Err() }), Since: day()}
	b := newBook()
	if _, err := s.client.Night(ctx, job, b); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if p := seen(b)["801"]; p.Read {
		t.Errorf("got %+v", p)
	}
}

type readerFunc func() (string, error)

func (f readerFunc) Read(context.Context, []byte) (string, error) { return f() }

func TestWithoutReaderNobodyAsks(t *testing.T) {
	s := newStage(t, pinned(withPicture("801", gif)), nil)
	b, _ := s.night(s.job())
	for _, r := range s.server.Requests() {
		if strings.Contains(r.Path, "pictures") || strings.Contains(r.Fields, "images") {
			t.Errorf("asked %s", r.URL)
		}
	}
	if got := seen(b)["801"]; got != (audit.Picture{}) {
		t.Errorf("got %+v", got)
	}
}
