package pii

import (
	"slices"

	"vigilia/audit"
)

// The persons, numbers and addresses of the proofs are invented.

// texts makes an example of each text.
func texts(ts ...string) []audit.Example {
	out := make([]audit.Example, 0, len(ts))
	for _, t := range ts {
		out = append(out, audit.Example{Text: t})
	}
	return out
}

// at makes examples whose hits must bear a severity.
func at(s audit.Severity, ts ...string) []audit.Example {
	out := texts(ts...)
	for i := range out {
		out[i].Severity = &s
	}
	return out
}

// of makes examples of a kind of content.
func of(k audit.Kind, exs []audit.Example) []audit.Example {
	for i := range exs {
		exs[i].Kind = k
	}
	return exs
}

// under makes examples below an own post.
func under(post string, ts ...string) []audit.Example {
	out := texts(ts...)
	for i := range out {
		out[i].Post = post
	}
	return out
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
