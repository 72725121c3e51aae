package moderation

import (
	"testing"

	"vigilia/audit"
	"vigilia/audit/text"
)

func TestNoticeList(t *testing.T) {
	if err := noticeList.Check(); err != nil {
		t.Error(err)
	}
}

func TestNotices(t *testing.T) {
	n := NewNotices(&audit.Settings{Warning: audit.Warning{Formulas: []string{"Messaggio della redazione: toni fuori luogo", "- - -", "grazie"}}})
	for _, s := range []string{
		"Il suo commento viola la policy: la invitiamo a rimuoverlo",
		"La invitiamo a moderare i toni, grazie.",
		"Gentile utente, le ricordiamo le regole di questa pagina.",
		"Questo commento è stato nascosto perché contrario alla social media policy.",
		"Si prega di mantenere un linguaggio rispettoso.",
		"Primo avvertimento: al prossimo insulto provvederemo a bloccare l'account.",
		"Insulti e offese non sono ammessi su questa pagina.",
		"Non tolleriamo insulti. Chi continua verrà bloccato.",
		"Abbiamo rimosso il suo commento.",
		"Il linguaggio usato non rispetta la netiquette.",
		"Ricordiamo a tutti di rispettare le regole di utilizzo della pagina: https://www.comune.esempio.example/policy",
		"MESSAGGIO DELLA REDAZIONE – toni fuori luogo!",
		"In caso di ulteriori violazioni saremo costretti a bloccarla.",
		"Evitate insulti, per favore.",
	} {
		if !n.Is(text.Parse(s)) {
			t.Errorf("a notice: %q", s)
		}
	}
	for _, s := range []string{
		"Grazie per l'osservazione!", "Buongiorno, la strada sarà asfaltata a giugno.", "La invitiamo a rivolgersi all'ufficio tecnico.",
		"Il regolamento TARI prevede una riduzione: la invitiamo a presentare domanda.",
		"Le ricordiamo che la scadenza è il 16 dicembre.", "Il cantiere sarà rimosso entro venerdì.", "Abbiamo rimosso i rifiuti in via Roma.",
		"Il primo avviso pubblico è all'albo.", "La ringraziamo del suo commento.", "Non condividiamo, ma rispettiamo la sua opinione.",
		"Le assicuriamo che nessuno ha rubato nulla.", "Il traffico è vietato dalle 8 alle 10.", "", "👍", "Grazie a lei!", "- - -",
		"Il bando è stato cancellato e sarà ripubblicato.", "Il regolamento di polizia urbana vieta i botti: la multa è di 100 euro.",
	} {
		if n.Is(text.Parse(s)) {
			t.Errorf("no notice: %q", s)
		}
	}
}

// FuzzNotices: no text makes it fail, and a notice stays one whatever is said before it.
func FuzzNotices(f *testing.F) {
	n := NewNotices(&audit.Settings{Warning: audit.Warning{Formulas: []string{"Messaggio della redazione"}}})
	for _, s := range []string{"", "Grazie", "la policy è violata", "Messaggio della redazione", "\xff\x00", "commento rimosso"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n.Is(text.Parse(s))
		if !n.Is(text.Parse(s + "\n\nMessaggio della redazione: attenzione.")) {
			t.Errorf("%q hides a formula of the office", s)
		}
	})
}
