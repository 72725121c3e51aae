package spam

import "vigilia/audit"

// wastes and fair are posts of a comune, below which links stand or do not.
const (
	wastes = "Da lunedì 23 novembre cambia il calendario della raccolta differenziata: plastica e vetro passano al martedì in tutte le frazioni. Il nuovo calendario è sul sito."
	fair   = "Domenica in piazza torna la Fiera di San Martino: bancarelle, giostre, castagne e vin brulé, concerto della banda alle 16."
)

func answering(parent, text string) audit.Example {
	return audit.Example{Text: text, Parent: parent, Post: wastes}
}

// trusting is an example with official domains and accounts.
func trusting(text string) audit.Example {
	return audit.Example{Text: text, Post: wastes, Scene: func(s *audit.Setting, _ *audit.Subject) {
		s.Policy.Settings.Contacts.Domains = []string{"servizirifiuti.invalid"}
		s.Policy.Settings.Accounts = []string{"https://t.me/comunediesempio", "https://www.facebook.com/bibliotecaesempio"}
	}}
}

func linkHits() []audit.Example {
	out := append(audit.Below(wastes,
		"Guadagna da casa 300 € al giorno: https://soldifacili.invalid/x",
		"Ho recuperato i miei soldi grazie al trader, scrivetegli https://t.me/traderpro",
		"Bitcoin e criptovalute senza rischi 👉 https://cripto.invalid",
		"Prestiti veloci senza busta paga https://credito.invalid",
		"casino online con giri gratis https://giocaqui.invalid",
		"Scommesse sportive vincenti ogni giorno, canale https://t.me/pronosticisicuri",
		"Ragazze sole nella tua zona https://bit.ly/abc",
		"Hai vinto un iPhone! Ritira il premio qui https://premi.invalid",
		"Dimagrire senza dieta è possibile https://pillole.invalid",
		"Cartomante potente, ritorno dell'amato www.destino-luce.com",
		"https://bit.ly/3xYzAb",
		"guardate qui tinyurl.com/offertissima",
		"Entrate tutti https://chat.whatsapp.com/AbCdEf",
		"https://t.me/joinchat/AAAA",
		"wa.me/390000000000 scrivetemi",
		"https://www.bestcasino.invalid",
		"Visitate https://www.scarpe-firmate.shop/outlet",
		"Il mio blog di viaggi: https://www.girovagandolontano.com/thailandia",
		"www.mobilibellissimi.com",
		"soldifacili punto com, andateci subito",
		"h t t p soldi subito puntocom",
		"hxxp soldiveloci punto net",
		"giri e bonus ogni giorno su slot-felice.top",
		"donne single della zona, venite su cuore-solo.vip",
		"visitate affarisuper[.]com",
		"Make money online from home, click here https://earn.invalid",
		"Invest with Mrs Smith, she helped me: contact her on Telegram @smithtrade",
		"Ganar dinero desde casa https://dinero.invalid",
		"Offre de prêt entre particuliers, contactez pret@mail.invalid",
		"Loan offer at low interest rate, apply for a loan now: fastloan@mail.invalid",
		"Seguitemi sul mio canale https://www.youtube.com/@ricetteveloci iscrivetevi!",
		"Unisciti al nostro gruppo https://www.facebook.com/groups/000000",
		"Giveaway di buoni spesa, registrati qui https://vinci.invalid/buoni",
	), answering("Che bella giornata oggi", "Provate questo https://www.superintegratori.com/energia"))
	return out
}

func linkSpares() []audit.Example {
	return append(append(audit.Below(wastes,
		"Il calendario è qui: https://www.comune.esempio.mi.it/rifiuti",
		"Dal sito della Regione: https://www.regione.lombardia.it/x",
		"Sul sito dell'ASL https://www.asl-esempio.it/orari c'è scritto tutto",
		"https://www.inps.it/servizi",
		"Lo dice la legge: https://www.normattiva.it/uri-res/N2Ls",
		"https://scuola.esempio.edu.it/circolari",
		"https://europa.eu/youreurope",
		"Ecco dove: https://maps.app.goo.gl/AbCd",
		"Il cassonetto è qui https://www.google.com/maps?q=45,9",
		"Sulla raccolta differenziata leggete https://www.gazzettalocale.invalid/raccolta-differenziata-frazioni",
		"Articolo interessante sul vetro https://www.riciclo-vetro.org/guida",
		"https://www.youtube.com/watch?v=abc video sulla raccolta differenziata fatta bene",
		"Attenzione: gira un sms truffa con https://bit.ly/3xYz, non cliccate",
		"Mi è arrivato «hai vinto un iPhone https://premi.invalid», è phishing",
		"La petizione sul calendario: https://www.change.org/p/calendario",
		"Il punto net è che non passate mai",
		"Facciamo il punto. Net o no, il problema resta",
		"Al punto info della stazione mi hanno detto così",
		"La pagina pubblica di un canale è `t.me/s/nome` e mostra gli ultimi messaggi",
		"Il sito è al top.Blog e notizie ogni giorno",
		"Scrivete a urp@comune.esempio.mi.it",
		"Su WhatsApp il Comune risponde subito",
		"Bene così, ma quando passa l'umido?",
		"Plastica il martedì... e il vetro?",
		"Io scrivo su Telegram al canale del Comune e mi rispondono",
		"fine.Poi si vedrà",
		"la mia mail è anna punto verdi chiocciola gmail punto com",
		"mario.rossi at gmail.com",
		"la mia: carlo.bini52@p_sta-esempio.example",
		"scrivete a nina_verdi@casella-no*a.top",
		"Sito del paese punto debole, aggiornatelo",
	), audit.Below(fair,
		"Il video della fiera: https://youtu.be/abcdef castagne e banda, che bello",
		"Foto della banda su https://www.facebook.com/media/set/banda-concerto",
		"https://www.bandamusicale-esempio.it concerto di domenica",
	)...),
		answering("Qualcuno ha il link del centro di riuso?", "https://www.riusofacile.com/dove"),
		answering("Dove si comprano i sacchi?", "Qui: https://bit.ly/sacchi"),
		answering("Come si chiama quel documentario?", "https://www.youtube.com/watch?v=zzz"),
		trusting("Tutto su https://www.servizirifiuti.invalid/calendario"),
		trusting("Canale ufficiale https://t.me/comunediesempio"),
		trusting("La biblioteca: https://www.facebook.com/bibliotecaesempio/posts/1"),
		audit.Example{Kind: audit.VisitorPost, Text: "Ho trovato questo sito: https://www.passeggiatelungofiume.org"},
	)
}
