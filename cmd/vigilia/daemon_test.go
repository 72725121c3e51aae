package main

import (
	"bytes"
	"errors"
	"slices"
	"testing"
	"time"

	"vigilia/audit/civil"
)

// TestWallClock: every day has its night once, also those with 23 and 25 hours.
func TestWallClock(t *testing.T) {
	at := func(s string) time.Time {
		v, err := time.Parse(time.RFC3339, s)
		ok(t, err)
		return v
	}
	for _, c := range []struct{ spec, after, want, why string }{
		{"30 2 * * *", "2026-11-21T12:00:00+01:00", "2026-11-22T02:30:00+01:00", "an ordinary night"},
		{"30 2 * * *", "2026-11-22T02:30:00+01:00", "2026-11-23T02:30:00+01:00", "not the same instant again"},
		{"30 2 * * *", "2026-03-28T12:00:00+01:00", "2026-03-29T03:30:00+02:00", "the hour that the spring leaves out"},
		{"30 2 * * *", "2026-03-29T03:30:00+02:00", "2026-03-30T02:30:00+02:00", "after it"},
		{"30 2 * * *", "2026-10-24T12:00:00+02:00", "2026-10-25T02:30:00+01:00", "the hour that the autumn repeats"},
		{"30 2 * * *", "2026-10-25T02:10:00+02:00", "2026-10-25T02:30:00+01:00", "the same, from within"},
		{"30 2 * * *", "2026-10-25T02:30:00+01:00", "2026-10-26T02:30:00+01:00", "once"},
		{"0 6 1 * *", "2026-11-22T00:00:00+01:00", "2026-12-01T06:00:00+01:00", "the first of the month"},
		{"0 8 * * 1", "2026-12-30T09:00:00+01:00", "2027-01-04T08:00:00+01:00", "a Monday of another year"},
	} {
		schedule, err := parseSchedule(c.spec)
		ok(t, err)
		if got := schedule.Next(at(c.after)); !got.Equal(at(c.want)) {
			t.Errorf("%s: %s after %s is %s, want %s", c.why, c.spec, c.after, got, c.want)
		}
	}
	schedule, err := parseSchedule("0 0 30 2 *")
	ok(t, err)
	if next := schedule.Next(at("2026-01-01T00:00:00+01:00")); !next.IsZero() {
		t.Errorf("30 February is %v", next)
	}
	if _, err := parseSchedule("every night"); err == nil {
		t.Error("a sentence was read as a schedule")
	}
}

// TestEveryDayHasItsNight walks ten years of nights.
func TestEveryDayHasItsNight(t *testing.T) {
	schedule, err := parseSchedule("30 2 * * *")
	ok(t, err)
	now := civil.NewDay(2026, 1, 1).Start()
	for d := civil.NewDay(2026, 1, 1); d.Before(civil.NewDay(2036, 1, 1)); d = d.Add(1) {
		now = schedule.Next(now)
		if civil.Of(now) != d {
			t.Fatalf("the night of %s falls on %s", d, now)
		}
	}
}

// TestMissedNights: after an absence the nights that are due are played in order, each
// with its record and its note; a range goes on where it stopped.
func TestMissedNights(t *testing.T) {
	t.Parallel()
	day := theDay()
	p := newPlay(t, townWorld(day), actsAround(day), "crespiatica")
	due := func(last civil.Day) []civil.Day {
		t.Helper()
		days, err := p.night.due(t.Context(), last)
		ok(t, err)
		return days
	}
	if got := due(day); !slices.Equal(got, []civil.Day{day}) {
		t.Fatalf("before the first night: %v", got)
	}
	p.whole(day)
	back := day.Add(4)
	want := []civil.Day{day.Add(1), day.Add(2), day.Add(3), back}
	if got := due(back); !slices.Equal(got, want) {
		t.Fatalf("after an absence: %v, want %v", got, want)
	}
	p.graph.SetNow(back.Add(1).At(2, 15))
	p.albo.SetNow(back.Add(1).At(2, 15))
	var out bytes.Buffer
	ok(t, p.night.nights(t.Context(), want, &out))
	runs, err := p.night.store.Runs(t.Context(), civil.Period{From: day, To: back})
	ok(t, err)
	var played []civil.Day
	for _, r := range runs {
		played = append(played, r.Day)
	}
	if !slices.Equal(played, append([]civil.Day{day}, want...)) {
		t.Errorf("nights played: %v", played)
	}
	for _, d := range want {
		if !present(p.night.config.path("reports/nota-" + d.String() + ".pdf")) {
			t.Errorf("no note of %s", d)
		}
	}
	if got := due(back.Add(1)); !slices.Equal(got, []civil.Day{back.Add(1)}) {
		t.Errorf("the night after: %v", got)
	}
	left, err := p.night.missing(t.Context(), civil.Period{From: day.Add(-1), To: back})
	ok(t, err)
	if !slices.Equal(left, []civil.Day{day.Add(-1)}) {
		t.Errorf("of the range are left %v", left)
	}
}

func TestMonthBefore(t *testing.T) {
	for d, want := range map[civil.Day]civil.Period{
		civil.NewDay(2026, 12, 1): {From: civil.NewDay(2026, 11, 1), To: civil.NewDay(2026, 11, 30)},
		civil.NewDay(2027, 1, 15): {From: civil.NewDay(2026, 12, 1), To: civil.NewDay(2026, 12, 31)},
		civil.NewDay(2028, 3, 31): {From: civil.NewDay(2028, 2, 1), To: civil.NewDay(2028, 2, 29)},
	} {
		if got := monthBefore(d); got != want {
			t.Errorf("before %s: %v, want %v", d, got, want)
		}
	}
}

// TestJobsOfTheDaemon: a night and a report as the schedule starts them.
func TestJobsOfTheDaemon(t *testing.T) {
	t.Parallel()
	yesterday := civil.Of(time.Now()).Add(-1)
	p := newPlay(t, townWorld(yesterday), actsAround(yesterday), "crespiatica")
	p.graph.SetNow(time.Now())
	p.albo.SetNow(time.Now())
	p.night.store.Close()
	var out, said bytes.Buffer
	cmd := newDaemon()
	cmd.SetOut(&out)
	cmd.SetErr(&said)
	w := &watchman{path: p.dir + "/config.toml", log: logger(&said), cmd: cmd}
	ok(t, w.once(t.Context(), p.night.config, "night"))
	if !present(p.night.config.path("reports/nota-" + yesterday.String() + ".pdf")) {
		t.Errorf("no note: %s %s", &out, &said)
	}
	unlock, err := lock(p.night.config)
	ok(t, err)
	if err := w.once(t.Context(), p.night.config, "night"); !errors.Is(err, errLocked) {
		t.Errorf("while another process works: %v", err)
	}
	unlock()
	if err := w.once(t.Context(), p.night.config, "notte"); exitStatus(err) != exitUsage {
		t.Errorf("a job that does not exist: %v", err)
	}
	w.tell(p.night.config)
	if !bytes.Contains(said.Bytes(), []byte("Prossima notte: ")) || !bytes.Contains(said.Bytes(), []byte("Prossima relazione per la Giunta: ")) {
		t.Errorf("the next work is not told: %s", &said)
	}
}
