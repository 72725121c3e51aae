package text

import (
	"bytes"
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// class is what a code point is to the scanner.
type class uint8

const (
	other      class = iota // separates, says nothing more
	letter                  // part of a word
	digit                   // part of a number, or leet
	ignored                 // combining marks, zero-width and bidi controls, joiners
	blank                   // white space within a line
	newline                 // ends a line
	apostrophe              // elision, accent, or a single quotation mark
	hyphen                  // glues two words
	comma                   // comma, colon, semicolon, brackets, dashes
	period                  // full stop
	ellipsis                // the one sign "…"
	exclaim                 // exclamation mark, leet in a word
	ask                     // question mark
	quotes                  // quotation marks of every shape
	star                    // hides a letter
	leet                    // @ $ € in a word are letters, in a row they hide them
	pictured                // emoji
)

// glyph is what a code point folds to.
type glyph struct {
	class  class
	base   byte // the letter or digit; 0 if it has none in ASCII or more than one
	upper  bool
	accent bool // carries a diacritic
	latin  bool // as opposed to a homoglyph
}

var ascii = func() (t [128]glyph) {
	for c := range t {
		t[c] = asciiGlyph(byte(c))
	}
	return t
}()

func asciiGlyph(c byte) glyph {
	switch {
	case c >= 'a' && c <= 'z':
		return glyph{class: letter, base: c, latin: true}
	case c >= 'A' && c <= 'Z':
		return glyph{class: letter, base: c + 'a' - 'A', upper: true, latin: true}
	case c >= '0' && c <= '9':
		return glyph{class: digit, base: c}
	}
	return glyph{class: asciiSign(c)}
}

func asciiSign(c byte) class {
	switch c {
	case ' ', '\t':
		return blank
	case '\n', '\r':
		return newline
	case '\'', '`':
		return apostrophe
	case '-', '/', '_':
		return hyphen
	case ',', ';', ':', '(', ')', '[', ']', '{', '}':
		return comma
	case '.':
		return period
	case '!':
		return exclaim
	case '?':
		return ask
	case '"':
		return quotes
	case '*', '#', '%', '&', '^':
		return star
	case '@', '$':
		return leet
	}
	return other
}

// signs are the classes of the signs outside ASCII.
var signs = map[rune]class{
	'’': apostrophe, '‘': apostrophe, 'ʼ': apostrophe, '´': apostrophe, '′': apostrophe, '‛': apostrophe, '＇': apostrophe,
	'“': quotes, '”': quotes, '„': quotes, '«': quotes, '»': quotes, '‟': quotes, '＂': quotes, '‹': quotes, '›': quotes, '″': quotes,
	'–': comma, '—': comma, '―': comma, '，': comma, '、': comma, '·': star, '•': star, '●': star, '§': star, '∗': star, '＊': star, '■': star, '█': star,
	'…': ellipsis, '‥': ellipsis, '！': exclaim, '¡': exclaim, '？': ask, '¿': ask, '‼': exclaim, '⁉': ask, '。': period, '．': period,
	'‐': hyphen, '‑': hyphen, '‒': hyphen, '−': hyphen, '－': hyphen, '／': hyphen, '€': leet, '＠': leet, '＄': leet,
	'\u2028': newline, '\u2029': newline, '\u0085': newline,
	'\u115f': ignored, '\u1160': ignored, '\u3164': ignored, '\uffa0': ignored, // fillers that show nothing
	'™': other, '℠': other, '©': other, '®': other, '№': other, '\ufffd': other, '☐': other,
}

// latin holds the glyphs of Latin-1, Latin Extended-A and B.
var latin = func() (t [0x250]glyph) {
	for r := range t {
		t[r] = slowGlyph(rune(r))
	}
	return t
}()

// glyphOf returns what a code point is.
func glyphOf(r rune) glyph {
	switch {
	case r < 0x80:
		return ascii[r]
	case r < 0x250:
		return latin[r]
	}
	return slowGlyph(r)
}

func slowGlyph(r rune) glyph {
	if r < 0x80 {
		return ascii[r]
	}
	if c, ok := signs[r]; ok {
		return glyph{class: c}
	}
	b, ok := lookalikes[r]
	if !ok {
		if b, ok = lookalikes[unicode.ToLower(r)]; !ok && unicode.Is(unicode.Cherokee, r) {
			b, ok = lookalikes[unicode.ToUpper(r)]
		}
	}
	if ok {
		return glyph{class: letter, base: b, upper: unicode.IsUpper(r), latin: !unicode.In(r, otherScripts...)}
	}
	switch {
	case isEmoji(r):
		return glyph{class: pictured}
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc, unicode.Cf), r >= 0x1F3FB && r <= 0x1F3FF:
		return glyph{class: ignored}
	case unicode.IsSpace(r):
		return glyph{class: blank}
	}
	return decomposed(r)
}

// otherScripts are those whose letters are look-alikes only among Latin ones.
var otherScripts = []*unicode.RangeTable{unicode.Cyrillic, unicode.Greek, unicode.Coptic, unicode.Armenian, unicode.Georgian}

// decomposed reads a code point by its compatibility decomposition (NFKD).
func decomposed(r rune) glyph {
	if arabicForm(r) {
		return glyph{class: letter}
	}
	var enc [utf8.UTFMax]byte
	n := utf8.EncodeRune(enc[:], r)
	d := norm.NFKD.Properties(enc[:n]).Decomposition()
	if len(d) == 0 {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return glyph{class: letter, upper: unicode.IsUpper(r), latin: unicode.Is(unicode.Latin, r)}
		}
		return glyph{class: other}
	}
	first, size := utf8.DecodeRune(d)
	if first >= 0x80 {
		if unicode.IsLetter(first) {
			return glyph{class: letter, upper: unicode.IsUpper(r), latin: bytes.ContainsFunc(d, isLatin)}
		}
		return glyph{class: other}
	}
	g := ascii[first]
	if g.class != letter && g.class != digit {
		return glyph{class: g.class}
	}
	if g.class == digit && size < len(d) {
		return glyph{class: other} // a fraction or a number in a circle
	}
	g.latin = true
	if size < len(d) {
		second, _ := utf8.DecodeRune(d[size:])
		g.accent = unicode.Is(unicode.Mn, second)
		switch {
		case g.accent:
		case bytes.ContainsAny(d, "0123456789"):
			return glyph{class: other} // the sign of a unit: "km³"
		default:
			g.base = 0 // a ligature: more than one letter
		}
	}
	return g
}

// arabicForm reports a form of Arabic script whose decomposition, of up to 18
// letters, is of no use here.
func arabicForm(r rune) bool { return r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC }

func isLatin(r rune) bool { return unicode.Is(unicode.Latin, r) }

func isEmoji(r rune) bool {
	return r >= 0x1F300 && r <= 0x1FAFF && (r < 0x1F3FB || r > 0x1F3FF) || r >= 0x2600 && r <= 0x27BF || regional(r) ||
		r >= 0x2300 && r <= 0x23FF || r >= 0x25A0 && r <= 0x25FF || r >= 0x2B00 && r <= 0x2BFF
}

// regional reports a letter of the flags.
func regional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

// appendFold appends what r reads as: its base if it has one, else the lower
// case of the letters of its decomposition.
func appendFold(dst []byte, r rune, g glyph) []byte {
	if g.base != 0 {
		return append(dst, g.base)
	}
	return appendSlow(dst, r, 3, false)
}

// appendSlow is appendFold for what has no base. With own, letters of other
// scripts stay what they are.
func appendSlow(dst []byte, r rune, depth int, own bool) []byte {
	var enc [utf8.UTFMax]byte
	n := utf8.EncodeRune(enc[:], r)
	d := norm.NFKD.Properties(enc[:n]).Decomposition()
	low := unicode.ToLower(r)
	switch {
	case arabicForm(r):
		return utf8.AppendRune(dst, r)
	case r == 'ß' || r == 'ẞ':
		return append(dst, "ss"...)
	case r == 'æ' || r == 'Æ':
		return append(dst, "ae"...)
	case r == 'œ' || r == 'Œ':
		return append(dst, "oe"...)
	case len(d) == 0 && (low == r || depth == 0):
		return utf8.AppendRune(dst, r)
	case len(d) == 0:
		return appendSlow(dst, low, depth-1, own)
	}
	for len(d) > 0 && depth > 0 {
		p, size := utf8.DecodeRune(d)
		d = d[size:]
		if g := glyphOf(p); g.base != 0 && (g.latin || g.class == digit || !own) {
			dst = append(dst, g.base)
		} else if g.class == letter {
			dst = appendSlow(dst, p, depth-1, own)
		}
	}
	return dst
}

//go:embed homoglyphs.txt
var homoglyphs string

// lookalikes are code points that stand for a Latin letter without decomposing
// into it, from homoglyphs.txt.
var lookalikes = func() map[rune]byte {
	m := make(map[rune]byte, 1000)
	for line := range strings.Lines(homoglyphs) {
		if f := strings.Fields(line); len(f) > 1 && len(f[0]) == 1 && f[0] != ";" {
			for _, sign := range f[1:] {
				r, _ := utf8.DecodeRuneInString(sign)
				m[r] = f[0][0]
			}
		}
	}
	for i := rune(0); i < 26; i++ {
		m[0x1F150+i], m[0x1F170+i] = 'a'+byte(i), 'a'+byte(i) // 🅐 and 🅰, which do not decompose
	}
	return m
}()
