package pii

import "vigilia/audit"

func emailProof() audit.Proof {
	return audit.Proof{Hits: join(mailboxes(), hiddenMailboxes()), Spares: noMailboxes()}
}

func mailboxes() []audit.Example {
	return join(
		audit.At(audit.Medium,
			"Scrivete a mario.rossi@gmail.com che è lui il responsabile del disordine",
			"MARIO.ROSSI@GMAIL.COM",
			"luca_bianchi75@libero.it",
			"la vicina: zia.pina@hotmail.it",
			"mario.rossi @ gmail.com",
			"mail: mario.rossi@ yahoo.it",
			"(anna.verdi@outlook.com)",
			"Il geometra è m.rossi@rossicostruzioni.example",
			"anna.neri@studioneri.example",
			"mailto:paolo.gialli@tiscali.it",
			"zorro-75@virgilio.it.",
			"rossi.elettricista@alice.it, chiedete a lui",
			"gino+comune@icloud.com",
			"paolo%neri@email.it",
			"Sua moglie ha info.giulia.rossi@gmail.com",
			"x99@proton.me",
			"mario.rossi75@gmail",
			"mario.rossi75@gmail. com",
			"corona75@libero.it",
			"luca＠gmail.com",
			"a@b.it",
			"mario.rossi@pec.it",
			"carla.blu@legalmail.it",
			"Rispondete a anna.verdi@live.it;paolo.neri@live.it",
			"pippo@mail.rossi.example",
			"ciao.mondo@inwind.it\nsaluti",
		),
		audit.At(audit.Minor,
			"La mia mail è mario.rossi@gmail.com",
			"scrivetemi a luca75@libero.it",
			"Il mio indirizzo: x99@proton.me",
			"Contattatemi: anna.verdi@outlook.com",
			"Cordiali saluti, Anna Prova, anna.p@gmail.com",
			"annaprova@gmail.com",
			"mandatemi il modulo a pippo@alice.it",
		),
	)
}

// hiddenMailboxes are hidden from machines, and plain to whoever reads.
func hiddenMailboxes() []audit.Example {
	return join(
		audit.At(audit.Medium,
			"mario.rossi [at] gmail.com", "mario.rossi(at)gmail.com", "mario rossi chiocciola gmail punto com",
			"La mail di Giulia è giulia_verdi chiocciola hotmail.it",
			"mario punto rossi chiocciola posta punto it",
			"mario.rossi[chiocciola]libero.it",
			"mario.rossi {at} yahoo {dot} it",
			"mario.rossi AT gmail DOT com",
			"anna.verdi@studioesempio punto it",
			"mario.rossi (@) gmail (.) com", "mario.rossi @ gmail . com", "mario.rossi@@gmail.com", "mario.rossi@gmail..com",
			"mario.rossi chiocciola g mail punto com", "mario.rossi «at» gmail.com", "mario-rossi-chiocciola-gmail-punto-com",
			"mariorossi, tutto attaccato, chiocciola libero punto it", "mario.rossi75 gmail.com", "mario.rossi chiocciolalibero puntoit", "mario.rossi👉@👈libero.it",
		),
		audit.At(audit.Minor, "scrivetemi: mario.rossi at gmail.com", "la mia mail è mario punto rossi chiocciola libero punto it"),
		audit.At(audit.Medium, "mario.rossi75@gmailcom"),
		with(strict, audit.At(audit.Medium, "la mia mail è mario punto rossi chiocciola libero punto it")),
		with(strict, audit.At(audit.Medium, "La mia mail è mario.rossi@gmail.com")),
		in("arese", audit.At(audit.Minor, "La mia mail è mario.rossi@gmail.com")), in("portosantelpidio", audit.At(audit.Medium, "La mia mail è mario.rossi@gmail.com")),
		in("pero", audit.At(audit.Informative, "La mia mail è mario.rossi@gmail.com")),
	)
}

func noMailboxes() []audit.Example {
	return join(
		with(configured, audit.Texts("sportello.esempio@gmail.com", "Scriva a mario.rossi@retecivica.example", "anna.verdi@mail.retecivica.example")),
		audit.Below("Iscrizioni a corsi.mario@gmail.com entro venerdì", "ho scritto a corsi.mario@gmail.com"),
		audit.Texts(
			"Scrivete a urp@ente.example", "info@qualcosa.example", "protocollo@altro.example", "segreteria@scuola.example", "comune.pero@pec.regione.lombardia.it",
			"mario.rossi@comune.esempio.it", "anna.verdi@provincia.esempio.it", "ufficio.tributi@comune.esempio.mi.it", "luca.neri@regione.lombardia.it", "nome.cognome@interno.gov.it",
			"paolo.neri@carabinieri.it", "preside@istruzione.it", "prolocopero@gmail.com", "info.avisesempio@gmail.com", "Associazione Borgo Vivo: borgovivo@libero.it",
			"pizzeria@bellanapoli.example", "bellanapoli@bellanapoli.example", "asd.ciclisti@gmail.com",
			"Ci vediamo @ piazza Roma", "@Anna Verdi hai ragione", "@anna.verdi hai ragione", "seguite @comune.esempio su Instagram",
			"https://medium.com/@mario.rossi/articolo", "@mario@mastodon.example", "email senza chiocciola gmail.com", "ufficio.tributi chiocciola comune punto esempio punto it", "protocollo(at)pec.comune.esempio.it", "urp [at] comune.esempio.it",
			"info chiocciola prolocoborgo punto it", "biblioteca chiocciola comune.esempio.it", "La scala a chiocciola è un punto pericoloso", "uno stand di chiocciolate punto it", "la fila chiocciolava fino al puntone", "la chiocciola ha attraversato il punto panoramico",
			"incontro at home, poi dot com", "punto it non è un dominio", "mario.rossi at the corner", "retecivica [at] retecivica.it", "mario@", "@gmail.com", "1@2", "a@b", "mario..rossi@gmail.com",
			"ad esempio nome.cognome@gmail.com", "newsletter@negozio.example", "sindaco@comune.esempio.it", "mercati@comune.esempio.eu", "anagrafeborgo@tiscali.it", "anziani@comune.esempio.example", "studiorossi@pec.it", "prezzo 3 € @ kg", "look at libero.it", "guardate at Milano dot it", "metti la chiocciola prima di gmail", "senza chiocciola non parte gmail punto com", "la mail gmail.com non funziona", "nome.cognome@esempio.it", "mario@-esempio.it",
		),
	)
}
