package xlsx

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/templates"
)

// Filled is what people filled in.
type Filled struct {
	// Decisions have a zero At where no date was given.
	Decisions    []audit.Decision
	Attestations []audit.Attestation
}

// unzipped is how large a workbook may be when opened, in bytes: ten times that
// of a busy year, and less than what a crafted file would take.
const unzipped = 256 << 20

// Review reads back the workbook of the offices. Rows are found by Id and by
// clause, columns by their heads: people may sort, filter and move them. It
// refuses a workbook with a row that cannot be understood, names every such row
// in Italian, and returns nothing of it: a decision half read is none.
func Review(r io.Reader) (*Filled, error) {
	f, err := excelize.OpenReader(r, excelize.Options{UnzipSizeLimit: unzipped, UnzipXMLSizeLimit: unzipped, RawCellValue: true})
	if err != nil {
		return nil, fmt.Errorf("la cartella di lavoro non si apre: %w", err)
	}
	defer f.Close()
	var out Filled
	errs := []error{
		eachRow(f, "Rilievi", []string{"Id", "Convalida", "Convalidato da (ruolo)", "Data convalida", "Motivazione"}, out.decision),
		eachRow(f, "Attestazioni", []string{"Clausola", "Esito", "Data", "Note"}, out.attestation),
	}
	if len(out.Attestations) > 0 {
		errs = append(errs, out.dated(f))
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return &out, nil
}

// italianDay is how the first sheet tells the days of the period.
var italianDay = regexp.MustCompile(`\d{2}/\d{2}/\d{4}`)

// dated gives the attestations the period of the workbook, which its first sheet tells.
func (out *Filled) dated(f *excelize.File) error {
	rows, err := f.GetRows("Leggimi")
	if err != nil {
		return fmt.Errorf("foglio Leggimi: %w", err)
	}
	for _, row := range rows {
		i := slices.Index(row, "Periodo")
		if i < 0 || i+1 >= len(row) {
			continue
		}
		told := italianDay.FindAllString(row[i+1], 2)
		if len(told) == 0 {
			break
		}
		from, err := dayOf(told[0])
		to, err2 := dayOf(told[len(told)-1])
		if err := errors.Join(err, err2); err != nil {
			return err
		}
		p, err := civil.NewPeriod(from, to)
		for i := range out.Attestations {
			out.Attestations[i].Period = p
		}
		return err
	}
	return errors.New("foglio Leggimi: manca il periodo, senza il quale le attestazioni non si possono registrare")
}

// eachRow reads the rows of a sheet by the heads of its columns, and gathers
// what is wrong with each.
func eachRow(f *excelize.File, sheet string, heads []string, read func(row []string) error) error {
	rows, err := f.GetRows(sheet)
	if err != nil {
		return fmt.Errorf("foglio %s: %w", sheet, err)
	}
	if len(rows) == 0 {
		return fmt.Errorf("foglio %s: è vuoto", sheet)
	}
	at := make([]int, len(heads))
	for i, h := range heads {
		if at[i] = slices.IndexFunc(rows[0], func(c string) bool { return strings.TrimSpace(c) == h }); at[i] < 0 {
			return fmt.Errorf("foglio %s: manca la colonna «%s»", sheet, h)
		}
	}
	var errs []error
	for n, row := range rows[1:] {
		cells := make([]string, len(heads))
		for i, a := range at {
			if a < len(row) {
				cells[i] = strings.TrimSpace(templates.Clean(row[a]))
			}
		}
		if err := read(cells); err != nil {
			errs = append(errs, fmt.Errorf("foglio %s, riga %d: %w", sheet, n+2, err))
		}
	}
	return errors.Join(errs...)
}

func (out *Filled) decision(row []string) error {
	id, outcome := row[0], row[1]
	if outcome == "" {
		if cmp.Or(row[2:]...) != "" && id != "" {
			return fmt.Errorf("rilievo %s: vi sono ruolo, data o motivazione ma la colonna «Convalida» è vuota", id)
		}
		return nil
	}
	if !fingerprint(id) {
		return fmt.Errorf("vi è un esito ma l'Id %q non è quello di un rilievo", id)
	}
	d := audit.Decision{Fingerprint: id, Outcome: audit.DecisionOutcome(strings.ToLower(outcome)), Role: row[2], Reason: row[4]}
	if !slices.Contains([]audit.DecisionOutcome{audit.Confirmed, audit.Rejected, audit.Undecidable}, d.Outcome) {
		return fmt.Errorf("rilievo %s: esito %q non ammesso (confermato, non confermato, non verificabile)", id, outcome)
	}
	day, err := dayOf(row[3])
	if err != nil {
		return fmt.Errorf("rilievo %s: %w", id, err)
	}
	if !day.IsZero() {
		d.At = day.At(12, 0) // a workbook tells the day alone
	}
	for _, had := range out.Decisions {
		if had.Fingerprint == id && had != d {
			return fmt.Errorf("rilievo %s: compare più volte con esiti diversi", id)
		}
		if had.Fingerprint == id {
			return nil
		}
	}
	out.Decisions = append(out.Decisions, d)
	return nil
}

// fingerprint reports whether s is written as the fingerprint of a finding is.
func fingerprint(s string) bool {
	return len(s) == 20 && strings.Trim(s, "0123456789abcdef") == ""
}

func (out *Filled) attestation(row []string) error {
	a := audit.Attestation{Clause: row[0], Outcome: row[1], Notes: row[3]}
	if a.Outcome == "" {
		return nil
	}
	if !strings.Contains(a.Clause, "/") {
		return fmt.Errorf("vi è un esito ma %q non è l'identificativo di una clausola", a.Clause)
	}
	if !slices.Contains([]string{"Sì", "No", "In parte"}, a.Outcome) {
		return fmt.Errorf("clausola %s: esito %q non ammesso (Sì, No, In parte)", a.Clause, a.Outcome)
	}
	day, err := dayOf(row[2])
	if err != nil {
		return fmt.Errorf("clausola %s: %w", a.Clause, err)
	}
	a.On = day
	out.Attestations = append(out.Attestations, a)
	return nil
}

// dayOf reads a date as spreadsheets keep it (days since 30/12/1899) or as
// people write it (21/11/2026, 2026-11-21).
func dayOf(s string) (civil.Day, error) {
	if s == "" {
		return civil.Day{}, nil
	}
	if serial, err := strconv.ParseFloat(s, 64); err == nil && serial >= 1 && serial < 200000 {
		t, err := excelize.ExcelDateToTime(serial, false)
		if err != nil {
			return civil.Day{}, fmt.Errorf("data %q: %w", s, err)
		}
		return civil.NewDay(t.Year(), t.Month(), t.Day()), nil
	}
	for _, layout := range []string{"2/1/2006", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return civil.NewDay(t.Year(), t.Month(), t.Day()), nil
		}
	}
	return civil.Day{}, fmt.Errorf("data %q non riconosciuta: scriverla come 21/11/2026", s)
}
