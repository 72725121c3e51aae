package attack

import "vigilia/audit"

func attackHitTexts() []audit.Example {
	return all(
		because("",
			"ma tu cosa vuoi capire con la terza media", "sei un fallito", "trovati un lavoro",
			"curati", "Curati!", "fatti vedere da uno bravo",
			"vai a zappare", "torna a scuola", "hai problemi seri",
			"hai dei problemi mentali", "non hai una vita", "leone da tastiera",
			"ti paga il sindaco?", "sei pagato per difenderli", "si vede che tua moglie non te la dà",
			"con quella faccia parli pure", "pensa a tuo figlio drogato", "sei la vergogna del paese",
			"fai schifo come persona", "fai pena", "mi fai ribrezzo",
			"sei ridicola come tua madre", "quanto ti danno per scrivere queste cose", "prendi le pillole",
			"hai dimenticato le medicine?", "sei da ricovero", "non capisci niente",
			"non sai nemmeno scrivere in italiano", "impara a scrivere", "ti manca qualche rotella",
			"sei una nullità", "non vali niente", "non sei nessuno",
			"fatti una vita", "trovati un hobby", "vai a lavorare fannullone",
			"che schifo di persona", "povero tuo marito", "poveri i tuoi figli",
			"tua moglie ti tradisce", "guardati allo specchio", "ti sei visto allo specchio?",
			"quanto sei brutta", "mettiti a dieta", "fatti una doccia",
			"l'impiegata dello sportello è una frustrata", "chi gestisce la pagina è un fallito", "il moderatore è un frustrato",
			"vivi ancora con la mamma", "parli solo per invidia", "sei solo invidiosa",
			"sei un troll pagato", "cosa ci guadagni a difenderli", "sei a libro paga del comune",
			"lecchi i piedi al sindaco", "sei uscito dal manicomio", "hai bisogno di uno psicologo",
			"la tua vita triste", "Mario Rossi è un fallito", "ti serve uno psichiatra",
		),
	)
}

func attackSpareTexts() []audit.Example {
	return all(
		because("",
			"non sono d'accordo con te", "stai sbagliando", "secondo me hai torto",
			"sindaco dimettiti", "il sindaco Rossi ha sbagliato tutto", "l'assessore non è capace nemmeno di fare la O col bicchiere",
			"assessore, si guardi allo specchio", "hai problemi con lo SPID?", "hai problemi di parcheggio?",
			"se hai problemi scrivi al comune", "i giardini sono curati", "campi ben curati",
			"domani torno a scuola", "torna a scuola lunedì mio figlio", "quando si torna a scuola?",
			"la vita è bella", "trova lavoro chi si impegna", "il progetto è fallito",
			"non sei d'accordo, pazienza", "non sei un fallito, coraggio", "mi hanno detto che sono un fallito",
			"sono un frustrato lo so", "bravi, siete la nostra forza", "siete grandi",
			"tua moglie è bravissima", "tuo figlio è un campione", "pensa a tuo figlio quando attraversa la strada",
			"non capisco niente di queste tasse", "non si capisce niente dal sito", "non sai quando aprono gli sportelli?",
			"sai scrivere una mail?", "impara a nuotare in piscina", "corso per imparare a scrivere",
			"si può fare una doccia in palestra?", "vai a lavorare in bici", "vado a lavorare alle 6",
			"fai attenzione", "fa schifo la strada", "le strade fanno pena",
			"mi fa pena quel cane", "i parchi fanno schifo", "prendi le medicine in farmacia",
			"bisogno di uno psicologo a scuola", "sportello psicologo gratuito", "una persona meravigliosa",
			"la tua idea è ottima", "il tuo commento non mi piace", "quanto paghi di TARI?",
			"chi paga i lavori?", "quanto ci costa?", "siete pagati per lavorare",
			"siete malati? state a casa", "sei malata? auguri di pronta guarigione", "sei depresso? chiama il numero verde",
			"hai ragione", "con questa faccia triste il mio cane", "che tristezza",
			"incapaci, a casa", "giunta incapace", "sindaco incompetente",
			"la ditta è fallita", "la Pro Loco è un covo di frustrati",
		),
	)
}
