package xlsx_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/reporttest"
	"vigilia/report/xlsx"
	"vigilia/templates"
)

func internal(t testing.TB, m *report.Material) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Internal(&b, report.Internal(m)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func public(t testing.TB, m *report.Material) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Public(&b, report.Public(m)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// once is the internal workbook of the month, for the tests that only read it.
var once = sync.OnceValues(func() ([]byte, error) {
	var b bytes.Buffer
	err := xlsx.Internal(&b, report.Internal(reporttest.Month()))
	return b.Bytes(), err
})

func month(t testing.TB) []byte {
	t.Helper()
	b, err := once()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func open(t testing.TB, b []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// rows returns the cells of a sheet below its head, raw.
func rows(t testing.TB, f *excelize.File, sheet string) [][]string {
	t.Helper()
	all, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 2 {
		t.Fatalf("sheet %s has %d rows", sheet, len(all))
	}
	return all[1:]
}

func parts(t testing.TB, b []byte) map[string]string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string)
	for _, p := range r.File {
		rc, err := p.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(rc)
		rc.Close()
		if err != nil {
			t.Fatal(err)
		}
		out[p.Name] = string(data)
	}
	return out
}

func TestSheetsInOrder(t *testing.T) {
	all := []string{
		"Leggimi", "Sintesi", "Clausole", "Rilievi", "Rilievi per regola", "Post dell'Ente", "Atti", "Risposte", "Presidio", "Moderazione",
		"Recidiva", "Attestazioni", "Copertura", "Regole", "Azioni",
	}
	if diff := cmp.Diff(all, open(t, month(t)).GetSheetList()); diff != "" {
		t.Errorf("internal (-want +got):\n%s", diff)
	}
	var some []string
	for _, s := range all {
		if s != "Rilievi" && s != "Recidiva" {
			some = append(some, s)
		}
	}
	if diff := cmp.Diff(some, open(t, public(t, reporttest.Month())).GetSheetList()); diff != "" {
		t.Errorf("public (-want +got):\n%s", diff)
	}
}

// heads are those that the outline asks of each sheet, in order; a sheet may
// have others between them.
func heads() map[string]string {
	return map[string]string{
		"Leggimi":            "Sezione · Voce · Contenuto",
		"Sintesi":            "Indicatore · Valore · Periodo precedente · Variazione · Nota",
		"Clausole":           "Id clausola · Sezione · Parafrasi · Soggetto · Tipo · Regole · Esito · Rilevati · Confermati · Note",
		"Rilievi":            "Id · Data · Ora · Oggetto · Regola · Titolo regola · Clausole · Gravità · Tipo · Punteggio · Evidenza mascherata · Eccezioni provate · Pseudonimo · Collegamento · Stato · Convalida · Convalidato da (ruolo) · Data convalida · Motivazione",
		"Rilievi per regola": "Regola · Titolo · Soggetto · Tipo · Rilevati · Confermati · Non confermati · Da convalidare · Non verificabili",
		"Post dell'Ente":     "Data · Ora · Incipit · Categoria · Atti · Dati personali · Licenza · Fonte · Rilancio · Periodo elettorale · Accessibilità · Collegamento",
		"Atti":               "Post · Riferimento estratto · Organo · Numero · Data atto · N. albo · Inizio pubblicazione · Fine pubblicazione · Classe · Giorni di anticipo · Esito · Riesaminato il · Oggetto",
		"Risposte":           "Richiesta (id) · Data e ora · Tipo · Prima risposta · Ore solari · Ore di presidio · Rinvio · Stato",
		"Presidio":           "Giorno · Festivo · Presidio previsto (dalle–alle) · Commenti arrivati · di cui in orario · Azioni della pagina · di cui fuori orario · Attività rilevata",
		"Moderazione":        "Settimana · Contenuti confermati · Ancora visibili · Nascosti o assenti · Permanenza mediana (intervallo) · Rimozioni non riconducibili",
		"Recidiva":           "Pseudonimo · Confermati nella finestra · Prima data · Ultima data · Avviso rilevato · Soglia superata",
		"Attestazioni":       "Clausola · Oggetto · Attestante (ruolo) · Esito · Data · Note",
		"Copertura":          "Data · Fonte · Atteso · Letto · Mancante · Causa",
		"Regole":             "Id · Titolo · Versione · Tipo · Gravità · Parametri · Clausole servite",
		"Azioni":             "Azione · Ufficio · Scadenza · Stato · Da report n.",
	}
}

// publicHeads are those of the edition for publication: what leads to a content
// or gives the words of an act is not in it.
func publicHeads() map[string]string {
	out := heads()
	delete(out, "Rilievi")
	delete(out, "Recidiva")
	out["Post dell'Ente"] = strings.TrimSuffix(out["Post dell'Ente"], " · Collegamento")
	out["Atti"] = strings.TrimSuffix(out["Atti"], " · Oggetto")
	out["Risposte"] = "Indicatore · Valore · Nota"
	return out
}

func TestHeadsAreThoseOfTheOutline(t *testing.T) {
	for name, edition := range map[string]struct {
		f      *excelize.File
		want   map[string]string
		sheets int
	}{
		"internal": {open(t, month(t)), heads(), 15},
		"public":   {open(t, public(t, reporttest.Month())), publicHeads(), 13},
	} {
		sheets := edition.f.GetSheetList()
		if len(sheets) != edition.sheets || len(edition.want) != edition.sheets {
			t.Errorf("%s: %d sheets, %d with heads, want %d", name, len(sheets), len(edition.want), edition.sheets)
		}
		for _, sheet := range sheets {
			all, err := edition.f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			if missing := outOfOrder(strings.Split(edition.want[sheet], " · "), all[0]); missing != "" {
				t.Errorf("%s: sheet %s lacks the column %q, or has it out of order: %q", name, sheet, missing, all[0])
			}
		}
	}
}

// outOfOrder returns the first of the heads wanted that does not stand after
// the one before it; "" if they all do.
func outOfOrder(want, have []string) string {
	at := 0
	for _, h := range want {
		i := slices.Index(have[at:], h)
		if i < 0 {
			return h
		}
		at += i + 1
	}
	return ""
}

// The edition for publication has no column that leads to a content.
func TestPublicSheetsLeadToNoContent(t *testing.T) {
	f := open(t, public(t, reporttest.Month()))
	for _, sheet := range f.GetSheetList() {
		all, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range all[0] {
			if strings.HasPrefix(h, "Collegamento") || h == "Pseudonimo" || sheet == "Atti" && h == "Oggetto" || sheet == "Risposte" && h == "Richiesta (id)" {
				t.Errorf("sheet %s has the column %q", sheet, h)
			}
		}
	}
}

// A row read later keeps its cause, in the words that each edition may use.
func TestCoverageReadLaterKeepsItsCause(t *testing.T) {
	m := reporttest.Quiet()
	m.Coverage[0].Cause = "letta in seguito, con l'elaborazione del 05/12/2026"
	for want, b := range map[string][]byte{m.Coverage[0].Cause: internal(t, m), "letta con un'elaborazione successiva": public(t, m)} {
		var causes []string
		for _, r := range rows(t, open(t, b), "Copertura") {
			if len(r) > 7 && r[7] != "" {
				causes = append(causes, r[6]+" "+r[7])
			}
		}
		if diff := cmp.Diff([]string{"sì " + want}, causes); diff != "" {
			t.Errorf("causes (-want +got):\n%s", diff)
		}
	}
}

// One period, one query, one number.
func TestTotalsAgreeWithTheModel(t *testing.T) {
	m := reporttest.Month()
	f := open(t, internal(t, m))
	found := rows(t, f, "Rilievi")
	if len(found) != len(m.Cases) {
		t.Errorf("%d rows in Rilievi, %d cases", len(found), len(m.Cases))
	}
	sum := 0
	for _, r := range rows(t, f, "Rilievi per regola") {
		n := 0
		if r[6] == "n.d." {
			continue // a rule that is not active: nobody looked
		}
		if _, err := fmt.Sscan(r[6], &n); err != nil {
			t.Fatalf("rilevati %q: %v", r[6], err)
		}
		sum += n
	}
	if sum != len(m.Cases) {
		t.Errorf("the rules add up to %d, the cases are %d", sum, len(m.Cases))
	}
	ids := make(map[string]bool)
	for _, r := range found {
		ids[r[0]] = true
	}
	for _, c := range m.Cases {
		if !ids[c.Finding.Fingerprint] {
			t.Errorf("no row for %s", c.Finding.Fingerprint)
		}
	}
	for _, b := range [][]byte{internal(t, m), public(t, m)} {
		var got, want []string
		for _, r := range rows(t, open(t, b), "Clausole") {
			got = append(got, r[0])
		}
		for _, c := range m.Policy.Clauses {
			want = append(want, c.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("clauses (-want +got):\n%s", diff)
		}
	}
}

func TestSameModelSameBytes(t *testing.T) {
	in, out := report.Internal(reporttest.Month()), report.Public(reporttest.Month())
	for name, write := range map[string]func(io.Writer) error{
		"internal": func(w io.Writer) error { return xlsx.Internal(w, in) },
		"public":   func(w io.Writer) error { return xlsx.Public(w, out) },
	} {
		hashes := make(map[[32]byte]bool)
		for range 12 {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			hashes[sha256.Sum256(b.Bytes())] = true
		}
		if len(hashes) != 1 {
			t.Errorf("%s: twelve runs, %d files", name, len(hashes))
		}
	}
	if !bytes.Equal(internal(t, reporttest.Month()), month(t)) {
		t.Error("another model of the same month is another file")
	}
}

// Hostile texts stay texts: no formula stands anywhere, and every part is XML.
func TestTextsStayTexts(t *testing.T) {
	m := reporttest.Month()
	evil := []string{"=HYPERLINK(\"https://trappola.example\",\"clic\")", "+1+1", "-2+3", "@SOMMA(1;2)", "=cmd|' /C calc'!A0", "\x00\x07=1+1", "_x0041_ {nb} <b>&amp;", "\xff\xfe", "\u202e=1+1"}
	for i, e := range evil {
		m.Cases[i].Finding.Category = e
		m.Cases[i].Finding.Evidence = []audit.Evidence{{Masked: e}}
		m.Cases[i].Decision = &audit.Decision{Outcome: audit.Confirmed, Reason: e, Role: e, At: m.MadeAt}
		m.Posts[i].Text = e
		m.Posts[i].Permalink = "javascript:alert(1)"
	}
	m.Cases[10].Decision = &audit.Decision{Outcome: audit.Rejected, Reason: strings.Repeat("🏛", 40000)}
	for name, body := range parts(t, internal(t, m)) {
		cells := strings.HasPrefix(name, "xl/worksheets/")
		if cells && (strings.Contains(body, "<f>") || strings.Contains(body, "<f ")) {
			t.Errorf("%s holds a formula", name)
		}
		if strings.Contains(name, ".rels") && strings.Contains(body, "javascript:") {
			t.Errorf("%s links to a script", name)
		}
		d := xml.NewDecoder(strings.NewReader(body))
		for {
			_, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
	}
	f := open(t, internal(t, m))
	reasons := make(map[string]bool)
	for _, r := range rows(t, f, "Rilievi") {
		if len(r) > 20 {
			reasons[r[20]] = true
			if n := len([]rune(r[20])); n > 10000 && !strings.HasSuffix(r[20], "[…]") {
				t.Errorf("a text of %d characters was cut without a mark", n)
			}
		}
	}
	for _, want := range []string{evil[0], "+1+1", "-2+3", "@SOMMA(1;2)", "=1+1", "_x0041_ {nb} <b>&amp;", "\ufffd"} {
		if !reasons[want] {
			t.Errorf("the text %q did not survive", want)
		}
	}
}

func TestDatesAreDatesAndListsAreLists(t *testing.T) {
	m := reporttest.Month()
	f := open(t, month(t))
	for cell, want := range map[string]string{"B2": "01/11/2026", "C2": "02:31"} {
		if got, _ := f.GetCellValue("Rilievi", cell); got != want {
			t.Errorf("Rilievi!%s shows %q, want %q", cell, got, want)
		}
		if typ, _ := f.GetCellType("Rilievi", cell); typ != excelize.CellTypeUnset && typ != excelize.CellTypeNumber {
			t.Errorf("Rilievi!%s is of type %v, want a number", cell, typ)
		}
	}
	for sheet, want := range map[string]struct{ list, cells string }{
		"Rilievi":      {`"confermato,non confermato,non verificabile"`, fmt.Sprintf("R2:R%d", len(m.Cases)+1)},
		"Attestazioni": {`"Sì,No,In parte"`, "E2:E6"},
	} {
		dv, err := f.GetDataValidations(sheet)
		if err != nil || len(dv) != 1 {
			t.Fatalf("%s: %d lists, %v", sheet, len(dv), err)
		}
		if dv[0].Formula1 != want.list || dv[0].Sqref != want.cells {
			t.Errorf("%s: list %s on %s, want %s on %s", sheet, dv[0].Formula1, dv[0].Sqref, want.list, want.cells)
		}
	}
	p, err := f.GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	if p.Creator != m.Office || p.Title == "" || p.Subject == "" || p.Created != "2026-12-01T02:10:00Z" || p.Language != "it-IT" {
		t.Errorf("properties: %+v", p)
	}
}

func TestEverySheetIsATableThatPrints(t *testing.T) {
	for name, b := range map[string][]byte{"internal": month(t), "public": public(t, reporttest.Month()), "quiet": internal(t, reporttest.Quiet())} {
		f := open(t, b)
		titles := make(map[string]bool)
		for _, d := range f.GetDefinedName() {
			titles[d.Scope] = titles[d.Scope] || d.Name == "_xlnm.Print_Titles"
		}
		for _, s := range f.GetSheetList() {
			tables, err := f.GetTables(s)
			if err != nil || len(tables) != 1 || !strings.HasPrefix(tables[0].Name, "Tab") {
				t.Errorf("%s, %s: tables %v, %v", name, s, tables, err)
			}
			props, err := f.GetSheetProps(s)
			if err != nil || props.FitToPage == nil || !*props.FitToPage {
				t.Errorf("%s, %s: does not fit to the page: %v", name, s, err)
			}
			panes, err := f.GetPanes(s)
			if err != nil || !panes.Freeze || panes.YSplit != 1 {
				t.Errorf("%s, %s: the head is not frozen", name, s)
			}
			if visible, _ := f.GetSheetVisible(s); !visible || !titles[s] {
				t.Errorf("%s, %s: hidden, or without print titles", name, s)
			}
			rows(t, f, s)
		}
	}
	if got := rows(t, open(t, internal(t, reporttest.Quiet())), "Rilievi")[0][0]; got != "Nessun elemento nel periodo" {
		t.Errorf("an empty sheet says %q", got)
	}
}

func TestChartsSpeak(t *testing.T) {
	for name, b := range map[string][]byte{"internal": month(t), "public": public(t, reporttest.Month())} {
		drawn, told := 0, 0
		for part, body := range parts(t, b) {
			if strings.HasPrefix(part, "xl/charts/chart") {
				drawn++
			}
			if strings.HasPrefix(part, "xl/drawings/drawing") {
				told += strings.Count(body, `descr="Grafico`)
			}
		}
		if drawn != 2 || told != 2 {
			t.Errorf("%s: %d charts, %d with an alternative text", name, drawn, told)
		}
	}
}

// The published file holds nothing of anybody, in no part of it.
func TestNoCanaryInPublicWorkbook(t *testing.T) {
	m := reporttest.Month()
	var all, inner strings.Builder
	for name, body := range parts(t, public(t, m)) {
		all.WriteString(name + "\n" + body + "\n")
	}
	for _, body := range parts(t, internal(t, m)) {
		inner.WriteString(body)
	}
	if !strings.Contains(inner.String(), m.Cases[0].Finding.Fingerprint) {
		t.Fatal("the canaries do not even stand in the internal workbook")
	}
	for _, c := range reporttest.Canaries(m) {
		var escaped bytes.Buffer
		if err := xml.EscapeText(&escaped, []byte(c)); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(all.String(), c) || strings.Contains(all.String(), escaped.String()) {
			t.Errorf("the public workbook holds %.60q", c)
		}
	}
}

func TestNoAvoidedWords(t *testing.T) {
	week := reporttest.Week(civil.NewDay(2026, 11, 18))
	weekly := report.Internal(week)
	weekly.Header = report.Weekly(week).Header
	var of bytes.Buffer
	if err := xlsx.Internal(&of, weekly); err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string][]byte{"internal": month(t), "public": public(t, reporttest.Month()), "weekly": of.Bytes()} {
		for part, body := range parts(t, b) {
			low := strings.ToLower(body)
			for _, w := range templates.Avoided() {
				if strings.Contains(low, w) {
					t.Errorf("%s, %s says %q", name, part, w)
				}
			}
		}
	}
}

// TestWriteSamples leaves the workbooks where VIGILIA_SAMPLES says, to be looked at.
func TestWriteSamples(t *testing.T) {
	dir := os.Getenv("VIGILIA_SAMPLES")
	if dir == "" {
		t.Skip("VIGILIA_SAMPLES is not set")
	}
	for name, b := range map[string][]byte{
		"interna.xlsx": internal(t, reporttest.Month()), "pubblica.xlsx": public(t, reporttest.Month()), "vuota.xlsx": internal(t, reporttest.Quiet()),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
