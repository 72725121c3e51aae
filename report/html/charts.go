package html

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/templates"
)

// figure is a drawing with what it says in words. Places along the width are
// shares of it, so that letters keep their size on a narrow screen.
type figure struct {
	N        int
	Caption  string
	Alt      string
	Height   int // pixels
	Calendar bool
	Patterns bool
	Rects    []rect
	Lines    []line
	Dots     []dot
	Labels   []label
	Data     *table // the numbers of the drawing, where no table of the report has them
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

// The patterns of bars: told apart in grey.
const (
	solid   = "pieno"
	hatched = "tratti"
	dotted  = "punti"
	empty   = "vuoto"
)

func (c *compliance) figure(f *figure) {
	c.d.figures++
	f.N = c.d.figures
	if f.Data != nil {
		f.Data.ID = fmt.Sprintf("dati-figura-%d", f.N)
	}
	c.d.add(block{Figure: f})
}

// readState is how a day was read.
type readState int

const (
	unread readState = iota
	partly
	whole
)

// readDays returns how each day of the period was read, from the coverage.
func readDays(k *report.Completeness) map[civil.Day]readState {
	all, some := map[civil.Day]bool{}, map[civil.Day]bool{}
	for _, r := range k.Rows {
		if _, seen := all[r.Day]; !seen {
			all[r.Day] = true
		}
		all[r.Day] = all[r.Day] && r.Complete
		some[r.Day] = some[r.Day] || r.Complete
	}
	days := make(map[civil.Day]readState, len(all))
	for day := range all {
		switch {
		case all[day]:
			days[day] = whole
		case some[day]:
			days[day] = partly
		default:
			days[day] = unread
		}
	}
	return days
}

// dayStrip draws the days of the period, each with what was read and how.
func (c *compliance) dayStrip() {
	period := c.Header.Period
	if period.Len() < 2 {
		return
	}
	state, volume := readDays(&c.Completeness), map[civil.Day]int{}
	for _, v := range c.volumes {
		volume[v.Day] = v.Own + v.Replies + v.Visitors + v.Comments
	}
	n := [3]int{}
	for d := range period.Days() {
		n[state[d]]++
	}
	alt := fmt.Sprintf("Giorni letti per intero: %d (%s); letti in parte: %d (%s); non letti: %d (%s). Sotto ogni giorno il numero dei contenuti letti.",
		n[whole], tick, n[partly], triangle, n[unread], cross)
	c.calendar("I giorni del periodo: contenuti letti ed esito della lettura", alt, func(d civil.Day) daySign {
		switch state[d] {
		case whole:
			return daySign{tick, templates.Int(volume[d]), "letto per intero", false}
		case partly:
			return daySign{triangle, templates.Int(volume[d]), "letto in parte", true}
		}
		return daySign{cross, "", "non letto", true}
	})
}

// dutyStrip draws the days of presidio and whether the comune was seen at work.
func (c *compliance) dutyStrip() {
	if !c.duty.Configured || len(c.duty.Rows) < 2 {
		return
	}
	byDay := map[civil.Day]report.DutyRow{}
	for _, r := range c.duty.Rows {
		byDay[r.Day] = r
	}
	alt := fmt.Sprintf("Attività dell'Ente rilevata in %d giorni su %d di presidio. %s attività rilevata; %s presidio previsto senza attività rilevata, «n.d.» se la giornata non è stata letta; nessun segno: presidio non previsto.",
		c.duty.ActiveDays, c.duty.ExpectedDays, tick, circle)
	c.calendar("Presidio giorno per giorno", alt, func(d civil.Day) daySign { return dutySign(byDay[d]) })
}

// dutySign is the sign of a day of presidio. A day without presidio has none,
// even if the page did something.
func dutySign(r report.DutyRow) daySign {
	switch {
	case !r.Expected:
		return daySign{"", "", "presidio non previsto", false}
	case r.Active:
		return daySign{tick, "", "attività rilevata", false}
	case r.Activity == "n.d.":
		return daySign{"", "n.d.", "giornata non letta", true}
	}
	return daySign{circle, "", "presidio previsto senza attività rilevata", true}
}

// daySign is what a calendar shows of one day.
type daySign struct {
	symbol, word string
	meaning      string // the symbol in words, for the table of the data
	marked       bool   // ruled, to stand out
}

// calendar draws a row of days for each week of the period.
func (c *compliance) calendar(caption, alt string, tell func(civil.Day) daySign) {
	const mostDays, head, rowHeight = 372, 22, 58
	period := c.Header.Period
	if period.Len() > mostDays {
		return // more than a year: the tables say it better
	}
	monday := civil.WeekOf(period.From).From
	f := &figure{Caption: caption, Alt: alt, Calendar: true}
	for i := range 7 {
		name := templates.Capital(templates.Weekday(monday.Add(i))[:3])
		f.Labels = append(f.Labels, label{X: (share(i) + 0.5) / 7, Y: 14, Class: "tenue", Anchor: "middle", Text: name})
	}
	f.Data = &table{Caption: caption, Columns: []column{narrow("Giorno"), wide("Esito"), right("Numero")}}
	for d := range period.Days() {
		i, sign := d.Sub(monday), tell(d)
		f.day(share(i%7)/7, head+rowHeight*(i/7), d, sign)
		f.Height = head + rowHeight*(i/7+1)
		f.Data.Rows = append(f.Data.Rows, row{Cells: []cell{
			{plain(templates.Capital(templates.Weekday(d)) + " " + d.Italian())}, {plain(sign.meaning)}, text(sign.word),
		}})
	}
	if !slices.ContainsFunc(f.Data.Rows, func(r row) bool { return r.Cells[2][0].Text != "–" }) {
		f.Data.Columns = f.Data.Columns[:2]
		for i := range f.Data.Rows {
			f.Data.Rows[i].Cells = f.Data.Rows[i].Cells[:2]
		}
	}
	c.figure(f)
}

// day draws one day of a calendar.
func (f *figure) day(x share, y int, d civil.Day, s daySign) {
	const width, height = share(1) / 7, 58
	ground := "giorno"
	if d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
		ground = "festa"
	}
	f.Rects = append(f.Rects, rect{X: x, W: width, Y: y, H: height, Fill: ground})
	if s.marked {
		f.Rects = append(f.Rects, rect{X: x + 0.01, W: width - 0.02, Y: y + height - 5, H: 3, Fill: solid})
	}
	middle := x + width/2
	for _, l := range []label{
		{Y: y + 16, Class: "giorno-n", Text: templates.ShortDate(d)}, {Y: y + 33, Class: "segno", Text: s.symbol}, {Y: y + 49, Text: s.word},
	} {
		if l.Text != "" {
			l.X, l.Anchor = middle, "middle"
			f.Labels = append(f.Labels, l)
		}
	}
}

// A bar has its label above it, so that a long one has the whole width.
const (
	barStep  = 40
	barAbove = 18
	barThick = 14
	barMost  = share(0.86) // the rest is for the number
)

// verdictBar draws the clauses of the policy by verdict, one below the other.
func (c *compliance) verdictBar() {
	n, total := map[audit.Verdict]int{}, len(c.clauses)
	for _, cl := range c.clauses {
		n[cl.Verdict]++
	}
	if total == 0 {
		return
	}
	patterns := map[audit.Verdict]string{audit.WithFindings: solid, audit.NotVerified: hatched, audit.Figure: dotted,
		audit.Conforming: empty, audit.ToAttest: empty, audit.Declarative: empty}
	shown := slices.DeleteFunc(verdicts(), func(v audit.Verdict) bool { return n[v] == 0 })
	f := &figure{
		Caption: "Clausole della policy per esito", Height: barStep * len(shown), Patterns: true,
		Alt: fmt.Sprintf("Su %s: %s.", templates.Plural(total, "clausola", "clausole"), verdictList(n)),
	}
	for i, v := range shown {
		w := barMost * share(n[v]) / share(total)
		f.bar(i*barStep, outcome(v, templates.Capital(verdictWord(v, 2))), templates.Int(n[v]), []part{{w, patterns[v]}})
	}
	c.figure(f)
}

// part is a stretch of a bar.
type part struct {
	w    share
	fill string
}

// bar draws a label and below it the stretches side by side, with their number.
func (f *figure) bar(y int, name, number string, parts []part) {
	f.Labels = append(f.Labels, label{Y: y + 13, Anchor: "start", Text: name})
	x := share(0)
	for _, p := range parts {
		if p.w > 0 {
			f.Rects = append(f.Rects, rect{X: x, W: p.w, Y: y + barAbove, H: barThick, Fill: p.fill})
		}
		x += p.w
	}
	f.Labels = append(f.Labels, label{X: x, DX: 6, Y: y + barAbove + 12, Class: "numero", Anchor: "start", Text: number})
}

// maxBars bounds a chart: the table below it has every rule.
const maxBars = 14

// ruleBars draws what each rule found on the contributions of users, by what
// the office said of it.
func (c *compliance) ruleBars() {
	shown := make([]report.RuleCount, 0, maxBars)
	most := 1
	for _, r := range c.citizens {
		if n, ok := r.Detected.Int(); ok && n > 0 && len(shown) < maxBars {
			shown = append(shown, r)
			most = max(most, n)
		}
	}
	if len(shown) == 0 {
		return
	}
	f := &figure{Caption: "Contributi degli utenti per regola e per stato", Patterns: true, Alt: c.barsInWords()}
	top := f.legend()
	for i, r := range shown {
		f.bar(top+i*barStep, r.Title, r.Detected.String(), parts(r, most))
	}
	f.Height = top + barStep*len(shown)
	c.figure(f)
}

// legend draws what the patterns mean and returns how high it is.
func (f *figure) legend() int {
	for i, e := range [...][2]string{{solid, "confermati"}, {dotted, "non confermati"}, {hatched, "da verificare"}, {empty, "altro o non indicato"}} {
		x, y := share(i%2)/2, 22*(i/2)
		f.Rects = append(f.Rects, rect{X: x, W: 0.06, Y: y + 2, H: barThick, Fill: e[0]})
		f.Labels = append(f.Labels, label{X: x + 0.06, DX: 6, Y: y + 14, Anchor: "start", Text: e[1]})
	}
	return 56
}

func (c *compliance) barsInWords() string {
	s := fmt.Sprintf("In tutto: rilevati %s, confermati %s, non confermati %s, da verificare %s", c.citizenSum.Detected, c.citizenSum.Confirmed, c.citizenSum.Rejected, c.citizenSum.ToVerify)
	if c.withheld != "" {
		s += ". Le regole di cui non si indica il numero non sono nel grafico"
	}
	return s + ". I numeri di ogni regola sono nella tabella che segue."
}

// parts returns the stretches of the bar of a rule: those of which the number
// is told, and the rest of what was detected.
func parts(r report.RuleCount, most int) []part {
	var out []part
	width := func(n int) share { return barMost * share(n) / share(most) }
	left, _ := r.Detected.Int()
	for _, p := range []struct {
		c    report.Count
		fill string
	}{{r.Confirmed, solid}, {r.Rejected, dotted}, {r.ToVerify, hatched}, {r.Waiting, hatched}} {
		if n, ok := p.c.Int(); ok && n > 0 && n <= left {
			out = append(out, part{width(n), p.fill})
			left -= n
		}
	}
	return append(out, part{width(left), empty})
}

// volumeTrend draws the contributions of users day by day.
func (c *compliance) volumeTrend() {
	if len(c.volumes) < 5 {
		return
	}
	most, total := 1, 0
	var peak report.VolumeRow
	for _, v := range c.volumes {
		n := v.Comments + v.Visitors
		total += n
		if n > most {
			most, peak = n, v
		}
	}
	if total == 0 {
		return
	}
	f := &figure{
		Caption: "Commenti e post di visitatori, giorno per giorno", Height: 200,
		Alt: fmt.Sprintf("In tutto %s contributi; il giorno con più contributi è il %s, con %s.", templates.Int(total), peak.Day.Italian(), templates.Int(most)),
	}
	f.trend(c.volumes, most)
	c.figure(f)
}

// trend draws the line of the volumes and keeps its numbers for the table.
func (f *figure) trend(volumes []report.VolumeRow, most int) {
	const left, width, ground, height = share(0.12), share(0.86), 172, 160
	at := func(n int) int { return ground - height*n/most }
	for _, n := range slices.Compact([]int{0, most / 2, most}) {
		f.Lines = append(f.Lines, line{left, left + width, at(n), at(n), "griglia"})
		f.Labels = append(f.Labels, label{X: left, DX: -6, Y: at(n) + 4, Class: "tenue", Anchor: "end", Text: templates.Int(n)})
	}
	step := width / share(len(volumes))
	f.Data = &table{Caption: strings.TrimSuffix(f.Caption, "."), Columns: []column{narrow("Giorno"), right("Commenti"), right("Post di visitatori")}}
	for i, v := range volumes {
		x := left + (share(i)+0.5)*step
		f.Dots = append(f.Dots, dot{x, at(v.Comments + v.Visitors)})
		if i > 0 {
			f.Lines = append(f.Lines, line{f.Dots[i-1].X, x, f.Dots[i-1].Y, f.Dots[i].Y, "tratto"})
		}
		if i%max(1, (len(volumes)+5)/6) == 0 {
			f.Labels = append(f.Labels, label{X: x, Y: ground + 20, Class: "tenue", Anchor: "middle", Text: templates.ShortDate(v.Day)})
		}
		f.Data.Rows = append(f.Data.Rows, row{Cells: []cell{text(v.Day.Italian()), number(v.Comments), number(v.Visitors)}})
	}
}
