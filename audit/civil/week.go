package civil

import (
	"fmt"
	"time"
)

// WeekOf returns the week in which d falls, from Monday to Sunday (ISO 8601).
func WeekOf(d Day) Period {
	monday := d.Add(-((int(d.Weekday()) + 6) % 7))
	return Period{From: monday, To: monday.Add(6)}
}

// Week returns the number of the week of d and the year that counts it, after ISO
// 8601: the first week of a year is that of its first Thursday.
func (d Day) Week() (year, week int) { return d.utc().ISOWeek() }

// ParseWeek reads a week written as 2026-W46, after ISO 8601.
func ParseWeek(s string) (Period, error) {
	var year, week int
	if _, err := fmt.Sscanf(s, "%4d-W%2d", &year, &week); err != nil || s != fmt.Sprintf("%04d-W%02d", year, week) {
		return Period{}, fmt.Errorf("week %q: want it as 2026-W46", s)
	}
	first := WeekOf(NewDay(year, time.January, 4)) // the fourth is always in the first week
	p := WeekOf(first.From.Add(7 * (week - 1)))
	if y, w := p.From.Week(); y != year || w != week {
		return Period{}, fmt.Errorf("week %q: the year has none", s)
	}
	return p, nil
}
