package text

// heads keep the hashes of a text's words side by side: dozens of lists are asked
// about each of them, and most have to say no more than that it is none of theirs.
type heads struct {
	sums []uint64
	open []uint64 // one bit a token: it may be something else than its own word
}

func headsOf(toks []Token) heads {
	n := len(toks)
	all := make([]uint64, n+(n+63)/64)
	h := heads{sums: all[:n:n], open: all[n:]}
	for i := range toks {
		h.sums[i] = toks[i].sum
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
