package typeset

import (
	"fmt"
	"iter"
	"slices"

	"vigilia/report/pdf/finish"
	"vigilia/report/pdf/fonts"
)

// Column is a column of a table.
type Column struct {
	Title string
	Width float64 // millimetres; the widths of a table are scaled to the column of text
	Align Align
	// Sample is a text that must fit on one line: "00/00/0000".
	Sample string
}

// Cell is one cell of a table.
type Cell []Span

// Text returns a cell in the regular style.
func Text(s string) Cell { return Cell{T(s)} }

// Row is a row of a table.
type Row struct {
	Cells []Cell
	Group bool // a heading within the table: its only cell spans all columns
	Total bool // a sum: set apart by a rule and by heavier type
}

// Table is a table with its caption. Its head is repeated on every page, and
// its rows do not split unless one is taller than a page.
type Table struct {
	Caption string // "" for none: numbered otherwise
	Columns []Column
	Size    float64 // of type; 0 for 8.5 points
	// Headless leaves the head out, for a list of properties.
	Headless bool
	// RowHeader sets the first cell of each row as its header.
	RowHeader bool
	// Whole keeps the table on one page, if it takes less than most of one.
	Whole bool
	// MinHeight is the least height of a row, for tables that are filled in by hand.
	MinHeight float64
}

const (
	cellPadX = 1.6
	cellPadY = 0.8
	afterNum = 1.4 // between a column of numbers and the next one
	maxHead  = 6   // lines: a head is repeated on every page, so it must leave room
)

// tableRun is a table while it is drawn.
type tableRun struct {
	d       *Document
	t       Table
	s       setting
	widths  []float64
	head    []Cell
	lead    [][]line // of the head
	striped bool
	cells   []finish.ID // of the row that is drawn
}

// Table draws a table. Rows are taken one by one, so that a long table need
// not be held twice.
func (d *Document) Table(t Table, rows iter.Seq[Row]) {
	r := d.newTable(t)
	if t.Whole && !d.info.Close {
		all := slices.Collect(rows)
		if begin := r.need(all); begin < (bottom-top)*2/3 {
			d.Need(begin)
		}
		rows = slices.Values(all)
	}
	var held []Row // the last two: they stay together, so that none is alone on a page
	begun := false
	for row := range rows {
		if held = append(held, row); len(held) < 3 {
			continue
		}
		if !begun {
			r.begin(held[:2])
			begun = true
		}
		r.row(held[0], 0)
		held = held[:copy(held, held[1:])]
	}
	if !begun {
		r.begin(held)
	}
	r.tail(held)
	r.end()
}

// tail draws the last rows of a table.
func (r *tableRun) tail(held []Row) {
	for i, row := range held {
		follow := 0.0
		if i < len(held)-1 {
			if h := r.height(r.lines(r.styled(held[i+1]).Cells)); h < (bottom-top)/3 {
				follow = max(h, r.t.MinHeight)
			}
		}
		r.row(row, follow)
	}
}

func (d *Document) newTable(t Table) *tableRun {
	r := &tableRun{d: d, t: t, s: setting{size: t.Size, color: Ink, dense: true}}
	if t.Size == 0 {
		r.s.size = 8.5
	}
	for _, c := range t.Columns {
		r.head = append(r.head, Cell{{Text: c.Title, Style: fonts.SemiBold, Color: Navy}})
	}
	r.setWidths()
	for i, c := range r.head {
		lines := d.measure(c, r.s, r.inner(r.head, i))
		r.lead = append(r.lead, lines[:min(len(lines), maxHead)])
	}
	return r
}

// setWidths scales the widths to the column of text, and then lets no column be
// narrower than its sample and the longest word of its head: the others make room.
func (r *tableRun) setWidths() {
	var sum, short, slack float64
	least := make([]float64, len(r.head))
	for i, c := range r.t.Columns {
		sum += c.Width
		least[i] = max(r.d.longestWord(r.head[i], r.s.size), r.d.measure([]Span{T(c.Sample)}, r.s, Width)[0].width) + 2*cellPadX + 0.2
		if c.Align == Right {
			least[i] += afterNum
		}
	}
	r.widths = make([]float64, len(r.head))
	for i, c := range r.t.Columns {
		r.widths[i] = c.Width * Width / sum
		if d := r.widths[i] - least[i]; d < 0 {
			short -= d
		} else {
			slack += d
		}
	}
	if short == 0 || short > slack {
		return
	}
	for i, w := range r.widths {
		r.widths[i] = max(least[i], w-max(0, w-least[i])*short/slack)
	}
}

// longestWord returns the width of the longest stretch that breaks only by force.
func (d *Document) longestWord(spans []Span, size float64) float64 {
	var longest, w float64
	for _, g := range d.glyphs(nil, spans, size) {
		if g.hard || g.r == ' ' {
			w = 0
			continue
		}
		w += g.width
		longest = max(longest, w)
		if g.brk {
			w = 0
		}
	}
	return longest
}

// need returns the room for the caption, the head and the first rows. One that is
// taller than a third of a page may stand on the next.
func (r *tableRun) need(first []Row) float64 {
	need := r.height(r.lead)
	for _, row := range first {
		if h := r.height(r.lines(r.styled(row).Cells)); h < (bottom-top)/3 {
			need += max(h, r.t.MinHeight)
		}
	}
	if r.t.Caption != "" {
		need += float64(len(r.d.measure(r.label(r.d.tables+1), captions, Width)))*captions.height() + 1
	}
	return need
}

// captions is how the caption of a table is set.
var captions = setting{size: 8.5, color: Muted}

// label returns the caption with the number of the table.
func (r *tableRun) label(n int) []Span {
	return []Span{{Text: fmt.Sprintf("Tabella %d. ", n), Style: fonts.SemiBold}, T(r.t.Caption)}
}

// begin draws the caption and the head, on the page of the first rows.
func (r *tableRun) begin(first []Row) {
	d := r.d
	d.Need(min(r.need(first), bottom-top))
	d.tree.Open(finish.Table)
	if r.t.Caption != "" {
		d.tables++
		d.block(r.label(d.tables), captions, Margin, Width, finish.Caption)
		d.advance(1)
	}
	if !r.t.Headless {
		r.head1st(len(first) > 0)
	}
	d.artifact(func() { d.stroke(Margin, d.y, Margin+Width, d.y, 0.3, Navy) })
	d.tree.Open(finish.TBody)
}

// head1st draws the head as content. A table without a body has no THead
// either: the head is its only row.
func (r *tableRun) head1st(body bool) {
	tree := r.d.tree
	if body {
		tree.Open(finish.THead)
		defer tree.Close()
	}
	tree.Open(finish.TR)
	r.drawHead(func(fn func()) { r.d.content(finish.THColumn, fn) })
	tree.Close()
}

// drawHead draws the head: content the first time, an artifact on later pages.
func (r *tableRun) drawHead(mark func(func())) {
	h := r.height(r.lead)
	r.d.artifact(func() { r.d.fill(Margin, r.d.y, Width, h, Cloud) })
	x := Margin
	for i := range r.head {
		mark(func() { r.cell(r.lead[i], r.head, i, x, 0, len(r.lead[i])) })
		x += r.widths[i]
	}
	r.d.advance(h)
}

func (r *tableRun) end() {
	d := r.d
	d.tree.Close() // TBody
	d.tree.Close() // Table
	d.artifact(func() { d.stroke(Margin, d.y, Margin+Width, d.y, 0.3, Navy) })
	d.advance(0)
	d.Space(4)
}

// width returns the width of a cell: an only cell spans all columns.
func (r *tableRun) width(cells []Cell, i int) float64 {
	if len(cells) == 1 {
		return Width
	}
	return r.widths[i]
}

// inner returns the width that the text of a cell may take.
func (r *tableRun) inner(cells []Cell, i int) float64 {
	w := r.width(cells, i) - 2*cellPadX
	if len(cells) > 1 && i < len(cells)-1 && r.t.Columns[i].Align == Right {
		w -= afterNum
	}
	return w
}

// lines breaks the cells of a row into the document's scratch space, where they
// stand until the next row.
func (r *tableRun) lines(cells []Cell) [][]line {
	out := make([][]line, len(cells))
	need := 0
	for _, c := range cells {
		for _, sp := range c {
			need += len(sp.Text) + 8
		}
	}
	if cap(r.d.scratch) < need {
		r.d.scratch = make([]glyph, 0, 2*need)
	}
	gs := r.d.scratch[:0]
	for i, c := range cells {
		from := len(gs)
		gs = r.d.glyphs(gs, c, r.s.size)
		out[i] = breakLines(gs[from:], r.inner(cells, i))
	}
	return out
}

func (r *tableRun) height(lines [][]line) float64 {
	n := 1
	for _, l := range lines {
		n = max(n, len(l))
	}
	return float64(n)*r.s.height() + 2*cellPadY
}

// row draws a row, on the next page if it does not fit on this one together
// with what is to follow.
func (r *tableRun) row(row Row, follow float64) {
	row = r.styled(row)
	lines := r.lines(row.Cells)
	h := max(r.height(lines), r.t.MinHeight)
	if row.Group {
		h += 2 * r.s.height() // a heading within the table takes its first row along
	}
	if h+follow > r.d.Room() {
		r.turn()
	}
	r.open(row)
	if whole := bottom - r.d.y; r.height(lines) > whole {
		r.split(row, lines)
		return
	}
	r.draw(row, lines, 0, -1)
}

// open opens the elements of a row. Every row has a cell for every column, or
// one that spans them all: readers count them.
func (r *tableRun) open(row Row) {
	tree := r.d.tree
	tree.Open(finish.TR)
	r.cells = r.cells[:0]
	whole := len(row.Cells) == 1
	for i := range r.head {
		if whole && i > 0 {
			break
		}
		role := finish.TD
		switch {
		case row.Group:
			role = finish.THColumn
		case r.t.RowHeader && i == 0:
			role = finish.THRow
		}
		r.cells = append(r.cells, tree.Open(role))
		if whole && len(r.head) > 1 {
			tree.Columns(tree.Current(), len(r.head))
		}
		tree.Close()
	}
	tree.Close()
}

// styled gives sums and headings their weight.
func (r *tableRun) styled(row Row) Row {
	if !row.Group && !row.Total && !r.t.RowHeader {
		return row
	}
	cells := make([]Cell, len(row.Cells))
	for i, c := range row.Cells {
		cells[i] = c
		if row.Group || row.Total || r.t.RowHeader && r.t.Headless && i == 0 {
			cells[i] = heavier(c)
		}
	}
	row.Cells = cells
	return row
}

func heavier(c Cell) Cell {
	out := make(Cell, len(c))
	for i, sp := range c {
		out[i] = sp
		if sp.Style == fonts.Regular {
			out[i].Style = fonts.SemiBold
		}
	}
	return out
}

// turn begins a page and repeats the head on it.
func (r *tableRun) turn() {
	d := r.d
	d.artifact(func() { d.stroke(Margin, d.y, Margin+Width, d.y, 0.3, Navy) })
	d.turn()
	if !r.t.Headless {
		r.drawHead(d.artifact)
	}
	d.artifact(func() { d.stroke(Margin, d.y, Margin+Width, d.y, 0.3, Navy) })
}

// split draws a row that is taller than a page, as many lines as fit at a time.
func (r *tableRun) split(row Row, lines [][]line) {
	total := 0
	for _, l := range lines {
		total = max(total, len(l))
	}
	for from := 0; from < total; {
		n := max(1, int((r.d.Room()-2*cellPadY)/r.s.height()))
		r.draw(row, lines, from, from+n)
		if from += n; from < total {
			r.turn()
		}
	}
}

// draw draws the lines [from, to) of each cell; to < 0 stands for all.
func (r *tableRun) draw(row Row, lines [][]line, from, to int) {
	d := r.d
	n := 1
	for _, l := range lines {
		n = max(n, len(l)-from)
	}
	if to >= 0 {
		n = min(n, to-from)
	}
	h := max(float64(n)*r.s.height()+2*cellPadY, r.t.MinHeight)
	r.ground(row, h)
	x := Margin
	for i := range row.Cells {
		d.inside(r.cells[i], func() { r.cell(lines[i], row.Cells, i, x, from, from+n) })
		x += r.widths[i]
	}
	d.advance(h)
}

// ground draws what lies behind a row and the hairline above it.
func (r *tableRun) ground(row Row, h float64) {
	d := r.d
	d.artifact(func() {
		switch {
		case row.Group:
			d.fill(Margin, d.y, Width, h, Cloud)
		case r.striped && !row.Total && !r.t.Headless:
			d.fill(Margin, d.y, Width, h, Mist)
		}
		if row.Total {
			d.stroke(Margin, d.y, Margin+Width, d.y, 0.3, Navy)
		} else {
			d.stroke(Margin, d.y, Margin+Width, d.y, 0.12, Rule)
		}
	})
	r.striped = !r.striped && !row.Group
}

// cell draws lines [from, to) of cell i of a row, at its left edge x.
func (r *tableRun) cell(lines []line, cells []Cell, i int, x float64, from, to int) {
	s, width := r.s, r.inner(cells, i)
	if len(cells) > 1 {
		s.align = r.t.Columns[i].Align
	}
	y := r.d.y + cellPadY
	for k := from; k < min(to, len(lines)); k++ {
		r.d.drawLine(lines[k], cells[i], s, x+cellPadX, y+float64(k-from)*s.height(), width)
	}
}
