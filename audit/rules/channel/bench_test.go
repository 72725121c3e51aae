package channel

import (
	"testing"

	"vigilia/audit"
)

// BenchmarkChannel holds ordinary comments against the seven rules.
func BenchmarkChannel(b *testing.B) {
	texts := []string{
		"Buongiorno, vorrei sapere perché in via Garibaldi non è ancora passata la raccolta dell'umido, grazie!",
		"Bellissima iniziativa, complimenti alla Pro Loco e a tutti i volontari che hanno lavorato ieri sera.",
		"Zona Cascina Bertolla: spenti i lampioni da lunedì, Enel avvisata, nessuna risposta",
		"Intanto le bollette aumentano, la tassa sui rifiuti è raddoppiata e i contribuenti onesti pagano anche per gli evasori",
	}
	a := anAudit()
	post := &audit.Content{ID: "p", PostID: "p", Kind: audit.OwnPost, Text: festival}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		a.Content(&audit.Content{ID: "c", PostID: "p", Kind: audit.Comment, Text: texts[i%len(texts)]}, post, nil)
	}
}

// BenchmarkParse is what reading the same comments costs without any rule.
func BenchmarkParse(b *testing.B) {
	set := audit.Setting{Policy: &audit.Policy{}, Archive: audit.NewArchive(nil, nil)}
	a := audit.New(set, nil)
	for b.Loop() {
		a.Content(&audit.Content{ID: "c", PostID: "p", Kind: audit.Comment, Text: "Buongiorno, vorrei sapere perché in via Garibaldi non è ancora passata la raccolta dell'umido, grazie!"}, nil, nil)
	}
}
