package attack

import (
	_ "embed"
	"math/bits"
	"slices"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/tenor"
	"vigilia/audit/text"
)

// tenor.model weighs threats that no verb, phrase or frame knows. It was fitted on
// labelled texts, see package tenor and TestTenorModel.
//
//go:embed tenor.model
var tenorFile []byte

// tenorFrom is the probability from which a text is held to sound like those that were
// labelled as threats.
const tenorFrom = 0.75

// innocentBelow is the probability below which a text sounds like no threat, whatever was
// read in it.
const innocentBelow = 0.03

// sounds returns the model, read once.
var sounds = tenor.Embedded(tenorFile, scheme)

// The classes of the model: the marks of words.txt, then what verbs need and what their
// endings tell, then the tiers of threat.txt.
const (
	firstNeed   = uint64(isBusy) << 1
	firstMood   = firstNeed << 7
	firstTier   = firstMood << 8
	threatTiers = "AYTNCHWKD"
)

// violent are the classes of which one stands in nearly every threat: a text without is
// not judged.
const violent = uint64(isBody|isBlow|isDies|isWish|isComing) | (firstMood - firstNeed - giving) | (1<<len(threatTiers)-1)*firstTier

// giving are verbs that are violent only with a blow, "dare", "prendere"; whom are those at
// whom it may be aimed.
const (
	giving = uint64(blow) * firstNeed
	whom   = uint64(isYou | isThem | isOwn)
)

// menacing reports whether anything in a text may threaten.
func menacing(units []tenor.Unit) bool {
	all := uint64(0)
	for _, u := range units {
		all |= u.Class
	}
	return all&violent != 0 || all&giving != 0 && all&whom != 0
}

// scheme names the classes.
func scheme() *tenor.Scheme {
	return &tenor.Scheme{
		Names:   tenor.Numbered("mark", bits.TrailingZeros64(firstTier), threatTiers),
		Anchors: uint64(isYou|isThem|isMe|isNo|isWish|isMust|isMustYou|isPeople|isOffice) | (firstMood - firstNeed),
		Idle:    uint64(isFiller | isDet),
	}
}

// tenorUnits returns the tokens of a text as the model reads them.
func (c *threatCheck) tenorUnits(t *text.Text, out []tenor.Unit) []tenor.Unit {
	r := reader{t: t, marks: c.marks}
	for i := range out {
		tok := &t.Tokens[i]
		f := c.forms.Of(tok)
		out[i] = tenor.Unit{
			Word: tok.Norm, Class: uint64(r.at(i)|f.hung()) | uint64(f.need)*firstNeed | uint64(f.mood)*firstMood,
			Opens: tok.Before.Ends(), Asked: tok.Has(text.Asked),
		}
	}
	tenor.Tell(out, t, c.list, threatTiers, firstTier)
	return out
}

// settles reports whether a reason to stay silent says whose words they are, or what is
// announced: how they sound tells nothing then.
func settles(why string) bool {
	switch why {
	case becauseQuoted, becauseTold, becauseNegated, becauseLawful, becauseTale, becauseSweet:
		return true
	}
	return false
}

// innocent reports whether a text in which something was read sounds like no threat; what
// the office's own list knows is one however it sounds.
func (c *threatCheck) innocent(r *threatReader) bool {
	return !slices.ContainsFunc(r.traces, ofOffice) &&
		c.scale.Innocent(c.tenorUnits(r.t, c.scale.Units(len(r.t.Tokens))), 0, innocentBelow, r.sentences(r.traces))
}

// sounding returns what a text as a whole tells, where nothing in it does.
func (c *threatCheck) sounding(r *threatReader) (audit.Hit, bool) {
	if slices.ContainsFunc(r.held, settles) {
		return audit.Hit{}, false
	}
	t := r.t
	units := c.tenorUnits(t, c.scale.Units(len(t.Tokens)))
	if !menacing(units) {
		return audit.Hit{}, false
	}
	v := c.scale.Long(units, tenorFrom)[0]
	if !v.Sounds(tenorFrom) || lexicon.Silenced(c.list, t) {
		return audit.Hit{}, false
	}
	hit := v.Hit(t, "possibile minaccia desunta dal tenore del testo", tenorFrom)
	hit.Severity, hit.Law, hit.Exceptions = audit.Serious, []string{"legge/cpp/331"}, exceptions(threatReasons, r.held)
	return hit, true
}
