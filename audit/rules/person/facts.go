package person

import (
	"strings"

	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// health concerns data on health, whose dissemination is forbidden (D.Lgs.
// 196/2003 art. 2-septies, paragraph 8).
var health = subjectRule{
	reasons: []string{becauseOther, becauseContext, becauseNobody, becausePublic, becauseDenied, becauseQuoted, becauseSelf},
	lawOf:   func(string) string { return "legge/codice-privacy/2septies-8" },
	modal:   modal,
	accepts: func(r *reader, a anchor, f lexicon.Found) verdict {
		insult := f.Entry.Value.Tier == scorned
		switch {
		case a.kind == tradesman && (insult || f.Entry.Value.Weight < 0.9 || r.healer(a)):
			return verdict{why: becauseNobody}
		case a.kind == bareHolder, a.kind == holder && (f.Entry.Value.Tier == quality || insult):
			return verdict{why: becausePublic}
		case insult && (a.kind == partName || a.kind == author || a.kind == bareName || a.kind == toldName):
			return verdict{why: becauseOther}
		}
		if (a.kind == ownKin || a.kind == author) && r.Tokens[f.To-1].Has(text.Asked) && (r.Norm(f.To) == "no" || r.Norm(f.To) == "macche") {
			return verdict{why: becauseDenied} // "mio padre disabile? No no, parlo degli altri"
		}
		if a.kind == author && (r.Tokens[f.To-1].Has(text.Asked) || r.Norm(f.From-1) == "quando" || r.Norm(f.From-2) == "quando") {
			return verdict{why: becauseDenied} // "sono invalido civile?": whether he is, he asks
		}
		return verdict{self: a.kind == author, hint: a.kind == bareName && !(a.given && f.Entry.Value.Tier != quality)}
	},
	silent: func(t *text.Text) string {
		if mentions(t, "condoglianze", "lasciati", "lutto", "cordoglio", "funerali", "rip", "ricordo", "beneficenza", "riposa", "lassu", "romanzo", "film") {
			return becauseContext
		}
		for i := range t.Tokens {
			if t.Tokens[i].Norm == "fondi" && (t.Norm(i-1) == "raccolta" || t.Norm(i-1) == "raccogliere") {
				return becauseContext
			}
		}
		return ""
	},
}

// judicial concerns criminal convictions and offences (GDPR art. 10, D.Lgs.
// 196/2003 art. 2-octies).
var judicial = subjectRule{
	reasons: []string{becauseOther, becauseContext, becauseNobody, becausePublic, becauseSource, becauseDenied, becauseQuoted, becauseSelf},
	lawOf:   func(string) string { return "legge/codice-privacy/2octies" },
	modal:   modal,
	accepts: func(r *reader, a anchor, f lexicon.Found) verdict {
		switch {
		case wished(r, f):
			return verdict{why: becauseDenied}
		case (a.kind == holder || a.kind == bareHolder) && sourced(r.Text):
			return verdict{why: becauseSource}
		case f.Entry.Value.Tier == scorned && (a.kind == fullName || a.kind == partName || a.kind == bareName || a.kind == toldName || a.kind == author || !a.private()):
			return verdict{why: becauseOther}
		case strings.HasPrefix(f.Entry.Value.Category, "reati") && (a.kind == workplace || a.kind == tradesman) && r.Norm(a.to-1) != "bar" && r.role(a.from)&someone == 0:
			return verdict{why: becauseOther} // "il direttore ruba": a reproach to somebody's office
		case a.kind == author && f.Entry.Value.Tier == had:
			return verdict{why: becauseNobody} // "ho letto dell'arresto"
		}
		return verdict{self: a.kind == author, hint: a.kind == bareHolder || a.kind == bareName && !(a.given && (f.Entry.Value.Tier != quality || r.Norm(f.From-1) == "hanno"))}
	},
	silent: func(t *text.Text) string {
		if mentions(t, "legalita", "commemorazione", "intitolazione", "intitolata", "intitolato", "vittime", "capaci", "amelio", "scorta", "partigiano", "partigiana", "partigiani", "fascismo", "nazisti", "deportato", "deportati", "risorgimento") {
			return becauseContext
		}
		return ""
	},
}

// ofOwn reports whether a person is told by a relative of the author: "la badante di mio zio".
func (r *reader) ofOwn(a anchor) bool {
	for i := a.from; i < a.to; i++ {
		if r.role(i)&mine != 0 && r.role(i)&article == 0 {
			return true
		}
	}
	return false
}

// healer reports whether illness is what the person has to do with at work.
func (r *reader) healer(a anchor) bool {
	switch r.Norm(a.to - 1) {
	case "medico", "pediatra", "infermiera", "infermiere", "dottore", "dottoressa", "veterinario", "veterinaria", "dentista", "farmacista", "fisioterapista", "ostetrica", "levatrice", "caposala", "ottico":
		return true
	}
	return false
}

// wished reports whether the fact is what somebody deserves, not what he underwent.
func wished(r *reader, f lexicon.Found) bool {
	for i := f.From - 1; i >= 0 && i >= f.From-3 && r.joined(i+1); i-- {
		switch r.Norm(i) {
		case "va", "vanno", "andrebbe", "andrebbero", "deve", "devono", "dovrebbe", "dovrebbero", "merita", "meriterebbe", "potrebbe", "finira", "mandatelo", "mandateli", "mandare", "mettetelo", "metterlo", "buttatelo", "mandarlo", "vada", "sia":
			return true
		}
	}
	return false
}

// sourced reports whether a newspaper is cited.
func sourced(t *text.Text) bool {
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if tok.Kind == text.URL {
			return true
		}
		switch tok.Norm {
		case "corriere", "repubblica", "giornale", "giornali", "quotidiano", "ansa", "stampa", "gazzetta", "giorno", "messaggero", "resto", "carlino", "eco", "cittadino", "provincia", "tg", "telegiornale", "testata", "articolo", "notizia", "fonte", "online", "news", "sentenza", "mattino", "secolo", "unita", "today":
			return true
		}
	}
	return false
}

// mentions reports whether the text holds any of the words.
func mentions(t *text.Text, words ...string) bool {
	for i := range t.Tokens {
		for _, w := range words {
			if t.Tokens[i].Norm == w {
				return true
			}
		}
	}
	return false
}

// special concerns the other data of GDPR art. 9.
var special = subjectRule{
	lawOf: func(category string) string {
		if strings.HasPrefix(category, "dati genetici") {
			return "legge/codice-privacy/2septies-8"
		}
		return ""
	},
	reasons: []string{becauseOther, becauseContext, becauseNobody, becausePublic, becauseDenied, becauseQuoted, becauseSelf},
	modal:   modal,
	accepts: func(r *reader, a anchor, f lexicon.Found) verdict {
		political := strings.HasPrefix(f.Entry.Value.Category, "opinioni") || strings.HasPrefix(f.Entry.Value.Category, "appartenenza")
		insult := f.Entry.Value.Tier == scorned
		switch {
		case a.kind == holder || a.kind == bareHolder:
			return verdict{why: becausePublic}
		case political && (a.kind == author || mentions(r.Text, "candidato", "candidata", "lista", "eletto", "eletta", "elezioni", "consigliere", "consigliera", "capogruppo", "sciopero")):
			return verdict{why: becausePublic}
		case insult && (a.kind == partName || a.kind == author || a.kind == fullName || a.kind == bareName || a.kind == toldName || a.kind == othersKin):
			return verdict{why: becauseOther}
		case a.kind <= toldName && a.kind != toldName && f.Entry.Value.Tier != predicate && mentions(r.Text, "processione", "parrocchia", "santa", "messa", "memoria", "shoah", "pride", "ramadan"):
			return verdict{why: becauseContext}
		case a.kind == author:
			return verdict{hint: true, self: true}
		}
		if origin := strings.HasPrefix(f.Entry.Value.Category, "origine"); origin && a.kind == tradesman {
			return verdict{why: becauseNobody}
		} else if origin && f.Entry.Value.Tier == predicate && !a.given && (a.kind == ownKin || r.ofOwn(a)) {
			return verdict{hint: true} // "mia moglie è cinese": hers to tell, and of nobody named
		}
		if partner := r.sexOf(f); partner != 0 && partner != r.sex(a) {
			return verdict{why: becauseOther} // "il figlio del notaio esce con una ragazza"
		}
		intimate := strings.HasPrefix(f.Entry.Value.Category, "orientamento")
		told := a.given && (f.Entry.Value.Tier == predicate || !political && !intimate)
		return verdict{hint: a.kind == bareName && !told}
	},
}

// private concerns the life of somebody else: the name alone is not enough.
var private = subjectRule{
	reasons: []string{becauseOther, becauseContext, becauseNobody, becausePublic, becauseDenied, becauseQuoted, becauseSelf},
	modal:   modal,
	accepts: func(r *reader, a anchor, f lexicon.Found) verdict {
		family := strings.HasPrefix(f.Entry.Value.Category, "vita familiare")
		switch {
		case a.kind == author:
			return verdict{why: becauseSelf}
		case (a.kind == holder || a.kind == bareHolder) && !family:
			return verdict{why: becausePublic}
		}
		if a.kind == tradesman && (f.Entry.Value.Weight < 0.9 || r.Tokens[f.To-1].Has(text.Asked)) {
			return verdict{why: becauseNobody}
		}
		// What authors tell of their own family is a trace, unless it is a fact with its verb.
		strong := f.Entry.Value.Tier == predicate && !strings.HasPrefix(f.Entry.Value.Category, "patrimonio")
		return verdict{hint: a.kind == bareName && !(a.given && (family || strong)) || a.kind == ownKin && !strong}
	},
}
