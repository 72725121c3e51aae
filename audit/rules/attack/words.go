package attack

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"vigilia/audit/text"
)

// mark is what a word tells of the words around it; words.txt explains each.
type mark uint64

const (
	isYou mark = 1 << iota
	isThem
	isMe
	isOwn
	isMust
	isMustYou
	isFiller
	isNo
	isWish
	isBody
	isAnnoy
	isBlow
	isGoods
	isPeople
	isOffice
	isDet
	isThing
	isPlay
	isTale
	isSweet
	isTells
	isSaid
	isPast
	isWant
	isLawful
	isHearts
	isCouncil
	isPress
	isCourt
	isDoubt
	isOrganisation
	isGeneric
	isPublic
	isDay
	isComing
	isDies
	isYouVerb
	isBusy
)

// headings of words.txt.
var headings = map[string]mark{
	"you": isYou, "them": isThem, "me": isMe, "own": isOwn, "must": isMust, "must-you": isMustYou, "filler": isFiller, "no": isNo,
	"wish": isWish, "body": isBody, "annoy": isAnnoy, "blow": isBlow, "goods": isGoods, "people": isPeople, "office": isOffice,
	"det": isDet, "thing": isThing, "play": isPlay, "tale": isTale, "sweet": isSweet, "tells": isTells, "said": isSaid,
	"past": isPast, "want": isWant, "lawful": isLawful, "hearts": isHearts, "council": isCouncil,
	"press": isPress, "court": isCourt, "doubt": isDoubt, "organisation": isOrganisation, "generic": isGeneric,
	"public": isPublic, "public-day": isDay, "coming": isComing, "dies": isDies, "busy": isBusy, "you-verb": isYouVerb,
}

//go:embed words.txt
var wordList string

// marks knows what single words tell.
var marks = sync.OnceValue(func() map[string]mark {
	m := make(map[string]mark, 2000)
	err := sections(wordList, func(heading string, words []string) error {
		h, ok := headings[heading]
		for _, w := range words {
			m[w] |= h
		}
		return unknown(heading, ok)
	})
	return must(m, err)
})

// telling is marks, to be asked about tokens.
var telling = sync.OnceValue(func() *text.Index[mark] { return text.NewIndex(marks()) })

// must passes on what an embedded list says. One that cannot be read is an error of the build.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func unknown(heading string, ok bool) error {
	if ok {
		return nil
	}
	return fmt.Errorf("sezione «%s» sconosciuta", heading)
}

// sections reads a list of words: "[name] explanation" heads a section, ";" a comment.
func sections(source string, visit func(heading string, words []string) error) error {
	heading := ""
	for n, line := range strings.Split(source, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == ';' {
			continue
		}
		var words []string
		if name, _, ok := strings.Cut(line, "]"); ok && line[0] == '[' {
			heading = name[1:]
		} else {
			words = strings.Fields(line)
		}
		if err := visit(heading, words); err != nil {
			return fmt.Errorf("riga %d: %w", n+1, err)
		}
	}
	return nil
}
