package channel

// The texts of the proofs, one a line; the people in them are invented.
const (
	emergencyHits = `
un cavo penzola sul marciapiede di via Dante e fa scintille adesso
c'è un ragazzo sul cornicione della scuola, correte
il torrente è uscito dall'argine, l'acqua è già in strada
C'è fumo dalla scuola adesso, qualcuno intervenga
CORRETE STA BRUCIANDO IL CAPANNONE DIETRO LA STAZIONE!!!
forte odore di gas in via Manzoni, non so chi chiamare
c'è un uomo a terra davanti al bar, perde sangue, chiamate il 118
Aiuto!! l'acqua sta entrando in cantina in via Po
il torrente sta esondando vicino al ponte, evacuate
È appena crollato un cornicione in piazza, ci sono feriti
cavi elettrici a terra in via Garibaldi, attenzione!!
albero caduto sulla provinciale, le macchine non passano, mandate qualcuno
si stanno picchiando davanti alla stazione in questo momento
Non troviamo più nostro figlio di 5 anni, era al parco giochi, aiutateci
signora svenuta al mercato chiamate un'ambulanza
incendio in corso nel bosco sopra il cimitero
sta andando a fuoco un cassonetto in via Verdi, chiamate i pompieri 🔥🔥
nn respira!!! siamo in piazza Roma venite subito
Si vede del fumo nero dalla zona industriale, cosa sta bruciando?
siamo bloccati in ascensore al palazzo comunale e non risponde nessuno
c'e puzza di gas nelle scale del condominio di via Dante, qualcuno chiami i vigili
ragazzo investito adesso sulle strisce di viale Europa, serve ambulanza
uno con un coltello in mano gira in piazza chiamate i carabinieri
una persona si vuole buttare dal ponte, fate presto
perdita di gas in via Cavour, si sente un odore fortissimo
e' caduto un albero in mezzo alla strada a Borgonuovo e c'è gente bloccata
i ladri sono ancora in casa del vicino in via Moro, chiamate i carabinieri
c'è una macchina in fiamme sulla provinciale, vicino al distributore
stanno entrando adesso in casa dei vicini, li vedo con le torce
Fuga di ammoniaca dal magazzino in zona industriale, ci bruciano gli occhi
mio padre ha un dolore fortissimo al petto e il 118 non risponde, siamo in vicolo Stretto
odore fortissimo di gas nelle scale del condominio di via Adda 9
`

	emergencySpares = `
Il lampione pende da mesi in via Gramsci
Gli operai sul tetto della scuola finiscono oggi
Esercitazione antincendio alle 10
Ieri c'era tanto fumo in via Roma, poi sono arrivati i pompieri
Grazie ai vigili del fuoco per l'intervento di stanotte, l'incendio è stato domato
Siamo alla frutta, aiuto
La città affonda e nessuno fa niente
È un'emergenza rifiuti continua
Prima o poi da quel muro cadono calcinacci in testa a qualcuno
Quanti soldi andati in fumo con quella rotonda
La bolletta del gas in questo momento è una follia
Domenica prova di evacuazione alla scuola media
Che bello spettacolo i fuochi d'artificio in piazza adesso
Ho letto dell'incendio in via Po, spero che non ci siano feriti
Aiuto, ma quanto costa la mensa adesso?
Bruciate le calorie con la camminata di domenica in piazza!
Che incidente diplomatico in consiglio comunale, politica da ridere
Se scoppia un incendio in quella scuola i bambini da dove escono?
Nel 2014 il torrente è esondato e siamo rimasti sotto acqua
Al falò di Sant'Antonio c'è fumo ma è bellissimo, venite in piazza
Ogni volta che piove si allaga il sottopasso di via Verdi
Ci vorrebbe un'ambulanza in più in zona, l'ospedale è lontano
Corso di primo soccorso adesso aperte le iscrizioni in biblioteca
Una valanga di turisti in centro adesso, bravi!
Il paese brucia di passione per il derby, tutti allo stadio ora
È stato accoltellato un ragazzo, chi ha visto qualcosa?
Il paese sta morendo e voi inaugurate panchine
Il sindaco ha acceso il fuoco delle polemiche
Se tornate in piazza ve damo foco ar banchetto
da quando è caduto dal tetto dell'oratorio il custode non cammina più
occhio ai meloni del camioncino, ci mettono il sangue infetto, girate a tutti
`

	crimeHits = `
due falsi addetti del gas sono entrati da mio suocero e hanno preso la fede
stanotte hanno tagliato i lucchetti delle bici in stazione
c'è chi mette i lacci per le volpi nel bosco sopra la chiesa
mi hanno clonato il bancomat al supermercato
la lampada e due motoseghe sono sparite dal capanno degli orti, lucchetto forzato
Il vicino lega il cane al balcone senza acqua e lo prende a bastonate, sentiamo i guaiti
Ho visto il camioncino bianco della ditta rovesciare calcinacci nel fosso dietro il capannone
Due sul motorino hanno strappato la collana a una signora davanti alla chiesa, stamattina
Al mercato due tizi chiedono duecento euro al mese a ogni banco, per stare tranquilli
In via Mazzini spacciano ogni sera
mi hanno rubato la bici davanti alla stazione ieri pomeriggio
il mio vicino picchia la moglie, si sente tutto
Un tizio chiede il pizzo ai commercianti del mercato
ho visto un furgone scaricare eternit nel fosso dietro il cimitero
tiene il cane a catena sotto il sole tutto il giorno, fate qualcosa
in via Colombo hanno costruito una veranda abusiva e nessuno controlla
prostitute tutte le sere sulla provinciale
Stanotte hanno dato fuoco ai cassonetti di via Verdi
hanno spaccato il vetro della macchina in piazza, è la terza volta
ieri sera mia figlia è stata aggredita al parco da un gruppo di ragazzi
sono entrati i ladri in casa di mia madre alle 3 di notte
Bocconi avvelenati al parchetto di via Dante, attenti ai cani
Mi hanno scippata al mercato, due in motorino
al bar della piazza vendono alcolici ai minorenni, lo sanno tutti
girano falsi tecnici dell'acquedotto in frazione, hanno truffato mia nonna
ci sono spacciatori che stanno al parco tutti i pomeriggi
brucia plastica ogni sera nel suo cortile, ho chiamato due volte
quel signore che molesta le ragazzine alla fermata del bus
il titolare fa lavorare in nero tre ragazzi nel locale di via Po
sversano liquami nel torrente di notte
mi ha investito ed è scappato via senza fermarsi, zona stazione
ci anno rubato le ruote della macchina nel parcheggio
mi sta perseguitando da mesi sotto casa
Quello del secondo piano picchia la compagna, sentiamo le urla ogni notte
Un finto avvocato ha chiamato mia suocera e si è fatto dare 4000 euro
il mio capo tiene i documenti agli operai e li fa dormire in capannone
c'è chi scarica bidoni di vernice nel torrente di notte
qualcuno ruba la corrente dal palo di via Pascoli
`

	crimeSpares = `
L'opposizione ha sparato a zero sul bilancio in piazza
Avete tagliato i pini di notte come i ladri in viale Libertà
Chi maltratta gli animali meriterebbe pene più severe
Ci hanno rapinato al bar della stazione: sei euro un toast
La nonna mi ha sequestrato il telefono a tavola, giustamente
Questa TARI è una rapina
Siete dei ladri di polli
Ci derubano con le multe e gli autovelox
Ho letto dell'arresto dello spacciatore, bravi i carabinieri
Via Vittime della mafia è un bel gesto
Intitolata una panchina rossa contro la violenza sulle donne
Rubano i nostri soldi e poi dicono che mancano i fondi
Servono telecamere per prevenire i furti
Se vi rubano la bici fate denuncia
Quel gol è stato un furto
In Italia rubano tutti, dal primo all'ultimo
Mi avete rubato il cuore con questo spettacolo
Chi spaccia va messo in galera
Due euro per un caffè? È una rapina a mano armata
I giornali parlano di spaccio anche da noi
Si spacciano per ambientalisti e poi tagliano gli alberi
Convegno sulla truffa agli anziani giovedì in biblioteca
Grazie alla polizia locale per il recupero della bici rubata
Il film parla di una rapina in banca
È vero che spacciano al parco?
Nessun furto quest'anno in frazione, per fortuna
Ho paura che prima o poi mi rubino l'auto
Anni fa hanno arrestato un giro di prostituzione qui vicino
Il sole picchia forte oggi in piazza
Mi hanno scippato un sorriso quei bimbi
Attenzione, girano finti tecnici del gas, non aprite
Vendono fumo da vent'anni e voi comprate
chi mi sa dire quanto si paga per la lampada votiva
il rigore che ci hanno rubato domenica grida vendetta
la prof di greco mi ha distrutto all'esame, in via Dante si sentivano le urla
hanno rubato le pensioni ai nostri padri e i posti ai nostri figli, qui in paese
Teresa del forno sta chiedendo soldi a strozzo, poveretta, in zona lo sanno
la sosta in piazza a 3 euro l'ora è un salasso
ha una condanna per caporalato del 2015, quello della cascina
`

	complaintHits = `
in vicolo Nuovo una buca che ci si rompe le ruote
l'erba ai giardini è alta due metri
da noi l'acqua arriva col contagocce
la mensa scolastica fa pena
quando piove diventa un lago
Il montascale del municipio è fermo da prima di Pasqua
La spazzatrice in via Gobetti passa alle 4.30, sembra di dormire in un'officina
el ponteselo de via Rialto ga le tole marse
Le panchine nuove sono belle, peccato che in via Manin ci vuole il canotto per arrivarci
la rotonda di via Emilia pare un circuito
Al parco di via Sanzio i giochi sono tutti arrugginiti, mio nipote si è tagliato
Oggi ancora niente ritiro del cartone in tutta la frazione di Sopra, quarta settimana
La scaletta che porta al lungofiume è tutta una lastra di muschio, mia madre ci ha lasciato quasi un'anca
Niente acqua calda negli spogliatoi del palazzetto, mia figlia si lava a casa da tre mesi
Al campetto hanno divelto i canestri e nessuno li ha rimessi, i ragazzi giocano con un secchio
Qui in contrada Fossa l'autospurgo non si vede da Pasqua e i pozzetti strabordano
Se non sistemate l'incrocio prima o poi ci scappa il morto.
Via Roma 12: buca pericolosa
lampione spento da un mese davanti al cimitero
Anche oggi non hanno raccolto la plastica in via Dante
Segnalo che il cancello del parco resta aperto di notte
Ci sono topi vicino alla scuola
cassonetti sempre pieni, una puzza insopportabile
in viale Europa l'erba è alta mezzo metro
Le aule sono al freddo, i bambini in classe col giubbotto
il bus delle 7.20 non passa da tre giorni
cacche di cane ovunque sul marciapiede di via Po
Musica a tutto volume fino alle 3, non si dorme
Acqua marrone dai rubinetti in zona stazione
xche in via verdi sono ancora senza luce??
Il semaforo di via Manzoni è spento da ieri
Tombini intasati, appena piove si allaga tutto in via Mazzini
ho segnalato tre volte la perdita d'acqua all'angolo di via Moro e niente
Parcheggiano sul marciapiede davanti alla farmacia, non si passa col passeggino
nel parchetto le altalene sono rotte da agosto
Aspettiamo che ci scappi il morto per mettere un dosso?
Qualcuno si farà male su quella scala
sito del comune in tilt, non si riesce a prenotare
rifiuti abbandonati lungo la ciclabile
in piazza manca l'illuminazione, si inciampa
La pensilina davanti al liceo è senza vetri, quando piove ci si bagna tutti
la sbarra del parcheggio si blocca ogni mattina e si forma la coda
le luci del parcheggio dietro la coop non si accendono da settimane
Marciapiede di via Foscolo tutto sollevato dalle radici dei pini
`

	complaintSpares = `
La strada asfaltata proprio adesso, che caso
come si fa a segnalare una perdita?
servirebbe più verde e meno asfalto
Secondo la mia app domani nevica
Il sindaco ci mette la faccia e il parco è un sogno
Preferisco una panchina scomoda a un parcheggio comodo
Tutta questa polemica per tre lampioni, andate a lavorare
Il semaforo della vita è sempre giallo, diceva mio padre
La fontana dei leoni fu inaugurata nel 1902, mio bisnonno portò le pietre col carro
Chi dice che non si fa niente non è mai passato dal nuovo parco: giochi belli, erba tagliata, panchine nuove.
Amministrazione ridicola, strade piene di buche!
Grazie per aver sistemato il lampione di via Po
Finalmente hanno asfaltato via Roma, bravi
Che bella la nuova pista ciclabile
Vergogna, dimettetevi
Con questa giunta il paese va a rotoli
Quando passa la raccolta della carta?
L'erba del vicino è sempre più verde
Bravi, parco pulito e curato
Dove si buttano le batterie?
La raccolta differenziata è arrivata al 75 per cento
Il nuovo semaforo è utile
Bella foto del parco con la neve
Avete riparato la fontana in due giorni, complimenti
Questa maggioranza non ascolta nessuno
Auguri a tutti i nonni
Non sono d'accordo con la scelta della rotonda
Le buche si fanno in ogni comune d'Italia
Siamo orgogliosi della nostra banda
Il regolamento vieta di abbandonare rifiuti
La politica pensa solo alle elezioni
Volontari al lavoro per pulire il fiume, grazie
la buca davanti al panificio è stata chiusa in due giorni, grazie mille all'ufficio tecnico
Al posto delle panchine rotte hanno messo quelle nuove, bene
Ho il cuore a pezzi per il platano della piazza
Ho rotto il cellulare, ecco perché non rispondevo
Grazie all'autista della navetta che ci ha aspettati sotto la pioggia in via Verdi
Grazie ai volontari della Croce che ieri notte ci hanno liberato la cantina dal fango
Mandate una mail a Piero, organizza lui il pullman da piazza Roma
`

	formalHits = `
Con la presente presento istanza di accesso agli atti
chiedo formalmente la rimozione del cartello
Diffido il Comune dal procedere con i lavori
faccio ricorso contro il verbale n. 1234
vi notifico che dal primo dicembre recedo dal contratto
richiedo la residenza in via Verdi 3
Vi diffido a rimuovere immediatamente il palo
Il sottoscritto Aldo Prova chiede la sospensione dei lavori
presento formale reclamo per il servizio mensa
chiedo l'annullamento del verbale in autotutela
inoltro richiesta di rimborso della TARI 2024
CHIEDO UFFICIALMENTE COPIA DEGLI ATTI DEL CONCORSO
la presente vale come diffida
Ai sensi della legge 241/90 chiedo l'accesso agli atti del procedimento
propongo opposizione alla sanzione
Metto in mora l'ente per i danni subiti
chiedo il risarcimento dei danni per la caduta in via Po
Si valga la presente come richiesta di sgravio, io sottoscritta Anna Prova
impugno la multa davanti al giudice di pace
Formale richiesta di convocazione del consiglio
richiediamo il certificato di residenza per mio padre
Con questo post chiedo la revoca dell'ordinanza
Questo commento vale come reclamo ufficiale, attendo protocollo
rinuncio ufficialmente al posto nido di mia figlia
Si intima e diffida codesta Amministrazione a provvedere
`

	formalSpares = `
Per i casi gravi serve il verbale ai sensi della legge 104/92
Chi abbandona i sacchi è punito ai sensi dell'art. 255 del testo unico ambientale
L'atto è immediatamente eseguibile ai sensi dell'art. 134 del d.lgs. 267
Il gestore può staccare l'acqua soltanto dopo la costituzione in mora
Dove trovo il modulo per la residenza?
Come presento l'istanza di accesso agli atti?
Diffido sempre di chi promette troppo
Chiedo formalmente una pizza per tutti i volontari 😂
Le domande si presentano allo sportello entro il 30
Ho presentato ricorso e ho vinto
Il comitato ha presentato ricorso al TAR
Chiedo scusa se insisto
Potete presentare domanda online con lo SPID
A chi devo inviare la richiesta di rimborso?
Presento il mio libro venerdì in biblioteca
Chiedo solo un po' di rispetto
Fate ricorso, conviene
Chiedo se è possibile avere la residenza senza contratto
Vorrei sapere come richiedere la carta d'identità
Se faccio ricorso perdo lo sconto?
Chiedo per un amico
Il ricorso storico di chi sbaglia sempre
Diffidate dalle imitazioni
La diffida del Comune alla ditta è arrivata
Bisogna presentare la domanda entro lunedì
Mi chiedo perché non si faccia un ricorso
Qui il link al modulo per l'istanza
Domani presento la domanda in comune
Chiedo umilmente una fetta di torta
`

	personalHits = `
La mia pratica n. 4521 è ferma da tre mesi
mi è arrivata la bolletta della TARI due volte
perché mio figlio non è stato accettato al nido? eravamo primi in graduatoria
Ho ricevuto una multa ma avevo il pass, come faccio a contestarla?
ho fatto domanda di contributo affitto a marzo e nessuna risposta
la mia carta d'identità non è ancora arrivata
Potete verificare la mia prenotazione? non mi è arrivata la mail
Il mio verbale 778/2024 è sbagliato
mia madre aspetta l'assegno da mesi, potete controllare?
non ho ancora ricevuto il rimborso della mensa di mia figlia
Sto aspettando il cambio di residenza da settembre
x la mia domanda di bonus libri a che punto siamo?
protocollo n. 12345, nessun riscontro, ho inviato tutto a maggio
mi avete mandato un avviso di pagamento IMU già pagata
Sono in graduatoria per la casa popolare dal 2019, a che punto è?
Risulta ancora da pagare la mia bolletta ma io l'ho pagata
mio marito ha l'appuntamento per il passaporto ma il portale non lo risulta, mi potete aiutare?
ho presentato ISEE a gennaio e la retta è sbagliata
il contrassegno disabili di mio padre è scaduto e non mi avete risposto
la mia richiesta di voltura è bloccata, fatemi sapere
perche' devo pagare la multa se mio fratello aveva il tagliando
mia figlia è 31esima in graduatoria al nido e ne hanno presi 30
a mio marito è arrivato un sollecito per una tassa già pagata, che facciamo?
la bolletta dell'acqua mi segna 300 metri cubi, abito da solo
`

	personalSpares = `
Io pago 400 euro di TARI e le strade sono sporche come per tutti
Grazie all'ufficio anagrafe, la mia carta d'identità è arrivata in due giorni
Tutti i genitori aspettano la graduatoria del nido
Siamo senz'acqua in tutta la via
La TARI è aumentata ancora
A mio avviso la multa è giusta
Il nido costa troppo per le famiglie
Quando esce la graduatoria del nido?
Con i miei soldi pagate le feste
Come si prenota la carta d'identità?
Il mio sindaco preferito
La mia domanda è semplice: quando asfaltate?
Bella iniziativa, la proporrò a mia figlia
I residenti aspettano risposta da mesi
Le multe le prende chi sbaglia
Mia figlia si è divertita tantissimo al centro estivo
Per esempio io ho fatto la pratica online ed è facile
Nella mia via manca la luce
Complimenti, la mia pratica risolta in un'ora
Noi cittadini paghiamo le bollette più care
Bando per il bonus affitto: scadenza il 30
io la multa l'ho presa e l'ho pagata, capita
con la mia invalidità pago lo stesso il parcheggio, vi pare giusto?
`

	assistanceHits = `
il mastello nuovo quando me lo consegnate
ho smarrito il badge della palestra, quanto costa rifarlo
la biblioteca è aperta sabato o no
il voucher si scarica o devo venire allo sportello
Per cortesia un recapito dell'ufficio scuola
qualcuno del gestore può passare a vedere il contatore
come mai il portale non accetta il codice?
Vorrei disdire la fornitura dell'acqua, sono in affitto
c'è un'alternativa al pagamento online?
quannu apriti u sportellu?
Dove trovo il modulo per la residenza?
quando riapre la piscina
Buongiorno, a che ora apre l'anagrafe?
Non riesco a prenotare sul portale, potete aiutarmi?
mi potete contattare per favore?
A chi devo rivolgermi per il passo carrabile?
vi ho scritto tre volte e nessuno risponde
Vorrei sapere se il nido ha ancora posti
come faccio a cambiare medico
Sapete se domani le scuole sono aperte?
Si può pagare la TARI a rate?
ho bisogno di aiuto con lo SPID
quanto costa il trasporto scolastico?
Fatemi sapere per la mia domanda di bonus
Scusate, serve la prenotazione?
in via Po è spento il lampione da giorni, potete mandare qualcuno?
Qualcuno sa quando passa il ritiro ingombranti?
chi posso contattare per una perdita d'acqua?
che documenti servono per la CIE?
Dov'è la sede del seggio 4?
dove si parcheggia per il mercatino con il camper
Ma l'ambulatorio di via Verdi è aperto anche il 2 novembre?
ho smarrito la tessera dell'ecocentro, che devo fare?
I residenti fuori comune pagano uguale il nido?
`

	assistanceSpares = `
È la delibera con la quale sono stati approvati gli orari del mercato
Vi spiego come si fa la raccolta
O si paga tutti o non paga nessuno
qualcuno sa se la Juve gioca mercoledì?
Grazie a chi ha lavorato alla festa
a chi giova tutto questo?
Ma vi rendete conto?
Dove andremo a finire?
Bravi!
E noi paghiamo, vero?
Ma state scherzando???
Chi se ne frega della sagra?
Quando mai fate qualcosa di giusto, vergogna
Grazie mille a tutti
Che bella iniziativa
Come al solito nessuno fa niente
Perché no, bella idea
Ci vediamo lì alle 9?
Davvero?
Amministrazione assente
Siete contenti adesso?
Dove sono finiti i soldi delle multe?
Ho visto la mostra, molto bella
Quanto siete bravi!
Auguri a tutti
Ma chi ti credi di essere?
Chi ha visto ieri il festival?
Mi si è fermata la lavatrice, che marca mi consigliate?
Affitto trilocale zona stazione, contattatemi in privato
Chi viene con me sabato alla sagra?
E poi uno dice perché non vota
Ripetizioni di inglese, contattatemi in dm
`
)
