package report

import (
	"fmt"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/moderation"
	"vigilia/audit/rules/service"
	"vigilia/templates"
)

// moderation tells how long confirmed contents stayed, week by week, what
// disappeared without a finding, and what was seen before blocks.
func (c *census) moderation(public bool, how reticence) Moderation {
	var m Moderation
	all := service.Exposure(c.m.Cases).Confirmed
	for from := civil.WeekOf(c.m.Period.From).From; !from.After(c.m.Period.To); from = from.Add(7) {
		week := civil.Period{From: from, To: from.Add(6)}
		row := c.week(week, public, how)
		m.Weeks = append(m.Weeks, row)
		m.Confirmed, m.Visible = m.Confirmed.Plus(row.Confirmed), m.Visible.Plus(row.Visible)
		m.Gone, m.Unexplained = m.Gone.Plus(row.Gone), m.Unexplained.Plus(row.Unexplained)
	}
	m.StayLow, m.StayHigh, m.Stay = stay(all, all.Median, public)
	_, _, m.StayP90 = stay(all, all.P90, public)
	_, _, m.AfterFound = stay(all, all.SinceFound, public)
	m.Hidden, m.Absent = m.ended(all, public)
	m.Sentences = []string{
		c.m.Wording.Say(templates.ModerationSentence{
			Any: all.Contents > 0, Confirmed: m.Confirmed.String(), Visible: m.Visible.String(), Gone: m.Gone.String(), Stay: m.Stay, Reach: c.reach(),
			Hidden: m.Hidden.String(), Absent: m.Absent.String(), P90: m.StayP90, AfterFound: m.AfterFound, Split: m.Hidden.form == exact && m.Gone != Exact(0),
		}),
	}
	c.removals(&m, public)
	c.blocks(&m, public)
	return m
}

// ended splits those no longer visible into hidden and absent, in public only
// where neither part is small and the whole is told.
func (m *Moderation) ended(g service.ExposureGroup, public bool) (hidden, absent Count) {
	small := func(n int) bool { return n > 0 && n < Few }
	if _, whole := m.Gone.Int(); public && (!whole || small(g.Hidden) || small(g.Absent)) {
		return Hidden(), Hidden()
	}
	return Exact(g.Hidden), Exact(g.Absent)
}

// removals tells of what disappeared without a finding, by the theme of the post.
func (c *census) removals(m *Moderation, public bool) {
	f := moderation.Removals(c.m.Removals)
	mild := moderation.Mild(c.m.Cases)
	m.WithPost, m.Mild = Exact(f.WithPost), Exact(mild)
	if public {
		m.WithPost, m.Mild = Shielded(f.WithPost), Shielded(mild)
		f.Themes = broad(f.Themes)
		if _, told := m.Unexplained.Int(); !told {
			f.Themes = nil // their sum would give back what a week withholds
		}
	}
	for _, t := range f.Themes {
		m.Themes = append(m.Themes, ThemeRow{t.Theme, Exact(t.Count)})
	}
	m.Caveat = c.m.Wording.Say(templates.RemovalCaveat{})
	m.Sentences = append(m.Sentences, c.m.Wording.Say(templates.RemovalSentence{
		Any: m.Unexplained != Exact(0), Count: m.Unexplained.String(), Reach: c.reach(),
		WithPost: m.WithPost.String(), Along: m.WithPost != Exact(0), Mild: m.Mild.String(), Lightly: m.Mild != Exact(0),
	}))
}

// broad joins the smallest themes until none is small: a theme of one or two
// comments would point at them. Where that leaves one theme, none is told.
func broad(themes []moderation.ThemeCount) []moderation.ThemeCount {
	out, rest := themes, 0
	for n := len(out); n > 0 && (out[n-1].Count < Few || rest > 0 && rest < Few); n = len(out) {
		rest += out[n-1].Count
		out = out[:n-1]
	}
	if len(out) == 0 {
		return nil
	}
	out = append([]moderation.ThemeCount(nil), out...)
	if rest > 0 {
		out = append(out, moderation.ThemeCount{Theme: "tutti gli altri", Count: rest})
	}
	return out
}

// blocks tells of the blocks that came up in the period, where something asks for it.
func (c *census) blocks(m *Moderation, public bool) {
	const rule = "moderation.warning_before_block"
	if !c.asked(rule) {
		return
	}
	f := moderation.Blocks(c.m.Blocks, moderation.NewNotices(&c.m.Policy.Settings))
	sum, parts := Exact(f.New), []Count{Exact(f.Warned), Exact(f.Grave), Exact(f.Unwarned), Exact(f.Unknown)}
	if public {
		sum, parts = withhold(f.New, []int{f.Warned, f.Grave, f.Unwarned, f.Unknown})
	}
	m.Blocks = Blocks{true, sum, parts[0], parts[1], parts[2], parts[3]}
	looked, causes := c.looked(rule)
	m.Sentences = append(m.Sentences, c.m.Wording.Say(templates.BlockSentence{
		Any: f.New > 0, Looked: looked, Why: strings.Join(causes, "; "), Days: c.m.Policy.Settings.Warning.Days,
		New: sum.String(), Warned: parts[0].String(), Grave: parts[1].String(), Unwarned: parts[2].String(), Unknown: parts[3].String(), Reach: c.reach(),
	}))
	m.Caveat += " " + c.m.Wording.Say(templates.BlockCaveat{})
}

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
	row.StayLow, row.StayHigh, row.Stay = stay(g, g.Median, public)
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

// stay writes an interval of the time for which contents of the group stayed visible.
func stay(g service.ExposureGroup, in service.Interval, public bool) (low, high Duration, text string) {
	if g.Ended() == 0 || public && g.Ended() < Few {
		return Duration{Shown: "n.d."}, Duration{Shown: "n.d."}, "n.d."
	}
	low, high = days(in.Min), days(in.Max)
	if in.Min == in.Max {
		return low, high, low.Shown
	}
	return low, high, fmt.Sprintf("tra %s e %s", templates.Int(in.Min), high.Shown)
}

func days(n int) Duration {
	return Duration{Known: true, Hours: float64(24 * n), Shown: templates.Plural(n, "giorno", "giorni")}
}
