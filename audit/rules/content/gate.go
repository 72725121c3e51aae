package content

import (
	"sync"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// lists names the word lists of the family, a bit for each.
type lists uint8

const (
	inAd lists = 1 << iota
	inPropaganda
	inIllegal
	inMisleading
	inInfringe
	inContrast
)

// openers maps every word with which an entry of any list begins to the lists that
// have one: a single look tells that a word opens nothing. Damaged words are not
// mended here: who offers or appeals wants to be understood.
var openers = sync.OnceValue(func() *text.Index[lists] {
	m := map[string]lists{}
	for list, is := range map[*lexicon.List]lists{
		adList: inAd, propagandaList: inPropaganda, illegalList: inIllegal,
		misleadingList: inMisleading, infringeList: inInfringe, contrastList: inContrast,
	} {
		list.Lexicon().Openers(func(w string, _ *lexicon.Term) { m[w] |= is })
	}
	return text.NewIndex(m)
})

// family lets the rules of one audit share a pass: whoever reads a text first
// marks the words at which any list may begin.
type family struct {
	mu      sync.Mutex
	setting *audit.Setting
	last    *pass
}

// pass returns that of an audit: rules are started one after the other with the same
// setting, each audit with its own.
func (f *family) pass(s *audit.Setting) *pass {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.setting != s {
		f.setting, f.last = s, &pass{opens: openers()}
	}
	return f.last
}

// pass remembers of the newest text where entries may begin.
type pass struct {
	opens *text.Index[lists]
	text  *text.Text
	marks []mark
}

// mark is a token with whose word entries of some lists begin.
type mark struct {
	token int
	in    lists
}

// of returns the marks of a text, in order.
func (p *pass) of(t *text.Text) []mark {
	if p.text == t {
		return p.marks
	}
	p.text, p.marks = t, p.marks[:0]
	for i := range t.Tokens {
		if in := p.opens.Of(&t.Tokens[i]); in != 0 && t.Tokens[i].Kind != text.Masked {
			p.marks = append(p.marks, mark{i, in})
		}
	}
	return p.marks
}

// reader returns the reader of a list. Where the office changed the list, every
// word is looked up in it.
func (f *family) reader(s *audit.Setting, rule string, list *lexicon.List, is lists) reader {
	r := reader{lex: s.Office.For(rule, list)}
	if r.lex == list.Lexicon() {
		r.pass, r.is = f.pass(s), is
	}
	return r
}
