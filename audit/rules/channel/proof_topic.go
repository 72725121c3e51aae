package channel

import "vigilia/audit"

// Posts of the proof, each with a clear theme.
const (
	festival = "Sabato sera in piazza torna la festa patronale: concerto della banda, bancarelle e fuochi d'artificio. Vi aspettiamo alla sagra!"
	library  = "Venerdì in biblioteca presentazione del libro: l'autore incontra i lettori. Ingresso libero, mostra di poesia nella sala cultura."
	waste    = "Raccolta differenziata: da lunedì cambiano i giorni di ritiro di umido, plastica e vetro. Esponete i sacchi la sera prima."
	school   = "Iscrizioni alla mensa scolastica: i genitori degli alunni della scuola materna ed elementari possono fare domanda fino al 30."
	roads    = "Chiusura al traffico di viale Europa per asfaltatura: deviazioni segnalate, divieto di sosta e parcheggio su tutto il tratto di strada."
	sport    = "Complimenti alla squadra di pallavolo per la vittoria del campionato! Grande partita, grandi atlete, grazie all'allenatore."
	dogs     = "Area cani di via Dante: i proprietari tengano i cani al guinzaglio e raccolgano le deiezioni. Presto nuove regole per gli animali."
	weather  = "Allerta arancione per pioggia e vento fino a domani: evitate gli argini. Seguite gli aggiornamenti della protezione civile."
	mourning = "L'amministrazione esprime cordoglio per la scomparsa del maestro: i funerali si terranno martedì, lutto cittadino."
)

func offTopicProof() audit.Proof {
	return audit.Proof{Hits: offTopicHits(), Spares: offTopicSpares()}
}

func offTopicHits() []audit.Example {
	return []audit.Example{
		{Post: festival, Text: "Intanto le bollette aumentano, la tassa sui rifiuti è raddoppiata e i contribuenti onesti pagano anche per gli evasori"},
		{Post: festival, Text: "Il pronto soccorso ha sei ore di attesa, mancano medici e infermieri e voi state zitti sulla sanità pubblica"},
		{Post: festival, Text: "Perché non parlate del depuratore fermo, della fognatura intasata e dell'acquedotto vecchio di quarant'anni che scoppia ogni settimana"},
		{Post: library, Text: "Il marciapiede davanti casa cade a pezzi, l'asfalto pieno di buche, i lampioni funzionano a singhiozzo e nessuno interviene mai"},
		{Post: library, Text: "I cassonetti traboccano di immondizia, la plastica resta a terra giorni interi, gli ingombranti abbandonati dietro ogni angolo"},
		{Post: library, Text: "Hanno aumentato di nuovo la tari e l'imu, contribuenti spremuti mentre il bilancio comunale piange e gli evasori ridono"},
		{Post: dogs, Text: "Il governo Meloni ha tradito gli elettori, la sinistra dorme e i partiti litigano solo per poltrone e ministeri"},
		{Post: waste, Text: "La squadra merita applausi, campionato vinto con giocatori giovani, allenatore preparato e tifosi stupendi ogni domenica allo stadio"},
		{Post: sport, Text: "Il governo vuole cambiare la costituzione, i partiti di destra pensano alle elezioni europee e il parlamento approva tutto senza discutere"},
		{Post: school, Text: "Negozi chiusi uno dopo l'altro, il commercio muore, le aziende licenziano e i disoccupati aumentano mentre apre un altro supermercato"},
		{Post: roads, Text: "Ospedale senza pediatra, liste d'attesa infinite, il medico di base va in pensione e restano mille pazienti senza ambulatorio"},
		{Post: roads, Text: "Vi ricordo la mostra del pittore locale, il coro canta domenica e la rassegna di teatro riparte con bravissimi artisti"},
		{Post: sport, Text: "I cassonetti vicino casa restano pieni di immondizia da giorni, umido puzzolente, vetro rotto e sacchetti strappati ovunque"},
		{Post: festival, Text: "Mancano medici, infermieri, posti letto all'ospedale: quando pensate seriamente a salvare il pronto soccorso della zona?"},
		{Post: dogs, Text: "Le tasse comunali crescono ancora, addizionale irpef massima, imu alle stelle e intanto il bilancio nasconde debito enorme"},
		{Post: dogs, Text: "La mensa scolastica serve pasti scadenti, gli alunni tornano affamati, le maestre protestano e i genitori pagano rette assurde"},
		{Post: weather, Text: "Votate chi volete, ormai destra e sinistra uguali, il governo decide tutto e il parlamento ratifica, elezioni inutili"},
		{Post: weather, Text: "Lo sportello anagrafe chiuso anche stavolta, impossibile ottenere appuntamento per la carta d'identità, certificati bloccati, modulo inesistente"},
		{Post: mourning, Text: "Ricordatevi della raccolta differenziata: cassonetti stracolmi, plastica dappertutto, umido ritirato male e discarica abusiva dietro il capannone"},
		{Post: mourning, Text: "La ciclabile finisce contro un cantiere, asfalto rovinato, semafori rotti, parcheggi insufficienti e traffico impazzito ogni mattina"},
		{Post: festival, Text: "Ospedale declassato, medici in fuga, ticket carissimi: parliamo seriamente di sanità invece di perdere tempo", Parent: "Bellissimo concerto, la banda suonava divinamente e le bancarelle erano tutte piene di gente alla festa"},
		{Post: library, Text: "Asfaltate piuttosto le strade: buche, tombini rumorosi, traffico pesante, nessun parcheggio vicino all'incrocio principale", Parent: "Autore straordinario, ho letto tutti i suoi romanzi e la poesia mi ha commossa, viva la cultura"},
		{Post: waste, Text: "Ma il Napoli quest'anno vince lo scudetto, segnatevelo"},
		{Post: library, Text: "Mi si è fermata la lavatrice, che marca mi consigliate?"},
		{Post: roads, Text: "trump ha fatto bene a uscire da quella roba lì"},
		{Post: roads, Text: "La carbonara si fa col guanciale, punto, ve lo dice uno di Roma"},
	}
}

func offTopicSpares() []audit.Example {
	return []audit.Example{
		{Post: festival, Text: "Bravi!"},
		{Post: festival, Text: "Grazie 👏👏👏"},
		{Post: mourning, Text: "Sentite condoglianze alla famiglia, riposi in pace, una persona splendida che ha insegnato a generazioni di ragazzi"},
		{Post: "Buona domenica a tutti!", Text: "Le tasse comunali crescono ancora, addizionale irpef massima, imu alle stelle e intanto il bilancio nasconde debito enorme", Why: "a generic post has no theme"},
		{Text: "Le tasse comunali crescono ancora, addizionale irpef massima, imu alle stelle e intanto il bilancio nasconde debito enorme", Why: "no text of the post"},
		{Post: festival, Text: "E i parcheggi dove sono? L'anno scorso traffico bloccato, strade chiuse e auto in sosta sui marciapiedi fino a mezzanotte", Why: "roads go with events"},
		{Post: festival, Text: "Spero che stavolta i cestini bastino: l'anno scorso rifiuti e bottiglie di vetro ovunque, i netturbini hanno finito all'alba", Why: "rubbish goes with events"},
		{Post: waste, Text: "E la tari quando diminuisce? Paghiamo tasse sempre più alte, il bilancio dice che i tributi servono al servizio ma aumentano ogni anno", Why: "the tax goes with the service"},
		{Post: library, Text: "La piscina invece quando riapre? L'allenamento di nuoto dei ragazzi si fa in trasferta da mesi e le gare iniziano presto", Why: "sport goes with culture"},
		{Post: school, Text: "Lo scuolabus passa ancora alla fermata di via Po? L'autista diceva che la linea cambia e l'abbonamento costa di più", Why: "a connected service"},
		{Post: festival, Text: "Ospedale declassato, medici in fuga, ticket carissimi: serve una visita specialistica e si aspetta un anno", Parent: "Qui la sanità è ferma: ospedale chiuso di notte, medici che se ne vanno, niente pronto soccorso", Why: "answers another comment"},
		{Post: festival, Text: "Maria Prova guarda che bello, andiamo insieme sabato con i bambini e la nonna?"},
		{Post: roads, Text: "Buongiorno e buona giornata a tutti gli amici della pagina, un caro saluto dal lago con tanto affetto"},
		{Post: weather, Text: "Le strade sono già allagate, il sottopasso chiuso, i semafori spenti e il traffico bloccato verso la tangenziale"},
		{Post: sport, Text: "Brave ragazze, orgoglio del paese, continuate così con impegno e passione, vi seguiremo ovunque anche in trasferta"},
		{Post: dogs, Text: "Al parco serve una fontanella, gli alberi fanno poca ombra, l'erba è alta e le panchine sono rotte vicino alla siepe"},
		{Post: roads, Text: "Finalmente, era ora! Speriamo che durino più di un inverno questi lavori promessi da almeno tre amministrazioni diverse"},
		{Post: waste, Text: "Non ho capito niente del calendario nuovo, mia nonna ancora meno, mandate qualcuno casa per casa a spiegarlo agli anziani"},
		{Post: library, Text: "Peccato per l'orario, chi lavora non riesce mai a venire, pensate anche a noi pendolari ogni tanto per favore"},
		{Post: festival, Text: "La musica troppo alta fino a notte fonda disturba i malati, gli anziani e chi al mattino deve alzarsi presto"},
		{Post: school, Text: "Ma il menu della mensa è biologico? Mio nipote è celiaco e l'anno scorso ha avuto problemi con i pasti"},
		{Post: "Raccolta di aiuti per la pace in Ucraina", Text: "Putin va fermato, bravi tutti", Why: "the post speaks of it"},
		{Post: festival, Text: "E gli gnocchi di zucca della pro loco? Voglio la ricetta", Why: "cooking goes with feasts"},
		{Post: waste, Text: "Finalmente! Era ora davvero"},
	}
}
