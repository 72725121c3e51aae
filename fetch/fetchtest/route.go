package fetchtest

import (
	"encoding/base64"
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// route answers the call by its path.
func (c *call) route() *APIError {
	switch {
	case len(c.path) == 0 || c.path[0] == "":
		return c.batch()
	case c.path[0] == "debug_token":
		return c.debugToken()
	case c.path[0] == "oauth" && len(c.path) == 2 && c.path[1] == "access_token":
		return c.exchange()
	case c.token == nil:
		return &ErrInvalid // the app's own token reads nothing else
	case c.path[0] == "me" && len(c.path) == 2 && c.path[1] == "accounts":
		return c.accounts()
	}
	fields, err := parseFields(firstOf(c.params.Get("fields"), "id"))
	if err != nil {
		return &APIError{Code: 2500, Type: "OAuthException", Message: "Syntax error " + err.Error()}
	}
	if len(c.path) == 1 {
		return c.node(c.path[0], fields)
	}
	if e, refused := c.sw.Refuse[c.path[1]]; refused {
		return &e
	}
	if c.sw.NoData == c.path[1] {
		c.out.raw("{}")
		return nil
	}
	if c.path[1] == "comments" {
		return c.comments(c.path[0], fields)
	}
	if c.path[1] == "blocked" {
		return c.blocked(c.path[0], fields)
	}
	return c.posts(c.path[0], c.path[1], fields)
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// check refuses fields: unknown ones, those a switch names, and those that a
// missing permission fails together with all others.
func (c *call) check(node, page string, list []field) *APIError {
	for _, f := range list {
		if e, refused := c.sw.Refuse["field:"+f.name]; refused {
			return &e
		}
	}
	if name := unknown(node, list); name != "" {
		return &APIError{Code: 100, Type: "OAuthException", Message: "(#100) Tried accessing nonexisting field (" + name + ") on node type (" + node + ")"}
	}
	if find(list, "comments") != nil && !c.token.may("pages_read_user_content", page) {
		return &ErrPerm
	}
	if find(list, "blocked") != nil && !c.token.can("MODERATE") {
		return &APIError{Code: 200, Status: 403, Type: "OAuthException", Message: "(#200) The user must be able to perform MODERATE on the page"}
	}
	if c.sw.ReduceNested && find(list, "attachments") != nil {
		return &ErrReduce
	}
	return nil
}

// node answers for a page, a post, a reel or a photo.
func (c *call) node(id string, fields []field) *APIError {
	if p := c.s.ix.pages[id]; p != nil {
		return c.pageNode(p, fields)
	}
	if a := c.s.ix.others[id]; a != nil {
		return c.account(a, fields)
	}
	o := c.s.ix.objects[id]
	if o == nil || !o.there(c.now) {
		return &ErrGone
	}
	kind := o.kind()
	if err := c.check(kind, o.page.ID, fields); err != nil {
		return err
	}
	if o.photo != nil {
		c.photo(o, fields)
	} else {
		c.post(o, fields)
	}
	return nil
}

func (o *object) kind() string {
	switch {
	case o.photo != nil:
		return "Photo"
	case o.post.Kind == Reel:
		return "Video"
	}
	return "PagePost"
}

// reads reports whether the token reads the page.
func (c *call) reads(page string) *APIError {
	if c.token.Kind == SystemToken {
		return &ErrNeedPage
	}
	if c.token.Kind == PageToken && c.token.Page != page {
		return &ErrGone
	}
	if !c.token.may("pages_read_engagement", page) {
		return &ErrPerm
	}
	return nil
}

// posts answers for one of a page's lists.
func (c *call) posts(page, name string, fields []field) *APIError {
	p := c.s.ix.pages[page]
	if p == nil {
		return &ErrGone
	}
	list, ok := p.edges[name]
	if !ok && !slices.Contains([]string{"published_posts", "posts", "feed", "video_reels", "visitor_posts", "tagged"}, name) {
		return &APIError{Code: 100, Type: "OAuthException", Message: "(#100) Tried accessing nonexisting field (" + name + ") on node type (Page)"}
	}
	if err := c.reads(page); err != nil {
		return err
	}
	if (name == "visitor_posts" || name == "tagged") && !c.token.may("pages_read_user_content", page) {
		return &ErrPerm
	}
	node := "PagePost"
	if name == "video_reels" {
		node = "Video"
	}
	if err := c.check(node, page, fields); err != nil {
		return err
	}
	limit, err := c.limit(25)
	if err != nil {
		return err
	}
	list = c.window(list, name)
	at, alive := c.place()
	if !alive {
		return &ErrCursor
	}
	end := min(len(list), at+limit)
	if at >= len(list) {
		at = end
	}
	c.out.raw(`{"data":[`)
	if !c.blank() {
		for _, o := range list[at:end] {
			c.out.comma()
			c.post(o, fields)
		}
	} else {
		end = at
	}
	c.out.raw("]")
	c.paging(at, end, end < len(list) || c.sw.EmptyPages && !c.blank() && end > at)
	c.out.raw("}")
	return nil
}

// blocked answers for the list of those whom a page has blocked.
func (c *call) blocked(page string, fields []field) *APIError {
	p := c.s.ix.pages[page]
	if p == nil {
		return &ErrGone
	}
	if err := c.reads(page); err != nil {
		return err
	}
	if err := c.check("Page", page, []field{{name: "blocked"}}); err != nil {
		return err
	}
	if name := unknown("Profile", fields); name != "" {
		return &APIError{Code: 100, Type: "OAuthException", Message: "(#100) Tried accessing nonexisting field (" + name + ") on node type (Profile)"}
	}
	limit, err := c.limit(25)
	if err != nil {
		return err
	}
	at, alive := c.place()
	if !alive {
		return &ErrCursor
	}
	list := p.blocks(c.now)
	at = min(at, len(list))
	end := min(len(list), at+limit)
	if c.blank() {
		end = at
	}
	c.profiles(list[at:end], fields)
	c.paging(at, end, end < len(list) || c.sw.EmptyPages && !c.blank() && end > at)
	c.out.raw("}")
	return nil
}

// profiles begins a list of persons.
func (c *call) profiles(list []*Person, fields []field) {
	c.out.raw(`{"data":[`)
	for _, p := range list {
		c.out.comma()
		c.out.raw("{")
		c.out.text("id", p.ID)
		if find(fields, "name") != nil {
			c.out.text("name", p.Name)
		}
		c.out.raw("}")
	}
	c.out.raw("]")
}

// blocks are those who are blocked at an instant, the newest first.
func (p *Page) blocks(now time.Time) []*Person {
	var out []*Person
	for i := len(p.Blocked) - 1; i >= 0; i-- {
		if b := &p.Blocked[i]; there(b.At, b.LiftedAt, now) {
			out = append(out, b.Person)
		}
	}
	return out
}

// limit is how many items a page of a list may have.
func (c *call) limit(otherwise int) (int, *APIError) {
	n := otherwise
	if s := c.params.Get("limit"); s != "" {
		n, _ = strconv.Atoi(s)
	}
	if n < 1 || n > 100 {
		return 0, &APIError{Code: 100, Type: "OAuthException", Message: "(#100) Please do not exceed 100 for the limit parameter"}
	}
	if c.sw.ReduceAbove > 0 && n > c.sw.ReduceAbove {
		return 0, &ErrReduce
	}
	if c.sw.ShortPages > 0 {
		n = min(n, c.sw.ShortPages)
	}
	return n, nil
}

// window is the list as it stands: what is published, not removed, and inside
// since and until.
func (c *call) window(list []*object, name string) []*object {
	since, until := c.instant("since"), c.instant("until")
	if c.sw.IgnoreWindow {
		since, until = time.Time{}, time.Time{}
	}
	out := make([]*object, 0, len(list))
	for _, o := range list {
		p := o.post
		switch {
		case !o.there(c.now), !since.IsZero() && p.At.Before(since), !until.IsZero() && p.At.After(until):
		case p.Unpublished && name != "feed", p.Expired && name != "feed":
		case hidden(p.HiddenAt, c.now) && c.params.Get("include_hidden") != "true" && name != "feed":
		default:
			out = append(out, o)
		}
	}
	switch {
	case c.sw.Shuffle:
		slices.SortStableFunc(out, func(a, b *object) int { return strings.Compare(mixed(a.id), mixed(b.id)) })
	case c.sw.LateInside && len(out) > 1:
		out = append(out[1:], out[0])
	}
	return out
}

// mixed puts ids in an order that has nothing to do with time.
func mixed(id string) string {
	b := []byte(id)
	slices.Reverse(b)
	return string(b)
}

func (c *call) instant(param string) time.Time {
	n, err := strconv.ParseInt(c.params.Get(param), 10, 64)
	if err != nil {
		return time.Time{}
	}
	return time.Unix(n, 0)
}

// place is where a list goes on; it reports false if the cursor is dead.
func (c *call) place() (at int, alive bool) {
	cursor := c.params.Get("after")
	if cursor == "" {
		return 0, true
	}
	b, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimLeft(string(b), "ap:e"))
	if err != nil || n < 0 || c.killed() {
		return 0, false
	}
	return n, true
}

// killed lets the next cursors die, as many as the switch says.
func (c *call) killed() bool {
	c.s.mu.Lock()
	defer c.s.mu.Unlock()
	if c.s.dead >= c.s.sw.DeadCursors {
		return false
	}
	c.s.dead++
	return true
}

// blank reports whether this is one of the empty pages that a switch puts between the others.
func (c *call) blank() bool {
	b, _ := base64.RawURLEncoding.DecodeString(c.params.Get("after"))
	return c.sw.EmptyPages && strings.HasPrefix(string(b), "e:")
}

// paging closes a page that began at one place and ended at another.
func (c *call) paging(at, end int, more bool) {
	if at == end && !more {
		return // a true end with nothing in it has no paging at all
	}
	prefix := "ap:"
	if c.sw.EmptyPages && !c.blank() {
		prefix = "e:"
	}
	if c.sw.Loop {
		end, more = 1, true
	}
	after := base64.RawURLEncoding.EncodeToString([]byte(prefix + strconv.Itoa(end)))
	c.out.raw(`,"paging":{"cursors":{"before":"`)
	c.out.raw(base64.RawURLEncoding.EncodeToString([]byte("ap:" + strconv.Itoa(at))))
	c.out.raw(`","after":"` + after + `"}`)
	if more {
		c.out.text("next", c.nextURL(after))
	}
	c.out.raw("}")
}

// nextURL is absolute and holds the token, as the platform's does.
func (c *call) nextURL(after string) string {
	q := url.Values{}
	for k, v := range c.params {
		if k != "appsecret_proof" {
			q[k] = v
		}
	}
	q.Set("access_token", c.value)
	q.Set("after", after)
	host := strings.TrimPrefix(c.s.URL, "http://")
	if c.sw.NextHost != "" {
		host = c.sw.NextHost
	}
	return "http://" + host + "/" + Version + "/" + strings.Join(c.path, "/") + "?" + q.Encode()
}

// comments answers for what hangs from a post, a reel or a photo.
func (c *call) comments(id string, fields []field) *APIError {
	o := c.s.ix.objects[id]
	if o == nil || !o.there(c.now) || o.post.Kind == Tagged {
		return &ErrGone
	}
	if err := c.reads(o.page.ID); err != nil {
		return err
	}
	if !c.token.may("pages_read_user_content", o.page.ID) {
		return &ErrPerm
	}
	if err := c.check("Comment", o.page.ID, fields); err != nil {
		return err
	}
	limit, err := c.limit(25)
	if err != nil {
		return err
	}
	t := &o.top
	if c.params.Get("filter") == "stream" {
		t = &o.all
	}
	if c.token.Kind != PageToken || c.sw.EmptyComments {
		c.out.raw(`{"data":[]`)
		c.summary(o, t)
		c.out.raw("}")
		return nil
	}
	return c.thread(o, t, limit, fields)
}

// thread writes one page of comments, in either order. A cursor is the number
// of comments, seen or not, that lie behind it.
func (c *call) thread(o *object, t *thread, limit int, fields []field) *APIError {
	size := upTo(t.born, c.now)
	reverse := c.params.Get("order") == "reverse_chronological" && !c.sw.ChronologicalOnly
	since := c.instant("since")
	at, alive := c.place()
	if !alive {
		return &ErrCursor
	}
	i, n := at, 0
	c.out.raw(`{"data":[`)
	for ; i < size && n < limit && !c.blank(); i++ {
		k := i
		if reverse {
			k = size - 1 - i
		}
		com := t.list[k]
		if !there(com.At, com.RemovedAt, c.now) || c.sw.HonourSince && com.At.Before(since) {
			continue
		}
		c.out.comma()
		c.comment(o, com, fields)
		n++
	}
	c.out.raw("]")
	c.paging(at, i, i < size || c.sw.EmptyPages && !c.blank() && i > at)
	c.summary(o, t)
	c.out.raw("}")
	return nil
}

func (c *call) summary(o *object, t *thread) {
	if s := c.params.Get("summary"); s != "true" && s != "1" {
		return
	}
	order := firstOf(c.params.Get("order"), "chronological")
	c.out.key("summary")
	c.out.raw("{")
	c.out.text("order", order)
	c.out.num("total_count", c.total(o, t))
	c.out.raw(`,"can_comment":true}`)
}

// total is the platform's count, which may exceed what it gives.
func (c *call) total(o *object, t *thread) int {
	n := t.count(c.now)
	if n > 0 {
		n += c.sw.Phantom
	}
	if o.photo == nil {
		n += o.post.Phantom
	}
	return n
}

// accounts answers a user's token with the pages it reaches, and their tokens.
func (c *call) accounts() *APIError {
	if c.token.Kind == PageToken {
		return &APIError{Code: 100, Type: "OAuthException", Message: "(#100) Tried accessing nonexisting field (accounts) on node type (Page)"}
	}
	c.out.raw(`{"data":[`)
	for _, id := range c.token.Reaches {
		p := c.s.ix.pages[id]
		if p == nil {
			continue
		}
		t := Token{Value: pageTokenValue(id) + "da" + c.token.Value, Kind: PageToken, Page: id, Scopes: c.token.Scopes, Granular: c.token.Granular, Tasks: c.token.Tasks, DataAccess: c.token.DataAccess}
		if c.token.Kind == UserToken && !c.token.Long {
			t.Expires = c.token.Expires
		}
		c.s.AddToken(t)
		c.out.comma()
		c.out.raw("{")
		c.out.text("id", id)
		c.out.text("name", p.Name)
		c.out.text("access_token", t.Value)
		c.out.strings("tasks", t.Tasks)
		c.out.raw("}")
	}
	c.out.raw(`],"paging":{"cursors":{"before":"MQ","after":"MQ"}}}`)
	return nil
}

// How long the platform lets an exchanged token and its access to data live.
const (
	longLife   = 60 * 24 * time.Hour
	dataAccess = 90 * 24 * time.Hour
)

// exchange answers a short user's token with a long one of the same reach.
func (c *call) exchange() *APIError {
	switch {
	case c.params.Get("grant_type") != "fb_exchange_token":
		return &APIError{Code: 100, Type: "OAuthException", Message: "Missing or invalid grant_type parameter"}
	case c.params.Get("client_id") != AppID:
		return &ErrApp
	case c.params.Get("client_secret") != AppSecret:
		return &ErrClient
	}
	c.s.mu.Lock()
	t := c.s.tokens[c.params.Get("fb_exchange_token")]
	c.s.mu.Unlock()
	if t == nil || t.Kind == PageToken {
		return &ErrInvalid
	}
	if err := c.s.deadToken(t, c.now); err != nil {
		return err
	}
	long := Token{
		Value: t.Value + "lungo", Kind: t.Kind, Long: true, Reaches: t.Reaches, Scopes: t.Scopes, Granular: t.Granular, Tasks: t.Tasks,
		Expires: c.now.Add(longLife), DataAccess: c.now.Add(dataAccess),
	}
	c.s.AddToken(long)
	c.out.raw("{")
	c.out.text("access_token", long.Value)
	c.out.text("token_type", "bearer")
	c.out.num("expires_in", int(longLife/time.Second))
	c.out.raw("}")
	return nil
}

// debugToken inspects the token named by input_token.
func (c *call) debugToken() *APIError {
	c.s.mu.Lock()
	t := c.s.tokens[c.params.Get("input_token")]
	c.s.mu.Unlock()
	bad := &ErrInvalid
	if t != nil {
		bad = c.s.deadToken(t, c.now)
	}
	if bad != nil {
		c.out.raw(`{"data":{"error":{"code":` + strconv.Itoa(bad.Code) + `,"message":`)
		c.out.str(bad.Message)
		if bad.Subcode != 0 {
			c.out.num("subcode", bad.Subcode)
		}
		c.out.raw(`},"is_valid":false,"scopes":[]}}`)
		return nil
	}
	c.out.raw(`{"data":{`)
	c.out.text("app_id", AppID)
	c.out.text("type", string(t.Kind))
	c.out.text("application", "Vigilia")
	c.out.num("expires_at", unix(t.Expires))
	c.out.num("data_access_expires_at", unix(t.DataAccess))
	c.out.flag("is_valid", true)
	if t.Kind == PageToken {
		c.out.text("profile_id", t.Page)
	}
	c.out.strings("scopes", t.Scopes)
	c.granular(t)
	c.out.raw("}}")
	return nil
}

func (c *call) granular(t *Token) {
	c.out.key("granular_scopes")
	c.out.raw("[")
	for _, scope := range t.Scopes {
		c.out.comma()
		c.out.raw("{")
		c.out.text("scope", scope)
		if list := t.Granular[scope]; len(list) > 0 {
			c.out.strings("target_ids", list)
		}
		c.out.raw("}")
	}
	c.out.raw("]")
}

func unix(t time.Time) int {
	if t.IsZero() {
		return 0
	}
	return int(t.Unix())
}

// batch answers many calls at once.
func (c *call) batch() *APIError {
	var items []struct {
		Method string `json:"method"`
		URL    string `json:"relative_url"`
	}
	if c.method != "POST" || json.Unmarshal([]byte(c.params.Get("batch")), &items) != nil {
		return &APIError{Code: 100, Type: "GraphMethodException", Message: "Unsupported get request."}
	}
	if len(items) > 50 {
		return &APIError{Code: 100, Type: "GraphBatchException", Message: "Too many requests in batch message. Maximum batch size is 50"}
	}
	c.s.mu.Lock()
	c.s.units += len(items) - 1
	c.s.mu.Unlock()
	c.out.raw("[")
	for _, it := range items {
		c.out.comma()
		c.item(it.URL)
	}
	c.out.raw("]")
	return nil
}

// item answers one call of a batch.
func (c *call) item(relative string) {
	path, query, _ := strings.Cut(relative, "?")
	params, _ := url.ParseQuery(query)
	if c.failsOnce("null "+relative, c.sw.NullItems) {
		c.out.raw("null")
		return
	}
	_, parts := splitVersion(path)
	sub := &call{s: c.s, now: c.now, sw: c.sw, token: c.token, value: c.value, params: params, path: parts, method: "GET", out: newWriter()}
	status := 200
	err := sub.route()
	if c.failsOnce("broken "+relative, c.sw.BrokenItems) {
		err = &ErrService
	}
	if err != nil {
		status = sub.fail(err)
	}
	c.out.raw("{")
	c.out.num("code", status)
	c.out.text("body", string(sub.out.b))
	c.out.raw("}")
}

// failsOnce reports whether the item is one of the first n, and is asked for the first time.
func (c *call) failsOnce(key string, n int) bool {
	c.s.mu.Lock()
	defer c.s.mu.Unlock()
	group, _, _ := strings.Cut(key, " ")
	if n == 0 || c.s.seen[key] > 0 || c.s.seen[group] >= n {
		return false
	}
	c.s.seen[key]++
	c.s.seen[group]++
	return true
}
