package channel

import (
	_ "embed"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed personal.txt
var personalSource string

var personals = plain("personal.txt", "FMPWIX", personalSource)

// Tiers of personal.txt.
const (
	file     lexicon.Tier = 'F'
	mine     lexicon.Tier = 'P'
	befell   lexicon.Tier = 'M' // mine and state at once
	state    lexicon.Tier = 'W'
	numbered lexicon.Tier = 'I'
	common   lexicon.Tier = 'X' // many persons, a general theme, thanks
)

const personalThreshold = 0.78

// fileReach is how far, in words, the signs of one file stand from each other.
const fileReach = 16

// personalCheck finds a person's own file.
type personalCheck struct{ reader }

func newPersonal(set *audit.Setting) audit.Checker {
	return &personalCheck{newReader(set, personalList)}
}

// Check speaks of the first file that is the author's own, and in some state.
func (c *personalCheck) Check(s *audit.Subject, l *audit.Log) {
	if !c.stands(s.Read) || otherKind(s) {
		return
	}
	ms := c.read(s.Read)
	if !ms.has(file, numbered) || ms.has(common) {
		return
	}
	for _, m := range ms {
		if m.term.Tier != file && m.term.Tier != numbered || !said(s.Read, m) {
			continue
		}
		if signs, score := c.own(s.Read, ms, m); score >= personalThreshold {
			l.Find(personalHit(s.Read, signs, score))
			return
		}
	}
}

// own returns the file with the signs that it is the author's and in some state.
func (c *personalCheck) own(t *text.Text, ms marks, m mark) ([]mark, float64) {
	signs, score := []mark{m}, m.term.Weight
	around := ms.near(m, fileReach)
	if number, ok := numberOf(t, m); ok {
		signs, score = append(signs, number), score+number.term.Weight
	} else if !around.has(befell, mine, numbered) {
		return nil, 0
	}
	for _, tier := range []lexicon.Tier{befell, mine, state, numbered} {
		if sign, ok := around.first(tier); ok && tier != m.term.Tier {
			signs, score = append(signs, sign), score+sign.term.Weight
		}
	}
	if !around.has(state, befell) && (asked(t, m.from) || wanting(t, m)) {
		score += 0.2
	}
	return signs, min(score, 1)
}

// fileNumber is a number that stands behind a file: "pratica 2231/2025".
var fileNumber = lexicon.Term{Tier: numbered, Weight: 0.4, Category: "numero della pratica"}

// numberOf returns the number behind a file that is a term of its own.
func numberOf(t *text.Text, m mark) (mark, bool) {
	if m.to >= len(t.Tokens) || t.Tokens[m.to].Kind != text.Number || t.Tokens[m.to].Before > text.Space || len(t.Tokens[m.to].Norm) < 3 || m.term.Tier != file {
		return mark{}, false
	}
	return mark{m.to, m.to + 1, &fileNumber}, true
}

// wanting reports whether the sentence of m says that something is not as it should be.
func wanting(t *text.Text, m mark) bool {
	from, to := t.Sentence(m.from)
	for i := max(from, m.from-fileReach); i < min(to, m.to+fileReach); i++ {
		if w := t.Tokens[i].Norm; w == "non" || w == "nn" || w == "nessuno" {
			return true
		}
	}
	return false
}

func personalHit(t *text.Text, signs []mark, score float64) audit.Hit {
	h := audit.Hit{
		Category: "possibile caso personale", Severity: audit.Informative, Score: score, Threshold: personalThreshold,
		Exceptions: []audit.Exception{{Name: "esempio a sostegno di un tema generale"}, {Name: "ringraziamento"}, {Name: "disservizio che riguarda più persone"}},
	}
	for _, m := range signs {
		h.Evidence = append(h.Evidence, evidence(t, m))
	}
	return h
}
