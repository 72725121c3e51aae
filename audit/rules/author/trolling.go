package author

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed provocations.txt
var provocationsSource string

var provocations = listed("provocations.txt", "PT", provocationsSource)

// Tiers of provocations.txt.
const (
	taunt    lexicon.Tier = 'P'
	courtesy lexicon.Tier = 'T'
)

const (
	// leastContributions, leastDisturbing and leastShare make a disturbance: so
	// many contributions of one author below one post, so many of them hostile,
	// provoking or identical, and so great a part of the whole.
	leastContributions = 4
	leastDisturbing    = 3
	leastShare         = 0.6
	// pause is the time without a contribution after which a new series begins.
	pause = 48 * time.Hour
	// longestTaunt is how many words a taunt has at most: who writes more, argues.
	longestTaunt = 7
	// shortestCopy is how many words a contribution needs to count as repeated.
	shortestCopy = 3

	trollingThreshold = 0.7
	// Bounds of what is remembered of one conversation.
	mostPeople   = 20000
	mostCopies   = 16
	mostAnswered = 8
)

// trolling follows one conversation at a time: it forgets the people below a post
// when the next begins.
type trolling struct {
	lex    *lexicon.Lexicon
	post   string
	people map[string]*series
	found  []disturbance
}

// disturbance is a series that counts, with the content on which it is told.
type disturbance struct {
	content *audit.Content
	hit     audit.Hit
}

func newTrolling(set *audit.Setting) audit.Checker {
	return &trolling{lex: set.Office.For("conduct.trolling", provocations), people: map[string]*series{}}
}

// series is what one author wrote below one post without a long pause.
type series struct {
	all, hostile, taunts, copies int
	first, last                  *audit.Content
	aside                        bool     // the last is not under check
	prints                       []uint64 // of what was written
	answered                     []string // people answered
}

// Check adds a contribution to the author's series.
func (c *trolling) Check(s *audit.Subject, _ *audit.Log) {
	if s.PostID != c.post {
		c.flush()
		c.post = s.PostID
	}
	k := c.people[s.Author.ID]
	if k != nil && s.CreatedAt.Sub(k.last.CreatedAt) > pause {
		c.tell(k)
		k = nil
	}
	if k == nil {
		if len(c.people) >= mostPeople {
			return
		}
		k = &series{first: s.Content}
		c.people[s.Author.ID] = k
	}
	k.add(s, c.nature(s))
}

// nature is what a contribution does to a conversation.
type nature int

const (
	plain nature = iota
	hostile
	taunting
	polite // asks, thanks or greets
)

func (c *trolling) nature(s *audit.Subject) nature {
	for _, f := range s.Found {
		switch {
		case f.ContentID != s.ID:
		case f.Rule == "tone.insult", f.Rule == "tone.threat", f.Rule == "tone.personal_attack", strings.HasPrefix(f.Rule, "hate."):
			return hostile
		}
	}
	words, taunts, courteous := 0, 0, false
	for i := range s.Read.Tokens {
		tok := &s.Read.Tokens[i]
		if tok.Kind != text.Emoji && tok.Kind != text.Mention {
			words++
		}
		if tok.Has(text.Asked) {
			courteous = true
		}
		if laughs(tok.Norm) {
			taunts++
		}
	}
	if words > longestTaunt+2 {
		return plain
	}
	c.lex.Find(s.Read, func(f text.Found[*lexicon.Term]) {
		switch {
		case f.Entry.Value.Tier == taunt:
			taunts++
		case f.Entry.Value.Tier == courtesy:
			courteous = true
		}
	})
	switch {
	case courteous:
		return polite
	case taunts > 0 && words <= longestTaunt:
		return taunting
	}
	return plain
}

// laughs reports "ahahah", "hihi", "eheheh": the letter h between one vowel.
func laughs(w string) bool {
	if len(w) < 4 {
		return false
	}
	hs := strings.Count(w, "h")
	return hs >= 2 && (strings.Trim(w, "ha") == "" || strings.Trim(w, "he") == "" || strings.Trim(w, "hi") == "")
}

func (k *series) add(s *audit.Subject, n nature) {
	k.all++
	k.last, k.aside = s.Content, s.Aside
	switch n {
	case hostile:
		k.hostile++
	case taunting:
		k.taunts++
	case plain:
		if k.copied(s.Read) {
			k.copies++
		}
	}
	if s.Parent == nil || n == plain || n == polite || len(k.answered) >= mostAnswered || s.Parent.Author.ID == s.Author.ID {
		return
	}
	for _, id := range k.answered {
		if id == s.Parent.Author.ID {
			return
		}
	}
	k.answered = append(k.answered, s.Parent.Author.ID)
}

// copied reports whether the author wrote the same before, and remembers it.
func (k *series) copied(t *text.Text) bool {
	print, words := uint64(14695981039346656037), 0
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if tok.Kind == text.Emoji || tok.Kind == text.Mention {
			continue
		}
		words++
		for j := range len(tok.Norm) {
			print = (print ^ uint64(tok.Norm[j])) * 1099511628211 // FNV-1a
		}
		print = (print ^ 0xFF) * 1099511628211
	}
	if words < shortestCopy {
		return false
	}
	for _, p := range k.prints {
		if p == print {
			return true
		}
	}
	if len(k.prints) < mostCopies {
		k.prints = append(k.prints, print)
	}
	return false
}

func (k *series) disturbing() int { return k.hostile + k.taunts + k.copies }

func (k *series) share() float64 { return float64(k.disturbing()) / float64(k.all) }

// score weighs how great a part disturbs, and how many people it was aimed at.
func (k *series) score() float64 {
	if k.all < leastContributions || k.disturbing() < leastDisturbing || k.share() < leastShare {
		return 0
	}
	return min(1, 0.5+0.35*k.share()+0.05*float64(min(3, len(k.answered))))
}

// tell keeps what is to be said of a series, if it counts.
func (c *trolling) tell(k *series) {
	score := k.score()
	if score < trollingThreshold || k.aside {
		return
	}
	c.found = append(c.found, disturbance{k.last, audit.Hit{
		Category: "possibile disturbo della discussione", Severity: audit.Minor, Score: score, Threshold: trollingThreshold,
		Evidence: []audit.Evidence{{
			Span:   audit.Span{Start: 0, End: utf8.RuneCountInString(k.last.Text)},
			Masked: fmt.Sprintf("%d interventi dello stesso autore", k.all),
			Note: fmt.Sprintf("%d ostili, %d provocatori, %d identici (%.0f per cento), in %s; persone a cui risponde: %d",
				k.hostile, k.taunts, k.copies, 100*k.share(), lasted(k.last.CreatedAt.Sub(k.first.CreatedAt)), len(k.answered)),
		}},
		Exceptions: []audit.Exception{{Name: "domande rimaste senza risposta"}, {Name: "ringraziamenti e saluti"}, {Name: "confronto vivace o argomentato"}, {Name: "un solo intervento"}},
	}})
}

// lasted returns a time as reports print it.
func lasted(d time.Duration) string {
	switch {
	case d < time.Hour:
		return "meno di un'ora"
	case d < 2*time.Hour:
		return "un'ora"
	case d < 48*time.Hour:
		return fmt.Sprintf("%d ore", int(d.Hours()))
	}
	return fmt.Sprintf("%d giorni", int(d.Hours()/24))
}

func (c *trolling) flush() {
	for _, k := range c.people {
		c.tell(k)
	}
	clear(c.people)
}

// Finish speaks of every series, on its last content.
func (c *trolling) Finish(l *audit.Log) {
	c.flush()
	slices.SortFunc(c.found, func(a, b disturbance) int { return cmp.Compare(a.content.ID, b.content.ID) })
	for _, d := range c.found {
		l.FindOn(d.content, d.hit)
	}
}
