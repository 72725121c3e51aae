package text

import "math/bits"

// noWord and fnvPrime are those of FNV-1a, whose hash of a word goes on from that
// of its stem. Sets keep the hashes of their words alone: of a quarter of a million
// words one that is none of them is taken for one once in 10^13.
const (
	noWord   uint64 = 14695981039346656037
	fnvPrime uint64 = 1099511628211
)

func hash[T string | []byte](h uint64, w T) uint64 {
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * fnvPrime
	}
	return h
}

// words is a set of words: a quarter of a million take 4 MB.
type words struct {
	slots []uint64 // 0 is free
	n     int
}

// slot returns where h is or would be.
func (w *words) slot(h uint64) int { return slot(w.slots, h) }

// slot returns where a hash is, or would be, among others.
func slot(sums []uint64, h uint64) int {
	i := home(h, len(sums))
	for sums[i] != 0 && sums[i] != h {
		if i++; i == len(sums) {
			i = 0
		}
	}
	return i
}

// room is how many slots n words take: they fill three fifths of them at most, and one is
// always free.
func room(n int) int { return 5*n/3 + 1 }

// home returns where in n slots a hash is looked for first.
func home(h uint64, n int) int { return int(h * 0x9E3779B97F4A7C15 >> 32 * uint64(n) >> 32) }

func (w *words) has(h uint64) bool { return w.slots[w.slot(h)] == h }

func (w *words) put(h uint64) {
	if w.n >= 3*len(w.slots)/4 {
		w.move(2*len(w.slots) + 4)
	}
	if i := w.slot(h); w.slots[i] == 0 {
		w.slots[i] = h
		w.n++
	}
}

// move puts the words into another number of slots.
func (w *words) move(n int) {
	old := w.slots
	w.slots = make([]uint64, n)
	for _, h := range old {
		if h != 0 {
			w.slots[w.slot(h)] = h
		}
	}
}

// filter tells most words that are not in a set from those that are, at one look:
// two bits for each in a block of 64. It is small enough to stay near the processor
// while dozens of sets are asked about the same words.
type filter []uint64

// newFilter makes room for n words, at 16 bits each.
func newFilter(n int) filter { return make(filter, 1<<bits.Len(uint(n/4))) }

func filterOf(hashes []uint64) filter {
	f := newFilter(len(hashes))
	for _, h := range hashes {
		f.put(h)
	}
	return f
}

// place returns the block of h and its bits in there.
func (f filter) place(h uint64) (block int, mask uint64) {
	h *= 0x9E3779B97F4A7C15
	return int(h>>40) & (len(f) - 1), 1<<(h>>34&63) | 1<<(h>>28&63)
}

func (f filter) put(h uint64) {
	block, mask := f.place(h)
	f[block] |= mask
}

// may reports whether h may be in the set: surely not if it says no.
func (f filter) may(h uint64) bool {
	block, mask := f.place(h)
	return f[block]&mask == mask
}

// mayAny is may for any of several.
func (f filter) mayAny(hashes []uint64) bool {
	for _, h := range hashes {
		if f.may(h) {
			return true
		}
	}
	return false
}

// index keeps values by the hashes of words.
type index[V any] struct {
	sums []uint64 // 0 is free
	vals []V
}

func indexOf[V any](m map[uint64]V) index[V] {
	x := index[V]{sums: make([]uint64, room(len(m)))}
	x.vals = make([]V, len(x.sums))
	for h, v := range m {
		i := x.slot(h)
		x.sums[i], x.vals[i] = h, v
	}
	return x
}

func (x *index[V]) slot(h uint64) int { return slot(x.sums, h) }

// get returns the value of h, and the zero value if it has none.
func (x *index[V]) get(h uint64) V { return x.vals[x.slot(h)] }

// Index keeps what is known of words. Asked about a token it looks once, without
// reading the word again. It is immutable and may be shared.
type Index[V any] struct {
	seen  filter
	index index[V]
}

// NewIndex makes an index of folded words.
func NewIndex[V any](known map[string]V) *Index[V] {
	sums := make(map[uint64]V, len(known))
	x := &Index[V]{seen: newFilter(len(known))}
	for w, v := range known {
		h := hash(noWord, w)
		sums[h] = v
		x.seen.put(h)
	}
	x.index = indexOf(sums)
	return x
}

// Of returns what is known of a token's norm, the zero value if nothing is.
func (x *Index[V]) Of(tok *Token) (v V) {
	if x.seen.may(tok.sum) {
		v = x.index.get(tok.sum)
	}
	return v
}

// Get returns what is known of a folded word, the zero value if nothing is.
func (x *Index[V]) Get(w string) V { return x.index.get(hash(noWord, w)) }
