package albo

import "vigilia/audit/civil"

// publicationDays is how long a deliberation stands in the albo, the first day
// included (TUEL art. 124), and for how long an item without end is published.
const publicationDays = 15

// staleDays is the age from which a feed that says when it was built is taken
// to have stopped.
const staleDays = 7

// cover returns the first and last day whose publications a source shows.
//
// A list shows what is in publication when it is made. An act published on day
// D stands until D+14, so a list made on day R holds everything published from
// R-14 to R. A feed cut at its limit of items holds, newest first, everything
// published after the day of its last item, and of that day only a part. The
// day of the reading counts as read, as that of the acts known when it was made.
//
// When the list was made is the day of the reading, unless the source is a
// file (its last change, or its newest act if that is later), says itself that
// it was built more than a week before, or shows nothing that is still in
// publication (its newest act): then it has stopped, and later days are unknown.
func cover(doc document, t table) (from, to civil.Day) {
	to = doc.shown
	if made := made(doc, t); made.Before(to) {
		to = made
	}
	from = to.Add(1 - publicationDays)
	if t.full {
		if cut := cut(t.rows).Add(1); cut.After(from) {
			from = cut
		}
	}
	if to.IsZero() || from.After(to) {
		return civil.Day{}, civil.Day{}
	}
	return from, to
}

// made returns the day on which the list was made, as far as it can be told.
func made(doc document, t table) civil.Day {
	newest, running := newest(t.rows, doc.shown)
	switch {
	case doc.file:
		if changed := civil.Of(doc.changed); changed.After(newest) {
			return changed
		}
		return newest
	case !running:
		return newest
	case !t.built.IsZero() && doc.shown.Sub(civil.Of(t.built)) > staleDays:
		return civil.Of(t.built)
	}
	return doc.shown
}

// newest returns the newest day of publication not after the day, and whether
// anything is in publication on it.
func newest(rows []row, day civil.Day) (newest civil.Day, running bool) {
	for _, r := range rows {
		from := r.act.PublishedFrom
		if r.fault != "" || from.IsZero() || from.After(day) {
			continue
		}
		if from.After(newest) {
			newest = from
		}
		running = running || !r.act.PublishedTo.Before(day)
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
