//go:build unix

package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch/fetchtest"
)

// siege is a town served to a program that is to be killed.
type siege struct {
	graph, albo *httptest.Server
	day         civil.Day
	dir         string

	served atomic.Int64          // requests so far, of both servers
	hooks  atomic.Pointer[hooks] // a server may still be answering when it changes
	once   sync.Once             // of the kill
	tokens map[string]string     // by page
}

// hooks are told of requests, by their number; either function may be nil.
type hooks struct {
	before func(n int64) // as one comes
	after  func(n int64) // when it has been answered
}

func notify(f func(int64), n int64) {
	if f != nil {
		f(n)
	}
}

func newSiege(t testing.TB) *siege {
	t.Helper()
	s := &siege{day: civil.Of(time.Now()).Add(-1), dir: t.TempDir()}
	s.hooks.Store(&hooks{})
	world := townWorld(s.day)
	graph := fetchtest.New(t, world)
	graph.SetNow(time.Now())
	albo := fetchtest.NewAlbo(smallAlbo(s.day))
	albo.SetNow(time.Now())
	t.Cleanup(albo.Close)
	s.graph, s.albo = s.serve(t, graph), s.serve(t, albo)
	graph.URL = s.graph.URL // where the lists say that their next page is
	s.tokens = map[string]string{townPage: graph.Token(townPage), libraryPage: graph.Token(libraryPage)}
	return s
}

func (s *siege) serve(t testing.TB, to http.Handler) *httptest.Server {
	h := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := s.served.Add(1)
		notify(s.hooks.Load().before, n)
		to.ServeHTTP(w, r)
		_ = http.NewResponseController(w).Flush()
		notify(s.hooks.Load().after, n)
	}))
	t.Cleanup(h.Close)
	return h
}

func (s *siege) settle(t testing.TB) {
	t.Helper()
	// The addresses of the servers differ from night to night; nothing stored may tell them.
	settle(t, s.dir, townConfig(s.graph.URL, s.albo.URL, "crespiatica", "", townPage, libraryPage), s.tokens)
}

func (s *siege) args() []string {
	return []string{"run", "--config", filepath.Join(s.dir, "config.toml"), "--day", s.day.String()}
}

func (s *siege) path(name string) string { return filepath.Join(s.dir, name) }

// look is what can be seen of a running night from outside.
type look struct {
	served, wal int64
	note        bool // the folder of the documents is there
}

func (s *siege) look() look {
	l := look{served: s.served.Load()}
	if info, err := os.Stat(s.path("data/vigilia.db-wal")); err == nil {
		l.wal = info.Size()
	}
	_, err := os.Stat(s.path("reports"))
	l.note = err == nil
	return l
}

// plan says when to kill: as the n-th request comes or has been answered, or at
// the first glance from outside at which a condition holds.
type plan struct {
	name          string
	before, after int64
	glance        func(look) bool
}

// attack runs the night and kills it as planned. It reports whether the kill came in time.
func (s *siege) attack(t testing.TB, p plan) bool {
	t.Helper()
	cmd := exec.Command("vigilia", s.args()...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	started := make(chan struct{})
	kill := func() {
		<-started
		s.once.Do(func() { _ = cmd.Process.Kill() }) // it may have ended by itself
	}
	at := func(want int64) func(int64) {
		return func(n int64) {
			if n == want {
				kill()
			}
		}
	}
	s.hooks.Store(&hooks{before: at(p.before), after: at(p.after)})
	ok(t, cmd.Start())
	close(started)
	over := make(chan struct{})
	var watch sync.WaitGroup
	if p.glance != nil {
		watch.Go(func() {
			for tick := time.NewTicker(200 * time.Microsecond); ; {
				select {
				case <-over:
					return
				case <-tick.C:
					if p.glance(s.look()) {
						kill()
					}
				}
			}
		})
	}
	_ = cmd.Wait()
	close(over)
	watch.Wait()
	s.hooks.Store(&hooks{})
	switch code := cmd.ProcessState.ExitCode(); code {
	case -1:
		return true
	case exitOK:
		return false
	default:
		t.Fatalf("the night ended by itself with status %d:\n%s", code, &out)
		return false
	}
}

// differs names the columns in which two nights of one day may differ: when
// things were read, never what.
func differs(table, column string) bool {
	switch column {
	case "first_seen", "last_seen", "author_seen", "text_seen", "shown_seen", "seen", "first_found", "last_found", "checked_at":
		return true
	case "at":
		return table == "audited" || table == "finding_changes" || table == "albo_readings"
	case "act": // it holds when the act was first read
		return table == "act_checks"
	}
	return false
}

// undisturbed is a night that nobody kills, and what was seen of it.
type undisturbed struct {
	dump     string
	requests int64
	read     int64 // size of the log when the last request came
	full     int64 // greatest size of the log
}

func playUndisturbed(t *testing.T) undisturbed {
	t.Helper()
	s := newSiege(t)
	s.settle(t)
	var u undisturbed
	if s.attack(t, plan{glance: func(l look) bool {
		if l.served > u.requests {
			u.requests, u.read = l.served, l.wal
		}
		u.full = max(u.full, l.wal)
		return false
	}}) {
		t.Fatal("killed by somebody else")
	}
	u.requests = s.served.Load()
	u.dump = dumpArchive(t, s.path("data/vigilia.db"), differs)
	if u.requests < 10 || !strings.Contains(u.dump, "tone.insult") || !strings.Contains(u.dump, "pii.") {
		t.Fatalf("%d requests; the night is too poor to prove anything:\n%s", u.requests, u.dump)
	}
	return u
}

// plans draws the instants. Most fall while the pages are read, the others
// while the contents are audited and while the note is written.
func plans(u undisturbed, n int) []plan {
	rng := rand.New(rand.NewPCG(2026, 11))
	var list []plan
	for i := range n {
		k := 1 + rng.Int64N(u.requests)
		switch i % 5 {
		case 0, 1:
			list = append(list, plan{name: fmt.Sprintf("as request %d comes", k), before: k})
		case 2:
			list = append(list, plan{name: fmt.Sprintf("after answer %d", k), after: k})
		case 3:
			size, glances := u.read+rng.Int64N(max(1, u.full-u.read)), rng.IntN(60)
			list = append(list, plan{name: fmt.Sprintf("log of %d bytes, %d glances later", size, glances), glance: func(l look) bool {
				if l.served == u.requests && l.wal >= size {
					glances--
				}
				return glances < 0
			}})
		case 4:
			glances := rng.IntN(12)
			list = append(list, plan{name: fmt.Sprintf("documents, %d glances later", glances), glance: func(l look) bool {
				if l.note {
					glances--
				}
				return glances < 0
			}})
		}
	}
	return list
}

// TestKilledNight kills the program at many instants of a night. Whatever the
// instant, the archive is sound, documents are whole or not there, and the next
// execution leaves what an undisturbed night leaves, and says what happened.
func TestKilledNight(t *testing.T) {
	t.Parallel()
	n := 40
	if testing.Short() {
		n = 10
	}
	u := playUndisturbed(t)
	var killed, mid atomic.Int64
	t.Run("at", func(t *testing.T) {
		for i, p := range plans(u, n) {
			t.Run(fmt.Sprintf("%02d %s", i, p.name), func(t *testing.T) {
				t.Parallel()
				s := newSiege(t)
				s.settle(t)
				if s.attack(t, p) {
					killed.Add(1)
				}
				left := s.sound(t)
				if len(left) > 0 && left[0].State == audit.Running {
					mid.Add(1)
				}
				s.resume(t, u, left)
			})
		}
	})
	t.Logf("%d requests; %d of %d nights killed in time, %d of them inside the run", u.requests, killed.Load(), n, mid.Load())
	if killed.Load() < int64(n)*3/4 || mid.Load() < int64(n)/2 {
		t.Errorf("%d of %d nights were killed, %d inside the run: the test proves little", killed.Load(), n, mid.Load())
	}
}

// sound checks what a killed night left, and returns its record.
func (s *siege) sound(t *testing.T) []audit.Run {
	t.Helper()
	notes, err := filepath.Glob(s.path("reports/*.pdf"))
	ok(t, err)
	for _, note := range notes {
		data, err := os.ReadFile(note)
		ok(t, err)
		if !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(data), []byte("%%EOF")) {
			t.Errorf("%s is there in part, %d bytes", note, len(data))
		}
	}
	if _, err := os.Stat(s.path("data/vigilia.db")); err != nil {
		return nil // killed before there was an archive
	}
	copyOf := filepath.Join(t.TempDir(), "vigilia.db") // looked at apart: the program must find what the kill left
	for _, side := range []string{"", "-wal"} {
		if data, err := os.ReadFile(s.path("data/vigilia.db" + side)); err == nil {
			ok(t, os.WriteFile(copyOf+side, data, 0o600))
		}
	}
	db, err := sql.Open("sqlite", "file:"+copyOf)
	ok(t, err)
	defer db.Close()
	if verdict := column(t, db, `PRAGMA integrity_check`); !slices.Equal(verdict, []string{"ok"}) {
		t.Errorf("integrity: %v", verdict)
	}
	if bad := column(t, db, `SELECT "table" FROM pragma_foreign_key_check`); len(bad) > 0 {
		t.Errorf("rows that point nowhere: %v", bad)
	}
	return runsOf(t, db)
}

func runsOf(t testing.TB, db *sql.DB) []audit.Run {
	t.Helper()
	if len(column(t, db, `SELECT 1 FROM sqlite_master WHERE name = 'runs'`)) == 0 {
		return nil
	}
	states, notices := column(t, db, `SELECT state FROM runs ORDER BY id`), column(t, db, `SELECT notices FROM runs ORDER BY id`)
	runs := make([]audit.Run, len(states))
	for i := range runs {
		runs[i].State = audit.RunState(states[i])
		if notices[i] != "" {
			ok(t, json.Unmarshal([]byte(notices[i]), &runs[i].Notices))
		}
	}
	return runs
}

// resume runs the night again and holds it, and its record, against what an
// undisturbed night leaves and what was there before.
func (s *siege) resume(t *testing.T, u undisturbed, before []audit.Run) {
	t.Helper()
	if got := vigilia(t, nil, s.args()...); got.code != exitOK {
		t.Fatalf("the next execution: %s", got)
	}
	sameLines(t, "archive", u.dump, dumpArchive(t, s.path("data/vigilia.db"), differs))
	if notes, err := filepath.Glob(s.path("reports/nota-" + s.day.String() + ".pdf")); err != nil || len(notes) != 1 {
		t.Errorf("notes %v, %v", notes, err)
	}
	db, err := sql.Open("sqlite", "file:"+s.path("data/vigilia.db"))
	ok(t, err)
	defer db.Close()
	runs := runsOf(t, db)
	if len(runs) != len(before)+1 || runs[len(runs)-1].State != audit.Complete {
		t.Fatalf("record: %+v after %+v", runs, before)
	}
	if len(before) == 0 || before[0].State != audit.Running {
		return
	}
	if dead := runs[0]; dead.State != audit.Failed || len(dead.Notices) == 0 || !strings.Contains(dead.Notices[0].Text, "si è interrotta prima della fine") {
		t.Errorf("the record does not tell of the run that died: %+v", dead)
	}
}

// TestInterruptedNight stops the night as systemd and a person at the keyboard
// do: the program says so, closes its record, and the next execution completes it.
func TestInterruptedNight(t *testing.T) {
	t.Parallel()
	u := playUndisturbed(t)
	for _, request := range []int64{1, 4, 9, u.requests - 1} {
		t.Run(fmt.Sprintf("at request %d", request), func(t *testing.T) {
			t.Parallel()
			s := newSiege(t)
			s.settle(t)
			cmd := exec.Command("vigilia", s.args()...)
			var errs bytes.Buffer
			cmd.Stderr = &errs
			started := make(chan struct{})
			s.hooks.Store(&hooks{before: func(n int64) {
				if n == request {
					<-started
					_ = cmd.Process.Signal(os.Interrupt)
				}
			}})
			ok(t, cmd.Start())
			close(started)
			_ = cmd.Wait()
			s.hooks.Store(&hooks{})
			if code := cmd.ProcessState.ExitCode(); code != exitFailed || !strings.Contains(errs.String(), "vigilia: elaborazione interrotta") {
				t.Errorf("status %d: %s", code, &errs)
			}
			left := s.sound(t)
			if len(left) != 1 || left[0].State != audit.Failed || len(left[0].Notices) == 0 || !strings.Contains(left[0].Notices[0].Text, "è stata interrotta") {
				t.Errorf("record: %+v", left)
			}
			s.resume(t, u, left)
		})
	}
}
