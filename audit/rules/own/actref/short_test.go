package actref

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"vigilia/audit/audittest"
)

// TestShortForms holds the lists of texts that tell acts by short forms, lists and
// ranges, and of the numbers of everything else: F1 at least 0.98 on each.
func TestShortForms(t *testing.T) {
	audittest.Lines(t, "testdata/short-*.txt", 60, func(t *testing.T, lines []audittest.Line) {
		hit, wrong := 0, 0
		for _, l := range lines {
			want, got := strings.Split(strings.TrimPrefix(l.Behind, "-"), "; "), explicit(Parse(l.Before, november()))
			for _, g := range got {
				if slices.Contains(want, g) {
					hit++
				} else {
					wrong++
					t.Logf("%q: read %s", l.Before, g)
				}
			}
			for _, w := range want {
				if w != "" && !slices.Contains(got, w) {
					wrong++
					t.Logf("%q: not read %s", l.Before, w)
				}
			}
		}
		if f1 := float64(2*hit) / float64(2*hit+wrong); f1 < 0.98 {
			t.Errorf("F1 %.3f", f1)
		}
	})
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
