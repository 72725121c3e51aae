package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/templates"
)

// TrendWeeks is how many weeks the weekly report sets side by side, its own the last.
const TrendWeeks = 8

// Before is what the weekly report tells of the weeks before its own: the trend,
// what is carried over, and what the office has decided so far.
type Before struct {
	Period   civil.Period // the weeks that precede, all together
	Runs     []audit.Run
	Coverage []audit.Coverage
	Volumes  []audit.Volume
	Cases    []audit.Case

	Requests []audit.Request  // still open
	Acts     []audit.ActCheck // still waiting for the albo
	Backlog  []audit.Backlog  // findings on contents from before the week that nobody has decided, however old
	Decided  []audit.Case     // every finding with a decision, of whatever period, that of the report included
}

// digest returns the digest of these facts in hexadecimal, "" for none.
func (b *Before) digest() string {
	if b == nil {
		return ""
	}
	sum := sha256.Sum256(canonical([]string{
		fmt.Sprint(b.Period), facsimile(lasting(b.Runs), runFacts), facsimile(b.Coverage, whole), facsimile(b.Volumes, whole), facsimile(b.Cases, caseFacts),
		facsimile(b.Requests, requestFacts), facsimile(b.Acts, actFacts), facsimile(b.Backlog, whole),
		facsimile(b.Decided, func(k audit.Case) any { return []any{k.Finding.Fingerprint, k.Status(), k.Decision} }),
	}))
	return hex.EncodeToString(sum[:])
}

// weekNumber writes the week of a day as "46/2026".
func weekNumber(d civil.Day) string {
	year, week := d.Week()
	return fmt.Sprintf("%d/%d", week, year)
}

// TrendRow is one week of the trend.
type TrendRow struct {
	Week      civil.Period
	Label     string // "09/11 – 15/11"
	Days      int    // elaborated, of seven
	Whole     bool   // every source was read on every day
	Users     int    // contributions of users that were read
	Detected  int    // findings on them
	Confirmed int
	Rejected  int
	Open      int // to verify, or waiting
	Undecided int // of which the office said that they cannot be verified
}

// Unread reports whether no day of the week was read: then its numbers mean nothing.
func (r TrendRow) Unread() bool { return r.Days == 0 }

// trend returns the weeks that precede and the week itself, the oldest first. Each
// is counted as its own report counts it.
func (c *census) trend() []TrendRow {
	var rows []TrendRow
	if b := c.m.Before; b != nil {
		for from := c.m.Period.From.Add(-7 * (TrendWeeks - 1)); from.Before(c.m.Period.From); from = from.Add(7) {
			week := civil.Period{From: from, To: from.Add(6)}
			rows = append(rows, count(b.week(c.m, week), c.clean).trendRow())
		}
	}
	return append(rows, c.trendRow())
}

// week returns what is known of one of the weeks, as the material of a census.
func (b *Before) week(m *Material, week civil.Period) *Material {
	return &Material{
		Period: week, Policy: m.Policy, Rules: m.Rules, Pages: m.Pages, WithoutTagged: m.WithoutTagged,
		Runs:     kept(b.Runs, func(r *audit.Run) bool { return week.Contains(r.Day) }),
		Coverage: kept(b.Coverage, func(r *audit.Coverage) bool { return week.Contains(r.Day) }),
		Volumes:  kept(b.Volumes, func(v *audit.Volume) bool { return week.Contains(v.Day) }),
		Cases:    kept(b.Cases, func(k *audit.Case) bool { return week.Contains(k.Content.Day()) }),
	}
}

func kept[T any](all []T, want func(*T) bool) []T {
	var out []T
	for i := range all {
		if want(&all[i]) {
			out = append(out, all[i])
		}
	}
	return out
}

func (c *census) trendRow() TrendRow {
	p := c.m.Period
	row := TrendRow{
		Week: p, Label: templates.ShortDate(p.From) + " – " + templates.ShortDate(p.To),
		Whole: c.reach().Whole, Users: c.volume(total, citizens()...),
	}
	for d := range p.Days() {
		if c.reads.ran[d] {
			row.Days++
		}
	}
	for id, t := range c.tally {
		if c.ownRule(id) {
			continue
		}
		row.Detected += t.detected
		row.Confirmed += t.confirmed
		row.Rejected += t.rejected
		row.Open += t.toVerify + t.waiting
		row.Undecided += t.unverifiable
	}
	return row
}

// Reading says how the week was read.
func (r TrendRow) Reading() string {
	switch {
	case r.Unread():
		return "non elaborata"
	case r.Whole:
		return "per intero"
	}
	return fmt.Sprintf("in parte (%d/%d giorni)", r.Days, r.Week.Len())
}

// trendWords tells what a drawing of the weeks shows, "" where there are no two to compare.
func trendWords(rows []TrendRow) string {
	read := len(kept(rows, func(r *TrendRow) bool { return !r.Unread() }))
	last := rows[len(rows)-1]
	switch {
	case read < 2:
		return ""
	case last.Unread():
		return "L'ultima settimana non risulta elaborata. I numeri di ogni settimana sono nella tabella che segue."
	}
	return fmt.Sprintf("Nell'ultima settimana %s, confermati %s. I numeri di ogni settimana sono nella tabella che segue.",
		templates.Plural(last.Detected, "rilievo", "rilievi"), templates.Int(last.Confirmed))
}

// trendText says what the weeks side by side hold.
func (c *census) trendText(rows []TrendRow) string {
	s := templates.TrendSentence{Weeks: len(rows)}
	for _, r := range rows {
		switch {
		case r.Unread():
			s.Unread++
		case !r.Whole:
			s.Part++
		}
	}
	return c.m.Wording.Say(s)
}
