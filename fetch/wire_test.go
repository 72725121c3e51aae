package fetch_test

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/fetch"
	"vigilia/fetch/fetchtest"
)

// roundTrip answers in place of the wire.
type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func response(r *http.Request, status int, body string, header ...string) *http.Response {
	h := http.Header{}
	for i := 0; i+1 < len(header); i += 2 {
		h.Set(header[i], header[i+1])
	}
	return &http.Response{StatusCode: status, Header: h, Body: io.NopCloser(strings.NewReader(body)), Request: r}
}

// TestRedirectionsAreNotFollowed: the proof stands in the address, and the
// token in a header that a client might repeat.
func TestRedirectionsAreNotFollowed(t *testing.T) {
	var elsewhere atomic.Int32
	s := newStage(t, square(), nil, func(c *fetch.Config) {
		c.Transport = roundTrip(func(r *http.Request) (*http.Response, error) {
			if r.URL.Hostname() != "127.0.0.1" {
				elsewhere.Add(1)
			}
			if strings.HasSuffix(r.URL.Path, "/tagged") {
				return response(r, 302, "", "Location", "https://altrove.example/"), nil
			}
			return http.DefaultTransport.RoundTrip(r)
		})
	})
	o := play(t, s, s.job(), &bytes.Buffer{})
	if elsewhere.Load() != 0 || !strings.Contains(o.cause(audit.SourceTagged), "non proviene dalla Graph API") {
		t.Errorf("%d calls elsewhere, tagged %q", elsewhere.Load(), o.cause(audit.SourceTagged))
	}
}

func TestStatus429Parks(t *testing.T) {
	s := newStage(t, square(), nil, func(c *fetch.Config) {
		c.Transport = roundTrip(func(r *http.Request) (*http.Response, error) {
			if strings.HasSuffix(r.URL.Path, "/tagged") {
				return response(r, 429, "<html>Too many requests</html>"), nil
			}
			return http.DefaultTransport.RoundTrip(r)
		})
	})
	o := play(t, s, s.job(), &bytes.Buffer{})
	if !o.Parked.Equal(s.server.Now().Add(time.Hour)) || s.waits.n != 0 {
		t.Errorf("parked until %v after %d waits", o.Parked, s.waits.n)
	}
}

// TestLongBodiesAreCut asks for less until an answer fits.
func TestLongBodiesAreCut(t *testing.T) {
	s := newStage(t, crowd(60), nil, func(c *fetch.Config) { c.MaxBody = 6000 })
	o := play(t, s, s.job(), &bytes.Buffer{})
	if o.err != nil || len(o.contents) != 61 || o.cause(audit.SourceComments) != "" {
		t.Errorf("error %v, %d contents, comments %q", o.err, len(o.contents), o.cause(audit.SourceComments))
	}
	if s.waits.n != 0 {
		t.Errorf("waited %d times", s.waits.n)
	}
}

// TestNetworkErrorsNameNoAddress: the library's own text of a broken
// connection holds the proof.
func TestNetworkErrorsNameNoAddress(t *testing.T) {
	s := newStage(t, square(), nil)
	s.server.Close()
	o := play(t, s, s.job(), &bytes.Buffer{})
	if o.err == nil || !strings.Contains(o.err.Error(), "non è raggiungibile") || s.waits.n != 3 {
		t.Errorf("error %v after %d waits", o.err, s.waits.n)
	}
	for _, text := range o.texts() {
		if strings.Contains(text, "127.0.0.1") && strings.Contains(text, "?") {
			t.Errorf("an address in %q", text)
		}
	}
}

// TestRefusedTaggedPostsAreNotGone: a post that was read on a list which is
// refused today is asked for by itself.
func TestRefusedTaggedPostsAreNotGone(t *testing.T) {
	s := newStage(t, square(), nil)
	first, _ := s.night(s.job())
	tagged := pageID + "_505"
	if _, ok := first.watches[tagged]; !ok {
		t.Fatalf("the tagged post is not watched: %v", first.watches)
	}
	s.server.Switch(refuse("tagged", fetchtest.ErrPerm))
	b, n := s.night(s.job(first.list()...))
	c, there := b.contents[tagged]
	if !there || c.Kind != audit.VisitorPost || b.sweptPosts != 1 {
		t.Errorf("there %v, kind %s, posts swept %d", there, c.Kind, b.sweptPosts)
	}
	if row(n, audit.SourceTagged).Complete {
		t.Error("a refused list reads as complete")
	}
}

// TestWithoutTagged: what is left out by choice is neither asked for nor accounted.
func TestWithoutTagged(t *testing.T) {
	s := newStage(t, square(), refuse("tagged", fetchtest.ErrPerm))
	job := s.job()
	job.WithoutTagged = true
	b, n := s.night(job)
	if _, there := b.contents[pageID+"_505"]; there || b.sweptPosts != 1 {
		t.Errorf("tagged post read: %v, posts swept %d", there, b.sweptPosts)
	}
	for _, c := range n.Coverage {
		if c.Source == audit.SourceTagged || !c.Complete {
			t.Errorf("coverage: %+v", c)
		}
	}
}

// TestUnknownAuthorIsNobody: nothing is guessed about who withheld a name.
func TestUnknownAuthorIsNobody(t *testing.T) {
	s := newStage(t, square(), func(sw *fetchtest.Switches) { sw.WithholdAuthors = true })
	b, _ := s.night(s.job())
	for _, id := range []string{"501_900001", pageID + "_504"} {
		if c := b.contents[id]; c.Author != (audit.Author{}) || c.Kind.Own() {
			t.Errorf("%s: %+v", id, c)
		}
	}
	if c := b.contents["501_900002"]; c.Kind != audit.OwnReply {
		t.Errorf("the page's own reply is a %s", c.Kind)
	}
}

// TestClientIsSharedByPages runs under the race detector what a session of the
// library would not survive.
func TestClientIsSharedByPages(t *testing.T) {
	w := town(8)
	s := newStage(t, w, func(sw *fetchtest.Switches) { sw.RequireProof, sw.AppUsage = true, `{"call_count":10}` })
	_, out := s.nights(w, 8)
	for _, o := range out {
		if o.Err != nil {
			t.Error(o.Err)
		}
	}
}

// TestNightIsIdempotent reads the same night twice with the same watches.
func TestNightIsIdempotent(t *testing.T) {
	s := newStage(t, square(), nil)
	a, na := s.night(s.job())
	b, nb := s.night(s.job())
	if len(a.contents) != len(b.contents) || na.Calls != nb.Calls {
		t.Errorf("%d contents in %d calls, then %d in %d", len(a.contents), na.Calls, len(b.contents), nb.Calls)
	}
	for id, c := range a.contents {
		if again := b.contents[id]; again.Digest() != c.Digest() {
			t.Errorf("%s differs", id)
		}
	}
	if _, err := s.client.Night(context.Background(), s.job(a.list()...), newBook()); err != nil {
		t.Error(err)
	}
}
