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
		OverTarget: Exact(f.Answered - f.InTarget), InMerit: Exact(f.Answered - f.Redirected), Kinds: c.kinds(&f), Redirect: c.redirect(f.Redirect),
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
	a.Sentence = c.m.Wording.Say(say)
	return a
}

// kinds counts the requests by kind, in the order in which a report tells them.
func (c *census) kinds(f *service.Figures) []KindRow {
	var rows []KindRow
	for _, k := range []audit.RequestKind{audit.Question, audit.Report, audit.Formal, audit.Help} {
		if n := f.ByKind[k]; n > 0 {
			rows = append(rows, KindRow{string(k), Exact(n), k == audit.Help && !c.m.Policy.Settings.Assistance})
		}
	}
	return rows
}

// redirect tells how often answers named the channel that a request wanted.
func (c *census) redirect(r service.Redirects) Redirect {
	out := Redirect{
		Asked: c.asked("staff.redirect"), Due: Exact(r.Due), Done: Exact(r.Done), InMerit: Exact(r.InMerit), Waiting: Exact(r.Waiting),
		Share: templates.Percent(r.Done, r.Due),
	}
	if !out.Asked {
		return out
	}
	looked, _ := c.looked("staff.redirect")
	out.Sentence = c.m.Wording.Say(templates.RedirectSentence{
		Due: r.Due, Done: r.Done, InMerit: r.InMerit, Waiting: r.Waiting, Share: out.Share, Looked: looked, Reach: c.reach(),
	})
	return out
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
	a.Requests, a.Answered, a.Open, a.Redirected, a.ByOthers, a.OverTarget, a.InMerit = Hidden(), Hidden(), Hidden(), Hidden(), Hidden(), Hidden(), Hidden()
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
	a := service.Attend(hours, c.m.Period, c.moments())
	d := Duty{
		Configured: hours != nil, ExpectedDays: a.Expected, ActiveDays: a.Active, QuietDays: a.Quiet,
		InHours: "n.d.", LateReplies: unknown(), LatePosts: unknown(), Caveat: c.m.Wording.Say(templates.DutyCaveat{}),
	}
	for _, day := range a.Days {
		d.Rows = append(d.Rows, c.dutyRow(day, hours != nil))
	}
	for _, h := range a.Holidays {
		d.Holidays = append(d.Holidays, h.Day.Italian()+" ("+h.Name+")")
	}
	say := templates.DutySentence{Configured: d.Configured, Active: a.Active, Expected: a.Expected, Quiet: a.Quiet, Reach: c.reach(), Holidays: templates.List(d.Holidays)}
	if hours != nil && c.m.Moments != nil {
		d.InHours = templates.Percent(a.InHours, a.Contributions)
		d.LateReplies, d.LatePosts = Exact(a.LateReplies).Quantity(), Exact(a.LatePosts).Quantity()
		say.Timed, say.Contributions, say.InHours, say.LateReplies, say.LatePosts = true, a.Contributions, d.InHours, a.LateReplies, a.LatePosts
	}
	d.Sentence = c.m.Wording.Say(say)
	return d
}

// moments are the instants of what was published. Where they were not read each
// content counts on its day, at an hour that no figure then rests on.
func (c *census) moments() []audit.Moment {
	if c.m.Moments != nil {
		return c.m.Moments
	}
	var out []audit.Moment
	for _, v := range c.m.Volumes {
		for range v.Total {
			out = append(out, audit.Moment{Page: v.Page, Kind: v.Kind, At: v.Day.At(12, 0)})
		}
	}
	return out
}

func (c *census) dutyRow(a service.Attended, configured bool) DutyRow {
	row := DutyRow{
		Day: a.Day, Weekday: templates.Weekday(a.Day), Holiday: a.Holiday, Expected: a.Expected, Active: a.Actions > 0, Activity: yesNo(a.Actions > 0),
		Comments: Exact(a.Contributions).Quantity(), Actions: Exact(a.Actions).Quantity(), InHours: unknown(), OutOfHours: unknown(),
	}
	if !row.Active && !c.ownRead(a.Day) {
		row.Activity = "n.d."
	}
	if a.Expected {
		row.Hours = hoursText(a.Hours)
	}
	if configured && c.m.Moments != nil {
		row.InHours, row.OutOfHours = Exact(a.InHours).Quantity(), Exact(a.OutOfHours).Quantity()
	}
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

func hoursText(hours []audit.Hours) string {
	parts := make([]string, len(hours))
	for i, h := range hours {
		parts[i] = fmt.Sprintf("%02d:%02d–%02d:%02d", h.From/60, h.From%60, h.To/60, h.To%60)
	}
	return strings.Join(parts, ", ")
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
	r.Sentence = c.m.Wording.Say(templates.RepeatSentence{
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
