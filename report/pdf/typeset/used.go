package typeset

import (
	"math/bits"

	"vigilia/report/pdf/finish"
	"vigilia/report/pdf/fonts"
)

// used is a face in use, with the codes that it has printed.
type used struct {
	face  *fonts.Face
	codes [1 << 16 / 64]uint64
}

func (p *used) add(text string) {
	for _, r := range text {
		p.codes[r>>6] |= 1 << (r & 63)
	}
}

// chars returns the codes in order, each with the character that it stands for.
func (p *used) chars(set *fonts.Set) []finish.Char {
	var out []finish.Char
	for i, word := range p.codes {
		for ; word != 0; word &= word - 1 {
			code := rune(i*64 + bits.TrailingZeros64(word))
			out = append(out, finish.Char{Code: uint16(code), Text: string(set.Emoji(code))})
		}
	}
	return out
}
