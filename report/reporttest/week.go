package reporttest

import (
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
)

// Week returns what of the month concerns the week of a day, with the weeks that
// precede it, as the material of its weekly report. The weeks before November have
// nothing in them, and were not read.
func Week(day civil.Day) *report.Material {
	m := Month()
	week := civil.WeekOf(day)
	before := civil.Period{From: week.From.Add(-7 * (report.TrendWeeks - 1)), To: week.From.Add(-1)}
	m.Before = earlier(m, before, week)
	last := cut(*m, week.Previous())
	last.Before, last.Previous = nil, nil
	m = cut(*m, week)
	m.Previous = report.FiguresOf(last)
	m.MadeAt = week.To.Add(1).At(3, 12)
	return m
}

// earlier is what the weekly report tells of the weeks before its own.
func earlier(m *report.Material, p, week civil.Period) *report.Before {
	part := cut(*m, p)
	b := &report.Before{Period: p, Runs: part.Runs, Coverage: part.Coverage, Volumes: part.Volumes, Cases: part.Cases}
	b.Requests = keep(part.Requests, func(r audit.Request) bool { return r.Open() })
	b.Acts = keep(part.Acts, func(a audit.ActCheck) bool { return a.Waiting })
	b.Decided = keep(m.Cases, func(k audit.Case) bool { return k.Decision != nil && !k.Content.Day().After(week.To) })
	at := map[string]int{}
	for _, k := range part.Cases {
		if k.Status() != audit.ToVerify {
			continue
		}
		i, ok := at[k.Finding.Rule]
		if !ok {
			i = len(b.Backlog)
			at[k.Finding.Rule] = i
			b.Backlog = append(b.Backlog, audit.Backlog{Rule: k.Finding.Rule, Oldest: k.Content.Day()})
		}
		r := &b.Backlog[i]
		r.Count++
		r.Worst = max(r.Worst, k.Finding.Severity)
		if k.Content.Day().Before(r.Oldest) {
			r.Oldest = k.Content.Day()
		}
	}
	return b
}

// cut returns what of a material concerns a period.
func cut(m report.Material, p civil.Period) *report.Material {
	in := func(t time.Time) bool { return p.Contains(civil.Of(t)) }
	m.Period = p
	m.Runs = keep(m.Runs, func(r audit.Run) bool { return p.Contains(r.Day) })
	m.Coverage = keep(m.Coverage, func(c audit.Coverage) bool { return p.Contains(c.Day) })
	m.Gaps = keep(m.Gaps, func(g audit.Gap) bool { return p.Contains(g.Day) })
	m.Volumes = keep(m.Volumes, func(v audit.Volume) bool { return p.Contains(v.Day) })
	m.Cases = keep(m.Cases, func(c audit.Case) bool { return p.Contains(c.Content.Day()) })
	m.Posts = keep(m.Posts, func(c audit.Content) bool { return p.Contains(c.Day()) })
	m.Acts = keep(m.Acts, func(c audit.ActCheck) bool { return in(c.PostedAt) })
	m.Requests = keep(m.Requests, func(r audit.Request) bool { return in(r.At) })
	m.Removals = keep(m.Removals, func(r audit.Removal) bool { return p.Contains(r.Day) })
	m.Blocks = keep(m.Blocks, func(b audit.Block) bool { return p.Contains(civil.Of(b.FirstSeen).Add(-1)) })
	m.Moments = keep(m.Moments, func(t report.Moment) bool { return in(t.At) })
	return &m
}

// QuietWeek returns a week on which everything was read, and nothing found that
// stands, neither in it nor before.
func QuietWeek() *report.Material {
	m := Week(civil.NewDay(2026, 11, 18))
	for i := range m.Coverage {
		m.Coverage[i].Complete, m.Coverage[i].Cause, m.Coverage[i].Expected = true, "", -1
	}
	for i := range m.Runs {
		m.Runs[i].State, m.Runs[i].Notices = audit.Complete, nil
	}
	m.Cases, m.Acts, m.Gaps, m.Requests, m.Removals, m.Blocks, m.Confirmed = nil, nil, nil, nil, nil, nil, nil
	m.Before = &report.Before{Period: m.Before.Period}
	return m
}
