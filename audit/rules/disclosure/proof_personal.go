package disclosure

import (
	"slices"

	"vigilia/audit"
)

// The identifiers have their proof where they are found; this is what is told without one.
func personalHits() []audit.Example {
	return slices.Concat(
		at(audit.Serious,
			"Concorso istruttore amministrativo, ammessi alla prova orale: Anna Rossi, Ugo Verdi, Sara Neri",
			"Elenco delle istanze escluse\nRossi Anna\nVerdi Ugo\nNeri Sara\nRiva Carlo",
			"Ecco i nomi dei richiedenti: Mohamed El Amrani, Oksana Kovalenko, Anna Rossi",
			"Cercasi Anna Rossi, nata a Lodi il 12/03/1980, per la consegna di un documento",
			"Il signor Ugo Verdi, residente in via Manzoni 12, ha lasciato un veicolo in sosta",
			"Notizie di Sara Neri, nata il 3 maggio 1975? Chiami l'ufficio anagrafe",
		),
		at(audit.Medium, "Ammessi alla prova orale, come da albo pretorio: Anna Rossi, Ugo Verdi, Sara Neri"),
		with(photo("", "GRADUATORIA FINALE\n1 Rossi Anna\n2 Verdi Ugo\n3 Neri Sara"), at(audit.Serious, "Ecco l'esito della selezione")),
		with(photo("", "Sig. Rossi 345 0000000"), at(audit.Serious, "Avviso in bacheca")),
	)
}

func personalSpares() []audit.Example {
	return texts(
		"Nominata la commissione: Anna Rossi, Ugo Verdi, Sara Neri, presidente il segretario.",
		"Hanno partecipato all'incontro Anna Rossi, Ugo Verdi e Sara Neri.",
		"Vincitori del concorso fotografico: Anna Rossi, Ugo Verdi, Sara Neri.",
		"Elenco dei candidati alla carica di sindaco: Anna Rossi, Ugo Verdi, Sara Neri.",
		"La graduatoria definitiva è pubblicata all'albo pretorio, senza nomi in questa pagina.",
		"La poetessa Anna Rossi, nata a Lodi nel 1920, è ricordata in biblioteca.",
		"Anna Rossi, nata il 12/03/1926, compie cento anni: auguri!",
		"Elenco delle strade interessate: via Giuseppe Verdi, via Anna Frank, piazza Aldo Moro.",
		"Gli assessori Anna Rossi, Ugo Verdi e Sara Neri ricevono su appuntamento.",
		"Lista dei libri consigliati: Elsa Morante, Italo Calvino, Primo Levi.",
	)
}
