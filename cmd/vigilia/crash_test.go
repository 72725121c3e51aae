//go:build unix

package main

import (
	"bytes"
	"database/sql"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"vigilia/audit"
	"vigilia/mail/mailtest"
)

var kills = flag.Int("kills", 0, "how many times to kill the program at random instants; 0: a few")

// A chain is one folder in which a night, the compliance report and the weekly report
// are each begun, killed and begun again, several times, until they come to their end.
const (
	nightKills  = 8
	giuntaKills = 4
	weeklyKills = 3
	chainKills  = nightKills + giuntaKills + weeklyKills
)

// ballast is the name of a file that takes room from a disk.
const ballast = ".zavorra"

// deed is something that the program does: how it is asked for, how it may end, and
// how many requests and glances from outside it takes when nobody kills it.
type deed struct {
	name, program string
	args          []string
	ends          int

	requests int64
	glances  int
}

// assault is a siege whose offices receive the note, by a clock that stands still: in
// two folders, one after the other, it leaves the same archive and the same documents.
type assault struct {
	*siege
	post  *mailtest.Server
	until int // messages that came before the folder in use
}

func newAssault(t *testing.T) *assault {
	t.Helper()
	return &assault{siege: siegeAt(t, theDay(), morningAfter(theDay())), post: mailtest.New(t, mailtest.Options{})}
}

// anew begins in an empty folder. The servers stay: their addresses are part of the
// configuration, and the documents tell its digest.
func (a *assault) anew(t *testing.T) {
	t.Helper()
	a.dir, a.until = t.TempDir(), len(a.post.Received())
	secrets := mailFiles(a.post)
	maps.Copy(secrets, a.tokens)
	settle(t, a.dir, mailConfig(a.post)+townConfig(a.graph.URL, a.albo.URL, "crespiatica", "", townPage, libraryPage), secrets)
}

// haste lets the programs that are killed by the hundred collect their garbage less often.
var haste = []string{"GOGC=400"}

func (a *assault) received() []mailtest.Received { return a.post.Received()[a.until:] }

func (a *assault) deeds() []deed {
	config, day := a.path("config.toml"), a.day.String()
	return []deed{
		{name: "night", program: "rehearse", args: []string{config, day}, ends: exitOK},
		{name: "giunta", program: "vigilia", args: []string{"report", "--config", config, "--kind", "giunta", "--from", day, "--to", day}, ends: exitOK},
		{name: "weekly", program: "vigilia", args: []string{"report", "--config", config, "--kind", "weekly", "--week", day}, ends: exitPartial}, // of one night of seven
	}
}

// peace is what three deeds leave that nobody disturbs.
type peace struct {
	deeds     []deed
	dump      string
	documents map[string][]byte
}

func newPeace(t *testing.T, a *assault) *peace {
	t.Helper()
	a.anew(t)
	p := &peace{deeds: a.deeds()}
	for i := range p.deeds {
		d := &p.deeds[i]
		before := a.served.Load()
		if a.attack(t, plan{glance: func(look) bool { d.glances++; return false }}, a.hasty(d), d.ends) {
			t.Fatal("killed by somebody else")
		}
		d.requests = a.served.Load() - before
	}
	p.dump, p.documents = a.dump(t), a.documents(t)
	if len(p.documents) != 5+13+7 || !strings.Contains(p.dump, "tone.insult") || !strings.Contains(p.dump, "pii.") || len(a.received()) != 2 {
		t.Fatalf("%d documents, %d messages; too poor to prove anything:\n%s", len(p.documents), len(a.received()), p.dump)
	}
	return p
}

// dump is the whole archive but what tells how often the program had to begin.
func (a *assault) dump(t *testing.T) string {
	t.Helper()
	return dumpArchive(t, a.path("data/vigilia.db"), func(table, column string) bool { return table == "outbox" && column == "tries" })
}

// hasty is an execution of a deed to be killed.
func (a *assault) hasty(d *deed) *exec.Cmd {
	cmd := a.command(d.program, d.args...)
	cmd.Env = append(os.Environ(), haste...)
	return cmd
}

// documents are the files under their final names.
func (a *assault) documents(t *testing.T) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	entries, err := os.ReadDir(a.path("reports"))
	if os.IsNotExist(err) {
		return files
	}
	ok(t, err)
	for _, e := range entries {
		if !halfWritten.MatchString(e.Name()) && e.Name() != ballast {
			files[e.Name()], err = os.ReadFile(a.path("reports/" + e.Name()))
			ok(t, err)
		}
	}
	return files
}

// instant draws when to kill a deed.
func (a *assault) instant(t *testing.T, rng *rand.Rand, d *deed) plan {
	t.Helper()
	switch way := rng.IntN(8); {
	case d.requests > 0 && way < 2:
		n := 1 + rng.Int64N(d.requests)
		return plan{name: fmt.Sprintf("as request %d comes", n), before: n}
	case d.requests > 0 && way < 3:
		n, glances := 1+rng.Int64N(d.requests), rng.IntN(40)
		return plan{name: fmt.Sprintf("%d glances after request %d", glances, n), glance: func(l look) bool {
			if l.served >= n {
				glances--
			}
			return glances < 0
		}}
	case d.requests > 0 && way < 4 && len(a.settledLetters(t)) < 2:
		return a.inPost(rng)
	case way < 6:
		more, glances, before := 1+rng.IntN(8), rng.IntN(4), a.look().files
		return plan{name: fmt.Sprintf("%d glances after file %d is added", glances, more), glance: func(l look) bool {
			if l.files >= before+more {
				glances--
			}
			return glances < 0
		}}
	}
	glances := rng.IntN(d.glances * 3 / 4) // the machine may be less busy by now
	return plan{name: fmt.Sprintf("at glance %d", glances), glance: func(look) bool { glances--; return glances < 0 }}
}

// inPost kills while a message is handed over: in its content, or once it is accepted
// and before the program can know.
func (a *assault) inPost(rng *rand.Rand) plan {
	n, accepted := int64(1+rng.IntN(2)), rng.IntN(2) == 0
	return plan{name: fmt.Sprintf("in message %d, accepted: %v", n, accepted), arm: func(kill func()) {
		var come atomic.Int64
		a.post.Switch(func(s *mailtest.Switches) {
			*s = mailtest.Switches{}
			if accepted {
				s.Accepted = func() {
					if come.Add(1) == n {
						kill()
					}
				}
				return
			}
			s.Reading = func() bool {
				if come.Add(1) != n {
					return false
				}
				kill()
				return true
			}
		})
	}}
}

// strike kills a deed, and looks at what is left: an archive that is sound, documents
// that are whole, or not there. It reports whether the kill came in time.
func (a *assault) strike(t *testing.T, p *peace, d *deed, own deed, at plan) bool {
	t.Helper()
	killed := a.attack(t, at, a.hasty(&own), d.ends)
	a.post.Switch(func(s *mailtest.Switches) { *s = mailtest.Switches{} })
	a.sound(t)
	a.wholeOrAbsent(t, p, d.name+", "+at.name)
	return killed
}

// wholeOrAbsent checks that every file under a final name is the one that belongs there.
func (a *assault) wholeOrAbsent(t *testing.T, p *peace, when string) {
	t.Helper()
	for name, data := range a.documents(t) {
		if !bytes.Equal(data, p.documents[name]) {
			t.Errorf("%s: %s is not what it should be, %d bytes of %d", when, name, len(data), len(p.documents[name]))
		}
	}
}

// letters holds the mail against the outbox: a letter that the archive knows to be
// sent does not go out again, and none goes out twice in one execution.
type letters struct {
	unsettled map[string]int // copies that came while the archive could not know
	copies    map[string]int
	ids       map[string]string
}

// count takes in what came during one execution.
func (l *letters) count(t *testing.T, a *assault) {
	t.Helper()
	sent := a.settledLetters(t)
	copies := map[string]int{}
	for _, r := range a.received() {
		copies[r.To]++
		id := r.Header(t).Get("Message-Id")
		if known := l.ids[r.To]; known != "" && known != id {
			t.Errorf("%s has the note as %s and as %s", r.To, known, id)
		}
		l.ids[r.To] = id
	}
	for to, n := range copies {
		switch fresh := n - l.copies[to]; {
		case fresh > 1:
			t.Errorf("%s received %d copies of one execution", to, fresh)
		case fresh == 1 && !sent[to]:
			l.unsettled[to]++
		}
		if n > 1+l.unsettled[to] {
			t.Errorf("%s received %d copies; of %d of them the answer was cut off", to, n, l.unsettled[to])
		}
	}
	l.copies = copies
}

// settledLetters are the addresses whose letter the archive knows to be sent.
func (a *assault) settledLetters(t *testing.T) map[string]bool {
	t.Helper()
	sent := map[string]bool{}
	if _, err := os.Stat(a.path("data/vigilia.db")); err != nil {
		return sent
	}
	db := openCopy(t, a.path("data/vigilia.db"))
	defer db.Close()
	if len(column(t, db, `SELECT 1 FROM sqlite_master WHERE name = 'outbox'`)) == 0 {
		return sent
	}
	for _, to := range column(t, db, `SELECT recipient FROM outbox WHERE state = 'sent'`) {
		sent[to] = true
	}
	return sent
}

// openCopy opens an archive and its log apart: the program must find what a kill left.
func openCopy(t testing.TB, path string) *sql.DB {
	t.Helper()
	to := filepath.Join(t.TempDir(), "vigilia.db")
	for _, side := range []string{"", "-wal"} {
		if data, err := os.ReadFile(path + side); err == nil {
			ok(t, os.WriteFile(to+side, data, 0o600))
		}
	}
	db, err := sql.Open("sqlite", "file:"+to)
	ok(t, err)
	return db
}

// TestKilledAnywhere kills the program at many random instants of a night, of the
// compliance report and of the weekly report, and executes it again, also amid what it
// does to recover. In the end archive, documents and mail are those that an undisturbed
// program leaves. With -kills 500 it takes minutes.
func TestKilledAnywhere(t *testing.T) {
	t.Parallel()
	n := *kills
	switch {
	case n > 0:
	case testing.Short():
		n = chainKills
	default:
		n = 4 * chainKills
	}
	long := (n + chainKills - 1) / chainKills
	chains := make(chan uint64, long)
	for seed := range long {
		chains <- uint64(seed)
	}
	close(chains)
	var killed, meant atomic.Int64
	t.Run("on", func(t *testing.T) {
		for core := range min(runtime.GOMAXPROCS(0), (long+4)/5) { // to begin another one takes as long as a chain
			t.Run(fmt.Sprint(core), func(t *testing.T) {
				t.Parallel()
				a := newAssault(t)
				p := newPeace(t, a)
				for seed := range chains {
					hit, of := playChain(t, a, p, seed)
					killed.Add(hit)
					meant.Add(of)
				}
			})
		}
	})
	t.Logf("%d executions, %d of them killed before their end", meant.Load(), killed.Load())
	if killed.Load() < meant.Load()*2/3 {
		t.Errorf("only %d of %d were killed in time: the test proves little", killed.Load(), meant.Load())
	}
}

// playChain kills three deeds in one folder, and returns how often it did of how often
// it meant to.
func playChain(t *testing.T, a *assault, p *peace, seed uint64) (hit, of int64) {
	t.Helper()
	a.anew(t)
	rng := rand.New(rand.NewPCG(2026, seed))
	mail := letters{map[string]int{}, map[string]int{}, map[string]string{}}
	var story []string
	defer func() {
		if t.Failed() {
			t.Logf("chain %d:\n%s", seed, strings.Join(story, "\n"))
		}
	}()
	for i, own := range a.deeds() {
		for range []int{nightKills, giuntaKills, weeklyKills}[i] {
			at := a.instant(t, rng, &p.deeds[i])
			story = append(story, own.name+": "+at.name)
			if a.strike(t, p, &p.deeds[i], own, at) {
				hit++
			}
			of++
			mail.count(t, a)
		}
		if got := execute(t, haste, a.command(own.program, own.args...)); got.code != own.ends {
			t.Fatalf("%s, executed again: %s", own.name, got)
		}
		mail.count(t, a)
	}
	a.atPeace(t, p)
	if len(mail.copies) != 2 {
		t.Errorf("the note reached %v", mail.copies)
	}
	return hit, of
}

// atPeace holds what the last execution left against what an undisturbed one leaves.
func (a *assault) atPeace(t *testing.T, p *peace) {
	t.Helper()
	sameLines(t, "archive", p.dump, a.dump(t))
	documents := a.documents(t)
	if got, want := slices.Sorted(maps.Keys(documents)), slices.Sorted(maps.Keys(p.documents)); !slices.Equal(got, want) {
		t.Errorf("documents %v, want %v", got, want)
	}
	a.wholeOrAbsent(t, p, "in the end")
	runs := runsOf(t, openRaw(t, a.path("data/vigilia.db")))
	for i, r := range runs {
		dead := r.State == audit.Failed && len(r.Notices) > 0 && strings.Contains(r.Notices[0].Text, "si è interrotta prima della fine")
		if r.State != audit.Complete && (!dead || i == len(runs)-1) {
			t.Errorf("run %d of %d: %s, %v", i+1, len(runs), r.State, r.Notices)
		}
	}
	execute(t, nil, a.command("vigilia", "verify", "--config", a.path("config.toml"))).clear(t, exitOK)
}
