package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/signals"
	"vigilia/templates"
)

const (
	// compared is how far back a night is compared, in days: 26 times each day of the week.
	compared = 26 * 7
	// fewestContents is the usual number of contents of a day below which none of them means nothing.
	fewestContents = 10
	// shortest is the usual duration of a night, in seconds, below which a fast one means nothing.
	shortest = 5
)

// doubt tells of a night that went well and still is unlike those before: much faster,
// or with much less to read. Nothing says that something is wrong; a person should look.
func (n *Night) doubt(ctx context.Context, run *audit.Run) error {
	history := civil.Period{From: run.Day.Add(-compared), To: run.Day}
	runs, err := n.store.Runs(ctx, history)
	if err != nil {
		return err
	}
	rows, err := n.store.Coverage(ctx, n.config.pageIDs(), history)
	if err != nil {
		return err
	}
	n.pulse.unusual = append(fastNight(runs, run, n.now()), emptyPages(rows, run.Day)...)
	for _, notice := range n.pulse.unusual {
		n.log.Warn("notte diversa dalle precedenti", "page", notice.Page, "what", notice.Text)
	}
	run.Notices = append(run.Notices, n.pulse.unusual...)
	return nil
}

// fastNight compares how long a night took with the ordinary ones before.
func fastNight(runs []audit.Run, run *audit.Run, now time.Time) []audit.Notice {
	if !ordinary(runs, run) {
		return nil
	}
	var earlier []float64
	for i := range runs {
		if r := &runs[i]; r.ID != run.ID && r.State == audit.Complete && ordinary(runs, r) {
			earlier = append(earlier, r.EndedAt.Sub(r.StartedAt).Seconds())
		}
	}
	took, habit := now.Sub(run.StartedAt).Seconds(), signals.HabitOf(earlier)
	if !habit.Small(took, shortest) {
		return nil
	}
	return []audit.Notice{{Text: fmt.Sprintf("L'elaborazione è durata %s s, molto meno del solito (nelle %d notti precedenti circa %s s): "+
		"verificare con «vigilia check» che i token leggano ancora tutto.", templates.Decimal(took, 0), habit.Known, templates.Decimal(habit.Median, 0))}}
}

// ordinary reports whether a night was played on the morning after its day, with none
// in the hours before: one that follows another has little left to read.
func ordinary(runs []audit.Run, r *audit.Run) bool {
	if civil.Of(r.StartedAt) != r.Day.Add(1) {
		return false
	}
	for i := range runs {
		if since := r.StartedAt.Sub(runs[i].StartedAt); runs[i].ID != r.ID && since >= 0 && since < 12*time.Hour {
			return false
		}
	}
	return true
}

// figure is something that a night counts on a page.
type figure struct {
	none, some string // how it is told
	sources    []audit.Source
}

func figures() []figure {
	return []figure{
		{"nessun contributo", "contributi", []audit.Source{audit.SourceComments, audit.SourceVisitors, audit.SourceTagged}},
		{"nessun contenuto dell'Ente", "contenuti dell'Ente", []audit.Source{audit.SourcePosts, audit.SourceReels}},
	}
}

// emptyPages compares what was read of each page with the same day of earlier weeks.
// Only what was read to its end counts: what was not is told by its coverage.
func emptyPages(rows []audit.Coverage, day civil.Day) []audit.Notice {
	var notices []audit.Notice
	for _, f := range figures() {
		counts := map[string]map[civil.Day]float64{} // by page
		var pages []string
		for _, r := range rows {
			if r.Page == "" || !r.Complete || r.Day.Weekday() != day.Weekday() || !slices.Contains(f.sources, r.Source) {
				continue
			}
			if counts[r.Page] == nil {
				counts[r.Page] = map[civil.Day]float64{}
				pages = append(pages, r.Page)
			}
			counts[r.Page][r.Day] += float64(r.Read)
		}
		for _, page := range pages {
			notices = append(notices, f.judge(page, day, counts[page])...)
		}
	}
	return notices
}

func (f figure) judge(page string, day civil.Day, counts map[civil.Day]float64) []audit.Notice {
	today, read := counts[day]
	var earlier []float64
	for d, n := range counts {
		if d != day {
			earlier = append(earlier, n)
		}
	}
	habit := signals.HabitOf(earlier)
	if !read || !habit.Small(today, fewestContents) {
		return nil
	}
	what := f.none
	if today > 0 {
		what = templates.Int(int(today)) + " " + f.some
	}
	return []audit.Notice{{Page: page, Text: fmt.Sprintf("Letti del giorno: %s, molto meno del solito (%s, nelle %d settimane precedenti: circa %s): "+
		"verificare sulla pagina che sia così e, con «vigilia check», che il token legga ancora tutto.",
		what, templates.Weekday(day), habit.Known, templates.Decimal(habit.Median, 0))}}
}
