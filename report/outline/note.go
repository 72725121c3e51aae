package outline

import (
	"fmt"
	"slices"
	"strconv"

	"vigilia/report"
	"vigilia/templates"
)

// Note is the nightly note, in the order in which the office reads it: what the
// run did, what could be read, what cannot wait, then the rest.
func Note(m *report.NoteModel) *Document {
	d, n := letter(&m.Header, "elaborata"), note{m}
	if m.Named > 0 {
		d.Pages = pageSpans(m.Header.Pages, m.Named)
	}
	d.Blocks = sections(n.state, n.completeness, n.urgent, n.own, n.comments, n.waiting, n.end)
	return d
}

type note struct{ *report.NoteModel }

func (n note) state(b *body) {
	symbol := howRead(n.StateOK, n.Completeness.DaysRead == 0)
	var in body
	in.text(n.StateText)
	items := make([]Cell, len(n.Notices))
	for i, notice := range n.Notices {
		items[i] = noticeItem(notice)
	}
	in.list(items)
	in.text(n.NoticesMore)
	if n.NextRun != "" {
		in.paragraph(plain("Prossima esecuzione: "), strong(n.NextRun))
	}
	b.add(Callout{"1. " + symbol + " " + n.State, 1, in.blocks})
	if n.Nothing != "" {
		b.paragraph(strong(tick + " " + n.Nothing))
	}
}

func noticeItem(n report.NoticeRow) Cell {
	var item Cell
	if n.Grave {
		item = Cell{strong(triangle + " ")}
	}
	if n.Page != "" {
		item = append(item, strong(n.Page+": "))
	}
	return append(item, plain(n.Text))
}

func (n note) completeness(b *body) {
	c := &n.NoteModel.Completeness
	b.section("2. Completezza della rilevazione")
	b.text(c.Sentence)
	if !c.Complete && len(c.Sources) > 0 {
		b.add(sourceTable("Fonti: contenuti attesi, letti e mancanti nel periodo", c.Sources))
	}
	if read := readText(c.Sources); c.Complete && read != "" {
		b.text("Letti: " + read + ".")
	}
	b.text(c.Albo, c.Later)
	if len(c.Unlooked) > 0 {
		b.text(unlooked)
		b.bullets(c.Unlooked)
	}
	b.notes(n.UnlookedMore)
}

// urgent lists the findings below what is suggested for them.
func (n note) urgent(b *body) {
	if len(n.Urgent) == 0 {
		b.section("3. Da vedere subito")
		b.text(n.UrgentText)
		return
	}
	var in body
	in.text(n.UrgentText)
	for from := 0; from < len(n.Urgent); {
		action, to := n.Urgent[from].Action, from
		var items []Cell
		for ; to < len(n.Urgent) && n.Urgent[to].Action == action; to++ {
			items = append(items, urgentItem(n.Urgent[to]))
		}
		if action != "" {
			in.paragraph(plain("→ "), emphasis(action))
		}
		in.list(items)
		from = to
	}
	in.text(n.UrgentMore)
	b.add(Callout{"3. " + triangle + " Da vedere subito", 1, in.blocks})
}

func urgentItem(u report.UrgentRow) Cell {
	at := templates.Clock(u.At)
	rest := " (" + u.SeverityText + ") · " + u.Object
	if u.Page != "" {
		rest += ", " + u.Page
	}
	if u.Evidence != "" {
		rest += " · " + u.Evidence
	}
	item := Cell{plain(at + " "), strong(u.Title), plain(rest + " · " + string(u.Status))}
	if u.Link != "" {
		item = append(item, plain(" · "), link("apri", u.Link, u.Object+" delle "+at+", "+u.Title))
	}
	return item
}

func (n note) own(b *body) {
	b.section("4. Contenuti dell'Ente")
	b.text(n.OwnText)
	if len(n.Own) > 0 {
		b.add(ownPosts(n.Own))
	}
	b.notes(n.OwnMore, n.OwnLimits)
}

func ownPosts(posts []report.NotePost) Table {
	return Table{
		Caption: "Contenuti dell'Ente", Size: 8,
		Columns: []Column{words("Ora", 11), prose("Prime parole", 58), words("Atti", 24), words("Dati personali", 30), words("Licenza e fonte", 28), words("Altri rilievi", 19)},
		Rows: each(posts, func(p report.NotePost) []Cell {
			at := templates.Clock(p.At)
			cells := texts(at, p.Incipit, p.Acts, p.Data, p.Licence, p.Other)
			cells[1] = beside(p.Incipit, p.Link, "il post delle "+at)
			return cells
		}),
	}
}

func (n note) comments(b *body) {
	b.section("5. Contributi degli utenti")
	b.text(n.CommentsText)
	if len(n.Comments) == 0 {
		return
	}
	sum := n.CommentsSum
	b.add(Table{
		Caption: "Contributi degli utenti",
		Columns: []Column{words("Regola", 72), numbers("Rilevati", 18), numbers("Da convalidare", 26), prose("Collegamenti", 54)},
		Rows: with(each(n.Comments, func(r report.NoteRule) []Cell {
			return []Cell{text(r.Title), number(r.Detected), number(r.ToVerify), numbered(r.Links, r.Title)}
		}), []Cell{{plain("Totale")}, number(sum.Detected), number(sum.ToVerify), nil}),
	})
}

// mostLinks is how many contents of one rule are linked: the workbook lists all.
const mostLinks = 12

// numbered returns links by their number: the text of a comment is never printed.
func numbered(links []string, about string) Cell {
	var c Cell
	for i, l := range links {
		if i == mostLinks {
			return append(c, plain(fmt.Sprintf("  e altri n.\u00a0%d", len(links)-i)))
		}
		if i > 0 {
			c = append(c, plain("  "))
		}
		c = append(c, link("n.\u00a0"+strconv.Itoa(i+1), l, about))
	}
	if c == nil {
		return text("")
	}
	return c
}

func (n note) waiting(b *body) {
	b.section("6. In attesa")
	b.text(n.WaitingText)
	if len(n.Acts) > 0 {
		b.add(waitingActs(n.Acts))
	}
	b.notes(n.ActsMore)
	if len(n.Requests) > 0 {
		b.add(openRequests(n.Requests))
	}
	if slices.ContainsFunc(n.Requests, func(r report.OpenRequest) bool { return r.Over }) {
		b.notes(triangle + " oltre l'obiettivo di risposta.")
	}
	b.notes(n.RequestsMore)
}

func waitingActs(acts []report.WaitingAct) Table {
	return Table{
		Caption: "Atti in attesa di riscontro all'albo pretorio",
		Columns: []Column{prose("Atto richiamato", 60), words("Pubblicato il", 34), numbers("Giorni", 14), words("Esito", 46), words("Post", 16)},
		Rows: each(acts, func(a report.WaitingAct) []Cell {
			return []Cell{text(a.Reference), text(templates.DateTime(a.PostedAt)), number(a.Days), text(a.Outcome), opened(a.Link, "il post: "+a.Reference)}
		}),
	}
}

func openRequests(requests []report.OpenRequest) Table {
	return Table{
		Caption: "Richieste senza risposta",
		Columns: []Column{words("Richiesta", 34), words("Pagina", 54), words("Arrivata il", 38), numbers("Aperta da", 28), words("Contenuto", 16)},
		Rows: each(requests, func(r report.OpenRequest) []Cell {
			open, at := r.Open.Shown, templates.DateTime(r.At)
			if r.Over {
				open = triangle + " " + open
			}
			return []Cell{text(templates.Capital(r.Kind)), text(r.Page), text(at), text(open), opened(r.Link, r.Kind+" del "+at)}
		}),
	}
}

func (n note) end(b *body) { colophon(b, &n.Header, n.Warning) }
