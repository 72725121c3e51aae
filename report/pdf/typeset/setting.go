package typeset

import (
	"strings"

	"vigilia/report/pdf/fonts"
)

// Align is where a line stands in its column.
type Align int

const (
	Left Align = iota
	Center
	Right
)

// leading is the distance between base lines, in proportion to the size of the type.
const leading = 1.36

// dense is the same within a table, whose lines are short.
const dense = 1.26

// setting is how a block of text is set.
type setting struct {
	size  float64
	color Color
	align Align
	dense bool // within a table
}

// height returns the height of one line.
func (s setting) height() float64 {
	if s.dense {
		return s.size * mmPerPoint * dense
	}
	return s.size * mmPerPoint * leading
}

// baseline returns how far the base line lies below the top of the line.
func (s setting) baseline() float64 { return s.height()*0.5 + s.size*mmPerPoint*0.36 }

// measure breaks spans into lines.
func (d *Document) measure(spans []Span, s setting, width float64) []line {
	return breakLines(d.glyphs(nil, spans, s.size), width)
}

// drawLine draws one line whose top left corner is given.
func (d *Document) drawLine(l line, spans []Span, s setting, x, y, width float64) {
	switch s.align {
	case Center:
		x += (width - l.width) / 2
	case Right:
		x += width - l.width
	}
	base := y + s.baseline()
	gs := visual(l.glyphs)
	var b strings.Builder
	for i := 0; i < len(gs); {
		g := gs[i]
		b.Reset()
		var w float64
		j := i
		for ; j < len(gs) && gs[j].face == g.face && gs[j].span == g.span; j++ {
			b.WriteRune(gs[j].r)
			w += gs[j].width
		}
		d.drawRun(b.String(), g.face, spans[g.span], s, x, base, w)
		x += w
		i = j
	}
}

func (d *Document) drawRun(text string, face *fonts.Face, sp Span, s setting, x, base, w float64) {
	c := s.color
	if sp.URL != "" {
		c = Blue
	}
	if (sp.Color != Color{}) {
		c = sp.Color
	}
	d.use(face, s.size, c)
	d.pdf.Text(x, base, text)
	if sp.URL == "" {
		return
	}
	d.stroke(x, base+0.6, x+w, base+0.6, 0.15, c)
	d.pdf.LinkString(x, base-s.size*mmPerPoint*0.8, w, s.height(), address(sp.URL))
}

// address returns a URL with everything outside printable ASCII escaped, as
// RFC 3986 wants it.
func address(url string) string {
	var b strings.Builder
	for i := range len(url) {
		if c := url[i]; c > ' ' && c < 0x7F {
			b.WriteByte(c)
		} else {
			const hex = "0123456789ABCDEF"
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}

// block sets lines one below the other from the current position, turning the
// page where they do not fit.
func (d *Document) block(role string, spans []Span, s setting, x, width float64) {
	lines := d.measure(spans, s, width)
	d.Need(float64(min(2, len(lines))) * s.height())
	for i := 0; i < len(lines); {
		n := d.fitting(len(lines)-i, s.height())
		d.content(role, func() {
			for _, l := range lines[i : i+n] {
				d.drawLine(l, spans, s, x, d.y, width)
				d.advance(s.height())
			}
		})
		if i += n; i < len(lines) {
			d.turn()
		}
	}
}

// fitting returns how many of n lines go on this page, leaving no line alone on
// either side of the turn.
func (d *Document) fitting(n int, height float64) int {
	fit := int((d.Room() + 0.01) / height)
	if fit >= n {
		return n
	}
	if fit < 2 && !d.tight {
		d.turn()
		return d.fitting(n, height)
	}
	if n-fit == 1 && fit > 2 {
		fit--
	}
	return max(fit, 1)
}
