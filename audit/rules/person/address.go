package person

import (
	"vigilia/audit"
	"vigilia/audit/text"
)

// addressRule looks for where persons live, the author included.
func addressRule() audit.Rule {
	return audit.Rule{
		ID: "pii.address", Title: "Indirizzo di residenza o domicilio",
		Looks: "Cerca una via con il numero civico accompagnata da un indizio di abitazione di una persona («abito in», «casa di», «residente in», citofono o interno); non considera i luoghi di buche, lampioni " +
			"ed eventi, le sedi di uffici, scuole e negozi e l'indirizzo dell'Ente; per l'indirizzo dell'autore stesso la gravità è quella stabilita per i dati propri.",
		Version: 1, Method: audit.Assisted, Severity: audit.Medium, Subjects: citizens(),
		Start: func(s *audit.Setting) audit.Checker { return &addressChecker{self: s.Policy.Settings.OwnPII} },
		Proof: audit.Proof{Hits: addressHits(), Spares: addressSpares()},
	}
}

type addressChecker struct {
	r    reader
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
	read := false
	for i := 0; i < len(s.Read.Tokens); i++ {
		if !odonym(s.Read.Tokens[i].Norm) {
			continue
		}
		from, to := streetSpan(s.Read, i)
		if to == 0 {
			continue
		}
		if !read {
			c.r.read(s)
			read = true
		}
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
	case "via", "viale", "vicolo", "vico", "piazza", "piazzale", "piazzetta", "corso", "largo", "strada", "contrada", "localita", "frazione", "salita", "traversa", "lungomare", "borgo", "pza", "pzza", "zza", "vle", "rione", "calle", "cascina":
		return true
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
		if tok.Before.Ends() && !(tok.Before == text.Stop && len(t.Norm(j-1)) <= 2) {
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
		if a := r.anchors[k-1]; a.kind == fullName && !a.office && from-a.to <= 2 && !r.broken(a.to, from+1) && r.leads(a.to, from) {
			return somebody, a // "Mario Bianchi di via Verdi 3"
		}
	}
	return unsaid, anchor{}
}

// leads reports whether only "di", "in" and a comma stand between a name and an address.
func (r *reader) leads(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Norm(i) {
		case "di", "in", "sito", "del", "della", "da":
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
	switch r.Norm(i) {
	case "abito", "abitiamo", "abitavo", "vivo", "viviamo", "risiedo", "sottoscritto", "sottoscritta":
		return authors, anchor{}
	case "sto", "stiamo", "sono", "siamo":
		if w := r.Norm(at - 1); at-i <= 2 && (w == "in" && r.Norm(i) == "sto" || w == "di") {
			return authors, anchor{}
		}
	case "abiti", "abitate":
		return somebody, anchor{}
	case "abita", "abitano", "abitava", "risiede", "vive", "vivono", "viveva", "domiciliato", "domiciliata":
		return r.dweller(i, true)
	case "residente":
		if r.role(i-1)&self != 0 || i == 0 || r.lastAnchor(i).kind == nobody {
			return authors, anchor{}
		}
		return r.dweller(i, true)
	case "sta", "stanno", "stava":
		if at-i <= 2 || at-i <= 4 && r.Norm(i+1) == "a" {
			return r.dweller(i, false)
		}
	case "casa", "appartamento", "abitazione", "citofono", "citofona", "citofonare", "citofonate":
		return r.house(i, at)
	case "indirizzo", "domicilio", "residenza":
		if r.Norm(i-1) == "mio" || r.Norm(i+1) == "mio" {
			return authors, anchor{}
		}
		if r.Norm(i-1) == "suo" || r.Norm(i+1) == "suo" || r.lastAnchor(at).from > i || r.lastAnchor(i).kind == fullName && r.Norm(i) == "indirizzo" && !r.lastAnchor(i).office {
			return somebody, r.lastAnchor(at)
		}
	}
	return unsaid, anchor{}
}

// dweller returns of whom a verb of dwelling in the third person speaks; without a
// subject it is somebody of whom the talk is, if the sentence allows for one.
func (r *reader) dweller(verb int, bare bool) (dwelling, anchor) {
	a := r.lastAnchor(verb)
	for k := verb - 1; k >= 0 && k >= verb-5 && !r.Tokens[k+1].Before.Ends(); k-- {
		if a.kind != nobody && k < a.to {
			break
		}
		if r.role(k)&(generic|thing) != 0 {
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
	switch r.Norm(i + 1) {
	case "mia", "nostra":
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
		case "abita", "vive", "sta", "risiede", "abitano":
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
			if a.kind == nobody || !a.private() {
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
