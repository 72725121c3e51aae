package html

import (
	"fmt"
	"strings"
	"unicode"

	"vigilia/report/outline"
)

// document is a page while it is written: sections with their blocks, from
// which the templates make headings, lists and tables, and the table of contents.
type document struct {
	Front    []block // before the first section
	Contents string  // title of the table of contents; "" for none
	Sections []*section

	numbered        bool
	tables, figures int
	ids             map[string]bool
}

// section is a heading and what stands below it.
type section struct {
	ID, Title string
	Callout   bool // set on a ground, for what must not be overlooked
	Blocks    []block
	Sections  []*section
}

// block is one of its fields.
type block struct {
	Paragraph  *outline.Paragraph
	List       outline.List
	Values     outline.DescriptionList
	Remarks    *outline.Remarks
	Table      *table
	Figure     *figure
	Callout    *callout
	Signatures outline.Signatures
	Separator  bool
}

// callout is a block on a tinted ground, without a place among the headings.
type callout struct {
	Title  string
	Blocks []block
}

// table is a table with its anchor and its number.
type table struct {
	*outline.Table
	ID     string
	Number int  // 0 for none
	Plain  bool // the caption is for who hears the page: a heading says the same to the eye
}

// arrange places the blocks of an outline below their headings.
func arrange(o *outline.Document) *document {
	d := &document{numbered: o.Numbered, ids: map[string]bool{}}
	for b := range o.Blocks {
		d.place(b)
	}
	return d
}

// place puts a block where it belongs: a heading, and a callout with a level, begin a section.
func (d *document) place(b outline.Block) {
	switch b := b.(type) {
	case outline.Heading:
		d.begin(b.Level, b.Text)
	case outline.TableOfContents:
		d.Contents = b.Title
	case outline.Callout:
		if b.Level > 0 {
			s := d.begin(b.Level, b.Title)
			s.Callout, s.Blocks = true, d.blocks(b.Blocks)
			return
		}
		d.add(d.block(b))
	default:
		d.add(d.block(b))
	}
}

func (d *document) block(b outline.Block) block {
	switch b := b.(type) {
	case outline.Paragraph:
		return block{Paragraph: &b}
	case outline.List:
		return block{List: b}
	case outline.DescriptionList:
		return block{Values: b}
	case outline.Remarks:
		return block{Remarks: &b}
	case outline.Table:
		return block{Table: d.table(&b)}
	case outline.Figure:
		return block{Figure: d.figure(&b)}
	case outline.Callout:
		return block{Callout: &callout{b.Title, d.blocks(b.Blocks)}}
	case outline.Signatures:
		return block{Signatures: b}
	}
	return block{Separator: true}
}

func (d *document) blocks(bs []outline.Block) []block {
	out := make([]block, len(bs))
	for i, b := range bs {
		out[i] = d.block(b)
	}
	return out
}

// begin begins a section, or a part of the last one.
func (d *document) begin(level int, title string) *section {
	s := &section{ID: d.id(title), Title: title}
	if last := len(d.Sections) - 1; level > 1 && last >= 0 {
		d.Sections[last].Sections = append(d.Sections[last].Sections, s)
	} else {
		d.Sections = append(d.Sections, s)
	}
	return s
}

// add puts a block below the last heading.
func (d *document) add(b block) {
	if len(d.Sections) == 0 {
		d.Front = append(d.Front, b)
		return
	}
	s := d.Sections[len(d.Sections)-1]
	if n := len(s.Sections); n > 0 {
		s = s.Sections[n-1]
	}
	s.Blocks = append(s.Blocks, b)
}

func (d *document) table(t *outline.Table) *table {
	d.tables++
	out := &table{Table: t, ID: fmt.Sprintf("tabella-%d", d.tables), Plain: !d.numbered}
	if d.numbered {
		out.Number = d.tables
	}
	return out
}

// id returns the anchor of a heading: by its number where it has one, so that an
// address of a paragraph holds in every report.
func (d *document) id(title string) string {
	first, rest, _ := strings.Cut(strings.ToLower(title), " ")
	id := "par-" + strings.Trim(strings.ReplaceAll(first, ".", "-"), "-")
	if first == "appendice" {
		id = "appendice-" + strings.Fields(rest + " x")[0]
	} else if !strings.ContainsAny(first, "0123456789") {
		id = strings.Join(strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) }), "-")
	}
	for d.ids[id] {
		id += "-bis"
	}
	d.ids[id] = true
	return id
}
