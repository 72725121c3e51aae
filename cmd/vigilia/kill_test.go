//go:build unix

package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
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
	tokens map[string]string     // by page
	as     *syscall.Credential   // of the user that the program runs as; nil for that of the test
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

// newSiege serves yesterday, to the program as it is.
func newSiege(t testing.TB) *siege {
	t.Helper()
	return siegeAt(t, civil.Of(time.Now()).Add(-1), time.Now())
}

// siegeAt serves a day as it is found at an instant.
func siegeAt(t testing.TB, day civil.Day, now time.Time) *siege {
	t.Helper()
	s := &siege{day: day, dir: t.TempDir()}
	s.hooks.Store(&hooks{})
	graph := fetchtest.New(t, townWorld(day))
	graph.SetNow(now)
	albo := fetchtest.NewAlbo(smallAlbo(day))
	albo.SetNow(now)
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
	return []string{"run", "--config", s.path("config.toml"), "--day", s.day.String()}
}

func (s *siege) path(name string) string { return filepath.Join(s.dir, name) }

// command is an execution of a program as the user that the siege is about.
func (s *siege) command(program string, args ...string) *exec.Cmd {
	cmd := exec.Command(program, args...)
	if s.as != nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: s.as}
	}
	return cmd
}

// look is what can be seen of a running program from outside.
type look struct {
	served int64
	files  int // in the folder of the documents, those half written too
}

func (s *siege) look() look {
	l := look{served: s.served.Load()}
	if entries, err := os.ReadDir(s.path("reports")); err == nil {
		l.files = len(entries)
	}
	return l
}

// plan says when to kill: as the n-th request comes, or at the first glance from
// outside at which a condition holds. Arm prepares other occasions, by the function that kills.
type plan struct {
	name   string
	before int64
	glance func(look) bool
	arm    func(kill func())
}

// attack executes a program and kills it as planned. It reports whether the kill came
// in time; a program that ended by itself must have ended with one of the statuses.
func (s *siege) attack(t testing.TB, p plan, cmd *exec.Cmd, statuses ...int) bool {
	t.Helper()
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	started, over := make(chan struct{}), make(chan struct{})
	var once sync.Once
	kill := func() {
		<-started
		once.Do(func() { _ = cmd.Process.Kill() }) // it may have ended by itself
	}
	if p.arm != nil {
		p.arm(func() { kill(); <-over }) // whoever asks finds nobody there
	}
	first := s.served.Load()
	s.hooks.Store(&hooks{before: func(n int64) {
		if n-first == p.before {
			kill()
		}
	}})
	ok(t, cmd.Start())
	close(started)
	var watch sync.WaitGroup
	if p.glance != nil {
		watch.Go(func() { s.watch(first, p.glance, kill, over) })
	}
	_ = cmd.Wait()
	close(over)
	watch.Wait()
	s.hooks.Store(&hooks{})
	code := cmd.ProcessState.ExitCode()
	if code != -1 && !slices.Contains(statuses, code) {
		t.Fatalf("it ended by itself with status %d:\n%s", code, &out)
	}
	return code == -1
}

// watch glances at the running program until a condition holds or it is over.
func (s *siege) watch(first int64, glance func(look) bool, kill func(), over <-chan struct{}) {
	tick := time.NewTicker(400 * time.Microsecond)
	defer tick.Stop()
	for {
		select {
		case <-over:
			return
		case <-tick.C:
			l := s.look()
			if l.served -= first; glance(l) {
				kill()
				return
			}
		}
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

// undisturbed is a night that nobody disturbs, and what was seen of it.
type undisturbed struct {
	dump     string
	requests int64
}

func playUndisturbed(t *testing.T) undisturbed {
	t.Helper()
	s := newSiege(t)
	s.settle(t)
	s.run(t).clear(t, exitOK)
	u := undisturbed{dumpArchive(t, s.path("data/vigilia.db"), differs), s.served.Load()}
	if u.requests < 10 || !strings.Contains(u.dump, "tone.insult") || !strings.Contains(u.dump, "pii.") {
		t.Fatalf("%d requests; the night is too poor to prove anything:\n%s", u.requests, u.dump)
	}
	return u
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
	db := openCopy(t, s.path("data/vigilia.db"))
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
			cmd := s.command("vigilia", s.args()...)
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
