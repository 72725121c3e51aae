package text

import (
	"iter"
	"math/bits"
)

// heads keep the hashes of a text's words side by side: dozens of lists are asked
// about each of them, and most have to say no more than that it is none of theirs.
type heads struct {
	sums  []uint64
	open  []uint64 // one bit a token: it may be something else than its own word
	last  int      // the last masked token behind which phrases are looked for
	signs Signs    // of all words
	holes bool     // a word is masked or cut off: it may be another
}

// Signs tell most sets of words of which a text holds none from the others, at one look:
// each word puts one of 256 bits.
type Signs [4]uint64

// AllSigns are those of any words.
var AllSigns = Signs{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}

// SignsOf returns the signs of folded words.
func SignsOf(words iter.Seq[string]) (s Signs) {
	for w := range words {
		s.put(hash(noWord, w))
	}
	return s
}

// Signs returns those of the words of the text, as their norms have them.
func (t *Text) Signs() *Signs { return &t.heads.signs }

// Meet reports whether a word may stand in both: surely not if it says no.
func (s *Signs) Meet(o *Signs) bool {
	return s[0]&o[0]|s[1]&o[1]|s[2]&o[2]|s[3]&o[3] != 0
}

// Count returns how many they are.
func (s *Signs) Count() (n int) {
	for _, x := range s {
		n += bits.OnesCount64(x)
	}
	return n
}

func (s *Signs) put(sum uint64) {
	k := sign(sum)
	s[k/64] |= 1 << (k % 64)
}

func (s *Signs) has(k uint8) bool { return s[k/64]>>(k%64)&1 != 0 }

// sign returns which bit stands for a word.
func sign(sum uint64) uint8 { return uint8(sum * 0x9E3779B97F4A7C15 >> 56) }

// needs are the signs of the words of which one must stand in a text where a phrase is to
// be found; no more is kept of them than lies beside the phrase.
type needs struct {
	signs [3]uint8
	n     uint8 // how many; 0 if any word will do
}

// needsOf returns what the last of the elements that few words will do for needs.
func needsOf(rest []*element) (n needs) {
	for _, e := range rest {
		if !e.optional && !e.any && len(e.sums) <= len(n.signs) {
			n.n = uint8(len(e.sums))
			for k, sum := range e.sums {
				n.signs[k] = sign(sum)
			}
		}
	}
	return n
}

// may reports whether a text may hold what is needed: surely not if it says no.
func (h *heads) may(n needs) bool {
	for k := range n.n {
		if h.signs.has(n.signs[k]) {
			return true
		}
	}
	return n.n == 0 || h.holes
}

// mostMasks of a text are looked behind for the beginning of a phrase, each against a
// whole list: nobody writes more. Single words are found behind all of them.
const mostMasks = 1000

func headsOf(toks []Token) heads {
	n := len(toks)
	all := make([]uint64, n+(n+63)/64)
	h := heads{sums: all[:n:n], open: all[n:]}
	masks := 0
	for i := range toks {
		h.sums[i] = toks[i].sum
		h.signs.put(toks[i].sum)
		h.holes = h.holes || toks[i].Kind == Masked || toks[i].Has(Cut)
		if toks[i].Kind == Masked && masks < mostMasks {
			masks, h.last = masks+1, i
		}
		if opaque(toks, i) {
			h.open[i/64] |= 1 << (i % 64)
		}
	}
	return h
}

// opaque reports whether token i may be read as another word: it is masked or
// damaged, or the next one may be its other half.
func opaque(toks []Token, i int) bool {
	t := &toks[i]
	switch t.Kind {
	case Masked, Code:
		return true
	case Word:
		return t.Has(Misspelt) || !t.known() || i+1 < len(toks) && toks[i+1].Kind == Word && !toks[i+1].known()
	}
	return false
}

// isOpen reports whether token i may be something else than its own word.
func (h *heads) isOpen(i int) bool { return h.open[i/64]>>(i%64)&1 != 0 }
