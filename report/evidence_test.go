package report_test

import (
	"slices"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/report"
	"vigilia/report/reporttest"
)

// The evidence of a finding says each thing once: what the category tells is not
// told again beside every masked value, nor the same value twice.
func TestEvidenceSaysEachThingOnce(t *testing.T) {
	for name, c := range map[string]struct {
		category string
		evidence []audit.Evidence
		want     string
	}{
		"the note is the category": {"turpiloquio", []audit.Evidence{{Masked: "d** ****", Note: "turpiloquio"}}, "turpiloquio – d** ****"},
		"the note says more":       {"epiteto, bersaglio: persona", []audit.Evidence{{Masked: "1****", Note: "epiteto; forma alterata; bersaglio: persona"}}, "epiteto, bersaglio: persona – 1**** (forma alterata)"},
		"twice the same":           {"epiteto", []audit.Evidence{{Masked: "c***", Note: "epiteto"}, {Masked: "c***", Note: "Epiteto"}, {Masked: "b***"}}, "epiteto – c***; b***"},
		"no value":                 {"testo ripetuto", nil, "testo ripetuto"},
		"no category":              {"", []audit.Evidence{{Masked: "c***", Note: "nota"}}, "c*** (nota)"},
	} {
		m := reporttest.Month()
		m.Cases = m.Cases[:1]
		m.Cases[0].Finding.Category, m.Cases[0].Finding.Evidence = c.category, c.evidence
		if got := report.Internal(m).Findings[0].Evidence; got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Several findings of one rule with one state are told once, with their number.
func TestPostTellsFindingsOfARuleOnce(t *testing.T) {
	m := reporttest.Month()
	i := slices.IndexFunc(m.Cases, func(k audit.Case) bool { return k.Content.Kind == audit.OwnPost })
	k := m.Cases[i]
	k.Finding.Rule, k.Decision = "own.tone", nil
	m.Cases = append(m.Cases, k, k)
	post := slices.IndexFunc(report.Internal(m).Posts, func(p report.PostRow) bool { return p.Link == k.Content.Permalink })
	got := report.Internal(m).Posts[post].Other
	if strings.Count(got, ": "+string(audit.ToVerify)) != 1 || !strings.Contains(got, " (n.\u00a02): "+string(audit.ToVerify)) {
		t.Errorf("other findings: %q", got)
	}
}
