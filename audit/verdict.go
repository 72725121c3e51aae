package audit

import (
	"fmt"
	"slices"
	"strings"
)

// Verdict is what the report says of a clause over a period. Its zero value
// says that nobody looked.
type Verdict int

const (
	NotVerified  Verdict = iota // non verificabile: it, or part of it, could not be looked at
	Conforming                  // conforme: everything it needs was looked at, and nothing stands
	WithFindings                // rilievi
	Figure                      // misurato: a figure, no verdict
	ToAttest                    // da attestare: only a person can say
	Declarative                 // clausola dichiarativa: nothing to check
)

var verdictNames = [...]string{"non verificabile", "conforme", "rilievi", "misurato", "da attestare", "dichiarativa"}

// String returns the Italian name.
func (v Verdict) String() string {
	if v < NotVerified || v > Declarative {
		return verdictNames[NotVerified]
	}
	return verdictNames[v]
}

// Tally is what a period holds for one rule. The zero Tally says that nothing was looked at.
type Tally struct {
	// Looked is true only if every source of the rule was read to its end on
	// every day of the period.
	Looked    bool
	Examined  int // contents that the rule read
	Detected  int
	Confirmed int
	Rejected  int
	Waiting   int
	// Causes say, in Italian, why it could not look; each once.
	Causes []string
}

// Standing returns the findings that no person has rejected.
func (t Tally) Standing() int { return t.Detected - t.Rejected }

// Outcome is the verdict on one clause, with the figures behind it.
type Outcome struct {
	Clause    Clause
	Verdict   Verdict
	Detected  int
	Confirmed int
	Rejected  int
	Notes     []string // Italian: causes, inactive rules, attestations due
}

// Judge returns the outcome of a clause. The rules are those of the program,
// the tallies those of the period by rule id: a rule without a tally was not looked at.
func Judge(c Clause, rules map[string]*Rule, tallies map[string]Tally) Outcome {
	o := Outcome{Clause: c}
	if len(c.Rules) == 0 {
		o.Verdict = ToAttest
		if c.Declarative() {
			o.Verdict = Declarative
		}
		return o
	}
	looked, standing := true, 0
	for _, id := range c.Rules {
		t, cause := tallyOf(id, rules, tallies)
		if !t.Looked {
			looked = false
			o.Notes = append(o.Notes, cause...)
		}
		o.Detected += t.Detected
		o.Confirmed += t.Confirmed
		o.Rejected += t.Rejected
		standing += t.Standing()
	}
	o.Notes = unique(o.Notes)
	o.Verdict = verdict(c.Method, looked, standing)
	if len(c.Attests) > 0 {
		o.Notes = append(o.Notes, "per la parte restante: attestazione")
	}
	return o
}

// verdict puts findings before gaps, and gaps before everything else: what
// stands is said even if something could not be looked at, and nothing is
// clean unless everything was.
func verdict(m Method, looked bool, standing int) Verdict {
	switch {
	case standing > 0:
		return WithFindings
	case !looked:
		return NotVerified
	case m == Measured:
		return Figure
	}
	return Conforming
}

// tallyOf returns the tally of a rule and, if it did not look, the causes.
func tallyOf(id string, rules map[string]*Rule, tallies map[string]Tally) (Tally, []string) {
	r := rules[id]
	if r == nil || !r.Active() {
		return Tally{}, []string{fmt.Sprintf("regola non attiva: %s", id)}
	}
	t := tallies[id]
	if t.Looked || len(t.Causes) > 0 {
		return t, t.Causes
	}
	return t, []string{fmt.Sprintf("regola non eseguita: %s", id)}
}

func unique(ss []string) []string {
	var out []string
	for _, s := range ss {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// Note returns the notes as one line.
func (o *Outcome) Note() string { return strings.Join(o.Notes, "; ") }
