package attack

import (
	_ "embed"
	"sync"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// indicator is the tier of signs.txt, which explains it.
const indicator lexicon.Tier = 'I'

//go:embed signs.txt
var signList string

// signs are the frames of signs.txt.
var signs = sync.OnceValue(func() frames {
	f, err := newFrames(signList)
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
	var found []lexicon.Found
	r.check.signs.each(&r.reader, func(f lexicon.Found) {
		if len(found) < tallyMost && r.avowed(f) {
			found = append(found, f)
		}
	})
	for k := range found {
		if t, ok := r.sum(found, found[k].From); ok {
			r.traces = append(r.traces, t)
			return
		}
	}
}

// avowed reports a sign that the author himself states.
func (r *accuseReader) avowed(f lexicon.Found) bool {
	var flags text.Flags
	for i := f.From; i < f.To; i++ {
		flags |= r.t.Tokens[i].Flags
	}
	from, to := r.sentence(f.From)
	return flags&(text.Quoted|text.Denounced|text.Negated|text.Self) == 0 && !r.fancied(from, to) && !r.sourced(from, to) && !r.doubted(from, to, f.From)
}

// sum adds up the classes of signs from token `from` on; each counts once.
func (r *accuseReader) sum(found []lexicon.Found, from int) (trace, bool) {
	classes := map[string]float64{}
	t := trace{from: from, to: from, category: "fatto lesivo attribuito a una persona", score: tallyScore, severity: audit.Serious}
	for _, f := range found {
		if f.From < from || f.To > from+tallyReach {
			continue
		}
		term := f.Entry.Value
		classes[term.Category] = max(classes[term.Category], term.Weight)
		t.to = max(t.to, f.To)
	}
	points, grave := 0.0, false
	for _, w := range classes {
		points += w
		grave = grave || w >= namedDue
	}
	if points < namedDue {
		return t, false
	}
	_, end := r.sentence(t.to - 1)
	if r.t.Tokens[end-1].Has(text.Asked) {
		return t, false
	}
	// Of one addressed it is his motives that are attacked.
	switch t.who = r.concerned(lexicon.Found{From: t.from, To: t.to}); {
	case t.who != holder && t.who != namedPerson:
		return t, false
	case grave && r.bearsName(t.from, t.to):
		return t, true
	}
	return t, points >= tallyDue && len(classes) > 1
}

// bearsName reports a person's name around [from, to).
func (r *accuseReader) bearsName(from, to int) bool {
	for k := max(0, from-tallyReach/2); k < min(len(r.t.Tokens), to+tallyReach/4); k++ {
		if r.nameAt(k) || r.localName(k) || r.ofPlace(k) {
			return true
		}
	}
	return false
}

// kindly reports thanks, good wishes, talk of hearsay and of one's own family: no charges.
func (r *accuseReader) kindly() bool {
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
