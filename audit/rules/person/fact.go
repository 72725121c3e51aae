package person

import (
	_ "embed"
	"slices"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed health.txt
var healthList string

//go:embed judicial.txt
var judicialList string

//go:embed special.txt
var specialList string

//go:embed fact.txt
var privateList string

// No section bears tier X: words as common as these are not looked for in damaged
// form, which would find more by chance than by right.
const tiers = "XPINFM"

var (
	healthWords   = lexicon.New("health.txt", tiers, healthList)
	judicialWords = lexicon.New("judicial.txt", tiers, judicialList)
	specialWords  = lexicon.New("special.txt", tiers, specialList)
	privateWords  = lexicon.New("fact.txt", tiers, privateList)
)

// threshold is the score from which the rules of this family speak.
const threshold = 0.6

// reasons to stay silent or to weigh less, in the words of the reports.
const (
	becauseQuoted  = "citazione"
	becauseOther   = "uso figurato o altro significato"
	becauseNobody  = "discorso generale o persona non identificabile"
	becausePublic  = "carica pubblica"
	becauseSelf    = "l'autore parla di sé"
	becauseSource  = "notizia di stampa citata"
	becauseDenied  = "negazione o ipotesi"
	becauseContext = "campagna, servizio o commemorazione"
)

// subjectRule is a rule on facts of one kind: how much it needs to know of whom.
type subjectRule struct {
	reasons []string
	lawOf   func(category string) string // the norm that a fact concerns, "" if none; may be nil
	// modal are the words between a person and a fact that leave it unsaid.
	modal role
	// accepts tells whether a fact of this kind may be held of such a person, and how.
	accepts func(r *reader, a anchor, f lexicon.Found) verdict
	// silent tells from the whole text that it speaks of something else; may be nil.
	silent func(t *text.Text) string
}

// verdict is what a rule makes of a fact and a person.
type verdict struct {
	why  string // a reason to stay silent, "" if it speaks
	hint bool   // too weak for a finding
	self bool   // the severity is that of an author's own data
}

// factChecker looks for facts of one kind.
type factChecker struct {
	*subjectRule
	list     *lexicon.Lexicon
	severity audit.Severity
	self     audit.Severity
	r        *reader
	cues     []lexicon.Found // of the content under check
}

// fact is something said of somebody.
type fact struct {
	cue   lexicon.Found
	who   anchor
	score float64
	verdict
}

// Check looks for words of the list, and only if there are any for persons.
func (c *factChecker) Check(s *audit.Subject, l *audit.Log) {
	if !c.look(s) {
		return
	}
	facts, held := c.weigh(s.Read)
	if len(facts) > 0 {
		c.tell(s.Read, facts, held, l)
	}
}

// mostCues is how many cues of a content are weighed: more tell no more.
const mostCues = 24

// look finds the cues of a content, and if there are any the persons.
func (c *factChecker) look(s *audit.Subject) bool {
	c.cues = c.r.cuesOf(s.Read, c.list)
	if len(c.cues) > 0 {
		c.r.read(s)
	}
	return len(c.cues) > 0
}

// cued are the cues of one list in the text of the reader.
type cued struct {
	list *lexicon.Lexicon
	cues []lexicon.Found
}

// cuesOf returns the words of a list that a text holds. Rules that share a list
// have it looked through once.
func (r *reader) cuesOf(t *text.Text, l *lexicon.Lexicon) []lexicon.Found {
	if r.cuedText != t {
		r.cuedText = t
		for i := range r.cued {
			r.cued[i].list = nil
		}
	}
	k := slices.IndexFunc(r.cued, func(c cued) bool { return c.list == l || c.list == nil })
	if k < 0 {
		k = len(r.cued)
		r.cued = append(r.cued, cued{})
	}
	c := &r.cued[k]
	if c.list != l {
		c.list, c.cues = l, c.cues[:0]
		l.Find(t, c.collect)
	}
	return c.cues
}

func (c *cued) collect(f lexicon.Found) {
	if f.Entry.Value.Tier != spared && len(c.cues) < mostCues {
		c.cues = append(c.cues, f)
	}
}

// weigh returns what is said of somebody, and why the rest is not.
func (c *factChecker) weigh(t *text.Text) (facts []fact, held []string) {
	for _, f := range c.cues {
		if why := c.aside(t, f); why != "" {
			held = append(held, why)
			continue
		}
		who := c.r.link(f, c.modal)
		if who.kind == nobody || who.kind == pending {
			held = append(held, becauseNobody)
			continue
		}
		v := c.accepts(c.r, who, f)
		score := strengths[who.kind] * f.Entry.Value.Weight
		if v.why != "" || score < threshold {
			held = append(held, v.why)
			continue
		}
		facts = append(facts, fact{f, who, score, v})
	}
	return facts, held
}

// aside returns why a cue is none where it stands, "" if it is.
func (c *factChecker) aside(t *text.Text, f lexicon.Found) string {
	switch {
	case f.Entry.Value.Cancelled(t, f.From, f.To):
		return becauseOther
	case t.Tokens[f.From].Has(text.Quoted) && f.To-f.From == 1:
		return becauseQuoted
	case t.Tokens[f.From].Has(text.Negated) && t.Norm(f.From) != "non" && !reminded(t, f.From):
		return becauseDenied
	case c.silent != nil:
		return c.silent(t)
	}
	return ""
}

// reminded reads "ma non era quello con la tessera di …?", which reminds and denies nothing.
func reminded(t *text.Text, at int) bool {
	for i := at - 1; i > 1 && i >= at-4; i-- {
		switch t.Norm(i) {
		case "quello", "quella":
			return (t.Norm(i-1) == "era" || t.Norm(i-1) == "e") && (t.Norm(i-2) == "non" || t.Norm(i-2) == "nn" || t.Norm(i-2) == "nun")
		}
	}
	return false
}

// tell makes one finding of what is certain enough, else one hint.
func (c *factChecker) tell(t *text.Text, facts []fact, held []string, l *audit.Log) {
	for _, f := range facts {
		if !f.hint {
			l.Find(c.hit(t, facts, held))
			return
		}
	}
	l.Hint(c.hit(t, facts, held))
}

// hit joins what is said in one content: what the author says of himself counts
// only if nothing is said of others.
func (c *factChecker) hit(t *text.Text, facts []fact, held []string) audit.Hit {
	hit := audit.Hit{Threshold: threshold}
	own, hint := true, true
	for _, f := range facts {
		own, hint = own && f.self, hint && f.hint
	}
	for _, f := range facts {
		if f.hint != hint || f.self && !own {
			continue
		}
		if f.score > hit.Score {
			hit.Score, hit.Category = f.score, "possibile riferimento a persona: "+f.cue.Entry.Value.Category
		}
		if c.lawOf != nil && hit.Law == nil && c.lawOf(f.cue.Entry.Value.Category) != "" {
			hit.Law = []string{c.lawOf(f.cue.Entry.Value.Category)}
		}
		hit.Evidence = append(hit.Evidence, evidence(t, f.cue.From, f.cue.To, f.cue.Entry.Value.Category))
		if f.who.kind != author {
			hit.Evidence = append(hit.Evidence, evidence(t, f.who.from, f.who.to, "elemento identificante: "+kindNames[f.who.kind]))
		}
	}
	hit.Severity = c.severity
	if own {
		hit.Severity = c.self
		held = append(held, becauseSelf)
	}
	hit.Exceptions = exceptions(c.reasons, held)
	return hit
}

func evidence(t *text.Text, from, to int, note string) audit.Evidence {
	return audit.Evidence{
		Span:   audit.Span{Start: t.Tokens[from].Start, End: t.Tokens[to-1].End},
		Masked: t.Mask(from, to),
		Note:   note,
	}
}

// exceptions lists every reason to stay silent: all were tried, some held.
func exceptions(reasons, held []string) []audit.Exception {
	out := make([]audit.Exception, 0, len(reasons))
	for _, r := range reasons {
		e := audit.Exception{Name: r}
		for _, h := range held {
			e.Held = e.Held || h == r
		}
		out = append(out, e)
	}
	return out
}
