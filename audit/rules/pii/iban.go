package pii

import (
	"strings"

	"vigilia/audit"
)

// iban finds bank coordinates: length and structure of the country (ISO 13616
// registry) and mod 97 (ISO 7064).
var iban = detector{
	rule: "pii.iban", version: 2, severity: audit.Serious, learns: true,
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
	for _, at := range ibans(s.view) {
		value := zeroed(s.compact(at))
		if s.book.ibans[value] || s.taught(at) {
			continue
		}
		out = append(out, match{
			stretch: at, masked: maskEnds(value, 2, 4), category: "IBAN", severity: audit.Serious,
			note: "paese " + value[:2] + ", controllo mod 97 superato",
		})
	}
	return out
}

// ibans returns where the valid IBANs of a text stand.
func ibans(v *view) []stretch {
	var out []stretch
	for i := 0; i+minIBAN <= len(v.b); i++ {
		if !isLetter(v.b[i]) || !v.starts(i) {
			continue
		}
		if to, ok := v.ibanShape(i); ok && mod97(zeroed(v.compact(stretch{i, to}))) {
			out = append(out, stretch{i, to})
			i = to - 1
		}
	}
	return out
}

// zeroed returns an IBAN that holds the letter O for the digit zero as it was
// meant, if only so the check digits hold; any other as it is.
func zeroed(value string) string {
	if mod97(value) || strings.IndexByte(value[4:], 'O') < 0 {
		return value
	}
	if fixed := value[:4] + strings.ReplaceAll(value[4:], "O", "0"); mod97(fixed) {
		return fixed
	}
	return value
}

// ibanShape reports whether the characters from i have the structure of an
// IBAN, check digits aside, and where they end.
func (v *view) ibanShape(i int) (int, bool) {
	if i+minIBAN > len(v.b) || !isUpper(upper(v.b[i])) || !isUpper(upper(v.b[i+1])) {
		return 0, false
	}
	parts := bban[string([]byte{upper(v.b[i]), upper(v.b[i+1])})]
	if parts == "" {
		return 0, false
	}
	i = v.ibanPart(i+2, "2n")
	for ; i > 0 && parts != ""; parts = parts[partLen(parts):] {
		i = v.ibanPart(i, parts[:partLen(parts)])
	}
	return i, i > 0 && v.ends(i)
}

// partLen returns how long the first part of a structure is written: "10n" is 3.
func partLen(parts string) int { return strings.IndexAny(parts, "nac") + 1 }

// ibanPart reads the characters of one part of a structure, and returns where
// they end, 0 if they do not fit. Single separators may stand between characters.
func (v *view) ibanPart(i int, part string) int {
	kind := part[len(part)-1]
	n := int(part[0] - '0')
	if len(part) == 3 {
		n = n*10 + int(part[1]-'0')
	}
	for ; n > 0; n-- {
		if c := v.at(i); (c == ' ' || c == '-' || c == '.' || c == '/') && isAlnum(v.at(i-1)) && i < len(v.b) {
			i++
		}
		c := upper(v.at(i))
		if !isDigit(c) && kind == 'n' || !isUpper(c) && kind == 'a' || !isDigit(c) && !isUpper(c) {
			return 0
		}
		i++
	}
	return i
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
