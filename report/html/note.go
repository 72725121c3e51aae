package html

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vigilia/report"
	"vigilia/templates"
)

// note writes the nightly note, in the order in which the office reads it: what
// the run did, what could be read, what cannot wait, then the rest.
type note struct {
	d *document
	m *report.NoteModel
}

func (n *note) write() {
	n.state()
	if n.m.Nothing != "" {
		n.d.paragraph(strong(tick + " " + n.m.Nothing))
	}
	n.completeness()
	n.urgent()
	n.own()
	n.comments()
	n.waiting()
	n.d.note(italic(n.m.Warning))
	h := &n.m.Header
	n.d.note(plain(fmt.Sprintf("%s · regole %s · configurazione %s · Graph API %s", h.Program, h.RuleSet, h.ConfigHash, h.GraphAPI)))
}

func (n *note) state() {
	symbol := triangle
	switch {
	case n.m.StateOK:
		symbol = tick
	case n.m.Completeness.DaysRead == 0:
		symbol = cross
	}
	n.d.heading(2, "1. "+symbol+" "+n.m.State).Callout = true
	n.d.paragraphs(n.m.StateText)
	var items []cell
	for _, notice := range n.m.Notices {
		items = append(items, noticeSpans(notice))
	}
	n.d.list(items)
	if n.m.NextRun != "" {
		n.d.paragraph(plain("Prossima esecuzione: "), strong(n.m.NextRun))
	}
}

func noticeSpans(n report.NoticeRow) cell {
	var spans cell
	if n.Grave {
		spans = cell{strong(triangle + " ")}
	}
	if n.Page != "" {
		spans = append(spans, strong(n.Page+": "))
	}
	return append(spans, plain(n.Text))
}

func (n *note) completeness() {
	c := &n.m.Completeness
	n.d.heading(2, "2. Completezza della rilevazione")
	n.d.paragraphs(c.Sentence)
	if !c.Complete && len(c.Sources) > 0 {
		n.d.table(sourceTable(c.Sources))
	}
	if text := readText(c.Sources); c.Complete && text != "" {
		n.d.paragraphs("Letti: " + text + ".")
	}
	n.d.paragraphs(c.Albo, c.Later)
	n.d.bullets(c.Unlooked)
}

// readText tells what was read of every source in one sentence, for a day on
// which each was read to its end: the table is kept for the others.
func readText(sources []report.SourceRow) string {
	var parts []string
	for _, s := range sources {
		part := strings.ToLower(s.Label[:1]) + s.Label[1:] + " " + templates.Int(s.Read)
		if s.Expected.Whole {
			part += " su " + s.Expected.Shown
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "; ")
}

// sourceTable tells what was read of each source against what there was.
func sourceTable(sources []report.SourceRow) table {
	return table{
		Caption: "Fonti: contenuti attesi, letti e mancanti nel periodo",
		Columns: []column{narrow("Fonte"), right("Attesi"), right("Letti"), right("Mancanti"), wide("Esito")},
		Rows: rows(sources, func(s report.SourceRow) []cell {
			return []cell{text(s.Label), text(s.Expected.Shown), number(s.Read), text(s.Missing.Shown), text(sourceOutcome(s))}
		}),
	}
}

// sourceOutcome tells in words how a source was read, over its days.
func sourceOutcome(s report.SourceRow) string {
	switch {
	case s.Days == 0:
		return circle + " non prevista"
	case s.Whole == s.Days && s.Later > 0:
		return fmt.Sprintf("%s letta per intero, in seguito per %d/%d", tick, s.Later, s.Days)
	case s.Whole == s.Days:
		return tick + " letta per intero"
	}
	symbol, word := triangle, "letta in parte"
	if s.Whole == 0 {
		symbol, word = cross, "non letta per intero"
	}
	out := fmt.Sprintf("%s %s (%d/%d)", symbol, word, s.Whole, s.Days)
	if s.Cause != "" {
		out += ": " + s.Cause
	}
	return out
}

// urgent lists the findings below what is suggested for them.
func (n *note) urgent() {
	if len(n.m.Urgent) == 0 {
		n.d.heading(2, "3. Da vedere subito")
		n.d.paragraphs(n.m.UrgentText)
		return
	}
	n.d.heading(2, "3. "+triangle+" Da vedere subito").Callout = true
	n.d.paragraphs(n.m.UrgentText)
	for from := 0; from < len(n.m.Urgent); {
		to := from
		var items []cell
		for ; to < len(n.m.Urgent) && n.m.Urgent[to].Action == n.m.Urgent[from].Action; to++ {
			items = append(items, urgentSpans(n.m.Urgent[to]))
		}
		if action := n.m.Urgent[from].Action; action != "" {
			n.d.paragraph(plain("→ "), italic(action))
		}
		n.d.list(items)
		from = to
	}
	n.d.paragraphs(n.m.UrgentMore)
}

func urgentSpans(u report.UrgentRow) cell {
	spans := cell{plain(templates.Clock(u.At) + " "), strong(u.Title), plain(" (" + u.SeverityText + ") · " + u.Object)}
	if u.Page != "" {
		spans = append(spans, plain(", "+u.Page))
	}
	if u.Evidence != "" {
		spans = append(spans, plain(" · "+u.Evidence))
	}
	spans = append(spans, plain(" · "+string(u.Status)))
	if u.Link != "" {
		spans = append(spans, plain(" · "), link("apri", u.Link, u.Object+" delle "+templates.Clock(u.At)+", "+u.Title))
	}
	return spans
}

func (n *note) own() {
	n.d.heading(2, "4. Contenuti dell'Ente")
	n.d.paragraphs(n.m.OwnText)
	if len(n.m.Own) == 0 {
		return
	}
	n.d.table(table{
		Caption: "Contenuti dell'Ente",
		Columns: []column{narrow("Ora"), wide("Prime parole"), narrow("Atti"), narrow("Dati personali"), narrow("Licenza e fonte"), narrow("Altri rilievi")},
		Rows: rows(n.m.Own, func(p report.NotePost) []cell {
			cells := texts(templates.Clock(p.At), p.Incipit, p.Acts, p.Data, p.Licence, p.Other)
			if p.Link != "" {
				cells[1] = cell{plain(p.Incipit + " "), link("apri", p.Link, "il post delle "+templates.Clock(p.At))}
			}
			return cells
		}),
	})
	n.d.note(plain(n.m.OwnLimits))
}

func (n *note) comments() {
	n.d.heading(2, "5. Contributi degli utenti")
	n.d.paragraphs(n.m.CommentsText)
	if len(n.m.Comments) == 0 {
		return
	}
	body := rows(n.m.Comments, func(r report.NoteRule) []cell {
		return []cell{text(r.Title), number(r.Detected), number(r.ToVerify), numbered(r.Links, r.Title)}
	})
	sum := n.m.CommentsSum
	body = append(body, row{Total: true, Cells: []cell{{plain("Totale")}, number(sum.Detected), number(sum.ToVerify), blank()}})
	n.d.table(table{
		Caption: "Contributi degli utenti",
		Columns: []column{narrow("Regola"), right("Rilevati"), right("Da convalidare"), wide("Collegamenti")},
		Rows:    body,
	})
}

// mostLinks is how many contents of one rule are linked: the workbook lists all.
const mostLinks = 12

// numbered returns links by their number: the text of a comment is never printed.
func numbered(links []string, title string) cell {
	var c cell
	for i, l := range links {
		if i == mostLinks {
			return append(c, plain(fmt.Sprintf("  e altri n.\u00a0%d", len(links)-i)))
		}
		if i > 0 {
			c = append(c, plain("  "))
		}
		c = append(c, link("n.\u00a0"+strconv.Itoa(i+1), l, title))
	}
	if c == nil {
		return text("")
	}
	return c
}

func (n *note) waiting() {
	n.d.heading(2, "6. In attesa")
	n.d.paragraphs(n.m.WaitingText)
	if len(n.m.Acts) > 0 {
		n.waitingActs()
	}
	if len(n.m.Requests) > 0 {
		n.openRequests()
	}
	n.d.note(plain(n.m.RequestsMore))
}

func (n *note) waitingActs() {
	n.d.table(table{
		Caption: "Atti in attesa di riscontro all'albo pretorio",
		Columns: []column{wide("Atto richiamato"), narrow("Pubblicato il"), right("Giorni"), narrow("Esito"), narrow("Post")},
		Rows: rows(n.m.Acts, func(a report.WaitingAct) []cell {
			return []cell{text(a.Reference), text(templates.DateTime(a.PostedAt)), number(a.Days), text(a.Outcome), opened(a.Link, "il post: "+a.Reference)}
		}),
	})
}

func (n *note) openRequests() {
	n.d.table(table{
		Caption: "Richieste senza risposta",
		Columns: []column{narrow("Richiesta"), narrow("Pagina"), narrow("Arrivata il"), right("Aperta da"), narrow("Contenuto")},
		Rows: rows(n.m.Requests, func(r report.OpenRequest) []cell {
			open := r.Open.Shown
			if r.Over {
				open = triangle + " " + open
			}
			at := templates.DateTime(r.At)
			return []cell{text(templates.Capital(r.Kind)), text(r.Page), text(at), text(open), opened(r.Link, r.Kind+" del "+at)}
		}),
	})
	if slices.ContainsFunc(n.m.Requests, func(r report.OpenRequest) bool { return r.Over }) {
		n.d.note(plain(triangle + " oltre l'obiettivo di risposta."))
	}
}
