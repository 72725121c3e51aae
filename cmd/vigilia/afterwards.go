package main

import (
	"context"
	"fmt"
	"slices"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// completeEarlier fills the days that an earlier night could not read and this
// one has: the lists of posts go back through the whole watch window, and every
// comment below them that is still there has now been seen. What came and went in
// between cannot be known, so the row says when the day was read.
func (n *Night) completeEarlier(ctx context.Context, run *audit.Run, page string, rows []audit.Coverage) error {
	read := map[audit.Source]bool{}
	for _, r := range rows {
		read[r.Source] = r.Complete
	}
	return n.fillGaps(ctx, run, page, func(c audit.Coverage) bool { return read[c.Source] })
}

// completeAlbo does the same for a feed whose reading covers the given days.
func (n *Night) completeAlbo(ctx context.Context, run *audit.Run, feed string, days []civil.Day) error {
	covered := map[civil.Day]bool{}
	for _, d := range days {
		covered[d] = true
	}
	return n.fillGaps(ctx, run, "", func(c audit.Coverage) bool {
		return c.Source == audit.SourceAlbo && c.Name == feed && covered[c.Day]
	})
}

// fillGaps marks as complete the incomplete rows of the days before that now hold.
func (n *Night) fillGaps(ctx context.Context, run *audit.Run, page string, holds func(audit.Coverage) bool) error {
	period := civil.Period{From: run.Day.Add(1 - n.config.Audit.ReauditDays), To: run.Day.Add(-1)}
	if period.To.Before(period.From) {
		return nil
	}
	known, err := n.store.Coverage(ctx, []string{page}, period)
	if err != nil {
		return err
	}
	var filled []audit.Coverage
	for _, c := range known {
		if c.Page != page || c.Complete || !holds(c) {
			continue
		}
		c.Complete, c.Expected = true, -1
		c.Cause = fmt.Sprintf("letta in seguito, con l'elaborazione del %s", run.Day.Italian())
		v, err := n.stored(ctx, c)
		if err != nil {
			return err
		}
		c.Read, c.Unauthored, c.Textless = v.Total, v.Unauthored, v.Textless
		filled = append(filled, c)
	}
	return n.store.SaveCoverage(ctx, run.ID, filled)
}

// withEarlier adds to the account of the comments those that an earlier run of
// the same day has read, killed runs too: a night reads again only what moved
// since, and the same night run twice must give the same figures.
func (n *Night) withEarlier(ctx context.Context, rows []audit.Coverage) error {
	for i := range rows {
		r := &rows[i]
		if r.Source != audit.SourceComments {
			continue
		}
		v, err := n.stored(ctx, *r)
		if err != nil {
			return err
		}
		short, err := n.shortEarlier(ctx, *r)
		if err != nil {
			return err
		}
		if r.Expected >= 0 {
			r.Expected = max(r.Read, v.Total) + max(r.Expected-r.Read, short)
		}
		if v.Total > r.Read {
			r.Read, r.Unauthored, r.Textless = v.Total, v.Unauthored, v.Textless
		}
	}
	return nil
}

// shortEarlier returns how many contents the platform counted and did not give
// when the source of a row was last read, 0 if it was not.
func (n *Night) shortEarlier(ctx context.Context, c audit.Coverage) (int, error) {
	known, err := n.store.Coverage(ctx, []string{c.Page}, civil.Single(c.Day))
	if err != nil {
		return 0, err
	}
	for _, k := range known {
		if k.Page == c.Page && k.Source == c.Source && k.Complete {
			return max(0, k.Expected-k.Read), nil
		}
	}
	return 0, nil
}

// stored counts the contents of a day that a source has brought. Reels are
// counted with the posts, tagged posts with those of the visitors.
func (n *Night) stored(ctx context.Context, c audit.Coverage) (audit.Volume, error) {
	var sum audit.Volume
	kinds := map[audit.Source][]audit.Kind{
		audit.SourcePosts:    {audit.OwnPost},
		audit.SourceVisitors: {audit.VisitorPost},
		audit.SourceComments: {audit.Comment, audit.OwnReply},
	}[c.Source]
	if len(kinds) == 0 {
		return sum, nil
	}
	volumes, err := n.store.Volumes(ctx, []string{c.Page}, civil.Single(c.Day))
	if err != nil {
		return sum, err
	}
	for _, v := range volumes {
		if slices.Contains(kinds, v.Kind) {
			sum.Total += v.Total
			sum.Unauthored += v.Unauthored
			sum.Textless += v.Textless
		}
	}
	return sum, nil
}
