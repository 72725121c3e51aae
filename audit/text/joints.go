package text

import (
	_ "embed"
	"strings"
)

// giunti.txt lists the small words on which words that are run together come apart.
//
//go:embed giunti.txt
var giunti string

// jointList is giunti.txt, read.
type jointList struct {
	joints   *words
	ends     map[string]bool
	leet     map[string]bool
	prefixes map[string]bool
	articles map[string]byte // with the last letter of what follows
}

var smallWords = readJoints(giunti)

func readJoints(list string) *jointList {
	j := &jointList{&words{slots: make([]uint64, 1<<9)}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]byte{}}
	for line := range strings.Lines(list) {
		name, rest, ok := strings.Cut(line, ": ")
		if !ok || name[0] == ';' {
			continue
		}
		for w := range strings.FieldsSeq(rest) {
			switch name {
			case "giunti":
				j.joints.put(hash(noWord, w))
			case "finali":
				j.ends[w] = true
			case "cifre":
				j.leet[w] = true
			case "prefissi":
				j.prefixes[w] = true
			default:
				j.articles[w] = name[0]
			}
		}
	}
	return j
}

// agrees reports whether an article, or what else stands before nouns, may stand before
// a word: "le" before "donne", "ai" before "musulmani", any before "trans".
func (j *jointList) agrees(article, w string) bool {
	a, ok := j.articles[article]
	if !ok {
		return false
	}
	switch end := w[len(w)-1]; end {
	case 'i', 'o', 'a':
		return a == end
	case 'e':
		return a == 'e' || !feminine(w) && (a == 'a' || article == "il" || article == "un")
	}
	return true
}

// feminine reports whether w is the plural of an anchor in a: "donne", but not "maiale".
func feminine(w string) bool {
	return anchored().exact.has(hash(hash(noWord, w[:len(w)-1]), "a"))
}
