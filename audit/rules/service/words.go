package service

// The phrases are in folded form: lower case, no accents, a space for every
// apostrophe ("c'è" is "c e"). They are data: read, never written.

// openers are greetings and conjunctions before the sentence proper.
var openers = []string{
	"buongiorno", "buonasera", "buon", "giorno", "salve", "ciao", "scusate", "scusi", "scusa", "ma", "e", "ed", "o", "allora", "invece",
	"grazie", "ok", "bene", "perfetto", "gentile", "gentilissimi", "cortesemente", "pf", "pfv", "per", "favore", "piacere", "cmq", "comunque", "quindi", "poi", "comune", "sindaco", "a", "tutti",
}

// reporting says of itself that it reports something.
var reporting = phrasesOf(
	"segnalo", "segnaliamo", "si segnala", "vorrei segnalare", "volevo segnalare", "vi segnalo", "vorremmo segnalare", "devo segnalare", "una segnalazione", "fatto segnalazione", "ennesima segnalazione",
	"faccio presente", "facciamo presente", "vi faccio notare", "vorrei far presente", "volevo far presente", "ho segnalato", "abbiamo segnalato", "gia segnalato", "gia segnalata",
	"qualcuno intervenga", "potete intervenire", "potreste intervenire", "bisogna intervenire", "mandate qualcuno", "potete mandare qualcuno", "venite a vedere",
)

// failures are services that somebody says did not come.
var failures = phrasesOf(
	"non hanno raccolto", "non hanno ritirato", "non ritirano", "non raccolgono", "non sono passati", "non e passato nessuno", "non e stato ritirato", "non e stata ritirata",
	"non e stata raccolta", "non e passata la raccolta", "non passano a", "non passa nessuno", "nn hanno raccolto", "nn sono passati", "nn hanno ritirato",
	"lampione spento", "lampioni spenti", "luci spente", "luce spenta", "illuminazione spenta", "siamo al buio", "completamente al buio", "senza luce",
	"perdita d acqua", "perdita di acqua", "manca l acqua", "senza acqua", "tombino rotto", "tombino aperto", "tombini intasati", "semaforo rotto", "semaforo spento", "semaforo non funziona",
	"panchina rotta", "panchine rotte", "altalena rotta", "giochi rotti", "cassonetti pieni", "cassonetto pieno", "cestini pieni", "cestino pieno", "campana piena",
	"rifiuti abbandonati", "immondizia abbandonata", "discarica abusiva", "albero pericolante", "albero caduto", "ramo pericolante", "rami pericolanti", "erba alta",
	"buca pericolosa", "buche pericolose", "asfalto rotto", "marciapiede rotto", "marciapiede dissestato", "cartello caduto", "segnaletica cancellata", "strisce cancellate", "strisce pedonali cancellate",
)

// troubles are things out of order, if somebody says where.
var troubles = phrasesOf(
	"buca", "buche", "voragine", "lampione", "lampioni", "rifiuti", "immondizia", "sporcizia", "spazzatura", "topi", "ratti", "zanzare", "vespe", "blatte", "piccioni", "siringhe", "escrementi",
	"deiezioni", "cacche", "vetri rotti", "allagamento", "allagata", "allagato", "acqua stagnante", "perdita", "guasto", "guasta", "guasti", "rotto", "rotta", "rotti", "rotte", "spento", "spenta", "spenti", "spente",
	"non funziona", "non funzionano", "nn funziona", "nn funzionano", "pericolante", "pericolanti", "dissestato", "dissestata", "divelto", "divelta", "abbandonata", "abbandonato", "abbandonati", "erbacce", "intasato", "intasati", "puzza", "cattivo odore", "fogna",
)

// places say where.
var places = phrasesOf(
	"in via", "di via", "a via", "da via", "su via", "lungo via", "tra via", "fra via", "in viale", "viale", "in piazza", "piazza", "piazzale", "in corso", "in vicolo", "in largo", "davanti a", "davanti al", "davanti alla", "davanti all", "vicino a", "vicino al", "vicino alla", "vicino all",
	"all altezza", "all incrocio", "incrocio", "alla rotonda", "rotonda", "al parco", "nel parco", "parco", "al cimitero", "cimitero", "alla stazione", "stazione", "nel parcheggio", "parcheggio", "sul marciapiede", "marciapiede", "sulla ciclabile", "ciclabile", "sottopasso", "cavalcavia",
	"alla scuola", "a scuola", "nella mia via", "nella nostra via", "sotto casa", "in zona", "frazione", "quartiere", "al campo", "nel cortile", "fermata", "sul lungomare", "lungomare", "in spiaggia",
)

// streets begin a report that names the place first: "Via Roma 12: buca".
var streets = phrasesOf("via")

// thereIs presents something that is there now.
var thereIs = phrasesOf(
	"c e", "ce", "ci sono", "c era", "da giorni", "da settimane", "da mesi", "da una settimana", "da un mese", "da ieri", "da stamattina", "ancora",
)

// help asks for one's own case to be taken in hand.
var help = phrasesOf(
	"mi aiutate", "ci aiutate", "potete aiutarmi", "potete aiutarci", "puo aiutarmi", "puo aiutare", "potreste aiutarmi", "qualcuno mi aiuta", "mi aiuti", "ho bisogno di aiuto", "ho bisogno di assistenza", "mi serve aiuto", "mi serve assistenza", "serve aiuto", "ho bisogno di una mano", "mi date una mano",
	"contattatemi", "mi contattate", "mi potete contattare", "potete contattarmi", "mi puo contattare", "richiamatemi", "mi richiamate", "potete richiamarmi", "fatemi sapere", "mi fate sapere", "scrivetemi", "rispondetemi",
	"non riesco ad", "non riesco a prenotare", "non riesco a pagare", "non riesco a entrare", "non riesco a scaricare", "non riesco a registrarmi", "non riesco a iscrivermi", "non riesco a iscrivere", "non riesco a contattare", "non riesco a contattarvi", "non riesco a parlare", "non riesco a prendere", "non riesco a trovare", "non riesco a fare", "non riesco a inviare", "non riesco a compilare", "non riesco a completare", "non riesco a collegarmi", "non riesco a ottenere", "non riesco a mettermi", "nn riesco a prenotare", "nn riesco a pagare", "nn riesco a entrare", "nn riesco ad",
	"non mi risponde nessuno", "non mi rispondete", "nessuno mi risponde", "nessuno risponde", "non risponde nessuno", "non rispondono", "aspetto una risposta", "attendo risposta", "attendo una risposta", "sto aspettando una risposta", "vi ho scritto", "ho mandato una mail", "ho inviato una mail", "ho scritto una mail",
	"la mia pratica", "la mia domanda di", "la mia richiesta", "il mio caso", "mi avete mandato", "mi e arrivata la", "mi e arrivato il", "a chi mi rivolgo", "a chi devo rivolgermi", "a chi posso rivolgermi", "chi posso contattare", "chi devo contattare", "con chi posso parlare", "con chi devo parlare", "mi prenotate", "potete prenotarmi",
)

// asking asks to be told.
var asking = phrasesOf(
	"vorrei sapere", "volevo sapere", "vorremmo sapere", "si puo sapere", "posso sapere", "possiamo sapere", "potrei sapere", "potremmo sapere", "mi piacerebbe sapere", "avrei bisogno di sapere", "ho bisogno di sapere", "e possibile sapere", "vorrei capire", "si puo capire", "gradirei sapere",
	"sapete se", "sapete quando", "sapete dove", "sapete come", "sapete chi", "sapete quanto", "sapete a che", "sapete dirmi", "sapete perche", "sapete qualcosa", "sa se", "qualcuno sa", "qualcuno di voi sa", "qlc sa", "qualcuno sa se", "qualcuno conosce", "mi sapete dire", "mi sa dire", "sapreste dirmi", "sa dirmi", "mi dite", "mi puo dire", "mi potete dire", "potete dirmi", "potete dirci", "potreste dirmi", "puo dirmi", "ditemi", "diteci", "dateci notizie", "avete notizie", "si hanno notizie", "notizie di", "novita su", "ci sono novita", "ci sono notizie",
	"chiedo se", "chiedo quando", "chiedo come", "chiedo dove", "chiedo informazioni", "chiedevo", "volevo chiedere", "vorrei chiedere", "volevo chiedervi", "vorrei chiedervi", "una domanda", "domanda veloce", "un informazione", "una informazione", "informazioni su", "info su", "info per", "per info", "chiedo info", "avrei una domanda", "si sa qualcosa", "si sa quando", "si sa se", "si sa dove", "si hanno aggiornamenti", "ci sono aggiornamenti", "aggiornamenti su",
	"non ho capito quando", "non ho capito dove", "non ho capito se", "non ho capito a che ora", "non si capisce quando", "non si capisce se", "quando la tagliate", "quando lo fate", "quando la fate", "quando la sistemate", "quando lo sistemate", "quando le sistemate", "quando li sistemate", "quando la riaprite", "quando lo riaprite",
)

// interrogatives make a marked question one that wants an answer.
var interrogatives = phrasesOf(
	"quando", "qnd", "quand", "dove", "dov", "come", "com", "quanto", "quanta", "quanti", "quante", "qual", "quale", "quali", "chi", "cosa", "cos", "perche", "perke", "xche", "xke", "xk", "a che ora", "che ora", "che orari", "che giorno", "che ore", "in che", "per quanto", "fino a quando", "entro quando",
	"si puo", "si deve", "si possono", "e possibile", "e previsto", "e prevista", "ci sara", "ci saranno", "c e", "ci sono", "e aperto", "e aperta", "sono aperti", "sono aperte", "serve", "bisogna", "occorre", "avete", "potete", "farete", "fate",
)

// openings begin a question that lacks its mark.
var openings = phrasesOf(
	"a che ora", "a che ore", "che ore", "in che giorno", "in che giorni", "che giorno", "che giorni", "che orari", "fino a che ora", "fino a quando", "entro quando", "entro quale", "da quando", "per quanto tempo", "per quando", "a quando", "a che punto", "a chi", "da chi", "quand e che",
	"quando riapre", "quando riaprono", "quando riaprite", "quando apre", "quando aprono", "quando aprite", "quando inizia", "quando iniziano", "quando parte", "quando partono", "quando finisce", "quando finiscono", "quando arriva", "quando arrivano", "quando torna", "quando passa", "quando passano", "quando scade", "quando esce", "quando escono", "quando sara", "quando saranno", "quando verra", "quando verranno", "quando si vota", "quando si puo", "quando si potra", "quando si paga", "quando si parte", "quando potremo", "quando possiamo", "quando posso", "quando ci sara", "quando e prevista", "quando e previsto", "quando e il", "quando e la",
	"quando asfaltate", "quando asfaltano", "quando sistemate", "quando sistemano", "quando pulite", "quando puliscono", "quando tagliate", "quando tagliano", "quando fate", "quando fanno", "quando mettete", "quando mettono", "quando riparate", "quando riparano", "quando ripristinate", "quando ripristinano", "quando raccolgono", "quando ritirano",
	"dove si vota", "dove si trova", "dove si trovano", "dove si paga", "dove si prenota", "dove si puo", "dove si possono", "dove si compra", "dove si ritira", "dove si svolge", "dove si tiene", "dove si parcheggia", "dove si butta", "dove si buttano", "dove posso", "dove possiamo", "dove trovo", "dove e il", "dove e la", "dove e l", "dov e il", "dov e la", "dov e l", "dove sono i", "dove sono le", "dove sara", "dove devo", "dove bisogna",
	"come si fa a", "come si fa per", "come si puo", "come si accede", "come si paga", "come si prenota", "come si entra", "come si partecipa", "come si ottiene", "come si richiede", "come si arriva", "come ci si iscrive", "come posso", "come possiamo", "come faccio", "come fare", "come devo", "come funziona", "come funzionano", "come mai",
	"quanto costa", "quanto costano", "quanto dura", "quali sono", "quale e il", "quale e la", "qual e il", "qual e la", "qual e l", "chi devo", "chi posso", "cosa devo", "cosa serve per", "cosa bisogna", "cosa si deve", "che documenti", "che cosa devo", "che cosa serve",
	"perche non passa", "perche non passano", "perche non si", "perche non avete", "perche non fate", "perche avete", "perche e chiuso", "perche e chiusa", "xche non", "xke non", "perke non",
	"si puo avere", "si puo prenotare", "si puo entrare", "si puo venire", "si puo portare", "si puo parcheggiare", "e possibile avere", "e possibile prenotare", "e possibile iscriversi", "e possibile iscrivere", "e possibile visitare", "e possibile partecipare",
)

// services turn even one marked word to the comune: "orari?".
var services = phrasesOf(
	"orari", "orario", "prenotazione", "iscrizioni", "iscrizione", "modulo", "moduli", "bando", "biblioteca", "piscina", "scuola", "scuole", "nido", "asilo", "mensa", "tari", "imu", "rifiuti", "raccolta", "anagrafe", "carta d identita", "cie", "spid", "parcheggio", "ztl", "bus", "navetta", "cimitero", "palestra", "museo", "teatro", "mercato", "ecocentro", "isola ecologica", "costo", "prezzo", "gratis", "gratuito", "ingresso", "info", "si paga", "posti",
)

// rhetorical marks a question that wants no answer.
var rhetorical = phrasesOf(
	"vi rendete conto", "ti rendi conto", "ci rendiamo conto", "stiamo scherzando", "state scherzando", "scherziamo", "siamo seri", "siete seri", "possibile che", "mai possibile", "ma e normale", "normale tutto questo", "vi sembra normale", "vi pare normale", "vi sembra giusto", "vi sembra il caso", "vi sembra possibile", "ti sembra", "vi pare", "ti pare", "secondo voi e giusto", "secondo voi e normale",
	"non vi vergognate", "vi vergognate", "non avete vergogna", "dove viviamo", "dove siamo finiti", "dove andremo a finire", "dove finiremo", "dove arriveremo", "che senso ha", "a che serve", "a cosa serve tutto", "a che pro", "cosa aspettate", "cosa aspettiamo", "che aspettate", "cosa ci aspettavamo", "cosa vi aspettate", "cosa pretendete", "che pretendete", "ma che razza",
	"chi se ne frega", "chissene", "siete contenti", "sei contento", "contenti adesso", "chissa", "chi lo sa", "quando mai", "come no", "tanto per cambiare", "prendete in giro", "prendi in giro", "prendendo in giro", "noi paghiamo", "paghiamo noi", "non sarebbe ora", "sarebbe ora", "era ora", "perche non vi dimettete", "quando vi dimettete", "quando ve ne andate", "quando vi svegliate", "vi svegliate", "vi sveglierete",
	"non e vero", "ma chi volete", "chi volete prendere", "a chi la raccontate", "ci credete", "chi ci crede", "questo sarebbe", "questa sarebbe", "sarebbe questo", "sarebbe questa", "che dire", "cosa dire", "che ci volete fare", "cosa volete che", "cosa vuoi che", "come si fa a essere", "come si fa ad essere", "come si fa a dire", "come si fa a vivere", "come si fa a lasciare", "come si puo essere", "come si puo vivere", "come si puo lasciare", "come si puo andare avanti", "si puo andare avanti", "si puo vivere", "quanto siete",
	"cosa c entra", "che c entra", "perche no", "quando c era", "schifo", "vergogna", "non potevate", "sono finiti i soldi", "finiscono i soldi", "vuoi vedere che", "volete vedere che", "lo sapevate",
)

// chatter is talk among people.
var chatter = phrasesOf(
	"chi viene", "chi ci va", "ci andiamo", "andiamo insieme", "ci vediamo", "come stai", "come state", "come va", "ti ricordi", "vi ricordate", "te lo ricordi", "che ne dici", "che ne dite", "che ne pensi", "che ne pensate", "cosa ne pensate", "cosa ne dite", "che fai", "che fate stasera", "cosa fai", "vieni anche", "venite anche voi", "vieni con", "hai visto", "avete visto che", "lo sapevi", "ci sei", "ci siete stasera", "facciamo un salto",
)

// officials are those whom a request addresses.
var officials = phrasesOf("comune", "sindaco", "sindaca", "assessore", "assessora", "amministrazione", "ufficio", "uffici", "urp", "giunta", "polizia locale", "vigili")

// thou are words that speak to one person as a friend.
var thou = phrasesOf("tu", "ti", "te", "tuo", "tua", "tuoi", "tue", "sei", "hai", "sai", "puoi", "vuoi", "fai", "vai", "vieni", "dici", "pensi", "credi", "abiti", "eri", "avevi")

// offices send somebody to another counter or to a form.
var offices = phrasesOf(
	"urp", "sportello", "sportelli", "modulo online", "moduli online", "modulo on line", "servizi online", "servizi on line", "servizio online", "numero verde", "centralino", "pec", "municipium", "sito istituzionale", "sito del comune", "sito internet", "sul nostro sito", "nostro sito", "sul sito", "a questo link", "al link", "al seguente link", "al seguente indirizzo", "albo pretorio", "fare una segnalazione", "app",
)

// desks are what steering words make the one to turn to.
var desks = phrasesOf("ufficio", "uffici", "settore", "servizio")

// steering are the words with which an office becomes the one to turn to.
var steering = phrasesOf(
	"presso", "rivolgersi", "rivolgerti", "rivolgervi", "rivolgiti", "rivolgetevi", "si rivolga", "contattare", "contatta", "contatti", "contattate", "contattando", "chiamare", "chiama", "chiami", "chiamate", "chiamando", "telefonare", "telefonando", "scrivere", "scriva", "scrivi", "scrivete", "scrivendo", "inviare", "inviando", "passare", "passi", "prenotare", "appuntamento", "segnalare", "segnalarlo", "segnali", "consultare", "compilare",
)

// publicHosts are parts of the addresses of public bodies and of their services.
var publicHosts = []string{"comune.", ".gov.it", "regione.", "provincia.", "cittametropolitana.", "municipium", "pagopa", "inps.it", "agenziaentrate", "asst", "ausl", "asl", "ats-", "prefettura", "questura", "protezionecivile", "vigilfuoco", "comune.cloud", "comune.it"}
