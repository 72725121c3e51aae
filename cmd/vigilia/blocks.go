package main

import (
	"context"
	"fmt"
	"slices"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/store"
)

// warningRule asks whether a warning came before a block.
const warningRule = "moderation.warning_before_block"

// asksBlocks reports whether anything asks for the list of those whom a page has
// blocked. Where nothing does it is neither read nor kept: it is a list of persons.
func (c *Config) asksBlocks() bool {
	return c.policy.Cites(warningRule) || slices.Contains(c.policy.Settings.Informative, warningRule)
}

// Blocked keeps the list of those whom a page has blocked, by pseudonym.
func (s *pageSink) Blocked(ctx context.Context, page string, ids []string) error {
	return s.keep(s.store.SaveBlocked(ctx, s.now(), page, ids))
}

// newBlocks returns the blocks that came up in a period, nil if nothing asks for them.
func newBlocks(ctx context.Context, c *Config, st *store.Store, p civil.Period) ([]audit.Block, error) {
	if !c.asksBlocks() {
		return nil, nil
	}
	blocks, err := st.Blocks(ctx, c.pageIDs(), p, c.policy.Settings.Warning.Days)
	if err != nil {
		return nil, fmt.Errorf("blocks: %w", err)
	}
	return blocks, nil
}
