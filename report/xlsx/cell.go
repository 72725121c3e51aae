package xlsx

import (
	"math"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/templates"
)

// most is how many UTF-16 units a cell holds; beyond, spreadsheets cut without a word.
const most = 32767

// cutMark tells that a text was cut.
const cutMark = " […]"

// kind is how a column looks.
type kind int

const (
	plain   kind = iota
	wrapped      // text on several lines
	number       // whole numbers
	decimal      // one decimal
	score        // two decimals
	date
	clock
	moment // date and time
	link
	withheld // a word where a number would stand: "<5", "n.d."
)

// column is one column of a table.
type column struct {
	title string
	width float64
	kind  kind
}

// address is a cell that leads to a content.
type address string

// hour is an instant of which a cell shows only the time of the day.
type hour time.Time

// text makes a string fit for a cell: what cannot be printed is left out, what
// is too long is cut and says so. A leading =, +, - or @ stays: the cell is of
// type text, which no spreadsheet evaluates.
func text(s string) string {
	s = templates.Clean(s)
	if len(s) <= most {
		return s
	}
	units, keep := 0, -1
	limit := most - utf8.RuneCountInString(cutMark)
	for i, r := range s {
		if units <= limit {
			keep = i
		}
		units++
		if r > 0xFFFF {
			units++
		}
	}
	if units <= most {
		return s
	}
	return s[:keep] + cutMark
}

// value turns a value of a model into one that the stream writer takes. Dates
// and times are those that clocks in Europe/Rome show.
func value(v any) any {
	switch v := v.(type) {
	case nil:
		return nil
	case string:
		if v == "" {
			return nil
		}
		return text(v)
	case []string:
		return value(strings.Join(v, ", "))
	case address:
		return value(string(v))
	case report.Count:
		return value(v.Quantity())
	case report.Quantity:
		if v.Whole {
			return v.Number
		}
		return value(v.Shown)
	case report.Duration:
		if v.Known {
			return math.Round(v.Hours*10) / 10
		}
		return nil
	case civil.Day:
		if v.IsZero() {
			return nil
		}
		return time.Date(v.Year, v.Month, v.Num, 0, 0, 0, 0, time.UTC)
	case hour:
		if time.Time(v).IsZero() {
			return nil
		}
		t := time.Time(v).In(civil.Rome())
		return float64(t.Hour()*60+t.Minute()) / (24 * 60)
	case time.Time:
		if v.IsZero() {
			return nil
		}
		t := v.In(civil.Rome())
		return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), 0, 0, time.UTC)
	}
	return v
}

// lines estimates how many lines a value takes in a column, for the height of
// its row: the stream writer leaves it to whoever opens the file, and not all do.
func lines(v any, c column) int {
	s, ok := v.(string)
	if !ok || c.kind != wrapped {
		return 1
	}
	n := 0
	for p := range strings.SplitSeq(s, "\n") {
		n += max(1, int(math.Ceil(float64(utf8.RuneCountInString(p))/(c.width-1.5))))
	}
	return n
}

// styles are the formats of a workbook, by kind of column.
type styles struct {
	head  int
	cells map[kind]int
	good  int // conditional: nothing to do
	warn  int // conditional: to look at
	bad   int // conditional: first
	grey  int // conditional: nobody looked
}

// formats are the number formats, with the Italian locale where it decides how
// a date is written.
func formats() map[kind]string {
	return map[kind]string{
		number: "#,##0", decimal: "#,##0.0", score: "0.00", date: "[$-410]dd/mm/yyyy", clock: "hh:mm", moment: "[$-410]dd/mm/yyyy hh:mm",
	}
}

func newStyles(f *excelize.File) (*styles, error) {
	s := &styles{cells: make(map[kind]int)}
	font := &excelize.Font{Family: "Calibri", Size: 10, Color: "1A1A1A"}
	line := []excelize.Border{{Type: "bottom", Color: "D0D5DD", Style: 1}}
	for k := plain; k <= withheld; k++ {
		st := &excelize.Style{
			Font: font, Border: line, Alignment: &excelize.Alignment{Vertical: "top", WrapText: k == wrapped || k == plain},
		}
		if k == plain || k == wrapped || k == link {
			st.Alignment.Horizontal, st.Alignment.Indent = "left", 1 // a text does not lean on the number before it
		}
		if f, ok := formats()[k]; ok {
			st.CustomNumFmt = &f
			st.Alignment.Horizontal = "right"
		}
		if k == withheld {
			st.Alignment.Horizontal = "right"
		}
		if k == link {
			st.Font = &excelize.Font{Family: "Calibri", Size: 10, Color: "0B4F9E", Underline: "single"}
		}
		id, err := f.NewStyle(st)
		if err != nil {
			return nil, err
		}
		s.cells[k] = id
	}
	var err error
	s.head, err = f.NewStyle(&excelize.Style{
		Font:      &excelize.Font{Family: "Calibri", Size: 10, Bold: true, Color: "FFFFFF"},
		Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F3A5F"}},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true, Horizontal: "left", Indent: 1},
	})
	if err != nil {
		return nil, err
	}
	return s, s.conditional(f)
}

// conditional makes the formats of outcomes. They add to the word in the cell,
// bold included, and never say more than it does.
func (s *styles) conditional(f *excelize.File) error {
	for _, c := range []struct {
		id         *int
		ink, paper string
		bold       bool
	}{
		{&s.good, "14532D", "E7F4EA", false}, {&s.warn, "6B4300", "FFF3D6", false},
		{&s.bad, "7A1212", "FBE3E3", true}, {&s.grey, "3D4451", "E9EBEF", false},
	} {
		id, err := f.NewConditionalStyle(&excelize.Style{
			Font: &excelize.Font{Color: c.ink, Bold: c.bold},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{c.paper}},
		})
		if err != nil {
			return err
		}
		*c.id = id
	}
	return nil
}
