package hate

import (
	"slices"

	"vigilia/audit"
)

// personHits are what is said every day of women, gay and trans people, the disabled,
// the old, the young and believers (persons.txt, remarks.txt).
func personHits() []audit.Example {
	return slices.Concat(
		audit.Because("la donna al suo posto",
			"torna a fare i gnocchi, che di bilanci non capisci", "Le mogli devono ubbidire e basta", "vatte a trovà un marito", "vattinni a cucinari, fimmina", "Una donna al bilancio, figuriamoci", "lo faccia fare agli uomini veri",
			"Assumete un uomo, che quella tra un mese è incinta", "l'omo porta er pane a casa"),
		audit.Because("la donna e il sesso",
			"sarà passata a letto con tutta la giunta", "ha solo meriti orizzontali", "avrà il ciclo, lasciatela perdere", "le serve solo una bella scopata", "nessun uomo se la piglia", "se ti vesti da troia poi non piangere", "tutte mignotte, dalla prima all'ultima",
			"Quote rosa ecco i risultati", "il femminicidio non esiste", "femminista uguale cessa frustrata"),
		audit.Because("la donna, con il gruppo nominato",
			"Le donne parlano e basta, mai un fatto", "Alle femmine bisogna far sapere chi comanda", "Siete solo brave a fare le vittime, voi donne", "Le bionde? Due neuroni in tutto"),
		audit.Because("orientamento e identità di genere",
			"mi identifico come un frullatore, va bene?", "Meglio ladro che ricchione", "Tuo figlio gay io lo caccerei di casa", "resta un uomo operato", "occhio alla saponetta con quello lì", "Due maschi non possono fare figli, punto",
			"Nel mio negozio i gay non li servo", "la dittatura arcobaleno", "Il pride è una baracconata", "I gay facciano quello che vogliono, ma nelle loro case", "puppo di merda", "Sarebbe un aborto della natura: contro natura due padri"),
		audit.Because("disabilità usata come insulto o colpa",
			"sei autistico? leggi bene", "corre come uno storpio", "torna alle differenziali", "zoppo maledetto", "che mongoloide che sei", "i mongoloidi stiano chiusi in un istituto", "I depressi sono tutti fannulloni", "Con un autistico in classe restano indietro tutti"),
		audit.Because("età",
			"vecchio scorreggione", "sopra i 70 niente voto", "Decidono di un futuro che non vedranno", "ci governa un ospizio", "generazione di smidollati", "Ai ragazzini serve la cinghia", "al camposanto ti aspettano, nonnetto bavoso"),
		audit.Because("chi crede",
			"baciapile, in chiesa a battervi il petto", "La religione è roba per deboli", "I preti sono tutti porci", "con lo strofinaccio in testa", "setta di invasati"),
	)
}

// personSpares are the near misses of the same words.
func personSpares() []audit.Example {
	return slices.Concat(
		audit.Because("parole di casa e di corpo, senza scherno",
			"Torna a casa che è pronto il ragù", "Ai fornelli la Pro Loco, polenta e salsiccia", "Ho il ciclo e nei bagni della biblioteca manca la carta", "La palestra cerca un uomo delle pulizie", "Assumiamo uomini e donne per la vendemmia",
			"Mia moglie è incinta, chi paga la maternità anticipata?", "Che ci faceva un camion in giro di notte?", "Sono andata a letto con la febbre", "La delega l'ha data al vicesindaco", "Quando vai a fare la spesa prendi il pane"),
		audit.Because("donne senza scherno",
			"Le donne in divisa del nostro comando sono cresciute", "Il calcio femminile è una bella realtà", "Chi dice che se l'è cercata è complice", "La donna è in casa da sola, mandate qualcuno", "Quote rosa rispettate in giunta",
			"La bionda del bar è gentilissima", "Marito e moglie, due bici rubate"),
		audit.Because("orientamento e genere senza scherno",
			"Contro natura costruire sul greto del fiume", "Al pride di sabato ci saremo", "Il ragazzo trans ha avuto i documenti nuovi", "La saponetta in bagno è finita", "Dall'altra sponda del fiume si vede il castello", "Meglio un figlio gay che un figlio prepotente", "Due papà all'asilo hanno portato la torta"),
		audit.Because("malattia, età, fede senza scherno",
			"Il posto per chi ha l'handicap è occupato", "Serve l'insegnante di sostegno per mio figlio", "Mio nipote è autistico e suona il piano", "Sordo come una campana, il centralino", "I depressi hanno bisogno di cura e ascolto", "Il nonno è caduto dal girello",
			"Che puzza di piscio nel sottopasso", "I giovani se ne vanno perché non c'è lavoro", "Al cimitero mancano i posti auto", "La religione è materia di scuola", "Un asciugamano in testa per il sole e via", "Il prete nuovo è giovane e simpatico"),
	)
}
