package report

import (
	"cmp"
	"slices"
	"strings"

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
	open := make(map[string]string) // the words of what is open, by key
	for i := range c.m.Actions {
		a := &c.m.Actions[i]
		switch {
		case a.Period == c.m.Period && a.Key != "":
			kept[a.ID] = a
		case e == ForPublic && a.Key == "":
		case a.Period == c.m.Period:
			added = append(added, c.action(a, report, e))
		case a.Open() && a.Period.To.Before(c.m.Period.From):
			row := c.action(a, c.origin(a, e), e)
			row.Periods = []civil.Period{a.Period}
			earlier = append(earlier, row)
			if a.Key != "" {
				open[a.Key] = row.Action
			}
		}
	}
	earlier = recurring(earlier)
	var fresh []ActionRow
	for _, r := range proposed {
		if said, ok := open[r.Ref[:len(r.Ref)-len(actionID("", c.m.Period))]]; ok {
			again(earlier, said, r.Why)
			continue
		}
		if a := kept[r.Ref]; a != nil {
			row := c.action(a, report, e)
			r.Office, r.Due, r.State = row.Office, row.Due, row.State
		}
		r.From = report
		fresh = append(fresh, r)
	}
	for i := range earlier {
		earlier[i].Since = c.since(&earlier[i])
	}
	return append(append(earlier, fresh...), added...)
}

// recurring makes one row of those that say the same, with the same office, term
// and state: whoever reads back their ids closes all of them. Those of which the
// office has said something else stay apart.
func recurring(rows []ActionRow) []ActionRow {
	var out []ActionRow
	for _, r := range rows {
		i := slices.IndexFunc(out, func(o ActionRow) bool {
			return o.Action == r.Action && o.Office == r.Office && o.Due == r.Due && o.State == r.State
		})
		if i < 0 || r.Action == forgottenAction {
			out = append(out, r)
			continue
		}
		o := &out[i]
		o.Periods = append(o.Periods, r.Periods...)
		o.From, o.Ref = o.From+ActionSep+r.From, strings.TrimSpace(o.Ref+" "+r.Ref)
		o.Why = cmp.Or(r.Why, o.Why)
	}
	return out
}

// ActionSep stands between the reports that a row of actions comes from.
const ActionSep = "; "

// forgottenAction stands for the words of an office that were purged: they are of
// nobody knows which action.
const forgottenAction = "[testo non più conservato]"

// again notes that the reason of an open action holds in this period too, and what
// clauses it serves now.
func again(earlier []ActionRow, said, why string) {
	for i := range earlier {
		if earlier[i].Action == said {
			earlier[i].Again, earlier[i].Why = true, why
		}
	}
}

// since tells how often an action was proposed before, and for which periods.
func (c *census) since(r *ActionRow) string {
	first, last := r.Periods[0], r.Periods[len(r.Periods)-1]
	ends := templates.Date(last.To)
	if first.To != last.To {
		ends = templates.Period(civil.Period{From: first.To, To: last.To})
	}
	return c.m.Wording.Say(templates.ActionSinceSentence{Times: len(r.Periods), Period: templates.Period(first), Ends: ends, Again: r.Again})
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
		row.Action = forgottenAction
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
