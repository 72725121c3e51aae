package pii

import (
	"bytes"

	"vigilia/audit"
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

// rolesBefore are what officials and professionals bear before their name.
var rolesBefore = cues{
	"sindaco", "sindaca", "vicesindaco", "assessore", "assessora", "assessori", "consigliere", "consigliera", "consiglieri", "presidente", "dirigente", "dirigenti", "rup", "responsabile", "segretario", "segretaria",
	"comandante", "dott", "dott.ssa", "dottor", "dottoressa", "dottssa", "ing", "arch", "geom", "avv", "prof", "prof.ssa", "professor", "professoressa", "onorevole", "on", "senatore", "ministro", "prefetto", "maestro", "don", "padre",
	"parroco", "vescovo", "monsignor", "mons", "direttore", "direttrice", "rag", "capogruppo", "candidato", "candidata", "referente", "maresciallo", "via", "piazza", "viale", "corso", "largo", "vicolo", "istituto", "scuola", "teatro", "parco",
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
	if publicLists.in(s.low) && !closedLists.in(s.low) {
		return nil
	}
	var out []match
	ws := words(s.view, 0, len(s.b))
	for i := 0; i+1 < len(ws); i++ {
		n := s.person(ws, i)
		if n == 0 {
			continue
		}
		at := stretch{ws[i].from, ws[i+n-1].to}
		next := len(s.b)
		if i+n < len(ws) {
			next = s.nextPerson(ws, i+n)
		}
		if s.figure(at.to, min(next, at.to+60)) {
			out = append(out, match{stretch: at, masked: s.maskName(ws[i : i+n]), category: "elenco di nominativi con importi o punteggi", severity: audit.Medium})
		}
		i += n - 1
	}
	if len(out) < minListed {
		return nil
	}
	return out
}

// person returns of how many words a person's name consists that starts at i, 0 if none does.
func (s *scene) person(ws []word, i int) int {
	a, b := ws[i], ws[i+1]
	if !s.hang(a, b) || rolesBefore.whole(s.low[a.from:a.to]) || !(a.given && b.capital || a.capital && b.given) || s.official(a.from) {
		return 0
	}
	if i+2 < len(ws) && s.hang(b, ws[i+2]) && ws[i+2].capital {
		return 3 // second given name, or double surname
	}
	return 2
}

// hang reports whether one word follows another after one space.
func (s *scene) hang(a, b word) bool {
	return b.from == a.to+1 && s.b[a.to] == ' ' && a.capital && b.capital
}

// official reports whether a role or a title leads to the name.
func (s *scene) official(from int) bool {
	return rolesBefore.in(tail(s.before(from, 22), 22))
}

// nextPerson returns where the next name of a person after word i begins.
func (s *scene) nextPerson(ws []word, i int) int {
	for ; i+1 < len(ws); i++ {
		if s.person(ws, i) > 0 {
			return ws[i].from
		}
	}
	return len(s.b)
}

// figure reports whether an amount or a score stands in the stretch after a name.
func (s *scene) figure(from, to int) bool {
	for i := from; i < to; i++ {
		if s.b[i] == '\n' && i > from+1 {
			return false
		}
		if !isDigit(s.b[i]) {
			continue
		}
		j := i
		for j < len(s.b) && (isDigit(s.b[j]) || (s.b[j] == '.' || s.b[j] == ',') && isDigit(s.at(j+1))) {
			j++
		}
		if s.isFigure(from, i, j) {
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
func (s *scene) isFigure(from, i, j int) bool {
	if figureBefore.in(s.low[from:i]) || figureAfter.in(s.low[j:min(j+8, len(s.low))]) {
		return true
	}
	for _, c := range s.b[from:i] {
		if isLetter(c) {
			return false
		}
	}
	next := s.at(j)
	if next == ' ' {
		next = s.at(j + 1)
	}
	alone := j >= len(s.b) || next == '\n' || next == ',' || next == ';' || next == ')' || next == '.'
	decimals := bytes.IndexByte(s.b[i:j], ',') >= 0
	return alone && !s.dateLike(i, j) && (i-from >= 2 || decimals || closedLists.in(s.low))
}

// dateLike reports whether digits belong to a date, a year or a time.
func (s *scene) dateLike(i, j int) bool {
	if c := s.at(j); c == '/' || c == ':' || c == '-' {
		return true
	}
	year := string(s.b[i:j])
	return len(year) == 4 && (year[:2] == "19" || year[:2] == "20")
}

// maskName shows the first letter of each word of a name.
func (s *scene) maskName(ws []word) string {
	var out []byte
	for i, w := range ws {
		if i > 0 {
			out = append(out, ' ')
		}
		out = append(out, s.b[w.from])
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
		out = append(out, word{stretch{i, j}, cap && given[string(v.low[i:j])], cap})
		i = j
	}
	return out
}
