package tone

import (
	"slices"

	"vigilia/audit"
)

func profanityHits() []audit.Example {
	return slices.Concat(
		profanityHitsFrames(), everydayVulgar(),
		profanityHitsPlain(),
		profanityHitsDialect(),
		profanityHitsDisguised(),
		profanityHitsBlasphemy(),
		profanityHitsChat(),
		profanityHitsSpellings(),
	)
}

func profanityHitsPlain() []audit.Example {
	return audit.Because("turpiloquio",
		"Che cazzo di lavori sono questi",
		"ma che cazzo fate tutto il giorno",
		"non me ne frega un cazzo della rotonda",
		"CAZZO sistemate sta strada",
		"sono stronzate",
		"le solite cazzate elettorali",
		"che merda di asfalto",
		"è tutto una merda",
		"pieno di merde di cane ovunque",
		"mi avete rotto i coglioni con questi lavori",
		"porca puttana che buca",
		"porca troia ancora l'acqua chiusa",
		"ci prendono per il culo",
		"fate cagare",
		"nessuno ci caga da anni",
		"una cagata pazzesca",
		"fanculo il parcheggio a pagamento",
		"vaffanculo",
		"me ne fotto del divieto",
		"strade fottute",
		"minchia che casino",
		"che puttanata",
		"figa che roba",
		"una coglionata così non l'avevo mai vista",
		"inculati come sempre dalle tasse",
		"non valete una sega",
		"sticazzi",
		"a cazzo di cane come sempre",
		"graziealcazzo",
		"what the fuck",
	)
}

func profanityHitsDialect() []audit.Example {
	return audit.Because("dialetto",
		"me cojoni che prezzi",
		"belin che traffico",
		"mortacci che caldo",
		"soccmel che multa",
		"minghia i lavori",
		"testa de casso",
		"ma va in mona",
	)
}

func profanityHitsDisguised() []audit.Example {
	return audit.Because("forma alterata",
		"c***o ma è possibile?",
		"che c@zzo fate",
		"c.a.z.z.o",
		"m3rda",
		"che m…a di strada",
		"che m@#%a",
		"caaaazzo",
		"CAZZOOOOO",
		"kazzo",
		"vaffa…",
		"c a z z o",
		"cazz basta",
	)
}

func profanityHitsBlasphemy() []audit.Example {
	return audit.Because("bestemmia",
		"porco dio",
		"PORCO D**",
		"dio cane",
		"dio c…",
		"diocan che freddo",
		"p***o d*o",
		"porca madonna",
		"madonna puttana",
		"porcodio",
		"mannaggia la madonna",
		"orco dio",
		"dio boia",
		"dioporco",
		"cristo porco",
	)
}

func profanitySpares() []audit.Example {
	return slices.Concat(
		profanitySparesFrames(), everydaySpares(),
		profanitySparesMild(),
		profanitySparesWithin(),
		profanitySparesHomonyms(),
		profanitySparesQuoted(),
		profanitySparesOrdinary(),
		profanitySparesReported(),
		profanitySparesLookalikes(),
	)
}

func profanitySparesMild() []audit.Example {
	return audit.Because("intercalare attenuato",
		"che palle, ancora lavori",
		"cavolo che prezzi",
		"mannaggia, l'ho perso",
		"mannaggia la miseria",
		"porca miseria che buca",
		"Dio mio che disastro",
		"Madonna! Che bello",
		"oh Madonna santa",
		"mi avete rotto le palle",
		"che sfiga, proprio oggi",
		"accidenti a voi e alle buche",
		"cacchio non lo sapevo",
		"caspita che bello",
		"porca paletta",
		"porca vacca quanto costa",
		"me ne frego del divieto",
		"Dio buono ci vuole pazienza",
		"azz non lo sapevo",
		"che casino in stazione",
	)
}

func profanitySparesWithin() []audit.Example {
	return audit.Because("parola che ne contiene un'altra",
		"scazzottata fuori dal bar ieri sera",
		"il muratore con la cazzuola",
		"al teatro il Figaro di Mozart",
		"la cassata siciliana e il cacio",
		"calcolo dell'IMU e circolo anziani",
		"culla, cultura e culto",
		"l'oculista riceve il lunedì",
		"la merla e i giorni della merla",
		"scultura in piazza",
		"corso di cucina e di calcolo",
		"fottio no, ma tanti sì",
		"fichi d'india e figure",
		"il mercurio nel fiume",
		"Smerdis era un re persiano",
	)
}

func profanitySparesHomonyms() []audit.Example {
	return audit.Because("omonimia",
		"in via della Troia manca un lampione",
		"la signora Cazzola abita vicino",
		"il dottor Minchia è il nuovo segretario comunale",
		"spettacolo Elena di Troia al teatro comunale",
		"il comune di Troia in provincia di Foggia",
		"Via Figa Vecchia è chiusa",
		"il geometra Culo ha firmato la pratica",
		"gruppo Facebook «Cazzo che buche»: quattromila iscritti",
	)
}

func profanitySparesQuoted() []audit.Example {
	return audit.Because("citazione",
		"ha scritto «cazzo» sul muro della scuola",
		`sul cartello c'era scritto "andate affanculo", che maleducazione`,
	)
}

func profanitySparesOrdinary() []audit.Example {
	return audit.Because("ordinario",
		"Buongiorno, quando passa il camion dell'umido?",
		"Grazie a Dio nessun ferito",
		"la processione della Madonna è domenica",
		"porco in umido alla sagra",
		"Dio ce la mandi buona",
		"ma che cosa dite",
		"il cane del vicino abbaia sempre",
		"pompa di calore e caldaia",
		"la cacca dei cani sui marciapiedi",
		"l'acqua è marrone, serve una pompa",
		"N. 3 casi segnalati",
		"CZ è Catanzaro",
	)
}

func profanityHitsChat() []audit.Example {
	return audit.Because("scrittura da chat",
		"ke kzz vuoi",
		"ca22o",
		"porca putt...",
		"che vuoi stfu",
		"testa dicazzo",
		"p0rc0 d10",
		"maremma maiala",
		"ci avete rotto i maroni",
		"ma che si fotta",
	)
}

func profanitySparesReported() []audit.Example {
	return audit.Because("volgarità di altri, o sigla",
		"mi ha dato della troia perché non gli ho dato la precedenza",
		"Sul muro della palestra c'è scritto juve merda",
		"TDC: terminale di controllo",
		"la mafia è una montagna di merda",
		"in culo alla balena!",
		"i marroni e le castagne della sagra",
		"Minchia è anche un cognome",
	)
}
