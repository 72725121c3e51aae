package pii

import (
	"fmt"
	"testing"

	"vigilia/audit"
)

func noPolicy(id string) (*audit.Policy, error) {
	return nil, fmt.Errorf("policy %q not asked for", id)
}

func TestProofs(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			if err := audit.Prove(r, noPolicy); err != nil {
				t.Error(err)
			}
		})
	}
}
