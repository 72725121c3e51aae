package typeset

import (
	"fmt"
	"strconv"

	"vigilia/report/pdf/finish"
	"vigilia/report/pdf/fonts"
)

var running = setting{size: 7.5, color: Muted}

// header draws the running header of the current page.
func (d *Document) header() {
	d.pagination("Header", func() {
		left, spans := d.oneLine(d.info.Left, fonts.SemiBold, running, Width*0.32)
		d.drawLine(left, spans, running, Margin, 12, Width)
		right, spans := d.oneLine(d.info.Right, fonts.Regular, running, Width*0.66)
		d.drawLine(right, spans, setting{size: running.size, color: running.color, align: Right}, Margin, 12, Width)
		d.stroke(Margin, 17, Margin+Width, 17, 0.2, Rule)
	})
}

// footer draws the foot of a page once the number of pages is known. It does
// not go through an alias that a stranger's text could hold.
func (d *Document) footer(page, of int) {
	const y = PageHeight - 14
	d.pagination("Footer", func() {
		d.stroke(Margin, y-1.5, Margin+Width, y-1.5, 0.2, Rule)
		left, spans := d.oneLine(d.info.Footer, fonts.Regular, running, Width*0.84)
		d.drawLine(left, spans, running, Margin, y, Width)
		right, spans := d.oneLine(fmt.Sprintf("pagina %d di %d", page, of), fonts.Regular, running, Width)
		d.drawLine(right, spans, setting{size: running.size, color: running.color, align: Right}, Margin, y, Width)
	})
}

// Contents reserves a page for the table of contents, which Finish writes.
// The lines are about how many it will have: the text goes on below them.
func (d *Document) Contents(title string, lines int) {
	d.release(0)
	if !d.tight {
		d.turn()
	}
	h := headings[1]
	spans := []Span{{Text: title, Style: fonts.SemiBold}}
	set := d.measure(spans, h.setting, Width)
	d.content(d.heading(1, set), func() { d.drawLine(set[0], spans, h.setting, Margin, d.y, Width) })
	d.artifact(func() { d.stroke(Margin, d.y+h.height()+0.8, Margin+Width, d.y+h.height()+0.8, 0.35, Navy) })
	d.contents = d.pdf.PageNo()
	d.toc = d.tree.Open(finish.TOC)
	d.tree.Close()
	d.advance(min(bottom-d.y, contentsHead()+float64(lines)*contentsStep))
	d.contentsEnd = d.y
	d.Space(4)
}

// contentsStep is the distance of two lines of the table of contents.
const contentsStep = 5.6

func contentsHead() float64 { return headings[1].height() + 4 }

// writeContents writes the headings of levels 1 and 2 in the room kept for
// them, as close as their number asks for; level 2 stays out if there is no room.
func (d *Document) writeContents() {
	const closest = 4.4
	list := d.outline(2)
	y := top + contentsHead()
	step := min(contentsStep, (d.contentsEnd-y)/float64(max(len(list), 1)))
	if step < closest {
		list = d.outline(1)
		step = min(contentsStep, (d.contentsEnd-y)/float64(max(len(list), 1)))
	}
	d.tree.Resume(d.toc)
	below := false
	for _, e := range list {
		switch {
		case e.level > 1 && !below:
			d.tree.Open(finish.TOC)
			below = true
		case e.level == 1 && below:
			d.tree.Close()
			below = false
		}
		d.contentsLine(e, y)
		y += step
	}
	d.tree.Resume(finish.Root)
}

func (d *Document) outline(depth int) []entry {
	var list []entry
	for _, e := range d.entries {
		if e.level <= depth {
			list = append(list, e)
		}
	}
	return list
}

func (d *Document) contentsLine(e entry, y float64) {
	const numberWidth = 12.0
	s, style, x := setting{size: 10, color: Ink}, fonts.SemiBold, Margin
	if e.level > 1 {
		s.size, style, x = 9.5, fonts.Regular, Margin+6
	}
	title, spans := d.oneLine(e.text, style, s, Margin+Width-numberWidth-x)
	page := []Span{{Text: strconv.Itoa(e.page), Style: style}}
	number := d.measure(page, s, numberWidth)[0]
	title.spaced = true // before the number
	d.tree.Open(finish.TOCI)
	d.tree.Open(finish.Reference)
	d.content(finish.Link, func() {
		d.drawLine(title, spans, s, x, y, Width)
		d.drawLine(number, page, setting{size: s.size, color: s.color, align: Right}, Margin, y, Width)
		d.annotate(d.element, Margin, y, Width, s.height(), finish.Annotation{
			Says: fmt.Sprintf("%s, pagina %d", property(e.text), e.page), ToPage: e.page, ToTop: e.top})
	})
	d.tree.Close()
	d.tree.Close()
	d.artifact(func() {
		base := y + s.baseline() - 0.2
		d.pdf.SetDashPattern([]float64{0.2, 1.2}, 0)
		d.stroke(x+title.width+2, base, Margin+Width-number.width-2, base, 0.25, Steel)
		d.pdf.SetDashPattern(nil, 0)
	})
}
