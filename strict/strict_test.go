package strict

import (
	"errors"
	"strings"
	"testing"
)

type sample struct {
	Comune string `toml:"comune"`
	Graph  struct {
		Version string `toml:"version"`
		Timeout int    `toml:"timeout"`
	} `toml:"graph"`
	Pages []struct {
		ID    string `toml:"id"`
		Limit int    `toml:"limit"`
	} `toml:"page"`
}

func TestDecodeTellsEveryFault(t *testing.T) {
	const file = `# commento
comune = "Borgo"
colore = "blu"

[graph]
version = 26
timeout = "molto"

[[page]]
id = "1"

[[page]]
id = "2"
limit = "dieci"
limite = 3
`
	var s sample
	d := Decode("prova.toml", []byte(file), &s)
	d.Add("page[1].id", "l'identificativo %q è già usato", "2")
	d.Add("page[0].token", "manca il token")
	var faults *Faults
	if !errors.As(d.Err(), &faults) {
		t.Fatalf("no faults: %v", d.Err())
	}
	want := []struct {
		line int
		word string
	}{{3, "colore"}, {6, "graph.version"}, {7, "graph.timeout"}, {9, "manca il token"}, {13, "già usato"}, {14, "page[1].limit"}, {15, "limite"}}
	if len(faults.List) != len(want) {
		t.Fatalf("got %d faults, want %d:\n%v", len(faults.List), len(want), faults)
	}
	for i, w := range want {
		if f := faults.List[i]; f.Line != w.line || !strings.Contains(f.Sentence, w.word) {
			t.Errorf("fault %d: line %d %q, want line %d with %q", i, f.Line, f.Sentence, w.line, w.word)
		}
	}
	if s.Comune != "Borgo" || len(s.Pages) != 2 {
		t.Errorf("what could be read was lost: %+v", s)
	}
}

func TestDecodeSyntax(t *testing.T) {
	for _, file := range []string{"comune = \"Borgo\n", "[graph\n", "= 3\n", "comune == 1\n", "\x00"} {
		d := Decode("prova.toml", []byte(file), new(sample))
		if d.Err() == nil || !strings.Contains(d.Err().Error(), "sintassi") {
			t.Errorf("%q: got %v", file, d.Err())
		}
	}
}

func TestDecodeClean(t *testing.T) {
	d := Decode("prova.toml", []byte("comune = \"Borgo\"\n[[page]]\nid=\"1\"\n"), new(sample))
	if err := d.Err(); err != nil {
		t.Fatal(err)
	}
	if d.Line("page[0].id") != 3 || d.Line("page[0].x") != 2 || d.Line("nope") != 0 {
		t.Errorf("lines: %d %d %d", d.Line("page[0].id"), d.Line("page[0].x"), d.Line("nope"))
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("comune = 1\n[graph]\nversion = []\n[[page]]\nid = 1979-05-27\n"))
	f.Add([]byte("[page]\nid = {a = 1}\ncomune.b = 2"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d := Decode("f.toml", data, new(sample))
		if err := d.Err(); err != nil && err.Error() == "" {
			t.Error("a fault without words")
		}
	})
}
