package person

import (
	"slices"

	"vigilia/audit"
	"vigilia/audit/lexicon"
)

// thirdPartyChecker looks for private facts, and takes those of the other rules for
// some when they are told of a person who is no relative of the author.
type thirdPartyChecker struct {
	private factChecker
	others  []other
}

// other is a kind of facts that has its own rule.
type other struct {
	factChecker
	category string
}

func startThirdParty(s *audit.Setting) audit.Checker {
	const medium = audit.Medium
	checker := func(id string, rule *subjectRule, list *lexicon.List) factChecker {
		return factChecker{subjectRule: rule, r: readerOf(s), list: s.Office.For(id, list), severity: medium, self: medium}
	}
	return &thirdPartyChecker{
		private: checker("pii.third_party", &private, privateWords),
		others: []other{
			{checker("pii.judicial", &judicial, judicialWords), "fatto privato relativo a vicende giudiziarie"},
			{checker("pii.special_other", &special, specialWords), "fatto privato relativo a convinzioni, origine o vita intima"},
			{checker("pii.health", &health, healthWords), "fatto privato relativo alla salute"},
		},
	}
}

// Check runs the list of private facts, then those of the other rules.
func (c *thirdPartyChecker) Check(s *audit.Subject, l *audit.Log) {
	n := len(l.Findings)
	if !accused(s) {
		c.private.Check(s, l)
	}
	for i := range c.others {
		if len(l.Findings) > n {
			return
		}
		c.others[i].expose(s, l)
	}
}

// accused reports whether an earlier rule found the content to accuse somebody of a
// wrong: what he is said to have taken or paid is then no fact of his private life.
func accused(s *audit.Subject) bool {
	return slices.ContainsFunc(s.Found, func(f audit.Finding) bool {
		return f.ContentID == s.ID && f.Rule == "tone.defamation"
	})
}

// expose makes a finding of facts that are told of third parties; the health of
// whoever holds an office is no business of that office.
func (c *other) expose(s *audit.Subject, l *audit.Log) {
	if !c.look(s) {
		return
	}
	facts, held := c.weigh(s.Read)
	kept := facts[:0]
	for _, f := range facts {
		if !f.hint && (exposed(f.who.kind) || f.who.kind == holder && f.cue.Entry.Value.Tier == predicate && c.subjectRule == &health) {
			kept = append(kept, f)
		}
	}
	if len(kept) > 0 {
		h := c.hit(s.Read, kept, held)
		h.Law, h.Category = nil, "possibile riferimento a persona: "+c.category
		h.Exceptions = exceptions(private.reasons, held)
		l.Find(h)
	}
}

// exposed reports whether a person is a third party whom the author makes known,
// and not the author's own family, for whom he speaks.
func exposed(k kind) bool {
	switch k {
	case fullName, partName, toldName, kinOf, othersKin, neighbour, workplace, nickname, home, tradesman:
		return true
	}
	return false
}
