package report

import (
	"cmp"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/templates"
)

// Calibration is how far the rules can be trusted, as the office's decisions tell
// it, and what they suggest to change.
type Calibration struct {
	Text        string
	Rows        []CalibrationRow // those with most findings not confirmed first; the least of many counted together
	Sum         CalibrationRow
	Suggestions []string
	NoChange    string // why nothing is suggested; "" where something is, or nothing was decided
}

// CalibrationRow is what the office has decided so far of the findings of a rule.
type CalibrationRow struct {
	Rule        string
	Title       string
	Confirmed   int
	Rejected    int    // false alarms
	Undecidable int    // "non verificabile": out of the precision
	Precision   string // confirmed among confirmed and rejected: "12/15", or "83,3 %" from 20 on
	Week        int    // of Rejected: on contents of the week
}

// Decided is how many findings the precision rests on.
func (r CalibrationRow) Decided() int { return r.Confirmed + r.Rejected }

func (r *CalibrationRow) add(k *audit.Case, week civil.Period) {
	switch k.Status() {
	case audit.IsConfirmed:
		r.Confirmed++
	case audit.IsRejected:
		r.Rejected++
		if week.Contains(k.Content.Day()) {
			r.Week++
		}
	case audit.Unverifiable:
		r.Undecidable++
	}
	r.Precision = templates.Percent(r.Confirmed, r.Decided())
}

const (
	mostCalibrated  = 12 // rules in the table
	mostSuggestions = 4
	mostOfOneRule   = 2  // suggestions, by its categories
	leastRejected   = 3  // findings not confirmed from which a change is suggested
	toleratedWrong  = 30 // percent of them up to which a rule is left as it is: three in ten
)

// calibration tells what the office has decided so far, whatever the period.
func (c *census) calibration() Calibration {
	var decided []audit.Case
	if c.m.Before != nil {
		decided = c.m.Before.Decided
	}
	out := Calibration{Sum: CalibrationRow{Title: "Totale", Precision: "n.d."}}
	rows := make(map[string]*CalibrationRow)
	var first, last civil.Day
	for i := range decided {
		k := &decided[i]
		row := rows[k.Finding.Rule]
		if row == nil {
			row = &CalibrationRow{Rule: k.Finding.Rule, Title: c.title(k.Finding.Rule)}
			rows[k.Finding.Rule] = row
		}
		row.add(k, c.m.Period)
		out.Sum.add(k, c.m.Period)
		day := civil.Of(k.Decision.At)
		if first.IsZero() || day.Before(first) {
			first = day
		}
		if day.After(last) {
			last = day
		}
	}
	for _, r := range rows {
		out.Rows = append(out.Rows, *r)
	}
	slices.SortFunc(out.Rows, func(a, b CalibrationRow) int {
		return cmp.Or(b.Rejected-a.Rejected, b.Decided()-a.Decided(), strings.Compare(a.Rule, b.Rule))
	})
	out.fold()
	out.Text = c.m.Wording.Say(templates.CalibrationSentence{
		Decided: out.Sum.Decided(), Confirmed: out.Sum.Confirmed, Rejected: out.Sum.Rejected, Undecidable: out.Sum.Undecidable,
		Precision: out.Sum.Precision, First: templates.Date(first), Last: templates.Date(last),
	})
	c.suggest(&out, decided)
	return out
}

// fold counts together the rules that would make the table too long.
func (c *Calibration) fold() {
	if len(c.Rows) <= mostCalibrated {
		return
	}
	rest := CalibrationRow{Title: "Altre regole: " + templates.Number(len(c.Rows)-mostCalibrated+1)}
	for _, r := range c.Rows[mostCalibrated-1:] {
		rest.Confirmed += r.Confirmed
		rest.Rejected += r.Rejected
		rest.Undecidable += r.Undecidable
		rest.Week += r.Week
	}
	rest.Precision = templates.Percent(rest.Confirmed, rest.Decided())
	c.Rows = append(c.Rows[:mostCalibrated-1], rest)
}

// doubt is a rule, or one category of it, whose findings the office often does not confirm.
type doubt struct {
	rule, category string
	whole          bool // of the whole rule
	rejected       []*audit.Case
	decided        int
}

func (d *doubt) add(k *audit.Case) {
	d.decided++
	if k.Status() == audit.IsRejected {
		d.rejected = append(d.rejected, k)
	}
}

func (d *doubt) stands() bool {
	return len(d.rejected) >= leastRejected && 100*len(d.rejected) > toleratedWrong*d.decided
}

// suggest says of the categories, and else of the whole rules, that the office
// often does not confirm, what may be done about them.
func (c *census) suggest(out *Calibration, decided []audit.Case) {
	byCategory, byRule := make(map[[2]string]*doubt), make(map[string]*doubt)
	for i := range decided {
		k := &decided[i]
		if s := k.Status(); s != audit.IsConfirmed && s != audit.IsRejected {
			continue
		}
		rule, category := k.Finding.Rule, templates.Cut(k.Finding.Category, 80)
		key := [2]string{rule, category}
		if byCategory[key] == nil {
			byCategory[key] = &doubt{rule: rule, category: category, whole: category == ""}
		}
		if byRule[rule] == nil {
			byRule[rule] = &doubt{rule: rule, whole: true}
		}
		byCategory[key].add(k)
		byRule[rule].add(k)
	}
	var doubts []*doubt
	told := make(map[string]bool)
	for _, d := range byCategory {
		if d.stands() {
			doubts, told[d.rule] = append(doubts, d), true
		}
	}
	for _, d := range byRule {
		if d.stands() && !told[d.rule] {
			doubts = append(doubts, d)
		}
	}
	slices.SortFunc(doubts, func(a, b *doubt) int {
		return cmp.Or(len(b.rejected)-len(a.rejected), strings.Compare(a.rule, b.rule), strings.Compare(a.category, b.category))
	})
	of := make(map[string]int)
	for _, d := range doubts {
		if of[d.rule]++; of[d.rule] <= mostOfOneRule && len(out.Suggestions) < mostSuggestions {
			out.Suggestions = append(out.Suggestions, c.suggestion(d))
		}
	}
	if len(doubts) == 0 && out.Sum.Decided() > 0 {
		out.NoChange = c.m.Wording.Say(templates.NoSuggestionSentence{Least: leastRejected})
	}
}

func (c *census) suggestion(d *doubt) string {
	evidence, times := mostFrequent(d.rejected, func(k *audit.Case) string { return masked(&k.Finding) })
	reason, _ := mostFrequent(d.rejected, func(k *audit.Case) string { return templates.Cut(k.Decision.Reason, 80) })
	return c.m.Wording.Say(templates.SuggestionSentence{
		Rule: c.title(d.rule), Category: d.category, Whole: d.whole, Rejected: len(d.rejected), Decided: d.decided,
		Evidence: evidence, Times: times, Reason: reason, Remedy: c.remedy(d.rule),
	})
}

// mostFrequent returns what most of the cases have in common, "" where nothing comes twice.
func mostFrequent(cases []*audit.Case, of func(*audit.Case) string) (string, int) {
	counts := make(map[string]int)
	best, n := "", 1
	for _, k := range cases {
		s := of(k)
		if s == "" {
			continue
		}
		if counts[s]++; counts[s] > n || counts[s] == n && n > 1 && s < best {
			best, n = s, counts[s]
		}
	}
	return best, n
}

// remedy says what the office itself can change of a rule.
func (c *census) remedy(rule string) string {
	for _, e := range c.m.Wording.Entries("remedies") {
		words := e.Key == "words" && c.rules[rule] != nil && c.rules[rule].Words != nil
		if words || e.Key != "words" && strings.HasPrefix(rule, e.Key) {
			return e.Text
		}
	}
	panic("report: the list of remedies has no last entry")
}
