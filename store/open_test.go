package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// wantSentence checks that err is told to a person, in words that hold all parts.
func wantSentence(t testing.TB, err error, parts ...string) {
	t.Helper()
	var said *Error
	if !errors.As(err, &said) {
		t.Errorf("error %v is no *Error", err)
		return
	}
	for _, part := range parts {
		if !strings.Contains(said.Sentence(), part) {
			t.Errorf("sentence %q lacks %q", said.Sentence(), part)
		}
	}
	if said.Cause == "" || said.Remedy == "" || strings.Contains(said.Sentence(), "%!") {
		t.Errorf("sentence %q is not whole", said.Sentence())
	}
}

func openErr(t testing.TB, path string, key []byte) error {
	t.Helper()
	s, err := Open(t.Context(), path, key, "1.0.0")
	if err == nil {
		check(t, s.Close())
	}
	return err
}

func TestOpenRefusesAShortKey(t *testing.T) {
	path := testPath(t)
	wantSentence(t, openErr(t, path, make([]byte, KeySize-1)), "chiave", "32")
	if _, err := os.Stat(path); err == nil {
		t.Error("an archive was made nevertheless")
	}
}

func TestOpenRefusesAnotherKey(t *testing.T) {
	path := testPath(t)
	check(t, openErr(t, path, testKey()))
	wantSentence(t, openErr(t, path, bytes.Repeat([]byte{8}, KeySize)), "chiave", path)
	check(t, openErr(t, path, testKey()))
}

func TestOpenRefusesANewerArchive(t *testing.T) {
	path := testPath(t)
	s := openAt(t, path)
	check(t, first(s.w.ExecContext(t.Context(), `INSERT INTO migrations VALUES (99, 'futuro', '9.8.7'); PRAGMA user_version = 99`)))
	check(t, s.Close())
	before := must(os.ReadFile(path))(t)
	wantSentence(t, openErr(t, path, testKey()), "99", "9.8.7", path)
	if after := must(os.ReadFile(path))(t); !bytes.Equal(before, after) {
		t.Error("the archive of a newer version was changed")
	}
}

func TestOpenRefusesWhatIsNoArchive(t *testing.T) {
	foreign := func(path string) {
		s, err := Open(t.Context(), path, testKey(), "1.0.0")
		check(t, err)
		check(t, first(s.w.ExecContext(t.Context(), `PRAGMA application_id = 1`)))
		check(t, s.Close())
	}
	for name, tt := range map[string]struct {
		make func(path string)
		says string
	}{
		"text":             {func(p string) { check(t, os.WriteFile(p, bytes.Repeat([]byte("non un archivio "), 600), 0o600)) }, "non è un archivio"},
		"other program":    {foreign, "altro programma"},
		"folder in place":  {func(p string) { check(t, os.Mkdir(p, 0o700)) }, "non può essere creato"},
		"damaged archive":  {damage(t), "danneggiato"},
		"truncated header": {func(p string) { check(t, os.WriteFile(p, []byte("SQLite format 3\x00guasto"), 0o600)) }, "non è un archivio"},
	} {
		t.Run(name, func(t *testing.T) {
			path := testPath(t)
			check(t, os.MkdirAll(filepath.Dir(path), 0o700))
			tt.make(path)
			before, _ := os.ReadFile(path)
			wantSentence(t, openErr(t, path, testKey()), tt.says, path)
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
}

// damage makes an archive whose first page, behind the header, is noise.
func damage(t *testing.T) func(path string) {
	return func(path string) {
		check(t, openErr(t, path, testKey()))
		data := must(os.ReadFile(path))(t)
		copy(data[100:4096], bytes.Repeat([]byte{0xff}, 4096-100))
		check(t, os.WriteFile(path, data, 0o600))
	}
}

func TestOpenRefusesAFolderOpenToOthers(t *testing.T) {
	dir := t.TempDir()
	check(t, os.Chmod(dir, 0o755))
	wantSentence(t, openErr(t, filepath.Join(dir, "vigilia.db"), testKey()), "0755", "chmod 700")
}

func TestOpenTightensTheFile(t *testing.T) {
	path := testPath(t)
	check(t, openErr(t, path, testKey()))
	check(t, os.Chmod(path, 0o644))
	check(t, openErr(t, path, testKey()))
	if mode := must(os.Stat(path))(t).Mode().Perm(); mode != 0o600 {
		t.Errorf("mode %04o", mode)
	}
}

func TestOpenInAReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("permissions do not bind root; TestWriteToAReadOnlyArchive covers what SQLite says")
	}
	dir := filepath.Join(t.TempDir(), "dati")
	check(t, os.Mkdir(dir, 0o500))
	wantSentence(t, openErr(t, filepath.Join(dir, "vigilia.db"), testKey()), "non può essere creato", "0700")
}

func TestOpenWhereNoFolderCanBe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	check(t, os.WriteFile(file, nil, 0o600))
	wantSentence(t, openErr(t, filepath.Join(file, "vigilia.db"), testKey()), "non può essere creato")
}

func TestWriteToAReadOnlyArchive(t *testing.T) {
	s := open(t)
	check(t, first(s.w.ExecContext(t.Context(), `PRAGMA query_only = ON`)))
	_, err := s.SaveContents(t.Context(), night, []audit.Content{post(1, "Post")})
	wantSentence(t, err, "non è scrivibile", s.path)
}

func TestOddPaths(t *testing.T) {
	for _, name := range []string{"con spazio.db", "per%20cento.db", "punto?di=domanda#.db", "più à.db"} {
		path := filepath.Join(t.TempDir(), "dati", name)
		save(t, openAt(t, path), night, post(1, "Post"))
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
}

func TestReopenKeepsAll(t *testing.T) {
	path := testPath(t)
	s, err := Open(t.Context(), path, testKey(), "1.0.0")
	check(t, err)
	aNight(t, s, night)
	want := dump(t, s)
	check(t, s.Close())
	equal(t, want, dump(t, openAt(t, path)))
}

func TestBusyArchive(t *testing.T) {
	path := testPath(t)
	a, b := openAt(t, path), openAt(t, path)
	tx := must(a.BeginAudit(t.Context(), beginRun(t, a, night), page, civil.Single(day), night))(t)
	check(t, first(b.w.ExecContext(t.Context(), `PRAGMA busy_timeout = 0`)))
	_, err := b.SaveContents(t.Context(), night, []audit.Content{post(1, "Post")})
	wantSentence(t, err, "in uso")
	check(t, tx.Rollback())
	save(t, b, night, post(1, "Post"))
}

func TestOpenWhileANightIsWriting(t *testing.T) {
	path := testPath(t)
	a := openAt(t, path)
	save(t, a, night, post(1, "Post"))
	tx := must(a.BeginAudit(t.Context(), beginRun(t, a, night), page, civil.Single(day), night))(t)
	defer tx.Rollback()
	check(t, tx.Finish(audit.Log{}))
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second) // less than SQLite waits for a lock
	defer cancel()
	b, err := Open(ctx, path, testKey(), "1.0.0")
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if got := must(b.Posts(ctx, []string{page}, civil.Single(day)))(t); len(got) != 1 {
		t.Errorf("%d posts", len(got))
	}
}

func TestDiskFull(t *testing.T) {
	s, ctx := open(t), t.Context()
	save(t, s, night, post(1, "Post"))
	run := beginRun(t, s, night)
	before := dump(t, s)
	var pages int
	check(t, s.w.QueryRowContext(ctx, `PRAGMA page_count`).Scan(&pages))
	check(t, first(s.w.ExecContext(ctx, fmt.Sprintf(`PRAGMA max_page_count = %d`, pages+4))))

	var many []audit.Content
	for m := range 500 {
		many = append(many, comment(1, m, strings.Repeat("Testo lungo. ", 30)))
	}
	_, err := s.SaveContents(ctx, night, many)
	wantSentence(t, err, "spazio esaurito", "liberare spazio")
	equal(t, before, dump(t, s))

	tx := must(s.BeginAudit(ctx, run, page, civil.Single(day), night))(t)
	for n := range 500 {
		f := finding(post(1, "Post"), fmt.Sprint("regola.", n), audit.Medium)
		if err = tx.Add(post(1, "").ID, audit.Log{Findings: []audit.Finding{f}}); err != nil {
			break
		}
	}
	wantSentence(t, err, "spazio esaurito")
	check(t, tx.Rollback())
	equal(t, before, dump(t, s))

	check(t, first(s.w.ExecContext(ctx, `PRAGMA max_page_count = 1000000`)))
	save(t, s, night, many...)
	sound := count(t, s, `SELECT count(*) FROM contents`)
	if sound != 501 {
		t.Errorf("%d contents once there is room, want 501", sound)
	}
}

func TestReadersAndWritersTogether(t *testing.T) {
	s, ctx := open(t), t.Context()
	var wg sync.WaitGroup
	for w := range 3 {
		wg.Go(func() {
			for i := range 10 {
				var cs []audit.Content
				for m := range 20 {
					cs = append(cs, comment(w, w*1000+i*20+m, "Testo"))
				}
				if _, err := s.SaveContents(ctx, night.Add(time.Duration(i)*time.Minute), cs); err != nil {
					t.Error(err)
				}
			}
		})
		wg.Go(func() {
			for range 10 {
				n := 0
				for _, err := range s.Subjects(ctx, page, civil.Single(day)) {
					if err != nil {
						t.Error(err)
						return
					}
					n++
				}
				if n%20 != 0 {
					t.Errorf("%d subjects: half a write was seen", n)
				}
				if _, err := s.Volumes(ctx, []string{page}, civil.Single(day)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := count(t, s, `SELECT count(*) FROM contents`); n != 600 {
		t.Errorf("%d contents, want 600", n)
	}
}

func TestErrorsThatNobodyCanMendStayAsTheyAre(t *testing.T) {
	s := open(t)
	if got := s.explain(context.Canceled); got != context.Canceled {
		t.Errorf("got %v", got)
	}
	_, err := s.w.ExecContext(t.Context(), `INSERT INTO content_versions VALUES ('mai', x'00', '', 0, 0)`)
	var said *Error
	if err == nil || errors.As(s.explain(err), &said) {
		t.Errorf("a broken reference was told as %v", s.explain(err))
	}
	wrapped := &Error{Cause: "causa", Remedy: "rimedio", Err: os.ErrPermission}
	if !errors.Is(wrapped, os.ErrPermission) || wrapped.Error() != "causa: rimedio (permission denied)" {
		t.Errorf("%v", wrapped)
	}
}
