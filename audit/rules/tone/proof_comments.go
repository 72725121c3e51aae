package tone

import (
	"slices"

	"vigilia/audit"
)

func insultHitsIdioms() []audit.Example {
	return audit.Because("modo di dire ingiurioso",
		"Hai il cervello di una cozza",
		"assessore intelligente come un sasso",
		"Vi dovreste vergognare di esistere",
		"ti puzza l'alito anche da qui",
		"la madre dei cretini è sempre incinta",
		"Se la stupidità volasse lei sarebbe un aquilone",
		"non capite una mazza",
		"Non vali la carta igienica che usi",
		"Le persone come lei mi danno il voltastomaco",
		"Lei è di un'ignoranza imbarazzante",
		"sceriffo dei miei stivali",
		"Giornalista da strapazzo",
		"brutta come un debito",
		"te la dai come i volantini",
		"Che banda di scappati di casa",
	)
}

func insultHitsNicknames() []audit.Example {
	return audit.Because("nomignolo politico spregiativo",
		"i soliti piddioti che difendono l'indifendibile",
		"grullini e leghioti stessa pasta",
		"Sinistronzi sempre pronti a fare la morale",
		"buonisti di sta minchia",
		"sei un fascistello",
	)
}

func insultHitsFrames() []audit.Example {
	return audit.Because("chi è il bersaglio lo dice la costruzione della frase",
		"Signora mia, lei è una vipera",
		"Lei, caro mio, è un gran cafone",
		"Non rispondo alle galline",
		"Io con i cafoni non parlo",
		"Complimenti vivissimi agli asini che hanno deciso sta roba",
		"Torni a scuola, somaro",
		"studia capra studia",
		"L'ufficio tecnico è pieno di capre",
		"parassiti che campate con le nostre tasse",
		"chi ha rubato i fiori al cimitero è un miserabile",
		"Sa cosa le dico? Che è un cafone",
		"Lei è piccolo piccolo, un omuncolo",
		"Non vorrei sembrare scortese ma lei è proprio un cretino",
		"sti quattro straccioni al governo",
		"🤡🤡🤡🤡",
	)
}

func insultHitsRegions() []audit.Example {
	return audit.Because("dialetto",
		"'sto fijo de na mignotta sta sempre in doppia fila",
		"si nu guappo 'e cartone",
		"vafammocc a mammeta",
		"l'è propi un ciula",
		"ti xe proprio insemenio",
		"che te vegna un cancaro",
		"si un vastasu",
		"nuddu mmiscatu cu nenti",
		"budiùlo",
		"sei un pataca",
		"besugo",
		"ti è 'n balengo",
		"su cunnu chi t'hat cagau",
		"trmon, vafammocc a chi t'è mmurt",
	)
}

func insultSparesLookalikes() []audit.Example {
	return audit.Because("somiglia a un insulto e non lo è",
		"Ti auguro tutto il bene del mondo",
		"Fate pena di morte? No, pena pecuniaria: 50 euro",
		"Le deficienti condizioni igieniche dei bagni",
		"Fatti curare dal dentista nuovo, è bravissimo",
		"Cretino chi? Ho letto male io, scusate", "zotico a chi? io so fare la pasta fresca", "asino a chi??",
		"Mio fratello ha gravi problemi psichici, a chi mi rivolgo?",
		"Trovati un uomo e una donna privi di sensi, soccorsi",
		"Ammazzati dai cacciatori due cinghiali",
		"Puzzone di Moena e altri formaggi al mercato",
		"Lei è una maestra bravissima",
		"Se uno è un somaro in matematica ci sono le ripetizioni",
		"Non siete degni di rappresentarci",
		"Troiane di Euripide al teatro romano",
		"Nano da giardino rubato in via Rossi",
		"La fava di cacao",
		"il babbo e la mamma di Luca",
		"una terna di nomi per la commissione",
		"serata festosa in piazza",
	)
}

func insultSparesThings() []audit.Example {
	return slices.Concat(
		audit.Because("si impreca contro una circostanza",
			"Vaffanculo, un'altra volta senza acqua in viale Europa!", "Suca! Promossi in serie C"),
		audit.Because("si disprezza un'opera o un ente, non una persona", "che merda di amministrazione", "Sta merda di ascensore è di nuovo ferma"),
		audit.Because("si nega la parola", "Siamo pensionati ma non rimbambiti", "stanchi ma non scemi"),
		audit.Because("nome di luogo o di parte, malati, annunci",
			"Ritrovo alle 8 alla grotta del Ladrone, portate la torcia", "Contributo per i malati oncologici in terapia", "visite a domicilio per malati terminali",
			"Affittasi garage in centro, no perditempo", "Al presepe vivente mancano ladroni e pastori, chi viene?"),
	)
}

func insultSparesTold() []audit.Example {
	return audit.Because("lo dicono altri, o di sé",
		"Mi sono presa della cretina per aver difeso il vigile",
		"Chi offende chiamando gli altri capre e pecoroni non ha argomenti",
		"che cretino, ho dimenticato la delega a casa",
		"Mio nonno è rimbambito ma lo adoriamo",
		"Bastarda questa influenza, dura da due settimane",
		"noi boccaloni abbiamo creduto alle promesse",
	)
}

func profanityHitsSpellings() []audit.Example {
	return audit.Because("altre scritture",
		"dioca'",
		"diobestia",
		"porco ddio",
		"can de dio",
		"ostia de dio",
		"D I O C A N E",
		"madonna maiala",
		"mannaggia a cristo",
		"fottesega",
		"che strada di m...",
		"soccia che freddo",
		"nel culo ai pendolari come sempre",
	)
}

func profanitySparesLookalikes() []audit.Example {
	return audit.Because("somiglia e non lo è",
		"oggi pomeriggio strada sbarrata",
		"sul podio della gara",
		"la musa del poeta",
		"che fracasso di notte",
		"la gara incomincia alle nove",
		"la mia socia e io",
		"becchini e cimitero",
		"un candido fiocco di neve",
		"cozzata al tamponamento",
		"il boccino e le bocce",
		"Troiane di Euripide al teatro romano",
		"Serve una sega per tagliare i rami",
		"Il cane del signore anziano è scappato",
		"Il corpo di Cristo, processione alle 18",
		"porco zio",
		"Orco can che fredo",
		"Dio bono che caldo",
		"madosca che freddo",
	)
}
