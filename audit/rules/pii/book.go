package pii

import (
	"slices"
	"strings"
	"time"

	"vigilia/audit"
	"vigilia/audit/civil"
)

// book holds the institutional contacts in the form in which they are compared, each
// with the last day on which it was published.
type book struct {
	phones, emails, ibans map[string]civil.Day
	domains               []string
	here                  map[string]bool // what the post above the content publishes, however long ago
	since                 civil.Day       // what was published before, and never again, counts no longer
}

// always is the day of the contacts that are institutional whoever published them when.
func always() civil.Day { return civil.NewDay(9999, time.December, 31) }

// newBook returns the contacts of the page itself and of the lists.
func newBook(page audit.Page, lists ...audit.Contacts) *book {
	k := &book{phones: map[string]civil.Day{}, emails: map[string]civil.Day{}, ibans: map[string]civil.Day{}, here: map[string]bool{}}
	k.add(audit.Contacts{Phones: []string{page.Phone}, Emails: page.Emails}, always())
	for _, c := range lists {
		k.add(c, always())
	}
	return k
}

// add remembers contacts that were published on a day.
func (k *book) add(c audit.Contacts, day civil.Day) {
	for _, p := range c.Phones {
		if n := nationalDigits(p); n != "" {
			told(k.phones, n, day)
		}
	}
	for _, e := range c.Emails {
		told(k.emails, strings.ToLower(strings.TrimSpace(e)), day)
	}
	for _, b := range c.IBANs {
		told(k.ibans, compact(b), day)
	}
	for _, d := range c.Domains {
		d = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(d)), "www.")
		if d != "" && !slices.Contains(k.domains, d) {
			k.domains = append(k.domains, d)
		}
	}
}

// told notes the last day on which a contact was published.
func told(known map[string]civil.Day, contact string, day civil.Day) {
	if last, ok := known[contact]; !ok || day.After(last) {
		known[contact] = day
	}
}

// learn remembers the contacts that a text of the page published on a day.
func (k *book) learn(v *view, day civil.Day) {
	clear(k.here)
	note := func(known map[string]civil.Day, contact string) {
		told(known, contact, day)
		k.here[contact] = true
	}
	for _, c := range phoneCandidates(v) {
		note(k.phones, c.key())
	}
	for _, a := range addresses(v) {
		note(k.emails, a.local+"@"+a.domain)
	}
	for _, a := range ibans(v) {
		note(k.ibans, a.value)
	}
}

func (k *book) phone(digits string) bool  { return k.holds(k.phones, digits) }
func (k *book) email(address string) bool { return k.holds(k.emails, address) }
func (k *book) account(iban string) bool  { return k.holds(k.ibans, iban) }

// holds reports whether a contact is institutional for the content under check.
func (k *book) holds(known map[string]civil.Day, contact string) bool {
	day, ok := known[contact]
	return ok && (!day.Before(k.since) || k.here[contact])
}

// Harvest returns the contacts that the page's own posts publish: from then on
// they are institutional. Contents of any other kind are passed over.
func Harvest(posts []*audit.Content) audit.Contacts {
	k := newBook(audit.Page{})
	var v view
	for _, p := range posts {
		if p.Kind == audit.OwnPost {
			v.read(p.Text)
			k.learn(&v, p.Day())
		}
	}
	return audit.Contacts{Phones: sorted(k.phones), Emails: sorted(k.emails), IBANs: sorted(k.ibans)}
}

// Published returns what Harvest finds in each post, with the post's day.
func Published(posts []*audit.Content) []audit.Published {
	var out []audit.Published
	for i, p := range posts {
		if c := Harvest(posts[i : i+1]); len(c.Phones)+len(c.Emails)+len(c.IBANs) > 0 {
			out = append(out, audit.Published{Day: p.Day(), Contacts: c})
		}
	}
	return out
}

func sorted(set map[string]civil.Day) []string {
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
