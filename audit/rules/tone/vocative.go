package tone

import (
	"strings"

	"vigilia/audit/text"
)

// vocative reads a word that is a clause by itself: "pagliaccio!", "ma taci,
// asino". The bare plural of political criticism is not one.
func (a *aim) vocative() target {
	tok := &a.t.Tokens[a.from]
	if !a.opens() || !a.closes() && !a.warns() || tok.Kind == text.Emoji && len(a.t.Tokens) > 1 {
		return nobody
	}
	who := number(tok.Norm)
	last := &a.t.Tokens[a.to-1]
	switch {
	case a.tier == political && who == group && !a.speaksToYou() && !a.tellsYou() && !a.hailed() && !(a.from > 2 && a.scolds()):
		return nobody
	case tok.Norm == "merda" && !a.speaksToYou():
		return nobody // nobody's name, but a word that escapes
	case a.personal() && !a.answers && !a.speaksToYou() && !a.tellsYou() && !(last.Has(text.Exclaimed) && who == person && (a.role(a.to)&office != 0 || a.role(a.to+1)&office != 0)):
		return nobody
	case a.tier == literal && !a.speaksToYou() && !a.tellsYou() && !(last.Has(text.Exclaimed) && (a.answers || a.scolds())) && !a.wholly():
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
		case "basta", "cazzate", "balle", "fandonie", "stronzate", "ignoranza", "vergogna", "schifo", "incivilta", "maleducazione":
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
		if r := a.role(i); r&youMany != 0 || i == a.to && r&toThee != 0 && a.begins() || r&youOne != 0 && a.surelyYou(i) && len(a.t.Norm(i)) > 2 || r&order != 0 && imperative(a.t.Norm(i)) || courtesy(a.t.Norm(i)) || toYou(a.t.Norm(i)) || a.sentToHide(i) || i < a.from && a.t.Norm(i) == "lei" || a.hails(i) {
			return true
		}
	}
	return false
}

// hails reports a verb or a pronoun by which the clause before the expression, or the
// one behind it, speaks to somebody: "avete distrutto tutto, sciacalli", "vermi, voi e chi
// vi paga", "ti aspetto fuori, verme". A list of animals says nothing in its clauses.
func (a *aim) hails(i int) bool {
	if a.tier == literal && (a.role(a.from)&(figure|rude|beast) == 0 || i < a.from && !(a.joined(a.from-1) && a.joined(a.from-2))) {
		return false
	}
	switch a.t.Norm(i) {
	case "avete", "avevate", "voi", "fate", "vostro", "vostra", "vostri", "vostre":
		return true
	case "hai", "avevi", "tu", "tuo", "tua", "tuoi", "tue":
		return number(a.t.Norm(a.from)) != group
	case "si":
		return i == a.to && a.tier == literal && (a.t.Norm(i+1) == "scrive" || a.t.Norm(i+1) == "dice") // "asino, si scrive …"
	case "ti", "te":
		return i >= a.to && a.begins() && number(a.t.Norm(a.from)) != group || i < a.from && number(a.t.Norm(a.from)) != group && strings.HasSuffix(a.t.Norm(i+1), "o")
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

// around tells at whom an expression that needs no direction may be aimed.
func (a *aim) around() target {
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
