package pii

import (
	"bytes"
	"strings"

	"github.com/nyaruka/phonenumbers"

	"vigilia/audit"
)

// phone finds telephone numbers. A cheap scan of ours proposes, the numbering
// plan (libphonenumber, region IT) judges, the words around decide whose it is.
var phone = detector{
	rule: "pii.phone", version: 7, severity: audit.Medium, contact: true, learns: true,
	worth:  func(s shape) bool { return s.digits >= 6 },
	hidden: hiddenPhone,
	find:   findPhones,
	tried: []string{
		"recapito istituzionale configurato o già pubblicato dalla pagina", "numero verde, breve o di emergenza",
		"numero di altro ente o gestore", "data, orario, importo o codice",
	},
}

// candidate is a number that the numbering plan knows.
type candidate struct {
	stretch
	prefix   string // country code without "+", "" for Italy
	national string // national significant number
	kind     phonenumbers.PhoneNumberType
	loose    bool // written in a way that only words around make a number
}

// key returns the form under which a book holds the number.
func (c *candidate) key() string { return c.prefix + c.national }

func (c *candidate) mobile() bool {
	return c.kind == phonenumbers.MOBILE || c.prefix != ""
}

// free reports whether anybody may publish the number: toll-free, shared cost,
// premium, short.
func (c *candidate) free() bool {
	if c.prefix == "" && c.national[0] == '1' {
		return true
	}
	switch c.kind {
	case phonenumbers.MOBILE, phonenumbers.FIXED_LINE, phonenumbers.FIXED_LINE_OR_MOBILE, phonenumbers.VOIP, phonenumbers.PERSONAL_NUMBER:
		return false
	}
	return true
}

func (c *candidate) category() string {
	switch {
	case c.prefix != "":
		return "telefono estero"
	case c.kind == phonenumbers.MOBILE:
		return "telefono mobile"
	case c.kind == phonenumbers.FIXED_LINE:
		return "telefono fisso"
	}
	return "telefono"
}

func findPhones(s *scene) []match {
	var out []match
	seen := phoneCandidates(s.view)
	for _, c := range seen {
		if c.free() || s.book.phone(c.key()) {
			continue
		}
		if s.judged++; s.judged > enough {
			break
		}
		if m, ok := judgePhone(s, c); ok {
			out = append(out, m)
		}
		s.prev = c.to
	}
	return append(out, dictatedPhones(s, seen)...)
}

// nationalDigits returns the form under which a book holds a number that a
// person wrote into a configuration; "" if it holds no digits.
func nationalDigits(p string) string {
	n, err := phonenumbers.Parse(p, "IT")
	if err != nil {
		return compactDigits(p)
	}
	national := phonenumbers.GetNationalSignificantNumber(n)
	if n.GetCountryCode() == italy {
		return national
	}
	return phonePrefix(n) + national
}

func compactDigits(p string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, p)
}

// judgePhone decides by the words around whether a valid number is personal.
func judgePhone(s *scene, c candidate) (match, bool) {
	m := match{stretch: c.stretch, masked: maskPhone(c.prefix, c.national), category: c.category(), severity: audit.Medium}
	b, a := s.around(c.stretch, 60, 40)
	said := phoneCues.last(b)
	if pairs(s, c) && !strongCues.in(b) && !strongCues.in(a) {
		return m, false
	}
	if codeSaid(b, said) && !s.plainMobile(c, b) || codeSigns.last(tail(b, signReach)) > said && !phoneCues.in(head(a, 10)) || unitCues.in(head(a, 12)) {
		return m, false
	}
	if drawCues.in(a) && !strongCues.in(b) {
		return m, false
	}
	if c.loose && said < 0 && !ownCues.in(b) && !ownCues.in(a) && !phoneCues.in(head(a, 25)) {
		return m, false
	}
	if s.disguised(c.stretch) {
		m.note = altered
	}
	m.own = ownContact(s, c.stretch)
	if m.own {
		m.note = notes(m.note, "recapito che l'autore dà di sé")
		return m, true
	}
	return m, !public(s, c, b, a)
}

// signReach is how many bytes before a number a sign is looked for that makes it a code or
// an amount: «€ 3450000000», not «10 €, Chiara 345 000 0000».
const signReach = 4

// codeSaid reports whether the words before a number call it a code: a code word
// is the last said, or «numero» belongs to it («pratica numero»).
func codeSaid(b []byte, said int) bool {
	code := codeCues.last(b)
	if code > said || priced(b) {
		return true
	}
	if code < 0 || !bytes.HasPrefix(b[said:], []byte("numero")) {
		return false
	}
	between := b[code:said]
	return bytes.Count(bytes.TrimSpace(between), []byte(" ")) == 0 && !bytes.ContainsAny(between, ",;.!?:")
}

// farCode is how many words, with the code word itself, lead to a code at most: «il conto in
// cinque minuti, 347 000 0000» is none.
const farCode = 3

// plainMobile reports whether a number is grouped as people group mobiles, and the
// code word before it is far, or one that other words lead from: «preventivo gratuito 347 000 0000».
func (s *scene) plainMobile(c candidate, b []byte) bool {
	if c.kind != phonenumbers.MOBILE || len(c.national) != 10 || c.to-c.from < 12 || priced(b) {
		return false
	}
	last := codeCues.last(b)
	if last < 0 {
		return false
	}
	between := bytes.Fields(b[last:])
	return (len(between) > farCode || len(between) >= 2 && last == offerCues.last(b)) && !numberWords.whole(bytes.Trim(between[len(between)-1], ".:"))
}

// drawCues behind digits make them those of a draw.
var drawCues = cues{"lotto", "tombola", "superenalotto", "enalotto", "estrazione", "estratti", "vincenti", "codice cliente", "codice contratto", "codice utente"}

// offerCues are the code words that offers to call use as well.
var offerCues = cues{"preventivo", "costo", "spesa", "sollecito"}

// numberWords stand between a code word and the code.
var numberWords = cues{"n", "nr", "num", "numero", "no", "di", "del", "della", "nro", "e"}

// moneyCues before a number make it an amount.
var moneyCues = cues{"euro", "eur"}

// priced reports whether a currency stands right before a number, with no comma between:
// «12 euro, 347 000 0000» is a price and a number.
func priced(b []byte) bool {
	near := tail(b, 6)
	return moneyCues.in(near) && !bytes.ContainsAny(near, ",;.!")
}

// pairs reports whether a number stands in groups of two digits at most, as the
// numbers of a lottery do.
func pairs(s *scene, c candidate) bool {
	n := 0
	for i := c.from; i < c.to; i++ {
		if s.b[i] == '+' {
			return false
		}
		if !isDigit(s.b[i]) {
			n = 0
			continue
		}
		if n++; n > 2 {
			return false
		}
	}
	return c.to-c.from > 12 && c.to-c.from < 17
}

// notes joins what is said of a match.
func notes(a, b string) string {
	if a == "" {
		return b
	}
	return a + ", " + b
}

// public reports whether the text says that the number is a body's, a service's
// or a shop's rather than a person's.
func public(s *scene, c candidate, b, a []byte) bool {
	if personCues.in(b) {
		return false
	}
	if !c.mobile() {
		if faxCues.in(tail(b, 14)) || faxCues.in(head(a, 8)) {
			return true
		}
		return bodyCues.in(b) || bodyCues.in(a) || shopCues.in(b) || shopCues.in(a) || deskCues.in(b) || deskCues.in(a)
	}
	if s.own && (officeCues.in(b) || officeCues.in(a) || bodyCues.in(b) || officials.in(b)) {
		return true
	}
	if directCues.in(head(a, 25)) {
		return false
	}
	return bodyCues.in(s.before(c.from, 35)) || s.second(c.from) && bodyCues.in(b) || bodyCues.in(head(a, 25))
}

// faxCues right before or behind a fixed line: who has a fax is an office or a firm.
var faxCues = cues{"fax", "telefax", "tel./fax", "tel/fax"}

// second reports whether right before a number stands another of the same desk:
// «Polizia locale, tel. 0371 420000 - 345 000 00 00».
func (s *scene) second(at int) bool {
	before := bytes.TrimRight(s.low[:at], " -/,;")
	return at-len(before) <= 4 && len(before) > 0 && isDigit(before[len(before)-1])
}

// directCues behind a mobile say that somebody in person answers it.
var directCues = cues{"chiamatelo", "chiamatela", "scrivetegli", "scrivetele", "telefonategli", "telefonatele", "mandategli", "mandatele"}

func head(b []byte, n int) []byte { return b[:min(n, len(b))] }

func tail(b []byte, n int) []byte { return b[max(0, len(b)-n):] }

// ownContact reports whether the author gives the contact of himself: he says
// so, or signs with it.
func ownContact(s *scene, at stretch) bool {
	b, a := s.around(at, min(60, at.from-s.prev), 40)
	if next := bytes.IndexAny(a, "0123456789@"); next >= 0 {
		a = a[:next]
	}
	if othersCues.in(b) {
		return false
	}
	if ownCues.in(b) || ownCues.in(a) {
		return true
	}
	return signature(s, at)
}

// signature reports whether the author's own name stands by the contact.
func signature(s *scene, at stretch) bool {
	near := string(s.low[max(s.prev, at.from-40):at.from]) + " " + string(s.low[at.to:min(len(s.low), at.to+30)])
	var name view
	name.read(s.author)
	for _, part := range strings.Fields(string(name.low)) {
		if len(part) >= 3 && lastCue([]byte(near), part) >= 0 {
			return true
		}
	}
	return false
}
