package audit

import "testing"

func TestExplain(t *testing.T) {
	policy := &Policy{Clauses: []Clause{{ID: "pero/rimozione/a1", Paraphrase: "Si rimuovono gli insulti"}}}
	rule := &Rule{ID: "tone.insult", Title: "Insulti e offese"}
	hit := Hit{
		Category: "epiteto, bersaglio: persona", Method: Assisted, Score: 0.9, Threshold: 0.6,
		Evidence:   []Evidence{{Masked: "c******", Note: "epiteto"}, {Masked: "s******"}, {Masked: "i****"}, {Masked: "b***"}},
		Exceptions: []Exception{{Name: "citazione"}, {Name: "negazione"}},
	}
	for _, tt := range []struct {
		name   string
		change func(*Finding)
		want   string
	}{
		{"a suggestion", func(*Finding) {},
			"Insulti e offese: epiteto, bersaglio: persona, in «c******» (epiteto), «s******», «i****», …; rileva per la clausola pero/rimozione/a1 «Si rimuovono gli insulti»; " +
				"eccezioni esaminate e non riscontrate: citazione, negazione; suggerimento da verificare, punteggio 0,90 su una soglia di 0,60."},
		{"for information", func(f *Finding) { f.Clauses, f.Evidence, f.Exceptions[0].Held = nil, nil, true },
			"Insulti e offese: epiteto, bersaglio: persona; nessuna clausola della policy lo riguarda: è segnalato per sola informazione; " +
				"eccezioni riscontrate per una parte del testo: citazione; suggerimento da verificare, punteggio 0,90 su una soglia di 0,60."},
		{"an objective match", func(f *Finding) {
			f.Method, f.Evidence, f.Exceptions, f.Clauses = Automatic, f.Evidence[:1], nil, append(f.Clauses, "legge/cpp/331")
		}, "Insulti e offese: epiteto, bersaglio: persona, in «c******» (epiteto); rileva per la clausola pero/rimozione/a1 «Si rimuovono gli insulti»; per la legge: c.p.p., art. 331; " +
			"nessuna eccezione è prevista; riscontro oggettivo, contestabile."},
	} {
		f := Finding{Rule: rule.ID, Clauses: []string{"pero/rimozione/a1"}, Hit: hit}
		f.Exceptions = append([]Exception{}, hit.Exceptions...)
		tt.change(&f)
		if got := Explain(&f, rule, policy); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}
