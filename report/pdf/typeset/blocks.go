package typeset

import (
	"strings"

	"vigilia/report/pdf/finish"
	"vigilia/report/pdf/fonts"
)

// BodySize is the size of running text, in points.
const BodySize = 10.0

var (
	body  = setting{size: BodySize, color: Ink}
	small = setting{size: 8.5, color: Muted}
)

// headings are set by level, from 1.
var headings = [...]struct {
	setting
	before, after float64
}{
	1: {setting{size: 15, color: Navy}, 6.5, 2},
	2: {setting{size: 12, color: Navy}, 4, 1.2},
	3: {setting{size: 10.5, color: Navy}, 3.5, 0.8},
}

// Heading sets a heading of level 1 to 3, a bookmark and a line of the table of
// contents. It waits for the block that follows, and stands on its page.
func (d *Document) Heading(level int, text string) {
	h := headings[level]
	spans := []Span{{Text: text, Style: fonts.SemiBold}}
	lines := d.measure(spans, h.setting, Width)
	height := float64(len(lines)) * h.height()
	if height > tallest {
		d.release(h.before)
		d.entry(level, text)
		d.block(spans, h.setting, Margin, Width, d.heading(level, lines))
		return
	}
	d.kept = append(d.kept, keep{h.before, height + 1.2 + h.after, func() {
		d.entry(level, text)
		d.content(d.heading(level, lines), func() {
			for i, l := range lines {
				d.drawLine(l, spans, h.setting, Margin, d.y+float64(i)*h.height(), Width)
			}
		})
		d.advance(height)
		if level == 1 {
			d.artifact(func() { d.stroke(Margin, d.y+0.8, Margin+Width, d.y+0.8, 0.35, Navy) })
			d.advance(1.2)
		}
		d.Space(h.after)
	}})
}

// tallest is how high a block may be that waits for the next one.
const tallest = 45.0

// Lead sets running text that introduces the block that follows, on its page.
func (d *Document) Lead(spans ...Span) {
	lines := d.measure(spans, body, Width)
	height := float64(len(lines)) * body.height()
	if height > tallest {
		d.Paragraph(spans...)
		return
	}
	d.kept = append(d.kept, keep{0, height + paragraphGap, func() {
		d.content(finish.P, func() {
			for i, l := range lines {
				d.drawLine(l, spans, body, Margin, d.y+float64(i)*body.height(), Width)
			}
		})
		d.advance(height)
		d.Space(paragraphGap)
	}})
}

// paragraphGap is the room below a paragraph.
const paragraphGap = 2.2

// entry records a heading for bookmarks and table of contents.
func (d *Document) entry(level int, text string) {
	d.entries = append(d.entries, entry{level, text, d.pdf.PageNo(), fromFoot(d.y - 2)})
}

// Paragraph sets running text.
func (d *Document) Paragraph(spans ...Span) {
	d.block(spans, body, Margin, Width, finish.P)
	d.Space(paragraphGap)
}

// Note sets text that accompanies: smaller and lighter.
func (d *Document) Note(spans ...Span) {
	d.block(spans, small, Margin, Width, finish.P, finish.Note)
	d.Space(2)
}

// Display is a line or two in a size of its own: the title on a first page.
type Display struct {
	Role  finish.Role // a paragraph's if it is left out
	Size  float64
	Color Color
	Align Align
	After float64
	Aside float64 // kept free at the right, for a picture
}

// Display sets text in a size of its own.
func (d *Document) Display(o Display, spans ...Span) {
	role, s, width := o.Role, setting{size: o.Size, color: o.Color, align: o.Align}, Width-o.Aside
	if role == finish.H1 {
		role = d.heading(1, d.measure(spans, s, width))
	}
	d.block(spans, s, Margin, d.balanced(spans, s, width), role)
	d.Space(o.After)
}

// balanced returns the least width that takes no more lines than the column
// does, so that a title does not end with a word alone.
func (d *Document) balanced(spans []Span, s setting, width float64) float64 {
	lines := len(d.measure(spans, s, width))
	low, high := width/2, width
	for s.align == Left && high-low > 1 {
		if mid := (low + high) / 2; len(d.measure(spans, s, mid)) > lines {
			low = mid
		} else {
			high = mid
		}
	}
	return high
}

// List sets items with a bullet each.
func (d *Document) List(items ...[]Span) {
	const indent = 5.0
	d.Need(2 * body.height()) // what waits comes before the list, not into it
	d.tree.Open(finish.L)
	for _, spans := range items {
		d.Need(2 * body.height())
		d.tree.Open(finish.LI)
		bullet := []Span{{Text: "•", Color: Navy}}
		y := d.y
		d.content(finish.Lbl, func() {
			d.drawLine(d.measure(bullet, body, indent)[0], bullet, body, Margin+1.2, y, indent)
		})
		d.block(spans, body, Margin+indent, Width-indent, finish.LBody)
		d.tree.Close()
		d.Space(0.9)
	}
	d.tree.Close()
	d.Space(2.2)
}

// Callout is a block on a tinted ground with a bar at its left: what must not
// be overlooked.
type Callout struct {
	Title string
	Level int // of the heading that the title is; 0 if it is none
}

// Callout sets items on the ground of a callout, one below the other.
func (d *Document) Callout(c Callout, items ...[]Span) {
	const pad, barWidth = 4.0, 1.4
	s := setting{size: BodySize, color: Ink}
	width := Width - 2*pad - barWidth
	all := append([][]Span{{{Text: c.Title, Style: fonts.SemiBold, Color: Navy}}}, items...)
	d.Need(30)
	role := finish.P
	if c.Level > 0 {
		role = d.heading(c.Level, d.measure(all[0], s, width))
		d.entry(c.Level, c.Title)
	}
	for i, spans := range all {
		lines := d.measure(spans, s, width)
		id := d.tree.Open(role)
		for len(lines) > 0 {
			n := d.fitting(len(lines), s.height())
			d.calloutPart(id, lines[:n], spans, s, [4]float64{pad, barWidth, gap(i == 0), gap(i == len(all)-1 && n == len(lines))})
			if lines = lines[n:]; len(lines) > 0 {
				d.turn()
			}
		}
		d.tree.Close()
		role = finish.P
	}
	d.Space(3.5)
}

func gap(edge bool) float64 {
	if edge {
		return 2.6
	}
	return 0.7
}

// calloutPart draws lines on their ground; box holds the padding at the side,
// the width of the bar, the padding above and below.
func (d *Document) calloutPart(id finish.ID, lines []line, spans []Span, s setting, box [4]float64) {
	height := float64(len(lines))*s.height() + box[2] + box[3]
	d.artifact(func() {
		d.fill(Margin, d.y, Width, height, Cloud)
		d.fill(Margin, d.y, box[1], height, Navy)
	})
	y := d.y + box[2]
	d.inside(id, func() {
		for i, l := range lines {
			d.drawLine(l, spans, s, Margin+box[0]+box[1], y+float64(i)*s.height(), Width)
		}
	})
	d.advance(height)
}

// Box sets text in a ruled box at the right of the page, of the given width.
func (d *Document) Box(width float64, spans ...Span) {
	const pad = 3.0
	s := setting{size: 9.5, color: Ink}
	lines := d.measure(spans, s, width-2*pad)
	height := float64(len(lines))*s.height() + 2*pad
	d.Need(height)
	x := Margin + Width - width
	d.artifact(func() { d.frame(x, d.y, width, height, 0.4, Ink) })
	d.content(finish.P, func() {
		for i, l := range lines {
			d.drawLine(l, spans, s, x+pad, d.y+pad+float64(i)*s.height(), width-2*pad)
		}
	})
	d.advance(height)
}

// Sign leaves a place to sign: the role, what is attested, a line for the date
// and one for the signature.
func (d *Document) Sign(role, statement string) {
	d.Need(33 + float64(len(d.measure([]Span{T(statement)}, body, Width)))*body.height())
	d.block([]Span{B(role)}, body, Margin, Width, finish.P)
	if statement != "" {
		d.block([]Span{T(statement)}, body, Margin, Width, finish.P)
	}
	d.advance(8)
	d.signatureLine(Margin, 50, "Luogo e data")
	d.signatureLine(Margin+Width-85, 85, "Firma")
	d.advance(small.height())
	d.Space(4)
}

func (d *Document) signatureLine(x, width float64, label string) {
	d.artifact(func() { d.stroke(x, d.y, x+width, d.y, 0.25, Ink) })
	spans := []Span{T(label)}
	d.content(finish.P, func() {
		d.drawLine(d.measure(spans, small, width)[0], spans, small, x, d.y+0.4, width)
	})
}

// Separator draws a hairline across the column.
func (d *Document) Separator() {
	d.artifact(func() { d.stroke(Margin, d.y, Margin+Width, d.y, 0.25, Rule) })
	d.advance(0)
	d.Space(2)
}

// oneLine returns the text cut to one line of the width, with "…" where it was cut.
func (d *Document) oneLine(text string, style fonts.Style, s setting, width float64) (line, []Span) {
	const most = 400 // no line of the page holds more characters
	if r := []rune(text); len(r) > most {
		text = string(r[:most])
	}
	spans := []Span{{Text: strings.ReplaceAll(text, "\n", " "), Style: style}}
	lines := d.measure(spans, s, width)
	if len(lines) == 1 {
		return lines[0], spans
	}
	dots := d.glyphs(nil, []Span{{Text: "…", Style: style}}, s.size)
	gs := lines[0].glyphs
	for len(gs) > 0 && newLine(gs).width+dots[0].width > width {
		gs = gs[:len(gs)-1]
	}
	return newLine(append(append([]glyph(nil), gs...), dots...)), spans
}
