package text

const (
	// mostForeign is the share of words that no dictionary knows, in tenths, from which on
	// a text of fewestToJudge words is in another language: none of its words is damaged.
	mostForeign   = 6
	fewestToJudge = 8
	shortestTorn  = 5 // an anchor with a space or a hyphen in it
)

// mend leads damaged words to the anchors they are meant to be, "zngari", "Oido", "zin gari";
// words run together are parted, "odioledonne". What was written is kept for Fold.
func (s *scanner) mend(toks []Token) []Token {
	if !damaged(toks) {
		return toks
	}
	toks = s.rejoin(toks)
	for i := range toks {
		if doubtful(toks, i) && !toks[i].Has(Disguised) && !bearsPronoun(toks[i].Norm) {
			s.lead(toks, i)
		}
	}
	return s.partAll(toks)
}

// damaged reports whether some word is unknown, and not nearly all.
func damaged(toks []Token) bool {
	words, unknown := 0, 0
	for i := range toks {
		if toks[i].Kind == Word {
			words++
			if !toks[i].known() {
				unknown++
			}
		}
	}
	return unknown > 0 && (words < fewestToJudge || 10*unknown < mostForeign*words)
}

// doubtful reports whether token i may be a damaged word: no word, no name and not written
// like one.
func doubtful(toks []Token, i int) bool {
	t := &toks[i]
	if t.Kind != Word || len(t.Norm) < shortestMeant || len(t.Norm) > longestRun || t.Has(Hashtag|Elided|Cut) || t.known() {
		return false
	}
	if names().has(t.sum) || anchored().exact.has(t.sum) {
		return false
	}
	switch {
	case t.Has(Caps):
		return i > 0 && toks[i-1].shouted() || i+1 < len(toks) && toks[i+1].shouted()
	case t.Has(Capital):
		fullName := i+1 < len(toks) && toks[i+1].Has(Capital) && toks[i+1].Before == Space
		return t.Before.Ends() && len(t.Norm) >= shortestRun && !fullName
	}
	return true
}

// shouted reports a word in upper case that is known: one among others.
func (t *Token) shouted() bool { return t.Kind == Word && t.Has(Caps) && t.known() }

// lead writes what token i is meant to be.
func (s *scanner) lead(toks []Token, i int) {
	t := &toks[i]
	if len(t.Norm) > longestRead {
		return
	}
	w, weak, ok := anchored().meant(t.Norm, t.sum)
	if !ok || weak && !(i > 0 && t.Before == Space && smallWords.agrees(toks[i-1].Norm, w)) {
		return
	}
	s.keep(t, t.Norm)
	t.become(w)
}

// keep remembers what was written where another norm takes its place.
func (s *scanner) keep(t *Token, written string) {
	if s.written == nil {
		s.written = make(map[int]string)
	}
	s.written[t.Start] = written
}

// become gives a token another norm.
func (t *Token) become(norm string) {
	t.Norm, t.sum = norm, hash(noWord, norm)
	t.Flags = t.Flags&^looked | Misspelt
}

// bearsPronoun reports whether w is a verb that is known, with pronouns behind it.
func bearsPronoun(w string) bool {
	host := Bare(w)
	return host != w && (Known(host) || anchored().exact.has(hash(noWord, host)))
}

// rejoin makes one of two words that are the halves of an anchor.
func (s *scanner) rejoin(toks []Token) []Token {
	for i := range len(toks) - 1 {
		if halves(toks, i) {
			return s.rejoinFrom(toks, i)
		}
	}
	return toks
}

// rejoinFrom is rejoin from the first half on.
func (s *scanner) rejoinFrom(toks []Token, first int) []Token {
	out := toks[:first]
	for i := first; i < len(toks); i++ {
		t := toks[i]
		if halves(toks, i) {
			b := &toks[i+1]
			sign := separator(&t, b)
			s.keep(&t, t.Norm+sign+b.Norm)
			t.End, t.Flags = b.End, t.Flags|b.Flags&(Exclaimed|Asked|Cut)
			t.become(t.Norm + b.Norm)
			i++
		}
		out = append(out, t)
	}
	return out
}

// halves reports whether token i and the next, one of them unknown at least, make an anchor
// without what stands between them: "zin gari", "im-migrati".
func halves(toks []Token, i int) bool {
	if i+1 >= len(toks) || toks[i].known() && toks[i+1].known() {
		return false
	}
	a, b := &toks[i], &toks[i+1]
	if len(a.Norm) == 1 && i > 0 && len(toks[i-1].Norm) == 1 {
		return false // letter by letter
	}
	if a.Kind != Word || b.Kind != Word || b.Before > Space || len(a.Norm)+len(b.Norm) < shortestTorn || len(b.Norm) < 2 {
		return false
	}
	if a.Has(Hashtag|Elided|Cut|Accented|Disguised) || b.Has(Hashtag|Elided|Accented|Disguised) || b.Has(Capital) && !b.Has(Caps) {
		return false
	}
	return anchored().exact.has(hash(a.sum, b.Norm))
}
