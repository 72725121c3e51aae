package pii

import "vigilia/audit"

// plate finds Italian number plates: two letters, three digits, two letters
// without I, O, Q and U (DPR 495/1992, annexes to title III, in use since 1994);
// older and motorcycle plates only where the text calls them so.
var plate = detector{
	rule: "pii.plate", version: 1, severity: audit.Minor,
	worth: func(s shape) bool { return s.digits >= 3 },
	find:  findPlates,
	tried: []string{"sigla di strada o codice", "esempio di formato"},
}

var plateCues = cues{"targa", "targata", "targato", "targate", "targati", "targhe", "tg"}

// vehicleCues make lower-case letters a plate.
var vehicleCues = cues{
	"auto", "macchina", "vettura", "furgone", "furgoncino", "camion", "moto", "scooter", "suv", "veicolo", "automobile", "parcheggi*", "sosta", "panda", "punto", "golf", "audi", "bmw",
	"fiat", "ford", "opel", "renault", "mercedes", "toyota", "camper", "jeep", "tesla", "clio", "ypsilon", "qashqai", "yaris", "citroen", "peugeot",
}

var plateBlocks = cues{
	"cig", "cup", "bando", "gara", "delibera", "determina", "modello", "mod", "mod.", "lotto", "volo", "codice", "cod", "articolo", "sp", "ss", "aula", "protocollo", "prot", "art", "prodotto",
	"treno", "linea", "sku", "versione", "serie", "rif", "pratica", "iban", "documento", "carta", "identita", "stanza", "classe", "norma", "iso", "decreto", "legge",
}

func findPlates(s *scene) []match {
	var out []match
	for i := 0; i < len(s.b); i++ {
		if !isLetter(s.b[i]) {
			continue
		}
		after, leads := s.leads(i)
		if !leads {
			i = after - 1
			continue
		}
		m, ok := s.plateAt(i)
		if !ok {
			m, ok = s.oldPlateAt(i)
		}
		if ok {
			out = append(out, m)
			i = m.to - 1
		} else {
			i = after - 1
		}
	}
	return out
}

// leads reports whether the letters from i are few and lead to digits, as in a
// plate or the number of a document, and where they end.
func (v *view) leads(i int) (after int, ok bool) {
	j := i
	for j < len(v.b) && isLetter(v.b[j]) {
		j++
	}
	if j-i > 4 || !v.starts(i) {
		return j, false
	}
	switch c := v.at(j); {
	case isDigit(c):
		return j, true
	case c != ' ' && c != '-' && c != '.':
		return j, false
	}
	return j, isDigit(v.at(j+1)) || isLetter(v.at(j+1)) && isDigit(v.at(j+2))
}

// plateAt reads a plate of the present series from i.
func (s *scene) plateAt(i int) (match, bool) {
	to, spaced, ok := s.pattern(i, "AA 000 AA", plateLetter)
	if !ok {
		return match{}, false
	}
	at := stretch{i, to}
	return plateMatch(at, s.compact(at)), s.plateSaid(at, spaced) && !s.taught(at)
}

func plateMatch(at stretch, value string) match {
	return match{stretch: at, masked: maskEnds(value, 2, 2), category: "targa", severity: audit.Minor}
}

// plateSaid reports whether letters, case and words make it a plate.
func (s *scene) plateSaid(at stretch, spaced bool) bool {
	b, a := s.around(at, 45, 25)
	if _, link := s.url(at.from); link {
		return false
	}
	said := plateCues.last(b)
	if plateBlocks.last(b) > said && plateBlocks.in(tail(b, 14)) {
		return false
	}
	if said >= 0 || plateCues.in(a) {
		return true
	}
	if vehicleCues.in(b) || vehicleCues.in(a) {
		return true
	}
	if !issued(upper(s.b[at.from])) || s.compact(at) == "AA000AA" {
		return false
	}
	caps := isUpper(s.b[at.from]) && isUpper(s.b[at.from+1]) && isUpper(s.b[at.to-1]) && isUpper(s.b[at.to-2])
	return !spaced || caps && !s.wordy(at) && !measured.whole(s.low[at.to-2:at.to])
}

// issued reports whether plates that begin with the letter are on the road: the
// series has reached H; X and Z are for trailers and special formats.
func issued(first byte) bool { return 'A' <= first && first <= 'H' || first == 'X' || first == 'Z' }

// measured are units that make a quantity of a spaced number: «HD 500 GB».
var measured = cues{"gb", "mb", "tb", "kb", "kg", "km", "ml", "mt", "cm", "mm", "mg", "gr", "kw", "cv", "hp", "el"}

// wordy reports whether a pair of letters is a word or a unit of a sentence in
// capitals: «DA 100 LE COSE CAMBIANO».
func (s *scene) wordy(at stretch) bool {
	left := cues{"da", "al", "la", "le", "de", "se", "ne", "ha", "ed", "ad", "ma", "fa", "va", "sa", "dl", "nr", "ex", "re"}
	right := cues{"da", "al", "la", "le", "de", "se", "ne", "ce", "ha", "ed", "ma", "fa", "va", "sa", "ml", "kg", "km", "mt", "cm", "gr", "pm", "am"}
	return s.shouted(at) && (left.whole(s.low[at.from:at.from+2]) || right.whole(s.low[at.to-2:at.to]))
}

// shouted reports whether the words next to a stretch are in capitals too.
func (s *scene) shouted(at stretch) bool {
	before, after := s.at(at.from-2), s.at(at.to+2)
	return (isUpper(before) || isUpper(after)) && !isLower(before) && !isLower(after)
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

func plateLetter(c byte) bool { return isUpper(c) && c != 'I' && c != 'O' && c != 'Q' && c != 'U' }

func anyLetter(c byte) bool { return isUpper(c) }

// oldPlateAt reads an older or a motorcycle plate, which needs the word.
func (s *scene) oldPlateAt(i int) (match, bool) {
	for _, p := range [...]string{"AA 000000", "AA A00000", "AA 00000", "AAAA 00000"} {
		to, _, ok := s.pattern(i, p, anyLetter)
		if !ok {
			continue
		}
		at := stretch{i, to}
		b := tail(s.before(i, 25), 25)
		return plateMatch(at, s.compact(at)), plateCues.in(b) && !s.taught(at)
	}
	return match{}, false
}

// pattern reads characters from i: A a letter that may stand, 0 a digit, a space
// a separator that may be missing.
func (v *view) pattern(i int, p string, may func(byte) bool) (to int, spaced, ok bool) {
	for n := range len(p) {
		c := upper(v.at(i))
		switch {
		case p[n] == ' ' && (c == ' ' || c == '-' || c == '.') && i < len(v.b):
			spaced = true
			i++
		case p[n] == ' ':
		case p[n] == '0' && !isDigit(c), p[n] == 'A' && !may(c):
			return 0, false, false
		default:
			i++
		}
	}
	return i, spaced, v.ends(i)
}
