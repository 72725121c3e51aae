package content

import (
	_ "embed"
	"slices"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

var (
	//go:embed misleading.txt
	misleadingSource string
	//go:embed contrast.txt
	contrastSource string
)

var (
	misleadingList = lexicon.New("misleading.txt", "ATDWHUNBK", misleadingSource)
	contrastList   = lexicon.New("contrast.txt", "YNM", contrastSource)
)

const misleadingThreshold = 0.7

// misleadingRule is the rule on alarms and hoaxes. It never says what is true.
func misleadingRule(f *family) audit.Rule {
	return audit.Rule{
		ID: "content.misleading", Title: "Contenuti ingannevoli o allarmistici",
		Looks: "Cerca formule tipiche di catene, allarmi e bufale ricorrenti e ciò che, dato per certo, contrasta con l'avviso dell'Ente sotto cui sta; " +
			"non stabilisce che cosa sia vero e non considera domande, dubbi, smentite, satira, opinioni e segnalazioni di ciò che si vede.",
		Version: 4, Method: audit.Assisted, Severity: audit.Minor,
		Subjects: citizens(),
		Start: func(s *audit.Setting) audit.Checker {
			return &misleadingCheck{
				reader:   f.reader(s, "content.misleading", misleadingList, inMisleading),
				contrast: reader{lex: contrastList.Lexicon(), pass: f.pass(s), is: inContrast}, notice: notice{reader: reader{lex: contrastList.Lexicon()}},
			}
		},
		Words: misleadingList,
		Proof: audit.Proof{Hits: misleadingHits(), Spares: misleadingSpares()},
	}
}

type misleadingCheck struct {
	reader
	contrast reader
	notice   notice
}

// Check looks for a formula first, then for what contradicts the notice above.
func (c *misleadingCheck) Check(s *audit.Subject, l *audit.Log) {
	if c.formula(s, l) {
		return
	}
	says := c.notice.of(s)
	if len(says) == 0 {
		return
	}
	for _, m := range c.contrast.read(s.Read) {
		if m.term.Tier == 'Y' || !slices.Contains(says, m.term.Category) || !asserted(s.Read, m) {
			continue
		}
		l.Find(audit.Hit{
			Category: "possibile contrasto con un avviso dell'Ente: " + m.term.Category, Severity: audit.Minor,
			Score: m.term.Weight, Threshold: misleadingThreshold, Evidence: bundle{m}.evidence(s.Read), Exceptions: misleadingExceptions(false),
		})
		return
	}
}

func misleadingExceptions(quoted bool) []audit.Exception {
	return []audit.Exception{
		{Name: "domanda o dubbio"}, {Name: "smentita, satira o scherzo"}, {Name: "segnalazione di un pericolo visto"}, {Name: "errore in buona fede"},
		{Name: "citazione", Held: quoted},
	}
}

// formula looks for traces that make an alarm together, and reports whether it spoke.
func (c *misleadingCheck) formula(s *audit.Subject, l *audit.Log) bool {
	found := c.read(s.Read)
	linked := slices.ContainsFunc(s.Found, func(f audit.Finding) bool { return f.ContentID == s.ID && f.Rule == "spam.link" })
	for len(found) > 0 {
		var b bundle
		b, found = cut(found)
		quoted := slices.ContainsFunc(b, func(m trace) bool { return told(s.Read, m) })
		b = b.without(func(m trace) bool {
			return m.term.Tier != 'K' && (disowned(s.Read, m) || asked(s.Read, m.from) || s.Read.Tokens[m.from].Has(text.Negated))
		})
		if len(b) == 0 || b.has('K') || laughs(s.Read) {
			continue
		}
		h := audit.Hit{
			Category: "possibile " + b.strongest().term.Category, Severity: audit.Minor,
			Score: b.score(), Threshold: misleadingThreshold, Evidence: b.evidence(s.Read), Exceptions: misleadingExceptions(quoted),
		}
		switch {
		case linked && !b.has('A', 'D', 'H', 'U'):
			// who only names what a link leads to is the business of the rule on links
		case alarms(b) && h.Score >= misleadingThreshold:
			l.Find(h)
			return true
		case b.has('T'):
			l.Hint(h)
		}
	}
	return false
}

// alarms reports whether the traces of a bundle make an alarm or a hoax: a formula,
// a known theme, hearsay of a danger, a call to spread
// what is kept back, news of a service with the advice not to mind it.
func alarms(b bundle) bool {
	return b.has('A', 'T') || b.has('U') && b.has('H', 'D', 'W') || b.has('D') && b.has('W', 'H') || b.has('W') && b.has('H') || b.has('N') && b.has('B', 'D', 'H') || b.has('U') && b.has('B') && b.has('H', 'W')
}

// disowned reports whether a trace is quoted or, if it is the matter of a hoax, told
// of others. Alarms are mostly told so: «un amico dice … fate girare» is the author's own.
func disowned(t *text.Text, m trace) bool {
	if m.term.Tier == 'T' {
		return told(t, m)
	}
	return t.Tokens[m.from].Has(text.Quoted)
}

// laughs reports whether a text laughs at what it says.
func laughs(t *text.Text) bool {
	return slices.ContainsFunc(t.Tokens, func(tok text.Token) bool {
		return tok.Kind == text.Emoji && (tok.Norm == "😂" || tok.Norm == "🤣" || tok.Norm == "😆" || tok.Norm == "😅" || tok.Norm == "🤦" || tok.Norm == "🙄")
	})
}

// notice remembers what the post above says: comments come post by post.
type notice struct {
	reader
	post string
	says []string
}

// of returns the categories of what the comune's post above a comment says.
func (n *notice) of(s *audit.Subject) []string {
	if s.Post == nil || s.Post.Kind != audit.OwnPost || s.Post.ID == s.ID {
		return nil
	}
	if n.post == s.Post.ID {
		return n.says
	}
	n.post, n.says = s.Post.ID, n.says[:0]
	t := text.Parse(s.Post.Text)
	for _, m := range n.read(t) {
		if m.term.Tier == 'Y' && !denied(t, m.from) && !asked(t, m.from) {
			n.says = append(n.says, m.term.Category)
		}
	}
	return n.says
}

// hedges are words of doubt, wish and place: whoever says them tells no fact, or
// tells of his own house.
var hedges = set("forse", "sembra", "pare", "credo", "penso", "secondo", "magari", "spero", "speriamo", "se", "dovrebbe", "dovrebbero", "doveva", "dovevano", "dovrebbero", "potrebbe", "potrebbero", "mia", "mio", "me", "noi", "nostra", "fosse", "era", "erano",
	"meglio", "giusto", "sbagliato", "perche", "come", "sara", "chiedo", "dubbio", "qualcuno", "finche", "quando", "prima", "peccato", "invece", "non", "avrei", "avrebbe", "avreste", "poteva", "ieri", "rubinetto", "marrone")

// asserted reports whether a contradiction is told as a fact.
func asserted(t *text.Text, m trace) bool {
	if told(t, m) || asked(t, m.from) || m.term.Tier == 'M' && !opens(t, m.from) {
		return false
	}
	for i := m.from - 1; i >= 0 && i >= m.from-6 && t.Tokens[i+1].Before < text.Comma; i-- {
		if hedges[t.Norm(i)] {
			return false
		}
	}
	for i := m.to; i < len(t.Tokens) && i < m.to+6 && !t.Tokens[i].Before.Ends(); i++ {
		if w := t.Norm(i); w == "mia" || w == "me" || w == "noi" || w == "secondo" || w == "spero" || w == "ieri" || w == "credo" {
			return false
		}
	}
	return !laughs(t)
}
