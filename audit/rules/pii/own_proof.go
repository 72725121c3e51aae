package pii

import "vigilia/audit"

// linked hangs a preview and a picture from the content.
func linked(title, alt string) func(*audit.Setting, *audit.Subject) {
	return func(_ *audit.Setting, s *audit.Subject) {
		s.Attachments = []audit.Attachment{{Type: "share", Title: title}, {Type: "photo", Alt: alt, AltRead: true}}
	}
}

// harvested is an audit whose contacts were gathered from own posts beforehand.
func harvested(s *audit.Setting, _ *audit.Subject) {
	s.Contacts = audit.Contacts{Phones: []string{"345 0000000"}}
}

func ownProof() audit.Proof { return audit.Proof{Hits: ownHits(), Spares: ownSpares()} }

func ownHits() []audit.Example {
	return join(
		audit.At(audit.Critical,
			"Ritrovato portafoglio con tessera RSSMRA80A01H501U",
			"Versamenti a IT60X0542811101000000123456",
			"Carta trovata in piazza: 4023 6000 0011 1221",
			"Smarrita la carta d'identità CA12345AA",
		),
		audit.At(audit.Serious,
			"Il signor Rossi, 345 0000000, ha trovato un cane",
			"La signora Anna Verdi, tel. 0371 420000, cerca testimoni",
			"Scrivete al signor mario.rossi@gmail.com",
			"Contributo affitto, i beneficiari: Rossi Anna € 300, Verdi Ugo € 250, Neri Paolo € 400",
			"Graduatoria nido:\n1. Bianchi Giulia punti 35\n2. Neri Marco punti 33\n3. Gialli Sara punti 30",
			"Buoni spesa: Anna Rossi 150 euro; Ugo Verdi 200 euro; Paolo Neri 90 euro",
			"Idonei: Anna Rossi - 28,5\nMarco D'Amico - 27\nSara Bianchi - 25",
			"Elenco contributi\nROSSI ANNA 300\nVERDI UGO 250\nNERI SARA 120",
			"Elenco: ROSSI ANNA 300,00; VERDI UGO 250,00; NERI SARA 120,00",
			"Rossi Mario ISEE 12.000 - Verdi Anna ISEE 9.000 - Neri Luca ISEE 8.500",
			"Contributi erogati: Rossi M. 300 euro, Verdi A. 200 euro, Neri P. 100 euro",
			"Mohamed Ali 100 euro, Fatima Hassan 200 euro, Youssef Karim 150 euro",
			"Morosi mensa: Rossi Anna Maria (120,50), Verdi Ugo (80), Neri Paolo (75)",
		),
		audit.At(audit.Medium,
			"Auto abbandonata FB123XY in via Roma: il proprietario provveda",
			"Assegnatari (determina in Amministrazione trasparente): Rossi Anna € 300, Verdi Ugo € 250, Neri Paolo € 400",
		),
		of(audit.OwnReply, audit.At(audit.Serious, "Buongiorno signora, la richiamiamo al 345 0000000")),
		of(audit.OwnReply, audit.At(audit.Critical, "Abbiamo trovato la pratica di RSSMRA80A01H501U")),
		with(linked("Graduatoria: Rossi Anna 35 punti, Verdi Ugo 30 punti, Neri Sara 28 punti", ""), audit.At(audit.Serious, "Pubblicata la graduatoria")),
		with(linked("", "Foto di una carta d'identità numero CA12345AA"), audit.At(audit.Critical, "Documento ritrovato")),
		in("pero", audit.At(audit.Serious, "Il signor Rossi, 345 0000000, ha trovato un cane")),
		in("cento", of(audit.OwnReply, audit.At(audit.Critical, "Abbiamo trovato la pratica di RSSMRA80A01H501U"))),
		with(harvested, audit.At(audit.Serious, "Il signor Rossi, 345 0000000, ha trovato un cane")),
	)
}

func ownSpares() []audit.Example {
	return join(
		with(configured, audit.Texts(
			"IBAN per le donazioni ufficiali: IT16A0306909606100000011111", "Whatsapp 345 9990001", "Scrivere a sportello.esempio@gmail.com", "Numero verde 800 000 000",
		)),
		with(linked("Comune di Esempio", "Il municipio in una giornata di sole"), audit.Texts("Buona domenica")),
		audit.Texts(
			"CUP F00A00000000000 – CIG A000000000, lavori ponte",
			"Affidamento a Rossi Mario RSSMRA80A01H501U, CIG A000000000",
			"Il Sindaco Paolo Neri ha incontrato le associazioni.",
			"Premiati: Anna Rossi 35 punti, Ugo Verdi 30 punti, Sara Neri 28 punti al torneo di scacchi",
			"Classifica: 1. Anna Rossi 1200, 2. Ugo Verdi 1100, 3. Sara Neri 1000",
			"Elezioni, preferenze: Rossi Anna 120, Verdi Ugo 98, Neri Paolo 77",
			"Contributo affitto: ecco i beneficiari: Rossi Anna, Verdi Ugo, Neri Paolo",
			"Contributi: assessore Anna Rossi 300 euro al mese? No: assessore Ugo Verdi, dott. Paolo Neri e ing. Sara Bianchi rinunciano a 100 euro",
			"Donazioni sul conto di tesoreria IBAN IT60X0542811101000000123456",
			"IBAN IT60X0542811101000000123456 intestato a Comune di Esempio, causale mensa",
			"Siamo sempre aperti in Piazza San Pietro 6, 26900, con parcheggio davanti; tel. 0371 420000", "La nuova sede: via Giovanni Bosco 3, tel. 0371 420000", "P.za Giacomo Verdi 1, tel. 0371 420000 fax 0371 420001",
			"Biblioteca tel. 0371 420000, biblioteca@comune.esempio.it",
			"Per informazioni e iscrizioni: Luca 345 0000000",
			"Info e prenotazioni prolocoborgo@gmail.com",
			"La graduatoria è consultabile all'albo pretorio (link).",
			"Determina n. 123 del 09.05.2026, importo 12.345,00 euro",
			"Condoglianze alle famiglie di Anna Rossi, Ugo Verdi e Paolo Neri",
			"Divieto di sosta in via Roma dalle 08.30 alle 12.30 (ordinanza 45/2026)",
			"In sala: Anna Rossi, Ugo Verdi, Paolo Neri dal 09/05/2026",
			"Tariffe: Via Anna Frank 12 euro, Via Giuseppe Verdi 13 euro, Piazza Aldo Moro 12 euro",
			"Sportello psicologico: dott.ssa Anna Verdi, cell. 345 0000000",
			"Corso di yoga con Anna: 345 0000000",
			"Borse di studio: Anna Rossi 500 euro, Ugo Verdi 500 euro, Sara Neri 500 euro. Complimenti!",
			"Nati nel 2026: Anna Rossi 3,2 kg, Ugo Verdi 3,5 kg, Sara Neri 2,9 kg",
			"Orari segreteria: Anna Rossi 9.00-12.00, Ugo Verdi 14.00-18.00, Sara Neri 15.00-17.00",
			"Giunta: sindaco Anna Rossi, assessori Sara Neri e Luca Blu. Tel 0371 420000",
			"Il Sindaco riceve su appuntamento al 345 0000000",
			"Segnalazioni whatsapp 345 0000000",
			"Bando per 3 alloggi, canone 300 euro, RUP Anna Rossi; commissione Ugo Verdi, Sara Neri, gettone 100 euro",
			"Due volontari: Anna Rossi 20 euro, Ugo Verdi 20 euro di rimborso",
			"Emergenza: chiamate il 112 o il 115",
			"Via Giuseppe Verdi 12, via Anna Frank 3, piazza Aldo Moro 7: contributi per le facciate",
		),
		of(audit.OwnReply, audit.Texts("Può scrivere a urp@comune.esempio.it o chiamare lo 0371 420000")),
	)
}
