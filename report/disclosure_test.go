package report

import (
	"fmt"
	"testing"

	"vigilia/audit"
)

// Whoever knows how counts are withheld and reads everything published of a table
// (cells, sums of rows, sums of columns, and of each row whether anything stands,
// which the outcome of its clause tells) must be left with a choice: among all
// tables that would have been published alike, every withheld count takes two
// values at least. Tables of two and three rows, every one of them.
func TestNoWithheldCountFollowsFromTheTable(t *testing.T) {
	for _, shape := range []struct{ rows, columns, most int }{{2, 2, 12}, {3, 2, 7}, {2, 3, 6}} {
		if testing.Short() && shape.rows*shape.columns > 4 {
			shape.most -= 2
		}
		t.Run(fmt.Sprintf("%dx%d", shape.rows, shape.columns), func(t *testing.T) {
			t.Parallel()
			groups, told := published(shape.rows, shape.columns, shape.most)
			if told < 100 || len(groups) < 100 {
				t.Fatalf("%d ways of publishing, column sums told in %d tables: nothing is tried", len(groups), told)
			}
			wrong := 0
			for key, g := range groups {
				if !g.inside {
					continue // the end of the trial cuts the choice short
				}
				for cell, values := range g.values {
					if g.withheld[cell] && values&(values-1) == 0 {
						if wrong++; wrong < 6 {
							t.Errorf("%s: cell %d follows, for instance in %v", key, cell, g.example)
						}
					}
				}
			}
			if wrong > 0 {
				t.Errorf("%d withheld counts can be worked out", wrong)
			}
		})
	}
}

// alike are the tables that are published in the same way.
type alike struct {
	values   []uint64 // those that each cell and then the sum of each row takes, a bit a value
	withheld []bool   // whether nothing exact is told of the cell, and it may be small
	inside   bool     // some of them are well within the trial
	example  []int
}

// published publishes every table of numbers up to most.
func published(rows, columns, most int) (groups map[string]*alike, told int) {
	groups = make(map[string]*alike)
	cells := make([]int, rows*columns)
	for {
		key, hidden, sums := publication(cells, rows, columns)
		if sums {
			told++
		}
		g := groups[key]
		if g == nil {
			g = &alike{values: make([]uint64, len(hidden)), withheld: hidden, example: append([]int(nil), cells...)}
			groups[key] = g
		}
		inside := true
		for r := range rows {
			inside = inside && rowSum(cells, r, columns) <= most
		}
		g.inside = g.inside || inside
		for i, v := range cells {
			g.values[i] |= 1 << v
			g.values[len(cells)+i/columns] |= 1 << min(63, rowSum(cells, i/columns, columns))
		}
		i := 0
		for ; i < len(cells) && cells[i] == most; i++ {
			cells[i] = 0
		}
		if i == len(cells) {
			return groups, told
		}
		cells[i]++
	}
}

func rowSum(cells []int, row, columns int) int {
	sum := 0
	for k := range columns {
		sum += cells[row*columns+k]
	}
	return sum
}

// publication returns what the public tables say of the counts, which of them they
// withhold, and whether the sums of the columns are told.
func publication(cells []int, rows, columns int) (key string, withheld []bool, told bool) {
	c := &census{tally: make(map[string]*tally)}
	var table []RuleCount
	var sums []bool
	for r := range rows {
		k := &tally{}
		for col, into := range []*int{&k.confirmed, &k.rejected, &k.toVerify}[:columns] {
			*into = cells[r*columns+col]
		}
		k.detected = k.confirmed + k.rejected + k.toVerify
		row := RuleCount{Rule: string(rune('a' + r)), Severity: audit.Medium}
		k.fill(&row, true)
		c.tally[row.Rule] = k
		table = append(table, row)
		key += fmt.Sprint(row.Detected, row.Confirmed, row.Rejected, row.ToVerify, k.detected > k.rejected, ";")
		sums = append(sums, row.Detected.form == few)
		for col, shown := range []Count{row.Confirmed, row.Rejected, row.ToVerify}[:columns] {
			nothingStands := col != 1 && k.detected == k.rejected // a clause that conforms says so
			none := true                                          // of the column: no row has any, and the sum may say so
			for i := col; i < len(cells); i += columns {
				none = none && cells[i] == 0
			}
			withheld = append(withheld, shown.form != exact && shown != AtLeast(Few) && !nothingStands && !none)
		}
	}
	sum := c.publicSum(table)
	_, told = sum.Confirmed.Int()
	withheld = append(withheld, sums...)
	return key + fmt.Sprint(sum.Detected, sum.Confirmed, sum.Rejected, sum.ToVerify), withheld, told
}
