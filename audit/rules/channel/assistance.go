package channel

import (
	_ "embed"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed assistance.txt
var requestSource string

var requests = plain("assistance.txt", "AHBMXTUWQCGIOZ", requestSource)

// assistanceCheck finds questions and requests of help put to the comune, where
// the policy says that the page is no help desk.
type assistanceCheck struct {
	reader
	page string
}

// Tiers of assistance.txt.
const (
	asking    lexicon.Tier = 'A'
	helping   lexicon.Tier = 'H'
	opened    lexicon.Tier = 'W'
	marked    lexicon.Tier = 'Q'
	question  lexicon.Tier = 'B'
	municipal lexicon.Tier = 'M'
	greeting  lexicon.Tier = 'C'
	thanking  lexicon.Tier = 'G'
	oneself   lexicon.Tier = 'I'
	familiar  lexicon.Tier = 'T'
	rhetoric  lexicon.Tier = 'X'
	retort    lexicon.Tier = 'U'
	either    lexicon.Tier = 'O'
	bitter    lexicon.Tier = 'Z'
)

func newAssistance(set *audit.Setting) audit.Checker {
	if set.Policy.Settings.Assistance {
		return audit.CheckFunc(func(*audit.Subject, *audit.Log) {})
	}
	return &assistanceCheck{newReader(set, requestList), set.Page.Name}
}

const (
	assistanceThreshold = 0.6
	// shortestRequest is how many words a request has: "Info?" asks nobody for assistance.
	shortestRequest = 3
)

// Check speaks of a question or a request of help that turns to the comune.
func (c *assistanceCheck) Check(s *audit.Subject, l *audit.Log) {
	if len(s.Read.Tokens) < shortestRequest || !c.stands(s.Read) || s.Kind == audit.Comment && c.toUser(s) || otherKind(s) || tells(s, noRequests) {
		return
	}
	ms := c.read(s.Read)
	reported := tells(s, reports)
	for _, m := range ms {
		if weak := m.term.Tier == question || m.term.Tier == municipal; weak && reported {
			continue
		}
		if score := c.request(s.Read, ms, m); score >= assistanceThreshold {
			l.Find(assistanceHit(s.Read, m, score))
			return
		}
	}
	if reported {
		return // "potete mandare qualcuno?" below a report asks for what it reports
	}
	if m, score := c.courteous(s.Read, ms); score >= assistanceThreshold {
		l.Find(assistanceHit(s.Read, m, score))
	}
}

// courteous returns the first mark of a plain question that a greeting, thanks or
// a municipal matter make one to the comune, and how sure it is. Each sentence with
// a question mark is weighed once.
func (c *assistanceCheck) courteous(t *text.Text, ms marks) (best mark, score float64) {
	polite := weightOf(ms, greeting) + weightOf(ms, thanking)
	for k := 0; k < len(ms); {
		here := ms.inSentence(t, ms[k])
		m := ms[k]
		k += max(1, len(here))
		if !asked(t, m.from) || !said(t, m) || here.has(retort, rhetoric, familiar) || embittered(ms, here) {
			continue
		}
		n := plainQuestion + polite + weightOf(here, oneself)
		for _, o := range here {
			if o.term.Tier == municipal || o.term.Tier == question {
				n += matterWeight
			}
		}
		if n > score {
			best, score = m, min(n, 0.95)
		}
	}
	return best, score
}

// Weights of a plain question and of what it is about.
const (
	plainQuestion = 0.25
	matterWeight  = 0.15
)

// weightOf returns the weight of the first mark of a tier, 0 if there is none.
func weightOf(ms marks, tier lexicon.Tier) float64 {
	if m, ok := ms.first(tier); ok {
		return m.term.Weight
	}
	return 0
}

// request returns how sure it is that m asks the comune for something.
func (c *assistanceCheck) request(t *text.Text, ms marks, m mark) float64 {
	if !said(t, m) {
		return 0
	}
	here := ms.inSentence(t, m)
	if !here.has(municipal) && c.foreign(t, m) {
		return 0
	}
	if here.has(retort) || here.near(m, rhetoricReach(m)).has(rhetoric) || here.has(familiar) && m.term.Tier != helping {
		return 0
	}
	switch isAsked := asked(t, m.from); m.term.Tier {
	case asking, helping:
		return m.term.Weight
	case opened:
		if isAsked || early(t, m) && !c.clause(t, ms, m) || unmarked(t, ms, m) {
			return m.term.Weight
		}
	case marked:
		if isAsked || unmarked(t, ms, m) {
			return m.term.Weight
		}
	case either:
		if !secondEither(t, m.from) && here.has(municipal) || isAsked && ms.has(municipal, greeting) {
			return m.term.Weight + matterWeight + weightOf(here, question)
		}
	case question:
		if isAsked && (here.has(municipal) || t.Norm(m.from) != "chi" && c.themed(t, m)) && !embittered(ms, here) {
			return 2 * m.term.Weight
		}
	case municipal:
		if isAsked && aboutServices(here) && !embittered(ms, here) {
			return 2 * m.term.Weight
		}
	}
	return 0
}

// embittered reports whether a sentence has a word of impatience and neither courtesy
// nor the author's own concern: "ancora con questa storia?"
func embittered(ms, here marks) bool {
	return here.has(bitter) && !here.has(oneself) && !ms.has(greeting, thanking)
}

// themed reports whether the sentence of m has a word of a public theme, which a
// question may be about as well as about a service.
func (c *assistanceCheck) themed(t *text.Text, m mark) bool {
	return c.hasTopic(t, m, func(v *lexicon.Term) bool {
		return v.Tier == wordOfTheme && v.Category != "politica" && v.Category != "sport"
	})
}

// foreign reports whether the sentence of m is about what no comune answers for:
// "qualcuno sa se la Fiorentina gioca sabato?"
func (c *assistanceCheck) foreign(t *text.Text, m mark) bool {
	return c.hasTopic(t, m, func(v *lexicon.Term) bool { return v.Tier == farOff })
}

// hasTopic reports whether the sentence of m has a word of a theme that is wanted,
// outside m.
func (c *assistanceCheck) hasTopic(t *text.Text, m mark, wanted func(*lexicon.Term) bool) bool {
	from, to := t.Sentence(m.from)
	for _, h := range c.scan.hits {
		if h.at < from || h.at >= to || h.cue&topicList.opening() == 0 || h.at >= m.from && h.at < m.to {
			continue
		}
		if f, ok := c.scan.lists[topicList].At(t, h.at); ok && wanted(f.Entry.Value) && !f.Entry.Value.Cancelled(t, f.From, f.To) {
			return true
		}
	}
	return false
}

// aboutServices reports whether a question names several services: it needs no
// other word that asks.
func aboutServices(here marks) bool {
	n := 0
	for _, m := range here {
		if m.term.Tier == municipal {
			n++
		}
	}
	return n >= 2
}

// rhetoricReach is how far, in words, rhetoric takes its sense from a question:
// the surer the request, the less.
func rhetoricReach(m mark) int {
	switch m.term.Tier {
	case asking, helping:
		return 4
	case question, municipal:
		return 40
	}
	return 8
}

// longestOpening is how many words a question without its mark has before it.
const longestOpening = 3

// early reports whether m stands at the beginning of its sentence.
func early(t *text.Text, m mark) bool {
	from, _ := t.Sentence(m.from)
	return m.from-from <= longestOpening
}

// shortQuestion is how many words a question that forgets its mark has at most, if
// it opens as clauses do.
const shortQuestion = 8

// longestClosing is how many words follow, at most, on a question that closes a
// sentence without its mark.
const longestClosing = 7

// unmarked reports whether m asks though no mark says so: its clause begins with a
// word that asks, closes the sentence, and a service is named: "il bidoncino quando
// me lo consegnate", "ho perso la tessera, quanto costa rifarla".
func unmarked(t *text.Text, ms marks, m mark) bool {
	_, to := t.Sentence(m.from)
	if to-m.to > longestClosing || !asks(t.Norm(m.from)) || governs(t.Norm(m.from-1)) || !ms.has(municipal) {
		return false
	}
	switch t.Norm(m.from) {
	case "chi", "a", "in", "su", "ci", "c", "ce":
		return t.Tokens[m.from].Before >= text.Comma || t.Norm(m.from-1) == "e"
	case "quando":
		return pronounWord(t.Norm(m.from + 1))
	case "o", "oppure":
		return !secondEither(t, m.from)
	}
	return true
}

// pronounWord reports whether a word is a pronoun before a verb: "quando me lo
// consegnate" asks, "quando piove" tells.
func pronounWord(w string) bool {
	switch w {
	case "me", "mi", "ce", "ci":
		return true
	}
	return false
}

// secondEither reports whether the sentence of token i has another "o": "o si cambia la
// norma o si rispetta" is no question.
func secondEither(t *text.Text, i int) bool {
	from, to := t.Sentence(i)
	for k := max(from, i-8); k < min(to, i+8); k++ {
		if w := t.Norm(k); k != i && (w == "o" || w == "oppure") {
			return true
		}
	}
	return false
}

// asks reports whether a word begins questions only, unless a verb governs it.
func asks(w string) bool {
	switch w {
	case "a", "in", "su", "chi", "che", "cosa", "dove", "do", "ndo", "indo", "unni", "addo", "come", "comu", "comme", "quanto", "quant", "quanti", "quante", "quale", "quali", "qual",
		"quando", "quannu", "quanno", "entro", "potete", "potreste", "mi", "ci", "o", "oppure":
		return true
	}
	return false
}

// governs reports whether a word makes what follows a clause of its sentence: "so
// quando apre", "ecco come si fa", "quello che costa".
func governs(w string) bool {
	switch w {
	case "so", "sa", "sai", "sanno", "sappiamo", "capisco", "capisce", "capiscono", "capire", "capito", "impara", "imparano", "racconto", "vedere", "vedi", "vedete", "visto", "sapere", "sapevo", "ricordo", "ecco", "scritto", "detto", "dice", "dicono", "spiegato",
		"quello", "quella", "quelli", "quel", "per", "con", "ogni", "volta", "da", "di", "giorno", "anno", "momento", "sera", "se", "non", "tutti", "solo", "anche", "sempre", "proprio":
		return true
	}
	return false
}

// clause reports whether a sentence without a question mark opens with a clause of
// time: "quando arriva l'estate il paese si riempie". Courtesy makes it a question.
func (c *assistanceCheck) clause(t *text.Text, ms marks, m mark) bool {
	if w := t.Norm(m.from); w != "quando" && w != "quanno" && w != "quand" {
		return false
	}
	from, to := t.Sentence(m.from)
	return to-from > shortQuestion && weightOf(ms, greeting)+weightOf(ms, thanking) == 0
}

func assistanceHit(t *text.Text, m mark, score float64) audit.Hit {
	category := "domanda diretta all'Ente"
	if m.term.Tier == helping {
		category = "richiesta di assistenza o di contatto"
	}
	from, to := t.Sentence(m.from)
	return audit.Hit{
		Category: category, Severity: audit.Informative, Score: score, Threshold: assistanceThreshold,
		Evidence: []audit.Evidence{{
			Span:   audit.Span{Start: t.Tokens[from].Start, End: t.Tokens[to-1].End},
			Masked: t.Mask(from, to), Note: category,
		}},
		Exceptions: assistanceExceptions(),
	}
}

// toUser reports whether a comment speaks to another user: it tags or answers one.
func (c *assistanceCheck) toUser(s *audit.Subject) bool {
	tagsPage := slices.ContainsFunc(s.Tagged, func(n string) bool { return strings.EqualFold(n, c.page) })
	if len(s.Tagged) > 0 && !tagsPage {
		return true
	}
	if s.ParentID == "" || s.Parent == nil || s.Parent.Kind.Own() {
		return false
	}
	return s.Parent.Author.ID != s.Author.ID
}

func assistanceExceptions() []audit.Exception {
	return []audit.Exception{{Name: "domanda retorica"}, {Name: "dialogo fra utenti"}, {Name: "offerta, proposta o replica"}}
}
