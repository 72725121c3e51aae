package rank

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/linear"
)

// Least is how many decisions a model wants; with fewer, what it learnt would be
// the chance of a few cases.
const Least = 200

// leastOfEach is how many decisions of either outcome it wants.
const leastOfEach = 20

// Card says what a model was made of and how well it foretells the decisions
// that it had not seen: it is printed wherever the model is used.
type Card struct {
	Date                time.Time // of the newest decision: the clock has no part in it
	Confirmed, Rejected int       // decisions it was fitted on
	Folds               int       // of the cross-validation, contents kept together
	Precision, Recall   float64   // of foretelling "confermato" on the fold held out
	Base                float64   // share of decisions that confirm: what a guess would reach
}

// Decisions is how many decisions the model was fitted on.
func (c *Card) Decisions() int { return c.Confirmed + c.Rejected }

// Model foretells whether the office confirms a finding. It is immutable and may be shared.
type Model struct {
	Card    Card
	weights linear.Weights // of the buckets
}

// TooFewError tells that there is not enough to learn from.
type TooFewError struct{ Confirmed, Rejected int }

// Error returns the Italian sentence that a person reads.
func (e *TooFewError) Error() string { return e.Sentence() }

// Sentence says what is missing and what to do.
func (e *TooFewError) Sentence() string {
	return fmt.Sprintf("le decisioni dell'ufficio sono %d (confermati %d, non confermati %d): ne servono almeno %d, e almeno %d per ciascun esito; "+
		"decidere altri rilievi nella cartella di lavoro, acquisirla con «vigilia review» e ripetere", e.Confirmed+e.Rejected, e.Confirmed, e.Rejected, Least, leastOfEach)
}

// sample is one decided finding.
type sample struct {
	x         linear.Vector
	confirmed bool
	fold      int
}

// folds is into how many parts the decisions are divided for cross-validation.
const folds = 5

// Train fits a model on decided cases. Cases without a text, or decided "non
// verificabile", teach nothing and are left out.
func Train(cases []audit.Case) (*Model, error) {
	samples, card := gather(cases)
	if card.Decisions() < Least || card.Confirmed < leastOfEach || card.Rejected < leastOfEach {
		return nil, &TooFewError{card.Confirmed, card.Rejected}
	}
	card.Folds = folds
	card.Precision, card.Recall = validate(samples)
	card.Base = float64(card.Confirmed) / float64(card.Decisions())
	return &Model{Card: card, weights: fit(samples, -1)}, nil
}

func gather(cases []audit.Case) ([]sample, Card) {
	var samples []sample
	var card Card
	ordered := slices.Clone(cases)
	slices.SortFunc(ordered, func(a, b audit.Case) int { return strings.Compare(a.Finding.Fingerprint, b.Finding.Fingerprint) })
	for i := range ordered {
		c := &ordered[i]
		if c.Decision == nil || c.Decision.Outcome == audit.Undecidable || c.Content.Text == "" {
			continue
		}
		s := sample{x: features(&c.Content, &c.Finding), confirmed: c.Decision.Outcome == audit.Confirmed, fold: foldOf(c.Finding.ContentID)}
		if s.confirmed {
			card.Confirmed++
		} else {
			card.Rejected++
		}
		if c.Decision.At.After(card.Date) {
			card.Date = c.Decision.At
		}
		samples = append(samples, s)
	}
	return samples, card
}

// foldOf keeps the findings of one content together: half of them would tell of the other half.
func foldOf(content string) int {
	h := fnv.New32a()
	h.Write([]byte(content))
	return int(h.Sum32() % folds)
}

// validate returns precision and recall over the folds, each foretold by a model
// that has not seen it.
func validate(samples []sample) (precision, recall float64) {
	var hit, wrong, missed float64
	for f := range folds {
		w := fit(samples, f)
		for i := range samples {
			s := &samples[i]
			if s.fold != f {
				continue
			}
			switch said := w.Probability(s.x) >= 0.5; {
			case said && s.confirmed:
				hit++
			case said:
				wrong++
			case s.confirmed:
				missed++
			}
		}
	}
	return hit / max(1, hit+wrong), hit / max(1, hit+missed)
}

// rate is the length of the first steps of the fit.
const rate = 0.5

// fit learns from all samples but those of a fold.
func fit(samples []sample, without int) linear.Weights {
	var known []linear.Sample
	for i := range samples {
		if s := &samples[i]; s.fold != without {
			known = append(known, linear.Sample{At: s.x, Yes: s.confirmed})
		}
	}
	return linear.Fit(known, buckets, rate)
}

// Rank foretells, from 0 to 1, how likely the office is to confirm a finding.
func (m *Model) Rank(content *audit.Content, f *audit.Finding) float64 {
	return m.weights.Probability(features(content, f))
}
