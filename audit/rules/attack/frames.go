package attack

import (
	"strings"

	"vigilia/audit"
	"vigilia/audit/text"
)

// Categories of findings, in the words of the reports.
const (
	ofViolence   = "minaccia di violenza fisica"
	ofDamage     = "minaccia di danno a beni"
	ofCall       = "incitamento alla violenza"
	ofWish       = "augurio di morte o di grave danno"
	ofFantasy    = "espressione di violenza al condizionale"
	ofAnnounced  = "minaccia di violenza attribuita a terzi"
	scoreDirect  = 0.9
	scoreCall    = 0.85
	scoreDeserve = 0.8
	scoreFantasy = 0.72
	scoreOthers  = 0.62
)

// act is a verb of violence in its clause.
type act struct {
	i      int
	form   form
	chain  chain
	clitic mark // of whom it is to befall, before the verb or hung on it
	one    bool // the pronoun is of one person: "ti", "lo"
	to     int  // the token behind what the verb takes
	kind   need // what it means here
}

// verb weighs the verb at token i. It returns the token behind it, or i if it says nothing.
func (r *threatReader) verb(i int, f form, how text.Repair) int {
	a := act{i: i, form: f, chain: r.before(i), to: i + 1}
	a.clitic = a.chain.clitic
	if f.hung() != 0 && f.mood&participle == 0 {
		a.clitic = f.hung()
	}
	if a.clitic&isMe != 0 && f.mood&(first|conditional) != 0 && f.mood&exhorts == 0 && (a.chain.word == "ci" || a.chain.word == "ce") {
		a.clitic = 0 // "ci appendo chi l'ha voluto": there, not us
	}
	if a.clitic == 0 && r.t.Norm(i+1) == "gli" && r.joined(i+1) && r.at(i+2)&(isDet|isBlow) != 0 {
		a.clitic = isThem // "spacchiamo gli la faccia"
	}
	a.one = oneByWord(a.chain.word) || f.hung() != 0 && oneByEnding(r.t.Norm(i))
	if a.kind = r.means(&a); a.kind == 0 {
		return i
	}
	t, ok := r.frame(&a)
	switch {
	case !ok:
		return i
	case a.chain.no:
		r.keep(becauseNegated)
		return i
	}
	t.from, t.to = a.chain.start, a.to
	if how != text.Exact {
		t.score -= 0.1
		t.note = "forma alterata"
	}
	switch {
	case r.figure(&a):
		r.keep(becauseOther)
		return i
	case r.sporting(&a):
		r.keep(becauseSport)
		return i
	}
	if !r.take(t) {
		return i
	}
	return a.to
}

func oneByWord(w string) bool {
	switch w {
	case "ti", "te", "t", "lo", "la":
		return true
	}
	return false
}

func oneByEnding(w string) bool {
	if len(w) < 4 {
		return false
	}
	switch w[len(w)-2:] {
	case "ti", "te", "lo", "la":
		return true
	}
	return false
}

// means returns what the verb means with what stands behind it, 0 if no violence.
func (r *threatReader) means(a *act) need {
	n := a.form.need
	if n&part != 0 {
		if to := r.noun(a.i+1, isBody); to > 0 {
			a.to = to
			if r.at(to-1)&isAnnoy != 0 && !r.maims(a.i) || r.earPulling(a.i, to-1) {
				return 0
			}
			return part
		}
	}
	if n&blow != 0 {
		if to := r.noun(a.i+1, isBlow); to > 0 {
			a.to = to
			return blow
		}
		if to := r.farBlow(a.i); to > 0 {
			return blow
		}
	}
	if n&goods != 0 {
		if to := r.noun(a.i+1, isGoods); to > 0 && r.owned(a, to) {
			a.to = to
			return goods
		}
	}
	if n&(kills|beats) != 0 {
		return n & (kills | beats)
	}
	if n&loose != 0 && r.meantOfPersons(a) || n&yours != 0 && r.doneToYou(a) {
		return kills
	}
	return 0
}

// doneToYou reports whether a verb of many senses is announced to somebody addressed, and
// to nothing of his: "ti sistemo io", not "ti sistemo la bici".
func (r *threatReader) doneToYou(a *act) bool {
	if a.clitic&isYou == 0 || a.form.mood&(first|conditional) == 0 {
		return false
	}
	for k := a.i + 1; k < a.i+4 && r.joined(k); k++ {
		switch r.t.Norm(k) {
		case "io", "noi", "bene", "tutti", "subito", "per":
		case "al", "alla", "sotto", "dal", "dalla", "contro", "nel", "come", "vivo", "vivi", "a", "se", "quando", "appena", "che":
			return true
		default:
			return false
		}
	}
	return true
}

// farBlow reads "prenderei il sindaco a sberle".
func (r *threatReader) farBlow(i int) int {
	if w := r.t.Norm(i); len(w) < 4 || w[:4] != "pren" && w[:4] != "pres" {
		return 0
	}
	for k := i + 1; k < i+7 && r.joined(k+1); k++ {
		if r.t.Norm(k) == "a" && r.at(k+1)&isBlow != 0 {
			return k + 2
		}
	}
	return 0
}

// maims tells "tagliare le palle" from "rompere le palle".
func (r *threatReader) maims(i int) bool {
	switch w := r.t.Norm(i); {
	case len(w) < 4:
		return false
	default:
		switch w[:4] {
		case "tagl", "taja", "tajo", "cava", "stac", "stra", "mozz", "cavo", "sega":
			return true
		}
	}
	return false
}

// earPulling reports "tirare le orecchie": to scold.
func (r *threatReader) earPulling(i, noun int) bool {
	w := r.t.Norm(noun)
	return (w == "orecchie" || w == "orecchio") && len(r.t.Norm(i)) > 2 && r.t.Norm(i)[:3] == "tir"
}

// owned reports whether the goods up to token `to` are somebody's: "ti brucio la
// macchina", "brucio la tua macchina", or everybody's: "bruciamo il comune".
func (r *threatReader) owned(a *act, to int) bool {
	if a.clitic&(isYou|isThem) != 0 && a.clitic&isMe == 0 || r.at(to-1)&isPublic != 0 {
		return true
	}
	for k := a.i + 1; k <= to; k++ {
		switch r.t.Norm(k) {
		case "tua", "tuo", "tue", "tuoi", "vostra", "vostro", "vostre", "vostri", "sua", "suo", "loro":
			return true
		}
	}
	return r.noun(to, isPeople|isOffice) > 0
}

// meantOfPersons reports whether a verb that is mostly a figure is meant of persons.
func (r *threatReader) meantOfPersons(a *act) bool {
	if a.clitic&isYou != 0 && a.form.mood&(third|infinitive) != 0 && r.any(a.i-8, a.i, isWish) {
		return true // "spero che quel furgone ti schiacci"
	}
	if to := r.noun(a.i+1, isPeople|isOffice); to > 0 && r.t.Norm(to-1) != "tutto" && !r.onlyAll(to-1) && !r.thatThing(to-1) {
		return true
	}
	for k := a.i + 1; k < a.i+4 && r.joined(k); k++ {
		if w := r.t.Norm(k); w == "vivi" || w == "vivo" || w == "viva" || w == "vive" {
			return true
		}
	}
	if a.chain.modal&(isMust|isMustYou) == isMustYou && a.form.mood&participle != 0 || r.toBe(a.chain.start-1) {
		return true // "andate eliminati", "sei da abbattere"
	}
	return a.form.mood&participle != 0 && r.peopleBefore(a.chain.start) || a.form.mood&(orders|infinitive|first) != 0 && a.form.hung()&isThem != 0 && r.peopleBefore(a.i) && r.t.Norm(a.i+1) == "tutti"
}

// toBe reports "sei" or "siete" at token i.
func (r *threatReader) toBe(i int) bool {
	w := r.t.Norm(i)
	return w == "sei" || w == "siete"
}

// onlyAll reports "tutti" with no noun of persons behind it.
func (r *threatReader) onlyAll(i int) bool {
	w := r.t.Norm(i)
	return (w == "tutti" || w == "tutte") && r.noun(i+1, isPeople|isOffice) == 0
}

// thatThing reports "questi mobili": a demonstrative with a noun that names nobody.
func (r *threatReader) thatThing(i int) bool {
	return r.at(i)&isDet != 0 && r.joined(i+1) && len(r.t.Norm(i+1)) > 4 && r.noun(i+1, isPeople|isOffice) == 0
}

// peopleBefore reports whether persons are spoken of in the six tokens before.
func (r *threatReader) peopleBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if r.at(k)&(isPeople|isOffice) != 0 && r.t.Norm(k) != "tutti" && r.t.Norm(k) != "questi" && r.t.Norm(k) != "chi" {
			return true
		}
	}
	return false
}

// frame returns what the verb says in its mood, and false if it says nothing of the kind.
func (r *threatReader) frame(a *act) (trace, bool) {
	m := a.form.mood
	for _, f := range [...]struct {
		mood mood
		read func(*act) (trace, bool)
	}{
		{first, r.announced}, {conditional, r.fancied}, {orders, r.ordered}, {orderOne, r.orderedOne}, {third, r.wished},
		{infinitive, r.intended}, {participle, r.deserved},
	} {
		if m&f.mood == 0 {
			continue
		}
		if t, ok := f.read(a); ok {
			return t, true
		}
	}
	return trace{}, false
}

// aim returns at whom the act is aimed: by a pronoun, or a noun behind it.
func (r *threatReader) aim(a *act) target {
	switch {
	case a.clitic&isYou != 0:
		if a.one {
			return person
		}
		return group
	case a.clitic&isThem != 0:
		return others
	case a.clitic&isMe != 0:
		return nobody
	}
	for _, from := range []int{a.to, a.i + 1} {
		if to := r.noun(from, isPeople|isOffice); to > 0 && r.at(to-1)&isThing == 0 {
			a.to = max(a.to, to)
			return r.named(to - 1)
		}
		if from < len(r.t.Tokens) && r.t.Tokens[from].Kind == text.Mention {
			a.to = max(a.to, from+1)
			return person
		}
	}
	if a.kind == goods {
		return general
	}
	return nobody
}

// announced reads "ti spacco la faccia", "ammazziamoli", "bruciamo il comune".
func (r *threatReader) announced(a *act) (trace, bool) {
	who := r.aim(a)
	if to := r.noun(a.to, isOffice); who == others && a.one && to > 0 {
		a.to, who = to, holder // "lo ammazzo quel vigile"
	}
	if who == nobody || a.form.mood&third != 0 && a.clitic == 0 || r.ambiguous(a) {
		return trace{}, false
	}
	t := trace{category: ofViolence, who: who, score: scoreDirect, severity: audit.Serious}
	switch {
	case a.kind == goods:
		t.category, t.score = ofDamage, scoreCall
	case a.form.mood&exhorts != 0 && a.clitic&isYou == 0:
		t.category, t.score = ofCall, scoreCall
	case who == person || who == holder:
		t.severity = audit.Critical
	}
	if t.category == ofDamage && a.form.mood&exhorts != 0 && who == general {
		t.category = ofCall
	}
	if r.at(a.to-1)&isPeople != 0 && r.t.Norm(a.to-1) == "qualcuno" {
		t.score = scoreOthers
	}
	return t, true
}

// ambiguous reports forms that are mostly other words: "meno".
func (r *threatReader) ambiguous(a *act) bool {
	switch r.t.Norm(a.i) {
	case "meno", "freddo", "arrosto", "fritto", "massa", "mazzo", "masso", "gonfio", "legno", "legni", "mena", "menu", "pesti", "sparo":
		return a.clitic&isYou == 0 && a.chain.word != "gli" && a.chain.word != "li" && a.chain.word != "je"
	}
	return false
}

// fancied reads "li ammazzerei tutti", "vi prenderei a schiaffi".
func (r *threatReader) fancied(a *act) (trace, bool) {
	who := r.aim(a)
	return trace{category: ofFantasy, who: who, score: scoreFantasy, severity: audit.Serious}, who != nobody
}

// ordered reads "ammazzateli", "sparate ai ladri", "ammazzatevi".
func (r *threatReader) ordered(a *act) (trace, bool) {
	if a.form.hung()&isYou != 0 {
		return r.selfHarm(a)
	}
	if a.form.hung()&isThem == 0 && !(r.opens(a.i) && a.clitic == 0) {
		return trace{}, false
	}
	who := r.aim(a)
	return trace{category: ofCall, who: who, score: scoreCall, severity: audit.Serious}, who != nobody
}

// orderedOne reads "ammazzalo", "sparagli", "sparati".
func (r *threatReader) orderedOne(a *act) (trace, bool) {
	if a.form.hung() == 0 || !r.opens(a.i) {
		return trace{}, false
	}
	if a.form.hung()&isYou != 0 {
		return r.selfHarm(a)
	}
	if a.form.mood&participle != 0 {
		return trace{}, false
	}
	return trace{category: ofCall, who: others, score: scoreCall, severity: audit.Serious}, true
}

// selfHarm reads "sparati!" as a wish; "sparati" is a participle elsewhere.
func (r *threatReader) selfHarm(a *act) (trace, bool) {
	t := trace{category: ofWish, who: person, score: scoreCall, severity: audit.Serious}
	if a.form.mood&participle == 0 {
		return t, a.kind&kills != 0
	}
	return t, a.kind&kills != 0 && r.opens(a.i) && (r.ends(a.i+1) || r.calledNames(a.i+1))
}

// calledNames tells "ammazzati, cesso" from "ammazzati due uomini in piazza".
func (r *threatReader) calledNames(i int) bool {
	w := r.t.Norm(i)
	return r.t.Tokens[i].Kind == text.Word && len(w) > 3 && r.at(i)&(isDet|isFiller|isPast) == 0 && w[len(w)-1] != 'i' && w[len(w)-1] != 'e' && r.ends(i+1)
}

// wished reads "spero che ti sparino", "qualcuno vi spacca la faccia".
func (r *threatReader) wished(a *act) (trace, bool) {
	if a.clitic == 0 && a.form.hung() == 0 && a.kind != goods {
		return r.wishedOf(a)
	}
	if a.clitic&(isYou|isThem) == 0 || a.form.hung() != 0 {
		return trace{}, false
	}
	who := r.aim(a)
	k := a.chain.start - 1
	for n := 0; n < 4 && k >= 0 && r.joined(k+1); n++ {
		if r.at(k)&isWish != 0 && r.t.Norm(k) != "che" && r.t.Norm(k) != "dio" {
			return trace{category: ofWish, who: who, score: scoreDeserve, severity: audit.Serious}, true
		}
		switch w := r.t.Norm(k); w {
		case "qualcuno", "uno", "gente", "cittadini", "popolo", "amici":
			if a.clitic&isThem != 0 && w == "qualcuno" && a.kind&(kills|beats) != 0 && r.subjunctive(a.i) {
				return trace{category: ofCall, who: who, score: scoreFantasy, severity: audit.Serious}, true
			}
			if a.clitic&isYou != 0 && (a.kind == part || a.kind == blow || a.kind == goods || a.kind&beats != 0) {
				return trace{category: ofAnnounced, who: who, score: scoreOthers, severity: audit.Serious}, true
			}
		}
		k--
	}
	return r.wishedByMood(a, who)
}

// wishedOf reads "spero che sparino al sindaco": whom it is to befall stands behind.
func (r *threatReader) wishedOf(a *act) (trace, bool) {
	wish := false
	for k := a.chain.start - 1; k >= 0 && k > a.chain.start-6 && r.joined(k+1); k-- {
		if r.at(k)&isNo != 0 {
			return trace{}, false
		}
		w := r.t.Norm(k)
		wish = wish || r.at(k)&isWish != 0 && w != "che" && w != "dio" && w != "possa" && w != "possano"
	}
	if !wish {
		return trace{}, false
	}
	who := r.aim(a)
	return trace{category: ofWish, who: who, score: scoreDeserve, severity: audit.Serious}, who != nobody
}

// subjunctive reports "ammazzi", "uccida": what somebody ought to do.
func (r *threatReader) subjunctive(i int) bool {
	w := r.t.Norm(i)
	return strings.HasSuffix(w, "i") || strings.HasSuffix(w, "cida") || strings.HasSuffix(w, "enda")
}

// wishedByMood reads "che ti ammazzino!": a subjunctive that nothing governs.
func (r *threatReader) wishedByMood(a *act, who target) (trace, bool) {
	w := r.t.Norm(a.i)
	t := trace{category: ofWish, who: who, score: scoreDeserve, severity: audit.Serious}
	if a.clitic&isYou == 0 || len(w) < 5 || w[len(w)-3:] != "ino" && !(w[len(w)-3:] == "ano" && a.form.mood&third != 0 && a.form.need&kills != 0 && w[len(w)-4:] == "dano") {
		return t, false
	}
	for k := a.i - 1; k >= a.chain.start; k-- {
		if r.t.Norm(k) == "che" || r.at(k)&isWish != 0 {
			return t, r.opens(k)
		}
	}
	return t, false
}

// intended reads "ti voglio ammazzare", "bisogna sparargli", "da fucilare".
func (r *threatReader) intended(a *act) (trace, bool) {
	who := r.aim(a)
	t := trace{category: ofViolence, who: who, score: scoreCall, severity: audit.Serious}
	switch {
	case a.chain.da && a.form.hung() == 0 && a.clitic&isMe == 0 && (a.kind&kills != 0 || a.kind == blow) && !r.comes(a):
		if who == nobody {
			t.who = general
		}
		t.category, t.score = ofCall, scoreDeserve-0.05
		return t, r.deserving(a)
	case who == nobody:
		return t, false
	case a.form.hung()&isThem != 0 && (a.chain.da && !r.comes(a) || r.proposed(a.chain.start)):
		t.category, t.score = ofCall, scoreDeserve
		return t, !r.useless(a.to)
	case a.chain.modal&isMust != 0, a.chain.modal&isMustYou != 0 && a.clitic&isThem != 0:
		t.category, t.score = ofCall, scoreDeserve
		return t, true
	case a.chain.modal&isOwn != 0:
		if a.kind == goods {
			t.category = ofDamage
		} else if who == person || who == holder {
			t.severity = audit.Critical
		}
		return t, true
	}
	t.category, t.score = ofCall, scoreFantasy
	return t, a.form.hung()&isThem != 0 && (r.opens(a.i) || r.opens(a.chain.start) && a.chain.start == a.i-1 && r.t.Norm(a.i-1) == "a") && (r.ends(a.to) || allOfThem(r.t.Norm(a.to)) || r.flatly(a.to)) && !r.useless(a.to)
}

// proposed reports "l'unica è …", "io direi di …" before token i.
func (r *threatReader) proposed(i int) bool {
	for k := i - 1; k > i-4 && r.joined(k+1); k-- {
		switch r.t.Norm(k) {
		case "unica", "soluzione", "direi", "propongo", "proporrei", "bene", "meglio", "rimedio", "consiglio", "facile", "suggerisco", "farebbe":
			return r.at(i-1)&isNo == 0
		}
	}
	return false
}

// flatly reports "e basta", "senza pietà" at token i.
func (r *threatReader) flatly(i int) bool {
	switch r.t.Norm(i + 1) {
	case "basta", "via", "stop", "amen":
		return r.t.Norm(i) == "e"
	case "pieta", "processo", "appello", "pensarci", "avvocato":
		return r.t.Norm(i) == "senza"
	}
	return false
}

func allOfThem(w string) bool {
	switch w {
	case "tutti", "tuti", "tutt", "tucc", "tucci", "uno", "vivi", "subito":
		return true
	}
	return false
}

// useless reports "ammazzarli tutti non serve a niente".
func (r *threatReader) useless(i int) bool {
	for k := i; k < i+5 && k < len(r.t.Tokens); k++ {
		if w := r.t.Norm(k); w == "non" || w == "nn" || w == "e" && r.t.Tokens[k].Has(text.Accented) {
			return true
		}
	}
	return false
}

// comes reports "mi viene da strozzarlo": what is felt, not what is deserved.
func (r *threatReader) comes(a *act) bool { return a.chain.modal&isOwn != 0 }

// deserving reports whether "da fucilare" is said of persons: nothing else is
// named right before it.
func (r *threatReader) deserving(a *act) bool {
	for k := a.chain.start - 1; k >= 0 && k > a.chain.start-3 && r.joined(k+1); k-- {
		switch r.t.Norm(k) {
		case "cose", "cosa", "ho", "abbiamo", "tempo", "niente", "nulla", "qualcosa", "roba", "modo", "c", "parco", "fatto":
			return false
		}
	}
	return true
}

// deserved reads "vanno appesi", "li voglio vedere impiccati", "appesi per i piedi".
func (r *threatReader) deserved(a *act) (trace, bool) {
	t := trace{category: ofCall, who: r.deservedBy(a), score: scoreDeserve, severity: audit.Serious}
	if a.kind == goods || a.kind&beats != 0 && a.kind&kills == 0 && a.form.need&part != 0 {
		return t, false
	}
	switch {
	case strings.HasPrefix(r.t.Norm(a.chain.start-1), "nessun"), strings.HasPrefix(r.t.Norm(a.chain.start-2), "nessun"):
		return t, false // "nessuna donna merita di essere …"
	case a.chain.modal&(isMust|isMustYou) != 0:
		return t, true
	case a.chain.modal&isOwn != 0:
		return t, a.clitic&(isYou|isThem) != 0 && r.wantsToSee(a)
	}
	return t, a.kind&kills != 0 && r.sentenced(a)
}

// sentenced reports "fucilati tutti", "tutti appesi", "linciati e basta", "i pedofili? impalati": a
// participle without a verb that is no news.
func (r *threatReader) sentenced(a *act) bool {
	switch {
	case r.opens(a.i):
		asked := a.i > 0 && r.t.Tokens[a.i-1].Has(text.Asked) && r.at(a.i-1)&isPeople != 0
		return r.flatly(a.to) || r.ends(a.i+2) && r.t.Norm(a.i+1) == "tutti" || r.ends(a.to) && asked
	case r.t.Norm(a.i-1) == "tutti":
		return r.starts(a.i-1) && (r.ends(a.to) || r.flatly(a.to))
	}
	return false
}

// wantsToSee tells "voglio vederli impiccati" from "ho visto che …".
func (r *threatReader) wantsToSee(a *act) bool {
	for k := a.chain.start; k < a.i; k++ {
		switch r.t.Norm(k) {
		case "veder", "vedere", "vederti", "vedervi", "vederli", "vederlo", "voglio", "vorrei", "vogliamo":
			return true
		}
	}
	return false
}

func (r *threatReader) deservedBy(a *act) target {
	for k := a.chain.start - 1; k >= 0 && k > a.chain.start-6 && r.joined(k+1); k-- {
		if r.at(k)&isOffice != 0 {
			return holder
		}
		if r.at(k)&isPeople != 0 {
			return others
		}
	}
	if who := r.youAround(a.chain.start, a.to); who != nobody {
		return who
	}
	return general
}

// figure reports whether other words of the sentence tell of another sense.
func (r *threatReader) figure(a *act) bool {
	if a.kind == part || a.kind == goods {
		return false
	}
	from, to := r.sentence(a.i)
	for k := max(from, a.i-8); k < min(to, a.to+6); k++ {
		if r.at(k)&isThing != 0 && !r.likened(k) && !r.hungFrom(k) {
			return true
		}
	}
	return false
}

// likened reports a thing to which somebody is likened: "ti schiaccio come una mosca".
func (r *threatReader) likened(k int) bool {
	return r.t.Norm(k-1) == "come" || r.t.Norm(k-2) == "come"
}

// hungFrom reports what one is hanged from: "vi appendo ai lampioni".
func (r *threatReader) hungFrom(k int) bool {
	switch r.t.Norm(k) {
	case "lampione", "lampioni", "albero", "alberi", "rami", "portone":
		w := r.t.Norm(k - 1)
		return w != "" && w[0] == 'a' || strings.HasPrefix(w, "da")
	}
	return false
}

// sporting reports "li massacriamo domenica": a match.
func (r *threatReader) sporting(a *act) bool {
	if a.kind == part || a.kind == goods || a.form.mood&exhorts == 0 {
		return false
	}
	from, to := r.sentence(a.i)
	return r.any(from, to, isDay)
}
