package report

import (
	"cmp"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/templates"
)

// unknown is what a table shows where there is no number.
func unknown() Quantity { return Quantity{Shown: "n.d."} }

// completeness tells what was read, source by source and day by day.
func (c *census) completeness() Completeness {
	out := Completeness{Days: c.m.Period.Len(), AlboFeeds: c.reads.feeds}
	for d := range c.m.Period.Days() {
		if c.reads.ran[d] {
			out.DaysRead++
		}
	}
	sources := c.sources()
	for _, s := range sources {
		out.Sources = append(out.Sources, c.sourceRow(s))
	}
	out.Rows = c.coverageRows(sources)
	out.Missing = c.missingRows(sources)
	out.Comments = c.volume(total, citizens()...)
	out.NoAuthor = c.volume(func(v audit.Volume) int { return v.Unauthored }, citizens()...)
	out.NoText = c.volume(func(v audit.Volume) int { return v.Textless }, citizens()...)
	out.Unlooked = c.unlooked(every)
	out.AlboDays = c.alboDays()
	if slices.Contains(sources, audit.SourceAlbo) {
		out.Albo = c.m.Wording.Say(templates.AlboSentence{Days: out.Days, Covered: out.AlboDays, Feeds: len(out.AlboFeeds)})
	}
	late := c.late(sources)
	if len(late) > 0 {
		out.Later = c.m.Wording.Say(templates.LaterSentence{What: late})
	}
	out.Complete = len(out.Missing) == 0 && out.DaysRead == out.Days && out.Days > 0 && len(c.m.Pages) > 0
	out.Sentence = c.m.Wording.Say(templates.CompletenessSentence{
		Days: out.Days, DaysRead: out.DaysRead, Comments: out.Comments, Complete: out.Complete, Later: len(late) > 0,
		NoAuthor: templates.Percent(out.NoAuthor, out.Comments), NoText: templates.Percent(out.NoText, out.Comments),
	})
	return out
}

// sources are those that the night reads: everything some active rule needs,
// and everything that coverage speaks of.
func (c *census) sources() []audit.Source {
	want := []audit.Source{audit.SourcePosts, audit.SourceReels, audit.SourceVisitors, audit.SourceComments}
	for _, id := range c.order {
		r := c.rules[id]
		if r != nil && r.Active() && (c.asked(id)) {
			want = append(want, sourcesOf(r)...)
		}
	}
	for k := range c.reads.cells {
		want = append(want, k.source)
	}
	if c.m.WithoutTagged {
		want = slices.DeleteFunc(want, func(s audit.Source) bool { return s == audit.SourceTagged })
	}
	order := []audit.Source{
		audit.SourcePage, audit.SourcePosts, audit.SourceReels, audit.SourceAlt, audit.SourceVisitors,
		audit.SourceTagged, audit.SourceComments, audit.SourceBlocked, audit.SourceAlbo,
	}
	slices.SortFunc(want, func(a, b audit.Source) int {
		return cmp.Or(cmp.Compare(uint(slices.Index(order, a)), uint(slices.Index(order, b))), cmp.Compare(a, b))
	})
	return slices.Compact(want)
}

func (c *census) sourceRow(s audit.Source) SourceRow {
	row := SourceRow{Source: s, Label: sourceLabel(s, "")}
	expected, told, short := 0, true, 0
	for _, p := range c.places(s) {
		for d := range c.m.Period.Days() {
			row.Days++
			got := c.reads.cells[cell{p, d}]
			row.Read += got.Read
			if got.Complete && c.reads.ran[d] {
				row.Whole++
			}
			if c.later(p, d) {
				row.Later++
			}
			if got.Expected < 0 || !c.has(p, d) {
				told = false
				continue
			}
			expected += got.Expected
			short += max(0, got.Expected-got.Read)
		}
	}
	row.Expected, row.Missing = unknown(), unknown()
	if told {
		row.Expected, row.Missing = Exact(expected).Quantity(), Exact(short).Quantity()
	}
	var causes []string
	for _, m := range c.misses([]audit.Source{s}) {
		causes = append(causes, c.missText(m))
	}
	row.Cause = strings.Join(causes, "; ")
	return row
}

func (c *census) has(p place, d civil.Day) bool {
	_, ok := c.reads.cells[cell{p, d}]
	return ok
}

// coverageRows holds one row for each source that had to be read on each day,
// read or not.
func (c *census) coverageRows(sources []audit.Source) []CoverageRow {
	var rows []CoverageRow
	for d := range c.m.Period.Days() {
		for _, s := range sources {
			for _, p := range c.places(s) {
				rows = append(rows, c.coverageRow(p, d))
			}
		}
	}
	return rows
}

func (c *census) coverageRow(p place, d civil.Day) CoverageRow {
	row := CoverageRow{Day: d, Page: c.pageName(p.page), Source: p.source, Label: sourceLabel(p.source, p.name), Expected: unknown(), Missing: unknown()}
	got, ok := c.reads.cells[cell{p, d}]
	row.Read = got.Read
	if ok && got.Expected >= 0 {
		row.Expected = Exact(got.Expected).Quantity()
		row.Missing = Exact(max(0, got.Expected-got.Read)).Quantity()
	}
	cause, missed := c.missed(p, d)
	row.Complete, row.Cause = !missed, cause
	if c.later(p, d) {
		row.Cause = got.Cause
	}
	if !c.reads.ran[d] {
		row.Complete, row.Cause = false, idleCause(c.reads.state[d])
	}
	return row
}

// later reports whether a place was read to its end by a run of a later day: the
// row of such a reading is complete and says in its cause when it was made.
func (c *census) later(p place, d civil.Day) bool {
	got := c.reads.cells[cell{p, d}]
	return got.Complete && got.Cause != "" && c.reads.ran[d]
}

// lateReading is what was read later on the same days, of one page or of more.
type lateReading struct {
	when   string
	labels []string
	pages  []string // "" for the albo
}

// late tells the days and the sources that were read later, those of the same
// days together, and the pages where they are not all.
func (c *census) late(sources []audit.Source) []string {
	var groups []lateReading
	for _, page := range append([]audit.Page{{}}, c.m.Pages...) {
		for _, g := range c.lateOn(page.ID, sources) {
			i := slices.IndexFunc(groups, func(o lateReading) bool {
				return page.ID != "" && o.pages[0] != "" && o.when == g.when && slices.Equal(o.labels, g.labels)
			})
			if i < 0 {
				groups = append(groups, g)
				continue
			}
			groups[i].pages = append(groups[i].pages, page.ID)
		}
	}
	var out []string
	for _, g := range groups {
		text := g.when + " – " + templates.List(g.labels)
		if g.pages[0] != "" && len(g.pages) < len(c.m.Pages) {
			names := make([]string, len(g.pages))
			for i, id := range g.pages {
				names[i] = "«" + c.pageName(id) + "»"
			}
			text += " (" + templates.List(names) + ")"
		}
		out = append(out, text)
	}
	return out
}

// lateOn returns what of one page, or of the albo for "", was read later, by days.
func (c *census) lateOn(page string, sources []audit.Source) []lateReading {
	var groups []lateReading
	for _, s := range sources {
		for _, p := range c.places(s) {
			var days []civil.Day
			for d := range c.m.Period.Days() {
				if p.page == page && c.later(p, d) {
					days = append(days, d)
				}
			}
			if len(days) == 0 {
				continue
			}
			label := lowered(sourceLabel(s, p.name))
			i := slices.IndexFunc(groups, func(g lateReading) bool { return g.when == when(days) })
			if i < 0 {
				groups = append(groups, lateReading{when(days), []string{label}, []string{page}})
				continue
			}
			groups[i].labels = append(groups[i].labels, label)
		}
	}
	return groups
}

// lowered writes a label as it stands inside a sentence.
func lowered(s string) string { return strings.ToLower(s[:1]) + s[1:] }

func idleCause(s audit.RunState) string {
	switch s {
	case audit.Failed:
		return "elaborazione non riuscita"
	case audit.Running:
		return "elaborazione interrotta"
	}
	return "nessuna elaborazione"
}

func (c *census) missingRows(sources []audit.Source) []MissingRow {
	var rows []MissingRow
	days, states := c.idle()
	byCause := make(map[string][]civil.Day)
	var causes []string
	for _, d := range days {
		cause := idleCause(states[d])
		if byCause[cause] == nil {
			causes = append(causes, cause)
		}
		byCause[cause] = append(byCause[cause], d)
	}
	for _, cause := range causes {
		rows = append(rows, MissingRow{Label: "Tutte le fonti", Days: byCause[cause], When: when(byCause[cause]), Cause: cause})
	}
	for _, m := range c.misses(sources) {
		rows = append(rows, MissingRow{
			Page: c.pageName(m.page), Label: sourceLabel(m.source, m.name), Days: m.days, When: when(m.days), Cause: m.cause,
		})
	}
	return rows
}

// when lists days as "12/11, 13/11 e 14/11".
func when(days []civil.Day) string {
	parts := make([]string, len(days))
	for i, d := range days {
		parts[i] = templates.ShortDate(d)
	}
	return templates.List(parts)
}

// unlooked groups what single rules could not look at, for those of the rules that have gaps.
func (c *census) unlooked(of func(rule string) bool) []string {
	var causes []string
	rules := map[string][]string{}
	for _, id := range c.order {
		if !of(id) {
			continue
		}
		for _, text := range gapTexts(c.reads.gaps[id]) {
			if rules[text] == nil {
				causes = append(causes, text)
			}
			rules[text] = append(rules[text], c.title(id))
		}
	}
	for i, cause := range causes { // rules that the same thing kept from looking are named together
		causes[i] = templates.List(rules[cause]) + " – " + cause
	}
	return causes
}

func (c *census) alboDays() int {
	n := 0
	for d := range c.m.Period.Days() {
		whole := len(c.reads.feeds) > 0 && c.reads.ran[d]
		for _, f := range c.reads.feeds {
			whole = whole && c.reads.cells[cell{place{"", audit.SourceAlbo, f}, d}].Complete
		}
		if whole {
			n++
		}
	}
	return n
}

// every takes any rule.
func every(string) bool { return true }
