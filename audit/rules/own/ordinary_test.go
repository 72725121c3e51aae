package own

import (
	_ "embed"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
)

//go:embed testdata/ordinary.txt
var ordinary string

// TestOrdinaryPosts holds that what municipal pages write every day raises
// nothing, also beside a register of proposals.
func TestOrdinaryPosts(t *testing.T) {
	albo := audit.NewArchive(nil, days(civil.NewDay(2026, 9, 1), day(21, 11))).WithProposals(agenda().agenda)
	n := 0
	for line := range strings.Lines(ordinary) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		n++
		for _, f := range hold(line, day(20, 11), albo).Findings {
			if f.Rule == UnpublishedAct || f.Rule == Confidential {
				t.Errorf("%q: %s, %s, %+v", line, f.Rule, f.Category, f.Evidence)
			}
		}
	}
	if n < 150 {
		t.Errorf("%d posts only", n)
	}
}

// TestNothingConfidentialInTheCorpus holds that acts told with their number,
// and all that stands beside them, are nothing internal.
func TestNothingConfidentialInTheCorpus(t *testing.T) {
	albo := corpusAlbo()
	for _, half := range []string{"a", "b", "c"} {
		for _, it := range readLabelled(t, "testdata/acts-"+half+".tsv") {
			for _, f := range holdOn(it.text, day(20, 11), day(24, 11), albo).Findings {
				if f.Rule == Confidential && !strings.Contains(strings.Join(it.classes, " "), "F") {
					t.Errorf("%q: %s", it.text, f.Category)
				}
			}
		}
	}
}
