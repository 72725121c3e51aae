package org

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/text"
)

// accounts holds the page and the accounts that it names against the list of
// the official ones.
type accounts struct {
	set      *audit.Setting
	official []account
	siblings []account // the other pages under audit
	town     []string  // the words of the comune's name, folded
	told     map[account]bool
}

func startAccounts(set *audit.Setting) audit.Checker {
	c := &accounts{set: set, told: map[account]bool{}}
	for _, a := range set.Policy.Settings.Accounts {
		if acc, ok := readAccount(a); ok {
			c.official = append(c.official, acc)
		}
	}
	for i := range set.Siblings { // they are the comune's, whatever the list forgets
		c.siblings = append(c.siblings, account{"facebook", set.Siblings[i].ID})
		if acc, ok := readAccount(set.Siblings[i].URL); ok {
			c.siblings = append(c.siblings, acc)
		}
	}
	for _, w := range text.Parse(set.Policy.Comune).Tokens {
		if len(w.Norm) > 1 {
			c.town = append(c.town, w.Norm)
		}
	}
	return c
}

// Check looks for accounts in one content of the page.
func (c *accounts) Check(s *audit.Subject, l *audit.Log) {
	if len(c.official) == 0 || s.Origin != "" {
		return // no list: Finish says so; a share shows somebody else's words
	}
	found := map[account]bool{}
	for i := range s.Read.Tokens {
		acc, ok := cited(s.Read, i)
		if !ok || found[acc] || c.known(acc) || !c.claimed(acc, s.Read, i) {
			continue
		}
		found[acc] = true
		tok := &s.Read.Tokens[i]
		c.find(l, acc, audit.Span{Start: tok.Start, End: tok.End})
	}
	for _, a := range s.Attachments {
		acc, ok := readAccount(a.URL)
		if ok && !found[acc] && !c.known(acc) && c.claimed(acc, text.Parse(a.Title+". "+a.Text), 0) {
			found[acc] = true
			c.find(l, acc, audit.Span{})
		}
	}
}

func (c *accounts) known(acc account) bool {
	return slices.Contains(c.official, acc) || slices.Contains(c.siblings, acc)
}

func (c *accounts) find(l *audit.Log, acc account, at audit.Span) {
	l.Find(audit.Hit{
		Key: acc.String(), Category: "account presentato come dell'Ente e non compreso nell'elenco", Severity: audit.Minor,
		Evidence:   []audit.Evidence{{Span: at, Masked: acc.String(), Note: "se l'account è ufficiale va aggiunto all'elenco (accounts)"}},
		Exceptions: []audit.Exception{{Name: "account di un altro ente o di un'associazione"}, {Name: "evento o pagina di un organizzatore"}},
	})
}

// cited returns the account that a token names: by its address, or by its sign
// with the name of a network in the same sentence («su Instagram: @comune»).
func cited(t *text.Text, i int) (account, bool) {
	tok := &t.Tokens[i]
	switch tok.Kind {
	case text.URL:
		return readAccount(string(t.Runes[tok.Start:tok.End]))
	case text.Mention:
		from, to := t.Sentence(i)
		for k := from; k < to; k++ {
			if n := networkNames[t.Tokens[k].Norm]; n != "" {
				return account{n, folded(string(t.Runes[tok.Start:tok.End]))}, true
			}
		}
	}
	return account{}, false
}

var networkNames = map[string]string{
	"facebook": "facebook", "fb": "facebook", "instagram": "instagram", "ig": "instagram", "telegram": "telegram", "tiktok": "tiktok",
	"twitter": "x", "youtube": "youtube", "linkedin": "linkedin", "threads": "threads", "whatsapp": "whatsapp",
}

// claimed reports whether an account is presented as the comune's own: by its
// name, or by the words of the sentence.
func (c *accounts) claimed(acc account, t *text.Text, i int) bool {
	if contains(acc.name, words["others"]) {
		return false
	}
	if i >= len(t.Tokens) {
		return c.bears(acc.name)
	}
	from, to := t.Sentence(i)
	said := make([]string, 0, to-from)
	for k := from; k < to; k++ {
		said = append(said, t.Tokens[k].Norm)
	}
	return !c.another(said) && (c.bears(acc.name) || ours(said))
}

// bears reports whether a name is that of the town with an office of the comune.
func (c *accounts) bears(name string) bool {
	name = strings.NewReplacer(".", "", "_", "", "-", "").Replace(name)
	return len(c.town) > 0 && strings.Contains(name, strings.Join(c.town, "")) && contains(name, words["offices"])
}

func contains(name string, parts []string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(name, p) })
}

// ours reports whether the words of a sentence call an account the comune's.
func ours(said []string) bool {
	for i, w := range said {
		switch w {
		case "seguiteci", "seguici", "raggiungeteci":
			return true
		case "nostro", "nostra", "nostri", "nostre":
			if near(said, i, words["channels"]) {
				return true
			}
		case "pagina", "profilo", "canale", "account", "gruppo":
			if slices.Contains(said[i:min(i+3, len(said))], "ufficiale") && slices.Contains(said, "comune") {
				return true
			}
		}
	}
	return false
}

// near reports whether one of the words stands within three of i.
func near(said []string, i int, list []string) bool {
	return slices.ContainsFunc(said[max(0, i-3):min(i+4, len(said))], func(w string) bool { return slices.Contains(list, w) })
}

// another reports whether a sentence says that an account is somebody else's:
// «la pagina della Pro Loco», «organizzato da», «il Comune di Altrove».
func (c *accounts) another(said []string) bool {
	for i, w := range said {
		switch {
		case slices.Contains(words["strangers"], w):
			return true
		case w == "pro" && i+1 < len(said) && said[i+1] == "loco":
			return true
		case (w == "comune" || w == "citta") && i+2 < len(said) && said[i+1] == "di" && len(c.town) > 0 && said[i+2] != c.town[0]:
			return true
		}
	}
	return false
}

// Finish looks at the page itself.
func (c *accounts) Finish(l *audit.Log) {
	page := &c.set.Page
	own, readable := readAccount(page.URL)
	switch {
	case len(c.official) == 0:
		l.Gap("elenco degli account ufficiali non configurato (accounts)")
	case page.URL == "":
		l.Gap("informazioni della pagina non lette: non si può confrontare con l'elenco degli account ufficiali")
	case c.lists(own, page.ID):
	case !readable || c.numbered(own):
		l.Gap("la pagina e l'elenco degli account ufficiali usano identificativi diversi: aggiungere all'elenco " + page.URL)
	default:
		l.FindPage(audit.Hit{
			Key: "pagina", Category: "pagina non compresa nell'elenco degli account ufficiali", Severity: audit.Minor,
			Evidence: []audit.Evidence{{Masked: own.String(), Note: c.titled(page.Name)}},
		})
	}
}

func (c *accounts) lists(own account, id string) bool {
	return slices.ContainsFunc(c.official, func(a account) bool { return a == own || a.network == "facebook" && a.name == id })
}

// numbered reports whether page and list may be the same under two numbers: a
// page has one of its own and another as a profile.
func (c *accounts) numbered(own account) bool {
	return slices.ContainsFunc(c.official, func(a account) bool { return a.network == "facebook" && (a.numeric() || own.numeric()) })
}

// titled says whether the page is known for the comune's by its title (crespiatica/canali/1).
func (c *accounts) titled(name string) string {
	title := text.Parse(name)
	for i := range title.Tokens {
		if len(c.town) > 0 && title.Tokens[i].Norm == c.town[0] {
			return "il titolo della pagina nomina il Comune"
		}
	}
	return "il titolo della pagina non nomina il Comune"
}
