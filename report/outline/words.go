package outline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/report"
	"vigilia/templates"
)

// Symbols stand next to words, never instead of them. They differ in shape, so
// that they are told apart in grey.
const (
	tick     = "✓"
	triangle = "△"
	cross    = "✕"
	circle   = "○"
	diamond  = "◇"
	pencil   = "✎"
)

// outcome returns a verdict as a symbol and a word.
func outcome(v audit.Verdict, word string) string {
	symbols := map[audit.Verdict]string{
		audit.Conforming: tick, audit.WithFindings: triangle, audit.NotVerified: circle,
		audit.Figure: diamond, audit.ToAttest: pencil, audit.Declarative: "–",
	}
	return cmp.Or(symbols[v], circle) + "\u00a0" + cmp.Or(word, v.String())
}

// status returns the state of a finding as a symbol and words.
func status(s audit.Status) string {
	symbols := map[audit.Status]string{audit.IsConfirmed: tick, audit.IsRejected: cross, audit.ToVerify: triangle, audit.Waiting: triangle}
	return cmp.Or(symbols[s], circle) + "\u00a0" + string(s)
}

// verdicts are the verdicts in the order in which the report tells them.
func verdicts() []audit.Verdict {
	return []audit.Verdict{audit.Conforming, audit.WithFindings, audit.NotVerified, audit.Figure, audit.ToAttest, audit.Declarative}
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

func byVerdict(clauses []report.ClauseRow) map[audit.Verdict]int {
	n := map[audit.Verdict]int{}
	for _, cl := range clauses {
		n[cl.Verdict]++
	}
	return n
}

// verdictText tells how many clauses have each verdict.
func verdictText(clauses []report.ClauseRow) string {
	var parts []string
	n := byVerdict(clauses)
	for _, v := range verdicts() {
		if n[v] > 0 {
			parts = append(parts, templates.Int(n[v])+"\u00a0"+verdictWord(v, n[v]))
		}
	}
	return fmt.Sprintf("Su %s: %s.", templates.Plural(len(clauses), "clausola", "clausole"), strings.Join(parts, ", "))
}

// untitled is the title of a document that was given none: WCAG 2.4.2 and
// ISO 14289-1 §7.1 want one.
const untitled = "Documento senza titolo"

// titled returns a title with the period, unless it tells it already.
func titled(h *report.Header, title, sep string) string {
	title = cmp.Or(title, untitled)
	if strings.Contains(title, h.PeriodText) {
		return title
	}
	return title + sep + h.PeriodText
}

func version(h *report.Header) string {
	if h.Edition == report.ForPublic {
		return "versione per la pubblicazione"
	}
	return "versione interna"
}

// joined joins the parts that say something.
func joined(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), sep)
}

// FullTitle is the title in the properties of the file.
func (d *Document) FullTitle() string { return titled(d.Header, d.Header.Title, " – ") }

// Author is the office in whose name the document is made.
func (d *Document) Author() string { return joined(", ", d.Header.Comune, d.Header.Office) }

// Keywords are what the file is found by.
func (d *Document) Keywords() string {
	return joined(", ", "social media policy", "pagina Facebook istituzionale", d.Header.Comune, d.Header.Wording, "regole "+d.Header.RuleSet)
}

// Footer names the document and its data at the foot of every page.
func (d *Document) Footer() string {
	return "documento " + d.Header.DocumentID + " · impronta " + d.Header.BaseDigest
}

// letter is a document that begins with its title, without a cover.
func letter(h *report.Header, made string) *Document {
	return &Document{
		Header: h, Running: titled(h, h.Title, " ") + " · " + version(h), Title: titled(h, h.Title, " "),
		Byline: joined(" · ", h.Comune, h.Office, made+" il "+h.MadeAtText, h.Wording), Pages: pageSpans(h.Pages),
	}
}

// colophon closes a document without a cover: how to take it, and what made it.
func colophon(b *body, h *report.Header, warning string) {
	b.add(Separator{})
	b.note(emphasis(warning))
	b.notes(h.Program + " · regole " + h.RuleSet + " · configurazione " + h.ConfigHash + " · Graph API " + h.GraphAPI)
}

// pageNames lists the pages of the comune, one a line.
func pageNames(pages []report.PageRef) string {
	lines := make([]string, len(pages))
	for i, p := range pages {
		lines[i] = joined(" – ", p.Name, p.URL)
	}
	return strings.Join(lines, "\n")
}

// pageSpans names the pages with their addresses, in a line without what every
// address has.
func pageSpans(pages []report.PageRef) []Span {
	if len(pages) == 0 {
		return nil
	}
	spans := []Span{plain("Pagine:")}
	if len(pages) == 1 {
		spans[0].Text = "Pagina:"
	}
	for i, p := range pages {
		name := " " + p.Name
		if i > 0 {
			name = " ·" + name
		}
		spans = append(spans, plain(name))
		if p.URL != "" {
			short := strings.TrimPrefix(strings.TrimPrefix(p.URL, "https://"), "www.")
			spans = append(spans, plain(" "), link(short, p.URL, ""))
		}
	}
	return spans
}
