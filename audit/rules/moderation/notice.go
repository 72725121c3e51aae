package moderation

import (
	_ "embed"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed notice.txt
var noticeSource string

var noticeList = newNotices()

func newNotices() *lexicon.List {
	l := lexicon.New("notice.txt", "NRB", noticeSource)
	l.Strong = 0 // the page writes without disguise
	return l
}

// Notices tells notices of moderation from other replies: by the office's own
// formulas, and by what notices have in common. It may be shared.
type Notices struct {
	formulas []string // folded words with a space at either side
}

// NewNotices returns how to tell the notices of a comune with these settings.
// A formula of one word or none, which would stand in every reply, is left out.
func NewNotices(s *audit.Settings) *Notices {
	n := &Notices{}
	for _, f := range s.Warning.Formulas {
		if w := words(text.Parse(f)); len(strings.Fields(w)) > 1 {
			n.formulas = append(n.formulas, w)
		}
	}
	return n
}

// Is reports whether a reply is a notice of moderation or a first warning.
func (n *Notices) Is(t *text.Text) bool {
	if len(n.formulas) > 0 {
		said := words(t)
		for _, f := range n.formulas {
			if strings.Contains(said, f) {
				return true
			}
		}
	}
	var alone, rules, broken bool
	noticeList.Lexicon().Find(t, func(f lexicon.Found) {
		switch f.Entry.Value.Tier {
		case 'N':
			alone = true
		case 'R':
			rules = true
		case 'B':
			broken = true
		}
	})
	return alone || rules && broken
}

// words are the words of a text in a row, with a space at either side of each.
func words(t *text.Text) string {
	var b strings.Builder
	b.WriteByte(' ')
	for i := range t.Tokens {
		if tok := &t.Tokens[i]; tok.Norm != "" && tok.Kind != text.Emoji {
			b.WriteString(tok.Norm)
			b.WriteByte(' ')
		}
	}
	return b.String()
}
