package attack

import (
	_ "embed"
	"strings"
	"sync"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// The tiers of accuse.txt, which explains them.
const (
	past      lexicon.Tier = 'V'
	presently lexicon.Tier = 'R'
	toYou     lexicon.Tier = 'Y'
	being     lexicon.Tier = 'E'
	fact      lexicon.Tier = 'F'
	charge    lexicon.Tier = 'C'
)

//go:embed facts.txt
var factList string

//go:embed deeds.txt
var deedList string

// facts are the frames of facts.txt, which explains them, and of deeds.txt.
var facts = sync.OnceValue(func() frames {
	f, err := newFrames(factList + "\n" + deedList)
	return must(f, err)
})

//go:embed accuse.txt
var accuseList string

var accusations = lexicon.New("accuse.txt", "AVRYE", strings.NewReplacer("DET", articles, "WHOSE", possessives).Replace(accuseList))

// What DET and WHOSE stand for in accuse.txt.
const (
	articles    = "i|il|le|la|l|lo|gli|un|una|uno|dei|delle|degli|del|della|quei|quelle|tutti|tutta|tutte|tutto|tre|due|bei|anche|pure|mille|mila"
	possessives = "i|le|la|il|nostri|nostre|suoi|sua|suo|sue|tua|tuo|tuoi|tue|vostra|vostre|vostri|loro|pubblici|miei|mie|mia|mio|soliti|pochi|tanti|sacco|grossa|bella|euro|di|" +
		"10000|50000|20000|5000|100000"
)

const (
	becauseAsked   = "domanda"
	becauseDoubt   = "ipotesi o smentita"
	becauseSource  = "notizia con fonte o atto giudiziario"
	becauseSubject = "soggetto non identificabile"
)

var accuseReasons = []string{becauseQuoted, becauseReported, becauseNegated, becauseAsked, becauseDoubt, becauseSource, becauseOther, becauseSubject, becauseTenor}

// accuseCheck looks for accusations and for who is accused.
type accuseCheck struct {
	list    *lexicon.Lexicon
	frames  frames
	marks   *text.Index[mark]
	hearing *hearing
}

// sense is what it makes of how a text sounds.
func (c accuseCheck) sense() *sense {
	return &sense{toAccuse, c.list, accuseFrom, accuseBelow, "fatto lesivo desunto dal tenore del testo", audit.Serious, accuseReasons}
}

// Check weighs every accusation of the text.
func (c accuseCheck) Check(s *audit.Subject, l *audit.Log) {
	r := accuseReader{attackReader: attackReader{reader: reader{t: s.Read, marks: c.marks}, answers: s.Parent != nil || len(s.Tagged) > 0}, check: c, subject: s}
	c.list.Find(s.Read, r.weigh)
	c.frames.each(&r.reader, r.weigh)
	r.tally()
	c.hearing.listen(&r.attackReader)
	r.tell(c.hearing, c.hearing.verdicts[toAccuse], c.sense(), l)
}

// accuseReader collects what one text says.
type accuseReader struct {
	attackReader
	check    accuseCheck
	subject  *audit.Subject
	spokenTo target // who is addressed, looked for once
	weighed  int
	cites    int8 // whether the text cites an address: 0 not looked, 1 yes, -1 no
}

// weigh keeps an accusation that the author himself states of somebody who can be told.
func (r *accuseReader) weigh(f lexicon.Found) {
	term := f.Entry.Value
	if term.Tier == spared || len(r.traces) >= enough || r.weighed >= tooMany {
		return
	}
	r.weighed++
	t := trace{from: f.From, to: f.To, category: term.Category, score: term.Weight, severity: audit.Named(term.Severity, audit.Serious), office: term.Office}
	verb, you := r.verbOf(f)
	if verb < 0 {
		return
	}
	t.from = verb
	for _, seen := range r.traces {
		if t.from < seen.to && seen.from < t.to {
			return // the list and the frames know it both
		}
	}
	if why := r.stated(f, verb); why != "" {
		r.held = append(r.held, why)
		return
	}
	switch {
	case you && term.Tier == being && f.To-f.From == 1:
		return // "sei un ladro": an epithet, not a fact
	case you && r.t.Norm(verb-1) == "che" && len(r.persons()) == 0:
		// "maledetti che avete rubato": whoever they are
	case you:
		r.addressed(&t)
	case term.Tier == charge:
		t.who = r.concerned(f)
	default:
		t.who = r.accused(verb, f.To, term.Tier)
	}
	switch {
	case t.who == nobody:
		r.held = append(r.held, becauseSubject)
	case t.score < threshold:
		r.weak = append(r.weak, t)
	default:
		r.traces = append(r.traces, t)
	}
}

// verbOf returns where the verb of an accusation begins, -1 if it lacks one, and
// whether it addresses somebody.
func (r *accuseReader) verbOf(f lexicon.Found) (verb int, you bool) {
	switch f.Entry.Value.Tier {
	case presently, charge:
		return f.From, false
	case toYou:
		if w := r.t.Norm(f.From - 1); w == "ti" || w == "vi" {
			return -1, false // "spero che vi bruci la casa"
		}
		return f.From, true
	}
	k := f.From - 1
	for n := 0; n < 3 && r.joined(k+1) && r.slack(k); n++ {
		k--
	}
	if k < 0 || !r.joined(k+1) {
		return -1, false
	}
	switch w := r.t.Norm(k); w {
	case "hai", "avete", "sei", "siete", "avevi", "avevate", "eri":
		if w == "hai" || w == "avete" || w == "avevi" || w == "avevate" || f.Entry.Value.Tier == being || r.reflexive(k-1) {
			return k, true
		}
	case "ha", "hanno", "aveva", "avevano":
		return k, false
	case "e", "sono", "era", "erano", "s":
		if f.Entry.Value.Tier == being && w != "s" || r.reflexive(k-1) || w == "s" {
			return k, false
		}
	}
	return -1, false
}

func (r *accuseReader) reflexive(k int) bool {
	switch r.t.Norm(k) {
	case "si", "ti", "vi", "se", "te", "ve", "s":
		return true
	}
	return false
}

// slack reports words that may stand between the auxiliary and the participle.
func (r *accuseReader) slack(k int) bool {
	switch r.t.Norm(k) {
	case "gia", "sempre", "anche", "pure", "solo", "proprio", "praticamente", "un", "uno", "una", "noto", "vero", "gran", "anni", "per", "tutti", "bellamente", "persino", "perfino", "veramente", "davvero", "notoriamente":
		return true
	}
	return false
}

// stated returns why an accusation is not stated by the author as a fact.
func (r *accuseReader) stated(f lexicon.Found, verb int) string {
	var flags text.Flags
	for i := verb; i < f.To; i++ {
		flags |= r.t.Tokens[i].Flags
	}
	from, to := r.sentence(f.From)
	switch {
	case flags&text.Quoted != 0:
		return becauseQuoted
	case flags&text.Denounced != 0, flags&text.Reported != 0 && f.Entry.Value.Tier != charge:
		return becauseReported // hearsay is how such charges go round
	case flags&text.Negated != 0, r.before(verb).no:
		return becauseNegated
	case r.asked(f, to):
		return becauseAsked
	case r.doubted(from, to, verb):
		return becauseDoubt
	case r.fancied(from, to):
		return becauseOther
	case r.sourced(from, to), r.linked():
		return becauseSource
	case f.Entry.Value.Cancelled(r.t, f.From, f.To):
		return becauseOther
	}
	return ""
}

// asked reports that an accusation is a question; of one over several sentences the last
// counts: "e chi l'ha vinto? Suo cognato".
func (r *accuseReader) asked(f lexicon.Found, to int) bool {
	if f.Entry.Value.Tier == charge {
		_, to = r.sentence(f.To - 1)
	}
	return r.t.Tokens[to-1].Has(text.Asked)
}

// fancied reports that the sentence tells a film or a book, or what the author only thinks.
func (r *accuseReader) fancied(from, to int) bool {
	for k := from; k < to; k++ {
		switch r.t.Norm(k) {
		case "impressione", "opinione", "sospetto":
			return true
		case "secondo":
			if w := r.t.Norm(k + 1); w == "me" || w == "noi" {
				return true
			}
		case "film", "romanzo", "fiction", "commedia", "puntata", "telefilm", "sceneggiato", "fumetto", "barzelletta":
			return true
		}
	}
	return false
}

// sourced reports a source or a court in [from, to), but not Lo Giudice.
func (r *accuseReader) sourced(from, to int) bool {
	for k := from; k < to; k++ {
		if r.at(k)&(isCourt|isPress) == 0 {
			continue
		}
		if r.at(k)&isPress == 0 && r.t.Tokens[k].Has(text.Capital) && k > from && r.t.Tokens[k-1].Has(text.Capital) && !r.t.Tokens[k].Before.Ends() {
			continue
		}
		return true
	}
	return false
}

// doubted reports words by which a fact is supposed, denied or asked for; "se li è
// tenuti" supposes nothing, and "chi" counts only as the subject.
func (r *accuseReader) doubted(from, to, verb int) bool {
	for k := from; k < to; k++ {
		if r.at(k)&isDoubt == 0 {
			continue
		}
		switch r.t.Norm(k) {
		case "se":
			if !r.clitic(k+1) && !r.rule(k+1) {
				return true
			}
		case "chi":
			if k < verb && k > verb-4 && (r.t.Norm(k-1) != "a" || k == verb-1) {
				return true
			}
		case "nessuno":
			if k < verb && k > verb-4 {
				return true
			}
		case "prove":
			if r.at(k-1)&isDet == 0 || r.at(k-2)&isPast == 0 && r.t.Norm(k-2) != "ho" {
				return true // not "ho le prove"
			}
		case "falso", "falsa":
			if k < verb {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// rule reports "se vuoi la licenza …", "se non paghi": what always is so, and no doubt.
func (r *accuseReader) rule(k int) bool {
	switch r.t.Norm(k) {
	case "vuoi", "volete", "vuole", "paghi", "non", "uno", "sei", "ti":
		return true
	}
	return false
}

func (r *accuseReader) clitic(k int) bool {
	switch r.t.Norm(k) {
	case "li", "le", "lo", "la", "l", "ne":
	default:
		return false
	}
	switch r.t.Norm(k + 1) {
	case "e", "ha", "sono", "so", "era", "aveva", "hanno", "tiene", "mangia", "gioca", "porta", "intasca", "divide", "mette", "fuma", "beve":
		return true
	}
	return false
}

// linked reports whether the text cites an address.
func (r *accuseReader) linked() bool {
	if r.cites == 0 {
		r.cites = -1
		for i := range r.t.Tokens {
			if r.t.Tokens[i].Kind == text.URL {
				r.cites = 1
			}
		}
	}
	return r.cites > 0
}

// addressed names who is spoken to. Where nothing tells, the page itself is: the
// administration in office, less surely.
func (r *accuseReader) addressed(t *trace) {
	if r.spokenTo == nobody {
		r.spokenTo = r.addressee()
	}
	switch t.who = r.spokenTo; {
	case t.who != administration:
	case r.any(t.from-sentenceReach, t.to+sentenceReach, isGeneric), t.category == ofCrime:
		t.who = nobody
	default:
		t.score -= 0.2
	}
}

// addressee looks in the text, and then in what it stands below.
func (r *accuseReader) addressee() target {
	switch {
	case len(r.persons()) > 0:
		return namedPerson
	case r.any(0, len(r.t.Tokens), isCouncil):
		return holder
	case r.answers:
		return person
	case r.subject.Post != nil && r.subject.Post != r.subject.Content && r.postNames():
		return namedPerson
	}
	return administration
}

// ofCrime is the category of accuse.txt and facts.txt of what a person does, and no administration.
const ofCrime = "reato contro la persona o altra condotta"

const administration target = "amministrazione in carica"

// postNames reports whether the post names a person or an office.
func (r *accuseReader) postNames() bool {
	p := text.Parse(r.subject.Post.Text)
	if len(personsIn(p)) > 0 {
		return true
	}
	for i := range p.Tokens {
		if r.marks.Of(&p.Tokens[i])&isCouncil != 0 {
			return true
		}
	}
	return false
}
