package pdf

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/report"
	"vigilia/report/outline"
	"vigilia/report/pdf/typeset"
	"vigilia/templates"
)

// Note writes the nightly note: one or two pages for the office on the day before.
func Note(w io.Writer, m *report.NoteModel) error { return write(w, outline.Note(m)) }

// Internal writes the compliance report for the offices, with the list of the
// findings and the links to their contents.
func Internal(w io.Writer, m *report.InternalModel) error {
	return writeCompliance(w, &compliance{
		Front: &m.Front, figures: m.Figures, clauses: m.Clauses, acts: m.Acts, topics: m.Topics,
		citizens: m.Citizens, citizenSum: m.CitizenSum, opening: m.Opening,
		moderation: m.Moderation, answers: m.Answers, duty: m.Duty, volumes: m.Volumes,
		posts: internalPosts(m.Posts), references: internalActs(m.ActRows),
		repeats: &m.Repeats, findings: m.Findings,
	})
}

// Public writes the compliance report for publication, which may be attached
// to a deliberation as it is.
func Public(w io.Writer, m *report.PublicModel) error {
	return writeCompliance(w, &compliance{
		Front: &m.Front, figures: m.Figures, clauses: m.Clauses, acts: m.Acts, topics: m.Topics,
		citizens: m.Citizens, citizenSum: m.CitizenSum, opening: m.Opening, withheld: m.Withheld,
		moderation: m.Moderation, answers: m.Answers, duty: m.Duty, volumes: m.Volumes,
		posts: publicPosts(m.Posts), references: publicActs(m.ActRows),
	})
}

func writeCompliance(w io.Writer, c *compliance) error {
	d, err := open(&c.Header, "Relazione di conformità", true)
	if err != nil {
		return err
	}
	c.d = d
	c.write()
	return conclude(d, &c.Header, w)
}

// open begins a document; short is its title in the running header.
func open(h *report.Header, short string, cover bool) (*typeset.Document, error) {
	d, err := typeset.New(typeset.Info{
		Title:    titled(h, h.Title, " – "),
		Subject:  h.Subject,
		Author:   strings.TrimPrefix(h.Comune+", "+h.Office, ", "),
		Keywords: strings.Join([]string{"social media policy", "pagina Facebook istituzionale", h.Comune, h.Wording, "regole " + h.RuleSet}, ", "),
		Creator:  h.Program,
		Made:     h.MadeAt,
		Left:     h.Comune,
		Right:    titled(h, short, " ") + " · " + version(h),
		Footer:   "documento " + h.DocumentID + " · impronta " + h.BaseDigest,
		Cover:    cover,
	})
	if err != nil {
		return nil, fmt.Errorf("documento %s: %w", h.DocumentID, err)
	}
	return d, nil
}

// titled returns a title with the period, unless it tells it already.
func titled(h *report.Header, title, sep string) string {
	if strings.Contains(title, h.PeriodText) {
		return title
	}
	return title + sep + h.PeriodText
}

func conclude(d *typeset.Document, h *report.Header, w io.Writer) error {
	if err := d.Finish(w); err != nil {
		return fmt.Errorf("documento %s: %w", h.DocumentID, err)
	}
	return nil
}

func version(h *report.Header) string {
	if h.Edition == report.ForPublic {
		return "versione per la pubblicazione"
	}
	return "versione interna"
}

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

func number(n int) typeset.Cell         { return typeset.Text(templates.Int(n)) }
func count(c report.Count) typeset.Cell { return typeset.Text(c.String()) }

// text returns a cell, with a dash where there is nothing to say.
func text(s string) typeset.Cell {
	if strings.TrimSpace(s) == "" {
		return typeset.Text("–")
	}
	return typeset.Text(s)
}

// texts returns the cells of a row of words.
func texts(ss ...string) []typeset.Cell {
	cells := make([]typeset.Cell, len(ss))
	for i, s := range ss {
		cells[i] = text(s)
	}
	return cells
}

// rows yields a row for each of the items.
func rows[T any](items []T, row func(T) []typeset.Cell) func(func(typeset.Row) bool) {
	return func(yield func(typeset.Row) bool) {
		for _, it := range items {
			if !yield(typeset.Row{Cells: row(it)}) {
				return
			}
		}
	}
}

// paragraphs sets each string as a paragraph.
func paragraphs(d *typeset.Document, ss []string) {
	for _, s := range ss {
		if s != "" {
			d.Paragraph(typeset.T(s))
		}
	}
}

// lead sets each string as a paragraph, the last one on the page of what follows.
func lead(d *typeset.Document, ss ...string) {
	ss = slices.DeleteFunc(slices.Clone(ss), func(s string) bool { return s == "" })
	if len(ss) == 0 {
		return
	}
	last := len(ss) - 1
	paragraphs(d, ss[:last])
	d.Lead(typeset.T(ss[last]))
}

// date is a column of days.
func date(title string, width float64) typeset.Column {
	return typeset.Column{Title: title, Width: width, Sample: "00/00/0000"}
}

// bullets sets strings as a list.
func bullets(d *typeset.Document, ss []string) {
	items := make([][]typeset.Span, 0, len(ss))
	for _, s := range ss {
		items = append(items, []typeset.Span{typeset.T(s)})
	}
	if len(items) > 0 {
		d.List(items...)
	}
}

// properties sets names and values, leaving out those without a value.
func properties(d *typeset.Document, pairs ...[2]string) {
	known := slices.DeleteFunc(slices.Clone(pairs), func(p [2]string) bool { return p[1] == "" })
	d.Table(typeset.Table{Headless: true, RowHeader: true, Size: 9, Columns: []typeset.Column{{Width: 48}, {Width: 122}}},
		rows(known, func(p [2]string) []typeset.Cell { return texts(p[0], p[1]) }))
}

// pageNames lists the pages of the comune, one a line.
func pageNames(pages []report.PageRef) string {
	lines := make([]string, len(pages))
	for i, p := range pages {
		lines[i] = strings.TrimSuffix(p.Name+" – "+p.URL, " – ")
	}
	return strings.Join(lines, "\n")
}
