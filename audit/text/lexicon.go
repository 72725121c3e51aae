package text

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// Lexicon finds entries, words or phrases, in texts. It is immutable and may be shared.
type Lexicon[V any] struct {
	entries []Entry[V]
	seen    filter // of the first words
	first   openers
	words   int
	keys    *Keys
	strong  byEnds // first words of strong phrases
}

// Entry is one line of a lexicon.
type Entry[V any] struct {
	// Pattern is a word or several, folded. In a word, braces list alternatives
	// ("stronz{o,a,i,e}") and bars whole words ("un|uno"); a question mark at the
	// end of a word makes it optional, "_" stands for any word, and an emoji for its
	// word.
	Pattern string
	// Strong entries of one word may be reached from damaged and masked words,
	// strong phrases from a masked first word if the rest is there.
	Strong bool
	Value  V
}

// Found is an entry in a text.
type Found[V any] struct {
	From, To int // tokens, [From, To)
	Entry    *Entry[V]
	How      Repair
	// Word is the form of the first word that was recognised.
	Word string
}

// shortestRest is how much of a later word of a phrase must be seen before it is cut off.
const shortestRest = 3

type pattern struct {
	entry int32
	needs needs
	rest  []*element
}

type element struct {
	words    []string
	sums     []uint64 // hashes of the words
	optional bool
	any      bool
}

// opener is a word with which phrases begin. What most questions are answered by lies in
// it, so that one look into memory is enough for them.
type opener struct {
	sum    uint64   // of the word; 0 if there is none
	after  uint64   // by the hash, one bit for each word that may follow; all of them if any may
	single *pattern // the first that the word alone is enough for; nil if none
	start  *start   // shared by the forms of one word, which mostly begin the same phrases
}

// start is what begins with a word. Where that is much, it is kept by the word that must
// follow: "sei" and "non" begin thousands of phrases.
type start struct {
	all    []*pattern
	parted *parted // all, by what follows; nil if they are few
}

// parted are many phrases with one first word.
type parted struct {
	loose  []*pattern // those of any following word, or of none
	next   index[run] // the others, by the second word
	behind []*pattern // in which they lie
}

// run is a part of a list, [from, to).
type run struct{ from, to uint32 }

// after returns those whose second word is known by its hash.
func (p *parted) after(sum uint64) []*pattern {
	r := p.next.get(sum)
	return p.behind[r.from:r.to]
}

// openers are those of a lexicon, by the hashes of their words.
type openers []opener

// get returns that of a word; what it returns begins nothing if there is none.
func (o openers) get(sum uint64) *opener {
	i := home(sum, len(o))
	for o[i].sum != 0 && o[i].sum != sum {
		if i++; i == len(o) {
			i = 0
		}
	}
	return &o[i]
}

// fewPatterns are tried one after the other.
const fewPatterns = 6

// NewLexicon compiles the entries. Its error names the pattern that cannot be read.
func NewLexicon[V any](entries []Entry[V]) (*Lexicon[V], error) {
	l := &Lexicon[V]{entries: entries, strong: byEnds{}}
	first := make(map[uint64][]*pattern, 4*len(entries))
	known := make(map[string]*element) // phrases share most of their words
	var strong []string
	for i := range entries {
		elems, err := compile(entries[i].Pattern, known)
		if err != nil {
			return nil, err
		}
		p := &pattern{entry: int32(i), needs: needsOf(elems[1:]), rest: slices.Clone(elems[1:])} // the first word is not kept
		for k, w := range elems[0].words {
			first[elems[0].sums[k]] = append(first[elems[0].sums[k]], p)
			switch {
			case !entries[i].Strong:
			case len(elems) == 1:
				strong = append(strong, w)
			case !slices.Contains(l.strong.from(w[0]), w):
				l.strong.add(w)
			}
		}
	}
	l.seen, l.first = newFilter(len(first)), make(openers, room(len(first)))
	twins := make(map[string]opener)
	for sum, all := range first {
		l.seen.put(sum)
		o := l.first.get(sum)
		*o = openerOf(all, twins)
		o.sum = sum
	}
	l.words, l.keys = len(first), NewKeys(strong)
	return l, nil
}

// openerOf parts what begins with a word by what must follow; twins holds what was parted
// already.
func openerOf(all []*pattern, twins map[string]opener) opener {
	key := entriesOf(all)
	if twin, ok := twins[key]; ok {
		return twin
	}
	o := opener{start: &start{all: tight(all)}}
	var loose []*pattern
	next := make(map[uint64][]*pattern)
	for _, p := range all {
		sums, any, none := following(p.rest)
		if none && o.single == nil {
			o.single = p
		}
		if any {
			o.after = ^uint64(0)
		}
		if any || none {
			loose = append(loose, p)
		}
		for _, sum := range sums {
			o.after |= bit(sum)
			if had := next[sum]; !any && !none && (len(had) == 0 || had[len(had)-1] != p) {
				next[sum] = append(had, p)
			}
		}
	}
	if len(all) > fewPatterns {
		o.start.parted = partedOf(loose, next)
	}
	twins[key] = o
	return o
}

func partedOf(loose []*pattern, next map[uint64][]*pattern) *parted {
	runs, n := make(map[uint64]run, len(next)), 0
	for _, ps := range next {
		n += len(ps)
	}
	behind := make([]*pattern, 0, n)
	for sum, ps := range next {
		from := uint32(len(behind))
		behind = append(behind, ps...)
		runs[sum] = run{from, uint32(len(behind))}
	}
	return &parted{tight(loose), indexOf(runs), behind}
}

// entriesOf returns the numbers of the entries of the patterns, as a key.
func entriesOf(ps []*pattern) string {
	key := make([]byte, 0, 4*len(ps))
	for _, p := range ps {
		key = binary.LittleEndian.AppendUint32(key, uint32(p.entry))
	}
	return string(key)
}

// tight returns the patterns without room for more: lists are large and live long.
func tight(ps []*pattern) []*pattern {
	if len(ps) == cap(ps) {
		return ps
	}
	return slices.Clone(ps)
}

// bit returns the one of 64 that stands for a word.
func bit(sum uint64) uint64 { return 1 << (sum * 0x9E3779B97F4A7C15 >> 58) }

// following returns the words of which one must stand next for the rest of a phrase to match,
// whether any word may, and whether none need.
func following(rest []*element) (sums []uint64, any, none bool) {
	for _, e := range rest {
		any = any || e.any
		if sums = append(sums, e.sums...); !e.optional {
			return sums, any, false
		}
	}
	return sums, any, true
}

// longest returns the pattern that reaches furthest from token i on, the first in
// the list if several do, and where it ends; nil if none matches.
func (o *opener) longest(t *Text, i int) (best *pattern, end int) {
	if !o.mayGoOn(t, i) {
		return o.single, i // most
	}
	if o.start.parted == nil || t.Tokens[i].Kind == Masked || t.Tokens[i].Has(Cut) {
		return longest(t, i, o.start.all, nil, 0)
	}
	best, end = longest(t, i, o.start.parted.loose, nil, 0)
	return longest(t, i, o.start.parted.after(t.Tokens[i].sum), best, end)
}

// mayGoOn reports whether token i may be one of the words that may follow.
func (o *opener) mayGoOn(t *Text, i int) bool {
	if i >= len(t.Tokens) || o.start == nil {
		return false
	}
	tok := &t.Tokens[i]
	return o.after&bit(tok.sum) != 0 || tok.Kind == Masked || tok.Has(Cut)
}

func longest(t *Text, i int, ps []*pattern, best *pattern, end int) (*pattern, int) {
	for _, p := range ps {
		if !t.heads.may(p.needs) {
			continue
		}
		if to := matchRest(t, i, p.rest); to > end || to == end && best != nil && p.entry < best.entry {
			best, end = p, to
		}
	}
	return best, end
}

// compile reads a pattern. What is known of the same words of another is shared.
func compile(p string, known map[string]*element) ([]*element, error) {
	var out []*element
	for f := range strings.FieldsSeq(p) {
		e, ok := known[f]
		if !ok {
			var err error
			if e, err = compileWord(f); err != nil {
				return nil, fmt.Errorf("voce %q: %w", p, err)
			}
			known[f] = e
		}
		out = append(out, e)
	}
	if len(out) == 0 || out[0].optional || out[0].any {
		return nil, fmt.Errorf("voce %q: deve iniziare con una parola", p)
	}
	return out, nil
}

func compileWord(f string) (*element, error) {
	e := &element{}
	f, e.optional = strings.CutSuffix(f, "?")
	e.any = f == "_"
	for alt := range strings.SplitSeq(f, "|") {
		if sign, ok := emojiWords[alt]; ok {
			alt = sign // texts are read so
		}
		words, err := expand(alt)
		if err != nil {
			return e, err
		}
		e.words = append(e.words, words...)
	}
	e.words = slices.Clone(e.words) // without room for more
	e.sums = make([]uint64, len(e.words))
	for i, w := range e.words {
		e.sums[i] = hash(noWord, w)
	}
	return e, nil
}

// expand writes out the braces of a word.
func expand(w string) ([]string, error) {
	open := strings.IndexByte(w, '{')
	if open < 0 {
		if strings.ContainsAny(w, "},") || w == "" {
			return nil, fmt.Errorf("graffa senza apertura o parola vuota in %q", w)
		}
		return []string{w}, nil
	}
	end := strings.IndexByte(w[open:], '}')
	if end < 0 {
		return nil, fmt.Errorf("graffa non chiusa in %q", w)
	}
	tails, err := expandTail(w[open+end+1:])
	if err != nil {
		return nil, err
	}
	var out []string
	for _, mid := range strings.Split(w[open+1:open+end], ",") {
		for _, tail := range tails {
			out = append(out, w[:open]+mid+tail)
		}
	}
	return out, nil
}

func expandTail(w string) ([]string, error) {
	if w == "" {
		return []string{""}, nil
	}
	return expand(w)
}

// Words returns how many different first words the lexicon knows.
func (l *Lexicon[V]) Words() int { return l.words }

// Openers calls visit with every word that an entry begins with, and the entry's value:
// once for each entry.
func (l *Lexicon[V]) Openers(visit func(word string, v V)) {
	for i := range l.entries {
		e := &l.entries[i]
		w, _, _ := strings.Cut(strings.TrimSpace(e.Pattern), " ")
		if first, err := compileWord(w); err == nil { // as when the entry was read
			for _, w := range first.words {
				visit(w, e.Value)
			}
		}
	}
}

// mostFound is how many entries of one lexicon are looked for in one text: the longest
// that a platform admits has some ten thousand words.
const mostFound = 1000

// Find calls visit with every entry found, up to mostFound, from left to right; of
// those that begin at the same word the longest, and none inside another.
func (l *Lexicon[V]) Find(t *Text, visit func(Found[V])) {
	for i, n := 0, 0; i < len(t.Tokens) && n < mostFound; {
		if !l.may(t, i) {
			i++
			continue
		}
		f, ok := l.At(t, i)
		if !ok {
			i++
			continue
		}
		visit(f)
		i, n = f.To, n+1
	}
}

// may reports whether an entry may begin at token i: surely not if it says no.
func (l *Lexicon[V]) may(t *Text, i int) bool {
	return l.seen.may(t.heads.sums[i]) || t.heads.isOpen(i)
}

// At returns the longest entry that begins at token i.
func (l *Lexicon[V]) At(t *Text, i int) (Found[V], bool) {
	if !l.may(t, i) {
		return Found[V]{}, false
	}
	tok := &t.Tokens[i]
	if tok.Kind == Masked && i <= t.heads.last && len(l.strong) > 0 {
		if f, ok := l.opened(t, i); ok {
			return f, true
		}
	}
	if f, ok := l.asWritten(t, i); ok {
		return f, true
	}
	if l.seen.may(tok.sum) {
		if o := l.first.get(tok.sum); o.start != nil {
			return l.from(t, i, i+1, o, Exact, tok.Norm)
		}
	}
	if len(l.keys.words) == 0 {
		return Found[V]{}, false
	}
	if w, how, ok := l.keys.Match(t, i); ok {
		return l.from(t, i, i+1, l.first.get(hash(noWord, w)), how, w)
	}
	if w, ok := l.keys.joined(t, i); ok {
		return l.from(t, i, i+2, l.first.get(hash(noWord, w)), Split, w)
	}
	return Found[V]{}, false
}

// asWritten returns the longest entry that begins with the word as it was written, where
// token i was led to another or is the first of its parts.
func (l *Lexicon[V]) asWritten(t *Text, i int) (Found[V], bool) {
	w, n := t.whole(i)
	if n == 0 {
		return Found[V]{}, false
	}
	return l.from(t, i, i+n, l.first.get(hash(noWord, w)), Exact, w)
}

// from returns the longest entry whose first word was led to o, and ends before token next.
func (l *Lexicon[V]) from(t *Text, i, next int, o *opener, how Repair, w string) (Found[V], bool) {
	p, end := o.longest(t, next)
	if p == nil {
		return Found[V]{}, false
	}
	return Found[V]{From: i, To: end, Entry: &l.entries[p.entry], How: how, Word: w}, true
}

// opened returns the longest phrase whose first word token i may hide.
func (l *Lexicon[V]) opened(t *Text, i int) (Found[V], bool) {
	m := maskOf(t.Tokens[i].Norm)
	best := Found[V]{From: i, To: i + 1, How: Completed}
	for _, w := range l.strong.behind(&m) {
		if _, ok := m.fits(w); !ok {
			continue
		}
		for _, p := range l.first.get(hash(noWord, w)).start.all {
			if !l.entries[p.entry].Strong {
				continue
			}
			if end := matchRest(t, i+1, p.rest); end > best.To {
				best.To, best.Entry, best.Word = end, &l.entries[p.entry], w
			}
		}
	}
	return best, best.Entry != nil
}

// matchRest returns where the rest of a pattern ends if it matches from token i on, else 0.
func matchRest(t *Text, i int, rest []*element) int {
	if len(rest) == 0 {
		return i
	}
	e := rest[0]
	if i < len(t.Tokens) && t.Tokens[i].Before < Dot && e.matches(&t.Tokens[i]) {
		if end := matchRest(t, i+1, rest[1:]); end > 0 {
			return end
		}
	}
	if e.optional {
		return matchRest(t, i, rest[1:])
	}
	return 0
}

// matches reports whether a token is one of the words, or hides one of them.
func (e *element) matches(t *Token) bool {
	if e.any {
		return t.Kind == Word || t.Kind == Masked
	}
	return slices.Contains(e.sums, t.sum) || (t.Kind == Masked || t.Has(Cut)) && e.hiddenIn(t)
}

// hiddenIn reports whether a token with holes, or that is cut off, may be one of the words.
func (e *element) hiddenIn(t *Token) bool {
	for _, w := range e.words {
		if t.Kind == Masked && len(w) > 2 && t.Norm[0] == w[0] {
			if _, ok := Fits(t.Norm, w); ok {
				return true
			}
		}
		if t.Has(Cut) && len(t.Norm) >= shortestRest && len(w) > len(t.Norm)+1 && strings.HasPrefix(w, t.Norm) {
			return true // "porca put…"
		}
	}
	return false
}
