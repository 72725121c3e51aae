package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"vigilia/fetch"
	"vigilia/fetch/fetchtest"
)

const shortToken = "EAAprovatokenbreve01"

func TestProlong(t *testing.T) {
	now := day().End()
	tests := []struct {
		name  string
		token fetchtest.Token
		set   func(*fetchtest.Switches)
		fault string // part of the error; "" if the token is exchanged
		kind  fetch.FaultKind
	}{
		{name: "short token", token: fetchtest.Token{Kind: fetchtest.UserToken, Expires: now.Add(time.Hour)}},
		{name: "spent", token: fetchtest.Token{Kind: fetchtest.UserToken, Expires: now.Add(-time.Minute)}, fault: "già scaduto", kind: fetch.BadToken},
		{name: "a page's token", token: fetchtest.Token{Kind: fetchtest.PageToken, Page: pageID}, fault: "non è valido", kind: fetch.BadToken},
		{name: "nothing of use in the answer", token: fetchtest.Token{Kind: fetchtest.UserToken}, fault: "senza i dati richiesti", kind: fetch.Unclear,
			set: func(s *fetchtest.Switches) {
				s.Incidents = []fetchtest.Incident{{Path: "oauth", Do: fetchtest.Answer, Body: `{"token_type":"bearer"}`}}
			}},
		{name: "a gateway in between", token: fetchtest.Token{Kind: fetchtest.UserToken}, fault: "temporaneamente", kind: fetch.Transient,
			set: func(s *fetchtest.Switches) {
				s.Incidents = []fetchtest.Incident{{Path: "oauth", Times: 9, Do: fetchtest.Answer, Code: 500, Body: `{"error":{"code":2,"message":"later"}}`}}
			}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStage(t, square(), func(sw *fetchtest.Switches) {
				if tt.set != nil {
					tt.set(sw)
				}
			})
			s.server.SetNow(now)
			tt.token.Value = shortToken
			s.server.AddToken(tt.token)
			long, until, err := s.client.Prolong(context.Background(), shortToken)
			for _, r := range s.server.Requests() {
				if r.TokenInURL {
					t.Errorf("a secret in %s", r.URL)
				}
			}
			if tt.fault != "" {
				var f *fetch.Fault
				if !errors.As(err, &f) || f.Kind != tt.kind || !strings.Contains(err.Error(), tt.fault) || strings.Contains(err.Error(), shortToken) {
					t.Fatalf("error %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if long == "" || long == shortToken || !until.Equal(now.Add(60*24*time.Hour)) {
				t.Errorf("a token that ends at %v", until)
			}
		})
	}
}

// The secret of another app, and an app that does not exist.
func TestProlongAsAnotherApp(t *testing.T) {
	for name, app := range map[string][2]string{"secret": {fetchtest.AppID, "segreto-di-altri"}, "id": {"900000000000009", fetchtest.AppSecret}} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t, square(), func(*fetchtest.Switches) {})
			s.server.AddToken(fetchtest.Token{Value: shortToken, Kind: fetchtest.UserToken})
			c, err := fetch.New(fetch.Config{BaseURL: s.server.URL, AppID: app[0], AppSecret: fetch.Secret(app[1]), Now: s.server.Now,
				Wait: func(context.Context, time.Duration) error { return errors.New("nothing to wait for") }})
			if err != nil {
				t.Fatal(err)
			}
			_, _, err = c.Prolong(context.Background(), shortToken)
			var f *fetch.Fault
			if !errors.As(err, &f) || f.Kind != fetch.Misconfigured || !strings.Contains(f.Remedy, "app_id") {
				t.Errorf("error %v", err)
			}
		})
	}
	c, err := fetch.New(fetch.Config{})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := c.Prolong(context.Background(), shortToken); err == nil || !strings.Contains(err.Error(), "app_id") {
		t.Errorf("without an app: %v", err)
	}
}

// TestAccesses: the pages' tokens taken with a short token end with it, those taken
// with a long one do not, and each reads its page.
func TestAccesses(t *testing.T) {
	s := newStage(t, square(), func(*fetchtest.Switches) {})
	now := day().End()
	s.server.SetNow(now)
	s.server.AddToken(fetchtest.Token{Value: shortToken, Kind: fetchtest.UserToken, Expires: now.Add(time.Hour),
		Reaches: []string{"1", pageID}, Scopes: scopes(), Tasks: []string{"MODERATE"}})
	ctx := context.Background()
	long, _, err := s.client.Prolong(ctx, shortToken)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		user  fetch.Secret
		never bool
	}{{shortToken, false}, {long, true}} {
		pages, err := s.client.Accesses(ctx, tt.user)
		if err != nil {
			t.Fatal(err)
		}
		if len(pages) != 1 || pages[0].ID != pageID || pages[0].Name == "" || !pages[0].Moderates() {
			t.Fatalf("pages %v", pages)
		}
		p, err := s.client.Prove(ctx, pageID, pages[0].Token)
		if err != nil {
			t.Fatal(err)
		}
		if p.Kind != "PAGE" || p.ExpiresAt.IsZero() != tt.never {
			t.Errorf("%s token that ends at %v", p.Kind, p.ExpiresAt)
		}
		if said := fmt.Sprint(pages[0].Token, pages[0]); strings.Contains(said, "EAA") {
			t.Errorf("a token printed as %s", said)
		}
	}
	if pages, err := s.client.Accesses(ctx, fetch.Secret(s.server.Token(pageID))); err == nil {
		t.Errorf("a page's token lists %v", pages)
	}
}

func TestExpiring(t *testing.T) {
	now := day().End()
	for after, want := range map[time.Duration]int{
		-time.Hour: 0, 0: 0, time.Hour: 1, 24*time.Hour - 1: 1, 24 * time.Hour: 7, 7*24*time.Hour - 1: 7, 8 * 24 * time.Hour: 30, 29 * 24 * time.Hour: 30, 31 * 24 * time.Hour: 0,
	} {
		if got := fetch.Expiring(now.Add(after), now); got != want {
			t.Errorf("%v before the end: %d, want %d", after, got, want)
		}
	}
	if got := fetch.Expiring(time.Time{}, now); got != 0 {
		t.Errorf("never: %d", got)
	}
}
