package actref

import (
	"iter"
	"maps"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"vigilia/audit"
)

type kind uint8

const (
	none   kind = iota // past either end of the text
	word               // letters only
	number             // digits only
	mark               // any other single sign
)

// token is one word, number or sign. Offsets are code points of the original.
type token struct {
	start, end int
	sentence   int
	norm       string // lower case, without accents; fancy letters made plain
	is         topic  // what the word by itself may tell
	kind       kind
	glued      bool // no space stands before it
	newline    bool // a line break stands before it
	lower      bool // begins with a small letter
}

// tokenise cuts the text. Typographic letters and digits, which pages use for
// bold type, are read as the plain ones.
func tokenise(src []rune) []token {
	glued, newline, tag := false, false, false
	c := cutter{src: src}
	toks := make([]token, 0, c.estimate())
	for i := 0; i < len(src); {
		r := src[i]
		if unicode.IsSpace(r) || invisible(r) {
			newline = newline || r == '\n'
			glued = glued && invisible(r)
			tag = tag && invisible(r)
			i++
			continue
		}
		t := c.scan(i, tag)
		tag = tag || t.norm == "#"
		t.glued, t.newline = glued, newline
		toks = append(toks, t)
		i, glued, newline = t.end, true, false
	}
	c.spell(toks)
	return closed(toks)
}

// closed makes one word of a name of an act or of a body whose letters stand apart, as
// the headings of acts are printed: «D E L I B E R A Z I O N E».
func closed(toks []token) []token {
	out := toks[:0]
	for i := 0; i < len(toks); {
		n, w := 0, ""
		if lone(&toks[i]) {
			n, w = apart(toks[i:])
		}
		if n == 0 {
			out, i = append(out, toks[i]), i+1
			continue
		}
		t := toks[i]
		t.end, t.norm, t.is = toks[i+n-1].end, w, topicOf(w)
		out, i = append(out, t), i+n
	}
	return out
}

// leastApart is how many letters apart make a word, at least.
const leastApart = 6

// lone reports whether a token is one letter.
func lone(t *token) bool { return t.kind == word && len(t.norm) == 1 }

// mostApart is how many letters apart are read as one word, at most.
const mostApart = 21

// openings are the first letters of every name of an act or of a body that may be
// written apart: what begins otherwise is looked up once, and not at every length.
var openings = openingsOf(nouns, organs)

func openingsOf(nouns map[string]noun, organs map[string]audit.Organ) map[string]bool {
	set := make(map[string]bool)
	for _, names := range []iter.Seq[string]{maps.Keys(nouns), maps.Keys(organs)} {
		for name := range names {
			if len(name) >= leastApart {
				set[name[:leastApart]] = true
			}
		}
	}
	return set
}

// apart returns how many letters at the start of the tokens make the name of an act or of
// a body, and the name; 0 if they make none.
func apart(toks []token) (n int, w string) {
	var letters [mostApart]byte
	for i := range min(len(toks), mostApart) {
		t := &toks[i]
		if !lone(t) || i > 0 && (t.glued || t.newline) {
			break
		}
		letters[i] = t.norm[0]
		so := letters[:i+1]
		if len(so) < leastApart {
			continue
		}
		if len(so) == leastApart && !openings[string(so)] {
			break
		}
		if name, ok := nouns[string(so)]; ok && !name.dot || organs[string(so)] != "" {
			n, w = i+1, string(so)
		}
	}
	return n, w
}

// cutter reads tokens. text holds the plain form of all words and numbers read, one
// behind the other, and ends where that of each ends.
type cutter struct {
	src  []rune
	text []byte
	ends []int
}

// estimate returns about how many tokens there are: where a sign stands, and where a
// word or number begins.
func (c *cutter) estimate() int {
	n, inside := 1, false
	for _, r := range c.src {
		switch plain := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r > 0x7f && r != unicode.ReplacementChar; {
		case r == ' ' || r == '\n':
			inside = false
		case !plain:
			n, inside = n+1, false
		case !inside:
			n, inside = n+1, true
		}
	}
	return n
}

// spell gives words and numbers their plain form, all from one string.
func (c *cutter) spell(toks []token) {
	all, from, k := string(c.text), 0, 0
	for i := range toks {
		t := &toks[i]
		if t.kind == mark {
			continue
		}
		t.norm = all[from:c.ends[k]]
		from, k = c.ends[k], k+1
		if t.kind == word {
			t.is = topicOf(t.norm)
		}
		if len(t.norm) == 1 && i+1 < len(toks) && toks[i+1].norm == "." {
			t.is |= aHead | aTeller | aWhole // «D.G.C.», «o.d.g.»
		}
	}
}

// scan reads the token that starts at i. Within a hashtag a capital behind a
// small letter begins another word: «#OrdinanzaSindacale».
func (c *cutter) scan(i int, tag bool) token {
	src := c.src
	k, s := classify(src[i])
	t := token{start: i, end: i + 1, kind: k, lower: unicode.IsLower(src[i])}
	if k == mark {
		t.norm = s
		return t
	}
	c.text = append(c.text, s...)
	for t.end < len(src) {
		next, s := classify(src[t.end])
		if k == number && next == word {
			next, s = c.misread(t.end)
		}
		if next != k && !unicode.Is(unicode.Mn, src[t.end]) || tag && unicode.IsUpper(src[t.end]) && unicode.IsLower(src[t.end-1]) {
			break
		}
		if next == k {
			c.text = append(c.text, s...)
		}
		t.end++
	}
	c.ends = append(c.ends, len(c.text))
	return t
}

// misread reads a letter between two digits for the digit that a scan or a hurried
// hand makes of it: «2O26», «1l».
func (c *cutter) misread(i int) (kind, string) {
	if i+1 < len(c.src) && c.src[i+1] >= '0' && c.src[i+1] <= '9' {
		switch c.src[i] {
		case 'O', 'o':
			return number, "0"
		case 'l', 'I':
			return number, "1"
		}
	}
	return word, ""
}

// printable are the signs of ASCII from the space on, so that a token of one
// sign needs no memory of its own.
const printable = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"

// sign returns a code point as a string.
func sign(r rune) string {
	switch {
	case r >= ' ' && r <= '~':
		return printable[r-' ' : r-' '+1]
	case r == unicode.ReplacementChar:
		return "\uFFFD"
	}
	return string(r)
}

// classify returns what a code point is, and the plain form of it.
func classify(r rune) (kind, string) {
	switch {
	case r >= 'a' && r <= 'z':
		return word, sign(r)
	case r >= 'A' && r <= 'Z':
		return word, sign(r + 'a' - 'A')
	case r >= '0' && r <= '9':
		return number, sign(r)
	case r == '_' || r == '\\':
		return mark, "/" // names of files: «ord_102_2026.pdf»
	case r == '№':
		return word, "n"
	case r == 'º' || r == '°' || r == 'ª':
		return mark, "°"
	case r == '’' || r == '‘' || r == '`' || r == '´':
		return mark, "'"
	case r == '–' || r == '—' || r == '‑':
		return mark, "-"
	case r == 'à', r == 'À', r == 'á':
		return word, "a"
	case r == 'è', r == 'é', r == 'È', r == 'É':
		return word, "e"
	case r == 'ì', r == 'Ì', r == 'í':
		return word, "i"
	case r == 'ò', r == 'Ò', r == 'ó':
		return word, "o"
	case r == 'ù', r == 'Ù', r == 'ú':
		return word, "u"
	case unicode.IsDigit(r), unicode.IsLetter(r):
		return plain(r)
	}
	return mark, sign(r)
}

// plain folds a letter or digit that is not ASCII.
func plain(r rune) (kind, string) {
	var b strings.Builder
	k := word
	for _, d := range norm.NFKD.String(string(r)) {
		switch {
		case d >= '0' && d <= '9':
			k = number
			b.WriteRune(d)
		case unicode.IsLetter(d):
			b.WriteRune(unicode.ToLower(d))
		}
	}
	return k, b.String()
}

func invisible(r rune) bool {
	return r == '\u200b' || r == '\u200d' || r == '\ufe0f' || r == '\u2060' || r == '\ufeff' || r == '\u00ad'
}

// sentence is a run of tokens [from, to).
type sentence struct{ from, to int }

// split numbers the sentences of the text and writes the number into each token.
func split(toks []token) []sentence {
	var out []sentence
	from := 0
	for i := range toks {
		toks[i].sentence = len(out)
		if i+1 == len(toks) || ends(toks, i) {
			out = append(out, sentence{from, i + 1})
			from = i + 1
		}
	}
	return out
}

// ends reports whether a sentence ends with token i, which is not the last.
func ends(toks []token, i int) bool {
	t, next := toks[i], toks[i+1]
	if next.newline && !next.lower {
		return true
	}
	if t.kind != mark {
		return next.norm == "•"
	}
	switch t.norm {
	case "!", "?", ";", "•":
		return true
	case "…":
		return !next.lower
	case ".":
		return !next.glued && !next.lower && !(i > 0 && abbreviated(toks[i-1], next))
	}
	return false
}

// abbreviated reports whether the dot after t belongs to it: «n. 12», «art. 50», «D.G.C. n.».
func abbreviated(t, next token) bool {
	if t.kind != word {
		return false
	}
	return len(t.norm) == 1 || dotted[t.norm] || next.kind == number && dottedBeforeNumber[t.norm]
}
