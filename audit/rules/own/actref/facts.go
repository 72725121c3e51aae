package actref

import (
	"strings"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// facts are what the words of one sentence say, gathered once.
type facts struct {
	decider  mention   // the first body of the comune named that decides; zero if none
	another  bool      // and a second one that decides
	own      bool      // a body of the comune is named
	session  civil.Day // day of the sitting, if told
	foreign  bool      // another body is named
	subject  bool      // something that is decided by an act is named
	document bool      // a text that can be a draft is named
	plan     bool      // a plan that is first adopted, then approved
	adopted  bool
	approved bool
	call     bool // a call or notice
	observed bool // published for observations
	past     bool // years ago
	show     bool // a film or a show: its preview is none of an act
	coming   bool // a day to come
	listing  bool // acts or the albo are named: initials before numbers are acts
	working  bool // somebody is at work on it, and nothing is decided
}

// alone returns the one body of the comune that decides in the sentence, "" if
// there is none or another beside it.
func (f *facts) alone() audit.Organ {
	if f.another || f.foreign {
		return ""
	}
	return f.decider.organ
}

// mention is a body named in the text.
type mention struct {
	organ    audit.Organ
	other    bool // of another administration
	from, to int  // tokens
}

var (
	wholeWords = words("odg ordine si consultabile consultabili consultare in percorso processo deposito errata rettifichiamo rettifica sito online albo " +
		"pubblicato pubblicata pubblicati disponibile aperto aperta aperte https http link osservazioni consultazione consultazioni")
	timeWords = words("anniversario anni all scorso anno nel il al studiando valutando ragionando approfondendo allo")

	subjects = words("delibera deliberazione regolamento regolamenti bilancio piano progetto progetti variazione variante provvedimento tariffe tariffa " +
		"aliquote aliquota convenzione dup rendiconto peg tari imu irpef addizionale stanziamento fondi risorse euro programma bando ordinanza contributo " +
		"contributi statuto mozione lavori finanziamento accordo graduatoria rimodulazione intitolazione appalto rette agevolazioni misura misure " +
		"aumento riduzione intervento interventi manovra previsione esenzione")
	documents = words("delibera deliberazione determina determinazione regolamento bilancio piano provvedimento ordinanza convenzione bando variante accordo statuto " +
		"dup decreto tariffe disciplinare capitolato rendiconto programma graduatoria")
	plans        = words("pgt pug prg puc pgtu psc pums peba piano piani variante varianti ptcp")
	calls        = words("bando bandi avviso avvisi preinformazione concorso")
	observations = words("osservazioni consultazione consultazioni")
	shows        = words("film cinema spettacolo spettacoli proiezione mostra concerto teatro libro serie documentario cortometraggio musical romanzo volume")
	upcoming     = words("domani dopodomani stasera prossimo prossima prossimi prossime lunedi martedi mercoledi giovedi venerdi sabato breve presto")
	articles     = words("il la lo l i gli le un una del della dello dell dal dalla al alla nel nella in prossimo ultimo nostro questo")
)

// topic is what a word by itself tells of its sentence.
type topic uint16

const (
	aBody topic = 1 << iota
	ofAnother
	aSubject
	aDocument
	aPlan
	aCall
	anObservation
	aShow
	aDayToCome
	aListing
	aHead   // names an act, or stands before its number
	aTeller // a decision, past or to come, may be told at it
	aWhole  // begins what may make an exception for the whole text
	aTime   // begins what may put the sentence in years past, or at work
)

// topics are the words of all those lists: one look for each word of a text.
var topics = func() map[string]topic {
	all := map[string]topic{}
	for is, list := range map[topic]map[string]bool{
		aBody: bodies, ofAnother: words("regionale ministeriale provinciale ministri"), aSubject: subjects, aDocument: documents, aPlan: plans,
		aCall: calls, anObservation: observations, aShow: shows, aDayToCome: upcoming, aListing: words("albo atti delibere determine deliberazioni determinazioni provvedimenti"),
		aHead: words("n nn nr num numero numeri proroga"), aWhole: wholeWords, aTime: timeWords, aTeller: tellers(),
	} {
		for w := range list {
			all[w] |= is
		}
	}
	for w := range nouns {
		all[w] |= aHead | aTeller
	}
	for w := range abbreviations {
		all[w] |= aHead | aTeller
	}
	return all
}()

// topicOf returns what a word tells. A long word may misspell the name of an act.
func topicOf(norm string) topic {
	is := topics[norm]
	switch {
	case len(norm) >= 7 && (norm[0] == 'd' || norm[0] == 'o'):
		is |= aHead | aTeller
	case strings.HasPrefix(norm, "convoca"):
		is |= aWhole
	case strings.HasPrefix(norm, "lavorando"):
		is |= aTime
	}
	return is
}

// gather reads the facts of every sentence in one pass.
func (r *reader) gather() []facts {
	out := make([]facts, len(r.sentences))
	for i, s := range r.sentences {
		f := &out[i]
		for k := s.from; k < s.to; k++ {
			r.note(f, k)
		}
	}
	return out
}

// note adds to the facts what token k says.
func (r *reader) note(f *facts, k int) {
	t := r.at(k)
	if t.kind != word {
		return
	}
	m, named := r.mention(k)
	if named {
		f.own = f.own || !m.other
		if decides := !m.other && typeOf(m.organ) == audit.Deliberazione; decides && f.decider.to == 0 {
			f.decider = m
		} else if decides && m.organ != f.decider.organ {
			f.another = true
		}
	}
	if f.session.IsZero() {
		f.session = r.sitting(k, m, named)
	}
	if is := t.is; is != 0 {
		f.foreign = f.foreign || is&aBody != 0 && r.foreignAt(k) || is&ofAnother != 0
		f.subject = f.subject || is&aSubject != 0
		f.document = f.document || is&aDocument != 0
		f.plan = f.plan || is&aPlan != 0
		f.call = f.call || is&aCall != 0
		f.observed = f.observed || is&anObservation != 0
		f.show = f.show || is&aShow != 0
		f.listing = f.listing || is&aListing != 0
		f.coming = f.coming || is&aDayToCome != 0
	}
	f.adopted = f.adopted || strings.HasPrefix(t.norm, "adott")
	f.approved = f.approved || strings.HasPrefix(t.norm, "approv")
	if t.is&aTime != 0 {
		f.past = f.past || r.longAgo(k)
		f.working = f.working || r.atWork(k)
	}
}

// sitting returns the day told behind «seduta» or the name of a body: «nella
// seduta del 3 novembre», «il Consiglio comunale del 30 aprile».
func (r *reader) sitting(k int, m mention, named bool) civil.Day {
	next := k + 1
	if named {
		next = m.to
	} else if !r.is(k, "seduta", "riunione") {
		return civil.Day{}
	}
	w, _, ok := r.datePhrase(next)
	if !ok || w.relative {
		return civil.Day{}
	}
	return w.date
}

// atWork reports whether the words at k tell of work in progress: «stiamo
// lavorando a», «la Giunta è al lavoro su».
func (r *reader) atWork(k int) bool {
	return strings.HasPrefix(r.at(k).norm, "lavorando") || r.follows(k, "al", "lavoro") ||
		r.is(k, "studiando", "valutando", "ragionando", "approfondendo", "allo") && (r.is(k-1, "stiamo", "sta", "stanno") || r.follows(k, "allo", "studio"))
}

// longAgo reports whether the words at k put the sentence in years past.
func (r *reader) longAgo(k int) bool {
	switch {
	case r.is(k, "anniversario"), r.follows(k, "anni", "fa"), r.follows(k, "anni", "or", "sono"), r.follows(k, "all", "'", "epoca"),
		r.follows(k, "scorso", "anno"), r.follows(k, "anno", "scorso"):
		return true
	case !r.is(k, "nel") && !r.follows(k-1, "era", "il"):
		return false
	}
	y := r.at(k + 1)
	return y.kind == number && len(y.norm) == 4 && yearLike(atoi(y.norm)) && !r.Posted.IsZero() && atoi(y.norm) < r.Posted.Year
}

// mention reads the body named at token i.
func (r *reader) mention(i int) (mention, bool) {
	t := r.at(i)
	m := mention{from: i, to: i + 1}
	switch t.norm {
	case "giunta":
	case "consiglio":
		if !r.is(i+1, "comunale") && !r.in(i-1, articles) {
			return m, false // «un buon consiglio»
		}
	case "consiliare", "giuntale":
		if !r.is(i-1, "seduta", "riunione") {
			return m, false
		}
	case "sindaco", "sindaca":
	case "amministrazione", "comune":
		m.organ = audit.OtherOrgan
	default:
		if t.is&aHead != 0 && r.is(i-1, "in", "dalla", "dal", "nella", "nel") {
			if s, next := r.initials(i); next > i+1 && (s == "gc" || s == "cc") {
				m.organ, m.to = organs[s], next
				return m, true
			}
		}
		return m, false
	}
	if m.organ == "" {
		m.organ = organs[t.norm]
	}
	if r.is(m.to, "comunale", "municipale") {
		m.to++
	}
	m.other = r.foreignBody(m.to)
	return m, true
}

// foreignBody reports whether the words after the name of a body say that it is
// of somebody else: «regionale», «dei Ministri», «comunale dei ragazzi», «di Rho».
func (r *reader) foreignBody(i int) bool {
	switch {
	case r.foreignAt(i),
		r.is(i, "europeo", "superiore", "pastorale", "direttivo", "nazionale", "federale"):
		return true
	case !r.in(i, prepositions) && !r.is(i, "d"):
		return false
	}
	j := i + 1
	if r.is(j, "'") {
		j++
	}
	t := r.at(j)
	switch {
	case r.is(i, "in") || t.kind != word:
		return false
	case t.norm == "comune" && r.is(j+1, "di"):
		return !r.ours(j + 2)
	case r.foreignAt(j) && r.is(i, "di", "d", "dell", "della", "dei", "del"), t.norm == "amministrazione" && r.is(i, "di", "d"):
		return true
	}
	return r.is(i, "di") && len(r.Comune) > 0 && !t.lower && !r.in(j, weekdays) && len(t.norm) > 2 && !r.ours(j)
}

// textExceptions finds the exceptions that one place makes good for the whole text.
func (r *reader) textExceptions() map[string]bool {
	whole := make(map[string]bool)
	for i := range r.toks {
		switch {
		case r.toks[i].is&aWhole == 0:
		case r.convokes(i):
			whole[Convocation] = true
		case r.consults(i):
			whole[Consultation] = true
		case r.is(i, "sito", "online", "albo", "pubblicato", "pubblicata", "pubblicati", "disponibile", "aperto", "aperta", "aperte", "https", "http", "link"):
			whole[OpenCall] = true
		case r.corrects(i):
			whole[Correction] = true
		}
	}
	return whole
}

func (r *reader) convokes(i int) bool {
	w := r.at(i).norm
	return strings.HasPrefix(w, "convoca") || w == "odg" || r.follows(i, "ordine", "del", "giorno") || r.follows(i, "o", ".", "d", ".", "g") ||
		w == "si" && r.is(i+1, "riunisce", "riunira", "riuniranno", "riuniscono")
}

func (r *reader) consults(i int) bool {
	w := r.at(i).norm
	return r.in(i, observations) || w == "consultabile" || w == "consultabili" || w == "consultare" || r.follows(i, "in", "visione") ||
		(w == "percorso" || w == "processo") && strings.HasPrefix(r.at(i+1).norm, "partecip") || w == "deposito" && r.is(i+1, "atti", "degli", "presso")
}

func (r *reader) corrects(i int) bool {
	first := r.at(i-1).sentence != r.at(i).sentence || r.at(i-1).kind != word || r.is(i-1, "a", "la")
	return r.follows(i, "errata", "corrige") || r.is(i, "rettifichiamo") || r.is(i, "rettifica") && first
}

// weigh writes into a reference the exception that holds for it.
func (r *reader) weigh(ref *Reference, at int) {
	f := r.facts[at]
	switch {
	case ref.Spared != "":
	case ref.Form == Numbered:
		ref.Spared = first(exception{f.past && ref.Year == 0 && ref.Date.IsZero(), Anniversary}, exception{r.whole[Correction], Correction})
	case ref.Organ == audit.OtherOrgan && f.foreign && !f.own:
		ref.Spared = OtherBody
	default:
		ref.Spared = r.untold(ref, f)
	}
}

// untold returns the exception that holds for an act told without its number.
func (r *reader) untold(ref *Reference, f facts) string {
	future := ref.Form == Future || ref.Form == Draft || ref.Form == Matter
	return first(
		exception{future && r.whole[Convocation] && !strings.HasSuffix(fold(ref.Text), "emo"), Convocation},
		exception{future && r.whole[Consultation] || f.observed, Consultation},
		exception{f.plan && f.adopted && !f.approved, PlanAdoption},
		exception{f.call && r.whole[OpenCall], OpenCall},
		exception{f.past, Anniversary},
		exception{r.whole[Correction], Correction},
		exception{ref.Form == Matter && f.working, InProgress},
	)
}

// exception is one that was tried on a reference.
type exception struct {
	holds bool
	name  string
}

// first returns the name of the first exception that holds, "" if none does.
func first(tried ...exception) string {
	for _, e := range tried {
		if e.holds {
			return e.name
		}
	}
	return ""
}
