package main

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vigilia/audit/civil"
	"vigilia/fetch"
	"vigilia/fetch/fetchtest"
)

// The secrets of this test look like no other text, and one like no token.
const (
	tokenA = "EAAriconoscibileAAAA1111ZZ"
	tokenB = "chiave-senza-la-forma-di-un-token/+="
)

// leaks returns every form in which a secret could be told.
func leaks(appSecret string) map[string]string {
	forms := map[string]string{"app secret": appSecret, "app token": fetchtest.AppID + "|" + appSecret}
	for name, token := range map[string]string{"token A": tokenA, "token B": tokenB} {
		mac := hmac.New(sha256.New, []byte(appSecret))
		mac.Write([]byte(token))
		forms[name], forms["proof of "+name] = token, hex.EncodeToString(mac.Sum(nil))
	}
	for name, value := range forms {
		if escaped := url.QueryEscape(value); escaped != value {
			forms[name+", escaped"] = escaped
		}
	}
	return forms
}

// TestSecretsNeverLeave takes the program down every path that fails, with all
// that it can log, and looks for its secrets in everything that it leaves.
func TestSecretsNeverLeave(t *testing.T) {
	t.Parallel()
	echo := `{"error":{"message":"Error validating ` + tokenA + ` and ` + url.QueryEscape(tokenB) + ` with access_token=` + tokenA + ` secret ` + fetchtest.AppSecret +
		`","type":"OAuthException","code":100,"fbtrace_id":"` + tokenA + `"}}`
	switches := func(change func(*fetchtest.Switches)) func(*fetchtest.Server, *fetchtest.Token) {
		return func(s *fetchtest.Server, _ *fetchtest.Token) { s.Switch(change) }
	}
	incident := func(i fetchtest.Incident) func(*fetchtest.Server, *fetchtest.Token) {
		i.Times = 1000
		return switches(func(s *fetchtest.Switches) { s.Incidents = []fetchtest.Incident{i} })
	}
	fault := func(e fetchtest.APIError) func(*fetchtest.Server, *fetchtest.Token) {
		return func(_ *fetchtest.Server, t *fetchtest.Token) { t.Fault = &e }
	}
	paths := map[string]func(*fetchtest.Server, *fetchtest.Token){
		"nothing wrong":          switches(func(s *fetchtest.Switches) { s.RequireProof = true }),
		"expired":                func(_ *fetchtest.Server, t *fetchtest.Token) { t.Expires = time.Now().Add(-time.Hour) },
		"password changed":       fault(fetchtest.ErrPassword),
		"not a token":            fault(fetchtest.ErrInvalid),
		"no role":                fault(fetchtest.ErrNoRole),
		"proof refused":          fault(fetchtest.ErrProof),
		"odd error":              fault(fetchtest.APIError{Code: 9999, Message: "token " + tokenA + " " + tokenB}),
		"permission missing":     func(_ *fetchtest.Server, t *fetchtest.Token) { t.Scopes = t.Scopes[:1] },
		"another page":           func(_ *fetchtest.Server, t *fetchtest.Token) { t.Page = libraryPage },
		"errors that echo":       incident(fetchtest.Incident{Path: "comments", Do: fetchtest.Answer, Code: 400, Body: echo}),
		"inspection that echoes": incident(fetchtest.Incident{Path: "debug_token", Do: fetchtest.Answer, Code: 400, Body: echo}),
		"everything echoes":      incident(fetchtest.Incident{Do: fetchtest.Answer, Code: 400, Body: echo}),
		"no Graph API there":     incident(fetchtest.Incident{Do: fetchtest.Answer, Code: 404, Body: "<html>" + tokenA + "</html>"}),
		"throttled":              incident(fetchtest.Incident{Path: "published_posts", Do: fetchtest.Answer, Code: 400, Body: `{"error":{"code":4,"message":"` + tokenA + `","estimated_time_to_regain_access":120}}`}),
		"next page elsewhere":    switches(func(s *fetchtest.Switches) { s.ShortPages, s.NextHost = 1, "altrove.example" }),
		"list without end":       switches(func(s *fetchtest.Switches) { s.ShortPages, s.Loop = 1, true }),
	}
	for name, spoil := range paths {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			codes := tellsNothing(t, tokenA, spoil)
			if sound := name == "nothing wrong"; sound != (codes["run"] == exitOK && codes["check"] == exitOK) && name != "list without end" && name != "next page elsewhere" {
				t.Errorf("ended with %v", codes)
			}
			if strings.Contains(name, "echo") || name == "odd error" { // where the shape of a token cannot help
				tellsNothing(t, tokenB, spoil)
			}
		})
	}
}

// tellsNothing checks and runs a night with a token and returns how each ended.
func tellsNothing(t *testing.T, token string, spoil func(*fetchtest.Server, *fetchtest.Token)) map[string]int {
	t.Helper()
	day := civil.Of(time.Now()).Add(-1)
	w := smallWorld(day)
	graph := fetchtest.New(t, w)
	graph.SetNow(time.Now())
	tok := fetchtest.Token{Value: token, Kind: fetchtest.PageToken, Page: townPage, Tasks: []string{"MODERATE"},
		Scopes: []string{"pages_show_list", "pages_read_engagement", "pages_read_user_content"}}
	spoil(graph, &tok)
	graph.AddToken(tok)
	dir := t.TempDir()
	settle(t, dir, townConfig(graph.URL, "", "crespiatica", "graph.app_id = \""+fetchtest.AppID+"\"\ngraph.app_secret_file = \"tokens/app\"", townPage),
		map[string]string{townPage: token + "\n", "app": fetchtest.AppSecret + "\n"})
	fixGraph(t, filepath.Join(dir, "config.toml"))
	env := []string{"VIGILIA_LOG=debug"}
	conf := filepath.Join(dir, "config.toml")
	said, codes := map[string]string{}, map[string]int{}
	for _, args := range [][]string{{"check", "--config", conf}, {"run", "--config", conf, "--day", day.String()}} {
		got := vigilia(t, env, args...)
		if got.code == exitUsage {
			t.Fatal(got)
		}
		said[args[0]], codes[args[0]] = got.String(), got.code
	}
	for name, secret := range leaks(fetchtest.AppSecret) {
		for command, text := range said {
			if strings.Contains(text, secret) {
				t.Errorf("vigilia %s tells the %s:\n%s", command, name, text)
			}
		}
		keptNowhere(t, dir, name, secret)
	}
	return codes
}

// TestSecretsWithoutAPlatform is the path on which the errors come from the
// network, whose own words hold the address; its waits are not waited.
func TestSecretsWithoutAPlatform(t *testing.T) {
	t.Parallel()
	for name, where := range map[string]http.HandlerFunc{
		"connection broken": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
		"sent elsewhere": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "https://altrove.example"+r.URL.String(), http.StatusFound)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(where)
			t.Cleanup(server.Close)
			dir := t.TempDir()
			settle(t, dir, townConfig(server.URL, "", "crespiatica", "", townPage), map[string]string{townPage: tokenA})
			c, err := loadConfig(filepath.Join(dir, "config.toml"))
			ok(t, err)
			st, err := openStore(t.Context(), c)
			ok(t, err)
			t.Cleanup(func() { st.Close() })
			var out bytes.Buffer
			log := slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug}))
			n, err := newNight(c, st, time.Now, log, func(string) {})
			ok(t, err)
			n.client, err = fetch.New(fetch.Config{
				BaseURL: server.URL, AppID: fetchtest.AppID, AppSecret: fetchtest.AppSecret, Log: log,
				Wait: func(ctx context.Context, _ time.Duration) error { return ctx.Err() },
			})
			ok(t, err)
			run, err := n.Run(t.Context(), theDay())
			ok(t, err)
			if err := n.deliver(t.Context(), &out, run); status(&out, err) != exitPartial {
				t.Errorf("ended with %v", err)
			}
			for what, secret := range leaks(fetchtest.AppSecret) {
				if strings.Contains(out.String(), secret) {
					t.Errorf("the %s is told:\n%s", what, &out)
				}
				keptNowhere(t, dir, what, secret)
			}
		})
	}
}

// fixGraph puts the keys of the app into the table of the platform, which stands once.
func fixGraph(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	ok(t, err)
	text := strings.Replace(string(data), "[graph]\nbase_url", "graph.base_url", 1)
	ok(t, os.WriteFile(path, []byte(text), 0o600))
}

// keptNowhere reads every byte that the program wrote.
func keptNowhere(t *testing.T, dir, name, secret string) {
	t.Helper()
	files := 0
	ok(t, filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Base(filepath.Dir(path)) == "tokens" {
			return err
		}
		files++
		data, err := os.ReadFile(path)
		if strings.Contains(string(data), secret) {
			t.Errorf("%s holds the %s", path, name)
		}
		return err
	}))
	if files < 4 { // configuration, key, archive, documents
		t.Errorf("only %d files were there to look into", files)
	}
}
