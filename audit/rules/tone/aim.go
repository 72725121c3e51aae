package tone

import (
	"strings"

	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// target is at whom an expression is aimed, in the words of the reports.
type target string

const (
	nobody     target = "" // no direction
	general    target = "generico"
	person     target = "persona"
	group      target = "gruppo"
	officeHeld target = "carica"
)

// aim is an expression, the tokens [from, to) of a text, whose direction is sought.
type aim struct {
	t        *text.Text
	from, to int
	tier     lexicon.Tier
	answers  bool // the content answers somebody's
	asked    bool // what it stands below may ask for the name of a thing
}

func (a *aim) role(i int) role {
	if i < 0 || i >= len(a.t.Tokens) {
		return 0
	}
	return roles[a.t.Tokens[i].Norm]
}

// joined reports whether token i stands in the same clause as the one before it.
func (a *aim) joined(i int) bool {
	return i > 0 && i < len(a.t.Tokens) && a.t.Tokens[i].Before < text.Comma
}

// opens and closes report whether the expression begins and ends its clause.
// A laugh before it is no part of the clause.
func (a *aim) opens() bool {
	return a.from == 0 || a.t.Tokens[a.from].Before >= text.Comma || a.from == 1 && laughs(a.t.Norm(0))
}

func (a *aim) closes() bool { return a.endsAt(a.to) }

// laughs reports "ahah", "hahaha", "lol".
func laughs(w string) bool {
	return strings.HasPrefix(w, "ahah") || strings.HasPrefix(w, "haha") || w == "lol" || w == "xd"
}

// endsAt reports whether a clause ends before token i.
func (a *aim) endsAt(i int) bool {
	return i >= len(a.t.Tokens) || a.t.Tokens[i].Before >= text.Comma || a.t.Tokens[i].Kind == text.Emoji
}

// halts reports whether the expression is the last word of its kind: the clause
// ends, or another begins ("… e un arrogante", "… che non fa nulla").
func (a *aim) halts() bool {
	if a.closes() {
		return true
	}
	switch a.t.Norm(a.to) {
	case "e", "ed", "che", "ma", "perche", "xke", "pure", "anche", "senza":
		return true
	}
	return false
}

// direction returns at whom the expression is aimed; nobody if nothing tells.
func (a *aim) direction() target {
	for _, look := range []func() target{a.addressed, a.insulted, a.thatYouAre, a.inverted, a.likeYou, a.called, a.holder, a.described, a.repeated, a.dismissed, a.pilloried, a.apposed, a.vocative} {
		if who := look(); who != nobody && (a.tier != named || who == person) {
			return who
		}
	}
	return nobody
}

// inverted reads "capra sei", "stupidi siete voi", "🤡 sei tu".
func (a *aim) inverted() target {
	for k := a.to; k <= a.to+1 && a.joined(k); k++ {
		r := a.role(k)
		if a.t.Norm(k) != "sei" && r&youMany == 0 {
			continue
		}
		if !a.endsAt(k+1) && !(a.role(k+1)&pronoun != 0 && a.endsAt(k+2)) {
			return nobody
		}
		if r&youMany != 0 {
			return group
		}
		return person
	}
	return nobody
}

// likeYou reads "una gallina come te", "capre come voi".
func (a *aim) likeYou() target {
	if !a.joined(a.to) || !a.joined(a.to+1) || a.t.Norm(a.to) != "come" || !a.endsAt(a.to+2) {
		return nobody
	}
	switch a.t.Norm(a.to + 1) {
	case "te", "lei", "lui":
		return person
	case "voi", "loro":
		return group
	}
	return nobody
}

// repeated reads "capra capra capra": said three times, it names no animal.
func (a *aim) repeated() target {
	w, n := a.t.Norm(a.from), 1
	for i := a.from - 1; i >= 0 && a.t.Norm(i) == w; i-- {
		n++
	}
	for i := a.to; i < len(a.t.Tokens) && a.t.Norm(i) == w; i++ {
		n++
	}
	tok := &a.t.Tokens[a.from]
	if tok.Kind == text.Emoji { // a row of them is one token
		n = 0
		if len(a.t.Tokens) == 1 && !a.asked {
			n = tok.End - tok.Start
		}
	}
	if n >= 3 {
		return general
	}
	return nobody
}

// scareQuoted reads "sei un «coglione»": only the expression is between marks, the
// author aims it himself, and nothing says that somebody else did.
func (a *aim) scareQuoted() bool {
	quoted := func(i int) bool { return i >= 0 && i < len(a.t.Tokens) && a.t.Tokens[i].Has(text.Quoted) }
	if quoted(a.from-1) || quoted(a.to) || a.t.Told(a.from) {
		return false
	}
	who := a.addressed()
	if who == nobody {
		who = a.described()
	}
	return who == person || who == officeHeld
}

// ofPet reads "il mio gatto è scemo", "la nostra cagnolina è una cicciona".
func (a *aim) ofPet() bool {
	i := a.from - 1
	for n := 0; n < 4 && a.joined(i+1) && a.role(i)&between != 0 && (a.role(i)&isVerb == 0 || !a.isCopula(i)); n++ {
		i--
	}
	if !a.joined(i+1) || !a.joined(i) || a.role(i)&isVerb == 0 || a.role(i-1)&pet == 0 || a.role(i-3)&ofIt != 0 {
		return false
	}
	switch a.t.Norm(i - 2) {
	case "mio", "mia", "nostro", "nostra", "suo", "sua", "tuo", "tua", "il", "la", "lo", "l":
		return true
	}
	return false
}

// addressed reads "sei proprio un …", "siete dei …", "tu …", "voi …".
func (a *aim) addressed() target {
	for i := a.from - 1; i >= 0 && i >= a.from-6 && a.joined(i+1); i-- {
		r := a.role(i)
		switch {
		case r&youMany != 0:
			return group
		case r&youOne != 0 && a.surelyYou(i) && !a.counted(i):
			return person
		case r&pronoun != 0 && i == a.from-1:
			return plural(a.t.Tokens[i].Norm)
		case r&between == 0:
			return nobody
		}
	}
	return nobody
}

// counted tells "sei capre", six of them, from "sei una capra".
func (a *aim) counted(i int) bool {
	w := a.t.Norm(a.from)
	return i == a.from-1 && a.tier == literal && a.t.Norm(i) == "sei" && (w[len(w)-1] == 'e' || w[len(w)-1] == 'i')
}

// surelyYou tells "sei un …" from the number and from the words that only
// dialects use as a verb.
func (a *aim) surelyYou(i int) bool {
	switch a.t.Tokens[i].Norm {
	case "6":
		n := a.t.Norm(i + 1)
		return n == "un" || n == "uno" || n == "una" || n == "proprio" || n == "solo"
	case "se", "si", "ti", "sie", "pari", "resti", "rimani":
		n := a.t.Norm(i + 1)
		return i+1 < a.from && (n == "un" || n == "uno" || n == "una" || n == "nu" || n == "na" || n == "proprio" || n == "el" || n == "solo")
	}
	return true
}

func plural(pronoun string) target {
	switch pronoun {
	case "voi", "ve", "vuie", "vuje":
		return group
	}
	return person
}

// insulted reads what only an insult has before it: "razza di …", "banda di …",
// "brutto …", "questi …", and what it has behind: "… di merda", "… schifoso".
func (a *aim) insulted() target {
	before := a.role(a.from - 1)
	switch {
	case !a.joined(a.from):
	case before&ofIt != 0 && a.role(a.from-2)&gang != 0 && a.joined(a.from-1) && a.tier != literal:
		return group
	case before&ofIt != 0 && a.role(a.from-2)&kind != 0 && a.joined(a.from-1) && (a.tier != literal || a.closes()):
		return person
	case before&scorn != 0 && (a.tier != literal || a.opens2() && (a.from > 1 || !a.t.Tokens[a.from].Has(text.Asked))), before&milder != 0 && a.tier != literal:
		return person
	case before&this != 0 && a.tier != literal && !a.thing():
		return number(a.t.Norm(a.from))
	case before&order != 0 && a.closes() && a.tier != literal:
		return number(a.t.Norm(a.from))
	case romanVocative(a.t.Norm(a.from-1)) && a.opens2() && a.closes() && a.tier != literal:
		return number(a.t.Norm(a.from))
	case before&ofIt != 0 && a.role(a.from-2)&ruledBy != 0 && (a.tier != literal || a.ofOffice()):
		return group
	}
	return a.insultedBehind()
}

// romanVocative reports the particle of "a buffone!", "aoh, pagliaccio".
func romanVocative(w string) bool { return w == "a" || w == "ah" || w == "ao" || w == "aoh" }

// opens2 reports whether the word before the expression begins the clause.
func (a *aim) opens2() bool {
	return a.from-1 == 0 || a.from > 0 && a.t.Tokens[a.from-1].Before >= text.Comma
}

func (a *aim) thing() bool { return a.role(a.to)&act != 0 || a.role(a.from-1)&act != 0 }

func (a *aim) insultedBehind() target {
	if !a.joined(a.to) {
		return nobody
	}
	next, then := a.t.Norm(a.to), a.t.Norm(a.to+1)
	switch {
	case a.role(a.to)&ofIt != 0 && scornful(then), next == "demmerda", next == "dimerda", next == "delcazzo":
		return number(a.t.Norm(a.from))
	case next == "che" && a.opens() && a.tier != literal && (secondPlural(then) || a.tier != named && a.speaksToYou()):
		return group // "parassiti che campate con le nostre tasse"
	case (next == "tu" || next == "voi") && a.opens() && a.tier != literal && (then == "e" || then == "ed" || a.endsAt(a.to+1)):
		return plural(next) // "buffone tu e il tuo partito"
	case a.role(a.to)&worse != 0:
		return number(a.t.Norm(a.from))
	case next == "come" && a.opens() && a.tier == directed:
		return number(a.t.Norm(a.from))
	case a.role(a.to)&order != 0 && a.opens() && (a.tier != literal || commands(next)) && next != "ma" && next != "hai":
		return number(a.t.Norm(a.from))
	}
	return nobody
}

// scornful reports what "di" makes an insult of a word with: "… di merda", "… di turno".
func scornful(w string) bool {
	switch w {
	case "merda", "mmerda", "cazzo", "merd", "turno", "strapazzo", "competizione", "professione", "bassa", "infimo", "prim":
		return true
	}
	return false
}

// secondPlural reports whether a word ends like a verb that addresses many: "campate".
func secondPlural(w string) bool {
	n := len(w)
	return n > 5 && (w[n-3:] == "ate" || w[n-3:] == "ete" || w[n-3:] == "ite")
}

// ofOffice reports whether the clause speaks of an office or of a place full of people.
func (a *aim) ofOffice() bool {
	for i := a.from - 1; i >= 0 && i >= a.from-8; i-- {
		switch a.t.Norm(i) {
		case "ufficio", "uffici", "comune", "consiglio", "paese", "gruppo", "pagina", "italia", "partito", "citta", "mondo", "parlamento", "municipio":
			return true
		}
		if a.role(i)&office != 0 {
			return true
		}
	}
	return false
}

// commands reports whether nobody would say it to an animal or a thing.
func commands(w string) bool {
	switch w {
	case "studia", "studiate", "taci", "tacete", "vergognati", "vergognatevi", "informati", "informatevi", "impara", "imparate", "dimettiti", "torna", "vattene", "leggi", "lavora":
		return true
	}
	return false
}

func number(w string) target {
	if w != "" && w[len(w)-1] == 'i' {
		return group
	}
	return person
}

// thatYouAre reads "… che sei", "… che siete", "… che non siete altro".
func (a *aim) thatYouAre() target {
	for i := a.to; i < len(a.t.Tokens) && i <= a.to+4 && a.t.Tokens[i].Before < text.Dot; i++ {
		if n := a.t.Tokens[i].Norm; n != "che" && n != "ke" {
			continue
		}
		k := i + 1
		if a.t.Norm(k) == "non" {
			k++
		}
		if r := a.role(k); r&youMany != 0 {
			return group
		} else if r&youOne != 0 && len(a.t.Norm(k)) > 2 {
			return person
		}
		return nobody
	}
	return nobody
}

// called reads a vocative without its comma, at the end of a sentence that gives
// an order: "vai a lavorare parassita", "taci capra".
func (a *aim) called() target {
	if a.joined(a.from) && a.joined(a.to) && commands(a.t.Norm(a.from-1)) && commands(a.t.Norm(a.to)) {
		return number(a.t.Norm(a.from)) // "studia capra studia"
	}
	if !a.closes() || !a.joined(a.from) || a.role(a.from-1)&(between|ofIt|this|act) != 0 {
		return nobody
	}
	for i := a.from - 1; i >= 0 && i >= a.from-6 && a.joined(i+1); i-- {
		if w := a.t.Norm(i); imperative(w) && (a.tier != literal || i == a.from-1 || silences(w)) || goAway(w) && a.tier != literal && a.tier != named && i < a.from-1 {
			return number(a.t.Norm(a.from))
		}
	}
	return nobody
}

// silences reports whether the word tells somebody to be quiet or to leave, which
// nobody tells an animal at the end of the sentence.
func silences(w string) bool {
	switch w {
	case "chiudi", "taci", "mettiti", "vatti", "tappati", "vergognati":
		return true
	}
	return false
}

func goAway(w string) bool {
	switch w {
	case "vai", "andate", "torna", "tornate", "tornatene", "stai", "state", "lavora", "lavorate", "fammi", "fatemi", "piantala", "smettila", "ascolta", "parla", "pensa", "impara", "levati", "nasconditi", "leggi":
		return true
	}
	return false
}

// holder reads an office or a name beside the expression: "sindaco …", "… del
// sindaco", "quel … di Rossi", "@nome …".
func (a *aim) holder() target {
	if who := a.holderBefore(); who != nobody {
		return who
	}
	if !a.joined(a.to) || a.role(a.to)&ofIt == 0 || a.tier == literal && a.role(a.from-1)&this == 0 {
		return nobody
	}
	k := a.to + 1
	if n := a.t.Norm(k); n == "un" || n == "una" || n == "uno" || n == "nostro" || n == "nostra" {
		k++
	}
	switch {
	case k >= len(a.t.Tokens) || !a.joined(k):
		return nobody
	case a.role(k)&office != 0:
		return officeHeld
	case a.named(k) && a.role(a.from-1)&this != 0:
		return person
	}
	return nobody
}

func (a *aim) holderBefore() target {
	i := a.from - 1
	if i < 0 || a.t.Tokens[a.from].Before > text.Comma || !a.halts() {
		return nobody
	}
	if a.t.Tokens[a.from].Before == text.Comma && !a.t.Tokens[i].Has(text.Capital) && a.role(i)&office == 0 {
		return nobody
	}
	switch {
	case a.t.Tokens[i].Kind == text.Mention:
		return person
	case a.tier == literal && a.t.Tokens[a.from].Kind != text.Emoji && !(a.role(i)&office != 0 && a.opens2() && a.joined(a.from) && !a.named(a.from)):
		return nobody
	case a.role(i)&office != 0:
		return officeHeld
	case a.role(i)&camp != 0 && number(a.t.Norm(a.from)) == group && a.tier != political:
		return group
	case a.named(i), a.surname(i):
		return person
	}
	return nobody
}

// surname reports whether token i, in lower case, is no word that anybody knows
// and all that stands before the expression: "bonetti pagliaccio".
func (a *aim) surname(i int) bool {
	tok := &a.t.Tokens[i]
	return a.tier != named && tok.Kind == text.Word && tok.Flags&(text.Capital|text.Hashtag|text.Disguised|text.Cut) == 0 && len(tok.Norm) >= 5 && a.opens2() &&
		number(a.t.Norm(a.from)) == person && a.closes() && roles[tok.Norm] == 0 && !a.t.Known(i)
}

// named reports whether token i looks like the name of a person: upper case where
// none is needed, or two such words at the beginning, and no common word.
func (a *aim) named(i int) bool {
	tok := &a.t.Tokens[i]
	if tok.Kind != text.Word || !tok.Has(text.Capital) || tok.Has(text.Caps) || len(tok.Norm) < 3 || a.t.Known(i) {
		return false
	}
	return !tok.Before.Ends() || a.from-i == 1 && i == 0
}

// described reads "il sindaco è un …", "questi sono dei …", "che …!".
func (a *aim) described() target {
	if a.tier == literal && a.t.Tokens[a.from].Kind == text.Emoji {
		return nobody
	}
	i := a.from - 1
	if i >= 0 && a.t.Norm(i) == "che" && a.joined(a.from) && (a.opens2() || exclaims(a.t.Norm(i-1)) || laughs(a.t.Norm(i-1))) && (a.closes() || a.ofThisOne()) && a.tier != literal {
		return general
	}
	if a.ratherThan() {
		return officeHeld
	}
	for n := 0; n < 4 && i >= 0 && a.joined(i+1) && a.role(i)&between != 0 && a.role(i)&isVerb == 0; n++ {
		i--
	}
	if i < 0 || !a.joined(i+1) || a.role(i)&isVerb == 0 || !a.isCopula(i) {
		return nobody
	}
	switch {
	case a.t.Norm(i-1) == "quanto" && (a.ofThisOne() || a.role(a.to)&someone != 0 && a.endsAt(a.to+1)) && a.tier != literal:
		return person // "quanto è stupida questa"
	case !a.closes() && !(i < a.from-1 && (a.halts() || a.goesOn(i))):
		return nobody
	}
	return a.subject(i)
}

// ofThisOne reads what follows in "che rompiballe questa tipa": a person is pointed at.
func (a *aim) ofThisOne() bool {
	return a.role(a.to)&this != 0 && a.joined(a.to) && (a.endsAt(a.to+1) || a.role(a.to+1)&(someone|office) != 0 && a.endsAt(a.to+2))
}

// goesOn reports whether what follows only rounds the insult off, and an article
// before it tells that the word is a noun: "è un lecchino da competizione".
func (a *aim) goesOn(verb int) bool {
	switch a.t.Norm(a.from - 1) {
	case "un", "uno", "una", "dei", "degli", "delle":
		return a.tier == directed && (a.role(a.to)&ofIt != 0 || a.t.Norm(a.to) == "in" || a.t.Norm(a.to) == "nelle") || a.courteous(verb)
	}
	return false
}

// courteous reports whether the verb follows the "lei" of courtesy.
// also with a parenthesis between the two: "lei, caro mio, è un …".
func (a *aim) courteous(verb int) bool {
	if a.t.Norm(verb-1) == "lei" {
		return a.joined(verb)
	}
	for i := verb - 2; i >= 0 && i >= verb-5 && !a.t.Tokens[i+1].Before.Ends(); i-- {
		if a.t.Norm(i) == "lei" {
			return a.t.Tokens[i+1].Before == text.Comma && a.t.Tokens[verb].Before == text.Comma
		}
	}
	return false
}

// ratherThan reads "più che un sindaco un …", "altro che sindaco, un …".
func (a *aim) ratherThan() bool {
	i := a.from - 1
	if a.tier == literal || a.tier == named || i < 0 || a.role(i)&between == 0 || a.role(i-1)&office == 0 || !a.closes() {
		return false
	}
	for i -= 2; i > 0 && i > a.from-6; i-- {
		if w := a.t.Norm(i - 1); a.t.Norm(i) == "che" && (w == "piu" || w == "altro") {
			return true
		}
	}
	return false
}

// exclaims reports whether the word leads to "che …!" without a comma.
func exclaims(w string) bool {
	switch w {
	case "oddio", "mado", "madonna", "dio", "mamma", "mia", "minchia", "ma", "boh", "ahah", "ahahah", "certo", "oh", "gesu", "ammazza", "anvedi", "cazzo":
		return true
	}
	return false
}

// isCopula tells "è" from the conjunction "e".
func (a *aim) isCopula(i int) bool {
	tok := &a.t.Tokens[i]
	return tok.Norm != "e" || tok.Has(text.Accented) || a.t.Norm(i+1) == "un" || a.t.Norm(i+1) == "una"
}

// subject looks before the verb for whom it speaks of.
func (a *aim) subject(verb int) target {
	who := nobody
	if a.courteous(verb) && (a.tier != literal || verb < a.from-1) {
		return person
	}
	opens := verb == 0 || a.t.Tokens[verb].Before >= text.Comma || a.t.Norm(verb-1) == "che" && (verb == 1 || a.t.Tokens[verb-1].Before >= text.Comma)
	if a.tier == directed && verb < a.from-1 && opens && a.article(verb+1) {
		return person // "È un miserabile"
	}
	for i := verb - 1; i >= 0 && i >= verb-8 && !a.t.Tokens[i+1].Before.Ends(); i-- {
		switch r := a.role(i); {
		case r&office != 0:
			return officeHeld
		case r&this != 0 && (a.t.Norm(i+1) == "qui" || a.t.Norm(i+1) == "qua" || a.t.Norm(i+1) == "li") && a.tier != literal:
			who = person
		case a.t.Norm(i) == "chi" && a.tier == directed && !did(a.t.Norm(i+1)):
			return nobody // "chi picchia una donna è un vigliacco": nobody in particular
		case r&someone != 0 && a.tier != literal && a.tier != named:
			who = number(a.t.Norm(a.from))
		case a.named(i) && a.tier != literal:
			who = person
		}
	}
	return who
}

// article reports whether token i, or the adverb's neighbour, is an article: "un", "proprio una".
func (a *aim) article(i int) bool {
	if w := a.t.Norm(i); w == "proprio" || w == "solo" || w == "davvero" || w == "veramente" {
		i++
	}
	w := a.t.Norm(i)
	return w == "un" || w == "una" || w == "uno"
}

// did reports whether "chi" is somebody who did something: "chi ha rubato i fiori".
func did(w string) bool { return w == "ha" || w == "hanno" || w == "l" }

// apposed reads a clause that is nothing but "un …": "lei è piccolo, un omuncolo".
func (a *aim) apposed() target {
	if a.tier != directed || !a.closes() {
		return nobody
	}
	i := a.from - 1
	for i > 0 && a.joined(i+1) && a.joined(i) && a.role(i)&(milder|scorn) != 0 {
		i--
	}
	if i < 0 || !a.joined(i+1) || i > 0 && a.t.Tokens[i].Before < text.Comma || i == 0 && a.to < len(a.t.Tokens) {
		return nobody
	}
	switch a.t.Norm(i) {
	case "un", "uno", "una":
		return person
	}
	return nobody
}

// dismissed reads "non discuto con gli …", "non rispondo alle …", "con i … non parlo".
func (a *aim) dismissed() target {
	if a.t.Norm(a.from-2) == "con" && a.t.Norm(a.to) == "non" && a.tier != literal {
		switch a.t.Norm(a.to + 1) {
		case "parlo", "discuto", "ragiono", "perdo", "dialogo", "mi":
			return group
		}
	}
	for i := a.from - 1; i > 0 && i >= a.from-5 && a.joined(i+1); i-- {
		switch a.t.Norm(i) {
		case "discuto", "rispondo", "parlo", "dialogo", "ragiono", "perdo", "spreco", "discutere", "abbasso", "confronto":
			if w := a.t.Norm(i - 1); w == "non" || w == "nn" || a.t.Norm(i-2) == "non" {
				return number(a.t.Norm(a.from))
			}
			return nobody
		}
	}
	return nobody
}

// pilloried reads "ha parlato il …", "ecco il …", "complimenti al … di turno".
func (a *aim) pilloried() target {
	if a.congratulated() {
		return number(a.t.Norm(a.from))
	}
	switch i := a.from - 1; a.t.Norm(i) {
	case "il", "lo", "la", "l", "er", "gli", "i", "le":
		if !a.joined(a.from) || !a.joined(i) || a.tier == literal && !a.closes() {
			return nobody
		}
		if w := a.t.Norm(i - 1); w == "parlato" || w == "arrivato" && a.t.Norm(i-2) == "e" || w == "ecco" && a.tier != literal {
			return number(a.t.Norm(a.from))
		}
	}
	if a.joined(a.to) && a.joined(a.to+1) && a.t.Norm(a.to) == "ha" && a.t.Norm(a.to+1) == "parlato" {
		return number(a.t.Norm(a.from))
	}
	return nobody
}

// congratulated reads "complimenti vivissimi agli asini che hanno deciso".
func (a *aim) congratulated() bool {
	switch a.t.Norm(a.from - 1) {
	case "al", "allo", "alla", "all", "ai", "agli", "alle", "a":
	default:
		return false
	}
	if then := a.t.Norm(a.to + 1); a.tier == literal && (a.t.Norm(a.to) != "che" || then != "ha" && then != "hanno" && then != "avete") {
		return false
	}
	for i := a.from - 2; i >= 0 && i >= a.from-4 && a.joined(i+1); i-- {
		switch a.t.Norm(i) {
		case "complimenti", "complimentoni", "applausi", "applauso", "congratulazioni":
			return true
		}
	}
	return false
}

// vocative reads a word that is a clause by itself: "pagliaccio!", "ma taci,
// asino". The bare plural of political criticism is not one.
func (a *aim) vocative() target {
	tok := &a.t.Tokens[a.from]
	if !a.opens() || !a.closes() || tok.Kind == text.Emoji && len(a.t.Tokens) > 1 {
		return nobody
	}
	who := number(tok.Norm)
	last := &a.t.Tokens[a.to-1]
	switch {
	case a.tier == political && who == group && !a.speaksToYou():
		return nobody
	case a.tier == named && !a.answers && !a.speaksToYou():
		return nobody
	case a.tier == literal && !a.speaksToYou() && !(last.Has(text.Exclaimed) && (a.answers || a.scolds())) && !a.wholly():
		return nobody
	case tok.Kind == text.Emoji:
		return nobody
	}
	return who
}

// scolds reports whether the clause before complains of people: "quanta ignoranza, capre!"
func (a *aim) scolds() bool {
	for i := max(0, a.from-5); i < a.from; i++ {
		switch a.t.Norm(i) {
		case "ignoranza", "vergogna", "schifo", "incivilta", "maleducazione":
			return true
		}
	}
	return false
}

// wholly reports whether the comment says nothing else, and answers no question.
func (a *aim) wholly() bool { return a.to-a.from == len(a.t.Tokens) && !a.asked }

// speaksToYou reports whether the same sentence, or the one before, addresses somebody.
func (a *aim) speaksToYou() bool {
	for i := max(0, a.from-12); i < min(len(a.t.Tokens), a.to+8); i++ {
		if i >= a.from && i < a.to {
			continue
		}
		if r := a.role(i); r&youMany != 0 || r&youOne != 0 && a.surelyYou(i) && len(a.t.Norm(i)) > 2 || r&order != 0 && imperative(a.t.Norm(i)) || courtesy(a.t.Norm(i)) || toYou(a.t.Norm(i)) || i < a.from && a.t.Norm(i) == "lei" {
			return true
		}
	}
	return false
}

// toYou reports a reflexive imperative of the second person plural: "mangiatevi".
func toYou(w string) bool {
	return len(w) > 7 && (strings.HasSuffix(w, "atevi") || strings.HasSuffix(w, "etevi") || strings.HasSuffix(w, "itevi"))
}

// courtesy reports whether the word is an order to somebody addressed as "lei".
func courtesy(w string) bool {
	switch w {
	case "torni", "impari", "vada", "taccia", "compri", "vergogni", "smetta", "informi", "sciacqui":
		return true
	}
	return false
}

// imperative reports whether the word is an order by its ending: "vergognati", "tacete".
func imperative(w string) bool {
	switch w {
	case "taci", "zitto", "zitti", "zitta", "chiudi", "vatti", "fatti", "tappati", "studia", "muoviti", "sparisci", "svegliati":
		return true
	}
	n := len(w)
	return n > 6 && (w[n-3:] == "ati" || w[n-3:] == "iti" || w[n-3:] == "evi") && w != "dimissioni"
}

// around tells at whom an expression that needs no direction is aimed.
func (a *aim) around() target {
	if who := a.direction(); who != nobody {
		return who
	}
	for i := max(0, a.from-5); i < min(len(a.t.Tokens), a.to+5); i++ {
		switch r := a.role(i); {
		case r&youMany != 0:
			return group
		case r&youOne != 0 && a.surelyYou(i) && len(a.t.Norm(i)) > 2:
			return person
		case r&office != 0:
			return officeHeld
		}
	}
	return general
}
