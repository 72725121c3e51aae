package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vigilia/report"
	"vigilia/report/pdf/finish"
	"vigilia/report/pdf/typeset"
	"vigilia/templates"
)

// note writes the nightly note, in the order in which the office reads it: what
// the run did, what could be read, what cannot wait, then the rest.
type note struct {
	d *typeset.Document
	m *report.NoteModel
}

func (n *note) write() {
	n.title()
	n.state()
	if n.m.Nothing != "" {
		n.d.Paragraph(typeset.B(tick+" "), typeset.B(n.m.Nothing))
	}
	n.completeness()
	n.urgent()
	n.own()
	n.comments()
	n.waiting()
	n.d.Need(16)
	n.d.Separator()
	n.d.Note(typeset.I(n.m.Warning))
	n.d.Note(typeset.T(fmt.Sprintf("%s · regole %s · configurazione %s · Graph API %s", n.m.Header.Program, n.m.Header.RuleSet, n.m.Header.ConfigHash, n.m.Header.GraphAPI)))
}

func (n *note) title() {
	h := &n.m.Header
	n.d.Display(typeset.Display{Role: finish.H1, Size: 18, Color: typeset.Navy, After: 0.5}, typeset.B(titled(h, h.Title, " ")))
	n.d.Display(typeset.Display{Size: 9, Color: typeset.Muted, After: 0.8},
		typeset.T(h.Comune+" · "+h.Office+" · elaborata il "+h.MadeAtText+" · "+h.Wording))
	if len(h.Pages) > 0 {
		n.d.Display(typeset.Display{Size: 8, Color: typeset.Muted, After: 3.5}, pageSpans(h.Pages)...)
	}
}

// pageSpans names the pages with their addresses, in a line without what every
// address has.
func pageSpans(pages []report.PageRef) []typeset.Span {
	spans := []typeset.Span{typeset.T("Pagine:")}
	if len(pages) == 1 {
		spans[0].Text = "Pagina:"
	}
	for i, p := range pages {
		name := " " + p.Name
		if i > 0 {
			name = " ·" + name
		}
		spans = append(spans, typeset.T(name))
		if p.URL != "" {
			short := strings.TrimPrefix(strings.TrimPrefix(p.URL, "https://"), "www.")
			spans = append(spans, typeset.T(" "), typeset.Link(short, p.URL))
		}
	}
	return spans
}

func (n *note) state() {
	symbol := triangle
	switch {
	case n.m.StateOK:
		symbol = tick
	case n.m.Completeness.DaysRead == 0:
		symbol = cross
	}
	items := [][]typeset.Span{{typeset.T(n.m.StateText)}}
	for _, notice := range n.m.Notices {
		items = append(items, noticeSpans(notice))
	}
	if n.m.NextRun != "" {
		items = append(items, []typeset.Span{typeset.T("Prossima esecuzione: "), typeset.B(n.m.NextRun)})
	}
	n.d.Callout(typeset.Callout{Title: "1. " + symbol + " " + n.m.State, Level: 2}, items...)
}

func noticeSpans(n report.NoticeRow) []typeset.Span {
	spans := []typeset.Span{typeset.T("– ")}
	if n.Grave {
		spans = []typeset.Span{typeset.B(triangle + " ")}
	}
	if n.Page != "" {
		spans = append(spans, typeset.B(n.Page+": "))
	}
	return append(spans, typeset.T(n.Text))
}

func (n *note) urgent() {
	if len(n.m.Urgent) == 0 {
		n.d.Heading(2, "3. Da vedere subito")
		lead(n.d, n.m.UrgentText)
		return
	}
	items := make([][]typeset.Span, 0, len(n.m.Urgent)+1)
	if n.m.UrgentText != "" {
		items = append(items, []typeset.Span{typeset.T(n.m.UrgentText)})
	}
	for i, u := range n.m.Urgent {
		if u.Action != "" && (i == 0 || n.m.Urgent[i-1].Action != u.Action) {
			items = append(items, []typeset.Span{typeset.T("→ "), typeset.I(u.Action)})
		}
		items = append(items, urgentSpans(u))
	}
	if n.m.UrgentMore != "" {
		items = append(items, []typeset.Span{typeset.T(n.m.UrgentMore)})
	}
	n.d.Callout(typeset.Callout{Title: "3. " + triangle + " Da vedere subito", Level: 2}, items...)
}

func urgentSpans(u report.UrgentRow) []typeset.Span {
	spans := []typeset.Span{typeset.T("– " + templates.Clock(u.At) + " "), typeset.B(u.Title), typeset.T(" (" + u.SeverityText + ") · " + u.Object)}
	if u.Page != "" {
		spans = append(spans, typeset.T(", "+u.Page))
	}
	if u.Evidence != "" {
		spans = append(spans, typeset.T(" · "+u.Evidence))
	}
	spans = append(spans, typeset.T(" · "+string(u.Status)))
	if u.Link != "" {
		spans = append(spans, typeset.T(" · "), typeset.Link("apri", u.Link))
	}
	return spans
}

func (n *note) completeness() {
	c := &n.m.Completeness
	n.d.Heading(2, "2. Completezza della rilevazione")
	if c.Complete {
		n.d.Paragraph(typeset.T(c.Sentence))
		if text := readText(c.Sources); text != "" {
			n.d.Paragraph(typeset.T("Letti: " + text + "."))
		}
	} else {
		lead(n.d, c.Sentence)
		if len(c.Sources) > 0 {
			sourceTable(n.d, "", c.Sources)
		}
	}
	if c.Albo != "" {
		n.d.Paragraph(typeset.T(c.Albo))
	}
	if c.Later != "" {
		n.d.Paragraph(typeset.T(c.Later))
	}
	bullets(n.d, c.Unlooked)
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
func sourceTable(d *typeset.Document, caption string, sources []report.SourceRow) {
	t := typeset.Table{Caption: caption, RowHeader: true, Columns: []typeset.Column{
		{Title: "Fonte", Width: 40}, {Title: "Attesi", Width: 17, Align: typeset.Right}, {Title: "Letti", Width: 17, Align: typeset.Right},
		{Title: "Mancanti", Width: 18, Align: typeset.Right}, {Title: "Esito", Width: 78},
	}}
	d.Table(t, rows(sources, func(s report.SourceRow) []typeset.Cell {
		return []typeset.Cell{text(s.Label), text(s.Expected.Shown), number(s.Read), text(s.Missing.Shown), text(sourceOutcome(s))}
	}))
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

func (n *note) own() {
	n.d.Heading(2, "4. Contenuti dell'Ente")
	lead(n.d, n.m.OwnText)
	if len(n.m.Own) == 0 {
		return
	}
	t := typeset.Table{RowHeader: true, Size: 8, Columns: []typeset.Column{
		{Title: "Ora", Width: 11}, {Title: "Prime parole", Width: 58}, {Title: "Atti", Width: 24},
		{Title: "Dati personali", Width: 30}, {Title: "Licenza e fonte", Width: 28}, {Title: "Altri rilievi", Width: 19},
	}}
	n.d.Table(t, rows(n.m.Own, func(p report.NotePost) []typeset.Cell {
		cells := texts(templates.Clock(p.At), p.Incipit, p.Acts, p.Data, p.Licence, p.Other)
		if p.Link != "" {
			cells[1] = append(typeset.Text(p.Incipit+" "), typeset.Link("apri", p.Link))
		}
		return cells
	}))
	if n.m.OwnLimits != "" {
		n.d.Note(typeset.T(n.m.OwnLimits))
	}
}

func (n *note) comments() {
	n.d.Heading(2, "5. Contributi degli utenti")
	lead(n.d, n.m.CommentsText)
	if len(n.m.Comments) == 0 {
		return
	}
	t := typeset.Table{RowHeader: true, Columns: []typeset.Column{
		{Title: "Regola", Width: 72}, {Title: "Rilevati", Width: 18, Align: typeset.Right},
		{Title: "Da convalidare", Width: 26, Align: typeset.Right}, {Title: "Collegamenti", Width: 54},
	}}
	n.d.Table(t, func(yield func(typeset.Row) bool) {
		for _, r := range n.m.Comments {
			if !yield(typeset.Row{Cells: []typeset.Cell{text(r.Title), number(r.Detected), number(r.ToVerify), numbered(r.Links)}}) {
				return
			}
		}
		sum := n.m.CommentsSum
		yield(typeset.Row{Total: true, Cells: []typeset.Cell{typeset.Text("Totale"), number(sum.Detected), number(sum.ToVerify), typeset.Text("")}})
	})
}

// mostLinks is how many contents of one rule are linked: the workbook lists all.
const mostLinks = 12

// numbered returns links by their number: the text of a comment is never printed.
func numbered(links []string) typeset.Cell {
	var c typeset.Cell
	for i, l := range links {
		if i == mostLinks {
			return append(c, typeset.T(fmt.Sprintf("  e altri n.\u00a0%d", len(links)-i)))
		}
		if i > 0 {
			c = append(c, typeset.T("  "))
		}
		c = append(c, typeset.Link("n.\u00a0"+strconv.Itoa(i+1), l))
	}
	if c == nil {
		return text("")
	}
	return c
}

func (n *note) waiting() {
	n.d.Heading(2, "6. In attesa")
	lead(n.d, n.m.WaitingText)
	if len(n.m.Acts) > 0 {
		n.waitingActs()
	}
	if len(n.m.Requests) > 0 {
		n.openRequests()
	}
	if n.m.RequestsMore != "" {
		n.d.Note(typeset.T(n.m.RequestsMore))
	}
}

func (n *note) waitingActs() {
	t := typeset.Table{RowHeader: true, Columns: []typeset.Column{
		{Title: "Atto richiamato", Width: 60}, {Title: "Pubblicato il", Width: 34}, {Title: "Giorni", Width: 14, Align: typeset.Right},
		{Title: "Esito", Width: 46}, {Title: "Post", Width: 16},
	}}
	n.d.Table(t, rows(n.m.Acts, func(a report.WaitingAct) []typeset.Cell {
		return []typeset.Cell{text(a.Reference), text(templates.DateTime(a.PostedAt)), number(a.Days), text(a.Outcome), opened(a.Link)}
	}))
}

func (n *note) openRequests() {
	t := typeset.Table{RowHeader: true, Columns: []typeset.Column{
		{Title: "Richiesta", Width: 34}, {Title: "Pagina", Width: 54}, {Title: "Arrivata il", Width: 38}, {Title: "Aperta da", Width: 28, Align: typeset.Right}, {Title: "Contenuto", Width: 16},
	}}
	n.d.Table(t, rows(n.m.Requests, func(r report.OpenRequest) []typeset.Cell {
		open := r.Open.Shown
		if r.Over {
			open = triangle + " " + open
		}
		return []typeset.Cell{text(templates.Capital(r.Kind)), text(r.Page), text(templates.DateTime(r.At)), text(open), opened(r.Link)}
	}))
	if slices.ContainsFunc(n.m.Requests, func(r report.OpenRequest) bool { return r.Over }) {
		n.d.Note(typeset.T(triangle + " oltre l'obiettivo di risposta."))
	}
}

func opened(link string) typeset.Cell {
	if link == "" {
		return text("")
	}
	return typeset.Cell{typeset.Link("apri", link)}
}
