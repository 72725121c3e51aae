package election

import (
	"vigilia/audit/audittest"

	"strings"
	"testing"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

func TestProofs(t *testing.T) {
	audittest.Lists(t, Lists()...)
	audittest.Proofs(t, Rules(), 12)
}

// TestBothTestsAreShown: a finding tells the window with its source and the outcome
// of each test.
func TestBothTestsAreShown(t *testing.T) {
	at := time.Date(2027, 5, 3, 10, 0, 0, 0, civil.Rome())
	day := civil.Of(at)
	set := audit.Setting{Page: audit.Page{ID: "p"}, Archive: audit.NewArchive(nil, nil), Policy: &audit.Policy{
		Clauses: []audit.Clause{{ID: "prova/1", Binds: []audit.Addressee{audit.Own}, Rules: []string{"own.par_condicio"}}},
		Settings: audit.Settings{Elections: []audit.ElectionWindow{{
			Name: "Comunali", Period: civil.Period{From: day, To: day}, Source: "decreto n. 5"}}},
	}}
	c := &audit.Content{ID: "1", Kind: audit.OwnPost, CreatedAt: at, Text: "Inaugurazione della palestra: il Sindaco Paolo Neri ha tagliato il nastro"}
	found := audit.New(set, Rules()).Content(c, c, nil).Findings
	if len(found) != 1 {
		t.Fatalf("%d findings", len(found))
	}
	told := ""
	for _, e := range found[0].Evidence {
		told += e.Note + "\n"
	}
	for _, want := range []string{"impersonalità: chi governa come soggetto", "indispensabilità: categoria di norma differibile", "periodo «Comunali»", "decreto n. 5"} {
		if !strings.Contains(told, want) {
			t.Errorf("%q is missing in\n%s", want, told)
		}
	}
	if clauses, law := found[0].Under(); len(clauses) != 1 || len(law) != 1 || law[0] != "legge/l28-2000/9" {
		t.Errorf("clauses %v, law %v", clauses, law)
	}
}

// TestAnyText: whatever the text, spans lie inside it.
func TestAnyText(t *testing.T) {
	texts := audittest.Mixtures("il Sindaco ", "Paolo Neri ", "abbiamo realizzato ", "PD ", "mente ", "nella foto ", ". ", "\xff", "🎉", "inaugurazione ", "non ", "\n")
	day := civil.NewDay(2027, 5, 3)
	clause := audit.Clause{ID: "prova/1", Binds: []audit.Addressee{audit.Own}, Rules: []string{"own.par_condicio", "own.political_content"}}
	set := audit.Setting{Archive: audit.NewArchive(nil, nil), Policy: &audit.Policy{Clauses: []audit.Clause{clause},
		Settings: audit.Settings{Elections: []audit.ElectionWindow{{Name: "x", Period: civil.Single(day), Source: "y"}}}}}
	for _, text := range texts {
		audittest.Inside(t, text, audit.New(set, Rules()).Content(&audit.Content{ID: "1", Kind: audit.OwnPost, CreatedAt: day.At(9, 0), Text: text}, nil, nil).Findings)
	}
}
