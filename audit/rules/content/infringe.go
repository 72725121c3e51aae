package content

import (
	_ "embed"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed infringe.txt
var infringeSource string

var infringeList = lexicon.New("infringe.txt", "AOFCPGK", infringeSource)

const infringeThreshold = 0.7

// infringeRule is the rule on other people's works. What it can see is little:
// pictures are not looked at.
func infringeRule(f *family) audit.Rule {
	return audit.Rule{
		ID: "ip.infringement", Title: "Possibile violazione di diritto d'autore o marchi",
		Looks: "Cerca soltanto indizi nel testo: offerte di trasmissioni, film, libri e giornali senza licenza, indirizzi di file pirata, chi rivendica come propria " +
			"un'immagine pubblicata. Immagini, video e suoni non sono analizzati: il richiamo è bassissimo e il silenzio della regola non attesta nulla.",
		Version: 3, Method: audit.Assisted, Alone: true, Severity: audit.Minor,
		Subjects: citizens(),
		Start: func(s *audit.Setting) audit.Checker {
			return &infringeCheck{reader: f.reader(s, "ip.infringement", infringeList, inInfringe)}
		},
		Words: infringeList,
		Proof: audit.Proof{Hits: infringeHits(), Spares: infringeSpares()},
	}
}

var pirateSite = &lexicon.Term{Tier: 'A', Weight: 0.8, Category: "indirizzo di diffusione non autorizzata"}

type infringeCheck struct {
	reader
	joined []trace
}

// Check weighs the traces that stand together.
func (c *infringeCheck) Check(s *audit.Subject, l *audit.Log) {
	found := c.join(s.Read, c.read(s.Read))
	for len(found) > 0 {
		var b bundle
		b, found = cut(found)
		quoted := slices.ContainsFunc(b, func(m trace) bool { return told(s.Read, m) })
		b = b.without(func(m trace) bool {
			return m.term.Tier != 'K' && (told(s.Read, m) || m.term.Tier != 'G' && asked(s.Read, m.from)) || m.term.Tier != 'F' && m.term.Tier != 'K' && (denied(s.Read, m.from) || heard(s.Read, m))
		})
		if !passed(s.Read, b) || b.score() < infringeThreshold {
			continue
		}
		l.Find(audit.Hit{
			Category: "possibile " + b.strongest().term.Category, Severity: audit.Minor,
			Score: b.score(), Threshold: infringeThreshold, Evidence: b.evidence(s.Read),
			Exceptions: infringeExceptions(quoted),
		})
		return
	}
}

// passed reports whether the traces of a bundle make an offer of somebody's work.
func passed(t *text.Text, b bundle) bool {
	switch {
	case b.has('A', 'C'):
		return true
	case !b.has('F') || b.has('K'):
		return false
	}
	return b.has('O') && sells(t) || b.has('P') && (b.has('G') || sells(t))
}

// sells reports whether the text offers: an address, a contact, a price.
func sells(t *text.Text) bool {
	for i := range t.Tokens {
		if figure(t, i) != nil {
			return true
		}
		switch t.Tokens[i].Norm {
		case "whatsapp", "telegram", "privato", "pvt", "dm", "contattatemi", "contattami", "scrivimi", "scrivetemi", "info":
			return true
		}
	}
	return false
}

// join adds the addresses of pirate files, in order.
func (c *infringeCheck) join(t *text.Text, found []trace) []trace {
	out := c.joined[:0]
	k := 0
	for i := range t.Tokens {
		for k < len(found) && found[k].from <= i {
			out = append(out, found[k])
			k++
		}
		if t.Tokens[i].Kind == text.URL && pirate(t.Tokens[i].Norm) {
			out = append(out, trace{i, i + 1, pirateSite})
		}
	}
	c.joined = out
	return out
}

func pirate(address string) bool {
	return slices.ContainsFunc([]string{".torrent", "magnet:", "torrent.", "streamingcommunity", "altadefinizione", "cineblog01", "cb01.", "eurostreaming", "guardaserie", "piratebay", "z-library", "zlibrary", "libgen", "iptv", "eurekaddl", "rojadirecta", "livetv.", "ilcorsaronero", "filmsenzalimiti", "casacinema"},
		func(p string) bool { return strings.Contains(address, p) })
}

func infringeExceptions(quoted bool) []audit.Exception {
	return []audit.Exception{{Name: "link alla stampa"}, {Name: "citazione breve"}, {Name: "opera propria"}, {Name: "citazione", Held: quoted}}
}
