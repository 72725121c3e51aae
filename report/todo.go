package report

import (
	"cmp"
	"slices"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/templates"
)

// Todo is what the weekly report says is to be done, group by group.
type Todo struct {
	Text   string
	Groups []TodoGroup
}

// TodoGroup is a heading with its rows.
type TodoGroup struct {
	Key   string // "urgent", "validate", "visible", "requests", "acts", "reading"
	Title string
	Rows  []TodoRow
	More  string // what is left out, and where it is; "" for nothing
}

// TodoRow is one thing to do.
type TodoRow struct {
	What    string
	Office  string // never a person
	Due     string // "senza ritardo", "entro il 22/11", "scaduta il 13/11", "nessun termine fissato"
	Late    bool   // the term, which the comune has set, is over
	Carried bool   // some of it stood in the report of the week before
	Age     string // of the oldest of it: "12 giorni"; "" for what has none
	Refs    []TodoRef
	Others  int // of which there is no reference here
	Count   int // findings that it stands for; 0 for what is none
}

// TodoRef leads to what a row speaks of.
type TodoRef struct {
	Label string // how the Id of the finding begins in the workbook: "3f9a0c12"; a day, for a request
	Link  string
	Told  string // what it leads to, for who hears it
}

// mostTodo is how many rows of a group the list holds, so that the report stays
// within eight pages.
func mostTodo(group string) int {
	if group == "urgent" || group == "validate" {
		return 10
	}
	return 5
}

// mostRefs is how many references a row holds.
const mostRefs = 4

const (
	withoutDelay = "senza ritardo"
	noTerm       = "nessun termine fissato"
)

// todo lists what is to be done, what cannot wait first.
func (c *census) todo(f *facts) Todo {
	urgent, other := c.toValidate()
	out, say := Todo{}, templates.TodoSentence{Complete: f.completeness.Complete}
	for _, g := range []TodoGroup{
		{Key: "urgent", Rows: urgent}, {Key: "validate", Rows: other}, {Key: "visible", Rows: c.stillVisible()},
		{Key: "requests", Rows: c.toAnswer()}, {Key: "acts", Rows: c.toPublish()}, {Key: "reading", Rows: c.toRestore(f)},
	} {
		if len(g.Rows) == 0 {
			continue
		}
		for _, r := range g.Rows {
			say.Rows++
			if r.Carried {
				say.Carried++
			}
			if r.Late {
				say.Late++
			}
		}
		g.Title = c.wordingOf("todo", g.Key).Text
		g.shorten(c.m.Wording)
		out.Groups = append(out.Groups, g)
	}
	out.Text = c.m.Wording.Say(say)
	return out
}

// shorten keeps the rows that matter most, and counts the rest.
func (g *TodoGroup) shorten(w *templates.Wording) {
	most := mostTodo(g.Key)
	if len(g.Rows) <= most {
		return
	}
	say := templates.TodoMoreSentence{Rows: len(g.Rows) - most}
	for _, r := range g.Rows[most:] {
		say.Findings += r.Count
	}
	g.Rows, g.More = g.Rows[:most], w.Say(say)
}

// wordingOf returns an entry that the program cannot do without.
func (c *census) wordingOf(list, key string) templates.Entry {
	e, ok := c.m.Wording.Find(list, key)
	if !ok {
		panic("report: no wording for " + key + " in " + list)
	}
	return e
}

// pile is what of one rule waits for the office.
type pile struct {
	rule   string
	cases  []*audit.Case // those that can be told one by one
	count  int
	before int // of count: of contents from before the week
	oldest civil.Day
	worst  audit.Severity
}

func (p *pile) add(n int, day civil.Day, worst audit.Severity) {
	p.count += n
	if p.oldest.IsZero() || day.Before(p.oldest) {
		p.oldest = day
	}
	p.worst = max(p.worst, worst)
}

// piles gathers by rule the cases, of the week and of the weeks before, that the
// office is still to see to; the gravest rule first.
func (c *census) piles(want func(*audit.Case) bool, backlog []audit.Backlog) []*pile {
	var out []*pile
	of := func(rule string) *pile {
		i := slices.IndexFunc(out, func(p *pile) bool { return p.rule == rule })
		if i < 0 {
			out = append(out, &pile{rule: rule})
			i = len(out) - 1
		}
		return out[i]
	}
	counted := len(backlog) > 0 // what is older stands there already
	for _, k := range c.everyCase() {
		if !want(k) {
			continue
		}
		p, old := of(k.Finding.Rule), k.Content.Day().Before(c.m.Period.From)
		p.cases = append(p.cases, k)
		if old && counted && k.Content.ID != "" {
			continue
		}
		if old {
			p.before++
		}
		p.add(1, k.Content.Day(), k.Finding.Severity)
	}
	for _, b := range backlog {
		p := of(b.Rule)
		p.before += b.Count
		p.add(b.Count, b.Oldest, b.Worst)
	}
	slices.SortStableFunc(out, func(a, b *pile) int {
		return cmp.Or(int(b.worst)-int(a.worst), b.count-a.count, cmp.Compare(a.rule, b.rule))
	})
	return out
}

// everyCase returns the cases of the week and of the weeks before, the oldest first.
// What stands on a page as a whole is of every week in which it stood: once is enough.
func (c *census) everyCase() []*audit.Case {
	var out []*audit.Case
	if b := c.m.Before; b != nil {
		for i := range b.Cases {
			if b.Cases[i].Content.ID != "" {
				out = append(out, &b.Cases[i])
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *audit.Case) int { return a.Content.CreatedAt.Compare(b.Content.CreatedAt) })
	return append(out, c.cases...)
}

// toValidate lists the rules with findings that nobody has decided: those to see
// without delay, and the others.
func (c *census) toValidate() (urgent, other []TodoRow) {
	var backlog []audit.Backlog
	if c.m.Before != nil {
		backlog = c.m.Before.Backlog
	}
	for _, p := range c.piles(func(k *audit.Case) bool { return k.Status() == audit.ToVerify }, backlog) {
		row := c.pileRow(p, "da convalidare")
		if p.worst >= audit.Serious || pressing(p.rule) {
			row.Due = withoutDelay
			urgent = append(urgent, row)
			continue
		}
		other = append(other, row)
	}
	return urgent, other
}

// stillVisible lists the rules with confirmed findings of some weight on contents
// that everybody can still see.
func (c *census) stillVisible() []TodoRow {
	var rows []TodoRow
	for _, p := range c.piles(func(k *audit.Case) bool {
		return k.Status() == audit.IsConfirmed && k.Finding.Severity >= audit.Medium && k.Content.ID != "" && k.Content.Visible()
	}, nil) {
		row := c.pileRow(p, "ancora visibili")
		if p.count == 1 {
			row.What = c.title(p.rule) + ": un contenuto ancora visibile"
		}
		if exposing(p.rule) {
			row.Due = withoutDelay
		}
		rows = append(rows, row)
	}
	return rows
}

// pileRow writes the row of a pile, with the gravest and oldest of its cases.
func (c *census) pileRow(p *pile, what string) TodoRow {
	row := TodoRow{
		What: c.title(p.rule) + ": " + templates.Number(p.count) + " " + what, Office: c.officeOf(p.rule), Due: c.byNextReport(),
		Carried: p.before > 0, Age: c.age(p.oldest), Count: p.count,
	}
	if p.before > 0 && p.before < p.count {
		row.What += ", di cui " + templates.Number(p.before) + " da prima"
	}
	slices.SortStableFunc(p.cases, func(a, b *audit.Case) int {
		return cmp.Or(int(b.Finding.Severity)-int(a.Finding.Severity), cmp.Compare(c.rank(b), c.rank(a)))
	})
	for _, k := range p.cases[:min(len(p.cases), mostRefs)] {
		id := k.Finding.Fingerprint
		row.Refs = append(row.Refs, TodoRef{
			Label: id[:min(8, len(id))], Link: k.Content.Permalink, Told: objectText(k) + " " + ofMoment(k.Content.CreatedAt),
		})
	}
	row.Others = p.count - len(row.Refs)
	return row
}

// officeOf returns the office that sees to the findings of a rule.
func (c *census) officeOf(rule string) string {
	key := "validate"
	switch {
	case exposing(rule):
		key = "own-data"
	case rule == "own.unpublished_act":
		key = "own-act"
	case rule == "own.par_condicio" || rule == "own.political_content":
		key = "election"
	}
	return c.wordingOf("todo", key).Name
}

// byNextReport is the term that the report proposes: the end of the week that begins.
func (c *census) byNextReport() string { return "entro " + templates.OnDay(c.m.Period.To.Add(7)) }

// term writes a term that the comune has set.
func term(late bool, when string) string {
	if late {
		return "scaduta " + when
	}
	return "entro " + when
}

// age writes for how long something has waited when the report is made.
func (c *census) age(since civil.Day) string {
	return templates.Plural(max(0, civil.Of(c.m.MadeAt).Sub(since)), "giorno", "giorni")
}

// toAnswer lists the requests without answer: one by one, by term, where the
// comune has set one, and else by kind.
func (c *census) toAnswer() []TodoRow {
	if !c.measured() {
		return nil
	}
	var open []audit.Request
	if c.m.Before != nil {
		open = slices.Clone(c.m.Before.Requests)
	}
	open = append(open, c.m.Requests...)
	open = slices.DeleteFunc(open, func(r audit.Request) bool {
		return !r.Open() || r.Kind == audit.Help && !c.m.Policy.Settings.Assistance
	})
	slices.SortStableFunc(open, func(a, b audit.Request) int { return a.At.Compare(b.At) })
	if c.m.Policy.Settings.ResponseTarget == 0 {
		return c.openByKind(open)
	}
	var rows []TodoRow
	for i := range open {
		r := &open[i]
		due := r.At.Add(time.Duration(c.m.Policy.Settings.ResponseTarget) * time.Hour)
		rows = append(rows, TodoRow{
			What: templates.Capital(string(r.Kind)) + " " + ofMoment(r.At) + c.onPage(r.Page), Office: c.wordingOf("todo", "requests").Name,
			Due: term(c.m.MadeAt.After(due), templates.OnDay(civil.Of(due))+", "+templates.Time(due)), Late: c.m.MadeAt.After(due),
			Carried: c.fromBefore(r.At), Age: c.age(civil.Of(r.At)), Refs: []TodoRef{requestRef(r)},
		})
	}
	return rows
}

func (c *census) openByKind(open []audit.Request) []TodoRow {
	var rows []TodoRow
	for _, kind := range []audit.RequestKind{audit.Report, audit.Question, audit.Formal, audit.Help} {
		row := TodoRow{Office: c.wordingOf("todo", "requests").Name, Due: noTerm}
		n := 0
		for i := range open {
			r := &open[i]
			if r.Kind != kind {
				continue
			}
			if n++; n == 1 {
				row.Age = c.age(civil.Of(r.At))
			}
			row.Carried = row.Carried || c.fromBefore(r.At)
			if len(row.Refs) < mostRefs {
				row.Refs = append(row.Refs, requestRef(r))
			}
		}
		if n > 0 {
			row.What, row.Others = templates.Capital(string(kind))+": "+templates.Number(n)+" senza risposta", n-len(row.Refs)
			rows = append(rows, row)
		}
	}
	return rows
}

func requestRef(r *audit.Request) TodoRef {
	return TodoRef{Label: templates.ShortDate(civil.Of(r.At)), Link: contentLink(r.ContentID), Told: string(r.Kind) + " " + ofMoment(r.At)}
}

// ofMoment writes "dell'08/11/2026, ore 09:26".
func ofMoment(t time.Time) string { return templates.OfDay(civil.Of(t)) + ", " + templates.Time(t) }

func (c *census) fromBefore(t time.Time) bool { return civil.Of(t).Before(c.m.Period.From) }

// onPage names a page where there is more than one.
func (c *census) onPage(id string) string {
	if len(c.m.Pages) < 2 {
		return ""
	}
	return " (" + c.pageName(id) + ")"
}

// toPublish lists the acts told in posts and not yet found in the albo.
func (c *census) toPublish() []TodoRow {
	acts := slices.Clone(c.m.Acts)
	if c.m.Before != nil {
		acts = append(acts, c.m.Before.Acts...)
	}
	acts = slices.DeleteFunc(acts, func(a audit.ActCheck) bool { return !a.Waiting })
	slices.SortStableFunc(acts, func(a, b audit.ActCheck) int { return a.PostedAt.Compare(b.PostedAt) })
	var rows []TodoRow
	for i := range acts {
		a := &acts[i]
		due := civil.Of(a.PostedAt).Add(c.m.Policy.Settings.GraceDays)
		late := due.Before(civil.Of(c.m.MadeAt))
		rows = append(rows, TodoRow{
			What: c.referenceText(a), Office: c.wordingOf("todo", "acts").Name, Due: term(late, templates.OnDay(due)), Late: late,
			Carried: c.fromBefore(a.PostedAt), Age: c.age(civil.Of(a.PostedAt)),
			Refs: []TodoRef{{Label: "post", Link: c.postLink(a.ContentID), Told: ofMoment(a.PostedAt)}},
		})
	}
	return rows
}

// postLink returns the address of an own post, by its id where it is not one of the week.
func (c *census) postLink(id string) string {
	for i := range c.m.Posts {
		if c.m.Posts[i].ID == id {
			return c.m.Posts[i].Permalink
		}
	}
	return contentLink(id)
}

// toRestore lists what stands in the way of reading: the sources that failed, and
// what the last night had to tell.
func (c *census) toRestore(f *facts) []TodoRow {
	office := c.wordingOf("todo", "reading").Name
	var rows []TodoRow
	if !f.completeness.Complete {
		rows = append(rows, TodoRow{What: "Verificare le fonti non lette per intero (v. par. 8)", Office: office, Due: c.byNextReport()})
	}
	last := len(c.m.Runs) - 1
	if last < 0 {
		return rows
	}
	night := kept(c.m.Runs, func(r *audit.Run) bool { return r.Day == c.m.Runs[last].Day })
	for _, run := range standing(night) {
		for _, n := range run.Notices {
			row := TodoRow{What: templates.Cut(n.Text, 200), Office: office, Due: c.byNextReport()}
			if n.Page != "" {
				row.What = c.pageName(n.Page) + ": " + row.What
			}
			if n.Grave {
				row.Due = withoutDelay
			}
			if !slices.ContainsFunc(rows, func(r TodoRow) bool { return r.What == row.What }) {
				rows = append(rows, row)
			}
		}
	}
	return rows
}
