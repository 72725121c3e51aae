package pii

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/nyaruka/phonenumbers"

	"vigilia/audit/names"
)

const italy = 39

// mobileDigits is the length of an Italian mobile number without its prefix.
const mobileDigits = 10

// group is a run of digits, and what stands between it and the next group.
type group struct {
	stretch
	sep separator
}

// separator is what stands between two groups of digits.
type separator int

const (
	end separator = iota
	space
	dot
	dash
	slash
	paren
	strong // " - ", " / ": rather between numbers than within one
)

// maxGroups bounds the groups of one number: "+39 3 4 5 0 0 0 0 0 0 0".
const maxGroups = 12

// phoneCandidates returns the numbers of a text that the numbering plan knows,
// from left to right, without overlap.
func phoneCandidates(v *view) []candidate {
	var out []candidate
	var codes []stretch // read only when needed
	for i := 0; i < len(v.b); {
		if !v.phoneStart(i) {
			i++
			continue
		}
		run, next := v.phoneRun(i)
		if codes == nil {
			codes = longCodes(v)
		}
		if len(run) == 0 || !v.outside(run, codes) {
			i = max(next, i+1)
			continue
		}
		out = v.numbers(out, run)
		i = max(next, i+1)
	}
	return out
}

// longCodes returns what is shaped like an IBAN or a card, valid or not: no
// number is looked for within. It is never nil.
func longCodes(v *view) []stretch {
	out := []stretch{}
	var buf [40]byte
	for i := 0; i+15 <= len(v.b); i++ {
		if !isLetter(v.b[i]) || !v.starts(i) && !v.ibanGlued(i) {
			continue
		}
		_, to, ok := v.ibanShape(buf[:0], i)
		if !ok {
			a, broken := v.ibanBroken(i)
			to, ok = a.to, broken
		}
		if ok {
			out = append(out, stretch{i, to})
			i = to - 1
		}
	}
	return out
}

// outside reports whether a run of groups is no part of a longer code, and of no
// address that is not a link to a chat.
func (v *view) outside(run []group, codes []stretch) bool {
	from := run[0].from
	if _, within := covering(codes, from); within {
		return false
	}
	if u, ok := v.url(from); ok {
		return bytes.Contains(u, []byte("wa.me/")) || bytes.Contains(u, []byte("whatsapp.com/send"))
	}
	return !cardGroups(run) && !amexGroups(run) && !(len(run) > 13 && singles(run))
}

// singles reports whether every group is one digit.
func singles(run []group) bool {
	for _, g := range run {
		if size(g) != 1 {
			return false
		}
	}
	return true
}

// cardGroups reports whether a run is grouped as a payment card or a longer code.
func cardGroups(run []group) bool {
	if len(run) < 4 {
		return false
	}
	for _, g := range run[:4] {
		if g.to-g.from != 4 {
			return false
		}
	}
	return true
}

// amexGroups reports the grouping of the cards of fourteen and fifteen digits.
func amexGroups(run []group) bool {
	return len(run) == 3 && size(run[0]) == 4 && size(run[1]) == 6 && size(run[2]) >= 4 && size(run[2]) <= 5
}

// phoneStart reports whether a number may start at i.
func (v *view) phoneStart(i int) bool {
	c := v.b[i]
	if c == '+' || c == '(' {
		return (isDigit(v.at(i+1)) || v.at(i+1) == '+') && !isDigit(v.at(i-1))
	}
	if !isDigit(c) {
		return false
	}
	switch p := v.at(i - 1); {
	case isDigit(p), p == '_', p == '\'':
		return false
	case isLetter(p):
		return v.glued(i)
	case p == '.' || p == ',' || p == '/' || p == ':':
		return !isDigit(v.at(i - 2))
	}
	return true
}

// glued reports whether the letters that touch the number announce it: "cell3450000000".
func (v *view) glued(i int) bool {
	from := i
	for from > 0 && i-from < 9 && isLetter(v.b[from-1]) {
		from--
	}
	w := v.low[from:i]
	return gluedCues.whole(w) || v.mobileFrom(i) && v.starts(from) && (bytes.HasPrefix(w, []byte("cell")) || names.IsGiven(string(w)))
}

var gluedCues = cues{"tel", "cell", "cel", "telefono", "cellulare", "numero", "num", "whatsapp", "wa", "al", "allo", "lo", "il", "mobile", "fisso"}

// mobileFrom reports whether the ten digits of a mobile, and no more, stand at i.
func (v *view) mobileFrom(i int) bool {
	n := 0
	for isDigit(v.at(i + n)) {
		n++
	}
	return n == mobileDigits && v.b[i] == '3'
}

// whole reports whether the word is one of the cues.
func (c cues) whole(word []byte) bool {
	for _, cue := range c {
		if string(word) == cue {
			return true
		}
	}
	return false
}

// phoneRun collects the groups that hang together from i, and returns where it stopped.
func (v *view) phoneRun(i int) ([]group, int) {
	var run []group
	for {
		for i < len(v.b) && (v.b[i] == '+' || v.b[i] == '(') {
			i++
		}
		from := i
		for i < len(v.b) && isDigit(v.b[i]) {
			i++
		}
		sep, next := v.separator(i)
		run = append(run, group{stretch{from, i}, sep})
		if sep == end {
			return v.trimmed(run), i
		}
		i = next
	}
}

// trimmed drops the last group if letters or decimals hang from it.
func (v *view) trimmed(run []group) []group {
	last := run[len(run)-1]
	c, d := v.at(last.to), v.at(last.to+1)
	decimals := (c == ',' || c == ':') && isDigit(d) && last.to-last.from < 6
	if !isLetter(c) && !decimals && !v.fileName(last.to) {
		return run
	}
	run = run[:len(run)-1]
	if len(run) > 0 {
		run[len(run)-1].sep = end
	}
	return run
}

// fileName reports whether the suffix of a file starts at i.
func (v *view) fileName(i int) bool {
	to := i + 1
	for to < len(v.low) && to < i+6 && isLetter(v.low[to]) {
		to++
	}
	return v.at(i) == '.' && cues{"jpg", "jpeg", "png", "pdf", "doc", "docx", "mp", "heic", "xls", "xlsx", "zip"}.whole(v.low[i+1:to])
}

// separator reads what stands at i, and returns where the next group starts.
func (v *view) separator(i int) (separator, int) {
	sep, n, spaces := end, i, 0
	for ; n < len(v.b) && n < i+4; n++ {
		kind := separators[v.b[n]]
		if kind == end {
			break
		}
		if kind == space {
			spaces++
			sep = max(sep, space)
			continue
		}
		if sep > space && kind != paren {
			return end, i // two signs in a row
		}
		sep = kind
	}
	if n == i && v.at(n) == '(' && isDigit(v.at(n+1)) {
		return paren, n
	}
	if !isDigit(v.at(n)) && v.at(n) != '(' || n == i || v.at(n) == '(' && !isDigit(v.at(n+1)) {
		return end, i
	}
	if spaces > 0 && (sep == dash || sep == slash) {
		sep = strong
	}
	return sep, n
}

var separators = [256]separator{' ': space, '.': dot, '-': dash, '_': dash, symbol: dash, '/': slash, ')': paren}

// areaLike reports whether a group may be the prefix of a number that is written
// apart from the rest: "345 - 0000000".
func areaLike(g group, first byte) bool {
	return first == '3' && size(g) == 3 || first == '0' && size(g) >= 2 && size(g) <= 4
}

// numbers appends the numbers that a run of groups holds.
func (v *view) numbers(out []candidate, run []group) []candidate {
	for i := 0; i < len(run); {
		if n := v.dateOrTime(run[i:]); n > 0 {
			i += n
			continue
		}
		c, n := v.numberAt(run, i)
		if n == 0 {
			i = nextStart(run, i)
			continue
		}
		out = append(out, c)
		i += n
	}
	return out
}

// nextStart returns the next group at which a number may start: never after a dot or a dash.
func nextStart(run []group, i int) int {
	for i < len(run) && run[i].sep != space && run[i].sep != strong && run[i].sep != slash {
		i++
	}
	return i + 1
}

// dateOrTime returns how many groups from the first make a date or an hour.
func (v *view) dateOrTime(run []group) int {
	if v.b[max(0, run[0].from-1)] == '+' {
		return 0
	}
	if len(run) >= 3 && run[0].sep == run[1].sep && run[0].sep >= dot && run[0].sep <= slash && run[2].sep != run[0].sep &&
		v.calendar(run[0], run[1], run[2]) {
		return 3
	}
	if len(run) >= 3 && run[0].sep == space && run[1].sep == space && size(run[1]) <= 2 && size(run[2]) == 4 && v.value(run[2])/100 >= 19 && v.value(run[2])/100 <= 20 &&
		v.calendar(run[0], run[1], run[2]) {
		return 3
	}
	if len(run) >= 2 && run[0].sep == dot && run[1].sep != dot && v.value(run[0]) < 25 && v.value(run[1]) < 60 && size(run[0]) <= 2 && size(run[1]) == 2 {
		return 2
	}
	return 0
}

func (v *view) calendar(d, m, y group) bool {
	if size(d) == 4 { // ISO 8601
		d, y = y, d
	}
	day, month, year := v.value(d), v.value(m), v.value(y)
	if size(d) > 2 || size(m) > 2 || day < 1 || day > 31 || month < 1 || month > 12 {
		return false
	}
	return size(y) == 2 || size(y) == 4 && year >= 1800 && year < 2200
}

func size(g group) int { return g.to - g.from }

// value returns the number that a short group writes, a big one for a long group.
func (v *view) value(g group) int {
	n, err := strconv.Atoi(string(v.b[g.from:g.to]))
	if err != nil {
		return 1 << 30
	}
	return n
}

// numberAt returns the longest number that starts at a group, and of how many groups.
func (v *view) numberAt(run []group, i int) (candidate, int) {
	var ends [maxGroups]int // digits up to and with each group
	var buf [20]byte
	digits := buf[:0]
	n := 0
	for n < maxGroups && i+n < len(run) {
		g := run[i+n]
		if len(digits)+size(g) > 15 {
			break
		}
		digits = append(digits, v.b[g.from:g.to]...)
		ends[n] = len(digits)
		n++
		if g.sep == strong && !(n == 1 && areaLike(g, v.b[g.from])) && !v.evenly(run[i:], n) {
			break
		}
	}
	plus := v.at(run[i].from-1) == '+'
	for ; n > 0; n-- {
		if sep := run[i+n-1].sep; sep == dot || sep == dash && !v.another(run[i+n:]) {
			continue // what hangs from it by a dot belongs to it
		}
		if c, ok := judged(digits[:ends[n-1]], plus); ok {
			c.stretch = v.whole(run[i].from, run[i+n-1].to)
			c.loose = v.loose(run[i:i+n], c)
			return c, n
		}
	}
	return candidate{}, 0
}

// evenly reports whether the groups of a mobile are set apart one like the other,
// and more than the first n belong to it: "328 - 000 - 45 67".
func (v *view) evenly(run []group, n int) bool {
	if n == len(run) || len(run) > 6 || size(run[0]) != 3 || v.b[run[0].from] != '3' || run[0].sep != strong {
		return false
	}
	total := 0
	for _, g := range run {
		total += size(g)
	}
	signs := bytes.IndexByte(v.b[run[0].from:run[len(run)-1].to], symbol) >= 0
	return total == mobileDigits && !signs
}

// another reports whether groups after a dash are a number of their own.
func (v *view) another(rest []group) bool {
	if len(rest) == 0 {
		return false
	}
	first, n := rest[0], 0
	for _, g := range rest {
		n += size(g)
	}
	return n >= 9 && (size(first) >= 9 || areaLike(first, v.b[first.from]))
}

// whole returns a stretch with the sign and the bracket before it.
func (v *view) whole(from, to int) stretch {
	for from > 0 && (v.b[from-1] == '+' || v.b[from-1] == '(') {
		from--
	}
	return stretch{from, to}
}

// loose reports whether groups are unlike those in which people write numbers:
// a short number, or too many or odd groups.
func (v *view) loose(groups []group, c candidate) bool {
	if c.prefix != "" || v.at(groups[0].from-1) == '+' {
		return false
	}
	if groups[0].sep == strong {
		return c.kind != phonenumbers.MOBILE || len(groups) < 3 || len(c.national) != 10
	}
	if singles(groups) {
		return len(c.national) < 10 || c.kind != phonenumbers.MOBILE
	}
	first := size(groups[0])
	if first == 2 && v.value(groups[0]) == 0 && len(groups) > 1 && v.value(groups[1]) == italy {
		return false
	}
	if c.kind == phonenumbers.MOBILE {
		return len(c.national) < 10 || len(groups) > 5 || len(groups) > 1 && first != 3 && first != 2+3 && first != 2 && first != 4 && !(len(groups) == 2 && first < 8) || len(groups) > 1 && first == 2 && v.value(groups[0]) != italy
	}
	area := first >= 2 && first <= 4 || len(groups) == 1
	return len(c.national) < 9 || !area || len(groups) > 5 || len(groups) > 1 && groups[0].sep == dot && size(groups[1]) <= 2
}

// judged asks the numbering plan, after a cheap look at the first digits.
func judged(d []byte, plus bool) (candidate, bool) {
	s := string(d)
	if strings.Contains("01234567890123456789", s) || strings.Contains("98765432109876543210", s) {
		return candidate{}, false // somebody counts
	}
	switch {
	case plus && len(d) >= 8:
		s = "+" + s
	case len(d) >= 11 && s[:2] == "00" && s[2] != '0':
		s = "+" + s[2:]
	case len(d) == 12 && s[:3] == "393", len(d) >= 11 && len(d) <= 13 && s[:3] == "390":
		s = "+" + s
	case !maybeItalian(s):
		return candidate{}, false
	}
	if mobile := strings.TrimPrefix(s, "+39"); len(mobile) == 10 && mobile[0] == '3' && mobile[1] != '0' {
		// what the plan says of these, without asking: most numbers are
		return candidate{national: mobile, kind: phonenumbers.MOBILE}, true
	}
	n, err := phonenumbers.Parse(s, "IT")
	if err != nil {
		return candidate{}, false
	}
	kind := phonenumbers.GetNumberType(n) // unknown for a number that is not valid
	return candidate{prefix: phonePrefix(n), national: phonenumbers.GetNationalSignificantNumber(n), kind: kind}, kind != phonenumbers.UNKNOWN
}

// maybeItalian reports whether digits may be a national number: fixed lines
// begin with 0, mobiles with 3; toll-free and personal numbers are read to be
// passed over as a whole.
func maybeItalian(s string) bool {
	if len(s) < 6 || len(s) > 11 {
		return false
	}
	switch s[0] {
	case '0':
		return s[1] != '0'
	case '3':
		return len(s) == 9 || len(s) == 10
	case '8':
		return s[1] == '0' || s[1] == '4' || s[1] == '9'
	case '1':
		return s[1] == '7' || s[1] == '9'
	}
	return false
}

// phonePrefix returns the country code, "" for Italy.
func phonePrefix(n *phonenumbers.PhoneNumber) string {
	if n.GetCountryCode() == italy {
		return ""
	}
	return strconv.Itoa(int(n.GetCountryCode()))
}
