package form

import (
	_ "embed"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed legal.txt
var legalSource string

// effects are the formulas that give a post the effect of an act.
var effects = lexicon.New("legal.txt", "AX", legalSource)

// Tiers of legal.txt.
const (
	claims lexicon.Tier = 'A' // gives the post legal effect
	refers lexicon.Tier = 'X' // what has the effect is published elsewhere
)

const legalThreshold = 0.7

type legalCheck struct{ list *lexicon.Lexicon }

// Check speaks of a formula unless it is denied, quoted, or of something that is
// published where it must be.
func (c legalCheck) Check(s *audit.Subject, l *audit.Log) {
	var said, away []lexicon.Found
	c.list.Find(s.Read, func(f lexicon.Found) {
		switch f.Entry.Value.Tier {
		case claims:
			said = append(said, f)
		case refers:
			away = append(away, f)
		}
	})
	for _, f := range said {
		if denied(s.Read, f) || f.Entry.Value.Cancelled(s.Read, f.From, f.To) || sameSentence(s.Read, f, away) {
			continue
		}
		l.Find(audit.Hit{
			Category: f.Entry.Value.Category, Severity: audit.Minor, Score: f.Entry.Value.Weight, Threshold: legalThreshold,
			Evidence:   []audit.Evidence{place(s.Read, f.From, f.To, "")},
			Exceptions: []audit.Exception{{Name: "rinvio all'albo o alla Gazzetta"}, {Name: "avviso di deposito con collegamento"}, {Name: "formula negata"}},
		})
		return
	}
}

// denied reports whether a formula is said not to hold, asked about, or only quoted.
func denied(t *text.Text, f lexicon.Found) bool {
	if t.Tokens[f.From].Has(text.Negated | text.Quoted | text.Reported) {
		return true
	}
	if _, to := t.Sentence(f.From); t.Tokens[min(to, len(t.Tokens))-1].Has(text.Asked) {
		return true
	}
	for i := max(0, f.From-3); i < f.From; i++ {
		if n := t.Tokens[i].Norm; n == "non" || n == "mai" || n == "alcun" || n == "nessun" {
			return true
		}
	}
	return false
}

func sameSentence(t *text.Text, f lexicon.Found, others []lexicon.Found) bool {
	from, to := t.Sentence(f.From)
	for _, o := range others {
		within := o.From >= f.From && o.To <= f.To // «vale come pubblicazione all'albo» names the place only to do without it
		if o.From >= from && o.From < to && !within {
			return true
		}
	}
	return false
}
