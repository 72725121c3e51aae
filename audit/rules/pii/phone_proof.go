package pii

import "vigilia/audit"

func phoneProof() audit.Proof {
	return audit.Proof{
		Hits: join(phoneOwn(), phoneOthers(), phoneHidden(),
			with(strict, audit.At(audit.Medium, "Chiamatemi, Luca, 345 000 00 00.", "Il mio numero è 3450000000")),
			in("crespiatica", audit.At(audit.Minor, "Chiamatemi, Luca, 345 000 00 00.")), in("crespiatica", audit.At(audit.Medium, "Il vicino risponde al 345 000 00 00")),
			in("cento", audit.At(audit.Minor, "Chiamatemi, Luca, 345 000 00 00.")), in("arese", audit.At(audit.Minor, "Chiamatemi, Luca, 345 000 00 00.")),
			in("portosantelpidio", audit.At(audit.Medium, "Chiamatemi, Luca, 345 000 00 00.")),
			in("pero", audit.At(audit.Informative, "Chiamatemi, Luca, 345 000 00 00.", "Il vicino risponde al 345 000 00 00"))),
		Spares: join(phoneInstitutional(), phoneNumbersOfOtherKinds()),
	}
}

func phoneOwn() []audit.Example {
	return audit.At(audit.Minor,
		"Chiamatemi, Luca, 345 000 00 00.",
		"Il mio numero è 3450000000",
		"il mio cell 345.000.00.00",
		"mi contatti al +39 345 0000000",
		"Contattatemi in privato o al 345-0000000",
		"Scrivetemi su whatsapp 345/0000000",
		"potete chiamarmi al 0371 420000 dopo le 18.00",
		"sono raggiungibile allo 0039 345 0000000",
		"Grazie e saluti, Anna Prova 345 0000000",
		"Mi chiamate voi? 345 00 00 000",
		"vorrei essere ricontattato 3450000000 grazie",
		"Chiamami: 3️⃣4️⃣5️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣",
	)
}

func phoneOthers() []audit.Example {
	return audit.At(audit.Medium,
		"Ti attivo il conto in cinque minuti, 345 0000 000",
		"Ripetizioni a 12 euro, 345 0000 000", "latino 10 €, Chiara 345 000 00 00", "Giulia3450000000 per chi cerca un passaggio", "cellu3450000000, ma rispondo la sera",
		"Idraulico, pronto intervento 3450000000, anche festivi", "c'è la figlia, 3450000 000",
		"Il cellulare di Nives della segreteria della bocciofila è 345 000 11 22, scrivetele anche tardi",
		"Il numero del vicino è 345 000 00 00, ditegli qualcosa voi",
		"Parlate con Luca, 3450000000",
		"3450000000",
		"tel.3450000000 la signora del terzo piano",
		"cell3450000000",
		"Chiamatelo al 393450000000",
		"Rossi Mario tel 02 48000000",
		"telefono di casa sua: 0371/420000",
		"Chiedete a mia zia, 0371-420000",
		"Il suo numero è (0371) 420000",
		"Il mio amico vende legna: +39 3450000000",
		"https://wa.me/393450000000 scrivete a lei",
		"Numeri: 345 0000000 / 346 0000000",
		"l'amministratore del condominio ha il 345 0000000",
		"Cercate il sig. Bianchi +41 44 668 18 00",
		"０３４５ no, il numero giusto è ３４５ ０００ ００ ００",
		"Chi ha perso le chiavi senta 345 000 0000 ore 18.30",
		"dal 09.05.2022 risponde al 3450000000",
		"0371 420000 è il telefono di quella signora che abita all'angolo",
		"numero 345 0000000,346 0000000",
	)
}

// phoneHidden are written so that no machine reads them.
func phoneHidden() []audit.Example {
	return join(audit.At(audit.Minor,
		"il mio cell è 34500O0000",
		"345OOOOOOO chiamatemi",
		"il mio numero: 345 OOO OO OO",
		"il mio numero è tre quattro cinque, zero zero zero, zero zero, zero zero",
		"chiamatemi al trequattrocinque zero zero zero zero zero zero zero",
	), audit.At(audit.Medium,
		"34S 000 00 00 è il suo numero di cellulare",
		"tre quattro cinque zero zero zero zero zero zero zero",
		"345 zero zero zero 0000 è il cellulare di mio marito",
		"3-4-5-0-0-0-0-0-0-0 il cellulare della vicina",
		"tel: 345★000★0000",
		"345_000_00_00 è il numero di mio zio",
		"345 - 0000000 è il numero di mio zio",
		"tre tre tre, doppio zero, cinque volte uno",
		"trecentoquarantacinque 000 00 00 è il cell di sua moglie",
		"Il cellulare della signora:\n345 000\n0000",
		"o' nummero suio è tre quatto cinque zero zero zero uno uno uno uno",
	))
}

func phoneInstitutional() []audit.Example {
	return join(
		audit.Texts("Piazza Giacomo Verdi 1, tel. 0371 420000 fax 0371 420001", "fax 0371 420000", "Polizia locale del borgo, comandante, tel. 0371 420000 - 345 000 00 00"),
		with(configured, audit.Texts(
			"Per informazioni chiamate l'URP allo 800 000 000.",
			"Provi lo 0371 000001",
			"il comune risponde allo 0371/000001",
			"Whatsapp del comune: 345 999 0001",
			"+39 0371 000001",
		)),
		audit.Below("Sportello attivo al 0371 420000 e su whatsapp 345 0000000", "chiamate lo 0371 420000", "ha provato al 3450000000?"),
		audit.Texts(
			"Chiamate il 112", "il 115 o il 118", "Incendio? 1515!", "116117 guardia medica", "Numero antiviolenza 1522",
			"chiamate 800 123456", "800.900.800 e digitate 1", "Numero verde 803 500", "Provi il 199 123 456",
			"La guardia medica risponde allo 0371 420000",
			"Carabinieri 0371 420000",
			"Guasti Enel 02 48000000",
			"AUSL: 051 6000000, prenotazioni",
			"Ho chiamato i vigili allo 0371-420000 e sono venuti",
			"polizia locale 345 0000000 pattuglia di turno",
			"Biblioteca tel. 0371 420000",
			"La pizzeria in piazza, 0371 420000, consegna a casa",
			"segreteria della scuola: 02 48000000",
			"Ho chiamato il medico, dr. Rossi 0371 420000, ma è in ferie",
			"il vostro numero 0371 420000 non va",
			"chiamo da mesi lo 02.48000000 ma nessuno risponde",
			"Il numero è sempre occupato: 02 48000000",
		),
	)
}

func phoneNumbersOfOtherKinds() []audit.Example {
	return audit.Texts(
		"uno due tre quattro cinque sei sette otto nove dieci", "sono zero tre zero sei anni", "tre gol, due pali, zero espulsi, quattro ammoniti",
		"tre quattro cinque sei sette otto nove zero uno due tre quattro cinque: conta il bambino", "3782 822463 10005", "articolo 345O0000OO del catalogo", "345 - 0000000 firme",
		"La scadenza è il 09.05.2022", "dal 09.05.2022 al 10.06.2022", "09/05/2022-10/06/2022", "il 09-05-2022 ore 08.30", "08.30-12.30 e 14.00-18.00",
		"2022-05-09 15:30", "dalle 08.30 alle 12.30", "Spesi 345.000.000 euro", "€ 3450000000", "3.450.000.000 €", "3450000000 euro di debito",
		"Prot. n. 0371420000", "protocollo 3450000000 del 2026", "delibera n. 0371/420000", "CIG 3450000000", "la pratica 3450000000 è ferma da un anno", "POD IT001E34500000",
		"PDR 03450000000000", "IBAN IT60 X054 2811 1010 0000 0123 456", "IT60X0345000000000000123456", "CAP 20016, Pero", "45.3450000, 9.3450000",
		"coordinate 45.3123456789 9.3123456789", "ISBN 978-88-345-0000-0", "targa AB 345 CD", "contatore 03450000000", "codice cliente 3450000000", "P.IVA 03450000000",
		"4023 6000 0011 1221", "http://giornale.invalid/2026/11/20/3450000000", "siamo in 3450 abitanti e 000 parcheggi", "bolletta n. 0345000000", "Segnalazione n. 3450000000",
		"ordine 345 0000000 mai arrivato", "1 2 3 4 5 6 7 8 9 10", "3450000000x", "A3450000000", "fattura 0371 420000 del 2 maggio", "foglio 345 mappale 000000", "punteggio 30-27 34-50 00-00",
		"identificativo_3450000000", "foto 3450000000.jpg", "utente3450000000", "Giulia34500000001", "12 euro 3450000000", "pronto intervento gas 0371 420000", "#3450000000", "https://www.social.invalid/345000000000000/posts/3450000000", "RSSMRA80A01H501U", "tel. 12345", "0000000000", "333",
	)
}
