package tone

import (
	"fmt"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// profanityCheck looks for the words of a list.
type profanityCheck struct{ list *lexicon.Lexicon }

// Check counts the vulgar words of the text that are meant as such.
func (c profanityCheck) Check(s *audit.Subject, l *audit.Log) {
	var found []lexicon.Found
	var held []string
	c.list.Find(s.Read, func(f lexicon.Found) {
		if f.Entry.Value.Tier == spared || len(found) == enough || s.Read.Tokens[f.From].Kind == text.Emoji {
			return
		}
		if why := innocent(s.Read, f); why != "" {
			held = append(held, why)
			return
		}
		found = append(found, f)
	})
	if len(found) > 0 {
		l.Find(profanityHit(s.Read, found, held))
	}
}

// innocent returns why a vulgar word is none here, "" if it is.
func innocent(t *text.Text, f lexicon.Found) string {
	single := f.To == f.From+1
	switch {
	case t.Tokens[f.From].Has(text.Quoted):
		return becauseQuoted
	case t.Tokens[f.From].Has(text.Reported) && t.Norm(f.From-1) != "col", tookIt(t, f.From):
		return becauseReported
	case initials(t, f):
		return becauseSign
	case !brokenOff(t, f):
		return becauseOther
	case namedSo(t, f.From):
		return becauseName
	case single && isName(t, f.From):
		return becauseName
	case f.Entry.Value.Cancelled(t, f.From, f.To):
		return becauseOther
	}
	return ""
}

// profanityHit counts the occurrences; blasphemy gives the category its name.
func profanityHit(t *text.Text, found []lexicon.Found, held []string) audit.Hit {
	hit := audit.Hit{Threshold: threshold}
	worst := found[0].Entry.Value
	for _, f := range found {
		term := f.Entry.Value
		if term.Weight > worst.Weight {
			worst = term
		}
		score := scoreOf(f, person) - 0.05 // nobody needs to be its target
		hit.Score, hit.Severity = max(hit.Score, score), max(hit.Severity, audit.Named(term.Severity, audit.Minor))
		hit.Evidence = append(hit.Evidence, evidence(t, f, ""))
	}
	hit.Category = worst.Category
	if n := len(found); n > 1 {
		hit.Category += fmt.Sprintf(", %d occorrenze", n)
	}
	for _, r := range []string{becauseQuoted, becauseReported, becauseName, becauseOther, becauseSign} {
		e := audit.Exception{Name: r}
		for _, h := range held {
			e.Held = e.Held || h == r
		}
		hit.Exceptions = append(hit.Exceptions, e)
	}
	return hit
}
