package person

import (
	"slices"

	"vigilia/audit"
)

func minorHits() []audit.Example {
	return slices.Concat(
		at(audit.Serious,
			"mia figlia Zoe fa la 1D delle Pascoli",
			"La figlia della farmacista, Noemi, fa la seconda media",
			"Il bullo della 5A è Brando, figlio dell'avvocato",
			"È scappata da casa Aurora Bassini anni 15",
			"Nella terza A del liceo c'è Marika che vende le sigarette",
			"mia figlia Giada di 7 anni è caduta dall'altalena rotta",
			"Mio figlio Luca fa la 3B alla scuola Manzoni e viene preso in giro",
			"il bambino si chiama Matteo e va all'asilo di via Verdi",
			"Giulia Rossi, 12 anni, è stata investita sulle strisce",
			"Kevin B. di 14 anni ha rotto la panchina",
			"mio figlio fa la 2A alla scuola media Pascoli, la prof lo insulta",
			"ecco la foto di mia figlia alla recita",
			"la piccola Sofia Ferri ha fatto la comunione",
			"Il figlio di Carla, Andrea, ha 10 anni e gira da solo di notte",
			"mia nipotina Aurora frequenta la materna e la mensa fa schifo",
			"È stato Simone, mio figlio, a trovare il portafoglio a scuola",
			"MIO FIGLIO MARCO HA 9 ANNI E LO SCUOLABUS LO LASCIA A PIEDI",
			"il 15enne Luca Moretti spaccia al parchetto",
			"Samuele, 6 anni, aspetta ancora l'insegnante di sostegno",
			"il mio bambino Tommaso ha 4 anni e non è entrato al nido",
			"la figlia della maestra, 13 anni, fuma davanti alla scuola media di via Po",
			"mio nipote Edoardo alle elementari viene picchiato dai compagni",
			"Il bimbo dei vicini si chiama Leonardo",
			"Allego il video di mio figlio mentre gioca",
			"la mia bambina, Emma, è allergica e a mensa non lo sanno",
			"Anna Ferri di 16 anni beve in piazza",
			"una ragazzina di nome Chiara di 11 anni gira da sola",
			"Mohamed, 8 anni, non ha il posto sullo scuolabus",
			"mia figlia fa la terza C alla Montessori e non ha il banco",
			"il fratellino Pietro va al nido, lei alle elementari",
			"mio figlio Christian viene bullizzato alle medie",
			"Vi mando la foto di mio figlio con il braccio rotto",
			"mia figlia si chiama Elisa e a 5 anni sa già leggere",
		),
	)
}

func minorSpares() []audit.Example {
	return texts(
		"Da anni 15 persone aspettano il bus",
		"il figlio maggiore dei Colombo gioca al parchetto",
		"La 3B ha vinto il torneo, grazie alla prof Neri",
		"I bambini della scuola Manzoni hanno cantato benissimo",
		"Iscrizioni aperte al centro estivo per bambini dai 6 ai 14 anni",
		"pensiamo ai nostri figli e al loro futuro",
		"mio figlio va all'asilo, quando apre la mensa?",
		"Mia figlia frequenta la scuola media e il bus è sempre in ritardo",
		"Mio figlio Marco lavora in fabbrica e paga le tasse",
		"mio figlio ha 25 anni e non trova casa",
		"Mia figlia Anna si è laureata ieri!",
		"quando avevo 10 anni qui c'erano i campi",
		"Mio nonno a 12 anni lavorava nei campi",
		"Sono 7 anni che aspettiamo la ciclabile",
		"Luca, 10 anni fa la strada era già così",
		"Mario Rossi, 45 anni, nuovo presidente della Pro Loco",
		"chi ha figli alle elementari sa di cosa parlo",
		"La scuola materna di via Verdi riapre il 12 settembre",
		"Servono giochi per i bimbi piccoli al parco",
		"non pubblicate la foto di mio figlio senza consenso",
		"Ci vuole il consenso per la foto di mia figlia?",
		"I ragazzi della 3B hanno vinto il torneo",
		"Trofeo Luca Rossi per bambini fino a 12 anni",
		"Il baby sindaco e i consiglieri dei ragazzi, che bella iniziativa",
		"per 5 anni Mario Rossi ha guidato la squadra",
		"Il nido comunale ha 3 posti liberi",
		"Auguri ai bambini della prima comunione",
		"mia figlia ha la gita domani, si parte lo stesso?",
		"Bravi ragazzi!",
		"mio figlio deve fare la carta d'identità, serve l'appuntamento?",
		"dopo 3 anni Anna aspetta ancora la risposta",
		"Le mamme della terza elementare chiedono i banchi",
		"una bambina di 7 anni non può attraversare lì da sola",
		"Ringrazio le maestre dell'asilo per la pazienza con i bambini",
		"Via Rosa Luxemburg, davanti alla scuola, serve un dosso per i bambini",
	)
}
