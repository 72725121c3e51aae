package person

import (
	"strings"

	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// The tiers of the lists: how a fact is said of a person.
const (
	quality   lexicon.Tier = 'P' // malato, arrestato: "è malato", "mio figlio disabile"
	scorned   lexicon.Tier = 'I' // drogato: as P, but of a named person it is an insult
	had       lexicon.Tier = 'N' // tumore: "ha un tumore", "il tumore di mia madre"
	predicate lexicon.Tier = 'F' // soffre di cuore: has its verb, needs a subject
	first     lexicon.Tier = 'M' // soffro di: the author says it of himself
	spared                 = lexicon.Spared
)

// reach is how many tokens may stand between a person and what is said of it,
// farReach if it has its own verb.
const reach, farReach = 11, 16

// link returns the person of whom the fact is said, kind nobody if there is none.
func (r *reader) link(f lexicon.Found, tense role) anchor {
	tier := f.Entry.Value.Tier
	if tier == first {
		return anchor{from: f.From, to: f.From + 1, kind: author}
	}
	if a, ok := r.inside(f); ok {
		return a
	}
	if a, ok := r.behind(f, tier); ok {
		return a
	}
	if a, ok := r.before(f, tier, tense); ok {
		return a
	}
	if tier != predicate && (r.ofSelf(f, tier) || r.hurtSelf(f)) {
		return anchor{from: f.From, to: f.From, kind: author}
	}
	return anchor{}
}

// inside returns the anchor that overlaps the fact: "la moglie ubriaca".
func (r *reader) inside(f lexicon.Found) (anchor, bool) {
	if k := r.until(f.From); k < len(r.anchors) && r.anchors[k].from < f.To {
		a := r.anchors[k]
		return a, f.Entry.Value.Tier != predicate || a.from <= f.From || k == 0
	}
	return anchor{}, false
}

// behind reads "il tumore di mia madre", "è stato arrestato Mario Rossi".
func (r *reader) behind(f lexicon.Found, tier lexicon.Tier) (anchor, bool) {
	for _, a := range r.anchors[r.until(f.To):] {
		if a.from < f.To {
			continue
		}
		gap := a.from - r.behindTerm(f.To)
		if gap > 3 || r.broken(f.To, a.from+1) && (tier != predicate || r.Norm(f.From-1) != "chi") {
			return a, false
		}
		switch tier {
		case had:
			return a, gap > 0 && r.allOf(f.To, a.from, ofWhom|article|adverb) && r.role(f.To)&ofWhom != 0 || gap == 0 && r.role(a.from)&definite != 0 && r.Norm(a.from) != "il" && r.Norm(a.from) != "la" && r.Norm(a.from) != "l"
		case predicate:
			if gap == 0 && r.Norm(f.From-1) == "chi" && r.Tokens[f.To-1].Has(text.Asked) {
				return a, true // "sapete chi non paga la mensa? I figli di …"
			}
			if w := r.Norm(f.From); (w == "hanno" || w == "han") && gap <= 1 && r.done(f.To, a) {
				return a, true
			}
			return a, gap == 0 && !r.broken(f.From+1, a.from+1) && r.role(a.from)&(definite|possessive) != 0 && (f.From == 0 || f.From == 1 && r.role(0)&counts != 0 || r.Tokens[f.From].Before.Ends() || r.Norm(f.From-1) == "che")
		}
		return a, r.allOf(r.behindTerm(f.To), a.from, article|adverb) && r.Tokens[min(f.To, a.from)].Before < text.Comma && !r.many(f) && !r.actively(f.From) && r.role(f.From-1)&(generic|work) == 0
	}
	return anchor{}, false
}

// done reads "hanno portato in caserma il nipote …", "hanno tolto i figli alla
// Jessica", "… a Samanta": whom it befell stands behind.
func (r *reader) done(to int, a anchor) bool {
	if w := r.Norm(a.from - 1); a.from > to {
		return w == "a" || w == "al" || w == "alla" || w == "all"
	}
	return a.kind == fullName || a.kind == partName || r.Norm(a.from) == "al" || r.Norm(a.from) == "alla" || r.role(a.from)&(definite|possessive) != 0 || r.Tokens[a.from].Has(text.Capital)
}

// behindTerm returns the token behind a term that a judge gives or a number of times:
// "condannato a otto mesi", "denunciato già due volte".
func (r *reader) behindTerm(i int) int {
	k := i
	for k < len(r.Tokens) && k < i+4 && r.joined(k) {
		switch w := r.Norm(k); {
		case w == "anni" || w == "mesi" || w == "volte" || w == "volta" || w == "anno":
			return k + 1
		case w == "a" || w == "per" || w == "gia" || r.role(k)&counts != 0 || r.Tokens[k].Kind == text.Number:
			k++
		default:
			return i
		}
	}
	return i
}

// actively reports whether the participle at i is what the person behind it does
// not undergo: "sono malata: mio marito", never; "sono stata operata, mia figlia …".
func (r *reader) actively(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if r.role(k)&self != 0 && r.Norm(k) != "sono" || r.role(k)&selfHas != 0 && r.Norm(k) != "avuto" {
			return true
		}
	}
	return false
}

// many reports whether the fact is said of several: "arrestati", "i disabili".
func (r *reader) many(f lexicon.Found) bool {
	w := r.Norm(f.From)
	return len(w) > 3 && w[len(w)-1] == 'i' && f.To == f.From+1
}

// broken reports whether a sentence ends between two tokens.
func (r *reader) broken(from, to int) bool {
	for i := from; i < to && i < len(r.Tokens); i++ {
		if r.ends(i) {
			return true
		}
	}
	return false
}

func (r *reader) allOf(from, to int, c role) bool {
	for i := from; i < to; i++ {
		if r.role(i)&c == 0 {
			return false
		}
	}
	return true
}

// before returns the last person before the fact if the words between say it of it.
func (r *reader) before(f lexicon.Found, tier lexicon.Tier, tense role) (anchor, bool) {
	for k := r.until(f.From) - 1; k >= 0; k-- {
		a := r.anchors[k]
		if f.From-a.to > farReach || f.From-a.to > reach && tier != predicate && tier != had {
			return a, false
		}
		if r.possessor(a, k) {
			continue // "il cane di Mario": it is the dog
		}
		if a.kind == bareName && !a.given && r.role(a.from-1)&(definite|ofWhom) != 0 && r.role(a.from-1)&local == 0 {
			continue // "terza B alla Pisacane": a school
		}
		ok := r.says(a, f, tier, tense)
		if !ok && k > 0 && (r.coordinated(a) || r.aside(a)) {
			continue
		}
		return a, ok
	}
	return anchor{}, false
}

// possessor reports whether the person only owns what the sentence speaks of.
func (r *reader) possessor(a anchor, k int) bool {
	if r.role(a.from-1)&ofWhom == 0 && r.role(a.from)&ofWhom == 0 || a.kind == kinOf {
		return false
	}
	return r.role(a.from-1)&thing != 0 || r.role(a.from-2)&thing != 0 || r.role(a.from-3)&thing != 0
}

// coordinated reports whether the person is a mere circumstance: "con mio marito".
func (r *reader) coordinated(a anchor) bool {
	switch r.Norm(a.from - 1) {
	case "con", "da", "per", "a":
		return true
	}
	return false
}

// aside reports whether the person only says more of the one named before: "Mario
// Sforza, quello della ditta dei lavori in piazza, ha …".
func (r *reader) aside(a anchor) bool {
	return r.Tokens[a.from].Before == text.Comma && (r.Norm(a.from) == "quello" || r.Norm(a.from) == "quella")
}

// between is what stands between a person and the fact.
type between struct {
	seen   role
	commas int
	words  int // that are no mere adverbs
}

// says reports whether the words between the person and the fact say it of him.
func (r *reader) says(a anchor, f lexicon.Found, tier lexicon.Tier, tense role) bool {
	b, ok := r.walk(r.behindAside(a.to, f.From), f, tense)
	if !ok || a.many != r.many(f) && a.many && tier != had && tier != predicate {
		return false
	}
	switch tier {
	case predicate:
		return b.words <= 10 && (!r.circumstance(a) || r.undergone(a, f))
	case had:
		if b.seen&(has|suffers) != 0 {
			return !r.circumstance(a) || b.seen&has != 0 && r.Norm(a.from-1) == "a"
		}
		if f.From == a.to && r.Tokens[f.From].Before == text.Comma && r.Runes[r.Tokens[f.From-1].End] == ':' {
			return true // "il nostro bagnino Samuele: leucemia"
		}
		if f.From == a.to && r.joined(f.From) && (a.kind == ownKin || a.kind == partName) && f.Entry.Value.Weight >= 0.95 {
			return true // "mia zia Olga sclerosi multipla, la rampa serve a lei"
		}
		return b.seen&with != 0 && b.words <= 2 || b.seen&is != 0 && b.words <= 3
	}
	if r.many(f) && !a.many {
		return false
	}
	if b.seen&(is|are) != 0 {
		return !r.circumstance(a) && !r.transitive(f.From)
	}
	return a.kind != tradesman && b.words == 0 && (b.commas <= 1 || b.commas == 2 && (r.Tokens[a.to].Kind == text.Number || r.role(a.to)&counts != 0)) && r.apposed(a, f)
}

// asideReach is how many words an aside between two commas has.
const asideReach = 10

// behindAside returns the token behind an aside on the person, between commas, that
// says who he is: "Silvano B., quello della casa gialla, condannato per …".
func (r *reader) behindAside(from, fact int) int {
	if from+2 >= fact || r.Tokens[from].Before != text.Comma {
		return from
	}
	switch r.Norm(from) {
	case "quello", "quella", "quel", "il", "la", "l", "figlio", "figlia", "fratello", "sorella", "nipote", "moglie", "marito", "uno", "una", "un", "detto", "detta", "ex":
	default:
		return from
	}
	for i := from + 1; i <= fact && i <= from+asideReach && !r.ends(i); i++ {
		if r.Tokens[i].Before == text.Comma {
			return i
		}
	}
	return from
}

// undergone reads "a Carla hanno tolto i figli", "a Mario piacciono …".
func (r *reader) undergone(a anchor, f lexicon.Found) bool {
	switch r.Norm(a.from - 1) {
	case "a", "ad":
	default:
		if w := r.Norm(a.from); w != "al" && w != "alla" && w != "all" {
			return false
		}
	}
	switch r.Norm(f.From) {
	case "hanno", "gli", "le", "piacciono":
		return true
	}
	return false
}

// transitive reports whether a participle stands with "ha": "ha arrestato".
func (r *reader) transitive(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if c := r.role(k); c&has != 0 && c&is == 0 {
			return true
		} else if c&adverb == 0 {
			return false
		}
	}
	return false
}

// circumstance reports whether a preposition keeps the person from being the subject.
func (r *reader) circumstance(a anchor) bool {
	for i := a.to; i < a.to+4 && i < len(r.Tokens) && (i == a.to || r.joined(i)); i++ {
		if r.Norm(i) == "che" { // "per mia madre che è invalida", "per mio figlio di 9 anni che ha …"
			return false
		}
	}
	switch w := r.Norm(a.from - 1); {
	case w == "a" && r.askedOf(a):
		return false
	case w == "con", w == "per", w == "da", w == "su", w == "senza", w == "a":
		return true
	}
	switch r.Norm(a.from) {
	case "al", "alla", "all", "dal", "dalla", "dall", "col":
		return true
	}
	return false
}

// askedOf reads "chiedete a Fabrizia perché …": what is asked is said of her.
func (r *reader) askedOf(a anchor) bool {
	switch r.Norm(a.from - 2) {
	case "chiedete", "chiedi", "chiedetelo", "domandate", "domanda", "chiedeteglielo":
		return a.to < len(r.Tokens) && r.joined(a.to) && (r.Norm(a.to) == "perche" || r.Norm(a.to) == "come" || r.Norm(a.to) == "quando" || r.Norm(a.to) == "dove")
	}
	return false
}

// apposed reads "mio figlio disabile", "Mario, malato di cuore"; with an article
// before the fact somebody else is meant.
func (r *reader) apposed(a anchor, f lexicon.Found) bool {
	for i := a.to; i < f.From; i++ {
		if r.role(i)&(article|ofWhom) != 0 && r.role(i)&adverb != 0 && r.Norm(i) != "un" && r.Norm(i) != "una" {
			return false
		}
	}
	return a.kind != fullName || r.Tokens[f.From].Before >= text.Comma || f.From > a.to || f.Entry.Value.Weight >= 0.9
}

// walk reads the tokens from the person to the fact and tells what it saw, false
// if they speak of somebody or something else.
func (r *reader) walk(from int, f lexicon.Found, tense role) (between, bool) {
	var b between
	resumed, denied := false, false
	for i := from; i <= f.From; i++ {
		if i > 0 && r.ends(i) {
			if resumed || !r.startsSaying(i) && (i != f.From || i != from && f.Entry.Value.Tier != predicate) {
				return b, false
			}
			resumed = true
		} else if i > 0 && r.Tokens[i].Before == text.Comma {
			b.commas++
		}
		if i == f.From {
			break
		}
		c := r.role(i)
		w := r.Norm(i)
		switch {
		case c&generic != 0 && (r.Norm(i-1) == "che" || w == "uno" && r.Norm(i+1) != "che"): // "quella che tutti sentono piangere"
			b.words++
		case c&thing != 0 && c&generic == 0 && f.Entry.Value.Tier == predicate && b.seen&(has|suffers|is) != 0:
			b.words++ // "ha la macchina nuova e non paga l'affitto"
		case c&(generic|thing) != 0:
			return b, false
		case c&work != 0 && c&(is|has|adverb) == 0:
			return b, false
		case c&tense != 0, w == "come":
			return b, false
		case w == "non" && reminded(r.Text, min(i+4, f.From)):
			b.words++
		case w == "non", w == "mai":
			denied = true
		case w == "e" && !r.copula(i, f.From):
			b.words++
			if i > from { // another thing is said; "Mario e la moglie sono separati" goes on
				b.commas++
				b.seen = 0
			}
		case c&(is|are|has|suffers|with) != 0:
			if i > from && r.Tokens[i].Before == text.Comma && c&(is|has) != 0 {
				denied = false // "non parla, è autistico"
			}
			if c&has != 0 && c&is == 0 {
				b.seen &^= is | are
			}
			b.seen |= c
			if c&(with|ofWhom) != 0 && c&(is|are|has|suffers) == 0 {
				b.words++
			}
		case c&(adverb|article|possessive) != 0 || r.Tokens[i].Kind == text.Number || w == "che" || w == "si" || w == "gli" || w == "le":
		default:
			b.words++
		}
	}
	if f.Entry.Value.Tier == predicate { // has its own "non"
		return b, b.commas <= 5 && !r.deniedAt(f.From)
	}
	return b, b.commas <= 3 && !denied
}

// deniedAt reports whether a negation stands right before token i: "non si droga",
// "non è che beve".
func (r *reader) deniedAt(i int) bool {
	k := i - 1
	if r.Norm(k) == "che" && r.Norm(k-1) == "e" {
		k -= 2
	}
	for k > i-3 && r.joined(k) && r.role(k)&adverb != 0 && r.role(k)&article == 0 {
		k--
	}
	w := r.Norm(k)
	return w == "non" || w == "nun" || w == "mica"
}

// startsSaying reports whether a sentence goes on about the person named in the
// one before: "Abita qui Mario Rossi. È in cura", "Loris non c'è più. Lui è malato".
func (r *reader) startsSaying(i int) bool {
	switch r.Norm(i) {
	case "lui", "lei", "adesso", "ora", "poverino", "poverina", "poveretto", "poveretta":
		i++
	}
	c := r.role(i)
	return c&(is|has|suffers) != 0 && (r.Norm(i) != "e" || r.Tokens[i].Has(text.Accented))
}

// copula tells "è" from the conjunction: by its accent, or because the fact, or
// an adverb before it, follows at once.
func (r *reader) copula(i, fact int) bool {
	return r.Tokens[i].Has(text.Accented) || i+1 == fact || i+2 == fact && r.role(i+1)&adverb != 0 && r.role(i+1)&article == 0
}

// opensOwn reports whether a text opens with a fact and goes on about its author:
// "Invalido al cento per cento, il contrassegno non mi arriva".
func (r *reader) opensOwn(f lexicon.Found, tier lexicon.Tier) bool {
	if f.To >= len(r.Tokens) || tier == had && r.Tokens[f.To].Before != text.Comma && r.Norm(f.To) != "e" {
		return false
	}
	for i := f.To; i < len(r.Tokens) && i < f.To+sentenceReach; i++ {
		switch r.Norm(i) {
		case "mi", "me", "faccio", "devo":
			return true
		}
	}
	return false
}

// hurtSelf reads "sono caduta sul marciapiede, polso rotto e trenta giorni di gesso":
// an injury that follows what befell the author.
func (r *reader) hurtSelf(f lexicon.Found) bool {
	if f.Entry.Value.Category != "lesione" {
		return false
	}
	for i := f.From - 1; i > 0 && i >= f.From-sentenceReach; i-- {
		switch w := r.Norm(i); {
		case strings.HasPrefix(w, "cadut"), strings.HasPrefix(w, "inciampat"), strings.HasPrefix(w, "scivolat"), w == "volato", w == "volata", w == "finito", w == "finita":
			return r.Norm(i-1) == "sono" || r.Norm(i-1) == "so" || r.Norm(i-1) == "son"
		case w == "investito" || w == "investita":
			return r.Norm(i-1) == "hanno" || r.Norm(i-1) == "ha"
		}
	}
	return false
}

// ofSelf reports whether the author says the fact of himself.
func (r *reader) ofSelf(f lexicon.Found, tier lexicon.Tier) bool {
	if r.many(f) {
		return false
	}
	if f.From == 0 && r.opensOwn(f, tier) {
		return true
	}
	for i := f.From - 1; i >= 0 && i >= f.From-5; i-- {
		if r.Tokens[i+1].Before >= text.Comma && (r.Tokens[i+1].Before.Ends() || i+1 != f.From) {
			return false
		}
		c, w := r.role(i), r.Norm(i)
		switch {
		case w == "io":
			return true
		case w == "non" || c&(generic|thing|modal|work) != 0:
			return false
		case c&meHas != 0 && r.role(i+1)&has != 0:
			return true
		case tier == had && c&selfHas != 0 && c&meHas == 0 && w != "avuto":
			return r.Norm(i-1) != "non" && (w != "prendo" && w != "vado" && w != "faccio" || f.From-i <= 2)
		case tier != had && c&self != 0 && w != "so" && w != "son":
			return r.Norm(i-1) != "non" && r.Norm(i-1) != "ci" && r.Norm(i-1) != "che"
		case c&(adverb|article|is|has|suffers|selfHas|possessive) != 0:
		default:
			if tier == had && f.From-i <= 2 {
				continue
			}
			return false
		}
	}
	return false
}
