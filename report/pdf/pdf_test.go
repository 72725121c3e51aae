package pdf

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"vigilia/report"
)

var (
	update = flag.Bool("update", false, "rewrite the golden files")
	keep   = flag.String("keep", "", "directory in which to leave the documents, to look at them")
)

// document is one of the documents, with a name.
type document struct {
	name  string
	write func(io.Writer) error
}

func samples() []document {
	return []document{
		{"nota", func(w io.Writer) error { return Note(w, sampleNote()) }},
		{"interna", func(w io.Writer) error { return Internal(w, sampleInternal()) }},
		{"pubblica", func(w io.Writer) error { return Public(w, samplePublic()) }},
		{"settimana", func(w io.Writer) error { return Weekly(w, sampleWeekly()) }},
	}
}

func written(t testing.TB, d document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.write(&b); err != nil {
		t.Fatalf("%s: %v", d.name, err)
	}
	if *keep != "" {
		if err := os.WriteFile(filepath.Join(*keep, d.name+".pdf"), b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

func validate(t testing.TB, name string, pdf []byte) {
	t.Helper()
	api.DisableConfigDir()
	strict := model.NewDefaultConfiguration()
	strict.ValidationMode = model.ValidationStrict
	if err := api.Validate(bytes.NewReader(pdf), strict); err != nil {
		t.Errorf("%s is not a valid PDF: %v", name, err)
	}
}

func TestValid(t *testing.T) {
	for _, d := range samples() {
		validate(t, d.name, written(t, d))
	}
}

// The same model gives the same bytes: today, and as long as nobody changes
// what a document is. A new Go release may pack the same content otherwise.
func TestSameModelSameBytes(t *testing.T) {
	var got strings.Builder
	for _, d := range samples() {
		want := sha256.Sum256(written(t, d))
		for run := 2; run <= 12; run++ {
			if sha256.Sum256(written(t, d)) != want {
				t.Errorf("%s: run %d gives other bytes", d.name, run)
			}
		}
		fmt.Fprintf(&got, "%x  %s.pdf\n", want, d.name)
	}
	golden(t, "sha256.txt", got.String())
}

// golden holds a text against a file, which -update rewrites.
func golden(t *testing.T, file, got string) {
	t.Helper()
	name := filepath.Join("testdata", file)
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", name, diff)
	}
}

// The golden files hold each document as it is read aloud: by its structure.
func TestGolden(t *testing.T) {
	for _, d := range samples() {
		golden(t, d.name+".txt", spoken(t, written(t, d)))
	}
}

// A model without anything is a document that says so, not a crash.
func TestEmptyModels(t *testing.T) {
	for _, d := range []document{
		{"nota vuota", func(w io.Writer) error { return Note(w, &report.NoteModel{}) }},
		{"interna vuota", func(w io.Writer) error { return Internal(w, &report.InternalModel{}) }},
		{"pubblica vuota", func(w io.Writer) error { return Public(w, &report.PublicModel{}) }},
	} {
		validate(t, d.name, written(t, d))
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, fmt.Errorf("disco pieno") }

func TestFailedWriteIsAnError(t *testing.T) {
	if err := Note(failing{}, sampleNote()); err == nil {
		t.Error("a document that was not written is reported as written")
	}
}
