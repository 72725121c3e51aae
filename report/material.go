package report

import (
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/rank"
	"vigilia/report/arms"
	"vigilia/templates"
)

// Material is everything a report is made of: one query over one period, from
// which every document takes the same numbers.
type Material struct {
	Comune  string // "Comune di Borgo Sereno"
	Office  string // who answers for the report: "Ufficio Comunicazione"
	Version string // of the program
	Period  civil.Period
	// MadeAt is when the report is dated: the end of the last run or re-audit of the period,
	// never the clock, so that the same input gives the same bytes.
	MadeAt     time.Time
	RuleSet    string
	ConfigHash string
	GraphAPI   string // version of the Graph API read: "v26.0"
	Archive    string // identity of the archive, for the workbook of the offices alone; "" if it has none yet
	// Deliberation is the one that the public report is annexed to, "n. 12 del
	// 03/12/2026"; "" before the vote.
	Deliberation string
	// Wording is what sentences are written with; nil is that of the program.
	Wording *templates.Wording
	// Inputs are the whole digests of what the outcomes and the wording depend on:
	// rules, configuration, policy, and the files that the configuration names.
	Inputs []FileHash

	// Arms stand on the covers; nil if the comune has none. Inside an election window
	// they are left out, unless the comune keeps them.
	Arms            *arms.Arms
	ArmsInElections bool

	Policy *audit.Policy
	Rules  []audit.Rule
	Pages  []audit.Page

	Runs     []audit.Run // of the days of the period, in order
	Reaudits []audit.Run // that looked again at days of the period, on request
	Coverage []audit.Coverage
	Gaps     []audit.Gap
	Volumes  []audit.Volume
	Examined map[string]int // contents of the period that each active rule read, by rule id

	Cases []audit.Case // on contents published in the period, withdrawn ones left out
	// Actions are the corrective actions of this report and of earlier ones, as the
	// office has them in the workbooks that were read back.
	Actions []audit.Action
	// Attested is what persons attested for exactly this period.
	Attested []audit.Attestation
	// Histories are the findings of Cases to which more happened than to be found.
	Histories map[string][]audit.Change
	Posts     []audit.Content // own posts of the period
	Acts      []audit.ActCheck
	Requests  []audit.Request
	// RequestsSince is the first day whose open requests are among Requests, where
	// it comes before the period: those of a night reach back. Zero if they do not.
	RequestsSince civil.Day

	// Moments are the instants of every content of the period, of all four kinds;
	// nil if they were not read, and then no figure of presidio is given by hour.
	Moments []Moment
	// Confirmed are the confirmed cases of the window of recidivism that ends with
	// the period, those of Cases among them; nil if it was not read.
	Confirmed []audit.Case
	// Blocks are those that came up in the lists of the pages in the period, where
	// something asks for them.
	Blocks []audit.Block
	// Removals are those of the period, for the themes and for what went with its
	// post; how many they are the volumes tell as well.
	Removals []audit.Removal
	// WithoutTagged says that the posts of others that tag the page are no part of
	// the audit, because the comune's configuration leaves them out.
	WithoutTagged bool
	// Forgotten is what the days of the period purged.
	Forgotten Forgotten
	// NextRun is when the next night is due; zero if nothing is scheduled.
	NextRun time.Time

	// Ranking is what was learnt from the office's own decisions, by which lists are
	// put in order; nil if nothing was.
	Ranking *rank.Model

	// SecondModel is the model that reads weak hints a second time; "" if none does.
	SecondModel string
	// SecondRemote says that it is not on the comune's server.
	SecondRemote bool

	// Before is what the weekly report tells of the weeks before its own; nil for the others.
	Before *Before

	// Previous holds the figures of the period before, nil if it was not read.
	Previous *Figures
}

// Moment is when a content of the period was published, and nothing else of it:
// the figures of presidio need no more.
type Moment = audit.Moment
