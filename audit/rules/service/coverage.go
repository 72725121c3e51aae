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
	asked   []*asked           // in the order of time
	threads map[string]*thread // by the comment that began the conversation
	top     map[string]string  // a comment to the one that began its conversation
	reader  reader
}

// thread is a conversation. Those who wait have one author all: as soon as another
// user writes, they wait no longer.
type thread struct {
	asked   []*asked
	waiting []*asked // under which no other user wrote yet
}

// asked is a request that was seen below the current post.
type asked struct {
	audit.Request
	author audit.Author
	aside  bool // not under check: it only takes its place in the conversation
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
			aside:   s.Aside,
		}
		c.asked = append(c.asked, a)
		c.add(s.Content, a)
	}
}

// Finish logs the requests below the last post.
func (c *checker) Finish(l *audit.Log) { c.flush(l) }

func (c *checker) flush(l *audit.Log) {
	for _, a := range c.asked {
		if !a.aside {
			l.Request(a.Request)
		}
	}
	c.forget()
}

func (c *checker) forget() {
	c.asked, c.threads, c.top = nil, map[string]*thread{}, map[string]string{}
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
	var out []*asked
	if t := c.threads[c.thread(x)]; t != nil {
		out = slices.Clone(t.asked)
	}
	if a := c.above(x); a != nil && !slices.Contains(out, a) {
		out = append(out, a)
	}
	return out
}

// above returns the request that a visitor's post above the content makes; nil if it makes none.
func (c *checker) above(x *audit.Content) *asked {
	if len(c.asked) > 0 && c.asked[0].ContentID == x.PostID {
		return c.asked[0]
	}
	return nil
}

// add takes a request into its conversation. That of an author who is withheld does
// not wait: whoever writes might be the one who asked.
func (c *checker) add(x *audit.Content, a *asked) {
	id := c.thread(x)
	t := c.threads[id]
	if t == nil {
		t = &thread{}
		c.threads[id] = t
	}
	t.asked = append(t.asked, a)
	if a.author.Known() {
		t.waiting = append(t.waiting, a)
	}
}

// written marks those who wait when somebody else writes.
func (t *thread) written(author string) {
	if len(t.waiting) == 0 || t.waiting[0].author.ID == author {
		return
	}
	for _, a := range t.waiting {
		a.Others = true
	}
	t.waiting = t.waiting[:0]
}

// request reports whether the content asks the comune something, and what.
// Contents with findings from media up get no answer by policy, so they are no
// request, unless the office rejected those findings; nor is what another rule
// holds for off topic. What the rules on the use of the channel recognised is a
// request too.
func (c *checker) request(s *audit.Subject) (audit.RequestKind, bool) {
	if slices.ContainsFunc(s.Found, func(f audit.Finding) bool { return !c.rejected(s.ID, f) && unanswered(f) }) {
		return "", false
	}
	ss := c.reader.sentences(s.Read)
	if c.amongUsers(s, saidIn(ss)) {
		return "", false
	}
	kind, ok := classify(ss)
	for _, f := range s.Found {
		if k := recognised(f); k != "" && !c.rejected(s.ID, f) {
			kind, ok = firmer(kind, k), true
		}
	}
	return kind, ok
}

// unanswered reports whether a finding keeps its content out of the requests.
func unanswered(f audit.Finding) bool {
	return f.Severity >= audit.Medium || f.Rule == "topic.off_topic"
}

// rejected reports whether the office said of a finding that it is none.
func (c *checker) rejected(content string, f audit.Finding) bool {
	return slices.ContainsFunc(c.set.Judged[content], func(j audit.Judged) bool {
		return j.Fingerprint == f.Fingerprint && j.Outcome == audit.Rejected
	})
}

// recognised returns what another rule holds its content for, "" for no request.
func recognised(f audit.Finding) audit.RequestKind {
	switch f.Rule {
	case "channel.formal_request":
		return audit.Formal
	case "channel.complaint":
		return audit.Report
	case "topic.personal_case":
		return audit.Help
	case "channel.assistance": // it speaks of questions as well
		return audit.Question
	}
	return ""
}

// firmer returns the one of two kinds that says more of what is due: a form, the
// channel for reports, an office, an answer.
func firmer(a, b audit.RequestKind) audit.RequestKind {
	for _, k := range []audit.RequestKind{audit.Formal, audit.Report, audit.Help} {
		if a == k || b == k {
			return k
		}
	}
	return audit.Question
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
	if t := c.threads[c.thread(s.Content)]; t != nil {
		t.written(s.Author.ID)
	}
	if a := c.above(s.Content); a != nil && a.author.Known() && a.author.ID != s.Author.ID {
		a.Others = true
	}
}
