package text

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
)

// cues.txt lists the words that announce a context.
//
//go:embed cues.txt
var cueList string

// cueNames are the headings of cues.txt.
var cueNames = map[string]cue{
	"not": not, "copula": copula, "iAm": iAm, "weAre": weAre, "youAre": youAre, "clitic": clitic, "meUs": meUs, "filler": filler,
	"opinion": opinion, "limits": limits, "gives": gives, "ofThe": ofThe, "ofMany": ofMany, "calls": calls, "says": says, "teller": teller,
	"that": that, "breaks": breaks, "feels": feels, "takes": takes, "crowd": crowd, "led": led, "ownAct": ownAct, "wordFor": wordFor,
	"selfish": selfish, "looksLike": looksLike, "like": like, "byOf": byOf, "utters": utters, "toUtter": toUtter, "hates": hates,
	"toHate": toHate, "dislikes": dislikes, "bears": bears, "loathes": loathes, "who": who, "people": people, "whenYou": whenYou,
	"condemns": condemns, "errs": errs, "verdict": verdict, "light": light, "approves": approves, "grasps": grasps, "rightly": rightly,
	"stops": stops, "onward": onward, "ought": ought, "may": may, "asks": asks, "hateNoun": hateNoun, "toward": toward, "owns": owns,
	"mentions": mentions, "work": work, "noOne": noOne, "phrases": phrases,
}

var cues = readCues(cueList)

// announcing tells most words that announce nothing.
var announcing = filterOf(slices.Collect(maps.Keys(cues)))

// readCues reads cues.txt, by the hash of the word: what stands under a heading it does not know announces nothing.
func readCues(list string) map[uint64]cue {
	m := make(map[uint64]cue, 2500)
	var c cue
	endings := []string{""}
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == ';':
		case line[0] == '[':
			name, tails, _ := strings.Cut(strings.Trim(line, "[]"), " ")
			c, endings = cueNames[name], strings.Split(tails, ",")
		default:
			for _, w := range strings.Fields(line) {
				for _, e := range endings {
					m[hash(hash(noWord, w), e)] |= c
				}
			}
		}
	}
	return m
}

// announces returns what a word announces. An infinitive announces the same with
// pronouns behind it, "chiamarli", an order what is said or done: "chiamateli".
func (t *Token) announces() cue {
	if announcing.may(t.sum) {
		if c, ok := cues[t.sum]; ok {
			return c
		}
	}
	switch host, mood := cutClitics(t.Norm); mood {
	case bareInfinitive:
		return cues[hash(hash(noWord, host), "e")]
	case imperative:
		return cues[hash(noWord, host)] & (utters | hates)
	}
	return 0
}
