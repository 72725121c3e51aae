package channel

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/rules/service"
	"vigilia/audit/text"
)

// assistanceCheck finds questions and requests of help put to the comune, where
// the policy says that the page is no help desk.
type assistanceCheck struct{ page string }

func newAssistance(set *audit.Setting) audit.Checker {
	if set.Policy.Settings.Assistance {
		return audit.CheckFunc(func(*audit.Subject, *audit.Log) {})
	}
	return assistanceCheck{page: set.Page.Name}
}

const (
	assistanceThreshold = 0.6
	// shortestRequest is how many words a request has: "Info?" asks nobody for assistance.
	shortestRequest = 3
)

// Check speaks of a question or a request of help that does not turn to another user.
func (c assistanceCheck) Check(s *audit.Subject, l *audit.Log) {
	if len(s.Read.Tokens) < shortestRequest || s.Kind == audit.Comment && c.toUser(s) {
		return
	}
	kind, ok := service.Classify(s.Read)
	if !ok || kind == audit.Report && !slices.ContainsFunc(s.Read.Tokens, asks) {
		return
	}
	score, category := 0.7, "domanda diretta all'Ente"
	switch kind {
	case audit.Help:
		score, category = 0.8, "richiesta di assistenza o di contatto"
	case audit.Report:
		score, category = 0.65, "segnalazione con richiesta all'Ente"
	}
	last := s.Read.Tokens[len(s.Read.Tokens)-1]
	l.Find(audit.Hit{
		Category: category, Severity: audit.Informative, Score: score, Threshold: assistanceThreshold,
		Evidence: []audit.Evidence{{
			Span:   audit.Span{Start: s.Read.Tokens[0].Start, End: last.End},
			Masked: s.Read.Mask(0, len(s.Read.Tokens)), Note: category,
		}},
		Exceptions: []audit.Exception{{Name: "domanda retorica"}, {Name: "dialogo fra utenti"}},
	})
}

func asks(t text.Token) bool { return t.Has(text.Asked) }

// toUser reports whether a comment speaks to another user: it tags or answers one.
func (c assistanceCheck) toUser(s *audit.Subject) bool {
	tagsPage := slices.ContainsFunc(s.Tagged, func(n string) bool { return strings.EqualFold(n, c.page) })
	if len(s.Tagged) > 0 && !tagsPage {
		return true
	}
	if s.ParentID == "" || s.Parent == nil || s.Parent.Kind.Own() {
		return false
	}
	return s.Parent.Author.ID != s.Author.ID
}
