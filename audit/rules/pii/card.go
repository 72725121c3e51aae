package pii

import (
	"strings"

	"vigilia/audit"
)

// card finds numbers of payment cards: prefix and length of a scheme, Luhn
// (ISO/IEC 7812-1), and the grouping printed on cards or a word that says so.
var card = detector{
	rule: "pii.payment_card", version: 2, severity: audit.Critical,
	worth: func(s shape) bool { return s.digits >= 9 },
	find:  findCards,
	tried: []string{"numero di protocollo o codice a barre", "POD, PDR o IBAN", "esempio di formato"},
}

var cardCues = cues{
	"carta", "carte", "cc", "credito", "debito", "bancomat", "postepay", "poste pay", "visa", "mastercard", "master card", "amex", "american express", "maestro",
	"credit", "card", "creditcard", "jcb", "discover", "unionpay", "union pay", "american", "poste", "evolution", "numero carta", "prepagata", "ricaric*", "revolut", "hype", "diners", "pan", "bancoposta", "v pay", "nexi", "cvv", "cvc", "scadenza",
}

// cardBlocks are the words before digits that are no card although they pass.
var cardBlocks = cues{
	"prot", "protocollo", "barre", "ean", "barcode", "pod", "pdr", "iban", "fidelity", "fedelta", "punti", "tracking", "spedizione", "ordine", "pratica", "iuv", "avviso", "bolletta",
	"contatore", "matricola", "fattura", "tessera", "sanitaria", "team", "imei", "serie", "seriale", "lotto", "cig", "cup", "identita", "biglietto", "codice", "bollettino", "ricevuta", "transazione",
}

func findCards(s *scene) []match {
	var out []match
	var buf [maxCard]stretch
	for i := 0; i < len(s.b); i++ {
		if !isDigit(s.b[i]) || !s.starts(i) {
			continue
		}
		groups, to := s.cardGroups(buf[:0], i)
		if m, ok := s.cardOf(groups); ok {
			out = append(out, m)
			to = m.to
		}
		i = max(to, i+1) - 1
	}
	return out
}

// maxCard is the number of digits of the longest card.
const maxCard = 19

// cardGroups appends the groups of digits from i, as long as they may be one card's,
// and returns where it stopped. Letters may stand for the digits they resemble.
func (v *view) cardGroups(groups []stretch, i int) (_ []stretch, to int) {
	for n := 0; n < maxCard; {
		j := i
		for j < len(v.b) && twinDigit(v.b[j]) != 0 {
			j++
		}
		if !v.ends(j) || j == i {
			break
		}
		groups = append(groups, stretch{i, j})
		n += j - i
		to = j
		for i = j; i < len(v.b) && i-j < 3 && cardSeparator(v.b[i]); i++ {
		}
		if i == j {
			break
		}
	}
	return groups, to
}

func cardSeparator(c byte) bool {
	switch c {
	case ' ', '-', '.', '/', '_', '\n', '(', ')', '|', symbol:
		return true
	}
	return false
}

// cardOf looks for a card from the first group on: with all the groups, or with fewer.
func (s *scene) cardOf(groups []stretch) (match, bool) {
	n := long(groups)
	if n < shortestCard {
		return match{}, false
	}
	digits := s.digitsOf(groups)
	for k := len(groups); k > 0 && n >= shortestCard; k-- {
		if n <= longestCard && luhn(digits[:n]) {
			if m, ok := s.cardIn(groups[:k], string(digits[:n])); ok {
				return m, true
			}
		}
		n -= groups[k-1].to - groups[k-1].from
	}
	return match{}, false
}

// digitsOf returns the first digits of groups, as many as a card may have.
func (v *view) digitsOf(groups []stretch) (digits [longestCard]byte) {
	n := 0
	for _, g := range groups {
		for _, c := range v.b[g.from:g.to] {
			if n == len(digits) {
				return digits
			}
			digits[n] = twinDigit(c)
			n++
		}
	}
	return digits
}

// cardIn judges groups, whose digits pass the check, as one card.
func (s *scene) cardIn(groups []stretch, number string) (match, bool) {
	name, ok := cardScheme(number)
	if !ok {
		return match{}, false
	}
	if s.judged++; s.judged > enough {
		return match{}, false
	}
	at := stretch{groups[0].from, groups[len(groups)-1].to}
	sign := s.cardSaid(at, number, sizesOf(groups))
	twin := s.twinned(groups)
	if sign == unsaid || sign == likely && twin {
		return match{}, false
	}
	m := match{
		stretch: at, masked: maskEnds(number, 0, 4), category: "carta di pagamento",
		note: name + ", controllo di Luhn superato", severity: audit.Critical,
	}
	if twin || s.disguised(at) {
		m.note += ", " + altered
	}
	if sign == likely {
		m.score = 0.7
	}
	return m, true
}

// twinned reports whether letters stand for digits in any of the groups.
func (v *view) twinned(groups []stretch) bool {
	for _, g := range groups {
		for _, c := range v.b[g.from:g.to] {
			if !isDigit(c) {
				return true
			}
		}
	}
	return false
}

// sizesOf returns how many digits each group has.
func sizesOf(groups []stretch) []int {
	sizes := make([]int, len(groups))
	for i, g := range groups {
		sizes[i] = g.to - g.from
	}
	return sizes
}

// cardSign is how much a text says that digits are a card.
type cardSign int

const (
	unsaid cardSign = iota
	likely          // by the number alone
	said            // by grouping or words
)

// cardSaid reports whether the grouping or the words around make it a card.
func (s *scene) cardSaid(at stretch, digits string, sizes []int) cardSign {
	if _, link := s.url(at.from); link || s.taught(at) || strings.Count(digits, digits[:1]) == len(digits) {
		return unsaid
	}
	b, a := s.around(at, 50, 30)
	cue := max(cardCues.last(b), ownCard.last(b))
	switch {
	case cardBlocks.last(b) > cue, cue < 0 && (cardBlocks.in(head(a, 20)) || len(sizes) == 4 && roundOnly(digits)):
		return unsaid
	case grouped(sizes), cue >= 0, cardCues.in(a):
		return said
	case len(sizes) == 1 && !codeCues.in(b) && len(digits) < 17 && issuedSoOften(digits):
		return likely
	}
	return unsaid
}

// issuedSoOften reports whether the first digits are those of cards rather than
// of codes: the wide ranges of Maestro and UnionPay are left out but for the
// numbers under which most of them are issued.
func issuedSoOften(digits string) bool {
	if digits[0] != '6' && digits[:2] != "50" {
		return true
	}
	for _, p := range [...]string{"5018", "5019", "5020", "5038", "6304", "6759", "6761", "6762", "6763", "6011", "65"} {
		if strings.HasPrefix(digits, p) {
			return true
		}
	}
	return false
}

// roundOnly reports whether every group of four is a round number or a year.
func roundOnly(digits string) bool {
	for ; len(digits) >= 4; digits = digits[4:] {
		if g := digits[:4]; (g[2:] != "00" || g == "0000") && g[:2] != "20" && g[:2] != "19" {
			return false
		}
	}
	return true
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

// The numbers that the schemes issue have as many digits.
const shortestCard, longestCard = 14, 19

// long returns how many digits groups have together.
func long(groups []stretch) (n int) {
	for _, g := range groups {
		n += g.to - g.from
	}
	return n
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
func luhn(digits []byte) bool {
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
