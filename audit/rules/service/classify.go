package service

import (
	"slices"

	"vigilia/audit"
	"vigilia/audit/text"
)

// sentence is what one sentence says, by the phrases that stand in it.
type sentence struct {
	says, opens topics // anywhere, and at its beginning
	words       int
	last        string
	asks        bool // a question mark ends it
	exclaims    bool // an exclamation mark stands beside the question mark
}

// reader cuts texts into sentences. It keeps its buffers, so it serves one audit.
type reader struct {
	words []*text.Token
	out   []sentence
}

// sentences cuts a text; the result is valid until the next call. Apostrophes
// separate: "dov'è" reads "dov e".
func (r *reader) sentences(t *text.Text) []sentence {
	r.words, r.out = r.words[:0], r.out[:0]
	end := 0
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if tok.Before == text.Stop {
			r.flush(t.Runes[end:tok.Start])
		}
		if tok.Kind != text.Emoji && tok.Kind != text.Mention && tok.Norm != "" {
			r.words = append(r.words, tok)
		}
		end = tok.End
	}
	r.flush(t.Runes[end:])
	return r.out
}

// flush makes a sentence of the words so far, which marks end.
func (r *reader) flush(marks []rune) {
	if len(r.words) == 0 {
		return
	}
	s := sentence{words: len(r.words), last: r.words[len(r.words)-1].Norm, asks: slices.Contains(marks, '?'), exclaims: slices.Contains(marks, '!')}
	opening := true
	for i, w := range r.words {
		here := phrases.at(r.words[i:])
		s.says |= here
		if opening {
			s.opens |= here
			opening = slices.Contains(openers, w.Norm)
		}
	}
	r.words, r.out = r.words[:0], append(r.out, s)
}

// at returns the topics of the phrases with which the words begin.
func (b book) at(words []*text.Token) topics {
	var out topics
	for _, p := range b.Of(words[0]) {
		if n := len(p.rest); n < len(words) && slices.EqualFunc(p.rest, words[1:1+n], func(w string, t *text.Token) bool { return w == t.Norm }) {
			out |= p.topic
		}
	}
	return out
}

// Classify reports whether a text asks the comune something, and what: a
// report of something wrong, help with one's own case, or a question. A text
// that does several is what comes first in that order. It reads the text as
// people write: without question marks, without accents, abbreviated.
func Classify(t *text.Text) (audit.RequestKind, bool) {
	var r reader
	return classify(r.sentences(t))
}

func classify(ss []sentence) (audit.RequestKind, bool) {
	best, found := audit.Question, false
	for i := range ss {
		kind, ok := ss[i].classify()
		switch {
		case !ok:
		case kind == audit.Report:
			return kind, true
		case kind == audit.Help || !found:
			best, found = kind, true
		}
	}
	if !found {
		return "", false
	}
	return best, true
}

func (s *sentence) classify() (audit.RequestKind, bool) {
	switch {
	case s.says&(rhetorical|chatter) != 0:
		return "", false
	case s.reports():
		return audit.Report, true
	case s.says&help != 0:
		return audit.Help, true
	case s.questions():
		return audit.Question, true
	}
	return "", false
}

// reports: somebody says so, or names something wrong and where it is. A
// complaint about everything ("strade piene di buche") is an opinion.
func (s *sentence) reports() bool {
	return s.says&(reporting|failures) != 0 || s.says&troubles != 0 && (s.says&(places|thereIs) != 0 || s.opens&streets != 0)
}

// questions: somebody asks to be told, or puts a question with or without its mark.
func (s *sentence) questions() bool {
	switch {
	case s.says&asking != 0:
		return true
	case s.asks && (s.exclaims || s.last == "no"):
		return s.opens&openings != 0 // "?!" is indignation more often than a question; "bella idea, no?" is none
	case s.asks:
		return s.says&(interrogatives|services) != 0 || s.words >= 3
	}
	return !s.exclaims && s.opens&openings != 0
}

// amongUsers reports whether a content speaks to another user: it tags
// somebody who is not the page, or answers a comment in the second person
// singular, and does not turn to the comune.
func (c *checker) amongUsers(s *audit.Subject, said topics) bool {
	if said&officials != 0 || tags(s.Content, c.set.Page.Name) {
		return false
	}
	if len(s.Tagged) > 0 {
		return true
	}
	if slices.ContainsFunc(s.Read.Tokens, func(t text.Token) bool { return t.Kind == text.Mention }) {
		return true
	}
	toOwn := s.Parent != nil && s.Parent.Kind.Own()
	return s.ParentID != "" && !toOwn && said&thou != 0
}

// saidIn returns the topics of all sentences together.
func saidIn(ss []sentence) topics {
	var all topics
	for i := range ss {
		all |= ss[i].says
	}
	return all
}
