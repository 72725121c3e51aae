package form

import (
	_ "embed"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/rules/attack"
	"vigilia/audit/rules/tone"
	"vigilia/audit/text"
)

//go:embed manners.txt
var mannersSource string

// manners are the ways in which an office is rude without an insult.
var manners = lexicon.New("manners.txt", "AX", mannersSource)

// toneCheck listens to the comune as to anybody else.
type toneCheck struct{ checks []audit.Checker }

// heard are the rules whose eyes own.tone borrows, each as the key of its finding.
var heard = []string{"tone.insult", "tone.profanity", "tone.personal_attack", "tone.threat"}

func startTone(set *audit.Setting) audit.Checker {
	c := &toneCheck{}
	rules := append(tone.Rules(), attack.Rules()...)
	for _, id := range heard {
		for i := range rules {
			if rules[i].ID == id {
				c.checks = append(c.checks, rules[i].Start(set))
			}
		}
	}
	return c
}

// Check records what a borrowed rule would say of the same text as a finding of its
// own. A place that two of them know is told once.
func (c *toneCheck) Check(s *audit.Subject, l *audit.Log) {
	told := map[audit.Span]bool{}
	for i, check := range c.checks {
		aside := *l
		aside.Findings, aside.Hints = nil, nil
		check.Check(s, &aside)
		for _, f := range aside.Findings {
			if slices.ContainsFunc(f.Evidence, func(e audit.Evidence) bool { return clinical(s.Read, e.Span) }) {
				continue
			}
			if h, ok := c.own(heard[i], f.Hit, told); ok {
				l.Find(h)
			}
		}
	}
	if len(told) == 0 {
		rude(s, l)
	}
}

// clinical reports whether an administration only names a state of health: «malati
// cronici», «invalidità al 100%».
func clinical(t *text.Text, at audit.Span) bool {
	said := strings.ToLower(string(t.Runes[at.Start:min(at.End, len(t.Runes))]))
	return strings.HasPrefix(said, "invalid") || strings.HasPrefix(said, "malat")
}

const mannersThreshold = 0.7

// rude finds what is ill-mannered in the mouth of an office, and of nobody else.
func rude(s *audit.Subject, l *audit.Log) {
	done := false
	manners.Lexicon().Find(s.Read, func(f lexicon.Found) {
		v := f.Entry.Value
		if done || v.Tier != lexicon.Tier('A') || v.Cancelled(s.Read, f.From, f.To) || s.Read.Tokens[f.From].Has(text.Quoted|text.Reported|text.Denounced) {
			return
		}
		done = true
		l.Find(audit.Hit{
			Key: "maniere", Category: v.Category, Method: audit.Assisted, Severity: audit.Medium, Score: v.Weight, Threshold: mannersThreshold,
			Evidence:   []audit.Evidence{place(s.Read, f.From, f.To, "")},
			Exceptions: []audit.Exception{{Name: "citazione per annunciare una rimozione"}}, Law: []string{"legge/dpr62-2013/11ter-2"},
		})
	})
}

// own returns a hit of a borrowed rule as one of own.tone, with what is not told yet.
func (c *toneCheck) own(key string, h audit.Hit, told map[audit.Span]bool) (audit.Hit, bool) {
	fresh := slices.DeleteFunc(slices.Clone(h.Evidence), func(e audit.Evidence) bool { return told[e.Span] })
	for _, e := range fresh {
		told[e.Span] = true
	}
	h.Key, h.Method, h.Severity, h.Evidence = key, audit.Assisted, audit.Medium, fresh
	h.Exceptions = append(slices.Clone(h.Exceptions), audit.Exception{Name: "citazione per annunciare una rimozione"})
	h.Law = []string{"legge/dpr62-2013/11ter-2"}
	return h, len(fresh) > 0
}
