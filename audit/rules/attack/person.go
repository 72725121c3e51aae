package attack

import (
	_ "embed"
	"slices"
	"sync"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/names"
	"vigilia/audit/tenor"
	"vigilia/audit/text"
)

// The tiers of attack.txt, which explains them, besides those of threat.txt.
const (
	spoken    lexicon.Tier = 'B'
	order     lexicon.Tier = 'O'
	predicate lexicon.Tier = 'P'
	ofOne     lexicon.Tier = 'X'
	ofAnyone  lexicon.Tier = 'Z'
)

//go:embed personal.txt
var personalList string

// jabs are the frames of personal.txt, which explains them.
var jabs = sync.OnceValue(func() frames {
	f, err := newFrames(personalList)
	return must(f, err)
})

//go:embed attack.txt
var attackList string

var attacks = lexicon.New("attack.txt", "RABOPH", attackList)

const (
	becauseReported = "offesa riferita o subìta"
	becauseSelf     = "autoironia"
	becauseDissent  = "dissenso o critica nel merito"
	becauseTenor    = "tenore innocuo del testo nel suo insieme"
)

var attackReasons = []string{becauseQuoted, becauseReported, becauseNegated, becauseSelf, becauseOther, becauseDissent, becauseAim, becauseTenor}

// attackCheck looks for the words of a list.
type attackCheck struct {
	list          *lexicon.Lexicon
	frames        frames
	traits        frames
	marks         *text.Index[mark]
	hearing       *hearing
	organisations bool // attacks on bodies and firms count as well
}

// sense is what it makes of how a text sounds.
func (c attackCheck) sense() *sense {
	return &sense{toAttack, c.list, attackFrom, attackBelow, "attacco alla persona desunto dal tenore del testo", audit.Medium, attackReasons}
}

// Check weighs every expression of the list in the text.
func (c attackCheck) Check(s *audit.Subject, l *audit.Log) {
	r := attackReader{reader: reader{t: s.Read, marks: c.marks}, check: c, answers: s.Parent != nil || len(s.Tagged) > 0}
	c.list.Find(s.Read, r.weigh)
	c.frames.each(&r.reader, r.weigh)
	r.slight()
	c.hearing.listen(&r)
	v := c.hearing.verdicts[toAttack]
	if !c.organisations && r.ofBody() || insulted(s) && v.Score < attackSure {
		v = tenor.Verdict{Score: v.Score} // of no person, or told already
	}
	r.tell(c.hearing, v, c.sense(), l)
}

// insulted reports whether an insult was found in the content: that it sounds like an attack
// tells little more then.
func insulted(s *audit.Subject) bool {
	return slices.ContainsFunc(s.Found, func(f audit.Finding) bool { return f.Rule == "tone.insult" })
}

// ofBody reports a text that speaks of an association, a body or a firm and of no person.
func (r *attackReader) ofBody() bool {
	n := len(r.t.Tokens)
	return r.any(0, n, isOrganisation) && !r.any(0, n, isYou|isYouVerb|isOffice|isCouncil) && len(r.persons()) == 0
}

// attackReader collects what one text says.
type attackReader struct {
	reader
	check   attackCheck
	answers bool // the content answers somebody's
	traces  []trace
	weak    []trace
	held    []string

	named    []names.Person
	searched bool // named was looked for
}

// weigh keeps an entry that the author himself aims at somebody.
func (r *attackReader) weigh(f lexicon.Found) {
	term := f.Entry.Value
	if term.Tier == spared || len(r.traces) >= enough || len(r.weak) >= enough || len(r.held) >= tooMany {
		return
	}
	for _, seen := range r.traces {
		if f.From < seen.to && seen.from < f.To {
			return // the list and the frames know it both
		}
	}
	t := trace{from: f.From, to: f.To, category: term.Category, score: term.Weight, severity: audit.Named(term.Severity, audit.Medium), office: term.Office}
	if why := r.ownVoice(f, &t); why != "" {
		r.held = append(r.held, why)
		return
	}
	switch {
	case r.answers:
		t.score = min(t.score+0.05, 0.95)
	case r.toTheOffice(f):
		t.score -= 0.25
	}
	if term.Tier == veiled || t.score < threshold {
		r.weak = append(r.weak, t)
		return
	}
	r.traces = append(r.traces, t)
}

// toTheOffice reports an expression to several people in a comment that answers
// nobody: below a post of the comune it is harsh criticism of whoever runs it.
func (r *attackReader) toTheOffice(f lexicon.Found) bool {
	for k := f.From - 3; f.Entry.Value.Tier == predicate && k < f.From; k++ {
		if r.t.Norm(k) == "siete" {
			return true // "o siete dei fannulloni o …": an epithet for a whole office
		}
	}
	switch r.t.Norm(f.From) {
	case "fate", "fatevi", "andate", "tornate", "tornatene", "imparate", "curatevi", "trovatevi":
		return true
	case "leoni", "siete":
		return true
	case "non", "mi", "ci":
		switch r.t.Norm(f.From + 1) {
		case "capite", "valete", "sapete", "avete", "fate", "contate":
			return true
		}
	}
	return false
}

// ownVoice names the target of an entry, and returns why it is none of the author's own.
func (r *attackReader) ownVoice(f lexicon.Found, t *trace) string {
	var flags text.Flags
	for i := f.From; i < f.To; i++ {
		flags |= r.t.Tokens[i].Flags
	}
	if f.To > f.From+1 { // the words of the phrase itself deny and confess nothing
		flags &^= text.Negated | text.Self
	}
	switch {
	case flags&text.Quoted != 0:
		return becauseQuoted
	case flags&(text.Reported|text.Denounced) != 0, r.told(f.From):
		return becauseReported
	case flags&text.Negated != 0, r.denied(f.From) && f.Entry.Pattern[0] != '&':
		return becauseNegated
	case flags&text.Self != 0:
		return becauseSelf
	case f.Entry.Value.Cancelled(r.t, f.From, f.To), r.titled(f):
		return becauseOther
	}
	if from, _ := r.sentence(f.From); r.t.Norm(from) == "chi" && (r.t.Norm(from+1) == "ha" || r.t.Norm(from+1) == "hanno") && from < f.From {
		return becauseAim // "chi ha imbrattato il muro è un povero deficiente": nobody knows who
	}
	if r.ofGroup(f.From) && r.youAround(f.From, f.To) == nobody {
		return becauseAim
	}
	if w := r.t.Norm(f.From); (w == "sei" || w == "siete") && f.Entry.Value.Tier == alone && r.t.Tokens[f.To-1].Has(text.Asked) {
		return becauseDissent // "siete malati?"
	}
	t.who = r.target(f)
	if t.who == nobody {
		return becauseAim
	}
	return ""
}

// titled reports a phrase written as names of plays and of companies are: "Fuori di Testa".
func (r *attackReader) titled(f lexicon.Found) bool {
	capitals := 0
	for i := f.From; i < f.To; i++ {
		tok := &r.t.Tokens[i]
		if tok.Has(text.Caps) {
			return false // who shouts names nothing
		}
		if tok.Has(text.Capital) && !tok.Before.Ends() {
			capitals++
		}
	}
	return capitals > 1
}

// denied reports "non" right before an entry: "non sei un fallito".
func (r *attackReader) denied(i int) bool {
	switch r.t.Norm(i - 1) {
	case "non", "nn", "mica":
		return r.joined(i)
	}
	return false
}

// target returns at whom an entry is aimed; nobody if it lacks what its tier needs.
func (r *attackReader) target(f lexicon.Found) target {
	switch f.Entry.Value.Tier {
	case order:
		if r.ordered(f) {
			return person
		}
		return nobody
	case predicate:
		return r.said(f)
	case ofOne:
		return r.ofSomebody(f)
	case ofAnyone:
		switch who := r.youAround(f.From, f.To); {
		case who == person, who != nobody && r.answers:
			return who
		case r.any(f.From-2, f.To+2, isYouVerb):
			return person
		}
		return r.ofSomebody(f)
	case veiled:
		if !r.answers {
			return nobody
		}
		return person
	case spoken:
		if r.answers {
			return person
		}
	}
	if who := r.youAround(f.From, f.To); who != nobody {
		return who
	}
	if f.Entry.Value.Tier == spoken {
		return nobody
	}
	return person
}

// aroundReach is how far, in words, somebody is looked for of whom an entry may be said.
const aroundReach = 20

// ofSomebody looks for a person in the sentences around an entry that names none.
func (r *attackReader) ofSomebody(f lexicon.Found) target {
	if r.answers {
		return person
	}
	_, end := r.sentence(f.To - 1)
	for k := max(0, f.From-aroundReach); k < min(end, f.To+aroundReach); k++ {
		switch w := r.t.Norm(k); {
		case r.at(k)&isCouncil != 0 && r.definite(k):
			return holder
		case w == "lei" || w == "costui" || w == "costei" || r.pitied(w):
			return person
		case r.hailed(k):
			return person
		case w == "moderatore" || w == "moderatrice" || w == "admin":
			return moderator
		case (w == "uno" || w == "una" || w == "questo" || w == "questa" || w == "quello" || w == "quella") && r.pointsAt(k+1):
			return person
		case r.nameAt(k), r.localName(k):
			return namedPerson
		}
	}
	return nobody
}

// hailed reports a title with which a sentence begins: "signora, …", "dottore, ma lei …".
func (r *reader) hailed(k int) bool {
	switch r.t.Norm(k) {
	case "signora", "signore", "signorina", "dottore", "dottoressa", "professore", "professoressa", "avvocato", "maestro", "maestra", "bella", "bello", "caro", "cara":
		return r.t.Tokens[k].Before.Ends()
	}
	return false
}

// pitied reports a word that speaks of somebody from above.
func (r *reader) pitied(w string) bool {
	switch w {
	case "poveretta", "poveretto", "poverina", "poverino", "poveraccio", "poveraccia", "poverella", "donnetta", "ometto", "omuncolo":
		return true
	}
	return false
}

// pointsAt reports what makes a person of "uno" and "questa": "uno così", "questa qui".
func (r *reader) pointsAt(k int) bool {
	switch r.t.Norm(k) {
	case "cosi", "qui", "qua", "li", "la", "che", "scrive", "parla", "commenta", "viene", "critica", "pontifica", "crede", "pretende", "tizio", "tizia", "tipo", "tipa", "soggetto", "individuo", "signore", "signora":
		return true
	}
	return false
}

// ordered reads "torna a scuola!", and "curati!" said to somebody.
func (r *attackReader) ordered(f lexicon.Found) bool {
	if _, end := r.sentence(f.From); !r.opens(f.From) || r.t.Tokens[end-1].Has(text.Asked) {
		return false
	}
	return f.To > f.From+1 || r.ends(f.To) && (r.answers || len(r.t.Tokens) <= 4 || r.youAround(f.From, f.To) != nobody)
}

// said reads "sei un …", "l'impiegata è una …", "Bianchi è un …".
func (r *attackReader) said(f lexicon.Found) target {
	if r.opens(f.From) && r.ends(f.To) && (r.answers || r.youAround(f.From-6, f.To+4) != nobody) {
		return person // "quando parli tu mi viene da ridere, fallito"
	}
	k := f.From - 1
	for n := 0; n < 4 && r.joined(k+1) && r.degree(k); n++ {
		k--
	}
	if !r.joined(k + 1) {
		return nobody
	}
	switch r.t.Norm(k) {
	case "sei", "eri", "sembri":
		return person
	case "siete", "eravate", "sembrate":
		return group
	case "e", "era", "sembra", "resta", "rimane":
		if r.t.Norm(k) != "e" || r.t.Tokens[k].Has(text.Accented) || r.article(k+1) {
			return r.subject(k)
		}
	}
	return nobody
}

func (r *attackReader) article(i int) bool {
	switch r.t.Norm(i) {
	case "un", "una", "uno", "solo", "proprio":
		return true
	}
	return false
}

// degree reports words between the verb and what one is said to be.
func (r *attackReader) degree(k int) bool {
	switch r.t.Norm(k) {
	case "un", "una", "uno", "dei", "delle", "degli", "proprio", "solo", "soltanto", "davvero", "veramente", "povero", "povera", "poveri", "gran", "grande", "vero", "vera", "po", "molto", "cosi", "il", "la", "lo", "semplicemente", "totale", "brutto", "brutta", "incapace", "incompetente", "ignorante", "covo", "di", "branco", "banda", "massa", "manica", "gruppo", "accozzaglia":
		return true
	}
	return false
}

// subject looks before the verb for a person of the office, a name, or, where
// the policy protects them, a body.
func (r *attackReader) subject(verb int) target {
	for k := verb - 1; k >= 0 && k > verb-8 && !r.t.Tokens[k+1].Before.Ends(); k-- {
		switch m := r.at(k); {
		case r.t.Norm(k) == "lei" && k == verb-1:
			return person
		case m&isOrganisation != 0 && r.check.organisations:
			return organisation
		case m&(isOffice|isCouncil) != 0:
			return holder
		case r.t.Norm(k) == "moderatore" || r.t.Norm(k) == "admin" || r.t.Norm(k) == "moderatrice" || r.t.Norm(k) == "pagina":
			return moderator
		}
	}
	from, _ := r.sentence(verb)
	for _, p := range r.persons() {
		if p.From >= from && p.To <= verb && p.Full() {
			return namedPerson
		}
	}
	return nobody
}

// persons returns those whom the text names, looked for once.
func (r *attackReader) persons() []names.Person {
	if !r.searched {
		r.named, r.searched = personsIn(r.t), true
	}
	return r.named
}

// personsIn returns the persons whom a text names with a surname or a title.
func personsIn(t *text.Text) []names.Person {
	var out []names.Person
	names.Find(t, func(p names.Person) {
		if (p.Full() || p.Title >= 0) && p.Role <= names.Public {
			out = append(out, p)
		}
	})
	return out
}

const (
	organisation target = "associazione, ente o azienda"
	moderator    target = "chi gestisce la pagina"
	namedPerson  target = "persona nominata"
)

// hit makes one finding of all traces; the surest gives it its category, the gravest its severity.
func (r *attackReader) hit(reasons []string) audit.Hit {
	worst := r.traces[0]
	hit := audit.Hit{Threshold: threshold, Exceptions: exceptions(reasons, r.held)}
	for _, t := range r.traces {
		if t.score > worst.score {
			worst = t
		}
		hit.Severity = max(hit.Severity, t.severity)
		hit.Evidence = append(hit.Evidence, r.evidence(&t))
	}
	hit.Score = worst.score
	hit.Category = "possibile " + worst.category + ", bersaglio: " + string(worst.who)
	return hit
}

// hintOf makes one trace of several too weak to speak.
func hintOf(r *reader, weak []trace, reasons, held []string) audit.Hit {
	hit := audit.Hit{Severity: audit.Minor, Score: min(weak[0].score, threshold-0.05), Threshold: threshold, Category: weak[0].category, Exceptions: exceptions(reasons, held)}
	for _, t := range weak {
		hit.Evidence = append(hit.Evidence, r.evidence(&t))
	}
	return hit
}
