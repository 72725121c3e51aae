// Package text makes Italian comments comparable: folded, de-obfuscated and cut
// into tokens, each of which knows where it stands in the original.
//
// It is no public API.
package text

// Text is a text made comparable.
type Text struct {
	Original string
	Runes    []rune // the original, by code point: offsets of tokens point here
	Tokens   []Token
}

// Token is one word of the text.
type Token struct {
	Start, End int    // code points of the original: [Start, End)
	Norm       string // lower case, no accents, de-obfuscated, unstretched
}

// Parse reads a text.
func Parse(s string) *Text { return &Text{Original: s, Runes: []rune(s)} }
