package person

import (
	"slices"

	"vigilia/audit"
	"vigilia/audit/names"
	"vigilia/audit/text"
)

// addressRule looks for where persons live, the author included.
func addressRule() audit.Rule {
	return audit.Rule{
		ID: "pii.address", Title: "Indirizzo di residenza o domicilio",
		Looks: "Cerca una via con il numero civico accompagnata da un indizio di abitazione di una persona («abito in», «casa di», «residente in», citofono o interno); non considera i luoghi di buche, lampioni " +
			"ed eventi, le sedi di uffici, scuole e negozi e l'indirizzo dell'Ente; per l'indirizzo dell'autore stesso la gravità è quella stabilita per i dati propri.",
		Version: 3, Method: audit.Assisted, Alone: true, Severity: audit.Medium, Subjects: citizens(),
		Start: func(s *audit.Setting) audit.Checker {
			return &addressChecker{r: readerOf(s), self: s.Policy.Settings.OwnPII}
		},
		Proof: audit.Proof{Hits: addressHits(), Spares: addressSpares()},
	}
}

type addressChecker struct {
	r    *reader
	self audit.Severity
}

// dwelling is how a text says that somebody lives at an address.
type dwelling uint8

const (
	unsaid   dwelling = iota
	authors           // the author's own home
	somebody          // that of somebody else
)

var addressReasons = []string{"luogo di un fatto o di un servizio", "sede di ufficio, scuola o attività", becauseNobody, becauseSelf}

// Check looks for a street with a number first.
func (c *addressChecker) Check(s *audit.Subject, l *audit.Log) {
	for i, left := 0, mostCues; i < len(s.Read.Tokens) && left > 0; i++ {
		if !odonym(s.Read.Tokens[i].Norm) && !shortened(s.Read, i) {
			continue
		}
		from, to := streetSpan(s.Read, i)
		if from == i && shortened(s.Read, i) {
			from--
		}
		if to == 0 {
			continue
		}
		left--
		c.r.read(s)
		if how, who := c.r.lives(from, to); how != unsaid {
			c.tell(from, to, how, who, l)
			return
		}
		i = to - 1
	}
}

func (c *addressChecker) tell(from, to int, how dwelling, who anchor, l *audit.Log) {
	t := c.r.Text
	hit := audit.Hit{
		Category: "indirizzo di abitazione di un'altra persona", Severity: audit.Medium, Score: 0.8, Threshold: threshold,
		Evidence: []audit.Evidence{evidence(t, from, to, "via e numero civico")},
	}
	var held []string
	if how == authors {
		hit.Category, hit.Severity, held = "indirizzo di abitazione dell'autore", c.self, []string{becauseSelf}
	}
	if who.kind != nobody {
		hit.Score = strengths[who.kind]
		hit.Evidence = append(hit.Evidence, evidence(t, who.from, who.to, "elemento identificante: "+kindNames[who.kind]))
	}
	hit.Exceptions = exceptions(addressReasons, held)
	l.Find(hit)
}

// odonym reports whether a word begins the name of a street.
func odonym(w string) bool {
	switch w {
	case "via", "viale", "vicolo", "vico", "piazza", "piazzale", "piazzetta", "corso", "largo", "strada", "contrada", "localita", "frazione", "salita", "traversa", "lungomare", "borgo", "pza", "pzza", "zza", "vle", "rione", "calle", "cascina", "loc", "fraz", "ctr", "cda", "str", "lgo", "cso", "vic", "villaggio", "residence", "fondamenta", "campiello", "masseria", "podere", "salizada", "galleria", "regione":
		return true
	}
	return false
}

// shortened reads the second half of "v.le", "c.so", "c.da", "l.go".
func shortened(t *text.Text, i int) bool {
	if i == 0 || len(t.Tokens[i].Norm) != 2 {
		return false
	}
	switch t.Tokens[i].Norm {
	case "le":
		return t.Norm(i-1) == "v"
	case "so", "da":
		return t.Norm(i-1) == "c"
	case "go":
		return t.Norm(i-1) == "l"
	}
	return false
}

// streetSpan returns the tokens of the address whose street begins at i; its
// number may stand before: "al civico 12 di via Verdi". The end is 0 if there is none.
func streetSpan(t *text.Text, i int) (from, to int) {
	if to := streetEnd(t, i); to > 0 {
		return i, to
	}
	if i < 3 || i+1 >= len(t.Tokens) || t.Norm(i-1) != "di" || t.Tokens[i-2].Kind != text.Number || !houseNumber(t, i-2) || !numberWord(t.Norm(i-3)) {
		return i, 0
	}
	if t.Tokens[i+1].Before > text.Space || noName(t.Norm(i+1)) {
		return i, 0
	}
	return i - 3, i + 2
}

// longestStreet is of how many words the name of a street may consist.
const longestStreet = 6

// streetEnd returns where the address that begins at i ends, behind its number;
// 0 if it has none or the words make no street.
func streetEnd(t *text.Text, i int) int {
	named := false
	for j := i + 1; j < len(t.Tokens) && j <= i+longestStreet+2; j++ {
		tok := &t.Tokens[j]
		if tok.Before.Ends() && !(tok.Before == text.Stop && (len(t.Norm(j-1)) <= 2 || j == i+1 && len(t.Norm(i)) <= 4 && t.Norm(i) != "via" || numberWord(t.Norm(j-1)))) {
			return 0
		}
		if tok.Kind == text.Number || tok.Kind == text.Code && tok.Norm[0] >= '0' && tok.Norm[0] <= '9' {
			if named && houseNumber(t, j) {
				return numberEnd(t, j)
			}
			named = true // "via 25 aprile 3", "via IV novembre"
			continue
		}
		if tok.Kind != text.Word || !named && noName(tok.Norm) || j > i+1 && tok.Before == text.Comma && !numberWord(tok.Norm) {
			return 0
		}
		if tok.Has(text.Capital) || j == i+1 && t.Tokens[i].Norm != "corso" && t.Tokens[i].Norm != "strada" && t.Tokens[i].Norm != "largo" || named || titleWord(tok.Norm) {
			named = true
			continue
		}
		return 0
	}
	return 0
}

// noName reports whether a word behind "via" or "corso" says that no street is meant.
func noName(w string) bool {
	switch w {
	case "in", "nel", "nella", "e", "dal", "da", "il", "la", "lo", "le", "gli", "con", "per", "che", "si", "non", "ogni", "libera", "subito", "tutti", "tutto", "web", "mail", "email", "telefono", "whatsapp", "pec", "cavo", "gennaio", "febbraio", "marzo", "maggio", "giugno", "luglio", "agosto":
		return true
	}
	return false
}

func titleWord(w string) bool {
	switch w {
	case "san", "santa", "s", "don", "dei", "della", "del", "delle", "degli", "di", "generale", "xx", "iv", "primo":
		return true
	}
	return false
}

// numberWord leads to the number of a house.
func numberWord(w string) bool {
	switch w {
	case "n", "nr", "num", "numero", "civico", "no", "al", "civ", "n°":
		return true
	}
	return false
}

// houseNumber reports whether token j is the number of a house: no amount, hour,
// date, duration, and no part of the street's name.
func houseNumber(t *text.Text, j int) bool {
	n := t.Tokens[j].Norm
	if len(n) > 6 || t.Tokens[j].Kind == text.Number && digits(n) > 4 {
		return false
	}
	for k := 0; k < len(n); k++ {
		if n[k] == ':' || n[k] == '.' || n[k] == ',' || n[k] == '-' {
			return false
		}
	}
	switch t.Norm(j + 1) {
	case "euro", "eur", "anni", "anno", "giorni", "ore", "mesi", "metri", "mt", "km", "minuti", "persone", "volte", "aprile", "maggio", "settembre", "novembre", "febbraio", "giugno", "luglio", "marzo", "ottobre", "dicembre", "gennaio", "agosto", "alloggi", "posti", "famiglie":
		return t.Tokens[j+1].Before >= text.Comma
	}
	switch t.Norm(j - 1) {
	case "ore", "alle", "dalle", "dal", "circa", "da", "per", "bus", "linea", "sp", "ss":
		return false
	}
	end := t.Tokens[j].End
	return end >= len(t.Runes) || t.Runes[end] != '€' && t.Runes[end] != '%'
}

func digits(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			n++
		}
	}
	return n
}

// numberEnd takes what belongs to the number: "12/A", "12 bis".
func numberEnd(t *text.Text, j int) int {
	j++
	if j < len(t.Tokens) && (t.Tokens[j].Before == text.Glued && len(t.Tokens[j].Norm) == 1 || t.Norm(j) == "bis" || t.Norm(j) == "ter") {
		j++
	}
	return j
}

// lives tells whether the words around an address say that somebody lives there.
func (r *reader) lives(from, to int) (dwelling, anchor) {
	if how, who := r.dwellsBefore(from); how != unsaid {
		return how, who
	}
	if how, who := r.dwellsBehind(to); how != unsaid {
		return how, who
	}
	if k := r.until(from); k > 0 {
		a := r.anchors[k-1]
		if from-a.to <= 2 && !r.broken(a.to, from+1) && r.leads(a.to, from) && r.housed(a, from, to) {
			if a.kind == ownKin && a.many {
				return authors, a
			}
			return somebody, a // "Mario Bianchi di via Verdi 3", "i miei suoceri (via Verdi 3)"
		}
	}
	if from > 0 && r.Tokens[from-1].Has(text.Capital) && names.IsGiven(r.Norm(from-1)) && r.Tokens[from].Before == text.Comma && r.flatEnd(to) > to {
		return somebody, anchor{} // "Domenico, via Monte Rosa 8 int 3"
	}
	return r.flat(from, to)
}

// housed reports whether a person beside an address lives there, and is not met
// there: named in full, a relative, or told with his flat.
func (r *reader) housed(a anchor, from, to int) bool {
	switch a.kind {
	case fullName:
		return !a.office
	case ownKin, kinOf, othersKin, neighbour, partName, toldName:
		return !a.office && (r.Tokens[from].Before == text.Comma || r.flatEnd(to) > to) && from == a.to
	case bareName:
		return r.flatEnd(to) > to
	}
	return false
}

// flatEnd returns where the words for a flat behind an address end: "scala C int. 12",
// "interno 4", "3° piano"; the same token if there are none.
func (r *reader) flatEnd(to int) int {
	for i := to; i < min(len(r.Tokens), to+6); i++ {
		if i > to && r.Tokens[i].Before.Ends() && len(r.Norm(i-1)) > 3 {
			break
		}
		switch r.Norm(i) {
		case "piano":
			if w := r.Norm(i - 1); w != "piano" && r.Norm(i+1) != "piano" && (w == "pian" || w == "al" || w == "primo" || w == "secondo" || w == "terzo" || w == "quarto" || w == "quinto" || w == "sesto" || w == "ultimo" || r.Tokens[i-1].Kind != text.Word) || r.Norm(i+1) == "terra" || r.Norm(i+1) == "rialzato" {
				return i + 1
			}
		case "interno", "int", "scala", "sc", "pianterreno", "appartamento", "app", "attico", "citofono", "citofonare", "citofonate", "campanello", "palazzina", "mansarda":
			return i + 1
		}
	}
	return to
}

// flat reads an address with its flat, or with words that say whose it is: "siamo
// in via Verdi 3, famiglia Rossi", "qui in via Verdi 3 scala C", "dal mio balcone di
// via Verdi 3".
func (r *reader) flat(from, to int) (dwelling, anchor) {
	end := r.flatEnd(to)
	sFrom, sTo := r.clause(from)
	if sTo < end {
		_, sTo = r.clause(end - 1)
	}
	mine, family, person := false, false, anchor{}
	for i := max(0, sFrom); i < min(len(r.Tokens), sTo+6); i++ {
		switch w := r.Norm(i); {
		case i >= from && i < to:
		case workSite(w):
			return unsaid, anchor{}
		case w == "famiglia" || w == "fam":
			family = family || i+1 < len(r.Tokens) && r.Tokens[i+1].Has(text.Capital)
		case w == "siamo" || w == "abbiamo" || w == "sono" || w == "ho" || w == "sto" || w == "io" || w == "noi" || w == "mio" || w == "mia" || w == "mi" || w == "ci":
			mine = true
		}
	}
	if k := r.until(from); k > 0 && r.anchors[k-1].private() && !r.broken(r.anchors[k-1].to, from) {
		person = r.anchors[k-1]
	} else if k < len(r.anchors) && r.anchors[k].private() && r.anchors[k].from <= end+4 && !r.broken(end, r.anchors[k].from+1) {
		person = r.anchors[k]
	}
	switch {
	case end > to && person.kind != nobody && person.kind != ownKin && !person.office:
		return somebody, person
	case end > to && mine, family:
		return authors, anchor{}
	}
	return unsaid, anchor{}
}

// workSite reports whether a word tells that an address is a place of work or of an event.
func workSite(w string) bool {
	switch w {
	case "ufficio", "uffici", "studio", "sede", "sportello", "ambulatorio", "negozio", "scuola", "asl", "sala", "riceve", "aperto", "aperta", "orario", "orari", "evento", "mostra", "concerto", "spettacolo", "presentazione", "festa", "cena", "lezione", "conferenza", "libro", "gara", "asta", "seminario", "premiazione", "corso", "incontro", "convegno", "farmacia", "banca", "bar", "ristorante", "pizzeria", "comune", "biblioteca", "municipio", "palestra", "ditta", "srl", "associazione", "circolo", "agenzia", "vendesi", "affittasi", "vendo", "affitto", "cantiere", "lavori", "parcheggiata", "incendio", "pompieri", "medico", "centro", "patronato", "caf", "notaio", "museo", "appuntamento", "officina", "laboratorio", "fattura", "ospedale", "clinica":
		return true
	}
	return false
}

// leads reports whether only "di", "in" and a comma stand between a name and an address.
func (r *reader) leads(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Norm(i) {
		case "in":
			if r.atWorkSite(i) || r.role(r.anchors[r.until(to)-1].from-1)&ofWhom != 0 {
				return false // "spettacolo di Anna Neri in via Dante 5"
			}
		case "di", "sito", "del", "della", "da":
		default:
			return false
		}
	}
	return true
}

const dwellingReach = 9

// dwellsBefore looks back from an address for a word of dwelling.
func (r *reader) dwellsBefore(at int) (dwelling, anchor) {
	for i := at - 1; i >= 0 && i >= at-dwellingReach; i-- {
		if r.Tokens[i+1].Before == text.Stop && !(r.Norm(i) == "indirizzo" || r.Norm(i) == "abiti" || r.Norm(i) == "abita") {
			return unsaid, anchor{}
		}
		if how, who := r.dwellingAt(i, at); how != unsaid {
			return how, who
		}
	}
	return unsaid, anchor{}
}

// dwellingAt reads token i, before the address at, as a word of dwelling.
func (r *reader) dwellingAt(i, at int) (dwelling, anchor) {
	if r.authorDwells(i, at) {
		return authors, anchor{}
	}
	switch r.Norm(i) {
	case "trasferito", "trasferita", "trasferiti", "traslocato":
		return r.moved(i, at)
	case "quello", "quella":
		if a := r.lastAnchor(i); r.Norm(i+1) == "di" && at == i+2 && a.kind != nobody && a.private() && a.to == i {
			return somebody, a
		}
	case "stare":
		if w := r.Norm(i - 2); at-i <= 5 && r.Norm(i-1) == "a" && (w == "andato" || w == "andata" || w == "andati" || w == "andate" || w == "venuto" || w == "venuta") {
			return r.dweller(i-2, true)
		}
	case "abiti", "abitate":
		return somebody, anchor{}
	case "abita", "abitano", "abitava", "risiede", "vive", "vivono", "viveva", "domiciliato", "domiciliata", "dorme", "dormiva", "dormono", "alloggia", "soggiorna", "abbita", "risiedono", "coabita",
		"residente":
		return r.dweller(i, true)
	case "residenti", "domiciliati":
		if a := r.lastAnchor(i); a.kind != nobody && a.private() {
			return somebody, a
		}
	case "sta", "stanno", "stava":
		if at-i <= 2 || r.Norm(at-2) == "piano" || at-i <= 4 && r.Norm(i+1) == "a" {
			return r.dweller(i, false)
		}
	case "casa", "appartamento", "abitazione", "villetta", "citofono", "citofona", "citofonare", "citofonate":
		return r.house(i, at)
	case "indirizzo", "domicilio", "residenza":
		if r.Norm(i-1) == "suo" || r.Norm(i+1) == "suo" || r.lastAnchor(at).from > i || r.lastAnchor(i).kind == fullName && r.Norm(i) == "indirizzo" && !r.lastAnchor(i).office {
			return somebody, r.lastAnchor(at)
		}
	}
	return unsaid, anchor{}
}

// authorDwells reports whether token i, before the address at, tells where the author lives.
func (r *reader) authorDwells(i, at int) bool {
	before := r.Norm(i - 1)
	switch r.Norm(i) {
	case "abito", "abitiamo", "abitavo", "vivo", "viviamo", "risiedo", "sottoscritto", "sottoscritta", "dormo", "alloggio", "abitu", "abbito", "abbitamo", "risediamo", "risiediamo":
		return true
	case "balcone", "finestra", "finestre", "terrazzo", "terrazza", "portone", "cancello", "cortile", "garage", "cantina", "cucina", "pianerottolo", "appartamentino", "condominio", "palazzo", "giardino", "cassetta", "camera", "tetto", "campanello":
		return (before == "mio" || before == "mia" || before == "mie" || before == "nostro" || before == "nostra") && at-i <= 3
	case "me": // "passate da me in via Verdi 3"
		return (before == "da" || before == "casa") && at-i <= 3
	case "quello", "quella": // "sono Gino, quello di via Verdi 3"
		return r.Norm(i+1) == "di" && at == i+2 && (r.role(0)&self != 0 || r.meBefore(i))
	case "sto", "stiamo", "sono", "siamo":
		w := r.Norm(at - 1)
		return at-i <= 3 && (w == "in" || w == "a") && r.moreHome(i, at) || at-i <= 2 && (w == "in" && r.Norm(i) == "sto" || w == "di" || w == "a" && before == "io")
	case "affitto": // "sto in affitto da mio nonno a Borgo Verdi 8"
		return slices.Contains([]string{"sto", "stiamo", "sono", "siamo", "vivo", "abito"}, r.Norm(i-2))
	case "io": // "dove sto io, contrada Saline 2"
		return before == "sto" && r.Norm(i-2) == "dove" && at == i+1
	case "residente":
		return r.role(i-1)&self != 0 || i == 0 || r.lastAnchor(i).kind == nobody
	case "indirizzo", "domicilio", "residenza":
		return before == "mio" || r.Norm(i+1) == "mio" || i == 0 && at == 1 && r.Norm(i) != "indirizzo"
	}
	return false
}

// moreHome reports whether "sono in via Verdi 3" tells of a home: the author has moved.
func (r *reader) moreHome(i, at int) bool {
	return r.Norm(i-1) == "ora" || r.Norm(i-1) == "adesso" && at-i == 2
}

// moved reads "mi sono trasferito in via Verdi 3", "si è trasferita in …".
func (r *reader) moved(i, at int) (dwelling, anchor) {
	if at-i > 3 {
		return unsaid, anchor{}
	}
	if r.meBefore(i) {
		return authors, anchor{}
	}
	if r.atWorkSite(i) {
		return unsaid, anchor{}
	}
	if a := r.lastAnchor(i); a.kind != nobody && a.private() {
		return somebody, a
	}
	return unsaid, anchor{}
}

// atWorkSite reports whether the sentence before token i speaks of a place of work.
func (r *reader) atWorkSite(i int) bool {
	for k, _ := r.clause(i - 1); k < i; k++ {
		if workSite(r.Norm(k)) {
			return true
		}
	}
	return false
}

// meBefore reports whether the sentence before token i is the author's own.
func (r *reader) meBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6 && !r.Tokens[k+1].Before.Ends(); k-- {
		switch r.Norm(k) {
		case "sono", "siamo", "mi", "ci", "io", "noi", "chiamo":
			return true
		}
	}
	return false
}

// dweller returns of whom a verb of dwelling in the third person speaks; without a
// subject it is somebody of whom the talk is, if the sentence allows for one.
func (r *reader) dweller(verb int, bare bool) (dwelling, anchor) {
	a := r.lastAnchor(verb)
	for k := verb - 1; k >= 0 && k >= verb-5 && !r.Tokens[k+1].Before.Ends(); k-- {
		if a.kind != nobody && k < a.to {
			break
		}
		if r.role(k)&(generic|thing) != 0 && !(r.role(k)&thing != 0 && r.role(k-1)&ofWhom != 0) {
			return unsaid, anchor{}
		}
	}
	if a.kind != nobody && verb-a.to <= 6 && a.private() {
		return somebody, a
	}
	if bare {
		return somebody, anchor{}
	}
	return unsaid, anchor{}
}

// lastAnchor returns the last person before token i in its sentence.
func (r *reader) lastAnchor(i int) anchor {
	k := r.until(i)
	if k == 0 || i-r.anchors[k-1].to > sentenceReach || r.broken(r.anchors[k-1].to, i) {
		return anchor{}
	}
	return r.anchors[k-1]
}

// house reads "casa mia", "casa di Mario", "citofono Rossi" at token i before an address.
func (r *reader) house(i, at int) (dwelling, anchor) {
	if w := r.Norm(i - 1); r.Norm(i) == "casa" && at-i <= 2 && (w == "di" || w == "de" || w == "ha" || w == "tiene") {
		switch v := r.Norm(i - 2); {
		case w != "di" && w != "de":
			return r.dweller(i-1, false) // "ha casa in"
		case v == "sta", v == "stanno", v == "stava":
			return r.dweller(i-1, true) // "sta di casa in"
		case v == "sto", v == "stiamo", v == "stemo":
			return authors, anchor{}
		}
	}
	if r.Norm(i) == "casa" && (r.Norm(i-1) == "a" || r.Norm(i-1) == "fino") && at-i <= 2 {
		if a := r.lastAnchor(i); a.kind != nobody && a.private() {
			return somebody, a // "va a piedi fino a casa, in via Verdi 3"
		}
		return authors, anchor{}
	}
	switch r.Norm(i + 1) {
	case "mia", "nostra", "nosta", "me":
		return authors, anchor{}
	case "sua", "loro", "tua", "vostra":
		return somebody, anchor{}
	case "riposo", "editrice", "comunale", "cura", "famiglia", "popolare", "popolari", "circondariale":
		return unsaid, anchor{}
	}
	if w := r.Norm(i); w != "casa" && w[0] == 'c' && i+1 < at && r.Tokens[i+1].Has(text.Capital) && r.Norm(i+1) != "via" {
		return somebody, anchor{} // "citofono Rota, via …"
	}
	if w := r.Norm(i - 1); w == "mia" || w == "nostra" || w == "mio" {
		return authors, anchor{}
	}
	for _, a := range r.anchors[r.until(i):] {
		if a.from > i+3 {
			break
		}
		if a.from > i && a.to <= at && a.private() {
			if a.kind == ownKin && a.many {
				return authors, a
			}
			return somebody, a
		}
	}
	return unsaid, anchor{}
}

// dwellsBehind looks behind an address: "dove abito", "abita Mario", "interno 3".
func (r *reader) dwellsBehind(to int) (dwelling, anchor) {
	for i := to; i < len(r.Tokens) && i < to+5; i++ {
		if r.Tokens[i].Before.Ends() {
			break
		}
		switch r.Norm(i) {
		case "abito", "abitiamo", "vivo", "viviamo", "risiedo":
			return authors, anchor{}
		case "dalla", "dal", "da":
			if i == to && i+1 < len(r.Tokens) && r.Tokens[i+1].Has(text.Capital) && names.IsGiven(r.Norm(i+1)) && r.flatEnd(i+2) > i+2 {
				return somebody, anchor{} // "in via Verdi 3 dalla Marisa, 3° piano"
			}
		case "abita", "vive", "sta", "risiede", "abitano":
			if a := r.nextAnchor(i); i <= to+1 && a.office && (r.Norm(i) == "abita" || r.Norm(i) == "risiede") && r.Norm(i+1) != "lo" {
				return somebody, a // where an office-holder lives is his own matter
			}
			if a := r.nextAnchor(i); a.kind != nobody && a.private() && !r.broken(i, a.from+1) {
				return somebody, a
			}
			if a := r.lastAnchor(to); a.kind != nobody && a.private() && r.Norm(i) != "sta" {
				return somebody, a
			}
		case "interno", "scala", "piano", "citofono", "citofonare", "int", "citofonate":
			a := r.lastAnchor(to)
			if a.kind == nobody && i+1 < len(r.Tokens) {
				a = r.nextAnchor(i)
			}
			if a.kind == nobody || !a.private() || a.office || r.flatEnd(to) == to || r.atWorkSite(to) {
				continue
			}
			return somebody, a
		case "casa":
			if r.Norm(i+1) == "mia" || r.Norm(i+1) == "nostra" {
				return authors, anchor{}
			}
			if r.Norm(i+1) == "di" && r.nextAnchor(i).kind != nobody {
				return somebody, r.nextAnchor(i)
			}
		}
	}
	return unsaid, anchor{}
}

// nextAnchor returns the first person within five tokens behind token i.
func (r *reader) nextAnchor(i int) anchor {
	if k := r.until(i); k < len(r.anchors) && r.anchors[k].from > i && r.anchors[k].from <= i+5 {
		return r.anchors[k]
	}
	return anchor{}
}
