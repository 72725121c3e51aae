package pii

import (
	"bytes"
	"strings"

	"vigilia/audit"
	"vigilia/audit/text"
)

// plate finds Italian number plates: two letters, three digits, two letters
// without I, O, Q and U (DPR 495/1992, annexes to title III, in use since 1994);
// older and motorcycle plates only where the text calls them so.
var plate = detector{
	rule: "pii.plate", version: 3, severity: audit.Minor,
	worth:  func(s shape) bool { return s.digits >= 3 },
	hidden: plateNamed,
	find:   findPlates,
	tried:  []string{"sigla di strada o codice", "esempio di formato"},
}

var plateCues = cues{"targa", "targata", "targato", "targate", "targati", "targhe", "targhino", "targhetta", "tg"}

// vehicleCues make lower-case letters a plate.
var vehicleCues = cues{
	"auto", "macchina", "vettura", "furgone", "furgoncino", "camion", "moto", "scooter", "suv", "veicolo", "automobile", "parcheggi*", "sosta", "panda", "punto", "golf", "audi", "bmw",
	"fiat", "ford", "opel", "renault", "mercedes", "toyota", "camper", "jeep", "tesla", "clio", "ypsilon", "qashqai", "yaris", "citroen", "peugeot",
	"macchin*", "automobil*", "utilitari*", "berlina", "cabrio", "furgon*", "camion*", "autocarro", "betoniera", "rimorchio", "roulotte", "pick-up", "pickup", "motorin*", "vespa", "vespetta", "ape", "apecar", "quad", "autoveicolo",
	"volkswagen", "polo", "passat", "tiguan", "porsche", "ferrari", "maserati", "volvo", "subaru", "suzuki", "mazda", "honda", "hyundai", "nissan", "skoda", "seat", "dacia", "duster", "sandero", "lancia", "abarth", "giulietta", "stelvio", "multipla", "doblo", "dobl\x02", "ducato", "fiorino",
	"micra", "corsa", "astra", "fiesta", "twingo", "megane", "scenic", "aygo", "tucson", "sportage", "ibiza", "leon", "octavia", "fabia", "smart", "kia", "range rover", "land rover", "bollo", "intestata", "immatricolata",
}

// motoCues make a plate of the form of a motorcycle or a moped.
var motoCues = cues{"moto", "motociclo", "motocicletta", "scooter", "motorino", "motorini", "ciclomotore", "vespa", "vespetta", "vespino", "cinquantino", "ape", "apetta", "apecar"}

var plateBlocks = cues{
	"cig", "cup", "bando", "gara", "delibera", "determina", "modello", "mod", "mod.", "lotto", "volo", "codice", "cod", "articolo", "sp", "ss", "aula", "protocollo", "prot", "art", "prodotto",
	"buono", "buoni", "sconto", "coupon", "promo", "voucher", "cartucc*", "toner", "batteria", "lampad*", "tubo", "tubi",
	"treno", "linea", "sku", "versione", "serie", "rif", "pratica", "iban", "documento", "carta", "identita", "stanza", "classe", "norma", "iso", "decreto", "legge",
}

// plateNamed reports whether a word for a plate or a moped is there, whose plates
// may hold one digit only.
func plateNamed(t *text.Text) bool {
	for i := range t.Tokens {
		w := t.Tokens[i].Norm
		if len(w) >= 5 && w[0] == 't' && strings.HasPrefix(w, "targ") {
			return true
		}
		switch w {
		case "scooter", "motorino", "motorini", "ciclomotore", "vespa", "vespetta", "cinquantino", "ape", "apetta", "apecar":
			return true
		}
	}
	return false
}

func findPlates(s *scene) []match {
	var out []match
	called := bytes.Contains(s.low, []byte("targ")) || bytes.Contains(s.low, []byte("tg"))
	for i := 0; i < len(s.b); i++ {
		if !isAlnum(s.b[i]) || i > 0 && isAlnum(s.b[i-1]) && !s.plateGlued(i) {
			continue
		}
		if m, ok := s.anyPlateAt(i, called); ok {
			out = append(out, m)
			i = m.to - 1
		}
	}
	return out
}

// plateGlued reports whether the word touches the value: "targaFB123XY".
func (v *view) plateGlued(i int) bool {
	return i >= 5 && v.at(i-1) == 'a' && (string(v.low[i-5:i]) == "targa" && v.starts(i-5))
}

// anyPlateAt reads a plate of any kind from i; called is true if the word for
// plates is anywhere, without which some kinds are none.
func (s *scene) anyPlateAt(i int, called bool) (match, bool) {
	if isLetter(s.b[i]) {
		if _, leads := s.leads(i); leads || s.spelled(i) || s.plateGlued(i) {
			if m, ok := s.plateAt(i); ok {
				return m, true
			}
			if m, ok := s.oldPlateAt(i); ok {
				return m, true
			}
		}
	}
	if m, ok := s.saidPlateAt(i); ok || !called {
		return m, ok
	}
	return s.foreignPlateAt(i)
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
	case !joint(c):
		return j, false
	}
	return j, twinDigit(v.at(j+1)) != 0 || isLetter(v.at(j+1)) && (isDigit(v.at(j+2)) || joint(v.at(j+2)) && isDigit(v.at(j+3)))
}

// plateAt reads a plate of the present series from i.
func (s *scene) plateAt(i int) (match, bool) {
	to, spaced, ok := s.pattern(i, "AA 000 AA", plateLetter)
	odd := false
	if !ok {
		if to, ok = s.oddPlate(i); !ok {
			return match{}, false
		}
		odd = true
	}
	at := stretch{i, to}
	m := plateMatch(at, s.compact(at))
	if odd || s.disguised(at) {
		m.note = altered
	}
	if spelled := s.spelled(i) && isUpper(s.b[i]) && isUpper(s.b[to-1]) && to == i+13; odd && !spelled && !s.plateAround(at) {
		return m, false
	}
	return m, s.plateSaid(at, spaced) && !s.taught(at)
}

// oddPlate reads a plate of the present series with separators anywhere, or with
// letters for digits, which needs the word.
func (v *view) oddPlate(i int) (to int, ok bool) {
	const p = "AA000AA"
	for n := range len(p) {
		if n > 0 && i < len(v.b) && joint(v.b[i]) {
			i++
		}
		c := upper(v.at(i))
		if i >= len(v.b) || p[n] == 'A' && !plateLetter(c) || p[n] == '0' && (twinDigit(v.b[i]) == 0 || isLower(v.b[i])) {
			return 0, false
		}
		i++
	}
	return i, v.ends(i)
}

// plateAround reports whether the word stands right before or after a stretch.
func (s *scene) plateAround(at stretch) bool {
	if s.judged++; s.judged > enough {
		return false
	}
	b, a := s.around(at, 30, 20)
	return plateCues.in(b) || plateCues.in(a) || s.plateGlued(at.from)
}

func plateMatch(at stretch, value string) match {
	return match{stretch: at, masked: maskEnds(value, 2, 2), category: "targa", severity: audit.Minor}
}

// plateSaid reports whether letters, case and words make it a plate.
func (s *scene) plateSaid(at stretch, spaced bool) bool {
	if s.judged++; s.judged > enough {
		return false
	}
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
	if spaced && s.wordy(at) {
		return false
	}
	if vehicleCues.in(b) || vehicleCues.in(a) {
		return true
	}
	if !issued(upper(s.b[at.from])) || s.compact(at) == "AA000AA" {
		return false
	}
	caps := isUpper(s.b[at.from]) && isUpper(s.b[at.from+1]) && isUpper(s.b[at.to-1]) && isUpper(s.b[at.to-2])
	if strings.IndexByte(string(s.b[at.from:at.to]), ' ') < 0 && spaced {
		return caps || s.at(at.from+2) == '-' && s.at(at.from+6) == '-'
	}
	return !spaced || caps && !measured.whole(s.low[at.to-2:at.to]) && !brands.whole(s.low[at.from:at.from+2])
}

// issued reports whether plates that begin with the letter are on the road: the
// series has reached H; X and Z are for trailers and special formats.
func issued(first byte) bool { return 'A' <= first && first <= 'H' || first == 'X' || first == 'Z' }

// measured are units that make a quantity of a spaced number: «HD 500 GB».
var measured = cues{"gb", "mb", "tb", "kb", "kg", "km", "ml", "mt", "cm", "mm", "mg", "gr", "kw", "cv", "hp", "el", "cc", "pn"}

// brands are the letters of models that are no plate's yet: «HP 903 XL».
var brands = cues{"hp", "hd"}

// wordy reports whether a pair of letters is a word or a unit of a sentence: «auto da 100 cv»,
// «DA 100 LE COSE CAMBIANO».
func (s *scene) wordy(at stretch) bool {
	left := cues{"da", "al", "la", "le", "de", "se", "ne", "ha", "ed", "ad", "ma", "fa", "va", "sa", "dl", "nr", "ex", "re", "me", "te", "ce", "ve", "en", "es", "ah", "eh"}
	right := cues{"da", "al", "la", "le", "de", "se", "ne", "ce", "ha", "ed", "ma", "fa", "va", "sa", "me", "te", "ve", "ad", "pm", "am", "gr"}
	last := s.low[at.to-2 : at.to]
	return (isLower(s.b[at.from]) || s.shouted(at)) && (left.whole(s.low[at.from:at.from+2]) || right.whole(last) || measured.whole(last))
}

// shouted reports whether the words next to a stretch are in capitals too.
func (s *scene) shouted(at stretch) bool {
	before, after := s.at(at.from-2), s.at(at.to+2)
	return (isUpper(before) || isUpper(after)) && !isLower(before) && !isLower(after)
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

func plateLetter(c byte) bool { return isUpper(c) && c != 'I' && c != 'O' && c != 'Q' && c != 'U' }

func anyLetter(c byte) bool { return isUpper(c) }

// oldPlateAt reads an older plate, or that of a motorcycle or moped, which needs the word.
func (s *scene) oldPlateAt(i int) (match, bool) {
	for _, p := range [...]string{"AA 000000", "AA A00000", "AA 0A0000", "AA 00000", "AAAA 000000", "AAAA A00000", "AAAA 0A0000", "A0 XXXX"} {
		to, _, ok := s.pattern(i, p, anyLetter)
		if !ok || len(p) > 9 && string(s.low[i:i+4]) != "roma" {
			continue
		}
		at := stretch{i, to}
		moto := (p == "AA 00000" || p == "A0 XXXX") && motoCues.in(tail(s.before(i, 20), 20))
		return plateMatch(at, s.compact(at)), (moto || s.plateAround(at)) && !s.taught(at)
	}
	return match{}, false
}

// nations are the words that say whence a vehicle comes.
var nations = cues{
	"straniera", "straniere", "estera", "estere", "tedesca", "rumena", "romena", "francese", "svizzera", "polacca", "bulgara", "ucraina", "albanese", "spagnola", "inglese", "austriaca", "ungherese", "moldava", "slovena",
	"croata", "serba", "ceca", "slovacca", "olandese", "belga", "lituana", "turca", "greca", "portoghese", "marocchina", "sammarinese", "di san marino", "macedone", "kosovara", "russa",
}

// foreignPlateAt reads what follows the word and looks like a plate of any
// country: capitals and digits, in at most three groups.
func (s *scene) foreignPlateAt(i int) (match, bool) {
	to, letters, digits := s.plateGroups(i)
	if letters == 0 || digits < 2 || letters+digits < 5 || letters+digits > 8 || letters > 5 {
		return match{}, false
	}
	b := s.before(i, 35)
	cue := plateCues.last(b)
	if cue < 0 {
		return match{}, false
	}
	abroad := nations.in(b[cue:])
	if words := len(strings.Fields(string(b[cue:]))); words > 2 || words > 1 && !abroad {
		return match{}, false
	}
	at := stretch{i, to}
	return plateMatch(at, s.compact(at)), (abroad || isLetter(s.b[i])) && !s.taught(at)
}

// plateGroups reads groups of capitals and digits from i.
func (v *view) plateGroups(i int) (to, letters, digits int) {
	for n := 0; n < 3; n++ {
		j := i
		for j < len(v.b) && (isUpper(v.b[j]) || isDigit(v.b[j])) {
			j++
		}
		if j == i || !v.ends(j) {
			break
		}
		for _, c := range v.b[i:j] {
			if isDigit(c) {
				digits++
			} else {
				letters++
			}
		}
		to = j
		if !joint(v.at(j)) {
			break
		}
		i = j + 1
	}
	return to, letters, digits
}

// pattern reads characters from i: A a letter that may stand, 0 a digit, a space
// a separator that may be missing, X a letter or a digit.
func (v *view) pattern(i int, p string, may func(byte) bool) (to int, spaced, ok bool) {
	for n := range len(p) {
		c := upper(v.at(i))
		switch {
		case p[n] == ' ' && joint(c) && i < len(v.b):
			spaced = true
			i++
		case p[n] == ' ':
		case p[n] == '0' && !isDigit(c), p[n] == 'A' && !may(c), p[n] == 'X' && !isDigit(c) && !may(c):
			return 0, false, false
		default:
			i++
		}
	}
	return i, spaced, v.ends(i)
}
