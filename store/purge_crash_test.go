package store

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
)

const purgePath = "VIGILIA_TEST_PURGE"

// crowd is an archive with enough to forget that forgetting it takes a while.
func crowd(t testing.TB, s *Store, n int) {
	t.Helper()
	cs := make([]audit.Content, n)
	r := new(results)
	for i := range cs {
		cs[i] = comment(i/200, i, fmt.Sprintf("canarino-folla numero %d, a che ora riapre la biblioteca di quartiere?", i))
		cs[i].CreatedAt = day.At(10, 0).UTC()
		log := audit.Log{}
		if i%10 == 0 {
			log.Findings = []audit.Finding{finding(cs[i], "tone.insult", audit.Medium)}
		}
		r.add(cs[i].ID, log)
	}
	save(t, s, night, cs...)
	writeAudit(t, s, night, r)
}

// longAfter is when every term is over.
func longAfter() Purging { return purging(day.Add(400)) }

// TestPurgeVictim is the program that TestKilledPurge kills.
func TestPurgeVictim(t *testing.T) {
	path := os.Getenv(purgePath)
	if path == "" {
		t.Skip("it runs only as the child of TestKilledPurge")
	}
	s := openAt(t, path)
	fmt.Println("step opened")
	must(s.Purge(t.Context(), longAfter()))(t)
	fmt.Println("step purged")
	check(t, s.Scrub(t.Context()))
	fmt.Println("step scrubbed")
}

var byChance = regexp.MustCompile(`~[0-9a-f]{32}`)

// TestKilledPurge kills the program at many instants of a purge and of the rebuilding
// after it: as its log passes a size, and after each step. What the next purge leaves
// is what an undisturbed one leaves, and no byte of what went.
func TestKilledPurge(t *testing.T) {
	seed := testPath(t)
	s := openAt(t, seed)
	planted(t, s)
	crowd(t, s, 4000)
	check(t, s.Close())
	kills := 24
	if testing.Short() {
		kills = 8
	}
	run := func(plan purgeKill) (killed bool, grown int64, left string) {
		path := filepath.Join(t.TempDir(), "vigilia.db")
		check(t, os.Chmod(filepath.Dir(path), 0o700))
		copyArchive(t, seed, path)
		killed, grown = attackPurge(t, path, plan)
		return killed, grown, purgedAnew(t, path)
	}
	killed, full, want := run(purgeKill{})
	if killed || full < 100_000 {
		t.Fatalf("killed: %v; the log grew to %d bytes: too little happens to be killed in", killed, full)
	}
	hit := 0
	for i := range kills {
		plan := purgeKill{size: full * int64(i+1) / int64(kills+1)}
		if i%8 == 7 {
			plan = purgeKill{steps: 1 + i/8%2}
		}
		killed, _, left := run(plan)
		if killed {
			hit++
		}
		if left != want {
			equal(t, strings.Split(want, "\n"), strings.Split(left, "\n"))
			t.Fatalf("%+v: the next purge left another archive", plan)
		}
	}
	if hit < kills/2 {
		t.Errorf("only %d of %d purges were killed in time: the test proves little", hit, kills)
	}
}

// purgeKill says when to kill: as the log passes a size, or after so many steps; never if both are 0.
type purgeKill struct {
	size  int64
	steps int
}

// attackPurge purges in another process and kills it as planned. It reports whether
// the kill came in time, and the greatest size of the log that was seen.
func attackPurge(t *testing.T, path string, plan purgeKill) (killed bool, grown int64) {
	t.Helper()
	cmd := exec.Command(must(os.Executable())(t), "-test.run=^TestPurgeVictim$", "-test.v")
	cmd.Env = append(os.Environ(), purgePath+"="+path)
	out := must(cmd.StdoutPipe())(t)
	check(t, cmd.Start())
	over, steps := make(chan struct{}), make(chan struct{}, 8)
	go func() {
		defer close(over)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			if strings.HasPrefix(lines.Text(), "step ") {
				steps <- struct{}{}
			}
		}
	}()
	glance := time.NewTicker(200 * time.Microsecond)
	defer glance.Stop()
	for passed, ended := 0, false; !ended; {
		select {
		case <-steps:
			passed++
		case <-over:
			ended = true
		case <-glance.C:
			if info, err := os.Stat(path + "-wal"); err == nil && passed > 0 {
				grown = max(grown, info.Size())
			}
			if plan.size > 0 && grown >= plan.size || plan.steps > 0 && passed > plan.steps {
				check(t, cmd.Process.Kill())
				<-over
				ended = true
			}
		}
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); err != nil && (!errors.As(err, &exit) || exit.Exited()) {
		t.Fatalf("the purge failed by itself: %v", err)
	}
	return exit != nil, grown
}

// purgedAnew purges a killed archive again and returns what is then there.
func purgedAnew(t *testing.T, path string) string {
	t.Helper()
	s, err := Open(t.Context(), path, testKey(), "1.0.0")
	check(t, err)
	defer s.Close()
	var verdict string
	check(t, s.r.QueryRowContext(t.Context(), `PRAGMA integrity_check`).Scan(&verdict))
	equal(t, "ok", verdict)
	if n := count(t, s, `SELECT count(*) FROM contents WHERE purged_at IS NOT NULL`); n != 0 && n != 4004 {
		t.Errorf("%d contents: a purge is there in part", n)
	}
	must(s.Purge(t.Context(), longAfter()))(t)
	check(t, s.Scrub(t.Context()))
	if left := found(t, filepath.Dir(path), "folla", "prima", "seconda", "nome", "aperto", "confermato", "motivo"); len(left) > 0 {
		t.Errorf("still in the files: %v", left)
	}
	return byChance.ReplaceAllString(dump(t, s), "~")
}

// BenchmarkPurge forgets a hundred thousand comments and rebuilds the files.
func BenchmarkPurge(b *testing.B) {
	const n = 100_000
	seed := testPath(b)
	s := openAt(b, seed)
	crowd(b, s, n)
	check(b, s.Close())
	for b.Loop() {
		b.StopTimer()
		path := filepath.Join(b.TempDir(), "dati", "vigilia.db")
		copyArchive(b, seed, path)
		s, err := Open(b.Context(), path, testKey(), "1.0.0")
		check(b, err)
		b.StartTimer()
		begin := time.Now()
		counts := must(s.Purge(b.Context(), longAfter()))(b)
		b.ReportMetric(time.Since(begin).Seconds(), "purge-s")
		check(b, s.Scrub(b.Context()))
		b.StopTimer()
		if got := counts[PurgedUnflagged] + counts[PurgedUnconfirmed]; got != n {
			b.Fatalf("%d forgotten", got)
		}
		check(b, s.Close())
		b.StartTimer()
	}
}
