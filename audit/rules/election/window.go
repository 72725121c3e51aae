package election

import (
	_ "embed"
	"fmt"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/names"
	"vigilia/audit/text"
)

//go:embed conduct.txt
var conductSource string

// conduct are the words of the two tests of art. 9 L. 28/2000.
var conduct = lexicon.New("conduct.txt", "MOQFIN", conductSource)

// Tiers of conduct.txt.
const (
	merit         lexicon.Tier = 'M' // the first person and what it boasts of
	office        lexicon.Tier = 'O' // who governs, if he is whom the sentence is about
	statement     lexicon.Tier = 'Q' // somebody declares, thanks, visits, cuts ribbons
	portrait      lexicon.Tier = 'F' // a photograph of somebody
	indispensable lexicon.Tier = 'I' // what must be told, elections or not
	dispensable   lexicon.Tier = 'N' // what can wait until after the vote
)

const windowThreshold = 0.6

type windowCheck struct {
	list *lexicon.Lexicon
	set  *audit.Setting
}

func startWindow(set *audit.Setting) audit.Checker {
	if len(set.Policy.Settings.Elections) == 0 {
		return audit.CheckFunc(func(*audit.Subject, *audit.Log) {}) // no window is loaded, and none is guessed
	}
	return windowCheck{set.Office.For("own.par_condicio", conduct), set}
}

// Check holds one content against the window open on its day. A reply answers
// somebody, so of it only the first test is made.
func (c windowCheck) Check(s *audit.Subject, l *audit.Log) {
	w, open := c.set.Policy.Settings.Election(s.Day())
	if !open {
		return
	}
	words := read(c.list, s.Read)
	personal := impersonality(s.Read, words)
	needless, why := indispensability(s, words)
	if len(personal) == 0 && (needless == required || s.Kind == audit.OwnReply) {
		return
	}
	h := audit.Hit{
		Severity: audit.Serious, Score: 0.8, Threshold: windowThreshold, Law: []string{"legge/l28-2000/9"},
		Evidence: append(personal, why, audit.Evidence{Note: fmt.Sprintf("periodo «%s», dal %s al %s (%s)", w.Name, w.Period.From.Italian(), w.Period.To.Italian(), w.Source)}),
		Exceptions: []audit.Exception{
			{Name: "comunicazione impersonale", Held: len(personal) == 0}, {Name: "comunicazione indispensabile", Held: needless == required},
		},
	}
	switch {
	case len(personal) > 0 && needless != required:
		h.Category, h.Score = "comunicazione non impersonale e di cui non risulta l'indispensabilità", 0.9
	case len(personal) > 0:
		h.Category = "comunicazione indispensabile ma non impersonale"
	case needless == avoidable:
		h.Category = "comunicazione impersonale ma non indispensabile"
	default:
		h.Category, h.Score, h.Severity = "comunicazione impersonale di cui non risulta l'indispensabilità", windowThreshold, audit.Medium
	}
	l.Find(h)
}

// impersonality returns what makes a content somebody's: who governs as the subject
// of the news, statements, portraits, merits in the first person, a politician's name.
func impersonality(t *text.Text, words found) []audit.Evidence {
	var out []audit.Evidence
	add := func(from, to int, note string) {
		for _, e := range out {
			if e.Start < t.Tokens[to-1].End && t.Tokens[from].Start < e.End {
				return
			}
		}
		out = append(out, evidence(t, from, to, "impersonalità: "+note))
	}
	for _, f := range words[merit] {
		add(f.From, f.To, "prima persona e meriti")
	}
	for _, f := range words[portrait] {
		if _, ok := words.near(t, f, office); ok {
			add(f.From, f.To, "fotografia dichiarata")
		}
	}
	for _, f := range words[statement] {
		if o, ok := words.near(t, f, office); ok {
			add(min(f.From, o.From), max(f.To, o.To), "chi governa come soggetto della notizia")
		}
	}
	names.Find(t, func(p names.Person) {
		if p.Full() && (p.Role == names.Official || titled(t, words, p)) {
			add(p.From, p.To, "nome di chi ricopre una carica")
		}
	})
	return out
}

// titled reports whether an office stands right before or behind a name.
func titled(t *text.Text, words found, p names.Person) bool {
	for _, o := range words[office] {
		if p.From-o.To >= 0 && p.From-o.To <= 3 && t.Tokens[p.From].Before < text.Stop || o.From-p.To >= 0 && o.From-p.To <= 1 {
			return true
		}
	}
	return false
}

// need says how far a content is one that must be told now.
type need int

const (
	unknown   need = iota // nothing tells
	required              // it must be told
	avoidable             // it can wait
)

// indispensability returns the need of a content and the evidence for it. What must be
// told makes the rest of the post necessary only if nothing in it is a boast.
func indispensability(s *audit.Subject, words found) (need, audit.Evidence) {
	show := func(f lexicon.Found, what string) audit.Evidence {
		return evidence(s.Read, f.From, f.To, "indispensabilità: "+what+" ("+f.Entry.Value.Category+")")
	}
	if d := words[dispensable]; len(d) > 0 && len(d) >= len(words[indispensable]) {
		return avoidable, show(d[0], "categoria di norma differibile")
	}
	if i := words[indispensable]; len(i) > 0 {
		return required, show(i[0], "categoria di norma indispensabile")
	}
	return unknown, audit.Evidence{Note: "indispensabilità: nessuna categoria riconosciuta, da valutare"}
}
