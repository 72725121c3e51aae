package service

import (
	"slices"
	"time"

	"vigilia/audit"
)

// Few is the number of cases below which a percentage misleads: a report then
// prints n of N.
const Few = 20

// Figures are the response figures of a period (docs/rules.md, "Measured figures").
type Figures struct {
	Requests   int                       // in the figures
	ByKind     map[audit.RequestKind]int // all that were recognised, also the excluded
	Excluded   int                       // requests for assistance, where the policy says that the page is no help desk
	Answered   int                       // by the page, before the end of the period
	Redirected int                       // of the answered, those that name an official contact
	OnlyOthers int                       // not answered by the page, but by other users
	Open       int                       // answered by nobody
	Clock      Spread                    // from request to first answer, elapsed time
	Office     *Spread                   // the same in hours of presidio; nil without a timetable
	// Target is the time within which the comune wants to answer, 0 if it set
	// none; InTarget counts the answers that came within it, elapsed time.
	Target   time.Duration
	InTarget int
}

// Few reports whether the requests are so few that figures must be printed as n of N.
func (f Figures) Few() bool { return f.Requests < Few }

// Spread tells how long things took, without ever averaging: half of the cases
// took at most Median, nine in ten at most P90. Both are 0 if N is.
type Spread struct {
	N           int
	Median, P90 time.Duration
}

// Few reports whether the cases are so few that they must be printed one by one or as n of N.
func (s Spread) Few() bool { return s.N < Few }

// Response returns the response figures of the requests that came before end, as
// they stood at end: what was answered later is open. Hours may be nil.
func Response(reqs []audit.Request, hours *Presidio, end time.Time, settings *audit.Settings) Figures {
	f := Figures{ByKind: map[audit.RequestKind]int{}, Target: time.Duration(settings.ResponseTarget) * time.Hour}
	var clock, office []time.Duration
	for _, r := range reqs {
		if !r.At.Before(end) {
			continue
		}
		f.ByKind[r.Kind]++
		if r.Kind == audit.Help && !settings.Assistance {
			f.Excluded++
			continue
		}
		f.Requests++
		if r.Open() || r.AnsweredAt.After(end) {
			f.unanswered(r)
			continue
		}
		took := max(r.AnsweredAt.Sub(r.At), 0)
		f.answered(r, took)
		clock = append(clock, took)
		if hours != nil {
			office = append(office, hours.Between(r.At, r.AnsweredAt))
		}
	}
	f.Clock = spread(clock)
	if hours != nil {
		s := spread(office)
		f.Office = &s
	}
	return f
}

func (f *Figures) unanswered(r audit.Request) {
	if r.Others {
		f.OnlyOthers++
		return
	}
	f.Open++
}

func (f *Figures) answered(r audit.Request, took time.Duration) {
	f.Answered++
	if r.Redirected {
		f.Redirected++
	}
	if f.Target > 0 && took <= f.Target {
		f.InTarget++
	}
}

// spread returns the median (the mean of the two middle cases if N is even) and
// the ninth decile by nearest rank.
func spread(ds []time.Duration) Spread {
	n := len(ds)
	if n == 0 {
		return Spread{}
	}
	ds = slices.Sorted(slices.Values(ds))
	return Spread{N: n, Median: (ds[(n-1)/2] + ds[n/2]) / 2, P90: ds[(9*n+9)/10-1]}
}

// ExposureFigures tell how long users' contents with findings from media up
// stayed visible, each content once.
type ExposureFigures struct {
	Confirmed ExposureGroup // at least one finding confirmed by a person
	Detected  ExposureGroup // every finding that nobody has rejected, the confirmed ones too
}

// ExposureGroup is the exposure of a group of contents.
type ExposureGroup struct {
	Contents int
	Visible  int // still there when last looked for
	// Median is how long those no longer visible had been there.
	Median Interval
}

// Ended returns how many contents are no longer visible: the cases behind Median.
func (g ExposureGroup) Ended() int { return g.Contents - g.Visible }

// Few reports whether the contents are so few that figures must be printed as n of N.
func (g ExposureGroup) Few() bool { return g.Contents < Few }

// Interval is a time in days between two bounds, both included: the program
// looks once a night, so it never knows the instant.
type Interval struct{ Min, Max int }

// Exposure returns the exposure of the contents of the cases. Contents of the
// page, findings below media, withdrawn and rejected ones are left out.
func Exposure(cases []audit.Case) ExposureFigures {
	detected, confirmed := map[string]audit.Exposure{}, map[string]audit.Exposure{}
	for i := range cases {
		c := &cases[i]
		if c.Content.Kind.Own() || c.Finding.Severity < audit.Medium || !c.Withdrawn.IsZero() || c.Status() == audit.IsRejected {
			continue
		}
		e := audit.ExposureOf(&c.Content)
		detected[c.Content.ID] = e
		if c.Status() == audit.IsConfirmed {
			confirmed[c.Content.ID] = e
		}
	}
	return ExposureFigures{Confirmed: group(confirmed), Detected: group(detected)}
}

// group takes the lower of two middle minima and the higher of two middle
// maxima, so that the interval never says more than is known.
func group(contents map[string]audit.Exposure) ExposureGroup {
	g := ExposureGroup{Contents: len(contents)}
	var mins, maxs []int
	for _, e := range contents {
		if !e.Over() {
			g.Visible++
			continue
		}
		least := max(e.LastVisible.Sub(e.From), 0)
		most := max(e.FirstAbsent.Sub(e.From), least)
		mins = append(mins, int(least/day))
		maxs = append(maxs, int((most+day-1)/day))
	}
	if n := len(mins); n > 0 {
		slices.Sort(mins)
		slices.Sort(maxs)
		g.Median = Interval{mins[(n-1)/2], maxs[n/2]}
	}
	return g
}

const day = 24 * time.Hour
