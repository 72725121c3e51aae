package channel

import (
	"vigilia/audit/audittest"

	"testing"
)

func TestProofs(t *testing.T) { audittest.Proofs(t, Rules(), 20) }

func TestLists(t *testing.T) {
	audittest.Lists(t, places, topics, personals, formalities, complaints, emergencies, crimes, requests)
}
