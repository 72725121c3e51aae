package report

import (
	"encoding/json"
	"fmt"

	"vigilia/templates"
)

// Few is the number under which a public table withholds a count of
// contributions of citizens (Garante, guidelines 243/2014 and opinions on
// re-identification): from 1 to Few-1 it says only "<5".
const Few = 5

type form int

const (
	exact   form = iota
	few          // from 1 to Few-1, not told which
	atLeast      // n or more
	hidden       // not told, so that another number cannot be recomputed
)

// Count is a number that a table shows, whole or withheld. The zero Count is an
// exact 0. A withheld Count does not hold the number: it was never put there.
type Count struct {
	form form
	n    int
}

// Exact returns n as it is.
func Exact(n int) Count { return Count{n: n} }

// Hidden returns a number that is not told.
func Hidden() Count { return Count{form: hidden} }

// AtLeast returns a number of which only the lower bound is told.
func AtLeast(n int) Count { return Count{atLeast, n} }

// Shielded returns n as a public table may show it: "<5" from 1 to 4.
func Shielded(n int) Count {
	if n > 0 && n < Few {
		return Count{form: few}
	}
	return Exact(n)
}

// Int returns the number, and false if it is withheld.
func (c Count) Int() (int, bool) { return c.n, c.form == exact }

// Low returns the least that the count can be.
func (c Count) Low() int {
	if c.form == few {
		return 1
	}
	return c.n
}

// any counts one if the count tells that there is something, and none if it tells
// that there is nothing; where it tells neither, nor does any.
func (c Count) any() Count {
	switch {
	case c.Low() > 0:
		return Exact(1)
	case c == Exact(0):
		return c
	}
	return Hidden()
}

// Plus returns the sum, made only of what both counts tell: a sum of published
// counts tells nothing that they do not.
func (c Count) Plus(o Count) Count {
	switch {
	case c == Exact(0):
		return o
	case o == Exact(0):
		return c
	case c.form == exact && o.form == exact:
		return Exact(c.n + o.n)
	}
	return AtLeast(c.Low() + o.Low())
}

// String writes the count as Italian tables do: "1.234", "<5", "almeno 12", "n.d.".
func (c Count) String() string {
	switch {
	case c.form == few:
		return fmt.Sprintf("<%d", Few)
	case c.form == atLeast && c.n > 0:
		return "almeno " + templates.Int(c.n)
	case c.form != exact:
		return "n.d."
	}
	return templates.Int(c.n)
}

// MarshalJSON writes a number if it is whole, and else what String writes.
func (c Count) MarshalJSON() ([]byte, error) {
	if n, ok := c.Int(); ok {
		return json.Marshal(n)
	}
	return json.Marshal(c.String())
}

// Quantity is a figure with its unit: a Count, or a measure such as hours.
type Quantity struct {
	Shown  string  // as a person reads it: "1.234", "<5", "3,5 ore", "n.d."
	Number float64 // for a spreadsheet; 0 unless Whole
	Whole  bool    // whether Number may be used
}

// Quantity returns the count as a figure.
func (c Count) Quantity() Quantity {
	n, ok := c.Int()
	if !ok {
		return Quantity{Shown: c.String()}
	}
	return Quantity{Shown: c.String(), Number: float64(n), Whole: true}
}
