package disclosure

import (
	"testing"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/policies"
)

func TestProofs(t *testing.T) {
	for _, r := range Rules() {
		if err := audit.Prove(r, policies.Load); err != nil {
			t.Error(err)
		}
	}
}

func TestWordLists(t *testing.T) {
	for _, l := range []*lexicon.List{specialWords, frameWords, imageWords, messageWords} {
		if err := l.Check(); err != nil {
			t.Error(err)
		}
	}
}
