package report

import (
	"cmp"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/templates"
)

// census is the one count of a Material: every document takes its numbers from
// here, so that the same figure cannot differ between two of them.
type census struct {
	m     *Material
	clean func(string) string // applied to every free text of the run: causes, notices
	rules map[string]*audit.Rule
	order []string // rule ids in the order of the program, then those it no longer has
	tally map[string]*tally
	cases []*audit.Case // in order of time
	byID  map[string][]*audit.Case
	page  map[string]string
	reads *reading
	told  int // the paragraph that tells what was read; 0 for the third
}

// tally counts the cases of one rule by status. The five add up to detected.
type tally struct {
	detected, confirmed, rejected, toVerify, waiting, unverifiable int
}

func (t *tally) add(s audit.Status) {
	t.detected++
	switch s {
	case audit.IsConfirmed:
		t.confirmed++
	case audit.IsRejected:
		t.rejected++
	case audit.Waiting:
		t.waiting++
	case audit.Unverifiable:
		t.unverifiable++
	default:
		t.toVerify++
	}
}

// count counts the material. Clean says how free texts may be repeated.
func count(m *Material, clean func(string) string) *census {
	c := &census{
		m: m, clean: clean,
		rules: make(map[string]*audit.Rule, len(m.Rules)), tally: make(map[string]*tally),
		byID: make(map[string][]*audit.Case), page: make(map[string]string, len(m.Pages)),
	}
	for i := range m.Rules {
		r := &m.Rules[i]
		c.rules[r.ID] = r
		c.order = append(c.order, r.ID)
		c.tally[r.ID] = new(tally)
	}
	for _, p := range m.Pages {
		c.page[p.ID] = templates.Clean(p.Name)
	}
	c.countCases()
	c.reads = c.read()
	return c
}

func (c *census) countCases() {
	for i := range c.m.Cases {
		k := &c.m.Cases[i]
		c.cases = append(c.cases, k)
		c.byID[k.Content.ID] = append(c.byID[k.Content.ID], k)
		t := c.tally[k.Finding.Rule]
		if t == nil {
			t = new(tally)
			c.tally[k.Finding.Rule] = t
			c.order = append(c.order, k.Finding.Rule)
		}
		t.add(k.Status())
	}
	slices.SortStableFunc(c.cases, func(a, b *audit.Case) int {
		return cmp.Or(a.Content.CreatedAt.Compare(b.Content.CreatedAt), strings.Compare(a.Finding.Fingerprint, b.Finding.Fingerprint))
	})
}

// title returns the Italian title of a rule, its id if the program no longer has it.
func (c *census) title(rule string) string {
	if r := c.rules[rule]; r != nil {
		return r.Title
	}
	return rule
}

// ownRule reports whether the rule reads only what the comune publishes or says of
// itself. A rule that the program no longer has counts as one that reads citizens.
func (c *census) ownRule(rule string) bool {
	r := c.rules[rule]
	return r != nil && (len(r.Subjects) > 0 || r.Start != nil) && !slices.ContainsFunc(r.Subjects, func(k audit.Kind) bool { return !k.Own() })
}

// pageName returns the name of a page, "" for no page, and the id for one that is not configured.
func (c *census) pageName(id string) string { return cmp.Or(c.page[id], id) }

// serves reports whether a case concerns a clause, under the policy as it is now.
func (c *census) serves(k *audit.Case, clause *audit.Clause) bool {
	return slices.Contains(clause.Rules, k.Finding.Rule) &&
		slices.Contains(c.m.Policy.Serving(k.Finding.Rule, k.Content.Kind), clause.ID)
}

// tallies returns what the period holds for the rules of one clause: only the
// cases on contents that the clause concerns.
func (c *census) tallies(clause *audit.Clause) map[string]audit.Tally {
	out := make(map[string]audit.Tally, len(clause.Rules))
	for _, id := range clause.Rules {
		looked, causes := c.looked(id)
		out[id] = audit.Tally{Looked: looked, Causes: causes, Examined: c.m.Examined[id]}
	}
	for _, k := range c.cases {
		if !c.serves(k, clause) {
			continue
		}
		t := out[k.Finding.Rule]
		t.Detected++
		switch k.Status() {
		case audit.IsConfirmed:
			t.Confirmed++
		case audit.IsRejected:
			t.Rejected++
		case audit.Waiting:
			t.Waiting++
		}
		out[k.Finding.Rule] = t
	}
	return out
}

// judge returns the outcome of every clause, in the order of the act.
func (c *census) judge() []audit.Outcome {
	out := make([]audit.Outcome, 0, len(c.m.Policy.Clauses))
	for i := range c.m.Policy.Clauses {
		clause := &c.m.Policy.Clauses[i]
		out = append(out, audit.Judge(*clause, c.rules, c.tallies(clause)))
	}
	return out
}

// groups counts the outcomes by heading of the act. How many clauses with findings
// have confirmed ones is told by what the row of each clause tells of them.
func groups(sections []string, outcomes []audit.Outcome, clauses []ClauseRow) []GroupRow {
	rows := make([]GroupRow, len(sections))
	for i, s := range sections {
		rows[i].Section = s
	}
	for i, o := range outcomes {
		row := &rows[slices.Index(sections, o.Clause.Section)]
		row.Clauses++
		switch o.Verdict {
		case audit.Conforming:
			row.Conforming++
		case audit.WithFindings:
			row.Findings++
			row.Confirmed = row.Confirmed.Plus(clauses[i].Confirmed.any())
		case audit.Figure:
			row.Measured++
		case audit.ToAttest:
			row.ToAttest++
		case audit.Declarative:
			row.Declarative++
		default:
			row.NotVerified++
		}
	}
	return rows
}

// volume sums the contents of the kinds on the days that pass.
func (c *census) volume(of func(audit.Volume) int, kinds ...audit.Kind) int {
	n := 0
	for _, v := range c.m.Volumes {
		if c.m.Period.Contains(v.Day) && slices.Contains(kinds, v.Kind) {
			n += of(v)
		}
	}
	return n
}

func total(v audit.Volume) int { return v.Total }

// citizens are the kinds that are contributions of users.
func citizens() []audit.Kind { return []audit.Kind{audit.VisitorPost, audit.Comment} }

// volumes returns the contents by day.
func (c *census) volumes() []VolumeRow {
	rows := make([]VolumeRow, 0, c.m.Period.Len())
	at := make(map[civil.Day]int)
	for d := range c.m.Period.Days() {
		at[d] = len(rows)
		rows = append(rows, VolumeRow{Day: d})
	}
	for _, v := range c.m.Volumes {
		i, ok := at[v.Day]
		if !ok {
			continue
		}
		switch v.Kind {
		case audit.OwnPost:
			rows[i].Own += v.Total
		case audit.OwnReply:
			rows[i].Replies += v.Total
		case audit.VisitorPost:
			rows[i].Visitors += v.Total
		case audit.Comment:
			rows[i].Comments += v.Total
		}
	}
	return rows
}
