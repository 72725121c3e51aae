package text

import (
	_ "embed"
	"strings"
	"sync"
)

// lessico.txt lists common words: a heading in brackets names the endings that
// the stems below it take.
//
//go:embed lessico.txt
var lessico string

// nomi.txt lists names, apart: who looks for names asks Known for what is none.
//
//go:embed nomi.txt
var nomi string

var names = sync.OnceValue(func() *words { return grow(nomi, 1<<11) })

// intact reports whether token i is a common word or name: not a damaged one.
func (t *Text) intact(i int) bool {
	return t.Known(i) || names().has(hash(noWord, t.Tokens[i].Norm))
}

var dictionary = sync.OnceValue(func() *words { return grow(lessico, 1<<19) })

// Known reports whether a folded word is a common Italian one: not a damaged
// form of something else. The list is made for that question alone; a word that
// is missing from it is only unknown, not wrong.
func Known(norm string) bool { return dictionary().has(hash(noWord, norm)) }

// knownWith reports whether the dictionary knows w with a letter behind it.
func knownWith(w string, end byte) bool {
	return dictionary().has((hash(noWord, w) ^ uint64(end)) * fnvPrime)
}

// Known reports whether token i is a common Italian word, see the function of
// the same name. The answer is kept.
func (t *Text) Known(i int) bool { return t.Tokens[i].known() }

func (t *Token) known() bool {
	if !t.Has(looked) {
		t.Flags = t.Flags&^known | looked
		if Known(t.Norm) {
			t.Flags |= known
		}
	}
	return t.Has(known)
}

// words is a set of words, of which it keeps the hashes: a quarter of a million take
// 4 MB, and a word that is none of them is taken for one once in 10^13.
type words struct {
	slots []uint64 // 0 is free
	n     int
}

// noWord and fnvPrime are those of FNV-1a, whose hash of a word goes on from that
// of its stem.
const (
	noWord   uint64 = 14695981039346656037
	fnvPrime uint64 = 1099511628211
)

func hash(h uint64, w string) uint64 {
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * fnvPrime
	}
	return h
}

// slot returns where h is or would be.
func (w *words) slot(h uint64) int {
	mask := len(w.slots) - 1
	i := int(h>>32) & mask
	for w.slots[i] != 0 && w.slots[i] != h {
		i = (i + 1) & mask
	}
	return i
}

func (w *words) has(h uint64) bool { return w.slots[w.slot(h)] == h }

func (w *words) put(h uint64) {
	if 4*w.n >= 3*len(w.slots) {
		old := w.slots
		w.slots = make([]uint64, 2*len(old))
		for _, o := range old {
			if o != 0 {
				w.slots[w.slot(o)] = o
			}
		}
	}
	if i := w.slot(h); w.slots[i] == 0 {
		w.slots[i] = h
		w.n++
	}
}

// grow makes the forms of every stem with the endings of its section; size, a power
// of two, is where the set begins.
func grow(list string, size int) *words {
	w := &words{slots: make([]uint64, size)}
	endings := []string{""}
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == ';':
		case line[0] == '[':
			endings = strings.Split(strings.Trim(line, "[]"), ",")
		default:
			for stem := range strings.FieldsSeq(line) {
				w.growStem(stem, endings)
			}
		}
	}
	return w
}

// growStem puts a stem with its endings; what ends in c or g keeps its sound with
// an h too: "banca", "banche".
func (w *words) growStem(stem string, endings []string) {
	base, hard := hash(noWord, stem), stem[len(stem)-1] == 'c' || stem[len(stem)-1] == 'g'
	for _, e := range endings {
		w.put(hash(base, e))
		if hard && e != "" && (e[0] == 'e' || e[0] == 'i') {
			w.put(hash((base^'h')*fnvPrime, e))
		}
	}
}
