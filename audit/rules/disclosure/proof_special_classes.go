package disclosure

import (
	"slices"

	"vigilia/audit"
)

// specialClasses tell of somebody what may not be told, class by class: illness in mourning,
// predicates and appositions, households and addresses without a name, kin of who has a
// trade in the place, deeds of minors, surnames in a row.
func specialClasses() []audit.Example {
	return append(
		audit.Texts(
			"AIUTO: cerchiamo Katia M., 16 anni, scappata dalla comunità per minori di via Monte Grappa dove era stata collocata dal Tribunale.",
			"Affidato alla cooperativa Il Filo il servizio di assistenza per l'alunno disabile R.T. della scuola media, 12 ore settimanali.",
			"Aggredita dal marito: Carmen, che abita sopra le poste, è al sicuro.",
			"Anche il vicesindaco Riva ha il Covid, come la figlia Marta.",
			"Assegno di natalità per redditi bassi: hanno diritto Olga Petrova, Piera Quarti e Rania Saad.",
			"Assegno maternità concesso a: Vasile Ioana, Zhou Lin, Abbate Jessica.",
			"Auguri di buon lavoro a Tarek, ex carcerato, che ci aiuterà al canile.",
			"Baby gang: a capo c'era il figlio del macellaio.",
			"Borse di studio per studenti bisognosi: Tonelli Viola 500 euro, Ubaldi Pietro 500 euro.",
			"Bravo Giacomo! Il nostro giovane con la trisomia 21 ha superato l'esame della patente europea del computer.",
			"Buon compleanno a Gigi, ospite del centro psichiatrico Villa Serena!",
			"Chiusa la vicenda di via Gramsci: l'anziana accumulatrice, G.P. di anni 83, è stata ricoverata.",
			"Ci stringiamo ai genitori della piccola Anita Furlan, volata in cielo dopo tre anni di cure oncologiche.",
			"Conoscete tutti la famiglia del terzo piano di via Mantova 2: sono in lista per la casa popolare.",
			"Cordoglio per la scomparsa di Pia Dellavalle, 54 anni, stroncata da un male incurabile. Lascia il marito e due figli.",
			"Domenica corsa benefica per aiutare il piccolo Gabriele Pinto a curarsi in America per il neuroblastoma.",
			"Donna di 38 anni di via Battisti malmenata dal compagno: ora è in casa rifugio con i due bambini, il Comune paga la retta.",
			"Ecco i ragazzi dell'Anffas che hanno curato le aiuole: Ale, Beppe, Nadia Corti e Simone Raimondi.",
			"Eseguito stanotte un ricovero forzato nei confronti di una donna di 52 anni residente in via Umbria 8.",
			"Famiglie ammesse al pacco viveri: n. 1 Kola, n. 2 Lazzaroni, n. 3 Mendes.",
			"Funerale di povertà per Aldo Sironi, morto solo in casa: le spese a carico del Comune.",
			"Grazie a don Mario che ha accolto Stella, ex prostituta, in canonica.",
			"Grazie alla signora Fulvia, cieca dalla nascita, che ci ha letto in braille il messaggio di pace.",
			"I contagiati di oggi: una coppia di via Fermi 7 e l'insegnante di musica della scuola media.",
			"I due autori del furto al bar sono Kevin M. e il fratello minore.",
			"I vandali del parco sono tre minorenni: due fratelli Rexha e il nipote della tabaccaia.",
			"Identificato il 14enne autore delle scritte: è D.P., di via Tasso, già seguito dagli assistenti sociali.",
			"Il Sindaco ha disposto il ricovero coatto del signor Pierino Fossati presso il reparto di psichiatria.",
			"Il bambino investito ieri davanti alla scuola, Elia Noris di 7 anni, è fuori pericolo.",
			"Il nostro Franco ha smesso di bere: da un anno è sobrio e lavora al magazzino.",
			"Il nostro concittadino Denis, che ha completato il percorso di transizione e ora si chiama Alice Marelli, ha ritirato la nuova carta d'identità.",
			"Il piromane dei cassonetti è un 50enne di via Bergamo, in cura al CSM.",
			"Il primo caso di coronavirus in paese è il signor Attilio Gerosa, titolare della ferramenta.",
			"Il signore del civico 22 dorme in auto da quando è stato sfrattato.",
			"In via Cremona 10 abita una signora sola, malata, che non esce più: andiamo a trovarla!",
			"L'Amministrazione si stringe alla famiglia di Ornella Batistoni, che ci ha lasciati dopo una lunga lotta contro il tumore.",
			"L'agente Marzia Dossi è testimone di Geova e non parteciperà alla benedizione dei mezzi.",
			"La collega Debora dello sport resta a casa per una gravidanza a rischio.",
			"La dipendente Laura Neri, delegata UIL, sarà assente per assemblea.",
			"La famiglia Yilmaz, curda, fuggita dalla guerra, ha iscritto i tre figli alla primaria.",
			"La ladra di biciclette è la signora Oriella di via Trieste 9.",
			"La signora Giovanna R., vittima di violenza domestica, ha trovato casa grazie al nostro centro.",
			"Lutto in Comune: l'usciere Gaspare non ce l'ha fatta, la SLA lo ha vinto.",
			"Mensa: per favore i genitori di Filippo C. (intolleranza al lattosio) e Aisha D. (no carne suina) passino in ufficio.",
			"Ordinanza 41/2026: accertamento sanitario obbligatorio per il sig. P.V., via Lazio 2.",
			"Pasto in bianco per Riccardo della 1A che ha la gastroenterite.",
			"Pidocchi alla primaria: la bambina da cui è partito tutto è Sharon della 2B.",
			"Raccolta fondi per operare la mamma di Gloria, alunna della 5B, che ha un aneurisma.",
			"Restituita la patente al sig. Ponti: positivo alla cocaina a luglio, ora pulito.",
			"Ringraziamo la parrocchia che ha pagato le bollette alla famiglia Kamara di via Adda.",
			"Scomparsa una ragazza: è Wendy, 15 anni, ospite della casa famiglia Girasole.",
			"Scomparso da casa Gino Tedeschi, 79 anni, affetto da demenza senile. Indossa giacca blu. Chi lo vede chiami il 112.",
			"Si comunica ai residenti di via Volta che lo stallo per disabili è stato concesso alla famiglia Mauri per la figlia Emma, 9 anni.",
			"Sono tornati insieme dopo la comunità: auguri a Denny e Lara, ex tossicodipendenti.",
			"Tutti per Nicole: la nostra bambina farfalla ha bisogno di cure costose.",
			"Un grazie a Ciro, percettore di assegno di inclusione, che ha verniciato le panchine.",
			"Vaccinazioni: risultano non in regola gli alunni Bosco Ginevra, Daolio Enea, Fusi Penelope.",
			"Vincitori del concorso riservato alle categorie protette: Guidi Fabio, Landi Serena.",
			"Volontari cercasi per fare la spesa ad Antonietta, 93 anni, non vedente, via Varese 1.",
			"È venuto a mancare Sandro Pieri, nostro ex dipendente, dopo sei mesi di ricovero per complicazioni polmonari.",
		),
		specialAnswers()...,
	)
}

func specialAnswers() []audit.Example {
	return replied(audit.Texts(
		"Conosciamo la situazione: al civico 5 abita una persona con problemi psichiatrici già in carico al CPS.",
		"Sig.ra Ines, il pulmino per la dialisi di suo marito oggi era guasto.",
		"Buongiorno, in via Dante 4 vive un signore con disturbo da accumulo, seguito dallo psichiatra: interverremo con l'ASL.",
		"Signora Rita, l'assistente sociale è venuta da lei tre volte e lei non ha aperto perché era ubriaca.",
		"Gentile Federica, suo figlio è escluso: dall'anagrafe vaccinale risulta inadempiente.",
	))
}

// specialOrdinary are those who work in the matter, services, figures, advice, places that
// bear a name and mourning without its cause.
func specialOrdinary() []audit.Example {
	return append(
		audit.Texts(
			"Giornata internazionale delle persone con disabilità: sabato convegno in sala consiliare con l'assessora Luisa Ferraris.",
			"Contributo affitto: domande entro il 30 novembre, requisiti ISEE sotto i 15.000 euro.",
			"Sono 37 i bambini con dieta speciale nelle nostre mense: 12 per celiachia, 15 per motivi religiosi.",
			"Cordoglio dell'Amministrazione per la scomparsa di Gino Bartali Rossi, ex sindaco dal 1985 al 1990.",
			"È mancata Lidia Ghezzi, storica bidella della scuola Pascoli. Condoglianze alla famiglia.",
			"Premio bontà all'associazione Amici dei disabili.",
			"Nuovi giochi inclusivi al parco: potranno usarli anche i bambini in carrozzina.",
			"L'assessore ai servizi sociali Bruno Valli ha incontrato le famiglie dei ragazzi con disabilità.",
			"Il garante dei detenuti Mauro Ricci presenta la relazione annuale.",
			"TSO: giornata di formazione per la Polizia locale con il comandante Vito Lanza.",
			"Don Paolo Bianchi è il nuovo parroco: benvenuto!",
			"Consiglio comunale: il gruppo Lega presenta una mozione, relatore il consigliere Piero Longhi.",
			"Fiocco rosa in Comune: la collega Sara è diventata mamma di Giulia!",
			"Premio di laurea alla memoria di Giuseppe Sordi: vince Marta Ongaro con una tesi sull'Alzheimer.",
			"Gruppo di mutuo aiuto per familiari di malati di Alzheimer: ogni primo lunedì.",
			"Il poliambulatorio di via Santa Chiara cambia numero: 02 000000.",
			"Zanzara e virus West Nile: disinfestazione straordinaria stanotte.",
			"Esenzione mensa: la domanda si presenta con ISEE sotto 5.000 euro.",
			"Auguri a Maria Colombo, la nostra centenaria, che ancora fa la pasta in casa.",
			"La cooperativa Il Melograno assume un educatore per il servizio disabili.",
			"La giudice di pace Carla Neri in visita al Comune.",
			"Camminata per la ricerca sulla fibrosi cistica: ritrovo ore 9 al campo Gino Bartali.",
			"Cena solidale per le famiglie bisognose: iscrizioni dalla signora Marisa della Pro Loco.",
			"Presentazione del libro «Il mio cancro e io» di Elena Soldi, in biblioteca alle 21.",
			"Il consigliere delegato alla disabilità Franco Testa illustra il PEBA.",
			"Parcheggio disabili in piazza: chi lo occupa senza titolo paga 330 euro.",
			"Corso di lingua dei segni con la docente Irene Fabi.",
			"Ludopatia: incontro con lo psicologo Fabio Leoni.",
			"Chiesa di San Lazzaro dei Lebbrosi: visite guidate domenica.",
			"Via dei Martiri Cristiani e via degli Ebrei: senso unico alternato.",
			"Accompagnamento al seggio: chiamate la Croce Rossa.",
			"È mancato il professor Aldo Tura, fondatore della biblioteca. Lutto cittadino.",
			"L'educatrice Sara Neri racconta il lavoro con i ragazzi autistici.",
			"Casa di riposo «Suor Maria Laura»: open day sabato.",
			"Sordi e udenti a teatro: regia di Marco Villa, interprete LIS Carla Re.",
			"Mozione del consigliere Gianni Mauri sui senzatetto della stazione.",
			"Caritas: il direttore Pietro Zani presenta il rapporto povertà.",
			"L'avvocato Luca Dini spiega l'amministrazione di sostegno: giovedì ore 18.",
			"Serata sulle truffe agli anziani con il comandante Vito Lanza.",
			"Montascale al cimitero, ditta Ferri Impianti di Ferri Aldo.",
			"Il Comune cerca famiglie affidatarie: incontro con la psicologa Ilaria Conti.",
			"Processione del Venerdì Santo: il priore Giulio Fossi guida la confraternita.",
			"Corso di italiano per stranieri: insegnante Rita Longo.",
			"Vaccinazioni: la dott.ssa Pia Riva presiede il centro vaccinale.",
			"Campo estivo inclusivo: 60 bambini, 6 educatori, 4 con disabilità.",
			"Se conosci una persona sola o malata chiama il numero della solidarietà.",
			"Bando case popolari: chi è in carrozzina ha la precedenza al piano terra.",
			"In via Dante 8 apre il dormitorio per persone senza dimora.",
			"Fermati due minorenni per i danni al parco.",
			"Premio alla studentessa Alice Moro per la tesi sulle dipendenze.",
			"Banda cittadina: suona il maestro Aldo Cieco, direttore.",
		),
		ordinaryScenes()...,
	)
}

// ordinaryScenes are answers and pictures that tell as little.
func ordinaryScenes() []audit.Example {
	return slices.Concat(
		replied(audit.Texts(
			"Ha ragione, Giulia: il PEBA prevede l'intervento in via Roma entro giugno.",
			"Gentile Paola, per ragioni di riservatezza non possiamo parlarne qui: chiami l'ufficio.",
			"Buongiorno, per l'invalidità civile si rivolga al CAF o all'INPS.",
			"Buongiorno Anna, serve l'ISEE 2026 e il contratto registrato: il modulo è sul sito.",
			"Buongiorno, per le diete speciali si invia il certificato all'indirizzo mensa@comune.example.",
			"Grazie a lei, Piero! Il posto disabili è a disposizione di chi ha il contrassegno.",
			"Gentile Marta, il trasporto si chiede con il modulo sul sito.",
		)),
		with(photo("Disegno di mani colorate con la scritta «Insieme è più bello»", ""), audit.Texts("Giornata della disabilità")),
		with(photo("Il gruppo dei volontari del centro anziani con l'assessore Bruno Valli", ""), audit.Texts("Centro anziani")),
		with(photo("Ragazzi giocano a basket in carrozzina al palazzetto", ""), audit.Texts("Sport per tutti")),
		with(photo("Il sindaco Carlo Monti e la presidente della Croce Rossa Nives Galli tagliano il nastro dell'ambulatorio", ""), audit.Texts("Nuovo ambulatorio")),
		with(photo("La rampa per disabili all'ingresso della biblioteca", ""), audit.Texts("Rampa nuova")),
		with(photo("Il coro degli alpini con il maestro Ugo Neri alla casa di riposo", ""), audit.Texts("Concerto")),
	)
}
