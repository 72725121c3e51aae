package xlsx

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
)

// FuzzReview: whatever stands in the cells that people fill in, the workbook is understood or each fault is told.
func FuzzReview(f *testing.F) {
	for _, row := range [][5]string{
		{"a1b2c3d4e5f60718", "confermata", "Comunicazione", "45983", ""},
		{"", "", "", "", ""},
		{"a1b2c3d4e5f60718", "CONFERMATA ", "\x00", "31/02/2026", "=1+1"},
		{"x", "forse", "🎉", "1e308", "\xff"},
	} {
		f.Add(row[0], row[1], row[2], row[3], row[4], "Periodo", "dal 01/11/2026 al 30/11/2026")
	}
	f.Fuzz(func(t *testing.T, id, outcome, role, day, reason, head, period string) {
		Review(bytes.NewReader(filledBy(t, map[string][][]string{
			"Rilievi":      {{"Id", "Convalida", "Convalidato da (ruolo)", "Data convalida", "Motivazione"}, {id, outcome, role, day, reason}},
			"Attestazioni": {{"Clausola", "Esito", "Data", "Note"}, {id, outcome, day, reason}},
			"Leggimi":      {{head, period}},
		})))
	})
}

// filledBy is a workbook of those rows by sheet.
func filledBy(t *testing.T, sheets map[string][][]string) []byte {
	t.Helper()
	x := excelize.NewFile()
	defer x.Close()
	for name, rows := range sheets {
		if _, err := x.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for j, v := range row {
				cell, err := excelize.CoordinatesToCellName(j+1, i+1)
				if err != nil {
					t.Fatal(err)
				}
				if err := x.SetCellStr(name, cell, v); err != nil {
					t.Skip(err)
				}
			}
		}
	}
	var b bytes.Buffer
	if err := x.Write(&b); err != nil {
		t.Skip(err)
	}
	return b.Bytes()
}

// FuzzOpen: any bytes under the name of a workbook are a workbook or an error.
func FuzzOpen(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte(""))
	f.Fuzz(func(t *testing.T, data []byte) {
		if filled, err := Review(bytes.NewReader(data)); (filled == nil) != (err != nil) {
			t.Fatalf("%v, %v", filled, err)
		}
	})
}
