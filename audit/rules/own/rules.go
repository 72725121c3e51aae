package own

import "vigilia/audit"

// Identifiers of the rules.
const (
	UnpublishedAct = "own.unpublished_act"
	Confidential   = "own.confidential"
	Licence        = "own.licence"
)

// Rules returns the rules of this package.
func Rules() []audit.Rule { return []audit.Rule{unpublishedAct(), confidentialRule(), licence()} }

func unpublishedAct() audit.Rule {
	return audit.Rule{
		ID:    UnpublishedAct,
		Title: "Atto o decisione diffusi prima della pubblicazione",
		Looks: "Cerca nei post e nelle risposte dell'Ente, nei titoli dei collegamenti e degli allegati, i richiami a deliberazioni, " +
			"determinazioni, ordinanze e decreti (tipo, organo, numero, data), le decisioni riferite senza estremi, gli atti futuri e le bozze, " +
			"e li confronta con l'albo pretorio secondo il momento di pubblicità e i giorni di tolleranza fissati dall'Ente.",
		Version:  4,
		Method:   audit.Automatic,
		Severity: audit.Medium,
		Subjects: []audit.Kind{audit.OwnPost, audit.OwnReply},
		Sources:  []audit.Source{audit.SourceAlbo},
		Start:    startActs,
		Proof:    audit.Proof{Hits: actHits(), Spares: actSpares()},
	}
}

func confidentialRule() audit.Rule {
	return audit.Rule{
		ID:    Confidential,
		Title: "Informazioni interne o istruttorie",
		Looks: "Cerca nei post e nelle risposte dell'Ente, nei titoli degli allegati e nei testi alternativi, documenti riservati o a uso interno, " +
			"pareri interni, esiti di istruttorie, bozze e anteprime di atti, notizie date come non ancora ufficiali; " +
			"lascia ciò che è in consultazione o già pubblicato, le grafiche e gli eventi, ciò che è di altri enti.",
		Version:  1,
		Method:   audit.Assisted,
		Severity: audit.Medium,
		Subjects: []audit.Kind{audit.OwnPost, audit.OwnReply},
		Start:    startConfidential,
		Words:    confidentialWords,
		Proof:    audit.Proof{Hits: confidentialHits(), Spares: confidentialSpares()},
	}
}

func licence() audit.Rule {
	return audit.Rule{
		ID:    Licence,
		Title: "Licenza dei contenuti",
		Looks: "Confronta le diciture di licenza e di riserva dei contenuti dell'Ente con la licenza attesa dalla policy; verifica il richiamo " +
			"nelle informazioni della pagina, o nel singolo post solo se l'Ente lo ha chiesto. Un post senza dicitura non è di per sé un rilievo.",
		Version:  3,
		Method:   audit.Automatic,
		Severity: audit.Minor,
		Subjects: []audit.Kind{audit.OwnPost, audit.OwnReply},
		Sources:  []audit.Source{audit.SourcePage},
		Start:    startLicence,
		Proof:    audit.Proof{Hits: licenceHits(), Spares: licenceSpares()},
	}
}
