package report

import (
	"strings"
	"time"

	"vigilia/audit/civil"
	"vigilia/templates"
)

// WeeklyModel is the weekly report for the office: what happened from Monday to
// Sunday, what is to be done about it, and how far the rules can be trusted.
type WeeklyModel struct {
	Header       Header
	Reading      string     // how far the reading went: before any result
	ReadWhole    bool       // every source of every page on every day
	Brief        []BriefRow // five lines
	InElection   []string   // what holds in the election windows that the week touches, or in which the report is made
	Todo         Todo
	Duty         Duty
	Days         []WeekDay // the calendar strip
	DaysText     string    // the strip in words
	Answers      Answers
	Acts         ActSummary
	OwnText      []string // acts, data, composition by theme, what was passed on
	Own          RuleTable
	Posts        []PostRow // those that the report lists
	PostsText    string
	Opening      string
	Citizens     RuleTable
	Trend        []TrendRow // the week itself last
	TrendText    string
	TrendWords   string // the drawing in words; "" where there is nothing to compare
	Moderation   Moderation
	Repeats      string // how many authors are over the threshold
	Calibration  Calibration
	Completeness Completeness
	Limits       []string
	Book         string // what the workbook is for
	Files        []FileHash
	Warning      string
}

// BriefRow is one line of the summary.
type BriefRow struct{ Label, Text string }

// RuleTable tells what rules found, and which of them found nothing.
type RuleTable struct {
	Rows   []RuleCount // those that found something; the least of many counted together
	Sum    RuleCount
	Silent []string // titles of those that looked and found nothing
	Off    []string // titles of those that are not active
}

// Single returns the rows that are of one rule each.
func (t *RuleTable) Single() []RuleCount {
	return kept(t.Rows, func(r *RuleCount) bool { return r.Rule != "" })
}

// Told reports whether there are requests of which figures can be told.
func (a *Answers) Told() bool { return a.Counted && a.Requests != Exact(0) }

// Presence is what was seen of the page on a day.
type Presence int

// The ways in which a day of presidio ends.
const (
	Unknown Presence = iota // the day was not read
	Seen                    // the page did something
	Absent                  // presidio was due and nothing was seen
	Off                     // presidio was not due, and nothing was seen
)

// WeekDay is one day of the calendar strip.
type WeekDay struct {
	Day      civil.Day
	Weekday  string
	Rest     bool   // Saturday, Sunday or holiday
	Presidio string // "09:00–13:00", "non previsto", the name of a holiday; "" without a timetable
	Presence Presence
	Word     string // the presence in words
	Users    string // contributions of users
	Outside  string // of which outside the hours of presidio; "n.d." without a timetable
}

// weekDays writes the strip of a week.
func weekDays(d *Duty) []WeekDay {
	days := make([]WeekDay, len(d.Rows))
	for i, r := range d.Rows {
		wd := r.Day.Weekday()
		days[i] = WeekDay{
			Day: r.Day, Weekday: r.Weekday, Rest: wd == time.Saturday || wd == time.Sunday || r.Holiday != "",
			Users: r.Comments.Shown, Outside: "n.d.",
		}
		days[i].Presence, days[i].Word = presence(&r)
		if days[i].Presence == Unknown && r.Comments.Whole && r.Comments.Number == 0 {
			days[i].Users = "n.d."
			r.InHours = unknown()
		}
		if d.Configured {
			days[i].Presidio = presidioOf(&r)
		}
		if r.InHours.Whole && r.Comments.Whole {
			days[i].Outside = templates.Int(int(r.Comments.Number - r.InHours.Number))
		}
	}
	return days
}

func presence(r *DutyRow) (Presence, string) {
	switch {
	case r.Active:
		return Seen, "attività rilevata"
	case r.Activity == "n.d.":
		return Unknown, "non verificabile"
	case r.Expected:
		return Absent, "senza attività"
	}
	return Off, "nessuna attività"
}

func presidioOf(r *DutyRow) string {
	switch {
	case r.Holiday != "":
		return r.Holiday
	case !r.Expected:
		return "non previsto"
	}
	return r.Hours
}

// inWords tells the strip to who does not see it.
func inWords(days []WeekDay) string {
	parts := make([]string, len(days))
	for i, d := range days {
		parts[i] = d.Weekday + " " + templates.ShortDate(d.Day)
		if d.Rest && d.Presidio != "" {
			parts[i] += ", presidio: " + d.Presidio
		}
		parts[i] += ", " + d.Word + ", contributi " + d.Users + ", fuori orario " + d.Outside
	}
	return templates.Capital(strings.Join(parts, "; ")) + "."
}
