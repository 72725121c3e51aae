package pii

import (
	"slices"

	"vigilia/audit"
)

// The persons, numbers and addresses of the proofs are invented.

// of makes examples of a kind of content.
func of(k audit.Kind, exs []audit.Example) []audit.Example {
	for i := range exs {
		exs[i].Kind = k
	}
	return exs
}

// with makes examples in a scene.
func with(scene func(*audit.Setting, *audit.Subject), exs []audit.Example) []audit.Example {
	for i := range exs {
		exs[i].Scene = scene
	}
	return exs
}

func join(parts ...[]audit.Example) []audit.Example { return slices.Concat(parts...) }

// in makes examples held against the policy of a comune.
func in(policy string, exs []audit.Example) []audit.Example {
	for i := range exs {
		exs[i].Policy = policy
	}
	return exs
}

// configured is a comune that listed its contacts.
func configured(s *audit.Setting, _ *audit.Subject) {
	s.Policy.Settings.Contacts = audit.Contacts{
		Phones:  []string{"800 000 000", "0371 000001", "+39 345 9990001"},
		Emails:  []string{"sportello.esempio@gmail.com"},
		Domains: []string{"retecivica.example"},
		IBANs:   []string{"IT16 A030 6909 6061 0000 0011 111"},
	}
}

// strict is a comune that removes contacts whoever gave them.
func strict(s *audit.Setting, _ *audit.Subject) { s.Policy.Settings.OwnPII = audit.Medium }
