package hate

import (
	_ "embed"
	"fmt"
	"sync"

	"vigilia/audit/lexicon"
)

// The tiers of groups.txt and slurs.txt, which explain them.
const (
	alone    lexicon.Tier = 'A'
	directed lexicon.Tier = 'B'
	clumsy   lexicon.Tier = 'C'
	group    lexicon.Tier = 'G'
	oneOf    lexicon.Tier = 'N'
	trait    lexicon.Tier = 'T'
	camp     lexicon.Tier = 'P'
	earlier  lexicon.Tier = 'Q'
	spared                = lexicon.Spared
)

//go:embed slurs.txt
var slurList string

//go:embed groups.txt
var groupList string

//go:embed words.txt
var wordList string

//go:embed guards.txt
var guardList string

//go:embed frames.txt
var frameList string

var (
	slurs  = lexicon.New("slurs.txt", "ABC", slurList)
	groups = lexicon.New("groups.txt", "GNTPQ", groupList)
)

// grammar is what the rule knows of language besides slurs and groups.
type grammar struct {
	words, guards *vocabulary
	frames        []frame
	starts        class           // classes with which a frame begins
	openers       map[string]bool // words with which one does
	c             named
}

// named are the classes that the code asks for by name.
type named struct {
	fill, det, open, partof, few, not, cop, pron, them, hate, direct                                class
	harm, exclude, pre, bad, areyou, outplace, out, lack, ill, deny, harmDo, shut, is, does, nowant class
	doubt, denounce, privileged, mine, restrict, history                                            class
}

// language returns the grammar, read once.
var language = sync.OnceValue(func() *grammar {
	g, err := readGrammar(wordList, guardList, frameList)
	if err != nil {
		panic(fmt.Sprintf("hate: %v", err)) // an embedded list that the tests read
	}
	return g
})

func readGrammar(words, guards, frames string) (*grammar, error) {
	w, err := readVocabulary("words.txt", words)
	if err != nil {
		return nil, err
	}
	v, err := readVocabulary("guards.txt", guards)
	if err != nil {
		return nil, err
	}
	fs, err := readFrames(frames, w)
	if err != nil {
		return nil, err
	}
	b, gb := w.bits, v.bits
	g := &grammar{words: w, guards: v, frames: fs, c: named{
		fill: b["fill"], det: b["det"], open: b["open"], partof: b["partof"], few: b["few"], not: b["not"], cop: b["cop"], pron: b["pron"], them: b["them"], hate: b["hate"],
		harm: b["h1"] | b["hi"] | b["hs"], exclude: b["x1"] | b["xi"], pre: b["pre"], bad: b["bad"], areyou: b["areyou"], outplace: b["outplace"], out: b["out"], lack: b["lack"], ill: b["ill"], deny: b["deny"], harmDo: b["hi"], shut: b["shut"], is: b["is"], nowant: b["nowant"], does: b["vd"],
		direct: b["hate"] | b["h1"] | b["hi"] | b["x1"] | b["xi"] | b["must"] | b["since"] | b["out"] | b["pre"] | b["d"] | b["dehum"] | b["cop"] | b["disgust"] | b["irony"] | b["fault"] | b["areyou"] | b["noone"] | b["hope"] | b["doom"] | b["deny"] | b["outplace"] | b["ill"] | b["full"] | b["nowant"] | b["thr"] | b["vd"] | b["pos"] | b["hs"],
		doubt:  gb["doubt"], denounce: gb["denounce"], privileged: gb["privileged"], mine: gb["mine"], restrict: gb["restrict"], history: gb["history"],
	}, openers: map[string]bool{}}
	for _, f := range fs {
		g.starts |= f.elems[0].class
		for _, w := range f.elems[0].words {
			g.openers[w] = true
		}
	}
	return g, nil
}
