package report

import (
	"cmp"
	"slices"
	"time"

	"vigilia/audit/civil"
	"vigilia/templates"
)

// Public makes the compliance report for publication. It is counted apart from
// the internal one and written from counts: nothing is blacked out.
func Public(m *Material) *PublicModel {
	g := newGuard(m)
	c := count(m, publicCause(m.Wording))
	f := c.facts(true)
	return &PublicModel{
		Front: c.front(ForPublic, f), Figures: c.figures(f, true), Clauses: c.clauseRows(f.outcomes, f.rules, true),
		Acts: f.acts, Topics: c.topics(f.rules), ByRule: f.rules, Totals: f.totals, Citizens: f.citizens, CitizenSum: f.citizenSum,
		Opening: []string{c.opening(f)}, Withheld: c.m.Wording.Say(templates.WithheldSentence{Few: Few}),
		Moderation: f.moderation, Answers: f.answers, Duty: f.duty,
		Posts: c.publicPosts(g), ActRows: c.publicActs(g), Volumes: c.volumes(),
	}
}

// publicPosts lists the own posts. One that exposes somebody is listed without
// its words, and without the hour by which it could be found.
func (c *census) publicPosts(g *guard) []PublicPost {
	rows := make([]PublicPost, 0, len(c.m.Posts))
	for i := range c.m.Posts {
		p := &c.m.Posts[i]
		r := c.post(p)
		row := PublicPost{
			On: p.Day(), At: r.At, Page: r.Page, Incipit: g.words(r.Incipit), Category: r.Category, Acts: r.Acts, Data: r.Data, Licence: r.Licence,
			Source: r.Source, Reshare: r.Reshare, Election: r.Election, Accessibility: r.Accessibility, Other: r.Other,
		}
		if c.exposed(p.ID) {
			row.Incipit, row.At = omitted, time.Time{}
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b PublicPost) int { return cmp.Or(a.On.Sub(b.On), a.At.Compare(b.At)) })
	return rows
}

func (c *census) publicActs(g *guard) []PublicAct {
	rows := make([]PublicAct, 0, len(c.m.Acts))
	posts := c.postsByID()
	for i := range c.m.Acts {
		a := &c.m.Acts[i]
		row := PublicAct{
			PostedOn: civil.Of(a.PostedAt), Page: c.pageName(a.Page), Post: omitted, Reference: omitted,
			Organ: organText(&a.Reference, a.Match), Number: actNumber(&a.Reference, a.Match), ActDate: actDate(&a.Reference, a.Match),
			Class: a.Class, Lead: a.Lead, Outcome: c.actOutcome(a), CheckedOn: civil.Of(a.CheckedAt),
		}
		if p := posts[a.ContentID]; p != nil && !c.exposed(p.ID) {
			row.Post, row.Reference = g.words(incipit(p.Text)), g.words(templates.Cut(a.Reference.Text, 120))
		}
		if act := a.Match; act != nil {
			row.Register, row.From, row.To = act.Register, act.PublishedFrom, act.PublishedTo
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b PublicAct) int { return a.PostedOn.Sub(b.PostedOn) })
	return rows
}
