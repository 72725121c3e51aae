// Package linear fits logistic regressions over sparse vectors of zeros and ones. The
// same samples in the same order give the same weights, bit for bit, on the same kind of
// processor.
//
// It is no public API.
package linear

import "math"

// Vector is a sparse vector: the places that are not zero. All have the same value, one
// over the root of their number, so that a long text says no more than a short one.
type Vector []uint32

// Sample is a vector and what is known of it.
type Sample struct {
	At  Vector
	Yes bool
}

const (
	epochs = 20
	decay  = 1e-5 // pull of every weight toward zero
)

// Weights are those of the places, and the constant term behind them.
type Weights []float32

// Fit descends the gradient of the logistic loss with a step of its own for each weight
// (AdaGrad, Duchi et al. 2011). Vectors have the places [0, places); rate is the length
// of the first steps.
func Fit(samples []Sample, places int, rate float64) Weights {
	w, seen := make(Weights, places+1), make([]float32, places+1)
	order := shuffle(len(samples))
	for range epochs {
		for _, i := range order {
			w.step(seen, &samples[i], rate)
		}
	}
	return w
}

func (w Weights) step(seen []float32, s *Sample, rate float64) {
	g := w.Probability(s.At)
	if s.Yes {
		g--
	}
	move := func(i uint32, by float64) {
		by += decay * float64(w[i])
		seen[i] += float32(by * by)
		w[i] -= float32(rate * by / (math.Sqrt(float64(seen[i])) + 1e-6))
	}
	value := s.At.value()
	for _, i := range s.At {
		move(i, g*value)
	}
	move(uint32(len(w)-1), g)
}

func (v Vector) value() float64 { return 1 / math.Sqrt(float64(max(1, len(v)))) }

// Probability returns how likely a vector is one of those that were told "yes".
func (w Weights) Probability(v Vector) float64 {
	z, value := float64(w[len(w)-1]), v.value()
	for _, i := range v {
		z += float64(w[i]) * value
	}
	return Logistic(z)
}

// Logistic returns the probability of which z is the logarithm of the odds.
func Logistic(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// shuffle returns the same order of n things every time, a mixed one.
func shuffle(n int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	state := uint64(1)
	for i := n - 1; i > 0; i-- {
		state = state*6364136223846793005 + 1442695040888963407 // Knuth, MMIX
		j := int(state>>33) % (i + 1)
		order[i], order[j] = order[j], order[i]
	}
	return order
}
