package report

import (
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// Material is everything a report is made of: one query over one period, from
// which every document takes the same numbers.
type Material struct {
	Comune  string // "Comune di Borgo Sereno"
	Office  string // who answers for the report: "Ufficio Comunicazione"
	Version string // of the program
	Period  civil.Period
	// MadeAt is when the report is dated: the end of the last run of the period,
	// never the clock, so that the same input gives the same bytes.
	MadeAt     time.Time
	RuleSet    string
	ConfigHash string
	GraphAPI   string // version of the Graph API read: "v26.0"

	Policy *audit.Policy
	Rules  []audit.Rule
	Pages  []audit.Page

	Runs     []audit.Run // of the days of the period, in order
	Coverage []audit.Coverage
	Gaps     []audit.Gap
	Volumes  []audit.Volume
	Examined map[string]int // contents of the period that each active rule read, by rule id

	Cases    []audit.Case    // on contents published in the period, withdrawn ones left out
	Posts    []audit.Content // own posts of the period
	Acts     []audit.ActCheck
	Requests []audit.Request

	// Previous holds the figures of the period before, nil if it was not read.
	Previous *Figures
}
