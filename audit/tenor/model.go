package tenor

import (
	"bytes"
	"cmp"
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
	Rule   string
	Texts  int    // labelled texts
	Yes    int    // of them, those that carry the label
	Corpus string // SHA-256 of them as the rule reads them, and of how
}

// Model weighs features. It is immutable and may be shared.
type Model struct {
	Card     Card
	scheme   *Scheme
	names    []uint64
	constant float64
	step     float64  // what one of the weights as they are stored stands for
	hashes   []uint32 // open addressing, a power of two; 0 where nothing stands
	weights  []int8   // beside them
	may      []uint64 // bits of the hashes that stand in it
}

// mayWords is the size of the filter that most features do not pass, which the table does
// not hold.
const mayWords = 1 << 12

// slot is a feature and its weight.
type slot struct {
	hash   uint32
	weight int8
}

// find returns where the weight of a feature stands, -1 if the model does not know it.
func (m *Model) find(hash uint32) int {
	if m.may[hash>>6%mayWords]&(1<<(hash%64)) == 0 {
		return -1
	}
	mask := uint32(len(m.hashes) - 1)
	for i := hash & mask; m.hashes[i] != 0; i = (i + 1) & mask {
		if m.hashes[i] == hash {
			return int(i)
		}
	}
	return -1
}

func root(n int) float64 { return math.Sqrt(float64(max(1, n))) }

// Example is a text whose label is known.
type Example struct {
	Units []Unit
	Yes   bool
	Times int // how often it counts
}

// rate is the length of the first steps of the fit.
const rate = 0.3

// steps is into how many steps the weights are cut, on either side of zero.
const steps = 127

// Fit fits a model on examples: on those of their features that stand in least of them
// or more, however often these count.
func Fit(examples []Example, s *Scheme, card Card, least int) *Model {
	read := gather(examples, s)
	hashes := common(read, least)
	var samples []linear.Sample
	for i, features := range read {
		s := linear.Sample{At: features.places(hashes), Yes: examples[i].Yes}
		samples = append(samples, slices.Repeat([]linear.Sample{s}, examples[i].Times)...)
	}
	w := linear.Fit(samples, len(hashes), rate)
	return newModel(s, card, hashes, w)
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

func newModel(s *Scheme, card Card, hashes []uint32, w linear.Weights) *Model {
	var most float64
	for _, x := range w[:len(hashes)] {
		most = max(most, math.Abs(float64(x)))
	}
	m := &Model{Card: card, constant: float64(w[len(hashes)]), step: most / steps}
	var kept []slot
	for i, h := range hashes {
		if q := int8(math.Round(float64(w[i]) / m.step)); q != 0 {
			kept = append(kept, slot{h, q})
		}
	}
	m.fill(s, kept)
	return m
}

// fill puts the weights into the table.
func (m *Model) fill(s *Scheme, kept []slot) {
	m.scheme, m.names = s, s.hashes()
	size := 2
	for 3*size < 4*len(kept) {
		size *= 2
	}
	m.hashes, m.weights, m.may = make([]uint32, size), make([]int8, size), make([]uint64, mayWords)
	for _, k := range kept {
		m.may[k.hash>>6%mayWords] |= 1 << (k.hash % 64)
		i := k.hash & uint32(size-1)
		for m.hashes[i] != 0 {
			i = (i + 1) & uint32(size-1)
		}
		m.hashes[i], m.weights[i] = k.hash, k.weight
	}
}

// magic opens the file of a model, and tells the meaning of its features: a change of
// theirs changes the last figure.
const magic = "vigilia-tenor-1\n"

// MarshalBinary writes a model: a line of magic, one of JSON with the card, and
// compressed the constant, the step and the weights in the order of their hashes.
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
func (m *Model) raw() []byte {
	var kept []slot
	for i, w := range m.weights {
		if m.hashes[i] != 0 {
			kept = append(kept, slot{m.hashes[i], w})
		}
	}
	slices.SortFunc(kept, func(a, b slot) int { return cmp.Compare(a.hash, b.hash) })
	raw := binary.LittleEndian.AppendUint64(nil, math.Float64bits(m.constant))
	raw = binary.LittleEndian.AppendUint64(raw, math.Float64bits(m.step))
	last := uint32(0)
	for _, s := range kept {
		raw = binary.AppendUvarint(raw, uint64(s.hash-last))
		last = s.hash
	}
	raw = append(raw, 0) // no hash follows itself
	for _, s := range kept {
		raw = append(raw, byte(s.weight))
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
		return nil, fmt.Errorf("weights of the model %s: %w", m.Card.Rule, err)
	}
	if len(raw) < 16 {
		return nil, fmt.Errorf("weights of the model %s: cut off", m.Card.Rule)
	}
	m.constant = math.Float64frombits(binary.LittleEndian.Uint64(raw))
	m.step = math.Float64frombits(binary.LittleEndian.Uint64(raw[8:]))
	kept, err := slots(raw[16:])
	if err != nil {
		return nil, err
	}
	m.fill(s, kept)
	return m, nil
}

// slots reads hashes and weights.
func slots(raw []byte) ([]slot, error) {
	var out []slot
	hash := uint64(0)
	for {
		by, n := binary.Uvarint(raw)
		if n <= 0 || hash+by > math.MaxUint32 {
			return nil, errors.New("weights of the model: a hash is no hash")
		}
		raw = raw[n:]
		if by == 0 {
			break
		}
		hash += by
		out = append(out, slot{hash: uint32(hash)})
	}
	if len(raw) != len(out) {
		return nil, fmt.Errorf("weights of the model: %d for %d hashes", len(raw), len(out))
	}
	for i := range out {
		out[i].weight = int8(raw[i])
	}
	return out, nil
}
