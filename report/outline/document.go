package outline

import (
	"cmp"
	"iter"
	"strings"

	"vigilia/report"
	"vigilia/templates"
)

// Document is a document that can be set in any format. Its blocks are made
// while they are ranged over, a section at a time, and the rows of a table one
// by one: whoever sets them need not hold them, and may range twice.
type Document struct {
	Header   *report.Header
	Running  string   // short title and version, for the head of every page
	Overline string   // above the title: whose it is; "" for none
	Title    string   // as it stands on the first page
	Subtitle string   // below it; "" for none
	Byline   string   // who made it, when, for whom; "" if the cover says it
	Pages    []Span   // the verified pages, in a line; nil if the cover has them
	Annex    []string // «Allegato A…», line by line; nil for none
	Cover    bool     // what comes before the first heading is the first page
	Numbered bool     // tables have a number and their caption is seen; otherwise it is for who hears them
	Blocks   iter.Seq[Block]
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

// letter is a document that begins with its title, without a cover.
func letter(h *report.Header, made string) *Document {
	return &Document{
		Header: h, Running: titled(h, h.Title, " ") + " · " + version(h), Title: titled(h, h.Title, " "),
		Byline: joined(" · ", h.Comune, h.Office, made+" il "+h.MadeAtText, h.Wording), Pages: pageSpans(h.Pages, mostPages),
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

// mostPages is how many pages the head of a document names: no more fit beside what it is there to say.
const mostPages = 8

// pageSpans names the pages with their addresses, in a line without what every
// address has, and counts those over so many.
func pageSpans(pages []report.PageRef, most int) []Span {
	if len(pages) == 0 {
		return nil
	}
	spans := []Span{plain("Pagine:")}
	if len(pages) == 1 {
		spans[0].Text = "Pagina:"
	}
	for i, p := range pages[:min(len(pages), most)] {
		name := " " + templates.Cut(p.Name, 80)
		if i > 0 {
			name = " ·" + name
		}
		spans = append(spans, plain(name))
		if p.URL != "" {
			short := strings.TrimPrefix(strings.TrimPrefix(p.URL, "https://"), "www.")
			spans = append(spans, plain(" "), link(templates.Cut(short, 80), p.URL, ""))
		}
	}
	if more := len(pages) - most; more > 0 {
		spans = append(spans, plain(" · e altre "+templates.Number(more)))
	}
	return spans
}
