package form

import (
	_ "embed"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed alert.txt
var alertSource string

// alerts are the words of alerts and of those who give them.
var alerts = lexicon.New("alert.txt", "ADBX", alertSource)

// Tiers of alert.txt.
const (
	alert    lexicon.Tier = 'A' // an alert by itself
	danger   lexicon.Tier = 'D' // a danger or an order; with the other an alert
	bulletin lexicon.Tier = 'B' // who gives alerts, and where
	noAlert  lexicon.Tier = 'X' // an exercise, advice, an alert that has ended
)

const alertThreshold = 0.7

type alertCheck struct {
	list   *lexicon.Lexicon
	system string // of the policy, folded
}

// startAlert looks only where a policy names its alert system.
func startAlert(set *audit.Setting) audit.Checker {
	if set.Policy.Settings.AlertSystem == "" {
		return audit.CheckFunc(func(*audit.Subject, *audit.Log) {})
	}
	return alertCheck{set.Office.For("own.alert_channel", alerts), text.Fold(set.Policy.Settings.AlertSystem)}
}

// Check speaks of an alert that tells nobody where to follow it. A shared post shows
// whose it is.
func (c alertCheck) Check(s *audit.Subject, l *audit.Log) {
	if s.Origin != "" || strings.Contains(s.Read.Fold(), c.system) || linksTo(s.Content, "allert", "protezionecivile", "arpa") {
		return
	}
	found := map[lexicon.Tier][]lexicon.Found{}
	c.list.Find(s.Read, func(f lexicon.Found) {
		v := f.Entry.Value
		if !v.Cancelled(s.Read, f.From, f.To) && !s.Read.Tokens[f.From].Has(text.Negated|text.Quoted) {
			found[v.Tier] = append(found[v.Tier], f)
		}
	})
	said := found[alert]
	if len(said) == 0 {
		said = pair(found[danger])
	}
	if len(said) == 0 || len(found[bulletin]) > 0 || len(found[noAlert]) > 0 {
		return
	}
	h := audit.Hit{
		Category: "allerta senza il nome del sistema ufficiale", Severity: audit.Informative, Score: said[0].Entry.Value.Weight, Threshold: alertThreshold,
		Exceptions: []audit.Exception{{Name: "rinvio al sistema ufficiale o al bollettino"}, {Name: "esercitazione o consiglio generale"}, {Name: "allerta cessata"}, {Name: "condivisione"}},
	}
	for _, f := range said {
		h.Evidence = append(h.Evidence, place(s.Read, f.From, f.To, ""))
	}
	l.Find(h)
}

// together is how many tokens may stand between two dangers of one alert: a long
// letter that names several tells none.
const together = 40

// pair returns the first two dangers that stand together, nil if none do.
func pair(said []lexicon.Found) []lexicon.Found {
	for i := 1; i < len(said); i++ {
		if said[i].From-said[i-1].To <= together && said[i].From >= said[i-1].To {
			return said[i-1 : i+1]
		}
	}
	return nil
}

// linksTo reports whether a link of the post leads to a host whose name holds one of the words.
func linksTo(c *audit.Content, words ...string) bool {
	return slices.ContainsFunc(c.Attachments, func(a audit.Attachment) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(strings.ToLower(a.URL), w) })
	})
}
