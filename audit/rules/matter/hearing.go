package matter

import (
	_ "embed"
	"slices"

	"vigilia/audit"
	"vigilia/audit/names"
	"vigilia/audit/tenor"
	"vigilia/audit/text"
)

// matter.model weighs what contributions are about. It was fitted on labelled texts, see
// package tenor and TestTenorModel.
//
//go:embed matter.model
var modelFile []byte

// sounds returns the model, read once.
var sounds = tenor.Embedded(modelFile, wording)

// Kinds of words that are one to the model, each by its sign.
const (
	isNumber = 1 << iota
	isPhone
	isLink
	isName
)

// wording reads words alone, which tell a matter well enough.
func wording() *tenor.Scheme {
	return &tenor.Scheme{Names: []string{"number", "phone", "link", "name"}, Brief: true}
}

// phoneDigits is how many digits a number has, at least, that calls somebody.
const phoneDigits = 6

// units returns the tokens of a text as the model reads them.
func units(t *text.Text, out []tenor.Unit) []tenor.Unit {
	for i := range out {
		tok := &t.Tokens[i]
		out[i] = tenor.Unit{Word: tok.Norm, Opens: tok.Before.Ends(), Asked: tok.Has(text.Asked)}
		switch {
		case tok.Kind == text.Number && len(tok.Norm) < phoneDigits:
			out[i].Word, out[i].Class = "0", isNumber
		case tok.Kind == text.Number:
			out[i].Word, out[i].Class = "00", isPhone
		case tok.Kind == text.URL, tok.Kind == text.Email:
			out[i].Word, out[i].Class = "/", isLink
		case tok.Has(text.Capital) && names.IsGiven(tok.Norm):
			out[i].Word, out[i].Class = "N", isName
		}
	}
	return out
}

// hearingKey is the key of what the rules of the model share.
type hearingKey struct{}

// Hearing is how the newest text sounds.
type Hearing struct {
	scale    *tenor.Scale
	surest   []float64 // asks for the surest verdict of a text's pieces
	text     *text.Text
	units    []tenor.Unit
	verdicts []tenor.Verdict // by rule
}

// Of returns the hearing that the rules share in one audit.
func Of(s *audit.Setting) *Hearing {
	return s.Shared(hearingKey{}, func() any {
		return &Hearing{scale: sounds().Scale(), surest: slices.Repeat([]float64{1}, len(rules))}
	}).(*Hearing)
}

// of returns how a text sounds to a rule.
func (h *Hearing) of(t *text.Text, rule int) tenor.Verdict {
	if h.text != t {
		h.text, h.units = t, units(t, h.scale.Units(len(t.Tokens)))
		h.verdicts = append(h.verdicts[:0], h.scale.Long(h.units, h.surest...)...)
	}
	return h.verdicts[rule]
}

// innocent reports whether a text in which a rule read something, and the sentences in
// which it did, sound as if they were about something else.
func (h *Hearing) innocent(t *text.Text, rule int, read []audit.Evidence) bool {
	return h.of(t, rule).Score < rules[rule].below && h.scale.Innocent(h.units, rule, rules[rule].below, func(yield func(from, to int) bool) {
		for _, e := range read {
			if i := tokenAt(t, e.Span); i < len(t.Tokens) && !yield(t.Sentence(i)) {
				return
			}
		}
	})
}

// Innocent reports whether a rule of the model, by its id, is held back from what it read in a
// text: whoever leaves a matter to that rule is to ask, lest nobody tell of it.
func (h *Hearing) Innocent(t *text.Text, id string, read []audit.Evidence) bool {
	return h.innocent(t, indexOf(id), read)
}
