package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/store"
)

// collect reads from the store everything a report over the period is made of:
// one query, from which every document takes the same numbers.
func collect(ctx context.Context, c *Config, st *store.Store, rules []audit.Rule, p civil.Period) (*report.Material, error) {
	m, err := gather(ctx, c, st, rules, p)
	if err != nil {
		return nil, fmt.Errorf("report %s: %w", p.Italian(), err)
	}
	m.Inputs = c.inputs(rules)
	before, err := gather(ctx, c, st, rules, p.Previous())
	if err != nil {
		return nil, fmt.Errorf("report %s: %w", p.Previous().Italian(), err)
	}
	if len(before.Runs) > 0 {
		m.Previous = report.FiguresOf(before)
	}
	return m, nil
}

// collector reads the material of a report.
type collector func(context.Context, *Config, *store.Store, []audit.Rule, civil.Period) (*report.Material, error)

// collectNight is collect for the note of one day: what still waits from the
// days before stands beside what the day brought.
func collectNight(ctx context.Context, c *Config, st *store.Store, rules []audit.Rule, p civil.Period) (*report.Material, error) {
	m, err := collect(ctx, c, st, rules, p)
	if err != nil {
		return nil, err
	}
	waiting, err := st.Waiting(ctx)
	if err != nil {
		return nil, fmt.Errorf("note %s: %w", p.Italian(), err)
	}
	for _, a := range waiting {
		if day := civil.Of(a.PostedAt); day.Before(p.From) && c.hasPage(a.Page) {
			m.Acts = append(m.Acts, a)
		}
	}
	earlier := civil.Period{From: p.To.Add(1 - c.Audit.ReauditDays), To: p.From.Add(-1)}
	if earlier.To.Before(earlier.From) {
		return m, nil
	}
	open, err := st.Requests(ctx, c.pageIDs(), earlier)
	if err != nil {
		return nil, fmt.Errorf("note %s: %w", p.Italian(), err)
	}
	m.RequestsSince = earlier.From
	m.Requests = append(slices.DeleteFunc(open, func(r audit.Request) bool { return !r.Open() }), m.Requests...)
	return m, nil
}

func gather(ctx context.Context, c *Config, st *store.Store, rules []audit.Rule, p civil.Period) (*report.Material, error) {
	pages := c.pageIDs()
	m := &report.Material{
		Comune: c.Comune, Office: c.Office, Version: version(), Period: p,
		ConfigHash: c.hash, RuleSet: audit.RuleSet(rules), GraphAPI: c.Graph.Version, Wording: c.wording,
		Policy: c.policy, Rules: rules, WithoutTagged: !c.Graph.Tagged, Ranking: c.ranking,
		SecondModel: c.secondModel(), SecondRemote: c.Opinion.Remote, Arms: c.arms, ArmsInElections: c.Arms.InElections,
	}
	var examined map[audit.Kind]int
	reads := []func() error{
		func() (err error) { m.Archive, err = st.Identity(ctx); return },
		func() (err error) { m.Pages, err = knownPages(ctx, c, st); return },
		func() (err error) { m.Runs, err = st.Runs(ctx, p); return },
		func() (err error) { m.Attested, err = st.Attestations(ctx, p); return },
		func() (err error) { m.Actions, err = st.Actions(ctx, p.To); return },
		func() (err error) { m.Reaudits, err = st.Reaudits(ctx, p); return },
		func() (err error) { m.Histories, err = st.Histories(ctx, pages, p); return },
		func() (err error) { m.Coverage, err = st.Coverage(ctx, pages, p); return },
		func() (err error) { m.Gaps, err = st.Gaps(ctx, pages, p); return },
		func() (err error) { m.Volumes, err = st.Volumes(ctx, pages, p); return },
		func() (err error) { m.Cases, err = st.Cases(ctx, pages, p); return },
		func() (err error) { m.Posts, err = st.Posts(ctx, pages, p); return },
		func() (err error) { m.Acts, err = st.ActChecks(ctx, pages, p); return },
		func() (err error) { m.Requests, err = st.Requests(ctx, pages, p); return },
		func() (err error) { m.Moments, err = st.Moments(ctx, pages, p); return },
		func() (err error) { m.Blocks, err = newBlocks(ctx, c, st, p); return },
		func() (err error) { m.Removals, err = st.Removals(ctx, pages, p); return },
		func() (err error) { m.Confirmed, err = confirmed(ctx, c, st, pages, p); return },
		func() (err error) { m.Forgotten, err = forgotten(ctx, st, pages, p); return },
		func() (err error) { examined, err = st.Examined(ctx, pages, p); return },
	}
	for _, read := range reads {
		if err := read(); err != nil {
			return nil, err
		}
	}
	m.Examined = examinedByRule(rules, examined)
	m.MadeAt = madeAt(slices.Concat(m.Runs, m.Reaudits), p)
	return m, nil
}

// confirmed returns the confirmed cases of the window of recidivism that ends with the period.
func confirmed(ctx context.Context, c *Config, st *store.Store, pages []string, p civil.Period) ([]audit.Case, error) {
	window := civil.Period{From: p.To.Add(1 - max(1, c.policy.Settings.Recidivism.Days)), To: p.To}
	return st.Confirmed(ctx, pages, window)
}

// knownPages returns the configured pages, with what they last said of themselves.
func knownPages(ctx context.Context, c *Config, st *store.Store) ([]audit.Page, error) {
	stored, err := st.Pages(ctx)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]audit.Page, len(stored))
	for _, p := range stored {
		byID[p.ID] = p
	}
	pages := make([]audit.Page, len(c.Pages))
	for i, p := range c.Pages {
		known, ok := byID[p.ID]
		if !ok {
			known = audit.Page{ID: p.ID, Name: p.Name}
		}
		pages[i] = known
	}
	return pages, nil
}

func examinedByRule(rules []audit.Rule, byKind map[audit.Kind]int) map[string]int {
	out := make(map[string]int, len(rules))
	for _, r := range rules {
		for _, k := range r.Subjects {
			if r.Active() {
				out[r.ID] += byKind[k]
			}
		}
	}
	return out
}

// madeAt dates a report: when the last run or re-audit of the period ended. A period in
// which no run ended is dated at its own end, so that the same question has the same answer.
func madeAt(runs []audit.Run, p civil.Period) time.Time {
	var at time.Time
	for _, r := range runs {
		if r.EndedAt.After(at) {
			at = r.EndedAt
		}
	}
	if at.IsZero() {
		return p.To.End()
	}
	return at
}
