package typeset

import (
	"math"
	"slices"
	"strconv"
)

// paper holds what is drawn on the pages, in the operators of ISO 32000-1 annex A,
// each on a line of its own. Lengths that it is given are millimetres from the top
// left corner.
type paper struct {
	sheets []sheet
	stream []byte // what is being drawn on the current page
	page   int    // the current one, from 1; 0 before the first
	again  bool   // the page was turned back to

	scale, height float64 // points in a millimetre; of the page, in millimetres

	// What was set last, as operators: a new page begins with it.
	font, nib, pen, ink string
}

// sheet is a page in as much memory as it takes.
type sheet struct {
	body  []byte
	added []byte // when the page was turned back to
}

func newPaper() paper {
	p := paper{scale: 72 / 25.4, nib: "0.57 w", pen: "0.000 G", ink: "0.000 g"}
	p.height = 841.89 / p.scale // as the PDF writer rounds A4
	return p
}

// addPage begins a page after the last one.
func (p *paper) addPage() {
	p.leave()
	p.sheets = append(p.sheets, sheet{})
	p.page, p.again = len(p.sheets), false
	for _, set := range [...]string{"0 J", "0 j", p.nib, p.font, p.pen, p.ink, p.font} {
		if set != "" {
			p.op(set)
		}
	}
}

// turnTo goes back to a page; what is drawn then comes after what stands there.
func (p *paper) turnTo(page int) {
	p.leave()
	p.page, p.again = page, true
	p.stream = append(p.stream, p.sheets[page-1].added...)
}

func (p *paper) leave() {
	if p.page == 0 {
		return
	}
	if s := &p.sheets[p.page-1]; p.again {
		s.added = slices.Clone(p.stream)
	} else {
		s.body = slices.Clone(p.stream)
	}
	p.stream = p.stream[:0]
}

// take returns what stands on a page, until the next call, and lets go of it.
func (p *paper) take(page int) []byte {
	s := &p.sheets[page-1]
	p.stream = append(append(p.stream[:0], s.body...), s.added...)
	*s = sheet{}
	return p.stream
}

// op draws an operator whose operands stand there, or a whole line of them.
func (p *paper) op(name string) { p.stream = append(append(p.stream, name...), '\n') }

// number draws an operand in points.
func (p *paper) number(points float64, decimals int) {
	p.stream = append(strconv.AppendFloat(p.stream, points, 'f', decimals, 64), ' ')
}

// point draws the operands of a point.
func (p *paper) point(x, y float64, decimals int) {
	p.number(x*p.scale, decimals)
	p.number((p.height-y)*p.scale, decimals)
}

// rect draws a rectangle and does to it what the operators say.
func (p *paper) rect(x, y, w, h float64, do string) {
	p.point(x, y, 2)
	p.number(w*p.scale, 2)
	p.number(-h*p.scale, 2)
	p.op("re " + do)
}

// clip keeps what is drawn until the next Q within a rectangle.
func (p *paper) clip(x, y, w, h float64) {
	p.stream = append(p.stream, "q "...)
	p.rect(x, y, w, h, "W n")
}

func (p *paper) line(x1, y1, x2, y2 float64) {
	p.point(x1, y1, 2)
	p.stream = append(p.stream, "m "...)
	p.point(x2, y2, 2)
	p.op("l S")
}

// disc fills a circle: six curves that come as near to it as the eye can tell.
func (p *paper) disc(x, y, r float64) {
	const parts = 6
	x, y, r = x*p.scale, (p.height-y)*p.scale, r*p.scale
	step := 2 * math.Pi / parts
	reach := r * step / 3
	at := func(angle float64) (px, py, dx, dy float64) {
		sin, cos := math.Sincos(angle)
		return x + r*cos, y + r*sin, -sin * reach, cos * reach
	}
	x0, y0, dx0, dy0 := at(0)
	p.number(x0, 2)
	p.number(y0, 2)
	p.op("m")
	for i := 1; i <= parts; i++ {
		x1, y1, dx1, dy1 := at(float64(i) * step)
		for _, v := range [...]float64{x0 + dx0, y0 + dy0, x1 - dx1, y1 - dy1, x1, y1} {
			p.number(v, 5)
		}
		p.op("c")
		x0, y0, dx0, dy0 = x1, y1, dx1, dy1
	}
	p.op("f")
}

// text draws a line of text in the font that is set. The font's codes are two bytes each.
func (p *paper) text(x, y float64, text string) {
	p.stream = append(p.stream, "BT "...)
	p.point(x, y, 2)
	p.stream = append(p.stream, "Td ("...)
	for _, r := range text {
		p.stream = appendEscaped(appendEscaped(p.stream, byte(r>>8)), byte(r))
	}
	p.op(") Tj ET")
}

// appendEscaped appends a byte of a string in parentheses (ISO 32000-1 §7.3.4.2).
func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '\\', '(', ')':
		return append(b, '\\', c)
	case '\r':
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// setFont sets the font: name is that of the resource.
func (p *paper) setFont(name string, size float64) {
	p.font = "BT /" + name + " " + strconv.FormatFloat(size, 'f', 2, 64) + " Tf ET"
	p.op(p.font)
}

// setInk sets the colour of fills and of text.
func (p *paper) setInk(c Color) {
	p.ink = colour(c, "g", "rg")
	p.op(p.ink)
}

// setPen sets the colour of lines.
func (p *paper) setPen(c Color) {
	p.pen = colour(c, "G", "RG")
	p.op(p.pen)
}

// setNib sets the width of lines.
func (p *paper) setNib(width float64) {
	p.nib = strconv.FormatFloat(width*p.scale, 'f', 2, 64) + " w"
	p.op(p.nib)
}

// dash makes lines dotted: so much ink, so much gap. Two noughts make them solid.
func (p *paper) dash(ink, gap float64) {
	p.stream = append(p.stream, '[')
	if ink > 0 {
		p.number(ink*p.scale, 2)
		p.stream = strconv.AppendFloat(p.stream, gap*p.scale, 'f', 2, 64)
	}
	p.op("] 0.00 d")
}

func colour(c Color, grey, full string) string {
	level := func(v uint8) string { return strconv.FormatFloat(float64(v)/255, 'f', 3, 64) + " " }
	if c.R == c.G && c.R == c.B {
		return level(c.R) + grey
	}
	return level(c.R) + level(c.G) + level(c.B) + full
}
