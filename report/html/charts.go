package html

import (
	"fmt"
	"slices"
	"strconv"

	"vigilia/audit/civil"
	"vigilia/report/outline"
	"vigilia/templates"
)

// figure is a drawing with what it says in words. Places along the width are
// shares of it, so that letters keep their size on a narrow screen.
type figure struct {
	outline.Figure
	N        int
	Height   int // pixels
	Calendar bool
	Patterns bool
	Rects    []rect
	Lines    []line
	Dots     []dot
	Labels   []label
	Table    *table // of the data; nil for none
}

type (
	rect struct {
		X, W share
		Y, H int
		Fill string // a class, or the name of a pattern
	}
	line struct {
		X1, X2 share
		Y1, Y2 int
		Class  string
	}
	dot struct {
		X share
		Y int
	}
	label struct {
		X      share
		DX, Y  int
		Class  string
		Anchor string // "start", "middle", "end"
		Text   string
	}
)

// share is a part of the width, from 0 to 1.
type share float64

// String writes the share as CSS does.
func (s share) String() string { return strconv.FormatFloat(100*float64(s), 'f', 2, 64) + "%" }

func (d *document) figure(o *outline.Figure) *figure {
	d.figures++
	f := &figure{Figure: *o, N: d.figures}
	if o.Data != nil {
		f.Table = &table{Table: o.Data, ID: fmt.Sprintf("dati-figura-%d", f.N)}
	}
	switch c := o.Chart.(type) {
	case outline.Calendar:
		f.calendar(c)
	case outline.Bars:
		f.bars(c)
	case outline.Trend:
		f.trend(c)
	}
	return f
}

// calendar draws a row of days for each week.
func (f *figure) calendar(days outline.Calendar) {
	const head = 22
	f.Calendar = true
	monday := civil.WeekOf(days[0].Day).From
	for i := range 7 {
		name := templates.Capital(templates.Weekday(monday.Add(i))[:3])
		f.Labels = append(f.Labels, label{X: (share(i) + 0.5) / 7, Y: 14, Class: "tenue", Anchor: "middle", Text: name})
	}
	for _, d := range days {
		i := d.Day.Sub(monday)
		f.day(share(i%7)/7, head+dayHeight*(i/7), d)
		f.Height = head + dayHeight*(i/7+1)
	}
}

const dayHeight = 58

// day draws one day of a calendar.
func (f *figure) day(x share, y int, d outline.Day) {
	const width = share(1) / 7
	ground := "giorno"
	if d.Rest {
		ground = "festa"
	}
	f.Rects = append(f.Rects, rect{X: x, W: width, Y: y, H: dayHeight, Fill: ground})
	if d.Marked {
		f.Rects = append(f.Rects, rect{X: x + 0.01, W: width - 0.02, Y: y + dayHeight - 5, H: 3, Fill: "pieno"})
	}
	middle := x + width/2
	for _, l := range []label{
		{Y: y + 16, Class: "giorno-n", Text: templates.ShortDate(d.Day)}, {Y: y + 33, Class: "segno", Text: d.Sign}, {Y: y + 49, Text: d.Number},
	} {
		if l.Text != "" {
			l.X, l.Anchor = middle, "middle"
			f.Labels = append(f.Labels, l)
		}
	}
}

// pattern returns the class of a pattern: told apart in grey.
func pattern(p outline.Pattern) string {
	return map[outline.Pattern]string{outline.Solid: "pieno", outline.Hatched: "tratti", outline.Dotted: "punti", outline.Empty: "vuoto"}[p]
}

// A bar has its label above it, so that a long one has the whole width.
const (
	barStep  = 40
	barAbove = 18
	barThick = 14
	barMost  = share(0.86) // the rest is for the number
)

// bars draws bars one below the other.
func (f *figure) bars(b outline.Bars) {
	f.Patterns = true
	f.key(b.Key)
	for _, bar := range b.Bars {
		f.bar(bar, b.Most)
		f.Height += barStep
	}
}

// bar draws a label and below it the stretches side by side, with their number.
func (f *figure) bar(b outline.Bar, most int) {
	name, x, y := b.Label, share(0), f.Height
	if b.Note != "" {
		name += " · " + b.Note
	}
	f.Labels = append(f.Labels, label{Y: y + 13, Anchor: "start", Text: name})
	for _, p := range b.Parts {
		w := barMost * share(p.N) / share(most)
		if w > 0 {
			f.Rects = append(f.Rects, rect{X: x, W: w, Y: y + barAbove, H: barThick, Fill: pattern(p.Pattern)})
		}
		x += w
	}
	f.Labels = append(f.Labels, label{X: x, DX: 6, Y: y + barAbove + 12, Class: "numero", Anchor: "start", Text: b.Value})
}

// key draws what the patterns mean, two in a line.
func (f *figure) key(keys []outline.Key) {
	const step, below = 22, 12
	for i, k := range keys {
		x, y := share(i%2)/2, step*(i/2)
		f.Rects = append(f.Rects, rect{X: x, W: 0.06, Y: y + 2, H: barThick, Fill: pattern(k.Pattern)})
		f.Labels = append(f.Labels, label{X: x + 0.06, DX: 6, Y: y + 14, Anchor: "start", Text: k.Word})
		f.Height = y + step + below
	}
}

// trend draws a line through the days.
func (f *figure) trend(t outline.Trend) {
	const left, width, ground, height, below = share(0.12), share(0.86), 172, 160, 28
	f.Height = ground + below
	most := 1
	for _, p := range t {
		most = max(most, p.N)
	}
	at := func(n int) int { return ground - height*n/most }
	for _, n := range slices.Compact([]int{0, most / 2, most}) {
		f.Lines = append(f.Lines, line{left, left + width, at(n), at(n), "griglia"})
		f.Labels = append(f.Labels, label{X: left, DX: -6, Y: at(n) + 4, Class: "tenue", Anchor: "end", Text: templates.Int(n)})
	}
	step := width / share(len(t))
	for i, p := range t {
		f.Dots = append(f.Dots, dot{left + (share(i)+0.5)*step, at(p.N)})
		if i > 0 {
			from, to := f.Dots[i-1], f.Dots[i]
			f.Lines = append(f.Lines, line{from.X, to.X, from.Y, to.Y, "tratto"})
		}
		if i%max(1, (len(t)+5)/6) == 0 {
			f.Labels = append(f.Labels, label{X: f.Dots[i].X, Y: ground + 20, Class: "tenue", Anchor: "middle", Text: templates.ShortDate(p.Day)})
		}
	}
}
