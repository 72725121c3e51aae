package audit_test

import (
	"archive/zip"
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path"
	"slices"
	"testing"

	"vigilia/audit"
)

var update = flag.Bool("update", false, "pack labelled.zip anew")

// TestLabelled holds what the program carries of the labelled corpus against the corpus.
func TestLabelled(t *testing.T) {
	files := os.DirFS("testdata/corpus")
	names := []string{"first.jsonl", "second.jsonl"}
	own, err := fs.Glob(files, "own/*")
	if err != nil || len(own) == 0 {
		t.Fatal(own, err)
	}
	names = append(names, own...)
	if *update {
		pack(t, files, names)
		return
	}
	carried, err := audit.Labelled()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		want, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := fs.ReadFile(carried, name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is another in labelled.zip (%v): run with -update", name, err)
		}
	}
	if held, err := fs.Glob(carried, path.Join("own", "*")); err != nil || !slices.Equal(held, own) {
		t.Errorf("labelled.zip holds %v, want %v (%v)", held, own, err)
	}
}

func pack(t *testing.T, files fs.FS, names []string) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("labelled.zip", b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
