package albo

import (
	"bytes"
	"cmp"
	"strings"

	"github.com/mmcdole/gofeed/rss"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/own/actref"
)

// itemDomain opens the domains of the categories that carry the fields of an
// item in the AlboPOP specification.
const itemDomain = "albopop.it/specs#item-category-"

func (f Feed) parseRSS(doc document) (table, error) {
	text, err := f.decoded(doc)
	if err != nil {
		return table{}, err
	}
	tail := bytes.ToLower(text[max(0, len(text)-256):])
	if !bytes.Contains(tail, []byte("</rss>")) && !bytes.Contains(tail, []byte("</rdf:rdf>")) {
		return table{}, f.fail(Broken, "manca la fine del feed", nil)
	}
	feed, err := (&rss.Parser{}).Parse(bytes.NewReader(text))
	if err != nil {
		return table{}, f.fail(Broken, "XML non valido", err)
	}
	t := table{full: len(feed.Items) >= itemLimit}
	if feed.LastBuildDateParsed != nil {
		t.built = *feed.LastBuildDateParsed
	}
	for i, item := range feed.Items {
		t.rows = append(t.rows, f.item(i+1, item))
	}
	return t, nil
}

// item reads one item of the feed.
func (f Feed) item(n int, it *rss.Item) row {
	r := row{line: n}
	fields := categories(it)
	r.act = audit.Act{
		Register: fields["uid"],
		Sender:   sender(it, fields),
		Subject:  strings.TrimSpace(it.Title),
		URL:      strings.TrimSpace(it.Link),
	}
	if r.act.Register == "" && it.GUID != nil {
		r.act.Register = strings.TrimSpace(it.GUID.Value)
	}
	r.name(fields["type"], it.Title)
	r.day(&r.act.Date, fields["relStart"], "data dell'atto")
	r.day(&r.act.PublishedFrom, fields["pubStart"], "inizio pubblicazione")
	r.day(&r.act.PublishedTo, fields["pubEnd"], "fine pubblicazione")
	if fields["pubStart"] == "" && f.ReliablePubDate {
		r.day(&r.act.PublishedFrom, it.PubDate, "data dell'elemento (pubDate)")
	}
	if fields["pubStart"] == "" && !f.ReliablePubDate {
		r.blame("manca l'inizio della pubblicazione (pubStart), e pubDate non è dichiarata attendibile nella configurazione")
	}
	r.finish()
	return r
}

// categories returns the AlboPOP fields of an item by their name.
func categories(it *rss.Item) map[string]string {
	fields := make(map[string]string)
	for _, c := range it.Categories {
		if _, name, ok := strings.Cut(c.Domain, itemDomain); ok {
			fields[name] = cmp.Or(fields[name], strings.TrimSpace(c.Value))
		}
	}
	return fields
}

// sender returns the body that sent the act to an albo that hosts several. The
// specification has no field for it, so feeds put it where they can.
func sender(it *rss.Item, fields map[string]string) string {
	creator := ""
	if it.DublinCoreExt != nil && len(it.DublinCoreExt.Creator) > 0 {
		creator = it.DublinCoreExt.Creator[0]
	}
	named := ""
	for _, text := range []string{it.Description, it.Title, fields["annotation"]} {
		named = cmp.Or(named, labelled(text))
	}
	return strings.TrimSpace(cmp.Or(fields["sender"], named, it.Author, creator))
}

// labelled returns what follows «Ente mittente:» or «Mittente:» in a text.
func labelled(text string) string {
	i := strings.Index(strings.ToLower(text), "mittente:")
	if i < 0 || i+len("mittente:") > len(text) {
		return ""
	}
	rest := text[i+len("mittente:"):]
	if end := strings.IndexAny(rest, "\n\r<;|"); end >= 0 {
		rest = rest[:end]
	}
	return strings.TrimSpace(rest)
}

// name reads type, organ, number, year and date of the act from its label and
// its title. The label wins over the title where they differ.
func (r *row) name(label, title string) {
	ref := actref.Title(title)
	typ, organ := actref.Label(label)
	a := &r.act
	if typ == audit.OtherAct && label == "" {
		typ = ref.Type
	}
	r.act.Annulled = annulled(title)
	r.typed = label != "" || typ != audit.OtherAct
	a.Type, a.Organ = typ, organ
	if typ == audit.OtherAct && ref.Type != audit.OtherAct && ref.Number != 0 {
		a.Type = ref.Type // a label of the vendor's own, before a title that names the act
	}
	if ref.Type == a.Type && a.Type != audit.OtherAct {
		a.Organ = cmp.Or(a.Organ, ref.Organ)
		a.Number, a.Year, a.Date = ref.Number, ref.Year, ref.Date
	}
}

// annulled reports whether a title or a status says that the registration was
// annulled: «[ANNULLATA] Delibera …», «pubblicazione annullata». An act that
// annuls another («annullamento della gara») is another matter.
func annulled(s string) bool {
	words := actref.Scan(s)
	for i, w := range words[:min(len(words), 4)] {
		switch w.Norm {
		case "annullata", "annullato":
			return i == 0 || !words[i-1].Letters || words[i-1].Norm == "pubblicazione" || words[i-1].Norm == "registrazione" || words[i-1].Norm == "atto"
		}
	}
	return false
}

// day reads a date into its place. An empty one leaves it; an unreadable one faults the row.
func (r *row) day(place *civil.Day, value, what string) {
	if strings.TrimSpace(value) == "" {
		return
	}
	d, err := parseDay(value)
	if err != nil {
		r.blame(what + ": " + err.Error())
		return
	}
	*place = d
}

// blame records why the row cannot be used, the first reason only.
func (r *row) blame(why string) { r.fault = cmp.Or(r.fault, why) }
