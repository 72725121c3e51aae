package channel

import (
	_ "embed"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed complaint.txt
var complaintSource string

var complaints = plain("complaint.txt", "ALBVKRXGD", complaintSource)

// Tiers of complaint.txt.
const (
	disservice lexicon.Tier = 'A'
	alarm      lexicon.Tier = 'L'
	trouble    lexicon.Tier = 'B'
	thing      lexicon.Tier = 'G'
	condition  lexicon.Tier = 'D'
	reporting  lexicon.Tier = 'V'
	lasting    lexicon.Tier = 'K'
	mending    lexicon.Tier = 'R'
	mended     lexicon.Tier = 'X'
)

const complaintThreshold = 0.6

// complaintReach is how far, in words, a place stands from what is out of order.
const complaintReach = 16

// complaintCheck finds reports of disservices.
type complaintCheck struct {
	reader
	places locator
}

func newComplaint(set *audit.Setting) audit.Checker {
	return &complaintCheck{newReader(set, complaintList), newLocator(set)}
}

// Check speaks once of a text, of the disservice with the most signs.
func (c *complaintCheck) Check(s *audit.Subject, l *audit.Log) {
	if !c.stands(s.Read) || otherKind(s) {
		return
	}
	ms := c.read(s.Read)
	if !ms.has(disservice, alarm, trouble, condition, reporting, mending) {
		return
	}
	c.places.read(s.Read)
	var best story
	for _, m := range ms {
		if k := c.story(s.Read, ms, m); k.score > best.score {
			best = k
		}
	}
	if best.score >= complaintThreshold {
		l.Find(best.complaint(s.Read))
	}
}

// Reaches within a complaint, in words.
const (
	conditionReach = 7 // from a thing to its state
	lastingReach   = 7 // from what is out of order to "since yesterday"
)

func (c *complaintCheck) story(t *text.Text, ms marks, m mark) story {
	switch m.term.Tier {
	case disservice, alarm, trouble, condition, reporting, mending:
	default:
		return story{}
	}
	around := ms.near(m, complaintReach)
	if !said(t, m) || around.has(mended) || m.term.Tier == trouble && denied(t, m) || m.term.Tier == mending && asked(t, m.from) {
		return story{}
	}
	k := story{fact: m, score: m.term.Weight}
	things := ms.inSentence(t, m).near(m, conditionReach)
	if of, ok := things.first(thing); ok {
		k.signs = append(k.signs, of)
		k.score += of.term.Weight
	} else if m.term.Tier == condition || m.term.Tier == mending {
		return story{} // "rotto" of nothing public
	}
	c.locate(t, &k)
	for _, tier := range []lexicon.Tier{lasting, reporting, mending} {
		reached := around
		if tier == lasting {
			reached = ms.near(m, lastingReach)
		}
		if sign, ok := reached.first(tier); ok && tier != m.term.Tier {
			k.signs = append(k.signs, sign)
			k.score += sign.term.Weight
		}
	}
	return k
}

// locate adds where it is. A town as a whole is nowhere: "paese pieno di buche".
func (c *complaintCheck) locate(t *text.Text, k *story) {
	p, ok := c.places.where(t, k.fact, complaintReach)
	if !ok {
		return
	}
	k.signs = append(k.signs, p)
	switch t.Norm(p.from) {
	case "paese", "centro", "casa", "case", "qui", "qua", "mercato", "zona", "mare", "campo", "strada":
		k.score += 0.1
	default:
		k.score += 0.25
	}
}

func (k *story) complaint(t *text.Text) audit.Hit {
	category := "segnalazione di disservizio: " + k.fact.term.Category
	switch k.fact.term.Tier {
	case alarm:
		category = "segnalazione di situazione ritenuta pericolosa"
	case reporting:
		category = "segnalazione di disservizio"
	}
	h := audit.Hit{
		Category: category, Severity: audit.Informative, Score: min(k.score, 1), Threshold: complaintThreshold,
		Evidence:   []audit.Evidence{evidence(t, k.fact)},
		Exceptions: []audit.Exception{{Name: "critica politica o discorso generale"}, {Name: "apprezzamento o intervento già eseguito"}, {Name: "citazione o discorso riferito"}},
	}
	for _, m := range k.signs {
		h.Evidence = append(h.Evidence, evidence(t, m))
	}
	return h
}
