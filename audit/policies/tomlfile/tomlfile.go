// Package tomlfile reads a TOML file that a person wrote, and says all that is
// wrong with it at once: every fault with its line, the line itself and a
// sentence in Italian. It decodes with go-toml, which stops at the first wrong
// type; here the wrong value is set aside and the reading goes on.
//
// It is no public API.
package tomlfile

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Fault is one thing wrong in a file. It is an error whose text the office can read.
type Fault struct {
	File    string // as the person named it
	Line    int    // from 1; 0 if the fault is of the file as a whole
	Excerpt string // the line as written, trimmed; "" if Line is 0
	Key     string // "settings.grace_days"; "" if the fault is of no key
	Message string // one Italian sentence without full stop
}

// Faults are all that is wrong with a file, in the order of the lines.
type Faults []*Fault

// Error returns one fault a line.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets errors.As reach each fault.
func (fs Faults) Unwrap() []error {
	out := make([]error, len(fs))
	for i, f := range fs {
		out[i] = f
	}
	return out
}

// Error returns file, line, message and excerpt on one line.
func (f *Fault) Error() string {
	if f.Line == 0 {
		return fmt.Sprintf("%s: %s", f.File, f.Message)
	}
	return fmt.Sprintf("%s, riga %d: %s: «%s»", f.File, f.Line, f.Message, f.Excerpt)
}

// Doc is a file that was decoded, as far as it could be. It remembers where
// every key stands, so that whoever checks the values can report the line.
type Doc struct {
	found  Faults
	broken bool
	file   string
	lines  []string
	index  *index
}

// maxRounds bounds how many wrong types are told of in one reading.
const maxRounds = 200

// Decode reads a TOML document into a new T, a struct with toml tags. Unknown
// keys and wrong types are faults; what can be read is read all the same. A
// document that is not TOML yields one fault, since nothing after it can be trusted.
func Decode[T any](file string, data []byte) (*T, *Doc) {
	var empty T
	return DecodeOver(file, data, empty)
}

// DecodeOver is Decode for a file whose keys replace those of base.
func DecodeOver[T any](file string, data []byte, base T) (*T, *Doc) {
	d := &Doc{file: file, lines: strings.Split(string(data), "\n")}
	idx, err := newIndex(data)
	d.index = idx
	value := fresh(base)
	if err != nil {
		d.broken = true
		d.syntax(data)
		return value, d
	}
	rest := bytes.Clone(data)
	for range maxRounds {
		value = fresh(base)
		err := toml.NewDecoder(bytes.NewReader(rest)).DisallowUnknownFields().Decode(value)
		if err == nil || !d.note(value, rest, err) {
			break
		}
	}
	return value, d
}

// fresh returns a copy of base to decode into.
func fresh[T any](base T) *T { return &base }

// note records what the decoder complains of, sets the wrong value aside in
// rest, and reports whether another reading is worth it.
func (d *Doc) note(value any, rest []byte, err error) bool {
	var missing *toml.StrictMissingError
	if errors.As(err, &missing) {
		for _, e := range missing.Errors {
			line, _ := e.Position()
			d.at(line, strings.Join(e.Key(), "."), unknownKey(value, e.Key()))
		}
		return false
	}
	var wrong *toml.DecodeError
	if !errors.As(err, &wrong) {
		d.at(0, "", "il file non si può leggere")
		return false
	}
	line, _ := wrong.Position()
	e, ok := d.index.expression(line)
	if !ok || !d.index.blank(rest, e) {
		d.at(line, strings.Join(wrong.Key(), "."), "la riga non si può leggere: la chiave o la tabella compare due volte, o è scritta in un modo che contraddice il resto")
		return false
	}
	d.at(e.line, e.path, wrongValue(value, e))
	return true
}

// syntax records that the document is not TOML. The decoder says what it met in
// English and in its own terms; the line says more to whoever wrote it.
func (d *Doc) syntax(data []byte) {
	const message = "la riga non è scritta in TOML corretto: di solito manca una virgoletta, una parentesi o il segno ="
	var sink map[string]any
	var e *toml.DecodeError
	if errors.As(toml.Unmarshal(data, &sink), &e) {
		line, _ := e.Position()
		d.at(line, "", message)
		return
	}
	d.at(0, "", "il file non è scritto in TOML corretto")
}

// Broken reports whether the document is no TOML at all, so that the values mean nothing.
func (d *Doc) Broken() bool { return d.broken }

// Fault records a fault of the value that stands at the path, such as
// "settings.hours.monday" or "clause[3].id". If the file does not hold the
// path, the nearest table above it is named.
func (d *Doc) Fault(path, message string) {
	d.at(d.index.line(path), path, message)
}

func (d *Doc) at(line int, key, message string) {
	f := &Fault{File: d.file, Line: line, Key: key, Message: message}
	if line > 0 && line <= len(d.lines) {
		f.Excerpt = excerpt(d.lines[line-1])
	}
	d.found = append(d.found, f)
}

// longest bounds what is quoted of a line, in code points: a file of one line is no sentence.
const longest = 160

// excerpt returns a line as it can be quoted.
func excerpt(line string) string {
	line = withoutSecrets(strings.TrimSpace(line))
	if r := []rune(line); len(r) > longest {
		return string(r[:longest]) + "…"
	}
	return line
}

// withoutSecrets hides a value that may be a token or a password, pasted where a
// file's path belongs: what is printed ends in logs and mails. Anything long
// without a space or a slash may be one; of a list or a table only the words in it are
// looked at, so that the line can still be told.
func withoutSecrets(line string) string {
	key, value, found := strings.Cut(line, "=")
	if !found {
		return withoutTokens(line)
	}
	value = strings.TrimSpace(value)
	bare := strings.Trim(value, `"'`)
	compound := strings.HasPrefix(value, "[") || strings.HasPrefix(value, "{")
	name := strings.ToLower(key)
	if compound {
		name = strings.ToLower(line) // its keys stand in the value
	}
	named := strings.Contains(name, "token") || strings.Contains(name, "secret") || strings.Contains(name, "password")
	if named && bare != "" && !strings.ContainsAny(bare, "/\\") {
		return key + hidden
	}
	if !compound && len(bare) >= secretLength && !strings.ContainsAny(bare, " /\\") && strings.Trim(bare, "0123456789-:.TZ") != "" {
		return key + hidden
	}
	return withoutTokens(line)
}

const (
	hidden       = `= "[riservato]"`
	secretLength = 20 // bytes; no token is shorter
)

// longWord is a run of the signs that tokens are made of.
var longWord = regexp.MustCompile(`[A-Za-z0-9_|.+%~-]{20,}`)

// withoutTokens hides the long words of a line that mix letters and figures, or
// capitals and small letters, as no name and no date does.
func withoutTokens(line string) string {
	return longWord.ReplaceAllStringFunc(line, func(w string) string {
		figures, small, capitals := strings.ContainsAny(w, "0123456789"), strings.ToUpper(w) != w, strings.ToLower(w) != w
		if small && capitals || figures && (small || capitals) {
			return "[riservato]"
		}
		return w
	})
}

// Err returns the faults as one error in the order of their lines, nil if there are none.
func (d *Doc) Err() error {
	if len(d.found) == 0 {
		return nil
	}
	sorted := slices.Clone(d.found)
	slices.SortStableFunc(sorted, func(a, b *Fault) int { return cmp.Compare(a.Line, b.Line) })
	return sorted
}
