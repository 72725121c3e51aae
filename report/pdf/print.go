package pdf

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"vigilia/report/arms"
	"vigilia/report/outline"
	"vigilia/report/pdf/finish"
	"vigilia/report/pdf/typeset"
)

// printer sets the blocks of an outline on pages.
type printer struct {
	*typeset.Document
	outline *outline.Document
	above   int // levels of headings that the title takes
}

// write sets a document and writes it. An error is one of the writer.
func write(w io.Writer, o *outline.Document) error {
	p, err := set(o)
	if err != nil {
		return err
	}
	if err := p.Finish(w); err != nil {
		return fmt.Errorf("documento %s: %w", o.Header.DocumentID, err)
	}
	return nil
}

// straggling is how little of a last page is no page: what stands there is fetched
// back to the page before, if blocks set closer together make room for it.
const straggling = 60.0

// set sets a document on pages.
func set(o *outline.Document) (*printer, error) {
	p, err := lay(o, false)
	if err != nil || o.Cover || p.Pages() == 1 || p.Used() > straggling {
		return p, err
	}
	if near, err := lay(o, true); err == nil && near.Pages() < p.Pages() {
		return near, nil
	}
	return p, nil
}

// lay sets a document on pages, with its blocks close together or not.
func lay(o *outline.Document, near bool) (*printer, error) {
	h := o.Header
	d, err := typeset.New(typeset.Info{
		Title: o.FullTitle(), Subject: h.Subject, Author: o.Author(), Keywords: o.Keywords(), Creator: h.Program, Made: h.MadeAt,
		Left: h.Comune, Right: o.Running, Footer: o.Footer(), Cover: o.Cover, Close: near,
	})
	if err != nil {
		return nil, fmt.Errorf("documento %s: %w", h.DocumentID, err)
	}
	p := &printer{Document: d, outline: o}
	if o.Cover {
		p.cover()
	} else {
		p.title()
	}
	p.print(o.Blocks)
	return p, nil
}

// cover sets the title of a document on a page of its own, above the blocks that
// come before the first heading.
func (p *printer) cover() {
	o := p.outline
	p.beside(typeset.Left, 60, 24, func() {
		if len(o.Annex) > 0 {
			p.Box(84, typeset.B(o.Annex[0]), typeset.T("\n"+strings.Join(o.Annex[1:], "\n")))
		}
	})
	p.Space(14)
	p.Display(typeset.Display{Size: 15, Color: typeset.Navy, After: 12}, typeset.B(o.Overline))
	p.Display(typeset.Display{Role: finish.Title, Size: 24, Color: typeset.Navy, After: 3}, typeset.B(o.Title))
	p.Display(typeset.Display{Size: 14, Color: typeset.Ink, After: 9}, typeset.T(o.Subtitle))
}

// title sets what stands above the first block of a document without a cover.
func (p *printer) title() {
	o := p.outline
	title := typeset.Display{Role: finish.H1, Size: 18, Color: typeset.Navy, After: 0.5}
	if o.Header.Arms != nil {
		title.Aside = 34
	}
	p.above = 1
	p.beside(typeset.Right, 30, 15, func() { p.Display(title, typeset.B(o.Title)) })
	p.Display(typeset.Display{Size: 9, Color: typeset.Muted, After: 0.8}, typeset.T(o.Byline))
	if len(o.Pages) > 0 {
		p.Display(typeset.Display{Size: 8, Color: typeset.Muted, After: 3.5}, spans(o.Pages)...)
	}
}

// beside draws what fn does, with the comune's coat of arms at its side if it has one.
func (p *printer) beside(edge typeset.Align, width, height float64, fn func()) {
	h := p.outline.Header
	if h.Arms == nil {
		fn()
		return
	}
	p.Beside(typeset.Picture{PNG: h.Arms.PNG, Width: h.Arms.Width, Height: h.Arms.Height, Alt: arms.Alt(h.Comune)}, edge, width, height, fn)
}

// print sets blocks, each with the one after it in sight.
func (p *printer) print(blocks iter.Seq[outline.Block]) {
	var last outline.Block
	for next := range blocks {
		p.block(last, next)
		last = next
	}
	p.block(last, nil)
}

func (p *printer) block(b, next outline.Block) {
	switch b := b.(type) {
	case outline.Heading:
		p.Heading(b.Level+p.above, b.Text)
	case outline.Paragraph:
		p.paragraph(b, next)
	case outline.List:
		p.List(converted(b, spans)...)
	case outline.DescriptionList:
		p.properties(b)
	case outline.Remarks:
		p.Note(typeset.B(b.Title+". "), typeset.T(strings.Join(b.Items, " ")))
	case outline.Table:
		p.table(b)
	case outline.Figure:
		p.figure(b)
	case outline.Callout:
		p.callout(b)
	case outline.TableOfContents:
		p.Contents(b.Title, headings(p.outline.Blocks))
	case outline.Signatures:
		p.signatures(b)
	case outline.Separator:
		p.Need(16) // with what it parts from the rest
		p.Separator()
	}
}

// headings counts the lines of the table of contents.
func headings(blocks iter.Seq[outline.Block]) int {
	n := 0
	for b := range blocks {
		if _, ok := b.(outline.Heading); ok {
			n++
		}
	}
	return n
}

// paragraph sets running text: on the page of the block that it introduces, if it does.
func (p *printer) paragraph(b outline.Paragraph, next outline.Block) {
	const threeLines = 16.0
	set := p.Paragraph
	switch {
	case b.Note:
		set = p.Note
	case introduced(next):
		set = p.Lead
	case b.Whole:
		p.Need(threeLines)
	}
	set(spans(b.Spans)...)
}

func introduced(b outline.Block) bool {
	switch b.(type) {
	case outline.List, outline.Table: // a figure has its caption: it may stand on the next page
		return true
	}
	return false
}

func (p *printer) properties(l outline.DescriptionList) {
	p.Table(typeset.Table{Headless: true, RowHeader: true, Size: 9, Columns: []typeset.Column{{Width: 48}, {Width: 122}}}, func(yield func(typeset.Row) bool) {
		for _, pair := range l {
			if !yield(typeset.Row{Cells: []typeset.Cell{typeset.Text(pair[0]), typeset.Text(pair[1])}}) {
				return
			}
		}
	})
}

// signatures leaves places to sign, on one page: whoever signs sees who else does.
func (p *printer) signatures(rows outline.Signatures) {
	const each, most = 42, 150
	p.Need(min(most, each*float64(len(rows))))
	for _, s := range rows {
		p.Sign(s.Role, s.Statement)
	}
}

// callout sets its blocks line by line: an item of a list has a dash.
func (p *printer) callout(c outline.Callout) {
	var items [][]typeset.Span
	for _, b := range c.Blocks {
		switch b := b.(type) {
		case outline.Paragraph:
			items = append(items, spans(b.Spans))
		case outline.List:
			for _, it := range b {
				items = append(items, append([]typeset.Span{typeset.T("– ")}, spans(it)...))
			}
		}
	}
	level := 0
	if c.Level > 0 {
		level = c.Level + p.above
	}
	p.Callout(typeset.Callout{Title: c.Title, Level: level}, items...)
}

func (p *printer) table(t outline.Table) {
	set := typeset.Table{RowHeader: true, Size: t.Size, MinHeight: t.Room, Whole: t.Whole, Columns: converted(t.Columns, column)}
	if p.outline.Numbered {
		set.Caption = t.Caption
	}
	p.Table(set, func(yield func(typeset.Row) bool) {
		for r := range t.Rows {
			if !yield(typeset.Row{Cells: converted(r.Cells, cell), Group: r.Group, Total: r.Total}) {
				return
			}
		}
	})
}

func column(c outline.Column) typeset.Column {
	set := typeset.Column{Title: c.Title, Width: c.Width, Sample: c.Sample}
	if c.Number {
		set.Align = typeset.Right
	}
	return set
}

func cell(c outline.Cell) typeset.Cell { return spans(c) }

func spans[S ~[]outline.Span](ss S) []typeset.Span {
	if len(ss) == 0 {
		return []typeset.Span{typeset.T("")}
	}
	return converted(ss, span)
}

func span(s outline.Span) typeset.Span {
	set := typeset.T(s.Text)
	switch {
	case s.Strong:
		set = typeset.B(s.Text)
	case s.Emphasis:
		set = typeset.I(s.Text)
	}
	if s.Muted {
		set.Color = typeset.Muted
	}
	set.URL = s.URL
	return set
}

// converted returns what fn makes of each of the items.
func converted[A, B any, S ~[]A](items S, fn func(A) B) []B {
	out := make([]B, len(items))
	for i, it := range items {
		out[i] = fn(it)
	}
	return out
}
