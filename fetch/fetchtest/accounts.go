package fetchtest

import "strings"

// account answers for the node of somebody else's account. Pages of others want a
// feature of their own, which the switch takes away; a field that only pages have is
// refused by the type of the node.
func (c *call) account(a *Account, fields []field) *APIError {
	switch {
	case a.Private:
		return &ErrGone
	case a.Kind == "Page" && c.sw.NoPublicPages:
		return &ErrPerm
	}
	node := a.Kind
	if node == "Page" {
		node = "OtherPage"
	}
	if name := unknown(node, fields); name != "" {
		return &APIError{Code: 100, Type: "OAuthException", Message: "(#100) Tried accessing nonexisting field (" + name + ") on node type (" + a.Kind + ")"}
	}
	c.out.raw("{")
	for _, f := range fields {
		switch f.name {
		case "id":
			c.out.text("id", a.ID)
		case "name":
			c.out.text("name", a.Name)
		case "category":
			if a.Category != "" {
				c.out.text("category", a.Category)
			}
		}
	}
	c.out.raw("}")
	return nil
}

// storyTags writes the accounts that the line above a shared post names.
func (c *call) storyTags(o *object) {
	owner, _, _ := strings.Cut(o.post.Original, "_")
	a := c.s.ix.others[owner]
	if a == nil || !a.Told {
		return
	}
	w := c.out
	w.key("story_tags")
	w.raw("[")
	for _, t := range []struct{ id, name, kind string }{{o.page.ID, o.page.Name, "page"}, {a.ID, a.Name, strings.ToLower(a.Kind)}} {
		w.comma()
		w.raw("{")
		w.text("id", t.id)
		w.text("name", t.name)
		w.text("type", t.kind)
		w.raw("}")
	}
	w.raw("]")
}
