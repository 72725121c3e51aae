package service

import (
	"time"

	"github.com/rickar/cal/v2/it"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// Presidio is the hours in which the page is attended: a weekly timetable, from
// which national holidays, the patron saint's day and local closures are taken.
// It is safe for concurrent use.
type Presidio struct {
	hours    audit.Timetable
	patron   string
	closures []civil.Period
}

// NewPresidio returns the hours of presidio, nil if the policy and the comune
// tell none: then nothing is measured in hours of presidio.
func NewPresidio(s *audit.Settings) *Presidio {
	if len(s.Hours) == 0 {
		return nil
	}
	return &Presidio{hours: s.Hours, patron: s.Patron, closures: s.Closures}
}

// Closed returns why the page is not attended on a day whose weekday has hours:
// the holiday's Italian name. It reports false on every other day.
func (p *Presidio) Closed(d civil.Day) (string, bool) {
	if name, ok := Holiday(d); ok {
		return name, true
	}
	if p.patron != "" && p.patron == d.String()[len("2006-"):] {
		return "Santo patrono", true
	}
	for _, c := range p.closures {
		if c.Contains(d) {
			return "Chiusura locale", true
		}
	}
	return "", false
}

// Holiday returns the Italian name of the national holiday on a day (L. 260/1949;
// San Francesco since 2026, L. 151/2025). Sundays are left to the timetable.
func Holiday(d civil.Day) (string, bool) {
	if d.Year >= 2026 && d.Month == time.October && d.Num == 4 {
		return "San Francesco d'Assisi", true
	}
	for _, h := range it.Holidays {
		on, _ := h.Calc(d.Year)
		if on.Month() == d.Month && on.Day() == d.Num {
			return h.Name, true
		}
	}
	return "", false
}

// Days returns the days of a period on which the page is attended.
func (p *Presidio) Days(period civil.Period) []civil.Day {
	var out []civil.Day
	for d := range period.Days() {
		if len(p.stretches(d)) > 0 {
			out = append(out, d)
		}
	}
	return out
}

// Open reports whether the page is attended at an instant.
func (p *Presidio) Open(t time.Time) bool {
	for _, s := range p.stretches(civil.Of(t)) {
		if !t.Before(s.from) && t.Before(s.to) {
			return true
		}
	}
	return false
}

// Between returns how much of the time from a to b is presidio; 0 if b is not
// after a. It is elapsed time: a stretch over the hour that the clock change
// repeats counts it twice, one over the hour that it skips does not count it.
func (p *Presidio) Between(a, b time.Time) time.Duration {
	var sum time.Duration
	if !a.Before(b) {
		return 0
	}
	for d, last := civil.Of(a), civil.Of(b); !d.After(last); d = d.Add(1) {
		for _, s := range p.stretches(d) {
			from, to := later(s.from, a), earlier(s.to, b)
			if from.Before(to) {
				sum += to.Sub(from)
			}
		}
	}
	return sum
}

// stretch is a time in which the page is attended: [from, to).
type stretch struct{ from, to time.Time }

func (p *Presidio) stretches(d civil.Day) []stretch {
	hours := p.hours[d.Weekday()]
	if len(hours) == 0 {
		return nil
	}
	if _, closed := p.Closed(d); closed {
		return nil
	}
	out := make([]stretch, len(hours))
	for i, h := range hours {
		out[i] = stretch{clock(d, h.From), clock(d, h.To)}
	}
	return out
}

// clock returns the first instant of the day at which clocks show the minute,
// counted from midnight, or would show a later one: the instant of the change
// for the minutes that a spring night skips.
func clock(d civil.Day, minute int) time.Time {
	start := d.Start()
	t := start.Add(time.Duration(minute) * time.Minute)
	_, before := start.Zone()
	_, after := t.Zone()
	if before == after {
		return t
	}
	moved := t.Add(-time.Duration(after-before) * time.Second)
	change, _ := t.ZoneBounds()
	return later(moved, change)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
