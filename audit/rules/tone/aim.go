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
	list     *lexicon.Lexicon
}

// personal reports whether the word counts only against one person: of many, or of
// an office's work, it is criticism.
func (a *aim) personal() bool { return a.tier == named || a.tier == grave }

func (a *aim) role(i int) role {
	if i < 0 || i >= len(a.t.Tokens) {
		return 0
	}
	return roles.Of(&a.t.Tokens[i])
}

// joined reports whether token i stands in the same clause as the one before it.
func (a *aim) joined(i int) bool {
	return i > 0 && i < len(a.t.Tokens) && a.t.Tokens[i].Before < text.Comma
}

// opens and closes report whether the expression begins and ends its clause.
// A laugh before it is no part of the clause, nor is "ma", "e allora", "ehi".
func (a *aim) opens() bool {
	i := a.from
	for n := 0; n < 4 && i > 0 && a.t.Tokens[i].Before < text.Comma && (a.role(i-1)&filler != 0 || laughs(a.t.Norm(i-1))); n++ {
		i--
	}
	return i == 0 || a.t.Tokens[i].Before >= text.Comma
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
	case "e", "ed", "o", "oppure", "che", "ma", "perche", "xke", "pure", "anche", "senza", "quando":
		return true
	}
	return false
}

// direction returns at whom the expression is aimed; nobody if nothing tells.
func (a *aim) direction() target {
	if a.tier == ironic {
		return a.mocked()
	}
	for _, look := range [...]func(*aim) target{(*aim).addressed, (*aim).insulted, (*aim).thatYouAre, (*aim).inverted, (*aim).likeYou, (*aim).called, (*aim).holder, (*aim).described, (*aim).coordinated,
		(*aim).repeated, (*aim).dismissed, (*aim).pilloried, (*aim).apposed, (*aim).vocative, (*aim).pointed, (*aim).adorned, (*aim).crowned, (*aim).few, (*aim).paired, (*aim).staffed, (*aim).cried, (*aim).idling, (*aim).announced, (*aim).exclaimed, (*aim).opening, (*aim).ofSomebody,
		(*aim).bare, (*aim).ofFilth, (*aim).final, (*aim).likeThem, (*aim).ofKind, (*aim).resumed, (*aim).ofMine, (*aim).despised, (*aim).ofThem, (*aim).turned, (*aim).framed} {
		if who := look(a); who != nobody && a.counts(who) {
			return who
		}
	}
	return nobody
}

// counts reports whether an expression of this tier offends such a target.
func (a *aim) counts(who target) bool {
	switch a.tier {
	case named:
		return who == person
	case grave:
		return who == person || who == general || who == officeHeld && number(a.t.Norm(a.from)) == person && !a.ofBody()
	}
	return true
}

// ofBody reports whether the sentence speaks of an administration as a body, which
// may be called a thief as a policy may.
func (a *aim) ofBody() bool {
	for i := a.from - 1; i >= 0 && i >= a.from-8; i-- {
		switch a.t.Norm(i) {
		case "giunta", "amministrazione", "maggioranza", "opposizione", "governo", "comune", "assessorato", "partito":
			return true
		}
	}
	return false
}

// inverted reads "capra sei", "stupidi siete voi", "🤡 sei tu".
func (a *aim) inverted() target {
	for k := a.to; k <= a.to+1 && a.joined(k); k++ {
		r := a.role(k)
		if a.t.Norm(k) != "sei" && r&youMany == 0 {
			continue
		}
		if a.tier == literal && a.t.Norm(a.from-1) == "che" && a.t.Tokens[k].Has(text.Asked) {
			return nobody // "che cane sei?": a quiz
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
	if !a.joined(a.to) || !a.joined(a.to+1) || a.t.Norm(a.to) != "come" || !a.endsAt(a.to+2) && !a.article(a.from-1) {
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
	if w == "merda" {
		return nobody // "merda merda merda, ho dimenticato …"
	}
	for i := a.from - 1; i >= 0 && n < 3 && a.t.Norm(i) == w; i-- {
		n++
	}
	for i := a.to; i < len(a.t.Tokens) && n < 3 && a.t.Norm(i) == w; i++ {
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
		case i < a.from && (cardinal(a.t.Norm(i)) || a.whoIs(i)):
		case r&pronoun != 0 && i == a.from-1:
			return plural(a.t.Tokens[i].Norm)
		case r&between == 0:
			return nobody
		}
	}
	return nobody
}

// cardinal reports the numbers by which scorn counts people: "siete quattro …".
func cardinal(w string) bool { return w == "quattro" || w == "tre" || w == "due" || w == "du" }

// whoIs reads the noun of "un vicino meschino": who is so, when the expression only says how.
func (a *aim) whoIs(i int) bool {
	return a.tier == directed && i == a.from-1 && a.article(i-1) && a.joined(i) && a.role(i)&(office|someone|fellow) != 0
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
		if a.tier == literal && !a.halts() {
			return false // "se un cane nasce …"
		}
		for k := i + 1; k < a.from; k++ {
			if a.t.Norm(k) == "e" && a.t.Tokens[k].Has(text.Accented) {
				return false // "se uno è un somaro in matematica"
			}
		}
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
	case before&ofIt != 0 && a.role(a.from-2)&gang != 0 && a.joined(a.from-1) && a.tier != literal && !a.ofPlace():
		return group
	case before&ofIt != 0 && a.role(a.from-2)&kind != 0 && a.joined(a.from-1) && (a.tier != literal || a.closes()):
		return person
	case before&scorn != 0 && (a.tier != literal || a.opens2() && (a.from > 1 || !a.t.Tokens[a.from].Has(text.Asked))), before&milder != 0 && a.tier != literal:
		return person
	case before&this != 0 && a.tier != literal && !a.thing():
		return number(a.t.Norm(a.from))
	case a.t.Norm(a.from-1) == "quattro" && a.role(a.from-2)&this != 0 && a.tier != literal:
		return group // "sti quattro straccioni"
	case a.only():
		return person
	case before&order != 0 && a.closes() && a.tier != literal:
		return number(a.t.Norm(a.from))
	case romanVocative(a.t.Norm(a.from-1)) && a.opens2() && a.closes() && a.tier != literal:
		return number(a.t.Norm(a.from))
	case before&ofIt != 0 && a.role(a.from-2)&ruledBy != 0 && (a.tier != literal || a.ofOffice()):
		return group
	}
	return a.insultedBehind()
}

// ofPlace reads "paese di merda": a place is scorned, nobody in it.
func (a *aim) ofPlace() bool {
	switch a.t.Norm(a.from - 2) {
	case "paese", "comune":
		return a.t.Norm(a.from) == "merda"
	}
	return false
}

// only reads "solo una capra poteva scriverlo".
func (a *aim) only() bool {
	if w := a.t.Norm(a.from - 2); !a.article(a.from-1) || w != "solo" && w != "soltanto" {
		return false
	}
	switch a.t.Norm(a.to) {
	case "puo", "poteva", "potrebbe", "potevano":
	default:
		return false
	}
	switch a.t.Norm(a.to + 1) {
	case "scrivere", "pensare", "pensarla", "dire", "dirlo", "votare", "votarlo", "progettare", "fare", "farlo", "credere", "credergli", "parlare", "inventarsi", "non":
		return true
	}
	return a.tier != literal
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
	case next == "che" && a.opens() && a.tier != literal && (secondPlural(then) || !a.personal() && a.speaksToYou()):
		return group // "parassiti che campate con le nostre tasse"
	case then == "che" && a.opens() && a.tier != literal && !a.personal() && secondPlural(a.t.Norm(a.to+2)) && a.joined(a.to+1):
		return group // "bambocci viziati che giocate a fare i politici"
	case (next == "tu" || next == "voi") && a.opens() && a.tier != literal && (then == "e" || then == "ed" || a.endsAt(a.to+1)):
		return plural(next) // "buffone tu e il tuo partito"
	case (next == "lui" || next == "lei" || next == "loro") && a.opens() && a.tier != literal && !a.personal() && (then == "e" || then == "ed" || then == "che" || a.endsAt(a.to+1)):
		return number(a.t.Norm(a.from)) // "cafone lui e chi lo difende"
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
		if (a.t.Norm(k) == "e" || a.t.Norm(k) == "siete") && k > i+1 && a.t.Norm(k+1) == "altro" {
			return number(a.t.Norm(a.from)) // "verme che non è altro"
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
	if !a.joined(a.from) || a.role(a.from-1)&(between|ofIt|this|act) != 0 {
		return nobody
	}
	if a.warns() && a.tier != literal && a.role(a.from-1)&(someone|isVerb) == 0 {
		return number(a.t.Norm(a.from))
	}
	if !a.closes() {
		return nobody
	}
	for i := a.from - 1; i >= 0 && i >= a.from-6 && a.joined(i+1); i-- {
		if w := a.t.Norm(i); (imperative(w) && !a.participle(i) || silences(w)) && (a.tier != literal || i == a.from-1 || silences(w)) || goAway(w) && a.tier != literal && !a.personal() && i < a.from-1 {
			return number(a.t.Norm(a.from))
		}
	}
	return nobody
}

// participle tells "vanno tagliati gli alberi" from "vergognati": an article follows
// or a verb stands before.
func (a *aim) participle(i int) bool {
	switch a.t.Norm(i - 1) {
	case "vanno", "vengono", "sono", "siano", "stati", "andrebbero", "erano", "essere":
		return true
	}
	return false
}

// silences reports whether the word tells somebody to be quiet or to leave, which
// nobody tells an animal at the end of the sentence.
func silences(w string) bool {
	switch w {
	case "chiudi", "taci", "mettiti", "vatti", "tappati", "vergognati", "smettila", "piantala", "cuccia", "finiscila", "informati", "sciacquati", "studia":
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
