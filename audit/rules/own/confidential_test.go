package own

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vigilia/audit"
)

// TestConfidentialLists holds the rule against lists of posts and answers, half
// of which tell something internal: recall at least 0.8, precision at least 0.95.
func TestConfidentialLists(t *testing.T) {
	files, err := filepath.Glob("testdata/confidential-*.txt")
	if err != nil || len(files) < 2 {
		t.Fatalf("lists: %v, %v", files, err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			hit, missed, wrong := 0, 0, 0
			for line := range strings.Lines(string(data)) {
				label, in, ok := strings.Cut(strings.TrimSpace(line), "|")
				if !ok {
					continue
				}
				switch said := internal(in); {
				case label == "+" && said:
					hit++
				case label == "+":
					missed++
					t.Logf("not read: %q", in)
				case said:
					wrong++
					t.Logf("wrong: %q", in)
				}
			}
			recall, precision := float64(hit)/float64(hit+missed), float64(hit)/float64(hit+wrong)
			if recall < 0.8 || precision < 0.95 || hit+missed < 25 {
				t.Errorf("recall %.2f, precision %.2f", recall, precision)
			}
		})
	}
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
