package report_test

import (
	"testing"

	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/reporttest"
)

func week() *report.Material { return reporttest.Week(civil.NewDay(2026, 11, 18)) }

func TestWeeklyAgainstGoldenFiles(t *testing.T) {
	for name, m := range map[string]*report.Material{"weekly.json": week(), "weekly-quiet.json": reporttest.QuietWeek()} {
		w := report.Weekly(m)
		w.Completeness.Rows = nil // a golden file holds them once, in internal.json
		golden(t, name, asJSON(t, w))
	}
}
