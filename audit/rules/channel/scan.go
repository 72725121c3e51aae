package channel

import (
	"strings"
	"sync"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// listID names one of the lists of the family.
type listID uint8

// The lists, in the order of their bits in a cue.
const (
	placeList listID = iota
	topicList
	personalList
	formalList
	complaintList
	emergencyList
	crimeList
	requestList
	listCount
)

// listed is a list with the rule that reads it and the tiers without an entry of
// which the rule is silent.
type listed struct {
	rule   string
	list   *lexicon.List
	needed string
}

func (l listID) listed() listed {
	switch l {
	case topicList:
		return listed{"topic.off_topic", topics, "TF"}
	case personalList:
		return listed{"topic.personal_case", personals, "FI"}
	case formalList:
		return listed{"channel.formal_request", formalities, "ABC"}
	case complaintList:
		return listed{"channel.complaint", complaints, "ALBVDREG"}
	case emergencyList:
		return listed{"channel.emergency", emergencies, "AHEPLCFDG"}
	case crimeList:
		return listed{"channel.crime_report", crimes, "ABCDHTN"}
	case requestList:
		return listed{"channel.assistance", requests, "AHBWQMCO"}
	}
	return listed{"", places, "P"}
}

func (l listID) needs(t lexicon.Tier) bool { return strings.IndexByte(l.listed().needed, byte(t)) >= 0 }

// cue tells, two bits a list, whether a word opens an entry and whether it opens
// one that the rule cannot do without.
type cue uint32

func (l listID) opening() cue { return 1 << (2 * l) }
func (l listID) needed() cue  { return 2 << (2 * l) }

// scan reads the tokens of a text once for all the rules of the family: one lookup
// a token tells what could begin there.
type scan struct {
	lists [listCount]*lexicon.Lexicon
	cues  *text.Index[cue]
	of    *text.Text
	all   cue // of the whole text
	hits  []hit
}

// hit is a token that opens an entry of some list.
type hit struct {
	at  int
	cue cue
}

// maxHits bounds what is read of one text: the longest comment that Facebook takes
// has fewer words.
const maxHits = 3000

// scanKey is the key of the family's scan in a setting.
type scanKey struct{}

// scanOf returns the scan that the rules of one audit share.
func scanOf(set *audit.Setting) *scan {
	return set.Shared(scanKey{}, func() any { return newScan(set) }).(*scan)
}

func newScan(set *audit.Setting) *scan {
	s := &scan{}
	changed := false
	for l := range listCount {
		d := l.listed()
		s.lists[l] = set.Office.For(d.rule, d.list)
		changed = changed || s.lists[l] != d.list.Lexicon()
	}
	if s.cues = ownCues(); changed {
		s.cues = cuesOf(s.lists)
	}
	return s
}

// ownCues are the cues of the lists as they are embedded.
var ownCues = sync.OnceValue(func() *text.Index[cue] {
	var lists [listCount]*lexicon.Lexicon
	for l := range listCount {
		lists[l] = l.listed().list.Lexicon()
	}
	return cuesOf(lists)
})

func cuesOf(lists [listCount]*lexicon.Lexicon) *text.Index[cue] {
	cues := map[string]cue{}
	for l := range listCount {
		lists[l].Openers(func(word string, t *lexicon.Term) {
			c := l.opening()
			if l.needs(t.Tier) {
				c |= l.needed()
			}
			cues[word] |= c
		})
	}
	return text.NewIndex(cues)
}

// see reads a text, unless it was the last one read, and returns its cues.
func (s *scan) see(t *text.Text) cue {
	if s.of == t {
		return s.all
	}
	s.of, s.all, s.hits = t, 0, s.hits[:0]
	for i := range t.Tokens {
		if c := s.cues.Of(&t.Tokens[i]); c != 0 {
			s.all |= c
			if s.hits = append(s.hits, hit{i, c}); len(s.hits) == maxHits {
				break
			}
		}
	}
	return s.all
}
