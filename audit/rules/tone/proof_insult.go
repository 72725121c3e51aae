package tone

import (
	"slices"

	"vigilia/audit"
)

func insultHits() []audit.Example {
	return slices.Concat(
		insultHitsAddressed(),
		insultHitsOffice(),
		insultHitsOthers(),
		insultHitsPhrases(),
		insultHitsCurses(),
		insultHitsDialect(),
		insultHitsDisguised(),
		insultHitsBesideQuotes(),
		insultHitsScenes(),
		insultHitsDetermined(),
		insultHitsScareQuotes(),
		insultHitsTorn(),
		insultHitsChat(),
		insultHitsOrder(),
		insultHitsComparison(),
		insultHitsEllipsis(), insultHitsCrowds(),
		insultHitsIdioms(),
		insultHitsNicknames(),
		insultHitsFrames(),
		insultHitsRegions(),
		insultHitsAimed(), bareHits(), framedHits(), ofThemHits(), misspeltHits(),
	)
}

func insultHitsAddressed() []audit.Example {
	return audit.Because("epiteto rivolto a chi legge",
		"Sei un cretino e non capisci nulla.",
		"ma quanto sei IDIOTA??",
		"sei proprio un coglione lasciatelo dire",
		"Siete dei deficienti, altro che rotonda",
		"siete una massa di imbecilli",
		"6 un cretino",
		"sei una merda di persona",
		"Lei è un cretino, se lo lasci dire",
		"Zitto scemo!",
		"ma stai zitta stupida",
		"Sei una capra, studia prima di scrivere",
		"siete delle pecore",
		"sei un verme schifoso",
		"sei un pagliaccio",
		"fai schifo come uomo e come politico",
		"Fate schifo, vergognatevi",
		"sei ignorante come una capra",
		"brutto stronzo vieni qui a dirmelo",
		"Tu sei un asino patentato caro mio",
		"voi siete dei poveri dementi",
		"stupido che non sei altro",
		"Razza di animale, impara a parcheggiare",
		"banda di parassiti",
		"sei solo un leccaculo del sindaco",
		"Siete dei morti di fame",
		"sei un fallito",
		"che imbecille che sei",
		"sei un 🤡",
		"Ignorante!!! Vai a scuola",
		"ma vai a lavorare parassita",
		"taci capra",
		"che coglioni siete",
		"cafoni maleducati",
		"Verme",
		"e tu saresti il professore? ma va, capra!",
	)
}

func insultHitsOffice() []audit.Example {
	return audit.Because("contro chi ha una carica",
		"Il sindaco è un pagliaccio",
		"quel buffone del sindaco promette e non mantiene",
		"Assessore buffone, dimettiti!",
		"l'assessore ai lavori pubblici è un emerito imbecille",
		"Sindaco sei un buffone",
		"quell'asino dell'assessore non sa nemmeno dove sta via Verdi",
		"sindaco di merda",
		"abbiamo un sindaco che è una capra",
		"che schifo di persona è questo sindaco",
		"il comandante dei vigili? Un deficiente",
		"vigili bastardi, solo multe sanno fare",
	)
}

func insultHitsOthers() []audit.Example {
	return audit.Because("contro altri",
		"Quel coglione che ha parcheggiato sul marciapiede va multato",
		"qualche idiota ha bruciato i cassonetti stanotte",
		"chi butta i rifiuti nel fosso è un bastardo",
		"quei deficienti che corrono in via Roma",
		"Mario Bonetti sei un poveraccio e un ignorante",
		"quella troia della vicina",
		"il proprietario di quel cane è un cafone",
		"questi sono dei cretini patentati",
	)
}

func insultHitsPhrases() []audit.Example {
	return audit.Because("locuzione",
		"che faccia da culo",
		"Faccia di merda",
		"figlio di puttana",
		"figli di troia tutti quanti",
		"quella testa di cazzo dell'amministratore",
		"teste di minchia!",
		"pezzo di merda",
		"uomo di merda, ecco cosa sei",
		"rifiuto umano",
		"siete la feccia della società",
		"hai il cervello di una gallina, anzi cervello di gallina sei",
		"una mezza sega",
		"gente di merda",
		"vecchio rincoglionito torna a casa",
	)
}

func insultHitsCurses() []audit.Example {
	return audit.Because("imprecazione rivolta",
		"vaffanculo tu e la tua giunta",
		"Ma vaffanculo!",
		"andate tutti affanculo",
		"ma va a cagare va",
		"vai a fare in culo",
		"va a dà via i ciap",
		"fottetevi",
		"fottiti tu e chi ti vota",
		"🖕🖕 al sindaco",
		"succhiamelo",
	)
}

func insultHitsDialect() []audit.Example {
	return audit.Because("dialetto",
		"li mortacci tua",
		"mortacci vostri e de chi v'ha votato",
		"fijo de na mignotta",
		"a stronzo, e le buche?",
		"ma chi te se fila, a buffone",
		"te possino ammazzatte",
		"va a morì ammazzato",
		"chitemmuort",
		"chi t'è muort e chi t'è stramuort",
		"si 'na latrina, ommo 'e merda",
		"strunz",
		"omm 'e niente",
		"mocc a chitemmuort",
		"figghiu di buttana",
		"curnutu e sbirru",
		"suca",
		"fitusu",
		"trimone",
		"va in mona",
		"te si un mona",
		"fiol de na troia",
		"sei un pirla",
		"ciula!",
		"bischero!",
		"budello di tu ma",
		"belinone",
		"cojone",
		"cunnemammarua",
	)
}

func insultHitsDisguised() []audit.Example {
	return audit.Because("forma alterata",
		"sei uno str0nz0",
		"che stronzoooooo",
		"C R E T I N O",
		"s.t.r.o.n.z.o",
		"sei un c******e",
		"st***o",
		"sei una m...a",
		"pezzo di m.....",
		"uomo di m…..",
		"faccia da c...",
		"figlio di p...",
		"testa di c***o",
		"p***o di merda",
		"vaffan****",
		"siete dei cogl...",
		"immbecille",
		"sei un dificiente",
		"cretttino",
		"ѕtrоnzо",
		"SEI UN BASTRADO",
		"#sindacocoglione",
		"sei un'idiot@",
		"sei un c0gli0ne",
		"siete degli imbecili!",
		"IDIOTAAAAA",
	)
}

func insultHitsBesideQuotes() []audit.Example {
	return audit.Because("la citazione di uno non copre l'insulto dell'altro",
		`Lei scrive "siamo attenti" ma è solo un cretino`,
		"mi ha chiamato ignorante quel cretino? Ma si guardi lui, coglione!",
		"non sei altro che un cretino",
		"non capisci niente, coglione",
	)
}

func insultHitsScenes() []audit.Example {
	return []audit.Example{
		{Text: "Capra! Capra! Vergognati", Why: "vocativo con imperativo"},
		{Text: "pagliaccio", Post: "Il Sindaco ha inaugurato la nuova palestra", Why: "tutto il commento è l'epiteto"},
		{Text: "sei un imbecille", Kind: audit.VisitorPost},
	}
}

func insultSpares() []audit.Example {
	return slices.Concat(
		insultSparesAimed(), bareSpares(), framedSpares(), ofThemSpares(),
		insultSparesQuoted(),
		insultSparesReported(),
		insultSparesWording(),
		insultSparesNegated(),
		insultSparesSelf(),
		insultSparesHomonyms(),
		insultSparesActs(),
		insultSparesCriticism(),
		insultSparesOtherSense(),
		insultSparesOrdinary(),
		insultSparesUndetermined(),
		insultSparesInitials(),
		insultSparesPets(),
		insultSparesPraise(),
		insultSparesFate(),
		insultSparesTalkOfWords(), insultSparesCrowds(),
		insultSparesLookalikes(),
		insultSparesThings(),
		insultSparesTold(),
	)
}

func insultSparesQuoted() []audit.Example {
	return audit.Because("citazione",
		"Chi scrive “cretino” a un volontario dovrebbe solo vergognarsi.",
		`Scrivere "siete dei cretini" non aiuta nessuno`,
		"Uno mi ha risposto: sei un idiota. Complimenti per l'educazione",
		"leggo commenti tipo «sindaco coglione»: che tristezza",
		"l'ha apostrofata con 'brutta stronza' davanti ai bambini",
		"ieri qualcuno ha scritto: vigili bastardi. Non si fa",
	)
}

func insultSparesReported() []audit.Example {
	return audit.Because("insulto riferito o subìto",
		"Mi hanno dato della cretina solo perché ho chiesto informazioni",
		"mi ha chiamato imbecille al telefono, è normale?",
		"allo sportello mi è stato dato dell'idiota",
		"mi ha detto stronza e se n'è andato",
		"dare del cretino agli altri non è un argomento",
		"ci ha definito deficienti in consiglio",
		"Ragazzo chiamato ricchione dai compagni, la scuola indaghi",
		"Ci hanno trattati da idioti allo sportello",
		"viene insultato e chiamato scemo dai compagni",
		"chi dà dell'ignorante agli altri si qualifica da solo",
		"mi dicono che sono una scema a pagare ancora",
		"insulti come cretino o deficiente non sono ammessi",
	)
}

func insultSparesWording() []audit.Example {
	return audit.Because("questione di parole",
		"La parola cretino viene dal francese",
		"il termine imbecille è offensivo?",
	)
}

func insultSparesNegated() []audit.Example {
	return audit.Because("negazione",
		"Non sei uno stupido, quindi leggi bene",
		"nessuno è cretino qui, spiegatevi meglio",
		"non siamo mica scemi",
		"Basta insulti: né cretino né idiota, qui si discute",
		"non dico che siate degli idioti ma un po' di attenzione",
		"i cittadini non sono cretini",
		"non credo che il sindaco sia un deficiente, ha solo sbagliato",
	)
}

func insultSparesSelf() []audit.Example {
	return audit.Because("autoironia",
		"che scemo che sono, era scritto nel post",
		"mi sento un'idiota, ho letto male la data",
		"sono un cretino, avevo sbagliato giorno",
		"che cretina che sono stata a fidarmi del meteo",
		"ho aspettato un'ora come una scema alla fermata",
		"io scemo che pago sempre tutto in tempo",
		"ma ci prendete per idioti?",
		"voi pensate che i cittadini siano deficienti?",
		"pensate che siamo scemi?",
		"siamo proprio dei coglioni a pagare tutti gli anni",
		"ho fatto la figura del cretino con mia suocera",
	)
}

func insultSparesHomonyms() []audit.Example {
	return audit.Because("omonimia",
		"Signora Cane, grazie del suo aiuto",
		"in via della Troia manca un lampione",
		"la dottoressa Bastardi riceve il martedì",
		"la famiglia Asinelli ringrazia",
		"vendita di porchetta in piazza",
		"ho perso il cane, è un bastardino marrone",
		"smarrito cane bastardo taglia media zona stazione",
		"domenica sagra del maiale con salsicce e polenta",
		"la capra del presepe vivente è scappata",
		"quante pecore nel parco! che belle",
		"tombino intasato, la fogna puzza",
		"la fogna di via Po è una vergogna",
		"autobus ritardato di venti minuti",
		"finocchi e carciofi al mercato contadino",
		"zecche nel parco, quando disinfestate?",
		"ci sono topi e ratti vicino ai cassonetti",
		"Che animale è quello della foto?",
		"i maiali dell'allevamento di cascina Nuova puzzano",
		"spettacolo con i pagliacci per i bambini sabato",
		"i cani vanno tenuti al guinzaglio",
		"la mostra sulla guerra di Troia è bellissima",
		"cozze, vongole e baccalà alla festa del pesce",
		"attenti alle vipere nel sentiero",
		"c'è un topo di fogna in cortile",
		"in mezzo alla strada c'è una troia con i cuccioli, cinghiali ovunque",
		"al comune di Bastardo fanno un'ottima festa dell'olio",
		"Sei vacche e tre maiali alla fiera",
		"Domani al cinema L'idiota",
	)
}

func insultSparesActs() []audit.Example {
	return audit.Because("giudizio su un fatto",
		"che scelta idiota",
		"una decisione stupida e costosa",
		"la solita burocrazia demente",
		"ordinanza cretina, a chi serve?",
		"Che domanda stupida scusate, ma dove si paga?",
		"malattia bastarda, condoglianze alla famiglia",
		"idea scema quella del senso unico",
		"legge infame",
		"illuminazione deficiente in tutto il quartiere",
	)
}

func insultSparesCriticism() []audit.Example {
	return audit.Because("critica all'operato",
		"Amministrazione ridicola, strade piene di buche!",
		"Incapaci!",
		"Vergogna! Siete ridicoli",
		"buffoni!",
		"Ladri, con la TARI che paghiamo",
		"vergognatevi, tre mesi per un lampione",
		"siete incapaci e incompetenti",
		"andate a casa tutti",
		"giunta di incompetenti, dimissioni!",
		"solo chiacchiere e promesse da marinaio",
		"è una vergogna, il sindaco ci prende in giro",
		"che schifo questa piazza",
		"fa schifo il servizio di raccolta",
		"imbroglioni",
		"marciapiedi schifosi e strade luride",
		"ma andate a lavorare",
		"Peggior sindaco di sempre",
		"vai a quel paese",
	)
}

func insultSparesOtherSense() []audit.Example {
	return audit.Because("altro senso della locuzione",
		"mi avete rotto i coglioni con questi lavori",
		"mi sta sui coglioni questo rumore",
		"cornuti e mazziati come sempre",
		"scemo chi legge",
		"non fate gli scemi, mettete la mascherina",
		"porca puttana che buca",
		"la campagna va a puttane se non piove",
		"bambini morti di fame nel mondo e noi litighiamo",
		"capro espiatorio di tutto il vigile",
		"disabili e anziani dementi abbandonati nelle strutture",
	)
}

func insultSparesOrdinary() []audit.Example {
	return audit.Because("ordinario",
		"Complimenti a tutti, bella serata",
		"Gli asini della fattoria didattica hanno fatto felici i bimbi",
		"sono stato dal medico, sono sempre stupidi i tempi d'attesa lunghi",
		"trentino alto adige: gita in cantina il 12",
		"Povera bestia, era in mezzo alla strada",
		"i clown di corsia tornano in ospedale",
		"il mio asino preferito è quello di Shrek 😂",
		"😂😂🤡",
		"🐷 festa del maiale domenica 🐷",
	)
}
