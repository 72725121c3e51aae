package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unicode"

	unicode16 "golang.org/x/text/encoding/unicode"
)

// A person reads why in Italian, whatever layer refused, and the path once.
func TestCausesInItalian(t *testing.T) {
	dir := t.TempDir()
	_, missing := os.ReadFile(filepath.Join(dir, "manca"))
	_, folder := os.ReadFile(dir)
	syntax := xml.Unmarshal([]byte("<a>\n<b"), new(struct{}))
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"missing":      {fmt.Errorf("non si legge: %w", missing), "non si legge: " + dir + "/manca: il file o la cartella non esiste"},
		"named before": {fmt.Errorf("%s/manca non si legge: %w", dir, missing), dir + "/manca non si legge: il file o la cartella non esiste"},
		"folder":       {folder, dir + ": è una cartella, non un file"},
		"denied":       {&fs.PathError{Op: "open", Path: "x", Err: syscall.EACCES}, "x: permesso negato, verificare proprietario e permessi"},
		"rename":       {&os.LinkError{Op: "rename", Old: "a", New: "b", Err: syscall.EROFS}, "b: il disco è in sola lettura"},
		"full":         {fmt.Errorf("scrivere: %w", os.NewSyscallError("write", syscall.ENOSPC)), "scrivere: lo spazio sul disco è esaurito"},
		"no workbook":  {fmt.Errorf("la cartella di lavoro non si apre: %w", zip.ErrFormat), "la cartella di lavoro non si apre: non è un file .xlsx o non è intero"},
		"broken sheet": {fmt.Errorf("foglio: %w", syntax), "foglio: non è scritto in XML corretto alla riga 2"},
		"cut off":      {fmt.Errorf("foglio: %w", io.ErrUnexpectedEOF), "foglio: il file o la trasmissione si interrompe prima della fine"},
		"joined":       {errors.Join(missing, folder), dir + "/manca: il file o la cartella non esiste\n" + dir + ": è una cartella, non un file"},
		"unfinished":   {fmt.Errorf("il documento r/nota-1.pdf non si scrive: %w", &fs.PathError{Op: "open", Path: "r/.nota-1.pdf53581", Err: syscall.EACCES}), "il documento r/nota-1.pdf non si scrive: permesso negato, verificare proprietario e permessi"},
		"told already": {errors.New("frase italiana"), "frase italiana"},
		"terminal":     {errors.New("a\x1b[31m\x00\x07b\u202ec"), "a[31mbc"},
	} {
		if got := inItalian(c.err); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestArgumentsInItalian(t *testing.T) {
	for args, want := range map[string]string{
		"run --notte":                           "--notte non esiste",
		"run -z":                                "-z non esiste",
		"report --kind":                         "--kind vuole un valore",
		"audit --json=forse":                    "--json non ammette il valore «forse»",
		"run --from 2026-11-20 --to 2026-11-10": "prima di cominciare",
		"report --kind giunta":                  "mancano i giorni del periodo",
		"report --kind giunta --from 0001-01-01 --to 9999-12-31": "supera i dieci anni",
		"run --config /tmp -- x":                                 "si scrive «vigilia run",
	} {
		var errs bytes.Buffer
		if code := Main(strings.Fields(args), strings.NewReader(""), io.Discard, &errs); code != exitUsage || !strings.Contains(errs.String(), want) {
			t.Errorf("%s: %d, %s", args, code, &errs)
		}
	}
}

// written as Windows writes it.
func utf16File(t *testing.T, name, text string) string {
	t.Helper()
	data, err := unicode16.UTF16(unicode16.LittleEndian, unicode16.UseBOM).NewEncoder().String(text)
	ok(t, err)
	path := filepath.Join(t.TempDir(), name)
	ok(t, os.WriteFile(path, []byte(data), 0o600))
	return path
}

// Texts in other signs are refused for what they are, and nothing of them reaches the terminal.
func TestTextsInOtherSigns(t *testing.T) {
	config := "comune = \"Comune di Forlì\"\n"
	latin := filepath.Join(t.TempDir(), "ansi.toml")
	ok(t, os.WriteFile(latin, []byte("# prova\ncomune = \"Comune di Forl\xec\"\n"), 0o600))
	other := filepath.Join(t.TempDir(), "altro.toml")
	ok(t, os.WriteFile(other, []byte("\x7fELF\x02\x01\x00\x00abc"), 0o600))
	unmarked := filepath.Join(t.TempDir(), "senza.toml")
	ok(t, os.WriteFile(unmarked, []byte("c\x00o\x00m\x00u\x00n\x00e\x00"), 0o600))
	words := utf16File(t, "parole.txt", "= A 0.85 italiano · epiteto\n+ prova\n")
	for name, c := range map[string]struct{ args, want string }{
		"configuration": {"check --config " + utf16File(t, "config.toml", config), "è scritto in UTF-16"},
		"unmarked":      {"check --config " + unmarked, "è scritto in UTF-16"},
		"ANSI":          {"check --config " + latin, "non è scritto in UTF-8 alla riga 2"},
		"no text":       {"check --config " + other, "non è un file di testo"},
		"policy":        {"policy check " + utf16File(t, "policy.toml", config), "è scritto in UTF-16"},
		"words":         {"audit --words " + words + " -", "è scritto in UTF-16"},
	} {
		var errs bytes.Buffer
		code := Main(strings.Fields(c.args), strings.NewReader(""), io.Discard, &errs)
		if code != exitUsage || !strings.Contains(errs.String(), c.want) || strings.Count(errs.String(), "\n") > 2 {
			t.Errorf("%s: %d, %s", name, code, &errs)
		}
		if strings.ContainsFunc(strings.ReplaceAll(errs.String(), "\n", ""), unicode.IsControl) {
			t.Errorf("%s: control characters: %q", name, &errs)
		}
	}
}

// What is piped on Windows is read as it is meant, and ids that come twice are told.
func TestAuditReadsUTF16AndTellsRepeats(t *testing.T) {
	line := `{"id":"c1","kind":"comment","text":"città"}` + "\n"
	in, err := unicode16.UTF16(unicode16.LittleEndian, unicode16.UseBOM).NewEncoder().String(line + line)
	ok(t, err)
	for _, text := range []string{line + line, in, "\ufeff" + line + line} {
		var out, errs bytes.Buffer
		code := Main([]string{"audit", "--all", "--policy", "pero", "-"}, strings.NewReader(text), &out, &errs)
		if code != exitOK || strings.Count(out.String(), "c1\tnessun rilievo") != 2 || !strings.Contains(errs.String(), "n. 1 (la prima è la riga 2, id c1)") {
			t.Errorf("%d, %s, %s", code, &out, &errs)
		}
	}
}

func TestPlainVersion(t *testing.T) {
	for built, want := range map[string]string{
		"v0.1.0":                             "0.1.0",
		"v0.2.0+dirty":                       "0.2.0",
		"v0.0.0-20261122101530-3f9a0c1b2d4e": release + "+3f9a0c1",
		"v0.1.1-0.20261122101530-3f9a0c1b2d4e+dirty": release + "+3f9a0c1.modificata",
	} {
		if got := plainVersion(built); got != want {
			t.Errorf("%s: %q, want %q", built, got, want)
		}
	}
}

// At a terminal the log is a sentence a line.
func TestConsole(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(&console{w: &out, level: slog.LevelInfo}).With("job", "night")
	log.Warn("pagina non letta", "page", "123", "err", fmt.Errorf("token: %w", &fs.PathError{Op: "open", Path: "t\x1b", Err: syscall.ENOENT}))
	log.Info("lavoro terminato")
	log.Debug("taciuto")
	want := "avviso: pagina non letta (job night, page 123): token: t: il file o la cartella non esiste\nlavoro terminato (job night)\n"
	if out.String() != want {
		t.Errorf("%q, want %q", &out, want)
	}
}

// What cannot be looked at is not taken for what is not there.
func TestAbsent(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	ok(t, os.WriteFile(file, nil, 0o600))
	if !absent(file) || !absent(file+"2") {
		t.Error("an empty file and no file are there")
	}
	if absent(filepath.Join(file, "below")) {
		t.Error("a path that cannot be followed is not there")
	}
}
