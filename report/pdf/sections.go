package pdf

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/report/pdf/typeset"
	"vigilia/templates"
)

// post is one of the comune's own posts, as either version prints it.
type post struct {
	at                               time.Time
	incipit, acts, data, credit, etc string
	link                             string // internal version only
}

func internalPosts(rows []report.PostRow) []post {
	out := make([]post, len(rows))
	for i, r := range rows {
		out[i] = post{r.At, r.Incipit, r.Acts, r.Data, credit(r.Licence, r.Source, r.Reshare), rest(r.Election, r.Accessibility, r.Other), r.Link}
	}
	return out
}

func publicPosts(rows []report.PublicPost) []post {
	out := make([]post, len(rows))
	for i, r := range rows {
		out[i] = post{r.At, r.Incipit, r.Acts, r.Data, credit(r.Licence, r.Source, r.Reshare), rest(r.Election, r.Accessibility, r.Other), ""}
	}
	return out
}

func credit(licence, source, reshare string) string {
	return noted([2]string{"licenza", licence}, [2]string{"fonte", source}, [2]string{"rilancio", reshare})
}

func rest(election, accessibility, other string) string {
	return noted([2]string{"periodo elettorale", election}, [2]string{"accessibilità", accessibility}, [2]string{"altro", other})
}

// clear is what the models say of a control that has nothing to tell of a post.
const clear = "nessun rilievo"

// noted joins what several controls say of a post, each under its name, and
// leaves out those that have nothing to tell.
func noted(controls ...[2]string) string {
	var out []string
	for _, c := range controls {
		switch {
		case c[1] == "", c[1] == "–", c[1] == "no", c[1] == "fuori finestra", strings.HasSuffix(c[1], clear):
		default:
			out = append(out, c[0]+": "+c[1])
		}
	}
	if out == nil {
		return clear
	}
	return strings.Join(out, "; ")
}

// reference is a reference of an own post to an act, as either version prints it.
type reference struct {
	posted         civil.Day
	post, act      string
	register       string
	from           civil.Day
	class          audit.Class
	lead           int
	outcome, where string
}

func internalActs(rows []report.ActRow) []reference {
	out := make([]reference, len(rows))
	for i, r := range rows {
		out[i] = reference{civil.Of(r.PostedAt), r.Post, r.Reference, r.Register, r.From, r.Class, r.Lead, r.Outcome, r.Link}
	}
	return out
}

func publicActs(rows []report.PublicAct) []reference {
	out := make([]reference, len(rows))
	for i, r := range rows {
		out[i] = reference{r.PostedOn, r.Post, r.Reference, r.Register, r.From, r.Class, r.Lead, r.Outcome, ""}
	}
	return out
}

func (c *compliance) own() {
	d := c.d
	d.Heading(1, "5. Contenuti pubblicati dall'Ente")
	d.Heading(2, "5.1 Atti e decisioni resi noti")
	lead(d, c.acts.Sentence)
	if len(c.acts.Classes) > 0 {
		c.actClasses()
	}
	if len(c.references) > 0 {
		c.actReferences()
	}
	for _, n := range c.acts.Notes {
		d.Note(typeset.T(n))
	}
	for i, t := range c.topics {
		d.Heading(2, fmt.Sprintf("5.%d %s", i+2, t.Title))
		paragraphs(d, t.Sentences)
	}
	next := len(c.topics) + 2
	if slices.ContainsFunc(c.topics, func(t report.OwnTopic) bool { return len(t.Rules) > 0 }) {
		d.Heading(2, fmt.Sprintf("5.%d Riepilogo dei controlli", next))
		ruleTable(d, "Controlli sui contenuti dell'Ente, per argomento", c.ownRules())
		next++
	}
	c.ownPosts(next)
}

// ownRules yields the rules on the comune's own contents under their topics.
func (c *compliance) ownRules() iter.Seq[typeset.Row] {
	return func(yield func(typeset.Row) bool) {
		for _, t := range c.topics {
			if len(t.Rules) > 0 && !yield(typeset.Row{Group: true, Cells: []typeset.Cell{text(t.Title)}}) {
				return
			}
			for _, r := range t.Rules {
				if !yield(ruleRow(r)) {
					return
				}
			}
		}
	}
}

func (c *compliance) actClasses() {
	t := typeset.Table{Caption: "Richiami ad atti, per classe", RowHeader: true, Columns: []typeset.Column{
		{Title: "Classe", Width: 15}, {Title: "Significato", Width: 90}, {Title: "Esito", Width: 48}, {Title: "Richiami", Width: 17, Align: typeset.Right},
	}}
	c.d.Table(t, rows(c.acts.Classes, func(r report.ClassRow) []typeset.Cell {
		return []typeset.Cell{text(string(r.Class)), text(r.Meaning), text(r.Outcome), number(r.Count)}
	}))
}

func (c *compliance) actReferences() {
	t := typeset.Table{Caption: "Richiami ad atti nei contenuti dell'Ente e riscontro all'albo pretorio", RowHeader: true, Size: 8, Columns: []typeset.Column{
		date("Post del", 19), {Title: "Richiamo", Width: 52}, {Title: "N. albo", Width: 18}, date("All'albo dal", 20),
		{Title: "Classe", Width: 13}, {Title: "Anticipo (gg)", Width: 15, Align: typeset.Right}, {Title: "Esito", Width: 36},
	}}
	c.d.Table(t, rows(c.references, func(r reference) []typeset.Cell {
		lead := typeset.Text("–")
		if r.lead > 0 {
			lead = number(r.lead)
		}
		act := text(r.act)
		if r.where != "" {
			act = append(typeset.Text(r.act+" "), typeset.Link("apri", r.where))
		}
		return []typeset.Cell{text(r.posted.Italian()), act, text(r.register), text(r.from.Italian()), text(string(r.class)), lead, text(r.outcome)}
	}))
}

func (c *compliance) ownPosts(n int) {
	if len(c.posts) == 0 {
		return
	}
	c.d.Heading(2, fmt.Sprintf("5.%d Elenco dei contenuti", n))
	t := typeset.Table{Caption: "Contenuti pubblicati dall'Ente nel periodo", RowHeader: true, Size: 8, Columns: []typeset.Column{
		date("Data", 18), {Title: "Prime parole", Width: 58}, {Title: "Atti", Width: 27},
		{Title: "Dati personali", Width: 21}, {Title: "Licenza e fonte", Width: 23}, {Title: "Altro", Width: 23},
	}}
	c.d.Table(t, rows(c.posts, func(p post) []typeset.Cell {
		cells := texts(postedOn(p.at), p.incipit, p.acts, p.data, p.credit, p.etc)
		if p.link != "" {
			cells[1] = append(typeset.Text(p.incipit+" "), typeset.Link("apri", p.link))
		}
		return cells
	}))
}

// postedOn writes the day of a post, which the public version withholds
// together with the first words.
func postedOn(at time.Time) string {
	if at.IsZero() {
		return "[omissis]"
	}
	return civil.Of(at).Italian()
}

// ruleTable tells what rules found, and what the office said of it.
func ruleTable(d *typeset.Document, caption string, rows iter.Seq[typeset.Row]) {
	right := func(title string, w float64) typeset.Column {
		return typeset.Column{Title: title, Width: w, Align: typeset.Right}
	}
	d.Table(typeset.Table{Caption: caption, RowHeader: true, Size: 8, Columns: []typeset.Column{
		{Title: "Regola", Width: 60}, {Title: "Tipo", Width: 20, Sample: "automatica"}, right("Esaminati", 16), right("Rilevati", 14), right("Confermati", 15),
		right("Non confermati", 15), right("Da verificare", 14), right("Non verificabili", 15),
	}}, rows)
}

// ruleRow puts what is waiting for the albo with what is to be verified.
func ruleRow(r report.RuleCount) typeset.Row {
	return typeset.Row{Cells: append([]typeset.Cell{text(r.Title), text(r.Method), number(r.Examined)}, outcomes(r)...)}
}

func outcomes(r report.RuleCount) []typeset.Cell {
	return []typeset.Cell{count(r.Detected), count(r.Confirmed), count(r.Rejected), count(r.ToVerify.Plus(r.Waiting)), count(r.Unverifiable)}
}

// summed yields rows of rules and their sum.
func summed(counts []report.RuleCount, sum report.RuleCount) iter.Seq[typeset.Row] {
	return func(yield func(typeset.Row) bool) {
		for _, r := range counts {
			if !yield(ruleRow(r)) {
				return
			}
		}
		blank := typeset.Text("")
		yield(typeset.Row{Total: true, Cells: append([]typeset.Cell{typeset.Text("Totale"), blank, blank}, outcomes(sum)...)})
	}
}

func (c *compliance) contributions() {
	d := c.d
	d.Heading(1, "6. Contributi degli utenti")
	lead(d, c.opening...)
	c.volumeTrend()
	if len(c.citizens) == 0 {
		d.Paragraph(typeset.T("Nessuna regola sui contributi degli utenti è stata eseguita nel periodo."))
		return
	}
	c.ruleBars()
	found, silent := split(c.citizens)
	ruleTable(d, "Contributi degli utenti per regola: rilevati e convalidati", summed(found, c.citizenSum))
	if len(silent) > 0 {
		d.Note(typeset.T("Regole senza rilievi: " + strings.Join(silent, "; ") + ". Che cosa hanno potuto esaminare è detto al par. 3 e nell'Appendice A."))
	}
	if c.withheld != "" {
		d.Note(typeset.T(c.withheld))
	}
}

// split tells the rules that found something from the titles of the others.
func split(counts []report.RuleCount) (found []report.RuleCount, silent []string) {
	for _, r := range counts {
		if r.Detected == report.Exact(0) {
			silent = append(silent, r.Title)
		} else {
			found = append(found, r)
		}
	}
	return found, silent
}

func (c *compliance) moderated() {
	d, m := c.d, &c.moderation
	d.Heading(1, "7. Moderazione")
	lead(d, m.Sentences...)
	if len(m.Weeks) > 0 {
		c.weeks()
	}
	if m.Caveat != "" {
		d.Note(typeset.T(m.Caveat))
	}
	if c.internal() && c.repeats.Active {
		c.recidivism()
	}
}

func (c *compliance) weeks() {
	right := func(title string, w float64) typeset.Column {
		return typeset.Column{Title: title, Width: w, Align: typeset.Right}
	}
	t := typeset.Table{Caption: "Contenuti con rilievi confermati, per settimana", RowHeader: true, Columns: []typeset.Column{
		{Title: "Settimana", Width: 50}, right("Confermati", 20), right("Ancora visibili", 22), right("Nascosti o assenti", 26), right("Permanenza mediana", 28), right("Rimozioni non riconducibili", 24),
	}}
	c.d.Table(t, rows(c.moderation.Weeks, func(w report.WeekRow) []typeset.Cell {
		return []typeset.Cell{text(templates.Capital(w.Label)), count(w.Confirmed), count(w.Visible), count(w.Gone), text(w.Stay), count(w.Unexplained)}
	}))
}

func (c *compliance) recidivism() {
	d, r := c.d, c.repeats
	d.Heading(2, "7.1 Ripetizioni (solo versione interna)")
	d.Paragraph(typeset.T(r.Sentence))
	if len(r.Rows) == 0 {
		return
	}
	t := typeset.Table{Caption: "Autori con più rilievi confermati, sotto etichette valide per la sola relazione", RowHeader: true, Columns: []typeset.Column{
		{Title: "Etichetta", Width: 40}, {Title: "Confermati", Width: 22, Align: typeset.Right}, date("Primo", 26), date("Ultimo", 26),
		{Title: "Avviso rilevato", Width: 26}, {Title: "Soglia", Width: 30},
	}}
	d.Table(t, rows(r.Rows, func(a report.RepeatRow) []typeset.Cell {
		over := "non superata"
		if a.Over {
			over = triangle + " superata"
		}
		return []typeset.Cell{text(a.Pseudonym), number(a.Confirmed), text(a.First.Italian()), text(a.Last.Italian()), text(a.Warned), text(over)}
	}))
}

func (c *compliance) listening() {
	d, a := c.d, &c.answers
	d.Heading(1, "8. Ascolto e risposte")
	lead(d, a.Sentence)
	if a.Counted {
		c.answerTable()
	}
	for _, n := range a.Notes {
		d.Note(typeset.T(n))
	}
	d.Heading(2, "8.1 Presidio della pagina")
	lead(d, c.duty.Sentence)
	c.dutyStrip()
	if c.duty.Caveat != "" {
		d.Note(typeset.T(c.duty.Caveat))
	}
}

func (c *compliance) answerTable() {
	a := &c.answers
	target := "non fissato"
	if a.Target > 0 {
		target = templates.Plural(a.Target, "ora", "ore") + "; oltre: " + a.OverTarget.String()
	}
	pairs := [][2]string{
		{"Richieste", a.Requests.String()}, {"con risposta della pagina", a.Answered.String()}, {"Copertura", a.Coverage},
		{"senza risposta", a.Open.String()}, {"di cui con risposta di soli altri utenti", a.ByOthers.String()}, {"rinviate a un recapito istituzionale", a.Redirected.String()},
		{"Tempo mediano di risposta", a.Median.Shown}, {"90° percentile", a.P90.Shown},
		{"Tempo mediano in ore di presidio", a.DutyMedian.Shown}, {"90° percentile in ore di presidio", a.DutyP90.Shown}, {"Obiettivo di risposta", target},
	}
	t := typeset.Table{Caption: "Richieste dei cittadini e risposte della pagina", RowHeader: true, Columns: []typeset.Column{
		{Title: "Grandezza", Width: 110}, {Title: "Valore", Width: 60, Align: typeset.Right},
	}}
	c.d.Table(t, rows(pairs, func(p [2]string) []typeset.Cell { return texts(p[0], p[1]) }))
}
