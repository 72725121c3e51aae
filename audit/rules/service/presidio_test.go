package service

import (
	"math/rand/v2"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

func weekdays(from, to int) audit.Timetable {
	t := audit.Timetable{}
	for d := time.Monday; d <= time.Friday; d++ {
		t[d] = []audit.Hours{{From: from, To: to}}
	}
	return t
}

func at(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, civil.Rome())
	if err != nil {
		panic(err)
	}
	return t
}

func TestBetween(t *testing.T) {
	mornings := audit.Settings{Hours: weekdays(540, 780), Patron: "02-03", Closures: []civil.Period{{From: civil.NewDay(2026, 8, 13), To: civil.NewDay(2026, 8, 14)}}}
	nights := audit.Settings{Hours: audit.Timetable{time.Sunday: {{From: 60, To: 240}}}}
	always := audit.Settings{Hours: audit.Timetable{}}
	for d := time.Sunday; d <= time.Saturday; d++ {
		always.Hours[d] = []audit.Hours{{From: 0, To: 1440}}
	}
	for _, c := range []struct {
		name     string
		settings audit.Settings
		from, to string
		want     time.Duration
	}{
		{"within a morning", mornings, "2026-11-20 10:00", "2026-11-20 11:30", 90 * time.Minute},
		{"over a weekend", mornings, "2026-11-20 12:00", "2026-11-23 10:00", 2 * time.Hour},
		{"by night", mornings, "2026-11-19 18:00", "2026-11-20 08:00", 0},
		{"backwards", mornings, "2026-11-20 12:00", "2026-11-20 09:00", 0},
		{"over the Immacolata (Tuesday)", mornings, "2026-12-07 09:00", "2026-12-09 13:00", 8 * time.Hour},
		{"over Easter Monday", mornings, "2026-04-03 13:00", "2026-04-07 10:00", time.Hour},
		{"over San Francesco, a holiday since 2026", mornings, "2027-10-04 09:00", "2027-10-04 13:00", 0},
		{"over San Francesco, before", mornings, "2021-10-04 09:00", "2021-10-04 13:00", 4 * time.Hour},
		{"over the patron saint", mornings, "2026-02-02 13:00", "2026-02-04 09:30", 30 * time.Minute},
		{"over a local closure", mornings, "2026-08-12 13:00", "2026-08-17 10:00", time.Hour},
		{"over the hour that spring skips", nights, "2026-03-28 12:00", "2026-03-29 12:00", 2 * time.Hour},
		{"over the hour that autumn repeats", nights, "2026-10-24 12:00", "2026-10-25 12:00", 4 * time.Hour},
		{"a whole day of 23 hours", always, "2026-03-29 00:00", "2026-03-30 00:00", 23 * time.Hour},
		{"a whole day of 25 hours", always, "2026-10-25 00:00", "2026-10-26 00:00", 25 * time.Hour},
	} {
		p := NewPresidio(&c.settings)
		if got := p.Between(at(c.from), at(c.to)); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestClockGap: the minutes that a spring night skips are the instant of the change.
func TestClockGap(t *testing.T) {
	d := civil.NewDay(2026, 3, 29)
	change := time.Date(2026, 3, 29, 1, 0, 0, 0, time.UTC)
	for _, m := range []int{120, 150, 180} {
		if got := clock(d, m); !got.Equal(change) {
			t.Errorf("minute %d: %v, want %v", m, got, change)
		}
	}
	if got := clock(d, 240); !got.Equal(change.Add(time.Hour)) {
		t.Errorf("minute 240: %v", got)
	}
}

// TestBetweenProperties: presidio time is additive, never negative, never more
// than elapsed time, and positive exactly where some instant is open.
func TestBetweenProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		s := audit.Settings{Hours: audit.Timetable{}, Patron: "11-30"}
		for d := time.Sunday; d <= time.Saturday; d++ {
			for m := r.IntN(600); m < 1440 && r.IntN(3) > 0; m += r.IntN(400) + 1 {
				to := min(m+1+r.IntN(500), 1440)
				s.Hours[d] = append(s.Hours[d], audit.Hours{From: m, To: to})
				m = to
			}
		}
		p := &Presidio{hours: s.Hours, patron: s.Patron}
		// around the two clock changes of 2026 half of the times
		base := []time.Time{at("2026-03-27 00:00"), at("2026-10-23 00:00"), at("2026-11-25 00:00"), at("2026-12-20 00:00")}[r.IntN(4)]
		instant := func() time.Time { return base.Add(time.Duration(r.IntN(7*24*60)) * time.Minute) }
		a, b, c := instant(), instant(), instant()
		if b.Before(a) {
			a, b = b, a
		}
		if c.Before(b) {
			b, c = c, b
		}
		if b.Before(a) {
			a, b = b, a
		}
		ab, bc, ac := p.Between(a, b), p.Between(b, c), p.Between(a, c)
		switch {
		case ab+bc != ac:
			t.Fatalf("%v: %v + %v != %v between %v, %v, %v", s.Hours, ab, bc, ac, a, b, c)
		case ab < 0 || bc < 0:
			t.Fatalf("negative: %v, %v", ab, bc)
		case ac > c.Sub(a):
			t.Fatalf("%v of presidio in %v", ac, c.Sub(a))
		}
		minute := p.Between(a, a.Add(time.Minute))
		if open := p.Open(a); open != (minute == time.Minute) {
			t.Fatalf("%v: Open(%v) = %v, and the minute from then holds %v", s.Hours, a, open, minute)
		}
	}
}

func TestDays(t *testing.T) {
	p := NewPresidio(&audit.Settings{Hours: weekdays(540, 780), Patron: "12-07"})
	got := p.Days(civil.Period{From: civil.NewDay(2026, 12, 5), To: civil.NewDay(2026, 12, 13)})
	want := []int{9, 10, 11} // 5, 6, 12, 13 weekend; 7 patron; 8 Immacolata
	if len(got) != len(want) {
		t.Fatalf("days %v, want %v", got, want)
	}
	for i, d := range got {
		if d.Num != want[i] {
			t.Errorf("day %v, want %d", d, want[i])
		}
	}
	if name, _ := p.Closed(civil.NewDay(2026, 12, 8)); name != "Immacolata Concezione" {
		t.Errorf("8 December: %q", name)
	}
	if name, _ := p.Closed(civil.NewDay(2026, 12, 7)); name != "Santo patrono" {
		t.Errorf("7 December: %q", name)
	}
}

func TestNoTimetable(t *testing.T) {
	if NewPresidio(&audit.Settings{}) != nil {
		t.Error("a policy without hours has no presidio")
	}
}
