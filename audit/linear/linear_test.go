package linear_test

import (
	"slices"
	"testing"

	"vigilia/audit/linear"
)

// samples are told "yes" where the first place stands, whatever else does.
func samples() (out []linear.Sample) {
	for i := range uint32(200) {
		s := linear.Sample{At: linear.Vector{1 + i%7, 8 + i%5}, Yes: i%2 == 0}
		if s.Yes {
			s.At = append(linear.Vector{0}, s.At...)
		}
		out = append(out, s)
	}
	return out
}

func TestFit(t *testing.T) {
	w := linear.Fit(samples(), 13, 0.3)
	if yes, no := w.Probability(linear.Vector{0, 3, 9}), w.Probability(linear.Vector{3, 9}); yes < 0.9 || no > 0.1 {
		t.Errorf("probabilities %.2f and %.2f", yes, no)
	}
	if again := linear.Fit(samples(), 13, 0.3); !slices.Equal(w, again) {
		t.Error("the same samples gave other weights")
	}
	if p := w.Probability(nil); p <= 0 || p >= 1 {
		t.Errorf("nothing at all has probability %v", p)
	}
}
