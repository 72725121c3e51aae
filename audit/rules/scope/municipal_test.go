package scope

import (
	"testing"

	"vigilia/audit"
	"vigilia/audit/audittest"
)

// TestMunicipal: no ordinary post of a comune alarms.
func TestMunicipal(t *testing.T) {
	for id, text := range audittest.Posts(t, "../../testdata/corpus") {
		for _, f := range look(&audit.Content{ID: "p_1", Page: "p", Kind: audit.OwnPost, Text: text}).Findings {
			t.Errorf("%s: %s (%s): %s", id, f.Rule, f.Evidence[0].Masked, text)
		}
	}
}
