package spam

import (
	"slices"
	"time"
	"unicode/utf8"

	"vigilia/audit"
	"vigilia/audit/text"
)

// written is what the rule keeps of one content.
type written struct {
	who    uint64 // the author; the text, where the author is withheld
	print  uint64 // of the words in their order
	words  int
	page   uint64
	at     time.Time
	sketch sketch
}

// read is weigh for a content that is not under check.
func (c *repeats) read(e *audit.Content) (written, bool) {
	if utf8.RuneCountInString(e.Text) < c.Runes {
		return written{}, false
	}
	return c.weigh(e, text.Parse(e.Text))
}

// weigh takes the prints of a content; false if repeating it is no matter: it is
// short, it greets or thanks, it asks what nobody answered.
func (c *repeats) weigh(e *audit.Content, t *text.Text) (written, bool) {
	if len(t.Runes) < c.Runes || courtesy(t) || openQuestion(t) {
		return written{}, false
	}
	w := written{page: mix(offset, e.Page), at: e.CreatedAt}
	skip := taggedWords(t, e.Tagged)
	w.print, w.words = fingerprint(t.Tokens[skip:])
	if w.words == 0 {
		return written{}, false
	}
	w.sketch.take(t.Tokens[skip:])
	w.who = c.author(e.Author)
	if !e.Author.Known() {
		w.who = exact(e.Text)
	}
	return w, true
}

// author returns the key of an author: by id on one page, by name across pages.
func (c *repeats) author(a audit.Author) uint64 {
	key := mix(offset, a.ID)
	if c.names == nil || a.Name == "" {
		return key
	}
	name := mix(offset, a.Name)
	if k, ok := c.names[name]; ok {
		return k
	}
	c.names[name] = key
	return key
}

// FNV-1a, 64 bits: the same on every run, unlike hash/maphash.
const (
	offset uint64 = 14695981039346656037
	prime  uint64 = 1099511628211
)

func mix(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * prime
	}
	return (h ^ 0xFF) * prime
}

// exact returns the print of a text as it stands.
func exact(s string) uint64 { return mix(offset^prime, s) }

// fingerprint returns the print of a text as people read it, and of how many
// words: without emoji, punctuation and mentions.
func fingerprint(toks []text.Token) (print uint64, words int) {
	print = offset
	for i := range toks {
		if k := toks[i].Kind; k == text.Emoji || k == text.Mention {
			continue
		}
		print = mix(print, toks[i].Norm)
		words++
	}
	return print, words
}

// taggedWords returns how many of the first words are the name of somebody tagged.
func taggedWords(t *text.Text, tagged []string) int {
	for _, name := range tagged {
		n := len(text.Parse(name).Tokens)
		if n == 0 || n > len(t.Tokens) {
			continue
		}
		if head := t.Tokens[:n]; string(t.Runes[head[0].Start:head[n-1].End]) == name {
			return n
		}
	}
	return 0
}

const (
	// sketched is how many words stand for a text: all of a short one, of a longer
	// one those of the lowest prints, by which likeness is estimated.
	sketched = 16
	// fewest is how many words a text must have to be nearly the same as another.
	fewest = 6
	// likeness is the share of common words (Jaccard) from which two texts count as one.
	likeness = 0.7
)

// sketch is a text by its words, whatever their order, without numbers, emoji,
// mentions and greetings: the lowest prints of the words, in order. Texts on
// different streets are different texts.
type sketch struct {
	words [sketched]uint16
	exact uint32 // of all the words, for texts that are too short to be alike
	place uint16 // of the streets that are named
	n     uint8
	more  bool // the text has more words than stand here
}

func (s *sketch) take(toks []text.Token) {
	print, _ := fingerprint(toks)
	s.exact = half(print)
	street := false
	for i := range toks {
		tok := &toks[i]
		if tok.Kind != text.Word && tok.Kind != text.Masked && tok.Kind != text.URL && tok.Kind != text.Email || slices.Contains(courtesies, tok.Norm) || slices.Contains(greetings, tok.Norm) {
			street = false
			continue
		}
		h := quarter(mix(offset, tok.Norm))
		if street {
			s.place ^= h
		}
		street = slices.Contains(streets, tok.Norm)
		s.add(h)
	}
}

func quarter(h uint64) uint16 { return uint16(h ^ h>>16 ^ h>>32 ^ h>>48) }

var streets = []string{"via", "viale", "piazza", "piazzale", "corso", "largo", "vicolo", "frazione", "localita", "zona", "quartiere"}

func (s *sketch) add(h uint16) {
	at, have := slices.BinarySearch(s.words[:s.n], h)
	switch {
	case have:
	case s.n < sketched:
		copy(s.words[at+1:s.n+1], s.words[at:s.n])
		s.words[at] = h
		s.n++
	default:
		s.more = true
		if at < sketched {
			copy(s.words[at+1:], s.words[at:sketched-1])
			s.words[at] = h
		}
	}
}

// like returns how alike two texts are, from 0 to 1: the share of their words
// that both have.
func (s *sketch) like(o *sketch) float64 {
	if s.exact == o.exact && s.n == o.n {
		return 1
	}
	if s.n < fewest || o.n < fewest || s.place != o.place {
		return 0
	}
	i, j, both, all := 0, 0, 0, 0
	for (i < int(s.n) || j < int(o.n)) && !((s.more || o.more) && all == sketched) {
		all++
		switch {
		case j == int(o.n) || i < int(s.n) && s.words[i] < o.words[j]:
			i++
		case i == int(s.n) || o.words[j] < s.words[i]:
			j++
		default:
			i, j, both = i+1, j+1, both+1
		}
	}
	return float64(both) / float64(all)
}
