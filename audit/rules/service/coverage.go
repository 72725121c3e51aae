package service

import (
	"cmp"
	"slices"
	"strings"

	"vigilia/audit"
)

// checker follows the conversations below one post at a time. It keeps no
// text, and forgets a post when the next one begins.
type checker struct {
	set     *audit.Setting
	post    string
	asked   []*asked            // in the order of time
	threads map[string][]*asked // by the comment that began the conversation
	top     map[string]string   // a comment to the one that began its conversation
}

// asked is a request that was seen below the current post.
type asked struct {
	audit.Request
	author audit.Author
}

func start(set *audit.Setting) audit.Checker {
	c := &checker{set: set}
	c.forget()
	return c
}

// Check takes the next content of the page.
func (c *checker) Check(s *audit.Subject, l *audit.Log) {
	if s.PostID != c.post {
		c.flush(l)
		c.post = s.PostID
	}
	if s.Kind == audit.OwnReply {
		c.answer(s)
		return
	}
	c.others(s)
	if kind, ok := c.request(s); ok {
		a := &asked{
			Request: audit.Request{Page: c.set.Page.ID, ContentID: s.ID, PostID: s.PostID, Kind: kind, At: s.CreatedAt},
			author:  s.Author,
		}
		c.asked = append(c.asked, a)
		c.threads[c.thread(s.Content)] = append(c.threads[c.thread(s.Content)], a)
	}
}

// Finish logs the requests below the last post.
func (c *checker) Finish(l *audit.Log) { c.flush(l) }

func (c *checker) flush(l *audit.Log) {
	for _, a := range c.asked {
		l.Request(a.Request)
	}
	c.forget()
}

func (c *checker) forget() {
	c.asked, c.threads, c.top = nil, map[string][]*asked{}, map[string]string{}
}

// thread returns the id of the conversation in which a content stands, that of
// the comment that began it, and remembers it for the replies to come.
func (c *checker) thread(x *audit.Content) string {
	top := x.ID
	if x.ParentID != "" {
		top = cmp.Or(c.top[x.ParentID], x.ParentID)
	}
	c.top[x.ID] = top
	return top
}

// reached returns the requests in whose conversation a content stands: those of
// its thread, and a visitor's post above it.
func (c *checker) reached(x *audit.Content) []*asked {
	out := slices.Clone(c.threads[c.thread(x)])
	if len(c.asked) > 0 && c.asked[0].ContentID == x.PostID && !slices.Contains(out, c.asked[0]) {
		out = append(out, c.asked[0])
	}
	return out
}

// request reports whether the content asks the comune something, and what.
// Contents with findings from media up get no answer by policy, so they are no
// request; nor is what another rule holds for off topic.
func (c *checker) request(s *audit.Subject) (audit.RequestKind, bool) {
	if worst, found := s.Worst(); found && worst >= audit.Medium {
		return "", false
	}
	offTopic := func(f audit.Finding) bool { return f.Rule == "topic.off_topic" }
	if slices.ContainsFunc(s.Found, offTopic) || c.amongUsers(s) {
		return "", false
	}
	return Classify(s.Read)
}

// answer marks the requests that a reply of the page answers: those of its
// conversation, or the one whose author it tags.
func (c *checker) answer(s *audit.Subject) {
	shut := func(a *asked) bool { return !a.Open() || s.CreatedAt.Before(a.At) }
	unnamed := func(a *asked) bool { return !tags(s.Content, a.author.Name) }
	to := slices.DeleteFunc(c.reached(s.Content), shut)
	if named := slices.DeleteFunc(slices.Clone(to), unnamed); len(named) > 0 {
		to = named // it says whom it answers
	}
	if len(to) == 0 && s.ParentID == "" {
		to = slices.DeleteFunc(slices.DeleteFunc(slices.Clone(c.asked), shut), unnamed)
	}
	redirected := len(to) > 0 && c.redirects(s.Read)
	for _, a := range to {
		a.AnswerID, a.AnsweredAt, a.Redirected = s.ID, s.CreatedAt, redirected
	}
}

func tags(c *audit.Content, name string) bool {
	return name != "" && slices.ContainsFunc(c.Tagged, func(t string) bool { return strings.EqualFold(t, name) })
}

// others marks the requests under which another user writes. An author who is
// withheld might be the one who asked, so he does not count.
func (c *checker) others(s *audit.Subject) {
	if !s.Author.Known() {
		c.thread(s.Content)
		return
	}
	for _, a := range c.reached(s.Content) {
		if a.author.Known() && a.author.ID != s.Author.ID {
			a.Others = true
		}
	}
}
