package html

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/outline"
	"vigilia/report/outline/outlinetest"
	"vigilia/report/reporttest"
)

// Nothing that the outline says is missing on the page, of whatever kind its block is.
func TestEveryBlockIsSet(t *testing.T) {
	tag := regexp.MustCompile(`<[^>]*>`)
	flat := func(s string) string { return strings.Join(strings.Fields(s), "") }
	for _, o := range []*outline.Document{
		outline.Note(report.Note(reporttest.Night(civil.NewDay(2026, 11, 21)))), outline.Weekly(report.Weekly(reporttest.Week(civil.NewDay(2026, 11, 18)))),
		outline.Internal(report.Internal(reporttest.Month())), outline.Public(report.Public(reporttest.Month())),
	} {
		var page bytes.Buffer
		if err := write(&page, o); err != nil {
			t.Fatal(err)
		}
		seen := flat(html.UnescapeString(tag.ReplaceAllString(page.String(), "")))
		for _, words := range outlinetest.All(o) {
			if !strings.Contains(seen, flat(words)) {
				t.Errorf("%s: %q is not set", o.Title, words)
			}
		}
	}
}
