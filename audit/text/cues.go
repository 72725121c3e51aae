package text

import (
	_ "embed"
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

// readCues reads cues.txt: what stands under a heading it does not know announces nothing.
func readCues(list string) map[string]cue {
	m := make(map[string]cue, 2500)
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
					m[w+e] |= c
				}
			}
		}
	}
	return m
}

// cueOf returns what a word announces. An infinitive announces the same with
// pronouns behind it: "chiamarli".
func cueOf(w string) cue {
	if c, ok := cues[w]; ok {
		return c
	}
	host, mood := cutClitics(w)
	if mood == bareInfinitive {
		var b [longestRead]byte
		n := copy(b[:len(b)-1], host)
		b[n] = 'e'
		return cues[string(b[:n+1])]
	}
	return 0
}
