package audit

import (
	"slices"
	"strings"
	"time"

	"vigilia/audit/civil"
)

// Addressee is whom a clause binds.
type Addressee string

const (
	Citizen       Addressee = "citizen"        // whoever comments
	Visitor       Addressee = "visitor"        // whoever posts on the page
	Own           Addressee = "own"            // the comune's own posts
	Staff         Addressee = "staff"          // replies and acts by the page
	StaffPersonal Addressee = "staff-personal" // personal profiles of staff: never collected (L. 300/1970 artt. 4 and 8)
	Org           Addressee = "org"            // organisation and process
)

// Method is how a clause or a rule can be looked at.
type Method string

const (
	Automatic Method = "automatic" // deterministic
	Assisted  Method = "assisted"  // a scored suggestion for a person
	Measured  Method = "measured"  // a figure, never a verdict
	Manual    Method = "manual"    // only a person can attest it
)

// Clause is one norm of a policy.
type Clause struct {
	ID         string      // "pero/contenuti/4", stable
	Section    string      // heading of the act under which it stands
	Place      string      // where it stands in the act
	Paraphrase string      // our own words, in Italian, never the act's
	Binds      []Addressee // first the main one
	Method     Method
	Rules      []string // ids of the rules that serve it
	Attests    []string // headings of the attestation sheet: "attest.roles"
	// Reason says why no rule can serve it. Required when Rules is empty.
	Reason string
	Needs  string // what the comune must configure for it, in Italian; may be ""
}

// BindsAny reports whether the clause binds one of the addressees.
func (c *Clause) BindsAny(who ...Addressee) bool {
	return slices.ContainsFunc(who, func(a Addressee) bool { return slices.Contains(c.Binds, a) })
}

// Declarative reports whether the clause only declares or disclaims, so that
// there is nothing to check and nothing to attest.
func (c *Clause) Declarative() bool {
	return len(c.Rules) == 0 && len(c.Attests) == 1 && c.Attests[0] == "attest.disclaimer"
}

// Policy is a comune's Social Media Policy: its clauses in the order of the
// act, and the settings under which they are held.
type Policy struct {
	ID       string // "pero"
	Comune   string // "Pero"
	Title    string // of the act
	Approval string // how it was approved, as far as the text says; may be ""
	Clauses  []Clause
	Settings Settings
}

// Clause returns the clause with the id.
func (p *Policy) Clause(id string) (Clause, bool) {
	i := slices.IndexFunc(p.Clauses, func(c Clause) bool { return c.ID == id })
	if i < 0 {
		return Clause{}, false
	}
	return p.Clauses[i], true
}

// Cites reports whether any clause is served by the rule.
func (p *Policy) Cites(rule string) bool {
	return slices.ContainsFunc(p.Clauses, func(c Clause) bool { return slices.Contains(c.Rules, rule) })
}

// Serving returns the ids of the clauses that a finding of the rule on a
// content of the kind concerns: those that cite the rule and bind the author's
// side, or bind the organisation alone.
func (p *Policy) Serving(rule string, k Kind) []string {
	var ids []string
	for i := range p.Clauses {
		c := &p.Clauses[i]
		if slices.Contains(c.Rules, rule) && c.concerns(k) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

func (c *Clause) concerns(k Kind) bool {
	if k.Own() {
		return c.BindsAny(Own, Staff) || c.onlyOrg()
	}
	return c.BindsAny(k.Addressee()) || c.onlyOrg()
}

func (c *Clause) onlyOrg() bool { return len(c.Binds) == 1 && c.Binds[0] == Org }

// Settings is what the clauses leave to the comune (reference/compliance.md §3.2).
// A pack carries the policy's own values; the comune's configuration may replace them.
type Settings struct {
	Hours    Timetable      // presidio of the page; empty: no measure in hours of presidio
	Patron   string         // patron saint's day as "MM-DD"; "" if not told
	Closures []civil.Period // local closures

	Licence      Licence
	SourceCredit string // "required", "advisory" or "off"

	Propaganda string // "always", "election_windows" or "off"
	Elections  []ElectionWindow

	PublicityMoment string // "publication" or "adoption": when an act may be told
	GraceDays       int    // days within which an act told must reach the albo

	OwnPII Severity // of an author's own contact details in a comment

	OffTopic            bool
	OrganisationTargets bool // attacks on bodies, associations and firms count as attacks on persons
	ReplyToOffence      bool
	PersonalShare       bool
	Reshare             Reshare
	Accessibility       string // "on", "informative" or "off"
	AlertSystem         string // name of the official alert system; "" if none

	// Assistance is false where the policy says that the page is no help desk:
	// requests for assistance then stay out of the response figures.
	Assistance bool
	// ResponseTarget is the hours within which the comune wants to answer; 0: none set, no verdict.
	ResponseTarget int

	Recidivism Recidivism
	Repeat     Repeat
	Warning    Warning

	Contacts Contacts
	Accounts []string // official accounts, as addresses
	Sponsors []Sponsor

	PolicyURL    string    // where the policy can be read
	Revised      civil.Day // last revision declared by the act; zero if none
	ReviewMonths int       // after how many months a review is due; 0: no threshold

	// Informative are rules that no clause cites but that the office wants to see, always at Informative.
	Informative []string
	// Severities replaces the default severity of a rule.
	Severities map[string]Severity
}

// Timetable is the weekly hours of presidio.
type Timetable map[time.Weekday][]Hours

// Hours is a stretch of a day, in minutes from local midnight: [From, To).
type Hours struct{ From, To int }

// Licence is what the policy says of the reuse of the comune's own contents.
type Licence struct {
	Expected string // "none", "CC-BY-ND-3.0-IT", "free-with-attribution"…
	URL      string
	// Notice is where the licence must be told: "none", "page" or "post".
	Notice string
}

// Name returns the licence in Italian, as a document names it: "CC BY-ND 3.0 IT",
// "riproduzione libera con citazione della fonte"; "" for none.
func (l Licence) Name() string {
	switch l.Expected {
	case "none":
		return ""
	case "free-with-attribution":
		return "riproduzione libera con citazione della fonte"
	}
	return strings.NewReplacer("CC-", "CC ", "-2.5", " 2.5", "-3.0", " 3.0", "-4.0", " 4.0", "-IT", " IT").Replace(l.Expected)
}

// Reshare is what the comune decides of passing on what others published.
type Reshare struct {
	// Allowed are personal accounts whose contents it may pass on: ids, addresses, or names of pages.
	Allowed []string
	// PersonalPages is how it takes the page of a person in office: "allow", "report", or
	// "undecided", which leaves the clause to be verified.
	PersonalPages string
	// Limit is the share of posts, in percent, from which "occasionally" no longer holds; 0: none set.
	Limit int
}

// ElectionWindow is a period between convocation of the comizi and the close of
// voting (L. 28/2000 art. 9). The secretariat loads it; the program never guesses.
type ElectionWindow struct {
	Name   string
	Period civil.Period
	Scope  string // territorial scope
	Source string // decree
}

// Election returns the window open on d.
func (s *Settings) Election(d civil.Day) (ElectionWindow, bool) {
	for _, w := range s.Elections {
		if w.Period.Contains(d) {
			return w, true
		}
	}
	return ElectionWindow{}, false
}

// Recidivism is when confirmed findings of one author count as repeated; zero Count: off.
type Recidivism struct{ Count, Days int }

// Warning is how the comune warns before it blocks, or answers what it may not discuss.
type Warning struct {
	// Formulas are the office's own sentences, besides those that every notice resembles.
	Formulas []string
	// Days is how long before a block a warning counts.
	Days int
}

// Repeat is when the same text counts as repeated.
type Repeat struct {
	Runes int // shorter texts never count
	Count int // occurrences from which it counts
	Days  int // within how many days
}

// OrUsual returns r, or what is usual where a policy does not say when a text counts as
// repeated.
func (r Repeat) OrUsual() Repeat {
	if r.Count < 2 || r.Days < 1 {
		return Repeat{Runes: 25, Count: 3, Days: 7}
	}
	return r
}

// Contacts are institutional contact details: never personal data.
type Contacts struct {
	Phones  []string // as people write them
	Emails  []string
	Domains []string // "comune.pero.mi.it": any mailbox or page there
	IBANs   []string
}

// Merge returns the contacts of both.
func (c Contacts) Merge(o Contacts) Contacts {
	return Contacts{
		Phones:  slices.Concat(c.Phones, o.Phones),
		Emails:  slices.Concat(c.Emails, o.Emails),
		Domains: slices.Concat(c.Domains, o.Domains),
		IBANs:   slices.Concat(c.IBANs, o.IBANs),
	}
}

// Published are contacts that the page published in a post of its own.
type Published struct {
	Day civil.Day
	Contacts
}

// Sponsor is a firm bound to the comune by a sponsorship contract.
type Sponsor struct {
	Name   string
	Period civil.Period
}

// Sections returns the headings of the policy in order, each once.
func (p *Policy) Sections() []string {
	var out []string
	for _, c := range p.Clauses {
		if !slices.Contains(out, c.Section) {
			out = append(out, c.Section)
		}
	}
	return out
}

// Law reports whether a clause id names a norm of law ("legge/…") rather than a clause of a policy.
func Law(clause string) bool { return strings.HasPrefix(clause, "legge/") }

// Italian returns the method in the words of the reports.
func (m Method) Italian() string {
	switch m {
	case Automatic:
		return "automatica"
	case Assisted:
		return "assistita"
	case Measured:
		return "misurata"
	case Manual:
		return "da attestare"
	}
	return string(m)
}
