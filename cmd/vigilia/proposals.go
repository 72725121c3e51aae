package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/fetch/albo"
)

// readProposals reads every register of proposals. What cannot be read is told,
// and leaves the day uncovered: nobody can say then that nothing was anticipated.
func (n *Night) readProposals(ctx context.Context, run *audit.Run) ([]audit.Notice, error) {
	var notices []audit.Notice
	for _, p := range n.config.Proposals {
		row := audit.Coverage{Day: run.Day, Source: audit.SourceAlbo, Name: p.Name, Expected: -1}
		files, err := albo.ReadProposals(n.config.register(p), n.now())
		if err != nil {
			row.Cause = err.Error()
		} else if row, err = n.keepProposals(ctx, row, files); err != nil {
			return nil, fmt.Errorf("proposals %s: %w", p.Name, err)
		}
		row.Complete = row.Cause == ""
		var raw [][]byte
		for _, f := range files {
			raw = append(raw, f.Raw)
		}
		if err := n.store.SaveAnswers(ctx, run.ID, answersOf("proposals", p.Name, raw...)); err != nil {
			return nil, err
		}
		if !row.Complete {
			notices = append(notices, audit.Notice{Text: fmt.Sprintf("Proposte «%s»: %s", p.Name, row.Cause), Grave: true})
			n.log.Warn("registro delle proposte non letto", "register", p.Name, "cause", row.Cause)
		} else if err := n.completeAlbo(ctx, run, p.Name, slices.Collect(n.window(run.Day).Days())); err != nil {
			return nil, fmt.Errorf("proposals %s: %w", p.Name, err)
		}
		if err := n.store.SaveCoverage(ctx, run.ID, []audit.Coverage{row}); err != nil {
			return nil, err
		}
	}
	return notices, nil
}

// keepProposals stores what the files tell, and writes into the row what was
// read and what was not.
func (n *Night) keepProposals(ctx context.Context, row audit.Coverage, files []albo.ProposalReading) (audit.Coverage, error) {
	row.Expected = 0
	for _, f := range files {
		row.Read += len(f.Proposals)
		row.Expected += len(f.Proposals) + len(f.Rejected)
		switch {
		case f.Err != nil:
			row.Cause, row.Expected = sentence(f.Err), -1
			continue
		case len(f.Rejected) > 0:
			row.Cause = fmt.Sprintf("%s, riga %d: %s", f.Origin, f.Rejected[0].Row, f.Rejected[0].Reason)
		}
		if err := n.store.SaveProposals(ctx, rawReading(row.Name, f.File), f.Proposals); err != nil {
			return row, err
		}
	}
	return row, nil
}

// checkRegister reads a register of proposals and says what is in it.
func checkRegister(c *Config, p ProposalsConfig, now time.Time) (string, bool, error) {
	files, err := albo.ReadProposals(c.register(p), now)
	if err != nil {
		return "", false, err
	}
	pending, rejected := 0, ""
	for _, f := range files {
		if f.Err != nil {
			return "", false, fmt.Errorf("%s: %s", f.Origin, sentence(f.Err))
		}
		for i := range f.Proposals {
			if f.Proposals[i].Pending(civil.Of(now)) {
				pending++
			}
		}
		if len(f.Rejected) > 0 && rejected == "" {
			rejected = fmt.Sprintf("; %s, riga %d: %s", f.Origin, f.Rejected[0].Row, f.Rejected[0].Reason)
		}
	}
	return fmt.Sprintf("%d file, %d proposte ancora da votare%s", len(files), pending, rejected), rejected != "", nil
}
