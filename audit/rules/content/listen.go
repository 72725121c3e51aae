package content

import (
	"vigilia/audit"
	"vigilia/audit/lexicon"
)

// The Listen methods of the family's rules say what is told of a content that no entry of
// their lists knows and that sounds like what they look for (package matter), and what excuses it.

// Listen tells of an offer, unless a sponsor makes it or somebody asked for it.
func (c *adCheck) Listen(s *audit.Subject) (audit.Hit, bool) {
	hit := audit.Hit{Category: "possibile offerta commerciale", Severity: audit.Minor, Exceptions: adExceptions(false, false)}
	return hit, !c.sponsored(s) && !advice(s) && !holds(c.read(s.Read), 'K')
}

// Listen tells of propaganda, on the days on which the policy wants it.
func (c *propagandaCheck) Listen(s *audit.Subject) (audit.Hit, bool) {
	_, window := c.settings.Election(s.Day())
	hit := audit.Hit{Category: "possibile propaganda, periodo elettorale " + yesNo(window), Severity: audit.Medium, Exceptions: propagandaExceptions(false, false)}
	return hit, c.due(window) && !holds(c.read(s.Read), 'K')
}

// Listen tells of an invitation to break the law, unless it is said in jest or against persons.
func (c *illegalCheck) Listen(s *audit.Subject) (audit.Hit, bool) {
	hit := audit.Hit{Category: "possibile promozione di attività vietate", Severity: audit.Serious, Law: []string{"legge/cpp/331"}, Exceptions: illegalExceptions(false)}
	return hit, !laughs(s.Read) && !violent(s)
}

// Listen tells of an alarm, unless it is asked about or told in jest.
func (c *misleadingCheck) Listen(s *audit.Subject) (audit.Hit, bool) {
	hit := audit.Hit{Category: "possibile allarme o notizia ingannevole", Severity: audit.Minor, Exceptions: misleadingExceptions(false)}
	return hit, !laughs(s.Read) && !holds(c.read(s.Read), 'K')
}

// Listen tells of somebody's work that is passed on.
func (c *infringeCheck) Listen(s *audit.Subject) (audit.Hit, bool) {
	hit := audit.Hit{Category: "possibile diffusione di opere altrui", Severity: audit.Minor, Exceptions: infringeExceptions(false)}
	return hit, !holds(c.read(s.Read), 'K')
}

// holds reports whether a trace of a tier is among those of a text.
func holds(found []trace, tier lexicon.Tier) bool { return bundle(found).has(tier) }
