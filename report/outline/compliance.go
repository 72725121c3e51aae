package outline

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/templates"
)

// compliance is what both versions of the «Relazione di conformità» print. It
// has no place for a citizen nor for the address of a content: those are in office.
type compliance struct {
	*report.Front
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

	office *office // nil in the version for publication
}

// office is what only the internal version prints.
type office struct {
	repeats  *report.Recidivism
	findings []report.FindingRow
	posts    []report.PostRow // of which the links are printed
	acts     []report.ActRow
}

// Internal is the compliance report for the offices, with the list of the
// findings and the links to their contents.
func Internal(m *report.InternalModel) *Document {
	c := &compliance{
		Front: &m.Front, figures: m.Figures, clauses: m.Clauses, acts: m.Acts, topics: m.Topics,
		citizens: m.Citizens, citizenSum: m.CitizenSum, opening: m.Opening,
		moderation: m.Moderation, answers: m.Answers, duty: m.Duty, volumes: m.Volumes,
		office: &office{&m.Repeats, m.Findings, m.Posts, m.ActRows},
	}
	for i, p := range m.Posts {
		c.posts = append(c.posts, newPost(i, p.At, p.Incipit, controls{p.Data, p.Licence, p.Source, p.Election, p.Accessibility, p.Other}))
	}
	for _, r := range m.ActRows {
		c.references = append(c.references, reference{civil.Of(r.PostedAt), r.Reference, r.Register, r.From, r.Class, r.Lead, r.Outcome})
	}
	return c.document()
}

// Public is the compliance report for publication, which may be attached to a
// deliberation as it is. It is made of the public model alone.
func Public(m *report.PublicModel) *Document {
	c := &compliance{
		Front: &m.Front, figures: m.Figures, clauses: m.Clauses, acts: m.Acts, topics: m.Topics,
		citizens: m.Citizens, citizenSum: m.CitizenSum, opening: m.Opening, withheld: m.Withheld,
		moderation: m.Moderation, answers: m.Answers, duty: m.Duty, volumes: m.Volumes,
	}
	for i, p := range m.Posts {
		c.posts = append(c.posts, newPost(i, p.At, p.Incipit, controls{p.Data, p.Licence, p.Source, p.Election, p.Accessibility, p.Other}))
	}
	for _, r := range m.ActRows {
		c.references = append(c.references, reference{r.PostedOn, r.Reference, r.Register, r.From, r.Class, r.Lead, r.Outcome})
	}
	return c.document()
}

// postLink is the address of a post; "" in the version for publication.
func (o *office) postLink(i int) string {
	if o == nil {
		return ""
	}
	return o.posts[i].Link
}

// actLink is the address of the post that refers to an act; "" in the version for publication.
func (o *office) actLink(i int) string {
	if o == nil {
		return ""
	}
	return o.acts[i].Link
}

// document follows the outline that the Giunta and the secretariat expect: what
// was read comes before what was found.
func (c *compliance) document() *Document {
	h := &c.Header
	d := &Document{
		Header: h, Running: titled(h, "Relazione di conformità", " ") + " · " + version(h), Cover: true, Numbered: true,
		Overline: h.Comune, Title: cmp.Or(h.Title, untitled), Subtitle: "Periodo " + h.PeriodText,
		Blocks: sections(c.cover, c.premise, c.method, c.completeness, c.summary, c.own, c.contributions, c.moderated, c.listening, c.attestations,
			c.proposed, c.limits, c.signatures, c.appendixClauses, c.appendixLaw, c.appendixRules, c.appendixTerms, c.appendixFiles, c.appendixFindings),
	}
	if c.AllegatoA {
		d.Annex = []string{"Allegato A", "alla deliberazione della Giunta comunale", cmp.Or(c.Deliberation, "n. ______________ del ____ /____ /________")}
	}
	return d
}

func (c *compliance) cover(b *body) {
	h := &c.Header
	b.properties(
		[2]string{"Pagine verificate", pageNames(h.Pages)},
		[2]string{"Redatta da", h.Office + ", con elaborazione automatica del " + h.MadeAtText},
		[2]string{"Regole di riferimento", strings.TrimSuffix(h.Policy+", "+h.Approval, ", ")},
		[2]string{"Versione", h.Wording},
	)
	b.add(Callout{"In sintesi", 0, c.inShort()})
	b.add(TableOfContents{"Indice"})
}

// inShort says before anything else what happened and what is proposed.
func (c *compliance) inShort() []Block {
	var in body
	for _, it := range [...][2]string{
		{"Completezza. ", c.complete()},
		{"Clausole. ", verdictText(c.clauses)},
		{"Contenuti dell'Ente. ", c.acts.Sentence},
		{"Contributi degli utenti. ", c.found()},
		{"Ascolto. ", c.answers.Sentence},
		{"Che cosa si chiede. ", c.asked()},
	} {
		if it[1] != "" {
			in.paragraph(strong(it[0]), plain(it[1]))
		}
	}
	return in.blocks
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

func (c *compliance) premise(b *body) {
	b.section("1. Premessa e riferimenti")
	b.text(c.Premise...)
	if c.InElection != "" {
		b.add(Callout{"Periodo elettorale", 0, []Block{Paragraph{Spans: []Span{plain(c.InElection)}}}})
	}
	if len(c.Norms) > 0 {
		b.text("Norme considerate:")
		b.bullets(c.Norms)
	}
}

func (c *compliance) method(b *body) {
	h := &c.Header
	b.section("2. Oggetto, fonti e metodo")
	b.properties(
		[2]string{"Pagine verificate", pageNames(h.Pages)},
		[2]string{"Periodo", h.PeriodText},
		[2]string{"Elaborazione", h.MadeAtText + " (Europe/Rome), " + h.Program},
		[2]string{"Testo della policy", h.PolicyURL},
		[2]string{"Fonte dei contenuti", "Graph API " + h.GraphAPI},
		[2]string{"Albo pretorio", strings.Join(c.Completeness.AlboFeeds, ", ")},
		[2]string{"Versione delle regole", h.RuleSet},
		[2]string{"Impronta della configurazione", h.ConfigHash},
	)
	b.text(c.Method...)
}

func (c *compliance) completeness(b *body) {
	k := &c.Completeness
	b.section("3. Completezza della rilevazione")
	b.text(k.Sentence)
	if !k.Complete { // on days all alike there is nothing to see
		dayStrip(b, c.Header.Period, k, c.volumes)
	}
	reading(b, k, "nel periodo")
}

func (c *compliance) summary(b *body) {
	b.section("4. Quadro di sintesi")
	verdictBars(b, c.clauses)
	b.add(groupTable(c.Groups))
	if len(c.figures) == 0 {
		return
	}
	if slices.ContainsFunc(c.figures, func(f report.FigureRow) bool { return f.Previous.Shown != "n.d." }) {
		b.add(compared(c.figures))
		return
	}
	b.add(alone(c.figures))
	b.notes("Il confronto con il periodo precedente non è disponibile.")
}

func groupTable(groups []report.GroupRow) Table {
	sum := report.GroupRow{Section: "Totale"}
	for _, g := range groups {
		sum = addGroups(sum, g)
	}
	return Table{
		Caption: "Esito delle clausole per sezione della policy", Size: 8,
		Columns: []Column{words("Sezione", 52), numbers("Clausole", 16), numbers(tick+" Conformi", 17), numbers(triangle+" Con rilievi", 16), numbers("di cui con conferme", 17),
			numbers(circle+" Non verificabili", 20), numbers(diamond+" Misurate", 17), numbers(pencil+" Da attestare", 16), numbers("– Dichiarative", 21)},
		Rows: with(each(groups, groupCells), groupCells(sum)),
	}
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

func groupCells(g report.GroupRow) []Cell {
	return []Cell{text(g.Section), number(g.Clauses), number(g.Conforming), number(g.Findings), count(g.Confirmed),
		number(g.NotVerified), number(g.Measured), number(g.ToAttest), number(g.Declarative)}
}

// compared sets the key figures beside those of the period before.
func compared(figures []report.FigureRow) Table {
	return Table{
		Caption: "Principali grandezze, con il periodo precedente", Size: 8,
		Columns: []Column{words("Indicatore", 58), numbers("Periodo", 18), numbers("Precedente", 19), numbers("Variazione", 19), prose("Nota", 56)},
		Rows: each(figures, func(f report.FigureRow) []Cell {
			return []Cell{text(f.Label), text(f.Value.Shown), text(f.Previous.Shown), text(f.Change.Shown), {plain(f.Note)}}
		}),
	}
}

// alone sets the key figures of a period where the one before was not read.
func alone(figures []report.FigureRow) Table {
	// Clauses by outcome, acts, times and moderation stand in tables of their own.
	elsewhere := []string{"clauses.", "acts.", "moderation.", "answers.median", "answers.p90", "answers.duty"}
	told := slices.DeleteFunc(slices.Clone(figures), func(f report.FigureRow) bool {
		return slices.ContainsFunc(elsewhere, func(key string) bool { return strings.HasPrefix(f.Key, key) })
	})
	return Table{
		Caption: "Principali grandezze", Size: 8,
		Columns: []Column{words("Indicatore", 78), numbers("Periodo", 24), prose("Nota", 68)},
		Rows:    each(told, func(f report.FigureRow) []Cell { return []Cell{text(f.Label), text(f.Value.Shown), {plain(f.Note)}} }),
	}
}

func (c *compliance) attestations(b *body) {
	b.section("9. Clausole soggette ad attestazione")
	b.text("Le clausole che seguono non sono verificabili con i dati della piattaforma: l'esito e la data sono quelli indicati dall'ufficio nella cartella di lavoro, o in bianco finché qualcuno non le attesta; la firma è di chi attesta.")
	b.add(Table{
		Caption: "Attestazioni", Size: 8, Room: 11,
		Columns: []Column{words("Clausola · attestante (ruolo)", 46), prose("Oggetto", 68), words("Esito", 14), words("Data", 17), words("Firma", 25)},
		Rows: each(c.Attestations, func(a report.AttestationRow) []Cell {
			return []Cell{append(text(a.Clause), muted("\n"+a.Attester)), text(a.Object), {plain(a.Outcome)}, {plain(filledIn(a.On))}, nil}
		}),
	})
}

func (c *compliance) proposed(b *body) {
	b.section("10. Azioni correttive")
	b.text("Sono riportate le azioni proposte per il periodo e, con lo stato annotato dall'ufficio nella cartella di lavoro, quelle delle relazioni precedenti ancora aperte.")
	if len(c.Actions) == 0 {
		b.text("Non si propongono azioni correttive.")
		return
	}
	b.add(Table{
		Caption: "Azioni proposte",
		Columns: []Column{numbers("n.", 9), prose("Azione", 76), words("Ufficio", 33), words("Scadenza", 24), words("Stato", 28)},
		Rows:    actionRows(c.Actions),
	})
}

// actionRows parts those that are still open from those of the period, where
// there are both.
func actionRows(actions []report.ActionRow) iter.Seq[Row] {
	fresh := slices.IndexFunc(actions, func(a report.ActionRow) bool { return len(a.Periods) == 0 })
	return func(yield func(Row) bool) {
		for i, a := range actions {
			group := ""
			switch {
			case fresh > 0 && i == 0:
				group = "Già proposte e ancora aperte"
			case fresh > 0 && i == fresh:
				group = "Proposte per il periodo"
			}
			if group != "" && !yield(Row{Group: true, Cells: []Cell{text(group)}}) {
				return
			}
			if !yield(Row{Cells: actionCells(i, a)}) {
				return
			}
		}
	}
}

func actionCells(i int, a report.ActionRow) []Cell {
	what := Cell{plain(a.Action)}
	for _, s := range []string{a.Since, served(a.Why)} {
		if s != "" {
			what = append(what, muted("\n"+s))
		}
	}
	return []Cell{number(i + 1), what, text(a.Office), {plain(filledIn(a.Due))}, text(a.State)}
}

// filledIn writes a day, and nothing until somebody sets it.
func filledIn(d civil.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.Italian()
}

// served names the clauses that an action serves, or counts them if they are many.
func served(clauses string) string {
	const most = 6
	if n := strings.Count(clauses, ", ") + 1; n > most {
		return fmt.Sprintf("n.\u00a0%d clausole: v. Appendice A", n)
	}
	return clauses
}

func (c *compliance) limits(b *body) {
	b.section("11. Limiti e avvertenze")
	b.bullets(c.Limits)
}

func (c *compliance) signatures(b *body) {
	b.section("12. Attestazioni e firme")
	b.add(Signatures(c.Signatures))
}
