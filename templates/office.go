package templates

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"
)

// OfficeError is a fault in the files with which an office replaces wording.
type OfficeError struct {
	File string
	Line int    // 0 where the fault is of the whole file
	What string // Italian, with the remedy
}

// Error tells file, line, fault and remedy.
func (e *OfficeError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s, riga %d: %s", e.File, e.Line, e.What)
	}
	return e.File + ": " + e.What
}

// LoadOffice returns the wording of the program with what the files of an office
// replace of it: in *.tmpl single sentences, in *.toml whole lists, of the same
// names as ours. It refuses, with file and line, what does not parse, names a
// sentence, a list or a parameter that does not exist, loses an entry that the
// documents look up, or says a word that they avoid. Each fault is an OfficeError;
// several are joined.
func LoadOffice(fsys fs.FS) (*Wording, error) {
	w := &Wording{sentences: template.New("wording").Funcs(functions()).Option("missingkey=error"), lists: make(map[string][]Entry)}
	if err := w.parse(files); err != nil {
		return nil, err
	}
	known := make(map[string]bool)
	for _, s := range sentences() {
		known[s.sentence()] = true
	}
	names, err := fs.Glob(fsys, "*")
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	var errs []error
	for _, name := range names {
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			errs = append(errs, &OfficeError{name, 0, "non si può leggere: verificare che sia un file di testo e i permessi"})
			continue
		}
		text := strings.TrimPrefix(string(b), "\ufeff")
		errs = append(errs, avoided(name, text))
		switch path.Ext(name) {
		case ".tmpl":
			errs = append(errs, w.replaceSentences(name, text, known)...)
		case ".toml":
			errs = append(errs, w.replaceList(name, text))
		default:
			errs = append(errs, &OfficeError{name, 0, "non è un modello: nella cartella possono stare soltanto file .tmpl e .toml"})
		}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return w, w.tried()
}

// avoided refuses the first line that says a word which no document may hold.
func avoided(name, text string) error {
	n := 0
	for line := range strings.Lines(text) {
		n++
		low := strings.ToLower(line)
		for _, word := range Avoided() {
			if strings.Contains(low, word) {
				return &OfficeError{name, n, fmt.Sprintf("«%s» è un'espressione che nei documenti si evita: riformulare", word)}
			}
		}
	}
	return nil
}

// replaceSentences parses a file of sentences apart, so that a fault in it leaves
// the others alone, and puts them in the place of ours.
func (w *Wording) replaceSentences(name, text string, known map[string]bool) []error {
	trees, err := parse.Parse(name, text, "", "", functions(), builtins())
	if err != nil {
		return []error{inItalian(name, err)}
	}
	var errs []error
	for sentence, tree := range trees {
		switch {
		case sentence == name && parse.IsEmptyTree(tree.Root):
		case sentence == name:
			errs = append(errs, &OfficeError{name, lineOf(text, int(tree.Root.Nodes[0].Position())), "vi è testo fuori da una frase: ogni frase sta fra {{define \"nome\"}} e {{end}}"})
		case !known[sentence]:
			errs = append(errs, &OfficeError{name, lineOf(text, strings.Index(text, "\""+sentence+"\"")), fmt.Sprintf("la frase «%s» non esiste: verificare il nome", sentence)})
		default:
			if _, err := w.sentences.AddParseTree(sentence, tree); err != nil {
				errs = append(errs, inItalian(name, err))
			}
		}
	}
	return errs
}

// builtins are the functions of text/template that a sentence may use: those that
// can fail on a value, as an index can, are not among them.
func builtins() map[string]any {
	out := make(map[string]any)
	for _, name := range []string{"and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "len", "print"} {
		out[name] = func() {} // only the name matters to the parser
	}
	return out
}

func lineOf(text string, at int) int {
	return 1 + strings.Count(text[:max(0, min(at, len(text)))], "\n")
}

// inItalian takes the line from a message of text/template: "template: file:12:3: why".
func inItalian(name string, err error) error {
	line := 0
	rest := err.Error()
	if _, after, ok := strings.Cut(rest, name+":"); ok {
		if n, _ := fmt.Sscanf(after, "%d", &line); n == 1 {
			_, rest, _ = strings.Cut(after, ": ")
		}
	}
	return &OfficeError{name, line, "il modello non si può usare; correggere la riga, o togliere la frase per usare quella del programma (" + rest + ")"}
}

// replaceList puts a list of an office in the place of ours.
func (w *Wording) replaceList(name, text string) error {
	list := strings.TrimSuffix(name, ".toml")
	ours, ok := w.lists[list]
	if !ok {
		return &OfficeError{name, 0, "l'elenco non esiste: verificare il nome del file"}
	}
	if err := w.parseList(name, []byte(text)); err != nil {
		return inItalian(name, err)
	}
	theirs := w.lists[list]
	for i, o := range ours {
		missing := !slices.ContainsFunc(theirs, func(e Entry) bool { return e.Key == o.Key })
		if o.Key != "" && missing || o.Key == "" && i == len(ours)-1 && list == "causes" && missing {
			return &OfficeError{name, 0, fmt.Sprintf("manca la voce key = %q, che i documenti usano: riportarla dal file del programma", o.Key)}
		}
	}
	for _, e := range theirs {
		conditional := e.When == "" || slices.ContainsFunc(ours, func(o Entry) bool { return o.When == e.When })
		switch {
		case strings.TrimSpace(e.Name+e.Text) == "":
			return &OfficeError{name, 0, fmt.Sprintf("la voce key = %q è vuota: scrivere name o text", e.Key)}
		case !conditional:
			return &OfficeError{name, 0, fmt.Sprintf("la condizione when = %q non esiste: verificarla nel file del programma", e.When)}
		}
	}
	return nil
}

// tried says every sentence with each of its branches, whatever the conditions, and
// then as documents do: no parameter that a sentence does not have is left unseen.
func (w *Wording) tried() error {
	bare := template.Must(template.New("wording").Funcs(functions()).Option("missingkey=error").Parse(""))
	for _, t := range w.sentences.Templates() {
		if t.Tree == nil {
			continue
		}
		tree := t.Tree.Copy()
		unconditional(tree.Root)
		if _, err := bare.AddParseTree(t.Name(), tree); err != nil {
			return inItalian(t.Tree.ParseName, err)
		}
	}
	every := &Wording{sentences: bare}
	var errs []error
	for _, s := range sentences() {
		for _, say := range []func() (string, error){
			func() (string, error) { return every.say(full(s)) },
			func() (string, error) { return w.say(s) },
			func() (string, error) { return w.say(full(s)) },
		} {
			if _, err := say(); err != nil {
				errs = append(errs, inItalian(w.sentences.Lookup(s.sentence()).Tree.ParseName, err))
				break
			}
		}
	}
	return errors.Join(errs...)
}

// unconditional puts both branches of every condition in its place, so that each
// action is run.
func unconditional(list *parse.ListNode) {
	if list == nil {
		return
	}
	var out []parse.Node
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.IfNode:
			unconditional(n.List)
			unconditional(n.ElseList)
			out = append(out, n.List.Nodes...)
			if n.ElseList != nil {
				out = append(out, n.ElseList.Nodes...)
			}
			continue
		case *parse.RangeNode:
			unconditional(n.List)
		case *parse.WithNode:
			unconditional(n.List)
		}
		out = append(out, n)
	}
	list.Nodes = out
}
