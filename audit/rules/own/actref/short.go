package actref

import (
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// antecedent is the act last named, on which a short form leans: «con
// l'ordinanza n. 20 …, con la n. 21», «le delibere: nido (n. 161)».
type antecedent struct {
	head     head
	items    int    // numbers that it has gathered, short forms included
	number   int    // the last of them; 0 if the act was named without one
	spared   string // as that of its references
	sentence int
	token    int       // where it ends
	date     civil.Day // of the last of them
	session  civil.Day // of the sitting whose decisions are listed; zero if none is told
	known    bool
	dated    bool // nothing names the act: its day and who decided tell it
}

const (
	shortReach = 2  // sentences over which a short form leans on what was named
	shortNext  = 3  // and over shortReach sentences only if it is one of the next
	shortNear  = 30 // a number with neither «n.» nor year is believed only so near to the last one
)

// numberedThings are what bears a number beside acts: a number behind one of
// them is its own.
var numberedThings = words("linea linee bus autobus corsa navetta treno binario aula aule sala sale stanza ufficio sportello ambulatorio casella scheda schede " +
	"stand posto posti padiglione box cabina contatore particella foglio mappale mappali sub seggio seggi sezione sezioni classe classi scuola plesso interno scala " +
	"palazzina civico civici via viale piazza corso largo vicolo strada provinciale statale chilometro km uscita casello fermata lotto lotti stralcio punto punti " +
	"prot protocollo protocollata cig cup iban conto fattura bolletta bollettino ricevuta mandato pratica istanza domanda tessera targa modulo allegato articolo art " +
	"legge dpr dlgs lgs regolamento tel telefono cell numero emergenza emergenze chiamate chiamare chiama centralino whatsapp sp ss sr deviazione deviazioni percorso dsa fax euro maglia squadra gara partita " +
	"quesito domanda risposta pagina pag rivista bando offerta carta candela volume capitolo parcheggio emendamento emendamenti mozione mozioni interrogazione interrogazioni voti consiglieri assenti astenuti favorevoli contrari respinti piano settore comma gazzetta sentenza ricorso")

// Those of them that stand in the subject of an act, too: places count only for a
// single short form, documents only right before it.
var (
	places = words("via viale piazza corso largo vicolo strada provinciale statale scuola plesso parcheggio fermata")
	papers = words("piano regolamento bando variazione legge sezione sezioni offerta carta settore contatore ricorso contributi mandato domande piazza squadra euro protocollo bozza")
)

// nicknames are the numbers by which everybody calls a law: «la 104».
var nicknames = map[int]bool{104: true, 194: true, 231: true, 241: true}

// lean keeps in mind the act read last.
func (a *antecedent) lean(h head, refs []Reference, sentence, token int) {
	last := refs[len(refs)-1]
	next := antecedent{head: h, items: a.chain(h, sentence) + len(refs), number: last.Number, date: last.Date, spared: refs[0].Spared, sentence: sentence, token: token, known: true}
	if !h.session.IsZero() {
		next.session = h.session
	}
	*a = next
}

// chain returns how many numbers of one kind of act were told before, in reach.
func (a *antecedent) chain(h head, sentence int) int {
	if a.known && a.head.typ == h.typ && sentence-a.sentence <= shortReach {
		return a.items
	}
	return 0
}

// name keeps in mind an act named without number: «due ordinanze: la n. 21 …».
func (r *reader) name(a *antecedent, i int) {
	h, j, ok := r.head(i)
	if !ok || h.marked || h.loose || nouns[r.at(i).norm].dot || r.proposed(i) {
		return
	}
	j = r.qualify(&h, j)
	spared := ""
	if h.other || h.typ == audit.Decreto && h.organ == "" && !r.mayor(i) || r.othersSubject(i, h) {
		spared = OtherBody
	}
	if h.organ == "" && h.typ == audit.Deliberazione && !h.other {
		h.organ = r.facts[r.at(i).sentence].alone()
		h.supposed = h.organ != ""
	}
	if r.follows(j, "legge") || r.follows(j, "legislativo") {
		return
	}
	*a = antecedent{head: h, items: a.chain(h, r.at(i).sentence), number: 0, spared: spared, sentence: r.at(i).sentence, token: j, known: true}
}

// short reads a reference that leans on the act last named, or within brackets
// on the body whose decisions the sentence lists.
func (r *reader) short(a antecedent, i int) ([]Reference, head, int, bool) {
	start, bracket, ok := r.shortStart(i)
	if !ok {
		return nil, head{}, i, false
	}
	a = r.leaning(a, i, bracket)
	if !a.known && r.onTheAlbo(i) {
		a = antecedent{head: head{typ: audit.Deliberazione}, sentence: r.at(i).sentence, token: i, known: true}
	}
	if o := r.resolved(i); !a.known && o != "" {
		a = antecedent{head: head{typ: audit.Deliberazione, organ: o, supposed: true}, sentence: r.at(i).sentence, token: i, known: true, dated: true}
	}
	if !a.known {
		return nil, head{}, i, false
	}
	h := a.head
	h.session = a.session
	first, many, marked := r.marker(start)
	h.plural = a.head.plural || many
	it, ok := r.numeral(first, marked)
	if !ok || r.judgement(i) || it.number == a.number && it.year == 0 || !r.fits(a, it, i, start, marked, bracket) {
		return nil, head{}, i, false
	}
	inList := h
	inList.plural = h.plural && !bracket
	items, next := r.listFrom(&inList, it)
	if r.is(i-1, ":") && !marked && len(items) < 2 { // «delibere approvate: 5» says how many
		return nil, head{}, i, false
	}
	if !r.closed(next, bracket, marked) || r.numbersElse(a, i) {
		return nil, head{}, i, false
	}
	if y := items[0].year; !marked && y != 0 && !r.lately(y) {
		return nil, head{}, i, false // «la 170 del 2010» is a law
	}
	spread(items, when{})
	next = r.dayAlone(items, next)
	said := head{typ: h.typ}
	if to := r.qualify(&said, next); to > next && said.organ != "" && said.organ != h.organ && r.organAhead(next, to) && !r.heads(next) {
		h.organ, next = said.organ, to // «delibere n. 45 di Consiglio e n. 210 di Giunta»
	}
	h.from = i
	refs := r.refer(h, items, start, next)
	for k := range refs {
		refs[k].Spared = a.spared
		if refs[k].Date.IsZero() && r.sameDay(i) && !a.date.IsZero() {
			refs[k].Date, refs[k].Year = a.date, a.date.Year
		}
		if d := a.session; bracket && refs[k].Date.IsZero() && !d.IsZero() && (refs[k].Year == 0 || refs[k].Year == d.Year) {
			refs[k].Date, refs[k].Year = d, d.Year
		}
	}
	return refs, h, next, true
}

// onTheAlbo reports whether an act that nothing names is told at i by where it
// stands, its number and its day: «all'albo: è la n. 44 del 30 settembre».
func (r *reader) onTheAlbo(i int) bool {
	first, _, marked := r.marker(i)
	it, ok := r.number(first)
	if !ok || !marked || !r.in(i-1, feminine) || !r.is(i-2, "e", "era") || !r.facts[r.at(i).sentence].listing {
		return false
	}
	w, _, dated := r.datePhrase(it.to)
	return dated && !w.date.IsZero()
}

// resolved returns the body whose act a number at i is where nothing names the act:
// «con la 210 del 18 novembre la Giunta ha approvato …».
func (r *reader) resolved(i int) audit.Organ {
	first, _, _ := r.marker(i)
	it, ok := r.number(first)
	s := r.at(i).sentence
	if !ok || !r.is(i-1, "la") || !r.is(i-2, "con") || it.to >= len(r.toks) || !r.decides(s) {
		return ""
	}
	if w, _, dated := r.datePhrase(it.to); !dated || w.date.IsZero() {
		return ""
	}
	return r.facts[s].alone()
}

// judgement reports whether a number at i is that of a decision of a court: its
// day stands before it, and the court a few words before the day, «TAR Liguria,
// sez. I, 20.1.2026, n. 53».
func (r *reader) judgement(i int) bool {
	for k := i - 1; k > i-16; k-- {
		if r.follows(k, "t", ".", "a", ".", "r") || r.is(k, "tar", "cassazione", "cass", "tribunale", "corte") || r.is(k, "sez", "sezione") && r.at(k+1).norm != "" && r.is(i-1, ",") {
			return true
		}
	}
	return false
}

// dayAlone reads «del 15» behind a single number, if the month was named before:
// «a settembre era la n. 123 del 15».
func (r *reader) dayAlone(items []item, next int) int {
	t := r.at(next + 1)
	if len(items) > 1 || !items[0].date.IsZero() || !r.is(next, "del") || t.kind != number || len(t.norm) > 2 || !r.ending(next+2) {
		return next
	}
	for k := next - 1; k > next-10 && r.at(k).sentence == t.sentence; k-- {
		if m := months[r.at(k).norm]; m > 0 {
			if d, _, ok := r.nearest(m, atoi(t.norm), next+2); ok {
				items[0].date, items[0].year, items[0].to = d, d.Year, next+2
				return next + 2
			}
		}
	}
	return next
}

// shortStart returns the token at which the number of a short form may begin
// that starts at i, and whether it stands in brackets.
func (r *reader) shortStart(i int) (start int, bracket, ok bool) {
	if r.is(i, "(", "[") {
		if r.is(i+1, "la", "il", "atto", "delibera") {
			return i + 2, true, true
		}
		return i + 1, true, true
	}
	_, _, marked := r.marker(i)
	return i, false, marked || r.at(i).kind == number && (r.in(i-1, feminine) || r.is(i-1, ":", "non"))
}

var (
	feminine  = words("la della dalla alla nella sulla colla")
	masculine = words("il del dal al nel sul col")
	ordering  = words("successivo successiva precedente nuovo nuova altro altra seconda secondo terza gemella correlata")
)

// leaning returns what a short form at i leans on: the act last named, or a body
// that stands nearer.
func (r *reader) leaning(a antecedent, i int, bracket bool) antecedent {
	s := r.at(i).sentence
	if a.known && s-a.sentence > shortReach {
		a = antecedent{}
	}
	f := &r.facts[s]
	body := bracket && !f.another && f.decider.from < i && typeOf(f.decider.organ) == audit.Deliberazione && !f.decider.other
	switch {
	case !body, a.known && a.sentence == s && a.token > f.decider.from, f.session.IsZero() && !r.decides(s):
		return a
	}
	session := f.session
	if session.IsZero() {
		at := r.sentences[s].from
		session = r.decidedOn(s, found{from: at, to: at}) // «Il 29 ottobre il Consiglio ha approvato …»
	}
	return antecedent{
		head:     head{typ: audit.Deliberazione, organ: f.decider.organ, plural: true},
		sentence: s, token: f.decider.to, session: session, items: 1, known: true,
	}
}

// fits reports whether the number of a short form can be of the act on which it leans.
func (r *reader) fits(a antecedent, it item, i, start int, marked, bracket bool) bool {
	yearly := it.year != 0 && !yearLike(it.number)
	yearly = yearly && r.lately(it.year)
	before := start - 1
	if r.in(before, ordering) {
		before--
	}
	article := r.in(before, feminine) && a.head.typ != audit.Decreto || r.in(before, masculine) && a.head.typ == audit.Decreto
	switch {
	case a.dated:
		return true
	case it.year != 0 && !yearly:
		return false
	case bracket:
		return marked || yearly
	case marked && article, yearly && article, yearly && r.is(before, "non"), marked && r.sameDay(i):
		return true
	case marked:
		return r.listing(a, i)
	}
	if r.is(i-1, ":") || article && r.is(before-1, ",", ":") && a.number == 0 {
		return a.head.plural && a.number == 0 && i-a.token <= 8
	}
	d, far := it.number-a.number, r.at(i).sentence-a.sentence
	near := far <= 1 && d >= -shortNear && d <= shortNear || d >= -shortNext && d <= shortNext
	return article && a.number > 0 && near && !nicknames[it.number]
}

// lately reports whether a year is so near that a short form bears it: «la 170
// del 2010» is a law.
func (r *reader) lately(year int) bool {
	return r.Posted.IsZero() || year <= r.Posted.Year && year >= r.Posted.Year-2
}

// sameDay reports whether «stessa data,» stands before i.
func (r *reader) sameDay(i int) bool {
	if r.is(i-1, ",", ":", "-") {
		i--
	}
	return r.is(i-1, "data", "seduta") && r.is(i-2, "stessa", "pari", "medesima")
}

// listing reports whether a number with «n.» at i is one of a list: behind a
// comma, a dash or «e», where several acts are told.
func (r *reader) listing(a antecedent, i int) bool {
	several := a.head.plural || a.items > 1
	apart := r.is(i-1, ",", ";", ":", "-", "•", "e", "ed", "/") || r.at(i).newline || r.at(i-1).sentence != r.at(i).sentence
	return several && apart && a.number > 0 || a.head.plural && apart && a.token >= i-8
}

// closed reports whether nothing follows a short form that it could count.
func (r *reader) closed(next int, bracket, marked bool) bool {
	t := r.at(next)
	if bracket {
		return r.is(next, ")", "]", ",", ";", ":", "-") || t.kind == none
	}
	return marked && !r.in(next, counted) || r.ending(next)
}

// numbersElse reports whether something else that bears numbers stands between
// the act and a short form at i.
func (r *reader) numbersElse(a antecedent, i int) bool {
	several := a.items > 1 || a.head.plural
	for k := i - 1; k >= max(0, a.token, i-6) && r.at(k).sentence == r.at(i).sentence; k-- {
		if r.is(k, ")") && several && a.number > 0 {
			return false
		}
		w := r.at(k).norm
		if r.in(k, numberedThings) && !r.follows(k, "domanda", "individuale") && !(several && places[w]) && !(k < i-1 && papers[w]) {
			return true
		}
	}
	return false
}

// counted are words of which a number says how many, though they end as verbs do
// or follow numbers of acts as well.
var counted = words("euro giorni giorno mesi mese anni anno ore ora minuti metri km posti persone voti alunni bambini famiglie fermate strade giornate rate volte " +
	"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre domande imprese assunzioni multe sanzioni alberi stalli auto " +
	"milioni mila mille miliardi lotti nuovi nuove cittadini utenti centimetri cm kg tonnellate veicoli squadre associazioni volontari agenti vie piazze scuole serate nottate pattuglie")

// ending reports whether token i can follow the number of an act that has no
// «n.»: a sign, a verb, a little word.
func (r *reader) ending(i int) bool {
	t := r.at(i)
	switch {
	case t.kind == none, t.kind == mark && !r.is(i, "/", "%", "€", "°", "'"), r.in(i, afterBare), r.in(i, units):
		return true
	case t.kind != word || counted[t.norm]:
		return false
	}
	return t.lower && (verbal(t.norm) || small[t.norm] || uncounted(t.norm))
}

// small are little words and verbs in -e that follow the number of an act.
var small = words("quella quello questa questo cui dove per chiude dispone prevede impone vale concede estende introduce consente riduce definisce " +
	"tutti tutte ogni chi permette mette rende dice perche quando fino entro ne")

// uncounted reports whether a word ends as no plural does that a number counts:
// «la determina 877 affida», not «30 posti» or «3 strade».
func uncounted(w string) bool {
	return len(w) > 3 && (w[len(w)-1] == 'a' || w[len(w)-1] == 'o') && !invariable[w]
}

var invariable = words("foto moto radio video kilo chilo migliaia centinaia paia uova decina dozzina milione")

// verbal reports whether a word ends as a verb of the third person or a participle does.
func verbal(w string) bool {
	if len(w) < 5 {
		return false
	}
	for _, end := range []string{"ano", "ono", "ato", "ata", "ati", "ate", "ito", "ita", "iti", "ite", "uto", "uta", "uti", "ute", "eva", "sce", "sto", "sta", "sso", "ssa", "nto", "nta"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
