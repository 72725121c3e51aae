package channel

import (
	_ "embed"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/names"
	"vigilia/audit/rules/matter"
	"vigilia/audit/text"
)

//go:embed complaint.txt
var complaintSource string

var complaints = plain("complaint.txt", "ALBVKRXGDCENH", complaintSource)

// Tiers of complaint.txt.
const (
	disservice lexicon.Tier = 'A'
	alarm      lexicon.Tier = 'L'
	trouble    lexicon.Tier = 'B'
	thing      lexicon.Tier = 'G'
	condition  lexicon.Tier = 'D'
	suspect    lexicon.Tier = 'E'
	reporting  lexicon.Tier = 'V'
	lasting    lexicon.Tier = 'K'
	mending    lexicon.Tier = 'R'
	verdict    lexicon.Tier = 'N'
	praise     lexicon.Tier = 'H'
	courtesy   lexicon.Tier = 'C'
	mended     lexicon.Tier = 'X'
)

const (
	complaintThreshold = 0.6
	// scoldThreshold is what a text needs that insults somebody: most of these are
	// about the person, not about the thing.
	scoldThreshold = 0.85
	// illnessThreshold is what a text needs that tells of somebody's illness, which
	// explains more often than the state of a thing why something is not done.
	illnessThreshold = 0.75
	// curseWords is the length up to which a text that curses does nothing else.
	curseWords = 8
	// fewWords is the length up to which a text has room for one matter only.
	fewWords = 14
)

// complaintReach is how far, in words, a place stands from what is out of order.
const complaintReach = 16

// complaintCheck finds reports of disservices.
type complaintCheck struct {
	reader
	places  locator
	danger  *emergencyCheck
	offence *crimeCheck
	hearing *matter.Hearing
}

func newComplaint(set *audit.Setting) audit.Checker {
	return &complaintCheck{
		reader: newReader(set, complaintList), places: newLocator(set), danger: startEmergency(set), offence: startCrime(set), hearing: matter.Of(set),
	}
}

// Check speaks once of a text, of the disservice with the most signs.
func (c *complaintCheck) Check(s *audit.Subject, l *audit.Log) {
	if !c.stands(s.Read) || otherKind(s) || tells(s, ownFile) {
		return
	}
	ms := c.read(s.Read)
	c.places.read(s.Read)
	var best story
	for _, m := range ms {
		if k := c.story(s.Read, ms, m); k.score > best.score {
			best = k
		}
	}
	if best.score < complaintThreshold && len(s.Read.Tokens) <= plainWords && !tells(s, ownLife) {
		best = c.neglect(s.Read, ms)
	}
	if best.score >= limitOf(s) && !vents(s, &best) && !c.graver(s) {
		l.Find(best.complaint(s.Read))
	}
}

// limitOf returns what a text needs: more where it speaks of somebody.
func limitOf(s *audit.Subject) float64 {
	switch {
	case tells(s, insults), byName(s.Read), tells(s, persons):
		return scoldThreshold
	case tells(s, illness):
		return illnessThreshold
	}
	return complaintThreshold
}

// vents reports a curse of a few words on no place in particular: it asks for nothing.
func vents(s *audit.Subject, k *story) bool {
	return len(s.Read.Tokens) <= curseWords && tells(s, curses) && !k.placed()
}

// byName reports whether a text speaks of somebody by his name, as talk among
// neighbours does: "la Rosanna", "il Marco". Names behind a street's word are places.
func byName(t *text.Text) bool {
	for i := 1; i < len(t.Tokens); i++ {
		tok := &t.Tokens[i]
		if !tok.Has(text.Capital) || tok.Has(text.Caps) || len(tok.Norm) < 4 {
			continue
		}
		switch t.Norm(i - 1) {
		case "la", "il", "el", "er", "ol":
			if names.IsGiven(tok.Norm) && !text.Known(tok.Norm) && t.Tokens[i].Before == text.Space && !placeWord(t.Norm(i-2)) {
				return true
			}
		}
	}
	return false
}

// placeWord reports a word behind which a name is that of a place.
func placeWord(w string) bool {
	switch w {
	case "via", "piazza", "viale", "corso", "largo", "scuola", "parco", "palestra", "asilo", "nido", "residenza", "teatro", "cinema", "bar":
		return true
	}
	return false
}

// graver reports whether the text tells of a danger or of a crime, and sounds so: it goes
// to others than the offices that mend things.
func (c *complaintCheck) graver(s *audit.Subject) bool {
	if k, limit, ok := c.danger.clearest(s); ok && !c.hearing.Innocent(s.Read, "channel.emergency", k.hit(s.Read, limit).Evidence) {
		return true
	}
	k, ok := c.offence.clearest(s)
	return ok && !c.hearing.Innocent(s.Read, "channel.crime_report", k.hit(s.Read).Evidence)
}

// Reaches within a complaint, in words.
const (
	conditionReach = 12 // from a thing to its state
	suspectReach   = 5  // the same, for a state that may be said of anything
	lastingReach   = 9  // from what is out of order to "since yesterday"
)

func (c *complaintCheck) story(t *text.Text, ms marks, m mark) story {
	switch m.term.Tier {
	case disservice, alarm, trouble, condition, suspect, reporting, mending:
	default:
		return story{}
	}
	around := ms.near(m, complaintReach)
	if !said(t, m) || around.has(mended) || !told(t, m) {
		return story{}
	}
	if m.term.Tier == condition && asked(t, m.from) && !around.has(lasting, reporting, mending) {
		return story{} // "resterà torbida per molto?"
	}
	k := story{fact: m, score: m.term.Weight}
	switch of, ok := c.thing(t, ms, m); {
	case m.term.Tier == trouble:
	case ok:
		k.signs = append(k.signs, of)
		k.score += of.term.Weight
	case m.term.Tier == condition, m.term.Tier == suspect, m.term.Tier == mending:
		return story{} // "rotto" of nothing public
	}
	c.locate(t, &k)
	for _, tier := range []lexicon.Tier{lasting, reporting, mending, courtesy, verdict} {
		reached := around
		if tier == verdict && !k.placed() {
			continue // an opinion on no place in particular
		}
		switch tier {
		case lasting:
			reached = ms.near(m, lastingReach)
		case courtesy:
			reached = ms
		}
		if sign, ok := reached.first(tier); ok && tier != m.term.Tier {
			k.signs = append(k.signs, sign)
			k.score += sign.term.Weight
		}
	}
	if m.term.Tier == trouble && byNight(t, m) {
		k.score += aState
	}
	if len(t.Tokens) <= fewWords && (m.term.Tier != trouble || c.places.marks.has('P')) {
		k.score += 0.1
	}
	return k
}

// Weights of what is told around a public thing whose state no entry names.
const (
	aThing    = 0.25
	another   = 0.1
	somewhere = 0.15
	refusal   = 0.15
	aState    = 0.2
	recently  = 0.1
	longTime  = 0.2 // from which a lasting stands for a place
	// neglectThreshold is above that of a state by its name.
	neglectThreshold = 0.65
	// plainWords is how many words a plain report has, at most: longer texts argue.
	plainWords = 45
)

// neglect weighs what stands around a public thing: where it is, how long it lasts,
// that something is not done, what somebody thinks of it. Praise and questions are
// no complaint.
func (c *complaintCheck) neglect(t *text.Text, ms marks) (best story) {
	if ms.has(mended) || praised(t, ms) {
		return best
	}
	for _, m := range ms {
		if m.term.Tier != thing || !said(t, m) || asked(t, m.from) && !whyAsked(t, m) && !ms.inSentence(t, m).has(verdict) || properName(t, m) || somebodys(t, m) {
			continue
		}
		if k := c.around(t, ms.near(m, neglectReach), m); k.score >= neglectThreshold && k.score > best.score {
			best = k
		}
	}
	return best
}

// neglectReach is how far, in words, the signs of a neglect stand from the thing.
const neglectReach = 18

// praised reports whether a text praises and takes nothing back: "le altalene sono
// belle. Peccato che per arrivarci ci siano tre gradini".
func praised(t *text.Text, ms marks) bool {
	last := -1
	for _, m := range ms {
		if m.term.Tier == praise {
			last = m.to
		}
	}
	if last < 0 {
		return false
	}
	for i := last; i < len(t.Tokens); i++ {
		switch t.Tokens[i].Norm {
		case "ma", "pero", "peccato", "purtroppo", "tranne", "tuttavia", "solo":
			return false
		}
	}
	return true
}

// somebodys reports whether the word before a thing says whose it is: "la mia app".
func somebodys(t *text.Text, m mark) bool {
	switch t.Norm(m.from - 1) {
	case "mio", "mia", "miei", "mie", "suo", "sua", "suoi", "sue", "tuo", "tua":
		return true
	}
	return false
}

// stands reports whether what is told of a thing stands without a place: it has
// lasted long, or somebody judges it, in few words or as something that lasts.
func stands(t *text.Text, near marks) bool {
	l, lasts := near.first(lasting)
	return lasts && l.term.Weight >= longTime || near.has(verdict) && (lasts || len(t.Tokens) <= fewWords)
}

// whyAsked reports whether a question asks why a thing is as it is: it tells that it is.
func whyAsked(t *text.Text, m mark) bool {
	from, _ := t.Sentence(m.from)
	for i := from; i < m.from && i <= from+2; i++ {
		switch t.Tokens[i].Norm {
		case "perche", "xche", "xke", "perke", "pecche":
			return true
		}
	}
	return false
}

// byNight reports whether an hour of the night stands near m: "alle 4.40", "alle due
// di notte", "alle cinque di mattina".
func byNight(t *text.Text, m mark) bool {
	for i := max(1, m.from-neglectReach); i < min(len(t.Tokens), m.to+neglectReach); i++ {
		if w := t.Norm(i - 1); w != "alle" && w != "le" && w != "ore" && w != "all" {
			continue
		}
		switch n := t.Tokens[i].Norm; n {
		case "due", "tre", "quattro", "cinque", "una", "2", "3", "4", "5", "1":
			if ofNight(t, i+1) {
				return true
			}
		default:
			if t.Tokens[i].Kind == text.Number && len(n) >= 4 && (n[0] >= '1' && n[0] <= '5' && !digit(n[1]) || n[0] == '0' && n[1] <= '5') {
				return true
			}
		}
	}
	return false
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// ofNight reports whether a word of the night follows within four tokens.
func ofNight(t *text.Text, i int) bool {
	for k := i; k < min(len(t.Tokens), i+5); k++ {
		switch t.Tokens[k].Norm {
		case "notte", "mattina", "mattino", "mattin", "alba", "notti":
			return true
		}
	}
	return false
}

func (c *complaintCheck) around(t *text.Text, near marks, m mark) story {
	k := story{fact: mark{m.from, m.to, &neglected}, score: aThing}
	add := func(weight float64, tiers ...lexicon.Tier) {
		for _, o := range near {
			if o.from != m.from && slices.Contains(tiers, o.term.Tier) && !asked(t, o.from) && told(t, o) {
				k.signs, k.score = append(k.signs, o), k.score+weight
				return
			}
		}
	}
	add(another, thing)
	add(aState, condition, suspect, trouble)
	add(refusal+another, verdict)
	add(refusal+another, reporting)
	add(refusal, mending)
	add(refusal/3, courtesy)
	if l, ok := near.first(lasting); ok {
		k.signs, k.score = append(k.signs, l), k.score+l.term.Weight
	}
	night := byNight(t, m)
	if night {
		k.score += aState
	}
	if p, ok := c.spot(t, m); ok {
		k.signs, k.score = append(k.signs, p), k.score+somewhere
	} else if !night && !stands(t, near) {
		return story{}
	} else if len(t.Tokens) <= fewWords {
		k.score += another
	}
	if refused(t, m) {
		k.score += refusal
	}
	if recent(t, m) {
		k.score += recently
	}
	return k
}

// spot returns a place near m that is neither the thing itself nor the town.
func (c *complaintCheck) spot(t *text.Text, m mark) (mark, bool) {
	for _, p := range c.places.marks.near(m, neglectReach) {
		if p.to <= m.from || p.from >= m.to {
			switch t.Norm(p.from) {
			case "paese", "centro", "casa", "case", "qui", "qua", "quartiere", "zona", "frazione", "borgo", "campagna", "mare", "strada":
			default:
				return p, true
			}
		}
	}
	return placeNamed(t, m, neglectReach)
}

// neglected is a public thing of which something is told.
var neglected = lexicon.Term{Tier: thing, Category: "servizio o bene pubblico trascurato"}

// refused reports whether the sentence of m says that something is not, or not done.
func refused(t *text.Text, m mark) bool {
	from, to := t.Sentence(m.from)
	for i := max(from, m.from-neglectReach); i < min(to, m.to+neglectReach); i++ {
		switch t.Tokens[i].Norm {
		case "non", "nn", "nun", "nessuno", "niente", "senza", "mai", "manca", "mancano", "nessun", "nessuna", "zero", "nisciuno", "nissun":
			return true
		}
	}
	return false
}

// recent reports whether the author tells of today or of the last days.
func recent(t *text.Text, m mark) bool {
	for i := max(0, m.from-neglectReach); i < min(len(t.Tokens), m.to+neglectReach); i++ {
		switch t.Tokens[i].Norm {
		case "stamattina", "stamane", "stanotte", "ieri", "stasera", "oggi", "adesso", "iersera":
			return true
		}
	}
	return false
}

// placed reports whether a place stands among the signs.
func (k *story) placed() bool {
	return slices.ContainsFunc(k.signs, func(m mark) bool { return m.term.Tier == 'P' })
}

// thing returns the public thing of which m tells: in its sentence, not in m itself.
func (c *complaintCheck) thing(t *text.Text, ms marks, m mark) (mark, bool) {
	here := ms.inSentence(t, m)
	if m.term.Tier == suspect {
		return here.near(m, suspectReach).first(thing)
	}
	of, ok := here.near(m, conditionReach).first(thing)
	if from, _ := t.Sentence(m.from); !ok && m.term.Tier == condition && m.from-from <= 2 {
		return ms.near(m, suspectReach).first(thing) // "… montascale? È rotto da ottobre"
	}
	return of, ok
}

// told reports whether m is told as it is: not denied, nor asked about, nor what
// somebody did, nor a name.
func told(t *text.Text, m mark) bool {
	switch m.term.Tier {
	case trouble:
		return !denied(t, m) && !whom(t, m)
	case mending:
		return !asked(t, m.from) && t.Norm(m.from) != "quando"
	case suspect:
		return !denied(t, m) && !asked(t, m.from) && !deed(t, m) && !properName(t, m)
	case condition:
		return !denied(t, m) && !whom(t, m) && !deed(t, m) && !properName(t, m)
	}
	return !whom(t, m) && !anyone(t, m)
}

// anyone reports a word of anybody who does such a thing: "chi parcheggia sulle
// strisce", "se uno parcheggia", while "c'è chi parcheggia" tells of somebody.
func anyone(t *text.Text, m mark) bool {
	if whoever(t, m) {
		return true
	}
	w := t.Norm(m.from - 1)
	return (w == "uno" || w == "qualcuno" || w == "tizio") && t.Norm(m.from-2) == "se"
}

// whom reports whether m stands in a question on whom to turn to: it asks for an
// address, and reports nothing.
func whom(t *text.Text, m mark) bool {
	if !asked(t, m.from) {
		return false
	}
	from, _ := t.Sentence(m.from)
	for i := from; i < m.from && i < from+4; i++ {
		switch t.Tokens[i].Norm {
		case "chi", "dove", "come", "quale", "qual", "sapete", "qualcuno", "posso", "devo":
			return true
		}
	}
	return false
}

// deed reports whether a participle tells what somebody did: "ha rotto", "avete
// scoperto", while "è rotto" and "ha un'asse rotta" tell how a thing is.
func deed(t *text.Text, m mark) bool {
	switch t.Norm(m.from - 1) {
	case "ha", "ho", "hai", "abbiamo", "avete", "hanno", "aver", "avere", "avevo", "aveva", "avevano", "anno":
		return m.from > 0 && t.Tokens[m.from].Before <= text.Space && !strings.HasPrefix(t.Tokens[m.from].Norm, "non")
	}
	return false
}

// properName reports whether m is a name: "piazza dei Caduti".
func properName(t *text.Text, m mark) bool {
	tok := &t.Tokens[m.from]
	return tok.Has(text.Capital) && !tok.Has(text.Caps) && !tok.Before.Ends()
}

// locate adds where it is. A town as a whole is nowhere: "paese pieno di buche".
func (c *complaintCheck) locate(t *text.Text, k *story) {
	p, ok := c.places.where(t, k.fact, complaintReach)
	if !ok {
		return
	}
	k.signs = append(k.signs, p)
	if k.fact.term.Tier == trouble {
		k.score += 0.15 // "piccioni sul tetto" need more than a place
		return
	}
	switch t.Norm(p.from) {
	case "paese", "centro", "casa", "case", "qui", "qua", "mercato", "zona", "mare", "campo", "strada":
		k.score += 0.1
	default:
		k.score += 0.25
	}
}

func (k *story) complaint(t *text.Text) audit.Hit {
	category := "segnalazione di disservizio: " + k.fact.term.Category
	switch k.fact.term.Tier {
	case alarm:
		category = "segnalazione di situazione ritenuta pericolosa"
	case reporting:
		category = "segnalazione di disservizio"
	}
	h := audit.Hit{
		Category: category, Severity: audit.Informative, Score: min(k.score, 1), Threshold: complaintThreshold,
		Evidence:   []audit.Evidence{evidence(t, k.fact)},
		Exceptions: complaintExceptions(),
	}
	for _, m := range k.signs {
		h.Evidence = append(h.Evidence, evidence(t, m))
	}
	return h
}

func complaintExceptions() []audit.Exception {
	return []audit.Exception{{Name: "critica politica o discorso generale"}, {Name: "apprezzamento o intervento già eseguito"}, {Name: "citazione o discorso riferito"}}
}
