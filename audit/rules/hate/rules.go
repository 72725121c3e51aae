package hate

import "vigilia/audit"

// Rules returns the rules of the family.
func Rules() []audit.Rule { return nil }
