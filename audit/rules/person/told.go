package person

import (
	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// Told is a fact of a person's life that a text tells, whoever wrote it, and what
// tells the person.
type Told struct {
	Category string  // Italian: "malattia", "condanne e precedenti"
	Law      string  // the norm that it concerns: "legge/…"; "" if none
	How      string  // Italian: by what the person is told
	Score    float64 // from 0 to 1
	Fact     [2]int  // tokens, [from, to)
	Who      [2]int
	// Named is true of a person told by name and surname, or by a part of the name
	// and a title; others are told by who they are to somebody.
	Named bool
}

// Facts returns what a text tells of the health, of the other special categories
// of data, of criminal matters and of the private life of persons whom readers can
// tell; what the author says of himself and of holders of an office is left out.
func Facts(t *text.Text) []Told {
	r := &reader{}
	s := &audit.Subject{Content: &audit.Content{}, Read: t}
	var out []Told
	for _, k := range [...]struct {
		rule *subjectRule
		list *lexicon.List
	}{{&health, healthWords}, {&special, specialWords}, {&judicial, judicialWords}, {&private, privateWords}} {
		c := factChecker{subjectRule: k.rule, r: r, list: k.list.Lexicon()}
		if !c.look(s) {
			continue
		}
		facts, _ := c.weigh(t)
		for _, f := range facts {
			if !f.hint && recognisable(f.who.kind) {
				out = append(out, c.told(f))
			}
		}
	}
	return out
}

// recognisable reports whether readers who do not know the author can tell the person.
func recognisable(k kind) bool {
	switch k {
	case fullName, partName, toldName, kinOf, nickname, home:
		return true
	}
	return false
}

func (c *factChecker) told(f fact) Told {
	category := f.cue.Entry.Value.Category
	out := Told{
		Category: category, How: kindNames[f.who.kind], Score: f.score,
		Fact: [2]int{f.cue.From, f.cue.To}, Who: [2]int{f.who.from, f.who.to},
		Named: f.who.kind == fullName || f.who.kind == partName,
	}
	if c.lawOf != nil {
		out.Law = c.lawOf(category)
	}
	return out
}

// Minors returns what a text tells of minors whom readers can tell.
func Minors(t *text.Text) []Told {
	c := minorChecker{r: &reader{}}
	if !c.worth(t) {
		return nil
	}
	c.r.read(&audit.Subject{Content: &audit.Content{}, Read: t})
	var out []Told
	for i, left := 0, mostCues; i < len(t.Tokens) && left > 0; i++ {
		if c.r.role(i)&(child|surelyChild) == 0 && age(t, i) == 0 && !class(t, i) {
			continue
		}
		left--
		if from, to, note, score := c.r.minorAt(i); score >= threshold {
			out = append(out, Told{Category: "dati di minori", How: note, Score: score, Fact: [2]int{i, i + 1}, Who: [2]int{from, to}})
		}
	}
	return out
}
