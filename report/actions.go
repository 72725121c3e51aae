package report

import (
	"slices"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/templates"
)

// actionID names an action by what it is and the report that proposes it.
func actionID(key string, p civil.Period) string {
	return key + "/" + p.From.String() + "/" + p.To.String()
}

// withEarlier adds to the proposals of the period what the office keeps: how far
// they have come, the actions that it added, and those of earlier reports that are
// still open. What is still open is not proposed a second time. The public edition
// tells of actions that the program knows the words of, and no word of the office.
func (c *census) withEarlier(proposed []ActionRow, report string, e Edition) []ActionRow {
	var earlier, added []ActionRow
	kept := make(map[string]*audit.Action)
	open := make(map[string]bool)
	for i := range c.m.Actions {
		a := &c.m.Actions[i]
		switch {
		case a.Period == c.m.Period && a.Key != "":
			kept[a.ID] = a
		case e == ForPublic && a.Key == "":
		case a.Period == c.m.Period:
			added = append(added, c.action(a, report, e))
		case a.Open() && a.Period.To.Before(c.m.Period.From):
			open[a.Key] = a.Key != ""
			earlier = append(earlier, c.action(a, c.origin(a, e), e))
		}
	}
	proposed = slices.DeleteFunc(proposed, func(r ActionRow) bool {
		key := r.Ref[:len(r.Ref)-len(actionID("", c.m.Period))]
		return open[key]
	})
	for i := range proposed {
		r := &proposed[i]
		if a := kept[r.Ref]; a != nil {
			row := c.action(a, report, e)
			r.Office, r.Due, r.State = row.Office, row.Due, row.State
		}
		r.From = report
	}
	return append(append(earlier, proposed...), added...)
}

// origin names the report that an action comes from.
func (c *census) origin(a *audit.Action, e Edition) string {
	if e == ForPublic || a.Origin == "" {
		return "relazione " + templates.Period(a.Period)
	}
	return templates.Clean(a.Origin)
}

func (c *census) action(a *audit.Action, from string, e Edition) ActionRow {
	row := ActionRow{
		Action: templates.Clean(a.Text), Office: templates.Clean(a.Office), Due: a.Due, State: string(a.State), From: from,
		Why: templates.Clean(a.Clauses), Ref: a.ID,
	}
	if a.Key == "" && a.Text == "" {
		row.Action = "[testo non più conservato]"
	}
	if words, ok := c.m.Wording.Find("actions", a.Key); ok && a.Key != "" {
		row.Action = words.Text
		if e == ForPublic {
			row.Office = words.Name
		}
	}
	if e == ForPublic {
		row.Why, row.Ref = "", ""
		if !slices.Contains(audit.ActionStates(), a.State) {
			row.State = string(audit.Proposed)
		}
	}
	return row
}
