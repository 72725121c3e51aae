package person

import "vigilia/audit"

// The persons, streets and schools of the proofs are invented.

// strict makes examples held against a policy that removes what authors tell of
// themselves as well.
func strict(exs []audit.Example) []audit.Example {
	for i := range exs {
		exs[i].Scene = func(s *audit.Setting, _ *audit.Subject) { s.Policy.Settings.OwnPII = audit.Medium }
	}
	return exs
}
