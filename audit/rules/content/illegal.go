package content

import (
	_ "embed"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed illegal.txt
var illegalSource string

var illegalList = lexicon.New("illegal.txt", "AFPOIXB", illegalSource)

const illegalThreshold = 0.7

// illegalRule is the rule on what invites to break the law. A citizen's report of
// a crime is none of its business: channel.crime_report looks at those.
func illegalRule(f *family) audit.Rule {
	return audit.Rule{
		ID: "legal.illegal_activity", Title: "Promozione di attività illecite o contenuti contrari alla legge",
		Looks: "Cerca offerte di merci, documenti e servizi vietati, lavoro irregolare, gioco illegale, incitamenti a evadere, a danneggiare o a farsi giustizia, " +
			"apologia del fascismo, della mafia e del terrorismo; non considera la denuncia civica, le domande, il dibattito sulle norme e la memoria storica.",
		Version: 4, Method: audit.Assisted, Alone: true, Severity: audit.Serious,
		Subjects: citizens(),
		Start: func(s *audit.Setting) audit.Checker {
			return &illegalCheck{reader: f.reader(s, "legal.illegal_activity", illegalList, inIllegal)}
		},
		Words: illegalList,
		Proof: audit.Proof{Hits: illegalHits(), Spares: illegalSpares()},
	}
}

type illegalCheck struct {
	reader
	joined []trace
}

// Check weighs the traces that stand together.
func (c *illegalCheck) Check(s *audit.Subject, l *audit.Log) {
	if laughs(s.Read) {
		return
	}
	violence := violent(s)
	found := c.join(s.Read, c.read(s.Read))
	for len(found) > 0 {
		var b bundle
		b, found = cut(found)
		quoted := slices.ContainsFunc(b, func(m trace) bool { return told(s.Read, m) })
		b = b.without(func(m trace) bool { return told(s.Read, m) || c.reported(s.Read, m) })
		if !unlawful(b) || b.score() < illegalThreshold {
			continue
		}
		if violence && atPersons(s.Read, b) || debates(s.Read, b[0].from, b[len(b)-1].to, b.has('A')) {
			continue
		}
		l.Find(audit.Hit{
			Category: "possibile " + kind(b), Severity: audit.Serious, Law: []string{"legge/cpp/331"},
			Score: b.score(), Threshold: illegalThreshold, Evidence: b.evidence(s.Read),
			Exceptions: illegalExceptions(quoted),
		})
		return
	}
}

// violent reports whether an earlier rule found a threat or hatred.
func violent(s *audit.Subject) bool {
	return slices.ContainsFunc(s.Found, func(f audit.Finding) bool {
		return f.ContentID == s.ID && (f.Rule == "tone.threat" || strings.HasPrefix(f.Rule, "hate."))
	})
}

// atPersons reports whether a bundle incites against persons, not against things:
// the rule that found the threat has said so.
func atPersons(t *text.Text, b bundle) bool {
	switch {
	case b.has('I'):
	case b.has('A') && strings.HasPrefix(b.strongest().term.Category, "incitamento"):
	default:
		return false
	}
	return !b.has('X') || slices.ContainsFunc(t.Tokens, func(tok text.Token) bool { return tok.Norm == "dentro" || tok.Norm == "sotto" })
}

// unlawful reports whether the traces of a bundle make an offer or an incitement.
func unlawful(b bundle) bool {
	return b.has('A') || b.has('F', 'P') && b.has('O') || b.has('P') && b.has('E') || b.has('I') && b.has('X')
}

func kind(b bundle) string {
	switch {
	case b.has('A'):
		return b.strongest().term.Category
	case b.has('F', 'P') && b.has('O', 'E'):
		return "offerta di merce o servizio vietato"
	}
	return "incitamento ad atti vietati dalla legge"
}

// reported reports whether a trace is somebody else's deed, a question or a denial.
func (c *illegalCheck) reported(t *text.Text, m trace) bool {
	switch m.term.Tier {
	case 'A', 'I':
		return asked(t, m.from) && !sought(t, m) || blamed(t, m)
	case 'F':
		return suffered(t, m)
	case 'P':
		return heard(t, m) || suffered(t, m)
	case 'O':
		return asked(t, m.from) || denied(t, m.from) || blames[t.Norm(m.from-1)]
	}
	return false
}

// sought reports whether a question asks who sells or lends, or who comes along:
// «chi mi presta …?», «chi viene?».
func sought(t *text.Text, m trace) bool {
	return t.Norm(m.from-1) == "chi" || t.Norm(m.from) == "qualcuno"
}

// join adds the prices to the traces where something forbidden is named, in order.
func (c *illegalCheck) join(t *text.Text, found []trace) []trace {
	if !bundle(found).has('P') {
		return found
	}
	out := c.joined[:0]
	k := 0
	for i := range t.Tokens {
		for k < len(found) && found[k].from <= i {
			out = append(out, found[k])
			k++
		}
		if inside := k > 0 && found[k-1].to > i; !inside && t.Tokens[i].Kind == text.Number && price(t, i) {
			out = append(out, trace{i, i + 1, priced})
		}
	}
	c.joined = out
	return out
}

// victims are words by which somebody tells what was done to him, or seen.
var victims = set("dato", "data", "dati", "rifilato", "rifilata", "rifilate", "ricevuto", "preso", "presa", "visto", "vista", "trovato", "trovata", "girano", "gira", "spacciano", "spaccia", "vendono", "vende", "vendeva", "vendevano", "venduto", "comprano",
	"fumano", "usano", "multato", "multa", "morto", "morti", "siringhe", "carabinieri", "polizia", "finanza", "operazione", "maxi", "confiscate", "ragazzini", "occhio", "schifo", "vergogna", "chiamato", "segnalato", "denunciato", "processo", "condannato")

// suffered reports whether somebody tells near a trace what was done to him or seen.
func suffered(t *text.Text, m trace) bool { return near(t, m.from, m.to, 10, victims) }

// blames are words before a verb that make it somebody else's.
var blames = set("che", "chi", "si", "se", "voi", "perche", "hanno", "ha", "sono", "quelli", "non", "gente", "mi", "poi", "vietato", "chiunque")

// blamed reports whether an incitement is told of others or contradicted: «chi dice
// boia chi molla», «basta con viva il duce», «se non pagate le tasse».
func blamed(t *text.Text, m trace) bool {
	if m.term.Tier == 'I' && m.from > 0 && t.Tokens[m.from].Before < text.Comma && blames[t.Norm(m.from-1)] {
		return true
	}
	if heard(t, m) {
		return true
	}
	if offers := !strings.HasPrefix(m.term.Category, "apologia") && !strings.HasPrefix(m.term.Category, "incitamento"); offers {
		return suffered(t, m)
	}
	for i := m.to; i < min(len(t.Tokens), m.to+9); i++ {
		if scolds[t.Norm(i)] {
			return true
		}
	}
	return false
}

// heard reports whether somebody else is said to say or to do it, or whoever does is chased.
func heard(t *text.Text, m trace) bool {
	for i := max(0, m.from-7); i < m.from; i++ {
		if w := t.Norm(i); sayers[w] && !(w == "chi" && offered[t.Norm(i+1)]) {
			return true
		}
	}
	return false
}

// offered are verbs behind «chi» by which somebody offers: «chi vuole la patente».
var offered = set("vuole", "volesse", "cerca", "cercasse", "fosse", "ha", "avesse", "desidera", "serve", "servisse", "e", "mi", "presta", "vende", "ne")

var (
	sayers = set("scritto", "scritta", "scritte", "dice", "dicono", "gridava", "gridavano", "gridato", "urlava", "urlavano", "cantavano", "inneggia", "inneggiano", "inneggiare", "dire", "chi", "apologia", "slogan", "frase", "frasi", "motto",
		"vendono", "vendeva", "vendevano", "leggere", "sentire", "sentito", "truffa", "truffe", "attenti", "attenzione", "sequestrato", "sequestrata", "sequestrati", "sequestro", "arrestato", "arrestati", "trovato", "trovata", "vietato", "vietata", "contro", "denunciato", "denunciare", "segnalo")
	scolds = set("vergogna", "vergognoso", "vergognosa", "reato", "illegale", "lamentate", "lamentatevi", "lamentano", "ricadono", "ricade", "paghiamo", "arrestateli", "cancellatela", "cancellate", "denunciati", "schifo", "inaccettabile", "apologia", "poi", "incivili", "storia", "libro", "film", "documentario",
		"dovrete", "criminali", "vergognatevi", "arriva", "arrivano", "sanzione", "mora", "interessi")
)

// debated are beginnings of words by which people argue about what the law should
// be, or chase who breaks it.
var debated = []string{"annullat", "abolit", "legalizz", "depenalizz", "liberalizz", "spacci", "sequestr", "vietar", "denunci", "truff"}

// debates reports whether the words around a bundle do; who says a sure thing may
// name the police all the same.
func debates(t *text.Text, from, to int, sure bool) bool {
	for i := max(0, from-12); i < min(len(t.Tokens), to+12); i++ {
		w := t.Norm(i)
		if !sure && (w == "polizia" || w == "carabinieri") {
			return true
		}
		if slices.ContainsFunc(debated, func(p string) bool { return strings.HasPrefix(w, p) }) {
			return true
		}
	}
	return false
}

func illegalExceptions(quoted bool) []audit.Exception {
	return []audit.Exception{
		{Name: "denuncia civica di un fatto vietato"}, {Name: "dibattito su norme"}, {Name: "memoria storica"}, {Name: "ironia o domanda"},
		{Name: "citazione", Held: quoted},
	}
}
