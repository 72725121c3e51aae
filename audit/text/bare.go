package text

import (
	_ "embed"
	"strings"
)

// mood is the form of a verb to which pronouns are attached.
type mood uint8

const (
	noVerb         mood = iota
	bareInfinitive      // "cacciar-li": the host lacks its "e"
	gerund              // "facendo-ci"
	imperative          // "bruciate-li", "cacciamo-li"
	oneOrder            // "brucia-lo": one of imperativi.txt
)

// imperativi.txt lists orders to one person that take pronouns, with what is left
// when these are taken off.
//
//go:embed imperativi.txt
var imperativi string

var orders = func() map[string]string {
	m := make(map[string]string, 2000)
	for line := range strings.Lines(imperativi) {
		if line = strings.TrimSpace(line); line == "" || line[0] == ';' {
			continue
		}
		stem, tails, _ := strings.Cut(line, ":")
		for _, verb := range strings.Fields(stem) {
			for _, c := range strings.Fields(tails) {
				m[strings.TrimSuffix(verb, "+")+c] = strings.TrimSuffix(verb, "+")
			}
		}
	}
	return m
}()

// Bare returns the norm of token i without the pronouns attached to a verb, so
// that lists of verbs match: "ammazzatelo" is "ammazzate", "bruciateli" is
// "bruciate", "cacciarli" is "cacciare", "sparargli" is "sparare", "bruciamoli"
// is "bruciamo", "uccidilo" is "uccidi", "vattene" is "va", "facendoci" is
// "facendo". Other words come back as they are; so do forms that may as well be
// participles ("ammazzati"). It costs no allocation for words that bear no
// pronoun, and is computed once for those that do.
func (t *Text) Bare(i int) string {
	tok := &t.Tokens[i]
	switch {
	case tok.Has(bare):
		return t.bares[i]
	case tok.Has(plain) || tok.Kind != Word:
		return tok.Norm
	}
	b := Bare(tok.Norm)
	if b == tok.Norm {
		tok.Flags |= plain
		return b
	}
	if t.bares == nil {
		t.bares = make(map[int]string)
	}
	t.bares[i] = b
	tok.Flags |= bare
	return b
}

// Bare returns a folded word without the pronouns attached to a verb, see the
// method of the same name.
func Bare(w string) string {
	host, m := cutClitics(w)
	switch m {
	case noVerb:
		return w
	case bareInfinitive:
		if infinitive(host, w) {
			return host + "e"
		}
		return w
	}
	return host
}

// infinitive reports whether a host that lacks its "e" is one: a verb that the
// dictionary knows, or a word that it does not, unless it may be an adjective or
// a noun: "esperti", "universi".
func infinitive(host, w string) bool {
	n := len(w)
	if end := w[n-2:]; (end == "ti" || end == "si") && knownWith(w[:n-1], 'o') {
		return false
	} else if end == "ti" || end == "si" || end == "ci" || Known(w) {
		return knownWith(host, 'e') || host[len(host)-2] == 'a' && len(host) > 4 && !Known(w)
	}
	return len(host) > 4 || knownWith(host, 'e')
}

// cutClitics takes the pronouns off, and tells off what form of a verb.
func cutClitics(w string) (host string, m mood) {
	if len(w) < 5 || !cliticEnd(w) {
		return w, noVerb
	}
	if h, ok := orders[w]; ok {
		return h, oneOrder
	}
	for _, n := range pronounLengths {
		if n < len(w)-2 && pronoun(w[len(w)-n:]) {
			if m := moodOf(w[:len(w)-n]); m != noVerb {
				return w[:len(w)-n], m
			}
		}
	}
	return w, noVerb
}

// pronounLengths are those of "glielo", "tene", "gli" and "lo".
var pronounLengths = [...]int{6, 4, 3, 2}

// pronoun reports whether c, which ends like one, is a pronoun or two.
func pronoun(c string) bool {
	switch len(c) {
	case 6:
		return c[:4] == "glie" && c[4] != 'm' && c[4] != 't'
	case 4:
		return c[1] == 'e' && (c[0] == 't' || c[0] == 'v' || c[0] == 's' || c[0] == 'c' || c[0] == 'm') && (c[2] == 'l' || c[2] == 'n' || c[2] == 'v')
	case 3:
		return c == "gli"
	}
	return true
}

// cliticEnd reports whether the word ends like a pronoun.
func cliticEnd(w string) bool {
	switch w[len(w)-2:] {
	case "mi", "ti", "ci", "vi", "si", "lo", "la", "li", "le", "ne":
		return true
	}
	return false
}

func moodOf(host string) mood {
	if len(host) < 4 {
		switch host {
		case "dar", "dir", "far", "ber", "por":
			return bareInfinitive
		}
		return noVerb
	}
	switch end := host[len(host)-3:]; end {
	case "ate", "ete", "ite":
		if len(host) > 4 || host == "fate" || host == "date" || host == "dite" {
			return imperative
		}
	case "amo":
		if len(host) > 4 && host[len(host)-4] == 'i' || host == "diamo" {
			return imperative
		}
	case "ndo":
		if v := host[len(host)-4]; v == 'a' || v == 'e' {
			return gerund
		}
	default:
		if end[2] == 'r' && (end[1] == 'a' || end[1] == 'e' || end[1] == 'i') {
			return bareInfinitive
		}
	}
	return noVerb
}
