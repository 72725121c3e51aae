package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const top = "../.."

// TestLicencesAreTold: every module that is built into the program stands in
// THIRD_PARTY_LICENSES with its version and its licence, and the file says nothing else.
func TestLicencesAreTold(t *testing.T) {
	if err := check(top); err != nil {
		t.Error(err)
	}
	told, err := os.ReadFile(filepath.Join(top, licencesFile))
	if err != nil {
		t.Fatal(err)
	}
	modules, err := Modules(top)
	if err != nil {
		t.Fatal(err)
	}
	if len(modules) < 20 {
		t.Errorf("%d modules", len(modules))
	}
	for _, m := range modules {
		if !bytes.Contains(told, []byte("\n"+m.Path+" "+m.Version+": ")) {
			t.Errorf("%s %s: its licence is not told", m.Path, m.Version)
		}
	}
	if !bytes.Contains(told, []byte("SIL Open Font License")) && !bytes.Contains(told, []byte("SIL OPEN FONT LICENSE")) {
		t.Error("the fonts' licence is not told")
	}
}

// A module without a licence, and one with a licence that nobody has read, stop the work.
func TestUnknownLicence(t *testing.T) {
	dir := t.TempDir()
	m := Module{Path: "esempio.example/modulo", Dir: dir, Packages: []string{dir}}
	if _, err := m.Files(); err == nil {
		t.Error("a module without a licence is taken")
	}
	if err := os.WriteFile(filepath.Join(dir, "LICENSE.md"), []byte("All rights reserved."), 0o600); err != nil {
		t.Fatal(err)
	}
	if id, err := m.Licence(); err == nil {
		t.Errorf("taken as %s", id)
	}
}

// TestSBOM makes the bill of a small program of this module, twice.
func TestSBOM(t *testing.T) {
	program := filepath.Join(t.TempDir(), "program")
	cmd := exec.Command("go", "build", "-buildvcs=false", "-o", program, "./packaging/bill")
	cmd.Dir = top
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Chdir(top)
	one, err := SBOM(program, "1.2.3")
	if err != nil {
		t.Fatal(err)
	}
	two, err := SBOM(program, "1.2.3")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one, two) {
		t.Error("two bills of one program differ")
	}
	var b bill
	if err := json.Unmarshal(one, &b); err != nil {
		t.Fatal(err)
	}
	if b.Format != "CycloneDX" || b.Spec != "1.5" || !strings.HasPrefix(b.Serial, "urn:uuid:") || b.Metadata.Component.Version != "1.2.3" {
		t.Errorf("bill %+v", b)
	}
	if !slices.ContainsFunc(b.Components, func(c component) bool { return c.Name == "std" && strings.HasPrefix(c.Version, "go1.") }) {
		t.Error("the language's library is not told")
	}
	if _, err := SBOM(filepath.Join(top, "go.mod"), "1"); err == nil {
		t.Error("a file that is no program has a bill")
	}
}
