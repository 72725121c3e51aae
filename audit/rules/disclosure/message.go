package disclosure

import (
	_ "embed"
	"slices"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/names"
	"vigilia/audit/text"
)

//go:embed message.txt
var messageList string

// The tiers of message.txt.
const (
	formula lexicon.Tier = 'F'
	agreed  lexicon.Tier = 'C'
	body    lexicon.Tier = 'B'
	secret  lexicon.Tier = 'V'
	retold  lexicon.Tier = 'P'
)

var messageWords = lexicon.New("message.txt", "XFCBVP", messageList)

const (
	becauseImpersonal = "forma impersonale o anonima"
	becauseAgreed     = "consenso dell'autore o messaggio già pubblico"
	becauseBody       = "ente, associazione o carica"
)

// messageRule looks for private messages that a post tells together with who wrote them.
func messageRule() audit.Rule {
	const id = "own.message_disclosure"
	return audit.Rule{
		ID: id, Title: "Diffusione non impersonale di messaggi privati",
		Looks: "Cerca nei post e nelle risposte dell'Ente i messaggi ricevuti in privato («ci ha scritto», «messaggio ricevuto») riportati con un elemento che identifica chi li ha scritti (nome, famiglia, abitazione, recapito); " +
			"non considera le domande frequenti e i messaggi in forma anonima, quelli di enti, associazioni e cariche, e quelli pubblicati con il consenso dichiarato.",
		Version: 3, Method: audit.Assisted, Severity: audit.Medium, Subjects: []audit.Kind{audit.OwnPost, audit.OwnReply},
		Start: func(s *audit.Setting) audit.Checker {
			return &messageChecker{words: s.Office.For(id, messageWords), special: specialWords.Lexicon(), pager: pagerOf(s)}
		},
		Words: messageWords,
		Proof: audit.Proof{Hits: messageHits(), Spares: messageSpares()},
	}
}

type messageChecker struct {
	words, special *lexicon.Lexicon
	pager          *pager
}

// messageReach is how far, in tokens, who wrote may stand from the formula.
const messageReach = 14

// salutation is within how many tokens an answer greets whom it answers.
const salutation = 4

// Check looks for the formula, and for who wrote near it.
func (c *messageChecker) Check(s *audit.Subject, l *audit.Log) {
	for _, p := range c.pager.of(s, c.special) {
		cues := cuesOf(p.Text, c.words)
		for _, f := range cues {
			var h audit.Hit
			var ok bool
			switch {
			case f.tier == retold && s.Kind == audit.OwnReply && p.place == "":
				h, ok = toldBack(p, f)
			case f.tier == formula, f.tier == retold:
				h, ok = disclosed(p, f, cues, s.Kind == audit.OwnReply)
			}
			if ok {
				l.Find(h)
				return
			}
		}
	}
}

// toldBack is an answer that tells in public what whom it answers wrote in private.
func toldBack(p *page, f cue) (audit.Hit, bool) {
	from, to := p.sentence(f.from, f.to)
	if p.conditional(from, f.to) || p.asks(to) {
		return audit.Hit{}, false
	}
	return audit.Hit{
		Category: "possibile contenuto di un messaggio privato riportato in pubblico", Severity: audit.Medium, Score: 0.7, Threshold: threshold,
		Exceptions: []audit.Exception{{Name: becauseImpersonal}, {Name: becauseAgreed}, {Name: becauseBody}},
		Evidence:   []audit.Evidence{p.evidence(f.from, f.to, "formula, rivolta al destinatario della risposta")},
	}, true
}

// asks reports whether the sentence that ends before token to is a question.
func (p *page) asks(to int) bool {
	end := len(p.Runes)
	if to < len(p.Tokens) {
		end = p.Tokens[to].Start
	}
	return slices.Contains(p.Runes[p.Tokens[to-1].End:end], '?')
}

// disclosed weighs one formula by who stands around it.
func disclosed(p *page, f cue, cues []cue, reply bool) (audit.Hit, bool) {
	w := correspondent(p, f, slices.ContainsFunc(cues, of(secret)), reply)
	consent, office := false, false
	for _, c := range cues {
		consent = consent || c.tier == agreed
		office = office || c.tier == body && !w.nearer(c, f) && c.to > f.from-6 && c.from < f.to+6 && !p.ends(min(c.from, f.from)+1, max(c.from, f.from)+1)
	}
	h := audit.Hit{
		Category: "possibile messaggio privato riportato con l'autore", Severity: audit.Medium, Score: w.score, Threshold: threshold,
		Exceptions: []audit.Exception{{Name: becauseImpersonal, Held: w.score == 0}, {Name: becauseAgreed, Held: consent}, {Name: becauseBody, Held: office}},
	}
	if w.score < threshold || consent || office {
		return h, false
	}
	h.Evidence = []audit.Evidence{p.evidence(f.from, f.to, "formula"), p.evidence(w.from, w.to, "elemento identificante: "+w.how)}
	return h, true
}

// writer is who wrote, and how surely readers can tell him.
type writer struct {
	from, to int
	how      string
	score    float64
}

// nearer reports whether the writer stands as near to the formula as a word of a body does.
func (w writer) nearer(c, f cue) bool {
	return w.score > 0 && max(w.from-f.to, f.from-w.to) <= max(c.from-f.to, f.from-c.to)
}

// correspondent returns who wrote. Who wrote in private counts whatever his office; whom
// an answer greets is no third person.
func correspondent(p *page, f cue, private, reply bool) (w writer) {
	from, to := f.from-messageReach, f.to+messageReach
	if reply {
		from = max(from, salutation)
	}
	inside := func(a, b int) bool { return a >= from && b <= to }
	for _, n := range p.everybody() {
		if !inside(n.From, n.To) || !private && (n.Role == names.Official || p.beside(n.From, n.To, duty)) || n.Role > names.Official {
			continue
		}
		how, s := "nome", 0.0
		switch {
		case n.Full() && (n.Score >= 0.6 || n.Role != names.Private):
			how, s = "nome e cognome", 0.9
		case n.Title >= 0 && (n.Role == names.Private || n.Surname >= 0):
			how, s = "nome con titolo", 0.85
		case n.Role == names.Private && n.Given >= 0 && (n.Score >= 0.5 || n.To == f.from), p.household(n.From - 1):
			s = 0.65
		}
		if s > w.score {
			w = writer{n.From, n.To, how, s}
		}
	}
	if w.score == 0 {
		for _, who := range p.acquaintances() {
			if inside(who.from, who.to) && !who.office && !p.clergy(who.from) && (private || !p.beside(who.from, who.to, duty)) {
				w = writer{who.from, who.to, who.how, 0.65}
			}
		}
	}
	for i := max(0, from); i < min(to, len(p.Tokens)); i++ {
		if tok := &p.Tokens[i]; w.score < 0.8 && (tok.Kind == text.Mention || tok.Kind == text.Email) {
			w = writer{i, i + 1, "profilo o recapito", 0.8}
		}
	}
	if w.score == 0 {
		at, how, score := housed(p, max(0, from), min(to, len(p.Tokens)))
		return writer{at[0], at[1], how, score}
	}
	return w
}

// clergy reports whether token i is the name of a priest or a nun, who write for their parish.
func (p *page) clergy(i int) bool { return p.Norm(i-1) == "don" || p.Norm(i-1) == "suor" }

// housed finds an address with its number: "un residente di via Verdi 12".
func housed(p *page, from, to int) (who [2]int, how string, score float64) {
	for i := from; i+2 < to; i++ {
		switch p.Norm(i) {
		case "via", "viale", "piazza", "vicolo", "largo", "corso":
		default:
			continue
		}
		if !p.dweller(max(0, i-5), i) {
			continue
		}
		for k := i + 2; k < min(to, i+6); k++ {
			if p.Tokens[k].Kind == text.Number {
				return [2]int{i, k + 1}, "abitazione", 0.7
			}
		}
	}
	return who, "", 0
}

// dweller reports whether somebody who lives somewhere is told in tokens [from, to).
func (p *page) dweller(from, to int) bool {
	for i := from; i < to; i++ {
		switch p.Norm(i) {
		case "residente", "residenti", "abitante", "abita", "domiciliato", "domiciliata", "inquilino", "inquilina", "condomino", "condomini", "signor", "signora", "sig", "famiglia", "vicino", "vicina", "cittadino", "cittadina":
			return true
		}
	}
	return false
}
