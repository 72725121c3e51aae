package pii

import (
	"bytes"

	"vigilia/audit"
	"vigilia/audit/names"
)

// nameList finds lists of at least three persons with an amount or a score each:
// benefits, debts, rankings. It is a part of own.personal_data.
var nameList = detector{
	rule: "elenco nominativo", severity: audit.Medium,
	worth: func(s shape) bool { return s.digits >= 3 },
	find:  findNameList,
	tried: []string{"carica o ruolo d'ufficio", "premi, gare sportive e lutti", "contraente con CIG o CUP"},
}

// word is a run of letters of a text.
type word struct {
	stretch
	given   bool // a given name in capitals
	capital bool // begins with a capital and may be a surname
}

// minListed is from how many persons names with figures make a list.
const minListed = 3

// officials hold an office: their names and contacts in relation to it are public.
var officials = cues{
	"sindaco", "sindaca", "vicesindaco", "vicesindaca", "assessore", "assessora", "assessori", "assessorato", "consigliere", "consigliera", "consiglieri", "presidente", "dirigente", "dirigenti", "rup", "responsabile",
	"segretario", "segretaria", "comandante", "direttore", "direttrice", "onorevole", "on", "senatore", "senatrice", "ministro", "ministra", "prefetto", "capogruppo", "candidato", "candidata", "referente", "maresciallo", "giunta", "commissario",
}

// titles stand before the name of a professional, and of a street or a building
// that bears a name.
var titles = cues{
	"dott", "dott.ssa", "dottor", "dottoressa", "dottssa", "ing", "arch", "geom", "avv", "prof", "prof.ssa", "professor", "professoressa", "maestro", "maestra", "don", "padre", "suor", "parroco", "vescovo", "monsignor", "mons", "rag",
	"via", "viale", "piazza", "piazzale", "piazzetta", "corso", "largo", "vicolo", "istituto", "scuola", "teatro", "parco", "plesso", "palestra", "auditorium", "sala", "biblioteca",
}

// publicLists are the lists of names that an administration may well publish.
var publicLists = cues{
	"premi*", "trofeo", "coppa", "torneo", "campionat*", "classific*", "podio", "gara", "maratona", "corsa", "squadr*", "gol", "partita", "convocati", "formazione", "atleti", "atleta", "medagli*", "record", "pallavolo", "calcio", "ciclis*", "nuoto",
	"complimenti", "congratulazion*", "condoglianz*", "lutto", "cordoglio", "elezioni", "elettoral*", "preferenze", "voti", "scrutin*", "lotteria", "concerto", "spettacolo", "mostra", "biglietti", "ingresso", "autori", "libro", "proiezione", "indennita di carica", "gettoni", "nascite", "centenari*", "compleanno",
}

// closedLists are those of persons whom a figure exposes, whatever else is said.
var closedLists = cues{
	"beneficiar*", "contribut*", "graduatori*", "morosi", "morosita", "debit*", "sussidi*", "isee", "assegnatar*", "bonus", "buoni spesa", "rimbors*", "sanzion*", "multe", "arretrat*", "idonei", "ammessi", "esclusi", "affitto", "alloggi*", "esenzion*",
}

func findNameList(s *scene) []match {
	l := &lister{scene: s, closed: closedLists.in(s.low)}
	if !l.closed && publicLists.in(s.low) {
		return nil
	}
	l.words = words(s.view, 0, len(s.b))
	var out []match
	for i := 0; i+1 < len(l.words); i++ {
		n := l.person(i)
		if n == 0 {
			continue
		}
		at := stretch{l.words[i].from, l.words[i+n-1].to}
		if l.figure(at.to, min(l.nextPerson(i+n), at.to+60)) {
			out = append(out, match{stretch: at, masked: l.mask(i, n), category: "elenco di nominativi con importi o punteggi", severity: audit.Medium})
		}
		i += n - 1
	}
	if len(out) < minListed {
		return nil
	}
	return out
}

// lister reads a text as a list of persons.
type lister struct {
	*scene
	words  []word
	closed bool // the text says what kind of list it is
}

// person returns of how many words a person's name consists that starts at word
// i, 0 if none does.
func (l *lister) person(i int) int {
	if i+1 >= len(l.words) {
		return 0
	}
	a, b := l.words[i], l.words[i+1]
	if b.from != a.to+1 || l.b[a.to] != ' ' || !a.capital || l.official(a) {
		return 0
	}
	// Initials do not make a name anonymous (Garante, guidelines no. 243/2014).
	if l.closed && b.to == b.from+1 && isUpper(l.b[b.from]) && l.at(b.to) == '.' {
		return 2
	}
	if !b.capital || !a.given && !b.given {
		return 0
	}
	if i+2 < len(l.words) && l.third(b, l.words[i+2]) {
		return 3
	}
	return 2
}

// third reports whether a word goes on with a name: a second given name, or a
// double surname, written in the same case.
func (l *lister) third(b, c word) bool {
	return c.capital && c.from == b.to+1 && l.b[b.to] == ' ' && isUpper(l.b[c.to-1]) == isUpper(l.b[b.to-1])
}

// official reports whether a role or a title is, or leads to, the first word of a name.
func (l *lister) official(a word) bool {
	first, before := l.low[a.from:a.to], tail(l.before(a.from, 22), 22)
	return officials.whole(first) || titles.whole(first) || officials.in(before) || titles.in(before)
}

// nextPerson returns where the next name of a person from word i on begins.
func (l *lister) nextPerson(i int) int {
	for ; i+1 < len(l.words); i++ {
		if l.person(i) > 0 {
			return l.words[i].from
		}
	}
	return len(l.b)
}

// figure reports whether an amount or a score stands in the stretch after a name.
func (l *lister) figure(from, to int) bool {
	for i := from; i < to; i++ {
		if l.b[i] == '\n' && i > from+1 {
			return false
		}
		if !isDigit(l.b[i]) {
			continue
		}
		j := i
		for j < len(l.b) && (isDigit(l.b[j]) || (l.b[j] == '.' || l.b[j] == ',') && isDigit(l.at(j+1))) {
			j++
		}
		if l.isFigure(from, i, j) {
			return true
		}
		i = j
	}
	return false
}

var figureBefore = cues{"\x01", "euro", "eur", "punti", "punteggio", "p.", "pt", "pti", "isee", "importo", "contributo", "totale", "punt."}

var figureAfter = cues{"\x01", "euro", "eur", "punti", "punto", "pt", "pti", "p.ti"}

// isFigure reports whether the digits [i, j) after a name are an amount or a
// score: by a word or sign, or because they stand alone behind the name as in a table.
func (l *lister) isFigure(from, i, j int) bool {
	if figureBefore.in(l.low[from:i]) || figureAfter.in(l.low[j:min(j+8, len(l.low))]) {
		return true
	}
	for _, c := range l.b[from:i] {
		if isLetter(c) {
			return false
		}
	}
	next := l.at(j)
	if next == ' ' {
		next = l.at(j + 1)
	}
	alone := j >= len(l.b) || next == '\n' || next == ',' || next == ';' || next == ')' || next == '.'
	decimals := bytes.IndexByte(l.b[i:j], ',') >= 0
	return alone && !l.dateLike(i, j) && (i-from >= 2 || decimals || l.closed)
}

// dateLike reports whether digits belong to a date, a year or an hour.
func (l *lister) dateLike(i, j int) bool {
	if c := l.at(j); c == '/' || c == ':' || c == '-' {
		return true
	}
	n := string(l.b[i:j])
	hour := len(n) <= 5 && len(n) >= 4 && n[len(n)-3] == '.' && n[len(n)-2] < '6'
	return hour || len(n) == 4 && (n[:2] == "19" || n[:2] == "20")
}

// mask shows the first letter of each of n words of a name.
func (l *lister) mask(i, n int) string {
	var out []byte
	for k, w := range l.words[i : i+n] {
		if k > 0 {
			out = append(out, ' ')
		}
		out = append(out, l.b[w.from])
		out = append(out, "***"...)
	}
	return string(out)
}

// words returns the words of a part of a text.
func words(v *view, from, to int) []word {
	var out []word
	for i := from; i < to; {
		if !isLetter(v.b[i]) {
			i++
			continue
		}
		j := i
		for j < to && (isLetter(v.b[j]) || v.b[j] == '\'' && j+1 < to && isLetter(v.b[j+1])) {
			j++
		}
		cap := isUpper(v.b[i]) && j-i >= 2
		out = append(out, word{stretch{i, j}, cap && names.IsGiven(string(v.low[i:j])), cap})
		i = j
	}
	return out
}
