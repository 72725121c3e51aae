package pii

import (
	"strings"

	"vigilia/audit"
)

// fiscalCode finds the codice fiscale of a natural person: 16 characters with a
// check character (DM 23 December 1976), also with omocodia, spaced or lower case.
var fiscalCode = detector{
	rule: "pii.fiscal_code", version: 2, severity: audit.Serious,
	worth: func(s shape) bool { return s.digits >= 4 || s.run >= 16 },
	find:  findFiscalCodes,
	tried: []string{"esempio di formato", "codice numerico di ente o società", "CUP o CIG"},
}

// fiscalGap tells before which of the 16 characters people put a space:
// surname, name, date, place, check.
const fiscalGap = "0001001011011001"

var fiscalCues = cues{"codice fiscale", "codici fiscali", "cod. fisc*", "cod fisc*", "cod.fisc*", "codicefiscale", "c.f.", "c.f", "cf"}

func findFiscalCodes(s *scene) []match {
	var out []match
	for i := 0; i < len(s.b); i++ {
		if !isLetter(s.b[i]) || !s.starts(i) {
			continue
		}
		code, to, ok := s.fiscalAt(i)
		if !ok {
			continue
		}
		at := stretch{i, to}
		if m, ok := judgeFiscal(s, at, code); ok {
			out = append(out, m)
			i = to - 1
		}
	}
	return out
}

// fiscalAt collects 16 characters from i, and tells whether they have the shape of a code.
func (v *view) fiscalAt(i int) (code [16]byte, end int, ok bool) {
	n := 0
	spelled := v.at(i+1) == ' ' && v.at(i+3) == ' ' && v.at(i+5) == ' ' // "R S S M R A …"
	for i < len(v.b) && n < 16 {
		c := v.b[i]
		if !isAlnum(c) {
			if !fiscalSeparator(c) || n == 0 || fiscalGap[n] == '0' && !spelled || !isAlnum(v.b[i-1]) {
				return code, 0, false
			}
			i++
			continue
		}
		if !fits(n, upper(c)) {
			return code, 0, false
		}
		code[n] = fiscalChar(n, upper(c))
		n++
		i++
	}
	return code, i, n == 16 && v.ends(i) && fiscalParts(code)
}

func fiscalSeparator(c byte) bool { return c == ' ' || c == '.' || c == '-' || c == '/' }

// fits reports whether a character may stand at place n.
func fits(n int, c byte) bool {
	const kinds = "AAAAAA00A00A000A"
	if kinds[n] == 'A' {
		return isUpper(c)
	}
	return c == 'O' || c == 'I' || undoOmocodia(c) >= 0
}

// fiscalChar returns the character at place n, where a letter that omocodia never
// puts in the place of a digit is that digit mistaken: O for 0, I for 1.
func fiscalChar(n int, c byte) byte {
	switch {
	case n < 6 || n == 8 || n == 11 || n == 15:
	case c == 'O':
		return '0'
	case c == 'I':
		return '1'
	}
	return c
}

// undoOmocodia returns the digit behind a character of a numeric place, -1 if
// there is none. Where two persons would share a code, letters replace digits.
func undoOmocodia(c byte) int {
	if isDigit(c) {
		return int(c - '0')
	}
	return strings.IndexByte("LMNPQRSTUV", c)
}

// fiscalParts reports whether names, date and place can be what they say.
func fiscalParts(code [16]byte) bool {
	const months = "ABCDEHLMPRST"
	days := [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	month := strings.IndexByte(months, code[8])
	if month < 0 || !consonantsFirst(code[:3]) || !consonantsFirst(code[3:6]) {
		return false
	}
	day := undoOmocodia(code[9])*10 + undoOmocodia(code[10])
	if day > 40 { // women
		day -= 40
	}
	return day >= 1 && day <= days[month] && (code[11] <= 'M' || code[11] == 'Z')
}

// consonantsFirst reports whether three letters stand in the order of the code:
// consonants, then vowels, then X.
func consonantsFirst(t []byte) bool {
	vowel := func(c byte) bool { return strings.IndexByte("AEIOU", c) >= 0 }
	switch {
	case !vowel(t[0]) && !vowel(t[1]):
		return true
	case !vowel(t[0]): // one consonant
		return vowel(t[2]) || t[2] == 'X'
	case vowel(t[1]):
		return vowel(t[2]) || t[2] == 'X'
	}
	return t[1] == 'X' && t[2] == 'X'
}

// fiscalCheck returns the check character of the first 15.
func fiscalCheck(code []byte) byte {
	odd := [...]int{1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23}
	sum := 0
	for i, c := range code[:15] {
		value := int(c - 'A')
		if isDigit(c) {
			value = int(c - '0')
		}
		if i%2 == 0 {
			value = odd[value]
		}
		sum += value
	}
	return 'A' + byte(sum%26)
}

// judgeFiscal makes a match of a well-formed code: certain if the check
// character holds; a suggestion if it does not but the text calls it a codice
// fiscale, because a mistyped one is still somebody's.
func judgeFiscal(s *scene, at stretch, code [16]byte) (match, bool) {
	m := match{stretch: at, masked: maskEnds(string(code[:]), 4, 2), category: "codice fiscale", severity: audit.Serious}
	if s.taught(at) {
		return m, false
	}
	if fiscalCheck(code[:]) != code[15] {
		b, a := s.around(at, 40, 25)
		m.score, m.note = 0.6, "carattere di controllo errato"
		m.severity = audit.Medium
		return m, fiscalCues.in(b) || fiscalCues.in(a)
	}
	m.note = "carattere di controllo corretto"
	if omocodia(code) {
		m.note += ", omocodia"
	}
	return m, true
}

func omocodia(code [16]byte) bool {
	for _, n := range [...]int{6, 7, 9, 10, 12, 13, 14} {
		if !isDigit(code[n]) {
			return true
		}
	}
	return false
}
