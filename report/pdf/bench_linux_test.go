package pdf

import (
	"bytes"
	"fmt"
	"testing"

	"vigilia/report"
	"vigilia/report/reporttest"
)

// BenchmarkGiunta makes the report of a busy month, some thirty pages, from the
// material of the archive to the last byte.
func BenchmarkGiunta(b *testing.B) {
	m := reporttest.Month()
	month := m.Cases
	for i := range 6 { // one as busy has seven times the findings
		for _, k := range month {
			k.Finding.Fingerprint = fmt.Sprint(k.Finding.Fingerprint, i)
			m.Cases = append(m.Cases, k)
		}
	}
	var pdf bytes.Buffer
	reporttest.Meter(b, func() error {
		pdf.Reset()
		return Internal(&pdf, report.Internal(m))
	})
	b.ReportMetric(float64(parsed(b, pdf.Bytes()).PageCount), "pages")
}

// BenchmarkLong makes the report of a period with 45,000 findings: 1,500 pages.
func BenchmarkLong(b *testing.B) {
	m := report.Internal(reporttest.Month())
	month := m.Findings
	for len(m.Findings) < 45000 {
		m.Findings = append(m.Findings, month...)
	}
	var pdf bytes.Buffer
	reporttest.Meter(b, func() error { pdf.Reset(); return Internal(&pdf, m) })
	b.ReportMetric(float64(parsed(b, pdf.Bytes()).PageCount), "pages")
}
