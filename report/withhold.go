package report

import "vigilia/audit"

// Statistical disclosure control of the public tables: first the small counts
// are withheld, then whatever would give them back.

// withhold returns a sum and its parts as a public table may show them. No part
// from 1 to Few-1 is told; of the last other part that is not nought only that
// it is no such part, so that the sum does not give it back; and the sum itself is told only where
// that leaves a choice. What is withheld depends on which parts are small and
// never on how small, but for the sum, whose silence leaves a choice as well:
// knowing these rules does not help.
func withhold(sum int, parts []int) (Count, []Count) {
	cells := make([]Count, len(parts))
	if sum > 0 && sum < Few {
		for i := range cells {
			cells[i] = Hidden() // also noughts: how many parts a sum of four has can tell them
		}
		return Shielded(sum), cells
	}
	small, rest, other := 0, 0, -1
	for i, n := range parts {
		switch cells[i] = Shielded(n); {
		case cells[i].form == few:
			small, rest = small+1, rest+n
		case n > 0:
			other = i
		}
	}
	if small == 0 {
		return Exact(sum), cells
	}
	whole := rest >= small+2 && rest <= small*(Few-1)-2
	if other >= 0 {
		cells[other] = AtLeast(Few)
		whole = rest+parts[other] >= Few+small*(Few-1)
	}
	if whole {
		return Exact(sum), cells
	}
	low := Exact(0)
	for _, c := range cells {
		low = low.Plus(c)
	}
	return low, cells
}

// publicSum adds the rows of a public table up. The sum of all findings is told
// whole where that leaves a choice for the sum of every row, and with it the sums
// of the columns if for every withheld count there is another table with the same
// published numbers in which it differs. What is not told whole is made of what the
// rows show.
func (c *census) publicSum(rows []RuleCount) RuleCount {
	out := sumOf(rows)
	t := c.table(rows)
	if !t.tellsTotal() {
		return out
	}
	var all tally
	for _, r := range rows {
		k := c.tally[r.Rule]
		all.detected, all.confirmed, all.rejected = all.detected+k.detected, all.confirmed+k.confirmed, all.rejected+k.rejected
		all.toVerify, all.waiting, all.unverifiable = all.toVerify+k.toVerify, all.waiting+k.waiting, all.unverifiable+k.unverifiable
	}
	out.Detected = Exact(all.detected)
	if t.safe() {
		all.fill(&out, false)
	}
	return out
}

// table is a public table with the numbers behind it.
type table struct {
	parts [][]int
	cells [][]Count
	sums  []int
	shown []Count // of sums
}

func (c *census) table(rows []RuleCount) *table {
	t := new(table)
	for _, r := range rows {
		k := c.tally[r.Rule]
		t.parts = append(t.parts, []int{k.confirmed, k.rejected, k.toVerify, k.waiting, k.unverifiable})
		t.cells = append(t.cells, []Count{r.Confirmed, r.Rejected, r.ToVerify, r.Waiting, r.Unverifiable})
		t.sums, t.shown = append(t.sums, k.detected), append(t.shown, r.Detected)
	}
	return t
}

// rejected is the column of what was rejected: a row with nothing else has a
// clause that conforms, and says so.
const rejected = 1

// safe reports whether every count that is withheld because it may be small,
// noughts among them, and every withheld sum, can be moved by one without moving
// any sum of a row or of a column that is told, or the outcome of a clause.
func (t *table) safe() bool {
	for i := range t.parts {
		if t.shown[i].form == few && !t.rowMoves(i) {
			return false
		}
		for k := range t.parts[i] {
			if t.secret(i, k) && !t.cellMoves(i, k) {
				return false
			}
		}
	}
	return true
}

// secret reports whether a cell is withheld for its own sake: not to protect
// another, and not a nought that the outcome of the clause tells anyway.
func (t *table) secret(i, k int) bool {
	c := t.cells[i][k]
	return c.form == few || c.form == hidden && (k == rejected || t.stands(i))
}

// stands reports whether a row has more than what was rejected.
func (t *table) stands(i int) bool { return t.sums[i] > t.parts[i][rejected] }

// can reports whether a cell is withheld and could as well be larger by d, for
// all that is published of it.
func (t *table) can(i, k, d int) bool {
	v := t.parts[i][k] + d
	switch c := t.cells[i][k]; {
	case c.form == few:
		return v >= 1 && v < Few
	case c.form == exact:
		return false
	case t.shown[i].form == few:
		return v >= 0 && v < Few
	}
	return v >= Few // withheld only to protect another: known not to be small
}

// turns reports whether row i can hold d more in one cell and d less in another
// with the same outcome.
func (t *table) turns(i, more, less, d int) bool {
	if !t.can(i, more, d) || !t.can(i, less, -d) {
		return false
	}
	left := t.parts[i][rejected]
	switch rejected {
	case more:
		left += d
	case less:
		left -= d
	}
	return t.sums[i] > left == t.stands(i)
}

// cellMoves looks for a rectangle of withheld cells around (i, k) that can turn:
// two up, two down, and every sum as before.
func (t *table) cellMoves(i, k int) bool {
	for j := range t.parts {
		for l := range t.parts[i] {
			if j == i || l == k {
				continue
			}
			for _, d := range []int{1, -1} {
				if t.turns(i, k, l, d) && t.turns(j, l, k, d) {
					return true
				}
			}
		}
	}
	return false
}

// rowMoves looks for another small row with which row i can exchange one of the
// same column.
func (t *table) rowMoves(i int) bool {
	for j := range t.parts {
		if j == i || t.shown[j].form != few {
			continue
		}
		for k := range t.parts[i] {
			if t.grows(i, k) && t.shrinks(j, k) || t.shrinks(i, k) && t.grows(j, k) {
				return true
			}
		}
	}
	return false
}

// grows reports whether a small row could have one more in a cell, with the same outcome.
func (t *table) grows(i, k int) bool {
	return t.sums[i]+1 < Few && t.can(i, k, 1) && (k == rejected || t.stands(i))
}

// shrinks reports whether a small row could have one less in a cell, with the same outcome.
func (t *table) shrinks(i, k int) bool {
	return t.sums[i] > 1 && t.can(i, k, -1) && (k == rejected || t.sums[i]-1 > t.parts[i][rejected])
}

// tellsTotal reports whether the sum of all rows can be told: no row withholds its
// own, or two at least do and are not all at their least or all at their most. It
// depends on nothing but what is published and the sum itself, so that neither
// telling it nor silence says more: either way each of those rows can have two
// sums, and with them its cells two values.
func (t *table) tellsTotal() bool {
	rows, low, high, sum := 0, 0, 0, 0
	for i, shown := range t.shown {
		if shown.form == exact {
			continue
		}
		from, to, ok := bounds(shown, t.cells[i])
		if !ok {
			return false
		}
		rows, low, high, sum = rows+1, low+from, high+to, sum+t.sums[i]
	}
	return rows == 0 || rows >= 2 && low < sum && sum < high
}

// bounds returns the least and the largest sum of a row whose sum is withheld, as
// withhold leaves them, and false if not every number between them is possible.
func bounds(shown Count, cells []Count) (low, high int, ok bool) {
	if shown.form == few {
		return 1, Few - 1, true
	}
	small, other := 0, 0
	for _, c := range cells {
		switch c.form {
		case few:
			small++
		case atLeast:
			other++
		case exact:
			other += min(c.n, 1)
		}
	}
	switch most := small * (Few - 1); {
	case other == 1:
		return small + Few, most + Few - 1, true
	case other == 0 && small < 4:
		return most - 1, most, true
	}
	return 0, 0, false
}

// reticence is how much may be told of the contents with confirmed findings,
// which are never more than the confirmed findings themselves.
type reticence int

const (
	tell   reticence = iota
	round            // only whether they reach Few
	silent           // nothing
)

// roomy reports whether it can be told that there are at least low contents
// with confirmed findings from media up. There are as many confirmed findings of
// those rules at least: whoever holds the one against the other must find that
// every withheld count can still be one more or one less.
func (c *census) roomy(rows []RuleCount, low int) bool {
	confirmed, withheld := 0, false
	for _, r := range rows {
		if r.Severity >= audit.Medium {
			confirmed += c.tally[r.Rule].confirmed
		}
		withheld = withheld || r.Confirmed.form != exact
	}
	return !withheld || confirmed > low
}
