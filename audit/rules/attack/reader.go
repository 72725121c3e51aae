package attack

import (
	"iter"
	"strings"

	"vigilia/audit"
	"vigilia/audit/text"
)

// reader reads the words around a place of a text.
type reader struct {
	t     *text.Text
	marks *text.Index[mark]
	spent int // how many frames in any order were looked for
}

// at returns what token i tells, 0 outside the text.
func (r *reader) at(i int) mark {
	if i < 0 || i >= len(r.t.Tokens) {
		return 0
	}
	return r.marks.Of(&r.t.Tokens[i])
}

// sentenceReach is how far, in tokens, a sentence is read on either side: people
// who write without a full stop do not mean all of it at once.
const sentenceReach = 40

// sentence returns the tokens of the sentence in which token i stands, [from, to),
// as far as it is read.
func (r *reader) sentence(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && i-from < sentenceReach && !r.t.Tokens[from].Before.Ends() {
		from--
	}
	for to < len(r.t.Tokens) && to-i < sentenceReach && !r.t.Tokens[to].Before.Ends() {
		to++
	}
	return from, to
}

// sentences yields those of some traces.
func (r *reader) sentences(traces []trace) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		for _, t := range traces {
			if !yield(r.sentence(t.from)) {
				return
			}
		}
	}
}

// joined reports whether token i stands in the same clause as the one before it.
func (r *reader) joined(i int) bool {
	return i > 0 && i < len(r.t.Tokens) && r.t.Tokens[i].Before < text.Comma
}

// opens reports whether token i begins its clause, or follows only a word that opens one.
func (r *reader) opens(i int) bool {
	for n := 0; n < 2; n++ {
		if i <= 0 || r.t.Tokens[i].Before >= text.Comma {
			return true
		}
		switch r.t.Norm(i - 1) {
		case "ma", "e", "tu", "voi", "dai", "allora", "piuttosto", "si", "quindi", "poi", "perche", "vabbe", "oh", "ao", "solo", "ora", "adesso":
			i--
		default:
			return false
		}
	}
	return i <= 0 || r.t.Tokens[i].Before >= text.Comma
}

// starts reports whether a clause begins at token i.
func (r *reader) starts(i int) bool { return i <= 0 || r.t.Tokens[i].Before >= text.Comma }

// ends reports whether the clause ends before token i.
func (r *reader) ends(i int) bool {
	return i >= len(r.t.Tokens) || r.t.Tokens[i].Before >= text.Comma || r.t.Tokens[i].Kind == text.Emoji
}

// any reports whether a token in [from, to) bears one of the marks.
func (r *reader) any(from, to int, m mark) bool {
	for i := max(0, from); i < to && i < len(r.t.Tokens); i++ {
		if r.at(i)&m != 0 {
			return true
		}
	}
	return false
}

// after reports whether one of the n tokens from i on, in the clause, bears a mark.
func (r *reader) after(i int, m mark, n int) bool {
	for k := i; k < i+n && r.joined(k); k++ {
		if r.at(k)&m != 0 {
			return true
		}
	}
	return false
}

// chain is what stands right before a verb: pronouns, modal verbs, "non".
type chain struct {
	start  int
	clitic mark // the nearest pronoun's
	modal  mark
	no     bool
	da     bool
	word   string // of the pronoun
}

// before walks back from token i over what belongs to the verb there.
func (r *reader) before(i int) chain {
	c := chain{start: i}
	for k := i - 1; k >= 0 && k >= i-6 && r.joined(k+1); k-- {
		m, w := r.at(k), r.t.Norm(k)
		switch {
		case m&isNo != 0 && !(w == "non" && r.patience(k)):
			c.no = c.no || w != "senza" || k == i-1
			c.start = k
			return c
		case m&isMe != 0 && impersonal(r.t.Norm(k+1)): // "mi piacerebbe"
		case w == "te" && governed(r.t.Norm(k-1)):
			return c // "gente come te rovina …"
		case m&(isYou|isThem|isMe) != 0 && !(w == "la" && c.da):
			if c.clitic == 0 || w == "me" && !governed(r.t.Norm(k-1)) { // "me le spezzo"
				c.clitic, c.word = m&(isYou|isThem|isMe), w
			}
		case m&(isOwn|isMust|isMustYou) != 0:
			c.modal |= m & (isOwn | isMust | isMustYou)
		case w == "da":
			c.da = c.da || k == i-1 || r.at(k+1)&isFiller != 0
		case m&isFiller == 0:
			return c
		}
		c.start = k
	}
	return c
}

func governed(w string) bool {
	switch w {
	case "come", "per", "con", "a", "di", "da", "su", "contro":
		return true
	}
	return false
}

func impersonal(w string) bool {
	switch w {
	case "piacerebbe", "tocca", "toccherebbe", "viene", "verrebbe":
		return true
	}
	return false
}

// patience reports "non vedo l'ora", which denies nothing.
func (r *reader) patience(k int) bool { return r.t.Norm(k+1) == "vedo" }

// whoBy returns at whom a pronoun points.
func (r *reader) whoBy(c mark) target {
	switch {
	case c&isYou != 0:
		return person
	case c&isThem != 0:
		return others
	}
	return nobody
}

// youAround looks for somebody addressed within the expression or close to it.
func (r *reader) youAround(from, to int) target {
	for i := max(0, from-4); i < min(len(r.t.Tokens), to+3); i++ {
		switch r.t.Norm(i) {
		case "ti", "te", "tu", "tuo", "tua", "tuoi", "tue", "sei", "hai":
			return person
		case "vi", "ve", "voi", "vostro", "vostra", "vostri", "vostre", "siete", "avete":
			return group
		}
	}
	return nobody
}

// noun looks for a noun that bears a mark behind token i-1, past articles and the
// like, and returns the token after it; 0 if there is none.
func (r *reader) noun(i int, m mark) int {
	for k := i; k < i+5 && r.joined(k); k++ {
		if r.at(k)&m != 0 {
			return k + 1
		}
		if r.at(k)&(isDet|isFiller) == 0 {
			return 0
		}
	}
	return 0
}

// named returns what kind of target a noun is.
func (r *reader) named(i int) target {
	if r.at(i)&isOffice != 0 {
		return holder
	}
	return others
}

// voice returns why it is not the author who speaks in [from, to), "" if it is he.
func (r *reader) voice(from, to int) string {
	var f text.Flags
	for i := from; i < to; i++ {
		f |= r.t.Tokens[i].Flags
	}
	switch {
	case f&text.Quoted != 0:
		return becauseQuoted
	case f&(text.Reported|text.Denounced) != 0, r.told(from):
		return becauseTold
	}
	return ""
}

// told reports whether the words before say that somebody else speaks, or that
// one speaks of a threat.
func (r *reader) told(i int) bool {
	for k := i - 1; k >= 0 && k > i-14; k-- {
		m := r.at(k)
		switch {
		case m&isTells != 0 && !r.tellsYou(k) && !r.writesOn(k):
			return true
		case m&isSaid != 0 && r.othersSaid(k) && !(r.t.Norm(k-2) == "chi" && r.t.Norm(k+1) != "che"):
			return true
		case r.t.Tokens[k].Before.Ends() && r.t.Tokens[k].Before == text.Stop:
			return false
		}
	}
	return false
}

// tellsYou reports words of saying that tell the reader: "te lo dico", "voglio dirti", "dimmi".
func (r *reader) tellsYou(k int) bool {
	switch r.t.Norm(k) {
	case "dici", "dite", "scrivi", "scrivete", "dirti", "dirvi":
		return true
	case "dire", "dirlo", "urlare", "gridare", "scrivere":
		p := r.at(k-1) | r.at(k-2)
		return p&(isOwn|isMust) != 0 || r.t.Norm(k-1) == "per" || r.t.Norm(k-1) == "vuol" || r.t.Norm(k-1) == "da" || r.goesOn(k-2)
	case "dice", "urla":
		return r.t.Norm(k-1) == "si"
	}
	return false
}

// writesOn reports "scrive solo perché …", "dici queste cose": that somebody writes,
// not what.
func (r *reader) writesOn(k int) bool {
	switch r.t.Norm(k) {
	case "scrive", "scrivono", "dice", "dicono", "urla", "commenta", "commentano", "commenti", "scriveva", "grida", "scrivere", "dire":
	default:
		return false
	}
	for j := k + 1; j < k+4 && r.joined(j); j++ {
		switch r.t.Norm(j) {
		case "perche", "solo", "soltanto", "qui", "qua", "cosi", "sempre", "tutto", "queste", "ste", "certe", "tutti", "sta", "roba", "questa", "cose", "tanto", "sotto", "ovunque":
			return true
		case "che":
			return false
		}
	}
	return false
}

// goesOn reports "se continui a scrivere", "azzardati a dire": what one is told to stop.
func (r *reader) goesOn(k int) bool {
	for _, stem := range [...]string{"continu", "smett", "piant", "azzard", "provat", "prova", "provi"} {
		if strings.HasPrefix(r.t.Norm(k), stem) {
			return true
		}
	}
	return false
}

// othersSaid tells "mi ha detto" from "te l'ho detto".
func (r *reader) othersSaid(k int) bool {
	for j := k - 1; j >= 0 && j > k-4 && r.joined(j+1); j-- {
		switch r.t.Norm(j) {
		case "ha", "hanno", "aveva", "avevano", "sono", "stato", "stata", "viene", "si", "e", "avrebbe":
			return true
		}
	}
	return false
}

func (r *reader) evidence(t *trace) audit.Evidence {
	note := t.category
	if t.note != "" {
		note += "; " + t.note
	}
	return audit.Evidence{
		Span:   audit.Span{Start: r.t.Tokens[t.from].Start, End: r.t.Tokens[t.to-1].End},
		Masked: r.t.Mask(t.from, t.to),
		Note:   note,
	}
}

// exceptions lists every reason to stay silent: all were tried, some held for
// part of the text.
func exceptions(reasons, held []string) []audit.Exception {
	out := make([]audit.Exception, len(reasons))
	for i, name := range reasons {
		out[i].Name = name
		for _, h := range held {
			out[i].Held = out[i].Held || h == name
		}
	}
	return out
}
