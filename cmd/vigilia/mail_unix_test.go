//go:build unix

package main

import (
	"maps"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"

	"vigilia/mail/mailtest"
)

// TestKilledMail kills the program while it hands over the note. The next execution
// sends what is missing. Only the message whose answer the kill cut off comes again, and
// its id says that it is the same.
func TestKilledMail(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		arm     func(*mailtest.Switches, func() bool)
		after   int // messages that came before the kill
		doubled int
	}{
		"in the content of the first":     {func(s *mailtest.Switches, kill func() bool) { s.Reading = kill }, 0, 0},
		"before the answer to the first":  {func(s *mailtest.Switches, kill func() bool) { s.Accepted = func() { kill() } }, 0, 1},
		"in the content of the second":    {func(s *mailtest.Switches, kill func() bool) { s.Reading = kill }, 1, 0},
		"before the answer to the second": {func(s *mailtest.Switches, kill func() bool) { s.Accepted = func() { kill() } }, 1, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := mailtest.New(t, mailtest.Options{})
			s := newSiege(t)
			secrets := mailFiles(server)
			maps.Copy(secrets, s.tokens)
			settle(t, s.dir, mailConfig(server)+townConfig(s.graph.URL, s.albo.URL, "crespiatica", "", townPage, libraryPage), secrets)
			cmd := exec.Command("vigilia", s.args()...)
			var once sync.Once
			started, died := make(chan struct{}), make(chan struct{})
			server.Switch(func(w *mailtest.Switches) {
				c.arm(w, func() bool {
					if len(keptBefore(server, name)) <= c.after {
						return false
					}
					once.Do(func() {
						<-started
						_ = cmd.Process.Kill()
						<-died // the server finds nobody there
					})
					return true // what is still on its way does not arrive
				})
			})
			ok(t, cmd.Start())
			close(started)
			_ = cmd.Wait()
			close(died)
			if cmd.ProcessState.ExitCode() != -1 {
				t.Fatalf("not killed: %v", cmd.ProcessState)
			}
			server.Switch(func(w *mailtest.Switches) { *w = mailtest.Switches{} })
			if got := s.run(t); got.code != exitOK {
				t.Fatal(got)
			}
			ids := map[string][]string{}
			for _, r := range server.Received() {
				ids[r.To] = append(ids[r.To], r.Header(t).Get("Message-Id"))
			}
			if len(ids) != 2 || len(server.Received()) != 2+c.doubled {
				t.Errorf("received: %v, want two and %d again", ids, c.doubled)
			}
			for to, of := range ids {
				if len(slices.Compact(of)) != 1 {
					t.Errorf("%s has the note under several ids: %v", to, of)
				}
			}
		})
	}
}

// keptBefore are the messages kept so far and the one under way, which is kept
// already where the kill falls before the answer.
func keptBefore(s *mailtest.Server, name string) []mailtest.Received {
	kept := s.Received()
	if strings.HasPrefix(name, "in the content") {
		kept = append(kept, mailtest.Received{})
	}
	return kept
}
