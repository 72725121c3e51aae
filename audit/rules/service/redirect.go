package service

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/text"
)

// redirects reports whether an answer of the page names an official contact, an
// official address, or the office or form to turn to.
func (c *checker) redirects(t *text.Text) bool {
	contacts := c.set.Contacts.Merge(c.set.Policy.Settings.Contacts)
	for i := range t.Tokens {
		switch tok := &t.Tokens[i]; tok.Kind {
		case text.Email:
			return true // the page itself gives it
		case text.URL:
			if official(tok.Norm, contacts) {
				return true
			}
		}
	}
	if phone(t) {
		return true
	}
	ss := c.reader.sentences(t)
	said := saidIn(ss)
	return said&offices != 0 || said&desks != 0 && said&steering != 0
}

// official reports whether a web address is the comune's or another public body's.
func official(url string, contacts audit.Contacts) bool {
	host := strings.ToLower(url)
	if _, rest, ok := strings.Cut(host, "://"); ok {
		host = rest
	}
	host, _, _ = strings.Cut(host, "/")
	for _, d := range contacts.Domains {
		if host == d || strings.HasSuffix(host, "."+d) {
			return true
		}
	}
	return slices.ContainsFunc(publicHosts, func(p string) bool { return strings.Contains(host, p) })
}

// phone reports whether a text holds a telephone number: eight to twelve digits
// that begin as an Italian number does, in one group or several.
func phone(t *text.Text) bool {
	digits := ""
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if tok.Kind != text.Number || strings.ContainsAny(tok.Norm, "/,:") {
			digits = ""
			continue
		}
		if tok.Before != text.Space && tok.Before != text.Glued {
			digits = ""
		}
		digits += onlyDigits(tok.Norm)
		if n := len(digits); n >= 8 && n <= 12 && strings.ContainsAny(digits[:1], "038") {
			return true
		}
	}
	return false
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}
