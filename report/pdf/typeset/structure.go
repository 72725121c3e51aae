package typeset

import (
	"fmt"
	"slices"

	"vigilia/report/pdf/finish"
)

// marking records the structure of the document while it is drawn. Whatever
// goes on a page goes there as marked content of an element or as an artifact
// (ISO 32000-1 §14.8.2.2).
type marking struct {
	tree    *finish.Tree
	element finish.ID // whose content is drawn
	open    finish.ID // whose mark is open in the content stream
	link    linkPart
	level   int // of the last heading
}

const (
	none     finish.ID = -1
	artifact finish.ID = -2
)

// linkPart is a link of which a part is drawn: the rest may stand on the next
// line or page.
type linkPart struct {
	owner finish.ID
	span  int32
	id    finish.ID
}

// content opens an element, draws fn as its content, on one page, and closes it.
func (d *Document) content(role finish.Role, fn func()) {
	id := d.tree.Open(role)
	d.inside(id, fn)
	d.tree.Close()
}

// inside draws fn as content of an element that stands already, on one page.
func (d *Document) inside(id finish.ID, fn func()) {
	element, current := d.element, d.tree.Current()
	d.element = id
	d.tree.Resume(id)
	fn()
	d.unmark()
	d.element = element
	d.tree.Resume(current)
}

// mark opens the marked content of what is drawn, unless it is open. It opens
// as late as that, so that none is empty.
func (d *Document) mark() {
	if d.element == d.open || d.element == artifact {
		return
	}
	d.unmark()
	n := d.tree.Mark(d.element, d.pdf.PageNo())
	d.pdf.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC", d.tree.Role(d.element), n))
	d.open = d.element
}

func (d *Document) unmark() {
	if d.open != none {
		d.pdf.RawWriteStr("EMC")
		d.open = none
	}
}

// artifact draws fn as something without meaning of its own: rules,
// backgrounds, repeated heads.
func (d *Document) artifact(fn func()) { d.meaningless("/Artifact BMC", fn) }

// pagination draws fn as what stands on every page alike: Header or Footer.
func (d *Document) pagination(kind string, fn func()) {
	d.meaningless("/Artifact <</Type /Pagination /Subtype /"+kind+">> BDC", fn)
}

func (d *Document) meaningless(mark string, fn func()) {
	d.unmark()
	element := d.element
	d.element = artifact
	d.pdf.RawWriteStr(mark)
	fn()
	d.pdf.RawWriteStr("EMC")
	d.element = element
}

// heading returns the role of a heading with lines: no level is left out on the
// way down (ISO 14289-1 §7.4.2), and one without text is none.
func (d *Document) heading(level int, lines []line) finish.Role {
	if !slices.ContainsFunc(lines, func(l line) bool { return len(l.glyphs) > 0 }) {
		return finish.P
	}
	d.level = min(level, d.level+1)
	return finish.H1 + finish.Role(d.level-1)
}

// annotate makes a part of the current page lead somewhere.
func (d *Document) annotate(id finish.ID, x, y, w, h float64, a finish.Annotation) {
	a.Page, a.Box = d.pdf.PageNo(), box(x, y, w, h)
	d.tree.Annotate(id, a)
}

// box returns a place on the page as PDF has it: left, bottom, right, top in
// points from the lower left corner.
func box(x, y, w, h float64) [4]float64 {
	return [4]float64{x / mmPerPoint, fromFoot(y + h), (x + w) / mmPerPoint, fromFoot(y)}
}

func fromFoot(y float64) float64 { return (PageHeight - y) / mmPerPoint }
