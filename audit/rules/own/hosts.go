package own

import (
	"net/url"
	"strings"

	"vigilia/audit"
)

// hosts are the domains of the comune.
type hosts []string

func hostsOf(set *audit.Setting) hosts {
	var out hosts
	if w, err := url.Parse(set.Page.Website); err == nil && w.Hostname() != "" {
		out = append(out, strings.TrimPrefix(w.Hostname(), "www."))
	}
	return append(out, set.Contacts.Domains...)
}

// whose tells whose a link is: the comune's (or no link at all), so that what it
// says is said by the comune, or another public body's.
func (hs hosts) whose(address string) (ours, others bool) {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return err == nil, false
	}
	h := strings.ToLower(u.Hostname())
	for _, d := range hs {
		if d != "" && (h == d || strings.HasSuffix(h, "."+d)) {
			return true, false
		}
	}
	for _, label := range []string{"regione.", "provincia.", "cittametropolitana.", "unione", "governo.it", ".gov.it", "gazzettaufficiale."} {
		if strings.Contains(h, label) {
			return false, true
		}
	}
	return false, false
}
