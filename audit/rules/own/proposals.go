package own

import (
	"fmt"
	"strconv"

	"vigilia/audit"
	"vigilia/audit/bm25"
	"vigilia/audit/civil"
	"vigilia/audit/rules/own/actref"
)

const (
	matterTold  = 0.75 // share of a proposal's subject that a sentence must tell to tell it by itself
	matterWords = 3    // words that they must share
	matterMax   = 60   // sentences of a text that are looked at
)

// proposal returns the proposal still to be voted on a day that the sentence of
// an act to come, of a draft or of a decision tells, nil if there is none.
func (a *acts) proposal(m mention, day civil.Day) (*audit.Proposal, float64) {
	if n := proposalNumber(m.said); n > 0 {
		for i := range a.set.Archive.Proposals() {
			p := &a.set.Archive.Proposals()[i]
			if p.Number == n && sameOrgan(p.Organ, m.Organ) && a.pending(p, day) {
				return p, 1
			}
		}
	}
	for _, said := range tellings(m) {
		q := bm25.NewQuery(said.text, queryWords)
		for _, l := range a.set.Archive.Proposing(q, likeTries) {
			if a.pending(l.What, day) && (m.Organ == "" || sameOrgan(l.What.Organ, m.Organ)) && said.answers(l.Hit, q, l.What.Subject) {
				return l.What, likelihood(l.Hit)
			}
		}
	}
	return nil, 0
}

// proposalNumber reads the number of a proposal that a sentence names, «proposta
// di delibera n. 45», 0 if it names none.
func proposalNumber(said string) int {
	words := actref.Scan(said)
	for i, w := range words {
		if w.Norm != "proposta" {
			continue
		}
		for k := i + 1; k < min(i+9, len(words)); k++ {
			n, err := strconv.Atoi(words[k].Norm)
			if err == nil && (words[k-1].Norm == "." || words[k-1].Norm == "°" || words[k-1].Norm == "n" || words[k-1].Norm == "numero") {
				return n
			}
		}
	}
	return 0
}

// matters returns the proposals that a text tells by their matter alone, with
// no word of a decision: each once, at the first sentence that tells it.
func (a *acts) matters(text string, day civil.Day) []mention {
	if len(a.set.Archive.Proposals()) == 0 {
		return nil
	}
	var out []mention
	told := map[*audit.Proposal]bool{}
	ctx := actref.Context{Posted: day, Comune: a.names}
	runes := []rune(text)
	for i, ref := range actref.Matters(text, ctx) {
		if i >= matterMax {
			break
		}
		m := mentioned(ref, text, runes, "")
		if p, score := a.matter(m, day); p != nil && !told[p] {
			told[p] = true
			m.proposal, m.score, m.Type, m.Organ = p, score, p.Type, p.Organ
			out = append(out, m)
		}
	}
	return out
}

func (a *acts) matter(m mention, day civil.Day) (*audit.Proposal, float64) {
	said := telling{text: m.said, told: matterTold}
	q := bm25.NewQuery(said.text, queryWords)
	for _, l := range a.set.Archive.Proposing(q, likeTries) {
		if a.pending(l.What, day) && l.Shared >= matterWords && said.answers(l.Hit, q, l.What.Subject) {
			return l.What, likelihood(l.Hit)
		}
	}
	return nil, 0
}

// pending reports whether a proposal was still to be voted on a day, and the
// albo held no act of its subject by then: a register is kept by hand, and a
// sitting may be brought forward.
func (a *acts) pending(p *audit.Proposal, day civil.Day) bool {
	if !p.Pending(day) {
		return false
	}
	said := telling{text: p.Subject, told: likeWhole}
	q := bm25.NewQuery(p.Subject, queryWords)
	for _, l := range a.set.Archive.Answering(q, civil.Period{From: day.Add(-likeDays), To: day}, likeTries) {
		if sameOrgan(l.What.Organ, p.Organ) && l.What.Type == audit.Deliberazione && l.Asked >= likeWhole && said.answers(l.Hit, q, l.What.Subject) {
			return false
		}
	}
	return true
}

// proposedAs returns the proposal of an act that was still to be voted on a day,
// nil if none is known: it tells when an act was decided whose date the albo leaves out.
func (a *acts) proposedAs(act *audit.Act, day civil.Day) *audit.Proposal {
	said := telling{text: act.Subject, told: likeWhole}
	q := bm25.NewQuery(act.Subject, queryWords)
	for _, l := range a.set.Archive.Proposing(q, likeTries) {
		p := l.What
		if p.Pending(day) && !p.Withdrawn && !p.Sitting.IsZero() && !p.Sitting.After(act.PublishedFrom) && sameOrgan(p.Organ, act.Organ) && said.answers(l.Hit, q, p.Subject) {
			return p
		}
	}
	return nil
}

// proposalKey identifies a proposal among the hits on one content.
func proposalKey(p *audit.Proposal) string { return "proposta/" + p.Source + "/" + p.Key }

// describeProposal writes a proposal as an office does: "proposta n. 45/2026,
// iscritta alla seduta di Giunta del 25/11/2026 (registro «giunta»)".
func describeProposal(p *audit.Proposal) string {
	s := "proposta"
	if p.Number != 0 {
		s += fmt.Sprintf(" n. %d", p.Number)
		if p.Year != 0 {
			s += fmt.Sprintf("/%d", p.Year)
		}
	}
	switch {
	case p.Withdrawn:
		s += " ritirata"
	case !p.Sitting.IsZero():
		s += ", iscritta alla seduta" + organNames[p.Organ] + " del " + p.Sitting.Italian()
	default:
		s += " in bozza" + organNames[p.Organ]
	}
	return s + " (registro «" + p.Source + "», voce " + p.Key + ")"
}
