package matter

import (
	"slices"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/tenor"
	"vigilia/audit/text"
)

// Listener is a Checker for which the model may speak where the rule found nothing.
type Listener interface {
	audit.Checker
	// Listen returns what is to be told of a content that sounds like what the rule looks
	// for, and false if something excuses it or the policy does not ask for it.
	Listen(*audit.Subject) (audit.Hit, bool)
}

// heardRule is a rule with the probabilities between which its lists have the last word:
// under below a text does not sound like what the rule looks for, whatever was read in it;
// from says that it does.
type heardRule struct {
	id          string
	below, from float64
}

var rules = [...]heardRule{
	{"pii.third_party", 0.02, 0},
	{"pii.health", 0.005, 0},
	{"pii.judicial", 0.002, 0},
	{"pii.minor", 0.01, 0},
	{"ad.commercial", 0.01, 0.8},
	{"politics.propaganda", 0.01, 0.7},
	{"legal.illegal_activity", 0.02, 0.8},
	{"content.misleading", 0.005, 0.8},
	{"ip.infringement", 0.01, 0.6},
	{"topic.personal_case", 0.02, 0.75},
	{"channel.formal_request", 0.01, 0.6},
	{"channel.complaint", 0.08, 0.75},
	{"channel.emergency", 0.02, 0.85},
	{"channel.crime_report", 0.02, 0.8},
	{"channel.assistance", 0.07, 0.8},
}

// indexOf returns which of the rules has an id, -1 if none does.
func indexOf(id string) int {
	return slices.IndexFunc(rules[:], func(h heardRule) bool { return h.id == id })
}

// looks says beside what a rule looks for that it asks how a text sounds.
func (h *heardRule) looks(text string) string {
	if h.from > 0 {
		return text + " Stima anche il tenore del testo."
	}
	return text + " Non considera i testi il cui tenore è di altro genere."
}

// because is the reason for which a finding is held back.
const because = "tenore di altro genere del testo nel suo insieme"

// Heard holds those of the rules that the model knows against how a text sounds.
func Heard(list []audit.Rule) []audit.Rule {
	for i := range list {
		r := &list[i]
		k := indexOf(r.ID)
		if start := r.Start; k >= 0 {
			r.Looks = rules[k].looks(r.Looks)
			r.Start = func(s *audit.Setting) audit.Checker {
				c := &heard{Checker: start(s), hearing: Of(s), rule: k}
				c.listener, _ = c.Checker.(Listener)
				if r.Words != nil {
					c.words = s.Office.For(r.ID, r.Words)
				}
				return c
			}
		}
	}
	return list
}

// heard is a rule's checker, held against how a text sounds.
type heard struct {
	audit.Checker
	listener Listener // nil if the model never speaks for the rule
	hearing  *Hearing
	words    *lexicon.Lexicon // nil if the office cannot change them
	rule     int
}

// Check lets the rule look, then listens.
func (h *heard) Check(s *audit.Subject, l *audit.Log) {
	before := len(l.Findings)
	h.Checker.Check(s, l)
	if len(l.Findings) > before {
		h.holdBack(s.Read, l, before)
	} else if h.listener != nil {
		h.speak(s, l)
	}
}

// holdBack makes hints of the findings, from the first on, in a text that sounds as if it
// were about something else. The office's own words are never overruled.
func (h *heard) holdBack(t *text.Text, l *audit.Log, first int) {
	told := slices.DeleteFunc(l.Findings[first:], func(f audit.Finding) bool {
		if slices.ContainsFunc(f.Evidence, func(e audit.Evidence) bool { return h.ofOffice(t, e.Span) }) || !h.hearing.innocent(t, h.rule, f.Evidence) {
			return false
		}
		f.Exceptions = append(f.Exceptions, audit.Exception{Name: because, Held: true})
		l.Hints = append(l.Hints, f)
		return true
	})
	l.Findings = l.Findings[:first+len(told)]
}

// ofOffice reports whether an entry of the office's own begins at a place in the text.
func (h *heard) ofOffice(t *text.Text, at audit.Span) bool {
	i := tokenAt(t, at)
	if h.words == nil || i == len(t.Tokens) {
		return false
	}
	f, ok := h.words.At(t, i)
	return ok && f.Entry.Value.Office
}

// tokenAt returns the token at which a place in the text begins, the end of the text if there is none.
func tokenAt(t *text.Text, at audit.Span) int {
	i := slices.IndexFunc(t.Tokens, func(tok text.Token) bool { return tok.End > at.Start })
	if i < 0 {
		return len(t.Tokens)
	}
	return i
}

// shortest is how many words a text has, at least, of which the tenor alone tells anything.
const shortest = 4

// speak tells what the text as a whole sounds like, unless others are quoted, the rule excuses
// it or the office silenced a word of it.
func (h *heard) speak(s *audit.Subject, l *audit.Log) {
	t, from := s.Read, rules[h.rule].from
	if len(t.Tokens) < shortest {
		return
	}
	v := h.hearing.of(t, h.rule)
	if !v.Sounds(from) || others(t, v) || h.words != nil && lexicon.Silenced(h.words, t) {
		return
	}
	told, ok := h.listener.Listen(s)
	if !ok {
		return
	}
	hit := v.Hit(t, told.Category+", dal tenore del testo", from)
	hit.Severity, hit.Exceptions, hit.Law = told.Severity, told.Exceptions, told.Law
	l.Find(hit)
}

// others reports whether the words that weigh most are somebody else's.
func others(t *text.Text, v tenor.Verdict) bool {
	return slices.ContainsFunc(t.Tokens[v.From:v.To], func(tok text.Token) bool { return tok.Has(text.Quoted | text.Reported) })
}
