package html

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"vigilia/report"
	"vigilia/report/outline"
	"vigilia/templates"
)

// document is a page while it is written: sections with their blocks, from
// which the templates make headings, lists and tables, and the table of contents.
type document struct {
	Numbered bool    // whether tables and figures have a number
	Front    []block // before the first section
	Sections []*section

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
	Paragraph []span
	Note      []span
	List      []cell
	Table     *table
	Figure    *figure
	Callout   *callout
	Values    [][2]string
	Separator bool
	Sign      *report.SignatureRow
}

type (
	span   = outline.Span
	cell   = outline.Cell
	column = outline.Column
	row    = outline.Row
)

// callout is a block on a tinted ground, without a place among the headings.
type callout struct {
	Title  string
	Items  []cell
	Blocks []block
}

// table is a table of which the first cell of every row is its heading.
type table struct {
	ID      string
	Caption string
	Plain   bool // the caption is for who hears the page: a heading says the same to the eye
	Number  int  // 0 for none
	Columns []column
	Rows    []row
	Blanks  bool // has room to be filled in by hand
}

func plain(s string) span  { return span{Text: s} }
func strong(s string) span { return span{Text: s, Strong: true} }
func italic(s string) span { return span{Text: s, Emphasis: true} }
func muted(s string) span  { return span{Text: s, Muted: true} }

// link returns a link to a page of the web, and plain text for any other address.
func link(text, href, hidden string) span {
	u, err := url.Parse(href)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return plain(text)
	}
	return span{Text: text, URL: href, About: hidden}
}

// text returns a cell, with a dash where there is nothing to say.
func text(s string) cell {
	if strings.TrimSpace(s) == "" {
		return cell{plain("–")}
	}
	return cell{plain(s)}
}

func blank() cell                { return cell{} }
func number(n int) cell          { return cell{plain(templates.Int(n))} }
func count(c report.Count) cell  { return cell{plain(c.String())} }
func right(title string) column  { return column{Title: title, Number: true} }
func wide(title string) column   { return column{Title: title, Prose: true} }
func narrow(title string) column { return column{Title: title} }

// opened returns the link to a content, with its name for who hears it.
func opened(href, hidden string) cell {
	if href == "" {
		return text("")
	}
	return cell{link("apri", href, hidden)}
}

// texts returns the cells of a row of words.
func texts(ss ...string) []cell {
	cells := make([]cell, len(ss))
	for i, s := range ss {
		cells[i] = text(s)
	}
	return cells
}

// rows returns a row for each of the items.
func rows[T any](items []T, cells func(T) []cell) []row {
	out := make([]row, len(items))
	for i, it := range items {
		out[i].Cells = cells(it)
	}
	return out
}

// heading begins a section at level 2 or 3; level 1 is the title of the page.
func (d *document) heading(level int, title string) *section {
	s := &section{ID: d.id(title), Title: title}
	if last := len(d.Sections) - 1; level == 3 && last >= 0 {
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

func (d *document) paragraph(spans ...span) {
	if filled(spans) {
		d.add(block{Paragraph: spans})
	}
}

func (d *document) note(spans ...span) {
	if filled(spans) {
		d.add(block{Note: spans})
	}
}

func filled(spans []span) bool {
	return slices.ContainsFunc(spans, func(s span) bool { return s.Text != "" })
}

// paragraphs sets each string as a paragraph.
func (d *document) paragraphs(ss ...string) {
	for _, s := range ss {
		d.paragraph(plain(s))
	}
}

// bullets sets strings as a list.
func (d *document) bullets(ss []string) {
	items := make([]cell, len(ss))
	for i, s := range ss {
		items[i] = cell{plain(s)}
	}
	d.list(items)
}

func (d *document) list(items []cell) {
	if len(items) > 0 {
		d.add(block{List: items})
	}
}

// values sets names and values, leaving out those without a value.
func (d *document) values(pairs ...[2]string) {
	known := slices.DeleteFunc(slices.Clone(pairs), func(p [2]string) bool { return p[1] == "" })
	if len(known) > 0 {
		d.add(block{Values: known})
	}
}

func (d *document) table(tb table) {
	d.number(&tb)
	d.add(block{Table: &tb})
}

func (d *document) number(tb *table) {
	d.tables++
	tb.ID = fmt.Sprintf("tabella-%d", d.tables)
	if d.Numbered {
		tb.Number = d.tables
	}
	tb.Plain = tb.Plain || !d.Numbered
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
	if d.ids == nil {
		d.ids = map[string]bool{}
	}
	for d.ids[id] {
		id += "-bis"
	}
	d.ids[id] = true
	return id
}
