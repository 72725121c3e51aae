//go:build unix

package main

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
)

// clear fails unless the program ended with a status and a sentence for a person.
func (s spent) clear(t *testing.T, code int, sentences ...string) {
	t.Helper()
	if s.code != code {
		t.Errorf("want status %d: %s", code, s)
	}
	for _, want := range sentences {
		if !strings.Contains(s.stderr, want) {
			t.Errorf("stderr does not say %q: %s", want, s)
		}
	}
	for _, bad := range []string{"panic", "goroutine", "\r", "<nil>", "%!"} {
		if strings.Contains(s.stderr, bad) {
			t.Errorf("stderr holds %q: %s", bad, s)
		}
	}
	if code != exitOK && !strings.HasPrefix(s.stderr, "vigilia: ") {
		t.Errorf("stderr does not begin with a sentence: %s", s)
	}
}

func (s *siege) run(t *testing.T) spent {
	t.Helper()
	return execute(t, nil, s.command("vigilia", s.args()...))
}

// whole runs the night to its end and holds it against one that nothing disturbed.
func (s *siege) whole(t *testing.T, u undisturbed) {
	t.Helper()
	s.run(t).clear(t, exitOK)
	sameLines(t, "archive", u.dump, dumpArchive(t, s.path("data/vigilia.db"), differs))
	if _, err := os.Stat(s.path("reports/nota-" + s.day.String() + ".pdf")); err != nil {
		t.Errorf("no note: %v", err)
	}
}

// TestFoldersThatCannotBeWritten takes from the program each place that it
// writes to: it says which one, and once it has it back nothing is missing.
func TestFoldersThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	u := playUndisturbed(t)
	inTheWay := func(name string) func(*testing.T, *siege) {
		return func(t *testing.T, s *siege) { ok(t, os.WriteFile(s.path(name), []byte("un file"), 0o600)) }
	}
	readOnly := func(name string) func(*testing.T, *siege) {
		return func(t *testing.T, s *siege) {
			ok(t, os.Mkdir(s.path(name), 0o500))
			s.asNobody(t)
		}
	}
	for _, c := range []struct {
		name, place string
		spoil       func(*testing.T, *siege)
		say         []string
	}{
		{"a file where the documents go", "reports", inTheWay("reports"), []string{"la cartella dei documenti non si può creare"}},
		{"documents read-only", "reports", readOnly("reports"), []string{"non si può scrivere", "verificare spazio e permessi"}},
		{"a file where the data go", "data", inTheWay("data"), []string{"la cartella dell'archivio non si può creare"}},
		{"data read-only", "data", readOnly("data"), []string{"archivio"}},
		{"a file where the keys go", "keys2", inTheWay("keys2"), []string{"la chiave degli pseudonimi", "non può essere letta o creata"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := newSiege(t)
			s.settle(t)
			if c.place == "keys2" {
				s.edit(t, "policy.name", "data.key_file = \"keys2/pseudonyms.key\"\npolicy.name")
			}
			c.spoil(t, s)
			s.run(t).clear(t, exitFailed, append(c.say, c.place)...)
			ok(t, os.RemoveAll(s.path(c.place)))
			if c.place == "keys2" { // the same key as everybody's
				ok(t, os.Rename(s.path("keys"), s.path("keys2")))
			}
			s.whole(t, u)
		})
	}
}

// nobody is a user who is not the superuser, to whom nothing is read-only.
const nobody = 65534

// asNobody makes the program of a siege run as somebody who owns its folder, where the
// test itself is run by the superuser.
func (s *siege) asNobody(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	program, err := exec.LookPath("vigilia")
	ok(t, err)
	for _, way := range []string{filepath.Dir(filepath.Dir(program)), filepath.Dir(s.dir)} {
		ok(t, os.Chmod(way, 0o711))
	}
	ok(t, filepath.WalkDir(s.dir, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Chown(path, nobody, nobody))
	}))
	s.as = &syscall.Credential{Uid: nobody, Gid: nobody}
}

func (s *siege) edit(t *testing.T, old, with string) {
	t.Helper()
	data, err := os.ReadFile(s.path("config.toml"))
	ok(t, err)
	ok(t, os.WriteFile(s.path("config.toml"), bytes.Replace(data, []byte(old), []byte(with), 1), 0o600))
}

// bounded is an execution whose files cannot grow beyond a size.
func bounded(kib int, args ...string) *exec.Cmd {
	return exec.Command("sh", append([]string{"-c", fmt.Sprintf(`ulimit -f %d; exec vigilia "$@"`, 2*kib), "sh"}, args...)...)
}

// TestDiskThatFillsUp bounds the size of every file, as a full disk does, at
// sizes that are met in different moments of the night.
func TestDiskThatFillsUp(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no shell to set a limit with")
	}
	u := playUndisturbed(t)
	var failed atomic.Int64
	t.Run("at", func(t *testing.T) {
		for _, kib := range []int{8, 40, 100, 250, 400, 550, 700} {
			t.Run(fmt.Sprintf("%d KiB", kib), func(t *testing.T) {
				t.Parallel()
				s := newSiege(t)
				s.settle(t)
				if got := execute(t, nil, bounded(kib, s.args()...)); got.code != exitOK {
					failed.Add(1)
					t.Log(got)
					got.clear(t, exitFailed, "disco")
				}
				s.sound(t)
				s.whole(t, u)
			})
		}
	})
	if failed.Load() < 4 {
		t.Errorf("only %d of the limits were met: the test proves little", failed.Load())
	}
}

// TestReportsOnABadDisk takes space and permissions away from the reports of a period: what
// stood in the folder stands there whole, and once it has them back nothing is missing.
func TestReportsOnABadDisk(t *testing.T) {
	t.Parallel()
	a := newAssault(t)
	p := newPeace(t, a)
	a.anew(t)
	deeds := a.deeds()
	if got := execute(t, nil, a.command(deeds[0].program, deeds[0].args...)); got.code != exitOK {
		t.Fatal(got)
	}
	for _, d := range deeds[1:] {
		failed := 0
		for _, kib := range []int{2, 20, 50, 65, 80} {
			if got := execute(t, nil, bounded(kib, d.args...)); got.code != d.ends {
				failed++
				got.clear(t, exitFailed, "spazio")
			}
			a.wholeOrAbsent(t, p, fmt.Sprintf("%s in %d KiB", d.name, kib))
		}
		if failed < 4 {
			t.Errorf("%s: only %d of the limits were met: the test proves little", d.name, failed)
		}
		if got := execute(t, nil, a.command(d.program, d.args...)); got.code != d.ends {
			t.Fatal(got)
		}
	}
	a.asNobody(t)
	ok(t, os.Chmod(a.path("reports"), 0o500))
	for _, d := range deeds[1:] {
		execute(t, nil, a.command(d.program, d.args...)).clear(t, exitFailed, "non si può scrivere", "verificare spazio e permessi")
	}
	ok(t, os.Chmod(a.path("reports"), 0o700))
	a.atPeace(t, p)
}

func TestArchiveOfANewerVersion(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.settle(t)
	s.run(t).clear(t, exitOK)
	once := s.served.Load()
	db, err := sql.Open("sqlite", "file:"+s.path("data/vigilia.db"))
	ok(t, err)
	_, err = db.Exec(`INSERT INTO migrations (number, name, program) VALUES (99, 'futuro', '9.8.7'); PRAGMA user_version = 99`)
	ok(t, err)
	ok(t, db.Close())
	before, err := os.ReadFile(s.path("data/vigilia.db"))
	ok(t, err)
	for _, args := range [][]string{s.args(), {"report", "--config", s.path("config.toml"), "--from", s.day.String(), "--to", s.day.String()}} {
		vigilia(t, nil, args...).clear(t, exitFailed, "versione più recente", "installare Vigilia 9.8.7 o successiva", "non è stato modificato")
	}
	after, err := os.ReadFile(s.path("data/vigilia.db"))
	ok(t, err)
	if !bytes.Equal(before, after) {
		t.Error("the archive was touched")
	}
	if now := s.served.Load(); now != once {
		t.Errorf("%d requests more: the platform was asked before the archive was looked at", now-once)
	}
}

func TestKeyOfThePseudonyms(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		spoil func(*testing.T, *siege)
		code  int
		say   []string
	}{
		{"open to others", func(t *testing.T, s *siege) { ok(t, os.Chmod(s.path("keys/pseudonyms.key"), 0o644)) },
			exitFailed, []string{"accessibile ad altri utenti (permessi 0644)", "chmod 600"}},
		{"beside the archive", func(t *testing.T, s *siege) {
			s.edit(t, "policy.name", "data.key_file = \"data/pseudonyms.key\"\npolicy.name")
		},
			exitUsage, []string{"non può stare nella cartella dell'archivio", "riga 2"}},
		{"below the archive", func(t *testing.T, s *siege) {
			s.edit(t, "policy.name", "data.key_file = \"data/keys/pseudonyms.key\"\npolicy.name")
		},
			exitUsage, []string{"non può stare nella cartella dell'archivio", "riga 2"}},
		{"below the archive by a link", func(t *testing.T, s *siege) {
			ok(t, os.MkdirAll(s.path("data/hidden"), 0o700))
			ok(t, os.Rename(s.path("keys"), s.path("data/hidden/keys")))
			ok(t, os.Chmod(s.path("data"), 0o700))
			ok(t, os.Symlink(s.path("data/hidden/keys"), s.path("keys")))
		}, exitFailed, []string{"è nella cartella dei dati", "spostarla in una cartella separata"}},
		{"cut short", func(t *testing.T, s *siege) {
			ok(t, os.WriteFile(s.path("keys/pseudonyms.key"), []byte("0b09"), 0o600))
		},
			exitFailed, []string{"incompleta o non valida"}},
		{"another one", func(t *testing.T, s *siege) {
			s.run(t).clear(t, exitOK)
			ok(t, os.WriteFile(s.path("keys/pseudonyms.key"), []byte(strings.Repeat("0c08", 16)), 0o600))
		}, exitFailed, []string{"non è quella dell'archivio"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := newSiege(t)
			s.settle(t)
			c.spoil(t, s)
			s.run(t).clear(t, c.code, c.say...)
		})
	}
}

func TestConfigurationFromAnotherSystem(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.settle(t)
	data, err := os.ReadFile(s.path("config.toml"))
	ok(t, err)
	foreign := func(b []byte) []byte {
		return append([]byte("\ufeff"), bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n"))...)
	}
	path := filepath.Join(s.dir, "config.toml")
	ok(t, os.WriteFile(path, foreign(data), 0o600))
	s.run(t).clear(t, exitOK)
	broken := bytes.Replace(data, []byte("[graph]"), []byte("[graph]\ntimeout_seconds = 3\nconcurrenza = 2"), 1)
	ok(t, os.WriteFile(path, foreign(broken), 0o600))
	line := 1 + bytes.Count(broken[:bytes.Index(broken, []byte("timeout_seconds"))], []byte("\n"))
	s.run(t).clear(t, exitUsage, fmt.Sprintf("riga %d", line), "fra 5 e 600", fmt.Sprintf("riga %d", line+1), "«concurrenza» non esiste")
	ok(t, os.WriteFile(path, foreign(append(data, "comune = \"mai chiusa\n"...)), 0o600))
	s.run(t).clear(t, exitUsage, "la riga non è scritta in TOML corretto")
	ok(t, os.WriteFile(path, []byte{0xff, 0xfe, 'c', 0, 'o', 0}, 0o600)) // UTF-16, as some editors save
	s.run(t).clear(t, exitUsage)
}
