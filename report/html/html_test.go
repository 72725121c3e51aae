package html

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/reporttest"
)

var keep = flag.String("keep", "", "directory in which to leave the pages, to look at them")

// document is one of the pages, with a name.
type sample struct {
	name  string
	write func(io.Writer) error
}

func samples() []sample {
	election := report.Public(reporttest.Month())
	election.InElection = "La relazione è predisposta durante una finestra elettorale."
	return []sample{
		{"nota", func(w io.Writer) error { return Note(w, report.Note(reporttest.Night(civil.NewDay(2026, 11, 26)))) }},
		{"nota-parziale", func(w io.Writer) error { return Note(w, report.Note(reporttest.Night(civil.NewDay(2026, 11, 21)))) }},
		{"nota-quieta", func(w io.Writer) error { return Note(w, report.Note(reporttest.Quiet())) }},
		{"interna", func(w io.Writer) error { return Internal(w, report.Internal(reporttest.Month())) }},
		{"pubblica", func(w io.Writer) error { return Public(w, report.Public(reporttest.Month())) }},
		{"pubblica-quieta", func(w io.Writer) error { return Public(w, report.Public(reporttest.Quiet())) }},
		{"pubblica-elezioni", func(w io.Writer) error { return Public(w, election) }},
		{"settimana", func(w io.Writer) error { return Weekly(w, report.Weekly(reporttest.Week(civil.NewDay(2026, 11, 18)))) }},
		{"settimana-quieta", func(w io.Writer) error { return Weekly(w, report.Weekly(reporttest.QuietWeek())) }},
		{"settimana-vuota", func(w io.Writer) error { return Weekly(w, &report.WeeklyModel{}) }},
		{"nota-vuota", func(w io.Writer) error { return Note(w, &report.NoteModel{}) }},
		{"interna-vuota", func(w io.Writer) error { return Internal(w, &report.InternalModel{}) }},
		{"pubblica-vuota", func(w io.Writer) error { return Public(w, &report.PublicModel{}) }},
	}
}

func written(t testing.TB, s sample) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := s.write(&b); err != nil {
		t.Fatalf("%s: %v", s.name, err)
	}
	if *keep != "" {
		if err := os.WriteFile(filepath.Join(*keep, s.name+".html"), b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

func TestSameModelSameBytes(t *testing.T) {
	for _, s := range samples() {
		first := written(t, s)
		for run := 2; run <= 12; run++ {
			if !bytes.Equal(written(t, s), first) {
				t.Errorf("%s: run %d gives other bytes", s.name, run)
			}
		}
	}
}
