package own

import (
	"testing"

	"vigilia/audit"
	"vigilia/audit/audittest"
)

// TestConfidentialLists holds the rule against lists of posts and answers, half
// of which tell something internal: recall at least 0.8, precision at least 0.95.
func TestConfidentialLists(t *testing.T) {
	audittest.Lines(t, "testdata/confidential-*.txt", 50, func(t *testing.T, lines []audittest.Line) {
		hit, missed, wrong := 0, 0, 0
		for _, l := range lines {
			switch said := internal(l.Behind); {
			case l.Before == "+" && said:
				hit++
			case l.Before == "+":
				missed++
				t.Logf("not read: %q", l.Behind)
			case said:
				wrong++
				t.Logf("wrong: %q", l.Behind)
			}
		}
		recall, precision := float64(hit)/float64(hit+missed), float64(hit)/float64(hit+wrong)
		if recall < 0.8 || precision < 0.95 || hit+missed < 25 {
			t.Errorf("recall %.2f, precision %.2f", recall, precision)
		}
	})
}

// internal reports whether the rule says anything of a post.
func internal(s string) bool {
	for _, f := range hold(s, day(20, 11), audit.NewArchive(nil, nil)).Findings {
		if f.Rule == Confidential {
			return true
		}
	}
	return false
}
