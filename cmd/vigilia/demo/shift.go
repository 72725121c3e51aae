package demo

import (
	"time"

	"vigilia/audit/civil"
	"vigilia/fetch/fetchtest"
)

// Until moves the comune by whole weeks, so that its last day is the day given or one
// of the six before it: a weekday stays what it is. What the texts say of dates is not
// moved, and may sound odd in a rehearsal.
func (c *Comune) Until(day civil.Day) {
	weeks := day.Sub(c.Period.To) / 7
	if day.Before(c.Period.To) && day.Sub(c.Period.To)%7 != 0 {
		weeks-- // to the past as to the future: never beyond the day
	}
	m := mover(7 * weeks)
	for _, p := range []*civil.Period{&c.Period, &c.Reported} {
		p.From, p.To = p.From.Add(int(m)), p.To.Add(int(m))
	}
	for _, days := range [][]civil.Day{c.BadAlbo, c.BadPage} {
		for i := range days {
			days[i] = days[i].Add(int(m))
		}
	}
	for i := range c.Acts {
		a := &c.Acts[i]
		m.day(&a.Date)
		m.day(&a.PublishedFrom)
		m.day(&a.PublishedTo)
		m.instant(&a.FirstSeen)
	}
	m.instant(&c.Expiry)
	for _, p := range c.World.Pages {
		m.page(p)
	}
}

// mover moves by a number of days, at the same time of the Italian day.
type mover int

func (m mover) day(d *civil.Day) {
	if !d.IsZero() {
		*d = d.Add(int(m))
	}
}

func (m mover) instant(t *time.Time) {
	if !t.IsZero() {
		*t = t.In(civil.Rome()).AddDate(0, 0, int(m))
	}
}

func (m mover) page(p *fetchtest.Page) {
	for i := range p.Blocked {
		m.instant(&p.Blocked[i].At)
		m.instant(&p.Blocked[i].LiftedAt)
	}
	for _, post := range p.Posts {
		m.instant(&post.At)
		m.instant(&post.HiddenAt)
		m.instant(&post.RemovedAt)
		m.edits(post.Edits)
		m.comments(post.Comments)
		for _, photo := range post.Photos {
			m.comments(photo.Comments)
		}
	}
}

func (m mover) comments(list []*fetchtest.Comment) {
	for _, c := range list {
		m.instant(&c.At)
		m.instant(&c.HiddenAt)
		m.instant(&c.RemovedAt)
		m.edits(c.Edits)
	}
}

func (m mover) edits(list []fetchtest.Edit) {
	for i := range list {
		m.instant(&list[i].At)
	}
}
