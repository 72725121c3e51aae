package typeset

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// order is how the glyphs of a line stand on paper, left to right (UAX 9, rule
// L2, in a paragraph that runs left to right).
type order struct {
	levels []int // by place: those above 0 hold the same glyphs as in the text, in another order
	from   []int // by place: which glyph of the text stands there
}

// visual returns the glyphs of a line in the order in which they stand on
// paper. A line without right-to-left characters is returned as it is, with nil.
func visual(gs []glyph) ([]glyph, *order) {
	if !slices.ContainsFunc(gs, func(g glyph) bool { return g.bidi }) {
		return gs, nil
	}
	levels, ok := levelsOf(gs)
	if !ok {
		return gs, nil
	}
	out := slices.Clone(gs)
	o := &order{levels: levels, from: make([]int, len(gs))}
	for i := range gs {
		o.from[i] = i
	}
	for lvl := 2; lvl >= 1; lvl-- {
		for i := 0; i < len(out); i++ {
			if levels[i] < lvl {
				continue
			}
			j := i
			for j < len(out) && levels[j] >= lvl {
				j++
			}
			reverseClusters(out[i:j], levels[i:j], o.from[i:j])
			i = j
		}
	}
	return out, o
}

// levelsOf returns the embedding level of each glyph: 0 left to right, 1 right
// to left, 2 numbers within right to left. Without bidi controls, which clean
// takes out, there are no others.
func levelsOf(gs []glyph) ([]int, bool) {
	const ltrMark = '\u200E' // makes the paragraph run left to right
	text := []rune{ltrMark}
	for _, g := range gs {
		text = append(text, g.r)
	}
	var p bidi.Paragraph
	if _, err := p.SetString(string(text)); err != nil {
		return nil, false
	}
	order, err := p.Order()
	if err != nil {
		return nil, false
	}
	levels := make([]int, len(text))
	for i := range order.NumRuns() {
		run := order.Run(i)
		from, to := run.Pos()
		if run.Direction() == bidi.RightToLeft {
			for k := from; k <= to && k < len(levels); k++ {
				levels[k] = 1
			}
		}
	}
	raiseNumbers(text, levels)
	pairBrackets(text, levels)
	settleNeutrals(text, levels)
	return levels[1:], true
}

// raiseNumbers lifts to level 2 the numbers that follow a right-to-left letter.
func raiseNumbers(text []rune, levels []int) {
	rtl := false
	for i, r := range text {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			rtl = false
		case bidi.R, bidi.AL:
			rtl = true
		case bidi.AN:
			levels[i] = 2
		case bidi.EN, bidi.ES, bidi.ET, bidi.CS:
			if rtl && levels[i] == 0 {
				levels[i] = 2
			}
		}
	}
}

// pairBrackets gives both brackets of a pair the same level (UAX 9, rule N0),
// which the bidi package leaves out: right to left where they stand after
// right-to-left text and hold no left-to-right letter.
func pairBrackets(text []rune, levels []int) {
	var open []int
	for i, r := range text {
		p, _ := bidi.LookupRune(r)
		switch {
		case p.IsOpeningBracket():
			open = append(open, i)
		case p.IsBracket():
			for k := len(open) - 1; k >= 0; k-- {
				if bidi.ReverseString(string(text[open[k]])) == string(r) {
					level := pairLevel(text, open[k], i)
					levels[open[k]], levels[i] = level, level
					open = open[:k]
					break
				}
			}
		}
	}
}

func pairLevel(text []rune, from, to int) int {
	inside := false
	for _, r := range text[from+1 : to] {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.L:
			return 0
		case bidi.R, bidi.AL, bidi.EN, bidi.AN:
			inside = true
		}
	}
	for i := from - 1; i >= 0 && inside; i-- {
		switch p, _ := bidi.LookupRune(text[i]); p.Class() {
		case bidi.L:
			return 0
		case bidi.R, bidi.AL:
			return 1
		}
	}
	return 0
}

// settleNeutrals gives spaces and signs the direction of what stands on both
// sides, and that of the paragraph where the sides differ (rules N1 and N2).
func settleNeutrals(text []rune, levels []int) {
	for i := 1; i < len(text); i++ {
		j := i
		for j < len(text) && neutral(text[j]) && levels[j] < 2 {
			j++
		}
		level := 0
		if j < len(text) && levels[i-1] > 0 && levels[j] > 0 {
			level = 1
		}
		for ; i < j; i++ {
			levels[i] = level
		}
	}
}

func neutral(r rune) bool {
	p, _ := bidi.LookupRune(r)
	switch p.Class() {
	case bidi.WS, bidi.ON, bidi.CS, bidi.ES, bidi.ET:
		return !p.IsBracket()
	}
	return false
}

// reverseClusters turns glyphs, levels and origins around, marks staying after
// the glyph that carries them, and mirrors brackets.
func reverseClusters(gs []glyph, levels, from []int) {
	reverse := func(i, j int) {
		slices.Reverse(gs[i:j])
		slices.Reverse(levels[i:j])
		slices.Reverse(from[i:j])
	}
	reverse(0, len(gs))
	for i := 0; i < len(gs); i++ {
		if gs[i].mark {
			j := i
			for j < len(gs)-1 && gs[j].mark {
				j++
			}
			reverse(i, j+1)
			gs[i].r = mirrored(gs[i])
			i = j
			continue
		}
		gs[i].r = mirrored(gs[i])
	}
}

// mirrored returns the counterpart of a bracket where the face has it.
func mirrored(g glyph) rune {
	m := []rune(bidi.ReverseString(string(g.r)))
	if len(m) == 1 && g.face != nil && g.face.Has(m[0]) {
		return m[0]
	}
	return g.r
}
