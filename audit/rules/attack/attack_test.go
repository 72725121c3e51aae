package attack

import (
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/policies"
)

func findings(s string) []audit.Finding {
	set := audit.Setting{
		Page: audit.Page{ID: "p1"},
		Policy: &audit.Policy{ID: "esempio", Clauses: []audit.Clause{{
			ID: "esempio/1", Binds: []audit.Addressee{audit.Citizen}, Method: audit.Assisted, Rules: []string{"tone.threat", "tone.personal_attack", "tone.defamation"},
		}}},
		Archive: audit.NewArchive(nil, nil),
		Now:     time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC),
	}
	a := audit.New(set, Rules())
	c := &audit.Content{ID: "c1", Kind: audit.Comment, Text: s, CreatedAt: set.Now}
	return a.Content(c, nil, nil).Findings
}

func TestLists(t *testing.T) {
	for _, l := range []*lexicon.List{threats, attacks, accusations} {
		if err := l.Check(); err != nil {
			t.Error(err)
		}
	}
}

func TestProofs(t *testing.T) {
	least := map[string]int{"tone.threat": 60, "tone.personal_attack": 30, "tone.defamation": 30}
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			if err := audit.Prove(r, policies.Load); err != nil {
				t.Error(err)
			}
			if h, s := len(r.Proof.Hits), len(r.Proof.Spares); h < least[r.ID] || s < least[r.ID] {
				t.Errorf("%d hits and %d near misses prove too little", h, s)
			}
		})
	}
}
