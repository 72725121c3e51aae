package audit

import "vigilia/audit/civil"

// Attestation is what a person attested of a clause over a period.
type Attestation struct {
	Clause  string
	Period  civil.Period
	Outcome string    // "Sì", "No", "In parte"
	On      civil.Day // zero if no date was given
	Notes   string
}
