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
	unasked   lexicon.Tier = 'R'
	frail     lexicon.Tier = 'V'
	anybody   lexicon.Tier = 'G'
	paper     lexicon.Tier = 'D'
)

var imageWords = lexicon.New("image.txt", "XMIECNRVGD", imageList)

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
		Looks: "Cerca nel testo e nei testi alternativi dei post dell'Ente con fotografie o video gli indizi di immagini di persone, in particolare minori (classe, scuola, nomi di bambini), di persone fragili e di persone riconoscibili non interpellate; " +
			"non considera eventi pubblici, amministratori in funzione, liberatorie dichiarate e locandine; non riconosce volti.",
		Version: 2, Method: audit.Assisted, Severity: audit.Medium, Subjects: []audit.Kind{audit.OwnPost},
		Start: func(s *audit.Setting) audit.Checker {
			return &imageChecker{words: s.Office.For(id, imageWords), special: specialWords.Lexicon(), pager: pagerOf(s)}
		},
		Words: imageWords,
		Proof: audit.Proof{Hits: imageHits(), Spares: imageSpares()},
	}
}

type imageChecker struct {
	words, special *lexicon.Lexicon
	pager          *pager
}

// Check reads the words around the pictures of a post.
func (c *imageChecker) Check(s *audit.Subject, l *audit.Log) {
	own := pictured(s.Content)
	scene := c.scene(s)
	if !own && !scene.spoken && !s.Reshares() {
		return
	}
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
	unasked, frail, anybody               []audit.Evidence
	child, named                          []audit.Evidence // a minor who can be told; a private person by name
	portrayed                             bool             // an alternative text tells persons
	spoken                                bool             // the text itself speaks of its pictures
	drawn                                 bool             // every alternative text tells a document or a drawing
}

func (c *imageChecker) scene(s *audit.Subject) *imageScene {
	out := &imageScene{}
	alts, papers := 0, 0
	for _, p := range c.pager.of(s, c.special) {
		if p.place == "testo dell'immagine" || p.place == "titolo dell'anteprima" || p.place == "descrizione dell'anteprima" {
			continue // what is written on a poster tells nothing of who is portrayed
		}
		cues := cuesOf(p.Text, c.words)
		if p.place == "testo alternativo" {
			alts++
			if slices.ContainsFunc(cues, func(c cue) bool { return (c.tier == paper || c.tier == notice) && c.from < 4 }) {
				papers++
				continue // a document or a drawing portrays nobody
			}
		}
		out.read(p, cues)
		out.persons(p, cues)
	}
	out.drawn = alts > 0 && alts == papers
	return out
}

// persons adds who is told by name.
func (sc *imageScene) persons(p *page, cues []cue) {
	for _, m := range person.Minors(p.Text) {
		sc.child = append(sc.child, p.evidence(m.Who[0], m.Who[1], m.How))
	}
	for _, who := range p.persons {
		from, to := p.sentence(who.from, who.to)
		if !p.credited(who.from) && len(p.near(from, to, of(public, telling))) == 0 {
			sc.named = append(sc.named, p.evidence(who.from, who.to, who.how))
		}
	}
	for _, who := range p.acquaintances() {
		from, to := p.sentence(who.from, who.to)
		young := slices.ContainsFunc(cues, func(c cue) bool { return c.tier == young && c.from >= from && c.to <= to })
		seen := slices.ContainsFunc(cues, func(c cue) bool { return c.tier == showing && c.from >= from && c.to <= to })
		if young && seen && !who.office && !p.credited(who.from) && !p.onDuty(who.from, who.to) && !p.teacher(who.from) {
			sc.child = append(sc.child, p.evidence(who.from, who.to, "nome accanto a minori"))
		}
	}
}

// teacher reports whether a word for who works with children stands before token i.
func (p *page) teacher(i int) bool {
	switch p.Norm(i - 1) {
	case "maestra", "maestro", "maestre", "prof", "professoressa", "professore", "mister", "coach", "istruttore", "istruttrice", "nonna", "nonno", "volontaria", "volontario", "autrice", "lettrice", "tata", "cuoca", "bidella":
		return true
	}
	return false
}

// credited reports whether a person is told as who took the picture: "foto di Anna Rossi".
func (p *page) credited(i int) bool {
	switch p.Norm(i - 1) {
	case "di", "by", "da", "dal", "dalla", "del", "della", "ph", "foto", "credits":
	default:
		return false
	}
	for k := i - 1; k >= max(0, i-7) && p.Norm(k) != "nella"; k-- {
		switch p.Norm(k) {
		case "foto", "fotografie", "fotografia", "scatto", "scatti", "ph", "credit", "credits", "fotografo", "fotografa", "immagini", "immagine", "video", "riprese", "obiettivo":
			return p.Norm(k-1) != "nella" && p.Norm(k-1) != "in"
		}
	}
	return false
}

// read sorts the words of one text.
func (sc *imageScene) read(p *page, cues []cue) {
	lists := map[lexicon.Tier]*[]audit.Evidence{
		young: &sc.minors, showing: &sc.shown, inPublic: &sc.event, consented: &sc.consent, unasked: &sc.unasked, frail: &sc.frail, anybody: &sc.anybody,
	}
	if p.place != "testo alternativo automatico" {
		lists[notice] = &sc.notice
	}
	for _, c := range cues {
		if into := lists[c.tier]; into != nil {
			*into = append(*into, p.evidence(c.from, c.to, c.category))
		}
		sc.spoken = sc.spoken || c.tier == showing && pictures(p.Norm(c.to-1)) || c.tier == unasked
	}
	n := len(sc.minors)
	for i := range p.Tokens { // a class of a school, "la 3B"
		if classOf(p.Text, i) {
			sc.minors = append(sc.minors, p.evidence(i, i+1, "classe scolastica"))
		}
	}
	people := func(c cue) bool { return c.tier == young || c.tier == frail }
	if p.place == "testo alternativo" && (len(sc.minors) > n || slices.ContainsFunc(cues, people)) || p.place == "testo alternativo automatico" && portrays(p.Text) {
		sc.portrayed = true
	}
}

// pictures reports whether a word names pictures, which a text may speak of without one attached.
func pictures(w string) bool {
	switch w {
	case "foto", "fotografia", "fotografie", "scatto", "scatti", "immagini", "immagine", "gallery", "fotogallery", "album", "video", "selfie", "reel", "fotogrammi", "piano", "fotogramma":
		return true
	}
	return false
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
	case len(sc.consent) > 0 || sc.drawn:
		return h, false
	case len(sc.unasked) > 0 && len(sc.minors)+len(sc.frail)+len(sc.anybody) > 0:
		h.Category, h.Score, h.Evidence = "possibili immagini di persone riconoscibili non interpellate", 0.85, slices.Concat(first(sc.unasked), first(sc.minors), first(sc.frail), first(sc.anybody))
	case len(sc.child) > 0 && len(sc.shown) > 0:
		h.Category, h.Score, h.Evidence = "possibile immagine di un minore identificabile", 0.9, append(sc.child, first(sc.shown)...)
	case len(sc.event) > 0:
		return h, false
	case len(sc.child) > 0 && len(sc.notice) == 0:
		h.Category, h.Score, h.Evidence = "possibile immagine di un minore identificabile", 0.9, sc.child
	case len(sc.minors) > 0 && (len(sc.shown) > 0 && len(sc.notice) == 0 || sc.portrayed):
		h.Category, h.Score, h.Evidence = "possibili immagini di minori", 0.8, append(first(sc.minors), first(sc.shown)...)
	case len(sc.frail) > 0 && (len(sc.shown) > 0 && len(sc.notice) == 0 || sc.portrayed):
		h.Category, h.Score, h.Evidence = "possibili immagini di persone fragili", 0.75, append(first(sc.frail), first(sc.shown)...)
	case len(sc.named) > 0 && len(sc.shown) > 0 && len(sc.notice) == 0:
		h.Category, h.Score, h.Evidence = "possibile immagine di una persona indicata per nome", 0.7, append(first(sc.named), first(sc.shown)...)
	default:
		return h, false
	}
	return h, true
}

func first(es []audit.Evidence) []audit.Evidence { return es[:min(1, len(es))] }
