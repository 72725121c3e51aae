package civil_test

import (
	"testing"

	"vigilia/audit/civil"
)

func TestWeekOf(t *testing.T) {
	for d, want := range map[civil.Day]string{
		civil.NewDay(2026, 11, 9):  "2026-11-09",
		civil.NewDay(2026, 11, 15): "2026-11-09",
		civil.NewDay(2026, 11, 16): "2026-11-16",
		civil.NewDay(2027, 1, 3):   "2026-12-28",
		civil.NewDay(2028, 2, 29):  "2028-02-28",
	} {
		if p := civil.WeekOf(d); p.From.String() != want || p.Len() != 7 || !p.Contains(d) {
			t.Errorf("week of %s: %s", d, p.Italian())
		}
	}
}

// Every day lies in the week whose name its own week has.
func TestWeeksGoThereAndBack(t *testing.T) {
	for d := civil.NewDay(2019, 12, 20); d.Before(civil.NewDay(2033, 1, 12)); d = d.Add(1) {
		year, week := d.Week()
		p, err := civil.ParseWeek(weekName(year, week))
		if err != nil || p != civil.WeekOf(d) {
			t.Fatalf("%s: %d-%d, %v, %v", d, year, week, p, err)
		}
	}
}

func weekName(year, week int) string {
	return string([]byte{byte('0' + year/1000), byte('0' + year/100%10), byte('0' + year/10%10), byte('0' + year%10), '-', 'W', byte('0' + week/10), byte('0' + week%10)})
}

func TestParseWeekRefuses(t *testing.T) {
	for _, s := range []string{"", "2026", "2026-46", "2026-W1", "2026-W00", "2026-W54", "2027-W53", "W46", "2026-W46 ", "2026-W46x", "+026-W46", "2026-W-1"} {
		if p, err := civil.ParseWeek(s); err == nil {
			t.Errorf("%q is read as %s", s, p.Italian())
		}
	}
	if _, err := civil.ParseWeek("2026-W53"); err != nil {
		t.Error("2026 has 53 weeks", err)
	}
}
