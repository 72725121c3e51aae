// Package service measures how the page serves those who write to it: which
// contents ask the comune something, whether and when the page answered, and
// how long contents with findings stayed visible. It gives figures and never a
// verdict: no policy sets a term (docs/rules.md).
//
// It is no public API.
package service

import "vigilia/audit"

// Rules returns the three rules of the family. They stand after the rules on
// contents, so that a request can tell whether its content has findings.
func Rules() []audit.Rule {
	return []audit.Rule{
		{
			ID: "service.response_time", Title: "Tempi di risposta", Version: 1,
			Looks:  "Misura, in ore solari e in ore di presidio, il tempo fra una richiesta e la prima risposta della pagina: numero, mediana e nono decile, mai la media.",
			Method: audit.Measured, Severity: audit.Informative, Derived: true,
		},
		{
			ID: "service.response_coverage", Title: "Quota di richieste riscontrate", Version: 1,
			Looks:  "Riconosce domande, segnalazioni e richieste di assistenza rivolte al Comune e cerca la prima risposta della pagina nella stessa conversazione; restano fuori i contributi con rilievi di gravità almeno media, le domande retoriche e i dialoghi fra utenti.",
			Method: audit.Measured, Severity: audit.Informative,
			Subjects: []audit.Kind{audit.Comment, audit.VisitorPost, audit.OwnReply},
			Start:    start, Proof: coverageProof(),
		},
		{
			ID: "service.exposure_time", Title: "Permanenza dei contenuti non conformi", Version: 1,
			Looks:  "Misura in giorni, come intervallo fra l'ultima osservazione visibile e la prima in cui il contenuto non c'è più, la permanenza dei contributi con rilievi di gravità almeno media.",
			Method: audit.Measured, Severity: audit.Informative, Derived: true,
		},
	}
}
