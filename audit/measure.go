package audit

import (
	"time"

	"vigilia/audit/civil"
)

// Source is something that a night reads. Coverage is accounted by source.
type Source string

const (
	SourcePage     Source = "page"            // fields of the page
	SourcePosts    Source = "published_posts" // the page's posts
	SourceReels    Source = "video_reels"     // the post edges do not list them
	SourceVisitors Source = "visitor_posts"
	SourceTagged   Source = "tagged"
	SourceComments Source = "comments"
	SourceAlt      Source = "alt_text" // alternative texts of photos
	SourceAlbo     Source = "albo"
	SourceBlocked  Source = "blocked" // whom the page has blocked; read only where a clause asks for it
)

// Coverage is what one run read of one source for one day, against what there was to read.
type Coverage struct {
	Page   string
	Day    civil.Day
	Source Source
	Name   string // of the albo feed, where several are configured; "" otherwise
	// Expected is the platform's own number, -1 if it tells none. It may
	// exceed what anybody can read, so it is a comparison, never a target.
	Expected   int
	Read       int
	Unauthored int // contents whose author the platform withheld
	Textless   int // contents without text: pictures, stickers
	// Complete is true only if the source was read to its end. The zero value is "not read".
	Complete bool
	Cause    string // Italian: why it is not complete or, if it is, that it was read on a later day
}

// Gap is something that a rule could not look at.
type Gap struct {
	Page      string
	Rule      string
	ContentID string // "" if the gap is not about one content
	Day       civil.Day
	Cause     string // Italian
}

// RequestKind is what a citizen asks the comune for.
type RequestKind string

const (
	Question RequestKind = "domanda"
	Report   RequestKind = "segnalazione"
	Help     RequestKind = "assistenza"
	Formal   RequestKind = "istanza" // an act for which the law or the comune wants a form of its own
)

// Request is a comment or visitor post that asks the comune something
// (reference/compliance.md §2.7), and the first answer of the page below it.
type Request struct {
	Page       string
	ContentID  string
	PostID     string
	Kind       RequestKind
	At         time.Time
	AnswerID   string    // "" while the page has not answered
	AnsweredAt time.Time // zero while it has not
	Redirected bool      // the answer names an official contact or address
	Others     bool      // other users answered
}

// Open reports whether the page has not answered.
func (r *Request) Open() bool { return r.AnsweredAt.IsZero() }

// Exposure is how long a content stayed visible after it was published. The
// program looks once a night, so the end is an interval, not an instant.
type Exposure struct {
	From time.Time // publication
	// LastVisible is the last time it was seen, FirstAbsent the first time it was
	// found hidden or missing; FirstAbsent is zero while it is visible.
	LastVisible, FirstAbsent time.Time
}

// Over reports whether the content is no longer visible.
func (e Exposure) Over() bool { return !e.FirstAbsent.IsZero() }

// ExposureOf returns how long the content has been visible. Hidden contents are
// still seen by the page, so that they were read is not that they were visible.
func ExposureOf(c *Content) Exposure {
	e := Exposure{From: c.CreatedAt, LastVisible: c.LastSeen}
	for _, t := range []time.Time{c.HiddenAt, c.GoneAt} {
		if !t.IsZero() && (e.FirstAbsent.IsZero() || t.Before(e.FirstAbsent)) {
			e.FirstAbsent = t
		}
	}
	switch {
	case !e.Over():
	case !c.ShownAt.IsZero():
		e.LastVisible = c.ShownAt
	case !c.HiddenAt.IsZero() && c.HiddenAt.Equal(c.FirstSeen):
		e.LastVisible = e.From // hidden when it was first read: nobody saw it visible
	case e.LastVisible.After(e.FirstAbsent):
		e.LastVisible = e.FirstAbsent
	}
	return e
}

// Removal counts what citizens published below one post on one day, and then was
// hidden or gone without ever having had a finding. It holds none of their words.
type Removal struct {
	Page     string
	Day      civil.Day
	Post     string // text of the post, if it is the page's own; "" otherwise
	Visitor  bool   // the post is a visitor's
	WithPost bool   // they went with the post itself
	Count    int
}

// Block is a block that came up in the list of a page, without the person: what
// is measured is whether a warning came before it.
type Block struct {
	Page      string
	FirstSeen time.Time // the reading that first listed it; it was made since the reading before
	// Known reports whether the archive holds something that the person wrote in the days before.
	Known bool
	// Confirmed reports whether a person confirmed a finding on it, and Worst the gravest of them.
	Confirmed bool
	Worst     Severity
	Replies   []string // what the page replied to him, in order of time
}

// RunState is how a run ended.
type RunState string

const (
	Running  RunState = "in corso" // a run that is still open when another starts has died
	Complete RunState = "completata"
	Partial  RunState = "parziale" // complete, but not everything could be looked at
	Failed   RunState = "non riuscita"
)

// Run is the record of one night.
type Run struct {
	ID  int64
	Day civil.Day // the day audited
	// Again is the period that a re-audit looked at, which ends with Day; zero for a night.
	Again      civil.Period
	StartedAt  time.Time
	EndedAt    time.Time // zero while it runs, or if it died
	State      RunState
	Version    string // of the program
	RuleSet    string // digest of the rules and their versions
	ConfigHash string // digest of the configuration, secrets left out
	Notices    []Notice
}

// Notice is something that a person must be told about a run: a token near its
// end, a page that failed, a version of the API that is not the one asked for.
type Notice struct {
	Page  string // "" if it concerns the whole run
	Text  string // one Italian sentence
	Grave bool   // it kept something from being looked at
}

// Watch is what is remembered of a post, so that a new night sees what moved
// below it: there is no "comments since yesterday" on the platform.
type Watch struct {
	Page      string
	PostID    string
	CreatedAt time.Time
	UpdatedAt time.Time // the post's own, when its comments were last read
	Total     int       // the platform's count of comments then
	Newest    time.Time // the newest comment read
	Stored    int       // comments stored that were there when last seen
	// Reread asks for every comment below the post to be read again tonight,
	// whatever the counts say: something below it is waiting for an outcome.
	Reread bool
}

// Volume counts the contents of one page, day and kind.
type Volume struct {
	Page       string
	Day        civil.Day
	Kind       Kind
	Total      int
	Unauthored int
	Textless   int
	Edited     int
	Hidden     int
	Gone       int
	// GoneClean counts the contents that are gone or hidden and never had a finding,
	// those that went with the post on which they stood left out.
	GoneClean int
}

// Moment is when a content was published, and nothing else of it: the figures of
// presidio need no more.
type Moment struct {
	Page string
	Kind Kind
	At   time.Time // UTC once stored
}
