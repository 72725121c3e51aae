package report_test

import (
	"slices"
	"strings"
	"testing"

	"vigilia/report"
	"vigilia/report/reporttest"
)

// TestForgottenIsTold: the note and the internal report tell how much the terms took
// away, the public one only that they were applied, and nobody tells it of nothing.
func TestForgottenIsTold(t *testing.T) {
	m := reporttest.Month()
	about := func(lines []string) string {
		i := slices.IndexFunc(lines, func(s string) bool {
			return strings.Contains(s, "ancellat") && strings.Contains(s, "scadenza dei termini") || strings.Contains(s, "termine di conservazione")
		})
		if i < 0 {
			return ""
		}
		return lines[i]
	}
	notices := func() (lines []string) {
		for _, n := range report.Note(m).Notices {
			lines = append(lines, n.Text)
		}
		return lines
	}
	for _, lines := range [][]string{notices(), report.Internal(m).Method, report.Public(m).Method} {
		if said := about(lines); said != "" {
			t.Errorf("of nothing forgotten: %s", said)
		}
	}
	before := report.Public(m).Header.DocumentID
	m.Forgotten = report.Forgotten{Vanished: 1, Texts: 1234, Authors: 2, Raw: 3, Subjects: 4, Notes: 5, Documents: 6, Requests: 1, Unkept: 7}
	night := "Cancellati per scadenza dei termini di conservazione: 1 testo non più presente sulla pagina, 1.234 testi scaduti, 2 pseudonimi di autori, " +
		"3 letture grezze dell'albo, 4 oggetti di atti e proposte, 5 annotazioni dell'ufficio e 6 documenti interni. " +
		"È stata eseguita una cancellazione richiesta da interessati (GDPR art. 17). Conteggi ed esiti restano."
	if got := about(notices()); got != night {
		t.Errorf("note: %q", got)
	}
	if got := about(report.Internal(m).Method); !strings.Contains(got, "Nei giorni del periodo sono stati cancellati") || !strings.Contains(got, "n.\u00a07 non hanno più il testo") {
		t.Errorf("internal: %q", got)
	}
	if got := about(report.Public(m).Method); got == "" || strings.ContainsAny(got, "0123456789") {
		t.Errorf("public: %q", got)
	}
	if report.Public(m).Header.DocumentID == before {
		t.Error("two documents that say different things have one id")
	}
}
