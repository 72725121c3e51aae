package moderation

import (
	"cmp"
	"slices"

	"vigilia/audit"
	"vigilia/audit/rules/channel"
	"vigilia/audit/text"
)

// Few is the number of cases below which a percentage misleads: a report then
// prints n of N.
const Few = 20

// BlockFigures tell what could be seen before the blocks of a period. Warned,
// Grave, Unwarned and Unknown add up to New. A warning given in private is seen
// by nobody, so none of the four says that somebody was not warned.
type BlockFigures struct {
	New      int
	Warned   int // a public notice of the page came before
	Grave    int // no notice, but a finding from grave up that a person confirmed
	Unwarned int // neither
	Unknown  int // the archive holds nothing that the person wrote
}

// Blocks counts the blocks of a period.
func Blocks(blocks []audit.Block, notices *Notices) BlockFigures {
	f := BlockFigures{New: len(blocks)}
	for i := range blocks {
		b := &blocks[i]
		switch {
		case slices.ContainsFunc(b.Replies, func(s string) bool { return notices.Is(text.Parse(s)) }):
			f.Warned++
		case b.Confirmed && b.Worst >= audit.Serious:
			f.Grave++
		case !b.Known:
			f.Unknown++
		default:
			f.Unwarned++
		}
	}
	return f
}

// RemovalFigures tell of contributions that were there, and then hidden or gone,
// and never had a finding. Who took them away cannot be told.
type RemovalFigures struct {
	Total    int // those gone together with the post on which they stood left out
	WithPost int // these
	Themes   []ThemeCount
}

// ThemeCount counts the removals below the posts on one theme.
type ThemeCount struct {
	Theme string // Italian
	Count int
}

// Names of what is no theme of topics.txt.
const (
	NoTheme = "altri temi"
	Visitor = "post dei visitatori"
)

// Removals counts removals by the theme of the post on which they stood: of what
// has disappeared itself nothing need be known. Themes come in order of number,
// then of name.
func Removals(removals []audit.Removal) RemovalFigures {
	var f RemovalFigures
	byTheme := map[string]int{}
	for i := range removals {
		r := &removals[i]
		if r.WithPost {
			f.WithPost += r.Count
			continue
		}
		f.Total += r.Count
		byTheme[themeOf(r)] += r.Count
	}
	for theme, n := range byTheme {
		f.Themes = append(f.Themes, ThemeCount{theme, n})
	}
	slices.SortFunc(f.Themes, func(a, b ThemeCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Theme, b.Theme))
	})
	return f
}

// Mild counts the contributions that are hidden or gone and of whose findings none
// is from media up and not rejected: a policy may keep removal for the gravest
// (cento/moderazione/2). Each counts once.
func Mild(cases []audit.Case) int {
	grave := map[string]bool{}
	for i := range cases {
		c := &cases[i]
		if c.Content.Kind.Own() || c.Content.Visible() {
			continue
		}
		grave[c.Content.ID] = grave[c.Content.ID] || c.Finding.Severity >= audit.Medium && c.Withdrawn.IsZero() && c.Status() != audit.IsRejected
	}
	n := 0
	for _, g := range grave {
		if !g {
			n++
		}
	}
	return n
}

func themeOf(r *audit.Removal) string {
	if r.Visitor {
		return Visitor
	}
	return cmp.Or(channel.Theme(text.Parse(r.Post)), NoTheme)
}
