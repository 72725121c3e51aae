package disclosure

import (
	_ "embed"

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
)

var messageWords = lexicon.New("message.txt", "XFCB", messageList)

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
		Looks: "Cerca nei post dell'Ente i messaggi ricevuti in privato («ci ha scritto», «messaggio ricevuto») riportati con un elemento che identifica chi li ha scritti (nome, famiglia, abitazione, recapito); " +
			"non considera le domande frequenti e i messaggi in forma anonima, quelli di enti, associazioni e cariche, e quelli pubblicati con il consenso dichiarato.",
		Version: 1, Method: audit.Assisted, Severity: audit.Medium, Subjects: []audit.Kind{audit.OwnPost},
		Start: func(s *audit.Setting) audit.Checker {
			return &messageChecker{words: s.Office.For(id, messageWords), special: specialWords.Lexicon()}
		},
		Words: messageWords,
		Proof: audit.Proof{Hits: messageHits(), Spares: messageSpares()},
	}
}

type messageChecker struct{ words, special *lexicon.Lexicon }

// messageReach is how far, in tokens, who wrote may stand from the formula.
const messageReach = 14

// Check looks for the formula, and for who wrote near it.
func (c *messageChecker) Check(s *audit.Subject, l *audit.Log) {
	for _, p := range pagesOf(s, c.special) {
		cues := cuesOf(p.Text, c.words)
		for _, f := range cues {
			if f.tier != formula {
				continue
			}
			if h, ok := disclosed(p, f, cues); ok {
				l.Find(h)
				return
			}
		}
	}
}

// disclosed weighs one formula by who stands around it.
func disclosed(p *page, f cue, cues []cue) (audit.Hit, bool) {
	who, how, score := correspondent(p, f)
	consent, office := false, false
	for _, c := range cues {
		consent = consent || c.tier == agreed
		office = office || c.tier == body && c.to > f.from-6 && c.from < f.to+6 && !p.ends(min(c.from, f.from)+1, max(c.from, f.from)+1)
	}
	h := audit.Hit{
		Category: "possibile messaggio privato riportato con l'autore", Severity: audit.Medium, Score: score, Threshold: threshold,
		Exceptions: []audit.Exception{{Name: becauseImpersonal, Held: score == 0}, {Name: becauseAgreed, Held: consent}, {Name: becauseBody, Held: office}},
	}
	if score < threshold || consent || office {
		return h, false
	}
	h.Evidence = []audit.Evidence{p.evidence(f.from, f.to, "formula"), p.evidence(who[0], who[1], "elemento identificante: "+how)}
	return h, true
}

// correspondent returns who wrote, and how surely readers can tell him.
func correspondent(p *page, f cue) (who [2]int, how string, score float64) {
	from, to := f.from-messageReach, f.to+messageReach
	within := func(a, b int) bool { return a >= from && b <= to }
	names.Find(p.Text, func(n names.Person) {
		if !within(n.From, n.To) || n.Role != names.Private || p.beside(n.From, n.To, duty) {
			return
		}
		given, s := "nome", 0.0
		switch {
		case n.Full() && n.Score >= 0.6:
			given, s = "nome e cognome", 0.9
		case n.Title >= 0:
			given, s = "nome con titolo", 0.85
		case n.Given >= 0 && (n.Score >= 0.5 || n.To == f.from), p.household(n.From - 1):
			s = 0.65
		}
		if s > score {
			who, how, score = [2]int{n.From, n.To}, given, s
		}
	})
	for i := max(0, from); i < min(to, len(p.Tokens)); i++ {
		if tok := &p.Tokens[i]; score < 0.8 && (tok.Kind == text.Mention || tok.Kind == text.Email) {
			who, how, score = [2]int{i, i + 1}, "profilo o recapito", 0.8
		}
	}
	if score == 0 {
		return housed(p, max(0, from), min(to, len(p.Tokens)))
	}
	return who, how, score
}

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
