package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/xlsx"
)

// office plays the communications office on a Monday: it opens the workbook of
// the weeks before, decides on part of the findings, and has it read back. What
// it decides on, and how, follows from the row alone, so the demo repeats itself.
func (s *stage) office(ctx context.Context, monday civil.Day) error {
	n := s.night
	m, err := collect(ctx, n.config, n.store, n.rules, civil.Period{From: s.comune.Period.From, To: monday.Add(-1)})
	if err != nil {
		return err
	}
	var book bytes.Buffer
	if err := xlsx.Internal(&book, report.Internal(m)); err != nil {
		return err
	}
	filled, err := fillIn(book.Bytes(), monday)
	if err != nil {
		return err
	}
	read, err := xlsx.Review(bytes.NewReader(filled))
	if err != nil {
		return err
	}
	if err := errors.Join(read.Refused...); err != nil {
		return err
	}
	if err := n.store.KeepActions(ctx, read.Actions, monday.At(9, 0)); err != nil {
		return err
	}
	return n.store.Decide(ctx, read.Decisions)
}

// fillIn writes the office's decisions into the sheet of the findings: of every
// five rows three are confirmed, one is not, one is left for another day.
func fillIn(book []byte, day civil.Day) ([]byte, error) {
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := f.GetRows("Rilievi")
	if err != nil || len(rows) == 0 {
		return nil, fmt.Errorf("sheet Rilievi: %d rows: %w", len(rows), err)
	}
	for i := range rows[1:] {
		cells := map[string]string{"Convalida": "confermato", "Convalidato da (ruolo)": "Responsabile della comunicazione", "Data convalida": day.Italian()}
		switch i % 5 {
		case 3:
			cells["Convalida"], cells["Motivazione"] = "non confermato", "Recapito già pubblico o espressione non rivolta a persone"
		case 4:
			continue
		}
		for head, value := range cells {
			column := slices.Index(rows[0], head)
			if column < 0 {
				return nil, fmt.Errorf("sheet Rilievi: no column %q", head)
			}
			cell, err := excelize.CoordinatesToCellName(column+1, i+2)
			if err != nil {
				return nil, err
			}
			if err := f.SetCellValue("Rilievi", cell, value); err != nil {
				return nil, err
			}
		}
	}
	var out bytes.Buffer
	err = f.Write(&out)
	return out.Bytes(), err
}
