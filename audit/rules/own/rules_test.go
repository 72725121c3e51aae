package own

import (
	"fmt"
	"testing"

	"vigilia/audit"
)

func noPolicy(id string) (*audit.Policy, error) {
	return nil, fmt.Errorf("nessuna policy %q in questa prova", id)
}

func TestProofs(t *testing.T) {
	least := map[string]int{UnpublishedAct: 40, Licence: 12}
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			if err := audit.Prove(r, noPolicy); err != nil {
				t.Error(err)
			}
			if n := least[r.ID]; len(r.Proof.Hits) < n || len(r.Proof.Spares) < n {
				t.Errorf("proof has %d hits and %d near misses, want at least %d of each", len(r.Proof.Hits), len(r.Proof.Spares), n)
			}
		})
	}
}
