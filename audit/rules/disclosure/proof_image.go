package disclosure

import (
	"slices"

	"vigilia/audit"
)

func pictureOf(alt string) []audit.Attachment { return photo(alt, "") }

func film() []audit.Attachment { return []audit.Attachment{{Type: "video_inline", ID: "2"}} }

func imageHits() []audit.Example {
	return slices.Concat(
		with(pictureOf(""), audit.At(audit.Medium,
			"Che bella visita! I bambini della scuola primaria hanno visitato il municipio: ecco alcune foto.",
			"Gli alunni della 3B della scuola Manzoni in biblioteca: guardate che sorrisi!",
			"Ecco i nostri piccoli lettori all'ora delle fiabe.",
			"Qualche scatto dal centro estivo: i ragazzini in piscina.",
			"La piccola Giada, 5 anni, ci mostra il suo disegno: nella foto con la maestra.",
			"Momenti dal grest di oggi, i bimbi impegnati nei giochi d'acqua.",
			"Le foto dei bambini del nido con le loro educatrici.",
			"Nella foto la signora Teresa Fumagalli nella sua casa di via Verdi.",
			"Le studentesse delle medie in visita alla caserma: le immagini della mattinata.",
			"Gallery: la classe quinta elementare pianta gli alberi nel cortile della scuola.",
			"Le immagini del laboratorio di cucina con i bimbi dell'asilo nido comunale.",
			"Selfie con gli alunni della scuola media dopo la lezione di educazione civica.",
			"I nostri piccoli artisti della scuola dell'infanzia all'opera con i colori!",
			"Scatto rubato ai ragazzi all'uscita di scuola, chi si riconosce?",
			"Ecco chi abbandona i rifiuti: ripreso dalle telecamere, un uomo scende dal furgone.",
			"Gli ospiti della casa di riposo ballano il valzer: guardate il video!",
			"Un clochard dorme sotto il portico del municipio: la foto parla da sola.",
			"Le famiglie in coda per il pacco alimentare: foto di stamattina.",
			"La terza B in gita al museo, ecco i ragazzi davanti al dinosauro.",
			"Riconoscete questa signora? Ieri ha lasciato i sacchi davanti al cimitero.",
			"Concerto di Natale: in primo piano Mia, Thiago e la piccola Bea, bimbi della materna",
		)),
		audit.Texts("Pubblicato l'album del centro estivo: cercate i vostri figli nelle foto!"), // an album elsewhere
		with(pictureOf("Un gruppo di bambini seduti in cerchio sorride con la maestra"), audit.Texts("Che bella giornata al nido!")),
		with(film(), audit.Texts("Il video dei bambini della scuola dell'infanzia che giocano nel nuovo giardino.")),
		with([]audit.Attachment{{Type: "photo", ID: "3", AltAuto: "Potrebbe essere un'immagine raffigurante 3 persone, bambino e spazio al chiuso", AltRead: true}},
			audit.Texts("Alla ludoteca comunale, oggi.")),
	)
}

func imageSpares() []audit.Example {
	return slices.Concat(
		with(pictureOf(""), audit.Texts(
			"Cerimonia del 4 novembre in piazza: le foto con gli alunni delle scuole.",
			"Carnevale dei bambini: ecco gli scatti della sfilata per le vie del centro.",
			"Il sindaco e l'assessora all'istruzione davanti alla scuola primaria appena ristrutturata.",
			"Iscrizioni al nido comunale aperte fino al 30 aprile.",
			"Mensa scolastica: il menu di novembre.",
			"I bambini della 3B in biblioteca: foto pubblicate con il consenso delle famiglie.",
			"Ecco le foto del laboratorio al nido, con i volti oscurati.",
			"Inaugurata la scuola dell'infanzia: le immagini del taglio del nastro.",
			"Foto d'archivio: la scuola elementare nel 1950.",
			"Premiazione del concorso di disegno: nella foto i bambini vincitori.",
			"Il tramonto visto dal castello, in uno scatto di ieri.",
			"Consiglio comunale dei ragazzi: prima seduta pubblica, ecco le foto.",
			"Foto del cantiere della scuola media: procedono i lavori.",
			"Nella foto il sindaco con il prefetto e il questore.",
			"Scuola chiusa domani per allerta meteo.",
			"Centro estivo 2026: informazioni e tariffe nella locandina.",
			"Lavori in via Roma: guardate come procede il cantiere.",
			"Saggio di danza in piazza: le foto delle ballerine della scuola.",
			"La foto del giorno è di Marco Villa: nebbia in pianura.",
			"Cane smarrito in zona stazione, ecco la foto. Chi lo riconosce chiami il canile.",
			"Lupo ripreso dalla fototrappola nel bosco: video.",
			"Foto di classe del 1962: vi riconoscete? Dall'archivio della scuola elementare.",
			"Nuovo scuolabus per gli alunni delle frazioni: eccolo!",
			"Premio al cittadino dell'anno Ugo Bassi: nella foto con il sindaco.",
			"Un sostegno alle famiglie che non hanno altro.",
		)),
		with(pictureOf("Locandina con un disegno di bambini che leggono"), audit.Texts("Nati per leggere: programma degli appuntamenti di novembre.")),
		with(photo("Schermata del gestionale: Zaira Bonacorsi, via Manzoni 44", ""), audit.Texts("Ecco come appare la schermata del nuovo gestionale!")),
		audit.Texts("I bambini della scuola primaria hanno visitato il municipio: grazie per la bella mattinata!"), // no picture
	)
}
