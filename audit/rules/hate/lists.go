package hate

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"vigilia/audit/lexicon"
)

// The tiers of groups.txt and slurs.txt, which explain them.
const (
	alone    lexicon.Tier = 'A'
	directed lexicon.Tier = 'B'
	clumsy   lexicon.Tier = 'C'
	thrown   lexicon.Tier = 'D'
	group    lexicon.Tier = 'G'
	oneOf    lexicon.Tier = 'N'
	trait    lexicon.Tier = 'T'
	camp     lexicon.Tier = 'P'
	earlier  lexicon.Tier = 'Q'
	spared                = lexicon.Spared
)

//go:embed slurs.txt
var slurList string

//go:embed persons.txt
var personList string

//go:embed groups.txt
var groupList string

//go:embed words.txt
var wordList string

//go:embed guards.txt
var guardList string

//go:embed scorn.txt
var scornList string

//go:embed remarks.txt
var remarkList string

//go:embed frames.txt
var frameList string

var (
	slurs  = lexicon.New("slurs.txt", "ABCD", slurList+personList)
	groups = lexicon.New("groups.txt", "GNTPQ", groupList)
)

// grammar is what the rule knows of language besides slurs and groups.
type grammar struct {
	words, guards *vocabulary
	frames        []frame
	starts        class           // classes with which a frame begins
	openers       map[string]bool // words with which one does
	scorn         scorn
	c             named
}

// named are the classes that the code asks for by name.
type named struct {
	// of words.txt
	fill, det, open, partof, few, not, cop, is, areyou, pron, them, pre, bad, ill, must, out, outplace, nowant, shut, deny, undeserve, lack class
	direct                                                                                                                                  class // what may stand right before a bare group without making it an adjective
	slight                                                                                                                                  class // what two of in one sentence are an attack
	hate                                                                                                                                    class
	grave                                                                                                                                   class // what counts against whom a text above names
	harm                                                                                                                                    class // verbs that with a pronoun behind are violence: "bruciateli"
	harmDo                                                                                                                                  class // infinitives of violence
	exclude                                                                                                                                 class // verbs that with a pronoun behind are exclusion
	does                                                                                                                                    class // what a group is said to do
	dehum, d                                                                                                                                class // what it is said to be
	// of guards.txt
	doubt, denounce, privileged, mine, restrict, history, proud, thou, hurt class
}

// language returns the grammar, read once.
var language = sync.OnceValue(func() *grammar {
	g, err := readGrammar(wordList, guardList, frameList, scornList+remarkList)
	if err != nil {
		panic(fmt.Sprintf("hate: %v", err)) // an embedded list that the tests read
	}
	return g
})

func readGrammar(words, guards, frames, around string) (*grammar, error) {
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
	sc, err := readScorn(around)
	if err != nil {
		return nil, err
	}
	g := &grammar{scorn: sc, words: w, guards: v, frames: fs, c: namedIn(w.bits, v.bits), openers: map[string]bool{}}
	for _, f := range fs {
		g.starts |= f.elems[0].class
		for _, w := range f.elems[0].words {
			g.openers[w] = true
		}
	}
	return g, nil
}

// namedIn looks the classes up in those of words.txt and guards.txt.
func namedIn(b, g map[string]class) named {
	n := named{
		fill: b["fill"], det: b["det"], open: b["open"], partof: b["partof"], few: b["few"], not: b["not"], cop: b["cop"], is: b["is"], areyou: b["areyou"], pron: b["pron"], them: b["them"],
		pre: b["pre"], bad: b["bad"], ill: b["ill"], must: b["must"], out: b["out"], outplace: b["outplace"], nowant: b["nowant"], shut: b["shut"], deny: b["deny"], undeserve: b["undeserve"], lack: b["lack"],
		hate: b["hate"], harm: b["h1"] | b["hi"] | b["hs"], harmDo: b["hi"], exclude: b["x1"] | b["xi"], does: b["vd"], dehum: b["dehum"], d: b["d"], slight: b["dehum"] | b["d"] | b["vd"] | b["lack"] | b["badinf"] | b["disgust"],
		doubt: g["doubt"], denounce: g["denounce"], privileged: g["privileged"], mine: g["mine"], restrict: g["restrict"], history: g["history"], proud: g["proud"], thou: g["thou"], hurt: g["hurt"],
	}
	for _, name := range strings.Fields("hate h1 hi hs hope x1 xi must since fault out outplace pre d dehum ill bad cop areyou pos vd disgust irony noone doom deny full nowant thr") {
		n.direct |= b[name]
	}
	for _, name := range strings.Fields("dehum d vd lack badinf hs h1 hi hp thr doom x1 xl xi xp outplace harmnoun disgust hate deny") {
		n.grave |= b[name]
	}
	return n
}
