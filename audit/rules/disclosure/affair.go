package disclosure

import (
	_ "embed"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/names"
	"vigilia/audit/text"
)

//go:embed affair.txt
var affairList string

// The tiers of affair.txt.
const (
	affair    lexicon.Tier = 'M'
	stands    lexicon.Tier = 'Y'
	report    lexicon.Tier = 'R'
	atHome    lexicon.Tier = 'P'
	directory lexicon.Tier = 'E'
	workplace lexicon.Tier = 'Z'
	blame     lexicon.Tier = 'W'
)

var affairWords = lexicon.New("affair.txt", "XMYRPEZW", affairList)

// affairs finds what is told of a private person's dealings with the administration:
// his fines and debts in an answer, that it was he who reported, his own number, a list
// with the addresses of those in it.
func (r *reading) affairs(p *page) []audit.Hit {
	cues := cuesOf(p.Text, affairWords.Lexicon())
	var out []audit.Hit
	for _, look := range []func(*page, []cue) (told, bool){r.answered, r.sanctioned, r.reporter, r.homeNumber, r.linkedList} {
		if t, ok := look(p, cues); ok {
			out = append(out, audit.Hit{
				Key: t.category, Category: t.category, Severity: audit.Serious, Method: audit.Assisted, Score: t.score, Threshold: threshold, Evidence: t.evidence,
				Law: []string{"legge/codice-privacy/2ter"}, Exceptions: []audit.Exception{{Name: becausePublic}, {Name: becauseDuty}},
			})
		}
	}
	return out
}

// answered is an answer that tells what whom it answers owes, or how his file stands.
func (r *reading) answered(p *page, cues []cue) (told, bool) {
	if !r.reply || p.place != "" {
		return told{}, false
	}
	for _, c := range cues {
		if c.tier != affair {
			continue
		}
		from, to := p.sentence(c.from, c.to)
		his := slices.ContainsFunc(between(cues, from, to), func(y cue) bool { return y.tier == stands && y.to <= to })
		if his && p.named2nd(from, to) && !p.conditional(from, to) && !p.advises(from, to) && !p.asks(to) && len(p.near(from, to, func(c cue) bool { return c.delicate() && c.tier != minors && c.tier != needing && !p.dues(c) })) == 0 {
			return told{category: "vicenda personale di chi riceve la risposta", score: 0.7, evidence: []audit.Evidence{p.evidence(c.from, c.to, c.category)}}, true
		}
	}
	return told{}, false
}

// sanctioned is a fine, a debt or a quarrel told of a private person by name.
func (r *reading) sanctioned(p *page, cues []cue) (told, bool) {
	for _, c := range cues {
		if c.tier != affair && c.tier != blame {
			continue
		}
		from, to := p.sentence(c.from, c.to)
		owes := c.tier == blame || slices.ContainsFunc(between(cues, from, to), func(y cue) bool { return y.tier == stands && strings.HasPrefix(p.Norm(y.from), "dev") })
		if !owes && !slices.ContainsFunc(sanctions, func(s string) bool { return strings.HasPrefix(p.Norm(c.from), s) }) {
			continue
		}
		if len(p.near(from, to, func(m cue) bool {
			return of(telling, public)(m) || c.tier == affair && m.tier == duty || m.delicate() && m.tier != minors && !p.dues(m)
		})) > 0 || p.conditional(from, to) || p.advises(from, to) {
			continue
		}
		for _, who := range within(p.acquaintances(), from, to) {
			if who.to <= to && !who.office && (who.whole || who.how == "nome con titolo") && max(c.from-who.to, who.from-c.to) <= sanctionReach {
				return told{category: "vicenda personale di una persona indicata per nome", score: 0.7, evidence: []audit.Evidence{
					p.evidence(c.from, c.to, c.category), p.evidence(who.from, who.to, who.how),
				}}, true
			}
		}
	}
	return told{}, false
}

// sanctions begin the words of affair.txt that tell what nobody is proud of.
var sanctions = []string{"mult", "verbal", "abus", "sanzion", "contravvenz", "ingiunz", "debit", "arretrat", "insolut", "pignor", "condon", "separaz", "divorzi", "licenziament"}

// sanctionReach is how many tokens may stand between a sanction and whose it is.
const sanctionReach = 10

// advises reports whether a sentence tells what can be done, and not how things stand.
func (p *page) advises(from, to int) bool {
	for i := from; i < to; i++ {
		switch p.Norm(i) {
		case "puo", "puoi", "potra", "potrai", "bisogna", "occorre", "presentare", "richiedere", "compilare", "rivolgersi", "invitiamo", "consigliamo", "contatti", "verifichi", "controlli":
			return true
		}
	}
	return false
}

// named2nd reports whether tokens [from, to) speak of whom they address.
func (p *page) named2nd(from, to int) bool {
	for i := from; i < to; i++ {
		switch w := p.Norm(i); {
		case his(w):
			return true
		case w == "lei", w == "tu", w == "ti", w == "hai", w == "devi", w == "paghi", w == "vostro", w == "vostra":
			return true
		case (w == "le" || w == "vi") && (p.Norm(i+1) == "resta" || p.Norm(i+1) == "restano" || p.Norm(i+1) == "rimane" || p.Norm(i+1) == "manca" || p.Norm(i+1) == "abbiamo"):
			return true
		}
	}
	return false
}

// reporter is somebody told by name as who reported something.
func (r *reading) reporter(p *page, cues []cue) (told, bool) {
	for _, c := range cues {
		if c.tier != report {
			continue
		}
		from, to := p.sentence(c.from, c.to)
		for _, who := range within(p.acquaintances(), from, to) {
			if who.to > to || who.office || p.onDuty(who.from, who.to) || who.from < c.from-6 || who.from > c.to+4 {
				continue
			}
			if who.to > c.from && !p.from(c.from, who.from+1) {
				continue
			}
			return told{category: "autore di una segnalazione indicato per nome", score: 0.75, evidence: []audit.Evidence{
				p.evidence(c.from, c.to, c.category), p.evidence(who.from, who.to, who.how),
			}}, true
		}
	}
	return told{}, false
}

// from reports whether tokens [i, j) lead to who did something: "da", "della signora".
func (p *page) from(i, j int) bool {
	for ; i < j; i++ {
		switch p.Norm(i) {
		case "da", "dal", "dalla", "del", "della", "di", "e", "ed", "dai", "dalle", "signora", "signor", "sig":
			return true
		}
	}
	return false
}

// homeNumber is a number told as that of somebody's home, or his own.
func (r *reading) homeNumber(p *page, cues []cue) (told, bool) {
	for _, c := range cues {
		if c.tier != atHome {
			continue
		}
		if p.possessed(c.to-1) && !p.person(c.to) {
			continue // «il numero di abitanti», «il numero di telefono 0522 …»
		}
		for i := c.to; i < min(len(p.Tokens), c.to+3); i++ {
			if to := p.dialled(i); to > i && !p.ends(c.to, to) {
				return told{category: "recapito privato", score: 0.75, evidence: []audit.Evidence{p.evidence(c.from, to, c.category)}}, true
			}
		}
	}
	return told{}, false
}

// possessed reports whether the word at i tells whose a thing is.
func (p *page) possessed(i int) bool {
	switch p.Norm(i) {
	case "di", "del", "della":
		return true
	}
	return false
}

// person reports whether a person is told at i: a given name, «signora», «maestro».
func (p *page) person(i int) bool {
	switch p.Norm(i) {
	case "signora", "signor", "sig", "maestra", "maestro", "geometra", "dottoressa", "dottor", "dott", "prof", "professoressa":
		return true
	}
	return i < len(p.Tokens) && p.Tokens[i].Has(text.Capital) && names.IsGiven(p.Norm(i))
}

// dialled returns the end of the telephone number whose digits begin at i; i if
// what stands there is none.
func (p *page) dialled(i int) int {
	digits, to := 0, i
	for ; to < min(len(p.Tokens), i+6) && p.Tokens[to].Kind == text.Number; to++ {
		digits += digitsIn(p.Runes[p.Tokens[to].Start:p.Tokens[to].End])
	}
	if digits < 6 || digits > 13 {
		return i
	}
	switch p.Runes[p.Tokens[i].Start] {
	case '0', '+':
		return to
	case '3':
		if digits >= 9 {
			return to
		}
	}
	return i
}

func digitsIn(rs []rune) (n int) {
	for _, r := range rs {
		if '0' <= r && r <= '9' {
			n++
		}
	}
	return n
}

// linkedList is a list that the text or the title of a link promises, with names and
// what finds those who bear them.
func (r *reading) linkedList(p *page, cues []cue) (told, bool) {
	for _, c := range cues {
		if c.tier == directory && !p.atOffice(c) && !p.withheld(c) && !p.conditional(p.sentence(c.from, c.to)) {
			return told{category: "elenco di nominativi con recapiti o dati", score: 0.65, evidence: []audit.Evidence{p.evidence(c.from, c.to, c.category)}}, true
		}
	}
	return told{}, false
}

// withheld reports whether a text says that what a cue tells is not published.
func (p *page) withheld(c cue) bool {
	from, _ := p.sentence(c.from, c.to)
	for i := from; i < c.from; i++ {
		switch p.Norm(i) {
		case "non", "mai", "vietato", "senza":
			return true
		}
	}
	return false
}

// atOffice reports whether the sentence of a cue speaks of offices, candidates and the like,
// or asks for the names instead of telling them.
func (p *page) atOffice(c cue) bool {
	from, to := p.sentence(c.from, c.to)
	if len(p.near(from, to, of(duty, public, telling))) > 0 {
		return true
	}
	for i := from; i < to; i++ {
		switch p.Norm(i) {
		case "uffici", "ufficio", "servizi", "medici", "farmacie", "associazioni", "esercizi", "negozi", "compilare", "indicare", "scrivere", "inviare", "inviate", "indicando", "modulo", "allegare", "attivita", "strutture", "esercenti", "aziende", "ditte", "comuni", "referenti", "scuole", "fornire", "lasciare", "mandare", "mandate", "comunicare", "specificando", "senza":
			return true
		}
	}
	return false
}
