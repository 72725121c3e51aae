package channel

import (
	"fmt"
	"testing"

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
			if h, s := len(r.Proof.Hits), len(r.Proof.Spares); h < 20 || s < 20 {
				t.Errorf("%d hits and %d near misses prove too little", h, s)
			}
		})
	}
}

func TestLists(t *testing.T) {
	for _, l := range []*lexicon.List{places, topics, personals, formalities, complaints, emergencies, crimes, requests} {
		if err := l.Check(); err != nil {
			t.Error(err)
		}
	}
}
