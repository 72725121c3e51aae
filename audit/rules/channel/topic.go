package channel

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed topics.txt
var topicsSource string

var topics = plain("topics.txt", "TZ", topicsSource)

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

const wordOfTheme lexicon.Tier = 'T'

// theme is what a text is about.
type theme struct {
	counts map[string]int // different words by theme
	stems  map[string]bool
	main   string
	words  int // of content
	first  mark
}

// clear reports whether the text has a theme that several words tell.
func (t *theme) clear() bool { return t.counts[t.main] >= leastTheme }

// topicCheck finds comments on something else than the post and the comment above.
type topicCheck struct {
	reader
	postID string
	post   theme
}

func newOffTopic(set *audit.Setting) audit.Checker {
	if !set.Policy.Settings.OffTopic {
		return audit.CheckFunc(func(*audit.Subject, *audit.Log) {})
	}
	return &topicCheck{reader: newReader(set, "topic.off_topic", topics)}
}

// Check compares a comment with what it stands below. It is silent where there
// is nothing to compare with.
func (c *topicCheck) Check(s *audit.Subject, l *audit.Log) {
	if s.Post == nil || s.Post.Text == "" || s.ParentID != "" && s.Parent == nil || len(s.Read.Tokens) < leastContent || len(s.Tagged) > 0 {
		return
	}
	post := c.above(s.Post)
	if !post.clear() {
		return
	}
	own := c.theme(s.Read)
	if own.words < leastContent || !own.clear() || c.close(&own, post) {
		return
	}
	if s.Parent != nil {
		parent := c.theme(text.Parse(s.Parent.Text))
		if !parent.clear() || c.close(&own, &parent) {
			return
		}
	}
	c.find(s, l, &own, post)
}

// above returns the theme of the post, which is read once for all its comments.
func (c *topicCheck) above(post *audit.Content) *theme {
	if c.postID != post.ID || c.post.counts == nil {
		c.postID, c.post = post.ID, c.theme(text.Parse(post.Text))
	}
	return &c.post
}

// theme reads what a text is about.
func (c *topicCheck) theme(t *text.Text) theme {
	out := theme{counts: map[string]int{}, stems: map[string]bool{}}
	for i := range t.Tokens {
		if tok := &t.Tokens[i]; tok.Kind == text.Word && len(tok.Norm) > longestEmpty {
			out.words++
			out.stems[root(t, i)] = true
		}
	}
	seen := map[string]bool{}
	for _, m := range c.read(t) {
		if m.term.Tier != wordOfTheme {
			out.words--
			delete(out.stems, root(t, m.from))
			continue
		}
		if k := m.term.Category + t.Stem(m.from); !seen[k] {
			seen[k] = true
			out.counts[m.term.Category]++
		}
		if n := out.counts[m.term.Category]; n > out.counts[out.main] || out.main == "" {
			out.main = m.term.Category
			out.first = m
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
// share a theme or a word of content, or their themes go together.
func (c *topicCheck) close(own, above *theme) bool {
	for name, n := range above.counts {
		if own.counts[name] > 0 || (n >= leastTheme || name == above.main) && related()[own.main][name] {
			return true
		}
	}
	for stem := range own.stems {
		if above.stems[stem] {
			return true
		}
	}
	return false
}

func (c *topicCheck) find(s *audit.Subject, l *audit.Log, own, post *theme) {
	score := min(0.9, 0.4+0.1*float64(own.counts[own.main])+0.02*float64(own.words))
	if score < offTopicThreshold {
		return
	}
	e := evidence(s.Read, own.first)
	e.Note = fmt.Sprintf("tema del commento: %s; tema del post: %s; nessuna parola di contenuto in comune", own.main, post.main)
	l.Find(audit.Hit{
		Category: "possibile fuori argomento", Severity: audit.Informative, Score: score, Threshold: offTopicThreshold,
		Evidence: []audit.Evidence{e},
		Exceptions: []audit.Exception{
			{Name: "saluti, apprezzamenti o sole emoji"}, {Name: "risposta a un altro commento"}, {Name: "tema collegato a quello del post"}, {Name: "post senza un tema riconoscibile"},
		},
	})
}
