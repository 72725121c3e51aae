package html

import (
	"html"
	"strings"
	"testing"

	"vigilia/templates"
)

// No page, which is the body of the mail as well, says a word that accuses,
// promises or praises.
func TestNoAvoidedWords(t *testing.T) {
	for _, s := range samples() {
		low := strings.ToLower(html.UnescapeString(string(written(t, s))))
		for _, w := range templates.Avoided() {
			if strings.Contains(low, w) {
				t.Errorf("%s says %q", s.name, w)
			}
		}
	}
}
