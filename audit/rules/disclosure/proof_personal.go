package disclosure

import (
	"slices"

	"vigilia/audit"
)

// The identifiers have their proof where they are found; this is what is told without one.
func personalHits() []audit.Example {
	return slices.Concat(personalAffairs(), blamed(),
		audit.At(audit.Serious,
			"Concorso istruttore amministrativo, ammessi alla prova orale: Anna Rossi, Ugo Verdi, Sara Neri",
			"Elenco delle istanze escluse\nRossi Anna\nVerdi Ugo\nNeri Sara\nRiva Carlo",
			"Ecco i nomi dei richiedenti: Mohamed El Amrani, Oksana Kovalenko, Anna Rossi",
			"Cercasi Anna Rossi, nata a Lodi il 12/03/1980, per la consegna di un documento",
			"Il signor Ugo Verdi, residente in via Manzoni 12, ha lasciato un veicolo in sosta",
			"Notizie di Sara Neri, nata il 3 maggio 1975? Chiami l'ufficio anagrafe",
		),
		audit.At(audit.Serious,
			"L'esposto è stato presentato da Bruno Gatti, il confinante.",
			"Benvenuti ai nuovi residenti: famiglia Bini, via Trento 4; Kofi Mensah, via Po 11; Ada Righi, vicolo Corto 2.",
			"Passi carrai abusivi: via Dante 4 (propr. Anna Rossi), via Dante 19 (propr. Ugo Verdi)",
			"Scaricate il file con i nominativi e gli indirizzi degli iscritti al pedibus.",
			"La maestra la trovate sul cellulare personale 339 0000000.",
			"Se serve, il cellulare di Bruno è 339 0000000.",
		),
		replied(audit.At(audit.Serious,
			"Gentile Marco, la multa che ha preso il 3 ottobre le resta da pagare, verbale 1123.",
			"Buongiorno Sara, lei risulta morosa dal 2023: prima saldi i 340 euro di TARI.",
			"Signora Poli, la sua pratica di residenza è bloccata perché suo marito non ha firmato.",
		)),
		audit.At(audit.Medium, "Ammessi alla prova orale, come da albo pretorio: Anna Rossi, Ugo Verdi, Sara Neri"),
		with(photo("", "GRADUATORIA FINALE\n1 Rossi Anna\n2 Verdi Ugo\n3 Neri Sara"), audit.At(audit.Serious, "Ecco l'esito della selezione")),
		with(photo("", "Sig. Rossi 345 0000000"), audit.At(audit.Serious, "Avviso in bacheca")),
	)
}

func personalSpares() []audit.Example {
	return slices.Concat(unblamed(), personalAnswers(), audit.Texts(
		"Nominata la commissione: Anna Rossi, Ugo Verdi, Sara Neri, presidente il segretario.",
		"Hanno partecipato all'incontro Anna Rossi, Ugo Verdi e Sara Neri.",
		"Vincitori del concorso fotografico: Anna Rossi, Ugo Verdi, Sara Neri.",
		"Elenco dei candidati alla carica di sindaco: Anna Rossi, Ugo Verdi, Sara Neri.",
		"La graduatoria definitiva è pubblicata all'albo pretorio, senza nomi in questa pagina.",
		"La poetessa Anna Rossi, nata a Lodi nel 1920, è ricordata in biblioteca.",
		"Anna Rossi, nata il 12/03/1926, compie cento anni: auguri!",
		"Elenco delle strade interessate: via Giuseppe Verdi, via Anna Frank, piazza Aldo Moro.",
		"Gli assessori Anna Rossi, Ugo Verdi e Sara Neri ricevono su appuntamento.",
		"Lista dei libri consigliati: Elsa Morante, Italo Calvino, Primo Levi.",
		"La segnalazione è arrivata ieri dalla Protezione civile.",
		"Per prenotare il numero di telefono è 0522 000111, ogni mattina.",
		"Il numero di abitanti nel 2025 è salito a 4512.",
		"Il numero di emergenza 112 va chiamato solo se serve.",
		"Citate sempre il numero di protocollo 45123.",
		"Piano del personale: 350 dipendenti in servizio.",
		"Pasti a casa: 1500 consegnati in un mese.",
		"Edicola Bianchi Luigi, via Roma 4: servizi anagrafici disponibili.",
		"Mostra di Carlo Verri, via Cavour 3, ingresso libero.",
		"Elenco degli uffici con telefoni e indirizzi sul sito.",
		"Compilare il modulo con nome, cognome, indirizzo e telefono.",
		"Targa in ricordo di Aldo Neri in via Po 3.",
		"Vincitori balconi fioriti: Ada Righi, via Po 11; Ivo Sala, via Trento 4.",
		"Spesa a casa per anziani: telefono 0522 000 333.",
		"Per informazioni rivolgersi al RUP, geom. Anna Rossi, tel. 0522 000 011.",
	))
}

// personalAnswers are answers that tell nothing of whom they answer.
func personalAnswers() []audit.Example {
	return replied(audit.Texts(
		"Buongiorno Marco, la multa si può pagare online entro 5 giorni con lo sconto del 30%.",
		"Gentile Sara, la TARI si paga in due rate, la prima scade il 2 dicembre.",
		"Ciao Luca, la tua richiesta di residenza è in lavorazione: riceverai una mail.",
		"Gentile Ivo, ti ricordiamo che la rata scade il 16 dicembre.",
		"Buonasera, lei ha ragione: il verbale della seduta è online.",
	))
}

// personalAffairs are dealings with the administration that a post or an answer tells of
// somebody by name.
func personalAffairs() []audit.Example {
	return slices.Concat(audit.Texts(
		"Il sig. Carlo Vinci deve ancora 320 euro di canone cimiteriale.",
		"Ci ha chiamato la signora Norma Gatti per dirci che il vicino tiene i cani legati.",
		"Multe non pagate, ultimo avviso: Bassani Giorgio 84 €, Colombo Rita 42 €, Farina Sergio 173 €.",
		"Si cerca il proprietario della Panda AB123CD parcheggiata davanti al passo carraio: è il signor Tosi di via Manin 14?",
		"Complimenti agli idonei del concorso: Aldini Marta, Bosi Paolo, Cerri Elena, punteggi 28, 27, 25.",
		"Nuovi nati di ottobre: Ginevra Moro, nata il 4/10/2026, figlia di Paolo e Anna, via Rossini 12.",
		"Il signor Bruno Ceccato, nato il 12/4/1951 e residente in via Trieste 8, è pregato di contattare l'ufficio elettorale.",
		"La segnalazione della buca è arrivata da Loredana Vitali di via Ariosto.",
		"Iscritti al soggiorno marino: Baldi Rosa 1948, Conforti Lina 1951, Dal Pozzo Gino 1946, partenza ore 6.",
		"Per contattare la nostra collega chiamatela pure a casa allo 0371 000 111.",
		"L'esposto contro il bar è firmato da Enrico Salvi e dalla moglie.",
		"Hanno firmato contro l'antenna: Arturo Bini, Clara Doni, Ezio Ferri e altri 30, l'elenco completo con indirizzi è in allegato.",
		"Richieste di residenza rifiutate a novembre: Chen Wei, Hassan Omar, Popa Ionela.",
		"Accesso agli atti richiesto dal signor Livio Marchi sul condono del vicino: risponderemo nei termini.",
		"Smarrita carta d'identità n. CA12345XX intestata a Vera Lodi: è all'anagrafe.",
		"Ieri multati per divieto di sosta i signori Amedeo Ricci e Lorena Tassi: 42 euro ciascuno.",
		"Il proprietario del cane che ha morso una bambina è Ettore Bonfigli di via Lago 9.",
		"Ammessi all'orale per agente di polizia locale: Barbieri Luca, Conti Marta, Leoni Davide, voti 24, 26, 22.",
		"Chi ha presentato ricorso contro il nuovo piano? Gino Arrigoni, residente in via Monte 4, e la ditta del cognato.",
		"Matrimoni di novembre: Andrea Fusi (nato a Como il 2/3/1990) e Giada Melli (nata a Lecco il 5/7/1992).",
		"Il cellulare privato della maestra è 333 0000000, chiamatela pure la sera.",
		"Lista iscritti al corso di ginnastica con telefono: Alba 333 0000001, Berta 333 0000002, Carla 333 0000003.",
		"L'abuso edilizio di via Pini 7 è della famiglia Marchesini: ordinata la demolizione.",
		"Volontari del servizio civile esclusi: Galli Anna, Lodi Marco, Pasi Luca.",
	), replied(audit.Texts(
		"Gentile signor Ferrari, il suo debito TARI ammonta a 640 euro, annualità 2022 e 2023.",
		"Buongiorno Silvia, il verbale risulta notificato a sua madre in via Monti 5 il 3 settembre.",
		"Buongiorno signor Rizzi, lei non paga l'IMU dal 2019, prima si metta in regola e poi scriva.",
		"Gentile Franca, la sanzione le è stata notificata perché sua figlia ha lasciato i sacchi fuori orario.",
	)))
}
