package pdf

import (
	"io"
	"strings"
	"testing"

	"vigilia/report/outline"
	"vigilia/report/outline/outlinetest"
)

// Nothing that the outline says is missing on paper, of whatever kind its block is.
func TestEveryBlockIsSet(t *testing.T) {
	for _, o := range []*outline.Document{
		outline.Note(sampleNote()), outline.Weekly(sampleWeekly()), outline.Internal(sampleInternal()), outline.Public(samplePublic()),
	} {
		heard := flat(spoken(t, written(t, document{"schema", func(w io.Writer) error { return write(w, o) }})))
		for _, words := range outlinetest.All(o) {
			if !strings.Contains(heard, flat(words)) {
				t.Errorf("%s: %q is not set", o.Title, words)
			}
		}
	}
}
