package fetch_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/fetch"
	"vigilia/fetch/fetchtest"
)

func scopes() []string { return []string{"pages_read_engagement", "pages_read_user_content"} }

func TestProve(t *testing.T) {
	now := day().End()
	tests := []struct {
		name     string
		token    fetchtest.Token
		fault    string // part of the error; "" if the token is good
		kind     fetch.FaultKind
		moderate bool
		notice   string
		calls    int
	}{
		{name: "page token", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID, Scopes: scopes(), Tasks: []string{"MODERATE"}}, moderate: true, calls: 2},
		{name: "page token that cannot moderate", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID, Scopes: scopes()}, notice: "MODERATE", calls: 3},
		{name: "user token", token: fetchtest.Token{Kind: fetchtest.UserToken, Reaches: []string{"1", pageID}, Scopes: scopes(), Tasks: []string{"MODERATE"}}, moderate: true, calls: 3},
		{name: "system user token", token: fetchtest.Token{Kind: fetchtest.SystemToken, Reaches: []string{pageID}, Scopes: scopes(), Tasks: []string{"MODERATE"}}, moderate: true, calls: 3},
		{name: "user token without the task", token: fetchtest.Token{Kind: fetchtest.UserToken, Reaches: []string{pageID}, Scopes: scopes(), Tasks: []string{"ANALYZE"}}, notice: "MODERATE", calls: 3},
		{name: "user token without the page", token: fetchtest.Token{Kind: fetchtest.UserToken, Scopes: scopes()}, fault: "non ha un ruolo", kind: fetch.BadToken},
		{name: "another page's token", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: "99", Scopes: scopes()}, fault: "altra pagina", kind: fetch.Misconfigured},
		{name: "one permission missing", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID, Scopes: scopes()[:1]}, fault: "pages_read_user_content", kind: fetch.Forbidden},
		{name: "a permission granted for another page", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID, Scopes: scopes(),
			Granular: map[string][]string{"pages_read_engagement": {"99"}}}, fault: "pages_read_engagement", kind: fetch.Forbidden},
		{name: "a permission granted for this page", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID, Scopes: scopes(), Tasks: []string{"MODERATE"},
			Granular: map[string][]string{"pages_read_engagement": {"99", pageID}}}, moderate: true, calls: 2},
		{name: "expired", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID, Scopes: scopes(), Expires: now.Add(-time.Minute)}, fault: "scaduto", kind: fetch.BadToken},
		{name: "data access over", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID, Scopes: scopes(), DataAccess: now.Add(-time.Minute)}, fault: "accesso ai dati", kind: fetch.BadToken},
		{name: "expires within a day", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID, Scopes: scopes(), Tasks: []string{"MODERATE"}, Expires: now.Add(23 * time.Hour)}, moderate: true, notice: "entro un giorno", calls: 2},
		{name: "expires within a week", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID, Scopes: scopes(), Tasks: []string{"MODERATE"}, Expires: now.AddDate(0, 0, 6)}, moderate: true, notice: "entro 7 giorni", calls: 2},
		{name: "data access ends within a month", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID, Scopes: scopes(), Tasks: []string{"MODERATE"}, DataAccess: now.AddDate(0, 0, 29)}, moderate: true, notice: "entro 30 giorni", calls: 2},
		{name: "far from both ends", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID, Scopes: scopes(), Tasks: []string{"MODERATE"}, Expires: now.AddDate(0, 0, 40), DataAccess: now.AddDate(0, 0, 50)}, moderate: true, calls: 2},
		{name: "password changed", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID, Fault: &fetchtest.ErrPassword}, fault: "password", kind: fetch.BadToken},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStage(t, square(), func(sw *fetchtest.Switches) { sw.RequireProof = true })
			s.server.SetNow(now)
			tt.token.Value = "EAAprovatokenconfigurato"
			s.server.AddToken(tt.token)
			p, err := s.client.Prove(context.Background(), pageID, fetch.Secret(tt.token.Value))
			if tt.fault != "" {
				var f *fetch.Fault
				if !errors.As(err, &f) || f.Kind != tt.kind || !strings.Contains(err.Error(), tt.fault) || f.Remedy == "" {
					t.Fatalf("error %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if p.Moderate != tt.moderate || (p.Doubt == "") != tt.moderate || !noticed(p.Notices, tt.notice) || tt.notice == "" && len(p.Notices) > 0 {
				t.Errorf("moderate %v, doubt %q, notices %v", p.Moderate, p.Doubt, p.Notices)
			}
			if s.server.Calls() != tt.calls || p.Page.Name != "Comune di Borgo Sereno" || p.Served != fetchtest.Version {
				t.Errorf("%d calls, page %q, served %s", s.server.Calls(), p.Page.Name, p.Served)
			}
			for _, r := range s.server.Requests() {
				if r.TokenInURL {
					t.Errorf("token in %s", r.URL)
				}
			}
		})
	}
}

func TestProveWithoutApp(t *testing.T) {
	s := newStage(t, square(), nil, func(c *fetch.Config) { c.AppID, c.AppSecret = "", "" })
	p, err := s.client.Prove(context.Background(), pageID, fetch.Secret(s.server.Token(pageID)))
	if err != nil || !p.Moderate || p.Kind != "PAGE" {
		t.Errorf("proof %+v, error %v", p, err)
	}
	s = newStage(t, square(), answer("debug_token", 400, `{"error":{"code":100,"message":"(#100) You must provide an app access token"}}`, 1),
		func(c *fetch.Config) { c.AppID, c.AppSecret = "", "" })
	p, err = s.client.Prove(context.Background(), pageID, fetch.Secret(s.server.Token(pageID)))
	if err != nil || !p.Moderate || !noticed(p.Notices, "app_secret") {
		t.Errorf("proof %+v, error %v: want a notice that nothing is known of the token", p, err)
	}
}

func TestProveWithAnotherAppsSecret(t *testing.T) {
	s := newStage(t, square(), nil, func(c *fetch.Config) { c.AppSecret = "un-altro-segreto-inventato" })
	_, err := s.client.Prove(context.Background(), pageID, fetch.Secret(s.server.Token(pageID)))
	if err == nil || !strings.Contains(err.Error(), "app_id e app_secret") || strings.Contains(err.Error(), "inventato") {
		t.Errorf("error %v", err)
	}
}

func TestProveWithoutToken(t *testing.T) {
	s := newStage(t, square(), nil)
	if _, err := s.client.Prove(context.Background(), pageID, ""); err == nil || s.server.Calls() != 0 {
		t.Errorf("error %v after %d calls", err, s.server.Calls())
	}
}

// TestUserTokenReadsTheSame reads a night with a user's token, which by itself reads no comment.
func TestUserTokenReadsTheSame(t *testing.T) {
	s := newStage(t, square(), nil)
	s.server.AddToken(fetchtest.Token{Value: "EAAprovautente", Kind: fetchtest.UserToken, Reaches: []string{pageID}, Scopes: scopes(), Tasks: []string{"MODERATE"}})
	job := s.job()
	job.Token = "EAAprovautente"
	b, n := s.night(job)
	if len(b.contents) != len(all()) || !row(n, audit.SourceComments).Complete || n.Calls != s.server.Least(job) {
		t.Errorf("%d contents, %d calls, comments %+v", len(b.contents), n.Calls, row(n, audit.SourceComments))
	}
	for _, r := range s.server.Requests() {
		if strings.Contains(r.Path, "comments") && r.Token == "EAAprovautente" {
			t.Errorf("comments asked for with the user's token")
		}
	}
}

func TestJobsThatCannotBe(t *testing.T) {
	s := newStage(t, square(), nil)
	for name, change := range map[string]func(*fetch.Job){
		"no page":          func(j *fetch.Job) { j.PageID = "" },
		"since after day":  func(j *fetch.Job) { j.Since = j.Day.Add(1) },
		"window too wide":  func(j *fetch.Job) { j.Since = j.Day.Add(-200) },
		"no day":           func(j *fetch.Job) { j.Day = j.Day.Add(0); j.Day.Year = 0; j.Day.Month = 0; j.Day.Num = 0 },
		"no token at all":  func(j *fetch.Job) { j.Token = "" },
		"a page not there": func(j *fetch.Job) { j.PageID = "404" },
	} {
		job := s.job()
		change(&job)
		n, err := s.client.Night(context.Background(), job, newBook())
		if err == nil || len(n.Coverage) != 7 {
			t.Errorf("%s: error %v, %d rows", name, err, len(n.Coverage))
		}
		for _, r := range n.Coverage {
			if r.Complete || r.Cause == "" {
				t.Errorf("%s: %s reads as complete", name, r.Source)
			}
		}
	}
}
