//go:build unix

package main

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"
)

// settled is a siege whose night was run, and what its archive holds.
func settled(t *testing.T) (*siege, string) {
	t.Helper()
	s := newSiege(t)
	s.settle(t)
	s.run(t).clear(t, exitOK)
	return s, dumpArchive(t, s.path("data/vigilia.db"), nil)
}

func (s *siege) call(t *testing.T, args ...string) spent {
	t.Helper()
	return vigilia(t, nil, append(args, "--config", s.path("config.toml"))...)
}

// nothingLeft checks that no copy and no half-written file lies about.
func (s *siege) nothingLeft(t *testing.T) {
	t.Helper()
	for _, pattern := range []string{"data/.copia-*", ".copia.db*-*", ".copia.age-*"} {
		if left, _ := filepath.Glob(s.path(pattern)); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
	}
}

func identity(t *testing.T, s *siege, name string) (file, recipient string) {
	t.Helper()
	id, err := age.GenerateX25519Identity()
	ok(t, err)
	ok(t, os.WriteFile(s.path(name), []byte(id.String()+"\n"), 0o600))
	return s.path(name), id.Recipient().String()
}

// TestBackupAndRestore takes copies, plain and encrypted, and puts each back in the
// place of an archive that has gone on since.
func TestBackupAndRestore(t *testing.T) {
	t.Parallel()
	s, dump := settled(t)
	file, recipient := identity(t, s, "chiave.txt")
	ok(t, os.WriteFile(s.path("frase.txt"), []byte("una frase segreta di prova\n"), 0o600))
	for _, c := range []struct {
		name            string
		sealed, opening []string
	}{
		{"copia.db", nil, nil},
		{"copia.age", []string{"--recipient", recipient}, []string{"--identity-file", file}},
		{"frase.age", []string{"--passphrase-file", s.path("frase.txt")}, []string{"--passphrase-file", s.path("frase.txt")}},
	} {
		got := s.call(t, append([]string{"backup", s.path(c.name)}, c.sealed...)...)
		got.clear(t, exitOK)
		if !strings.Contains(got.stdout, "verificata") || !strings.Contains(got.stdout, "conservarla a parte") {
			t.Errorf("%s: %s", c.name, got)
		}
		info, err := os.Stat(s.path(c.name))
		ok(t, err)
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s: mode %o", c.name, info.Mode())
		}
		data, err := os.ReadFile(s.path(c.name))
		ok(t, err)
		if bytes.Contains(data, []byte("SQLite format")) != (c.sealed == nil) {
			t.Errorf("%s: encrypted or not, against what was asked", c.name)
		}
		s.call(t, append([]string{"restore", s.path(c.name)}, c.opening...)...).clear(t, exitUsage, "c'è già", "--force")
		s.call(t, append([]string{"restore", "--force", s.path(c.name)}, c.opening...)...).clear(t, exitOK)
		sameLines(t, "archive", dump, dumpArchive(t, s.path("data/vigilia.db"), nil))
		s.nothingLeft(t)
		s.call(t, "verify").clear(t, exitOK)
	}
	for _, name := range []string{"data/vigilia.db", "config.toml", "chiave.txt"} { // what a copy must not replace
		before, err := os.ReadFile(s.path(name))
		ok(t, err)
		s.call(t, "backup", s.path(name)).clear(t, exitUsage, "indicare un altro file")
		if after, err := os.ReadFile(s.path(name)); err != nil || !bytes.Equal(before, after) {
			t.Errorf("%s was changed: %v", name, err)
		}
	}
	kept, err := filepath.Glob(s.path("data/vigilia.db.prima-*"))
	ok(t, err)
	if len(kept) != 3 {
		t.Fatalf("kept aside: %v", kept)
	}
	sameLines(t, "archive kept aside", dump, dumpArchive(t, kept[0], nil))
	ok(t, os.RemoveAll(s.path("data"))) // a new server
	s.call(t, "restore", s.path("copia.db")).clear(t, exitOK)
	s.call(t, "verify").clear(t, exitOK)
}

// TestBackupsThatAreRefused: whatever is wrong with a copy, the archive stays as it is.
func TestBackupsThatAreRefused(t *testing.T) {
	t.Parallel()
	s, dump := settled(t)
	file, recipient := identity(t, s, "chiave.txt")
	wrong, _ := identity(t, s, "altra.txt")
	s.call(t, "backup", s.path("copia.db")).clear(t, exitOK)
	s.call(t, "backup", s.path("copia.age"), "--recipient", recipient).clear(t, exitOK)
	spoil := func(from, name string, change func([]byte) []byte) string {
		data, err := os.ReadFile(s.path(from))
		ok(t, err)
		ok(t, os.WriteFile(s.path(name), change(data), 0o600))
		return s.path(name)
	}
	cut := func(b []byte) []byte { return b[:len(b)/2] }
	newer := spoil("copia.db", "nuova.db", bytes.Clone)
	forged := spoil("copia.db", "falsa.db", bytes.Clone)
	for path, query := range map[string]string{
		newer:  `INSERT INTO migrations (number, name, program) VALUES (99, 'futuro', '9.8.7'); PRAGMA user_version = 99`,
		forged: `UPDATE contents SET text = text || '!' WHERE id = (SELECT max(id) FROM contents)`,
	} {
		db, err := sql.Open("sqlite", "file:"+path)
		ok(t, err)
		_, err = db.Exec(query)
		ok(t, err)
		ok(t, db.Close())
	}
	for name, c := range map[string]struct {
		args []string
		code int
		say  string
	}{
		"cut off":                 {[]string{spoil("copia.db", "tronca.db", cut)}, exitFailed, "danneggiat"},
		"encrypted and cut off":   {[]string{spoil("copia.age", "tronca.age", cut), "--identity-file", file}, exitFailed, "danneggiata o troncata"},
		"empty":                   {[]string{spoil("copia.db", "vuota.db", func([]byte) []byte { return nil })}, exitFailed, "non è un archivio"},
		"no archive":              {[]string{spoil("copia.db", "testo.db", func([]byte) []byte { return []byte("una lettera") })}, exitFailed, "non è un archivio"},
		"a byte changed":          {[]string{spoil("copia.age", "byte.age", func(b []byte) []byte { b[len(b)/2] ^= 1; return b }), "--identity-file", file}, exitFailed, "danneggiata"},
		"a text changed":          {[]string{forged}, exitFailed, "è rifiutata perché non è integra"},
		"of a newer version":      {[]string{newer}, exitFailed, "installare Vigilia 9.8.7"},
		"another key":             {[]string{s.path("copia.age"), "--identity-file", wrong}, exitFailed, "non si apre con questa chiave"},
		"no key":                  {[]string{s.path("copia.age")}, exitUsage, "indicare --identity-file"},
		"no file":                 {[]string{s.path("manca.db")}, exitFailed, "non si può leggere"},
		"what is no identity":     {[]string{s.path("copia.age"), "--identity-file", s.path("config.toml")}, exitUsage, "non contiene una chiave privata"},
		"a secret open to others": {[]string{s.path("copia.age"), "--identity-file", openToAll(t, file, s.path("aperta.txt"))}, exitUsage, "chmod 600"},
	} {
		t.Run(name, func(t *testing.T) {
			s.call(t, append([]string{"restore", "--force"}, c.args...)...).clear(t, c.code, c.say)
			sameLines(t, "archive", dump, dumpArchive(t, s.path("data/vigilia.db"), nil))
			s.nothingLeft(t)
		})
	}
	for name, args := range map[string][]string{
		"no public key":      {"--recipient", "age1nonvalida"},
		"both ways":          {"--recipient", recipient, "--passphrase-file", file},
		"a short passphrase": {"--passphrase-file", writeFile(t, s.path("corta.txt"), "breve")},
		"an empty list":      {"--recipients-file", writeFile(t, s.path("nessuno.txt"), "\n")},
	} {
		if got := s.call(t, append([]string{"backup", s.path("mai.db")}, args...)...); got.code != exitUsage {
			t.Errorf("%s: %s", name, got)
		}
	}
	if _, err := os.Stat(s.path("mai.db")); err == nil {
		t.Error("a backup that should have been encrypted was written in the clear")
	}
}

func writeFile(t *testing.T, path, text string) string {
	t.Helper()
	ok(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

func openToAll(t *testing.T, from, to string) string {
	t.Helper()
	data, err := os.ReadFile(from)
	ok(t, err)
	ok(t, os.WriteFile(to, data, 0o644))
	return to
}

// TestBackupDuringTheNight copies the archive as requests of a night are answered:
// every copy is whole and holds, and the night does not notice.
func TestBackupDuringTheNight(t *testing.T) {
	t.Parallel()
	u := playUndisturbed(t)
	s := newSiege(t)
	s.settle(t)
	taken := 0
	s.hooks.Store(&hooks{before: func(n int64) {
		if n == u.requests/2 || n == u.requests-2 {
			if got := s.call(t, "backup", s.path(fmt.Sprintf("copia%d.db", n))); got.code == exitOK {
				taken++
			} else {
				t.Error(got)
			}
		}
	}})
	s.run(t).clear(t, exitOK)
	s.hooks.Store(&hooks{})
	if taken != 2 {
		t.Errorf("%d copies", taken)
	}
	sameLines(t, "archive", u.dump, dumpArchive(t, s.path("data/vigilia.db"), differs))
}

// TestBackupKilledOrOutOfSpace: a backup that did not come to its end leaves neither a
// file under its name nor, after the next one, a copy beside the archive.
func TestBackupKilledOrOutOfSpace(t *testing.T) {
	t.Parallel()
	s, _ := settled(t)
	args := []string{"backup", s.path("copia.db"), "--config", s.path("config.toml")}
	for _, kib := range []int{8, 100, 200} {
		if got := execute(t, nil, bounded(kib, args...)); got.code != exitFailed {
			t.Errorf("%d KiB: %s", kib, got)
		}
		if _, err := os.Stat(s.path("copia.db")); err == nil {
			t.Errorf("%d KiB: a copy is there in part", kib)
		}
	}
	for n := range 8 {
		glances := n * 10 // from the first sign of a copy on
		s.attack(t, plan{glance: func(look) bool {
			if left, _ := filepath.Glob(s.path("data/.copia-*")); len(left) > 0 {
				glances--
			}
			return glances < 0
		}}, s.command("vigilia", args...), exitOK)
		if data, err := os.ReadFile(s.path("copia.db")); err == nil {
			ok(t, os.WriteFile(s.path("intera.db"), data, 0o600))
			s.call(t, "restore", "--force", s.path("intera.db")).clear(t, exitOK)
			ok(t, os.Remove(s.path("copia.db")))
		}
	}
	s.call(t, "backup", s.path("copia.db")).clear(t, exitOK)
	if left, _ := filepath.Glob(s.path("data/.copia-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
