// Package hate holds the rule on discrimination: slurs, and groups of persons
// named by a protected characteristic with something said against them.
//
// Slurs stand in slurs.txt, groups in groups.txt. What is said of a group is read
// in frames (frames.txt), orders of the classes of words that words.txt lists;
// guards.txt lists what keeps a frame from counting. What is said of a group outside
// all frames, in its sentence or the next, is held against scorn.txt. A group that is only named is
// never a finding, nor is what is said of those whom no characteristic protects.
//
// It is no public API.
package hate

import (
	"slices"

	"vigilia/audit"
)

// Rules returns hate.discrimination. The characteristics are those of the widest
// policy (Porto Sant'Elpidio, n. 6).
func Rules() []audit.Rule {
	return []audit.Rule{{
		ID:    id,
		Title: "Discriminazione e incitamento all'odio",
		Looks: "Cerca epiteti, deumanizzazione, incitamento ed esclusione per genere, orientamento, età, religione, convinzioni, origine o disabilità; dove le formule note non bastano, stima il tenore del testo in cui un gruppo è nominato.",
		// The lists are part of the rule: a change in them raises the version too.
		Version:  9,
		Alone:    true,
		Method:   audit.Assisted,
		Severity: audit.Serious,
		Subjects: []audit.Kind{audit.Comment, audit.VisitorPost},
		Start: func(s *audit.Setting) audit.Checker {
			return &check{slurs: s.Office.For(id, slurs), groups: groups.Lexicon(), grammar: language(), scale: sounds().Scale()}
		},
		Words: slurs,
		Proof: audit.Proof{Hits: slices.Concat(hits(), personHits(), frameHits()), Spares: slices.Concat(spares(), personSpares(), frameSpares())},
	}}
}

const id = "hate.discrimination"
