package outline

import (
	"iter"

	"vigilia/report"
)

// Block is a part of a document: one of the types below.
type Block interface{ block() }

type (
	// Heading begins a section, of level 1, or a part of one, of level 2.
	Heading struct {
		Level int
		Text  string
	}

	// Paragraph is running text.
	Paragraph struct {
		Spans []Span
		Note  bool // accompanies what stands above: smaller and lighter
		Whole bool // is not to be split between two pages
	}

	// List is a list of items without an order.
	List []Cell

	// DescriptionList has names and values; a value may have several lines.
	DescriptionList [][2]string

	// Remarks are sentences that stand in every document of a kind: on paper they
	// follow one another, to take little room.
	Remarks struct {
		Title string
		Items []string
	}

	// Callout sets blocks apart on a ground: what must not be overlooked. With a
	// level its title is a heading, and it is a section of its own.
	Callout struct {
		Title  string
		Level  int // 0 for none
		Blocks []Block
	}

	// TableOfContents lists the headings that follow.
	TableOfContents struct{ Title string }

	// Signatures leave places to sign, one below the other.
	Signatures []report.SignatureRow

	// Separator parts what follows from the section above it.
	Separator struct{}
)

// Table is a table of which the first cell of every row is its heading.
type Table struct {
	Caption string
	Columns []Column
	Rows    iter.Seq[Row]
	Size    float64 // of type on paper, in points; 0 for the usual one
	Room    float64 // millimetres of paper at least for a row that is filled in by hand; 0 if none is
	Whole   bool    // is compared from top to bottom: kept on one page
}

// Column is a column of a table.
type Column struct {
	Title  string
	Width  float64 // share of the table, in any unit
	Number bool    // aligned on the right
	Prose  bool    // holds sentences
	Sample string  // the longest text that is not to be split, such as a date; "" for none
}

// Row is a row of a table.
type Row struct {
	Cells []Cell
	Group bool // a heading over the rows that follow: its only cell spans all columns
	Total bool // the sum of the rows above
}

// Cell is the text of a cell or of an item. Nothing in it is a place to be filled in.
type Cell []Span

// Span is a stretch of text.
type Span struct {
	Text     string
	Strong   bool
	Emphasis bool
	Muted    bool   // less than the text beside it
	URL      string // where it leads on the web; "" nowhere
	About    string // what a link leads to, for who hears it out of its place
}

func (Heading) block()         {}
func (Paragraph) block()       {}
func (List) block()            {}
func (DescriptionList) block() {}
func (Remarks) block()         {}
func (Callout) block()         {}
func (TableOfContents) block() {}
func (Signatures) block()      {}
func (Separator) block()       {}
func (Table) block()           {}
func (Figure) block()          {}
