package pii

import (
	"slices"
	"strings"

	"vigilia/audit"
)

// ownRule holds the detectors, and lists of names with amounts or scores,
// against what the administration itself publishes: one level graver, because
// who publishes is the controller (GDPR artt. 5 and 6; Garante, guidelines
// no. 243 of 15 May 2014).
func ownRule() audit.Rule {
	return audit.Rule{
		ID: "own.personal_data", Title: "Dati personali eccedenti nei contenuti dell'Ente",
		Looks: "Cerca nei contenuti dell'Ente, nelle anteprime e nei testi alternativi gli identificativi delle regole sui dati personali e gli elenchi di " +
			"almeno tre nominativi con importi o punteggi, esclusi cariche, recapiti d'ufficio, premi e contraenti.",
		Version: 3, Method: audit.Automatic, Severity: audit.Serious,
		Subjects: []audit.Kind{audit.OwnPost, audit.OwnReply},
		Start: func(s *audit.Setting) audit.Checker {
			// Contacts harvested from own posts would free every leak that is an
			// own post: only what the comune configured is institutional here.
			return &ownChecker{book: newBook(s.Page, s.Policy.Settings.Contacts)}
		},
		Proof: ownProof(),
	}
}

// ownChecker holds every detector against the administration's own words.
type ownChecker struct {
	book *book
	v    view
}

// Check looks at the text and at what hangs from it.
func (c *ownChecker) Check(s *audit.Subject, l *audit.Log) {
	parts := s.Parts()
	base, declared := publicity(s.Content, parts)
	for _, d := range []detector{fiscalCode, phone, email, iban, card, document, plate, nameList} {
		if h, ok := c.hit(d, parts, base); ok {
			if base && d.rule == nameList.rule {
				h.Evidence = append(h.Evidence, audit.Evidence{Masked: declared, Note: "base di pubblicità dichiarata"})
			}
			l.Find(h)
		}
	}
}

// hit joins what one detector finds in all the texts of a content.
func (c *ownChecker) hit(d detector, parts []audit.Part, base bool) (audit.Hit, bool) {
	var all audit.Hit
	found := false
	for _, p := range parts {
		h, ok := c.look(d, p)
		if !ok {
			continue
		}
		if !found {
			all, found = h, true
			continue
		}
		all.Severity = max(all.Severity, h.Severity)
		all.Evidence = append(all.Evidence, h.Evidence...)
	}
	if !found {
		return all, false
	}
	all.Key = d.rule
	all.Severity = all.Severity.Up(1)
	if d.rule == nameList.rule && base {
		all.Severity-- // the list may have a ground: a person must see whether it covers it
	}
	all.Exceptions = append(all.Exceptions, audit.Exception{Name: "base di pubblicità dichiarata (albo o Amministrazione trasparente)", Held: base && d.rule == nameList.rule})
	return all, true
}

// look holds one detector against one text.
func (c *ownChecker) look(d detector, p audit.Part) (audit.Hit, bool) {
	if !d.worth(sniff(p.Text)) {
		return audit.Hit{}, false
	}
	c.v.read(p.Text)
	if d.contractor() && contract.in(c.v.low) {
		return audit.Hit{}, false
	}
	found := slices.DeleteFunc(d.find(&scene{view: &c.v, book: c.book, own: true}), func(m match) bool { return m.score > 0 || c.office(d, m) })
	if len(found) == 0 {
		return audit.Hit{}, false
	}
	for i := range found {
		found[i].own = false
	}
	h := d.hit(&c.v, "", found)
	h.Exceptions = slices.DeleteFunc(h.Exceptions, func(e audit.Exception) bool { return strings.HasPrefix(e.Name, "recapito dell'autore") })
	if p.Place != "" {
		for i := range h.Evidence { // the spans are not of the content's text
			h.Evidence[i].Span, h.Evidence[i].Note = audit.Span{}, place(p.Place, h.Evidence[i].Note)
		}
	}
	return h, true
}

func place(where, note string) string {
	if note == "" {
		return where
	}
	return where + ": " + note
}

// contract marks the essential data of a contractor, which the law publishes
// (D.Lgs. 33/2013 art. 37, D.Lgs. 36/2023 art. 28).
var contract = cues{"cig", "cup"}

// contractor reports whether the identifier may stand next to a CIG or CUP.
func (d *detector) contractor() bool { return d.rule == fiscalCode.rule || d.rule == nameList.rule }

// office reports whether a number is an office's although no word says so: a
// fixed line without a person's name near it.
func (c *ownChecker) office(d detector, m match) bool {
	if d.rule != phone.rule || m.category != "telefono fisso" {
		return false
	}
	// A full stop between is that of a title: "al RUP, geom. Anna Rossi, tel.".
	if officials.in(c.v.low[max(0, m.from-60):m.from]) {
		return true
	}
	return !c.givenNear(max(0, m.from-45), m.from)
}

// givenNear reports whether a given name stands in a part of the text, those of
// streets and saints aside: «Piazza San Pietro, tel. …».
func (c *ownChecker) givenNear(from, to int) bool {
	ws := words(&c.v, from, to)
	for i, w := range ws {
		if !w.given {
			continue
		}
		street := false
		for _, b := range ws[max(0, i-2):i] {
			street = street || streetWords.whole(c.v.low[b.from:b.to])
		}
		if !street {
			return true
		}
	}
	return false
}

// streetWords stand before the names of streets, squares and saints.
var streetWords = cues{"san", "santa", "sant", "santo", "santi", "via", "viale", "piazza", "piazzale", "piazzetta", "corso", "largo", "vicolo", "strada", "borgo"}

// publicity tells on what ground a content declares that it publishes: a link to the
// albo or to Amministrazione trasparente, or a mention of them.
func publicity(c *audit.Content, parts []audit.Part) (declared bool, ground string) {
	texts := make([][]byte, len(parts))
	for i, p := range parts {
		texts[i] = []byte(strings.ToLower(p.Text))
	}
	for _, w := range [...]string{"albo pretorio", "albopretorio", "albo on line", "albo online", "amministrazione trasparente", "amministrazione-trasparente", "amministrazionetrasparente", "trasparenza"} {
		if slices.ContainsFunc(texts, cues{w}.in) {
			return true, w
		}
	}
	for i := range c.Attachments {
		for _, w := range [...]string{"albopretorio", "albo-pretorio", "trasparen"} {
			if strings.Contains(strings.ToLower(c.Attachments[i].URL), w) {
				return true, "collegamento allegato"
			}
		}
	}
	return false, ""
}
