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
	Annulled      bool      // the registration was annulled, as one made by mistake
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
	// Proposal is what the post tells before it is voted, for class F; nil if none is known.
	Proposal *Proposal
	// Lead is the number of days by which the post came before the publication; 0 if it did not.
	Lead int
	// Waiting is true for class D while the days of grace run.
	Waiting bool
	// Cause says, for class G, why the albo cannot tell.
	Cause     string
	CheckedAt time.Time
}

// Proposal is an act that is still to be decided, as the secretariat tells it:
// a line of the agenda of a sitting, or a draft.
type Proposal struct {
	Source  string // name of the register in the configuration
	Key     string // tells it from the others of the source
	Type    ActType
	Organ   Organ
	Number  int       // the proposal's own number, not the act's; 0 if not told
	Year    int       // the year of the number; 0 if not told
	Sitting civil.Day // on which it is to be decided; zero while it is a draft
	Subject string    // "" once purged
	// Voted is the day on which it was decided; zero while it was not.
	Voted civil.Day
	// Withdrawn is true for a proposal that will not be decided.
	Withdrawn bool
	FirstSeen time.Time // when the auditor first read it
}

// Pending reports whether the proposal was still to be decided on a day. One
// whose sitting has passed counts as decided: minutes come later than news.
func (p *Proposal) Pending(on civil.Day) bool {
	if !p.Voted.IsZero() {
		return on.Before(p.Voted)
	}
	return p.Withdrawn || p.Sitting.IsZero() || on.Before(p.Sitting)
}
