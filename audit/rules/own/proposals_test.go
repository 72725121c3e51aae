package own

import (
	"strings"
	"testing"

	"vigilia/audit"
	"vigilia/audit/civil"
)

func TestProposalNumber(t *testing.T) {
	for said, want := range map[string]int{
		"Ecco la proposta di delibera n. 45":                     45,
		"La proposta di deliberazione di Giunta n° 45 del 20/11": 45,
		"Proposta numero 45/2026":                                45,
		"La proposta piace a 45 famiglie":                        0,
		"Delibera n. 45":                                         0,
		"":                                                       0,
	} {
		if got := proposalNumber(said); got != want {
			t.Errorf("%q: %d, want %d", said, got, want)
		}
	}
}

// TestNamedProposal holds that the proposal stands in the check and in the
// evidence, found by its number or by its subject.
func TestNamedProposal(t *testing.T) {
	archive := audit.NewArchive(nil, days(civil.NewDay(2026, 9, 1), day(20, 11))).WithProposals(agenda().agenda)
	for text, number := range map[string]int{
		"Ecco la proposta di delibera n. 46 che andrà in Giunta":                          46,
		"Domani in Giunta approveremo le tariffe della mensa scolastica":                  45,
		"Mensa scolastica: ecco l'adeguamento delle tariffe del servizio":                 45,
		"La Giunta ha approvato il progetto della nuova pista ciclabile di via Garibaldi": 46,
	} {
		l := hold(text, day(20, 11), archive)
		if len(l.Acts) != 1 || l.Acts[0].Proposal == nil || l.Acts[0].Proposal.Number != number {
			t.Errorf("%q: %+v", text, l.Acts)
			continue
		}
		at := -1
		for i, f := range l.Findings {
			if f.Rule == UnpublishedAct {
				at = i
			}
		}
		if at < 0 || !strings.Contains(l.Findings[at].Evidence[0].Note, "iscritta alla seduta di Giunta del 25/11/2026") || l.Findings[at].Law[0] != preparatory {
			t.Errorf("%q: %+v", text, l.Findings)
		}
	}
	if l := hold("Domani in Giunta approveremo le tariffe della mensa scolastica", day(26, 11), archive); len(l.Acts) != 1 || l.Acts[0].Proposal != nil {
		t.Errorf("after the vote: %+v", l.Acts)
	}
}
