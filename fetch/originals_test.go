package fetch_test

import (
	"fmt"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/fetch/fetchtest"
)

const (
	regional = "555000111222333"
	somebody = "700000000000042"
	hidden   = "700000000000077"
	group    = "800000000000001"
)

// sharing is the square with posts of the page that share what the owners published.
func sharing(owners ...string) *fetchtest.World {
	w := square()
	w.Accounts = []*fetchtest.Account{
		{ID: regional, Name: "Protezione civile Regione Esempio", Kind: "Page", Category: "Government organization"},
		{ID: somebody, Name: "Anna Inventata", Kind: "User"},
		{ID: hidden, Name: "Ugo Inventato", Kind: "User", Private: true},
		{ID: group, Name: "Sei di Esempio se", Kind: "Group"},
	}
	p := w.Pages[0]
	for i, o := range owners {
		p.Posts = append(p.Posts, &fetchtest.Post{ID: fmt.Sprintf("%s_77%d", p.ID, i), At: at(10, i), Text: "Leggete", Original: o})
	}
	return w
}

func shared(t *testing.T, b *book) map[string]audit.Original {
	t.Helper()
	out := map[string]audit.Original{}
	for _, c := range b.contents {
		if c.Origin != "" {
			out[c.Origin] = c.Original
		}
	}
	return out
}

// TestOriginals: of whose each original is, the platform tells what it tells, and what
// it does not is a cause; with the fewest calls.
func TestOriginals(t *testing.T) {
	page := square().Pages[0].ID
	ids := []string{regional + "_1", somebody + "_2", hidden + "_3", group + "_4", "999000000000000_5", page + "_6", "4455"}
	for _, c := range []struct {
		name string
		told bool
		set  func(*fetchtest.Switches)
		want []audit.AccountKind
	}{
		{name: "by the node", want: []audit.AccountKind{audit.PageAccount, audit.ProfileAccount, "", audit.OtherAccount, "", audit.PageAccount, ""}},
		{name: "by the line above", told: true, want: []audit.AccountKind{audit.PageAccount, audit.ProfileAccount, audit.ProfileAccount, audit.OtherAccount, "", audit.PageAccount, ""}},
		{name: "no pages of others", set: func(sw *fetchtest.Switches) { sw.NoPublicPages = true }, want: []audit.AccountKind{"", audit.ProfileAccount, "", audit.OtherAccount, "", audit.PageAccount, ""}},
		{name: "no line above", told: true, set: refuse("field:story_tags", fetchtest.APIError{Code: 100, Message: "(#100) Tried accessing nonexisting field (story_tags) on node type (PagePost)"}),
			want: []audit.AccountKind{audit.PageAccount, audit.ProfileAccount, "", audit.OtherAccount, "", audit.PageAccount, ""}},
	} {
		w := sharing(ids...)
		for _, a := range w.Accounts {
			a.Told = c.told
		}
		s := newStage(t, w, c.set)
		b, night := s.night(s.job())
		got := shared(t, b)
		for i, id := range ids {
			o := got[id]
			if o.Kind != c.want[i] {
				t.Errorf("%s: %s is %+v, want %q", c.name, id, o, c.want[i])
			}
			if (o.Kind == "") != (o.Cause != "") {
				t.Errorf("%s: %s: kind %q and cause %q", c.name, id, o.Kind, o.Cause)
			}
			if o.Kind == audit.ProfileAccount && o.Name != "" {
				t.Errorf("%s: the name of a person was taken: %q", c.name, o.Name)
			}
		}
		if least := s.server.Least(s.job()); c.set == nil && night.Calls != least {
			t.Errorf("%s: %d calls, %d would do", c.name, night.Calls, least)
		}
	}
}

// TestKnownOriginalsAreNotAsked: what an earlier night learnt is not asked again.
func TestKnownOriginalsAreNotAsked(t *testing.T) {
	s := newStage(t, sharing(regional+"_1"), nil)
	job := s.job()
	_, first := s.night(job)
	job.Originals = map[string]bool{job.PageID + "_770": true}
	b, second := s.night(job)
	if second.Calls != first.Calls-1 || second.Calls != s.server.Least(job) {
		t.Errorf("%d calls, then %d", first.Calls, second.Calls)
	}
	if o := shared(t, b)[regional+"_1"]; o.Kind != "" || o.Cause != "" {
		t.Errorf("a listing that did not ask tells %+v", o)
	}
}

// TestThrottledOriginals: a night that stops there still hands the shared posts on, and
// says nothing of whose they are.
func TestThrottledOriginals(t *testing.T) {
	s := newStage(t, sharing(regional+"_1"), func(sw *fetchtest.Switches) { sw.Throttle = &fetchtest.Throttle{After: 5, Minutes: 19} })
	b, night := s.night(s.job())
	got, ok := shared(t, b)[regional+"_1"]
	if !ok || got.Kind != "" || night.Parked.IsZero() {
		t.Errorf("handed on %t, %+v, parked %v", ok, got, night.Parked)
	}
	if len(b.contents) == 0 || !strings.HasPrefix(got.ID, regional) {
		t.Errorf("%+v", got)
	}
}
