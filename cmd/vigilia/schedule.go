package main

import (
	"time"

	"github.com/robfig/cron/v3"

	"vigilia/audit/civil"
)

// ScheduleConfig says when the daemon works, in the five fields of cron, by the
// clock of Europe/Rome. An empty schedule is never.
type ScheduleConfig struct {
	Night  string `toml:"night"`
	Weekly string `toml:"weekly"`
	Giunta string `toml:"giunta"`
}

// wallClock is a schedule by the clock on the wall: what falls into the hour that
// the spring leaves out is done when the hour is over, what falls into the hour that
// the autumn repeats is done once. (robfig/cron leaves out the first and repeats
// jobs of every minute in the second.)
type wallClock struct{ spec cron.Schedule }

// parseSchedule reads five fields of cron, or one of its names ("@monthly").
func parseSchedule(s string) (cron.Schedule, error) {
	spec, err := cron.ParseStandard("TZ=UTC " + s)
	if err != nil {
		return nil, err
	}
	return wallClock{spec}, nil
}

// Next returns the first instant after t at which the clock in Rome shows a time of
// the schedule; the zero time if there is none within five years.
func (w wallClock) Next(t time.Time) time.Time {
	local := t.In(civil.Rome())
	shown := time.Date(local.Year(), local.Month(), local.Day(), local.Hour(), local.Minute(), local.Second(), local.Nanosecond(), time.UTC)
	for {
		shown = w.spec.Next(shown)
		if shown.IsZero() {
			return shown
		}
		at := time.Date(shown.Year(), shown.Month(), shown.Day(), shown.Hour(), shown.Minute(), shown.Second(), 0, civil.Rome())
		if at.After(t) {
			return at
		}
	}
}
