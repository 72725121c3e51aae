package service

import "vigilia/audit"

// coverageProof is what is a request and what is none. People are invented.
func coverageProof() audit.Proof { return audit.Proof{Hits: requests(), Spares: noRequests()} }

func requests() []audit.Example {
	return append(audit.Texts(
		"Dove trovo il modulo per la residenza?",
		"quando riapre la piscina",
		"Buongiorno, a che ora inizia il concerto",
		"Si può sapere perché la biblioteca è chiusa?",
		"xche non passa più il bus della linea 3",
		"perche non avete messo il cestino",
		"come faccio a prenotare la carta d'identità",
		"Come mai il mercato è stato spostato",
		"Vorrei sapere se il nido ha ancora posti.",
		"Sapete se domani le scuole sono aperte",
		"Salve, dov'è la sede del seggio 4?",
		"E per i residenti fuori comune?",
		"Gli orari?",
		"Info?",
		"E i cestini?",
		"Ma l'erba quando la tagliate",
		"a che punto sono i lavori in piazza",
		"Non ho capito quando apre la mostra",
		"Una domanda: il centro estivo è gratuito",
		"Bella iniziativa! Serve la prenotazione?",
		"Che vergogna. Quando sistemate il ponte",
		"In via Roma c'è una buca enorme.",
		"Via Roma 12: buca pericolosa",
		"lampione spento da un mese davanti al cimitero",
		"Anche oggi non hanno raccolto la plastica",
		"Segnalo che il cancello del parco resta aperto di notte.",
		"Ci sono topi vicino alla scuola",
		"Non riesco a prenotare sul portale, potete aiutarmi",
		"Vi ho scritto tre volte e nessuno risponde",
		"A chi devo rivolgermi per la mia pratica?",
	),
		audit.Example{Text: "Quando verrà asfaltata via Verdi?", Kind: audit.VisitorPost},
		audit.Example{Text: "Quanto costa il biglietto?", Scene: tagging("Comune di Esempio"), Why: "tags the page"},
		audit.Example{Text: "L'ufficio anagrafe è aperto sabato?", Scene: tagging("Carla Prova"), Why: "tags a friend and asks the comune"},
	)
}

func noRequests() []audit.Example {
	return append(audit.Texts(
		"Bravi!", "Grazie 👏", "Auguri a tutti", "Ottima segnalazione, grazie",
		"Amministrazione ridicola, strade piene di buche!",
		"Ma vi rendete conto?",
		"Dove andremo a finire?",
		"E noi paghiamo, vero?",
		"Ma come si può lasciare il paese così?!",
		"Chi se ne frega della sagra?",
		"Ma state scherzando???",
		"Come al solito nessuno fa niente",
		"Quando c'era il vecchio vigile era un'altra cosa",
		"Perché no, bella idea",
		"Chi viene stasera?",
		"Come state?",
		"Ci vediamo lì alle 9?",
		"Bella domanda",
		"Davvero?",
		"Non male come idea, no?",
		"Dove sono finiti i soldi delle multe?",
		"Ma chi l'ha progettato questo schifo?",
		"Peccato, ci sarei venuta volentieri",
		"Quante polemiche per niente...",
		"Quanto siete bravi!",
		"Dove c'è musica c'è festa.",
		"Ho visto la mostra, molto bella.",
		"?",
		"👍👍👍",
	),
		audit.Example{Text: "Ci vai anche tu domenica alla sagra?", Scene: tagging("Carla Prova"), Why: "speaks to a friend"},
		audit.Example{Text: "Ma tu dove hai parcheggiato l'auto?", Scene: replying, Why: "answers another user"},
		audit.Example{Text: "Quando riapre la piscina?", Scene: byPage, Why: "the page itself asks"},
	)
}

func tagging(name string) func(*audit.Setting, *audit.Subject) {
	return func(_ *audit.Setting, s *audit.Subject) { s.Tagged = []string{name} }
}

func replying(_ *audit.Setting, s *audit.Subject) { s.ParentID = "p1_1_another" }

func byPage(_ *audit.Setting, s *audit.Subject) { s.Kind = audit.OwnReply }
