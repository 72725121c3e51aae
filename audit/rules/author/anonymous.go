package author

import (
	"cmp"
	_ "embed"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vigilia/audit"
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

// anonymous tells of display names that may be nobody's. It keeps one content an
// author, and only of authors whose name is such.
type anonymous struct {
	nameReader
	first  map[string]*hidden
	judged map[string]reason // by name, up to mostPeople
}

// hidden is an author's first content in the period, with what is said of the name.
type hidden struct {
	content *audit.Content
	reason  reason
}

func newAnonymous(set *audit.Setting) audit.Checker {
	return &anonymous{nameReader{set.Office.For("author.anonymous", pseudonyms)}, map[string]*hidden{}, map[string]reason{}}
}

// Check remembers the author's earliest content: it stays the same when the
// period is audited again, whatever order the posts come in.
func (c *anonymous) Check(s *audit.Subject, l *audit.Log) {
	name := strings.TrimSpace(s.Author.Name)
	if name == "" {
		l.Gap("nome dell'autore non disponibile")
		return
	}
	if h := c.first[s.Author.ID]; h != nil {
		if h.later(s.Content) {
			h.content = s.Content
		}
		return
	}
	if r := c.known(name); r.why != "" && r.score >= anonymousThreshold {
		c.first[s.Author.ID] = &hidden{s.Content, r}
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
	for _, id := range slices.Sorted(maps.Keys(c.first)) {
		h := c.first[id]
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
