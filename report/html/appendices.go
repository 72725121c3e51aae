package html

import (
	"fmt"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/templates"
)

func (c *compliance) appendices(o *office) {
	c.appendixClauses()
	c.appendixLaw()
	c.appendixRules()
	c.appendixTerms()
	c.appendixFiles()
	if o != nil {
		c.appendixFindings(o.findings)
	}
}

// appendixClauses prints every clause of the act once, in its order.
func (c *compliance) appendixClauses() {
	c.d.heading(2, "Appendice A – Prospetto clausola per clausola")
	shared := sharedNotes(c.clauses)
	var body []row
	for i, cl := range c.clauses {
		if i == 0 || cl.Section != c.clauses[i-1].Section {
			body = append(body, row{Group: true, Cells: []cell{text(cl.Section)}})
		}
		body = append(body, row{Cells: clauseCells(cl, shared)})
	}
	c.d.table(table{
		Caption: "Tutte le clausole della policy, nell'ordine dell'atto",
		Columns: []column{narrow("Clausola"), wide("Contenuto in sintesi · dove · chi vincola · verifica · note"), narrow("Esito"), right("Rilevati"), right("Confermati")},
		Rows:    body,
	})
	for i, n := range shared {
		c.d.note(strong(fmt.Sprintf("Nota %d. ", i+1)), plain(templates.Capital(n)+"."))
	}
}

func clauseCells(cl report.ClauseRow, shared []string) []cell {
	what := cell{plain(cl.Paraphrase)}
	where := strings.TrimPrefix(strings.TrimPrefix(cl.Place, cl.Section), ", ") // the section stands above
	how, note := joined(" · ", where, cl.Binds, cl.Method), noteText(cl.Note, shared)
	if len([]rune(note)) < 40 {
		how, note = joined(" · ", how, note), ""
	}
	if how != "" {
		what = append(what, muted("\n"+how))
	}
	if note != "" {
		what = append(what, plain("\n"), italic(templates.Capital(note)))
	}
	detected, confirmed := count(cl.Detected), count(cl.Confirmed)
	if !cl.Counted {
		detected, confirmed = text(""), text("")
	}
	return []cell{text(cl.Clause), what, text(outcome(cl.Verdict, cl.Outcome)), detected, confirmed}
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

// noteSep stands between the notes of a clause (audit.Outcome.Note).
const noteSep = "; "

// appendixLaw prints the norms of law apart: they are no clauses of the policy.
func (c *compliance) appendixLaw() {
	if len(c.Law) == 0 {
		return
	}
	c.d.heading(3, "Norme di legge richiamate dalle regole")
	c.d.paragraphs("Non sono clausole della policy: i rilievi le indicano a parte, per la valutazione di chi è competente.")
	c.d.table(table{
		Caption: "Norme di legge che un rilievo può richiamare, con le regole in uso",
		Columns: []column{narrow("Norma"), wide("Contenuto in sintesi"), wide("Regole")},
		Rows: rows(c.Law, func(n report.LawRow) []cell {
			return texts(n.Norm, n.Paraphrase, strings.Join(n.Rules, ", "))
		}),
	})
}

func (c *compliance) appendixRules() {
	c.d.heading(2, "Appendice B – Regole e parametri")
	c.d.paragraphs("Insieme di regole " + c.Header.RuleSet + "; configurazione " + c.Header.ConfigHash + ".")
	var active []report.RuleRow
	var off []string
	for _, r := range c.Catalogue {
		if r.Active {
			active = append(active, r)
		} else {
			off = append(off, r.Title)
		}
	}
	c.d.table(table{
		Caption: "Regole applicate, con versione e parametri",
		Columns: []column{narrow("Regola"), narrow("Tipo · gravità"), wide("Che cosa cerca e con quali parametri")},
		Rows: rows(active, func(r report.RuleRow) []cell {
			name := append(text(r.Title), muted(fmt.Sprintf("\n%s, versione %d", r.Rule, r.Version)))
			return []cell{name, text(joined(" · ", r.Method, r.Severity)), text(r.Parameters)}
		}),
	})
	if len(off) > 0 {
		c.d.note(strong("Regole non ancora attive. "), plain("Per quanto dipende da esse le clausole che le richiamano sono non verificabili: "+strings.Join(off, "; ")+". Gli identificativi sono nel foglio «Regole» della cartella di lavoro."))
	}
}

func (c *compliance) appendixTerms() {
	c.d.heading(2, "Appendice C – Glossario")
	c.terms("Termini usati", c.Glossary)
	c.terms("Esiti e gravità", c.Legend)
}

func (c *compliance) terms(caption string, terms []report.Term) {
	if len(terms) == 0 {
		return
	}
	c.d.table(table{
		Caption: caption,
		Columns: []column{narrow("Termine"), wide("Significato")},
		Rows:    rows(terms, func(e report.Term) []cell { return texts(e.Name, e.Meaning) }),
	})
}

func (c *compliance) appendixFiles() {
	c.d.heading(2, "Appendice D – Impronte dei file")
	c.d.paragraph(plain("Impronta dei dati di base (SHA-256, primi 16 caratteri): "), strong(c.Header.BaseDigest), plain("."))
	if len(c.Files) == 0 {
		c.d.paragraphs("Le impronte dei file che accompagnano la relazione sono nel file dei metadati che la accompagna.")
		return
	}
	c.d.table(table{
		Caption: "File della relazione prima della firma (SHA-256)",
		Columns: []column{narrow("File"), wide("Impronta")},
		Rows:    rows(c.Files, func(f report.FileHash) []cell { return texts(f.Name, f.SHA256) }),
	})
}

// appendixFindings lists the findings for the office, without the texts.
func (c *compliance) appendixFindings(findings []report.FindingRow) {
	c.d.heading(2, "Appendice E – Elenco dei rilievi (solo versione interna)")
	c.d.paragraphs("I testi non sono riprodotti: ogni rilievo rinvia al contenuto. La convalida si registra nella cartella di lavoro, foglio «Rilievi».")
	if len(findings) == 0 {
		c.d.paragraphs("Non si rilevano elementi nel periodo, nei limiti di cui al par. 3.")
		return
	}
	grave := slices.DeleteFunc(slices.Clone(findings), func(f report.FindingRow) bool { return f.Severity == audit.Informative })
	if mild := len(findings) - len(grave); mild > 0 {
		c.d.paragraphs("I rilievi di sola informazione (" + templates.Number(mild) + ") sono elencati nella cartella di lavoro.")
	}
	if len(grave) == 0 {
		return
	}
	c.d.table(table{
		Caption: "Rilievi del periodo",
		Columns: []column{narrow("Data e ora"), narrow("Oggetto"), wide("Regola"), narrow("Gravità"), wide("Evidenza mascherata"), narrow("Stato"), narrow("Contenuto")},
		Rows:    rows(grave, findingCells),
	})
}

func findingCells(f report.FindingRow) []cell {
	state := status(f.Status)
	if f.Resolved {
		state += "; non più visibile"
	}
	day := templates.ShortDate(civil.Of(f.At))
	return []cell{
		text(day + "\n" + templates.Clock(f.At)), text(joined("\n", f.Object, f.Pseudonym)), text(f.Title), text(f.SeverityText),
		text(f.Evidence), text(state), opened(f.Link, f.Object+" del "+day+" ore "+templates.Clock(f.At)+", "+f.Title),
	}
}
