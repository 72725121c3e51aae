// Package scope holds the rules on what the comune's own contents are about: whether
// they serve the ends of an institution, and whether they advertise somebody.
//
// It is no public API.
package scope

import (
	_ "embed"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// Rules returns own.advertising and own.topic_scope.
func Rules() []audit.Rule {
	return []audit.Rule{
		{
			ID: "own.advertising", Title: "Pubblicità nei contenuti dell'Ente",
			Looks: "Cerca nei contenuti dell'Ente inviti all'acquisto, prezzi e offerte a favore di un'impresa; non considera eventi patrocinati, mercati, il distretto del commercio, " +
				"i bandi per imprese, i prezzi dei servizi dell'Ente, le raccolte fondi e il ringraziamento allo sponsor previsto da un contratto attivo alla data.",
			Version: 1, Method: audit.Assisted, Severity: audit.Medium, Subjects: []audit.Kind{audit.OwnPost, audit.OwnReply},
			Start: startAdvertising, Words: adverts, Proof: audit.Proof{Hits: advertisingHits(), Spares: advertisingSpares()},
		},
		{
			ID: "own.topic_scope", Title: "Contenuti estranei alle finalità istituzionali",
			Looks: "Assegna a ogni post dell'Ente un tema (servizi, scadenze, incontri, eventi, bandi, partecipazione, comunicazioni degli amministratori, emergenze, pubblica utilità, " +
				"auguri e ricorrenze, territorio) e segnala svago, catene e vicende personali soltanto dove nessun tema istituzionale è riconoscibile. Un post che non si " +
				"riesce a classificare non è un rilievo.",
			Version: 1, Method: audit.Assisted, Severity: audit.Informative, Subjects: []audit.Kind{audit.OwnPost},
			Start: func(s *audit.Setting) audit.Checker { return scopeCheck{s.Office.For("own.topic_scope", themes)} },
			Words: themes, Proof: audit.Proof{Hits: scopeHits(), Spares: scopeSpares()},
		},
	}
}

// Lists returns the word lists of the package.
func Lists() []*lexicon.List { return []*lexicon.List{themes, adverts} }

// evidence shows the comune's own words, which are no secret.
func evidence(t *text.Text, from, to int, note string) audit.Evidence {
	span := audit.Span{Start: t.Tokens[from].Start, End: t.Tokens[to-1].End}
	const most = 60
	words := t.Runes[span.Start:span.End]
	shown := string(words)
	if len(words) > most {
		shown = string(words[:most-1]) + "…"
	}
	return audit.Evidence{Span: span, Masked: shown, Note: note}
}
