package pii

import (
	"bytes"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/text"
)

// Numbers that their writer keeps from machines, or dictates, are plain to
// whoever reads them: «tre quattro cinque, doppio zero…», «345 OOO OO OO»,
// «347 🙈 111 …», a number broken over lines. What the numbering plan knows is a
// number however it is written; the more it is altered, the more must announce it.

// piece is a word that writes digits.
type piece struct {
	stretch
	digits string
	words  int // numerals in it
	weak   bool
	twins  bool // letters that resemble digits
	soft   bool // no digit at all: another word perhaps
	gap    gap  // what stands between it and the piece before
	said   bool // a word stands there: «3 3 3 punto 000»
}

// gap is what stands between two pieces.
type gap int

const (
	tight   gap = iota // a sign or a space
	wide               // several signs, an emoji, a word
	parting            // what may as well stand between two numbers
)

// maxDictated is how many digits a number has at most, the prefix with them.
const maxDictated = 14

// longestRun bounds the pieces that are read as one.
const longestRun = 32

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
		case tok.Norm == "volte":
			n += 3
		case numeralStarts[start2(tok.Norm)]:
			if m, words := numeralOf(tok.Norm); words > 0 {
				n, hidden = n+len(m.digits), true
			} else if repeats[tok.Norm] > 0 {
				n += 2
			}
		}
	}
	return hidden && n >= 8 // «doppio zero» is one word more than it seems
}

// pieceAt reads the word from i as digits; its digits are "" if it writes none.
func (v *view) pieceAt(i int) piece {
	j := v.wordEnd(i)
	if !isDigit(v.b[i]) {
		w := string(v.low[i:j])
		if n, words := numeralOf(w); words > 0 {
			return v.times(piece{stretch: stretch{i, j}, digits: n.digits, words: words, weak: n.weak, soft: n.weak})
		}
		if p, ok := v.multiplied(i, j, w); ok {
			return p
		}
	}
	if w := v.low[i:j]; isDigit(w[0]) && len(w) > 3 && len(w) < 24 && !allDigits(w) {
		if n, words := joined(string(w)); words > 0 {
			return piece{stretch: stretch{i, j}, digits: n.digits, words: words}
		}
	}
	p := piece{stretch: stretch{i, j}}
	p.digits, p.twins = letterDigits(v.b[i:j])
	p.soft = p.twins && !bytes.ContainsAny(v.b[i:j], "0123456789")
	if p.digits != "" && !p.twins {
		return v.times(p)
	}
	return p
}

func allDigits(w []byte) bool {
	return !slices.ContainsFunc(w, func(c byte) bool { return !isDigit(c) })
}

func (v *view) wordEnd(i int) int {
	for i < len(v.b) && isAlnum(v.b[i]) {
		i++
	}
	return i
}

// repeats are the words that say how many times the next digit is written.
var repeats = map[string]int{"doppio": 2, "doppia": 2, "doppi": 2, "triplo": 3, "tripla": 3, "triplice": 3, "quadruplo": 4, "quadrupla": 4}

// multiplied reads «doppio zero», «tripla uno».
func (v *view) multiplied(i, j int, w string) (piece, bool) {
	n := repeats[w]
	if n == 0 || v.at(j) != ' ' || !isAlnum(v.at(j+1)) {
		return piece{}, false
	}
	k := v.wordEnd(j + 1)
	m, words := numeralOf(string(v.low[j+1 : k]))
	if d := v.b[j+1]; words == 0 && k == j+2 && isDigit(d) {
		m.digits = string(d)
	}
	if len(m.digits) != 1 {
		return piece{}, false
	}
	return piece{stretch: stretch{i, k}, digits: strings.Repeat(m.digits, n), words: n}, true
}

// times reads on after a digit: «tre volte zero», «due zeri» are as many of the next.
func (v *view) times(p piece) piece {
	if len(p.digits) != 1 || p.digits < "2" || p.digits > "6" || v.at(p.to) != ' ' || !isLetter(v.at(p.to+1)) {
		return p
	}
	n, i := int(p.digits[0]-'0'), p.to+1
	j := v.wordEnd(i)
	switch string(v.low[i:j]) {
	case "zeri":
		return piece{stretch: stretch{p.from, j}, digits: strings.Repeat("0", n), words: n}
	case "volte":
		if v.at(j) != ' ' || !isAlnum(v.at(j+1)) {
			return p
		}
		k := v.wordEnd(j + 1)
		if m, words := numeralOf(string(v.low[j+1 : k])); words == 1 && len(m.digits) == 1 {
			return piece{stretch: stretch{p.from, k}, digits: strings.Repeat(m.digits, n), words: n}
		}
	}
	return p
}

// letterDigits reads digits among which letters stand for those that they
// resemble. Letters alone are digits only if they are one letter again and again.
func letterDigits(w []byte) (digits string, twins bool) {
	if len(w) == 1 && isDigit(w[0]) {
		return string(w), false
	}
	out := make([]byte, 0, 16)
	plain := 0
	for _, c := range w {
		d := twinDigit(c)
		if d == 0 || len(out) == 16 {
			return "", false
		}
		if d == c {
			plain++
		}
		out = append(out, d)
	}
	if plain == 0 && (len(w) < 2 || len(w) > 7 || bytes.Count(w, w[:1]) < len(w) || out[0] != '0' && out[0] != '1') {
		return "", false
	}
	return string(out), plain < len(w)
}

// twinDigit returns the digit that a character is or resembles, 0 if none.
func twinDigit(c byte) byte {
	switch c {
	case 'O', 'o':
		return '0'
	case 'I', 'l', 'i':
		return '1'
	case 'Z':
		return '2'
	case 'S':
		return '5'
	case 'B':
		return '8'
	}
	if isDigit(c) {
		return c
	}
	return 0
}

// dictatedRun collects the pieces that hang together from i, and returns where it stopped.
func (v *view) dictatedRun(run []piece, i int) ([]piece, int) {
	between, word := tight, false
	for len(run) < longestRun {
		p := v.pieceAt(i)
		if p.digits == "" {
			return run, max(i+1, p.to)
		}
		p.gap, p.said = between, word
		run = append(run, p)
		next, g, w := v.gapAt(p.to)
		if next == 0 {
			return run, p.to
		}
		i, between, word = next, g, w
	}
	return run, i
}

// joints are words between the digits of a dictated number.
var joints = map[string]bool{"e": true, "poi": true, "ancora": true, "barra": true, "slash": true, "trattino": true, "spazio": true, "punto": true, "virgola": true, "meno": true}

// maxJoints is how many joints stand between two digits: "e poi".
const maxJoints = 2

// gapAt reads what stands between two pieces, and returns where the next may
// start, 0 if none can.
func (v *view) gapAt(i int) (next int, g gap, word bool) {
	joined := 0
	for from := i; i < len(v.b) && i-from <= 14; i++ {
		c := v.b[i]
		switch {
		case isDigit(c):
			return i, g, word
		case isAlnum(c):
			j := v.wordEnd(i)
			if joined == maxJoints || i == from || !joints[string(v.low[i:j])] {
				return i, g, word
			}
			joined++
			word, g, i = true, max(g, wide), j-1
		case c == '\n' || c == ',' || c == ';' || c == '|':
			g = parting
		case c == '+' || c == euro || c == '%' || c == '=' || c == '@' || c == '!' || c == '?':
			return 0, g, word
		case i > from && c != ' ' || c == symbol:
			g = max(g, wide)
		}
	}
	return 0, g, word
}

// dictatedPhones finds the numbers that the plain reading does not see; seen are
// those that it saw, whatever became of them.
func dictatedPhones(s *scene, seen []candidate) []match {
	var out []match
	var buf [longestRun]piece
	s.prev = 0
	for i := 0; i < len(s.b); {
		if !isAlnum(s.b[i]) || !s.starts(i) {
			i++
			continue
		}
		if !isDigit(s.b[i]) && !numeralStarts[start2At(s.low, i)] && twinDigit(s.b[i]) == 0 {
			i = s.wordEnd(i)
			continue
		}
		run, next := s.dictatedRun(buf[:0], i)
		for len(run) > 0 {
			n, m, ok := s.dictatedNumber(run, seen)
			if ok {
				out = append(out, m)
				s.prev = m.to
			}
			run = run[n:]
		}
		i = max(next, i+1)
	}
	return out
}

// dictatedNumber looks for a number from the first piece of a run to its end or
// to a gap that parts, the longest first, and returns how many pieces are done with.
func (s *scene) dictatedNumber(run []piece, seen []candidate) (n int, m match, ok bool) {
	for n = min(len(run), maxDictated); n > 0; n-- {
		if n < len(run) && !parts(run, n) {
			continue
		}
		if m, ok = s.dictated(run[:n], seen); ok {
			return n, m, true
		}
	}
	for n = 1; n < len(run) && !parts(run, n); n++ {
	}
	return n, match{}, false
}

// parts reports whether a number may end before a piece, and another begin.
func parts(run []piece, n int) bool {
	return run[n].gap == parting || run[n].soft || run[n-1].soft
}

// dictation is what the pieces of a number have in common.
type dictation struct {
	digits  []byte
	words   int
	weak    bool
	twins   bool
	zeros   bool // and all of them are the letter O
	joint   bool // words stand between
	singles bool // every piece is one digit
	pairs   bool // every piece is two digits, as in a lottery
	widest  gap
	longest int // digits of the longest plain piece
}

func (v *view) dictate(run []piece) (d dictation) {
	d.singles, d.pairs, d.zeros = true, true, true
	for i, p := range run {
		d.singles = d.singles && len(p.digits) == 1
		d.pairs = d.pairs && len(p.digits) == 2
		d.joint = d.joint || p.said
		d.zeros = d.zeros && (!p.twins || len(bytes.Trim(v.low[p.from:p.to], "o0123456789")) == 0)
		d.digits = append(d.digits, p.digits...)
		d.words += p.words
		d.weak = d.weak || p.weak
		d.twins = d.twins || p.twins
		if i > 0 {
			d.widest = max(d.widest, p.gap)
		}
		if p.words == 0 {
			d.longest = max(d.longest, len(p.digits))
		}
	}
	return d
}

// dictated judges pieces as one number: the numbering plan must know it.
func (s *scene) dictated(run []piece, seen []candidate) (match, bool) {
	total := 0
	for _, p := range run {
		total += len(p.digits)
	}
	at := stretch{run[0].from, run[len(run)-1].to}
	if total < 9 || total > maxDictated || overlaps(at, seen) || rising(run) {
		return match{}, false
	}
	if _, link := s.url(at.from); link {
		return match{}, false
	}
	if s.judged++; s.judged > enough {
		return match{}, false
	}
	d := s.dictate(run)
	c, ok := judged(d.digits, s.plusBefore(at.from))
	if !ok || c.free() || s.book.phone(c.key()) {
		return match{}, false
	}
	c.stretch = at
	b, a := s.around(at, 60, 40)
	m := match{
		stretch: at, masked: maskPhone(c.prefix, c.national), category: c.category(), severity: audit.Medium, note: altered,
	}
	if !s.dictationSaid(d, c, b, a) {
		if !d.zeros || !d.twins || !c.mobile() || len(c.national) != 10 || len(run[0].digits) != 3 && len(run) > 1 || codeSaid(b, -1) || codeSigns.in(b) || unitCues.in(head(a, 12)) {
			return match{}, false
		}
		m.score = 0.7 // «347 ooo 90 12»
	}
	m.own = ownContact(s, at)
	return m, m.own || !public(s, c, b, a)
}

// altered is the note of what is written so that no machine reads it.
const altered = "forma alterata"

func overlaps(at stretch, seen []candidate) bool {
	for _, c := range seen {
		if c.from < at.to && at.from < c.to {
			return true
		}
	}
	return false
}

// plusBefore reports whether a plus, or the word for it, leads to i.
func (v *view) plusBefore(i int) bool {
	b := bytes.TrimRight(v.low[max(0, i-6):i], " (")
	return bytes.HasSuffix(b, []byte("+")) || bytes.HasSuffix(b, []byte("piu"))
}

// dictationSaid reports whether form and words make the digits a number to call.
func (s *scene) dictationSaid(d dictation, c candidate, b, a []byte) bool {
	said := max(phoneCues.last(b), ownCues.last(b))
	if codeSaid(b, said) || codeSigns.last(b) > said || unitCues.in(head(a, 12)) {
		return false
	}
	if ownerCues.in(head(a, 12)) {
		return true
	}
	if said >= 0 || phoneCues.in(head(a, 25)) || ownCues.in(a) {
		return d.words > 0 || d.twins || d.joint || d.singles || strongCues.in(b) || strongCues.in(head(a, 25)) ||
			d.longest >= 4 && (ownCues.in(b) || c.mobile() && phoneCues.in(tail(b, 32)))
	}
	if d.twins || d.weak || d.joint && d.words == 0 || !c.mobile() || len(c.national) != 10 && c.prefix == "" {
		return false
	}
	return d.words >= 3 && !d.pairs || d.singles && d.widest < parting
}

// rising reports whether the pieces are a list in order («3 4 5 6…», «trentadue,
// trentatré…») or all the same.
func rising(run []piece) bool {
	if len(run) < 5 { // «347 222 11 10» is a number
		return false
	}
	up, down := true, true
	for i := 1; i < len(run); i++ {
		a, b := run[i-1].digits, run[i].digits
		less := len(a) < len(b) || len(a) == len(b) && a < b
		more := len(a) > len(b) || len(a) == len(b) && a > b
		up, down = up && less, down && more
	}
	return up || down
}
