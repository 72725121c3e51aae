package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/rules/org"
	"vigilia/templates"
)

// ruleCounts returns what every rule found, those of the policy and those that
// found something, in the order of the program.
func (c *census) ruleCounts(public bool) []RuleCount {
	var rows []RuleCount
	for _, id := range c.order {
		t, r := c.tally[id], c.rules[id]
		counts := r != nil && r.Method != audit.Measured && c.asked(id)
		if t.detected == 0 && !counts {
			continue
		}
		row := c.ruleCount(id)
		t.fill(&row, public && !row.Own)
		rows = append(rows, row)
	}
	return rows
}

func (c *census) ruleCount(id string) RuleCount {
	row := RuleCount{Rule: id, Title: c.title(id), Own: c.ownRule(id), Active: c.active(id), Examined: c.m.Examined[id], Subjects: "n.d.", Method: "n.d."}
	if r := c.rules[id]; r != nil {
		row.Subjects, row.Method, row.Severity = subjectsText(r), methodText(r.Method), r.Severity
		if sev, ok := c.m.Policy.Settings.Severities[id]; ok {
			row.Severity = sev
		}
		if !c.m.Policy.Cites(id) {
			row.Severity = audit.Informative
		}
	}
	row.SeverityText = row.Severity.String()
	return row
}

// fill writes the counts of a rule, each withheld where the public version must.
func (t *tally) fill(row *RuleCount, public bool) {
	parts := []int{t.confirmed, t.rejected, t.toVerify, t.waiting, t.unverifiable}
	sum, cells := Exact(t.detected), make([]Count, len(parts))
	for i, n := range parts {
		cells[i] = Exact(n)
	}
	if public {
		sum, cells = withhold(t.detected, parts)
	}
	row.Detected = sum
	row.Confirmed, row.Rejected, row.ToVerify, row.Waiting, row.Unverifiable = cells[0], cells[1], cells[2], cells[3], cells[4]
}

// sumOf adds the rows up. In a public table the sum is made of what the rows show.
func sumOf(rows []RuleCount) RuleCount {
	out := RuleCount{Title: "Totale"}
	for _, r := range rows {
		out.Examined += r.Examined
		out.Detected = out.Detected.Plus(r.Detected)
		out.Confirmed = out.Confirmed.Plus(r.Confirmed)
		out.Rejected = out.Rejected.Plus(r.Rejected)
		out.ToVerify = out.ToVerify.Plus(r.ToVerify)
		out.Waiting = out.Waiting.Plus(r.Waiting)
		out.Unverifiable = out.Unverifiable.Plus(r.Unverifiable)
	}
	return out
}

// onCitizens keeps the rows of rules that read contributions of users.
func onCitizens(rows []RuleCount) []RuleCount {
	var out []RuleCount
	for _, r := range rows {
		if !r.Own {
			out = append(out, r)
		}
	}
	return out
}

// clauseRows returns one row for each clause of the policy.
func (c *census) clauseRows(outcomes []audit.Outcome, rules []RuleCount, public bool) []ClauseRow {
	rows := make([]ClauseRow, 0, len(outcomes))
	for i := range outcomes {
		o := &outcomes[i]
		row := ClauseRow{
			Clause: o.Clause.ID, Section: o.Clause.Section, Place: o.Clause.Place, Paraphrase: o.Clause.Paraphrase,
			Binds: bindsText(o.Clause.Binds), Method: methodText(o.Clause.Method), Rules: o.Clause.Rules,
			Verdict: o.Verdict, Outcome: o.Verdict.String(), Note: c.withAge(o, c.clauseNote(o)),
			Detected: Exact(o.Detected), Confirmed: Exact(o.Confirmed), Rejected: Exact(o.Rejected), Counted: c.counted(&o.Clause),
		}
		if public {
			c.publish(&row, &o.Clause, rules)
		}
		rows = append(rows, row)
	}
	return rows
}

// publish makes the counts of a clause of those of its rules as published. Where
// only part of the findings of a rule concerns the clause, they are not told.
func (c *census) publish(row *ClauseRow, clause *audit.Clause, rules []RuleCount) {
	row.Detected, row.Confirmed, row.Rejected = Exact(0), Exact(0), Exact(0)
	tallies := c.tallies(clause)
	for _, r := range rules {
		t, ok := tallies[r.Rule]
		if !ok || t.Detected == 0 {
			continue
		}
		d, f, n := Hidden(), Hidden(), Hidden()
		if whole := c.tally[r.Rule]; whole.detected == t.Detected {
			d, f, n = r.Detected, r.Confirmed, r.Rejected
		} else if r.Own {
			d, f, n = Exact(t.Detected), Exact(t.Confirmed), Exact(t.Rejected)
		}
		row.Detected, row.Confirmed, row.Rejected = row.Detected.Plus(d), row.Confirmed.Plus(f), row.Rejected.Plus(n)
	}
}

// counted reports whether some rule of the clause looks for findings: without
// one, a count of findings would say that somebody looked.
func (c *census) counted(clause *audit.Clause) bool {
	return slices.ContainsFunc(clause.Rules, func(id string) bool {
		return c.tally[id] != nil && c.tally[id].detected > 0 || c.active(id) && c.rules[id].Method != audit.Measured
	})
}

// clauseNote joins the notes of an outcome, with the rules that are not active
// as a number: appendix B lists them. For a clause that only a person can attest
// it gives the reason.
func (c *census) clauseNote(o *audit.Outcome) string {
	off := 0
	for _, id := range o.Clause.Rules {
		if !c.active(id) {
			off++
		}
	}
	var notes []string
	switch {
	case off > 0 && off == len(o.Clause.Rules):
		notes = append(notes, "controllo non ancora attivo")
	case off > 0:
		notes = append(notes, fmt.Sprintf("%d controlli su %d non ancora attivi", off, len(o.Clause.Rules)))
		if off == 1 {
			notes[0] = fmt.Sprintf("un controllo su %d non ancora attivo", len(o.Clause.Rules))
		}
	}
	for _, n := range o.Notes {
		if !strings.HasPrefix(n, "regola non attiva") {
			notes = append(notes, n)
		}
	}
	if len(notes) == 0 && len(o.Clause.Rules) == 0 {
		return o.Clause.Reason
	}
	return strings.Join(notes, "; ")
}

// withAge adds the age of the policy to the note of a clause that asks for its review.
func (c *census) withAge(o *audit.Outcome, note string) string {
	revised := c.m.Policy.Settings.Revised
	if !slices.Contains(o.Clause.Rules, org.PolicyReview) || revised.IsZero() || c.m.Period.IsZero() {
		return note
	}
	age := fmt.Sprintf("ultima revisione dichiarata: %s; mesi trascorsi: %d", revised.Italian(), org.Months(revised, c.m.Period.To))
	if note == "" {
		return age
	}
	return age + "; " + note
}

func methodText(m audit.Method) string {
	switch m {
	case audit.Automatic:
		return "automatica"
	case audit.Assisted:
		return "assistita"
	case audit.Measured:
		return "misurata"
	}
	return "attestazione"
}

func bindsText(who []audit.Addressee) string {
	var out []string
	for _, a := range who {
		text := string(a)
		switch a {
		case audit.Citizen:
			text = "utenti"
		case audit.Visitor:
			text = "visitatori"
		case audit.Own:
			text = "contenuti dell'Ente"
		case audit.Staff:
			text = "risposte dell'Ente"
		case audit.StaffPersonal:
			text = "personale (profili propri)"
		case audit.Org:
			text = "organizzazione"
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}

func subjectsText(r *audit.Rule) string {
	var out []string
	for _, k := range r.Subjects {
		out = append(out, strings.ToLower(kindText(k)))
	}
	if len(out) == 0 {
		return "pagina e organizzazione"
	}
	return strings.Join(out, ", ")
}

// objectText is what a finding stands on.
func objectText(k *audit.Case) string {
	if k.Content.ID == "" {
		return "Informazioni della pagina"
	}
	return kindText(k.Content.Kind)
}

func kindText(k audit.Kind) string {
	switch k {
	case audit.OwnPost:
		return "Post dell'Ente"
	case audit.OwnReply:
		return "Risposta dell'Ente"
	case audit.VisitorPost:
		return "Post di visitatore"
	case audit.Comment:
		return "Commento"
	}
	return string(k)
}

// methodOf is the method of a finding: assisted findings say so even under an automatic rule.
func (c *census) methodOf(f *audit.Finding) audit.Method {
	if r := c.rules[f.Rule]; r != nil {
		return cmp.Or(f.Method, r.Method)
	}
	return cmp.Or(f.Method, audit.Assisted)
}

// incipit is how the first words of a text stand in a table.
func incipit(s string) string {
	if s = templates.Cut(s, 80); s == "" {
		return "(senza testo)"
	}
	return s
}
