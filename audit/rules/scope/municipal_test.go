package scope

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"vigilia/audit"
)

// municipal calls see with the posts of municipalities in the labelled corpus.
func municipal(t *testing.T, see func(id, text string)) {
	t.Helper()
	n := 0
	for _, name := range []string{"first", "second"} {
		f, err := os.Open("../../testdata/corpus/" + name + ".jsonl")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for sc := bufio.NewScanner(f); sc.Scan(); {
			var row struct{ ID, Kind, Text string }
			if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
				t.Fatal(err)
			}
			if row.Kind == string(audit.OwnPost) {
				see(row.ID, row.Text)
				n++
			}
		}
	}
	if n < 300 {
		t.Fatalf("only %d posts", n)
	}
}

// TestMunicipal: no ordinary post of a comune alarms.
func TestMunicipal(t *testing.T) {
	municipal(t, func(id, text string) {
		for _, f := range look(&audit.Content{ID: "p_1", Page: "p", Kind: audit.OwnPost, Text: text}).Findings {
			t.Errorf("%s: %s (%s): %s", id, f.Rule, f.Evidence[0].Masked, text)
		}
	})
}
