package form

import (
	"fmt"
	"strings"
	"unicode"

	"vigilia/audit"
	"vigilia/audit/text"
)

// Measures from the AgID guidelines on accessible contents and on social media in
// the administration: what a screen reader spells out or cannot tell.
const (
	longTag      = 10 // letters from which a hashtag is likely to be of several words
	shoutedWords = 8  // words in capitals, one after the other
	emojiRun     = 4  // emoji one after the other
	decorated    = 3  // letters of a decorative alphabet
	longAddress  = 60 // code points of an address in the text
	describing   = 8  // words from which a text can describe the picture it goes with
)

func startAccessibility(set *audit.Setting) audit.Checker {
	if set.Policy.Settings.Accessibility == "off" {
		return audit.CheckFunc(func(*audit.Subject, *audit.Log) {})
	}
	return audit.CheckFunc(checkAccessibility)
}

// fault is something that keeps somebody from reading a post.
type fault struct {
	key, category string
	evidence      []audit.Evidence
}

// checkAccessibility looks at one post. What is shared is somebody else's.
func checkAccessibility(s *audit.Subject, l *audit.Log) {
	if s.Origin == "" {
		pictures(s, l)
	}
	for _, f := range []fault{tags(s.Read), shouted(s.Read), emojis(s.Read), letters(s.Read), addresses(s.Read), elsewhere(s.Read)} {
		if len(f.evidence) > 0 {
			speak(l, f)
		}
	}
}

func speak(l *audit.Log, f fault) {
	l.Find(audit.Hit{
		Key: f.key, Category: f.category, Severity: audit.Informative, Score: 0.9, Threshold: 0.5, Evidence: f.evidence,
		Exceptions: []audit.Exception{{Name: "condivisione di contenuti altrui"}, {Name: "immagine decorativa"}}, Law: []string{"legge/l4-2004"},
	})
}

// pictures looks at the alternative texts: a person's, the platform's, none.
func pictures(s *audit.Subject, l *audit.Log) {
	var bare, automatic, unread int
	for _, a := range s.Attachments {
		switch {
		case a.Type != "photo" && a.Type != "album":
		case !a.AltRead:
			unread++
		case a.Alt != "":
		case a.AltAuto != "":
			automatic++
		default:
			bare++
		}
	}
	if unread > 0 {
		l.Gap("testi alternativi delle immagini non letti")
	}
	if bare+automatic == 0 {
		return
	}
	note := fmt.Sprintf("immagini senza testo alternativo scritto da una persona: %d", bare+automatic)
	if automatic > 0 {
		note += fmt.Sprintf(", di cui %d con il solo testo automatico della piattaforma", automatic)
	}
	f := fault{"alt", "immagine senza testo alternativo", []audit.Evidence{{Note: note}}}
	if words(s.Read) < describing {
		f.category = "immagine senza testo alternativo e senza descrizione nel post"
	}
	speak(l, f)
}

func words(t *text.Text) int {
	n := 0
	for i := range t.Tokens {
		if k := t.Tokens[i].Kind; (k == text.Word || k == text.Number) && !t.Tokens[i].Has(text.Hashtag) {
			n++
		}
	}
	return n
}

func place(t *text.Text, from, to int, note string) audit.Evidence {
	span := audit.Span{Start: t.Tokens[from].Start, End: t.Tokens[to-1].End}
	return audit.Evidence{Span: span, Masked: shown(t, span), Note: note}
}

// shown returns the comune's own words, which are no secret, cut where they are long.
func shown(t *text.Text, s audit.Span) string {
	const most = 60
	words := t.Runes[s.Start:s.End]
	if len(words) > most {
		return string(words[:most-1]) + "…"
	}
	return string(words)
}

// tags finds hashtags of several words of which none begins with a capital: they
// are read as one.
func tags(t *text.Text) fault {
	f := fault{key: "hashtag", category: "hashtag di più parole senza maiuscole"}
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		first := tok.Has(text.Hashtag) && t.Runes[tok.Start] == '#'
		if !first || i+1 < len(t.Tokens) && t.Tokens[i+1].Has(text.Hashtag) && t.Tokens[i+1].Start == tok.End {
			continue
		}
		written := t.Runes[tok.Start+1 : tok.End]
		if len(written) >= longTag && oneCase(written) && several(strings.ToLower(string(written))) {
			f.evidence = append(f.evidence, place(t, i, i+1, ""))
		}
	}
	return f
}

// oneCase reports whether no capital tells where a word begins.
func oneCase(written []rune) bool {
	upper, lower := 0, 0
	for _, r := range written[1:] {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return (upper == 0) != (lower == 0)
}

// several reports whether a run of letters is words of the dictionary put together:
// two or more, one of them of four letters at least, and is no word itself.
func several(w string) bool {
	const long, longest = 4, 60
	if len(w) > longest {
		return true // no word is
	}
	w = text.Fold(w)
	if text.Known(w) {
		return false
	}
	type reach struct{ whole, long bool }
	at := make([]reach, len(w)+1)
	at[0].whole = true
	for i := range w {
		if !at[i].whole {
			continue
		}
		for j := i + 1; j <= len(w); j++ {
			if letter := j == i+1; letter && strings.Contains("aeio", w[i:j]) || !letter && text.Known(w[i:j]) {
				at[j].whole, at[j].long = true, at[j].long || at[i].long || j-i >= long
			}
		}
	}
	return at[len(w)].whole && at[len(w)].long
}

// emojis finds emoji in a row: a screen reader tells the name of each.
func emojis(t *text.Text) fault {
	f := fault{key: "emoji", category: "emoji in serie"}
	from, n := 0, 0
	for i := range t.Tokens {
		if t.Tokens[i].Kind != text.Emoji {
			n = 0
			continue
		}
		if n == 0 {
			from = i
		}
		before := n
		n += signs(t.Runes[t.Tokens[i].Start:t.Tokens[i].End])
		if before < emojiRun && n >= emojiRun {
			f.evidence = append(f.evidence, place(t, from, i+1, ""))
		}
	}
	return f
}

// signs counts the emoji of a token, which holds the same one however often it is
// repeated. Joiners, variants and skin tones belong to the sign before them.
func signs(runes []rune) int {
	n := 0
	for i, r := range runes {
		joined := i > 0 && runes[i-1] == 0x200D
		if r != 0x200D && r != 0xFE0F && (r < 0x1F3FB || r > 0x1F3FF) && !joined {
			n++
		}
	}
	return n
}

// shouted finds long runs of capitals. Initials and headings of few words are none;
// numbers and single letters interrupt nothing.
func shouted(t *text.Text) fault {
	f := fault{key: "maiuscole", category: "testo in maiuscolo"}
	from, to, n := 0, 0, 0
	end := func() {
		if n >= shoutedWords {
			f.evidence = append(f.evidence, place(t, from, to, ""))
		}
		n = 0
	}
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		switch {
		case tok.Kind == text.Word && tok.Has(text.Caps):
			if n == 0 {
				from = i
			}
			to, n = i+1, n+1
		case tok.Kind != text.Number && tok.Kind != text.Emoji && tok.End-tok.Start > 1:
			end()
		}
	}
	end()
	return f
}

// letters finds words in decorative alphabets («𝗦𝗮𝗴𝗿𝗮»), which are spelled out as
// mathematical signs or left out.
func letters(t *text.Text) fault {
	f := fault{key: "lettere", category: "lettere decorative"}
	n, from := 0, 0
	for i, r := range t.Runes {
		if !decorative(r) {
			continue
		}
		if n++; n == 1 {
			from = i
		}
		if n == decorated {
			span := audit.Span{Start: from, End: i + 1}
			f.evidence = []audit.Evidence{{Span: span, Masked: shown(t, span), Note: "lettere che non sono quelle dell'alfabeto"}}
			return f
		}
	}
	return f
}

// decorative reports whether r is a letter in a style, not in a script: mathematical
// alphanumerics, enclosed, full width and small capitals.
func decorative(r rune) bool {
	switch {
	case r >= 0x1D400 && r <= 0x1D7FF, r >= 0xFF21 && r <= 0xFF5A, r >= 0x24B6 && r <= 0x24E9, r >= 0x1F130 && r <= 0x1F189:
		return r != 0x1F17E && r != 0x1F17F // blood type and parking, which are emoji
	}
	return false
}

// addresses finds long addresses in the text: they are read letter by letter.
func addresses(t *text.Text) fault {
	f := fault{key: "indirizzo", category: "indirizzo lungo nel testo"}
	for i := range t.Tokens {
		if tok := &t.Tokens[i]; tok.Kind == text.URL && tok.End-tok.Start >= longAddress {
			f.evidence = append(f.evidence, place(t, i, i+1, fmt.Sprintf("%d caratteri", tok.End-tok.Start)))
		}
	}
	return f
}

// elsewhere finds what sends readers looking for a link in the comments.
func elsewhere(t *text.Text) fault {
	f := fault{key: "commenti", category: "collegamento fuori dal post"}
	for i := range t.Tokens {
		if n := t.Tokens[i].Norm; n != "link" && n != "links" && n != "collegamento" && n != "indirizzo" && n != "modulo" && n != "info" && n != "informazioni" && n != "programma" {
			continue
		}
		for j := i + 1; j < min(i+6, len(t.Tokens)) && !t.Tokens[j].Before.Ends(); j++ {
			if w := t.Tokens[j].Norm; (w == "commenti" || w == "commento" || w == "bio" || w == "biografia") && leadsTo(t, j) {
				f.evidence = append(f.evidence, place(t, i, j+1, ""))
				break
			}
		}
	}
	return f
}

// leadsTo reports whether "in", "nei", "nel primo"… stands before a place.
func leadsTo(t *text.Text, i int) bool {
	switch p := t.Norm(i - 1); p {
	case "nei", "nel", "in", "sotto", "ai":
		return true
	case "primo":
		q := t.Norm(i - 2)
		return q == "nel" || q == "al"
	}
	return false
}
