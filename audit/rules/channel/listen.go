package channel

import "vigilia/audit"

// The Listen methods of the family's rules say what is told of a content that no entry of
// their lists knows and that sounds like what they look for (package matter), and what excuses it.

// Listen tells of a file that is the author's own.
func (c *personalCheck) Listen(s *audit.Subject) (audit.Hit, bool) {
	return personalHit(s.Read, nil, 0), !otherKind(s) && !c.read(s.Read).has(common)
}

// Listen tells of an act that somebody presents.
func (c *formalCheck) Listen(s *audit.Subject) (audit.Hit, bool) {
	return formalHit(s.Read, nil, 0), !c.read(s.Read).has(notFiled)
}

// Listen tells of a disservice, unless the text offends, praises or concerns a file.
func (c *complaintCheck) Listen(s *audit.Subject) (audit.Hit, bool) {
	hit := audit.Hit{Category: "segnalazione di disservizio", Severity: audit.Informative, Exceptions: complaintExceptions()}
	if otherKind(s) || tells(s, ownFile) || tells(s, insults) || c.graver(s) {
		return hit, false
	}
	ms := c.read(s.Read)
	return hit, !ms.has(mended) && !praised(s.Read, ms)
}

// Listen tells of a danger, unless it is past or none.
func (c *emergencyCheck) Listen(s *audit.Subject) (audit.Hit, bool) {
	hit := audit.Hit{Category: "possibile pericolo in atto", Severity: audit.Critical, Exceptions: emergencyExceptions(false)}
	return hit, !tells(s, otherAlarms) && !tells(s, hatred) && !tells(s, kept) && !c.read(s.Read).has(unreal, notNow)
}

// Listen tells of a crime, unless the text is about somebody's life.
func (c *crimeCheck) Listen(s *audit.Subject) (audit.Hit, bool) {
	hit := audit.Hit{Category: "possibile racconto di reato", Severity: audit.Medium, Exceptions: crimeExceptions()}
	return hit, !otherKind(s) && !tells(s, offended) && !c.read(s.Read).has(general)
}

// Listen tells of a question to the comune, unless it is put to another user or the text reports something.
func (c *assistanceCheck) Listen(s *audit.Subject) (audit.Hit, bool) {
	if s.Kind == audit.Comment && c.toUser(s) || otherKind(s) || tells(s, noRequests) || tells(s, reports) {
		return audit.Hit{}, false
	}
	return audit.Hit{Category: "possibile richiesta di assistenza o contatto", Severity: audit.Informative, Exceptions: assistanceExceptions()}, !c.read(s.Read).has(retort, rhetoric, familiar)
}
