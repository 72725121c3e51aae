package html

import (
	"cmp"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/report"
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
	if word == "" {
		word = v.String()
	}
	if s, ok := symbols[v]; ok {
		return s + "\u00a0" + word
	}
	return circle + "\u00a0" + word
}

// status returns the state of a finding as a symbol and words.
func status(s audit.Status) string {
	switch s {
	case audit.IsConfirmed:
		return tick + "\u00a0" + string(s)
	case audit.IsRejected:
		return cross + "\u00a0" + string(s)
	case audit.ToVerify, audit.Waiting:
		return triangle + "\u00a0" + string(s)
	}
	return circle + "\u00a0" + string(s)
}

// untitled is the title of a page that was given none: WCAG 2.4.2 and 2.4.6 want one.
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

// pageNames lists the pages of the comune, one a line.
func pageNames(pages []report.PageRef) string {
	lines := make([]string, len(pages))
	for i, p := range pages {
		lines[i] = strings.TrimSuffix(p.Name+" – "+p.URL, " – ")
	}
	return strings.Join(lines, "\n")
}

// pageSpans names the pages with their addresses, in a line without what every
// address has.
func pageSpans(pages []report.PageRef) []span {
	if len(pages) == 0 {
		return nil
	}
	spans := []span{plain("Pagine:")}
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
