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

//go:embed case.txt
var caseList string

// The tiers of case.txt that words.txt has not.
const (
	intimate lexicon.Tier = 'O'
	faith    lexicon.Tier = 'F'
	union    lexicon.Tier = 'U'
	freeing  lexicon.Tier = 'K'
	decided  lexicon.Tier = 'Y'
	easing   lexicon.Tier = 'E'
	morbid   lexicon.Tier = 'M'
)

var caseWords = lexicon.New("case.txt", "XHDGNOFUKYEM", caseList)

// caseReach is how many tokens may stand between a person and what is told of him.
const caseReach = 16

// cases finds what a story tells of somebody whom a bit of his name tells to who knows
// him: a comune's readers do (GDPR, recital 26).
func (r *reading) cases(p *page) []told {
	if !p.hasCapital() {
		return nil
	}
	cues := cuesOf(p.Text, caseWords.Lexicon())
	if len(cues) == 0 {
		return nil
	}
	people := p.acquaintances()
	var out []told
	for _, c := range cues {
		if c.framing() {
			continue
		}
		if who, ok := p.concerned(c, people, cues); ok && !r.exempt(p, who, c, cues) {
			out = append(out, p.caseOf(who, c))
		}
	}
	return out
}

// framing reports whether a cue tells nothing delicate, but what becomes of it.
func (c cue) framing() bool { return c.tier == freeing || c.tier == easing || c.tier == decided }

func (p *page) hasCapital() bool {
	for i := range p.Tokens {
		if p.Tokens[i].Has(text.Capital) {
			return true
		}
	}
	return false
}

// caseOf says what is told of whom.
func (p *page) caseOf(who individual, c cue) told {
	t := told{category: "possibile riferimento a persona: " + c.category, severity: audit.Critical, score: 0.75, evidence: []audit.Evidence{
		p.evidence(who.from, who.to, "elemento identificante: "+who.how), p.evidence(c.from, c.to, c.category),
	}}
	switch c.tier {
	case hardship, illness, morbid, judicial, minors:
		t.category, t.severity, t.law = matter(c.tier)
	}
	return t
}

// concerned returns the nearest person of whom a cue can be said: in its sentence, or
// the only one of the sentence before.
func (p *page) concerned(c cue, people []individual, cues []cue) (individual, bool) {
	from, to := p.sentence(c.from, c.to)
	best, gap := individual{}, 2*caseReach+1
	for _, who := range within(people, max(from, c.from-2*caseReach), min(to, c.to+2*caseReach+1)) {
		if who.to > to {
			continue
		}
		d := max(c.from-who.to, who.from-c.to)
		if d < gap {
			best, gap = who, d
		}
	}
	if gap <= caseReach || p.forced(c) && gap <= 2*caseReach {
		return best, true
	}
	if who, ok := p.carried(from, c, people); ok {
		return who, ok
	}
	return p.home(from, to, c)
}

// home returns the address at which a sentence puts what befell somebody: neighbours need
// no name. Some deeds are always somebody's; of others a dweller must be told.
func (p *page) home(from, to int, c cue) (individual, bool) {
	if c.tier != illness && c.tier != hardship && c.tier != judicial && c.tier != morbid {
		return individual{}, false
	}
	sure := befalls(p.Norm(c.from))
	for i := from; i+1 < to; i++ {
		end, numbered := p.addressed(i, to)
		if end == i {
			continue
		}
		if numbered && sure || p.dwells(from, to, i, numbered) {
			return individual{from: i, to: end, how: byAddress}, true
		}
	}
	return individual{}, false
}

const byAddress = "indirizzo"

// befalls reports whether a word tells what befalls one person at home.
func befalls(w string) bool {
	switch w {
	case "tso", "trattamento", "trattamenti", "soffre", "soffriva", "overdose", "suicidio", "suicida", "sfratto", "sfrattato", "sfrattata", "demenza", "schizofrenia":
		return true
	}
	return false
}

// addressed returns where an address ends that begins at token i, i if none does, and
// whether it has its number: "via Po 3", "civico 5".
func (p *page) addressed(i, to int) (end int, numbered bool) {
	switch p.Norm(i) {
	case "civico", "numero":
		if (p.Norm(i-1) == "al" || p.Norm(i-1) == "del") && p.Tokens[i+1].Kind == text.Number && p.Tokens[i+1].End-p.Tokens[i+1].Start <= 3 {
			return i + 2, true
		}
		return i, false
	case "via", "viale", "vicolo", "piazza", "piazzetta", "largo", "corso", "contrada":
	default:
		return i, false
	}
	for k := i + 2; k < min(to, i+5); k++ {
		if tok := &p.Tokens[k]; tok.Kind == text.Number && tok.End-tok.Start <= 3 {
			return k + 1, true
		}
	}
	if p.Tokens[i+1].Has(text.Capital) {
		return i + 2, false
	}
	return i, false
}

// dwells reports whether the sentence tells that one person, or one household, lives at
// the address at token at: "il signore di via Po 3", "al civico 5 abita una persona"; where
// the number is wanting his age must be told.
func (p *page) dwells(from, to, at int, numbered bool) bool {
	lives := p.Norm(at-1) == "di" || p.Norm(at-1) == "del" || p.Norm(at-1) == "residente" || p.Norm(at-2) == "residente"
	for i := max(from, at-6); i < min(to, at+7); i++ {
		switch p.Norm(i) {
		case "vive", "viveva", "abita", "abitava", "risiede", "dimora":
			lives = true
		}
	}
	if !lives {
		return false
	}
	for i := max(from, at-8); i < min(to, at+9); i++ {
		switch p.Norm(i) {
		case "signore", "signora", "persona", "donna", "uomo", "anziano", "anziana", "coppia", "famiglia", "inquilino", "inquilina", "ragazzo", "ragazza", "giovane", "bambino", "bambina", "bimbo", "bimba", "pensionato", "pensionata", "vedova", "vedovo", "residente", "mamma", "nucleo", "condomino", "proprietario", "proprietaria":
			return numbered || p.Tokens[i].Kind == text.Word && p.Norm(i+1) == "di" && p.Norm(i+3) == "anni"
		}
		if w := p.Norm(i); strings.HasSuffix(w, "enne") && len(w) >= 6 {
			return true
		}
	}
	return false
}

// carried returns the only person of the sentence before the one that begins at from,
// when that of the cue names nobody else and begins as one goes on about him.
func (p *page) carried(from int, c cue, people []individual) (individual, bool) {
	if from == 0 || c.from-from > 14 || c.tier == judicial {
		return individual{}, false
	}
	switch p.Norm(from) {
	case "nonostante", "malgrado", "ha", "e", "soffre", "da", "vive", "dorme", "lui", "lei", "oggi", "ora", "purtroppo", "era", "aveva", "non", "dopo", "anche", "abita", "sta", "abbiamo", "adesso", "finalmente":
	case "la", "il":
		if w := p.Norm(from + 1); w != "nostra" && w != "nostro" && w != "signora" && w != "signor" {
			return individual{}, false
		}
	default:
		return individual{}, false
	}
	before, _ := p.sentence(from-1, from)
	var only individual
	n := 0
	for _, who := range within(people, before, from) {
		if who.to <= from {
			only, n = who, n+1
		}
	}
	return only, n == 1
}

// exempt reports whether the sentence tells of somebody at work in the matter, of a
// public occasion, of the dead, or of nobody in particular.
func (r *reading) exempt(p *page, who individual, c cue, cues []cue) bool {
	from, to := p.sentence(min(who.from, c.from), max(who.to, c.to))
	to = p.beforeColon(max(who.to, c.to), to)
	himself := c.tier == morbid || who.how == byAddress || c.to <= who.from && p.ofWhom(c.to, who.from) || p.adjective(who, c) || p.apposition(who, c) || p.predicate(who, c)
	switch {
	case p.freed(who, cues, from, to, of(freeing)) && !(p.plainly(c) && who.how != "nome e cognome"),
		!himself && p.freed(who, cues, from, to, of(easing)) && !(p.plainly(c) && who.how != "nome e cognome"),
		!p.plainly(c) && !himself && len(p.near(from, to, of(telling))) > 0:
		r.held = append(r.held, becauseDuty)
		return true
	case who.office && !p.former(who) && !p.ofHolder(who, c), !himself && c.tier != illness && who.how != byInitials && !p.former(who) && (who.office || p.onDuty(who.from, who.to)):
		r.held = append(r.held, becauseDuty)
		return true
	case p.did(c), p.anybody(c), c.from == who.to && p.Tokens[c.from].Has(text.Capital) && !p.Tokens[c.from].Has(text.Caps) && p.Tokens[c.from].Before == text.Space:
		return true // or a surname: "il maestro Aldo Cieco"
	}
	return false
}

// anybody reports whether a cue is said of whoever it befalls: "come salvare chi ha un infarto".
func (p *page) anybody(c cue) bool {
	for i := c.from - 1; i >= max(0, c.from-4); i-- {
		switch p.Norm(i) {
		case "chi", "chiunque", "coloro", "quanti":
			return true
		}
	}
	return false
}

// beforeColon returns where, in tokens [i, end), what follows is told apart by a colon.
func (p *page) beforeColon(i, end int) int {
	for k := i + 1; k < end; k++ {
		if p.colon(k) {
			return k
		}
	}
	return end
}

// apposition reports whether a cue stands right behind a person and a comma: "Anna Rossi,
// in messa alla prova", whatever else the sentence tells.
func (p *page) apposition(who individual, c cue) bool {
	if c.from < who.to || c.from-who.to > 3 || !p.comma(who.to) || p.colon(who.to) {
		return false
	}
	for i := who.to; i < c.from; i++ {
		switch p.Norm(i) {
		case "utente", "ospite", "ragazzo", "ragazza", "giovane", "alunno", "alunna", "bambino", "bambina", "bimbo", "bimba", "anziano", "anziana", "signore", "signora", "nato", "nata", "mamma", "papa", "in", "ex", "gia", "oggi", "ora", "attualmente", "da", "anni", "ancora", "purtroppo", "rimasta", "rimasto", "finalmente", "sempre", "la", "il", "ai", "agli", "al", "sotto", "con", "di":
		default:
			if p.Tokens[i].Kind != text.Number {
				return false
			}
		}
	}
	return true
}

// comma reports whether a comma stands before token i, behind the full stop of an initial or not.
func (p *page) comma(i int) bool {
	return p.Tokens[i].Before == text.Comma || slices.Contains(p.Runes[p.Tokens[i-1].End:p.Tokens[i].Start], ',')
}

// predicate reports whether a cue is said of a person by a verb that makes it his own, or
// stands right before him: "Marzia Dossi è testimone di Geova", "positivo il nostro Gino".
func (p *page) predicate(who individual, c cue) bool {
	from, to := who.to, c.from
	if c.to <= who.from {
		from, to = c.to, who.from
	}
	if to-from > 4 || p.ends(from, to+1) || p.colon(from) || p.colon(to) {
		return false
	}
	verb := c.to <= who.from && to > from
	for i := from; i < to; i++ {
		switch p.Norm(i) {
		case "e", "era", "resta", "risulta", "risultato", "risultata", "stato", "stata":
			verb = verb || c.from >= who.to
		case "il", "la", "i", "l", "nostro", "nostra", "sig", "signor", "signora", "anche", "purtroppo", "ancora", "ora", "oggi", "ieri", "da", "al", "alla", "un", "una", "don", "che", "collega", "concittadino", "concittadina":
		default:
			if !p.Tokens[i].Has(text.Capital) {
				return false
			}
		}
	}
	return verb
}

// adjective reports whether a cue is the adjective of the noun that leads to the person:
// "l'alunno disabile R.T.".
func (p *page) adjective(who individual, c cue) bool {
	if c.to != who.from || p.ends(c.to, c.to+1) || p.colon(c.to) {
		return false
	}
	switch p.Norm(c.from - 1) {
	case "alunno", "alunna", "bambino", "bambina", "bimbo", "bimba", "ragazzo", "ragazza", "giovane", "signore", "signora", "sig", "utente", "anziano", "anziana", "concittadino", "concittadina", "figlio", "figlia", "minore", "paziente":
		return true
	}
	return false
}

// former reports whether somebody held an office once.
func (p *page) former(who individual) bool {
	for i := max(0, who.from-1); i < who.to; i++ {
		if p.Norm(i) == "ex" {
			return true
		}
	}
	return false
}

// ofHolder reports whether a cue is said of the holder of an office himself, and not of
// those whom he meets: in apposition, behind "is", or as the reason of something.
func (p *page) ofHolder(who individual, c cue) bool {
	if c.from < who.to || c.from-who.to > caseReach || p.ends(who.to, c.from+1) || p.beforeColon(who.to-1, c.from+1) <= c.from {
		return false
	}
	if p.apposition(who, c) || c.from == who.to {
		return true
	}
	switch p.Norm(c.from - 1) {
	case "ha":
		return c.tier == illness
	case "e", "era", "resta", "stato", "stata", "casa", "purtroppo", "ieri", "oggi", "essendo", "risultato", "risultata", "ancora", "tuttora", "ora":
		return true
	}
	for i := who.to; i < c.from; i++ {
		if w := p.Norm(i); w == "perche" || w == "causa" {
			return true
		}
	}
	return false
}

// forced reports whether a cue tells what is done to somebody against his will, which
// nobody else in the sentence makes harmless.
func (p *page) forced(c cue) bool {
	switch p.Norm(c.from) {
	case "tso", "trattamento", "trattamenti":
		return c.tier == illness
	}
	return false
}

// plainly reports whether a cue is said of the person named, whatever else the sentence tells:
// "che soffre di", "nonostante la".
func (p *page) plainly(c cue) bool {
	switch p.Norm(c.from) {
	case "tso", "trattamento", "trattamenti", "sua", "suoi":
		return c.tier == illness
	case "nonostante", "malgrado", "soffre", "soffriva", "sofferente", "soffrono":
		return true
	}
	if c.tier != illness {
		return false
	}
	k := c.from - 1
	for w := p.Norm(k); k > c.from-4 && (w == "un" || w == "una" || w == "la" || w == "il" || w == "l" || w == "ha" || w == "aveva"); w = p.Norm(k) {
		k--
	}
	return p.Norm(k) == "che"
}

// freed reports whether a word that frees stands in tokens [from, to), and is no part of
// what tells the person: "la maestra di terza C".
func (p *page) freed(who individual, cues []cue, from, to int, frees func(cue) bool) bool {
	for _, k := range between(cues, from, to) {
		if frees(k) && k.to <= to && (k.to <= who.from || k.from >= who.to) {
			return true
		}
	}
	return false
}

// did reports whether "ha denunciato" and the like tell what a private person did
// himself: what an authority did is told of whom it did it to.
func (p *page) did(c cue) bool {
	if c.tier != judicial {
		return false
	}
	switch p.Norm(c.from - 1) {
	case "ha", "hanno", "aveva", "avevano", "abbiamo":
	default:
		return false
	}
	from, _ := p.sentence(c.from, c.to)
	for i := from; i < c.from; i++ {
		switch p.Norm(i) {
		case "polizia", "carabinieri", "agenti", "vigili", "locale", "pattuglia", "abbiamo", "militari", "finanza", "questura", "forze", "arma":
			return false
		}
	}
	return true
}

// acquaintances returns all whom the page tells by a bit of their name.
func (p *page) acquaintances() []individual {
	if !p.asked {
		p.known, p.asked = p.meet(), true
	}
	return p.known
}

// meet finds them.
func (p *page) meet() []individual {
	out := append([]individual(nil), p.persons...)
	taken := make([]bool, len(p.Tokens)+1)
	mark := func(from, to int) {
		for i := from; i < to && i < len(taken); i++ {
			taken[i] = true
		}
	}
	for _, who := range p.persons {
		mark(who.from, who.to)
	}
	for _, n := range p.everybody() {
		if n.Role != names.Private && n.Role != names.Official && n.Role != names.Professional {
			mark(n.From, n.To)
		} else if n.Role == names.Official && (n.Full() || n.Title >= 0) && !taken[n.From] {
			out = append(out, individual{from: n.From, to: n.To, how: "nome e cognome con carica", office: true})
			mark(n.From, n.To)
		} else if n.Role == names.Private && n.Full() && !taken[n.From] && !p.named(n.From) && n.To < len(p.Tokens) && p.comma(n.To) && !p.onDuty(n.From, n.To) {
			out = append(out, individual{from: n.From, to: n.To, how: "nome e cognome"}) // "Alessio Cerri, non vedente"
			mark(n.From, n.To)
		}
	}
	for i := range p.Tokens {
		if taken[i] {
			continue
		}
		if to, how := p.hint(i); to > i && !p.named(i) && !p.greeted(i) {
			out = append(out, individual{from: i, to: to, how: how})
			mark(i, to)
		}
	}
	slices.SortFunc(out, func(a, b individual) int { return a.from - b.from })
	return out
}

// everybody returns whom names finds on the page.
func (p *page) everybody() []names.Person {
	if p.full == nil {
		p.full = []names.Person{}
		names.Find(p.Text, func(n names.Person) { p.full = append(p.full, n) })
	}
	return p.full
}

// within returns those of people, in order, who begin in tokens [from, to).
func within(people []individual, from, to int) []individual {
	begins := func(w individual, at int) int { return w.from - at }
	i, _ := slices.BinarySearchFunc(people, from, begins)
	j, _ := slices.BinarySearchFunc(people, to, begins)
	return people[i:max(i, j)]
}

// greeted reports whether token i is the name by which a text greets whom it addresses.
func (p *page) greeted(i int) bool {
	if i > 3 {
		return false
	}
	switch p.Norm(0) {
	case "grazie":
		w := p.Norm(1)
		return w != "a" && w != "ad" && w != "al" && w != "alla"
	case "buongiorno", "buonasera", "ciao", "salve", "gentile", "gent", "caro", "cara", "egregio", "tranquilla", "tranquillo":
		return true
	}
	return i == 0 && len(p.Tokens) > 1 && p.Tokens[1].Before == text.Comma
}

// hint reads a bit of a name at token i, and says what it is.
func (p *page) hint(i int) (to int, how string) {
	if to := p.relative(i); to > i {
		return to, "parente di persona riconoscibile"
	}
	if to := p.classmate(i); to > i {
		return to, "alunno o insegnante indicato per classe"
	}
	tok := &p.Tokens[i]
	if tok.Kind != text.Word || !tok.Has(text.Capital) || tok.Norm == "ramadan" || tok.Has(text.Hashtag) || len(tok.Norm) > 1 && len(tok.Norm) < 4 && tok.Has(text.Caps) {
		return i, ""
	}
	n := tok.Norm
	switch {
	case len(n) == 1 && p.initial(i) && i+1 < len(p.Tokens) && p.surname(i+1) && p.dotted(i+1) && !p.initial(i-1):
		return i + 2, "iniziale e cognome"
	case (names.IsGiven(n) || p.unknown(i)) && p.initial(i+1) && p.Tokens[i+1].Before == text.Space:
		return i + 2, "nome e iniziale"
	case p.courteous(i) && (p.surname(i) || names.IsGiven(n)):
		to := i + 1
		if to < len(p.Tokens) && p.Tokens[to].Before == text.Space && p.surname(to) {
			to++
		}
		return to, "nome con titolo"
	case names.IsGiven(n) && (!p.Known(i) || p.calls(i) || p.amid(i) && !names.IsOrdinary(n)):
		return i + 1, "nome"
	case p.amid(i) && (p.unknown(i) || names.IsGiven(n)) && (p.explained(i+1) || names.IsGiven(n) && p.employed(i+1)):
		return i + 1, "nome"
	case p.unknown(i) && (p.Norm(i+1) == "e" && p.unknown(i+2) || p.Norm(i-1) == "e" && p.unknown(i-2)):
		return i + 1, "nome"
	case p.calls(i) && p.surname(i) && i > 0 && !names.IsSurname(n):
		return i + 1, "nome"
	}
	return i, ""
}

// explained reports whether what stands behind a comma at token i tells who the one
// named before it is: ", mamma sola", ", 9 anni", ", richiedente asilo".
func (p *page) explained(i int) bool {
	if i >= len(p.Tokens) || p.Tokens[i].Before != text.Comma || p.colon(i) {
		return false
	}
	if w := p.Norm(i); w == "il" || w == "la" || w == "un" || w == "una" {
		i++
	}
	if strings.HasSuffix(p.Norm(i), "enne") { // "il sedicenne"
		return true
	}
	switch p.Norm(i) {
	case "mamma", "madre", "papa", "padre", "vedova", "vedovo", "bambino", "bambina", "bimbo", "bimba", "ragazzo", "ragazza", "giovane", "pensionato", "pensionata", "nonna", "nonno", "richiedente", "profugo", "profuga", "rifugiato", "rifugiata", "ospite",
		"ex", "rimasto", "rimasta", "affetto", "affetta", "malato", "malata", "autistico", "autistica", "disabile", "invalido", "invalida", "sfrattato", "sfrattata", "musulmano", "musulmana", "disoccupato", "disoccupata", "alunno", "alunna", "figlio", "figlia",
		"ricoverato", "ricoverata", "senegalese", "nigeriano", "nigeriana", "marocchino", "marocchina", "albanese", "rumena", "rumeno", "ucraina", "ucraino":
		return true
	}
	return p.Tokens[i].Kind == text.Number && p.Norm(i+1) == "anni"
}

// employed reports whether token i leads to the office where the one named before works:
// "Franco dell'ufficio tributi".
func (p *page) employed(i int) bool {
	switch p.Norm(i) {
	case "dell", "del", "della", "all", "al":
	default:
		return false
	}
	switch p.Norm(i + 1) {
	case "ufficio", "anagrafe", "protocollo", "tributi", "biblioteca", "cimitero", "segreteria", "ragioneria", "portineria", "mensa", "urp", "tecnico", "centralino", "magazzino", "asilo", "nido":
		return true
	}
	return false
}

// relative reads somebody told by whose he is, where readers know those: "il figlio della
// fornaia di via Milano".
func (p *page) relative(i int) int {
	switch p.Norm(i) {
	case "figlio", "figlia", "nipote", "moglie", "marito", "fratello", "sorella", "compagno", "compagna", "genero", "nuora", "suocera", "suocero", "cognato", "cognata":
	default:
		return i
	}
	switch p.Norm(i + 1) {
	case "del", "della", "dell":
	default:
		return i
	}
	if trade(p.Norm(i + 2)) {
		if i+3 < len(p.Tokens) && p.Tokens[i+3].Before == text.Space && p.surname(i+3) {
			return i + 4 // "il figlio del dottor Salvi"
		}
		return i + 3
	}
	switch p.Norm(i + 3) {
	case "di", "in", "del", "della":
	default:
		return i
	}
	switch p.Norm(i + 4) {
	case "via", "piazza", "viale", "corso", "paese", "vicolo", "centro", "borgo", "frazione":
		return i + 5
	}
	return i
}

// trade reports whether a word is an office or a trade that one person, or few, has in a small place.
func trade(w string) bool {
	switch w {
	case "dottor", "dottore", "dottoressa", "dott", "sindaco", "sindaca", "vicesindaco", "assessore", "assessora", "consigliere", "consigliera", "comandante", "preside", "maestro", "maestra", "prof", "professore", "professoressa", "farmacista", "tabaccaio", "tabaccaia",
		"fornaio", "fornaia", "panettiere", "macellaio", "macellaia", "barista", "parrucchiere", "parrucchiera", "postino", "postina", "vigile", "custode", "bidello", "bidella", "meccanico", "idraulico", "elettricista", "benzinaio", "gelataio", "edicolante", "notaio", "veterinario",
		"salumiere", "ristoratore", "allenatore", "allenatrice", "fiorista", "fioraia", "calzolaio", "sarta", "carabiniere", "maresciallo", "sacrestano", "lattaio", "fruttivendolo", "pizzaiolo", "segretario", "ragioniere", "geometra", "avvocato":
		return true
	}
	return false
}

// classmate reads somebody told by the class in which he sits or teaches, "il bambino
// della 4A", "la maestra di terza C": a small place knows him.
func (p *page) classmate(i int) int {
	switch p.Norm(i) {
	case "bambino", "bambina", "alunno", "alunna", "ragazzo", "ragazza", "studente", "studentessa", "maestra", "maestro", "compagno", "compagna", "bimbo", "bimba", "prof", "professoressa", "scolaro":
	default:
		return i
	}
	k := i + 1
	for k < i+3 && (p.Norm(k) == "di" || p.Norm(k) == "della" || p.Norm(k) == "classe" || p.Norm(k) == "in") {
		k++
	}
	if k == i+1 || k >= len(p.Tokens) {
		return i
	}
	switch n := p.Norm(k); {
	case len(n) == 2 && n[0] >= '1' && n[0] <= '5' && n[1] >= 'a' && n[1] <= 'h':
		return k + 1
	case n == "prima" || n == "seconda" || n == "terza" || n == "quarta" || n == "quinta":
		if k+1 < len(p.Tokens) && len(p.Norm(k+1)) == 1 && p.Tokens[k+1].Has(text.Capital) {
			return k + 2
		}
	}
	return i
}

// amid reports whether the capital of token i is its own, and not that of a sentence or of a title.
func (p *page) amid(i int) bool {
	if i == 0 || p.Tokens[i].Before > text.Space || p.Tokens[i-1].Has(text.Capital) {
		return false
	}
	return i+1 >= len(p.Tokens) || p.Tokens[i+1].Before > text.Space || !p.Tokens[i+1].Has(text.Capital)
}

// courteous reports whether a title of courtesy or a kinship stands before token i.
func (p *page) courteous(i int) bool {
	switch p.Norm(i - 1) {
	case "don", "suor":
		return !p.Tokens[i-1].Has(text.Capital)
	case "signora", "signor", "sig", "ra", "sigra", "signorina", "nonna", "nonno", "zia", "zio", "famiglia", "famiglie", "coniugi", "fam", "vedova", "prof", "professoressa":
		return p.Tokens[i].Before <= text.Space || p.dotted(i)
	}
	return false
}

// calls reports whether the words before token i are those before a person's name.
func (p *page) calls(i int) bool {
	switch p.Norm(i - 1) {
	case "a":
		switch p.Norm(i - 2) {
		case "benvenuto", "benvenuta", "auguri", "forza", "complimenti", "congratulazioni", "vicini", "abbraccio", "pensiero", "aiuto", "casa":
			return p.Tokens[i].Before <= text.Space
		}
	case "usciere", "ragioniera", "ragioniere", "ausiliaria", "operatrice", "stagista", "tecnico", "necroforo", "centralinista", "economa", "educatore", "segretaria",
		"collega", "vigilessa", "vigile", "stradino", "bibliotecaria", "bibliotecario", "custode", "messo", "giardiniere", "dipendente", "impiegato", "impiegata", "operaio", "maestra", "maestro", "bidella", "bidello", "cuoca", "cuoco", "autista", "aiutato", "aiutata", "accolto", "accolta", "moglie", "marito", "figlio", "figlia", "fratello", "sorella",
		"nostro", "nostra", "piccolo", "piccola", "caro", "cara", "amico", "amica", "bimbo", "bimba", "giovane", "concittadino", "concittadina", "signora", "ragazzo", "ragazza", "gemelli", "gemelle", "vicino", "vicina", "ad", "auguri", "forza", "bravo", "brava":
		return p.Tokens[i].Before <= text.Space
	}
	return false
}

// named reports whether what stands before token i makes the name that of a place or a body.
func (p *page) named(i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		if k == i-1 && p.Norm(k) == "don" && !p.Tokens[k].Has(text.Capital) {
			continue // a priest, if no street or school is called after him
		}
		switch p.Norm(k) {
		case "via", "viale", "piazza", "piazzale", "vicolo", "largo", "corso", "suor", "san", "santa", "santo", "sant", "don", "papa", "scuola", "istituto", "plesso", "liceo", "centro", "rsa", "casa", "fondazione", "parco", "villa", "palazzo", "teatro", "sala", "biblioteca", "ospedale", "residenza", "cascina", "residence", "residenze", "palestra", "parrocchia", "stadio", "chiesa", "oratorio", "trofeo", "memorial", "premio", "progetto":
			return true
		}
		if p.Tokens[k].Kind == text.Word && !p.Tokens[k].Has(text.Capital) && len(p.Norm(k)) > 3 {
			return false
		}
	}
	return false
}

// own finds answers that tell whom they answer how his own case, or that of his own,
// stands: readers see who he is.
func (r *reading) own(p *page) []told {
	if !r.reply || p.place != "" {
		return nil
	}
	cues := cuesOf(p.Text, caseWords.Lexicon())
	all := append([]cue(nil), cues...)
	for _, c := range p.cues {
		if c.delicate() && c.tier != minors {
			all = append(all, c)
		}
	}
	for _, c := range all {
		if c.framing() || c.from == 0 {
			continue
		}
		from, to := p.sentence(c.from, c.to)
		at, ok := p.his(from, to, c)
		if !ok || c.tier == hardship && p.dues(c) || !p.outcome(from, to, cues) && !p.predicated(at, c) {
			continue
		}
		t := p.caseOf(individual{from: at, to: at + 1, how: "destinatario della risposta"}, c)
		if c.delicate() {
			t.category, t.severity, t.law = matter(gravest([]cue{c}))
		}
		return []told{t}
	}
	return nil
}

// predicated reports whether an illness is said of who belongs to whom an answer
// addresses: "suo padre ha l'Alzheimer".
func (p *page) predicated(at int, c cue) bool {
	if c.tier != illness || at > c.from || c.from-at > 5 {
		return false
	}
	for i := at + 1; i < c.from; i++ {
		switch p.Norm(i) {
		case "ha", "e", "soffre", "prende":
			return !p.conditional(p.sentence(at, c.to))
		}
	}
	return false
}

// his finds a word in tokens [from, to) that says that what is told is of whom the answer addresses.
func (p *page) his(from, to int, c cue) (int, bool) {
	for i := max(from, c.from-12); i < min(to, c.to+12); i++ {
		switch w := p.Norm(i); {
		case his(w), w == "vostro", w == "vostra", w == "vostri", w == "lei" && i > from, (w == "le" || w == "ti" || w == "vi") && p.auxiliary(i+1):
			return i, true
		}
	}
	return 0, false
}

// auxiliary reports whether token i begins what was done to somebody: "le ho detto".
func (p *page) auxiliary(i int) bool {
	switch p.Norm(i) {
	case "ho", "abbiamo", "hanno", "ha", "avevo", "avevamo", "e":
		return true
	}
	return false
}

// outcome reports whether a sentence tells what became of a case, and asks nothing for the future alone.
func (p *page) outcome(from, to int, cues []cue) bool {
	for _, k := range cues {
		if k.tier == decided && k.from >= from && k.to <= to {
			return !p.conditional(from, to)
		}
	}
	return false
}

// dues reports whether a cue tells payments that anybody may owe or put off, no hardship.
func (p *page) dues(c cue) bool {
	for i := c.from; i < c.to; i++ {
		switch p.Norm(i) {
		case "rateizzazione", "rateizzazioni", "tari", "tributi", "debito", "debiti", "arretrati", "isee", "riduzione", "agevolazione":
			return true
		}
	}
	return false
}

// conditional reports whether the sentence supposes: "se la sua domanda è stata respinta".
func (p *page) conditional(from, to int) bool {
	for i := from; i < to; i++ {
		switch p.Norm(i) {
		case "se", "qualora", "quando", "eventuale", "chiunque":
			return true
		}
	}
	return false
}
