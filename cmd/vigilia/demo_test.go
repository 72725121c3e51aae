package main

import (
	"bytes"
	"crypto/sha256"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/report"
	"vigilia/report/sidecar"
)

// TestDemo plays the demo in this process and as a person does, under two
// policies: the same eight documents come out with their metadata
// and two manifests, byte by byte.
func TestDemo(t *testing.T) {
	t.Parallel()
	for _, policy := range []string{"pero", "cento"} {
		t.Run(policy, func(t *testing.T) {
			t.Parallel()
			if testing.Short() && policy != "pero" {
				t.Skip("it takes seconds, and one policy stands for both")
			}
			here, there := t.TempDir(), filepath.Join(t.TempDir(), "nuova", "cartella")
			s, err := newStage(t.Context(), policy)
			ok(t, err)
			t.Cleanup(func() { s.close() })
			last, err := s.play(t.Context(), func() error { return nil })
			ok(t, err)
			var screen bytes.Buffer
			ok(t, s.curtain(t.Context(), &screen, here, last))
			m, err := collect(t.Context(), s.night.config, s.night.store, s.night.rules, s.comune.Reported)
			ok(t, err)
			nothingEmpty(t, report.Internal(m))
			holdsNobody(t, s.comune.World, m, here)

			got := vigilia(t, []string{"GOGC=200"}, "demo", "--policy", policy, "--out", there)
			if got.code != exitOK || got.stderr != "" {
				t.Fatal(got)
			}
			files := digests(t, there)
			if len(files) != 25 {
				t.Errorf("%d files: %v", len(files), files)
			}
			for name, sum := range digests(t, here) {
				if files[name] != sum {
					t.Errorf("%s differs between two executions", name)
				}
			}
			for name := range files {
				if !strings.HasSuffix(name, sidecar.Suffix) && !strings.Contains(got.stdout, filepath.Join(there, name)) {
					t.Errorf("the last screen does not name %s:\n%s", name, got.stdout)
				}
			}
			if strings.ReplaceAll(got.stdout, there, here) != screen.String() {
				t.Errorf("two screens:\n%s\n%s", got.stdout, &screen)
			}
		})
	}
}

func digests(t *testing.T, dir string) map[string][sha256.Size]byte {
	t.Helper()
	entries, err := os.ReadDir(dir)
	ok(t, err)
	out := map[string][sha256.Size]byte{}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		ok(t, err)
		out[e.Name()] = sha256.Sum256(data)
	}
	return out
}

// nothingEmpty fails for every list of the compliance report that the demo
// leaves empty: the demo is to show every section at work.
func nothingEmpty(t *testing.T, m *report.InternalModel) {
	t.Helper()
	var empty []string
	var walk func(v reflect.Value, path string)
	walk = func(v reflect.Value, path string) {
		for i := range v.NumField() {
			f, name := v.Field(i), path+v.Type().Field(i).Name
			switch {
			case f.Kind() == reflect.Slice && f.Len() == 0:
				empty = append(empty, name)
			case f.Kind() == reflect.Struct && v.Type().Field(i).IsExported() && f.Type().PkgPath() == v.Type().PkgPath():
				walk(f, name+".")
			}
		}
	}
	walk(reflect.ValueOf(*m), "")
	confirmed := slices.ContainsFunc(m.Findings, func(r report.FindingRow) bool { return r.Status == audit.IsConfirmed })
	nothingToSay := map[string]bool{
		"Front.Files":                true, // filled in when the files are there
		"Front.Completeness.Missing": m.Completeness.Complete,
		"Repeats.Rows":               !m.Repeats.Active || !confirmed,
		"Answers.Notes":              true, // caveats, for policies that have some
	}
	for _, name := range empty {
		if !nothingToSay[name] {
			t.Errorf("%s is empty", name)
		}
	}
}
