package hate

import (
	"slices"

	"vigilia/audit"
)

// frameHits are whole ways of speaking, each with a group of its own: whatever the group,
// the sentence says the same.
func frameHits() []audit.Example {
	return slices.Concat(
		audit.Because("ripugnanza per la vicinanza",
			"Se in sala d'attesa mi capita accanto un algerino mi sposto dallo schifo", "Sono stufo marcio dei pugliesi", "I siriani li ho sullo stomaco", "Nausea, ecco cosa provo per gli slavi",
			"Piuttosto che farmi visitare da un egiziano muoio", "Non mi farei toccare da una moldava nemmeno morta", "Con gli ucraini in spogliatoio non ci vado", "Non vorrei un eritreo come collega"),
		audit.Because("presenza come danno",
			"Si viveva meglio prima dei tunisini", "Quando non c'erano i ghanesi si dormiva con la porta aperta", "Con questi libici in giro mia figlia non la faccio uscire", "È salita una bulgara e ho stretto subito la borsa",
			"Bel paese, se non fosse per i calabresi", "Bella la spiaggia, peccato i milanesi", "Un quartiere senza serbi, magari", "Mai affitterei casa a un pakistano", "Adesso diamo le chiavi del comune ai bengalesi"),
		audit.Because("presenza che si rimprovera",
			"Il cancro di questo paese sono gli slavi", "Figurati se un sinto paga le tasse", "Ai filippini e ai cani vietato l'ingresso", "Alla larga dagli ivoriani", "Non sopporterei di avere una lesbica in famiglia", "Mai una volta che un moldavo ringrazi", "Più infami dei turchi ci sono solo i serpenti", "Servirebbe una bella ripulita di clandestini",
			"Un infermiere ghanese? No grazie", "Mi rifiuto di mangiare accanto ai sinti", "Levatemi i tunisini dai piedi", "Mi dà la nausea respirare la stessa aria dei libici", "Se fosse per me i trans non uscirebbero", "Non sono donne, sono lesbiche", "Farebbero bene a rinchiudere gli egiziani", "Un mondo senza invalidi, magari"),
		audit.Because("valore messo a confronto",
			"Vale di più il mio criceto di dieci curdi", "Il mio asino è più intelligente di un sardo", "È onesto, per essere napoletano", "Credo che i nomadi valgano meno", "Trovo i transessuali ripugnanti", "Secondo me i veneti hanno qualcosa di guasto in testa",
			"Il più onesto degli albanesi ha rubato", "Mai visto niente di buono fatto da un polacco", "Nessun turco sarà mai un vero italiano", "I sinti non sono mai stati civili", "Balle, i greci sanno raccontare solo quelle"),
		audit.Because("domande che non chiedono, con la negazione",
			"Ma a voi non danno il voltastomaco gli etiopi?", "Non vi fanno ribrezzo i travestiti?", "Chi si fida dei cingalesi?", "Chi vorrebbe un albanese come vicino?", "Ma perché i moldavi esistono?", "Perché non riprendiamo il manganello contro le zingare?", "Gli iracheni sono davvero persone?", "Davvero vi fidate dei ceceni?", "È normale detestare i musulmani?", "Quanti zingari servono per rovinare un quartiere?"),
		audit.Because("imprecazioni contro il gruppo",
			"Fanculo i sordi e chi li aiuta", "Che si fottano gli autistici", "Razza di marocchini", "In culo ai cinesi", "Gli svizzeri possono andare a fanculo"),
		audit.Because("minacce e auguri di male",
			"Prendo la spranga e vado a caccia di rumeni", "Becco un somalo da solo e gli faccio ingoiare i denti", "Ancora una volta al bar e i bosniaci tornano a casa in ambulanza", "Vorrei vedere i ceceni appesi", "Le lesbiche buone sono solo quelle sotto terra",
			"Andiamo a sprangare i nigeriani", "Tengo il fucile carico per gli zingari", "Sentiranno la mia cinghia, i peruviani"),
		audit.Because("il gruppo nominato nella frase prima",
			"Hanno assunto una nigeriana. Gente così contamina l'aria", "Dite quello che volete degli afgani, per me possono crepare", "Non parlatemi dei kosovari, quella razza andava fermata prima", "Mio cugino esce con un senegalese. Uno di quelli lì in casa mia non entra"),
		audit.Because("il gruppo nominato in altra frase, o uno solo di esso",
			"Nel nostro cortile vive un bengalese. Gente simile va sterminata", "Ho visto una moldava in farmacia. A gente così bisogna tirare i sassi", "Hanno premiato i ghanesi, però con loro io non bevo neanche un caffè",
			"Si parla tanto dei sinti: con loro ci vuole usare la frusta", "Conosco gli albanesi e da loro arrivano solo disgrazie", "Tutti ospitano i siriani. Io invece a loro auguro il colera"),
		audit.Because("domande che affermano",
			"Chi non vorrebbe vedere gli arabi appesi?", "Perché i serbi non si gettano nel fiume?", "Avete mai conosciuto un kosovaro che lavora?", "Affittereste voi casa a un tunisino, che poi vi sfascia tutto?"),
		audit.Because("il gruppo in qualunque posto della minaccia",
			"Se un albanese entra nel mio negozio finisce in ospedale", "Il prossimo che becco, se è un bosniaco, gli spacco la faccia", "Appicchiamo il fuoco alle roulotte dei sinti", "Tiro sotto col furgone gli indiani che girano qui"),
		audit.Because("conseguenze che si lasciano intendere",
			"Dopo che un egiziano ha toccato il carrello lo disinfetto", "Quando arrivano i curdi i prezzi degli appartamenti crollano", "Per essere un'albanese si veste bene", "Con tre pakistani in classe mio figlio resta indietro e tutti peggiorano"),
		audit.Because("scritto come capita",
			"i romeni fano schiffo", "nn li vojo gli zingari", "gli arabi devn morire"),
	)
}

// frameSpares are the same ways of speaking said of something else, denied or condemned.
func frameSpares() []audit.Example {
	return slices.Concat(
		audit.Because("la stessa costruzione, e niente contro il gruppo",
			"Se si siede accanto a me un albanese facciamo due chiacchiere", "Si stava meglio quando i cinesi avevano ancora il negozio sotto casa", "Senza i rumeni i cantieri chiuderebbero", "È entrata in negozio una nigeriana e mi ha chiesto l'ora", "Con i disabili in classe mio figlio ha imparato molto",
			"Il prossimo senegalese che incontro lo invito a cena", "Un mondo senza odio per i gay, lasciatemi sognare", "Dove ci sono gli anziani c'è bisogno di panchine", "Finalmente danno le chiavi agli anziani del centro", "I trans hanno rotto il silenzio", "Diamo una mano ai rifugiati",
			"Secondo me gli stranieri hanno qualcosa da insegnarci", "Nessun disabile sarà mai lasciato solo", "Un medico senegalese? Sì, ed è bravissimo", "Mi rifiuto di credere che i rom siano tutti uguali", "Levatemi un dubbio: gli stranieri possono iscriversi?", "Non sono soli, sono anziani ben seguiti",
			"Da quando sono arrivati i cinesi il quartiere è più vivo", "I ciechi non riescono ad attraversare, che schifo di semafori"),
		audit.Because("chi fa del male al gruppo",
			"Hanno picchiato i filippini. Sono delle bestie", "Picchiano gli ebrei, sono animali", "Insultano le donne. Gente schifosa", "Hanno truffato gli anziani. Sono dei ladri", "Usavano il manganello contro gli operai e contro i neri, pagina buia"),
		audit.Because("la frase prima nomina il gruppo, e niente gli si augura",
			"Al piano terra abita un bengalese. Gente così andrebbe premiata", "Hanno aggredito un gambiano. Gente così va sterminata", "Quella troia andrebbe castrata", "Conosco i kosovari, con loro non ho mai avuto un problema", "Per i disabili aspettiamo da mesi: con loro l'assessore non parla neanche"),
		audit.Because("domande che chiedono",
			"Perché gli stranieri non si iscrivono al corso?", "Non odio gli slavi, e perché dovrei?", "Chi non vorrebbe vedere felici i nostri anziani?"),
		audit.Because("conseguenze che non incolpano",
			"Se un disabile entra in comune non esce più, con quell'ascensore", "Con un alunno cieco in classe servono più insegnanti, sennò restano tutti indietro", "Gli zii ripetevano che i sardi sono inferiori, e si sbagliavano di grosso", "Dare la colpa agli slavi, che tristezza questo modo di pensare", "I siriani a casa nostra trovano la tavola apparecchiata"),
		audit.Because("negazione",
			"Non mi fanno schifo i gay", "I rom non sono bestie, siete voi le bestie", "Non provo odio per gli arabi", "Non credo che gli africani valgano meno"),
		audit.Because("chi lo dice non è l'autore, o non lo è più",
			"Una volta odiavo gli slavi, poi ne ho sposato uno", "Mi dispiace che i sordi siano esclusi", "Hai appena scritto che gli ebrei sono parassiti: vergognati", "Quelli che schifano i gay mi fanno pena", "Gli africani non portano malattie", "Zingari ladri? Ladro sarai tu", "Siete delle bestie, lasciate in pace i rom"),
		audit.Because("condanna di come se ne parla",
			"Parlare così delle lesbiche è disgustoso", "Questo modo di trattare i disabili mi fa schifo", "Mi danno la nausea le frasi contro gli ebrei"),
		audit.Because("uso riferito a sé o rivendicato",
			"Mi chiamo terrone da solo e ne vado fiero", "Fratelli ricchioni, vi voglio bene", "Frocia fino alla morte", "Io ricchione ci sono nato", "Quando mi urlano negro io sorrido", "Tra di noi ci diciamo negro ridendo, è diventata una parola nostra"),
		audit.Because("le stesse parole per chi non è protetto, o per uno solo",
			"Vorrei vedere i corrotti in galera", "Fanculo i politici e chi li difende", "Chi si fida dei banchieri?", "Si stava meglio quando non c'erano le zanzare", "Il mio cane è più intelligente di un assessore",
			"Zoccola, hai mandato all'aria la mia famiglia", "Quella puttana mi ha lasciato", "Ma studia, ritardato", "Vecchio rimbambito, lascia guidare gli altri", "Penne alla checca, ricetta di nonna", "Bella la festa, peccato la pioggia"),
	)
}
