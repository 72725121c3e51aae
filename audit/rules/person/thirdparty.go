package person

import "vigilia/audit"

// thirdPartyChecker looks for private facts, and takes those of health for some
// when they are told of a person who is no relative of the author.
type thirdPartyChecker struct {
	private, health factChecker
}

func startThirdParty(s *audit.Setting) audit.Checker {
	c := &thirdPartyChecker{
		private: factChecker{subjectRule: &private, r: readerOf(s), list: s.Office.For("pii.third_party", privateWords), severity: audit.Medium, self: audit.Medium},
		health:  factChecker{subjectRule: &health, r: readerOf(s), list: s.Office.For("pii.health", healthWords), severity: audit.Medium, self: audit.Medium},
	}
	return c
}

// Check runs the list of private facts, then that of health.
func (c *thirdPartyChecker) Check(s *audit.Subject, l *audit.Log) {
	n := len(l.Findings)
	c.private.Check(s, l)
	if len(l.Findings) > n {
		return
	}
	if !c.health.look(s) {
		return
	}
	facts, held := c.health.weigh(s.Read)
	kept := facts[:0]
	for _, f := range facts {
		if !f.hint && exposed(f.who.kind) {
			kept = append(kept, f)
		}
	}
	if len(kept) > 0 {
		h := c.health.hit(s.Read, kept, held)
		h.Law, h.Category = nil, "possibile riferimento a persona: fatto privato relativo alla salute"
		h.Exceptions = exceptions(private.reasons, held)
		l.Find(h)
	}
}

// exposed reports whether a person is a third party whom the author makes known,
// and not the author's own family, for whom he speaks.
func exposed(k kind) bool {
	switch k {
	case fullName, partName, toldName, kinOf, othersKin, neighbour, workplace, nickname, home:
		return true
	}
	return false
}
