package service

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/text"
)

// sentence is one sentence made plain: its words in folded form between single
// spaces, with one at either end so that a phrase can be looked for as a whole.
type sentence struct {
	plain    string
	words    []string
	asks     bool // a question mark ends it
	exclaims bool // an exclamation mark stands beside the question mark
}

// sentences cuts a text. Apostrophes separate: "dov'è" reads "dov e".
func sentences(t *text.Text) []sentence {
	var out []sentence
	var words []string
	end := 0
	flush := func(next int) {
		if len(words) > 0 {
			marks := string(t.Runes[end:next])
			out = append(out, sentence{
				plain: " " + strings.Join(words, " ") + " ", words: words,
				asks: strings.Contains(marks, "?"), exclaims: strings.Contains(marks, "!"),
			})
		}
		words = nil
	}
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if tok.Before == text.Stop {
			flush(tok.Start)
		}
		if tok.Kind != text.Emoji && tok.Kind != text.Mention && tok.Norm != "" {
			words = append(words, tok.Norm)
		}
		end = tok.End
	}
	flush(len(t.Runes))
	return out
}

// phrases are words and sequences of words, by the first of them: a lookup a
// word tells whether any can begin there.
type phrases map[string][]string

func phrasesOf(list ...string) phrases {
	out := make(phrases, len(list))
	for _, p := range list {
		first, _, _ := strings.Cut(p, " ")
		out[first] = append(out[first], p)
	}
	return out
}

// has reports whether one of the phrases stands in the sentence.
func (s *sentence) has(ph phrases) bool {
	at := 1
	for i := range s.words {
		if s.hasAt(ph, i, at) {
			return true
		}
		at += len(s.words[i]) + 1
	}
	return false
}

// hasAt reports whether one of the phrases begins at word i, which stands at byte
// at of the plain text.
func (s *sentence) hasAt(ph phrases, i, at int) bool {
	rest := s.plain[at:]
	for _, p := range ph[s.words[i]] {
		if strings.HasPrefix(rest, p) && rest[len(p)] == ' ' {
			return true
		}
	}
	return false
}

// begins reports whether the sentence begins with one of the phrases, greetings
// and conjunctions left out.
func (s *sentence) begins(ph phrases) bool {
	at := 1
	for i, w := range s.words {
		if s.hasAt(ph, i, at) {
			return true
		}
		if !slices.Contains(openers, w) {
			return false
		}
		at += len(w) + 1
	}
	return false
}

// Classify reports whether a text asks the comune something, and what: a
// report of something wrong, help with one's own case, or a question. A text
// that does several is what comes first in that order. It reads the text as
// people write: without question marks, without accents, abbreviated.
func Classify(t *text.Text) (audit.RequestKind, bool) {
	found := map[audit.RequestKind]bool{}
	for _, s := range sentences(t) {
		if kind, ok := s.classify(); ok {
			found[kind] = true
		}
	}
	for _, k := range []audit.RequestKind{audit.Report, audit.Help, audit.Question} {
		if found[k] {
			return k, true
		}
	}
	return "", false
}

func (s *sentence) classify() (audit.RequestKind, bool) {
	switch {
	case s.has(rhetorical), s.has(chatter):
		return "", false
	case s.reports():
		return audit.Report, true
	case s.has(help):
		return audit.Help, true
	case s.questions():
		return audit.Question, true
	}
	return "", false
}

// reports: somebody says so, or names something wrong and where it is. A
// complaint about everything ("strade piene di buche") is an opinion.
func (s *sentence) reports() bool {
	if s.has(reporting) || s.has(failures) {
		return true
	}
	return s.has(troubles) && (s.has(places) || s.has(thereIs) || s.begins(streets))
}

// questions: somebody asks to be told, or puts a question with or without its mark.
func (s *sentence) questions() bool {
	switch {
	case s.has(asking):
		return true
	case s.asks && (s.exclaims || s.words[len(s.words)-1] == "no"):
		return s.begins(openings) // "?!" is indignation more often than a question; "bella idea, no?" is none
	case s.asks:
		return s.has(interrogatives) || s.has(services) || len(s.words) >= 3
	}
	return !s.exclaims && s.begins(openings)
}

// amongUsers reports whether a content speaks to another user: it tags
// somebody who is not the page, or answers a comment in the second person
// singular, and does not turn to the comune.
func (c *checker) amongUsers(s *audit.Subject) bool {
	ss := sentences(s.Read)
	toComune := slices.ContainsFunc(ss, func(x sentence) bool { return x.has(officials) })
	if toComune || tags(s.Content, c.set.Page.Name) {
		return false
	}
	if len(s.Tagged) > 0 {
		return true
	}
	if slices.ContainsFunc(s.Read.Tokens, func(t text.Token) bool { return t.Kind == text.Mention }) {
		return true
	}
	toOwn := s.Parent != nil && s.Parent.Kind.Own()
	return s.ParentID != "" && !toOwn && slices.ContainsFunc(ss, func(x sentence) bool { return x.has(thou) })
}
