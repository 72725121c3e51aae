package disclosure

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/rules/person"
	"vigilia/audit/text"
)

// Norms of law that what is told of persons concerns.
const (
	needy    = "legge/dlgs33-2013/26-4"          // beneficiaries whose health or hardship would show
	healthy  = "legge/codice-privacy/2septies-8" // data on health are never spread
	criminal = "legge/codice-privacy/2octies"    // criminal data only where a norm allows it
)

const threshold = 0.6

// reasons to stay silent or to be weighed by who decides.
const (
	becauseDuty   = "carica, incarico o compito nella materia"
	becausePublic = "premi, gare, elezioni, lutti e ricorrenze"
	becauseBase   = "base di pubblicità dichiarata (albo o Amministrazione trasparente)"
)

// specialRule concerns what may not be spread of anybody: health, other special
// categories and criminal data (GDPR artt. 9 and 10, D.Lgs. 196/2003 artt. 2-septies and
// 2-octies), hardship of beneficiaries (D.Lgs. 33/2013 art. 26, paragraph 4), minors.
func specialRule() audit.Rule {
	const id = "own.special_data"
	return audit.Rule{
		ID: id, Title: "Dati particolari, giudiziari o di disagio sociale nei contenuti dell'Ente",
		Looks: "Cerca nei contenuti dell'Ente, nei titoli dei collegamenti, nei testi alternativi e nel testo scritto nelle immagini gli elenchi nominativi di beneficiari e le graduatorie di servizi " +
			"sociali, sanitari e per i minori, e i dati su salute, disagio, vicende giudiziarie, altre categorie particolari e minori riferiti a una persona identificabile, anche con le iniziali, la classe, la parentela o l'indirizzo; " +
			"non considera campagne, bandi rivolti a tutti, statistiche, rinvii all'albo senza nomi, cariche e incarichi, premi e lutti.",
		Version: 4, Method: audit.Assisted, Severity: audit.Critical,
		Subjects: []audit.Kind{audit.OwnPost, audit.OwnReply},
		Start: func(s *audit.Setting) audit.Checker {
			return &specialChecker{list: s.Office.For(id, specialWords), pager: pagerOf(s)}
		},
		Words: specialWords,
		Proof: audit.Proof{Hits: specialHits(), Spares: specialSpares()},
	}
}

type specialChecker struct {
	list  *lexicon.Lexicon
	pager *pager
}

// told is something delicate that is said of somebody.
type told struct {
	category string
	severity audit.Severity
	score    float64
	law      []string
	evidence []audit.Evidence
}

// Check reads every text of the content.
func (c *specialChecker) Check(s *audit.Subject, l *audit.Log) {
	r := &reading{pages: c.pager.of(s, c.list), reply: s.Kind == audit.OwnReply}
	var all []told
	for _, p := range r.pages {
		all = append(all, r.lists(p)...)
		all = append(all, r.singles(p)...)
		all = append(all, r.facts(p)...)
		all = append(all, r.addressee(p)...)
		all = append(all, r.cases(p)...)
		all = append(all, r.own(p)...)
	}
	if len(all) > 0 {
		l.Find(r.hit(all))
	}
	gaps(s.Content, l)
}

// gaps says of what nobody could look at.
func gaps(c *audit.Content, l *audit.Log) {
	for _, cause := range c.Unseen() {
		l.Gap(cause)
	}
	for i := range c.Attachments {
		if a := &c.Attachments[i]; a.Pictured() && !a.AltRead {
			l.Gap("testi alternativi delle immagini non letti")
			return
		}
	}
}

// reading is what is known of one content while it is weighed.
type reading struct {
	pages []*page
	reply bool
	held  []string // exceptions that kept something back
}

// hit joins what is told in one content, the gravest first.
func (r *reading) hit(all []told) audit.Hit {
	slices.SortStableFunc(all, func(a, b told) int {
		return cmp.Or(cmp.Compare(b.severity, a.severity), cmp.Compare(b.score, a.score))
	})
	h := audit.Hit{Category: all[0].category, Severity: all[0].severity, Score: all[0].score, Threshold: threshold}
	for _, t := range all {
		h.Evidence = append(h.Evidence, t.evidence...)
		for _, law := range t.law {
			if !slices.Contains(h.Law, law) {
				h.Law = append(h.Law, law)
			}
		}
	}
	for _, name := range []string{becauseDuty, becausePublic} {
		h.Exceptions = append(h.Exceptions, audit.Exception{Name: name, Held: slices.Contains(r.held, name)})
	}
	// Whatever ground is declared, nobody's hardship or health may show: it is told to who decides.
	h.Exceptions = append(h.Exceptions, audit.Exception{Name: becauseBase + ": " + r.base(), Held: false})
	return h
}

// base tells whether the content declares on what ground it publishes.
func (r *reading) base() string {
	for _, p := range r.pages {
		low := strings.ToLower(p.Original)
		for _, ground := range []string{"albo", "amministrazione trasparente", "amministrazione-trasparente", "amministrazionetrasparente"} {
			if strings.Contains(low, ground) {
				return "presente, non ammessa per questi dati"
			}
		}
	}
	return "assente"
}

// kinds of delicate matter: what the reports say, how grave, and which norm.
func matter(tier lexicon.Tier) (category string, severity audit.Severity, law []string) {
	switch tier {
	case illness, morbid:
		return "possibili dati sulla salute di persone identificabili", audit.Critical, []string{healthy, needy}
	case judicial:
		return "possibili dati giudiziari di persone identificabili", audit.Critical, []string{criminal}
	case minors:
		return "possibili dati di minori identificabili", audit.Serious, nil
	}
	return "possibile disagio economico-sociale di persone identificabili", audit.Critical, []string{needy}
}

// gravest returns the tier that weighs most among cues.
func gravest(cues []cue) lexicon.Tier {
	for _, m := range [...]struct{ matter, state lexicon.Tier }{{hardship, needing}, {illness, ailing}, {judicial, accused}} {
		if slices.ContainsFunc(cues, of(m.matter, m.state)) {
			return m.matter
		}
	}
	return minors
}

// How far, in tokens, a list may stand from what tells whose it is.
const (
	reachBefore = 70
	reachBehind = 20
)

// lists finds lists of persons under a heading that tells what they have in common.
func (r *reading) lists(p *page) []told {
	var out []told
	for from := 0; from < len(p.persons); {
		to := p.run(from)
		if to-from >= 2 {
			if t, ok := r.list(p, p.persons[from:to]); ok {
				out = append(out, t)
			}
		}
		from = to
	}
	return out
}

// run returns where a run of persons ends that begins with the one at from.
func (p *page) run(from int) int {
	to := from + 1
	for to < len(p.persons) && p.listed(p.persons[to-1], p.persons[to]) {
		to++
	}
	return to
}

// listed reports whether two persons stand one after the other as in a list or a table.
func (p *page) listed(a, b individual) bool {
	if b.from-a.to > 14 || !a.whole || !b.whole {
		return false
	}
	words := 0
	for i := a.to; i < b.from; i++ {
		if p.Tokens[i].Kind == text.Word && len(p.Norm(i)) > 1 && !unit(p.Norm(i)) {
			words++
		}
	}
	return words <= 6 && len(p.near(a.to, b.from, of(duty, telling))) == 0
}

// unit reports whether a word belongs to a figure or joins two names.
func unit(w string) bool {
	switch w {
	case "euro", "eur", "punti", "punto", "pt", "isee", "nato", "nata", "il", "via", "anni", "importo", "totale", "signor", "signora", "sig", "ra":
		return true
	}
	return false
}

// list weighs a run of persons by what stands around it, or in the text of the post.
func (r *reading) list(p *page, who []individual) (told, bool) {
	from, to := who[0].from, who[len(who)-1].to
	around := p.near(from-reachBefore, to+reachBehind, func(c cue) bool { return c.from < from || c.from >= to || c.delicate() })
	if p != r.pages[0] {
		around = append(around, r.pages[0].cues...)
	}
	var matters, heads, free []cue
	for _, c := range around {
		switch {
		case c.delicate():
			matters = append(matters, c)
			if c.to <= from && from-c.to <= 3 && c.tier != minors {
				heads = append(heads, c) // "positivi: …", "messi alla prova: …"
			}
		case c.tier == heading, c.tier == receipt:
			heads = append(heads, c)
		case c.tier == telling && slices.Contains(p.cues, c) && p.together(c.from, from):
			r.held = append(r.held, becauseDuty)
			return told{}, false
		case c.tier == public && (c.from < to || p.Norm(c.from) != "auguri"): // "Auguri alle famiglie!" behind a list
			free = append(free, c)
		}
	}
	if len(matters) == 0 || len(heads) == 0 && (len(who) < 3 || p != r.pages[0]) {
		return told{}, false
	}
	if len(free) > 0 && !bound(matters, heads) {
		r.held = append(r.held, becausePublic)
		return told{}, false
	}
	tier := gravest(matters)
	if tier == minors && len(heads) == 0 {
		return told{}, false
	}
	category, severity, law := matter(tier)
	t := told{category: category + ": elenco nominativo", severity: severity, score: 0.95, law: law}
	for i, w := range who {
		if i == shown {
			break
		}
		t.evidence = append(t.evidence, p.evidence(w.from, w.to, w.how))
	}
	if more := len(who) - shown; more > 0 {
		t.evidence[shown-1].Note += fmt.Sprintf(" (e altri %d)", more)
	}
	return t, true
}

// together reports whether two tokens, the first before the second, stand in one sentence.
func (p *page) together(a, b int) bool { return a < b && !p.ends(a+1, b+1) }

// shown is how many persons of a list the evidence shows.
const shown = 5

// bound reports whether a heading names the matter itself: "beneficiari del contributo".
func bound(matters, heads []cue) bool {
	for _, m := range matters {
		for _, h := range heads {
			if m.tier != minors && (m.from-h.to >= -1 && m.from-h.to <= 4 || h.from-m.to >= -1 && h.from-m.to <= 4) {
				return true
			}
		}
	}
	return false
}

// singles finds sentences that tell that one person receives, asks or is refused
// what only who is in need, ill, before a judge or under age would.
func (r *reading) singles(p *page) []told {
	var out []told
	for _, who := range p.persons {
		from, to := p.sentence(who.from, who.to)
		matters := p.near(from, to, func(c cue) bool { return c.delicate() && c.tier != minors })
		if who.item && who.how != byInitials || len(matters) == 0 || !p.stated(who, matters) && !p.towards(who, matters) && len(p.near(from, to, of(receipt))) == 0 {
			continue
		}
		switch {
		case len(p.near(from, to, of(public))) > 0:
			r.held = append(r.held, becausePublic)
			continue
		case len(p.near(from, to, of(telling))) > 0 && !p.described(who):
			r.held = append(r.held, becauseDuty)
			continue
		}
		category, severity, law := matter(gravest(matters))
		out = append(out, told{category: category, severity: severity, score: 0.8, law: law, evidence: []audit.Evidence{
			p.evidence(who.from, who.to, "elemento identificante: "+who.how), p.evidence(matters[0].from, matters[0].to, matters[0].category),
		}})
	}
	return out
}

// stated reports whether a state is said near a person, and not of what he did himself:
// "ha denunciato".
func (p *page) stated(who individual, matters []cue) bool {
	return slices.ContainsFunc(matters, func(c cue) bool {
		if c.tier != minors && (c.to <= who.from && p.ofWhom(c.to, who.from) || c.from == who.to && p.Tokens[c.from].Before == text.Comma) {
			return true // "la retta della RSA di Ada", "Hamid e Zahra, rifugiati"
		}
		if !c.state() || c.from-who.to > stateReach || who.from-c.to > stateReach {
			return false
		}
		switch p.Norm(c.from - 1) {
		case "ha", "hanno", "abbiamo", "aveva", "avevano", "non", "un", "una", "ogni":
			return c.tier != accused && p.Norm(c.from-1) != "non" && p.Norm(c.from-1) != "ogni"
		}
		return true
	})
}

// towards reports whether the person is whom something delicate goes to: "le chiavi
// dell'alloggio a Luigi Colombo".
func (p *page) towards(who individual, matters []cue) bool {
	switch p.Norm(who.from - 1) {
	case "a", "ad", "al", "alla":
		return slices.ContainsFunc(matters, func(c cue) bool { return c.to < who.from })
	}
	return false
}

// ofWhom reports whether tokens [from, to) only lead from a thing to whose it is.
func (p *page) ofWhom(from, to int) bool {
	if to-from < 1 || to-from > 2 || p.ends(from, to+1) || p.colon(from) || p.colon(to) {
		return false
	}
	for i := from; i < to; i++ {
		switch p.Norm(i) {
		case "di", "del", "della", "dei", "per", "a", "ad", "al", "alla", "il", "la":
		default:
			return false
		}
	}
	return true
}

// described reports whether a state stands in apposition right behind a person: "Amir
// Rahimi, profugo". What else the sentence tells does not matter then.
func (p *page) described(who individual) bool {
	return slices.ContainsFunc(p.cues, func(c cue) bool {
		return c.state() && (c.from == who.to && p.Tokens[c.from].Before == text.Comma || c.tier == accused && p.apposition(who, c))
	})
}

// stateReach is how many tokens may stand between a person and his state.
const stateReach = 7

// facts finds what is said of a person's health, convictions, religion and the like, and of minors.
func (r *reading) facts(p *page) []told {
	var out []told
	for _, f := range person.Facts(p.Text) {
		if t, ok := r.fact(p, f); ok {
			out = append(out, t)
		}
	}
	for _, f := range person.Minors(p.Text) {
		if t, ok := r.minor(p, f); ok {
			out = append(out, t)
		}
	}
	return out
}

func (r *reading) fact(p *page, f person.Told) (told, bool) {
	from, to := p.sentence(f.Who[0], f.Who[1])
	switch {
	case p.onDuty(f.Who[0], f.Who[1]):
		r.held = append(r.held, becauseDuty)
		return told{}, false
	case len(p.near(from, to, of(public))) > 0:
		r.held = append(r.held, becausePublic)
		return told{}, false
	case f.Law == "" && !special(f.Category) && (!social(f.Category) || r.reply || !f.Named):
		return told{}, false // a private matter, and no special category; or what an answer explains
	}
	t := told{category: "possibile riferimento a persona: " + f.Category, severity: audit.Critical, score: f.Score, evidence: []audit.Evidence{
		p.evidence(f.Fact[0], f.Fact[1], f.Category), p.evidence(f.Who[0], f.Who[1], "elemento identificante: "+f.How),
	}}
	switch {
	case f.Law != "":
		t.law = []string{f.Law}
	case social(f.Category):
		t.law = []string{needy}
	}
	return t, true
}

// social reports whether a private fact tells hardship.
func social(category string) bool { return category == "situazione economica" }

// special reports whether a fact is of one of the categories of GDPR art. 9.
func special(category string) bool {
	switch category {
	case "orientamento e vita sessuale", "convinzioni religiose", "opinioni politiche", "appartenenza sindacale", "origine razziale o etnica", "dati genetici o biometrici":
		return true
	}
	return false
}

func (r *reading) minor(p *page, f person.Told) (told, bool) {
	from, to := p.sentence(f.Who[0], f.Who[1])
	if len(p.near(from, to, of(public))) > 0 {
		r.held = append(r.held, becausePublic)
		return told{}, false
	}
	if len(p.near(from, to, func(c cue) bool { return c.delicate() && (c.tier != minors || r.reply) })) == 0 {
		return told{}, false // a child at play: own.image_rights and own.personal_data
	}
	return told{category: "possibili dati di minori identificabili", severity: audit.Serious, score: f.Score,
		evidence: []audit.Evidence{p.evidence(f.Who[0], f.Who[1], f.How)}}, true
}

// addressee finds answers that tell whom they answer something of his own case:
// readers see who he is.
func (r *reading) addressee(p *page) []told {
	if !r.reply || p.place != "" {
		return nil
	}
	for i := range p.Tokens {
		if !his(p.Norm(i)) {
			continue
		}
		from, to := p.sentence(i, i+1)
		matters := p.near(from, to, func(c cue) bool {
			return c.delicate() && c.tier != minors && (c.from >= i && c.from-i <= hisReach || p.ofWhom(c.to, i)) && !p.dues(c)
		})
		if len(matters) == 0 || p.explains(from, to) {
			continue
		}
		category, severity, law := matter(gravest(matters))
		return []told{{category: category, severity: severity, score: 0.75, law: law, evidence: []audit.Evidence{
			p.evidence(i, i+1, "elemento identificante: destinatario della risposta"), p.evidence(matters[0].from, matters[0].to, matters[0].category),
		}}}
	}
	return nil
}

// hisReach is how many tokens may stand between a possessive and the matter: "la domanda
// di suo marito per l'assegno".
const hisReach = 6

func his(w string) bool {
	switch w {
	case "suo", "sua", "suoi", "sue", "tuo", "tua", "tuoi", "tue":
		return true
	}
	return false
}

// explains reports whether a sentence tells how something is asked for, and not what
// became of it.
func (p *page) explains(from, to int) bool {
	for i := from; i < to; i++ {
		switch p.Norm(i) {
		case "puo", "puoi", "potra", "potrai", "deve", "devi", "dovra", "bisogna", "occorre", "serve", "presentare", "presenti", "richiedere", "rivolgersi", "rivolgiti", "contattare", "contatti", "compilare", "se", "invitiamo", "consigliamo", "prenotare", "scriva", "scrivici":
			return true
		}
	}
	return false
}
