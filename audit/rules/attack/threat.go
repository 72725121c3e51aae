package attack

import (
	_ "embed"
	"strings"
	"sync"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/tenor"
	"vigilia/audit/text"
)

// The tiers of threat.txt, which explains them.
const (
	alone   lexicon.Tier = 'A'
	atYou   lexicon.Tier = 'Y'
	atAny   lexicon.Tier = 'T'
	desired lexicon.Tier = 'N'
	coming  lexicon.Tier = 'C'
	veiled  lexicon.Tier = 'H'
	weapon  lexicon.Tier = 'W'
	adding  lexicon.Tier = 'K'
	dative  lexicon.Tier = 'D'
	spared               = lexicon.Spared
)

//go:embed threat.txt
var threatList string

// The first tier is that of entries which damaged words may reach: none is.
var threats = lexicon.New("threat.txt", "RAYTNCH", threatList)

//go:embed menace.txt
var menaceList string

//go:embed harm.txt
var harmList string

//go:embed spoken.txt
var spokenList string

// menaces are the frames of menace.txt, which explains them, of harm.txt and of spoken.txt.
var menaces = sync.OnceValue(func() frames {
	f, err := newFrames(menaceList + "\n" + harmList + "\n" + spokenList)
	return must(f, err)
})

// threshold is the score from which the rules of this package speak.
const threshold = 0.6

// reasons to stay silent, in the words of the reports.
const (
	becauseQuoted  = "citazione"
	becauseTold    = "minaccia riferita o subìta"
	becauseNegated = "negazione"
	becauseOther   = "altro significato o modo di dire"
	becauseSport   = "iperbole sportiva o di gioco"
	becauseTale    = "storia o finzione"
	becauseSweet   = "scherzo affettuoso"
	becauseLawful  = "azione lecita annunciata"
	becauseAim     = "senza bersaglio"
	becauseJest    = "scherzo dichiarato o iperbole"
)

var threatReasons = []string{becauseQuoted, becauseTold, becauseNegated, becauseOther, becauseSport, becauseTale, becauseSweet, becauseLawful, becauseAsked, becauseAim, becauseJest, becauseTenor}

// target is at whom something is aimed, in the words of the reports.
type target string

const (
	nobody  target = ""
	general target = "non determinato"
	person  target = "persona a cui ci si rivolge"
	group   target = "gruppo a cui ci si rivolge"
	others  target = "terzi"
	holder  target = "carica o ufficio"
)

// trace is one stretch of the text that threatens.
type trace struct {
	from, to int
	category string
	who      target
	note     string
	score    float64
	severity audit.Severity
	adds     bool // with another trace it is a finding
	office   bool // the office's own list knows it
}

// threatCheck looks for verbs of violence and for the phrases of a list.
type threatCheck struct {
	list   *lexicon.Lexicon
	marks  *text.Index[mark]
	forms  *text.Index[form]
	frames frames
	repair *text.Keys
	scale  *tenor.Scale
}

func newThreatCheck(list *lexicon.Lexicon) threatCheck {
	return threatCheck{list: list, marks: telling(), forms: conjugated(), frames: menaces(), repair: damaged(), scale: sounds().Scale()}
}

// Check weighs every verb and phrase of the text.
func (c threatCheck) Check(s *audit.Subject, l *audit.Log) {
	r := threatReader{reader: reader{t: s.Read, marks: c.marks}, check: c}
	r.read()
	r.addUp()
	if len(r.traces) > 0 && !c.innocent(&r) {
		l.Find(r.hit())
		return
	}
	if len(r.traces) > 0 {
		r.veiled, r.held = append(r.traces, r.veiled...), append(r.held, becauseTenor)
	} else if hit, ok := c.sounding(&r); ok {
		l.Find(hit)
		return
	}
	if len(r.veiled) > 0 {
		l.Hint(hintOf(&r.reader, r.veiled, threatReasons, r.held))
	}
}

// threatReader collects what one text says.
type threatReader struct {
	reader
	check  threatCheck
	traces []trace
	veiled []trace
	held   []string
}

// read looks at every word once: a phrase of the list wins over the verb in it,
// unless the phrase is only a trace.
func (r *threatReader) read() {
	for i := 0; i < len(r.t.Tokens) && len(r.traces) < enough; {
		f, ok := r.check.list.At(r.t, i)
		switch {
		case ok && f.Entry.Value.Tier == spared:
			i = f.To
			continue
		case ok && r.phrase(f):
			i = f.To
			continue
		}
		if to := r.framed(i); to > i {
			i = to
			continue
		}
		if r.at(i)&isDies != 0 && r.dies(i) {
			i++
			continue
		}
		if v, how, ok := r.form(i); ok {
			if to := r.verb(i, v, how); to > i {
				i = to
				continue
			}
		}
		i++
	}
}

// framed takes a frame with its anchor at token i, and returns the token behind it; 0 if there is none.
func (r *threatReader) framed(i int) (to int) {
	r.check.frames.at(&r.reader, i, func(f lexicon.Found) bool {
		if !r.phrase(f) {
			return false
		}
		to = f.To
		return true
	})
	return to
}

// dies reads "spero che gli immigrati affoghino": a wish of death with its subject; or "che affoghino!".
func (r *threatReader) dies(i int) bool {
	if r.t.Norm(i-1) == "che" && r.joined(i) && r.starts(i-1) && r.ends(i+1) {
		return r.take(trace{from: i - 1, to: i + 1, category: ofWish, who: others, score: scoreDeserve, severity: audit.Serious})
	}
	people := r.noun(i+1, isPeople|isOffice) > 0
	for k := i - 1; k >= 0 && k > i-9 && r.joined(k+1); k-- {
		m, w := r.at(k), r.t.Norm(k)
		switch {
		case m&isNo != 0 && !r.patience(k):
			return false
		case (m&isWish != 0 && w != "che" || m&isNo != 0) && people:
			return r.take(trace{from: k, to: i + 1, category: ofWish, who: others, score: scoreDeserve, severity: audit.Serious})
		}
		people = people || m&(isPeople|isOffice) != 0
	}
	return false
}

// form returns what is known of token i as a verb of violence; right behind a
// pronoun, also of a damaged one: "ti amm*zzo", "ti spcco la faccia".
func (r *threatReader) form(i int) (form, text.Repair, bool) {
	tok := &r.t.Tokens[i]
	if tok.Norm == "sfondo" && r.t.Norm(i-1) == "lo" {
		return form{}, text.Exact, false // «per lo sfondo del palco»
	}
	f := r.check.forms.Of(tok)
	ok := f.need != 0
	if ok || i == 0 || tok.Kind != text.Masked && tok.Kind != text.Word || r.at(i-1)&isYou == 0 || tok.Kind == text.Word && r.t.Known(i) {
		return f, text.Exact, ok
	}
	if tok.Has(text.Capital) && !tok.Has(text.Caps) {
		return f, 0, false // a name, for all we know
	}
	key, how, ok := r.check.repair.Match(r.t, i)
	return r.check.forms.Get(key), how, ok
}

// phrase weighs an entry of the list, and reports whether it was taken.
func (r *threatReader) phrase(f lexicon.Found) bool {
	term := f.Entry.Value
	if term.Cancelled(r.t, f.From, f.To) {
		r.keep(becauseOther)
		return false
	}
	who, ok := r.aimed(f)
	if !ok {
		r.keep(becauseAim)
		return false
	}
	t := trace{from: f.From, to: f.To, category: term.Category, who: who, score: term.Weight, severity: audit.Named(term.Severity, audit.Serious)}
	if term.Register != "italiano" {
		t.note = "registro: " + term.Register
	}
	if term.Tier == veiled || term.Tier == adding {
		if len(r.veiled) >= enough {
			return false
		}
		t.adds = term.Tier == adding
		if why := r.why(&t); why == "" {
			r.veiled = append(r.veiled, t)
		}
		return false
	}
	return r.take(t)
}

// aimed returns at whom an entry is aimed, and false if it lacks what its tier needs.
func (r *threatReader) aimed(f lexicon.Found) (target, bool) {
	before := r.before(f.From)
	who := r.whoBy(before.clitic)
	switch f.Entry.Value.Tier {
	case atYou:
		return who, before.clitic&isYou != 0
	case atAny:
		if who == nobody {
			who = r.hungOn(f)
		}
		if who == nobody {
			if n := r.noun(f.To, isPeople|isOffice); n > 0 {
				who = r.named(n - 1)
			}
		}
		return who, who != nobody && before.clitic&isMe == 0
	case desired:
		return general, r.wanted(f.From, f.To)
	case weapon:
		return general, r.pointed(f)
	case dative:
		return others, r.t.Tokens[f.From].Before.Ends() && r.noun(f.From+1, isPeople|isOffice) > 0
	case coming:
		from, to := r.sentence(f.From)
		return general, r.any(from, to, isComing)
	}
	if who = r.youAround(f.From, f.To); who == nobody {
		who = general
	}
	return who, true
}

// hungOn reads the pronoun that hangs behind the first word of an entry: "farvi fuori".
func (r *threatReader) hungOn(f lexicon.Found) target {
	for i := f.From; i < f.To; i++ {
		w := r.t.Norm(i)
		if w == "gli" {
			return others
		}
		if r.t.Bare(i) == w {
			continue
		}
		switch w[max(0, len(w)-2):] {
		case "ti":
			return person
		case "vi":
			return group
		case "lo", "la", "li", "le":
			return others
		}
	}
	return nobody
}

// take keeps a trace unless the context clears it.
func (r *threatReader) take(t trace) bool {
	if why := r.why(&t); why != "" {
		r.keep(why)
		return false
	}
	if t.score < threshold {
		r.veiled = append(r.veiled, t)
		return false
	}
	r.traces = append(r.traces, t)
	return true
}

// addUp makes one finding of veiled traces that go together: each by itself may
// be harmless, "so di chi sei figlio" and "sei avvisato" in one breath are not.
func (r *threatReader) addUp() {
	if len(r.traces) > 0 || len(r.veiled) < 2 {
		return
	}
	adds, apart := false, false
	for _, t := range r.veiled {
		adds = adds || t.adds
		apart = apart || t.from >= r.veiled[0].to
	}
	if !adds || !apart || r.any(0, 4*sentenceReach, isLawful) {
		return
	}
	for _, t := range r.veiled {
		t.category, t.score = veiledCategory, scoreOthers
		r.traces = append(r.traces, t)
	}
}

// pointed reports whether the weapon of a frame, with the preposition that ends
// it, is pointed at persons or at what belongs to everybody.
func (r *threatReader) pointed(f lexicon.Found) bool {
	from, to := r.sentence(f.From)
	if r.t.Norm(f.From-1) == "a" {
		return false // "cazzate a raffica in consiglio"
	}
	for k := from; k < f.From; k++ {
		if r.finite(k) {
			return false
		}
	}
	n := r.noun(f.To, isPeople|isOffice|isPublic)
	if n == 0 {
		return false
	}
	if n < to && r.any(n, min(to, n+3), isPast) {
		return false
	}
	return true
}

// finite reports words by which a verbless call is none: who tells or asks has a verb.
func (r *threatReader) finite(k int) bool {
	return r.at(k)&(isPast|isNo|isSaid|isTells) != 0 || r.t.Norm(k) == "perche" || r.t.Norm(k) == "come"
}

func (r *threatReader) keep(why string) {
	if len(r.held) < enough {
		r.held = append(r.held, why)
	}
}

// why returns why the author does not threaten here, "" if he does.
func (r *threatReader) why(t *trace) string {
	if why := r.voice(t.from, t.to); why != "" {
		return why
	}
	from, to := r.sentence(t.from)
	to = max(to, t.to)
	switch {
	case r.before(t.from).no:
		return becauseNegated
	case t.category == evilCategory && r.t.Tokens[to-1].Has(text.Asked):
		return becauseAsked
	case t.category == evilCategory && r.any(from, to, isLawful):
		return becauseLawful
	case r.after(t.to, isSweet, 3), r.loves(t.to, to):
		return becauseSweet
	case r.any(max(0, t.from-12), min(len(r.t.Tokens), t.to+8), isHearts):
		return becauseSweet
	case r.plays(t.from-20, t.to+20) && t.category != placeCategory:
		return becauseSport
	case r.any(from, to, isTale):
		return becauseTale
	case r.jested(from, to):
		return becauseJest
	}
	return ""
}

// plays reports words of sport and games in [from, to); a kick in the teeth is none.
func (r *threatReader) plays(from, to int) bool {
	for k := max(0, from); k < to && k < len(r.t.Tokens); k++ {
		if r.at(k)&isPlay != 0 && !(r.t.Norm(k) == "calcio" && (strings.HasPrefix(r.t.Norm(k+1), "ne") || r.at(k+2)&isBody != 0)) {
			return true
		}
	}
	return false
}

// loves reports "ti voglio bene" behind a threat: "ti strozzerei, ma ti voglio bene".
func (r *threatReader) loves(from, to int) bool {
	for k := from; k < min(len(r.t.Tokens), to+4)-2; k++ {
		switch r.t.Norm(k) {
		case "ti", "vi", "te", "ve":
			if r.t.Norm(k+2) == "bene" && strings.HasPrefix(r.t.Norm(k+1), "vo") {
				return true
			}
		}
	}
	return false
}

// jested reports "chi ha inventato queste password andrebbe fucilato", and who says that he jests.
func (r *threatReader) jested(from, to int) bool {
	for k := from; k < min(len(r.t.Tokens), to+4); k++ {
		switch r.t.Norm(k) {
		case "inventato", "ideato", "progettato", "disegnato", "scherzo", "scherzi", "scherzando":
			if w := r.t.Norm(k + 2); w == "fuoco" || w == "morte" {
				continue // "stai scherzando col fuoco"
			}
			if r.at(k-1)&isNo == 0 && r.at(k-2)&isNo == 0 {
				return true
			}
		}
	}
	return false
}

// Categories of threat.txt that are read in a way of their own.
const (
	placeCategory = "minaccia con indicazione di luogo o di tempo"
	evilCategory  = "minaccia di un male"

	veiledCategory = "minaccia velata"
)

// hit makes one finding of all traces; the gravest gives it its category.
func (r *threatReader) hit() audit.Hit {
	worst := r.traces[0]
	hit := audit.Hit{Threshold: threshold, Law: []string{"legge/cpp/331"}, Exceptions: exceptions(threatReasons, r.held)}
	for _, t := range r.traces {
		if t.severity > worst.severity || t.severity == worst.severity && t.score > worst.score {
			worst = t
		}
		hit.Evidence = append(hit.Evidence, r.evidence(&t))
	}
	hit.Severity, hit.Score = worst.severity, worst.score
	hit.Category = "possibile " + worst.category + ", bersaglio: " + string(worst.who)
	return hit
}

// wanted reports whether an instrument of violence is asked for, wished or
// deserved in the sentence, or named by itself.
func (r *threatReader) wanted(from, to int) bool {
	a, b := r.sentence(from)
	if r.any(max(a, from-4), from, isNo) || r.t.Norm(from-1) == "basta" {
		return false
	}
	if r.any(a, from, isWant) || r.any(to, b, isWant) {
		return true
	}
	return b-a <= to-from+2
}
