package tone

import (
	"strings"

	"vigilia/audit/text"
)

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
	return !a.personal() && tok.Kind == text.Word && tok.Flags&(text.Capital|text.Hashtag|text.Disguised|text.Cut) == 0 && len(tok.Norm) >= 5 && a.opens2() &&
		number(a.t.Norm(a.from)) == person && a.closes() && roles.Of(tok) == 0 && !a.t.Known(i)
}

// named reports whether token i looks like the name of a person: upper case where
// none is needed, or two such words at the beginning, and no common word.
func (a *aim) named(i int) bool {
	tok := &a.t.Tokens[i]
	if tok.Kind != text.Word || !tok.Has(text.Capital) || tok.Has(text.Caps) || len(tok.Norm) < 3 || a.t.Known(i) && (tok.Before.Ends() || !a.t.Name(i)) {
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
	if i >= 0 && a.t.Norm(i) == "che" && a.joined(a.from) && (a.opens2() || exclaims(a.t.Norm(i-1)) || laughs(a.t.Norm(i-1))) && (a.closes() || a.ofThisOne() || a.ofThose()) && a.tier != literal {
		return general
	}
	if a.ratherThan() {
		return officeHeld
	}
	if a.whoIs(i) {
		i--
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
	case i < a.from-1 && a.pointsAt(a.to) && a.tier != literal && a.role(a.to+1) != 0:
		return person // "è una cafona quella dell'anagrafe"
	case a.ofCrowd(i):
		if a.tier == grave {
			return general
		}
		return group
	case !a.closes() && !(i < a.from-1 && (a.halts() || a.goesOn(i))):
		return nobody
	}
	return a.subject(i)
}

// ofCrowd reads "i banchieri sono sanguisughe", "gli arbitri sono dei venduti e basta": of a
// group of people the verb says what they are, and nothing follows that says it of something else.
func (a *aim) ofCrowd(verb int) bool {
	if a.tier == named || a.tier == literal && a.role(a.from)&(figure|rude|beast) == 0 {
		return false
	}
	if !a.halts() && !rounds(a.t.Norm(a.to)) && a.role(a.to)&(worse|plain|marked) == 0 {
		return false
	}
	for i := verb - 1; i >= 0 && i >= verb-6 && !a.t.Tokens[i+1].Before.Ends(); i-- {
		switch w := a.t.Norm(i); {
		case a.role(i)&crowd != 0:
			return a.ofAll(i) && !a.doubted(i)
		case w == "non" || w == "se" || w == "perche" && i < verb-1:
			return false
		}
	}
	return false
}

// ofAll reports whether the group named at token i is the subject: "i ciclisti", "tutti i
// ciclisti", "ciclisti:", and no part of something else ("il corso per i ciclisti").
func (a *aim) ofAll(i int) bool {
	switch a.t.Norm(i - 1) {
	case "i", "gli", "le", "sti", "ste", "questi", "queste", "quei", "quelle", "certi", "certe", "persone", "quel", "il", "l", "la":
		switch a.t.Norm(i - 2) {
		case "per", "con", "dei", "tra", "fra", "verso", "da", "come", "mio", "miei", "nostri":
			return false
		}
		return a.joined(i)
	}
	return i == 0 || a.t.Tokens[i].Before >= text.Comma
}

// doubted reports "non direi mai che i …", "dicono che i …": what the author does not say himself.
func (a *aim) doubted(i int) bool {
	for k := i - 1; k >= 0 && k > i-7 && !a.t.Tokens[k+1].Before.Ends(); k-- {
		switch a.t.Norm(k) {
		case "non", "mai", "falso", "basta", "dicono", "dice", "diceva", "dicevano", "sostengono", "sostiene", "pensa", "pensano", "crede", "credono", "chi", "sento", "sentire", "secondo", "dire", "detto", "smettila", "smettetela", "assurdo", "stereotipo":
			return true
		}
	}
	return false
}

// rounds reports words by which such a sentence goes on without saying it of anything else.
func rounds(w string) bool {
	switch w {
	case "di", "da", "tutti", "tutte", "per", "fatti", "fatte", "con", "col", "coi", "dentro", "dalla", "dal", "fin", "come", "sporchi", "sporche", "del", "della", "dell", "umana", "d":
		return true
	}
	return false
}

// ofThose reads "che villani i nuovi vicini".
func (a *aim) ofThose() bool {
	switch a.t.Norm(a.to) {
	case "i", "gli", "le", "il", "la", "lo", "l":
		return a.joined(a.to) && (a.role(a.to+1)|a.role(a.to+2))&(someone|office|fellow) != 0
	}
	return false
}

// ofThisOne reads what follows in "che rompiballe questa tipa": a person is pointed at.
func (a *aim) ofThisOne() bool {
	return a.role(a.to)&this != 0 && a.joined(a.to) && (a.endsAt(a.to+1) || a.role(a.to+1)&(someone|office) != 0 && a.endsAt(a.to+2)) || a.pointsAt(a.to)
}

// pointsAt reads "quella dell'anagrafe", "quello del terzo piano", "questo qui".
func (a *aim) pointsAt(i int) bool {
	switch a.t.Norm(i) {
	case "quello", "quella", "quelli", "quelle", "questo", "questa", "questi", "queste":
	default:
		return false
	}
	switch a.t.Norm(i + 1) {
	case "del", "della", "dell", "dello", "dei", "degli", "delle", "qui", "qua", "li", "che":
		return a.joined(i)
	}
	return false
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
	if a.tier == literal || a.personal() || i < 0 || a.role(i)&between == 0 || a.role(i-1)&office == 0 || !a.closes() {
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
	case "guarda", "guardate", "guardalo", "senti", "sentite", "vedi", "uh", "ah", "uffa", "oddio", "mado", "madonna", "dio", "mamma", "mia", "minchia", "ma", "boh", "ahah", "ahahah", "certo", "oh", "gesu", "ammazza", "anvedi", "cazzo":
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
		case a.t.Norm(i) == "chi" && a.role(a.from)&rude != 0 && a.article(verb+1) && a.mereDeed(i, verb):
			return general // "chi sporca è un maiale"
		case a.t.Norm(i) == "chi" && a.tier == directed && !did(a.t.Norm(i+1)):
			return nobody // "chi picchia una donna è un vigliacco": nobody in particular
		case r&someone != 0 && a.tier != literal && !a.personal():
			who = number(a.t.Norm(a.from))
		case a.named(i) && (a.tier != literal || strings.HasPrefix(a.t.Norm(i-1), "signor") && a.article(verb+1)):
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

// mereDeed reports whether what stands between "chi" and the verb only tells what
// somebody does: no thought, no keeping of animals.
func (a *aim) mereDeed(chi, verb int) bool {
	for i := chi + 1; i < verb; i++ {
		switch a.t.Norm(i) {
		case "sa", "sapeva", "dice", "pensa", "crede", "vede", "visto", "che", "cane", "gatto", "animale", "alleva", "adotta", "adottato":
			return false
		}
	}
	return verb > chi+1
}

// did reports whether "chi" is somebody who did something: "chi ha rubato i fiori".
func did(w string) bool { return w == "ha" || w == "hanno" || w == "l" }

// apposed reads a clause that is nothing but "un …": "lei è piccolo, un omuncolo".
func (a *aim) apposed() target {
	if a.tier != directed && !(a.tier == literal && a.role(a.from)&figure != 0 && a.from > 2 && a.speaksToYou()) || !a.halts() {
		return nobody
	}
	i := a.from - 1
	for i > 0 && a.joined(i+1) && a.joined(i) && a.role(i)&(milder|scorn) != 0 {
		i--
	}
	if i < 0 || !a.joined(i+1) || i > 0 && a.t.Tokens[i].Before < text.Comma || i == 0 && a.to < len(a.t.Tokens) && a.t.Norm(a.to) != "che" {
		return nobody
	}
	switch a.t.Norm(i) {
	case "un", "uno", "una":
		return person
	case "dei", "degli", "delle":
		return group
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
		if w := a.t.Norm(i - 1); w == "parlato" || w == "arrivato" && a.t.Norm(i-2) == "e" || (w == "ecco" || w == "riecco") && a.tier != literal || strings.HasPrefix(w, "eccol") || strings.HasPrefix(w, "rieccol") {
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
