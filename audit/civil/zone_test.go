package civil

import (
	"testing"
	"time"
)

// TestEmbeddedZone holds what is embedded against clock changes that are known.
func TestEmbeddedZone(t *testing.T) {
	zone, err := time.LoadLocationFromTZData("Europe/Rome", romeData)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ utc, local string }{
		{"2026-03-29T00:59:59Z", "2026-03-29 01:59:59 CET"},
		{"2026-03-29T01:00:00Z", "2026-03-29 03:00:00 CEST"},
		{"2026-10-25T00:59:59Z", "2026-10-25 02:59:59 CEST"},
		{"2026-10-25T01:00:00Z", "2026-10-25 02:00:00 CET"},
		{"2045-07-01T10:00:00Z", "2045-07-01 12:00:00 CEST"}, // beyond the table, by the rule
	} {
		at, err := time.Parse(time.RFC3339, c.utc)
		if err != nil {
			t.Fatal(err)
		}
		if got := at.In(zone).Format("2006-01-02 15:04:05 MST"); got != c.local {
			t.Errorf("%s is %s, want %s", c.utc, got, c.local)
		}
	}
}
