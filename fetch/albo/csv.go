package albo

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/own/actref"
)

// Fields returns the names of the fields that Columns can place, those that
// must be placed first. Register or number is needed too.
func Fields() []string {
	return []string{
		"published_from", "type", "subject", "number", "year", "date", "register", "register_year", "published_to", "organ", "sender", "status", "url",
	}
}

// jCityGov returns the columns of the JCityGov list export, by number.
func jCityGov() map[string]string {
	return map[string]string{
		"type": "1", "subject": "2", "year": "3", "number": "4", "register_year": "5", "register": "6", "published_from": "20", "published_to": "21",
	}
}

// Model returns the headers of the list that a secretariat keeps by itself, by field.
func Model() map[string]string {
	return map[string]string{
		"type": "Tipo atto", "organ": "Organo", "subject": "Oggetto", "number": "Numero", "year": "Anno", "date": "Data atto",
		"register": "Numero albo", "register_year": "Anno albo", "published_from": "Inizio pubblicazione", "published_to": "Fine pubblicazione",
		"sender": "Ente mittente", "status": "Stato", "url": "Indirizzo",
	}
}

// modelled reports whether the feed's tables have the headers of Model.
func (f Feed) modelled() bool {
	return f.Folder != "" && len(f.Columns) == 0 && (f.Format == Auto || f.Format == CSV)
}

// columns returns the columns of the feed, or what is wrong with them.
func (f Feed) columns() (map[string]string, error) {
	if f.Format == AlboPOP {
		return nil, nil
	}
	cols := make(map[string]string)
	switch {
	case f.Format == JCityGov:
		cols = jCityGov()
	case f.modelled():
		cols = Model()
	}
	for field, where := range f.Columns {
		if !slices.Contains(Fields(), field) {
			return nil, fmt.Errorf("campo «%s» sconosciuto nella tabella columns: uno fra %s", field, strings.Join(Fields(), ", "))
		}
		cols[field] = where
	}
	if cols["published_from"] == "" {
		return nil, errors.New("nella tabella columns manca published_from, l'inizio della pubblicazione")
	}
	if cols["type"] == "" && cols["subject"] == "" {
		return nil, errors.New("nella tabella columns manca type, il tipo di atto, e anche subject, l'oggetto, da cui ricavarlo")
	}
	if cols["register"] == "" && cols["number"] == "" {
		return nil, errors.New("nella tabella columns mancano register, il numero di registro dell'albo, e number, il numero dell'atto: ne serve almeno uno")
	}
	return cols, nil
}

// comma returns the configured separator, 0 if it is to be guessed.
func (f Feed) comma() (rune, error) {
	switch f.Separator {
	case "":
		return 0, nil
	case ";", ",", "|", "\t":
		return rune(f.Separator[0]), nil
	case "tab", `\t`:
		return '\t', nil
	}
	return 0, fmt.Errorf("separatore «%s» non ammesso: uno fra «;», «,», «|», «tab»", f.Separator)
}

// record is one row of the file and the line on which it begins.
type record struct {
	line   int
	fields []string
}

func (f Feed) parseCSV(doc document) (table, error) {
	text, err := f.decoded(doc)
	if err != nil {
		return table{}, err
	}
	records, err := f.records(text)
	if err != nil {
		return table{}, err
	}
	place, records, err := f.places(records)
	if err != nil {
		return table{}, err
	}
	t := table{}
	for _, rec := range records {
		t.rows = append(t.rows, place.row(rec))
	}
	return t, nil
}

// records cuts the file into rows. A stray quote within a field is let pass, one
// that swallows the rows behind it is not.
func (f Feed) records(text []byte) ([]record, error) {
	comma, _ := f.comma() // Check has seen it
	if comma == 0 {
		comma = separator(text)
	}
	records, err := split(text, comma, false)
	if err == nil {
		return records, nil
	}
	records, err = split(text, comma, true)
	if err != nil {
		return nil, f.fail(Broken, "tabella non valida", err)
	}
	for _, rec := range records {
		for _, field := range rec.fields {
			if swallows(field, comma, len(records[0].fields)) {
				return nil, f.fail(Broken, fmt.Sprintf("virgolette non chiuse alla riga %d", rec.line), nil)
			}
		}
	}
	return records, nil
}

func split(text []byte, comma rune, lazy bool) ([]record, error) {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, lazy, -1
	var out []record
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := r.FieldPos(0)
		if len(fields) > 1 || strings.TrimSpace(fields[0]) != "" {
			out = append(out, record{line, fields})
		}
	}
}

// swallows reports whether a field holds whole rows.
func swallows(field string, comma rune, columns int) bool {
	_, rest, more := strings.Cut(field, "\n")
	for more && columns > 1 {
		var line string
		line, rest, more = strings.Cut(rest, "\n")
		if strings.Count(line, string(comma)) >= columns-1 {
			return true
		}
	}
	return false
}

// separator returns the sign that cuts the first line into most fields.
func separator(text []byte) rune {
	counts := map[rune]int{}
	quoted := false
	for _, r := range string(text[:min(len(text), 8192)]) {
		if r == '"' {
			quoted = !quoted
		}
		if r == '\n' && !quoted && len(counts) > 0 {
			break
		}
		if !quoted && strings.ContainsRune(";,\t|", r) {
			counts[r]++
		}
	}
	best := ';'
	for _, r := range ",\t|" {
		if counts[r] > counts[best] {
			best = r
		}
	}
	return best
}

// places tells in which column each field stands.
type places struct {
	at    map[string]int
	width int // columns that a complete row must have
}

// places finds the columns and returns the rows behind the header.
func (f Feed) places(records []record) (places, []record, error) {
	cols, _ := f.columns() // Check has seen it
	if len(records) == 0 {
		return places{}, nil, f.fail(Empty, "", nil)
	}
	p := places{at: make(map[string]int)}
	header := records[0].fields
	named := false
	for _, field := range Fields() {
		where, told := cols[field]
		if !told {
			continue
		}
		i, err := strconv.Atoi(where)
		if err != nil {
			named = true
			i = slices.IndexFunc(header, func(h string) bool { return squeeze(h) == squeeze(where) })
		}
		if i < 0 && f.modelled() && optional(field, header) {
			continue
		}
		if i < 0 {
			return places{}, nil, f.fail(Misconfigured, fmt.Sprintf("la colonna «%s» non c'è; il file ha: %s", where, clipAll(header)), nil)
		}
		p.at[field] = i
		p.width = max(p.width, i+1)
	}
	if named || p.heading(records[0]) {
		return p, records[1:], nil
	}
	return p, records, nil
}

// optional reports whether a list after Model may lack a field: of number and
// register it needs one.
func optional(field string, header []string) bool {
	has := func(other string) bool {
		return slices.ContainsFunc(header, func(h string) bool { return squeeze(h) == squeeze(Model()[other]) })
	}
	switch field {
	case "published_from", "subject", "type":
		return false
	case "number":
		return has("register")
	case "register":
		return has("number")
	}
	return true
}

// heading reports whether the first row is a header: where the others have a date, it has a word.
func (p places) heading(rec record) bool {
	v := p.value(rec, "published_from")
	_, err := parseDay(v)
	return err != nil && !strings.ContainsAny(v, "0123456789")
}

func clipAll(names []string) string {
	if len(names) > 12 {
		names = append(slices.Clone(names[:12]), "…")
	}
	return clipTo(strings.Join(names, ", "), 300)
}

func clipTo(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}

// value returns a field of a row, "" if the row or the table has none.
func (p places) value(rec record, field string) string {
	i, ok := p.at[field]
	if !ok || i >= len(rec.fields) {
		return ""
	}
	return strings.Join(strings.Fields(rec.fields[i]), " ")
}

// row reads one row of the table.
func (p places) row(rec record) row {
	get := func(field string) string { return p.value(rec, field) }
	r := row{line: rec.line}
	if len(rec.fields) < p.width {
		r.blame(fmt.Sprintf("riga incompleta: %d colonne su almeno %d", len(rec.fields), p.width))
	}
	r.act = audit.Act{Register: register(get("register"), get("register_year")), Sender: get("sender"), Subject: get("subject"), URL: get("url")}
	r.name(get("type"), cmp.Or(get("subject"), get("type")))
	if organ := get("organ"); organ != "" {
		_, r.act.Organ = actref.Label("delibera " + organ)
	}
	r.numbered(get("number"), get("year"))
	r.act.Annulled = r.act.Annulled || annulled(get("status"))
	r.day(&r.act.Date, get("date"), "data dell'atto")
	r.day(&r.act.PublishedFrom, get("published_from"), "inizio pubblicazione")
	r.day(&r.act.PublishedTo, get("published_to"), "fine pubblicazione")
	if r.act.Year == 0 && !r.act.Date.IsZero() && r.act.Number != 0 {
		r.act.Year = r.act.Date.Year
	}
	r.finish()
	return r
}

// register joins number and year of the registration as AlboPOP does, year first.
func register(number, year string) string {
	if number == "" || year == "" || strings.Contains(number, "/") {
		return number
	}
	return year + "/" + number
}

// numbered reads number and year of the act from their own columns. They win
// over a title, which may cite another act. «210/2026» in the column of the
// number gives both.
func (r *row) numbered(number, year string) {
	if number == "" {
		return
	}
	if n, y, ok := strings.Cut(number, "/"); ok {
		number, year = strings.TrimSpace(n), cmp.Or(year, strings.TrimSpace(y))
	}
	n, errNumber := strconv.Atoi(strings.ReplaceAll(number, ".", ""))
	y, errYear := strconv.Atoi(cmp.Or(year, "0"))
	ours := r.act.Type != audit.OtherAct
	switch {
	case errNumber != nil || n < 0:
		if ours {
			r.blame("numero dell'atto «" + clip(number) + "» non leggibile")
		}
		return
	case errYear != nil || y != 0 && (y < 1946 || y > 2100):
		if ours {
			r.blame("anno dell'atto «" + clip(year) + "» non leggibile")
		}
		return
	}
	if r.act.Number != n {
		r.act.Date, r.act.Year = civil.Day{}, 0 // those of the act that the title cites
	}
	r.act.Number = n
	if y != 0 {
		r.act.Year = y
	}
}
