package xlsx

import (
	"bytes"
	"cmp"
	"crypto/sha256"
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
	"vigilia/report"
	"vigilia/templates"
)

// Filled is what people filled in.
type Filled struct {
	// Archive is the identity of the archive that wrote the workbook; "" if it is of a
	// version that did not tell it.
	Archive string
	// Decisions have a zero At where no date was given.
	Decisions    []audit.Decision
	Attestations []audit.Attestation
	Actions      []audit.Action
	// Refused are the rows that could not be taken, each an Italian sentence with
	// sheet and row.
	Refused []error
}

// unzipped is how large a workbook may be when opened, in bytes: ten times that
// of a busy year, and less than what a crafted file would take.
const unzipped = 256 << 20

// Review reads back the workbook of the offices. Rows are found by Id and by
// clause, columns by their heads: people may sort, filter and move them. A row or a
// sheet that cannot be understood is refused, and told one by one; the rest is
// taken. The error is of a file that is no such workbook.
func Review(r io.Reader) (filled *Filled, err error) {
	defer func() { // the library that opens it was not made for files that somebody crafted
		if fault := recover(); fault != nil {
			filled, err = nil, fmt.Errorf("la cartella di lavoro non si apre: %v", fault)
		}
	}()
	data, err := io.ReadAll(io.LimitReader(r, unzipped))
	if err != nil {
		return nil, fmt.Errorf("la cartella di lavoro non si apre: %w", err)
	}
	if err := whole(data); err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: unzipped, UnzipXMLSizeLimit: unzipped, RawCellValue: true})
	if err != nil {
		return nil, fmt.Errorf("la cartella di lavoro non si apre: %w", err)
	}
	defer f.Close()
	about, err := f.GetRows("Leggimi")
	if err != nil {
		return nil, errNoPeriod
	}
	if strings.HasPrefix(entry(about, "Versione"), "Versione per la pubblicazione") {
		return nil, errors.New("è la versione per la pubblicazione, che non si compila: usare quella interna")
	}
	period, err := periodOf(about)
	if err != nil {
		return nil, err
	}
	out := reader{period: period, decided: make(map[string]int)}
	out.Archive = entry(about, archiveEntry)
	out.sheet(f, "Rilievi", []string{"Id", "Convalida", "Convalidato da (ruolo)", "Data convalida", "Motivazione"}, out.decision)
	out.sheet(f, "Attestazioni", []string{"Clausola", "Esito", "Data", "Note"}, out.attestation)
	out.sheet(f, "Azioni", []string{"Id", "Azione", "Ufficio", "Scadenza", "Stato", "Da report n.", "Clausole"}, out.action)
	out.Decisions = slices.DeleteFunc(out.Decisions, func(d audit.Decision) bool { return out.decided[d.Fingerprint] > 1 })
	return &out.Filled, nil
}

// reader gathers what a workbook holds.
type reader struct {
	Filled
	period  civil.Period
	decided map[string]int // unlike decisions on a finding
}

func (out *reader) refuse(err error) { out.Refused = append(out.Refused, err) }

// italianDay is how the first sheet tells the days of the period.
var italianDay = regexp.MustCompile(`\d{2}/\d{2}/\d{4}`)

// errNoPeriod is of a file that is no workbook of the offices.
var errNoPeriod = errors.New("foglio Leggimi: manca il periodo: non è la cartella di lavoro della relazione, versione interna")

// periodOf returns the period of the workbook, which its first sheet tells.
func periodOf(about [][]string) (civil.Period, error) {
	text := entry(about, "Periodo")
	told := italianDay.FindAllString(text, 2)
	if len(told) == 0 {
		return civil.Period{}, errNoPeriod
	}
	from, err := dayOf(told[0])
	to, err2 := dayOf(told[len(told)-1])
	if err := errors.Join(err, err2); err != nil {
		return civil.Period{}, err
	}
	return civil.NewPeriod(from, to)
}

// entry returns what the first sheet says under a name.
func entry(about [][]string, name string) string {
	for _, row := range about {
		if i := slices.Index(row, name); i >= 0 && i+1 < len(row) {
			return strings.TrimSpace(row[i+1])
		}
	}
	return ""
}

// sheet reads the rows of a sheet by the heads of its columns.
func (out *reader) sheet(f *excelize.File, sheet string, heads []string, read func(row []string) error) {
	rows, err := f.GetRows(sheet)
	if err != nil || len(rows) == 0 {
		out.refuse(fmt.Errorf("foglio %s: manca o è vuoto: ripristinarlo dalla cartella originale", sheet))
		return
	}
	at := make([]int, len(heads))
	for i, h := range heads {
		if at[i] = slices.IndexFunc(rows[0], func(c string) bool { return strings.TrimSpace(c) == h }); at[i] < 0 {
			out.refuse(fmt.Errorf("foglio %s: manca la colonna «%s»: ripristinare le intestazioni", sheet, h))
			return
		}
	}
	for n, row := range rows[1:] {
		cells := make([]string, len(heads))
		for i, a := range at {
			if a < len(row) {
				cells[i] = strings.TrimSpace(templates.Clean(row[a]))
			}
		}
		if err := read(cells); err != nil {
			out.refuse(fmt.Errorf("foglio %s, riga %d: %w", sheet, n+2, err))
		}
	}
}

func (out *reader) decision(row []string) error {
	id, outcome := row[0], row[1]
	if outcome == "" {
		if cmp.Or(row[2:]...) != "" && id != "" {
			return fmt.Errorf("rilievo %s: vi sono ruolo, data o motivazione ma la colonna «Convalida» è vuota", id)
		}
		return nil
	}
	if !fingerprint(id) {
		return fmt.Errorf("vi è un esito ma l'Id %q non è quello di un rilievo: ricopiarlo dalla cartella originale", id)
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
	if slices.Contains(out.Decisions, d) {
		return nil
	}
	out.Decisions = append(out.Decisions, d)
	if out.decided[id]++; out.decided[id] > 1 {
		return fmt.Errorf("rilievo %s: compare più volte con esiti diversi, nessuno dei quali è registrato", id)
	}
	return nil
}

// fingerprint reports whether s is written as the fingerprint of a finding is.
func fingerprint(s string) bool {
	return len(s) == 20 && strings.Trim(s, "0123456789abcdef") == ""
}

func (out *reader) attestation(row []string) error {
	a := audit.Attestation{Clause: row[0], Period: out.period, Outcome: row[1], Notes: row[3]}
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

// actionPattern is how the id of an action is written: what it is, then the period
// of the report that it comes from.
var actionPattern = regexp.MustCompile(`^([a-z0-9-]+)/(?:[0-9a-f]{8}/)?(\d{4}-\d{2}-\d{2})/(\d{4}-\d{2}-\d{2})$`)

// added is the key in the id of actions that an office added.
const added = "ufficio"

// action reads a row of corrective actions: one that several reports proposed has
// an id for each, and what the office says holds for all. One without id is the
// office's own, and gets one from its words.
func (out *reader) action(row []string) error {
	ids := strings.Fields(row[0])
	if len(ids) == 0 {
		if row[1] == "" || row[1] == templates.Say(templates.NobodySentence{}) {
			return nil
		}
		sum := sha256.Sum256([]byte(row[1]))
		ids = []string{fmt.Sprintf("%s/%x/%s/%s", added, sum[:4], out.period.From, out.period.To)}
	}
	origins := strings.Split(row[5], report.ActionSep)
	var actions []audit.Action
	for i, id := range ids {
		a, err := actionOf(id, row)
		if err != nil {
			return err
		}
		if len(origins) == len(ids) {
			a.Origin = origins[i]
		}
		actions = append(actions, a)
	}
	out.Actions = append(out.Actions, actions...)
	return nil
}

// actionOf reads what a row says of the action with an id.
func actionOf(id string, row []string) (audit.Action, error) {
	a := audit.Action{ID: id, Office: row[2], State: audit.ActionState(strings.ToLower(row[4])), Origin: row[5], Clauses: row[6]}
	m := actionPattern.FindStringSubmatch(id)
	if m == nil {
		return a, fmt.Errorf("l'Id %q non è quello di un'azione: ricopiarlo dalla cartella originale, o lasciarlo vuoto per un'azione nuova", id)
	}
	from, err := civil.Parse(m[2])
	to, err2 := civil.Parse(m[3])
	if err := errors.Join(err, err2); err != nil {
		return a, fmt.Errorf("azione %s: %w", id, err)
	}
	if a.Period, err = civil.NewPeriod(from, to); err != nil {
		return a, fmt.Errorf("azione %s: %w", id, err)
	}
	if a.Key = m[1]; a.Key == added {
		a.Key, a.Text = "", row[1]
	}
	if a.State == "" {
		a.State = audit.Proposed
	}
	if !slices.Contains(audit.ActionStates(), a.State) {
		return a, fmt.Errorf("azione %s: stato %q non ammesso (proposta, in corso, conclusa, non accolta)", id, row[4])
	}
	if a.Due, err = dayOf(row[3]); err != nil {
		return a, fmt.Errorf("azione %s: %w", id, err)
	}
	return a, nil
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
