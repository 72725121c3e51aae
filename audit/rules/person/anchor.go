package person

import (
	"sort"
	"strings"

	"vigilia/audit"
	"vigilia/audit/names"
	"vigilia/audit/text"
)

// kind is by what a person can be told.
type kind uint8

const (
	nobody     kind = iota
	fullName        // Mario Rossi
	partName        // la signora Rossi, mia cugina Giusy
	bareName        // Mario, Rossi: too little by itself
	toldName        // la Luisella della merceria: a part of a name, and a sign beside it
	kinOf           // il figlio di Carla, la moglie dell'assessore
	ownKin          // mio marito: whoever knows the author knows him
	othersKin       // tuo marito, suo figlio
	neighbour       // il mio vicino, quello del terzo piano
	workplace       // il farmacista di piazza Verdi
	nickname        // detto il Moro
	home            // quello che abita in via Verdi 3
	holder          // l'assessore Bianchi, named
	bareHolder      // il sindaco
	author          // the author himself
	tradesman       // il postino: by his work alone
	pending         // a relative of somebody whose name is to follow
)

// kindNames say it in the words of the reports.
var kindNames = [...]string{"", "nome e cognome", "nome con titolo o parentela", "solo nome o solo cognome", "nome con un altro elemento", "parentela con persona indicata", "parentela con l'autore", "parentela", "vicinato", "luogo di lavoro o mansione",
	"soprannome", "abitazione", "carica e nome", "carica", "l'autore stesso", "mansione", ""}

// strengths are how sure it is that readers can tell who is meant.
var strengths = [...]float64{0, 0.95, 0.75, 0.75, 0.8, 0.85, 0.75, 0.75, 0.8, 0.8, 0.8, 0.8, 0.8, 0.7, 0.85, 0.7, 0}

// anchor is what tells a person in a text.
type anchor struct {
	from, to int // tokens, [from, to)
	kind     kind
	many     bool // several: "i miei figli"
	office   bool // a professional: his address is that of his studio
	given    bool // a given name in upper case that is no other word
}

// partial reports whether the person is told by a part of a name.
func (a anchor) partial() bool { return a.kind == bareName && a.given || a.kind == toldName }

func (a anchor) private() bool { return a.kind != holder && a.kind != bareHolder && a.kind != author }

// reader looks for the persons of one content.
type reader struct {
	*text.Text
	roles   *text.Index[role]
	anchors []anchor

	cued     []cued
	cuedText *text.Text
}

type readerKey struct{}

// readerOf returns the reader that the rules of the family share in an audit.
func readerOf(s *audit.Setting) *reader {
	return s.Shared(readerKey{}, func() any { return &reader{} }).(*reader)
}

// read finds every anchor of a content, from left to right, unless it did so for another rule.
func (r *reader) read(s *audit.Subject) {
	if r.Text == s.Read {
		return
	}
	r.Text, r.roles, r.anchors = s.Read, roles(), r.anchors[:0]
	next := 0
	f := names.Finder{Tagged: s.Tagged, Reply: s.Parent != nil || s.ParentID != ""}
	f.Find(s.Read, func(p names.Person) {
		r.described(next, p.From)
		next = r.named(p)
	})
	r.described(next, len(s.Read.Tokens))
	r.extend()
}

// until returns how many anchors end at or before token i.
func (r *reader) until(i int) int {
	return sort.Search(len(r.anchors), func(k int) bool { return r.anchors[k].to > i })
}

func (r *reader) role(i int) role {
	if i < 0 || i >= len(r.Tokens) {
		return 0
	}
	return r.roles.Of(&r.Tokens[i])
}

// ends reports whether a sentence ends before token i; the full stop of an
// initial, "Mario R. abita", ends none.
func (r *reader) ends(i int) bool {
	if !r.Tokens[i].Before.Ends() {
		return false
	}
	if i == 0 || r.Tokens[i].Has(text.Capital) {
		return true
	}
	prev := &r.Tokens[i-1]
	return !(prev.End-prev.Start == 1 && prev.Has(text.Capital) && r.Runes[prev.End] == '.')
}

// joined reports whether token i goes on with the clause of the one before.
func (r *reader) joined(i int) bool {
	return i > 0 && i < len(r.Tokens) && r.Tokens[i].Before < text.Comma
}

// named takes a name for an anchor if it is somebody's, and returns where it ends.
func (r *reader) named(p names.Person) int {
	a := anchor{from: p.From, to: p.To, office: p.Role == names.Professional, given: p.Given >= 0 && p.Score >= 0.5 && !r.besideSurname(p.From)}
	switch {
	case p.Role == names.Street:
		return p.To
	case p.Role == names.Tag || p.Role == names.Saint || p.Role == names.Body || p.Role == names.Public:
		return p.To
	case p.Role == names.Official:
		a.kind = holder
		if r.Norm(p.To) == "ex" && r.joined(p.To) && r.joined(p.To+1) && r.role(p.To+1)&official != 0 {
			a.to = p.To + 2 // "Romolo Tesei ex consigliere"
		}
	case p.Full() && p.Score >= 0.6:
		a.kind = fullName
	case p.Title >= 0:
		a.kind = partName
	case r.role(p.From-1)&ofWhom != 0 && r.role(p.From-2)&kin != 0:
		a.kind = partName
	case p.Given >= 0 && r.role(p.From-1)&(kin|fellow) != 0, r.joined(p.From) && r.role(p.From-1)&(job|trade) != 0:
		a.kind = partName
	case r.signed(&a, p):
		a.kind = toldName
	case r.setOff(p):
		a.kind, a.given = toldName, true
	case p.Score >= 0.4:
		a.kind = bareName
	case len(r.anchors) > 0 && r.anchors[len(r.anchors)-1].kind == pending && r.onlyOf(r.anchors[len(r.anchors)-1].to, p.From):
		a.kind = bareName // "il figlio maggiore dei Colombo"
	default:
		return p.From // "Papà": perhaps told in another way
	}
	if to := r.signBehind(p.To); to > 0 && (a.kind == partName || a.kind == fullName && r.atWork(p.To)) {
		a.to = to // "il piccolo Leo della scuola Montessori"
	}
	r.anchors = append(r.anchors, a)
	return a.to
}

// setOffReach is how far, in words, a name set off by commas stands behind the
// person whom it names.
const setOffReach = 12

// setOff reads a name behind a comma that names somebody told just before: "la
// cassiera del supermercato, Debora, è …", "un ragazzo del dormitorio, Modou, che …",
// and "povera Ines".
func (r *reader) setOff(p names.Person) bool {
	if !r.Tokens[p.From].Has(text.Capital) || r.Tokens[p.From].Has(text.Caps) {
		return false
	}
	if w := r.Norm(p.From - 1); p.Given >= 0 && (w == "povera" || w == "povero" || w == "poera" || w == "poero") && r.joined(p.From) {
		return true
	}
	if r.Tokens[p.From].Before != text.Comma || p.To < len(r.Tokens) && r.Tokens[p.To].Before < text.Comma && r.role(p.To)&(is|has) == 0 && r.Norm(p.To) != "che" {
		return false
	}
	for k := p.From - 1; k >= 0 && k >= p.From-setOffReach && !r.ends(k+1); k-- {
		if r.role(k)&(someone|job|trade|fellow|near|kin|child|surelyChild) != 0 && r.role(k)&generic == 0 && k > 0 && r.role(k-1)&(definite|article) != 0 {
			return true
		}
	}
	return false
}

// besideSurname reads "Totti e Ilary": one of the two is known by the surname alone.
func (r *reader) besideSurname(i int) bool {
	return i > 1 && r.Norm(i-1) == "e" && r.Tokens[i-2].Has(text.Capital) && names.IsSurname(r.Norm(i-2)) && !names.IsGiven(r.Norm(i-2))
}

// signed tells whether a second sign stands beside a part of a name, and takes it
// in: "la Luisella", "Sergio l'elettricista", "Loretta della lavanderia", "i Battaglia".
func (r *reader) signed(a *anchor, p names.Person) bool {
	if to := r.signBehind(p.To); to > 0 && r.Tokens[p.From].Has(text.Capital) {
		a.to, a.many = to, r.Norm(p.From-1) == "i"
		return true
	}
	if r.Tokens[p.From].Before == text.Comma && p.Given >= 0 && r.Tokens[p.From].Has(text.Capital) && r.tradeBefore(p.From) {
		a.given = true
		return true
	}
	if !r.joined(p.From) || !r.Tokens[p.From].Has(text.Capital) {
		return false
	}
	at := p.From - 1
	for at > 0 && r.role(at)&pity != 0 && r.joined(at) {
		at--
	}
	if p.Given == p.From && r.spokenOf(at, p.To) {
		a.given = true
		return true
	}
	if r.role(at)&local == 0 || r.role(at-1)&(thing|shop) != 0 && r.joined(at) {
		return false
	}
	a.many = r.Norm(at) == "i"
	if p.Given == p.From && at > 0 && !r.ends(at) && !r.Tokens[at].Has(text.Capital) {
		a.given = true
		return true // "poveraccio il Lino": within a sentence a capital tells
	}
	return p.Score >= 0.4 || r.mismatched(at, p)
}

// spokenOf reads "al Gennaro hanno …", "alla Jessica" and "tu Nazzareno", where the
// name stands alone; at is the token before it, to the one behind.
func (r *reader) spokenOf(at, to int) bool {
	if to < len(r.Tokens) && r.joined(to) && r.Tokens[to].Has(text.Capital) {
		return false
	}
	switch r.Norm(at) {
	case "al", "alla", "all", "ar":
		return r.role(at-1)&(thing|shop) == 0 && !r.placed(at-1)
	case "tu":
		return true
	}
	return false
}

// placed reports whether a word leads to a place and not to a person: "terza B alla
// Teresa", "va alla Agnese", a school.
func (r *reader) placed(i int) bool {
	switch r.Norm(i) {
	case "va", "vanno", "vado", "vai", "andare", "frequenta", "iscritto", "iscritta", "elementari", "medie", "scuola", "classe", "davanti", "vicino", "accanto", "fino", "intitolata", "dedicata":
		return true
	}
	return i >= 0 && i < len(r.Tokens) && len(r.Norm(i)) == 1
}

// tradeBefore reads "il barbiere nuovo, Karim", "il maestro di musica, Ottavio".
func (r *reader) tradeBefore(i int) bool {
	for k := i - 1; k > 0 && k >= i-4 && (k == i-1 || r.joined(k+1)); k-- {
		if r.role(k)&(job|near|fellow|unique) != 0 && r.role(k-1)&definite != 0 && r.joined(k) {
			return true
		}
	}
	return false
}

// mismatched reports whether an article and the word behind it agree so little
// that the word must be a surname: "il Righi", "i Battaglia".
func (r *reader) mismatched(at int, p names.Person) bool {
	if at != p.From-1 || p.Surname != p.From || p.Given >= 0 {
		return false
	}
	w := r.Norm(p.From)
	if r.Norm(at) == "i" {
		return w[len(w)-1] != 'i'
	}
	return w[len(w)-1] == 'i'
}

// signBehind returns where a sign behind a name ends, 0 if there is none: a place
// of work or a floor, a trade, whose relative it is.
func (r *reader) signBehind(i int) int {
	if i >= len(r.Tokens) || r.Tokens[i].Before > text.Comma {
		return 0
	}
	if r.joined(i) && r.atWork(i) {
		return r.signEnd(i + 1)
	}
	if r.joined(i) && r.Norm(i) == "di" && odonym(r.Norm(i+1)) {
		return r.nameEnd(i + 2)
	}
	j := i
	if r.role(j)&article != 0 {
		j++
	}
	c := r.role(j)
	switch {
	case j > i && j < len(r.Tokens) && c&(job|unique) != 0 && r.joined(j):
		return j + 1
	case c&kin != 0 && (j == i || r.joined(j)) && r.joined(j+1) && r.role(j+1)&ofWhom != 0 && (r.role(j+2)&(job|unique|official) != 0 || j+2 < len(r.Tokens) && r.Tokens[j+2].Has(text.Capital)):
		return j + 3
	}
	return 0
}

// atWork reports whether a place of work, or a floor, follows: "Bianchi della scuola".
func (r *reader) atWork(i int) bool {
	if r.role(i)&ofWhom == 0 && r.Norm(i) != "all" && r.Norm(i) != "alla" && r.Norm(i) != "al" {
		return false
	}
	if r.role(i+1)&shop != 0 {
		return true
	}
	switch r.Norm(i + 1) {
	case "primo", "secondo", "terzo", "quarto", "quinto", "ultimo", "piano", "condominio", "palazzo", "scuolabus", "scala", "portone", "palazzina", "cortile", "ditta", "impresa", "azienda", "cooperativa", "fabbrica":
		return true
	}
	return false
}

// signEnd returns where a place of work that begins at i ends, with what it is
// called or deals in: "scuola materna San Giuseppe", "ditta di asfalti".
func (r *reader) signEnd(i int) int {
	i++
	if r.joined(i) && r.role(i)&article == 0 {
		switch w := r.Norm(i); {
		case w == "materna", w == "elementare", w == "media", w == "primaria", w == "superiore", w == "tecnico", w == "postale", w == "comunale", r.role(i)&shop != 0:
			i++
		case w == "di" && r.joined(i+1) && !r.Tokens[i+1].Has(text.Capital):
			return i + 2
		}
	}
	return r.nameEnd(i)
}

// described looks between two names for persons told without one.
func (r *reader) described(from, to int) {
	for i := from; i < to; {
		c := r.role(i)
		if a := r.oddName(i, c); a.kind != nobody {
			r.anchors = append(r.anchors, a)
			i = a.to
			continue
		}
		if c&(kin|kins|near|fellow|someone|job|unique|official|fused|fusedYours|carer) == 0 && r.Norm(i) != "detto" && r.Norm(i) != "detta" && r.Norm(i) != "soprannominato" && r.Norm(i) != "soprannominata" {
			i++
			continue
		}
		a := r.describe(i, c)
		if a.kind == nobody {
			i++
			continue
		}
		r.anchors = append(r.anchors, a)
		i = max(a.to, i+1)
	}
}

// oddName reads what is a name only by the sign beside it: "quel Ramadani", and at
// the beginning of a sentence "Bruna la merciaia", "Norma della posta".
func (r *reader) oddName(i int, c role) anchor {
	tok := &r.Tokens[i]
	if !tok.Has(text.Capital) || tok.Kind != text.Word || tok.Has(text.Caps) {
		return anchor{}
	}
	if c&^(counts|grade) == 0 && (r.foreigner(i) || r.byname(i) || r.Norm(i-1) == "famiglia" && r.joined(i) && !names.IsPlace(tok.Norm)) {
		return anchor{from: i, to: i + 1, kind: toldName}
	}
	if names.IsGiven(tok.Norm) && !names.IsPlace(tok.Norm) {
		if r.joined(i) && (r.homeArticle(i-1) || r.role(i-1)&addressed != 0) && !(r.joined(i+1) && r.Tokens[i+1].Has(text.Capital)) {
			return anchor{from: i, to: max(i+1, r.signBehind(i+1)), kind: toldName, given: true} // "la Bruna"
		}
		if to := r.signBehind(i + 1); to > 0 {
			return anchor{from: i, to: to, kind: toldName, given: true}
		}
	}
	return anchor{}
}

// foreigner reads a surname that no list knows behind a demonstrative: "quel Ramadani".
func (r *reader) foreigner(i int) bool {
	tok := &r.Tokens[i]
	return tok.Kind == text.Word && tok.Has(text.Capital) && !tok.Has(text.Caps) && r.joined(i) && len(tok.Norm) > 3 && (r.pointed(i-1) || r.Norm(i-1) == "tal") &&
		!r.Known(i) && !names.IsPlace(tok.Norm) && !(r.joined(i+1) && r.Tokens[i+1].Has(text.Capital))
}

// homeArticle reports whether token i is an article that stands before the names
// of acquaintances, with no thing before it that may bear the name.
func (r *reader) homeArticle(i int) bool {
	switch r.Norm(i) {
	case "la", "il", "er", "el", "l":
		return r.role(i-1)&(thing|shop|ofWhom) == 0
	case "della", "del", "dalla", "dal", "alla", "al":
		return r.role(i-1)&shop == 0 && !odonym(r.Norm(i-1))
	}
	return false
}

// byname reads a name that no list knows behind an article, as people speak of
// whom they know: "il Benny", "la Cesira", "sor Oreste".
func (r *reader) byname(i int) bool {
	tok := &r.Tokens[i]
	if !r.joined(i) || len(tok.Norm) < 4 || r.Known(i) || names.IsPlace(tok.Norm) || r.joined(i+1) && r.Tokens[i+1].Has(text.Capital) {
		return false
	}
	if r.role(i-1)&addressed != 0 || r.role(i-1)&(job|trade) != 0 && r.role(i-2)&definite != 0 && r.joined(i-1) {
		return true // "il vigile Ballarin"
	}
	switch r.Norm(i - 1) {
	case "i":
		return tok.Norm[len(tok.Norm)-1] == 'i' // "i Fumagalli"
	case "il", "la", "er", "el", "lo", "l", "u":
	default:
		return false
	}
	last := tok.Norm[len(tok.Norm)-1]
	return (last == 'a' || last == 'e' || last == 'i' || last == 'o' || last == 'y') && r.role(i-2)&(thing|shop|ofWhom) == 0
}

func (r *reader) describe(i int, c role) anchor {
	switch {
	case c&fused != 0:
		return anchor{from: i, to: i + 1, kind: ownKin}
	case c&fusedYours != 0:
		return anchor{from: i, to: i + 1, kind: othersKin}
	case c&(kin|kins) != 0:
		a := r.relative(i, c)
		if a.kind == nobody || a.kind == pending {
			if b := r.worker(i, c); c&someone != 0 && b.kind != nobody && !(b.kind == workplace && r.Tokens[b.to-1].Has(text.Capital) && b.to == i+3) {
				return b // "la ragazza del bar"
			}
		}
		if a.kind != nobody {
			return a
		}
	case c&official != 0 && r.role(i-1)&definite != 0 && r.joined(i):
		return anchor{from: i - 1, to: i + 1, kind: bareHolder}
	}
	if c&(near|fellow) != 0 {
		if a := r.neighbour(i, c); a.kind != nobody {
			return a
		}
	}
	if c&(someone|job|unique|fellow) != 0 {
		if a := r.worker(i, c); a.kind != nobody {
			return a
		}
	}
	if c&trade != 0 {
		if a := r.tradesman(i); a.kind != nobody {
			return a
		}
	}
	if c&carer != 0 && r.joined(i+1) && r.role(i+1)&ofWhom != 0 && r.role(i-1)&definite != 0 {
		return r.kinOf(anchor{from: i, to: i + 1}, i) // "il badante dei Ferretti"
	}
	if strings.HasPrefix(r.Norm(i), "det") || strings.HasPrefix(r.Norm(i), "sopr") {
		return r.nickname(i)
	}
	return anchor{}
}

// tradesman reads "il postino", "la nuova maestra", "il nostro bagnino".
func (r *reader) tradesman(i int) anchor {
	k := i - 1
	for k > 0 && k >= i-2 && r.joined(k+1) && (r.role(k)&pity != 0 || r.role(k)&possessive != 0) && r.role(k)&local == 0 {
		k--
	}
	if !r.joined(k + 1) {
		return anchor{}
	}
	switch r.Norm(k) {
	case "il", "la", "lo", "l", "er", "el", "o", "al", "alla", "all":
		if r.joined(i+3) && r.role(i+1)&ofWhom != 0 && r.role(i+2)&mine != 0 && r.role(i+3)&kin != 0 {
			return anchor{from: k, to: i + 4, kind: workplace} // "la maestra di mio figlio"
		}
		return anchor{from: k, to: i + 1, kind: tradesman}
	}
	return anchor{}
}

// relative reads "mio marito", "la mia ex", "il figlio di Carla", "la moglie dell'assessore".
func (r *reader) relative(i int, c role) anchor {
	a := anchor{from: i, to: i + 1, many: c&kins != 0 && c&kin == 0}
	owner := i - 1
	if r.joined(i) && (r.role(owner)&adverb != 0 || r.Norm(owner) == "ex" || r.Norm(owner) == "caro" || r.Norm(owner) == "cara") && r.role(owner)&(possessive|article) == 0 && r.joined(owner) {
		owner--
	}
	if owner >= 0 && r.role(owner)&possessive != 0 && r.joined(owner+1) && r.Norm(owner-1) != "un" && r.Norm(owner-1) != "una" {
		a.from, a.kind = r.withArticle(owner), othersKin
		if r.role(owner)&mine != 0 {
			a.kind = ownKin
		}
		if a.many && (r.Norm(owner) == "nostri" || r.Norm(owner) == "nostre" || r.Norm(owner) == "vostri" || r.Norm(owner) == "vostre") || r.Norm(i) == "ragazzo" && r.role(owner)&mine == 0 {
			return anchor{}
		}
		return a
	}
	if r.joined(i+1) && (r.Norm(i+1) == "mio" || r.Norm(i+1) == "mia" || r.Norm(i+1) == "suo" || r.Norm(i+1) == "sua") && r.role(i-1)&article == 0 {
		a.to, a.kind = i+2, ownKin // "figlio mio", "mamma mia" is no person
		if r.Norm(i) == "mamma" {
			return anchor{}
		}
		return a
	}
	if r.joined(i+1) && r.joined(i+2) && r.role(i-1)&article != 0 && r.role(i+2)&ofWhom != 0 && elder(r.Norm(i+1)) {
		b := r.kinOf(a, i+1) // "il figlio maggiore dei Colombo"
		if b.kind == kinOf {
			b.from = i - 1
		}
		b.to = max(b.to, i+2)
		return b
	}
	if r.joined(i+1) && r.role(i+1)&ofWhom != 0 && r.role(i-1)&(article|ofWhom|with|definite) != 0 && r.Norm(i+1) != "da" && r.Norm(i+1) != "dal" && r.Norm(i+1) != "dalla" {
		return r.kinOf(a, i)
	}
	if c&spouse != 0 && r.joined(i) && r.role(i-1)&definite != 0 {
		if r.follows(i) {
			a.from, a.kind = i-1, kinOf
			return a
		}
		if r.Norm(i-2) == "che" && r.spokenTo(i-3) {
			a.from, a.kind = i-1, othersKin
			return a
		}
	}
	if r.homely(i) {
		a.kind = ownKin
		return a
	}
	return anchor{}
}

func elder(w string) bool {
	switch w {
	case "maggiore", "minore", "grande", "piccolo", "piccola", "unico", "unica", "adottivo", "adottiva":
		return true
	}
	return strings.HasSuffix(w, "enne")
}

// spokenTo reads "parla lei", "senti chi parla, tu", before "che il marito …".
func (r *reader) spokenTo(i int) bool {
	switch r.Norm(i) {
	case "tu", "te", "lei", "voi", "lui", "proprio", "parla", "quella", "quello", "una", "uno":
		return r.Tokens[i+1].Before <= text.Comma
	}
	return false
}

// kinReach is how many tokens behind a name "il marito" is still that person's.
const kinReach = 14

// follows reports whether somebody is named a little before: "Elvira non canta
// più: il marito l'ha lasciata".
func (r *reader) follows(i int) bool {
	if len(r.anchors) == 0 {
		return false
	}
	a := r.anchors[len(r.anchors)-1]
	return i-a.to <= kinReach && a.private() && !a.many && a.kind != pending && a.kind != ownKin && a.kind != othersKin
}

// homely reports whether a parent is spoken of as one does at home: "papà è caduto".
func (r *reader) homely(i int) bool {
	switch r.Norm(i) {
	case "mamma", "nonna", "nonno", "babbo":
	case "papa":
		if !r.Tokens[i].Has(text.Accented) {
			return false
		}
	default:
		return false
	}
	if i > 0 && r.joined(i) && r.role(i-1)&(article|possessive|ofWhom|pity) != 0 {
		return false
	}
	return r.joined(i+1) && r.role(i+1)&(is|has|suffers) != 0 && (r.Norm(i+1) != "e" || r.Tokens[i+1].Has(text.Accented))
}

// withArticle takes the article before token i.
func (r *reader) withArticle(i int) int {
	if r.joined(i) && r.role(i-1)&article != 0 {
		return i - 1
	}
	return i
}

// kinOf reads whose relative it is, if it is somebody who can be told: a name
// comes later as an anchor of its own and is joined there.
func (r *reader) kinOf(a anchor, i int) anchor {
	j := i + 2
	c := r.role(j)
	if c&possessive != 0 && r.role(j+1)&(kin|near|fellow) != 0 || r.pointed(j) && r.joined(j+1) && r.role(j+1)&(kin|near|fellow|someone|job) != 0 {
		j++
		c = r.role(j)
	}
	if c&addressed != 0 && c&(job|unique) == 0 && r.joined(j) && r.joined(j+1) && r.Tokens[j+1].Has(text.Capital) {
		a.from, a.to, a.kind = r.withArticle(i), j+2, kinOf // "il nipote della sora Pina"
		return a
	}
	if w := r.Norm(j); r.joined(j) && (w == "vicini" || w == "dirimpettai" || w == "coinquilini") {
		a.from, a.to, a.kind = r.withArticle(i), j+1, kinOf
		return a
	}
	if r.joined(j) && (c&(official|unique) != 0 || c&(near|job|fellow|kin) != 0 && j > i+2 || c&job != 0 && r.singular(i+1)) {
		a.from, a.to, a.kind = r.withArticle(i), j+1, kinOf
		return a
	}
	if r.joined(j) && r.Tokens[j].Has(text.Capital) && !r.Tokens[j].Has(text.Caps) && !r.Known(j) && !names.IsGiven(r.Norm(j)) && !names.IsSurname(r.Norm(j)) && !names.IsPlace(r.Norm(j)) {
		a.from, a.to, a.kind = r.withArticle(i), j+1, kinOf // "la mamma di Sofi"
		return a
	}
	a.kind = pending
	return a
}

// singular reports whether a preposition with its article tells of one person.
func (r *reader) singular(i int) bool {
	switch r.Norm(i) {
	case "del", "dello", "della", "dell", "der", "d":
		return true
	}
	return false
}

// neighbour reads "il mio vicino", "il vicino del terzo piano", "la mia collega".
func (r *reader) neighbour(i int, c role) anchor {
	w := r.Norm(i)
	a := anchor{from: i, to: i + 1, kind: neighbour, many: w[len(w)-1] == 'i' || w == "vicine"}
	owner := i - 1
	if r.Norm(owner) == "ex" {
		owner--
	}
	if r.joined(i) && r.role(owner)&possessive != 0 && (r.role(owner-1)&definite != 0 || c&near != 0 && r.role(owner)&mine != 0 && r.role(owner-1)&article == 0) && r.Norm(owner) != "nostro" {
		a.from = r.withArticle(owner)
		if c&near == 0 {
			a.kind = workplace
		}
		if r.Norm(i+1) == "di" && r.Norm(i+2) == "lavoro" {
			a.to = i + 3
			return a
		}
		return r.ofHouse(a)
	}
	if c&near == 0 {
		return anchor{}
	}
	if r.joined(i) && r.role(i-1)&definite != 0 && r.Norm(i+1) == "di" && r.Norm(i+2) == "casa" && r.role(i+3)&ofWhom != 0 {
		return r.kinOf(a, i+2) // "il padrone di casa di mia sorella"
	}
	if r.joined(i) && r.role(i-1)&definite != 0 && r.joined(i+1) {
		a.from = i - 1
		if b := r.ofHouse(a); b.to > a.to {
			return b
		}
	}
	return anchor{}
}

// ofHouse takes what follows a neighbour: "di casa", "del terzo piano", "di sopra".
func (r *reader) ofHouse(a anchor) anchor {
	for n := 0; n < 2 && r.joined(a.to) && r.joined(a.to+1); n++ {
		if w := r.Norm(a.to); w != "di" && w != "del" && w != "della" && w != "al" && w != "dell" && w != "der" {
			break
		}
		switch r.Norm(a.to + 1) {
		case "civico":
			if r.joined(a.to+2) && r.Tokens[a.to+2].Kind == text.Number {
				a.to += 3
				continue
			}
		case "casa":
			a.to += 2
			if r.joined(a.to) && r.role(a.to)&mine != 0 {
				a.to++ // "del terzo piano di casa mia"
			}
			continue
		case "sopra", "sotto", "fianco", "fronte", "pianerottolo", "condominio", "ombrellone", "scala", "portone":
			a.to += 2
			continue
		case "piano":
			a.to += 2
			if r.joined(a.to) && (r.Norm(a.to) == "di" || r.Norm(a.to) == "terra") {
				a.to++
			}
			continue
		}
		if r.Norm(a.to+2) == "piano" {
			a.to += 3
			continue
		}
		break
	}
	return a
}

// worker reads who is told by a place: "il farmacista di piazza Verdi", "quello
// del bar Sport", "la signora del primo piano", "il tizio che abita in via Verdi 3".
func (r *reader) worker(i int, c role) anchor {
	a := anchor{from: i, to: i + 1, kind: workplace}
	switch {
	case r.Norm(i) == "quello" || r.Norm(i) == "quella" || r.Norm(i) == "quelli" || r.Norm(i) == "quelle":
		a.many = r.Norm(i) == "quelli" || r.Norm(i) == "quelle"
	case r.joined(i) && r.role(i-1)&definite != 0:
		a.from = i - 1
	default:
		return anchor{}
	}
	if b := r.ofHouse(a); b.to > a.to && r.Norm(b.to-1) != "fronte" && (b.to > a.to+3 || r.Norm(a.to+1) != "casa" || c&near != 0) {
		b.kind = neighbour
		return b
	}
	if j := r.workAt(r.behindAdjective(i)); j > 0 {
		a.to = j
		return a
	}
	if to := r.atHouse(i); to > 0 {
		a.to, a.kind = to, home
		return a
	}
	if to := r.busyAt(r.behindAdjective(i)); to > 0 {
		a.to = to
		return a
	}
	if c&someone != 0 && r.ownerAt(i+1) {
		a.to = i + 3
		return a
	}
	if j := r.behindAdjective(i); r.dwells(j) && !a.many {
		a.to, a.kind = j+2, home
		return a
	}
	if c&unique != 0 && c&someone == 0 || c&job != 0 && c&someone == 0 && r.pointed(i-1) {
		return a
	}
	return anchor{}
}

// atHouse returns where "quelli della villetta gialla", "quella del terzo banco"
// ends, 0 if a person is not told by his house or stand.
func (r *reader) atHouse(i int) int {
	if w := r.Norm(i); w != "quello" && w != "quella" && w != "quelli" && w != "quelle" && w != "tizio" && w != "tipo" && w != "signora" && w != "signore" && w != "famiglia" {
		return 0
	}
	j := i + 2
	if !r.joined(i+1) || !r.joined(j) || r.role(i+1)&ofWhom == 0 || r.Norm(i+1) == "di" {
		return 0
	}
	switch r.Norm(j) {
	case "primo", "secondo", "terzo", "quarto", "quinto", "ultimo", "prima", "seconda", "terza", "ultima":
		j++
	case "villetta", "villa", "cascina", "casetta", "casa", "casona", "mansarda", "roulotte", "baracca", "palazzina", "villino", "bifamiliare":
		if !r.joined(j+1) || r.role(j+1)&(is|has|ofWhom) != 0 || len(r.Norm(j+1)) < 4 {
			return 0 // "quelli della casa" could be anybody
		}
		return j + 2
	default:
		return 0
	}
	switch r.Norm(j) {
	case "banco", "cancello", "portone", "villetta", "casa", "porta", "citofono", "cascina", "ombrellone":
		return j + 1
	}
	return 0
}

// behindAdjective returns the token behind i and a word that only qualifies it:
// "la maestra bionda della scuola", "il maresciallo in pensione del paese".
func (r *reader) behindAdjective(i int) int {
	switch w := r.Norm(i + 1); {
	case w == "in" && r.Norm(i+2) == "pensione":
		return i + 3
	case w == "di" && r.joined(i+3) && r.role(i+2)&shop == 0 && !r.Tokens[i+2].Has(text.Capital) && r.role(i)&(job|fellow) != 0 && r.role(i+3)&ofWhom != 0:
		return i + 3 // "il prof di mate del liceo"
	case r.role(i+1)&pity != 0 || w == "bionda" || w == "biondo" || w == "mora" || w == "moro" || w == "anziana" || w == "anziano" || w == "grassa" || w == "grasso" || w == "alto" || w == "alta":
		return i + 2
	}
	return i + 1
}

// pointed reports whether a demonstrative singles out: "quella professoressa".
func (r *reader) pointed(i int) bool {
	switch r.Norm(i) {
	case "quel", "quella", "quell", "quello", "sto", "sta", "quer", "quela":
		return true
	}
	return false
}

// workAt returns where "di piazza Verdi", "del bar Sport", "della scuola media"
// from i on ends, 0 if no such place is told.
func (r *reader) workAt(i int) int {
	if !r.joined(i) || !r.joined(i+1) {
		return 0
	}
	switch r.Norm(i) {
	case "di", "del", "della", "dell", "dello", "in", "al", "alla", "all", "der", "d", "do":
	default:
		return 0
	}
	if odonym(r.Norm(i + 1)) {
		return r.nameEnd(i + 2)
	}
	if r.role(i+1)&shop != 0 {
		end := r.nameEnd(i + 2)
		if r.joined(end) && r.joined(end+1) && r.role(end)&ofWhom != 0 && r.role(end+1) & ^thing == 0 && !r.Tokens[end+1].Has(text.Capital) {
			end += 2 // "del banco del pesce"
		}
		return end
	}
	if r.Tokens[i+1].Has(text.Capital) && r.Norm(i) != "in" && !r.Tokens[i+1].Has(text.Caps) && !names.IsPlace(r.Norm(i+1)) {
		return i + 2
	}
	return 0
}

// nameEnd returns where the words in upper case from i on end.
func (r *reader) nameEnd(i int) int {
	for n := 0; n < 4 && r.joined(i) && (r.Tokens[i].Has(text.Capital) || r.role(i)&ofWhom != 0 && r.joined(i+1) && r.Tokens[i+1].Has(text.Capital)); n++ {
		i++
	}
	return i
}

// ownerAt reads "del cane lupo", "col SUV": by what somebody is known in a street.
func (r *reader) ownerAt(i int) bool {
	switch r.Norm(i) {
	case "del", "della", "dell", "col", "coi", "dei", "con":
	default:
		return false
	}
	switch r.Norm(i + 1) {
	case "cane", "cani", "suv", "panda", "gatti", "camper", "furgone", "moto", "scooter", "barboncino", "pitbull", "rottweiler", "pappagallo", "monopattino",
		"audi", "bmw", "mercedes", "golf", "porsche", "jeep", "smart", "fiat", "punto", "tesla", "vespa", "ape", "quad", "trattore":
		return r.joined(i) && r.joined(i+1)
	}
	return false
}

// busyReach is how many words may lead from "che lavora" to where.
const busyReach = 4

// busyAt returns where "che lavora all'ufficio postale", "che ha aperto il kebab"
// from i on ends, 0 if nothing of the kind is said.
func (r *reader) busyAt(i int) int {
	if r.Norm(i) != "che" || !r.joined(i+1) {
		return 0
	}
	switch r.Norm(i + 1) {
	case "lavora", "lavorava", "serve", "gestisce", "gestiva", "tiene", "insegna", "allena", "pulisce":
	case "ha":
		if w := r.Norm(i + 2); w != "aperto" && w != "rilevato" && w != "preso" && w != "chiuso" {
			return 0
		}
	case "consegna", "ripara", "taglia", "distribuisce", "vende", "affitta", "noleggia":
		if r.joined(i+3) && r.role(i+2)&article != 0 {
			return i + 4 // "che consegna le pizze"
		}
		return 0
	case "fa":
		switch r.Norm(i + 3) {
		case "traslochi", "pulizie", "consegne", "mercati", "siepi", "tatuaggi", "unghie", "torte", "capelli", "caldaie", "massaggi", "ripetizioni":
			return i + 4
		}
		return 0
	default:
		return 0
	}
	for k := i + 2; k <= i+2+busyReach && r.joined(k); k++ {
		if r.role(k)&shop != 0 {
			return r.nameEnd(k + 1)
		}
	}
	return 0
}

// dwells reads "che abita in via", "che sta al civico".
func (r *reader) dwells(i int) bool {
	if r.Norm(i) != "che" {
		return r.Norm(i) == "al" && r.Norm(i+1) == "civico"
	}
	switch r.Norm(i + 1) {
	case "abita", "sta", "vive", "abitava", "viveva", "risiede":
	default:
		return false
	}
	switch r.Norm(i + 2) {
	case "in", "al", "nella", "nel", "sopra", "sotto", "accanto", "di", "vicino", "all", "alla":
		return true
	}
	return false
}

// nickname reads "detto il Moro", "soprannominata la Rossa".
func (r *reader) nickname(i int) anchor {
	j := i + 1
	if r.joined(j) && r.role(j)&article != 0 && r.Norm(j) != "un" && r.Norm(j) != "una" {
		j++
	}
	if !r.joined(j) || r.Tokens[j].Kind != text.Word || !r.Tokens[j].Has(text.Capital) && !r.Tokens[j].Has(text.Quoted) || j == i+1 && r.role(i-1)&(has|self|selfHas|meHas) != 0 {
		return anchor{}
	}
	return anchor{from: i, to: j + 1, kind: nickname}
}

// extend joins a relative with the name behind: "il figlio di Carla", "mia
// cugina Giusy", and drops those that nothing told.
func (r *reader) extend() {
	out := r.anchors[:0]
	for _, a := range r.anchors {
		if n := len(out); n > 0 && a.kind != bareHolder {
			prev := &out[n-1]
			gap := a.from - prev.to
			switch {
			case gap < 0 && prev.kind == kinOf:
				prev.to = max(prev.to, a.to) // "la figlia del notaio Alberti"
				continue
			case (gap == 1 || gap == 2 && r.role(a.from-1)&article != 0) && r.Norm(prev.to) == "e" && prev.partial() && a.partial() && r.joined(prev.to) && r.joined(a.from):
				prev.to, prev.many, prev.kind = a.to, true, toldName // "Ivana e Carlo"
				continue
			case prev.kind == pending && gap <= 3 && gap >= 1 && r.onlyOf(prev.to, a.from):
				prev.from, prev.to, prev.kind = r.withArticle(prev.from), a.to, kinOf
				continue
			case gap == 0 && prev.kind != fullName && r.Tokens[a.from].Before <= text.Comma && (a.kind == partName || a.kind == fullName || a.kind == bareName) && prev.kind != partName && prev.kind != bareName:
				prev.to, prev.given = a.to, a.given
				switch {
				case a.kind == fullName:
					prev.kind = fullName
				case prev.kind == tradesman && a.given:
					prev.kind = partName // "il bidello Amilcare"
				}
				continue
			}
		}
		out = append(out, a)
	}
	kept := out[:0]
	for _, a := range out {
		if a.kind != pending {
			kept = append(kept, a)
		}
	}
	r.anchors = kept
}

// onlyOf reports whether only prepositions and articles stand between, and what
// one calls acquaintances: "della", "di quella povera", "della sora".
func (r *reader) onlyOf(from, to int) bool {
	for i := from; i < to; i++ {
		if r.role(i)&(ofWhom|article|pity|addressed) == 0 || !r.joined(i) {
			return false
		}
	}
	return true
}
