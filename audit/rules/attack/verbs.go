package attack

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"vigilia/audit/text"
)

// need is what a verb needs to be meant as violence; verbs.txt explains each.
type need uint8

const (
	kills need = 1 << iota
	beats
	part
	blow
	goods
	loose
	yours
)

var needs = map[string]need{"kill": kills, "beat": beats, "part": part, "blow": blow, "goods": goods, "loose": loose, "yours": yours}

// mood is what the ending of a form tells, as bits: one form may be several.
type mood uint16

const (
	first       mood = 1 << iota // spacco, spaccherò
	conditional                  // spaccherei
	exhorts                      // spacchiamo: of the present, so an exhortation too
	third                        // spacca, spaccano, spaccherà, spacchi
	orders                       // spaccate
	infinitive
	participle
	orderOne // spacca, spara: an order to one
)

// form is what is known of one form of one or more verbs.
type form struct {
	need need
	mood mood
	tied uint8 // the marks of the pronoun that hangs behind it, which are among the first
}

// hung returns the marks of the pronoun that hangs behind the verb.
func (f form) hung() mark { return mark(f.tied) }

//go:embed verbs.txt
var verbList string

// conjugated are the forms of the verbs of violence, to be asked about tokens.
var conjugated = sync.OnceValue(func() *text.Index[form] { return text.NewIndex(forms()) })

// forms returns every form of the verbs of violence.
func forms() map[string]form {
	f := conjugator{}
	err := sections(verbList, func(heading string, verbs []string) error {
		n, ok := needs[heading]
		for _, v := range verbs {
			f.verb(v, n)
		}
		return unknown(heading, ok)
	})
	f.misspell()
	return must(f, err)
}

type conjugator map[string]form

func (f conjugator) put(w string, n need, m mood, hung mark) {
	old := f[w]
	f[w] = form{old.need | n, old.mood | m, old.tied | uint8(hung)}
}

// verb adds the forms of an infinitive: "picchiare", "uccidere:ucciso", "dare:dato:dar".
func (f conjugator) verb(v string, n need) {
	inf, rest, _ := strings.Cut(v, ":")
	pp, irregular, _ := strings.Cut(rest, ":")
	stem, theme := inf[:len(inf)-3], inf[len(inf)-3:len(inf)-2]
	soft := soften(stem, theme) // before "e" and "i"
	add := func(m mood, base string, endings ...string) {
		for _, e := range endings {
			f.put(base+e, n, m, 0)
		}
	}
	present := theme
	future := soft + "er"
	if irregular != "" {
		future = irregular
	}
	if theme == "i" {
		present, future = "e", stem+"ir"
		add(first, stem, "isco")
		add(third, stem, "isce", "iscono", "isca", "iscano")
	}
	add(first, stem, "o", "u")
	add(first|exhorts, iEnding(soft), "iamo")
	add(first|exhorts, stem, theme+"mo", theme+"mu") // Roman, Southern
	add(first, future, "o", "emo", "aggio")
	add(first, stem, "aro", "aremo")
	add(conditional, future, "ei", "emmo", "ia")
	add(third, stem, present, "ono", "ano")
	if theme == "a" {
		add(third, iEnding(soft), "i", "ino")
	} else {
		add(third, stem, "a")
	}
	add(third, future, "a", "anno")
	add(orders, stem, theme+"te")
	add(infinitive, stem, theme+"re", theme+"r")
	f.participles(n, stem, theme, pp)
	f.enclitics(n, stem, theme, iEnding(soft))
}

// soften keeps the sound of the stem before "e" and "i": "spacch", "bruc".
func soften(stem, theme string) string {
	switch {
	case theme != "a":
		return stem
	case strings.HasSuffix(stem, "c"), strings.HasSuffix(stem, "g"):
		return stem + "h"
	case strings.HasSuffix(stem, "ci"), strings.HasSuffix(stem, "gi"):
		return stem[:len(stem)-1]
	}
	return stem
}

// iEnding drops the "i" that would stand twice: "picch-iamo".
func iEnding(stem string) string { return strings.TrimSuffix(stem, "i") }

func (f conjugator) participles(n need, stem, theme, pp string) {
	switch {
	case pp != "":
		pp = pp[:len(pp)-1]
	case theme == "e":
		pp = stem + "ut"
	default:
		pp = stem + theme + "t"
	}
	for _, e := range []string{"o", "a", "i", "e"} {
		f.put(pp+e, n, participle, 0)
	}
}

// enclitics adds the forms with a pronoun behind: "spaccarvi", "spaccategli", "spacchiamogli".
func (f conjugator) enclitics(n need, stem, theme, soft string) {
	for _, p := range [...]struct {
		w    string
		mark mark
	}{{"ti", isYou}, {"vi", isYou}, {"lo", isThem}, {"la", isThem}, {"li", isThem}, {"le", isThem}, {"gli", isThem}, {"mi", isMe}, {"si", isMe}, {"ci", isMe}} {
		f.put(stem+theme+"r"+p.w, n, infinitive, p.mark)
		if p.mark == isMe {
			continue
		}
		f.put(stem+theme+"te"+p.w, n, orders, p.mark)
		f.put(soft+"iamo"+p.w, n, first|exhorts, p.mark)
		order := theme
		if theme == "e" {
			order = "i"
		}
		f.put(stem+order+p.w, n, orderOne, p.mark)
	}
	for _, e := range []string{"tte", "lli", "lle", "llo", "lla"} { // Roman infinitives: "menallo", "corcatte"
		f.put(stem+theme+e, n, infinitive, romanPronoun(e))
	}
}

func romanPronoun(e string) mark {
	if e == "tte" {
		return isYou
	}
	return isThem
}

// misspell adds the forms with a doubled letter written once: "amazzo", "spaco".
func (f conjugator) misspell() {
	add := map[string]form{}
	for w, r := range f {
		for i := 2; i < len(w)-1; i++ {
			if w[i] != w[i-1] {
				continue
			}
			v := w[:i] + w[i+1:]
			if _, known := f[v]; len(v) >= 5 && !known && !text.Known(v) {
				old := add[v]
				add[v] = form{old.need | r.need, old.mood | r.mood, old.tied | r.tied}
			}
		}
	}
	for w, r := range add {
		f[w] = r
	}
}

// damaged leads damaged words to the forms by which an author announces violence.
var damaged = sync.OnceValue(func() *text.Keys {
	var words []string
	for w, f := range forms() {
		if f.mood&(first|conditional) != 0 && f.need&(kills|beats|part) != 0 && f.hung() == 0 && len(w) > 4 && f.need&loose == 0 {
			words = append(words, w)
		}
	}
	slices.Sort(words) // where a masked word fits several, always the same wins
	return text.NewKeys(words)
})
