package report

import (
	"cmp"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/templates"
)

// room is how many of each list a note holds, and how many characters each of its
// texts that nobody bounds: what a run had to tell, and what others wrote.
type room struct{ pages, notices, unlooked, urgent, own, rules, acts, requests, text int }

// rooms are those of ever shorter notes. Most nights fit into the first; what the
// last one lets through fits into two pages whatever a night holds. What is to be
// seen at once gives way last.
func rooms() []room {
	return []room{
		{pages: 8, notices: 12, unlooked: 12, urgent: mostUrgent, own: 24, rules: 7, acts: 12, requests: mostRequests, text: 500},
		{pages: 8, notices: 8, unlooked: 8, urgent: mostUrgent, own: 16, rules: 7, acts: 8, requests: mostRequests, text: 300},
		{pages: 8, notices: 6, unlooked: 6, urgent: mostUrgent, own: 10, rules: 6, acts: 6, requests: 6, text: 240},
		{pages: 6, notices: 5, unlooked: 4, urgent: mostUrgent, own: 7, rules: 5, acts: 4, requests: 4, text: 180},
		{pages: 4, notices: 4, unlooked: 3, urgent: 6, own: 5, rules: 4, acts: 3, requests: 3, text: 140},
		{pages: 3, notices: 3, unlooked: 2, urgent: 5, own: 3, rules: 3, acts: 2, requests: 2, text: 100},
		{pages: 2, notices: 2, unlooked: 1, urgent: 5, own: 2, rules: 2, acts: 1, requests: 1, text: 60},
		{pages: 1, notices: 1, unlooked: 0, urgent: 3, own: 0, rules: 2, acts: 0, requests: 0, text: 40},
		{pages: 1, notices: 1, unlooked: 0, urgent: 1, own: 0, rules: 1, acts: 0, requests: 0, text: 12},
	}
}

const (
	mostUrgent     = 8
	mostRequests   = 8
	fewestRequests = 3 // where a day with findings of many rules takes their room
	usualRules     = 6 // rows of the table of rules that leave room for them
	usualUrgent    = 4 // the same of what is to be seen at once
	mostOfTheDay   = 5 // of the requests listed, where older ones wait too
)

// within returns the note with lists that keep to a room: of each what matters
// most, and the rest counted.
func (n *NoteModel) within(r room, worst map[string]audit.Severity, m *Material) *NoteModel {
	short := *n
	short.Named = r.pages
	name := func(page string) string { return templates.Cut(page, min(r.text, longName)) }
	short.cutState(r, m.Wording)
	short.cutUrgent(r, m.Wording)
	short.cutOwn(r, m.Wording)
	short.Comments = foldRules(n.Comments, worst, r.rules)
	short.cutActs(r, m.Wording)
	short.cutRequests(r, m.Period.To, m.Wording)
	for i := range short.Notices {
		short.Notices[i].Page = name(short.Notices[i].Page)
	}
	for i := range short.Urgent {
		short.Urgent[i].Page = name(short.Urgent[i].Page)
	}
	for i := range short.Requests {
		short.Requests[i].Page = name(short.Requests[i].Page)
	}
	return &short
}

// longName is how many characters of a page's name stand in a line of the note.
const longName = 80

// first returns at most so many of the items, apart from the list that they are
// of, and how many it leaves out.
func first[T any](items []T, most int) ([]T, int) {
	keep := min(len(items), most)
	return slices.Clone(items[:keep]), len(items) - keep
}

// cutState shortens what is said of the run and of the reading, what is grave first.
func (n *NoteModel) cutState(r room, wording *templates.Wording) {
	notices := slices.Clone(n.Notices)
	if len(notices) > r.notices {
		slices.SortStableFunc(notices, func(a, b NoticeRow) int { return sooner(a.Grave, b.Grave) })
	}
	var rest int
	if n.Notices, rest = first(notices, r.notices); rest > 0 {
		n.NoticesMore = wording.Say(templates.NoteMoreSentence{Notices: rest})
	}
	for i := range n.Notices {
		n.Notices[i].Text = templates.Cut(n.Notices[i].Text, r.text)
	}
	c := &n.Completeness
	if c.Unlooked, rest = first(c.Unlooked, r.unlooked); rest > 0 {
		n.UnlookedMore = wording.Say(templates.NoteMoreSentence{Unlooked: rest})
	}
	for i := range c.Unlooked {
		c.Unlooked[i] = templates.Cut(c.Unlooked[i], r.text)
	}
	c.Sources = slices.Clone(c.Sources)
	for i := range c.Sources {
		c.Sources[i].Cause = templates.Cut(c.Sources[i].Cause, r.text)
	}
	c.Later = templates.Cut(c.Later, 2*r.text)
}

// sooner puts what holds before what does not.
func sooner(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func (n *NoteModel) cutUrgent(r room, wording *templates.Wording) {
	var rest int
	if n.Urgent, rest = first(n.Urgent, r.urgent); rest > 0 {
		n.UrgentMore = wording.Say(templates.UrgentMoreSentence{Count: rest})
	}
	for i := range n.Urgent {
		n.Urgent[i].Evidence = templates.Cut(n.Urgent[i].Evidence, r.text)
	}
	byAction(n.Urgent)
}

// byAction puts the rows with the same suggestion side by side, in the order in
// which each suggestion first comes, so that it is written once.
func byAction(rows []UrgentRow) {
	first := make(map[string]int)
	for i, r := range rows {
		if _, ok := first[r.Action]; !ok {
			first[r.Action] = i
		}
	}
	slices.SortStableFunc(rows, func(a, b UrgentRow) int { return first[a.Action] - first[b.Action] })
}

// cutOwn keeps the posts of which something is told before the others, and lists
// them in order of time.
func (n *NoteModel) cutOwn(r room, wording *templates.Wording) {
	posts := slices.Clone(n.Own)
	if len(posts) > r.own {
		slices.SortStableFunc(posts, func(a, b NotePost) int { return sooner(a.told(), b.told()) })
	}
	var rest int
	if n.Own, rest = first(posts, r.own); rest > 0 {
		n.OwnMore = wording.Say(templates.NoteMoreSentence{Own: rest})
	}
	slices.SortStableFunc(n.Own, func(a, b NotePost) int { return a.At.Compare(b.At) })
	for i := range n.Own {
		p := &n.Own[i]
		for _, s := range []*string{&p.Incipit, &p.Acts, &p.Data, &p.Licence, &p.Other} {
			*s = templates.Cut(*s, r.text)
		}
	}
}

// told reports whether there is something to say of the post beyond that it was
// looked at.
func (p *NotePost) told() bool {
	looked := func(cell string) bool {
		return cell == "" || cell == "–" || cell == NotAsked || cell == Inactive || strings.HasPrefix(cell, Clear)
	}
	return !looked(p.Acts) || !looked(p.Data) || !looked(p.Other) || strings.Contains(p.Licence, "rilievo ")
}

// foldRules counts together the mildest of the rules over so many, in place of
// their rows, and leaves the order of the others. What is for information only
// stands in a row of its own, without a rule: it is none of them.
func foldRules(rows []NoteRule, worst map[string]audit.Severity, most int) []NoteRule {
	var rules, rest []NoteRule
	for _, r := range rows {
		if r.Rule == "" {
			rest = append(rest, r)
		} else {
			rules = append(rules, r)
		}
	}
	if len(rules) <= most {
		return slices.Clone(rows)
	}
	ranked := slices.Clone(rules)
	slices.SortStableFunc(ranked, func(a, b NoteRule) int {
		return cmp.Or(int(worst[b.Rule])-int(worst[a.Rule]), b.Detected-a.Detected)
	})
	folded := NoteRule{Title: templates.Capital("altre regole, le meno gravi (" + templates.Number(len(rules)-most+1) + "): v. cartella di lavoro")}
	gone := map[string]bool{}
	for _, r := range ranked[most-1:] {
		gone[r.Rule] = true
		folded.Detected += r.Detected
		folded.ToVerify += r.ToVerify
	}
	kept := slices.DeleteFunc(rules, func(r NoteRule) bool { return gone[r.Rule] })
	return append(append(kept, folded), rest...)
}

// cutActs keeps the acts that wait longest.
func (n *NoteModel) cutActs(r room, wording *templates.Wording) {
	var rest int
	if n.Acts, rest = first(n.Acts, r.acts); rest > 0 {
		n.ActsMore = wording.Say(templates.NoteMoreSentence{Acts: rest})
	}
	for i := range n.Acts {
		n.Acts[i].Reference = templates.Cut(n.Acts[i].Reference, r.text)
		n.Acts[i].Outcome = templates.Cut(n.Acts[i].Outcome, r.text)
	}
}

// cutRequests lists those of the day first, and fewer where there is much else
// to see.
func (n *NoteModel) cutRequests(r room, day civil.Day, wording *templates.Wording) {
	most := max(fewestRequests, mostRequests-max(0, len(n.Comments)-usualRules)-max(0, len(n.Urgent)-usualUrgent))
	if most = min(most, r.requests); len(n.Requests) <= most {
		n.Requests = slices.Clone(n.Requests)
		return
	}
	var fresh, old []OpenRequest
	for _, r := range n.Requests {
		if civil.Of(r.At) == day {
			fresh = append(fresh, r)
		} else {
			old = append(old, r)
		}
	}
	// A report of something wrong comes before a question.
	slices.SortStableFunc(fresh, func(a, b OpenRequest) int { return precedence(a.Kind) - precedence(b.Kind) })
	now := min(len(fresh), max(min(mostOfTheDay, most-1), most-len(old), 0))
	before := min(len(old), most-now)
	n.Requests = append(slices.Clone(fresh[:now]), old[:before]...)
	n.RequestsMore = wording.Say(templates.RequestsMoreSentence{
		Fresh: len(fresh) - now, Old: len(old) - before, ListedFresh: now, ListedOld: before,
	})
}

func precedence(kind string) int {
	if kind == string(audit.Report) {
		return 0
	}
	return 1
}
