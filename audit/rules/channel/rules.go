package channel

import "vigilia/audit"

// Rules returns the rules on topic and use of the channel, in the order of the
// catalogue.
func Rules() []audit.Rule {
	citizens := []audit.Kind{audit.Comment, audit.VisitorPost}
	return []audit.Rule{
		{
			ID: "topic.off_topic", Title: "Fuori argomento", Version: 4, Method: audit.Assisted, Severity: audit.Informative,
			Looks: "Confronta il tema e le parole di un commento con quelli del post e del commento a cui risponde, e cerca i temi lontani dalla vita del Comune (calcio, televisione, ricette) di cui il post non parla; non considera saluti, apprezzamenti, temi collegati " +
				"e post senza un tema riconoscibile; da solo non propone mai una rimozione.",
			Subjects: []audit.Kind{audit.Comment}, Start: newOffTopic, Words: topics, Proof: offTopicProof(),
		},
		{
			ID: "topic.personal_case", Title: "Caso personale", Version: 3, Method: audit.Assisted, Severity: audit.Informative,
			Looks: "Cerca la prima persona insieme a una pratica individuale (bolletta, verbale, graduatoria, numero di pratica) e al suo stato; non considera gli esempi " +
				"a sostegno di un tema generale, i ringraziamenti e i disservizi che riguardano più persone.",
			Subjects: citizens, Start: newPersonal, Words: personals, Proof: personalProof(),
		},
		{
			ID: "channel.formal_request", Title: "Istanze, domande o atti formali nei commenti", Version: 3, Method: audit.Assisted, Severity: audit.Minor,
			Looks: "Cerca i verbi con cui si presenta un'istanza, una diffida o un ricorso, insieme al loro oggetto; non considera le domande su come presentarli, " +
				"i rinvii ai moduli e l'ironia.",
			Subjects: citizens, Start: newFormal, Words: formalities, Proof: formalProof(),
		},
		{
			ID: "channel.complaint", Title: "Segnalazioni di disservizio e reclami", Version: 5, Method: audit.Assisted, Severity: audit.Informative,
			Looks: "Cerca le segnalazioni di disservizio e gli allarmi per situazioni ritenute pericolose, per contare i rinvii al canale dedicato, e non sono una violazione di chi scrive; non considera la critica " +
				"politica e gli apprezzamenti.",
			Subjects: citizens, Start: newComplaint, Words: complaints, Proof: complaintProof(),
		},
		{
			ID: "channel.emergency", Title: "Pericolo o emergenza segnalati nei commenti", Version: 4, Method: audit.Assisted, Severity: audit.Critical,
			Looks: "Cerca un pericolo raccontato al presente insieme a un luogo o a una richiesta di intervento; non considera fatti passati o ricorrenti, esercitazioni, " +
				"figure di linguaggio e commenti a notizie. La lettura notturna non è un servizio di emergenza.",
			Subjects: citizens, Start: newEmergency, Words: emergencies, Proof: emergencyProof(),
		},
		{
			ID: "channel.crime_report", Title: "Denuncia di reato nei commenti", Version: 4, Method: audit.Assisted, Severity: audit.Medium,
			Looks: "Cerca reati raccontati come fatti accaduti o in corso; non considera la cronaca, le intitolazioni, i discorsi generali e le figure di linguaggio; " +
				"per i fatti perseguibili d'ufficio richiama l'art. 331 c.p.p.",
			Subjects: citizens, Start: newCrime, Words: crimes, Proof: crimeProof(),
		},
		{
			ID: "channel.assistance", Title: "Richieste di assistenza o contatto non gestite via social", Version: 5, Method: audit.Assisted, Severity: audit.Informative,
			Looks: "Cerca domande e richieste di aiuto rivolte all'Ente, soltanto dove la policy esclude l'uso della pagina come canale di contatto; non considera le domande " +
				"retoriche, i dialoghi fra utenti, le proposte, le offerte e ciò che altre regole riconoscono come odio, minaccia o pubblicità.",
			Subjects: citizens, Start: newAssistance, Words: requests, Proof: assistanceProof(),
		},
	}
}
