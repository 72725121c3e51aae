package form

import "vigilia/audit"

// pictured gives the post photos: each text is a person's alternative text, "auto" the
// platform's own, "?" one that was not read.
func pictured(alts ...string) func(*audit.Setting, *audit.Subject) {
	return func(_ *audit.Setting, s *audit.Subject) {
		for _, alt := range alts {
			a := audit.Attachment{Type: "photo", AltRead: alt != "?"}
			switch alt {
			case "auto":
				a.AltAuto = "Potrebbe essere un'immagine raffigurante una persona"
			case "?":
			default:
				a.Alt = alt
			}
			s.Attachments = append(s.Attachments, a)
		}
	}
}

func sharing(_ *audit.Setting, s *audit.Subject) { s.Origin = "999_1" }

func accessibilityHits() []audit.Example {
	informative := audit.Informative
	return []audit.Example{
		{Text: "Sabato mattina la piazza si riempie di colori con il mercato dei fiori.", Scene: pictured(""), Severity: &informative},
		{Text: "La nuova palestra della scuola Rodari è pronta, ecco qualche immagine dei lavori.", Scene: pictured("La palestra vista dall'ingresso", "")},
		{Text: "Tutte le informazioni nella locandina!", Scene: pictured("auto"), Why: "locandina senza testo"},
		{Text: "Vi aspettiamo 👇", Scene: pictured("auto", "auto")},
		{Text: "Domenica in centro c'è la festa #festadellamadonna"},
		{Text: "Grazie ai volontari #insiemepercambiare #unpaesechecresce"},
		{Text: "Buone feste da tutta l'amministrazione #BUONEFESTEATUTTI"},
		{Text: "SI AVVISA LA CITTADINANZA CHE DOMANI GLI UFFICI COMUNALI RESTERANNO CHIUSI PER TUTTA LA MATTINATA"},
		{Text: "ATTENZIONE!!! DOMANI MATTINA DALLE ORE 8 NON SI POTRÀ PARCHEGGIARE IN PIAZZA MAZZINI PER IL MERCATO"},
		{Text: "Che festa ieri sera! 🎉🎉🎉🎊🎈 Grazie a tutti"},
		{Text: "Arriva Babbo Natale 🎅🎄🎁⭐ domenica alle 16"},
		{Text: "𝗦𝗔𝗚𝗥𝗔 𝗗𝗘𝗟𝗟𝗔 𝗭𝗨𝗖𝗖𝗔: il programma completo"},
		{Text: "𝑺𝒆𝒓𝒂𝒕𝒂 𝒊𝒏 𝒎𝒖𝒔𝒊𝒄𝒂 nel cortile della biblioteca"},
		{Text: "ＡＶＶＩＳＯ chiusura dello sportello"},
		{Text: "Il modulo è qui: https://www.comune.esempio.example/it/servizi/iscrizione-nido-2026-2027?utm_source=facebook&utm_medium=social"},
		{Text: "Iscrizioni aperte, link nei commenti"},
		{Text: "Per prenotare trovate il modulo nel primo commento 👇"},
		{Text: "Il programma completo? Link in bio!"},
	}
}

func accessibilitySpares() []audit.Example {
	return []audit.Example{
		{Text: "Sabato mattina la piazza si riempie di colori.", Scene: pictured("Bancarelle di fiori in piazza Mazzini")},
		{Text: "Sabato mattina la piazza si riempie di colori."},
		{Text: "La Protezione civile regionale comunica", Scene: func(set *audit.Setting, s *audit.Subject) { pictured("")(set, s); sharing(set, s) }, Why: "condivisione nativa"},
		{Text: "Diretta del Consiglio comunale", Scene: func(_ *audit.Setting, s *audit.Subject) {
			s.Attachments = []audit.Attachment{{Type: "video_inline"}}
		}, Why: "i video non hanno testo alternativo"},
		{Text: "Domenica in centro c'è la festa #FestaDellaMadonna"},
		{Text: "Partiamo! #differenziata"},
		{Text: "Notizie dal Comune #biblioteca #protezionecivile2", Why: "parole sole"},
		{Text: "Auguri #natale #volontariato #sostenibilità"},
		{Text: "AVVISO: lo sportello SUAP, l'ANPR e la CIE sono sospesi dal 3 al 5 per aggiornamento"},
		{Text: "ORDINANZA N. 12 – VIABILITÀ\nSi comunica che domani via Roma è chiusa dalle 8 alle 12."},
		{Text: "Grazie a tutti per la bella serata 🎉👏"},
		{Text: "📅 sabato 21\n🕘 ore 9\n📍 piazza Mazzini\n🎟️ ingresso libero", Why: "un segno per riga"},
		{Text: "Il modulo è su https://www.comune.esempio.example/nido"},
		{Text: "Leggete i commenti prima di scrivere: abbiamo già risposto"},
		{Text: "Il link è nel post di ieri"},
		{Text: "🅿️ parcheggio gratuito e 🅰️ gruppo sanguigno"},
		{Text: "𝟭 posto libero", Why: "un segno solo"},
		{Text: "IMMAGINI SENZA TESTO: BASTA UN RIGO", Scene: func(set *audit.Setting, _ *audit.Subject) { set.Policy.Settings.Accessibility = "off" }, Why: "la policy non ne parla"},
	}
}

func toneHits() []audit.Example {
	reply := audit.OwnReply
	medium := audit.Medium
	return []audit.Example{
		{Text: "Sei un cretino e non capisci nulla.", Kind: reply, Severity: &medium},
		{Text: "Ma studi, ignorante, prima di scrivere", Kind: reply},
		{Text: "Siete dei poveri idioti, il bando scade domani", Kind: reply},
		{Text: "Chi ha imbrattato il muro è un emerito imbecille. Faremo di tutto per trovarlo, coglione!"},
		{Text: "Non rompere i coglioni, gli uffici aprono alle 9", Kind: reply},
		{Text: "Che cazzo volete ancora? Il parco è aperto", Kind: reply},
		{Text: "Vaffanculo", Kind: reply},
		{Text: "Lei è un buffone, come sempre", Kind: reply},
		{Text: "Siete solo degli stronzi, avete buttato i rifiuti nel bosco"},
		{Text: "Ma fatti una vita invece di stare tutto il giorno a commentare, sfigato", Kind: reply},
		{Text: "Caro signore, lei è un analfabeta funzionale", Kind: reply},
		{Text: "Ti vengo a prendere a casa, vedi come la smetti", Kind: reply},
		{Text: "Zitta e pedala, che la squadra è già passata", Kind: reply, Severity: &medium},
		{Text: "Se sapesse leggere troverebbe l'orario sul cartello", Kind: reply},
		{Text: "Basta con i lamentoni: il cantiere finisce a marzo"},
		{Text: "Questo str0nz0 ha lasciato il divano in strada"},
	}
}

func toneSpares() []audit.Example {
	reply := audit.OwnReply
	return []audit.Example{
		{Text: "Il commento che conteneva la parola «cretino» è stato rimosso ai sensi della policy.", Kind: reply, Why: "citazione per annunciare la rimozione"},
		{Text: "Le ricordiamo che insulti e volgarità non sono ammessi: il suo commento sarà rimosso.", Kind: reply},
		{Text: "Condanniamo con forza il gesto vandalico di questa notte."},
		{Text: "Vaccino gratuito per malati cronici e persone con invalidità al 100%."},
		{Text: "Corso gratuito: impara a usare il computer e lo SPID"},
		{Text: "Il contributo viene mantenuto anche per il prossimo anno."},
		{Text: "Viene piantato un albero per ogni nuovo nato."},
		{Text: "Signora Cane, grazie del suo aiuto"},
		{Text: "Chi scrive “cretino” a un volontario dovrebbe solo vergognarsi."},
		{Text: "Che bestie splendide alla fiera del bestiame! 🐄"},
		{Text: "Lavori alla fognatura di via Roma"},
		{Text: "Ritardati pagamenti: ecco come regolarizzare la TARI"},
		{Text: "Ahah, ha ragione: siamo stati un po' lumache con questa buca! Domani arriva la squadra.", Kind: reply, Why: "ironia benevola"},
		{Text: "Ci scusiamo per il disagio, siamo stati degli sciocchi a non avvisare prima.", Kind: reply},
		{Text: "Spettacolo «La stupida guerra» al teatro civico"},
		{Text: "Buongiorno, il suo parere è stato inoltrato all'ufficio.", Kind: reply},
		{Text: "Stop ai furbetti del sacchetto: arrivano le fototrappole"},
		{Text: "La stupidità di chi abbandona i rifiuti costa a tutti noi 30.000 euro l'anno"},
	}
}

func legalHits() []audit.Example {
	minor := audit.Minor
	return []audit.Example{
		{Text: "La presente vale come notifica agli interessati", Policy: "cento", Severity: &minor},
		{Text: "La presente vale come notifica agli interessati", Policy: "arese"},
		{Text: "Il presente post vale a tutti gli effetti come notifica ai proprietari dei terreni."},
		{Text: "Con questo messaggio i genitori si intendono notificati della chiusura della scuola"},
		{Text: "Il presente avviso ha valore di notifica a tutti gli effetti di legge."},
		{Text: "La pubblicazione su questa pagina costituisce notifica per tutti gli iscritti al nido"},
		{Text: "Questo post ha valore legale: chi non sposta l'auto sarà sanzionato"},
		{Text: "Il presente messaggio sostituisce la comunicazione scritta, non seguirà altra comunicazione."},
		{Text: "Gli eredi delle tombe indicate si considerano notificati"},
		{Text: "Il presente post costituisce convocazione ufficiale dell'assemblea dei soci della consulta"},
		{Text: "I termini decorrono dalla data di questo post."},
		{Text: "Si ritengono notificati tutti i proprietari frontisti di via dei Pioppi"},
		{Text: "La notifica si considera eseguita con la pubblicazione su questa pagina."},
		{Text: "Il presente avviso vale come pubblicazione all'albo."},
		{Text: "vale quale comunicazione ufficiale per tutti i genitori della mensa"},
		{Text: "Questo post equivale a notifica per gli espositori del mercato"},
	}
}

func legalSpares() []audit.Example {
	return []audit.Example{
		{Text: "La pubblicazione all'albo pretorio ha valore di notifica a tutti gli effetti di legge.", Why: "rinvio all'albo"},
		{Text: "L'avviso è sulla Gazzetta Ufficiale e vale come notifica ai candidati"},
		{Text: "Questo post non ha valore di notifica: fa fede l'avviso scritto"},
		{Text: "Le informazioni pubblicate qui non costituiscono notifica"},
		{Text: "Avviso di deposito degli atti del PUG: gli elaborati sono consultabili al link"},
		{Text: "Attiva le notifiche per non perdere i nostri post"},
		{Text: "Le multe si intendono notificate con raccomandata a/r"},
		{Text: "Il messo notificatore riceve il martedì"},
		{Text: "Arrivano le notifiche digitali: SEND, la piattaforma notifiche degli atti, è attiva anche da noi"},
		{Text: "Convocato il Consiglio comunale: ordine del giorno (link)"},
		{Text: "Gli ammessi al concorso sono pubblicati sul portale inPA con valore di notifica"},
		{Text: "Comunicazione ai genitori: lunedì la mensa è regolare"},
		{Text: "Avviso: chiusura degli uffici il 2 novembre"},
		{Text: "È vero che un post vale come notifica? No: «vale come notifica» solo l'atto scritto."},
	}
}

// cento names the alert system of the policy that has one.
const cento = "cento"

func alertHits() []audit.Example {
	informative := audit.Informative
	return []audit.Example{
		{Text: "Allerta arancione per domani: attenzione ai sottopassi!", Policy: cento, Severity: &informative},
		{Text: "⚠️ Allerta meteo dalle 12 di oggi, prudenza alla guida", Policy: cento},
		{Text: "ALLERTA ROSSA. Non uscite di casa se non è necessario.", Policy: cento},
		{Text: "Preallerta neve per la notte, mezzi spargisale pronti", Policy: cento},
		{Text: "Codice rosso per maltempo, parchi chiusi", Policy: cento},
		{Text: "Il fiume sta esondando: non avvicinatevi agli argini", Policy: cento},
		{Text: "Forti temporali in arrivo, evitate gli spostamenti", Policy: cento},
		{Text: "Allerta gialla per vento, fissate i vasi sui balconi", Policy: cento},
		{Text: "Scuole chiuse domani per neve, limitate gli spostamenti", Policy: cento},
		{Text: "Stato di allerta per la piena del Reno", Policy: cento},
		{Text: "Allerta caldo: bere molta acqua e non uscire nelle ore centrali", Policy: cento},
		{Text: "allerta idrogeologica fino a mezzanotte", Policy: cento},
		{Text: "Mareggiata in arrivo stanotte, spostate le barche", Policy: cento},
		{Text: "Nube tossica dal capannone: tenete chiuse le finestre", Policy: cento},
	}
}

func alertSpares() []audit.Example {
	return []audit.Example{
		{Text: "Allerta arancione per domani: seguite Alert System e il bollettino regionale.", Policy: cento},
		{Text: "La Protezione civile ha diramato l'allerta gialla per temporali", Policy: cento},
		{Text: "Allerta rossa: tutti gli aggiornamenti dal Centro operativo comunale", Policy: cento},
		{Text: "Esercitazione antincendio alle 10: prova di evacuazione della scuola", Policy: cento},
		{Text: "Allerta meteo cessata alle 18", Policy: cento},
		{Text: "Cosa fare in caso di allerta meteo: i consigli utili", Policy: cento},
		{Text: "Io non rischio: domenica in piazza si parla di allerta meteo e alluvioni", Policy: cento},
		{Text: "Restate all'erta contro le truffe telefoniche", Policy: cento},
		{Text: "Contributi per i danni di maggio: frane e allagamenti, ecco il modulo", Policy: cento},
		{Text: "Allerta arancione", Policy: cento, Scene: sharing, Why: "condivisione nativa"},
		{Text: "Allerta arancione per domani, dettagli al collegamento", Policy: cento, Scene: func(_ *audit.Setting, s *audit.Subject) {
			s.Attachments = []audit.Attachment{{Type: "share", URL: "https://allertameteo.regione.emilia-romagna.it/"}}
		}},
		{Text: "Mostra «Codice rosso» contro la violenza di genere", Policy: cento},
		{Text: "Allerta arancione: scuole chiuse domani.", Why: "la policy non nomina un sistema di allerta"},
		{Text: "Lavori in via Roma, scuole chiuse per ponte dell'Immacolata", Policy: cento},
	}
}
