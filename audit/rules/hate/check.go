package hate

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/tenor"
	"vigilia/audit/text"
)

// threshold is the score from which the rule speaks.
const threshold = 0.6

// mostMentions is how many groups and slurs of one text are looked at, and
// farthestWord how many tokens behind the last of them.
const (
	mostAttacks  = 50 // enough evidence
	mostMentions = 200
	farthestWord = 200
)

// check looks for slurs, and for groups with an attack in a frame.
type check struct {
	slurs, groups *lexicon.Lexicon
	grammar       *grammar
	above         above
	scale         *tenor.Scale
}

// Check holds the text against slurs and frames, and against what stands above it.
func (c *check) Check(s *audit.Subject, l *audit.Log) {
	if attacks, held := c.look(s.Read); len(attacks) > 0 {
		l.Find(hitOf(s.Read, attacks, held))
		return
	}
	if s.Parent == nil && (s.Post == nil || s.Post.ID == s.ID) {
		return
	}
	if hit, ok := c.beyond(s); ok {
		l.Find(hit)
	}
}

// look returns what a text says against groups, and why some of it does not count.
func (c *check) look(t *text.Text) (attacks []attack, held []string) {
	mentions := mentionsIn(t, c.slurs, c.groups)
	if len(mentions) == 0 {
		if !c.grammar.scorn.raised(t) {
			return nil, nil
		}
		return (&scene{grammar: c.grammar, t: t}).attacks()
	}
	sc := newScene(c.grammar, t, mentions)
	attacks, held = sc.attacks()
	return c.weighed(sc, attacks, held)
}

// attack is one thing said of a group, at the tokens [from, to).
type attack struct {
	from, to int
	form     string
	trait    string // the characteristic; a slur's own category for a slur
	severity string // of a slur whose list names one
	score    float64
	repaired bool
}

// attacks returns what the text says against groups, and why some of it does not count.
func (s *scene) attacks() (out []attack, held []string) {
	keep := func(a attack, why string) {
		switch {
		case why != "":
			held = append(held, why)
		case a.score >= threshold && len(out) < mostAttacks && !told(out, a):
			out = append(out, a)
		}
	}
	for i := 0; i < len(s.units) && len(out) < mostAttacks; i++ {
		if s.units[i].mention >= 0 {
			if a, ok := s.slurAt(i); ok {
				keep(a, s.excused(&a, i, i+1))
			}
		}
		if a, from, to, ok := s.frameAt(i); ok {
			keep(a, s.excused(&a, from, to))
		}
	}
	s.around(keep)
	return out, held
}

// told reports whether an attack lies within one that stands already.
func told(out []attack, a attack) bool {
	return slices.ContainsFunc(out, func(b attack) bool { return b.from <= a.from && a.to <= b.to || a.from <= b.from && b.to <= a.to })
}

// slurAt returns the slur of unit i, if it is one and meant so.
func (s *scene) slurAt(i int) (attack, bool) {
	m := &s.mentions[s.units[i].mention]
	if !m.slur {
		return attack{}, false
	}
	if m.tier() != alone && !s.aimed(i, m) {
		return attack{}, false
	}
	form, _, _ := strings.Cut(m.Entry.Value.Category, " per ")
	return attack{from: m.From, to: m.To, form: form, trait: m.trait(), severity: m.Entry.Value.Severity, score: m.Entry.Value.Weight - cost(m), repaired: s.mended(m)}, true
}

// mended reports whether a mention is not written as it reads.
func (s *scene) mended(m *mention) bool {
	return m.How != text.Exact || s.t.Tokens[m.From].Has(text.Misspelt)
}

// cost is what a word that had to be repaired takes off the score.
func cost(m *mention) float64 {
	switch m.How {
	case text.Mended, text.Within, text.Split:
		return 0.08
	case text.Completed:
		return 0.05
	}
	return 0
}

// frameAt returns the heaviest frame that begins at unit i.
func (s *scene) frameAt(i int) (best attack, from, to int, ok bool) {
	c := s.units[i].class | s.units[i].phrase
	if c&s.starts == 0 && !s.openers[s.t.Norm(s.units[i].from)] {
		return best, 0, 0, false
	}
	for k := range s.frames {
		f := &s.frames[k]
		if c&f.elems[0].class == 0 && f.elems[0].words == nil || f.weight <= best.score {
			continue
		}
		end, denied, matched := f.match(s, i)
		if !matched {
			continue
		}
		who, counts := s.counts(f, i, end, denied)
		if !counts {
			continue
		}
		m := &s.mentions[s.units[who].mention]
		best = attack{from: s.units[i].from, to: s.units[end-1].to, form: f.form, trait: s.traitOf(who), severity: m.Entry.Value.Severity, score: f.weight - cost(m), repaired: s.mended(m)}
		from, to, ok = i, end, true
	}
	return best, from, to, ok
}

// counts returns of whom a frame speaks at the units [i, end), and whether it says
// it: no negation governs it, the number agrees, it can be said of such a group.
func (s *scene) counts(f *frame, i, end int, denied bool) (who int, ok bool) {
	who = s.about(f, i, end)
	if who < 0 || (denied || s.deniedBefore(i)) && !f.denies && !s.rhetorical(i, end) {
		return who, false
	}
	m, mark := &s.mentions[s.units[who].mention], s.units[who].class
	if s.howMany(i) || s.ofWhoever(f, i, who) || f.asked && (!s.asks(s.units[end-1].to-1) || s.anew(end)) {
		return who, false
	}
	many := (m.tier() == group || m.tier() == camp) && (f.topic || mark&(markOne|markOblique) == 0)
	return who, !(many && s.singular(who, end)) && s.suits(f, m, i, end)
}

// anew reports whether the question of the sentence begins behind the frame that ends
// before unit end: "non odio i …, e perché mai dovrei?".
func (s *scene) anew(end int) bool {
	if end >= len(s.units) || s.t.Tokens[s.units[end].from].Before != text.Comma {
		return false
	}
	switch s.t.Norm(s.units[end].from) {
	case "e", "perche", "anzi", "quindi", "allora", "come", "chi", "cosa":
		return true
	}
	return false
}

// howMany reports whether the frame at unit i is asked about in number: "quanti …
// devono ancora morire?".
func (s *scene) howMany(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if w := s.t.Norm(s.units[k].from); w == "quanti" || w == "quante" {
			return s.asks(s.units[i].from)
		}
		if s.opensAt(k) {
			break
		}
	}
	return false
}

// ofWhoever reports whether a frame that begins at unit i speaks of him who does
// something to the group of unit who: "chi picchia i … mi fa schifo", "mi fanno pena
// quelli che insultano i …".
func (s *scene) ofWhoever(f *frame, i, who int) bool {
	if f.form == threat || f.form == incitement || f.form == wish {
		return false
	}
	if s.units[i].mention >= 0 {
		for k := i; k > 0 && k > i-farthestFill && !s.opensAt(k); k-- {
			if w := s.t.Norm(s.units[k-1].from); someone(w) || w == "che" && s.t.Norm(s.units[k-1].from-1) == "quelli" {
				return true
			}
		}
		return false
	}
	for k := i + 1; k < who; k++ {
		w, next := s.t.Norm(s.units[k].from), s.t.Norm(s.units[k].to)
		if next == "sia" || next == "e" {
			continue // "chiunque sia …"
		}
		if someone(w) || w == "quelli" && next == "che" {
			return true
		}
	}
	return false
}

// someone reports whether the word stands for whoever does something.
func someone(w string) bool { return w == "chi" || w == "chiunque" || w == "coloro" }

// traitOf returns the characteristic of the group of unit i: for "quella gente",
// that of the group named before.
func (s *scene) traitOf(i int) string {
	m := &s.mentions[s.units[i].mention]
	if m.tier() == earlier {
		if k := s.refers(i); k >= 0 {
			m = &s.mentions[s.units[k].mention]
		}
	}
	return m.trait()
}

// about returns the unit of the mention of which the frame speaks, -1 if there is none.
func (s *scene) about(f *frame, i, end int) int {
	if !f.naked {
		for k := i; k < end; k++ {
			if s.units[k].mention >= 0 {
				return k
			}
		}
	}
	lone := f.elems[0].opens && f.elems[0].closes
	who, ok := s.anchored(i, end, f.form == derogation || f.form == implied, f.form == incitement || f.form == threat)
	if !ok || lone && !s.leads(who) {
		return -1
	}
	return who
}

// deniedBefore reports whether a negation governs the frame that begins at unit i:
// "non odio i …", "non tutti i …".
func (s *scene) deniedBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-farthestFill && !s.opensAt(k+1); k-- {
		switch c := s.units[k].class; {
		case c&s.c.not != 0:
			return true
		case c&(s.c.fill|s.c.them|s.c.det|s.c.cop|s.c.is) == 0 && s.units[k].mention < 0 && !lends(s.t.Norm(s.units[k].from)):
			return false
		}
	}
	return false
}

// lends reports whether a verb only leads to the word of contempt behind it: "non mi
// fanno …", "non provo …".
func lends(w string) bool {
	switch w {
	case "fa", "fanno", "fate", "fai", "danno", "provo", "proviamo", "sento", "nutro":
		return true
	}
	return false
}

// suits reports whether what the frame says can be said against such a group:
// nobody threatens the old with "a casa loro", or blames the ill for being ill.
func (s *scene) suits(f *frame, m *mention, i, end int) bool {
	trait := m.trait()
	switch {
	case f.form == exclusion && strings.HasPrefix(s.t.Norm(s.units[end-1].to-1), "cura"): // everybody else is cured for his good
		return strings.HasPrefix(trait, "orientamento")
	case f.form == exclusion && f.elems[0].class&s.c.deny != 0 && s.asks(s.units[end-1].to-1): // "togliere il voto a …?"
		return false
	case f.denies && s.notAll(i, end):
		return false
	case m.tier() == camp:
		return f.form == dehumanise || f.form == incitement || f.form == wish || f.form == threat
	case f.topic && f.elems[0].opens && f.elems[0].closes:
		return !vulnerable(trait) && plural(s.t.Norm(s.units[end-1].to-1))
	case f.form == implied && s.asks(s.units[end-1].to-1):
		return false
	case f.form == implied && !f.timed:
		return foreign(trait)
	case m.tier() == oneOf && f.form == attribute: // called so, without an article: "zingara ladra"
		return foreign(trait) && s.opensAt(i)
	case m.tier() == oneOf && f.uses(s.c.nowant):
		return foreign(trait)
	case m.tier() == oneOf && f.uses(s.c.pre|s.c.bad):
		return !vulnerable(trait) || trait == "disabilità"
	case !vulnerable(trait):
		return true
	case f.elems[0].class&s.c.does != 0 && !f.topic: // "truffano gli anziani": they suffer it
		return false
	case f.sturdy && trait != "sesso o genere":
		return false
	case f.uses(s.c.ill), f.uses(s.c.harmDo) && !s.halts(end):
		return false
	case trait == "sesso o genere":
		return true
	case f.form == exclusion:
		return f.uses(s.c.deny|s.c.undeserve) || f.denies || trait == "disabilità" && (s.has(i, end, s.c.shut) || s.country(end-1) || s.banishes(i, end))
	}
	return !f.uses(s.c.lack)
}

// notAll reports whether the units [i, end) deny something of all, not of each: "non
// sono tutti …".
func (s *scene) notAll(i, end int) bool {
	denied := false
	for _, u := range s.units[i:end] {
		switch w := s.t.Norm(u.from); {
		case w == "non" || w == "nn":
			denied = true
		case denied && (w == "tutti" || w == "tutte"):
			return true
		}
	}
	return false
}

// country reports whether unit i names the country or the town: nobody complains that
// the disabled are kept out of those.
func (s *scene) country(i int) bool {
	switch s.t.Norm(s.units[i].to - 1) {
	case "italia", "europa", "paese", "citta", "nazione":
		return true
	}
	return false
}

// banishes reports whether the units [i, end) say what nobody says for the good of the ill.
func (s *scene) banishes(i, end int) bool {
	for _, u := range s.units[i:end] {
		switch s.t.Norm(u.to - 1) {
		case "isolati", "isolare", "discriminati", "discriminare", "segregati", "emarginati", "cacciati", "cacciare", "espulsi", "espellere", "venuti", "posto", "sopportare", "mantenere", "ingresso":
			return true
		}
	}
	return false
}

// has reports whether one of the units [i, end) is of the class.
func (s *scene) has(i, end int, c class) bool {
	return slices.ContainsFunc(s.units[i:end], func(u unit) bool { return (u.class|u.phrase)&c != 0 })
}

// halts reports whether nothing but fillers comes behind the frame in its clause:
// "devono morire di caldo" wishes nobody to die.
func (s *scene) halts(end int) bool {
	for !s.closesAt(end) {
		next := s.passes(end, false, false)
		if next == 0 {
			return false
		}
		end = next
	}
	return true
}

// singular reports whether what is bidden behind the group of unit i is bidden of
// one: "chi fa il saluto romano davanti agli ebrei dovrebbe …".
func (s *scene) singular(i, end int) bool {
	if s.likeThem(i) || i > end {
		return false
	}
	return slices.ContainsFunc(s.units[i:end], func(u unit) bool {
		switch s.t.Norm(u.from) {
		case "va", "andrebbe", "deve", "dovrebbe", "merita", "meriterebbe", "debba":
			return u.mention < 0
		}
		return false
	})
}

// likeThem reports whether the group of unit i is an example: "gente come gli zingari".
func (s *scene) likeThem(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if s.t.Norm(s.units[k].from) == "come" {
			return true
		}
	}
	return false
}

// uses reports whether an element of the frame asks for one of the classes.
func (f *frame) uses(c class) bool {
	return slices.ContainsFunc(f.elems, func(e element) bool { return e.class&c != 0 })
}

// whoNot reports whether the denial before unit i is asked for, to hear that there is
// nobody who would not: "chi è che non vorrebbe …", "come si fa a non …".
func (s *scene) whoNot(i int) bool {
	for k := i - 1; k >= 0 && k >= i-farthestFill && !s.opensAt(k+1); k-- {
		switch s.t.Norm(s.units[k].from) {
		case "chi", "come":
			return true
		}
	}
	return false
}

// rhetorical reports whether a denial is none: "ma non sono tutti ladri?".
func (s *scene) rhetorical(i, end int) bool {
	asked, all := s.asks(s.units[end-1].to-1), s.whoNot(i)
	for k := s.units[i].from; k < s.units[end-1].to; k++ {
		all = all || s.t.Norm(k) == "tutti" || s.t.Norm(k) == "tutte" || s.t.Norm(k) == "forse"
	}
	return asked && all
}

// asks reports whether the sentence of token i is a question.
func (s *scene) asks(i int) bool {
	_, end := s.sentence(i)
	return s.t.Tokens[end-1].Has(text.Asked)
}

// aimed reports whether a slur that needs direction has it: "sei un …", "brutto …",
// "questi …", "… di merda", or it is all that is said.
func (s *scene) aimed(i int, m *mention) bool {
	if i+1 < len(s.units) && s.units[i+1].class&s.c.bad != 0 && s.reachable(i+1, false) {
		return true
	}
	if m.tier() == thrown && !plural(m.Word) {
		return s.predicated(i) || s.opensAt(i) && silenced(s.t.Norm(m.To))
	}
	if m.tier() == clumsy {
		return i > 0 && s.units[i-1].class&s.c.pre != 0 && !s.opensAt(i)
	}
	if s.opensAt(i) && s.calledOut(i) {
		return true
	}
	if s.opensAt(i) {
		return s.closesAt(i+1) && (i > 0 || s.t.Tokens[m.To-1].Has(text.Exclaimed)) && s.t.Tokens[m.From].Kind != text.Emoji
	}
	if s.wondered(i) || s.vocative(i) {
		return true
	}
	if s.t.Norm(m.From-1) == "sei" && plural(m.Word) {
		return false // six of them
	}
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if s.units[k].class&(s.c.areyou|s.c.pre|s.c.cop|s.c.is) != 0 || pointing(s.t.Norm(s.units[k].from)) {
			return true
		}
		if s.units[k].class&s.c.fill == 0 || s.opensAt(k) {
			return false
		}
	}
	return false
}

// predicated reports whether a verb or contempt stands before the slur of unit i: "sei
// proprio una …", "brutta …".
func (s *scene) predicated(i int) bool {
	for k := i - 1; k >= 0 && k >= i-farthestFill && !s.opensAt(k+1); k-- {
		switch c := s.units[k].class; {
		case c&(s.c.areyou|s.c.cop|s.c.is|s.c.pre) != 0:
			return true
		case c&s.c.fill == 0:
			return false
		}
	}
	return false
}

// silenced reports whether the word sends somebody away or shuts him up.
func silenced(w string) bool {
	switch w {
	case "chiudi", "taci", "zitta", "zitto", "vai", "vattene", "sparisci", "torna", "stai", "levati", "muori", "crepa":
		return true
	}
	return false
}

// wondered reports whether the slur of unit i is what the author wonders about
// somebody: "chi l'ha fatto, un …?".
func (s *scene) wondered(i int) bool {
	if i < 2 || !s.closesAt(i+1) || !s.opensAt(i-1) || !s.asks(s.units[i].from) {
		return false
	}
	switch s.t.Norm(s.units[i-1].from) {
	case "un", "uno", "una":
		return true
	}
	return false
}

// vocative reports whether the slur of unit i ends a clause that speaks to somebody:
// "ma cosa parli, …".
func (s *scene) vocative(i int) bool {
	if w := s.t.Norm(s.units[i].from - 1); !s.closesAt(i+1) || articulated(w) || preposition(w) || s.units[i-1].class&(s.c.det|s.c.few) != 0 && !pointing(w) {
		return false
	}
	from, _ := s.sentence(s.units[i].from)
	return s.tutoyer(max(from, s.units[i].from-vocativeReach), s.units[i].from)
}

// vocativeReach is how many tokens beside a slur are looked at for whom it is thrown at.
const vocativeReach = 10

// tutoyer reports whether the tokens [from, end) speak to somebody: "ti", "siete",
// "vattene", "zitto".
func (s *scene) tutoyer(from, end int) bool {
	for k := from; k < end; k++ {
		w := s.t.Norm(k)
		if s.guards.single[w]&s.c.thou != 0 || len(w) > 6 && (strings.HasSuffix(w, "tevi") || strings.HasSuffix(w, "tene")) {
			return true
		}
	}
	return false
}

// calledOut reports whether the slur of unit i is whom the sentence speaks to:
// "…, hai anche il coraggio", "…, vergognati".
func (s *scene) calledOut(i int) bool {
	if i+1 >= len(s.units) {
		return false
	}
	next := s.t.Norm(s.units[i+1].from)
	if s.t.Tokens[s.units[i+1].from].Before != text.Comma {
		return (next == "lei" || next == "tu" || next == "voi") && s.t.Tokens[s.units[i+1].from].Before < text.Comma
	}
	from, end := s.sentence(s.units[i].from)
	from = max(from, s.units[i+1].from)
	return s.tutoyer(from, min(end, from+vocativeReach))
}

// pointing reports whether the word before a slur points at somebody.
func pointing(w string) bool {
	switch w {
	case "questi", "queste", "questa", "questo", "quei", "quelle", "quella", "quel", "sti", "ste", "sta", "sto", "tu", "voi", "brutto", "brutta", "brutti", "brutte", "soliti", "solite", "vecchia", "grandissima", "gran":
		return true
	}
	return false
}

func hitOf(t *text.Text, attacks []attack, held []string) audit.Hit {
	worst := slices.MaxFunc(attacks, func(a, b attack) int {
		switch {
		case a.score < b.score:
			return -1
		case a.score > b.score:
			return 1
		}
		return b.from - a.from
	})
	hit := audit.Hit{Score: min(0.97, worst.score+0.03*float64(len(attacks)-1)), Threshold: threshold}
	hit.Category = "possibile discriminazione per " + worst.trait + "; forma: " + worst.form
	for _, a := range attacks {
		hit.Severity = max(hit.Severity, audit.Named(a.severity, audit.Serious))
		note := a.form + "; caratteristica: " + a.trait
		if a.repaired {
			note += "; forma alterata"
		}
		hit.Evidence = append(hit.Evidence, audit.Evidence{
			Span:   audit.Span{Start: t.Tokens[a.from].Start, End: t.Tokens[a.to-1].End},
			Masked: t.Mask(a.from, a.to),
			Note:   note,
		})
	}
	for _, r := range reasons {
		hit.Exceptions = append(hit.Exceptions, audit.Exception{Name: r, Held: slices.Contains(held, r)})
	}
	return hit
}
