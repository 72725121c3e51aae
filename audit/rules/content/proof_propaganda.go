package content

import (
	"vigilia/audit"
	"vigilia/audit/civil"
)

// regime is an example under a policy's regime, with an electoral window from
// day to day of 2026-11; the content is of the 20th.
func regime(mode string, from, to int, informative bool, text string) audit.Example {
	return audit.Example{Text: text, Scene: func(s *audit.Setting, _ *audit.Subject) {
		p := &s.Policy.Settings
		p.Propaganda = mode
		p.Elections = []audit.ElectionWindow{{Name: "Comunali", Period: civil.Period{From: civil.NewDay(2026, 11, from), To: civil.NewDay(2026, 11, to)}}}
		if informative {
			p.Informative = []string{propagandaID}
		}
	}}
}

const appeal = "Domenica votate la lista Y! #VotaY"

func propagandaHits() []audit.Example {
	return append(plain(
		"Un voto alla Quercia, un futuro alla valle",
		"Il 9 giugno fai la croce sulla rondine e scrivi TOSETTI",
		"Chi ama la valle vota Terra Viva",
		"Sostenete la mia candidatura al consiglio comunale",
		appeal,
		"Domenica votate Bianchi, l'unico che ha fatto qualcosa per il paese",
		"Il 14 giugno scrivi ROSSETTI sulla scheda ✍️",
		"il 14 giugno scrivete Giambelli, lista Uniti per Esempio",
		"Sosteniamo la lista Progetto Comune, cambiare si può!",
		"#BonettiSindaco2027 💪💪",
		"Avanti tutta! #GiambelliSindaco",
		"Giambelli sindaco! Insieme per cambiare 🔴⚪",
		"Andate a votare Lega, prima gli italiani!",
		"VOTA FRATELLI D'ITALIA 🇮🇹🇮🇹🇮🇹",
		"vota e fai votare Partito Democratico",
		"Votate PD e mandateli a casa",
		"Vi aspettiamo sabato al gazebo di Fratelli d'Italia in piazza",
		"Ci vediamo al banchetto della Lega, iscriviti anche tu!",
		"Iscriviti al Partito Democratico, tesseramento 2027 aperto",
		"Unisciti a noi nel movimento, la lista civica ha bisogno di te: unisciti alla lista",
		"Fac simile della scheda: barrate il simbolo della lista e scrivete il cognome",
		"Dateci fiducia, date il vostro voto alla lista civica Patto Civico",
		"Mettete una croce sul simbolo e scrivete il nome, grazie a chi ci sosterrà",
		"Mi candido alle comunali, vi chiedo il voto",
		"Viva la Lega, avanti così",
		"W il PD sempre!!",
		"Programma completo su www.votagiambelli.it",
		"Leggete qui https://www.partitodemocratico.it/programma e condividete",
		"Votiamo tutti per la lista Rinascita Civica, insieme si vince",
		"Scegliete il centrodestra, scegliete la lista Esempio Futura alle elezioni",
		"Io voto e faccio votare la lista Esempio Viva, fate lo stesso",
		"Al referendum votate sì! Votate sì al referendum, è importante",
		"Presentiamo la nostra lista venerdì al teatro, non mancate alla presentazione dei candidati",
		"Votatemi, non ve ne pentirete: preferenza Sartorelli",
	), regime("election_windows", 1, 25, false, appeal), regime("off", 1, 5, true, appeal))
}

func propagandaSpares() []audit.Example {
	return append(plain(
		"Il gruppo X ha votato contro il bilancio in Consiglio.",
		"Dove si vota per via Garibaldi?",
		"La maggioranza ha votato contro la mozione della Lega",
		"Il sindaco ha lavorato bene, bravo",
		"Questa giunta PD è un disastro, dimettetevi",
		"Alle prossime elezioni non vi voto",
		"alle prossime elezioni so chi non votare",
		"Votate il sondaggio sul nome del parco!",
		"Votate la nostra pizzeria nel concorso, grazie",
		"Il consiglio comunale vota il bilancio giovedì sera",
		"Vota la tua foto preferita sul sito della Pro Loco",
		"Buon 25 aprile a tutti, viva la Resistenza",
		"Viva la Repubblica! Buon 2 giugno",
		"La tessera elettorale si ritira anche domenica?",
		"Quando aprono i seggi? Serve il documento?",
		"Voi che votate Lega ora siete contenti?",
		"Votate sempre gli stessi e poi vi lamentate",
		"Chi vota PD non capisce i problemi della gente",
		"Raccolta firme per la petizione presso l'URP fino a venerdì",
		"Il signor Lega abita in via Conte, citofono rotto",
		"Forza Italia! Stasera tutti davanti al maxischermo",
		"Io non voto più nessuno, sono tutti uguali",
		"Il candidato al concorso deve presentare la domanda entro lunedì",
		"Lista d'attesa dell'asilo: mio figlio è sessantesimo",
		"La Lega calcio ha cambiato l'orario della partita",
		"Sindaco ascolti i cittadini ogni tanto",
		"Grazie Rossi sindaco sempre presente!",
		"Ma il gazebo del mercato resta anche domenica?",
		"Scrivi al comune, sono gentili e rispondono",
		"Vi aspettiamo al gazebo dell'AVIS in piazza",
		"Ho votato per la rotonda nel bilancio partecipativo",
		"Mi hanno dato un volantino con scritto «vota la lista Y», l'ho buttato",
		"Se votate la Lega poi non venite a lamentarvi",
		"La coalizione di centrosinistra non ha mantenuto le promesse",
		"Il PD in consiglio ha presentato un'interrogazione sulle mense",
		"Scegliete voi il colore delle panchine?",
		"#votazioni online aperte per il presepe più bello",
		"Iscrivetevi al corso di italiano della biblioteca",
		"Perché dovrei votare questa lista?",
	), regime("election_windows", 1, 10, false, appeal), regime("off", 1, 30, false, appeal))
}
