package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Repair tells how a token was led to a key.
type Repair uint8

const (
	Exact     Repair = iota // as it stands, disguise already undone
	Completed               // a letter or dots stood for the rest: "c***o", "vaffanc…"
	Mended                  // one wrong, missing, doubled, extra or swapped letter
	Within                  // run together with other words: "#vergognateviidioti"
	Split                   // a space stands within it: "vaf fanculo"
)

// Keys is a set of words toward which damaged words may be repaired.
// It is immutable and may be shared.
type Keys struct {
	words    map[string]bool
	list     []string
	byFirst  map[byte][]string
	squeezed map[string]string
	near     map[string][]string
	short    map[string]string // damaged forms of short keys; "" if they may be of several
	shuffled map[string]string // by first letter, last letter and the sorted others
	heads    map[string]bool   // what may stand before a space within a key
}

const (
	shortestMended   = 7 // a shorter word has too many neighbours for every error
	shortestSwapped  = 5 // but not for swapped and missing letters
	shortestSqueezed = 5
	shortestTail     = 4 // behind a first letter that stands alone
	shortestCut      = 4
	shortestWithin   = 7
	shortestAfter    = 5
	longestRead      = 40 // longer tokens are no damaged word
)

// NewKeys makes a set. Where a masked word fits several keys equally well, the
// first in the list wins.
func NewKeys(words []string) *Keys {
	k := &Keys{words: map[string]bool{}, byFirst: map[byte][]string{}, squeezed: map[string]string{}, near: map[string][]string{}, short: map[string]string{}, shuffled: map[string]string{}, heads: map[string]bool{}}
	for _, w := range words {
		if w == "" || k.words[w] {
			continue
		}
		k.words[w] = true
		k.list = append(k.list, w)
		k.byFirst[w[0]] = append(k.byFirst[w[0]], w)
		if s := squeeze(w); len(w) >= shortestSqueezed && k.squeezed[s] == "" {
			k.squeezed[s] = w
		}
		if len(w) < shortestSwapped {
			continue
		}
		for n := 1; n <= len(w)-2; n++ {
			k.heads[w[:n]] = true
		}
		if len(w) < shortestMended {
			k.damage(w)
			continue
		}
		if s := shuffle(w); k.shuffled[s] == "" {
			k.shuffled[s] = w
		}
		deletions(w, func(d string) { k.near[d] = append(k.near[d], w) })
		k.near[w] = append(k.near[w], w)
	}
	return k
}

// damage keeps the forms of a short key with two neighbouring letters swapped or
// one missing, the first and the last letter excepted.
func (k *Keys) damage(w string) {
	for i := 1; i < len(w)-1; i++ {
		if w[i] != w[i-1] {
			k.damaged(w[:i]+w[i+1:], w)
		}
		if i < len(w)-2 && w[i] != w[i+1] {
			k.damaged(w[:i]+w[i+1:i+2]+w[i:i+1]+w[i+2:], w)
		}
	}
}

func (k *Keys) damaged(form, w string) {
	if old, ok := k.short[form]; !ok {
		k.short[form] = w
	} else if !akin(old, w) {
		k.short[form] = ""
	}
}

// akin reports two forms of the same word.
func akin(a, b string) bool {
	return len(a) > 3 && len(b) > 3 && a[:4] == b[:4]
}

// Has reports whether the word is a key as it stands.
func (k *Keys) Has(word string) bool { return k.words[word] }

// Match leads token i to a key, and tells how. Words that are neither hidden nor
// cut are repaired only if no dictionary knows them and they are not written like
// a name.
func (k *Keys) Match(t *Text, i int) (key string, how Repair, ok bool) {
	tok := &t.Tokens[i]
	w := tok.Norm
	if k.words[w] {
		return w, Exact, true
	}
	if tok.Kind == Masked {
		key, ok = k.unmask(w, !tok.Has(Capital) || tok.Has(Caps) || tok.Before.Ends())
		return key, Completed, ok
	}
	if tok.Kind != Word && tok.Kind != Code || len(w) < shortestCut || len(w) > longestRead || t.intact(i) {
		return "", 0, false
	}
	if tok.Has(Cut) {
		if key, ok = k.complete(w); ok {
			return key, Completed, true
		}
	}
	if tok.Has(Capital) && !tok.Has(Caps) && !tok.Before.Ends() && !tok.Has(Hashtag) {
		return "", 0, false // a name, for all we know
	}
	if strings.IndexByte(w, 'k') >= 0 {
		var b [2 * longestRead]byte
		if key, ok = k.same(appendWithoutK(b[:0], w)); ok {
			return key, Mended, true
		}
	}
	if key, ok = k.mend(w); ok {
		return key, Mended, true
	}
	if _, verb := cutClitics(w); verb != noVerb {
		return "", 0, false // "vergognatevi"
	}
	if key, ok = k.glued(w); ok {
		return key, Within, true
	}
	if tok.Has(Hashtag) || len(w) > 11 || tok.Has(Disguised) {
		key, ok = k.within(w)
		return key, Within, ok
	}
	return "", 0, false
}

// unmask returns the key that fits a masked word best: the nearest in length.
// Without a last letter to go by, three letters must be seen, and a word that
// begins like a name needs as many.
func (k *Keys) unmask(w string, plain bool) (string, bool) {
	seen, last := visible(w)
	if seen < 2 || !plain && seen < 3 || !last && seen < 3 && !strings.HasSuffix(w, "***") {
		return "", false
	}
	best, bestGap := "", 100
	for _, key := range k.byFirst[w[0]] {
		if gap, ok := Fits(w, key); ok && gap < bestGap {
			best, bestGap = key, gap
		}
	}
	return best, best != ""
}

// visible counts the letters of a masked word that are seen, and reports whether the last is.
func visible(w string) (n int, last bool) {
	for i := 0; i < len(w); i++ {
		last = w[i] >= 'a' && w[i] <= 'z'
		if last {
			n++
		}
	}
	return n, last
}

// Fits reports whether a masked word can stand for a word, and by how many
// letters the holes are off. One asterisk hides up to three letters, more hide
// about as many as they are.
func Fits(masked, word string) (gap int, ok bool) {
	i, j := 0, 0
	for i < len(masked) && masked[i] != '*' && masked[i] < utf8.RuneSelf {
		if j >= len(word) || masked[i] != word[j] {
			return 0, false
		}
		i, j = i+1, j+1
	}
	if i == len(masked) {
		return 0, j == len(word)
	}
	size, lo, hi := hole(masked[i:])
	best := -1
	for n := lo; n <= hi && j+n <= len(word); n++ {
		g, fits := Fits(masked[i+size:], word[j+n:])
		if !fits {
			continue
		}
		if masked[i] == '*' {
			g += abs(n - size)
		}
		if best < 0 || g < best {
			best = g
		}
	}
	return best, best >= 0
}

// hole returns the length of the hole at the beginning of s, and the least and
// most letters that it hides.
func hole(s string) (size, lo, hi int) {
	if s[0] != '*' {
		return len("…"), 2, 12
	}
	for size < len(s) && s[size] == '*' {
		size++
	}
	if size == 1 {
		return 1, 1, 3
	}
	return size, size - 1, size + 2
}

func abs(n int) int { return max(n, -n) }

// complete returns the only key family that begins with what was cut off.
func (k *Keys) complete(w string) (string, bool) {
	for _, key := range k.byFirst[w[0]] {
		if len(key) > len(w) && strings.HasPrefix(key, w) {
			return key, true
		}
	}
	return "", false
}

// mend returns the key at one error from w.
func (k *Keys) mend(w string) (string, bool) {
	if key, ok := k.squeezed[squeeze(w)]; ok {
		return key, true
	}
	if key, ok := k.mendShort(w); ok {
		return key, true
	}
	if len(w) < shortestMended-1 {
		return "", false
	}
	if key := k.neighbour(w, w); key != "" {
		return key, true
	}
	if key, ok := k.shuffled[shuffle(w)]; ok {
		return key, true
	}
	found := ""
	deletions(w, func(d string) {
		if found == "" {
			found = k.neighbour(d, w)
		}
	})
	return found, found != ""
}

// shuffle sorts the letters between the first and the last: words with the same
// letters in another order have the same, "zniagri" and "zingari".
func shuffle(w string) string {
	b := []byte(w)
	slices.Sort(b[1 : len(b)-1])
	return string(b)
}

// mendShort returns the short key of which w is a form with two letters swapped, one
// missing, or one too many that is beside its neighbour on the keyboard.
func (k *Keys) mendShort(w string) (string, bool) {
	if key := k.short[w]; key != "" {
		return key, true
	}
	if len(w) < shortestSwapped+1 || len(w) > shortestMended {
		return "", false
	}
	var b [shortestMended]byte
	for i := 1; i < len(w)-1; i++ {
		n := copy(b[:], w[:i])
		n += copy(b[n:], w[i+1:])
		if k.words[string(b[:n])] && (slip(w[i], w[i-1]) || slip(w[i], w[i+1])) && !isVowel(w[i]) {
			return string(b[:n]), true
		}
	}
	return "", false
}

// neighbour returns a key that shares the deletion d with w and is at one error from it.
func (k *Keys) neighbour(d, w string) string {
	for _, key := range k.near[d] {
		if oneError(w, key) {
			return key
		}
	}
	return ""
}

// same returns the key that is spelled so.
func (k *Keys) same(w []byte) (string, bool) {
	if k.words[string(w)] {
		return string(w), true
	}
	return "", false
}

// within returns a long key with which w begins or ends.
func (k *Keys) within(w string) (string, bool) {
	for n := len(w) - 1; n >= shortestWithin; n-- {
		if k.words[w[:n]] {
			return w[:n], true
		}
		if k.words[w[len(w)-n:]] {
			return w[len(w)-n:], true
		}
	}
	return "", false
}

// glued returns the key that is run together with a word before or behind it:
// "glizingari", "seiuncoglione", "negrischifosi".
func (k *Keys) glued(w string) (string, bool) {
	for n := 2; n <= len(w)-2; n++ {
		switch {
		case len(w)-n >= shortestAfter && k.words[w[n:]] && stands(w[:n]):
			return w[n:], true
		case n >= shortestAfter && k.words[w[:n]] && stands(w[n:]):
			return w[:n], true
		}
	}
	return "", false
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

// joined returns the key that tokens i and i+1 make without what stands between
// them, of which one at least is no word by itself: "zin gari", "ne.gri", "str nzo".
func (k *Keys) joined(t *Text, i int) (string, bool) {
	a := &t.Tokens[i]
	if a.Kind != Word || i+1 >= len(t.Tokens) || !k.heads[a.Norm] || a.Has(Hashtag|Elided) {
		return "", false
	}
	b := &t.Tokens[i+1]
	if b.Kind != Word || b.Before == Comma || b.Before == Stop || b.Has(Capital) && !b.Has(Caps) || len(b.Norm) < 2 {
		return "", false
	}
	both := !t.Known(i) && !t.Known(i+1)
	if !both && (t.Known(i) && t.Known(i+1) || len(a.Norm) == 1 && (len(b.Norm) < shortestTail || t.Known(i+1))) {
		return "", false
	}
	var buf [longestRead]byte
	if len(a.Norm)+len(b.Norm) > len(buf) {
		return "", false
	}
	n := copy(buf[:], a.Norm)
	n += copy(buf[n:], b.Norm)
	if k.words[string(buf[:n])] {
		return string(buf[:n]), true
	}
	if both && len(a.Norm) > 1 {
		return k.patched(a.Norm, b.Norm)
	}
	return "", false
}

// patched returns the key that lacks but the letter between head and tail.
func (k *Keys) patched(head, tail string) (string, bool) {
	for _, key := range k.byFirst[head[0]] {
		if len(key) == len(head)+len(tail)+1 && len(key) > shortestSwapped && strings.HasPrefix(key, head) && strings.HasSuffix(key, tail) {
			return key, true
		}
	}
	return "", false
}

// deletions calls f with every form of w that lacks one letter, the first excepted:
// people do not mistake the first letter.
func deletions(w string, f func(string)) {
	var b [longestRead]byte
	if len(w) > len(b) {
		return
	}
	for i := 1; i < len(w); i++ {
		if w[i] == w[i-1] {
			continue // the same form as before
		}
		n := copy(b[:], w[:i])
		n += copy(b[n:], w[i+1:])
		f(string(b[:n]))
	}
}

// oneError reports whether one substitution, insertion, deletion or swap of
// neighbours leads from a to b, without touching the first letter. A changed last
// vowel is no error: it is another inflection, and has its own entry if it matters.
func oneError(a, b string) bool {
	if a == "" || b == "" || a[0] != b[0] {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch {
	case len(a) < len(b):
		return a[i:] == b[i+1:]
	case i == len(a):
		return true
	case a[i+1:] == b[i+1:]:
		return i < len(a)-1 && slip(a[i], b[i])
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// slip reports whether one letter is easily written for the other: two vowels,
// neighbours on the keyboard, or the same sound.
func slip(a, b byte) bool {
	if isVowel(a) && isVowel(b) {
		return true
	}
	return strings.IndexByte(besides[a], b) >= 0 || strings.IndexByte(besides[b], a) >= 0
}

var besides = map[byte]string{'q': "wa", 'w': "es", 'r': "etfd", 't': "ygfd", 'y': "uh", 'p': "ob", 's': "adzxew", 'd': "sfcxert", 'f': "dgvcrv",
	'g': "fhbvtc", 'h': "gjny", 'j': "hkni", 'k': "jlmciq", 'l': "kop", 'z': "axs", 'x': "zc", 'c': "xvk", 'v': "cbgu", 'b': "vnhp", 'n': "bmjh", 'm': "nk"}

// squeeze writes every doubled letter once.
func squeeze(w string) string {
	b := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		if i == 0 || w[i] != w[i-1] {
			b = append(b, w[i])
		}
	}
	return string(b)
}
