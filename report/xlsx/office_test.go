package xlsx_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"vigilia/audit"
	"vigilia/report/reporttest"
	"vigilia/report/xlsx"
)

// A workbook whose rows were moved and hidden, and that LibreOffice saved, gives
// the decisions that it held.
func TestLibreOfficeSavesWhatWasDecided(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed: no workbook saved by it can be read")
	}
	if testing.Short() {
		t.Skip("LibreOffice takes some seconds to start")
	}
	decided := saved(t, func(f *excelize.File) {
		last := len(reporttest.Month().Cases) + 1
		for range 9 { // as a sort does: the first rows come last
			fill(t, f.DuplicateRowTo("Rilievi", 2, last+1), f.RemoveRow("Rilievi", 2))
		}
		for row := 4; row < 30; row += 3 { // as a filter does
			fill(t, f.SetRowVisible("Rilievi", row, false))
		}
		for row := 2; row < 20; row++ {
			outcome := []string{"confermato", "non confermato"}[row%2]
			fill(t, f.SetCellStr("Rilievi", fmt.Sprintf("R%d", row), outcome), f.SetCellStr("Rilievi", fmt.Sprintf("U%d", row), "motivo n. "+fmt.Sprint(row)))
		}
		fill(t, f.SetCellStr("Attestazioni", "E2", "Sì"))
	})
	want, err := xlsx.Review(bytes.NewReader(decided))
	fill(t, err)
	dir := t.TempDir()
	fill(t, os.WriteFile(filepath.Join(dir, "cartella.xlsx"), decided, 0o600))
	cmd := exec.Command(office, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
		"--outdir", filepath.Join(dir, "saved"), filepath.Join(dir, "cartella.xlsx"))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	b, err := os.ReadFile(filepath.Join(dir, "saved", "cartella.xlsx"))
	fill(t, err)
	got, err := xlsx.Review(bytes.NewReader(b))
	fill(t, err)
	byID := func(a, b audit.Decision) int { return strings.Compare(a.Fingerprint, b.Fingerprint) }
	slices.SortFunc(want.Decisions, byID)
	slices.SortFunc(got.Decisions, byID)
	if len(want.Decisions) < 18 || len(want.Attestations) != 1 {
		t.Fatalf("%d decisions, %d attestations: hardly anything was filled in", len(want.Decisions), len(want.Attestations))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("saved by LibreOffice (-as it was +as it is read):\n%s", diff)
	}
}

func fill(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}
