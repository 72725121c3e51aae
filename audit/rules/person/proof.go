package person

import "vigilia/audit"

// The persons, streets and schools of the proofs are invented.

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

// answering makes examples that answer another comment.
func answering(parent string, ts ...string) []audit.Example {
	out := texts(ts...)
	for i := range out {
		out[i].Parent = parent
	}
	return out
}

// strict makes examples held against a policy that removes what authors tell of
// themselves as well.
func strict(exs []audit.Example) []audit.Example {
	for i := range exs {
		exs[i].Scene = func(s *audit.Setting, _ *audit.Subject) { s.Policy.Settings.OwnPII = audit.Medium }
	}
	return exs
}
