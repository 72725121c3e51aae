package attack

import (
	"strings"

	"vigilia/audit/lexicon"
	"vigilia/audit/names"
	"vigilia/audit/text"
)

// accused names the subject of an accusation in the third person: before the
// verb, or behind it ("si è intascato tutto il sindaco"), or in the sentences
// before, where this one names nobody.
func (r *accuseReader) accused(verb, to int, tier lexicon.Tier) target {
	from, end := r.sentence(verb)
	if who := r.subjectIn(max(from, verb-subjectReach), verb, verb); who != nobody || tier == being && to-verb < 4 {
		if tier == being && who == holder && to-verb < 4 {
			return nobody // "il presidente è un ladro": an insult, until a name makes it a charge
		}
		return who.told()
	}
	for k := verb + 1; k < min(end, to+4); k++ {
		if who := r.subjectAt(k, verb); who != nobody && (k < to || r.joined(k)) {
			return who.told()
		}
	}
	if r.plural(verb) || r.any(from, verb, isGeneric|isPeople&^isOffice) && !r.pronoun(from) {
		return nobody
	}
	return r.subjectIn(max(0, from-longReach), from, verb).told()
}

// concerned names whom a fact concerns: somebody of the sentence, or of those before.
func (r *accuseReader) concerned(f lexicon.Found) target {
	from, _ := r.sentence(f.From)
	_, end := r.sentence(f.To - 1)
	behind := min(len(r.t.Tokens), end+subjectReach)
	for _, span := range [...][2]int{{from, end}, {max(0, from-longReach), from}, {end, behind}} {
		for k := span[0]; k < span[1]; k++ {
			switch {
			case r.at(k)&isCouncil != 0 && r.definite(k):
				return holder
			case r.nameAt(k), r.localName(k), r.ofPlace(k):
				return namedPerson
			}
		}
	}
	if r.youAround(f.From, f.To) == person {
		return person
	}
	return nobody
}

// ofPlace reports "quello dell'edicola", "quella della lavanderia".
func (r *attackReader) ofPlace(k int) bool {
	switch r.t.Norm(k) {
	case "quello", "quella", "signora", "signore", "signor", "tizio", "tizia", "tipo", "tipa":
	default:
		return false
	}
	if !r.joined(k+1) || !r.joined(k+2) {
		return false
	}
	switch r.t.Norm(k + 2) {
	case "anno", "giorno", "mese", "comune", "paese", "popolo", "cavolo", "cazzo", "governo", "stato", "mattino", "sera", "genere", "secolo":
		return false
	}
	switch r.t.Norm(k + 1) {
	case "del", "della", "dell", "dello":
		return true
	}
	return false
}

// localName reports "Pino del bar", "Cristian di via Verdi": a first name that its
// place makes one person's.
func (r *attackReader) localName(k int) bool {
	tok := &r.t.Tokens[k]
	if !tok.Has(text.Capital) || !names.IsGiven(tok.Norm) || !r.joined(k+1) || r.place(k) {
		return false
	}
	if w := r.t.Norm(k - 1); (w == "la" || w == "il") && r.joined(k) {
		return true // "la Rita", as the North says
	}
	switch r.t.Norm(k + 1) {
	case "del", "della", "dell", "dello", "dei", "delle", "quello", "quella":
		return true
	case "di":
		return r.t.Norm(k+2) == "via" || r.t.Norm(k+2) == "piazza"
	}
	return false
}

// How far, in words, a subject is looked for: within the sentence, and before it.
const (
	subjectReach = 30
	longReach    = 40
)

// told clears the marker by which subjectIn says that nobody in particular is meant.
func (t target) told() target {
	if t == anybody {
		return nobody
	}
	return t
}

// anybody is a subject that nobody can identify: "i politici".
const anybody target = "chiunque"

// subjectIn looks for the subject of the verb in [from, to), the nearest winning.
func (r *accuseReader) subjectIn(from, to, verb int) target {
	for k := to - 1; k >= from; k-- {
		if who := r.subjectAt(k, verb); who != nobody {
			return who
		}
		if r.at(k)&isGeneric != 0 && (r.plural(verb) || to-k < 4) {
			return anybody
		}
	}
	return nobody
}

// subjectAt reports who stands at token k, if he may be the subject of the verb.
func (r *accuseReader) subjectAt(k, verb int) target {
	switch {
	case r.at(k)&isCouncil != 0 && r.definite(k) && !r.ruled(k) && !r.ruled(k-1):
		if r.plural(verb) && !r.several(k) {
			return nobody
		}
		return holder
	case r.nameAt(k) && !r.ruled(k) && !r.ruledTitle(k):
		if r.plural(verb) && r.t.Norm(verb-1) != "l" && !r.several(k) {
			return nobody
		}
		return namedPerson
	case (r.localName(k) || r.ofPlace(k)) && !r.ruled(k) && !r.plural(verb):
		return namedPerson
	}
	return nobody
}

// plural reports whether a verb has several subjects: "hanno rubato", "rubano".
func (r *accuseReader) plural(verb int) bool {
	w := r.t.Norm(verb)
	return strings.HasSuffix(w, "anno") || len(w) > 4 && (strings.HasSuffix(w, "ano") || strings.HasSuffix(w, "ono"))
}

// several reports whether what stands at token k may go with a plural verb.
func (r *accuseReader) several(k int) bool {
	switch r.t.Norm(k) {
	case "giunta", "amministrazione", "assessori", "consiglieri", "dirigenti":
		return true
	}
	return r.t.Norm(k-1) == "e" || r.t.Norm(k-2) == "e" || r.t.Norm(k+1) == "e"
}

// definite tells "il farmacista" from "un farmacista": who can be told from anybody.
func (r *attackReader) definite(k int) bool {
	if r.t.Tokens[k].Has(text.Capital) || !r.joined(k) {
		return true // "Assessore, …"
	}
	for n, j := 0, k-1; n < 3 && j >= 0; n, j = n+1, j-1 {
		switch r.t.Norm(j) {
		case "il", "la", "l", "lo", "quel", "quella", "quell", "quello", "er", "el", "o", "u", "nostro", "nostra", "ex", "i", "gli", "le", "questo", "questa", "sto", "sta", "signor", "signora", "caro", "cara", "vostro", "vostra", "a":
			return true
		case "un", "una", "uno", "ogni", "qualche", "nessun", "di", "da", "come":
			return false
		}
	}
	return true
}

// pronoun reports whether a sentence begins by somebody named before: "Lui ha …".
func (r *attackReader) pronoun(from int) bool {
	w := r.t.Norm(from)
	return w == "lui" || w == "lei" || w == "questo" || w == "questa"
}

// nameAt reports whether token k belongs to a person's name, also to a surname alone.
func (r *attackReader) nameAt(k int) bool {
	tok := &r.t.Tokens[k]
	if tok.Kind != text.Word || !tok.Has(text.Capital) || tok.Has(text.Hashtag) || len(tok.Norm) < 4 {
		return false
	}
	for _, p := range r.persons() {
		if k >= p.From && k < p.To {
			return true
		}
	}
	if tok.Has(text.Caps) || names.IsPlace(tok.Norm) || r.place(k) || r.at(k) != 0 {
		return false
	}
	if r.at(k-1)&isCouncil != 0 && r.joined(k) || names.IsSurname(tok.Norm) && !names.IsOrdinary(tok.Norm) {
		return true
	}
	return names.IsSurname(tok.Norm) && !tok.Before.Ends() || !r.t.Known(k) && (!tok.Before.Ends() || r.verbal(k+1))
}

// verbal reports a verb that a surname at the beginning of a sentence goes before.
func (r *attackReader) verbal(k int) bool {
	switch r.t.Norm(k) {
	case "ha", "e", "si", "ruba", "prende", "aveva", "era", "intasca", "fa", "gli", "le", "li", "incassa", "compra", "vende", "spaccia", "picchia", "usa":
		return true
	}
	return false
}

// place reports whether a word stands before that makes a street or a body of a name.
func (r *attackReader) place(k int) bool {
	for j := k - 1; j >= 0 && j > k-3 && r.joined(j+1); j-- {
		switch r.t.Norm(j) {
		case "via", "piazza", "viale", "corso", "scuola", "istituto", "palazzo", "villa", "san", "santa", "sant", "bar", "borgo", "largo", "quartiere", "zona", "parco", "in", "stadio", "teatro", "caserma", "ospedale", "cascina", "rione", "frazione":
			return true
		}
	}
	return false
}

// ruledTitle reports a preposition before the title of a name: "al signor Rossi".
func (r *accuseReader) ruledTitle(k int) bool {
	for _, p := range r.persons() {
		if k >= p.From && k < p.To {
			return r.ruled(p.From)
		}
	}
	return false
}

// ruled reports whether a preposition stands before: "hanno rubato l'auto al sindaco".
func (r *accuseReader) ruled(i int) bool {
	for k := i - 1; k >= 0 && k > i-3; k-- {
		switch r.t.Norm(k) {
		case "di":
			return !r.pointedOut(k)
		case "a", "al", "alla", "all", "ai", "agli", "da", "dal", "dalla", "dall", "dai", "per", "contro", "con", "del", "della", "dell", "dei":
			return !r.pointedOut(k)
		}
	}
	return false
}

// pointedOut reports "quel ladro di Bassi", "quel pezzo grosso dell'assessore": the one whom
// "di" brings in is the one who is spoken of.
func (r *reader) pointedOut(k int) bool {
	if w := r.t.Norm(k); len(w) < 2 || w[0] != 'd' || w[1] == 'a' {
		return false
	}
	for j := k - 1; j >= 0 && j > k-4 && r.joined(j+1); j-- {
		switch r.t.Norm(j) {
		case "quel", "quella", "quello", "sto", "sta", "quell", "st", "questo", "questa":
			return true
		}
	}
	return false
}
