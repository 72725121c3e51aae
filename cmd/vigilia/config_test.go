package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestExampleConfiguration reads the example as a comune that copies it does,
// as it is and with everything that it leaves commented out.
func TestExampleConfiguration(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../../config.example.toml")
	ok(t, err)
	commented := regexp.MustCompile(`(?m)^# (\[|[a-z_]+ = )`)
	for name, text := range map[string][]byte{"as it is": data, "nothing left out": commented.ReplaceAll(data, []byte("$1"))} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			ok(t, os.WriteFile(filepath.Join(dir, "parole.txt"), []byte("[tone.insult]\n- pirla\n"), 0o600))
			ok(t, os.Mkdir(filepath.Join(dir, "modelli"), 0o700))
			c, err := parseConfig("config.example.toml", dir, text)
			ok(t, err)
			if c.Comune != "Comune di Esempio" || len(c.Pages) != 2 || c.policy == nil || c.policy.Settings.GraceDays != 5 {
				t.Errorf("read as %+v", c)
			}
			if name != "as it is" && (len(c.Albo) != 3 || c.Albo[2].Folder == "" || len(c.Proposals) != 1 || c.Albo[1].Columns["register"] == "" || len(c.policy.Settings.Elections) != 1 || c.words == nil || c.wording == nil) {
				t.Errorf("what was commented out was not read: %+v, %+v", c.Albo, c.policy.Settings.Elections)
			}
		})
	}
}

// The example says of itself that what it shows is what is assumed.
func TestExampleShowsTheDefaults(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../../config.example.toml")
	ok(t, err)
	c, err := parseConfig("config.example.toml", t.TempDir(), data)
	ok(t, err)
	d := defaults()
	if diff := cmp.Diff(d.Graph, c.Graph); diff != "" {
		t.Errorf("[graph] (-assumed +shown):\n%s", diff)
	}
	if c.Audit != d.Audit || c.Office != d.Office {
		t.Errorf("shown %+v and %q, assumed %+v and %q", c.Audit, c.Office, d.Audit, d.Office)
	}
}

// TestEveryKeyIsDocumented holds the keys that the program reads against those
// of the manual, both ways.
func TestEveryKeyIsDocumented(t *testing.T) {
	t.Parallel()
	manual, err := os.ReadFile("../../docs/configurazione.md")
	ok(t, err)
	want, got := keysOf(reflect.TypeFor[Config](), ""), documented(string(manual))
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, slices.Compact(got)); diff != "" {
		t.Errorf("keys (-read by the program +in the manual):\n%s", diff)
	}
}

// keysOf lists the keys of a configuration by the tags of its fields.
func keysOf(t reflect.Type, prefix string) []string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return []string{prefix}
	}
	var keys []string
	for i := range t.NumField() {
		f := t.Field(i)
		if tag := f.Tag.Get("toml"); tag != "" {
			keys = append(keys, keysOf(f.Type, strings.TrimPrefix(prefix+"."+tag, "."))...)
		}
	}
	return keys
}

var (
	code      = regexp.MustCompile("`([^`]+)`")
	plainKey  = regexp.MustCompile(`^\.?[a-z_.]+$`)
	inlineKey = regexp.MustCompile(`\{([a-z_, ]+)\}`)
	weekdays  = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)

// documented reads the keys off the tables of the manual: those of the first
// column, and of a block or of a list of tables also those that its row names.
func documented(manual string) []string {
	var keys []string
	base := ""
	for line := range strings.Lines(manual) {
		if strings.HasPrefix(line, "## ") {
			base = ""
			if strings.Contains(line, "`[policy.settings]`") {
				base = "policy.settings."
			}
			continue
		}
		cells := strings.Split(line, "|")
		if len(cells) < 4 || !strings.Contains(cells[1], "`") {
			continue
		}
		for _, k := range rowKeys(cells[1], strings.Join(cells[2:], "|")) {
			keys = append(keys, base+k)
		}
	}
	return keys
}

func rowKeys(names, rest string) []string {
	first := code.FindStringSubmatch(names)[1]
	if block, isBlock := strings.CutPrefix(first, "[["); isBlock { // [[page]]: its keys stand in the row
		return blockKeys(strings.TrimSuffix(block, "]]"), rest)
	}
	if strings.Contains(names, "…") { // hours.monday … hours.sunday
		table, _, _ := strings.Cut(first, ".")
		var keys []string
		for _, d := range weekdays {
			keys = append(keys, table+"."+d)
		}
		return keys
	}
	var keys []string
	table, _, _ := strings.Cut(first, ".")
	for _, m := range code.FindAllStringSubmatch(names, -1) {
		key := m[1]
		if strings.HasPrefix(key, ".") {
			key = table + key
		}
		keys = append(keys, listKeys(key, rest)...)
	}
	return keys
}

// blockKeys are the names in a row that are no values: values follow a name in brackets.
func blockKeys(block, rest string) []string {
	rest = regexp.MustCompile(`\([^)]*\)`).ReplaceAllString(rest, "")
	var keys []string
	for _, m := range code.FindAllStringSubmatch(rest, -1) {
		if plainKey.MatchString(m[1]) {
			keys = append(keys, block+"."+m[1])
		}
	}
	return keys
}

// listKeys returns a key, or those of the tables that it is a list of: { name, from, to }.
func listKeys(key, rest string) []string {
	m := inlineKey.FindStringSubmatch(rest)
	if m == nil {
		return []string{key}
	}
	var keys []string
	for _, name := range strings.Split(m[1], ",") {
		keys = append(keys, key+"."+strings.TrimSpace(name))
	}
	return keys
}

// TestExitStatuses is the contract with whoever calls the program.
func TestExitStatuses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		err  error
		want int
	}{
		{nil, 0},
		{errors.New("guasto"), 1},
		{fmt.Errorf("notte: %w", errors.New("guasto")), 1},
		{&usageError{errors.New("opzione")}, 2},
		{fmt.Errorf("config: %w", &usageError{errors.New("opzione")}), 2},
		{fmt.Errorf("%w: giorni", errPartial), 3},
		{errors.Join(nil, errPartial), 3},
		{errLocked, 4},
	} {
		var out bytes.Buffer
		if got := status(&out, c.err); got != c.want {
			t.Errorf("%v: status %d, want %d", c.err, got, c.want)
		}
		if c.err != nil && !strings.HasPrefix(out.String(), "vigilia: ") {
			t.Errorf("%v: told as %q", c.err, &out)
		}
	}
}
