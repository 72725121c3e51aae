package outline

import (
	"fmt"
	"slices"
	"strings"

	"vigilia/report"
	"vigilia/templates"
)

// readText tells what was read of every source in one sentence, for a day on
// which each was read to its end: the table is kept for the others.
func readText(sources []report.SourceRow) string {
	parts := make([]string, len(sources))
	for i, s := range sources {
		parts[i] = strings.ToLower(s.Label[:1]) + s.Label[1:] + " " + templates.Int(s.Read)
		if s.Expected.Whole {
			parts[i] += " su " + s.Expected.Shown
		}
	}
	return strings.Join(parts, "; ")
}

// sourceTable tells what was read of each source against what there was.
func sourceTable(caption string, sources []report.SourceRow) Table {
	return Table{
		Caption: caption,
		Columns: []Column{words("Fonte", 40), numbers("Attesi", 17), numbers("Letti", 17), numbers("Mancanti", 18), prose("Esito", 78)},
		Rows: each(sources, func(s report.SourceRow) []Cell {
			return []Cell{text(s.Label), text(s.Expected.Shown), number(s.Read), text(s.Missing.Shown), text(sourceOutcome(s))}
		}),
	}
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

// reading tells source by source what was read and what was not, over a
// stretch of days.
func reading(b *body, k *report.Completeness, over string) {
	if len(k.Sources) > 0 {
		b.add(sourceTable("Fonti: contenuti attesi, letti e mancanti "+over, k.Sources))
	}
	if slices.ContainsFunc(k.Sources, func(s report.SourceRow) bool { return !s.Expected.Whole }) {
		b.notes("«n.d.»: la fonte non indica, per tutti i giorni, quanti contenuti attendersi; la lettura è detta «per intero» quando tutte le pagine di risultati sono state percorse.")
	}
	b.text(k.Albo, k.Later)
	if len(k.Missing) > 0 {
		b.text("Per i giorni e le fonti che seguono l'esito è «non verificabile».")
		b.add(Table{
			Caption: "Fonti non disponibili",
			Columns: []Column{words("Fonte", 36), words("Pagina", 40), words("Giorni", 40), prose("Causa", 54)},
			Rows:    each(k.Missing, func(m report.MissingRow) []Cell { return texts(m.Label, m.Page, m.When, m.Cause) }),
		})
	}
	if len(k.Unlooked) > 0 {
		b.text(unlooked)
		b.bullets(k.Unlooked)
	}
}

// unlooked introduces what single rules could not look at.
const unlooked = "Singole regole non hanno potuto esaminare quanto segue:"
