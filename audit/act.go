package audit

import (
	"time"

	"vigilia/audit/civil"
)

// Organ is the body that decides an act.
type Organ string

const (
	Giunta     Organ = "giunta"
	Consiglio  Organ = "consiglio"
	Sindaco    Organ = "sindaco"
	Dirigente  Organ = "dirigente" // managers and responsabili di servizio
	OtherOrgan Organ = ""          // not told, or none of these
)

// ActType is the form of an act, after the AgID vocabulary "municipal-notice-board"
// (A.01 decreto, A.02 deliberazione, A.03 determinazione, A.04 ordinanza).
type ActType string

const (
	Deliberazione  ActType = "deliberazione"
	Determinazione ActType = "determinazione"
	Ordinanza      ActType = "ordinanza"
	Decreto        ActType = "decreto"
	OtherAct       ActType = "" // notices, calls, acts of others
)

// Act is one registration in the albo pretorio.
type Act struct {
	Source        string // name of the feed in the configuration
	Register      string // albo registration, "year/number": not the act's own number
	Sender        string // body that sent it, where the albo hosts several
	Type          ActType
	Organ         Organ
	Number        int       // the act's own number; 0 if not told
	Year          int       // the year of the number; 0 if not told
	Date          civil.Day // day of adoption; zero if not told
	Subject       string    // "" once purged (Garante, guidelines 243/2014)
	PublishedFrom civil.Day
	PublishedTo   civil.Day // last day of publication
	URL           string
	FirstSeen     time.Time // when the auditor first read it
}

// Class is the outcome of holding a reference to an act, found in a post,
// against the albo (reference/compliance.md §2.3, restated in docs/rules.md).
type Class string

const (
	ClassA     Class = "A"  // published before the day of the post: conforming
	ClassASame Class = "A*" // published on the day of the post: conforming
	ClassB     Class = "B"  // adopted by then, published later
	ClassC     Class = "C"  // dated after the post: told before it was decided
	ClassD     Class = "D"  // explicit reference, not found though the albo was read
	ClassE     Class = "E"  // a decision without number, not matched
	ClassF     Class = "F"  // a future act or a draft
	ClassG     Class = "G"  // the albo archive cannot tell
)

// Conforming reports whether the class says that the act was public in time.
func (c Class) Conforming() bool { return c == ClassA || c == ClassASame }

// Reference is what a text says of an act.
type Reference struct {
	Type   ActType
	Organ  Organ
	Number int
	Year   int
	Date   civil.Day
	Text   string // as written
	Span   Span   // where it stands
}

// ActCheck is one reference of one own post, held against the albo.
type ActCheck struct {
	Page      string
	ContentID string
	PostedAt  time.Time
	Reference Reference
	Class     Class
	Match     *Act // nil if none was found
	// Lead is the number of days by which the post came before the publication; 0 if it did not.
	Lead int
	// Waiting is true for class D while the days of grace run.
	Waiting bool
	// Cause says, for class G, why the albo cannot tell.
	Cause     string
	CheckedAt time.Time
}

// Archive is the albo as the auditor has it: acts, and the days on which each
// feed was read. An empty archive covers nothing, so it never says "not there".
type Archive struct {
	acts    []Act
	covered map[civil.Day]bool
	first   civil.Day
	byKey   map[actKey][]int
}

type actKey struct {
	typ    ActType
	number int
}

// NewArchive returns the archive of the given acts. Covered are the days whose
// publications are known: the albo was read on that day, or later while the
// acts of that day were still in publication.
func NewArchive(acts []Act, covered []civil.Day) *Archive {
	a := &Archive{acts: acts, covered: make(map[civil.Day]bool, len(covered)), byKey: make(map[actKey][]int)}
	for _, d := range covered {
		a.covered[d] = true
		if a.first.IsZero() || d.Before(a.first) {
			a.first = d
		}
	}
	for i, act := range acts {
		k := actKey{act.Type, act.Number}
		a.byKey[k] = append(a.byKey[k], i)
	}
	return a
}

// Covers reports whether the acts published on d are known.
func (a *Archive) Covers(d civil.Day) bool { return a.covered[d] }

// First returns the first day covered, zero if none is.
func (a *Archive) First() civil.Day { return a.first }

// Numbered returns the acts of a type that bear a number, in the order given to NewArchive.
func (a *Archive) Numbered(t ActType, number int) []Act {
	idx := a.byKey[actKey{t, number}]
	acts := make([]Act, len(idx))
	for i, n := range idx {
		acts[i] = a.acts[n]
	}
	return acts
}

// Acts returns every act, in the order given to NewArchive. The caller must not change it.
func (a *Archive) Acts() []Act { return a.acts }
