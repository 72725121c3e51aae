package report

// WeeklyModel is the weekly report for the office: what happened from Monday to
// Sunday, what is to be done about it, and how far the rules can be trusted.
type WeeklyModel struct {
	Header       Header
	Reading      string     // how far the reading went: before any result
	ReadWhole    bool       // every source of every page on every day
	Brief        []BriefRow // five lines
	InElection   []string   // what holds in the election windows that the week touches, or in which the report is made
	Todo         Todo
	Duty         Duty
	Answers      Answers
	Acts         ActSummary
	OwnText      []string // acts, data, composition by theme, what was passed on
	Own          RuleTable
	Posts        []PostRow // those that the report lists
	PostsText    string
	Opening      string
	Citizens     RuleTable
	Trend        []TrendRow // the week itself last
	TrendText    string
	Moderation   Moderation
	Repeats      string // how many authors are over the threshold
	Calibration  Calibration
	Completeness Completeness
	Limits       []string
	Book         string // what the workbook is for
	Files        []FileHash
	Warning      string
}

// BriefRow is one line of the summary.
type BriefRow struct{ Label, Text string }

// RuleTable tells what rules found, and which of them found nothing.
type RuleTable struct {
	Rows   []RuleCount // those that found something; the least of many counted together
	Sum    RuleCount
	Silent []string // titles of those that looked and found nothing
	Off    []string // titles of those that are not active
}
