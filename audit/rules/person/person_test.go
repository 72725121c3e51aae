package person

import (
	"vigilia/audit/audittest"

	"testing"
	"time"

	"vigilia/audit"
)

func TestProofs(t *testing.T) { audittest.Proofs(t, Rules(), 25) }

func TestLists(t *testing.T) {
	audittest.Lists(t, healthWords, judicialWords, specialWords, privateWords)
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
