package person

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"vigilia/audit"
)

func FuzzFindings(f *testing.F) {
	for _, r := range Rules() {
		for _, ex := range append(r.Proof.Hits, r.Proof.Spares...) {
			f.Add(ex.Text)
		}
	}
	f.Add("\xff mio \x00 marito è malat…")
	a := examined()
	f.Fuzz(func(t *testing.T, s string) {
		log := a.Content(&audit.Content{ID: "c1", Kind: audit.Comment, Text: s, CreatedAt: time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC)}, nil, nil)
		n := utf8.RuneCountInString(s)
		for _, f := range append(log.Findings, log.Hints...) {
			if len(f.Evidence) == 0 || len(f.Exceptions) == 0 || f.Category == "" || f.Score <= 0 || f.Score > 1 {
				t.Errorf("%q: %+v", s, f)
			}
			for _, e := range f.Evidence {
				if e.Start < 0 || e.Start >= e.End || e.End > n {
					t.Errorf("%q: %s points at [%d,%d) of %d", s, f.Rule, e.Start, e.End, n)
				}
				if len(e.Masked) > 3 && !strings.Contains(e.Masked, "*") {
					t.Errorf("%q: %s shows %q", s, f.Rule, e.Masked)
				}
			}
		}
	})
}

// TestLongTexts runs texts that repeat what the rules look for: the work is linear.
func TestLongTexts(t *testing.T) {
	for _, unit := range []string{"mio marito è malato ", "Mario Rossi ", "via Roma 12 ", "di anni 7 ", "malato ", "il figlio di ", "abita "} {
		findings(strings.Repeat(unit, 64<<10/len(unit)))
	}
}

func TestFindingsNameTheLaw(t *testing.T) {
	for s, law := range map[string]string{
		"Mario Rossi ha un tumore":                  "legge/codice-privacy/2septies-8",
		"Mario Rossi è stato arrestato ieri":        "legge/codice-privacy/2octies",
		"Mario Rossi ha fatto il test di paternità": "legge/codice-privacy/2septies-8",
	} {
		found := slices.DeleteFunc(findings(s), func(f audit.Finding) bool { return f.Rule == "pii.third_party" })
		if len(found) != 1 || len(found[0].Law) != 1 || found[0].Law[0] != law {
			t.Errorf("%q: %+v, want %s", s, found, law)
		}
	}
}

func TestEvidenceIsMasked(t *testing.T) {
	const s = "La sig.ra Anna Ferri è in cura psichiatrica"
	found := findings(s)
	if len(found) != 2 || len(found[0].Evidence) != 2 { // that of health, and of a third party's private fact
		t.Fatalf("%+v", found)
	}
	for i, want := range []string{"è in cura psichiatrica", "sig.ra Anna Ferri"} {
		e := found[0].Evidence[i]
		if got := string([]rune(s)[e.Start:e.End]); got != want {
			t.Errorf("evidence %d points at %q, want %q", i, got, want)
		}
		if strings.Contains(e.Masked, want[len(want)-4:]) {
			t.Errorf("evidence %d shows %q", i, e.Masked)
		}
	}
}

// TestWeakTraces: a given name alone tells nobody; it is left to a second reader.
func TestWeakTraces(t *testing.T) {
	for _, s := range []string{"Marco è depresso", "Il sindaco è indagato", "Luisa è stata arrestata", "Io sono gay", "mio figlio Marco suona sabato in piazza"} {
		c := &audit.Content{ID: "c1", Kind: audit.Comment, Text: s, CreatedAt: time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC)}
		log := examined().Content(c, nil, nil)
		if len(log.Findings) > 0 || len(log.Hints) == 0 {
			t.Errorf("%q: %d findings, %d hints", s, len(log.Findings), len(log.Hints))
		}
	}
}

func BenchmarkOrdinary(b *testing.B) {
	var texts []string
	for line := range strings.Lines(ordinary) {
		texts = append(texts, strings.TrimSpace(line))
	}
	benchmark(b, texts)
}

func BenchmarkProofs(b *testing.B) {
	var texts []string
	for _, r := range Rules() {
		for _, ex := range r.Proof.Hits {
			texts = append(texts, ex.Text)
		}
	}
	benchmark(b, texts)
}

// benchmark runs the six rules; the reading of the text is part of the time.
func benchmark(b *testing.B, texts []string) {
	a := examined()
	c := audit.Content{ID: "c1", Kind: audit.Comment, CreatedAt: time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC)}
	b.ReportAllocs()
	for i := range b.N {
		c.Text = texts[i%len(texts)]
		a.Content(&c, nil, nil)
	}
}
