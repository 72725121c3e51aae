package service

import (
	_ "embed"
	"strings"

	"vigilia/audit/text"
)

// topics are what phrases speak of.
type topics uint32

const (
	reporting      topics = 1 << iota // says of itself that it reports something
	failures                          // services that did not come
	troubles                          // things out of order, if somebody says where
	places                            // say where
	streets                           // begin a report that names the place first
	thereIs                           // there now
	help                              // asks for one's own case to be taken in hand
	asking                            // asks to be told
	interrogatives                    // make a marked question one that wants an answer
	openings                          // begin a question that lacks its mark
	services                          // turn even one marked word to the comune
	rhetorical                        // wants no answer
	chatter                           // talk among people
	officials                         // those whom a request addresses
	thou                              // speaks to one person as a friend
	offices                           // another counter, or a form
	desks                             // what steering words make the one to turn to
	steering                          // the words with which an office becomes that
)

// topicNames are the headings of phrases.txt.
var topicNames = map[string]topics{
	"reporting": reporting, "failures": failures, "troubles": troubles, "places": places, "streets": streets, "thereIs": thereIs,
	"help": help, "asking": asking, "interrogatives": interrogatives, "openings": openings, "services": services, "rhetorical": rhetorical,
	"chatter": chatter, "officials": officials, "thou": thou, "offices": offices, "desks": desks, "steering": steering,
}

// phrases.txt lists the phrases of every topic.
//
//go:embed phrases.txt
var phraseList string

var phrases = readPhrases(phraseList)

// book holds phrases by the first of their words: one lookup a word tells whether
// any can begin there.
type book struct{ *text.Index[[]phrase] }

// phrase is a word or several in a row.
type phrase struct {
	rest  []string // behind the first
	topic topics
}

// readPhrases reads phrases.txt: what stands under a heading it does not know is of no topic.
func readPhrases(list string) book {
	b := make(map[string][]phrase, 1000)
	var topic topics
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == ';':
		case line[0] == '[':
			topic = topicNames[strings.Trim(line, "[]")]
		default:
			for p := range strings.SplitSeq(line, ",") {
				if words := strings.Fields(p); len(words) > 0 {
					b[words[0]] = append(b[words[0]], phrase{words[1:], topic})
				}
			}
		}
	}
	return book{text.NewIndex(b)}
}

// openers are greetings and conjunctions before the sentence proper.
var openers = []string{
	"buongiorno", "buonasera", "buon", "giorno", "salve", "ciao", "scusate", "scusi", "scusa", "ma", "e", "ed", "o", "allora", "invece",
	"grazie", "ok", "bene", "perfetto", "gentile", "gentilissimi", "cortesemente", "pf", "pfv", "per", "favore", "piacere", "cmq", "comunque", "quindi", "poi", "comune", "sindaco", "a", "tutti",
}

// publicHosts are parts of the addresses of public bodies and of their services.
var publicHosts = []string{"comune.", ".gov.it", "regione.", "provincia.", "cittametropolitana.", "municipium", "pagopa", "inps.it", "agenziaentrate", "asst", "ausl", "asl", "ats-", "prefettura", "questura", "protezionecivile", "vigilfuoco", "comune.cloud", "comune.it"}
