package org

import (
	"fmt"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// review measures the age of the policy on the eve of the audit: a re-audit of days long
// past says what is so today, as on everything that the page as a whole is told of.
type review struct{ set *audit.Setting }

func startReview(set *audit.Setting) audit.Checker { return review{set} }

// Check looks at no content.
func (review) Check(*audit.Subject, *audit.Log) {}

// Finish speaks where the comune set a term and it is over. The age itself is
// told in the report.
func (c review) Finish(l *audit.Log) {
	s := &c.set.Policy.Settings
	if s.Revised.IsZero() {
		l.Gap("data dell'ultima revisione della policy non indicata (revised)")
		return
	}
	months := Months(s.Revised, c.eve())
	if s.ReviewMonths == 0 || months < s.ReviewMonths {
		return
	}
	l.FindPage(audit.Hit{
		Key: "revisione", Category: "revisione della policy oltre il termine fissato dall'Ente", Severity: audit.Informative,
		Evidence: []audit.Evidence{{Note: fmt.Sprintf("ultima revisione dichiarata: %s; mesi trascorsi: %d; termine: %d", s.Revised.Italian(), months, s.ReviewMonths)}},
	})
}

// eve returns the day before the audit, or the last day of the period if it is later.
func (c review) eve() civil.Day {
	eve := c.set.Period.To
	if now := c.set.Now; !now.IsZero() && civil.Of(now).Add(-1).After(eve) {
		eve = civil.Of(now).Add(-1)
	}
	return eve
}

// Months returns the whole months from one day to another, 0 if it is not after
// it. A month is over on the day with the same number, or on the last of a
// shorter month.
func Months(from, to civil.Day) int {
	if !to.After(from) {
		return 0
	}
	n := (to.Year-from.Year)*12 + int(to.Month) - int(from.Month)
	if to.Num < from.Num && to.Add(1).Month == to.Month {
		n--
	}
	return n
}
