package attack

import (
	_ "embed"
	"strings"
	"sync"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// indicator is the tier of signs.txt and traits.txt, which explain it.
const indicator lexicon.Tier = 'I'

//go:embed signs.txt
var signList string

// signs are the frames of signs.txt.
var signs = sync.OnceValue(func() frames {
	f, err := newFrames(signList)
	return must(f, err)
})

//go:embed traits.txt
var traitList string

// traits are the frames of traits.txt.
var traits = sync.OnceValue(func() frames {
	f, err := newFrames(traitList)
	return must(f, err)
})

// What signs must come to, how far apart in words they may stand, and how many are weighed.
const (
	tallyDue   = 4.0
	namedDue   = 3.0 // of one who bears a name
	tallyReach = 40
	tallyMost  = 40
	tallyScore = 0.7
)

// tally adds up the signs of a damaging deed that stand close together, where no
// accusation was found in words of its own.
func (r *accuseReader) tally() {
	if len(r.traces) > 0 || r.kindly() || r.linked() {
		return
	}
	found := r.gather(func(visit func(lexicon.Found)) { r.check.hearing.signsIn(&r.reader, visit) }, func(f lexicon.Found) bool {
		from, to := r.sentence(f.From)
		for i := f.From; i < f.To; i++ {
			if r.t.Tokens[i].Has(text.Negated) && r.t.Norm(f.From) != "non" {
				return false
			}
		}
		return !r.fancied(from, to) && !r.sourced(from, to) && !r.doubted(from, to, f.From)
	})
	for k := range found {
		if t, ok := r.deed(found, found[k].From); ok {
			r.traces = append(r.traces, t)
			return
		}
	}
}

// gather returns the signs in the text that the author himself states and that fit.
func (r *attackReader) gather(each func(visit func(lexicon.Found)), fits func(lexicon.Found) bool) []lexicon.Found {
	var found []lexicon.Found
	each(func(f lexicon.Found) {
		var flags text.Flags
		for i := f.From; i < f.To; i++ {
			flags |= r.t.Tokens[i].Flags
		}
		if len(found) < tallyMost && flags&(text.Quoted|text.Denounced|text.Self) == 0 && fits(f) {
			found = append(found, f)
		}
	})
	return found
}

// deed weighs the signs of a deed from token `from` on, and who is meant. Of one addressed
// it is his motives that are attacked.
func (r *accuseReader) deed(found []lexicon.Found, from int) (trace, bool) {
	t, total := sum(found, from)
	if total.points < namedDue {
		return t, false
	}
	t.category = "fatto lesivo attribuito a una persona"
	if _, end := r.sentence(t.to - 1); r.t.Tokens[end-1].Has(text.Asked) {
		return t, false
	}
	switch t.who = r.concerned(lexicon.Found{From: t.from, To: t.to}); {
	case t.who != holder && t.who != namedPerson:
		return t, false
	case total.grave && r.bearsName(t.from, t.to):
		return t, true
	}
	return t, total.points >= tallyDue && total.classes > 1
}

// total is what signs come to.
type total struct {
	points  float64
	apart   float64 // the same where a class counts as often as it stands apart
	classes int
	grave   bool // one of them weighs enough of somebody named
}

// sum adds up the classes of signs from token `from` on; each counts once.
func sum(found []lexicon.Found, from int) (trace, total) {
	classes, sum := map[string]float64{}, total{}
	t := trace{from: from, to: from, score: tallyScore, severity: audit.Serious}
	for _, f := range found {
		if f.From < from || f.To > from+tallyReach {
			continue
		}
		term := f.Entry.Value
		if t.category == "" {
			t.category = term.Category
		}
		classes[term.Category] = max(classes[term.Category], term.Weight)
		if f.From >= t.to {
			sum.apart += term.Weight
		}
		t.to = max(t.to, f.To)
	}
	sum.classes = len(classes)
	for _, w := range classes {
		sum.points += w
		sum.grave = sum.grave || w >= namedDue
	}
	return t, sum
}

// bearsName reports a person's name around [from, to).
func (r *attackReader) bearsName(from, to int) bool {
	for k := max(0, from-tallyReach/2); k < min(len(r.t.Tokens), to+tallyReach/4); k++ {
		if r.nameAt(k) || r.localName(k) || r.ofPlace(k) {
			return true
		}
	}
	return false
}

// kindly reports thanks, good wishes, talk of hearsay and of one's own family: no charges.
func (r *attackReader) kindly() bool {
	for i := range r.t.Tokens {
		switch r.t.Norm(i) {
		case "mio", "mia", "miei", "mie":
			switch r.t.Norm(i + 1) {
			case "sorella", "fratello", "moglie", "marito", "madre", "padre", "mamma", "papa", "figlio", "figlia", "figli", "zio", "zia", "nonna", "nonno":
				return true
			}
		case "dicevano", "dicerie", "pettegolezzi", "bufala", "bufale":
			return true
		case "complimenti", "grazie", "ringrazio", "ringraziamo", "auguri", "condoglianze", "bravo", "brava", "bravi", "brave", "bravissimi":
			return true
		}
	}
	return false
}

// ofPerson begins the categories of attacks.
const ofPerson = "attacco alla persona"

// slight looks for signs that a person is attacked, where no phrase tells it.
func (r *attackReader) slight() {
	if len(r.traces) > 0 || r.kindly() {
		return
	}
	found := r.gather(func(visit func(lexicon.Found)) { r.check.traits.each(&r.reader, visit) }, func(f lexicon.Found) bool { return !r.told(f.From) && !r.denied(f.From) && !r.ofGroup(f.From) })
	for k := range found {
		t, total := sum(found, found[k].From)
		if !total.grave && total.apart < tallyDue {
			continue
		}
		if !strings.HasPrefix(t.category, ofPerson) {
			t.category = ofPerson
		}
		t.severity = audit.Medium
		if t.who = r.somebody(found[k]); t.who != nobody {
			r.traces = append(r.traces, t)
			return
		}
	}
}

// somebody returns of whom a trait is told.
func (r *attackReader) somebody(f lexicon.Found) target {
	if who := r.youAround(f.From, f.To); who == person {
		return who
	}
	if who := r.ofSomebody(f); who != nobody {
		return who
	}
	for k := max(0, f.From-aroundReach); k < min(len(r.t.Tokens), f.To+shortGap); k++ {
		switch w := r.t.Norm(k); w {
		case "uno", "una", "quello", "quella", "questo", "questa", "lui", "lei", "chi", "costui", "costei":
			return person
		case "sei", "hai", "ti", "tuo", "tua", "te", "tu":
			return person
		case "consiglio", "giunta", "palco", "inaugurazione", "municipio":
			return holder // whoever sits there
		}
	}
	return nobody
}

// ofGroup reports a sentence about a whole group: "le donne hanno …".
func (r *attackReader) ofGroup(i int) bool {
	from, _ := r.sentence(i)
	for k := from; k < min(i+2, from+3); k++ {
		switch r.t.Norm(k) {
		case "i", "gli", "le", "sti", "ste", "quei", "quelle", "agli", "ai", "alle", "dei", "delle", "degli":
			if m := r.at(k + 1); m&isPeople != 0 && m&isOffice == 0 && r.joined(k+1) {
				return true
			}
		}
	}
	return false
}
