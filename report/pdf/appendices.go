package pdf

import (
	"fmt"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/report"
	"vigilia/report/pdf/fonts"
	"vigilia/report/pdf/typeset"
	"vigilia/templates"
)

func (c *compliance) appendices() {
	c.appendixClauses()
	c.appendixLaw()
	c.appendixRules()
	c.appendixTerms()
	c.appendixFiles()
	if c.internal() {
		c.appendixFindings()
	}
}

// appendixClauses prints every clause of the act once, in its order.
func (c *compliance) appendixClauses() {
	c.d.Heading(1, "Appendice A – Prospetto clausola per clausola")
	shared := sharedNotes(c.clauses)
	t := typeset.Table{Caption: "Tutte le clausole della policy, nell'ordine dell'atto", RowHeader: true, Size: 7.5, Columns: []typeset.Column{
		{Title: "Clausola", Width: 35}, {Title: "Contenuto in sintesi · dove · chi vincola · verifica · note", Width: 77},
		{Title: "Esito", Width: 26, Sample: circle + " non verificabile"}, {Title: "Rilevati", Width: 18, Align: typeset.Right, Sample: "almeno 100"}, {Title: "Confermati", Width: 16, Align: typeset.Right},
	}}
	c.d.Table(t, func(yield func(typeset.Row) bool) {
		section := ""
		for i, cl := range c.clauses {
			if (i == 0 || cl.Section != section) && !yield(typeset.Row{Group: true, Cells: []typeset.Cell{text(cl.Section)}}) {
				return
			}
			section = cl.Section
			if !yield(typeset.Row{Cells: clauseCells(cl, shared)}) {
				return
			}
		}
	})
	for i, n := range shared {
		c.d.Note(typeset.B(fmt.Sprintf("Nota %d. ", i+1)), typeset.T(templates.Capital(n)+"."))
	}
}

// appendixLaw prints the norms of law apart: they are no clauses of the policy.
func (c *compliance) appendixLaw() {
	if len(c.Law) == 0 {
		return
	}
	c.d.Heading(2, "Norme di legge richiamate dalle regole")
	c.d.Lead(typeset.T("Non sono clausole della policy: i rilievi le indicano a parte, per la valutazione di chi è competente."))
	t := typeset.Table{Caption: "Norme di legge che un rilievo può richiamare, con le regole in uso", RowHeader: true, Size: 7.5, Columns: []typeset.Column{
		{Title: "Norma", Width: 52}, {Title: "Contenuto in sintesi", Width: 74}, {Title: "Regole", Width: 44},
	}}
	c.d.Table(t, func(yield func(typeset.Row) bool) {
		for _, n := range c.Law {
			if !yield(typeset.Row{Cells: []typeset.Cell{text(n.Norm), text(n.Paraphrase), text(strings.Join(n.Rules, ", "))}}) {
				return
			}
		}
	})
}

// sharedNotes returns the longer notes that stand at three clauses or more:
// they are printed once, below the table.
func sharedNotes(clauses []report.ClauseRow) []string {
	const long, often = 24, 3
	times := map[string]int{}
	var shared []string
	for _, cl := range clauses {
		for _, n := range strings.Split(cl.Note, noteSep) {
			if times[n]++; times[n] == often && len([]rune(n)) > long {
				shared = append(shared, n)
			}
		}
	}
	return shared
}

// noteSep stands between the notes of a clause (audit.Outcome.Note).
const noteSep = "; "

// noteText returns the note of a clause, with the shared ones by number.
func noteText(note string, shared []string) string {
	parts := strings.Split(note, noteSep)
	for i, p := range parts {
		if k := slices.Index(shared, p); k >= 0 {
			parts[i] = fmt.Sprintf("v. nota\u00a0%d", k+1)
		}
	}
	return strings.Join(parts, noteSep)
}

func clauseCells(cl report.ClauseRow, shared []string) []typeset.Cell {
	id, what := typeset.Text(cl.Clause), typeset.Text(cl.Paraphrase)
	where := strings.TrimPrefix(strings.TrimPrefix(cl.Place, cl.Section), ", ") // the section stands above
	how, note := filled(" · ", where, cl.Binds, cl.Method), noteText(cl.Note, shared)
	if len([]rune(note)) < 40 {
		how, note = filled(" · ", how, note), ""
	}
	if how != "" {
		what = append(what, typeset.Span{Text: "\n" + how, Color: typeset.Muted})
	}
	if note != "" {
		what = append(what, typeset.Span{Text: "\n" + templates.Capital(note), Style: fonts.Italic, Color: typeset.Muted})
	}
	detected, confirmed := count(cl.Detected), count(cl.Confirmed)
	if !cl.Counted {
		detected, confirmed = text(""), text("")
	}
	return []typeset.Cell{id, what, text(outcome(cl.Verdict, cl.Outcome)), detected, confirmed}
}

// filled joins the parts that say something.
func filled(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), sep)
}

func joinedWith(sep string, parts ...string) string {
	return strings.Trim(strings.Join(parts, sep), sep)
}

func (c *compliance) appendixRules() {
	c.d.Heading(1, "Appendice B – Regole e parametri")
	c.d.Lead(typeset.T("Insieme di regole " + c.Header.RuleSet + "; configurazione " + c.Header.ConfigHash + "."))
	t := typeset.Table{Caption: "Regole applicate, con versione e parametri", RowHeader: true, Size: 7.5, Columns: []typeset.Column{
		{Title: "Regola", Width: 50}, {Title: "Tipo · gravità", Width: 34}, {Title: "Che cosa cerca e con quali parametri", Width: 86},
	}}
	var active []report.RuleRow
	var off []string
	for _, r := range c.Catalogue {
		if r.Active {
			active = append(active, r)
		} else {
			off = append(off, r.Title)
		}
	}
	c.d.Table(t, rows(active, func(r report.RuleRow) []typeset.Cell {
		name := append(typeset.Text(r.Title), typeset.Span{Text: fmt.Sprintf("\n%s, versione %d", r.Rule, r.Version), Color: typeset.Muted})
		return []typeset.Cell{name, text(joinedWith(" · ", r.Method, r.Severity)), text(r.Parameters)}
	}))
	if len(off) > 0 {
		c.d.Note(typeset.B("Regole non ancora attive. "), typeset.T("Per quanto dipende da esse le clausole che le richiamano sono non verificabili: "+strings.Join(off, "; ")+". Gli identificativi sono nel foglio «Regole» della cartella di lavoro."))
	}
}

func (c *compliance) appendixTerms() {
	c.d.Heading(1, "Appendice C – Glossario")
	c.terms("Termini usati", c.Glossary)
	c.terms("Esiti e gravità", c.Legend)
}

func (c *compliance) terms(caption string, terms []report.Term) {
	if len(terms) == 0 {
		return
	}
	t := typeset.Table{Caption: caption, RowHeader: true, Size: 7.8, Columns: []typeset.Column{{Title: "Termine", Width: 42}, {Title: "Significato", Width: 128}}}
	c.d.Table(t, rows(terms, func(t report.Term) []typeset.Cell { return texts(t.Name, t.Meaning) }))
}

func (c *compliance) appendixFiles() {
	c.d.Heading(1, "Appendice D – Impronte dei file")
	c.d.Lead(typeset.T("Impronta dei dati di base (SHA-256, primi 16 caratteri): "), typeset.B(c.Header.BaseDigest), typeset.T("."))
	if len(c.Files) == 0 {
		c.d.Paragraph(typeset.T("Le impronte dei file che accompagnano la relazione sono nel file dei metadati che la accompagna."))
		return
	}
	t := typeset.Table{Caption: "File della relazione prima della firma (SHA-256)", RowHeader: true, Size: 8, Columns: []typeset.Column{{Title: "File", Width: 62}, {Title: "Impronta", Width: 108}}}
	c.d.Table(t, rows(c.Files, func(f report.FileHash) []typeset.Cell { return texts(f.Name, f.SHA256) }))
}

// appendixFindings lists the findings for the office, without the texts.
func (c *compliance) appendixFindings() {
	c.d.Heading(1, "Appendice E – Elenco dei rilievi (solo versione interna)")
	c.d.Paragraph(typeset.T("I testi non sono riprodotti: ogni rilievo rinvia al contenuto. La convalida si registra nella cartella di lavoro, foglio «Rilievi»."))
	if len(c.findings) == 0 {
		c.d.Paragraph(typeset.T("Non si rilevano elementi nel periodo, nei limiti di cui al par. 3."))
		return
	}
	grave := slices.DeleteFunc(slices.Clone(c.findings), func(f report.FindingRow) bool { return f.Severity == audit.Informative })
	if mild := len(c.findings) - len(grave); mild > 0 {
		c.d.Paragraph(typeset.T("I rilievi di sola informazione (" + templates.Number(mild) + ") sono elencati nella cartella di lavoro."))
	}
	if len(grave) == 0 {
		return
	}
	t := typeset.Table{Caption: "Rilievi del periodo", RowHeader: true, Size: 7.5, Columns: []typeset.Column{
		{Title: "Data e ora", Width: 19}, {Title: "Oggetto", Width: 25}, {Title: "Regola", Width: 37}, {Title: "Gravità", Width: 17},
		{Title: "Evidenza mascherata", Width: 34}, {Title: "Stato", Width: 25}, {Title: "Contenuto", Width: 13},
	}}
	c.d.Table(t, rows(grave, findingCells))
}

func findingCells(f report.FindingRow) []typeset.Cell {
	state := status(f.Status)
	if f.Resolved {
		state += "; non più visibile"
	}
	object := joinedWith("\n", f.Object, f.Pseudonym)
	return []typeset.Cell{
		text(templates.ShortDate(dayOf(f.At)) + "\n" + templates.Clock(f.At)), text(object), text(f.Title), text(f.SeverityText),
		text(f.Evidence), text(state), opened(f.Link),
	}
}
