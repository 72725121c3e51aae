// Package civil counts time as an Italian office does: in days and periods of
// the calendar, each a stretch of instants in Europe/Rome. A day has 24 hours,
// but for the two nights of the clock change, when it has 23 or 25.
//
// It is no public API.
package civil

import (
	_ "embed"
	"fmt"
	"iter"
	"time"
)

// romeData is Europe/Rome of the IANA time zone database, in the form of RFC 8536: a
// server without zone data must still know it, and of all zones the program needs one.
//
//go:embed rome.tzif
var romeData []byte

// rome is a constant in all but syntax: the zone is never reassigned.
var rome = func() *time.Location {
	if loc, err := time.LoadLocation("Europe/Rome"); err == nil {
		return loc // the server's own, which is kept up to date
	}
	loc, err := time.LoadLocationFromTZData("Europe/Rome", romeData)
	if err != nil {
		panic("civil: the embedded zone data cannot be read: " + err.Error())
	}
	return loc
}()

// Rome returns the zone of every civil day, Europe/Rome.
func Rome() *time.Location { return rome }

// Day is a date of the calendar. The zero Day is no day.
type Day struct {
	Year  int
	Month time.Month
	Num   int // day of the month, from 1
}

// Of returns the civil day in Europe/Rome on which t falls.
func Of(t time.Time) Day {
	y, m, d := t.In(rome).Date()
	return Day{y, m, d}
}

// NewDay returns the given date, normalised as time.Date does.
func NewDay(year int, month time.Month, day int) Day {
	y, m, d := time.Date(year, month, day, 12, 0, 0, 0, time.UTC).Date()
	return Day{y, m, d}
}

// Parse reads a date written as 2026-11-20.
func Parse(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Day{}, fmt.Errorf("civil: day %q: want YYYY-MM-DD", s)
	}
	y, m, d := t.Date()
	return Day{y, m, d}, nil
}

// Start returns the day's first instant, midnight in Europe/Rome. It is exact
// since 1980: before, the clocks were changed at midnight itself.
func (d Day) Start() time.Time { return time.Date(d.Year, d.Month, d.Num, 0, 0, 0, 0, rome) }

// End returns the first instant after the day: the interval is [Start, End).
func (d Day) End() time.Time { return d.Add(1).Start() }

// At returns the instant at which clocks in Europe/Rome show hour:minute on the day.
func (d Day) At(hour, minute int) time.Time {
	return time.Date(d.Year, d.Month, d.Num, hour, minute, 0, 0, rome)
}

// Add returns the day n days later, earlier if n is negative.
func (d Day) Add(n int) Day { return NewDay(d.Year, d.Month, d.Num+n) }

// Sub returns the number of days from o to d.
func (d Day) Sub(o Day) int { return int(d.utc().Sub(o.utc()) / (24 * time.Hour)) }

// Before reports whether d comes before o.
func (d Day) Before(o Day) bool { return d.utc().Before(o.utc()) }

// After reports whether d comes after o.
func (d Day) After(o Day) bool { return o.Before(d) }

// IsZero reports whether d is no day at all.
func (d Day) IsZero() bool { return d == Day{} }

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return d.utc().Weekday() }

func (d Day) utc() time.Time { return time.Date(d.Year, d.Month, d.Num, 0, 0, 0, 0, time.UTC) }

// String writes the date as 2026-11-20, and the zero Day as "".
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Num)
}

// Italian writes the date as 20/11/2026, and the zero Day as "".
func (d Day) Italian() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d/%02d/%04d", d.Num, int(d.Month), d.Year)
}

// MarshalText writes the date as String does.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes; empty text is the zero Day.
func (d *Day) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Day{}
		return nil
	}
	v, err := Parse(string(b))
	if err == nil {
		*d = v
	}
	return err
}

// Period is a run of days, both ends included. The zero Period holds no day.
type Period struct{ From, To Day }

// NewPeriod returns the period from one day to another.
func NewPeriod(from, to Day) (Period, error) {
	if from.IsZero() || to.IsZero() || to.Before(from) {
		return Period{}, fmt.Errorf("civil: period %q–%q: the end comes before the beginning, or one of them is missing", from, to)
	}
	return Period{from, to}, nil
}

// Single returns the period of one day.
func Single(d Day) Period { return Period{d, d} }

// Bounds returns the period as instants, the half-open interval [from, to).
func (p Period) Bounds() (from, to time.Time) { return p.From.Start(), p.To.End() }

// Contains reports whether d lies in the period.
func (p Period) Contains(d Day) bool {
	return !p.IsZero() && !d.Before(p.From) && !d.After(p.To)
}

// Overlaps reports whether the two periods share a day.
func (p Period) Overlaps(o Period) bool {
	return !p.IsZero() && !o.IsZero() && !p.To.Before(o.From) && !o.To.Before(p.From)
}

// Len returns the number of days.
func (p Period) Len() int {
	if p.IsZero() {
		return 0
	}
	return p.To.Sub(p.From) + 1
}

// IsZero reports whether the period holds no day.
func (p Period) IsZero() bool { return p.From.IsZero() || p.To.IsZero() }

// Days yields the days in order.
func (p Period) Days() iter.Seq[Day] {
	return func(yield func(Day) bool) {
		for i := range p.Len() {
			if !yield(p.From.Add(i)) {
				return
			}
		}
	}
}

// Previous returns the period of the same length that ends the day before.
func (p Period) Previous() Period { return Period{p.From.Add(-p.Len()), p.From.Add(-1)} }

// Italian writes the period as "dal 01/11/2026 al 30/11/2026", or "del 20/11/2026" for one day.
func (p Period) Italian() string {
	if p.From == p.To {
		return "del " + p.From.Italian()
	}
	return "dal " + p.From.Italian() + " al " + p.To.Italian()
}
