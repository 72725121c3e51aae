package outline

import (
	"cmp"
	"slices"
	"strings"

	"vigilia/report"
)

// Symbols stand next to words, never instead of them. They differ in shape, so
// that they are told apart in grey.
const (
	tick     = "✓"
	triangle = "△"
	cross    = "✕"
	circle   = "○"
)

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
	b.note(plain(h.Program + " · regole " + h.RuleSet + " · configurazione " + h.ConfigHash + " · Graph API " + h.GraphAPI))
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
