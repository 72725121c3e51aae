package report

import (
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// InternalModel is the compliance report for the offices: it links every
// finding to its content. It shares no type with PublicModel but those that
// hold nothing of any citizen.
type InternalModel struct {
	Front
	Archive    string      // identity of the archive, by which its workbook is known when it is read back
	Figures    []FigureRow // table 2
	Clauses    []ClauseRow // appendix A: every clause once, in the order of the act
	Acts       ActSummary
	Topics     []OwnTopic  // 5.2 to 5.5 and the other rules on own contents
	ByRule     []RuleCount // every rule that looked or found
	Totals     RuleCount   // sum of ByRule
	Citizens   []RuleCount // those of ByRule on contributions of users
	CitizenSum RuleCount
	Opening    []string // of the paragraph on the contributions of users
	Moderation Moderation
	Answers    Answers
	Duty       Duty
	Repeats    Recidivism

	Findings []FindingRow // one for each case
	Posts    []PostRow
	ActRows  []ActRow
	Requests []RequestRow
	Volumes  []VolumeRow
}

// FindingRow is one case, as the office reads and decides it.
type FindingRow struct {
	ID           string // fingerprint: what a decision is read back by
	At           time.Time
	Page         string
	Object       string // "Commento", "Post dell'Ente"…
	Rule         string
	Title        string
	Clauses      []string // of the policy
	Law          []string // norms of law, as an act cites them: never clauses
	Severity     audit.Severity
	SeverityText string
	Method       string
	Assisted     bool
	Score        float64
	Threshold    float64
	Category     string
	Evidence     string // masked values and notes; never the text
	Exceptions   string
	Explanation  string // one sentence, as audit.Explain makes it; "" if the program no longer has the rule
	Story        string // its life by day, as audit.Chronicle tells it
	Pseudonym    string // "Utente 01", "autore non disponibile", "Ente"
	Link         string
	Status       audit.Status
	Resolved     bool // no longer visible
	Outcome      string
	Role         string
	DecidedAt    time.Time // zero until decided
	Reason       string
	// Rank is how likely the office is to confirm it, from 0 to 1, by what it decided
	// before; -1 if nothing was learnt.
	Rank          float64
	WithoutClause bool // no clause of the policy asks for it: for information only
}

// PostRow is one of the comune's own posts.
type PostRow struct {
	At            time.Time
	Page          string
	Incipit       string // at most 80 characters; "[omissis]" if the post exposes somebody
	Category      string
	Acts          string
	Data          string
	Licence       string
	Source        string
	Reshare       string
	Election      string
	Accessibility string
	Other         string
	Link          string
}

// ActRow is one reference of an own post to an act.
type ActRow struct {
	PostedAt  time.Time
	Page      string
	Post      string // incipit, or "[omissis]"
	Link      string
	Reference string // as written in the post; kind and number alone if the post exposes somebody
	Organ     string
	Number    string
	ActDate   civil.Day
	Register  string
	From, To  civil.Day
	Subject   string
	URL       string
	Class     audit.Class
	Lead      int // days by which the post came before the publication
	Outcome   string
	CheckedAt time.Time
}

// RequestRow is one request of a citizen and its answer.
type RequestRow struct {
	ID         string
	At         time.Time
	Page       string
	Kind       string
	AnsweredAt time.Time // zero while open
	Clock      Duration
	Duty       Duration
	Redirected bool
	Status     string
	Link       string
}

// Recidivism counts authors by their confirmed findings, under labels that hold
// for one report alone.
type Recidivism struct {
	Active   bool
	Sentence string
	Rows     []RepeatRow
	Over     int // authors over the threshold
	Unknown  int // confirmed findings whose author is withheld
}

// RepeatRow is one author, by label.
type RepeatRow struct {
	Pseudonym   string
	Confirmed   int
	First, Last civil.Day
	Warned      string // "sì", "no", "n.d."
	Over        bool
}

// VolumeRow counts the contents of one day.
type VolumeRow struct {
	Day      civil.Day
	Own      int // posts
	Replies  int
	Visitors int
	Comments int
}
