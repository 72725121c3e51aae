package spam

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed domains.txt
var domainSource string

// place is what stands behind a domain, in the words of the reports.
type place string

const (
	unknownSite   place = "sito esterno"
	institutional place = "istituzionale"
	press         place = "stampa"
	shortener     place = "accorciatore"
	messaging     place = "messaggistica"
	social        place = "social"
	mapSite       place = "mappa"
	useful        place = "utile"
	mail          place = "posta"
	denied        place = "negato"
)

// register is the list of domains, read once.
type register struct {
	domains map[string]place
	labels  []string // beginnings of labels that bodies bear
	parts   []namePart
}

// namePart is a word that tells of a host wherever it stands in its name.
type namePart struct {
	word string
	is   place
}

var registered = sync.OnceValue(func() *register { return readRegister(domainSource) })

func readRegister(source string) *register {
	r := &register{domains: map[string]place{}}
	var is place
	for line := range strings.Lines(source) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == ';':
			continue
		case line[0] == '[':
			is = place(strings.Trim(line, "[]"))
			continue
		}
		for _, w := range strings.Fields(line) {
			switch {
			case w[0] == '=':
				r.labels = append(r.labels, w[1:])
			case w[0] == '*':
				r.parts = append(r.parts, namePart{strings.Trim(w, "*"), is})
			default:
				r.domains[w] = is
			}
		}
	}
	return r
}

// address is a web address, cut up.
type address struct {
	host string // without "www."
	path string // with the slash
}

// split cuts an address in lower case, with or without a scheme.
func split(norm string) address {
	s := norm
	if i := strings.Index(s, "://"); i >= 0 {
		s = s[i+3:]
	}
	end := strings.IndexAny(s, "/?#")
	if end < 0 {
		end = len(s)
	}
	host := s[:end]
	if at := strings.LastIndexByte(host, '@'); at >= 0 {
		host = host[at+1:] // «https://comune.it@truffa.example» leads to the latter
	}
	host, _, _ = strings.Cut(host, ":")
	return address{strings.TrimPrefix(host, "www."), s[end:]}
}

// place returns what stands behind an address.
func (r *register) place(a address) place {
	if is, ok := r.listed(a); ok {
		return is
	}
	if r.body(a.host) {
		return institutional
	}
	for _, p := range r.parts {
		if strings.Contains(a.host, p.word) {
			return p.is
		}
	}
	return unknownSite
}

// listed looks for the address with the first part of its path, then for its
// domain and those above.
func (r *register) listed(a address) (place, bool) {
	if first := strings.SplitN(a.path, "/", 3); len(first) > 1 && first[1] != "" {
		if is, ok := r.domains[a.host+"/"+first[1]]; ok {
			return is, true
		}
	}
	for d := a.host; d != ""; {
		if is, ok := r.domains[d]; ok {
			return is, true
		}
		_, rest, _ := strings.Cut(d, ".")
		d = rest
	}
	return "", false
}

// body reports whether a host is named as public bodies are: «comune.esempio.it»,
// «www.asl-esempio.it», «icverdi.edu.it».
func (r *register) body(host string) bool {
	if !strings.HasSuffix(host, ".it") && !strings.HasSuffix(host, ".eu") {
		return false
	}
	for label := range strings.SplitSeq(host[:len(host)-3], ".") {
		for _, l := range r.labels {
			if label == l || strings.HasPrefix(label, l+"-") || len(l) > 4 && strings.HasPrefix(label, l) {
				return true
			}
		}
	}
	return false
}
