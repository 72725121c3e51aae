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

// howRead is the symbol of a stretch of days: read whole, not at all, or in part.
func howRead(whole, unread bool) string {
	switch {
	case whole:
		return tick
	case unread:
		return cross
	}
	return triangle
}

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

// joined joins the parts that say something.
func joined(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), sep)
}
