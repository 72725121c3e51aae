// Package form holds the rules on how the comune writes its own contents: whether
// everybody can read them, whether their tone is an administration's, whether a post
// pretends to be an act, whether an alert names the official channel.
//
// It is no public API.
package form

import (
	"vigilia/audit"
	"vigilia/audit/lexicon"
)

// Rules returns own.accessibility, own.tone, own.legal_effect and own.alert_channel.
func Rules() []audit.Rule {
	posts, own := []audit.Kind{audit.OwnPost}, []audit.Kind{audit.OwnPost, audit.OwnReply}
	return []audit.Rule{
		{
			ID: "own.accessibility", Title: "Accessibilità dei contenuti dell'Ente",
			Looks: "Cerca nei post dell'Ente immagini senza testo alternativo scritto da una persona, immagini senza una descrizione nel testo, hashtag di più parole " +
				"senza maiuscole, testi in maiuscolo, file di emoji, lettere decorative, indirizzi lunghi nel testo e rinvii ai commenti; il testo alternativo della " +
				"piattaforma è detto a parte. I sottotitoli dei video non sono letti.",
			Version: 1, Method: audit.Assisted, Severity: audit.Informative, Subjects: posts, Sources: []audit.Source{audit.SourceAlt},
			Start: startAccessibility, Proof: audit.Proof{Hits: accessibilityHits(), Spares: accessibilitySpares()},
		},
		{
			ID: "own.tone", Title: "Linguaggio dell'Ente",
			Looks: "Applica ai contenuti dell'Ente la ricerca di insulti, volgarità, attacchi personali e minacce che vale per gli utenti; non considera le citazioni, " +
				"anche per annunciare una rimozione, e l'ironia benevola.",
			Version: 1, Method: audit.Assisted, Severity: audit.Medium, Subjects: own,
			Start: startTone, Proof: audit.Proof{Hits: toneHits(), Spares: toneSpares()},
		},
		{
			ID: "own.legal_effect", Title: "Post presentati come notifica o atto con valore legale",
			Looks: "Cerca nei post dell'Ente le formule che danno al post valore di notifica, di comunicazione ufficiale o di pubblicazione legale; non considera il rinvio " +
				"all'albo, alla Gazzetta o all'avviso di deposito, e le formule negate.",
			Version: 1, Method: audit.Assisted, Severity: audit.Minor, Subjects: posts,
			Start: func(s *audit.Setting) audit.Checker { return legalCheck{s.Office.For("own.legal_effect", effects)} },
			Words: effects, Proof: audit.Proof{Hits: legalHits(), Spares: legalSpares()},
		},
		{
			ID: "own.alert_channel", Title: "Allerta senza rinvio al canale ufficiale",
			Looks: "Cerca nei post dell'Ente le allerte in corso che non indicano il sistema ufficiale previsto dalla policy, il bollettino o la Protezione civile; non considera " +
				"esercitazioni, consigli generali, allerte cessate e condivisioni.",
			Version: 1, Method: audit.Assisted, Severity: audit.Informative, Subjects: posts,
			Start: startAlert, Words: alerts, Proof: audit.Proof{Hits: alertHits(), Spares: alertSpares()},
		},
	}
}

// Lists returns the word lists of the package.
func Lists() []*lexicon.List { return []*lexicon.List{effects, alerts} }
