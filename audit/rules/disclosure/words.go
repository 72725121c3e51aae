package disclosure

import (
	_ "embed"

	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

//go:embed words.txt
var wordList string

//go:embed frames.txt
var frameList string

// The tiers of words.txt, and of frames.txt from heading on.
const (
	hardship lexicon.Tier = 'D'
	illness  lexicon.Tier = 'H'
	judicial lexicon.Tier = 'G'
	// The states of one person: of the matter of the three above.
	needing lexicon.Tier = 'A'
	ailing  lexicon.Tier = 'B'
	accused lexicon.Tier = 'C'
	minors  lexicon.Tier = 'N'
	heading lexicon.Tier = 'L'
	receipt lexicon.Tier = 'V'
	duty    lexicon.Tier = 'R'
	telling lexicon.Tier = 'T'
	public  lexicon.Tier = 'P'
)

// They bear no entry of tier X: nothing here is looked for in damaged form.
var (
	specialWords = lexicon.New("words.txt", "XDHGABCN", wordList)
	frameWords   = lexicon.New("frames.txt", "XLVRTP", frameList)
)

// cue is a word of the list where it stands.
type cue struct {
	from, to int // tokens
	tier     lexicon.Tier
	category string
}

// delicate reports whether the cue tells what may not be spread of anybody.
func (c cue) delicate() bool {
	return c.tier == hardship || c.tier == illness || c.tier == judicial || c.tier == minors || c.state()
}

// state reports whether the cue is said of one person, who needs nothing else.
func (c cue) state() bool { return c.tier == needing || c.tier == ailing || c.tier == accused }

// mostCues is how many words of the list are weighed in one text: more tell no more.
const mostCues = 2000

// cuesOf returns the words of the list in a text, in order.
func cuesOf(t *text.Text, l *lexicon.Lexicon) []cue {
	var out []cue
	l.Find(t, func(f lexicon.Found) {
		e := f.Entry.Value
		if e.Tier != lexicon.Spared && len(out) < mostCues && !e.Cancelled(t, f.From, f.To) {
			out = append(out, cue{f.From, f.To, e.Tier, e.Category})
		}
	})
	return out
}
