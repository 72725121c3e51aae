//go:build unix

package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// verificationOf verifies what a siege has left and returns what was said of it.
func verificationOf(t *testing.T, s *siege) (*verification, error) {
	t.Helper()
	c, err := loadConfig(s.path("config.toml"))
	ok(t, err)
	var out bytes.Buffer
	failure := verifyAll(t.Context(), c, &out, true)
	v := &verification{}
	if err := json.Unmarshal(out.Bytes(), v); err != nil {
		t.Fatalf("%v: %s", err, &out)
	}
	return v, failure
}

// TestVerifyDocuments changes, cuts off and takes away the documents of a night, and
// its rows: the first place told is the one that was touched.
func TestVerifyDocuments(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.settle(t)
	s.run(t).clear(t, exitOK)
	v, err := verificationOf(t, s)
	ok(t, err)
	written, err := filepath.Glob(s.path("reports/*"))
	ok(t, err)
	if !v.Whole || v.Documents != len(written) || len(written) < 4 || v.Runs != 1 || v.Links != 3 || len(v.Missing) > 0 {
		t.Fatalf("of a night that nobody touched, with %d files: %+v", len(written), v)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for _, path := range written {
		whole, err := os.ReadFile(path)
		ok(t, err)
		for what, spoil := range map[string]func([]byte) []byte{
			"è stato modificato": func(b []byte) []byte { b[r.IntN(len(b))] ^= 1 << r.IntN(8); return b },
			"è troncato":         func(b []byte) []byte { return b[:r.IntN(len(b))] },
		} {
			ok(t, os.WriteFile(path, spoil(bytes.Clone(whole)), 0o640))
			v, err := verificationOf(t, s)
			if v.Whole || err == nil || len(v.Places) != 1 || v.Places[0].File != path || !strings.Contains(v.Places[0].Sentence, what) || v.Places[0].Expected == v.Places[0].Found {
				t.Errorf("%s %s: %+v, %v", path, what, v, err)
			}
		}
		ok(t, os.WriteFile(path, whole, 0o640))
	}
	ok(t, os.Rename(written[0], s.path("spostato")))
	vigilia(t, nil, "verify", "--config", s.path("config.toml")).clear(t, exitPartial, "documenti assenti, superati o non leggibili: 1")
	ok(t, os.Rename(s.path("spostato"), written[0]))

	db, err := sql.Open("sqlite", "file:"+s.path("data/vigilia.db"))
	ok(t, err)
	defer db.Close()
	_, err = db.Exec(`UPDATE contents SET text = text || '.' WHERE id = (SELECT min(id) FROM contents)`)
	ok(t, err)
	got := vigilia(t, nil, "verify", "--config", s.path("config.toml"))
	got.clear(t, exitFailed, "della tabella «contents» è stata alterata", "ultima copia di sicurezza")
	if !strings.Contains(got.stdout, "atteso:") || !strings.Contains(got.stdout, "trovato:") {
		t.Errorf("not told what was expected: %s", got)
	}
}

// TestDocumentLeftBehind: killed between the record and the writing of a new version,
// the old one is no alteration.
func TestDocumentLeftBehind(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.settle(t)
	s.run(t).clear(t, exitOK)
	c, err := loadConfig(s.path("config.toml"))
	ok(t, err)
	st, err := openStore(t.Context(), c)
	ok(t, err)
	name := fmt.Sprintf("nota-%s.pdf", s.day)
	old, err := os.ReadFile(s.path("reports/" + name))
	ok(t, err)
	_, err = keepDocuments(t.Context(), c, st, s.path("reports"), []document{{name: name, data: []byte("nuova versione")}}, s.day.End())
	ok(t, err)
	ok(t, st.Close())
	ok(t, os.WriteFile(s.path("reports/"+name), old, 0o640))
	v, err := verificationOf(t, s)
	if err == nil || !v.Whole || len(v.Missing) != 1 || !strings.Contains(v.Missing[0].Sentence, "versione precedente") {
		t.Errorf("%+v, %v", v, err)
	}
}

// TestDocumentsThatCannotBeLookedAt: a folder named by mistake leaves no trace, and a
// document that cannot be read is told while the others are looked at.
func TestDocumentsThatCannotBeLookedAt(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.settle(t)
	s.run(t).clear(t, exitOK)
	file := s.path("config.toml") // where a folder should be
	s.call(t, "report", "--kind", "giunta", "--from", s.day.String(), "--to", s.day.String(), "--out", file).clear(t, exitFailed, "non si può creare", "non una cartella")
	s.call(t, "verify").clear(t, exitOK)
	note := s.path("reports/nota-" + s.day.String() + ".pdf")
	ok(t, os.Remove(note))
	ok(t, os.Mkdir(note, 0o750))
	v, err := verificationOf(t, s)
	if !v.Whole || exitStatus(err) != exitPartial || len(v.Missing) != 1 || !strings.Contains(v.Missing[0].Sentence, "è una cartella, non un file") {
		t.Errorf("%+v, %v", v, err)
	}
	ok(t, os.Remove(note))
	ok(t, os.Rename(s.path("reports"), s.path("altrove")))
	ok(t, os.WriteFile(s.path("reports"), nil, 0o640))
	if v, err := verificationOf(t, s); !v.Whole || exitStatus(err) != exitPartial || len(v.Missing) != v.Documents {
		t.Errorf("%+v, %v", v, err)
	}
}

func TestVerifyWithoutAnArchive(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.settle(t)
	vigilia(t, nil, "verify", "--config", s.path("config.toml")).clear(t, exitFailed, "nulla da verificare")
	if _, err := os.Stat(s.path("data")); err == nil {
		t.Error("an archive was made by looking for one")
	}
}
