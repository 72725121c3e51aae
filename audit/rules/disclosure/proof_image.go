package disclosure

import (
	"slices"

	"vigilia/audit"
)

func pictureOf(alt string) []audit.Attachment { return photo(alt, "") }

func film() []audit.Attachment { return []audit.Attachment{{Type: "video_inline", ID: "2"}} }

func imageHits() []audit.Example {
	return slices.Concat(
		with(pictureOf(""), at(audit.Medium,
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
		)),
		with(pictureOf("Un gruppo di bambini seduti in cerchio sorride con la maestra"), texts("Che bella giornata al nido!")),
		with(film(), texts("Il video dei bambini della scuola dell'infanzia che giocano nel nuovo giardino.")),
		with([]audit.Attachment{{Type: "photo", ID: "3", AltAuto: "Potrebbe essere un'immagine raffigurante 3 persone, bambino e spazio al chiuso", AltRead: true}},
			texts("Alla ludoteca comunale, oggi.")),
	)
}

func imageSpares() []audit.Example {
	return slices.Concat(
		with(pictureOf(""), texts(
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
		)),
		with(pictureOf("Locandina con un disegno di bambini che leggono"), texts("Nati per leggere: programma degli appuntamenti di novembre.")),
		texts("I bambini della scuola primaria hanno visitato il municipio: grazie per la bella mattinata!"), // no picture
	)
}
