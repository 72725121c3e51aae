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
	tok := &t.Tokens[i]
	if !tok.Has(weighed) {
		tok.Flags |= weighed
		if tok.known() || names().has(tok.sum) {
			tok.Flags |= whole
		}
	}
	return tok.Has(whole)
}

// Name reports whether token i is a common given name, surname or place, though it may
// be a word of the dictionary too.
func (t *Text) Name(i int) bool { return names().has(t.Tokens[i].sum) }

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
		if dictionary().has(t.sum) {
			t.Flags |= known
		}
	}
	return t.Has(known)
}

// grow makes the forms of every stem with the endings of its section; size is how many
// slots the set begins with.
func grow(list string, size int) *words {
	w := &words{slots: make([]uint64, size)}
	stems(list, func(stem string, endings []string) { w.growStem(stem, endings) })
	w.move(room(w.n))
	return w
}

// stems calls visit with every stem of a list, and the endings of its section.
func stems(list string, visit func(stem string, endings []string)) {
	endings := []string{""}
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == ';':
		case line[0] == '[':
			endings = strings.Split(strings.Trim(line, "[]"), ",")
		default:
			for stem := range strings.FieldsSeq(line) {
				visit(stem, endings)
			}
		}
	}
}

// growStem puts a stem with its endings; what ends in c or g keeps its sound with
// an h too: "banca", "banche"; what ends in i does not double it: "occhi".
func (w *words) growStem(stem string, endings []string) {
	base, hard := hash(noWord, stem), stem[len(stem)-1] == 'c' || stem[len(stem)-1] == 'g'
	for _, e := range endings {
		w.put(hash(base, e))
		if e != "" && e[0] == 'i' && stem[len(stem)-1] == 'i' {
			w.put(hash(base, e[1:]))
		}
		if hard && e != "" && (e[0] == 'e' || e[0] == 'i') {
			w.put(hash((base^'h')*fnvPrime, e))
		}
	}
}
