package pdf

import (
	"io"
	"testing"

	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/reporttest"
)

// weeks are weekly reports of the invented month, hostile texts included.
func weeks() []document {
	return []document{
		{"settimana", func(w io.Writer) error { return Weekly(w, report.Weekly(reporttest.Week(civil.NewDay(2026, 11, 18)))) }},
		{"settimana-quieta", func(w io.Writer) error { return Weekly(w, report.Weekly(reporttest.QuietWeek())) }},
		{"settimana-vuota", func(w io.Writer) error { return Weekly(w, &report.WeeklyModel{}) }},
	}
}

func TestWeeksAreValid(t *testing.T) {
	for _, d := range weeks() {
		validate(t, d.name, written(t, d))
	}
}
