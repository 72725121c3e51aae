package actref

import (
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// head is what stands before the number: the name of the act and who decided it.
type head struct {
	typ    audit.ActType
	organ  audit.Organ
	other  bool // an act of another body
	plural bool
	marked bool // needs «n.» or a number with its year
	loose  bool // says nothing without an organ of the comune («atto», «provvedimento»)
	short  bool // initials that mean nothing but the act of a body: «DGC»
	// supposed is true if the organ is the one that the sentence names elsewhere.
	supposed bool
	from     int       // first token
	session  civil.Day // of the sitting whose decisions a list tells; zero if none is told
}

// numberedAll returns every reference by number or date, those to acts of others
// included, and the sentence of each.
func (r *reader) numberedAll() (out []Reference, at []int) {
	var last antecedent
	for i := 0; i < len(r.toks); {
		if !r.may(i) {
			i++
			continue
		}
		refs, h, next, ok := r.numbered(i)
		if !ok {
			if h.typ != "" {
				r.name(&last, i)
			}
			refs, h, next, ok = r.short(last, i)
		}
		if !ok {
			i++
			continue
		}
		r.headed(refs, h, last, i)
		last.lean(h, refs, r.at(next-1).sentence, next)
		out = append(out, refs...)
		for range refs {
			at = append(at, r.at(i).sentence)
		}
		i = next
	}
	return out, at
}

// headed gives an act at i that names no body the one of the heading right above:
// «Verbale di deliberazione del Consiglio comunale», and then «Deliberazione n. 14».
func (r *reader) headed(refs []Reference, h head, above antecedent, i int) {
	if !above.known || above.number != 0 || above.head.typ != h.typ || above.token != i || !r.at(i).newline || refs[0].Organ != "" {
		return
	}
	for k := range refs {
		refs[k].Organ = above.head.organ
	}
}

// may reports whether a reference can begin at token i at all: at the name of an act,
// at «n.», in brackets, at a number behind an article or a colon.
func (r *reader) may(i int) bool {
	switch t := &r.toks[i]; t.kind {
	case word:
		return t.is&aHead != 0
	case number:
		return r.in(i-1, feminine) || r.is(i-1, ":", "non")
	}
	return r.is(i, "(", "[")
}

// numbered reads the references that begin at token i: one head, its numbers
// and dates, and what follows them.
func (r *reader) numbered(i int) ([]Reference, head, int, bool) {
	h, j, ok := r.head(i)
	if !ok || r.proposed(i) || r.is(i-1, "via", "viale", "piazza") {
		return nil, h, i, false
	}
	if r.in(j, enacted) && r.is(j+1, "dal", "dalla", "dall") {
		j++ // «Deliberazione assunta dalla Giunta»
	}
	j = r.mechanised(r.qualify(&h, j))
	before, j := r.dated(j)
	if k := r.unnumbered(&h, j); k > j && before == (when{}) {
		before, j = r.dated(k)
	}
	items, next := r.list(&h, j)
	if len(items) == 0 && !h.plural { // several acts of one day are told one by one, or not at all
		items, next = r.dateOnly(before, i, j)
	}
	if len(items) == 0 {
		items, next = r.distant(&h, j)
	}
	next = r.trail(&h, items, next)
	next = r.registered(&h, items, next)
	if h.organ == "" && h.typ == audit.Deliberazione && !h.other { // «la Giunta ha approvato, con atto n. 77»
		h.organ = r.facts[r.at(i).sentence].alone()
		h.supposed = h.organ != "" && !h.loose
	}
	if h.loose && h.organ == "" && len(items) > 0 {
		h.organ = r.sittingAbove(r.at(i).sentence)
	}
	h.settle()
	if len(items) == 0 || h.loose && typeOf(h.organ) != audit.Deliberazione && h.organ != audit.Dirigente {
		return nil, h, i, false
	}
	spread(items, before)
	r.dayBefore(items, i)
	return r.refer(h, items, i, next), h, next, true
}

// unnumbered passes over a number that is still blank, «n. __ del 18/11», or that of the
// protocol, which stands in the place of a decree's own: «decreto prot. n. 12345 del 3/11». The
// day behind it tells the act; j is returned if there is none.
func (r *reader) unnumbered(h *head, j int) int {
	k := j
	if h.typ == audit.Decreto && r.is(k, "prot", "protocollo") {
		k++
		for r.is(k, ".", "gen", "n", "nr", "num", "numero", "°") {
			k++
		}
		it, ok := r.number(k)
		if !ok {
			return j
		}
		k = it.to
	} else if next, _, ok := r.marker(j); ok {
		k = next
		for r.is(k, "/", ".", "…", "-", "x", "xx", "xxx") {
			k++
		}
	}
	if w, _, ok := r.datePhrase(k); k > j && ok && !w.date.IsZero() && !w.relative {
		return k
	}
	return j
}

// mechanised passes over the number of the file, which some comuni write between
// the name of an act and its date: «(mecc. 2026 00585/009)».
func (r *reader) mechanised(j int) int {
	if !r.is(j, "(") || !r.is(j+1, "mecc", "meccanografico", "mecc.") {
		return j
	}
	for k := j + 2; k < j+9; k++ {
		if r.is(k, ")") {
			return k + 1
		}
	}
	return j
}

// sittingAbove returns the body whose sitting a report tells point by point above
// sentence s: «Resoconto del Consiglio comunale del 18 novembre. Punto 1 … (atto n. 56)».
func (r *reader) sittingAbove(s int) audit.Organ {
	for k := min(s, 2); k >= 0; k-- {
		if f := &r.facts[k]; !f.session.IsZero() && !f.decider.other {
			return f.alone()
		}
	}
	return ""
}

// settle names what «atto» and «provvedimento» are when an executive takes them,
// and what a decree is when a body of several decides it.
func (h *head) settle() {
	if h.typ == audit.Decreto && typeOf(h.organ) == audit.Deliberazione {
		h.typ = audit.Deliberazione
	}
	if h.loose && h.organ == audit.Dirigente {
		h.typ = audit.Determinazione
	}
}

// dayBefore gives a single number the day that stands right before the act:
// «ha approvato la convenzione il 22 ottobre con atto n. 151».
func (r *reader) dayBefore(items []item, i int) {
	if y := atoi(r.at(i - 1).norm); r.is(i-2, "anno") && yearLike(y) && items[0].year == 0 && r.entered(i) {
		items[0].year = y // «Anno 2014 n. 39 del Reg. Delibere»
		return
	}
	k := i - 1
	for r.is(k, "la", "l", "'", "l'") {
		k--
	}
	if len(items) > 1 || !items[0].date.IsZero() || !r.is(k, "con") {
		return
	}
	told := r.decides(r.at(i).sentence)
	for from := k - 1; from >= k-6; from-- {
		d, next, ok := r.date(from)
		day := told && r.is(from-1, "il", "l", "'", "data") || r.is(from-1, "del", "dell") && r.is(from-2, "seduta", "adunanza")
		if ok && next == k && day && !d.After(r.Posted) && (items[0].year == 0 || items[0].year == d.Year) {
			items[0].date, items[0].year = d, d.Year
			return
		}
	}
}

// proposed reports whether the act at i is only a proposal or a draft.
func (r *reader) proposed(i int) bool {
	if r.at(i).newline {
		return false
	}
	if r.in(i-1, prepositions) {
		i--
	}
	return r.is(i-1, "proposta", "proposte", "bozza", "bozze", "schema", "schemi")
}

// head reads the name of an act at token i, and returns the token after it.
func (r *reader) head(i int) (head, int, bool) {
	if r.at(i).kind != word {
		return head{}, i, false
	}
	if s, next := r.initials(i); next > i {
		if a, ok := abbreviations[s]; ok && (s != "cc" || r.council(i, next)) && (s != "rg" || r.general(i, next)) && (s != "dc" || !r.at(i).lower && r.at(i-1).kind != number) {
			return head{typ: a.typ, organ: a.organ, other: a.other, marked: a.marked, short: !a.marked, from: i}, next, true
		}
	}
	if r.extension(i) {
		return head{typ: audit.Ordinanza, from: i}, i + 1, true
	}
	if r.entered(i) {
		return head{typ: audit.Deliberazione, from: i}, i, true
	}
	n, known := nouns[r.at(i).norm]
	if !known {
		n, known = nouns[corrected(r.at(i).norm)]
		n.dot = n.dot || known // a slip is believed only before an organ or «n.»
	}
	if !known {
		return head{}, i, false
	}
	h := head{typ: n.typ, plural: n.plural, loose: n.act, from: i}
	next := i + 1
	if n.dot && !r.abbreviation(i) {
		return head{}, i, false
	}
	for r.is(next, ".") && r.at(next).glued && n.dot {
		next++
	}
	return h, next, true
}

// extension reports whether «proroga» at i is the act that extends another, told by
// its own number: «Proroga n. 177». A low number counts how often, and what goes on
// with the act extended is the title of an act.
func (r *reader) extension(i int) bool {
	if r.at(i).norm != "proroga" || r.at(i-1).kind == word && r.at(i-1).sentence == r.at(i).sentence && !r.in(i-1, feminine) {
		return false
	}
	first, _, marked := r.marker(i + 1)
	it, ok := r.number(first)
	return ok && marked && it.number > mostTimes && !r.is(it.to, "del", "dell", "della", "di") || ok && it.year != 0
}

// entered reports whether the «n.» at i is told by the register of resolutions alone,
// as title pages do: «Anno 2014 n. 39 del Reg. Delibere».
func (r *reader) entered(i int) bool {
	first, _, marked := r.marker(i)
	if !marked {
		return false
	}
	it, ok := r.number(first)
	to := it.to
	if r.is(to, "del") {
		to++
	}
	return ok && r.is(to, "reg", "registro") && r.is(r.deliberations(to)-1, "delibere", "deliberazioni", "delib")
}

// mostTimes is how often anything is extended, at most.
const mostTimes = 20

// council reports whether «C.C.» at i is the Council before the number of its
// act, not an account, a code, the Carabinieri or a measure.
func (r *reader) council(i, next int) bool {
	if r.at(i-1).kind == number || r.is(i-1, "/", "%", "il", "del", "al", "nel", "dal") || r.is(i-1, "conto", "sul", "su", "codice", "postale", "versamento", "iban", "carabinieri", "art", "bancario", "corrente") {
		return false
	}
	first, _, marked := r.marker(next)
	it, ok := r.number(first)
	return ok && it.number < 2000 && (marked || it.year != 0 || r.facts[r.at(i).sentence].listing)
}

// general reports whether «R.G.» at i is the general register of the comune's
// determinations before a number, not that of a court.
func (r *reader) general(i, next int) bool {
	first, _, marked := r.marker(next)
	if _, ok := r.number(first); !ok || !marked && !r.is(i+1, ".") || r.is(i-1, "/") {
		return false
	}
	s := r.sentences[r.at(i).sentence]
	for k := max(s.from, i-30); k < min(s.to, i+30); k++ {
		if r.is(k, "tribunale", "ricorso", "ricorsi", "sentenza", "procedimento", "causa", "giudice", "esecuzione", "fallimento", "corte", "tar", "appello", "nr", "udienza", "civile", "penale", "fallimentare") {
			return false
		}
	}
	return true
}

// abbreviation reports whether a doubtful name at i is one: what follows says so.
func (r *reader) abbreviation(i int) bool {
	j := i + 1
	dot := r.is(j, ".") && r.at(j).glued
	if dot {
		j++
	}
	if r.at(i).norm == "del" && !dot {
		return false
	}
	if r.is(j, "con") && r.is(j+1, ".") && r.at(j+1).glued {
		j += 2 // «del. Con. n. 12»
	}
	if _, _, ok := r.marker(j); ok || r.filed(j) {
		return true
	}
	for r.in(j, prepositions) && j < i+4 {
		j++
	}
	if r.office(j) > j {
		return true
	}
	if it, ok := r.number(j); ok && r.at(i).norm != "del" && len(r.at(j).norm) < 4 && (r.is(it.to, ":", ",", ".") || r.at(it.to).kind == none) {
		return true // «Ord 102: divieto di sosta»
	}
	s, end := r.initials(j)
	return end > j && organs[s] != "" || organs[r.at(j).norm] != "" || r.in(j, adjectives) ||
		r.is(j, "/") && r.at(j+1).kind == number && r.at(i).norm != "del" ||
		dot && r.at(j).kind == number && r.at(i).norm != "del" || r.at(j).kind == number && (r.is(j+1, "/") || len(r.at(i).norm) > 6)
}

// filed reports whether the year and the number of an act hang at j as files are named: «-2026-210».
func (r *reader) filed(j int) bool {
	y := r.at(j + 1)
	return r.is(j, "-", "/") && r.at(j).glued && y.glued && len(y.norm) == 4 && yearLike(atoi(y.norm)) && r.is(j+2, "-", "/") && r.at(j+2).glued && r.at(j+3).kind == number
}

// initials reads «D.G.C.», «DGC», «G. C.» and returns the letters.
func (r *reader) initials(i int) (string, int) {
	t := r.at(i)
	if _, known := abbreviations[t.norm]; t.kind == word && (len(t.norm) > 1 && len(t.norm) < 5 || known) {
		return t.norm, i + 1
	}
	s, j := "", i
	for len(s) < 5 && r.at(j).kind == word && len(r.at(j).norm) == 1 && r.is(j+1, ".") {
		if j > i && r.at(j).newline {
			break
		}
		s += r.at(j).norm
		j += 2
	}
	if last := r.at(j); s != "" && len(s) < 4 && last.kind == word && len(last.norm) == 1 && last.glued {
		return s + last.norm, j + 1 // «D.G.C»
	}
	if len(s) < 2 {
		return "", i
	}
	if _, known := abbreviations[s]; !known && organs[s] == "" && !registers[s] && len(s) > 2 {
		return r.shorter(s, i) // «D.G.C. n. 12» must not swallow the «n.»
	}
	return s, j
}

// shorter finds the longest known abbreviation at the start of the letters.
func (r *reader) shorter(s string, i int) (string, int) {
	for n := len(s) - 1; n >= 2; n-- {
		if _, known := abbreviations[s[:n]]; known || organs[s[:n]] != "" || registers[s[:n]] {
			return s[:n], i + 2*n
		}
	}
	return "", i
}

// qualify reads who decided and of what sort the act is: «della Giunta
// comunale», «sindacale contingibile e urgente», «del responsabile del settore
// Lavori pubblici». It returns the token after the last word that it knows.
func (r *reader) qualify(h *head, j int) int {
	end := j
	for steps := 0; steps < 16; steps++ {
		switch next := r.qualifier(h, j); {
		case next > j:
			if w := r.at(next - 1).norm; r.is(next, ".") && r.at(next).glued && (dotted[w] || registers[w]) {
				next++ // «ord. sind. n. 4»
			}
			j, end = next, next
		case r.in(j, prepositions) || r.is(j, "e", "ed", "'", "-", "(", "d"), r.powers(j):
			j++
		case r.is(j, ")") && j == end:
			j, end = j+1, j+1
		default:
			return end
		}
	}
	return end
}

// qualifier reads one word that says more of the act, and returns the token after it.
func (r *reader) qualifier(h *head, j int) int {
	if s, next := r.initials(j); next > j && (organs[s] != "" || registers[s]) {
		h.decidedBy(organs[s])
		return next
	}
	t := r.at(j)
	switch {
	case t.kind != word:
		return j
	case r.office(j) > j:
		return r.office(j)
	case r.is(j, "commissario", "commissaria", "commissione", "subcommissario") && r.is(j+1, "straordinario", "straordinaria", "prefettizio", "prefettizia"):
		return j + 2
	case r.auditors(j) > j:
		h.other = true
		return r.auditors(j)
	case t.norm == "con" && r.is(j+1, ".") && r.at(j+1).glued && !r.at(j).lower: // «del. Con. n. 12»
		h.decidedBy(audit.Consiglio)
		return j + 2
	case h.loose && r.is(j, "deliberativo", "deliberativi"):
		h.loose = false
		return j + 1
	case r.follows(j, "civico", "consesso"):
		h.decidedBy(audit.Consiglio)
		return j + 2
	case t.norm == "esecutivo" && r.is(j-1, "'") && !r.foreignAt(j+1):
		h.decidedBy(audit.Giunta)
		return j + 1
	case t.norm == "poteri":
		return j + 1
	case r.firstCitizen(j):
		h.decidedBy(audit.Sindaco)
		return j + 2
	case t.norm == "copia" || t.norm == "originale": // «Registro delibere di Giunta COPIA N. 73»
		if _, _, marked := r.marker(j + 1); marked {
			return j + 1
		}
		return j
	case t.norm == "dirigente" && strings.HasPrefix(r.at(j+1).norm, "scolastic"):
		h.other = true
		return j + 2
	case r.foreignAt(j):
		h.other = true
		return j + 1
	case t.norm == "comune" && r.is(j+1, "di"):
		h.other = h.other || !r.ours(j+2)
		return j + 3
	case units[t.norm]:
		if o := organs[t.norm]; o != "" {
			h.decidedBy(o)
		}
		if next, ok := r.unit(j + 1); ok {
			h.other = h.other || r.othersOffice(j, next)
			return next
		}
		return j + 1
	case organs[t.norm] != "":
		h.decidedBy(organs[t.norm])
		return j + 1
	case adjectives[t.norm], strings.HasPrefix(t.norm, "cont") && strings.HasSuffix(t.norm, "bile"): // «contigibile»
		return j + 1
	case t.norm == "comune" || t.norm == "citta" || t.norm == "seduta":
		return j + 1
	}
	if o, ok := misspeltOrgan(t.norm); ok {
		h.decidedBy(o)
		return j + 1
	}
	return j
}

// firstCitizen reports whether the mayor is told so at i: «firmata dal primo cittadino».
func (r *reader) firstCitizen(i int) bool {
	return r.follows(i, "primo", "cittadino") || r.follows(i, "prima", "cittadina")
}

// othersOffice reports whether the name of an office, tokens [j, end), puts it
// under another body: «del Direttore generale della Provincia».
func (r *reader) othersOffice(j, end int) bool {
	for k := j + 1; k < end; k++ {
		if r.in(k, administrations) && r.is(k-1, "della", "del", "'", "dell") {
			return true
		}
	}
	return false
}

// administrations are the bodies that have offices of their own.
var administrations = words("regione provincia unione ministero prefettura questura asl ausl asst ats agenzia consorzio azienda")

// auditors reads the sections of the Court of auditors, whose deliberations bear
// numbers as those of a council do, and returns the token after them; j if none.
func (r *reader) auditors(j int) int {
	if !r.is(j, "sezione", "sezioni", "sez") {
		return j
	}
	for k := j + 1; k < j+4; k++ {
		if r.is(k, "riunite", "autonomie", "regionale", "regionali", "controllo") {
			return k + 1
		}
	}
	return j
}

// powers reports whether token j leads to the powers with which somebody decides:
// «assunta con i poteri della Giunta».
func (r *reader) powers(j int) bool {
	if !r.is(j, "con", "assunta", "adottata", "nell", "esercizio", "spettanti", "avente", "aventi", "i", ",", "'", "assunti") {
		return false
	}
	for k := j + 1; k < j+5; k++ {
		if r.is(k, "poteri") {
			return true
		}
	}
	return false
}

// office reads the initials of an office before a number, «P.L.», «UTC», «LL.PP.»,
// and returns the token after them; i if there are none.
func (r *reader) office(i int) int {
	s, j := "", i
	for len(s) < 6 && r.at(j).kind == word && len(r.at(j).norm) <= 4 && (j == i || r.at(j).glued) {
		s += r.at(j).norm
		j++
		if r.is(j, ".") && r.at(j).glued {
			j++
		}
	}
	if !offices[s] {
		return i
	}
	if _, _, ok := r.marker(j); ok || r.at(j).kind == number {
		return j
	}
	return i
}

// misspeltOrgan reads the name of a body, or «comunale», with a slip of the pen.
func misspeltOrgan(w string) (audit.Organ, bool) {
	if len(w) < 5 || len(w) > 14 || organSpelt[w] {
		return "", false
	}
	for _, name := range []string{"giunta", "giuntale", "consiglio", "consiliare", "sindacale", "dirigenziale", "comunale"} {
		if w != name && near(w, name, 1) {
			return organs[name], true
		}
	}
	return "", false
}

// decidedBy notes who decided, unless that is known already.
func (h *head) decidedBy(o audit.Organ) {
	if h.organ == "" {
		h.organ = o
	}
}

// unit reads the name of an office, up to the «n.» that must follow it soon.
func (r *reader) unit(j int) (int, bool) {
	for k := j; k < j+9; k++ {
		if _, _, ok := r.marker(k); ok {
			return k, true
		}
		if s, to := r.initials(k); to > k && s == "pg" {
			return j, false // the number of a general protocol
		}
		t := r.at(k)
		if t.kind == number && len(t.norm) < 3 && (units[r.at(k-1).norm] || r.is(k-1, "°")) {
			continue // «del Dirigente Settore 2 n. 571»
		}
		if t.kind != word && !r.is(k, "'", "-", "&", ",", ".", "°", "/", "(", ")") || unitStops[t.norm] || t.sentence != r.at(j).sentence {
			return j, false
		}
	}
	return j, false
}

// distant reads a number that stands a few words on, «ordinanza di chiusura del
// traffico n. 33/2026», believed only if it bears its year or date.
func (r *reader) distant(h *head, j int) ([]item, int) {
	purpose := j
	for purpose < j+2 && r.is(purpose, "di", "d", "'") {
		purpose++
	}
	aimed := r.in(purpose, purposes)
	k, ok := r.unit(j)
	if it, bare := r.number(purpose + 1); !ok && aimed && bare && r.bare(h, it) {
		k, ok = purpose+1, true // «la determina d'impegno 905»
	}
	for m := j; ok && m < k; m++ {
		_, _, another := r.head(m)
		ok = !another
	}
	if !ok {
		return nil, j
	}
	items, next := r.list(h, k)
	plain := aimed && k <= purpose+4 && !r.in(k-1, numberedThings) // «la determina di affidamento diretto n. 905»
	if len(items) == 0 || items[0].year == 0 && items[0].date.IsZero() && !plain {
		return nil, j
	}
	return items, next
}

// foreignAt reports whether token i names another body. «Stato» does only after
// an article: it is a participle too.
func (r *reader) foreignAt(i int) bool {
	return r.in(i, foreign) && (!r.is(i, "stato") || r.is(i-1, "dello", "lo", "allo", "dallo"))
}

// dated reads a date that stands before the number: «del 12/11/2026, n. 123».
func (r *reader) dated(j int) (when, int) {
	w, next, ok := r.datePhrase(j)
	if !ok {
		return when{}, j
	}
	if r.is(next, ",", "-") {
		k := next + 1
		if r.in(k, feminine) {
			k++ // «del 18 novembre, la n. 210»
		}
		if _, _, ok := r.marker(k); ok {
			next = k
		}
	}
	return w, next
}

// list reads the numbers: «n. 12», «nn. 12, 13 e 14 del 3/11», «12/2026».
func (r *reader) list(h *head, j int) ([]item, int) {
	if r.is(j, ":", ",", "-", "dal", "dalla", "da", "(") {
		if _, _, ok := r.marker(j + 1); ok || h.plural && r.is(j, "dal", "dalla", "da") && r.ranged(j+1) {
			j++
		}
	}
	if it, ok := r.number(j + 1); h.plural && r.is(j, ":") && ok && r.is(it.to, "(", ",", "e", "-") {
		j++ // «delibere: 38 (contributi), 39 (IMU)»
	}
	if t := r.at(j); t.kind == mark && len(t.norm) > 1 || r.follows(j, "con", "il") || r.follows(j, "al") {
		k := j + 1
		if r.is(k, "il") {
			k++
		}
		if _, _, ok := r.marker(k); ok {
			j = k // «⚠️ Ordinanza ⚠️ n. 89», «il 18 novembre con il n. 210»
		}
	}
	if r.is(j, "-") && r.at(j).glued && r.at(j+1).glued && r.at(j+1).kind == number && (j > h.from+1 || r.filed(j)) {
		j++ // «Delibera-GC-210-2026», «DGC-2026-210»
	}
	if r.is(j, "/") && r.at(j).glued && r.at(j+1).glued && r.at(j+1).kind == number {
		j++ // «GC/205/2026», «ORD/89/2026»
	}
	first, many, ok := r.marker(j)
	h.plural = h.plural || many
	first = r.register(first) // «n. R.G. 571»
	it, okNumber := r.numeral(first, ok || r.spelled(first))
	h.decidedBy(it.organ)
	if !okNumber || !ok && !r.bare(h, it) {
		return nil, j
	}
	return r.listFrom(h, it)
}

// spelled reports whether a number in words with the date of an act stands at i:
// «delibera consiliare cinquantatré del sei novembre».
func (r *reader) spelled(i int) bool {
	if cardinal(r.at(i).norm) == 0 {
		return false
	}
	w, _, ok := r.datePhrase(i + 1)
	return ok && !w.date.IsZero()
}

// listFrom reads what follows the first number: its date, and more numbers.
func (r *reader) listFrom(h *head, it item) ([]item, int) {
	items, next := []item{it}, it.to
	for len(items) < 40 {
		next = r.ownDate(items, next)
		more, after, ok := r.another(h, items[len(items)-1], next)
		if !ok {
			break
		}
		items, next = append(items, more...), after
	}
	return items, next
}

// ranged reports whether «161 alla 165» stands at i.
func (r *reader) ranged(i int) bool {
	it, ok := r.number(i)
	return ok && r.is(it.to, "al", "alla", "a") && r.at(it.to+1).kind == number
}

// bare reports whether a number without «n.» is the act's: it bears its year or
// a date, or nothing follows that it could count.
func (r *reader) bare(h *head, it item) bool {
	if it.year != 0 {
		return true
	}
	if _, _, ok := r.datePhrase(it.to); ok {
		return true
	}
	if _, _, isDate := r.date(it.from); isDate || r.follows(it.to, "per", "cento") {
		return false
	}
	if h.marked && r.facts[r.at(h.from).sentence].listing && h.organ != audit.Sindaco && !counted[r.at(it.to).norm] {
		return true // «oggi all'albo: GC 210 piano neve»
	}
	if h.marked && (h.from == 0 || r.at(h.from).newline) && r.is(it.to, "oggetto") {
		return true // «G.C. 100 Oggetto: …»
	}
	if h.marked {
		return h.organ != "" && h.typ != audit.Deliberazione && r.is(h.from+1, ".") && r.ending(it.to) // «il divieto di cui alla O.S. 42»
	}
	if h.plural && (r.ranged(it.from) || r.is(it.to, "al", "alla")) || h.short && r.ending(it.to) {
		return true
	}
	if yearLike(it.number) && it.to == it.from+1 {
		return false // «Reg. Ord. 2026»
	}
	next := r.at(it.to)
	if next.kind == none || next.kind == mark && !r.is(it.to, "/", "%", "€", "°") || r.in(it.to, afterBare) || r.in(it.to, units) {
		return true
	}
	named := r.in(h.from-1, prepositions) || r.in(h.from-1, feminine) || r.is(h.from-1, "con", "(", "'", "vedi", "come") // a noun, not the verb «determina»
	return named && !h.plural && r.ending(it.to)
}

// ownDate reads the date behind a number into the last item.
func (r *reader) ownDate(items []item, next int) int {
	last := &items[len(items)-1]
	w, after, ok := r.datePhrase(r.deliberations(r.register(next))) // «n. 544 R.G. del 10/08/2026»
	if d, to, full := r.numericAt(next); !ok && full {
		w, after, ok = when{date: d}, to, true
	}
	if r.is(next, "prot") && !ok { // «n. 91 prot. 12345 del 21/11»
		if it, numbered := r.number(next + 2); numbered && r.is(next+1, ".") {
			w, after, ok = r.datePhrase(it.to)
		}
	}
	if s, to := r.initials(next); !ok && to > next+1 && len(s) == 2 && organs[s] == "" { // «n. 571 A.T. del 17/11»
		w, after, ok = r.datePhrase(to)
	}
	if !ok || last.year != 0 && w.year != 0 && w.year != last.year {
		return next
	}
	last.date = w.date
	if last.year == 0 {
		last.year = w.year
	}
	last.to = after
	return after
}

// another reads the next number of a list, or the rest of a range.
func (r *reader) another(h *head, last item, j int) ([]item, int, bool) {
	if h.plural && r.is(j, "-") && last.date.IsZero() {
		if it, ok := r.number(j + 1); ok && it.number > last.number && it.number-last.number <= 20 {
			return rangeOf(last, it), it.to, true
		}
	}
	if h.plural && r.is(j, "al", "alla", "a") {
		first, _, _ := r.marker(j + 1)
		if it, ok := r.number(first); ok && it.number > last.number && it.number-last.number <= 20 {
			return rangeOf(last, it), it.to, true
		}
	}
	if k := r.aside(j); k > j {
		_, _, marked := r.marker(k + 1)
		if h.plural || last.year != 0 && !h.marked || marked && r.is(k, ",", "e", "ed") {
			j = k
		}
	}
	if !r.is(j, ",", "e", "ed", "nonche", "/") {
		return nil, j, false
	}
	j++
	for r.is(j, "e", "ed", "la", "il", "le", "poi", "anche", "quindi", "successiva", "successivo", "successive", "precedente", "precedenti") && r.at(j-1).norm != "/" {
		j++
	}
	first, _, marked := r.marker(j)
	it, ok := r.numeral(first, marked)
	h.plural = h.plural || !marked && r.series(last, j)
	if !ok || !marked && !(h.plural && (r.bare(h, it) || it.number > last.number && it.number-last.number <= shortNear && r.ending(it.to))) && !(last.year != 0 && it.year == last.year && !yearLike(it.number)) && !r.pair(last, it) {
		return nil, j, false
	}
	return []item{it}, it.to, true
}

// series reports whether the numbers from token j on go on a list that ends in «e», though
// its head is one act: «D.C.C. n. 45, 46 e 47».
func (r *reader) series(last item, j int) bool {
	if last.year != 0 || !last.date.IsZero() {
		return false
	}
	before, closing := last.number, r.is(j-1, "e", "ed")
	for range 12 {
		it, ok := r.number(j)
		if !ok || it.number <= before || it.number-before > shortNear || it.year == 0 && yearLike(it.number) || months[r.at(it.to).norm] > 0 {
			return false
		}
		switch {
		case closing:
			_, _, dated := r.datePhrase(it.to)
			return (it.year != 0 || dated || r.ending(it.to)) && before != last.number || it.year != 0
		case !r.is(it.to, ",", "e", "ed"):
			return false
		}
		before, closing, j = it.number, !r.is(it.to, ","), it.to+1
	}
	return false
}

// pair reports whether a number without «n.» goes on a list because its date
// stands behind it: «D.G.C. 170 e 171 del 12/11».
func (r *reader) pair(last, it item) bool {
	d := it.number - last.number
	if it.year != 0 && last.year == 0 { // «G.C. 205 e 206/2026»
		return d > 0 && d <= shortNear
	}
	w, _, ok := r.datePhrase(it.to)
	if ok && !w.date.IsZero() && !last.date.IsZero() && w.date != last.date { // «205 dell'11 novembre e 210 del 18 novembre»
		return it.number < 2000 && d > -shortNear && d <= shortNear && d != 0
	}
	return ok && !w.date.IsZero() && last.date.IsZero() && d > 0 && d <= shortNear
}

// aside passes over what stands in brackets behind a number of a list: «nn. 141
// (palestra), 142 (università)».
func (r *reader) aside(j int) int {
	if !r.is(j, "(") {
		return j
	}
	for k := j + 1; k < j+12 && r.at(k).kind != none; k++ {
		if r.is(k, ")") {
			return k + 1
		}
	}
	return j
}

// rangeOf returns the numbers after a up to b: «nn. 12-15».
func rangeOf(a, b item) []item {
	var out []item
	for n := a.number + 1; n <= b.number; n++ {
		it := b
		it.number = n
		out = append(out, it)
	}
	return out
}

// dateOnly makes an item of a date without a number.
func (r *reader) dateOnly(w when, i, j int) ([]item, int) {
	if w.date.IsZero() || w.relative {
		if d, next, ok := r.date(j); ok && !w.relative { // «ordinanza 12/11/2026»
			return []item{{date: d, from: j, to: next}}, next
		}
		return nil, j
	}
	return []item{{date: w.date, from: i, to: j}}, j
}

// trail reads what follows the numbers: «della Giunta comunale», «del 3/11», «della Regione».
func (r *reader) trail(h *head, items []item, j int) int {
	if len(items) == 0 {
		return j
	}
	for range 3 {
		start := j
		k := j
		if r.is(k, ",", "(", "-") {
			k++
		}
		if r.in(k, enacted) && r.is(k+1, "dal", "dalla", "dall") && !r.at(k).newline {
			k++ // «n. 300 firmata dal Sindaco»
		}
		said := *h
		if next := r.qualify(&said, k); next > k && r.organAhead(k, next) && !r.heads(k) {
			*h, j = said, next
		}
		if items[len(items)-1].date.IsZero() {
			j = r.ownDate(items, j)
		}
		if j == start {
			break
		}
	}
	return j
}

// enacted are the participles of who took an act.
var enacted = words("firmata firmato emessa emesso emanata emanato adottata adottato approvata approvato assunta assunto disposta disposto sottoscritta sottoscritto")

// registered reads the number of the general register behind that of a department,
// «n. 34 del Settore tecnico - Reg. Gen. n. 571»: it is the one that the albo bears.
func (r *reader) registered(h *head, items []item, next int) int {
	if len(items) != 1 || h.typ != audit.Determinazione {
		return next
	}
	for k := next; k < next+8 && r.at(k).sentence == r.at(h.from).sentence; k++ {
		to := r.register(k)
		if to == k {
			continue
		}
		first, _, _ := r.marker(to)
		it, ok := r.number(first)
		if !ok {
			return next
		}
		last := &items[0]
		last.number, last.to = it.number, it.to
		if it.year != 0 {
			last.year = it.year
		}
		if r.is(it.to, ")") {
			it.to++
		}
		return r.ownDate(items, it.to)
	}
	return next
}

// register reads the name of the general register, «R.G.», «Reg. Gen.», «registro
// generale», and returns the token after it; i if none stands there.
func (r *reader) register(i int) int {
	if s, next := r.initials(i); next > i+1 && (s == "rg" || s == "rgd") {
		return next
	}
	j := i
	switch {
	case r.is(i, "rg", "rgd", "rgen"):
		j = i + 1
	case r.is(i, "reg") && r.is(i+1, ".") && r.is(i+2, "gen", "generale"):
		j = i + 3
	case r.is(i, "reg", "registro") && r.is(i+1, "gen", "generale"):
		j = i + 2
	}
	if j > i && r.is(j, ".") && r.at(j).glued {
		j++
	}
	return j
}

// deliberations steps over the name of the register behind a number, «Reg.
// Delibere», «del Registro deliberazioni», «Reg./59 Prop. Del.».
func (r *reader) deliberations(i int) int {
	j := i
	if r.is(j, "del") {
		j++
	}
	if !r.is(j, "reg", "registro") {
		return i
	}
	for from := j; j < from+8; j++ {
		t := r.at(j)
		switch {
		case r.is(j, "reg", "registro", ".", "prop", "proposta", "delibere", "deliberazioni", "delib"):
		case r.is(j, "del") && r.at(j+1).kind != number: // «Prop. Del», but «Reg. del 3/11»
		case r.is(j, "/") || t.kind == number && r.is(j-1, "/"):
		default:
			return j
		}
	}
	return j
}

// heads reports whether another act begins at i: «GC n. 180, CC n. 42».
func (r *reader) heads(i int) bool {
	_, next, ok := r.head(i)
	if !ok {
		return false
	}
	first, _, marked := r.marker(next)
	it, ok := r.number(first)
	return ok && (marked || it.year != 0)
}

// organAhead reports whether one of the tokens names a body, so that what
// follows a number is no part of the next phrase.
func (r *reader) organAhead(i, end int) bool {
	by := r.is(i, "dal", "dalla", "dall") && (r.in(i-1, enacted) || r.is(i-1, "oggi", "ieri") && r.in(i-2, enacted))
	if !by && !r.is(i, "di", "del", "della", "dell", "dei", "degli", "d") && organs[r.at(i).norm] == "" && !r.foreignAt(i) {
		return false
	}
	for ; i < end; i++ {
		s, _ := r.initials(i)
		if t := r.at(i); r.is(i, "poteri") || r.firstCitizen(i) || organs[t.norm] != "" || organs[s] != "" || r.foreignAt(i) || t.norm == "comune" {
			return true
		}
	}
	return false
}

// spread gives the numbers of a list the date and year that stand once for all of them.
func spread(items []item, before when) {
	date, year := before.date, before.year
	for i := len(items) - 1; i >= 0; i-- {
		it := &items[i]
		if it.date.IsZero() {
			it.date = date
		}
		if it.year == 0 {
			it.year = year
		}
		date, year = it.date, it.year
	}
	for i := range items {
		if items[i].year == 0 && !items[i].date.IsZero() {
			items[i].year = items[i].date.Year
		}
	}
}

// refer makes the references of a head and its numbers. The first takes the
// whole phrase as its place, the others their number.
func (r *reader) refer(h head, items []item, from, to int) []Reference {
	var out []Reference
	for k, it := range items {
		a := audit.Reference{Type: h.typ, Organ: h.organ, Number: it.number, Year: it.year, Date: it.date}
		start, end := it.from, it.to
		if k == 0 {
			start = from
			if len(items) == 1 {
				end = to
			}
		}
		ref := r.reference(Numbered, a, start, max(end, start+1))
		ref.Supposed = h.supposed
		if h.other || it.other || h.typ == audit.Decreto && h.organ == "" && !r.mayor(from) || r.othersSubject(from, h) || r.othersAct(from) || h.organ == "" && r.othersAfter(to) {
			ref.Spared = OtherBody
		}
		out = append(out, ref)
	}
	return out
}

// mayor reports whether the sentence names the mayor: a decree of nobody named
// is more often the State's.
func (r *reader) mayor(i int) bool {
	s := r.sentences[r.at(i).sentence]
	for k := max(s.from, i-40); k < min(s.to, i+40); k++ {
		if organs[r.at(k).norm] == audit.Sindaco || r.is(k, "commissario") {
			return true
		}
	}
	return r.appoints(i) || r.is(i-1, "proprio", "propri") && !r.facts[r.at(i).sentence].foreign
}

// appoints reports whether the decree at i is one of those that a mayor signs:
// it appoints, delegates, or is told in the first person; and its sentence names
// no other body.
func (r *reader) appoints(i int) bool {
	s := r.sentences[r.at(i).sentence]
	signs := false
	for k := max(s.from, i-40); k < min(s.to, i+40); k++ {
		w := r.at(k).norm
		if r.foreignAt(k) && !r.is(k, "commissione", "consulta", "consorzio", "assemblea", "istituto", "cda") || r.is(k, "dpr", "dpcm", "dm", "gazzetta") {
			return false
		}
		signs = signs || strings.HasPrefix(w, "nominat") || r.in(k, appointed) || w == "ho" && r.inflected(k+1, mayoral)
	}
	return signs
}

// othersAct reports whether the act at i is told beside another comune: «il
// Comune di Altrove (delibera di Giunta n. 163)».
func (r *reader) othersAct(i int) bool {
	if len(r.Comune) == 0 || !r.is(i-1, "(", ",") && !r.is(i-1, "con") && !r.is(i-2, "con") {
		return false
	}
	for k := i - 1; k >= max(0, i-7) && r.at(k).sentence == r.at(i).sentence; k-- {
		if r.is(k, "nostro", "nostra", ")", ";") || organs[r.at(k).norm] != "" {
			return false
		}
		if r.follows(k, "comune", "di") {
			return !r.ours(k+2) && !r.at(k+2).lower
		}
	}
	return false
}

// othersSubject reports whether another body is the subject of the sentence
// before the act: «la Regione ha emanato l'ordinanza n. 5».
func (r *reader) othersSubject(i int, h head) bool {
	for k := i - 1; k >= max(0, i-8) && r.at(k).sentence == r.at(i).sentence; k-- {
		if r.is(k, "comuni") && r.is(k-1, "dei", "di") && r.is(k-2, "unione") && !r.is(k-3, "all", "dell", "'") {
			return true // «Unione dei Comuni del Capo, delibera di Giunta n. 33»
		}
	}
	if h.organ != "" && h.organ != audit.Dirigente {
		return r.othersBeside(i)
	}
	for k := i - 1; k >= max(0, i-18) && r.at(k).sentence == r.at(i).sentence; k-- {
		if r.follows(k, "comune", "di") && !r.ours(k+2) && len(r.Comune) > 0 && !r.at(k+2).lower {
			return true // «Comune di Altrove, ordinanza n. 8»
		}
		if m, ok := r.mention(k); ok && m.other || organs[r.at(k).norm] != "" && r.foreignAt(k+1) {
			return true // «la Giunta regionale con delibera n. 180»
		}
		if r.is(k, "comunale") && organs[r.at(k-1).norm] != "" {
			continue // «il Consiglio comunale dei ragazzi»
		}
		if organs[r.at(k).norm] != "" || r.is(k, "comune", "comunale") {
			return false
		}
		if r.in(k, bodies) && (!r.is(k, "stato") || r.foreignAt(k)) && (r.at(k-1).sentence != r.at(k).sentence || r.at(k-1).kind != word || r.is(k-1, "la", "il", "l", "dalla", "dal", "lo", "citta", "comunita")) && !(r.is(k-1, "'") && !r.is(k-2, "l", "dall")) {
			return true
		}
	}
	return false
}

// othersAfter reports whether another body is the subject that follows the act up
// to token i: «Con ordinanza n. 5, il Prefetto ha disposto …», «Con la 712 la Regione …».
func (r *reader) othersAfter(i int) bool {
	if r.is(i, ",") {
		i++
	}
	if !r.is(i, "il", "la", "lo", "l") {
		return false
	}
	k := i + 1
	if r.is(k, "'") {
		k++
	}
	return (r.in(k, bodies) || r.foreignAt(k+1) && r.is(k, "giunta")) && r.at(k).sentence == r.at(i).sentence
}

// othersBeside reports whether another body stands right before «con» and the act
// at i: «approvato dalla Camera di commercio con delibera di Consiglio n. 18».
func (r *reader) othersBeside(i int) bool {
	k := i - 1
	for r.in(k, prepositions) {
		k--
	}
	if !r.is(k, "con") {
		return false
	}
	for from := k; k > from-6 && r.at(k).sentence == r.at(i).sentence; k-- {
		if r.in(k, bodies) {
			return r.is(k-1, "dalla", "dal") || r.is(k-1, "'") && r.is(k-2, "dall")
		}
		if organs[r.at(k).norm] != "" || r.is(k, "comune", ",") {
			return false
		}
	}
	return false
}

// corrected returns the name of an act that the word misspells, "" if none.
func corrected(w string) string {
	if len(w) < 7 || len(w) > 17 || spelt[w] || w[0] != 'd' && w[0] != 'o' {
		return ""
	}
	for _, m := range misspellable {
		slips := 1
		if len(m) > 11 {
			slips = 2
		}
		if near(w, m, slips) {
			return m
		}
	}
	return ""
}

// longestName is the length of the longest word that is compared letter by letter.
const longestName = 18

// edits returns the number of letters to insert, drop, change or swap with
// their neighbour to make a into b (optimal string alignment). Words longer than
// longestName are far from each other.
func edits(a, b string) int {
	if len(a) > longestName || len(b) > longestName {
		return longestName
	}
	var rows [3][longestName + 1]int
	two, one, row := &rows[0], &rows[1], &rows[2]
	for j := range one {
		one[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(one[j]+1, row[j-1]+1, one[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], two[j-2]+1)
			}
		}
		two, one, row = one, row, two
	}
	return one[len(b)]
}

// near reports whether two words that begin alike are at most so many edits apart.
func near(a, b string, most int) bool {
	d := len(a) - len(b)
	return a[0] == b[0] && d <= most && -d <= most && edits(a, b) <= most
}
