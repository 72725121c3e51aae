package tone

import "vigilia/audit"

func insultHitsDetermined() []audit.Example {
	return audit.Because("epiteto a una persona determinata",
		"sei un ladro",
		"ma sei un bugiardo, l'altro ieri scrivevi il contrario",
		"Ladro patentato!",
		"ladro vergognati",
		"Bonetti sei un ladro",
		"sei patetica",
		"sei solo un venduto",
		"taci serva",
		"ipocrita che non sei altro",
		"tu sei un maleducato e basta",
		"ladri schifosi",
		"bonetti pagliaccio",
		"i soliti comunisti parassiti",
		"il sindaco è un pagliaccio che non sa nemmeno parlare",
	)
}

func insultHitsScareQuotes() []audit.Example {
	return audit.Because("le virgolette non sono una citazione",
		`sei un "coglione"`,
		"il sindaco è un «pagliaccio»",
		"Sei proprio un 'cretino' caro mio",
	)
}

func insultHitsTorn() []audit.Example {
	return audit.Because("parola spezzata o attaccata",
		"vaf fanculo",
		"sei un cog lione",
		"che stron zo",
		"siete degli imbe cilli",
		"seiuncoglione",
		"chestronzo",
		"brutto basta rdo",
	)
}

func insultHitsChat() []audit.Example {
	return audit.Because("scrittura da chat",
		"sei un pdm",
		"sto fdp",
		"tdc",
		"vfc",
		"sei uno strnzo",
		"bstrd",
		"bimbominkia",
		"SEI UN PDM VERGOGNATI",
	)
}

func insultHitsOrder() []audit.Example {
	return audit.Because("ordine delle parole",
		"buffoni siete!",
		"una vipera sei",
		"stupidi siete voi",
		"🤡🤡 sei tu",
		"capra capra capra",
		"quanta ignoranza, capre!!",
		"somaro studia",
		"ma quanto è stupida questa",
		"sì, gli asini volano... ma fammi il piacere pagliaccio",
		"ma non ti vergogni, brutto verme?",
		"Buffone tu e il tuo partito",
		"più che un sindaco un pagliaccio",
		"oddio che ritardati",
		"chiudi il becco oca",
		"vatti a nascondere buffone",
		"In galera ladro!",
	)
}

func insultHitsComparison() []audit.Example {
	return audit.Because("paragone",
		"più stupido di te non c'è nessuno",
		"che vuoi che ne sappia una gallina come te",
		"mi fa schifo gente come te",
		"sei grassa come un maiale",
		"torna nella fogna da cui sei uscito",
		"siete la vergogna della razza umana",
		"questi non sono uomini sono bestie",
		"fatti vedere da uno bravo",
		"figlio di un cane",
		"cesso a pedali",
		"lo schifo fatto persona",
		"maledetta te",
		"vecchia gallina spennata",
		"quanta gente ignorante",
		"va fa 'nculu",
		"come puoi essere così scema",
		"la professoressa è una pazza isterica",
		"te sei proprio 'gnorante",
		"cacciate sto somaro di allenatore",
		"sei talmente scemo che non capisci la domanda",
		"sporco fascista",
		"comunista schifoso",
		"gentaglia come voi",
		"caro assessore, sei un incapace e un bugiardo",
		"ti venga un colpo",
		"nano malefico",
	)
}

func insultHitsCrowds() []audit.Example {
	return audit.Because("di un gruppo, di un mestiere impiccolito",
		"I balneari sono dei parassiti e basta",
		"gli arbitri sono tutti degli idioti",
		"i camionisti sono dei mentecatti",
		"Le influencer sono delle idiote",
		"zingaracci, via di qua",
		"maomettani tagliagole",
		"avvocatuccio, le cause le perdi tutte",
		"Che razza immonda",
		"quella serpe del terzo piano ha chiamato i vigili",
		"assessorucolo senza arte né parte",
	)
}

func insultSparesCrowds() []audit.Example {
	return audit.Because("di un gruppo si dice altro",
		"I tassisti sono in sciopero fino a venerdì",
		"gli anziani sono soli",
		"non direi mai che i migranti sono stupidi",
		"dicono che i giovani sono fannulloni, ma questi hanno ridipinto la palestra",
		"i maiali sono scappati dal recinto, attenzione sulla provinciale",
		"il portiere era un fenomeno",
		"gli ebrei del ghetto furono deportati",
		"chi dice che le donne sono stupide non merita risposta",
		"Lesbicaccia e felice, da una vita",
	)
}

func insultHitsEllipsis() []audit.Example {
	return audit.Because("puntini al posto del resto",
		"figli di putt...",
		"andate a fare in cul...",
		"pezzo di mer...",
	)
}

func insultSparesUndetermined() []audit.Example {
	return audit.Because("critica senza una persona determinata",
		"politici ladri",
		"un'amministrazione di ladri",
		"Governo ladro",
		"sono tutti ladri",
		"siete dei ladri con questa TARI",
		"Siete ridicoli",
		"ti stai rendendo ridicolo",
		"i ladri sono entrati nella scuola",
		"arrestato il ladro di biciclette",
		"Bugiardo chi dice che le strade sono pulite",
		"Chi picchia una donna è un vigliacco",
		"razza di cane consigliata per bambini?",
		"torna in piazza la capra del presepe",
		"branco di pecore sulla provinciale",
		"sei in malattia da lunedì",
		"in galera i ladri",
		"altro che sindaco, un referendum serve",
		"chiudi il cancello, il cane scappa",
		"Cane perso zona fiume",
		"vatti a sparare il film in streaming",
		"puoi portare il cane in ufficio",
		"i comunisti e i fascisti nella storia del paese",
		"puoi adottare un asino o una capra",
		"Più scemo di me non c'è nessuno",
		"Torna nella giungla il leopardo liberato",
		"Sei un ladro di cuori",
		"Brutta bestia la burocrazia",
		"Vai a farti curare quella tosse",
		"Spero che muoia presto questa polemica",
		"Mi ripeteva sei una nullità, fai schifo. Poi ho denunciato",
		"Se sei vittima di insulti come troia o puttana denuncia",
		"cuccioli figli di un cane da caccia campione",
	)
}

func insultSparesInitials() []audit.Example {
	return audit.Because("sigla di altro",
		"Il PDM e il PTOF della scuola sono pubblicati",
		"FDP - foglio di prova",
		"VFC Varese vince 2-1",
		"tdc?",
	)
}

func insultSparesPets() []audit.Example {
	return audit.Because("animale di casa",
		"il mio gatto è scemo, dorme nel lavandino",
		"La nostra cagnolina è una cicciona",
		"cinque bastardini in regalo",
	)
}

func insultSparesPraise() []audit.Example {
	return audit.Because("ammirazione",
		"sei una bestia! Grandissimo gol",
		"Sei un animale Marco, maratona sotto le tre ore",
		"mostro! quattro gol in una partita",
		"in culo alla balena ragazzi",
	)
}

func insultSparesFate() []audit.Example {
	return audit.Because("malattia o destino",
		"cancro bastardo, riposa in pace",
		"un bastardo di male se l'è portata via",
		"maledetto cancro",
		"Perché devi morire così giovane",
		"cadaveri, resti mortali e ceneri: il regolamento",
	)
}

func insultSparesTalkOfWords() []audit.Example {
	return audit.Because("si parla della parola",
		"storia della parola imbecille",
		"sul muro c'è scritto stronzo",
		"Troia è anche un cognome",
		"pensate davvero che i cittadini siano scemi?",
		`mi ha detto che sono un "coglione"`,
		`sei proprio un "genio"`,
	)
}
