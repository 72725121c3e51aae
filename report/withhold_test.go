package report

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"vigilia/audit"
)

// Whoever knows the rules of withholding, and every number published, must not
// be able to work a small count out: for each published row, the rows that would
// have been published in the same way must disagree on every small part.
func TestWithheldPartsCannotBeRecomputed(t *testing.T) {
	type seen struct {
		values []map[int]bool
		small  []bool
		inside bool // a row of moderate numbers: larger ones meet the end of the trial
	}
	const most = 34
	groups := make(map[string]*seen)
	for n := range most * most * most {
		parts := []int{n % most, n / most % most, n / most / most, 0}
		sum := parts[0] + parts[1] + parts[2]
		shown, cells := withhold(sum, parts)
		key := fmt.Sprint(shown, cells)
		g := groups[key]
		if g == nil {
			g = &seen{values: make([]map[int]bool, len(parts)), small: make([]bool, len(parts))}
			groups[key] = g
		}
		g.inside = g.inside || sum < most-Few
		for i, v := range parts {
			if g.values[i] == nil {
				g.values[i] = make(map[int]bool)
			}
			g.values[i][v] = true
			g.small[i] = g.small[i] || v > 0 && v < Few
			if c, ok := cells[i].Int(); ok && (c != v || v > 0 && v < Few) {
				t.Fatalf("parts %v: cell %d tells %d", parts, i, c)
			}
		}
		if s, ok := shown.Int(); ok && s != sum || shown.Low() > sum {
			t.Fatalf("parts %v: sum %s", parts, shown)
		}
	}
	for key, g := range groups {
		for i := range g.values {
			if g.inside && g.small[i] && len(g.values[i]) < 2 {
				t.Errorf("published %s: part %d can only be %v", key, i, g.values[i])
			}
		}
	}
	if len(groups) < 100 {
		t.Fatalf("%d ways of publishing only", len(groups))
	}
}

// The sums of a whole table must leave at least two values for every withheld
// count. Small tables, every other table tried.
func TestTableSumsDiscloseNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	told := 0
	for range 400 {
		c, rows := small(rng)
		sum := c.publicSum(rows)
		_, whole := sum.Confirmed.Int()
		_, also := sum.Rejected.Int()
		if !whole || !also {
			continue
		}
		told++
		for i, r := range rows {
			for k, cell := range []Count{r.Confirmed, r.Rejected} {
				v := c.table(rows).parts[i][k]
				if cell.form != exact && v > 0 && v < Few && !otherwise(c, rows, i, k) {
					t.Fatalf("rows %v, sum %v: cell %d,%d is worked out", rows, sum, i, k)
				}
			}
		}
	}
	if told < 20 {
		t.Errorf("the sums were told %d times only", told)
	}
}

// small invents a table of two or three rows with two statuses.
func small(rng *rand.Rand) (*census, []RuleCount) {
	c := &census{tally: make(map[string]*tally)}
	var rows []RuleCount
	for i := range 2 + rng.IntN(2) {
		k := &tally{confirmed: rng.IntN(8), rejected: rng.IntN(8)}
		k.detected = k.confirmed + k.rejected
		row := RuleCount{Rule: fmt.Sprint("r", i), Severity: audit.Medium}
		k.fill(&row, true)
		c.tally[row.Rule] = k
		rows = append(rows, row)
	}
	return c, rows
}

// otherwise tries every table of numbers up to 9 with the same published cells,
// row sums and column sums for one in which the cell differs.
func otherwise(c *census, rows []RuleCount, i, k int) bool {
	t := c.table(rows)
	free := make([][2]int, 0, 2*len(rows))
	for r := range rows {
		free = append(free, [2]int{r, 0}, [2]int{r, 1})
	}
	try := make([][]int, len(rows))
	for r := range rows {
		try[r] = []int{0, 0}
	}
	var fits func(n int) bool
	fits = func(n int) bool {
		if n == len(free) {
			return same(t, try) && try[i][k] != t.parts[i][k]
		}
		r, col := free[n][0], free[n][1]
		lo, hi := 0, 9
		switch cell := t.cells[r][col]; cell.form {
		case exact:
			lo, hi = cell.n, cell.n
		case few:
			lo, hi = 1, Few-1
		}
		for v := lo; v <= hi; v++ {
			if try[r][col] = v; fits(n + 1) {
				return true
			}
		}
		return false
	}
	return fits(0)
}

func same(t *table, try [][]int) bool {
	var columns [2]int
	for r := range try {
		s := try[r][0] + try[r][1]
		switch t.shown[r].form {
		case exact:
			if s != t.sums[r] {
				return false
			}
		case few:
			if s < 1 || s >= Few {
				return false
			}
		}
		columns[0] += try[r][0] - t.parts[r][0]
		columns[1] += try[r][1] - t.parts[r][1]
	}
	return columns == [2]int{}
}
