package service

import (
	"vigilia/audit"
	"vigilia/audit/civil"
)

// Attendance is what could be seen of the page in its hours of presidio, over a
// period. That nothing was seen does not prove that nobody was there.
type Attendance struct {
	Days          []Attended
	Expected      int // days of presidio
	Active        int // of these, days with at least one visible action of the page
	Quiet         int // of these, days without an action on which nobody wrote either
	Contributions int // comments and posts of others
	InHours       int // of these, those that came in hours of presidio
	Actions       int // posts and replies of the page
	LateReplies   int // replies outside the hours
	LatePosts     int // posts outside the hours: a post may have been scheduled
	Holidays      []Holy
}

// Holy is a day on which the timetable has hours and the calendar has none.
type Holy struct {
	Day  civil.Day
	Name string // Italian
}

// Attended is one day of it.
type Attended struct {
	Day           civil.Day
	Expected      bool
	Hours         []audit.Hours // of presidio; nil on a day without
	Holiday       string        // Italian, also where the timetable has no hours; "" for none
	Contributions int
	InHours       int
	Actions       int
	OutOfHours    int // actions
}

// Few reports whether the contributions are so few that figures must be printed as n of N.
func (a *Attendance) Few() bool { return a.Contributions < Few }

// Attend counts the moments of a period by its hours of presidio; hours may be
// nil, and then no day is expected and nothing is in or out of hours.
func Attend(hours *Presidio, period civil.Period, moments []audit.Moment) Attendance {
	var a Attendance
	at := map[civil.Day]int{}
	for d := range period.Days() {
		at[d] = len(a.Days)
		a.Days = append(a.Days, a.begin(hours, d))
	}
	for _, m := range moments {
		if i, ok := at[civil.Of(m.At)]; ok {
			a.add(&a.Days[i], m, hours)
		}
	}
	for i := range a.Days {
		a.close(&a.Days[i])
	}
	return a
}

func (a *Attendance) begin(hours *Presidio, d civil.Day) Attended {
	day := Attended{Day: d}
	day.Holiday, _ = Holiday(d)
	if hours == nil {
		return day
	}
	day.Expected = len(hours.stretches(d)) > 0
	timetable := hours.hours[d.Weekday()]
	if day.Expected {
		day.Hours = timetable
		return day
	}
	if why, closed := hours.Closed(d); closed {
		day.Holiday = why
		if len(timetable) > 0 {
			a.Holidays = append(a.Holidays, Holy{d, why})
		}
	}
	return day
}

func (a *Attendance) add(day *Attended, m audit.Moment, hours *Presidio) {
	open := hours != nil && hours.Open(m.At)
	if !m.Kind.Own() {
		a.Contributions++
		day.Contributions++
		if open {
			a.InHours++
			day.InHours++
		}
		return
	}
	a.Actions++
	day.Actions++
	if hours == nil || open {
		return
	}
	day.OutOfHours++
	if m.Kind == audit.OwnPost {
		a.LatePosts++
	} else {
		a.LateReplies++
	}
}

func (a *Attendance) close(day *Attended) {
	switch {
	case !day.Expected:
		return
	case day.Actions > 0:
		a.Active++
	case day.Contributions == 0:
		a.Quiet++
	}
	a.Expected++
}
