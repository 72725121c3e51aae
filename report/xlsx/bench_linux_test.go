package xlsx_test

import (
	"io"
	"testing"

	"vigilia/report"
	"vigilia/report/reporttest"
	"vigilia/report/xlsx"
)

// BenchmarkBook100k writes the workbook of a period with 100,000 findings.
func BenchmarkBook100k(b *testing.B) {
	m := report.Internal(reporttest.Month())
	month := m.Findings
	m.Findings = make([]report.FindingRow, 100_000)
	for i := range m.Findings {
		m.Findings[i] = month[i%len(month)]
	}
	reporttest.Meter(b, func() error { return xlsx.Internal(io.Discard, m) })
}
