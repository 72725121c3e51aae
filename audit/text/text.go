// Package text makes Italian comments comparable: folded, de-obfuscated and cut
// into tokens, each of which knows where it stands in the original. Stretches
// that are quoted, reported, negated, denounced or said of oneself are marked on the tokens
// once, for every rule to use.
//
// It is no public API.
package text

import "strings"

// Text is a text made comparable. Stem, Bare and Known remember what they computed,
// so a Text serves one goroutine at a time.
type Text struct {
	Original string
	Runes    []rune // the original, by code point: offsets of tokens point here
	Tokens   []Token

	written map[int]string // by start, the norm that a damaged word had
	heads   heads
	stems   []string
	bares   map[int]string // by token, of those that bear pronouns
	forms   []forms        // of words that may be damaged
	sums    []uint64       // what these are cut from
	parts   []piece
}

// Token is one word of the text, or one number, address, hashtag or emoji.
type Token struct {
	Start, End int // code points of the original: [Start, End)
	// Norm is the word in lower case, without accents, apostrophes and disguise,
	// unstretched: "STRØNZ0000" is "stronzo". A masked word keeps its holes: "*" is
	// one hidden letter, more or less, "…" any number of them.
	Norm   string
	Kind   Kind
	Before Break  // what separates it from the token before
	forms  uint16 // where its forms are in the Text, plus one; 0 if none were made
	Flags  Flags

	from, to int32  // of Norm in the shared buffer, while scanning
	cue      cue    // what the word announces
	sum      uint64 // hash of Norm
}

// Kind tells what a token is.
type Kind uint8

const (
	Word    Kind = iota // letters, after the disguise is taken off
	Masked              // a word with hidden letters: "c***o"
	Number              // digits with their separators: "1.200,50", "12/11/2026"
	Code                // letters and digits together: plates, "CO2", "90enne"
	URL                 // an address of the web, with or without scheme
	Email               // an address of electronic mail
	Mention             // "@nome"
	Emoji               // Norm is its word if it has one ("pagliaccio"), else the sign itself
)

// Break is what stands between two tokens, the strongest sign counting.
type Break uint8

const (
	Glued Break = iota // an apostrophe, a hyphen, a slash, or nothing
	Space
	Comma // comma, colon, semicolon, bracket, dash, ellipsis
	Dot   // a full stop with no space on either side: "c.a.z.z.o", "fine.Poi"
	Stop  // full stop, exclamation or question mark, new line, start of the text
)

// Ends reports whether b ends a sentence.
func (b Break) Ends() bool { return b >= Dot }

// Flags tell how a token was written and in what context it stands.
type Flags uint32

const (
	Quoted    Flags = 1 << iota // between quotation marks, or after "ha scritto:"
	Reported                    // said to the author or told by others: "mi hanno dato della …"
	Negated                     // "non sei uno …", "nessuno è …"
	Self                        // said of oneself: "che … che sono", "mi sento un …"
	Accented                    // the last vowel bears an accent or an apostrophe: "è", "e'"
	Elided                      // ends in an apostrophe before the next: "un'", "all'"
	Capital                     // begins in upper case
	Caps                        // two letters or more, all in upper case
	Hashtag                     // part of a hashtag
	Cut                         // dots follow without a space: "vaffa…", "cogl..."
	Disguised                   // leet, homoglyphs, spaced or hidden letters were undone
	Exclaimed                   // an exclamation mark ends its sentence right after it
	Asked                       // a question mark ends its sentence right after it
	// Denounced stretches are what the author condemns without quotation marks:
	// «chi dice che … è un razzista», «basta odio verso …», «smettetela di chiamarli …».
	// The words of the condemnation itself are not marked.
	Denounced
	Misspelt // led to the word that is meant: "zngari", or parted from its neighbour: "odioledonne"
	looked   // Known was asked
	known    // and said yes
	plain    // Bare was asked, and it is the norm
	bare     // Bare was asked, and it is in bares
	weighed  // intact was asked
	whole    // and said yes
	grown    // was written together with the token before: "odioledonne"
)

// Context is the set of flags that keep a word from being the author's own
// judgement of somebody else.
const Context = Quoted | Reported | Negated | Self | Denounced

// Has reports whether the token bears any of the flags.
func (t *Token) Has(f Flags) bool { return t.Flags&f != 0 }

// Parse reads a text. It takes any bytes, in time linear in their number.
func Parse(s string) *Text {
	t := &Text{Original: s, Runes: []rune(s)}
	sc := scanner{src: t.Runes}
	sc.run()
	t.Tokens, t.written = sc.finish(), sc.written
	quote(t)
	context(t.Tokens)
	t.heads = headsOf(t.Tokens)
	return t
}

// Fold returns the normalised text: the tokens' norms with the plainest signs
// between them, disguise taken off; words that are damaged stay as they were written.
// Folding twice is folding once: what was folded is read again until nothing changes,
// for a sign that becomes a letter may join what stands around it.
func Fold(s string) string {
	const readings = 16 // noise settles after a few
	for range readings {
		folded := Parse(s).Fold()
		if folded == s {
			break
		}
		s = folded
	}
	return s
}

// Fold returns the normalised text as it was read once, see the function of the same name.
func (t *Text) Fold() string {
	var b strings.Builder
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if i > 0 {
			b.WriteString(separator(&t.Tokens[i-1], tok))
		}
		switch {
		case tok.Kind == Mention:
			b.WriteByte('@')
		case tok.Has(Hashtag):
			b.WriteByte('#')
		}
		b.WriteString(t.asWritten(tok))
		if tok.Has(Accented) && !tok.Has(Elided) {
			b.WriteByte('\'')
		}
	}
	return b.String()
}

// asWritten returns the norm of a token before it was led to the word that is meant.
func (t *Text) asWritten(tok *Token) string {
	if w, ok := t.written[tok.Start]; ok {
		return w
	}
	return tok.Norm
}

// whole returns what token i was written as together with the tokens parted from it, and how
// many they are; 0 if it was written as it reads, or is no beginning.
func (t *Text) whole(i int) (w string, n int) {
	tok := &t.Tokens[i]
	parted := i+1 < len(t.Tokens) && t.Tokens[i+1].Has(grown)
	if tok.Has(grown) || !parted && !tok.Has(Misspelt) {
		return "", 0
	}
	w = t.asWritten(tok)
	for n = 1; i+n < len(t.Tokens) && t.Tokens[i+n].Has(grown); n++ {
		w += t.Tokens[i+n].Norm
	}
	return w, n
}

func separator(prev, tok *Token) string {
	if tok.Has(grown) {
		return ""
	}
	switch tok.Before {
	case Glued:
		switch {
		case prev.Has(Elided):
			return "'"
		case prev.Has(Hashtag) && tok.Has(Hashtag):
			return " "
		case prev.Kind == Masked:
			return "/" // a hyphen would widen the hole
		case tok.Kind == URL || tok.Kind == Email || prev.Kind == Number && tok.Norm[0] <= '9':
			return "‐" // no sign of an address or a number, as the hyphen of the keyboard is
		}
		return "-"
	case Space:
		if len(prev.Norm) == 1 && len(tok.Norm) == 1 && tok.gap(prev) > 1 {
			return "  " // or they would be read as one word, letter by letter
		}
		return " "
	case Comma:
		return ", "
	}
	if prev.Kind == Masked {
		return "! " // a full stop would widen the hole
	}
	return ". "
}

// Slice returns the original between two tokens, [from, to).
func (t *Text) Slice(from, to int) string {
	if from >= to {
		return ""
	}
	return string(t.Runes[t.Tokens[from].Start:t.Tokens[to-1].End])
}

// Mask returns the original between two tokens, [from, to), as reports may show
// it: the first letter, and an asterisk for every other sign but spaces. Of a
// stretch of one sign it shows two asterisks, for its first letter is all of it.
func (t *Text) Mask(from, to int) string {
	if from >= to {
		return ""
	}
	stretch := t.Runes[t.Tokens[from].Start:t.Tokens[to-1].End]
	if len(stretch) == 1 {
		return "**"
	}
	var b strings.Builder
	for i, r := range stretch {
		switch {
		case i == 0 || r == ' ':
			b.WriteRune(r)
		default:
			b.WriteByte('*')
		}
	}
	return b.String()
}

// Sentence returns the tokens of the sentence in which token i stands, [from, to).
func (t *Text) Sentence(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && !t.Tokens[from].Before.Ends() {
		from--
	}
	for to < len(t.Tokens) && !t.Tokens[to].Before.Ends() {
		to++
	}
	return from, to
}

// Norm returns the norm of token i, and "" outside the text.
func (t *Text) Norm(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return ""
	}
	return t.Tokens[i].Norm
}
