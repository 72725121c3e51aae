package hate

import (
	"strings"
	"testing"
)

// The cases of this file were written after the rule and before it had seen them.
// Each set tells how it fared then; what is missed now stands in its own list, so
// that a change for the better or worse shows. Since the tenor is judged, they are among the
// texts on which its model is fitted.

// unseen is a set of cases, one a line.
type unseen struct {
	name              string
	hateful, innocent string
	missed            int // hateful lines that the rule spares, now
	wrong             int // innocent lines that it does not
}

var all = []unseen{first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, twentyfirst, twentysecond}

func lines(s string) []string { return strings.Split(strings.TrimSpace(s), "\n") }

func TestUnseen(t *testing.T) {
	for _, set := range all {
		missed, wrong := 0, 0
		for _, s := range lines(set.hateful) {
			if !speaks(s) {
				missed++
				t.Logf("%s: missed %q", set.name, s)
			}
		}
		for _, s := range lines(set.innocent) {
			if speaks(s) {
				wrong++
				t.Logf("%s: wrong on %q", set.name, s)
			}
		}
		if missed != set.missed || wrong != set.wrong {
			t.Errorf("%s: %d of %d missed, %d of %d wrong; want %d and %d", set.name, missed, len(lines(set.hateful)), wrong, len(lines(set.innocent)), set.missed, set.wrong)
		}
	}
}

// first: 31 of 75 missed and 6 of 76 wrong when first seen.
var first = unseen{name: "first", hateful: `
Ma quando la smettono di mandarci sti negri in paese? Basta!
Mandateli tutti in Africa a calci nel sedere sti immigrati che non fanno niente dalla mattina alla sera
gli zingari al semaforo sono una piaga, una disinfestazione ci vorrebbe
Io gli zingari li caricherei tutti su un treno e via
ma poi si sa, dove ci sono i rom spariscono i portafogli
I musulmani ci vogliono sottomettere, svegliatevi
se non gli va bene il crocifisso, i musulmani se ne tornino nei loro paesi
islamici maledetti, prima o poi faremo piazza pulita
due uomini che si baciano mi fanno venire il vomito, i gay vanno curati
i froci non devono adottare bambini
Ennesimo furto... sicuramente i soliti rumeni
ma dai, un albanese. chi l'avrebbe detto
questi clandestini sono dei parassiti mantenuti da noi
prima gli davano fuoco ai campi degli zingari, bei tempi
Le donne al volante sono un pericolo, toglietegli la patente
donne in politica? tornate a fare la calza
le femmine servono solo a una cosa
i cinesi portano malattie, chiudete i loro negozi
cinesi sporchi e puzzolenti
I disabili sono un costo, andrebbero lasciati al loro destino
Mongoloidi come voi non dovrebbero votare
gli ebrei controllano tutte le banche, Hitler doveva finire il lavoro
I terroni sono scansafatiche, si sa
Napoli? napoletani ladri e camorristi dal primo all'ultimo
I vecchi dovrebbero crepare, ci costano solo pensioni
vecchi di merda toglietevi dalla strada
africani = ladri e stupratori
non c'è un marocchino che lavori onestamente
quelli del centro accoglienza? animali. vanno chiusi in gabbia
Affogateli tutti in mare questi migranti
peccato che il barcone non sia affondato, un po' di migranti in meno
migranti in fondo al mare
spero che qualcuno dia fuoco al campo rom con tutti dentro
se un frocio mi si avvicina lo ammazzo di botte
trans schifosi, siete scherzi della natura
I trans sono malati mentali
gender e lgbt: pervertiti che vogliono i nostri figli
i gay sono pedofili
I testimoni di Geova sono una setta di invasati da bandire
cristiani idioti che credono alle favole
Senza offesa ma i bengalesi puzzano da morire
i nigeriani spacciano davanti alle scuole, rimpatriateli tutti
ogni volta che vedo un velo islamico mi viene il vomito
torna nel tuo paese beduino
Tornatevene a casa vostra, qui non vi vuole nessuno, sporchi immigrati!
scimmie in mezzo al campo, bisogna rimandarle sugli alberi
scimmie nere tornate nella giungla
Quella negra della Kyenge...
sei proprio un handicappato
zingara di merda
Ebrei ai forni
le donne che abortiscono sono assassine, andrebbero lapidate
gli stranieri ci rubano il lavoro e le case popolari
via gli stranieri dalle case popolari
I profughi in albergo e gli italiani in strada: vanno cacciati a pedate
neri pigri e fannulloni, nient'altro
razza inferiore, questi africani
gli arabi trattano le donne come bestie e sono tutti terroristi
I rom? Gente che non ha voglia di lavorare, solo rubare e chiedere l'elemosina
La feccia dell'umanità: zingari
Gli autistici vanno tenuti lontani dalle classi normali
down e storpi solo a carico nostro
gli omosessuali mi ripugnano
le lesbiche sono donne fallite
Sti cazzo di pakistani hanno invaso il quartiere
Meritano solo botte, questi albanesi
non voglio negozi di marocchini nella mia via
i musulmani non si integreranno mai, è nel loro DNA
un buon zingaro è uno zingaro morto
I meridionali sono la rovina d'Italia
Le badanti ucraine sono tutte ladre e puttane
Ma vi rendete conto che gli immigrati ci stanno sostituendo?
maledetti ebrei usurai
a morte i gay
Islam fuori dall'Europa
`, missed: 1, innocent: `
Ieri alla festa dei popoli ho mangiato un cous cous strepitoso preparato dalle donne marocchine
Il Comune aiuti anche gli anziani soli, non solo le famiglie
Gli scivoli per i disabili in centro sono una vergogna, sempre rotti
Vorrei sapere quanti immigrati ospita il centro di via Roma
Non mi piace come vengono gestiti i fondi per i migranti
La gestione dei profughi è uno schifo, colpa della prefettura
Gli stranieri in graduatoria hanno gli stessi diritti di noi
I nomadi devono rispettare le regole come tutti
Serve un presidio fisso: in stazione spacciano ogni sera
Il mio medico è nigeriano ed è bravissimo
hanno arrestato due rumeni per furto di rame
Un albanese di 34 anni è stato denunciato dai carabinieri
La badante ucraina di mia madre è un angelo
Ho sposato un marocchino e ne sono felice
Le donne guadagnano meno degli uomini, è un'ingiustizia
Le donne vanno rispettate sempre
Basta violenza sulle donne
Vergogna, i disabili costretti a fare le scale!
I vecchi pini di viale Italia sono pericolosi, vanno abbattuti
le vecchie panchine fanno schifo, cambiatele
i bidoni neri puzzano
il gatto nero è stato investito
lavoro nero nei cantieri: ladri
i neri pneumatici abbandonati nel fosso
Auguri alla comunità cinese per il capodanno
I gay hanno gli stessi diritti di tutti
Sono gay e ne vado fiero
noi donne siamo più brave, lo sanno tutti
Da terrone dico che il nord mi ha accolto bene
mia nonna è terrona e cucina da dio
Non sopporto chi insulta gli immigrati
Mi hanno chiamato "negro" sull'autobus, che tristezza
mi ha dato della terrona, non ho parole
quando ero piccolo mi chiamavano zingaro
Chi odia i musulmani non li conosce
Gli ebrei furono sterminati nei campi: non dimentichiamo
Hitler fece uccidere ebrei, rom e omosessuali
Il film sugli zingari era brutto
La legge sull'immigrazione è una schifezza
Odio le file in posta
Gli uffici sono chiusi, gli anziani non sanno usare lo SPID
Gli anziani non riescono a pagare con l'app
I disabili non hanno nessun aiuto da questo comune
Per i disabili non avete fatto niente, vergognatevi
Quei ragazzi stranieri hanno pulito il parco, bravi!
I ragazzi africani del centro hanno spalato la neve, grazie
Una donna è stata investita in via Verdi
il parco è pieno di bambini, bellissimo
La piazza era piena di stranieri in festa
I rom del campo sono stati sgomberati ieri mattina
Il campo rom va superato con progetti di inclusione
Vanno rimpatriati i clandestini condannati, lo dice la legge
Chi non ha diritto all'asilo deve essere rimpatriato
I vandali vanno cacciati dal paese
spero che gli incivili che sporcano il parco vengano multati
Quelli che parcheggiano sui posti disabili sono delle bestie
chi parcheggia nel posto invalidi merita la rimozione
gli autisti dei bus sono animali, guidano come pazzi
ma che cazzo di strada è questa
i cinghiali sono una piaga, vanno abbattuti
le nutrie vanno sterminate
gli storni sono una calamità, bisogna cacciarli
La zecca si attacca ai cani, state attenti ai bambini
juventini di merda
i milanisti sono dei ladri
il ristorante indiano è una merda
la cucina araba mi fa schifo, troppo speziata
i negozi cinesi sono pieni di cose inutili
Gli immigrati regolari lavorano nei campi per due soldi, sfruttati come bestie
Trattano gli immigrati come bestie nei campi
Gli zingari sono persone
non tutti i rom rubano
i musulmani non sono tutti terroristi come credete voi
I gay non sono malati, i malati siete voi
Sempre colpa degli immigrati vero? Ma informatevi
Se fosse stato un immigrato avreste scritto di tutto
`}

// second: 33 of 75 missed and 1 of 76 wrong when first seen.
var second = unseen{name: "second", hateful: `
Finché comandano le donne in questo comune non si risolve nulla, tornino a fare la maglia
le donne non capiscono niente di calcio, stiano zitte
Le femministe sono delle frustrate
non assumerei mai una donna, pensano solo a fare figli
Tutte uguali le donne: false e approfittatrici
Non sono omofobo ma due uomini non possono crescere un figlio, sono dei deviati
I gay dovrebbero nascondersi
che schifo vedere due lesbiche che si baciano
gli omosessuali portano malattie
Sti ricchioni hanno rotto il cazzo
Ma quale diritti, gli omosessuali vanno curati in manicomio
i trans non sono vere donne, sono uomini travestiti
Sparate ai negri
negher fora di ball
un negro non sarà mai italiano
i neri sono meno intelligenti, è scienza
sembrano scimmie, altro che profughi
i migranti sono invasori
Bisognerebbe affondare le navi con gli immigrati sopra
Più migranti annegano meglio è
fosse per me i clandestini li lascerei in mezzo al mare
altri mangiapane a tradimento: gli immigrati
ospitateli a casa vostra sti immigrati delinquenti
gli extracomunitari ci hanno tolto tutto, case lavoro e dignità
prendono 35 euro al giorno e rubano, questi immigrati
Da quando hanno aperto il centro profughi il paese è una fogna
Ogni volta che c'è un furto sono i rom
Attenti ai portafogli, sono arrivati gli zingari
i nomadi sono una razza di ladri
gli zingari rubano i bambini
io agli zingari darei fuoco
Gli zingari sono allergici al lavoro
zingari fuori dai coglioni
Zingari tutti in galera
l'unico zingaro buono è quello morto
Hitler con gli zingari aveva ragione
I musulmani odiano le donne e sgozzano le capre
gli islamici sono il cancro dell'Europa
nessun musulmano è degno di stare in Italia
Maomettani di merda, vi faremo mangiare il maiale
chiudiamo le moschee e cacciamoli tutti
musulmani = terroristi
L'islam è una religione di assassini
ebrei avidi e attaccati ai soldi
gli ebrei hanno in mano il mondo
peccato che Hitler non li abbia finiti, gli ebrei
Sporco ebreo
I cinesi mangiano i cani, che schifo di gente
Cinesi di merda, ci avete portato il virus
I cinesi ci stanno comprando tutto, vanno boicottati
rumeni, albanesi, marocchini: tutta feccia
I rumeni sono geneticamente portati a rubare
albanesi assassini a casa vostra
se è successo un casino c'entrano di sicuro i marocchini
marocchini spacciatori fuori dal paese
terroni andate a lavorare
sti terùn i pensa dumà al mangià
I napoletani dovrebbero lavarsi
Vesuvio pensaci tu
gli handicappati non dovrebbero uscire di casa
gli invalidi campano sulle nostre spalle
I disabili rallentano tutta la classe, fuori dalla scuola normale
gli autistici sono pericolosi e vanno isolati
spero che ti nasca un figlio down, a te e a tutti gli handicappati come te
vecchi rimbambiti, non dovreste guidare né votare
gli anziani sono inutili e ci rubano il futuro
I vecchi prima muoiono meglio è
Morte ai vecchi che votano
I cattolici sono tutti pedofili
testimoni di geova rompicoglioni, andate a morire
fascisti appesi a testa in giù
i comunisti sono zecche da schiacciare
se non ci fossero gli stranieri staremmo tutti meglio
gli africani figliano come conigli
Gentaglia questi nigeriani, prostitute e spacciatori
`, missed: 0, innocent: `
Finalmente una donna sindaco, brava!
Le donne della Pro Loco sono instancabili
non capisco perché le donne debbano guadagnare meno
Il femminicidio va fermato, ogni donna uccisa è una sconfitta
Chi stupra una donna non merita perdono
Vanno puniti quelli che molestano le donne
Che schifo di uomo, picchiare una donna così
Le donne che lavorano di notte vanno tutelate
I gay sono cittadini come tutti gli altri
due lesbiche si sono sposate in comune, tanti auguri!
Mi fa schifo chi insulta gli omosessuali
Essere gay non è una malattia
essere gay non è una colpa né una vergogna
l'omosessualità non è una malattia, lo dice l'OMS dal 1990
Odio sentire la parola frocio
Non ditemi che "i negri rubano" perché è una balla
Ho visto scritte contro i neri, chi le cancella?
Il mio amico nero è stato insultato sul bus
Un ragazzo di colore ha salvato il bambino
Il vestito nero della sfilata era stupendo
Le pecore nere in ogni famiglia ci sono
I migranti non sono un'emergenza
I migranti scappano da guerre e fame
Salviamo i migranti in mare
Nessun essere umano è clandestino
Troppi migranti muoiono in mare, è una vergogna per l'Europa
ennesimo naufragio di migranti, dolore e rabbia
Gli immigrati non ci rubano il lavoro, lo fanno al posto nostro
Gli immigrati vanno integrati con corsi di lingua
gli immigrati devono imparare la lingua e rispettare le leggi
Stop alle partenze e accordi con i paesi d'origine, questa è la politica che serve sui migranti
L'accoglienza va gestita meglio, i sindaci sono lasciati soli
Il centro profughi costa troppo al comune
Voglio sapere chi paga per i profughi
Il problema non sono gli stranieri ma chi li sfrutta
Non sono gli immigrati a distruggere il welfare
gli zingari sono cittadini italiani da secoli
i rom vanno a scuola come gli altri bambini
le famiglie rom attendono una casa popolare
Anche i rom devono pagare la luce
Ho letto "Zingari felici" in biblioteca
Il circo dei gitani arriva sabato
pregiudizi contro i rom: parliamone in biblioteca
I musulmani pregano al parco, a me non disturbano
I musulmani del quartiere hanno chiesto uno spazio per la preghiera
I terroristi non rappresentano l'islam
l'Isis uccide soprattutto musulmani
Condannate gli attentati senza prendervela con i musulmani
gli ebrei italiani nel 1938 persero il lavoro per le leggi razziali
mio nonno nascose una famiglia di ebrei
L'antisemitismo sta tornando, attenzione
Il cinese all'angolo fa dei ravioli strepitosi
i cinesi lavorano tanto e non disturbano nessuno
Il rumeno che mi ha tamponato era senza assicurazione
ladro rumeno arrestato dai carabinieri
Un marocchino ubriaco ha rotto la vetrina, denunciato
una banda di albanesi è stata arrestata ieri
le badanti dell'est meritano contratti regolari
sono di Napoli e a Milano mi trovo benissimo
Al sud i treni sono uno schifo
Il treno per Napoli è sporco e in ritardo
i terremotati aspettano ancora le case
La rampa per i disabili è ripida e pericolosa
i disabili devono fare il giro da dietro, vergognoso
I posti disabili non vanno occupati
Togliere il sostegno agli alunni disabili è una porcata
Autistici e famiglie lasciati soli
Sono cieco e il marciapiede è una trappola
I vecchi alberi vanno curati non abbattuti
il vecchio ponte è pericoloso
Le case di riposo trattano male gli anziani, controllate!
gli anziani vanno aiutati a usare internet
Rispettate i vecchi, lo diventerete
il parroco è stato maleducato
I cacciatori sono assassini di animali
chi sporca i muri andrebbe messo a pulire
`}

// third: 39 of 74 missed and 5 of 75 wrong when first seen.
var third = unseen{name: "third", hateful: `
A casa vostra non potreste nemmeno parlare, islamici ingrati
Bisogna fare piazza pulita di questi zingari
Che differenza c'è tra un ebreo e una pizza...
Ci vuole il pugno di ferro: gli stranieri a lavorare nei campi, altro che cellulari
Clandestini = criminali, punto
Con tutti questi negri in giro ho paura a uscire
Dai ragazzi, è una donna, cosa vi aspettavate al volante
Date le case agli italiani e buttate fuori gli zingari
Dopo le 20 i marocchini andrebbero chiusi in casa
Ecco il solito marocchino che rompe le scatole
Gay e lesbiche sono contro natura, lo dice la Bibbia
Gente come gli zingari non dovrebbe esistere
Gli albanesi hanno la delinquenza nel sangue
Gli immigrati sono come le cavallette, dove passano distruggono
Gli unici ebrei buoni sono quelli morti
Handicappati a scuola fanno solo perdere tempo agli altri
Ho visto due froci baciarsi al parco, disgustoso
I bambini rom crescono ladri come i genitori
I disabili sono una zavorra
I gay non possono fare i genitori, non sono normali
I migranti vengono qui solo per delinquere e farsi mantenere
I musulmani non sono come noi, non cambieranno mai
I neri puzzano, è un dato di fatto
I pakistani guardano le nostre ragazze come pezzi di carne
I profughi sono tutti finti e palestrati
I rom hanno più diritti di noi, vergogna, buttateli fuori
I transessuali mi fanno ribrezzo
I vecchi intasano gli ospedali, lasciateli morire
Il burqa è da incivili e chi lo porta va cacciato
Invasione di africani, ci stanno sostituendo
L'islam è incompatibile con la civiltà e i musulmani sono dei barbari
La donna deve stare a casa a fare figli e stare zitta
La gentaglia rom che vive qui è feccia della peggior specie
Le donne sono tutte uguali, pensano solo ai soldi
Le ucraine vengono qui a rubare i mariti
Li voglio vedere appesi sti musulmani
Lo stupratore è nigeriano, che novità... castrateli tutti
Mandiamo i carri armati nel campo rom
Mi fa schifo vedere gli omosessuali in tv
Mi vergogno di avere vicini di casa zingari
Nei forni dovete finire, ebrei maledetti
Non darei mai lavoro a un nero
Non è razzismo, ma gli zingari sono geneticamente ladri
Non mi siedo vicino a un nero sull'autobus
Ogni rom è un potenziale ladro
Per colpa degli extracomunitari il quartiere è diventato una latrina
Più che profughi mi sembrano scimmie
Poveri noi, un sindaco meridionale, ora rubano tutto
Quando vedo un disabile provo schifo
Quanto odio i napoletani, mamma mia
Quei quattro marocchini che bivaccano sono la rovina della piazza
Questi animali di rumeni hanno picchiato un vecchietto
Se i musulmani comandassero ci taglierebbero la gola, cacciamoli prima
Se sei gay sei malato
Sei una sporca lesbica
Sicuramente sono stati gli zingari
Sono bestie immonde, gli africani violentano e ammazzano
Sono zingari, che vi aspettate? Rubare è il loro mestiere
Spero che un tir investa tutti i gay del pride
Stupidi handicappati
Terrona di merda torna a casa tua
Torna a mangiare banane, scimmia
Trump ha ragione: gli immigrati avvelenano il nostro sangue
Tutti i cinesi sono schiavisti ed evasori
Una donna non potrà mai capire di politica
Vai a fare le pulizie che è l'unica cosa che sapete fare voi donne
Vanno sterilizzati, questi zingari fanno troppi figli
Vi odio musulmani
Voi gay fate vomitare
Zecche sioniste, ebrei bastardi
Zingari di m...a
n3gr1 di m3rda
gli imigrati sono delinguenti
i mussulmani so na razza de merda
`, missed: 1, innocent: `
A casa nostra gli ospiti sono sempre i benvenuti, stranieri compresi
Bisogna fare pulizia nel fosso dietro il campo nomadi
Che bella la cena con le famiglie marocchine del condominio
Ci vuole rispetto per chi arriva da una guerra
Con tutti questi lavori in giro ho paura a uscire in bici
Ecco il solito furbo in doppia fila
Gay o etero non mi importa, basta che sia onesto
Gli albanesi del cantiere lavorano anche la domenica
Gli autistici non sono cattivi, hanno bisogno di tempo
Gli unici che aiutano qui sono i volontari
Hanno picchiato un ragazzo perché gay: delinquenti
Ho visto due ragazzi baciarsi al parco, che teneri
I bambini rom della scuola hanno vinto il torneo
I disabili sono una priorità per questa amministrazione? Non pare
I gay possono donare il sangue come tutti
I migranti sono scesi dalla nave tra gli applausi
I neri d'America hanno lottato per i diritti civili
I pakistani del kebab sono gentilissimi e puliti
I profughi sono arrivati ieri, che freddo poveretti
I rom hanno gli stessi doveri di tutti
I vecchi intonaci vanno rimossi, cadono a pezzi
Il burqa divide, ma nessuno deve essere insultato per come si veste
L'insulto "frocio" è stato urlato dalla curva, daspo subito
La donna deve poter scegliere
La mafia è il cancro della Sicilia, non i siciliani
Le donne sono più prudenti al volante
Le ucraine del corso hanno cucinato per tutti
Lo stupratore va castrato, di qualunque nazione sia
Mi fa schifo vedere come trattano gli anziani in quella struttura
Mi fanno schifo quelli che se la prendono con i disabili
Mi vergogno di come trattiamo i migranti
Non darei mai il mio voto a chi odia i gay
Non è giusto che un nero venga fermato ogni giorno
Non mi siedo sulle panchine, sono sporche
Ogni rom è una persona, come me e te
Per colpa della nebbia gli anziani sono rimasti a casa
Quando vedo un disabile in difficoltà mi fermo
Quanti odiatori, e poi a messa tutte le domeniche
Quattro marocchini hanno salvato l'automobilista dal canale
Questi animali che abbandonano i rifiuti in strada
Se i musulmani chiedono la mensa halal basta parlarne
Se sei gay e vittima di bullismo chiama lo sportello
Sei una grande, lesbica e orgogliosa
Sono stati ringraziati gli zingari che hanno trovato il bambino
Spero che un giorno i gay possano sposarsi
Spero che gli immigrati trovino lavoro e casa
Tutti i cinesi del mercato hanno la licenza
Una donna potrà guidare la lista?
Vai a vedere la mostra sulle donne afghane, toccante
Vi voglio bene, amici musulmani
Gli zingari di Picasso al museo civico
Finocchio, arancia e acciughe: buonissima
Ma i disabili? Sempre dimenticati, vergogna
Vergogna per come sono stati trattati i ragazzi disabili
Gli anziani? Abbandonati. Siete delle bestie
Gli immigrati dormono in stazione, che schifo di accoglienza
Le case popolari vanno agli stranieri perché hanno l'ISEE più basso, cambiate la legge
Prima gli italiani
Gli stranieri vanno avanti in graduatoria: non è giusto
I cittadini sono stanchi, gli stranieri pure
Anche i rom hanno paura dei ladri
Gli zingari rubano? Alcuni sì, come alcuni italiani
Un marocchino ha rubato la bici a mio figlio, l'ho denunciato
Il ladro era italiano, altro che stranieri
I nigeriani arrestati ieri spacciavano, gli altri lavorano
Ho litigato con un rumeno maleducato in coda
Il mio ex marito è un bastardo
Le ragazze dell'est sfruttate vanno aiutate, i papponi in galera
Prostitute in viale Roma, vittime della tratta
Gli scimmioni dello zoo hanno un nuovo recinto
Il maiale si mangia in tutte le sagre, anche con i musulmani a tavola
La scabbia all'asilo: informate le famiglie
Gli omosessuali perseguitati dal fascismo meritano un ricordo
Chi fa il saluto romano davanti agli ebrei dovrebbe vergognarsi
Un asteroide spazzerà via tutti, ebrei, musulmani e cristiani insieme ahahah
`, wrong: 0}

// fourth: 28 of 82 missed and 2 of 81 wrong when first seen.
var fourth = unseen{name: "fourth", hateful: `
Una donna che comanda è contro natura, la donna è fatta per servire
Le donne sono esseri inferiori e vanno tenute a bada
Tutte le donne sono delle poco di buono
Le donne dovrebbero restare in cucina
Non prendo ordini da una donna, sono troppo stupide
Donne = problemi
Quanto fanno schifo le donne grasse
Voglio picchiare tutte le donne che incontro
Ai gay bisognerebbe togliere il diritto di voto
I gay sono la vergogna di questo paese
Gli omosessuali sono persone malate e perverse
Nessun gay è una persona normale
A me i gay fanno ribrezzo
Dovrebbero chiudere tutti i gay in un ghetto
Vorrei che non esistessero i gay
I gay meriterebbero di essere picchiati ogni giorno
Voi trans non siete vere donne ma aborti
Non riesco a guardare un trans senza vomitare
I trans andrebbero ricoverati in psichiatria
I trans sono una barzelletta
Il posto dei neri è nella savana
I neri sono tutti uguali: violenti e stupidi
Se incontri un nero cambia strada, sono pericolosi
Ai neri andrebbe vietato di venire in Italia
Ogni volta che guardo un nero mi sale il disgusto
Qualcuno spari a questi neri
Nessuno sentirebbe la mancanza dei neri
Gli immigrati si devono vergognare di esistere
Gli immigrati sono solo un peso morto
Chi fa entrare gli immigrati porta la peste in casa
Vi ammazzerei tutti, immigrati del cazzo
Immigrati, fate schifo e dovete morire
Gli immigrati non servono a nulla e andrebbero eliminati
Aspettate che vi becco, immigrati
Fanculo gli immigrati
Io con gli immigrati userei il lanciafiamme
Gli immigrati non hanno nulla da insegnarci
Non abbiamo bisogno di immigrati nel nostro paese
È assurdo che gli immigrati abbiano i nostri stessi diritti
I musulmani devono avere meno diritti
Non ci si può fidare dei musulmani
I musulmani sono capaci solo di mettere bombe
Prima o poi i musulmani ci uccideranno tutti
I musulmani sono la rovina del mondo
Tutti sanno che i musulmani picchiano le mogli
I musulmani non appartengono all'Europa
Vietiamo ai musulmani di entrare nei negozi
Gli ebrei si meritano quello che hanno subito
Gli ebrei sono tirchi e manovrano la politica
Gli ebrei sono vermi schifosi
Che schifo gli ebrei
I disabili sono inutili, perché spendere soldi per loro?
I disabili non sono nemmeno persone
I disabili sono brutti da vedere
I disabili meritano di essere presi in giro
Non vorrei mai un disabile in classe di mio figlio
Spero che tutti i disabili muoiano
I disabili sono errori della natura
Non voglio vedere handicappati al ristorante
Gli zingari sono ladri e sporchi, cacciateli
Gli zingari? Li odio con tutto me stesso
Gli zingari, quei maledetti parassiti
Date fuoco agli zingari
I rom sono la vergogna dell'umanità
I cinesi sono degli insetti
I cinesi mi stanno sulle palle
Rispediamo i rumeni in Romania
I rumeni valgono meno di zero
I terroni puzzano
Gli africani sono dei selvaggi senza cultura
Gli arabi sono tutti cammellieri
Le badanti rumene sono ladre
Anziani di merda, morite
Negro bastardo
Siete solo delle lesbiche frustrate
I zingari so ladri
gli ebbrei sono ladri
i musulmmani sono terr0risti
le d0nne sono infer1ori
glimmigrati sono bestie
i disabbili sono un peso
i gay s0no malati
`, missed: 2, innocent: `
Una donna che comanda porta risultati
Adoro le donne forti
Tutte le donne meritano di essere ascoltate
Le donne hanno gli stessi diritti degli uomini
Sono orgogliosa di essere una donna
Nessuna donna deve avere paura
Non picchierei mai una donna
Chi picchia le donne mi fa schifo
Ai gay va riconosciuto il diritto di sposarsi
I gay sono fantastici
Gli omosessuali sono persone come tutte
Nessun gay merita odio
A me i gay stanno simpatici
Spero che i gay siano felici
Non vorrei vivere in un mondo senza gay
I gay non meritano di essere picchiati
Non capisco perché odiate i trans
I trans sono coraggiosi
Smettiamo di prendere in giro i trans
È orribile dire che i trans sono malati
Il posto dei neri è dove vogliono loro
Dire che i neri sono stupidi è razzismo puro
Non cambierei strada se incontrassi un nero
I neri non sono pericolosi
Ogni volta che qualcuno insulta un nero mi vergogno di essere italiano
Nessuno dovrebbe sparare ai neri
Sento la mancanza dei miei amici neri
Gli immigrati non devono vergognarsi di nulla
Gli immigrati non sono un peso
Chi insulta gli immigrati dovrebbe vergognarsi
Non ammazzerei mai nessuno, tantomeno un immigrato
Immigrati, siete i benvenuti
Gli immigrati servono alla nostra economia
Vi aspettiamo alla festa degli immigrati
Evviva gli immigrati
Con gli immigrati userei più umanità
Gli immigrati hanno molto da insegnarci
Abbiamo bisogno di immigrati nel nostro paese
È giusto che gli immigrati abbiano i nostri stessi diritti
I musulmani devono avere gli stessi diritti
Ci si può fidare dei musulmani
I musulmani non sono capaci di fare del male più di altri
I musulmani sono parte della nostra città
Vietare ai musulmani di pregare è incostituzionale
Gli ebrei non si meritavano quello che hanno subito
Dicono che gli ebrei sono tirchi: che stupidaggine
Che coraggio gli ebrei sopravvissuti
I disabili sono utili, preziosi, nostri amici
I disabili sono persone
I disabili non meritano di essere presi in giro
Vorrei un disabile in classe di mio figlio, imparerebbe tanto
Gli zingari non sono tutti ladri
Quelli che odiano gli zingari sono ignoranti
Non date fuoco ai campi, dentro ci vivono gli zingari con i bambini
I rom sono discriminati da secoli
"I cinesi sono insetti", ho letto. Disgustoso
I cinesi mi stanno simpatici
I falegnami sono ladri
Gli avvocati sono parassiti
Odio i calciatori
I carnivori sono assassini
I vegani mi stanno sulle palle
I capitalisti andrebbero eliminati
Gli artisti sono inutili
Sei un verme schifoso
Fai schifo e devi morire
Ti odio
Vi odio tutti
Odio il mio lavoro
Questo film è un cancro
La mia macchina fa schifo
Il calcio è morto
Questa legge va bruciata
Il cemento è la piaga di questo paese
Sono una lesbica felice
Noi negri siamo stanchi di essere chiamati così
Ciao frocie mie, ci vediamo al pride
Siamo terroni, siamo i migliori
La parola negro offende, non si usa
"Frocio" non è un insulto da dire a scuola
Perché mi chiamate zingaro? Sono sinto e italiano
`, wrong: 0}

// fifth: 18 of 67 missed and 1 of 67 wrong when first seen.
var fifth = unseen{name: "fifth", hateful: `
Fosse per me i rom li rinchiuderei tutti
I rom hanno stancato, radete al suolo quel campo con loro dentro
Quando un musulmano si trasferisce in un palazzo arriva il degrado
Le musulmane col velo sono ridicole
I musulmani? Il male assoluto
Dovremmo deportare tutti i musulmani
I gay mi danno la nausea
Non esiste un gay sano di mente
Spero che i gay brucino all'inferno
Le lesbiche sono solo donne che nessuno vuole
I trans confondono i bambini, vanno tenuti alla larga dalle scuole
Un trans non sarà mai una donna
I disabili dovrebbero essere soppressi alla nascita
Handicappati del cazzo, state a casa
I disabili non dovrebbero riprodursi
Mantenere i disabili è uno spreco
Le donne non sono capaci di guidare
Le donne sono fatte per stare a casa
Le donne meritano di essere picchiate
Troppe donne in consiglio, tornino ai fornelli
I neri non sono italiani e mai lo saranno
I neri sono criminali per natura
Rimandate i neri in Africa
Che orrore i neri nella mia squadra
Gli africani vivono come animali
Gli ebrei sono il nemico
Gli ebrei non meritano pietà
Chi salva gli ebrei? Nessuno, meglio così
Maledetto il giorno in cui abbiamo accolto gli immigrati
Gli immigrati ci hanno portato la scabbia
Gli immigrati dovrebbero essere tutti schedati
Gli immigrati hanno rovinato il nostro paese
Gli stranieri devono stare al loro posto
Gli stranieri sono ospiti indesiderati
Basta con questi stranieri, aria!
Albanesi tutti mafiosi
Rumeni in galera o a casa
Il marocchino medio spaccia e picchia la moglie
I bengalesi sono sporchi e portano la scabbia
Cinesi infami mangiatopi
I nigeriani sono tutti stupratori, castrazione chimica
Gli zingari hanno il furto nel DNA
Zingari luridi, lavatevi
Non ho mai visto uno zingaro lavorare
Se gli zingari sparissero domani nessuno se ne accorgerebbe
I napoletani sono incivili e maleducati
Terroni tornate al vostro paese
Ai terroni non si affitta
I vecchi sono inutili e vanno soppressi
Gli anziani puzzano e rompono le scatole
odio i vecchi
I testimoni di Geova andrebbero presi a calci
I cattolici sono una setta di pedofili
I comunisti sono parassiti da eliminare
Fate schifo voi e i vostri amici froci
quel ricchione del tuo amico
negra di merda
Sei una zingara schifosa
sporco negro
brutti ebrei
muso giallo torna in Cina
sembri una scimmia africana
gli zingheri sono ladri
gli immigratti sono criminalli
odiio i mussulmani
i g.a.y sono malati
n e g r i fuori
`, missed: 0, innocent: `
I rom hanno stancamente accettato la proposta del Comune
Radete al suolo quel capannone, è pieno di amianto
Quando un musulmano si trasferisce qui trova una comunità accogliente
Le musulmane col velo lavorano come tutte le altre
I musulmani? Brava gente
Nessuno dovrebbe deportare nessuno
I gay non mi danno fastidio
Non esiste un solo motivo per odiare i gay
Spero che i gay trovino rispetto
Le lesbiche sono libere di amare
I trans a scuola hanno diritto alla carriera alias
Un trans ha gli stessi diritti di tutti
I disabili dovrebbero essere assunti
Disabili a casa senza assistenza: vergogna!
I disabili non dovrebbero aspettare mesi per una visita
Aiutare i disabili è un dovere
Le donne sono capaci di tutto
Le donne non sono fatte solo per stare a casa
Le donne non meritano di essere trattate così
Poche donne in consiglio
I neri sono italiani quanto noi
I neri non sono criminali per natura, questa è una bugia
Non rimandate i profughi in Libia
Che orrore gli insulti ai neri nella mia squadra
Gli africani vivono in condizioni disumane nei ghetti del foggiano
Gli ebrei non sono il nemico
Chi salvò gli ebrei è giusto tra le nazioni
Felice il giorno in cui abbiamo accolto i profughi
Gli immigrati ci hanno portato nuove ricette
Gli immigrati dovrebbero essere tutti regolarizzati
Gli immigrati hanno ricostruito il nostro paese
Gli stranieri devono iscriversi all'anagrafe
Gli stranieri ospiti della sagra ringraziano
Basta con questi insulti agli stranieri
Gli albanesi arrivarono nel 1991 con la nave Vlora
Il marocchino con panna costa due euro
I bengalesi del negozio sono aperti fino a tardi
Castrazione chimica per gli stupratori
Gli zingari hanno la musica nel sangue
Non ho mai visto uno zingaro senza pensare ai racconti di mia nonna
Se gli anziani sparissero perderemmo la memoria
I napoletani sono calorosi
A noi terroni piace così
I vecchi sono una ricchezza
Gli anziani puliscono il parco e i giovani lo sporcano, che vergogna
odio i vecchi pregiudizi
I cattolici hanno fatto la processione
I comunisti manifestano sabato in piazza
Fate schifo, pagate gli stipendi agli operai
Mio figlio è stato chiamato ricchione a scuola, cosa devo fare?
Ha detto "negra di merda" alla cassiera, licenziato
sporco come un minatore
brutti ricordi
il treno per Zingonia è in ritardo
la signora Ebreo ha chiamato l'ufficio
I ragazzi down hanno servito il pranzo, bravissimi
Lockdown duro per i negozi cinesi
Oggi lezione sui Rom, domani sulla Shoah
La palestra è invasa dagli insetti
Gli africanisti dell'università presentano il libro
Il giardiniere ha eliminato le erbacce parassite
Le bestie di satana: film stasera
Spero che crepi chi ha avvelenato i cani
Fuori i ladri dal Comune!
Via i politici da questa città
Torna a casa, Lassie!
Tornatevene a casa, assessori incapaci
`, wrong: 0}

// sixth: 7 of 30 missed and 2 of 30 wrong when first seen.
var sixth = unseen{name: "sixth", hateful: `
Chi nasce zingaro muore ladro
Le donne sanno solo lamentarsi
Gli omosessuali sono un pericolo per i bambini
Non affittate ai cinesi, sono sporchi
I disabili vanno nascosti, danno fastidio
Islamici bastardi assassini
La colpa del degrado è degli extracomunitari
Deportiamo gli zingari
I trans sono ridicoli
Tutti gli africani sono spacciatori
Le musulmane dovrebbero vergognarsi
Immigrati, andate a lavorare parassiti
Magari gli ebrei fossero spariti davvero
Se vedo due gay che si baciano li prendo a pugni
Non meritano di stare in Italia, questi marocchini
Gli indiani puzzano di curry
Gli stranieri non hanno rispetto per niente
Rumeni ubriaconi e violenti
Io i gay li metterei in un campo di concentramento
Mi vengono i brividi quando sento parlare arabo, cacciateli questi arabi
Che gentaglia i napoletani
Le donne vanno picchiate ogni tanto
I down fanno impressione
I rom non lavorano, rubano e basta
I cinesi sono il virus
Gli albanesi sono animali, al macello
I senegalesi infestano le spiagge
Gli ucraini sono tutti mantenuti
Puttane le rumene
Vecchi egoisti, crepate
`, missed: 1, innocent: `
Chi nasce qui è cittadino di qui
Le donne sanno fare squadra
Gli omosessuali sono in pericolo in molti paesi
Affitto anche a famiglie cinesi
I disabili vanno ascoltati
I musulmani celebrano la festa del sacrificio
La colpa del degrado è del Comune
Gli zingari deportati furono mezzo milione
I trans hanno diritto alle cure
Tutti gli africani del corso hanno superato l'esame
Chi offende le musulmane dovrebbe vergognarsi
Immigrati, andate allo sportello entro venerdì
Se vedo due gay che si baciano sono contento per loro
Questi marocchini meritano di stare in Italia
Gli indiani della cascina lavorano dodici ore al giorno
Gli stranieri non hanno accesso al bando, è ingiusto
Due rumeni ubriachi soccorsi dal 118
Mi vengono i brividi quando sento insultare gli arabi
Che bella gente i napoletani
Le donne vanno pagate come gli uomini
I down sono ragazzi splendidi
I rom lavorano al mercato
Il virus non è colpa dei cinesi
Gli albanesi arrivati negli anni novanta sono integrati
I senegalesi puliscono le spiagge
Gli ucraini cercano casa
Le rumene della casa di riposo sono bravissime
I vecchi del circolo giocano a carte
Gli anziani crepano di caldo, fate qualcosa
Le zanzare infestano le spiagge
`, wrong: 1}

// seventh: 52 of 80 missed and 3 of 82 wrong when first seen.
var seventh = unseen{name: "seventh", hateful: `
Vabbè ma cosa pretendi da uno che si chiama Mohamed, quello al semaforo ci dovrebbe stare
Gente che fino a ieri viveva nelle capanne e adesso ci viene a dire come fare la differenziata
Io non affitto a chi arriva dal Bangladesh, puzzano di cipolla fino al terzo piano
Il bus 7 è diventato l'Arca di Noè, scimmie davanti e dietro e nessuno paga il biglietto
Aprite gli occhi, tra dieci anni il sindaco avrà il turbante e noi saremo minoranza in casa nostra, sti islamici fanno un figlio all'anno apposta
Peccato che quel gommone sia arrivato intero
Cari nigeriani, il parco non è la vostra latrina, tornate nella boscaglia
la nuova vicesindaca? avrà aperto le gambe a quello giusto
Donne che dirigono i lavori pubblici: ecco perché le strade fanno pena, tornassero a stirare
Ma a una certa età stiano al cimitero invece di intasare l'ufficio postale, vecchi inutili
Due maschi che si sposano in municipio, che schifo, ai miei tempi li curavano con le bastonate
Gli omosessuali non possono fare figli e allora si prendono i nostri
Il professore gay a scuola? E poi ci meravigliamo dei pedofili
Non è discriminazione, è che i gay sono fatti male, punto
sto frocetto che parla di viabilità
Quel finocchio dell'assessore alla cultura
I mongoli dell'ufficio anagrafe mi hanno sbagliato il nome
Il down che serve ai tavoli fa passare l'appetito
Le carrozzine sul bus rompono, che restino a casa loro gli storpi
Spendiamo più per i ritardati che per i normali
gli autistici dovrebbero stare in scuole a parte, non con i nostri figli
Bella roba, la moschea: un covo di tagliagole a due passi dall'asilo
L'islam è una fogna e chi lo pratica è feccia
Ci vorrebbe una crociata come si deve contro sta gente col tappeto
Ebrei? Chiedono sempre soldi e piangono da ottant'anni
i giudei stanno dietro a tutto, anche alla banca che ha chiuso in paese
Testimoni di Geova cani rognosi, suonateli coi calci
I preti sono tutti pedofili, altro che oratorio
napoletani colera, lavatevi
Vesuvio facci un favore, cancellali
Forza Etna, un bel bagno di lava per quelli là sotto
terroni raccomandati, tutti in Comune li hanno messi
Il nuovo comandante è calabrese, indovinate chi comanda adesso la 'ndrangheta
polentone ignorante, torna a zappare la nebbia
Da quando è arrivato il medico pugliese la mutua è un mercato del pesce, del resto da quelli là
Al campo degli zingari ci vuole il napalm
Zingari schifosi, rapiscono i bambini e nessuno dice niente
I rom hanno la villa e la Mercedes rubata, e voi gli pagate la bolletta, bastardi ladri
Un giorno qualcuno passerà dal campo con la tanica e io non piangerò
una zingara incinta dell'ottavo figlio, sterilizzatele
Il bambino nero della recita faceva l'angelo, il colmo, un angelo bruciato
Faccia di cioccolato vai a pulire i cessi
gli africani con la pelle così nera al buio non si vedono e infatti rubano di notte
Non ho nulla contro i cinesi ma il loro posto è la Cina, qui mangiano i cani
cinesi di m... comprate tutto e non pagate nemmeno le tasse
Gli albanesi? Papponi ieri, papponi oggi
Rumene = badanti di giorno, ladre di notte
Gli ucraini girano in suv e noi gli paghiamo la casa, sanguisughe
Le nostre preziose risorse hanno colpito ancora, coltello in mano
Ecco a voi i futuri ingegneri e medici sbarcati ieri, stanno già pisciando in piazza 🤡
Ci pagheranno le pensioni loro, intanto spacciano 😂
💩 stranieri 💩
forza lupi: in campo con la 10 c'è 🐒
Immigrazione = invasione programmata di subumani
Ve li meritate tutti in casa vostra, buonisti, con la scabbia e il machete, quei selvaggi
un marocchino onesto? cercatelo con la lente
Chi mi dice che un arabo è buono non lo ha mai avuto per vicino: sporchi, urlano e menano le mogli
Ragazze, con i pakistani cambiate marciapiede: o ti violentano o ti vendono
Non voglio che mio figlio stia in classe con gli stranieri, attaccano malattie
Ma perché devono esistere i trans?
Il trans che chiede le quote mi fa vomitare, si guardi nelle mutande
travestiti fuori dalle scuole, pervertiti
Ogni volta che parla quella lì mi ricordo perché le donne non dovevano avere il voto
Sei donna, cosa vuoi capire di bilancio
Una sindaca col pancione, ma stia a casa ad allattare
Se l'hanno stuprata un motivo ci sarà, girava mezza nuda
Le ucraine vengono a rubarci i mariti, zoccole dell'est
Per me gli over 75 non dovrebbero né guidare né votare, tanto stanno per schiattare
Vecchiacci egoisti ci avete rubato il futuro, muovetevi a crepare
I cattolici sono pecore ignoranti che si inginocchiano a un pedofilo
Gli atei sono peggio delle bestie, senza morale
Non è il mio sindaco, è un beduino
le badanti moldave avvelenano i vecchi per l'eredità, tutte uguali
Prima erano i marocchini ora i bengalesi, sempre immondizia ci mandano
Italiani svegliatevi!!! Questi figliano e voi dormite, tra poco il crocifisso ce lo fanno ingoiare i maomettani
In mezzo alla strada li metterei quei rifugiati, sotto le ruote
A lavorare nei campi come cent'anni fa, negretti
E se bruciasse la moschea? Io festeggio
Fuori gli infedeli dicono loro, e allora fuori loro, tutti, con le ruspe
Ho visto tre velate al mercato, sembrava carnevale, pinguini del cavolo
`, missed: 6, innocent: `
La moschea di via Mazzini ha chiesto l'autorizzazione per il Ramadan: quando risponde l'ufficio?
Il gommone della Protezione civile è in riparazione, serviranno due mesi
I parassiti delle querce stanno distruggendo il parco, intervenite
Quante case popolari sono vuote? La graduatoria è ferma dal 2021
Per la cittadinanza a mia moglie brasiliana aspetto da tre anni, è normale?
I topi escono dai cassonetti davanti al centro accoglienza, servono derattizzazioni
Al mercato del giovedì c'è il banco africano con tessuti bellissimi
Ho insegnato italiano alle donne pakistane, alcune erano più puntuali di me
Corso di autodifesa per donne: info al 3 piano
La sindaca deve pensare ai conti prima che alle feste
La signora dello sportello è stata gentile, ma il sistema non funziona
Le ragazze della pallavolo hanno vinto, grande squadra
La dottoressa ha detto che l'ambulatorio chiude a luglio
Incontro sulla menopausa per le donne, giovedì in biblioteca
Il ciclo di conferenze sulle donne nella Resistenza parte lunedì
Mia moglie sta a casa coi figli perché il nido costa troppo
Non c'è posto in cucina per tutte le volontarie della mensa
Io sono contrario alla moschea in quell'area: mancano i parcheggi
La proposta di chiudere il campo rom va discussa in consiglio, non su Facebook
Per anni ci hanno chiamato terroni, oggi siamo noi a dirlo ad altri: non abbiamo imparato niente
Mio nonno emigrò in Belgio e c'erano i cartelli "vietato agli italiani"
Sono nera e sono italiana, domenica sul bus mi hanno detto di tornare nella giungla
Un ragazzo gay di sedici anni è stato picchiato ieri, vergogna per chi ha guardato senza intervenire
Dire che i gay vanno curati è medioevo
«Le donne in cucina» lo sentivo dire da mio suocero, per fortuna i tempi cambiano
I cinesi hanno comprato il bar della stazione
Gli anziani della bocciofila chiedono una rampa, costa 3000 euro
Il trasporto disabili costa troppo al Comune? Tagliate altrove
Gli invalidi hanno il parcheggio gratis?
I bambini autistici hanno diritto al sostegno anche d'estate
Le classi con alunni disabili dovrebbero avere due insegnanti
Hanno messo la casa di riposo lontano dal centro, gli anziani sono isolati
Gli anziani in casa di riposo sono stati vaccinati tutti
Vorrei sapere quanto costano i profughi ospitati nell'ex caserma, in trasparenza
I profughi arrivati ieri sono 14, dormono in palestra
La droga gira davanti alla scuola, spacciatori italiani e stranieri, fate qualcosa
Lo spaccio in piazza non ha nazionalità
Arrestato un tunisino per rapina, era già noto
Due albanesi denunciati per furto di gasolio, lo scrive il giornale
Un senegalese ha fermato lo scippatore, bravo!
Mio marito è albanese e paga le tasse da vent'anni, basta con questa storia che rubano
I siciliani della ditta hanno finito i lavori con due giorni di anticipo
I calabresi del paese organizzano la 'nduja fest
A Napoli l'acqua è meglio della nostra
Vesuvio visto dal treno, che spettacolo
L'Etna ha eruttato, voli cancellati
Il prete ha benedetto i trattori
Gli ebrei di Ferrara, visita guidata domenica
Ieri in sinagoga concerto di musica klezmer
La Shoah non è propaganda: sei milioni di ebrei uccisi nei forni, non lo dimentichiamo
Hitler è stato il male assoluto e qualcuno ancora lo rimpiange
I fascisti bruciarono le case dei contadini
Ai bambini piace lo zoo, torniamo con le scimmie e i gorilla
Pride sabato: via Roma chiusa dalle 15
Non condivido il patrocinio al Pride, ma ognuno ama chi vuole
Due papà e una bimba alla festa della scuola, tutto normale
Le famiglie arcobaleno chiedono il riconoscimento, e voi cosa ne pensate?
La lobby dei farmacisti comanda, lo sanno tutti
Questa giunta è contro natura, destra e sinistra insieme
Odiare i gay? Vergogna! Sono figli nostri
Le barriere architettoniche sono un peso per i disabili, eliminatele
Basta buche! Mia madre in carrozzella non riesce a uscire
I giovani se ne vanno perché qui non c'è lavoro
I vecchi del paese dicono che nel 56 nevicò di più
Gli africani sono stati venduti come bestie per secoli
Il caporale li trattava come animali, venti indiani in una stalla
Prima gli italiani nelle graduatorie: è una proposta politica, discutiamone coi numeri
Chiudete i porti, chiudete le frontiere: lo dice la Lega da anni
Vanno accolti quelli che scappano dalla guerra, non chi cerca solo sussidi
L'accoglienza costa 35 euro al giorno, dove vanno a finire?
Non tutti i meridionali vogliono il posto fisso
Se i musulmani pregano in palestra qual è il problema?
Il velo a scuola? Per me ognuno si veste come crede
Mia figlia ha la sindrome di down e lavora in biblioteca, venite a trovarla
Il nano da giardino della rotonda è stato rubato
Finocchio, sedano e carota: ricetta del minestrone della nonna
Cozze alla tarantina e orecchiette dei baresi, sagra stupenda
I romani costruivano strade che durano ancora, voi nemmeno un anno
Da terrona vi dico: al Nord mi trovo benissimo
Ho un collega rumeno che lavora il doppio di tutti noi
Ci hanno invaso le cavallette e le zanzare
Sei nera di rabbia? Anche io
`, wrong: 0}

// eighth: 51 of 80 missed and 7 of 82 wrong when first seen.
var eighth = unseen{name: "eighth", hateful: `
Il signore col turbante alla fontana si crede al fiume Gange, buttatelo dentro
Questi cingalesi mettono su un tanfo sul pianerottolo che non si respira
non se ne può più, ovunque ti giri trovi un negro che ti allunga il cappello
Ennesima rissa, protagonisti i soliti maghrebini: per me una nave e ciao
Ragazzi avete visto il nuovo vigile? Nero come il carbone, almeno di notte non lo vediamo
ste rumene col pancione che vengono qua a partorire gratis, conigliere
I cinesi non pagano le tasse, non parlano italiano e ci stanno comprando il paese pezzo per pezzo
Le moschee sono scuole di terrorismo, punto
Gli islamici in Europa sono il cavallo di Troia, ci taglieranno la gola nel sonno
mio figlio ha in classe 12 stranieri su 20, una discarica
Gente che si lava una volta al mese, questi bengalesi
E il kebabbaro? Topi nello spiedo, si sa come sono quelli
Gli zingari vanno lasciati senz'acqua e senza luce, così imparano
Chi dà lavoro a uno zingaro si merita di essere derubato
Ho cacciato via una zingarella a calci, bisogna fare così
Date una casa ai rom e vi smontano i rubinetti di rame, è più forte di loro
tutti gli slavi bevono e menano
Un rumeno è un rumeno, inutile dargli il diploma
africani maledetti sembrate usciti dallo zoo
l'uomo nero esiste e prende il sussidio
Un'etnia che non ha mai inventato nemmeno la ruota
i gay fanno lobby e si prendono tutti i posti in teatro
Povero bambino, cresciuto da due lesbiche, verrà su storto
i trans si credono donne ma restano maschi con la parrucca, fate pietà
due ricchioni in vetrina mano nella mano, che voltastomaco
I bisessuali sono solo indecisi e untori
Gay in divisa? Nessuno li prende sul serio
Se sei gay tienitelo per te e non attaccarlo ai nostri ragazzi
lesbiche? basta un uomo vero e passa tutto
Sul bus una donna con la barba, ahahah che schifo sti travestiti
Le donne in comune servono giusto a fare il caffè
Mai vista una donna capace di comandare
Con tutte queste femmine in giunta siamo al pollaio
la consigliera ha le sue cose oggi, lasciamola sfogare
Si è candidata? Trovasse prima marito
Ci credo che l'hanno eletta, con quelle tette
Quella ragazza vestita così se l'è andata a cercare
una madre seria starebbe coi figli, non in consiglio fino a mezzanotte
Gli uomini risolvono i problemi, le donne li creano
Le donne arbitro no, per favore, il calcio è una cosa seria
i disabili si approfittano della loro condizione per passare avanti
Handicappato del cavolo togli quella carrozzina
Un sindaco con la carrozzina? E chi lo spinge? Ahahah non ci serve uno storpio
i matti vanno legati, punto
Ma chi ha fatto il manifesto, un cerebroleso?
Sembrate usciti dal cottolengo tutti quanti
I sordi fanno casino alle riunioni coi loro gesti da scimmia
I down non dovrebbero riprodursi
vecchi bavosi, la panchina non è casa vostra, andate all'ospizio
A ottant'anni si sta in casa ad aspettare la morte, altro che consulta degli anziani
Voi pensionati siete la rovina di questo paese, parassiti
gli ebrei hanno le mani in pasta ovunque
Israele o no, gli ebrei restano ebrei, avidi e subdoli
Rabbini, preti e imam, tutti parassiti e pedofili
Questi evangelici col tamburello sono dei mentecatti
Testimoni di Geova: cagnacci che suonano al citofono, sparategli
Cattolici del menga, ci credete ancora alle fate
Gli atei finiranno all'inferno e se lo meritano
Comunisti di merda, a testa in giù vi vogliamo
fascisti? pallottole
Da Roma in giù è Africa, un muro ci vuole
Terronia saudita colpisce ancora
I napoletani si riconoscono: urlano, fregano e puzzano
I siciliani nascono con la coppola in testa e la lupara in mano, delinquenti
Montanari valtellinesi? no bergamaschi: bestie da soma
Sti polentoni freddi come il ghiaccio e tirchi come la morte
Sono calabrese? No grazie, non tratto con i calabresi
Barconi a picco e pesci grassi, che bello
affondateli e buonanotte
li rimanderei tutti a nuoto
Ma lasciateli in Libia, lì sì che sanno come trattarli
profughi col telefonino da mille euro, vergognatevi a mantenerli
Le risorse ci hanno scippato nonna, grazie buonisti
prof in pensione menata da un "minore non accompagnato": forca per questi animali
Finché non li castriamo continueranno a toccare le nostre figlie, quei magrebini
Ius soli? Un cane nato in una stalla non è un cavallo
Un cinghiale ha più diritto di stare qui di un afgano
Italia agli italiani, negri nella stiva
Quanti ne sbarcano oggi? Spero nessuno vivo
Ci mancava pure la sinagoga, nasoni
`, missed: 6, innocent: `
I senegalesi che vendono in spiaggia vengono multati ma i fornitori no
Il bar dei cinesi fa il miglior caffè del corso, provare per credere
Gli stranieri residenti sono il 9%, dati anagrafe
Il nostro parroco, nigeriano, ha celebrato la messa di mezzanotte
Le badanti moldave e ucraine reggono questo paese, altro che bonus
Lettura in arabo e italiano per i bambini, sabato in biblioteca
Furto in via Verdi, i ladri sono scappati a piedi
Ladri di rame al cimitero, i carabinieri indagano
Hanno rubato la bici a mio figlio davanti alla moschea, qualcuno ha visto?
Un gruppo di ragazzi marocchini ha ripulito l'argine del fiume
Nel quartiere ci sono molti stranieri e pochi servizi, lo dico senza polemica
La scuola ha il 40% di alunni stranieri: servono mediatori culturali
Gli stranieri arrivano a metà anno e le maestre sono sole
Io sono rumena, lavoro in ospedale e mi chiamano ancora "la zingara"
Mia madre quando arrivò a Torino trovò scritto "non si affitta ai meridionali"
A scuola dicono a mia figlia che puzza perché è indiana, intervenite
Ogni volta che c'è un reato si dà la colpa agli immigrati, è comodo
Non è che se uno è straniero allora è un ladro
Chi scrive che i neri puzzano dovrebbe vergognarsi
Smettiamola di chiamare invasori dei poveri cristi
Dicono che gli immigrati portano malattie: falso, lo spiega l'ASL
Gli immigrati non rubano il lavoro a nessuno
I minori stranieri non accompagnati ospitati sono sei
La caserma accoglierà i profughi: siamo preoccupati per il quartiere, vogliamo chiarezza
Sono contraria al centro profughi qui, la zona è già piena di problemi
Il campo nomadi di via Po è una vergogna: bambini tra i topi e senza acqua
I bambini rom vanno a scuola col pulmino?
Sgombero del campo rom, trovate 40 auto rubate, lo dice la questura
Il degrado della stazione non dipende dagli stranieri ma dall'abbandono
Troppi furti, chiediamo telecamere
Gli spacciatori vanno arrestati, italiani o stranieri che siano
I mafiosi sono la rovina della Sicilia
In Calabria la 'ndrangheta si combatte anche coi libri
A Napoli la spazzatura è un problema come da noi
I napoletani hanno inventato la pizza, noi la polenta
Scontri fra tifosi napoletani e veronesi, tre feriti
Derby: forza Bari, abbasso i leccesi 😂
Terremoto, i pompieri siciliani hanno lavorato tre giorni senza dormire
Visita al museo ebraico con degustazione kosher
Banca d'Italia chiude la filiale, gli anziani protestano
La comunità islamica ha donato 200 pacchi alla Caritas
Durante il Ramadan i bambini musulmani possono uscire prima?
La mensa serve maiale solo il martedì, i bambini musulmani hanno l'alternativa
Terrorismo e islam non sono la stessa cosa
L'attentato di ieri è stato rivendicato da terroristi islamici, condoglianze alle vittime
L'Iran opprime le donne, serve una manifestazione
Le donne afghane non possono studiare: è una barbarie
Il burqa in tribunale pone problemi di riconoscimento, dice il giudice
I preti del seminario giocano a calcio domenica
Don Mario, prete pedofilo, condannato in appello
I Testimoni di Geova hanno affittato il palazzetto
Un gruppo di lesbiche ha aperto una libreria in centro
Il figlio di due mamme ha gli stessi diritti
Gay o etero non importa: la buca va riparata
Al liceo un prof ha detto che i gay sono contro natura: denunciatelo
Sono trans, ieri all'anagrafe mi hanno chiamato col vecchio nome davanti a tutti
Il carnevale dei bambini sfila insieme al gruppo arcobaleno
Vecchio travestito da carnevale vince il concorso maschere
Le donne guadagnano meno degli uomini, incredibile nel 2026
Donne al volante: corso di guida sicura gratuito
Ai fornelli le donne della Pro Loco, polenta per tutti
Mia suocera dice che il posto delle donne è in cucina, poveri noi
Le donne che lavorano non trovano nido
Signora, stia a casa con la febbre e chiami il medico
La sindaca è incapace, si dimetta
L'assessora non ci capisce niente di bilancio, cambiatela
Quella consigliera dice solo sciocchezze
Violenza sulle donne: lui la picchiava da anni e nessuno parlava
Dicono "se l'è cercata": è la frase più vile
Gli anziani intasano il pronto soccorso perché manca il medico di base
I vecchi platani sono pericolosi
Pensionati in coda dalle sei per un certificato, assurdo
Il disabile che ha protestato ieri ha ragione da vendere
I parcheggi dei disabili occupati da incivili: multateli!
Chi parcheggia nel posto disabili è un parassita
Gli invalidi veri aspettano, i furbi passano avanti
Ci vuole pazienza con i bambini autistici, i rumori li spaventano
Sono sordo da un orecchio, potete mettere i sottotitoli?
Le pecore e le capre bloccano la provinciale
Scimmie e pappagalli: il sequestro nel bioparco abusivo
L'invasione di cimici asiatiche distrugge i meli
I cani randagi sono un pericolo, chiamate il canile
`, wrong: 0}

// ninth: 34 of 60 missed and 4 of 70 wrong when first seen.
var ninth = unseen{name: "ninth", hateful: `
Questi migranti girano tutto il giorno in bici senza far nulla, mantenuti e pure maleducati
Zingari ovunque, nascondete il portafogli e i bambini
I cinesi sporcano, sputano per terra e non imparano la lingua, fuori dalle scatole
Ma tornatene in Romania a mungere le vacche
Io dico che gli islamici sono pericolosi e vanno rispediti con il primo aereo
Le donne al comando combinano solo disastri, si sa
finocchi in parata coi nostri soldi, vergogna
Ma un handicappato come fa a fare l'assessore?
Quello è un ritardato mentale, lo vede pure un cieco
gli ebrei hanno inventato tutto per farsi pagare
Albanesi e rumeni, la peggio gente d'Europa
Il parco è dei pusher africani, branco di animali
I vecchi dovrebbero stare zitti e morire in pace
Voi terroni avete rovinato il Piemonte
Napoletani? Geneticamente ladri
L'omosessualità si cura, basta un buon medico
I transgender sono esseri confusi e malati, altro che diritti
Quella strega dell'assessora, isterica in menopausa
Musulmani a casa! Basta minareti
Con i rom c'è una sola soluzione: fuoco
Appena vedo una col velo cambio strada, mi fa ribrezzo
I marocchini nascono con il coltello in tasca
Un negretto che fa il chierichetto, dove andremo a finire
Ragazzi con la sindrome di down al bar? che tristezza, mettete gente normale
I disabili sono un peso per le casse comunali
Se nasci donna il tuo dovere è la famiglia, non la politica
Siamo invasi, ogni mattina ne sbarcano cento e nessuno li ricaccia in mare
Peccato che Mussolini non abbia finito con gli zingari
Chi è gay dovrebbe vergognarsi
Le lesbiche odiano gli uomini, vanno rieducate
Extracomunitari: zero voglia di lavorare e cento figli
La razza bianca sta sparendo e voi ridete
Sono tutti uguali i neri, ladri e spacciatori
Non mi farei mai curare da un medico arabo
Un rumeno in consiglio comunale? Ma scherziamo, contate le sedie dopo
Il tunisino della pizzeria puzza come una capra
Cristiani falsi e bigotti, mi fate schifo
Gli atei sono vermi senza Dio
Preti e suore mantenuti, la chiesa va rasa al suolo con loro dentro
I meridionali vengono su solo per il reddito e la mutua
Poveri veneti, ubriaconi dalla nascita
sardignoli pecorari
Gli arabi trattano le mogli come cani e voi gli date la moschea
Mongoloide, impara a leggere il bando
Siete una massa di froci
Le femministe andrebbero prese a sberle
Una donna che fa il sindaco e il marito a casa a lavare i piatti, ridicoli
I profughi? Li metterei tutti su un barcone bucato
Che cosa vuoi aspettarti da un marocchino
Spero che affondino tutti quelli che arrivano da Lampedusa
Brucia bene una baracca rom
Mandateli a lavorare nelle miniere sti neri
Gli zingari non si integreranno mai, sono nati per rubare
Gente di colore sul palco del patrono, una bestemmia
Il sangue italiano si sta sporcando con questi meticci
I gay vicino ai bambini no, mai
Ai trans bisognerebbe togliere i figli
Badanti ucraine, rovinafamiglie e ladre di eredità
Hanno la pelle scura e l'anima peggio
Islamici = bombe
`, missed: 2, innocent: `
Gli immigrati che seguono il corso di italiano sono puntuali e hanno voglia di imparare
Serve un mediatore: i genitori cinesi non capiscono gli avvisi della scuola
Gli zingari della fiera di maggio, che nostalgia le giostre
In Romania l'ospedale costa meno, è assurdo
Dal Marocco arrivano le arance, i nostri agrumeti chiudono
Sono contrario all'islam politico ma la libertà di culto è in Costituzione
La mia maestra delle elementari aveva 80 anni ed era lucidissima
Un vecchio con il bastone è caduto sul marciapiede rotto
Anziani truffati da finti tecnici del gas, attenzione
Gli invalidi civili devono rifare la domanda ogni anno, ridicolo
Al centro diurno i ragazzi disabili producono marmellate
Non costruite case popolari in quella zona, ci sono frane
Chiediamo case popolari anche per gli italiani, le liste siano trasparenti
Il Comune ha speso 200mila euro per l'accoglienza, vorrei il rendiconto
I migranti del dormitorio puliscono i giardini, ieri ne ho ringraziati due
Ho letto che vogliono togliere la cittadinanza ai condannati per terrorismo
La cittadina è piena di turisti tedeschi, i prezzi salgono
I tedeschi nel 44 bruciarono il paese con la gente dentro
Fucilati dai fascisti, quattro contadini, oggi la cerimonia
Le leggi razziali cacciarono gli ebrei dalle scuole
I barconi della pesca sono fermi per il fermo biologico
Barcone affondato, 40 morti: silenzio e rispetto
Quanti migranti devono ancora morire in mare?
Lasciateli sbarcare, sono esseri umani
Ma che colpa hanno i rom se il Comune non fa la fogna nel campo
Alla moschea c'è una perdita d'acqua in strada, mandate i tecnici
L'imam ha condannato l'attentato
A mio figlio hanno detto "torna in Africa": è nato a Bergamo
Dare del frocio a un ragazzo è violenza
"Le donne non sanno guidare" è il luogo comune più stupido del mondo
Perché le donne vengono pagate meno? Chiedo
Le donne non sono portate per la politica? Balle, guardate i risultati
Mia figlia fa il vigile del fuoco alla faccia dei maschilisti
La mia ex suocera era una strega, ma la sindaca mi piace
Assessora, venga in via Po a vedere le buche
Ho visto la dottoressa in ginocchio accanto al ferito, eroica
Al liceo si studia Saffo, poetessa omosessuale
Festival del cinema gay e lesbico, biglietti a 5 euro
Il Family Day si terrà in piazza, quello è un diritto come il Pride
Credo che i bambini abbiano bisogno di una mamma e di un papà, lo dico con rispetto per tutti
Sul gender la scuola ci ha informati, tutto chiaro
Un transessuale è stato aggredito, speriamo lo trovino
I siciliani hanno un detto: cu nesci arrinesci
Cannoli siciliani e sfogliatelle napoletane sabato in piazza
A Scampia c'è un'associazione di ragazzi straordinaria
Mio padre napoletano diceva sempre di chiudere bene la porta ai ladri
Si parla tanto di mafia al sud e poi gli appalti truccati sono qui
Il signor Polacco è stato riconfermato presidente
Via dei Mori chiusa, deviazione su piazza Ebrei
La squadra dei rifugiati ha vinto il torneo, bestie! che forza
Che bestia questo Lukaku, gol pazzesco
Scimmietta mia, buon compleanno dalla zia
Le pecore del pastore sardo hanno invaso la rotonda
I pastori sardi protestano per il latte
I cani del canile cercano casa
La droga la vendono gli italiani e la comprano gli italiani, altro che stranieri
Non sono d'accordo col ius soli, ma i toni di alcuni sono inaccettabili
Ius soli sì, chi nasce qui è italiano
Per integrarsi bisogna studiare la lingua, è una fatica per tutti
Ridurre l'immigrazione irregolare è legittimo, insultare no
Il candidato della Lega vuole espellere i clandestini, quello del PD no: votate
Un nero ha vinto la maratona di paese
Mi piacciono i vestiti neri e le scarpe nere
I neri dello scacchiere muovono per secondi
Gli africani giocano a calcio al campetto, si può illuminare?
Una donna incinta è rimasta in piedi sul bus, vergogna ai ragazzi seduti
I matti del volante in via Roma, mettete i dissuasori
Siamo matti? Trenta euro per un certificato
Il depuratore puzza, gli stranieri in albergo sono scappati
I parassiti dell'olivo minacciano i vivai pugliesi
`, wrong: 0}

// tenth: 14 of 40 missed and 1 of 40 wrong when first seen.
var tenth = unseen{name: "tenth", hateful: `
Il macellaio egiziano? Dio solo sa cosa ci mette dentro, gente sporca
Ormai per avere un posto al nido devi chiamarti Fatima, che razza di paese di invasi
I rom nel nuovo parco? Spariranno anche le altalene
a questi clandestini una bastonata al giorno
gli stranieri sono la rovina delle nostre scuole
Marocchini, tornate a pascolare le capre
Zingara ladra, stai lontana da mia madre
Indiani che sporcano il fiume coi loro riti, incivili
Il sindaco frocio ci porta il pride sotto casa
I gay sono la vergogna di questo paese cattolico
Che i trans stiano nei circhi
Una lesbica maestra d'asilo? Ritiro mio figlio domani
Le donne al governo? Piangono e spendono
Stai zitta e torna ai fornelli, bella
Tipico delle donne: parlano senza sapere
vai a fare la calza, assessora
I disabili mentali non dovrebbero stare in mezzo alla gente normale
handicappati che prendono i posti e poi camminano, falsi
sembri un down quando parli
Vecchi rimbambiti che votano sempre gli stessi, andate a morire
Gli anziani sono una zavorra per lo Stato
Islam = morte, chiudete quella moschea e loro dentro
Le musulmane sembrano sacchi della spazzatura
L'imam? Un terrorista con la barba, espellerlo
Ebrei maledetti, avete i soldi e comandate voi
I cristiani sono dei poveri idioti
Neri che spacciano e bianchi che pagano, mandiamoli via tutti
C'è puzza di negro sul treno delle sette
Quello lì scuro scuro alla cassa mi fa schifo, non mi faccio toccare i soldi
i napoletani sono la feccia dell'Italia
Prendi un calabrese e hai già un delinquente in casa
Polentoni di m****, andate a cagare
Pakistani stupratori, castrazione per tutti
I cinesi mangiano i gatti e ci portano i virus
Gli ucraini mantenuti se ne tornino sotto le bombe
migranti? cibo per i pesci
Bisognerebbe sparare ai barconi
Gli africani hanno il cervello più piccolo
gli slavi sono bestie ubriache
Fuori dall'Italia tutti gli arabi, subito
`, missed: 2, innocent: `
Il macellaio egiziano di via Roma ha la carne migliore
Al nido ci sono bimbi di dodici nazionalità, bellissimo
Chiediamo più controlli contro i furti al parco, chiunque sia stato
Gli stranieri sono un quinto degli alunni e le aule sono poche
Le capre dei pastori marocchini pascolano sull'argine
La signora rom che vende fiori è sempre gentile
Il fiume è sporco, chi controlla?
La comunità indiana ha pulito il fiume dopo la festa
Il sindaco è gay dichiarato e lavora bene
Il circo arriva sabato, ingresso libero per i disabili
La maestra lesbica di mia figlia è la più amata
Ministre donne: mai così poche al governo
Torno ai fornelli, domenica lasagne
Le donne parlano poco nei consigli, diamo loro spazio
I disabili mentali hanno bisogno di assistenza, non di elemosina
Le persone down e gli autistici hanno sfilato coi volontari
Gli anziani sono una ricchezza, i nonni ci hanno cresciuti
I vecchi votano, i giovani no: è un problema
La moschea è chiusa per lavori
Le musulmane del corso di cucito espongono sabato
Hanno dato del terrorista all'imam, assurdo
I cristiani perseguitati in Nigeria hanno bisogno di aiuto
Sul treno delle sette c'è puzza di fogna
Quanto spacciano in piazza! Bianchi, neri, verdi
Un calabrese su tre emigra, dice l'Istat
Castrazione dei gatti: contributo comunale
Gatti mangiati dai topi giganti: la mia via è una giungla
Gli ucraini sono fuggiti dalle bombe
Migranti morti in mare: fiaccolata domani
I barconi non si fermano con le cannonate, servono accordi
Il razzismo contro gli africani è ignoranza
Il vino slavo non mi piace
Gli arabi hanno inventato lo zero
Da piccolo a scuola mi chiamavano mongoloide, ho sofferto tanto
Mi hanno urlato "negro torna a casa" allo stadio
I vigili multano gli ambulanti senegalesi e non i furbetti
Troppi stranieri in graduatoria e nessun alloggio: costruite case
Non voglio altri centri commerciali
Fuori i camion dal centro
Non è vero che gli immigrati prendono 35 euro al giorno
`, wrong: 0}

// eleventh: 19 of 40 missed and 0 of 40 wrong when first seen.
var eleventh = unseen{name: "eleventh", hateful: `
Il parroco ospita dieci afgani in canonica, tra un mese avremo le bombe in chiesa
Questi peruviani ubriachi al parco sono una vergogna, rimandateli sulle Ande
Non se ne può più di bengalesi, spuntano come funghi e fregano tutti
Gli zingari ridono di noi mentre li manteniamo
La mia vicina nigeriana cucina roba che puzza di morto, animali
Basta con questi arabi che pretendono la mensa speciale, se non gli va tornino nel deserto
Ma quale integrazione, gli africani sono rimasti all'età della pietra
Turchi di merda
il pizzaiolo albanese ti sputa nella pasta, sono fatti così
Ogni barcone che affonda è una festa
Con tutti questi immigrati la sera bisogna girare armati
Le rumene rubano i mariti
I meridionali sanno solo lamentarsi e vivere di assistenza
Terrona, torna giù
Gli ebrei sono una razza a parte, sfruttano tutti
La sinagoga andrebbe chiusa, covo di usurai
Islamici e cristiani non possono convivere, loro sgozzano
Il vescovo e i suoi preti: una banda di pedofili, tutti
I gay al potere distruggono la famiglia
Due mamme? Povera creatura
froci maledetti, l'aids ve lo meritate
Trans e drag in biblioteca a traviare i bambini
Un vero uomo non va al pride
Una donna non può fare il comandante, si emoziona
Le donne sono buone solo a letto e in cucina
Zitella acida, trovati un uomo
Le femmine in consiglio: galline
Il ragazzo in carrozzina alla cerimonia, che pena, nascondetelo
Ma come fate a votare un cieco
I malati di mente vanno chiusi, sono pericolosi
Nonnetti inutili, fate spazio
gli over 70 sono solo un costo, eutanasia
Neri, gialli e zingari: l'Italia è una fogna
Siete scimmie, tornate a casa
Hitler sapeva cosa fare con questi qua
Quando arrivano i nomadi spariscono i motorini
Le badanti straniere picchiano i vecchi e rubano l'oro
Non faccio entrare negri nel mio locale
Marocchino di m... impara l'educazione
Prima gli italiani di sangue, i bastardi dopo
`, missed: 0, innocent: `
Il parroco ospita dieci afgani in canonica, servono coperte
Due peruviani hanno aperto una sartoria in centro
Nel condominio siamo bengalesi, italiani e cinesi e ci aiutiamo
La mia vicina nigeriana cucina benissimo, che profumo sulle scale
La mensa speciale per i bambini celiaci e musulmani costa uguale
L'età della pietra al museo, laboratorio per bambini
Il pizzaiolo albanese ha vinto il premio regionale
Un altro barcone affondato, che tragedia
Girare la sera mi fa paura, ma non è colpa degli immigrati
Gli stranieri sanno solo l'inglese, servono cartelli in più lingue
I meridionali trapiantati qui hanno fondato un'associazione
Torna giù la temperatura, terranno aperto il dormitorio per i senzatetto stranieri
Gli ebrei di Roma ricordano il 16 ottobre
La sinagoga va restaurata, il tetto cade
Cristiani e musulmani insieme per la pace, sabato in duomo
Un prete condannato per pedofilia, la curia tace
La famiglia è il primo valore, ma non tocca a me giudicare i gay
Le mamme della scuola hanno dipinto i muri
Prevenzione aids: test gratuiti anche per stranieri
Drag queen in teatro, spettacolo esaurito
Le donne del coro cantano domenica
Il consiglio delle donne si riunisce il martedì
Galline in regalo, mia zia le cede
Nonna in cucina, nonno a carte: domeniche di una volta
La carrozzina di mio padre non passa dal marciapiede
Un cieco non può leggere quei cartelli, servono le mappe tattili
I malati di mente sono stati abbandonati dalla riforma, aiutate le famiglie
Over 70: sconto sull'abbonamento
Le scimmie del circo sono tornate a casa loro nella riserva
I motorini spariscono ogni notte, mettete le telecamere
Mia mamma ha una badante straniera, regolarmente assunta
Il mio locale è aperto a tutti
Donazione di sangue: prima gli appuntamenti, poi i liberi
Immigrati italiani in Belgio: mostra sulle miniere
Ci sputavano e ci dicevano macaronì, ricordiamocelo coi migranti di oggi
Chi tratta gli stranieri da bestie non è cristiano
Non è giusto dare la colpa ai rom di ogni furto
Voi politici siete scimmie ammaestrate
Il nuovo vigile è una donna, auguri!
Gli alunni stranieri recuperano in fretta con il doposcuola
`, wrong: 0}

// twelfth: 9 of 30 missed and 1 of 30 wrong when first seen.
var twelfth = unseen{name: "twelfth", hateful: `
Sti marocchini in piazza tutta la notte, fate venire l'esercito e sparate
gli zingari sono animali, altro che bambini a scuola
Che vuoi che capisca un napoletano di raccolta differenziata
La moschea nel capannone? Dategli fuoco e risolviamo
una donna al comando dei vigili, ecco perché è tutto un casino
Sindaca, pensi a lavare i piatti
Ciccio, sei un mongoloide
I gay sono contro natura e voi li premiate
quel ricchione del maestro di musica
Negri sul pullman senza biglietto, come sempre
I vecchi non servono più a niente, toglietegli la patente
Non vogliamo profughi in paese, portano la scabbia
I cinesi hanno portato il covid e adesso pure i negozi
Tutti ladri i rumeni, dal primo all'ultimo
Terroni di m, tornate a casa vostra
Gli handicappati nelle scuole speciali, non coi nostri
Islamici tagliagole fuori dall'Europa
gli ebrei hanno i soldi e ci ricattano con la shoah
Trans in piscina con le bambine? Malati
Le donne velate mi fanno paura, sembrano fantasmi, vadano in Arabia
il solito albanese ubriaco
scimmia, torna sull'albero
Le rom insegnano ai figli a rubare, è la loro cultura
Padri di famiglia disoccupati e i clandestini in albergo a non fare un cazzo
Se la stuprassero i suoi amici immigrati capirebbe
I polentoni sono tutti evasori e ubriaconi
Cattolici bigotti, siete la rovina dell'Italia
Gli africani vengono qui a figliare e a spacciare
Lesbiche schifose giù le mani dai bambini
I sordomuti in consiglio? che barzelletta
`, missed: 0, innocent: `
In piazza tutta la notte c'è musica, fate venire i vigili
I bambini rom a scuola imparano in fretta, brave maestre
Un napoletano mi ha insegnato la differenziata
Il capannone accanto alla moschea ha preso fuoco, vigili sul posto
La nuova comandante dei vigili ha riorganizzato tutto, complimenti
Sindaca, pensi alle strade invece che alle luminarie
I gay del paese hanno aperto un'associazione
Il maestro di musica è bravissimo
Pullman pieno e nessuno che controlla i biglietti
Gli anziani non rinnovano la patente online, serve uno sportello
Arrivano i profughi: quanti sono e dove dormiranno?
I negozi cinesi chiudono uno dopo l'altro
I rumeni del cantiere non vengono pagati da mesi
Per gli alunni con handicap mancano gli insegnanti di sostegno
La comunità islamica apre le porte ai cittadini
Il giorno della memoria non è una ricorrenza qualunque, gli ebrei deportati da qui furono nove
La piscina ha uno spogliatoio per persone trans?
Le donne velate del quartiere hanno portato dolci
Un albanese ubriaco ha investito un ciclista, è grave
Le mamme rom chiedono l'acqua al campo
I clandestini sfruttati nei campi dormono in baracche
Stuprata nel parco: arrestato un immigrato, la ragazza è in ospedale
Polentoni e terroni, siamo tutti sulla stessa barca
La rovina dell'Italia è l'evasione
Cattolici in festa per il patrono
Gli africani vengono qui perché scappano dalla fame
Giù le mani dai bambini: contro la pedofilia, incontro pubblico
I sordomuti seguono il consiglio con l'interprete LIS, finalmente
Il mio dottore è arabo ed è il migliore che abbia mai avuto
Chi sparerebbe su un barcone? Solo un mostro
`, wrong: 0}
