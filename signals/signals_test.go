package signals

import (
	"bufio"
	"context"
	"io"
	"log"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// watcher is a service that waits for signals, and answers as told.
type watcher struct {
	*httptest.Server
	mutex   sync.Mutex
	got     []string
	answers []int
}

func newWatcher(t *testing.T, answers ...int) *watcher {
	t.Helper()
	w := &watcher{answers: answers}
	w.Server = httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		w.mutex.Lock()
		defer w.mutex.Unlock()
		w.got = append(w.got, r.Method+" "+r.URL.Path+" "+string(body))
		code := http.StatusOK
		if len(w.answers) > 0 {
			code, w.answers = w.answers[0], w.answers[1:]
		}
		if code/100 == 3 {
			rw.Header().Set("Location", "https://altrove.example/")
		}
		rw.WriteHeader(code)
	}))
	t.Cleanup(w.Close)
	return w
}

const secretPath = "/ping/0123-segreto"

func (w *watcher) heartbeat() *Heartbeat {
	return &Heartbeat{URL: w.URL + secretPath, Timeout: 5 * time.Second, Pause: time.Millisecond, Agent: "vigilia/prova"}
}

func TestHeartbeat(t *testing.T) {
	w := newWatcher(t)
	h := w.heartbeat()
	for _, e := range []Event{Started, Succeeded, Failed, Logged} {
		if err := h.Give(t.Context(), e, "contents=3\n"); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"/start", "", "/fail", "/log"}
	for i, end := range want {
		if w.got[i] != "POST "+secretPath+end+" contents=3\n" {
			t.Errorf("signal %d: %q", i, w.got[i])
		}
	}
}

// TestHeartbeatThatFails: what a service does other than answer is one sentence, that
// does not hold the address; a passing fault is tried again, a lasting one is not.
func TestHeartbeatThatFails(t *testing.T) {
	for name, c := range map[string]struct {
		answers []int
		say     string
		tried   int
	}{
		"passing":        {[]int{503}, "", 2},
		"lasting":        {[]int{500, 500, 500}, "non accetta il segnale (risposta 500)", 2},
		"unknown":        {[]int{404, 404}, "risposta 404", 1},
		"sent elsewhere": {[]int{302}, "risposta 302", 1},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWatcher(t, c.answers...)
			err := w.heartbeat().Give(t.Context(), Succeeded, "")
			if (err == nil) != (c.say == "") || err != nil && (!strings.Contains(err.Error(), c.say) || strings.Contains(err.Error(), "segreto")) {
				t.Errorf("got %v, want %q", err, c.say)
			}
			if len(w.got) != c.tried {
				t.Errorf("tried %d times, want %d", len(w.got), c.tried)
			}
		})
	}
	gone := newWatcher(t)
	gone.Close()
	if err := gone.heartbeat().Give(t.Context(), Succeeded, ""); err == nil || strings.Contains(err.Error(), "segreto") || !strings.Contains(err.Error(), "non risponde") {
		t.Errorf("nobody there: %v", err)
	}
}

// TestHeartbeatIsBounded: a service that never answers does not hold the program up.
func TestHeartbeatIsBounded(t *testing.T) {
	release := make(chan struct{})
	silent := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-release }))
	t.Cleanup(func() { close(release); silent.Close() })
	h := &Heartbeat{URL: silent.URL, Timeout: 50 * time.Millisecond}
	if err := h.Give(t.Context(), Started, ""); err == nil || !strings.Contains(err.Error(), "non risponde") {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	h.Timeout = time.Hour
	if err := h.Give(ctx, Started, ""); err == nil {
		t.Error("given by a program that was stopped")
	}
}

func TestUntrustedCertificate(t *testing.T) {
	s := httptest.NewUnstartedServer(http.NotFoundHandler())
	s.Config.ErrorLog = log.New(io.Discard, "", 0) // it complains of a client that does not trust it
	s.StartTLS()
	t.Cleanup(s.Close)
	h := &Heartbeat{URL: s.URL, Timeout: 5 * time.Second, Pause: time.Millisecond}
	if err := h.Give(t.Context(), Succeeded, ""); err == nil || !strings.Contains(err.Error(), "certificate") {
		t.Errorf("a certificate that nobody signed was taken: %v", err)
	}
}

func TestCheckURL(t *testing.T) {
	for address, sound := range map[string]bool{
		"https://hc-ping.com/0000":         true,
		"https://controllo.example:8443/a": true,
		"http://127.0.0.1:8000/ping/1":     true,
		"http://hc-ping.com/0000":          false,
		"hc-ping.com/0000":                 false,
		"":                                 false,
		"https://a:b@hc-ping.com/0000":     false,
		"https://hc-ping.com/0?rid=1":      false,
		"ftp://hc-ping.com/0":              false,
		"https://":                         false,
		"https://hc-ping.com/\x00":         false,
	} {
		if err := CheckURL(address); (err == nil) != sound {
			t.Errorf("%q: %v", address, err)
		}
	}
}

// TestText reads the file as the collector does: each sample after the help and the
// type of its metric, no metric twice, a line break at the end.
func TestText(t *testing.T) {
	got := string(Text([]Metric{
		Gauge("vigilia_a", "First\nline \\ of help.", 1.5),
		{Name: "vigilia_b", Help: "B.", Samples: []Sample{{[]string{"page", `qu"o\te` + "\n", "kind", "è"}, 3}, {[]string{"page", "2", "kind", "x"}, 1e9}}},
		{Name: "vigilia_c", Help: "Never known."},
	}))
	want := `# HELP vigilia_a First\nline \\ of help.
# TYPE vigilia_a gauge
vigilia_a 1.5
# HELP vigilia_b B.
# TYPE vigilia_b gauge
vigilia_b{page="qu\"o\\te\n",kind="è"} 3
vigilia_b{page="2",kind="x"} 1000000000
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	line := regexp.MustCompile(`^([a-z_]+)(\{([a-z_]+="([^"\\\n]|\\.)*",?)+\})? [0-9.]+$`)
	for s := bufio.NewScanner(strings.NewReader(got)); s.Scan(); {
		if !strings.HasPrefix(s.Text(), "# ") && !line.MatchString(s.Text()) {
			t.Errorf("no sample: %q", s.Text())
		}
	}
	if at := Seconds(time.UnixMilli(1795305600500)); at != 1795305600.5 {
		t.Errorf("seconds %v", at)
	}
}

func TestHabit(t *testing.T) {
	same := func(n int, v float64) []float64 { return slices.Repeat([]float64{v}, n) }
	for name, c := range map[string]struct {
		earlier       []float64
		figure, floor float64
		small         bool
	}{
		"too little history":              {same(9, 40), 0, 5, false},
		"nothing where there always is":   {same(10, 40), 0, 5, true},
		"nothing where little is":         {same(10, 4), 0, 5, false},
		"nothing where once nothing was":  {append(same(9, 40), 0), 0, 5, false},
		"once in twenty-six is seldom":    {append(same(25, 40), 0), 0, 5, true},
		"a quarter is not less than that": {same(10, 40), 10, 5, false},
		"less than a quarter":             {same(10, 40), 9, 5, true},
		"lowest, but near":                {[]float64{20, 22, 23, 25, 26, 27, 28, 30, 31, 33}, 19, 5, false},
		"as low as before":                {[]float64{3, 40, 41, 42, 43, 44, 45, 46, 47, 48}, 3, 5, false},
		"no history":                      {nil, 0, 0, false},
	} {
		if got := HabitOf(c.earlier).Small(c.figure, c.floor); got != c.small {
			t.Errorf("%s: %v, want %v (%+v)", name, got, c.small, HabitOf(c.earlier))
		}
	}
}

// TestHabitIsQuiet: on counts that only chance moves, a year of false alarms is none or one.
func TestHabitIsQuiet(t *testing.T) {
	for _, mean := range []float64{5, 8, 10, 12, 20, 100} {
		r := rand.New(rand.NewPCG(uint64(mean), 7))
		alarms := 0
		const weeks = 52 * 20
		var past []float64
		for range weeks {
			// Days differ among themselves by more than chance: a busy one has three times a quiet one.
			v := poisson(r, mean*(0.5+r.Float64()))
			if h := HabitOf(past[max(0, len(past)-26):]); h.Small(v, 10) {
				alarms++
			}
			past = append(past, v)
		}
		if perYear := float64(alarms) / 20; perYear > 0.5 {
			t.Errorf("mean %v: %v false alarms a year for each day of the week", mean, perYear)
		}
	}
}

func poisson(r *rand.Rand, mean float64) float64 {
	n := 0.0
	for at := r.ExpFloat64(); at < mean; at += r.ExpFloat64() {
		n++
	}
	return n
}
