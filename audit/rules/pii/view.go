package pii

import (
	"bytes"
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
	urls []stretch
}

// stretch is a part of a view: [from, to).
type stretch struct{ from, to int }

func (v *view) read(s string) {
	v.b, v.low, v.pos, v.urls = v.b[:0], v.low[:0], v.pos[:0], v.urls[:0]
	n := int32(0)
	for _, r := range s {
		if r >= ' ' && r < 0x7F {
			v.b = append(v.b, byte(r))
			v.low = append(v.low, lower(byte(r)))
			v.pos = append(v.pos, n)
		} else if c, ok := fold(r); ok {
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

// fold returns the byte that stands for a code point, and false if it has no width.
func fold(r rune) (byte, bool) {
	switch {
	case r < 0x80:
		return foldASCII(byte(r)), true
	case r >= 0xC0 && r <= 0xFF:
		return foldLatin(r), true
	case invisible(r):
		return 0, false
	case r >= 0xFF01 && r <= 0xFF5E: // full width
		return byte(r - 0xFEE0), true
	case r >= 0x1D7CE && r <= 0x1D7FF: // mathematical digits
		return '0' + byte((r-0x1D7CE)%10), true
	case r == '€':
		return euro, true
	case r == 0xA0 || unicode.IsSpace(r):
		return ' ', true
	case r >= 0x2010 && r <= 0x2015 || r == 0x2212:
		return '-', true
	case r == '’' || r == '‘':
		return '\'', true
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return letter, true
	}
	return symbol, true
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

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= lower(c) && lower(c) <= 'z' || c == letter }
func isAlnum(c byte) bool  { return isDigit(c) || isLetter(c) }
func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }

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
	wide // may begin a character that folds to a digit or an at sign
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
		case b == 0xEF || b == 0xF0:
			t[c] = wide
		}
	}
	return t
}()

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
		case wide:
			if next := s[min(i+1, len(s)-1)]; next == 0xBC || next == 0xBD || next == 0x9D {
				return shape{len(s), len(s), len(s)} // full width or mathematical: look closer
			}
		}
		sh.run = max(sh.run, i-start)
		start = i + 1
	}
	sh.run = max(sh.run, len(s)-start)
	return sh
}
