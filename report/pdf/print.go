package pdf

import (
	"fmt"
	"io"
	"iter"

	"vigilia/report/outline"
	"vigilia/report/pdf/finish"
	"vigilia/report/pdf/fonts"
	"vigilia/report/pdf/typeset"
)

// printer sets the blocks of an outline on pages.
type printer struct {
	*typeset.Document
	numbered bool
	below    int // levels that the title takes
}

// write sets a document and writes it. An error is one of the writer.
func write(w io.Writer, o *outline.Document) error {
	h := o.Header
	d, err := typeset.New(typeset.Info{
		Title: o.FullTitle(), Subject: h.Subject, Author: o.Author(), Keywords: o.Keywords(), Creator: h.Program, Made: h.MadeAt,
		Left: h.Comune, Right: o.Running, Footer: o.Footer(), Cover: o.Cover,
	})
	if err != nil {
		return fmt.Errorf("documento %s: %w", h.DocumentID, err)
	}
	p := &printer{Document: d, numbered: o.Numbered}
	p.title(o)
	p.print(o.Blocks)
	if err := d.Finish(w); err != nil {
		return fmt.Errorf("documento %s: %w", h.DocumentID, err)
	}
	return nil
}

// title sets what stands above the first block of a document without a cover.
func (p *printer) title(o *outline.Document) {
	p.below = 1
	p.Display(typeset.Display{Role: finish.H1, Size: 18, Color: typeset.Navy, After: 0.5}, typeset.B(o.Title))
	p.Display(typeset.Display{Size: 9, Color: typeset.Muted, After: 0.8}, typeset.T(o.Byline))
	if len(o.Pages) > 0 {
		p.Display(typeset.Display{Size: 8, Color: typeset.Muted, After: 3.5}, spans(o.Pages)...)
	}
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
		p.Heading(b.Level+p.below, b.Text)
	case outline.Paragraph:
		p.paragraph(b, next)
	case outline.List:
		p.List(converted(b, spans)...)
	case outline.Table:
		p.table(b)
	case outline.Callout:
		p.callout(b)
	case outline.Separator:
		p.Need(16)
		p.Separator()
	}
}

// paragraph sets running text: on the page of the block that it introduces, if it does.
func (p *printer) paragraph(b outline.Paragraph, next outline.Block) {
	const steady = 16.0 // three lines
	switch next.(type) {
	case outline.Table, outline.List:
		if !b.Note {
			p.Lead(spans(b.Spans)...)
			return
		}
	}
	if b.Note {
		p.Note(spans(b.Spans)...)
		return
	}
	if b.Whole {
		p.Need(steady)
	}
	p.Paragraph(spans(b.Spans)...)
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
		level = c.Level + p.below
	}
	p.Callout(typeset.Callout{Title: c.Title, Level: level}, items...)
}

func (p *printer) table(t outline.Table) {
	set := typeset.Table{RowHeader: true, Size: t.Size, MinHeight: t.Room, Columns: converted(t.Columns, column)}
	if p.numbered {
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
	set := typeset.Span{Text: s.Text, URL: s.URL}
	switch {
	case s.Strong:
		set.Style = fonts.SemiBold
	case s.Emphasis:
		set.Style = fonts.Italic
	}
	if s.Muted {
		set.Color = typeset.Muted
	}
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
