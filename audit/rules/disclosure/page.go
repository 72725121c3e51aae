package disclosure

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/names"
	"vigilia/audit/text"
)

// page is one text of a content, with the words and the persons in it.
type page struct {
	*text.Text
	place   string // Italian; "" for the content's own text
	cues    []cue  // in order
	persons []individual

	known []individual // acquaintances, once asked for
	asked bool
	full  []names.Person // everybody whom names finds, once asked for

	begins, finishes []int // of each token, once asked for: where its sentence begins, and where the next one does
}

// individual is somebody whom a text names and who has no office or task in it.
type individual struct {
	from, to int // tokens
	how      string
	// whole is true of a name and a surname, in whatever order.
	whole bool
	// item is true of a name that is one only because it stands in a list.
	item bool
	// office is true of a name that stands with its office.
	office bool
}

// pager reads the pages of a content once for all rules of the family.
type pager struct {
	text  *text.Text // of the content
	list  *lexicon.Lexicon
	pages []*page
}

type pagerKey struct{}

func pagerOf(s *audit.Setting) *pager {
	return s.Shared(pagerKey{}, func() any { return &pager{} }).(*pager)
}

// of returns the texts of a content, its own first.
func (r *pager) of(s *audit.Subject, list *lexicon.Lexicon) []*page {
	if s.Read == nil || r.text != s.Read || r.list != list {
		r.text, r.list, r.pages = s.Read, list, pagesOf(s, list)
	}
	return r.pages
}

func pagesOf(s *audit.Subject, list *lexicon.Lexicon) []*page {
	parts := s.Parts()
	out := make([]*page, 0, len(parts))
	for i, p := range parts {
		t := s.Read
		if i > 0 || t == nil {
			t = text.Parse(p.Text)
		}
		pg := &page{Text: t, place: p.Place, cues: append(cuesOf(t, list), cuesOf(t, frameWords.Lexicon())...)}
		slices.SortStableFunc(pg.cues, func(a, b cue) int { return a.from - b.from })
		pg.read(s.Tagged)
		out = append(out, pg)
	}
	return out
}

// read finds the persons of the page.
func (p *page) read(tagged []string) {
	taken := make([]bool, len(p.Tokens)+1) // by names of another kind: streets, holders of an office
	f := names.Finder{Tagged: tagged}
	f.Find(p.Text, func(n names.Person) {
		who, ok := p.individual(n)
		if ok {
			p.persons = append(p.persons, who)
		}
		for i := who.from; i < who.to && (ok || n.Role != names.Private); i++ {
			taken[i] = true
		}
	})
	p.codes()
	p.initials()
	p.households(taken)
	p.strangers(taken)
	p.items(taken)
	p.series(p.covered(taken))
	slices.SortFunc(p.persons, func(a, b individual) int { return a.from - b.from })
}

// covered adds the tokens of the persons found to those taken.
func (p *page) covered(taken []bool) []bool {
	for _, who := range p.persons {
		for i := who.from; i < who.to; i++ {
			taken[i] = true
		}
	}
	return taken
}

// items takes for persons what stands between two signs, or a sign and a figure, as
// names stand in a list or a table: two to four words in upper case, one of them a
// given name; once two are found, whatever has their form.
func (p *page) items(taken []bool) {
	var sure, likely []individual
	for i := 0; i < len(p.Tokens); {
		to := p.item(i, taken)
		if to == i {
			i++
			continue
		}
		who := individual{from: i, to: to, how: "nome e cognome", whole: true, item: true}
		switch {
		case p.onDuty(i, to):
		case p.given(i, to), to-i == 2 && p.initial(i) && names.IsSurname(p.Norm(i+1)):
			sure = append(sure, who)
		case p.strange(i, to):
			likely = append(likely, who)
		}
		i = to
	}
	if len(sure)+len(p.persons) >= 2 {
		sure = append(sure, likely...)
	}
	p.persons = append(p.persons, sure...)
}

// item returns where an item ends that begins at token i, i if none does.
func (p *page) item(i int, taken []bool) int {
	if i > 0 && p.Tokens[i].Before < text.Comma && p.Tokens[i-1].Kind != text.Number && p.Norm(i-1) != "e" && !p.heads(i-1) {
		return i
	}
	to := i
	for to < len(p.Tokens) && to-i < 5 && !taken[to] && p.Tokens[to].Kind == text.Word && p.Tokens[to].Has(text.Capital) && !p.Tokens[to].Has(text.Hashtag) &&
		(to == i || p.Tokens[to].Before <= text.Space) && (to == i || p.Tokens[to].Has(text.Caps) == p.Tokens[i].Has(text.Caps) || len(p.Norm(to)) < 3) {
		to++
	}
	closed := to == len(p.Tokens) || p.Tokens[to].Before >= text.Comma || p.Tokens[to].Kind == text.Number || p.Norm(to) == "e" || p.Runes[p.Tokens[to].Start-1] == '€'
	if n := to - i; n < 2 || n > 4 || !closed {
		return i
	}
	return to
}

// heads reports whether token i is a plural that a list of names may follow without any
// sign: "primi classificati Rossi Anna, Verdi Ugo".
func (p *page) heads(i int) bool {
	n := p.Norm(i)
	return len(n) > 6 && !p.Tokens[i].Has(text.Capital) && (strings.HasSuffix(n, "ti") || strings.HasSuffix(n, "ari") || strings.HasSuffix(n, "te"))
}

// given reports whether one of the words is a given name, and the others may be names.
func (p *page) given(from, to int) bool {
	found := false
	for i := from; i < to; i++ {
		n := p.Norm(i)
		switch {
		case names.IsGiven(n):
			found = true
		case len(n) > 3 && !names.IsSurname(n) && p.Known(i):
			return false // "Ciao Rosalia"
		}
	}
	return found
}

// strangers takes pairs of words in upper case that nobody knows, within a sentence, for persons.
func (p *page) strangers(taken []bool) {
	for i := 1; i+1 < len(p.Tokens); i++ {
		if !taken[i] && !taken[i+1] && !p.eponym(i) && p.Tokens[i].Before == text.Space && !p.Tokens[i-1].Has(text.Capital) && p.unknown(i) && p.unknown(i+1) && p.Tokens[i+1].Before == text.Space && !p.onDuty(i, i+2) {
			p.persons = append(p.persons, individual{from: i, to: i + 2, how: "nome e cognome", whole: true})
			taken[i], taken[i+1] = true, true
		}
	}
}

// unknown reports whether token i is a word in upper case, of no list and no dictionary.
func (p *page) unknown(i int) bool {
	if i < 0 || i >= len(p.Tokens) {
		return false
	}
	tok := &p.Tokens[i]
	return tok.Kind == text.Word && tok.Has(text.Capital) && !tok.Has(text.Caps|text.Hashtag) && len(tok.Norm) > 3 && !p.Known(i) && !names.IsPlace(tok.Norm)
}

// strange reports whether no word of an item is one that everybody knows, nor a place.
func (p *page) strange(from, to int) bool {
	for i := from; i < to; i++ {
		if n := p.Norm(i); len(n) > 3 && !names.IsSurname(n) && (p.Known(i) || names.IsPlace(n)) {
			return false
		}
	}
	return true
}

// individual takes a name for a private person's unless something around it tells otherwise.
func (p *page) individual(n names.Person) (individual, bool) {
	who := individual{from: n.From, to: n.To, how: "nome e cognome", whole: n.Full()}
	switch {
	case n.Role != names.Private || p.eponym(n.From) || p.onDuty(n.From, n.To) && !p.described(who):
		return who, false
	case n.Full() && n.Score >= 0.6:
		return who, true
	case n.Title >= 0:
		who.how = "nome con titolo"
		return who, true
	}
	return who, false
}

// eponym reports whether what stands before token i makes a name that of an illness.
func (p *page) eponym(i int) bool {
	switch p.Norm(i - 1) {
	case "virus", "morbo", "sindrome", "malattia", "febbre", "batterio":
		return true
	}
	return false
}

// households takes a family told by its surname, and a surname with an initial, for persons.
func (p *page) households(taken []bool) {
	for i := 0; i+1 < len(p.Tokens); i++ {
		p.families(i, taken)
		if taken[i+1] || !p.surname(i+1) {
			continue
		}
		who := individual{from: i, to: i + 2, how: "famiglia indicata per cognome", whole: true}
		if !p.household(i) {
			who.from, who.to, who.how, who.item = i+1, i+3, "cognome e iniziale", true
			if !p.initial(i+2) || p.Tokens[i+2].Before != text.Space {
				continue
			}
		}
		if !p.onDuty(who.from, who.to) {
			p.persons = append(p.persons, who)
			taken[i+1] = true
		}
	}
}

// families takes the surnames of several families, or gentlemen, told together: "alle
// famiglie bisognose Aiello, Catalano e Ndoye".
func (p *page) families(i int, taken []bool) {
	switch p.Norm(i) {
	case "famiglie", "fam", "signori", "sigg", "coniugi", "utenti", "alunni", "alunne", "assistiti", "minori":
	default:
		return
	}
	from := i + 1
	for from < min(len(p.Tokens), i+3) && !p.surname(from) && !p.ends(from, from+1) {
		from++
	}
	for k := from; k < len(p.Tokens) && p.surname(k) && (!taken[k] || k == from); k++ {
		if !taken[k] {
			p.persons = append(p.persons, individual{from: k, to: k + 1, how: "famiglia indicata per cognome", whole: true, item: true})
			taken[k] = true
		}
		if p.Norm(k+1) == "e" {
			k++
		} else if k+1 < len(p.Tokens) && p.Tokens[k+1].Before != text.Comma {
			return
		}
	}
}

// surname reports whether token i has the form of a surname.
func (p *page) surname(i int) bool {
	tok := &p.Tokens[i]
	return tok.Kind == text.Word && tok.Has(text.Capital) && len(tok.Norm) > 2 && !tok.Has(text.Hashtag) &&
		(names.IsSurname(tok.Norm) || !p.Known(i) && !names.IsPlace(tok.Norm) && !names.IsGiven(tok.Norm))
}

func (p *page) household(i int) bool {
	switch p.Norm(i) {
	case "famiglia", "coniugi", "fratelli", "sorelle":
		return p.Tokens[i+1].Before <= text.Space
	case "fam":
		return p.Tokens[i+1].Before <= text.Space || p.dotted(i+1)
	}
	return false
}

// onDuty reports whether an office or a task stands beside a name: "la referente Anna
// Rossi", "Anna Rossi, volontaria", "a cura di Anna Rossi".
func (p *page) onDuty(from, to int) bool { return p.beside(from, to, duty, telling) }

// beside reports whether a word of one of the tiers stands in apposition to tokens [from, to).
func (p *page) beside(from, to int, tiers ...lexicon.Tier) bool {
	return slices.ContainsFunc(p.between(from-longestCue, to+3), func(c cue) bool {
		if !slices.Contains(tiers, c.tier) {
			return false
		}
		switch p.Norm(c.from - 1) {
		case "di", "con", "senza", "dell", "dal": // "assegnatari di educatore: …"
			return false
		}
		before := c.to <= from && from-c.to <= 3 && !p.ends(c.to, from+1) && p.apposed(c.to, from)
		behind := c.from >= to && c.from-to <= 2 && !p.ends(to, c.from+1) && !p.colon(to)
		return before || behind
	})
}

// longestCue is how many tokens before a name a word that stands beside it may begin.
const longestCue = 16

// apposed reports whether only small words stand in tokens [from, to), so that what
// stands on both sides is one: "la referente del Comune, dott.ssa Anna Rossi".
func (p *page) apposed(from, to int) bool {
	for i := from; i < to; i++ {
		switch w := p.Norm(i); w {
		case "e", "ed":
			switch p.Norm(i + 1) {
			case "il", "la", "l", "signora", "signor", "sig": // "l'assessora e la signora Anna Rossi"
				return false
			}
		case "dei", "degli", "delle", "dell", "alla", "alle", "ai":
			if i+1 < to && !p.Tokens[i+1].Has(text.Capital) { // "il garante dei detenuti Anna Rossi"
				i++
			}
		case "il", "la", "lo", "l", "i", "gli", "le", "di", "del", "della", "nostro", "nostra", "sig", "sigra", "signor", "signora", "dott", "dottssa", "ssa", "comunale", "sociale", "sociali", "scolastica", "volontaria", "volontario", "con", "da", "dal", "dalla":
		default:
			if !p.Tokens[i].Has(text.Capital) || i > from && p.Tokens[i].Before >= text.Comma {
				return false
			}
		}
	}
	return true
}

// colon reports whether a colon stands before token i: what follows is said apart.
func (p *page) colon(i int) bool {
	return i > 0 && i < len(p.Tokens) && slices.Contains(p.Runes[p.Tokens[i-1].End:p.Tokens[i].Start], ':')
}

// ends reports whether a sentence ends before one of the tokens [from, to).
func (p *page) ends(from, to int) bool {
	for i := max(1, from); i < to && i < len(p.Tokens); i++ {
		if p.Tokens[i].Before == text.Stop {
			return true
		}
	}
	return false
}

// codes takes codes of the form of a fiscal code for persons.
func (p *page) codes() {
	for i := range p.Tokens {
		if tok := &p.Tokens[i]; tok.End-tok.Start == 16 && tok.Kind == text.Code && fiscalForm(p.Runes[tok.Start:tok.End]) {
			p.persons = append(p.persons, individual{from: i, to: i + 1, how: "codice fiscale", whole: true})
		}
	}
}

// fiscalForm reports whether sixteen characters follow the pattern of a fiscal
// code (DM 23 December 1976), letters in place of digits included.
func fiscalForm(r []rune) bool {
	const pattern = "AAAAAA00A00A000A"
	digits := 0
	for i, c := range r {
		switch letter := 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'; {
		case '0' <= c && c <= '9' && pattern[i] == '0':
			digits++
		case !letter:
			return false
		}
	}
	return digits >= 4
}

const byInitials = "iniziali"

// initials takes pairs of initials for persons: they make nobody anonymous
// (Garante, guidelines no. 243 of 15 May 2014).
func (p *page) initials() {
	for i := 0; i+1 < len(p.Tokens); i++ {
		if !p.initial(i) || !p.initial(i+1) || !p.dotted(i+1) {
			continue
		}
		if p.initial(i+2) && p.Tokens[i+2].Start == p.Tokens[i+1].End+1 {
			i += 2 // "D.G.C."
			continue
		}
		if !p.organ(i) {
			p.persons = append(p.persons, individual{from: i, to: i + 2, how: byInitials, whole: true, item: true})
		}
		i++
	}
}

// organ reports whether two initials stand for an organ, a road or the like: "delibera G.C. 157".
func (p *page) organ(i int) bool {
	switch p.Norm(i - 1) {
	case "delibera", "deliberazione", "determina", "del", "dgc", "n":
		return true
	}
	switch p.Norm(i) + p.Norm(i+1) {
	case "gc", "cc", "gm", "gu", "cs", "sp", "ss", "cf", "pi", "uo", "sc", "pl":
		return i+2 < len(p.Tokens) && (p.Tokens[i+2].Kind == text.Number || p.Norm(i+2) == "n")
	}
	return false
}

// dotted reports whether nothing but a full stop and a space stands before token i.
func (p *page) dotted(i int) bool {
	between := string(p.Runes[p.Tokens[i-1].End:p.Tokens[i].Start])
	return between == "." || between == ". "
}

// initial reports whether token i is a capital letter with its full stop.
func (p *page) initial(i int) bool {
	if i < 0 || i >= len(p.Tokens) {
		return false
	}
	tok := &p.Tokens[i]
	return tok.End-tok.Start == 1 && tok.Has(text.Capital) && tok.Kind == text.Word && tok.End < len(p.Runes) && p.Runes[tok.End] == '.'
}

// near returns the cues of a tier that stand in tokens [from, to).
func (p *page) near(from, to int, ok func(cue) bool) []cue {
	var out []cue
	for _, c := range p.between(from, to) {
		if c.to <= to && ok(c) {
			out = append(out, c)
		}
	}
	return out
}

// between returns the cues that begin in tokens [from, to).
func (p *page) between(from, to int) []cue { return between(p.cues, from, to) }

// between returns those of cues, in order, that begin in tokens [from, to).
func between(cues []cue, from, to int) []cue {
	begins := func(c cue, at int) int { return c.from - at }
	i, _ := slices.BinarySearchFunc(cues, from, begins)
	j, _ := slices.BinarySearchFunc(cues, to, begins)
	return cues[i:max(i, j):max(i, j)]
}

// of returns a test for one of the tiers.
func of(tiers ...lexicon.Tier) func(cue) bool {
	return func(c cue) bool { return slices.Contains(tiers, c.tier) }
}

// longestSentence is how many tokens of a sentence are weighed on either side.
const longestSentence = 120

// sentence returns the sentence of tokens [i, j); the full stop of a title within them ends none.
func (p *page) sentence(i, j int) (from, to int) {
	if p.begins == nil {
		p.cut()
	}
	from, to = max(p.begins[i], i-longestSentence), j
	if j < len(p.Tokens) {
		to = min(p.finishes[j], j+longestSentence)
	}
	return from, to
}

// cut finds for every token where its sentence begins, and where it ends.
func (p *page) cut() {
	n := len(p.Tokens)
	p.begins, p.finishes = make([]int, n), make([]int, n)
	stop := func(i int) bool { return p.Tokens[i].Before == text.Stop && !p.shortened(i) }
	for i, last := 0, 0; i < n; i++ {
		if stop(i) {
			last = i
		}
		p.begins[i] = last
	}
	for i, next := n-1, n; i >= 0; i-- {
		if stop(i) {
			next = i
		}
		p.finishes[i] = next
	}
}

// shortened reports whether the full stop before token i is that of an initial: "è F.
// Rossi", "Anna G., commessa".
func (p *page) shortened(i int) bool {
	if i == 0 || !p.initial(i-1) && !(title(p.Norm(i-1)) && p.dotted(i)) {
		return false
	}
	return !slices.Contains(p.Runes[p.Tokens[i-1].End:p.Tokens[i].Start], '\n')
}

// title reports whether a word is a title that is written short.
func title(w string) bool {
	switch w {
	case "sig", "sigg", "sigra", "ra", "dott", "ssa", "geom", "ing", "arch", "avv", "prof", "rag", "fam", "dr":
		return true
	}
	return false
}

// evidence shows tokens of the page, without their value.
func (p *page) evidence(from, to int, note string) audit.Evidence {
	e := audit.Evidence{Masked: p.Mask(from, to), Note: note}
	if p.place == "" {
		e.Span = audit.Span{Start: p.Tokens[from].Start, End: p.Tokens[to-1].End}
		return e
	}
	e.Note = p.place + ": " + note // the span would not be of the content's own text
	return e
}
