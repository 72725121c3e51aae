package outline

import (
	"iter"
	"net/url"
	"slices"
	"strings"

	"vigilia/report"
	"vigilia/templates"
)

// body is a section while it is written.
type body struct{ blocks []Block }

// sections yields the blocks of one section after the other.
func sections(write ...func(*body)) iter.Seq[Block] {
	return func(yield func(Block) bool) {
		for _, section := range write {
			var b body
			section(&b)
			for _, block := range b.blocks {
				if !yield(block) {
					return
				}
			}
		}
	}
}

func (b *body) add(block Block) { b.blocks = append(b.blocks, block) }

func (b *body) section(title string) { b.add(Heading{1, title}) }
func (b *body) part(title string)    { b.add(Heading{2, title}) }

// text sets each string that says something as a paragraph.
func (b *body) text(ss ...string) {
	for _, s := range ss {
		b.paragraph(plain(s))
	}
}

func (b *body) paragraph(spans ...Span) {
	if said(spans) {
		b.add(Paragraph{Spans: spans})
	}
}

// whole sets strings as paragraphs of a few lines, each on one page.
func (b *body) whole(ss ...string) {
	for _, s := range ss {
		if s != "" {
			b.add(Paragraph{Spans: []Span{plain(s)}, Whole: true})
		}
	}
}

// notes sets each string that says something beside what stands above.
func (b *body) notes(ss ...string) {
	for _, s := range ss {
		b.note(plain(s))
	}
}

func (b *body) note(spans ...Span) {
	if said(spans) {
		b.add(Paragraph{Spans: spans, Note: true})
	}
}

func said(spans []Span) bool {
	return slices.ContainsFunc(spans, func(s Span) bool { return s.Text != "" })
}

// bullets sets strings as a list.
func (b *body) bullets(ss []string) {
	items := make([]Cell, len(ss))
	for i, s := range ss {
		items[i] = Cell{plain(s)}
	}
	b.list(items)
}

func (b *body) list(items []Cell) {
	if len(items) > 0 {
		b.add(List(items))
	}
}

// properties sets names and values, leaving out those without a value.
func (b *body) properties(pairs ...[2]string) {
	known := slices.DeleteFunc(pairs, func(p [2]string) bool { return p[1] == "" })
	if len(known) > 0 {
		b.add(DescriptionList(known))
	}
}

func plain(s string) Span    { return Span{Text: s} }
func strong(s string) Span   { return Span{Text: s, Strong: true} }
func muted(s string) Span    { return Span{Text: s, Muted: true} }
func emphasis(s string) Span { return Span{Text: s, Emphasis: true} }

// link returns a link to a page of the web, and plain text for any other address.
func link(text, address, about string) Span {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return plain(text)
	}
	return Span{Text: text, URL: address, About: about}
}

// text returns a cell, with a dash where there is nothing to say.
func text(s string) Cell {
	if strings.TrimSpace(s) == "" {
		return Cell{plain("–")}
	}
	return Cell{plain(s)}
}

// texts returns the cells of a row of words.
func texts(ss ...string) []Cell {
	cells := make([]Cell, len(ss))
	for i, s := range ss {
		cells[i] = text(s)
	}
	return cells
}

func count(c report.Count) Cell { return Cell{plain(c.String())} }
func number(n int) Cell         { return Cell{plain(templates.Int(n))} }

// opened returns the link to a content, and a dash if it has no address.
func opened(address, about string) Cell {
	if address == "" {
		return text("")
	}
	return Cell{link("apri", address, about)}
}

// beside returns words and, if it has an address, the link to the content that they are of.
func beside(words, address, about string) Cell {
	if address == "" {
		return text(words)
	}
	return Cell{plain(words + " "), link("apri", address, about)}
}

// The columns of a table, by what they hold.
func words(title string, width float64) Column { return Column{Title: title, Width: width} }
func prose(title string, width float64) Column {
	return Column{Title: title, Width: width, Prose: true}
}
func numbers(title string, width float64) Column {
	return Column{Title: title, Width: width, Number: true}
}

func days(title string, width float64) Column {
	return Column{Title: title, Width: width, Sample: "00/00/0000"}
}

// each yields a row for each of the items.
func each[T any](items []T, cells func(T) []Cell) iter.Seq[Row] {
	return indexed(items, func(_ int, it T) []Cell { return cells(it) })
}

// indexed yields a row for each of the items and its place among them.
func indexed[T any](items []T, cells func(int, T) []Cell) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for i, it := range items {
			if !yield(Row{Cells: cells(i, it)}) {
				return
			}
		}
	}
}

// with yields rows and then their sum.
func with(rows iter.Seq[Row], total []Cell) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for r := range rows {
			if !yield(r) {
				return
			}
		}
		yield(Row{Cells: total, Total: true})
	}
}
