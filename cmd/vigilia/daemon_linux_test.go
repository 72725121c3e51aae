package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/gofrs/flock"

	"vigilia/audit"
)

// stayer is a daemon that has a night to play every second.
type stayer struct {
	t     *testing.T
	siege *siege
	cmd   *exec.Cmd
	lines chan string // what it says
	said  []string
	ready *manager
	beats *listener

	midway chan struct{} // closed when a night is in its middle: it stays there
	on     func()        // until this is called
}

// stay starts a program as a daemon over a town, whose servers wait before they answer
// the request of the given number; 0: they never do.
func stay(t *testing.T, program string, hold int64, env ...string) *stayer {
	t.Helper()
	d := &stayer{t: t, siege: newSiege(t), lines: make(chan string, 10_000), ready: newManager(t), beats: newListener(t)}
	d.siege.settle(t)
	going := make(chan struct{})
	d.midway, d.on = make(chan struct{}), sync.OnceFunc(func() { close(going) })
	t.Cleanup(d.on)
	d.siege.hooks.Store(&hooks{before: func(served int64) {
		if served == hold {
			close(d.midway)
			<-going
		}
	}})
	config, err := os.OpenFile(d.siege.path("config.toml"), os.O_APPEND|os.O_WRONLY, 0)
	ok(t, err)
	_, err = fmt.Fprintf(config, "[schedule]\nnight = \"@every 1s\"\nweekly = \"\"\ngiunta = \"\"\n[signals]\nheartbeat_url = %q\n", d.beats.URL+"/ping/segreto")
	ok(t, err)
	ok(t, config.Close())
	d.cmd = exec.Command(program, "daemon", "--config", d.siege.path("config.toml"))
	d.cmd.Env = append(os.Environ(), "VIGILIA_LOG=info", "NOTIFY_SOCKET="+d.ready.conn.LocalAddr().String())
	d.cmd.Env = append(d.cmd.Env, env...)
	errs, err := d.cmd.StderrPipe()
	ok(t, err)
	return d.start(errs)
}

func (d *stayer) start(errs interface{ Read([]byte) (int, error) }) *stayer {
	d.t.Helper()
	ok(d.t, d.cmd.Start())
	d.t.Cleanup(func() { _ = d.cmd.Process.Kill() })
	go func() {
		defer close(d.lines)
		for s := bufio.NewScanner(errs); s.Scan(); {
			d.lines <- s.Text()
		}
	}()
	d.ready.hears("READY=1")
	return d
}

// hears reads what the daemon says until a line holds all the words.
func (d *stayer) hears(words ...string) {
	d.t.Helper()
	for line := range d.lines {
		d.said = append(d.said, line)
		missing := false
		for _, w := range words {
			missing = missing || !strings.Contains(line, w)
		}
		if !missing {
			return
		}
	}
	d.t.Fatalf("it ended without %q:\n%s", words, strings.Join(d.said, "\n"))
}

// ends waits for the daemon, which must have no complaint.
func (d *stayer) ends() {
	d.t.Helper()
	for line := range d.lines {
		d.said = append(d.said, line)
	}
	if err := d.cmd.Wait(); err != nil {
		d.t.Errorf("%v:\n%s", err, strings.Join(d.said, "\n"))
	}
}

// worker returns the process in which the daemon has a job done.
func (d *stayer) worker() int {
	d.t.Helper()
	files, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", d.cmd.Process.Pid))
	ok(d.t, err)
	for _, f := range files {
		list, err := os.ReadFile(f)
		ok(d.t, err)
		if one := strings.Fields(string(list)); len(one) == 1 {
			pid, err := strconv.Atoi(one[0])
			ok(d.t, err)
			return pid
		}
	}
	d.t.Fatal("the daemon does the job itself")
	return 0
}

// resident returns the memory that a process holds now, in KiB.
func resident(t *testing.T, pid int) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	ok(t, err)
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	kib, err := strconv.Atoi(strings.Fields(rest)[0])
	ok(t, err)
	return kib
}

// TestIdleMemory: the daemon, as it is packaged, holds no more than 30 MB while it waits for the night, nor after it.
func TestIdleMemory(t *testing.T) {
	t.Parallel()
	program := filepath.Join(t.TempDir(), "vigilia")
	if out, err := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	const most = 30 * 1000
	d := stay(t, program, 0)
	if kib := resident(t, d.cmd.Process.Pid); kib > most {
		t.Errorf("%d KiB before the first night", kib)
	} else {
		t.Logf("%d KiB before the first night", kib)
	}
	for range 3 {
		d.hears("lavoro terminato")
		if kib := resident(t, d.cmd.Process.Pid); kib > most {
			t.Errorf("%d KiB after a night", kib)
		} else {
			t.Logf("%d KiB after a night", kib)
		}
	}
	if !present(d.siege.path("reports/nota-" + d.siege.day.String() + ".pdf")) {
		t.Errorf("no note:\n%s", strings.Join(d.said, "\n"))
	}
	ok(t, d.cmd.Process.Signal(syscall.SIGTERM))
	d.ends()
}

// TestDaemonStopsItsNight: SIGTERM in the middle of a night closes its record before the daemon ends.
func TestDaemonStopsItsNight(t *testing.T) {
	t.Parallel()
	d := stay(t, "vigilia", 7, "WATCHDOG_USEC=100000")
	<-d.midway
	d.ready.hears("WATCHDOG=1") // it lives while the night works
	ok(t, d.cmd.Process.Signal(syscall.SIGTERM))
	d.ready.hears("STOPPING=1")
	d.ends()
	if runs := d.siege.sound(t); len(runs) != 1 || runs[0].State != audit.Failed || !strings.Contains(fmt.Sprint(runs[0].Notices), "interrotta") {
		t.Errorf("record %+v:\n%s", runs, strings.Join(d.said, "\n"))
	}
}

// TestCrashIsNoConfiguration: what the watchdog ends does not end with the status of a wrong configuration,
// after which the unit has it not started again.
func TestCrashIsNoConfiguration(t *testing.T) {
	t.Parallel()
	unit, err := os.ReadFile("../../packaging/systemd/vigilia.service")
	ok(t, err)
	_, env, _ := strings.Cut(string(unit), "\nEnvironment=")
	env, _, _ = strings.Cut(env, "\n")
	ok(t, syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{})) // as the unit has it
	d := stay(t, "vigilia", 0, env)
	ok(t, d.cmd.Process.Signal(syscall.SIGABRT))
	for line := range d.lines {
		d.said = append(d.said, line)
	}
	_ = d.cmd.Wait()
	if state, is := d.cmd.ProcessState.Sys().(syscall.WaitStatus); !is || !state.Signaled() {
		t.Errorf("it ended with %v:\n%s", d.cmd.ProcessState, strings.Join(d.said, "\n"))
	}
}

// TestDaemonOutlivesItsNight: a night that the system kills is told, and the next occasion completes it.
func TestDaemonOutlivesItsNight(t *testing.T) {
	t.Parallel()
	d := stay(t, "vigilia", 7)
	<-d.midway
	ok(t, syscall.Kill(d.worker(), syscall.SIGKILL))
	d.hears("vigilia: il lavoro «notte» è stato interrotto dal sistema (signal: killed)")
	if heard := strings.Join(d.beats.heard(), ""); !strings.Contains(heard, "/fail exit_status=1") {
		t.Errorf("whoever waits for the night has heard %q", heard)
	}
	d.hears("lavoro terminato")
	d.on()
	d.hears("lavoro terminato")
	if !present(d.siege.path("reports/nota-" + d.siege.day.String() + ".pdf")) {
		t.Errorf("no note:\n%s", strings.Join(d.said, "\n"))
	}
	ok(t, d.cmd.Process.Signal(syscall.SIGTERM))
	d.ends()
}

// TestNightWithoutItsDaemon: a night whose daemon is killed does not go on unwatched.
func TestNightWithoutItsDaemon(t *testing.T) {
	t.Parallel()
	d := stay(t, "vigilia", 7)
	<-d.midway
	ok(t, d.cmd.Process.Kill())
	alone := flock.New(d.siege.path("data/vigilia.db.lock"))
	ok(t, alone.Lock()) // when the night lets go of it
	ok(t, alone.Unlock())
	if runs := d.siege.sound(t); len(runs) != 1 || runs[0].State != audit.Failed {
		t.Errorf("record %+v", runs)
	}
}

// TestCleanMappings: what was changed, can be written or belongs to others stays.
func TestCleanMappings(t *testing.T) {
	const smaps = `00400000-012b2000 r-xp 00000000 fe:00 917 /usr/bin/vigilia
Rss:               11236 kB
Anonymous:             0 kB
012b2000-027dd000 r--p 00eb2000 fe:00 917 /usr/bin/vigilia
Anonymous:             4 kB
027dd000-02a04000 rw-p 023dd000 fe:00 917 /usr/bin/vigilia
Anonymous:             0 kB
7f0000000000-7f0000001000 r--p 00000000 fe:00 918 /usr/lib/libc.so.6
Anonymous:             0 kB
7f0000002000-7f0000003000 rw-p 00000000 00:00 0
Anonymous:             0 kB
no mapping at all
Anonymous:             0 kB
zz-yy r-xp 00000000 fe:00 917 /usr/bin/vigilia
Anonymous:             0 kB
`
	if got := cleanMappings([]byte(smaps), "/usr/bin/vigilia"); !slices.Equal(got, []mapping{{0x400000, 0x12b2000}}) {
		t.Errorf("%x", got)
	}
}
