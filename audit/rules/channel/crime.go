package channel

import (
	_ "embed"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed crime.txt
var crimeSource string

var crimes = plain("crime.txt", "ABCDVKXHWTONZY", crimeSource)

// Tiers of crime.txt.
const (
	exOfficio  lexicon.Tier = 'A' // a fact prosecuted without a complaint
	complained lexicon.Tier = 'B' // a fact prosecuted, as a rule, on complaint
	named      lexicon.Tier = 'C' // the name of a crime, with a place or a person, and a time
	placed     lexicon.Tier = 'D' // as exOfficio, with a place or a person
	harm       lexicon.Tier = 'H' // with a victim
	victim     lexicon.Tier = 'W'
	dealing    lexicon.Tier = 'T' // with forbidden goods
	goods      lexicon.Tier = 'O'
	dumping    lexicon.Tier = 'N' // with dangerous waste
	toxic      lexicon.Tier = 'Z'
	involved   lexicon.Tier = 'V'
	occurring  lexicon.Tier = 'K'
	general    lexicon.Tier = 'X'
	supposed   lexicon.Tier = 'Y' // before the fact
)

const (
	crimeThreshold = 0.7
	// personThreshold is what a text needs that tells of somebody's life.
	personThreshold = 0.9
)

// crimeReach is how far, in words, a place or a person stands from the fact.
const crimeReach = 20

// objectReach is how far, in words, the object stands from the verb that acts on it.
const objectReach = 6

// crimeCheck finds crimes told as facts.
type crimeCheck struct {
	reader
	places locator
}

func newCrime(set *audit.Setting) audit.Checker { return startCrime(set) }

func startCrime(set *audit.Setting) *crimeCheck {
	return &crimeCheck{newReader(set, crimeList), newLocator(set)}
}

// Check speaks once of a text, of the fact with the most signs.
func (c *crimeCheck) Check(s *audit.Subject, l *audit.Log) {
	if best, ok := c.clearest(s); ok {
		l.Find(best.hit(s.Read))
	}
}

// clearest returns the fact with the most signs, if it is a crime told as one.
func (c *crimeCheck) clearest(s *audit.Subject) (best story, ok bool) {
	if !c.stands(s.Read) || otherKind(s) {
		return best, false
	}
	ms := c.read(s.Read)
	if !ms.has(exOfficio, complained, named, placed, harm, dealing, dumping) {
		return best, false
	}
	c.places.read(s.Read)
	for _, m := range ms {
		if k := c.story(s.Read, ms, m); k.score > best.score {
			best = k
		}
	}
	if tells(s, offended) {
		return best, best.score >= personThreshold // most of these are about somebody's life
	}
	return best, best.score >= crimeThreshold
}

// story is a fact with what makes it one.
type story struct {
	fact  mark
	signs []mark
	score float64
}

func (c *crimeCheck) story(t *text.Text, ms marks, m mark) story {
	switch m.term.Tier {
	case exOfficio, complained, named, placed, harm, dealing, dumping:
	default:
		return story{}
	}
	if !said(t, m) || denied(t, m) || asked(t, m.from) || whoever(t, m) || ms.near(m, crimeReach).has(general) || supposedly(t, ms, m) {
		return story{}
	}
	switch t.Norm(m.from - 1) {
	case "avete", "hai", "state":
		return story{} // reproached to the readers
	}
	k := story{fact: m, score: m.term.Weight}
	if need, ok := objectOf(m); ok {
		of, ok := pronoun(t, m), m.term.Tier == harm && pronounBefore(t, m)
		if !ok {
			of, ok = object(ms.inSentence(t, m).near(m, objectReach), m, need)
		}
		if !ok || possible(t, m) {
			return story{}
		}
		k.signs = append(k.signs, of)
	}
	around := ms.near(m, crimeReach)
	where, isPlaced := c.places.where(t, m, crimeReach)
	k.add(where, isPlaced)
	who, known := around.first(involved)
	k.add(who, known)
	when, dated := around.first(occurring)
	k.add(when, dated)
	switch tied := isPlaced || known; {
	case m.term.Tier == named && (!tied || len(k.signs) < 2):
		return story{} // the name of a crime is a topic; with a place and a time it is a report
	case m.term.Tier == placed && !tied:
		return story{}
	case m.term.Tier == harm || m.term.Tier == dealing || m.term.Tier == dumping:
		if !tied && !dated {
			return story{}
		}
	}
	return k
}

// objectOf returns what a verb needs beside it to tell of a crime: "vende" goods
// that nobody may sell, "picchia" somebody.
func objectOf(m mark) (lexicon.Tier, bool) {
	switch m.term.Tier {
	case harm:
		return victim, true
	case dealing:
		return goods, true
	case dumping:
		return toxic, true
	}
	return 0, false
}

// object returns what a verb acts on: a mark of the tier, or, behind a verb of
// violence, a person who is named by what he is to the author.
func object(around marks, m mark, need lexicon.Tier) (mark, bool) {
	for _, o := range around {
		if o.term.Tier == need || need == victim && o.term.Tier == involved && o.from >= m.to {
			return o, true
		}
	}
	return mark{}, false
}

// pronounBefore reports whether a verb of violence bears its victim as a pronoun:
// "lo prende a bastonate".
func pronounBefore(t *text.Text, m mark) bool {
	if !strings.HasPrefix(m.term.Category, "maltrattamenti") {
		return false
	}
	switch t.Norm(m.from - 1) {
	case "lo", "la", "li", "le", "mi", "ci":
		return t.Tokens[m.from].Before <= text.Space
	}
	return false
}

// pronoun is the mark of the word before m.
func pronoun(t *text.Text, m mark) mark {
	return mark{max(0, m.from-1), max(1, m.from), &someone}
}

var someone = lexicon.Term{Tier: victim, Category: "vittima"}

// supposedly reports whether the sentence says before a fact that it is feared,
// supposed, or what people say.
func supposedly(t *text.Text, ms marks, m mark) bool {
	for _, o := range ms.inSentence(t, m) {
		if o.term.Tier == supposed && o.from < m.from {
			return true
		}
	}
	return false
}

// possible reports whether a verb tells of what may be, must be or is not wanted.
func possible(t *text.Text, m mark) bool {
	from, _ := t.Sentence(m.from)
	for i := m.from - 1; i >= max(from, m.from-4); i-- {
		switch t.Tokens[i].Norm {
		case "se", "quando", "qualora", "chiunque", "dovrebbe", "dovrebbero", "potrebbe", "potrebbero", "puo", "possono", "deve", "devono", "vietato", "contro", "bisogna", "mai":
			return true
		}
	}
	return false
}

// whoever reports a sentence on anybody who does such a thing: "chi maltratta gli
// animali", while "c'è chi spaccia" tells of somebody.
func whoever(t *text.Text, m mark) bool {
	i := m.from - 1
	if w := t.Norm(i); w == "ha" || w == "hanno" || w == "lo" || w == "li" {
		i--
	}
	return t.Norm(i) == "chi" && t.Norm(i-1) != "e" && t.Norm(i-1) != "ce" && t.Norm(i-1) != "visto"
}

func (k *story) add(m mark, ok bool) {
	if ok {
		k.signs = append(k.signs, m)
		k.score += 0.08
	}
}

func (k *story) hit(t *text.Text) audit.Hit {
	h := audit.Hit{
		Category:   "possibile racconto di reato: " + k.fact.term.Category,
		Severity:   audit.Medium,
		Score:      min(k.score, 1),
		Threshold:  crimeThreshold,
		Evidence:   []audit.Evidence{evidence(t, k.fact)},
		Exceptions: crimeExceptions(),
	}
	if k.fact.term.Tier != complained {
		h.Law = []string{"legge/cpp/331"}
	}
	for _, m := range k.signs {
		h.Evidence = append(h.Evidence, evidence(t, m))
	}
	return h
}

func crimeExceptions() []audit.Exception {
	return []audit.Exception{
		{Name: "cronaca, intitolazione o discorso generale"}, {Name: "figura di linguaggio"}, {Name: "domanda, ipotesi o negazione"}, {Name: "citazione o discorso riferito"},
	}
}
