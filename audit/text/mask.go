package text

import "strings"

// mask is what a masked word shows of the words for which it may stand.
type mask struct {
	word        string
	first, last byte // last is 0 if it is hidden
	min, max    int  // how long they are
}

func maskOf(w string) mask {
	m := mask{word: w, first: w[0]}
	for i := 0; i < len(w); {
		if w[i] != '*' && !strings.HasPrefix(w[i:], "…") {
			m.last = w[i]
			i, m.min, m.max = i+1, m.min+1, m.max+1
			continue
		}
		size, lo, hi := hole(w[i:])
		m.last = 0
		i, m.min, m.max = i+size, m.min+lo, m.max+hi
	}
	return m
}

// fits reports whether a word may stand behind the mask, and by how many letters the
// holes are off.
func (m *mask) fits(word string) (gap int, ok bool) {
	if len(word) < m.min || len(word) > m.max {
		return 0, false
	}
	return Fits(m.word, word)
}

// byEnds keeps words by their first letter, and by their first and last.
type byEnds map[[2]byte][]string

func (b byEnds) add(w string) {
	first, both := [2]byte{w[0], 0}, [2]byte{w[0], w[len(w)-1]}
	b[first], b[both] = append(b[first], w), append(b[both], w)
}

// from returns the words that begin with a letter.
func (b byEnds) from(first byte) []string { return b[[2]byte{first, 0}] }

// behind returns the words that may stand behind a mask, by its ends.
func (b byEnds) behind(m *mask) []string { return b[[2]byte{m.first, m.last}] }
