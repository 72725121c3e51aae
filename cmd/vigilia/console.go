package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"

	"vigilia/templates"
)

// logger writes what the program does: warnings under cron, everything if VIGILIA_LOG is
// "info". A journal gets fields that other programs read, a person one sentence a line.
func logger(w io.Writer) *slog.Logger {
	level := slog.LevelWarn
	if v := os.Getenv("VIGILIA_LOG"); v != "" {
		if err := level.UnmarshalText([]byte(v)); err != nil {
			level = slog.LevelInfo
		}
	}
	if terminal(w) {
		return slog.New(&console{w: w, level: level})
	}
	return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{Level: level, ReplaceAttr: plainField}))
}

// plainField tells the cause of a fault as it is told everywhere.
func plainField(_ []string, a slog.Attr) slog.Attr {
	if err, isError := a.Value.Any().(error); isError {
		return slog.String(a.Key, inItalian(err))
	}
	return a
}

// console is a handler for people at a terminal.
type console struct {
	w     io.Writer
	level slog.Level
	attrs []slog.Attr
}

// Enabled reports whether a level is told.
func (c *console) Enabled(_ context.Context, level slog.Level) bool { return level >= c.level }

// Handle writes a record: what happened, to what, and why.
func (c *console) Handle(_ context.Context, r slog.Record) error {
	of, why := []string{}, ""
	add := func(a slog.Attr) bool {
		if a = plainField(nil, a); a.Key == "err" || a.Key == "cause" || a.Key == "what" {
			why = ": " + a.Value.String()
		} else {
			of = append(of, a.Key+" "+a.Value.String())
		}
		return true
	}
	for _, a := range c.attrs {
		add(a)
	}
	r.Attrs(add)
	line := r.Message
	if len(of) > 0 {
		line += " (" + strings.Join(of, ", ") + ")"
	}
	if r.Level >= slog.LevelWarn {
		line = "avviso: " + line
	}
	_, err := fmt.Fprintln(c.w, templates.Clean(line+why))
	return err
}

// WithAttrs returns a handler that adds fields to each record.
func (c *console) WithAttrs(attrs []slog.Attr) slog.Handler {
	more := *c
	more.attrs = append(append([]slog.Attr{}, c.attrs...), attrs...)
	return &more
}

// WithGroup returns the handler itself: the program groups no fields.
func (c *console) WithGroup(string) slog.Handler { return c }
