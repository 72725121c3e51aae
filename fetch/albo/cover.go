package albo

import (
	"time"

	"vigilia/audit/civil"
)

// publicationDays is how long a deliberation stands in the albo, the first day
// included (TUEL art. 124), and for how long an item without end is published.
const publicationDays = 15

// staleDays is the age from which a feed that says when it was built is taken
// to have stopped.
const staleDays = 7

// closing is the hour, in Europe/Rome, from which no office publishes any more,
// so that a list holds all of its own day.
const closing = 20

// cover returns the first and last day whose publications a source shows.
//
// A list shows what is in publication when it is made. An act published on day
// D stands until D+14, so a list made on day R holds everything published from
// R-14 to the day before R, and on R itself if it was made after the offices
// closed: what a list of two in the morning does not hold may still be
// published that day. A feed cut at its limit of items holds, newest first,
// everything published after the day of its last item, and of that day a part.
//
// The list was made when it was read, unless the source is a file (made at its
// last change, or on the day of its newest act if that is later), says itself
// that it was built more than a week before, or shows nothing that was then in
// publication (made on the day of its newest act): then it has stopped, or is
// the copy of an old file, and the days since are unknown.
func cover(doc document, t table) (from, to civil.Day) {
	first, last := made(doc, t)
	from, to = first.Add(1-publicationDays), last
	if t.full {
		if cut := cut(t.rows).Add(1); cut.After(from) {
			from = cut
		}
	}
	if from.After(to) {
		return civil.Day{}, civil.Day{}
	}
	return from, to
}

// made returns the day on which the list was made, as far as it can be told,
// and the last day that it holds entirely.
func made(doc document, t table) (on, entire civil.Day) {
	today := civil.Of(doc.read)
	at := doc.read
	if doc.file && doc.changed.Before(doc.read) {
		at = doc.changed
	}
	newest, running := newest(t.rows, today, civil.Of(at))
	switch {
	case !running: // a feed that has stopped, or the copy of an old file
		return newest, newest.Add(-1)
	case doc.file:
	case !doc.file && !t.built.IsZero() && today.Sub(civil.Of(t.built)) > staleDays:
		at = t.built
	}
	if civil.Of(at).Before(newest) {
		return newest, newest.Add(-1)
	}
	return civil.Of(at), entireDay(at)
}

// entireDay returns the last day whose publications were all made by the instant.
func entireDay(at time.Time) civil.Day {
	if at.In(civil.Rome()).Hour() >= closing {
		return civil.Of(at)
	}
	return civil.Of(at).Add(-1)
}

// newest returns the newest day of publication not after the day, and whether
// anything is in publication on the day on which the list seems to be made.
func newest(rows []row, day, made civil.Day) (newest civil.Day, running bool) {
	for _, r := range rows {
		from := r.act.PublishedFrom
		if r.fault != "" || from.IsZero() || from.After(day) {
			continue
		}
		if from.After(newest) {
			newest = from
		}
		running = running || !r.act.PublishedTo.Before(made)
	}
	return newest, running
}

// cut returns the day of publication of the item behind which a full feed was
// cut: the last, for feeds go from the newest to the oldest; the first, if they
// plainly go the other way. Items without a day are passed over.
func cut(rows []row) civil.Day {
	var days []civil.Day
	ascending := true
	for _, r := range rows {
		d := r.act.PublishedFrom
		if d.IsZero() {
			continue
		}
		ascending = ascending && (len(days) == 0 || !d.Before(days[len(days)-1]))
		days = append(days, d)
	}
	switch {
	case len(days) == 0:
		return civil.Day{}
	case ascending && days[0] != days[len(days)-1]:
		return days[0]
	}
	return days[len(days)-1]
}
