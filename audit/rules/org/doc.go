// Package org looks at the page itself and at what the comune has declared:
// whether the page and the accounts it names are official, whether the policy
// can be reached from it, and how old the policy is.
//
// What the comune has not configured, or the platform has not told, is a gap: a
// list that is not there makes no account unofficial.
//
// It is no public API.
package org

import "vigilia/audit"

// Identifiers of the rules.
const (
	OfficialAccounts = "org.official_accounts"
	PolicyLink       = "org.policy_link"
	PolicyReview     = "org.policy_review"
)

// Rules returns the rules of the family, in the order of the catalogue.
func Rules() []audit.Rule {
	return []audit.Rule{
		{
			ID: OfficialAccounts, Title: "Account ufficiali", Version: 1,
			Looks: "Confronta la pagina e gli account che i contenuti dell'Ente presentano come propri con l'elenco di quelli ufficiali; " +
				"non considera gli account di altri enti, associazioni e organizzatori, gli eventi, i gruppi e i singoli post.",
			Method: audit.Automatic, Severity: audit.Minor,
			Subjects: []audit.Kind{audit.OwnPost, audit.OwnReply}, Sources: []audit.Source{audit.SourcePage},
			Start: startAccounts, Proof: audit.Proof{Hits: accountHits(), Spares: accountSpares()},
		},
		{
			ID: PolicyLink, Title: "Policy e recapiti raggiungibili dalla pagina", Version: 1,
			Looks: "Cerca nelle informazioni della pagina (presentazione, descrizione, sito) l'indirizzo della policy, anche scritto in altra forma, " +
				"e almeno uno dei recapiti istituzionali configurati; non apre i collegamenti.",
			Method: audit.Automatic, Severity: audit.Minor,
			Start: startLink, Proof: audit.Proof{Hits: linkHits(), Spares: linkSpares()},
		},
		{
			ID: PolicyReview, Title: "Aggiornamento della policy", Version: 1,
			Looks:  "Misura i mesi trascorsi dall'ultima revisione dichiarata della policy; rileva il superamento della soglia solo se l'Ente ne ha fissata una.",
			Method: audit.Measured, Severity: audit.Informative,
			Start: startReview, Proof: audit.Proof{Hits: reviewHits(), Spares: reviewSpares()},
		},
	}
}
