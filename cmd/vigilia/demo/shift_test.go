package demo

import (
	"testing"

	"vigilia/audit/civil"
)

// The comune moved to a day keeps its weekdays and its order, and nothing stays behind.
func TestUntil(t *testing.T) {
	still := newComune(t)
	for _, day := range []civil.Day{civil.NewDay(2027, 4, 1), civil.NewDay(2026, 11, 21), civil.NewDay(2026, 11, 20), civil.NewDay(2026, 11, 19), civil.NewDay(2026, 1, 3)} {
		c := newComune(t)
		c.Until(day)
		off := c.Period.To.Sub(still.Period.To)
		if late := day.Sub(c.Period.To); late < 0 || late > 6 || off%7 != 0 {
			t.Errorf("%v: the last day is %v", day, c.Period.To)
		}
		if c.Period.Len() != still.Period.Len() || !c.Period.Contains(c.BadAlbo[0]) || !c.Period.Contains(c.Reported.From) {
			t.Errorf("%v: period %v, bad %v", day, c.Period, c.BadAlbo)
		}
		for i, p := range c.World.Pages {
			for j, post := range p.Posts {
				before := still.World.Pages[i].Posts[j]
				if civil.Of(post.At).Sub(civil.Of(before.At)) != off {
					t.Fatalf("%v: post of %v moved to %v", day, before.At, post.At)
				}
				for k, m := range post.Comments {
					if civil.Of(m.At).Sub(civil.Of(before.Comments[k].At)) != off {
						t.Fatalf("%v: comment of %v moved to %v", day, before.Comments[k].At, m.At)
					}
				}
			}
		}
		for i, a := range c.Acts {
			if a.PublishedFrom.Sub(still.Acts[i].PublishedFrom) != off {
				t.Fatalf("%v: act of %v moved to %v", day, still.Acts[i].PublishedFrom, a.PublishedFrom)
			}
		}
	}
}
