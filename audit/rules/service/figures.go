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
	Redirect Redirects // over all that were recognised, also the excluded
}

// Redirects are the figures of staff.redirect. A question that was answered in
// substance wanted no other channel and is left out; a report, a request for
// assistance or an act does, since the policies name a channel for each.
type Redirects struct {
	Due     int // answered requests that wanted another channel
	Done    int // of these, those whose answer names one
	InMerit int // questions answered in substance
	Waiting int // requests that want another channel and are open
}

// Few reports whether the requests are so few that figures must be printed as n of N.
func (r Redirects) Few() bool { return r.Due < Few }

func (r *Redirects) add(q *audit.Request, answered bool) {
	wants := q.Kind != audit.Question
	switch {
	case !answered && wants:
		r.Waiting++
	case answered && q.Redirected:
		r.Due++
		r.Done++
	case answered && wants:
		r.Due++
	case answered:
		r.InMerit++
	}
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
		open := r.Open() || r.AnsweredAt.After(end)
		f.Redirect.add(&r, !open)
		if r.Kind == audit.Help && !settings.Assistance {
			f.Excluded++
			continue
		}
		f.Requests++
		if open {
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
	Hidden   int // there for the page, not for the public
	Absent   int // no longer found
	// Median and P90 are how long those no longer visible had been there.
	Median, P90 Interval
	// SinceFound is the median of how long they stayed after the first finding.
	SinceFound Interval
}

// Ended returns how many contents are no longer visible: the cases behind Median.
func (g ExposureGroup) Ended() int { return g.Hidden + g.Absent }

// Few reports whether the contents are so few that figures must be printed as n of N.
func (g ExposureGroup) Few() bool { return g.Contents < Few }

// Interval is a time in days between two bounds, both included: the program
// looks once a night, so it never knows the instant.
type Interval struct{ Min, Max int }

// exposed is one content with the first instant at which something was found in it.
type exposed struct {
	audit.Exposure
	found time.Time
	gone  bool // rather than hidden
}

// Exposure returns the exposure of the contents of the cases. Contents of the
// page, findings below media, withdrawn and rejected ones are left out.
func Exposure(cases []audit.Case) ExposureFigures {
	detected, confirmed := map[string]exposed{}, map[string]exposed{}
	for i := range cases {
		c := &cases[i]
		if c.Content.Kind.Own() || c.Finding.Severity < audit.Medium || !c.Withdrawn.IsZero() || c.Status() == audit.IsRejected {
			continue
		}
		put(detected, c)
		if c.Status() == audit.IsConfirmed {
			put(confirmed, c)
		}
	}
	return ExposureFigures{Confirmed: group(confirmed), Detected: group(detected)}
}

func put(contents map[string]exposed, c *audit.Case) {
	e := exposed{audit.ExposureOf(&c.Content), c.FirstFound, !c.Content.GoneAt.IsZero()}
	if old, known := contents[c.Content.ID]; known && old.found.Before(e.found) {
		e.found = old.found
	}
	contents[c.Content.ID] = e
}

// group takes the lower of two middle minima and the higher of two middle
// maxima, so that the interval never says more than is known.
func group(contents map[string]exposed) ExposureGroup {
	g := ExposureGroup{Contents: len(contents)}
	var whole, since bounds
	for _, e := range contents {
		switch {
		case !e.Over():
			g.Visible++
			continue
		case e.gone:
			g.Absent++
		default:
			g.Hidden++
		}
		whole.add(e.From, e.Exposure)
		since.add(later(e.From, e.found), e.Exposure)
	}
	g.Median, g.P90 = whole.median(), whole.p90()
	g.SinceFound = since.median()
	return g
}

// bounds are the least and the most days of several stays.
type bounds struct{ mins, maxs []int }

func (b *bounds) add(from time.Time, e audit.Exposure) {
	least := max(e.LastVisible.Sub(from), 0)
	most := max(e.FirstAbsent.Sub(from), least)
	b.mins = append(b.mins, int(least/day))
	b.maxs = append(b.maxs, int((most+day-1)/day))
}

func (b *bounds) median() Interval {
	n := len(b.mins)
	return b.at((n-1)/2, n/2)
}

func (b *bounds) p90() Interval {
	n := (9*len(b.mins)+9)/10 - 1
	return b.at(n, n)
}

// at returns the interval between the i-th least and the j-th most; zero of no stays.
func (b *bounds) at(i, j int) Interval {
	if len(b.mins) == 0 {
		return Interval{}
	}
	slices.Sort(b.mins)
	slices.Sort(b.maxs)
	return Interval{b.mins[i], b.maxs[j]}
}

const day = 24 * time.Hour
