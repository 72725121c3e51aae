package pdf

import (
	"fmt"
	"strings"
	"time"

	"vigilia/report"
	"vigilia/report/pdf/typeset"
	"vigilia/templates"
)

// calendar draws the week, a cell for each day: whether presidio was due, whether
// the comune was seen at work, and how many wrote outside the hours.
func (w *weekly) calendar() {
	duty := &w.m.Duty
	if len(duty.Rows) == 0 {
		return
	}
	const height = 34.0
	w.d.Figure(typeset.Figure{Caption: "La settimana di presidio, giorno per giorno", Alt: calendarInWords(duty), Height: height + 1}, func(cv *typeset.Canvas) {
		width := cv.W / float64(len(duty.Rows))
		for i, r := range duty.Rows {
			weekCell(cv, float64(i)*width, width, height, r, duty.Configured)
		}
	})
}

func weekCell(cv *typeset.Canvas, x, width, height float64, r report.DutyRow, configured bool) {
	if wd := r.Day.Weekday(); wd == time.Saturday || wd == time.Sunday || r.Holiday != "" {
		cv.Fill(x, 0, width, height, typeset.Mist)
	}
	symbol, word := presence(r, configured)
	morning, afternoon, _ := strings.Cut(expected(r, configured), ", ")
	lines := []struct {
		y, size float64
		span    typeset.Span
	}{
		{1, 7.5, typeset.Span{Text: templates.Capital(templates.Weekday(r.Day)), Color: typeset.Muted}},
		{4.4, 9, typeset.B(templates.ShortDate(r.Day))},
		{8.6, 6.8, typeset.Span{Text: morning, Color: typeset.Muted}},
		{11.4, 6.8, typeset.Span{Text: afternoon, Color: typeset.Muted}},
		{14.8, 11, typeset.Span{Text: symbol, Color: typeset.Navy}},
		{19.8, 7, typeset.T(word)},
		{24.4, 7, typeset.T("contributi " + r.Comments.Shown)},
		{27.8, 7, typeset.T("fuori orario " + outside(r))},
	}
	for _, l := range lines {
		cv.Text(x+0.5, l.y, width-1, l.size, typeset.Center, l.span)
	}
	cv.Line(x, 0, x+width, 0, 0.2, typeset.Rule)
	cv.Line(x, height, x+width, height, 0.2, typeset.Rule)
	cv.Line(x, 0, x, height, 0.2, typeset.Rule)
	cv.Line(x+width, 0, x+width, height, 0.2, typeset.Rule)
	if symbol == circle {
		cv.Line(x+0.6, height-0.8, x+width-0.6, height-0.8, 0.9, typeset.Navy)
	}
}

// presence is the sign of a day, with its word.
func presence(r report.DutyRow, configured bool) (symbol, word string) {
	switch {
	case r.Active:
		return tick, "attività rilevata"
	case r.Activity == "n.d.":
		return triangle, "non verificabile"
	case r.Expected:
		return circle, "senza attività"
	case configured:
		return "–", "nessuna attività"
	}
	return circle, "senza attività"
}

// expected says when presidio was due on a day.
func expected(r report.DutyRow, configured bool) string {
	switch {
	case !configured:
		return ""
	case r.Holiday != "":
		return r.Holiday
	case !r.Expected:
		return "non previsto"
	}
	return r.Hours
}

// outside is how many contributions came outside the hours of a day.
func outside(r report.DutyRow) string {
	if !r.InHours.Whole || !r.Comments.Whole {
		return "n.d."
	}
	return templates.Int(int(r.Comments.Number - r.InHours.Number))
}

func calendarInWords(duty *report.Duty) string {
	parts := make([]string, len(duty.Rows))
	for i, r := range duty.Rows {
		_, word := presence(r, duty.Configured)
		parts[i] = templates.Weekday(r.Day) + " " + templates.ShortDate(r.Day)
		if duty.Configured && !r.Expected {
			parts[i] += ", presidio " + strings.TrimSuffix("non previsto: "+r.Holiday, ": ")
		}
		parts[i] += fmt.Sprintf(", %s, contributi %s, fuori orario %s", word, r.Comments.Shown, outside(r))
	}
	return templates.Capital(strings.Join(parts, "; ")) + "."
}

// trend draws the weeks side by side, each a column by what the office said, and
// sets their numbers below.
func (w *weekly) trend() {
	read := 0
	for _, r := range w.m.Trend {
		if !r.Unread() {
			read++
		}
	}
	if read < 2 {
		return // nothing to compare
	}
	const height, legend = 34.0, 8.0
	most := 1
	for _, r := range w.m.Trend {
		if !r.Unread() {
			most = max(most, r.Detected)
		}
	}
	last := w.m.Trend[len(w.m.Trend)-1]
	alt := fmt.Sprintf("Nell'ultima settimana %s, confermati %s. I numeri di ogni settimana sono nella tabella che segue.",
		templates.Plural(last.Detected, "rilievo", "rilievi"), templates.Int(last.Confirmed))
	if last.Unread() {
		alt = "L'ultima settimana non risulta elaborata. I numeri di ogni settimana sono nella tabella che segue."
	}
	w.d.Figure(typeset.Figure{Caption: fmt.Sprintf("Rilievi sui contributi degli utenti, ultime %d settimane", len(w.m.Trend)), Alt: alt, Height: legend + height + 9}, func(cv *typeset.Canvas) {
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
	const width = 11.0
	ground := top + height
	cv.Text(x, ground+1, step, 7, typeset.Center, typeset.T(r.Label))
	if r.Unread() {
		cv.Text(x, ground-5, step, 7, typeset.Center, typeset.T(cross+" non elaborata"))
		return
	}
	y := ground
	for _, p := range []struct {
		n       int
		pattern typeset.Pattern
	}{{r.Confirmed, typeset.Solid}, {r.Rejected, typeset.Dotted}, {r.Open, typeset.Hatched}, {r.Undecided, typeset.Empty}} {
		h := (height - 6) * float64(p.n) / float64(most)
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
	w.d.Table(typeset.Table{Caption: "Settimana per settimana", RowHeader: true, Size: 8, Columns: []typeset.Column{
		{Title: "Settimana", Width: 32}, {Title: "Lettura", Width: 40}, right("Contributi letti", 20), right("Rilevati", 15), right("Confermati", 18),
		right("Non confermati", 18), right("Da verificare", 15), right("Non verificabili", 18),
	}}, rows(w.m.Trend, func(r report.TrendRow) []typeset.Cell {
		cells := []typeset.Cell{text(r.Label), text(trendReading(r))}
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

// trendReading says how a week was read.
func trendReading(r report.TrendRow) string {
	switch {
	case r.Unread():
		return cross + " non elaborata"
	case r.Whole:
		return tick + " per intero"
	}
	return fmt.Sprintf("%s in parte (%d/%d giorni)", triangle, r.Days, r.Week.Len())
}
