package pii

import (
	"bytes"
	"strings"

	"vigilia/audit"
)

// document finds the numbers of identity documents and of the European health
// insurance card (Decision S2 of the Administrative Commission, 80380 for Italy).
var document = detector{
	rule: "pii.identity_document", version: 2, severity: audit.Serious,
	worth: func(s shape) bool { return s.digits >= 4 },
	find:  findDocuments,
	tried: []string{"numero di atto, targa o lotto", "esempio di formato", "istruzioni generiche"},
}

// paper is a document by the pattern of its number and the words that announce it.
type paper struct {
	pattern string // A letter, 0 digit, X either
	name    string
	cues    cues
	alone   bool   // the number speaks without words if it is in capitals
	series  string // and begins so
}

var identity = cues{"cie", "carta", "carte", "identita", "documento", "documenti", "c.i", "c.i.", "ci n", "ci n.", "ci:", "c.i:", "id card", "identity"}

var licence = cues{"patente", "patenti", "pat.", "pat", "driver*", "driving", "license", "licence"}

var papers = []paper{
	{"AA00000AA", "carta d'identità elettronica", identity, true, "C"},
	{"AA0000000", "passaporto", cues{"passaporto", "passaporti", "passport", "pass.", "pass"}, true, "Y"},
	{"AA0000000", "carta d'identità", identity, false, ""},
	{"0000000AA", "carta d'identità elettronica", identity, false, ""},
	{"AA0000000A", "patente di guida", licence, false, ""},
	{"A0XXXXXXXA", "patente di guida", licence, true, "U1"},
	{"A00000000", "permesso di soggiorno", cues{"permesso", "soggiorno", "titolo di soggiorno"}, false, ""},
}

var documentBlocks = cues{
	"delibera", "deliberazione", "determina", "determinazione", "ordinanza", "lotto", "targa", "targata", "targato", "prot", "protocollo", "cig", "cup", "codice", "cod", "articolo", "art", "ordine",
	"volo", "modello", "bando", "gara", "prodotto", "rif", "pratica", "serie", "seriale", "matricola", "spedizione", "tracking", "contatore", "fattura", "avviso", "sku", "biglietto",
}

// longestDigits is how far the first letter of a number that begins with digits
// may stand from them: seven, each with a separator.
const longestDigits = 14

func findDocuments(s *scene) []match {
	var out []match
	next := 0 // letter
	for i := 0; i < len(s.b); i++ {
		if !isAlnum(s.b[i]) || i > 0 && isAlnum(s.b[i-1]) {
			continue
		}
		for next = max(next, i); next < len(s.b) && !isLetter(s.b[next]); next++ {
		}
		if next-i > longestDigits && s.b[i] != healthIssuer[0] {
			continue
		}
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
		if !leads && !s.spelled(i) {
			return m, after, false
		}
		m, ok = s.paperAt(i)
		return m, after, ok
	case isDigit(c) && s.starts(i):
		if m, ok = s.healthCardAt(i); !ok {
			m, ok = s.paperAt(i)
		}
	}
	return m, i, ok
}

// spelled reports whether single characters with separators follow: "c a 1 2 3 …".
func (v *view) spelled(i int) bool {
	return v.starts(i) && joint(v.at(i+1)) && isAlnum(v.at(i+2)) && joint(v.at(i+3)) && isAlnum(v.at(i+4)) && joint(v.at(i+5))
}

// joint reports whether a sign may stand between the parts of a number.
func joint(c byte) bool {
	switch c {
	case ' ', '-', '.', '/', '_':
		return true
	}
	return false
}

// paperAt reads the number of a document from i.
func (s *scene) paperAt(i int) (match, bool) {
	for _, p := range papers {
		if isDigit(s.b[i]) && p.pattern[0] == 'A' {
			continue
		}
		n, ok := s.numberOf(i, p.pattern)
		if !ok || !s.announced(n, p) {
			continue
		}
		m := match{stretch: n.stretch, masked: maskEnds(s.compact(n.stretch), 2, 2), category: p.name, severity: audit.Serious}
		if n.altered || s.disguised(n.stretch) {
			m.note = altered
		}
		return m, true
	}
	return match{}, false
}

// written is the number of a document as it stands in a text.
type written struct {
	stretch
	spaced  bool // a separator where letters and digits meet
	altered bool // separators elsewhere, or letters for digits
}

// numberOf reads characters of a pattern from i, with single separators between.
func (v *view) numberOf(i int, p string) (w written, ok bool) {
	w.from = i
	spelled := v.spelled(i)
	for n := range len(p) {
		if n > 0 && joint(v.at(i)) && i < len(v.b) {
			if meets := p[n] != p[n-1]; !meets && !spelled {
				return w, false
			} else if meets {
				w.spaced = true
			} else {
				w.altered = true
			}
			i++
		}
		c := upper(v.at(i))
		if p[n] == '0' && !isDigit(c) && i < len(v.b) && twinDigit(v.b[i]) != 0 {
			w.altered, c = true, twinDigit(v.b[i])
		}
		if !patternFits(p[n], c) {
			return w, false
		}
		i++
	}
	w.to = i
	return w, v.ends(i)
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
func (s *scene) announced(w written, p paper) bool {
	at := w.stretch
	if s.judged++; s.judged > enough {
		return false
	}
	if _, link := s.url(at.from); link || s.taught(at) {
		return false
	}
	b, a := s.around(at, 60, 30)
	said := p.cues.last(b)
	if blocked := documentBlocks.last(b); blocked > said && blocked >= len(b)-20 {
		return false
	}
	if said >= 0 || p.cues.in(head(a, 25)) || strings.HasPrefix(p.name, "carta") && bytes.HasSuffix(b, []byte("ci ")) && isUpper(s.b[at.from]) && isUpper(s.b[at.from-2]) {
		return true
	}
	if w.altered || !p.alone || !strings.HasPrefix(string(s.b[at.from:at.to]), p.series) {
		return false
	}
	return isUpper(s.b[at.from]) && !isLower(s.b[at.to-1])
}

// healthIssuer begins the numbers of Italian health cards.
const healthIssuer = "80380"

// healthCardAt reads the 20 digits of a health card from i.
func (s *scene) healthCardAt(i int) (match, bool) {
	const issuer = healthIssuer
	if s.b[i] != issuer[0] {
		return match{}, false
	}
	var d []byte
	for i0 := i; i < len(s.b) && len(d) < 20; i++ {
		c := s.b[i]
		if !isDigit(c) && (!joint(c) || !isDigit(s.at(i-1)) || i == i0) {
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
