package report

import (
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/report/arms"
)

// What stands in this file holds nothing of any citizen and is used by every
// document: the pieces that do hold something are written twice, in internal.go
// and in public.go.

// Edition tells for whom a document is made.
type Edition string

const (
	ForOffice  Edition = "interna"
	ForPublic  Edition = "pubblica"
	ForMorning Edition = "nota"
	ForWeek    Edition = "settimana"
)

// Header stands on every document.
type Header struct {
	DocumentID string // the same for the same input: "vigilia-pero-pubblica-2026-11-01-2026-11-30-3f9a0c12"
	Edition    Edition
	Wording    string // "Versione interna – uso d'ufficio", "Versione per la pubblicazione"
	Title      string
	Subject    string // one sentence, for the properties of the file
	Comune     string
	Office     string
	Pages      []PageRef
	Period     civil.Period
	PeriodText string    // "dal 01/11/2026 al 30/11/2026"
	MadeAt     time.Time // in Europe/Rome
	MadeAtText string    // "01/12/2026, ore 03:10"
	Program    string    // "Vigilia 1.0.0"
	RuleSet    string
	ConfigHash string
	GraphAPI   string
	Policy     string     // title of the act
	Approval   string     // how it was approved; may be ""
	PolicyURL  string     // may be ""
	BaseDigest string     // first 16 characters of the SHA-256 of the base data
	Arms       *arms.Arms `json:"-"` // on the cover; nil for none
}

// PageRef is a page of the comune.
type PageRef struct {
	Name string
	URL  string
}

// Completeness tells what was read against what there was to read. It comes
// before any result.
type Completeness struct {
	Complete  bool // every source of every page was read to its end on every day
	Sentence  string
	Days      int // of the period
	DaysRead  int // with a run that is complete or partial
	Sources   []SourceRow
	Rows      []CoverageRow // day by day
	Missing   []MissingRow  // days and sources that were not available
	Comments  int           // comments and visitor posts read
	NoAuthor  int           // of which without author
	NoText    int           // of which without text
	Later     string        // which days and sources were read only later, and what that leaves unknown; "" for none
	Unlooked  []string      // what single rules could not look at, grouped
	Albo      string        // what days of the albo were covered; "" where nothing asks for the albo
	AlboDays  int           // days of the period on which every feed was read; 0 if none is configured
	AlboFeeds []string      // names of the feeds
}

// SourceRow sums one source over the period.
type SourceRow struct {
	Source   audit.Source
	Label    string // Italian: "Commenti"
	Expected Quantity
	Read     int
	Missing  Quantity // expected but not read; "n.d." where the platform tells no number
	Days     int      // page-days to read
	Whole    int      // page-days read to their end
	Later    int      // of Whole: read only by a run of a later day
	Cause    string   // causes joined; "" if whole
}

// CoverageRow is one source of one page on one day.
type CoverageRow struct {
	Day      civil.Day
	Page     string
	Source   audit.Source
	Label    string // with the name of the feed, where it has one
	Expected Quantity
	Read     int
	Missing  Quantity
	Complete bool
	Cause    string // why it is not complete; on a complete row, that it was read later
}

// MissingRow is a source that was not available on one day or more.
type MissingRow struct {
	Page  string // "" for the whole run and for the albo
	Label string
	Days  []civil.Day
	When  string // "12/11, 13/11 e 14/11"
	Cause string
}

// GroupRow counts the clauses of one heading of the policy by verdict.
type GroupRow struct {
	Section     string
	Clauses     int
	Conforming  int
	Findings    int   // with findings
	Confirmed   Count // of those with findings: with at least one confirmed
	NotVerified int
	Measured    int
	ToAttest    int
	Declarative int
}

// FigureRow is one key figure, with the period before.
type FigureRow struct {
	Key      string // stable: "contents.comment"
	Label    string
	Value    Quantity
	Previous Quantity // Shown is "n.d." if the period before was not read
	Change   Quantity // Shown has its sign; "n.d." if either is withheld
	Note     string
}

// LawRow is a norm of law that findings may concern besides the clauses of the policy.
type LawRow struct {
	Norm, Paraphrase string
	Rules            []string // those in use
}

// ClauseRow is the outcome of one clause. Each clause of the policy has one row.
type ClauseRow struct {
	Clause     string // id
	Section    string
	Place      string
	Paraphrase string
	Binds      string // Italian
	Method     string // Italian: automatica, assistita, misurata, attestazione
	Rules      []string
	Verdict    audit.Verdict
	Outcome    string // the verdict in words
	Detected   Count
	Confirmed  Count
	Rejected   Count
	Note       string
	// Counted tells whether Detected, Confirmed and Rejected mean anything: an
	// active rule of the clause looks for findings.
	Counted bool
}

// RuleCount is what one rule found in the period.
type RuleCount struct {
	Rule         string
	Title        string
	Subjects     string // Italian
	Method       string // Italian
	Severity     audit.Severity
	SeverityText string
	Own          bool // it reads only what the comune itself publishes
	Active       bool // if not, nobody looked, and its zeros mean nothing
	Examined     int
	Detected     Count
	Confirmed    Count
	Rejected     Count
	ToVerify     Count
	Waiting      Count // in attesa
	Unverifiable Count
}

// ClassRow counts the references to acts of one class.
type ClassRow struct {
	Class   audit.Class
	Meaning string
	Outcome string
	Count   int
}

// ActSummary holds the references of own posts to acts against the albo.
type ActSummary struct {
	Posts      int // own posts that refer to an act
	References int
	InTime     int // A, A*
	Early      int // B, C
	NotFound   int // D, the days of grace over
	ToVerify   int // E
	Waiting    int // D within the days of grace
	Future     int // F
	NotVerify  int // G
	Classes    []ClassRow
	Sentence   string
	Notes      []string
}

// Duration is a time between two instants, known or not.
type Duration struct {
	Known bool
	Hours float64
	Shown string // "3 h 20 min"; "n.d." if not known
}

// Answers are the requests of citizens and the answers of the page. Medians and
// 90th percentiles, never means.
type Answers struct {
	Counted    bool // false where the measure did not run, or the policy keeps every request out of the figures
	Requests   Count
	Answered   Count
	Open       Count
	Redirected Count
	ByOthers   Count  // open, answered only by other users
	Coverage   string // "12/15", or "83,3 %" from 20 requests on
	Median     Duration
	P90        Duration
	DutyMedian Duration // in hours of presidio
	DutyP90    Duration
	Target     int // hours; 0: none set
	OverTarget Count
	InMerit    Count     // answered without being sent elsewhere
	Kinds      []KindRow // all that were recognised, also those kept out of the figures
	Redirect   Redirect
	Sentence   string
	Notes      []string
}

// KindRow counts the requests of one kind.
type KindRow struct {
	Kind     string
	Requests Count
	Out      bool // kept out of the figures, because the page is no help desk
}

// Redirect is how often an answer to a request that wanted another channel named one.
type Redirect struct {
	Asked    bool // a clause or the configuration asks for the measure
	Due      Count
	Done     Count
	InMerit  Count // questions answered in substance, which wanted no other channel
	Waiting  Count // requests that want another channel and are open
	Share    string
	Sentence string
}

// DutyRow is one day of presidio of the page.
type DutyRow struct {
	Day        civil.Day
	Weekday    string
	Holiday    string // its name; "" for none
	Hours      string // "09:00–13:00"; "" if none is expected
	Expected   bool
	Comments   Quantity
	InHours    Quantity
	Actions    Quantity // of the page
	OutOfHours Quantity
	Active     bool
	Activity   string // "sì", "no", "n.d."
}

// Duty is the presidio of the page. Without hours in the configuration it has
// no verdict and no expected days.
type Duty struct {
	Configured   bool
	ExpectedDays int
	ActiveDays   int // expected days with an action of the page that can be seen
	QuietDays    int // expected days without one on which nobody wrote either
	InHours      string
	LateReplies  Quantity // outside the hours
	LatePosts    Quantity // outside the hours; a post may have been scheduled
	Holidays     []string // days that the calendar took from the timetable: "08/12/2026 (Immacolata Concezione)"
	Rows         []DutyRow
	Sentence     string
	Caveat       string
}

// WeekRow is one week of moderation.
type WeekRow struct {
	Week        civil.Day // its Monday
	Label       string    // "dal 02/11/2026 all'08/11/2026"
	Confirmed   Count     // contents with a confirmed finding
	Visible     Count
	Gone        Count
	Stay        string // median interval of the stay: "tra 8 e 32 ore"; "n.d."
	Unexplained Count
	StayLow     Duration
	StayHigh    Duration
}

// Moderation is how long confirmed contents stayed, and what disappeared without a finding.
type Moderation struct {
	Confirmed   Count
	Visible     Count
	Gone        Count
	StayLow     Duration // median of the lower and of the upper ends
	StayHigh    Duration
	Stay        string
	Unexplained Count
	Hidden      Count  // of Gone: still there for the page
	Absent      Count  // of Gone: no longer found
	StayP90     string // 90th percentile, as an interval
	AfterFound  string // median interval from the first finding on
	WithPost    Count  // contributions gone with the post on which they stood: not among Unexplained
	Mild        Count  // gone or hidden with findings below media or rejected ones alone
	Themes      []ThemeRow
	Blocks      Blocks
	Weeks       []WeekRow
	Sentences   []string
	Caveat      string
}

// ThemeRow counts the unexplained removals below the posts on one theme.
type ThemeRow struct {
	Theme string
	Count Count
}

// Blocks are those that came up in the lists of the pages: how many, and what
// could be seen before them. They hold no person.
type Blocks struct {
	Asked    bool // a clause or the configuration asks for the measure
	New      Count
	Warned   Count
	Grave    Count
	Unwarned Count
	Unknown  Count
}

// AttestationRow is a clause that only a person can attest. The last three are blank
// until somebody has.
type AttestationRow struct {
	Clause   string
	Place    string
	Object   string
	Attester string // a role
	Reason   string
	Outcome  string
	On       civil.Day
	Notes    string
}

// ActionRow is something that the report proposes to do.
type ActionRow struct {
	Action string
	Office string
	Due    civil.Day // zero: the Giunta sets it
	State  string
	From   string // the reports it comes from, joined by ActionSep
	Why    string // clause ids it serves, joined
	Ref    string // what the workbook is read back by: an id for each report, with spaces
	// Periods are those of the earlier reports that proposed it, in order; nil if it
	// is new. Since tells them in words.
	Periods []civil.Period
	Since   string
	Again   bool // its reason holds in this period too
}

// SignatureRow is a place to sign.
type SignatureRow struct {
	Role      string
	Statement string
}

// RuleRow is a rule with its parameters, for appendix B and the sheet Regole.
type RuleRow struct {
	Rule       string
	Title      string
	Version    int
	Method     string
	Severity   string
	Subjects   string
	Parameters string
	Clauses    []string
	Active     bool
}

// Term is an entry of the glossary or of a legend.
type Term struct {
	Name    string
	Meaning string
}

// FileHash is the SHA-256 of a file of the report: appendix D. The command
// fills it in, for the files that are made before the one that lists them.
type FileHash struct {
	Name   string
	SHA256 string
}

// Front is what both versions of the compliance report say alike.
type Front struct {
	Header       Header
	Deliberation string // "n. 12 del 03/12/2026"; "" leaves a ruled blank
	AllegatoA    bool   // whether the box "Allegato A alla deliberazione…" stands on the first page
	InElection   string // what holds for the report itself inside an election window; "" outside
	Premise      []string
	Norms        []string
	Method       []string
	Completeness Completeness
	Groups       []GroupRow // table 1
	Attestations []AttestationRow
	Actions      []ActionRow
	Limits       []string
	Signatures   []SignatureRow
	Catalogue    []RuleRow // appendix B: rules and parameters
	Law          []LawRow  // norms of law that these rules may cite, apart from the clauses
	Glossary     []Term    // appendix C
	Legend       []Term    // verdicts and severities
	Files        []FileHash
}

// OwnTopic is one paragraph on the comune's own contents: what the rules of the topic say.
type OwnTopic struct {
	Key       string // "data", "licence", "election", "accessibility", "other"
	Title     string
	Sentences []string
	Rules     []RuleCount
}
