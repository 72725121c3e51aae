package spam

import (
	"slices"

	"vigilia/audit"
)

// again is a text that its author wrote before, n times.
func again(n int, texts ...string) []audit.Example {
	var out []audit.Example
	for _, t := range texts {
		out = append(out, audit.Example{Text: t, Before: slices.Repeat([]string{t}, n)})
	}
	return out
}

func after(last string, before ...string) audit.Example {
	return audit.Example{Text: last, Before: before}
}

// within is a repeat under settings of the policy's own.
func within(r audit.Repeat, ex audit.Example) audit.Example {
	ex.Scene = func(s *audit.Setting, _ *audit.Subject) { s.Policy.Settings.Repeat = r }
	return ex
}

// withheld is a scene whose authors the platform does not tell.
func withheld(ex audit.Example) audit.Example {
	ex.Scene = func(_ *audit.Setting, s *audit.Subject) { s.Author = audit.Author{} }
	return ex
}

func repeatProof() audit.Proof {
	light := audit.Minor
	hits := slices.Concat(
		again(2,
			"Questo comune non risponde mai a nessuno, dimettetevi tutti",
			"Vendo pellet a 5 € il sacco, whatsapp 345 0000000",
			"Volete un prestito veloce? https://prestiti.invalid",
			"Leggete il mio blog https://blog.invalid/articolo per la verità",
			"Tutti a casa! Tutti a casa! Tutti a casa! Tutti a casa!",
			"Guadagnate 500 € al giorno da casa, chiedetemi come",
			"Auguri a tutti e venite nel mio negozio https://negozio.invalid",
			"I lampioni di via Garibaldi sono spenti da tre settimane",
			"Che schifo questa amministrazione incapace",
			"Come al solito nessuno pulisce la piazza!",
			"PIAZZA SPORCA E NESSUNO PULISCE DA MESI INTERI",
			"La verità sui soldi del ponte non ve la diranno mai",
		),
		again(5, "Il parcheggio davanti alla scuola è uno schifo"),
		[]audit.Example{
			after("questo comune NON risponde mai a nessuno!!!", "Questo comune non risponde mai a nessuno", "Questo comune non risponde mai a nessuno…"),
			after("Perché no: la verità sul ponte è questa qui 👏👏 €", "La verità su questo ponte la sanno tutti quanti", "Perché no: la verità sul ponte è questa qui €", "perche no la verità sul ponte è questa qui 👏 €"),
			after("Nessuno pulisce la piazza del mercato 😡", "Nessuno pulisce la piazza del mercato", "Che bella giornata di sole oggi in piazza", "nessuno pulisce la piazza del mercato!"),
			after("Buongiorno, il ponte di Cascina Nuova cade a pezzi e nessuno fa niente da anni 😡", "Il ponte di Cascina Nuova cade a pezzi e nessuno fa niente da anni", "Il ponte di Cascina Nuova cade a pezzi e nessuno fa nulla da anni!!!"),
			after("Investi 500 euro oggi e ritira il doppio ogni settimana, scrivimi subito", "Investi 250 euro oggi e ritira il doppio ogni settimana, scrivimi subito", "Investi 300 euro domani e ritira il doppio ogni settimana, scrivimi subito"),
			after("Il sindaco si dimetta subito, questo paese merita di meglio e voi lo sapete", "Il sindaco si dimetta, questo paese merita di meglio e voi lo sapete", "Si dimetta il sindaco, questo paese merita di meglio e voi tutti lo sapete"),
			after("Leggete tutti la verità sul mio blog www.verita.invalid e condividete con gli amici", "Leggete la verità sul mio blog www.verita.invalid e condividete con gli amici", "Leggete la verità sul mio blog www.verita.invalid e condividete con tutti gli amici"),
			after("vendo legna secca di faggio e rovere a 14 euro al quintale, consegno in zona", "Vendo legna secca di faggio e rovere a 15 euro al quintale, consegno in zona", "VENDO LEGNA SECCA DI FAGGIO E ROVERE A 15 EURO AL QUINTALE CONSEGNO IN ZONA"),
			after("@ComuneEsempio le strisce pedonali della scuola sono invisibili, ci vuole il morto!!", "Le strisce pedonali della scuola sono invisibili, ci vuole il morto!!", "Le strisce pedonali della scuola sono invisibili, ci vuole il morto!! 🚸"),
			after("Non siete capaci di amministrare nemmeno un condominio, andate a casa tutti!!!", "non siete capaci di amministrare neanche un condominio, andate a casa tutti", "Non siete capaci di amministrare nemmeno un condominio, andate tutti a casa"),
			within(audit.Repeat{Runes: 10, Count: 2, Days: 1}, after("Dimettetevi tutti quanti", "Dimettetevi tutti quanti")),
			within(audit.Repeat{}, after("I lampioni di via Garibaldi sono spenti", "I lampioni di via Garibaldi sono spenti", "I lampioni di via Garibaldi sono spenti")),
		})
	for i := range hits {
		hits[i].Severity = &light
	}
	return audit.Proof{Hits: hits, Spares: slices.Concat(
		again(1, "Questo comune non risponde mai a nessuno, dimettetevi tutti"),
		again(4,
			"Bravi!", "Grazie", "👏", "👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏👏", "Tanti auguri a tutta la comunità di Esempio", "Buon Natale e buone feste a tutti voi e famiglie",
			"Complimenti agli organizzatori della bella festa", "Sentite condoglianze alla famiglia e agli amici", "Grazie mille per la pronta risposta, gentilissimi",
			"Quando arriva il bollettino della TARI in via Roma?", "Dove si ritira il kit per la raccolta differenziata", "Buongiorno, vorrei sapere quando riapre la biblioteca comunale",
			"Perché i lampioni di via Garibaldi sono ancora spenti", "Scusate, come si prenota la sala del centro civico?? 🙏", "Concordo", "Sono d'accordo con te",
		),
		[]audit.Example{
			after("I lampioni di via Garibaldi sono spenti", "I lampioni di via Mazzini sono spenti tutti", "I lampioni di via Verdi sono spenti, tutti"),
			within(audit.Repeat{Runes: 25, Count: 5, Days: 7}, after("I lampioni di via Garibaldi sono spenti", "I lampioni di via Garibaldi sono spenti", "I lampioni di via Garibaldi sono spenti")),
			within(audit.Repeat{Runes: 200, Count: 2, Days: 7}, after("I lampioni di via Garibaldi sono spenti", "I lampioni di via Garibaldi sono spenti")),
			after("In via Garibaldi i cassonetti sono pieni da una settimana, passate a svuotarli", "In via Mazzini i cassonetti sono pieni da una settimana, passate a svuotarli", "In via Cavour i cassonetti sono pieni da una settimana, passate a svuotarli"),
			after("La mensa della scuola elementare costa troppo per quello che danno", "Mio figlio torna a casa affamato, la mensa così non va bene", "Ma la mensa quanto ci costa ogni mese? Troppo"),
			after("Buongiorno a tutti e buona giornata da Esempio", "Buongiorno a tutti e buona giornata da Esempio", "Buongiorno a tutti e buona giornata da Esempio"),
			after("Il mercato del giovedì andrebbe spostato in piazza Verdi", "Il mercato del giovedì va lasciato dove sta da sempre", "Il mercato del giovedì porta traffico e parcheggi pieni"),
			withheld(after("I lampioni di via Garibaldi sono spenti da tre settimane", "I lampioni di via Garibaldi sono spenti da due settimane", "I lampioni di via Garibaldi sono spenti da una settimana")),
			withheld(after("I lampioni di via Garibaldi sono spenti", "I lampioni di via Garibaldi sono spenti", "I lampioni di via Garibaldi sono spenti")),
		},
	)}
}
