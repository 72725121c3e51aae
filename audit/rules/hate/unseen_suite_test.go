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
Quella ritardata della commessa ha sbagliato il resto.
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
`, missed: 14, innocent: `
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
`, wrong: 1}
