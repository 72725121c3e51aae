package attack

import (
	_ "embed"
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"sync"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/tenor"
	"vigilia/audit/text"
)

// person.model weighs what is said of persons and no expression and no frame knows. It was
// fitted on labelled texts, see package tenor and TestTenorModel.
//
//go:embed person.model
var personFile []byte

// What a text must sound like, by the probability that it is one of those that were
// labelled so: from is that from which it is held to, below that under which it is not,
// whatever was read in it.
const (
	attackFrom  = 0.8
	attackBelow = 0.4
	attackSure  = 0.98 // from which an attack is told beside an insult
	accuseFrom  = 0.7
	accuseBelow = 0.4
)

// personSounds returns the model, read once.
var personSounds = tenor.Embedded(personFile, ofPersons)

// hearingKey is the key of what the two rules on what is said of persons share.
type hearingKey struct{}

// hearingOf returns the hearing that the two rules share in one audit.
func hearingOf(s *audit.Setting) *hearing {
	return s.Shared(hearingKey{}, func() any {
		h := newHearing(s.Office.For("tone.personal_attack", attacks), s.Office.For("tone.defamation", accusations))
		h.scale = personSounds().Scale()
		return h
	}).(*hearing)
}

// hearing is how the newest text sounds: the marks of words.txt, whose words they are, who
// is named, the tiers of both lists and the signs of a deed, as the models weigh them.
type hearing struct {
	attacks, accusations *lexicon.Lexicon
	signs                frames
	kinds                map[string]uint64 // the classes of the signs
	scale                *tenor.Scale

	text     *text.Text
	read     []tenor.Unit     // of the text
	verdicts [2]tenor.Verdict // by rule
	searched *text.Text
	found    []lexicon.Found // the signs in the text that was searched
}

func newHearing(attacks, accusations *lexicon.Lexicon) *hearing {
	return &hearing{attacks: attacks, accusations: accusations, signs: signs(), kinds: signKinds()}
}

// voices tell whose words they are.
var voices = [...]struct {
	name  string
	flags text.Flags
}{{"quoted", text.Quoted}, {"told", text.Reported | text.Denounced}, {"denied", text.Negated}, {"own", text.Self}}

// The classes above the marks of words.txt, of which the last tells nothing here.
const (
	firstVoice  = uint64(isBusy)
	bearsName   = firstVoice << len(voices)
	firstAttack = bearsName << 1
	firstCharge = firstAttack << len(attackTiers)
	firstKind   = firstCharge << len(chargeTiers)
	attackTiers = "ABOP"
	chargeTiers = "VRYE"
)

// signKinds numbers the classes of signs.txt.
var signKinds = sync.OnceValue(func() map[string]uint64 {
	kinds := map[string]uint64{}
	for line := range strings.Lines(signList) {
		if _, category, ok := strings.Cut(strings.TrimSpace(line), " · "); ok && line[0] == '=' {
			kinds[category] = firstKind << len(kinds)
		}
	}
	return kinds
})

// ofPersons names the classes.
func ofPersons() *tenor.Scheme {
	names := make([]string, 64)
	for i := range bits.TrailingZeros64(firstVoice) {
		names[i] = fmt.Sprint("mark ", i)
	}
	put := func(class uint64, name string) { names[bits.TrailingZeros64(class)] = name }
	for k, v := range voices {
		put(firstVoice<<k, v.name)
	}
	put(bearsName, "name")
	for k, tier := range attackTiers {
		put(firstAttack<<k, "attack "+string(tier))
	}
	for k, tier := range chargeTiers {
		put(firstCharge<<k, "charge "+string(tier))
	}
	for category, class := range signKinds() {
		put(class, category)
	}
	return &tenor.Scheme{
		Names:   names,
		Anchors: uint64(isYou|isThem|isMe|isNo|isOffice|isCouncil|isYouVerb) | bearsName,
		Idle:    uint64(isFiller | isDet),
	}
}

// The rules of the model.
const (
	toAttack = iota
	toAccuse
)

// listen judges the text of a reader, if it is a new one.
func (h *hearing) listen(r *attackReader) {
	if h.text == r.t {
		return
	}
	h.text, h.read = r.t, h.units(r, h.scale.Units(len(r.t.Tokens)))
	h.verdicts = [2]tenor.Verdict(h.scale.Long(h.read, attackFrom, accuseFrom))
}

// signsIn shows visit the signs of a deed in the text of a reader, which it looks for once.
func (h *hearing) signsIn(r *reader, visit func(lexicon.Found)) {
	if h.searched != r.t {
		h.searched, h.found = r.t, h.found[:0]
		h.signs.each(r, func(f lexicon.Found) { h.found = append(h.found, f) })
	}
	for _, f := range h.found {
		visit(f)
	}
}

// units reads the tokens of the text of a reader.
func (h *hearing) units(r *attackReader, out []tenor.Unit) []tenor.Unit {
	for i := range out {
		tok := &r.t.Tokens[i]
		out[i] = tenor.Unit{Word: tok.Norm, Class: uint64(r.at(i)) & (firstVoice - 1), Opens: tok.Before.Ends(), Asked: tok.Has(text.Asked), Reply: i == 0 && r.answers}
		for k, v := range voices {
			if tok.Flags&v.flags != 0 {
				out[i].Class |= firstVoice << k
			}
		}
		if r.nameAt(i) {
			out[i].Word, out[i].Class = "N", out[i].Class|bearsName
		}
	}
	tenor.Tell(out, r.t, h.attacks, attackTiers, firstAttack)
	tenor.Tell(out, r.t, h.accusations, chargeTiers, firstCharge)
	h.signsIn(&r.reader, func(f lexicon.Found) {
		if f.From < len(out) {
			out[f.From].Class |= h.kinds[f.Entry.Value.Category]
		}
	})
	return out
}

// sense is what a rule makes of how a text sounds.
type sense struct {
	rule        int
	list        *lexicon.Lexicon
	from, below float64
	category    string
	severity    audit.Severity
	reasons     []string
}

// tell logs what was read, held against how the text sounds: what sounds like an attack
// and nothing excuses is a finding, and what was read in a text that does not sound so
// is a hint, as weak traces are, unless the office's own words found it.
func (r *attackReader) tell(h *hearing, v tenor.Verdict, s *sense, l *audit.Log) {
	if len(r.traces) > 0 && !slices.ContainsFunc(r.traces, ofOffice) && h.scale.Innocent(h.read, s.rule, s.below, r.sentences(r.traces)) {
		r.weak, r.traces, r.held = append(r.traces, r.weak...), nil, append(r.held, becauseTenor)
	}
	switch {
	case len(r.traces) > 0:
		l.Find(r.hit(s.reasons))
	case v.Sounds(s.from) && !slices.ContainsFunc(r.held, spokenFor) && !lexicon.Silenced(s.list, r.t):
		hit := v.Hit(r.t, s.category, s.from)
		hit.Severity, hit.Exceptions = s.severity, exceptions(s.reasons, r.held)
		l.Find(hit)
	case len(r.weak) > 0:
		l.Hint(hintOf(&r.reader, r.weak, s.reasons, r.held))
	}
}

// ofOffice reports whether the office's own list knows an expression.
func ofOffice(t trace) bool { return t.office }

// spokenFor reports whether a reason to stay silent says whose words they are: how they
// sound tells nothing then.
func spokenFor(why string) bool { return why == becauseQuoted || why == becauseReported }
