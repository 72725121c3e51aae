package org

import (
	"net/url"
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/text"
)

// link looks for the way to the policy, and for the office's contacts, among
// what the page says of itself.
type link struct{ set *audit.Setting }

func startLink(set *audit.Setting) audit.Checker { return link{set} }

// Check looks at no content: the page is looked at once, at the end.
func (link) Check(*audit.Subject, *audit.Log) {}

// Finish looks at the page.
func (c link) Finish(l *audit.Log) {
	p := &c.set.Page
	if p.URL == "" {
		l.Gap("informazioni della pagina non lette")
		return
	}
	c.policy(p, l)
	c.contacts(p, l)
}

func (c link) policy(p *audit.Page, l *audit.Log) {
	want := c.set.Policy.Settings.PolicyURL
	addresses := append(slices.Clone(p.Links), p.Website)
	switch {
	case want == "":
		l.Gap("indirizzo della policy non configurato (policy_url)")
	case slices.ContainsFunc(addresses, func(a string) bool { return sameAddress(a, want) }):
	case c.unread(l, "about", "description", "website"):
	case slices.ContainsFunc(addresses, shortened):
		l.Gap("la pagina usa un indirizzo abbreviato, che non è stato aperto: indicare l'indirizzo per esteso")
	default:
		l.FindPage(audit.Hit{
			Key: "policy", Category: "policy non raggiungibile dalle informazioni della pagina", Severity: audit.Minor,
			Evidence:   []audit.Evidence{{Note: "indirizzi trovati: " + listed(p.Links) + "; atteso: " + want}},
			Exceptions: []audit.Exception{{Name: "indirizzo equivalente"}, {Name: "indirizzo abbreviato"}},
		})
	}
}

// unread reports whether the platform did not tell one of the fields, and says so.
func (c link) unread(l *audit.Log, fields ...string) bool {
	for _, f := range fields {
		if slices.Contains(c.set.Page.Unread, f) {
			l.Gap("la piattaforma non ha fornito il campo «" + f + "» della pagina")
			return true
		}
	}
	return false
}

func listed(links []string) string {
	if len(links) == 0 {
		return "nessuno"
	}
	return strings.Join(links, ", ")
}

// sameAddress reports whether an address leads where another does, as far as can
// be told without opening it: whatever scheme, "www.", bars, capitals, language
// and campaign, and also where only another page of the same site names the policy.
func sameAddress(a, b string) bool {
	x, ok1 := place(a)
	y, ok2 := place(b)
	if !ok1 || !ok2 || x.Host != y.Host {
		return false
	}
	if x.Path == y.Path && (x.RawQuery == y.RawQuery || y.RawQuery == "") {
		return true
	}
	return policyPath(x.Path) && x.Path != "" // a redirect of the site's own
}

// place returns an address without what does not change where it leads.
func place(a string) (url.URL, bool) {
	if !strings.Contains(a, "://") {
		a = "https://" + a
	}
	u, err := url.Parse(strings.ToLower(strings.TrimSpace(a)))
	if err != nil || u.Host == "" {
		return url.URL{}, false
	}
	q := u.Query()
	for k := range q {
		if strings.HasPrefix(k, "utm_") || k == "fbclid" {
			q.Del(k)
		}
	}
	path := strings.TrimSuffix(strings.TrimSuffix(u.Path, "index.html"), "/")
	return url.URL{Host: strings.TrimPrefix(u.Hostname(), "www."), Path: path, RawQuery: q.Encode()}, true
}

// policyPath reports whether a path names the policy: "/social-media-policy", "/smp".
func policyPath(path string) bool {
	for _, part := range strings.FieldsFunc(path, func(r rune) bool { return strings.ContainsRune("/-_.", r) }) {
		if part == "policy" || part == "smp" || part == "netiquette" {
			return !strings.Contains(path, "privacy") && !strings.Contains(path, "cookie")
		}
	}
	return false
}

func shortened(a string) bool {
	u, ok := place(a)
	return ok && slices.Contains(words["shorteners"], u.Host)
}

func (c link) contacts(p *audit.Page, l *audit.Log) {
	want := c.set.Policy.Settings.Contacts
	switch {
	case len(want.Emails)+len(want.Phones)+len(want.Domains) == 0:
		l.Gap("recapiti istituzionali non configurati (contacts)")
	case c.reachable(p, want):
	case c.unread(l, "emails", "phone", "about", "description", "website"):
	default:
		l.FindPage(audit.Hit{
			Key: "recapiti", Category: "recapiti dell'Ente assenti dalle informazioni della pagina", Severity: audit.Minor,
			Evidence: []audit.Evidence{{Note: "nessuno dei recapiti istituzionali configurati (caselle, telefoni, sito) risulta fra le informazioni della pagina"}},
		})
	}
}

// reachable reports whether the page shows one of the contacts.
func (c link) reachable(p *audit.Page, want audit.Contacts) bool {
	about := text.Parse(p.About + "\n" + p.Website)
	for _, mail := range append(slices.Clone(p.Emails), addressesIn(about)...) {
		_, host, _ := strings.Cut(strings.ToLower(mail), "@")
		if slices.ContainsFunc(want.Emails, func(e string) bool { return strings.EqualFold(e, mail) }) || under(host, want.Domains) {
			return true
		}
	}
	said := digits(p.Phone) + " " + digits(p.About)
	if slices.ContainsFunc(want.Phones, func(t string) bool { return strings.Contains(said, national(t)) }) {
		return true
	}
	return slices.ContainsFunc(append(slices.Clone(p.Links), p.Website), func(a string) bool {
		u, ok := place(a)
		return ok && under(u.Host, want.Domains)
	})
}

func addressesIn(t *text.Text) []string {
	var out []string
	for i := range t.Tokens {
		if tok := &t.Tokens[i]; tok.Kind == text.Email {
			out = append(out, string(t.Runes[tok.Start:tok.End]))
		}
	}
	return out
}

func under(host string, domains []string) bool {
	return host != "" && slices.ContainsFunc(domains, func(d string) bool { return host == d || strings.HasSuffix(host, "."+d) })
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// national is a number without the prefix of the country.
func national(phone string) string {
	if strings.HasPrefix(phone, "+39") {
		return digits(phone[3:])
	}
	return digits(phone)
}
