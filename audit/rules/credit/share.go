package credit

import (
	"slices"
	"strings"

	"vigilia/audit"
	"vigilia/audit/lexicon"
	"vigilia/audit/text"
)

const (
	shareThreshold = 0.6
	likelyPersonal = 0.7 // the text speaks of a profile
	personalPage   = 0.6 // a page of somebody in office, where the comune wants none
)

// shareCheck looks at whose the originals are. That the platform calls an account a
// profile is a matter of fact; that it does not tell is none.
type shareCheck struct {
	list    *lexicon.Lexicon
	reshare audit.Reshare
	own     []audit.Page // the comune's other pages
}

// startShare looks only where the policy keeps the page from passing on personal accounts.
func startShare(set *audit.Setting) audit.Checker {
	s := &set.Policy.Settings
	if !s.PersonalShare {
		return audit.CheckFunc(func(*audit.Subject, *audit.Log) {})
	}
	return shareCheck{phrases.Lexicon(), s.Reshare, set.Siblings}
}

// Check looks at one post.
func (c shareCheck) Check(s *audit.Subject, l *audit.Log) {
	o := &s.Original
	switch {
	case s.Origin != "" && !s.Reshares(), c.sibling(s.Content), c.allowed(o):
	case s.Origin == "":
		c.retold(s, l)
	case o.Kind == audit.ProfileAccount:
		c.find(l, audit.Hit{Category: "rilancio da un profilo personale", Evidence: []audit.Evidence{{Note: "origine: profilo, come lo indica la piattaforma"}}})
	case o.Kind == audit.PageAccount && inOffice(o):
		c.office(o, l)
	case o.Kind == "":
		c.unresolved(s, l)
	}
}

// sibling reports whether the original stands on another page of the comune.
func (c shareCheck) sibling(s *audit.Content) bool {
	return slices.ContainsFunc(c.own, func(p audit.Page) bool { return s.SharesOf(p.ID) })
}

// office follows the comune's choice on the pages of persons in office.
func (c shareCheck) office(o *audit.Original, l *audit.Log) {
	switch c.reshare.PersonalPages {
	case "allow":
	case "report":
		c.find(l, audit.Hit{
			Category: "rilancio dalla Pagina di una persona in carica", Method: audit.Assisted, Score: personalPage, Threshold: shareThreshold,
			Evidence: []audit.Evidence{{Masked: o.Name, Note: "origine: Pagina, " + o.Category}},
		})
	default:
		l.Gap("rilancio dalla Pagina di una persona in carica: se sia un account personale lo stabilisce l'Ente nella configurazione (reshare.personal_pages)")
	}
}

// unresolved is a share whose origin the platform did not tell: nobody can say whose
// it is, unless the text itself does.
func (c shareCheck) unresolved(s *audit.Subject, l *audit.Log) {
	cause := s.Original.Cause
	if cause == "" {
		cause = "origine del rilancio non letta"
	}
	l.Gap(cause)
	if said := read(c.list, s.Read)[personal]; len(said) > 0 {
		c.suggest(s, l, said, cause)
	}
}

// retold is a post without a share whose text says that it comes from a profile.
func (c shareCheck) retold(s *audit.Subject, l *audit.Log) {
	said := slices.DeleteFunc(read(c.list, s.Read)[personal], func(f lexicon.Found) bool { return !passedOn(s.Read, f.From) })
	if len(said) > 0 && len(s.Tagged) == 0 {
		c.suggest(s, l, said, "ripreso senza la condivisione della piattaforma")
	}
}

// passedOn reports whether the sentence says that the page passes something on.
func passedOn(t *text.Text, i int) bool {
	from, to := t.Sentence(i)
	for k := from; k < to; k++ {
		for _, stem := range []string{"condivid", "rilanc", "ripost", "repost", "riprend", "ripubblic", "ricondivid", "riport"} {
			if strings.HasPrefix(t.Norm(k), stem) {
				return true
			}
		}
		if w := t.Norm(k); k+1 < to && (w == "preso" || w == "presa" || w == "presi" || w == "prese") && strings.HasPrefix(t.Norm(k+1), "da") {
			return true
		}
	}
	return false
}

func (c shareCheck) suggest(s *audit.Subject, l *audit.Log, said []lexicon.Found, origin string) {
	h := audit.Hit{Category: "possibile rilancio da un profilo personale", Method: audit.Assisted, Score: likelyPersonal, Threshold: shareThreshold}
	for _, f := range said {
		h.Evidence = append(h.Evidence, evidence(s.Read, f.From, f.To, "origine: "+origin))
	}
	c.find(l, h)
}

func (c shareCheck) find(l *audit.Log, h audit.Hit) {
	h.Severity = audit.Medium
	h.Exceptions = []audit.Exception{
		{Name: "Pagina di un ente, di una testata o di un'associazione"}, {Name: "account ammesso dall'Ente"},
		{Name: "Pagina di una persona in carica"}, {Name: "menzione senza condivisione"},
	}
	l.Find(h)
}

// allowed reports whether the comune admits the account, by its id, address or name.
func (c shareCheck) allowed(o *audit.Original) bool {
	return slices.ContainsFunc(c.reshare.Allowed, func(a string) bool {
		if o.ID != "" && (a == o.ID || strings.HasSuffix(strings.TrimSuffix(a, "/"), "/"+o.ID) || strings.HasSuffix(a, "id="+o.ID)) {
			return true
		}
		return o.Name != "" && strings.EqualFold(a, o.Name)
	})
}

// inOffice reports whether a page is that of a person who governs, by the category
// that the platform gives it or by its name: «Anna Prova Sindaca».
func inOffice(o *audit.Original) bool {
	switch strings.ToLower(o.Category) {
	case "politician", "political candidate", "government official", "politico", "candidato politico", "funzionario governativo", "figura politica":
		return true
	}
	t := text.Parse(o.Name)
	for i := range t.Tokens {
		switch t.Tokens[i].Norm {
		case "sindaco", "sindaca", "vicesindaco", "vicesindaca", "assessore", "assessora", "consigliere", "consigliera", "senatore", "senatrice", "deputato", "deputata", "onorevole", "ministro", "ministra":
			return len(t.Tokens) > 1 && !strings.HasPrefix(t.Norm(0), "comun") && !slices.ContainsFunc(t.Tokens, func(k text.Token) bool { return k.Norm == "ufficio" || k.Norm == "associazione" })
		}
	}
	return false
}
