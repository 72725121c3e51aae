package content

import (
	"vigilia/audit"
	"vigilia/audit/text"
)

// Offer is what a text offers in the way of the trade: the tokens [From, To).
type Offer struct {
	From, To int
	Category string // Italian
	Score    float64
}

// Offers returns the strongest private offer of a text, as ad.commercial weighs it, or
// false. Who asked for it and which firms have a contract is not considered.
func Offers(t *text.Text) (Offer, bool) {
	c := adCheck{reader: reader{lex: adList.Lexicon()}}
	found := c.read(t)
	if len(found) == 0 {
		return Offer{}, false
	}
	var best Offer
	for rest := c.join(t, found); len(rest) > 0; {
		var b bundle
		b, rest = cut(rest)
		b = b.without(func(m trace) bool { return told(t, m) || c.idle(t, m) })
		if len(b) == 0 || !c.offers(b) || b.has('K') || b.score() < max(adThreshold, best.Score) {
			continue
		}
		m := b.strongest()
		best = Offer{m.from, m.to, m.term.Category, b.score()}
	}
	return best, best.Score > 0
}

// Priced returns the first amount of money in a text, and false if there is none.
func Priced(t *text.Text) (at int, ok bool) {
	for i := range t.Tokens {
		if k := t.Tokens[i].Kind; (k == text.Number || k == text.Code) && price(t, i) {
			return i, true
		}
	}
	return 0, false
}

// Sponsored reports whether the content names a firm that has a contract with the
// comune on the day on which it was published.
func Sponsored(s *audit.Subject, sponsors []audit.Sponsor) bool {
	return (&adCheck{sponsors: sponsors}).sponsored(s)
}
