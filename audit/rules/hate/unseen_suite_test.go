package hate

// twentieth: short plain sentences by function; 60 of 136 missed and 2 of 66 wrong when first seen.
var twentieth = unseen{name: "twentieth", hateful: `
I transessuali mi danno il voltastomaco.
Appena vedo un rumeno mi si chiude lo stomaco.
Non c'è categoria che detesto più dei preti e delle suore.
Gli africani? Un'antipatia che non vi dico.
Mi basta sentire parlare arabo per farmi venire l'orticaria.
Per i meridionali provo un disprezzo totale.
Confesso che gli handicappati mi mettono i brividi.
Io i nomadi non li posso soffrire.
Stare vicino a un omosessuale mi fa accapponare la pelle.
Odiare gli ebrei è la cosa più naturale del mondo.
Che nervi mi fanno venire le donne.
Vedere due uomini mano nella mano mi rovina la giornata.
Le musulmane velate mi stanno sulle scatole.
I cinesi sono avidi e senza scrupoli.
Gli anziani sono egoisti, tutti.
I rom hanno la menzogna nel DNA.
Le femmine sono vipere, tutte quante.
I neri hanno poco sale in zucca.
Un ebreo è avaro per definizione.
Gli zingari sono bravi a fare una cosa sola: rubare.
I marocchini quando bevono diventano bestie.
Le persone trans sono malate di testa.
I napoletani nascono imbroglioni e muoiono imbroglioni.
I pakistani puzzano di sudore.
I disabili mentali sono solo bocche inutili.
Gli albanesi sono gente da cui stare lontani.
Le lesbiche sono donne mancate.
I profughi sono una massa di ingrati.
I gay sono uno scherzo venuto male della natura.
I nigeriani sono scimmie appena scese dal ramo.
I rom sono come le zecche, ti si attaccano addosso.
Le badanti ucraine sono avvoltoi.
Non riesco a considerare umani i musulmani.
Gli immigrati sono la discarica dell'Africa.
Ebrei: virus dell'umanità.
I disabili sono prodotti difettosi.
Paragonare un nero a un cane è un'offesa per il cane.
I trans sono un esperimento riuscito male.
Le donne sono carne da letto e nient'altro.
I clandestini sono immondizia che galleggia.
Da quando il vicino è senegalese chiudo la bici con tre catene.
Se vuoi perdere soldi presta qualcosa a un rom.
Donna al volante, pericolo costante.
Un sordo alle riunioni? E cosa ci viene a fare?
I cinesi non muoiono mai, chissà perché.
Dietro ogni crisi c'è sempre lo zampino ebraico.
Gli islamici pregano cinque volte e alla sesta esplodono.
Il maestro gay con i bambini? Io mio figlio lo ritiro.
I neri corrono veloce, sarà l'abitudine a scappare dalla polizia.
Ai meridionali piace il lavoro, guardarlo fare agli altri.
Una donna ingegnere: il ponte passateci voi.
Le zingare leggono la mano e intanto ti sfilano l'anello.
Gli anziani votano e noi paghiamo, che non arrivino alle urne.
I trans nei bagni delle donne, poi non piangete se succede qualcosa.
Se becco un gay nel mio bar lo riempio di botte.
Ebreo, ti restano pochi giorni.
Vi brucio le baracche con voi dentro, zingari.
A quel marocchino gli rompo le ossa.
Musulmani, state attenti quando uscite dalla moschea, vi aspettiamo.
Giuro che la prossima lesbica che mi guarda finisce all'ospedale.
Sto arrivando, negri, e non vengo da solo.
Faccio saltare in aria il centro dei profughi.
Trans, io ti trovo e ti sfiguro.
Storpio, ti butto giù dalle scale con tutta la sedia.
Le donne come te le strozzerei con le mie mani.
Ai rom bisogna tagliare le mani.
I migranti andrebbero ributtati a mare.
È ora di dare la caccia ai clandestini.
Contro gli ebrei ci vuole la soluzione che sappiamo.
Le donne che tradiscono meritano l'acido in faccia.
Chi è gay dovrebbe essere frustato in piazza.
Servirebbe un bel rogo per tutti i rom del campo.
I disabili gravi sarebbe meglio sopprimerli alla nascita.
Fate fuori i neri prima che siano troppi.
Agli stranieri nessun diritto, solo legnate.
Sogno un paese senza musulmani.
Le persone trans vanno rinchiuse e basta.
Bravo chi pesta gli immigrati.
Sparisci, zingara.
Stai zitto, terrone.
Ehi muso giallo, torna al tuo ristorante.
Sei solo una checca isterica.
Brutta troia, impara a guidare.
Senti mongoloide, leggi prima di scrivere.
Finocchio, vai a fare la calza.
Quattro extracomunitari di merda davanti alla stazione.
Rabbino, conta i tuoi soldi e taci.
Cazzo, ancora i rom.
Che palle questi gay, non se ne può più.
Fanculo ai profughi e a chi li ospita.
I neri di merda stanno bene solo nei campi.
Porca miseria, gli ebrei hanno rotto i coglioni.
Donne del cazzo, sempre a lamentarsi.
I disabili rompono il cazzo con 'ste rampe.
Ci sono troppi stranieri a scuola e io quella gente non la sopporto.
Conosco tanti gay e li trovo disgustosi.
I rom dicono di voler lavorare, ma chi li conosce sa che sono ladri.
Le donne vogliono la parità, ma non valgono un'unghia di un uomo.
Lavoro coi neri e vi assicuro che sono degli animali.
Ho un vicino disabile e quelli come lui andrebbero chiusi.
Gli ebrei piangono sempre, eppure i veri farabutti sono loro.
Sono arrivati i profughi. Che schifo di gente.
In classe c'è un bambino rom. Quelli come lui portano i pidocchi.
Hanno eletto una donna. Siamo alla frutta.
Oggi sfilano i gay. Spero che piova merda su tutti loro.
Apre un centro islamico. Bruciamolo.
Mi hanno parlato delle persone trans. Esseri ripugnanti.
Il bar è gestito da cinesi. Gentaglia, non ci metto piede.
È passato un gruppo di disabili. Non dovrebbero farli uscire.
I musulmani non conoscono la parola rispetto.
Non c'è un solo rom che si guadagni da vivere.
Le donne non sanno ragionare.
Un nero non sarà mai un vero italiano.
Gli ebrei non hanno cuore.
I gay non possono essere dei buoni genitori.
Nessun immigrato ha mai fatto qualcosa di buono per noi.
Dai disabili non si ricava nulla.
Le persone trans non hanno nulla di femminile.
Non esiste un napoletano sincero.
I profughi non si meritano nemmeno l'acqua.
Ma perché i musulmani non restano nel deserto?
Quanti rom servono per svuotare una cantina?
Ma a cosa serve far lavorare i disabili?
Chi ha lasciato uscire le donne dalla cucina?
Perché mai dovrei stringere la mano a un nero?
Esiste un ebreo che non pensi ai soldi?
Vogliamo davvero lasciare i bambini in mano ai gay?
Quando la finiamo di mantenere i nullafacenti africani?
Secondo me le donne sono inferiori per natura.
Sarò impopolare ma i disabili sono un lusso che non possiamo permetterci.
Il mio parere: i rom vanno espulsi tutti.
Lo penso da anni, gli arabi sono incivili.
Per quanto mi riguarda i trans possono anche sparire.
Scusate la franchezza, gli ebrei se la sono meritata.
A parer mio i neri sono geneticamente meno intelligenti.
`, missed: 4, innocent: `
Quella ritardata della commessa ha sbagliato il resto.
Le persone trans del quartiere sono sempre disponibili ad aiutare.
Vorrei sapere se gli stranieri possono iscriversi al corso di nuoto.
I disabili hanno protestato per le rampe rotte.
Gli ebrei romani hanno celebrato la festa in sinagoga.
Non sopporto chi tratta male i rom.
Mi fa schifo come vengono trattati i disabili su questo autobus.
I musulmani non hanno colpa di quello che fanno i terroristi.
Chi dice che i neri puzzano è un ignorante.
Nessuno qui odia gli immigrati.
«Le donne stiano in cucina»: commenti così vanno cancellati.
Le donne non sono merce.
Non è vero che i rom rubano i bambini.
I gay non sono malati, fatevene una ragione.
Ho paura per i miei amici gay quando tornano a casa da soli.
Gli anziani sono stati lasciati soli davanti allo sportello chiuso.
Odio il traffico, amo i cinesi del ristorante sotto casa.
Il Comune ha dato la casa a una famiglia nigeriana, benvenuti.
Quello che scrivi sugli ebrei è disgustoso.
Basta insulti alle donne in politica.
Vi rendete conto che state insultando persone disabili?
Sono una donna trans e sono stufa dei vostri insulti.
Noi terroni sappiamo fare il caffè, fidatevi.
Mia nonna zingara diceva che la strada è di tutti.
Un marocchino ha riportato il mio portafoglio ai vigili.
Arrestato un albanese per furto in via Verdi.
I vigili devono controllare chi parcheggia sui posti dei disabili, che schifo.
Le badanti ucraine meritano un contratto vero.
La moschea di via Garibaldi è aperta per la visita sabato.
Un coltello è stato trovato davanti al centro profughi.
Le femministe hanno ragione su questo punto.
Vergognatevi di come parlate dei profughi.
I turchi hanno vinto la partita e noi dormivamo.
Alle donne tocca sempre il doppio lavoro, che rabbia.
Mi fanno pena quelli che se la prendono con i rom.
Non ho mai capito perché si odino gli ebrei.
Gli evasori sono la feccia di questo paese, altro che immigrati.
Quelli che parcheggiano sugli scivoli sono dei maiali.
I no vax sono degli idioti.
I tifosi del Verona sono dei vandali.
Odio le zanzare e il caldo di agosto.
Questo comune è una fogna.
Gli scarafaggi hanno invaso le cantine di via Mazzini.
Le zecche nel parco sono pericolose per i cani.
I politici vanno mandati a casa.
Spero che i ladri finiscano in galera.
Ai disabili serve un bagno accessibile in stazione.
Le persone nere in questo paese subiscono insulti ogni giorno.
Un uomo ha preso a calci una donna, va arrestato.
I rom sgomberati sono senza acqua da tre giorni.
I bambini disabili hanno diritto al sostegno.
Quando vedo i volontari aiutare i profughi mi commuovo.
Nessuno merita di essere insultato perché è gay.
Ma davvero c'è ancora chi pensa che le donne siano inferiori?
Perché i disabili devono aspettare sei mesi?
Gli americani hanno comprato la villa sul lago.
Non lascerei mai sola mia nonna disabile.
Ho letto che i migranti sono diminuiti del dieci per cento.
La comunità cinese ha donato le mascherine all'ospedale.
Frocio a chi? Sono orgoglioso di esserlo.
Siamo froce, siamo fiere, siamo in piazza.
Mi hanno chiamata negra e nessuno ha detto niente.
Scrivere terrone a qualcuno è un insulto, punto.
La parola handicappato non si usa più.
Il vero schifo è l'omofobia, non i gay.
Chi minaccia le donne va fermato subito.
Una lezione gratuita di italiano per gli immigrati martedì.
`}

// twentyfirst: short plain sentences by function; 20 of 70 missed and 0 of 40 wrong when first seen.
var twentyfirst = unseen{name: "twentyfirst", hateful: `
Nutro una profonda avversione per gli ebrei.
Quando entra un disabile nel locale mi passa la voglia di restare.
I cinesi li detesto, non ci posso fare niente.
Mi danno la nausea le coppie gay.
Dei musulmani ne ho fin sopra i capelli.
I nomadi sono sporchi dentro e fuori.
Le donne sono pettegole e vendicative.
Gli arabi sono fanatici per natura.
Gli africani sono pigri e pretendono tutto.
I trans sono la vergogna del genere umano.
Gli omosessuali sono anime perse e corrotte.
Un rom vale meno di un cane.
I clandestini sono topi di fogna.
Le lesbiche sono un abominio.
I disabili sono zavorra.
Gli ebrei sono sanguisughe da secoli.
Per gli immigrati ci vorrebbe la gabbia.
Dove passano i neri resta solo sporcizia.
Le donne in ufficio servono solo a fare il caffè.
Mia figlia con un marocchino? Piuttosto la chiudo in casa.
Appena aprono un campo rom blindate le finestre.
I gay vogliono i figli: poveri bambini.
Ai disabili basta un sussidio e stiano a casa zitti.
Un musulmano con lo zaino? Io scendo dalla metro.
Gli ebrei fanno affari anche coi morti.
Zingaro, la prossima volta che ti vedo ti spezzo le gambe.
Preparatevi, musulmani: stanotte bruciamo la moschea.
Ammazzo il primo gay che mi tocca.
Le faccio a pezzi, le femministe.
Ai negri tagliamo la gola uno a uno.
Gli ebrei vanno fatti sparire.
Bisogna castrare tutti gli immigrati.
Le lesbiche meritano di essere violentate.
I disabili non dovrebbero nascere.
È sacrosanto menare i trans.
Qualcuno spari ai clandestini.
Le donne nere mi ripugnano e non mi vergogno a dirlo.
Incontro spesso i sinti al mercato e li prenderei a calci.
I profughi chiedono casa, ma meritano solo un biglietto di ritorno.
I gay sfilano, io li chiuderei in un manicomio.
Al corso ci sono due disabili. Non li sopporto.
Ho conosciuto un'ebrea. Che gentaglia.
Parlano sempre dei migranti. Affogassero.
Il sindaco ha ricevuto le donne trans. Mostri.
I rom non sanno cosa sia l'onestà.
Le donne non hanno cervello per la politica.
I neri non saranno mai alla nostra altezza.
Non ho mai conosciuto un albanese onesto.
I musulmani non hanno rispetto per nessuno.
I trans non sono donne e non lo saranno mai.
Come fate a sopportare gli zingari?
Chi vorrebbe mai un disabile come vicino?
Perché nessuno brucia quel campo di rom?
Ma i neri la conoscono l'acqua?
Che ci stanno a fare gli ebrei in Italia?
Credo che le donne non debbano votare.
Dal mio punto di vista gli immigrati sono parassiti.
Sono convinta che i gay siano pericolosi per i bambini.
Diciamolo, i disabili sono un peso.
Non sarò politicamente corretto: i rom sono ladri.
Quei cazzo di musulmani mi hanno stufato.
Merda di zingari, sempre a chiedere.
Le donne sono delle stronze del cazzo.
Porco mondo, questi negri sono ovunque.
Affanculo i gay e il loro carnevale.
Zitta, handicappata.
Ma levati, vu cumprà.
Sei un ricchione e si vede.
Tornatene in Romania, zingaraccia.
Ebreo, quanto hai guadagnato oggi?
`, missed: 1, innocent: `
Le donne del comitato hanno raccolto mille firme.
I disabili della cooperativa vendono i biscotti al mercato.
Non detesto gli ebrei, mai detto.
Nessuno merita di essere preso a calci perché è nero.
Non credo affatto che i rom siano ladri.
I musulmani non sono terroristi.
I gay non sono un pericolo per i bambini.
Smettetela di offendere le donne trans.
Chi dice «i neri puzzano» dovrebbe vergognarsi.
«Bruciamo il campo rom»: frasi così fanno paura.
È sbagliato dire che gli immigrati sono parassiti.
Adoro i cinesi del bar, gentilissimi.
Gli ebrei hanno dato tanto alla cultura di questa città.
Le persone trans meritano rispetto, punto.
Complimenti ai ragazzi africani che hanno pulito il parco.
I cacciatori sono degli assassini.
Odio i lunedì.
Gli evasori mi fanno ribrezzo.
I piccioni sono topi con le ali.
Quel cretino del mio vicino ha bucato il pallone.
Gli autovelox andrebbero bruciati.
I banchieri sono ladri.
I vegani mi stanno antipatici.
La grandine è una piaga per i contadini.
Le blatte vanno sterminate, chiamate il Comune.
Mi hanno detto «torna al tuo paese» e io sono nata qui.
Sono un ricchione felicemente sposato.
Noi zoccole ridiamo in faccia ai moralisti.
«Terrona» mi chiamavano a scuola.
Il termine negro offende, usatene un altro.
Dove posso trovare un corso per stranieri?
Ho paura dei cani, non degli stranieri.
I disabili non trovano mai parcheggio, è vergognoso.
Gli anziani del quartiere sono esausti, i bus non passano.
Il presidente dell'associazione dei sordi ha parlato in consiglio.
Due rumeni e tre italiani denunciati per rissa.
Hanno imbrattato la sinagoga, che vergogna.
Hanno aggredito una coppia gay, schifosi.
Chi tocca le donne va chiuso in galera.
I nazisti hanno sterminato gli ebrei.
`}

// twentysecond: short plain sentences by function; 11 of 42 missed and 0 of 28 wrong when first seen.
var twentysecond = unseen{name: "twentysecond", hateful: `
Le coppie lesbiche mi fanno rivoltare lo stomaco.
Con i bulgari ho chiuso, non li voglio più vedere.
Gli indiani hanno un odore che mi fa vomitare.
Disprezzo chiunque sia gay.
I ciechi per strada mi danno fastidio, punto.
I polacchi sono ubriaconi violenti.
Le femmine sono tutte false e interessate.
I sikh sono sporchi e ignoranti.
I bisessuali sono confusi e depravati.
Gli ucraini sono approfittatori nati.
Gli ebrei sono ratti che fiutano il denaro.
Un immigrato vale quanto un sacco di immondizia.
Le persone down sono scarti.
I senegalesi stanno bene solo in gabbia.
I rom infestano il parco come zecche.
Se assumete un rom poi contate i cacciaviti.
Un'arbitra donna? Cambio canale.
Il pediatra è africano? Noi cambiamo studio.
I gay al campo estivo? I miei figli restano a casa.
Ti taglio la lingua, musulmano.
Faccio fuori il primo zingaro che entra nel mio cortile.
Lesbica, ti aspetto sotto casa con la mazza.
Domani veniamo a prendervi, profughi.
I marocchini andrebbero messi al rogo.
Dovrebbero gasare tutti gli ebrei.
È ora di cacciare i nigeriani a bastonate.
Le donne così meritano solo schiaffi.
Guardo i disabili sul bus e penso che andrebbero soppressi.
Le trans pretendono diritti, ma non meritano neanche di parlare.
È arrivata una famiglia eritrea. Bestie.
Intervistano un ebreo in tv. Quella gente mi dà la nausea.
Un rumeno non dice mai la verità.
Le musulmane non hanno dignità.
I sordi non sono capaci di fare niente.
Da una donna non puoi aspettarti niente di intelligente.
Quando ci sbarazziamo dei clandestini?
Chi sopporta ancora i rom in questo paese?
Come si può non odiare gli arabi?
Secondo me i neri sono inferiori ai bianchi.
La penso così: i gay andrebbero curati con la forza.
Negro di merda, sparisci dal parco.
Zitto tu, culattone.
`, missed: 0, innocent: `
Le coppie lesbiche del quartiere hanno adottato un'aiuola.
I ciechi non riescono a usare l'app, sistematela.
Non provo alcun odio per i bulgari.
Chi disprezza i gay non merita il mio voto.
I polacchi della squadra hanno giocato benissimo.
Non è giusto chiamare scarti le persone down.
I senegalesi non sono in gabbia, sono cittadini come noi.
Le zecche infestano il parco, attenti ai bambini.
Il pediatra africano dell'ambulatorio è bravissimo.
Il nuovo arbitro è una donna, in bocca al lupo.
Minacciare un musulmano è reato.
Hanno minacciato di morte una ragazza lesbica, fate girare.
Gli ebrei furono gasati ad Auschwitz, ricordiamolo.
Nessuna donna merita schiaffi.
Sul bus i disabili restano a terra perché la pedana è rotta.
Mi fa male sentire «bestie» detto di una famiglia eritrea.
Gli eritrei del centro cercano lavoro, chi può aiuti.
Un rumeno mi ha aiutato a cambiare la gomma.
I sordi chiedono i sottotitoli in consiglio.
Quando aprirà lo sportello per i richiedenti asilo?
Come si può non amare la cucina araba?
I ladri dovrebbero marcire in galera.
Gli ultras sono delle bestie.
I proprietari dei cani sono dei maiali se non raccolgono.
Le cimici asiatiche hanno rovinato il raccolto.
Sono culattone e me ne vanto.
Non sopporto più i commenti contro i profughi.
Il vino nero va a ruba.
`}
