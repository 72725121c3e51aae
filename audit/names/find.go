package names

import (
	"slices"
	"strings"

	"vigilia/audit/text"
)

// Role is what a name stands for in a text.
type Role uint8

const (
	Private      Role = iota // somebody of whom nothing else is said
	Professional             // dottor, avvocato, don: somebody in his profession
	Official                 // sindaco, assessore: somebody in his office
	Public                   // a figure whom everybody knows
	Saint                    // san Giorgio
	Street                   // via Mario Rossi
	Body                     // istituto Falcone, trofeo Bianchi
	Tag                      // whom a reply names because the platform does
)

// Person is a name in a text.
type Person struct {
	From, To int // tokens, [From, To), with the title
	// Given and Surname are the tokens of the first of each, -1 if there is none.
	// An initial is one as well: it makes nobody anonymous (Garante, guidelines
	// no. 243 of 15 May 2014).
	Given, Surname int
	Title          int // the token of the title, -1 if there is none
	Role           Role
	// Score is from 0 to 1 how sure it is that somebody is named. A full name
	// has 0.7 and more, a part of one less.
	Score float64
}

// Full reports whether given name and surname are there.
func (p Person) Full() bool { return p.Given >= 0 && p.Surname >= 0 }

// Finder looks for persons in texts below a post.
type Finder struct {
	Tagged []string // names that the text tags, as the platform tells them
	Reply  bool     // the text answers a comment: a name at its beginning is whom it answers
}

// Find calls visit with every name in the text, from left to right, none inside
// another. Names of streets, saints and institutions are told by their role.
func Find(t *text.Text, visit func(Person)) { Finder{}.Find(t, visit) }

// Find is the function of the same name for texts of which more is known.
func (f Finder) Find(t *text.Text, visit func(Person)) {
	s := search{Finder: f, Text: t, book: lists()}
	for i := 0; i < len(t.Tokens); {
		p, ok := s.at(i)
		if !ok {
			i++
			continue
		}
		visit(p)
		i = p.To
	}
}

// search is one pass over a text.
type search struct {
	Finder
	*text.Text
	book    *book
	shouted int8 // whether the text is in capitals: 0 not asked, 1 yes, -1 no
}

// class returns what the lists know of token i, 0 outside the text and for what is no word.
func (s *search) class(i int) class {
	if i < 0 || i >= len(s.Tokens) || s.Tokens[i].Kind != text.Word {
		return 0
	}
	return s.book.words[s.Tokens[i].Norm]
}

const named = given | surname

// at returns the name that begins at token i.
func (s *search) at(i int) (Person, bool) {
	c := s.class(i)
	var p Person
	ok := false
	switch {
	case c&(courtesy|profession|office) != 0:
		if p, ok = s.titled(i); !ok {
			p, ok = s.plain(i, c)
		}
	case c&named != 0 || c == 0 && s.initialled(i):
		p, ok = s.plain(i, c)
	}
	if !ok {
		return p, false
	}
	s.place(&p)
	return p, true
}

// titled reads a title and the name behind it: "la sig.ra Verdi", "il dott. Neri".
func (s *search) titled(i int) (Person, bool) {
	j, c := i, class(0)
	for n := 0; n < 4 && j < len(s.Tokens); n++ {
		k := s.class(j) & (courtesy | profession | office)
		abbreviation := s.Norm(j) == "ra" || s.Norm(j) == "ssa"
		if k == 0 && !abbreviation || j > i && s.Tokens[j].Before == text.Comma || j > i && k != 0 && s.nameOnly(j) {
			break
		}
		c |= k
		j++
	}
	if j >= len(s.Tokens) || !s.follows(j) {
		return Person{}, false
	}
	p, ok := s.name(j, true)
	if !ok || c&courtesy == 0 && !s.capital(j) {
		return Person{}, false
	}
	p.Title, p.From, p.Role = i, i, roleOf(c)
	p.Score = max(p.Score, 0.6)
	return p, true
}

// nameOnly reports whether a word that may be a title stands in upper case
// behind another: "il signor Re".
func (s *search) nameOnly(i int) bool { return s.class(i)&surname != 0 && s.capital(i) }

func roleOf(c class) Role {
	switch {
	case c&office != 0:
		return Official
	case c&profession != 0:
		return Professional
	}
	return Private
}

// follows reports whether token i goes on with what stands before it; a full
// stop between is that of an abbreviation.
func (s *search) follows(i int) bool {
	if i <= 0 || i >= len(s.Tokens) {
		return false
	}
	b := s.Tokens[i].Before
	return b <= text.Space || b == text.Dot || b == text.Stop && s.dotted(i) && len(s.Norm(i-1)) <= 4
}

// dotted reports whether only a full stop and spaces stand before token i.
func (s *search) dotted(i int) bool {
	between := s.Runes[s.Tokens[i-1].End:s.Tokens[i].Start]
	for _, r := range between {
		if r != '.' && r != ' ' {
			return false
		}
	}
	return len(between) > 0 && between[0] == '.'
}

// near reports whether token i follows the one before with nothing but a space or hyphen.
func (s *search) near(i int) bool {
	return i > 0 && i < len(s.Tokens) && s.Tokens[i].Before <= text.Space
}

// capital reports whether token i begins in upper case where that tells something.
func (s *search) capital(i int) bool {
	if i < 0 || i >= len(s.Tokens) {
		return false
	}
	tok := &s.Tokens[i]
	if tok.Kind != text.Word || !tok.Has(text.Capital) || tok.Has(text.Hashtag) {
		return false
	}
	return !tok.Has(text.Caps) || !s.allCaps()
}

// allCaps reports whether most of the text is in capitals: then they tell nothing.
func (s *search) allCaps() bool {
	if s.shouted == 0 {
		caps, small := 0, 0
		for i := range s.Tokens {
			switch tok := &s.Tokens[i]; {
			case tok.Kind != text.Word || len(tok.Norm) < 2:
			case tok.Has(text.Caps):
				caps++
			default:
				small++
			}
		}
		s.shouted = -1
		if caps > 2*small && caps > 3 {
			s.shouted = 1
		}
	}
	return s.shouted > 0
}

// opens reports whether token i begins a sentence, where everything has a capital.
func (s *search) opens(i int) bool { return i == 0 || s.Tokens[i].Before.Ends() }

// plain reads a name without a title.
func (s *search) plain(i int, c class) (Person, bool) {
	if s.Tokens[i].Has(text.Hashtag) {
		return Person{}, false
	}
	if p, ok := s.name(i, false); ok {
		return p, true
	}
	if c&surname != 0 {
		return s.surnameFirst(i, c)
	}
	return Person{}, false
}

// name reads given names and a surname, or a part of them. Behind a title a
// surname alone will do.
func (s *search) name(i int, titled bool) (Person, bool) {
	p := Person{From: i, Given: -1, Surname: -1, Title: -1}
	c := s.class(i)
	if c&given == 0 || titled && c&surname != 0 && !s.givenFollowed(i) {
		if s.initialled(i) {
			return s.afterInitial(i)
		}
		if titled {
			return s.afterTitle(i)
		}
		return p, false
	}
	upper := s.capital(i)
	if !upper && c&(ordinary|place|never) != 0 && !titled {
		return p, false
	}
	p.Given, p.To = i, i+1
	for s.near(p.To) && s.class(p.To)&given != 0 && s.capital(p.To) == upper && p.To-i < 3 && (upper || s.class(p.To)&(ordinary|place) == 0) && !s.lastName(p.To) {
		p.To++
	}
	if s.family(&p, upper) {
		p.Score = s.sure(&p, upper)
		return p, true
	}
	if last := p.To - 1; last > i && upper && s.class(last)&foreign != 0 {
		p.Surname, p.Score = last, 0.8 // "Ahmed Hassan"
		return p, true
	}
	return s.givenAlone(p, upper, c)
}

// givenFollowed reports whether a word that is given name and surname leads to another.
func (s *search) givenFollowed(i int) bool {
	return s.near(i+1) && (s.class(i+1)&surname != 0 && (s.capital(i+1) || s.class(i+1)&(ordinary|place) == 0) || s.capital(i+1) && s.shaped(i+1))
}

// lastName reports whether a word that is a given name and a surname ends the name.
func (s *search) lastName(i int) bool {
	return s.class(i)&surname != 0 && !(s.near(i+1) && s.capital(i+1) && s.shaped(i+1))
}

// shaped reports whether token i may be a surname by its form: in the list, or
// no word that anybody knows.
func (s *search) shaped(i int) bool {
	c := s.class(i)
	if c&(never|courtesy|office|street|body) != 0 && c&surname == 0 {
		return false
	}
	tok := &s.Tokens[i]
	return c&surname != 0 || len(tok.Norm) > 2 && !tok.Has(text.Disguised|text.Hashtag) && c&place == 0 && tok.Kind == text.Word && !s.Known(i)
}

// family reads the surname at p.To: with its particle, doubled, or an initial.
func (s *search) family(p *Person, upper bool) bool {
	j := p.To
	if !s.near(j) {
		return false
	}
	if s.class(j)&particle != 0 && s.near(j+1) && s.capital(j+1) && (s.capital(j) || s.bound(j)) && s.class(j+1)&(place|never) == 0 {
		p.Surname, p.To = j, j+2
		if s.class(j+1)&particle != 0 && s.near(j+2) && s.capital(j+2) {
			p.To++ // "De La Cruz"
		}
		return true
	}
	if s.isInitial(j) && upper {
		p.Surname, p.To = j, j+1
		return true
	}
	if !s.surnameAt(j, upper) {
		return false
	}
	p.Surname, p.To = j, j+1
	if s.near(j+1) && upper && s.capital(j+1) && s.class(j+1)&surname != 0 && s.class(j+1)&(never|given) == 0 {
		p.To++
	}
	return true
}

// bound reports whether a particle in lower case belongs to a surname: "de Luca",
// "d'Angelo", never "di" and "della", which tell whose or whence.
func (s *search) bound(j int) bool {
	w := s.Norm(j)
	return w == "de" || w == "d" && s.Tokens[j].Has(text.Elided) || w == "van" || w == "von" || w == "el" || w == "ben"
}

// surnameAt reports whether token j is the surname behind a given name.
func (s *search) surnameAt(j int, upper bool) bool {
	c := s.class(j)
	if upper && s.capital(j) {
		return s.shaped(j) && (c&never == 0 || c&surname != 0 && c&firm != 0) || s.odd(j)
	}
	if s.allCaps() || !upper || s.Tokens[j].Flags&text.Capital == 0 {
		return c&surname != 0 && (c&(ordinary|place|never) == 0 || c&firm != 0)
	}
	return false
}

// odd reports whether an ordinary word in upper case behind an unambiguous given
// name is a surname after all: nothing else there has a capital.
func (s *search) odd(j int) bool {
	if c := s.class(j); c != 0 && c != ordinary || s.class(j-1)&(ordinary|place|never) != 0 || len(s.Norm(j)) < 4 || s.Tokens[j].Has(text.Caps) {
		return false
	}
	return !(s.near(j+1) && s.capital(j+1)) && !(j >= 2 && s.near(j-1) && s.capital(j-2) && !s.opens(j-2))
}

// isInitial reports whether token j is a single capital letter that stands for a name.
func (s *search) isInitial(j int) bool {
	if j < 0 || j >= len(s.Tokens) {
		return false
	}
	tok := &s.Tokens[j]
	if tok.Kind != text.Word || tok.End-tok.Start != 1 || !tok.Has(text.Capital) || tok.Has(text.Accented|text.Elided) || s.allCaps() {
		return false
	}
	return tok.End < len(s.Runes) && s.Runes[tok.End] == '.' || tok.Norm != "e" && tok.Norm != "o" && tok.Norm != "a" && tok.Norm != "i"
}

// initialled reports whether token i is the initial of a given name before a surname: "M. Rossi".
func (s *search) initialled(i int) bool {
	if !s.isInitial(i) || i+1 >= len(s.Tokens) || !s.dotted(i+1) || !s.capital(i+1) {
		return false
	}
	c := s.class(i + 1)
	return c&surname != 0 && c&(never|place) == 0
}

func (s *search) afterInitial(i int) (Person, bool) {
	return Person{From: i, To: i + 2, Given: i, Surname: i + 1, Title: -1, Score: 0.7}, true
}

// afterTitle reads a surname behind a title: in upper case, or in the list.
func (s *search) afterTitle(i int) (Person, bool) {
	p := Person{From: i, To: i + 1, Given: -1, Surname: i, Title: -1, Score: 0.7}
	c := s.class(i)
	switch {
	case s.isInitial(i):
		return p, true
	case c&particle != 0 && s.capital(i) && s.near(i+1) && s.capital(i+1):
		p.To = i + 2
		return p, true
	case s.capital(i) && s.shaped(i) && c&(never|place) == 0:
	case c&surname != 0 && (c&(ordinary|place|never) == 0 || c&firm != 0):
	default:
		return p, false
	}
	if s.near(i+1) && s.class(i+1)&given != 0 && s.capital(i+1) == s.capital(i) && (s.capital(i+1) || s.class(i+1)&ordinary == 0) {
		p.Given, p.To, p.Score = i+1, i+2, 0.9
	}
	return p, true
}

// givenAlone is a given name without a surname.
func (s *search) givenAlone(p Person, upper bool, c class) (Person, bool) {
	switch {
	case c&never != 0:
		return p, false
	case upper && c&(ordinary|place) == 0:
		p.Score = 0.5
	case upper && !s.opens(p.From) && c&place == 0:
		p.Score = 0.3
	case !upper && c&(ordinary|place) == 0 && !s.Known(p.From):
		p.Score = 0.4
	default:
		return p, false
	}
	return p, true
}

// surnameFirst reads "ROSSI MARIO", or a surname alone.
func (s *search) surnameFirst(i int, c class) (Person, bool) {
	p := Person{From: i, To: i + 1, Given: -1, Surname: i, Title: -1}
	upper := s.capital(i)
	if s.near(i+1) && s.class(i+1)&given != 0 && s.class(i+1)&never == 0 && s.capital(i+1) == upper {
		clear := s.class(i+1)&(ordinary|place) == 0
		if c&(ordinary|place|never) == 0 && (upper || clear) || upper && clear && (c&firm != 0 && c&never == 0 || !s.Known(i)) ||
			!upper && clear && c&firm != 0 && s.Tokens[i].Has(text.Caps) {
			p.Given, p.To, p.Score = i+1, i+2, 0.8
			return p, true
		}
	}
	if !upper || c&(place|never|particle) != 0 || s.joinsName(i) {
		return p, false
	}
	p.Score = 0.5
	if c&ordinary != 0 {
		p.Score = 0.3
		if s.opens(i) && c&firm == 0 {
			return p, false
		}
	}
	return p, true
}

// joinsName reports whether a surname alone is a part of a longer name in upper
// case that is no person's: "Cascina Bertolla", "Conad Ferrari".
func (s *search) joinsName(i int) bool {
	return s.near(i) && s.capital(i-1) && !s.opens(i-1) && s.class(i-1)&(named|courtesy|office|profession) == 0 && s.Tokens[i].Before == text.Space && !s.Known(i-1)
}

// sure weighs a full name.
func (s *search) sure(p *Person, upper bool) float64 {
	g, f := s.class(p.Given), s.class(p.Surname)
	switch {
	case f&(surname|particle) == 0: // not in the list: by its form, or an initial
		if g&(ordinary|place) != 0 {
			return 0.6
		}
		return 0.75
	case !upper:
		return 0.8
	case g&(ordinary|place) != 0 && f&(ordinary|place) != 0:
		return 0.7
	case g&(ordinary|place) != 0:
		return 0.85
	}
	return 0.95
}

// place looks around the name for what it stands for.
func (s *search) place(p *Person) {
	switch {
	case s.behind(p):
	case p.Role == Private && s.figure(p):
		p.Role = Public
	case p.Role == Private && s.heldBy(p.To):
		p.Role = Official
	case s.tag(p):
		p.Role = Tag
	}
}

// behind reads what leads to the name: a street, a saint, an institution.
func (s *search) behind(p *Person) bool {
	first := p.From
	if s.class(first)&(courtesy|profession|saint) != 0 && s.class(first)&given == 0 {
		first = p.From
	}
	for k := first - 1; k >= 0 && k >= first-4; k-- {
		if s.Tokens[k+1].Before == text.Comma || s.Tokens[k+1].Before == text.Stop && !s.dotted(k+1) {
			return false
		}
		c := s.class(k)
		switch {
		case c&saint != 0 && k == first-1:
			p.Role = Saint
			return true
		case c&street != 0 && (k == first-1 || s.upperBetween(k+1, first)):
			p.Role = Street
			return true
		case c&body != 0 && s.dedicated(k, first):
			p.Role = Body
			return true
		case c&(particle|profession|courtesy|office|saint) == 0 && !s.capital(k) && c&body == 0 && s.Norm(k) != "a" && s.Norm(k) != "al" && s.Norm(k) != "alla":
			return false
		}
	}
	return false
}

// upperBetween reports whether the tokens [from, to) are titles, particles or names:
// "via don Luigi", "piazza della Madonna".
func (s *search) upperBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if s.class(i)&(particle|profession|courtesy|office|saint) == 0 && !s.capital(i) {
			return false
		}
	}
	return true
}

// dedicated reports whether an institution at k bears the name at first, and is
// not somebody's: "istituto Falcone", but "la casa di Mario", "il bar di Carla".
func (s *search) dedicated(k, first int) bool {
	for i := k + 1; i < first; i++ {
		if w := s.Norm(i); s.class(i)&particle != 0 && !s.capital(i) && s.class(k)&body != 0 && !strings.HasPrefix(s.Norm(k), "intitolat") && !strings.HasPrefix(s.Norm(k), "dedicat") && (w == "di" || w == "del" || w == "della" || w == "dei" || w == "degli" || w == "dell") {
			return false
		}
	}
	w := s.Norm(k)
	return w != "casa" && w != "caso" && w != "gruppo" || s.capital(k)
}

// figure reports whether the name is that of a public person.
func (s *search) figure(p *Person) bool {
	if p.Surname < 0 {
		return false
	}
	at := p.Surname
	if s.class(at)&particle != 0 && at+1 < p.To {
		at++
	}
	for ; at < p.To; at++ {
		f, ok := s.book.public[s.Norm(at)]
		switch {
		case !ok:
		case p.Given < 0:
			return f.alone && p.Title < 0
		case slices.Contains(f.given, s.Norm(p.Given)):
			return true
		}
	}
	return false
}

// heldBy reports whether an office is said of the name that ends at i: "Mario
// Rossi, sindaco di", "Rossi (assessore)".
func (s *search) heldBy(i int) bool {
	if i < len(s.Tokens) && s.Tokens[i].Before <= text.Comma {
		switch s.Norm(i) {
		case "il", "l", "la", "nostro", "nostra", "ex", "attuale":
			i++
		}
	}
	return i < len(s.Tokens) && s.Tokens[i].Before <= text.Comma && s.class(i)&office != 0 && !s.Tokens[i].Has(text.Elided)
}

// tag reports whether the name is there because the platform puts the name of
// whom a reply answers at its beginning, or because friends are tagged.
func (s *search) tag(p *Person) bool {
	for _, name := range s.Tagged {
		if named := s.Slice(p.From, p.To); named != "" && (strings.EqualFold(named, name) || len(named) < len(name) && strings.EqualFold(named, name[:len(named)]) && name[len(named)] == ' ') {
			return true
		}
	}
	if p.From != 0 || p.Title >= 0 || !p.Full() {
		return false
	}
	if p.To >= len(s.Tokens) {
		return true
	}
	next := &s.Tokens[p.To]
	return next.Before == text.Comma && !s.dashed(p.To) && !s.described(p.To) || next.Before != text.Glued && address[next.Norm] || s.Reply && !tells[next.Norm]
}

// dashed reports whether a bracket stands before token i: what it holds is said of the name.
func (s *search) dashed(i int) bool {
	return slices.Contains(s.Runes[s.Tokens[i-1].End:s.Tokens[i].Start], '(')
}

// aside is how long an apposition between commas may be, "Mario Rossi, il gestore
// del campeggio del lido, è …".
const aside = 9

// described reports whether what follows the comma before token i says who the
// named person is: "Mario Rossi, 12 anni", "Anna Ferri, la barista, è …".
func (s *search) described(i int) bool {
	switch tok := &s.Tokens[i]; tok.Norm {
	case "residente", "corso", "viale", "piazza", "vicolo", "largo", "contrada", "classe", "nato", "nata", "detto", "detta", "figlio", "figlia", "marito", "moglie", "abitante", "via", "di", "ex", "quello", "quella", "condannato", "condannata", "arrestato", "arrestata", "indagato", "indagata", "malato", "malata", "pregiudicato", "pregiudicata", "separato", "separata", "divorziato",
		"divorziata", "disoccupato", "disoccupata", "affetto", "affetta", "sposato", "sposata", "operato", "operata", "ricoverato", "ricoverata", "imputato", "imputata", "gia", "vedova", "vedovo", "pensionato", "pensionata", "titolare", "proprietario", "proprietaria", "noto", "nota":
		return true
	case "il", "la", "l", "lo", "un", "una", "quel":
		for k := i + 1; k < min(i+aside, len(s.Tokens)); k++ {
			if s.Tokens[k].Before >= text.Comma {
				return s.Tokens[k].Before == text.Comma
			}
		}
		return false
	default:
		return tok.Kind == text.Number || s.term(i)
	}
}

// term reports whether a sentence or an age follows, in words: "Anna Ferri, due anni
// per furto".
func (s *search) term(i int) bool {
	switch s.Norm(i + 1) {
	case "anni", "mesi", "anno":
		return s.near(i + 1)
	}
	return false
}

// address are the words with which one speaks to somebody, tells those that
// speak of him.
var (
	address = set("tu sei hai ti te tuo tua tuoi tue ma guarda senti scusa scusi grazie bravo brava hai fai vai puoi devi vuoi dici sai credi pensi parli leggi voi siete avete concordo esatto esattamente infatti ragione certo no io anche mi ho sono buongiorno ciao caro cara quindi allora dai vero verissimo purtroppo auguri complimenti condoglianze venite vieni andiamo ci")
	tells   = set("e ha era aveva abita vive sta soffre lavora deve viene va faceva fa e' sarebbe si lo la di del della che , detto detta, residente")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
