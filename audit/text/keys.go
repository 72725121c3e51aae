package text

import (
	"strings"
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
	ends     byEnds
	squeezed map[string]string
	near     neighbours
	short    map[string]string // damaged forms of short keys; "" if they may be of several
	shuffled map[string]string // by first letter, last letter and the sorted others

	exact filter // of words
	reach filter // of every form by which mending may reach a key
	heads filter // of what may stand before a space within a key
}

const (
	shortestMended   = 7 // a shorter word has too many neighbours for every error
	shortestSwapped  = 5 // but not for swapped and missing letters
	shortestSqueezed = 5
	shortestTail     = 4 // behind a first letter that stands alone
	shortestCut      = 4
	shortestWithin   = 7
	shortestAfter    = 5
	shortestLong     = 11 // a word that is longer may hold a key beside anything
	longestRead      = 40 // longer tokens are no damaged word
)

// NewKeys makes a set. Where a masked word fits several keys equally well, the
// first in the list wins.
func NewKeys(words []string) *Keys {
	k := &Keys{words: map[string]bool{}, ends: byEnds{}, squeezed: map[string]string{}, short: map[string]string{}, shuffled: map[string]string{}}
	var heads, near []uint64
	for _, w := range words {
		if w == "" || k.words[w] {
			continue
		}
		k.words[w] = true
		k.ends.add(w)
		if s := string(appendSqueezed(nil, w)); len(w) >= shortestSqueezed && k.squeezed[s] == "" {
			k.squeezed[s] = w
		}
		if len(w) < shortestSwapped {
			continue
		}
		for n := 1; n <= len(w)-2; n++ {
			heads = append(heads, hash(noWord, w[:n]))
		}
		if len(w) < shortestMended {
			k.damage(w)
			continue
		}
		if s := string(appendShuffled(nil, w)); k.shuffled[s] == "" {
			k.shuffled[s] = w
		}
		k.near.add(w, func(sum uint64) { near = append(near, sum) })
	}
	k.near.sort()
	k.filters(heads, near)
	return k
}

// filters makes the sets that are asked before the maps.
func (k *Keys) filters(heads, near []uint64) {
	var exact []uint64
	for w := range k.words {
		exact = append(exact, hash(noWord, w))
	}
	reach := append(near, exact...)
	for _, forms := range []map[string]string{k.squeezed, k.short, k.shuffled} {
		for w := range forms {
			reach = append(reach, hash(noWord, w))
		}
	}
	k.exact, k.reach, k.heads = filterOf(exact), filterOf(reach), filterOf(heads)
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
	if len(k.words) == 0 {
		return "", 0, false
	}
	tok := &t.Tokens[i]
	if k.exact.may(tok.sum) && k.words[tok.Norm] {
		return tok.Norm, Exact, true
	}
	if tok.Kind == Masked {
		key, ok = k.unmask(tok.Norm, !tok.Has(Capital) || tok.Has(Caps) || tok.Before.Ends())
		return key, Completed, ok
	}
	if tok.Kind != Word && tok.Kind != Code || len(tok.Norm) < shortestCut || len(tok.Norm) > longestRead || t.intact(i) {
		return "", 0, false
	}
	return k.repair(t, i)
}

// repair is Match for a word that no dictionary knows.
func (k *Keys) repair(t *Text, i int) (key string, how Repair, ok bool) {
	tok := &t.Tokens[i]
	w := tok.Norm
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
	f := t.formsOf(i)
	if f == nil {
		return "", 0, false
	}
	if k.reach.mayAny(f.mends) {
		if key, ok = k.mend(w); ok {
			return key, Mended, true
		}
	}
	if key, ok = k.part(w, f.pieces); ok {
		return key, Within, true
	}
	key, ok = k.part(w, f.ends)
	return key, Within, ok
}

// part returns the first part of w that is a key.
func (k *Keys) part(w string, parts []piece) (string, bool) {
	for _, p := range parts {
		if k.exact.may(p.sum) && k.words[w[p.from:p.to]] {
			return w[p.from:p.to], true
		}
	}
	return "", false
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
	m := maskOf(w)
	for _, key := range k.ends.behind(&m) {
		if gap, ok := m.fits(key); ok && gap < bestGap {
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
	for i < len(masked) && masked[i] != '*' && !strings.HasPrefix(masked[i:], "…") {
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
	for _, key := range k.ends.from(w[0]) {
		if len(key) > len(w) && strings.HasPrefix(key, w) {
			return key, true
		}
	}
	return "", false
}

// mend returns the key at one error from w.
func (k *Keys) mend(w string) (string, bool) {
	var b [longestRead]byte
	if key, ok := k.squeezed[string(appendSqueezed(b[:0], w))]; ok {
		return key, true
	}
	if key, ok := k.mendShort(w); ok {
		return key, true
	}
	if len(w) < shortestMended-1 {
		return "", false
	}
	if key, ok := k.near.atOneError(hash(noWord, w), w); ok {
		return key, true
	}
	if key, ok := k.shuffled[string(appendShuffled(b[:0], w))]; ok {
		return key, true
	}
	for i := 1; i < len(w); i++ {
		if key, ok := k.near.atOneError(hash(hash(noWord, w[:i]), w[i+1:]), w); ok {
			return key, true
		}
	}
	return "", false
}

// without returns w without its letter i.
func without(b *[longestRead]byte, w string, i int) []byte {
	return append(append(b[:0], w[:i]...), w[i+1:]...)
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
	var b [longestRead]byte
	for i := 1; i < len(w)-1; i++ {
		if key := without(&b, w, i); k.words[string(key)] && (slip(w[i], w[i-1]) || slip(w[i], w[i+1])) && !isVowel(w[i]) {
			return string(key), true
		}
	}
	return "", false
}

// same returns the key that is spelled so.
func (k *Keys) same(w []byte) (string, bool) {
	if k.words[string(w)] {
		return string(w), true
	}
	return "", false
}

// joined returns the key that tokens i and i+1 make without what stands between
// them, of which one at least is no word by itself: "zin gari", "ne.gri", "str nzo".
func (k *Keys) joined(t *Text, i int) (string, bool) {
	a := &t.Tokens[i]
	if a.Kind != Word || i+1 >= len(t.Tokens) || !k.heads.may(a.sum) || a.Has(Hashtag|Elided) {
		return "", false
	}
	b := &t.Tokens[i+1]
	if b.Kind != Word || b.Before == Comma || b.Before == Stop || b.Has(Capital) && !b.Has(Caps) || len(b.Norm) < 2 {
		return "", false
	}
	both := !a.known() && !b.known()
	if !both && (a.known() && b.known() || len(a.Norm) == 1 && (len(b.Norm) < shortestTail || b.known())) {
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
	for _, key := range k.ends.from(head[0]) {
		if len(key) == len(head)+len(tail)+1 && len(key) > shortestSwapped && strings.HasPrefix(key, head) && strings.HasSuffix(key, tail) {
			return key, true
		}
	}
	return "", false
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
