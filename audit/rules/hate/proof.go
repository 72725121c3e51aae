package hate

import (
	"slices"

	"vigilia/audit"
)

func hits() []audit.Example {
	return slices.Concat(hitsWithoutFrame(), hitsByForm())
}

func hitsWithoutFrame() []audit.Example {
	return slices.Concat(
		audit.Because("domande, condanne e premi in altra forma",
			"Chi non disprezza gli zingari?", "E i bengalesi perché respirano?", "Perché non li cacciamo gli albanesi?", "Come mai i marocchini sono sempre così luridi?",
			"Da quando i rom sono persone?", "Non c'è niente di peggio degli zingari", "Bonificate la stazione dagli africani", "Non esiste qualcosa di peggio degli zingari",
			"Ho lavorato coi cinesi e posso confermare che sono dei parassiti", "Le africane non sono affatto persone civili", "Serve una licenza per sparare agli zingari",
			"Due sprangate sulla schiena ai marocchini", "Ennesimo albanese, che merda", "I rom stiano al loro posto"),
		audit.Because("disprezzo accanto al gruppo, fuori da ogni costruzione",
			"Gli egiziani? Repulsione assoluta, non ci posso fare nulla", "Mi vergogno di condividere il pianerottolo con i filippini", "Alla sagra ballavano i romeni. A quelli lì non offrirei neanche una sedia",
			"Dicono che i bengalesi vanno capiti, invece a loro non darei nemmeno una briciola", "Mai incontrato un ghanese che capisse qualcosa", "Non c'è niente di più viscido degli arabi",
			"La mia gallina ha più cervello delle femmine", "Perché non chiudiamo i turchi in una gabbia?", "A un bulgaro non affiderei mai le chiavi", "Gli etiopi? Gente da due soldi"),
		audit.Because("eliminazione o confino accanto al gruppo",
			"Per gli slavi servirebbe la disinfestazione", "Chi bastona gli zingari merita una medaglia", "Ai somali farebbe bene una scarica di bastonate", "Ai serbi farei la puntura che si fa ai cavalli",
			"I serbi li terrei con le catene ai piedi", "Agli invasori libici darei solo pedate", "Prendi i moldavi: il loro posto è la discarica", "Occhio sinti, vi veniamo a stanare casa per casa", "Sotto di noi abitano due gay. Subumani, non ho altre parole"),
		audit.Because("ripugnanza, in ogni costruzione",
			"Per i rumeni ho un ribrezzo che non so spiegare", "Non tollero nemmeno la presenza degli ebrei", "Mi viene l'orticaria ogni volta che incrocio un disabile", "Più frequento i veneti e più li disprezzo",
			"Non conosco nessuno che mi disgusti quanto le suore", "Come si fa a non detestare i francesi?"),
		audit.Because("minaccia a chi è chiamato con il nome del gruppo",
			"Rompo le gambe al prossimo cinese che mi ferma", "Prepara il testamento, musulmana", "Gli albanesi di piazza Roma hanno le ore contate", "Aspettiamo le lesbiche fuori con le spranghe"),
		audit.Because("valore negato",
			"Da un marocchino non uscirà mai niente di utile", "Le zingare non si meritano neanche il saluto", "Un calabrese sincero non è mai nato", "Di umano i nigeriani non hanno niente", "Gli autistici non meritano gli stessi diritti dei sani"),
		audit.Because("il gruppo nominato prima",
			"Il Comune premia le straniere. Loro non valgono neanche un soldo", "Hanno preso un tunisino in cucina. Gente come lui non la voglio vicino", "Gli ebrei esistono, ma sarebbe meglio se non fossero mai nati"),
		audit.Because("domande che non chiedono",
			"Cosa aspettiamo a cacciare i pakistani?", "Ma quando ci liberiamo degli albanesi?", "Da quando in qua i nomadi sono gente civile?", "Perché non restano in Africa, i senegalesi?"),
		audit.Because("luoghi comuni",
			"Se arrivano i nomadi contate le galline", "Un medico africano? Io chiederei un altro medico", "I transessuali facciano come vogliono, ma lontano dai nostri bambini", "Con quello che costano i disabili si curerebbero cento malati"),
		audit.Because("nessun gruppo nominato, e se ne intende uno",
			"Affondateli tutti e amen", "Buchiamo i gommoni prima che partano", "E agli italiani un calcio in culo, come sempre", "Ecco cosa stiamo allevando nelle nostre scuole", "Quando sbarcano al porto trovano noi coi forconi",
			"Non sono razzista ma questi hanno stancato", "In quel palazzo fanno figli come conigli e poi campano di assegni", "Dove arrivano loro non cresce più niente, ve ne accorgerete", "Sono ospiti e pretendono pure la mensa con il menù",
			"Ci hanno portato la scabbia, ecco il risultato", "Scappano dalla guerra con il cellulare in mano", "Poverini scappano dalla fame, guardateli", "Diamogli anche la villa con vista", "Tornatene a Dacca", "Rispediteli tra le palme"),
		audit.Because("contro chi è donna, gay, disabile o vecchio, senza costruzione",
			"Una femmina al bilancio, siamo a posto", "Il soffitto di cristallo? Il patriarcato è una balla", "Pensa a trovarti marito", "Finirai sola con quaranta gatti", "Piuttosto che un nipote gay preferirei la galera",
			"Mi identifico come un tostapane", "Due maschi non possono essere genitori", "I nostri figli normali restano indietro per colpa loro", "Rupe Tarpea e passa la paura", "Vecchi dementi", "Generazione di smidollati", "Focomelico, levati da lì", "baciapile che non siete altro"),
		audit.Because("senza verbo, o con il verbo fuori posto",
			"Scrocconi sono, gli egiziani", "Ecco i tunisini, parassiti", "Tirchi e falsi, i genovesi", "Ignoranti di calabresi", "Mamma mia gli slavi che ladri", "Poi dice che i moldavi non rubano", "Cacciati devono essere, gli algerini",
			"La frusta per i serbi", "Ai kosovari il manganello", "Schifo mi fate, turchi", "Quando cominciamo a deportare i ghanesi?", "Con i curdi non si ragiona", "Tra un bulgaro e un ratto meglio il ratto", "Un filippino mi fa ribrezzo", "Non lavorano mai, i sardi"),
		audit.Because("nomi storpiati e gruppi detti per giri di parole",
			"Zingheri ladri", "Quelli da Salerno in giù? Scrocconi", "Puttana moldava, torna sul marciapiede", "Ributtateli in mare", "Dalla Tunisia arrivano solo delinquenti", "Imparino a usare il sapone, i marocchini", "Tornatene in Togo", "Un ritardato di un assessore",
			"Alla tua età si sta a letto con la minestra", "Che cazzo ci fa un kebabbaro in consiglio?", "Meglio tre topi che una famiglia di slavi", "Un cinese in mensa? Mio figlio non ci torna più"),
		audit.Because("una frase intera senza spazi, o lettera per lettera",
			"Irumenisonoilcancrodelpaese", "C a c c i a m o i musulmani", "Gliarabisonolafecciadelmondo"),
		audit.Because("chi è chiamato in causa",
			"Il vigile è uno spastico", "Schizofrenico, leggi bene l'avviso", "Recchia, apri la porta", "sei down?", "Legateli, sti animali venuti dalla giungla", "Non si integreranno mai, rassegnatevi"),
		audit.Because("luoghi comuni con il loro verbo",
			"I tunisini bivaccano sulle panchine", "Gli ucraini intascano il sussidio e poi lavorano in nero", "Vengono qui a comandare, i pakistani", "Non battono mai uno scontrino, i cinesi", "I ghanesi dormono ammassati come bestie", "Sti algerini girano col machete", "Li manteniamo noi, i profughi", "Le lesbiche facciano quello che vogliono a casa loro",
			"Gli autistici in classi separate", "Gli handicappati costano solo soldi", "Le femmine rubano il posto agli uomini"),
		audit.Because("chi arriva, senza nominarlo",
			"Rispediteli a calci nel sedere", "Manteniamo sti scrocconi e i pensionati muoiono", "Con tutti i nostri che dormono in macchina", "Basta minareti", "Padroni in casa nostra", "Ospitateli a casa tua", "Ma da quale guerra scappano?", "Nemmeno una donna, solo maschi giovani",
			"Portano solo spaccio e malattie", "Rubano e stuprano", "Sbarcano qui e pretendono", "Lasciateli annegare", "Benvenuti a Kabul", "Non si vede più un italiano", "Li caricherei tutti su un cargo", "A me gli olandesi stanno sul culo"),
	)
}

func hitsByForm() []audit.Example {
	return slices.Concat(
		audit.Because("epiteto",
			"Ma guarda sti terroni che parcheggiano sul marciapiede", "sei un terrone", "Basta negri in questa scuola", "froci", "siete dei mongoloidi", "quel ricchione del bar",
			"zingaraccia, vattene", "le solite puttane in strada: brutte troie", "risorse boldriniane al parco, come sempre", "polentoni di merda", "musi gialli, chiudete il negozio"),
		audit.Because("colpa data per origine, senza altro",
			"Guarda caso una rumena che svaligia un appartamento", "E ti pareva che non era il solito nordafricano", "I ladri erano albanesi, che novità", "Una peruviana ubriaca, tanto per cambiare"),
		audit.Because("frasi fatte",
			"Curateli questi omosessuali invece di farli sfilare", "Agli ottantenni toglierei la patente e il voto", "Rispedire al mittente nigeriani e gambiani, tutti", "Finché ci saranno nomadi in giro chiudete tutto a chiave",
			"Ce ne fosse una di queste consigliere capace di fare due conti", "Quelli in carrozzina prendono pensione e poi ballano alle feste", "L'islam è incompatibile con la civiltà"),
		audit.Because("derogazione",
			"gli zingari sono tutti ladri", "Le donne sono inferiori, punto", "i gay sono malati", "Musulmani di merda", "sporchi ebrei", "i vecchi sono un peso per la società", "i disabili non servono a niente",
			"le donne sono tutte troie", "Voi musulmani siete dei terroristi", "gli immigrati rubano e spacciano", "NON SONO RAZZISTA MA GLI AFRICANI PUZZANO", "E' noto, i meridionali sono scansafatiche",
			"gli immigrati che arrivano coi barconi sono tutti delinquenti", "secondo me gli arabi so' tutti bastardi", "li cinesi so zozzi", "tra gli zingari non ce n'è uno onesto"),
		audit.Because("deumanizzazione",
			"Gli immigrati sono delle bestie", "immigrati 🐒🐒", "gli zingari? quelli lì non sono uomini", "I musulmani non sono esseri umani", "questi rom sono la feccia", "l'islam è un cancro", "Rom e sinti: parassiti della società"),
		audit.Because("esclusione",
			"gli stranieri fuori dall'Italia!", "Andrebbero rimandati tutti a casa loro questi immigrati", "le donne non dovrebbero poter votare", "i rom non meritano nessun diritto", "i neri tornino nella giungla",
			"basta immigrati!", "torna nella giungla", "la cucina è il tuo posto", "Non vogliamo zingari nel nostro comune", "fora dai bal i terun", "tornatevene in Africa coi barconi", "non affittate agli immigrati"),
		audit.Because("incitamento, minaccia, augurio",
			"gli immigrati vanno bruciati tutti", "spero che crepino tutti gli immigrati", "Arrivano altri migranti. Magari affogassero", "li metterei al muro, questi musulmani", "Stiamo arrivando a prendervi, froci",
			"Se vedo uno zingaro lo ammazzo", "gli zingari ammazziamoli", "Bruciateli vivi questi rom", "i comunisti vanno fucilati", "Ebrei ai forni", "ruspa sul campo rom, con loro dentro"),
		audit.Because("odio espresso",
			"Odio gli zingari", "non sopporto i cinesi", "mi fanno schifo i gay", "I gay mi fanno proprio schifo 🤮", "vaffanculo ai musulmani", "mi disgustano gli omosessuali"),
		audit.Because("derogazione implicita",
			"Da quando ci sono gli immigrati non si vive più", "guarda caso era rumeno", "il cambio di sesso è una malattia", "ma gli albanesi non sono tutti ladri?", "perché ci sono così tanti rumeni a rubare?",
			"nessun musulmano è una brava persona", "Ci sono i rom in paese. Sono tutti ladri", "il mondo sarebbe un posto migliore senza ebrei"),
		audit.Because("fuori dalle strutture: di origine",
			"Sardi? Pecorai cocciuti e ubriaconi dalla nascita", "Ve lo dico io, dove aprono i pakistani arriva la scabbia e la puzza", "Date le case ai rom e vi smontano pure i rubinetti", "Gli ucraini ormai sono padroni in casa nostra",
			"Un rumeno onesto? Cercatelo col lanternino", "Hanno riempito la palestra di profughi, tra poco tutti con la tubercolosi"),
		audit.Because("fuori dalle strutture: di religione, orientamento, genere, disabilità, età",
			"Al mercato sembrava una sfilata di pinguini, tutte velate", "Apre la moschea e apre il covo di terroristi, ecco fatto", "I gay si prendono i nostri figli, contro natura", "Assessora, pensi a fare la mamma",
			"Quelli con la sindrome di down in classi separate", "Anziani al voto? Toglietegli la patente e anche il voto", "La vicesindaca ce l'ha fatta con le ginocchia"),
		audit.Because("violenza contro un luogo o un natante",
			"Una tanica di benzina e il campo nomadi sparisce", "Bisogna affondarli, quei barconi", "Chiudiamo la moschea con loro dentro"),
		audit.Because("nessun gruppo nominato",
			"Figliano come conigli e noi paghiamo", "Hitler aveva ragione", "Spastico, impara a guidare", "Prima gli italiani bianchi", "Tornatevene a casa vostra, qui non vi vuole nessuno"),
		below("gruppo nominato nel post", "Accolti in paese dodici migranti nell'ex scuola", "",
			"Rimandateli tutti a casa loro", "Questi sono bestie, altro che", "Sono dei parassiti, vanno rispediti", "Affogateli", "Loro vengono qui solo a rubare", "Buttateli in mare"),
		below("gruppo nominato nel post, tenore del commento", "Arrivati in paese dodici richiedenti asilo", "", "Poverini, mi raccomando il wifi veloce e le scarpe firmate"),
		below("gruppo nominato nel post, tenore del commento", "Campo nomadi: incontro pubblico giovedì", "", "Una tanica e un cerino di notte, quando dormono tutti"),
		below("gruppo nominato nel commento a cui si risponde", "", "In stazione ci sono sempre gli zingari",
			"Quelli vanno bruciati vivi", "Sono la feccia della società", "Questi sono ladri dalla nascita"),
		audit.Because("forma alterata",
			"gli zingari sono parassti", "gli immmigrati sono feccia", "imm1grati di merda", "odio gli z1ngari", "gli zin gari sono ladri", "n€gri a casa loro", "FR0CI", "terr*ni fuori", "gli immigrati sono p a r a s s i t i"),
	)
}

// below makes examples that stand below a post, or answer a comment.
func below(why, post, parent string, texts ...string) []audit.Example {
	out := audit.Because(why, texts...)
	for i := range out {
		out[i].Post, out[i].Parent = post, parent
	}
	return out
}

func spares() []audit.Example {
	return slices.Concat(sparesOfOtherThings(), sparesByContext())
}

func sparesOfOtherThings() []audit.Example {
	return slices.Concat(
		audit.Because("domande e parole vicine, senza attacco",
			"Perché gli immigrati non tornano mai a votare in paese?", "Gli zingari non sono tutti uguali", "Non c'è niente di peggio di chi odia gli immigrati", "Da quando ci sono gli africani il mercato ha ripreso a vivere",
			"La signora rumena con una legge per assumere le badanti sarebbe in regola", "Un negroni senza ghiaccio e un vassoio di olive", "La zia Checca fa novant'anni", "Bestiame nero alla fiera di ottobre"),
		audit.Because("disprezzo di altri, o per altro",
			"La giunta ha solo disprezzo per gli anziani", "Massimo disprezzo per chi deruba i disabili", "Nel cortile dove giocano i bambini stranieri servirebbe una derattizzazione straordinaria", "Mi vergogno di vivere in un paese che lascia soli i profughi",
			"Il loro posto è a scuola, parlo dei bambini rom", "Nel reparto lavorano i senegalesi e respirano la stessa polvere degli altri", "Perché non mettiamo gli invalidi in prima fila?", "Non permetterei mai che un sordo resti senza interprete", "Andrebbero tolte le catene davanti alla rampa dei disabili", "Agli anziani darei più autobus, ai furbi calci nel sedere", "I peruviani puliscono il parco dalla spazzatura ogni sabato",
			"Hanno scippato una donna. Gli sparerei a quel delinquente", "Finito il lavoro con gli operai rumeni, la piazza è bellissima", "Non darei un centesimo a questa giunta, degli anziani si ricorda solo ad agosto"),
		audit.Because("ripugnanza per altri, o per chi fa del male al gruppo",
			"Mi fanno ribrezzo quelli che deridono i disabili", "Chi insulta i rom mi fa schifo", "Non sopporto come trattate gli anziani", "Per i profughi ho un grande rispetto", "Mi viene da piangere ogni volta che vedo un disabile davanti a quelle scale"),
		audit.Because("minacce subìte, condannate o ad altri",
			"Non esiste che qualcuno minacci gli ebrei in questa città", "La ragazza rumena è stata aspettata fuori con un coltello, è gravissimo", "Le donne di via Roma hanno i minuti di sosta contati"),
		audit.Because("valore affermato, o negato da altri",
			"I disabili meritano gli stessi diritti degli altri", "Per questa giunta gli anziani non valgono niente", "Un marocchino onesto ha riportato la borsa"),
		audit.Because("rivendicato",
			"Frocia e fiera, da vent'anni", "Zitelle di tutto il mondo, ci vediamo in piazza", "Da terrone a terrone ti dico: resta al nord"),
		audit.Because("domande vere",
			"Quando apre lo sportello per gli stranieri?", "Cosa aspettiamo ad aiutare i disabili?", "Perché gli anziani non possono entrare in biblioteca dal retro?"),
		audit.Because("specie, vie e persone di cui si parla",
			"Le specie straniere vanno estirpate dal fosso", "Via degli Ebrei è una schifezza, buche ovunque", "Siete quattro ignoranti, sempre sotto i post sui profughi"),
		below("il post nomina un gruppo, il commento parla d'altro", "Accolti in paese dodici migranti nell'ex scuola", "",
			"Rimandate a casa il sindaco e la giunta, sono dei ladri", "Sono contento, bella notizia", "Questi lavori non finiscono mai", "Ladri! Con i soldi delle tasse", "Sono stati accolti bene, bravi tutti", "Fateli ambientare, poveri ragazzi"),
		below("il post nomina un gruppo, il commento è innocuo", "Arrivati in paese dodici richiedenti asilo", "",
			"Speriamo trovino presto un lavoro, in bocca al lupo", "Il wifi veloce lo vorremmo anche in biblioteca", "A che ora comincia l'incontro e si parcheggia lì vicino?"),
		below("il commento a cui si risponde nomina un gruppo", "", "Gli anziani aspettano da due ore alla posta",
			"Sono dei maleducati gli impiegati", "Andrebbero aiutati di più, questi poveretti"),
		audit.Because("contesto che salva le frasi fatte",
			"I siciliani e la mafia: incontro con il magistrato", "Le persone trans in carcere subiscono violenze",
			"Guarda caso un albanese ha trovato il portafoglio e lo ha restituito", "Le donne dovrebbero stare al sicuro anche di notte", "Per forza l'ufficio stranieri è chiuso, manca il personale",
			"Con un bel gesto la sindaca ha donato il gettone", "Prima gli italiani o prima gli stranieri? Prima chi ha bisogno", "È una follia che una persona trans debba aspettare mesi per i documenti"),
		audit.Because("le stesse parole, d'altro",
			"Affondateli nella crema, i savoiardi", "Affondatele nel caffelatte quelle fette biscottate", "La giunta? Tutti a casa loro alle prossime elezioni", "Il cane vive in un porcile", "Preferisco un uomo d'altri tempi, diceva la nonna", "Figli e cagnolini fanno festa al parco",
			"Sparate a vista i fuochi d'artificio", "Ospiti e residenti si sono divertiti", "Ecco le risorse per l'asilo", "La ruspa ha finito l'argine", "Le zanzare portano malattie", "Il pannolone lo passa l'Asl", "La fede è una cosa personale",
			"Asciugamano in testa e via in doccia dopo la partita", "Ho letto «i turchi sono bestie» e non le voglio più vedere certe frasi", "I turchi non mi hanno mai fatto paura", "Con il gruppo Mau Mau in concerto", "La befana ha la tosse"),
		audit.Because("gli stessi giri di frase, senza disprezzo",
			"Ecco gli anziani del centro, puntuali come sempre", "Per gli stranieri una lezione di italiano gratuita", "Botte a un migrante in stazione, due arrestati", "Quando cominciamo ad aiutare i disabili?", "Un disabile mi fa pensare a mio fratello", "Con gli anziani non si scherza, portategli rispetto",
			"Ai rumeni della squadra il trofeo", "Senza i volontari africani la città sarebbe più triste", "Manette agli aggressori delle donne"),
		audit.Because("mascherate, citate o d'altra epoca",
			"siete proprio dei c*****i", "Che p**** di giornata", "pezzo di m... che non sei altro", "P**** D** ma vi sembra normale", "che g**** di gente", "La parola negro non si dice e basta", "Furono deportati anche rom e omosessuali", "Il parroco è dietro alla chiesa", "Meglio il cane del nonno che il gatto", "Imparano a usare la forchetta, i bimbi del nido"),
		audit.Because("parole lunghe e persone che fanno altro",
			"Internazionalizzazione e digitalizzazione dei servizi", "Lo schizofrenico ha bisogno di cure, non di insulti", "È uno spasso questo carnevale", "Non si adatteranno i pini al viale", "Gli animali venuti dal canile stanno bene", "Il server è down da ieri"),
		audit.Because("un gruppo e la sua giornata",
			"I profughi dormono in palestra, servono coperte", "Le badanti moldave stanno con gli anziani giorno e notte", "Gli anziani stanno tutto il giorno da soli", "I migranti lavorano nei campi per tre euro l'ora", "Chiedono l'elemosina col freddo che fa, poveri cristi", "I rom del campo hanno chiesto acqua e luce",
			"Per gli immigrati ci vuole un mediatore", "Con gli stranieri ci vuole pazienza", "In Russia i gay rischiano la galera", "I senegalesi della fabbrica hanno scioperato", "I ciechi con il cane guida possono entrare ovunque", "Gli immigrati pagano i contributi come tutti"),
		audit.Because("chi arriva, ed è altro",
			"Politici: rubano e spacciano promesse", "Benvenuti in Marocco: il film sabato in piazza", "Non c'è più un bianco d'uovo in frigo", "Padroni e cani ammessi al parco", "Con tutti i vicini che abbiamo invitato, festa grande", "Ospitatelo a casa vostra, il gattino", "Caldo, sembra di stare in Marocco", "La nave arriva in porto alle dieci"),
		audit.Because("ordini e lamentele d'altro",
			"Mandate la ruspa e via, quel muro è pericolante", "Alla tua età si deve camminare ogni giorno", "Andate a giocare con le barbie al parco, bimbe", "Ai ragazzi disabili una gabbia di burocrazia", "Cambia il pannolone alla nonna", "Dove passano i cinghiali non resta niente", "Siamo ospiti in casa nostra, con questa giunta"),
	)
}

func sparesByContext() []audit.Example {
	return slices.Concat(
		audit.Because("menzione neutra o positiva",
			"Alla mostra zootecnica bovini, asini e maiali neri dei Nebrodi", "vacche di razza bruna e capre alla fiera", "culo rotto a furia di pedalare", "Lucia è lesbica, e che male c'è?", "festa della comunità rom", "Gay Pride domani in centro", "La moschea aprirà in via Roma", "Giornata della Memoria: gli ebrei deportati dal nostro paese", "Gli immigrati sono una risorsa",
			"Auguri alla comunità musulmana per la fine del Ramadan", "amo i miei amici rom", "Gli stranieri pagano le tasse come noi", "Gli ucraini sono scappati dalla guerra", "Ma i neri sono uguali a noi",
			"La badante ucraina di mia madre è un angelo", "Corso di italiano per donne straniere, dove ci si iscrive?", "Alle donne va garantita la sicurezza", "amo i gay e le lesbiche del mio gruppo teatrale"),
		audit.Because("toponimi, cognomi, cibi",
			"Via degli Zingari è chiusa", "il dottor Negri ha lo studio in centro", "torta negretta buonissima", "finocchio gratinato per cena", "checche sia", "gay street", "il Rio Negro è in piena",
			"Un Negroni e due spritz", "Il Negroamaro della sagra era ottimo", "il signor Moro abita in via Mori", "due caffè marocchini, grazie"),
		audit.Because("citazione per condannarla",
			"\"Gli immigrati sono feccia\" è una frase orribile", "\"I gay sono malati\" lo dicono solo gli ignoranti", "Hanno scritto «negri di merda» sul muro della scuola: che tristezza", "mi hanno dato del terrone allo stadio",
			"Non usate la parola frocio, ci sono ragazzi che soffrono", "Cosa significa «terrone»?"),
		audit.Because("condanna senza citazione",
			"Chi dice che gli zingari sono tutti ladri è un ignorante", "dire che le donne sono inferiori è vergognoso", "Smettetela di dire che i rom sono parassiti", "nessuno dovrebbe odiare gli ebrei",
			"Non sopporto chi insulta gli immigrati", "augurare la morte ai migranti è disumano"),
		audit.Because("negazione",
			"Gli immigrati non sono ladri", "I gay non sono malati", "non odio i gay", "non è vero che i musulmani sono terroristi", "Non tutti i musulmani sono terroristi", "Nessuna donna merita di essere picchiata"),
		audit.Because("uso riferito a sé",
			"sono frocio e me ne vanto", "noi terroni sappiamo cucinare", "Da terrone dico che il nord mi ha accolto bene", "Sono gay e ne vado fiero"),
		audit.Because("dibattito senza incitamento",
			"il campo nomadi va chiuso", "servono più controlli sui flussi", "chi delinque va espulso", "Gli immigrati che delinquono vanno espulsi", "aiutiamo gli immigrati a casa loro", "Vanno rimpatriati i clandestini condannati, lo dice la legge"),
		audit.Because("cose, singoli, gruppi non protetti",
			"questo divano di merda", "odio questa legge", "sei un idiota", "quella donna ha sbagliato strada", "mi ha tamponato un cinese", "arrestato un marocchino per spaccio", "i politici sono ladri", "i tifosi sono animali",
			"Il ristorante cinese fa schifo", "hanno arrestato due rumeni per furto di rame", "i cinghiali sono una piaga, vanno abbattuti"),
		audit.Because("parole di scherno che dicono d'altro",
			"I topi escono dai cassonetti davanti al centro accoglienza", "La mensa serve maiale solo il martedì, i bambini musulmani hanno l'alternativa", "Il carnevale sfila insieme al gruppo arcobaleno", "Il gommone della Protezione civile è in riparazione",
			"Ai fornelli le donne della Pro Loco", "Signora, stia a casa con la febbre", "La mafia è il cancro della Sicilia, non i siciliani", "Gli africani sono stati venduti come bestie per secoli", "Il caporale trattava gli indiani come animali",
			"Per anni ci hanno chiamato terroni", "Il depuratore puzza, gli stranieri in albergo sono scappati", "Quanti migranti devono ancora morire in mare?", "I ragazzi africani del coro 🙈 che emozione", "Le persone down che lavorano al bar sono il nostro orgoglio",
			"Il dott. Negri riceve martedì", "Ci vuole il piombo per questi qui."),
		audit.Because("disagi di un gruppo",
			"Gli anziani aspettano ore allo sportello, è una vergogna", "i parcheggi dei disabili sono sempre occupati da incivili", "le donne hanno paura ad uscire la sera, i delinquenti girano indisturbati",
			"i vecchi cassonetti fanno schifo", "Per questa amministrazione i disabili non contano niente", "Gli anziani devono restare in casa nelle ore calde", "le persone con disabilità non possono entrare in comune",
			"donne picchiate e uccise ogni giorno", "I vecchi pini di viale Italia sono pericolosi, vanno abbattuti"),
	)
}
