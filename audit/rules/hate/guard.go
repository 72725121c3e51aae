package hate

import (
	"strings"

	"vigilia/audit/text"
)

// reasons to stay silent, in the words of the reports.
const (
	becauseQuoted    = "citazione"
	becauseReported  = "espressione riferita o subìta"
	becauseDenounced = "citata o richiamata per condannarla"
	becauseNegated   = "negazione"
	becauseSelf      = "uso riferito a sé o rivendicato"
	becauseName      = "omonimia: nome, luogo o altro significato"
	becauseHistory   = "memoria storica"
	becauseDebate    = "dibattito su politiche o su chi commette reati"
	becauseTenor     = "tenore innocuo del testo nel suo insieme"
)

var reasons = []string{becauseQuoted, becauseReported, becauseDenounced, becauseNegated, becauseSelf, becauseName, becauseHistory, becauseDebate, becauseTenor}

const (
	doubtReach    = 16 // tokens over which "chi dice che …" governs
	denounceReach = 30 // tokens within which a judgement of the saying counts
	mineReach     = 3  // tokens between "noi" and the group
)

// excused returns why an attack, the units [from, to), does not count; "" if it does.
func (s *scene) excused(a *attack, from, to int) string {
	if why := s.marked(a, from, to); why != "" {
		return why
	}
	if s.isName(a) {
		return becauseName
	}
	if a.form == hatred && s.theirs(a.from) {
		return becauseReported
	}
	return s.guarded(a)
}

// marked returns what the flags of the tokens tell of the attack.
func (s *scene) marked(a *attack, from, to int) string {
	var f text.Flags
	quoted, denounced := true, 0
	for i := a.from; i < a.to; i++ {
		f |= s.t.Tokens[i].Flags
		quoted = quoted && s.t.Tokens[i].Has(text.Quoted)
		if s.t.Tokens[i].Has(text.Denounced) {
			denounced++
		}
	}
	slur := to == from+1
	switch {
	case s.spansQuote(a):
		return becauseQuoted
	case quoted && (s.t.Told(a.from) || !s.allQuoted()):
		return becauseQuoted
	case 2*denounced > a.to-a.from:
		return becauseDenounced
	case f&text.Reported != 0 && !(slur && pointing(s.t.Norm(a.from-1))) && (slur || s.t.Tokens[a.to-1].Has(text.Reported)):
		return becauseReported
	case slur && a.form == slurForm && f&text.Negated != 0:
		return becauseNegated
	case strings.HasPrefix(a.form, setPhrase) && denies(s.t.Norm(a.from-1)) && !s.saysNo(remark{from: a.from, to: a.to}):
		return becauseNegated
	case slur && a.form == slurForm && (f&text.Self != 0 || s.t.Norm(a.from-1) == "da" && !s.opensAt(from)):
		return becauseSelf
	}
	return ""
}

// denies reports whether the word denies what stands right behind it.
func denies(w string) bool { return w == "non" || w == "nn" }

// spansQuote reports whether an attack begins within a saying that is quoted and ends
// behind it: "«i … sono inferiori»: frasi così …". A word or two in quotation marks are
// no saying.
func (s *scene) spansQuote(a *attack) bool {
	if !s.t.Tokens[a.from].Has(text.Quoted) || s.t.Tokens[a.to-1].Has(text.Quoted) {
		return false
	}
	n := 0
	for i := a.from; i < a.to && s.t.Tokens[i].Has(text.Quoted); i++ {
		n++
	}
	return n > longestScare
}

// longestScare is how many tokens from the group on authors put in quotation marks only to
// keep them at a distance: "i «migranti economici» …".
const longestScare = 2

// allQuoted reports whether the whole text stands between marks: then they quote nobody.
func (s *scene) allQuoted() bool {
	for i := range s.t.Tokens {
		if !s.t.Tokens[i].Has(text.Quoted) {
			return false
		}
	}
	return true
}

// isName reports whether a slur of one word is part of a name: in upper case that
// nothing explains, behind another such word or a title.
func (s *scene) isName(a *attack) bool {
	tok := &s.t.Tokens[a.from]
	if a.to != a.from+1 || !tok.Has(text.Capital) || tok.Has(text.Caps) || a.from == 0 {
		return false
	}
	prev := &s.t.Tokens[a.from-1]
	if tok.Before.Ends() {
		return abbreviated(prev.Norm)
	}
	if entitled(prev.Norm) || a.from > 1 && entitled(s.t.Norm(a.from-2)) && (preposition(prev.Norm) || prev.Norm == "dei") {
		return true
	}
	return prev.Has(text.Capital) && !prev.Has(text.Caps) && tok.Before == text.Space && !s.t.Known(a.from-1)
}

// abbreviated reports whether the word is a title cut short, whose full stop ends
// no sentence.
func abbreviated(w string) bool {
	switch w {
	case "sig", "dott", "dr", "prof", "avv", "geom", "ing", "rag", "arch", "don":
		return true
	}
	return false
}

// entitled reports whether a name follows the word.
func entitled(w string) bool {
	switch w {
	case "via", "piazza", "viale", "vicolo", "largo", "corso", "contrada", "localita", "signor", "signora", "sig", "dott", "dottor", "dottoressa", "prof", "avv", "avvocato", "geom", "ing", "famiglia", "don", "monte", "rio", "cascina", "villa", "palazzo", "mister", "ditta", "bar", "professor", "professore", "professoressa", "dottore", "maestro", "maestra", "notaio", "architetto", "geometra", "ingegner", "ingegnere", "onorevole", "sindaco", "sindaca", "assessore", "assessora", "consigliere", "monsignor", "padre", "suor", "cognome", "azienda", "studio", "farmacia", "panificio", "macelleria", "officina", "agriturismo", "trattoria", "osteria", "ristorante", "pizzeria", "forno", "cantina", "fattoria", "maneggio":
		return true
	}
	return false
}

// guarded looks for the words of guards.txt around the attack.
func (s *scene) guarded(a *attack) string {
	start, end := s.sentence(a.from)
	lo, hi := max(0, a.from-denounceReach), min(len(s.t.Tokens), a.to+denounceReach)
	doubt := false
	for i := lo; i < hi; i++ {
		c := s.guardAt(i)
		switch {
		case c&s.c.denounce != 0 && (i < a.from || i >= a.to):
			return becauseDenounced
		case c&s.c.proud != 0 && (a.form == slurForm || strings.HasPrefix(a.form, setPhrase)) && i >= a.from:
			return becauseSelf
		case c&s.c.history != 0 && a.form != slurForm && !strings.HasPrefix(a.form, setPhrase):
			return becauseHistory
		case c&s.c.doubt != 0 && i >= start && i < a.to-1 && a.from-i <= doubtReach:
			doubt = true
		case c&s.c.mine != 0 && (i < a.from && i >= a.from-mineReach && i >= start || i >= a.to && i < end && s.t.Norm(i) == "e"):
			return becauseSelf
		case c&s.c.restrict != 0 && (a.form == exclusion || a.form == attribute) && i >= start && i < end:
			return becauseDebate
		}
		if i < a.from && turns(s.t.Norm(i)) {
			doubt = false
		}
	}
	if doubt {
		return becauseReported
	}
	return ""
}

// turns reports whether another thought begins: what stood before governs no more.
func turns(w string) bool { return w == "ma" || w == "pero" || w == "eppure" || w == "invece" }

// guardAt returns the classes of the guard that begins at token i, none inside
// what only looks like one.
func (s *scene) guardAt(i int) class {
	if s.guard == nil {
		s.guard = make([]class, len(s.t.Tokens))
		for k := 0; k < len(s.t.Tokens); {
			f, ok := s.guards.lex.At(s.t, k)
			if !ok {
				k++
				continue
			}
			s.guard[k] = f.Entry.Value
			if f.Entry.Value&s.c.privileged != 0 {
				k = f.To
				continue
			}
			k++
		}
	}
	return s.guard[i]
}

// The forms of frames.txt that the code treats apart.
const (
	exclusion  = "esclusione"
	implied    = "derogazione implicita"
	derogation = "derogazione"
	attribute  = "attributo spregiativo"
	dehumanise = "deumanizzazione"
	wish       = "augurio di male"
	threat     = "minaccia"
	slurForm   = "epiteto"
	setPhrase  = "discriminazione"
	incitement = "incitamento alla violenza"
	hatred     = "odio o disprezzo espresso"
)

// vulnerable reports whether a municipality's citizens speak of the group's
// hardship every day: what is said of them needs to be plainer.
func vulnerable(trait string) bool {
	return trait == "età" || trait == "disabilità" || trait == "sesso o genere"
}

// foreign reports whether the group can be told to go home.
func foreign(trait string) bool {
	return strings.HasPrefix(trait, "origine") || strings.HasPrefix(trait, "etnia") || strings.HasPrefix(trait, "colore") || trait == "religione" ||
		strings.HasSuffix(trait, "origine") || strings.HasSuffix(trait, "etnia") || strings.HasSuffix(trait, "pelle")
}
