package pii

import "vigilia/audit"

// OwnRule returns the part of own.personal_data that looks for identifiers, and
// for names with figures, in what the administration itself publishes.
func OwnRule() audit.Rule { return ownRule() }
