package person

import (
	"strconv"
	"strings"

	"vigilia/audit"
	"vigilia/audit/names"
	"vigilia/audit/text"
)

// minorRule looks for minors who can be told.
func minorRule() audit.Rule {
	return audit.Rule{
		ID: "pii.minor", Title: "Dati o immagini di minori",
		Looks: "Cerca un indizio di minore età (età, classe, scuola, «mio figlio») insieme a un elemento che identifichi il minore: nome, scuola e classe, indirizzo, offerta di una fotografia; non considera " +
			"i servizi per l'infanzia e i discorsi generali; il riconoscimento delle immagini resta all'attestazione.",
		Version: 4, Method: audit.Assisted, Alone: true, Severity: audit.Serious, Subjects: citizens(),
		Start: func(s *audit.Setting) audit.Checker { return &minorChecker{r: readerOf(s)} },
		Proof: audit.Proof{Hits: minorHits(), Spares: minorSpares()},
	}
}

type minorChecker struct{ r *reader }

var minorReasons = []string{"servizio per l'infanzia o discorso generale", "figlio adulto", "ricordo del passato", becauseNobody}

// Check looks for a word of minority, then for what tells who it is.
func (c *minorChecker) Check(s *audit.Subject, l *audit.Log) {
	t := s.Read
	if !c.worth(t) {
		return
	}
	c.r.read(s)
	var hinted audit.Hit
	for i, left := 0, mostCues; i < len(t.Tokens) && left > 0; i++ {
		if c.r.role(i)&(child|surelyChild|childhood) == 0 && age(t, i) == 0 && !class(t, i) {
			continue
		}
		left--
		from, to, note, score := c.r.minorAt(i)
		if score == 0 {
			continue
		}
		h := audit.Hit{
			Category: "possibili dati di un minore: " + note, Severity: audit.Serious, Score: score, Threshold: threshold,
			Evidence:   []audit.Evidence{evidence(t, from, to, note)},
			Exceptions: exceptions(minorReasons, nil),
		}
		if score >= threshold {
			l.Find(h)
			return
		}
		hinted = h
	}
	if hinted.Score > 0 {
		l.Hint(hinted)
	}
}

// worth reports whether any word of minority is there.
func (c *minorChecker) worth(t *text.Text) bool {
	words := roles()
	for i := range t.Tokens {
		switch c := words.Of(&t.Tokens[i]); {
		case c&(child|surelyChild|childhood) != 0, c&counts != 0 && age(t, i) > 0, c&grade != 0 && class(t, i):
			return true
		case t.Tokens[i].Kind == text.Number || t.Tokens[i].Kind == text.Code:
			if age(t, i) > 0 || class(t, i) {
				return true
			}
		}
	}
	return false
}

// age returns the age below eighteen that token i tells, 0 if none: "7 anni",
// "7enne", "di sette anni".
func age(t *text.Text, i int) int {
	n := t.Tokens[i].Norm
	if len(n) == 0 || t.Tokens[i].Kind != text.Number && t.Tokens[i].Kind != text.Code && spelledAge(n) == 0 {
		return 0
	}
	if number, ok := strings.CutSuffix(n, "enne"); ok {
		return max(below18(number), agedStem(number))
	}
	if t.Norm(i-1) == "anni" && i+1 <= len(t.Tokens) && t.Norm(i+1) != "anni" && t.Tokens[i].Before == text.Space && t.Norm(i-2) != "da" && t.Norm(i-2) != "ultimi" && t.Norm(i-2) != "per" {
		return below18(n)
	}
	if t.Norm(i-1) == "classe" && len(n) == 4 && n >= "2010" && n <= "2022" {
		return 10 // "classe 2015": born then
	}
	if w := t.Norm(i + 1); (w == "anni" || w == "mesi" || w == "anno" || w == "aa") && t.Tokens[i+1].Before <= text.Space || w == "enne" {
		if k := spelledAge(n); k > 0 {
			return k
		}
		if v, err := strconv.Atoi(n); w == "mesi" && err == nil && v > 0 && v <= 36 {
			return 1
		}
		return below18(n)
	}
	return 0
}

func below18(n string) int {
	if v, err := strconv.Atoi(n); err == nil && v > 0 && v < 18 {
		return v
	}
	return 0
}

func spelledAge(w string) int {
	for i, s := range [...]string{"un", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette"} {
		if w == s {
			return i + 1
		}
	}
	if stem, ok := strings.CutSuffix(w, "enne"); ok {
		return agedStem(stem)
	}
	return 0
}

// agedStem tells the age of "quindicenne" and the like by what stands before "-enne".
func agedStem(stem string) int {
	for i, s := range [...]string{"dec", "undic", "dodic", "tredic", "quattordic", "quindic", "sedic", "diciassett"} {
		if s == stem {
			return i + 10
		}
	}
	return 0
}

// minorAt judges the word of minority at token i: what tells who the minor is,
// where, and how surely.
func (r *reader) minorAt(i int) (from, to int, note string, score float64) {
	c := r.role(i)
	switch {
	case c&(child|surelyChild) != 0:
		return r.childAt(i, c)
	case age(r.Text, i) > 0:
		return r.agedAt(i)
	case class(r.Text, i):
		return r.pupilAt(i)
	case c&childhood != 0:
		return r.childhoodAt(i)
	}
	return 0, 0, "", 0
}

// childAt reads "mia figlia Giada", "la bimba dei Rossi di 7 anni", "mio figlio
// che fa la 3B alla Manzoni".
func (r *reader) childAt(i int, c role) (from, to int, note string, score float64) {
	told := r.role(i-1)&possessive != 0 && r.Norm(i-1) != "so" && r.Norm(i-1) != "to" || r.role(i+1)&possessive != 0 && r.joined(i+1)
	from, to = i, i+1
	sFrom, sTo := r.clause(i)
	if r.longAgo(sFrom, i) {
		return 0, 0, "", 0
	}
	young := c&surelyChild != 0 || r.schooling(sFrom, sTo) || r.anyAge(sFrom, min(sTo+2, len(r.Tokens)))
	grown := r.grown(sFrom, sTo)
	given := r.givenNear(i)
	switch {
	case grown && !r.anyAge(sFrom, sTo):
		return 0, 0, "", 0
	case given >= 0 && (told || c&surelyChild != 0 || young || r.kinAnchor(i) && r.Tokens[given].Before == text.Comma || r.little(i, given)):
		return min(i, given), max(i, given) + 1, "nome del minore", 0.55 + bonus(young || r.presented(sFrom, i) || r.little(i, given) || r.classIn(sFrom, sTo) > 0 || r.schoolIn(sFrom, sTo) || r.byItself(sFrom, sTo), 0.3)
	case told && r.photo(sFrom, i):
		return from, to, "fotografia di un minore", 0.75
	}
	if a, ok := r.introduced(i, sTo); ok && c&surelyChild != 0 {
		return i, a.to, "nome del minore", 0.8
	}
	if j := r.calledIn(i, sTo); j > 0 && c&surelyChild != 0 {
		return i, j + 1, "nome del minore", 0.8
	}
	class := r.classIn(sFrom, sTo)
	switch {
	case class > 0 && (told || r.kinAnchor(i)) && r.schoolIn(sFrom, sTo):
		return min(i, class), max(i, class) + 1, "scuola e classe del minore", 0.7
	case r.kinAnchor(i) && !told && young && (r.schoolIn(sFrom, sTo) || r.anyAge(sFrom, sTo) || class > 0):
		return from, to, "minore indicato attraverso un familiare", 0.7
	case (told || r.kinAnchor(i)) && young && r.addressIn(sFrom, sTo):
		return from, to, "indirizzo del minore", 0.75
	}
	return 0, 0, "", 0
}

// introduceReach is how many words may stand between a child and the name told of it.
const introduceReach = 12

// introduced reads "il ragazzino col monopattino è Mattia Serra", "la bambina
// bionda della quarta B, Aurora Lupato": the name comes after "è" or a comma.
func (r *reader) introduced(i, end int) (anchor, bool) {
	if r.role(i-1)&definite == 0 || r.role(i-1)&ofWhom != 0 {
		return anchor{}, false
	}
	k := r.until(i + 1)
	if k < len(r.anchors) && r.anchors[k].from <= i {
		k++
	}
	if k >= len(r.anchors) {
		return anchor{}, false
	}
	a := r.anchors[k]
	if a.to > end || a.from-i > introduceReach || a.kind != fullName && !(a.given && a.kind <= toldName) {
		return a, false
	}
	w := r.Norm(a.from - 1)
	return a, w == "chiama" || w == "e" && r.Tokens[a.from-1].Has(text.Accented) || a.kind == fullName && r.Tokens[a.from].Before == text.Comma && !r.office(i, a.from)
}

// calledIn returns the name behind "si chiama" in the sentence of the child at i, 0 if there is none.
func (r *reader) calledIn(i, end int) int {
	for j := i + 2; j < min(end, i+introduceReach); j++ {
		if r.Norm(j-1) == "chiama" && r.personal(j) && !r.office(i, j) {
			return j
		}
	}
	return 0
}

// office reports whether a grown-up stands between: "il bambino con la maestra, Anna Rossi".
func (r *reader) office(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if r.role(k)&(job|fellow|official|kin) != 0 {
			return true
		}
	}
	return false
}

// childhoodAt reads "la mia Ginevra al primo giorno di asilo", "Lorenzo gioca nei
// pulcini", at the word that only children have to do with.
func (r *reader) childhoodAt(i int) (from, to int, note string, score float64) {
	sFrom, sTo := r.clause(i)
	if r.longAgo(sFrom, sTo) || r.grown(sFrom, sTo) {
		return 0, 0, "", 0
	}
	for j := sFrom + 1; j < sTo; j++ {
		if r.role(j-1)&mine != 0 && r.joined(j) && r.personal(j) {
			return min(i, j), max(i, j) + 1, "nome del minore", 0.75
		}
	}
	if k := r.until(i); k < len(r.anchors) && r.anchors[k].from < i && r.anchors[k].kind == fullName && r.pupil(r.anchors[k]) && r.childish(r.anchors[k].to, sTo) {
		return r.anchors[k].from, i + 1, "nome e scuola del minore", 0.75
	}
	if k := r.until(i); k > 0 && r.anchors[k-1].from >= sFrom && r.pupil(r.anchors[k-1]) && i-r.anchors[k-1].to <= 4 && r.belongs(r.anchors[k-1].to, i) {
		return r.anchors[k-1].from, i + 1, "nome e scuola o squadra del minore", 0.75
	}
	return 0, 0, "", 0
}

// childish reports whether what is told of "Viola Marchetti della scuola materna" is
// told of pupils and not of those who work there.
func (r *reader) childish(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Norm(i) {
		case "pidocchi", "varicella", "morbillo", "morde", "piange", "disegna", "disegno", "disegnato", "gioca", "compagni", "compagno", "compagna", "bocciata", "bocciato", "bullo", "bulla", "pannolino", "compleanno", "compie", "vaccinata", "vaccinato", "merenda", "recita", "bullizzata", "bullizzato":
			return true
		}
	}
	return false
}

// belongs reads "gioca nei", "va all'", "frequenta la", "fa la" between a name and
// what children go to.
func (r *reader) belongs(from, to int) bool {
	if from >= to || r.broken(from, to) {
		return false
	}
	switch r.Norm(from) {
	case "gioca", "va", "frequenta", "fa", "andra", "inizia", "comincia", "entra", "prende", "perde", "perdeva", "riceve", "festeggia":
		return true
	}
	return false
}

// byItself reports whether the sentence tells of a child that goes about, as one
// tells only of children.
func (r *reader) byItself(from, to int) bool {
	for i := from; i+1 < to; i++ {
		switch r.Norm(i) {
		case "scuolabus", "merenda", "pulmino", "catechismo", "pulcini", "esordienti", "giovanissimi", "minibasket", "asilo", "compiti", "girello", "ciuccio", "pannolino", "vaccinazioni", "pagella", "giocattoli", "bambolotto", "battesimo", "comunione", "cresima", "dentini", "baby", "ballerina", "saggio", "danza", "lupetti", "coccinelle", "scout":
			return true
		}
	}
	return false
}

// presented reads "quella col cappellino è mia figlia …", "nella foto …", which shows the child.
func (r *reader) presented(from, i int) bool {
	shown := false
	for k := from; k < i; k++ {
		switch r.Norm(k) {
		case "quella", "quello":
			shown = shown || k == from || k == from+1
		case "foto", "fotografia", "video", "immagine":
			return !r.refused(from, k)
		case "e":
			if shown && r.Tokens[k].Has(text.Accented) && i-k <= 3 {
				return true
			}
		}
	}
	return false
}

// little reports whether the name at given belongs to "la piccola …".
func (r *reader) little(i, given int) bool {
	return given == i+1 && r.role(i-1)&article != 0 && (r.Norm(i) == "piccolo" || r.Norm(i) == "piccola")
}

func bonus(ok bool, b float64) float64 {
	if ok {
		return b
	}
	return 0
}

// sentenceReach is how many tokens of a sentence are read on each side.
const sentenceReach = 30

// clause returns the sentence of token i, as far as it is near.
func (r *reader) clause(i int) (from, to int) {
	from, to = i, i+1
	for from > max(0, i-sentenceReach) && !r.ends(from) {
		from--
	}
	for to < min(len(r.Tokens), i+sentenceReach) && !r.ends(to) {
		to++
	}
	return from, to
}

// givenNear returns the given name that goes with the child at i: "mio figlio
// Luca", "la piccola Giulia Ferri", "mia figlia si chiama Giada", "Luca, mio figlio".
func (r *reader) givenNear(i int) int {
	for j := i + 1; j <= i+5 && j < len(r.Tokens) && !r.Tokens[j].Before.Ends(); j++ {
		if r.personal(j) {
			return j
		}
		if !leadsToName(r.Norm(j)) || r.Norm(j) == "di" && r.Norm(j+1) != "nome" || r.role(j)&ofWhom != 0 && r.Norm(j) != "di" && r.personal(j+1) {
			break
		}
	}
	if k := r.until(i); k < len(r.anchors) && r.anchors[k].from <= i && r.anchors[k].kind == kinOf {
		end := r.anchors[k].to // "la figlia della farmacista, Noemi, …"
		for _, j := range [...]int{end - 1, end} {
			if j > i+2 && j < len(r.Tokens) && r.personal(j) && r.Tokens[j].Before == text.Comma {
				return j
			}
		}
	}
	for j := i - 1; j >= i-4 && j >= 0; j-- {
		if r.personal(j) && (r.Tokens[j+1].Before == text.Comma || j == i-1 && r.role(i+1)&mine != 0) {
			return j // "Luca, mio figlio", "Samuele nipote mio"
		}
		if r.Norm(j) == "unico" || r.Norm(j) == "unica" {
			continue
		}
		if r.role(j)&(possessive|article) == 0 {
			break
		}
	}
	return -1
}

// leadsToName reports whether a word may stand between a child and its name.
func leadsToName(w string) bool {
	switch w {
	case "si", "chiama", "di", "nome", "che", "piccolo", "piccola", "minore", "mio", "mia", "maggiore", "dei", "del", "della", "vicini", "vicino", "vicina":
		return true
	}
	return false
}

// personal reports whether token i is a given name, or an initial, in upper case.
func (r *reader) personal(i int) bool {
	tok := &r.Tokens[i]
	if tok.Kind != text.Word || !tok.Has(text.Capital) {
		return false
	}
	if tok.End-tok.Start == 1 {
		return tok.End < len(r.Runes) && r.Runes[tok.End] == '.' && !tok.Has(text.Accented|text.Elided)
	}
	return names.IsGiven(tok.Norm) && (!names.IsOrdinary(tok.Norm) || !tok.Has(text.Caps))
}

// agedAt reads "Giulia Rossi, 12 anni", "Marco di 7 anni", "il 14enne Luca F.".
func (r *reader) agedAt(i int) (from, to int, note string, score float64) {
	sFrom, _ := r.clause(i)
	if r.longAgo(sFrom, i) || r.duration(i) {
		return 0, 0, "", 0
	}
	k := r.until(i)
	for _, a := range r.anchors[max(0, k-1):min(len(r.anchors), k+2)] {
		switch {
		case a.kind > toldName || a.office:
		case a.to <= i && i-a.to <= 2 && !r.broken(a.to, i+1) && r.aged(a.to, i):
			return a.from, i + 1, "nome ed età del minore", 0.85
		case a.to == i && a.kind == fullName && r.joined(i) && r.role(a.from-1)&(job|official) == 0:
			return a.from, i + 1, "nome ed età del minore", 0.8 // "Tommaso Riva 10 anni"
		case a.to < i && a.given && i-a.to <= setOffReach && r.Norm(i-1) == "ha" && r.Tokens[i-1].Before == text.Comma && !r.broken(a.to, i+1):
			return a.from, i + 1, "nome ed età del minore", 0.75 // "la Giulia, quella che fa danza, ha 12 anni"
		case a.from > i && a.from-i <= 2 && !r.broken(i+1, a.from+1) && (a.from == i+1 || r.Tokens[a.from].Before == text.Comma):
			return i, a.to, "nome ed età del minore", 0.85
		}
	}
	if j := i - 2; j >= 0 && r.personal(j) && r.aged(j+1, i) && r.role(j-1)&possessive != 0 {
		return j, i + 1, "nome ed età del minore", 0.8 // "la mia Camilla ha 3 anni"
	}
	return 0, 0, "", 0
}

// aged reports whether only "di", "ha" or a comma stand between a name and an age.
func (r *reader) aged(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Norm(i) {
		case "di", "ha", "che", "compie", "appena", "solo", "anni":
		default:
			return false
		}
	}
	return from < to || r.Tokens[to].Before >= text.Comma && !r.ends(to)
}

// duration reports whether the years count how long something lasts.
func (r *reader) duration(i int) bool {
	switch r.Norm(i - 1) {
	case "da", "per", "in", "tra", "fra", "ogni", "dopo", "ultimi", "prossimi", "altri", "quasi", "circa", "oltre", "i", "gli", "sono", "dai", "ai":
		return true
	}
	if r.Norm(i+2) == "e" && r.Norm(i+5) == "per" {
		return true // "due anni e quattro mesi per peculato"
	}
	switch r.Norm(i + 2) {
	case "fa", "dopo", "prima", "di", "per":
		return r.Tokens[i+2].Before <= text.Space
	}
	return false
}

// longAgo reports whether the sentence remembers the past.
func (r *reader) longAgo(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Norm(i) {
		case "quando", "allora", "ero", "avevo", "guerra", "passato":
			return true
		}
	}
	return false
}

// schooling reports whether the sentence has a word of school or childhood.
func (r *reader) schooling(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Norm(i) {
		case "asilo", "nido", "materna", "elementare", "elementari", "media", "medie", "scuola", "classe", "maestra", "maestre", "mensa", "scuolabus", "catechismo", "grest", "cre", "oratorio", "pediatra", "passeggino", "compiti", "recita", "prof", "lezioni", "ricreazione", "doposcuola", "liceo", "primaria", "infanzia", "bullismo", "frequenta", "sezione", "bullizzato", "bullizzata", "minorenne", "neonato", "pulmino", "merenda", "altalena", "scivolo", "parchetto", "materne", "comunione", "cresima":
			return true
		}
	}
	return false
}

func (r *reader) anyAge(from, to int) bool {
	for i := from; i < to; i++ {
		if age(r.Text, i) > 0 && !r.duration(i) {
			return true
		}
	}
	return false
}

// grown reports whether the sentence tells of an adult.
func (r *reader) grown(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Norm(i) {
		case "lavora", "lavorava", "lavoro", "universita", "militare", "sposato", "sposata", "sposa", "laureato", "laureata", "laurea", "patente", "guida", "mutuo", "disoccupato", "disoccupata", "architetto", "ingegnere", "avvocato", "consigliere", "assessore", "candidato", "candidata", "convive", "suocera", "nuora", "pensione", "titolare", "azienda", "ditta":
			return true
		}
		if r.Norm(i+1) != "anni" {
			continue
		}
		if n, err := strconv.Atoi(r.Norm(i)); err == nil && n >= 18 && n < 100 {
			return true
		}
	}
	return false
}

// photo reports whether a picture is offered before token i: "ecco la foto di mio figlio".
func (r *reader) photo(from, i int) bool {
	for k := max(from, i-6); k < i; k++ {
		switch r.Norm(k) {
		case "foto", "fotografia", "fotografie", "video", "selfie", "immagine", "fotina":
			if r.Norm(k+1) == "di" || r.Norm(k+1) == "del" || r.Norm(k+1) == "della" || r.Norm(k+1) == "con" {
				return !r.refused(from, k)
			}
		}
	}
	return false
}

// refused reports whether the picture is objected to: "non pubblicate la foto di mio figlio".
func (r *reader) refused(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Norm(i) {
		case "non", "togliete", "rimuovete", "cancellate", "chi", "perche", "autorizzo", "senza", "liberatoria", "consenso", "come", "posso", "serve":
			return true
		}
	}
	return false
}

// classIn returns the token of a class in a sentence, "3B", "terza C", 0 if none.
func (r *reader) classIn(from, to int) int {
	for i := from; i < to; i++ {
		n := r.Norm(i)
		switch {
		case classCode(&r.Tokens[i]):
			return i
		case (n == "ii" || n == "iii" || n == "iv" || n == "v" || n == "prima" || n == "seconda" || n == "terza" || n == "quarta" || n == "quinta" || len(n) == 1 && n[0] >= '1' && n[0] <= '5') && i+1 < to && r.Tokens[i+1].Before <= text.Space && r.section(i+1):
			return i
		}
	}
	return 0
}

// classCode reports whether a token is a class of a school: "3B".
func classCode(tok *text.Token) bool {
	n := tok.Norm
	return tok.Kind == text.Code && len(n) == 2 && n[0] >= '1' && n[0] <= '5' && n[1] >= 'a' && n[1] <= 'h'
}

// class reports whether a class of a school stands at token i: "3B", "seconda media".
func class(t *text.Text, i int) bool {
	if classCode(&t.Tokens[i]) {
		return true
	}
	switch t.Norm(i) {
	case "ii", "iii", "iv", "v", "prima", "seconda", "terza", "quarta", "quinta":
		switch t.Norm(i + 1) {
		case "media", "elementare", "primaria", "superiore", "liceo":
			return t.Tokens[i+1].Before <= text.Space
		}
		if i+1 < len(t.Tokens) {
			tok := &t.Tokens[i+1]
			return tok.End-tok.Start == 1 && tok.Has(text.Capital) && tok.Norm[0] >= 'a' && tok.Norm[0] <= 'h' && !tok.Has(text.Accented|text.Elided)
		}
	}
	return false
}

// pupilAt reads "Sofia Bianchi frequenta la 3A della scuola Pascoli" at its class.
func (r *reader) pupilAt(i int) (from, to int, note string, score float64) {
	sFrom, sTo := r.clause(i)
	if r.longAgo(sFrom, i) {
		return 0, 0, "", 0
	}
	k := r.until(i)
	if k > 0 && !r.grown(sFrom, sTo) && r.anchors[k-1].from >= sFrom && r.pupil(r.anchors[k-1]) && r.inClass(r.anchors[k-1].to, i) {
		return r.anchors[k-1].from, i + 1, "nome e classe del minore", 0.8
	}
	if k < len(r.anchors) && r.pupil(r.anchors[k]) && r.anchors[k].from <= i+8 && !r.broken(i, r.anchors[k].from+1) && r.isNamed(i+1, r.anchors[k].from) {
		return i, r.anchors[k].to, "nome e classe del minore", 0.8 // "il bullo della 5A è Brando"
	}
	return 0, 0, "", 0
}

func (r *reader) pupil(a anchor) bool {
	return (a.kind == fullName || a.kind == toldName && a.given || a.kind == bareName && a.given || a.kind == partName && a.given || (a.kind == ownKin || a.kind == kinOf || a.kind == othersKin) && a.given) && !a.office && !a.many
}

// inClass reads what leads from a pupil to the class: "frequenta la", "di", a comma.
func (r *reader) inClass(from, i int) bool {
	for j := from; j < i; j++ {
		switch r.Norm(j) {
		case "frequenta", "classe", "va", "fa", "iscritto", "iscritta", "alunno", "alunna", "in", "nella", "della", "di", "anni":
			return i-from <= 6
		}
	}
	return i == from
}

// isNamed reads "è", "si chiama", "c'è" and the like between a class and a name.
func (r *reader) isNamed(from, to int) bool {
	for j := from; j < to; j++ {
		switch r.Norm(j) {
		case "e", "chiama":
			return r.Norm(j) == "chiama" || r.Tokens[j].Has(text.Accented) || j == to-1
		case "pestato", "menato", "picchiato", "bullizzato", "deriso", "aggredito", "minacciato", "spinto", "insultato", "derubato":
			return j == to-1 // "quelli di terza B hanno pestato Mattia"
		}
	}
	return false
}

// section reports whether token i is the letter of a class, or "elementare" and the like.
func (r *reader) section(i int) bool {
	tok := &r.Tokens[i]
	switch tok.Norm {
	case "elementare", "media", "superiore", "primaria":
		return true
	}
	return tok.End-tok.Start == 1 && tok.Has(text.Capital) && tok.Norm[0] >= 'a' && tok.Norm[0] <= 'h' && !tok.Has(text.Accented|text.Elided)
}

// schoolIn reports whether a school is named in a sentence: "alla scuola Manzoni",
// "all'asilo di via Verdi", "alla Montessori".
func (r *reader) schoolIn(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Norm(i) {
		case "asilo", "nido", "materna", "elementare", "elementari", "media", "medie", "scuola", "istituto", "liceo", "plesso", "primaria", "superiori":
			for k := i + 1; k < min(i+5, to); k++ {
				if r.Tokens[k].Has(text.Capital) || r.Norm(k) == "via" || r.Norm(k) == "piazza" {
					return true
				}
			}
		case "alla", "al", "alle", "dalla", "dalle", "delle", "della":
			if i+1 < to && r.Tokens[i+1].Has(text.Capital) && r.joined(i+1) && r.role(i-1)&(kin|fellow|job|near) == 0 && (names.IsSurname(r.Norm(i+1)) || names.IsGiven(r.Norm(i+1))) {
				return true
			}
		}
	}
	return false
}

// kinAnchor reports whether token i belongs to a relative of somebody indicated.
func (r *reader) kinAnchor(i int) bool {
	k := r.until(i)
	if k == len(r.anchors) || r.anchors[k].from > i {
		return false
	}
	a := r.anchors[k].kind
	return a == kinOf || a == ownKin || a == othersKin
}

func (r *reader) addressIn(from, to int) bool {
	for i := from; i < to; i++ {
		if odonym(r.Norm(i)) && streetEnd(r.Text, i) > 0 {
			return r.Norm(i-2) == "abita" || r.Norm(i-2) == "vive" || r.Norm(i-2) == "casa" || r.Norm(i-1) == "abita"
		}
	}
	return false
}
