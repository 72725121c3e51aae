package election

import "vigilia/audit"

// sides are the ways in which a page takes sides without naming a party: whoever governs
// praises himself, scolds whoever came before, calls to confirm him, or does so by a hashtag.
func sides() []audit.Example {
	reply := audit.OwnReply
	return []audit.Example{
		{Text: "Io, da sindaco, sono fiera di quello che abbiamo costruito in cinque anni: mai nessuno aveva fatto tanto!"},
		{Text: "La mia amministrazione ha mantenuto tutte le promesse, altro che quelli di prima."},
		{Text: "Chi oggi critica ieri dormiva: ve la ricordate la Giunta Bianchi?"},
		{Text: "L'ex sindaco Conti si vergogni: ci ha lasciato le casse vuote."},
		{Text: "#VotaNeri"},
		{Text: "Domenica e lunedì fate una croce sul simbolo della rondine."},
		{Text: "Stasera in piazza apriamo la campagna elettorale con tutti i candidati. Vi aspettiamo!"},
		{Text: "Fratelli d'Italia entra in giunta: benvenuti ai nuovi amici del centrodestra!"},
		{Text: "Grazie all'onorevole Galli della Lega: senza di lui i fondi per la scuola non sarebbero arrivati."},
		{Text: "Ecco cosa succede quando governa la destra: zero servizi."},
		{Text: "Lista Civica Insieme: la squadra che vi ha ridato la piscina."},
		{Text: "Rosiconi! L'opposizione vota contro l'asilo nuovo."},
		{Text: "Avanti così, insieme al nostro sindaco, anche per i prossimi cinque anni!"},
		{Text: "Per continuare a crescere serve continuità: il 9 giugno sapete cosa fare."},
		{Text: "Sosteniamo convintamente il referendum: votate sì!"},
		{Text: "Finalmente un'amministrazione che ascolta, non come la precedente."},
		{Text: "Detto da chi ha votato gli altri per vent'anni fa sorridere.", Kind: reply},
		{Text: "Vedremo alle urne chi avrà ragione.", Kind: reply},
		{Text: "Il vostro sindaco si ricandida: ecco perché."},
		{Text: "L'assessore Verdi smonta le bugie della minoranza in tre minuti: guardate il video."},
		{Text: "La nostra città ha bisogno di altri cinque anni così: non torniamo indietro!"},
		{Text: "Ho preso un paese in ginocchio e l'ho rimesso in piedi."},
		{Text: "Il capogruppo Conti non sa nemmeno leggere un bilancio."},
		{Text: "#NeriSindaco2027"},
		{Text: "L'unico voto utile è quello alla nostra coalizione."},
		{Text: "Raccolta firme della Lega contro il campo rom: si firma in municipio."},
		{Text: "Grazie al nostro deputato che ha portato i milioni a casa."},
		{Text: "Chi ha distrutto il paese ora vuole tornare in municipio."},
		{Text: "Siamo l'amministrazione del fare."},
		{Text: "Orgogliosamente di sinistra: il nostro Comune dice no al decreto."},
		{Text: "Chieda alla sua amica consigliera di opposizione, che ha bloccato tutto.", Kind: reply},
		{Text: "I buffoni erano quelli che sedevano qui prima di noi.", Kind: reply},
		{Text: "Sono il vostro sindaco e vi dico grazie: insieme abbiamo vinto la sfida."},
		{Text: "Mentre altri litigano, noi asfaltiamo."},
		{Text: "Il centrosinistra ha tradito i pendolari."},
		{Text: "Non fatevi ingannare dalle promesse della minoranza."},
		{Text: "Domani banchetto della nostra lista al mercato: venite a conoscere i candidati."},
		{Text: "La coerenza dell'ex assessore Rota: ieri favorevole, oggi contrario. Ridicolo."},
		{Text: "Il nostro impegno continua: datemi la forza di finire il lavoro."},
		{Text: "Per il bene del paese, l'8 giugno non restate a casa: scegliete la competenza di Neri."},
		{Text: "La Lega plaude al sindaco e noi ringraziamo la Lega."},
		{Text: "Solo la nostra amministrazione poteva riuscirci."},
		{Text: "Con orgoglio possiamo dire: promesse mantenute!"},
		{Text: "Grazie, ricordatelo il giorno del voto!", Kind: reply},
		{Text: "Noi non staremo zitti come faceva la sua amica ex sindaca.", Kind: reply},
	}
}

// aloof are accounts, services and homonyms that take none.
func aloof() []audit.Example {
	reply := audit.OwnReply
	return []audit.Example{
		{Text: "Come si vota: l'elettore traccia una croce sul simbolo della lista o sul nome del candidato sindaco."},
		{Text: "Referendum: il sì al referendum significa abrogare la norma, il no mantenerla."},
		{Text: "Cordoglio per l'ex sindaco Aldo Conti, persona straordinaria che ha servito il paese."},
		{Text: "La concessione del campo è prorogata per altri cinque anni di gestione."},
		{Text: "Il sindaco Neri ha presentato il bilancio in Consiglio."},
		{Text: "Interrogazione del gruppo Lega sulla viabilità: la risposta dell'assessore."},
		{Text: "Referendum del 12 giugno: si vota dalle 7 alle 23."},
		{Text: "Risultati del ballottaggio: Neri 52%, Conti 48%."},
		{Text: "Insediata la nuova Giunta: le deleghe."},
		{Text: "Grazie alla Regione per il contributo di 50.000 euro."},
		{Text: "Visita del presidente della Repubblica: viabilità."},
		{Text: "Siamo felici di inaugurare la nuova biblioteca."},
		{Text: "Vota il progetto del cuore nel bilancio partecipativo."},
		{Text: "#iovadoinbici #M'illuminoDiMeno"},
		{Text: "Fate una croce sul calendario: il 12 giugno c'è la festa dello sport."},
		{Text: "Il 25 aprile ricordiamo la liberazione dal fascismo."},
		{Text: "Ex sindaci a confronto sulla storia del paese: convegno."},
		{Text: "Il centro destra Adda chiude per lavori."},
		{Text: "Continuità dei servizi: orari estivi."},
		{Text: "Piscina: la squadra del nuoto vince il campionato."},
		{Text: "La Lega Ambiente premia il Comune riciclone."},
		{Text: "La maggioranza dei cittadini differenzia correttamente."},
		{Text: "Grazie Anna, il merito è degli operai.", Kind: reply},
		{Text: "Buongiorno, i dati sono nel documento pubblicato sul sito.", Kind: reply},
		{Text: "La minoranza ha presentato tre emendamenti al bilancio."},
		{Text: "Nuovo presidente del Consiglio comunale: è Marta Neri."},
		{Text: "Raccolta firme per i referendum: si firma in municipio negli orari d'ufficio."},
		{Text: "Voto assistito: certificati ASL."},
		{Text: "Presentazione delle liste: deposito in segreteria dalle 8 alle 20."},
		{Text: "Chi ha distrutto la panchina è stato multato."},
		{Text: "Le cose da fare: bando volontari."},
		{Text: "L'amministrazione comunale informa che l'ufficio è chiuso."},
		{Text: "Il governo ha prorogato la scadenza IMU."},
		{Text: "Orgogliosi dei nostri ragazzi campioni d'Italia!"},
		{Text: "Buongiorno, sono 120 e gratuiti dopo le 18.", Kind: reply},
		{Text: "La invitiamo a rispettare la policy della pagina.", Kind: reply},
		{Text: "Bocciata la mozione n. 4 con 8 voti contrari."},
		{Text: "Diciamo no allo spreco alimentare."},
		{Text: "Io sto con la natura: ecofesta sabato."},
		{Text: "Banchetto dei volontari AVIS al mercato."},
		{Text: "La coerenza del progetto: relazione tecnica."},
		{Text: "Non fatevi ingannare dai falsi tecnici del gas."},
		{Text: "Scegliete la raccolta differenziata di qualità."},
		{Text: "#RipartiamoInsieme con la scuola: orari dello scuolabus."},
		{Text: "Il nostro impegno continua contro lo spreco d'acqua."},
		{Text: "Promesse di matrimonio: come prenotare la sala."},
		{Text: "L'ex assessore Rota presenta il suo romanzo."},
		{Text: "Il Consiglio discute la mozione del centrosinistra sui pendolari."},
		{Text: "Solo la carta d'identità elettronica è valida dal 3 agosto."},
		{Text: "Grazie, l'inaugurazione è domenica.", Kind: reply},
		{Text: "Buongiorno, i dati sono pubblicati sul portale.", Kind: reply},
		{Text: "Dai la tua disponibilità per il seggio."},
		{Text: "Il sindaco uscirà sul territorio lunedì: sopralluogo in via Po."},
	}
}

// boasts fail one of the two tests of a window, notices pass both.
func boasts() []audit.Example {
	in := func(text string) audit.Example { return audit.Example{Text: text, Scene: inWindow} }
	return []audit.Example{
		in("Felici di annunciare che il nuovo asilo è realtà!"),
		in("La sindaca ha stretto la mano agli atleti."),
		in("Grazie al lavoro di questa Giunta il debito è sceso."),
		in("Foto ricordo con l'assessore al taglio della torta."),
		in("Un parco più bello grazie a noi."),
		in("Il nostro Comune premiato a Roma: orgoglio!"),
		in("Cena di gala con le associazioni, presente la Giunta al completo."),
		in("Parte il progetto Giovani: un'altra idea nata in Comune."),
		in("Abbiamo ascoltato e abbiamo agito."),
	}
}

func notices() []audit.Example {
	in := func(text string) audit.Example { return audit.Example{Text: text, Scene: inWindow} }
	return []audit.Example{
		in("Acqua non potabile in via Po fino a nuovo avviso."),
		in("Domani sciopero dei mezzi: orari garantiti."),
		in("La mensa riapre lunedì 8."),
		in("Rubinetti a secco giovedì mattina nel quartiere Nord."),
		in("Semaforo spento all'incrocio: prestare attenzione."),
		in("Caldo estremo: i consigli per gli anziani."),
		in("Ritiro ingombranti giovedì 5."),
		in("Zanzare: trattamento stanotte nei parchi."),
		in("Passaporti: sportello in municipio il martedì."),
		in("Scuola: calendario degli esami di Stato."),
		in("Si vota l'8 e il 9 giugno: documenti da portare al seggio."),
	}
}
