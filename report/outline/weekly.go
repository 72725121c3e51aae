package outline

import (
	"iter"
	"strings"

	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/templates"
)

// Weekly is the weekly report for the office, in the order in which a person
// reads it on Monday: what happened, what is to be done, then the rest.
func Weekly(m *report.WeeklyModel) *Document {
	d, w := letter(&m.Header, "elaborato"), weekly{m}
	d.Numbered = true
	d.Blocks = sections(w.brief, w.todo, w.presence, w.own, w.contributions, w.moderation, w.calibration, w.completeness, w.attached)
	return d
}

type weekly struct{ *report.WeeklyModel }

// brief says above everything how far the reading went.
func (w weekly) brief(b *body) {
	symbol := howRead(w.ReadWhole, w.Completeness.DaysRead == 0)
	var in, election body
	in.paragraph(strong(symbol+" Completezza. "), plain(w.Reading))
	for _, r := range w.Brief {
		in.paragraph(strong(r.Label+". "), plain(r.Text))
	}
	b.add(Callout{"1. In breve", 1, in.blocks})
	if election.text(w.InElection...); len(w.InElection) > 0 {
		b.add(Callout{triangle + " Periodo elettorale", 0, election.blocks})
	}
}

func (w weekly) todo(b *body) {
	b.section("2. Da fare")
	b.text(w.Todo.Text)
	if len(w.Todo.Groups) == 0 {
		return
	}
	b.add(Table{
		Caption: "Attività da svolgere", Size: 8,
		Columns: []Column{prose("Che cosa", 56), words("Ufficio", 30), words("Scadenza", 23), words("Età", 17), words("Riferimento", 44)},
		Rows:    todoRows(w.Todo.Groups),
	})
}

func todoRows(groups []report.TodoGroup) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for _, g := range groups {
			if !yield(Row{Group: true, Cells: []Cell{text(g.Title)}}) {
				return
			}
			for r := range each(g.Rows, todoCells) {
				if !yield(r) {
					return
				}
			}
			if g.More != "" && !yield(Row{Cells: []Cell{text(g.More), nil, nil, nil, nil}}) {
				return
			}
		}
	}
}

func todoCells(r report.TodoRow) []Cell {
	due, age := r.Due, r.Age
	if r.Late {
		due = triangle + " " + due
	}
	if r.Carried {
		age = "↩ " + age
	}
	return []Cell{text(r.What), text(r.Office), text(due), text(age), references(r)}
}

func references(r report.TodoRow) Cell {
	var c Cell
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
		c = append(c, plain("  e\u00a0altri\u00a0n.\u00a0"+templates.Int(r.Others)))
	}
	return c
}

func (w weekly) presence(b *body) {
	a := &w.Answers
	b.section("3. Presidio e risposte")
	b.text(w.Duty.Sentence)
	week(b, w.Days, w.DaysText)
	b.notes(w.Duty.Caveat)
	b.text(a.Sentence)
	if a.Told() {
		b.add(Table{
			Caption: "Richieste dei cittadini e risposte dell'Ente", Size: 8,
			Columns: []Column{words("Periodo", 22), numbers("Richieste", 17), numbers("Con risposta", 17), numbers("Aperte", 15), numbers("Con rinvio a un recapito", 20), numbers("Nel merito", 16),
				numbers("Prima risposta, mediana", 22), numbers("90° percentile", 21), numbers("Mediana, ore di presidio", 21)},
			Rows: each([]*report.Answers{a}, func(a *report.Answers) []Cell {
				return texts("Settimana", a.Requests.String(), a.Answered.String(), a.Open.String(), a.Redirected.String(), a.InMerit.String(), a.Median.Shown, a.P90.Shown, a.DutyMedian.Shown)
			}),
		})
	}
	b.whole(a.Redirect.Sentence)
	b.notes(a.Notes...)
}

func (w weekly) own(b *body) {
	b.section("4. Contenuti dell'Ente")
	b.whole(w.OwnText...)
	rules(b, "Contenuti dell'Ente per regola: rilevati e convalidati", &w.Own)
	b.text(w.PostsText)
	if len(w.Posts) == 0 {
		return
	}
	at := Column{Title: "Data e ora", Width: 20, Sample: "00/00, 00:00"}
	b.add(Table{
		Caption: "Post dell'Ente", Size: 7.8,
		Columns: []Column{at, prose("Prime parole", 66), words("Tema", 24), words("Atti", 26), words("Altri rilievi", 34)},
		Rows: each(w.Posts, func(p report.PostRow) []Cell {
			found := controls{p.Data, p.Licence, p.Source, p.Election, p.Accessibility, p.Other}.found()
			return []Cell{text(templates.ShortDate(civil.Of(p.At)) + ", " + templates.Clock(p.At)), beside(p.Incipit, p.Link, "il post del "+templates.DateTime(p.At)),
				text(p.Category), text(p.Acts), text(found)}
		}),
	})
}

// rules tells what the rules found, which found nothing and which nobody ran.
func rules(b *body, caption string, t *report.RuleTable) {
	if len(t.Rows) > 0 {
		b.add(ruleTable(caption, t.Rows, t.Sum))
	}
	if len(t.Silent) > 0 {
		b.notes("Regole attive senza rilievi: " + strings.Join(t.Silent, "; ") + ". Che cosa hanno potuto esaminare è detto al par. 8.")
	}
	if len(t.Off) > 0 {
		b.notes("Regole non ancora attive, per le quali l'esito è «non verificabile»: " + strings.Join(t.Off, "; ") + ".")
	}
}

func (w weekly) contributions(b *body) {
	b.section("5. Contributi degli utenti")
	b.text(w.Opening)
	ruleBars(b, w.Citizens.Single(), w.Citizens.Sum, "")
	rules(b, "Contributi degli utenti per regola: rilevati e convalidati", &w.Citizens)
	b.text(w.TrendText)
	weekTrend(b, w.Trend, w.TrendWords)
}

func (w weekly) moderation(b *body) {
	b.section("6. Moderazione")
	b.whole(w.Moderation.Sentences...)
	b.notes(w.Moderation.Caveat)
	if w.Repeats != "" {
		b.paragraph(strong("Recidiva. "), plain(w.Repeats))
	}
}

func (w weekly) calibration(b *body) {
	c := &w.Calibration
	b.section("7. Taratura")
	b.text(c.Text)
	if len(c.Rows) > 0 {
		b.add(precision(c))
	}
	if len(c.Suggestions) > 0 {
		b.text("Modifiche suggerite agli elenchi e alla configurazione, da valutare:")
		b.bullets(c.Suggestions)
	}
	b.text(c.NoChange)
}

// precision tells rule by rule what the office has decided so far.
func precision(c *report.Calibration) Table {
	cells := func(r report.CalibrationRow) []Cell {
		return []Cell{text(r.Title), number(r.Decided()), number(r.Confirmed), number(r.Rejected), number(r.Week), number(r.Undecidable), text(r.Precision)}
	}
	return Table{
		Caption: "Decisioni dell'ufficio per regola, finora", Size: 8,
		Columns: []Column{words("Regola", 62), numbers("Decisi", 14), numbers("Confermati", 18), numbers("Non confermati", 19), numbers("di cui nella settimana", 20), numbers("Non verificabili", 19), numbers("Precisione", 18)},
		Rows:    with(each(c.Rows, cells), cells(c.Sum)),
	}
}

func (w weekly) completeness(b *body) {
	b.section("8. Completezza e limiti")
	b.text(w.Completeness.Sentence)
	reading(b, &w.Completeness, "nella settimana")
	if len(w.Limits) > 0 {
		b.add(Remarks{"Limiti che valgono per ogni settimana", w.Limits})
	}
}

func (w weekly) attached(b *body) {
	b.section("9. Allegato")
	b.text(w.Book)
	for _, f := range w.Files {
		b.paragraph(strong(f.Name), plain(" – SHA-256 "+f.SHA256))
	}
	colophon(b, &w.Header, w.Warning)
}
