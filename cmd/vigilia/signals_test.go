package main

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch/fetchtest"
)

// listener is a service that waits for signs of life.
type listener struct {
	*httptest.Server
	mutex sync.Mutex
	got   []string
	code  int
}

func newListener(t *testing.T) *listener {
	t.Helper()
	l := &listener{code: http.StatusOK}
	l.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		l.mutex.Lock()
		defer l.mutex.Unlock()
		l.got = append(l.got, strings.TrimPrefix(r.URL.Path, "/ping/segreto")+" "+string(body))
		w.WriteHeader(l.code)
	}))
	t.Cleanup(l.Close)
	return l
}

// answer makes it answer so from now on.
func (l *listener) answer(code int) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.code = code
}

// heard returns the signals since it was last asked.
func (l *listener) heard() []string {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	got := l.got
	l.got = nil
	return got
}

// newWatchedPlay is a town whose nights two machines watch.
func newWatchedPlay(t *testing.T, l *listener, world *fetchtest.World) *play {
	t.Helper()
	p := newPlay(t, world, actsAround(theDay()), "crespiatica")
	ok(t, os.Mkdir(filepath.Join(p.dir, "metrics"), 0o750))
	p.night.config.Signals.HeartbeatURL = l.URL + "/ping/segreto"
	p.night.config.Signals.MetricsFile = "metrics/vigilia.prom"
	return p
}

// metric returns the value of a sample of the metrics file, "" if there is none.
func (p *play) metric(sample string) string {
	p.t.Helper()
	data, err := os.ReadFile(filepath.Join(p.dir, "metrics/vigilia.prom"))
	ok(p.t, err)
	for line := range strings.Lines(string(data)) {
		if value, found := strings.CutPrefix(line, sample+" "); found {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// TestSignalsOfANight: beginning and end are told, with counts and nothing else.
func TestSignalsOfANight(t *testing.T) {
	t.Parallel()
	l := newListener(t)
	p := newWatchedPlay(t, l, townWorld(theDay()))
	p.graph.AddToken(fetchtest.Token{Value: p.graph.Token(townPage), Kind: fetchtest.PageToken, Page: townPage, Tasks: []string{"MODERATE"}, Expires: theDay().Add(31).At(2, 15),
		Scopes: []string{"pages_show_list", "pages_read_engagement", "pages_read_user_content"}})
	p.morning(theDay())
	got := l.heard()
	if len(got) != 2 || got[0] != "/start " || !strings.HasPrefix(got[1], " exit_status=0\nnights=1\ncontents=") {
		t.Fatalf("signals %q", got)
	}
	if body := strings.TrimPrefix(got[1], " "); !regexp.MustCompile(`^([a-z_]+=\d+\n)+$`).MatchString(body) || strings.Contains(body, "contents=0\n") || strings.Contains(body, "findings_lieve=0\n") {
		t.Errorf("body %q", body)
	}
	for sample, want := range map[string]string{
		"vigilia_run_last_exit_status": "0", "vigilia_mail_pending": "0", "vigilia_run_unusual": "0", "vigilia_heartbeat_failed": "0", "vigilia_sources_unread": "0",
		`vigilia_contents_read{page="` + townPage + `",kind="own_post"}`: "3", `vigilia_token_expiry_days{page="` + townPage + `",clock="token"}`: "30",
		"vigilia_run_last_start_timestamp_seconds":    fmt.Sprint(theDay().Add(1).At(2, 15).Unix()),
		"vigilia_run_last_complete_timestamp_seconds": fmt.Sprint(theDay().Add(1).At(2, 15).Unix()),
	} {
		if v := p.metric(sample); v != want {
			t.Errorf("%s is %q, want %s", sample, v, want)
		}
	}
	data, err := os.ReadFile(filepath.Join(p.dir, "metrics/vigilia.prom"))
	ok(t, err)
	for _, bad := range []string{"Persona", "cretino", "segreto", p.graph.Token(townPage)} {
		if bytes.Contains(data, []byte(bad)) || strings.Contains(strings.Join(got, ""), bad) {
			t.Errorf("%q is told", bad)
		}
	}
	if names := regexp.MustCompile(`(?m)^# TYPE (\S+)`).FindAllString(string(data), -1); len(names) < 12 || len(slices.Compact(slices.Sorted(slices.Values(names)))) != len(names) {
		t.Errorf("metrics %v", names)
	}
}

// TestSignalsOfATroubledNight: what could not be looked at is a failure, unless the
// comune says otherwise; what a machine does not take is told, and changes nothing.
func TestSignalsOfATroubledNight(t *testing.T) {
	t.Parallel()
	l := newListener(t)
	p := newWatchedPlay(t, l, townWorld(theDay()))
	tokens := p.night.tokens
	p.night.tokens = nil
	half := func() string {
		t.Helper()
		var out bytes.Buffer
		if err := p.night.round(t.Context(), []civil.Day{theDay()}, &out); exitStatus(err) != exitPartial {
			t.Fatalf("ended with %v", err)
		}
		got := l.heard()
		return got[len(got)-1]
	}
	p.graph.SetNow(theDay().Add(1).At(2, 15))
	p.albo.SetNow(theDay().Add(1).At(2, 15))
	if got := half(); !strings.HasPrefix(got, "/fail exit_status=3\n") {
		t.Errorf("a partial night is %q", got)
	}
	if p.metric("vigilia_run_last_exit_status") != "3" || p.metric("vigilia_sources_unread") == "0" || p.metric("vigilia_run_last_complete_timestamp_seconds") != "" {
		t.Error("the metrics do not tell of the partial night")
	}
	p.night.config.Signals.PartialFails = false
	if got := half(); !strings.HasPrefix(got, " exit_status=3\n") {
		t.Errorf("a partial night that is no failure is %q", got)
	}
	p.night.tokens = tokens
	l.answer(http.StatusNotFound)
	said := p.morning(theDay())
	if !strings.Contains(said, "Segnale di vita: il servizio 127.0.0.1") || strings.Contains(said, "segreto") || p.metric("vigilia_heartbeat_failed") != "1" {
		t.Errorf("told as %q", said)
	}
	ok(t, os.RemoveAll(filepath.Join(p.dir, "metrics")))
	l.answer(http.StatusOK)
	if said := p.morning(theDay()); !strings.Contains(said, "Metriche: il file ") || !strings.Contains(said, "verificare che la cartella esista") {
		t.Errorf("told as %q", said)
	}
}

// TestCheckOfSignals: check says how the last signal went, and gives one only if asked.
func TestCheckOfSignals(t *testing.T) {
	t.Parallel()
	l := newListener(t)
	p := newWatchedPlay(t, l, townWorld(theDay()))
	state := func(ping bool) checked { t.Helper(); return checkSignals(t.Context(), p.night.config, ping)[0] }
	if k := state(false); k.State != healthy || !strings.Contains(k.Text, "non ancora dato") || len(l.heard()) != 0 {
		t.Errorf("before the first: %+v", k)
	}
	p.morning(theDay())
	l.heard()
	if k := state(false); k.State != healthy || strings.ReplaceAll(k.Text, "\u00a0", " ") != "l'ultimo, 17/11/2026, ore 02:15, è stato ricevuto; «vigilia check --ping» lo prova adesso" || len(l.heard()) != 0 {
		t.Errorf("after one: %+v", k)
	}
	if k := state(true); k.State != healthy || !slices.Equal(l.heard(), []string{"/log check\n"}) {
		t.Errorf("on request: %+v", k)
	}
	l.answer(http.StatusGone)
	p.morning(theDay())
	if k := state(false); k.State != ailing || !strings.Contains(k.Text, "non è stato ricevuto: il servizio 127.0.0.1") || k.Remedy == "" {
		t.Errorf("after one that failed: %+v", k)
	}
	if k := state(true); k.State != ailing || !strings.Contains(k.Text, "risposta 410") {
		t.Errorf("on request, failing: %+v", k)
	}
	if k := checkSignals(t.Context(), p.night.config, false)[1]; k.State != healthy || k.Name != "metriche" {
		t.Errorf("metrics: %+v", k)
	}
	ok(t, os.RemoveAll(filepath.Join(p.dir, "metrics")))
	if k := checkSignals(t.Context(), p.night.config, false)[1]; k.State != ailing || !strings.Contains(k.Text, "non c'è") {
		t.Errorf("metrics without a folder: %+v", k)
	}
}

func TestSignalSettings(t *testing.T) {
	t.Parallel()
	base := townConfig("https://graph.example", "", "crespiatica", "", townPage)
	for name, c := range map[string]struct{ text, want string }{
		"none":              {"", ""},
		"both":              {"signals.heartbeat_url = \"https://hc-ping.com/1\"\nsignals.metrics_file = \"/var/lib/x/vigilia.prom\"\n", ""},
		"in a file":         {"signals.heartbeat_url_file = \"segnale\"\n", ""},
		"in the clear":      {"signals.heartbeat_url = \"http://hc-ping.com/1\"\n", "deve iniziare con https://"},
		"twice":             {"signals.heartbeat_url = \"https://hc-ping.com/1\"\nsignals.heartbeat_url_file = \"segnale\"\n", "non entrambi"},
		"nobody collects":   {"signals.metrics_file = \"vigilia.txt\"\n", "finisce in .prom"},
		"hidden":            {"signals.metrics_file = \"x/.prom\"\n", "finisce in .prom"},
		"without a bound":   {"signals.timeout_seconds = 0\n", "deve essere fra 1 e 60"},
		"two secret places": {"signals.heartbeat_url_file = \"a\"\nsignals.heartbeat_url_env = \"B\"\n", "uno solo dei due"},
	} {
		_, err := parseConfig("config.toml", t.TempDir(), []byte(c.text+base))
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// history leaves in the archive what ordinary nights of earlier weeks would have.
func (p *play) history(weeks, comments int, took time.Duration) {
	p.t.Helper()
	ctx := p.t.Context()
	for w := range weeks {
		day := theDay().Add(-7 * (w + 1))
		run := audit.Run{Day: day, StartedAt: day.Add(1).At(2, 15), State: audit.Running}
		id, err := p.night.store.BeginRun(ctx, run)
		ok(p.t, err)
		ok(p.t, p.night.store.SaveCoverage(ctx, id, []audit.Coverage{{Page: townPage, Day: day, Source: audit.SourceComments, Read: comments, Complete: true}}))
		run.ID, run.EndedAt, run.State = id, run.StartedAt.Add(took), audit.Complete
		ok(p.t, p.night.store.EndRun(ctx, run))
	}
}

// TestNightUnlikeOthers: a day without comments where there always were some is told in
// the note, in the log and to the machines, and the night is complete all the same; with
// too little history nobody is told anything.
func TestNightUnlikeOthers(t *testing.T) {
	t.Parallel()
	for weeks, want := range map[int]string{9: "0", 12: "2"} {
		t.Run(fmt.Sprint(weeks), func(t *testing.T) {
			t.Parallel()
			world := townWorld(theDay())
			for _, post := range world.Pages[0].Posts {
				post.Comments = nil
			}
			world.Pages[0].Posts = slices.DeleteFunc(world.Pages[0].Posts, func(post *fetchtest.Post) bool { return post.From != nil })
			l := newListener(t)
			p := newWatchedPlay(t, l, world)
			var log bytes.Buffer
			p.night.log = slog.New(slog.NewTextHandler(&log, nil))
			p.history(weeks, 40, 10*time.Minute)
			said := p.morning(theDay())
			run, err := p.night.store.LastRun(t.Context(), theDay())
			ok(t, err)
			if run.State != audit.Complete || fmt.Sprint(len(run.Notices)) != want || p.metric("vigilia_run_unusual") != want {
				t.Fatalf("%s, %d notices: %v, metric %s", run.State, len(run.Notices), run.Notices, p.metric("vigilia_run_unusual"))
			}
			if end := l.heard()[1]; !strings.Contains(end, "unusual="+want+"\n") || !strings.HasPrefix(end, " exit_status=0") {
				t.Errorf("signalled as %q", end)
			}
			if want == "0" {
				return
			}
			for what, text := range map[string]string{"note": said, "log": log.String()} {
				for _, part := range []string{"nessun contributo, molto meno del solito (lunedì, nelle 12 settimane precedenti: circa 40)", "L'elaborazione è durata 0 s, molto meno del solito (nelle 12 notti precedenti circa 600 s)"} {
					if !strings.Contains(text, part) {
						t.Errorf("the %s does not say %q: %s", what, part, text)
					}
				}
			}
		})
	}
}

// TestOrdinaryNights: nights played late, or one after the other, are compared with none.
func TestOrdinaryNights(t *testing.T) {
	at := func(day civil.Day, hour int) audit.Run {
		return audit.Run{ID: int64(day.Num*100 + hour), Day: day, StartedAt: day.Add(1).At(hour, 0), State: audit.Complete}
	}
	day := theDay()
	alone, late := at(day, 2), at(day, 2)
	late.StartedAt = day.Add(3).At(2, 0)
	again := at(day, 9)
	for name, c := range map[string]struct {
		runs []audit.Run
		run  audit.Run
		want bool
	}{
		"on its morning":    {[]audit.Run{at(day.Add(-1), 2), alone}, alone, true},
		"days later":        {[]audit.Run{late}, late, false},
		"for a second time": {[]audit.Run{alone, again}, again, false},
		"the first of two":  {[]audit.Run{alone, again}, alone, true},
		"after a catch-up":  {[]audit.Run{{ID: 1, Day: day.Add(-1), StartedAt: alone.StartedAt.Add(-time.Minute)}, alone}, alone, false},
	} {
		if got := ordinary(c.runs, &c.run); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// TestAlarm: nights that cannot even begin are told; a run that another holds up is not.
func TestAlarm(t *testing.T) {
	t.Parallel()
	l := newListener(t)
	day := civil.Of(time.Now()).Add(-1)
	p := newPlay(t, townWorld(day), actsAround(day), "crespiatica")
	settle(t, p.dir, "signals.heartbeat_url = \""+l.URL+"/ping/segreto\"\n"+townConfig(p.graph.URL, p.albo.URL, "crespiatica", "", townPage), nil)
	conf := filepath.Join(p.dir, "config.toml")
	unlock, err := lock(p.night.config)
	ok(t, err)
	if got := vigilia(t, nil, "run", "--config", conf); got.code != exitLocked || len(l.heard()) != 0 {
		t.Error(got)
	}
	unlock()
	ok(t, os.WriteFile(filepath.Join(p.dir, "keys/pseudonyms.key"), []byte(strings.Repeat("1c1a", 16)), 0o600))
	if got := vigilia(t, nil, "run", "--config", conf); got.code != exitFailed || !slices.Equal(l.heard(), []string{"/fail exit_status=1\n"}) || !strings.Contains(got.stderr, "la chiave degli pseudonimi") {
		t.Error(got)
	}
	l.answer(http.StatusNotFound)
	if got := vigilia(t, nil, "run", "--config", conf); got.code != exitFailed || !strings.Contains(got.stderr, "il segnale di vita non è stato ricevuto") || strings.Contains(got.stderr, "segreto") {
		t.Error(got)
	}
}
