// Package audittest holds what the tests of every family of rules ask alike.
package audittest

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/policies"
)

// Proofs holds each rule that looks at something against its own proof, in which at least
// so many texts must hit and so many near misses be spared.
func Proofs(t *testing.T, rules []audit.Rule, least int) {
	t.Helper()
	for _, r := range rules {
		t.Run(r.ID, func(t *testing.T) {
			if err := audit.Prove(r, policies.Load); err != nil {
				t.Error(err)
			}
			if h, s := len(r.Proof.Hits), len(r.Proof.Spares); r.Start != nil && (h < least || s < least) {
				t.Errorf("%d hits and %d near misses prove too little", h, s)
			}
		})
	}
}

// Lists reads word lists strictly: every line of them must be understood.
func Lists(t *testing.T, lists ...*lexicon.List) {
	t.Helper()
	for _, l := range lists {
		if err := l.Check(); err != nil {
			t.Error(err)
		}
	}
}

// Posts are the posts of administrations in the labelled corpus at dir, by id.
func Posts(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for lines := bufio.NewScanner(f); lines.Scan(); {
			var row struct{ ID, Kind, Text string }
			if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if row.Kind == string(audit.OwnPost) {
				out[row.ID] = row.Text
			}
		}
	}
	if len(out) < 300 {
		t.Fatalf("only %d posts in %s", len(out), dir)
	}
	return out
}

// Line is one line of a list of labelled texts: what stands before its first bar and behind it.
type Line struct{ Before, Behind string }

// Lines gives every list of labelled texts that the pattern names to a test of its own.
// Lines without a bar and those that begin with "# " are for who reads the list; \n
// stands for a line break.
func Lines(t *testing.T, pattern string, least int, check func(*testing.T, []Line)) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) < 2 {
		t.Fatalf("%s: lists %v, %v", pattern, files, err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			var out []Line
			for line := range strings.Lines(string(data)) {
				before, behind, ok := strings.Cut(strings.TrimSpace(line), "|")
				if ok && !strings.HasPrefix(line, "# ") {
					out = append(out, Line{strings.ReplaceAll(before, `\n`, "\n"), strings.ReplaceAll(behind, `\n`, "\n")})
				}
			}
			if len(out) < least {
				t.Errorf("%d texts, fewer than %d", len(out), least)
			}
			check(t, out)
		})
	}
}

// Mixtures are texts made of parts at random, the same at every call, nothing at all, and 64 KB of each part.
func Mixtures(parts ...string) []string {
	rng := rand.New(rand.NewPCG(3, 4))
	out := []string{""}
	for _, p := range parts {
		out = append(out, strings.Repeat(p, 1<<16/len(p)))
	}
	for range 300 {
		var b strings.Builder
		for range rng.IntN(50) {
			b.WriteString(parts[rng.IntN(len(parts))])
		}
		out = append(out, b.String())
	}
	return out
}

// Inside reports evidence that lies outside of the text in which it was seen.
func Inside(t *testing.T, text string, found []audit.Finding) {
	t.Helper()
	n := utf8.RuneCountInString(text)
	for _, f := range found {
		for _, e := range f.Evidence {
			if e.Start < 0 || e.Start > e.End || e.End > n {
				t.Errorf("%s: %v outside of %d characters: %.60q", f.Rule, e.Span, n, text)
			}
		}
	}
}
