//go:build unix

package main

import (
	"bytes"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// manager hears what a daemon tells systemd.
type manager struct {
	t    *testing.T
	conn *net.UnixConn
}

func newManager(t *testing.T) *manager {
	t.Helper()
	dir, err := os.MkdirTemp("", "vigilia") // the name of a socket is short
	ok(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	conn, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: filepath.Join(dir, "notify"), Net: "unixgram"})
	ok(t, err)
	t.Cleanup(func() { conn.Close() })
	return &manager{t, conn}
}

// hears waits for the states, in order; beats of the watchdog may come between them.
func (m *manager) hears(states ...string) {
	m.t.Helper()
	buf := make([]byte, 256)
	for _, want := range states {
		for {
			n, err := m.conn.Read(buf)
			ok(m.t, err)
			got := string(buf[:n])
			if got == want {
				break
			}
			if got != "WATCHDOG=1" {
				m.t.Fatalf("systemd hears %q, want %q", got, want)
			}
		}
	}
}

// TestDaemonUnderSystemd: ready, reloaded only with what is valid, alive, stopped at once.
func TestDaemonUnderSystemd(t *testing.T) {
	t.Parallel()
	day := theDay()
	p := newPlay(t, townWorld(day), actsAround(day), "crespiatica")
	p.night.store.Close()
	config := filepath.Join(p.dir, "config.toml")
	good, err := os.ReadFile(config)
	ok(t, err)
	m := newManager(t)
	cmd := exec.Command("vigilia", "daemon", "--config", config)
	cmd.Env = append(os.Environ(), "NOTIFY_SOCKET="+m.conn.LocalAddr().String(), "WATCHDOG_USEC=200000")
	var said bytes.Buffer
	cmd.Stderr = &said
	ok(t, cmd.Start())
	defer cmd.Process.Kill()

	m.hears("READY=1")
	reload := func(config2 []byte) {
		t.Helper()
		ok(t, os.WriteFile(config, config2, 0o600))
		ok(t, cmd.Process.Signal(syscall.SIGHUP))
		m.hears("RELOADING=1", "READY=1")
	}
	reload([]byte("comune = "))
	reload(append(good, "[schedule]\nnight = \"15 4 * * *\"\ngiunta = \"\"\n"...))
	m.hears("WATCHDOG=1")
	ok(t, cmd.Process.Signal(syscall.SIGTERM))
	m.hears("STOPPING=1")
	if err := cmd.Wait(); err != nil {
		t.Fatalf("stopped with %v: %s", err, &said)
	}
	for _, want := range []string{"ore 02:30", "configurazione non riletta, resta valida la precedente", "ore 04:15"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("%q is missing in\n%s", want, &said)
		}
	}
}
