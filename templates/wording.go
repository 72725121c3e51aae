package templates

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"sync"
	"text/template"

	"github.com/pelletier/go-toml/v2"
)

//go:embed wording/*.tmpl wording/*.toml
var files embed.FS

// Sentence is a set of typed parameters: its name is that of the template which
// says it.
type Sentence interface{ sentence() string }

// Wording is every sentence and list of terms that documents are written with.
type Wording struct {
	sentences *template.Template
	lists     map[string][]Entry
}

// Entry is one line of a list: a term of the glossary, a norm, a heading of attestation.
type Entry struct {
	Key  string // what code looks it up by; may be ""
	Name string
	Text string
	When string // a condition that the maker of the document knows; "" for always
}

// italian is a constant in all but syntax: the files are embedded and checked by a test.
var italian = sync.OnceValue(func() *Wording {
	w, err := Load(files)
	if err != nil {
		panic("templates: the embedded wording is broken: " + err.Error())
	}
	return w
})

// Say returns the sentence of the program, on one line.
func Say(s Sentence) string { return (*Wording)(nil).Say(s) }

// Say returns the sentence, on one line. A nil Wording is that of the program. A
// sentence of an office that fails on some value, although Load tried all its
// branches, gives way to that of the program.
func (w *Wording) Say(s Sentence) string {
	if w != nil {
		if text, err := w.say(s); err == nil {
			return text
		}
	}
	text, err := italian().say(s)
	if err != nil {
		panic("templates: " + err.Error()) // Load ran every sentence: it cannot fail on typed parameters
	}
	return text
}

// Entries returns the entries of a list, in order. An unknown name is an error of
// the program.
func (w *Wording) Entries(list string) []Entry {
	if w == nil {
		w = italian()
	}
	entries, ok := w.lists[list]
	if !ok {
		panic("templates: no list " + list)
	}
	return entries
}

// Find returns the entry of a list with the key, and false if there is none.
func (w *Wording) Find(list, key string) (Entry, bool) {
	entries := w.Entries(list)
	i := slices.IndexFunc(entries, func(e Entry) bool { return e.Key == key })
	if i < 0 {
		return Entry{}, false
	}
	return entries[i], true
}

// Load reads a wording from wording/*.tmpl and wording/*.toml. It refuses a
// template that does not parse, names a parameter that its sentence does not
// have, or is missing, and says in which line.
func Load(fsys fs.FS) (*Wording, error) {
	w := &Wording{sentences: template.New("wording").Funcs(functions()).Option("missingkey=error"), lists: make(map[string][]Entry)}
	if err := w.parse(fsys); err != nil {
		return nil, err
	}
	return w, w.check()
}

func (w *Wording) parse(fsys fs.FS) error {
	names, err := fs.Glob(fsys, "wording/*")
	if err != nil {
		return fmt.Errorf("templates: %w", err)
	}
	var errs []error
	for _, name := range names {
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			return fmt.Errorf("templates: %w", err)
		}
		if path.Ext(name) == ".toml" {
			errs = append(errs, w.parseList(name, b))
			continue
		}
		if _, err := w.sentences.New(path.Base(name)).Parse(string(b)); err != nil {
			errs = append(errs, fmt.Errorf("templates: %w", err)) // the message tells file and line
		}
	}
	return errors.Join(errs...)
}

func (w *Wording) parseList(name string, b []byte) error {
	d := toml.NewDecoder(strings.NewReader(string(b))).DisallowUnknownFields()
	var file struct{ Entry []Entry }
	err := d.Decode(&file)
	var at *toml.DecodeError
	var strict *toml.StrictMissingError
	switch {
	case errors.As(err, &strict) && len(strict.Errors) > 0:
		at = &strict.Errors[0]
		fallthrough
	case errors.As(err, &at):
		line, _ := at.Position()
		return fmt.Errorf("templates: %s:%d: %w", path.Base(name), line, err)
	case err != nil:
		return fmt.Errorf("templates: %s: %w", path.Base(name), err)
	}
	w.lists[strings.TrimSuffix(path.Base(name), ".toml")] = file.Entry
	return nil
}

// check says every sentence twice, with empty and with full parameters, so that
// both branches of its conditions run before any document needs them.
func (w *Wording) check() error {
	var errs []error
	for _, s := range sentences() {
		if _, err := w.say(s); err != nil {
			errs = append(errs, err)
		}
		if _, err := w.say(full(s)); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// full returns the sentence with every parameter set to something.
func full(s Sentence) Sentence {
	v := reflect.New(reflect.TypeOf(s)).Elem()
	for i := range v.NumField() {
		f := v.Field(i)
		switch f.Kind() {
		case reflect.String:
			f.SetString("testo")
		case reflect.Int:
			f.SetInt(21)
		case reflect.Bool:
			f.SetBool(true)
		case reflect.Slice:
			f.Set(reflect.MakeSlice(f.Type(), 1, 1))
		}
	}
	return v.Interface().(Sentence)
}

// say returns the sentence, on one line.
func (w *Wording) say(s Sentence) (string, error) {
	var b strings.Builder
	if w.sentences.Lookup(s.sentence()) == nil {
		return "", fmt.Errorf("templates: no sentence %q", s.sentence())
	}
	if err := w.sentences.ExecuteTemplate(&b, s.sentence(), s); err != nil {
		return "", fmt.Errorf("templates: %w", err)
	}
	line := strings.Join(strings.FieldsFunc(b.String(), breaking), " ")
	return strings.ReplaceAll(line, "n.d..", "n.d."), nil // an abbreviation at the end takes one full stop
}

// breaking leaves the no-break space alone.
func breaking(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }

func functions() template.FuncMap {
	return template.FuncMap{
		"int": Int, "n": Number, "ord": Ordinal, "percent": Percent, "plural": Plural, "list": List,
		"add": func(a, b int) int { return a + b }, "date": Date, "period": Period, "capital": Capital,
	}
}

// Avoided returns the words that no text of a document may hold: they accuse,
// promise, or judge persons. The test of every package that writes uses it.
func Avoided() []string {
	return []string{
		"violazione accertata", "violazioni accertate", "illecito", "illeciti", "colpevol", "hater", "utente problematico",
		"utenti problematici", "censur", "conforme al gdpr", "conformi al gdpr", "intelligenza artificiale",
		"eccellent", "ottim", "egregi", "brillant", "encomiabil", "lodevol", "fiore all'occhiello",
	}
}
