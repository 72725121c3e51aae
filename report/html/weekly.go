package html

import (
	"fmt"
	"io"
	"strings"

	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/templates"
)

// Weekly writes the weekly report as a page. An error is one of the writer.
func Weekly(w io.Writer, m *report.WeeklyModel) error {
	d, h := &document{Numbered: true}, &m.Header
	front := &report.Front{Header: m.Header, Completeness: m.Completeness}
	(&weekly{d, m, &compliance{Front: front, d: d, citizens: m.Citizens.Single(), citizenSum: m.Citizens.Sum}}).write()
	p := newPage(d, h, h.Title)
	p.Title = titled(h, h.Title, " ")
	p.Lead = joined(" · ", h.Comune, h.Office, "elaborato il "+h.MadeAtText, h.Wording)
	p.Pages = pageSpans(h.Pages)
	return p.write(w)
}

// weekly is the report while it is written. What it has in common with the
// compliance report is written by that.
type weekly struct {
	d *document
	m *report.WeeklyModel
	c *compliance
}

func (w *weekly) write() {
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

// brief says above everything how far the reading went.
func (w *weekly) brief() {
	symbol := triangle
	switch {
	case w.m.ReadWhole:
		symbol = tick
	case w.m.Completeness.DaysRead == 0:
		symbol = cross
	}
	w.d.heading(2, "1. In breve").Callout = true
	w.d.paragraph(strong(symbol+" Completezza. "), plain(w.m.Reading))
	for _, r := range w.m.Brief {
		w.d.paragraph(strong(r.Label+". "), plain(r.Text))
	}
	if len(w.m.InElection) == 0 {
		return
	}
	c := callout{Title: triangle + " Periodo elettorale"}
	for _, s := range w.m.InElection {
		c.Items = append(c.Items, cell{plain(s)})
	}
	w.d.add(block{Callout: &c})
}

func (w *weekly) todo() {
	t := &w.m.Todo
	w.d.heading(2, "2. Da fare")
	w.d.paragraphs(t.Text)
	if len(t.Groups) == 0 {
		return
	}
	tb := table{Caption: "Attività da svolgere", Columns: []column{wide("Che cosa"), narrow("Ufficio"), narrow("Scadenza"), narrow("Età"), narrow("Riferimento")}}
	for _, g := range t.Groups {
		tb.Rows = append(tb.Rows, row{Group: true, Cells: []cell{{plain(g.Title)}}})
		tb.Rows = append(tb.Rows, rows(g.Rows, todoCells)...)
		if g.More != "" {
			tb.Rows = append(tb.Rows, row{Cells: []cell{{plain(g.More)}, blank(), blank(), blank(), blank()}})
		}
	}
	w.d.table(tb)
}

func todoCells(r report.TodoRow) []cell {
	due, age := r.Due, r.Age
	if r.Late {
		due = triangle + " " + due
	}
	if r.Carried {
		age = "↩ " + age
	}
	return []cell{text(r.What), text(r.Office), text(due), text(age), references(r)}
}

func references(r report.TodoRow) cell {
	var c cell
	for i, ref := range r.Refs {
		if i > 0 {
			c = append(c, plain("  "))
		}
		c = append(c, link(ref.Label, ref.Link, ref.Told))
	}
	if c == nil {
		return text("")
	}
	if r.Others > 0 {
		c = append(c, plain("  e altri n.\u00a0"+templates.Int(r.Others)))
	}
	return c
}

func (w *weekly) presence() {
	w.d.heading(2, "3. Presidio e risposte")
	w.d.paragraphs(w.m.Duty.Sentence)
	w.calendar()
	w.d.note(plain(w.m.Duty.Caveat))
	a := &w.m.Answers
	w.d.paragraphs(a.Sentence)
	if a.Told() {
		w.d.table(table{
			Caption: "Richieste dei cittadini e risposte dell'Ente",
			Columns: []column{narrow("Periodo"), right("Richieste"), right("Con risposta"), right("Aperte"), right("Con rinvio a un recapito"), right("Nel merito"),
				right("Prima risposta, mediana"), right("90° percentile"), right("Mediana, ore di presidio")},
			Rows: []row{{Cells: texts("Settimana", a.Requests.String(), a.Answered.String(), a.Open.String(), a.Redirected.String(), a.InMerit.String(),
				a.Median.Shown, a.P90.Shown, a.DutyMedian.Shown)}},
		})
	}
	w.d.paragraphs(a.Redirect.Sentence)
	for _, n := range a.Notes {
		w.d.note(plain(n))
	}
}

// calendar draws the week: a sign for each day, and below it how many wrote.
func (w *weekly) calendar() {
	if len(w.m.Days) == 0 {
		return
	}
	byDay := make(map[civil.Day]report.WeekDay)
	for _, d := range w.m.Days {
		byDay[d.Day] = d
	}
	signs := map[report.Presence]string{report.Unknown: triangle, report.Seen: tick, report.Absent: circle, report.Off: "–"}
	w.c.calendar("La settimana di presidio, giorno per giorno: attività dell'Ente e contributi degli utenti", w.m.DaysText, func(d civil.Day) daySign {
		day := byDay[d]
		meaning := day.Word + "; contributi fuori orario: " + day.Outside
		if day.Presidio != "" {
			meaning = "presidio: " + day.Presidio + "; " + meaning
		}
		return daySign{signs[day.Presence], day.Users, templates.Capital(meaning), day.Presence == report.Absent || day.Presence == report.Unknown}
	})
}

func (w *weekly) own() {
	w.d.heading(2, "4. Contenuti dell'Ente")
	w.d.paragraphs(w.m.OwnText...)
	w.rules("Contenuti dell'Ente per regola: rilevati e convalidati", &w.m.Own)
	w.d.paragraphs(w.m.PostsText)
	if len(w.m.Posts) == 0 {
		return
	}
	w.d.table(table{
		Caption: "Post dell'Ente",
		Columns: []column{narrow("Data e ora"), wide("Prime parole"), narrow("Tema"), narrow("Atti"), narrow("Altri rilievi")},
		Rows: rows(w.m.Posts, func(p report.PostRow) []cell {
			first := text(p.Incipit)
			if p.Link != "" {
				first = cell{plain(p.Incipit + " "), link("apri", p.Link, "il post del "+templates.DateTime(p.At))}
			}
			return []cell{text(templates.ShortDate(civil.Of(p.At)) + ", " + templates.Clock(p.At)), first, text(p.Category), text(p.Acts),
				text(found(p.Data, p.Licence, p.Source, p.Election, p.Accessibility, p.Other))}
		}),
	})
}

// rules tells what the rules found, which found nothing and which nobody ran.
func (w *weekly) rules(caption string, t *report.RuleTable) {
	if len(t.Rows) > 0 {
		w.d.table(ruleTable(caption, t.Rows, t.Sum))
	}
	if len(t.Silent) > 0 {
		w.d.note(plain("Regole attive senza rilievi: " + strings.Join(t.Silent, "; ") + ". Che cosa hanno potuto esaminare è detto al par. 8."))
	}
	if len(t.Off) > 0 {
		w.d.note(plain("Regole non ancora attive, per le quali l'esito è «non verificabile»: " + strings.Join(t.Off, "; ") + "."))
	}
}

func (w *weekly) contributions() {
	w.d.heading(2, "5. Contributi degli utenti")
	w.d.paragraphs(w.m.Opening)
	w.c.ruleBars()
	w.rules("Contributi degli utenti per regola: rilevati e convalidati", &w.m.Citizens)
	w.d.paragraphs(w.m.TrendText)
	if w.m.TrendWords != "" {
		w.trend()
	}
}

// trend draws a bar for each week, by what the office said, and sets the numbers below.
func (w *weekly) trend() {
	most := 1
	for _, r := range w.m.Trend {
		most = max(most, r.Detected)
	}
	f := &figure{Caption: fmt.Sprintf("Rilievi sui contributi degli utenti, ultime %d settimane", len(w.m.Trend)), Patterns: true, Alt: w.m.TrendWords}
	top := f.legend()
	for i, r := range w.m.Trend {
		told, parts := trendSign(r)+" "+r.Reading(), []part(nil)
		if !r.Unread() {
			told = templates.Int(r.Detected)
			width := func(n int) share { return barMost * share(n) / share(most) }
			parts = []part{{width(r.Confirmed), solid}, {width(r.Rejected), dotted}, {width(r.Open), hatched}, {width(r.Undecided), empty}}
		}
		f.bar(top+i*barStep, r.Label, told, parts)
	}
	f.Height = top + barStep*len(w.m.Trend)
	w.c.figure(f)
	w.d.table(table{
		Caption: "Settimana per settimana",
		Columns: []column{narrow("Settimana"), narrow("Lettura"), right("Contributi letti"), right("Rilevati"), right("Confermati"), right("Non confermati"), right("Da verificare"), right("Non verificabili")},
		Rows: rows(w.m.Trend, func(r report.TrendRow) []cell {
			cells := texts(r.Label, trendSign(r)+" "+r.Reading())
			for _, n := range []int{r.Users, r.Detected, r.Confirmed, r.Rejected, r.Open, r.Undecided} {
				if r.Unread() {
					cells = append(cells, text("n.d."))
					continue
				}
				cells = append(cells, number(n))
			}
			return cells
		}),
	})
}

func trendSign(r report.TrendRow) string {
	switch {
	case r.Unread():
		return cross
	case r.Whole:
		return tick
	}
	return triangle
}

func (w *weekly) moderated() {
	w.d.heading(2, "6. Moderazione")
	w.d.paragraphs(w.m.Moderation.Sentences...)
	w.d.note(plain(w.m.Moderation.Caveat))
	if w.m.Repeats != "" {
		w.d.paragraph(strong("Recidiva. "), plain(w.m.Repeats))
	}
}

func (w *weekly) calibration() {
	c := &w.m.Calibration
	w.d.heading(2, "7. Taratura")
	w.d.paragraphs(c.Text)
	if len(c.Rows) > 0 {
		cells := func(r report.CalibrationRow) []cell {
			return []cell{text(r.Title), number(r.Decided()), number(r.Confirmed), number(r.Rejected), number(r.Week), number(r.Undecidable), text(r.Precision)}
		}
		w.d.table(table{
			Caption: "Decisioni dell'ufficio per regola, finora",
			Columns: []column{narrow("Regola"), right("Decisi"), right("Confermati"), right("Non confermati"), right("di cui nella settimana"), right("Non verificabili"), right("Precisione")},
			Rows:    append(rows(c.Rows, cells), row{Total: true, Cells: cells(c.Sum)}),
		})
	}
	if len(c.Suggestions) > 0 {
		w.d.paragraphs("Modifiche suggerite agli elenchi e alla configurazione, da valutare:")
		w.d.bullets(c.Suggestions)
	}
	w.d.paragraphs(c.NoChange)
}

func (w *weekly) completeness() {
	d, k := w.d, &w.m.Completeness
	d.heading(2, "8. Completezza e limiti")
	d.paragraphs(k.Sentence)
	if len(k.Sources) > 0 {
		d.table(sourceTable(k.Sources))
	}
	d.paragraphs(k.Albo, k.Later)
	if len(k.Missing) > 0 {
		d.paragraphs("Per i giorni e le fonti che seguono l'esito è «non verificabile».")
		w.c.missing()
	}
	if len(k.Unlooked) > 0 {
		d.paragraphs("Singole regole non hanno potuto esaminare quanto segue:")
		d.bullets(k.Unlooked)
	}
	if len(w.m.Limits) > 0 {
		d.paragraphs("Limiti che valgono per ogni settimana:")
		d.bullets(w.m.Limits)
	}
}

func (w *weekly) attached() {
	d, h := w.d, &w.m.Header
	d.heading(2, "9. Allegato")
	d.paragraphs(w.m.Book)
	for _, f := range w.m.Files {
		d.paragraph(strong(f.Name), plain(" – SHA-256 "+f.SHA256))
	}
	d.note(italic(w.m.Warning))
	d.note(plain(fmt.Sprintf("%s · regole %s · configurazione %s · Graph API %s", h.Program, h.RuleSet, h.ConfigHash, h.GraphAPI)))
}
