package channel

import (
	_ "embed"
	"slices"

	"vigilia/audit/tenor"
	"vigilia/audit/text"
)

// tenor.model weighs how people report a disservice and ask the comune for something. It
// was fitted on labelled texts, see package tenor and TestTenorModel.
//
//go:embed tenor.model
var tenorFile []byte

// The rules of the model, and the probability below which a text does not sound like what
// one of them looks for, whatever was read in it.
const (
	toReport = iota
	toAsk

	reportBelow = 0.05
	askBelow    = 0.04
)

const becauseTenor = "tenore di altro genere del testo nel suo insieme"

// sounds returns the model, read once.
var sounds = tenor.Embedded(tenorFile, wording)

// wording reads words alone, and numbers as one.
func wording() *tenor.Scheme { return &tenor.Scheme{Names: []string{"number"}} }

// tenorUnits returns the tokens of a text as the model reads them.
func tenorUnits(t *text.Text, out []tenor.Unit) []tenor.Unit {
	for i := range out {
		tok := &t.Tokens[i]
		out[i] = tenor.Unit{Word: tok.Norm, Opens: tok.Before.Ends(), Asked: tok.Has(text.Asked)}
		if tok.Kind == text.Number {
			out[i].Word, out[i].Class = "0", 1
		}
	}
	return out
}

// sounds reports whether a text, or a sentence of it in which something was read, sounds like
// what a rule of the model looks for. It is asked only where the rule read something; long
// texts are never held back, and the office's own words never overruled.
func (s *scan) sounds(t *text.Text, ms marks, rule int, from float64) bool {
	if len(t.Tokens) > tenor.Usual || slices.ContainsFunc(ms, func(m mark) bool { return m.term.Office }) {
		return true
	}
	units := tenorUnits(t, s.scale.Units(len(t.Tokens)))
	so := func(a, b int) bool { return s.scale.Long(units[a:b], 1, 1)[rule].Score >= from }
	return so(0, len(units)) || slices.ContainsFunc(ms, func(m mark) bool { return so(t.Sentence(m.from)) })
}
