package pdf

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"vigilia/report"
	"vigilia/report/pdf/finish"
	"vigilia/report/pdf/typeset"
	"vigilia/templates"
)

// Weekly writes the weekly report for the office, in the order in which a person
// reads it on Monday: what happened, what is to be done, then the rest.
func Weekly(w io.Writer, m *report.WeeklyModel) error {
	d, err := open(&m.Header, m.Header.Title, false)
	if err != nil {
		return err
	}
	front := &report.Front{Header: m.Header, Completeness: m.Completeness}
	(&weekly{d, m, &compliance{
		Front: front, d: d, citizens: m.Citizens.Single(), citizenSum: m.Citizens.Sum, answers: m.Answers, duty: m.Duty, moderation: m.Moderation,
	}}).write()
	return conclude(d, &m.Header, w)
}

// weekly is the report while it is written. What it has in common with the
// compliance report is written by that.
type weekly struct {
	d *typeset.Document
	m *report.WeeklyModel
	c *compliance
}

func (w *weekly) write() {
	w.title()
	w.brief()
	w.todo()
	w.presence()
	w.own()
	w.contributions()
	w.moderated()
	w.calibration()
	w.completeness()
	w.attached()
}

func (w *weekly) title() {
	h := &w.m.Header
	title := typeset.Display{Role: finish.H1, Size: 18, Color: typeset.Navy, After: 0.5}
	set := func() { w.d.Display(title, typeset.B(titled(h, h.Title, " "))) }
	if h.Arms == nil {
		set()
	} else {
		title.Aside = 34
		w.d.Beside(picture(h), typeset.Right, 30, 15, set)
	}
	w.d.Display(typeset.Display{Size: 9, Color: typeset.Muted, After: 0.8},
		typeset.T(h.Comune+" · "+h.Office+" · elaborato il "+h.MadeAtText+" · "+h.Wording))
	if len(h.Pages) > 0 {
		w.d.Display(typeset.Display{Size: 8, Color: typeset.Muted, After: 3.5}, pageSpans(h.Pages)...)
	}
}

// brief says above everything how far the reading went.
func (w *weekly) brief() {
	symbol := triangle
	switch {
	case w.m.ReadWhole:
		symbol = tick
	case w.m.Completeness.DaysRead == 0:
		symbol = cross
	}
	items := [][]typeset.Span{{typeset.B(symbol + " Completezza. "), typeset.T(w.m.Reading)}}
	for _, r := range w.m.Brief {
		items = append(items, []typeset.Span{typeset.B(r.Label + ". "), typeset.T(r.Text)})
	}
	w.d.Callout(typeset.Callout{Title: "1. In breve", Level: 2}, items...)
	if len(w.m.InElection) > 0 {
		w.d.Callout(typeset.Callout{Title: triangle + " Periodo elettorale"}, spanned(w.m.InElection)...)
	}
}

func spanned(ss []string) [][]typeset.Span {
	out := make([][]typeset.Span, len(ss))
	for i, s := range ss {
		out[i] = []typeset.Span{typeset.T(s)}
	}
	return out
}

func (w *weekly) todo() {
	t := &w.m.Todo
	w.d.Heading(2, "2. Da fare")
	lead(w.d, t.Text)
	if len(t.Groups) == 0 {
		return
	}
	w.d.Table(typeset.Table{Caption: "Attività da svolgere", RowHeader: true, Size: 8, Columns: []typeset.Column{
		{Title: "Che cosa", Width: 56}, {Title: "Ufficio", Width: 30}, {Title: "Scadenza", Width: 23}, {Title: "Età", Width: 17}, {Title: "Riferimento", Width: 44},
	}}, func(yield func(typeset.Row) bool) {
		for _, g := range t.Groups {
			if !yield(typeset.Row{Group: true, Cells: []typeset.Cell{typeset.Text(g.Title)}}) {
				return
			}
			for _, r := range g.Rows {
				if !yield(typeset.Row{Cells: todoCells(r)}) {
					return
				}
			}
			if g.More != "" && !yield(typeset.Row{Cells: []typeset.Cell{typeset.Text(g.More), typeset.Text(""), typeset.Text(""), typeset.Text(""), typeset.Text("")}}) {
				return
			}
		}
	})
}

func todoCells(r report.TodoRow) []typeset.Cell {
	due, age := r.Due, r.Age
	if r.Late {
		due = triangle + " " + due
	}
	if r.Carried {
		age = "↩ " + age
	}
	return []typeset.Cell{text(r.What), text(r.Office), text(due), text(age), references(r)}
}

func references(r report.TodoRow) typeset.Cell {
	var c typeset.Cell
	for i, ref := range r.Refs {
		if i > 0 {
			c = append(c, typeset.T("  "))
		}
		if ref.Link == "" {
			c = append(c, typeset.T(ref.Label))
			continue
		}
		c = append(c, typeset.Link(ref.Label, ref.Link))
	}
	if r.Others > 0 && len(c) > 0 {
		c = append(c, typeset.T(fmt.Sprintf("  e\u00a0altri\u00a0n.\u00a0%s", templates.Int(r.Others))))
	}
	if c == nil {
		return text("")
	}
	return c
}

func (w *weekly) presence() {
	w.d.Heading(2, "3. Presidio e risposte")
	lead(w.d, w.m.Duty.Sentence)
	w.calendar()
	if w.m.Duty.Caveat != "" {
		w.d.Note(typeset.T(w.m.Duty.Caveat))
	}
	lead(w.d, w.m.Answers.Sentence)
	if w.m.Answers.Told() {
		w.answers()
	}
	w.steady(w.m.Answers.Redirect.Sentence)
	for _, n := range w.m.Answers.Notes {
		w.d.Note(typeset.T(n))
	}
}

func (w *weekly) own() {
	w.d.Heading(2, "4. Contenuti dell'Ente")
	w.steady(w.m.OwnText...)
	w.rules("Contenuti dell'Ente per regola: rilevati e convalidati", &w.m.Own)
	lead(w.d, w.m.PostsText)
	if len(w.m.Posts) > 0 {
		w.posts()
	}
}

// steady sets paragraphs of a few lines, each on one page.
func (w *weekly) steady(ss ...string) {
	const lines = 16.0 // three of them
	for _, s := range ss {
		if s != "" {
			w.d.Need(lines)
			w.d.Paragraph(typeset.T(s))
		}
	}
}

// rules tells what the rules found, which found nothing and which nobody ran.
func (w *weekly) rules(caption string, t *report.RuleTable) {
	if len(t.Rows) > 0 {
		ruleTable(w.d, caption, summed(t.Rows, t.Sum))
	}
	if len(t.Silent) > 0 {
		w.d.Note(typeset.T("Regole attive senza rilievi: " + strings.Join(t.Silent, "; ") + ". Che cosa hanno potuto esaminare è detto al par. 8."))
	}
	if len(t.Off) > 0 {
		w.d.Note(typeset.T("Regole non ancora attive, per le quali l'esito è «non verificabile»: " + strings.Join(t.Off, "; ") + "."))
	}
}

// answers sets the figures of the requests side by side.
func (w *weekly) answers() {
	a := &w.m.Answers
	right := func(title string, width float64) typeset.Column {
		return typeset.Column{Title: title, Width: width, Align: typeset.Right}
	}
	cells := texts("Settimana", a.Requests.String(), a.Answered.String(), a.Open.String(), a.Redirected.String(), a.InMerit.String(), a.Median.Shown, a.P90.Shown, a.DutyMedian.Shown)
	w.d.Table(typeset.Table{Caption: "Richieste dei cittadini e risposte dell'Ente", RowHeader: true, Size: 8, Columns: []typeset.Column{
		{Title: "Periodo", Width: 22}, right("Richieste", 17), right("Con risposta", 17), right("Aperte", 15), right("Con rinvio a un recapito", 20), right("Nel merito", 16),
		right("Prima risposta, mediana", 22), right("90° percentile", 21), right("Mediana, ore di presidio", 21),
	}}, slices.Values([]typeset.Row{{Cells: cells}}))
}

func (w *weekly) posts() {
	w.d.Table(typeset.Table{Caption: "Post dell'Ente", RowHeader: true, Size: 7.8, Columns: []typeset.Column{
		{Title: "Data e ora", Width: 20, Sample: "00/00, 00:00"}, {Title: "Prime parole", Width: 66}, {Title: "Tema", Width: 24}, {Title: "Atti", Width: 26}, {Title: "Altri rilievi", Width: 34},
	}}, rows(w.m.Posts, func(p report.PostRow) []typeset.Cell {
		first := typeset.Text(p.Incipit)
		if p.Link != "" {
			first = append(typeset.Text(p.Incipit+" "), typeset.Link("apri", p.Link))
		}
		return []typeset.Cell{text(templates.ShortDate(dayOf(p.At)) + ", " + templates.Clock(p.At)), first, text(p.Category), text(p.Acts),
			text(found(p.Data, p.Licence, p.Source, p.Election, p.Accessibility, p.Other))}
	}))
}

func (w *weekly) contributions() {
	w.d.Heading(2, "5. Contributi degli utenti")
	lead(w.d, w.m.Opening)
	w.c.ruleBars()
	w.rules("Contributi degli utenti per regola: rilevati e convalidati", &w.m.Citizens)
	lead(w.d, w.m.TrendText)
	w.trend()
}

func (w *weekly) moderated() {
	w.d.Heading(2, "6. Moderazione")
	w.steady(w.m.Moderation.Sentences...)
	if w.m.Moderation.Caveat != "" {
		w.d.Note(typeset.T(w.m.Moderation.Caveat))
	}
	if w.m.Repeats != "" {
		w.d.Paragraph(typeset.B("Recidiva. "), typeset.T(w.m.Repeats))
	}
}

func (w *weekly) calibration() {
	c := &w.m.Calibration
	w.d.Heading(2, "7. Taratura")
	lead(w.d, c.Text)
	if len(c.Rows) > 0 {
		w.precision()
	}
	if len(c.Suggestions) > 0 {
		w.d.Lead(typeset.T("Modifiche suggerite agli elenchi e alla configurazione, da valutare:"))
		bullets(w.d, c.Suggestions)
	}
	if c.NoChange != "" {
		w.d.Paragraph(typeset.T(c.NoChange))
	}
}

// precision tells rule by rule what the office has decided so far.
func (w *weekly) precision() {
	right := func(title string, width float64) typeset.Column {
		return typeset.Column{Title: title, Width: width, Align: typeset.Right}
	}
	c := &w.m.Calibration
	cells := func(r report.CalibrationRow) []typeset.Cell {
		return []typeset.Cell{text(r.Title), number(r.Decided()), number(r.Confirmed), number(r.Rejected), number(r.Week), number(r.Undecidable), text(r.Precision)}
	}
	w.d.Table(typeset.Table{Caption: "Decisioni dell'ufficio per regola, finora", RowHeader: true, Size: 8, Columns: []typeset.Column{
		{Title: "Regola", Width: 62}, right("Decisi", 14), right("Confermati", 18), right("Non confermati", 19), right("di cui nella settimana", 20), right("Non verificabili", 19), right("Precisione", 18),
	}}, func(yield func(typeset.Row) bool) {
		for _, r := range c.Rows {
			if !yield(typeset.Row{Cells: cells(r)}) {
				return
			}
		}
		yield(typeset.Row{Total: true, Cells: cells(c.Sum)})
	})
}

func (w *weekly) completeness() {
	d, k := w.d, &w.m.Completeness
	d.Heading(2, "8. Completezza e limiti")
	lead(d, k.Sentence)
	if len(k.Sources) > 0 {
		sourceTable(d, "Fonti: contenuti attesi, letti e mancanti nella settimana", k.Sources)
	}
	if slices.ContainsFunc(k.Sources, func(s report.SourceRow) bool { return !s.Expected.Whole }) {
		d.Note(typeset.T("«n.d.»: la fonte non indica, per tutti i giorni, quanti contenuti attendersi; la lettura è detta «per intero» quando tutte le pagine di risultati sono state percorse."))
	}
	paragraphs(d, []string{k.Albo, k.Later})
	if len(k.Missing) > 0 {
		d.Lead(typeset.T("Per i giorni e le fonti che seguono l'esito è «non verificabile»."))
		w.c.missing()
	}
	if len(k.Unlooked) > 0 {
		d.Lead(typeset.T("Singole regole non hanno potuto esaminare quanto segue:"))
		bullets(d, k.Unlooked)
	}
	if len(w.m.Limits) > 0 {
		d.Note(typeset.B("Limiti che valgono per ogni settimana. "), typeset.T(strings.Join(w.m.Limits, " ")))
	}
}

func (w *weekly) attached() {
	d, h := w.d, &w.m.Header
	d.Heading(2, "9. Allegato")
	d.Paragraph(typeset.T(w.m.Book))
	for _, f := range w.m.Files {
		d.Paragraph(typeset.B(f.Name), typeset.T(" – SHA-256 "+f.SHA256))
	}
	d.Need(16)
	d.Separator()
	d.Note(typeset.I(w.m.Warning))
	d.Note(typeset.T(fmt.Sprintf("%s · regole %s · configurazione %s · Graph API %s", h.Program, h.RuleSet, h.ConfigHash, h.GraphAPI)))
}
