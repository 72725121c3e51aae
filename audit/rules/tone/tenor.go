package tone

import (
	_ "embed"
	"math/bits"
	"slices"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/tenor"
	"vigilia/audit/text"
)

// tenor.model weighs what no list knows. It was fitted on labelled texts, see package
// tenor and TestTenorModel.
//
//go:embed tenor.model
var tenorFile []byte

// tenorFrom is the probability from which a text is held to sound like those that were
// labelled as insults.
const tenorFrom = 0.8

// tenorSure is that from which it is held so though something excused a word of it.
const tenorSure = 0.9

// innocentBelow is the probability below which a text sounds like no insult, whatever was
// read in it.
const innocentBelow = 0.1

// sounds returns the model, read once.
var sounds = tenor.Embedded(tenorFile, scheme)

// tiers of the entries of insult.txt, above the roles of words.
const tiers = "ABPGIDC"

// firstTier is the class of the first of them.
const firstTier = uint64(marked) << 1

// telling are the classes of which one stands in nearly every insult: a text without is
// not judged.
const telling = uint64(scorn|gang|kind|worse|knave|sneer|beast|rude|figure|slur|condition|crown|toThee|youMany|pronoun|crowd|office|plain|pet|unwanted) | (1<<len(tiers)-1)*firstTier

// scheme names the roles of words and the tiers of the list.
func scheme() *tenor.Scheme {
	return &tenor.Scheme{
		Names:   tenor.Numbered("role", bits.TrailingZeros64(firstTier), tiers),
		Anchors: uint64(youOne | youMany | isVerb | pronoun | office | someone),
		Idle:    uint64(between | filler | states | governs | ofIt),
	}
}

// tenorUnits returns the tokens of a text as the model reads them.
func tenorUnits(t *text.Text, list *lexicon.Lexicon, out []tenor.Unit) []tenor.Unit {
	for i := range out {
		tok := &t.Tokens[i]
		out[i] = tenor.Unit{Word: tok.Norm, Class: uint64(roles.Of(tok)), Opens: tok.Before.Ends(), Asked: tok.Has(text.Asked)}
	}
	tenor.Tell(out, t, list, tiers, firstTier)
	return out
}

// tenorThreshold returns the probability from which a text sounds like an insult, given
// why its words are none; false if they are not the author's own, or denied.
func tenorThreshold(held []string) (from float64, ok bool) {
	from = tenorFrom
	for _, why := range held {
		switch why {
		case becauseQuoted, becauseReported, becauseNegated:
			return 0, false
		case becauseAim: // it may well have one
		default:
			from = tenorSure
		}
	}
	return from, true
}

// innocent reports whether a text in which something was read sounds like no insult; what
// the office's own list knows is one however it sounds.
func (c insultCheck) innocent(t *text.Text, offences []offence) bool {
	if slices.ContainsFunc(offences, func(o offence) bool { return o.found.Entry.Value.Office }) {
		return false
	}
	return c.scale.Innocent(tenorUnits(t, c.list, c.scale.Units(len(t.Tokens))), 0, innocentBelow, func(yield func(from, to int) bool) {
		for _, o := range offences {
			if !yield(t.Sentence(o.found.From)) {
				return
			}
		}
	})
}

// sounding returns what a text as a whole tells, where no word of the list does.
func (c insultCheck) sounding(t *text.Text, held []string) (audit.Hit, bool) {
	from, ok := tenorThreshold(held)
	if !ok {
		return audit.Hit{}, false
	}
	units := tenorUnits(t, c.list, c.scale.Units(len(t.Tokens)))
	if !slices.ContainsFunc(units, func(u tenor.Unit) bool { return u.Class&telling != 0 }) {
		return audit.Hit{}, false
	}
	v := c.scale.Long(units, from)[0]
	if !v.Sounds(from) || lexicon.Silenced(c.list, t) {
		return audit.Hit{}, false
	}
	hit := v.Hit(t, "offesa desunta dal tenore del testo", from)
	hit.Severity, hit.Exceptions = audit.Medium, exceptions(held)
	return hit, true
}
