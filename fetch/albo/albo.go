package albo

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/own"
)

// Formats of a source.
const (
	AlboPOP  = "albopop"  // RSS 2.0 after the AlboPOP specification
	CSV      = "csv"      // a table with Columns
	JCityGov = "jcitygov" // the list export of Maggioli JCityGov, a CSV with known columns
	Auto     = ""         // of a folder alone: XML is AlboPOP, everything else a CSV
)

// itemLimit is the number of items at which an AlboPOP feed may be cut: the
// specification allows no more.
const itemLimit = 25

// Feed is a source of acts, as the configuration describes it.
type Feed struct {
	Name   string
	URL    string // http(s) address, file:// address, or path of a file
	Folder string // path of a folder instead: the file changed last counts
	Format string // AlboPOP, CSV or JCityGov; Auto for a folder
	// Columns tells where the fields of a CSV stand, by header or by number
	// from 0. The fields are those of Fields. It replaces single columns of
	// JCityGov. A folder of CSV files needs none if they have the headers of Model.
	Columns   map[string]string
	Encoding  string // name of the character set; "" means the one declared, else the one that fits
	Separator string // of a CSV: ";", "," or "\t" ("tab"); "" means the one that the first line uses
	// Sender is the body whose acts count where the albo hosts several ("Ente
	// mittente"), upper and lower case alike; "" means all. A row that names
	// no sender is the owner's.
	Sender string
	// ReliablePubDate declares that an item's pubDate is the first day of
	// publication. In feeds made from Halley it is the date of the act.
	ReliablePubDate bool
}

// Check reports what is wrong with the description, in Italian.
func (f Feed) Check() error {
	bad := func(why string) error { return &Error{Feed: f.Name, Kind: Misconfigured, Detail: why} }
	switch {
	case f.URL == "" && f.Folder == "":
		return bad("manca l'indirizzo (url) o la cartella (folder)")
	case f.URL != "" && f.Folder != "":
		return bad("indicare l'indirizzo (url) oppure la cartella (folder), non entrambi")
	case !f.reachable():
		return bad("indirizzo «" + f.URL + "» non valido")
	case !slices.Contains([]string{AlboPOP, JCityGov, CSV, Auto}, f.Format) || f.Format == Auto && f.Folder == "":
		return bad("formato «" + f.Format + "» sconosciuto: uno fra albopop, csv, jcitygov")
	case f.Format == CSV && len(f.Columns) == 0 && f.Folder == "":
		return bad("il formato «csv» richiede la tabella columns con le colonne da leggere")
	}
	if _, err := f.comma(); err != nil {
		return bad(err.Error())
	}
	if _, err := f.charset(); err != nil {
		return bad(err.Error())
	}
	if _, err := f.columns(); err != nil {
		return bad(err.Error())
	}
	return nil
}

// reachable reports whether the source is a file, a folder or a page of the web.
func (f Feed) reachable() bool {
	scheme, _, web := strings.Cut(f.URL, "://")
	return !web || slices.Contains([]string{"http", "https", "file"}, strings.ToLower(scheme))
}

// Reject is a row that could not be read.
type Reject struct {
	Row    int    // item of a feed, from 1; line of a CSV file
	Reason string // Italian
	// Day is the first day of publication if the row tells it; zero if not.
	Day civil.Day
	// Other is true if the row is certainly no deliberation, determination,
	// ordinance or decree, so that no day of publication suffers from its loss.
	Other bool
}

// File is what came from a source, as it came.
type File struct {
	Raw         []byte
	Origin      string    // name of the file; "" for what is none
	Changed     time.Time // last change of the file; zero for what is no file
	ContentType string    // as it was declared; "" for a file
	At          time.Time // the instant of the reading
}

// Reading is what one look at a source shows: the acts in publication then.
type Reading struct {
	File
	Acts     []audit.Act // in the order of the source; acts of other types without their subject
	Rejected []Reject
	Excluded int     // rows of other senders
	Clashes  []Clash // different acts under one number
	// From and To are the first and last day whose publications it shows; both
	// zero if it shows no day completely. Rejected rows are not considered: Days does.
	From, To civil.Day
	// Full is true if the feed was at its limit of items, so that acts still
	// in publication may have been left out.
	Full bool
}

// Days returns the days whose publications the reading makes known, oldest
// first: those from From to To, without the days of rejected rows, and none at
// all if an act was rejected whose day could not be read. What cannot be read
// must not look like what is not there.
func (r Reading) Days() []civil.Day {
	lost := make(map[civil.Day]bool)
	for _, reject := range r.Rejected {
		if reject.Other {
			continue
		}
		if reject.Day.IsZero() {
			return nil
		}
		lost[reject.Day] = true
	}
	var days []civil.Day
	for d := range (civil.Period{From: r.From, To: r.To}).Days() {
		if !lost[d] {
			days = append(days, d)
		}
	}
	return days
}

// Read reads a source. The instant is that of the reading. The error is always
// an *Error: one Italian sentence with cause and remedy.
func Read(ctx context.Context, client *http.Client, f Feed, now time.Time) (Reading, error) {
	if err := f.Check(); err != nil {
		return Reading{}, err
	}
	doc, err := f.open(ctx, client)
	if err != nil {
		return Reading{}, err
	}
	doc.read = now
	table, err := f.parse(doc)
	if err != nil {
		return Reading{}, err
	}
	r := Reading{File: doc.kept()}
	f.collect(&r, table.rows)
	r.Clashes = clashes(r.Acts)
	r.Full = table.full
	if err := f.sound(r, len(table.rows)); err != nil {
		return Reading{}, err
	}
	r.From, r.To = cover(doc, table)
	return r, nil
}

// table is what a parser makes of a document.
type table struct {
	rows []row
	full bool
	// built is when the source says that it was made; zero if it does not say.
	built time.Time
}

func (f Feed) parse(doc document) (table, error) {
	if f.Format == AlboPOP || f.Folder != "" && doc.markup() {
		return f.parseRSS(doc)
	}
	return f.parseCSV(doc)
}

// Clash is a number that the source gives to different acts.
type Clash struct{ First, Second audit.Act }

// Sentence tells the clash and its remedy, in Italian.
func (c Clash) Sentence() string {
	organ := string(c.First.Type)
	if c.First.Organ != audit.OtherOrgan {
		organ += " (" + string(c.First.Organ) + ")"
	}
	return fmt.Sprintf("due atti diversi portano lo stesso numero, %s n. %d/%d (registrazioni %s e %s): far correggere il registro; "+
		"i post che citano quel numero restano «non verificabili»", organ, c.First.Number, c.First.Year, c.First.Register, c.Second.Register)
}

// clashes returns the pairs of acts of one number and year that cannot be one
// act registered twice: they bear different dates, or different subjects and no
// word that says that one corrects the other.
func clashes(acts []audit.Act) []Clash {
	type series struct {
		typ          audit.ActType
		organ        audit.Organ
		number, year int
		sender       string
	}
	first := map[series]int{}
	var out []Clash
	for i, a := range acts {
		k := series{a.Type, a.Organ, a.Number, a.Year, squeeze(a.Sender)}
		if a.Type == audit.OtherAct || a.Number == 0 || a.Year == 0 || a.Annulled {
			continue
		}
		j, known := first[k]
		switch {
		case !known:
			first[k] = i
		case different(acts[j], a):
			out = append(out, Clash{acts[j], a})
		}
	}
	return out
}

func different(a, b audit.Act) bool {
	if !a.Date.IsZero() && !b.Date.IsZero() && a.Date != b.Date {
		return true
	}
	return !own.SameMatter(a.Subject, b.Subject)
}

// collect sorts the rows into acts, rejected rows and rows of others.
func (f Feed) collect(r *Reading, rows []row) {
	for _, row := range rows {
		switch {
		case !row.of(f.Sender):
			r.Excluded++
		case row.fault != "":
			r.Rejected = append(r.Rejected, Reject{Row: row.line, Reason: row.fault, Day: row.act.PublishedFrom, Other: row.other()})
		default:
			row.act.Source = f.Name
			row.act.FirstSeen = r.At
			r.Acts = append(r.Acts, row.act)
		}
	}
}

// sound refuses a reading that would pass for an empty albo.
func (f Feed) sound(r Reading, rows int) error {
	switch {
	case rows == 0:
		return &Error{Feed: f.Name, Kind: Empty, Detail: "nessun atto nella fonte"}
	case len(r.Acts) == 0 && r.Excluded == rows:
		return &Error{Feed: f.Name, Kind: NoActs, Detail: "nessuna delle " + strconv.Itoa(rows) + " righe è del mittente «" + f.Sender + "»"}
	case len(r.Acts) == 0:
		return &Error{Feed: f.Name, Kind: NoActs, Detail: "nessuna riga leggibile su " + strconv.Itoa(rows) + "; la prima: " + r.Rejected[0].Reason}
	}
	return nil
}

// row is one registration as it was read.
type row struct {
	line  int
	act   audit.Act
	fault string // Italian: why it cannot be used; "" if it can
	typed bool   // the type of the act is told, and is known if it is one of ours
}

// other reports whether the row is certainly of no type that posts refer to.
func (r row) other() bool { return r.typed && r.act.Type == audit.OtherAct }

// of reports whether the row belongs to the sender.
func (r row) of(sender string) bool {
	return sender == "" || r.act.Sender == "" || strings.Contains(squeeze(r.act.Sender), squeeze(sender))
}

// squeeze makes names of bodies comparable.
func squeeze(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

// finish completes a row: the end of the publication, and what must not be kept.
func (r *row) finish() {
	a := &r.act
	if a.Register == "" && a.Number != 0 && a.Type != audit.OtherAct {
		a.Register = strings.Join([]string{string(a.Type), string(a.Organ), strconv.Itoa(a.Number), strconv.Itoa(a.Year)}, "/")
	}
	switch {
	case r.fault != "":
	case a.Register == "":
		r.fault = "manca il numero di registro dell'albo"
	case a.PublishedFrom.IsZero():
		r.fault = "manca la data di inizio pubblicazione"
	}
	if r.fault == "" && a.PublishedTo.IsZero() {
		a.PublishedTo = a.PublishedFrom.Add(publicationDays - 1)
	}
	if r.fault == "" && a.PublishedTo.Before(a.PublishedFrom) {
		r.fault = "la fine della pubblicazione (" + a.PublishedTo.Italian() + ") precede l'inizio (" + a.PublishedFrom.Italian() + ")"
	}
	if a.Type == audit.OtherAct {
		a.Subject = "" // may name persons, and no rule reads it (Garante, guidelines 243/2014)
	}
}
