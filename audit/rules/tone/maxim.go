package tone

import (
	"strings"

	"vigilia/audit/text"
)

// maxim reads what is said of all of a kind and of nobody near: "gli imbecilli non
// mancano mai", "un idiota può fare domande a cui mille saggi …".
func (a *aim) maxim() bool {
	i := a.from - 1
	if i < 0 || !a.joined(a.from) || !a.joined(a.to) || i > 0 && a.t.Tokens[i].Before < text.Comma && a.t.Norm(i-1) != "meglio" && a.t.Norm(i-1) != "preferisco" || a.pointsNear() {
		return false
	}
	next, then := a.t.Norm(a.to), a.t.Norm(a.to+1)
	switch a.t.Norm(i) {
	case "un", "uno", "una":
		if w := a.t.Norm(i - 1); w == "preferisco" || w == "meglio" {
			return true // "meglio un asino vivo che un dottore morto"
		}
		return next == "puo" || next == "resta" || next == "rimane"
	case "il", "lo", "la", "l":
		return next == "di" && then == "solito" || next == "non" && then == "sa" || next == "crede" && then == "di"
	case "i", "gli", "le":
		switch next {
		case "abbondano", "esistono", "crescono", "nascono":
			return true
		case "non":
			return then == "mancano" || then == "mancheranno" || then == "finiscono"
		case "sono":
			return then == "ovunque" || then == "dappertutto"
		}
		return then == "sempre" && (next == "hanno" || next == "trovano")
	}
	return false
}

// pointsNear reports whether somebody is addressed or pointed at close to the expression.
func (a *aim) pointsNear() bool {
	for i := max(0, a.from-8); i < min(len(a.t.Tokens), a.to+10); i++ {
		if a.role(i)&(office|this|youMany) != 0 || a.t.Norm(i) == "qui" || a.t.Norm(i) == "qua" {
			return true
		}
	}
	return a.speaksToYou()
}

// takenFor reads "passare per cretini", "presi per fessi", "c'era scritto bastardi".
func takenFor(t *text.Text, from int) bool {
	i := from - 1
	for n := 0; n < 2 && (t.Norm(i) == "dei" || t.Norm(i) == "degli" || t.Norm(i) == "un" || t.Norm(i) == "una"); n++ {
		i--
	}
	switch t.Norm(i) {
	case "per":
		switch t.Norm(i - 1) {
		case "passare", "passo", "passiamo", "passato", "passata", "passati", "preso", "presa", "presi", "prese", "prendere", "prenderci", "prendermi", "prendono", "prende", "scambiato", "scambiata":
			return true
		}
	case "sentire", "sento", "sentito", "sentita":
		return t.Norm(i-1) == "fanno" || t.Norm(i-1) == "fatto" || t.Norm(i-1) == "fatta" || t.Norm(i-1) == "fa" || t.Norm(i-1) == "mi"
	case "da", "come":
		return strings.HasPrefix(t.Norm(i-1), "tratta") && toUs(t.Norm(i-1), t.Norm(i-2))
	case "scritto", "scritta":
		w := t.Norm(i - 1)
		return w == "era" || w == "la" || w == "una" || w == "e" && t.Tokens[i-1].Has(text.Accented)
	}
	return false
}

// toUs reports whether the verb, or the word before it, tells that it is done to the
// author: "trattarci", "ci trattano".
func toUs(verb, before string) bool {
	return before == "ci" || before == "mi" || strings.HasSuffix(verb, "ci") || strings.HasSuffix(verb, "rmi") || strings.HasSuffix(verb, "temi")
}

// worldwide reads "il mondo è pieno di imbecilli", "di stupidi è pieno il mondo".
func (a *aim) worldwide() bool {
	return a.t.Norm(a.from-1) == "di" && a.t.Norm(a.from-2) == "pieno" && a.t.Norm(a.from-4) == "mondo" && !a.pointsNear()
}

// deedOf reads "è da imbecilli parcheggiare …": who judges so judges the deed.
func (a *aim) deedOf() bool {
	if a.t.Norm(a.from-1) != "da" || !a.joined(a.to) {
		return false
	}
	switch a.t.Norm(a.from - 2) {
	case "e", "sarebbe", "era", "fu":
	default:
		return false
	}
	w := a.t.Norm(a.to)
	n := len(w)
	return n > 4 && (w[n-3:] == "are" || w[n-3:] == "ere" || w[n-3:] == "ire")
}

// idling reads a verdict on those who are at their place and do not do what they
// should: "i fannulloni stanno al bar", "il farabutto è ancora al suo posto".
func (a *aim) idling() target {
	if a.role(a.from)&knave == 0 || !a.joined(a.from) || !a.joined(a.to) || a.from > 1 && a.t.Tokens[a.from-1].Before < text.Comma || a.t.Tokens[a.from].Has(text.Asked) {
		return nobody
	}
	switch a.t.Norm(a.from - 1) {
	case "il", "lo", "la", "l", "i", "gli", "le":
	default:
		return nobody
	}
	switch a.t.Norm(a.to) {
	case "sta", "stanno", "resta", "restano", "dorme", "dormono", "comanda", "comandano", "governa", "governano", "continua", "continuano", "ride", "ridono", "incassa", "incassano", "intasca", "intascano", "prende", "prendono", "scalda", "scaldano", "poltrisce", "poltriscono":
		return number(a.t.Norm(a.from))
	case "e", "sono":
		if then := a.t.Norm(a.to + 1); then == "ancora" || then == "sempre" || then == "in" || then == "al" {
			return number(a.t.Norm(a.from))
		}
	case "se":
		if w := a.t.Norm(a.to + 1); w == "la" || w == "ne" || w == "lo" {
			return number(a.t.Norm(a.from))
		}
	}
	return nobody
}

// sentToHide reads "vai a nasconderti, somaro".
func (a *aim) sentToHide(i int) bool {
	w := a.t.Norm(i)
	n := len(w)
	if n < 6 || w[n-3:] != "rti" && w[n-3:] != "rvi" || a.t.Norm(i-1) != "a" {
		return false
	}
	switch a.t.Norm(i - 2) {
	case "vai", "va", "andate", "torna", "tornate":
		return true
	}
	return false
}

// endsAt reports whether a clause ends before token i.
func endsAt(t *text.Text, i int) bool {
	return i >= len(t.Tokens) || t.Tokens[i].Before >= text.Comma
}

// announced reads "dei miserabili, ecco cosa siete".
func (a *aim) announced() target {
	if a.tier == literal && !(a.role(a.from-1)&ofIt != 0 && a.role(a.from-2)&gang != 0) || a.t.Norm(a.to) != "ecco" {
		return nobody
	}
	switch a.t.Norm(a.to + 1) {
	case "cosa", "chi", "che":
	default:
		return nobody
	}
	for i := a.to + 2; i <= a.to+3; i++ {
		switch r := a.role(i); {
		case r&youMany != 0:
			return group
		case a.t.Norm(i) == "sei":
			return person
		}
	}
	return nobody
}
