package fetch_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"vigilia/audit"
	"vigilia/fetch/fetchtest"
)

// barred is the square with as many people blocked.
func barred(n int) *fetchtest.World {
	w := square()
	for i := range n {
		w.Pages[0].Blocked = append(w.Pages[0].Blocked, fetchtest.Block{Person: &fetchtest.Person{ID: fmt.Sprint(700 + i), Name: "Nome Inventato"}, At: at(9, 0)})
	}
	return w
}

// TestBlocked: the list is read whole and with the fewest calls, and only where the job asks for it.
func TestBlocked(t *testing.T) {
	for _, n := range []int{0, 1, 100, 250} {
		s := newStage(t, barred(n), nil)
		job := s.job()
		job.Blocked = true
		b, night := s.night(job)
		if len(b.blocked) != n || b.blockedRead != 1 {
			t.Errorf("%d blocked: %d read, handed on %d times", n, len(b.blocked), b.blockedRead)
		}
		if r := row(night, audit.SourceBlocked); !r.Complete || r.Read != n {
			t.Errorf("%d blocked: %+v", n, r)
		}
		if least := s.server.Least(job); night.Calls != least {
			t.Errorf("%d blocked: %d calls, %d would do", n, night.Calls, least)
		}
	}
	s := newStage(t, barred(3), nil)
	b, night := s.night(s.job())
	if b.blockedRead != 0 || slices.ContainsFunc(night.Coverage, func(c audit.Coverage) bool { return c.Source == audit.SourceBlocked }) {
		t.Error("a list that nobody asked for was read or accounted")
	}
}

// TestBlockedTraps: however the platform serves the list, it is whole or a gap,
// never a short one; and what fails with it is only itself.
func TestBlockedTraps(t *testing.T) {
	for _, c := range []struct {
		name  string
		set   func(*fetchtest.Switches)
		whole bool
	}{
		{"short pages", func(sw *fetchtest.Switches) { sw.ShortPages = 7 }, true},
		{"empty pages between", func(sw *fetchtest.Switches) { sw.EmptyPages = true }, true},
		{"a dead cursor", func(sw *fetchtest.Switches) { sw.DeadCursors = 1 }, true},
		{"less at once", func(sw *fetchtest.Switches) { sw.ReduceAbove = 10 }, true},
		{"refused", refuse("blocked", fetchtest.ErrPerm), false},
		{"not offered", refuse("blocked", fetchtest.APIError{Code: 10, Subcode: 2069030, Message: "x"}), false},
		{"no list at all", func(sw *fetchtest.Switches) { sw.NoData = "blocked" }, false},
		{"moderation not proven", refuse("field:blocked", fetchtest.ErrPerm), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newStage(t, barred(23), c.set)
			job := s.job()
			job.Blocked = true
			b := newBook()
			night, err := s.client.Night(context.Background(), job, b)
			if err != nil {
				t.Fatal(err)
			}
			r := row(night, audit.SourceBlocked)
			if r.Complete != c.whole || c.whole != (len(b.blocked) == 23) || !c.whole && (b.blockedRead != 0 || r.Cause == "") {
				t.Errorf("%+v; %d handed on in %d readings", r, len(b.blocked), b.blockedRead)
			}
			if !row(night, audit.SourcePosts).Complete {
				t.Error("the posts were not read")
			}
		})
	}
}

// TestPageFieldsRefused: a field that the platform does not give is told, so that
// its emptiness is no finding.
func TestPageFieldsRefused(t *testing.T) {
	unknown := fetchtest.APIError{Code: 100, Message: "(#100) Tried accessing nonexisting field (about) on node type (Page)"}
	s := newStage(t, square(), refuse("field:about", unknown))
	b, _ := s.night(s.job())
	if !slices.Contains(b.page.Unread, "about") {
		t.Errorf("unread: %v", b.page.Unread)
	}
	s = newStage(t, square(), nil)
	if b, _ = s.night(s.job()); len(b.page.Unread) != 0 {
		t.Errorf("unread: %v", b.page.Unread)
	}
}
