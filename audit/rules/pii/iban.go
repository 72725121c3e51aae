package pii

import (
	"strings"

	"vigilia/audit"
)

// iban finds bank coordinates: length and structure of the country (ISO 13616
// registry) and mod 97 (ISO 7064).
var iban = detector{
	rule: "pii.iban", version: 4, severity: audit.Serious, learns: true,
	worth: func(s shape) bool { return s.digits >= 8 || s.digits >= 2 && s.run >= minIBAN },
	find:  findIBANs,
	tried: []string{"coordinate istituzionali configurate o già pubblicate dalla pagina", "esempio di formato"},
}

// bban is the structure of the basic account number by country, as the registry
// writes it: n digits, a letters, c either. It holds the countries of SEPA, and
// others to which residents send money home.
var bban = map[string]string{
	"AD": "8n12c", "AE": "19n", "AL": "8n16c", "AT": "16n", "AZ": "4a20c", "BA": "16n", "BE": "12n", "BG": "4a6n8c",
	"BR": "23n1a1c", "BY": "4c4n16c", "CH": "5n12c", "CY": "8n16c", "CZ": "20n", "DE": "18n", "DK": "14n", "EE": "16n",
	"EG": "25n", "ES": "20n", "FI": "14n", "FO": "14n", "FR": "10n11c2n", "GB": "4a14n", "GE": "2a16n", "GI": "4a15c",
	"GL": "14n", "GR": "7n16c", "HR": "17n", "HU": "24n", "IE": "4a14n", "IL": "19n", "IS": "22n", "IT": "1a10n12c",
	"JO": "4a4n18c", "KW": "4a22c", "KZ": "3n13c", "LB": "4n20c", "LI": "5n12c", "LT": "16n", "LU": "3n13c", "LV": "4a13c",
	"MC": "10n11c2n", "MD": "20c", "ME": "18n", "MK": "3n10c2n", "MT": "4a5n18c", "NL": "4a10n", "NO": "11n", "PK": "4a16c",
	"PL": "24n", "PS": "4a21c", "PT": "21n", "QA": "4a21c", "RO": "4a16c", "RS": "18n", "SA": "2n18c", "SE": "20n",
	"SI": "15n", "SK": "20n", "SM": "1a10n12c", "TN": "20n", "TR": "6n16c", "UA": "6n19c", "VA": "18n", "XK": "16n",
}

// minIBAN is the length of the shortest, the Norwegian.
const minIBAN = 15

func findIBANs(s *scene) []match {
	var out []match
	for _, c := range ibans(s.view) {
		if s.book.account(c.value) || s.taught(c.stretch) || s.own && s.treasury(c.stretch) {
			continue
		}
		m := match{
			stretch: c.stretch, masked: maskEnds(c.value, 2, 4), category: "IBAN", severity: audit.Serious,
			note: "paese " + c.value[:2] + ", controllo mod 97 superato",
		}
		if c.broken {
			m.score, m.severity, m.note = 0.6, audit.Medium, "controllo mod 97 o lunghezza errati"
		} else if c.altered || s.disguised(c.stretch) {
			m.note += ", " + altered
		}
		out = append(out, m)
	}
	return out
}

// treasury reports whether an account that the administration itself publishes is
// a body's, by the words around.
func (s *scene) treasury(at stretch) bool {
	b, a := s.around(at, 70, 60)
	return treasuryCues.in(b) || treasuryCues.in(a)
}

var treasuryCues = cues{"tesoreria", "tesoriere", "conto di tesoreria", "intestato al comune", "intestato a comune", "intestato a: comune", "comune di", "protezione civile", "pagopa", "conto corrente comunale", "conto corrente dell'ente", "raccolta fondi", "donazion*", "agenzia delle entrate"}

// account is an IBAN written in a text.
type account struct {
	stretch
	value   string
	altered bool // separated in odd places, or with letters taken for digits
	broken  bool // not valid, but called an IBAN
}

// ibans returns the IBANs of a text: the valid, and those that the words before
// call so although a character of them is wrong.
func ibans(v *view) []account {
	var out []account
	for i := 0; i+minIBAN <= len(v.b); i++ {
		if !isLetter(v.b[i]) || !v.starts(i) && !v.ibanGlued(i) {
			continue
		}
		a, ok := v.ibanAt(i)
		if !ok {
			a, ok = v.ibanBroken(i)
		}
		if ok {
			out = append(out, a)
			i = a.to - 1
		}
	}
	return out
}

// ibanGlued reports whether the word touches the value: "IBANIT60…".
func (v *view) ibanGlued(i int) bool {
	return i >= 4 && string(v.low[i-4:i]) == "iban" && v.starts(i-4)
}

// ibanAt reads a valid IBAN from i.
func (v *view) ibanAt(i int) (account, bool) {
	var buf [40]byte
	value, to, ok := v.ibanShape(buf[:0], i)
	if !ok {
		return account{}, false
	}
	a := account{stretch: stretch{i, to}, value: upperOf(value)}
	if !mod97(a.value) {
		fixed := meant(a.value)
		if fixed == a.value || !mod97(fixed) {
			return a, false
		}
		a.value = fixed
	}
	a.altered = compact(string(v.b[i:to])) != a.value
	return a, v.ibanLikely(i)
}

// ibanLikely reports whether letters that are a word in the middle of a sentence
// («se 12 …», «no 93 …») are the country of an account.
func (v *view) ibanLikely(i int) bool {
	if isDigit(v.at(i+2)) || isUpper(v.b[i]) && isUpper(v.b[i+1]) {
		return true
	}
	return string(v.low[i:i+2]) == "it" || v.at(i+1) == ' ' || ibanCues.in(v.before(i, 30))
}

var ibanCues = cues{"iban", "coordinate bancarie", "coordinate", "bonific*", "conto corrente", "c/c", "conto", "versa*", "accredit*"}

func upperOf(b []byte) string {
	for i, c := range b {
		b[i] = upper(c)
	}
	return string(b)
}

// meant returns an IBAN that holds letters which resemble digits as it was
// meant, if only so the check digits hold and no other letter is left beside
// country and control character; any other as it is.
func meant(value string) string {
	for _, n := range [...]int{4, 5} { // the fifth may be the control character
		fixed := value[:n] + twins.Replace(value[n:])
		if mod97(fixed) && strings.IndexFunc(fixed[5:], func(r rune) bool { return r > '9' }) < 0 {
			return fixed
		}
	}
	return value
}

var twins = strings.NewReplacer("O", "0", "I", "1", "L", "1", "S", "5", "B", "8", "Z", "2")

// ibanBroken reads an Italian IBAN that does not validate and that the words
// before call so: a character is wrong, too many or too few.
func (v *view) ibanBroken(i int) (account, bool) {
	if lower(v.b[i]) != 'i' || lower(v.at(i+1)) != 't' || !isDigit(v.at(i+2)) && v.at(i+2) != ' ' {
		return account{}, false
	}
	var value []byte
	digits := [10]bool{}
	j, last, n := i, i, 0
	for ; j < len(v.b) && len(value) < 30; j++ {
		c := v.b[j]
		if c == ' ' || c == '-' || c == '.' || c == '/' {
			if j > i && !isAlnum(v.b[j-1]) || len(value) >= 26 && !isDigit(v.at(j+1)) {
				break
			}
			continue
		}
		if !isAlnum(c) || c == letter || isLetter(c) && len(value) > 5 && !isAlnum(v.b[j-1]) && !isDigit(v.at(j+1)) {
			break
		}
		if isDigit(c) {
			digits[c-'0'] = true
			n++
		}
		value = append(value, c)
		last = j + 1
	}
	kinds := 0
	for _, d := range digits {
		if d {
			kinds++
		}
	}
	a := account{stretch: stretch{i, last}, value: upperOf(value), broken: true}
	return a, len(value) >= 26 && len(value) <= 28 && n >= 18 && kinds >= 4 && v.ends(last) && (ibanSaid.in(v.before(i, 30)) || v.ibanGlued(i))
}

var ibanSaid = cues{"iban", "coordinate bancarie", "bonific*"}

// ibanShape appends the characters from i if they have the structure of an IBAN,
// check digits aside, and returns where they end.
func (v *view) ibanShape(value []byte, i int) ([]byte, int, bool) {
	if i+minIBAN > len(v.b) || !isUpper(upper(v.b[i])) {
		return value, 0, false
	}
	second := i + 1
	if v.b[second] == ' ' && v.at(i+3) == ' ' { // "I T 6 0 …"
		second++
	}
	if !isUpper(upper(v.at(second))) {
		return value, 0, false
	}
	value = append(value, upper(v.b[i]), upper(v.b[second]))
	parts := bban[string(value)]
	if parts == "" {
		return value, 0, false
	}
	value, i = v.ibanPart(value, second+1, "2n")
	for ; i > 0 && parts != ""; parts = parts[partLen(parts):] {
		value, i = v.ibanPart(value, i, parts[:partLen(parts)])
	}
	return value, i, i > 0 && v.ends(i)
}

// partLen returns how long the first part of a structure is written: "10n" is 3.
func partLen(parts string) int { return strings.IndexAny(parts, "nac") + 1 }

// ibanPart appends the characters of one part of a structure, and returns where
// they end, 0 if they do not fit. A separator or two may stand between
// characters, and letters that resemble digits in the place of digits.
func (v *view) ibanPart(value []byte, i int, part string) ([]byte, int) {
	kind := part[len(part)-1]
	n := int(part[0] - '0')
	if len(part) == 3 {
		n = n*10 + int(part[1]-'0')
	}
	for ; n > 0; n-- {
		for k := 0; k < 2 && i < len(v.b) && ibanSeparator(v.b[i]); k++ {
			i++
		}
		c := v.at(i)
		switch {
		case i >= len(v.b), !isAlnum(c), c == letter, kind == 'a' && isDigit(c):
			return value, 0
		case kind == 'n' && !isDigit(c):
			if c = twinDigit(c); c == 0 {
				return value, 0
			}
		}
		value = append(value, c)
		i++
	}
	return value, i
}

func ibanSeparator(c byte) bool {
	switch c {
	case ' ', '-', '.', '/', '_', '\n':
		return true
	}
	return false
}

// mod97 reports whether the check digits hold: the first four characters moved
// to the end and letters written as 10 to 35, the rest by 97 is 1.
func mod97(s string) bool {
	rest := 0
	for i := range len(s) {
		c := s[(i+4)%len(s)]
		if isDigit(c) {
			rest = (rest*10 + int(c-'0')) % 97
			continue
		}
		rest = (rest*100 + int(c-'A') + 10) % 97
	}
	return rest == 1
}
