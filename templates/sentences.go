package templates

import "cmp"

// The parameters of every sentence. Counts are whole; texts arrive ready.

// StateSentence says how the run of one day ended.
type StateSentence struct {
	Day     string // "del 20/11/2026"
	Run     bool   // whether there was a run at all
	Partial bool
	Failed  bool
}

// CompletenessSentence says what was read.
type CompletenessSentence struct {
	Days, DaysRead int
	Comments       int
	NoAuthor       string // share, as Percent writes it
	NoText         string
	Complete       bool
	Later          bool // some of it only by a run of a later day
}

// AlboSentence tells how many days of the period every feed of the albo covers.
type AlboSentence struct{ Days, Covered, Feeds int }

// LaterSentence tells what was read only by a run of a later day.
type LaterSentence struct{ What []string }

// NothingSentence is the page of a night on which everything was looked at and nothing stands.
type NothingSentence struct{ Day string }

// WarningSentence closes the nightly note.
type WarningSentence struct{}

// UrgentSentence introduces what to see without delay.
type UrgentSentence struct {
	Count    int
	Complete bool
}

// UrgentMoreSentence counts what the list of urgent findings leaves out.
type UrgentMoreSentence struct{ Count int }

// NoteMoreSentence counts what one list of the nightly note leaves out to keep
// within two pages: exactly one of its counts is set.
type NoteMoreSentence struct{ Notices, Unlooked, Own, Acts int }

// RequestsMoreSentence counts the open requests that the list leaves out, and
// tells in which order it has the others.
type RequestsMoreSentence struct {
	Fresh, Old             int // left out: of the day, and of the days before
	ListedFresh, ListedOld int // listed
}

// DormantSentence tells what nobody looks at because its rule is not active.
type DormantSentence struct {
	What  []string
	Whole bool // nothing else of the subject is looked at either
}

// OwnSentence introduces yesterday's own contents.
type OwnSentence struct {
	Count int
	Read  bool // whether the posts of every page were read to the end
}

// CommentsSentence introduces yesterday's findings on contributions.
type CommentsSentence struct {
	Read, Detected, ToVerify int
	Complete                 bool
}

// WaitingSentence introduces what waits for an outcome.
type WaitingSentence struct {
	Acts, Requests, Over, Target int
	Measured                     bool // whether requests are looked for at all
	Complete                     bool
	Within                       int // days over which requests are counted, the last being that of the note
}

// ActionSentence is what is suggested for an urgent finding, by its rule.
type ActionSentence struct{ Emergency, Threat, OwnData, Election, Data bool }

// ActionSinceSentence tells for which earlier periods an action that is still open was proposed.
type ActionSinceSentence struct {
	Times  int
	Period string // where it was proposed once: "dal 01/11/2026 al 30/11/2026"
	Ends   string // the days on which its periods end: "dall'11/10/2026 al 25/10/2026", or the only one
	Again  bool   // its reason holds in this period as well
}

// TitleSentence is the title of a document.
type TitleSentence struct {
	Note, Many bool
	Day        string
	Week       string // "46/2026"; "" but for the weekly report
}

// SubjectSentence is the subject of a document, for its properties.
type SubjectSentence struct {
	Note           bool
	Week           string
	Policy, Period string
}

// RankingSentence is the card of what was learnt from the office's decisions.
type RankingSentence struct {
	Day                         string // of the newest decision
	Decisions, Confirmed, Folds int
	Precision, Recall, Base     string // shares from 0 to 1, as Decimal writes them
}

// ReauditSentence tells that what is stored was looked at again on request.
type ReauditSentence struct {
	Day, Period string // when, and what
	More        int    // re-audits before this one
}

// SecondSentence says who reads weak hints a second time.
type SecondSentence struct {
	Model  string
	Remote bool
}

// PremiseSentence opens the compliance report.
type PremiseSentence struct{ Policy, Approval, Period, Comune string }

// Reach says how far went the reading on which a sentence rests: what was read
// in part carries the limits of the reading, what was not read at all has no outcome.
type Reach struct {
	Blind bool // no day of the period was read
	Whole bool // every source on every day
	At    int  // the paragraph that tells what was read; 0: the third, as in the compliance report
}

// Where returns the paragraph that tells what was read.
func (r Reach) Where() int { return cmp.Or(r.At, 3) }

// ActSentence tells references to acts against the albo.
type ActSentence struct {
	Posts, References, InTime, Early, NotFound, ToVerify, Waiting, Future, NotVerify int
	Reach
}

// AdoptionSentence tells which moment counts for the policy.
type AdoptionSentence struct{ Adoption bool }

// TopicSentence tells what the rules of one topic found on own contents.
type TopicSentence struct {
	Title                            string
	Examined, Detected, Confirmed    int
	Posts, Replies                   bool // which of the comune's contents the rule reads
	Rejected, ToVerify, Unverifiable int  // what is waiting for the albo is among ToVerify
	Looked                           bool
	Why                              string // why the rule could not look at some of what was read; "" where something was not read
}

// DataSentence tells of own posts that expose somebody's data.
type DataSentence struct {
	Posts, Visible, Confirmed int
	What                      string // what the active rules look at: "dati identificativi e immagini"
	Looked                    bool
	Unread                    bool // some of it was not read; otherwise single contents could not be examined
	Reach
}

// LicenceSentence tells what the policy asks of licences and sources.
type LicenceSentence struct {
	Licence string
	PerPost bool
	Source  bool
	Reach
}

// ReshareSentence tells how often the page passes on what others published.
type ReshareSentence struct {
	Shared, Posts int
	Rate          string   // of the ordinary ones, as Percent writes it: n/N under twenty
	Kinds         []string // of source, each with its count
	Alerts        int      // shares that are alerts, left out of the rate
	Occasional    bool     // the policy wants shares to be occasional
	Limit         int      // in percent, 0 if the comune set none
	Over          bool
	Reach
}

// CompositionSentence tells what the comune's own posts are about.
type CompositionSentence struct {
	Posts  int
	Themes []string // each with its count
	Reach
}

// ElectionSentence tells of a window that the period touches.
type ElectionSentence struct{ Name, Period, Source string }

// ElectionReport is what holds for the report itself inside a window.
type ElectionReport struct {
	Name string
	Week bool // it is the weekly report
	// NoArms says that the comune's coat of arms is left out for the window.
	NoArms bool
}

// CitizensSentence opens the paragraph on contributions.
type CitizensSentence struct {
	Read                          int
	Detected, Confirmed, Rejected string // as Count writes them
	ToVerify                      string
	Any                           bool
	Reach
}

// WithheldSentence explains "<5" and "n.d.".
type WithheldSentence struct{ Few int }

// ModerationSentence tells how long confirmed contents stayed.
type ModerationSentence struct {
	Any                      bool
	Confirmed, Visible, Gone string
	Stay, P90, AfterFound    string
	Split                    bool // whether it may be told how many are hidden and how many absent
	Hidden, Absent           string
	Reach
}

// RemovalSentence tells of contents gone without a finding.
type RemovalSentence struct {
	Any      bool
	Count    string
	Along    bool   // whether any went with the post on which they stood
	WithPost string // how many
	Lightly  bool   // whether any went with mild or rejected findings alone
	Mild     string // how many
	Reach
}

// BlockSentence tells of blocks and of what was seen before them.
type BlockSentence struct {
	Any, Looked                           bool
	Why                                   string
	Days                                  int // before a block, in which a warning counts
	New, Warned, Grave, Unwarned, Unknown string
	Reach
}

// BlockCaveat is the caution that goes with it.
type BlockCaveat struct{}

// RedirectSentence tells of answers to what wanted another channel.
type RedirectSentence struct {
	Due, Done, InMerit, Waiting int
	Share                       string
	Looked                      bool
	Reach
}

// RemovalCaveat is the caution that goes with the number.
type RemovalCaveat struct{}

// AnswerSentence tells of requests and answers.
type AnswerSentence struct {
	Any                      bool
	Requests, Answered, Open string
	Coverage                 string
	Median, P90              string
	DutyMedian, DutyP90      string
	Target                   int
	Over                     string
	Asked, Measured          bool // whether policy or configuration ask for the measure, and whether it ran
	Informative              bool // no clause asks for it
	Excluded                 int  // requests for assistance kept out
	Looked                   bool
	Reach
}

// DutySentence tells of the presidio.
type DutySentence struct {
	Configured       bool
	Active, Expected int
	Quiet            int    // expected days without an action on which nobody wrote
	Holidays         string // days that the calendar took away; "" for none
	Timed            bool   // whether the hours of what was published are known
	Contributions    int
	InHours          string // share of them, as Percent writes it
	LateReplies      int
	LatePosts        int
	Reach
}

// DutyCaveat is the caution that goes with it.
type DutyCaveat struct{}

// RepeatSentence tells of authors with several confirmed findings.
type RepeatSentence struct {
	Active        bool
	Count, Days   int
	Authors, Over int
	Unknown       int
	Window        bool // the window was read, and not the period alone
}

// NobodySentence is the one row of a table that has none.
type NobodySentence struct{}

func (StateSentence) sentence() string        { return "state" }
func (CompletenessSentence) sentence() string { return "completeness" }
func (AlboSentence) sentence() string         { return "albo" }
func (LaterSentence) sentence() string        { return "later" }
func (NothingSentence) sentence() string      { return "nothing" }
func (WarningSentence) sentence() string      { return "warning" }
func (UrgentSentence) sentence() string       { return "urgent" }
func (OwnSentence) sentence() string          { return "own" }
func (CommentsSentence) sentence() string     { return "comments" }
func (WaitingSentence) sentence() string      { return "waiting" }
func (ActionSentence) sentence() string       { return "action" }
func (ActionSinceSentence) sentence() string  { return "action-since" }
func (TitleSentence) sentence() string        { return "title" }
func (UrgentMoreSentence) sentence() string   { return "urgent-more" }
func (NoteMoreSentence) sentence() string     { return "note-more" }
func (RequestsMoreSentence) sentence() string { return "requests-more" }
func (DormantSentence) sentence() string      { return "dormant" }
func (SubjectSentence) sentence() string      { return "subject" }
func (RankingSentence) sentence() string      { return "ranking" }
func (SecondSentence) sentence() string       { return "second" }
func (ReauditSentence) sentence() string      { return "reaudit" }
func (PremiseSentence) sentence() string      { return "premise" }
func (ActSentence) sentence() string          { return "acts" }
func (AdoptionSentence) sentence() string     { return "adoption" }
func (TopicSentence) sentence() string        { return "topic" }
func (DataSentence) sentence() string         { return "data" }
func (LicenceSentence) sentence() string      { return "licence" }
func (ReshareSentence) sentence() string      { return "reshare" }
func (CompositionSentence) sentence() string  { return "composition" }
func (ElectionSentence) sentence() string     { return "election" }
func (ElectionReport) sentence() string       { return "election-report" }
func (CitizensSentence) sentence() string     { return "citizens" }
func (WithheldSentence) sentence() string     { return "withheld" }
func (ModerationSentence) sentence() string   { return "moderation" }
func (RemovalSentence) sentence() string      { return "removal" }
func (RemovalCaveat) sentence() string        { return "removal-caveat" }
func (AnswerSentence) sentence() string       { return "answers" }
func (BlockSentence) sentence() string        { return "blocks" }
func (BlockCaveat) sentence() string          { return "block-caveat" }
func (RedirectSentence) sentence() string     { return "redirect" }
func (DutySentence) sentence() string         { return "duty" }
func (DutyCaveat) sentence() string           { return "duty-caveat" }
func (RepeatSentence) sentence() string       { return "repeat" }
func (NobodySentence) sentence() string       { return "nobody" }

// sentences lists one of each.
func sentences() []Sentence {
	return append(weeklySentences(), []Sentence{
		StateSentence{}, CompletenessSentence{}, LaterSentence{}, AlboSentence{}, NothingSentence{}, WarningSentence{}, UrgentSentence{}, OwnSentence{},
		CommentsSentence{}, WaitingSentence{}, ActionSentence{}, TitleSentence{}, SubjectSentence{}, PremiseSentence{}, RankingSentence{}, SecondSentence{}, ReauditSentence{},
		ActSentence{}, AdoptionSentence{}, TopicSentence{}, DataSentence{}, LicenceSentence{}, ReshareSentence{}, CompositionSentence{}, ElectionSentence{},
		ElectionReport{}, CitizensSentence{}, WithheldSentence{}, ModerationSentence{}, RemovalSentence{}, RemovalCaveat{},
		ActionSinceSentence{}, UrgentMoreSentence{}, NoteMoreSentence{}, RequestsMoreSentence{}, DormantSentence{}, AnswerSentence{}, DutySentence{}, DutyCaveat{}, BlockSentence{}, BlockCaveat{}, RedirectSentence{}, RepeatSentence{}, NobodySentence{}, ForgottenSentence{},
	}...)
}
