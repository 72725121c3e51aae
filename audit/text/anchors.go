package text

import (
	"cmp"
	_ "embed"
	"slices"
	"sync"
)

// ancore.txt lists the words toward which damaged ones are led in every text, whatever
// list is asked about it afterwards.
//
//go:embed ancore.txt
var ancore string

var anchored = sync.OnceValue(func() *anchors { return newAnchors(ancore) })

// anchors lead from a damaged word to the one that is meant: two neighbouring letters
// are swapped, or one is missing. They keep hashes for the damaged forms, some
// thirty thousand, as neighbours do.
type anchors struct {
	words []string
	exact *words
	forms []slipped // by sum
	seen  filter    // of forms
}

// slipped is a damaged form of an anchor.
type slipped struct {
	sum    uint32
	anchor uint16 // which of the words
	weak   bool   // it is meant only behind an article that agrees
}

const (
	shortestMeant  = 3                          // "gya", "rmo"
	shortestPlain  = 5                          // a form that needs no article
	shortestDouble = 7                          // a word that is compared with every doubled letter written once too
	squeezedWord   = uint64(0xAF63BD4C8601B7DF) // where the hashes of such words begin: behind a zero
	mostConsonants = 3                          // a word of four letters with so many is none: "ngri", "mrda"
)

func newAnchors(list string) *anchors {
	a := &anchors{exact: &words{slots: make([]uint64, 1<<12)}}
	var sums []uint64
	stems(list, func(stem string, endings []string) {
		for _, e := range endings {
			if w := stem + e; !a.exact.has(hash(noWord, w)) {
				a.exact.put(hash(noWord, w))
				a.words = append(a.words, w)
				sums = a.damage(sums, w)
			}
		}
	})
	slices.SortFunc(a.forms, func(x, y slipped) int {
		return cmp.Or(cmp.Compare(x.sum, y.sum), cmp.Compare(weight(x.weak), weight(y.weak)), cmp.Compare(x.anchor, y.anchor))
	})
	a.forms = slices.Clip(slices.CompactFunc(a.forms, func(x, y slipped) bool { return x.sum == y.sum }))
	a.seen = filterOf(sums)
	return a
}

func weight(weak bool) int {
	if weak {
		return 1
	}
	return 0
}

// damage keeps the damaged forms of the anchor put last, and appends their hashes to sums.
// Those of a long one are kept with every doubled letter written once too, so that it is
// found beside another error: "imigrti".
func (a *anchors) damage(sums []uint64, w string) []uint64 {
	keep := func(sum uint64, weak bool) {
		sums = append(sums, sum)
		a.forms = append(a.forms, slipped{uint32(sum >> 32), uint16(len(a.words) - 1), weak})
	}
	slips(w, func(form []byte, cut bool) { keep(hash(noWord, form), cut || weakForm(form, len(w))) })
	if len(w) < shortestDouble {
		return sums
	}
	once := slices.Compact([]byte(w))
	single := func(form []byte, cut bool) {
		if form = slices.Compact(form); len(form) >= len(once)-1 && !(len(form) < len(once) && form[0] != w[0]) {
			keep(hash(squeezedWord, form), cut)
		}
	}
	single([]byte(w), false)
	slips(w, single)
	slips(string(once), single)
	return sums
}

// slips calls visit with every form of w in which two neighbouring letters are swapped
// or one is missing, and whether it is the last that is. The first does not go missing.
func slips(w string, visit func(form []byte, cut bool)) {
	for i := range len(w) {
		if i > 0 && w[i] != w[i-1] && len(w) > shortestMeant {
			visit([]byte(w[:i]+w[i+1:]), i == len(w)-1)
		}
		if i+1 < len(w) && w[i] != w[i+1] {
			visit([]byte(w[:i]+w[i+1:i+2]+w[i:i+1]+w[i+2:]), false)
		}
	}
}

// weakForm reports a form of a word of n letters that is too short to be believed by itself.
func weakForm(form []byte, n int) bool {
	switch {
	case len(form) >= shortestPlain:
		return false
	case len(form) < shortestPlain-1:
		return true
	}
	consonants := 0
	for _, b := range form {
		if !isVowel(b) {
			consonants++
		}
	}
	return len(form) < n && consonants < mostConsonants
}

// meant returns the anchor of which a word is a damaged form, and whether only an
// article before it makes that likely.
func (a *anchors) meant(w string, sum uint64) (anchor string, weak, ok bool) {
	if anchor, weak, ok = a.at(sum); ok || len(w) < shortestDouble-1 {
		return anchor, weak, ok
	}
	var b [longestRead]byte
	return a.at(hash(squeezedWord, appendSqueezed(b[:0], w)))
}

func (a *anchors) at(sum uint64) (anchor string, weak, ok bool) {
	if !a.seen.may(sum) {
		return "", false, false
	}
	i, ok := slices.BinarySearchFunc(a.forms, uint32(sum>>32), func(f slipped, s uint32) int { return cmp.Compare(f.sum, s) })
	if !ok {
		return "", false, false
	}
	return a.words[a.forms[i].anchor], a.forms[i].weak, true
}
