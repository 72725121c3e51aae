package outline

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/report"
)

// ruleTable tells what rules found, and what the office said of it.
func ruleTable(caption string, counts []report.RuleCount, sum report.RuleCount) Table {
	kind := Column{Title: "Tipo", Width: 22, Sample: "automatica "}
	return Table{
		Caption: caption, Size: 8,
		Columns: []Column{words("Regola", 58), kind, numbers("Esaminati", 16), numbers("Rilevati", 14), numbers("Confermati", 15),
			numbers("Non confermati", 15), numbers("Da verificare", 14), numbers("Non verificabili", 15)},
		Rows: with(each(counts, func(r report.RuleCount) []Cell {
			return append([]Cell{text(r.Title), text(r.Method), number(r.Examined)}, outcomes(r)...)
		}), append([]Cell{{plain("Totale")}, nil, nil}, outcomes(sum)...)),
	}
}

// outcomes puts what is waiting for the albo with what is to be verified.
func outcomes(r report.RuleCount) []Cell {
	return []Cell{count(r.Detected), count(r.Confirmed), count(r.Rejected), count(r.ToVerify.Plus(r.Waiting)), count(r.Unverifiable)}
}

// stands reports whether a rule has findings to tell: of the others the
// sentences say whether they looked.
func stands(r report.RuleCount) bool { return r.Detected != report.Exact(0) }

// split tells the rules that found something from the titles of those that
// looked and found nothing, and of those that are not active.
func split(counts []report.RuleCount) (found []report.RuleCount, silent, off []string) {
	for _, r := range counts {
		switch {
		case stands(r):
			found = append(found, r)
		case r.Active:
			silent = append(silent, r.Title)
		default:
			off = append(off, r.Title)
		}
	}
	return found, silent, off
}

// controls are what the controls on an own post say, in the words of the
// workbook. References to acts stand in a table of their own.
type controls struct{ data, licence, source, election, accessibility, other string }

// found joins the findings, each under the name of its control; "" if there are none.
func (c controls) found() string {
	var out []string
	for _, it := range [...][2]string{
		{"dati personali", c.data}, {"licenza", c.licence}, {"fonte", c.source}, {"periodo elettorale", strings.TrimPrefix(c.election, "in finestra: ")}, {"accessibilità", c.accessibility},
	} {
		if said := standing(it[1]); strings.HasPrefix(said, "rilievo") {
			out = append(out, it[0]+": "+said)
		}
	}
	if said := standing(c.other); said != "" && said != "–" {
		out = append(out, said)
	}
	return strings.Join(out, "; ")
}

// formal reports whether the findings are only on licence, source or accessibility.
func (c controls) formal() bool {
	other := standing(c.other)
	return !strings.HasPrefix(standing(c.data), "rilievo") && !strings.Contains(standing(c.election), "rilievo ") && (other == "" || other == "–")
}

// unseen reports whether a control that is active could not look at the post.
func (c controls) unseen() bool {
	return slices.ContainsFunc([]string{c.data, c.licence, c.source, c.election, c.accessibility}, func(s string) bool { return strings.HasSuffix(s, "non verificabile") })
}

// standing leaves out of a cell the findings that the office did not confirm.
func standing(cell string) string {
	parts := strings.Split(cell, "; ")
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return strings.HasSuffix(s, string(audit.IsRejected)) }), "; ")
}
