package attack

import (
	"slices"

	"vigilia/audit"
)

func threatSpareTexts() []audit.Example {
	return slices.Concat(harmlessByTheme(), harmlessInOtherSenses(), harmlessNearMisses(), sparesSpoken())
}

func harmlessByTheme() []audit.Example {
	return slices.Concat(
		audit.Because("lawful acts",
			"Vi denuncio alla Corte dei conti.", "vi querelo", "faccio ricorso al TAR",
			"mandiamoli a casa", "alle prossime elezioni vi mandiamo a casa", "vi faccio licenziare",
			"vi mando Striscia la Notizia", "chiamo Le Iene",
		),
		audit.Because("an old man walks with a stick, a puppet burns, one jumps into the sea oneself",
			"Il marciapiede è rotto: io col bastone non ci passo", "Col bastone ci metto dieci minuti ad attraversare", "Speriamo che la Befana la brucino prima che piova",
			"Se vince il Bari mi butto in mare vestito"),
		audit.Because("figures of speech",
			"ti uccido di coccole", "sparare a zero", "ammazza che bello",
			"mi ammazzo di lavoro", "morire dal ridere", "bello da morire",
			"ammazzare il tempo", "mi spezzi il cuore", "ti mangio di baci",
			"mi avete spaccato i maroni", "spacca!", "sei una bomba",
			"che botta", "fuoco alle polveri", "bruciare i tempi",
			"tagliare la testa al toro", "gettare la spugna", "crepi il lupo",
			"in bocca al lupo, crepi!",
		),
		audit.Because("sport",
			"li massacriamo domenica", "asfaltiamoli",
		),
		audit.Because("news and alarms",
			"lo hanno ammazzato", "è stato bruciato", "minacciato di morte",
			"Se non sistemate l'incrocio prima o poi ci scappa il morto.", "qualcuno si farà male", "moriremo tutti di smog",
			"attenti che lì si muore",
		),
		audit.Because("the author himself, garden, vermin",
			"mi sparo", "mi butto dal ponte", "brucio le sterpaglie",
			"taglio l'erba", "ammazzo le zanzare", "bisogna uccidere i topi",
		),
		audit.Because("reported",
			"mi ha detto: ti ammazzo", "mi ha minacciato di bruciarmi la macchina", "mi ha detto che mi ammazza",
		),
		audit.Because("opinions on penalties",
			"pena di morte per questi", "ergastolo e buttate la chiave", "galera!",
		),
		audit.Because("other meanings",
			"qualcuno lo investirà", "prima o poi ammazzano qualcuno con queste macchine", "ti aspettiamo alla festa",
			"ti strozzerei quando fai così, ma ti voglio bene lo stesso", "meglio un'allerta in più che una in meno", "meglio una telefonata in più che una in meno", "ci vediamo fuori dal teatro", "ci vediamo domani alle 9", "vengo a prenderti alla stazione",
			"vi veniamo a trovare volentieri", "ammazza quanto costa", "il commercio muore",
			"state ammazzando il commercio", "il traffico ci ammazza", "lo stress ti uccide",
			"il fumo uccide", "ti do una mano", "vi do ragione",
			"dare fuoco alle sterpaglie è vietato", "hanno dato fuoco al cassonetto", "la pagate cara la TARI",
			"paghi cara la benzina", "mi è costata cara",
		),
	)
}

func harmlessInOtherSenses() []audit.Example {
	return slices.Concat(
		audit.Because("history, fiction, things",
			"i partigiani furono fucilati nel 1944", "in piazzale Loreto ci sono lavori", "un film con la ghigliottina",
			"per lo sfondo del palco servono volontari", "la documentazione deve essere distrutta dopo dieci anni", "il pane nei forni a legna", "forno crematorio comunale, orari?",
		),
		audit.Because("denied, told, of others",
			"non ammazzate gli animali", "non picchiate i bambini", "chi picchia una donna è un vigliacco",
			"uccidere le donne è un crimine", "ho preso a calci il pallone", "calcio d'angolo",
			"mi prendono a calci", "hanno preso a calci un ragazzo", "siamo presi a calci",
			"mi tagliano le gambe con queste tasse",
		),
		audit.Because("other meanings of the phrases",
			"attenti alla macchina in doppia fila", "attento a dove metti i piedi", "occhio alla multa",
			"guardate le spalle larghe", "sparano i fuochi a mezzanotte", "non sparate botti, i cani hanno paura",
			"il piombo nei tubi dell'acqua", "una bomba d'acqua ha allagato tutto", "bomba carta davanti al bar",
			"vanno appesi i manifesti", "i quadri da appendere", "foglie da bruciare",
			"calorie da bruciare", "si sono ammazzati di lavoro", "due ragazzi ammazzati in strada",
			"Tre cani avvelenati al parco", "hanno avvelenato i cani", "meno gente in giro",
			"per lo meno", "costa meno", "tutti al mare",
			"al muro del pianto", "c'è una crepa nel muro", "la crepa sul ponte si allarga",
			"muore il centro storico", "devi morire di fame con questa pensione", "bisogna tagliare i costi",
			"vi prendo in parola", "ti prendo un caffè", "ti tengo d'occhio il gatto",
			"so dove abiti, passo a portarti la torta", "conosco i tuoi figli, sono bravissimi", "non ti ammazzo mica",
			"nessuno vuole ammazzare nessuno", "non voglio prendere a schiaffi nessuno", "ti faccio vedere io come si fa la pizza",
			"ve lo faccio vedere io il progetto", "te lo faccio sapere", "faccio fuori una pizza",
			"ti faccio i complimenti", "l'hanno fatta fuori dal gruppo", "mettete sotto sequestro",
			"metto sotto la macchina il cartone", "facciamo saltare i popcorn", "al rogo della Giubiana",
			"bruciamo la vecchia in piazza", "tagliamo il nastro", "spezziamo una lancia a favore dei vigili",
			"rompiamo gli indugi", "Bisogna abbattere le barriere architettoniche", "vanno eliminate le barriere",
			"eliminare gli sprechi", "distruggere il paesaggio", "sono da picchiare? no dai",
			"picchiare i figli non educa",
		),
	)
}

func harmlessNearMisses() []audit.Example {
	return slices.Concat(
		audit.Because("the same words meant otherwise",
			"Attento quando esci, c'è ghiaccio",
			"ti aspetto sotto casa alle 8, porta lo zaino",
			"appendetelo in bacheca",
			"Bisogna fucilare chi ha inventato queste password, scherzo",
			"Ammazzare i lupi non serve a niente",
			"Trovata una bomba della guerra vicino al comune",
			"una tanica di benzina costa ormai quaranta euro",
			"il municipio è vecchio, prima o poi crolla con tutti dentro, fate i controlli",
			"non finisce qui, andremo al TAR",
			"siete avvisati, domani niente acqua dalle 8",
			"il coltello tra i denti, questa squadra",
			"tocca a voi sistemare la strada",
			"Ricordatevi che avete una famiglia: al volante niente telefono",
			"Spero che la grandine non rovini le serre di tuo padre",
			"So che suo figlio ha avuto un incidente, auguri di pronta guarigione",
			"mio padre è sulla sedia a rotelle, vorrei lo scivolo in via Po",
			"Ladri in zona, chiudete bene garage e cancello la notte",
			"ci vorrebbe una bomba per svegliarmi la mattina",
			"speriamo che nessuno si faccia male sotto quel balcone",
			"ve la faremo pagare alle urne",
			"esco sola la sera e ho paura, il lampione è spento",
			"Ti sistemo la bici domani",
			"brucerei tutti i moduli cartacei",
			"se continua così su quel sottopasso ci scappa il morto",
			"mia moglie ha un tumore e aspetta la visita da mesi, spero in una risposta",
			"Devono marcire in galera, ma dopo un processo",
			"Ti conviene stare a casa con questa neve",
			"suo figlio lo vedo spesso al parco, che bravo con la bici",
			"ho segnato la targa e l'ho data ai vigili, dormite tranquilli",
			"il cane se lo mangia tutto, il panino",
		),
	)
}
