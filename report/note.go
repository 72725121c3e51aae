package report

import (
	"time"

	"vigilia/audit"
)

// NoteModel is the nightly note for the office: one or two pages on yesterday.
type NoteModel struct {
	Header       Header
	Named        int    // how many pages its head names, 0 for the usual number: the rest is counted
	State        string // "Elaborazione completata", "… parziale", "… non riuscita"
	StateOK      bool   // everything was looked at
	StateText    string // one or two sentences
	Notices      []NoticeRow
	NoticesMore  string // how many are left out of Notices, and where they are; "" for none
	NextRun      string // "22/11/2026, ore 03:00"; "" if not known
	Completeness Completeness
	UnlookedMore string      // how many are left out of what no rule could look at; "" for none
	Urgent       []UrgentRow // "Da vedere subito"; those with the same suggestion side by side
	UrgentMore   string      // how many are left out of Urgent, and where they are; "" for none
	UrgentText   string      // the sentence above the table, or the one that says that there is nothing
	Own          []NotePost
	OwnMore      string // how many are left out of Own, and where they are; "" for none
	OwnText      string
	OwnLimits    string // what no active rule looked at in them; "" for nothing
	Comments     []NoteRule
	CommentsSum  NoteRule
	CommentsText string
	Acts         []WaitingAct
	ActsMore     string        // how many are left out of Acts, and where they are; "" for none
	Requests     []OpenRequest // those that matter most
	RequestsMore string        // how many are left out of Requests, and where they are; "" for none
	WaitingText  string
	Nothing      string // "Non si rilevano…": only if everything was looked at and nothing stands
	Warning      string
}

// NoticeRow is something that a person must be told of the run.
type NoticeRow struct {
	Page  string
	Text  string
	Grave bool
}

// UrgentRow is a finding to look at without delay.
type UrgentRow struct {
	At           time.Time
	Page         string
	Object       string
	Rule         string
	Title        string
	Severity     audit.Severity
	SeverityText string
	Evidence     string // masked
	Status       audit.Status
	Rank         float64 // as in FindingRow
	Link         string
	Action       string // what is suggested
}

// NotePost is one of yesterday's own posts.
type NotePost struct {
	At      time.Time
	Page    string
	Incipit string
	Acts    string
	Data    string
	Licence string // licence and source
	Other   string
	Link    string
}

// NoteRule counts yesterday's findings of one rule on contributions of users.
type NoteRule struct {
	Rule     string
	Title    string
	Detected int
	ToVerify int
	Links    []string // to the contents, in order of time
}

// WaitingAct is an act told in a post and not yet found in the albo.
type WaitingAct struct {
	PostedAt  time.Time
	Page      string
	Reference string
	Days      int // since the post
	Link      string
	Outcome   string
}

// OpenRequest is a request without answer, over the target if one is set.
type OpenRequest struct {
	At   time.Time
	Page string
	Kind string
	Open Duration
	Over bool
	Link string
}
