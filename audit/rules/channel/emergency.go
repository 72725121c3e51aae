package channel

import (
	_ "embed"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed emergency.txt
var emergencySource string

var emergencies = plain("emergency.txt", "AHENTURXYOPBLMCWFDG", emergencySource)

// Tiers of emergency.txt, beside those that several lists share.
const (
	happening lexicon.Tier = 'A' // a danger told in the present
	rescue    lexicon.Tier = 'H' // a call for rescue
	danger    lexicon.Tier = 'E' // a danger by its name
	now       lexicon.Tier = 'N'
	presently lexicon.Tier = 'T'
	cry       lexicon.Tier = 'U'
	summons   lexicon.Tier = 'R'
	unreal    lexicon.Tier = 'X' // drill, news, figure of speech
	notNow    lexicon.Tier = 'Y' // past, habit, possibility

	// What befalls something or somebody needs it beside.
	loose    lexicon.Tier = 'O' // what may fall
	falling  lexicon.Tier = 'P'
	body     lexicon.Tier = 'B'
	dying    lexicon.Tier = 'L'
	vehicle  lexicon.Tier = 'M'
	crash    lexicon.Tier = 'C'
	waters   lexicon.Tier = 'W'
	flooding lexicon.Tier = 'F'
	missing  lexicon.Tier = 'D' // of a person
	found    lexicon.Tier = 'G' // tells of a danger by itself, beside a person
)

const (
	emergencyThreshold = 0.7
	// callReach is how far, in words, the signs of one call stand from the danger.
	callReach = 24
)

// emergencyCheck finds dangers told while they happen.
type emergencyCheck struct {
	reader
	places locator
	post   newsOf
}

func newEmergency(set *audit.Setting) audit.Checker { return startEmergency(set) }

func startEmergency(set *audit.Setting) *emergencyCheck {
	lex := newReader(set, emergencyList)
	return &emergencyCheck{reader: lex, places: newLocator(set), post: newsOf{reader: lex}}
}

// Check speaks of the clearest danger of the text.
func (c *emergencyCheck) Check(s *audit.Subject, l *audit.Log) {
	if best, limit, ok := c.clearest(s); ok {
		l.Find(best.hit(s.Read, limit))
	}
}

// clearest scores every danger of the text and returns the clearest, with what it
// had to reach, if it is one.
func (c *emergencyCheck) clearest(s *audit.Subject) (best call, limit float64, ok bool) {
	if !c.stands(s.Read) || tells(s, otherAlarms) || tells(s, hatred) {
		return best, 0, false
	}
	ms := c.read(s.Read)
	if !ms.has(happening, rescue, danger, falling, dying, crash, flooding, missing, found) || ms.has(unreal) {
		return best, 0, false
	}
	c.places.read(s.Read)
	for _, m := range ms {
		if m.term.Tier == happening || m.term.Tier == rescue || m.term.Tier == danger || befalls(s.Read, ms, m) {
			if k := c.call(s.Read, ms, m); k.score > best.score {
				best = k
			}
		}
	}
	limit = emergencyThreshold
	if tells(s, kept) {
		limit += 0.15 // what once befell somebody, told with who he is
	}
	if c.post.tells(s.Post, best.danger) {
		limit += 0.15 // below a post on the same event, who names it comments on news
	}
	return best, limit, best.score >= limit
}

// befallReach is how far, in words, a thing stands from what befalls it.
const befallReach = 9

// befalls reports whether m tells of what befalls something or somebody that stands
// in the same sentence: a cable that hangs, a child on the ice, a car in the canal.
func befalls(t *text.Text, ms marks, m mark) bool {
	var need lexicon.Tier
	switch m.term.Tier {
	case falling:
		need = loose
	case dying, missing, found:
		need = body
	case crash:
		need = vehicle
	case flooding:
		need = waters
	default:
		return false
	}
	return !denied(t, m) && ms.inSentence(t, m).near(m, befallReach).has(need)
}

// call is a danger with the signs that it is present, somewhere, and calls for help.
type call struct {
	danger mark
	signs  []mark
	score  float64
}

func (c *emergencyCheck) call(t *text.Text, ms marks, m mark) call {
	if !said(t, m) || m.term.Tier == danger && denied(t, m) {
		return call{}
	}
	around := ms.near(m, callReach)
	k := call{danger: m, score: m.term.Weight}
	at, isNow := around.first(now, cry)
	if r, ok := around.first(rescue); ok && m.term.Tier != rescue {
		at, isNow = mark{r.from, r.to, &rescueCalled}, true
	}
	if !isNow && around.has(notNow) {
		return call{}
	}
	if !isNow {
		at, isNow = around.first(presently)
	}
	k.add(at, isNow)
	if r, ok := around.first(cry, summons); ok && r != at {
		k.add(r, true)
	}
	if second, ok := other(around, m); ok {
		k.add(mark{second.from, second.to, &toldTwice}, true)
	}
	where, ok := c.places.where(t, m, callReach)
	if ok {
		k.signs = append(k.signs, where)
		k.score += 0.15
	}
	if m.term.Tier == danger && len(k.signs) < 2 {
		k.score = min(k.score, emergencyThreshold-0.1) // a name and one sign are no call
	}
	return k
}

// rescueCalled is what a call for rescue counts beside a danger that is told.
var rescueCalled = lexicon.Term{Tier: cry, Weight: 0.3, Category: "richiesta di soccorso"}

// toldTwice is what another danger beside the first counts.
var toldTwice = lexicon.Term{Tier: happening, Weight: 0.1, Category: "altro pericolo"}

// other returns another danger that is told as happening.
func other(around marks, m mark) (mark, bool) {
	for _, o := range around {
		if (o.from >= m.to || o.to <= m.from) && tellsDanger(o.term.Tier) && tellsDanger(m.term.Tier) {
			return o, true
		}
	}
	return mark{}, false
}

// tellsDanger reports whether an entry of a tier tells of a danger by what happens.
func tellsDanger(t lexicon.Tier) bool {
	switch t {
	case happening, falling, dying, crash, flooding:
		return true
	}
	return false
}

func (k *call) add(m mark, ok bool) {
	if ok {
		k.signs = append(k.signs, m)
		k.score += m.term.Weight
	}
}

func (k *call) hit(t *text.Text, limit float64) audit.Hit {
	h := audit.Hit{
		Category:   "possibile pericolo in atto: " + k.danger.term.Category,
		Severity:   audit.Critical,
		Score:      min(k.score, 1),
		Threshold:  limit,
		Evidence:   []audit.Evidence{evidence(t, k.danger)},
		Exceptions: emergencyExceptions(limit > emergencyThreshold),
	}
	for _, m := range k.signs {
		h.Evidence = append(h.Evidence, evidence(t, m))
	}
	return h
}

// newsOf remembers which dangers the last post tells of itself.
type newsOf struct {
	reader
	id    string
	kinds map[string]bool
}

// tells reports whether a post names a danger of the same kind. A post that is
// itself under check tells nothing of what it says.
func (n *newsOf) tells(post *audit.Content, danger mark) bool {
	if post == nil || !post.Kind.Own() || danger.term == nil {
		return false
	}
	if post.ID != n.id || n.kinds == nil {
		n.id, n.kinds = post.ID, map[string]bool{}
		for _, m := range n.read(text.Parse(post.Text)) {
			n.kinds[m.term.Category] = true
		}
	}
	return n.kinds[danger.term.Category]
}

func emergencyExceptions(news bool) []audit.Exception {
	return []audit.Exception{
		{Name: "citazione o discorso riferito"}, {Name: "fatto passato o ricorrente"}, {Name: "esercitazione, ringraziamento o figura di linguaggio"},
		{Name: "commento a una notizia", Held: news},
	}
}
