package hate

import (
	"strings"
	"testing"
)

// The cases of this file were written after the rule and before it had seen them.
// Each set tells how it fared then; what is missed now stands in its own list, so
// that a change for the better or worse shows.

// unseen is a set of cases, one a line.
type unseen struct {
	name              string
	hateful, innocent string
	missed            int // hateful lines that the rule spares, now
	wrong             int // innocent lines that it does not
}

func lines(s string) []string { return strings.Split(strings.TrimSpace(s), "\n") }

func TestUnseen(t *testing.T) {
	for _, set := range []unseen{first, second, third, fourth, fifth, sixth} {
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
`, missed: 6, innocent: `
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
`, missed: 5, innocent: `
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
`, missed: 9, innocent: `
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
`, wrong: 1}

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
`, missed: 6, innocent: `
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
`, missed: 7, innocent: `
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
`, missed: 3, innocent: `
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
`, wrong: 0}
