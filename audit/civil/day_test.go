package civil

import (
	"testing"
	"testing/quick"
	"time"
)

func TestDayHasItsHours(t *testing.T) {
	for _, tc := range []struct {
		day   string
		hours float64
	}{
		{"2026-11-20", 24},
		{"2026-03-29", 23}, // clocks forward
		{"2026-10-25", 25}, // clocks back
		{"2024-02-29", 24},
		{"2026-12-31", 24},
	} {
		d, err := Parse(tc.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.End().Sub(d.Start()).Hours(); got != tc.hours {
			t.Errorf("%s has %v hours, want %v", tc.day, got, tc.hours)
		}
	}
}

func TestEveryInstantFallsInItsDay(t *testing.T) {
	holds := func(sec int32) bool {
		at := time.Unix(int64(uint32(sec))/2+500_000_000, 0) // from 1985, since when Rome changes its clocks at night
		d := Of(at)
		return !at.Before(d.Start()) && at.Before(d.End()) && d.Add(1).Sub(d) == 1 && d.Add(-1).Before(d)
	}
	if err := quick.Check(holds, &quick.Config{MaxCount: 5000}); err != nil {
		t.Error(err)
	}
}

func TestMidnightBelongsToTheNewDay(t *testing.T) {
	at := time.Date(2026, 11, 19, 23, 0, 0, 0, time.UTC) // midnight in Rome
	if got := Of(at).String(); got != "2026-11-20" {
		t.Errorf("got %s", got)
	}
	if got := Of(at.Add(-time.Nanosecond)).String(); got != "2026-11-19" {
		t.Errorf("got %s", got)
	}
}

func TestTextGoesThereAndBack(t *testing.T) {
	for _, s := range []string{"", "2026-11-20", "0001-01-01"} {
		var d Day
		if err := d.UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
		if got, _ := d.MarshalText(); string(got) != s {
			t.Errorf("%q came back as %q", s, got)
		}
	}
	for _, s := range []string{"20/11/2026", "2026-02-30", "2026-11-20T00:00", "ieri"} {
		d := NewDay(2020, 1, 1)
		if err := d.UnmarshalText([]byte(s)); err == nil {
			t.Errorf("%q was taken for %s", s, d)
		}
	}
}

func TestPeriod(t *testing.T) {
	oct := Period{NewDay(2026, 10, 1), NewDay(2026, 10, 31)}
	n := 0
	for d := range oct.Days() {
		if !oct.Contains(d) {
			t.Errorf("%s is not in its period", d)
		}
		n++
	}
	if n != 31 || oct.Len() != 31 {
		t.Errorf("October has %d days, Len %d", n, oct.Len())
	}
	if p := oct.Previous(); p.To != NewDay(2026, 9, 30) || p.Len() != 31 {
		t.Errorf("previous is %s", p.Italian())
	}
	if (Period{}).Contains(Day{}) || (Period{}).Len() != 0 || (Period{}).Overlaps(oct) {
		t.Error("the zero period holds something")
	}
	if _, err := NewPeriod(oct.To, oct.From); err == nil {
		t.Error("a period that ends before it begins was taken")
	}
	if got := Single(NewDay(2026, 11, 20)).Italian(); got != "del 20/11/2026" {
		t.Errorf("got %q", got)
	}
}
