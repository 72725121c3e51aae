package report

import (
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// PublicModel is the compliance report for publication. No field of it, at any
// depth, can hold a citizen's name, id, address of a content, words or exact
// time: what it does not hold cannot leak (Garante, guidelines 243/2014).
// Counts of contributions under Few are withheld, and every sum is made of
// published counts only.
type PublicModel struct {
	Front
	Figures    []FigureRow
	Clauses    []ClauseRow
	Acts       ActSummary
	Topics     []OwnTopic
	ByRule     []RuleCount // every rule that looked or found
	Totals     RuleCount   // sum of ByRule
	Citizens   []RuleCount // those of ByRule on contributions of users
	CitizenSum RuleCount
	Opening    []string
	Withheld   string // the sentence that explains "<5" and "n.d."
	Moderation Moderation
	Answers    Answers
	Duty       Duty

	Posts   []PublicPost
	ActRows []PublicAct
	Volumes []VolumeRow
}

// PublicPost is one of the comune's own posts. Its first words are left out
// while the post exposes somebody's data.
type PublicPost struct {
	On            civil.Day
	At            time.Time // zero where the hour would lead to a post that exposes somebody
	Page          string
	Incipit       string
	Category      string
	Acts          string
	Data          string
	Licence       string
	Source        string
	Reshare       string
	Election      string
	Accessibility string
	Other         string
}

// PublicAct is one reference of an own post to an act, without the subject of the act.
type PublicAct struct {
	PostedOn  civil.Day
	Page      string
	Post      string // incipit, or "[omissis]"
	Reference string // as the post has it, or "[omissis]"
	Organ     string
	Number    string
	ActDate   civil.Day
	Register  string
	From, To  civil.Day
	Class     audit.Class
	Lead      int
	Outcome   string
	CheckedOn civil.Day
}
