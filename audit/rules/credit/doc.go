// Package credit holds the rules on what the comune takes from others: whether a
// content uploaded again names its source, how often the page passes on what others
// published, and whether it does so from personal accounts.
//
// It is no public API.
package credit

import (
	_ "embed"

	"vigilia/audit"
	"vigilia/audit/lexicon"
)

//go:embed credit.txt
var source string

// phrases are the words by which something is taken from others, and credited. They bear
// no entry of tier X: nothing here is looked for in damaged form.
var phrases = lexicon.New("credit.txt", "XRUCBOPW", source)

// Tiers of credit.txt.
const (
	taken    lexicon.Tier = 'R' // uploaded again
	nameless lexicon.Tier = 'U' // nobody is credited, as the text itself says
	formula  lexicon.Tier = 'C' // a credit
	body     lexicon.Tier = 'B' // a source by its name
	ours     lexicon.Tier = 'O' // the comune's own
	personal lexicon.Tier = 'P' // from somebody's profile
	stamp    lexicon.Tier = 'W' // the mark of somebody else's picture
)

// Rules returns own.source_credit, own.reshare_rate and own.share_personal_account.
func Rules() []audit.Rule {
	posts := []audit.Kind{audit.OwnPost}
	return []audit.Rule{
		{
			ID: "own.source_credit", Title: "Citazione della fonte per contenuti di terzi",
			Looks: "Cerca nei post dell'Ente i segni di un contenuto altrui caricato di nuovo (ripresa dalla rete, articoli e comunicati riportati, filigrane nelle immagini lette) senza " +
				"la fonte; la condivisione nativa, il collegamento con anteprima, le formule di citazione, le menzioni e i nomi di enti e testate bastano. Grave quanto la " +
				"clausola: dove la policy non chiede la fonte, la base è il diritto d'autore.",
			Version: 2, Method: audit.Automatic, Severity: audit.Medium, Subjects: posts,
			Start: startCredit, Words: phrases, Proof: audit.Proof{Hits: creditHits(), Spares: creditSpares()},
		},
		{
			ID: "own.reshare_rate", Title: "Frequenza dei rilanci",
			Looks: "Misura quanti dei post dell'Ente rilanciano contenuti altrui, per tipo di fonte e con le allerte contate a parte; «occasionalmente» non è un numero: la quota è " +
				"messa a confronto con una soglia soltanto se l'Ente la fissa (reshare.limit).",
			Version: 1, Method: audit.Measured, Severity: audit.Informative, Subjects: posts, Derived: true,
		},
		{
			ID: "own.share_personal_account", Title: "Rilancio da account personali",
			Looks: "Verifica di chi è l'originale di ogni post rilanciato: le Pagine di enti, testate, associazioni e artisti sono ammesse, un profilo è un rilievo salvo le eccezioni " +
				"dell'Ente (reshare.allowed), la Pagina di chi ricopre una carica segue la scelta dell'Ente (reshare.personal_pages). L'origine che la piattaforma non " +
				"indica non è verificabile.",
			Version: 1, Method: audit.Automatic, Severity: audit.Medium, Subjects: posts,
			Start: startShare, Proof: audit.Proof{Hits: shareHits(), Spares: shareSpares()},
		},
	}
}

// Lists returns the word lists of the package.
func Lists() []*lexicon.List { return []*lexicon.List{phrases, sources} }
