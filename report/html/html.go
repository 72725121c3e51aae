package html

import (
	"bytes"
	"cmp"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"vigilia/report"
	"vigilia/report/arms"
	"vigilia/report/outline"
	"vigilia/templates"
)

//go:embed templates/page.tmpl templates/blocks.tmpl templates/style.css
var files embed.FS

// page is what the template of a page is given.
type page struct {
	*document
	Header           *report.Header
	Over             string // above the title
	Title            string
	Under            string // below it
	Lead             string // who made it, when, for whom
	Pages            []span
	Box              []string // «Allegato A…», line by line; nil for none
	Short            string   // in the banner
	Author, Keywords string
	Contents         bool // whether a table of contents stands before the sections
	Internal         bool
	Style            template.CSS
}

// layout is a constant in all but syntax: the files are embedded, and a test
// writes every document with them.
var layout = sync.OnceValue(func() *template.Template {
	t := template.New("page").Option("missingkey=error")
	return template.Must(t.ParseFS(files, "templates/*.tmpl"))
})

var style = sync.OnceValue(func() template.CSS {
	css, err := files.ReadFile("templates/style.css")
	if err != nil {
		panic("html: " + err.Error()) // it is embedded
	}
	return template.CSS(css) // our own, not anybody's text
})

// Note writes the nightly note as a page. An error is one of the writer.
func Note(w io.Writer, m *report.NoteModel) error { return write(w, outline.Note(m)) }

func write(w io.Writer, o *outline.Document) error {
	d := &document{Numbered: o.Numbered}
	for b := range o.Blocks {
		d.place(b)
	}
	p := &page{
		document: d, Header: o.Header, Style: style(), Internal: o.Header.Edition != report.ForPublic,
		Short: o.Running, Author: o.Author(), Keywords: o.Keywords(),
		Over: o.Overline, Title: o.Title, Under: o.Subtitle, Lead: o.Byline, Pages: o.Pages, Box: o.Annex,
	}
	return p.write(w)
}

// place puts a block where it belongs: a heading and a callout with a level begin a section.
func (d *document) place(b outline.Block) {
	switch b := b.(type) {
	case outline.Heading:
		d.heading(b.Level+1, b.Text)
	case outline.Callout:
		d.callout(b)
	default:
		d.add(d.block(b))
	}
}

func (d *document) callout(c outline.Callout) {
	blocks := make([]block, len(c.Blocks))
	for i, b := range c.Blocks {
		blocks[i] = d.block(b)
	}
	if c.Level == 0 {
		d.add(block{Callout: &callout{Title: c.Title, Blocks: blocks}})
		return
	}
	s := d.heading(c.Level+1, c.Title)
	s.Callout, s.Blocks = true, blocks
}

func (d *document) block(b outline.Block) block {
	switch b := b.(type) {
	case outline.Paragraph:
		if b.Note {
			return block{Note: b.Spans}
		}
		return block{Paragraph: b.Spans}
	case outline.List:
		return block{List: b}
	case outline.Table:
		t := &table{Caption: b.Caption, Columns: b.Columns, Rows: slices.Collect(b.Rows), Blanks: b.Room > 0}
		d.number(t)
		return block{Table: t}
	case outline.Separator:
		return block{Separator: true}
	}
	return block{}
}

// Internal writes the compliance report for the offices, with the list of the
// findings and the links to their contents. An error is one of the writer.
func Internal(w io.Writer, m *report.InternalModel) error {
	c := &compliance{
		Front: &m.Front, figures: m.Figures, clauses: m.Clauses, acts: m.Acts, topics: m.Topics,
		citizens: m.Citizens, citizenSum: m.CitizenSum, opening: m.Opening,
		moderation: m.Moderation, answers: m.Answers, duty: m.Duty, volumes: m.Volumes,
		posts: internalPosts(m.Posts), references: internalActs(m.ActRows),
	}
	return writeCompliance(w, c, &office{
		repeats: m.Repeats, findings: m.Findings,
		postLinks: links(m.Posts, func(p report.PostRow) string { return p.Link }),
		actLinks:  links(m.ActRows, func(a report.ActRow) string { return a.Link }),
	})
}

// Public writes the compliance report for publication. An error is one of the writer.
func Public(w io.Writer, m *report.PublicModel) error {
	return writeCompliance(w, &compliance{
		Front: &m.Front, figures: m.Figures, clauses: m.Clauses, acts: m.Acts, topics: m.Topics,
		citizens: m.Citizens, citizenSum: m.CitizenSum, opening: m.Opening, withheld: m.Withheld,
		moderation: m.Moderation, answers: m.Answers, duty: m.Duty, volumes: m.Volumes,
		posts: publicPosts(m.Posts), references: publicActs(m.ActRows),
	}, nil)
}

func links[T any](rows []T, link func(T) string) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = link(r)
	}
	return out
}

func writeCompliance(w io.Writer, c *compliance, o *office) error {
	c.d = &document{Numbered: true}
	c.write(o)
	h := &c.Header
	p := newPage(c.d, h, "Relazione di conformità")
	p.Title, p.Contents = cmp.Or(h.Title, untitled), true
	p.Over, p.Under = h.Comune, "Periodo "+h.PeriodText
	if c.AllegatoA {
		p.Box = []string{"Allegato A", "alla deliberazione della Giunta comunale", cmp.Or(c.Deliberation, "n. ______________ del ____ /____ /________")}
	}
	return p.write(w)
}

func newPage(d *document, h *report.Header, short string) *page {
	return &page{
		document: d, Header: h, Style: style(), Internal: h.Edition != report.ForPublic,
		Short:    titled(h, short, " ") + " · " + version(h),
		Author:   joined(", ", h.Comune, h.Office),
		Keywords: joined(", ", "social media policy", "pagina Facebook istituzionale", h.Comune, h.Wording, "regole "+h.RuleSet),
	}
}

// Arms is the comune's coat of arms as an address that holds it; "" for none.
func (p *page) Arms() template.URL {
	if p.Header.Arms == nil {
		return ""
	}
	return template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(p.Header.Arms.PNG))
}

// ArmsAlt is what stands for the arms where they cannot be seen.
func (p *page) ArmsAlt() string { return arms.Alt(p.Header.Comune) }

// Tab is the title in the tab of the browser.
func (p *page) Tab() string { return titled(p.Header, p.Header.Title, " – ") }

// write makes the whole page before it writes any of it. Whatever a text holds
// that has no shape, or turns the direction of the line, is left out.
func (p *page) write(w io.Writer) error {
	var b bytes.Buffer
	if err := layout().ExecuteTemplate(&b, "page.tmpl", p); err != nil {
		return fmt.Errorf("pagina %s: %w", p.Header.DocumentID, err)
	}
	if _, err := io.WriteString(w, templates.Clean(strings.TrimLeft(b.String(), "\n"))); err != nil {
		return fmt.Errorf("pagina %s: %w", p.Header.DocumentID, err)
	}
	return nil
}
