package html

import (
	"fmt"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/report"
	"vigilia/templates"
)

// compliance is what both versions of the «Relazione di conformità» print. It
// has no place for a citizen nor for the address of a content: those are in office.
type compliance struct {
	*report.Front
	d *document

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
}

// office is what only the internal version prints.
type office struct {
	repeats   report.Recidivism
	findings  []report.FindingRow
	postLinks []string // by the index of the post
	actLinks  []string // by the index of the reference
}

// write follows the outline that the Giunta and the secretariat expect: what
// was read comes before what was found. Office is nil in the public version.
func (c *compliance) write(o *office) {
	c.cover()
	c.premise()
	c.method()
	c.completeness()
	c.summary()
	c.own(o)
	c.contributions()
	c.moderated(o)
	c.listening()
	c.attestations()
	c.proposed()
	c.limits()
	c.signatures()
	c.appendices(o)
}

func (c *compliance) cover() {
	h := &c.Header
	c.d.values(
		[2]string{"Pagine verificate", pageNames(h.Pages)},
		[2]string{"Redatta da", h.Office + ", con elaborazione automatica del " + h.MadeAtText},
		[2]string{"Regole di riferimento", strings.TrimSuffix(h.Policy+", "+h.Approval, ", ")},
		[2]string{"Versione", h.Wording},
	)
	c.d.add(block{Callout: &callout{Title: "In sintesi", Items: c.inShort()}})
}

// inShort says before anything else what happened and what is proposed.
func (c *compliance) inShort() []cell {
	byVerdict := map[audit.Verdict]int{}
	for _, cl := range c.clauses {
		byVerdict[cl.Verdict]++
	}
	var items []cell
	for _, it := range [...][2]string{
		{"Completezza. ", c.complete()},
		{"Clausole. ", fmt.Sprintf("Su %s: %s.", templates.Plural(len(c.clauses), "clausola", "clausole"), verdictList(byVerdict))},
		{"Contenuti dell'Ente. ", c.acts.Sentence},
		{"Contributi degli utenti. ", c.found()},
		{"Ascolto. ", c.answers.Sentence},
		{"Che cosa si chiede. ", c.asked()},
	} {
		if it[1] != "" {
			items = append(items, cell{strong(it[0]), plain(it[1])})
		}
	}
	return items
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

func attestedOn(a report.AttestationRow) string {
	if a.On.IsZero() {
		return ""
	}
	return a.On.Italian()
}

// served names the clauses that an action serves, or counts them if they are many.
func served(clauses string) string {
	const most = 6
	if n := strings.Count(clauses, ", ") + 1; n > most {
		return fmt.Sprintf("n.\u00a0%d clausole: v. Appendice A", n)
	}
	return clauses
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

func (c *compliance) premise() {
	c.d.heading(2, "1. Premessa e riferimenti")
	c.d.paragraphs(c.Premise...)
	if c.InElection != "" {
		c.d.add(block{Callout: &callout{Title: "Periodo elettorale", Items: []cell{{plain(c.InElection)}}}})
	}
	if len(c.Norms) > 0 {
		c.d.paragraphs("Norme considerate:")
		c.d.bullets(c.Norms)
	}
}

func (c *compliance) method() {
	h := &c.Header
	c.d.heading(2, "2. Oggetto, fonti e metodo")
	c.d.values(
		[2]string{"Pagine verificate", pageNames(h.Pages)},
		[2]string{"Periodo", h.PeriodText},
		[2]string{"Elaborazione", h.MadeAtText + " (Europe/Rome), " + h.Program},
		[2]string{"Testo della policy", h.PolicyURL},
		[2]string{"Fonte dei contenuti", "Graph API " + h.GraphAPI},
		[2]string{"Albo pretorio", strings.Join(c.Completeness.AlboFeeds, ", ")},
		[2]string{"Versione delle regole", h.RuleSet},
		[2]string{"Impronta della configurazione", h.ConfigHash},
	)
	c.d.paragraphs(c.Method...)
}

func (c *compliance) completeness() {
	d, k := c.d, &c.Completeness
	d.heading(2, "3. Completezza della rilevazione")
	d.paragraphs(k.Sentence)
	if !k.Complete { // on days all alike there is nothing to see
		c.dayStrip()
	}
	d.table(sourceTable(k.Sources))
	if slices.ContainsFunc(k.Sources, func(s report.SourceRow) bool { return !s.Expected.Whole }) {
		d.note(plain("«n.d.»: la fonte non indica, per tutti i giorni, quanti contenuti attendersi; la lettura è detta «per intero» quando tutte le pagine di risultati sono state percorse."))
	}
	d.paragraphs(k.Albo, k.Later)
	if len(k.Missing) > 0 {
		d.paragraphs("Per i giorni e le fonti che seguono l'esito è «non verificabile».")
		c.missing()
	}
	if len(k.Unlooked) > 0 {
		d.paragraphs("Singole regole non hanno potuto esaminare quanto segue:")
		d.bullets(k.Unlooked)
	}
}

func (c *compliance) missing() {
	c.d.table(table{
		Caption: "Fonti non disponibili",
		Columns: []column{narrow("Fonte"), narrow("Pagina"), narrow("Giorni"), wide("Causa")},
		Rows:    rows(c.Completeness.Missing, func(m report.MissingRow) []cell { return texts(m.Label, m.Page, m.When, m.Cause) }),
	})
}

func (c *compliance) summary() {
	c.d.heading(2, "4. Quadro di sintesi")
	c.verdictBar()
	c.groups()
	c.keyFigures()
}

func (c *compliance) groups() {
	sum := report.GroupRow{Section: "Totale"}
	body := rows(c.Groups, groupCells)
	for _, g := range c.Groups {
		sum = addGroups(sum, g)
	}
	c.d.table(table{
		Caption: "Esito delle clausole per sezione della policy",
		Columns: []column{narrow("Sezione"), right("Clausole"), right(tick + " Conformi"), right(triangle + " Con rilievi"), right("di cui con conferme"),
			right(circle + " Non verificabili"), right(diamond + " Misurate"), right(pencil + " Da attestare"), right("– Dichiarative")},
		Rows: append(body, row{Total: true, Cells: groupCells(sum)}),
	})
}

func groupCells(g report.GroupRow) []cell {
	cells := []cell{text(g.Section)}
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
	if !slices.ContainsFunc(c.figures, func(f report.FigureRow) bool { return f.Previous.Shown != "n.d." }) {
		c.figuresAlone()
		return
	}
	c.d.table(table{
		Caption: "Principali grandezze, con il periodo precedente",
		Columns: []column{narrow("Indicatore"), right("Periodo"), right("Precedente"), right("Variazione"), wide("Nota")},
		Rows: rows(c.figures, func(f report.FigureRow) []cell {
			return []cell{text(f.Label), text(f.Value.Shown), text(f.Previous.Shown), text(f.Change.Shown), {plain(f.Note)}}
		}),
	})
}

// figuresAlone prints the key figures where the period before was not read.
func (c *compliance) figuresAlone() {
	// Clauses by outcome, acts, times and moderation stand in tables of their own.
	elsewhere := []string{"clauses.", "acts.", "moderation.", "answers.median", "answers.p90", "answers.duty"}
	told := slices.DeleteFunc(slices.Clone(c.figures), func(f report.FigureRow) bool {
		return slices.ContainsFunc(elsewhere, func(key string) bool { return strings.HasPrefix(f.Key, key) })
	})
	c.d.table(table{
		Caption: "Principali grandezze",
		Columns: []column{narrow("Indicatore"), right("Periodo"), wide("Nota")},
		Rows:    rows(told, func(f report.FigureRow) []cell { return []cell{text(f.Label), text(f.Value.Shown), {plain(f.Note)}} }),
	})
	c.d.note(plain("Il confronto con il periodo precedente non è disponibile."))
}

func (c *compliance) attestations() {
	c.d.heading(2, "9. Clausole soggette ad attestazione")
	c.d.paragraphs("Le clausole che seguono non sono verificabili con i dati della piattaforma: l'esito e la data sono quelli indicati dall'ufficio nella cartella di lavoro, o in bianco finché qualcuno non le attesta; la firma è di chi attesta.")
	c.d.table(table{
		Caption: "Attestazioni", Blanks: true,
		Columns: []column{narrow("Clausola · attestante (ruolo)"), wide("Oggetto"), narrow("Esito"), narrow("Data"), narrow("Firma")},
		Rows: rows(c.Attestations, func(a report.AttestationRow) []cell {
			return []cell{append(text(a.Clause), muted("\n"+a.Attester)), text(a.Object), {plain(a.Outcome)}, {plain(attestedOn(a))}, blank()}
		}),
	})
}

func (c *compliance) proposed() {
	c.d.heading(2, "10. Azioni correttive")
	c.d.paragraphs(actionsLead)
	if len(c.Actions) == 0 {
		c.d.paragraphs("Non si propongono azioni correttive.")
		return
	}
	n := 0
	c.d.table(table{
		Caption: "Azioni proposte",
		Columns: []column{right("n."), wide("Azione"), narrow("Ufficio"), narrow("Scadenza"), narrow("Stato")},
		Rows: rows(c.Actions, func(a report.ActionRow) []cell {
			n++
			what := cell{plain(a.Action)}
			if why := served(a.Why); why != "" {
				what = append(what, muted("\n"+why))
			}
			return []cell{number(n), what, text(a.Office), {plain(dueOn(a))}, text(a.State)}
		}),
	})
}

func (c *compliance) limits() {
	c.d.heading(2, "11. Limiti e avvertenze")
	c.d.bullets(c.Limits)
}

func (c *compliance) signatures() {
	c.d.heading(2, "12. Attestazioni e firme")
	for i := range c.Signatures {
		c.d.add(block{Sign: &c.Signatures[i]})
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
