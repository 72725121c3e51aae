// Package staff holds the rules on the replies of the page: whether it answered
// what its policy says gets no answer, and whether it sent people to the right
// office. They speak of the page, never of who was at the keyboard
// (L. 300/1970 art. 4).
//
// It is no public API.
package staff

import "vigilia/audit"

// ReplyToOffence is the id of the rule on answers to what is forbidden.
const ReplyToOffence = "staff.reply_to_offence"

// Rules returns the rules of the family, in the order of the catalogue.
func Rules() []audit.Rule {
	return []audit.Rule{
		{
			ID: ReplyToOffence, Title: "Risposta dell'Ente a un contenuto offensivo o vietato", Version: 1,
			Looks: "Cerca risposte dell'Ente a contributi con un rilievo confermato almeno medio per offesa, odio, attività vietate, propaganda, spam o pubblicità; " +
				"non considera gli avvisi di moderazione, le risposte date prima della modifica del contributo o rivolte ad altri nella stessa conversazione, " +
				"né i contributi con rilievi lievi o non confermati; finché il rilievo è da verificare l'esito resta non verificabile.",
			Method: audit.Automatic, Severity: audit.Medium,
			Subjects: []audit.Kind{audit.OwnReply},
			Start:    startReplies, Proof: audit.Proof{Hits: replyHits(), Spares: replySpares()},
		},
		{
			ID: "staff.redirect", Title: "Rinvio al canale o ufficio corretto", Version: 1,
			Looks: "Misura, fra le richieste con risposta che volevano un altro canale (segnalazioni, assistenza, istanze), la quota alla quale la pagina ha indicato " +
				"un recapito, un indirizzo o un ufficio; le domande già soddisfatte nel merito restano fuori.",
			Method: audit.Measured, Severity: audit.Informative, Derived: true,
			Subjects: []audit.Kind{audit.OwnReply},
		},
	}
}
