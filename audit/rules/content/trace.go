package content

import (
	"slices"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// trace is an entry of a list, or a price or an address, in a text: the tokens [from, to).
type trace struct {
	from, to int
	term     *lexicon.Term
}

// apart is how many words may stand between two traces of one matter.
const apart = 24

// mostTraces is how many traces of one list are weighed in one text.
const mostTraces = 200

// reader finds the traces of one list in texts. It reuses its memory.
type reader struct {
	lex   *lexicon.Lexicon
	pass  *pass // nil if every word is to be looked up
	is    lists
	found []trace
}

// read returns the traces of a text in their order, without those that a word
// near them explains otherwise: a masked word is an insult more often than an
// offer. They stand until the next text.
func (r *reader) read(t *text.Text) []trace {
	r.found = r.found[:0]
	next := 0
	if r.pass == nil {
		for i := range t.Tokens {
			if i >= next && t.Tokens[i].Kind != text.Masked && len(r.found) < mostTraces {
				next = r.at(t, i)
			}
		}
		return r.found
	}
	for _, m := range r.pass.of(t) {
		if len(r.found) == mostTraces {
			break
		}
		if m.in&r.is != 0 && m.token >= next {
			next = r.at(t, m.token)
		}
	}
	return r.found
}

// at keeps the trace that begins at token i, if any, and returns where to go on.
func (r *reader) at(t *text.Text, i int) int {
	f, ok := r.lex.At(t, i)
	if !ok {
		return i + 1
	}
	if term := f.Entry.Value; term.Tier != lexicon.Spared && f.How != text.Completed && !term.Cancelled(t, f.From, f.To) {
		r.found = append(r.found, trace{f.From, f.To, term})
	}
	return f.To
}

// bundle is traces that stand close together.
type bundle []trace

// cut returns the first bundle of traces in order, and the rest.
func cut(found []trace) (bundle, []trace) {
	n := 1
	for n < len(found) && found[n].from-found[n-1].to <= apart {
		n++
	}
	return found[:n], found[n:]
}

// has reports whether a trace of one of the tiers is in the bundle.
func (b bundle) has(tiers ...lexicon.Tier) bool {
	return slices.ContainsFunc(b, func(m trace) bool { return slices.Contains(tiers, m.term.Tier) })
}

// count returns how many traces of a tier are in the bundle.
func (b bundle) count(tier lexicon.Tier) int {
	n := 0
	for _, m := range b {
		if m.term.Tier == tier {
			n++
		}
	}
	return n
}

// score joins the strongest trace of each tier: the chance that at least one is
// what it looks like, were they independent.
func (b bundle) score() float64 {
	var best ['Z' - 'A' + 1]float64
	for _, m := range b {
		if k := m.term.Tier - 'A'; int(k) < len(best) {
			best[k] = max(best[k], m.term.Weight)
		}
	}
	not := 1.0
	for _, w := range best {
		not *= 1 - w
	}
	return min(1-not, 0.97)
}

// strongest returns the trace of the greatest weight.
func (b bundle) strongest() trace {
	return slices.MaxFunc(b, func(m, n trace) int {
		switch {
		case m.term.Weight < n.term.Weight:
			return -1
		case m.term.Weight > n.term.Weight:
			return 1
		}
		return n.from - m.from
	})
}

// without returns the bundle but for the traces that drop says, in the same memory.
func (b bundle) without(drop func(trace) bool) bundle { return slices.DeleteFunc(b, drop) }

// told reports whether a trace is not the author's own word: quoted, told of
// others, denied.
func told(t *text.Text, m trace) bool {
	for i := m.from; i < m.to; i++ {
		if t.Tokens[i].Has(text.Quoted | text.Reported) {
			return true
		}
	}
	return false
}

// longest is how far the end of a sentence is looked for.
const longest = 60

// asked reports whether token i stands in a question.
func asked(t *text.Text, i int) bool {
	for k := i; k < len(t.Tokens) && k < i+longest; k++ {
		if k > i && t.Tokens[k].Before.Ends() {
			return false
		}
		if t.Tokens[k].Has(text.Asked) {
			return true
		}
	}
	return false
}

// opens reports whether token i begins a sentence or a clause.
func opens(t *text.Text, i int) bool {
	return i == 0 || t.Tokens[i].Before >= text.Comma || t.Tokens[i-1].Kind == text.Emoji
}

// near reports whether one of the words stands at most n tokens before or behind [from, to).
func near(t *text.Text, from, to, n int, words map[string]bool) bool {
	for i := max(0, from-n); i < min(len(t.Tokens), to+n); i++ {
		if (i < from || i >= to) && words[t.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// evidence tells where the traces of a bundle stand, the strongest few.
func (b bundle) evidence(t *text.Text) []audit.Evidence {
	var out []audit.Evidence
	for _, m := range b {
		if len(out) == mostEvidence {
			break
		}
		out = append(out, audit.Evidence{
			Span:   audit.Span{Start: t.Tokens[m.from].Start, End: t.Tokens[m.to-1].End},
			Masked: masked(t, m),
			Note:   m.term.Category,
		})
	}
	return out
}

const mostEvidence = 6

// masked shows a trace as reports may: a figure by its kind, for the first sign of a
// short one is nearly all of it.
func masked(t *text.Text, m trace) string {
	if k := t.Tokens[m.from].Kind; m.to == m.from+1 && (k == text.Number || k == text.Code) {
		return "[" + m.term.Category + "]"
	}
	return t.Mask(m.from, m.to)
}

// set makes a set of words.
func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
