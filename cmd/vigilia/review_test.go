//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// books writes the report of the night of a siege for the Giunta, and returns the
// workbooks of the offices and of the public.
func books(t *testing.T, s *siege) (internal, public string) {
	t.Helper()
	out := s.path("documenti")
	s.call(t, "report", "--kind", "giunta", "--from", s.day.String(), "--to", s.day.String(), "--out", out).clear(t, exitOK)
	stem := filepath.Join(out, "relazione-"+s.day.String()+"_"+s.day.String())
	return stem + "-interna.xlsx", stem + "-pubblica.xlsx"
}

// rewrite saves a workbook under another name, edited.
func rewrite(t *testing.T, from, to string, edit func(f *excelize.File)) string {
	t.Helper()
	f, err := excelize.OpenFile(from)
	ok(t, err)
	defer f.Close()
	edit(f)
	ok(t, f.SaveAs(to))
	return to
}

func attest(t *testing.T) func(f *excelize.File) {
	return func(f *excelize.File) { ok(t, f.SetCellStr("Attestazioni", "E2", "Sì")) }
}

// A workbook is read by the archive that wrote it, and by its backup put back; what
// another office attested of the same clauses and days is refused whole.
func TestReviewOfAnotherArchive(t *testing.T) {
	t.Parallel()
	here, _ := settled(t)
	there := newSiege(t)
	settle(t, there.dir, townConfig(there.graph.URL, there.albo.URL, "crespiatica", "", townPage), there.tokens)
	there.run(t).clear(t, exitOK)
	own, public := books(t, here)
	foreign, _ := books(t, there)
	own, foreign = rewrite(t, own, here.path("nostra.xlsx"), attest(t)), rewrite(t, foreign, here.path("altrui.xlsx"), attest(t))

	before := dumpArchive(t, here.path("data/vigilia.db"), nil)
	here.call(t, "review", foreign).clear(t, exitUsage, "è stata redatta da un altro archivio", "nulla è stato registrato", "--config")
	sameLines(t, "archive after a foreign workbook", before, dumpArchive(t, here.path("data/vigilia.db"), nil))

	here.call(t, "backup", here.path("copia.db")).clear(t, exitOK)
	ok(t, os.RemoveAll(here.path("data"))) // a new server
	here.call(t, "restore", here.path("copia.db")).clear(t, exitOK)
	if got := here.call(t, "review", own); got.code != exitOK || got.stderr != "" || !strings.Contains(got.stdout, "Attestazioni registrate: 1.") {
		t.Errorf("own workbook after a restore: %s", got)
	}

	// a workbook from before archives told their identity
	old := rewrite(t, own, here.path("vecchia.xlsx"), func(f *excelize.File) {
		rows, err := f.GetRows("Leggimi")
		ok(t, err)
		at := slices.IndexFunc(rows, func(r []string) bool { return slices.Contains(r, "Archivio di provenienza") })
		ok(t, f.RemoveRow("Leggimi", at+1))
	})
	if got := here.call(t, "review", old); got.code != exitOK || !strings.Contains(got.stderr, "non indica da quale archivio proviene") {
		t.Errorf("workbook of an older version: %s", got)
	}
	hidden(t, here, public)
}

// hidden checks that the public workbook does not tell the identity of the archive.
func hidden(t *testing.T, s *siege, public string) {
	t.Helper()
	c, err := loadConfig(s.path("config.toml"))
	ok(t, err)
	st, err := openStore(t.Context(), c)
	ok(t, err)
	defer st.Close()
	id, err := st.Identity(t.Context())
	ok(t, err)
	z, err := zip.OpenReader(public)
	ok(t, err)
	defer z.Close()
	for _, part := range z.File {
		r, err := part.Open()
		ok(t, err)
		text, err := io.ReadAll(r)
		ok(t, err)
		if len(id) != 16 || bytes.Contains(text, []byte(id)) {
			t.Errorf("%s tells the archive %q", part.Name, id)
		}
	}
}
