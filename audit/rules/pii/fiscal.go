package pii

import (
	"bytes"
	"strings"

	"vigilia/audit"
)

// fiscalCode finds the codice fiscale of a natural person: 16 characters with a
// check character (DM 23 December 1976), also with omocodia, spaced or lower case.
var fiscalCode = detector{
	rule: "pii.fiscal_code", version: 4, severity: audit.Serious,
	worth: func(s shape) bool { return s.digits >= 4 || s.run >= 16 },
	find:  findFiscalCodes,
	tried: []string{"esempio di formato", "codice numerico di ente o società", "CUP o CIG"},
}

var fiscalCues = cues{"codice fiscale", "codici fiscali", "cod. fisc*", "cod fisc*", "cod.fisc*", "codicefiscale", "c.f.", "c.f", "cf"}

func findFiscalCodes(s *scene) []match {
	var out []match
	for i := 0; i < len(s.b); i++ {
		if !isAlnum(s.b[i]) || i > 0 && isAlnum(s.b[i-1]) && !s.fiscalGlued(i) {
			continue
		}
		code, ok := s.fiscalAt(i)
		if !ok {
			code, ok = s.fiscalBroken(i)
		}
		if !ok {
			continue
		}
		if m, ok := judgeFiscal(s, code); ok {
			out = append(out, m)
			i = code.to - 1
		}
	}
	return out
}

// fiscalGlued reports whether the letters that touch i announce a code: "CFRSSMRA…".
func (v *view) fiscalGlued(i int) bool {
	if i < 2 || v.low[i-1] != 'f' && v.low[i-1] != 'e' || !isAlnum(v.b[i-1]) {
		return false
	}
	b := v.low[max(0, i-7):i]
	for _, w := range [...]string{"cf", "fiscale"} {
		if bytes.HasSuffix(b, []byte(w)) && v.starts(i-len(w)) {
			return true
		}
	}
	return false
}

// fiscalCode16 is a text in the form of a code.
type fiscalCode16 struct {
	stretch
	chars   [16]byte
	digits  int  // written as digits
	altered bool // separated in odd places, or with characters taken for others
	valid   bool // the check character holds
	broken  bool // a character too many or too few
}

// fiscalGaps tells before which of the 16 characters people put a space:
// surname, name, date, place, check.
const fiscalGaps = "0001001011011001"

// fiscalAt collects 16 characters from i, and tells whether they have the form of a code.
func (v *view) fiscalAt(i int) (code fiscalCode16, ok bool) {
	code.from = i
	n, odd := 0, 0
	for n < 16 {
		from := i
		for i < len(v.b) && i-from < 3 && n > 0 && fiscalSeparator(v.b[i]) {
			i++
		}
		if i == len(v.b) || !fits(n, v.b[i]) {
			return code, false
		}
		if i > from && (fiscalGaps[n] == '0' || i > from+1) {
			odd++
		}
		if isDigit(v.b[i]) {
			code.digits++
		}
		code.chars[n] = v.b[i]
		n++
		i++
	}
	code.to = i
	small := isLower(v.at(i)) && isUpper(v.b[i-1]) // «…H501Uè»
	if !v.ends(i) && !small || odd > 0 && code.digits < 4 {
		return code, false
	}
	code.altered = odd > 0
	ok = code.settle() && fiscalParts(code.chars)
	return code, ok && (code.digits >= 2 || code.valid && !code.altered && code.to-code.from == 16)
}

func fiscalSeparator(c byte) bool {
	switch c {
	case ' ', '.', '-', '/', '_', '*', '\n', '|':
		return true
	}
	return false
}

const fiscalKinds = "AAAAAA00A00A000A"

// fits reports whether a character may stand at place n, or resembles one that may.
func fits(n int, c byte) bool {
	if fiscalKinds[n] == 'A' {
		return isLetter(c) && c != letter || twinLetter(c) != 0
	}
	return isDigit(c) || c != letter && isLetter(c) && (undoOmocodia(upper(c)) >= 0 || twinDigit(c) != 0)
}

// twinLetter returns the letter that a digit resembles, 0 if none.
func twinLetter(c byte) byte {
	switch c {
	case '0':
		return 'O'
	case '1':
		return 'I'
	case '5':
		return 'S'
	case '8':
		return 'B'
	}
	return 0
}

// settle writes a code as it was meant: letters where letters stand, digits or
// the letters of omocodia elsewhere. Where a letter may be either (S is the 6 of
// omocodia and resembles 5) the check character decides.
func (code *fiscalCode16) settle() bool {
	var doubt []int
	for n, c := range code.chars {
		u := upper(c)
		switch {
		case fiscalKinds[n] == 'A':
			if l := twinLetter(c); l != 0 {
				u, code.altered = l, true
			}
		case isDigit(c):
		case undoOmocodia(u) < 0: // O, I, B, Z
			u, code.altered = twinDigit(c), true
		case c == 'l', u == 'S':
			doubt = append(doubt, n)
		}
		code.chars[n] = u
	}
	if code.valid = fiscalCheck(code.chars[:]) == code.chars[15]; code.valid || len(doubt) > 4 {
		return true
	}
	return code.resolve(doubt)
}

// resolve tries the digits that doubtful letters resemble, in every combination.
func (code *fiscalCode16) resolve(doubt []int) bool {
	for set := 1; set < 1<<len(doubt); set++ {
		try := code.chars
		for k, n := range doubt {
			if set&(1<<k) != 0 {
				try[n] = map[byte]byte{'L': '1', 'S': '5'}[try[n]]
			}
		}
		if fiscalCheck(try[:]) == try[15] && fiscalParts(try) {
			code.chars, code.valid, code.altered = try, true, true
			return true
		}
	}
	return true
}

// fiscalBroken reads a code with a character too many or too few, which only the
// words before make one: names and date of birth stand, the rest is damaged.
func (v *view) fiscalBroken(i int) (code fiscalCode16, ok bool) {
	to := v.wordEnd(i)
	if n := to - i; n < 14 || n > 18 || n == 16 {
		return code, false
	}
	for n := range 11 {
		if c := v.b[i+n]; (fiscalKinds[n] == 'A') != isLetter(c) || c == letter {
			return code, false
		}
		code.chars[n] = upper(v.b[i+n])
	}
	copy(code.chars[11:], "A000A")
	code.stretch, code.broken = stretch{i, to}, true
	return code, fiscalParts(code.chars)
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
func judgeFiscal(s *scene, code fiscalCode16) (match, bool) {
	m := match{stretch: code.stretch, masked: maskEnds(string(code.chars[:]), 4, 2), category: "codice fiscale", severity: audit.Serious}
	if s.taught(code.stretch) {
		return m, false
	}
	if !code.valid {
		b, a := s.around(code.stretch, 40, 25)
		m.score, m.note = 0.6, "carattere di controllo errato"
		if code.broken {
			m.note = "numero di caratteri errato"
		}
		m.severity = audit.Medium
		return m, fiscalCues.in(b) || !code.broken && fiscalCues.in(a) || s.fiscalGlued(code.from)
	}
	m.note = "carattere di controllo corretto"
	if omocodia(code.chars) {
		m.note += ", omocodia"
	}
	if code.altered || s.disguised(code.stretch) {
		m.note += ", " + altered
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
