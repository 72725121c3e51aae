package tone

import "vigilia/audit"

// framedHits are words that what stands around them aims at somebody.
func framedHits() []audit.Example {
	return audit.Because("chi è il bersaglio lo dice ciò che sta intorno",
		"siamo in mano a dei cafoni",
		"Complimenti pagliaccio, bella figura",
		"è stato un vero verme con quella vecchietta",
		"ragioni da somaro",
		"ma lo sapete di essere dei buffoni?",
		"in giunta solo lecchini",
		"ma che gente di cafoni",
		"ti comporti da verme con tua madre",
		"Bisogna essere proprio dei tamarri per suonare a quest'ora",
		"parla il lecchino del capo",
		"guardali sti maiali come hanno lasciato la spiaggia",
		"che capra!",
		"mamma mia che asini",
		"Il tuo amico è un buffone",
		"è stata una vipera con tutti noi",
		"quanti cafoni in questo paese",
		"Sono proprio dei fannulloni",
		"vigliacchi senza palle",
		"burini di prima categoria",
		"rinchiudete quei vandali ignoranti, anzi cacciate sti animali",
		"Lei è un coglione, non servi a niente",
		"clandestini di merda",
		"sto motociclista del cazzo alle tre di notte",
		"Non esiste un politico che non sia ignorante",
		"non voglio froci in squadra",
		"Qi a temperatura ambiente, complimenti",
		"nazifemministe fuori dalla scuola",
		"secchione, fatti i fatti tuoi",
	)
}

// framedSpares are the same frames around what offends nobody.
func framedSpares() []audit.Example {
	return audit.Because("la stessa costruzione, ma nessuno è offeso",
		"Grazie signor Ladri per la gentilezza",
		"In giunta solo persone serie",
		"È un vero animale da palcoscenico",
		"Che gente di cuore",
		"Che animale è quello fotografato al lago?",
		"Che capra è, una camosciata?",
		"Povere bestie, lasciate al sole tutto il giorno",
		"I ragazzi hanno pulito tutto il sentiero, altro che fannulloni!",
		"Paese di merda ma i tramonti sono belli",
		"Quanti animali avete al canile in questo momento?",
		"La piazza è piena di cani senza guinzaglio",
		"Questa app del cazzo non si apre",
		"Strada di merda da dieci anni",
		"arrivano le zecche con il caldo, serve uno sfalcio",
		"Da terrone trapiantato vi dico che la polenta è buona",
		"Noi terroni torniamo a casa per le feste",
		"Mio nonno fu chiamato terrone per tutta la vita, che vergogna",
		"Bisogna essere residenti per fare domanda?",
		"Ti comporti da amico vero, grazie",
		"mi sono comportato da scemo alla riunione, scusate",
	)
}

// ofThemHits are what a people, a trade or whoever does something is called.
func ofThemHits() []audit.Example {
	return audit.Because("offesa a un gruppo",
		"quei ladri degli zingari",
		"Maiali di turisti, hanno lasciato le bottiglie sulla sabbia",
		"Gli usurai? I banchieri sono tutti usurai",
		"I bracconieri sono degli assassini",
		"Quelli che lasciano i sacchi sul marciapiede sono dei maiali",
		"zecche comuniste attaccate allo stato",
		"balena spiaggiata 🐳🐳",
		"scemo scemo, non hai capito niente",
		"Non esiste un tassista che non sia cafone",
		"ma quanto sono cafoni i villeggianti",
		"Sono bestie gli ultras",
		"tutti pezzenti sti interisti",
		"I cacciatori? Vigliacchi.",
	)
}

// ofThemSpares say of many, or of things, what offends nobody.
func ofThemSpares() []audit.Example {
	return audit.Because("gruppo o cosa, senza offesa",
		"una balena spiaggiata sulla costa, sono intervenuti i biologi",
		"I ladri sono stati arrestati dai carabinieri",
		"se un asino vola ci credo",
		"fanculo alla pioggia, il torneo è rimandato",
		"quello stupido frullatore si è rotto di nuovo",
		"Merda merda merda, ho perso le chiavi",
		"Quelli che portano i cani al parco sono educati",
		"I pescatori sono tutti in porto per il maltempo",
		"ma quanto sono bravi i volontari",
		"Sono stupida le volte che do retta ai preventivi",
		"I pensionati, i bambini e gli animali entrano gratis",
	)
}

// misspeltHits are words that need direction, as they are misspelt every day.
func misspeltHits() []audit.Example {
	return audit.Because("parola storpiata",
		"sei proprio scemma",
		"siete dei nulafacenti",
		"che igniorante che sei",
		"brutto andicappato levati",
		"puzzi come una capra",
		"manco tua madre ti sopporta",
	)
}
