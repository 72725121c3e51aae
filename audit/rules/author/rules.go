package author

import "vigilia/audit"

// Rules returns the rules of the family.
func Rules() []audit.Rule {
	citizens := []audit.Kind{audit.Comment, audit.VisitorPost}
	return []audit.Rule{
		{
			ID: "conduct.trolling", Title: "Disturbo della discussione (trolling, flame)", Version: 1, Method: audit.Assisted, Severity: audit.Minor,
			Looks: "Cerca, in una stessa conversazione, più interventi ostili, provocatori o identici di uno stesso autore, mai uno solo; non considera chi insiste con domande " +
				"rimaste senza risposta, chi ringrazia più volte, chi argomenta e il confronto vivace.",
			Subjects: citizens, Author: true, Start: newTrolling, Words: provocations, Proof: trollingProof(),
		},
		{
			ID: "author.anonymous", Title: "Profilo anonimo o apparentemente falso", Version: 3, Method: audit.Assisted, Severity: audit.Informative,
			Looks: "Guarda la forma del nome visualizzato: una sola parola, cifre, sole iniziali, nomi di fantasia; non considera associazioni, enti, negozi, testate, " +
				"diminutivi e nomi stranieri o sconosciuti di una sola parola; ne dice una volta alla settimana, sul primo contributo; non accede al profilo e non propone rimozioni.",
			Subjects: citizens, Author: true, Start: newAnonymous, Words: pseudonyms, Proof: anonymousProof(),
		},
		{
			ID: "author.recidivism", Title: "Violazioni ripetute dello stesso autore", Version: 2, Method: audit.Automatic, Severity: audit.Medium,
			Looks: "Conta i rilievi, di gravità almeno media, che una persona ha confermato per uno stesso autore su contributi diversi, entro i giorni fissati dall'Ente; " +
				"ne dice una volta alla settimana e non riporta i testi.",
			Subjects: citizens, Author: true, Start: newRecidivism, Proof: recidivismProof(),
		},
	}
}
