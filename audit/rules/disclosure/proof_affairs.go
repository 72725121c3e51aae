package disclosure

import (
	"slices"

	"vigilia/audit"
)

// blamed are what nobody is proud of, told of a person by name.
func blamed() []audit.Example {
	return slices.Concat(
		audit.Texts(
			"La ditta ha licenziato il nostro concittadino Enzo Brera, che prende 1.100 euro al mese.",
			"Il dipendente Paolo G. è stato licenziato per assenteismo.",
			"Mobilità interna: respinta la domanda di Grazia Leone per punteggio insufficiente.",
			"Grazie alle telecamere abbiamo il nome: a buttare il divano è stato Ivo Casati di via Ticino.",
			"La signora che ha scritto sui giornali, Mirella Foti, non paga la mensa da due anni.",
		),
		replied(audit.Texts(
			"Il suo vicino, sig. Alberto Nava, è già stato diffidato il 4 maggio.",
			"Il titolare, Marco Zini, ha presentato sanatoria il 3 aprile, prot. 4455.",
		)),
		with(photo("Tabella: Baresi Aldo 24/30, Curti Nora 18/30 non idonea, Dani Ivo assente", ""), audit.Texts("Esiti colloqui")),
	)
}

// unblamed are offices, prizes, contractors and lost things.
func unblamed() []audit.Example {
	return slices.Concat(
		audit.Texts(
			"RUP del procedimento: ing. Carla Neri.",
			"Vincitori del concorso di poesia: Anna Villa, Marco Poli e Sara Corti.",
			"Il nuovo comandante è il dott. Aldo Ricci, già in servizio a Lecco.",
			"Contratto d'appalto con Edil Bianchi di Bianchi Piero srl, P.IVA 01234567890, CIG 9988776655.",
			"Biblioteca intitolata a Maria Bellonci: nuovi orari.",
			"L'assessore Dario Pini riceve su appuntamento, assessore.pini@comune.example.",
			"Trovato un mazzo di chiavi in piazza: ritirare all'URP.",
			"Elezioni: eletti Carlo Re (Lista civica), Nora Curti (Uniti per).",
			"La maestra Ida Villa va in pensione dopo 40 anni: grazie!",
			"Convocata la commissione: presidente Bruno Cerri, componenti Rosa Tondi e Remo Fusi.",
			"Cimitero: ricordiamo i caduti Enrico Toti e Nazario Sauro.",
			"Il presidente della Pro Loco Gigi Mauri ringrazia i volontari.",
			"Medaglia d'onore alla memoria dell'internato militare Angelo Ricci.",
			"Servizio civile: selezioni il 12, elenco per codice domanda.",
			"CUP F11B22000330004, importo 120.000 euro, impresa Costruzioni Verdi srl.",
			"Domenica derby con il tifo di casa: formazione Rossi, Verdi, Neri.",
			"La consigliera provinciale Lara Mosca in visita ai lavori.",
			"Autentica di firma per i passaggi di proprietà: serve il documento.",
			"Il custode del cimitero sig. Nino è a disposizione dalle 8 alle 12.",
			"Il giornale di domani intervista il sindaco Monti.",
			"Scrutatori sorteggiati: l'elenco è all'albo.",
			"Premio fedeltà al lavoro: Bar Centrale di Silvio Mori, 50 anni di attività.",
		),
		replied(audit.Texts(
			"Caro Guido, da lunedì 8.30-12.30.",
			"Con il modello F24 o con PagoPA, codice ente 12345.",
		)),
	)
}

// passedOn are private messages shown with who wrote them.
func passedOn() []audit.Example {
	return slices.Concat(
		audit.Texts(
			"Lo sfogo in chat della nostra concittadina Ivana Sacchi: «Non ne posso più dei rumori».",
			"Il messaggio che Ugo Belli ha mandato alla nostra pagina la dice lunga sul clima.",
			"Per rispondere alla mail di Franco Testi, pubblichiamo il carteggio.",
			"Ci è arrivato un WhatsApp da Beppe del chiosco, eccolo.",
			"Dal nostro inbox: «Sono Greta, 15 anni, e mi annoio in questo paese». Cara Greta...",
		),
	)
}

// impersonal are questions of many, letters of bodies and of those in office.
func impersonal() []audit.Example {
	return slices.Concat(
		audit.Texts(
			"Ci avete scritto in tanti per sapere quando riapre il ponte: riapre lunedì.",
			"Abbiamo ricevuto molti messaggi sulla TARI: ecco le risposte.",
			"Ci ha scritto la Regione: il contributo arriverà a dicembre.",
			"Un cittadino ci scrive: posso tenere le galline? Risposta: dipende dal regolamento.",
			"Il vescovo Marco ha scritto un messaggio alla città.",
			"Messaggio di cordoglio del sindaco Monti.",
			"Riceviamo e pubblichiamo il comunicato di ATS Brianza.",
			"Ringraziamo le tante persone che ci hanno mandato messaggi di affetto.",
			"Il dirigente scolastico comunica la chiusura del plesso.",
			"Lettera aperta del sindaco ai commercianti.",
		),
		replied(audit.Texts(
			"Ciao Luca, ci scriva in privato i suoi recapiti, grazie.",
		)),
	)
}
