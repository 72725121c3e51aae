package fetch

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vigilia/audit"
)

// attachmentFields asks for what a post carries; albums are cut short unless a limit is named.
const attachmentFields = "attachments.limit(10){media_type,type,url,unshimmed_url,title,description,target{id,url,unshimmed_url}," +
	"subattachments.limit(100){media_type,type,url,unshimmed_url,title,description,target{id,url,unshimmed_url}}}"

// countField asks for the number of comments, replies included, and none of them.
const countField = "comments.filter(stream).limit(0).summary(true)"

// postEdge is one of the lists on which a page's posts appear.
type postEdge struct {
	source audit.Source
	kind   audit.Kind
	fields fieldSet
	params map[string]string
	// reels have ids of one segment, which are asked for as they are.
	reels bool
	// below is whether comments below these posts stand on the page: those below
	// other people's posts that tag it do not.
	below bool
}

// postEdges lists the edges; no single one shows all posts.
func (n *night) postEdges() []postEdge {
	span := func(more ...string) map[string]string {
		from, to := n.job.Since.Start().Add(-window), n.job.Day.End().Add(window)
		p := map[string]string{"since": strconv.FormatInt(from.Unix(), 10), "until": strconv.FormatInt(to.Unix(), 10)}
		for i := 0; i+1 < len(more); i += 2 {
			p[more[i]] = more[i+1]
		}
		return p
	}
	posts := func() fieldSet {
		return fieldSet{
			must: []string{"id", "created_time", "message"},
			may: []string{"story_tags", "message_tags", "is_hidden", "is_published", "parent_id", "status_type", "permalink_url",
				"from{id,name}", attachmentFields, "updated_time", countField},
		}
	}
	reels := fieldSet{
		must: []string{"id", "created_time", "description"},
		may:  []string{"title", "permalink_url", "updated_time", countField},
	}
	edges := []postEdge{
		{audit.SourcePosts, audit.OwnPost, posts(), span("include_hidden", "true"), false, true},
		{audit.SourceReels, audit.OwnPost, reels, span(), true, true},
		{audit.SourceVisitors, audit.VisitorPost, posts(), span(), false, true},
		{audit.SourceTagged, audit.VisitorPost, posts(), span(), false, false},
	}
	if n.job.WithoutTagged {
		return edges[:len(edges)-1]
	}
	return edges
}

// listPosts reads the lists of posts. A list that fails is its own gap, unless
// the failure concerns the whole page.
func (n *night) listPosts(ctx context.Context) error {
	for _, e := range n.postEdges() {
		err := n.list(ctx, &e)
		if err != nil && (fatal(err) || n.refusesPage(&e, err)) {
			return err
		}
		if err != nil {
			n.unlisted(&e, asFault(err))
			continue
		}
		n.done(e.source)
	}
	return n.watchTagged(ctx)
}

// watchTagged remembers the posts that tag the page, so that a later night can
// ask for them even if the list is refused. Their comments stand elsewhere.
func (n *night) watchTagged(ctx context.Context) error {
	for _, p := range n.tags {
		if w, known := n.watched[p.id]; known && w.UpdatedAt.Equal(p.updated) {
			continue
		}
		w := audit.Watch{Page: n.job.PageID, PostID: p.id, CreatedAt: p.created, UpdatedAt: p.updated, Total: p.total}
		if err := n.sink.Watched(ctx, w); err != nil {
			return err
		}
	}
	return nil
}

// refusesPage reports whether a refusal means that nothing can be read: it
// does where the page's own posts are concerned.
func (n *night) refusesPage(e *postEdge, err error) bool {
	return e.source == audit.SourcePosts && asFault(err).Kind == Forbidden
}

// unlisted records a list that could not be read to its end.
func (n *night) unlisted(e *postEdge, f *Fault) {
	n.lacking(e.source, f.Sentence())
	n.notice(true, fmt.Sprintf("l'elenco «%s» non è stato letto: %s", e.source, f.Sentence()))
	if e.source != audit.SourceTagged {
		n.lacking(audit.SourceComments, fmt.Sprintf("i post dell'elenco «%s» non sono noti, né i loro commenti", e.source))
	}
}

func (n *night) list(ctx context.Context, pe *postEdge) error {
	e := &edge{path: n.job.PageID + "/" + string(pe.source), params: pe.params, fields: &pe.fields, limit: 100}
	var refused *Fault // the number of comments
	e.settle = func(f *Fault) bool {
		if f.Kind == Forbidden && e.fields.drop("comments") {
			refused = f
			return true
		}
		return f.Kind == BadRequest && e.dropParam()
	}
	err := readEdge(ctx, n.reader, e, func(pg *pageOf[wirePost]) (bool, error) {
		return true, n.take(ctx, pe, pg.Data)
	})
	if err == nil && refused != nil && pe.below {
		n.lacking(audit.SourceComments, refused.Sentence())
		n.notice(true, "i commenti non sono leggibili: "+refused.Sentence())
	}
	for _, name := range e.fields.dropped {
		n.withoutField(pe, name)
	}
	return err
}

// dropParam gives up a parameter that is not essential, and may be what the
// platform refuses: the one that shows hidden posts, then the time window,
// which the client holds posts against anyway.
func (e *edge) dropParam() bool {
	for _, names := range [][]string{{"include_hidden"}, {"since", "until"}} {
		if _, ok := e.params[names[0]]; ok {
			for _, name := range names {
				delete(e.params, name)
			}
			return true
		}
	}
	return false
}

// withoutField records what a dropped field keeps from being looked at.
func (n *night) withoutField(pe *postEdge, name string) {
	cause := "la piattaforma non ha fornito il campo " + name
	switch name {
	case "comments":
		n.notice(false, fmt.Sprintf("la piattaforma non fornisce il numero dei commenti per «%s»: i commenti sono riletti tutti", pe.source))
	case "status_type", "title", "permalink_url", "story_tags":
		n.notice(false, cause+" per «"+string(pe.source)+"»")
	default:
		n.lacking(pe.source, cause)
	}
}

// take turns a page of a list into contents and hands them on.
func (n *night) take(ctx context.Context, pe *postEdge, list []wirePost) error {
	out := make([]audit.Content, 0, len(list))
	for i := range list {
		w := &list[i]
		if w.ID == "" || w.Created.IsZero() {
			n.lacking(pe.source, "alcuni elementi sono giunti senza identificativo o senza data")
			continue
		}
		if c, ok := n.admit(pe, w); ok {
			out = append(out, c)
		}
	}
	return n.give(ctx, out)
}

// admit decides what becomes of one listed post. It reports false for those
// outside the window, drafts, and those met before or held back.
func (n *night) admit(pe *postEdge, w *wirePost) (audit.Content, bool) {
	id := string(w.ID)
	if !pe.reels {
		id = postID(id, n.job.PageID)
	}
	from, to := n.job.Since.Start(), n.job.Day.End()
	if w.Created.Before(from) || !w.Created.Before(to) || !w.public() || n.listed[id] {
		return audit.Content{}, false
	}
	n.listed[id] = true
	c := w.content(n.job.PageID, id, pe.kind, n.c.cfg.Now())
	n.recognise(pe, w, &c)
	n.count(n.row(pe.source), &c)
	if w.Attachments != nil && cut(w.Attachments.Data) {
		n.lacking(pe.source, "un album contiene più di cento elementi e non è stato letto per intero")
	}
	p := &post{object: string(w.ID), id: id, created: c.CreatedAt, updated: c.UpdatedAt, total: c.Comments}
	p.uncounted = !pe.reels && !pe.fields.has("attachments") || w.Attachments != nil && cut(w.Attachments.Data)
	if pe.below {
		n.posts = append(n.posts, p)
	} else {
		n.tags = append(n.tags, p)
	}
	if pe.kind == audit.OwnPost && (n.wantsPhotos(p) || n.unlooked(&c)) && p.pictures(&c) {
		p.content = &c
		n.held = append(n.held, p)
	}
	if n.unowned(&c) {
		n.shares = append(n.shares, &c)
		return audit.Content{}, false
	}
	return c, p.content == nil
}

// recognise learns under which ids the page writes, and finds the page's own
// posts among the visitors'.
func (n *night) recognise(pe *postEdge, w *wirePost, c *audit.Content) {
	if pe.kind == audit.OwnPost {
		if w.From != nil && w.From.ID != "" {
			n.self[string(w.From.ID)] = true
		}
		if p := w.profile(); p != "" {
			n.self[p] = true
		}
		if !c.Author.Known() { // reels do not say who published them, but only the page can
			c.Author = audit.Author{ID: n.job.PageID, Name: n.proof.Page.Name}
		}
		return
	}
	if n.self[c.Author.ID] {
		c.Kind = audit.OwnPost
	}
}

// wantsPhotos reports whether the post's photos are asked for their texts and
// comments tonight: those of the day, those met for the first time, and those
// whose comments are read again.
func (n *night) wantsPhotos(p *post) bool {
	return !p.created.Before(n.job.Day.Start()) || n.moved(p)
}

// pictures finds the post's photos; those of an album have comments of their own.
func (p *post) pictures(c *audit.Content) bool {
	var ids []string
	for i := range c.Attachments {
		if photo(&c.Attachments[i]) {
			ids = append(ids, c.Attachments[i].ID)
		}
	}
	if len(ids) > 1 {
		p.album = ids
	}
	return len(ids) > 0
}

// flush hands on the posts that still wait for their alternative texts.
func (n *night) flush(ctx context.Context) error {
	out := make([]audit.Content, 0, len(n.held))
	for _, p := range n.held {
		out = append(out, *p.content)
		p.content = nil
	}
	n.held = nil
	return n.give(ctx, out)
}

// give hands contents on, as many at a time as a sink expects.
func (n *night) give(ctx context.Context, list []audit.Content) error {
	for some := range slices.Chunk(list, 100) {
		if err := n.sink.Contents(ctx, some); err != nil {
			return err
		}
	}
	return nil
}

// missing are the watched posts of the window that no list showed.
func (n *night) missing() []string {
	var ids []string
	for _, w := range n.job.Watched {
		if !n.listed[w.PostID] && !w.CreatedAt.Before(n.job.Since.Start()) && w.CreatedAt.Before(n.job.Day.End()) {
			ids = append(ids, w.PostID)
		}
	}
	return ids
}

// seekMissing asks for each of them by itself, since lists leave out what they
// please: those that are still there are read like the others, and not taken
// for gone. It reports whether it is now known of every post of the window
// whether it is there.
func (n *night) seekMissing(ctx context.Context) (sure bool, err error) {
	for _, s := range []audit.Source{audit.SourcePosts, audit.SourceReels, audit.SourceVisitors} {
		if !n.row(s).Complete {
			return false, nil
		}
	}
	sure = true
	var out []audit.Content
	err = readBatch(ctx, n.reader, n.missing(), nodeFields, func(id string, w *wireNode, f *Fault) {
		switch {
		case f != nil && f.Kind == Gone:
		case f != nil:
			sure = false
			n.lacking(audit.SourcePosts, "di un post osservato non è noto se sia ancora pubblicato")
		case w.public():
			out = append(out, n.rediscover(id, &w.wirePost))
		}
	})
	if err != nil {
		return false, err
	}
	return sure, n.give(ctx, out)
}

// nodeFields are asked of a single post; a reel's id has one segment.
func nodeFields(id string) string {
	if !strings.Contains(id, "_") {
		return "id,created_time,updated_time,description,permalink_url," + countField
	}
	return "id,created_time,updated_time,message,message_tags,story_tags,from{id,name},permalink_url,parent_id,is_published,is_hidden,is_expired," + attachmentFields + "," + countField
}

// wireNode is a post that was asked for by its id.
type wireNode struct {
	envelope
	wirePost
}

func (w *wireNode) whole() bool { return w.ID != "" && !w.Created.IsZero() }

// rediscover takes up a post that is there although no list shows it.
func (n *night) rediscover(id string, w *wirePost) audit.Content {
	kind := audit.VisitorPost
	if w.From == nil && !strings.Contains(id, "_") || w.From != nil && n.self[string(w.From.ID)] {
		kind = audit.OwnPost
	}
	c := w.content(n.job.PageID, id, kind, n.c.cfg.Now())
	n.listed[id] = true
	n.posts = append(n.posts, &post{object: id, id: id, created: c.CreatedAt, updated: c.UpdatedAt, total: c.Comments,
		uncounted: len(c.Attachments) > 1})
	return c
}
