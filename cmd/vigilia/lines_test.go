package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/policies"
)

// hostile are texts that people, and those who mean harm, write: every test of
// lines mixes them.
func hostile() []string {
	return []string{
		"", " ", "Grazie mille!", "sei un cretino patentato", "s3i un c r e t i n o", "BUFFONI VERGOGNATEVI",
		"chiamatemi al 345 000 00 00", "+39 345 0000000", "mail: nadia.zucchini77@posta-prova.example",
		"TRMLBA12A41Z999N", "IT60 X054 2811 1010 0000 0123 456", "4111 1111 1111 1111", "ZA 000 ZZ", "CA00000AA",
		"=HYPERLINK(\"http://prova.example\";\"clic\")", "@SUM(1+1)*cmd|' /C calc'!A0", "{nb}", "{nb} {pagina} {{.}}", "<script>alert(1)</script>",
		"\x00", "a\x00b", "\u202e otirrevni \u202c", "\u200b\u200d\u2060\ufeff", "c\u200br\u200be\u200bt\u200bi\u200bn\u200bo",
		"e\u0301\u0301\u0301", "👩‍👩‍👧‍👦🇮🇹", "ﬁ ﷺ İ ß ẞ", "𝓬𝓻𝓮𝓽𝓲𝓷𝓸", "сretino", "\ufffd", "\U0010ffff", "\\ud800", "\n\r\t\v\u2028\u2029",
		"Con delibera di Giunta n. 12 del 11/11/2026", "https://prova.example/?q=1#x", strings.Repeat("a\u0301", 40), strings.Repeat("🤬", 30),
	}
}

// heard is what the audit of one line said.
type heard struct{ out, told string }

func hear(t testing.TB, p *audit.Policy, line []byte) heard {
	t.Helper()
	var out, told bytes.Buffer
	w := bufio.NewWriter(&out)
	err := newLineAudit(p, auditOptions{json: true, all: true}, w).read(context.Background(), bytes.NewReader(line), &told)
	ok(t, w.Flush())
	if err != nil && !errors.Is(err, errPartial) {
		t.Fatalf("line %.200q: %v", line, err)
	}
	if (err != nil) != strings.Contains(told.String(), "riga 1: ") {
		t.Errorf("line %.200q: ended with %v and told %q", line, err, &told)
	}
	return heard{out.String(), told.String()}
}

// holds checks what must hold of every line that is not blank: it is answered
// or told of by number, places lie inside its text, and no value is shown.
func holds(t testing.TB, p *audit.Policy, line []byte) (findings int) {
	t.Helper()
	if bytes.ContainsRune(line, '\n') || len(bytes.TrimSpace(line)) == 0 || marked16(line) { // that mark makes other lines of it
		return 0
	}
	h := hear(t, p, line)
	line = bytes.TrimPrefix(line, []byte("\ufeff")) // a mark that editors leave, not a part of the line
	var w wireContent
	if err := json.Unmarshal(line, &w); err != nil || strings.Contains(h.told, "riga 1: ") {
		if h.out != "" || !strings.Contains(h.told, "riga 1: ") {
			t.Errorf("line %.200q: answered %q, told %q", line, h.out, h.told)
		}
		return 0
	}
	if h.out == "" || !utf8.ValidString(h.out) {
		t.Errorf("line %.200q: neither answered nor told of: %q", line, h.out)
	}
	text := []rune(*w.Text)
	for answer := range strings.Lines(h.out) {
		findings += answered(t, answer, w.ID, text)
	}
	return findings
}

func answered(t testing.TB, answer, id string, text []rune) int {
	t.Helper()
	var f wireFinding
	ok(t, json.Unmarshal([]byte(answer), &f))
	if f.ContentID != id {
		t.Errorf("an answer about %q to a line about %q", f.ContentID, id)
	}
	if f.Rule == "" { // nothing found
		return 0
	}
	for _, e := range f.Evidence {
		if e.Start < 0 || e.Start > e.End || e.End > len(text) {
			t.Errorf("%s: place [%d,%d) in a text of %d code points", f.Rule, e.Start, e.End, len(text))
			continue
		}
		clear := value(f.Rule, string(text[e.Start:e.End]))
		if clear != "" && strings.Contains(e.Masked, clear) {
			t.Errorf("%s: %q shows the value %q of %.200q", f.Rule, e.Masked, clear, string(text))
		}
	}
	return 1
}

// value is what a finding may not show of what it points at: all of it, but of a
// link only what stands around the name of the site, which is shown on purpose.
func value(rule, clear string) string {
	if rule != "spam.link" || strings.Contains(clear, "@") {
		return clear
	}
	_, rest, _ := strings.Cut(clear, "://")
	_, path, _ := strings.Cut(rest, "/")
	return path
}

// lineOf writes a content as a line; created may be anything.
func lineOf(t testing.TB, rng *rand.Rand, text string) []byte {
	t.Helper()
	kinds := audit.Kinds()
	line, err := json.Marshal(map[string]string{
		"id": fmt.Sprintf("c%d", rng.IntN(1000)), "kind": string(kinds[rng.IntN(len(kinds))]), "text": text,
		"author_id": fmt.Sprint(rng.IntN(3)), "post_id": "p1", "created_time": "2026-11-20T09:00:00+0000",
	})
	ok(t, err)
	return line
}

func TestEveryLineIsAnsweredOrTold(t *testing.T) {
	t.Parallel()
	p, err := policies.Load("pero")
	ok(t, err)
	rng := rand.New(rand.NewPCG(7, 11))
	pieces, findings := hostile(), 0
	for range 500 {
		var text strings.Builder
		for range 1 + rng.IntN(5) {
			text.WriteString(pieces[rng.IntN(len(pieces))])
			text.WriteString([]string{"", " ", ", ", "\u00a0"}[rng.IntN(4)])
		}
		line := lineOf(t, rng, text.String())
		findings += holds(t, p, line)
		for range rng.IntN(3) { // and the same with a byte gone wrong
			line[rng.IntN(len(line))] = byte(rng.IntN(256))
		}
		holds(t, p, line)
	}
	if findings < 250 {
		t.Errorf("%d findings: the texts prove little", findings)
	}
}

// TestLinesThatAreNoOrdinaryLines are inputs with a known outcome.
func TestLinesThatAreNoOrdinaryLines(t *testing.T) {
	t.Parallel()
	p, err := policies.Load("pero")
	ok(t, err)
	line := func(text string) []byte { return []byte(`{"id":"c1","kind":"comment","text":"` + text + `"}`) }
	for _, c := range []struct {
		name   string
		line   []byte
		answer string // part of what is answered
		told   string // part of what is told instead
	}{
		{"a lone surrogate before a value", line(`\ud800 345 000 00 00`), `"start":2,"end":15`, ""},
		{"a pair of surrogates counts once", line(`\ud83e\udd2c 345 000 00 00`), `"start":2,"end":15`, ""},
		{"NUL", line(`\u0000 sei un cretino`), `"start":9,"end":16`, ""},
		{"a raw NUL", []byte("{\"id\":\"c1\",\"kind\":\"comment\",\"text\":\"\x00\"}"), "", "non è un oggetto JSON valido"},
		{"64 KB of combining marks", line("sei un cretino" + strings.Repeat("\u0301", 32<<10)), `"content_id":"c1"`, ""},
		{"right to left", line("\u202e345 000 00 00\u202c"), `"start":1,"end":14`, ""},
		{"a formula", line(`=HYPERLINK(\"http://prova.example\")`), `{"content_id":"c1",`, ""},
		{"a field of ours", line("{nb} sei un cretino {nb}"), `"start":12,"end":19`, ""},
		{"invalid UTF-8", line("\xff\xfe 345 000 00 00"), `"start":3,"end":16`, ""},
		{"BOM", append([]byte("\ufeff"), line("Grazie")...), `"findings":0`, ""},
		{"a list", []byte(`[1,2]`), "", "non è un oggetto JSON valido"},
		{"null", []byte(`null`), "", "manca id"},
		{"text that is no text", []byte(`{"id":"c1","kind":"comment","text":5}`), "", "text non è del tipo giusto"},
		{"null text", []byte(`{"id":"c1","kind":"comment","text":null}`), "", "manca text"},
		{"a moment that is none", []byte(`{"id":"c1","kind":"comment","text":"a","created_time":"ieri"}`), "", "non è un istante valido"},
		{"deep nesting", []byte(strings.Repeat("[", 20_000)), "", "non è un oggetto JSON valido"},
		{"two objects", append(line("a"), line("b")...), "", "non è un oggetto JSON valido"},
		{"a carriage return", append(line("Grazie"), '\r'), `{"content_id":"c1","findings":0}`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			h := hear(t, p, c.line)
			if !strings.Contains(h.out, c.answer) || c.answer == "" && h.out != "" {
				t.Errorf("answered %q, want %q", h.out, c.answer)
			}
			if c.told != "" && (!strings.HasPrefix(h.told, "riga 1: ") || !strings.Contains(h.told, c.told)) {
				t.Errorf("told %q, want %q", h.told, c.told)
			}
			holds(t, p, c.line)
		})
	}
}

// TestALineTooLongIsTold and what follows it is still read.
func TestALineTooLongIsTold(t *testing.T) {
	t.Parallel()
	p, err := policies.Load("pero")
	ok(t, err)
	long := bytes.Repeat([]byte("x"), maxLine+10)
	good := []byte(`{"id":"c2","kind":"comment","text":"sei un cretino"}`)
	for name, in := range map[string][]byte{
		"between others": bytes.Join([][]byte{good, long, good}, []byte("\n")),
		"at the end":     bytes.Join([][]byte{good, good, long}, []byte("\n")),
	} {
		t.Run(name, func(t *testing.T) {
			var out, told bytes.Buffer
			w := bufio.NewWriter(&out)
			err := newLineAudit(p, auditOptions{json: true, all: true}, w).read(context.Background(), bytes.NewReader(in), &told)
			ok(t, w.Flush())
			number := 1 + bytes.Count(in[:bytes.Index(in, long)], []byte("\n"))
			if !errors.Is(err, errPartial) || !strings.Contains(told.String(), fmt.Sprintf("riga %d: supera 16 MB", number)) {
				t.Errorf("ended with %v, told %q", err, &told)
			}
			if n := strings.Count(out.String(), `"tone.insult"`); n != 2 {
				t.Errorf("%d findings, want 2: %s", n, &out)
			}
		})
	}
}

func FuzzAuditLine(f *testing.F) {
	p, err := policies.Load("pero")
	if err != nil {
		f.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(1, 1))
	for _, text := range hostile() {
		f.Add(lineOf(f, rng, text))
	}
	f.Add([]byte(`{"id":"c1","kind":"own_post","text":"\ud800\udfff"}`))
	f.Fuzz(func(t *testing.T, line []byte) { holds(t, p, line) })
}
