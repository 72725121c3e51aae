package hate

import (
	"fmt"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/lexicon"
)

func noPolicies(id string) (*audit.Policy, error) { return nil, fmt.Errorf("no policy %q here", id) }

func TestProof(t *testing.T) {
	r := Rules()[0]
	if err := audit.Prove(r, noPolicies); err != nil {
		t.Error(err)
	}
	if h, s := len(r.Proof.Hits), len(r.Proof.Spares); h < 60 || s < 60 {
		t.Errorf("%d hits and %d near misses prove too little", h, s)
	}
}

func TestLists(t *testing.T) {
	for _, l := range []*lexicon.List{slurs, groups} {
		if err := l.Check(); err != nil {
			t.Error(err)
		}
	}
	if _, err := readGrammar(wordList, guardList, frameList, scornList+remarkList); err != nil {
		t.Error(err)
	}
}

// findings runs the rule over a comment.
func findings(s string) []audit.Finding { return audited(s).Findings }

func audited(s string) audit.Log {
	set := audit.Setting{
		Page: audit.Page{ID: "p1"},
		Policy: &audit.Policy{ID: "esempio", Clauses: []audit.Clause{{
			ID: "esempio/1", Binds: []audit.Addressee{audit.Citizen}, Method: audit.Assisted, Rules: []string{id},
		}}},
		Archive: audit.NewArchive(nil, nil),
		Now:     time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC),
	}
	a := audit.New(set, Rules())
	return a.Content(&audit.Content{ID: "c1", Kind: audit.Comment, Text: s, CreatedAt: set.Now}, nil, nil)
}
