package pii

import (
	"strings"

	"vigilia/audit"
)

// document finds the numbers of identity documents and of the European health
// insurance card (Decision S2 of the Administrative Commission, 80380 for Italy).
var document = detector{
	rule: "pii.identity_document", version: 1, severity: audit.Serious,
	worth: func(s shape) bool { return s.digits >= 5 },
	find:  findDocuments,
	tried: []string{"numero di atto, targa o lotto", "esempio di formato", "istruzioni generiche"},
}

// paper is a document by the pattern of its number and the words that announce it.
type paper struct {
	pattern string // A letter, 0 digit, X either
	name    string
	cues    cues
	alone   bool // the number speaks without words if it is in capitals
}

var papers = []paper{
	{"AA00000AA", "carta d'identità elettronica", cues{"cie", "carta", "identita", "documento", "c.i", "c.i.", "ci n", "ci n."}, true},
	{"AA0000000", "passaporto", cues{"passaporto", "passport"}, false},
	{"AA0000000", "carta d'identità", cues{"carta", "identita", "documento", "c.i", "c.i.", "ci n", "ci n."}, false},
	{"AA0000000A", "patente di guida", cues{"patente"}, false},
	{"A0XXXXXXXA", "patente di guida", cues{"patente"}, false},
	{"A00000000", "permesso di soggiorno", cues{"permesso", "soggiorno", "titolo di soggiorno"}, false},
}

var documentBlocks = cues{
	"delibera", "deliberazione", "determina", "determinazione", "ordinanza", "lotto", "targa", "targata", "targato", "prot", "protocollo", "cig", "cup", "codice", "cod", "articolo", "art", "ordine",
	"volo", "modello", "bando", "gara", "prodotto", "rif", "pratica", "serie", "seriale", "matricola", "spedizione", "tracking", "contatore", "fattura", "avviso", "sku", "biglietto",
}

func findDocuments(s *scene) []match {
	var out []match
	for i := 0; i < len(s.b); i++ {
		m, after, ok := s.documentAt(i)
		if ok {
			out = append(out, m)
			after = m.to
		}
		i = max(i, after-1)
	}
	return out
}

// documentAt reads a number from i, and returns where to look on if there is none.
func (s *scene) documentAt(i int) (m match, after int, ok bool) {
	switch c := s.b[i]; {
	case isLetter(c):
		after, leads := s.leads(i)
		if !leads {
			return m, after, false
		}
		m, ok = s.paperAt(i)
		return m, after, ok
	case isDigit(c) && s.starts(i):
		m, ok = s.healthCardAt(i)
	}
	return m, i, ok
}

// paperAt reads the number of a document from i.
func (s *scene) paperAt(i int) (match, bool) {
	for _, p := range papers {
		to, spaced, ok := s.numberOf(i, p.pattern)
		if !ok {
			continue
		}
		at := stretch{i, to}
		if !s.announced(at, p, spaced) {
			continue
		}
		return match{stretch: at, masked: maskEnds(s.compact(at), 2, 2), category: p.name, severity: audit.Serious}, true
	}
	return match{}, false
}

// numberOf reads characters of a pattern from i, with single spaces where
// letters and digits meet.
func (v *view) numberOf(i int, p string) (to int, spaced, ok bool) {
	for n := range len(p) {
		if n > 0 && p[n] != p[n-1] && p[n] != 'X' && p[n-1] != 'X' && v.at(i) == ' ' && i < len(v.b) {
			i++
			spaced = true
		}
		if !patternFits(p[n], upper(v.at(i))) {
			return 0, false, false
		}
		i++
	}
	return i, spaced, v.ends(i)
}

func patternFits(want, c byte) bool {
	switch want {
	case 'A':
		return isUpper(c)
	case '0':
		return isDigit(c)
	}
	return isUpper(c) || isDigit(c)
}

// announced reports whether the words, or the form alone, make it a document.
func (s *scene) announced(at stretch, p paper, spaced bool) bool {
	if _, link := s.url(at.from); link || s.taught(at) {
		return false
	}
	b, a := s.around(at, 60, 30)
	said := p.cues.last(b)
	if blocked := documentBlocks.last(b); blocked > said && blocked >= len(b)-20 {
		return false
	}
	if said >= 0 || p.cues.in(head(a, 25)) {
		return true
	}
	return p.alone && !spaced && isUpper(s.b[at.from]) && isUpper(s.b[at.to-1])
}

// healthCardAt reads the 20 digits of a health card from i.
func (s *scene) healthCardAt(i int) (match, bool) {
	const issuer = "80380"
	if !strings.HasPrefix(issuer, string(s.b[i])) {
		return match{}, false
	}
	var d []byte
	for i0 := i; i < len(s.b) && len(d) < 20; i++ {
		c := s.b[i]
		if !isDigit(c) && (c != ' ' || !isDigit(s.at(i-1)) || i == i0) {
			break
		}
		if isDigit(c) {
			d = append(d, c)
		}
		if len(d) == len(issuer) && string(d) != issuer {
			return match{}, false
		}
		if len(d) == 20 {
			at := stretch{i0, i + 1}
			m := match{stretch: at, masked: maskEnds(string(d), 5, 2), category: "tessera sanitaria", severity: audit.Serious}
			return m, s.ends(i+1) && !s.taught(at)
		}
	}
	return match{}, false
}
