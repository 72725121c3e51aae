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
	"vigilia/audit/civil"
)

const (
	crashBatches = 5
	crashBatch   = 24
)

// wholeNight writes one night in many small steps and tells after each.
func wholeNight(t testing.TB, s *Store, at time.Time, step func(string)) {
	t.Helper()
	ctx := t.Context()
	run := audit.Run{Day: day, StartedAt: at, State: audit.Running}
	run.ID = must(s.BeginRun(ctx, run))(t)
	step("run")
	check(t, s.SavePage(ctx, at, audit.Page{ID: page, Name: "Comune di Borgo Sereno"}))
	step("page")
	check(t, s.SaveAlbo(ctx, RawReading{Source: "albo", At: at, Raw: []byte("<rss/>")}, []audit.Act{{Register: "2026/7", PublishedFrom: day}}, []civil.Day{day}))
	step("albo")
	var all []audit.Content
	for n := range crashBatches {
		batch := []audit.Content{post(n, fmt.Sprint("Post ", n))}
		batch[0].Attachments = []audit.Attachment{looked(fmt.Sprint(n), "La piazza", "")}
		for m := range crashBatch - 1 {
			batch = append(batch, comment(n, n*crashBatch+m, fmt.Sprint("Commento ", m)))
		}
		save(t, s, at, batch...)
		step("contents")
		check(t, s.SaveWatch(ctx, audit.Watch{Page: page, PostID: batch[0].ID, CreatedAt: batch[0].CreatedAt, Total: crashBatch - 1}))
		step("watch")
		all = append(all, batch...)
	}
	// Two comments are deleted by their authors, one text is edited, and nobody
	// looks at the photo again.
	later := at.Add(time.Hour)
	all[0].Attachments = []audit.Attachment{photo("0")}
	all[1].Text = "Commento cambiato"
	save(t, s, later, all[:crashBatch-2]...)
	step("edit")
	must(s.MarkGoneComments(ctx, page, all[0].ID, later, later))(t)
	step("gone")
	auditNight(t, s, run.ID, at, all, step)
	check(t, s.SaveCoverage(ctx, run.ID, []audit.Coverage{{Page: page, Day: day, Source: audit.SourceComments, Read: len(all), Complete: true}}))
	step("coverage")
	run.State, run.EndedAt = audit.Complete, at.Add(2*time.Hour)
	check(t, s.EndRun(ctx, run))
	step("end")
}

func auditNight(t testing.TB, s *Store, run int64, at time.Time, all []audit.Content, step func(string)) {
	t.Helper()
	tx := must(s.BeginAudit(t.Context(), run, page, civil.Single(day), at))(t)
	for i, c := range all {
		log := audit.Log{Gaps: []audit.Gap{{Page: page, Rule: "author.repeat", ContentID: c.ID, Day: day, Cause: "prova"}}}
		if i%3 == 0 {
			log.Findings = []audit.Finding{finding(c, "tone.insult", audit.Medium)}
		}
		check(t, tx.Add(c.ID, log))
		if i%10 == 9 {
			check(t, tx.flush()) // write now, so that a kill meets a half-written transaction
			step("audit")
		}
	}
	check(t, tx.Finish(audit.Log{}))
	step("finish")
	check(t, tx.Commit())
	step("commit")
}

var runNumber = regexp.MustCompile(`\brun=\d+`)

// nightDump is what a night leaves, apart from which runs it took.
func nightDump(t testing.TB, s *Store) string {
	t.Helper()
	return runNumber.ReplaceAllString(dump(t, s, "runs", "coverage"), "run=n")
}

func count(t testing.TB, s *Store, query string) int {
	t.Helper()
	var n int
	check(t, s.r.QueryRowContext(t.Context(), query).Scan(&n))
	return n
}

// sound checks what must hold of an archive whose program was killed.
func sound(t testing.TB, s *Store, where string) {
	t.Helper()
	var verdict string
	check(t, s.r.QueryRowContext(t.Context(), `PRAGMA integrity_check`).Scan(&verdict))
	if verdict != "ok" {
		t.Errorf("%s: integrity: %s", where, verdict)
	}
	if n := count(t, s, `SELECT count(*) FROM pragma_foreign_key_check`); n != 0 {
		t.Errorf("%s: %d rows point nowhere", where, n)
	}
	if n := count(t, s, `SELECT count(*) FROM contents`); n%crashBatch != 0 {
		t.Errorf("%s: %d contents: a batch is there in part", where, n)
	}
	audited, findings, gaps := count(t, s, `SELECT count(*) FROM audited`), count(t, s, `SELECT count(*) FROM findings`), count(t, s, `SELECT count(*) FROM gaps`)
	const all = crashBatches * crashBatch
	if audited != 0 && (audited != all || findings != all/3 || gaps != all) || audited == 0 && findings+gaps > 0 {
		t.Errorf("%s: %d audited, %d findings, %d gaps: an audit is there in part", where, audited, findings, gaps)
	}
}

// resumed reopens a killed archive, checks it, runs the night again and returns what is then there.
func resumed(t testing.TB, path, where string) string {
	t.Helper()
	s, err := Open(t.Context(), path, testKey(), "1.0.0")
	if err != nil {
		t.Fatalf("%s: %v", where, err)
	}
	defer s.Close()
	sound(t, s, where)
	wholeNight(t, s, night, func(string) {})
	if n := count(t, s, `SELECT count(*) FROM runs WHERE state = 'in corso'`); n != 0 {
		t.Errorf("%s: %d dead runs still seem to run", where, n)
	}
	return nightDump(t, s)
}

func copyArchive(t testing.TB, from, to string) {
	t.Helper()
	check(t, os.MkdirAll(filepath.Dir(to), 0o700))
	for _, side := range []string{"", "-wal"} { // the -shm is made anew, as after a power cut
		data, err := os.ReadFile(from + side)
		if os.IsNotExist(err) {
			continue
		}
		check(t, err)
		check(t, os.WriteFile(to+side, data, 0o600))
	}
}

// Whatever stands on the disk at the end of each step must be a sound archive,
// and the next night must complete it.
func TestEveryStepLeavesASoundArchive(t *testing.T) {
	path := testPath(t)
	s := openAt(t, path)
	check(t, first(s.w.ExecContext(t.Context(), `PRAGMA cache_size = 10`))) // spill the open transaction to the disk
	var copies []string
	seen := make(map[string]int)
	wholeNight(t, s, night, func(step string) {
		if seen[step]++; seen[step] > 2 && seen[step]%7 != 0 {
			return
		}
		to := filepath.Join(t.TempDir(), fmt.Sprintf("%s-%d", step, seen[step]), "vigilia.db")
		copyArchive(t, path, to)
		copies = append(copies, to)
	})
	want := nightDump(t, s)
	for _, c := range copies {
		where := "killed after " + filepath.Base(filepath.Dir(c))
		if got := resumed(t, c, where); got != want {
			equal(t, strings.Split(want, "\n"), strings.Split(got, "\n"))
			t.Fatalf("%s: the next night left another archive", where)
		}
	}
}

func first[T any](_ T, err error) error { return err }

const crashPath = "VIGILIA_TEST_ARCHIVE"

// TestVictim is the program that TestKilledAtAnyInstant kills.
func TestVictim(t *testing.T) {
	path := os.Getenv(crashPath)
	if path == "" {
		t.Skip("it runs only as the child of TestKilledAtAnyInstant")
	}
	wholeNight(t, openAt(t, path), night, func(step string) { fmt.Println("step", step) })
}

func TestKilledAtAnyInstant(t *testing.T) {
	whole := open(t)
	wholeNight(t, whole, night, func(string) {})
	want := nightDump(t, whole)
	steps, killed := []int{0, 1, 4, 9, 14, 16, 20, 26}, 0
	for _, after := range steps {
		path := testPath(t)
		if killAfter(t, path, after) {
			killed++
		}
		where := fmt.Sprintf("killed after step %d", after)
		if got := resumed(t, path, where); got != want {
			equal(t, strings.Split(want, "\n"), strings.Split(got, "\n"))
			t.Fatalf("%s: the next night left another archive", where)
		}
	}
	if killed < len(steps)/2 {
		t.Errorf("only %d of %d nights were killed in time: the test proves little", killed, len(steps))
	}
}

// killAfter starts a night in another process and kills it while it does what
// comes after the given number of steps. It reports whether the kill came before the end.
func killAfter(t *testing.T, path string, steps int) bool {
	t.Helper()
	cmd := exec.Command(must(os.Executable())(t), "-test.run=^TestVictim$", "-test.v")
	cmd.Env = append(os.Environ(), crashPath+"="+path)
	out := must(cmd.StdoutPipe())(t)
	check(t, cmd.Start())
	lines := bufio.NewScanner(out)
	for n := 0; n < steps && lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "step ") {
			n++
		}
	}
	check(t, lines.Err())
	check(t, cmd.Process.Kill())
	var exit *exec.ExitError
	if err := cmd.Wait(); err != nil && (!errors.As(err, &exit) || exit.Exited()) {
		t.Fatalf("the night failed by itself: %v", err)
	}
	return exit != nil
}
