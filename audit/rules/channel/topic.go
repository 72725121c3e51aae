package channel

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed topics.txt
var topicsSource string

var topics = plain("topics.txt", "TZFCD", topicsSource)

//go:embed related.txt
var relatedSource string

// related returns, by theme, the themes that go with it.
var related = sync.OnceValue(func() map[string]map[string]bool { return readRelated(relatedSource) })

// readRelated reads "theme: other theme, another"; a name may hold commas itself,
// so the names are those of the list of topics.
func readRelated(source string) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	put := func(a, b string) {
		if out[a] == nil {
			out[a] = map[string]bool{}
		}
		out[a][b] = true
	}
	for line := range strings.Lines(source) {
		theme, others, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || line[0] == ';' {
			continue
		}
		for _, o := range strings.Split(strings.ReplaceAll(others, "acqua, energia", "acqua; energia"), ", ") {
			o = strings.ReplaceAll(o, ";", ",")
			put(theme, o)
			put(o, theme)
		}
	}
	return out
}

const (
	// leastContent is how many words of content a comment needs to have a topic.
	leastContent = 8
	// leastTheme is how many different words of a theme make it clear.
	leastTheme = 2
	// offTopicThreshold is the score from which a comment counts as about something else.
	offTopicThreshold = 0.6
	// longestEmpty is the length up to which a word says nothing of a topic.
	longestEmpty = 3
)

// Tiers of topics.txt.
const (
	wordOfTheme lexicon.Tier = 'T'
	farOff      lexicon.Tier = 'F' // of a theme that no comune posts about, unless it says so
	turning     lexicon.Tier = 'C' // turns to another topic, if it is a question
	turned      lexicon.Tier = 'D' // says that it turns to another topic
)

const (
	// leastFarOff is how many words a comment on a far off theme has.
	leastFarOff = 2
	// shortTurn is how many words a comment has, at most, that says that it turns to
	// another topic, without a question: longer ones come back to the first.
	shortTurn = 16
	// turnWithin is how many words stand before the turn to another topic, at most.
	turnWithin = 3
)

// theme is what a text is about.
type theme struct {
	counts []count
	main   int // index of the theme that most words tell, -1 if none
	words  int // of content
	first  mark
	far    bool            // a far off theme
	turns  bool            // the text turns to another topic at its beginning
	says   bool            // and says so
	stems  map[string]bool // of words of content; nil until asked for
}

// count is how many different words of a text tell a theme.
type count struct {
	name string
	n    int
}

// clear reports whether the text has a theme that several words tell.
func (t *theme) clear() bool { return t.main >= 0 && t.counts[t.main].n >= leastTheme }

// name returns the main theme.
func (t *theme) name() string { return t.counts[t.main].name }

// has reports whether any word tells a theme.
func (t *theme) has(name string) bool {
	for i := range t.counts {
		if t.counts[i].name == name {
			return true
		}
	}
	return false
}

// topicCheck finds comments on something else than the post and the comment above.
type topicCheck struct {
	reader
	counts []count // room for the next comment's
	postID string
	post   theme
}

func newOffTopic(set *audit.Setting) audit.Checker {
	if !set.Policy.Settings.OffTopic {
		return audit.CheckFunc(func(*audit.Subject, *audit.Log) {})
	}
	return &topicCheck{reader: newReader(set, topicList)}
}

// Check compares a comment with what it stands below. It is silent where there
// is nothing to compare with.
func (c *topicCheck) Check(s *audit.Subject, l *audit.Log) {
	if s.Post == nil || s.Post.Text == "" || s.ParentID != "" && s.Parent == nil || len(s.Read.Tokens) < leastFarOff || len(s.Tagged) > 0 || tells(s, weighty) || !c.stands(s.Read) {
		return
	}
	post := c.above(s.Post)
	own := c.theme(s.Read, c.counts[:0])
	c.counts = own.counts
	if own.main < 0 || !c.another(s.Read, &own, post) || c.close(s.Read, &own, post) {
		return
	}
	if s.Parent != nil {
		t := text.Parse(s.Parent.Text)
		parent := c.theme(t, nil)
		parent.stems = c.stems(t)
		if parent.main < 0 || !own.far && !parent.clear() || c.close(s.Read, &own, &parent) {
			return
		}
	}
	c.find(s, l, &own, post)
}

// another reports whether a comment has a theme of its own: a far off one, one
// that it turns to, or one that is clear below a post whose theme is as clear.
func (c *topicCheck) another(t *text.Text, own, post *theme) bool {
	switch {
	case own.far:
		return post.words > 0 && (post.main >= 0 || own.clear())
	case own.turns:
		return post.main >= 0 && (own.says && len(t.Tokens) <= shortTurn || asked(t, len(t.Tokens)-1))
	}
	return post.clear() && own.clear() && own.words >= leastContent
}

// above returns the theme of the post, which is read once for all its comments.
func (c *topicCheck) above(post *audit.Content) *theme {
	if c.postID != post.ID || c.post.stems == nil {
		t := text.Parse(post.Text)
		c.postID, c.post = post.ID, c.theme(t, nil)
		c.post.stems = c.stems(t)
	}
	return &c.post
}

// theme reads what a text is about, with room for the counts.
func (c *topicCheck) theme(t *text.Text, room []count) theme {
	out := theme{counts: room, main: -1}
	for i := range t.Tokens {
		if content(&t.Tokens[i]) {
			out.words++
		}
	}
	ms := c.read(t)
	for i, m := range ms {
		switch {
		case m.term.Tier == turning, m.term.Tier == turned:
			out.turns = out.turns || m.from <= turnWithin
			out.says = out.says || m.from <= turnWithin && m.term.Tier == turned
		case m.term.Tier == farOff && compared(t, m.from):
		case m.term.Tier == farOff:
			out.tell(m)
			out.main, out.first, out.far = out.of(m.term.Category), m, true
		case m.term.Tier != wordOfTheme:
			if content(&t.Tokens[m.from]) {
				out.words--
			}
		case !out.far && !toldBefore(t, ms[:i], m):
			out.tell(m)
		}
	}
	return out
}

// compared reports whether something is only likened to what stands at token i: "meglio di
// Sanremo", "un fosso come il Grande Fratello".
func compared(t *text.Text, i int) bool {
	for k := max(0, i-2); k < i; k++ {
		switch t.Tokens[k].Norm {
		case "meglio", "peggio", "come", "pare", "sembra", "altro", "buio":
			return true
		}
	}
	return false
}

// content reports whether a token may be a word of content by its length.
func content(tok *text.Token) bool { return tok.Kind == text.Word && len(tok.Norm) > longestEmpty }

// toldBefore reports whether an earlier mark tells the same theme by the same word.
func toldBefore(t *text.Text, before marks, m mark) bool {
	for _, b := range before {
		if b.term.Category == m.term.Category && sameRoot(t.Norm(b.from), t.Norm(m.from)) {
			return true
		}
	}
	return false
}

// sameRoot reports whether two words differ in their ending only.
func sameRoot(a, b string) bool {
	n := min(len(a), len(b)) - 1
	return n > 0 && a[:n] == b[:n]
}

// of returns the index of a theme, -1 if no word tells it.
func (t *theme) of(name string) int {
	return slices.IndexFunc(t.counts, func(c count) bool { return c.name == name })
}

// tell counts a word of a theme.
func (t *theme) tell(m mark) {
	at := t.of(m.term.Category)
	if at < 0 {
		at = len(t.counts)
		t.counts = append(t.counts, count{name: m.term.Category})
	}
	t.counts[at].n++
	if t.main < 0 || t.counts[at].n > t.counts[t.main].n {
		t.main, t.first = at, m
	}
}

// stems returns the stems of the words of content.
func (c *topicCheck) stems(t *text.Text) map[string]bool {
	out := map[string]bool{}
	for i := range t.Tokens {
		if content(&t.Tokens[i]) {
			out[root(t, i)] = true
		}
	}
	for _, m := range c.read(t) {
		if m.term.Tier != wordOfTheme && m.term.Tier != farOff {
			delete(out, root(t, m.from))
		}
	}
	return out
}

// shortestStem is the length below which a stem joins words that have nothing in
// common: "partita" and "partiti", "sera" and "seriamente".
const shortestStem = 5

// root returns the stem of token i, or the word itself where the stem is short.
func root(t *text.Text, i int) string {
	if stem := t.Stem(i); len(stem) >= shortestStem {
		return stem
	}
	return t.Tokens[i].Norm
}

// close reports whether a comment has to do with what stands above it: they
// share a theme or a word of content, or their themes go together. Who says that he
// turns to another matter is taken at his word where themes only go together.
func (c *topicCheck) close(t *text.Text, own, above *theme) bool {
	for i, a := range above.counts {
		if own.has(a.name) || !own.says && (a.n >= leastTheme || i == above.main) && related()[own.name()][a.name] {
			return true
		}
	}
	for i := range t.Tokens {
		if content(&t.Tokens[i]) && above.stems[root(t, i)] {
			return true
		}
	}
	return false
}

func (c *topicCheck) find(s *audit.Subject, l *audit.Log, own, post *theme) {
	score := min(0.9, 0.4+0.1*float64(own.counts[own.main].n)+0.02*float64(own.words))
	if own.far || own.turns {
		score = max(score, 0.65)
	}
	if score < offTopicThreshold {
		return
	}
	above := "nessun tema comune"
	if post.main >= 0 {
		above = post.name()
	}
	e := evidence(s.Read, own.first)
	e.Note = fmt.Sprintf("tema del commento: %s; tema del post: %s; nessuna parola di contenuto in comune", own.name(), above)
	l.Find(audit.Hit{
		Category: "possibile fuori argomento", Severity: audit.Informative, Score: score, Threshold: offTopicThreshold,
		Evidence: []audit.Evidence{e},
		Exceptions: []audit.Exception{
			{Name: "saluti, apprezzamenti o sole emoji"}, {Name: "risposta a un altro commento"}, {Name: "tema collegato a quello del post"}, {Name: "post senza un tema riconoscibile"},
		},
	})
}
