package credit

import "vigilia/audit"

type scene = func(*audit.Setting, *audit.Subject)

// shared is a native share; what is known of its origin is in o.
func shared(o audit.Original) scene {
	return func(set *audit.Setting, s *audit.Subject) {
		set.Policy.Settings.PersonalShare = true
		s.Origin, s.Original = "555000111222_1", o
	}
}

// watched is a policy that keeps the page from passing on personal accounts.
func watched(set *audit.Setting, _ *audit.Subject) { set.Policy.Settings.PersonalShare = true }

// deciding is a share under a comune's own choice.
func deciding(r audit.Reshare, o audit.Original) scene {
	return func(set *audit.Setting, s *audit.Subject) {
		shared(o)(set, s)
		set.Policy.Settings.Reshare = r
	}
}

func page(name, category string) audit.Original {
	return audit.Original{ID: "555000111222", Kind: audit.PageAccount, Name: name, Category: category}
}

func carrying(a ...audit.Attachment) scene {
	return func(_ *audit.Setting, s *audit.Subject) { s.Attachments = a }
}

func asking(how string) scene {
	return func(set *audit.Setting, _ *audit.Subject) { set.Policy.Settings.SourceCredit = how }
}

// seen is a picture in which something was read.
func seen(words string) audit.Attachment {
	return audit.Attachment{Type: "photo", ID: "1", Picture: audit.Picture{Read: true, Text: words}}
}

func creditHits() []audit.Example {
	medium, minor := audit.Medium, audit.Minor
	return append(uploads(), []audit.Example{
		{Text: "Che bello il nostro castello! Immagine presa da internet.", Severity: &medium},
		{Text: "Che bello il nostro castello! Immagine presa da internet.", Severity: &minor, Scene: asking("advisory"), Why: "dove la fonte non è una clausola vale il diritto d'autore"},
		{Text: "Riceviamo e volentieri pubblichiamo: domenica la camminata parte alle 9 dal campo sportivo.", Severity: &medium},
		{Text: "Foto trovata sul web, non sappiamo chi l'abbia scattata"},
		{Text: "Condividiamo qui il testo integrale dell'articolo uscito su un quotidiano di oggi"},
		{Text: "Un video che gira su WhatsApp, guardate che spettacolo le luminarie!"},
		{Text: "Copiamo e incolliamo: dieci consigli per risparmiare energia in casa"},
		{Text: "Ripubblichiamo le foto più belle della nevicata prese da Facebook"},
		{Text: "La mappa è presa da un noto portale di previsioni"},
		{Text: "Ecco le pagine scansionate della rivista che parla di noi"},
		{Text: "Il servizio della tv sulla piena: lo ricarichiamo qui per chi lo ha perso"},
		{Text: "Ricetta delle frittelle, copiata da un sito di cucina"},
		{Text: "La torre vista dall'alto.", Scene: carrying(seen("gettyimages 12345")), Why: "filigrana letta nell'immagine"},
		{Text: "Buon inizio d'autunno!", Scene: carrying(seen("shutterstock"))},
		{Text: "Vignetta con firma tagliata, ma rende l'idea", Scene: carrying(audit.Attachment{Type: "photo", ID: "1"})},
		{Text: "Una poesia per i nonni. L'autore non lo ricordiamo, se lo sapete ditecelo", Scene: carrying(audit.Attachment{Type: "photo", ID: "1"})},
		{Text: "Foto dal web", Severity: &medium, Scene: carrying(audit.Attachment{Type: "photo", ID: "1"}), Why: "nominare il web non è citare una fonte"},
		{Text: "SCREENSHOT DI UN POST TROVATO SU FACEBOOK: leggete che belle parole"},
		{Text: "Riportiamo l'articolo uscito stamattina: «La valle si scopre d'autunno»"},
	}...)
}

// uploads are the ways in which pages say, or let slip, that something is not theirs.
func uploads() []audit.Example {
	return []audit.Example{
		{Text: "Che tramonto! La foto l'abbiamo presa da un gruppo Facebook, complimenti a chi l'ha fatta."},
		{Text: "Vi incolliamo l'articolo uscito oggi sul giornale locale, così lo leggete tutti senza abbonamento."},
		{Text: "Questo bel disegno girava in chat e ci è piaciuto: buona festa della mamma!"},
		{Text: "Video della grandinata trovato in rete, impressionante."},
		{Text: "L'illustrazione non è nostra, ma rende bene l'idea: raccogliete le cacche dei vostri cani!"},
		{Text: "Poesia anonima trovata su un sito: «Quando cade la neve il mondo tace»."},
		{Text: "Ecco la cartina dei sentieri, scannerizzata da una guida che avevamo in ufficio."},
		{Text: "Ci hanno girato queste immagini della piena, non sappiamo di chi siano."},
		{Text: "Abbiamo preso in prestito da internet questa infografica sul risparmio idrico."},
		{Text: "Il testo è copiato da un blog di cucina: provate la ricetta e fateci sapere."},
		{Text: "Screenshot della notizia apparsa stamattina: parlano di noi!"},
		{Text: "La vignetta del giorno, salvata dal profilo di un amico."},
		{Text: "Ripostiamo il video del concerto girato da uno spettatore."},
		{Text: "Immagine generica scaricata da Google, la foto vera arriva domani."},
		{Text: "Audio integrale della puntata radio di ieri, lo abbiamo registrato per voi."},
		{Text: "Trascriviamo per intero il racconto che abbiamo letto in una antologia."},
		{Text: "Rubiamo questa foto dalla rete perché è troppo bella."},
		{Text: "Guardate che meraviglia questo scatto, peccato non conoscere l'autore!"},
		{Text: "Come spiega benissimo un articolo che abbiamo trovato online, copiamo qui i passaggi principali."},
		{Text: "Meme del giorno, ci è arrivato su WhatsApp e lo giriamo volentieri."},
		{Text: "Cartolina d'epoca trovata su eBay: la piazza negli anni Trenta."},
		{Text: "Il video è di un ragazzo del paese, lo abbiamo scaricato dal suo TikTok."},
		{Text: "Prendiamo in prestito una foto da Instagram per farvi gli auguri."},
		{Text: "Grafico preso da un quotidiano nazionale, spiega bene l'inflazione."},
		{Text: "Ricarichiamo qui la diretta che ha fatto ieri un cittadino."},
		{Text: "Le parole non sono nostre, le abbiamo lette su un muro di Facebook."},
		{Text: "Foto: web"},
		{Text: "Immagine reperita in rete, se l'autore vuole la rimuoviamo."},
		{Text: "Abbiamo fatto uno screenshot alla tv locale: ecco il nostro presepe al telegiornale!"},
	}
}

func creditSpares() []audit.Example {
	return []audit.Example{
		{Text: "Trovate le foto della festa sulla nostra pagina Instagram"}, {Text: "Scaricate la locandina dal sito del Comune"},
		{Text: "Il post che gira su Facebook sulla chiusura dell'ospedale è falso"}, {Text: "Non è vero quello che gira su WhatsApp: il ponte è aperto"},
		{Text: "Ci è arrivata su WhatsApp la segnalazione di un lampione spento, grazie!"}, {Text: "La strada non è nostra: è della Provincia"},
		{Text: "Riportiamo l'avviso della Prefettura sulle limitazioni al traffico"}, {Text: "Foto di Luca Riva, che ci ha autorizzato a pubblicarla"},
		{Text: "Restaurata la tela di autore sconosciuto del Settecento"}, {Text: "Fate uno screenshot della ricevuta e conservatelo"},
		{Text: "La ricetta della nonna Pina, raccolta dai ragazzi delle medie"}, {Text: "Ritagliatevi un'ora per voi: yoga al parco"},
		{Text: "Foto: Archivio Pro Loco", Why: "in un post caricato la fonte c'è", Scene: carrying(audit.Attachment{Type: "photo", ID: "1"})},
		{Text: "Immagine presa da internet", Scene: shared(page("Protezione civile regionale", "Government organization")), Why: "condivisione nativa"},
		{Text: "Leggete l'articolo uscito su un quotidiano", Scene: carrying(audit.Attachment{Type: "share", URL: "https://www.giornale.example/a"}), Why: "collegamento con anteprima"},
		{Text: "Riceviamo e pubblichiamo il comunicato della Protezione civile: allerta gialla da domani", Why: "l'ente è citato nel testo"},
		{Text: "Le nostre foto della festa di ieri in piazza", Why: "foto proprie"},
		{Text: "Riportiamo l'articolo del Corriere di oggi sulla nostra biblioteca"},
		{Text: "Immagine tratta da un volume di Anna Prova sulla storia del paese"},
		{Text: "Foto presa da internet (fonte: Agenzia Esempio)"},
		{Text: "Ripubblichiamo il post di @prolocoborgo"},
		{Text: "Ripubblichiamo le foto trovate sul sito https://www.parcoesempio.example/galleria"},
		{Text: "Ph. Ada Esempio", Scene: carrying(seen("shutterstock")), Why: "il credito c'è"},
		{Text: "Video a cura dell'Istituto comprensivo"},
		{Text: "Domenica la Sagra della zucca: il programma nella locandina"},
		{Text: "Sono state trovate delle chiavi in via Roma: rivolgersi alla Polizia locale"},
		{Text: "Il modulo può essere scaricato dal sito"},
		{Text: "Riportiamo di seguito gli orari degli uffici"},
		{Text: "Non usate foto prese da internet per il concorso", Why: "negata"},
		{Text: "Riprendiamo il corso di ginnastica dolce da lunedì"},
		{Text: "Pubblichiamo volentieri il comunicato della Pro Loco Borgo"},
		{Text: "Immagine presa da internet", Scene: asking("off"), Why: "la policy non lo chiede"},
		{Text: "Foto dell'archivio storico comunale, scattate da un dipendente nel 1960"},
		{Text: "Attenzione al messaggio che gira su WhatsApp: è una truffa"},
		{Text: "Non sappiamo chi ha abbandonato questi rifiuti: chi ha visto chiami la Polizia locale", Scene: carrying(audit.Attachment{Type: "photo", ID: "1"})},
		{Text: "Abbiamo rimosso le scritte dal muro della scuola", Scene: carrying(audit.Attachment{Type: "photo", ID: "1"})},
		{Text: "Restaurato il dipinto di autore ignoto del Seicento", Scene: carrying(audit.Attachment{Type: "photo", ID: "1"})},
		{Text: "Il piano è stato ripreso in un secondo momento e approvato"},
	}
}

func shareHits() []audit.Example {
	medium := audit.Medium
	profile := audit.Original{ID: "700", Kind: audit.ProfileAccount}
	return []audit.Example{
		{Text: "Le parole dell'assessore sulla giornata ecologica", Scene: shared(profile), Severity: &medium, Why: "profilo personale di un assessore"},
		{Text: "", Scene: shared(profile)},
		{Text: "Che belle foto!", Scene: shared(profile)},
		{Text: "Allerta: l'acqua sale", Scene: shared(profile), Why: "anche un'allerta ha una fonte"},
		{Text: "Condividiamo", Scene: deciding(audit.Reshare{Allowed: []string{"701"}}, profile), Why: "un altro è ammesso"},
		{Text: "Buona lettura", Scene: deciding(audit.Reshare{PersonalPages: "allow"}, profile), Why: "le Pagine sono ammesse, i profili no"},
		{Text: "Il messaggio della Sindaca", Scene: deciding(audit.Reshare{PersonalPages: "report"}, page("Anna Prova Sindaca", "Politician"))},
		{Text: "Il messaggio", Scene: deciding(audit.Reshare{PersonalPages: "report"}, page("Ugo Esempio", "Political candidate"))},
		{Text: "Il pensiero del parroco, dalla sua bacheca", Scene: shared(audit.Original{Cause: "origine non risolvibile (profilo o contenuto non pubblico)"}), Why: "lo dice il testo"},
		{Text: "Il comandante scrive sul suo profilo personale come comportarsi", Scene: shared(audit.Original{})},
		{Text: "Dal profilo della dipendente dell'anagrafe: i nuovi orari", Scene: shared(audit.Original{})},
		{Text: "Condividiamo il post di una mamma, preso dal suo profilo", Scene: watched, Why: "ricaricato, senza la condivisione"},
		{Text: "Riprendiamo un post di un cittadino: troppo bello!", Scene: watched},
	}
}

func shareSpares() []audit.Example {
	none := audit.Original{Cause: "origine non risolvibile (profilo o contenuto non pubblico)"}
	return []audit.Example{
		{Text: "Allerta gialla", Scene: shared(page("Protezione civile Regione Esempio", "Government organization")), Why: "Pagina di un ente"},
		{Text: "Leggete", Scene: shared(page("Gazzetta di Esempio", "Newspaper")), Why: "testata"},
		{Text: "Domenica la festa", Scene: shared(page("Pro Loco Borgo", "Nonprofit organization")), Why: "associazione"},
		{Text: "Sabato suona da noi! Il video dalla sua pagina ufficiale", Scene: shared(page("Arma Esempio – Musicista", "Musician/band")), Why: "Pagina pubblica di un artista ospite"},
		{Text: "Il messaggio della Sindaca", Scene: shared(page("Anna Prova Sindaca", "Politician")), Why: "caso dubbio: lo decide l'Ente, fino ad allora non verificabile"},
		{Text: "Il messaggio della Sindaca", Scene: deciding(audit.Reshare{PersonalPages: "allow"}, page("Anna Prova Sindaca", "Politician"))},
		{Text: "Grazie @AnnaProva per le belle parole", Scene: watched, Why: "menzione senza condivisione"},
		{Text: "Grazie ad Anna per le foto", Scene: func(set *audit.Setting, s *audit.Subject) {
			watched(set, s)
			s.Tagged = []string{"Anna Prova"}
		}},
		{Text: "Condividiamo", Scene: deciding(audit.Reshare{Allowed: []string{"700"}}, audit.Original{ID: "700", Kind: audit.ProfileAccount}), Why: "account ammesso"},
		{Text: "Condividiamo", Scene: deciding(audit.Reshare{Allowed: []string{"https://www.facebook.com/profile.php?id=700"}}, audit.Original{ID: "700", Kind: audit.ProfileAccount})},
		{Text: "Condividiamo", Scene: shared(none), Why: "origine non risolvibile: non verificabile, nessun rilievo"},
		{Text: "Condividiamo", Scene: shared(audit.Original{}), Why: "origine non letta"},
		{Text: "Le parole dell'assessore", Scene: func(_ *audit.Setting, s *audit.Subject) {
			s.Origin, s.Original = "700_1", audit.Original{ID: "700", Kind: audit.ProfileAccount}
		}, Why: "la policy non esclude i profili"},
		{Text: "Riproponiamo l'avviso", Scene: func(set *audit.Setting, s *audit.Subject) {
			watched(set, s)
			s.Origin = "p1_77"
		}, Why: "un post della stessa pagina"},
		{Text: "Dalla pagina del Sindaco di Esempio", Scene: shared(page("Comune di Esempio – Ufficio del Sindaco", "Government organization"))},
		{Text: "Seguite il profilo Instagram della biblioteca", Scene: watched},
		{Text: "Un gruppo racconta il paese", Scene: shared(audit.Original{ID: "9", Kind: audit.OtherAccount, Name: "Sei di Esempio se"})},
	}
}
