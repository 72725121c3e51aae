package pii

import (
	"slices"
	"strings"

	"vigilia/audit"
)

// book holds the institutional contacts in the form in which they are compared.
type book struct {
	phones, emails, ibans map[string]bool
	domains               []string
}

// newBook returns the contacts of the page itself and of the lists.
func newBook(page audit.Page, lists ...audit.Contacts) *book {
	k := &book{phones: map[string]bool{}, emails: map[string]bool{}, ibans: map[string]bool{}}
	k.addPhone(page.Phone)
	for _, e := range page.Emails {
		k.emails[strings.ToLower(e)] = true
	}
	for _, c := range lists {
		k.add(c)
	}
	return k
}

func (k *book) add(c audit.Contacts) {
	for _, p := range c.Phones {
		k.addPhone(p)
	}
	for _, e := range c.Emails {
		k.emails[strings.ToLower(strings.TrimSpace(e))] = true
	}
	for _, b := range c.IBANs {
		k.ibans[compact(b)] = true
	}
	for _, d := range c.Domains {
		d = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(d)), "www.")
		if d != "" && !slices.Contains(k.domains, d) {
			k.domains = append(k.domains, d)
		}
	}
}

func (k *book) addPhone(p string) {
	if n := nationalDigits(p); n != "" {
		k.phones[n] = true
	}
}

// learn remembers the contacts that a text of the page publishes.
func (k *book) learn(v *view) {
	for _, c := range phoneCandidates(v) {
		k.phones[c.key()] = true
	}
	for _, a := range addresses(v) {
		k.emails[a.local+"@"+a.domain] = true
	}
	for _, a := range ibans(v) {
		k.ibans[a.value] = true
	}
}

// Harvest returns the contacts that the page's own posts publish: from then on
// they are institutional. Contents of any other kind are passed over.
func Harvest(posts []*audit.Content) audit.Contacts {
	k := newBook(audit.Page{})
	var v view
	for _, p := range posts {
		if p.Kind == audit.OwnPost {
			v.read(p.Text)
			k.learn(&v)
		}
	}
	return audit.Contacts{Phones: sorted(k.phones), Emails: sorted(k.emails), IBANs: sorted(k.ibans)}
}

func sorted(set map[string]bool) []string {
	var out []string
	for s := range set {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// holdsDomain reports whether a domain is, or stands under, an institutional one.
func (k *book) holdsDomain(domain string) bool {
	return slices.ContainsFunc(k.domains, func(d string) bool { return domain == d || strings.HasSuffix(domain, "."+d) })
}

// compact returns the letters and digits of s in upper case.
func compact(s string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if isAlnum(s[i]) {
			out = append(out, upper(s[i]))
		}
	}
	return string(out)
}

// compact returns the letters and digits of a stretch in upper case.
func (v *view) compact(s stretch) string { return compact(string(v.b[s.from:s.to])) }
