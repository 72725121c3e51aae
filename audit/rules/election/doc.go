// Package election holds the rules on the comune's own contents where politics is
// near: institutional communication inside an election window (L. 28/2000 art. 9),
// and parties on the page at any time.
//
// A window is loaded by the secretariat with its source; nothing here guesses one.
//
// It is no public API.
package election

import (
	_ "embed"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

// Rules returns own.par_condicio and own.political_content.
func Rules() []audit.Rule {
	own := []audit.Kind{audit.OwnPost, audit.OwnReply}
	return []audit.Rule{
		{
			ID: "own.par_condicio", Title: "Comunicazione istituzionale in periodo elettorale",
			Looks: "Nei periodi elettorali caricati dalla segreteria esegue su ogni contenuto dell'Ente due prove: impersonalità (nomi e cariche come soggetto della notizia, " +
				"dichiarazioni, fotografie, prima persona, meriti) e indispensabilità (categoria del contenuto); i due requisiti sono cumulativi (art. 9 L. 28/2000).",
			Version: 2, Method: audit.Assisted, Severity: audit.Serious, Subjects: own,
			Start: startWindow, Words: conduct, Proof: audit.Proof{Hits: append(windowHits(), boasts()...), Spares: append(windowSpares(), notices()...)},
		},
		{
			ID: "own.political_content", Title: "Contenuti politici o di parte sulla pagina dell'Ente",
			Looks: "Cerca nei contenuti dell'Ente inviti al voto, parole d'ordine e hashtag di campagna, meriti in prima persona di chi governa e giudizi su partiti, liste, candidati, maggioranza e opposizione; non considera i resoconti neutri del " +
				"Consiglio, le convocazioni, le ricorrenze civili, i risultati ufficiali e le rettifiche di notizie.",
			Version: 2, Method: audit.Assisted, Severity: audit.Serious, Subjects: own,
			Start: func(s *audit.Setting) audit.Checker {
				return politicsCheck{s.Office.For("own.political_content", politics)}
			},
			Words: politics, Proof: audit.Proof{Hits: append(politicsHits(), sides()...), Spares: append(politicsSpares(), aloof()...)},
		},
	}
}

// Lists returns the word lists of the package.
func Lists() []*lexicon.List { return []*lexicon.List{conduct, politics} }

// found are the entries of a list in a text, by tier, without what is cancelled.
type found map[lexicon.Tier][]lexicon.Found

func read(list *lexicon.Lexicon, t *text.Text) found {
	out := found{}
	list.Find(t, func(f lexicon.Found) {
		if v := f.Entry.Value; v.Tier != lexicon.Spared && !v.Cancelled(t, f.From, f.To) {
			out[v.Tier] = append(out[v.Tier], f)
		}
	})
	return out
}

// near returns the first entry of a tier in the sentence of another, if there is one.
func (f found) near(t *text.Text, e lexicon.Found, tier lexicon.Tier) (lexicon.Found, bool) {
	from, to := t.Sentence(e.From)
	for _, o := range f[tier] {
		if o.From >= from && o.From < to {
			return o, true
		}
	}
	return lexicon.Found{}, false
}

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
