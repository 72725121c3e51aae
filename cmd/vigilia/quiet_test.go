package main

import (
	"bytes"
	"os"
	"testing"
)

// TestQuietWithoutATerminal: whatever cron is told becomes a mail.
func TestQuietWithoutATerminal(t *testing.T) {
	file, err := os.CreateTemp(t.TempDir(), "uscita")
	ok(t, err)
	defer file.Close()
	var buffer bytes.Buffer
	for name, progress := range map[string]func(string){"a file": spoken(file), "a buffer": spoken(&buffer)} {
		progress("Lettura delle pagine")
		if info, err := file.Stat(); err != nil || info.Size() > 0 || buffer.Len() > 0 {
			t.Errorf("progress speaks to %s: %v", name, err)
		}
	}
	bar := nights(file, 3)
	ok(t, bar.Add(1))
	if info, err := file.Stat(); err != nil || info.Size() > 0 {
		t.Errorf("the bar draws on a file: %v", err)
	}
}
