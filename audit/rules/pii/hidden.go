package pii

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/text"
)

// Contacts that their writer keeps from machines are plain to whoever reads
// them: «mario punto rossi chiocciola gmail punto com», «345 OOO OO OO». They are
// suggestions of minor severity, because who hides his own address takes care of
// it, and only a person can tell whose it is. Addresses of bodies, offices and
// firms are spared as they are when written plainly.
const hiddenScore = 0.6

// hiddenEmail reports whether a word that stands for the at sign is there.
func hiddenEmail(t *text.Text) bool {
	for i := range t.Tokens {
		switch t.Tokens[i].Norm {
		case "chiocciola", "chiocciolina", "at", "kiocciola", "punto", "dot":
			return true
		}
	}
	return false
}

// hiddenPhone reports whether words and letters that stand for digits, and the
// digits beside them, are as many as a number has.
func hiddenPhone(t *text.Text) bool {
	n, hidden := 0, false
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		switch {
		case tok.Kind == text.Number:
			n += tok.End - tok.Start
		case tok.Kind == text.Code, strings.Trim(tok.Norm, "o") == "" && tok.End-tok.Start > 1:
			n, hidden = n+tok.End-tok.Start, true
		case numeral(tok.Norm) != 0:
			n, hidden = n+1, true
		case len(tok.Norm) >= 6 && glued(tok.Norm) != "":
			n, hidden = n+2, true
		}
	}
	return hidden && n >= 9
}

// numeral returns the digit that a word writes, 0 if none does.
func numeral(w string) byte {
	switch w {
	case "zero":
		return '0'
	case "uno":
		return '1'
	case "due":
		return '2'
	case "tre":
		return '3'
	case "quattro":
		return '4'
	case "cinque":
		return '5'
	case "sei":
		return '6'
	case "sette":
		return '7'
	case "otto":
		return '8'
	case "nove":
		return '9'
	}
	return 0
}

// glued returns the digits of numerals run together, "trequattrocinque" or
// "tre4cinque", and "" if the word is anything else.
func glued(w string) string {
	var out []byte
	for w != "" {
		n := 0
		for k := 3; k <= 7 && k <= len(w); k++ {
			if d := numeral(w[:k]); d != 0 {
				out, n = append(out, d), k
				break
			}
		}
		if n == 0 && isDigit(w[0]) {
			out, n = append(out, w[0]), 1
		}
		if n == 0 {
			return ""
		}
		w = w[n:]
	}
	return string(out)
}

// piece is a word that writes digits.
type piece struct {
	stretch
	digits string
	words  int // numerals in it
	hidden bool
}

// pieceAt reads the word from i as digits; its digits are "" if it writes none.
func (v *view) pieceAt(i int) piece {
	j := i
	for j < len(v.b) && isAlnum(v.b[j]) {
		j++
	}
	p := piece{stretch: stretch{i, j}}
	if w := string(v.low[i:j]); numeral(w) != 0 {
		p.digits, p.words, p.hidden = string(numeral(w)), 1, true
	} else if len(w) >= 6 && !isDigit(w[0]) && glued(w) != "" {
		p.digits, p.hidden = glued(w), true
		p.words = len(p.digits)
	} else {
		p.digits, p.hidden = letterDigits(v.b[i:j])
	}
	return p
}

// letterDigits reads digits among which letters stand for those that they
// resemble. Letters alone are digits only if all are the letter O.
func letterDigits(w []byte) (digits string, hidden bool) {
	out := make([]byte, len(w))
	plain, zeros := 0, 0
	for i, c := range w {
		switch {
		case isDigit(c):
			out[i] = c
			plain++
		case c == 'O' || c == 'o':
			out[i] = '0'
			zeros++
		case c == 'I' || c == 'l':
			out[i] = '1'
		case c == 'S':
			out[i] = '5'
		case c == 'B':
			out[i] = '8'
		default:
			return "", false
		}
	}
	if plain == 0 && (zeros < len(w) || len(w) < 2) {
		return "", false
	}
	return string(out), plain < len(w)
}

// hiddenRun collects the pieces that hang together from i, at most as many as a
// number has digits, and returns where it stopped.
func (v *view) hiddenRun(i int) (run []piece, next int) {
	for i < len(v.b) && len(run) <= 14 {
		p := v.pieceAt(i)
		if p.digits == "" {
			return run, max(i+1, p.to)
		}
		run = append(run, p)
		i = p.to
		for i < len(v.b) && i-p.to < 3 && strings.IndexByte(" ,.-/_", v.b[i]) >= 0 {
			i++
		}
		if i == p.to || i < len(v.b) && !isAlnum(v.b[i]) {
			return run, i
		}
	}
	return run, i
}

// hiddenPhones finds the numbers whose digits are written as words or letters.
func hiddenPhones(s *scene) []match {
	var out []match
	s.prev = 0
	for i := 0; i < len(s.b); {
		if !isAlnum(s.b[i]) || !s.starts(i) {
			i++
			continue
		}
		run, next := s.hiddenRun(i)
		if m, ok := s.hiddenNumber(run); ok {
			out = append(out, m)
			s.prev = m.to
		}
		i = max(next, i+1)
	}
	return out
}

// hiddenNumber judges a whole run: the numbering plan must know it, and words
// around announce it unless it is spelled out from the first digit to the last.
func (s *scene) hiddenNumber(run []piece) (match, bool) {
	var digits strings.Builder
	words, hidden := 0, false
	for _, p := range run {
		digits.WriteString(p.digits)
		words += p.words
		hidden = hidden || p.hidden
	}
	d := digits.String()
	if !hidden || len(d) < 9 || len(d) > 13 || words > 0 && words < 3 {
		return match{}, false
	}
	c, ok := judged([]byte(d), false)
	if !ok || c.free() || s.book.phones[c.key()] {
		return match{}, false
	}
	c.stretch = stretch{run[0].from, run[len(run)-1].to}
	b, a := s.around(c.stretch, 60, 40)
	said := phoneCues.in(b) || phoneCues.in(a) || ownCues.in(b) || ownCues.in(a)
	spelled := words == len(d) && c.mobile()
	if !said && !spelled || codeCues.last(b) > phoneCues.last(b) || !ownContact(s, c.stretch) && public(s, c, b, a) {
		return match{}, false
	}
	return match{
		stretch: c.stretch, masked: maskPhone(c.prefix, c.national), category: c.category() + " dissimulato", severity: audit.Minor,
		note: "cifre scritte con parole o lettere", score: hiddenScore, own: ownContact(s, c.stretch),
	}, true
}

// hiddenAddresses finds the mailboxes whose at sign or stops are written as words.
func hiddenAddresses(s *scene, plain []match) []match {
	var out []match
	s.prev = 0
	for i := 0; i < len(s.b); i++ {
		sign, ok := s.atWordAt(i)
		if !ok {
			continue
		}
		a, ok := s.hiddenAddress(sign)
		if !ok || slices.ContainsFunc(plain, func(m match) bool { return m.from < a.to && a.from < m.to }) || s.book.emails[a.local+"@"+a.domain] || s.book.holdsDomain(a.domain) || s.institutional(a) || s.taught(a.stretch) {
			continue
		}
		out = append(out, match{
			stretch: a.stretch, masked: maskEmail(a.local, a.domain), category: "indirizzo e-mail dissimulato", severity: audit.Minor,
			note: "chiocciola o punti scritti in lettere", score: hiddenScore, own: ownMailbox(s, a),
		})
		i, s.prev = a.to-1, a.to
	}
	return out
}

// atWord is a word or sign for "@", with the brackets and spaces around it.
type atWord struct {
	stretch
	weak bool // "at" between spaces, an English word as well
	sign bool // "@" itself
}

// atWordAt reads what stands for the at sign at i.
func (v *view) atWordAt(i int) (atWord, bool) {
	if v.b[i] == '@' {
		return atWord{stretch: v.loosened(i, i+1), sign: true}, true
	}
	if !isLetter(v.b[i]) || !v.starts(i) {
		return atWord{}, false
	}
	j := i
	for j < len(v.b) && isLetter(v.b[j]) {
		j++
	}
	switch string(v.low[i:j]) {
	case "chiocciola", "chiocciolina", "kiocciola":
		return atWord{stretch: v.loosened(i, j)}, true
	case "at":
		at := v.loosened(i, j)
		return atWord{stretch: at, weak: at.to-at.from == 4 && v.b[at.from] == ' ' && v.b[at.to-1] == ' '}, at.from < i && at.to > j
	}
	return atWord{}, false
}

// loosened widens a stretch by the brackets, hyphens and spaces around it.
func (v *view) loosened(from, to int) stretch {
	for n := 0; n < 3 && from > 0 && strings.IndexByte(" ([{<-_", v.b[from-1]) >= 0; n++ {
		from--
	}
	for n := 0; n < 3 && to < len(v.b) && strings.IndexByte(" )]}>-_", v.b[to]) >= 0; n++ {
		to++
	}
	return stretch{from, to}
}

// hiddenAddress reads the address around what stands for its at sign.
func (v *view) hiddenAddress(at atWord) (address, bool) {
	domain, to, words := v.saidDomain(at.to)
	if full := bareProvider(domain); full != "" {
		domain = full
	}
	local, from := v.saidLocal(at.from)
	a := address{stretch{from, to}, local, domain}
	if !a.wellFormed() || len(local) < 2 || !topLevel[domain[strings.LastIndexByte(domain, '.')+1:]] || at.sign && words == 0 {
		return a, false
	}
	if at.weak && words == 0 && !v.spacedAddress(a) {
		return a, false
	}
	return a, !noMailbox.whole([]byte(local))
}

// noMailbox are words that lead to a "chiocciola" which joins nothing.
var noMailbox = cues{"una", "la", "lo", "il", "di", "da", "del", "della", "con", "senza", "alla", "scala", "sulla", "mia", "tua", "sua", "questa", "quella", "ed", "mail", "email", "indirizzo"}

// topLevel are the ends of the addresses that people spell out.
var topLevel = map[string]bool{"it": true, "com": true, "net": true, "org": true, "eu": true, "info": true, "me": true, "ch": true, "fr": true, "de": true, "es": true, "uk": true}

// saidDomain reads labels from i on, with stops or words for them between, and
// returns how many were words.
func (v *view) saidDomain(i int) (domain string, end, words int) {
	for n := 0; n < 5; n++ {
		j := i
		for j < len(v.b) && (isAlnum(v.b[j]) && v.b[j] != letter || v.b[j] == '-' && j > i) {
			j++
		}
		if j == i {
			break
		}
		domain, end = domain+string(v.low[i:j]), j
		next, said := v.stopAt(j)
		if next == 0 || topLevel[string(v.low[i:j])] && !said {
			break
		}
		if said {
			words++
		}
		domain, i = domain+".", next
	}
	return strings.TrimSuffix(domain, "."), end, words
}

// stopAt reads a full stop, or the word for one, at i: it returns where the next
// label starts, 0 if there is none.
func (v *view) stopAt(i int) (next int, said bool) {
	if v.at(i) == '.' && isAlnum(v.at(i+1)) {
		return i + 1, false
	}
	j := i
	for j < len(v.b) && j-i < 3 && strings.IndexByte(" ([{", v.b[j]) >= 0 {
		j++
	}
	for _, w := range [...]string{"punto", "dot"} {
		if k := j + len(w); j > i && k <= len(v.b) && string(v.low[j:k]) == w && v.ends(k) {
			return v.loosened(k, k).to, true
		}
	}
	return 0, false
}

// saidLocal reads the mailbox that ends before i.
func (v *view) saidLocal(i int) (local string, from int) {
	from = i
	for n := 0; n < 4; n++ {
		j := from
		for j > 0 && from-j <= maxLocal && localByte(v.b[j-1]) {
			j--
		}
		for j < from && !isAlnum(v.b[j]) {
			j++
		}
		if j == from {
			break
		}
		local = string(v.low[j:from]) + local
		from = j
		sign, before := v.signBefore(j)
		if sign == "" {
			break
		}
		local, from = sign+local, before
	}
	return strings.TrimLeft(local, "._-"), from
}

// signBefore reads the word for a sign of a mailbox that ends before i.
func (v *view) signBefore(i int) (sign string, from int) {
	for _, w := range [...][2]string{{" punto ", "."}, {" dot ", "."}, {"(punto)", "."}, {" underscore ", "_"}, {" trattino ", "-"}} {
		if j := i - len(w[0]); j > 0 && string(v.low[j:i]) == w[0] {
			return w[1], j
		}
	}
	return "", i
}
