// Package service measures how the page serves those who write to it: which
// contents ask the comune something, whether and when the page answered, and
// how long contents with findings stayed visible. It gives figures and never a
// verdict: no policy sets a term (docs/rules.md).
//
// It is no public API.
package service

import "vigilia/audit"

// Rules returns the four rules of the family. They stand after the rules on
// contents, so that a request can tell whether its content has findings.
func Rules() []audit.Rule {
	return []audit.Rule{
		{
			ID: "service.response_time", Title: "Tempi di risposta", Version: 1,
			Looks:  "Misura, in ore solari e in ore di presidio, il tempo fra una richiesta e la prima risposta della pagina: numero, mediana e nono decile, mai la media.",
			Method: audit.Measured, Severity: audit.Informative, Derived: true,
		},
		{
			ID: "service.response_coverage", Title: "Quota di richieste riscontrate", Version: 2,
			Looks: "Riconosce domande, segnalazioni, istanze e richieste di assistenza rivolte al Comune, anche dai rilievi sull'uso del canale, e cerca la prima risposta della pagina " +
				"nella stessa conversazione; restano fuori i contributi con rilievi di gravità almeno media non respinti dall'ufficio, i fuori tema, le domande retoriche e i dialoghi fra utenti.",
			Method: audit.Measured, Severity: audit.Informative,
			Subjects: []audit.Kind{audit.Comment, audit.VisitorPost, audit.OwnReply},
			Start:    start, Proof: coverageProof(), Feeds: []string{"service.response_time", "staff.redirect"},
		},
		{
			ID: "service.monitoring_hours", Title: "Attività negli orari di presidio", Version: 1,
			Looks: "Misura i giorni di presidio attesi e quelli con almeno un'azione visibile della pagina, la quota di contributi arrivati negli orari e le azioni fuori orario, " +
				"tolti festività nazionali, patrono e chiusure locali; l'assenza di azioni visibili non prova l'assenza di presidio.",
			Method: audit.Measured, Severity: audit.Informative, Derived: true, Lacks: timetable,
		},
		{
			ID: "service.exposure_time", Title: "Permanenza dei contenuti non conformi", Version: 2,
			Looks:  "Misura in giorni, come intervallo fra l'ultima osservazione visibile e la prima in cui il contenuto non c'è più, la permanenza dei contributi con rilievi di gravità almeno media.",
			Method: audit.Measured, Severity: audit.Informative, Derived: true,
		},
	}
}

// timetable says that there are no hours to measure in.
func timetable(s *audit.Settings) string {
	if NewPresidio(s) == nil {
		return "orario di presidio non configurato (hours)"
	}
	return ""
}
