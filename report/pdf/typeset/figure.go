package typeset

import (
	"cmp"
	"fmt"
	"strings"

	"vigilia/report/pdf/finish"
	"vigilia/report/pdf/fonts"
)

// Figure is a drawing with its caption and the words that stand for it.
type Figure struct {
	Caption string // numbered; ends without a full stop
	Alt     string // what the drawing shows, in words: printed below it for everybody
	Height  float64
	Least   float64 // the height to which it may shrink, to stand on the page; 0 for none
}

// Figure draws fn on a canvas as wide as the column of text. Drawing and
// caption stay together.
func (d *Document) Figure(f Figure, fn func(*Canvas)) {
	d.figures++
	label := Span{Text: fmt.Sprintf("Figura %d. ", d.figures), Style: fonts.SemiBold}
	spans := []Span{label, T(f.Caption + ". "), T(f.Alt)}
	lines := d.measure(spans, small, Width)
	below := float64(len(lines))*small.height() + 4
	if room := d.Room() - d.waiting() - below; f.Least > 0 && room >= f.Least {
		f.Height = min(f.Height, room)
	}
	d.Need(f.Height + below)
	d.content(finish.Figure, func() {
		d.tree.Describe(d.element, cmp.Or(strings.TrimSpace(property(f.Alt)), strings.TrimSpace(property(f.Caption)), label.Text), box(Margin, d.y, Width, f.Height))
		d.mark()
		fn(&Canvas{d: d, X: Margin, Y: d.y, W: Width, H: f.Height})
	})
	d.advance(f.Height + 1)
	d.block(spans, small, Margin, Width, finish.Caption)
	d.Space(4)
}

// Canvas is where a figure draws. Its coordinates are millimetres from its own
// top left corner.
type Canvas struct {
	d          *Document
	X, Y, W, H float64
}

// Pattern fills a shape so that it can be told from another in grey.
type Pattern int

const (
	Solid   Pattern = iota // a dark ground
	Hatched                // slanting lines
	Dotted                 // dots
	Empty                  // an outline
)

// Bar draws a rectangle in a pattern.
func (c *Canvas) Bar(x, y, w, h float64, p Pattern) {
	if w <= 0 || h <= 0 {
		return
	}
	d, x, y := c.d, c.X+x, c.Y+y
	switch p {
	case Solid:
		d.fill(x, y, w, h, Steel)
	case Hatched:
		c.clipped(x, y, w, h, func() {
			for i := -h; i < w; i += 1.3 {
				d.stroke(x+i, y+h, x+i+h, y, 0.22, Navy)
			}
		})
	case Dotted:
		c.clipped(x, y, w, h, func() {
			d.ink(Navy)
			for i := 0.7; i < w; i += 1.3 {
				for j := 0.7; j < h; j += 1.3 {
					d.pdf.Circle(x+i, y+j, 0.22, "F")
				}
			}
		})
	}
	d.frame(x, y, w, h, 0.2, Navy)
}

func (c *Canvas) clipped(x, y, w, h float64, fn func()) {
	c.d.mark()
	c.d.pdf.ClipRect(x, y, w, h, false)
	fn()
	c.d.pdf.ClipEnd()
	c.d.pen = pen{} // the end of the clip brought back an earlier state
}

// Line draws a line of the given width.
func (c *Canvas) Line(x1, y1, x2, y2, width float64, col Color) {
	c.d.stroke(c.X+x1, c.Y+y1, c.X+x2, c.Y+y2, width, col)
}

// Fill paints a rectangle.
func (c *Canvas) Fill(x, y, w, h float64, col Color) { c.d.fill(c.X+x, c.Y+y, w, h, col) }

// Dot draws a disc of radius r around a point.
func (c *Canvas) Dot(x, y, r float64, col Color) {
	c.d.mark()
	c.d.ink(col)
	c.d.pdf.Circle(c.X+x, c.Y+y, r, "F")
}

// Polyline draws a line through points given as x, y pairs.
func (c *Canvas) Polyline(points [][2]float64, width float64, col Color) {
	for i := 1; i < len(points); i++ {
		c.Line(points[i-1][0], points[i-1][1], points[i][0], points[i][1], width, col)
	}
}

// Text sets one line in a box of the given width whose top left corner is
// (x, y); what does not fit is cut with "…".
func (c *Canvas) Text(x, y, width, size float64, align Align, span Span) {
	s := setting{size: size, color: Ink, align: align}
	l, spans := c.d.oneLine(span.Text, span.Style, s, width)
	spans[0].Color = span.Color
	c.d.drawLine(l, spans, s, c.X+x, c.Y+y, width)
}
