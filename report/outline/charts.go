package outline

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/templates"
)

// mostDays bounds a calendar: over more than a year the tables say it better.
const mostDays = 372

// meaning is a day of a calendar with its sign in words, for the table of the data.
type meaning struct {
	Day
	words string
}

// calendar draws days and sets their meanings below for who wants the data.
func (b *body) calendar(caption, alt string, days []meaning) {
	if len(days) == 0 || len(days) > mostDays {
		return
	}
	chart := make(Calendar, len(days))
	for i, d := range days {
		chart[i] = d.Day
	}
	b.add(Figure{Caption: caption, Alt: alt, Chart: chart, Data: calendarData(caption, days)})
}

func calendarData(caption string, days []meaning) *Table {
	columns := []Column{words("Giorno", 40), prose("Esito", 90), numbers("Numero", 40)}
	if !slices.ContainsFunc(days, func(d meaning) bool { return d.Number != "" }) {
		columns = columns[:2]
	}
	return &Table{Caption: caption, Columns: columns, Rows: each(days, func(d meaning) []Cell {
		name := templates.Capital(templates.Weekday(d.Day.Day)) + " " + d.Day.Day.Italian()
		return []Cell{text(name), text(d.words), text(d.Number)}[:len(columns)]
	})}
}

// daily returns the days of a period with what is told of each.
func daily(p civil.Period, tell func(civil.Day) meaning) []meaning {
	days := make([]meaning, 0, p.Len())
	for d := range p.Days() {
		m := tell(d)
		m.Day.Day, m.Rest = d, d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
		days = append(days, m)
	}
	return days
}

// dayStrip draws the days of a period, each with what was read and how.
func dayStrip(b *body, period civil.Period, k *report.Completeness, volumes []report.VolumeRow) {
	if period.Len() < 2 {
		return
	}
	state, volume, n := readDays(k), map[civil.Day]int{}, map[readState]int{}
	for _, v := range volumes {
		volume[v.Day] = v.Own + v.Replies + v.Visitors + v.Comments
	}
	for d := range period.Days() {
		n[state[d]]++
	}
	alt := fmt.Sprintf("Giorni letti per intero: %d (%s); letti in parte: %d (%s); non letti: %d (%s). Sotto ogni giorno il numero dei contenuti letti.",
		n[whole], tick, n[partly], triangle, n[unread], cross)
	b.calendar("I giorni del periodo: contenuti letti ed esito della lettura", alt, daily(period, func(d civil.Day) meaning {
		return readSign(state[d], templates.Int(volume[d]))
	}))
}

// readState is how a day was read.
type readState int

const (
	unread readState = iota
	partly
	whole
)

func readSign(s readState, volume string) meaning {
	switch s {
	case whole:
		return meaning{Day{Sign: tick, Number: volume}, "letto per intero"}
	case partly:
		return meaning{Day{Sign: triangle, Number: volume, Marked: true}, "letto in parte"}
	}
	return meaning{Day{Sign: cross, Number: "n.d.", Marked: true}, "non letto"}
}

// readDays returns how each day of the period was read, from the coverage.
func readDays(k *report.Completeness) map[civil.Day]readState {
	sources, read := map[civil.Day]int{}, map[civil.Day]int{}
	for _, r := range k.Rows {
		sources[r.Day]++
		if r.Complete {
			read[r.Day]++
		}
	}
	days := make(map[civil.Day]readState, len(sources))
	for day, n := range sources {
		switch read[day] {
		case n:
			days[day] = whole
		case 0:
			days[day] = unread
		default:
			days[day] = partly
		}
	}
	return days
}

// dutyStrip draws the days of presidio and whether the comune was seen at work.
func dutyStrip(b *body, period civil.Period, duty *report.Duty) {
	if !duty.Configured || len(duty.Rows) < 2 {
		return
	}
	byDay := map[civil.Day]report.DutyRow{}
	for _, r := range duty.Rows {
		byDay[r.Day] = r
	}
	alt := fmt.Sprintf("Attività dell'Ente rilevata in %d giorni su %d di presidio. %s attività rilevata; %s presidio previsto senza attività rilevata, «n.d.» se la giornata non è stata letta; nessun segno: presidio non previsto.",
		duty.ActiveDays, duty.ExpectedDays, tick, circle)
	b.calendar("Presidio giorno per giorno", alt, daily(period, func(d civil.Day) meaning { return dutySign(byDay[d]) }))
}

// dutySign is the sign of a day of presidio. A day without presidio has none,
// even if the page did something.
func dutySign(r report.DutyRow) meaning {
	switch {
	case !r.Expected:
		return meaning{Day{}, "presidio non previsto"}
	case r.Active:
		return meaning{Day{Sign: tick}, "attività rilevata"}
	case r.Activity == "n.d.":
		return meaning{Day{Number: "n.d.", Marked: true}, "giornata non letta"}
	}
	return meaning{Day{Sign: circle, Marked: true}, "presidio previsto senza attività rilevata"}
}

// verdictBars draws the clauses of the policy by verdict.
func verdictBars(b *body, clauses []report.ClauseRow) {
	if len(clauses) == 0 {
		return
	}
	patterns := map[audit.Verdict]Pattern{audit.WithFindings: Solid, audit.NotVerified: Hatched, audit.Figure: Dotted,
		audit.Conforming: Empty, audit.ToAttest: Empty, audit.Declarative: Empty}
	n, chart := byVerdict(clauses), Bars{Most: len(clauses)}
	for _, v := range verdicts() {
		if n[v] > 0 {
			label := outcome(v, templates.Capital(verdictWord(v, 2)))
			chart.Bars = append(chart.Bars, Bar{Label: label, Value: templates.Int(n[v]), Parts: []Part{{n[v], patterns[v]}}})
		}
	}
	b.add(Figure{Caption: "Clausole della policy per esito", Alt: verdictText(clauses), Chart: chart})
}

// decisions are the patterns of what the office said of findings.
func decisions() []Key {
	return []Key{{Solid, "confermati"}, {Dotted, "non confermati"}, {Hatched, "da verificare"}, {Empty, "altro o non indicato"}}
}

// maxBars bounds a chart: the table below it has every rule.
const maxBars = 14

// ruleBars draws what each rule found on the contributions of users, by what
// the office said of it.
func ruleBars(b *body, counts []report.RuleCount, sum report.RuleCount, withheld string) {
	chart := Bars{Most: 1, Key: decisions()}
	for _, r := range counts {
		if n, ok := r.Detected.Int(); ok && n > 0 && len(chart.Bars) < maxBars {
			chart.Bars = append(chart.Bars, Bar{Label: r.Title, Value: r.Detected.String(), Parts: parts(r)})
			chart.Most = max(chart.Most, n)
		}
	}
	if len(chart.Bars) == 0 {
		return
	}
	alt := fmt.Sprintf("In tutto: rilevati %s, confermati %s, non confermati %s, da verificare %s", sum.Detected, sum.Confirmed, sum.Rejected, sum.ToVerify)
	if withheld != "" {
		alt += ". Le regole di cui non si indica il numero non sono nel grafico"
	}
	b.add(Figure{Caption: "Contributi degli utenti per regola e per stato", Alt: alt + ". I numeri di ogni regola sono nella tabella che segue.", Chart: chart})
}

// parts returns the stretches of the bar of a rule: those of which the number
// is told, and the rest of what was detected.
func parts(r report.RuleCount) []Part {
	var out []Part
	left, _ := r.Detected.Int()
	for _, p := range []struct {
		c report.Count
		p Pattern
	}{{r.Confirmed, Solid}, {r.Rejected, Dotted}, {r.ToVerify, Hatched}, {r.Waiting, Hatched}} {
		if n, ok := p.c.Int(); ok && n > 0 && n <= left {
			out = append(out, Part{n, p.p})
			left -= n
		}
	}
	return append(out, Part{left, Empty})
}

// volumeTrend draws the contributions of users day by day.
func volumeTrend(b *body, volumes []report.VolumeRow) {
	if len(volumes) < 5 {
		return
	}
	chart, total := make(Trend, len(volumes)), 0
	for i, v := range volumes {
		chart[i] = Point{v.Day, v.Comments + v.Visitors}
		total += chart[i].N
	}
	if total == 0 {
		return
	}
	peak := slices.MaxFunc(chart, func(a, b Point) int { return a.N - b.N })
	const caption = "Commenti e post di visitatori, giorno per giorno"
	b.add(Figure{
		Caption: caption, Chart: chart,
		Alt: fmt.Sprintf("In tutto %s contributi; il giorno con più contributi è il %s, con %s.", templates.Int(total), peak.Day.Italian(), templates.Int(peak.N)),
		Data: &Table{
			Caption: caption, Columns: []Column{words("Giorno", 40), numbers("Commenti", 40), numbers("Post di visitatori", 40)},
			Rows: each(volumes, func(v report.VolumeRow) []Cell {
				return []Cell{text(v.Day.Italian()), number(v.Comments), number(v.Visitors)}
			}),
		},
	})
}

// week draws the seven days of a week: whether presidio was due, whether the
// comune was seen at work, and how many wrote outside the hours.
func week(b *body, days []report.WeekDay, alt string) {
	signs := make([]meaning, len(days))
	for i, d := range days {
		told := d.Word + "; contributi fuori orario: " + d.Outside
		if d.Presidio != "" {
			told = "presidio: " + d.Presidio + "; " + told
		}
		signs[i] = meaning{Day{
			Day: d.Day, Rest: d.Rest, Sign: presenceSign(d.Presence), Number: d.Users, Marked: d.Presence == report.Absent || d.Presence == report.Unknown,
			Hours: strings.SplitN(d.Presidio, ", ", 2), Notes: []string{d.Word, "contributi " + d.Users, "fuori orario " + d.Outside},
		}, templates.Capital(told)}
	}
	b.calendar("La settimana di presidio, giorno per giorno", alt, signs)
}

func presenceSign(p report.Presence) string {
	return map[report.Presence]string{report.Unknown: triangle, report.Seen: tick, report.Absent: circle, report.Off: "–"}[p]
}

// weekTrend draws the weeks side by side, by what the office said, and sets
// their numbers below.
func weekTrend(b *body, weeks []report.TrendRow, alt string) {
	if alt == "" {
		return
	}
	chart := Bars{Most: 1, Key: decisions(), Columns: true}
	for _, r := range weeks {
		chart.Bars = append(chart.Bars, weekBar(r))
		chart.Most = max(chart.Most, r.Detected)
	}
	b.add(Figure{Caption: fmt.Sprintf("Rilievi sui contributi degli utenti, ultime %d settimane", len(weeks)), Alt: alt, Chart: chart})
	b.add(Table{
		Caption: "Settimana per settimana", Size: 8, Whole: true,
		Columns: []Column{words("Settimana", 32), words("Lettura", 40), numbers("Contributi letti", 20), numbers("Rilevati", 15), numbers("Confermati", 18),
			numbers("Non confermati", 18), numbers("Da verificare", 15), numbers("Non verificabili", 18)},
		Rows: each(weeks, weekCells),
	})
}

func weekBar(r report.TrendRow) Bar {
	bar := Bar{Label: r.Label, Value: howRead(r.Whole, r.Unread()) + " " + r.Reading()}
	if r.Unread() {
		return bar
	}
	bar.Note, bar.Value = "letti "+templates.Int(r.Users), templates.Int(r.Detected)
	if !r.Whole {
		bar.Value = triangle + " " + bar.Value
	}
	bar.Parts = []Part{{r.Confirmed, Solid}, {r.Rejected, Dotted}, {r.Open, Hatched}, {r.Undecided, Empty}}
	return bar
}

func weekCells(r report.TrendRow) []Cell {
	cells := texts(r.Label, howRead(r.Whole, r.Unread())+" "+r.Reading())
	for _, n := range []int{r.Users, r.Detected, r.Confirmed, r.Rejected, r.Open, r.Undecided} {
		if r.Unread() {
			cells = append(cells, text("n.d."))
			continue
		}
		cells = append(cells, number(n))
	}
	return cells
}
