package disclosure

import (
	"slices"

	"vigilia/audit"
)

func messageHits() []audit.Example {
	return slices.Concat(passedOn(),
		audit.At(audit.Medium,
			"Ci ha scritto la signora Anna Rossi: «Il lampione sotto casa è spento da un mese». Provvederemo!",
			"Messaggio ricevuto da Ugo Verdi: «Grazie per la pulizia del parco».",
			"Riceviamo e pubblichiamo la lettera di Sara Neri sul servizio mensa.",
			"In privato ci ha contattati Paolo Neri per lamentarsi della TARI: ecco la risposta.",
			"Su Messenger Luca Galli ci chiede quando apre lo sportello.",
			"Pubblichiamo lo sfogo di Marta Costa, che ci scrive ogni settimana.",
			"Abbiamo ricevuto una mail dal signor Villa di via Verdi 12: dice che la strada è sporca.",
			"Ci è arrivato un messaggio da un residente di via Manzoni 8 che protesta per il rumore.",
			"Vi leggiamo la lettera della famiglia Brambilla, che ringrazia l'ufficio anagrafe.",
			"Carla ci scrive: «mio figlio non trova posto al nido». Le rispondiamo qui.",
			"Grazie alla sig.ra Bonfanti per le belle parole che ci ha scritto in privato: «siete gentilissimi».",
			"Riportiamo la mail di un residente di via Adda 12 sul rumore notturno.",
			"Screenshot della conversazione con Dario Ferri: giudicate voi.",
			"La signora Ada Monti ci ha inviato un messaggio che condividiamo volentieri: siete stati gentilissimi.",
			"Grazie per le parole ricevute da Pietro Valli via WhatsApp: «il nuovo parco è bellissimo».",
		),
		audit.At(audit.Medium,
			"Vi giro lo screenshot che ci ha mandato Denis Malavasi: pura maleducazione.",
			"Il biglietto di nonna Argia lasciato in portineria: «grazie per la panchina». Ci ha commosso.",
			"Pubblichiamo la PEC dell'avvocato Sergio Lanzi per trasparenza.",
			"Una mail ci ha colpito. È di Tiziana Ferroni, via Carducci 8, e dice che la luce dà fastidio.",
			"Sentite il vocale di Ginetto: «al parco ci sono le oche!»",
			"Dalla casella del Comune: Luigi P. chiede perché non gli abbiamo tolto la multa.",
			"Nella chat privata con la pagina Katia Rubini ammette di aver lasciato lei i sacchi.",
			"Pubblichiamo integralmente il reclamo di Franco Zani contro il nido.",
		),
		replied(audit.At(audit.Medium,
			"Salve, lei ci ha detto altro in privato, e cioè che il muro lo ha fatto senza permesso.",
			"Gentile signor Poli, nella PEC di ieri lei ammetteva di non aver pagato: la rata resta dovuta.",
			"Gentile Lara, nella mail che ci ha mandato ieri diceva di abitare a Parma.",
			"Tranquilla, la tua amica Samanta ci ha scritto in direct che lascia il posto al nido.",
		)),
		with(photo("Screenshot della chat con Dario Ferri su Messenger", ""), audit.Texts("Giudicate voi.")),
	)
}

func messageSpares() []audit.Example {
	return slices.Concat(impersonal(), messageAnswers(), audit.Texts(
		"Ci scrivete in tanti per sapere quando si paga la TARI: la scadenza è il 2 dicembre.",
		"Un cittadino ci ha scritto che il lampione di via Roma è spento: provvederemo.",
		"Domande frequenti: «Come faccio la carta d'identità?» Basta prenotare.",
		"Ci hanno chiesto in privato se il mercato si fa anche a Natale: sì, si fa.",
		"Abbiamo ricevuto molte segnalazioni sulle buche di via Verdi: i lavori partono lunedì.",
		"La Prefettura ci ha scritto: da lunedì nuove regole per le manifestazioni.",
		"Il Ministro Ugo Neri ci ha inviato una lettera di ringraziamento.",
		"I bambini della 3A ci hanno scritto una letterina per Natale.",
		"Messaggio ricevuto in forma anonima: qualcuno segnala rifiuti al parco.",
		"Scriveteci su Messenger o all'indirizzo urp@comune.esempio.it",
		"Anna Rossi ci ha scritto e, con il suo permesso, pubblichiamo le sue parole.",
		"L'associazione Borgo Vivo, con la presidente Anna Rossi, ci ha scritto per il concerto.",
		"Lettera aperta di Ugo Verdi alla cittadinanza: la trovate nei giornali.",
		"Il messaggio di auguri del sindaco Paolo Neri alla cittadinanza.",
		"Riceviamo dalla Pro Loco e pubblichiamo il programma della sagra.",
		"Una mamma ci scrive che la palestra è fredda: il tecnico passa domani.",
		"Abbiamo ricevuto una segnalazione di una perdita in via Roma 12: i tecnici sono sul posto.",
		"Ci è arrivata una lettera da una bambina che vuole più alberi: ci proveremo!",
		"L'ufficio postale ci comunica la chiusura di lunedì.",
		"Il messaggio di don Luigi alla comunità per il Natale.",
		"La lettera di Garibaldi al Comune è esposta in archivio.",
		"Mostra «Lettere dal fronte»: le lettere di Giuseppe Verri alla moglie, in biblioteca.",
		"Posta elettronica fuori servizio: scrivete a protocollo@comune.esempio.it, referente Ugo Neri.",
		"Petizione per la ciclabile: 340 firme consegnate all'assessore Bruno Sarti.",
	))
}

// messageAnswers are answers that tell nothing of what was written in private.
func messageAnswers() []audit.Example {
	return replied(audit.Texts(
		"Buongiorno Anna, grazie per il messaggio: giriamo la segnalazione ai tecnici.",
		"Buonasera Luca, abbiamo ricevuto la sua mail e le risponderemo entro venerdì.",
		"Salve, se ci ha scritto in privato le risponderemo appena possibile.",
		"Gentile signora Rossi, la preghiamo di scriverci in privato i suoi dati.",
		"Buongiorno Elena, ha ricevuto la nostra mail?",
		"Gentile Paolo, come indicato nella mail inviata a tutte le famiglie, la mensa parte lunedì.",
	))
}
