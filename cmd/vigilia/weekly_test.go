package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
)

func TestWeeksOf(t *testing.T) {
	monday := civil.NewDay(2026, 11, 9)
	for _, c := range []struct {
		from, to civil.Day
		want     []civil.Day // Mondays
	}{
		{monday, monday.Add(6), []civil.Day{monday}},
		{monday.Add(3), monday.Add(3), []civil.Day{monday}},
		{monday.Add(6), monday.Add(7), []civil.Day{monday, monday.Add(7)}},
		{monday.Add(-1), monday.Add(20), []civil.Day{monday.Add(-7), monday, monday.Add(7), monday.Add(14)}},
	} {
		var got []civil.Day
		for _, w := range weeksOf(civil.Period{From: c.from, To: c.to}) {
			got = append(got, w.From)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s to %s: weeks of %v, want %v", c.from, c.to, got, c.want)
		}
	}
}

// TestPeriodOfAWeeklyReport: a week is told by its number, by one of its days, or not at all.
func TestPeriodOfAWeeklyReport(t *testing.T) {
	k, err := kindOf("weekly")
	ok(t, err)
	last := civil.WeekOf(civil.Of(time.Now())).Previous()
	for _, c := range []struct{ week, from, to, want string }{
		{"2026-W46", "", "", "dal 09/11/2026 al 15/11/2026"},
		{"2026-11-15", "", "", "dal 09/11/2026 al 15/11/2026"},
		{"", "2026-11-10", "", "del 10/11/2026"},
		{"", "2026-11-10", "2026-11-20", "dal 10/11/2026 al 20/11/2026"},
		{"", "", "", last.Italian()},
	} {
		p, err := k.period(c.week, c.from, c.to)
		if err != nil || p.Italian() != c.want {
			t.Errorf("%v: %s, %v", c, p.Italian(), err)
		}
	}
}

// TestWeeklyReport: the documents of a week of which two nights were run: they say
// so, tell the same numbers twice, and the command ends as partial.
func TestWeeklyReport(t *testing.T) {
	t.Parallel()
	day := theDay() // a Monday
	p := newPlay(t, townWorld(day), actsAround(day), "crespiatica")
	p.whole(day)
	p.whole(day.Add(1))
	m, err := collectWeek(t.Context(), p.night.config, p.night.store, p.night.rules, civil.WeekOf(day))
	ok(t, err)
	w, in := report.Weekly(m), report.Internal(m)
	if w.ReadWhole || !strings.Contains(w.Reading, "2 giorni su 7") || len(w.Todo.Groups) == 0 || len(w.Posts) == 0 || w.Citizens.Sum.Detected != in.CitizenSum.Detected {
		t.Errorf("%q, %+v", w.Reading, w.Todo)
	}
	next, err := collectWeek(t.Context(), p.night.config, p.night.store, p.night.rules, civil.WeekOf(day.Add(7)))
	ok(t, err)
	carried := 0
	for _, b := range next.Before.Backlog {
		carried += b.Count
	}
	open := 0
	for _, f := range in.Findings { // what is on a page as a whole stands in every week
		if f.Status == audit.ToVerify && f.Object != "Informazioni della pagina" {
			open++
		}
	}
	if carried == 0 || carried != open || next.Before.Period.To != day.Add(6) {
		t.Errorf("%d carried over of %d", carried, open)
	}
	p.night.store.Close()
	out := t.TempDir()
	var first map[string][32]byte
	for range 2 {
		got := vigilia(t, nil, "report", "--config", filepath.Join(p.dir, "config.toml"), "--kind", "weekly", "--week", "2026-W47", "--out", out)
		if got.code != exitPartial || !strings.Contains(got.stderr, "5 su 7") {
			t.Fatal(got)
		}
		files := digests(t, out)
		for _, ext := range []string{".pdf", ".html", ".xlsx", ".pdf.metadati.json", ".manifesto.json"} {
			if _, there := files["settimana-2026-11-16_2026-11-22"+ext]; !there {
				t.Errorf("no %s among %v", ext, files)
			}
		}
		for name, sum := range first {
			if files[name] != sum {
				t.Errorf("%s differs between two executions", name)
			}
		}
		first = files
	}
}

// TestWeeklyOfTheDaemon: the report of the week that has ended is written once its
// hour is there; one whose hour has passed is written with the next night, and so
// are those between the newest and now.
func TestWeeklyOfTheDaemon(t *testing.T) {
	t.Parallel()
	last := civil.WeekOf(civil.Of(time.Now())).Previous()
	p := newPlay(t, townWorld(last.From.Add(-7)), actsAround(last.From.Add(-7)), "crespiatica")
	p.whole(last.From.Add(-7))
	p.whole(last.From)
	c := p.night.config
	var out bytes.Buffer
	cmd := newDaemon()
	cmd.SetOut(&out)
	w := &watchman{log: p.night.log, cmd: cmd}
	written := func(week civil.Period) bool { return present(c.path("reports/" + weekStem(week) + ".pdf")) }
	overdue := func(now time.Time) {
		t.Helper()
		ok(t, w.overdueWeeks(t.Context(), c, p.night.store, now))
	}
	c.Schedule.Weekly = "" // never
	overdue(last.To.Add(3).At(3, 0))
	c.Schedule.Weekly = "0 6 * * 1"
	overdue(last.From.At(2, 30)) // Monday night: the hour of the report is still to come, and no week before has a night
	if written(last) || written(last.Previous()) {
		t.Fatal("a report before its hour")
	}
	overdue(last.To.Add(1).At(2, 30)) // a week later: the one before is overdue, and the last still to come
	if !written(last.Previous()) || written(last) {
		t.Fatalf("last %v, before %v", written(last), written(last.Previous()))
	}
	overdue(last.To.Add(2).At(2, 30))
	if !written(last) {
		t.Error("a report whose hour has passed is not written")
	}
	for _, week := range []civil.Period{last, last.Previous()} {
		ok(t, os.Remove(c.path("reports/"+weekStem(week)+".pdf")))
	}
	older := last.Previous().Previous()
	ok(t, os.WriteFile(c.path("reports/"+weekStem(older)+".pdf"), []byte("%PDF"), 0o600))
	if got := missedWeeks(c, last); !slices.Equal(got, []civil.Period{last.Previous(), last}) {
		t.Errorf("missed: %v", got)
	}
	p.night.store.Close()
	ok(t, w.once(t.Context(), c, "weekly"))
	if !written(last) || !written(last.Previous()) {
		t.Error("the weeks that were missed are not written")
	}
	before, err := os.ReadFile(c.path("reports/" + weekStem(last) + ".pdf"))
	ok(t, err)
	ok(t, w.once(t.Context(), c, "weekly")) // to ask again is to have it again
	again, err := os.ReadFile(c.path("reports/" + weekStem(last) + ".pdf"))
	if err != nil || !bytes.Equal(before, again) {
		t.Error("asked again, another report")
	}
}

// TestWeeklyWithoutNights: of a week on which no night was run there is no report, and the daemon says so.
func TestWeeklyWithoutNights(t *testing.T) {
	t.Parallel()
	p := newPlay(t, townWorld(theDay()), nil, "crespiatica")
	p.night.store.Close()
	cmd := newDaemon()
	cmd.SetOut(new(bytes.Buffer))
	err := (&watchman{log: p.night.log, cmd: cmd}).once(t.Context(), p.night.config, "weekly")
	if err == nil || errors.Is(err, errPartial) || !strings.Contains(err.Error(), "nessuna notte è stata elaborata in quella settimana") {
		t.Errorf("%v", err)
	}
}
