package main

import (
	"context"
	"fmt"

	"vigilia/audit"
)

// forget blanks what citizens wrote and is gone since before the window of
// re-audit, and never had a finding: nobody will look at it again, and of what
// vanished only that it was there is to be kept.
func (n *Night) forget(ctx context.Context, run *audit.Run) error {
	forgotten, err := n.store.ForgetVanished(ctx, n.window(run.Day).From.Start(), run.StartedAt)
	if err != nil {
		return fmt.Errorf("vanished contents: %w", err)
	}
	if forgotten > 0 {
		n.log.Info("vanished contents forgotten", "day", run.Day, "contents", forgotten)
	}
	return nil
}
