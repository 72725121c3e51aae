package tone

import (
	"strings"
	"testing"
)

// ordinary is what people write below a municipality's posts on most days: one
// comment a line. None of it is an insult or a vulgar word.
const ordinary = `
Buongiorno, in via Garibaldi c'è una buca enorme davanti al civico 12, potete intervenire?
Sono tre mesi che il lampione di via Po è spento. A chi bisogna scrivere?
È vietato l'uso del clone della tessera
La versione beta del nuovo sito è in linea
Il rifiuto totale pro capite è calato del 3 per cento
Il pagamento risulta fallito: connessione fallita, riprovare
Il pallone gonfiato dei vigili del fuoco sarà in piazza
Si cercano figuranti per la rievocazione: briganti, ladroni, streghe e boia
Primi casi umani di dengue in provincia, attenzione alle zanzare
Quando passa il ritiro della plastica in frazione? Il calendario non è aggiornato
La TARI è aumentata ancora, qualcuno ci spiega perché?
Vorrei sapere come si fa a chiedere la riduzione della TARI per un'unica persona in casa
Ma l'umido oggi non lo raccolgono? I sacchetti sono ancora tutti in strada
Complimenti per la bellissima festa di ieri sera, organizzazione perfetta!
Domani le scuole sono aperte o chiuse per l'allerta?
Allerta arancione dalle 14, state lontani dall'argine mi raccomando
Grazie mille a tutti i volontari della Protezione civile
Perché non mettete un dosso in via Manzoni? Corrono tutti come matti
Sono passata allo sportello ma era chiuso, eppure sul sito c'è scritto aperto
Lo SPID si può fare in comune? Mia mamma ha 84 anni
Scusate ma la mensa scolastica quando inizia?
Il modulo per la residenza dove si scarica?
Ennesima vergogna, i marciapiedi sono impraticabili per chi ha una carrozzina
Il parcheggio davanti alla farmacia è sempre occupato, servono più posti per disabili
Ho perso le chiavi in piazza, se qualcuno le trova mi contatti
Trovato cane meticcio senza collare vicino al cimitero, ora è dal veterinario
Smarrita gatta tigrata zona stazione, si chiama Briciola
Chi porta a spasso il cane deve raccogliere le deiezioni!
Le deiezioni dei cani sui marciapiedi sono un problema serio
I cani nel parco vanno tenuti al guinzaglio, lo dice il regolamento
Domenica fiera di San Martino con bancarelle, giostre e vin brulé
Che bella iniziativa, bravi ragazzi!
Bravissimi!!! 👏👏👏
Peccato non aver potuto partecipare, sarà per l'anno prossimo
Ma è normale che l'acqua esca marrone dal rubinetto?
L'acquedotto ha avvisato? Siamo senza acqua da stamattina
La fogna di via Verdi trabocca ogni volta che piove
Odore di fogna insopportabile in via Mazzini da giorni
Il bus delle 7.15 è in ritardo tutte le mattine, i ragazzi arrivano tardi a scuola
Il pagamento ritardato comporta una sanzione?
Ho ricevuto una multa ma ero in possesso del permesso ZTL
Gli alberi di viale Europa vanno potati, i rami toccano i fili
Le aiuole sono piene di erbacce, ci vorrebbe più manutenzione
Grazie assessore per la risposta e la disponibilità
Signor sindaco, quando la vedremo in frazione?
Il sindaco ha promesso la pista ciclabile due anni fa e ancora niente
Una decisione assurda, così il commercio muore
Non sono d'accordo con questa scelta, il traffico aumenterà
Amministrazione assente, quartiere abbandonato
Solo parole, mai fatti
Le tasse però le pagate? No, le paghiamo noi!
Ridicoli, inaugurano una panchina
Siete riusciti a peggiorare anche questo, complimenti
È uno schifo, i cassonetti sono sempre pieni
Incivili quelli che abbandonano i rifiuti, servono le telecamere
Bisogna multare chi butta i mozziconi per terra
Vandali in azione al parco giochi, distrutta l'altalena nuova
Una vergogna quello che hanno fatto alle panchine
I ladri sono entrati nella scuola, hanno rubato i computer
Più controlli di notte, la gente ha paura
Zona stazione terra di nessuno
Siamo stufi di promesse, vogliamo i fatti
Vi siete dimenticati di noi della frazione
Avete ragione, servirebbe un tavolo con i residenti
Chi è il responsabile di questo progetto?
Quanto è costata questa rotonda?
Il bilancio dice altro, basta leggere gli atti
Ma la delibera dov'è pubblicata? All'albo non la trovo
Vorrei fare accesso agli atti, quale modulo serve?
La biblioteca resta aperta anche il sabato pomeriggio?
Corso di ginnastica dolce per anziani, info in palestra
Iscrizioni al nido: scadenza prorogata al 15?
Le graduatorie del nido quando escono?
Mia figlia è in lista d'attesa da settembre
Ottima idea il doposcuola, speriamo ci siano posti
La palestra della scuola media perde acqua dal tetto
Hanno asfaltato metà strada e l'altra metà no
Il semaforo di via Roma è guasto da ieri sera
L'incrocio è pericoloso, prima o poi ci scappa il morto
Mettete uno specchio all'uscita di via dei Tigli
Il cantiere è fermo, gli operai non si vedono da settimane
Traffico impazzito stamattina per i lavori
Era ora! Finalmente asfaltano
Finalmente una buona notizia
Auguri di pronta guarigione al nostro parroco
Condoglianze alla famiglia, una grande perdita per il paese
Il mercato del giovedì si sposta in piazza Nuova?
Bancarella di formaggi di capra e salumi di maiale, squisiti
La porchetta della sagra era favolosa
Alla sagra del cinghiale mangiato benissimo
Stand gastronomico con trippa, baccalà e polenta
Fattoria didattica: i bambini hanno visto asini, pecore e galline
La transumanza è passata in centro, che spettacolo le vacche
Attenzione, avvistato un serpente nel parco fluviale
Troppe zanzare, quando fate la disinfestazione contro le larve?
Ci sono ratti vicino ai cassonetti di via Dante
Piccioni ovunque, i balconi sono invasi
Le nutrie hanno scavato gli argini
Nel bosco attenti alle zecche e alle vipere
Vespe nel giardino della scuola, chi chiamo?
Il corso d'acqua è pieno di rifiuti
La stazione ecologica domani è chiusa?
Dove si buttano le lampadine?
I pannolini vanno nel secco o hanno un sacco apposta?
Mancano i sacchi gialli allo sportello
Ho chiamato il numero verde e non risponde nessuno
Centralino muto da due giorni
Gentilissima l'impiegata dell'anagrafe, grazie
Personale scortese e file interminabili all'ufficio tributi
L'appuntamento per la carta d'identità è fra tre mesi, assurdo
Avrei bisogno dello stato di famiglia, si può fare online?
Il sito del comune non funziona, dà errore
La app per i parcheggi mi ha addebitato due volte
Si paga il parcheggio la domenica?
Perché gli stalli blu davanti all'ospedale?
La pista ciclabile finisce nel nulla
Monopattini lasciati in mezzo al marciapiede, pericolosi per chi non vede
La fontana è spenta da mesi, peccato
Bellissimo il murale nuovo
Quel murale non mi piace per niente, meglio il muro di prima
Gusti sono gusti, a me piace
Il concerto era troppo forte, alle due di notte si dormirebbe
La musica del bar fino alle 3 è insopportabile, chiamerò i vigili
Non è vero che nessuno fa niente, informatevi prima di scrivere
Leggere bene il post prima di commentare aiuta
Ma cosa dici, la scuola è del Comune, la strada della Provincia
Ti sbagli Marco, la competenza è della Regione
Se lo dici tu...
Con rispetto parlando, questa giunta ha fatto poco
L'opposizione critica sempre, proposte zero
Vi denuncio alla Corte dei conti
Faccio ricorso al giudice di pace
Alle prossime elezioni ci ricorderemo
Il mio voto non lo avrete più
Votare serve, andate a votare
Il consiglio comunale si può seguire in streaming?
Auguri alla comunità musulmana per la fine del Ramadan
Bella la festa dei popoli, piatti da tutto il mondo
Corso di italiano per stranieri, dove ci si iscrive?
I ragazzi del centro per disabili hanno fatto una mostra stupenda
Mio figlio è autistico, c'è un parco giochi inclusivo?
Mia madre ha la demenza, esistono aiuti per le famiglie?
Posto per handicappati occupato da un'auto senza permesso
Il signor Porco e la signora Maiale sono cognomi veri, giuro
La dottoressa Troiani è bravissima
Grazie al maestro Asinari per il coro
L'ingegner Stronati ha spiegato bene il progetto
In località Cagnano manca la fibra
La corriera per Troina parte alle 6
Via Vaccari e via Porcari restano chiuse al traffico
Culto dei morti, orari del cimitero per il 2 novembre
Il vescovo celebrerà la messa alle 10.30
Madonna della Neve: processione alle 21
Dio vi benedica per quello che fate
Cavolo, me lo sono perso!
Che palle la pioggia, rinviata anche la sagra
Mannaggia, avevo già il biglietto
Accidenti che vento stanotte, è caduto un ramo in via Fermi
Mi sono sbagliata io, chiedo scusa, che sbadata
Sono proprio una frana con questi moduli
Ahahah bellissima 😂😂
🤡 ahahah il trucco dei bambini al carnevale
Cabaret con il comico locale, si ride tanto
Il teatro propone Pulcinella e Arlecchino per i più piccoli
Festa di carnevale con i pagliacci e i buffoni di corte
Film in piazza: Il pagliaccio di Kiev
Ripetizioni di matematica? Conosco una brava studentessa
Vendesi passeggino come nuovo
Qualcuno conosce un bravo idraulico?
Il pos dello sportello non funziona mai
Basta con queste polemiche sterili
Ognuno ha le sue idee, l'importante è l'educazione
Non offendere per favore, stiamo discutendo civilmente
Chi offende viene bloccato, lo dice il regolamento della pagina
`

func TestOrdinaryTalkIsClean(t *testing.T) {
	n := 0
	for _, s := range strings.Split(strings.TrimSpace(ordinary), "\n") {
		n++
		for _, f := range findings(s) {
			t.Errorf("%q: %s, %s, %v", s, f.Rule, f.Category, f.Evidence)
		}
	}
	if n < 150 {
		t.Errorf("only %d sentences", n)
	}
}
