package tone

import (
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/tenor"
	"vigilia/audit/text"
)

// threshold is the score from which tone.insult speaks.
const threshold = 0.6

// enough is how many places make a case: the rules look for no more.
const enough = 50

// reasons to stay silent, in the words of the reports.
const (
	becauseQuoted   = "citazione"
	becauseReported = "insulto riferito o subìto"
	becauseNegated  = "negazione"
	becauseSelf     = "autoironia"
	becauseName     = "omonimia: nome o luogo"
	becauseOther    = "altro significato"
	becauseAct      = "giudizio su un fatto, non su una persona"
	becauseAim      = "senza bersaglio"
	becauseTenor    = "tenore innocuo del testo nel suo insieme"
	becauseSign     = "sigla"
)

var reasons = []string{becauseQuoted, becauseReported, becauseNegated, becauseSelf, becauseName, becauseOther, becauseAct, becauseAim, becauseSign, becauseTenor}

// offence is one expression that the rule holds against somebody.
type offence struct {
	found lexicon.Found
	who   target
	score float64
}

// insultCheck looks for the words of a list.
type insultCheck struct {
	list  *lexicon.Lexicon
	scale *tenor.Scale
}

// Check weighs every expression of the list in the text.
func (c insultCheck) Check(s *audit.Subject, l *audit.Log) {
	var offences, weak []offence
	var held []string
	c.list.Find(s.Read, func(f lexicon.Found) {
		if f.Entry.Value.Tier == spared || len(offences) == enough || len(held) == 4*enough {
			return
		}
		who, why := c.weigh(s, f)
		if why != "" {
			held = append(held, why)
			return
		}
		if score := scoreOf(f, who); score >= threshold {
			offences = append(offences, offence{f, who, score})
		} else {
			weak = append(weak, offence{f, who, score})
		}
	})
	switch {
	case len(offences) > 0 && c.innocent(s.Read, offences):
		l.Hint(insultHit(s.Read, offences, append(held, becauseTenor)))
	case len(offences) > 0:
		l.Find(insultHit(s.Read, offences, held))
	case c.heard(s.Read, held, l):
	case len(weak) > 0:
		l.Hint(insultHit(s.Read, weak, held))
	}
}

// heard records what the text as a whole tells.
func (c insultCheck) heard(t *text.Text, held []string, l *audit.Log) bool {
	hit, ok := c.sounding(t, held)
	if ok {
		l.Find(hit)
	}
	return ok
}

// weigh returns at whom an expression is aimed, or why it is none against anybody.
func (c insultCheck) weigh(s *audit.Subject, f lexicon.Found) (target, string) {
	t := f.Entry.Value
	a := aim{t: s.Read, from: f.From, to: f.To, tier: t.Tier, answers: s.Parent != nil || len(s.Tagged) > 0, asked: asks(s.Post) || asks(s.Parent), list: c.list}
	if why := contextOf(s.Read, f.From, f.To); why != "" && !(why == becauseQuoted && a.scareQuoted()) {
		return nobody, why
	}
	switch {
	case initials(s.Read, f):
		return nobody, becauseSign
	case !brokenOff(s.Read, f), vulgarOnly(s.Read, f), a.ofFamily(), a.fond():
		return nobody, becauseOther
	case f.To == f.From+1 && isName(s.Read, f.From), namedSo(s.Read, f.From):
		return nobody, becauseName
	case t.Cancelled(s.Read, f.From, f.To):
		return nobody, becauseOther
	case f.To == f.From+1 && (ofThing(&a) || ofFate(&a)):
		return nobody, becauseAct
	case a.ofPet(), a.warm():
		return nobody, becauseOther
	case a.ofCulprit(), t.Category == hurled && a.to == a.from+1 && a.joined(a.to) && a.culprit(a.to, 0):
		return nobody, becauseAct
	case a.listed():
		return nobody, becauseReported
	case a.cursesThing(t.Category), a.cursesFate(t.Category), a.filthOf():
		return nobody, becauseAct
	}
	who := a.direction()
	switch {
	case who == nobody && t.Tier != alone && t.Category != suspended:
		return nobody, becauseAim
	case who == nobody && (a.takenBack() || a.ofWork()):
		return nobody, becauseName
	case who == nobody && a.maxim():
		return nobody, becauseAim
	case a.deedOf():
		return nobody, becauseAct
	case a.worldwide():
		return nobody, becauseAim
	case (who == nobody || who == general) && hides(&s.Read.Tokens[f.From], "merda") && f.To == f.From+1:
		return nobody, becauseAim
	case who == nobody:
		return a.around(), ""
	}
	return who, ""
}

// abbreviation is the category of entries that are initials of an insult, and in
// capitals may be those of anything else.
const abbreviation = "sigla ingiuriosa"

// initials reports whether an abbreviation is that of something else: in
// capitals among small letters, or asked about.
func initials(t *text.Text, f lexicon.Found) bool {
	tok := &t.Tokens[f.From]
	return f.Entry.Value.Category == abbreviation && (tok.Has(text.Caps) && !shouted(t) || tok.Has(text.Asked) && f.To == 1)
}

// namedSo reports whether the words around say that this is what somebody or
// something is called.
func namedSo(t *text.Text, i int) bool {
	for k := max(0, i-4); k < min(len(t.Tokens), i+5); k++ {
		switch t.Tokens[k].Norm {
		case "cognome", "cognomi", "toponimo", "frazione", "localita", "torrente", "latino", "etimologia":
			return true
		}
	}
	return false
}

// shouted reports whether the whole text is in capitals: then they tell nothing.
func shouted(t *text.Text) bool {
	words := 0
	for i := range t.Tokens {
		if tok := &t.Tokens[i]; tok.Kind == text.Word && len(tok.Norm) > 1 {
			if !tok.Has(text.Caps) {
				return false
			}
			words++
		}
	}
	return words > 1
}

func asks(c *audit.Content) bool { return c != nil && strings.Contains(c.Text, "?") }

// contextOf returns why the author does not say it himself, "" if he does.
func contextOf(t *text.Text, from, to int) string {
	var f text.Flags
	for i := from; i < to; i++ {
		f |= t.Tokens[i].Flags
	}
	if to > from+2 { // the words of the phrase itself deny and confess nothing
		f = f&^(text.Negated|text.Self) | t.Tokens[from].Flags&(text.Negated|text.Self)
		if w := t.Norm(from); w == "non" || w == "sono" {
			f &^= text.Negated | text.Self
		}
	}
	if f&text.Negated != 0 && (anotherThought(t, from) || offends(t, from, to) || noneIsNot(t, from)) {
		f &^= text.Negated
	}
	if f&text.Self != 0 && counts(t, from) {
		f &^= text.Self
	}
	switch {
	case f&text.Quoted != 0:
		return becauseQuoted
	case f&text.Reported != 0, tookIt(t, from), thrownBack(t, to), takenFor(t, from), callingThem(t, from):
		return becauseReported
	case f&text.Negated != 0, notThat(t, from), notAll(t, from), butNot(t, from):
		return becauseNegated
	case f&text.Self != 0, ownFault(t, from, to):
		return becauseSelf
	}
	return ""
}

// thrownBack reads "cretino a chi?", "scemo chi?": what was said to who writes.
func thrownBack(t *text.Text, to int) bool {
	if t.Norm(to) == "a" {
		to++
	}
	return t.Norm(to) == "chi" && t.Tokens[to].Has(text.Asked) && (to+1 == len(t.Tokens) || t.Tokens[to+1].Before.Ends())
}

// counts reads "sono quattro imbecilli": others are so, not who writes.
func counts(t *text.Text, from int) bool {
	w := t.Norm(from)
	if last := w[len(w)-1]; last != 'i' && last != 'e' {
		return false
	}
	for i := from - 1; i > 0 && i >= from-3; i-- {
		switch t.Norm(i) {
		case "quattro", "tutti", "tutte", "dei", "delle", "degli", "quattr":
			return t.Norm(i-1) == "sono" && t.Norm(i-2) != "ci"
		}
	}
	return false
}

// offends reads "non vi chiamo porci perché i porci …": what is left unsaid is said.
func offends(t *text.Text, from, to int) bool {
	switch t.Norm(from - 1) {
	case "chiamo", "definisco", "chiamero", "chiamarvi", "chiamarti":
	default:
		return false
	}
	switch t.Norm(to) {
	case "perche", "per", "altrimenti", "senno", "offenderei", "sarebbe":
		return true
	}
	return false
}

// noneIsNot reads "non esiste un … che non sia ignorante": two denials say it of all.
func noneIsNot(t *text.Text, from int) bool {
	for i := from - 1; i > 3 && i >= from-4; i-- {
		if w := t.Norm(i); (w == "sia" || w == "e" || w == "abbia") && t.Norm(i-1) == "non" && t.Norm(i-2) == "che" {
			for k := i - 3; k >= 0 && k > i-9; k-- {
				if t.Norm(k) == "non" || t.Norm(k) == "nessun" || t.Norm(k) == "nessuno" {
					return true
				}
			}
		}
	}
	return false
}

// anotherThought reports whether "ma" parts the expression from the negation:
// "non vorrei sembrare scortese ma lei è un …".
func anotherThought(t *text.Text, from int) bool {
	for i := from - 1; i >= 0 && i >= from-6; i-- {
		switch t.Norm(i) {
		case "ma", "pero":
			return true
		case "non", "nn", "nessuno", "nessuna", "nemmeno", "neanche", "mica", "ne":
			return false
		}
	}
	return false
}

// tookIt reads "mi sono presa della …".
func tookIt(t *text.Text, from int) bool {
	switch t.Norm(from - 1) {
	case "del", "dello", "della", "dell":
	default:
		return false
	}
	switch t.Norm(from - 2) {
	case "parte", "ruolo", "figura", "maschera", "personaggio", "presa", "preso", "presi", "prese", "beccata", "beccato", "prendere", "prendersi":
		return true
	}
	return false
}

// callingThem reads "chiamando gli altri …", "chi definisce … un …".
func callingThem(t *text.Text, from int) bool {
	for i := from - 1; i >= 0 && i >= from-6 && !t.Tokens[i+1].Before.Ends(); i-- {
		for _, stem := range [...]string{"chiamand", "definend", "apostrofand", "etichettand", "insultand"} {
			if strings.HasPrefix(t.Tokens[i].Norm, stem) {
				return true
			}
		}
	}
	return false
}

// ownFault reads "che cretino, ho dimenticato la delega": what follows tells of whom.
func ownFault(t *text.Text, from, to int) bool {
	if w := t.Norm(to); (w == "sono" || w == "ero") && (t.Norm(to+1) == "io" || t.Norm(from-1) == "che" && strings.HasPrefix(t.Norm(to+1), "stat")) {
		return true // "il cretino sono io", "che cretina sono stata"
	}
	if w := t.Norm(to); (w == "noi" || w == "io") && strings.HasPrefix(t.Norm(from), "pover") || w == "come" && t.Norm(to+1) == "sono" && endsAt(t, to+2) ||
		w == "me" && t.Tokens[to].Before < text.Comma && (t.Norm(to+1) == "che" || endsAt(t, to+1)) {
		return true // "poveri cretini noi", "tirchio come sono", "cretina me che …"
	}
	if w := t.Norm(from - 1); (w == "e" || w == "o") && t.Norm(from-3) == "sono" && from > 2 && t.Tokens[from-3].Before.Ends() && number(t.Norm(from)) != group {
		return true // "sono vecchio e rimbambito"
	}
	for i := from - 1; i >= 0 && i >= from-3 && t.Tokens[i+1].Before < text.Comma; i-- {
		if w := t.Norm(i); w == "sembro" || w == "sembravo" || w == "parevo" {
			return true // "sembro un'idiota con questa mascherina"
		}
	}
	if t.Norm(from-1) == "da" && strings.HasPrefix(t.Norm(from-2), "comportat") && t.Norm(from-4) == "mi" {
		return true // "mi sono comportata da stronza"
	}
	for i := to; i < to+4; i++ {
		if t.Norm(i) == "cioe" && (t.Norm(i+1) == "io" || t.Norm(i+1) == "me" || t.Norm(i+1) == "noi") {
			return true // "il cretino di turno, cioè io"
		}
	}
	if t.Norm(from-1) != "che" || to >= len(t.Tokens) || t.Tokens[to].Before != text.Comma {
		return false
	}
	switch t.Norm(to) {
	case "ho", "avevo", "pensavo", "credevo", "sono", "ero", "mi":
		return true
	}
	return t.Norm(to) == "non" && (t.Norm(to+1) == "ho" || t.Norm(to+1) == "avevo")
}

// isName reports whether the word at i is part of a name: it follows a title, or
// another name, or "di", in upper case that nothing else explains.
func isName(t *text.Text, i int) bool {
	tok := &t.Tokens[i]
	if !tok.Has(text.Capital) || tok.Has(text.Caps) || i == 0 || tok.Before.Ends() {
		return false
	}
	prev := &t.Tokens[i-1]
	if w := prev.Norm; w == "santa" || w == "santo" || w == "san" {
		return true
	}
	if i == 1 && (prev.Norm == "il" || prev.Norm == "la") && t.Norm(i+1) == "di" && i+2 < len(t.Tokens) && t.Tokens[i+2].Has(text.Capital) {
		return true // "Il Bastardo di Giano"
	}
	if roles.Of(prev)&title != 0 || i > 1 && roles.Of(prev)&ofIt != 0 && roles.Of(&t.Tokens[i-2])&title != 0 {
		return true
	}
	if (prev.Norm == "la" || prev.Norm == "il" || prev.Norm == "lo") && strings.HasSuffix(tok.Norm, "i") {
		return true // "la Villani": no noun ends so after that article
	}
	return prev.Has(text.Capital) && !prev.Has(text.Caps) && tok.Before == text.Space && !t.Known(i-1) && roles.Of(prev)&(youOne|youMany|scorn|this|office|pronoun|order|between) == 0
}

// ofThing reports whether the word is an adjective of a thing: "scelta idiota",
// "stupida ordinanza".
func ofThing(a *aim) bool {
	if r := a.role(a.to); r&(device|nature) != 0 && r&(order|office|someone) == 0 && a.joined(a.to) && a.role(a.from-1)&this != 0 && agree(a.t.Norm(a.to), a.t.Norm(a.from)) {
		return true // "quello stupido muretto"
	}
	if a.role(a.from-1)&act != 0 && a.joined(a.from) && a.t.Norm(a.to) != "come" && agree(a.t.Norm(a.from-1), a.t.Norm(a.from)) {
		return true
	}
	return a.role(a.to)&act != 0 && a.joined(a.to) && agree(a.t.Norm(a.to), a.t.Norm(a.from)) || a.ofDevice()
}

// ofDevice reads "questa caldaia è una bastarda", "la burocrazia è idiota".
func (a *aim) ofDevice() bool {
	i := a.from - 1
	for n := 0; n < 3 && a.joined(i+1) && a.role(i)&between != 0 && (a.role(i)&isVerb == 0 || !a.isCopula(i)); n++ {
		i--
	}
	if !a.joined(i+1) || !a.joined(i) || a.role(i)&isVerb == 0 || a.role(i-1)&(device|act) == 0 || a.role(i-1)&office != 0 || i > 2 && a.t.Tokens[i-2].Before < text.Comma {
		return false
	}
	switch a.t.Norm(i - 2) {
	case "il", "lo", "la", "l", "i", "gli", "le", "questo", "questa", "questi", "queste", "sto", "sta", "sti", "ste":
		return agree(a.t.Norm(i-1), a.t.Norm(a.from))
	}
	return false
}

// ofFate reports whether an illness or fate is cursed: "un bastardo di male",
// "cancro bastardo".
func ofFate(a *aim) bool {
	fate := func(i int) bool {
		switch a.t.Norm(i) {
		case "influenza", "febbre", "tosse", "raffreddore", "pioggia", "neve", "grandine", "umidita", "caldo", "freddo", "traffico", "male", "malattia", "tumore", "cancro", "virus", "destino", "covid", "leucemia", "sla", "alzheimer", "morbo", "vita", "sorte", "aggeggio", "attrezzo", "arnese":
			return true
		}
		return false
	}
	return a.joined(a.from) && fate(a.from-1) || a.joined(a.to) && (fate(a.to) || a.role(a.to)&(ofIt|this) != 0 && (fate(a.to+1) || a.article(a.to+1) && fate(a.to+2)))
}

// agree reports whether noun and adjective can have the same number.
func agree(noun, adjective string) bool {
	if noun == "" || adjective == "" {
		return false
	}
	many := func(w string) bool { return w[len(w)-1] == 'i' }
	return many(noun) == many(adjective) || noun[len(noun)-1] == 'e' || adjective[len(adjective)-1] == 'e' || noun == "post" || noun == "film"
}

// scoreOf weighs an offence: a determined target counts for more, a word that had
// to be mended for less.
func scoreOf(f lexicon.Found, who target) float64 {
	score := f.Entry.Value.Weight
	if who == general || who == nobody {
		score -= 0.1
	} else {
		score += 0.05
	}
	switch f.How {
	case text.Mended, text.Within, text.Split:
		score -= 0.1
	case text.Completed:
		score -= 0.05
	}
	return min(score, 0.99)
}

func insultHit(t *text.Text, offences []offence, held []string) audit.Hit {
	worst := offences[0]
	hit := audit.Hit{Threshold: threshold}
	for _, o := range offences {
		if o.score > worst.score {
			worst = o
		}
		hit.Severity = max(hit.Severity, audit.Named(o.found.Entry.Value.Severity, audit.Medium))
		hit.Evidence = append(hit.Evidence, evidence(t, o.found, "bersaglio: "+string(o.who)))
	}
	hit.Score = worst.score
	hit.Category = worst.found.Entry.Value.Category + ", bersaglio: " + string(worst.who)
	hit.Exceptions = exceptions(held)
	return hit
}

func evidence(t *text.Text, f lexicon.Found, note string) audit.Evidence {
	term := f.Entry.Value
	parts := []string{term.Category}
	if term.Register != "italiano" {
		parts = append(parts, "registro: "+term.Register)
	}
	if f.How == text.Completed || f.How == text.Mended || f.How == text.Within || f.How == text.Split || disguised(t, f) {
		parts = append(parts, "forma alterata")
	}
	if note != "" {
		parts = append(parts, note)
	}
	return audit.Evidence{
		Span:   audit.Span{Start: t.Tokens[f.From].Start, End: t.Tokens[f.To-1].End},
		Masked: t.Mask(f.From, f.To),
		Note:   strings.Join(parts, "; "),
	}
}

func disguised(t *text.Text, f lexicon.Found) bool {
	for i := f.From; i < f.To; i++ {
		if t.Tokens[i].Has(text.Disguised | text.Misspelt) {
			return true
		}
	}
	return false
}

// exceptions lists every reason to stay silent: all were tried, some held for
// part of the text.
func exceptions(held []string) []audit.Exception {
	out := make([]audit.Exception, 0, len(reasons))
	for _, r := range reasons {
		e := audit.Exception{Name: r}
		for _, h := range held {
			e.Held = e.Held || h == r
		}
		out = append(out, e)
	}
	return out
}
