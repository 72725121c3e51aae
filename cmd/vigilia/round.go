package main

import (
	"context"
	"io"

	"vigilia/audit/civil"
)

// round plays the nights of one start of the program, hands over what the offices are
// to receive, that of nights before too, and tells the machines that watch. What does
// not arrive is told and waits on; it changes nothing of how the nights ended.
func (n *Night) round(ctx context.Context, days []civil.Day, out io.Writer) error {
	begun := n.begin(ctx)
	err := n.nights(ctx, days, out)
	waiting := newPostman(n.config, n.store, n.now, n.log, out).deliver(ctx)
	begun()
	n.end(ctx, out, len(days), err, waiting)
	return err
}
