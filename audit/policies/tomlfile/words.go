package tomlfile

import (
	"cmp"
	"fmt"
	"reflect"
	"strings"
)

// unknownKey says that a key is not one of the file's, and names the nearest that is.
func unknownKey(value any, keys []string) string {
	known := fields(typeAt(reflect.TypeOf(value), keys[:len(keys)-1]))
	name := keys[len(keys)-1]
	if near, ok := nearest(name, known); ok {
		return fmt.Sprintf("la chiave «%s» non esiste: forse «%s»", name, near)
	}
	if len(known) == 0 {
		return fmt.Sprintf("la chiave «%s» non esiste", name)
	}
	return fmt.Sprintf("la chiave «%s» non esiste: qui si possono usare %s", name, strings.Join(known, ", "))
}

// wrongValue says why a value cannot stay: the key came before, or takes another kind of value.
func wrongValue(value any, e expression) string {
	switch {
	case e.first > 0 && e.header:
		return fmt.Sprintf("la tabella «%s» è già scritta alla riga %d", e.path, e.first)
	case e.first > 0:
		return fmt.Sprintf("la chiave «%s» è già scritta alla riga %d", e.keys[len(e.keys)-1], e.first)
	}
	return fmt.Sprintf("«%s» non è del tipo giusto: ci vuole %s", e.keys[len(e.keys)-1], kindName(typeAt(reflect.TypeOf(value), e.keys)))
}

func kindName(t reflect.Type) string {
	if t == nil {
		return "un valore di altro tipo"
	}
	switch t.Kind() {
	case reflect.String:
		return "un testo fra virgolette"
	case reflect.Bool:
		return "true oppure false"
	case reflect.Int, reflect.Int64:
		return "un numero intero"
	case reflect.Float64:
		return "un numero"
	case reflect.Slice:
		return "un elenco fra parentesi quadre, in cui ogni voce è " + kindName(indirect(t.Elem()))
	case reflect.Map, reflect.Struct:
		return "una tabella"
	}
	return "un valore di altro tipo"
}

// typeAt returns the type of the value at the keys below t; nil if there is none.
func typeAt(t reflect.Type, keys []string) reflect.Type {
	t = indirect(t)
	for _, k := range keys {
		if t.Kind() == reflect.Slice {
			t = indirect(t.Elem())
		}
		switch t.Kind() {
		case reflect.Struct:
			f, ok := fieldNamed(t, k)
			if !ok {
				return nil
			}
			t = indirect(f.Type)
		case reflect.Map:
			t = indirect(t.Elem())
		default:
			return nil
		}
	}
	return t
}

func indirect(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

func fieldNamed(t reflect.Type, key string) (reflect.StructField, bool) {
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && keyName(f) == key {
			return f, true
		}
	}
	return reflect.StructField{}, false
}

func keyName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
	return cmp.Or(name, strings.ToLower(f.Name))
}

// fields lists the keys of a table in the order of its struct.
func fields(t reflect.Type) []string {
	if t != nil && t.Kind() == reflect.Slice {
		t = indirect(t.Elem())
	}
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	var out []string
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() {
			out = append(out, keyName(f))
		}
	}
	return out
}

// nearest returns the name at the smallest edit distance, if it is a likely slip.
func nearest(name string, known []string) (string, bool) {
	best, at := "", 3
	for _, k := range known {
		if d := distance(name, k); d < at && d < len(name) {
			best, at = k, d
		}
	}
	return best, best != ""
}

// distance is the Levenshtein distance in bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		prev := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := prev
			if a[i] != b[j] {
				cost++
			}
			prev = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
