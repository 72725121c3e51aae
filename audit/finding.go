package audit

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	"vigilia/audit/civil"
)

// Span is a stretch of a content's original text, in Unicode code points: [Start, End).
type Span struct{ Start, End int }

// Evidence is one place that made a rule speak.
type Evidence struct {
	Span
	// Masked is the value as reports may show it: "c******", "RSSM**********1X".
	Masked string
	// Note adds what the rule says of it, in Italian: "mobile", "carattere di controllo errato".
	Note string
}

// Exception is a reason to stay silent that a rule tried.
type Exception struct {
	Name string // Italian: "citazione", "recapito istituzionale"
	Held bool   // true: it held, and lowered or kept back part of the finding
}

// Hit is what a rule found in one content, before policy and history make it a Finding.
type Hit struct {
	// Key tells apart several hits of one rule on one content, and must be the
	// same on every run over the same content: "" for a rule that speaks once.
	Key        string
	Category   string // Italian: what was matched
	Severity   Severity
	Method     Method  // Automatic or Assisted; "" means the rule's own
	Score      float64 // assisted only, 0 to 1
	Threshold  float64 // assisted only: the score from which the rule speaks
	Evidence   []Evidence
	Exceptions []Exception
	// Waiting is true while what would settle the matter may still come (class D).
	Waiting bool
	// Law are the norms of law that the hit concerns besides the clauses: "legge/tuel/124".
	Law []string
}

// Finding is a hit on a content of a page under a policy: a suggestion or an
// objective match, never a statement that somebody did wrong.
type Finding struct {
	// Fingerprint identifies the finding through every re-audit and rule version.
	Fingerprint string
	Rule        string
	RuleVersion int
	Page        string
	ContentID   string // the page's own id for a finding on the page as a whole
	Kind        Kind
	Clauses     []string // of this policy, then "legge/…"
	Digest      string   // SHA-256 of the text that was audited
	Hit
}

// Fingerprint returns the identity of what a rule says of a content under a key.
func Fingerprint(rule, contentID, key string) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{rule, contentID, key}, "\x00")))
	return hex.EncodeToString(sum[:10])
}

// Outcome of a person's decision on a finding.
type DecisionOutcome string

const (
	Confirmed   DecisionOutcome = "confermato"
	Rejected    DecisionOutcome = "non confermato"
	Undecidable DecisionOutcome = "non verificabile"
)

// Decision is what a person said of a finding. It outlives re-audits.
type Decision struct {
	Fingerprint string
	Outcome     DecisionOutcome
	Reason      string
	Role        string // of who decided, never a name
	At          time.Time
}

// Status is where a finding stands, in the words of the reports.
type Status string

const (
	ToVerify     Status = "da verificare"
	Waiting      Status = "in attesa"
	IsConfirmed  Status = "confermato"
	IsRejected   Status = "non confermato"
	Unverifiable Status = "non verificabile"
)

// Case is a finding with all that is known of it: the content, the person's
// decision, and its history.
type Case struct {
	Finding  Finding
	Content  Content
	Decision *Decision // nil until somebody decides
	// FirstFound and LastFound are the runs that first and last found it.
	FirstFound, LastFound time.Time
	// Withdrawn is when a re-audit no longer found it; zero while it stands.
	Withdrawn time.Time
}

// Status returns where the case stands: a decision wins over everything else.
func (c *Case) Status() Status {
	switch {
	case c.Decision != nil && c.Decision.Outcome == Confirmed:
		return IsConfirmed
	case c.Decision != nil && c.Decision.Outcome == Rejected:
		return IsRejected
	case c.Decision != nil:
		return Unverifiable
	case c.Finding.Waiting:
		return Waiting
	}
	return ToVerify
}

// Resolved reports whether nobody can see the content any longer ("risolto").
func (c *Case) Resolved() bool { return !c.Content.Visible() }

// Backlog counts the findings of one rule that nobody has decided yet.
type Backlog struct {
	Rule   string
	Count  int
	Oldest civil.Day // on which the oldest of their contents was published
	Worst  Severity
}
