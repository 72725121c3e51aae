package text

import "slices"

// scanner cuts code points into tokens. Norms are gathered in one buffer, so
// that a text costs a handful of allocations however many words it has.
type scanner struct {
	src  []rune
	i    int
	toks []Token
	buf  []byte
	brk  Break
	// special is true while the stretch without spaces around i may hold an address.
	special  bool
	chunkEnd int
	cells    []cell // of the word under reading, one after the other
	written  map[int]string
	steps    int // how often it looked ahead or back, for the proof that the work is linear
}

func (s *scanner) run() {
	s.toks = make([]Token, 0, max(len(s.src)/5, blanks(s.src))+4)
	s.buf = make([]byte, 0, len(s.src)+16)
	s.brk = Stop
	for s.i < len(s.src) {
		if s.i >= s.chunkEnd {
			s.chunk()
		}
		g := glyphOf(s.src[s.i])
		switch {
		case s.special && g.class != blank && s.address():
		case g.class == letter:
			s.word(g)
		case g.class == digit:
			s.number()
		default:
			s.sign(g)
		}
	}
}

// blanks counts the spaces, and with them the words that stand apart.
func blanks(src []rune) (n int) {
	for _, r := range src {
		if r == ' ' {
			n++
		}
	}
	return n
}

// chunk looks ahead to the next white space for what addresses cannot do without.
func (s *scanner) chunk() {
	s.special = false
	j := s.i
	for ; j < len(s.src); j++ {
		switch r := s.src[j]; {
		case r <= ' ' || r == 0xA0:
			s.chunkEnd = j + 1
			return
		case r == '@' && j > s.i, r == '/', r == '.' && j > s.i && j+1 < len(s.src) && isAlnum(s.src[j+1]):
			s.special = true
		}
	}
	s.chunkEnd = j
	s.steps += j - s.i
}

func isAlnum(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
}

// sign reads one code point that begins no word.
func (s *scanner) sign(g glyph) {
	r := s.src[s.i]
	next := s.class(s.i + 1)
	switch g.class {
	case blank:
		s.raise(Space)
	case newline:
		s.raise(Stop)
	case comma:
		s.raise(Comma)
	case exclaim, ask:
		s.endSentence(g.class)
	case period, ellipsis:
		s.dots()
		return
	case apostrophe:
		s.apostrophe(next)
	case pictured:
		s.emoji()
		return
	case leet:
		if s.mention(r, next) || s.dollarWord(r, next) {
			return
		}
		s.raise(Space)
	case star:
		if r == '#' && s.hashtag() {
			return
		}
		s.raise(Space)
	case hyphen:
		s.hyphen(next)
	case other, quotes:
		s.raise(Space)
	}
	s.i++
}

func (s *scanner) class(i int) class {
	s.steps++
	if i < 0 || i >= len(s.src) {
		return blank
	}
	return glyphOf(s.src[i]).class
}

func (s *scanner) raise(b Break) { s.brk = max(s.brk, b) }

// last returns the token just read, nil if there is none.
func (s *scanner) last() *Token {
	if len(s.toks) == 0 {
		return nil
	}
	return &s.toks[len(s.toks)-1]
}

// touches reports whether the token just read ends where the scanner stands.
func (s *scanner) touches() bool { t := s.last(); return t != nil && t.End == s.i }

func (s *scanner) endSentence(c class) {
	if t := s.last(); t != nil && s.brk < Dot {
		if c == exclaim {
			t.Flags |= Exclaimed
		} else {
			t.Flags |= Asked
		}
	}
	s.raise(Stop)
}

// dots reads a run of full stops: one ends a sentence unless it stands between
// two letters without a space, more are a pause.
func (s *scanner) dots() {
	from, touching := s.i, s.touches() || s.afterAccent()
	n := 0
	for ; s.i < len(s.src); s.i++ {
		c := s.class(s.i)
		if c == ellipsis {
			n += 3
		} else if c == period {
			n++
		} else {
			break
		}
	}
	switch next := s.class(s.i); {
	case n > 1:
		if touching && s.last().End == from {
			s.last().Flags |= Cut
		}
		s.raise(Comma)
	case touching && s.brk == Glued && (next == letter || next == digit):
		s.raise(Dot)
	default:
		s.raise(Stop)
	}
}

func (s *scanner) apostrophe(next class) {
	t := s.last()
	if !s.touches() || t.Kind != Word {
		s.raise(Space)
		return
	}
	switch {
	case next == letter || next == digit:
		t.Flags |= Elided
	case s.vowelEnd(t):
		t.Flags |= Accented
	}
}

func (s *scanner) vowelEnd(t *Token) bool {
	if t.to == t.from {
		return false
	}
	return isVowel(s.buf[t.to-1])
}

func isVowel(b byte) bool { return b == 'a' || b == 'e' || b == 'i' || b == 'o' || b == 'u' }

// hyphen glues what it stands between; with a space on a side it is a dash.
func (s *scanner) hyphen(next class) {
	if (s.touches() || s.afterAccent()) && (next == letter || next == digit || next == pictured) {
		return
	}
	if s.src[s.i] == '-' && (next == blank || next == newline) {
		s.raise(Comma)
		return
	}
	s.raise(Space)
}

// afterAccent reports whether an apostrophe that marks an accent was just read.
func (s *scanner) afterAccent() bool {
	t := s.last()
	return t != nil && t.End == s.i-1 && t.Has(Accented) && s.brk == Glued && s.class(s.i-1) == apostrophe
}

// finish turns stretches of the buffer into strings and spelled words into one.
func (s *scanner) finish() []Token {
	s.spelled()
	all := string(s.buf)
	for i := range s.toks {
		t := &s.toks[i]
		t.Norm = all[t.from:t.to]
	}
	lengthen(s.toks)
	for i := range s.toks {
		s.toks[i].sum = hash(noWord, s.toks[i].Norm)
	}
	s.toks = s.mend(s.split(s.toks))
	for i := range s.toks {
		if t := &s.toks[i]; t.Kind == Word {
			t.cue = t.announces()
		}
	}
	return s.toks
}

func (s *scanner) add(t Token) {
	t.Before = s.brk
	s.toks = append(s.toks, t)
	s.brk = Glued
	s.i = max(s.i, t.End)
}

// spelled joins letters that stand one by one, "s t r o n z o" or "c.a.z.z.o":
// four and more between spaces or hyphens, three and more between full stops; fewer
// behind another word that is spelled, "o d i o  l e", or if they are an anchor, "r o m".
func (s *scanner) spelled() {
	out := s.toks[:0]
	behind := 0 // where the next token stands in out if it follows a spelled word
	for i := 0; i < len(s.toks); {
		n := s.spelledRun(i)
		t := s.toks[i]
		if n > 1 && s.oneLetter(i, n) { // "a a a a" spells nothing
			out = append(out, s.toks[i:i+n-1]...)
			i += n - 1
			continue
		}
		if n == 1 {
			n = s.shortRun(i, behind > 0 && behind == len(out))
		}
		if n > 1 {
			end := s.toks[i+n-1]
			s.unleet(i, n)
			t.End, t.to = end.End, end.to
			t.Flags = t.Flags&Capital | end.Flags&^Capital | Disguised
			t.to = t.from + int32(len(unstretch(s.buf[t.from:t.to])))
			behind = len(out) + 1
		}
		out = append(out, t)
		i += n
	}
	s.toks = out
}

// shortRun is spelledRun for two or three letters: behind a spelled word from which they
// stand further than from each other, or if they are an anchor.
func (s *scanner) shortRun(i int, behind bool) int {
	if !s.single(i) || s.toks[i].Kind != Word || i+1 >= len(s.toks) || !s.single(i+1) {
		return 1
	}
	by, n := s.toks[i+1].Before, 1
	for n < 4 && i+n < len(s.toks) && s.single(i+n) && s.toks[i+n].Kind == Word && s.toks[i+n].Before == by && s.toks[i+n].gap(&s.toks[i+n-1]) == 1 && !s.toks[i+n-1].Has(Elided) {
		n++
	}
	switch {
	case n < 2 || n > 3 || by > Dot || by == Comma || s.oneLetter(i, n):
		return 1
	case behind && (s.toks[i].Before == Space && by != Space || i > 0 && s.toks[i].Before == by && s.toks[i].gap(&s.toks[i-1]) > 1):
		return n
	case n == shortestMeant && anchored().exact.has(hash(noWord, s.buf[s.toks[i].from:s.toks[i+n-1].to])):
		return n
	}
	return 1
}

// unleet writes the letters for which digits stand in a word that is spelled.
func (s *scanner) unleet(i, n int) {
	for _, t := range s.toks[i : i+n] {
		if t.Kind == Number {
			s.buf[t.from], _ = leetLetter(rune(s.buf[t.from]))
		}
	}
}

// spelledRun returns how many tokens from i on are the letters of one word: all
// parted by the same sign and as far from each other.
func (s *scanner) spelledRun(i int) int {
	if !s.single(i) || s.toks[i].Kind != Word || i+1 >= len(s.toks) {
		return 1
	}
	by, gap, n, digits := s.toks[i+1].Before, s.toks[i+1].gap(&s.toks[i]), 1, 0
	if by == Stop || by == Comma && gap > 1 {
		return 1
	}
	for i+n < len(s.toks) && s.single(i+n) && s.toks[i+n].Before == by && s.toks[i+n].gap(&s.toks[i+n-1]) == gap && !s.toks[i+n-1].Has(Elided) {
		if s.toks[i+n].Kind == Number {
			digits++
		}
		n++
	}
	s.steps += n
	if digits > 0 && (n < 5 || 2*digits >= n || by == Comma) {
		return 1
	}
	if by == Dot && n >= 3 || (by == Space || by == Glued || by == Comma) && n >= 4 {
		return n
	}
	return 1
}

// gap tells spaces between letters that are wider than one from those that are not.
func (t *Token) gap(prev *Token) int {
	if t.Before != Space && t.Before != Comma || prev.Has(Accented) || t.Kind != Word || prev.Kind != Word {
		return 1
	}
	return min(t.Start-prev.End, 2)
}

// oneLetter reports whether n tokens from i on are all the same letter.
func (s *scanner) oneLetter(i, n int) bool {
	for k := i + 1; k < i+n; k++ {
		if s.buf[s.toks[k].from] != s.buf[s.toks[i].from] {
			return false
		}
	}
	return true
}

func (s *scanner) single(i int) bool {
	t := &s.toks[i]
	if t.to-t.from != 1 || t.Has(Hashtag) {
		return false
	}
	return t.Kind == Word && s.buf[t.from] < 0x80 || t.Kind == Number && leetVowel(s.buf[t.from])
}

// number reads digits and the separators between them, or letters and digits
// that begin with a digit: "90enne".
func (s *scanner) number() {
	if s.class(s.i+1) == letter { // "3br3o", if not "3a"
		s.longWord()
		return
	}
	from, at, kind := s.i, len(s.buf), Number
	end := s.i
	for ; s.i < len(s.src); s.i++ {
		g := glyphOf(s.src[s.i])
		switch {
		case g.class == digit:
			s.buf = append(s.buf, g.base)
		case g.class == letter && (kind == Code || s.i == end):
			kind = Code
			if g.latin {
				s.buf = appendFold(s.buf, s.src[s.i], g)
			} else {
				s.buf = appendSlow(s.buf, s.src[s.i], 3, true)
			}
		case g.class == ignored:
			continue
		case kind == Number && s.i == end && numberSign(s.src[s.i]) && s.class(s.i+1) == digit:
			s.buf = append(s.buf, byte(s.src[s.i]))
		default:
			s.add(Token{Start: from, End: end, Kind: kind, from: int32(at), to: int32(len(s.buf))})
			return
		}
		end = s.i + 1
	}
	s.add(Token{Start: from, End: end, Kind: kind, from: int32(at), to: int32(len(s.buf))})
}

func numberSign(r rune) bool { return r == '.' || r == ',' || r == ':' || r == '/' || r == '-' }

// mention reads "@nome", where the sign does not follow a letter.
func (s *scanner) mention(r rune, next class) bool {
	if r != '@' || next != letter || s.touches() {
		return false
	}
	s.raise(Space)
	at, j := len(s.buf), s.i+1
	for ; j < len(s.src); j++ {
		g := glyphOf(s.src[j])
		sign := (s.src[j] == '.' || s.src[j] == '_') && s.class(j+1) == letter
		if g.class != letter && g.class != digit && !sign {
			break
		}
		if sign {
			s.buf = append(s.buf, byte(s.src[j]))
		} else {
			s.buf = appendFold(s.buf, s.src[j], g)
		}
	}
	s.add(Token{Start: s.i, End: j, Kind: Mention, from: int32(at), to: int32(len(s.buf))})
	return true
}

// dollarWord reads a word whose first letter is a dollar: "$tronzo".
func (s *scanner) dollarWord(r rune, next class) bool {
	if r != '$' || next != letter || s.touches() {
		return false
	}
	s.longWord()
	return true
}

// hashtag reads "#parola"; "#DueParole" gives two tokens, glued.
func (s *scanner) hashtag() bool {
	if s.class(s.i+1) != letter {
		return false
	}
	j, plain := s.i+1, true
	var cuts [8]int
	n := 0
	for ; j < len(s.src); j++ {
		g := glyphOf(s.src[j])
		if g.class != letter && g.class != digit && s.src[j] != '_' {
			break
		}
		plain = plain && g.class == letter && g.latin && g.base != 0
		if g.upper && j > s.i+1 && !glyphOf(s.src[j-1]).upper && n < len(cuts) {
			cuts[n] = j
			n++
		}
	}
	if !plain || !spread(s.i+1, cuts[:n], j) {
		n = 0
	}
	s.raise(Space)
	start := s.i
	for _, cut := range append(cuts[:n:n], j) {
		s.tag(start, cut)
		start = cut
	}
	return true
}

// spread reports whether every part is at least three letters long.
func spread(from int, cuts []int, to int) bool {
	for _, c := range cuts {
		if c-from < 3 {
			return false
		}
		from = c
	}
	return to-from >= 3
}

func (s *scanner) tag(from, to int) {
	at, word := len(s.buf), true
	for _, r := range s.src[from:to] {
		if g := glyphOf(r); g.class == letter || g.class == digit {
			s.buf = appendFold(s.buf, r, g)
			word = word && g.class == letter
		} else if r == '_' {
			s.buf = append(s.buf, '_')
			word = false
		}
	}
	end := len(s.buf)
	if word {
		end = at + len(unstretch(s.buf[at:]))
		s.buf = s.buf[:end]
	}
	s.add(Token{Start: from, End: to, Flags: Hashtag, from: int32(at), to: int32(end)})
}

// address reads an e-mail or web address that begins here.
func (s *scanner) address() bool {
	if c := s.class(s.i); c != letter && c != digit || s.touches() && s.brk == Glued {
		return false
	}
	end, kind := s.emailEnd(), Email
	if end == 0 {
		end, kind = s.urlEnd(), URL
	}
	if end == 0 {
		return false
	}
	at := len(s.buf)
	for _, r := range s.src[s.i:end] {
		s.buf = appendLower(s.buf, r)
	}
	s.add(Token{Start: s.i, End: end, Kind: kind, from: int32(at), to: int32(len(s.buf))})
	s.raise(Space)
	return true
}

const maxLocal, maxHost = 64, 100 // RFC 5321 §4.5.3.1.1; longer host names do not occur in comments

// emailEnd returns where an e-mail address that begins here ends, 0 if none does.
func (s *scanner) emailEnd() int {
	j := s.i
	for j < len(s.src) && j-s.i <= maxLocal && (isAlnum(s.src[j]) || slices.Contains(localSigns, s.src[j])) {
		j++
	}
	s.steps += j - s.i
	if j == s.i || j >= len(s.src) || s.src[j] != '@' {
		return 0
	}
	return s.hostEnd(j + 1)
}

var localSigns = []rune("._%+-")

// hostEnd returns where a host name with at least one dot that begins at i ends, 0 if none does.
func (s *scanner) hostEnd(i int) int {
	j, dot, end := i, false, 0
	for ; j < len(s.src) && j-i < maxHost; j++ {
		s.steps++
		switch r := s.src[j]; {
		case isAlnum(r):
			if dot {
				end = j + 1
			}
		case r == '-' && j > i:
		case r == '.' && j > i && isAlnum(s.src[j-1]) && j+1 < len(s.src) && isAlnum(s.src[j+1]):
			dot = true
		default:
			return end
		}
	}
	return end
}

// urlEnd returns where a web address that begins here ends, 0 if none does.
func (s *scanner) urlEnd() int {
	switch {
	case s.has("http://"):
		return s.schemeEnd(len("http://"))
	case s.has("https://"):
		return s.schemeEnd(len("https://"))
	case s.has("www."):
		if end := s.hostEnd(s.i); end > 0 {
			return s.pathEnd(end)
		}
		return 0
	}
	end := s.hostEnd(s.i)
	if end == 0 {
		return 0
	}
	slash := end+1 < len(s.src) && s.src[end] == '/' && isAlnum(s.src[end+1])
	if tld := s.lastLabel(end); !publicSuffix[tld] && !(slash && shortSuffix[tld]) {
		return 0
	}
	if slash {
		return s.pathEnd(end)
	}
	return end
}

func (s *scanner) schemeEnd(n int) int {
	if s.class(s.i+n) != letter && s.class(s.i+n) != digit {
		return 0
	}
	return s.pathEnd(s.i + n + 1)
}

func (s *scanner) has(prefix string) bool {
	if len(s.src)-s.i <= len(prefix) {
		return false
	}
	for k := range len(prefix) {
		if r := s.src[s.i+k]; r >= 0x80 || asciiLower(byte(r)) != prefix[k] {
			return false
		}
	}
	return true
}

// pathEnd returns the end of the address at the next white space, without the
// punctuation that belongs to the sentence.
func (s *scanner) pathEnd(i int) int {
	j := i
	for j < len(s.src) {
		if c := s.class(j); c == blank || c == newline || c == quotes || s.src[j] < ' ' {
			break
		}
		j++
	}
	for j > i {
		if r := s.src[j-1]; isAlnum(r) || r == '/' || r == '=' || r == '-' || r == '_' {
			break
		}
		j--
	}
	return j
}

func (s *scanner) lastLabel(end int) string {
	var b [8]byte
	n := len(b)
	for j := end - 1; j >= s.i && s.src[j] != '.'; j-- {
		if n == 0 || s.src[j] >= 0x80 {
			return ""
		}
		n--
		b[n] = asciiLower(byte(s.src[j]))
	}
	return string(b[n:])
}

func asciiLower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// publicSuffix are top-level domains that no Italian word after a full stop
// without a space resembles; shortSuffix need a path behind them to be believed.
var (
	publicSuffix = map[string]bool{"it": true, "com": true, "net": true, "org": true, "eu": true, "gov": true, "edu": true, "info": true, "biz": true,
		"online": true, "shop": true, "store": true, "site": true, "xyz": true, "app": true, "ru": true, "fr": true, "de": true, "uk": true, "cn": true}
	shortSuffix = map[string]bool{"ly": true, "me": true, "gl": true, "be": true, "co": true, "io": true, "to": true, "link": true, "page": true,
		"tv": true, "fm": true, "cc": true, "gd": true, "im": true, "in": true, "re": true, "fb": true, "gg": true, "us": true, "live": true, "top": true}
)
