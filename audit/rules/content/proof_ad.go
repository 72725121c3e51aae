package content

import (
	"vigilia/audit"
	"vigilia/audit/civil"
)

// plain makes examples of single comments.
func plain(texts ...string) []audit.Example {
	out := make([]audit.Example, len(texts))
	for i, t := range texts {
		out[i] = audit.Example{Text: t}
	}
	return out
}

func below(post, text string) audit.Example   { return audit.Example{Text: text, Post: post} }
func reply(parent, text string) audit.Example { return audit.Example{Text: text, Parent: parent} }

// sponsor is a scene in which a firm has a contract with the comune, from day to day of 2026-11.
func sponsor(name string, from, to int, text string) audit.Example {
	return audit.Example{Text: text, Kind: audit.VisitorPost, Scene: func(s *audit.Setting, _ *audit.Subject) {
		s.Policy.Settings.Sponsors = []audit.Sponsor{{Name: name, Period: civil.Period{From: civil.NewDay(2026, 11, from), To: civil.NewDay(2026, 11, to)}}}
	}}
}

func adHits() []audit.Example {
	return append(plain(
		"gettoni antichi, ne ho quanti ne volete",
		"rendimento garantito sulle crypto, chiedete a me",
		"da Sole&Vista occhiali da sole a metà prezzo fino a sabato",
		"Vendo pellet a 5 €, whatsapp in privato",
		"La mia ragazza fa sciarpe a mano, 15 €, su vinted",
		"TRATTORIA DA BEPPE sabato trippa 9,50 vino incluso, prenotate!",
		"Corso di ceramica, prima lezione gratis poi 40 euro al mese, posti limitati",
		"Palestra Atlante: abbonamento annuale 250 anziché 420, solo fino a sabato",
		"Abbiamo aperto il nuovo negozio: -30% su tutto, vi aspettiamo in via Mazzini",
		"Uova delle mie galline, 3 € la confezione da dieci, porto io",
		"VENDO PELLET A 5€ AL SACCO!! CONSEGNA A DOMICILIO, INFO IN PVT",
		"Sgombero cantine e solai, prezzi modici, 333 0000000",
		"Ditta di traslochi con esperienza decennale, preventivi gratuiti",
		"Impartisco ripetizioni di matematica e fisica, 10 euro l'ora, contattatemi",
		"Offro prestiti da 2.000 a 50.000 euro in 48 ore, scrivetemi in privato",
		"Prestiti veloci anche a cattivi pagatori e senza busta paga",
		"Cerco lavoro come badante o pulizie, sono seria e automunita",
		"Signora referenziata offresi per assistenza anziani, anche notti",
		"Venite a trovarci nel nostro negozio in centro, sconti fino al 50%!",
		"Da noi trovi tutte le marche di profumi, passate in negozio",
		"Il maestro Karim riporta l'amore perduto in tre giorni, consulti telefonici",
		"Cartomante sensitiva toglie malocchio e fatture, primo consulto gratis",
		"Guadagna da casa 500 € al giorno, chiedimi come!",
		"guadagnate fino a 3000 euro al mese col trading online, scrivetemi",
		"Vuoi lavorare da casa e guadagnare? Entra nel mio team, link in bio",
		"Affitto appartamento zona stazione, 600 euro, astenersi perditempo",
		"vendesi box auto in via Roma, trattabile",
		"Vendo iphone 12 come nuovo, prezzo affare, messenger",
		"Realizzo torte personalizzate e bomboniere, scrivetemi in dm 🎂",
		"Eseguo lavori di imbiancatura e giardinaggio, prezzi onesti, tel 347 0000000",
		"Stasera giropizza a 12 euro, vi aspettiamo in pizzeria!",
		"Seguite la mia pagina, creo gioielli artigianali fatti a mano 💍",
		"Usa il mio codice sconto ANNA10 e compra subito",
		"Perdi peso senza dieta con i miei integratori, contattami su whatsapp",
		"Cerchiamo persone motivate da inserire nel nostro gruppo, ottimi guadagni",
		"Fotografa per matrimoni e battesimi: offerta speciale per chi prenota entro maggio",
		"Babysitter con esperienza disponibile pomeriggi, faccio anche aiuto compiti, 8 € l'ora, chiamatemi",
		"Sconto 20% su tutti i materassi solo questa settimana, info al 333 000 0000",
		"Pannelli fotovoltaici in offerta, sopralluogo gratuito, ti richiamo io",
	), []audit.Example{
		sponsor("Zeta Ottica", 1, 10, "Zeta Ottica vi aspetta: offerta speciale, sconti fino al 30% sugli occhiali"),
		reply("Qualcuno sa quando apre la biblioteca?", "Vendo pellet a 5 €, consegna a domicilio"),
		reply("La biblioteca apre sabato?", "Vendo passeggino usato 50 euro, contattatemi"),
		below("Domani mensa scolastica sospesa per sciopero", "Riparo computer e smartphone, prezzi bassissimi, whatsapp 333 0000000"),
	}...)
}

func adSpares() []audit.Example {
	return append(plain(
		"tre pizze e due birre 60 euro, una rapina",
		"Gli occhiali del sindaco sono storti",
		"Quanto costa l'abbonamento della piscina? 50 euro?",
		"Ho comprato il pellet a 5 euro il sacco, l'anno scorso era 8",
		"Il corso di pilates del comune costa 45 euro al mese",
		"Cerco lavoro da mesi e non trovo niente",
		"Cercasi babysitter per il nostro bimbo, uscita dall'asilo alle 16",
		"Chi volesse sapere come si fa può venire sabato al laboratorio",
		"L'assemblea è alle 20,50 in sala consiliare, ingresso dal cortile della palestra",
		"Ho pagato 300 euro di TARI e i cassonetti sono pieni",
		"Il Comune vende il terreno di via Po a due soldi",
		"Per info chiamate l'URP al numero 02 0000000",
		"Al mercato settimanale un banco nuovo vende formaggi ottimi, prezzi onesti",
		"Domenica sagra della zucca con la Pro Loco: torte in vendita a 5 euro, venite a trovarci!",
		"Torte in vendita sabato in piazza, il ricavato devoluto in beneficenza all'AVIS",
		"Raccolta fondi per la famiglia: vendiamo panettoni a 10 €, contattateci",
		"Il centro per l'impiego cerca personale: addetto pulizie part time, candidature entro venerdì",
		"Smarrito iPhone zona parco, offro ricompensa, chiamatemi al 333 0000000",
		"Il mio negozio è senza luce da tre giorni, quando intervenite?",
		"Davanti al mio ristorante ci sono lavori da mesi, ho perso clienti",
		"Non vendo niente, dico solo che i prezzi sono alti",
		"Mi ha scritto «guadagna da casa 500 euro al giorno», attenti è una truffa",
		"Attenzione, girano finti tecnici che offrono contratti luce e gas",
		"Qualcuno sa se il centro estivo costa 80 euro a settimana?",
		"Chi vende i biglietti per il concerto?",
		"Vendo tutto e me ne vado da questo paese",
		"Se volete vi offro io un caffè così ne parliamo di persona",
		"Cedo il posto sull'autobus agli anziani, gli altri mai",
		"L'offerta formativa della scuola è ottima",
		"Contributo affitto: il bando è uscito? L'affitto di casa è 700 euro",
		"Lo smart working: lavoro da casa e la fibra non funziona",
		"Cerco di capire perché la multa è di 42 euro",
		"Bella la festa, prezzi popolari e tanta gente",
		"I saldi quest'anno iniziano prima, bene per i negozi del centro",
		"Grazie a tutti i commercianti che hanno offerto i premi della lotteria",
		"L'impresa che fa i lavori in via Verdi ha lasciato il cantiere aperto",
		"Mi hanno chiesto 5 euro di parcheggio, è normale?",
		"Trasloco di residenza: quale modulo serve?",
		"Vi aspettiamo numerosi domani alla festa patronale",
		"Regalo gattini a chi li tratta bene, in adozione da subito",
	), []audit.Example{
		sponsor("Zeta Ottica", 1, 30, "Zeta Ottica, sponsor della rassegna, vi aspetta: offerta speciale e sconti fino al 30%"),
		sponsor("Z", 1, 30, "Sagra patrocinata dal Comune, stand dello sponsor Z"),
		reply("Qualcuno conosce un idraulico bravo?", "Eseguo lavori idraulici, preventivi gratuiti, 333 0000000"),
		reply("Cerco qualcuno che dia ripetizioni di matematica, consigli?", "Io do lezioni di matematica, 10 euro l'ora, scrivimi in privato"),
		{Text: "Preventivi gratuiti per traslochi in zona, 333 0000000", Post: "Chi mi consiglia una ditta di traslochi?", Scene: func(_ *audit.Setting, s *audit.Subject) { s.Post.Kind = audit.VisitorPost }},
		{Text: "Sgombero di uno stabile occupato: nessun incidente, le famiglie sono in albergo"},
		{Text: "Con ordinanza è stato disposto l'immediato sgombero dell'edificio di corso Nuovo, pericolante dopo il nubifragio"},
		{Text: "Faccio sgomberi cantine, chiamami", Parent: "Sapete chi svuota le cantine?"},
	}...)
}
