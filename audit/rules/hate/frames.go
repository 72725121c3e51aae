package hate

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vigilia/audit/text"
)

// firstMark is the first bit that no class of words.txt has: above it stand the
// marks of mentions.
const firstMark = 56

// The marks that a mention gives to its unit, by the letters of frames.txt.
const (
	markGroup    class = 1 << (firstMark + iota) // G
	markOne                                      // N
	markTrait                                    // T
	markCamp                                     // P
	markOblique                                  // O
	markEarlier                                  // Q
	markHarmThem                                 // Lh: a verb of harm with a pronoun behind, "bruciateli"
	markOutThem                                  // Lx: one of exclusion
)

var marks = map[string]class{"G": markGroup, "N": markOne, "T": markTrait, "P": markCamp, "O": markOblique, "Q": markEarlier, "Lh": markHarmThem, "Lx": markOutThem}

const anyMention = markGroup | markOne | markTrait | markCamp | markOblique | markEarlier

// frame is an order of words that says something of a group.
type frame struct {
	form   string
	weight float64
	elems  []element
	topic  bool // "@": it speaks of who was named before
	naked  bool // no element names the group, nor is it anchored
	denies bool // an element asks for a negation
	timed  bool // it compares with the time or place without the group
	asked  bool // "?": it counts in a question alone
	sturdy bool // "!": not said of the vulnerable
	source string
}

// element is one place of a frame.
type element struct {
	class    class
	words    []string // "=word|word"
	optional bool
	adjacent bool // "+"
	loose    bool // "~"
	comma    bool // ","
	wide     bool // "*"
	opens    bool // "^"
	closes   bool // "$"
}

// readFrames compiles frames.txt over the classes of a vocabulary.
func readFrames(source string, v *vocabulary) ([]frame, error) {
	var out []frame
	var section frame
	for n, line := range strings.Split(source, "\n") {
		line = strings.TrimSpace(line)
		var err error
		switch {
		case line == "" || line[0] == ';':
			continue
		case strings.HasPrefix(line, "= "):
			section, err = readForm(line[2:])
		default:
			f := section
			if f.elems, err = readElements(line, v); err == nil {
				out = append(out, f.finish(line, v))
			}
		}
		if err != nil {
			return nil, fmt.Errorf("frames.txt, line %d: %w", n+1, err)
		}
	}
	return out, nil
}

func readForm(s string) (frame, error) {
	weight, form, _ := strings.Cut(s, " ")
	w, err := strconv.ParseFloat(weight, 64)
	if err != nil || form == "" || w < threshold || w > 1 {
		return frame{}, fmt.Errorf("%q: want a weight from %.2f to 1 and a form", s, threshold)
	}
	return frame{form: form, weight: w}, nil
}

// finish draws from the elements what matching asks of the whole.
func (f frame) finish(source string, v *vocabulary) frame {
	f.source = source
	f.naked = true
	for i := range f.elems {
		e := &f.elems[i]
		f.naked = f.naked && e.class&anyMention == 0
		f.denies = f.denies || e.class&v.bits["not"] != 0
	}
	f.timed = f.uses(v.bits["since"] | v.bits["fault"])
	f.topic, f.asked = strings.HasPrefix(source, "@ "), strings.HasPrefix(source, "? ")
	f.sturdy = strings.HasPrefix(source, "! ")
	return f
}

func readElements(line string, v *vocabulary) ([]element, error) {
	var out []element
	opens := false
	for _, f := range strings.Fields(line) {
		switch f {
		case "@", "?", "!":
			continue
		case "^":
			opens = true
			continue
		case "$":
			out[len(out)-1].closes = true
			continue
		}
		e := element{opens: opens}
		opens = false
		f = e.readSigns(f)
		if e.words == nil {
			for _, name := range strings.Split(f, "|") {
				c := marks[name] | v.bits[name]
				if c == 0 {
					return nil, fmt.Errorf("class %q is unknown", name)
				}
				e.class |= c
			}
		}
		out = append(out, e)
	}
	if len(out) == 0 || out[0].optional {
		return nil, fmt.Errorf("frame %q begins with nothing", line)
	}
	return out, nil
}

func (e *element) readSigns(f string) string {
	f, e.optional = strings.CutSuffix(f, "?")
	for f != "" {
		switch f[0] {
		case '+':
			e.adjacent = true
		case '~':
			e.loose = true
		case ',':
			e.comma = true
		case '*':
			e.wide, e.comma = true, true
		case '=':
			e.words = strings.Split(f[1:], "|")
			return ""
		default:
			return f
		}
		f = f[1:]
	}
	return f
}

// unit is what frames see as one: a word, or a mention. A phrase that begins at a
// word is seen besides it.
type unit struct {
	from, to int // tokens
	class    class
	phrase   class // of the phrase that begins here
	end      int   // the unit behind the phrase; 0 if none begins here
	mention  int   // index of the mention, -1 if it is none
}

const (
	farthestFill = 5 // fillers between two elements
	farthestGap  = 8 // units of what tells more of the group
)

// match tries the frame from unit i on. It returns the unit behind it and whether
// a negation stands within.
func (f *frame) match(s *scene, i int) (end int, denied, ok bool) {
	if f.elems[0].opens && !s.leads(i) {
		return 0, false, false
	}
	for _, next := range s.fits(&f.elems[0], i) {
		if next == 0 {
			continue
		}
		if end, denied, ok = f.rest(s, next, 1, false); ok {
			return end, denied, true
		}
	}
	return 0, false, false
}

// rest matches the elements from k on, at unit i at the earliest.
func (f *frame) rest(s *scene, i, k int, denied bool) (int, bool, bool) {
	if s.step != nil {
		s.step()
	}
	if k == len(f.elems) {
		return i, denied, true
	}
	e := &f.elems[k]
	gap := e.loose && s.tellsMore(i)
	reach := farthestFill
	if gap || e.wide {
		reach = farthestGap
	}
	no := denied
	for j := i; j < len(s.units) && j <= i+reach; {
		if !s.reachable(j, e.comma) {
			break
		}
		for _, next := range s.fits(e, j) {
			if next == 0 || gap && j > i && s.t.Norm(s.units[j-1].from) == "che" {
				continue // "gli immigrati che delinquono": some of them
			}
			if end, denies, ok := f.rest(s, next, k+1, no); ok {
				return end, denies, true
			}
		}
		next := s.passes(j, gap, j > i)
		if w := s.t.Norm(s.units[j].from); next == 0 && e.class&markOblique != 0 && (articulated(w) || preposition(w)) || next == 0 && e.class&markOne != 0 && s.units[j].class&s.c.few != 0 {
			next = j + 1
		}
		if next == 0 && e.loose && !gap && j == i && s.qualifies(j) {
			next = j + 1
		}
		if next == 0 && e.wide && s.units[j].mention < 0 {
			next = j + 1
		}
		if e.adjacent || next == 0 {
			break
		}
		no = no || s.units[j].class&s.c.not != 0
		j = next
	}
	if e.optional {
		return f.rest(s, i, k+1, denied)
	}
	return 0, false, false
}

// reachable reports whether unit j stands in the clause, or behind a comma that
// the frame allows.
func (s *scene) reachable(j int, comma bool) bool {
	b := s.t.Tokens[s.units[j].from].Before
	return b < text.Comma || comma && (b == text.Comma || s.t.Tokens[s.units[j].from-1].Has(text.Asked))
}

// passes returns the unit at which a frame goes on if it may step over what
// begins at unit j, 0 if it may not.
func (s *scene) passes(j int, gap, inside bool) int {
	u := &s.units[j]
	switch {
	case u.mention >= 0 && !gap:
		return 0
	case u.phrase&s.c.fill != 0:
		return u.end
	case u.class&(s.c.fill|s.c.not) != 0, u.mention < 0 && strings.HasSuffix(s.t.Norm(u.from), "mente"), gap && u.class&s.c.cop == 0 && !(inside && s.t.Norm(u.from) == "che"):
		return j + 1
	}
	return 0
}

// qualifies reports whether the word of unit j seems to be an adjective behind its
// noun: "i cattolici praticanti".
func (s *scene) qualifies(j int) bool {
	u := &s.units[j]
	if u.mention >= 0 || u.class != 0 || u.phrase != 0 || s.t.Tokens[u.from].Kind != text.Word {
		return false
	}
	w := s.t.Norm(u.from)
	return len(w) > 5 && (w[len(w)-1] == 'i' || w[len(w)-1] == 'e')
}

// tellsMore reports whether what begins at unit i tells more of a group: "che
// vengono qui", "del campo", "in Italia".
func (s *scene) tellsMore(i int) bool {
	if i >= len(s.units) {
		return false
	}
	switch s.t.Norm(s.units[i].from) {
	case "che", "ke", "di", "del", "dello", "della", "dell", "dei", "degli", "delle", "in", "nel", "nella", "nelle", "nei", "negli", "a", "al", "alla", "qui", "qua", "come", "e", "con", "col", "sui", "sul", "coi", "da", "dal", "dalla", "dall", "davanti", "senza":
		return true
	}
	return false
}

// fits returns the units at which a frame goes on if what begins at unit j can be
// the element: as a phrase, and as a word; 0 where it cannot.
func (s *scene) fits(e *element, j int) (next [2]int) {
	u := &s.units[j]
	if u.phrase&e.class != 0 && (!e.closes || s.halts(u.end)) {
		next[0] = u.end
	}
	if (u.class&e.class != 0 || e.words != nil && slices.Contains(e.words, s.t.Norm(u.from))) && (!e.closes || s.halts(j+1)) {
		next[1] = j + 1
	}
	return next
}

// opensAt and closesAt report whether a clause begins, ends before unit i.
func (s *scene) opensAt(i int) bool {
	return i == 0 || s.t.Tokens[s.units[i].from].Before >= text.Comma
}

// leads reports whether nothing but articles and the like stands between the
// beginning of the clause and unit i.
func (s *scene) leads(i int) bool {
	for !s.opensAt(i) {
		if i--; s.units[i].class&(s.c.det|s.c.fill) == 0 || s.units[i].mention >= 0 {
			return false
		}
	}
	return true
}

func (s *scene) closesAt(i int) bool {
	return i >= len(s.units) || s.t.Tokens[s.units[i].from].Before >= text.Comma || s.t.Tokens[s.units[i].from].Kind == text.Emoji
}
