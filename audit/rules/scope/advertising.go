package scope

import (
	_ "embed"
	"slices"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/rules/content"
	"vigilia/audit/text"
)

//go:embed adverts.txt
var advertsSource string

// adverts are the words by which a comune's post advertises.
var adverts = lexicon.New("adverts.txt", "APJFKG", advertsSource)

// Tiers of adverts.txt.
const (
	invitation lexicon.Tier = 'A'
	promise    lexicon.Tier = 'P'
	praise     lexicon.Tier = 'J'
	business   lexicon.Tier = 'F'
	common     lexicon.Tier = 'K' // spares in its sentence
	civic      lexicon.Tier = 'G' // spares the text
)

const advertThreshold = 0.7

// What stands beside the words of the list.
const (
	priceWeight = 0.3
	offerWeight = 0.4 // what ad.commercial would take for an offer
)

type advertCheck struct {
	list     *lexicon.Lexicon
	sponsors []audit.Sponsor
}

func startAdvertising(set *audit.Setting) audit.Checker {
	return advertCheck{set.Office.For("own.advertising", adverts), set.Policy.Settings.Sponsors}
}

// Check speaks where somebody's business is named and the text gives reasons to buy
// there: an invitation, a price, a promise, a praise. What the comune does for all, or
// sells itself, is no advertisement.
func (c advertCheck) Check(s *audit.Subject, l *audit.Log) {
	said, spared := c.read(s.Read)
	named := len(said[business]) > 0 || slices.ContainsFunc(said[invitation], func(f lexicon.Found) bool { return called(s.Read, f.To) })
	if spared || !named && len(said[invitation])+len(said[promise]) == 0 || s.Origin != "" && s.Text == "" {
		return
	}
	h := audit.Hit{Severity: audit.Medium, Threshold: advertThreshold, Category: "possibile pubblicità a favore di un privato"}
	for _, tier := range []lexicon.Tier{invitation, promise, praise, business} {
		if f := said[tier]; len(f) > 0 {
			h.Score += f[0].Entry.Value.Weight
			h.Evidence = append(h.Evidence, evidence(s.Read, f[0].From, f[0].To, f[0].Entry.Value.Category))
		}
	}
	if at, ok := content.Priced(s.Read); ok {
		h.Score += priceWeight
		h.Evidence = append(h.Evidence, evidence(s.Read, at, at+1, "prezzo"))
	}
	if o, ok := content.Offers(s.Read); ok {
		h.Score += offerWeight
		named = named || len(said[invitation]) > 0
		h.Evidence = append(h.Evidence, evidence(s.Read, o.From, o.To, o.Category))
	}
	if !named || h.Score < advertThreshold || len(said[invitation])+len(said[promise])+len(said[praise]) == 0 {
		return
	}
	if content.Sponsored(s, c.sponsors) {
		return
	}
	h.Score = min(h.Score, 0.95)
	h.Exceptions = []audit.Exception{
		{Name: "sponsor con contratto attivo alla data"}, {Name: "evento patrocinato, mercato o distretto del commercio"}, {Name: "bando per imprese"},
		{Name: "servizio o prezzo dell'Ente"}, {Name: "raccolta fondi"},
	}
	l.Find(h)
}

// called reports whether a name follows: «rivolgetevi alla ditta Luci».
func called(t *text.Text, i int) bool {
	return i < len(t.Tokens) && t.Tokens[i].Kind == text.Word && t.Tokens[i].Has(text.Capital) && !t.Tokens[i].Before.Ends() && t.Norm(i) != "comune"
}

// read returns the entries that count, by tier: those that stand in a sentence about
// what is everybody's are left out. It reports whether the whole text is spared.
func (c advertCheck) read(t *text.Text) (said map[lexicon.Tier][]lexicon.Found, spared bool) {
	var commons []int // sentences, by their first token
	said = map[lexicon.Tier][]lexicon.Found{}
	c.list.Find(t, func(f lexicon.Found) {
		v := f.Entry.Value
		if v.Tier == lexicon.Spared || v.Cancelled(t, f.From, f.To) || t.Tokens[f.From].Has(text.Negated|text.Quoted) {
			return
		}
		switch v.Tier {
		case civic:
			spared = true
		case common:
			from, _ := t.Sentence(f.From)
			commons = append(commons, from)
		}
		said[v.Tier] = append(said[v.Tier], f)
	})
	if spared || len(commons) == 0 {
		return said, spared
	}
	in := map[int]bool{}
	for _, s := range commons {
		in[s] = true
	}
	for tier, list := range said {
		kept := list[:0]
		for _, f := range list {
			if from, _ := t.Sentence(f.From); !in[from] {
				kept = append(kept, f)
			}
		}
		said[tier] = kept
	}
	return said, false
}
