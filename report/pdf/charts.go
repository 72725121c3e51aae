package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"vigilia/report/outline"
	"vigilia/report/pdf/typeset"
	"vigilia/templates"
)

// drawing is a chart whose height on paper is known, in millimetres.
type drawing struct {
	height float64
	draw   func(*typeset.Canvas)
	least  float64 // the height to which it may shrink; 0 for none
}

func (p *printer) figure(f outline.Figure) {
	var d drawing
	switch c := f.Chart.(type) {
	case outline.Calendar:
		d = calendar(c)
	case outline.Bars:
		d = bars(c)
	case outline.Trend:
		d = trend(c)
	}
	p.Figure(typeset.Figure{Caption: f.Caption, Alt: f.Alt, Height: d.height, Least: d.least}, d.draw)
}

// calendar draws a row of cells for each stretch of days, and days of which
// there is more to tell side by side.
func calendar(days outline.Calendar) drawing {
	const perRow, rowHeight, tall = 31, 21.0, 34.0
	if len(days[0].Notes) > 0 {
		return drawing{height: tall + 1, draw: func(cv *typeset.Canvas) {
			w := cv.W / float64(len(days))
			for i, d := range days {
				tallCell(cv, float64(i)*w, w, tall, d)
			}
		}}
	}
	rows := (len(days) + perRow - 1) / perRow
	return drawing{height: float64(rows) * rowHeight, draw: func(cv *typeset.Canvas) {
		w := cv.W / float64(min(perRow, len(days)))
		if len(days) < 10 {
			w = min(w, 17)
		}
		for i, d := range days {
			dayCell(cv, float64(i%perRow)*w, float64(i/perRow)*rowHeight, w, d)
		}
	}}
}

// label is a line of text in a cell.
type label struct {
	y, size float64
	span    typeset.Span
}

func muted(s string) typeset.Span { return typeset.Span{Text: s, Color: typeset.Muted} }
func navy(s string) typeset.Span  { return typeset.Span{Text: s, Color: typeset.Navy} }

func dayCell(cv *typeset.Canvas, x, y, w float64, d outline.Day) {
	const height = 19
	if d.Rest {
		cv.Fill(x, y, w, height, typeset.Mist)
	}
	number := d.Number
	if w < 8 && utf8.RuneCountInString(number) > 4 {
		number = ""
	}
	for _, l := range []label{
		{0.5, 6, muted(strings.ToUpper(templates.Weekday(d.Day)[:1]))}, {3.4, 7.5, typeset.B(fmt.Sprint(d.Day.Num))}, {8, 8.5, navy(d.Sign)}, {13.4, 7, typeset.T(number)},
	} {
		cv.Text(x, y+l.y, w, l.size, typeset.Center, l.span)
	}
	ruled(cv, x, y, w, height, d.Marked)
}

// ruled draws a line above and below a cell, and a bold one if it is marked.
func ruled(cv *typeset.Canvas, x, y, w, height float64, marked bool) {
	cv.Line(x, y, x+w, y, 0.2, typeset.Rule)
	cv.Line(x, y+height, x+w, y+height, 0.2, typeset.Rule)
	if marked {
		cv.Line(x+0.6, y+height-0.7, x+w-0.6, y+height-0.7, 0.9, typeset.Navy)
	}
}

// tallCell draws a day with its hours and notes.
func tallCell(cv *typeset.Canvas, x, w, height float64, d outline.Day) {
	if d.Rest {
		cv.Fill(x, 0, w, height, typeset.Mist)
	}
	labels := []label{{1, 7.5, muted(templates.Capital(templates.Weekday(d.Day)))}, {4.4, 9, typeset.B(templates.ShortDate(d.Day))}, {14.8, 11, navy(d.Sign)}}
	for i, s := range d.Hours {
		labels = append(labels, label{8.6 + 2.8*float64(i), 6.8, muted(s)})
	}
	for i, s := range d.Notes {
		labels = append(labels, label{20.4 + 3.7*float64(i), 7, typeset.T(s)})
	}
	for _, l := range labels {
		cv.Text(x+0.5, l.y, w-1, l.size, typeset.Center, l.span)
	}
	cv.Line(x, 0, x, height, 0.2, typeset.Rule)
	cv.Line(x+w, 0, x+w, height, 0.2, typeset.Rule)
	ruled(cv, x, 0, w, height, d.Marked)
}

// The patterns of the outline on paper.
func pattern(p outline.Pattern) typeset.Pattern {
	return map[outline.Pattern]typeset.Pattern{outline.Solid: typeset.Solid, outline.Hatched: typeset.Hatched, outline.Dotted: typeset.Dotted, outline.Empty: typeset.Empty}[p]
}

// bars draws bars one below the other, each beside its label.
func bars(b outline.Bars) drawing {
	if b.Columns {
		return columns(b)
	}
	step, names, size, top := 4.8, 44.0, 8.5, 0.0
	if len(b.Key) > 0 {
		step, names, size, top = 5.4, 62.0, 8, 8
	}
	const numbers = 20.0
	return drawing{height: top + step*float64(len(b.Bars)), draw: func(cv *typeset.Canvas) {
		key(cv, names-8, b.Key)
		for i, bar := range b.Bars {
			x, y := names, top+float64(i)*step
			cv.Text(0, y, names-2, size, typeset.Right, typeset.T(bar.Label))
			for _, p := range bar.Parts {
				w := (cv.W - names - numbers) * float64(p.N) / float64(b.Most)
				cv.Bar(x, y+0.7, w, step-1.7, pattern(p.Pattern))
				x += w
			}
			cv.Text(x+1.5, y, numbers, size, typeset.Left, typeset.B(bar.Value))
		}
	}}
}

// key draws what the patterns mean, side by side.
func key(cv *typeset.Canvas, x float64, keys []outline.Key) {
	for _, k := range keys {
		width := 9 + 1.4*float64(utf8.RuneCountInString(k.Word))
		cv.Bar(x, 1, 5, 3.2, pattern(k.Pattern))
		cv.Text(x+6, 0.4, width, 8, typeset.Left, typeset.T(k.Word))
		x += width
	}
}

// columns draws bars upright, side by side.
func columns(b outline.Bars) drawing {
	const usual, least, top, below = 34.0, 24.0, 8.0, 9.0
	return drawing{height: top + usual + below, least: top + least + below, draw: func(cv *typeset.Canvas) {
		height := cv.H - top - below
		key(cv, 22, b.Key)
		step := cv.W / float64(len(b.Bars))
		for i, bar := range b.Bars {
			upright(cv, float64(i)*step, step, top+height, height, b.Most, bar)
		}
		cv.Line(0, top+height, cv.W, top+height, 0.3, typeset.Navy)
	}}
}

func upright(cv *typeset.Canvas, x, step, ground, height float64, most int, bar outline.Bar) {
	const width, above = 11.0, 6.0 // the room above the highest is for its number
	cv.Text(x, ground+1, step, 7, typeset.Center, typeset.T(bar.Label))
	if bar.Parts == nil {
		cv.Text(x, ground-5, step, 7, typeset.Center, typeset.T(bar.Value))
		return
	}
	y := ground
	for _, p := range bar.Parts {
		h := (height - above) * float64(p.N) / float64(most)
		y -= h
		cv.Bar(x+(step-width)/2, y, width, h, pattern(p.Pattern))
	}
	cv.Text(x, y-4.4, step, 8, typeset.Center, typeset.B(bar.Value))
	cv.Text(x, ground+4.2, step, 6.5, typeset.Center, muted(bar.Note))
}

// trend draws a line through the days.
func trend(t outline.Trend) drawing {
	const usual, least, above, left, below = 34.0, 24.0, 3.0, 12.0, 6.0
	most := 1
	for _, p := range t {
		most = max(most, p.N)
	}
	return drawing{height: usual + below, least: least + below, draw: func(cv *typeset.Canvas) {
		height := cv.H - below
		at := func(n int) float64 { return height - (height-above)*float64(n)/float64(most) }
		for _, n := range slices.Compact([]int{0, most / 2, most}) {
			cv.Line(left, at(n), cv.W, at(n), 0.15, typeset.Rule)
			cv.Text(0, at(n)-1.8, left-2, 7, typeset.Right, typeset.T(templates.Int(n)))
		}
		step := (cv.W - left) / float64(len(t))
		points := make([][2]float64, len(t))
		for i, p := range t {
			points[i] = [2]float64{left + (float64(i)+0.5)*step, at(p.N)}
			if i%max(1, len(t)/10) == 0 {
				cv.Text(points[i][0]-8, height+1, 16, 7, typeset.Center, typeset.T(templates.ShortDate(p.Day)))
			}
		}
		cv.Polyline(points, 0.5, typeset.Navy)
		for _, p := range points {
			cv.Dot(p[0], p[1], 0.7, typeset.Navy)
		}
	}}
}
