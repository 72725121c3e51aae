package own

import "vigilia/audit"

// carrying is an example of a content with an attachment.
func carrying(s string, at audit.Attachment) audit.Example {
	return audit.Example{Text: s, Scene: func(_ *audit.Setting, s *audit.Subject) { s.Attachments = []audit.Attachment{at} }}
}

func file(name string) audit.Attachment { return audit.Attachment{Type: "file", Title: name} }

func confidentialHits() []audit.Example {
	out := []audit.Example{
		carrying("Ecco il documento di cui si parla", file("Bozza_delibera_tariffe_v3.docx")),
		carrying("Novità in arrivo", file("bozza definitiva.pdf")),
		carrying("In allegato", file("RELAZIONE-ISTRUTTORIA-ufficio-tecnico.pdf")),
		carrying("In allegato", file("nota_uso_interno.pdf")),
		carrying("Leggete qui", file("Verbale riservato 12-11.pdf")),
		carrying("Per completezza", file("parere interno avvocatura.pdf")),
		carrying("Il nuovo organigramma", audit.Attachment{Type: "photo", Alt: "Scansione di una nota riservata del segretario"}),
		carrying("Guardate", audit.Attachment{Type: "link", URL: "https://www.comune.esempio.example/x", Text: "Documento ad uso interno degli uffici"}),
	}
	for _, s := range []string{
		"Vi mostriamo la bozza del regolamento sul verde",
		"Ecco in anteprima la graduatoria del bando casa",
		"In anteprima per voi il nuovo piano del traffico!",
		"Vi anticipiamo i contenuti della delibera sulle tariffe della mensa",
		"Questa è la bozza di convenzione con la cooperativa, cosa ne pensate?",
		"La relazione istruttoria degli uffici boccia il progetto del supermercato",
		"Dall'istruttoria degli uffici emerge che la ditta non ha i requisiti",
		"Secondo l'istruttoria il chiosco non potrà restare aperto",
		"L'istruttoria è ancora in corso ma possiamo dirvi che andrà bene",
		"Il parere interno dell'ufficio legale è contrario al ricorso",
		"Secondo il parere della nostra avvocatura la causa è persa",
		"Il parere dell'ufficio tecnico è negativo, quindi il cantiere non partirà",
		"L'ufficio legale ci ha scritto che la gara è a rischio",
		"I nostri legali ci dicono che il ricorso verrà respinto",
		"Riportiamo una nota riservata della segreteria",
		"Dal protocollo riservato risulta una segnalazione sul locale",
		"Documento riservato: lo pubblichiamo per trasparenza",
		"Pubblichiamo la mail interna con cui l'ufficio ha risposto",
		"Ordine di servizio n. 4: da lunedì cambiano i turni dei messi",
		"Documento ad uso interno, leggete che cosa scrivono gli uffici",
		"Non è ancora ufficiale ma la scuola riaprirà lunedì",
		"Ufficiosamente le confermo che il finanziamento è arrivato",
		"In via confidenziale possiamo dirle che il bando uscirà a gennaio",
		"Nella chat interna degli uffici si parla già del nuovo dirigente",
		"Nella seduta segreta si è discusso della posizione del funzionario",
		"Lo comunichiamo qui prima di comunicarlo agli interessati: il servizio chiude",
		"È una versione non definitiva del bilancio, ma rende l'idea",
		"Il verbale non ancora approvato dice che i lavori sono in ritardo",
	} {
		out = append(out, audit.Example{Text: s})
	}
	return append(out,
		audit.Example{Text: "Buongiorno, ufficiosamente la sua pratica è stata accolta", Kind: audit.OwnReply},
		audit.Example{Text: "Le giro la bozza del contratto, la firmiamo domani", Kind: audit.OwnReply},
	)
}

func confidentialSpares() []audit.Example {
	out := []audit.Example{
		carrying("La locandina", file("bozza_locandina_sagra.pdf")),
		carrying("Il regolamento", file("regolamento_verde.pdf")),
		carrying("Modulo", file("modulo-istanza-parcheggio-riservato-disabili.pdf")),
		carrying("Il bando", audit.Attachment{Type: "link", URL: "https://www.comune.esempio.example/bando", Title: "Bando contributi: istruttoria delle domande"}),
		carrying("La riforma", audit.Attachment{Type: "link", URL: "https://www.regione.esempio.example/a", Title: "Bozza del regolamento regionale"}),
		{Text: "Allerta", Scene: func(_ *audit.Setting, s *audit.Subject) {
			s.Origin = "999_1"
			s.Attachments = []audit.Attachment{{Type: "share", Text: "Documento riservato"}}
		}},
	}
	for _, s := range []string{
		"È aperta la consultazione sulla bozza del regolamento (link)",
		"La bozza del piano del verde è in visione fino al 30: inviate le osservazioni",
		"Ecco la bozza del volantino della sagra",
		"La bozza del logo scelta dai ragazzi",
		"Pratica prot. n. 12345, ritirabile allo sportello",
		"Nota prot. 4521 del 3/11/2026 pubblicata all'albo pretorio",
		"In anteprima nazionale il film girato nel nostro borgo",
		"Domani in teatro l'anteprima della stagione",
		"Posti riservati ai disabili in piazza",
		"Parcheggio riservato ai residenti: come chiedere il permesso",
		"Area riservata: si accede con lo SPID",
		"Colloquio riservato con lo sportello antiviolenza",
		"Il Comune si riserva di annullare l'evento in caso di pioggia",
		"È in corso l'istruttoria delle domande per il bonus affitto",
		"Conclusa l'istruttoria, la graduatoria è pubblicata all'albo",
		"I tempi dell'istruttoria sono di trenta giorni",
		"Soprintendenza: parere favorevole al restauro della torre",
		"Diteci il vostro parere sul nuovo parco",
		"Il parere dei revisori è allegato alla delibera",
		"Circola sui social una bozza falsa dell'ordinanza: è una bufala",
		"Nessuna bozza del piano è mai stata scritta",
		"La bozza del decreto del Governo prevede nuovi fondi ai Comuni",
		"Birra in bozza e musica in piazza",
		"Non divulgate le vostre password: attenti alle truffe",
		"Il regolamento interno della biblioteca cambia da lunedì",
		"Chiamate il centralino, interno 3",
		"Cortile interno della biblioteca chiuso per lavori",
		"Organizzazione interna degli uffici: tutto su Amministrazione trasparente",
		"Il bilancio partecipato: ecco la bozza dei progetti da votare",
		"Corso di formazione: come si scrive una relazione istruttoria",
		"Crema per uso esterno, si raccomanda la farmacia comunale",
		"L'ordine del giorno del Consiglio è pubblicato sul sito",
		"La Giunta è al lavoro su un nuovo regolamento",
		"Riservatezza e privacy: come trattiamo i dati",
		"Elenco riservato agli operatori iscritti al mercato",
		"Notizia ufficiale: scuole chiuse domani per allerta",
		"In mostra i documenti dell'archivio storico, tra cui un verbale segretato del 1918",
	} {
		out = append(out, audit.Example{Text: s})
	}
	return append(out, audit.Example{Text: "Buongiorno, per la sua pratica scriva all'ufficio in forma riservata", Kind: audit.OwnReply})
}
