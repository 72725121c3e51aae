package fetchtest

import (
	"net/url"
	"strings"
	"unicode/utf8"
)

// pageNode writes a page.
func (c *call) pageNode(p *pageIndex, fields []field) *APIError {
	if err := c.reads(p.ID); err != nil && c.token.Kind == PageToken {
		return err
	}
	if err := c.check("Page", p.ID, fields); err != nil {
		return err
	}
	w := c.out
	w.raw("{")
	for _, f := range fields {
		switch f.name {
		case "blocked":
			w.key("blocked")
			list := p.blocks(c.now)
			c.profiles(list[:min(len(list), f.limit(25))], f.sub)
			w.raw("}")
		case "emails":
			if len(p.Emails) > 0 {
				w.strings("emails", p.Emails)
			}
		default:
			if v := p.text(f.name); v != "" {
				w.text(f.name, v)
			}
		}
	}
	w.raw("}")
	return nil
}

func (p *pageIndex) text(name string) string {
	switch name {
	case "id":
		return p.ID
	case "name":
		return p.Name
	case "username":
		return p.Username
	case "about":
		return p.About
	case "description":
		return p.Description
	case "website":
		return p.Website
	case "phone":
		return p.Phone
	case "link":
		return "https://www.facebook.com/" + firstOf(p.Username, p.ID)
	}
	return ""
}

// profile is the number seen in permalinks.
func (c *call) profile(p *Page) string {
	if p.ProfileID != "" {
		return p.ProfileID
	}
	return p.ID
}

// post writes a post or a reel, with the fields asked for.
func (c *call) post(o *object, fields []field) {
	w, p := c.out, o.post
	w.raw("{")
	for i := range fields {
		f := &fields[i]
		switch f.name {
		case "id":
			w.text("id", o.id)
		case "created_time":
			w.at("created_time", p.At)
		case "updated_time":
			w.at("updated_time", o.updated(c.now))
		case "message", "description":
			if t := textAt(p.Text, p.Edits, c.now); t != "" {
				w.text(f.name, t)
			}
		case "from":
			c.postAuthor(o)
		case "status_type":
			w.text("status_type", statusType(p))
		case "permalink_url":
			w.text("permalink_url", c.permalink(o))
		case "parent_id":
			if p.Original != "" {
				w.text("parent_id", p.Original)
			}
		case "story_tags":
			c.storyTags(o)
		case "is_published":
			w.flag("is_published", !p.Unpublished)
		case "is_hidden":
			w.flag("is_hidden", hidden(p.HiddenAt, c.now))
		case "is_expired":
			w.flag("is_expired", p.Expired)
		case "attachments":
			c.attachments(o, f)
		case "comments":
			c.counted(o)
		}
	}
	w.raw("}")
}

func statusType(p *Post) string {
	switch {
	case p.Kind == VisitorPost:
		return "wall_post"
	case p.Original != "":
		return "shared_story"
	case len(p.Photos) > 0:
		return "added_photos"
	}
	return "mobile_status_update"
}

func (c *call) permalink(o *object) string {
	if o.post.Kind == Reel {
		return "https://www.facebook.com/reel/" + o.id + "/"
	}
	return "https://www.facebook.com/" + c.profile(o.page) + "/posts/" + last(o.id)
}

func (c *call) postAuthor(o *object) {
	if o.post.From == nil && (o.post.Kind == Published || o.post.Kind == Reel) {
		c.actor(o.page.ID, o.page.Name)
	} else if o.post.From != nil && !c.sw.WithholdAuthors {
		c.actor(o.post.From.ID, o.post.From.Name)
	}
}

func (c *call) actor(id, name string) {
	c.out.key("from")
	c.out.raw("{")
	if name != "" {
		c.out.text("name", name)
	}
	c.out.text("id", id)
	c.out.raw("}")
}

// counted writes comments.limit(0).summary(true).
func (c *call) counted(o *object) {
	c.out.key("comments")
	c.out.raw(`{"data":[],"summary":{"order":"chronological"`)
	c.out.num("total_count", c.total(o, &o.all))
	c.out.raw(`,"can_comment":true}}`)
}

// attachments writes what a post carries: a photo, an album, a link.
func (c *call) attachments(o *object, f *field) {
	p := o.post
	if len(p.Photos) == 0 && p.Link == nil {
		return
	}
	w := c.out
	w.key("attachments")
	w.raw(`{"data":[`)
	switch {
	case len(p.Photos) == 1:
		c.photoAttachment(&p.Photos[0])
	case len(p.Photos) > 1:
		c.album(o, f)
	default:
		c.linkAttachment(p.Link)
	}
	w.raw("]}")
}

func (c *call) photoAttachment(ph *Photo) {
	w := c.out
	address := "https://www.facebook.com/photo.php?fbid=" + ph.ID
	w.raw(`{"media_type":"photo","type":"photo","media":{"image":{"height":552,"width":717,"src":"https://scontent.example/a.jpg"}},"target":{`)
	w.text("id", ph.ID)
	w.text("url", address)
	w.raw("}")
	w.text("url", address)
	w.raw("}")
}

// album writes its parts up to the limit asked for, twelve if none is.
func (c *call) album(o *object, f *field) {
	w, n := c.out, 12
	if sub := find(f.sub, "subattachments"); sub != nil {
		n = sub.limit(n)
	}
	photos := o.post.Photos
	w.raw(`{"media_type":"album","type":"album"`)
	w.text("title", "Photos from "+o.page.Name+"'s post")
	w.text("url", c.permalink(o))
	w.key("target")
	w.raw("{")
	w.text("id", last(o.id))
	w.raw("}")
	w.key("subattachments")
	w.raw(`{"data":[`)
	for i := range photos[:min(n, len(photos))] {
		w.comma()
		c.photoAttachment(&photos[i])
	}
	w.raw("]")
	if n < len(photos) {
		w.raw(`,"paging":{"cursors":{"after":"MTI"},"next":"` + c.s.URL + `/` + Version + `/x"}`)
	}
	w.raw("}}")
}

// linkAttachment writes a link's preview; its address is wrapped as the platform wraps it.
func (c *call) linkAttachment(l *Link) {
	w := c.out
	shim := "https://l.facebook.com/l.php?u=" + url.QueryEscape(l.URL) + "&h=AT0inventato"
	w.raw(`{"media_type":"link","type":"share"`)
	w.text("title", l.Title)
	w.text("description", l.Description)
	w.text("url", shim)
	w.key("target")
	w.raw("{")
	w.text("url", shim)
	w.raw("}")
	if !c.sw.WithholdShims {
		w.text("unshimmed_url", l.URL)
	}
	w.raw("}")
}

// photo writes a single photo.
func (c *call) photo(o *object, fields []field) {
	w := c.out
	w.raw("{")
	for _, f := range fields {
		switch f.name {
		case "id":
			w.text("id", o.photo.ID)
		case "created_time":
			w.at("created_time", o.post.At)
		case "alt_text":
			if o.photo.AltAuto != "" {
				w.text("alt_text", o.photo.AltAuto)
			}
		case "alt_text_custom":
			if o.photo.Alt != "" {
				w.text("alt_text_custom", o.photo.Alt)
			}
		case "images":
			c.images(o.photo)
		case "comments":
			c.counted(o)
		}
	}
	w.raw("}")
}

// comment writes a comment or reply, with the fields asked for.
func (c *call) comment(o *object, com *Comment, fields []field) {
	w := c.out
	text := com.Text
	if len(com.Edits) > 0 {
		text = textAt(text, com.Edits, c.now)
	}
	w.raw("{")
	for i := range fields {
		switch f := &fields[i]; f.name {
		case "id":
			w.key("id")
			c.commentID(o, com.ID)
		case "created_time":
			w.at("created_time", com.At)
		case "message":
			w.text("message", text)
		case "from":
			c.commentAuthor(o, com)
		case "parent":
			if com.Parent != "" {
				w.key("parent")
				w.raw(`{"id":`)
				c.commentID(o, o.parents[com.ID])
				w.raw("}")
			}
		case "attachment":
			c.commentAttachment(com)
		case "message_tags":
			c.tags(com, text)
		case "is_hidden":
			w.flag("is_hidden", hidden(com.HiddenAt, c.now))
		case "can_hide":
			w.flag("can_hide", !com.ByPage)
		case "permalink_url":
			w.text("permalink_url", c.permalink(o)+"?comment_id="+last(com.ID))
		}
	}
	w.raw("}")
}

// commentID writes an id in the spelling that the switch chooses.
func (c *call) commentID(o *object, id string) {
	if c.sw.LongIDs {
		id = o.page.ID + "_" + id
	}
	c.out.str(id)
}

func (c *call) commentAuthor(o *object, com *Comment) {
	switch {
	case com.ByPage && c.sw.ProfileReplies && o.page.ProfileID != "":
		c.actor(o.page.ProfileID, o.page.Name)
	case com.ByPage:
		c.actor(o.page.ID, o.page.Name)
	case com.From != nil && !c.sw.WithholdAuthors:
		c.actor(com.From.ID, com.From.Name)
	}
}

func (c *call) commentAttachment(com *Comment) {
	switch {
	case com.Sticker:
		c.out.key("attachment")
		c.out.raw(`{"type":"sticker","media":{"image":{"src":"https://scontent.example/s.png","height":120,"width":120}},"target":{"id":"369000000000001","url":"https://scontent.example/s.png"},"url":"https://scontent.example/s.png"}`)
	case com.Link != nil:
		c.out.key("attachment")
		c.linkAttachment(com.Link)
	}
}

// tags writes the names that the text tags; places count code points.
func (c *call) tags(com *Comment, text string) {
	if len(com.Tags) == 0 {
		return
	}
	w := c.out
	w.key("message_tags")
	w.raw("[")
	for _, name := range com.Tags {
		i := strings.Index(text, name)
		if i < 0 {
			continue
		}
		w.comma()
		w.raw("{")
		w.text("id", "700000000000")
		w.text("name", name)
		w.text("type", "user")
		w.num("offset", utf8.RuneCountInString(text[:i]))
		w.num("length", utf8.RuneCountInString(name))
		w.raw("}")
	}
	w.raw("]")
}
