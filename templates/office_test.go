package templates_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"vigilia/templates"
)

func TestOfficeReplacesWhatItWrites(t *testing.T) {
	w, err := templates.LoadOffice(fstest.MapFS{
		"nostri.tmpl":     {Data: []byte("\ufeff{{/* i nostri */}}\n{{define \"nothing\"}}Nulla {{.Day}}{{if .Day}}!{{end}}{{end}}\n")},
		"signatures.toml": {Data: []byte("[[entry]]\nname = \"Il Sindaco\"\ntext = \"Prende atto.\"\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := w.Say(templates.NothingSentence{Day: "del 20/11/2026"}); got != "Nulla del 20/11/2026!" {
		t.Errorf("the office's sentence: %q", got)
	}
	if got, ours := w.Say(templates.WarningSentence{}), templates.Say(templates.WarningSentence{}); got != ours {
		t.Errorf("a sentence that it left alone: %q", got)
	}
	if s := w.Entries("signatures"); len(s) != 1 || s[0].Name != "Il Sindaco" {
		t.Errorf("the office's list: %v", s)
	}
	var none *templates.Wording
	if len(none.Entries("signatures")) < 2 || none.Say(templates.NothingSentence{Day: "x"}) == w.Say(templates.NothingSentence{Day: "x"}) {
		t.Error("what one office writes is said by the program itself")
	}
}

func TestEmptyFolderChangesNothing(t *testing.T) {
	w, err := templates.LoadOffice(fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	if got, ours := w.Say(templates.NothingSentence{Day: "x"}), templates.Say(templates.NothingSentence{Day: "x"}); got != ours {
		t.Errorf("%q, want %q", got, ours)
	}
}

func TestOfficeFaultsAreRefusedWithTheirLine(t *testing.T) {
	for name, c := range map[string]struct {
		file, text string
		line       int
		what       string
	}{
		"does not parse":          {"a.tmpl", "\n{{define \"nothing\"}}\nNulla {{if}}\n{{end}}", 3, "non si può usare"},
		"unclosed":                {"a.tmpl", "{{define \"nothing\"}}\nNulla", 2, "non si può usare"},
		"unknown parameter":       {"a.tmpl", "{{define \"nothing\"}}\n\nNulla {{.Giorno}}{{end}}", 3, "Giorno"},
		"behind two conditions":   {"a.tmpl", "{{define \"state\"}}{{if .Run}}{{if not .Run}}\n{{.Giorno}}{{end}}{{end}}{{end}}", 2, "Giorno"},
		"unknown function":        {"a.tmpl", "{{define \"nothing\"}}\n{{euro .Day}}{{end}}", 2, "euro"},
		"function that can fail":  {"a.tmpl", "{{define \"nothing\"}}\n{{index .Day 99}}{{end}}", 2, "index"},
		"unknown sentence":        {"a.tmpl", "\n\n{{define \"niente\"}}Nulla{{end}}", 3, "«niente» non esiste"},
		"text outside":            {"a.tmpl", "\nNulla da dire", 1, "fuori da una frase"},
		"endless":                 {"a.tmpl", "{{define \"nothing\"}}{{template \"nothing\" .}}{{end}}", 1, "non si può usare"},
		"word to avoid":           {"a.tmpl", "{{define \"nothing\"}}Nessun\nILLECITO{{end}}", 2, "«illecit"},
		"word to avoid in a list": {"glossary.toml", "[[entry]]\nname = \"x\"\ntext = \"conforme al GDPR\"\n", 3, "«conforme al gdpr»"},
		"broken list":             {"glossary.toml", "[[entry]]\nname = x", 2, "non si può usare"},
		"unknown key":             {"glossary.toml", "[[entry]]\nname = \"x\"\ntesto = \"y\"", 3, "non si può usare"},
		"unknown list":            {"glossario.toml", "", 0, "non esiste"},
		"lost entry":              {"actions.toml", "[[entry]]\nkey = \"own-data\"\ntext = \"x\"\n", 0, "manca la voce"},
		"empty entry":             {"glossary.toml", "[[entry]]\nname = \" \"\n", 0, "è vuota"},
		"unknown condition":       {"limits.toml", "[[entry]]\ntext = \"x\"\nwhen = \"mai\"\n", 0, "condizione"},
		"no template":             {"logo.png", "\x89PNG", 0, "non è un modello"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := templates.LoadOffice(fstest.MapFS{c.file: {Data: []byte(c.text)}})
			var fault *templates.OfficeError
			if !errors.As(err, &fault) {
				t.Fatalf("got %v, want a fault of the office", err)
			}
			if fault.File != c.file || fault.Line != c.line || !strings.Contains(fault.What, c.what) {
				t.Errorf("got %q, want line %d and %q", err, c.line, c.what)
			}
		})
	}
}

func FuzzOfficeTemplate(f *testing.F) {
	f.Add("{{define \"nothing\"}}Nulla {{.Day}}{{end}}")
	f.Add("{{define \"waiting\"}}{{range .Acts}}{{break}}{{end}}{{with $x := .Over}}{{$x}}{{else}}{{.}}{{end}}{{end}}")
	f.Fuzz(func(t *testing.T, text string) {
		w, err := templates.LoadOffice(fstest.MapFS{"a.tmpl": {Data: []byte(text)}})
		if err == nil {
			w.Say(templates.NothingSentence{Day: "del giorno"})
			w.Say(templates.WaitingSentence{Acts: 3, Over: 1})
		}
	})
}
