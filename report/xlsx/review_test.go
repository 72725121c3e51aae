package xlsx_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"vigilia/audit"
	"vigilia/audit/civil"
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
	} {
		t.Run(name, func(t *testing.T) {
			got, err := xlsx.Review(bytes.NewReader(saved(t, c.edit)))
			if err == nil || got != nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v and %v, want an error with %q", got, err, c.want)
			}
		})
	}
	if _, err := xlsx.Review(strings.NewReader("non è una cartella")); err == nil {
		t.Error("a file that is no workbook was read")
	}
}

func TestNothingFilledInIsNoDecision(t *testing.T) {
	got, err := xlsx.Review(bytes.NewReader(internal(t, reporttest.Quiet())))
	if err != nil || len(got.Decisions) != 0 || len(got.Attestations) != 0 {
		t.Errorf("got %+v, %v", got, err)
	}
}
