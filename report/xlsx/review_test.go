package xlsx_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/reporttest"
	"vigilia/report/xlsx"
)

// saved edits the workbook of the month as people do, and saves it.
func saved(t testing.TB, edit func(f *excelize.File)) []byte {
	t.Helper()
	f := open(t, month(t))
	if edit != nil {
		edit(f)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDecisionsComeBackAsTheyWent(t *testing.T) {
	m := reporttest.Month()
	got, err := xlsx.Review(bytes.NewReader(saved(t, nil)))
	if err != nil {
		t.Fatal(err)
	}
	want := make(map[string]audit.Decision)
	for _, c := range m.Cases {
		if c.Decision != nil {
			d := *c.Decision
			d.At = civil.Of(d.At).At(12, 0)
			want[d.Fingerprint] = d
		}
	}
	have := make(map[string]audit.Decision)
	for _, d := range got.Decisions {
		have[d.Fingerprint] = d
	}
	if diff := cmp.Diff(want, have); diff != "" {
		t.Errorf("decisions (-want +got):\n%s", diff)
	}
	if len(got.Attestations) != 0 {
		t.Errorf("attestations that nobody gave: %v", got.Attestations)
	}
}

func TestPeopleFillIn(t *testing.T) {
	var id string
	b := saved(t, func(f *excelize.File) {
		rows, _ := f.GetRows("Rilievi")
		for n, r := range rows[1:] {
			if len(r) <= 17 || r[17] == "" {
				cell := func(col string) string { return col + itoa(n+2) }
				id = r[0]
				f.SetCellValue("Rilievi", cell("R"), "Confermato")
				f.SetCellValue("Rilievi", cell("S"), "Segretario")
				f.SetCellValue("Rilievi", cell("T"), "2/12/2026")
				f.SetCellValue("Rilievi", cell("U"), "letto")
				break
			}
		}
		f.SetCellValue("Attestazioni", "E3", "In parte")
		f.SetCellValue("Attestazioni", "F3", 46358)
	})
	got, err := xlsx.Review(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	want := audit.Decision{Fingerprint: id, Outcome: audit.Confirmed, Role: "Segretario", Reason: "letto", At: civil.NewDay(2026, 12, 2).At(12, 0)}
	found := false
	for _, d := range got.Decisions {
		found = found || d == want
	}
	if !found {
		t.Errorf("the decision on %s did not come back: %v", id, got.Decisions)
	}
	if len(got.Attestations) != 1 {
		t.Fatalf("attestations %v", got.Attestations)
	}
	if diff := cmp.Diff([]audit.Attestation{{Clause: "borgosereno/riuso/3", Period: got.Attestations[0].Period, Outcome: "In parte", On: civil.NewDay(2026, 12, 2)}}, got.Attestations); diff != "" {
		t.Errorf("attestations (-want +got):\n%s", diff)
	}
	if p := got.Attestations[0].Period; p.IsZero() || p.Len() < 2 {
		t.Errorf("period of the workbook: %v", p)
	}
}

func itoa(n int) string {
	name, _ := excelize.CoordinatesToCellName(1, n)
	return strings.TrimPrefix(name, "A")
}

func TestWhatCannotBeUnderstoodIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		edit func(*excelize.File)
		want string
	}{
		"unknown outcome": {func(f *excelize.File) { f.SetCellValue("Rilievi", "R2", "forse") }, `foglio Rilievi, riga 2`},
		"broken id": {func(f *excelize.File) {
			f.SetCellValue("Rilievi", "A3", "1,2E+20")
			f.SetCellValue("Rilievi", "R3", "confermato")
		}, "riga 3"},
		"reason alone": {func(f *excelize.File) { f.SetCellValue("Rilievi", "R2", ""); f.SetCellValue("Rilievi", "U2", "ma") }, "«Convalida» è vuota"},
		"broken date": {func(f *excelize.File) {
			f.SetCellValue("Rilievi", "R2", "confermato")
			f.SetCellValue("Rilievi", "T2", "ieri")
		}, `"ieri" non riconosciuta`},
		"twice, and unlike": {func(f *excelize.File) {
			id, _ := f.GetCellValue("Rilievi", "A3")
			f.SetCellValue("Rilievi", "A2", id)
			f.SetCellValue("Rilievi", "R2", "non verificabile")
			f.SetCellValue("Rilievi", "R3", "confermato")
		}, "più volte"},
		"no column":        {func(f *excelize.File) { f.SetCellValue("Rilievi", "R1", "Esito") }, "manca la colonna «Convalida»"},
		"no sheet":         {func(f *excelize.File) { f.DeleteSheet("Attestazioni") }, "Attestazioni"},
		"attested wrongly": {func(f *excelize.File) { f.SetCellValue("Attestazioni", "E2", "Forse") }, "foglio Attestazioni, riga 2"},
		"unknown state":    {func(f *excelize.File) { f.SetCellValue("Azioni", "D2", "quasi") }, `stato "quasi" non ammesso`},
		"action id":        {func(f *excelize.File) { f.SetCellValue("Azioni", "H2", "azione 1") }, "non è quello di un'azione"},
	} {
		t.Run(name, func(t *testing.T) {
			whole, err := xlsx.Review(bytes.NewReader(saved(t, nil)))
			if err != nil || len(whole.Refused) != 0 {
				t.Fatal(whole, err)
			}
			got, err := xlsx.Review(bytes.NewReader(saved(t, c.edit)))
			if err != nil || len(got.Refused) != 1 || !strings.Contains(got.Refused[0].Error(), c.want) {
				t.Fatalf("got %+v and %v, want one row refused with %q", got, err, c.want)
			}
			if got, want := len(got.Decisions)+len(got.Actions), len(whole.Decisions)+len(whole.Actions); name != "no column" && got < want-2 {
				t.Errorf("%d taken of %d: the rest is to be taken", got, want)
			}
		})
	}
	for name, b := range map[string][]byte{"no workbook": []byte("non è una cartella"), "another": saved(t, func(f *excelize.File) { f.DeleteSheet("Leggimi") }), "cut off": saved(t, nil)[:5000]} {
		if got, err := xlsx.Review(bytes.NewReader(b)); err == nil {
			t.Errorf("%s was read: %+v", name, got)
		}
	}
}

// What the office writes of the actions comes back by id, whatever the order, and
// one that it adds gets an id of its own, the same each time.
func TestActionsComeBack(t *testing.T) {
	var id string
	b := saved(t, func(f *excelize.File) {
		rows, _ := f.GetRows("Azioni")
		id = rows[1][7]
		f.SetCellValue("Azioni", "B2", "URP")
		f.SetCellValue("Azioni", "C2", "15/12/2026")
		f.SetCellValue("Azioni", "D2", "In corso")
		last := itoa(len(rows) + 1)
		f.SetCellValue("Azioni", "A"+last, "Formare il personale")
		f.SetCellValue("Azioni", "B"+last, "Segreteria")
	})
	got, err := xlsx.Review(bytes.NewReader(b))
	again, _ := xlsx.Review(bytes.NewReader(b))
	if err != nil || len(got.Refused) > 0 {
		t.Fatal(err, got.Refused)
	}
	if diff := cmp.Diff(got.Actions, again.Actions); diff != "" {
		t.Errorf("read twice:\n%s", diff)
	}
	first, last := got.Actions[0], got.Actions[len(got.Actions)-1]
	if first.ID != id || first.Office != "URP" || first.Due != civil.NewDay(2026, 12, 15) || first.State != audit.UnderWay || first.Text != "" || first.Key == "" || first.Period.IsZero() {
		t.Errorf("the first action came back as %+v", first)
	}
	if last.Key != "" || last.Text != "Formare il personale" || last.State != audit.Proposed || !strings.HasPrefix(last.ID, "ufficio/") || last.Period.IsZero() {
		t.Errorf("the added action came back as %+v", last)
	}
}

// An action that several reports proposed has one row, and what the office writes
// there holds for all of them, each with the report that it comes from.
func TestRecurringActionComesBackForEachReport(t *testing.T) {
	m := reporttest.Month()
	fresh := report.Internal(m).Actions[0]
	key, _, _ := strings.Cut(fresh.Ref, "/")
	var ids []string
	for i := range 3 {
		p := civil.Period{From: m.Period.From.Add(-31), To: m.Period.From.Add(-9 + i)}
		ids = append(ids, key+"/"+p.From.String()+"/"+p.To.String())
		m.Actions = append(m.Actions, audit.Action{ID: ids[i], Key: key, Period: p, Office: "Ufficio", State: audit.Proposed, Origin: "relazione-" + itoa(i)})
	}
	f := open(t, internal(t, m))
	f.SetCellValue("Azioni", "D2", "conclusa")
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := xlsx.Review(&b)
	if err != nil || len(got.Refused) > 0 {
		t.Fatal(err, got.Refused)
	}
	for i, id := range ids {
		if a := got.Actions[i]; a.ID != id || a.State != audit.Done || a.Origin != "relazione-"+itoa(i) {
			t.Errorf("the action of report %d came back as %+v", i, a)
		}
	}
}

func TestNothingFilledInIsNoDecision(t *testing.T) {
	got, err := xlsx.Review(bytes.NewReader(internal(t, reporttest.Quiet())))
	if err != nil || len(got.Decisions) != 0 || len(got.Attestations) != 0 {
		t.Errorf("got %+v, %v", got, err)
	}
}

// TestBrokenSheetIsRefused: a sheet that ends too early, or breaks in the middle, is no
// shorter sheet.
func TestBrokenSheetIsRefused(t *testing.T) {
	book := saved(t, func(*excelize.File) {})
	for name, damage := range map[string]func([]byte) []byte{
		"halved":    func(b []byte) []byte { return b[:len(b)/2] },
		"cut short": func(b []byte) []byte { return bytes.TrimSuffix(b, []byte("</worksheet>")) },
		"a hole":    func(b []byte) []byte { return bytes.Replace(b, []byte("</row>"), []byte("</r"), 1) },
	} {
		_, err := xlsx.Review(bytes.NewReader(rezipped(t, book, "xl/worksheets/sheet4.xml", damage)))
		if err == nil || !strings.Contains(err.Error(), "non è intera (xl/worksheets/sheet4.xml)") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := xlsx.Review(bytes.NewReader(rezipped(t, book, "xl/worksheets/sheet4.xml", func(b []byte) []byte { return b }))); err != nil {
		t.Error(err)
	}
}

// rezipped returns the workbook with one part changed.
func rezipped(t *testing.T, book []byte, name string, change func([]byte) []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == name {
			data = change(data)
		}
		part, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// What cannot be a workbook of the offices says what it is.
func TestOtherWorkbooksAreNamed(t *testing.T) {
	var public bytes.Buffer
	if err := xlsx.Public(&public, report.Public(reporttest.Month())); err != nil {
		t.Fatal(err)
	}
	for want, data := range map[string][]byte{
		"versione per la pubblicazione": public.Bytes(),
		"protetta da password":          []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on"),
	} {
		if filled, err := xlsx.Review(bytes.NewReader(data)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %+v, %v", want, filled, err)
		}
	}
}

// A crafted sheet that unpacks to one endless text is refused before it is kept.
func TestEndlessTextIsRefused(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(w, "<a>"+strings.Repeat(" ", 4<<20)+"</a>"); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := xlsx.Review(bytes.NewReader(b.Bytes())); err == nil || !strings.Contains(err.Error(), "non è intera (xl/worksheets/sheet1.xml)") {
		t.Errorf("got %v", err)
	}
}
