package tone

// role is what a word can tell of whom an expression is aimed at.
type role uint32

const (
	youOne  role = 1 << iota // sei, sembri: the verb addresses one person
	youMany                  // siete, sembrate
	isVerb                   // è, sono: the verb speaks of others
	between                  // may stand between the verb and the word: articles, adverbs
	gang                     // banda, branco: "banda di …"
	kind                     // razza, pezzo, specie: "razza di …"
	scorn                    // brutto, lurido: "brutto …"
	pronoun                  // tu, voi: "voi …"
	order                    // vergognati, dimettiti: an imperative next to the word
	office                   // sindaco, assessore, vigile
	someone                  // lui, questo, uno: the subject of a sentence in the third person
	this                     // questo, quel, sto: "questo … del sindaco"
	act                      // decisione, legge, vita: what is judged is a thing
	title                    // signor, via: a name follows
	ofIt                     // di, del: "… di un sindaco"
	ruledBy                  // governati, mani: "governati da …"
	milder                   // povero, vecchio: scorn only before a word that offends anyway
	camp                     // comunisti, juventini: those of a party or a team
	pet                      // gatto, cagnolina: who is scolded fondly
	worse                    // schifoso, immondo, pagato: what makes an insult of the word before it
)

var roles = func() map[string]role {
	m := make(map[string]role, 600)
	put := func(r role, words ...string) {
		for _, w := range words {
			m[w] |= r
		}
	}
	put(youOne, "puoi", "sei", "eri", "sarai", "saresti", "sembri", "rimani", "resti", "sii", "diventi", "parevi", "pari", "6", "se", "si", "ti", "sie")
	put(youMany, "potete", "siete", "eravate", "sarete", "sareste", "sembrate", "rimanete", "restate", "siate", "parete", "sete")
	put(isVerb, "e", "sono", "era", "erano", "resta", "rimane", "restano", "sembra", "sembrano", "pare", "paiono", "fosse", "sia", "siano", "saranno", "sara")
	put(between, "un", "uno", "una", "dei", "degli", "delle", "il", "lo", "la", "i", "gli", "le", "l", "proprio", "solo", "soltanto", "veramente", "davvero", "tutti", "tutte", "tutto", "sempre", "stato", "stata", "stati", "state",
		"talmente", "abbastanza", "particolarmente", "incredibilmente", "infinitamente", "terribilmente", "anche", "pure", "altro", "che", "gran", "grande", "grandissimo", "grandissima", "grandi", "grandissimi", "vero", "vera", "veri", "vere", "autentico", "autentici", "emerito", "emerita", "emeriti", "perfetto", "perfetta", "po", "cosi", "tanto", "troppo", "molto",
		"piu", "peggio", "come", "degli", "di", "del", "della", "dello", "de", "d", "cazzo", "minchia", "ormai", "ancora", "piuttosto", "semplicemente", "una", "na", "nu", "n", "el", "er", "un'", "no", "ben", "bel", "bella", "bei", "povero", "povera", "poveri", "povere",
		"piccolo", "piccola", "vecchio", "vecchia", "vecchi", "misero", "lurido", "lurida", "luridi", "sporco", "sporca", "sporchi", "brutto", "brutta", "brutti", "brutte", "maledetto", "maledetti", "schifoso", "schifosa", "schifosi", "fottuto", "fottuti", "pezzo", "razza", "specie",
		"branco", "banda", "massa", "manica", "gruppo", "mandria", "accozzaglia", "solito", "solita", "soliti", "solite", "solamente", "stupido", "stupida", "stupidi", "stupide", "ignorante", "ignoranti", "totale", "completo", "completamente", "totalmente", "assoluto", "semplice", "te", "tu", "voi", "noi", "loro", "quel", "quella", "quello", "quelli", "mezzo", "e", "ed", "o", "emeriti", "essere", "semplici", "squallido", "squallidi", "patetico", "patetici", "incapace", "incapaci", "incompetente", "incompetenti", "bugiardo", "bugiarda", "inutile", "inutili", "viscido", "viscidi")
	put(gang, "squadra", "banda", "branco", "massa", "manica", "accozzaglia", "mandria", "gregge", "covo", "cricca", "marmaglia", "ammasso", "mucchio", "pugno", "combriccola", "ciurma", "gruppo", "armata", "masnada", "gentaglia", "razze", "insieme", "associazione", "paese", "popolo", "giunta", "amministrazione", "maggioranza", "opposizione", "comune")
	put(kind, "razza", "pezzo", "pezzi", "specie", "sottospecie", "massa", "faccia", "facce", "testa", "teste", "cervello", "gran", "razzaccia", "figlio", "figli")
	put(scorn, "brutto", "brutta", "brutti", "brutte", "lurido", "lurida", "luridi", "luride", "sporco", "sporca", "sporchi", "sporche", "schifoso", "schifosa", "schifosi", "schifose", "maledetto", "maledetta", "maledetti", "maledette", "stupido", "stupida", "stupidi", "viscido", "viscida", "viscidi", "fottuto", "fottuta", "fottuti", "inutile", "inutili", "stramaledetto", "stramaledetti", "schifo", "squallido", "squallidi", "ignobile", "ignobili", "emerito", "emeriti", "emerita", "cazzo", "grandissimo", "grandissimi", "grandissima", "bastardo", "bastardi", "vile", "vili")
	put(milder, "povero", "povera", "poveri", "misero", "miseri", "vecchio", "vecchia", "grosso", "grossa", "perfetto", "autentico", "solito", "soliti", "solita", "solite")
	put(worse, "marcio", "marci", "schifoso", "schifosa", "schifosi", "schifose", "immondo", "immonda", "immondi", "immonde", "maledetto", "maledetta", "maledetti", "maledette", "maleducato", "maleducata", "maleducati", "infame", "infami", "rognoso", "rognosa", "patentato", "patentati", "patentata", "frustrato", "frustrata", "frustrati", "repressa", "represso", "repressi",
		"pagato", "pagati", "pagata", "mantenuto", "mantenuti", "mantenuta", "lurido", "lurida", "luridi", "luride", "puzzolente", "puzzolenti", "ignorante", "ignoranti", "incapace", "incapaci", "incivile", "incivili", "falliti", "fallito", "venduti", "venduto", "cronico", "cronici", "seriale", "seriali", "matricolato", "matricolati", "emerito", "ambulante", "ambulanti")
	put(pronoun, "tu", "voi", "te", "ve", "vuie", "vuje", "ti")
	put(order, "vergogna", "vergognati", "vergognatevi", "vattene", "vatti", "taci", "zitto", "zitta", "zitti", "zitte", "tacete", "sparisci", "sparite", "dimettiti", "dimettetevi", "dimissioni", "informati", "informatevi", "svegliati", "svegliatevi", "sveglia", "smettila", "smettetela", "piantala", "piantatela", "fottiti", "fottetevi", "levati", "levatevi", "toglietevi", "togliti", "curati", "curatevi", "ricoverati", "ricoveratevi", "via", "fuori", "nasconditi", "nascondetevi", "sciacquati", "studia", "studiate", "leggi", "leggete", "impara", "imparate", "ascolta", "capito", "capisci", "muoviti", "muovetevi", "andatevene", "andate", "vai", "vaffanculo", "lavora", "lavorate", "tornatene", "stai", "statti", "ignoratelo", "galera", "guardati", "parla", "parli", "ammazzati", "impiccati", "crepa", "ritirati", "ritiratevi", "casa", "pensa", "scendi", "esci", "ma", "hai", "avete", "ringrazia", "ridicolo", "ridicoli")
	put(office, "arbitro", "allenatore", "allenatrice", "professore", "professoressa", "prof", "avvocato", "direttore", "direttrice", "giornalista", "esperta", "esperto", "sindaco", "sindaca", "sindachessa", "vicesindaco", "assessore", "assessora", "assessori", "assessorato", "consigliere", "consigliera", "consiglieri", "presidente", "ministro", "ministra", "ministri", "segretario", "segretaria", "giunta", "amministratori", "amministratore", "amministrazione", "politico", "politici", "vigile", "vigili", "vigilessa", "comandante", "dirigente", "dirigenti", "funzionario", "funzionari", "impiegato", "impiegata", "impiegati", "impiegate", "messo", "comunale", "comunali", "dipendenti", "dipendente", "maestra", "maestro", "maestre", "preside", "onorevole", "deputato", "senatore", "prefetto", "questore", "carabiniere", "carabinieri", "sceriffo", "governatore", "candidato", "candidata", "premier", "parroco", "prete", "medico", "dottoressa", "portavoce", "capogruppo", "delegato", "primo", "cittadino", "cittadina")
	put(someone, "lui", "lei", "loro", "costui", "costei", "questo", "questa", "quello", "quella", "questi", "queste", "quelli", "quelle", "chi", "tizio", "tizia", "tipo", "tipa", "marito", "moglie", "padre", "madre", "figlio", "figlia", "figli", "vicino", "vicina", "vicini", "gente", "tutti", "uno", "qualcuno", "autista", "automobilisti", "automobilista", "proprietario", "proprietari", "padrone", "padroni", "ciclisti", "genitori", "ragazzi", "ragazzo", "ragazza", "cittadini", "residenti", "utente", "utenti", "italiani", "persone", "persona", "signore", "signora", "giornalista", "giornalisti", "tecnico", "tecnici", "progettista", "responsabile", "responsabili", "ste", "sti")
	put(this, "questo", "questa", "questi", "queste", "quel", "quell", "quello", "quella", "quei", "quegli", "quelle", "sto", "sta", "sti", "ste", "st", "codesto", "cotanto", "certi", "quest")
	put(act, "scelta", "scelte", "idea", "idee", "decisione", "decisioni", "domanda", "domande", "cosa", "cose", "legge", "leggi", "norma", "norme", "regola", "regole", "regolamento", "ordinanza", "ordinanze", "delibera", "politica", "politiche", "burocrazia", "vita", "malattia", "malattie", "guerra", "guerre", "scusa", "scuse", "risposta", "risposte", "battuta", "battute", "frase", "frasi", "commento", "commenti", "post", "progetto", "progetti", "modo", "modi", "maniera", "comportamento", "comportamenti", "gesto", "gesti", "abitudine", "moda", "gioco", "giochi", "scherzo", "scherzi", "discorso", "discorsi", "polemica", "polemiche", "critica", "critiche", "multa", "multe", "rotonda", "rotatoria", "semaforo", "lavoro", "lavori", "opera", "opere", "azione", "azioni", "iniziativa", "proposta", "proposte", "soluzione", "soluzioni", "mondo", "tempo", "tempi", "errore", "errori", "incidente", "incidenti", "motivo", "motivi", "paura", "paure", "orgoglio", "invidia", "rabbia", "ragionamento", "ragionamenti", "atteggiamento", "atteggiamenti", "teoria", "pubblicita", "canzone", "film", "programma", "trasmissione", "destino", "sorte", "giornata", "giorno", "tassa", "tasse", "sistema", "regime", "parole", "parola", "virus", "tumore", "male", "strada", "strade", "cartello", "cartelli", "divieto", "divieti", "telefono", "app", "sito", "procedura", "procedure", "pratica", "pratiche", "mezzo", "situazione", "fretta", "testata", "cuore", "sguardo", "faccende", "faccenda", "storia", "storie", "luce", "figura", "figure", "pianta", "erba", "lotta", "domani", "credenza", "pretesa", "pretese", "odore", "odori", "puzza", "servizio", "servizi", "illuminazione", "manutenzione", "organizzazione", "gestione", "pressione", "connessione", "segnaletica", "rete", "comunicazione", "viabilita", "trasporto", "trasporti", "pulizia", "raccolta", "assistenza", "sanita", "impianto", "ideologia", "posto", "posti", "colpa", "foto")
	put(title, "signor", "signora", "signori", "sig", "sigra", "signorina", "dott", "dottor", "dottoressa", "dr", "prof", "professor", "professoressa", "avv", "avvocato", "ing", "ingegner", "arch", "geom", "geometra", "rag", "cav", "don", "suor", "padre", "fra", "via", "viale", "piazza", "piazzale", "largo", "vicolo", "corso", "contrada", "localita", "frazione", "famiglia", "fam", "ditta", "macelleria", "ristorante", "trattoria", "bar", "azienda", "agriturismo", "cascina", "hotel", "villa", "palazzo", "maestra", "maestro", "onorevole", "on", "senatore", "mister", "capitan", "comune", "rione", "borgo", "strada", "monte", "rio", "torrente", "colle", "studio", "farmacia", "officina", "caseificio", "salumificio", "cantina", "osteria", "pizzeria")
	put(ofIt, "di", "del", "dello", "della", "dell", "dei", "degli", "de", "d", "der", "da")
	put(camp, "comunisti", "fascisti", "leghisti", "grillini", "piddini", "sinistroidi", "destroidi", "terroni", "polentoni", "napoletani", "romani", "milanesi", "juventini", "interisti", "milanisti", "romanisti", "laziali", "tifosi", "ultras", "ciclisti", "automobilisti", "vegani", "novax", "immigrati", "zingari", "animalisti", "padroni", "giornalisti", "commentatori")
	put(pet, "cane", "gatto", "gatta", "cagna", "cagnolino", "cagnolina", "gattino", "gattina", "micio", "micia", "cucciolo", "cucciola", "coniglio", "cavallo", "asino", "asinella", "asinello", "pony", "criceto", "pappagallo", "gattone", "cagnone", "bassotto", "labrador")
	put(ruledBy, "governati", "amministrati", "gestiti", "comandati", "mani", "mano", "circondati", "guidati", "rappresentati", "balia", "circondata", "governato", "pieno", "piena", "pieni", "votato", "votati", "eletto", "eletti", "votate")
	return m
}()
