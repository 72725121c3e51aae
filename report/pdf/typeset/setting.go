package typeset

import (
	"strings"

	"vigilia/report/pdf/finish"
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
	shown, o := visual(l.glyphs)
	for i := 0; i < len(shown); {
		j := stretch(l.glyphs, o, i)
		p := piece{glyphs: l.glyphs[i:j], x: x}
		if o != nil && o.levels[i] > 0 {
			p.placed = place(shown[i:j], o.from[i:j], i, x)
		}
		x += newLine(p.glyphs).full()
		d.drawPieces(p, spans, s, base)
		i = j
	}
	if l.spaced && len(l.glyphs) > 0 && d.element != artifact {
		d.drawRun(" ", d.set.Text(fonts.Regular), Span{}, s, x, base, 0)
	}
}

// stretch returns where the glyphs that run in the direction of glyph i end.
func stretch(gs []glyph, o *order, i int) int {
	if o == nil {
		return len(gs)
	}
	j := i
	for j < len(gs) && (o.levels[j] > 0) == (o.levels[i] > 0) {
		j++
	}
	return j
}

// piece is what a line has of one direction, or of one span of that.
type piece struct {
	glyphs []glyph
	x      float64  // where the first one stands, if they run from left to right
	placed []placed // otherwise: where each of them stands
}

// placed is a glyph with its place on the line.
type placed struct {
	glyph
	x float64
}

// place returns glyphs in the order in which they are read, each with its
// place. Shown are the same as they stand on paper, from x on; from says which
// glyph of the line, counted from first, each of them is.
func place(shown []glyph, from []int, first int, x float64) []placed {
	out := make([]placed, len(shown))
	for k, g := range shown {
		out[from[k]-first] = placed{g, x}
		x += g.width
	}
	return out
}

// drawPieces draws glyphs of one direction, span by span.
func (d *Document) drawPieces(p piece, spans []Span, s setting, base float64) {
	x := p.x
	for i, j := 0, 0; i < len(p.glyphs); i = j {
		for j = i; j < len(p.glyphs) && p.glyphs[j].span == p.glyphs[i].span; j++ {
		}
		part := piece{glyphs: p.glyphs[i:j], x: x}
		if p.placed != nil {
			part.placed = p.placed[i:j]
		}
		d.drawPiece(part, spans[p.glyphs[i].span], s, base)
		x += newLine(part.glyphs).full()
	}
}

// drawPiece draws what a line has of one span, as a link if it is one.
func (d *Document) drawPiece(p piece, sp Span, s setting, base float64) {
	target := address(sp.URL)
	if target == "" || len(target) > longestAddress || d.element == artifact {
		sp.URL = ""
		d.drawRead(p, sp, s, base)
		return
	}
	id := d.linkElement(p.glyphs[0].span)
	var from, end float64
	d.inside(id, func() { from, end = d.drawRead(p, sp, s, base) })
	d.annotate(id, from, base-s.size*mmPerPoint*0.8, end-from, s.height(), finish.Annotation{URI: target, Says: leads(sp)})
}

// drawRead draws a piece so that it can be read, and returns where it begins
// and ends on paper. Glyphs that run from right to left are drawn in the order
// of reading, and their text goes along: brackets are drawn mirrored.
func (d *Document) drawRead(p piece, sp Span, s setting, base float64) (from, end float64) {
	if p.placed == nil {
		return p.x, d.drawRuns(p.glyphs, sp, s, p.x, base)
	}
	from, end = p.placed[0].x, p.placed[0].x
	draw := func() {
		for _, g := range p.placed {
			d.drawRun(string(g.r), g.face, sp, s, g.x, base, g.width)
			from, end = min(from, g.x), max(end, g.x+g.width)
		}
	}
	if d.element == artifact {
		draw()
	} else {
		d.content(finish.Span, func() {
			d.tree.Actual(d.element, d.text(p.glyphs))
			draw()
		})
	}
	return from, end
}

// text returns the characters that glyphs stand for.
func (d *Document) text(gs []glyph) string {
	var b strings.Builder
	for _, g := range gs {
		b.WriteRune(d.set.Emoji(g.r))
	}
	return b.String()
}

// longestAddress is how long an address may be, in bytes: no browser takes more.
const longestAddress = 8000

// leads says in words where a link leads.
func leads(sp Span) string {
	text := strings.TrimSpace(property(sp.Text))
	if url := property(sp.URL); text != url && text != "" {
		return text + ": " + url
	}
	return property(sp.URL)
}

// linkElement returns the element of a link: the one that was opened for its
// first part, if there is one.
func (d *Document) linkElement(span int32) finish.ID {
	if l := d.link; l.id == 0 || l.owner != d.element || l.span != span {
		d.link = linkPart{d.element, span, d.tree.Open(finish.Link)}
		d.tree.Close()
	}
	return d.link.id
}

// drawRuns draws glyphs from left to right and returns where they end.
func (d *Document) drawRuns(gs []glyph, sp Span, s setting, x, base float64) float64 {
	var b strings.Builder
	for i, j := 0, 0; i < len(gs); i = j {
		b.Reset()
		var w float64
		for j = i; j < len(gs) && gs[j].face == gs[i].face; j++ {
			b.WriteRune(gs[j].r)
			w += gs[j].width
		}
		d.drawRun(b.String(), gs[i].face, sp, s, x, base, w)
		x += w
	}
	return x
}

// drawRun draws glyphs of one face side by side; w is how wide they are together.
func (d *Document) drawRun(text string, face *fonts.Face, sp Span, s setting, x, base, w float64) {
	c := s.color
	if sp.URL != "" {
		c = Blue
	}
	if (sp.Color != Color{}) {
		c = sp.Color
	}
	d.mark()
	d.use(face, s.size, c)
	d.loaded[face.Name].add(text)
	d.pdf.Text(x, base, text)
	if sp.URL != "" {
		d.stroke(x, base+0.6, x+w, base+0.6, 0.15, c)
	}
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
// page where they do not fit. The roles are those of its element and of the
// elements around it, the outermost first.
func (d *Document) block(spans []Span, s setting, x, width float64, roles ...finish.Role) {
	lines := d.measure(spans, s, width)
	d.Need(float64(min(2, len(lines))) * s.height())
	var id finish.ID
	for _, r := range roles {
		id = d.tree.Open(r)
	}
	defer func() {
		for range roles {
			d.tree.Close()
		}
	}()
	for i := 0; i < len(lines); {
		n := d.fitting(len(lines)-i, s.height())
		d.inside(id, func() {
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
