package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"vigilia/audit/civil"
	"vigilia/store"
)

// rehearse is «vigilia run --day» by a clock that stands at the hour of the night, so
// that two executions can be held against each other byte for byte: rehearse CONFIG DAY.
func rehearse(args []string) int {
	if len(args) != 2 {
		return status(os.Stderr, &usageError{fmt.Errorf("usage: rehearse CONFIG DAY")})
	}
	day, err := civil.Parse(args[1])
	if err != nil {
		return status(os.Stderr, err)
	}
	cmd := newRun()
	cmd.SetContext(context.Background())
	cmd.SetOut(os.Stdout)
	cmd.SetErr(os.Stderr)
	return status(os.Stderr, withArchive(cmd, args[0], func(c *Config, st *store.Store) error {
		n, err := newNight(c, st, func() time.Time { return morningAfter(day) }, logger(os.Stderr), func(string) {})
		if err != nil {
			return err
		}
		return n.round(cmd.Context(), []civil.Day{day}, os.Stdout)
	}))
}

// morningAfter is when the night that looks at a day is run.
func morningAfter(day civil.Day) time.Time { return day.Add(1).At(2, 15) }
