package pii

import "vigilia/audit"

func emailProof() audit.Proof {
	return audit.Proof{
		Hits: join(
			at(audit.Medium,
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
				"luca＠gmail.com",
				"a@b.it",
				"mario.rossi@pec.it",
				"carla.blu@legalmail.it",
				"Rispondete a anna.verdi@live.it;paolo.neri@live.it",
				"pippo@mail.rossi.example",
				"ciao.mondo@inwind.it\nsaluti",
			),
			at(audit.Minor,
				"La mia mail è mario.rossi@gmail.com",
				"scrivetemi a luca75@libero.it",
				"Il mio indirizzo: x99@proton.me",
				"Contattatemi: anna.verdi@outlook.com",
				"Cordiali saluti, Anna Prova, anna.p@gmail.com",
				"annaprova@gmail.com",
				"mandatemi il modulo a pippo@alice.it",
			),
			with(strict, at(audit.Medium, "La mia mail è mario.rossi@gmail.com")),
			with(lenient("pii.email"), at(audit.Informative, "La mia mail è mario.rossi@gmail.com")),
		),
		Spares: join(
			with(configured, texts("sportello.esempio@gmail.com", "Scriva a mario.rossi@retecivica.example", "anna.verdi@mail.retecivica.example")),
			under("Iscrizioni a corsi.mario@gmail.com entro venerdì", "ho scritto a corsi.mario@gmail.com"),
			texts(
				"Scrivete a urp@ente.example", "info@qualcosa.example", "protocollo@altro.example", "segreteria@scuola.example", "comune.pero@pec.regione.lombardia.it",
				"mario.rossi@comune.esempio.it", "anna.verdi@provincia.esempio.it", "ufficio.tributi@comune.esempio.mi.it", "luca.neri@regione.lombardia.it", "nome.cognome@interno.gov.it",
				"paolo.neri@carabinieri.it", "preside@istruzione.it", "prolocopero@gmail.com", "info.avisesempio@gmail.com", "Associazione Borgo Vivo: borgovivo@libero.it",
				"pizzeria@bellanapoli.example", "bellanapoli@bellanapoli.example", "asd.ciclisti@gmail.com", "mario.rossi [at] gmail.com", "mario.rossi(at)gmail.com",
				"mario rossi chiocciola gmail punto com", "Ci vediamo @ piazza Roma", "@Anna Verdi hai ragione", "@anna.verdi hai ragione", "seguite @comune.esempio su Instagram",
				"https://medium.com/@mario.rossi/articolo", "@mario@mastodon.example", "email senza chiocciola gmail.com", "mario@", "@gmail.com", "1@2", "a@b", "mario..rossi@gmail.com",
				"ad esempio nome.cognome@gmail.com", "newsletter@negozio.example", "sindaco@comune.esempio.it", "studiorossi@pec.it", "prezzo 3 € @ kg", "mario@-esempio.it",
			),
		),
	}
}
