package person

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed testdata/told.txt
var toldList string

//go:embed testdata/silent.txt
var silentList string

// leastRecall is the share of the comments of each rule that it must find: what is
// missed is known, and more than is known may not be.
const leastRecall = 0.8

func TestTold(t *testing.T) {
	found, meant := map[string]int{}, map[string]int{}
	for line := range strings.Lines(toldList) {
		rule, comment, ok := strings.Cut(strings.TrimSpace(line), "|")
		if !ok {
			continue
		}
		meant[rule]++
		for _, f := range findings(comment) {
			if f.Rule == "pii."+rule {
				found[rule]++
				break
			}
		}
	}
	for rule, n := range meant {
		if float64(found[rule]) < leastRecall*float64(n) {
			t.Errorf("pii.%s finds %d of %d", rule, found[rule], n)
		}
	}
	if len(meant) < 6 {
		t.Errorf("only %d rules are tried", len(meant))
	}
}

func TestSilent(t *testing.T) {
	n := 0
	for line := range strings.Lines(silentList) {
		if line = strings.TrimSpace(line); line == "" || line[0] == ';' {
			continue
		}
		n++
		for _, f := range findings(line) {
			t.Errorf("%s %q: %s", f.Rule, line, f.Category)
		}
	}
	if n < 200 {
		t.Errorf("only %d comments", n)
	}
}
