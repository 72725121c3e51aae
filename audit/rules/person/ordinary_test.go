package person

import (
	"strings"
	"testing"
)

// ordinary is what people write below a municipality's posts on most days: one
// comment a line. None of it tells of an identifiable person what is his own affair.
const ordinary = `
Buongiorno, in via Garibaldi 12 c'è una buca enorme, potete intervenire?
Sono tre mesi che il lampione di via Po 30 è spento. A chi bisogna scrivere?
Quando passa il ritiro della plastica in frazione? Il calendario non è aggiornato
La TARI è aumentata ancora, qualcuno ci spiega perché?
Vorrei sapere come si fa a chiedere la riduzione della TARI per un'unica persona in casa
Ma l'umido oggi non lo raccolgono? I sacchetti sono ancora tutti in strada
Complimenti per la bellissima festa di ieri sera, organizzazione perfetta!
Domani le scuole sono aperte o chiuse per l'allerta?
Grazie mille a tutti i volontari della Protezione civile
Sono passata allo sportello ma era chiuso, eppure sul sito c'è scritto aperto
Lo SPID si può fare in comune? Mia mamma ha 84 anni
Mio marito ha rinnovato la carta d'identità in dieci minuti, bravi
Scusate ma la mensa scolastica quando inizia?
Il modulo per la residenza dove si scarica?
Ennesima vergogna, i marciapiedi sono impraticabili per chi ha una carrozzina
Il parcheggio davanti alla farmacia è sempre occupato, servono più posti per disabili
Smarrita gatta tigrata zona stazione, si chiama Briciola, ha 7 anni
Chi porta a spasso il cane deve raccogliere le deiezioni!
Domenica fiera di San Martino con bancarelle, giostre e vin brulé
Bravissimi!!! 👏👏👏
L'acquedotto ha avvisato? Siamo senza acqua da stamattina
Il bus delle 7.15 è in ritardo tutte le mattine, i ragazzi arrivano tardi a scuola
Ho ricevuto una multa ma ero in possesso del permesso ZTL
Gli alberi di viale Europa vanno potati, il platano al civico 12 è malato
Grazie assessore per la risposta e la disponibilità
Signor sindaco, quando la vedremo in frazione?
Il sindaco ha promesso la pista ciclabile due anni fa e ancora niente
Una decisione assurda, così il commercio muore
Amministrazione assente, quartiere abbandonato
Siete riusciti a peggiorare anche questo, complimenti
È uno schifo, i cassonetti sono sempre pieni
Vandali in azione al parco giochi, distrutta l'altalena nuova
Ciao Mario, ci vediamo domenica alla sagra?
Mario Rossi guarda qui!
Anna Bianchi Luca Verdi ci andiamo?
Giulia Ferri auguri per il matrimonio!!!
Grande Paolo, complimenti per la vittoria
Bravo Luca Moretti, orgoglio del paese
Congratulazioni a Marco Sartori e a tutta la squadra per la promozione
Sentite condoglianze alla famiglia Esposito
Riposa in pace Teresa, eri una gran donna
Addio maestro Gino, ci hai insegnato tanto
Buon compleanno alla signora Maria che oggi compie 100 anni!
Un ringraziamento alla dottoressa Neri per la pazienza con gli anziani
Il dottor Bianchi va in pensione, chi lo sostituisce?
Il pediatra dottor Conti riceve solo al mattino
Don Luigi ci mancherà, buon viaggio nella nuova parrocchia
Il maresciallo Greco lascia la stazione dopo dieci anni
L'avvocato Ferri ha parlato bene all'assemblea
La maestra Carla è bravissima con i bambini
Il sindaco Rossi deve dimettersi
L'assessore Bianchi non risponde mai alle mail
Il consigliere Verdi ha ragione, i conti non tornano
Rossi e Bianchi in consiglio litigano sempre, e noi paghiamo
La giunta è in coma, staccate la spina
Questa città è malata di cemento
La burocrazia è il cancro di questo paese
Che attacco di nervi in quella fila allo sportello
Da infarto la bolletta di questo mese
Il commercio in centro è morto
Il centro è paralizzato dal mercato del sabato
Viabilità schizofrenica: prima a senso unico poi no
Un'amministrazione cieca e sorda
Siamo stufi, la pazienza è finita
Domani screening gratuito del diabete in farmacia
La vaccinazione antinfluenzale parte il 15, prenotate dal medico
Sabato donazione AVIS, serve tanto sangue
Torna la camminata in rosa contro il tumore al seno
Giornata dell'autismo, il municipio si illumina di blu
L'ambulatorio di via Dante è chiuso, dove si fanno i prelievi?
Gli orari della guardia medica sono cambiati?
L'ospedale perde un altro reparto, complimenti alla regione
Manca il medico di base in frazione da sei mesi
Le persone con disabilità non riescono a salire sul bus
Gli invalidi pagano il parcheggio sulle strisce blu?
I diabetici hanno diritto all'esenzione?
Chi è allergico ai pollini sta male con quei pioppi
Gli anziani soli hanno bisogno di compagnia
I malati di Alzheimer e le loro famiglie vanno aiutati
Un servizio utile per le donne incinte
Serve lo psicologo a scuola per i ragazzi
Mia moglie lavora in ospedale e fa i turni di notte
Mio padre fa il volontario in Croce Rossa da una vita
Mia figlia studia medicina a Pavia, il treno è sempre in ritardo
Mio figlio gioca a calcio nella squadra del paese
Mio figlio va alla scuola media, il bus passa alle 7
Mia figlia ha 7 anni e adora quel parco
I nostri figli meritano scuole sicure
I bambini dell'asilo hanno fatto una recita stupenda
Le maestre della scuola Rodari sono un tesoro
Iscrizioni al nido aperte fino al 30 giugno
Centro estivo per ragazzi da 6 a 14 anni, iscrivetevi
La 3B della primaria ha vinto il concorso sul riciclo
Il consiglio comunale dei ragazzi ha eletto il baby sindaco
Quando ero bambino si giocava in piazza fino a sera
A 15 anni lavoravo già nei campi
Sono 10 anni che chiediamo il marciapiede
Dopo 5 anni Luca ha riaperto il negozio, bravo
Il mio vicino parcheggia sempre davanti al mio cancello
Il mio vicino di casa taglia l'erba alle sette di domenica
La mia vicina ha un cane che abbaia tutta la notte
La signora del primo piano annaffia i fiori e bagna tutti
I vicini fanno baccano fino alle tre
Quello del bar Sport fa un caffè ottimo
La barista del bar Roma è simpaticissima
Il farmacista di piazza Verdi è sempre disponibile
Il titolare della pizzeria Vesuvio ha offerto la cena ai volontari
Il parroco ha benedetto la nuova ambulanza
Il preside della Manzoni ha risposto subito
Mia suocera abita in via Trieste e non passa nessuno a pulire
Mia mamma abita da sola e lo spazzaneve non arriva
Abito in via Mazzini e il lampione è spento
Chi abita in centro non trova parcheggio
Abito al quinto piano senza ascensore
Noi residenti di via Po vogliamo i dossi
In via Manzoni 8 c'è l'ufficio tributi
La biblioteca di via Dante 15 è un gioiello
La festa è in piazza Roma 1 dalle 21
L'agenzia di viale Europa 45 ha chiuso
Il concerto al teatro Verdi inizia alle 21
In via Cavour 12 hanno abbandonato un divano
Strada chiusa da via Trento 40 a via Po 2
In piazza c'erano 200 persone
Corso di inglese 2 volte a settimana
La casa di cura di via Volta 18 cerca oss
Io non pago la mensa se il servizio è questo
Chi non paga le tasse danneggia tutti
Non pagano mai i responsabili
Il comune ha debiti con i fornitori
Disoccupato? C'è il bando dei cantieri di lavoro
Chi prende il reddito di cittadinanza potrebbe pulire i parchi
Famiglie in difficoltà: come si chiede il contributo affitto?
La graduatoria delle case popolari dove si trova?
Ho diritto al bonus bollette con ISEE basso?
Sono pensionata e prendo la minima, aumentate pure la TARI
Sono separato, i figli contano nell'ISEE?
Cerco lavoro come badante, qualcuno sa qualcosa?
Mia cugina cerca casa in affitto
Mio fratello ha aperto un bar, passate a trovarlo
Mio nonno ha fatto la guerra e amava questo paese
Mia nonna diceva sempre che il fiume va rispettato
La raccolta differenziata separata bene è un dovere
L'amante della montagna troverà bei sentieri
Ho litigato con l'ufficio anagrafe
Luca e Anna si sposano sabato, auguri!
Fiocco azzurro in casa Moretti, benvenuto Tommaso
Nozze d'oro per Piero e Rosa
Arrestati due ladri in centro, ottimo lavoro dei carabinieri
I carabinieri hanno arrestato un uomo di 40 anni per furto
Ladri scatenati in via Verdi, servono telecamere
Denunciate chi abbandona i rifiuti
Ho fatto denuncia per il furto della bici
Chi ha rotto la panchina va denunciato
In galera chi maltratta gli animali
Dovrebbero finire tutti in galera
La giustizia farà il suo corso
Il processo di riqualificazione è lungo
Il Tar ha condannato il comune
Il ricorso al Consiglio di Stato è stato respinto
Giornata in ricordo delle vittime di mafia
Via Falcone e Borsellino è al buio
La scuola Peppino Impastato è piena di crepe
L'istituto Giovanni Falcone organizza un open day
Il trofeo Luigi Bianchi si corre domenica
Lo stadio intitolato a Marco Ferri è da rifare
Parco Rosa Luxemburg, giochi rotti
Monumento a Giuseppe Garibaldi imbrattato
Meloni e Salvini litigano, e qui le buche restano
Giorgia Meloni ha firmato il decreto
Mattarella in visita, strade chiuse
Berlusconi aveva promesso il ponte
Il Papa prega per la pace
Conte e Renzi non pagano mai
Il PD qui ha sempre governato male
La Lega ha vinto le elezioni, cosa cambia?
Io voto a destra ma questa cosa è giusta
Sono comunista e me ne vanto
Sono cattolica e la processione mi emoziona
Domenica processione della Madonna, strade chiuse
Buon Ramadan agli amici musulmani
La moschea di via Po ha il permesso?
La comunità ortodossa festeggia il Natale a gennaio
Auguri alla comunità ebraica
Sciopero dei trasporti indetto da CGIL e USB
Il sindacato ha incontrato l'assessore
Il gay pride quest'anno passa in centro?
I diritti sono di tutti, etero o gay
Il campo rom va sgomberato, promesse elettorali
Gli zingari di via Po? Era il nome del vicolo
La festa dei popoli è stata un successo
Anche gli stranieri pagano le tasse
La squadra di basket in carrozzina ha vinto
Il finocchio della sagra era squisito
Trovato cane meticcio, ora è dal veterinario
Il mio cane è anziano e cieco, si è perso in via Dante
Il gatto della signora Pina è malato, serve una volontaria
Le piante del viale sono malate, intervenite
La quercia di piazza Roma è in fin di vita
Lucia hai ragione, il parco è sporco
Concordo con Andrea, serve un semaforo
Come dice Francesca qui sopra, basta parole
@Marco Rossi hai visto?
Grazie Elena per la segnalazione
Ma Giovanni, lo sai che la strada è provinciale
Buongiorno sig. Rossi, la sua segnalazione è stata inoltrata
Gentile Signora Bianchi, può passare in ufficio
La sig.ra Verdi dell'anagrafe è gentilissima
Ha ragione il signor Neri, il bus non passa mai
La ditta Ferrari ha lavorato male
Il panificio Esposito fa un pane buonissimo
La macelleria Galli chiude, peccato
L'autoscuola Rossi è in via Dante 4
Lo studio del geometra Conti si è trasferito in via Po 3
Marco Ferri presenta il suo libro giovedì in biblioteca
Anna Sartori espone i suoi quadri in municipio
Il coro diretto da Paolo Ricci canta sabato
Luca Esposito ha segnato una doppietta
Matteo ha vinto la gara di torte
Auguri a nonno Gino per i suoi 90 anni
Forza Sofia, siamo tutti con te!
Un abbraccio a Teresa e alla sua famiglia
Simona mi ha detto che lo sportello è chiuso
Ho chiesto a Roberto dell'ufficio tecnico, mi ha risposto subito
Il vigile mi ha fatto la multa alle 8 di mattina
L'autista del bus guida come un pazzo
La cassiera del supermercato mi ha aiutata
Il postino non suona mai
Il medico mi ha detto di aspettare lo sportello
Mio cognato dice che la strada è della provincia
Mia zia ha chiamato il comune tre volte
Mio suocero ha piantato gli alberi del viale negli anni 60
Mia sorella va in biblioteca tutti i giorni
Mio nipote ha fatto il servizio civile in comune
Mia nuora ha iscritto i bimbi al nido, tutto online, comodo
Il mio compagno lavora a Milano e prende il treno delle 6
La mia ex scuola cade a pezzi
Il mio amico Sandro ha proposto una raccolta firme
Tua moglie ha ragione, il dosso è troppo alto
Mio padre ha pagato l'IMU due volte per errore vostro
Mia madre aspetta la tessera elettorale
Ho accompagnato mia nonna a votare, seggio accessibile
Se mio figlio si fa male in quella buca vi chiedo i danni
Mia figlia è inciampata sul marciapiede rotto
Mio marito ha bucato una gomma in via Roma
A mio figlio piace tanto lo scivolo nuovo
Grazie al signore che ha riportato il portafoglio di mio padre
La mia bambina adora la biblioteca
I miei figli vanno a scuola a piedi e ho paura
I miei genitori vivono qui da sempre
I miei suoceri abitano in campagna, niente fibra
Per i nostri nonni serve una panchina
Mia mamma dice che una volta il mercato era più grande
Viva la Pace e la Gioia
Serena giornata a tutti
Buona Pasqua dal gruppo alpini
Rosa, Viola e Margherita: i nuovi fiori dell'aiuola
La Vittoria alata torna in piazza
Piazza Bianchi e via Neri sono al buio
Forza Leoni, tutti allo stadio!
Borgo San Lorenzo e Santa Maria senza autobus
Villa Serena apre le porte domenica
Costa troppo la mensa
Monti innevati, che spettacolo
La fonte è secca, colpa della siccità
Il caso è chiuso secondo il segretario comunale
Secondo me è una presa in giro
Chi controlla i lavori? Nessuno
Ottimo servizio, continuate così
Non si può andare avanti così, basta!
Ma quando finiscono i lavori in via San Giorgio?
È possibile avere il numero dell'ufficio tributi?
Il sito del comune non funziona, errore 404
Ho prenotato l'appuntamento per il 12 alle 10.30
Una vergogna, il cimitero è pieno di erbacce
La fontanella del parco perde acqua da giorni
Grazie ai vigili del fuoco per l'intervento di stanotte
Auguri al nuovo presidente della Pro Loco Carlo Ferri
Il segretario Bianchi ha firmato la delibera
Il comandante Russo ha spiegato il progetto dei varchi
Ex sindaco Verdi sempre presente, bravo
Il vicesindaco è stato chiaro
L'onorevole Sartori è venuto solo per la foto
Il presidente della squadra ha ringraziato tutti
Allenatore e ragazzi meritano un applauso
I volontari del canile hanno bisogno di coperte
La croce rossa cerca autisti
Chi ha perso le chiavi in piazza?
Trovato un mazzo di chiavi in via Manzoni, consegnato ai vigili
Bella la mostra sulla Resistenza, grazie ANPI
Il 25 aprile corteo da piazza Roma
Che tristezza vedere il teatro chiuso
Il mercato del giovedì va spostato
La ciclabile finisce nel nulla
Il wifi in piazza non va
Finalmente l'asfalto nuovo in via Dante!
Speriamo che duri
Quando la smettete di prendere in giro i malati e gli invalidi?
Mio nonno diceva che la politica è una malattia
Il reparto oncologia dove lavora Anna Villa chiude
Siamo tutti un po' malati di shopping
Il professor Riva ha scoperto una cura per la leucemia
Che bello vedere i ragazzi autistici della cooperativa al lavoro
Ma sindaco, è sordo?
Anna Villa corre la maratona per la ricerca sul diabete
La mamma dei cretini è sempre incinta
Mio cugino è medico al pronto soccorso e conferma
Ho il mal di mare con tutte queste curve
Mia figlia ha la laurea in psicologia e non trova lavoro
Il mio gatto ha il tumore, cerco veterinario
Stanno uccidendo il commercio, sarà una morte lenta
Mio marito è stanco di pagare
Paolo Riva è stato eletto presidente della bocciofila
È stato arrestato l'ex sindaco di un comune vicino, non il nostro
Fatemi arrestare allora!
La Corte dei conti ha condannato la vecchia giunta
Mio zio è avvocato e dice che il ricorso si vince
Bisognerebbe denunciare Riva per come ha lasciato il cantiere
Carcere per chi guida ubriaco
Il giudice ha dato ragione ai residenti
La Cgil ha organizzato un incontro sulle pensioni
Mia nonna è devota a Sant'Antonio e viene sempre alla processione
Il candidato Marco Riva della lista civica è appoggiato dalla Lega
Auguri ai nostri fratelli ortodossi
Gay o etero, l'importante è il rispetto
L'ebreo errante va in scena giovedì
Luca Riva torna sempre a casa con il bus delle 18
Mia sorella ha perso il portafoglio in piazza
Carlo e Lucia festeggiano 25 anni di matrimonio
Il bilancio dice che il comune è indebitato fino al collo
Mio padre ha lavorato una vita e ora aspetta la pensione
Mia mamma prende il bus alle 8
Anna ha perso la gara per un soffio
Il mio vicino ha vinto il premio balconi fioriti
Marco non paga mai il caffè 😂
Incidente in via Alfieri 27, traffico bloccato
Il patronato di via Bixio 11 è aperto il lunedì
Chi vive in via Rosselli 9 può confermare?
Sono nata in questo paese e vivo qui da 50 anni
via Pertini 14 lampione spento da 3 settimane
La nonna abitava in quella cascina prima della guerra
Mia figlia a 7 anni attraversava da sola, altri tempi
A scuola di mio figlio manca la carta igienica
I bambini di 5 anni non possono aspettare al freddo
Bravo Nicolò, gol bellissimo!
Mio figlio Alessandro è consigliere e non vi permetto
Nel 1980 avevo 12 anni e qui c'era il fiume pulito
L'asilo Giovanni XXIII cerca volontari
Il baby parking per bimbi da 1 a 3 anni ha chiuso
Grazie a Sara e Davide della segreteria
Quanto costa rifare la carta d'identità per mio figlio di 12 anni?
Mia madre di 80 anni deve venire di persona per lo SPID?
Posso delegare mio marito a ritirare il passaporto?
Ho cambiato residenza, devo comunicarlo a voi per la TARI?
La bolletta è intestata a mio padre deceduto, come faccio la voltura?
Vorrei sapere se il contributo vale anche per genitori separati
Sono invalido civile? No, volevo solo sapere gli orari
Mio figlio frequenta la terza media, quando aprono le iscrizioni?
Buongiorno, mia suocera non riceve più la posta in via Einaudi
Il contatore di mia nonna segna consumi assurdi
Ho chiamato il numero verde, mi ha risposto Giuseppe, gentilissimo
L'operatrice Francesca mi ha risolto tutto in cinque minuti
Il tecnico Mario Bruni è venuto puntuale
Avete mandato la fattura a Rossi Luigi invece che a me
Il condominio di via Turati 7 è senza acqua
Mi hanno chiuso il contatore per morosità ma io ho pagato
Ho un debito di 50 euro con voi, posso rateizzare?
La delibera riguarda il sig. Paolo Neri, responsabile del settore
Con determina è nominato RUP il geom. Luca Conti
Il segretario comunale dott.ssa Anna Riva attesta la regolarità
Il Consiglio prende atto delle dimissioni del consigliere Mario Serra
La seduta è presieduta da Elena Fabbri
Borsa di studio intitolata a Giulia Ferri, domande entro il 30
Che voce pazzesca Giorgia, mi ha fatto piangere
Laura sei una grande, ti seguo da sempre
Ma questo è malato, guardate il video
Fedez ha annunciato che ha avuto un tumore
Vasco Rossi è stato ricoverato
L'arbitro è cieco
Chiesa è rotto di nuovo, stagione finita
Bonucci ha litigato con Allegri
Grande Sofia Goggia, torna presto dopo l'infortunio
Bravissima Bebe Vio, disabile solo per la burocrazia
Il film parla di un padre malato di cancro
Nel romanzo Anna tradisce il marito e scappa
Ho visto il documentario su Basaglia e i malati di mente
Gesù guariva i ciechi e gli zoppi
Maria era vergine
San Francesco era ricco e si fece povero
Caino uccise Abele
Mia moglie mi uccide se torno tardi
mio marito è un santo a sopportarmi
mia suocera è un carabiniere
Mio figlio è drogato di videogiochi
mia sorella è malata di serie tv
sono drogata di cioccolato
Mio padre è un disastro con il telefono
sono un po' sordo, parlate più forte nei video
Mio marito è negato in cucina
Questi politici sono tutti indagati
Chi ha votato questi incapaci?
Hanno votato Lega e adesso piangono
Paolo è più a sinistra di me ahah
Mia nonna votava DC
Luca smettila di bere ahahah
Ieri Marco era ubriaco perso, che serata 😂
Auguri Sara, finalmente mamma!
Congratulazioni a Giulia e Matteo in attesa di due gemelli
Il nostro amico Franco ci ha lasciati dopo una lunga malattia
Ciao nonno, il cancro ti ha portato via troppo presto
In ricordo di Stefano, vittima della strada
La famiglia Conti ringrazia medici e infermieri del reparto
Il prof. Burioni parla di vaccini
Il dott. Longo, primario di cardiologia, lascia l'ospedale
Nonna Pina ha compiuto 104 anni
Il Ponte Morandi è crollato nel 2018
L'avvocato di Rossi ha fatto ricorso al Tar
La causa tra il comune e la ditta Serra è finita in tribunale
il PM ha chiesto l'archiviazione
Sulla panchina c'era scritto Luca ama Sara
Sono andata con mia figlia dalla pediatra, che fila
Mio figlio ha preso 9 in matematica!
Sabato mia figlia Anna si sposa, si può chiudere la strada?
Vendo bici bimba 6 anni, ottimo stato
Cerco babysitter per bimbo di 2 anni zona centro
Corso di chitarra per ragazzi dai 10 anni con il maestro Paolo Neri
Visto il D.Lgs. 196/2003 e il Regolamento UE 2016/679
Il contributo è rivolto a persone con disabilità grave ai sensi della legge 104/1992
La domanda va presentata all'Ufficio Protocollo, Piazza della Libertà 1
Il Sindaco Mario Rossi ha disposto la chiusura delle scuole
Si comunica che l'ambulatorio del Dott. Bianchi si trasferisce in via Verdi 10
I residenti in via Roma dal civico 2 al civico 40 sono invitati a spostare le auto
Il Responsabile del Settore Ing. Luca Verdi determina di affidare i lavori
Il servizio di trasporto è riservato agli alunni residenti nel territorio
Per i minori di 14 anni è richiesta la presenza di un genitore
La Giunta approva il progetto di via Garibaldi 15
Assistenza domiciliare per anziani non autosufficienti
Esenzione ticket per patologia: come fare domanda
Il Comune di Crespiatica ricorda le vittime del Covid
Bando per l'assegnazione di alloggi popolari
L'avvocato del comune Anna Neri si è costituita in giudizio
Interrogazione del consigliere Paolo Gialli sui debiti fuori bilancio
Il Tribunale ha condannato il Comune al pagamento
Premiazione di Giulia Rossi, atleta paralimpica
Il maestro Verdi dirige l'orchestra dei ragazzi dai 10 ai 17 anni
Il Presidente del Consiglio comunale Luca Bianchi apre la seduta
Mario il panettiere fa il pane più buono
Ho chiesto del farmaco e il farmacista Gianni è stato gentilissimo
mia figlia ha avuto la febbre e la maestra ci ha avvisati
La palestra di via Dante 12 è aperta fino alle 22
mio figlio vorrebbe fare il corso a 8 anni si può?
Nonna Rosa ha fatto i tortelli per tutti
Il bar di Gino in via Po 3 fa gli aperitivi
Stasera tutti da Mario in via Verdi 10, pizza e birra
Lo spacciatore di via Po è tornato
Marco e Giulia cercano casa in zona via Dante
`

func TestOrdinaryTalkIsClean(t *testing.T) {
	n := 0
	for line := range strings.Lines(ordinary) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		n++
		for _, f := range findings(line) {
			t.Errorf("%s %q: %s", f.Rule, line, f.Category)
		}
	}
	if n < 430 {
		t.Errorf("only %d comments", n)
	}
}
