package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch/fetchtest"
	"vigilia/report"
)

// canaries makes every citizen of a world recognisable: a name and a text that stand nowhere else.
func canaries(w *fetchtest.World) []*fetchtest.Comment {
	var all []*fetchtest.Comment
	for _, page := range w.Pages {
		for _, post := range page.Posts {
			for _, c := range post.Comments {
				if c.From == nil || c.ByPage {
					continue
				}
				n := len(all)
				c.Text = fmt.Sprintf("canarino%03dx %s", n, c.Text)
				c.From = &fetchtest.Person{ID: c.From.ID, Name: fmt.Sprintf("Canarina%03dx Inventata", n)}
				all = append(all, c)
			}
		}
	}
	return all
}

// inFiles returns the files below the folders that hold one of the words.
func inFiles(t *testing.T, words []string, dirs ...string) []string {
	t.Helper()
	var out []string
	for _, dir := range dirs {
		ok(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			for _, w := range words {
				if bytes.Contains(data, []byte(w)) {
					out = append(out, w+" in "+path)
				}
			}
			return err
		}))
	}
	return out
}

// TestNothingForgottenIsLeft plays three weeks with everything that the program can
// log: what vanished is out of every file with the run after the one that missed it,
// the rest when its term is over, and the documents tell it.
func TestNothingForgottenIsLeft(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	day := theDay()
	w := townWorld(day)
	all := canaries(w)
	gone := all[0]
	gone.RemovedAt = day.Add(1).At(12, 0)
	p := newPlay(t, w, actsAround(day), "crespiatica")
	var log bytes.Buffer
	p.night.log = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	night := func(d civil.Day) {
		t.Helper()
		run := p.dawn(d)
		if run.State == audit.Failed {
			t.Fatalf("%s: %v", d, run.Notices)
		}
		if err := p.night.deliver(context.Background(), io.Discard, run); err != nil && run.State == audit.Complete {
			t.Fatal(err)
		}
	}
	names := func(c *fetchtest.Comment) []string {
		return []string{strings.Fields(c.Text)[0], strings.Fields(c.From.Name)[0]}
	}
	night(day)
	night(day.Add(1))
	if left := inFiles(t, names(gone), p.dir); len(left) < 2 {
		t.Fatalf("%v: what is to be forgotten was never kept", left)
	}
	night(day.Add(2))
	if left := inFiles(t, names(gone), p.dir, temp); len(left) > 0 {
		t.Errorf("what vanished is left by the next run: %v", left)
	}
	m := p.material(day.Add(2), day.Add(2))
	if m.Forgotten.Vanished != 1 {
		t.Errorf("%+v", m.Forgotten)
	}
	note, err := os.ReadFile(filepath.Join(p.dir, "reports", fmt.Sprintf("nota-%s.html", day.Add(2))))
	ok(t, err)
	if !bytes.Contains(note, []byte("1 testo non più presente sulla pagina")) {
		t.Error("the note does not tell what was forgotten")
	}
	for d := day.Add(3); !d.After(day.Add(16)); d = d.Add(1) {
		night(d)
	}
	kept := map[string]bool{} // texts with a finding that nobody decided
	for _, k := range p.material(day, day).Cases {
		kept[k.Content.ID] = true
	}
	var over []string
	for _, c := range all {
		if !kept[c.ID] {
			over = append(over, names(c)...)
		}
	}
	if left := inFiles(t, over, p.dir, temp); len(over) < 8 || len(left) > 0 {
		t.Errorf("%d words to look for; left: %v", len(over), left)
	}
	if got := inFiles(t, []string{"canarino"}, filepath.Join(p.dir, "reports")); len(got) > 0 {
		t.Errorf("documents hold texts: %v", got)
	}
	if log.Len() == 0 || strings.Contains(strings.ToLower(log.String()), "canarin") {
		t.Errorf("the log holds texts or nothing at all:\n%s", &log)
	}
	if said := strings.Join(report.Internal(p.material(day, day.Add(16))).Method, "\n"); !strings.Contains(said, "non hanno più il testo in archivio") {
		t.Errorf("the report does not tell of what is no longer kept:\n%s", said)
	}
}

// TestInternalDocuments: which names of files are internal documents, and of which day.
func TestInternalDocuments(t *testing.T) {
	for name, day := range map[string]string{
		"nota-2026-11-20.pdf": "2026-11-20", "nota-2026-11-20.html": "2026-11-20", "nota-2026-11-20.pdf.metadati.json": "2026-11-20", "nota-2026-11-20.manifesto.json": "2026-11-20",
		"relazione-2026-11-01_2026-11-30-interna.xlsx": "2026-11-30", "relazione-2026-11-01_2026-11-30-interna.pdf.metadati.json": "2026-11-30",
		"settimana-2026-11-09_2026-11-15-interna.pdf": "2026-11-15", "settimana-2026-11-09_2026-11-15.pdf": "2026-11-15",
		"relazione-2026-11-01_2026-11-30-pubblica.pdf": "", "relazione-2026-11-01_2026-11-30.manifesto.json": "",
		"relazione-2026-11-01_2026-11-30-pubblica.pdf.metadati.json": "", "delibera-giunta.pdf": "", "nota-2026-13-40.pdf": "", "nota-2026-11-20.pdf.bak~": "", ".nota-2026-11-20.pdf": "",
	} {
		got, yes := internal(name)
		if yes != (day != "") || yes && got.String() != day {
			t.Errorf("%s: %v %v, want %q", name, got, yes, day)
		}
	}
	for name, want := range map[string]bool{".nota-2026-11-20.pdf12345": true, ".relazione-2026-11-01_2026-11-30-interna.xlsx99": true, ".nota-2026-11-20.pdf-77": true,
		".config.toml123": false, "nota-2026-11-20.pdf1": false} {
		if got := halfWritten.MatchString(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestNoteSaysNoSameLineEveryMorning: what the comune has still to configure stands in the
// compliance report, and is no limit of the note, which could never say that all is well.
func TestNoteSaysNoSameLineEveryMorning(t *testing.T) {
	t.Parallel()
	day := theDay()
	w := &fetchtest.World{Pages: []*fetchtest.Page{{ID: townPage, ProfileID: "615500000001", Name: "Pagina di Prova", Username: "prova"}}}
	p := newPlay(t, w, actsAround(day), "crespiatica")
	p.whole(day)
	m := p.material(day, day)
	if note := report.Note(m); len(note.Completeness.Unlooked) > 0 {
		t.Errorf("limits of the note: %q", note.Completeness.Unlooked)
	}
	if all := strings.Join(report.Internal(m).Completeness.Unlooked, "\n"); !strings.Contains(all, "elenco degli account ufficiali non configurato") {
		t.Errorf("the compliance report does not tell it: %q", all)
	}
}
