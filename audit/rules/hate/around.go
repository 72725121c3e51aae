package hate

import (
	"slices"
	"strings"

	"vigilia/audit/text"
)

// How far from a group what is said of it is looked for, in tokens.
const (
	scornReach = 16 // in its sentence
	carryReach = 26 // in the sentence behind it
	deniesFrom = 3  // tokens before a remark in which a negation denies it
	ahaReach   = 4  // tokens between "guarda caso" and whom it expects
	mostScorn  = 50 // remarks after which no more are read: the finding is made
)

// mostNear is how many subjects before and behind a remark are tried.
const mostNear = 3

const aroundScore = 0.68

// scorn is scorn.txt, with the classes the code asks for by name.
type scorn struct {
	*vocabulary
	beast, harm, out, blood, foreign, faith, queer, women, sexist, ill, old, aha class
	anyone, menace                                                               class // count against whomever
	victim, praise, other                                                        class
	loathe, purge, shun, onto                                                    class // contempt of a group as such
	contempt                                                                     class // these four
	bid, grim                                                                    class // contempt in one sentence
	topics                                                                       class
	abroad, belief, rainbow, woman                                               class
	said                                                                         class // what counts against somebody
	hint, against, hintForeign, hintQueer, hintWomen, hintIll, hintOld           class // what does so in twos
	heading                                                                      class // what names newcomers above a comment
	arrivals                                                                     class // those of abroad that can only be the newcomers
	anyHint                                                                      class
	half                                                                         class // no class of the list: what a frame would read
}

func readScorn(source string) (scorn, error) {
	v, err := readVocabulary("scorn.txt", source)
	if err != nil {
		return scorn{}, err
	}
	b := v.bits
	s := scorn{
		vocabulary: v,
		beast:      b["beast"], harm: b["harm"], out: b["out"], blood: b["blood"], foreign: b["foreign"], faith: b["faith"], queer: b["queer"], women: b["women"], sexist: b["sexist"], ill: b["ill"], old: b["old"], aha: b["aha"],
		anyone: b["anyone"], menace: b["menace"], victim: b["victim"], praise: b["praise"], other: b["other"],
		abroad: b["aboutforeign"], belief: b["aboutfaith"], rainbow: b["aboutqueer"], woman: b["aboutwomen"],
	}
	s.hint, s.against, s.hintForeign, s.hintQueer, s.hintWomen, s.hintIll, s.hintOld = b["hint"], b["against"], b["hintforeign"], b["hintqueer"], b["hintwomen"], b["hintill"], b["hintold"]
	s.anyHint = s.hint | s.against | s.hintForeign | s.hintQueer | s.hintWomen | s.hintIll | s.hintOld
	s.half = 1 << (firstMark - 1)
	s.loathe, s.purge, s.shun, s.onto = b["loathe"], b["purge"], b["shun"], b["onto"]
	s.bid, s.grim = b["bid"], b["grim"]
	s.contempt = s.loathe | s.purge | s.shun | s.onto
	s.arrivals, s.heading = b["arrivals"], b["heading"]
	s.abroad |= s.arrivals
	s.topics = s.abroad | s.belief | s.rainbow | s.woman
	s.said = s.beast | s.harm | s.out | s.blood | s.foreign | s.faith | s.queer | s.women | s.sexist | s.ill | s.old | s.aha | s.anyone | s.menace | s.contempt
	return s, nil
}

// raised reports whether the text names what stands for a group.
func (s *scorn) raised(t *text.Text) bool {
	for i := range t.Tokens {
		if f, ok := s.lex.At(t, i); ok && f.Entry.Value&s.topics != 0 {
			return true
		}
	}
	return false
}

// remark is what scorn.txt knows of the tokens [from, to).
type remark struct {
	from, to int
	class    class
}

// subject is a group, or what stands for one, of which something may be said.
type subject struct {
	from, to int
	takes    class // classes of remarks that count against it
	hints    class // classes of which two do
	trait    string
	cost     float64
	repaired bool
	one      bool // one person, not the group
}

// around adds to the attacks what the text says against groups outside all frames.
func (s *scene) around(keep func(attack, string)) {
	remarks := s.remarks()
	subjects := s.subjects(remarks)
	if len(subjects) == 0 {
		return
	}
	for _, r := range slices.Concat(remarks, s.pairs(), s.predicates(), s.verdicts(), s.orders(remarks)) {
		if r.class&s.scorn.said == 0 || s.deniedRemark(r) {
			continue
		}
		for _, sub := range near(subjects, r) {
			if r.class&sub.takes == 0 || !s.concerns(sub, r, remarks) {
				continue
			}
			a := attack{from: min(sub.from, r.from), to: max(sub.to, r.to), form: s.formOf(r.class & sub.takes), trait: sub.trait, score: aroundScore - sub.cost, repaired: sub.repaired}
			if r.class&sub.takes&^s.scorn.contempt == 0 {
				if !s.despises(sub, r) {
					continue
				}
				a.score = contemptScore - sub.cost
			}
			keep(a, s.excusedAround(&a, r))
			break
		}
	}
	s.weigh(subjects, remarks, keep)
}

// pairs returns, as remarks, the places where two units of one sentence say what a
// frame would ask for: "Papponi ieri, ladri oggi".
func (s *scene) pairs() []remark {
	var out []remark
	last, sentence := -1, -1
	for i := range s.units {
		u := &s.units[i]
		if (u.class|u.phrase)&s.c.slight == 0 || u.mention >= 0 || s.deniedRemark(remark{from: u.from}) {
			continue
		}
		start, _ := s.sentence(u.from)
		if start == sentence && u.from-s.units[last].from <= scornReach && len(out) < mostScorn {
			out = append(out, remark{s.units[last].from, u.to, s.scorn.foreign | s.scorn.queer | s.scorn.faith})
		}
		last, sentence = i, start
	}
	return out
}

// predicates returns, as remarks, what is said of many with a verb between which and
// its subject something stands that no frame passes: "quando bevono diventano bestie".
func (s *scene) predicates() []remark {
	var out []remark
	for i := range s.units {
		u := &s.units[i]
		if u.mention >= 0 || u.class&s.c.cop == 0 || len(out) >= mostScorn || s.deniedRemark(remark{from: u.from}) || !s.subjectless(i) {
			continue
		}
		if end := s.evil(i + 1); end > 0 && !s.anotherBehind(end) {
			out = append(out, remark{u.from, end, s.scorn.foreign | s.scorn.queer | s.scorn.faith | s.scorn.women | s.scorn.ill | s.scorn.old})
		}
	}
	return out
}

// evil returns the token behind a word in the plural, soon behind unit i, that says evil;
// 0 if none does.
func (s *scene) evil(i int) int {
	for k := i; k < len(s.units) && k < i+predicateReach && s.reachable(k, false); k++ {
		u := &s.units[k]
		switch {
		case u.mention >= 0 || u.class&s.c.not != 0:
			return 0
		case u.phrase&(s.c.dehum|s.c.d) != 0 && plural(s.t.Norm(u.from)):
			return s.units[u.end-1].to
		case u.class&(s.c.dehum|s.c.d) != 0 && plural(s.t.Norm(u.from)):
			return u.to
		}
	}
	return 0
}

// anotherBehind reports whether a subject that is no group stands at token i: "sono
// maleducati gli impiegati".
func (s *scene) anotherBehind(i int) bool {
	k := slices.IndexFunc(s.units, func(u unit) bool { return u.from == i })
	return k >= 0 && s.followed(k)
}

// predicateReach is how many units behind its verb a predicate may stand.
const predicateReach = 5

// subjectless reports whether no noun stands before the verb of unit i that may be its
// subject, nor a relative that may refer to one.
func (s *scene) subjectless(i int) bool {
	for k := i - 1; k >= 0 && !s.opensAt(k+1); k-- {
		u := &s.units[k]
		switch w := s.t.Norm(u.from); {
		case k < i-subjectReach:
			return false
		case u.mention >= 0:
			return u.class&(markGroup|markEarlier) != 0
		case w == "che" || w == "ke":
			return k > 0 && s.asserts(k-1)
		case w == "cui" || w == "dove" || w == "quali" || w == "quanto" || w == "cosa" || w == "chi":
			return false
		case u.class == 0 && (plural(w) || s.t.Tokens[u.from].Kind != text.Word):
			return false
		case u.class&(s.c.fill|s.c.not) == 0:
			return true
		}
	}
	return true
}

// subjectReach is how many units before a verb are looked at for its subject.
const subjectReach = 12

// asserts reports whether unit i is a verb by which the author vouches for what follows.
func (s *scene) asserts(i int) bool {
	switch s.t.Norm(s.units[i].from) {
	case "so", "sa", "dico", "penso", "credo", "assicuro", "giuro", "ripeto", "ammetto", "confesso", "sanno", "sapete", "trovo", "ritengo", "vedo", "noto", "scopri", "capisci", "vero", "garantisco", "sostengo", "confermo", "sappiamo", "certo", "chiaro", "fatto":
		return true
	}
	return false
}

// remarks reads what scorn.txt knows in the text.
func (s *scene) remarks() []remark {
	var out []remark
	said := 0
	for i := 0; i < len(s.t.Tokens) && said < mostScorn; {
		if s.beastly(i) {
			out = append(out, remark{i, i + 1, s.scorn.beast})
			i++
			continue
		}
		f, ok := s.scorn.lex.At(s.t, i)
		if !ok || s.shy(i) {
			i++
			continue
		}
		r := remark{i, f.To, f.Entry.Value}
		if r.to == i+1 {
			r.class |= s.scorn.single[f.Word]
		}
		if r.class&s.scorn.said != 0 {
			said++
		}
		out = append(out, r)
		if i++; r.class&(s.scorn.said|s.scorn.bid|s.scorn.grim) == 0 {
			i = f.To // "spared", and what takes the group's side, cover what they hold
		}
	}
	return out
}

// beastly reports whether token i is the picture of an animal that people put
// behind a group.
func (s *scene) beastly(i int) bool {
	if s.t.Tokens[i].Kind != text.Emoji || s.shy(i) {
		return false
	}
	switch s.t.Norm(i) {
	case "scimmia", "gorilla", "maiale", "topo", "ratto", "scarafaggio", "verme":
		return true
	}
	return false
}

// subjects returns the groups of the text and what stands for one, in order.
func (s *scene) subjects(remarks []remark) []subject {
	if !s.anySaid(remarks) {
		return nil
	}
	var out []subject
	c := &s.scorn
	for i := range s.units {
		if s.units[i].mention < 0 {
			continue
		}
		m := &s.mentions[s.units[i].mention]
		takes, hints := s.takes(i, m), s.hintsFor(i, m)
		if m.tier() != camp && (m.tier() != earlier || s.topicBefore(i, false, false) >= 0) {
			takes |= c.anyone | c.menace
		}
		if s.generic(i, m) {
			takes |= c.contempt
		}
		if takes|hints != 0 {
			out = append(out, subject{m.From, m.To, takes, hints, s.traitOf(i), cost(m), s.mended(m), m.tier() == oneOf || m.few})
		}
	}
	for _, r := range remarks {
		switch {
		case r.class&s.scorn.abroad != 0:
			sub := subject{from: r.from, to: r.to, takes: c.beast | c.harm, trait: "origine o nazionalità"}
			points := s.pointing()
			if points {
				sub.takes |= c.out
			}
			if points || r.class&c.arrivals != 0 {
				sub.takes |= c.foreign | c.blood
				sub.hints = c.hints(sub.trait)
			}
			out = append(out, sub)
		case r.class&s.scorn.belief != 0:
			out = append(out, subject{from: r.from, to: r.to, takes: s.scorn.beast | s.scorn.harm | s.scorn.out | s.scorn.faith, hints: c.hints("religione"), trait: "religione"})
		case r.class&s.scorn.rainbow != 0:
			out = append(out, subject{from: r.from, to: r.to, takes: s.scorn.beast | s.scorn.queer, trait: "orientamento o identità di genere"})
		case r.class&s.scorn.woman != 0:
			out = append(out, subject{from: r.from, to: r.to, takes: s.scorn.sexist, trait: "sesso o genere"})
		}
	}
	slices.SortStableFunc(out, func(a, b subject) int { return a.from - b.from })
	return out
}

// pointing reports whether the text speaks of persons whom it does not name: "questi",
// "loro". What stands for a group then stands for them.
func (s *scene) pointing() bool {
	for i := range s.t.Tokens {
		switch s.t.Norm(i) {
		case "questi", "loro", "quelli", "sti", "costoro":
			return true
		}
	}
	return false
}

// anySaid reports whether something is said that counts, or two things that might.
func (s *scene) anySaid(remarks []remark) bool {
	hints, seen := 0, class(0)
	for _, r := range remarks {
		if seen |= r.class & (s.scorn.bid | s.scorn.grim); r.class&s.scorn.said != 0 || seen == s.scorn.bid|s.scorn.grim {
			return true
		}
		if r.class&s.scorn.anyHint != 0 {
			if hints++; hints > 1 {
				return true
			}
		}
	}
	return len(s.verdicts()) > 0 || hints > 0 && slices.ContainsFunc(s.units, func(u unit) bool { return (u.class|u.phrase)&s.c.slight != 0 && u.mention < 0 })
}

// hintsFor returns the classes of hints that count against the mention of unit i: of
// some persons only those that take a stand.
func (s *scene) hintsFor(i int, m *mention) class {
	if m.adj && !m.few || m.tier() == camp || m.tier() == earlier && s.topicBefore(i, false, false) < 0 {
		return 0
	}
	all := s.scorn.hints(s.traitOf(i))
	if m.few && m.Word != "donna" && m.Word != "femmina" {
		return all & (s.scorn.hint | s.scorn.against)
	}
	return all
}

// takes returns the classes of remarks that count against the mention of unit i.
func (s *scene) takes(i int, m *mention) class {
	c := &s.scorn
	of := m.trait()
	switch {
	case m.tier() == camp:
		return 0
	case m.tier() == earlier && s.topicBefore(i, false, false) < 0:
		return c.beast
	case m.adj && !m.slur && m.tier() != trait:
		return c.harm
	}
	switch {
	case strings.HasPrefix(of, "sesso"):
		return c.women | c.sexist
	case strings.HasPrefix(of, "orientamento"):
		return c.queer | c.blood | c.beast | c.harm
	case of == "età" && m.oblique && i > 0 && s.opensAt(i-1) && !m.few: // "ai vecchi …"
		return c.old
	case of == "disabilità", of == "età":
		if !scornful(m.Word) && (m.oblique || !s.begins(i) && !m.slur || m.few && of == "età") {
			return 0
		}
		if of == "età" {
			return c.old
		}
		return c.ill
	case of == "religione":
		return c.faith | c.foreign | c.beast | c.blood | c.out | c.harm
	}
	if m.tier() == oneOf && s.pointedAt(i) {
		return c.beast | c.blood | c.harm | c.out | c.aha
	}
	if m.few || m.tier() == oneOf {
		return c.beast | c.blood | c.harm | c.aha
	}
	return c.foreign | c.beast | c.blood | c.out | c.harm | c.aha
}

// scornful reports whether the name of a group is one that few use without contempt.
func scornful(w string) bool {
	switch w {
	case "storpi", "ritardati", "handicappati", "cerebrolesi", "carrozzati", "vecchiacci", "vecchiacce":
		return true
	}
	return false
}

// pointedAt reports whether a word of contempt points at the mention of unit i: "sta …".
func (s *scene) pointedAt(i int) bool {
	if i == 0 {
		return false
	}
	switch s.t.Norm(s.units[i-1].from) {
	case "sta", "sto", "questa", "questo", "quella", "quel", "solito", "solita":
		return true
	}
	return false
}

// near returns the subjects that stand closest to a remark.
func near(subjects []subject, r remark) []subject {
	k, _ := slices.BinarySearchFunc(subjects, r.from, func(s subject, at int) int { return s.from - at })
	return subjects[max(0, k-mostNear):min(len(subjects), k+mostNear)]
}

// excusedAround returns why an attack outside all frames does not count: the group
// may be named in the author's own words and the remark in another's.
func (s *scene) excusedAround(a *attack, r remark) string {
	if why := s.marked(&attack{from: r.from, to: r.from + 1}, 0, 2); why != "" {
		return why
	}
	if s.rebuts(a, r) {
		return s.excused(&attack{from: r.from, to: r.to, form: a.form}, 0, 2)
	}
	return s.excused(a, 0, 2)
}

// saysNo reports whether a remark asks for a negation before it: "nessuno … ha mai
// lavorato", "non meritano nemmeno …".
func (s *scene) saysNo(r remark) bool {
	for i := r.from; i < r.to; i++ {
		switch s.t.Norm(i) {
		case "mai", "nemmeno", "neanche", "manco", "niente", "nulla":
			return true
		}
	}
	return false
}

// deniedRemark reports whether a negation stands before a remark that begins with none.
func (s *scene) deniedRemark(r remark) bool {
	if s.saysNo(r) || s.wonders(r) {
		return false
	}
	from := r.from
	if s.t.Norm(from-1) == "fatto" && s.t.Norm(from-2) == "mai" {
		from -= 2 // "non mi hanno mai fatto schifo"
	}
	for i := from - 1; i >= 0 && i >= from-deniesFrom && s.t.Tokens[i+1].Before < text.Comma; i-- {
		switch s.t.Norm(i) {
		case "non", "nn", "nessun", "nessuno", "nessuna", "senza", "mica":
			return true
		}
	}
	return false
}

// concerns reports whether a remark is about the subject: near enough, nobody
// else comes between, and the sentence does not take the group's side.
func (s *scene) concerns(sub subject, r remark, remarks []remark) bool {
	if r.class&s.scorn.said == s.scorn.aha && !s.expected(sub, r) || s.ofHouses(r) {
		return false
	}
	if sub.from < r.to && r.from < sub.to {
		own := s.scorn.contempt | s.scorn.ill | s.scorn.harm | s.scorn.out | s.scorn.anyone | s.scorn.menace | s.scorn.anyHint
		return r.class&own != 0 && r.from <= sub.from && sub.to <= r.to && r.to-r.from > sub.to-sub.from // "per tre storpi"
	}
	if r.class&s.scorn.menace == 0 && s.suffers(sub.from) {
		return false
	}
	from, end := s.sentence(sub.from)
	lo, hi := min(sub.from, r.from), max(sub.to, r.to)
	switch {
	case r.from >= from && r.to <= end:
		if hi-lo > scornReach+(sub.to-sub.from)+(r.to-r.from) {
			return false
		}
	case r.from >= end && r.from-sub.to <= carryReach:
		if next, _ := s.sentence(r.from); next > end || r.from > end+scornReach/2 {
			return false
		}
	default:
		return false
	}
	from, end = max(min(from, lo), lo-denounceReach), min(max(end, hi), hi+denounceReach)
	if s.someoneElse(sub, r, from, hi) || s.exempt(sub, r) {
		return false
	}
	first, _ := slices.BinarySearchFunc(remarks, from, func(x remark, at int) int { return x.to - at - 1 })
	for _, x := range remarks[first:] {
		if x.from >= end {
			break
		}
		switch {
		case x.class&(s.scorn.victim|s.scorn.praise) != 0 && x.class&s.scorn.said == 0 && !s.turnedAway(x, r):
			return false
		case x.class&s.scorn.other != 0 && r.class&s.scorn.menace == 0 && x.from >= min(sub.to, r.to) && x.from < max(sub.from, r.from):
			return false
		}
	}
	return true
}

// expected reports whether "guarda caso" and its like stand right beside the
// subject: before one of the group, or behind the subject at the end.
func (s *scene) expected(sub subject, r remark) bool {
	if sub.one && sub.from >= r.to {
		return sub.from-r.to <= ahaReach
	}
	_, end := s.sentence(r.from)
	return r.to >= end && (r.from == sub.to || sub.one && r.from > sub.to && r.from-sub.to <= ahaReach/2)
}

// someoneElse reports whether the remark is made of "chi …", or of the readers:
// "i malati siete voi".
func (s *scene) someoneElse(sub subject, r remark, from, hi int) bool {
	for i := from; i < hi; i++ {
		if i >= r.from && i < r.to {
			continue
		}
		switch s.t.Norm(i) {
		case "chi", "chiunque", "coloro":
			return true
		}
	}
	switch s.t.Norm(r.to) {
	case "siete", "sei", "siamo":
		return r.from >= sub.to
	}
	return false
}

// exempt reports whether the words between the two, or before the group, keep the
// remark from it: "la mafia, non i siciliani", "altro che migranti".
func (s *scene) exempt(sub subject, r remark) bool {
	if r.to <= sub.from {
		if r.class&s.scorn.sexist == 0 && s.anotherClause(sub, r) {
			return true
		}
		if s.spokenOf(sub, r) {
			return true
		}
		for i := r.to; i < sub.from; i++ {
			if s.t.Norm(i) == "quelli" && s.t.Norm(i+1) == "che" {
				return true
			}
			switch s.t.Norm(i) {
			case "non", "altro", "senza", "mica", "anziche", "invece", "contro":
				return true
			}
		}
		return false
	}
	reach := deniesFrom
	if r.class&s.scorn.harm != 0 {
		reach *= 2
	}
	for i := max(sub.to, r.from-reach); i < r.from && !s.saysNo(r); i++ {
		switch s.t.Norm(i) {
		case "non", "nessuno", "mica", "nemmeno", "neanche":
			return true
		}
	}
	for k := 1; k <= 2; k++ {
		if w := s.t.Norm(sub.from - k); w == "contro" && r.class&s.scorn.purge == 0 || w == "altro" {
			return !s.turned(sub.to, r.from)
		}
	}
	return false
}

// turnedAway reports whether what is said for a group is taken back before a remark
// that counts against whomever, or in it: "chiedono rispetto, ma non meritano …".
func (s *scene) turnedAway(x, r remark) bool {
	if r.class&(s.scorn.anyone|s.scorn.menace|s.scorn.contempt) == 0 {
		return false
	}
	return x.from >= r.from && x.to <= r.to || x.to <= r.from && s.turned(x.to, r.from)
}

// spokenOf reports whether the group is but what somebody speaks or writes of, or
// whose something the readers did something to: "post sui profughi".
func (s *scene) spokenOf(sub subject, r remark) bool {
	if r.class&(s.scorn.menace|s.scorn.harm) != 0 {
		return false
	}
	switch s.t.Norm(sub.from - 1) {
	case "su", "sul", "sui", "sugli", "sulla", "sulle":
		return true
	case "dei", "degli", "delle", "della", "del":
		for i := r.from; i < sub.from; i++ {
			if s.t.Norm(i) == "avete" {
				return true
			}
		}
	}
	return false
}

// anotherClause reports whether the group opens a clause of its own behind the
// remark, of which more is said: "il depuratore puzza, gli stranieri se ne vanno".
func (s *scene) anotherClause(sub subject, r remark) bool {
	if sub.to >= len(s.t.Tokens) || s.t.Tokens[sub.to].Before >= text.Comma {
		return false
	}
	for i := r.to; i <= sub.from; i++ {
		if s.t.Tokens[i].Before >= text.Comma {
			return sub.from-i <= 2
		}
	}
	return false
}

// turned reports whether the thought turns between two tokens: "nulla contro i …, ma".
func (s *scene) turned(from, to int) bool {
	for i := from; i < to; i++ {
		if turns(s.t.Norm(i)) {
			return true
		}
	}
	return false
}

// formOf returns the form of discrimination of a class of remarks.
func (s *scene) formOf(c class) string {
	switch {
	case c&s.scorn.menace != 0:
		return threat
	case c&s.scorn.beast != 0:
		return dehumanise
	case c&(s.scorn.harm|s.scorn.purge) != 0:
		return incitement
	case c&(s.scorn.out|s.scorn.shun) != 0:
		return exclusion
	}
	return derogation
}
