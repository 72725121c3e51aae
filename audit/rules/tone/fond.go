package tone

import (
	"strings"

	"vigilia/audit/text"
)

// How far from an expression signs of affection are looked for, in tokens, and how
// many of them make an insult a way of speaking among friends.
const (
	warmReach = 16
	warmth    = 2
)

// signs of affection, and of its opposite, in pictures.
const (
	heartSigns = "❤💛💚💙💜🧡🤍😘🥰😍💕💖💗💞♥🫶🤗"
	feastSigns = "🍻🍺🥂🍾🎉🎊🎂🎁🏆🥇🎓💪⚽🏉🏐🏀🤽🚴👶🔥👏"
	laughSigns = "😂🤣😆😄😁😜😝"
	angrySigns = "🤮🤢🤡😡🤬🖕💩👎😠💀🐷🐖"
)

// warm reports whether the words around are those of affection, of congratulation or
// of victory: "grande Gigi, brutto bastardo, ti sei laureato". What only friends say
// weighs double; an office, anger or disgust nearby undoes it.
func (a *aim) warm() bool {
	kinds, double, laugh := uint(0), false, false
	for i := max(0, a.from-warmReach); i < min(len(a.t.Tokens), a.to+warmReach); i++ {
		tok := &a.t.Tokens[i]
		if tok.Kind == text.Emoji {
			sign := string(a.t.Runes[tok.Start:tok.End])
			switch {
			case strings.ContainsAny(sign, angrySigns):
				return false
			case strings.ContainsAny(sign, heartSigns):
				kinds |= 1
			case strings.ContainsAny(sign, feastSigns):
				kinds |= 2
			case strings.ContainsAny(sign, laughSigns):
				laugh = true
			}
			continue
		}
		switch r := a.role(i); {
		case r&office != 0 && tok.Norm != "dottoressa" && tok.Norm != "primo", chills(tok.Norm):
			return false
		case r&affection != 0 && (tok.Norm != "bene" || strings.HasPrefix(a.t.Norm(i-1), "vo") || a.t.Norm(i-1) == "vuole"):
			double = true
		case r&praise != 0:
			kinds |= 4
		case r&feast != 0:
			kinds |= 8
		case a.hailsByName(i):
			kinds |= 16
		}
	}
	if laugh && (strings.HasPrefix(a.t.Norm(a.from), "mortacc") || a.diesLaughing()) {
		return true
	}
	n := 0
	for ; kinds != 0; kinds &= kinds - 1 {
		n++
	}
	return double || n >= warmth || n > 0 && a.role(a.from)&(rude|figure) != 0 && a.cheersTeam()
}

// chills reports a word that no friend says beside an insult.
func chills(w string) bool {
	switch w {
	case "vergogna", "vergognatevi", "vergognati", "schifo", "ladri", "ladro", "avete", "dimettetevi", "dimettiti", "odio", "crepa", "muori", "galera", "voto", "votato", "muto", "taci", "tacete", "incapaci", "denuncia", "elezioni":
		return true
	}
	return false
}

// hailsByName reads "grande Gigi", "mitico Aldo" at the beginning of a sentence.
func (a *aim) hailsByName(i int) bool {
	switch a.t.Norm(i) {
	case "grande", "mitico", "mitica", "grandissimo", "grandissima", "immenso", "caro", "cara", "ciao":
	default:
		return false
	}
	if i > 0 && !a.t.Tokens[i].Before.Ends() || i+1 >= len(a.t.Tokens) {
		return false
	}
	next := &a.t.Tokens[i+1]
	return next.Has(text.Capital) && !next.Has(text.Caps)
}

// diesLaughing reads "mi fai morire".
func (a *aim) diesLaughing() bool {
	for i := max(0, a.from-8); i < min(len(a.t.Tokens), a.to+8); i++ {
		if w := a.t.Norm(i); (w == "morire" || w == "spaccare" || w == "pisciare") && (a.t.Norm(i-1) == "fai" || a.t.Norm(i-1) == "fatto") && a.t.Norm(i-2) != "vi" {
			return true
		}
	}
	return false
}

// cheersTeam reports whether a clause cries what beasts they are who won.
func (a *aim) cheersTeam() bool {
	w := a.t.Norm(a.from - 1)
	return w == "che" || w == "dei" || w == "delle" || w == "una" || w == "un"
}

// ofCulprit reports whether the expression is cried at a thing, an animal or the
// weather: "sta merda di app", "stronze le zanzare", "i cinghiali? bastardi".
func (a *aim) ofCulprit() bool {
	return a.culpritBehind() || a.culpritBefore()
}

// culprit reports whether token i names what people scold though it cannot hear them.
func (a *aim) culprit(i int, also role) bool {
	return i >= 0 && i < len(a.t.Tokens) && a.role(i)&(nature|device|also) != 0 && a.role(i)&(office|someone|fellow|gang|order) == 0
}

func (a *aim) culpritBehind() bool {
	if !a.joined(a.to) {
		return false
	}
	next, k := a.t.Norm(a.to), a.to+1
	switch {
	case a.t.Norm(k) == "un", a.t.Norm(k) == "una", a.t.Norm(k) == "mio", a.t.Norm(k) == "mia", a.t.Norm(k) == "sto", a.t.Norm(k) == "sta", a.t.Norm(k) == "quel", a.t.Norm(k) == "quella":
		k++
	}
	if !a.joined(k) {
		return false
	}
	switch next {
	case "di", "de", "d":
		return a.culprit(k, act|pet)
	case "del", "della", "dell", "dello", "delle", "dei", "degli", "der":
		return a.culprit(k, pet)
	case "il", "lo", "la", "l", "i", "gli", "le", "er", "sto", "sta", "sti", "ste", "questo", "questa", "queste", "questi":
		return a.culprit(k, pet) && (a.opens() || a.t.Norm(a.from-1) == "che" || a.t.Norm(a.from-1) == "quanto") && a.t.Norm(k+1) != "che"
	}
	return false
}

// culpritBefore looks for the noun before the expression; it leads its sentence, so that
// nobody does it anything.
func (a *aim) culpritBefore() bool {
	i := a.from - 1
	if r := a.role(a.to); a.joined(a.to) && r&(someone|this) != 0 {
		return false // "cane bastardo quello che …"
	}
	if i > 0 && !a.joined(a.from) && !(a.t.Tokens[i].Has(text.Asked) && a.t.Tokens[a.from].Before >= text.Comma) {
		return false
	}
	for n := 0; n < 4 && i > 0 && a.joined(i) && a.role(i)&(between|isVerb) != 0 && !a.culprit(i, pet) && !a.joins(i); n++ {
		i--
	}
	for n := 0; n < 2 && i > 1 && !a.culprit(i, pet) && a.role(i-1)&ofIt != 0; n++ { // "il gatto del vicino"
		i -= 2
	}
	if !a.culprit(i, pet) || a.role(i-1)&pronoun != 0 {
		return false
	}
	for n := 0; n < 3 && i > 0 && a.joined(i); n++ {
		if a.role(i-1)&(between|this|filler) == 0 && !mine(a.t.Norm(i-1)) || a.t.Norm(i-1) == "come" {
			return false
		}
		i--
	}
	return true
}

// joins reports whether token i is the conjunction, not the verb.
func (a *aim) joins(i int) bool {
	return a.t.Norm(i) == "ed" || a.t.Norm(i) == "e" && !a.isCopula(i)
}

// mine reports what may stand before a noun that leads its sentence.
func mine(w string) bool {
	switch w {
	case "mio", "mia", "miei", "mie", "nostro", "nostra", "nostri", "oggi", "ieri", "stamattina", "stanotte":
		return true
	}
	return false
}
