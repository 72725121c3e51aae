package pii

import (
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
	"vigilia/audit/text"
)

// typical are comments as a page gets them: one in ten holds a number or an address.
var typical = []string{
	"Finalmente hanno sistemato la strada davanti alla scuola, era ora! Speriamo che duri più della volta scorsa.",
	"Ma i lampioni di via Garibaldi quando li aggiustate? È da tre settimane che siamo al buio la sera.",
	"Complimenti agli organizzatori, una bellissima festa e tantissima gente in piazza per tutta la serata 👏👏",
	"Io ho pagato la TARI a giugno e mi è arrivato di nuovo il bollettino, a chi devo rivolgermi per favore?",
	"Vergogna, sempre le solite promesse prima delle elezioni e poi non cambia mai niente in questo paese.",
	"Dal 15 ottobre al 20 novembre 2026 la biblioteca sarà aperta dalle 9.00 alle 12.30 anche il sabato?",
	"Anna Verdi hai visto? Domenica ci andiamo con i bambini, portiamo anche la nonna se non piove.",
	"Il parcheggio costa 2,50 euro l'ora, un furto. E in via Roma 12 c'è sempre la solita macchina in doppia fila.",
	"Scusate, la delibera n. 210 del 18/11/2026 dove si trova? Sul sito del comune non riesco a scaricarla.",
	"Chiamatemi, Luca, 345 000 00 00, ho trovato un cane nero con il collare rosso vicino alla stazione.",
}

func setting() *audit.Setting {
	return &audit.Setting{
		Page: audit.Page{ID: "p1"}, Archive: audit.NewArchive(nil, nil), Period: civil.Single(civil.NewDay(2026, 11, 20)),
		Policy: &audit.Policy{ID: "esempio", Settings: audit.Settings{OwnPII: audit.Minor, Informative: ids()}},
	}
}

func ids() []string {
	var out []string
	for _, r := range Rules() {
		out = append(out, r.ID)
	}
	return out
}

// BenchmarkComment is every pii rule over one typical comment.
func BenchmarkComment(b *testing.B) {
	set := setting()
	var checks []audit.Checker
	for _, r := range Rules() {
		if r.ID != "own.personal_data" {
			checks = append(checks, r.Start(set))
		}
	}
	var subjects []*audit.Subject
	for _, t := range typical {
		subjects = append(subjects, &audit.Subject{Content: &audit.Content{ID: "c", Kind: audit.Comment, Text: t, CreatedAt: time.Unix(1, 0)}, Read: text.Parse(t)})
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		for _, c := range checks {
			c.(*checker).found(subjects[i%len(subjects)])
		}
	}
}
