package disclosure

import (
	"slices"

	"vigilia/audit"
)

func specialHits() []audit.Example {
	return slices.Concat(
		at(audit.Critical,
			"Contributo affitto: ecco i beneficiari: Rossi Anna, Verdi Ugo…",
			"Contributo affitto, i beneficiari: Rossi Anna € 300, Verdi Ugo € 250, Neri Paolo € 400",
			"Buoni spesa consegnati oggi a: Anna Rossi, Ugo Verdi, Sara Bianchi e Paolo Neri. Un aiuto concreto!",
			"Graduatoria alloggi popolari\n1. Colombo Luigi punti 18\n2. Fumagalli Teresa punti 17\n3. Brambilla Ivo punti 15",
			"ASSEGNATARI CASE COMUNALI 2026\nROSSI ANNA\nVERDI UGO\nNERI SARA",
			"Esenzione dal pagamento della mensa: aventi diritto Marta Galli, Dario Costa e Lucia Ferri.",
			"Bonus bollette, elenco degli ammessi: A.R., M.B., C.D., F.L.",
			"La signora Teresa Fumagalli ha ottenuto il contributo per l'affitto: siamo felici per lei!",
			"Oggi abbiamo consegnato il pacco alimentare alla famiglia Brambilla di via Verdi.",
			"Il Comune ha assegnato l'alloggio popolare di via Moro a Luigi Colombo, che era sotto sfratto.",
			"Morosi della mensa scolastica: Rossi Anna, Verdi Ugo, Neri Paolo. Invitiamo a saldare.",
			"Assegno di cura 2026: i beneficiari sono Rosa Bianchi, Pietro Villa e Carla Riva (determina all'albo pretorio).",
			"Contrassegno disabili rilasciato a Mario Bianchi, via Verdi 3.",
			"Il nostro concittadino Mario Bianchi è in cura psichiatrica e da ieri è ricoverato.",
			"Auguri di pronta guarigione a Carla Riva, che ha un tumore e inizia oggi la chemioterapia.",
			"Purtroppo il signor Pietro Villa è positivo al covid, la famiglia è in quarantena.",
			"Messi alla prova presso il Comune: Ivan Greco, Nadia Serra e Tito Fonti inizieranno lunedì i lavori di pubblica utilità.",
			"Rossi Mario, arrestato ieri per furto nel cimitero, è residente in paese.",
			"Disposto il trattamento sanitario obbligatorio nei confronti di Luigi Colombo, ricoverato in ospedale.",
			"Trasporto disabili: utenti ammessi Giulia Neri, Franco Valli, Ada Monti.",
		),
		at(audit.Serious,
			"Nido comunale, graduatoria definitiva: ammessi Giulia Bianchi, Marco Neri, Sara Gialli",
			"Scuolabus, elenco degli alunni iscritti: Bianchi Giulia, Neri Marco, Gialli Sara, Riva Carlo",
		),
		replied(at(audit.Critical,
			"Buongiorno, la sua domanda di contributo affitto è stata respinta per ISEE troppo alto.",
			"Gentile signora Rossi, il contributo economico le è stato riconosciuto: a favore di Anna Rossi sono stati liquidati 300 euro.",
		)),
		with(link("Buoni spesa: elenco beneficiari Rossi Anna, Verdi Ugo, Neri Sara"), at(audit.Critical, "Pubblicato l'elenco")),
		with(photo("Tabella dei beneficiari del contributo affitto: Rossi Anna, Verdi Ugo, Neri Sara", ""), at(audit.Critical, "Ecco l'esito del bando")),
		with(photo("", "BENEFICIARI BUONI SPESA\n1 Rossi Anna 300,00\n2 Verdi Ugo 250,00\n3 Neri Sara 120,00"), at(audit.Critical, "Ecco l'esito del bando.")),
		with(photo("", "1 Rossi Anna 300,00\n2 Verdi Ugo 250,00\n3 Neri Sara 120,00"), at(audit.Critical, "Contributo affitto: pubblichiamo i beneficiari.")),
	)
}

func specialSpares() []audit.Example {
	return slices.Concat(
		texts(
			"Dal 15 ottobre vaccinazioni antinfluenzali dal medico di famiglia.",
			"La graduatoria è consultabile all'albo pretorio (link).",
			"Domenica processione del Corpus Domini, viabilità modificata.",
			"Condanniamo con forza il gesto vandalico",
			"Auguri alla comunità musulmana per la fine del Ramadan",
			"3 dicembre, Giornata internazionale delle persone con disabilità: incontro in biblioteca con la psicologa Anna Rossi.",
			"Screening gratuito del tumore al seno per tutte le donne dai 45 ai 74 anni: prenotazioni al numero verde.",
			"Bando contributo affitto: possono presentare domanda i residenti con ISEE inferiore a 12.000 euro. Referente: Anna Rossi, servizi sociali.",
			"Contributo affitto 2026: accolte 84 domande su 120, per un totale di 96.000 euro.",
			"Assegnati 12 alloggi popolari: la graduatoria definitiva è all'albo. Il sindaco Paolo Neri: «Una risposta concreta».",
			"Il Sindaco Paolo Neri e l'assessora Carla Verdi hanno consegnato le chiavi di tre alloggi popolari.",
			"Grazie ai volontari della Caritas Anna Rossi, Ugo Verdi e Sara Neri che distribuiscono i pacchi alimentari alle famiglie in difficoltà.",
			"Commissione per l'assegnazione degli alloggi: presidente Anna Rossi, componenti Ugo Verdi e Sara Neri.",
			"Processione di San Rocco, patrono del paese: partenza alle 20.30 dalla chiesa.",
			"La comunità saluta con cordoglio il maestro Anna Rossi, malato da tempo, che ha insegnato a generazioni di concittadini.",
			"Premio di laurea: premiati Anna Rossi, Ugo Verdi e Sara Neri. Complimenti!",
			"Borse di studio agli studenti meritevoli: assegnate ad Anna Rossi, Ugo Verdi e Sara Neri.",
			"Convegno sull'autismo: intervengono Anna Rossi, neuropsichiatra, e Ugo Verdi, presidente dell'associazione.",
			"Intitolata al giudice Paolo Borsellino e alle vittime della mafia la sala consiliare.",
			"RUP dei lavori di edilizia residenziale: geom. Ugo Verdi. CIG A000000000, ditta Bianchi Costruzioni.",
			"Elenco degli scrutatori nominati: Rossi Anna, Verdi Ugo, Neri Paolo",
			"Nel 2025 i servizi sociali hanno seguito 143 nuclei: il 40% anziani, il 25% famiglie con minori, il 12% persone con disabilità.",
			"Aperte le iscrizioni al nido comunale: domande entro il 30 aprile all'ufficio scuola.",
			"Torneo dei bambini: in campo Rossi, Verdi e Neri. Vince la squadra della 3B!",
			"Benvenuti ai nuovi nati: il Comune dona un libro a ogni bambino.",
			"Sportello caregiver: la dott.ssa Anna Rossi riceve il martedì.",
			"Raccolta fondi per i malati oncologici: concerto di Anna Rossi e Ugo Verdi.",
			"Giornata della legalità: gli studenti incontrano l'ex magistrato Ugo Verdi.",
			"Concorso presepi: i vincitori sono Anna Rossi, Ugo Verdi e la famiglia Neri.",
			"Buoni spesa: gli aventi diritto riceveranno una comunicazione personale, nel rispetto della riservatezza.",
			"Auguri a nonna Teresa Fumagalli, che oggi compie cento anni!",
		),
		replied(texts(
			"Buongiorno, può presentare domanda di contributo affitto entro il 30 novembre allo sportello.",
			"Gentile signora, per la sua pratica la invitiamo a scriverci in privato o a contattare lo sportello.",
			"Buongiorno Anna, il bando è aperto a tutti i residenti con ISEE sotto i 15.000 euro.",
		)),
		with(link("Bando alloggi popolari, pubblicata la graduatoria"), texts("La graduatoria è all'albo.")),
		with(photo("Manifesto della campagna di vaccinazione antinfluenzale", "VACCINAZIONE ANTINFLUENZALE\ngratuita per gli over 60"), texts("Vacciniamoci!")),
	)
}
