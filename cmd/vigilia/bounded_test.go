package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTooLargeToBeAConfiguration(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.toml")
	ok(t, os.WriteFile(path, bytes.Repeat([]byte("# a\n"), largestText/4+1), 0o600))
	if _, err := loadConfig(path); err == nil || !strings.Contains(err.Error(), "supera i 4 MB") {
		t.Errorf("got %v", err)
	}
	if _, err := loadConfig(filepath.Dir(path)); err == nil {
		t.Error("a folder is no configuration")
	}
}

// FuzzConfig: whatever the bytes, there is a configuration or a sentence.
func FuzzConfig(f *testing.F) {
	for _, name := range []string{"../../config.example.toml", "testdata/minimal.toml"} {
		if data, err := os.ReadFile(name); err == nil {
			f.Add(data)
		}
	}
	f.Add([]byte("comune = \"Comune di Prova\"\npolicy = \"pero\"\n[[pages]]\nid = 1e9\n"))
	f.Add([]byte("[data]\ndatabase = \"\\u0000\"\n[[albo]]\nurl = \"file:///etc/passwd\"\n[retention]\nunconfirmed = -1"))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := parseConfig("config.toml", dir, data)
		if (c == nil) != (err != nil) {
			t.Fatalf("%v, %v", c, err)
		}
	})
}
