package hate

import (
	"strings"
	"unicode"

	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// mention is a group, one of it, or a slur, in a text.
type mention struct {
	lexicon.Found
	slur    bool
	oblique bool // "degli …", "contro i …": no subject and no object
	few     bool // "due …", "alcuni …": persons, not the group
	adj     bool // says of a noun what it is: "ristorante cinese"
}

func (m *mention) tier() lexicon.Tier { return m.Entry.Value.Tier }

// trait returns the characteristic, which a slur names behind its kind: "epiteto
// per origine".
func (m *mention) trait() string {
	if _, of, ok := strings.Cut(m.Entry.Value.Category, " per "); m.slur && ok {
		return of
	}
	return m.Entry.Value.Category
}

// scene is a text in which groups are named, made ready for the frames.
type scene struct {
	*grammar
	t         *text.Text
	mentions  []mention
	units     []unit
	guard     []class // by token, where a guard begins; nil until asked for
	from, end int     // of the sentence that was asked for last
	step      func()  // called at every step of the matcher, by tests; nil otherwise
}

// mentionsIn finds slurs and groups; where both begin at a word the longer counts.
func mentionsIn(t *text.Text, slurs, groups *lexicon.Lexicon) []mention {
	var out []mention
	for i := 0; i < len(t.Tokens) && len(out) < mostMentions; {
		s, isSlur := slurs.At(t, i)
		g, isGroup := groups.At(t, i)
		f := s
		if !isSlur || isGroup && (g.To > s.To || s.Entry.Value.Cancelled(t, s.From, s.To)) {
			f, isSlur = g, false
		}
		if !isSlur && (!isGroup || swallows(t, slurs, &g)) {
			i++
			continue
		}
		if f.Entry.Value.Tier != spared && !f.Entry.Value.Cancelled(t, f.From, f.To) && !street(t, &f) && !blind(t, &f) && (isSlur || !confessed(t, &f)) {
			out = append(out, mention{Found: f, slur: isSlur})
		}
		i = f.To
	}
	return out
}

// confessed reports whether the author names himself: "sono ebrea".
func confessed(t *text.Text, f *lexicon.Found) bool {
	if f.From == 0 || t.Norm(f.From-1) != "sono" || t.Tokens[f.From].Before >= text.Comma {
		return false
	}
	w := t.Norm(f.To - 1)
	return (strings.HasSuffix(w, "a") || strings.HasSuffix(w, "o")) && f.From < 3
}

// street reports whether the word names a place or a person: "via Neri".
func street(t *text.Text, f *lexicon.Found) bool {
	tok := &t.Tokens[f.From]
	return f.To == f.From+1 && f.From > 0 && tok.Has(text.Capital) && !tok.Has(text.Caps) && tok.Before == text.Space && entitled(t.Norm(f.From-1))
}

// swallows reports whether words that point at somebody hold the beginning of a slur that
// says more: "sti animali venuti dal deserto".
func swallows(t *text.Text, slurs *lexicon.Lexicon, g *lexicon.Found) bool {
	if g.Entry.Value.Tier != earlier {
		return false
	}
	for i := g.From + 1; i < g.To; i++ {
		if f, ok := slurs.At(t, i); ok && f.To > g.To && f.Entry.Value.Tier == alone {
			return true
		}
	}
	return false
}

// blind reports whether a masked word shows so few of its letters that it may be another:
// "c******i", "m…a", "p**** di".
func blind(t *text.Text, f *lexicon.Found) bool {
	tok := &t.Tokens[f.From]
	if f.How != text.Completed {
		return false
	}
	shown, dotted := 0, false
	for _, r := range t.Runes[tok.Start:tok.End] {
		dotted = dotted || r == '.' || r == '…'
		if unicode.IsLetter(r) {
			shown++
		}
	}
	if f.To > f.From+1 {
		return shown < 2
	}
	return shown <= 2 && (dotted && t.Runes[tok.Start] == 'm' || tok.End-tok.Start >= longestBlind)
}

// longestBlind is how many signs a word has at least that two letters do not tell.
const longestBlind = 7

// newScene cuts the text into units around the mentions.
func newScene(g *grammar, t *text.Text, mentions []mention) *scene {
	s := &scene{grammar: g, t: t, mentions: mentions}
	end := min(len(t.Tokens), mentions[len(mentions)-1].To+farthestWord)
	s.units = make([]unit, 0, end)
	next := 0
	unitOf := make([]int, len(t.Tokens)+1)
	for i := 0; i < end; {
		unitOf[i] = len(s.units) + 1
		if next < len(mentions) && mentions[next].From == i {
			s.units = append(s.units, unit{from: i, to: mentions[next].To, mention: next, class: s.said(&mentions[next])})
			i, next = mentions[next].To, next+1
			continue
		}
		s.units = append(s.units, s.cut(i))
		i++
	}
	unitOf[end] = len(s.units) + 1
	for i := range s.units {
		if u := &s.units[i]; u.phrase != 0 {
			u.end = unitOf[u.end] - 1
			if u.end < 0 { // it ends within a mention
				u.phrase, u.end = 0, 0
			}
		}
	}
	for i := range s.units {
		s.place(i)
	}
	return s
}

// sentence returns the sentence of token i, and remembers it: the same one is asked
// for again and again.
func (s *scene) sentence(i int) (from, end int) {
	if i < s.from || i >= s.end {
		s.from, s.end = s.t.Sentence(i)
	}
	return s.from, s.end
}

// said returns what the name of a group says when it is said of another: "malati
// mentali", "terroni".
func (s *scene) said(m *mention) class {
	if m.To == m.From+1 {
		return s.words.single[m.Word]
	}
	if f, ok := s.words.lex.At(s.t, m.From); ok && f.To == m.To {
		return f.Entry.Value
	}
	return 0
}

// cut reads the word at token i and the phrase that begins there; the end of the
// phrase is still that of its last token.
func (s *scene) cut(i int) unit {
	u := unit{from: i, to: i + 1, mention: -1}
	if s.shy(i) {
		return u
	}
	u.class = s.classOf(i)
	f, ok := s.words.lex.At(s.t, i)
	switch {
	case !ok:
	case f.To > i+1 && f.How != text.Split:
		u.phrase, u.end = f.Entry.Value, f.To
	case u.class == 0 || f.How == text.Exact:
		u.class |= f.Entry.Value
	}
	if s.t.Norm(i) == "e" && !s.t.Tokens[i].Has(text.Accented) {
		u.class = s.c.open // the conjunction
		if u.phrase != 0 {
			u.phrase, u.end = 0, 0
		}
	}
	return u
}

// shy reports whether token i is one of the three wise monkeys, by which people say
// that they are embarrassed.
func (s *scene) shy(i int) bool {
	tok := &s.t.Tokens[i]
	if tok.Kind != text.Emoji {
		return false
	}
	switch s.t.Runes[tok.Start] {
	case '🙈', '🙉', '🙊':
		return true
	}
	return false
}

// classOf returns the classes of the word at token i, or those of the verb to
// which a pronoun clings there.
func (s *scene) classOf(i int) class {
	w := s.t.Norm(i)
	if c := s.words.single[w]; c != 0 {
		return c
	}
	host := s.t.Bare(i)
	if host == w {
		return 0
	}
	c, clung := s.words.single[host], class(0)
	if c&s.c.harm != 0 {
		clung = markHarmThem
	}
	if c&s.c.exclude != 0 {
		clung |= markOutThem
	}
	return clung
}

// place tells how the mention of unit i stands in its sentence.
func (s *scene) place(i int) {
	u := &s.units[i]
	if u.mention < 0 {
		return
	}
	m := &s.mentions[u.mention]
	s.relate(i, m)
	mark := markOf(m)
	if mark == markEarlier && preposition(s.t.Norm(m.From)) {
		if m.oblique = true; s.refers(i) >= 0 { // "con loro"
			u.class |= markOblique | markEarlier
		}
		return
	}
	switch {
	case m.few && !m.adj:
		mark = markOne
	case m.adj && m.tier() != earlier:
		mark &= markOne | markTrait
	case mark == markEarlier && m.oblique && vague(m) && s.topicBefore(i, false, false) < 0:
	case m.oblique && mark&(markGroup|markEarlier) != 0:
		mark = markOblique
	case mark == markEarlier && s.refers(i) >= 0:
		mark |= markGroup
	}
	if mark == markGroup && collective(s.t.Norm(m.From)) {
		mark |= markOne
	}
	u.class |= mark
}

// vague reports whether words that point at somebody may mean anybody: "questi qui".
func vague(m *mention) bool {
	switch m.Word {
	case "questi", "quelli", "quei", "codesti", "costoro", "sti":
		return true
	}
	return false
}

// collective reports whether a noun takes its verb in the singular.
func collective(w string) bool {
	switch w {
	case "gente", "gentaglia", "gentaccia", "marmaglia", "razza", "popolo", "popolazione", "comunita", "etnia", "lobby":
		return true
	}
	return false
}

// markOf returns the mark of a mention that stands by itself.
func markOf(m *mention) class {
	switch t := m.tier(); {
	case t == oneOf, m.slur && !plural(m.Word):
		return markOne
	case t == trait:
		return markTrait
	case t == camp:
		return markCamp
	case t == earlier:
		return markEarlier
	}
	return markGroup
}

// relate looks at what stands before the mention of unit i.
func (s *scene) relate(i int, m *mention) {
	k := i - 1
	m.few = s.beforeNoun(i, m)
	if s.opensAt(i) || k < 0 {
		return
	}
	bare := true
	for ; k >= 0 && s.units[k].class&(s.c.det|s.c.few) != 0 && s.units[k].mention < 0; k-- {
		bare = false
		m.few = m.few || s.units[k].class&s.c.few != 0 && s.units[k].class&s.c.det == 0
		if s.opensAt(k) {
			return
		}
	}
	if k < 0 {
		return
	}
	w := s.t.Norm(s.units[k].to - 1)
	switch {
	case articulated(w) && bare, preposition(w):
		m.oblique = !s.part(k)
	case bare && !s.led(i) && s.units[k].class&(s.c.open|s.c.direct|s.c.not) == 0 && s.units[k].mention < 0 && s.t.Tokens[s.units[k].from].Kind != text.Emoji:
		m.adj = true
	}
}

// beforeNoun reports whether a mention that may be an adjective stands before what
// seems to be its noun: "i vecchi pini".
func (s *scene) beforeNoun(i int, m *mention) bool {
	switch m.Word {
	case "vecchi", "vecchie", "neri", "nere", "anziani", "anziane", "ciechi", "sordi":
		return i+1 < len(s.units) && s.reachable(i+1, false) && !conjugated(s.t.Norm(m.To)) && s.units[i+1].class == 0 && s.units[i+1].phrase == 0 && s.t.Tokens[m.To].Kind == text.Word && !preposition(s.t.Norm(m.To)) && !articulated(s.t.Norm(m.To))
	}
	return false
}

// conjugated reports whether a word ends as a verb in the third person plural: it is
// no noun then.
func conjugated(w string) bool {
	return len(w) > 4 && (strings.HasSuffix(w, "ano") || strings.HasSuffix(w, "ono") || strings.HasSuffix(w, "ino") || strings.HasSuffix(w, "anno") || strings.HasSuffix(w, "ebbe") || strings.HasSuffix(w, "ebbero"))
}

// led reports whether a phrase that attacks ends before unit i: "non vogliamo …".
func (s *scene) led(i int) bool {
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		if s.units[k].end == i && s.units[k].phrase&(s.c.direct|s.c.open) != 0 {
			return true
		}
	}
	return false
}

// part reports whether the words before unit k make the mention a whole of which
// a part is told: "la maggior parte degli …".
func (s *scene) part(k int) bool {
	for n := 1; n <= 2; n++ {
		if k-n >= 0 && s.units[k-n].class&s.c.partof != 0 {
			return true
		}
	}
	return k >= 0 && s.units[k].class&s.c.partof != 0
}

func articulated(w string) bool {
	switch w {
	case "del", "dello", "della", "dell", "dei", "degli", "delle", "al", "allo", "alla", "all", "ai", "agli", "alle", "dal", "dallo", "dalla", "dai", "dagli", "dalle", "nei", "negli", "nelle", "sui", "sugli", "sulle", "coi", "cogli":
		return true
	}
	return false
}

func preposition(w string) bool {
	switch w {
	case "di", "a", "da", "in", "con", "su", "per", "tra", "fra", "contro", "verso", "senza", "sopra", "sotto", "presso", "circa", "riguardo", "tranne":
		return true
	}
	return false
}

func plural(w string) bool {
	return w != "" && (w[len(w)-1] == 'i' || w[len(w)-1] == 'e' && w != "terrone" && w != "polentone" && w != "ricchione" && w != "mongoloide" && w != "culattone")
}

// topicBefore returns the unit of the group that was named before unit i, in its
// sentence or in one of the two before; -1 if none was. whole asks for a subject,
// anyCase is content with "campo rom".
func (s *scene) topicBefore(i int, whole, anyCase bool) int {
	sentences := 0
	for k := i - 1; k >= 0 && k >= i-farthestTopic; k-- {
		u := &s.units[k]
		if s.t.Tokens[s.units[k+1].from].Before.Ends() {
			if sentences++; sentences > 2 {
				return -1
			}
		}
		if u.mention < 0 {
			continue
		}
		m := &s.mentions[u.mention]
		if m.few || m.tier() == trait || m.adj && !anyCase || u.class&(markGroup|markCamp|markOblique) == 0 && !m.slur && !(m.adj && anyCase) && !(anyCase && m.tier() == oneOf && !m.few && foreign(m.trait())) || whole && u.class&markOblique != 0 {
			continue
		}
		return k
	}
	return -1
}

// refers returns the unit of the group to which the words of unit i point, -1 if there is
// none: that which was named before, or of which one was brought up. "Al secondo piano
// abita un …. Gente così …".
func (s *scene) refers(i int) int {
	if k := s.topicBefore(i, false, false); k >= 0 {
		return k
	}
	for k := i - 1; k >= 0 && k >= i-nearestOne; k-- {
		if u := &s.units[k]; u.mention >= 0 {
			m := &s.mentions[u.mention]
			if m.tier() != trait && m.tier() != camp && m.tier() != earlier && !m.adj && s.introduced(k) {
				return k
			}
			return -1
		}
	}
	return -1
}

// nearestOne is how many units back one of a group stands for all of it.
const nearestOne = 12

// farthestTopic is how many units back a pronoun reaches.
const farthestTopic = 40

// anchored reports whether the frame that begins at unit i can speak of a group
// named before, and returns its unit: nothing else is the subject.
func (s *scene) anchored(i, end int, whole, anyCase bool) (int, bool) {
	topic := s.topicBefore(i, whole, anyCase)
	if topic < 0 || s.followed(end) || s.addressed(topic, i) || s.suffers(s.units[topic].from) {
		return -1, false
	}
	if vulnerable(s.mentions[s.units[topic].mention].trait()) && !s.begins(topic) && !s.introduced(topic) {
		return -1, false
	}
	k := i
	if i-2 == topic && !s.opensAt(i) && s.t.Norm(s.units[i].from-1) == "che" && s.units[i].class&s.c.cop == 0 {
		return -1, false // "gli immigrati che delinquono": some of them
	}
	for !s.opensAt(k) {
		k--
		if k == topic {
			return topic, true
		}
		if u := &s.units[k]; u.class&(s.c.fill|s.c.pron|s.c.them|s.c.open|s.c.not|s.c.hate) == 0 {
			return -1, false
		}
	}
	return topic, true
}

// hurtReach is how many tokens before a group are looked at for what is done to it.
const hurtReach = 3

// suffers reports whether others do harm to the group at token i: "hanno picchiato i …".
// What is said next is said of them.
func (s *scene) suffers(i int) bool {
	for k := i - 1; k >= 0 && k >= i-hurtReach && s.t.Tokens[k+1].Before < text.Comma; k-- {
		w := s.t.Norm(k)
		if s.guards.single[w]&s.c.hurt == 0 {
			continue
		}
		before := s.t.Norm(k - 1)
		return !strings.HasSuffix(w, "to") && !strings.HasSuffix(w, "so") || before == "hanno" || before == "ha" || before == "avete" || before == "hai"
	}
	return false
}

// introReach is how many tokens before a group are looked at for what brings it up.
const introReach = 6

// introduced reports whether the sentence of unit i does no more than bring the group
// up: "conosco delle …", "arrivano le …", "quante storie per …".
func (s *scene) introduced(i int) bool {
	from, _ := s.sentence(s.units[i].from)
	for k := max(from, s.units[i].from-introReach); k < s.units[i].from; k++ {
		switch s.t.Norm(k) {
		case "c", "cera", "ce", "trasferito", "trasferita", "trasferiti", "seduto", "seduta", "siede", "difendono", "difende", "salito", "salita", "entrato", "entrata", "affittato", "venuti", "venuto", "venuta", "ospitato", "ospitano", "gestisce", "vivere", "vive", "sta", "stanno", "conosco", "conosciuto", "incontrato", "visto", "vedo", "lavorato", "abita", "abitano", "vivono", "frequentato", "arrivano", "storie", "parla", "parlate", "parlano", "invitato", "invitano", "invitata", "penso", "pensi", "guardate", "guarda", "ascolto", "intervista", "intervistano", "ricevuto", "arrivato", "arrivata", "arrivati", "arrivate", "assunto", "premiato":
			return true
		}
	}
	return false
}

// addressed reports whether unit i speaks to the readers, and the group was named
// in another sentence: "Gli anziani? Abbandonati. Siete delle bestie".
func (s *scene) addressed(topic, i int) bool {
	w := s.t.Norm(s.units[i].from)
	if next := s.t.Norm(s.units[i].to); w == "siete" && next == "voi" || w == "sei" && next == "tu" {
		return true
	}
	if s.units[i].class&(s.c.direct) == 0 || !strings.HasSuffix(w, "ete") && !strings.HasSuffix(w, "ate") {
		return false
	}
	from, _ := s.sentence(s.units[i].from)
	return s.units[topic].from < from
}

// begins reports whether a mention leads its clause, or follows a word that opens
// one: then it is the subject, and nobody does it anything.
func (s *scene) begins(i int) bool {
	for !s.opensAt(i) {
		i--
		switch u := &s.units[i]; {
		case u.mention >= 0 || u.class == 0:
			return false
		case u.class&(s.c.det|s.c.fill) == 0:
			return u.class&s.c.open != 0
		}
	}
	return true
}

// followed reports whether another subject comes behind: "… i politici".
func (s *scene) followed(end int) bool {
	if end >= len(s.units) || s.t.Tokens[s.units[end].from].Before >= text.Comma {
		return false
	}
	switch s.t.Norm(s.units[end].from) {
	case "i", "gli", "le", "quelli", "quei", "quegli", "chi", "questi", "coloro":
		return end+1 < len(s.units) && s.units[end+1].mention < 0
	}
	return false
}
