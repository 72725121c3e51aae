package actref

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestShortForms holds the lists of texts that tell acts by short forms, lists and
// ranges, and of the numbers of everything else: F1 at least 0.98 on each.
func TestShortForms(t *testing.T) {
	files, err := filepath.Glob("testdata/short-*.txt")
	if err != nil || len(files) < 2 {
		t.Fatalf("lists: %v, %v", files, err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			hit, wrong, texts := 0, 0, 0
			for line := range strings.Lines(string(data)) {
				in, labels, ok := strings.Cut(strings.TrimSpace(line), "|")
				if !ok || strings.HasPrefix(line, "# ") {
					continue
				}
				texts++
				in = strings.ReplaceAll(in, `\n`, "\n")
				want := strings.Split(strings.TrimPrefix(labels, "-"), "; ")
				got := explicit(Parse(in, november()))
				for _, g := range got {
					if slices.Contains(want, g) {
						hit++
					} else {
						wrong++
						t.Logf("%q: read %s", in, g)
					}
				}
				for _, w := range want {
					if w != "" && !slices.Contains(got, w) {
						wrong++
						t.Logf("%q: not read %s", in, w)
					}
				}
			}
			if f1 := float64(2*hit) / float64(2*hit+wrong); f1 < 0.98 || texts < 60 {
				t.Errorf("%d texts, F1 %.3f", texts, f1)
			}
		})
	}
}

// explicit writes the references by number or date that no exception spares.
func explicit(refs []Reference) []string {
	var out []string
	for _, r := range refs {
		if r.Spared != "" || r.Number == 0 && r.Date.IsZero() {
			continue
		}
		s := strings.TrimSpace(string(r.Type) + " " + string(r.Organ))
		if r.Number != 0 {
			s += fmt.Sprintf(" %d", r.Number)
		}
		if r.Year != 0 {
			s += fmt.Sprintf("/%d", r.Year)
		}
		if !r.Date.IsZero() {
			s += " " + r.Date.String()
		}
		out = append(out, s)
	}
	return out
}
