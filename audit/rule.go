package audit

import (
	"iter"
	"time"

	"vigilia/audit/civil"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// Rule is one check: what it is called, what it looks at, how, and the proof
// that it catches what it must and spares what it must.
type Rule struct {
	ID       string // "pii.fiscal_code", stable
	Title    string // Italian
	Looks    string // one Italian sentence: what it looks for, and by which parameters
	Version  int    // raised whenever its outcomes may change
	Method   Method
	Severity Severity // default
	Subjects []Kind   // contents it reads; none: the page or the organisation as a whole
	// Sources are what must have been read before silence means anything,
	// besides the contents of Subjects: SourceAlbo for the acts.
	Sources []Source
	// Author is true if it cannot judge a content whose author is withheld.
	Author bool
	// Alone is true if what it says of a content depends on nothing but the content, the
	// post and the comment above it, the page, the policy, the office's own words and what
	// earlier rules that stand alone found in it: not on other contents, other rules, the
	// day of the audit, or when and how often the content was read. It is given nothing
	// else to read, and a Memory may speak for it.
	// It keeps nothing from one content to the next, reports no gap, and has no Finish.
	Alone bool
	// Start begins an audit of one page. It is nil for a rule that is
	// catalogued and not active yet, and for a Derived one.
	Start func(*Setting) Checker
	// Derived is true for a measure computed from stored findings and
	// requests when a report is made.
	Derived bool
	// Feeds are the derived rules that are computed from what it logs: it runs where
	// a policy asks only for them, too.
	Feeds []string
	// Lacks says, in Italian, what the comune has not configured and the rule cannot
	// do without: "" for nothing. It is nil for a rule that needs nothing.
	Lacks func(*Settings) string
	// Words is the list that an office may extend or silence; nil if there is none.
	Words *lexicon.List
	Proof Proof
}

// Active reports whether the rule looks at anything. The clauses of a rule that
// is not active are "non verificabile", never clean.
func (r *Rule) Active() bool { return r.Start != nil || r.Derived }

// Checker looks at the contents of one page in one audit. It sees the contents
// of a post together, the post first and the comments in order of time, and may
// keep state between them. It need not be safe for concurrent use.
type Checker interface {
	Check(*Subject, *Log)
}

// Finisher is a Checker that has more to say when every content has been seen.
type Finisher interface {
	Checker
	Finish(*Log)
}

// Recaller is a Checker that counts with what citizens wrote before the period, or on
// other pages. It is told all of Setting.Around before anything else. Thus what it says
// of a content depends on what stands around it, not on the night that looks.
type Recaller interface {
	Checker
	Recall(c *Content, posted time.Time)
}

// Reach returns how many days before the period a Recaller counts with: those of
// repetitions, and a day more for what is sent twice around their beginning, and at
// least the week that authors are told of once in.
func (p *Policy) Reach() int { return max(p.Settings.Repeat.OrUsual().Days+1, 7) }

// CheckFunc is a Checker without state.
type CheckFunc func(*Subject, *Log)

// Check calls f.
func (f CheckFunc) Check(s *Subject, l *Log) { f(s, l) }

// Setting is what a rule may know of the audit that it takes part in.
type Setting struct {
	Page     Page
	Policy   *Policy
	Archive  *Archive
	Contacts Contacts // institutional, configured
	// Published are those that the page's own posts published. They are institutional for
	// what is written Standing days after their day at the latest, or before it; 0 for ever.
	Published []Published
	Standing  int
	Now       time.Time // the instant of the run, not of the clock
	Period    civil.Period
	Office    *lexicon.Office // the office's own words; nil if it has none
	// Record is what persons confirmed of each author, by pseudonym, before the period ends.
	Record map[string][]Precedent
	// Judged are the findings that stand on the contents below the posts to which the
	// page replied, by content, as the office left them before this audit.
	Judged map[string][]Judged
	// Around yields what citizens wrote that the audit does not look at and a Recaller
	// counts with, each with the instant at which the post above it was published (zero
	// if unknown): on the comune's other pages, then on the page itself, there in the
	// order in which an audit meets contents. It reaches back Reach days before the
	// period. Nil if there is none.
	Around iter.Seq2[*Content, time.Time]
	// Siblings are the comune's other pages, as they were last read.
	Siblings []Page
	// Memory is what the last audit of the page left to this one; nil if everything is
	// to be looked at anew.
	Memory *Memory

	shared map[any]any
}

// Shared returns what the rules of a family keep in common in this audit: what the
// first of them to ask with a key starts. The key is of a type that the family alone has.
// Rules that stand alone share with the others: what is kept depends on the policy and the
// office's own words at most, and on the content under check.
func (s *Setting) Shared(key any, start func() any) any {
	v, ok := s.shared[key]
	if !ok {
		if s.shared == nil { // outside an audit, as in a rule's own tests
			s.shared = map[any]any{}
		}
		v = start()
		s.shared[key] = v
	}
	return v
}

// Precedent is a finding that a person confirmed.
type Precedent struct {
	ContentID string
	Rule      string
	Severity  Severity
	Day       civil.Day // on which the content was published
}

// Judged is a finding of an earlier audit and what a person said of it.
type Judged struct {
	Fingerprint string
	Rule        string
	Severity    Severity
	Outcome     DecisionOutcome // "" while nobody has decided
}

// Flagged is a content and what this audit found in it.
type Flagged struct {
	Content *Content
	Found   []Finding
}

// Subject is one content under audit.
type Subject struct {
	*Content
	Read   *text.Text // the text made comparable, with the way back to the original
	Post   *Content   // the post it hangs from; nil if unknown; itself for a post
	Parent *Content   // the comment it answers; nil if none or unknown
	// Aside is true for a content that is only there for what stands in one conversation
	// with it: what a rule says of it goes nowhere.
	Aside bool
	// Found is what earlier rules found in this content. Rules run in the order of the list.
	Found []Finding
	// Above are the earlier contents of the same post with findings from media up of
	// this audit, the post among them, in the order in which they came.
	Above []Flagged
}

// Worst returns the highest severity found so far, and false if nothing was.
func (s *Subject) Worst() (Severity, bool) {
	worst := Informative
	for _, f := range s.Found {
		worst = max(worst, f.Severity)
	}
	return worst, len(s.Found) > 0
}

// Posted returns when the post above the content was published, zero if that is not known.
func (s *Subject) Posted() time.Time {
	if s.Post == nil {
		return time.Time{}
	}
	return s.Post.CreatedAt
}

// Proof is what a rule must hit and what it must spare. It runs in `go test`
// and in `vigilia policy check`.
type Proof struct {
	Hits   []Example
	Spares []Example
}
