package typeset

import (
	"fmt"
	"slices"
	"testing"
)

// left returns a document of which only so much of the first page is left.
func left(t *testing.T, mm float64) *Document {
	t.Helper()
	d := newTest(t)
	d.Paragraph(T("Prima."))
	d.advance(d.Room() - mm)
	return d
}

// table returns a whole table of so many rows, and how tall it is.
func table(t *testing.T, n int) (Table, []Row, float64) {
	t.Helper()
	set := Table{Caption: "Tabella", Columns: []Column{{Title: "a", Width: 20}, {Title: "b", Width: 20}}, Whole: true}
	var rows []Row
	for i := range n {
		rows = append(rows, Row{Cells: []Cell{Text(fmt.Sprint(i)), Text("testo")}})
	}
	return set, rows, newTest(t).newTable(set).need(rows)
}

// A whole table is as tall as its rows: it stays where it fits, goes to the next
// page where it does not, and splits where it would leave most of a page empty.
func TestWholeTableTakesItsOwnRoom(t *testing.T) {
	set, rows, tall := table(t, 9)
	for name, c := range map[string]struct {
		left, used float64
		pages      int
	}{
		"fits":         {tall + 1, PageHeight, 1},
		"does not fit": {tall - 1, tall + 5, 2},
	} {
		d := left(t, c.left)
		d.Table(set, slices.Values(rows))
		if d.Pages() != c.pages || d.Used() > c.used {
			t.Errorf("%s: %d pages, of the last %v mm used", name, d.Pages(), d.Used())
		}
	}
	set, rows, tall = table(t, 45)
	d := left(t, 100)
	d.Table(set, slices.Values(rows))
	if d.Pages() != 2 || d.Used() > tall-60 {
		t.Errorf("a table of %v mm: %d pages, of the last %v mm used: it did not begin on the first", tall, d.Pages(), d.Used())
	}
}

// A figure that may shrink does so rather than leave the end of a page empty, as
// far as it can still be read.
func TestFigureShrinksToFillThePage(t *testing.T) {
	for room, want := range map[float64]struct{ height float64 }{80: {50}, 50: {50 - 15}, 30: {50}} {
		d, drawn := left(t, room), 0.0
		d.Figure(Figure{Caption: "Andamento", Alt: "linea", Height: 50, Least: 30}, func(c *Canvas) { drawn = c.H })
		page := 1
		if room < 40 {
			page = 2
		}
		if d.Pages() != page || drawn < want.height-4 || drawn > 50 {
			t.Errorf("%v mm left: page %d, %v mm tall, want page %d and about %v", room, d.Pages(), drawn, page, want.height)
		}
	}
}
