package disclosure

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/rules/pii"
	"vigilia/audit/text"
)

// personalRule adds to the identifiers of persons what tells of them beyond need
// without one: lists of names under a heading, and a name with a date of birth or a
// residence (GDPR art. 5, paragraph 1, letter c; D.Lgs. 196/2003 art. 2-ter).
func personalRule() audit.Rule {
	r := pii.OwnRule()
	r.Looks = "Cerca nei contenuti dell'Ente, nelle anteprime, nei testi alternativi e nel testo scritto nelle immagini gli identificativi delle regole sui dati personali, gli elenchi di almeno tre nominativi " +
		"con importi, punteggi o un esito, i nomi con data di nascita, residenza o indirizzo, le vicende (sanzioni, debiti, pratiche) di chi riceve la risposta, gli autori di segnalazioni e i recapiti privati, esclusi cariche, recapiti d'ufficio, premi e contraenti; la base di pubblicità dichiarata è riportata fra gli elementi."
	r.Version += 3
	start := r.Start
	r.Start = func(s *audit.Setting) audit.Checker {
		return &personalChecker{identifiers: start(s), pager: pagerOf(s), apart: s.Policy.Cites("own.special_data")}
	}
	r.Proof.Hits = slices.Concat(r.Proof.Hits, personalHits())
	r.Proof.Spares = slices.Concat(r.Proof.Spares, personalSpares())
	return r
}

type personalChecker struct {
	identifiers audit.Checker
	pager       *pager
	apart       bool // lists of a delicate matter are told by own.special_data, which the policy cites
}

// Check looks for identifiers first, then for what tells of persons without one.
func (c *personalChecker) Check(s *audit.Subject, l *audit.Log) {
	n := len(l.Findings)
	c.identifiers.Check(s, l)
	r := &reading{pages: c.pager.of(s, specialWords.Lexicon()), reply: s.Kind == audit.OwnReply}
	listed := slices.ContainsFunc(l.Findings[n:], func(f audit.Finding) bool { return f.Key == "elenco nominativo" })
	if c.apart && listed && r.delicate() {
		l.Findings = slices.DeleteFunc(l.Findings, func(f audit.Finding) bool { return f.Key == "elenco nominativo" })
	}
	for _, p := range r.pages {
		for _, h := range r.affairs(p) {
			l.Find(h)
		}
		if h, ok := r.outcome(p); ok && !listed {
			l.Find(h)
			listed = true
		}
		if h, ok := r.register(p); ok {
			l.Find(h)
		}
	}
	gaps(s.Content, l)
}

// delicate reports whether a list of the content is one of own.special_data.
func (r *reading) delicate() bool {
	return slices.ContainsFunc(r.pages, func(p *page) bool { return len(r.lists(p)) > 0 })
}

// minListed is from how many names under a heading make a list.
const minListed = 3

// outcome finds lists of names under a heading that tells an outcome, of no delicate
// matter: those are told by own.special_data.
func (r *reading) outcome(p *page) (audit.Hit, bool) {
	for from := 0; from < len(p.persons); {
		to := p.run(from)
		if to-from >= minListed && r.headed(p, p.persons[from:to]) {
			return r.listHit(p, p.persons[from:to]), true
		}
		from = to
	}
	return audit.Hit{}, false
}

// headed reports whether a run stands under a heading, and under nothing that tells
// a delicate or a public matter.
func (r *reading) headed(p *page, who []individual) bool {
	from, to := who[0].from, who[len(who)-1].to
	around := p.near(from-reachBefore, to+reachBehind, func(cue) bool { return true })
	if p != r.pages[0] {
		around = append(around, r.pages[0].cues...)
	}
	other := func(c cue) bool {
		return c.delicate() || c.tier == public || c.tier == telling || c.tier == duty && !p.sought(c)
	}
	return slices.ContainsFunc(around, of(heading)) && !slices.ContainsFunc(around, other)
}

// sought reports whether an office is the one for which a list ranks those in it: "ammessi
// alla prova per agente", "volontari esclusi".
func (p *page) sought(c cue) bool {
	switch p.Norm(c.from - 1) {
	case "per", "posto", "posti", "profilo", "ruolo", "concorso", "selezione":
		return true
	}
	return slices.ContainsFunc(p.near(c.to, c.to+6, of(heading)), func(h cue) bool {
		n := p.Norm(h.from)
		return strings.HasPrefix(n, "esclus") || strings.HasPrefix(n, "idone") || strings.HasPrefix(n, "respint")
	})
}

func (r *reading) listHit(p *page, who []individual) audit.Hit {
	h := audit.Hit{
		Key: "elenco di nomi", Category: "elenco di nominativi con un esito", Severity: audit.Serious, Method: audit.Assisted, Score: 0.8, Threshold: threshold,
		Law: []string{"legge/codice-privacy/2ter"},
	}
	for _, w := range who[:min(len(who), shown)] {
		h.Evidence = append(h.Evidence, p.evidence(w.from, w.to, w.how))
	}
	based := r.base() != "assente"
	if based {
		h.Severity-- // the list may have a ground: a person must see whether it covers it
	}
	h.Exceptions = []audit.Exception{{Name: becausePublic}, {Name: becauseDuty}, {Name: becauseBase, Held: based}}
	return h
}

// register finds a private person's name with a full date of birth or a residence, as
// registers have them.
func (r *reading) register(p *page) (audit.Hit, bool) {
	h := audit.Hit{
		Key: "dati anagrafici", Category: "nome con data di nascita o residenza", Severity: audit.Serious, Method: audit.Assisted, Score: 0.8, Threshold: threshold,
		Law: []string{"legge/codice-privacy/2ter"}, Exceptions: []audit.Exception{{Name: becausePublic}, {Name: becauseDuty}},
	}
	cues := cuesOf(p.Text, affairWords.Lexicon())
	for _, who := range p.lodgers() {
		from, to := p.sentence(who.from, who.to)
		how, at, ok := p.registered(who, to)
		if len(p.near(from, to, of(public, telling))) > 0 {
			// newlyweds have no need of their address, nor of their dates of birth
			ok = ok && p.Norm(at[0]) != "vive" && (how != "data di nascita" || p.wedding(from, to))
		}
		if !ok && len(p.near(from, to, of(telling))) == 0 {
			how, at, ok = p.residence(who, cues, from, to)
		}
		if ok {
			h.Evidence = append(h.Evidence, p.evidence(who.from, who.to, who.how), p.evidence(at[0], at[1], how))
		}
	}
	return h, len(h.Evidence) > 0
}

// wedding reports whether the public matter of tokens [from, to) is a wedding alone.
func (p *page) wedding(from, to int) bool {
	if len(p.near(from, to, of(telling))) > 0 {
		return false
	}
	found := false
	for _, c := range p.near(from, to, of(public)) {
		switch n := p.Norm(c.from); {
		case strings.HasPrefix(n, "matrimon"), strings.HasPrefix(n, "spos"), n == "nozze":
			found = true
		case !strings.HasPrefix(n, "nat"):
			return false
		}
	}
	return found
}

// lodgers are the persons of the page, and those whom a bit of the name and the word for
// where they live tell: "la prof Rossi vive in".
func (p *page) lodgers() []individual {
	out := p.persons
	for i := range p.Tokens {
		switch p.Norm(i) {
		case "vive", "abita", "residente":
		default:
			continue
		}
		for _, who := range within(p.acquaintances(), i-2, i) {
			if who.to == i && !who.office {
				out = append(out[:len(out):len(out)], who)
			}
		}
	}
	return out
}

// registered reads "nato il 12/03/1980", "residente in via Verdi 3" behind a name.
func (p *page) registered(who individual, end int) (how string, at [2]int, ok bool) {
	for i := who.to; i < min(end, who.to+6); i++ {
		switch p.Norm(i) {
		case "nato", "nata", "nati", "nate":
			if to := p.date(i+1, end); to > 0 {
				return "data di nascita", [2]int{i, to}, true
			}
		case "residente", "residenti", "domiciliato", "domiciliata", "domiciliati", "abitante", "abita", "abitano", "vive", "vivono":
			if at, how, score := housed(p, i, min(end, i+10)); score > 0 {
				return how, [2]int{i, at[1]}, true
			}
		}
	}
	return "", at, false
}

// residence reads the address behind a name, as lists of residents have it: "Zoe Riva, via
// Europa 5", "Irma Bo (nata 1993, via Ariosto 8)", and the name behind an address.
func (p *page) residence(who individual, cues []cue, start, end int) (how string, at [2]int, ok bool) {
	if p.hosts(who) {
		return p.behind(who, end)
	}
	if !who.whole || slices.ContainsFunc(between(cues, start, end), func(c cue) bool { return c.tier == workplace }) {
		return "", at, false
	}
	if how, at, ok = p.owner(who); ok {
		return how, at, ok
	}
	return p.behind(who, end)
}

// hosts reports whether a person is told by where he lives: "a casa di Anna Rossi".
func (p *page) hosts(who individual) bool {
	return (p.Norm(who.from-1) == "di" || p.Norm(who.from-1) == "dei") && p.Norm(who.from-2) == "casa" && p.Norm(who.from-3) == "a"
}

// behind reads the address behind a name.
func (p *page) behind(who individual, end int) (how string, at [2]int, ok bool) {
	for i := who.to; i < min(end, who.to+6); i++ {
		switch p.Norm(i) {
		case "via", "viale", "vicolo", "piazza", "piazzetta", "largo", "corso", "strada", "vle", "contrada":
			if p.Tokens[i].Before == text.Space && i > who.to && !(i == who.to+1 && p.Norm(who.to) == "di") {
				return "", at, false // "la mostra di Anna Rossi dedicata a via Verdi"
			}
			for k := i + 2; k < min(end, i+6); k++ {
				if p.Tokens[k].Kind == text.Number && p.Tokens[k].End-p.Tokens[k].Start <= 3 {
					return "indirizzo accanto al nome", [2]int{i, k + 1}, i != who.to || p.Tokens[i].Before != text.Space
				}
			}
			return "", at, false
		}
	}
	return "", at, false
}

// owner reads the address before a name: "via Dante 4 (propr. Anna Rossi)".
func (p *page) owner(who individual) (how string, at [2]int, ok bool) {
	switch p.Norm(who.from - 1) {
	case "propr", "proprieta", "proprietario", "proprietaria", "intestatario", "intestataria", "inquilino", "inquilina", "residente":
	default:
		return "", at, false
	}
	for k := who.from - 2; k >= max(2, who.from-6); k-- {
		if p.Tokens[k].Kind == text.Number {
			return "indirizzo accanto al nome", [2]int{k - 1, k + 1}, true
		}
	}
	return "", at, false
}

// date returns where a full date ends that stands within a few words of token i, 0 if
// there is none: "12/03/1980", "12 marzo 1980", "12.3.80".
func (p *page) date(i, end int) int {
	for k := i; k < min(end, i+6); k++ {
		tok := &p.Tokens[k]
		if tok.Kind != text.Number {
			continue
		}
		parts := 1
		for _, r := range p.Runes[tok.Start:tok.End] {
			if r == '/' || r == '.' || r == '-' {
				parts++
			}
		}
		if parts == 3 || p.month(k+1) && k+2 < len(p.Tokens) && p.Tokens[k+2].Kind == text.Number {
			return min(end, k+1+2*min(1, 3-parts))
		}
	}
	return 0
}

func (p *page) month(i int) bool {
	switch p.Norm(i) {
	case "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre":
		return true
	}
	return false
}
