package spam

import "vigilia/audit"

// Rules returns the rules on unwanted contributions.
func Rules() []audit.Rule { return []audit.Rule{repeatRule()} }
