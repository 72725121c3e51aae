package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// A row is written as the library would write it, which spreadsheets have read for years.
func TestRowsAreWrittenAsByTheLibrary(t *testing.T) {
	values := []any{
		nil, 0, -12, 1234567, 0.5, 1.0 / 3, -2.75, 0.3854166666666667, math.Inf(1),
		time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC), time.Date(2026, 2, 28, 23, 59, 0, 0, time.UTC), time.Date(1901, 1, 1, 6, 0, 0, 0, time.UTC),
		"Insulto a persona", "a", " a", "a ", "\ta", "a\n", "\n", "a\n\nb", "a\tb", "<b> & \"c\" 'd'", "è 😀 ✓", "=1+1", "@a", "_x0041_", "_x005F_", "_x005F_x0041_", "a_x005F_xb", "_x00", "_x_",
		strings.Repeat("parola ", 400),
	}
	f := excelize.NewFile()
	defer f.Close()
	styles, err := newStyles(f)
	if err != nil {
		t.Fatal(err)
	}
	s := &sheet{rows: [][]any{values, values[1:], {}}}
	cells := make([]any, len(values))
	for i, v := range values {
		s.columns = append(s.columns, column{"testo", 4096, wrapped})
		cells[i] = excelize.Cell{StyleID: styles.cells[look(wrapped, v)], Value: value(v)}
	}
	var got bytes.Buffer
	if err := (&rows{sheet: s, styles: styles}).writeTo(&got); err != nil {
		t.Fatal(err)
	}
	sw, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range [][]any{cells, cells[1:], {}} {
		height := 3 + 13.2
		for _, v := range s.rows[i] {
			height = max(height, 3+13.2*float64(lines(v, s.columns[0])))
		}
		cell, _ := excelize.CoordinatesToCellName(1, i+2)
		if err := sw.SetRow(cell, row, excelize.RowOpts{Height: height}); err != nil {
			t.Fatal(err)
		}
	}
	if err := sw.Flush(); err != nil {
		t.Fatal(err)
	}
	book, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	_, want, _ := strings.Cut(partOf(t, book.Bytes(), "xl/worksheets/sheet1.xml"), "<sheetData>")
	want, _, _ = strings.Cut(want, endOfRows)
	split := func(s string) []string { return strings.Split(s, "<c ") }
	if diff := cmp.Diff(split(want), split(got.String())); diff != "" {
		t.Errorf("(-library +rows):\n%s", diff)
	}
}

func partOf(t *testing.T, book []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// What spreadsheets do not count as a day is a text, and not the last day of 1899.
func TestDaysBeforeSpreadsheets(t *testing.T) {
	var r rows
	r.cell(time.Date(26, 5, 4, 0, 0, 0, 0, time.UTC))
	if got, want := r.xml.String(), ` t="inlineStr"><is><t>04/05/0026</t></is>`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// A sheet that the library forgot, or wrote otherwise than it does, is an error and no empty sheet.
func TestSheetWithoutRowsIsAnError(t *testing.T) {
	for name, written := range map[string]string{"xl/worksheets/sheet1.xml": "<worksheet/>", "xl/worksheets/other.xml": "<worksheet><sheetData></sheetData></worksheet>"} {
		packer, err := flate.NewWriter(nil, level)
		if err != nil {
			t.Fatal(err)
		}
		a := &archive{out: io.Discard, flate: packer, rows: map[string]*rows{"xl/worksheets/sheet1.xml": {sheet: &sheet{}}}}
		w, err := a.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, written); err != nil {
			t.Fatal(err)
		}
		if err := a.Close(); err == nil || !strings.Contains(err.Error(), "la libreria non ha scritto") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
