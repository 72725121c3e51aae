package scope

import (
	"vigilia/audit"
	"vigilia/audit/civil"
)

// sponsor is a contract from day to day of November 2026; the post is of the 20th.
func sponsor(name string, from, to int) func(*audit.Setting, *audit.Subject) {
	return func(set *audit.Setting, _ *audit.Subject) {
		set.Policy.Settings.Sponsors = []audit.Sponsor{{Name: name, Period: civil.Period{From: civil.NewDay(2026, 11, from), To: civil.NewDay(2026, 11, to)}}}
	}
}

func advertisingHits() []audit.Example {
	medium := audit.Medium
	return []audit.Example{
		{Text: "Caldaia vecchia? Rivolgetevi alla Termoidraulica Esempio: preventivo gratuito e 10% di sconto per chi mostra questo post.", Severity: &medium},
		{Text: "Sabato grande apertura di Ottica Prova in corso Italia: occhiali completi da 79 euro, non mancate!"},
		{Text: "Cena di pesce alla Trattoria del Ponte a soli 28 euro vino compreso: prenotate entro giovedì"},
		{Text: "Buongiorno, le consigliamo lo studio dentistico del dottor Esempio, prezzi ottimi e prima visita gratis.", Kind: audit.OwnReply},
		{Text: "La palestra FitEsempio regala una settimana di prova: correte a prenotare, poi abbonamento annuale a 299 euro"},
		{Text: "Avete provato le brioches del Forno Esempio? Croccanti, genuine, da 1,20 euro. Il Comune approva!"},
		{Text: "Black Friday da Elettrodomestici Prova! Lavatrici in offerta fino a esaurimento scorte"},
		{Text: "L'agenzia Casa Esempio cerca immobili: valutazione gratuita, vendete con loro e non ve ne pentirete. Chiamate subito!"},
		{Text: "Il nuovo salone di parrucchiere in piazza fa il 20% di sconto: correte!"},
		{Text: "Assicurazioni auto: per i residenti la polizza costa meno. Fatevi fare un preventivo, ne vale la pena"},
		{Text: "Gelateria Esempio, la più buona della provincia: coppetta a 2 €"},
		{Text: "Per i vostri balconi scrivete alla ditta Luci Esempio: sconto del 15% dicendo che vi manda il Comune!"},
		{Text: "Dopo la pattinata tutti da Cioccolateria Prova: cioccolata con panna a 3,50 euro, la più buona!"},
		{Text: "Ristorante Zeta, sponsor della rassegna, vi aspetta: menù a 20 euro in offerta speciale", Scene: sponsor("Altra Ditta", 1, 30), Why: "il contratto è di un altro"},
		{Text: "Pizzeria Zeta: margherita a 4 euro in offerta, andateci tutti", Scene: sponsor("Pizzeria Zeta", 1, 10), Why: "contratto scaduto"},
	}
}

func advertisingSpares() []audit.Example {
	return []audit.Example{
		{Text: "Sagra patrocinata dal Comune, stand dello sponsor Zeta e birra a 3 euro"},
		{Text: "Sabato il mercato contadino in piazza: formaggi, miele e verdure di stagione a prezzi onesti"},
		{Text: "Il Distretto del commercio presenta lo sconto di Natale nei negozi aderenti"},
		{Text: "Bando per le imprese: contributi a negozi, bar e ristoranti fino a 5.000 euro, domande entro venerdì"},
		{Text: "Ringraziamo Pizzeria Zeta, sponsor dell'illuminazione della piazza: margherita a 4 euro in offerta", Scene: sponsor("Pizzeria Zeta", 1, 30), Why: "sponsor con contratto"},
		{Text: "Grazie alla ditta Zeta che ha donato le luminarie di quest'anno"},
		{Text: "Piscina comunale: abbonamento annuale a 299 euro, ridotto per i residenti"},
		{Text: "Biglietti a 8 euro presso il bar Sport e la libreria Esempio"},
		{Text: "Vendita all'asta di un immobile comunale: prezzo base 120.000 euro"},
		{Text: "Comprate nei negozi di vicinato: il commercio locale tiene vivo il paese"},
		{Text: "Cena di beneficenza al Ristorante Esempio, 25 euro: il ricavato sarà devoluto al reparto pediatrico. Prenotate!"},
		{Text: "Chiusa via Roma per lavori della ditta Esempio srl: bar e negozi restano raggiungibili"},
		{Text: "Il contributo per l'affitto: domande allo sportello sociale, preventivi e ricevute in allegato"},
		{Text: "Attenzione alle truffe: nessun agente passa nelle case per polizze o sconti in bolletta. Chiamate subito il 112"},
		{Text: "Mensa scolastica: tariffa a partire da 4,50 euro a pasto"},
		{Text: "La farmacia di turno è in via Roma"},
		{Text: "Corso di inglese in biblioteca: prima lezione gratuita, quota 50 euro"},
		{Text: "Alla panetteria Esempio i complimenti per i cinquant'anni di attività storica"},
		{Text: "Buongiorno, per la carta d'identità prenoti dal sito: costa 22,21 euro", Kind: audit.OwnReply},
	}
}

func scopeHits() []audit.Example {
	informative := audit.Informative
	return []audit.Example{
		{Text: "L'oroscopo del giorno: ariete, giornata fortunata in amore!", Severity: &informative},
		{Text: "Buongiorno con un caffè a tutti!! ☕"},
		{Text: "Condividi se anche tu ami la mamma ❤"},
		{Text: "Team panettone o team pandoro? Rispondi con un'emoji"},
		{Text: "Metti amen e passa parola"},
		{Text: "I numeri fortunati di oggi: 7, 23, 44"},
		{Text: "Forza Inter!! Che partita ieri sera"},
		{Text: "La barzelletta del lunedì: un carabiniere entra in un caffè…"},
		{Text: "La frase del giorno: chi dorme non piglia pesci"},
		{Text: "Ananas sulla pizza: sì o no?"},
		{Text: "Il mio gatto che dorme sul divano, troppo tenero"},
		{Text: "Temptation Island, puntata pazzesca ieri"},
		{Text: "Chi indovina? 😂 Indovinello della domenica"},
		{Text: "Auguri a mia moglie, la donna più bella del mondo"},
		{Text: "La signora Pina del terzo piano ha litigato di nuovo con tutti"},
		{Text: "Lo sapevate che i gatti dormono sedici ore?"},
	}
}

func scopeSpares() []audit.Example {
	return []audit.Example{
		{Text: "Buon Natale a tutti i cittadini", Why: "auguri"},
		{Text: "25 aprile: la cerimonia al monumento ai Caduti", Why: "ricorrenza civile"},
		{Text: "Previsioni: pioggia da domani pomeriggio", Why: "meteo"},
		{Text: "Scopri il borgo e i suoi sentieri", Why: "promozione turistica"},
		{Text: "Ritrovato un cane meticcio in via Roma: la Polizia locale lo ha riconsegnato al proprietario"},
		{Text: "Buongiorno! Oggi gli uffici aprono alle 9", Why: "il saluto non fa il tema"},
		{Text: "In biblioteca la serata dei giochi: quiz, indovinelli e risate per tutti"},
		{Text: "Corso di cucina: la ricetta della nonna, iscrizioni in biblioteca"},
		{Text: "Complimenti alla squadra di pallavolo, campione provinciale"},
		{Text: "Il mondo saluta un grande artista: lutto cittadino"},
		{Text: "Auguri ai cento anni della signora Pina!"},
		{Text: "Concorso fotografico: il mio gatto e il suo quartiere, opere entro il 10"},
		{Text: "Un tramonto visto dal castello"},
		{Text: "Mostra dei meme fatti dai ragazzi della scuola media"},
		{Text: ""},
		{Text: "👏👏👏"},
		{Text: "Ecco una foto", Why: "che non si riesce a classificare"},
		{Text: "Auguri alla comunità musulmana per la fine del Ramadan"},
		{Text: "Domenica il blocco del traffico: si va in bicicletta"},
	}
}
