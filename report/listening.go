package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/service"
	"vigilia/templates"
)

func known(d time.Duration, n int) Duration {
	if n == 0 {
		return Duration{Shown: "n.d."}
	}
	return Duration{Known: true, Hours: d.Hours(), Shown: templates.Duration(d)}
}

// answers tells of requests and answers as they stood at the end of the period.
func (c *census) answers(public bool) Answers {
	s := &c.m.Policy.Settings
	_, end := c.m.Period.Bounds()
	f := service.Response(c.m.Requests, service.NewPresidio(s), end, s)
	a := Answers{
		Counted: c.measured() && (f.Requests > 0 || f.Excluded == 0), Target: s.ResponseTarget, Coverage: templates.Percent(f.Answered, f.Requests),
		Requests: Exact(f.Requests), Answered: Exact(f.Answered), Open: Exact(f.Requests - f.Answered),
		Redirected: Exact(f.Redirected), ByOthers: Exact(f.OnlyOthers),
		Median: known(f.Clock.Median, f.Clock.N), P90: known(f.Clock.P90, f.Clock.N),
		DutyMedian: Duration{Shown: "n.d."}, DutyP90: Duration{Shown: "n.d."},
		OverTarget: Exact(f.Answered - f.InTarget),
	}
	if f.Office != nil {
		a.DutyMedian, a.DutyP90 = known(f.Office.Median, f.Office.N), known(f.Office.P90, f.Office.N)
	}
	if !c.measured() {
		a.unmeasured()
	}
	if f.Excluded > 0 && f.Requests > 0 {
		a.Notes = append(a.Notes, "Le richieste di assistenza restano fuori dal conteggio: la policy non prevede assistenza attraverso la pagina.")
	}
	if looked, causes := c.looked("service.response_time"); !looked && len(causes) > 0 {
		a.Notes = append(a.Notes, "Le misure non coprono quanto non è stato letto: "+strings.Join(causes, "; ")+".")
	}
	if public {
		a.withhold(f)
	}
	say := a.say()
	looked, _ := c.looked("service.response_coverage")
	say.Reach = c.reach()
	say.Measured, say.Excluded, say.Looked = c.measured(), f.Excluded, looked
	say.Asked = c.asked("service.response_time") || c.asked("service.response_coverage")
	say.Informative = !c.m.Policy.Cites("service.response_time") && !c.m.Policy.Cites("service.response_coverage")
	a.Sentence = templates.Say(say)
	return a
}

// measured reports whether requests and answers are measured at all: a policy
// may not ask for it, and the rules may not be active.
func (c *census) measured() bool {
	return slices.ContainsFunc([]string{"service.response_time", "service.response_coverage"}, func(id string) bool {
		return c.asked(id) && c.active(id)
	})
}

// unmeasured leaves out every figure: nobody counted.
func (a *Answers) unmeasured() {
	none := Duration{Shown: "n.d."}
	a.Requests, a.Answered, a.Open, a.Redirected, a.ByOthers, a.OverTarget = Hidden(), Hidden(), Hidden(), Hidden(), Hidden(), Hidden()
	a.Coverage, a.Median, a.P90, a.DutyMedian, a.DutyP90 = "n.d.", none, none, none, none
}

// withhold leaves out times that rest on few answers: they are those of
// persons. The counts are of the comune's own service and stay.
func (a *Answers) withhold(f service.Figures) {
	if f.Answered < Few {
		none := Duration{Shown: "n.d."}
		a.Median, a.P90, a.DutyMedian, a.DutyP90 = none, none, none, none
	}
}

func (a *Answers) say() templates.AnswerSentence {
	s := templates.AnswerSentence{
		Any: a.Requests != Exact(0), Requests: a.Requests.String(), Answered: a.Answered.String(), Open: a.Open.String(),
		Coverage: a.Coverage, Median: a.Median.Shown, P90: a.P90.Shown, Target: a.Target, Over: a.OverTarget.String(),
	}
	if a.DutyMedian.Known {
		s.DutyMedian, s.DutyP90 = a.DutyMedian.Shown, a.DutyP90.Shown
	}
	return s
}

// requests returns one row for each request, in order of time.
func (c *census) requests() []RequestRow {
	hours := service.NewPresidio(&c.m.Policy.Settings)
	_, end := c.m.Period.Bounds()
	rows := make([]RequestRow, 0, len(c.m.Requests))
	for i := range c.m.Requests {
		r := &c.m.Requests[i]
		row := RequestRow{
			ID: r.ContentID, At: r.At, Page: c.pageName(r.Page), Kind: string(r.Kind), Redirected: r.Redirected,
			Clock: Duration{Shown: "n.d."}, Duty: Duration{Shown: "n.d."}, Link: contentLink(r.ContentID),
		}
		switch {
		case r.Open() && r.Others:
			row.Status = "aperta; hanno risposto altri utenti"
		case r.Open():
			row.Status = "aperta"
		case r.AnsweredAt.After(end):
			row.Status = "aperta a fine periodo; risposta successiva"
		default:
			row.Status, row.AnsweredAt = "con risposta", r.AnsweredAt
			row.Clock = known(max(0, r.AnsweredAt.Sub(r.At)), 1)
			if hours != nil {
				row.Duty = known(hours.Between(r.At, r.AnsweredAt), 1)
			}
		}
		if r.Kind == audit.Help && !c.m.Policy.Settings.Assistance {
			row.Status += "; fuori dal conteggio"
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b RequestRow) int { return cmp.Or(a.At.Compare(b.At), strings.Compare(a.ID, b.ID)) })
	return rows
}

// contentLink returns an address that leads to a content of which only the id is kept.
func contentLink(id string) string {
	if id == "" {
		return ""
	}
	return "https://www.facebook.com/" + id
}

// duty tells of the presidio day by day.
func (c *census) duty() Duty {
	hours := service.NewPresidio(&c.m.Policy.Settings)
	d := Duty{Configured: hours != nil, Caveat: templates.Say(templates.DutyCaveat{})}
	for _, v := range c.volumes() {
		row := c.dutyRow(hours, v)
		if row.Expected {
			d.ExpectedDays++
			if row.Active {
				d.ActiveDays++
			}
		}
		d.Rows = append(d.Rows, row)
	}
	d.Sentence = templates.Say(templates.DutySentence{Configured: d.Configured, Active: d.ActiveDays, Expected: d.ExpectedDays, Reach: c.reach()})
	return d
}

func (c *census) dutyRow(hours *service.Presidio, v VolumeRow) DutyRow {
	actions := v.Own + v.Replies
	row := DutyRow{
		Day: v.Day, Weekday: templates.Weekday(v.Day), Active: actions > 0, Activity: yesNo(actions > 0),
		Comments: Exact(v.Comments + v.Visitors).Quantity(), Actions: Exact(actions).Quantity(),
		InHours: unknown(), OutOfHours: unknown(),
	}
	if !row.Active && !c.ownRead(v.Day) {
		row.Activity = "n.d."
	}
	row.Holiday, _ = service.Holiday(v.Day)
	if hours == nil {
		return row
	}
	row.Expected = len(hours.Days(civil.Single(v.Day))) > 0
	if row.Expected {
		row.Hours = hoursText(c.m.Policy.Settings.Hours[v.Day.Weekday()])
	} else if why, closed := hours.Closed(v.Day); closed {
		row.Holiday = why
	}
	if c.m.Moments == nil {
		return row
	}
	in, out := c.moments(hours, v.Day)
	row.InHours, row.OutOfHours = Exact(in).Quantity(), Exact(out).Quantity()
	return row
}

// ownRead reports whether everything that the page may have done on a day was read.
func (c *census) ownRead(d civil.Day) bool {
	if !c.reads.ran[d] {
		return false
	}
	for _, s := range []audit.Source{audit.SourcePosts, audit.SourceComments} {
		for _, p := range c.places(s) {
			if _, missed := c.missed(p, d); missed {
				return false
			}
		}
	}
	return true
}

// moments counts the contributions of a day that came in hours of presidio, and
// the actions of the page outside them.
func (c *census) moments(hours *service.Presidio, d civil.Day) (in, out int) {
	for _, m := range c.m.Moments {
		if civil.Of(m.At) != d {
			continue
		}
		switch open := hours.Open(m.At); {
		case m.Kind.Own() && !open:
			out++
		case !m.Kind.Own() && open:
			in++
		}
	}
	return in, out
}

func hoursText(hours []audit.Hours) string {
	parts := make([]string, len(hours))
	for i, h := range hours {
		parts[i] = fmt.Sprintf("%02d:%02d–%02d:%02d", h.From/60, h.From%60, h.To/60, h.To%60)
	}
	return strings.Join(parts, ", ")
}

// moderation tells how long confirmed contents stayed, week by week.
func (c *census) moderation(public bool, how reticence) Moderation {
	m := Moderation{Caveat: templates.Say(templates.RemovalCaveat{})}
	all := service.Exposure(c.m.Cases).Confirmed
	for from := monday(c.m.Period.From); !from.After(c.m.Period.To); from = from.Add(7) {
		week := civil.Period{From: from, To: from.Add(6)}
		row := c.week(week, public, how)
		m.Weeks = append(m.Weeks, row)
		m.Confirmed, m.Visible = m.Confirmed.Plus(row.Confirmed), m.Visible.Plus(row.Visible)
		m.Gone, m.Unexplained = m.Gone.Plus(row.Gone), m.Unexplained.Plus(row.Unexplained)
	}
	m.StayLow, m.StayHigh, m.Stay = stay(all, public)
	m.Sentences = []string{
		templates.Say(templates.ModerationSentence{
			Any: all.Contents > 0, Confirmed: m.Confirmed.String(), Visible: m.Visible.String(), Gone: m.Gone.String(), Stay: m.Stay, Reach: c.reach(),
		}),
		templates.Say(templates.RemovalSentence{Any: m.Unexplained != Exact(0), Count: m.Unexplained.String(), Reach: c.reach()}),
	}
	return m
}

func monday(d civil.Day) civil.Day { return d.Add(-(int(d.Weekday()) + 6) % 7) }

func (c *census) week(week civil.Period, public bool, how reticence) WeekRow {
	var cases []audit.Case
	for _, k := range c.cases {
		if week.Contains(k.Content.Day()) {
			cases = append(cases, *k)
		}
	}
	g := service.Exposure(cases).Confirmed
	gone := 0
	for _, v := range c.m.Volumes {
		if week.Contains(v.Day) && c.m.Period.Contains(v.Day) && !v.Kind.Own() {
			gone += v.GoneClean
		}
	}
	shown := week // the days of the week that the period holds
	if shown.From.Before(c.m.Period.From) {
		shown.From = c.m.Period.From
	}
	if shown.To.After(c.m.Period.To) {
		shown.To = c.m.Period.To
	}
	row := WeekRow{
		Week: week.From, Label: templates.Period(shown),
		Confirmed: Exact(g.Contents), Visible: Exact(g.Visible), Gone: Exact(g.Ended()), Unexplained: Exact(gone),
	}
	if public {
		sum, parts := withhold(g.Contents, []int{g.Visible, g.Ended()})
		row.Confirmed, row.Visible, row.Gone, row.Unexplained = sum, parts[0], parts[1], Shielded(gone)
		row.Confirmed, row.Visible, row.Gone = how.of(sum), how.of(parts[0]), how.of(parts[1])
	}
	row.StayLow, row.StayHigh, row.Stay = stay(g, public)
	return row
}

// of tells of a count as much as it may.
func (how reticence) of(c Count) Count {
	n, whole := c.Int()
	switch {
	case how == tell || c == Exact(0):
		return c
	case how == round && (whole && n >= Few || c.form == atLeast && c.n >= Few):
		return AtLeast(Few)
	case how == round && c.form == few:
		return c
	}
	return Hidden()
}

// stay writes the median of the time for which contents stayed visible.
func stay(g service.ExposureGroup, public bool) (low, high Duration, text string) {
	if g.Ended() == 0 || public && g.Ended() < Few {
		return Duration{Shown: "n.d."}, Duration{Shown: "n.d."}, "n.d."
	}
	in := g.Median
	low, high = days(in.Min), days(in.Max)
	if in.Min == in.Max {
		return low, high, low.Shown
	}
	return low, high, fmt.Sprintf("tra %s e %s", templates.Int(in.Min), high.Shown)
}

func days(n int) Duration {
	return Duration{Known: true, Hours: float64(24 * n), Shown: templates.Plural(n, "giorno", "giorni")}
}

// labels gives each author a label that holds for this report alone, in the
// order in which they appear.
func (c *census) labels() map[string]string {
	out := make(map[string]string)
	name := func(a audit.Author) {
		if a.Known() && out[a.ID] == "" {
			out[a.ID] = fmt.Sprintf("Utente %02d", len(out)+1)
		}
	}
	for _, k := range c.cases {
		if !k.Content.Kind.Own() {
			name(k.Content.Author)
		}
	}
	for i := range c.m.Confirmed {
		if !c.m.Confirmed[i].Content.Kind.Own() {
			name(c.m.Confirmed[i].Content.Author)
		}
	}
	return out
}

// recidivism counts confirmed findings by author, under the threshold of the policy.
func (c *census) recidivism(labels map[string]string) Recidivism {
	s := c.m.Policy.Settings.Recidivism
	r := Recidivism{Active: s.Count > 0}
	cases := c.m.Confirmed
	if cases == nil {
		cases = c.m.Cases
	}
	first := c.m.Period.To.Add(1 - s.Days)
	rows := make(map[string]*RepeatRow)
	for i := range cases {
		k := &cases[i]
		if !r.Active || k.Content.Kind.Own() || k.Status() != audit.IsConfirmed || k.Content.Day().Before(first) {
			continue
		}
		if !k.Content.Author.Known() {
			r.Unknown++
			continue
		}
		label := labels[k.Content.Author.ID]
		if rows[label] == nil {
			rows[label] = &RepeatRow{Pseudonym: label, Warned: "n.d.", First: k.Content.Day(), Last: k.Content.Day()}
		}
		rows[label].add(k.Content.Day(), s.Count)
	}
	for _, row := range rows {
		r.Rows = append(r.Rows, *row)
		if row.Over {
			r.Over++
		}
	}
	slices.SortFunc(r.Rows, func(a, b RepeatRow) int {
		return cmp.Or(cmp.Compare(b.Confirmed, a.Confirmed), strings.Compare(a.Pseudonym, b.Pseudonym))
	})
	r.Sentence = templates.Say(templates.RepeatSentence{
		Active: r.Active, Count: s.Count, Days: s.Days, Authors: len(rows), Over: r.Over, Unknown: r.Unknown, Window: c.m.Confirmed != nil,
	})
	return r
}

func (r *RepeatRow) add(d civil.Day, threshold int) {
	r.Confirmed++
	r.Over = r.Confirmed >= threshold
	if d.Before(r.First) {
		r.First = d
	}
	if d.After(r.Last) {
		r.Last = d
	}
}
