package typeset

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"vigilia/report/pdf/fonts"
)

// Span is a stretch of text in one style.
type Span struct {
	Text  string
	Style fonts.Style
	Color Color  // the zero Color means that of the block
	URL   string // where it leads; "" nowhere
}

// T returns a span in the regular style.
func T(s string) Span { return Span{Text: s} }

// B returns a span in semibold.
func B(s string) Span { return Span{Text: s, Style: fonts.SemiBold} }

// I returns a span in italics.
func I(s string) Span { return Span{Text: s, Style: fonts.Italic} }

// glyph is one character as it will be drawn.
type glyph struct {
	face  *fonts.Face
	r     rune // as printed: the face's own code
	width float64
	span  int32
	mark  bool // a combining mark: sticks to the glyph before
	brk   bool // a line may end after it
	hard  bool // the line ends here; draws nothing
	bidi  bool // right to left
}

// glyphs turns spans into glyphs at a size in points. Widths are in millimetres.
func (d *Document) glyphs(dst []glyph, spans []Span, size float64) []glyph {
	for i, sp := range spans {
		d.spanGlyphs(&dst, clean(sp.Text), sp.Style, int32(i), size*mmPerPoint/1000)
	}
	return dst
}

func (d *Document) spanGlyphs(dst *[]glyph, s string, style fonts.Style, span int32, unit float64) {
	for i := 0; i < len(s); {
		n := clusterLen(s[i:])
		for j, r := range s[i : i+n] {
			if r == '\n' {
				*dst = append(*dst, glyph{hard: true, span: span})
				continue
			}
			face, printed, ok := d.pick(s[i:i+n], style, r)
			if !ok {
				d.spanGlyphs(dst, fmt.Sprintf("[U+%04X]", r), style, span, unit)
				continue
			}
			*dst = append(*dst, glyph{
				face: face, r: printed, width: float64(face.Width(printed)) * unit, span: span,
				mark: j > 0, brk: breaksAfter(r), bidi: rightToLeft(r),
			})
		}
		i += n
	}
}

// clusterLen returns the length in bytes of the first character of s with its combining marks.
func clusterLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	for n < len(s) {
		if s[n] < utf8.RuneSelf {
			return n
		}
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.Is(unicode.M, r) {
			return n
		}
		n += size
	}
	return n
}

// pick chooses the face of a character so that its marks come from the same one.
func (d *Document) pick(cluster string, style fonts.Style, r rune) (*fonts.Face, rune, bool) {
	if len(cluster) > utf8.RuneLen(r) {
		for _, f := range []*fonts.Face{d.set.Text(style), d.set.Fallback(style)} {
			if covers(f, cluster) {
				return f, r, true
			}
		}
	}
	return d.set.Pick(style, r)
}

func covers(f *fonts.Face, s string) bool {
	for _, r := range s {
		if !f.Has(r) {
			return false
		}
	}
	return true
}

// breaksAfter reports whether a line may end after r. The characters are those
// that join words and addresses; a full line break algorithm (UAX 14) would
// change little in Italian.
func breaksAfter(r rune) bool {
	switch r {
	case ' ', '-', '/', '–', '—', '?', '&', '=', '|', '·':
		return true
	}
	return false
}

func rightToLeft(r rune) bool {
	if r < 0x590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// line is a stretch of glyphs that fit side by side.
type line struct {
	glyphs []glyph
	width  float64 // without the space at its end
	spaced bool    // it ends where the author ended it: a space keeps its last word from the next one
}

// full returns the width of a line with the space at its end.
func (l line) full() float64 {
	var w float64
	for _, g := range l.glyphs {
		w += g.width
	}
	return w
}

// breakLines breaks glyphs into lines no wider than width. A word wider than
// that is cut where it must be.
func breakLines(gs []glyph, width float64) []line {
	var out []line
	for len(gs) > 0 {
		n := fit(gs, width)
		out = append(out, newLine(gs[:n]))
		gs = gs[n:]
	}
	if len(out) == 0 {
		out = append(out, line{})
	}
	return out
}

// fit returns how many glyphs make the first line: at least one.
func fit(gs []glyph, width float64) int {
	var w float64
	last := 0
	for i, g := range gs {
		if g.hard {
			return i + 1
		}
		w += g.width
		if w > width+0.001 && g.r != ' ' && i > 0 {
			if last > 0 {
				return last
			}
			return cut(gs, i)
		}
		if g.brk && !numeral(gs, i) {
			last = i + 1
		}
	}
	return len(gs)
}

// numeral reports whether the slash or hyphen at i leads to a digit: dates,
// numbers of acts and the last step of an identifier stay in one piece.
func numeral(gs []glyph, i int) bool {
	return (gs[i].r == '/' || gs[i].r == '-') && i+1 < len(gs) && gs[i+1].r >= '0' && gs[i+1].r <= '9'
}

// cut moves a forced break before a character, so that its marks stay with it.
func cut(gs []glyph, i int) int {
	j := i
	for j > 0 && gs[j].mark {
		j--
	}
	if j == 0 {
		return i
	}
	return j
}

func newLine(gs []glyph) line {
	hard := len(gs) > 0 && gs[len(gs)-1].hard
	if hard {
		gs = gs[:len(gs)-1]
	}
	l := line{glyphs: gs, spaced: hard}
	l.width = l.full()
	for i := len(gs) - 1; i >= 0 && gs[i].r == ' '; i-- {
		l.width -= gs[i].width
	}
	return l
}
