// Package tenor judges how a text sounds as a whole: by what it has in common with
// invented texts that were labelled, where no list and no frame of a rule knows its words.
//
// A rule reads a text into units, words with the classes that its lists give them. What
// stands in them, alone, side by side and in one sentence, is weighed by a logistic
// regression that was fitted on labelled texts of the repository (audit/testdata) and on
// nothing else.
// The weights lie beside the rule in a file, which its tests fit anew when they are run
// with -update.
//
// It is no public API.
package tenor

import (
	"iter"
	"math/bits"

	"vigilia/audit/linear"
)

// Unit is a word of a text, as a rule reads it.
type Unit struct {
	Word  string // folded; a sign of the rule's own where only the kind of word matters
	Class uint64 // of the rule's lists
	Opens bool   // a sentence begins here
	Asked bool   // a question ends here
	Reply bool   // the text answers somebody; on its first unit
}

// Scheme tells what the classes of units mean.
type Scheme struct {
	Names   []string // of the classes, by bit
	Anchors uint64   // classes that count together with any other of their sentence
	Idle    uint64   // classes beside which nothing counts: articles, fillers
	Brief   bool     // words that stand side by side count together, those with one between them do not
}

// Longest is how many units are judged at once. What stands further is no context.
const Longest = 150

// reader tells of the features of a text, by their hashes, each with the unit where it ends.
type reader struct {
	names  []uint64 // hashes of the classes
	scheme *Scheme
	sink   sink

	// what was told of the text already, by class: most of it comes again and again
	told                uint64
	neighbours, company [64]uint64
}

// sink takes features, each with the unit where it ends, or nowhere. One feature may come
// several times.
type sink interface{ take(hash uint32, unit int) }

// families of features
const (
	ofWord = iota + 1
	ofStem
	ofPair
	ofAround
	ofClass
	ofNeighbours
	ofCompany
	ofReply
)

// nowhere is where a feature of the text as a whole ends.
const nowhere = -1

// none stands for a unit before the first.
const none = 0x9E3779B97F4A7C15

// asked is the hash of the sign that ends a question.
var asked = hash("?")

// hash is FNV-1a.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// add puts in a feature of a family, made of up to three hashes.
func (r *reader) add(unit int, family, a, b, c uint64) {
	h := (family*none ^ a) * 0xff51afd7ed558ccd
	h = (h ^ h>>32 ^ b) * 0xc4ceb9fe1a85ec53
	h = (h ^ h>>29 ^ c) * 0xff51afd7ed558ccd
	r.sink.take(uint32(h>>(64-hashBits)), unit)
}

// longestStem is how many bytes of a word stand for all its forms.
const longestStem = 6

// read tells of the features of the units.
func (r *reader) read(units []Unit) {
	r.told, r.neighbours, r.company = 0, [64]uint64{}, [64]uint64{}
	before, last := uint64(none), uint64(none) // the stems of the two units before
	var near, sentence uint64                  // the classes of the unit before that bore any, and of the sentence so far
	for i := range units {
		u := &units[i]
		if u.Opens {
			sentence = 0
		}
		if u.Reply {
			r.add(nowhere, ofReply, 0, 0, 0)
		}
		stem := hash(u.Word[:min(len(u.Word), longestStem)])
		if len(u.Word) > longestStem {
			r.add(i, ofWord, hash(u.Word), 0, 0)
		}
		r.stem(i, before, last, stem)
		before, last = last, stem
		near, sentence = r.classes(i, u.Class, near, sentence)
		if u.Asked {
			r.stem(i, before, last, asked)
			r.each(sentence, func(k int) { r.add(i, ofCompany, r.names[k], asked, 0) })
			before, last = last, asked
		}
	}
}

// stem adds a stem and what stands before it.
func (r *reader) stem(i int, before, last, stem uint64) {
	r.add(i, ofStem, stem, 0, 0)
	r.add(i, ofPair, last, stem, 0)
	if !r.scheme.Brief {
		r.add(i, ofAround, before, stem, 0)
	}
}

// classes adds the classes of unit i, those of its neighbour and of its sentence beside
// which they stand, and returns the last two with its own.
func (r *reader) classes(i int, c, near, sentence uint64) (uint64, uint64) {
	r.each(c&^r.told, func(k int) { r.add(i, ofClass, r.names[k], 0, 0) })
	r.told |= c
	r.pairs(i, ofNeighbours, c, near, &r.neighbours)
	if c&^r.scheme.Idle == 0 {
		return near, sentence
	}
	sentence |= c
	r.pairs(i, ofCompany, c&^r.scheme.Anchors, sentence&r.scheme.Anchors, &r.company)
	r.pairs(i, ofCompany, c&r.scheme.Anchors, sentence, &r.company)
	return c, sentence
}

// pairs adds each of the classes of c beside each of others, once in a text.
func (r *reader) pairs(i int, family uint64, c, others uint64, told *[64]uint64) {
	r.each(c, func(k int) {
		r.each(others&^told[k], func(n int) { r.add(i, family, r.names[n], r.names[k], 0) })
		told[k] |= others
	})
}

// each calls f with the bit of every class of c.
func (r *reader) each(c uint64, f func(int)) {
	for ; c != 0; c &= c - 1 {
		f(bits.TrailingZeros64(c))
	}
}

// hashes returns those of the names of the classes.
func (s *Scheme) hashes() []uint64 {
	out := make([]uint64, 64)
	for i, name := range s.Names {
		out[i] = hash(name)
	}
	return out
}

// Verdict is how a text sounds.
type Verdict struct {
	Score    float64 // how likely it is one of those that were labelled so, 0 to 1
	From, To int     // the units that weigh most for it, [From, To); none if nothing does
}

// Usual is how many units the texts have at most on which models are fitted, but for a few:
// what stands in a longer one sounds like all the rest of it, so nothing is held back there.
const Usual = 40

// Farthest is how many units of a text are judged at all: more than people write.
const Farthest = 4 * Longest

// Sounds reports whether a text sounds so, from a score up.
func (v Verdict) Sounds(from float64) bool { return v.Score >= from && v.From < v.To }

// Scale weighs texts by a model. It keeps its memory from one to the next, so it serves
// one goroutine.
type Scale struct {
	model    *Model
	reader   reader
	units    []Unit
	told     []told   // the features of the text
	seen     []uint64 // bits of those of the model that were met
	met      []int32  // these
	pans     []pan    // one for each rule
	verdicts []Verdict
}

// told is a feature of a text, and the unit where it ends.
type told struct {
	hash uint32
	unit int32
	low  uint32 // where its bucket in the model begins
}

// pan holds what was weighed for one rule.
type pan struct {
	sum    int
	shares []int // of it, by unit
}

// Scale returns a scale of the model.
func (m *Model) Scale() *Scale {
	n := len(m.rules)
	s := &Scale{model: m, seen: make([]uint64, (len(m.lows)+63)/64), pans: make([]pan, n), verdicts: make([]Verdict, n)}
	s.reader = reader{scheme: m.scheme, names: m.names, sink: s}
	return s
}

// Units returns room for the units of a text of n words, Farthest at most: what an earlier
// text left there is to be written over.
func (s *Scale) Units(n int) []Unit {
	n = min(n, Farthest)
	if cap(s.units) < n {
		s.units = make([]Unit, n)
	}
	return s.units[:n]
}

// Long judges a long text piece by piece, each with half of the one before. For each rule
// it returns the first verdict from its score up, the surest if there is none. They hold
// until the next text.
func (s *Scale) Long(units []Unit, from ...float64) []Verdict {
	units = units[:min(len(units), Farthest)]
	clear(s.verdicts)
	for start := 0; ; start += Longest / 2 {
		s.read(units[start:])
		for i := range s.pans {
			v := s.verdict(i)
			v.From, v.To = v.From+start, v.To+start
			if had := &s.verdicts[i]; !had.Sounds(from[i]) && (v.Sounds(from[i]) || v.Score > had.Score) {
				*had = v
			}
		}
		if len(units)-start <= Longest {
			return s.verdicts
		}
	}
}

// Innocent reports whether neither the units together nor any of the sentences [from, to) in
// which a rule read something sound like what it looks for, from a score up: surroundings
// alone clear nothing, nor does a text of more than Usual units.
func (s *Scale) Innocent(units []Unit, rule int, score float64, sentences iter.Seq2[int, int]) bool {
	if len(units) > Usual || s.sounds(units, rule, score) {
		return false
	}
	for from, to := range sentences {
		if s.sounds(units[from:to], rule, score) {
			return false
		}
	}
	return true
}

func (s *Scale) sounds(units []Unit, rule int, score float64) bool {
	s.read(units)
	return s.verdict(rule).Score >= score
}

// read weighs what is told of the units.
func (s *Scale) read(units []Unit) {
	for _, i := range s.met {
		s.seen[i/64] = 0
	}
	s.met = s.met[:0]
	units = units[:min(len(units), Longest)]
	for i := range s.pans {
		s.pans[i] = pan{shares: append(s.pans[i].shares[:0], make([]int, len(units))...)}
	}
	s.told = s.told[:0]
	s.reader.read(units)
	s.weigh()
}

func (s *Scale) take(hash uint32, unit int) {
	s.told = append(s.told, told{hash: hash, unit: int32(unit)})
}

// weigh puts what was told into the pans, each feature once.
func (s *Scale) weigh() {
	likely := s.told[:s.model.sift(s.told)]
	s.model.locate(likely)
	for _, f := range likely {
		i := s.model.find(f)
		if i < 0 || s.seen[i/64]&(1<<(i%64)) != 0 {
			continue
		}
		s.seen[i/64] |= 1 << (i % 64)
		s.met = append(s.met, int32(i))
		for k, w := range s.model.weightsOf(i) {
			s.pans[k].sum += int(w)
			if f.unit != nowhere {
				s.pans[k].shares[f.unit] += int(w)
			}
		}
	}
}

// verdict returns what one rule is to make of what was read.
func (s *Scale) verdict(rule int) Verdict {
	p, by := &s.pans[rule], &s.model.rules[rule]
	v := Verdict{Score: linear.Logistic(by.constant + float64(p.sum)*by.step/root(len(s.met)))}
	v.From, v.To = heaviest(p.shares)
	return v
}

// heaviest returns the greatest share and those beside it that weigh on the same side.
func heaviest(shares []int) (from, to int) {
	most := 0
	for i, s := range shares {
		if s > shares[most] {
			most = i
		}
	}
	if len(shares) == 0 || shares[most] <= 0 {
		return 0, 0
	}
	for from, to = most, most+1; from > 0 && shares[from-1] > 0; {
		from--
	}
	for to < len(shares) && shares[to] > 0 {
		to++
	}
	return from, to
}
