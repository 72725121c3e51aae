package spam

import (
	"unicode/utf8"

	"vigilia/audit"
)

const (
	longWords  = 25 // words from which a text is too long to be written twice by chance
	enoughWith = 3  // authors from which it goes from hand to hand
)

// sharers are the first authors of one text, as far as they matter.
type sharers struct {
	who [enoughWith - 1]uint32
	n   uint8
}

// share hints at a long text that several authors publish word by word: a chain
// letter, or an appeal that anybody may sign. It is no finding.
func (c *repeats) share(s *audit.Subject, w written, l *audit.Log) {
	if w.words < longWords || !s.Author.Known() {
		return
	}
	sh := c.shared[w.print]
	who := half(w.who)
	for _, k := range sh.who[:min(int(sh.n), len(sh.who))] {
		if k == who {
			return
		}
	}
	if int(sh.n) < len(sh.who) {
		sh.who[sh.n] = who
	}
	if sh.n < enoughWith {
		sh.n++
		c.shared[w.print] = sh
	}
	if sh.n < enoughWith {
		return
	}
	l.Hint(audit.Hit{
		Key: "più autori", Category: "testo identico pubblicato da più autori", Severity: audit.Informative, Method: audit.Assisted, Score: 0.4, Threshold: 0.5,
		Evidence: []audit.Evidence{{
			Span: audit.Span{Start: 0, End: utf8.RuneCountInString(s.Text)}, Masked: "testo intero", Note: "stesso testo di almeno tre autori",
		}},
		Exceptions: []audit.Exception{{Name: "appello o petizione che chiunque può sottoscrivere"}},
	})
}
