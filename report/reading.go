package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/templates"
)

// place is one source to read on one day: the unit in which looking is accounted.
type place struct {
	page   string // "" for the albo
	source audit.Source
	name   string // of the albo feed
}

type cell struct {
	place
	day civil.Day
}

// reading is what was read of the period: what is not in it was not read.
type reading struct {
	cells map[cell]audit.Coverage
	feeds []string           // names of the albo feeds, sorted
	ran   map[civil.Day]bool // days with a run that is complete or partial
	state map[civil.Day]audit.RunState
	gaps  map[string][]audit.Gap
}

func (c *census) read() *reading {
	r := &reading{
		cells: make(map[cell]audit.Coverage), ran: make(map[civil.Day]bool),
		state: make(map[civil.Day]audit.RunState), gaps: make(map[string][]audit.Gap),
	}
	for _, row := range c.m.Coverage {
		k := cell{place{row.Page, row.Source, row.Name}, row.Day}
		if row.Source == audit.SourceAlbo {
			k.page = ""
			r.feeds = append(r.feeds, row.Name)
		}
		row.Cause = c.clean(row.Cause)
		if have, ok := r.cells[k]; ok && have.Complete {
			continue // a later reading that failed takes nothing back
		}
		r.cells[k] = row
	}
	slices.Sort(r.feeds)
	r.feeds = slices.Compact(r.feeds)
	for _, run := range c.m.Runs {
		ok := run.State == audit.Complete || run.State == audit.Partial
		r.ran[run.Day] = r.ran[run.Day] || ok
		if ok || r.state[run.Day] == "" {
			r.state[run.Day] = run.State
		}
	}
	for _, g := range c.m.Gaps {
		g.Cause = c.clean(g.Cause)
		r.gaps[g.Rule] = append(r.gaps[g.Rule], g)
	}
	return r
}

// sourcesOf returns what must have been read before the silence of a rule means anything.
func sourcesOf(r *audit.Rule) []audit.Source {
	var out []audit.Source
	kinds := r.Subjects
	if r.Derived && len(kinds) == 0 {
		kinds = audit.Kinds() // a measure over everything that was published
	}
	for _, k := range kinds {
		switch k {
		case audit.OwnPost:
			out = append(out, audit.SourcePosts, audit.SourceReels)
		case audit.VisitorPost:
			out = append(out, audit.SourceVisitors, audit.SourceTagged)
		default:
			out = append(out, audit.SourceComments)
		}
	}
	if len(kinds) == 0 {
		out = append(out, audit.SourcePage)
	}
	out = append(out, r.Sources...)
	slices.Sort(out)
	return slices.Compact(out)
}

// places returns where a source is read: on every page, or in every feed.
func (c *census) places(s audit.Source) []place {
	var out []place
	if s == audit.SourceAlbo {
		for _, f := range c.reads.feeds {
			out = append(out, place{"", s, f})
		}
		if len(out) == 0 {
			out = append(out, place{"", s, ""}) // none configured: nothing can ever be complete
		}
		return out
	}
	if s == audit.SourceTagged && c.m.WithoutTagged {
		return nil
	}
	for _, p := range c.m.Pages {
		out = append(out, place{p.ID, s, ""})
	}
	return out
}

// missed returns why a place was not read to its end on a day, and false if it was.
func (c *census) missed(p place, d civil.Day) (string, bool) {
	row, ok := c.reads.cells[cell{p, d}]
	switch {
	case ok && row.Complete:
		return "", false
	case ok && row.Cause != "":
		return row.Cause, true
	case ok:
		return "lettura non completa", true
	case p.source == audit.SourceAlbo && p.name == "":
		return "nessuna fonte configurata", true
	}
	return "nessuna lettura registrata", true
}

// miss is one cause for which one place was not read, with its days.
type miss struct {
	place
	cause string
	days  []civil.Day
}

// misses returns what of the sources was not read, grouped, in a stable order.
func (c *census) misses(sources []audit.Source) []miss {
	var out []miss
	for _, s := range sources {
		for _, p := range c.places(s) {
			out = append(out, c.missesOf(p)...)
		}
	}
	return out
}

func (c *census) missesOf(p place) []miss {
	var out []miss
	for d := range c.m.Period.Days() {
		if !c.reads.ran[d] {
			continue // told once, for every source
		}
		cause, missed := c.missed(p, d)
		if !missed {
			continue
		}
		i := slices.IndexFunc(out, func(m miss) bool { return m.cause == cause })
		if i < 0 {
			out = append(out, miss{place: p, cause: cause})
			i = len(out) - 1
		}
		out[i].days = append(out[i].days, d)
	}
	return out
}

// idle returns the days of the period without a useful run, by the state of the
// run that there was: "" for none.
func (c *census) idle() (days []civil.Day, states map[civil.Day]audit.RunState) {
	for d := range c.m.Period.Days() {
		if !c.reads.ran[d] {
			days = append(days, d)
		}
	}
	return days, c.reads.state
}

// reach says how far the reading of the period went, over all its sources.
func (c *census) reach() templates.Reach {
	days, _ := c.idle()
	return templates.Reach{At: c.told, Blind: len(days) == c.m.Period.Len() || len(c.m.Pages) == 0, Whole: !c.m.Period.IsZero() && c.wholly(c.sources()...)}
}

// looked reports whether a rule looked at everything it reads on every day of
// the period and on every page, and if not, why, in Italian, grouped.
func (c *census) looked(rule string) (bool, []string) {
	r := c.rules[rule]
	if r == nil || !r.Active() || c.m.Period.IsZero() || len(c.m.Pages) == 0 {
		return false, nil
	}
	var causes []string
	if days, _ := c.idle(); len(days) > 0 {
		causes = append(causes, "elaborazione mancante o non riuscita: "+templates.OnDays(days, 3))
	}
	for _, m := range c.misses(sourcesOf(r)) {
		causes = append(causes, c.missText(m))
	}
	causes = append(causes, gapTexts(c.reads.gaps[rule])...)
	if r.Lacks != nil {
		if what := r.Lacks(&c.m.Policy.Settings); what != "" {
			causes = append(causes, what)
		}
	}
	return len(causes) == 0, causes
}

// unread reports whether something of what a rule reads was not read, on some
// day or page. A rule can have read everything and still have gaps of its own.
func (c *census) unread(rule string) bool {
	r := c.rules[rule]
	return r == nil || !c.wholly(sourcesOf(r)...)
}

// why says for which gaps of its own a rule that had everything to read could
// not look at some of it; "" where what failed is the reading.
func (c *census) why(rule string) string {
	if c.unread(rule) {
		return ""
	}
	var causes []string
	for _, g := range c.reads.gaps[rule] {
		if cause := cmp.Or(g.Cause, "causa non indicata"); !slices.Contains(causes, cause) {
			causes = append(causes, cause)
		}
	}
	slices.Sort(causes)
	return strings.Join(causes, "; ")
}

// missText writes "albo non letto: 12 giorni (…)" or "pagina X: commenti non letti il 12/11 (…)".
func (c *census) missText(m miss) string {
	when := templates.OnDays(m.days, 3)
	sep := " "
	if len(m.days) > 3 {
		sep = ": "
	}
	what := sourceMissing(m.source)
	if m.name != "" && len(c.reads.feeds) > 1 {
		what = fmt.Sprintf("albo «%s» non letto", m.name)
	}
	text := what + sep + when + " (" + m.cause + ")"
	if m.page != "" && len(c.m.Pages) > 1 {
		return fmt.Sprintf("pagina «%s»: %s", c.pageName(m.page), text)
	}
	return text
}

// gapTexts groups the gaps of a rule by cause.
func gapTexts(gaps []audit.Gap) []string {
	var causes []string
	contents := make(map[string]map[string]bool)
	days := make(map[string][]civil.Day)
	for _, g := range gaps {
		if contents[g.Cause] == nil {
			contents[g.Cause] = make(map[string]bool)
			causes = append(causes, g.Cause)
		}
		if g.ContentID != "" {
			contents[g.Cause][g.ContentID] = true
		} else if !slices.Contains(days[g.Cause], g.Day) {
			days[g.Cause] = append(days[g.Cause], g.Day)
		}
	}
	slices.Sort(causes)
	for i, cause := range causes {
		var parts []string
		if n := len(contents[cause]); n > 0 {
			parts = append(parts, templates.Plural(n, "contenuto", "contenuti"))
		}
		if d := days[cause]; len(d) > 0 {
			slices.SortFunc(d, func(a, b civil.Day) int { return a.Sub(b) })
			parts = append(parts, templates.OnDays(d, 3))
		}
		causes[i] = cmp.Or(cause, "causa non indicata") + ": " + strings.Join(parts, ", ")
	}
	return causes
}

// lookedOn reports whether a rule looked at one content: its page and day were
// read, and the rule has no gap on it.
func (c *census) lookedOn(rule string, content *audit.Content) bool {
	r, d := c.rules[rule], content.Day()
	if r == nil || !r.Active() || !c.reads.ran[d] {
		return false
	}
	for _, s := range sourcesOf(r) {
		for _, p := range c.places(s) {
			if p.page != "" && p.page != content.Page {
				continue
			}
			if _, missed := c.missed(p, d); missed {
				return false
			}
		}
	}
	return !slices.ContainsFunc(c.reads.gaps[rule], func(g audit.Gap) bool {
		return g.ContentID == content.ID || g.ContentID == "" && g.Day == d && (g.Page == "" || g.Page == content.Page)
	})
}

// sourceLabel returns the Italian name of a source.
func sourceLabel(s audit.Source, name string) string {
	label := string(s)
	switch s {
	case audit.SourcePage:
		label = "Campi della pagina"
	case audit.SourcePosts:
		label = "Post dell'Ente"
	case audit.SourceReels:
		label = "Reel e video"
	case audit.SourceVisitors:
		label = "Post dei visitatori"
	case audit.SourceTagged:
		label = "Post che citano la pagina"
	case audit.SourceComments:
		label = "Commenti"
	case audit.SourceAlt:
		label = "Testi alternativi"
	case audit.SourceBlocked:
		label = "Elenco dei blocchi"
	case audit.SourceAlbo:
		label = "Albo pretorio"
		if name != "" && name != label {
			label += ": " + name
		}
	}
	return label
}

func sourceMissing(s audit.Source) string {
	switch s {
	case audit.SourcePage:
		return "campi della pagina non letti"
	case audit.SourcePosts:
		return "post dell'Ente non letti"
	case audit.SourceReels:
		return "reel e video non letti"
	case audit.SourceVisitors:
		return "post dei visitatori non letti"
	case audit.SourceTagged:
		return "citazioni della pagina non lette"
	case audit.SourceComments:
		return "commenti non letti"
	case audit.SourceAlt:
		return "testi alternativi non letti"
	case audit.SourceBlocked:
		return "elenco dei blocchi non letto"
	case audit.SourceAlbo:
		return "albo non letto"
	}
	return string(s) + " non letta"
}
