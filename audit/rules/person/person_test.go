package person

import (
	"fmt"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/lexicon"
)

func noPolicies(id string) (*audit.Policy, error) { return nil, fmt.Errorf("no policy %q here", id) }

func TestProofs(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			if err := audit.Prove(r, noPolicies); err != nil {
				t.Error(err)
			}
			if h, s := len(r.Proof.Hits), len(r.Proof.Spares); h < 25 || s < 25 {
				t.Errorf("%d hits and %d near misses prove too little", h, s)
			}
		})
	}
}

func TestLists(t *testing.T) {
	for _, l := range []*lexicon.List{healthWords, judicialWords, specialWords, privateWords} {
		if err := l.Check(); err != nil {
			t.Error(err)
		}
	}
}

// examined is an audit with every rule of the family.
func examined() *audit.Audit {
	var ids []string
	for _, r := range Rules() {
		ids = append(ids, r.ID)
	}
	return audit.New(audit.Setting{
		Page: audit.Page{ID: "p1"},
		Policy: &audit.Policy{ID: "esempio", Settings: audit.Settings{OwnPII: audit.Minor}, Clauses: []audit.Clause{{
			ID: "esempio/1", Binds: []audit.Addressee{audit.Citizen}, Method: audit.Assisted, Rules: ids,
		}}},
		Archive: audit.NewArchive(nil, nil),
		Now:     time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC),
	}, Rules())
}

// findings runs every rule of the family over a comment.
func findings(s string) []audit.Finding {
	c := &audit.Content{ID: "c1", Kind: audit.Comment, Text: s, CreatedAt: time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC)}
	return examined().Content(c, nil, nil).Findings
}
