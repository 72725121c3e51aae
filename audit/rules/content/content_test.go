package content

import (
	"vigilia/audit/audittest"

	"testing"
)

func TestProofs(t *testing.T) { audittest.Proofs(t, Rules(), 25) }

func TestLists(t *testing.T) {
	audittest.Lists(t, adList, propagandaList, illegalList, misleadingList, contrastList, infringeList)
}
