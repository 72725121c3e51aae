package channel

import (
	_ "embed"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed formal.txt
var formalSource string

var formalities = plain("formal.txt", "ABCOX", formalSource)

// Tiers of formal.txt.
const (
	presented lexicon.Tier = 'A' // presents an act by itself
	presents  lexicon.Tier = 'B' // presents what is named beside it
	cites     lexicon.Tier = 'C' // a law, as acts cite it
	act       lexicon.Tier = 'O'
	notFiled  lexicon.Tier = 'X' // question, advice, jest, another's act
)

const formalThreshold = 0.7

// actReach is how far, in words, the act stands behind the verb that presents it.
const actReach = 8

// formalCheck finds acts that somebody presents in a comment.
type formalCheck struct{ reader }

func newFormal(set *audit.Setting) audit.Checker {
	return &formalCheck{newReader(set, formalList)}
}

// Check speaks of the first act that the text presents.
func (c *formalCheck) Check(s *audit.Subject, l *audit.Log) {
	if !c.stands(s.Read) {
		return
	}
	ms := c.read(s.Read)
	if !ms.has(presented, presents, cites) {
		return
	}
	for _, m := range ms {
		signs, score := c.filed(s.Read, ms, m)
		if score < formalThreshold {
			continue
		}
		l.Find(formalHit(s.Read, signs, score))
		return
	}
}

func formalHit(t *text.Text, signs []mark, score float64) audit.Hit {
	h := audit.Hit{
		Category: "possibile presentazione di un atto formale", Severity: audit.Minor, Score: score, Threshold: formalThreshold,
		Exceptions: []audit.Exception{{Name: "domanda su come presentare l'atto"}, {Name: "verbo usato in altro senso o per scherzo"}, {Name: "atto di altri o già presentato"}, {Name: "citazione o discorso riferito"}},
	}
	for _, m := range signs {
		h.Evidence = append(h.Evidence, evidence(t, m))
	}
	return h
}

// filed returns what presents an act, and how sure it is.
func (c *formalCheck) filed(t *text.Text, ms marks, m mark) ([]mark, float64) {
	if m.term.Tier != presented && m.term.Tier != presents && m.term.Tier != cites || !said(t, m) || denied(t, m) {
		return nil, 0
	}
	here := ms.inSentence(t, m)
	if here.has(notFiled) || asked(t, m.from) && m.term.Tier == presents {
		return nil, 0
	}
	if m.term.Tier == presented {
		return []mark{m}, m.term.Weight
	}
	if m.term.Tier == cites {
		if o, ok := here.first(presents, act); ok {
			return []mark{m, o}, m.term.Weight
		}
		return nil, 0
	}
	for _, o := range here.near(m, actReach) {
		if o.term.Tier == act && o.from >= m.to {
			return []mark{m, o}, m.term.Weight + o.term.Weight
		}
	}
	return nil, 0
}
