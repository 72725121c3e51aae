package pii

import (
	"strings"

	"vigilia/audit"
)

// card finds numbers of payment cards: prefix and length of a scheme, Luhn
// (ISO/IEC 7812-1), and the grouping printed on cards or a word that says so.
var card = detector{
	rule: "pii.payment_card", version: 1, severity: audit.Critical,
	worth: func(s shape) bool { return s.digits >= 14 },
	find:  findCards,
	tried: []string{"numero di protocollo o codice a barre", "POD, PDR o IBAN", "esempio di formato"},
}

var cardCues = cues{
	"carta", "carte", "cc", "credito", "debito", "bancomat", "postepay", "poste pay", "visa", "mastercard", "master card", "amex", "american express", "maestro",
	"prepagata", "ricaric*", "revolut", "hype", "diners", "pan", "bancoposta", "v pay", "nexi", "cvv", "cvc", "scadenza",
}

// cardBlocks are the words before digits that are no card although they pass.
var cardBlocks = cues{
	"prot", "protocollo", "barre", "ean", "barcode", "pod", "pdr", "iban", "fidelity", "fedelta", "punti", "tracking", "spedizione", "ordine", "pratica", "iuv", "avviso", "bolletta",
	"contatore", "matricola", "fattura", "tessera", "sanitaria", "team", "imei", "serie", "seriale", "lotto", "cig", "cup", "identita", "biglietto", "codice", "bollettino", "ricevuta", "transazione",
}

func findCards(s *scene) []match {
	var out []match
	for i := 0; i < len(s.b); i++ {
		if !isDigit(s.b[i]) || !s.starts(i) {
			continue
		}
		digits, sizes, to := s.cardAt(i)
		at := stretch{i, to}
		if scheme, ok := cardScheme(digits); ok && luhn(digits) && s.cardSaid(at, digits, sizes) {
			out = append(out, match{
				stretch: at, masked: maskEnds(digits, 0, 4), category: "carta di pagamento",
				note: scheme + ", controllo di Luhn superato", severity: audit.Critical,
			})
		}
		i = max(to, i+1) - 1
	}
	return out
}

// cardAt collects the groups of digits from i with one separator kind, and
// returns the digits, the sizes of the groups and where they end.
func (v *view) cardAt(i int) (digits string, sizes []int, to int) {
	var d []byte
	from, sep := i, byte(0)
	for i < len(v.b) && len(d) <= 19 {
		if isDigit(v.b[i]) {
			d = append(d, v.b[i])
			i++
			continue
		}
		if c := v.b[i]; c != ' ' && c != '-' && c != '.' || sep != 0 && c != sep || !isDigit(v.at(i+1)) || !isDigit(v.at(i-1)) {
			break
		}
		sizes = append(sizes, i-from)
		sep, from = v.b[i], i+1
		i++
	}
	if !v.ends(i) {
		return "", nil, i
	}
	return string(d), append(sizes, i-from), i
}

// cardSaid reports whether the grouping or the words around make it a card.
func (s *scene) cardSaid(at stretch, digits string, sizes []int) bool {
	if _, link := s.url(at.from); link || s.taught(at) || strings.Count(digits, digits[:1]) == len(digits) {
		return false
	}
	b, a := s.around(at, 50, 30)
	said := max(cardCues.last(b), ownCard.last(b))
	if cardBlocks.last(b) > said {
		return false
	}
	return grouped(sizes) || said >= 0 || cardCues.in(a)
}

var ownCard = cues{"mia carta", "numero carta", "numero della carta"}

// grouped reports whether the groups are those printed on cards.
func grouped(sizes []int) bool {
	switch len(sizes) {
	case 3:
		return sizes[0] == 4 && sizes[1] == 6 && (sizes[2] == 5 || sizes[2] == 4)
	case 4, 5:
		return sizes[0] == 4 && sizes[1] == 4 && sizes[2] == 4 && sizes[3] == 4 && (len(sizes) == 4 || sizes[4] == 3)
	}
	return false
}

// scheme is a range of prefixes of a card scheme and the lengths that it issues.
type scheme struct {
	from, to string
	name     string
	lengths  []int
}

var schemes = []scheme{
	{"4", "4", "Visa", []int{16, 19}},
	{"51", "55", "Mastercard", []int{16}},
	{"2221", "2720", "Mastercard", []int{16}},
	{"34", "34", "American Express", []int{15}},
	{"37", "37", "American Express", []int{15}},
	{"300", "305", "Diners", []int{14}},
	{"36", "36", "Diners", []int{14}},
	{"38", "39", "Diners", []int{14, 16}},
	{"50", "50", "Maestro", []int{16, 18, 19}},
	{"56", "58", "Maestro", []int{16, 18, 19}},
	{"6011", "6011", "Discover", []int{16}},
	{"644", "659", "Discover", []int{16}},
	{"62", "62", "UnionPay", []int{16, 19}},
	{"60", "69", "Maestro", []int{16, 18, 19}},
	{"3528", "3589", "JCB", []int{16}},
}

// cardScheme returns the scheme that issues numbers of this prefix and length.
func cardScheme(digits string) (string, bool) {
	for _, s := range schemes {
		for _, n := range s.lengths {
			if n != len(digits) {
				continue
			}
			if p := digits[:len(s.from)]; s.from <= p && p <= s.to {
				return s.name, true
			}
		}
	}
	return "", false
}

// luhn reports whether the check digit holds (ISO/IEC 7812-1, annex B).
func luhn(digits string) bool {
	sum := 0
	for i := range len(digits) {
		d := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			d *= 2
			d = d/10 + d%10
		}
		sum += d
	}
	return sum%10 == 0
}
