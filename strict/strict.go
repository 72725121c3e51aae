// Package strict reads TOML files that people edit: no key that nobody knows is
// passed over, and all the faults of a file are told at once, each with its line.
//
// It is no public API.
package strict

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	toml "github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// Fault is one thing wrong with a file.
type Fault struct {
	Line     int    // from 1; 0 if it concerns the whole file
	Key      string // "page[1].token_file"; may be ""
	Sentence string // Italian: what is wrong and how to mend it
	Excerpt  string // the line as it stands; may be ""
}

// Faults are all that is wrong with a file.
type Faults struct {
	File string
	List []Fault
}

// Error lists the faults, one to a line, in Italian.
func (f *Faults) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", f.File, count(len(f.List)))
	for _, x := range f.List {
		b.WriteString("\n  ")
		if x.Line > 0 {
			fmt.Fprintf(&b, "riga %d: ", x.Line)
		}
		b.WriteString(x.Sentence)
		if x.Excerpt != "" {
			fmt.Fprintf(&b, "\n      %s", x.Excerpt)
		}
	}
	return b.String()
}

func count(n int) string {
	if n == 1 {
		return "1 errore"
	}
	return fmt.Sprintf("%d errori", n)
}

// Document is a file that was read, with the way back from its keys to its lines.
type Document struct {
	name   string
	data   []byte
	exprs  []expression
	faults []Fault
}

// expression is one key with its value, or one table header.
type expression struct {
	path       string
	line       int
	start, end int // bytes of the value's text: [start, end)
}

// maxTypeFaults bounds how often a file is read again without a faulty value.
const maxTypeFaults = 50

// Decode reads the file into v, a pointer to a struct. Faults of syntax, of type
// and unknown keys are kept in the document; v holds what could be read.
func Decode(name string, data []byte, v any) *Document {
	d := &Document{name: name, data: data}
	var err error
	if d.exprs, err = outline(data); err != nil {
		d.syntax(err)
		return d
	}
	work := bytes.Clone(data)
	for range maxTypeFaults {
		dec := toml.NewDecoder(bytes.NewReader(work))
		err := dec.DisallowUnknownFields().Decode(v)
		if err == nil {
			return d
		}
		var unknown *toml.StrictMissingError
		if errors.As(err, &unknown) {
			d.unknown(unknown)
			return d
		}
		if !d.wrongType(err, work) {
			return d
		}
	}
	return d
}

// Add records a fault of meaning at a key such as "page[1].id". The line is that
// of the key, or of the closest table above it that the file has.
func (d *Document) Add(key, format string, args ...any) {
	line, excerpt := d.Line(key), ""
	if line > 0 {
		excerpt = d.text(line)
	}
	d.faults = append(d.faults, Fault{Line: line, Key: key, Sentence: fmt.Sprintf(format, args...), Excerpt: excerpt})
}

// Line returns the line of a key, or of the closest table above it; 0 if the file has none.
func (d *Document) Line(key string) int {
	for k := key; k != ""; k = parent(k) {
		for _, e := range d.exprs {
			if e.path == k {
				return e.line
			}
		}
	}
	return 0
}

// Err returns every fault found, in the order of the file, or nil.
func (d *Document) Err() error {
	if len(d.faults) == 0 {
		return nil
	}
	return &Faults{File: d.name, List: inOrder(d.faults)}
}

func parent(key string) string {
	i := strings.LastIndexAny(key, ".[")
	if i < 0 {
		return ""
	}
	return key[:i]
}

func inOrder(faults []Fault) []Fault {
	out := make([]Fault, 0, len(faults))
	for _, f := range faults { // insertion keeps faults of one line as they came
		i := len(out)
		for i > 0 && out[i-1].Line > f.Line {
			i--
		}
		out = append(out[:i], append([]Fault{f}, out[i:]...)...)
	}
	return out
}

func (d *Document) text(line int) string {
	lines := bytes.Split(d.data, []byte("\n"))
	if line < 1 || line > len(lines) {
		return ""
	}
	return strings.TrimSpace(string(lines[line-1]))
}

func (d *Document) syntax(err error) {
	line := 0
	var de *toml.DecodeError
	if errors.As(toml.Unmarshal(d.data, new(map[string]any)), &de) {
		line, _ = de.Position()
	}
	d.faults = append(d.faults, Fault{
		Line:     line,
		Sentence: fmt.Sprintf("la sintassi TOML non è valida (%s): controllare virgolette, parentesi e segni di uguale", strings.TrimPrefix(err.Error(), "toml: ")),
		Excerpt:  d.text(line),
	})
}

func (d *Document) unknown(missing *toml.StrictMissingError) {
	for _, e := range missing.Errors {
		line, _ := e.Position()
		key := strings.Join(e.Key(), ".")
		d.faults = append(d.faults, Fault{
			Line: line, Key: key, Excerpt: d.text(line),
			Sentence: fmt.Sprintf("la chiave %q non esiste: correggere il nome o togliere la riga", key),
		})
	}
}

// wrongType records a value of the wrong type and blanks it in work, so that the
// next reading finds the next fault. It returns false if it cannot go on.
func (d *Document) wrongType(err error, work []byte) bool {
	var de *toml.DecodeError
	if !errors.As(err, &de) {
		d.faults = append(d.faults, Fault{Sentence: err.Error()})
		return false
	}
	line, _ := de.Position()
	e := d.at(line)
	d.faults = append(d.faults, Fault{Line: line, Key: e.path, Excerpt: d.text(line), Sentence: typeSentence(e.path, de)})
	if e.end == 0 {
		return false
	}
	blank(work[e.start:e.end])
	return true
}

// at returns the expression whose text covers the line.
func (d *Document) at(line int) expression {
	var found expression
	for _, e := range d.exprs {
		if e.line <= line && e.end > e.start {
			found = e
		}
	}
	return found
}

func typeSentence(key string, err *toml.DecodeError) string {
	msg := strings.TrimPrefix(err.Error(), "toml: ")
	if strings.HasPrefix(msg, "cannot decode") || strings.Contains(msg, "incompatible types") || strings.Contains(msg, "into struct field") {
		msg = "il tipo del valore non è quello atteso"
	}
	return fmt.Sprintf("il valore di %q non è valido: %s", key, msg)
}

// blank overwrites all but line ends, so that lines keep their numbers.
func blank(b []byte) {
	for i := range b {
		if b[i] != '\n' && b[i] != '\r' {
			b[i] = ' '
		}
	}
}

// outline lists the keys and tables of a file with their lines.
func outline(data []byte) ([]expression, error) {
	var p unstable.Parser
	p.Reset(data)
	var exprs []expression
	table := ""
	arrays := map[string]int{}
	for p.NextExpression() {
		e := p.Expression()
		if e.Kind != unstable.KeyValue && e.Kind != unstable.Table && e.Kind != unstable.ArrayTable {
			continue
		}
		name, raw := keyOf(e)
		start := int(raw.Offset)
		x := expression{line: 1 + bytes.Count(data[:start], []byte("\n")), start: start}
		switch e.Kind {
		case unstable.Table:
			table = indexed(name, arrays)
			x.path = table
		case unstable.ArrayTable:
			outer := indexed(name, arrays)
			table = fmt.Sprintf("%s[%d]", outer, arrays[outer])
			arrays[outer]++
			x.path = table
		default:
			x.path = strings.TrimPrefix(table+"."+name, ".")
		}
		exprs = append(exprs, x)
	}
	if err := p.Error(); err != nil {
		return nil, err
	}
	closeValues(exprs, data)
	return exprs, nil
}

// closeValues gives every key with a value the bytes up to the next expression;
// table headers keep none, so that they are never blanked.
func closeValues(exprs []expression, data []byte) {
	for i := range exprs {
		end := len(data)
		if i+1 < len(exprs) {
			end = lineStart(data, exprs[i+1].start)
		}
		if lineStart(data, exprs[i].start) < len(data) && data[firstOf(data, exprs[i].start)] != '[' {
			exprs[i].end = end
		}
	}
}

func lineStart(data []byte, at int) int { return bytes.LastIndexByte(data[:at], '\n') + 1 }

func firstOf(data []byte, at int) int {
	i := lineStart(data, at)
	for i < at && (data[i] == ' ' || data[i] == '\t') {
		i++
	}
	return i
}

func keyOf(e *unstable.Node) (string, unstable.Range) {
	var parts []string
	var raw unstable.Range
	for it := e.Key(); it.Next(); {
		n := it.Node()
		if len(parts) == 0 {
			raw = n.Raw
		}
		parts = append(parts, string(n.Data))
	}
	return strings.Join(parts, "."), raw
}

// indexed puts the index of the current element behind each array of tables in a dotted name.
func indexed(name string, arrays map[string]int) string {
	parts := strings.Split(name, ".")
	path := ""
	for i, part := range parts {
		path = strings.TrimPrefix(path+"."+part, ".")
		if n := arrays[path]; n > 0 && i < len(parts)-1 {
			path = fmt.Sprintf("%s[%d]", path, n-1)
		}
	}
	return path
}
