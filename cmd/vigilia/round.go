package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"vigilia/audit/civil"
	"vigilia/signals"
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
	if err != nil {
		return &ended{err}
	}
	return nil
}

// ended is how nights ended of which the machines that watch have been told.
type ended struct{ error }

func (e *ended) Unwrap() error { return e.error }

// alarm tells the watching service of nights that could not even begin: an archive that
// does not open, a key that is lost. It returns the error, and what became of the alarm.
// Another run at work, or a command line that is wrong, is no alarm.
func alarm(ctx context.Context, path string, err error) error {
	if exitStatus(err) != exitFailed {
		return err
	}
	c, broken := loadConfig(path)
	if broken != nil {
		return err
	}
	return c.alarm(ctx, err)
}

func (c *Config) alarm(ctx context.Context, err error) error {
	var told *ended
	if exitStatus(err) != exitFailed || errors.As(err, &told) {
		return err
	}
	h, unheard := c.heartbeat()
	if h != nil && unheard == nil {
		unheard = h.Give(context.WithoutCancel(ctx), signals.Failed, "exit_status=1\n")
	}
	if unheard != nil {
		return fmt.Errorf("%w; inoltre il segnale di vita non è stato ricevuto: %s", err, sentence(unheard))
	}
	return err
}
