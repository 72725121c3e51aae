package pdf

import (
	"fmt"
	"strings"

	"vigilia/report"
	"vigilia/report/pdf/typeset"
)

// pageSpans names the pages with their addresses, in a line without what every
// address has.
func pageSpans(pages []report.PageRef) []typeset.Span {
	spans := []typeset.Span{typeset.T("Pagine:")}
	if len(pages) == 1 {
		spans[0].Text = "Pagina:"
	}
	for i, p := range pages {
		name := " " + p.Name
		if i > 0 {
			name = " ·" + name
		}
		spans = append(spans, typeset.T(name))
		if p.URL != "" {
			short := strings.TrimPrefix(strings.TrimPrefix(p.URL, "https://"), "www.")
			spans = append(spans, typeset.T(" "), typeset.Link(short, p.URL))
		}
	}
	return spans
}

// sourceTable tells what was read of each source against what there was.
func sourceTable(d *typeset.Document, caption string, sources []report.SourceRow) {
	t := typeset.Table{Caption: caption, RowHeader: true, Columns: []typeset.Column{
		{Title: "Fonte", Width: 40}, {Title: "Attesi", Width: 17, Align: typeset.Right}, {Title: "Letti", Width: 17, Align: typeset.Right},
		{Title: "Mancanti", Width: 18, Align: typeset.Right}, {Title: "Esito", Width: 78},
	}}
	d.Table(t, rows(sources, func(s report.SourceRow) []typeset.Cell {
		return []typeset.Cell{text(s.Label), text(s.Expected.Shown), number(s.Read), text(s.Missing.Shown), text(sourceOutcome(s))}
	}))
}

// sourceOutcome tells in words how a source was read, over its days.
func sourceOutcome(s report.SourceRow) string {
	switch {
	case s.Days == 0:
		return circle + " non prevista"
	case s.Whole == s.Days && s.Later > 0:
		return fmt.Sprintf("%s letta per intero, in seguito per %d/%d", tick, s.Later, s.Days)
	case s.Whole == s.Days:
		return tick + " letta per intero"
	}
	symbol, word := triangle, "letta in parte"
	if s.Whole == 0 {
		symbol, word = cross, "non letta per intero"
	}
	out := fmt.Sprintf("%s %s (%d/%d)", symbol, word, s.Whole, s.Days)
	if s.Cause != "" {
		out += ": " + s.Cause
	}
	return out
}

func opened(link string) typeset.Cell {
	if link == "" {
		return text("")
	}
	return typeset.Cell{typeset.Link("apri", link)}
}
