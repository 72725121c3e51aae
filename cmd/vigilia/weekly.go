package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules"
	"vigilia/report"
	"vigilia/report/html"
	"vigilia/report/pdf"
	"vigilia/report/xlsx"
	"vigilia/store"
)

// weeksOf returns the weeks that a period touches, each whole, from Monday to Sunday.
func weeksOf(p civil.Period) []civil.Period {
	var weeks []civil.Period
	for from := civil.WeekOf(p.From).From; !from.After(p.To); from = from.Add(7) {
		weeks = append(weeks, civil.WeekOf(from))
	}
	return weeks
}

// parseWeek reads the week of a report: "2026-W46", or one of its days.
func parseWeek(s string) (civil.Period, error) {
	if p, err := civil.ParseWeek(s); err == nil {
		return p, nil
	}
	d, err := civil.Parse(s)
	if err != nil {
		return civil.Period{}, fmt.Errorf("la settimana %q non è valida: indicarla con --week 2026-W46, oppure con uno dei suoi giorni, --week 2026-11-10", s)
	}
	return civil.WeekOf(d), nil
}

// collectWeek is collect for the weekly report: beside the week stand the weeks
// that precede it, what they left open, and what the office has decided so far.
func collectWeek(ctx context.Context, c *Config, st *store.Store, rules []audit.Rule, week civil.Period) (*report.Material, error) {
	m, err := collect(ctx, c, st, rules, week)
	if err != nil {
		return nil, err
	}
	pages := c.pageIDs()
	b := &report.Before{Period: civil.Period{From: week.From.Add(-7 * (report.TrendWeeks - 1)), To: week.From.Add(-1)}}
	m.Before = b
	m.RequestsSince = civil.Of(m.MadeAt).Add(-c.Audit.ReauditDays) // older ones are no longer looked at again
	for _, read := range []func() error{
		func() (err error) { b.Runs, err = st.Runs(ctx, b.Period); return },
		func() (err error) { b.Coverage, err = st.Coverage(ctx, pages, b.Period); return },
		func() (err error) { b.Volumes, err = st.Volumes(ctx, pages, b.Period); return },
		func() (err error) { b.Cases, err = st.Cases(ctx, pages, b.Period); return },
		func() (err error) { b.Backlog, err = st.Backlog(ctx, pages, week.From); return },
		func() (err error) { b.Requests, err = openBefore(ctx, st, pages, m.RequestsSince, week); return },
		func() (err error) { b.Acts, err = st.Waiting(ctx); return },
		func() (err error) { b.Decided, err = st.Decided(ctx); return },
	} {
		if err := read(); err != nil {
			return nil, fmt.Errorf("weekly report %s: %w", week.Italian(), err)
		}
	}
	b.Acts = slices.DeleteFunc(b.Acts, func(a audit.ActCheck) bool {
		return !c.hasPage(a.Page) || !civil.Of(a.PostedAt).Before(week.From)
	})
	b.Decided = slices.DeleteFunc(b.Decided, func(k audit.Case) bool { return !c.hasPage(k.Finding.Page) })
	return m, nil
}

// openBefore returns the requests without answer from a day up to the week.
func openBefore(ctx context.Context, st *store.Store, pages []string, since civil.Day, week civil.Period) ([]audit.Request, error) {
	if !since.Before(week.From) {
		return nil, nil
	}
	all, err := st.Requests(ctx, pages, civil.Period{From: since, To: week.From.Add(-1)})
	return slices.DeleteFunc(all, func(r audit.Request) bool { return !r.Open() }), err
}

// weekStem is how the names of the files of a week begin.
func weekStem(week civil.Period) string {
	return fmt.Sprintf("settimana-%s_%s", week.From, week.To)
}

// weeklyDocuments makes the report of a week with its workbook: workbook and page
// first, because the PDF tells their digests.
func weeklyDocuments(m *report.Material) ([]document, error) {
	week, stem := report.Weekly(m), weekStem(m.Period)
	office := report.Internal(m)
	office.Header = week.Header
	book, err := makeDocument(stem+".xlsx", "cartella di lavoro della settimana: qui si convalidano i rilievi (interna)",
		func(w io.Writer) error { return xlsx.Internal(w, office) })
	if err != nil {
		return nil, err
	}
	week.Files = []report.FileHash{book.hash()}
	page, err := makeDocument(stem+".html", "lo stesso report come pagina da leggere nel browser (interno)",
		func(w io.Writer) error { return html.Weekly(w, week) })
	if err != nil {
		return nil, err
	}
	week.Files = append(week.Files, page.hash())
	paper, err := makeDocument(stem+".pdf", "report settimanale per l'ufficio (interno)",
		func(w io.Writer) error { return pdf.Weekly(w, week) })
	if err != nil {
		return nil, err
	}
	docs, err := withMetadata(&week.Header, []document{paper, page, book})
	if err != nil {
		return nil, err
	}
	return withManifest(&week.Header, m.Inputs, stem, docs)
}

// weekly writes the report of the week before, and those of earlier weeks that were missed.
func (w *watchman) weekly(ctx context.Context, c *Config, st *store.Store) error {
	last := civil.WeekOf(civil.Of(time.Now())).Previous()
	weeks := missedWeeks(c, last)
	if len(weeks) == 0 {
		weeks = []civil.Period{last} // to ask again is to have it again
	}
	written, err := w.weeks(ctx, c, st, weeks)
	if err == nil && written == 0 {
		err = fmt.Errorf("report settimanale %s: nessuna notte è stata elaborata in quella settimana", last.Italian())
	}
	return err
}

// overdueWeeks writes the weekly reports whose hour has passed while the program
// could not write them; the night calls it, which is the first occasion.
func (w *watchman) overdueWeeks(ctx context.Context, c *Config, st *store.Store, now time.Time) error {
	schedule, err := parseSchedule(c.Schedule.Weekly)
	if c.Schedule.Weekly == "" || err != nil {
		return nil // never, or refused when the configuration was read
	}
	last := civil.WeekOf(civil.Of(now)).Previous()
	if due := schedule.Next(last.To.End()); due.IsZero() || due.After(now) {
		last = last.Previous() // that of the week that has just ended is still to come
	}
	_, err = w.weeks(ctx, c, st, missedWeeks(c, last))
	return err
}

// weeks writes the reports of some weeks, sends them to whom they are for, and
// returns how many: a week on which no night was run has none.
func (w *watchman) weeks(ctx context.Context, c *Config, st *store.Store, weeks []civil.Period) (written int, err error) {
	c.useFiles(w.log)
	p := newPostman(c, st, time.Now, w.log, w.cmd.OutOrStdout())
	for _, week := range weeks {
		m, err := collectWeek(ctx, c, st, rules.All(), week)
		if err != nil {
			return written, err
		}
		if len(m.Runs) == 0 {
			continue
		}
		docs, err := weeklyDocuments(m)
		if err != nil {
			return written, err
		}
		if err := p.post(ctx, "weekly", m); err != nil { // first: what is in the folder is not missed any longer
			return written, err
		}
		if err := printDocuments(ctx, c, st, w.cmd.OutOrStdout(), c.path(c.Data.Reports), docs); err != nil {
			return written, err
		}
		written++
	}
	if written > 0 {
		p.deliver(ctx)
	}
	return written, nil
}

// missedWeeks returns the weeks up to the given one that have no report in the
// folder, in order: those after the newest that has one. Where none ever had one,
// nothing was missed but the last.
func missedWeeks(c *Config, last civil.Period) []civil.Period {
	var missed []civil.Period
	for week := last; len(missed) < report.TrendWeeks; week = week.Previous() {
		if present(filepath.Join(c.path(c.Data.Reports), weekStem(week)+".pdf")) {
			slices.Reverse(missed)
			return missed
		}
		missed = append(missed, week)
	}
	return missed[:1]
}
