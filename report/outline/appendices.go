package outline

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report"
	"vigilia/templates"
)

// appendixClauses prints every clause of the act once, in its order.
func (c *compliance) appendixClauses(b *body) {
	b.section("Appendice A – Prospetto clausola per clausola")
	shared := sharedNotes(c.clauses)
	verdict, detected := words("Esito", 26), numbers("Rilevati", 18)
	verdict.Sample, detected.Sample = circle+" non verificabile", "almeno 100"
	b.add(Table{
		Caption: "Tutte le clausole della policy, nell'ordine dell'atto", Size: 7.5,
		Columns: []Column{words("Clausola", 35), prose("Contenuto in sintesi · dove · chi vincola · verifica · note", 77), verdict, detected, numbers("Confermati", 16)},
		Rows:    clauseRows(c.clauses, shared),
	})
	for i, n := range shared {
		b.note(strong(fmt.Sprintf("Nota %d. ", i+1)), plain(templates.Capital(n)+"."))
	}
}

func clauseRows(clauses []report.ClauseRow, shared []string) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for i, cl := range clauses {
			if (i == 0 || cl.Section != clauses[i-1].Section) && !yield(Row{Group: true, Cells: []Cell{text(cl.Section)}}) {
				return
			}
			if !yield(Row{Cells: clauseCells(cl, shared)}) {
				return
			}
		}
	}
}

func clauseCells(cl report.ClauseRow, shared []string) []Cell {
	what := Cell{plain(cl.Paraphrase)}
	where := strings.TrimPrefix(strings.TrimPrefix(cl.Place, cl.Section), ", ") // the section stands above
	how, note := joined(" · ", where, cl.Binds, cl.Method), noteText(cl.Note, shared)
	if len([]rune(note)) < 40 {
		how, note = joined(" · ", how, note), ""
	}
	if how != "" {
		what = append(what, muted("\n"+how))
	}
	if note != "" {
		what = append(what, Span{Text: "\n" + templates.Capital(note), Emphasis: true, Muted: true})
	}
	detected, confirmed := count(cl.Detected), count(cl.Confirmed)
	if !cl.Counted {
		detected, confirmed = text(""), text("")
	}
	return []Cell{text(cl.Clause), what, text(outcome(cl.Verdict, cl.Outcome)), detected, confirmed}
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
func (c *compliance) appendixLaw(b *body) {
	if len(c.Law) == 0 {
		return
	}
	b.part("Norme di legge richiamate dalle regole")
	b.text("Non sono clausole della policy: i rilievi le indicano a parte, per la valutazione di chi è competente.")
	b.add(Table{
		Caption: "Norme di legge che un rilievo può richiamare, con le regole in uso", Size: 7.5,
		Columns: []Column{words("Norma", 52), prose("Contenuto in sintesi", 74), prose("Regole", 44)},
		Rows:    each(c.Law, func(n report.LawRow) []Cell { return texts(n.Norm, n.Paraphrase, strings.Join(n.Rules, ", ")) }),
	})
}

func (c *compliance) appendixRules(b *body) {
	b.section("Appendice B – Regole e parametri")
	b.text("Insieme di regole " + c.Header.RuleSet + "; configurazione " + c.Header.ConfigHash + ".")
	var active []report.RuleRow
	var off []string
	for _, r := range c.Catalogue {
		if r.Active {
			active = append(active, r)
		} else {
			off = append(off, r.Title)
		}
	}
	b.add(Table{
		Caption: "Regole applicate, con versione e parametri", Size: 7.5,
		Columns: []Column{words("Regola", 50), words("Tipo · gravità", 34), prose("Che cosa cerca e con quali parametri", 86)},
		Rows: each(active, func(r report.RuleRow) []Cell {
			name := append(text(r.Title), muted(fmt.Sprintf("\n%s, versione %d", r.Rule, r.Version)))
			return []Cell{name, text(joined(" · ", r.Method, r.Severity)), text(r.Parameters)}
		}),
	})
	if len(off) > 0 {
		b.note(strong("Regole non ancora attive. "), plain("Per quanto dipende da esse le clausole che le richiamano sono non verificabili: "+strings.Join(off, "; ")+". Gli identificativi sono nel foglio «Regole» della cartella di lavoro."))
	}
}

func (c *compliance) appendixTerms(b *body) {
	b.section("Appendice C – Glossario")
	terms(b, "Termini usati", c.Glossary)
	terms(b, "Esiti e gravità", c.Legend)
}

func terms(b *body, caption string, terms []report.Term) {
	if len(terms) == 0 {
		return
	}
	b.add(Table{
		Caption: caption, Size: 7.8,
		Columns: []Column{words("Termine", 42), prose("Significato", 128)},
		Rows:    each(terms, func(e report.Term) []Cell { return texts(e.Name, e.Meaning) }),
	})
}

func (c *compliance) appendixFiles(b *body) {
	b.section("Appendice D – Impronte dei file")
	b.paragraph(plain("Impronta dei dati di base (SHA-256, primi 16 caratteri): "), strong(c.Header.BaseDigest), plain("."))
	if len(c.Files) == 0 {
		b.text("Le impronte dei file che accompagnano la relazione sono nel file dei metadati che la accompagna.")
		return
	}
	b.add(Table{
		Caption: "File della relazione prima della firma (SHA-256)", Size: 8,
		Columns: []Column{words("File", 62), prose("Impronta", 108)},
		Rows:    each(c.Files, func(f report.FileHash) []Cell { return texts(f.Name, f.SHA256) }),
	})
}

// appendixFindings lists the findings for the office, without the texts.
func (c *compliance) appendixFindings(b *body) {
	if c.office == nil {
		return
	}
	b.section("Appendice E – Elenco dei rilievi (solo versione interna)")
	b.text("I testi non sono riprodotti: ogni rilievo rinvia al contenuto. La convalida si registra nella cartella di lavoro, foglio «Rilievi».")
	if len(c.office.findings) == 0 {
		b.text("Non si rilevano elementi nel periodo, nei limiti di cui al par. 3.")
		return
	}
	grave := 0
	for i := range c.office.findings {
		if isGrave(&c.office.findings[i]) {
			grave++
		}
	}
	if mild := len(c.office.findings) - grave; mild > 0 {
		b.text("I rilievi di sola informazione (" + templates.Number(mild) + ") sono elencati nella cartella di lavoro.")
	}
	if grave == 0 {
		return
	}
	b.add(Table{
		Caption: "Rilievi del periodo", Size: 7.5,
		Columns: []Column{words("Data e ora", 13), words("Oggetto", 24), prose("Regola", 33), words("Gravità", 16), prose("Evidenza mascherata", 47), words("Stato", 24), words("Contenuto", 13)},
		Rows:    graveRows(c.office.findings),
	})
}

// isGrave reports whether a finding is more than a piece of information.
func isGrave(f *report.FindingRow) bool { return f.Severity != audit.Informative }

func graveRows(findings []report.FindingRow) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for i := range findings {
			if f := &findings[i]; isGrave(f) && !yield(Row{Cells: findingCells(f)}) {
				return
			}
		}
	}
}

func findingCells(f *report.FindingRow) []Cell {
	state := status(f.Status)
	if f.Resolved {
		state += "; non più visibile"
	}
	day, at := templates.ShortDate(civil.Of(f.At)), templates.Clock(f.At)
	return []Cell{
		text(day + "\n" + at), text(joined("\n", f.Object, writer(f))), text(f.Title), text(f.SeverityText),
		text(f.Evidence), text(state), opened(f.Link, f.Object+" del "+day+" ore "+at+", "+f.Title),
	}
}

// writer names who wrote a content, unless it is said to be the comune's already.
func writer(f *report.FindingRow) string {
	if f.Pseudonym == report.Institution {
		return ""
	}
	return f.Pseudonym
}
