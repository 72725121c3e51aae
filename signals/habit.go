package signals

import "slices"

// Enough is how many earlier figures it takes to call one unusual.
const Enough = 10

// Habit is what a figure usually is.
type Habit struct {
	Known  int     // earlier figures
	Low    float64 // fewer than one in twenty was lower
	Median float64
}

// HabitOf draws the habit from the figures before.
func HabitOf(earlier []float64) Habit {
	if len(earlier) == 0 {
		return Habit{}
	}
	sorted := slices.Sorted(slices.Values(earlier))
	n := len(sorted)
	return Habit{Known: n, Low: sorted[n/20], Median: (sorted[(n-1)/2] + sorted[n/2]) / 2}
}

// Small reports whether a figure is suspiciously small: lower than all but one in twenty
// of those before, and less than a quarter of what is usual. The second bound keeps quiet
// where figures lie close together and the smallest of ten falls every other month by
// chance. Where fewer than Enough are known, or less than floor is usual, nothing is suspicious.
func (h Habit) Small(figure, floor float64) bool {
	return h.Known >= Enough && h.Median >= floor && figure < h.Low && figure < h.Median/4
}
