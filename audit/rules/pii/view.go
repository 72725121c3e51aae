package pii

import (
	"bytes"
	"slices"
	"sort"
	"unicode"

	"vigilia/audit"
)

// Classes of folded code points that are not ASCII.
const (
	euro   = 0x01
	letter = 0x02 // a letter of another script
	symbol = 0x03
)

// view is a text folded to one byte a code point, so that the detectors scan
// bytes. Code points without width are dropped; pos leads back to the original.
type view struct {
	b    []byte // folded, case kept
	low  []byte // folded, lower case
	pos  []int32
	odd  []int32 // where letters and digits stand that were written with other signs
	urls []stretch
}

// stretch is a part of a view: [from, to).
type stretch struct{ from, to int }

func (v *view) read(s string) {
	v.b, v.low, v.pos, v.odd, v.urls = v.b[:0], v.low[:0], v.pos[:0], v.odd[:0], v.urls[:0]
	n := int32(0)
	for _, r := range s {
		if r >= ' ' && r < 0x7F {
			c := plain[r]
			v.b = append(v.b, c)
			v.low = append(v.low, lower(c))
			v.pos = append(v.pos, n)
		} else if c, ok := fold(r); ok {
			if r > 0xFF && c > ' ' && isAlnum(c) && c != letter || isDigit(c) {
				v.odd = append(v.odd, int32(len(v.b)))
			}
			v.b = append(v.b, c)
			v.low = append(v.low, lower(c))
			v.pos = append(v.pos, n)
		}
		n++
	}
	v.findURLs()
}

// span returns the code points of the original behind a stretch.
func (v *view) span(s stretch) audit.Span {
	return audit.Span{Start: int(v.pos[s.from]), End: int(v.pos[s.to-1]) + 1}
}

// disguised reports whether a stretch holds letters or digits that were written
// with signs which only resemble them: "③④⑤", "３４５", "𝟛𝟜𝟝".
func (v *view) disguised(s stretch) bool {
	i, _ := slices.BinarySearch(v.odd, int32(s.from))
	return i < len(v.odd) && int(v.odd[i]) < s.to
}

func (v *view) at(i int) byte {
	if i < 0 || i >= len(v.b) {
		return ' '
	}
	return v.b[i]
}

// starts reports whether a word may start at i: nothing alphanumeric stands before it.
func (v *view) starts(i int) bool { return !isAlnum(v.at(i - 1)) }

// ends reports whether a word may end before i.
func (v *view) ends(i int) bool { return !isAlnum(v.at(i)) }

func (v *view) findURLs() {
	if !bytes.Contains(v.low, []byte("://")) && !bytes.Contains(v.low, []byte("www.")) {
		return // most texts
	}
	for i := 0; i < len(v.low); i++ {
		if !v.starts(i) || !urlStart(v.low[i:]) {
			continue
		}
		j := i
		for j < len(v.low) && v.low[j] > ' ' {
			j++
		}
		v.urls = append(v.urls, stretch{i, j})
		i = j
	}
}

func urlStart(b []byte) bool {
	return bytes.HasPrefix(b, []byte("http://")) || bytes.HasPrefix(b, []byte("https://")) || bytes.HasPrefix(b, []byte("www."))
}

// url returns the address that i stands in.
func (v *view) url(i int) ([]byte, bool) {
	if u, ok := covering(v.urls, i); ok {
		return v.low[u.from:u.to], true
	}
	return nil, false
}

// covering returns the stretch that holds i, of stretches in order.
func covering(ss []stretch, i int) (stretch, bool) {
	n := sort.Search(len(ss), func(n int) bool { return ss[n].to > i })
	if n < len(ss) && ss[n].from <= i {
		return ss[n], true
	}
	return stretch{}, false
}

// plain folds printable ASCII: all brackets are round.
var plain = func() (t [0x7F]byte) {
	for c := range t {
		t[c] = byte(c)
	}
	t['['], t['{'], t[']'], t['}'] = '(', '(', ')', ')'
	return t
}()

// fold returns the byte that stands for a code point, and false if it has no width.
func fold(r rune) (byte, bool) {
	switch {
	case r < 0x80:
		return foldASCII(byte(r)), true
	case r >= 0xC0 && r <= 0xFF:
		return foldLatin(r), true
	case invisible(r):
		return 0, false
	case r == '€':
		return euro, true
	case r == 0xA0 || unicode.IsSpace(r):
		return ' ', true
	case r >= 0x2010 && r <= 0x2015 || r == 0x2212:
		return '-', true
	case r == '’' || r == '‘':
		return '\'', true
	}
	if c := lookalike(r); c != 0 {
		return c, true
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return letter, true
	}
	return symbol, true
}

// series are ranges of signs that write digits or letters in order: circled,
// raised, lowered, full width, mathematical, of other scripts.
var series = [...]struct {
	from, to rune
	first    byte
	cycle    rune // after how many the series starts again; 0: never
}{
	{0x2070, 0x2070, '0', 0}, {0x2074, 0x2079, '4', 0}, {0x2080, 0x2089, '0', 0}, // ⁰ ⁴ ₀
	{0x2460, 0x2468, '1', 0}, {0x2474, 0x247C, '1', 0}, {0x2488, 0x2490, '1', 0}, // ① ⑴ ⒈
	{0x24B6, 0x24CF, 'A', 0}, {0x24D0, 0x24E9, 'a', 0}, {0x24EA, 0x24EA, '0', 0}, // Ⓐ ⓐ ⓪
	{0x24F5, 0x24FD, '1', 0}, {0x24FF, 0x24FF, '0', 0}, {0x2776, 0x277E, '1', 0}, // ⓵ ⓿ ❶
	{0x2780, 0x2788, '1', 0}, {0x278A, 0x2792, '1', 0}, // ➀ ➊
	{0x0660, 0x0669, '0', 0}, {0x06F0, 0x06F9, '0', 0}, // Arabic
	{0xFF01, 0xFF5E, '!', 0}, {0x1D7CE, 0x1D7FF, '0', 10}, {0x1F100, 0x1F100, '0', 0},
	{0x1F130, 0x1F149, 'A', 0}, {0x1F150, 0x1F169, 'A', 0}, {0x1F170, 0x1F189, 'A', 0}, // 🄰 🅐 🅰
}

// lookalike returns the ASCII sign that a code point resembles or stands for, 0 if none.
func lookalike(r rune) byte {
	if r >= 0x1D400 && r <= 0x1D6A3 { // mathematical letters: 26 capitals, 26 small, again and again
		n := byte((r - 0x1D400) % 52)
		if n < 26 {
			return 'A' + n
		}
		return 'a' + n - 26
	}
	for _, s := range series {
		if s.from <= r && r <= s.to {
			n := r - s.from
			if s.cycle > 0 {
				n %= s.cycle
			}
			return s.first + byte(n)
		}
	}
	return twin(r)
}

// twin returns the Latin letter or sign that looks like one of another script.
func twin(r rune) byte {
	switch r {
	case '¹':
		return '1'
	case '²':
		return '2'
	case '³':
		return '3'
	case '«', '‹', '【':
		return '('
	case '»', '›', '】':
		return ')'
	case '﹫':
		return '@'
	case '﹒', '․', '。':
		return '.'
	}
	const scripts, latin = "АВЕКМНОРСТХІЅЈаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXISJaeopcyxisjABEZHIKMNOPTYXo"
	n := 0
	for _, c := range scripts {
		if c == r {
			return latin[n]
		}
		n++
	}
	return 0
}

func foldASCII(c byte) byte {
	if c == '\t' {
		return ' '
	}
	if c < ' ' && c != '\n' {
		return symbol
	}
	return c
}

// foldLatin takes the accent from a letter of Latin-1.
func foldLatin(r rune) byte {
	const base = "AAAAAAACEEEEIIIIDNOOOOO\x03OUUUUYTSaaaaaaaceeeeiiiidnooooo\x03ouuuuyty"
	return base[r-0xC0]
}

func invisible(r rune) bool {
	return r == 0xAD || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2064 ||
		r == 0xFEFF || r >= 0xFE00 && r <= 0xFE0F || r == 0x20E3 || r >= 0x300 && r <= 0x36F
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

func upper(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}

func isDigit(c byte) bool  { return kinds[c]&isADigit != 0 }
func isLetter(c byte) bool { return kinds[c]&isALetter != 0 }
func isAlnum(c byte) bool  { return kinds[c] != 0 }
func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }

const (
	isADigit = 1 << iota
	isALetter
)

// kinds tells letters and digits among the bytes of a view.
var kinds = func() (t [256]uint8) {
	for c := '0'; c <= '9'; c++ {
		t[c] = isADigit
	}
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = isALetter, isALetter
	}
	t[letter] = isALetter
	return t
}()

// shape is what one pass over the bytes of a text tells: enough to see that
// most comments hold no identifier at all.
type shape struct {
	digits int
	ats    int
	run    int // longest run of ASCII letters and digits
}

// classes of bytes, for sniff.
const (
	other = iota
	alpha
	digit
	atSign
	multi // may begin a character that folds to a digit or an at sign
)

var classes = func() (t [256]byte) {
	for c := range 256 {
		switch b := byte(c); {
		case isDigit(b):
			t[c] = digit
		case 'a' <= lower(b) && lower(b) <= 'z':
			t[c] = alpha
		case b == '@':
			t[c] = atSign
		case b == 0xC2, b == 0xD9, b == 0xDB, b == 0xE2, b == 0xEF, b == 0xF0:
			t[c] = multi
		}
	}
	return t
}()

// disguises reports whether a character begins s that folds to a digit or an at sign.
func disguises(s string) bool {
	if len(s) < 3 {
		return s == "²" || s == "³" || s == "¹"
	}
	next := s[1]
	switch s[0] {
	case 0xC2:
		return next == 0xB2 || next == 0xB3 || next == 0xB9
	case 0xD9:
		return next >= 0xA0 && next <= 0xA9
	case 0xDB:
		return next >= 0xB0 && next <= 0xB9
	case 0xE2:
		return next == 0x81 && s[2] >= 0xB0 || next == 0x82 && s[2] <= 0x89 || next >= 0x91 && next <= 0x93 || next == 0x9D && s[2] >= 0xB6 || next == 0x9E && s[2] <= 0x92
	case 0xEF:
		return next == 0xBC || next == 0xBD || next == 0xB9
	}
	return next == 0x9D // mathematical, after 0xF0
}

// sniff reads the shape of a text. Characters that fold to digits count as such.
func sniff(s string) shape {
	var sh shape
	start := 0 // of the run
	for i := 0; i < len(s); i++ {
		switch classes[s[i]] {
		case alpha:
			continue
		case digit:
			sh.digits++
			continue
		case atSign:
			sh.ats++
		case multi:
			if disguises(s[i:]) {
				return shape{len(s), len(s), len(s)} // look closer
			}
		}
		sh.run = max(sh.run, i-start)
		start = i + 1
	}
	sh.run = max(sh.run, len(s)-start)
	return sh
}
