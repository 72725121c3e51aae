package text

import (
	"bytes"
	"slices"
	"unicode/utf8"
)

// word reads a word. Nearly all are ASCII letters up to a space or a plain
// sign; what is not is left to longWord.
func (s *scanner) word(g glyph) {
	from, at := s.i, len(s.buf)
	flags, uppers, run := Flags(0), 0, 0
	if g.upper {
		flags = Capital
	}
	stretched := false
	j := s.i
	for ; j < len(s.src) && s.src[j] < 0x80; j++ {
		c := ascii[s.src[j]]
		if c.class != letter {
			break
		}
		if c.upper {
			uppers++
		}
		if n := len(s.buf); n > at && s.buf[n-1] == c.base {
			run++
			stretched = stretched || run > 1
		} else {
			run = 0
		}
		s.buf = append(s.buf, c.base)
	}
	if !s.plainEnd(j) {
		s.buf = s.buf[:at]
		s.longWord()
		return
	}
	if stretched {
		s.buf = s.buf[:at+len(unstretch(s.buf[at:]))]
	}
	if uppers > 1 && uppers == j-from {
		flags |= Caps
	}
	s.add(Token{Start: from, End: j, Flags: flags, from: int32(at), to: int32(len(s.buf))})
}

// plainEnd reports whether a word of ASCII letters that stops at j is over.
func (s *scanner) plainEnd(j int) bool {
	if j >= len(s.src) {
		return true
	}
	r := s.src[j]
	if r >= 0x80 {
		c := glyphOf(r).class
		return c != letter && c != digit && c != ignored && c != star && c != ellipsis && c != leet
	}
	switch ascii[r].class {
	case blank, newline, comma, apostrophe, quotes, ask:
		return true
	case period:
		return j+1 >= len(s.src) || s.class(j+1) == blank || s.class(j+1) == letter
	case exclaim:
		return s.class(j+1) != letter
	case hyphen:
		return s.class(j+1) != hyphen
	}
	return false
}

// cell is one sign of a word that is not plain.
type cell struct {
	at    int
	glyph glyph
	hole  int // 0: a letter or digit; n: n hidden letters; anyHole: any number
}

const anyHole = -1

// longWord reads a word with diacritics, look-alikes, leet, hidden letters.
func (s *scanner) longWord() {
	w := longWord{s: s}
	w.read()
	s.cells = w.cells[:0]
	w.emit()
}

// longWord is a word under reading, from s.i.
type longWord struct {
	s       *scanner
	cells   []cell
	end     int // code point after the last that belongs to it
	digits  int
	uppers  int
	letters int
	latin   bool // some letter is plain Latin
	alien   bool // some letter is of another script
	holes   bool
	unread  bool // some digit resembles no vowel
	blind   bool // some digit resembles no letter
	fake    bool // a sign or a digit stands for a letter
}

func (w *longWord) read() {
	if w.s.cells == nil {
		w.s.cells = make([]cell, 0, 24)
	}
	w.cells = w.s.cells[:0]
	for j := w.s.i; j < len(w.s.src); {
		g := glyphOf(w.s.src[j])
		switch {
		case g.class == letter:
			w.letter(j, g)
			j++
		case g.class == digit && !w.holes:
			w.digits++
			_, readable := leetLetter(rune(g.base))
			w.blind = w.blind || !readable
			w.unread = w.unread || !leetVowel(g.base)
			w.cells = append(w.cells, cell{at: j, glyph: g})
			j++
		case g.class == ignored:
			j++
		default:
			next, ok := w.sign(j, g)
			if !ok {
				w.end = j
				w.trimEnd()
				return
			}
			j = next
		}
	}
	w.end = len(w.s.src)
	w.trimEnd()
}

// trimEnd gives back trailing signs that show nothing only when they are spaces
// of the next word; marks on the last letter stay with it.
func (w *longWord) trimEnd() {
	if n := len(w.cells); n > 0 && w.end > w.cells[n-1].at+1 && w.cells[n-1].hole == 0 {
		w.end = min(w.end, w.marksEnd(w.cells[n-1].at+1))
	}
}

func (w *longWord) marksEnd(j int) int {
	for j < w.end && w.s.class(j) == ignored {
		j++
	}
	return j
}

func (w *longWord) letter(j int, g glyph) {
	w.letters++
	if g.base == 0 {
		w.letters += utf8.RuneCount(appendSlow(nil, w.s.src[j], 3, false)) - 1
	}
	w.latin = w.latin || g.latin
	w.alien = w.alien || !g.latin
	if g.upper {
		w.uppers++
	}
	w.cells = append(w.cells, cell{at: j, glyph: g})
}

// sign reads a run of signs inside or at the end of the word. It returns where
// the word goes on, and false if it does not.
func (w *longWord) sign(j int, g glyph) (int, bool) {
	q, stars, dots, leets := w.signRun(j)
	follows := w.s.class(q) == letter
	switch {
	case q == j || w.afterHole():
		return j, false
	case q-j == 1 && (g.class == leet || g.class == exclaim):
		return q, w.leetSign(j, follows || w.s.class(q) == digit)
	case dots == q-j:
		return q, w.dotHole(j, q, follows)
	case stars > 0 && dots == 0 || leets > 1:
		return q, w.starHole(j, q, follows)
	}
	return j, false
}

// afterHole reports whether letters are hidden right before.
func (w *longWord) afterHole() bool {
	n := len(w.cells)
	return n > 0 && w.cells[n-1].hole != 0
}

// signRun measures the run of signs from j on that may hide letters.
func (w *longWord) signRun(j int) (q, stars, dots, leets int) {
	for q = j; q < len(w.s.src); q++ {
		switch c := w.s.class(q); {
		case stars > 0 && (c == period || c == ellipsis || c == hyphen):
			return w.spareShout(j, q, stars), stars, dots, leets
		case c == star:
			stars++
		case c == period || c == ellipsis || c == hyphen && w.s.src[q] != '/':
			dots++
		case c == leet, c == exclaim && q == j, c == exclaim && stars+leets > 0:
			leets++
		case c == ignored:
		default:
			return w.spareShout(j, q, stars), stars, dots, leets
		}
	}
	return w.spareShout(j, q, stars), stars, dots, leets
}

// spareShout leaves the exclamation marks at the end of the run to the sentence.
func (w *longWord) spareShout(j, q, stars int) int {
	if stars == 0 || w.s.class(q) == letter {
		return q
	}
	for q > j && w.s.class(q-1) == exclaim {
		q--
	}
	return q
}

// leetSign takes @ $ € ! for the letter they resemble: inside a word, or at the
// end after a consonant, where an Italian word has its vowel.
func (w *longWord) leetSign(j int, follows bool) bool {
	r := w.s.src[j]
	b, ok := leetLetter(r)
	n := len(w.cells)
	if n == 0 { // "$tronzo"
		ok = ok && r == '$' && follows
	} else {
		afterVowel := isVowel(w.cells[n-1].glyph.base)
		if r == '!' || !follows {
			ok = ok && !afterVowel
		}
		ok = ok && (follows || r != '!') && w.cells[n-1].glyph.class == letter
	}
	if !ok {
		return false
	}
	w.fake, w.latin = true, true
	w.cells = append(w.cells, cell{at: j, glyph: glyph{class: letter, base: b, latin: true}})
	w.letters++
	return true
}

func leetLetter(r rune) (byte, bool) {
	switch r {
	case '@', '4', '＠':
		return 'a', true
	case '$', '5', '＄':
		return 's', true
	case '€', '3':
		return 'e', true
	case '!', '1':
		return 'i', true
	case '0':
		return 'o', true
	case '7':
		return 't', true
	case '8':
		return 'b', true
	case '9', '6':
		return 'g', true
	}
	return 0, false
}

// starHole takes a run of asterisks and the like for as many hidden letters.
func (w *longWord) starHole(j, q int, follows bool) bool {
	if w.letters == 0 || !w.latin || w.unread || w.digits > 0 && w.letters < 2 && !follows || w.digits > w.letters {
		return false
	}
	n := q - j
	if n == 1 && w.s.src[j] != '*' && w.s.class(j) == star && w.s.src[j] < 0x80 && !w.signHole(j, q, follows) {
		return false // "Q&A", "ciao#pero"
	}
	if !follows {
		if w.s.class(q) == digit {
			return false
		}
		opened := w.s.i > 0 && w.s.class(w.s.i-1) == star
		vowel := isVowel(w.lastLetter())
		if opened || vowel && (n == 1 || w.known()) {
			return false // emphasis or a footnote
		}
	}
	w.holes = true
	w.cells = append(w.cells, cell{at: j, hole: min(n, 12)})
	return true
}

// signHole reports whether a single # % & ^ hides a letter: "neg#i", "fr%cio".
func (w *longWord) signHole(j, q int, follows bool) bool {
	return follows && w.s.src[j] != '&' && len(w.cells) < 12 && !w.known() && w.shortRest(q)
}

// lastLetter returns the last letter so far, 0 if there is none.
func (w *longWord) lastLetter() byte {
	read := w.soFar()
	if len(read) == 0 {
		return 0
	}
	return read[len(read)-1]
}

// dotHole takes dots or hyphens between or after letters that make no word by
// themselves for any number of hidden letters: "m…a", "str...o", "c...".
func (w *longWord) dotHole(j, q int, follows bool) bool {
	if q-j == 1 && w.s.class(j) != ellipsis || !w.latin || w.letters > 5 || w.digits > 0 {
		return false
	}
	c := w.s.class(j)
	if !follows {
		if c == hyphen || w.letters > 3 || w.hasVowel() || w.known() {
			return false
		}
	} else if w.known() || !w.shortRest(q) {
		return false
	}
	w.holes = true
	w.cells = append(w.cells, cell{at: j, hole: anyHole})
	return true
}

// shortRest reports whether what follows at q may be the end of a word: one to
// four letters that are no word, or one vowel.
func (w *longWord) shortRest(q int) bool {
	var b [4]byte
	n := 0
	for ; q < len(w.s.src); q++ {
		g := glyphOf(w.s.src[q])
		if g.class == ignored {
			continue
		}
		base, ok := g.base, g.class == letter
		if n > 0 && (g.class == leet && w.lone(q, b[n-1]) || g.class == exclaim && w.s.class(q+1) == letter && !isVowel(b[n-1])) {
			base, ok = leetLetter(w.s.src[q])
		}
		if !ok {
			break
		}
		if n == len(b) || base == 0 {
			return false
		}
		b[n] = base
		n++
	}
	rest := shorten(b[:n])
	if len(rest) == 1 {
		return isVowel(rest[0])
	}
	return len(rest) > 1 && !Known(string(rest))
}

// lone reports whether the sign at q stands alone between letters, or at the end
// behind a consonant: what leetSign takes for a letter.
func (w *longWord) lone(q int, before byte) bool {
	switch w.s.class(q + 1) {
	case letter:
		return true
	case leet, star, exclaim, period, ellipsis, hyphen:
		return false
	}
	return !isVowel(before)
}

// soFar returns the word as far as it was read. What has a hole behind it is no numeral.
func (w *longWord) soFar() []byte {
	var out []byte
	for _, c := range w.cells {
		out = w.appendCell(out, c, Word)
	}
	return shorten(out)
}

func (w *longWord) hasVowel() bool { return slices.ContainsFunc(w.soFar(), isVowel) }

// known reports whether the letters so far are a word, or an abbreviation.
func (w *longWord) known() bool { return Known(string(w.soFar())) }

func (w *longWord) emit() {
	s, at := w.s, len(w.s.buf)
	kind := w.kind()
	for _, c := range w.cells {
		s.buf = w.appendCell(s.buf, c, kind)
	}
	if kind == Word || kind == Masked {
		s.buf = s.buf[:at+len(unstretch(s.buf[at:]))]
	}
	if kind == Masked && starred(s.buf[at:]) {
		kind, w.fake = Word, true
		s.buf = s.buf[:at+len(unstretch(slices.DeleteFunc(s.buf[at:], func(b byte) bool { return b == '*' })))]
	}
	if len(s.buf) == at { // letters that fold to nothing
		s.i = max(w.end, s.i+1)
		s.raise(Space)
		return
	}
	s.add(Token{Start: s.i, End: w.end, Kind: kind, Flags: w.flags(kind), from: int32(at), to: int32(len(s.buf))})
}

// starred reports a word that is spelled between asterisks: "s*t*r*o".
func starred(b []byte) bool {
	for i, c := range b {
		if (i%2 == 1) != (c == '*') || c >= utf8.RuneSelf {
			return false
		}
	}
	return len(b) >= 7 && len(b)%2 == 1
}

func (w *longWord) kind() Kind {
	switch {
	case w.holes:
		return Masked
	case w.digits > 0 && !w.leetDigits() && !w.leetAnchor():
		return Code
	}
	w.fake = w.fake || w.digits > 0
	return Word
}

// leetDigits reports whether the digits of the word stand for letters: at least
// three letters and more letters than digits, no three digits in a row, no plate
// of a vehicle and no tax code; the last only after a consonant, or with others
// among the letters.
func (w *longWord) leetDigits() bool {
	switch {
	case !w.latin || w.blind || w.plate() || len(w.cells) >= taxCode && w.digits > 3:
		return false
	case !w.unread && w.letters > 1 && w.letters+w.digits > 3 && w.digits < 4 && Known(string(w.soFar())):
		return true
	case w.letters < 3 || w.letters < w.digits || w.letters == w.digits && w.unread:
		return false
	}
	run, runs, n := 0, 0, len(w.cells)
	for _, c := range w.cells {
		if c.glyph.class != digit {
			run = 0
			continue
		}
		if run++; run == 1 {
			runs++
		}
		if run > 2 {
			return false
		}
	}
	switch {
	case w.cells[0].glyph.class == digit:
		return w.leadingLeet(runs)
	case runs == 1 && w.wordBefore():
		return false
	case run == 0:
		return true
	case runs > 1:
		return run == 1 || leetVowel(w.cells[n-1].glyph.base)
	}
	last := w.cells[n-1].glyph.base
	return run == 1 && leetVowel(last) && w.cells[n-2].glyph.class == letter && !isVowel(w.cells[n-2].glyph.base)
}

// leetAnchor reports whether the word reads as an anchor, whatever else its digits may be:
// "0d10", "g4y", "r0m", or as a small word: "gl1", "d4l".
func (w *longWord) leetAnchor() bool {
	if !w.latin || w.blind || w.digits > w.letters+2 || len(w.cells) > longestRead {
		return false
	}
	read := w.soFar()
	h := hash(noWord, read)
	return anchored().exact.has(h) || smallWords.leet[string(read)]
}

// wordBefore reports whether what precedes the first digit is a word by itself:
// "via4novembre", "euro6d".
func (w *longWord) wordBefore() bool {
	for n, c := range w.cells {
		if c.glyph.class == digit {
			head := longWord{s: w.s, cells: w.cells[:n], latin: w.latin}
			return n > 2 && head.known()
		}
	}
	return false
}

const taxCode = 16 // signs of a codice fiscale

// leetVowel reports a digit that is written for a vowel, as words end.
func leetVowel(digit byte) bool {
	b, ok := leetLetter(rune(digit))
	return ok && isVowel(b)
}

// leadingLeet reports whether the first digit stands for a letter too: others do
// ("3br3o"), or what follows it is no word by itself ("1nfame", but "5stelle").
func (w *longWord) leadingLeet(runs int) bool {
	if w.cells[1].glyph.class == digit {
		return false
	}
	if runs > 1 {
		return true
	}
	first := w.cells[0]
	w.cells = w.cells[1:]
	rest := w.soFar()
	w.cells = append(w.cells[:0:0], append([]cell{first}, w.cells...)...)
	return len(rest) >= shortestLeetRest && slices.ContainsFunc(rest, isVowel) && !Known(string(rest)) && !abbreviated(rest)
}

const shortestLeetRest = 4

// abbreviated reports what stands behind numbers: "90enne", "3esimo".
func abbreviated(rest []byte) bool {
	return bytes.HasPrefix(rest, []byte("enn")) || bytes.HasPrefix(rest, []byte("esim")) || bytes.HasPrefix(rest, []byte("mil"))
}

// plate reports the pattern of an Italian plate: two letters, three digits, two letters.
func (w *longWord) plate() bool {
	if len(w.cells) != 7 {
		return false
	}
	for i, c := range w.cells {
		if (c.glyph.class == digit) != (i >= 2 && i <= 4) {
			return false
		}
	}
	return true
}

func (w *longWord) appendCell(dst []byte, c cell, kind Kind) []byte {
	switch {
	case c.hole == anyHole:
		return append(dst, "…"...)
	case c.hole > 0:
		for range c.hole {
			dst = append(dst, '*')
		}
		return dst
	case c.glyph.class == digit && kind != Code:
		b, _ := leetLetter(rune(c.glyph.base))
		return append(dst, b)
	case !w.latin && !c.glyph.latin:
		return appendSlow(dst, w.s.src[c.at], 3, true) // a word in another script: its letters are its own
	}
	return appendFold(dst, w.s.src[c.at], c.glyph)
}

func (w *longWord) flags(kind Kind) Flags {
	var f Flags
	n := len(w.cells)
	first, last := w.cells[0].glyph, w.cells[n-1].glyph
	if first.upper {
		f |= Capital
	}
	if w.uppers > 1 && w.uppers == w.letters {
		f |= Caps
	}
	if kind == Word && w.latin && isVowel(last.base) && (last.accent || w.marked(w.cells[n-1].at+1)) {
		f |= Accented
	}
	if w.fake || w.holes || w.latin && w.alien {
		f |= Disguised
	}
	return f
}

// marked reports whether a combining grave or acute accent stands at j.
func (w *longWord) marked(j int) bool {
	return j < len(w.s.src) && (w.s.src[j] == 0x300 || w.s.src[j] == 0x301)
}

// unstretch shortens runs of three and more equal letters in place: vowels to
// one, consonants to two where Italian can double them (between vowels, or
// before l, r, h), else to one. Roman numerals stay as they are.
func unstretch(b []byte) []byte {
	if !longRun(b) || roman(b) {
		return b
	}
	return shorten(b)
}

// shorten is unstretch for what is no numeral.
func shorten(b []byte) []byte {
	out := b[:0]
	for i := 0; i < len(b); {
		j := i + 1
		for j < len(b) && b[j] == b[i] {
			j++
		}
		n := j - i
		if n >= 3 && b[i] < utf8.RuneSelf && b[i] != '*' {
			n = keep(b, i, j, len(out), out)
		}
		c := b[i]
		for range n {
			out = append(out, c)
		}
		i = j
	}
	return out
}

func keep(b []byte, i, j, n int, out []byte) int {
	c := b[i]
	if isVowel(c) || n == 0 || !isVowel(out[n-1]) || j >= len(b) {
		return 1
	}
	if next := b[j]; isVowel(next) || next == 'l' || next == 'r' || next == 'h' {
		return 2
	}
	return 1
}

func longRun(b []byte) bool {
	for i := 2; i < len(b); i++ {
		if b[i] == b[i-1] && b[i] == b[i-2] {
			return true
		}
	}
	return false
}

// roman reports whether b may be a Roman numeral: "XXIII" is not stretched.
func roman(b []byte) bool {
	run := 0
	for i, c := range b {
		switch c {
		case 'i', 'v', 'x', 'l', 'c', 'd', 'm':
		default:
			return false
		}
		if i > 0 && b[i-1] == c {
			run++
		} else {
			run = 0
		}
		if run > 2 {
			return false
		}
	}
	return true
}

func appendLower(dst []byte, r rune) []byte {
	if r < 0x80 {
		return append(dst, asciiLower(byte(r)))
	}
	return utf8.AppendRune(dst, r)
}
