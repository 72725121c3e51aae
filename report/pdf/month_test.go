package pdf

import (
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/reporttest"
)

// monthly are the documents of an invented month, hostile texts included. The
// pictures in docs/images are pages of the demo instead:
//
//	vigilia demo --policy cento --out DIR
//	pdftoppm -r 96 -f 1 -singlefile -png DIR/nota-*.pdf docs/images/nota
//	pdftoppm -r 96 -f 4 -singlefile -png DIR/relazione-*-pubblica.pdf docs/images/relazione
func monthly() []document {
	return []document{
		{"mese-nota", func(w io.Writer) error { return Note(w, report.Note(reporttest.Night(civil.NewDay(2026, 11, 26)))) }},
		{"mese-nota-quieta", func(w io.Writer) error { return Note(w, report.Note(reporttest.Quiet())) }},
		{"mese-interna", func(w io.Writer) error { return Internal(w, report.Internal(reporttest.Month())) }},
		{"mese-pubblica", func(w io.Writer) error { return Public(w, report.Public(reporttest.Month())) }},
	}
}

func TestMonthIsValidAndSteady(t *testing.T) {
	for _, d := range monthly() {
		pdf := written(t, d)
		validate(t, d.name, pdf)
		for run := 2; run <= 12; run++ {
			if sha256.Sum256(written(t, d)) != sha256.Sum256(pdf) {
				t.Errorf("%s: run %d gives other bytes", d.name, run)
			}
		}
	}
}

// Every clause of the act stands in the report, also the clean ones and those
// that only a person can attest.
func TestEveryClauseIsPrinted(t *testing.T) {
	m := report.Internal(reporttest.Month())
	for _, d := range monthly()[2:] {
		text := readable(t, written(t, d))
		_, appendix, ok := strings.Cut(text, "H1 Appendice A")
		if !ok {
			t.Fatalf("%s: no appendix A", d.name)
		}
		appendix, _, _ = strings.Cut(appendix, "H1 Appendice B")
		for _, c := range m.Clauses {
			if n := strings.Count(appendix, "TH "+c.Clause+"\n") + strings.Count(appendix, "TH "+c.Clause+c.Place+"\n"); n != 1 {
				t.Errorf("%s: clause %s stands %d times in appendix A", d.name, c.Clause, n)
			}
		}
	}
}

// Nothing of any citizen is in the file for publication, neither in its text
// nor in its links and properties.
func TestPublicHoldsNobody(t *testing.T) {
	material := reporttest.Month()
	pdf := written(t, monthly()[3])
	text := flat(readable(t, pdf))
	for _, c := range reporttest.Canaries(material) {
		if strings.Contains(text, flat(c)) || strings.Contains(string(pdf), c) {
			t.Errorf("the public version holds %q", c)
		}
	}
	for _, uri := range []string{"comment_id", "/posts/"} {
		if strings.Contains(string(pdf), uri) {
			t.Errorf("the public version links to a content: %s", uri)
		}
	}
}

// The head of the note names each page with its address, and with three pages
// and a full night the note is still two pages long.
func TestNoteNamesItsPagesAndStaysShort(t *testing.T) {
	m := reporttest.Night(civil.NewDay(2026, 11, 26))
	for i := range m.Coverage {
		if m.Coverage[i].Complete {
			m.Coverage[i].Cause = "letta in seguito, con l'elaborazione del 05/12/2026"
		}
	}
	for _, k := range m.Cases { // more than any list of the note takes
		for i := range 12 {
			k.Finding.Severity, k.Finding.Fingerprint = audit.Serious, fmt.Sprint(k.Finding.Fingerprint, i)
			m.Cases = append(m.Cases, k)
		}
	}
	text := readable(t, written(t, document{"nota-piena", func(w io.Writer) error { return Note(w, report.Note(m)) }}))
	head, _, _ := strings.Cut(text, "H2 ")
	head = strings.ReplaceAll(head, "\nLink ", "")
	for _, p := range m.Pages {
		if !strings.Contains(flat(head), flat(p.Name+" "+strings.TrimPrefix(p.URL, "https://www."))) {
			t.Errorf("the head does not name %s with its address: %s", p.Name, head)
		}
	}
	if n := strings.Count(text, "\f"); n > 2 {
		t.Errorf("the note has %d pages", n)
	}
}

// The note tells whether the albo covers the day, not only what was read of it.
func TestNoteTellsWhetherTheAlboCoversTheDay(t *testing.T) {
	for day, want := range map[int]string{26: "Albo pretorio: giornata coperta.", 21: "Albo pretorio: giornata non coperta."} {
		m := report.Note(reporttest.Night(civil.NewDay(2026, 11, day)))
		if text := readable(t, written(t, document{"nota", func(w io.Writer) error { return Note(w, m) }})); !strings.Contains(text, want) {
			t.Errorf("%d/11: the note does not say %q", day, want)
		}
	}
}

// The report says whose the state of an action is, also where there is none.
func TestStateOfEarlierActionsIsTheOffices(t *testing.T) {
	none := report.Internal(reporttest.Month())
	none.Actions = nil
	for _, d := range append(monthly()[2:], document{"senza azioni", func(w io.Writer) error { return Internal(w, none) }}) {
		_, actions, _ := strings.Cut(readable(t, written(t, d)), "H1 10. Azioni correttive")
		actions, _, _ = strings.Cut(actions, "H1 11.")
		if !strings.Contains(flat(actions), flat("con lo stato annotato dall'ufficio nella cartella di lavoro, quelle delle relazioni precedenti ancora aperte")) {
			t.Errorf("%s: %s", d.name, actions)
		}
	}
}

// A reading made later is told in paragraph 3 and in the note.
func TestReadingsMadeLaterArePrinted(t *testing.T) {
	m := reporttest.Quiet()
	for i := range m.Coverage {
		m.Coverage[i].Cause = "letta in seguito, con l'elaborazione del 05/12/2026"
	}
	for _, d := range []document{
		{"nota", func(w io.Writer) error { return Note(w, report.Note(m)) }},
		{"interna", func(w io.Writer) error { return Internal(w, report.Internal(m)) }},
		{"pubblica", func(w io.Writer) error { return Public(w, report.Public(m)) }},
	} {
		if text := flat(readable(t, written(t, d))); !strings.Contains(text, flat("non può essere conosciuto")) {
			t.Errorf("%s does not tell that it was read later", d.name)
		}
	}
}

// flat leaves letters and digits alone, so that a line break hides nothing.
func flat(s string) string { return strings.Join(strings.Fields(s), "") }

// The first page of a period that nobody read states no number.
func TestFirstPageWithoutRuns(t *testing.T) {
	m := reporttest.Quiet()
	m.Runs, m.Coverage, m.Gaps, m.Volumes, m.Posts, m.Cases, m.Acts, m.Requests, m.Moments = nil, nil, nil, nil, nil, nil, nil, nil, nil
	text := readable(t, written(t, document{"vuota", func(w io.Writer) error { return Public(w, report.Public(m)) }}))
	cover, _, _ := strings.Cut(text, "H1 1.")
	if !strings.Contains(cover, "nessuna giornata del periodo risulta elaborata") {
		t.Fatalf("the first page does not say that no day was read:\n%s", cover)
	}
	for _, bad := range []string{"Rilevati: 0", "Non risultano"} {
		if strings.Contains(cover, bad) {
			t.Errorf("the first page says %q", bad)
		}
	}
}
