package hate

import (
	"strings"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/text"
)

// above remembers what the post that was last asked for speaks of: the contents of
// a post come together.
type above struct{ post, says string }

// beyond looks at a comment that names no group and speaks of "questi", "loro",
// "rimandateli": the comment it answers, or the post, may have named one. It reads
// the comment as if it began with that name.
func (c *check) beyond(s *audit.Subject) (audit.Hit, bool) {
	if len(s.Read.Tokens) > longestAnswer {
		return audit.Hit{}, false
	}
	lead := c.namedAbove(s)
	if lead == "" {
		return audit.Hit{}, false
	}
	t := text.Parse(lead + s.Read.Original)
	first, away, named := len(strings.Fields(lead)), c.pointsAway(s.Read), len(mentionsIn(s.Read, c.slurs, c.groups)) > 0
	attacks, held := c.look(t)
	out := attacks[:0]
	for _, a := range attacks {
		sounds := a.form == tenorForm && !named
		if a.from = max(a.from, first); a.to > first && (sounds || away && c.pointed(t, first, a)) {
			out = append(out, a)
		}
	}
	if len(out) == 0 {
		return audit.Hit{}, false
	}
	hit := hitOf(t, out, held)
	for i := range hit.Evidence {
		e := &hit.Evidence[i]
		e.Start, e.End = e.Start-utf8.RuneCountInString(lead), e.End-utf8.RuneCountInString(lead)
		e.Note += "; gruppo nominato nel contenuto che precede"
	}
	return hit, true
}

// longestAnswer is how many tokens a comment may have that leaves it to others to name
// whom it speaks of.
const longestAnswer = 300

// pointsAway reports whether a text points at somebody it does not name, says
// something that would count, and speaks of nobody else.
func (c *check) pointsAway(t *text.Text) bool {
	points := false
	for i := range t.Tokens {
		if points = pointsAt(t, i); points {
			break
		}
	}
	if !points {
		return false
	}
	says := false
	for i := range t.Tokens {
		if f, ok := c.grammar.scorn.lex.At(t, i); ok {
			if f.Entry.Value&c.grammar.scorn.other != 0 {
				return false
			}
			says = says || f.Entry.Value&c.grammar.scorn.said != 0
		}
		if !says {
			f, ok := c.grammar.words.lex.At(t, i)
			says = ok && f.Entry.Value&c.grammar.c.grave != 0 || c.grammar.words.single[t.Bare(i)]&(c.grammar.c.harm|c.grammar.c.exclude) != 0
		}
	}
	return says
}

// pointed reports whether the sentence of the attack points at somebody.
func (c *check) pointed(t *text.Text, first int, a attack) bool {
	from, end := t.Sentence(a.to - 1)
	for i := max(from, first); i < end; i++ {
		if pointsAt(t, i) {
			return true
		}
	}
	return false
}

// pointsAt reports whether the word stands for persons named elsewhere: "questi",
// "loro", "rimandateli".
func pointsAt(t *text.Text, i int) bool {
	w := t.Norm(i)
	switch w {
	case "questi", "quelli", "queste", "quelle", "loro", "costoro", "codesti", "essi", "esse", "sti", "ste", "questa", "quella", "sta", "certa", "li", "costei", "costui",
		"vi", "ve", "voi", "vostro", "vostra", "vostri", "vostre", "gli", "le", "hanno", "fanno", "stanno", "arrivano", "arriveranno", "portano", "crescono", "dormono", "mangiano", "nascono", "girano", "sparissero", "spariscano", "affondino", "affondassero", "crepino", "muoiano", "fuori", "tutti", "tutte",
		"sono", "so", "vanno", "andrebbero", "devono", "dovrebbero", "meritano", "tornino", "tornassero", "restino", "stiano", "vengono", "puzzano", "rubano", "pretendono":
		return true
	}
	for _, tail := range []string{"teli", "moli", "rli", "tele", "mole", "rle", "tegli", "mogli", "rgli"} {
		if len(w) > len(tail)+3 && strings.HasSuffix(w, tail) {
			return w != "parli" && w != "merli"
		}
	}
	return false
}

// namedAbove returns a sentence that names the group of which the comment that is
// answered speaks, or the post; "" if neither does.
func (c *check) namedAbove(s *audit.Subject) string {
	if s.Parent != nil {
		if lead := c.names(s.Parent.Text); lead != "" {
			return lead
		}
	}
	if s.Post == nil || s.Post.ID == s.ID {
		return ""
	}
	if c.above.post != s.Post.ID {
		c.above = above{s.Post.ID, c.names(s.Post.Text)}
	}
	return c.above.says
}

// farthestName is how many tokens of what stands above are read.
const farthestName = 300

// names returns "I migranti. " and the like for the group that a text names.
func (c *check) names(source string) string {
	t := text.Parse(source)
	t.Tokens = t.Tokens[:min(len(t.Tokens), farthestName)]
	for _, m := range mentionsIn(t, c.slurs, c.groups) {
		if m.tier() == group || m.tier() == oneOf && foreign(m.trait()) || m.slur {
			return leads(m.trait())
		}
	}
	for i := range t.Tokens {
		f, ok := c.grammar.scorn.lex.At(t, i)
		switch sc := &c.grammar.scorn; {
		case !ok:
		case f.Entry.Value&(sc.abroad|sc.heading) != 0:
			return leads("origine")
		case f.Entry.Value&sc.belief != 0:
			return leads("religione")
		case f.Entry.Value&sc.rainbow != 0:
			return leads("orientamento")
		}
	}
	return ""
}

// leads returns the sentence that names a group by its characteristic.
func leads(trait string) string {
	switch trait, _, _ = strings.Cut(trait, " "); trait {
	case "etnia":
		return "I rom. "
	case "colore":
		return "I neri. "
	case "religione":
		return "I musulmani. "
	case "orientamento":
		return "I gay. "
	case "disabilità":
		return "I disabili. "
	case "età":
		return "Gli anziani. "
	case "sesso":
		return "Le donne. "
	}
	return "I migranti. "
}
