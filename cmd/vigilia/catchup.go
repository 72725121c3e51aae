package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// due returns the days that still want a night, up to the given one and in order:
// those after the last night that came to its end, and among the others those that
// never did. It reaches back as far as a post is watched; where no night has ever
// been it is the given day alone.
//
// Of the last day itself the night is played even if it has ended: to ask again is
// to have it again, and changes nothing.
func (n *Night) due(ctx context.Context, last civil.Day) ([]civil.Day, error) {
	window := civil.Period{From: last.Add(1 - n.config.Graph.WatchDays), To: last}
	runs, err := n.store.Runs(ctx, window)
	if err != nil {
		return nil, err
	}
	ended := map[civil.Day]bool{}
	first := last
	for _, r := range runs {
		ended[r.Day] = ended[r.Day] || r.State == audit.Complete || r.State == audit.Partial
		if r.Day.Before(first) {
			first = r.Day
		}
	}
	var days []civil.Day
	for d := range (civil.Period{From: first, To: last}).Days() {
		if !ended[d] || d == last {
			days = append(days, d)
		}
	}
	return days, nil
}

// nights plays the days in order, each with its own record, coverage and note. A
// night that could not see everything does not stop those after it; one that fails does.
// Most of what such a night looks at, the night before it has looked at: what rules that
// stand alone said of it is remembered.
func (n *Night) nights(ctx context.Context, days []civil.Day, out io.Writer) error {
	if len(days) > 1 {
		n.memories = memories{}
		defer func() { n.memories = nil }()
	}
	var partial error
	for i, day := range days {
		if len(days) > 1 {
			n.progress(fmt.Sprintf("Notte del %s (%d di %d)", day.Italian(), i+1, len(days)))
		}
		run, err := n.Run(ctx, day)
		if err != nil {
			return fmt.Errorf("notte del %s: %w", day.Italian(), err)
		}
		switch err := n.deliver(ctx, out, run); {
		case err == nil:
		case run.State == audit.Partial:
			partial = err
		default:
			return err
		}
	}
	return partial
}

// missing keeps the days of a period that still want a night: a range that was cut
// short is taken up where it stopped.
func (n *Night) missing(ctx context.Context, p civil.Period) ([]civil.Day, error) {
	runs, err := n.store.Runs(ctx, p)
	if err != nil {
		return nil, err
	}
	days := slices.Collect(p.Days())
	return slices.DeleteFunc(days, func(d civil.Day) bool {
		return slices.ContainsFunc(runs, func(r audit.Run) bool { return r.Day == d && r.State == audit.Complete })
	}), nil
}
