package fetch_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vigilia/audit"
	"vigilia/fetch/fetchtest"
)

func TestNightReadsEverySource(t *testing.T) {
	s := newStage(t, square(), nil)
	b, n := s.night(s.job())

	kinds := map[string]audit.Kind{}
	for id, c := range b.contents {
		kinds[id] = c.Kind
	}
	want := map[string]audit.Kind{
		pageID + "_501": audit.OwnPost, "501_900001": audit.Comment, "501_900002": audit.OwnReply, "802_900001": audit.Comment,
		pageID + "_502": audit.OwnPost, "502_900001": audit.Comment,
		"503": audit.OwnPost, "503_900001": audit.Comment,
		pageID + "_504": audit.VisitorPost, pageID + "_505": audit.VisitorPost,
	}
	if d := cmp.Diff(want, kinds); d != "" {
		t.Errorf("contents (-want +got):\n%s", d)
	}
	for _, r := range n.Coverage {
		if !r.Complete || r.Cause != "" {
			t.Errorf("%s: complete %v, cause %q", r.Source, r.Complete, r.Cause)
		}
	}
	if r := row(n, audit.SourceComments); r.Read != 4 || r.Expected != 4 {
		t.Errorf("comments: read %d, expected %d; want 4, 4", r.Read, r.Expected)
	}
	if b.sweptPosts != 1 || !b.swept[pageID+"_501"] {
		t.Errorf("swept: posts %d, comments %v", b.sweptPosts, b.swept)
	}
	if len(n.Notices) != 0 || n.Served != fetchtest.Version {
		t.Errorf("notices %v, served %s", n.Notices, n.Served)
	}
	if least := s.server.Least(s.job()); n.Calls != s.server.Calls() || n.Calls != least {
		t.Errorf("calls: night %d, server %d, least %d", n.Calls, s.server.Calls(), least)
	}
}

// quiet is a page with forty posts in the window and nothing new.
func quiet() *fetchtest.World {
	w := square()
	p := w.Pages[0]
	p.Posts = nil
	for i := range 40 {
		id := fmt.Sprintf("%d", 1000+i)
		when := at(10, 0).AddDate(0, 0, -1-i)
		p.Posts = append(p.Posts, &fetchtest.Post{ID: pageID + "_" + id, At: when, Text: "Avviso",
			Photos:   []fetchtest.Photo{{ID: "2" + id, Alt: "Locandina"}},
			Comments: []*fetchtest.Comment{comment(id, 1, when.Add(time.Hour), "Grazie"), comment(id, 2, when.Add(2*time.Hour), "A voi")}})
	}
	return w
}

func TestQuietNightCostsSixCalls(t *testing.T) {
	s := newStage(t, quiet(), nil)
	first, _ := s.night(s.job())
	s.server.Forget(true)
	job := s.job(first.list()...)
	b, n := s.night(job)
	if n.Calls > 6 || s.server.Calls() != n.Calls || s.server.Least(job) != 6 {
		t.Errorf("calls %d (server %d, least %d), want 6", n.Calls, s.server.Calls(), s.server.Least(job))
	}
	if len(b.contents) != 40 || b.sweptPosts != 1 || len(b.watches) != 0 {
		t.Errorf("contents %d, posts swept %d, watches %d; want 40, 1, 0", len(b.contents), b.sweptPosts, len(b.watches))
	}
	for _, r := range n.Coverage {
		if !r.Complete {
			t.Errorf("%s is not complete: %s", r.Source, r.Cause)
		}
	}
}
