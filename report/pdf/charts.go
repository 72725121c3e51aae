package pdf

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/pdf/typeset"
	"vigilia/templates"
)

func dayOf(t time.Time) civil.Day { return civil.Of(t) }

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

// maxStrip is the number of days that fit in a strip side by side.
const maxStrip = 31

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
	symbols := [...]string{unread: cross, partly: triangle, whole: tick}
	c.strips("I giorni del periodo: contenuti letti ed esito della lettura", alt, func(d civil.Day) (string, string, bool) {
		if state[d] == unread {
			return symbols[unread], "non letto", true
		}
		return symbols[state[d]], templates.Int(volume[d]), state[d] != whole
	})
}

// strips draws a row of cells for each stretch of days: the day, a symbol, a
// word. The cells for which tell returns true are ruled, to stand out.
func (c *compliance) strips(caption, alt string, tell func(civil.Day) (symbol, word string, marked bool)) {
	const rowHeight = 21.0
	period := c.Header.Period
	lines := (period.Len() + maxStrip - 1) / maxStrip
	if lines > 12 {
		return // more than a year: the tables say it better
	}
	c.d.Figure(typeset.Figure{Caption: caption, Alt: alt, Height: float64(lines) * rowHeight}, func(cv *typeset.Canvas) {
		w := cv.W / float64(min(maxStrip, period.Len()))
		if period.Len() < 10 {
			w = min(w, 17)
		}
		i := 0
		for d := range period.Days() {
			dayCell(cv, float64(i%maxStrip)*w, float64(i/maxStrip)*rowHeight, w, d, tell)
			i++
		}
	})
}

func dayCell(cv *typeset.Canvas, x, y, w float64, d civil.Day, tell func(civil.Day) (string, string, bool)) {
	symbol, word, marked := tell(d)
	if d.Weekday() == time.Sunday || d.Weekday() == time.Saturday {
		cv.Fill(x, y, w, 19, typeset.Mist)
	}
	size := 7.0
	if w < 8 && len([]rune(word)) > 4 {
		word = ""
	}
	cv.Text(x, y+0.5, w, 6, typeset.Center, typeset.Span{Text: strings.ToUpper(templates.Weekday(d)[:1]), Color: typeset.Muted})
	cv.Text(x, y+3.4, w, 7.5, typeset.Center, typeset.B(fmt.Sprint(d.Num)))
	cv.Text(x, y+8, w, 8.5, typeset.Center, typeset.Span{Text: symbol, Color: typeset.Navy})
	cv.Text(x, y+13.4, w, size, typeset.Center, typeset.T(word))
	cv.Line(x, y, x+w, y, 0.2, typeset.Rule)
	cv.Line(x, y+19, x+w, y+19, 0.2, typeset.Rule)
	if marked {
		cv.Line(x+0.6, y+18.3, x+w-0.6, y+18.3, 0.9, typeset.Navy)
	}
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
	c.strips("Presidio giorno per giorno", alt, func(d civil.Day) (string, string, bool) { return dutySign(byDay[d]) })
}

// dutySign is the sign of a day of presidio. A day without presidio has none,
// even if the page did something.
func dutySign(r report.DutyRow) (symbol, word string, marked bool) {
	switch {
	case !r.Expected:
		return "", "", false
	case r.Active:
		return tick, "", false
	case r.Activity == "n.d.":
		return "", "n.d.", true
	}
	return circle, "", true
}

// verdictBar draws the clauses of the policy by verdict, side by side.
func (c *compliance) verdictBar() {
	n, total := map[audit.Verdict]int{}, len(c.clauses)
	for _, cl := range c.clauses {
		n[cl.Verdict]++
	}
	if total == 0 {
		return
	}
	const height, labelWidth = 4.8, 44.0
	patterns := map[audit.Verdict]typeset.Pattern{audit.WithFindings: typeset.Solid, audit.NotVerified: typeset.Hatched, audit.Figure: typeset.Dotted,
		audit.Conforming: typeset.Empty, audit.ToAttest: typeset.Empty, audit.Declarative: typeset.Empty}
	shown := slices.DeleteFunc(verdicts(), func(v audit.Verdict) bool { return n[v] == 0 })
	c.d.Figure(typeset.Figure{
		Caption: "Clausole della policy per esito", Height: height * float64(len(shown)),
		Alt: fmt.Sprintf("Su %s: %s.", templates.Plural(total, "clausola", "clausole"), verdictList(n)),
	}, func(cv *typeset.Canvas) {
		for i, v := range shown {
			y := float64(i) * height
			cv.Text(0, y, labelWidth-2, 8.5, typeset.Right, typeset.T(outcome(v, templates.Capital(verdictWord(v, 2)))))
			w := (cv.W - labelWidth - 14) * float64(n[v]) / float64(total)
			cv.Bar(labelWidth, y+0.7, w, height-1.6, patterns[v])
			cv.Text(labelWidth+w+1.5, y, 12, 8.5, typeset.Left, typeset.B(templates.Int(n[v])))
		}
	})
}

// maxBars bounds a chart: the table below it has every rule.
const maxBars = 14

// ruleBars draws what each rule found on the contributions of users, by what
// the office said of it.
func (c *compliance) ruleBars() {
	const height, labelWidth = 5.4, 62.0
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
	c.d.Figure(typeset.Figure{
		Caption: "Contributi degli utenti per regola e per stato", Height: height*float64(len(shown)) + 8, Alt: c.barsInWords(),
	}, func(cv *typeset.Canvas) {
		barLegend(cv, labelWidth-8)
		for i, r := range shown {
			y := 8 + float64(i)*height
			cv.Text(0, y, labelWidth-2, 8, typeset.Right, typeset.T(r.Title))
			x := labelWidth
			for _, p := range parts(r) {
				w := (cv.W - labelWidth - 20) * float64(p.n) / float64(most)
				cv.Bar(x, y+0.7, w, height-1.7, p.pattern)
				x += w
			}
			cv.Text(x+1.5, y, 20, 8, typeset.Left, typeset.B(r.Detected.String()))
		}
	})
}

func (c *compliance) barsInWords() string {
	s := fmt.Sprintf("In tutto: rilevati %s, confermati %s, non confermati %s, da verificare %s", c.citizenSum.Detected, c.citizenSum.Confirmed, c.citizenSum.Rejected, c.citizenSum.ToVerify)
	if c.withheld != "" {
		s += ". Le regole di cui non si indica il numero non sono nel grafico"
	}
	return s + ". I numeri di ogni regola sono nella tabella che segue."
}

// part is a stretch of a bar.
type part struct {
	n       int
	pattern typeset.Pattern
}

// parts returns the stretches of the bar of a rule: those of which the number
// is told, and the rest of what was detected.
func parts(r report.RuleCount) []part {
	var out []part
	left, _ := r.Detected.Int()
	for _, p := range []struct {
		c report.Count
		p typeset.Pattern
	}{{r.Confirmed, typeset.Solid}, {r.Rejected, typeset.Dotted}, {r.ToVerify, typeset.Hatched}, {r.Waiting, typeset.Hatched}} {
		if n, ok := p.c.Int(); ok && n > 0 && n <= left {
			out = append(out, part{n, p.p})
			left -= n
		}
	}
	return append(out, part{left, typeset.Empty})
}

func barLegend(cv *typeset.Canvas, x float64) {
	for _, e := range []struct {
		p    typeset.Pattern
		word string
		w    float64
	}{{typeset.Solid, "confermati", 23}, {typeset.Dotted, "non confermati", 28}, {typeset.Hatched, "da verificare", 26}, {typeset.Empty, "altro o non indicato", 30}} {
		cv.Bar(x, 1, 5, 3.2, e.p)
		cv.Text(x+6, 0.4, e.w, 8, typeset.Left, typeset.T(e.word))
		x += e.w
	}
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
	const height, left = 34.0, 12.0
	alt := fmt.Sprintf("In tutto %s contributi; il giorno con più contributi è il %s, con %s.", templates.Int(total), peak.Day.Italian(), templates.Int(most))
	c.d.Figure(typeset.Figure{Caption: "Commenti e post di visitatori, giorno per giorno", Alt: alt, Height: height + 6}, func(cv *typeset.Canvas) {
		for _, at := range []int{0, most / 2, most} {
			y := height - (height-3)*float64(at)/float64(most)
			cv.Line(left, y, cv.W, y, 0.15, typeset.Rule)
			cv.Text(0, y-1.8, left-2, 7, typeset.Right, typeset.T(templates.Int(at)))
		}
		step := (cv.W - left) / float64(len(c.volumes))
		points := make([][2]float64, len(c.volumes))
		for i, v := range c.volumes {
			points[i] = [2]float64{left + (float64(i)+0.5)*step, height - (height-3)*float64(v.Comments+v.Visitors)/float64(most)}
			if i%max(1, len(c.volumes)/10) == 0 {
				cv.Text(points[i][0]-8, height+1, 16, 7, typeset.Center, typeset.T(templates.ShortDate(v.Day)))
			}
		}
		cv.Polyline(points, 0.5, typeset.Navy)
		for _, p := range points {
			cv.Dot(p[0], p[1], 0.7, typeset.Navy)
		}
	})
}
