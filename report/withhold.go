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

// publicSum adds the rows of a public table up. The sums are told whole if for
// every withheld count there is another table with the same published numbers
// in which it differs; else they are made of what the rows show.
func (c *census) publicSum(rows []RuleCount) RuleCount {
	out := sumOf(rows)
	t := c.table(rows)
	if !t.safe() {
		return out
	}
	var all tally
	for _, r := range rows {
		k := c.tally[r.Rule]
		all.detected, all.confirmed, all.rejected = all.detected+k.detected, all.confirmed+k.confirmed, all.rejected+k.rejected
		all.toVerify, all.waiting, all.unverifiable = all.toVerify+k.toVerify, all.waiting+k.waiting, all.unverifiable+k.unverifiable
	}
	all.fill(&out, false)
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

// safe reports whether every withheld count under Few, and every withheld sum,
// can be moved by one without moving any sum of a row or of a column that is told.
func (t *table) safe() bool {
	for i := range t.parts {
		if t.shown[i].form == few && !t.rowMoves(i) {
			return false
		}
		for k, n := range t.parts[i] {
			if t.cells[i][k].form != exact && n > 0 && n < Few && !t.cellMoves(i, k) {
				return false
			}
		}
	}
	return true
}

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

// cellMoves looks for a rectangle of withheld cells around (i, k) that can turn:
// two up, two down, and every sum as before.
func (t *table) cellMoves(i, k int) bool {
	for j := range t.parts {
		for l := range t.parts[i] {
			if j == i || l == k {
				continue
			}
			for _, d := range []int{1, -1} {
				if t.can(i, k, d) && t.can(i, l, -d) && t.can(j, k, -d) && t.can(j, l, d) {
					return true
				}
			}
		}
	}
	return false
}

// rowMoves looks for another small row with which row i can exchange one.
func (t *table) rowMoves(i int) bool {
	for j := range t.parts {
		if j == i || t.shown[j].form != few {
			continue
		}
		for k := range t.parts[i] {
			for _, d := range []int{1, -1} {
				if t.sums[i]+d >= 1 && t.sums[i]+d < Few && t.sums[j]-d >= 1 && t.sums[j]-d < Few && t.can(i, k, d) && t.can(j, k, -d) {
					return true
				}
			}
		}
	}
	return false
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
