package audit

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"vigilia/audit/bm25"
	"vigilia/audit/civil"
)

// Archive is the albo as the auditor has it: acts, and the days on which each
// feed was read. An empty archive covers nothing, so it never says "not there".
// Beside the albo it holds the proposals that are still to be decided. It is
// safe for concurrent use.
type Archive struct {
	acts     []Act
	covered  map[civil.Day]bool
	first    civil.Day
	byNumber []int32            // acts by type, number and place
	byDay    []int32            // acts by the day of the decision, undated ones by that of publication
	subjects func() *bm25.Index // of the acts in the order of byDay; made when first asked for

	proposals []Proposal
	proposed  func() *bm25.Index
}

// NewArchive returns the archive of the given acts. Covered are the days whose
// publications are known: the albo was read on that day, or later while the
// acts of that day were still in publication. The archive keeps the slice.
func NewArchive(acts []Act, covered []civil.Day) *Archive {
	a := &Archive{acts: acts, covered: make(map[civil.Day]bool, len(covered))}
	for _, d := range covered {
		a.covered[d] = true
		if a.first.IsZero() || d.Before(a.first) {
			a.first = d
		}
	}
	a.byNumber, a.byDay = upTo(len(acts)), upTo(len(acts))
	slices.SortFunc(a.byNumber, func(i, j int32) int {
		return cmp.Or(numbering(&acts[i], acts[j].Type, acts[j].Number), cmp.Compare(i, j))
	})
	slices.SortFunc(a.byDay, func(i, j int32) int {
		return cmp.Or(compareDays(acts[i].decided(), acts[j].decided()), cmp.Compare(i, j))
	})
	a.subjects = sync.OnceValue(func() *bm25.Index { return bm25.New(a.inOrder()) })
	a.propose(nil)
	return a
}

// upTo returns the numbers from 0 to the one before n.
func upTo(n int) []int32 {
	out := make([]int32, n)
	for i := range out {
		out[i] = int32(i)
	}
	return out
}

func numbering(a *Act, typ ActType, number int) int {
	return cmp.Or(cmp.Compare(a.Type, typ), cmp.Compare(a.Number, number))
}

func compareDays(a, b civil.Day) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Num, b.Num))
}

// decided returns the day of the act, or of its publication if the albo does not tell it.
func (a *Act) decided() civil.Day {
	if a.Date.IsZero() {
		return a.PublishedFrom
	}
	return a.Date
}

// inOrder yields the subjects of the acts by day.
func (a *Archive) inOrder() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, i := range a.byDay {
			if !yield(a.acts[i].Subject) {
				return
			}
		}
	}
}

// WithProposals returns an archive of the same albo that knows the proposals.
func (a *Archive) WithProposals(proposals []Proposal) *Archive {
	b := *a
	b.propose(proposals)
	return &b
}

func (a *Archive) propose(proposals []Proposal) {
	a.proposals = proposals
	a.proposed = sync.OnceValue(func() *bm25.Index {
		return bm25.New(func(yield func(string) bool) {
			for i := range proposals {
				if !yield(proposals[i].Subject) {
					return
				}
			}
		})
	})
}

// Covers reports whether the acts published on d are known.
func (a *Archive) Covers(d civil.Day) bool { return a.covered[d] }

// First returns the first day covered, zero if none is.
func (a *Archive) First() civil.Day { return a.first }

// Numbered returns the acts of a type that bear a number, in the order given to NewArchive.
func (a *Archive) Numbered(t ActType, number int) []Act {
	var acts []Act
	for act := range a.From(t, number) {
		if act.Number != number {
			break
		}
		acts = append(acts, *act)
	}
	return acts
}

// From yields the acts of a type that bear a number or a higher one, by number.
// Whoever ranges over it must not change them.
func (a *Archive) From(t ActType, number int) iter.Seq[*Act] {
	return func(yield func(*Act) bool) {
		at, _ := slices.BinarySearchFunc(a.byNumber, number, func(i int32, n int) int { return numbering(&a.acts[i], t, n) })
		for _, i := range a.byNumber[at:] {
			if a.acts[i].Type != t || !yield(&a.acts[i]) {
				return
			}
		}
	}
}

// Decided yields the acts decided in a period, by day; one whose date the albo
// does not tell counts on the day of its publication. Whoever ranges over it
// must not change them.
func (a *Archive) Decided(p civil.Period) iter.Seq[*Act] {
	return func(yield func(*Act) bool) {
		from, to := a.between(p)
		for _, i := range a.byDay[from:to] {
			if !yield(&a.acts[i]) {
				return
			}
		}
	}
}

// between returns the places in byDay of the acts decided in a period; the zero
// period is all time.
func (a *Archive) between(p civil.Period) (from, to int) {
	if p.IsZero() {
		return 0, len(a.byDay)
	}
	place := func(d civil.Day) int {
		at, _ := slices.BinarySearchFunc(a.byDay, d, func(i int32, d civil.Day) int { return compareDays(a.acts[i].decided(), d) })
		return at
	}
	return place(p.From), place(p.To.Add(1))
}

// Likely is an act or a proposal whose subject answers a sentence.
type Likely[T any] struct {
	What *T
	bm25.Hit
}

// Answering returns the acts decided in a period, the zero period being all
// time, whose subjects answer a sentence, best first, at most limit.
func (a *Archive) Answering(q bm25.Query, p civil.Period, limit int) []Likely[Act] {
	if q.Words() == 0 || len(a.acts) == 0 {
		return nil
	}
	from, to := a.between(p)
	var out []Likely[Act]
	for _, h := range a.subjects().Search(q, from, to, limit) {
		out = append(out, Likely[Act]{&a.acts[a.byDay[h.Doc]], h})
	}
	return out
}

// Proposals returns the proposals, in the order given. The caller must not change them.
func (a *Archive) Proposals() []Proposal { return a.proposals }

// Proposing returns the proposals whose subjects answer a sentence, best first, at most limit.
func (a *Archive) Proposing(q bm25.Query, limit int) []Likely[Proposal] {
	if q.Words() == 0 || len(a.proposals) == 0 {
		return nil
	}
	var out []Likely[Proposal]
	for _, h := range a.proposed().Search(q, 0, len(a.proposals), limit) {
		out = append(out, Likely[Proposal]{&a.proposals[h.Doc], h})
	}
	return out
}

// Acts returns every act, in the order given to NewArchive. The caller must not change it.
func (a *Archive) Acts() []Act { return a.acts }
