package actref

import (
	"strconv"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// item is one number of a list, with what stands beside it.
type item struct {
	number, year int
	date         civil.Day
	organ        audit.Organ // «205/GC»
	other        bool        // in the form of another body's numbers: «363/2021/R/rif»
	from, to     int         // tokens
}

// marker reads «n.», «n°», «nr.», «num.», «numero», «nn.» and returns the token after it.
func (r *reader) marker(i int) (next int, plural, ok bool) {
	switch t := r.at(i); {
	case t.norm == "#" && r.at(i+1).kind == number && r.at(i+1).glued:
		return i + 1, false, true
	case r.follows(i, "no", ".") && r.at(i+2).kind == number:
		return i + 2, false, true
	case t.kind != word:
		return i, false, false
	case r.is(i, "numero", "numeri"):
		return i + 1, t.norm == "numeri", true
	case !r.is(i, "n", "nn", "nr", "num"):
		return i, false, false
	}
	plural = r.is(i, "nn")
	next = i + 1
	if r.is(next, ".") && r.is(next+1, "ro", "ri", "o") && r.at(next+1).glued {
		next += 2
	}
	for r.is(next, ".", "°", ":") {
		next++
	}
	return next, plural, true
}

// number reads «123», «123/2026», «123-2026», «2026/123», «123/A», «1.234».
// Longer runs of digits, and digits that go on after a space, are telephone or
// protocol numbers.
func (r *reader) number(i int) (it item, ok bool) {
	if t := r.at(i); t.kind == word && len(t.norm) <= 4 && r.is(i+1, "/") && r.at(i+1).glued && r.at(i+2).glued {
		i += 2 // «GC/123/2026»
	}
	t := r.at(i)
	if t.kind != number || len(t.norm) > 6 {
		return it, false
	}
	it = item{number: atoi(t.norm), from: i, to: i + 1}
	if r.thousands(i) {
		it.number = it.number*1000 + atoi(r.at(i+2).norm)
		it.to = i + 3
	}
	r.letter(&it)
	for range 4 {
		r.suffix(&it, len(t.norm) == 4)
	}
	if it.number == 0 || r.at(it.to).kind == number && it.year == 0 && !r.dateBehind(it.to) || it.year == 0 && r.is(it.to, "%", "€") {
		return it, false
	}
	return it, true
}

// dateBehind reports whether the digits behind a number are those of a date.
func (r *reader) dateBehind(i int) bool {
	_, _, ok := r.numericAt(i)
	return ok
}

// numericAt reads a day in figures that bears its year: «n. 68 30/11/2026».
func (r *reader) numericAt(i int) (civil.Day, int, bool) {
	if len(r.at(i).norm) > 2 || !r.is(i+1, "/", ".", "-") || !r.is(i+3, r.at(i+1).norm) || len(r.at(i+4).norm) != 4 {
		return civil.Day{}, i, false
	}
	return r.date(i)
}

// numeral reads a number in figures, behind «n.» in words too: «n. centosessantuno».
func (r *reader) numeral(i int, marked bool) (item, bool) {
	if it, ok := r.number(i); ok || !marked || r.at(i).kind != word {
		return it, ok
	}
	n := cardinal(r.at(i).norm)
	it := item{number: n, from: i, to: i + 1}
	if n > 0 {
		r.suffix(&it, false)
	}
	return it, n > 0
}

// fileEndings are no part of a number: «ord_102_2026_pdf».
var fileEndings = words("pdf doc docx odt jpg jpeg png pl pm bis ter")

// letter passes over what hangs from a number without a stroke: «n. 205G», «n. 12bis».
func (r *reader) letter(it *item) {
	switch t := r.at(it.to); {
	case r.is(it.to, "bis", "ter", "quater"):
		it.to++
	case t.kind != word || !t.glued:
	case r.is(it.to, "a", "b", "c", "g", "s", "t", "bis", "ter", "quater", "gc", "cc", "gm"):
		it.organ = organs[t.norm]
		it.to++
	}
}

func (r *reader) thousands(i int) bool {
	dot, rest := r.at(i+1), r.at(i+2)
	return len(r.at(i).norm) <= 3 && r.at(i).norm[0] != '0' && dot.norm == "." && dot.glued && rest.kind == number && rest.glued &&
		len(rest.norm) == 3 && !(r.is(i+3, ".") && r.at(i+4).glued && r.at(i+4).kind == number)
}

// suffix reads what hangs from a number by a stroke: its year, or a letter of the register.
func (r *reader) suffix(it *item, four bool) {
	sep, next := r.at(it.to), r.at(it.to+1)
	if sep.norm == "/" && r.is(it.to+2, ".", "-") && it.year == 0 { // «n. 210/18.11.2026»
		if d, to, ok := r.date(it.to + 1); ok && to >= it.to+6 {
			it.date, it.year, it.to = d, d.Year, to
			return
		}
	}
	if s, to := r.initials(it.to + 1); sep.norm == "/" && (organs[s] != "" || registers[s]) && r.is(it.to+2, ".") { // «46/C.C./2026»
		it.organ, it.to = organs[s], to
		return
	}
	if v := atoi(next.norm); four && it.year == 0 && sep.norm == "-" && sep.glued && next.glued && next.kind == number && yearLike(it.number) && v > 12 && !r.is(it.to+2, "-") { // «DGC-2026-210»
		it.year, it.number, it.to = it.number, v, it.to+2
		return
	}
	apart := sep.norm == "-" && !sep.glued && !next.glued && it.year == 0 && !r.is(it.to+2, "-", "/") // «n. 89 - 2026»
	if sep.norm != "/" && !(sep.norm == "-" && (apart || sep.glued && next.glued) && len(next.norm) == 4) {
		return
	}
	switch v := atoi(next.norm); {
	case next.kind == number && len(next.norm) == 4 && yearLike(v):
		it.year = v
	case next.kind == number && four && it.year == 0 && yearLike(it.number):
		it.year, it.number = it.number, v
	case next.kind == number && len(next.norm) == 2 && it.year == 0 && sep.norm == "/":
		it.year = r.fullYear(v)
	case next.kind == word && next.glued && sep.norm == "/" && r.is(it.to+1, "area", "settore", "servizio", "sett", "serv"): // «160/Area VI»
		if _, _, dated := r.datePhrase(it.to + 2); !dated {
			it.to++
		}
	case next.kind == word && next.glued && len(next.norm) <= 4:
		it.organ = organs[next.norm]
		it.other = it.other || next.norm == "pres" || it.year != 0 && next.norm == "cons" || it.year != 0 && (next.norm == "r" && r.is(it.to+2, "/") || len(next.norm) > 2 && it.organ == "" && !offices[next.norm] && !fileEndings[next.norm])
	case next.kind == word && next.glued && sep.norm == "/" && r.is(it.to+2, "/") && yearLike(atoi(r.at(it.to+3).norm)): // «11/SEZAUT/2026»
		it.other = true
	default:
		return
	}
	it.to += 2
}

func yearLike(v int) bool { return v >= 1950 && v <= 2100 }

// fullYear completes a year of two digits: at most next year, seen from the day of the text.
func (r *reader) fullYear(yy int) int {
	pivot := 69
	if !r.Posted.IsZero() {
		pivot = r.Posted.Year%100 + 1
	}
	if yy <= pivot {
		return 2000 + yy
	}
	return 1900 + yy
}

// date reads a day: «12/11/2026», «12.11.26», «2/11», «3 novembre 2026»,
// «1° dic. 2026», «tre novembre», «2026-11-12».
func (r *reader) date(i int) (civil.Day, int, bool) {
	from := i
	for r.in(i, weekdays) || i > from && r.is(i, "'", ",") {
		i++
	}
	t := r.at(i)
	if d, next, ok := r.dayOfMonth(i, r.at(from).norm); ok {
		return d, next, true
	}
	switch {
	case t.kind == word && ordinals[t.norm] > 0:
		return r.monthName(i+1, ordinals[t.norm])
	case t.kind != number:
		return civil.Day{}, i, false
	case len(t.norm) == 4 && r.is(i+1, "-") && r.is(i+3, "-"):
		return r.calendar(atoi(t.norm), atoi(r.at(i+2).norm), atoi(r.at(i+4).norm), i+5)
	case len(t.norm) > 2:
		return civil.Day{}, i, false
	}
	if sep := r.at(i + 1); r.is(i+1, "/", ".", "-") && r.at(i+2).kind == number && len(r.at(i+2).norm) <= 2 {
		return r.numericDate(i, sep)
	}
	if m, y := r.at(i+1), r.at(i+2); m.kind == number && len(m.norm) <= 2 && y.kind == number && len(y.norm) == 4 {
		return r.calendar(atoi(y.norm), atoi(m.norm), atoi(t.norm), i+3) // «del 18 11 2026»
	}
	next := i + 1
	for r.is(next, "°") || r.is(next, "/") && months[r.at(next+1).norm] > 0 { // «24/novembre/2026»
		next++
	}
	return r.monthName(next, atoi(t.norm))
}

// weekdayNames are the days of the week, as time.Weekday counts them.
var weekdayNames = map[string]time.Weekday{"domenica": 0, "lunedi": 1, "martedi": 2, "mercoledi": 3, "giovedi": 4, "venerdi": 5, "sabato": 6}

// dayOfMonth reads a day whose month only the text's own day tells: «27 corrente
// mese», «27 c.m.», «20 u.s.», and «venerdì 20» if the last 20th was a Friday.
func (r *reader) dayOfMonth(i int, before string) (civil.Day, int, bool) {
	t := r.at(i)
	if t.kind != number || len(t.norm) > 2 || r.Posted.IsZero() {
		return civil.Day{}, i, false
	}
	d := r.lastOf(atoi(t.norm))
	real := !d.IsZero()
	switch w, weekday := weekdayNames[before]; {
	case r.follows(i+1, "corrente", "mese") || r.follows(i+1, "ultimo", "scorso"):
		return d, i + 3, real
	case r.follows(i+1, "del", "corrente", "mese") || r.follows(i+1, "di", "questo", "mese"):
		return d, i + 4, real
	case r.follows(i+1, "c", ".", "m") || r.follows(i+1, "u", ".", "s"):
		next := i + 4
		if r.is(next, ".") && r.at(next).glued {
			next++
		}
		return d, next, real
	case weekday && real && d.At(12, 0).Weekday() == w && r.ending(i+1) && !r.is(i+1, "/", ".", "-", "°", "e"):
		return d, i + 1, true
	}
	return civil.Day{}, i, false
}

// numericDate reads what follows the day in figures and its separator.
func (r *reader) numericDate(i int, sep *token) (civil.Day, int, bool) {
	day, month := atoi(r.at(i).norm), atoi(r.at(i+2).norm)
	at := i + 4
	if r.is(at, "'") {
		at++ // «12/11/'26»
	}
	if y := r.at(at); r.is(i+3, sep.norm) && y.kind == number && r.at(i+3).glued {
		switch len(y.norm) {
		case 4:
			return r.calendar(atoi(y.norm), month, day, at+1)
		case 2:
			return r.calendar(r.fullYear(atoi(y.norm)), month, day, at+1)
		}
		return civil.Day{}, i, false
	}
	if sep.norm == "." && !(sep.glued && r.at(i+2).glued) {
		return civil.Day{}, i, false
	}
	return r.nearest(month, day, i+3)
}

// monthName reads the month in letters and the year that may follow.
func (r *reader) monthName(i, day int) (civil.Day, int, bool) {
	month := months[r.at(i).norm]
	if month == 0 {
		return civil.Day{}, i, false
	}
	next := i + 1
	if r.is(next, ".") && r.at(next).glued && !r.at(next+1).newline {
		next++
	}
	y := next
	for r.is(y, "del", "dell", "anno", "'") || r.is(y, "/") && r.is(i-1, "/") {
		y++
	}
	if t := r.at(y); t.kind == number && len(t.norm) == 4 && yearLike(atoi(t.norm)) {
		return r.calendar(atoi(t.norm), month, day, y+1)
	} else if v := yearInWords(t.norm); t.kind == word && v > 0 {
		return r.calendar(v, month, day, y+1)
	} else if t.kind == number && len(t.norm) == 2 && r.is(y-1, "'") {
		return r.calendar(r.fullYear(atoi(t.norm)), month, day, y+1)
	}
	return r.nearest(month, day, next)
}

// yearInWords reads «duemilaventisei», 0 if the word is no year.
func yearInWords(w string) int {
	rest, ok := strings.CutPrefix(w, "duemila")
	if !ok {
		return 0
	}
	if n := ordinals[strings.TrimPrefix(rest, "e")]; n > 0 {
		return 2000 + n
	}
	return 0
}

var (
	cardinalUnits = []string{"", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici", "tredici", "quattordici",
		"quindici", "sedici", "diciassette", "diciotto", "diciannove"}
	cardinalTens = []string{"", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"}
)

// cardinal reads a number of up to four figures in one word, 0 if the word is none.
func cardinal(w string) int {
	if len(w) < 3 || len(w) > 60 {
		return 0
	}
	if rest, ok := strings.CutPrefix(w, "mille"); ok {
		return joined(1000, rest)
	}
	for n := 2; n < 10; n++ {
		if rest, ok := strings.CutPrefix(w, cardinalUnits[n]+"mila"); ok {
			return joined(1000*n, rest)
		}
	}
	return hundreds(w)
}

func hundreds(w string) int {
	for n := 1; n < 10; n++ {
		name := cardinalUnits[n]
		if n == 1 {
			name = ""
		}
		if rest, ok := strings.CutPrefix(w, name+"cento"); ok {
			return joined(100*n, rest)
		}
	}
	return tens(w)
}

// joined adds what follows thousands or hundreds, 0 if that is no number.
func joined(n int, rest string) int {
	if rest == "" {
		return n
	}
	small := tens(rest)
	if n >= 1000 {
		small = hundreds(rest)
	}
	if small == 0 {
		return 0
	}
	return n + small
}

// tens reads a number below a hundred: «ventuno», «sessantotto», «quarantadue».
func tens(w string) int {
	for n := 1; n < 20; n++ {
		if w == cardinalUnits[n] {
			return n
		}
	}
	for t := 2; t < 10; t++ {
		name := cardinalTens[t]
		for u := range 10 {
			if u != 1 && u != 8 && w == name+cardinalUnits[u] || u > 0 && w == name[:len(name)-1]+cardinalUnits[u] && (u == 1 || u == 8) {
				return 10*t + u
			}
		}
	}
	return 0
}

// calendar returns the date if there is one, and the token behind it.
func (r *reader) calendar(year, month, day, next int) (civil.Day, int, bool) {
	d := civil.NewDay(year, time.Month(month), day)
	ok := yearLike(year) && d.Year == year && int(d.Month) == month && d.Num == day
	if !ok {
		return civil.Day{}, next, false
	}
	return d, next, true
}

// aheadDays is how far ahead of the text a day without a year can lie: acts are
// told after they are taken, or little before.
const aheadDays = 60

// nearest gives a day without a year the year that brings it nearest to the
// text, in the past or at most aheadDays ahead.
func (r *reader) nearest(month, day, next int) (civil.Day, int, bool) {
	if r.Posted.IsZero() {
		return civil.Day{}, next, false
	}
	var best civil.Day
	for y := r.Posted.Year - 1; y <= r.Posted.Year+1; y++ {
		d, _, ok := r.calendar(y, month, day, next)
		if ok && d.Sub(r.Posted) <= aheadDays && (best.IsZero() || distance(d, r.Posted) < distance(best, r.Posted)) {
			best = d
		}
	}
	return best, next, !best.IsZero()
}

func distance(a, b civil.Day) int {
	n := a.Sub(b)
	return max(n, -n)
}

// when is what a phrase says of the time of an act.
type when struct {
	date     civil.Day
	year     int
	relative bool // «di ieri»: too loose to stand without a number
}

// datePhrase reads «del 12/11/2026», «in data 3 novembre», «dell'anno 2026», «di ieri».
func (r *reader) datePhrase(i int) (w when, next int, ok bool) {
	j := i
	for (r.is(j, ",", "(", "-") || r.at(j).kind == mark && len(r.at(j).norm) > 2) && j == i {
		j++ // a comma, or a sign as «📅»
	}
	if r.is(j-1, "(") && fileEndings[r.at(j).norm] && r.is(j+1, ")") && r.in(j+2, dateIntro) {
		j += 2 // «n. 102 (pdf) del 19/11»
	}
	if r.is(j, "e", "era") && (r.is(j+1, "di", "del", "dell") || r.is(j+1, "stata", "stato") && r.in(j+2, dateIntro)) {
		j++ // «l'ordinanza n. 139 è di oggi»
	}
	if r.is(j, "sempre") && r.is(j+1, "il", "l", "di", "del") {
		j++ // «firmata dal Sindaco sempre il 3 luglio»
	}
	intro := j
	for j < intro+6 && (r.in(j, dateIntro) || j > intro && (r.is(j, "'") || r.is(j, ":") && r.is(j-1, "data") || r.is(j, ".") && r.is(j-1, "dd"))) {
		j++
	}
	if j == intro {
		return r.bareDate(i, j)
	}
	if d, next, ok := r.date(j); ok {
		return when{date: d}, next, true
	}
	if t := r.at(j); t.kind == number && len(t.norm) == 4 && yearLike(atoi(t.norm)) && r.is(j-1, "del", "anno", "nel") {
		return when{year: atoi(t.norm)}, j + 1, true
	}
	if d, next, ok := r.date(j + 1); ok && r.is(j, "oggi", "ieri") {
		return when{date: d}, next, true // «di oggi 20 novembre»
	}
	if n, to := r.ago(j); to > j && !r.Posted.IsZero() {
		return when{date: r.Posted.Add(n), relative: true}, to, true
	}
	return w, i, false
}

// ago reads a day that is told by its distance from that of the text, «ieri», «l'altro
// ieri», «due giorni fa», «mercoledì scorso», and returns the token behind it.
func (r *reader) ago(j int) (days, next int) {
	for r.is(j, "l", "'", "di") {
		j++
	}
	switch w := r.at(j); {
	case r.follows(j, "ieri", "l", "'", "altro"):
		return -2, j + 4
	case r.follows(j, "altro", "ieri"):
		return -2, j + 2
	case r.is(j, "avantieri", "altroieri"):
		return -2, j + 1
	case r.follows(j+1, "giorni", "fa"):
		n := atoi(w.norm) + ordinals[w.norm]
		if n > 0 && n <= 31 {
			return -n, j + 3
		}
	case r.is(j+1, "scorso", "scorsa") && !r.Posted.IsZero():
		if day, ok := weekdayNames[w.norm]; ok {
			back := (int(r.Posted.At(12, 0).Weekday()) - int(day) + 7) % 7
			if back == 0 {
				back = 7
			}
			return -back, j + 2
		}
	}
	if n, ok := relativeDays[r.at(j).norm]; ok {
		return n, j + 1
	}
	return 0, 0
}

// bareDate reads a full date that stands in brackets or after a dash: «n. 12 (3/11/2026)».
func (r *reader) bareDate(i, j int) (when, int, bool) {
	full := *r
	full.Posted = civil.Day{}
	d, next, ok := full.date(j)
	if !ok && r.at(j+1).kind == word { // «delibera 176 di Giunta, 6 ottobre: …»
		d, next, ok = r.date(j)
		t := r.at(next)
		ok = ok && !d.After(r.Posted) && (t.kind == none || t.kind == mark)
	}
	if j == i || !ok {
		return when{}, i, false
	}
	return when{date: d}, next, true
}

var (
	dateIntro    = words("del dell dello dei dd in data datata adottata adottato approvata approvato assunta assunto emessa emanata firmata firmato il nella nel seduta della di anno adottate approvate votata votato")
	relativeDays = map[string]int{"ieri": -1, "oggi": 0, "odierna": 0}
)

// atoi reads digits; what is too long for a number of anything is 0.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
