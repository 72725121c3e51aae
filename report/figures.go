package report

import "vigilia/audit/civil"

// Figures are the numbers of a period that the report of the next one compares
// with its own. FiguresOf makes them.
type Figures struct {
	Period civil.Period
	Values map[string]Figure
}

// Figure is one number, as each edition may show it.
type Figure struct {
	Internal Quantity
	Public   Quantity
}
