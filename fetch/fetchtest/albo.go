package fetchtest

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// Paths of the albo server.
const (
	AlboFeed   = "/feed.xml"   // AlboPOP RSS: at most 25 items, newest first
	AlboExport = "/export.csv" // JCityGov list export: everything in publication
)

// AlboOwner is the body whose albo it is. It is invented, like the other.
const (
	AlboOwner = "Comune di Esempio"
	AlboOther = "Unione dei Comuni delle Prove"
)

// AlboSwitches are the ways in which an albo disappoints.
type AlboSwitches struct {
	Down        bool // a courtesy page in HTML, with status 200
	Login       bool // a page that asks for a password
	ServerError bool // status 500
	NotFound    bool // status 404
	Empty       bool // nothing at all
	NoItems     bool // a well-formed list without acts
	Truncated   bool // the second half is missing
	BrokenZones bool // dates of the feed with the zone "+000"
	BrokenDates bool // every third day of publication is no date
	Halley      bool // pubDate is the date of the act, and pubStart is missing
	Others      bool // acts of another body among those of the owner
	Latin1      bool // the feed comes in ISO-8859-1
}

// Albo plays the albo pretorio of a comune on a loopback address: the acts in
// publication at its clock, which stands where it is set.
type Albo struct {
	URL string // "http://127.0.0.1:port"

	http *http.Server

	mu   sync.Mutex
	acts []audit.Act
	now  time.Time
	sw   AlboSwitches
}

// NewAlbo starts an albo that publishes the acts, each from its first to its
// last day of publication, the fifteenth if none is told. The clock stands at
// the end of the newest first day until SetNow moves it. It panics if no
// loopback address is free.
func NewAlbo(acts []audit.Act, options ...func(*AlboSwitches)) *Albo {
	a := &Albo{acts: slices.Clone(acts)}
	for _, o := range options {
		o(&a.sw)
	}
	for i := range a.acts {
		act := &a.acts[i]
		act.Sender = cmp.Or(act.Sender, AlboOwner)
		if act.PublishedTo.IsZero() {
			act.PublishedTo = act.PublishedFrom.Add(14)
		}
		if end := act.PublishedFrom.At(23, 59); end.After(a.now) {
			a.now = end
		}
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic("fetchtest: no loopback address for the albo: " + err.Error())
	}
	a.URL = "http://" + l.Addr().String()
	a.http = &http.Server{Handler: a, ReadHeaderTimeout: time.Minute}
	go a.http.Serve(l) //nolint:errcheck // it ends with Close
	return a
}

// Close ends the server.
func (a *Albo) Close() { _ = a.http.Close() }

// SetNow moves the clock.
func (a *Albo) SetNow(t time.Time) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.now = t
}

// Down makes the albo answer with a web page, or mends it.
func (a *Albo) Down(down bool) { a.Switch(func(s *AlboSwitches) { s.Down = down }) }

// Switch changes how the albo disappoints.
func (a *Albo) Switch(change func(*AlboSwitches)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	change(&a.sw)
}

// Publish adds an act.
func (a *Albo) Publish(act audit.Act) {
	a.mu.Lock()
	defer a.mu.Unlock()
	act.Sender = cmp.Or(act.Sender, AlboOwner)
	if act.PublishedTo.IsZero() {
		act.PublishedTo = act.PublishedFrom.Add(14)
	}
	a.acts = append(a.acts, act)
}

// ServeHTTP answers for the feed and the export.
func (a *Albo) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	acts, sw, now := a.standing(), a.sw, a.now
	a.mu.Unlock()
	if misbehaves(w, sw) {
		return
	}
	if sw.NoItems {
		acts = nil
	}
	var body []byte
	switch r.URL.Path {
	case AlboFeed:
		w.Header().Set("Content-Type", "application/rss+xml")
		body = rssFeed(acts[:min(len(acts), 25)], sw, now)
	case AlboExport:
		w.Header().Set("Content-Type", "text/csv; charset=utf-8")
		body = csvExport(acts, sw)
	default:
		http.NotFound(w, r)
		return
	}
	if sw.Truncated {
		body = body[:len(body)/2]
	}
	_, _ = w.Write(body) // the client may have gone
}

// misbehaves answers in place of the albo, and reports whether it did.
func misbehaves(w http.ResponseWriter, sw AlboSwitches) bool {
	const page = "<!DOCTYPE html>\n<html lang=\"it\"><head><title>Albo pretorio</title></head><body>%s</body></html>\n"
	switch {
	case sw.ServerError:
		http.Error(w, "errore interno", http.StatusInternalServerError)
	case sw.NotFound:
		http.Error(w, "non trovato", http.StatusNotFound)
	case sw.Down:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, page, "<p>Servizio temporaneamente sospeso per manutenzione.</p>")
	case sw.Login:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, page, `<form><input name="utente"><input type="password" name="password"></form>`)
	case sw.Empty:
		w.WriteHeader(http.StatusOK)
	default:
		return false
	}
	return true
}

// standing returns the acts in publication at the clock, newest first.
func (a *Albo) standing() []audit.Act {
	today := civil.Of(a.now)
	var out []audit.Act
	for _, act := range a.acts {
		if !act.PublishedFrom.After(today) && !act.PublishedTo.Before(today) {
			out = append(out, act)
		}
	}
	if a.sw.Others {
		for i := range 3 {
			out = append(out, audit.Act{
				Register: fmt.Sprintf("%d/%d", today.Year, 9000+i), Sender: AlboOther, Type: audit.Deliberazione, Organ: audit.Giunta, Number: 700 + i,
				Year: today.Year, Date: today.Add(-2), Subject: "Atto di altro ente", PublishedFrom: today.Add(-1), PublishedTo: today.Add(13),
			})
		}
	}
	slices.SortStableFunc(out, func(x, y audit.Act) int { return y.PublishedFrom.Sub(x.PublishedFrom) })
	return out
}

// The wire form of an AlboPOP feed.
type (
	rssRoot struct {
		XMLName xml.Name   `xml:"rss"`
		Version string     `xml:"version,attr"`
		Channel rssChannel `xml:"channel"`
	}
	rssChannel struct {
		Title       string    `xml:"title"`
		Link        string    `xml:"link"`
		Description string    `xml:"description"`
		Language    string    `xml:"language"`
		Built       string    `xml:"lastBuildDate"`
		Items       []rssItem `xml:"item"`
	}
	rssItem struct {
		Title       string        `xml:"title"`
		Link        string        `xml:"link"`
		Description string        `xml:"description"`
		PubDate     string        `xml:"pubDate"`
		GUID        string        `xml:"guid"`
		Categories  []rssCategory `xml:"category"`
	}
	rssCategory struct {
		Domain string `xml:"domain,attr"`
		Value  string `xml:",chardata"`
	}
)

// rssFeed renders the acts as the AlboPOP specification asks.
func rssFeed(acts []audit.Act, sw AlboSwitches, now time.Time) []byte {
	root := rssRoot{Version: "2.0", Channel: rssChannel{
		Title: "AlboPOP - " + AlboOwner, Link: "https://albo.comune.esempio.example/", Description: "Atti in pubblicazione",
		Language: "it", Built: now.Format(time.RFC1123Z),
	}}
	for i := range acts {
		root.Channel.Items = append(root.Channel.Items, rssOf(&acts[i], i, sw))
	}
	encoding, body := "utf-8", []byte(nil)
	out, err := xml.MarshalIndent(root, "", " ")
	if err != nil {
		panic("fetchtest: albo feed: " + err.Error()) // strings and structs always marshal
	}
	if sw.Latin1 {
		encoding = "iso-8859-1"
		for _, r := range string(out) {
			if r > 0xff {
				r = '?'
			}
			body = append(body, byte(r))
		}
		out = body
	}
	return append([]byte(`<?xml version="1.0" encoding="`+encoding+`"?>`+"\n"), out...)
}

func rssOf(act *audit.Act, i int, sw AlboSwitches) rssItem {
	const domain = "http://albopop.it/specs#item-category-"
	date := func(d civil.Day) string {
		if sw.BrokenZones {
			return d.Start().Format("Mon, 02 Jan 2006 15:04:05") + " +000"
		}
		return d.Start().Format(time.RFC1123Z)
	}
	year, number, _ := strings.Cut(act.Register, "/")
	item := rssItem{
		Title: fmt.Sprintf("[%s / %s] %s - %s", number, year, alboTitle(act), act.Subject), Link: act.URL,
		Description: "Ente mittente: " + act.Sender + "\n" + act.Subject, PubDate: date(act.PublishedFrom), GUID: "albo-" + act.Register,
		Categories: []rssCategory{{domain + "uid", act.Register}, {domain + "type", alboLabel(act)}},
	}
	start := date(act.PublishedFrom)
	if sw.BrokenDates && i%3 == 2 {
		start = "da definire"
	}
	if !act.Date.IsZero() {
		item.Categories = append(item.Categories, rssCategory{domain + "relStart", date(act.Date)})
	}
	if sw.Halley {
		if !act.Date.IsZero() {
			item.PubDate = date(act.Date)
		}
		return item
	}
	item.Categories = append(item.Categories, rssCategory{domain + "pubStart", start}, rssCategory{domain + "pubEnd", date(act.PublishedTo)})
	return item
}

// alboTitle writes an act as an albo does: "DELIBERAZIONE DI GIUNTA N. 210 DEL 18/11/2026".
func alboTitle(act *audit.Act) string {
	s := strings.ToUpper(alboLabel(act))
	if act.Number != 0 {
		s += " N. " + strconv.Itoa(act.Number)
		if act.Date.IsZero() && act.Year != 0 {
			s += "/" + strconv.Itoa(act.Year)
		}
	}
	if !act.Date.IsZero() {
		s += " DEL " + act.Date.Italian()
	}
	return s
}

func alboLabel(act *audit.Act) string {
	name := map[audit.ActType]string{
		audit.Deliberazione: "Deliberazione", audit.Determinazione: "Determinazione", audit.Ordinanza: "Ordinanza", audit.Decreto: "Decreto",
	}[act.Type]
	if name == "" {
		return "Avviso"
	}
	return name + map[audit.Organ]string{
		audit.Giunta: " di Giunta", audit.Consiglio: " di Consiglio", audit.Sindaco: " del Sindaco", audit.Dirigente: " del Dirigente",
	}[act.Organ]
}

// csvExport renders the acts as JCityGov exports its list; columns as in
// reference/compliance.md §4.5. Sender and date of the act stand where the
// export has room for them, and no preset reads them.
func csvExport(acts []audit.Act, sw AlboSwitches) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = ';'
	_ = w.Write(csvHeader()) // a buffer takes everything
	for i := range acts {
		_ = w.Write(csvRow(&acts[i], i, sw))
	}
	w.Flush()
	return b.Bytes()
}

func csvHeader() []string {
	h := make([]string, 23)
	for i := range h {
		h[i] = fmt.Sprintf("Campo %d", i)
	}
	for i, name := range map[int]string{
		0: "Id", 1: "Tipo atto", 2: "Oggetto", 3: "Anno atto", 4: "Numero atto", 5: "Anno registrazione", 6: "Numero registrazione",
		7: "Anno protocollo", 8: "Numero protocollo", 17: "Ente mittente", 18: "Categoria", 19: "Sottocategoria",
		20: "Data inizio pubblicazione", 21: "Data fine pubblicazione", 22: "Data atto",
	} {
		h[i] = name
	}
	return h
}

func csvRow(act *audit.Act, i int, sw AlboSwitches) []string {
	row := make([]string, 23)
	year, number, _ := strings.Cut(act.Register, "/")
	row[0], row[1], row[2] = strconv.Itoa(i+1), strings.ToUpper(alboLabel(act)), strings.Replace(act.Subject, ", ", ",\n", 1)
	if act.Number != 0 {
		row[3], row[4] = strconv.Itoa(act.Year), strconv.Itoa(act.Number)
	}
	row[5], row[6], row[17] = year, number, act.Sender
	row[18], row[19] = "Atti amministrativi", alboLabel(act)
	row[20], row[21], row[22] = act.PublishedFrom.Italian(), act.PublishedTo.Italian(), act.Date.Italian()
	if sw.BrokenDates && i%3 == 2 {
		row[20] = "da definire"
	}
	return row
}
