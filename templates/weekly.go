package templates

// The sentences of the weekly report.

// WeekReadingSentence stands before every result: how far the reading went.
type WeekReadingSentence struct {
	Days, DaysRead int
	Complete       bool
	Later          bool // some of it only by a run of a later day
	Reach
}

// WeekVolumesSentence tells how much was published and read.
type WeekVolumesSentence struct {
	Users, Posts, Replies int
	Reach
}

// WeekAnswersSentence tells of requests and answers in one line.
type WeekAnswersSentence struct {
	Requests, Open        int
	Coverage, Median, P90 string
	Target                int // hours; 0: none set
	Over                  int // of those answered
}

// WeekFoundSentence tells what the office confirmed of what was found.
type WeekFoundSentence struct {
	Detected, Confirmed, Rejected, Open int // on contributions
	Reach
}

// WeekOwnSentence tells of the comune's own contents.
type WeekOwnSentence struct {
	Posts                       int
	Detected, Confirmed, Open   int
	References, InTime, Waiting int // to acts
	Reach
}

// WeekCompareSentence compares with the week before.
type WeekCompareSentence struct {
	Period string   // "dal 02/11/2026 all'08/11/2026"; "" if that week was not read
	Rows   []string // "contributi degli utenti 412 (+12)"
	Whole  bool     // whether both weeks were read to the end
}

// TodoSentence introduces what is to be done.
type TodoSentence struct {
	Rows, Carried, Late int
	Complete            bool
}

// TodoMoreSentence counts what a group of the list leaves out.
type TodoMoreSentence struct{ Rows, Findings int }

// WeekPostsSentence introduces the list of own posts.
type WeekPostsSentence struct {
	Posts, Listed int
	Read          bool // whether the posts of every page were read to the end
}

// TrendSentence says what the weeks side by side hold.
type TrendSentence struct {
	Weeks  int
	Unread int // weeks of which no day was read
	Part   int // weeks read in part
}

// CalibrationSentence tells what the office's decisions say of the rules.
type CalibrationSentence struct {
	Decided, Confirmed, Rejected, Undecidable int
	Precision                                 string
	First, Last                               string // days of the first and the last decision
}

// SuggestionSentence is what the rejected findings of a rule suggest.
type SuggestionSentence struct {
	Rule, Category    string
	Rejected, Decided int
	Evidence          string // the masked value that comes back most often; "" if none does
	Times             int
	Reason            string // that the office gave most often; "" if none comes back
	Remedy            string
	Whole             bool // of the whole rule, not of one category
}

// NoSuggestionSentence says why nothing is suggested.
type NoSuggestionSentence struct{ Least int }

// WeekBookSentence tells of the workbook that goes with the report.
type WeekBookSentence struct{ Carried bool }

// WeekWarningSentence closes the report.
type WeekWarningSentence struct{}

func (WeekReadingSentence) sentence() string  { return "week-reading" }
func (WeekVolumesSentence) sentence() string  { return "week-volumes" }
func (WeekAnswersSentence) sentence() string  { return "week-answers" }
func (WeekFoundSentence) sentence() string    { return "week-found" }
func (WeekOwnSentence) sentence() string      { return "week-own" }
func (WeekCompareSentence) sentence() string  { return "week-compare" }
func (TodoSentence) sentence() string         { return "todo" }
func (TodoMoreSentence) sentence() string     { return "todo-more" }
func (WeekPostsSentence) sentence() string    { return "week-posts" }
func (TrendSentence) sentence() string        { return "trend" }
func (CalibrationSentence) sentence() string  { return "calibration" }
func (SuggestionSentence) sentence() string   { return "suggestion" }
func (NoSuggestionSentence) sentence() string { return "no-suggestion" }
func (WeekBookSentence) sentence() string     { return "week-book" }
func (WeekWarningSentence) sentence() string  { return "week-warning" }

// weeklySentences lists one of each.
func weeklySentences() []Sentence {
	return []Sentence{
		WeekReadingSentence{}, WeekVolumesSentence{}, WeekAnswersSentence{}, WeekFoundSentence{}, WeekOwnSentence{}, WeekCompareSentence{},
		TodoSentence{}, TodoMoreSentence{}, WeekPostsSentence{}, TrendSentence{}, CalibrationSentence{}, SuggestionSentence{}, NoSuggestionSentence{},
		WeekBookSentence{}, WeekWarningSentence{},
	}
}
