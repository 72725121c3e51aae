// Package moderation measures what can be seen of moderation: contents that
// disappear without a finding, and blocks that a notice did or did not come
// before (docs/rules.md, "Measured figures"). Who removed a content, and what was
// said in private, nobody can see: it gives figures and never a verdict.
//
// It also knows what a notice of moderation looks like, for the rules that spare one.
//
// It is no public API.
package moderation

import "vigilia/audit"

// Rules returns the two rules of the family. Both are computed from what is
// stored when a report is made: there is nothing to say of a single content.
func Rules() []audit.Rule {
	return []audit.Rule{
		{
			ID: "moderation.unexplained_removal", Title: "Rimozioni non riconducibili a violazioni rilevate", Version: 1,
			Looks: "Conta, in forma aggregata e per tema del post, i contributi prima visibili e poi nascosti o assenti che non hanno mai avuto rilievi; " +
				"le cause (autore, chiusura dell'account, piattaforma, Ente) non sono distinguibili.",
			Method: audit.Measured, Severity: audit.Informative, Derived: true,
		},
		{
			ID: "moderation.warning_before_block", Title: "Avvertimento prima del blocco", Version: 1,
			Looks: "Conta i blocchi comparsi nel periodo nell'elenco della pagina e cerca, per lo stesso pseudonimo, un avviso di moderazione pubblico nei giorni precedenti; " +
				"restano a parte i blocchi dopo un contributo con rilievo confermato almeno grave e quelli di chi non ha contributi noti; gli avvisi dati in privato non sono visibili.",
			Method: audit.Measured, Severity: audit.Minor, Derived: true,
			Subjects: []audit.Kind{audit.OwnReply}, Sources: []audit.Source{audit.SourceBlocked},
		},
	}
}
