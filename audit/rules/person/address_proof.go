package person

import (
	"slices"

	"vigilia/audit"
)

func addressHits() []audit.Example {
	return slices.Concat(
		at(audit.Medium,
			"Mario Rossi abita in via Garibaldi 12, andate a dirglielo",
			"quella della pizzeria vive in viale Europa 45",
			"Il signor Bianchi sta in via Manzoni 3, secondo piano",
			"Anna Ferri, residente in piazza Roma 7, non paga",
			"andate a casa di Luca Esposito in via Po 22",
			"il vicino, Mario Bianchi di via Verdi 3, è un maleducato",
			"la maestra Carla abita in via Dante 15",
			"il figlio di Gino abita in corso Italia 100",
			"So dove abiti: via Mazzini 8",
			"abita in via dei Mille 4, lo conoscono tutti",
			"in via Leopardi 9 abita Sandro Greco, chiedete a lui",
			"citofonate a Sonia Galli, via Pascoli 31",
			"La signora Verdi, via Cavour 12 scala B interno 3, tiene venti gatti",
			"MARIO ROSSI ABITA IN VIA GARIBALDI 12",
			"mia suocera vive in via Trieste 6 e non passa nessuno",
			"Paolo Conti di via San Giorgio n. 5 butta i rifiuti nel fosso",
			"il colpevole abita in via Verdi 3/A",
			"la casa di Teresa Neri è in via Volta 18",
			"Franco Moretti risiede in largo Augusto 2",
			"il mio ex vive in via Trento 40",
			"l'indirizzo di Elena Sartori è via Fermi 11",
		),
		at(audit.Minor,
			"abito in via Garibaldi 12 e non passa mai nessuno",
			"davanti a casa mia in via Po 22 c'è una buca",
			"Io sto in via Verdi 3, venite a vedere",
			"Residente in via Mazzini 8, segnalo che il lampione è spento",
			"in viale Europa 45, dove abito, manca la luce",
			"il mio indirizzo è via Dante 15",
			"Noi viviamo in piazza Roma 7 da trent'anni",
			"sono residente in via dei Mille n. 4",
		),
		strict(at(audit.Medium, "abito in via Leopardi 9 e l'umido non passa")),
	)
}

func addressSpares() []audit.Example {
	return texts(
		"Via Roma 12: buca pericolosa",
		"in via Roma 12 c'è una buca",
		"via in 40 minuti, tutti fuori",
		"il corso nel febbraio 2025 è saltato",
		"Lampione spento in via Garibaldi 30, segnalo per la terza volta",
		"La farmacia di via Verdi 3 è chiusa per ferie",
		"L'ufficio anagrafe è in piazza Roma 1, aperto dalle 9",
		"La mostra è in via Dante 15 fino a domenica",
		"abito in via Garibaldi e non passa mai nessuno",
		"chi abita in via Po sa di cosa parlo",
		"Chi abita in via Po 22 ha l'acqua marrone?",
		"I residenti di via Mazzini 8 chiedono un incontro",
		"La casa di riposo di via Manzoni 20 cerca volontari",
		"Corso di nuoto 3 volte a settimana",
		"piazza piena alle 21 per il concerto",
		"Il comune ha sede in piazza della Libertà 1",
		"viale Europa dal civico 10 al 40 è al buio",
		"La scuola di via Trieste 6 ha il riscaldamento rotto",
		"Mario Rossi espone in via Volta 18",
		"In via XXV aprile 3 auto bruciate in un mese",
		"via Mario Rossi 12 è senza marciapiede",
		"strada chiusa per 30 giorni",
		"Il negozio di Anna in via Cavour 12 ha bellissime cose",
		"Il dottor Neri riceve in via Fermi 11",
		"Deviazione da via Trento 40 a via Po",
		"il gatto vive in via Pascoli 31, davanti al bar",
		"Mia figlia ha perso lo zaino in via Leopardi 9",
		"Si vota nella scuola di via Dante 15",
		"Avvocato Luca Ferri, via Garibaldi 12, riceve su appuntamento",
		"Abito qui da 40 anni e mai visto nulla di simile",
		"parcheggiavano in via Verdi, 3 multe in un giorno",
		"Sagra in piazza Garibaldi, 12 stand gastronomici",
		"da via Roma 200 metri a piedi",
	)
}
