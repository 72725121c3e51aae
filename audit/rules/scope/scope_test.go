package scope

import (
	"vigilia/audit/audittest"

	"testing"

	"vigilia/audit"
)

func TestProofs(t *testing.T) {
	audittest.Lists(t, Lists()...)
	audittest.Proofs(t, Rules(), 12)
}

func look(c *audit.Content) audit.Log {
	clause := audit.Clause{ID: "prova/1", Binds: []audit.Addressee{audit.Own, audit.Staff}, Rules: []string{"own.advertising", "own.topic_scope"}}
	set := audit.Setting{Page: audit.Page{ID: "p"}, Policy: &audit.Policy{Clauses: []audit.Clause{clause}}, Archive: audit.NewArchive(nil, nil)}
	return audit.New(set, Rules()).Content(c, c, nil)
}

func TestThemes(t *testing.T) {
	for text, want := range map[string]Theme{
		"Allerta arancione della Protezione civile da mezzanotte":           Emergency,
		"La seconda rata della TARI scade il 2 dicembre":                    Deadline,
		"Bando per i contributi alle associazioni sportive":                 Call,
		"Convocato il Consiglio comunale per giovedì: ordine del giorno":    Meeting,
		"Sabato concerto della banda al teatro, ingresso libero":            Event,
		"Compila il questionario sul nuovo parco: dì la tua":                Participation,
		"Via Garibaldi chiusa al traffico per lavori":                       Utility,
		"L'ufficio anagrafe riceve su appuntamento per la carta d'identità": Service,
		"Il Sindaco e la Giunta hanno approvato il progetto":                Administrators,
		"Buone feste a tutti i cittadini":                                   Wishes,
		"Giornata internazionale contro la violenza sulle donne":            Wishes,
		"Scopri il castello e i sentieri del borgo":                         Territory,
		"Oroscopo: ariete, giornata sì":                                     Foreign,
		"Ecco":                                                              Unsorted,
		"":                                                                  Unsorted,
		"Smarrito un gatto in via Roma":                                     Utility,
		"Domani pioggia e vento: le previsioni":                             Utility,
	} {
		if got := Of(&audit.Content{Kind: audit.OwnPost, Text: text}); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	c := &audit.Content{Kind: audit.OwnPost, Text: "Ecco", Attachments: []audit.Attachment{{Type: "photo", Alt: "Locandina del concerto di sabato"}}}
	if got := Of(c); got != Event {
		t.Errorf("a poster is %q", got)
	}
}

// TestCompose: every own post counts once, and only own posts.
func TestCompose(t *testing.T) {
	posts := []audit.Content{
		{Kind: audit.OwnPost, Text: "Bando per il servizio civile universale"}, {Kind: audit.OwnPost, Text: "Concerto in piazza"},
		{Kind: audit.OwnPost, Text: "Mostra in biblioteca: spettacolo e laboratori"}, {Kind: audit.OwnPost}, {Kind: audit.VisitorPost, Text: "Concerto"},
	}
	n := 0
	for _, s := range Compose(posts) {
		n += s.Posts
		if s.Posts == 0 {
			t.Errorf("%s of no post", s.Theme)
		}
	}
	if n != 4 {
		t.Errorf("%d posts counted", n)
	}
}

// TestSorted: of the ordinary posts of municipalities few have no theme.
func TestSorted(t *testing.T) {
	posts := audittest.Posts(t, "../../testdata/corpus")
	n, unsorted := len(posts), 0
	for id, text := range posts {
		switch Of(&audit.Content{Kind: audit.OwnPost, Text: text}) {
		case Unsorted:
			unsorted++
		case Foreign:
			t.Errorf("%s is foreign: %s", id, text)
		}
	}
	t.Logf("%d of %d without a theme", unsorted, n)
	if unsorted*100 > n*8 {
		t.Errorf("%d of %d posts have no theme", unsorted, n)
	}
}

// TestAnyText: whatever the text, spans lie inside it.
func TestAnyText(t *testing.T) {
	texts := audittest.Mixtures("pizzeria sconto 5 € ", "oroscopo ", "pizzeria ", "sconto ", "5 € ", "correte ", "bando ", "non ", ". ", "\xff", "🎉", "concerto ", "«", "»", "\n")
	for _, text := range texts {
		audittest.Inside(t, text, look(&audit.Content{ID: "1", Kind: audit.OwnPost, Text: text}).Findings)
	}
}

func BenchmarkOrdinary(b *testing.B) {
	c := &audit.Content{ID: "p_1", Page: "p", Kind: audit.OwnPost, Text: "Da lunedì 4 a venerdì 8 via Garibaldi resta chiusa al traffico tra il civico 12 e piazza Mercato per il rifacimento della fognatura."}
	clause := audit.Clause{ID: "prova/1", Binds: []audit.Addressee{audit.Own}, Rules: []string{"own.advertising", "own.topic_scope"}}
	a := audit.New(audit.Setting{Page: audit.Page{ID: "p"}, Policy: &audit.Policy{Clauses: []audit.Clause{clause}}, Archive: audit.NewArchive(nil, nil)}, Rules())
	for b.Loop() {
		a.Content(c, c, nil)
	}
}
