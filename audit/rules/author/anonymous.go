package author

import (
	"cmp"
	_ "embed"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/lexicon"
)

//go:embed pseudonyms.txt
var pseudonymsSource string

var pseudonyms = listed("pseudonyms.txt", "GFOND", pseudonymsSource)

// listed describes a list whose entries are matched as they are written.
func listed(name, tiers, source string) *lexicon.List {
	l := lexicon.New(name, tiers, source)
	l.Strong = 0
	return l
}

const anonymousThreshold = 0.6

// anonymous tells of display names that may be nobody's, once a week. It keeps one
// content an author and week, and only of authors whose name is such.
type anonymous struct {
	nameReader
	page   string
	first  map[turn]*hidden
	judged map[string]reason // by name, up to mostPeople
}

// turn is an author and the week in which something is said of him once.
type turn struct {
	author string
	week   civil.Day // its Monday
}

func turnOf(c *audit.Content) turn {
	return turn{c.Author.ID, civil.WeekOf(c.Day()).From}
}

// compare orders turns, for findings that come in the same order each time.
func (t turn) compare(o turn) int {
	return cmp.Or(cmp.Compare(t.author, o.author), t.week.Sub(o.week))
}

// hidden is an author's first content of a week, with what is said of the name.
type hidden struct {
	content *audit.Content
	reason  reason
	past    bool // only recalled: another audit has told it, or will
}

func newAnonymous(set *audit.Setting) audit.Checker {
	return &anonymous{nameReader{set.Office.For("author.anonymous", pseudonyms)}, set.Page.ID, map[turn]*hidden{}, map[string]reason{}}
}

// Recall remembers whose turn has been before the period.
func (c *anonymous) Recall(e *audit.Content, _ time.Time) {
	if e.Page == c.page && e.Author.Known() {
		c.meet(strings.TrimSpace(e.Author.Name), e, true)
	}
}

// Check remembers the author's earliest content of the week: it stays the same when
// the days are audited again, whatever order the posts come in and whichever night looks.
func (c *anonymous) Check(s *audit.Subject, l *audit.Log) {
	if s.Aside {
		return // recalled, if it is of the same week
	}
	name := strings.TrimSpace(s.Author.Name)
	if name == "" {
		l.Gap("nome dell'autore non disponibile")
		return
	}
	c.meet(name, s.Content, false)
}

func (c *anonymous) meet(name string, e *audit.Content, past bool) {
	r := c.known(name)
	if r.why == "" || r.score < anonymousThreshold {
		return
	}
	t := turnOf(e)
	if h := c.first[t]; h == nil || h.later(e) {
		c.first[t] = &hidden{e, r, past}
	}
}

// known judges a name once.
func (c *anonymous) known(name string) reason {
	r, ok := c.judged[name]
	if !ok {
		if r = c.judge(name); len(c.judged) < mostPeople {
			c.judged[name] = r
		}
	}
	return r
}

// later reports whether what is remembered came after another content.
func (h *hidden) later(c *audit.Content) bool {
	return cmp.Or(h.content.CreatedAt.Compare(c.CreatedAt), cmp.Compare(h.content.ID, c.ID)) > 0
}

// Finish speaks once of every such author.
func (c *anonymous) Finish(l *audit.Log) {
	for _, t := range slices.SortedFunc(maps.Keys(c.first), turn.compare) {
		h := c.first[t]
		if h.past {
			continue
		}
		l.FindOn(h.content, audit.Hit{
			Category: "possibile profilo anonimo: " + h.reason.why, Severity: audit.Informative, Score: h.reason.score, Threshold: anonymousThreshold,
			Evidence: []audit.Evidence{{
				Span:   audit.Span{Start: 0, End: utf8.RuneCountInString(h.content.Text)},
				Masked: masked(h.content.Author.Name), Note: h.reason.why + "; si guarda il solo nome visualizzato",
			}},
			Exceptions: []audit.Exception{
				{Name: "associazione, ente, esercizio o testata"}, {Name: "nome straniero di una sola parola"}, {Name: "nome d'arte con un nome proprio o diminutivo"},
				{Name: "motivi validi per l'anonimato, da valutare da parte dell'Ente"},
			},
		})
	}
}

// masked returns a name as reports may show it: its form, not its letters.
func masked(name string) string {
	first := true
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case first:
			first = false
			return r
		}
		return '*'
	}, strings.TrimSpace(name))
}
