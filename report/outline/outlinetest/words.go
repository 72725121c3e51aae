// Package outlinetest lists what an outline says, for tests that look for it in
// the documents.
//
// It is no public API.
package outlinetest

import (
	"slices"

	"vigilia/report/outline"
)

// Words returns the texts of a block in their order: headings, captions, the
// words for a drawing, and the stretches of every paragraph, item and cell. The
// labels within drawings and the data of figures are not among them.
func Words(b outline.Block) []string {
	switch b := b.(type) {
	case outline.Heading:
		return []string{b.Text}
	case outline.Paragraph:
		return spans(b.Spans)
	case outline.List:
		return cells(b)
	case outline.DescriptionList:
		var out []string
		for _, pair := range b {
			out = append(out, pair[:]...)
		}
		return out
	case outline.Remarks:
		return append([]string{b.Title}, b.Items...)
	case outline.Callout:
		out := []string{b.Title}
		for _, in := range b.Blocks {
			out = append(out, Words(in)...)
		}
		return out
	case outline.TableOfContents:
		return []string{b.Title}
	case outline.Signatures:
		var out []string
		for _, s := range b {
			out = append(out, s.Role, s.Statement)
		}
		return out
	case outline.Table:
		return table(b)
	case outline.Figure:
		return []string{b.Caption, b.Alt}
	}
	return nil
}

func table(t outline.Table) []string {
	var out []string
	for _, c := range t.Columns {
		out = append(out, c.Title)
	}
	for r := range t.Rows {
		out = append(out, cells(r.Cells)...)
	}
	return out
}

func cells[S ~[]outline.Cell](cs S) []string {
	var out []string
	for _, c := range cs {
		out = append(out, spans(c)...)
	}
	return out
}

func spans(ss []outline.Span) []string {
	out := make([]string, len(ss))
	for i, s := range ss {
		out[i] = s.Text
	}
	return out
}

// All returns the texts of all the blocks of a document.
func All(d *outline.Document) []string {
	out := slices.Clone(d.Annex)
	for b := range d.Blocks {
		out = append(out, Words(b)...)
	}
	return append(out, d.Overline, d.Title, d.Subtitle, d.Byline)
}
