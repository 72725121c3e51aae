package xlsx

import (
	"compress/flate"
	"fmt"
	"io"
	"math"
	"runtime/debug"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"vigilia/report"
	"vigilia/templates"
)

// sheet is one sheet: a table with a name, and what stands about it.
type sheet struct {
	name    string // at most 31 characters
	table   string
	about   string // one sentence for Leggimi
	columns []column
	rows    [][]any
	// long and row stand for rows in a sheet of a row for each finding: a hundred
	// thousand of them are made one at a time.
	long   int
	row    func(i int) []any
	drops  []drop
	marks  []mark
	charts func(rows int) []placed
	// keyed sheets keep their first column in sight, and may print two pages wide.
	keyed bool
	wide  int // pages; 0 means 1
}

// drop is a column that people fill in from a list.
type drop struct {
	column int // from 0
	values []string
	prompt string
}

// mark formats the cells of a column that hold one of some words.
type mark struct {
	column int
	words  []string
	style  func(*styles) int
}

// placed is a chart and the cell at whose corner it stands.
type placed struct {
	cell  string
	chart *excelize.Chart
}

// links is how many links a sheet holds; the rest are written as addresses. The
// library looks through all of them to add one: five thousand take half a second.
const links = 5000

// level is how hard parts are packed: more takes half as long again and saves a
// tenth of the file.
const level = 4

// collect is how much may lie about, in per cent of what is held, while a workbook is
// written: the library holds a long sheet in large pieces, each soon done with.
const collect = 20

// write writes the sheets to w as one workbook.
func write(w io.Writer, h *report.Header, sheets []sheet) error {
	defer debug.SetGCPercent(debug.SetGCPercent(collect))
	f := excelize.NewFile()
	defer f.Close()
	b := &book{file: f, header: h}
	var err error
	if b.styles, err = newStyles(f); err != nil {
		return fmt.Errorf("cartella di lavoro: stili: %w", err)
	}
	if err := b.properties(); err != nil {
		return fmt.Errorf("cartella di lavoro: proprietà: %w", err)
	}
	for i := range sheets {
		if err := b.add(i, &sheets[i]); err != nil {
			return fmt.Errorf("foglio %s: %w", sheets[i].name, err)
		}
	}
	packer, err := flate.NewWriter(nil, level)
	if err != nil {
		return fmt.Errorf("cartella di lavoro: %w", err)
	}
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return &archive{out: w, flate: packer} })
	if _, err := f.WriteToBuffer(); err != nil { // nothing goes into the buffer: the archive has w
		return fmt.Errorf("cartella di lavoro: %w", err)
	}
	return nil
}

type book struct {
	file   *excelize.File
	header *report.Header
	styles *styles
}

// properties are dated by the report, never by the clock.
func (b *book) properties() error {
	h := b.header
	at := h.MadeAt.UTC().Format(time.RFC3339)
	if err := b.file.SetDocProps(&excelize.DocProperties{
		Title: h.Title, Subject: h.Subject, Creator: h.Office, LastModifiedBy: h.Office, Language: "it-IT", Identifier: h.DocumentID,
		Description: h.Wording, Created: at, Modified: at, Category: "Relazione", Version: h.Program,
	}); err != nil {
		return err
	}
	return b.file.SetAppProps(&excelize.AppProperties{Application: "Vigilia", Company: h.Comune})
}

// add writes one sheet. The order of the calls matters: what comes after the
// stream writer or its flush is lost without an error.
func (b *book) add(i int, s *sheet) error {
	if err := b.prepare(i, s); err != nil {
		return err
	}
	sw, err := b.file.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	for n, c := range s.columns {
		if err := sw.SetColWidth(n+1, n+1, c.width); err != nil {
			return err
		}
	}
	panes := excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}
	if s.keyed {
		panes = excelize.Panes{Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"}
	}
	if err := sw.SetPanes(&panes); err != nil {
		return err
	}
	if err := b.rows(sw, s); err != nil {
		return err
	}
	if err := b.dress(sw, s); err != nil {
		return err
	}
	return sw.Flush()
}

func (b *book) prepare(i int, s *sheet) error {
	if i == 0 {
		if err := b.file.SetSheetName("Sheet1", s.name); err != nil {
			return err
		}
	} else if _, err := b.file.NewSheet(s.name); err != nil {
		return err
	}
	fit := true
	if err := b.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	a4, landscape, wide, tall := 9, "landscape", max(1, s.wide), 0
	if err := b.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall}); err != nil {
		return err
	}
	edge, foot := 0.4, 0.6
	if err := b.file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &edge, Right: &edge, Top: &foot, Bottom: &foot}); err != nil {
		return err
	}
	// a space ends the size: a digest that begins with a digit would make it 89
	return b.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{
		OddHeader: "&L&8 " + ampersands(b.header.Comune) + " – " + ampersands(s.name) + "&R&8 " + ampersands(b.header.Wording),
		OddFooter: "&L&8 " + ampersands(b.header.DocumentID) + "&C&8 pag. &P di &N&R&8 " + ampersands(b.header.BaseDigest),
	})
}

// ampersands escapes what headers take for a command.
func ampersands(s string) string { return strings.ReplaceAll(s, "&", "&&") }

func (b *book) rows(sw *excelize.StreamWriter, s *sheet) error {
	head := make([]any, len(s.columns))
	tallest := 1
	for i, c := range s.columns {
		head[i] = excelize.Cell{StyleID: b.styles.head, Value: c.title}
		tallest = max(tallest, lines(c.title, column{width: c.width, kind: wrapped}))
	}
	if err := sw.SetRow("A1", head, excelize.RowOpts{Height: 8 + 13*float64(tallest)}); err != nil {
		return err
	}
	cells, refs := make([]excelize.Cell, len(s.columns)), make([]any, len(s.columns))
	for i := range cells {
		refs[i] = &cells[i] // the same for each row: a hundred thousand are written
	}
	for i := range s.height() {
		row := s.line(i)
		height := b.fill(cells, s, i, row)
		if err := sw.SetRow(fmt.Sprintf("A%d", i+2), refs[:len(row)], excelize.RowOpts{Height: height}); err != nil {
			return fmt.Errorf("riga %d: %w", i+2, err)
		}
	}
	return nil
}

// height is how many rows stand below the head. A table has one at least: it
// says that there is nothing.
func (s *sheet) height() int { return max(1, s.long, len(s.rows)) }

// line returns a row.
func (s *sheet) line(i int) []any {
	switch {
	case s.long > 0:
		return s.row(i)
	case len(s.rows) > 0:
		return s.rows[i]
	}
	none := make([]any, len(s.columns))
	none[0] = templates.Say(templates.NobodySentence{})
	return none
}

// fill puts row i into cells and returns its height.
func (b *book) fill(cells []excelize.Cell, s *sheet, i int, row []any) float64 {
	tallest := 1
	for n, v := range row {
		c := s.columns[n]
		shown := value(v)
		if a, ok := v.(address); ok {
			shown = b.link(s, n, i, string(a))
		}
		tallest = max(tallest, lines(shown, column{width: c.width, kind: wrapped}))
		cells[n] = excelize.Cell{StyleID: b.styles.cells[look(c.kind, shown)], Value: shown}
	}
	return min(409, 3+13.2*float64(tallest))
}

// look is how a value stands in a column: not every value of a column of
// numbers is one, and not every decimal has decimals.
func look(k kind, v any) kind {
	if _, isText := v.(string); isText {
		switch k {
		case number, decimal, score:
			return withheld
		case date, clock, moment:
			return wrapped
		}
	}
	if n, ok := v.(float64); ok && k == decimal && n == math.Trunc(n) {
		return number
	}
	return k
}

// link makes a cell lead to an address and returns what it shows.
func (b *book) link(s *sheet, column, row int, to string) any {
	if to == "" {
		return nil
	}
	web := strings.HasPrefix(to, "https://") || strings.HasPrefix(to, "http://")
	if !web || len(to) > 2000 || row >= links {
		return text(to)
	}
	cell, err := excelize.CoordinatesToCellName(column+1, row+2)
	if err == nil {
		tip := "Apre il contenuto nel browser"
		err = b.file.SetCellHyperLink(s.name, cell, to, "External", excelize.HyperlinkOpts{Tooltip: &tip})
	}
	if err != nil {
		return text(to) // as an address it can still be copied
	}
	return "Apri"
}

// dress adds the table, the lists, the formats, the charts and the print titles.
func (b *book) dress(sw *excelize.StreamWriter, s *sheet) error {
	last, err := excelize.CoordinatesToCellName(len(s.columns), s.height()+1)
	if err != nil {
		return err
	}
	stripes := false
	if err := sw.AddTable(&excelize.Table{Range: "A1:" + last, Name: s.table, StyleName: "TableStyleLight1", ShowRowStripes: &stripes}); err != nil {
		return err
	}
	for _, d := range s.drops {
		if err := b.dropdown(s, d); err != nil {
			return err
		}
	}
	for _, m := range s.marks {
		if err := b.mark(s, m); err != nil {
			return err
		}
	}
	if s.charts != nil {
		for _, p := range s.charts(s.height()) {
			if err := sw.InsertPageBreak(p.cell); err != nil {
				return err
			}
			if err := b.file.AddChart(s.name, p.cell, p.chart); err != nil {
				return err
			}
		}
	}
	titles := quoted(s.name) + "!$1:$1"
	if s.wide > 1 {
		titles = quoted(s.name) + "!$A:$A," + titles
	}
	return b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: titles, Scope: s.name})
}

// quoted writes the name of a sheet as references want it.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// span returns the cells of a column below its head.
func (s *sheet) span(column int) (string, error) {
	name, err := excelize.ColumnNumberToName(column + 1)
	return fmt.Sprintf("%s2:%s%d", name, name, s.height()+1), err
}

func (b *book) dropdown(s *sheet, d drop) error {
	cells, err := s.span(d.column)
	if err != nil {
		return err
	}
	v := excelize.NewDataValidation(true)
	v.Sqref = cells
	if err := v.SetDropList(d.values); err != nil {
		return err
	}
	v.SetInput(s.columns[d.column].title, d.prompt)
	v.SetError(excelize.DataValidationErrorStyleStop, "Valore non ammesso", "Scegliere un valore dall'elenco: "+strings.Join(d.values, ", ")+".")
	return b.file.AddDataValidation(s.name, v)
}

func (b *book) mark(s *sheet, m mark) error {
	cells, err := s.span(m.column)
	if err != nil {
		return err
	}
	style := m.style(b.styles)
	var opts []excelize.ConditionalFormatOptions
	for _, w := range m.words {
		opts = append(opts, excelize.ConditionalFormatOptions{Type: "cell", Criteria: "==", Value: `"` + w + `"`, Format: &style})
	}
	return b.file.SetConditionalFormat(s.name, cells, opts)
}
