package text

import (
	"math"
	"slices"
)

// forms are what leads a word that may be damaged to a key. They are made once, and
// every set of keys then looks at their hashes.
type forms struct {
	mends  []uint64 // of the word, of it squeezed, shuffled, and with one letter less
	pieces []piece  // parts beside which a word stands: "gli-zingari"
	ends   []piece  // long beginnings and ends, of words that may hold a key anywhere
}

// piece is a part of a word, [from, to).
type piece struct {
	sum      uint64
	from, to int
}

// mostForms is how many words of one text may be damaged: others stay as they are.
const mostForms = math.MaxUint16

// formsOf returns the forms of token i, a word of at most longestRead bytes; nil if
// the text has too many.
func (t *Text) formsOf(i int) *forms {
	tok := &t.Tokens[i]
	if tok.forms == 0 {
		if len(t.forms) == mostForms {
			return nil
		}
		t.forms = append(t.forms, t.newForms(tok))
		tok.forms = uint16(len(t.forms))
	}
	return &t.forms[tok.forms-1]
}

func (t *Text) newForms(tok *Token) forms {
	w := tok.Norm
	sums, parts := len(t.sums), len(t.parts)
	t.sums = appendMends(t.sums, w)
	f := forms{mends: t.sums[sums:]}
	if _, verb := cutClitics(w); verb != noVerb {
		return f // "vergognatevi" is no word run together with another
	}
	t.parts = appendPieces(t.parts, w)
	ends := len(t.parts)
	if tok.Has(Hashtag|Disguised) || len(w) > shortestLong {
		t.parts = appendEnds(t.parts, w)
	}
	f.pieces, f.ends = t.parts[parts:ends], t.parts[ends:]
	return f
}

// appendMends appends the hashes of all forms under which keys are kept for mending.
func appendMends(dst []uint64, w string) []uint64 {
	var b [longestRead]byte
	dst = append(dst, hash(noWord, w), hash(noWord, appendSqueezed(b[:0], w)), hash(noWord, appendShuffled(b[:0], w)))
	head := hash(noWord, w[:1])
	for i := 1; i < len(w); i++ {
		if w[i] != w[i-1] { // or it is the same form as before
			dst = append(dst, hash(head, w[i+1:]))
		}
		head = hash(head, w[i:i+1])
	}
	return dst
}

// appendPieces appends the parts of a word whose other part is a word by itself.
func appendPieces(dst []piece, w string) []piece {
	for n := 2; n <= len(w)-2; n++ {
		if len(w)-n >= shortestAfter && stands(w[:n]) {
			dst = append(dst, piece{hash(noWord, w[n:]), n, len(w)})
		}
		if n >= shortestAfter && stands(w[n:]) {
			dst = append(dst, piece{hash(noWord, w[:n]), 0, n})
		}
	}
	return dst
}

// appendEnds appends the long beginnings and ends of a word, the longest first.
func appendEnds(dst []piece, w string) []piece {
	for n := len(w) - 1; n >= shortestWithin; n-- {
		dst = append(dst, piece{hash(noWord, w[:n]), 0, n}, piece{hash(noWord, w[len(w)-n:]), len(w) - n, len(w)})
	}
	return dst
}

// stands reports whether w is a word, or an article and what precedes it.
func stands(w string) bool {
	switch {
	case len(w) > 3:
		return Known(w) || attached[w]
	case len(w) == 3:
		return attached[w]
	}
	return w == "un" || w == "di" || w == "la" || w == "le"
}

// attached are short words that people run together with what follows them, or
// what precedes.
var attached = set("gli", "dei", "del", "una", "uno", "sei", "che", "sto", "sta", "non", "per", "con", "tra", "fra", "nei", "nel", "sui", "sul", "dai", "dal", "ste", "sti", "son", "voi",
	"seiun", "seiuno", "seiuna", "sietedei", "sietedegli", "sietetutti", "sonodei", "sonodegli", "sonotutti", "tuttigli", "pezzodi", "razzadi", "bruttodi", "figliodi", "figliadi")

// appendShuffled appends w with the letters between the first and the last sorted:
// words with the same letters in another order have the same, "zniagri" and "zingari".
func appendShuffled(dst []byte, w string) []byte {
	dst = append(dst, w...)
	slices.Sort(dst[len(dst)-len(w)+1 : len(dst)-1])
	return dst
}

// appendSqueezed appends w with every doubled letter written once.
func appendSqueezed(dst []byte, w string) []byte {
	for i := range len(w) {
		if i == 0 || w[i] != w[i-1] {
			dst = append(dst, w[i])
		}
	}
	return dst
}
