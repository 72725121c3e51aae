package hate

import (
	_ "embed"
	"slices"

	"vigilia/audit/lexicon"
	"vigilia/audit/tenor"
	"vigilia/audit/text"
)

// tenor.model weighs what stands around groups where no frame knows it. It was fitted on
// labelled texts, see package tenor and TestTenorModel.
//
//go:embed tenor.model
var tenorFile []byte

// tenorFrom is the probability from which a text is held to sound like those that were
// labelled as discrimination.
const tenorFrom = 0.8

// innocentBelow is the probability below which a text sounds innocent.
const innocentBelow = 0.2

// tenorForm is the form of what a text as a whole tells.
const tenorForm = "desunta dal tenore del testo"

// sounds returns the model, read once.
var sounds = tenor.Embedded(tenorFile, scheme)

// scheme names the classes of words.txt and the marks of mentions.
func scheme() *tenor.Scheme {
	s := &tenor.Scheme{Names: make([]string, 64)}
	g := language()
	for _, of := range []map[string]class{g.words.bits, marks} {
		for name, c := range of {
			for i := range s.Names {
				if c == 1<<i {
					s.Names[i] = name
				}
			}
		}
	}
	s.Anchors = uint64(anyMention | g.c.not | g.c.cop | g.c.must)
	s.Idle = uint64(g.c.fill | g.c.det)
	return s
}

// tenorUnits returns the units of the scene as the model reads them: of groups and slurs it
// sees only that they are named, so that what it learnt of one holds for all.
func (s *scene) tenorUnits(out []tenor.Unit) []tenor.Unit {
	for i := range out {
		u := &s.units[i]
		out[i] = tenor.Unit{
			Word: s.t.Norm(u.from), Class: uint64(u.class | u.phrase),
			Opens: s.t.Tokens[u.from].Before.Ends(), Asked: s.t.Tokens[u.to-1].Has(text.Asked),
		}
		if u.mention >= 0 {
			out[i].Word = sign(&s.mentions[u.mention])
		}
	}
	return out
}

// sign is the word that stands for whoever is named.
func sign(m *mention) string {
	switch {
	case m.slur:
		return "S"
	case m.tier() == earlier:
		return "Q"
	}
	return "G"
}

// weighed returns what the rule found, held against how the text sounds: what sounds
// like discrimination and nothing else excuses is added, and what was found in a text that
// sounds innocent is held back, unless the office's own words found it.
func (c *check) weighed(s *scene, attacks []attack, held []string) ([]attack, []string) {
	if len(attacks) == 0 && !slices.ContainsFunc(held, settles) {
		if a, ok := s.sounding(c.scale); ok && !lexicon.Silenced(c.slurs, s.t) {
			attacks = append(attacks, a)
		}
		return attacks, held
	}
	if len(attacks) == 0 || slices.ContainsFunc(s.mentions, ofOffice) || !s.innocent(c.scale, attacks) {
		return attacks, held
	}
	return nil, append(held, becauseTenor)
}

// innocent reports whether a text in which attacks were read does not sound like discrimination.
func (s *scene) innocent(scale *tenor.Scale, attacks []attack) bool {
	return scale.Innocent(s.tenorUnits(scale.Units(len(s.units))), 0, innocentBelow, func(yield func(from, to int) bool) {
		for _, a := range attacks {
			if from, to := s.sentence(a.from); !yield(s.unitsIn(from, to)) {
				return
			}
		}
	})
}

// unitsIn returns which units begin in the tokens [from, to).
func (s *scene) unitsIn(from, to int) (a, b int) {
	for b = len(s.units); a < b && s.units[a].from < from; {
		a++
	}
	for b > a && s.units[b-1].from >= to {
		b--
	}
	return a, b
}

// ofOffice reports whether the office's own list names it.
func ofOffice(m mention) bool { return m.Entry.Value.Office }

// settles reports whether a reason to stay silent says whose words they are: how they
// sound tells nothing then.
func settles(why string) bool { return why == becauseQuoted || why == becauseDenounced }

// sounding returns what the text as a whole tells against a group, where no frame does.
func (s *scene) sounding(scale *tenor.Scale) (attack, bool) {
	v := scale.Long(s.tenorUnits(scale.Units(len(s.units))), tenorFrom)[0]
	if !v.Sounds(tenorFrom) {
		return attack{}, false
	}
	who := s.nearest(v.From, v.To)
	from, to := min(who, v.From), max(who+1, v.To)
	return attack{from: s.units[from].from, to: s.units[to-1].to, form: tenorForm, trait: s.traitOf(who), score: v.Score}, true
}

// nearest returns the unit that names somebody nearest to the units [from, to).
func (s *scene) nearest(from, to int) int {
	who, distance := -1, len(s.units)
	for k := range s.units {
		if d := max(from-k, k-to+1, 0); s.units[k].mention >= 0 && d < distance {
			who, distance = k, d
		}
	}
	return who
}
