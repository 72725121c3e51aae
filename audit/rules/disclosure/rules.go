package disclosure

import "vigilia/audit"

// Rules returns the rules of the family, in the order of the catalogue.
func Rules() []audit.Rule {
	return []audit.Rule{personalRule(), specialRule(), imageRule(), messageRule()}
}
