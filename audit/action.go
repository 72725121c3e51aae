package audit

import (
	"slices"

	"vigilia/audit/civil"
)

// Action is a corrective action as the office keeps it: one that a report proposed,
// or one that the office added.
type Action struct {
	ID      string       // "own-data/2026-11-01/2026-11-30": what it is and the report it comes from
	Key     string       // of the wording; "" for one that the office added
	Period  civil.Period // of the report that it comes from
	Text    string       // what the office wrote; "" for one that a report proposed
	Office  string
	Due     civil.Day // zero if no date was given
	State   ActionState
	Origin  string // id of the report it comes from, as its workbook has it
	Clauses string // ids of the clauses it serves, joined
}

// ActionState is how far an action has come.
type ActionState string

const (
	Proposed ActionState = "proposta"
	UnderWay ActionState = "in corso"
	Done     ActionState = "conclusa"
	Declined ActionState = "non accolta"
)

// ActionStates lists the states that an office may write, in order.
func ActionStates() []ActionState { return []ActionState{Proposed, UnderWay, Done, Declined} }

// Open reports whether something is still to be done.
func (a *Action) Open() bool { return !slices.Contains([]ActionState{Done, Declined}, a.State) }
