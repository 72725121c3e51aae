package html

import (
	"fmt"

	"vigilia/report"
)

// sourceTable tells what was read of each source against what there was.
func sourceTable(sources []report.SourceRow) table {
	return table{
		Caption: "Fonti: contenuti attesi, letti e mancanti nel periodo",
		Columns: []column{narrow("Fonte"), right("Attesi"), right("Letti"), right("Mancanti"), wide("Esito")},
		Rows: rows(sources, func(s report.SourceRow) []cell {
			return []cell{text(s.Label), text(s.Expected.Shown), number(s.Read), text(s.Missing.Shown), text(sourceOutcome(s))}
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
