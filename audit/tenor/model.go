package tenor

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"vigilia/audit/linear"
)

// Card says what a model was fitted on.
type Card struct {
	Rules  []string
	Texts  []int  // labelled texts, by rule
	Yes    []int  // of them, those that carry its label
	Corpus string // SHA-256 of them as the rules read them, and of how
}

// Model weighs features, for one rule or for several that read a text in the same way. It
// is immutable and may be shared.
//
// The features lie in the order of their hashes, in buckets by the upper bits of these; of
// each only the bits below are kept.
type Model struct {
	Card    Card
	scheme  *Scheme
	names   []uint64
	rules   []measure
	may     *[mayWords]uint64 // bits of the hashes that stand in it
	starts  []uint32          // where each bucket begins
	lows    []uint16          // the lower bits of the hashes
	weights []int8            // beside them, one for each rule
}

// measure is what else a rule's probability is made of.
type measure struct {
	constant float64
	step     float64 // what one of the weights as they are stored stands for
}

const (
	// hashBits are those of a feature by which it is told from others.
	hashBits = bucketBits + 16
	// bucketBits are those of them that tell its bucket: some features lie in each.
	bucketBits = 14
	// mayWords is the size of the filter that most features do not pass, which the model
	// does not hold.
	mayWords = 1 << 12
)

// sift moves to the front what may be features of the model, and returns how many they
// are. It looks at all alike, with nothing to guess: the memory of many is fetched at once.
func (m *Model) sift(all []told) int {
	n := 0
	for _, f := range all {
		all[n] = f
		n += int(m.may[f.hash>>6%mayWords] >> (f.hash % 64) & 1)
	}
	return n
}

// locate looks up where the buckets of features begin, of all before any is searched, for
// the same reason.
func (m *Model) locate(all []told) {
	for i := range all {
		all[i].low = m.starts[all[i].hash>>16]
	}
}

// find returns where a located feature lies, -1 if the model does not know it.
func (m *Model) find(f told) int {
	low := uint16(f.hash)
	for i := f.low; i < m.starts[f.hash>>16+1]; i++ {
		if m.lows[i] == low {
			return int(i)
		}
	}
	return -1
}

// weightsOf returns what feature i weighs for each rule.
func (m *Model) weightsOf(i int) []int8 {
	n := len(m.rules)
	return m.weights[i*n : i*n+n]
}

func root(n int) float64 { return math.Sqrt(float64(max(1, n))) }

// Label says whether a text ought to be found.
type Label int8

// Unsure is the label of a text about which careful persons disagree: nothing is learnt
// from it.
const (
	No Label = iota
	Yes
	Unsure
)

// Example is a text whose labels are known.
type Example struct {
	Units  []Unit
	Labels []Label // by rule
	Times  int     // how often it counts
}

// rate is the length of the first steps of the fit.
const rate = 0.3

// steps is into how many steps the weights are cut, on either side of zero.
const steps = 63

// Fit fits a model on examples: on those of their features that stand in least of them
// or more, however often these count.
func Fit(examples []Example, s *Scheme, card Card, least int) *Model {
	read := gather(examples, s)
	hashes := common(read, least)
	at := make([]linear.Vector, len(read))
	for i, features := range read {
		at[i] = features.places(hashes)
	}
	m := &Model{Card: card}
	cut := make([][]int8, len(card.Rules))
	for rule := range card.Rules {
		w := linear.Fit(samples(examples, at, rule), len(hashes), rate)
		var by measure
		by, cut[rule] = quantized(w, len(hashes))
		m.rules = append(m.rules, by)
	}
	m.fill(s, kept(hashes, cut))
	return m
}

// samples returns the examples from which a rule learns.
func samples(examples []Example, at []linear.Vector, rule int) (out []linear.Sample) {
	for i, e := range examples {
		if l := e.Labels[rule]; l != Unsure {
			out = append(out, slices.Repeat([]linear.Sample{{At: at[i], Yes: l == Yes}}, e.Times)...)
		}
	}
	return out
}

// gather returns the features of each example.
func gather(examples []Example, s *Scheme) []gatherer {
	out := make([]gatherer, len(examples))
	names := s.hashes()
	for i, e := range examples {
		out[i] = gatherer{}
		r := reader{scheme: s, names: names, sink: out[i]}
		r.read(e.Units[:min(len(e.Units), Longest)])
	}
	return out
}

// common returns, in order, the features that stand in least of the texts or more.
func common(texts []gatherer, least int) []uint32 {
	count := map[uint32]int{}
	for _, features := range texts {
		for h := range features {
			count[h]++
		}
	}
	maps.DeleteFunc(count, func(_ uint32, n int) bool { return n < least })
	return slices.Sorted(maps.Keys(count))
}

// gatherer is the set of the features of a text.
type gatherer map[uint32]bool

func (g gatherer) take(hash uint32, _ int) { g[hash] = true }

// places returns which of the hashes, in their order, stand in the text.
func (g gatherer) places(hashes []uint32) linear.Vector {
	var v linear.Vector
	for h := range g {
		if k, ok := slices.BinarySearch(hashes, h); ok {
			v = append(v, uint32(k))
		}
	}
	slices.Sort(v)
	return v
}

// quantized cuts the first n weights into steps.
func quantized(w linear.Weights, n int) (measure, []int8) {
	most := 0.0
	for _, x := range w[:n] {
		most = max(most, math.Abs(float64(x)))
	}
	by := measure{constant: float64(w[n]), step: most / steps}
	cut := make([]int8, n)
	for i, x := range w[:n] {
		cut[i] = int8(math.Round(float64(x) / by.step))
	}
	return by, cut
}

// feature is one by its hash, with what it weighs for each rule.
type feature struct {
	hash    uint32
	weights []int8
}

// kept returns the features that weigh anything.
func kept(hashes []uint32, cut [][]int8) (out []feature) {
	for i, h := range hashes {
		f := feature{hash: h}
		weighs := false
		for _, c := range cut {
			f.weights = append(f.weights, c[i])
			weighs = weighs || c[i] != 0
		}
		if weighs && h != 0 {
			out = append(out, f)
		}
	}
	return out
}

// fill puts features, in the order of their hashes, into the buckets.
func (m *Model) fill(s *Scheme, features []feature) {
	m.scheme, m.names = s, s.hashes()
	m.may, m.starts = new([mayWords]uint64), make([]uint32, 1<<bucketBits+1)
	m.lows, m.weights = make([]uint16, len(features)), make([]int8, 0, len(features)*len(m.rules))
	for i, f := range features {
		m.may[f.hash>>6%mayWords] |= 1 << (f.hash % 64)
		m.starts[f.hash>>16+1]++
		m.lows[i], m.weights = uint16(f.hash), append(m.weights, f.weights...)
	}
	for b := range m.starts[1:] {
		m.starts[b+1] += m.starts[b]
	}
}

// magic opens the file of a model, and tells the meaning of its features: a change of
// theirs changes the last figure.
const magic = "vigilia-tenor-2\n"

// MarshalBinary writes a model: a line of magic, one of JSON with the card, and
// compressed the constant and the step of each rule, the hashes, and for each rule the
// weights in their order.
func (m *Model) MarshalBinary() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(magic)
	if err := json.NewEncoder(&b).Encode(m.Card); err != nil {
		return nil, err
	}
	z, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	_, err = z.Write(m.raw())
	err = errors.Join(err, z.Close())
	return b.Bytes(), err
}

// raw is what the file holds compressed.
func (m *Model) raw() (raw []byte) {
	for _, by := range m.rules {
		raw = binary.LittleEndian.AppendUint64(raw, math.Float64bits(by.constant))
		raw = binary.LittleEndian.AppendUint64(raw, math.Float64bits(by.step))
	}
	last := uint32(0)
	for b := range len(m.starts) - 1 {
		for i := m.starts[b]; i < m.starts[b+1]; i++ {
			h := uint32(b)<<16 | uint32(m.lows[i])
			raw = binary.AppendUvarint(raw, uint64(h-last))
			last = h
		}
	}
	raw = append(raw, 0) // no hash follows itself
	for k := range m.rules {
		for i := range m.lows {
			raw = append(raw, byte(m.weightsOf(i)[k]))
		}
	}
	return raw
}

// Read reads a model, whose units are of a scheme.
func Read(data []byte, s *Scheme) (*Model, error) {
	body, ok := bytes.CutPrefix(data, []byte(magic))
	head, packed, whole := bytes.Cut(body, []byte("\n"))
	if !ok || !whole {
		return nil, errors.New("no model of this version")
	}
	m := &Model{}
	if err := json.Unmarshal(head, &m.Card); err != nil {
		return nil, fmt.Errorf("card of the model: %w", err)
	}
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return nil, fmt.Errorf("weights of the model %s: %w", m.Card.Rules, err)
	}
	if len(raw) < 16*len(m.Card.Rules) || len(m.Card.Rules) == 0 {
		return nil, fmt.Errorf("weights of the model %s: cut off", m.Card.Rules)
	}
	for range m.Card.Rules {
		m.rules = append(m.rules, measure{
			constant: math.Float64frombits(binary.LittleEndian.Uint64(raw)),
			step:     math.Float64frombits(binary.LittleEndian.Uint64(raw[8:])),
		})
		raw = raw[16:]
	}
	features, err := features(raw, len(m.rules))
	if err != nil {
		return nil, err
	}
	m.fill(s, features)
	return m, nil
}

// features reads hashes, and their weights for each of some rules.
func features(raw []byte, rules int) ([]feature, error) {
	var out []feature
	hash := uint64(0)
	for {
		by, n := binary.Uvarint(raw)
		if n <= 0 || by >= 1<<hashBits || hash+by >= 1<<hashBits {
			return nil, errors.New("weights of the model: a hash is no hash")
		}
		raw = raw[n:]
		if by == 0 {
			break
		}
		hash += by
		out = append(out, feature{hash: uint32(hash), weights: make([]int8, rules)})
	}
	if len(raw) != rules*len(out) {
		return nil, fmt.Errorf("weights of the model: %d for %d hashes and %d rules", len(raw), len(out), rules)
	}
	for i, w := range raw {
		out[i%len(out)].weights[i/len(out)] = int8(w)
	}
	return out, nil
}
