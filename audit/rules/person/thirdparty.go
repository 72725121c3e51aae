package person

import "vigilia/audit"

// thirdPartyChecker looks for private facts, and takes those of health for one
// when the person is named in full and by where he lives besides.
type thirdPartyChecker struct {
	private, health factChecker
}

func startThirdParty(s *audit.Setting) audit.Checker {
	c := &thirdPartyChecker{
		private: factChecker{subjectRule: &private, list: s.Office.For("pii.third_party", privateWords), severity: audit.Medium, self: audit.Medium},
		health:  factChecker{subjectRule: &health, list: healthWords.Lexicon(), severity: audit.Medium, self: audit.Medium},
	}
	return c
}

// Check runs the list of private facts, and that of health only below an address.
func (c *thirdPartyChecker) Check(s *audit.Subject, l *audit.Log) {
	n := len(l.Findings)
	c.private.Check(s, l)
	if len(l.Findings) > n || !streetNumbered(s) {
		return
	}
	c.health.cues = c.health.cues[:0]
	c.health.list.Find(s.Read, c.health.collect)
	if len(c.health.cues) == 0 {
		return
	}
	c.health.r.read(s)
	facts, held := c.health.weigh(s.Read)
	kept := facts[:0]
	for _, f := range facts {
		if f.who.kind == fullName {
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

// streetNumbered reports whether an address with its number stands in the text.
func streetNumbered(s *audit.Subject) bool {
	for i := range s.Read.Tokens {
		if odonym(s.Read.Tokens[i].Norm) && streetEnd(s.Read, i) > 0 {
			return true
		}
	}
	return false
}
