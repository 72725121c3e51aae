package hate

import (
	"slices"
	"strings"

	"vigilia/audit/text"
)

// contemptScore is what a word of contempt weighs that stands anywhere beside a group:
// less than one that a frame or a list of its own ties to it.
const contemptScore = 0.62

// farthestWitness is how many tokens before a word of contempt are looked at for
// somebody else who feels it.
const farthestWitness = 5

// generic reports whether the mention of unit i names the group as such: all of them,
// "un …" for whichever, or "quelli lì" behind one that was named.
func (s *scene) generic(i int, m *mention) bool {
	switch {
	case m.tier() == camp || m.tier() == trait || m.adj && !m.slur && !s.hailed(i):
		return false
	case m.tier() == earlier:
		return s.topicBefore(i, false, false) >= 0
	case m.tier() == oneOf || m.few:
		return whichever(s.t.Norm(m.From - 1))
	}
	return true
}

// whichever reports whether the article leaves open whom it means: "un …", "ogni …".
func whichever(w string) bool {
	switch w {
	case "un", "uno", "una", "nessun", "nessuno", "nessuna", "ogni", "qualsiasi", "qualunque":
		return true
	}
	return false
}

// hailed reports whether a word that calls for attention stands before the mention of
// unit i: "occhio …".
func (s *scene) hailed(i int) bool {
	if i == 0 || !s.opensAt(i-1) {
		return false
	}
	switch s.t.Norm(s.units[i-1].from) {
	case "ancora", "sempre", "altri", "altre", "occhio", "attenti", "attente", "attenzione", "ehi", "ehila", "tremate", "tranquilli", "tranquille", "ascoltate", "sappiate", "preparatevi":
		return true
	}
	return false
}

// despises reports whether a word of contempt is the author's own and meant for the
// group: right before it where the word asks for that, in its sentence, or in the next
// one if that points back.
func (s *scene) despises(sub subject, r remark) bool {
	if r.class&s.scorn.contempt == s.scorn.onto {
		return s.onto(sub, r)
	}
	if s.witnessed(r) || s.granted(r) || s.culprits(sub, r) || r.class&s.scorn.bid != 0 && s.possessed(sub) {
		return false
	}
	_, end := s.sentence(sub.from)
	if r.from < end {
		return true
	}
	if vulnerable(sub.trait) && r.class&(s.scorn.loathe|s.scorn.shun) == 0 {
		return false // whom the sentence before tells of may be those who did them harm
	}
	from, _ := s.sentence(sub.from)
	return s.asks(sub.from) && end-from <= askedName || s.pointsBack(r)
}

// askedName is how many tokens a question has that only names the group: "Le persone
// nere? …".
const askedName = 6

// onto reports whether nothing but an article stands between a remark and the group.
func (s *scene) onto(sub subject, r remark) bool {
	for i := r.to; i < sub.from; i++ {
		if !slices.Contains([]string{"i", "gli", "le", "l", "un", "uno", "una", "tutti", "sti", "questi", "queste"}, s.t.Norm(i)) {
			return false
		}
	}
	return r.to <= sub.from && !s.witnessed(r)
}

// witnessed reports whether somebody else feels the contempt, or the author speaks of
// it: "il sindaco ha solo disprezzo per …", "sento troppo odio".
func (s *scene) witnessed(r remark) bool {
	for i := r.from - 1; i >= 0 && i >= r.from-farthestWitness && s.t.Tokens[i+1].Before < text.Comma; i-- {
		switch s.t.Norm(i) {
		case "contro", "basta":
			return r.class&s.scorn.purge == 0
		case "ha", "hanno", "avete", "hai", "aveva", "avevano", "mostra", "mostrano", "mostrate", "dimostra", "dimostrano", "dimostrate", "esprime", "esprimono", "trasuda",
			"leggo", "sento", "vedo", "subiscono", "subisce", "ricevono", "subito", "vostro", "vostra", "suo", "sua", "quanto", "quanta", "troppo", "troppa", "meritate", "fate":
			return true
		}
	}
	return false
}

// culprits reports whether the sentence of the subject speaks of those who do something
// to the group: "quelli che picchiano i …".
func (s *scene) culprits(sub subject, r remark) bool {
	from, _ := s.sentence(sub.from)
	for i := from + 1; i < sub.from; i++ {
		if w := s.t.Norm(i); w != "che" && w != "ke" || i >= r.from && i < r.to {
			continue
		}
		switch s.t.Norm(i - 1) {
		case "quelli", "quelle", "quello", "quella", "gente", "persone", "uno", "qualcuno", "tutti", "delinquenti", "bastardi", "ragazzi", "bulli", "vandali":
			return true
		}
	}
	return false
}

// pointsBack reports whether the sentence of the remark speaks of those named before it.
func (s *scene) pointsBack(r remark) bool {
	from, end := s.sentence(r.from)
	for i := from; i < end; i++ {
		switch s.t.Norm(i) {
		case "loro", "quelli", "quelle", "costoro", "questi", "queste", "sti", "ste", "essi", "esse", "codesti":
			return true
		case "gente", "razza", "individui", "esseri", "soggetti", "elementi", "personaggi", "gentaglia":
			return true
		case "li", "gli", "vederli", "guardarli", "sentirli", "toccarli":
			if i >= r.from && i < r.to {
				return true
			}
		}
	}
	return false
}

// rebuts reports whether the author sets the remark against what others say of the
// group: "dicono che …, invece a loro …".
func (s *scene) rebuts(a *attack, r remark) bool {
	if r.class&s.scorn.contempt == 0 || r.from == a.from {
		return false
	}
	for i := a.from; i < r.from; i++ {
		if w := s.t.Norm(i); w == "invece" || turns(w) {
			return true
		}
	}
	return false
}

// wonders reports whether the remark is proposed as a question: "perché non …?".
func (s *scene) wonders(r remark) bool {
	return r.class&s.scorn.contempt != 0 && s.t.Norm(r.from-1) == "non" && s.t.Norm(r.from-2) == "perche" && s.asks(r.from)
}

// verdicts returns, as remarks, the sentences that begin with what denies humanity and
// tell nothing else, behind one that only brings somebody up: "Sopra abitano … Animali".
func (s *scene) verdicts() []remark {
	var out []remark
	for i := range s.units {
		if i == 0 || !s.t.Tokens[s.units[i].from].Before.Ends() || len(out) >= mostScorn || !s.presents(i-1) {
			continue
		}
		k := i
		for k < len(s.units) && s.units[k].class&(s.c.det|s.c.fill) != 0 && s.units[k].class&s.c.dehum == 0 && s.units[k].phrase&s.c.dehum == 0 {
			k++
		}
		if end := s.denial(k); end > 0 && s.closesAt(end) && !vermin(s.t.Norm(s.units[k].from)) {
			out = append(out, remark{s.units[i].from, s.units[end-1].to, s.scorn.beast | s.scorn.faith | s.scorn.queer})
		}
	}
	return out
}

// denial returns the unit behind a word or phrase at unit k that denies humanity; 0 if
// none stands there.
func (s *scene) denial(k int) int {
	switch {
	case k >= len(s.units) || s.units[k].mention >= 0:
		return 0
	case s.units[k].phrase&s.c.dehum != 0:
		return s.units[k].end
	case s.units[k].class&s.c.dehum != 0:
		return k + 1
	}
	return 0
}

// vermin reports whether the word names what a house may be full of.
func vermin(w string) bool {
	switch w {
	case "topi", "ratti", "scarafaggi", "blatte", "zanzare", "mosche", "insetti", "pulci", "zecche", "fango", "muffa", "liquame", "immondizia", "immondizie", "spazzatura", "rifiuti", "sporcizia", "pantegane", "vomito", "veleno", "virus", "sciagura", "disgrazia", "catastrofe", "malattia", "malattie":
		return true
	}
	return false
}

// presents reports whether the sentence that ends with unit i says no more than that
// somebody is there, passes by, or is shown.
func (s *scene) presents(i int) bool {
	from, end := s.sentence(s.units[i].from)
	if end-from > longestPresence {
		return false
	}
	for k := from; k < end; k++ {
		switch s.t.Norm(k) {
		case "stanno", "abita", "abitano", "vivono", "arrivano", "arrivati", "arrivate", "festeggiano", "sfilano", "sfilavano", "passano", "passavano", "girano", "film", "foto", "giornale", "televisione", "tv", "telegiornale",
			"intervista", "manifestano", "ballano", "cantano", "traslocano", "trasferiti", "trasferite", "visto", "visti", "viste", "incontrato", "incontrati", "conosciuto", "ospitano", "inaugurano", "assumono", "invitano":
			return true
		}
	}
	return false
}

// longestPresence is how many tokens such a sentence has at most.
const longestPresence = 12

// ofHouses reports whether the remark asks for what any yard may need, and tells where:
// "servirebbe la derattizzazione nel cortile".
func (s *scene) ofHouses(r remark) bool {
	w := s.t.Norm(r.to - 1)
	if !strings.HasPrefix(w, "d") || !strings.Contains(w, "rattizza") && !strings.Contains(w, "infesta") || strings.HasSuffix(w, "rli") {
		return false
	}
	return r.to < len(s.t.Tokens) && s.t.Tokens[r.to].Before < text.Comma
}

// theirs reports whether the contempt at token i is somebody else's: "la giunta ha solo
// disprezzo per …".
func (s *scene) theirs(i int) bool {
	if w := s.t.Norm(i - 1); w == "solo" || w == "soltanto" || w == "un" || w == "tanto" || w == "troppo" {
		i--
	}
	switch s.t.Norm(i - 1) {
	case "ha", "hanno", "hai", "avete", "aveva", "avevano", "mostra", "mostrano", "mostrate", "dimostra", "dimostrano", "dimostrate", "prova", "provano", "nutre", "nutrono":
		return true
	}
	return false
}

// orderReach is how many tokens may stand between what is bidden and what is grim.
const orderReach = 8

// orders returns, as remarks, the places where one sentence bids and names what is grim:
// "le terrei … con la catena", "ci vorrebbe … la frusta".
func (s *scene) orders(remarks []remark) []remark {
	var out []remark
	for k, r := range remarks {
		if r.class&(s.scorn.bid|s.scorn.grim) == 0 {
			continue
		}
		_, end := s.sentence(r.from)
		for _, x := range remarks[k+1:] {
			if x.from >= end || x.from-r.to > orderReach || len(out) >= mostScorn {
				break
			}
			if s.ordered(r, x) {
				out = append(out, remark{r.from, x.to, s.scorn.purge | s.scorn.bid})
				break
			}
		}
	}
	return out
}

// possessed reports whether the subject only tells whose something is: "gli assassini
// delle donne", "il cortile dei disabili".
func (s *scene) possessed(sub subject) bool {
	switch s.t.Norm(sub.from - 1) {
	case "di", "del", "dei", "degli", "delle", "della", "dello", "d", "dell":
		return true
	}
	return false
}

// ordered reports whether one of two remarks bids what the other names, with no comma
// between: what is grim stands first only where it is what is wanted, "la frusta ci
// vorrebbe", for else it is the subject.
func (s *scene) ordered(r, x remark) bool {
	for i := r.to; i <= x.from; i++ {
		if s.t.Tokens[i].Before >= text.Comma {
			return false
		}
	}
	switch {
	case s.deniedRemark(x):
		return false
	case r.class&s.scorn.bid != 0:
		return x.class&s.scorn.grim != 0
	case x.class&s.scorn.bid == 0:
		return false
	}
	switch s.t.Norm(x.from) {
	case "vorrebbe", "vorrebbero", "servirebbe", "servirebbero", "occorrerebbe", "basterebbe", "basterebbero", "darei", "farei", "metterei", "userei":
		return true
	}
	return false
}

// granted reports whether the refusal is of what would befall the group: "non accetterei
// mai che un … resti solo".
func (s *scene) granted(r remark) bool {
	return s.t.Norm(r.from) == "non" && s.t.Norm(r.to) == "che"
}
