package xlsx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// rows are the rows of a sheet below its head, as ISO/IEC 29500-1 §18.3.1.73 writes
// them. They are made one at a time, while they are packed.
type rows struct {
	sheet  *sheet
	styles *styles
	xml    bytes.Buffer
	shown  []any
	text   []byte
}

func (b *book) rows(s *sheet) *rows { return &rows{sheet: s, styles: b.styles} }

func (r *rows) writeTo(w io.Writer) error {
	names, err := r.columns()
	if err != nil {
		return err
	}
	const enough = 32 << 10
	for i := range r.sheet.height() {
		r.row(i, names)
		if r.xml.Len() < enough {
			continue
		}
		if _, err := r.xml.WriteTo(w); err != nil {
			return err
		}
	}
	_, err = r.xml.WriteTo(w)
	return err
}

// columns returns the letters of the columns.
func (r *rows) columns() ([]string, error) {
	names := make([]string, len(r.sheet.columns))
	for i := range names {
		var err error
		if names[i], err = excelize.ColumnNumberToName(i + 1); err != nil {
			return nil, err
		}
	}
	return names, nil
}

// row writes a row as high as its longest text asks for.
func (r *rows) row(i int, names []string) {
	r.shown = r.shown[:0]
	tallest := 1
	for n, v := range r.sheet.line(i) {
		shown := value(v)
		if a, is := v.(address); is && a.leads(i) {
			shown = "Apri"
		}
		r.shown = append(r.shown, shown)
		tallest = max(tallest, lines(shown, column{width: r.sheet.columns[n].width, kind: wrapped}))
	}
	number := strconv.Itoa(i + 2)
	height := strconv.FormatFloat(min(409, 3+13.2*float64(tallest)), 'f', -1, 64)
	r.put(`<row r="`, number, `" ht="`, height, `" customHeight="1">`)
	for n, v := range r.shown {
		style := r.styles.cells[look(r.sheet.columns[n].kind, v)]
		r.put(`<c r="`, names[n], number, `" s="`, strconv.Itoa(style), `"`)
		r.cell(v)
		r.put(`</c>`)
	}
	r.put(`</row>`)
}

func (r *rows) put(parts ...string) {
	for _, p := range parts {
		r.xml.WriteString(p)
	}
}

// cell writes the rest of a cell's tag and what stands in it.
func (r *rows) cell(v any) {
	switch v := v.(type) {
	case nil:
		r.put(`>`)
	case string:
		r.inline(v)
	case int:
		r.put(`><v>`, strconv.Itoa(v), `</v>`)
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			r.inline(fmt.Sprint(v))
			return
		}
		r.put(`><v>`, strconv.FormatFloat(v, 'f', -1, 64), `</v>`)
	case time.Time:
		if v.Year() <= 1900 { // spreadsheets do not count so far back
			r.inline(v.Format("02/01/2006"))
			return
		}
		r.put(`><v>`, strconv.FormatFloat(serial(v), 'f', -1, 64), `</v>`)
	default:
		r.inline(fmt.Sprint(v))
	}
}

// inline writes a text. One that begins or ends with a space says that it means it.
func (r *rows) inline(s string) {
	r.put(` t="inlineStr"><is><t`)
	const space = "\t\n\r "
	if s != "" && (strings.IndexByte(space, s[0]) >= 0 || strings.IndexByte(space, s[len(s)-1]) >= 0) {
		r.put(` xml:space="preserve"`)
	}
	r.put(`>`)
	for line := range strings.Lines(literal(s)) {
		line, ended := strings.CutSuffix(line, "\n")
		r.text = append(r.text[:0], line...)
		_ = xml.EscapeText(&r.xml, r.text) // a bytes.Buffer does not fail
		if ended {
			r.put("\n")
		}
	}
	r.put(`</t></is>`)
}

// literal keeps a text that looks like an escape of ISO/IEC 29500-1 §22.9.2.19, _x0041_,
// from being read as one: the underscore that begins it is escaped itself.
func literal(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if b.WriteByte(s[i]); s[i] == '_' && len(s) >= i+7 && s[i+1] == 'x' && s[i+6] == '_' {
			if _, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil {
				b.WriteString("x005F_")
			}
		}
	}
	return b.String()
}

// serial returns a moment as spreadsheets count it: in days since 30 December 1899.
func serial(t time.Time) float64 {
	const day = 24 * 60 * 60
	seconds := t.Unix() - time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Unix()
	return float64(seconds/day) + float64(seconds%day)/day
}
