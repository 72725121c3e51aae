package hate

import (
	"strings"
	"testing"
)

// ordinary is what people write below a municipality's posts, with and without a
// group in it: one comment a line. None of it is hateful.
const ordinary = `
I colori delle due mappe sono invertiti
I numeri dei seggi 3 e 4 erano stati invertiti per errore
Buongiorno, in via Garibaldi c'è una buca enorme davanti al civico 12, potete intervenire?
Sono tre mesi che il lampione di via Po è spento. A chi bisogna scrivere?
La TARI è aumentata ancora, qualcuno ci spiega perché?
Complimenti per la bellissima festa di ieri sera, organizzazione perfetta!
Ennesima vergogna, i marciapiedi sono impraticabili per chi ha una carrozzina
Il parcheggio davanti alla farmacia è sempre occupato, servono più posti per disabili
Chi porta a spasso il cane deve raccogliere le deiezioni!
Incivili quelli che abbandonano i rifiuti, servono le telecamere
Vandali in azione al parco giochi, distrutta l'altalena nuova
Siamo stufi di promesse, vogliamo i fatti
Attenzione ai finti tecnici del gas, truffano gli anziani
Truffe agli anziani: non aprite a nessuno!
I truffatori prendono di mira gli anziani, sono dei vermi
Chi deruba gli anziani è una bestia
Chi picchia le donne è un animale e va messo in galera
Gli uomini che picchiano le donne vanno rinchiusi
Uno stupratore di donne merita l'ergastolo
Chi occupa il posto dei disabili è un maleducato
Ma i disabili come fanno a salire su quel marciapiede?
L'ascensore della stazione è rotto da mesi, i disabili non possono prendere il treno
I ciechi non sentono il semaforo, serve il segnale acustico
Mia figlia è disabile e nessuno ci aiuta
Il bagno per invalidi è chiuso a chiave e fa schifo
I sordi hanno diritto all'interprete in consiglio comunale
Centro diurno per anziani: quando riapre?
Gli anziani della casa di riposo ringraziano i volontari
Gli anziani soli in estate rischiano di morire di caldo
Gli anziani vanno protetti dal caldo e aiutati con la spesa
I pensionati non arrivano a fine mese, vergogna
I vecchi del paese si ricordano ancora l'alluvione
La casa dei miei vecchi era in quella via
Vecchie glorie del calcio in campo domenica
Le vecchie fognature vanno rifatte, puzzano da morire
I vecchi lampioni facevano più luce di questi
Le donne del paese hanno ricamato la bandiera
Otto marzo: una mimosa a tutte le donne
Centro antiviolenza: le donne non devono avere paura di denunciare
Le donne non dovrebbero aver paura di tornare a casa la sera
Parcheggi rosa per donne in gravidanza, grazie!
Le mamme con il passeggino non possono passare
Una donna è caduta per colpa delle buche
Le donne delle pulizie della scuola sono bravissime
Corso di autodifesa per donne in palestra
Le donne in lista sono solo tre su sedici
Sono donna, madre e lavoratrice e questo orario dello sportello è impossibile
La comunità senegalese ha pulito il lungofiume, bravissimi
I ragazzi del centro accoglienza stanno imbiancando la scuola
Quanti richiedenti asilo ospitate e con quali costi?
I profughi ucraini ospitati in parrocchia cercano vestiti per bambini
Raccolta coperte per i rifugiati domenica sul sagrato
Sui migranti si fa troppa propaganda da tutte le parti
La gestione dell'immigrazione in questo Paese è un disastro
Le cooperative che lucrano sui migranti andrebbero chiuse
Gli scafisti sono criminali, altro che migranti
Gli scafisti sono assassini e vanno arrestati
Non è colpa dei migranti se mancano le case
Anche gli italiani rubano, non solo gli stranieri
Gli stranieri residenti votano alle comunali?
I bambini stranieri nati qui dovrebbero essere italiani
Gli stranieri che lavorano e pagano le tasse vanno rispettati
Servirebbero mediatori culturali per gli stranieri allo sportello
Fermati tre albanesi con arnesi da scasso
Rapina in villa, i carabinieri cercano due uomini dell'Est
Ladri in azione in via Dante: attenti a una macchina scura
I ladri sono entrati mentre dormivamo, bastardi
Spero che prendano i ladri e li mettano in galera
Spero che i responsabili del crollo paghino
Chi abbandona i cani merita la galera
Chi dà fuoco ai boschi è un criminale
Chi avvelena i cani è una bestia, andrebbe preso a calci
Il circo con gli animali è una vergogna
Gli animali del canile aspettano una famiglia
Le bestie di chi ha avvelenato i gatti verranno denunciate
I topi al parco sono un'invasione, fate la derattizzazione
I piccioni sono una piaga, portano malattie
Le cimici asiatiche hanno invaso i balconi
Il calabrone asiatico è pericoloso, segnalate i nidi
Le zanzare tigre asiatiche fanno strage
Il gambero della Louisiana ha invaso i canali
L'invasione di cavallette ha distrutto il raccolto
Disinfestazione contro blatte e scarafaggi nei tombini
Il cinghiale alla brace degli alpini era ottimo
Le scimmie di mare dell'acquario piacciono ai bambini
Il tumore non aspetta, riaprite il reparto
Il cancro si combatte con la prevenzione
Un virus ha colpito l'asilo, metà bambini a casa
I parassiti delle piante hanno distrutto i bossi
Sono tornate le zecche al parco, occhio ai cani
La moschea in zona industriale: a che punto è l'iter?
Per la moschea serve il cambio di destinazione d'uso, punto
La chiesa ortodossa rumena festeggia la Pasqua domenica
Il cimitero ebraico merita un restauro
Pietre d'inciampo per le famiglie ebree deportate, grazie Sindaco
Viaggio della memoria: ad Auschwitz gli ebrei venivano mandati nei forni
La mostra sulla Shoah racconta come i nazisti trattavano gli ebrei: come bestie
Menu senza carne di maiale per i bambini musulmani a mensa?
Il ramadan finisce domani, auguri ai nostri vicini musulmani
I testimoni di Geova passano ogni sabato, a me non danno fastidio
Sono cattolica e rispetto tutti
Il presepe in piazza piace anche ai musulmani
I comunisti e i fascisti sono rimasti al secolo scorso
I comunisti hanno rovinato questo paese, alle elezioni vedremo
I fascisti non hanno vinto allora e non vinceranno adesso
I leghisti in consiglio hanno votato contro
Grillini incapaci, avete bloccato tutto
Siete dei comunisti, altro che civici
Gli arbitri sono ladri
I milanesi arrivano la domenica e parcheggiano ovunque
I napoletani fanno la pizza migliore del mondo
Il Napoli ha vinto, i napoletani sono in festa
Noi calabresi siamo gente ospitale
Sono terrone e orgoglioso, la soppressata la porto io alla sagra
Ma quale polentoni e terroni, siamo tutti italiani
Polenta e uccelli alla festa dei polentoni del gruppo alpini
Il coro gay della città canta in teatro
Panchina arcobaleno imbrattata, che tristezza
Unioni civili: come si prenota la sala?
Mio figlio è gay e lo amo
Le famiglie arcobaleno hanno gli stessi diritti delle altre
Due gay aggrediti in centro, che vergogna di città
Aggredito un ragazzo di colore alla stazione, chi ha visto chiami i carabinieri
Insulti razzisti allo stadio: gli gridavano negro e scimmia
Chi ha scritto froci sulla porta del circolo dovrebbe ripulire con lo spazzolino
Ai miei tempi ci chiamavano terroni e ci affittavano le cantine
Il bando per la cucina cinese alla sagra dei popoli?
Apre un ristorante indiano al posto della merceria
Il bazar cinese chiude, peccato
Le luci comprate dai cinesi si sono rotte subito, soldi buttati
Merce scadente dai cinesi, non comprate le luminarie lì
Il parco di sera è pieno di ragazzi che bevono
Zona stazione: spaccio alla luce del sole, dove sono i controlli?
Spacciano davanti alle scuole, vergogna
Gli spacciatori vanno arrestati, italiani o stranieri che siano
Chi delinque va in galera, italiano o straniero
Espulsione immediata per chi spaccia
I nomadi hanno lasciato l'area sporca, chi pulisce?
Le carovane di nomadi sono arrivate ieri al parcheggio, il Comune interviene?
Il campo rom di via Po va sgomberato e bonificato, lo dice l'ordinanza
La rom che chiede l'elemosina al semaforo aveva un bambino in braccio, servono gli assistenti sociali
Via degli Ebrei e vicolo Mori fanno parte del centro storico
I neri dell'omonima famiglia e i bianchi si combattevano nella Firenze di Dante
Calze nere e scarpe nere per la divisa della banda
I capelli neri della statua sono stati ridipinti
Vini neri, olive nere e salumi alla fiera
Lavoro nero e caporalato: nei campi gli stranieri sono trattati come schiavi
Al pronto soccorso una signora straniera aspettava da sei ore
La dottoressa araba della guardia medica è gentilissima
Un signore marocchino mi ha restituito il portafoglio
L'idraulico rumeno è l'unico che risponde al telefono
Cercasi badante, anche straniera, per anziana autosufficiente
Affittasi trilocale, no agenzie
Autismo: giornata blu in piazza
Il calcio integrato con i ragazzi down è stato emozionante
Atleti paralimpici in visita alle scuole
Sindrome di Down, corso per famiglie
Contrassegno invalidi scaduto: come si rinnova?
Pensione di invalidità: il CAF aiuta?
Gli zingari di via Po? Era il nome del vicolo
Piazza Bianchi e via Neri sono al buio
Sei vacche e tre maiali alla fiera
Torna nella giungla il leopardo liberato
Votate altri e mandateli a casa
I disabili hanno problemi a salire sul bus
Gli anziani hanno malattie croniche e aspettano mesi
Gli stranieri devono essere curati come tutti
Gli immigrati devono restare nel centro fino alla visita medica
Le donne hanno occupato il municipio per protesta
Le donne vogliono lavorare e non trovano il nido
Gli anziani controllano i bambini all'uscita di scuola
I disabili meritano di vivere in case senza barriere
I falsi invalidi li scoprirà l'INPS, non tocca a noi
`

func TestOrdinaryTalkIsClean(t *testing.T) {
	n := 0
	for _, s := range strings.Split(strings.TrimSpace(ordinary), "\n") {
		n++
		for _, f := range findings(s) {
			t.Errorf("%q: %s, %v", s, f.Category, f.Evidence)
		}
	}
	if n < 150 {
		t.Errorf("only %d sentences", n)
	}
}
