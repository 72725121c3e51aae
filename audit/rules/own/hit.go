package own

import (
	"fmt"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rules/own/actref"
)

// Norms of law that an early telling concerns besides the policy.
const (
	publication = "legge/tuel/124"           // deliberations stand fifteen days in the albo
	preparatory = "legge/dpr62-2013/11ter-5" // documents, also preparatory, are not spread
)

var categories = map[audit.Class]string{
	audit.ClassB: "atto adottato e non ancora pubblicato",
	audit.ClassC: "decisione non ancora assunta",
	audit.ClassD: "estremi non riscontrati all'albo",
	audit.ClassE: "decisione senza estremi, non abbinata all'albo",
	audit.ClassF: "atto futuro o in bozza",
}

// hit turns an outcome into a finding. Classes A, A* and G make none; a
// correction spares what it corrects, unless the decision is still to be taken.
func (a *acts) hit(m mention, o outcome, at time.Time) (audit.Hit, bool) {
	category, speaks := categories[o.class]
	if !speaks || m.Spared == actref.Correction && o.class != audit.ClassC {
		return audit.Hit{}, false
	}
	h := audit.Hit{
		Category:   category,
		Severity:   a.severity(o),
		Waiting:    o.waiting,
		Evidence:   []audit.Evidence{a.evidence(m, o, at)},
		Exceptions: tried(m),
		Law:        norms(m, o),
	}
	h.Method, h.Score, h.Threshold = method(m, o)
	return h, true
}

func (a *acts) severity(o outcome) audit.Severity {
	switch o.class {
	case audit.ClassC:
		return audit.Serious
	case audit.ClassB:
		if a.fromAdoption() {
			return audit.Informative
		}
	case audit.ClassE:
		return audit.Minor
	case audit.ClassD:
		if o.waiting {
			return audit.Minor
		}
	}
	return audit.Medium
}

// method returns how sure the rule is: a number is a matter of fact, everything
// else a suggestion with a score.
func method(m mention, o outcome) (audit.Method, float64, float64) {
	switch {
	case m.Form == actref.Numbered && m.Number != 0 && o.class != audit.ClassF:
		return audit.Automatic, 0, 0
	case o.score > 0:
		return audit.Assisted, o.score, likeEnough
	case m.Form == actref.Numbered, m.Form == actref.Future && m.Organ != "":
		return audit.Assisted, 0.8, likeEnough
	case m.Organ != "":
		return audit.Assisted, 0.7, likeEnough
	}
	return audit.Assisted, likeEnough, likeEnough
}

func (a *acts) evidence(m mention, o outcome, at time.Time) audit.Evidence {
	notes := []string{"classe " + string(o.class)}
	if o.match != nil {
		notes = append(notes, "abbinato a "+describe(o.match))
	}
	if o.proposal != nil {
		notes = append(notes, describeProposal(o.proposal))
	}
	notes = append(notes, "diffuso il "+civil.Of(at).Italian())
	switch {
	case o.lead == 1:
		notes = append(notes, "un giorno prima della pubblicazione")
	case o.lead > 1:
		notes = append(notes, fmt.Sprintf("%d giorni prima della pubblicazione", o.lead))
	}
	notes = append(notes, o.notes...)
	notes = append(notes, executive(m, o)...)
	ev := audit.Evidence{Span: m.Span, Masked: m.Text}
	if m.where != "" {
		ev.Span = audit.Span{} // it stands outside the text
		notes = append(notes, m.where)
	}
	ev.Note = strings.Join(notes, "; ")
	return ev
}

// executive notes from when a deliberation has executive force, if the text
// speaks of it: another matter than publication, and never a severity. It is
// the eleventh day, the first of publication being counted (TUEL art. 134 c. 3,
// prevailing reading).
func executive(m mention, o outcome) []string {
	if o.match == nil || o.match.Type != audit.Deliberazione || o.match.PublishedFrom.IsZero() || !strings.Contains(strings.ToLower(m.whole), "esecutiv") {
		return nil
	}
	return []string{"esecutività ordinaria dal " + o.match.PublishedFrom.Add(10).Italian() + ", salvo immediata eseguibilità (art. 134 TUEL)"}
}

// tried lists the exceptions and whether one held without sparing the finding.
func tried(m mention) []audit.Exception {
	var out []audit.Exception
	for _, name := range actref.Exceptions() {
		out = append(out, audit.Exception{Name: name, Held: name == m.Spared})
	}
	return out
}

// norms returns the law that the finding concerns: publication for what is or
// should be a deliberation, the duty on documents for drafts.
func norms(m mention, o outcome) []string {
	switch {
	case m.Form == actref.Draft || o.class == audit.ClassF && o.proposal != nil:
		return []string{preparatory}
	case o.class != audit.ClassF && m.Type == audit.Deliberazione:
		return []string{publication}
	}
	return nil
}
