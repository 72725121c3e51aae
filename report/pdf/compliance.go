package pdf

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/report"
	"vigilia/report/arms"
	"vigilia/report/pdf/finish"
	"vigilia/report/pdf/typeset"
	"vigilia/templates"
)

// compliance is what the «Relazione di conformità» prints, from either model.
// What only the internal one has is nil in the public one.
type compliance struct {
	*report.Front
	d *typeset.Document

	figures    []report.FigureRow
	clauses    []report.ClauseRow
	acts       report.ActSummary
	topics     []report.OwnTopic
	citizens   []report.RuleCount
	citizenSum report.RuleCount
	opening    []string
	withheld   string
	moderation report.Moderation
	answers    report.Answers
	duty       report.Duty
	volumes    []report.VolumeRow
	posts      []post
	references []reference

	repeats  *report.Recidivism
	findings []report.FindingRow
}

func (c *compliance) internal() bool { return c.repeats != nil }

// write follows the outline that the Giunta and the secretariat expect: what
// was read comes before what was found.
func (c *compliance) write() {
	c.cover()
	c.d.Contents("Indice", c.headings())
	c.premise()
	c.method()
	c.completeness()
	c.summary()
	c.own()
	c.contributions()
	c.moderated()
	c.listening()
	c.attestations()
	c.actions()
	c.limits()
	c.signatures()
	c.appendices()
}

// headings is about how many headings the table of contents will list.
func (c *compliance) headings() int {
	n := 12 + len(c.topics) + 2 + 1 + 4 // sections, own contents, presidio, appendices
	if c.internal() {
		n += 2
	}
	return n
}

func (c *compliance) cover() {
	d, h := c.d, &c.Header
	if h.Arms != nil {
		d.Beside(picture(h), typeset.Left, 60, 24, c.annexed)
	} else {
		c.annexed()
	}
	d.Space(14)
	d.Display(typeset.Display{Size: 15, Color: typeset.Navy, After: 12}, typeset.B(h.Comune))
	d.Display(typeset.Display{Role: finish.Title, Size: 24, Color: typeset.Navy, After: 3}, typeset.B(h.Title))
	d.Display(typeset.Display{Size: 14, Color: typeset.Ink, After: 9}, typeset.T("Periodo "+h.PeriodText))
	properties(d,
		[2]string{"Pagine verificate", pageNames(h.Pages)},
		[2]string{"Redatta da", h.Office + ", con elaborazione automatica del " + h.MadeAtText},
		[2]string{"Regole di riferimento", strings.TrimSuffix(h.Policy+", "+h.Approval, ", ")},
		[2]string{"Versione", h.Wording},
	)
	d.Space(3)
	d.Callout(typeset.Callout{Title: "In sintesi"}, c.inShort()...)
}

// annexed sets the box of the deliberation that the report is annexed to.
func (c *compliance) annexed() {
	if c.AllegatoA {
		c.d.Box(84, typeset.B("Allegato A"), typeset.T("\nalla deliberazione della Giunta comunale\n"+cmp.Or(c.Deliberation, "n. ______________ del ____ /____ /________")))
	}
}

// picture returns the comune's coat of arms, which must be there.
func picture(h *report.Header) typeset.Picture {
	return typeset.Picture{PNG: h.Arms.PNG, Width: h.Arms.Width, Height: h.Arms.Height, Alt: arms.Alt(h.Comune)}
}

// inShort says on the first page what happened and what is proposed.
func (c *compliance) inShort() [][]typeset.Span {
	byVerdict := map[audit.Verdict]int{}
	for _, cl := range c.clauses {
		byVerdict[cl.Verdict]++
	}
	items := [][]typeset.Span{
		{typeset.B("Completezza. "), typeset.T(c.complete())},
		{typeset.B("Clausole. "), typeset.T(fmt.Sprintf("Su %s: %s.", templates.Plural(len(c.clauses), "clausola", "clausole"), verdictList(byVerdict)))},
		{typeset.B("Contenuti dell'Ente. "), typeset.T(c.acts.Sentence)},
		{typeset.B("Contributi degli utenti. "), typeset.T(c.found())},
		{typeset.B("Ascolto. "), typeset.T(c.answers.Sentence)},
		{typeset.B("Che cosa si chiede. "), typeset.T(c.asked())},
	}
	kept := items[:0]
	for _, it := range items {
		if it[1].Text != "" {
			kept = append(kept, it)
		}
	}
	return kept
}

// found says on the first page what was found on contributions: without a day
// read nothing, and otherwise with the limits of the reading.
func (c *compliance) found() string {
	k := &c.Completeness
	if k.DaysRead == 0 && c.citizenSum.Detected == report.Exact(0) {
		return "Esito «non verificabile»: nessuna giornata del periodo risulta elaborata."
	}
	limits := ""
	if !k.Complete {
		limits = ", nei limiti di cui al par. 3: la lettura non è completa"
	}
	return fmt.Sprintf("Rilevati: %s; confermati dall'ufficio: %s; da verificare: %s%s.", c.citizenSum.Detected, c.citizenSum.Confirmed, c.citizenSum.ToVerify, limits)
}

// complete says on the first page whether everything was read, and where to see what was not.
func (c *compliance) complete() string {
	if s := c.Completeness.Sentence; s == "" || c.Completeness.Complete {
		return s
	}
	return c.Completeness.Sentence + " Il dettaglio è al par. 3."
}

// asked says what the readers are to do: actions and attestations.
func (c *compliance) asked() string {
	waiting := slices.DeleteFunc(slices.Clone(c.Attestations), func(a report.AttestationRow) bool { return a.Outcome != "" })
	attest := templates.Plural(len(waiting), "clausola attende un'attestazione", "clausole attendono un'attestazione")
	if part := len(waiting) - c.wholly(waiting); part > 0 {
		attest += fmt.Sprintf(", di cui n.\u00a0%s soltanto in parte, per ciò che i controlli non possono vedere", templates.Int(part))
	}
	attest += " (par. 9)"
	if len(c.Actions) == 0 {
		return templates.Capital(attest) + "."
	}
	return templates.Capital(templates.Plural(len(c.Actions), "azione correttiva proposta", "azioni correttive proposte")) + " (par. 10); " + attest + "."
}

// wholly counts those of the rows whose clause is left whole to who attests it.
func (c *compliance) wholly(rows []report.AttestationRow) int {
	n := 0
	for _, cl := range c.clauses {
		attests := func(a report.AttestationRow) bool { return a.Clause == cl.Clause }
		if cl.Verdict == audit.ToAttest && slices.ContainsFunc(rows, attests) {
			n++
		}
	}
	return n
}

// verdicts are the verdicts in the order in which the report tells them.
func verdicts() []audit.Verdict {
	return []audit.Verdict{audit.Conforming, audit.WithFindings, audit.NotVerified, audit.Figure, audit.ToAttest, audit.Declarative}
}

func verdictList(n map[audit.Verdict]int) string {
	var parts []string
	for _, v := range verdicts() {
		if n[v] > 0 {
			parts = append(parts, templates.Int(n[v])+"\u00a0"+verdictWord(v, n[v]))
		}
	}
	return strings.Join(parts, ", ")
}

func verdictWord(v audit.Verdict, n int) string {
	one, many := v.String(), v.String()
	switch v {
	case audit.Conforming:
		many = "conformi"
	case audit.WithFindings:
		one, many = "con rilievi", "con rilievi"
	case audit.NotVerified:
		many = "non verificabili"
	case audit.Figure:
		one, many = "misurata", "misurate"
	case audit.Declarative:
		many = "dichiarative"
	}
	if n == 1 {
		return one
	}
	return many
}

func (c *compliance) premise() {
	d := c.d
	d.Heading(1, "1. Premessa e riferimenti")
	paragraphs(d, c.Premise)
	if c.InElection != "" {
		d.Callout(typeset.Callout{Title: "Periodo elettorale"}, []typeset.Span{typeset.T(c.InElection)})
	}
	if len(c.Norms) > 0 {
		d.Paragraph(typeset.T("Norme considerate:"))
		bullets(d, c.Norms)
	}
}

func (c *compliance) method() {
	d, h := c.d, &c.Header
	d.Heading(1, "2. Oggetto, fonti e metodo")
	properties(d,
		[2]string{"Pagine verificate", pageNames(h.Pages)},
		[2]string{"Periodo", h.PeriodText},
		[2]string{"Elaborazione", h.MadeAtText + " (Europe/Rome), " + h.Program},
		[2]string{"Testo della policy", h.PolicyURL},
		[2]string{"Fonte dei contenuti", "Graph API " + h.GraphAPI},
		[2]string{"Albo pretorio", strings.Join(c.Completeness.AlboFeeds, ", ")},
		[2]string{"Versione delle regole", h.RuleSet},
		[2]string{"Impronta della configurazione", h.ConfigHash},
	)
	paragraphs(d, c.Method)
}

func (c *compliance) completeness() {
	d, k := c.d, &c.Completeness
	d.Heading(1, "3. Completezza della rilevazione")
	lead(d, k.Sentence)
	if !k.Complete { // on days all alike there is nothing to see
		c.dayStrip()
	}
	sourceTable(d, "Fonti: contenuti attesi, letti e mancanti nel periodo", k.Sources)
	if slices.ContainsFunc(k.Sources, func(s report.SourceRow) bool { return !s.Expected.Whole }) {
		d.Note(typeset.T("«n.d.»: la fonte non indica, per tutti i giorni, quanti contenuti attendersi; la lettura è detta «per intero» quando tutte le pagine di risultati sono state percorse."))
	}
	if k.Albo != "" {
		d.Paragraph(typeset.T(k.Albo))
	}
	if k.Later != "" {
		d.Paragraph(typeset.T(k.Later))
	}
	if len(k.Missing) > 0 {
		d.Lead(typeset.T("Per i giorni e le fonti che seguono l'esito è «non verificabile»."))
		c.missing()
	}
	if len(k.Unlooked) > 0 {
		d.Paragraph(typeset.T("Singole regole non hanno potuto esaminare quanto segue:"))
		bullets(d, k.Unlooked)
	}
}

func (c *compliance) missing() {
	t := typeset.Table{Caption: "Fonti non disponibili", RowHeader: true, Columns: []typeset.Column{
		{Title: "Fonte", Width: 36}, {Title: "Pagina", Width: 40}, {Title: "Giorni", Width: 40}, {Title: "Causa", Width: 54},
	}}
	c.d.Table(t, rows(c.Completeness.Missing, func(m report.MissingRow) []typeset.Cell {
		return texts(m.Label, m.Page, m.When, m.Cause)
	}))
}

func (c *compliance) summary() {
	c.d.Heading(1, "4. Quadro di sintesi")
	c.verdictBar()
	c.groups()
	c.keyFigures()
}

func (c *compliance) groups() {
	right := func(title string, w float64) typeset.Column {
		return typeset.Column{Title: title, Width: w, Align: typeset.Right}
	}
	t := typeset.Table{Caption: "Esito delle clausole per sezione della policy", RowHeader: true, Columns: []typeset.Column{
		{Title: "Sezione", Width: 52}, right("Clausole", 16), right(tick+" Conformi", 17), right(triangle+" Con rilievi", 16), right("di cui con conferme", 17),
		right(circle+" Non verificabili", 20), right(diamond+" Misurate", 17), right(pencil+" Da attestare", 16), right("– Dichiarative", 21),
	}, Size: 8}
	c.d.Table(t, func(yield func(typeset.Row) bool) {
		var sum report.GroupRow
		sum.Section = "Totale"
		for _, g := range c.Groups {
			sum = addGroups(sum, g)
			if !yield(typeset.Row{Cells: groupCells(g)}) {
				return
			}
		}
		yield(typeset.Row{Total: true, Cells: groupCells(sum)})
	})
}

func addGroups(a, b report.GroupRow) report.GroupRow {
	a.Clauses += b.Clauses
	a.Conforming += b.Conforming
	a.Findings += b.Findings
	a.Confirmed = a.Confirmed.Plus(b.Confirmed)
	a.NotVerified += b.NotVerified
	a.Measured += b.Measured
	a.ToAttest += b.ToAttest
	a.Declarative += b.Declarative
	return a
}

func groupCells(g report.GroupRow) []typeset.Cell {
	cells := []typeset.Cell{text(g.Section)}
	for _, n := range []int{g.Clauses, g.Conforming, g.Findings} {
		cells = append(cells, number(n))
	}
	cells = append(cells, count(g.Confirmed))
	for _, n := range []int{g.NotVerified, g.Measured, g.ToAttest, g.Declarative} {
		cells = append(cells, number(n))
	}
	return cells
}

func (c *compliance) keyFigures() {
	if len(c.figures) == 0 {
		return
	}
	t := typeset.Table{Caption: "Principali grandezze, con il periodo precedente", RowHeader: true, Columns: []typeset.Column{
		{Title: "Indicatore", Width: 58}, {Title: "Periodo", Width: 18, Align: typeset.Right}, {Title: "Precedente", Width: 19, Align: typeset.Right},
		{Title: "Variazione", Width: 19, Align: typeset.Right}, {Title: "Nota", Width: 56},
	}, Size: 8}
	if !slices.ContainsFunc(c.figures, func(f report.FigureRow) bool { return f.Previous.Shown != "n.d." }) {
		c.figuresAlone()
		return
	}
	c.d.Table(t, rows(c.figures, func(f report.FigureRow) []typeset.Cell {
		note := typeset.Text(f.Note)
		return []typeset.Cell{text(f.Label), text(f.Value.Shown), text(f.Previous.Shown), text(f.Change.Shown), note}
	}))
}

// figuresAlone prints the key figures where the period before was not read.
func (c *compliance) figuresAlone() {
	t := typeset.Table{Caption: "Principali grandezze", RowHeader: true, Columns: []typeset.Column{
		{Title: "Indicatore", Width: 78}, {Title: "Periodo", Width: 24, Align: typeset.Right}, {Title: "Nota", Width: 68},
	}, Size: 8}
	// Clauses by outcome, acts, times and moderation stand in tables of their own.
	elsewhere := []string{"clauses.", "acts.", "moderation.", "answers.median", "answers.p90", "answers.duty"}
	told := slices.DeleteFunc(slices.Clone(c.figures), func(f report.FigureRow) bool {
		return slices.ContainsFunc(elsewhere, func(key string) bool { return strings.HasPrefix(f.Key, key) })
	})
	c.d.Table(t, rows(told, func(f report.FigureRow) []typeset.Cell {
		return []typeset.Cell{text(f.Label), text(f.Value.Shown), typeset.Text(f.Note)}
	}))
	c.d.Note(typeset.T("Il confronto con il periodo precedente non è disponibile."))
}

func (c *compliance) attestations() {
	d := c.d
	d.Heading(1, "9. Clausole soggette ad attestazione")
	d.Lead(typeset.T("Le clausole che seguono non sono verificabili con i dati della piattaforma: l'esito e la data sono quelli indicati dall'ufficio nella cartella di lavoro, o in bianco finché qualcuno non le attesta; la firma è di chi attesta."))
	t := typeset.Table{Caption: "Attestazioni", RowHeader: true, Size: 8, MinHeight: 11, Columns: []typeset.Column{
		{Title: "Clausola · attestante (ruolo)", Width: 46}, {Title: "Oggetto", Width: 68}, {Title: "Esito", Width: 14}, {Title: "Data", Width: 17}, {Title: "Firma", Width: 25},
	}}
	d.Table(t, rows(c.Attestations, func(a report.AttestationRow) []typeset.Cell {
		who := append(text(a.Clause), typeset.Span{Text: "\n" + a.Attester, Color: typeset.Muted})
		return []typeset.Cell{who, text(a.Object), typeset.Text(a.Outcome), typeset.Text(attestedOn(a)), typeset.Text("")}
	}))
}

func attestedOn(a report.AttestationRow) string {
	if a.On.IsZero() {
		return ""
	}
	return a.On.Italian()
}

func (c *compliance) actions() {
	d := c.d
	d.Heading(1, "10. Azioni correttive")
	d.Paragraph(typeset.T(actionsLead))
	if len(c.Actions) == 0 {
		d.Paragraph(typeset.T("Non si propongono azioni correttive."))
		return
	}
	t := typeset.Table{Caption: "Azioni proposte", RowHeader: true, Columns: []typeset.Column{
		{Title: "n.", Width: 9, Align: typeset.Right}, {Title: "Azione", Width: 76}, {Title: "Ufficio", Width: 33}, {Title: "Scadenza", Width: 24}, {Title: "Stato", Width: 28},
	}}
	i := 0
	d.Table(t, rows(c.Actions, func(a report.ActionRow) []typeset.Cell {
		i++
		what := typeset.Text(a.Action)
		if why := served(a.Why); why != "" {
			what = append(what, typeset.Span{Text: "\n" + why, Color: typeset.Muted})
		}
		return []typeset.Cell{number(i), what, text(a.Office), typeset.Text(dueOn(a)), text(a.State)}
	}))
}

// served names the clauses that an action serves, or counts them if they are many.
func served(clauses string) string {
	const most = 6
	if n := strings.Count(clauses, ", ") + 1; n > most {
		return fmt.Sprintf("n.\u00a0%d clausole: v. Appendice A", n)
	}
	return clauses
}

func (c *compliance) limits() {
	c.d.Heading(1, "11. Limiti e avvertenze")
	bullets(c.d, c.Limits)
}

func (c *compliance) signatures() {
	c.d.Heading(1, "12. Attestazioni e firme")
	c.d.Need(min(150, 42*float64(len(c.Signatures)))) // whoever signs sees who else does
	for _, s := range c.Signatures {
		c.d.Sign(s.Role, s.Statement)
	}
}

// actionsLead says where the actions come from.
const actionsLead = "Sono riportate le azioni proposte per il periodo e, con lo stato annotato dall'ufficio nella cartella di lavoro, quelle delle relazioni precedenti ancora aperte."

// dueOn is blank until somebody sets the date.
func dueOn(a report.ActionRow) string {
	if a.Due.IsZero() {
		return ""
	}
	return a.Due.Italian()
}
