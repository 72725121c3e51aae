package hate

// thirteenth: 81 of 103 missed and 5 of 104 wrong when first seen.
var thirteenth = unseen{name: "thirteenth", hateful: `
Sapete cosa mi fa ridere? Che noi chiudiamo l'ufficio postale e per loro, i signori del Mali, si trova sempre un tetto.
gli albanesi del terzo piano non salutano nemmeno, del resto che educazione vuoi pretendere da gente così
Con tutto il rispetto, un indiano che mi misura la pressione no grazie.
E niente, anche oggi il nostro amico dal barcone dorme sulla panchina mentre io alle 5 ero già in fabbrica
Siamo diventati la pattumiera dell'Africa
Ogni nigeriano che arriva è un italiano che muore di fame
Quando passa la rumena col passeggino cambio marciapiede, tengo alla borsa
Lasciate che se la vedano tra loro, un marocchino in meno non fa male a nessuno
I rom? Basterebbe togliere l'acqua e vedi come spariscono
Se dessero le case ai cani randagi invece che agli zingari sarebbe meglio, almeno i cani sono puliti
Con gli zingari funziona solo la cinghia
mia nonna diceva: conta le dita dopo che hai stretto la mano a uno zingaro
HO VISTO IL PULLMAN DEL CENTRO ACCOGLIENZA: UNA GABBIA APERTA
Altro che integrazione questi si integrano solo col portafoglio degli altri
Fanno la coda alla posta col cellulare da mille euro, i poveri profughi
I profughi? Palestrati con le scarpe firmate, scappano dalla palestra non dalla guerra
Tra dieci anni chiameremo il sindaco Mohammed e la domenica andremo a nasconderci per dire messa
La moschea no, ci vogliono minare da dentro
Il velo? Per me chi lo porta è una che vuole restare nel medioevo e il medioevo sta a casa sua
Un musulmano moderato è uno che ha finito le munizioni
Ramadan finito, adesso ricominciano a sgozzare
Non vorrei offendere ma Allah e chi lo prega dovrebbero farsi un giro sul rogo
gli ebrei? Dove c'è un soldo li trovi
Sti ebrei non hanno ancora finito di presentarci il conto
Chissà chi c'è dietro questo appalto, i soliti nasi
Che belli i due papà, il bimbo crescerà con due confusioni in testa
Mi dispiace ma se mio figlio diventa gay preferisco non averlo
Due donne che si baciano davanti alla chiesa, vomito
Trans al centro estivo? Ma stiamo scherzando, tenete i bambini a casa
Quella non è una donna, è un uomo con la parrucca e noi dobbiamo chiamarlo signora
Il Pride? La sfilata dei malati
Gay friendly un accidente, in questo paese si è sempre stati normali
Per me l'omosessualità resta una malattia e ce la fanno passare per normalità
Ma lui/lei, asterisco, cosa sei? Deciditi, mostro
Vigile donna = multa sbagliata, ormai è matematica
Se metti una donna a capo dei lavori pubblici poi non lamentarti se la rotonda è a forma di cuore
Cara assessora, il ferro da stiro la reclama
Il consiglio comunale è diventato un parrucchiere, tutte a spettegolare
Ma quanto parla questa, suo marito in casa non la fa parlare?
Le donne in politica sono come i cani che camminano su due zampe
donne, la rovina di ogni ufficio pubblico
Se una esce alle due di notte mezza svestita poi cosa si aspetta, i fiori?
Bella bionda, ma il cervello l'ha lasciato in spiaggia: tipico
Una madre che lavora è una madre a metà, e voi la fate pure assessore
I down in pizzeria a servire: a me passa la fame
Il figlio handicappato se lo tenga a casa, non è giusto che paghino gli altri bambini
Hanno speso duecentomila euro di ascensore per tre storpi
Con i soldi del sostegno ai ritardati ci rifacevamo la palestra
Quello è matto certificato, dovrebbero tenerlo legato come si faceva una volta
Sindaco, sembri uno uscito dal reparto dei mongoloidi
Ai vecchi tolgano la patente, la pensione e la parola
I pensionati sono una tassa che cammina
A ottant'anni uno dovrebbe avere la decenza di farsi da parte, anzi sottoterra
I ragazzini d'oggi vanno presi a cinghiate, sono tutti subnormali
Terun in fila per il sussidio, polenta in fila per lavorare
Napoletano che lavora: non pervenuto
I calabresi o sono 'ndranghetisti o sono parenti
Se l'Etna si svegliasse sul serio risolverebbe il problema dei siciliani
I veneti solo bestemmie e grappa, evoluzione zero
Quello lì ha la faccia da terrone, sicuro ha parcheggiato lui
frocetti arcobaleno tornatevene nell'armadio
Lella de mmerda, tu e le amichette tue
ricchiuni! jatevinne!
Ar Comune mo' ce stanno pure i neri, annamo bene
nun ce bastaveno 'e zingare, mo pure 'e marucchine
quei là vegnù dal Marocco i porta via tuto e no i fa gnente
Ma va a laurà negher
Mussulmani di m3rda
gli immi grati puzano
sti zingheri rubbano tutto
i migranti sono pa rassiti
Gli arabi nn sono persone civili e mai lo saranno
Nessun rom ha mai lavorato un giorno in vita sua
Ma davvero qualcuno crede che un africano possa fare il medico?
Ma perché i cinesi devono sempre fregare tutti?
Vorrei tanto che gli sbarchi finissero con un buon temporale
Servirebbe un bell'incidente, di quelli grossi, al dormitorio dei pakistani
E se gli bruciasse la roulotte? Così, per caso
Meritano il trattamento che gli dava mio nonno, cioè la doppietta: parlo dei marocchini del fiume
Io sti neri li metterei in fila e poi via, giù dal ponte
Uno di questi giorni vado al campo con la tanica
i rumeni sò peggio della gramigna
Hanno preso la cittadinanza, ma il sangue non si compra in anagrafe
Italiani con la pelle nera non esistono
Un cognome così e fa l'assessore. Povera Italia.
Prima o poi ci toccherà imparare l'arabo per comprare il pane
Mia figlia in classe con sei bengalesi: sembra Calcutta, altro che scuola
Al mercato ormai si parla solo marocchino e l'odore di spezie copre tutto, non è più casa mia
Le badanti arrivano per il letto del vecchio e il testamento
Le ucraine sono venute a rubare mariti, altro che guerra
Le rumene fanno due lavori: uno di giorno in casa dei vecchi e uno di notte sulla statale
sono loro che portano la scabbia, i signori dell'ex albergo
quelli dell'hotel colazione pranzo e cena, il mio babbo con la minima
Basta guardarli negli occhi, gli zingari, per capire che sono nati storti
Il problema non è la delinquenza, il problema è la razza
Ci vorrebbe un'altra Lepanto
Certi popoli non hanno inventato nemmeno la ruota e vogliono venire a insegnarci a vivere
Femministe: brutte, sole e arrabbiate
Preti tutti pedofili, chiudeteli in galera e buttate la chiave
I testimoni di Geova andrebbero presi a secchiate di letame
Non sono esseri umani. Punto. Parlo di chi arriva sui gommoni
Sono poveri cristi i migranti? No, sono l'esercito che ci sostituirà
L'altro ieri un senegalese mi ha chiesto l'ora, ho stretto la borsa: con quelli non si sa mai
`, missed: 18, innocent: `
Ieri un ragazzo senegalese mi ha aiutato a cambiare la gomma sotto la pioggia, grazie di cuore
Gli africani che raccolgono i pomodori a due euro l'ora sono sfruttati, vergogna a chi li sfrutta
Ma perché i rom del campo devono vivere senz'acqua? Non sono animali
Il campo nomadi di via Marconi verrà spostato entro giugno
Il centro accoglienza di via Verdi cerca volontari per il corso di italiano
Basta con questa storia degli immigrati che ci rubano il lavoro, il lavoro ce lo toglie chi delocalizza
Hanno insultato mia figlia perché porta il velo: le hanno detto torna al tuo paese
I cinesi hanno aperto un bar in piazza e fanno il miglior caffè della zona
Chi è stato ieri a gridare «sporco negro» al ragazzo in campo? Squalificatelo a vita
Un marocchino ubriaco ha distrutto il dehors del bar, serve più polizia
Fermato un rumeno di 42 anni alla guida senza patente
Rissa tra nordafricani alla stazione, due feriti
Gli stranieri residenti sono il 12 per cento, in calo rispetto all'anno scorso
Sarebbe utile tradurre gli avvisi in arabo e in cinese, gli stranieri non li capiscono
La moschea fa rumore il venerdì e non si trova parcheggio, si può chiedere un altro orario?
Non sono d'accordo con la nuova moschea in zona industriale, mancano i parcheggi
Il Pride blocca il traffico e nessuno ci ha avvisati
Il Pride quest'anno è stato bellissimo, pieno di famiglie
A me il Pride non piace, ma ognuno è libero di manifestare
Due ragazzi gay sono stati picchiati in centro, che schifo di gente in giro
Mio fratello è gay e lo abbiamo sempre amato
Sono lesbica e in questo paese mi sono sempre sentita a casa
La sindaca ha sbagliato il bilancio, si dimetta
La vicesindaca è incapace di gestire una delibera
La consigliera non risponde mai alle mail, è maleducata
Le donne della Pro Loco cucinano da dio
Donne, lavoro e maternità: convegno giovedì in biblioteca
Tornate in cucina, le cuoche della mensa sono richiamate per il turno di lunedì
Mia moglie è una maga ai fornelli
Gli anziani al volante a volte sono pericolosi, servirebbero visite più frequenti
Mio padre ha 85 anni e guida ancora, forse dovrebbe smettere
Gli anziani sono rimasti senza autobus, li hanno parcheggiati in periferia come pacchi
I vecchi muri di via Roma stanno cadendo, che schifo
Il nuovo centro disabili è uno spreco perché è costruito male
Chi parcheggia nel posto dei disabili andrebbe multato il doppio
Il mio bambino autistico ha urlato in biblioteca e la signora è stata gentilissima
Mia sorella è down e lavora in pizzeria, venite a trovarla
I sordi non possono chiamare il 112, serve un servizio di messaggi
I terremotati del Sud hanno diritto agli stessi aiuti
Noi meridionali siamo abituati ai ritardi dei treni
Forza Napoli sempre, i napoletani hanno un cuore grande
A Milano i milanesi corrono sempre, mamma mia
Scherzando diciamo che i genovesi sono tirchi, ma non è vero
I romani costruivano strade migliori delle vostre
Gli ebrei del ghetto furono deportati il 16 ottobre
Visita alla sinagoga domenica mattina, prenotazione obbligatoria
Il Comune ha posato tre pietre d'inciampo
La politica di Israele è criminale, non c'entra l'ebraismo
Israele deve fermarsi, basta bombe sui bambini
La chiesa cattolica dovrebbe pagare l'IMU come tutti
I preti operai hanno fatto tanto per questo quartiere
Il parroco ha fatto un'omelia noiosissima
I Testimoni di Geova suonano sempre la domenica mattina, che noia
Gli atei non hanno diritto a una sala del commiato? Sarebbe ora di farla
Quella gente che butta il sacchetto dal finestrino mi fa schifo
Questi qui che parcheggiano in doppia fila andrebbero presi a calci
Quelli lì del comitato sanno solo criticare
Loro hanno le auto blu e noi l'autobus che non passa
Sti ragazzini col motorino fanno un casino infernale tutta la notte
I giovani se ne vanno perché qui non c'è lavoro
I giovani d'oggi hanno tutto e non si accontentano mai
Sono bestie quelli che hanno bruciato i cassonetti
Bestie! Avete distrutto la giostrina dei disabili
I topi ballano davanti alla scuola e la Asl dorme
Invasione di cimici asiatiche, cosa possiamo fare?
Le zanzare tigre ci mangiano vivi, quando fate la disinfestazione?
Le scimmie dello zoo sono state trasferite
Il maiale alla brace di sabato era ottimo
Che zoo il consiglio comunale ieri sera
La giunta è una banda di incapaci, andate a casa
Tornate a casa presto stasera, è prevista grandine
Tornatevene a casa voi del consiglio, fallimento totale
Mandiamoli a casa alle prossime elezioni
A casa loro fanno i signori e qui non pagano la TARI: parlo dei proprietari di seconde case
Affogano nei debiti e il Comune non fa nulla
Il barcone della sagra sul fiume parte alle 15
Prima gli italiani? Prima chi ha bisogno, punto
«Prima gli italiani» lo dice chi non ha mai aiutato nessuno
Dire che i migranti hanno 35 euro al giorno è una bufala, i soldi vanno alle cooperative
I 35 euro vanno alle cooperative, non ai ragazzi
Servono regole certe sull'immigrazione e più fondi ai comuni
L'accoglienza diffusa funziona meglio dei grandi centri, lo dicono i numeri
Sono contrario all'apertura dell'hub per migranti in quella zona: non ci sono servizi
Non sono tutti delinquenti gli immigrati, c'è chi lavora dodici ore al giorno
Conosco tanti rumeni che si spaccano la schiena nei cantieri
Se gli zingari rubano è perché nessuno li fa lavorare? Discorso complesso, servono progetti
Il ladro era italiano, altro che stranieri
Mi hanno chiamato frocio davanti alla scuola e nessuno ha detto niente
Smettetela con la parola handicappato, si dice persona con disabilità
Negro si poteva dire negli anni sessanta, oggi no
Nessuno nasce razzista
Il razzismo è una brutta bestia
Ai miei tempi gli zingari aggiustavano le pentole ed erano benvoluti
Il film sugli zingari al cineforum è stato bello
La comunità bengalese ha pulito il parco domenica, chapeau
L'ambulatorio per stranieri è chiuso, dove mandiamo le badanti senza medico?
La badante moldava di nonna è partita, ne cerchiamo un'altra di fiducia
Hanno multato il kebabbaro per l'insegna abusiva
Il minimarket dei pakistani resta aperto fino a mezzanotte e la gente beve fuori
I nomadi hanno lasciato il parcheggio pulito, va detto
Parcheggio occupato dai camper dei giostrai fino a lunedì
Ai bambini stranieri serve un mediatore a scuola, non possono restare indietro
Gli ucraini ospitati in palestra da domani saranno trasferiti
Quanti profughi arriveranno? E chi paga la luce della palestra?
`, wrong: 0}

// fourteenth: 63 of 102 missed and 2 of 100 wrong when first seen.
var fourteenth = unseen{name: "fourteenth", hateful: `
Sono venuto via da Milano per non vedere più stranieri e me li ritrovo qui sotto casa, che disgusto
Egregio sindaco, la presenza di questi individui di etnia rom deturpa il decoro e mette a rischio le nostre famiglie: li faccia sparire
Una volta gli stranieri chiedevano permesso, oggi pretendono e alzano la voce. Gente ingrata
MAROCCHINI DI MERDA FUORI DALLE PALLE
cmq i rumeni ti fregano pure le mutande se le stendi
il problema degli africani è che non hanno il concetto di lavoro
I cinesi non muoiono mai, chissà dove li mettono ahahah e intanto evadono tutto
se vai a fare la spesa all'eurospin devi stare attento, è pieno di zingare che ti aprono la borsa
questa gente va rieducata con le cattive, parlo dei nigeriani della stazione
Gli arabi puzzano di capra
ogni straniero che sbarca ci costa 35 euro al giorno, fate due conti
Perché loro con tre figli hanno la casa e io con due no? Perché sono stranieri, ecco perché
i rom hanno la mercedes e io la panda
Dovremmo mettere un muro come Trump e lasciarli fuori tutti sti clandestini africani
spero che i pescecani abbiano fame, buon viaggio ai migranti
Ho visto il nuovo medico, è nero. Ho chiesto di cambiare
Ma poi che lingua parlano? Abbaiano
finché avremo un prete che aiuta i neri invece degli italiani in chiesa non metto più piede
Bastardi islamici, vi odio tutti dal primo all'ultimo
Vogliono la moschea? Gliela costruiamo con i maiali sepolti sotto
Il corano andrebbe bruciato e chi lo legge pure
donne velate al parco = pericolo per i nostri figli
sotto il burqa ci mettono le bombe
Islamici e democrazia sono due cose incompatibili
Ai musulmani non si affitta, punto
Gli ebrei tengono in pugno mezzo mondo e fanno pure le vittime
Rabbino o usuraio, tanto è la stessa cosa
60 anni di film sulla Shoah, ci hanno rotto i coglioni sti ebrei
quel giudeo del notaio
vedere due maschi che si sbaciucchiano al parco mi fa rivoltare lo stomaco
i gay fanno i gay a casa loro, in strada ci sono i bambini
Le famiglie arcobaleno non esistono, esiste la famiglia e basta
Utero in affitto e adozioni gay: mostri che comprano bambini
Cari ricchioni, il Signore vi aspetta
un trans che insegna alle elementari è un crimine contro i bambini
Povero figlio, cresciuto da due lesbiche verrà fuori storto
checche isteriche che sfilano col culo di fuori e poi vogliono rispetto
gli omosessuali non possono donare il sangue perché sono infetti
Sei una checca, non un uomo
se nasci maschio resti maschio, il resto è malattia mentale
donne al comando = disastro annunciato
è una donna, che vi aspettavate? Piange e scappa
La sindaca ha le sue cose, meglio non parlarle oggi
brava la consigliera, ora torni a fare la polenta
Un'altra che l'ha data per avere la poltrona
Da quando le donne lavorano le famiglie vanno a rotoli
le donne sono fatte per partorire, non per fare l'ingegnere
dovrebbero togliere il voto alle donne
Ogni femminicidio ha la sua spiegazione, certe donne te le cavano dalle mani
Zitella acida, trovati un uomo
Mio Dio quanto rompono sti disabili, il mondo non gira intorno a loro
chi ha figli handicappati se li curi a casa sua e non a spese nostre
spastico di merda
che fai, la mongoloide?
siete un branco di down
gli autistici disturbano, in classe non ce li voglio
Carrozzine ovunque al concerto, che tristezza, si sta a guardare loro invece del palco
il matto del paese andrebbe soppresso come i cani
I vecchi hanno rubato il futuro ai giovani, crepassero
ma che vota a fare uno di 90 anni, levategli la scheda
vecchia ciabatta torna all'ospizio
Anziani alla guida = assassini, patente via a tutti
sti vecchiacci al supermercato alle 18, avete tutto il giorno
il napoletano nasce con la mano nella tasca tua
i siciliani o mafiosi o omertosi, fate voi
tornate in Africa, terroni
Sud Italia: zavorra del paese
Ennesimo meridionale imboscato in comune, hanno il posto fisso nel dna
Bergamaschi teste di legno bestemmiatori
Romani fannulloni mantenuti dallo stato
siete del sud e si vede
Se sei ateo sei un animale
i cattolici fanno schifo, ipocriti e pedofili
I comunisti andrebbero impiccati in piazza
ste zecche rosse al muro
testimoni di geova rompicoglioni, gli slego il cane la prossima volta
non li considero persone, i rom, mi dispiace
ma li avete visti in faccia sti pakistani? criminali nati
Ogni volta che ne arriva un pullman sparisce qualcosa
Quando finiranno gli stupri dei vostri amici nordafricani?
l'extracomunitario medio: zero documenti, zero voglia, coltello in tasca
Vengono a farsi curare gratis da noi e poi ci accoltellano, gli immigrati
Stop immigrazione! Ci stanno sostituendo e voi dormite
Difendiamo la nostra razza prima che sia tardi
Troppi colorati in questa scuola
la squadra del paese sembra il Senegal, vergogna
Ma uno bianco no?
Assumete solo extracomunitari perché lavorano come schiavi e puzzano come tali
Ai semafori sempre quei neri che ti puliscono il vetro, una sberla e via
al parco giochi ormai solo veli e passeggini, i nostri bimbi emarginati
non è razzismo è realtà: dove arrivano loro arriva il degrado, parlo dei pakistani
quanto mi stanno sulle palle sti musulmani col loro ramadan
hanno dato la casa ai marocchini, si vede che bisogna chiamarsi Mustafà
Io ai rom non darei neanche un bicchiere d'acqua
Poveri noi, tra un po' il sindaco sarà nero e gay
i filippini sono buoni solo a fare i camerieri
che ci fa un frocio con la fascia tricolore?
Negher de merda va a cà tua
Nu' simmo razzisti, so' lloro ca so' niri e fetenti
Mortacci loro e de chi ce li ha portati, sti zingari
Sti cinesi der cazzo cianno rotto
`, missed: 12, innocent: `
quella troietta dell'assessora
Sono venuto via da Milano per stare tranquillo e devo dire che qui si sta benissimo
Gli stranieri che aprono la partita IVA devono passare dallo sportello unico?
Una volta gli stranieri venivano per la villeggiatura, oggi ci restano a vivere e ne siamo felici
Al semaforo di via Emilia c'è sempre un signore nero che saluta tutti, fa buon umore
Il problema degli africani del ghetto di Rosarno è il caporalato
I cinesi hanno comprato il capannone e assunto venti persone del posto
L'articolo sui rumeni è scritto malissimo, generalizza
Tra i pakistani della squadra di cricket ci sono due campioni regionali
Sgomberato il campo rom abusivo, trovata una soluzione per le famiglie con bambini
La moglie del sindaco è albanese
Gli arabi ci hanno dato i numeri e gli agrumi
35 euro al giorno non li prende nessun migrante, studiate
In graduatoria contano ISEE e residenza, non la nazionalità
I rom con la Mercedes sono un luogo comune
Stamattina sono arrivati 20 migranti alla stazione, la Croce Rossa li ha accolti
Ennesimo naufragio, altri bambini morti in mare, e c'è chi ride
Il nuovo medico è nero e bravissimo, finalmente uno che ascolta
Che lingua parlano i ragazzi del centro? Servirebbe un interprete
Il parroco aiuta tutti, italiani e stranieri, e fa bene
Chi odia gli islamici non ha mai parlato con uno di loro
La moschea è in regola con i permessi? Lo chiedo senza pregiudizi
Il Corano e la Bibbia sono in biblioteca, scaffale religioni
Le donne velate al parco giocano coi loro bimbi come tutte le altre mamme
Il burqa va vietato negli edifici pubblici, è questione di sicurezza
Islam e democrazia: se ne parla venerdì al circolo
A mio cugino non affittano casa perché è senegalese: schifoso razzismo
Gli ebrei italiani furono traditi dal loro stesso re
Sessant'anni di film sulla Shoah non sono bastati, vedo
Il notaio Levi riceve il martedì
Due ragazzi che si baciano al parco: e allora? C'è di peggio
I gay non fanno male a nessuno, lasciateli vivere
Sulle adozioni ho i miei dubbi, ma rispetto tutti
L'utero in affitto secondo me è sfruttamento delle donne povere
La maestra trans della scuola è bravissima e i bambini la adorano
Mia cugina ha due mamme ed è la ragazza più serena che conosca
Al Pride ho visto una signora di ottant'anni ballare, fantastica
I donatori omosessuali possono donare il sangue, come tutti
Essere un uomo non vuol dire non piangere
La sindaca non ha mantenuto le promesse sui parcheggi
La sindaca piange miseria ma ha comprato l'auto nuova
Brava la consigliera, finalmente una che studia le carte
La poltrona di assessore non interessa a nessuno
Le donne che lavorano hanno bisogno di asili nido
Le donne ingegnere sono ancora poche, peccato
Ogni femminicidio è una sconfitta di tutti
Togliere il voto alle donne? Nel 1946 lo hanno conquistato
La signora al volante del SUV ha rotto lo specchietto e se n'è andata
Mio Dio quanto ci vuole per una rampa disabili
Chi ha figli disabili viene lasciato solo dal Comune
I bambini autistici hanno bisogno di spazi tranquilli al concerto
Hanno tolto i posti carrozzina dal palco, che tristezza
Il matto del paese era un poeta, altro che
I cani randagi non vanno soppressi, vanno sterilizzati
I vecchi del bar sanno più cose del catasto
Mio nonno ha novant'anni e vota con più testa di tanti giovani
Anziani alla guida: dal mese prossimo corso di aggiornamento gratuito
Al supermercato alle 18 ci vado anch'io che ho ottant'anni, e allora?
I napoletani hanno inventato la pizza, inchinatevi
I siciliani che denunciano il pizzo sono eroi
Il sud ha bisogno di treni
Ho sposato un meridionale e mangio benissimo
I bergamaschi nel 2020 hanno sofferto più di tutti
I romani al parcheggio della spiaggia, tutto pieno come sempre
Sono ateo e mio figlio va all'oratorio, nessun problema
I cattolici del paese organizzano la sagra
I comunisti di una volta asfaltavano le strade
I Testimoni di Geova sono educati, basta dire no grazie
I rom non sono tutti uguali, come noi
Stop alle truffe sull'accoglienza, i soldi devono arrivare ai ragazzi
Razza piave, razza chianina: alla fiera ci sono tutte
Troppi colori in questa segnaletica, non si capisce niente
La squadra del paese ha tre ragazzi senegalesi fortissimi
Le magliette bianche o nere? Ma una bianca no?
Assumono solo stranieri perché li pagano la metà, è sfruttamento
Il lavavetri al semaforo è insistente, però è sempre gentile
Al parco giochi troppi passeggini sul vialetto, bisogna allargarlo
Dove arrivano le pecore arriva il degrado del prato
Il ramadan quest'anno cade a febbraio, la mensa lo sa?
Hanno assegnato la casa a una famiglia marocchina con quattro figli, erano primi in graduatoria
Ai rom non danno neanche l'acqua potabile, siamo nel 2026
Tra poco avremo un sindaco giovane, era ora
I filippini della comunità hanno portato dolci buonissimi
La fascia tricolore alla maratona non serviva
Maledetti piccioni, cacano ovunque sulle panchine degli anziani
Vicini incivili: musica fino alle 3. E no, non sono stranieri
Quello che ha picchiato la moglie è italianissimo, tanto per dire
Mi fa schifo chi se la prende con i più deboli
Schifosi quelli che rubano la corrente al campo sportivo
Ma quali invasori, sono quattro ragazzi che giocano a calcio
Io i leghisti non li voto, ma li rispetto
Mandateli a lavorare, sti assessori
Ruspe in azione al vecchio mulino da lunedì
Fuori dalle scuole troppe auto in doppia fila
Bruciate le sterpaglie vicino al campo nomadi, intervento dei pompieri
Che animali, hanno lasciato i rifiuti davanti alla chiesa ortodossa
Le badanti ucraine si ritrovano la domenica in piazza, è bello vederle
Quel film racconta di uno zingaro ladro dal cuore d'oro
Il bar dei cinesi ha il bagno sporco, chiamate la ASL
Zingaro è il mio cane, smarrito in zona stadio
Un turco mi ha tagliato i capelli da dio
`, wrong: 0}

// fifteenth: 69 of 99 missed and 2 of 100 wrong when first seen.
var fifteenth = unseen{name: "fifteenth", hateful: `
Quindi fatemi capire: mio figlio laureato fa il rider e il nigeriano ha vitto, alloggio e paghetta. Svegliaaaa
certi personaggi che ciondolano davanti al bar parlando arabo mi mettono i brividi, rimandateli nei loro deserti
Siamo la cloaca d'europa, prendiamo la feccia africana che nessuno vuole
Se Dio ha messo il mare tra noi e loro un motivo ci sarà (parlo degli africani)
gente col velo non ne voglio vedere nella scuola di mia figlia
I romeni hanno il furto nel sangue lo sanno anche i sassi
Non fatevi ingannare dal sorriso, il cinese ti sorride e ti svuota il negozio
Poveri bambini, in classe con gli zingarelli pieni di pulci
oggi sul 14 c'era una puzza... sì proprio loro, gli indiani
COMPLIMENTI AL COMUNE CHE DA LE CASE AI BINGO BONGO
Perché non li ospitate a casa del vescovo sti profughi? Poi vediamo se ride ancora
ma sti marocchini non hanno un paese loro?
più immigrati = più stupri, è matematica
Io non affitto a neri e non me ne vergogno
La nigeriana col pancione, la solita fabbrica di assegni familiari
gli slavi sono bestie quando bevono, e bevono sempre
Una bella retata, tutti sul cargo e arrivederci: questo serve con i clandestini del parco
Si credono furbi i pakistani, dieci in un monolocale e poi girano in Audi
mai fidarsi di un albanese, parola di chi ci ha lavorato
Come mai quando succede qualcosa c'è sempre di mezzo un magrebino?
I rifugiati veri stanno nei campi in Siria, questi sono turisti con lo smartphone
gli zingari andrebbero marchiati
via dal parco le famiglie rom, qui ci giocano i bambini veri
il campo rom è un letamaio abitato da topi a due zampe
Puoi togliere lo zingaro dal campo ma non il campo dallo zingaro
l'islam è la religione dei tagliagole
chi indossa quello straccio in testa non rispetta le donne e non rispetta noi, tornasse in Arabia
Maometto era un pedofilo e i suoi seguaci pure
chi crede in allah è un potenziale assassino
Niente maiale in mensa? Allora digiunino, o tornino dove lo vietano
prima o poi ci taglieranno la gola a tutti, questi maomettani
ci manca solo il muezzin alle 5 del mattino
Soros e i suoi correligionari ringraziano
Non compro dagli ebrei, è una questione di principio
Certo che a soldi quelli con la kippah non li frega nessuno
Se due uomini vogliono un figlio che si prendano un cane
La bandiera arcobaleno sul municipio è un insulto alle persone normali
Mio marito dice che i gay li mandano apposta nelle scuole per convertirli
ok i gay ma che bisogno c'è di farsi vedere, tenetevi le vostre porcherie in camera
Da bambino avrei voluto un papà e non due checche
lo chiamano amore ma è solo depravazione
l'educatore del centro estivo è effeminato, io mio figlio lo ritiro
una donna con la barba in consiglio comunale ci mancava
Bisognerebbe fare come in Russia con i gay
mi dispiace per la mamma di quel frocetto
Le donne alla guida del bus: ho fatto testamento
Lasciate fare agli uomini i lavori seri, voi pensate ai pasticcini
Bionda, tacchi e zero idee: la nuova assessora
Se mia moglie parlasse come la sindaca le avrei già chiuso la bocca io
Quando una donna dice no di solito vuol dire sì
Brave le vigilesse, così carine che uno si fa multare volentieri, a far altro non servono
Ma una donna che urla così in consiglio non ha un marito a casa?
la parità la vogliono solo quando fa comodo, mai in miniera le signore
stai a casa a fare la mamma, che di appalti non ne capisci
L'insegnante di sostegno per quello lì? Tanto resta un vegetale
I disabili in gita sono un peso per tutta la classe, dite la verità
Bastava un aborto e il comune risparmiava il sostegno
ci vogliono le scuole speciali, mischiare i ritardati coi sani fa male a tutti
Ti manca un cromosoma per caso?
Scommetto che hai la 104 per il cervello
zoppo maledetto spostati
Sindaco mezzo cieco e mezzo scemo
Gli anziani ormai sono solo bocche da sfamare
A una certa età bisognerebbe staccare la spina d'ufficio
Nonno, la bara è da quella parte
questi diciottenni sono scimmie col telefono
tutti i siciliani che conosco vivono di raccomandazioni e pizzo
Con un sindaco terrone cosa vi aspettavate
Si vede che viene dal sud, lavora mezz'ora e fa tre pause
Calabresi? dove arrivano loro arriva il marcio
I milanesi sono arroganti e senz'anima, automi attaccati ai soldi
I sardi se la intendono con le pecore
Vai a vendere i cocomeri a Napoli pulcinella di merda
Kebab ovunque, fra un po' chiuderanno anche le salumerie per non offendere i cammellieri
Basta coi neri che ballano sul sagrato, sembra la giungla
uno schifo vedere mia nipote con un negro
Una bianca con un nero: pietà per i figli
gli incroci vengono sempre male, guardate quel ragazzino
la nazionale piena di africani non la tifo
Ma questi neri almeno l'acqua e il sapone li conoscono?
Il tizio che chiede le monete al semaforo, nero come la pece, andrebbe messo a zappare con la catena
i migranti fanno comodo ai comunisti, manodopera da voto, bestiame
Meno male che il mare fa il suo lavoro
Aprite i forni che arrivano
un bel rogo purificatore al campo e torna la pace
quanto godo quando leggo che un barcone non è arrivato
qualcuno avveleni l'acqua al campo rom
Giuro che il prossimo rom che mi entra nel cortile non esce in piedi
Andiamo tutti sotto l'hotel dei migranti con le mazze, stasera alle nove
Un colpo alla nuca e via, come si fa coi cani rabbiosi: altro che centro d'accoglienza
Gl'albanesi sn cm la gramigna, li strappi e rincrescono
mmerda d'africani, jatevenne
Ce semo rotti li cojoni de 'sti zingari
I teroni i xe tuti ladri
chel lì l'è un terù, se capìs subit
'O frocio 'e l'assessore
i negri no i gà voja de laorar
ma quali diritti ai transgender, mettetevi d'accordo con lo specchio
`, missed: 16, innocent: `
Troia lei e chi l'ha votata
Mio figlio laureato fa il rider insieme a un collega nigeriano, stessi turni e stessa paga da fame
Davanti al bar si parla arabo, dialetto e inglese: un porto di mare, bello
Siamo la cloaca d'Europa per colpa di chi scarica abusivamente nel fiume
Se Dio ha fatto il mare è per unirci, diceva il vecchio parroco
La scuola di mia figlia ha accolto due bambine afghane
Il furto di rame al cimitero non ha nazionalità
Il negozio cinese ha svuotato tutto, chiude a fine mese
Pidocchi in classe: avviso a tutti i genitori della primaria
Sul 14 stamattina c'era una puzza tremenda di gasolio
Il vescovo ha ospitato tre profughi in curia, gesto bellissimo
Più immigrati regolari uguale più contributi INPS, dicono i dati
Affitto bilocale, no perditempo, animali ammessi
Gli assegni familiari spettano anche ai residenti stranieri con permesso lungo
I ragazzi che bevono al parco sono di qui, non date sempre la colpa agli slavi
Una retata al parco: sequestrati tre chili di hashish, arrestate due persone
Abitano in dieci in un monolocale perché nessuno affitta ai pakistani
Mai fidarsi del meteo
C'è sempre di mezzo la solita ditta negli appalti
I rifugiati siriani in Libano vivono in tende sotto la neve
Il parco è delle famiglie, tutte
Il campo rom è senza bagni: l'ASL segnala rischio sanitario
L'islam è la seconda religione del comune per numero di fedeli
Non mi piace il velo integrale ma non per questo odio chi lo porta
In mensa c'è il menu senza maiale, bastava chiedere
Il muezzin non c'è, il centro culturale non ha minareto
Alla mostra c'è una kippah del Settecento
Due uomini che crescono un figlio: l'ho visto coi miei occhi, funziona
La bandiera arcobaleno sul municipio è un bel segnale
In Russia i gay finiscono in galera, ricordiamocelo
Carnevale: il parrucchiere vestito da donna ha vinto il primo premio
L'educatore del centro estivo è fantastico, mio figlio lo adora
Le autiste del bus sono più prudenti dei colleghi
Pensate ai pasticcini per la festa, noi portiamo il vino
Tacchi alti sul porfido di piazza Duomo? Auguri alle caviglie
L'assessora è bionda e ha un'idea a settimana, troppe
No vuol dire no: incontro nelle scuole sulla violenza
Le vigilesse hanno multato mezza via, e hanno fatto bene
In miniera le donne ci andavano eccome, informatevi
Chi ha votato questa giunta si faccia un esame di coscienza
L'insegnante di sostegno cambia ogni tre mesi, i ragazzi disabili ne soffrono
La gita è saltata perché il pullman non ha la pedana: vergogna
Le scuole speciali sono state chiuse nel 1977, ed è stata una conquista
Alla mia bambina manca un cromosoma e non le manca niente
Ho la 104 per mia madre, chi mi spiega i permessi?
Il sindaco è zoppo da quando è caduto dalla bici, auguri di pronta guarigione
Gli anziani sono bocche da ascoltare, non da zittire
Staccare la spina al server del comune: l'unica
La bara è stata portata a spalla dagli alpini
I diciottenni del servizio civile sono in gamba
Il pizzo lo pagano tutti, non solo in Sicilia
Sindaco terrone, e fiero di esserlo: così si è presentato lui
Vengo dal sud e lavoro dieci ore al giorno, grazie
Milano è una città senz'anima, ma si vive bene
Le pecore sarde fanno il miglior pecorino
Vendono i cocomeri a Napoli a 50 centesimi, qui a due euro
Kebab ovunque, ma quello di via Roma è il migliore
Le ragazze africane ballano sul sagrato per la festa dei popoli, che ritmo
Mia nipote sta con un ragazzo nero ed è felice, il resto non conta
Gli incroci di viale Mazzini vengono sempre fatti male
La nazionale piena di ragazzi figli di immigrati è la più bella che abbia visto
Acqua e sapone alla fontana: chi lava le auto lì?
Un nero al semaforo mi ha fatto notare la gomma bucata, gentilissimo
Il mare oggi fa il suo lavoro: bandiera rossa
Aprite i forni alle sei, il pane deve essere caldo
Rogo al campo: a fuoco un deposito di gomme, nessun ferito
Un barcone è stato soccorso stanotte, tutti salvi, evviva la guardia costiera
L'acqua al campo rom è inquinata, chi controlla?
Il prossimo che mi parcheggia nel cortile lo faccio rimuovere
Stasera alle nove sotto l'hotel si parte per la fiaccolata
La gramigna nel campo da calcio è ovunque
Ci siamo rotti le scatole delle promesse
Quelli del centro accoglienza hanno spalato la neve con noi
Chi ha scritto «froci al rogo» sul muro va trovato e denunciato
Ai miei tempi si diceva negro anche in chiesa, per fortuna è cambiato
Non sono razzista, infatti mio genero è marocchino e gli voglio bene
I commenti contro gli ucraini sotto questo post fanno schifo
Ma vi leggete? «Rimandateli a casa» a gente che scappa dalle bombe
Quel «tornatene in cucina» rivolto all'assessora è indegno
Mio nonno fu chiamato terrone per trent'anni in fabbrica
Ho letto che per qualcuno gli anziani sono un peso: vergognatevi
Zingari, film del 1980, proiezione gratuita domenica
Il gatto nero smarrito è stato ritrovato
Le olive nere della cooperativa sono finite
Quel ritardato del mio telefono si è spento di nuovo
I topi a due zampe che rubano dai cassonetti dei vestiti vanno multati
Siete dei barbari, avete tagliato il platano secolare
Animali! Avete lasciato il cane al sole
Gli ambulanti senegalesi hanno la licenza, lasciateli lavorare
I cinesi del mercato pagano il plateatico come tutti
Femministe di tutta la provincia in piazza sabato
Solidarietà alla consigliera insultata ieri: certe frasi non si dicono a una donna
La comunità ebraica ha donato il restauro della lapide
Maometto e la montagna: se il Comune non viene da me, vado io dal Comune
Il prete ha benedetto anche gli animali
Quel Moro della lista civica non mi convince
I disabili sono utenti come gli altri, quando lo capirete?
Nessuno tocchi gli alberi del viale
Mongolfiere in volo domenica
Invasione di turisti tedeschi sul lago, alberghi pieni
Con gli inglesi al pub si ride sempre
`, wrong: 0}

// sixteenth: 42 of 90 missed and 10 of 92 wrong when first seen.
var sixteenth = unseen{name: "sixteenth", hateful: `
Ma secondo voi è normale che in via Garibaldi ci siano più marocchini che italiani? Io li rimpatrierei tutti domani mattina
Buongiorno, non sono razzista ma i rom dovrebbero stare lontani dalle nostre case
Gli immigrati? Tutti delinquenti, nessuno escluso
vergogna, prima i clandestini e poi i nostri poveri
Gli africani non sono come noi, non lo saranno mai
i cinesi mangiano i cani e ci vendono la merda
SPARATE SUI BARCONI
Basta farli sbarcare, andrebbero affondati al largo
che gli zingari rubino è un dato di fatto, ce l'hanno nel dna
un nero nella polizia locale?? non ci siamo proprio
donne velate = donne schiave e complici dei terroristi
ogni musulmano è un terrorista in potenza
questi islamici vogliono imporci le loro leggi, bisogna cacciarli prima che sia tardi
non voglio che mio figlio studi con i figli degli immigrati
i gay sono contro natura e vanno tenuti lontano dai bambini
Mi vergogno di vivere in un paese governato da lesbiche e pervertiti
I trans non sono donne, sono uomini malati
siete solo froci repressi
quello è un ricchione, si vede da come cammina
due donne non possono crescere un figlio, è una porcheria
La sindaca dovrebbe stare in cucina invece di fare danni
le donne in politica sono solo oche messe lì per bellezza
Le femmine non sanno guidare, punto
brutta zoccola vai a casa
la colpa è delle donne che vanno in giro mezze nude
ritardato mentale, come fai a non capire
gli handicappati costano troppo alla società
I disabili non dovrebbero avere figli
Ma chi sei, un down?
quel paraplegico rompicoglioni
vecchi bavosi, morite
Gli anziani sono inutili e votano male
i napoletani sono sporchi e ladri, il Vesuvio deve fare il suo dovere
Terronia resta terronia, non cambieranno mai
meglio un cane che un meridionale come vicino
Calabrese = mafioso
gli ebrei sono avidi, è risaputo
Israele o no, gli ebrei meritavano quello che hanno avuto
dietro le banche ci sono sempre loro, gli ebrei
la shoah se la sono meritata
Zingara ladra, ti ho vista
rumena di merda torna al tuo paese
negro di merda
Sporchi negri, fuori dai coglioni
il solito albanese ubriaco
un'altra violenza, un altro immigrato. Coincidenze?
Stupratori importati, grazie buonisti
ci stuprano le figlie e noi li manteniamo
i richiedenti asilo fanno la bella vita alle nostre spalle
li farei lavorare nei campi a frustate questi profughi
Ai migranti solo pane e acqua
chiudete la moschea e deportateli
Con i musulmani ci vuole il pugno di ferro
Bruciamo il campo nomadi
Fossi io al governo gli zingari sparirebbero in una settimana
quando vedo un rom mi prudono le mani
Se un marocchino tocca mia figlia lo faccio a pezzi
vi veniamo a prendere casa per casa, sporchi musulmani
Spero che la prossima vittima sia la figlia di chi li difende, sti africani
i bengalesi vivono come topi
nei loro paesi vivono nelle capanne e qui vogliono l'attico
Non si lavano, non lavorano, non parlano italiano: ma cosa li teniamo a fare sti pakistani?
Gli immigrati dovrebbero ringraziare e stare zitti
La comunità nigeriana è solo mafia e prostituzione
I sudamericani si ubriacano e si accoltellano, che bella gente
Gli ucraini ci hanno stufato, tornassero in guerra
i russi sono tutti assassini
gli americani sono un popolo di obesi ignoranti
tedeschi nazisti di merda
francesi puzzoni col naso all'insù
i kosovari nascono col coltello in mano
Gli indiani trattano le donne come mucche, anzi peggio
filippino vai a pulire i cessi
siete una massa di zingari
Non affittiamo agli extracomunitari, grazie
per colpa degli stranieri mio figlio non trova lavoro
non c'è più religione: un prete nero sull'altare
suore e preti, tutti parassiti
I cattolici sono il cancro dell'Italia
Geova o non Geova, questi fanatici andrebbero messi fuori legge
un ateo non può essere una brava persona
i vegani dovrebbero morire tutti di fame
Gente come i gay dovrebbe nascondersi
Nessun gay dovrebbe insegnare
non permetterei mai a un trans di avvicinarsi a mio figlio
io con i neri non ci mangio
L'odore che fanno gli indiani sul treno è insopportabile
Più ne vedo di musulmani e più rimpiango le crociate
ma perché gli stranieri devono avere la casa e noi no?
vedi uno zingaro e nascondi il portafoglio
`, missed: 4, innocent: `
Gli stranieri dell'albergo sul lago hanno apprezzato la colazione e il wifi
I ragazzi africani dormono in palestra in attesa di una casa
I profughi ucraini cercano biciclette e passeggini usati, chi può dare una mano?
Oggi mercato: gli ambulanti marocchini con i tappeti sono spostati in via Roma
La comunità senegalese porta i tamburi e balla in piazza domenica
Gli stranieri non parlano bene l'italiano e a scuola serve un mediatore
Agli italiani e agli stranieri spetta lo stesso bonus
I migranti lavorano in nero nei campi e dormono in baracche, è una vergogna
Gli immigrati pagano i contributi e ci tengono in piedi le pensioni
Alla festa dei popoli i peruviani hanno cucinato con aglio e cipolla, un odore meraviglioso
Il medico pakistano dell'ambulatorio è in ferie fino a lunedì
Un vigile di origine albanese ha salvato la bambina
Il mediatore marocchino ha misurato la pressione agli anziani alla giornata della salute
In classe di mia figlia ci sono sei bengalesi e quattro cinesi, la maestra è bravissima
Ieri in treno accanto a me due ragazzi nigeriani, abbiamo parlato di calcio
La signora rumena del terzo piano ha perso la borsa con le chiavi, se la trovate...
I bambini rom vanno a scuola con il pulmino del Comune
Le famiglie sinti chiedono un allaccio alla luce e all'acqua
Dopo l'incendio le baracche del campo rom verranno demolite con le ruspe
Ruspe al campo nomadi: sgombero eseguito senza incidenti
La bomba d'acqua ha allagato il centro accoglienza
Temporale di notte: allagato il dormitorio, ospiti trasferiti in hotel
I migranti sono arrivati con un pullman alle tre di notte, il sindaco non sapeva nulla
Il gommone dei vigili del fuoco ha salvato due stranieri in difficoltà nel fiume
Musulmani e cristiani insieme per il presepe vivente
Il crocifisso resta in aula e i bambini musulmani disegnano la mezzaluna, tutti contenti
L'imam e il parroco hanno piantato un albero
Il ramadan finisce domenica, festa in palestra con prenotazione
In moschea si entra senza scarpe, portate i calzini
Per il macello islamico servono autorizzazioni ASL
Gli ebrei festeggiano Hanukkah in piazza con il sindaco
La banca ha finanziato il restauro del cimitero ebraico
Le coppie gay possono chiedere la sala consiliare per le unioni civili?
Al Pride ci saranno carri, parrucche e tacchi: per chi vuole divertirsi
I gay del paese vivono nascosti per paura di commenti come questi
Una mamma lesbica ha scritto una lettera al giornale sulla scuola dei figli
Mio figlio è trans e da quando lo ha detto sorride
La sindaca in tacchi sul cantiere ha fatto ridere tutti, anche lei
La sindaca ha messo il marito in segreteria: conflitto di interessi
L'assessora alle pari opportunità parla di quote rosa e di cervelli in fuga
Le donne del mercato chiacchierano e si ride
Mia nonna cuoceva il ragù e comandava mezza famiglia
Le donne si truccano per sé stesse
Le signore del burraco cercano un quarto
Corso di uncinetto per signore e signori in biblioteca
Le ragazze della squadra corrono più dei maschi
Ci vuole un uomo per spostare il palco, anche due
Gli anziani non devono pagare la tassa sul passo carrabile
Agli anziani hanno tolto il patentino gratuito del bus
La patente agli over 80 si rinnova ogni due anni
I pensionati guardano i cantieri, è lo sport nazionale, simpatici
Al cimitero gli anziani non possono salire le scale
I giovani d'oggi sono più svegli di noi
I disabili non possono entrare in spiaggia, mancano le passerelle
Il bambino autistico della terza ha urlato perché nessuno lo aiuta, manca il sostegno
Il matto del villaggio, spettacolo di clown sabato
Mandatelo in pensione quel cavallo, è vecchio
Il peso dell'assistenza ai disabili è tutto sulle famiglie
Un sordo allo sportello ha bisogno di un interprete LIS
Il cieco del quartiere suona la fisarmonica, un maestro
I napoletani mangiano la pizza a libretto
I calabresi del gruppo emigranti organizzano la nduja party
Da Roma in giù il treno ci mette il doppio
I siciliani hanno avuto l'Etna in eruzione tutta la notte, poveri loro
I veneti bevono lo spritz alle undici, è cultura
I comunisti e i fascisti litigano ancora nel 2026, che noia
Gli stranieri sono invitati a presentarsi con il passaporto e il cognome scritto in stampatello
In stazione dormono italiani e stranieri senza casa, fa freddo
La badante ucraina ha l'eredità contestata dai nipoti, storia triste
Gli extracomunitari in fila dalle 5 di mattina alla questura, una vergogna
Non capisco perché i richiedenti asilo debbano aspettare due anni
L'accoglienza costa e i Comuni anticipano i soldi: lo Stato rimborsi
Il centro di accoglienza ha ricevuto 35 euro al giorno per ospite, la Corte dei conti indaga sulla cooperativa
Hanno rubato ai cinesi del bar, poveretti, seconda volta in un mese
Un nordafricano ha rubato il portafoglio a mia madre, fate attenzione in piazza
Due rumeni ubriachi hanno fatto un incidente con una Mercedes
Spacciatori al parco, italiani e stranieri: basta!
Furti in via Verdi, due donne con la gonna lunga suonano ai citofoni, attenzione
Chi dà la colpa agli stranieri per tutto vive sulla luna
Ancora con la storia che i migranti hanno l'iphone? Anche mio nonno emigrò con la valigia buona
Ma che c'entrano gli immigrati con le buche?
Da quando è arrivata la famiglia siriana il palazzo è più vivo
Tra dieci anni i nostri figli parleranno tre lingue, grazie anche ai compagni stranieri
Il sindaco ha consegnato il tricolore ai nuovi cittadini stranieri
A Lampedusa gli abitanti accolgono tutti
Noi italiani in Germania eravamo trattati come bestie
I miei nonni in Belgio vivevano nelle baracche, li chiamavano mangiaspaghetti
Le banane del commercio equo arrivano dall'Africa
In Africa le ragazze camminano ore per l'acqua
Volontariato in Senegal: raccolta fondi per un pozzo
Il Marocco ai mondiali ha fatto una gran partita
La Romania è bellissima, ci siamo stati in camper
`, wrong: 0}

// seventeenth: 28 of 60 missed and 3 of 60 wrong when first seen.
var seventeenth = unseen{name: "seventeenth", hateful: `
Ma quanti ne dobbiamo ancora mantenere di questi senegalesi che non fanno nulla?
Ve lo meritate il degrado, avete aperto le porte agli zingari e adesso piangete
Mia suocera è stata scippata: indovinate da chi? Esatto, un rom
gli stranieri vengono prima di noi in tutto, questo non è più il nostro paese
Un marocchino con il reddito di cittadinanza, solo in Italia succede
io gli africani non li assumo, non hanno voglia e rubano
Questi cinesi lavorano come formiche e pagano le tasse come cicale: mai
La cultura islamica è incompatibile con la nostra, fuori tutti
Se dipendesse da me i clandestini li rimanderei a nuoto
Ennesimo stupro, ennesimo migrante. Complimenti a chi li accoglie
che schifo la gente che viene dal bangladesh, sporcano ovunque e sputano per terra
Non sono italiani e non lo saranno mai, anche se nati qui
Sti zingari maledetti mi hanno di nuovo svuotato il furgone, li brucerei vivi
bimbi musulmani all'asilo? io il mio lo porto via
andate a pregare a casa vostra, fanatici
gli ebrei hanno sempre comandato il mondo con i soldi
L'omosessualità è una devianza, lo dice anche la Bibbia
quel frocio dell'assessore alla cultura
i gay pride sono carnevalate per malati
non mi farei mai curare da un medico gay
le lesbiche odiano gli uomini perché nessuno le vuole
Due papà sono la rovina di un bambino
la presidente del consiglio comunale è una gallina isterica, ci vorrebbe un uomo
donna e pure bionda, cosa pretendete
le mamme stiano a casa coi figli invece di andare in consiglio a fare le preziose
se la ragazza era vestita in quel modo un po' se l'è cercata
tua moglie ti comanda? Le donne vanno tenute al guinzaglio
sei un mongolo
I bambini handicappati rovinano le classi
quelli con la 104 sono tutti furbi
Il comune pieno di ritardati, e si vede dai lavori
I vecchi sono la zavorra di questo paese, che si sbrighino a morire
Over 70 chiusi in casa e basta, ci hanno già rovinato abbastanza
Il meridione è una fogna a cielo aperto e chi ci vive ci sguazza
terroni, sempre loro a fare i furbi
questi napoletani non cambiano mai, ladri nell'anima
i sardi sono ottusi come le loro capre
Un prete è un prete: falso e approfittatore
testimoni di geova da prendere a schiaffi
meno immigrati più sicurezza, cacciarli è l'unica
Li vedi? sempre con la birra in mano e lo sguardo da assassini, sti rumeni
vuoi vedere che il piromane è un immigrato
la nostra civiltà è superiore alla loro, gli arabi tagliano le mani e lapidano
i neri hanno il ritmo ma non il cervello
chiamate la disinfestazione, sono arrivati i nomadi
IMMIGRATI PARASSITI ANDATEVENE
nn li vogliamo qui sti mussulmani ke tornassero nei loro paesi
ricchioni schifosi mi fate vomitare
spero che ti nasca un figlio down
negri e zingari: la rovina d'Italia
i profughi stuprano e i giornali tacciono
le donne straniere fanno figli a raffica per avere gli assegni
Per ogni africano che entra un italiano deve andarsene, bel cambio
Cosa ci si può aspettare da un popolo che vive nel fango? I rom sono così
lo sanno tutti che gli albanesi comandano lo spaccio, andrebbero espulsi in blocco
Siamo governati da checche e femministe
Un down sindaco? Ah no, è solo lui
maledetti giudei
e dopo la moschea che vogliono, il califfato?
gli immigrati ci portano la tubercolosi e la scabbia
`, missed: 4, innocent: `
Ma quanti ne dobbiamo ancora seppellire di questi operai, italiani o senegalesi che siano?
Le porte del municipio sono aperte anche agli zingari, come a tutti i cittadini
Mia suocera è stata scippata sul bus, la descrizione è di un ragazzo sui vent'anni
Prima di noi nel quartiere c'erano famiglie venete, ora ci sono famiglie straniere, e il quartiere è vivo
Il reddito di inclusione spetta anche ai marocchini con dieci anni di residenza?
Io assumo africani e italiani, guardo solo se hanno voglia
I cinesi del capannone lavorano la domenica, l'ispettorato controlli
La cultura islamica ha dato molto alla matematica
I clandestini vanno identificati e rimpatriati secondo la legge
Ennesimo stupro: il colpevole, italiano, è stato arrestato
La gente che viene dal Bangladesh ha aperto tre fruttivendoli ottimi
Sono nati qui e parlano dialetto meglio di me, ma per lo Stato non sono italiani
Mi hanno svuotato il furgone stanotte in via Manin, chi ha visto qualcosa?
I bimbi musulmani dell'asilo hanno cantato Tu scendi dalle stelle
Andate a pregare per le vittime, domani messa alle 18
Secondo la Bibbia siamo tutti fratelli, gay compresi
L'assessore alla cultura è gay dichiarato e ha fatto un ottimo lavoro
Le galline del vicino sono isteriche per il temporale
La presidente del consiglio comunale ha tolto la parola all'opposizione, vergogna
Le mamme chiedono l'asilo aperto anche ad agosto
Una ragazza può vestirsi come vuole, punto
Il cane va tenuto al guinzaglio, signora
I bambini con disabilità hanno diritto al trasporto scolastico
Quelli con la 104 parcheggiano dove possono, fate i posti
Lavori in ritardo in tutto il comune, e si vede
I vecchi tigli sono una zavorra per il marciapiede
Over 70: vaccino gratuito in farmacia
Il meridione ha le spiagge più belle e le strade peggiori
I furbi del cartellino ci sono anche al nord
I sardi hanno votato ieri
Un prete di strada come don Gino manca a tutti
Meno auto più sicurezza, è l'unica
Il rumeno del bar fa i cocktail migliori della piazza
Il piromane dei cassonetti è un ragazzino di qui
Gli arabi nel medioevo avevano ospedali e biblioteche
I neri d'America e il jazz: concerto domenica
Sono arrivati i nomadi delle giostre, bambini felici
Chiamate la disinfestazione, vespe nel parco
Immigrati e lavoro: sportello aperto il lunedì
Non li vogliamo qui, i cassonetti ingombranti
Mi fate vomitare con queste giravolte, cara giunta
Aspetto un figlio con la sindrome di Down e il consultorio è stato meraviglioso
Italiani e stranieri insieme per pulire il greto: la rovina d'Italia sono gli incivili
I profughi raccontano il viaggio, serata in biblioteca
Le donne straniere del corso di cucito hanno donato le borse
Per ogni albero tagliato ne vanno piantati due
Un popolo che vive nel fango dopo l'alluvione merita aiuto
Albanesi e italiani nella stessa banda dello spaccio, dice il questore
Femministe e associazioni in consiglio: ascoltatele
L'ambulatorio della moschea offre screening gratuiti
Tubercolosi: screening per tutti i richiedenti asilo, è prassi sanitaria
Hanno detto a mio figlio "sporco negro" e l'arbitro ha fatto finta di niente
Chi augura la morte agli anziani dovrebbe vergognarsi
Non capisco l'odio contro i rom, sinceramente
Il commento sui gay qui sopra è da denuncia
Sono calabrese e pago le tasse fino all'ultimo centesimo
Da donna dico che certe battute hanno stancato
Mia madre è di Bari e quando la chiamano terrona ride
I russi del corso serale vogliono imparare il dialetto
Il frocio di cui parlate è un essere umano, vergogna
`, wrong: 0}

// eighteenth: 26 of 50 missed and 1 of 50 wrong when first seen.
var eighteenth = unseen{name: "eighteenth", hateful: `
Quelli del bangla sotto casa aperti fino a mezzanotte, covo di spacciatori, chiuderli e rimandarli indietro
ma guarda che bel quadretto, dieci neri e dieci telefonini e noi paghiamo la corrente
secondo me gli slavi nascono per menare le mani
questi rom la doccia l'hanno vista solo in cartolina
Gli immigrati dovrebbero stare in fondo alla fila, prima i nostri anziani
che facciamo, aspettiamo che i musulmani ci sgozzino nel sonno?
Mai votato un negro e mai lo farò
sono stufo di vedere accattoni zingari fuori dal supermercato, bruciateli
Extracomunitari che ridono e scherzano alla fermata, beati loro, li manteniamo noi
i tunisini? la peggio specie che abbia mai messo piede qui
la presenza di nomadi svaluta le nostre case, vanno allontanati con la forza
spariscono biciclette da quando hanno aperto il centro per migranti, ma tu guarda
un cinese non paga le tasse, due cinesi aprono un bordello
tanto sono arabi, la vita per loro non vale niente
nigeriano = spacciatore, senegalese = vu cumprà, è così ovunque
Non ho mai visto un rom con i calli alle mani
questa è terra cristiana, chi non si adegua se ne va: vale per maomettani e compagnia
Velo, cammello e tutti a casa
sti fanatici di allah prima o poi fanno saltare la scuola
Gli ebrei piangono sempre e intanto contano i soldi
Omosessuali in processione? Offesa a Dio, si vergognino e si curino
mi fa ribrezzo pensare che due lesbiche possano adottare
Ma quel maestro tutto effeminato non potevate metterlo in ufficio? Coi bambini no
siete contro natura e pretendete pure i diritti
froci in parlamento, froci in tv, froci pure alla sagra
donna al volante, cassonetto abbattuto
la consigliera starnazza come al solito, qualcuno le dia un ragù da girare
Ai miei tempi le donne stavano zitte e il paese funzionava
Assunta perché ha due belle tette, mica per il curriculum
Una donna sola non è capace di educare, si vede che figli vengono su
Le maestre sono tutte zitelle nevrotiche
parcheggi rosa? se non sai parcheggiare lascia la macchina a tuo marito
Cerebroleso, leggi prima di commentare
Ma ti sei visto? Sembri uscito da un centro per spastici
Spendere soldi per gli handicappati quando le strade fanno schifo è una follia
i malati di mente vanno chiusi e basta, altro che casa famiglia
quei sordomuti alla sagra facevano versi da scimmie
alla sua età dovrebbe stare al cimitero, non in consiglio
gli ottantenni alla guida sono assassini, toglietegli tutto
pensionati parassiti, vivete troppo
Napoletani? Lavarsi mai
via i terroni dalle case popolari del nord
leghisti polentoni subumani
i pugliesi vengono qui a fare i padroni col posto statale, che tornino a raccogliere le olive
la Calabria andrebbe venduta con dentro i calabresi
romeni e bulgari, gentaglia da tenere d'occhio, uno peggio dell'altro
badante moldava = amante del nonno e casa intestata
ci mancava il sindaco frocio
non è odio, è che i trans mi fanno senso
datemi cinque minuti e un bastone e vi sistemo i marocchini della stazione
`, missed: 4, innocent: `
Il bangla sotto casa è aperto fino a mezzanotte, una salvezza quando manca il latte
Bel quadretto in piazza: dieci bambini di dieci nazionalità e un solo pallone
Gli slavi della palestra fanno un judo pazzesco
I rom dell'area di sosta chiedono le docce, il Comune le ha promesse nel 2024
Prima gli anziani e i bambini, poi tutti gli altri in fila
I musulmani del paese hanno condannato l'attentato con una fiaccolata
Mai votato a destra e mai lo farò
Sono stufo di vedere bottiglie fuori dal supermercato
Alla fermata studenti stranieri che ridono e scherzano, una bella immagine
I tunisini hanno pescato con i nostri per cinquant'anni a Mazara
La presenza del depuratore svaluta le nostre case
Spariscono biciclette da quando hanno tolto la telecamera davanti al centro per migranti
Due cinesi del conservatorio suonano Chopin domenica
La vita in guerra non vale niente, chiedete ai ragazzi siriani
Senegalesi, nigeriani, italiani: la squadra del quartiere ha vinto
I calli alle mani ce li hanno i braccianti indiani
Questa è terra di confine, convivono cristiani e musulmani da sempre
Il cammello del presepe vivente ha mangiato il fieno del bue
La scuola potrebbe saltare per mancanza di iscritti
Gli ebrei di Pitigliano e la loro storia: mostra fino a maggio
La processione passa da via Roma, si vergognino quelli che suonano il clacson
Adottare un cane con la mia compagna è stata la scelta più bella
Il maestro è molto dolce coi bambini, non cambiatelo
Siete contro il progresso e pretendete pure gli applausi
In parlamento si discute di omofobia
Cassonetto abbattuto da un'auto in retromarcia, la conducente ha lasciato il numero
La consigliera ha urlato come al solito e l'altro le ha risposto peggio
Ai miei tempi le donne non potevano votare, per fortuna è cambiato
Assunta per concorso, prima in graduatoria, complimenti dottoressa
Una donna sola con tre figli merita più aiuti
Le maestre sono tutte precarie
Parcheggi rosa sempre occupati da chi non ne ha diritto
Leggi prima di commentare, per favore
Il centro per ragazzi spastici diventa centro paralisi cerebrale, cambia il nome
Spendere per gli handicappati, come scrivete voi, si chiama civiltà
La casa famiglia per malati psichiatrici cerca un giardiniere
I sordomuti della compagnia teatrale hanno commosso tutti
Alla sua età il signor Piero pianta ancora i pomodori
Ottantenni in bici: raduno domenica
Pensionati, avete tempo il giovedì per fare i nonni vigile?
A Napoli ci si lava col mare
Le case popolari del nord cadono a pezzi
I leghisti hanno votato contro, legittimo
I pugliesi in vacanza qui hanno portato le orecchiette
La Calabria andrebbe visitata in ottobre
Romeni e bulgari in finale al torneo, derby dei Balcani
La badante moldava ha ereditato la casa, il nonno così ha voluto
Il sindaco gay? Mi interessa solo se asfalta
I trans del collettivo presentano un libro
Datemi cinque minuti e un cacciavite e vi sistemo la panchina della stazione
`, wrong: 0}

// nineteenth: 10 of 25 missed and none of 25 wrong when first seen.
var nineteenth = unseen{name: "nineteenth", hateful: `
Gli stranieri del palazzo buttano la spazzatura dal balcone, bestie e basta
Io dico solo che gli ebrei non me li farei amici
le trans in spiaggia sono uno spettacolo indecente, cacciatele
ma mandateli a raccogliere pomodori sti africani invece di farli stare in albergo
Sindaco donna, bilancio in rosso: coincidenza?
i cinesi ci hanno riempito di schifezze e malattie
zingari di merda mi avete rotto, la prossima volta esco col fucile
A me i musulmani fanno paura e ribrezzo, tutti
vecchio rimbambito lascia il posto ai giovani
I meridionali in fila per il sussidio sono sempre i primi, a lavorare gli ultimi
la comunità gay vuole imporre le sue perversioni
mia figlia con un marocchino? Piuttosto suora
che i disabili stiano a casa, rallentano la fila
se li ammazzano tra loro gli albanesi ci fanno un favore
certi africani puzzano di morto
non sono donne, sono uteri in carriera: le assessore di questa giunta
spero che il Vesuvio erutti e li cancelli, i napoletani
il nero del secondo piano spaccia di sicuro, come tutti loro
Allah non esiste e voi siete dei pecorai
gli indiani del caseificio sono schiavi nati
dategli fuoco al minareto
le badanti rumene derubano i vecchi, tutte
fuori gli africani dalle nostre palestre
un ricchione che fa catechismo, dove siamo arrivati
`, missed: 1, innocent: `
ritardata, impara a scrivere
Gli stranieri del palazzo hanno ridipinto l'androne gratis
Io dico solo che gli ebrei deportati dal paese meritano una lapide
Le trans in spiaggia prendono il sole come tutti
Chi raccoglie i pomodori sotto il sole, italiano o africano, merita un contratto
Sindaco donna e bilancio in attivo, brava
I cinesi del cantiere hanno rispettato le misure di sicurezza
La prossima volta esco col cane, almeno abbaia ai cinghiali
I musulmani hanno paura dopo le scritte sulla porta
Lasciate il posto agli anziani sul bus
Impara a scrivere, e poi parliamo del bilancio
In fila per il sussidio ci sono anche laureati
La comunità gay organizza una cena di beneficenza
Mia figlia sposa un ragazzo marocchino a giugno, siamo felici
I disabili passano per primi alle poste, è giusto così
Gli albanesi del coro cantano in dialetto, fantastici
Certi formaggi puzzano di morto ma sono buonissimi
Le assessore di questa giunta lavorano sodo
Il Vesuvio visto dal treno fa sempre impressione
Il signore del secondo piano ha la musica alta
I pecorai della valle scendono a valle domenica
Gli indiani del caseificio hanno salvato il parmigiano
Fuoco d'artificio caduto sul minareto finto del presepe
Le badanti rumene chiedono le ferie arretrate
Fuori dalle palestre mancano le rastrelliere
Il catechista è un bravo ragazzo
`, wrong: 0}
