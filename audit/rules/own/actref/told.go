package actref

import (
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// found is a place that tells of a decision, past or to come.
type found struct {
	form     Form
	typ      audit.ActType
	organ    audit.Organ
	other    bool
	we       bool // «approveremo»: the comune speaks of itself
	from, to int
}

var (
	decided = words("approvat stanziat deliberat votat adottat varat ratificat licenziat decis autorizzat finanziat stabilit dispost bocciat respint " +
		"istituit nominat assegnat destinat confermat prorogat rinnovat concess conferit affidat fissat ridott rimodulat introdott estes rifinanziat aggiornat aderit")
	strongly = words("approvat stanziat deliberat votat adottat varat ratificat licenziat bocciat respint decis autorizzat passat")
	signed   = words("firmat emess emanat adottat prorogat revocat")
	deciding = words("approva approvano stanzia stanziano vara varano adotta adottano ratifica licenzia autorizza boccia")

	willDecide = words("approver deliberer stanzier adotter voter varer ratificher licenzier decider autorizzer")
	willMove   = words("porter andr approder arriver presenter sottoporr passer torner")
	deciders   = words("approviamo votiamo portiamo deliberiamo stanziamo adottiamo approva approvano")
	infinitive = words("approvare deliberare stanziare adottare varare votare ratificare")
	about      = words("pronta pronti pronto pronte appresta accinge apprestiamo accingiamo andremo andiamo andra")
	passive    = words("sara saranno verra verranno")
	notYet     = words("sara saranno verra verranno essere venga vengano fosse sarebbe sia siano se qualora volta quando sarebbero")
	denied     = words("non mai attesa attende attendiamo attendono manca serve senza ne aspettiamo aspetta")
	agents     = words("in dalla dal nella nel dai")
	givers     = words("della dalla del dal in da")
	towards    = words("in al alla nel nella all")
	onto       = words("a al alla alle ai agli all allo definitivo unanime per")

	submitted = words("portat presentat sottopost") // needs a body that receives it
	vague     = words("autorizzat passat decis respint")
	spending  = words("approvat stanziat deliberat")
	members   = words("presidente gruppo assessore assessora")
	granted   = words("dato detto espresso concesso")
	speakers  = words("abbiamo")
)

// tellers are all the words at which a decision may be told, each as it is written:
// one look tells most words of a text from them.
func tellers() map[string]bool {
	all := words("approvazione bozza bozze proposta schema anteprima anticipiamo anticipo giunta consiglio consiliare giuntale sindaco sindaca amministrazione comune disco semaforo via ok si")
	for _, list := range []map[string]bool{passive, deciders, infinitive} {
		for w := range list {
			all[w] = true
		}
	}
	for _, stems := range []map[string]bool{willDecide, willMove} {
		for w := range stems {
			all[w+"emo"], all[w+"anno"], all[w+"a"] = true, true, true
		}
	}
	for _, stems := range []map[string]bool{decided, strongly, spending} {
		for w := range stems {
			all[w+"a"], all[w+"e"], all[w+"i"], all[w+"o"] = true, true, true, true
		}
	}
	return all
}

// told returns what the text tells of acts without number or date. It marks the
// numbered references of a sentence that speaks of the future, and leaves out
// decisions that a number nearby already tells.
func (r *reader) told(numbered []Reference, at []int) ([]Reference, []int) {
	cited := make(map[int][]int)
	for i := range numbered {
		if numbered[i].Spared != OtherBody {
			cited[at[i]] = append(cited[at[i]], i)
		}
	}
	var out []Reference
	var where []int
	for s := range r.sentences {
		for _, f := range r.sentence(s) {
			if f.form != Decision {
				for _, i := range cited[s] {
					numbered[i].Announced = true
				}
			}
			if r.absorbed(f, s, numbered, cited) {
				continue
			}
			a := audit.Reference{Type: f.typ, Organ: f.organ}
			if f.form == Decision {
				if a.Date = r.facts[s].session; a.Date.IsZero() && typeOf(f.organ) == audit.Deliberazione && !f.other {
					a.Date = r.decidedOn(s, f)
				}
			}
			ref := r.reference(f.form, a, f.from, f.to)
			if f.form == Decision && a.Date.IsZero() && a.Type == audit.Deliberazione && !f.other {
				ref.Around = r.lastWeek(s)
			}
			ref.Spared = first(exception{f.other, OtherBody})
			out, where = append(out, ref), append(where, s)
		}
	}
	return out, where
}

// absorbed reports whether a numbered act of the same sentence, or for a
// decision of the one before or after, is what the sentence speaks of.
func (r *reader) absorbed(f found, s int, numbered []Reference, cited map[int][]int) bool {
	near := []int{s}
	if f.form == Decision {
		near = []int{s - 1, s, s + 1}
	}
	for _, n := range near {
		for _, i := range firstFew(cited[n]) {
			o := numbered[i].Organ
			if !f.other && (o == f.organ || o == "" || f.organ == "") {
				return true
			}
		}
	}
	return false
}

// firstFew bounds what is compared in a text that is nothing but references.
func firstFew(is []int) []int { return is[:min(len(is), 8)] }

// sentence returns what sentence s tells: at most one act to come, else at most
// one decision for each body.
func (r *reader) sentence(s int) []found {
	var at []int
	for k := r.sentences[s].from; k < r.sentences[s].to; k++ {
		if r.toks[k].is&aTeller != 0 {
			at = append(at, k)
		}
	}
	for _, k := range at {
		if f, ok := r.future(s, k); ok {
			return []found{f}
		}
	}
	for _, k := range at {
		if f, ok := r.draft(s, k); ok {
			return []found{f}
		}
	}
	var out []found
	seen := make(map[audit.Organ]bool)
	for _, k := range at {
		f, ok := r.decision(s, k)
		if !ok || seen[f.organ] || f.organ == "" && len(out) > 0 {
			continue
		}
		seen[f.organ] = true
		out = append(out, f)
	}
	return out
}

// inflected reports whether token k is one of the stems with a vowel of gender and number.
func (r *reader) inflected(k int, stems map[string]bool) bool {
	t := r.at(k)
	n := len(t.norm)
	return t.kind == word && n > 4 && strings.IndexByte("aeio", t.norm[n-1]) >= 0 && stems[t.norm[:n-1]]
}

// will reports whether token k is a future of one of the stems, and whether in
// the first person plural.
func (r *reader) will(k int, stems map[string]bool) (we, ok bool) {
	t := r.at(k)
	if t.kind != word {
		return false, false
	}
	for _, ending := range []string{"emo", "anno", "a"} {
		if stem, cut := strings.CutSuffix(t.norm, ending); cut && stems[stem] {
			return ending == "emo", true
		}
	}
	return false, false
}

// before reports whether one of the n tokens before k, in its sentence, is in the set.
func (r *reader) before(k, n int, set map[string]bool) bool {
	for j := k - 1; j >= k-n && r.at(j).kind != none && r.at(j).sentence == r.at(k).sentence; j-- {
		if r.in(j, set) {
			return true
		}
	}
	return false
}

// within returns the first of the n tokens from k, in the same sentence, of which ok is true.
func (r *reader) within(k, n int, ok func(int) bool) (int, bool) {
	for j := k; j < k+n && r.at(j).kind != none && r.at(j).sentence == r.at(k).sentence; j++ {
		if ok(j) {
			return j, true
		}
	}
	return 0, false
}

// agent returns the body that follows within n tokens after a preposition: «in Consiglio», «dalla Giunta».
func (r *reader) agent(k, n int, preps map[string]bool) (mention, bool) {
	var m mention
	_, ok := r.within(k, n, func(j int) bool {
		if !r.in(j, preps) {
			return false
		}
		j++
		for r.is(j, "'", "prossimo", "prossima", "ultimo", "ultima", "la", "il", "nostro", "nostra", "parte", "della", "del", "seduta", "riunione", "di") && j < k+n+3 {
			j++
		}
		var named bool
		m, named = r.mention(j)
		return named && (m.organ == audit.Giunta || m.organ == audit.Consiglio)
	})
	return m, ok
}

// own returns the first body of the comune that decides in the sentence.
func (r *reader) own(s int) (mention, bool) {
	m := r.facts[s].decider
	return m, m.to > 0
}

// future reads an act to come at token k.
func (r *reader) future(s, k int) (found, bool) {
	if r.at(k).kind != word || r.before(k, 2, denied) {
		return found{}, false
	}
	for _, form := range [...]func(*reader, int, int) (found, bool){(*reader).willDecide, (*reader).willMove, (*reader).willBe, (*reader).tomorrow, (*reader).aboutTo} {
		if f, ok := form(r, s, k); ok {
			f.form = Future
			f.typ = typeOf(f.organ)
			return f, true
		}
	}
	return found{}, false
}

// typeOf returns the form in which a body decides.
func typeOf(o audit.Organ) audit.ActType {
	if o == audit.Giunta || o == audit.Consiglio {
		return audit.Deliberazione
	}
	return audit.OtherAct
}

// willDecide reads «approveremo», «la Giunta approverà».
func (r *reader) willDecide(s, k int) (found, bool) {
	we, ok := r.will(k, willDecide)
	if !ok {
		return found{}, false
	}
	if m, ok := r.own(s); ok {
		return found{organ: m.organ, we: we, from: k, to: k + 1}, true
	}
	_, thing := r.within(k+1, 7, func(j int) bool { return r.in(j, subjects) })
	vote := strings.HasPrefix(r.at(k).norm, "voter")
	return found{we: true, from: k, to: k + 1}, we && thing && !vote
}

// willMove reads «porteremo in Consiglio», «il bilancio andrà in Giunta».
func (r *reader) willMove(_, k int) (found, bool) {
	we, ok := r.will(k, willMove)
	if !ok {
		return found{}, false
	}
	m, ok := r.agent(k+1, 7, towards)
	if !ok || m.other {
		return found{}, false
	}
	return found{organ: m.organ, we: we, from: k, to: m.to}, true
}

// willBe reads «sarà approvato», «verranno stanziati».
func (r *reader) willBe(s, k int) (found, bool) {
	if !r.in(k, passive) {
		return found{}, false
	}
	j, ok := r.within(k+1, 5, func(j int) bool { return r.inflected(j, strongly) || r.inflected(j, submitted) })
	if !ok || r.before(j, j-k, denied) {
		return found{}, false
	}
	f := found{from: k, to: j + 1}
	if m, ok := r.own(s); ok {
		f.organ = m.organ
		return f, true
	}
	return f, r.facts[s].subject && r.inflected(j, strongly) && !r.inflected(j, vague)
}

// tomorrow reads «domani in Giunta approviamo», «la prossima settimana il Consiglio approva».
func (r *reader) tomorrow(s, k int) (found, bool) {
	if !r.in(k, deciders) || !r.facts[s].coming {
		return found{}, false
	}
	m, ok := r.own(s)
	return found{organ: m.organ, we: strings.HasSuffix(r.at(k).norm, "iamo"), from: k, to: k + 1}, ok
}

// aboutTo reads «stiamo per approvare», «si appresta ad approvare», «in approvazione in Consiglio».
func (r *reader) aboutTo(s, k int) (found, bool) {
	m, own := r.own(s)
	f := found{organ: m.organ, from: k, to: k + 1}
	if r.in(k, infinitive) {
		soon := r.is(k-1, "per") && r.is(k-2, "sta", "stiamo", "stanno") || r.is(k-1, "ad", "a") && r.in(k-2, about)
		f.from = max(k-2, r.sentences[s].from)
		return f, soon && (own || r.facts[s].subject && !r.facts[s].foreign)
	}
	return f, r.is(k, "approvazione") && r.is(k-1, "in") && own
}

// draft reads a draft or a preview at token k.
func (r *reader) draft(s, k int) (found, bool) {
	f := found{form: Draft, from: k, to: k + 1}
	isDocument := func(j int) bool { return r.in(j, documents) }
	switch {
	case r.is(k, "bozza", "bozze"):
		if j, ok := r.within(k+1, 5, isDocument); ok {
			f.to = j + 1
			return f, true
		}
		return f, r.is(k-1, "in") && r.facts[s].document
	case r.is(k, "proposta", "schema") && r.is(k+1, "di"):
		f.to = k + 3
		return f, r.is(k+2, "delibera", "deliberazione") && !r.decides(s) && !r.dusty(k+3)
	case r.is(k, "anteprima"):
		fs := r.facts[s]
		return f, (fs.document || fs.subject || fs.own) && !fs.show
	case r.is(k, "anticipiamo", "anticipo") && (r.is(k-1, "vi") || r.is(k, "anticipiamo")):
		return f, r.facts[s].document || r.facts[s].own
	}
	return found{}, false
}

// dusty reports whether the proposal whose name ends at token i bears the number of a
// year long past: nobody anticipates it.
func (r *reader) dusty(i int) bool {
	for k := i; k < i+8 && r.at(k).sentence == r.at(i).sentence; k++ {
		if y := atoi(r.at(k).norm); len(r.at(k).norm) == 4 && yearLike(y) {
			return y < r.Posted.Year-1
		}
	}
	return false
}

// decides reports whether the sentence tells a decision.
func (r *reader) decides(s int) bool {
	span := r.sentences[s]
	_, ok := r.within(span.from, min(span.to-span.from, 60), func(j int) bool { return r.inflected(j, strongly) || r.inflected(j, decided) || r.consent(j) })
	return ok
}

// decision reads a decision already taken at token k.
func (r *reader) decision(s, k int) (found, bool) {
	for _, form := range [...]func(*reader, int, int) (found, bool){(*reader).bodyDecided, (*reader).itDecided, (*reader).decidedBy, (*reader).goAhead,
		(*reader).impersonal, (*reader).byUnnumberedAct} {
		if f, ok := form(r, s, k); ok {
			f.form = Decision
			if f.typ == "" {
				f.typ = typeOf(f.organ)
			}
			return f, true
		}
	}
	return found{}, false
}

// bodyDecided reads «la Giunta ha approvato», «il Consiglio approva».
func (r *reader) bodyDecided(_, k int) (found, bool) {
	m, ok := r.mention(k)
	if !ok || r.before(k, 2, members) {
		return found{}, false
	}
	f := found{organ: m.organ, other: m.other, from: k}
	if m.organ == audit.Sindaco {
		return found{}, false // the mayor signs ordinances and decrees: byUnnumberedAct
	}
	if j, ok := r.within(m.to, 4, func(j int) bool { return r.in(j, deciding) }); ok && !r.is(j-1, "non") && m.organ != "" {
		f.to = j + 1
		return f, true
	}
	aux, ok := r.within(m.to, 14, func(j int) bool { return r.is(j, "ha", "hanno") && !r.is(j-1, "non") })
	if !ok {
		return found{}, false
	}
	j, ok := r.within(aux+1, 6, func(j int) bool { return r.inflected(j, decided) || r.consent(j) })
	f.to = j + 1
	if m.organ == "" {
		ok = ok && (r.inflected(j, spending))
	}
	return f, ok
}

// itDecided reads «l'ha approvata la Giunta», «lo ha deciso il Consiglio».
func (r *reader) itDecided(_, k int) (found, bool) {
	if !r.inflected(k, decided) && !r.inflected(k, strongly) {
		return found{}, false
	}
	aux := k - 1
	for r.is(aux, "gia", "appena", "infatti", "proprio", "anche") {
		aux--
	}
	if !r.is(aux, "ha") || !r.is(aux-1, "'", "lo", "la", "li", "le") || r.is(aux-2, "non") || !r.is(k+1, "la", "il") {
		return found{}, false
	}
	m, ok := r.mention(k + 2)
	return found{organ: m.organ, other: m.other, from: aux, to: m.to}, ok && typeOf(m.organ) == audit.Deliberazione
}

// lastWeek returns the day of the last week that a sentence names: «ieri sera», «oggi»,
// «giovedì».
func (r *reader) lastWeek(s int) civil.Day {
	if r.Posted.IsZero() {
		return civil.Day{}
	}
	for k := r.sentences[s].from; k < r.sentences[s].to; k++ {
		w := r.at(k).norm
		if r.in(k-1, untilDay) && !r.is(k-1, "e") || r.is(k-1, "ogni", "prossimo", "prossima") || r.is(k+1, "prossimo", "prossima") {
			continue
		}
		switch w {
		case "ieri":
			return r.Posted.Add(-1)
		case "oggi", "stamattina", "stamani", "stasera", "stanotte", "pomeriggio":
			return r.Posted
		}
		if t := r.at(k + 1); w == "il" && t.kind == number && len(t.norm) <= 2 && r.ending(k+2) {
			if d := r.lastOf(atoi(t.norm)); !d.IsZero() {
				return d
			}
		}
		if day, ok := weekdayNames[w]; ok {
			back := (int(r.Posted.At(12, 0).Weekday()) - int(day) + 7) % 7
			if back == 0 {
				back = 7
			}
			return r.Posted.Add(-back)
		}
	}
	return civil.Day{}
}

// lastOf returns the last day of that number before the text, in its month or the one
// before: «votata dalla Giunta il 19».
func (r *reader) lastOf(num int) civil.Day {
	d := civil.NewDay(r.Posted.Year, r.Posted.Month, num)
	if d.After(r.Posted) {
		d = civil.NewDay(r.Posted.Year, r.Posted.Month-1, num)
	}
	if d.Num != num || d.After(r.Posted) {
		return civil.Day{}
	}
	return d
}

const decidedWithin = 120 // days before a text in which a decision that tells its day lies

// decidedOn returns the day on which a decision is told to be taken: behind the
// verb, «ha dato gli indirizzi l'8 ottobre», or at the head of the sentence.
func (r *reader) decidedOn(s int, f found) civil.Day {
	span := r.sentences[s]
	for k := span.from; k < min(span.to, f.to+6); k++ {
		if !r.is(k, "il", "l") || k > span.from && k < f.to || k >= f.to && (r.in(k-1, untilDay) || k > f.to && verbal(r.at(k-1).norm)) {
			continue
		}
		at := k + 1
		if r.is(at, "'") {
			at++
		}
		if d, _, ok := r.date(at); ok && !d.After(r.Posted) && r.Posted.Sub(d) <= decidedWithin {
			return d
		}
	}
	return civil.Day{}
}

var untilDay = words("entro dal fino al per tra prima dopo da verso dopo oltre sino e non")

// consent reports whether token j ends «dato il via libera», «detto sì», «dato l'ok».
func (r *reader) consent(j int) bool {
	if !r.is(j, "libera", "ok", "si", "assenso", "indirizzi", "indirizzo", "mandato") {
		return false
	}
	return r.before(j, 4, granted)
}

// decidedBy reads «approvato in Consiglio», «stanziati dalla Giunta».
func (r *reader) decidedBy(_, k int) (found, bool) {
	if !r.inflected(k, strongly) || r.before(k, 4, denied) || r.before(k, 3, notYet) {
		return found{}, false
	}
	if m, ok := r.agent(k+1, 13, agents); ok {
		return found{organ: m.organ, other: m.other, from: k, to: m.to}, true
	}
	return r.passiveOf(k)
}

// passiveOf reads «in Consiglio è stata approvata», «dalla Giunta sono stati stanziati».
func (r *reader) passiveOf(k int) (found, bool) {
	if !r.is(k-1, "stato", "stata", "stati", "state") && !(r.is(k-1, "e", "sono") && strings.HasPrefix(r.at(k).norm, "passat")) {
		return found{}, false
	}
	m, ok := r.agent(max(k-9, r.sentences[r.at(k).sentence].from), 8, agents)
	return found{organ: m.organ, other: m.other, from: m.from, to: k + 1}, ok && m.to < k && r.at(m.from).sentence == r.at(k).sentence
}

// goAhead reads «via libera della Giunta», «ok del Consiglio», «via libera al piano neve».
func (r *reader) goAhead(s, k int) (found, bool) {
	end := k + 1
	green := r.is(k, "disco", "semaforo") && r.is(k+1, "verde")
	free := r.follows(k, "via", "libera")
	switch {
	case green || free:
		end = k + 2
	case !r.is(k, "ok", "si"):
		return found{}, false
	}
	if r.before(k, 4, denied) {
		return found{}, false
	}
	if m, ok := r.agent(end, 5, givers); ok && (free || green || m.from <= end+2) {
		return found{organ: m.organ, other: m.other, from: k, to: m.to}, true
	}
	thing, ok := r.within(end, 5, func(j int) bool { return r.in(j, subjects) })
	if !ok || !(green || free) || !r.in(end, onto) {
		return found{}, false
	}
	f := found{from: k, to: thing + 1}
	if m, ok := r.own(s); ok {
		f.organ = m.organ
	}
	return f, true
}

// impersonal reads «Approvato il bilancio», «abbiamo approvato il regolamento».
func (r *reader) impersonal(s, k int) (found, bool) {
	if !r.inflected(k, spending) || r.before(k, 3, denied) {
		return found{}, false
	}
	j := k - 1
	for r.is(j, "stato", "stata", "stati", "state", "e", "sono", "ieri", "oggi", "abbiamo", "appena", "gia") && r.at(j).sentence == r.at(k).sentence {
		j--
	}
	opens := r.at(j).kind != word || r.at(j).sentence != r.at(k).sentence
	said := r.before(k, 3, speakers)
	_, thing := r.within(k+1, 5, func(j int) bool { return r.in(j, subjects) })
	f := found{from: k, to: k + 1}
	if m, ok := r.own(s); ok {
		f.organ = m.organ
	}
	return f, (opens || said) && thing && !r.facts[s].past
}

// byUnnumberedAct reads «con delibera di Giunta è stato approvato», «il Sindaco ha firmato l'ordinanza».
func (r *reader) byUnnumberedAct(s, k int) (found, bool) {
	h, j, ok := r.head(k)
	if !ok || r.proposed(k) {
		return found{}, false
	}
	j = r.qualify(&h, j)
	f := found{typ: h.typ, organ: h.organ, other: h.other || r.othersSubject(k, h), from: k, to: j}
	switch h.typ {
	case audit.Ordinanza, audit.Decreto:
		_, ok = r.around(k, 8, signed)
		ok = ok && (h.typ == audit.Ordinanza || h.organ != "" || r.mayor(k))
	case audit.Deliberazione:
		_, ok = r.around(k, 12, strongly)
		ok = ok && h.organ != ""
	default:
		return found{}, false
	}
	return f, ok
}

// around returns the participle that stands within n tokens of k, before or
// after, in the same sentence, neither denied nor still to come.
func (r *reader) around(k, n int, stems map[string]bool) (int, bool) {
	for j := k - n; j <= k+n; j++ {
		if r.at(j).kind == word && r.at(j).sentence == r.at(k).sentence && r.inflected(j, stems) &&
			!r.before(j, 4, denied) && !r.before(j, 3, notYet) {
			return j, true
		}
	}
	return 0, false
}
