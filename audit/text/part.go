package text

// Words that are run together are parted where one of them at least is an anchor, the
// others are anchors, known words of four letters and more, or joints: "odioledonne",
// "negridimerda". Of several ways the one that costs least is taken.
const (
	shortestRun  = 4  // "irom"
	longestRun   = 64 // a sentence in single letters
	mostParts    = 5
	sentenceRun  = 16 // "igaysonoilmaledelmondo"
	mostSpelled  = 14 // of what was spelled: a sentence
	shortestPart = 4  // of a known word
)

const (
	anchorCost = 10
	longCost   = 11 // a known word of five letters and more
	knownCost  = 16
	jointCost  = 12
	letterCost = 17 // "i", "a", "e"
	afterJoint = 3  // "i" behind a joint: "con i"
)

// way is how a beginning of a word is parted.
type way struct {
	cost     int // 0 if it is not
	parts    int
	from     int // where the last part begins
	last     part
	anchored bool // one of the parts is an anchor
}

// part is what a part of a word is.
type part uint8

const (
	noPart part = iota
	anchorPart
	knownPart
	jointPart
	letterPart
)

// parting returns where a word is to be parted, nil if nowhere.
func parting(w string, most int, cuts *[mostSpelled]int) []int {
	if !holdsAnchor(w) || bearsPronoun(w) {
		return nil
	}
	var ways [longestRun + 1]way
	for from := range w {
		if from > 0 && ways[from].cost == 0 || ways[from].parts == most {
			continue
		}
		h := noWord
		for to := from + 1; to <= len(w); to++ {
			h = (h ^ uint64(w[to-1])) * fnvPrime
			if next, ok := ways[from].with(w, from, to, h); ok && (ways[to].cost == 0 || next.cost < ways[to].cost) {
				ways[to] = next
			}
		}
	}
	end := &ways[len(w)]
	if end.parts < 2 || !end.anchored || end.parts == 2 && compound(w, end.from) {
		return nil
	}
	n := end.parts - 1
	for i, at := n-1, end.from; i >= 0; i, at = i-1, ways[at].from {
		cuts[i] = at
	}
	return cuts[:n]
}

// with returns the way that goes on with the part [from, to), whose hash is h.
func (y *way) with(w string, from, to int, h uint64) (next way, ok bool) {
	p, cost := partOf(w, from, to, h)
	switch {
	case p == noPart, y.last == letterPart && !goesOn(p, w[from-1]):
		return way{}, false
	case p == letterPart:
		if to == len(w) {
			return way{}, false
		}
		if y.last == jointPart {
			cost = afterJoint
		}
	case p == anchorPart && to-from == shortestMeant && !y.leadsTo(from):
		return way{}, false
	case p == jointPart && to == len(w) && !smallWords.ends[w[from:]]:
		return way{}, false
	}
	return way{cost: y.cost + cost, parts: y.parts + 1, from: from, last: p, anchored: y.anchored || p == anchorPart}, true
}

// goesOn reports whether a part may stand behind one letter: an anchor behind an article,
// "imusulmani", a long word elsewhere.
func goesOn(p part, letter byte) bool {
	return p == anchorPart || p == knownPart && letter != 'i'
}

// leadsTo reports whether "rom" or "gay" may follow: not on the tail of a short word.
func (y *way) leadsTo(from int) bool {
	return y.last == noPart || y.last == jointPart || y.last == letterPart || from-y.from > shortestPart
}

// partOf tells what w[from:to], whose hash is h, is by itself, and what it costs.
func partOf(w string, from, to int, h uint64) (p part, cost int) {
	switch n := to - from; {
	case n == 1 && (w[from] == 'i' || from > 0 && (w[from] == 'a' || w[from] == 'e')):
		return letterPart, letterCost
	case n >= shortestMeant && anchored().exact.has(h):
		return anchorPart, anchorCost
	case n == 2 || n == 3:
		if smallWords.joints.has(h) {
			return jointPart, jointCost
		}
	case n == shortestPart && dictionary().has(h):
		return knownPart, knownCost
	case n > shortestPart && dictionary().has(h):
		return knownPart, longCost
	}
	return noPart, 0
}

// compound reports whether a word of two parts may be one: "leccaculo", "autobomba",
// "transpadano".
func compound(w string, from int) bool {
	return smallWords.prefixes[w[:from]] || w[:from] == "trans" && !anchored().exact.has(hash(noWord, w[from:]))
}

// holdsAnchor reports whether some part of w is an anchor.
func holdsAnchor(w string) bool {
	a := anchored().exact
	for from := 0; from+shortestMeant <= len(w); from++ {
		h := noWord
		for to := from; to < len(w); to++ {
			h = (h ^ uint64(w[to])) * fnvPrime
			if to-from+1 >= shortestMeant && a.has(h) {
				return true
			}
		}
	}
	return false
}

// partAll parts the words that are run together.
func (s *scanner) partAll(toks []Token) []Token {
	var cuts [mostSpelled]int
	for i := range toks {
		if s.parted(toks, i, &cuts) != nil {
			return s.partFrom(toks, i)
		}
	}
	return toks
}

// partFrom is partAll from the first token on that is to be parted.
func (s *scanner) partFrom(toks []Token, first int) []Token {
	var cuts [mostSpelled]int
	out := make([]Token, first, len(toks)+len(toks)/4+mostParts)
	copy(out, toks)
	for i := first; i < len(toks); i++ {
		if at := s.parted(toks, i, &cuts); at != nil {
			out = s.appendParts(out, toks[i], at)
		} else {
			out = append(out, toks[i])
		}
	}
	return out
}

// parted returns where token i is to be parted, nil if nowhere.
func (s *scanner) parted(toks []Token, i int, cuts *[mostSpelled]int) []int {
	if len(toks[i].Norm) < shortestRun || !doubtful(toks, i) {
		return nil
	}
	w, most := toks[i].Norm, mostParts
	switch {
	case toks[i].Has(Disguised):
		if n := len(w) - 1; n >= shortestRun && w[n] == 'i' && anchored().exact.has(hash(noWord, w[:n])) {
			cuts[0] = n // "c a c c i a m o i", an article behind
			return cuts[:1]
		}
		most = mostSpelled
	case len(w) >= sentenceRun:
		most = mostSpelled
	}
	return parting(w, most, cuts)
}

// appendParts appends the parts of a word, or the word itself if they cannot be found in
// what was written.
func (s *scanner) appendParts(out []Token, t Token, cuts []int) []Token {
	spots, ok := s.letters(&t)
	if !ok {
		return append(out, t)
	}
	w, from := t.Norm, 0
	for k := 0; k <= len(cuts); k++ {
		p, to := t, len(w)
		if k < len(cuts) {
			to = cuts[k]
			p.End = spots[to-1] + 1
			p.Flags &^= Exclaimed | Asked | Accented
		}
		if k > 0 {
			p.Start, p.Before = spots[from], Space
			p.Flags = p.Flags&^Capital | grown
		}
		p.become(w[from:to])
		out, from = append(out, p), to
	}
	return out
}

// letters returns where the letters of a token stand in the text; false if not each stands
// for one.
func (s *scanner) letters(t *Token) (spots [longestRun]int, ok bool) {
	n := 0
	for i := t.Start; i < t.End; i++ {
		_, sign := leetLetter(s.src[i])
		if glyphOf(s.src[i]).class != letter && !sign {
			continue
		}
		if n == len(t.Norm) {
			return spots, false
		}
		spots[n] = i
		n++
	}
	return spots, n == len(t.Norm)
}
