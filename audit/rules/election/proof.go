package election

import (
	"vigilia/audit"
	"vigilia/audit/civil"
)

// inWindow opens a window around the day of the example.
func inWindow(set *audit.Setting, s *audit.Subject) {
	day := s.Day()
	set.Policy.Settings.Elections = []audit.ElectionWindow{{
		Name: "Elezioni di prova", Period: civil.Period{From: day.Add(-10), To: day.Add(10)}, Scope: "comune", Source: "decreto prefettizio n. 1",
	}}
}

// afterWindow has one that closed the day before.
func afterWindow(set *audit.Setting, s *audit.Subject) {
	inWindow(set, s)
	set.Policy.Settings.Elections[0].Period.To = s.Day().Add(-1)
}

func windowHits() []audit.Example {
	serious, medium := audit.Serious, audit.Medium
	in := func(text string) audit.Example { return audit.Example{Text: text, Scene: inWindow} }
	as := func(e audit.Example, s *audit.Severity) audit.Example { e.Severity = s; return e }
	reply := in("Grazie! Abbiamo mantenuto la promessa, come sempre")
	reply.Kind = audit.OwnReply
	return []audit.Example{
		as(in("Il Sindaco Paolo Neri ha incontrato le associazioni."), &serious),
		{Text: "Il Sindaco Paolo Neri ha incontrato le associazioni.", Policy: "cento", Scene: inWindow, Severity: &serious, Why: "nessuna clausola: rileva per la legge"},
		in("Abbiamo riqualificato il campo sportivo: un altro traguardo raggiunto!"),
		in("Inaugurazione della nuova palestra sabato alle 11, vi aspettiamo"),
		as(in("Lavori conclusi al campo da calcio di via Verdi: nuovo manto e nuova illuminazione."), &serious),
		in("L'assessora alla scuola ringrazia le maestre per il bel progetto"),
		in("Allerta gialla per domani: il Sindaco Paolo Neri invita alla prudenza, abbiamo lavorato tutta la notte"),
		in("Il bilancio di mandato è online: cinque anni insieme."),
		in("Siamo orgogliosi della nostra biblioteca, premiata dalla Regione"),
		in("«Una giornata storica» commenta il vicesindaco Ugo Prova"),
		in("Nella foto il sindaco con i ragazzi della terza B"),
		in("Concerto di Natale in piazza, ingresso libero"),
		in("Taglio del nastro per la nuova ciclabile alla presenza dell'assessore regionale"),
		as(in("Buongiorno a tutti e buona settimana"), &medium),
		in("Due milioni di euro dal PNRR per la scuola Rodari"),
		in("La Giunta ha voluto con forza questo parco"),
		reply,
	}
}

func windowSpares() []audit.Example {
	in := func(text string) audit.Example { return audit.Example{Text: text, Scene: inWindow} }
	reply := in("Buongiorno, lo sportello apre alle 9. Cordiali saluti")
	reply.Kind = audit.OwnReply
	thanks := in("Buongiorno, grazie della segnalazione: l'abbiamo inoltrata all'ufficio.")
	thanks.Kind = audit.OwnReply
	return []audit.Example{
		{Text: "Il Sindaco Paolo Neri ha incontrato le associazioni.", Why: "nessun periodo caricato"},
		{Text: "Il Sindaco Paolo Neri ha incontrato le associazioni.", Scene: afterWindow, Why: "periodo chiuso il giorno prima"},
		in("Allerta arancione: scuole chiuse domani."),
		in("Domenica processione del Corpus Domini, viabilità modificata."),
		in("Via Garibaldi chiusa al traffico da lunedì per asfaltatura."),
		in("Tessera elettorale: l'ufficio elettorale è aperto sabato dalle 9 alle 13."),
		in("Voto assistito e voto domiciliare: come fare domanda."),
		in("Scade il 16 dicembre il saldo IMU."),
		in("Iscrizioni al nido entro il 31 gennaio, modulo sul sito."),
		in("Consiglio comunale convocato per giovedì alle 20.30, ordine del giorno sul sito"),
		in("Interruzione dell'acqua in via Roma martedì dalle 8 alle 12 per un guasto."),
		in("Affluenza alle ore 19: sezioni scrutinate sul sito del Ministero"),
		in("Raccolta differenziata: il calendario dei rifiuti di dicembre"),
		in("Uffici chiusi il 24 e il 31 dicembre"),
		in("Trattamenti larvicidi contro le zanzare in tutto il territorio"),
		in("Screening gratuito del colon: gli ambulatori aperti"),
		in("Avviso pubblico per il servizio civile, domanda online"),
		reply, thanks,
	}
}

func politicsHits() []audit.Example {
	serious := audit.Serious
	reply := audit.OwnReply
	return []audit.Example{
		{Text: "Domenica votate la lista Insieme per il paese!", Severity: &serious},
		{Text: "L'opposizione mente sapendo di mentire sul bilancio."},
		{Text: "La minoranza sa fare solo polemiche, noi lavoriamo.", Kind: reply},
		{Text: "Le solite bugie del PD sul parcheggio"},
		{Text: "Il centrodestra ha lasciato un buco di due milioni nelle casse"},
		{Text: "La precedente amministrazione ha abbandonato la scuola per anni"},
		{Text: "Grazie al governo Esempio e al nostro partito per i fondi"},
		{Text: "Come promesso in campagna elettorale, ecco la rotonda"},
		{Text: "Un voto per la nostra lista è un voto per il futuro"},
		{Text: "Sostenete la nostra coalizione al ballottaggio"},
		{Text: "Chi governava prima ci ha lasciato solo debiti", Kind: reply},
		{Text: "Vergognosa strumentalizzazione della Lega sulla mensa"},
		{Text: "I consiglieri di minoranza dovrebbero vergognarsi"},
		{Text: "Bravi ai consiglieri della maggioranza, a differenza dell'opposizione che ha votato no"},
		{Text: "La sinistra blocca tutto, come sempre"},
	}
}

func politicsSpares() []audit.Example {
	return []audit.Example{
		{Text: "Il gruppo X ha votato contro il bilancio in Consiglio."},
		{Text: "Il bilancio è approvato con 11 voti favorevoli; contrari i gruppi di minoranza."},
		{Text: "Convocato il Consiglio comunale: interrogazioni dei gruppi di opposizione (link)"},
		{Text: "25 aprile: la cerimonia in piazza, con le associazioni partigiane"},
		{Text: "Risultati ufficiali: lista Insieme 1.204 voti, lista Domani 988"},
		{Text: "Il Consiglio ha approvato a maggioranza il regolamento dei dehors"},
		{Text: "Non è vero che la mensa aumenta: precisiamo che la notizia è falsa"},
		{Text: "Lista d'attesa del nido: ecco la graduatoria"},
		{Text: "Lavori sulla destra della carreggiata in via Roma, finalmente al via"},
		{Text: "Spazi per la propaganda elettorale: norme per le liste"},
		{Text: "Opposizione al verbale: come presentare ricorso"},
		{Text: "Votate il presepe più bello sulla pagina della Pro Loco!"},
		{Text: "Bilancio partecipativo: vota il tuo progetto entro domenica"},
		{Text: "Presentazione del libro sulla storia del Partito d'Azione"},
		{Text: "Le opposizioni hanno accusato la Giunta di conti falsi; il Sindaco ha respinto le accuse."},
		{Text: "La mozione della minoranza sul verde è stata approvata all'unanimità"},
		{Text: "Il Comune aderisce alla Giornata contro la violenza sulle donne"},
		{Text: "Capigruppo: conferenza lunedì alle 18"},
	}
}
