package typeset

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// visual returns the glyphs of a line in the order in which they stand on
// paper, left to right (UAX 9, rule L2, in a paragraph that runs left to
// right). A line without right-to-left characters is returned as it is.
func visual(gs []glyph) []glyph {
	if !slices.ContainsFunc(gs, func(g glyph) bool { return g.bidi }) {
		return gs
	}
	levels, ok := levelsOf(gs)
	if !ok {
		return gs
	}
	out := slices.Clone(gs)
	for lvl := 2; lvl >= 1; lvl-- {
		for i := 0; i < len(out); i++ {
			if levels[i] < lvl {
				continue
			}
			j := i
			for j < len(out) && levels[j] >= lvl {
				j++
			}
			reverseClusters(out[i:j], levels[i:j])
			i = j
		}
	}
	return out
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

// reverseClusters turns glyphs and levels around, marks staying after the
// glyph that carries them, and mirrors brackets.
func reverseClusters(gs []glyph, levels []int) {
	slices.Reverse(gs)
	slices.Reverse(levels)
	for i := 0; i < len(gs); i++ {
		if !gs[i].mark {
			gs[i].r = mirrored(gs[i])
			continue
		}
		j := i
		for j < len(gs)-1 && gs[j].mark {
			j++
		}
		slices.Reverse(gs[i : j+1])
		slices.Reverse(levels[i : j+1])
		gs[i].r = mirrored(gs[i])
		i = j
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
