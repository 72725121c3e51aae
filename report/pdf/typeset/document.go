package typeset

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"github.com/go-pdf/fpdf"

	"vigilia/report/pdf/finish"
	"vigilia/report/pdf/fonts"
)

// A4 portrait with margins of 20 mm. All lengths of this package are in
// millimetres from the top left corner, sizes of type in points.
const (
	PageWidth  = 210.0
	PageHeight = 297.0
	Margin     = 20.0
	Width      = PageWidth - 2*Margin // of the column of text

	top    = 22.0 // of the text, below the running header
	bottom = PageHeight - Margin + 1

	mmPerPoint = 25.4 / 72
	language   = "it-IT"
)

// Info is what a document says of itself, in its properties and on every page.
type Info struct {
	Title    string
	Subject  string
	Author   string // the office
	Keywords string
	Creator  string    // the program and its version
	Made     time.Time // the date of the document: never the clock's
	// Left and Right stand in the running header, Footer left in the footer.
	Left, Right, Footer string
	// Cover leaves the running header off the first page.
	Cover bool
	// Close sets blocks closer together and lets whole tables split, to save a page.
	Close bool
}

// Document is a document in the making. Its methods draw downwards from where
// the last one stopped and turn pages by themselves. It is not safe for
// concurrent use.
type Document struct {
	marking
	pdf    *fpdf.Fpdf
	set    *fonts.Set
	info   Info
	loaded map[string]*used
	pen    pen
	y      float64
	trail  float64 // room left below what was drawn last
	tight  bool    // nothing was drawn since the top of the page
	kept   []keep  // what waits for the next block, to stand on its page

	entries  []entry
	contents int // page of the table of contents; 0 for none
	// contentsEnd is where the room kept for the table of contents ends on its page.
	contentsEnd float64
	toc         finish.ID
	tables      int
	figures     int
	scratch     []glyph
}

// keep is a block that stands on the page of the one that follows it.
type keep struct {
	before, height float64
	draw           func()
}

// pen is the state of the content stream of the current page.
type pen struct {
	face  string
	size  float64
	color Color
	set   bool
	line  Color
	width float64 // of lines; 0 until it is set
}

// entry is a heading: a line of the table of contents.
type entry struct {
	level int
	text  string
	page  int
	top   float64
}

// New returns a document with an empty first page.
func New(info Info) (*Document, error) {
	set, err := fonts.Load()
	if err != nil {
		return nil, fmt.Errorf("typeset: %w", err)
	}
	if strings.TrimSpace(info.Title) == "" {
		info.Title = untitled
	}
	d := &Document{pdf: fpdf.New("P", "mm", "A4", ""), set: set, info: info, loaded: map[string]*used{}}
	d.marking = marking{tree: finish.NewTree(), element: none, open: none}
	d.pdf.SetMargins(Margin, top, Margin)
	d.pdf.SetAutoPageBreak(false, 0)
	d.pdf.SetCatalogSort(true)
	d.pdf.SetCreationDate(info.Made)
	d.pdf.SetModificationDate(info.Made)
	d.Break()
	return d, nil
}

// untitled is the title of a document that was given none: ISO 14289-1 §7.1 wants one.
const untitled = "Documento senza titolo"

// property returns a text for the document's properties, bookmarks and links.
func property(s string) string {
	return strings.Map(func(r rune) rune {
		if r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF || unicode.Is(unicode.Co, r) { // no characters, or nobody knows which
			return '\uFFFD'
		}
		return r
	}, strings.ReplaceAll(clean(s), "\n", " "))
}

// Break begins a new page.
func (d *Document) Break() {
	d.release(0)
	d.turn()
}

// turn begins a new page.
func (d *Document) turn() {
	d.pdf.AddPage()
	d.pen = pen{}
	d.y, d.trail, d.tight = top, 0, true
	if !d.info.Cover || d.pdf.PageNo() > 1 {
		d.header()
	}
}

// Room returns how much of the page is left.
func (d *Document) Room() float64 { return bottom - d.y }

// Used returns how much of the page is taken.
func (d *Document) Used() float64 { return d.y - top }

// closer is what is left of the room between blocks that are set close.
const closer = 0.6

// Space leaves at least so much room below what was drawn last, but none at the
// top of a page.
func (d *Document) Space(mm float64) {
	if d.info.Close {
		mm *= closer
	}
	if more := mm - d.trail; more > 0 && !d.tight {
		d.y += more
		d.trail = mm
	}
}

// Need begins a new page unless so much room is left. Headings that wait go
// to the same page.
func (d *Document) Need(mm float64) { d.release(mm) }

// waiting returns how much of the page the blocks take that wait for the next one.
func (d *Document) waiting() float64 {
	var need float64
	for i, k := range d.kept {
		need += k.height
		if i > 0 {
			need += k.before
		} else {
			need += max(0, k.before-d.trail)
		}
	}
	return need
}

// release draws the blocks that wait, on a page with room for them and for what follows.
func (d *Document) release(follow float64) {
	if len(d.kept) == 0 && follow == 0 {
		return // the gap below the last block may reach over the end of the page: that is no page to come
	}
	if d.Room() < follow+d.waiting() && !d.tight {
		d.turn()
	}
	waiting := d.kept
	d.kept = nil
	for _, k := range waiting {
		d.Space(k.before)
		k.draw()
	}
}

// advance moves down over what was just drawn.
func (d *Document) advance(mm float64) { d.y, d.trail, d.tight = d.y+mm, 0, false }

// use makes a face, size and colour those of what follows on the page.
func (d *Document) use(f *fonts.Face, size float64, c Color) {
	if d.loaded[f.Name] == nil {
		d.pdf.AddUTF8FontFromBytes(f.Name, "", f.Bytes())
		d.loaded[f.Name] = &used{face: f}
	}
	if !d.pen.set || d.pen.face != f.Name || d.pen.size != size {
		d.pdf.SetFont(f.Name, "", size)
	}
	d.ink(c)
	d.pen.face, d.pen.size = f.Name, size
}

// ink sets the colour of fills and of text, which is a fill.
func (d *Document) ink(c Color) {
	if d.pen.set && d.pen.color == c {
		return
	}
	d.pdf.SetFillColor(int(c.R), int(c.G), int(c.B))
	d.pdf.SetTextColor(int(c.R), int(c.G), int(c.B))
	d.pen.color, d.pen.set = c, true
}

// fill paints a rectangle.
func (d *Document) fill(x, y, w, h float64, c Color) {
	d.mark()
	d.ink(c)
	d.pdf.Rect(x, y, w, h, "F")
}

// stroke draws a line.
func (d *Document) stroke(x1, y1, x2, y2, width float64, c Color) {
	d.mark()
	d.nib(width, c)
	d.pdf.Line(x1, y1, x2, y2)
}

// frame draws the outline of a rectangle.
func (d *Document) frame(x, y, w, h, width float64, c Color) {
	d.mark()
	d.nib(width, c)
	d.pdf.Rect(x, y, w, h, "D")
}

// nib sets the width and colour of lines.
func (d *Document) nib(width float64, c Color) {
	fresh := d.pen.width == 0
	if fresh || d.pen.line != c {
		d.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
	}
	if fresh || d.pen.width != width {
		d.pdf.SetLineWidth(width)
	}
	d.pen.line, d.pen.width = c, width
}

// Pages returns how many pages there are so far, with what waits for the next block.
func (d *Document) Pages() int {
	d.release(0)
	return d.pdf.PageCount()
}

// Finish completes the running lines and the table of contents and writes the
// document. The document cannot be used afterwards.
func (d *Document) Finish(w io.Writer) error {
	d.release(0)
	last := d.pdf.PageCount()
	for n := 1; n <= last; n++ {
		d.turnTo(n)
		d.footer(n, last)
	}
	if d.contents > 0 {
		d.turnTo(d.contents)
		d.writeContents()
	}
	d.turnTo(last) // the PDF writer counts up to the page it stands on
	file := d.file()
	if err := d.pdf.Output(whole(func(drawn []byte) error { return file.Write(w, drawn) })); err != nil {
		return fmt.Errorf("typeset: %w", err)
	}
	d.pdf = nil
	return nil
}

// whole takes what the PDF writer has drawn, which it hands over in one piece: a long
// document is not copied for it.
type whole func(drawn []byte) error

func (f whole) Write(drawn []byte) (int, error) { return len(drawn), f(drawn) }

// file returns what is known of the document besides its pages.
func (d *Document) file() *finish.File {
	f := &finish.File{
		Tree: d.tree, Fonts: map[string][]finish.Char{}, Width: PageWidth / mmPerPoint, Height: PageHeight / mmPerPoint,
		Meta: finish.Meta{
			Title: property(d.info.Title), Subject: property(d.info.Subject), Author: property(d.info.Author),
			Keywords: property(d.info.Keywords), Creator: property(d.info.Creator), Language: language, Made: d.info.Made,
		},
	}
	for name, p := range d.loaded {
		f.Fonts[name] = p.chars(d.set)
	}
	for _, e := range d.entries {
		f.Bookmarks = append(f.Bookmarks, finish.Bookmark{Level: e.level, Title: property(e.text), Page: e.page, Top: e.top})
	}
	return f
}

// turnTo goes back to a page that stands already.
func (d *Document) turnTo(page int) {
	d.pdf.SetPage(page)
	d.pen = pen{}
}
