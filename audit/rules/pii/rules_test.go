package pii

import (
	"testing"

	"vigilia/audit"
	"vigilia/audit/policies"
)

func TestProofs(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			if err := audit.Prove(r, policies.Load); err != nil {
				t.Error(err)
			}
		})
	}
}
