package channel

import (
	_ "embed"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed personal.txt
var personalSource string

var personals = plain("personal.txt", "FMPWIXVY", personalSource)

// Tiers of personal.txt.
const (
	file     lexicon.Tier = 'F'
	mine     lexicon.Tier = 'P'
	befell   lexicon.Tier = 'M' // mine and state at once
	state    lexicon.Tier = 'W'
	numbered lexicon.Tier = 'I'
	vague    lexicon.Tier = 'V' // as state, but said of anything
	howTo    lexicon.Tier = 'Y' // a question how something is done
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
	if !ms.has(file, numbered) || ms.has(common) || ms.has(howTo) && !ms.has(befell, state) {
		return
	}
	for _, m := range ms {
		if m.term.Tier != file && m.term.Tier != numbered || !said(s.Read, m) {
			continue
		}
		if signs, score := c.own(s, ms, m); score >= personalThreshold {
			l.Find(personalHit(s.Read, signs, score))
			return
		}
	}
}

// own returns the file with the signs that it is the author's and in some state.
func (c *personalCheck) own(s *audit.Subject, ms marks, m mark) ([]mark, float64) {
	signs, score := []mark{m}, m.term.Weight
	around := ms.near(m, fileReach)
	named := possessive(s.Read, m)
	if number, ok := numberOf(s, m); ok {
		signs, score = append(signs, number), score+number.term.Weight
	} else if !named && !around.has(befell, mine, numbered) {
		return nil, 0
	}
	if named {
		score += possessiveWeight
	}
	for _, tier := range []lexicon.Tier{befell, mine, state, vague, numbered} {
		if tier == m.term.Tier || tier == mine && named {
			continue
		}
		if sign, ok := around.first(tier); ok {
			signs, score = append(signs, sign), score+sign.term.Weight
		}
	}
	return signs, min(score, 1)
}

// possessiveWeight is what "mia" counts in an entry that holds it.
const possessiveWeight = 0.3

// possessive reports whether the entry itself says whose the file is: "mia pratica".
func possessive(t *text.Text, m mark) bool {
	switch t.Norm(m.from) {
	case "mia", "mio", "mie", "miei", "mi":
		return true
	}
	return false
}

// fileNumber is a number that stands behind a file: "pratica 2231/2025".
var fileNumber = lexicon.Term{Tier: numbered, Weight: 0.4, Category: "numero della pratica"}

// numberWithin is how far behind a file its number stands: "il contratto è il 778812".
const numberWithin = 3

// numberOf returns the number behind a file that is a term of its own. A number
// that another rule knows for a document or a code of the person is none of a file.
func numberOf(s *audit.Subject, m mark) (mark, bool) {
	if m.term.Tier != file {
		return mark{}, false
	}
	t := s.Read
	for i := m.to; i < min(len(t.Tokens), m.to+numberWithin) && t.Tokens[i].Before <= text.Comma; i++ {
		if k := t.Tokens[i].Kind; (k == text.Number || k == text.Code) && len(t.Tokens[i].Norm) >= 3 && !amount(t, i) && !personalData(s, &t.Tokens[i]) {
			return mark{i, i + 1, &fileNumber}, true
		}
	}
	return mark{}, false
}

// personalData reports whether an earlier rule found that a token is a number of a
// person: of his document, his card, his telephone.
func personalData(s *audit.Subject, tok *text.Token) bool {
	for i := range s.Found {
		if f := &s.Found[i]; f.ContentID == s.ID && strings.HasPrefix(f.Rule, "pii.") && slices.ContainsFunc(f.Evidence, func(e audit.Evidence) bool {
			return e.Span.Start < tok.End && tok.Start < e.Span.End
		}) {
			return true
		}
	}
	return false
}

// amount reports whether a number is a sum, a year or an hour, and names no file.
func amount(t *text.Text, i int) bool {
	n := t.Tokens[i].Norm
	switch t.Norm(i - 1) {
	case "nel", "del", "dal", "anno", "il", "al":
		if len(n) <= 4 {
			return true
		}
	}
	switch t.Norm(i + 1) {
	case "euro", "eur", "giorni", "mesi", "anni", "volte", "ore":
		return true
	}
	return strings.ContainsAny(n, ",:")
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
