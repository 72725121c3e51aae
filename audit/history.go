package audit

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"vigilia/audit/civil"
)

// ChangeKind is what an audit did to a finding.
type ChangeKind string

const (
	Found     ChangeKind = "found"     // for the first time
	Changed   ChangeKind = "changed"   // it stands, and says something else
	Withdrawn ChangeKind = "withdrawn" // no longer found
	Returned  ChangeKind = "returned"  // found again after it had been withdrawn
)

// Change is one event in the life of a finding.
type Change struct {
	What        ChangeKind
	At          time.Time
	Run         int64
	RuleVersion int
	Severity    Severity
}

// Chronicle tells the life of a finding in one Italian line, by day: when it was
// found, what re-audits made of it, when its content left the page, what a person
// decided. The program looks once a night, so a content is gone between two days.
// The changes are those of Store.Histories, oldest first; there may be none.
func Chronicle(c *Case, changes []Change) string {
	events := []event{{c.FirstFound, "rilevato il " + on(c.FirstFound)}}
	events = append(events, reaudited(changes)...)
	if e := ExposureOf(&c.Content); e.Over() {
		events = append(events, event{e.FirstAbsent, vanished(c.Content.HiddenAt, e)})
	}
	if d := c.Decision; d != nil {
		events = append(events, event{d.At, fmt.Sprintf("%s il %s", d.Outcome, on(d.At))})
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.at.Compare(b.at) })
	told := make([]string, len(events))
	for i, e := range events {
		told[i] = e.told
	}
	return strings.Join(slices.Compact(told), "; ")
}

type event struct {
	at   time.Time
	told string
}

func on(t time.Time) string { return civil.Of(t).Italian() }

// reaudited tells what re-audits did. Of changes that leave the severity as it
// was only the last is told: a finding that waits for the albo changes every night.
func reaudited(changes []Change) []event {
	var events []event
	var updated *event
	severity := Severity(-1)
	for _, ch := range changes {
		switch {
		case ch.What == Found:
		case ch.What == Withdrawn:
			events = append(events, event{ch.At, "non più rilevato dal " + on(ch.At)})
		case ch.What == Returned:
			events = append(events, event{ch.At, "di nuovo rilevato il " + on(ch.At)})
		case ch.What == Changed && severity >= 0 && ch.Severity != severity:
			events = append(events, event{ch.At, fmt.Sprintf("gravità %s dal %s", ch.Severity, on(ch.At))})
		case ch.What == Changed:
			updated = &event{ch.At, "aggiornato da ultimo il " + on(ch.At)}
		}
		severity = ch.Severity
	}
	if updated != nil {
		events = append(events, *updated)
	}
	return events
}

// vanished says between which days a content left the page.
func vanished(hidden time.Time, e Exposure) string {
	how := "rimosso"
	if hidden.Equal(e.FirstAbsent) {
		how = "nascosto"
	}
	last, first := on(e.LastVisible), on(e.FirstAbsent)
	if last == first {
		return how + " il " + first
	}
	return fmt.Sprintf("%s fra il %s e il %s", how, last, first)
}
