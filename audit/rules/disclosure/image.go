package disclosure

import (
	_ "embed"
	"slices"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/rules/person"
	"vigilia/audit/text"
)

//go:embed image.txt
var imageList string

// The tiers of image.txt.
const (
	young     lexicon.Tier = 'M'
	showing   lexicon.Tier = 'I'
	inPublic  lexicon.Tier = 'E'
	consented lexicon.Tier = 'C'
	notice    lexicon.Tier = 'N'
)

var imageWords = lexicon.New("image.txt", "XMIECN", imageList)

// norms on the portrait of persons (L. 633/1941 artt. 96 and 97).
const portrait = "legge/l633-1941/96-97"

const (
	becausePublicEvent = "evento pubblico o persone in funzione (art. 97 L. 633/1941)"
	becauseConsent     = "liberatoria dichiarata o volti non riconoscibili"
	becauseNotice      = "avviso di un servizio o locandina"
)

// imageRule looks for signs, in words only, that a picture shows persons who must
// consent, minors above all: no face is ever looked for.
func imageRule() audit.Rule {
	const id = "own.image_rights"
	return audit.Rule{
		ID: id, Title: "Immagini di persone, in particolare minori",
		Looks: "Cerca nel testo e nei testi alternativi dei post dell'Ente con fotografie o video gli indizi di immagini di persone, in particolare minori (classe, scuola, nomi di bambini); " +
			"non considera eventi pubblici, amministratori in funzione, liberatorie dichiarate e locandine; non riconosce volti.",
		Version: 1, Method: audit.Assisted, Severity: audit.Medium, Subjects: []audit.Kind{audit.OwnPost},
		Start: func(s *audit.Setting) audit.Checker {
			return &imageChecker{words: s.Office.For(id, imageWords), special: specialWords.Lexicon()}
		},
		Words: imageWords,
		Proof: audit.Proof{Hits: imageHits(), Spares: imageSpares()},
	}
}

type imageChecker struct{ words, special *lexicon.Lexicon }

// Check reads the words around the pictures of a post.
func (c *imageChecker) Check(s *audit.Subject, l *audit.Log) {
	if !pictured(s.Content) {
		return
	}
	scene := c.scene(s)
	if h, ok := scene.hit(); ok {
		l.Find(h)
	}
}

// pictured reports whether a post shows a picture or a film of its own.
func pictured(c *audit.Content) bool {
	return slices.ContainsFunc(c.Attachments, func(a audit.Attachment) bool {
		return a.Pictured() || a.Type == "video" || a.Type == "video_inline" || a.Type == "video_autoplay"
	})
}

// imageScene is what the words around a picture tell.
type imageScene struct {
	minors, shown, event, consent, notice []audit.Evidence
	child, named                          []audit.Evidence // a minor who can be told; a private person by name
	portrayed                             bool             // an alternative text tells persons
}

func (c *imageChecker) scene(s *audit.Subject) *imageScene {
	out := &imageScene{}
	for _, p := range pagesOf(s, c.special) {
		if p.place == "testo dell'immagine" || p.place == "titolo dell'anteprima" || p.place == "descrizione dell'anteprima" {
			continue // what is written on a poster tells nothing of who is portrayed
		}
		out.read(p, cuesOf(p.Text, c.words))
		for _, m := range person.Minors(p.Text) {
			out.child = append(out.child, p.evidence(m.Who[0], m.Who[1], m.How))
		}
		for _, who := range p.persons {
			out.named = append(out.named, p.evidence(who.from, who.to, who.how))
		}
	}
	return out
}

// read sorts the words of one text.
func (sc *imageScene) read(p *page, cues []cue) {
	for _, c := range cues {
		e := p.evidence(c.from, c.to, c.category)
		switch c.tier {
		case young:
			sc.minors = append(sc.minors, e)
		case showing:
			sc.shown = append(sc.shown, e)
		case inPublic:
			sc.event = append(sc.event, e)
		case consented:
			sc.consent = append(sc.consent, e)
		case notice:
			if p.place != "testo alternativo automatico" {
				sc.notice = append(sc.notice, e)
			}
		}
	}
	for i := range p.Tokens { // a class of a school, "la 3B"
		if classOf(p.Text, i) {
			sc.minors = append(sc.minors, p.evidence(i, i+1, "classe scolastica"))
		}
	}
	if p.place == "testo alternativo" && len(sc.minors) > 0 || p.place == "testo alternativo automatico" && portrays(p.Text) {
		sc.portrayed = true
	}
}

// portrays reports whether the platform's own text tells children: of adults it does not say who.
func portrays(t *text.Text) bool {
	for i := range t.Tokens {
		switch t.Norm(i) {
		case "bambino", "bambina", "bambini", "ragazzo", "ragazzi":
			return true
		}
	}
	return false
}

// classOf reports whether token i names a class: "3B", "IIA", "2^C".
func classOf(t *text.Text, i int) bool {
	n := t.Norm(i)
	if len(n) == 2 && n[0] >= '1' && n[0] <= '5' && n[1] >= 'a' && n[1] <= 'h' && t.Tokens[i].Kind == text.Code {
		switch t.Norm(i - 1) {
		case "classe", "la", "della", "alla", "dalla", "classi", "le", "delle", "e":
			return true
		}
	}
	return false
}

// hit weighs the scene.
func (sc *imageScene) hit() (audit.Hit, bool) {
	h := audit.Hit{Severity: audit.Medium, Threshold: threshold, Law: []string{portrait}, Exceptions: []audit.Exception{
		{Name: becausePublicEvent, Held: len(sc.event) > 0}, {Name: becauseConsent, Held: len(sc.consent) > 0}, {Name: becauseNotice, Held: len(sc.notice) > 0},
	}}
	switch {
	case len(sc.event) > 0 || len(sc.consent) > 0:
		return h, false
	case len(sc.child) > 0 && (len(sc.notice) == 0 || len(sc.shown) > 0):
		h.Category, h.Score, h.Evidence = "possibile immagine di un minore identificabile", 0.9, append(sc.child, first(sc.shown)...)
	case len(sc.minors) > 0 && (len(sc.shown) > 0 || sc.portrayed) && len(sc.notice) == 0:
		h.Category, h.Score, h.Evidence = "possibili immagini di minori", 0.8, append(first(sc.minors), first(sc.shown)...)
	case len(sc.named) > 0 && len(sc.shown) > 0 && len(sc.notice) == 0:
		h.Category, h.Score, h.Evidence = "possibile immagine di una persona indicata per nome", 0.7, append(first(sc.named), first(sc.shown)...)
	default:
		return h, false
	}
	return h, true
}

func first(es []audit.Evidence) []audit.Evidence { return es[:min(1, len(es))] }
