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
	at      time.Time
	incipit string
	found   string // findings, in words; "" for none
	formal  bool   // all of them are of form: licence, source, accessibility
	unseen  bool   // an active control could not look at it
	link    string // internal version only
}

func internalPosts(rows []report.PostRow) []post {
	out := make([]post, len(rows))
	for i, r := range rows {
		out[i] = post{r.At, r.Incipit, found(r.Data, r.Licence, r.Source, r.Election, r.Accessibility, r.Other), formal(r.Data, r.Election, r.Other), unseen(r.Data, r.Licence, r.Source, r.Election, r.Accessibility), r.Link}
	}
	return out
}

func publicPosts(rows []report.PublicPost) []post {
	out := make([]post, len(rows))
	for i, r := range rows {
		out[i] = post{r.At, r.Incipit, found(r.Data, r.Licence, r.Source, r.Election, r.Accessibility, r.Other), formal(r.Data, r.Election, r.Other), unseen(r.Data, r.Licence, r.Source, r.Election, r.Accessibility), ""}
	}
	return out
}

// found joins the findings of a post, each under the name of its control; ""
// if it has none. References to acts stand in a table of their own.
func found(data, licence, source, election, accessibility, other string) string {
	var out []string
	for _, c := range [...][2]string{
		{"dati personali", data}, {"licenza", licence}, {"fonte", source}, {"periodo elettorale", strings.TrimPrefix(election, "in finestra: ")}, {"accessibilità", accessibility},
	} {
		if said := standing(c[1]); strings.HasPrefix(said, "rilievo") {
			out = append(out, c[0]+": "+said)
		}
	}
	if said := standing(other); said != "" && said != "–" {
		out = append(out, said)
	}
	return strings.Join(out, "; ")
}

// standing leaves out of a cell the findings that the office did not confirm.
func standing(cell string) string {
	parts := strings.Split(cell, "; ")
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return strings.HasSuffix(s, string(audit.IsRejected)) }), "; ")
}

// unseen reports whether a control that is active could not look at the post.
func unseen(controls ...string) bool {
	return slices.ContainsFunc(controls, func(s string) bool { return strings.HasSuffix(s, "non verificabile") })
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
	c.ownPosts(len(c.topics) + 2)
}

// stands reports whether a rule has findings to tell: of the others the
// sentences say whether they looked.
func stands(r report.RuleCount) bool { return r.Detected != report.Exact(0) }

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
	found, dark := 0, 0
	for _, p := range c.posts {
		if p.found != "" {
			found++
		}
		if p.unseen {
			dark++
		}
	}
	told := listed(c.posts)
	c.d.Heading(2, fmt.Sprintf("5.%d Contenuti con altri rilievi", n))
	lead(c.d, listText(len(c.posts), found, len(told), dark))
	if len(told) == 0 {
		return
	}
	t := typeset.Table{Caption: "Contenuti dell'Ente con rilievi diversi da quelli sugli atti, in ordine di data", RowHeader: true, Size: 7.8, Columns: []typeset.Column{
		date("Data", 18), {Title: "Prime parole", Width: 94}, {Title: "Rilievi", Width: 58},
	}}
	c.d.Table(t, rows(told, func(p post) []typeset.Cell {
		cells := texts(postedOn(p.at), p.incipit, p.found)
		if p.link != "" {
			cells[1] = append(typeset.Text(p.incipit+" "), typeset.Link("apri", p.link))
		}
		return cells
	}))
}

// mostFormal is up to how many posts the list takes in those with findings of
// form alone: the workbook lists them all.
const mostFormal = 10

// listed returns the posts with findings, in their order. Those whose findings
// are of form alone come in as long as the list is short.
func listed(posts []post) []post {
	room := mostFormal
	for _, p := range posts {
		if p.found != "" && !p.formal {
			room--
		}
	}
	var out []post
	for _, p := range posts {
		if p.found == "" || p.formal && room <= 0 {
			continue
		}
		if p.formal {
			room--
		}
		out = append(out, p)
	}
	return out
}

// formal reports whether the findings of a post are only on licence, source or accessibility.
func formal(data, election, other string) bool {
	other = standing(other)
	return !strings.HasPrefix(standing(data), "rilievo") && !strings.Contains(standing(election), "rilievo ") && (other == "" || other == "–")
}

// listText says what the list of own posts holds and what it leaves out.
func listText(all, found, told, dark int) string {
	s := fmt.Sprintf("Per i controlli diversi da quello sugli atti (par. 5.1), su n.\u00a0%s post dell'Ente ", templates.Int(all))
	switch {
	case found == 0:
		s += "nessuno presenta rilievi dei controlli attivi"
	case found == 1:
		s += "uno presenta rilievi ed è riportato di seguito"
	case told == found:
		s += fmt.Sprintf("n.\u00a0%s presentano rilievi e sono riportati di seguito", templates.Int(found))
	default:
		s += fmt.Sprintf("n.\u00a0%s presentano rilievi: se ne riportano n.\u00a0%s, tralasciando alcuni di quelli con soli rilievi su licenza, fonte o accessibilità",
			templates.Int(found), templates.Int(told))
	}
	if dark > 0 {
		s += fmt.Sprintf("; per n.\u00a0%s l'esito di almeno un controllo attivo è «non verificabile»", templates.Int(dark))
	}
	return s + ". I rilievi non confermati dall'ufficio non sono riportati. L'elenco completo, con l'esito di ciascun controllo, è nel foglio «Post dell'Ente» della cartella di lavoro."
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
		{Title: "Regola", Width: 58}, {Title: "Tipo", Width: 22, Sample: "automatica "}, right("Esaminati", 16), right("Rilevati", 14), right("Confermati", 15),
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
	found, silent, off := split(c.citizens)
	ruleTable(d, "Contributi degli utenti per regola: rilevati e convalidati", summed(found, c.citizenSum))
	if len(silent) > 0 {
		d.Note(typeset.T("Regole attive senza rilievi: " + strings.Join(silent, "; ") + ". Che cosa hanno potuto esaminare è detto al par. 3 e nell'Appendice A."))
	}
	if len(off) > 0 {
		d.Note(typeset.T(fmt.Sprintf("Altre regole sui contributi degli utenti non sono ancora attive (n.\u00a0%d, nominate nell'Appendice B): per queste l'esito è «non verificabile».", len(off))))
	}
	if c.withheld != "" {
		d.Note(typeset.T(c.withheld))
	}
}

// split tells the rules that found something from the titles of those that
// looked and found nothing, and of those that are not active.
func split(counts []report.RuleCount) (found []report.RuleCount, silent, off []string) {
	for _, r := range counts {
		switch {
		case stands(r):
			found = append(found, r)
		case r.Active:
			silent = append(silent, r.Title)
		default:
			off = append(off, r.Title)
		}
	}
	return found, silent, off
}

func (c *compliance) moderated() {
	d, m := c.d, &c.moderation
	d.Heading(1, "7. Moderazione")
	lead(d, m.Sentences...)
	if len(m.Weeks) > 0 {
		c.weeks()
	}
	if len(m.Themes) > 0 {
		c.themes()
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

// themes tells below which posts contributions disappeared without a finding.
func (c *compliance) themes() {
	t := typeset.Table{Caption: "Rimozioni non riconducibili, per tema del post", RowHeader: true, Columns: []typeset.Column{
		{Title: "Tema del post", Width: 110}, {Title: "Contributi", Width: 60, Align: typeset.Right},
	}}
	c.d.Table(t, rows(c.moderation.Themes, func(r report.ThemeRow) []typeset.Cell {
		return []typeset.Cell{text(templates.Capital(r.Theme)), count(r.Count)}
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
	if a.Redirect.Sentence != "" {
		d.Paragraph(typeset.T(a.Redirect.Sentence))
	}
	for _, n := range a.Notes {
		d.Note(typeset.T(n))
	}
	d.Heading(2, "8.1 Presidio")
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
		{"Richieste", a.Requests.String()}, {"con risposta dell'Ente", a.Answered.String()}, {"Copertura", a.Coverage},
		{"senza risposta", a.Open.String()}, {"di cui con risposta di soli altri utenti", a.ByOthers.String()}, {"rinviate a un recapito istituzionale", a.Redirected.String()},
		{"riscontrate nel merito", a.InMerit.String()},
		{"Tempo mediano di risposta", a.Median.Shown}, {"90° percentile", a.P90.Shown},
		{"Tempo mediano in ore di presidio", a.DutyMedian.Shown}, {"90° percentile in ore di presidio", a.DutyP90.Shown}, {"Obiettivo di risposta", target},
	}
	t := typeset.Table{Caption: "Richieste dei cittadini e risposte dell'Ente", RowHeader: true, Columns: []typeset.Column{
		{Title: "Grandezza", Width: 110}, {Title: "Valore", Width: 60, Align: typeset.Right},
	}}
	c.d.Table(t, rows(pairs, func(p [2]string) []typeset.Cell { return texts(p[0], p[1]) }))
}
