package fetch

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"vigilia/audit"
)

// Whose the original of a shared post is. The platform gives the id of the original
// (parent_id), and in the line above the post («… ha condiviso un post di …») a tag with
// the account's name and kind, where it shows one. Otherwise the account itself is asked
// for: a page has a category, a person's profile has no such field and is refused by it.

// accountFields are asked of the owner of an original.
const accountFields = "id,name,category"

// Causes for which the kind of an account is not known.
const (
	originHidden  = "origine del rilancio non risolvibile (profilo o contenuto non pubblico)"
	originRefused = "origine del rilancio non verificabile: la piattaforma non consente di leggere di chi è l'originale"
	originUntold  = "origine del rilancio non verificabile: la piattaforma non indica di chi è l'originale"
)

// wireStoryTag is an account named in the line above a post.
type wireStoryTag struct {
	ID   words  `json:"id"`
	Name string `json:"name"`
	Type string `json:"type"`
}

// storyTags come as a list or, as older versions had them, by their place in the line.
type storyTags []wireStoryTag

// UnmarshalJSON never fails: what is of another form names nobody.
func (s *storyTags) UnmarshalJSON(b []byte) error {
	*s = nil
	var list []wireStoryTag
	if json.Unmarshal(b, &list) == nil {
		*s = list
		return nil
	}
	var placed map[string][]wireStoryTag
	if json.Unmarshal(b, &placed) == nil {
		for _, tags := range placed {
			*s = append(*s, tags...)
		}
	}
	return nil
}

type wireAccount struct {
	envelope
	ID       words  `json:"id"`
	Name     string `json:"name"`
	Category string `json:"category"`
}

func (w *wireAccount) whole() bool { return w.ID != "" }

// owner returns the account in the id of an original, "" if the id does not hold one.
func owner(origin string) string {
	o, _, ok := strings.Cut(origin, "_")
	if !ok {
		return ""
	}
	return o
}

// original returns what the post itself tells of its original: that it is the page's
// own, or the account that the line above the post names.
func (p *wirePost) original(page string) audit.Original {
	id := owner(CanonicalID(p.Parent))
	switch {
	case p.Parent == "":
		return audit.Original{}
	case id == page:
		return audit.Original{ID: id, Kind: audit.PageAccount}
	}
	o := audit.Original{ID: id}
	i := slices.IndexFunc(p.StoryTags, func(t wireStoryTag) bool { return id != "" && string(t.ID) == id })
	if id == "" {
		if i = p.onlyOther(page); i >= 0 {
			o.ID = string(p.StoryTags[i].ID)
		}
	}
	if i < 0 {
		return o
	}
	switch p.StoryTags[i].Type {
	case "page":
		o.Kind, o.Name = audit.PageAccount, p.StoryTags[i].Name
	case "user":
		o.Kind = audit.ProfileAccount
	case "group", "event", "application":
		o.Kind, o.Name = audit.OtherAccount, p.StoryTags[i].Name
	}
	return o
}

// onlyOther finds the only account in the line that is not the page, -1 if there is none or more.
func (p *wirePost) onlyOther(page string) int {
	at := -1
	for i, t := range p.StoryTags {
		switch {
		case string(t.ID) == page || p.From != nil && t.ID == p.From.ID:
		case at >= 0:
			return -1
		default:
			at = i
		}
	}
	return at
}

// unowned reports whether it is still to be asked whose the original of an own post is.
func (n *night) unowned(c *audit.Content) bool {
	return c.Kind == audit.OwnPost && c.Reshares() && c.Original.Kind == "" && !n.job.Originals[c.ID]
}

// readOriginals asks for the accounts of which the posts do not tell enough, each once,
// and hands on the posts that waited for them.
func (n *night) readOriginals(ctx context.Context) error {
	var ids []string
	for _, c := range n.shares {
		switch id := c.Original.ID; {
		case id == "":
			c.Original.Cause = originUntold
		case !slices.Contains(ids, id):
			ids = append(ids, id)
		}
	}
	answers := map[string]audit.Original{}
	err := readBatch(ctx, n.reader, ids, func(string) string { return accountFields }, func(id string, w *wireAccount, f *Fault) {
		answers[id] = accountOf(id, w, f)
	})
	for _, c := range n.shares {
		if o, ok := answers[c.Original.ID]; ok {
			c.Original = o
		}
	}
	if err != nil {
		return err
	}
	return n.flushShares(ctx)
}

// accountOf reads the answer of one account. What is refused for a field that only pages
// have is named by the platform itself: "… on node type (User)".
func accountOf(id string, w *wireAccount, f *Fault) audit.Original {
	o := audit.Original{ID: id}
	switch {
	case f == nil && w.Category != "":
		o.Kind, o.Name, o.Category = audit.PageAccount, w.Name, w.Category
	case f == nil:
		o.Cause = originUntold
	case f.Kind == NoField && strings.Contains(f.Detail, "node type (User)"):
		o.Kind = audit.ProfileAccount
	case f.Kind == NoField && strings.Contains(f.Detail, "node type ("):
		o.Kind = audit.OtherAccount
	case f.Kind == Gone:
		o.Cause = originHidden
	default:
		o.Cause = originRefused
	}
	return o
}

// flushShares hands on the shared posts that wait for nothing else.
func (n *night) flushShares(ctx context.Context) error {
	var out []audit.Content
	for _, c := range n.shares {
		if !slices.ContainsFunc(n.held, func(p *post) bool { return p.content == c }) {
			out = append(out, *c)
		}
	}
	n.shares = nil
	return n.give(ctx, out)
}
