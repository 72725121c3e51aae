package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// machines are those that packages are made for: what is built in may differ.
var machines = []string{"linux/amd64", "linux/arm64"}

// Module is a module that is built into the program.
type Module struct {
	Path, Version string
	Dir           string
	// Packages are the folders of the packages that are built in: a licence may stand
	// beside one of them rather than at the top.
	Packages []string
}

// Modules returns the modules of which the program in ./cmd/vigilia is made, ours left
// out, in the order of their paths. dir is the top of the sources.
func Modules(dir string) ([]Module, error) {
	found := map[string]*Module{}
	for _, machine := range machines {
		system, arch, _ := strings.Cut(machine, "/")
		cmd := exec.Command("go", "list", "-deps", "-json=Dir,Module", "./cmd/vigilia")
		cmd.Dir, cmd.Env = dir, append(os.Environ(), "GOOS="+system, "GOARCH="+arch, "CGO_ENABLED=0")
		out, err := cmd.Output()
		if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		if err := gather(found, bytes.NewReader(out)); err != nil {
			return nil, err
		}
	}
	var list []Module
	for _, m := range found {
		slices.Sort(m.Packages)
		m.Packages = slices.Compact(m.Packages)
		list = append(list, *m)
	}
	slices.SortFunc(list, func(a, b Module) int { return strings.Compare(a.Path, b.Path) })
	return list, nil
}

func gather(found map[string]*Module, r io.Reader) error {
	for d := json.NewDecoder(r); ; {
		var p struct {
			Dir    string
			Module *struct {
				Path, Version, Dir string
				Main               bool
			}
		}
		switch err := d.Decode(&p); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("go list: %w", err)
		case p.Module == nil || p.Module.Main:
			continue
		}
		m := found[p.Module.Path]
		if m == nil {
			m = &Module{Path: p.Module.Path, Version: p.Module.Version, Dir: p.Module.Dir}
			found[p.Module.Path] = m
		}
		m.Packages = append(m.Packages, p.Dir)
	}
}

var licenceName = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|unlicense|patents)([-._].*)?$`)

// Files returns the files in which a module tells its licence: at its top, and beside
// the packages that are built in. A module that tells none is an error.
func (m Module) Files() ([]string, error) {
	folders := []string{m.Dir}
	for _, p := range m.Packages {
		for ; len(p) > len(m.Dir); p = filepath.Dir(p) {
			folders = append(folders, p)
		}
	}
	slices.Sort(folders)
	var files []string
	for _, f := range slices.Compact(folders) {
		entries, err := os.ReadDir(f)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			if e.Type().IsRegular() && licenceName.MatchString(e.Name()) && filepath.Ext(e.Name()) != ".go" {
				files = append(files, filepath.Join(f, e.Name()))
			}
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("module %s tells no licence", m.Path)
	}
	return files, nil
}

// rule parts the texts of the file.
var rule = strings.Repeat("=", 80)

// Licences returns the text of the file: for the language's own library, for each
// module and for the embedded fonts a heading and its licences, word by word.
func Licences(dir string) ([]byte, error) {
	modules, err := Modules(dir)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString("Vigilia is licensed under the EUPL-1.2. Built into the program are the works below,\neach under its own licence.\n\n")
	b.WriteString("  Go standard library (BSD-3-Clause)\n")
	for _, m := range modules {
		id, err := m.Licence()
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "  %s %s (%s)\n", m.Path, m.Version, id)
	}
	std, err := standard()
	if err != nil {
		return nil, err
	}
	entry(&b, "Go standard library", "LICENSE", std)
	for _, m := range modules {
		files, err := m.Files()
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			if err := copied(&b, m.Path+" "+m.Version, m.Dir, f); err != nil {
				return nil, err
			}
		}
	}
	fonts, err := filepath.Glob(filepath.Join(dir, "report/pdf/fonts/*LICENSE*"))
	if err != nil || len(fonts) == 0 {
		return nil, fmt.Errorf("no licence of a font (%w)", err)
	}
	for _, f := range fonts {
		if err := copied(&b, "embedded font "+strings.TrimSuffix(filepath.Base(f), "-LICENSE.txt"), dir, f); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

// standard returns the licence of the language, with whose library the program is built.
func standard() ([]byte, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env: %w", err)
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "LICENSE"))
}

func copied(b *bytes.Buffer, whose, from, file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	name, err := filepath.Rel(from, file)
	if err != nil {
		return err
	}
	entry(b, whose, filepath.ToSlash(name), text)
	return nil
}

func entry(b *bytes.Buffer, whose, file string, text []byte) {
	text = bytes.TrimSpace(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")))
	fmt.Fprintf(b, "\n%s\n%s: %s\n%s\n\n%s\n", rule, whose, file, rule, text)
}

// Licence returns the SPDX identifier of the licence at the top of a module.
func (m Module) Licence() (string, error) {
	files, err := m.Files()
	if err != nil {
		return "", err
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			return "", err
		}
		if id := identify(string(text)); id != "" {
			return id, nil
		}
	}
	return "", fmt.Errorf("module %s: its licence is none that is known here", m.Path)
}

// identify tells the licences that a Go module usually has by words of theirs.
func identify(text string) string {
	flat := strings.Join(strings.Fields(text), " ")
	has := func(words string) bool { return strings.Contains(flat, words) }
	switch {
	case has("Apache License Version 2.0"):
		return "Apache-2.0"
	case has("Mozilla Public License Version 2.0"), has("Mozilla Public License, version 2.0"):
		return "MPL-2.0"
	case has("Permission is hereby granted, free of charge"):
		return "MIT"
	case has("Permission to use, copy, modify, and/or distribute this software"), has("Permission to use, copy, modify, and distribute this software"):
		return "ISC"
	case has("Redistribution and use in source and binary forms"):
		if has("Neither the name") || has("may be used to endorse or promote products") {
			return "BSD-3-Clause"
		}
		return "BSD-2-Clause"
	case has("This is free and unencumbered software released into the public domain"):
		return "Unlicense"
	}
	return ""
}
