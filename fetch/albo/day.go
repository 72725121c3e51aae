package albo

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"vigilia/audit/civil"
)

// parseDay reads the day of a date in any of the ways in which albi write it:
// "12/11/2026", "12-11-26", "2026-11-12", "2026-11-12T23:00:00Z", and the RFC
// 822 date of feeds, "Thu, 12 Nov 2026 00:00:00 +0100". A zone that can be
// trusted is taken to Europe/Rome; with a broken one ("+000"), or none, the day
// is the one that is written.
func parseDay(s string) (civil.Day, error) {
	s = strings.TrimSpace(s)
	fail := fmt.Errorf("data «%s» non leggibile", clip(s))
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return checked(civil.Of(t), fail)
	}
	if len(s) > 10 && s[10] == 'T' {
		s = s[:10] // an ISO date and time without zone
	}
	fields := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '\t' || r == '\u00a0' })
	if len(fields) == 0 {
		return civil.Day{}, fail
	}
	if day, ok := figures(fields[0]); ok {
		return checked(day, fail)
	}
	return feedDate(fields, fail)
}

// clip shortens what is shown of a value that cannot be read.
func clip(s string) string {
	r := []rune(s)
	if len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

// checked refuses years in which no albo on line can publish or cite.
func checked(d civil.Day, fail error) (civil.Day, error) {
	if d.Year < 1946 || d.Year > 2100 {
		return civil.Day{}, fail
	}
	return d, nil
}

// figures reads a date of three numbers, the day first or the year first.
func figures(s string) (civil.Day, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	if len(parts) != 3 {
		return civil.Day{}, false
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || v < 0 || len(p) > 4 {
			return civil.Day{}, false
		}
		n[i] = v
	}
	if len(parts[0]) == 4 {
		return real(n[0], n[1], n[2])
	}
	if len(parts[2]) == 2 {
		n[2] += 2000
	}
	return real(n[2], n[1], n[0])
}

// real returns the date if the calendar has it.
func real(year, month, day int) (civil.Day, bool) {
	d := civil.NewDay(year, time.Month(month), day)
	return d, d.Year == year && int(d.Month) == month && d.Num == day
}

// feedDate reads "[Thu] 12 Nov 2026 [00:00[:00] [zone]]", month in English or Italian.
func feedDate(fields []string, fail error) (civil.Day, error) {
	if _, err := strconv.Atoi(fields[0]); err != nil {
		fields = fields[1:] // the day of the week
	}
	if len(fields) < 3 {
		return civil.Day{}, fail
	}
	num, err1 := strconv.Atoi(fields[0])
	year, err2 := strconv.Atoi(fields[2])
	month := monthOf(fields[1])
	if err1 != nil || err2 != nil || month == 0 {
		return civil.Day{}, fail
	}
	if year >= 0 && year < 100 {
		year += 2000
	}
	day, ok := real(year, month, num)
	if !ok {
		return civil.Day{}, fail
	}
	return checked(zoned(day, fields[3:]), fail)
}

// zoned moves a day to Europe/Rome if hour and zone say that it is another there.
func zoned(day civil.Day, rest []string) civil.Day {
	if len(rest) < 2 {
		return day
	}
	zone := strings.Replace(strings.Replace(rest[1], "GMT", "+0000", 1), "UTC", "+0000", 1)
	for _, layout := range []string{"15:04:05", "15:04"} {
		t, err := time.Parse("2006-01-02 "+layout+" -0700", day.String()+" "+rest[0]+" "+zone)
		if err == nil {
			return civil.Of(t)
		}
	}
	return day
}

// monthOf returns the month of its English or Italian name or abbreviation, 0 if none.
func monthOf(s string) int {
	s = strings.ToLower(strings.TrimSuffix(s, "."))
	if len(s) < 3 {
		return 0
	}
	for i, names := range [...]string{"jan gen", "feb", "mar", "apr", "may mag", "jun giu", "jul lug", "aug ago", "sep set", "oct ott", "nov", "dec dic"} {
		if strings.Contains(" "+names+" ", " "+s[:3]+" ") {
			return i + 1
		}
	}
	return 0
}
