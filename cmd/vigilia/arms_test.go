package main

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/cmd/vigilia/demo"
	"vigilia/report/arms"
)

// laden returns the demo's coat of arms with words in its file that are no pixels.
func laden(t testing.TB, words string) []byte {
	t.Helper()
	data, err := demo.Arms()
	ok(t, err)
	const head = 8 + 25 // signature and IHDR
	note := append([]byte("tEXt"), "Author\x00"+words...)
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(note)-4))
	chunk = binary.BigEndian.AppendUint32(append(chunk, note...), crc32.ChecksumIEEE(note))
	return append(append(append(data[:head:head], chunk...), data[head:]...), words...)
}

// TestArms: the coat of arms stands on the cover of the compliance report and at the head of the weekly one,
// in the PDF and in its twin, but not on the note; a file that cannot be used is told with its remedy, by the
// check, by the report and by the log, and costs nothing but itself.
func TestArms(t *testing.T) {
	t.Parallel()
	p := newPlay(t, townWorld(theDay()), actsAround(theDay()), "crespiatica")
	p.whole(theDay())
	p.night.store.Close()
	config, file, day := filepath.Join(p.dir, "config.toml"), filepath.Join(p.dir, "stemma.png"), theDay().String()
	text, err := os.ReadFile(config)
	ok(t, err)
	ok(t, os.WriteFile(config, append(text, "\n[arms]\nfile = \"stemma.png\"\n"...), 0o600))
	ok(t, os.WriteFile(file, laden(t, "Author"), 0o600))

	documents := func(kind string) (spent, map[string][]byte) {
		out := t.TempDir()
		got := vigilia(t, nil, "report", "--config", config, "--kind", kind, "--from", day, "--to", day, "--out", out)
		files := map[string][]byte{}
		for _, pattern := range []string{"*.pdf", "*.html", "*.manifesto.json"} {
			names, err := filepath.Glob(filepath.Join(out, pattern))
			ok(t, err)
			for _, name := range names {
				files[filepath.Base(name)], err = os.ReadFile(name)
				ok(t, err)
			}
		}
		return got, files
	}
	bears := func(name string, data []byte) bool {
		if strings.HasSuffix(name, ".pdf") {
			return bytes.Contains(data, []byte("/Subtype /Image"))
		}
		return bytes.Contains(data, []byte(`" alt="Stemma del Comune di `)) && bytes.Contains(data, []byte("; img-src data:")) && bytes.Contains(data, []byte(`src="data:image/png;base64,`))
	}
	for kind, want := range map[string]bool{"giunta": true, "weekly": true, "note": false} {
		got, files := documents(kind)
		if strings.Contains(got.stderr, "stemma") {
			t.Error(got)
		}
		looked := 0
		for name, data := range files {
			if strings.HasSuffix(name, ".manifesto.json") {
				if !bytes.Contains(data, []byte(`"stemma"`)) {
					t.Errorf("%s does not tell the arms' digest: %s", name, data)
				}
				continue
			}
			if looked++; bears(name, data) != want {
				t.Errorf("%s: %s bears the arms: %v", kind, name, !want)
			}
		}
		if looked < 2 {
			t.Errorf("%s: %d documents", kind, looked)
		}
	}
	if got := vigilia(t, nil, "check", "--config", config); !strings.Contains(got.stdout, "✓ stemma: stemma.png, in copertina, fuori dalle finestre elettorali") {
		t.Error(got)
	}

	ok(t, os.WriteFile(file, []byte("<svg/>"), 0o600))
	const fault = "non è un'immagine PNG o JPEG: salvarlo in uno dei due formati"
	got, files := documents("giunta")
	if got.code != exitPartial || strings.Count(got.stderr, fault) != 1 || !strings.Contains(got.stderr, "documenti redatti senza stemma: lo stemma "+file+": il file "+fault) || len(files) != 5 {
		t.Errorf("%v, %d files", got, len(files))
	}
	for name, data := range files {
		if bears(name, data) || bytes.Contains(data, []byte(`"stemma"`)) {
			t.Errorf("%s bears arms that cannot be read", name)
		}
	}
	if got, _ := documents("note"); got.code != exitOK || strings.Contains(got.stderr, "stemma") {
		t.Errorf("a note, which carries no arms: %v", got)
	}
	var log bytes.Buffer
	c, err := loadConfig(config)
	ok(t, err)
	if c.useFiles(logger(&log)); strings.Count(log.String(), fault) != 1 { // what a night does
		t.Errorf("the log says %q", &log)
	}
	if got := vigilia(t, nil, "check", "--config", config); !strings.Contains(got.stdout, "! stemma: lo stemma "+file+": il file "+fault) {
		t.Error(got)
	}
}

// TestArmsInElections: what L. 28/2000 art. 9 asks of the comune's communication holds for the report as well:
// made inside a window it goes without the arms, and says so, unless the comune has chosen to keep them.
func TestArmsInElections(t *testing.T) {
	t.Parallel()
	p := newPlay(t, townWorld(theDay()), actsAround(theDay()), "crespiatica")
	p.whole(theDay())
	data, err := demo.Arms()
	ok(t, err)
	c := p.night.config
	c.arms, err = arms.Decode(data)
	ok(t, err)
	for _, window := range []struct {
		from, to civil.Day
		keep     bool
		bears    bool
	}{
		{theDay().Add(5), theDay().Add(40), false, true},
		{theDay().Add(-5), theDay().Add(40), false, false},
		{theDay().Add(-5), theDay().Add(40), true, true},
	} {
		c.policy.Settings.Elections = []audit.ElectionWindow{{Name: "Elezioni comunali", Period: civil.Period{From: window.from, To: window.to}, Source: "decreto"}}
		c.Arms.InElections = window.keep
		m := p.material(theDay(), theDay())
		docs, err := giuntaDocuments(m)
		ok(t, err)
		week, err := weeklyDocuments(m)
		ok(t, err)
		inWindow, looked := window.from.Before(theDay()), 0
		for _, d := range append(docs, week...) {
			if filepath.Ext(d.name) != ".html" {
				continue
			}
			looked++
			if got := bytes.Contains(d.data, []byte("Stemma del Comune")); got != window.bears {
				t.Errorf("%s, window from %s, kept %v: the arms stand there: %v", d.name, window.from, window.keep, got)
			}
			if said := bytes.Contains(d.data, []byte("non riproduce lo stemma")); said != (inWindow && !window.keep) {
				t.Errorf("%s, window from %s, kept %v: that the arms are left out is said: %v", d.name, window.from, window.keep, said)
			}
		}
		if looked != 3 {
			t.Fatalf("%d pages", looked)
		}
	}
}
