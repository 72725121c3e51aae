package pdf

import (
	"fmt"
	"strings"

	"vigilia/report"
	"vigilia/report/pdf/typeset"
	"vigilia/templates"
)

// calendar draws the week, a cell for each day: whether presidio was due, whether
// the comune was seen at work, and how many wrote outside the hours.
func (w *weekly) calendar() {
	if len(w.m.Days) == 0 {
		return
	}
	const height = 34.0
	w.d.Figure(typeset.Figure{Caption: "La settimana di presidio, giorno per giorno", Alt: w.m.DaysText, Height: height + 1}, func(cv *typeset.Canvas) {
		width := cv.W / float64(len(w.m.Days))
		for i, d := range w.m.Days {
			weekCell(cv, float64(i)*width, width, height, d)
		}
	})
}

func weekCell(cv *typeset.Canvas, x, width, height float64, d report.WeekDay) {
	if d.Rest {
		cv.Fill(x, 0, width, height, typeset.Mist)
	}
	morning, afternoon, _ := strings.Cut(d.Presidio, ", ")
	for _, l := range []struct {
		y, size float64
		span    typeset.Span
	}{
		{1, 7.5, typeset.Span{Text: templates.Capital(d.Weekday), Color: typeset.Muted}},
		{4.4, 9, typeset.B(templates.ShortDate(d.Day))},
		{8.6, 6.8, typeset.Span{Text: morning, Color: typeset.Muted}},
		{11.4, 6.8, typeset.Span{Text: afternoon, Color: typeset.Muted}},
		{14.8, 11, typeset.Span{Text: presenceSign(d.Presence), Color: typeset.Navy}},
		{19.8, 7, typeset.T(d.Word)},
		{24.4, 7, typeset.T("contributi " + d.Users)},
		{27.8, 7, typeset.T("fuori orario " + d.Outside)},
	} {
		cv.Text(x+0.5, l.y, width-1, l.size, typeset.Center, l.span)
	}
	cv.Line(x, 0, x+width, 0, 0.2, typeset.Rule)
	cv.Line(x, height, x+width, height, 0.2, typeset.Rule)
	cv.Line(x, 0, x, height, 0.2, typeset.Rule)
	cv.Line(x+width, 0, x+width, height, 0.2, typeset.Rule)
	if d.Presence == report.Absent || d.Presence == report.Unknown {
		cv.Line(x+0.6, height-0.8, x+width-0.6, height-0.8, 0.9, typeset.Navy)
	}
}

func presenceSign(p report.Presence) string {
	return map[report.Presence]string{report.Unknown: triangle, report.Seen: tick, report.Absent: circle, report.Off: "–"}[p]
}

// trend draws the weeks side by side, each a column by what the office said, and
// sets their numbers below.
func (w *weekly) trend() {
	if w.m.TrendWords == "" {
		return
	}
	const height, legend = 34.0, 8.0
	most := 1
	for _, r := range w.m.Trend {
		most = max(most, r.Detected)
	}
	caption := fmt.Sprintf("Rilievi sui contributi degli utenti, ultime %d settimane", len(w.m.Trend))
	w.d.Figure(typeset.Figure{Caption: caption, Alt: w.m.TrendWords, Height: legend + height + 9}, func(cv *typeset.Canvas) {
		barLegend(cv, 22)
		step := cv.W / float64(len(w.m.Trend))
		for i, r := range w.m.Trend {
			trendColumn(cv, float64(i)*step, step, legend, height, most, r)
		}
		cv.Line(0, legend+height, cv.W, legend+height, 0.3, typeset.Navy)
	})
	w.trendTable()
}

func trendColumn(cv *typeset.Canvas, x, step, top, height float64, most int, r report.TrendRow) {
	const width, above = 11.0, 6.0 // the room above the highest is for its number
	ground := top + height
	cv.Text(x, ground+1, step, 7, typeset.Center, typeset.T(r.Label))
	if r.Unread() {
		cv.Text(x, ground-5, step, 7, typeset.Center, typeset.T(cross+" "+r.Reading()))
		return
	}
	y := ground
	for _, p := range []part{{r.Confirmed, typeset.Solid}, {r.Rejected, typeset.Dotted}, {r.Open, typeset.Hatched}, {r.Undecided, typeset.Empty}} {
		h := (height - above) * float64(p.n) / float64(most)
		y -= h
		cv.Bar(x+(step-width)/2, y, width, h, p.pattern)
	}
	number := templates.Int(r.Detected)
	if !r.Whole {
		number = triangle + " " + number
	}
	cv.Text(x, y-4.4, step, 8, typeset.Center, typeset.B(number))
	cv.Text(x, ground+4.2, step, 6.5, typeset.Center, typeset.Span{Text: "letti " + templates.Int(r.Users), Color: typeset.Muted})
}

func (w *weekly) trendTable() {
	right := func(title string, width float64) typeset.Column {
		return typeset.Column{Title: title, Width: width, Align: typeset.Right}
	}
	w.d.Need(66) // the weeks are compared: they stay on one page
	w.d.Table(typeset.Table{Caption: "Settimana per settimana", RowHeader: true, Size: 8, Columns: []typeset.Column{
		{Title: "Settimana", Width: 32}, {Title: "Lettura", Width: 40}, right("Contributi letti", 20), right("Rilevati", 15), right("Confermati", 18),
		right("Non confermati", 18), right("Da verificare", 15), right("Non verificabili", 18),
	}}, rows(w.m.Trend, func(r report.TrendRow) []typeset.Cell {
		cells := []typeset.Cell{text(r.Label), text(trendSign(r) + " " + r.Reading())}
		for _, n := range []int{r.Users, r.Detected, r.Confirmed, r.Rejected, r.Open, r.Undecided} {
			if r.Unread() {
				cells = append(cells, text("n.d."))
				continue
			}
			cells = append(cells, number(n))
		}
		return cells
	}))
}

func trendSign(r report.TrendRow) string {
	switch {
	case r.Unread():
		return cross
	case r.Whole:
		return tick
	}
	return triangle
}
