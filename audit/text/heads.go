package text

// heads keep the hashes of a text's words side by side: dozens of lists are asked
// about each of them, and most have to say no more than that it is none of theirs.
type heads struct {
	sums []uint64
	open []uint64 // one bit a token: it may be something else than its own word
	last int      // the last masked token behind which phrases are looked for
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
