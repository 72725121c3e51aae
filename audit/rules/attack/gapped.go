package attack

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// How many words may stand where a frame has a gap: "…" and "……".
const (
	shortGap = 4
	longGap  = 9
)

// frames are patterns with gaps, by one of their words: what people say in any
// order and with anything between finds no place in a list of phrases. The head
// of menace.txt explains how they are written.
type frames struct{ anchors *text.Index[[]anchored] }

// anchored is a frame by a word of its anchor; whole tells that the word is all of it.
type anchored struct {
	*frame
	whole bool
}

type frame struct {
	needs   [2]text.Signs // of the words of which one must stand in the text, twice, besides the anchor's
	entry   *text.Entry[*lexicon.Term]
	steps   []step
	anchor  int  // the step by which the frame is looked up: none of the busiest words
	bag     bool // the steps stand in any order
	wide    bool // and not all in one sentence
	closed  bool // its clause ends behind it
	cancels []step
}

// step is what a frame asks of one word, and where.
type step struct {
	*asked
	gap      int16 // how many words may stand before it
	optional bool
	side     int8 // of a cancel: -1 only before, 1 only behind, 2 within or before
}

// asked is what is asked of a word, by all steps that are written alike.
type asked struct {
	words    map[string]bool   // until the frames are filed
	known    *text.Index[bool] // the words, to be asked about tokens; nil if there are none
	prefixes []string
	phrases  []phrase         // the same of words side by side
	starts   *text.Index[int] // the first words of phrases: 1 + where their tails are
	tails    [][][]slot
	longest  int // how many words the longest phrase has behind its first
	mark     mark
}

// fits reports whether what the step asks for stands at token i.
func (s *asked) fits(r *reader, i int) bool { return s.width(r, i) > 0 }

// width returns how many words of a text the step takes from token i on, 0 if it
// asks for something else.
func (s *asked) width(r *reader, i int) int {
	tok := &r.t.Tokens[i]
	if s.known != nil && s.known.Of(tok) || s.mark != 0 && r.marks.Of(tok)&s.mark != 0 {
		return 1
	}
	for _, p := range s.prefixes {
		if strings.HasPrefix(tok.Norm, p) {
			return 1
		}
	}
	if s.starts != nil {
		if k := s.starts.Of(tok); k > 0 {
			for _, tail := range s.tails[k-1] {
				if r.says(i+1, tail) {
					return 1 + len(tail)
				}
			}
		}
	}
	return 0
}

// slot is a word of a phrase, or any of a set of words.
type slot struct {
	word string
	set  *text.Index[bool]
}

func (p *slot) fits(tok *text.Token) bool {
	if p.set != nil {
		return p.set.Of(tok)
	}
	return tok.Norm == p.word
}

// phrase is words side by side: those that may begin it, and what follows them.
type phrase struct {
	first map[string]bool
	tail  []slot
}

// says reports whether the words stand from token i on, in one clause.
func (r *reader) says(i int, words []slot) bool {
	for k := range words {
		if !r.joined(i+k) || !words[k].fits(&r.t.Tokens[i+k]) {
			return false
		}
	}
	return true
}

// at shows take the frames that have their anchor at token i and that nothing cancels,
// until one is taken, and reports whether one was.
func (f frames) at(r *reader, i int, take func(lexicon.Found) bool) bool {
	for _, c := range f.anchors.Of(&r.t.Tokens[i]) {
		if !c.may(r.t) {
			continue
		}
		n := 1
		if !c.whole {
			if n = c.steps[c.anchor].width(r, i); n == 0 {
				continue
			}
		}
		from, to := c.around(r, i, i+n)
		if to > 0 && !c.cancelled(r, from, to) && take(lexicon.Found{From: from, To: to, Entry: c.entry}) {
			return true
		}
	}
	return false
}

// may reports whether a text may hold what the frame needs: surely not if it says no.
func (f *frame) may(t *text.Text) bool {
	return f.needs[0].Meet(t.Signs()) && f.needs[1].Meet(t.Signs())
}

// around returns what a frame with its anchor in [i, to) covers; to is 0 if part of it
// is missing.
func (f *frame) around(r *reader, i, to int) (from, end int) {
	if f.bag {
		return f.gather(r, i, to)
	}
	if from = f.back(r, i); from < 0 {
		return 0, 0
	}
	if end = f.forth(r, to); f.closed && !r.ends(end) {
		return 0, 0
	}
	return from, end
}

// How far, in words, the parts of a frame in any order may stand from its anchor,
// and how many of them are looked for in one text: whoever heaps up more writes no comment.
const (
	bagReach  = 22
	bagBudget = 1000
	maxSteps  = 8
)

// gather looks for the other steps of a frame on either side of its anchor in [i, to).
func (f *frame) gather(r *reader, i, to int) (from, end int) {
	if r.spent++; r.spent > bagBudget {
		return 0, 0
	}
	a, b := r.window(i, f.wide)
	from, end = i, to
	var taken [maxSteps]int
	for k := range f.steps {
		if k == f.anchor {
			continue
		}
		at, n := f.steps[k].nearest(r, a, b, i, to, taken[:k])
		if n == 0 {
			if f.steps[k].optional {
				continue
			}
			return 0, 0
		}
		taken[k] = at + 1
		from, end = min(from, at), max(end, at+n)
	}
	return from, end
}

// window returns the tokens around token i, of its sentence alone or not.
func (r *reader) window(i int, wide bool) (a, b int) {
	a, b = i, i+1
	for a > 0 && i-a < bagReach && (wide || !r.t.Tokens[a].Before.Ends()) {
		a--
	}
	for b < len(r.t.Tokens) && b-i < bagReach && (wide || !r.t.Tokens[b].Before.Ends()) {
		b++
	}
	return a, b
}

// nearest returns where in [a, b), but not in [i, to) nor at the places taken, what
// fits the step stands nearest to token i, and its width.
func (s *step) nearest(r *reader, a, b, i, to int, taken []int) (at, n int) {
	for d := 1; i-d >= a || i+d < b; d++ {
		for _, k := range [...]int{i - d, i + d} {
			if k < a || k >= b || k >= i && k < to || slices.Contains(taken, k+1) {
				continue
			}
			if n := s.width(r, k); n > 0 {
				return k, n
			}
		}
	}
	return 0, 0
}

// enough is how many places make a finding sure: no more are looked for.
const enough = 50

// tooMany is how many places of one text are weighed at most: whoever heaps up more
// that come to nothing writes no comment.
const tooMany = 200

// each calls visit with every frame in the text.
func (f frames) each(r *reader, visit func(lexicon.Found)) {
	n := 0
	for i := 0; i < len(r.t.Tokens) && n < tooMany; i++ {
		f.at(r, i, func(found lexicon.Found) bool {
			visit(found)
			n++
			return false
		})
	}
}

// forth returns the token behind a frame what follows the anchor of which begins at
// token i, 0 if it is not there. The first word that fits a step is taken: no way
// back, so no text can make it slow.
func (f *frame) forth(r *reader, i int) int {
	for k := f.anchor + 1; k < len(f.steps); k++ {
		s := &f.steps[k]
		to := s.next(r, i)
		if to == 0 && !s.optional {
			return 0
		}
		i = max(i, to)
	}
	return i
}

// back returns the token at which a frame with its anchor at token i begins, -1 if
// what goes before the anchor is not there.
func (f *frame) back(r *reader, i int) int {
	gap := 0
	for k := f.anchor - 1; k >= 0; k-- {
		gap = max(gap, int(f.steps[k+1].gap))
		s := &f.steps[k]
		switch at := s.last(r, i, gap); {
		case at >= 0:
			i, gap = at, 0
		case !s.optional:
			return -1
		}
	}
	return i
}

// last returns the nearest token before token i that fits a step, with at most gap
// words between; -1 if there is none in the sentence.
func (s *step) last(r *reader, i, gap int) int {
	for k := i - 1; k >= 0 && k >= i-1-gap-s.longest; k-- {
		switch b := r.t.Tokens[k+1].Before; {
		case b.Ends(), b == text.Comma && gap == 0:
			return -1
		case k+max(1, s.width(r, k)) >= i-gap && s.fits(r, k):
			return k
		case r.t.Tokens[k].Norm == "non" && k > i-1-gap:
			return -1
		}
	}
	return -1
}

// next returns the token behind the word that fits a step, from token i on; 0 if
// there is none in the sentence.
func (s *step) next(r *reader, i int) int {
	for k := i; k <= i+int(s.gap) && k < len(r.t.Tokens); k++ {
		switch b := r.t.Tokens[k].Before; {
		case b.Ends(), b == text.Comma && s.gap == 0:
			return 0
		case s.fits(r, k):
			return k + s.width(r, k)
		case r.t.Tokens[k].Norm == "non" && k < i+int(s.gap):
			return 0
		}
	}
	return 0
}

// cancelReach is how far, in words, what tells of another sense is looked for.
const cancelReach = 8

func (f *frame) cancelled(r *reader, from, to int) bool {
	for k := range f.cancels {
		c := &f.cancels[k]
		a, b := max(0, from-cancelReach), min(len(r.t.Tokens), to+cancelReach)
		switch {
		case c.side < 0:
			a, b = max(0, from-shortGap), from
		case c.side == 1:
			a, b = to, min(b, to+2)
		case c.side == 2:
			a, b = max(0, from-shortGap), to
		}
		for i := a; i < b; i++ {
			if c.fits(r, i) {
				return true
			}
		}
	}
	return false
}

// newFrames reads a list of frames.
func newFrames(source string) (frames, error) {
	p := frameParser{out: map[string][]anchored{}, short: map[string]string{}, shared: map[string]*asked{}, sets: map[string]*text.Index[bool]{}}
	for n, line := range strings.Split(source, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == ';' {
			continue
		}
		if err := p.line(line); err != nil {
			return frames{}, fmt.Errorf("riga %d: %w", n+1, err)
		}
	}
	for _, s := range p.shared {
		s.words, s.phrases = nil, nil
	}
	return frames{text.NewIndex(p.out)}, nil
}

type frameParser struct {
	out   map[string][]anchored
	short map[string]string
	term  *lexicon.Term

	shared map[string]*asked            // by how it is written
	sets   map[string]*text.Index[bool] // parts of phrases
}

func (p *frameParser) line(line string) error {
	if name, words, ok := strings.Cut(line, " := "); ok {
		p.short["$"+name] = words
		return nil
	}
	if line[0] == '=' {
		return p.heading(line[1:])
	}
	for _, e := range strings.Split(line, ";") {
		if e = strings.TrimSpace(e); e == "" {
			continue
		}
		if err := p.inTenses(e); err != nil {
			return fmt.Errorf("voce %q: %w", e, err)
		}
	}
	return nil
}

// tenses are the tiers under which an entry of tier "F" is read, by the letters of
// inflected: what somebody "ha rubato", what he "ruba", what "rubi".
var tenses = []struct {
	tier    lexicon.Tier
	letters string
}{{past, "p"}, {presently, "3i"}, {toYou, "2"}}

// inTenses reads an entry; one of tier "F" begins with infinitives and is read in all tenses.
func (p *frameParser) inTenses(e string) error {
	if p.term == nil || p.term.Tier != fact {
		return p.entry(e)
	}
	verbs, rest, _ := strings.Cut(e, " ")
	whole := p.term
	defer func() { p.term = whole }()
	for _, t := range tenses {
		term := *whole
		term.Tier = t.tier
		p.term = &term
		first := strings.ReplaceAll(verbs, "|", "/"+t.letters+"|") + "/" + t.letters
		if err := p.entry(first + " " + rest); err != nil {
			return err
		}
	}
	return nil
}

// heading reads "A 0.85 italiano · categoria".
func (p *frameParser) heading(s string) error {
	front, category, ok := strings.Cut(s, " · ")
	f := strings.Fields(front)
	if !ok || len(f) < 3 {
		return fmt.Errorf("intestazione %q: servono fascia, peso, registro e categoria", s)
	}
	weight, err := strconv.ParseFloat(f[1], 64)
	p.term = &lexicon.Term{Tier: lexicon.Tier(f[0][0]), Weight: weight, Register: strings.Join(f[2:], " "), Category: category}
	return err
}

func (p *frameParser) entry(e string) error {
	pattern, cancels, _ := strings.Cut(e, "~")
	f := &frame{entry: &text.Entry[*lexicon.Term]{Pattern: strings.TrimSpace(pattern), Value: p.term}}
	pattern, f.bag = strings.CutPrefix(strings.TrimSpace(pattern), "&")
	pattern, f.wide = strings.CutPrefix(pattern, "&")
	pattern, f.closed = strings.CutSuffix(strings.TrimSpace(pattern), "||")
	if err := p.steps(f, pattern); err != nil {
		return err
	}
	if f.bag && len(f.steps) > maxSteps {
		return fmt.Errorf("più di %d parole in qualsiasi ordine", maxSteps)
	}
	if alone := p.term != nil && p.term.Tier == indicator; len(f.steps) < 2 && !alone || f.steps[0].optional || p.term == nil {
		return fmt.Errorf("servono un'intestazione e due parole almeno, la prima non facoltativa")
	}
	for _, w := range strings.Fields(cancels) {
		c, err := p.step(strings.TrimLeft(w, "<>^"))
		if err != nil {
			return err
		}
		c.side = map[byte]int8{'<': -1, '>': 1, '^': 2}[w[0]]
		f.cancels = append(f.cancels, c)
	}
	return p.file(f)
}

// steps reads the words of an entry.
func (p *frameParser) steps(f *frame, pattern string) error {
	gap := 0
	for _, w := range strings.Fields(pattern) {
		switch w {
		case "…":
			gap += shortGap
			continue
		case "……":
			gap += longGap
			continue
		}
		s, err := p.step(w)
		if err != nil {
			return err
		}
		s.gap, gap = int16(gap), 0
		f.steps = append(f.steps, s)
	}
	return nil
}

// file enters a frame under the words of its anchor: the first step that names
// words, and none that stands in every other sentence.
func (p *frameParser) file(f *frame) error {
	f.anchor = -1
	for k := range f.steps {
		s := &f.steps[k]
		if s.optional || len(s.prefixes) > 0 {
			continue
		}
		if f.anchor < 0 {
			f.anchor = k // for want of a better one
		}
		if s.mark == 0 && !s.busy() {
			f.anchor = k
			break
		}
	}
	if f.anchor < 0 {
		return fmt.Errorf("nessuna parola è intera")
	}
	f.needs = f.narrowest()
	s := &f.steps[f.anchor]
	for w := range s.words {
		p.out[w] = append(p.out[w], anchored{f, true})
	}
	for _, phrase := range s.phrases {
		for w := range phrase.first {
			if fs := p.out[w]; !s.words[w] && (len(fs) == 0 || fs[len(fs)-1].frame != f) {
				p.out[w] = append(fs, anchored{f, false})
			}
		}
	}
	for w, m := range marks() {
		if m&s.mark != 0 && !s.words[w] {
			p.out[w] = append(p.out[w], anchored{f, true})
		}
	}
	return nil
}

// busy reports whether one of the busiest words of the language will do for the step.
func (s *asked) busy() bool {
	for _, p := range s.phrases {
		if anyBusy(p.first) {
			return true
		}
	}
	return anyBusy(s.words)
}

func anyBusy(words map[string]bool) bool {
	for w := range words {
		if marks()[w]&isBusy != 0 {
			return true
		}
	}
	return false
}

// step reads "guarda|guardate", "rubare/3p", "@body", "$beni", "denunci*", each with "?" if
// it may be missing. What was read once is shared.
func (p *frameParser) step(w string) (step, error) {
	w, optional := strings.CutSuffix(w, "?")
	s, ok := p.shared[w]
	if !ok {
		s = &asked{words: map[string]bool{}}
		for _, alt := range strings.Split(w, "|") {
			if err := p.alternative(s, alt); err != nil {
				return step{}, err
			}
		}
		s.index()
		p.shared[w] = s
	}
	return step{asked: s, optional: optional}, nil
}

// narrowest returns the signs of the two steps, besides the anchor, that fewest words will
// do for.
func (f *frame) narrowest() [2]text.Signs {
	out := []text.Signs{text.AllSigns, text.AllSigns}
	for k := range f.steps {
		if k != f.anchor && !f.steps[k].optional {
			out = append(out, f.steps[k].beginnings())
		}
	}
	slices.SortStableFunc(out, func(a, b text.Signs) int { return a.Count() - b.Count() })
	return [2]text.Signs(out)
}

// beginnings returns the signs of the words with which what is asked for may begin.
func (s *asked) beginnings() text.Signs {
	if len(s.prefixes) > 0 || s.mark != 0 {
		return text.AllSigns
	}
	all := maps.Clone(s.words)
	for _, ph := range s.phrases {
		maps.Copy(all, ph.first)
	}
	return text.SignsOf(maps.Keys(all))
}

// index makes what a text is asked by from the words and phrases of a step.
func (s *asked) index() {
	if len(s.words) > 0 {
		s.known = text.NewIndex(s.words)
	}
	if len(s.phrases) == 0 {
		return
	}
	starts := map[string]int{}
	for _, ph := range s.phrases {
		for w := range ph.first {
			if starts[w] == 0 {
				s.tails = append(s.tails, nil)
				starts[w] = len(s.tails)
			}
			s.tails[starts[w]-1] = append(s.tails[starts[w]-1], ph.tail)
			s.longest = max(s.longest, len(ph.tail))
		}
	}
	s.starts = text.NewIndex(starts)
}

func (p *frameParser) alternative(s *asked, alt string) error {
	if alt == "" {
		return fmt.Errorf("parola vuota")
	}
	words, ok := p.short[alt]
	if !ok && !strings.Contains(alt, "_") && strings.Contains(alt, "/") {
		words, ok = p.short["$"+alt] // a verb of no conjugation
	}
	if ok {
		for _, w := range strings.Fields(words) {
			if err := p.alternative(s, w); err != nil {
				return err
			}
		}
		return nil
	}
	if prefix, ok := strings.CutSuffix(alt, "*"); ok {
		s.prefixes = append(s.prefixes, prefix)
		return nil
	}
	if name, ok := strings.CutPrefix(alt, "@"); ok {
		m, ok := headings[name]
		s.mark |= m
		return unknown(name, ok)
	}
	if strings.HasPrefix(alt, "$") && !strings.Contains(alt, "_") {
		return fmt.Errorf("abbreviazione %s sconosciuta", alt)
	}
	if words := strings.Split(alt, "_"); len(words) > 1 {
		return p.phrase(s, words)
	}
	forms := []string{alt}
	if verb, persons, ok := strings.Cut(alt, "/"); ok {
		forms = inflected(verb, persons)
	}
	for _, w := range forms {
		for _, v := range braces(w) {
			s.words[v] = true
		}
	}
	return nil
}

// phrase reads "a_$weapon_in_mano": words side by side, each of which may be an abbreviation.
func (p *frameParser) phrase(s *asked, words []string) error {
	var ph phrase
	for k, w := range words {
		at := asked{words: map[string]bool{}}
		if err := p.alternative(&at, w); err != nil {
			return err
		}
		if len(at.phrases) > 0 || len(at.prefixes) > 0 || at.mark != 0 {
			return fmt.Errorf("locuzione %q: servono parole intere", strings.Join(words, "_"))
		}
		switch {
		case k == 0:
			ph.first = at.words
		case len(at.words) == 1:
			ph.tail = append(ph.tail, slot{word: w})
		default:
			ph.tail = append(ph.tail, slot{set: p.set(w, at.words)})
		}
	}
	s.phrases = append(s.phrases, ph)
	return nil
}

// set makes an index of words, once for an abbreviation.
func (p *frameParser) set(name string, words map[string]bool) *text.Index[bool] {
	if p.sets[name] == nil {
		p.sets[name] = text.NewIndex(words)
	}
	return p.sets[name]
}

// braces writes out "guard{a,ate}".
func braces(w string) []string {
	front, rest, ok := strings.Cut(w, "{")
	if !ok {
		return []string{w}
	}
	ends, back, _ := strings.Cut(rest, "}")
	var out []string
	for _, e := range strings.Split(ends, ",") {
		for _, tail := range braces(back) {
			out = append(out, front+e+tail)
		}
	}
	return out
}
