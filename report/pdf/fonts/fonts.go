package fonts

import (
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
)

var (
	//go:embed TitilliumWeb-Regular.ttf
	titilliumRegular string
	//go:embed TitilliumWeb-SemiBold.ttf
	titilliumSemiBold string
	//go:embed TitilliumWeb-Bold.ttf
	titilliumBold string
	//go:embed TitilliumWeb-Italic.ttf
	titilliumItalic string
	//go:embed DejaVuSans.ttf.gz
	dejaVu string
	//go:embed DejaVuSans-Bold.ttf.gz
	dejaVuBold string
	//go:embed NotoEmoji-Regular.ttf.gz
	notoEmoji string
)

// Style is a cut of the text face.
type Style int

const (
	Regular Style = iota
	SemiBold
	Bold
	Italic
)

// Face is one font file and what it can draw.
type Face struct {
	Name   string // short, unique: the name under which a document registers it
	data   string
	widths map[rune]int // by the character as printed
}

// Has reports whether the face has a glyph for a character as printed.
func (f *Face) Has(r rune) bool { _, ok := f.widths[r]; return ok }

// Width returns the advance of a character as printed, in thousandths of an
// em; 0 for one that the face lacks.
func (f *Face) Width(r rune) int { return f.widths[r] }

// Bytes returns a copy of the font file: the PDF writer scribbles over the
// bytes that it is given.
func (f *Face) Bytes() []byte { return []byte(f.data) }

// Runes returns every character that the face can print, in order.
func (f *Face) Runes() []rune { return slices.Sorted(maps.Keys(f.widths)) }

// Set is the faces of a document, in the order in which they are asked for a character.
type Set struct {
	text     [4]*Face // by Style
	fallback [4]*Face
	emoji    *Face
	codes    map[rune]rune // emoji above U+FFFF → private-use code in the emoji face
	emojis   map[rune]rune // the other way round
}

// privateUse is the first code that stands for an emoji in the emoji face.
const privateUse = 0xE000

// Load returns the embedded faces. They are taken apart once for the whole program.
func Load() (*Set, error) { return load() }

var load = sync.OnceValues(func() (*Set, error) {
	s := &Set{}
	sans, err := packedFace("dejavu", dejaVu)
	if err != nil {
		return nil, err
	}
	bold, err := packedFace("dejavubold", dejaVuBold)
	if err != nil {
		return nil, err
	}
	emoji, err := unpack("notoemoji", notoEmoji)
	if err != nil {
		return nil, err
	}
	s.fallback = [4]*Face{Regular: sans, SemiBold: bold, Bold: bold, Italic: sans}
	for style, src := range map[Style]struct{ name, data string }{
		Regular:  {"titillium", titilliumRegular},
		SemiBold: {"titilliumsemi", titilliumSemiBold},
		Bold:     {"titilliumbold", titilliumBold},
		Italic:   {"titilliumitalic", titilliumItalic},
	} {
		if s.text[style], err = newFace(src.name, src.data); err != nil {
			return nil, err
		}
	}
	s.emoji, s.codes, err = newEmoji("notoemoji", emoji)
	s.emojis = make(map[rune]rune, len(s.codes))
	for r, code := range s.codes {
		s.emojis[code] = r
	}
	return s, err
})

// unpack returns a font that lies compressed in the program: the three large ones would be a
// megabyte more of it.
func unpack(name, packed string) (string, error) {
	r, err := gzip.NewReader(strings.NewReader(packed))
	if err != nil {
		return "", fmt.Errorf("font %s: %w", name, err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		return "", fmt.Errorf("font %s: %w", name, err)
	}
	return string(data), nil
}

func packedFace(name, packed string) (*Face, error) {
	data, err := unpack(name, packed)
	if err != nil {
		return nil, err
	}
	return newFace(name, data)
}

func newFace(name, data string) (*Face, error) {
	f, err := parseSFNT([]byte(data))
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	glyphs, err := f.glyphs(false)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	w, err := f.widths(glyphs)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	return &Face{Name: name, data: data, widths: w}, nil
}

// newEmoji reads a font whose characters lie above U+FFFF, which the PDF writer
// cannot print (it panics), and gives them codes in the private-use area, in
// order of character. The file in the repository stays as its authors made it.
func newEmoji(name, data string) (*Face, map[rune]rune, error) {
	f, err := parseSFNT([]byte(data))
	if err != nil {
		return nil, nil, fmt.Errorf("font %s: %w", name, err)
	}
	glyphs, err := f.glyphs(true)
	if err != nil {
		return nil, nil, fmt.Errorf("font %s: %w", name, err)
	}
	codes, printed := map[rune]rune{}, map[rune]uint16{}
	next := rune(privateUse)
	for _, r := range slices.Sorted(maps.Keys(glyphs)) {
		switch {
		case r > 0xFFFF:
			codes[r], printed[next] = next, glyphs[r]
			next++
		case r > 0xFF: // digits and spaces of the emoji font serve keycaps alone
			printed[r] = glyphs[r]
		}
	}
	w, err := f.widths(printed)
	if err != nil {
		return nil, nil, fmt.Errorf("font %s: %w", name, err)
	}
	return &Face{Name: name, data: string(f.withCmap(printed)), widths: w}, codes, nil
}

// Pick returns the face that draws a character in a style, and the code under
// which that face holds it; false if no face does. Private-use characters are
// never drawn: what they mean is known to their author alone.
func (s *Set) Pick(style Style, r rune) (*Face, rune, bool) {
	if code, ok := s.codes[r]; ok {
		return s.emoji, code, true
	}
	if r > 0xFFFF || r >= 0xE000 && r <= 0xF8FF {
		return nil, 0, false
	}
	for _, f := range [...]*Face{s.text[style], s.fallback[style], s.emoji} {
		if f.Has(r) {
			return f, r, true
		}
	}
	return nil, 0, false
}

// Text returns the face of a style.
func (s *Set) Text(style Style) *Face { return s.text[style] }

// Fallback returns the face that stands in for the style's own.
func (s *Set) Fallback(style Style) *Face { return s.fallback[style] }

// Emoji returns the character that a code of the emoji face stands for, itself
// if it stands for no other.
func (s *Set) Emoji(code rune) rune {
	if r, ok := s.emojis[code]; ok {
		return r
	}
	return code
}

// Faces returns every face once.
func (s *Set) Faces() []*Face {
	return []*Face{s.text[Regular], s.text[SemiBold], s.text[Bold], s.text[Italic], s.fallback[Regular], s.fallback[Bold], s.emoji}
}
