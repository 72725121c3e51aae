package text

import (
	_ "embed"
	"strings"
)

// emoji.txt lists the signs that comments use in the place of a word.
//
//go:embed emoji.txt
var emojiList string

const joiner = '\u200d' // makes one picture of two

// emojiWords are the words by sign, or by signs without what joins them.
var emojiWords = func() map[string]string {
	m := make(map[string]string, 400)
	for line := range strings.Lines(emojiList) {
		word, signs, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || word[0] == ';' {
			continue
		}
		for _, sign := range strings.Fields(signs) {
			m[strings.ReplaceAll(sign, string(joiner), "")] = word
		}
	}
	return m
}()

// longestPicture is how many signs one picture joins: a couple that kisses has four.
const longestPicture = 4

// picture is a sign as it is looked up: several joined, or two letters of a flag.
type picture struct {
	signs [longestPicture]rune
	n     int
	end   int // code point behind it
}

// picture reads one sign from i on, with what is joined to it.
func (s *scanner) picture(i int) picture {
	p := picture{n: 1, end: i + 1}
	p.signs[0] = s.src[i]
	if regional(s.src[i]) {
		if i+1 < len(s.src) && regional(s.src[i+1]) {
			p.signs[1], p.n, p.end = s.src[i+1], 2, i+2
		}
		return p
	}
	joined := false
	for j := i + 1; j < len(s.src); j++ {
		switch c := s.class(j); {
		case s.src[j] == joiner:
			joined = true
		case c == pictured && joined:
			if p.n < len(p.signs) {
				p.signs[p.n] = s.src[j]
				p.n++
			}
			p.end, joined = j+1, false
		case c != ignored:
			return p
		}
	}
	return p
}

// word returns what the picture stands for, "" if nothing.
func (p *picture) word() string {
	var b [16]byte
	key := b[:0]
	for _, r := range p.signs[:p.n] {
		if r != '♂' && r != '♀' {
			key = append(key, string(r)...)
		}
	}
	if w, ok := emojiWords[string(key)]; ok {
		return w
	}
	if p.n > 1 && person(p.signs[0]) && person(p.signs[1]) {
		return "famiglia"
	}
	if regional(p.signs[0]) {
		return ""
	}
	return emojiWords[string(p.signs[0])]
}

func person(r rune) bool {
	return r == '👨' || r == '👩' || r == '👦' || r == '👧' || r == '🧑' || r == '🧒'
}

// emoji reads a sign; the same in a row counts once. Letters of flags that make
// no flags are letters.
func (s *scanner) emoji() {
	from := s.i
	if regional(s.src[s.i]) && s.spelledByFlags() {
		return
	}
	p := s.picture(s.i)
	end := p.end
	for i := end; i < len(s.src); {
		if s.class(i) == ignored {
			i++
			continue
		}
		if s.src[i] != s.src[from] {
			break
		}
		next := s.picture(i)
		if next.signs != p.signs {
			break
		}
		i, end = next.end, next.end
	}
	at := len(s.buf)
	if w := p.word(); w != "" {
		s.buf = append(s.buf, w...)
	} else {
		s.buf = append(s.buf, string(p.signs[0])...)
	}
	s.add(Token{Start: from, End: end, Kind: Emoji, from: int32(at), to: int32(len(s.buf))})
}

// spelledByFlags reads three and more letters of flags in a row as a word, unless
// they are flags, two by two.
func (s *scanner) spelledByFlags() bool {
	j, at, flags := s.i, len(s.buf), true
	for ; j < len(s.src) && regional(s.src[j]); j++ {
		s.buf = append(s.buf, 'a'+byte(s.src[j]-0x1F1E6))
		if (j-s.i)%2 == 1 {
			p := picture{signs: [longestPicture]rune{s.src[j-1], s.src[j]}, n: 2}
			flags = flags && p.word() != ""
		}
	}
	if n := j - s.i; n < 3 || flags && n%2 == 0 {
		s.buf = s.buf[:at]
		return false
	}
	end := at + len(unstretch(s.buf[at:]))
	s.buf = s.buf[:end]
	s.add(Token{Start: s.i, End: j, Flags: Disguised, from: int32(at), to: int32(end)})
	return true
}
