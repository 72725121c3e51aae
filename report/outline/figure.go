package outline

import "vigilia/audit/civil"

// Figure is a drawing with its caption and the words that stand for it.
type Figure struct {
	Caption string // ends without a full stop
	Alt     string // what the drawing shows, in words
	Chart   Chart
	Data    *Table // the numbers of the drawing; nil where a table of the document has them
}

// Chart is what a figure draws: one of the types below.
type Chart interface{ chart() }

// Calendar has a cell for each of the days, which follow one another.
type Calendar []Day

// Day is one day of a calendar.
type Day struct {
	Day    civil.Day
	Rest   bool   // set on a ground
	Sign   string // a symbol; "" for none
	Number string // below it, or a word as short; "" for none
	Marked bool   // ruled, to stand out
	// Hours and Notes are lines above and below the sign, for a calendar of few days
	// that has the room: nothing that the words of the figure do not say.
	Hours, Notes []string
}

// Bars compares amounts, each made of parts.
type Bars struct {
	Bars    []Bar
	Most    int   // the amount of a bar that takes all the room
	Key     []Key // what the patterns mean; nil where each bar says it
	Columns bool  // stands upright where there is room
}

// Bar is one of its bars.
type Bar struct {
	Label string
	Note  string // that accompanies the label; "" for none
	Value string // at the end of the bar
	Parts []Part // nil where nothing is known
}

// Part is a stretch of a bar.
type Part struct {
	N       int
	Pattern Pattern
}

// Pattern fills a shape so that it can be told from another in grey.
type Pattern int

// The patterns.
const (
	Solid   Pattern = iota // a dark ground
	Hatched                // slanting lines
	Dotted                 // dots
	Empty                  // an outline
)

// Key says what a pattern means.
type Key struct {
	Pattern Pattern
	Word    string
}

// Trend follows an amount from day to day.
type Trend []Point

// Point is the amount of one day.
type Point struct {
	Day civil.Day
	N   int
}

func (Calendar) chart() {}
func (Bars) chart()     {}
func (Trend) chart()    {}
