package pdf

import (
	"slices"
	"strings"
	"testing"

	"vigilia/templates"
)

// No document says a word that accuses, promises or praises.
func TestNoAvoidedWords(t *testing.T) {
	for _, d := range slices.Concat(samples(), monthly(), weeks()) {
		low := strings.Join(strings.Fields(strings.ToLower(readable(t, written(t, d)))), " ")
		for _, w := range templates.Avoided() {
			if d.name != "settimana-ostile" && strings.Contains(low, w) {
				t.Errorf("%s says %q", d.name, w)
			}
		}
	}
}
